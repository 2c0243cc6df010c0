"""The least a server of this shape can be: asyncio, ssl over memory buffers, h11, one constant answer.

What the benchmarks compare the mock with. No limits, no deadlines, no log, no routes.
"""

from __future__ import annotations

import asyncio
import ssl
import sys

import h11
import orjson

BODY_BYTES = 1000
ANSWER = orjson.dumps(
    {"id": "chatcmpl-0", "object": "chat.completion", "choices": [], "padding": "x" * (BODY_BYTES - 80)}
)
# As many headers as a real answer has, date and framing included.
HEADERS = [
    (b"date", b"Mon, 23 Nov 2026 05:11:43 GMT"),
    (b"content-type", b"application/json"),
    (b"access-control-expose-headers", b"X-Request-ID"),
    (b"openai-organization", b"org-mockgpt"),
    (b"openai-processing-ms", b"100"),
    (b"openai-project", b"proj_mockgpt"),
    (b"openai-version", b"2020-10-01"),
    (b"x-ratelimit-limit-requests", b"10000"),
    (b"x-ratelimit-limit-tokens", b"200000"),
    (b"x-ratelimit-remaining-requests", b"9999"),
    (b"x-ratelimit-remaining-tokens", b"199992"),
    (b"x-ratelimit-reset-requests", b"6ms"),
    (b"x-ratelimit-reset-tokens", b"2ms"),
    (b"x-request-id", b"req_97af9a7823cb6690ec2ceb16c696b7a4"),
    (b"x-content-type-options", b"nosniff"),
    (b"content-length", b"%d" % len(ANSWER)),
]


class Skeleton(asyncio.Protocol):
    """One connection."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self.incoming, self.outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.tls = context.wrap_bio(self.incoming, self.outgoing, server_side=True)
        self.http = h11.Connection(h11.SERVER)
        self.shaken = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.incoming.write(data)
        try:
            if not self.shaken:
                self.tls.do_handshake()
                self.shaken = True
            while plaintext := self.tls.read(16_384):
                self.http.receive_data(plaintext)
                self.answer()
            self.tls.unwrap()  # answers the client's close_notify
            self.flush()
            self.transport.close()
        except ssl.SSLWantReadError:
            pass
        self.flush()

    def answer(self) -> None:
        while True:
            event = self.http.next_event()
            if event is h11.NEED_DATA or event is h11.PAUSED:
                return
            if type(event) is h11.ConnectionClosed:
                self.transport.close()
                return
            if type(event) is h11.EndOfMessage:
                send = self.http.send
                head = send(h11.Response(status_code=200, headers=HEADERS))
                self.tls.write(head + send(h11.Data(data=ANSWER)) + send(h11.EndOfMessage()))
                self.flush()
                self.http.start_next_cycle()

    def flush(self) -> None:
        if self.outgoing.pending:
            self.transport.write(self.outgoing.read())


def server_context(folder: str) -> ssl.SSLContext:
    """Return a context that requires client certificates."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{folder}/server.crt", f"{folder}/server.key")
    context.load_verify_locations(f"{folder}/ca.crt")
    context.verify_mode = ssl.CERT_REQUIRED
    return context


async def main(folder: str) -> None:
    context = server_context(folder)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Skeleton(context), "127.0.0.1", 0, backlog=1024)
    port = server.sockets[0].getsockname()[1]
    sys.stdout.write(orjson.dumps({"url": f"https://127.0.0.1:{port}"}).decode() + "\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
