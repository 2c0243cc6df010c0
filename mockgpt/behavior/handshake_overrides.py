"""What was ordered at run time for the handshakes to come: another identity, a fault for so many of them.

Weighs more than settings and scenario. It must not know how either is carried out.
"""

from __future__ import annotations

from mockgpt.wire.messages import Damage


class HandshakeOverrides:
    """The orders in force.

    Attributes:
        identity: which certificate is shown, None as the settings say.
        damage: what happens to the next connections, None nothing.
        connections_left: how many it still happens to.
    """

    __slots__ = ("connections_left", "damage", "identity")

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Go back to what the settings say."""
        self.identity: str | None = None
        self.damage: Damage | None = None
        self.connections_left = 0

    def harm(self, damage: Damage, connections: int) -> None:
        """Let the next so many connections suffer a fault, in place of what was ordered before."""
        self.damage, self.connections_left = damage, connections

    def take(self) -> Damage | None:
        """Return the damage of the connection that begins now."""
        damage = self.damage
        self.connections_left -= 1
        if self.connections_left <= 0:
            self.damage, self.connections_left = None, 0
        return damage
