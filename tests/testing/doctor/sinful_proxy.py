"""A reverse proxy that does everything right, and each thing wrong that a switch names.

h11 reads both ends, asyncio's TLS carries them. It runs on a thread of the test's process, so that a test
can switch its sins while the doctor looks at it.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
import os
import signal
import ssl
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

import h11

HEAD_BYTES = 131_072
MOST_AT_ONCE, MOST_HEADERS, LONGEST_NAME, LARGEST_ANSWER, QUICK_HEAD_SECONDS = 8, 100, 8000, 1_000_000, 0.2
IDLE_SECONDS = 0.2  # below every idle time that the doctor's mock has
HOP_BY_HOP = {
    "connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade",
    "http2-settings", "proxy-authorization", "expect",
}  # fmt: skip
CLAIMS = {
    "client-cert", "client-cert-chain", "x-forwarded-client-cert", "x-ssl-client-cert", "x-client-cert",
    "x-forwarded-tls-client-cert", "x-forwarded-tls-client-cert-info", "x-ssl-client-cn", "x-ssl-client-s-dn",
    "x-client-dn", "client_cert", "client.cert", "forwarded", "x-real-ip",
}  # fmt: skip


class UpstreamFailed(Exception):
    """There is no answer; `sent` says whether any byte of one has come, `status` what the caller gets."""

    def __init__(self, status: int = 502) -> None:
        super().__init__(status)
        self.status = status


@dataclass
class Upstream:
    """One connection to the mock."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    parser: h11.Connection
    idle_since: float = 0.0
    carried: bytes = b""


