"""Mixed traffic for a while (DURATION seconds, 600), and then nothing may be left of it.

Plain requests, streams, every fault, refused, vanishing and slow clients, switches, reloads and expectations,
each from clients of its own. Ends with 1 where descriptors, connections or memory do not come back, where
a client was answered 500 without having asked for it, or where the log has a traceback.
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import socket
import ssl
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from measured import IDLE_MIB, Measured, memory_mib
from mock_process import MockProcess, await_true, chat, post, read_answer, read_to_end

from mockgpt.certificates.minting.init import initialise
from mockgpt.faults.table import FAULTS

SECONDS = float(os.environ.get("DURATION", "600"))


class Traffic:
    """What the clients do; `counts` says how often."""

    def __init__(self, mock: MockProcess, context: ssl.SSLContext) -> None:
        self.mock = mock
        self.context = context
        self.counts: dict[str, int] = {}
        self.unasked: list[bytes] = []

    def plain(self) -> None:
        with self.mock.connect(self.context) as connection:
            for _ in range(5):
                connection.sendall(chat(f"hello {random.random()}", n=random.choice((1, 1, 8))))
                status, _, body = read_answer(connection)
                if status >= 500:
                    self.unasked.append(body)

    def stream(self) -> None:
        with self.mock.connect(self.context) as connection:
            connection.sendall(chat("tell me a story", stream=True))
            while b"[DONE]" not in connection.recv(65_536):
                pass

    def fault(self) -> None:
        request = chat("hello", stream=random.random() < 0.5)
        name = random.choice(list(FAULTS))
        with self.mock.connect(self.context) as connection:
            connection.settimeout(1)
            connection.sendall(
                request.replace(b"\r\n\r\n", f"\r\nx-mockgpt-fault: {name}\r\n\r\n".encode(), 1)
            )
            read_to_end(connection)

    def refused(self) -> None:
        stranger = ssl.create_default_context(cafile=str(self.mock.folder / "ca.crt"))
        with self.mock.connect(stranger) as connection:
            connection.recv(1)

    def vanishing(self) -> None:
        with self.mock.connect(self.context) as connection:
            connection.sendall(chat("tell me a story", stream=True)[: random.randint(1, 400)])

    def slow(self) -> None:
        with self.mock.connect(self.context) as connection:
            connection.sendall(chat("hello", stream=True, n=32))
            for _ in range(20):
                connection.recv(100)
                threading.Event().wait(0.02)

    def large(self) -> None:
        with self.mock.connect(self.context) as connection:
            connection.sendall(post("/v1/chat/completions", b" " * 5_000_000))
            read_answer(connection)

    def garbage(self) -> None:
        with socket.create_connection(self.mock.address, timeout=2) as connection:
            connection.sendall(random.randbytes(300))
            read_to_end(connection)

    def reload(self) -> None:
        self.mock.signal(signal.SIGHUP)
        threading.Event().wait(1.0)

    def run(self, work: Callable[[], None], until: float) -> None:
        """Repeat one kind of traffic; what breaks on purpose is no error of it."""
        while time.monotonic() < until:
            with contextlib.suppress(OSError, AssertionError, ValueError):
                work()
            self.counts[work.__name__] = self.counts.get(work.__name__, 0) + 1


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        certificates = Path(folder) / "certs"
        initialise(certificates)
        context = ssl.create_default_context(cafile=str(certificates / "ca.crt"))
        context.load_cert_chain(certificates / "client.crt", certificates / "client.key")
        with MockProcess(certificates, "--set", "responses.default_delay_ms=0") as mock:
            traffic = Traffic(mock, context)
            traffic.plain()
            files = mock.open_files()
            kinds = [
                getattr(traffic, name) for name in vars(Traffic) if not name.startswith("_") and name != "run"
            ]
            with Measured(mock) as seen:
                until = time.monotonic() + SECONDS
                threads = [threading.Thread(target=traffic.run, args=(kind, until)) for kind in kinds]
                for thread in threads:
                    thread.start()
                for thread in threads:
                    thread.join()
            problems = [f"answered 500: {body[:200]!r}" for body in traffic.unasked[:3]]
            problems += [f"log: {line}" for line in mock.log("exception")[:3]]
            for what, holds in (
                ("descriptors", lambda: mock.open_files() <= files),
                (f"memory below {IDLE_MIB} MiB", lambda: memory_mib(mock) < IDLE_MIB),
            ):
                try:
                    await_true(holds, what)
                except AssertionError:
                    problems.append(f"{what}: {mock.open_files()} files, {memory_mib(mock):.0f} MiB")
            print(
                f"{traffic.counts}; peak {seen.peak_mib:.0f} MiB, then {memory_mib(mock):.0f} MiB",
                *problems,
                sep="\n",
            )
            return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
