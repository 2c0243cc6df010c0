"""What a person at a terminal of 100 columns sees: a run with one of each event, every line of which fits."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import signal
import socket
import ssl
import struct
import subprocess
import sys
import termios
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from mock_process import EVENT_SECONDS, await_true
from plain_client import ask

from mockgpt.certificates.minting.init import initialise

COLORS = re.compile(r"\x1b\[[0-9;]*m")
HELLO = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "hello"}]}


class Terminal:
    """A mock that runs at a terminal, and what it has written there."""

    def __init__(self, folder: Path, columns: int, *arguments: str) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 30, columns, 0, 0))
        command = [sys.executable, "-m", "mockgpt", "--port", "0", "--admin-port", "0", *arguments]
        self.process = subprocess.Popen(
            command, cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
        )
        os.close(theirs)
        self.written = ""
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        with suppress(OSError):  # how the end of a terminal is reported
            while data := os.read(self._ours, 65_536):
                self.written += data.decode()

    def lines(self) -> list[str]:
        return COLORS.sub("", self.written).replace("\r", "").splitlines()

    def await_text(self, text: str) -> None:
        await_true(lambda: text in COLORS.sub("", self.written), lambda: f"{text!r} in {self.written}")

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        self.process.wait(EVENT_SECONDS)
        self._reader.join(EVENT_SECONDS)
        os.close(self._ours)


@contextmanager
def running(folder: Path, columns: int, *arguments: str) -> Iterator[Terminal]:
    terminal = Terminal(folder, columns, *arguments)
    try:
        yield terminal
    finally:
        terminal.stop()


def one_of_each(terminal: Terminal, folder: Path) -> None:
    """Let happen what has a line of its own: answers, failures, refusals, changes."""
    terminal.await_text("try      curl")
    url = re.search(r"mockgpt +(\S+)/v1", terminal.written)
    admin = re.search(r"admin +(\S+)", terminal.written)
    assert url is not None
    assert admin is not None
    context = ssl.create_default_context(cafile=folder / "certs" / "ca.crt")
    context.load_cert_chain(folder / "certs" / "client.pem")
    address = url[1].replace("127.0.0.1", "localhost")

    def call(method: str, path: str, body: object = None) -> None:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(admin[1] + path, data, method=method)
        urllib.request.build_opener(urllib.request.ProxyHandler({})).open(
            request, timeout=EVENT_SECONDS
        ).close()

    def post(**headers: str) -> None:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        with suppress(OSError, ValueError):
            ask(address, "POST", "/v1/chat/completions", HELLO, named, context)

    post()
    post(x_mockgpt_error="rate_limit_requests")
    post(x_mockgpt_fault="empty_response")
    call(
        "POST", "/_mock/expectations", {"match": {"model": "gpt-4o*"}, "reply": {"content": "x"}, "times": 1}
    )
    post()
    ask(address, "GET", "/v1/" + "long" * 60, context=context)
    bare, other = ssl.create_default_context(cafile=folder / "certs" / "ca.crt"), ssl.create_default_context()
    other.load_verify_locations(folder / "certs" / "ca.crt")
    other.load_cert_chain(folder / "other" / "client.pem")
    for wrong in (bare, other, ssl.create_default_context()):
        with suppress(OSError):
            ask(address, "GET", "/v1/models", context=wrong)
    context.check_hostname = False
    where = urlsplit(url[1])
    plain = socket.create_connection((str(where.hostname), where.port or 0), timeout=EVENT_SECONDS)
    context.wrap_socket(plain, server_hostname="mock.test").close()
    call("PUT", "/_mock/scenario", {"name": "fast", "ttl_seconds": 30})
    call("PUT", "/_mock/handshakes", {"identity": "expired"})
    call("POST", "/_mock/reset")
    terminal.await_text("changed reset")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("terminal")
    initialise(folder / "other")
    return folder


@pytest.mark.parametrize("columns", [100, 140])
def test_every_line_of_a_run_with_one_of_each_event_fits(folder: Path, columns: int) -> None:
    with running(folder, columns) as terminal:
        one_of_each(terminal, folder)
    lines = terminal.lines()
    assert [line for line in lines if len(line) > columns] == []
    text = "\n".join(lines)
    for shown in (
        "mockgpt  https://127.0.0.1:",
        "admin    http://127.0.0.1:",
        "try      curl --cacert certs/ca.crt --cert certs/client.pem https://127.0.0.1:",
        " POST /v1/chat/completions    200 ",
        "rate_limit_requests client gpt-4o-mini 8+0",
        " --- ",
        "empty_response",
        " exp_1 client",
        " 404 ",
        "REFUSED no_certificate alert certificate_required",
        "REFUSED unknown_ca alert unknown_ca 127.0.0.1:",
        " CN=client by CN=mockgpt CA ",
        "REFUSED client_alert",
        "WRONG NAME mock.test mockgpt certs init --force --host mock.test",
        "changed scenario name=fast",
        "changed handshakes identity=expired",
        "changed reset",
        "answers  ",
        "refused  ",
        "faults   ",
    ):
        assert shown in text, text
    assert "Traceback" not in text
