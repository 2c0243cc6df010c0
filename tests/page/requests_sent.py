"""Requests that the tests of the page send: in the background, refused, and many at an even rate."""

from __future__ import annotations

import json
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from time import monotonic, sleep
from typing import Any
from urllib.parse import urlsplit

from plain_client import Answer, chat

from mockgpt.testing.background_server import BackgroundServer


@contextmanager
def in_background(server: BackgroundServer, content: str, **options: Any) -> Iterator[list[Answer]]:
    """Send a chat request while the block runs; the list gets the answer."""
    answers: list[Answer] = []

    def send() -> None:
        with suppress(OSError):
            answers.append(chat(server, content, **options))

    thread = threading.Thread(target=send)
    thread.start()
    try:
        yield answers
    finally:
        thread.join()


def refused(server: BackgroundServer, certificate: tuple[str, str] | None = None) -> None:
    """Connect without a certificate, or with one that is not trusted."""
    context = ssl.create_default_context(cafile=server.ca_cert)
    if certificate is not None:
        context.load_cert_chain(*certificate)
    with suppress(OSError):
        chat(server, context=context)


def steady_load(url: str, context: ssl.SSLContext, requests_per_second: int, seconds: float) -> int:
    """Send chat requests at an even rate over one connection, reading every answer; return how many."""
    address = urlsplit(url)
    body = json.dumps({"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "x"}]})
    head = f"POST /v1/chat/completions HTTP/1.1\r\nhost: localhost\r\ncontent-length: {len(body)}\r\n"
    request = (head + "content-type: application/json\r\n\r\n" + body).encode()
    plain = socket.create_connection((address.hostname, address.port), timeout=30)
    with context.wrap_socket(plain, server_hostname="localhost") as connection:
        begun, sent = monotonic(), 0
        while (now := monotonic() - begun) < seconds:
            if sent >= now * requests_per_second:
                sleep(1 / requests_per_second)  # the pace itself; nothing waits for something to happen
                continue
            connection.sendall(request)
            _read_answer(connection)
            sent += 1
    return sent


def _read_answer(connection: ssl.SSLSocket) -> None:
    data = b""
    while b"\r\n\r\n" not in data:
        data += connection.recv(65_536)
    head, _, body = data.partition(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
    received = len(body)
    while received < length:
        received += len(connection.recv(65_536))
