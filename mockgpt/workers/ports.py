"""Hold a port for several processes: bound, but not listened on, so that all workers share its number.

Only sockets that listen are given connections, so a bound one takes none.
"""

from __future__ import annotations

import socket

from mockgpt.errors import ConfigError
from mockgpt.wire.sockets import why_not_bound

_LARGEST_PORT = 65_535


class HeldPort:
    """A port that stays this process's until `close`.

    Args:
        port: 0 takes a free one.
        table, flag: where host and port are set, for messages.

    Attributes:
        number: the real one.
        sockets: one for each address of the host.

    Raises:
        ConfigError: the address cannot be used.
    """

    def __init__(self, host: str, port: int, *, table: str, flag: str) -> None:
        self.sockets: list[socket.socket] = []
        self.number = port
        if port > _LARGEST_PORT:
            raise ConfigError(f"{table}.port: unset, and {port} is no port; choose one with {flag}")
        try:
            addresses = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
            for family, kind, protocol, _, address in dict.fromkeys(addresses):
                self._hold(family, kind, protocol, address)
        except (OSError, UnicodeError) as error:
            self.close()
            raise ConfigError(why_not_bound(host, port, error, table, flag)) from None

    def _hold(self, family: int, kind: int, protocol: int, address: tuple[object, ...]) -> None:
        if self.number:
            # A first try alone: SO_REUSEPORT would let us share the port with another mock.
            with _new(family, kind, protocol, reuse_port=False) as alone:
                alone.bind((address[0], self.number, *address[2:]))
        held = _new(family, kind, protocol, reuse_port=True)
        self.sockets.append(held)
        held.bind((address[0], self.number, *address[2:]))
        self.number = held.getsockname()[1]

    def close(self) -> None:
        """Give the port back; idempotent."""
        for each in self.sockets:
            each.close()


def _new(family: int, kind: int, protocol: int, *, reuse_port: bool) -> socket.socket:
    made = socket.socket(family, kind, protocol)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if family == socket.AF_INET6:
        made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)  # as asyncio does
    if reuse_port:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    return made
