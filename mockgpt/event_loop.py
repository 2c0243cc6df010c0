"""Which event loop the server runs on: asyncio's own, or uvloop where it is asked for and installed.

asyncio is the default: it starts sooner and takes less memory at rest. uvloop
serves more paced streams on one core. Nothing else may tell the two apart.
"""

from __future__ import annotations

from asyncio import AbstractEventLoop
from collections.abc import Callable

from mockgpt.errors import ConfigError

LoopFactory = Callable[[], AbstractEventLoop]


def loop_factory(name: str) -> LoopFactory | None:
    """Return what makes the loop of this name, None for asyncio's default.

    Raises:
        ConfigError: uvloop is asked for and not installed.
    """
    if name != "uvloop":
        return None
    try:
        import uvloop
    except ImportError:
        raise ConfigError(
            'server.event_loop: "uvloop" is not installed; pip install "mockgpt[fast]" brings it'
        ) from None
    factory: LoopFactory = uvloop.new_event_loop
    return factory
