"""A server on the loop of the test itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Self, TypeVar

from mockgpt.application.control import Control
from mockgpt.config import Config
from mockgpt.config.assembly import checked
from mockgpt.errors import NotRunningError
from mockgpt.server import Server
from mockgpt.telemetry.log_records import LogRecords
from mockgpt.testing.asynchronous import AsynchronousControls
from mockgpt.testing.controls import without_collisions

Result = TypeVar("Result")


class MockServer(AsynchronousControls, Server):
    """A running mock on the caller's loop; use it as `async with MockServer() as server`.

    Or call `start`, `close` and `wait_closed`. Arguments and attributes are those of `ServerControls`.
    """

    def __init__(self, config: Config | None = None) -> None:
        AsynchronousControls.__init__(self, config)
        Server.__init__(self, self.config, LogRecords(self.config.log))

    def reload(self, config: Config) -> int:
        """As `Server.reload`, for settings that are completed as at the start."""
        completed = without_collisions(checked(config))
        return self._call(lambda _: super(MockServer, self).reload(completed))

    def rotate(self) -> int:
        """As `Server.rotate`."""
        return self._call(lambda _: super(MockServer, self).rotate())

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    def _call(self, function: Callable[[Control], Result]) -> Result:
        __tracebackhide__ = True
        if not self.url:
            raise NotRunningError("the mock is not running: use it in `async with`, or await start()")
        return function(self.application.control)
