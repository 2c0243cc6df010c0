"""Mixed traffic for a while (DURATION seconds, 600), and then nothing may be left of it.

Plain requests, streams, every fault, refused, vanishing and slow clients, subscribers, switches, reloads and
expectations, each from clients of its own. Ends with 1 where descriptors, connections or memory do not come
back, where a client was answered 500 without having asked for it, where the log has a traceback, or where
the journal's file says something else than the clients saw.
"""

from __future__ import annotations

import contextlib
import json
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
from urllib.parse import urlsplit

from measured import IDLE_MIB, PEAK_MIB, Measured, memory_mib
from mock_process import MockProcess, await_true, chat, get, post, read_answer, read_to_end

from mockgpt.certificates.minting.init import initialise
from mockgpt.faults.table import FAULTS

SECONDS = float(os.environ.get("DURATION", "600"))
BODY_KEPT_BYTES = 4096  # so that ten minutes fit into the journal's files, the oldest of which are deleted


class Traffic:
    """What the clients do; `counts` says how often."""

    def __init__(self, mock: MockProcess, context: ssl.SSLContext) -> None:
        self.mock = mock
        self.context = context
        self.counts: dict[str, int] = {}
        self.unasked: list[bytes] = []
        self.seen: dict[str, tuple[int, int]] = {}  # status and bytes of the body, by request id

    def plain(self) -> None:
        with self.mock.connect(self.context) as connection:
            for _ in range(5):
                connection.sendall(chat(f"hello {random.random()}", n=random.choice((1, 1, 8))))
                status, headers, body = read_answer(connection)
                self.seen[headers["x-request-id"]] = status, len(body)
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

    def subscriber(self) -> None:
        with self._admin() as connection:
            connection.sendall(get("/_mock/events"))
            for _ in range(random.choice((1, 200))):
                connection.recv(65_536)

    def switch(self) -> None:
        names = ("fast", "high_load", "default")
        with self._admin() as connection:
            connection.sendall(put("/_mock/scenario", {"name": random.choice(names), "ttl_seconds": 1}))
            read_answer(connection)
        threading.Event().wait(0.2)

    def expectation(self) -> None:
        content = f"scripted {random.random()}"
        one = {"match": {"last_user_message": content}, "reply": {"content": content}, "times": 1}
        with self._admin() as connection, self.mock.connect(self.context) as client:
            connection.sendall(post("/_mock/expectations", json.dumps(one).encode()))
            made = json.loads(read_answer(connection)[2])["expectations"][0]["id"]
            client.sendall(chat(content))
            if content.encode() not in read_answer(client)[2]:
                self.unasked.append(b"an expectation did not answer")
            connection.sendall(get(f"/_mock/expectations/{made}").replace(b"GET", b"DELETE", 1))
            read_answer(connection)

    def journal(self) -> None:
        with self._admin() as connection:
            connection.sendall(get("/_mock/exchanges?limit=1000"))
            read_answer(connection)
        threading.Event().wait(0.5)

    def reload(self) -> None:
        self.mock.signal(signal.SIGHUP)
        threading.Event().wait(1.0)

    def _admin(self) -> socket.socket:
        address = urlsplit(str(self.mock.ready["admin_url"]))
        return socket.create_connection((str(address.hostname), int(address.port or 0)), timeout=10)

    def _differences(self, file: Path) -> list[str]:
        """Return what the journal's file says otherwise than the clients, which read these answers whole."""
        kept = {}
        for part in file.parent.glob(f"{file.name}*"):  # those that were moved aside too
            with part.open() as lines:
                kept |= {one["id"]: one for one in map(json.loads, lines)}
        found = []
        for request_id, (status, size) in self.seen.items():
            one = kept.get(request_id)
            if one is None:
                found.append(f"{request_id} is not in the journal's file")
            elif (one["response"]["status"], one["outcome"]) != (status, "complete"):
                found.append(
                    f"{request_id}: {status} was seen, {one['response']['status']} {one['outcome']} kept"
                )
            elif one["response"]["bytes"] < size:
                found.append(f"{request_id}: {size} bytes were seen, {one['response']['bytes']} kept")
        return found

    def run(self, work: Callable[[], None], until: float) -> None:
        """Repeat one kind of traffic; what breaks on purpose is no error of it."""
        while time.monotonic() < until:
            with contextlib.suppress(OSError, AssertionError, ValueError):
                work()
            self.counts[work.__name__] = self.counts.get(work.__name__, 0) + 1


def put(path: str, value: object) -> bytes:
    return post(path, json.dumps(value).encode()).replace(b"POST", b"PUT", 1)


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        certificates = Path(folder) / "certs"
        initialise(certificates)
        context = ssl.create_default_context(cafile=str(certificates / "ca.crt"))
        context.load_cert_chain(certificates / "client.crt", certificates / "client.key")
        file = Path(folder) / "journal.jsonl"
        settings = (
            "responses.default_delay_ms=0",
            f"journal.path={file}",
            f"journal.body_limit_bytes={BODY_KEPT_BYTES}",
        )
        with MockProcess(certificates, *(one for setting in settings for one in ("--set", setting))) as mock:
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
            if seen.peak_mib > PEAK_MIB:
                problems.append(f"memory above {PEAK_MIB} MiB: {seen.peak_mib:.0f}")
            left = memory_mib(mock)
            mock.stop()  # writes what is left of the journal
            problems += traffic._differences(file)[:3]
            print(
                f"{traffic.counts}; peak {seen.peak_mib:.0f} MiB, then {left:.0f} MiB",
                f"longest wait {seen.longest_ms:.0f} ms, p95 {seen.p95_ms:.0f} ms",
                f"{len(traffic.seen)} answers compared with the journal's file",
                *problems,
                sep="\n",
            )
            return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
