"""mTLS handshakes per second and core: full and resumed, ECDSA and RSA, beside bare OpenSSL in the same run.

The mock's figure is the CPU time of its process for accept, handshake, journal, log line and close.
Bare OpenSSL is Python's ssl over memory BIOs in this process, of which the server's side alone is
counted: no socket, no loop, nothing cold. With one request a bare asyncio server stands beside.
All take turns and the best round of each counts.
"""

from __future__ import annotations

import os
import signal
import socket
import ssl
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from servers import START_SECONDS, Server, mint

ROUNDS, CONNECTIONS = 7, 150
REQUEST = b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"
RELOADS = 15
VERSIONS = {"TLS 1.3": ssl.TLSVersion.TLSv1_3, "TLS 1.2": ssl.TLSVersion.TLSv1_2}
CIPHERS = "ECDHE+AESGCM:ECDHE+CHACHA20"  # as the mock has them
GOAL = 0.60


def mint_rsa(folder: Path) -> None:
    """Replace server and client by RSA-2048, signed by an RSA-2048 CA."""
    from cryptography.hazmat.primitives.asymmetric import rsa

    from mockgpt.certificates.folder import write_pair
    from mockgpt.certificates.minting.init import LOCAL_HOSTS, general_names
    from mockgpt.certificates.minting.signing import (
        CLIENT,
        SERVER,
        Authority,
        Profile,
        common_name,
        issue,
        pem,
    )

    start = datetime.now(UTC).replace(microsecond=0) - timedelta(minutes=5)
    end = start + timedelta(days=1)

    def new_key() -> rsa.RSAPrivateKey:
        return rsa.generate_private_key(public_exponent=65537, key_size=2048)

    ca_key = new_key()
    ca = Authority(issue(Profile(common_name("RSA CA"), start, end, ca=True), ca_key, None), ca_key)
    names = tuple(general_names(LOCAL_HOSTS))
    write_pair(folder, "ca", *pem(ca.certificate, ca_key))
    for stem, purposes, sans in (("server", SERVER, names), ("client", CLIENT, ())):
        key = new_key()
        write_pair(
            folder, stem, *pem(issue(Profile(common_name(stem), start, end, purposes, sans), key, ca), key)
        )


def client_context(folder: Path, version: ssl.TLSVersion) -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=str(folder / "ca.crt"))
    context.load_cert_chain(folder / "client.crt", folder / "client.key")
    context.minimum_version = context.maximum_version = version
    return context


def bare_context(folder: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "server.crt", folder / "server.key")
    context.load_verify_locations(folder / "ca.crt")
    context.verify_mode = ssl.CERT_REQUIRED
    context.set_ciphers(CIPHERS)
    context.set_alpn_protocols(["http/1.1"])
    return context


class Bare:
    """OpenSSL alone."""

    def __init__(self, folder: Path) -> None:
        self._context = bare_context(folder)

    def round(self, context: ssl.SSLContext, resumed: bool) -> float:
        """Return the server's CPU seconds for one handshake."""
        session = self._shake_hands(context, None)[1] if resumed else None
        total = 0.0
        for _ in range(CONNECTIONS):
            seconds, new = self._shake_hands(context, session)
            total += seconds
            session = new if resumed else None
        return total / CONNECTIONS

    def _shake_hands(
        self, context: ssl.SSLContext, session: ssl.SSLSession | None
    ) -> tuple[float, ssl.SSLSession | None]:
        to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
        client = context.wrap_bio(to_client, to_server, server_hostname="localhost", session=session)
        began = time.thread_time()
        server = self._context.wrap_bio(to_server, to_client, server_side=True)
        total = time.thread_time() - began
        for _ in range(3):
            try:
                client.do_handshake()
            except ssl.SSLWantReadError:
                pass
            began = time.thread_time()
            try:
                server.do_handshake()
            except ssl.SSLWantReadError:
                pass
            total += time.thread_time() - began
        try:
            client.read(1)  # takes the tickets of TLS 1.3
        except ssl.SSLWantReadError:
            pass
        if session is not None and not client.session_reused:
            raise SystemExit("OpenSSL did not resume")
        return total, client.session


def _done(step: Callable[[], object]) -> bool:
    try:
        step()
    except ssl.SSLWantReadError:
        return False
    return True


