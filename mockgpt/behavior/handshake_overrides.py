"""What the admin plane asked for the next handshakes: another certificate, or a fault for some of them.

Comes before settings and scenario. It must not know how either is carried out.
"""

from __future__ import annotations

from mockgpt.wire.messages import Fault


class HandshakeOverrides:
    """The overrides in force.

    Attributes:
        identity: name of the certificate that is shown, None for the one of the settings.
        fault: what happens to the next connections, or None.
        connections_left: how many more connections it happens to.
    """

    __slots__ = ("connections_left", "fault", "identity")

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Return to the settings."""
        self.identity: str | None = None
        self.drop_fault()

    def drop_fault(self) -> None:
        """Let no fault happen to the connections that were left."""
        self.fault: Fault | None = None
        self.connections_left = 0

    def set_fault(self, fault: Fault, connections: int) -> None:
        """Let a fault happen to the next `connections` connections, in place of one set before."""
        self.fault, self.connections_left = fault, connections

    def next_fault(self) -> Fault | None:
        """Return the fault of the connection that begins now, and count the connection."""
        fault = self.fault
        self.connections_left -= 1
        if self.connections_left <= 0:
            self.drop_fault()
        return fault