@dataclass
class SinfulProxy:
    """The proxy; `sins` may be changed while it runs.

    Attributes:
        first_byte_s, silence_s, answer_s, handshake_s: its time limits.
        revoked: the file with the revocation list of the front's authority, if there is one.
    """

    front: Path
    pair: Path
    upstream_port: int = 0
    sins: set[str] = field(default_factory=set)
    first_byte_s: float = 60.0
    silence_s: float = 60.0
    answer_s: float = 600.0
    handshake_s: float = 10.0
    port: int = 0
    revoked: Path | None = None
    marked_down_until: float = 0.0
    request_ids: list[bytes] = field(default_factory=lambda: [b"none"])

    # -- its thread ----------------------------------------------------------------------------

    @contextlib.contextmanager
    def running(self) -> Iterator[SinfulProxy]:
        """Run it on a thread."""
        started = threading.Event()
        thread = threading.Thread(target=lambda: asyncio.run(self._serve(started)), daemon=True)
        thread.start()
        started.wait()
        try:
            yield self
        finally:
            self._loop.call_soon_threadsafe(self._stop.set)
            thread.join()

    async def _serve(self, started: threading.Event) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        self._loop.set_exception_handler(lambda _loop, _context: None)
        self._pool: list[Upstream] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._accepted_transports: list[asyncio.Transport] = []
        self._pinned = b""
        server = await asyncio.start_server(self._accepted, "127.0.0.1", self.port, limit=1 << 20)
        self.port = server.sockets[0].getsockname()[1]
        started.set()
        await self._stop.wait()
        server.close()
        for task in self._tasks:
            task.cancel()
        for kept in self._pool:
            kept.writer.transport.abort()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        # One that was cut in its handshake belongs to nobody: its TLS side was never made.
        for transport in self._accepted_transports:
            transport.abort()
        await asyncio.sleep(0)  # the turn in which the sockets of aborted transports are closed

    def is_guilty(self, sin: str) -> bool:
        """Tell whether a sin is switched on."""
        return sin in self.sins

    # -- the front -----------------------------------------------------------------------------

    def _front_context(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.front / "server.crt", self.front / "server.key")
        context.load_verify_locations(self.front / "ca.crt")
        if self.revoked is not None:
            context.load_verify_locations(self.revoked)
            context.verify_flags |= ssl.VERIFY_CRL_CHECK_LEAF
        context.verify_mode = ssl.CERT_OPTIONAL if self.is_guilty("front_optional") else ssl.CERT_REQUIRED
        if self.is_guilty("front_tls12"):
            context.maximum_version = ssl.TLSVersion.TLSv1_2
        if self.is_guilty("front_any_certificate"):
            context.verify_mode = ssl.CERT_NONE
        return context

    async def _accepted(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        self._accepted_transports.append(writer.transport)
        if self.is_guilty("few_at_once") and len(self._tasks) > MOST_AT_ONCE:
            writer.transport.abort()
            return
        with contextlib.suppress(OSError, ssl.SSLError, h11.LocalProtocolError, asyncio.CancelledError):
            await writer.start_tls(self._front_context(), ssl_handshake_timeout=5.0)
            await (self._tunnel if self.is_guilty("tunnel") else self._requests)(reader, writer)
        writer.transport.abort() if writer.transport.get_write_buffer_size() else writer.close()

    async def _requests(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve the requests of one caller's connection."""
        front = Caller(reader, writer, continues=not self.is_guilty("no_100"))
        if self.is_guilty("front_short_names") and len(front.certificate) > LONGEST_NAME:
            return
        while True:
            try:
                async with asyncio.timeout(QUICK_HEAD_SECONDS if self.is_guilty("impatient") else None):
                    request = await front.next_event()
            except h11.RemoteProtocolError:
                if self.is_guilty("pass_malformed"):
                    await self._pass_bytes(front)
                else:
                    await front.refuse(400)
                return
            if not isinstance(request, h11.Request):
                return
            status = self._refusal(request, front)
            if status:
                await front.refuse(status)
                return
            await Exchange(self, front, request).run()
            if front.parser.our_state is not h11.DONE or front.parser.their_state is not h11.DONE:
                return
            front.parser.start_next_cycle()

    async def _tunnel(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Pass bytes on in both directions, until one end has ended."""
        upstream = await self.connect(fresh=True)

        async def pass_on(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
            while data := await source.read(65_536):
                target.write(data)
                await target.drain()

        both = [asyncio.create_task(pass_on(reader, upstream.writer))]
        both.append(asyncio.create_task(pass_on(upstream.reader, writer)))
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        for task in both:
            task.cancel()
        await asyncio.gather(*both, return_exceptions=True)
        upstream.writer.transport.abort()

    def _refusal(self, request: h11.Request, front: Caller) -> int:
        names = [name for name, _ in request.headers]
        if self.is_guilty("die") and b"x-hop-test" in names:
            os._exit(1)
        if b"transfer-encoding" in names and b"content-length" in names and not self.is_guilty("smuggle"):
            return 400
        host = dict(request.headers).get(b"host", b"")
        if self.is_guilty("refuse_http10") and request.http_version == b"1.0":
            return 505
        if not self.is_guilty("any_host") and (
            host != f"localhost:{self.port}".encode() or not request.target.startswith(b"/")
        ):
            return 421
        if self.is_guilty("small_headers") and sum(len(value) for _, value in request.headers) > 3000:
            return 431
        return 0

    async def _pass_bytes(self, front: Caller) -> None:
        upstream = await self.connect()
        upstream.writer.write(front.seen)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(1.0):
                front.writer.write(await upstream.reader.read(65_536))
                await front.writer.drain()
        upstream.writer.close()

    # -- the upstream --------------------------------------------------------------------------

    @property
    def first_pair(self) -> Path:
        """The folder of the pair as it was at first."""
        return self.pair.parent / "first-pair"

    def _upstream_context(self) -> ssl.SSLContext:
        context = ssl.create_default_context(cafile=str(self.pair / "ca.crt"))
        if self.is_guilty("trust_everyone"):
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
            context.set_ciphers("DEFAULT@SECLEVEL=0")
        if self.is_guilty("any_name"):
            context.check_hostname = False
        if self.is_guilty("upstream_tls12"):
            context.maximum_version = ssl.TLSVersion.TLSv1_2
        if self.is_guilty("no_pair"):
            return context
        pair = self.first_pair if self.is_guilty("keep_pair") else self.pair
        context.load_cert_chain(pair / "client.crt", pair / "client.key")
        return context

    async def connect(self, *, fresh: bool = False) -> Upstream:
        """Return a connection to the mock: one that idles, or a new one."""
        while self._pool and not fresh and not self.is_guilty("no_pool"):
            kept = self._pool.pop()
            idle = monotonic() - kept.idle_since
            closed = kept.reader.at_eof() or kept.writer.is_closing() or idle > IDLE_SECONDS
            if not closed or self.is_guilty("stale_pool"):
                return kept
            kept.writer.close()
        if monotonic() < self.marked_down_until:
            raise UpstreamFailed(503)
        tries = 4 if self.is_guilty("many_handshakes") else 1
        name = "127.0.0.1" if self.is_guilty("no_sni") else "localhost"
        plain = self.is_guilty("plain_upstream")
        for number in range(1, tries + 1):
            try:
                async with asyncio.timeout(self.handshake_s):
                    reader, writer = await asyncio.open_connection(
                        "127.0.0.1",
                        self.upstream_port,
                        ssl=None if plain else self._upstream_context(),
                        server_hostname=None if plain else name,
                        limit=1 << 20,
                    )
                shown = b"" if plain else writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
                if self.is_guilty("pin_certificate") and shown != self._pinned:
                    raise UpstreamFailed
                self._pinned = shown
                return Upstream(reader, writer, new_parser())
            except TimeoutError:
                raise UpstreamFailed(504) from None
            except OSError:
                if number == tries:
                    if self.is_guilty("mark_down"):
                        self.marked_down_until = monotonic() + 4.0
                    raise UpstreamFailed from None
        raise AssertionError

    def keep(self, upstream: Upstream) -> None:
        """Let a connection idle, where its answer ended cleanly."""
        clean = upstream.parser.their_state is h11.DONE and upstream.parser.our_state is h11.DONE
        if (clean and not upstream.parser.trailing_data[0]) or self.is_guilty("keep_rest"):
            upstream.carried = upstream.parser.trailing_data[0]
            upstream.parser, upstream.idle_since = new_parser(), monotonic()
            self._pool.append(upstream)
        else:
            upstream.writer.close()


def new_parser() -> h11.Connection:
    return h11.Connection(h11.CLIENT, max_incomplete_event_size=HEAD_BYTES)


class Caller:
    """The caller's connection: h11, and the bytes of the request that is read."""

    def __init__(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, continues: bool
    ) -> None:
        self.reader, self.writer, self.continues = reader, writer, continues
        self.parser = h11.Connection(h11.SERVER, max_incomplete_event_size=HEAD_BYTES)
        self.seen = b""
        certificate = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
        self.certificate = base64.b64encode(certificate or b"").decode()

    async def next_event(self) -> object:
        """Return h11's next event."""
        while True:
            event = self.parser.next_event()
            if event is not h11.NEED_DATA:
                return event
            if self.continues and self.parser.they_are_waiting_for_100_continue:
                self.send(h11.InformationalResponse(status_code=100, headers=[]))
                await self.writer.drain()
            await self.more()

    async def more(self) -> bool:
        """Read once; return whether the caller is still there."""
        data = await self.reader.read(65_536)
        self.seen = (self.seen + data)[-HEAD_BYTES:]
        self.parser.receive_data(data)
        return bool(data)

    def send(self, event: h11.Event) -> None:
        """Write an event."""
        data = self.parser.send(event)
        if data:
            self.writer.write(data)

    async def refuse(self, status: int) -> None:
        """Answer with an error of the proxy's own, and close."""
        body = b"refused by the proxy\n"
        if self.parser.our_state is h11.IDLE or self.parser.our_state is h11.SEND_RESPONSE:
            headers = [("content-length", str(len(body))), ("connection", "close"), ("via", "1.1 sinful")]
            self.send(h11.Response(status_code=status, headers=headers))
            self.send(h11.Data(data=body))
            self.send(h11.EndOfMessage())
            await self.writer.drain()


class Exchange:
    """One request and its answer, between both ends."""

    def __init__(self, proxy: SinfulProxy, front: Caller, request: h11.Request) -> None:
        self.proxy, self.front, self.request = proxy, front, request
        self.guilty = proxy.is_guilty
        self.whole_answer = False
        self._last = b""
        self.body_read = asyncio.Event()

    async def run(self) -> None:
        """Send the request upstream, and the answer back; the caller may leave at any time."""
        if self.guilty("late"):
            await asyncio.sleep(0.1)
        attempts = 3 if self.guilty("retry_post") else 1
        if self.guilty("retry_get") and self.request.method == b"GET":
            attempts = 5
        for number in range(1, attempts + 1):
            try:
                await self._once(fresh=number > 1)
                return
            except UpstreamFailed as failed:
                if number == attempts or self.front.parser.our_state is not h11.SEND_RESPONSE:
                    await self._failed(failed)
                    return

    async def _failed(self, failed: UpstreamFailed) -> None:
        if self.front.parser.our_state is h11.SEND_RESPONSE:
            await self.front.refuse(500 if self.guilty("status_500") else failed.status)
            await self._drain()
        elif self.front.parser.our_state is h11.SEND_BODY:
            if self.guilty("clean_end"):
                self.front.send(h11.EndOfMessage())
                await self.front.writer.drain()
            elif self.guilty("hang"):
                await asyncio.sleep(30)
            elif self.guilty("invent_done"):
                self.front.send(h11.Data(data=b"data: [DONE]\n\n"))
                self.front.send(h11.EndOfMessage())
                await self.front.writer.drain()
            else:
                self.front.writer.transport.abort()

    async def _drain(self) -> None:
        """Read what the caller still sends, or it loses the answer to a reset."""
        with contextlib.suppress(TimeoutError, h11.RemoteProtocolError):
            async with asyncio.timeout(1.0):
                while await self.front.reader.read(65_536):
                    pass

    async def _once(self, *, fresh: bool) -> None:
        upstream = await self.proxy.connect(fresh=fresh)
        sending = asyncio.create_task(self._send(upstream, resend=fresh))
        answering = asyncio.create_task(self._answer(upstream))
        watching = asyncio.create_task(self._watch())
        try:
            done = {answering, watching}
            await asyncio.wait({sending, *done}, return_when=asyncio.FIRST_COMPLETED)
            if sending.done():
                sending.result()  # a body that the proxy refuses has no answer
                await asyncio.wait(done, return_when=asyncio.FIRST_COMPLETED)
            if answering.done():
                if answering.exception() is None:
                    await asyncio.wait({sending}, timeout=1.0)
                await answering
                self.proxy.keep(upstream)
                return
            upstream.writer.transport.abort()  # the caller left
            self.front.writer.transport.abort()
        except UpstreamFailed:
            upstream.writer.transport.abort()
            raise
        finally:
            for task in (sending, answering, watching):
                task.cancel()
            await asyncio.gather(sending, answering, watching, return_exceptions=True)
            if upstream not in self.proxy._pool:
                upstream.writer.transport.abort()

    async def _watch(self) -> None:
        """Return once the caller has left."""
        await self.body_read.wait()
        if self.guilty("ignore_cancel"):
            await asyncio.sleep(60)
        while await self.front.more():
            pass

    # -- the request ---------------------------------------------------------------------------

    def _request_headers(self) -> list[tuple[bytes, bytes]]:
        named = {
            each.strip().lower()
            for name, value in self.request.headers
            if name == b"connection"
            for each in value.decode("latin-1").split(",")
        }
        strip = HOP_BY_HOP | (set() if self.guilty("keep_named") else named)
        if self.guilty("keep_hop_by_hop"):
            strip -= {"keep-alive", "proxy-connection"}
        if self.guilty("keep_upgrade"):
            strip -= {"upgrade", "http2-settings"}
            strip -= {"upgrade", "http2-settings"} & named
        if self.guilty("keep_proxy_authorization"):
            strip -= {"proxy-authorization"}
        strip |= set() if self.guilty("keep_claims") else CLAIMS
        kept = [
            (raw.decode("latin-1"), value.decode("latin-1"))
            for raw, value in self.request.headers.raw_items()
            if raw.decode("latin-1").lower() not in strip
        ]
        kept = self._changed(kept)
        claimed = [value for name, value in kept if name.lower() == "x-forwarded-for"]
        if not self.guilty("keep_forwarded_for"):
            kept = [(name, value) for name, value in kept if name.lower() != "x-forwarded-for"]
            kept.append(("X-Forwarded-For", ", ".join([*claimed, "127.0.0.1"])))
        shown = (
            "" if self.guilty("drop_named_identity") and "client-cert" in named else self.front.certificate
        )
        if self.guilty("bleed"):
            shown = _first_shown.setdefault("certificate", shown)
        if shown and not self.guilty("no_identity"):
            kept.append(("Client-Cert", f":{shown}:"))
        chunked = any(name == b"transfer-encoding" for name, _ in self.request.headers)
        if self.guilty("finish_uploads") and not chunked:
            kept = [(name, value) for name, value in kept if name.lower() != "content-length"]
            chunked = True
        if chunked:
            kept.append(("Transfer-Encoding", "chunked"))
        return [(name.encode("latin-1"), value.encode("latin-1")) for name, value in kept]

    def _changed(self, headers: list[tuple[str, str]]) -> list[tuple[str, str]]:
        if self.guilty("drop_header"):
            headers = [each for each in headers if "custom" not in each[0]]
        if self.guilty("drop_authorization"):
            headers = [each for each in headers if each[0].lower() != "authorization"]
        if self.guilty("drop_trace"):
            headers = [each for each in headers if each[0].lower() not in ("traceparent", "x-request-id")]
        return headers

    async def _send(self, upstream: Upstream, *, resend: bool) -> None:
        """Send the request, its body as it comes."""
        if self.guilty("rewrite_body") or self.guilty("merge_trailers"):
            await self._send_anew(upstream)
            return
        target = self.request.target
        if self.guilty("normalise_path"):
            target = target.replace(b"/./", b"/").replace(b"//", b"/").replace(b"%77", b"w")
        headers = self._request_headers()
        upstream.writer.write(
            upstream.parser.send(h11.Request(method=self.request.method, target=target, headers=headers))
            or b""
        )
        if resend:
            upstream.writer.write(self._kept_body(upstream))
            return
        self._body = b""
        with contextlib.suppress(OSError, h11.LocalProtocolError):
            while True:
                try:
                    event = await self.front.next_event()
                except h11.RemoteProtocolError:
                    if not self.guilty("finish_uploads"):
                        raise
                    event = h11.EndOfMessage()
                if isinstance(event, h11.Data):
                    data = bytes(event.data)
                    if len(self._body) < 1_000_000:
                        self._body += data
                    if self.guilty("body_limit") and len(self._body) >= 1_000_000:
                        raise UpstreamFailed(413)
                    upstream.writer.write(upstream.parser.send(event) or b"")
                    await upstream.writer.drain()
                elif isinstance(event, h11.EndOfMessage):
                    upstream.writer.write(upstream.parser.send(h11.EndOfMessage()) or b"")
                    self.body_read.set()
                    return
                else:
                    upstream.writer.transport.abort()
                    return

    async def _send_anew(self, upstream: Upstream) -> None:
        """Read the body and then write it: in another order, as gateways do, or trailers as headers."""
        body = b""
        while not isinstance(event := await self.front.next_event(), h11.EndOfMessage):
            body += bytes(event.data) if isinstance(event, h11.Data) else b""
        if self.guilty("rewrite_body"):
            value = json.loads(body)
            body = json.dumps({"messages": value.pop("messages"), **value}).encode()
        framing = (b"content-length", b"transfer-encoding")
        headers = [each for each in self._request_headers() if each[0].lower() not in framing]
        headers += [*event.headers, (b"Content-Length", b"%d" % len(body))]
        request = h11.Request(method=self.request.method, target=self.request.target, headers=headers)
        for each in (request, h11.Data(data=body), h11.EndOfMessage()):
            upstream.writer.write(upstream.parser.send(each) or b"")
        self.body_read.set()

    def _kept_body(self, upstream: Upstream) -> bytes:
        return (upstream.parser.send(h11.Data(data=self._body)) or b"") + (
            upstream.parser.send(h11.EndOfMessage()) or b""
        )

    # -- the answer ----------------------------------------------------------------------------

    async def _answer(self, upstream: Upstream) -> None:
        """Pass the answer on, as it comes.

        Raises:
            UpstreamFailed: it is broken, or no HTTP.
        """
        self._carried = upstream.carried
        upstream.parser.receive_data(upstream.carried) if upstream.carried else None
        held: list[h11.Event] = []
        limit, ends = self.proxy.first_byte_s, monotonic() + self.proxy.answer_s
        passed = 0
        while True:
            event = await self._next(upstream, limit)
            if monotonic() > ends or self._is_cut(event, passed):
                raise UpstreamFailed
            passed += len(event.data) if isinstance(event, h11.Data) else 0
            if isinstance(event, h11.InformationalResponse):
                if self.guilty("stop_at_hints"):
                    await asyncio.sleep(30)
                self.front.send(
                    h11.InformationalResponse(status_code=event.status_code, headers=event.headers)
                )
                continue
            limit = self.proxy.silence_s
            if isinstance(event, h11.Response):
                event = self._response(event)
            elif isinstance(event, h11.EndOfMessage):
                event = h11.EndOfMessage()
                if self.guilty("wait_for_close"):
                    await asyncio.sleep(2)
            self.whole_answer = isinstance(event, h11.EndOfMessage)
            if self.guilty("invent_done") and self.whole_answer:
                held.append(h11.Data(data=b"data: [DONE]\n\n"))
            held.append(event)
            if self.guilty("buffer") and not self.whole_answer:
                continue
            if self.guilty("late_head") and isinstance(event, h11.Response):
                continue
            for each in held:
                self.front.send(each)
            held.clear()
            with contextlib.suppress(OSError) if self.guilty("ignore_cancel") else contextlib.nullcontext():
                await self.front.writer.drain()
            if self.whole_answer:
                return

    def _is_cut(self, event: h11.Event, passed: int) -> bool:
        """Tell whether one of the sins ends an answer here."""
        return (
            (self.guilty("answer_limit") and passed > LARGEST_ANSWER)
            or (
                self.guilty("refuse_trailers") and isinstance(event, h11.EndOfMessage) and bool(event.headers)
            )
            or (self.guilty("refuse_extensions") and b";mockgpt=" in self._last)
            or (self.guilty("cut_on_reload") and (self.proxy.pair / "reloaded").exists())
        )

    def _response(self, response: h11.Response) -> h11.Response:
        drop = HOP_BY_HOP | (
            {"x-request-id", "retry-after"} if self.guilty("drop_response_headers") else set()
        )
        headers = [
            (name, value) for name, value in response.headers.raw_items() if name.decode().lower() not in drop
        ]
        chunked = any(name == b"transfer-encoding" for name, _ in response.headers) or self.guilty("rechunk")
        if chunked and not self.guilty("believe_length"):
            headers = [(name, value) for name, value in headers if name.lower() != b"content-length"]
            headers.append((b"Transfer-Encoding", b"chunked"))
        status = response.status_code
        if self.guilty("hide_errors") and status >= 400:
            status = 500 if status == 502 else 502
        large = sum(len(value) for _, value in headers) > 4000 or len(headers) > MOST_HEADERS
        if self.guilty("small_answer_head") and large:
            raise UpstreamFailed
        if self.guilty("stale_request_id"):
            self.proxy.request_ids.append(dict(response.headers).get(b"x-request-id", b""))
            headers = [(name, value) for name, value in headers if name.lower() != b"x-request-id"]
            headers.append((b"x-request-id", self.proxy.request_ids.pop(0)))
        if self.guilty("gzip_claim"):
            headers.append((b"Content-Encoding", b"gzip"))
        return h11.Response(status_code=status, headers=headers)

    async def _next(self, upstream: Upstream, limit: float) -> h11.Event:
        while True:
            try:
                event = upstream.parser.next_event()
            except h11.RemoteProtocolError as error:
                await self._garbage(str(error))
                raise UpstreamFailed from None
            if event is h11.NEED_DATA:
                try:
                    async with asyncio.timeout(limit):
                        data = await upstream.reader.read(65_536)
                except TimeoutError:
                    raise UpstreamFailed(504) from None
                except OSError:
                    # What came before the end may be unread: asyncio tells of the end first.
                    data = bytes(upstream.reader._buffer)
                    upstream.reader._buffer.clear()
                    if not data:
                        raise UpstreamFailed from None
                if not data and upstream.parser.their_state is h11.SEND_RESPONSE:
                    await self._garbage("")
                    raise UpstreamFailed
                self._last = data or self._last
                upstream.parser.receive_data(data)
            elif isinstance(event, h11.Event):
                return event
            else:
                raise UpstreamFailed

    async def _garbage(self, problem: str) -> None:
        """Pass bytes on that are no HTTP, or an answer whose lengths differ, where that is the sin."""
        started = self.front.parser.our_state is h11.SEND_RESPONSE
        if self.guilty("pass_garbage") and started:
            self.front.writer.write(self._carried + self._last)
            await self.front.writer.drain()
            self.front.writer.close()
        if self.guilty("first_length") and started and "content-length" in problem.lower():
            head, _, body = self._last.partition(b"\r\n\r\n")
            lines = [line for line in head.split(b"\r\n") if b"content-length" not in line.lower()]
            self.front.writer.write(
                b"\r\n".join([*lines, b"content-length: %d" % len(body), b"", b""]) + body
            )
            await self.front.writer.drain()
            self.front.writer.close()


_first_shown: dict[str, str] = {}


def main() -> None:
    """Run as a program: PORT FRONT PAIR UPSTREAM_PORT [SIN …]."""
    port, front, pair, upstream_port, *sins = sys.argv[1:]
    proxy = SinfulProxy(Path(front), Path(pair), int(upstream_port), set(sins), port=int(port))
    with proxy.running():
        signal.sigwait([signal.SIGTERM, signal.SIGINT])


if __name__ == "__main__":
    main()
