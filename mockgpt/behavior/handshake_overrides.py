"""What the admin plane asked for the next handshakes: another certificate, or a fault for some of them.

For good, or for a time. Comes before settings and scenario. It must not know how either is carried out.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Coroutine
from typing import Any

from mockgpt.wire.messages import Fault

_ID_BYTES = 8


class HandshakeOverrides:
    """The overrides in force.

    Attributes:
        identity: name of the certificate that is shown, None for the one of the settings.
        fault: what happens to the next connections, or None.
        connections_left: how many more connections it happens to.
        order: the id of what was ordered, and for how many connections: replicas count these together.
        on_used: called when a connection got the fault.
        ordinals: returns the number of a connection among those of all replicas in a scenario or an order, or
            None where that is not known; None where nothing is shared.
        ends_at: when both return to the settings, by the caller's clock; None for good.
    """

    __slots__ = (
        "_cancel_end",
        "connections_left",
        "ends_at",
        "fault",
        "identity",
        "on_used",
        "order",
        "ordinals",
    )

    def __init__(self) -> None:
        self._cancel_end: Callable[[], None] | None = None
        self.on_used: Callable[[], None] | None = None
        self.ordinals: Callable[[str], Coroutine[Any, Any, int | None]] | None = None
        self.reset()

    def reset(self) -> None:
        """Return to the settings."""
        self.end_at(None)
        self.identity: str | None = None
        self.drop_fault()

    def end_at(self, when: float | None, cancel: Callable[[], None] | None = None) -> None:
        """Note when both end, in place of what was noted before; `cancel` stops the timer that ends them."""
        if self._cancel_end is not None:
            self._cancel_end()
        self.ends_at, self._cancel_end = when, cancel

    def drop_fault(self) -> None:
        """Let no fault happen to the connections that were left."""
        self.fault: Fault | None = None
        self.connections_left = 0
        self.order = ("", 0)

    def set_fault(self, fault: Fault, connections: int, order: tuple[str, int] | None = None) -> None:
        """Let a fault happen to the next `connections` connections, in place of one set before."""
        self.fault, self.connections_left = fault, connections
        self.order = order or (os.urandom(_ID_BYTES).hex(), connections)

    def next_fault(self) -> Fault | None:
        """Return the fault of the connection that begins now, and count the connection."""
        fault = self.fault
        self.connections_left -= 1
        if self.connections_left <= 0:
            self.drop_fault()
        if self.on_used is not None:
            self.on_used()
        return fault
