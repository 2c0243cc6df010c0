"""What of the surface has to be awaited: waiting itself.

The rest answers at once, so that a line of a test is the same with and without a loop.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from inspect import isawaitable
from typing import TypeVar

from mockgpt.testing.controls import ServerControls

_POLL_SECONDS = 0.05
Result = TypeVar("Result")


class AsynchronousControls(ServerControls):
    """The surface for a test that is a coroutine."""

    _asynchronous = True

    async def wait_for(
        self, condition: Callable[[], Result | Awaitable[Result]], timeout_seconds: float = 5.0
    ) -> Result:
        """Return what `condition` returns, or what its coroutine does, once that is true.

        It is called after every request and connection, and every 50 ms for what the journal does not show.

        Raises:
            TimeoutError: it did not become true in time.
        """
        __tracebackhide__ = True
        loop, changed = asyncio.get_running_loop(), asyncio.Event()

        def on_change(_: object) -> None:
            loop.call_soon_threadsafe(changed.set)

        end = self._call(lambda control: control.journal.whole.subscribe(on_change))
        deadline = loop.time() + timeout_seconds
        try:
            while True:
                found = condition()
                result: Result = await found if isawaitable(found) else found
                if result:
                    return result
                if loop.time() > deadline:
                    raise TimeoutError(f"it did not become true in {timeout_seconds} s")
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(changed.wait(), _POLL_SECONDS)
                changed.clear()
        finally:
            self._call(lambda _: end())
