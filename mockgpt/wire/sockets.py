"""Bind a listening socket, and say in one line why that is not possible."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Callable

from mockgpt.errors import ConfigError

_LARGEST_PORT = 65_535
# asyncio accepts as many as its backlog says. With 1, of those that arrive together each waits for a turn of
# the loop. With 16, the first pieces of as many long answers hold it for 90 ms. With 1,000 and no descriptor
# free each accept fails, logs and plans a retry: thousands of tracebacks a second.
ACCEPTED_IN_A_ROW = 4
OTHER_DESCRIPTORS = 64  # the loop's, listeners, files, and admin connections


async def listen(
    loop: asyncio.AbstractEventLoop,
    protocol: Callable[[], asyncio.Protocol],
    host: str,
    port: int,
    *,
    backlog: int,
    table: str,
    flag: str,
    reuse_port: bool = False,
) -> tuple[asyncio.Server, int]:
    """Return the listening server and its real port.

    Args:
        table, flag: where host and port are set, for messages.
        reuse_port: other processes listen there too (SO_REUSEPORT).

    Raises:
        ConfigError: the address cannot be used.
    """
    if port > _LARGEST_PORT:
        raise ConfigError(f"{table}.port: unset, and {port} is no port; choose one with {flag}")
    try:
        server = await loop.create_server(
            protocol, host, port, backlog=ACCEPTED_IN_A_ROW, reuse_port=reuse_port or None
        )
        for each in server.sockets:
            with socket.fromfd(each.fileno(), each.family, each.type) as same:
                same.listen(backlog)
    except (OSError, UnicodeError) as error:  # UnicodeError: no name of a host (IDNA)
        raise ConfigError(why_not_bound(host, port, error, table, flag)) from None
    real: int = server.sockets[0].getsockname()[1]
    return server, real


def allow_descriptors(connections: int) -> int | None:
    """Raise the limit of open files to what is allowed; return it where it is too low for the connections."""
    try:
        import resource  # not on every system
    except ImportError:
        return None
    wanted = connections + OTHER_DESCRIPTORS
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY or soft >= wanted:
        return None
    allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
    except (ValueError, OSError):
        allowed = soft
    return allowed if allowed < wanted else None


def shown_host(host: str) -> str:
    """Return a host as a client on this machine would write it."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}.get(host, host)
    return f"[{host}]" if ":" in host else host


def why_not_bound(host: str, port: int, error: OSError | UnicodeError, table: str, flag: str) -> str:
    """Return the sentence about an address that cannot be used."""
    import errno

    advice = {
        errno.EADDRINUSE: (
            f"{table}.port",
            f"{port} is in use on {host}; stop what listens there, or choose another with {flag}"
            " (0 is any free one)",
        ),
        errno.EACCES: (f"{table}.port", f"{port} needs privileges; choose one above 1023 with {flag}"),
        errno.EADDRNOTAVAIL: (f"{table}.host", f'"{host}" is no address of this machine'),
    }
    number, reason = (error.errno, error.strerror) if isinstance(error, OSError) else (0, "no host name")
    unknown = f'"{host}" cannot be listened on: {reason or error}'
    # Since 3.13 asyncio passes over addresses that do not exist; where none is left, its error has no number.
    if str(error).startswith("could not bind on any address"):
        number = errno.EADDRNOTAVAIL
    key, text = advice.get(number or 0, (f"{table}.host", unknown))
    return f"{key}: {text}"


def reset_on_close(transport: asyncio.Transport) -> None:
    """Make close send RST in place of FIN, by a linger time of 0."""
    connection: socket.socket | None = transport.get_extra_info("socket")
    if connection is not None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def peer_of(transport: asyncio.BaseTransport) -> str:
    """Return the client's address as `host:port`, or what a socket without ports calls it."""
    peer = transport.get_extra_info("peername")
    return f"{peer[0]}:{peer[1]}" if isinstance(peer, tuple) else str(peer or "")