class Served:
    """A server of its own process, over TCP."""

    def __init__(self, server: Server) -> None:
        self._server = server

    def round(self, context: ssl.SSLContext, resumed: bool = False, request: bytes = b"") -> float:
        """Return the server's CPU seconds for one connection; with a request, it is answered too."""
        self._server.context = context
        session = self._connect(None, request) if resumed else None
        before = self._server.cpu_seconds
        for _ in range(CONNECTIONS):
            new = self._connect(session, request)
            session = new if resumed else None
        self._settle()
        return (self._server.cpu_seconds - before) / CONNECTIONS

    def _connect(self, session: ssl.SSLSession | None, request: bytes) -> ssl.SSLSession | None:
        incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        assert self._server.context is not None
        tls = self._server.context.wrap_bio(incoming, outgoing, server_hostname="localhost", session=session)
        steps = [tls.do_handshake]
        if request:
            steps += [lambda: tls.write(request), lambda: tls.read(65_536)]
        else:
            steps.append(tls.unwrap)  # the tickets of TLS 1.3 come before the server's goodbye
        with socket.create_connection(self._server.address, timeout=START_SECONDS) as plain:
            plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for step in steps:
                while not _done(step):
                    plain.sendall(outgoing.read())
                    incoming.write(plain.recv(65_536))
                if outgoing.pending:
                    plain.sendall(outgoing.read())
        if session is not None and not tls.session_reused:
            raise SystemExit("the server did not resume")
        if tls.session is None:
            raise SystemExit("there is no session to resume")
        return tls.session

    def _settle(self) -> None:
        """Wait until the server has done what it had to do."""
        while True:
            before = self._server.cpu_seconds
            time.sleep(0.05)
            if self._server.cpu_seconds - before < 0.0005:
                return


def best(rounds: list[Callable[[], float]]) -> list[float]:
    """Let all take turns; return the best of each."""
    times = [float("inf")] * len(rounds)
    for _ in range(ROUNDS):
        for place, run in enumerate(rounds):
            times[place] = min(times[place], run())
    return times


def reload_time(folder: Path) -> float:
    """Return the milliseconds from SIGHUP to the first handshake with the new certificate, median."""
    flags = [word for key, name in (("cert_path", "server.crt"), ("key_path", "server.key"),
                                    ("ca_cert_path", "ca.crt"))
             for word in ("--set", f"tls.{key}={folder / name}")]  # fmt: skip
    times = []
    with Server.mockgpt(folder, *flags) as server:
        for _ in range(RELOADS):
            for name in ("server.crt", "server.key"):
                (folder / name).unlink()
            mint(folder)
            new = ssl.PEM_cert_to_DER_cert((folder / "server.crt").read_text())
            began = time.perf_counter()
            os.kill(server.pid, signal.SIGHUP)
            shown = b""
            while shown != new:
                with server.connect() as connection:
                    shown = connection.getpeercert(binary_form=True) or b""
            times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def row(what: str, ours: float, theirs: float, floor: float, goal: str) -> None:
    """Print what a core does in a second; what is beside OpenSSL has sockets and a loop to pay for, too."""
    told = (
        f"{1 / ours:8.0f} {1 / theirs:9.0f} {theirs / ours:6.2f} x {1 / floor:9.0f} {theirs / floor:6.2f} x"
    )
    print(f"{what:<36} {told}  {goal}", flush=True)


def measure(kind: str, folder: Path, goal_with_request: int) -> None:
    """Print the rows of one kind of key."""
    bare = Bare(folder)
    with Server.mockgpt(folder) as server, Server.skeleton(folder) as floor:
        mock, skeleton = Served(server), Served(floor)
        for version, number in VERSIONS.items():
            context = client_context(folder, number)
            for resumed in (False, True):
                ours, theirs, least = best(
                    [partial(one.round, context, resumed) for one in (mock, bare, skeleton)]
                )
                what = f"{kind}, {version}, {'resumed' if resumed else 'full'}"
                row(what, ours, theirs, least, "" if resumed else f"goal >= {GOAL:.2f} x OpenSSL")
        context = client_context(folder, VERSIONS["TLS 1.3"])
        ours, theirs = best([partial(served.round, context, False, REQUEST) for served in (mock, skeleton)])
        row(
            f"{kind}, TLS 1.3, with one request",
            ours,
            theirs,
            theirs,
            f"goal >= {goal_with_request}; beside: skeleton",
        )


def main() -> None:
    print(
        f"{'per second and core':<36} {'mockgpt':>8} {'OpenSSL':>9} {'ratio':>8} {'skeleton':>9} {'ratio':>8}"
    )
    with tempfile.TemporaryDirectory() as name:
        for kind, goal in (("ECDSA P-256", 470), ("RSA-2048", 380)):
            folder = Path(name) / kind.partition(" ")[0] / "certs"
            folder.parent.mkdir()
            mint(folder)
            if kind.startswith("RSA"):
                mint_rsa(folder)
            measure(kind, folder, goal)
        folder = Path(name) / "reload" / "certs"
        folder.parent.mkdir()
        mint(folder)
        milliseconds = reload_time(folder)
    print(f"{'SIGHUP to new certificate, ms':<36} {milliseconds:8.1f} {'':>9} {'':>8}  goal <= 100")


if __name__ == "__main__":
    main()
