"""Work about a long request, done in steps, between which others have their turn.

A megabyte holds 40,000 messages, items or parts; to check and read these takes a tenth of a second.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from mockgpt.generation.pausing import in_steps
from mockgpt.wire.turns import LONG_BYTES, finished, next_turn_if_long

_MANY = 200  # objects in a body: to look for an address in each takes milliseconds

Result = TypeVar("Result")


def is_long(body: bytes) -> bool:
    """Tell whether work about a body may take milliseconds."""
    return len(body) > LONG_BYTES or body.count(b"{") > _MANY


async def unhurried(body: bytes, work: Callable[[], Result]) -> Result:
    """Return what work about a body returns; of a long one it gives way where it calls `pause`, and after it.

    Raises:
        Exception: whatever `work` raises.
    """
    if not is_long(body):
        return work()
    result = await finished(in_steps(work))
    await next_turn_if_long(body)
    return result
