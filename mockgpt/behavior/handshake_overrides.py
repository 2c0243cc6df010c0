"""What was ordered at run time for the handshakes to come: another identity, a fault for so many of them.

Weighs more than settings and scenario. It must not know how either is carried out.
"""

from __future__ import annotations

from mockgpt.wire.messages import Fault


class HandshakeOverrides:
    """The orders in force.

    Attributes:
        identity: which certificate is shown, None as the settings say.
        fault: what happens to the next connections, None nothing.
        connections_left: how many it still happens to.
    """

    __slots__ = ("connections_left", "fault", "identity")

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Go back to what the settings say."""
        self.identity: str | None = None
        self.fault: Fault | None = None
        self.connections_left = 0

    def set_fault(self, fault: Fault, connections: int) -> None:
        """Let the next so many connections suffer a fault, in place of what was ordered before."""
        self.fault, self.connections_left = fault, connections

    def next_fault(self) -> Fault | None:
        """Return the damage of the connection that begins now."""
        fault = self.fault
        self.connections_left -= 1
        if self.connections_left <= 0:
            self.fault, self.connections_left = None, 0
        return fault
