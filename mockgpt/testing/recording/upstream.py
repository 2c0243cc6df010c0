"""The client of a real upstream: one request on a connection of its own, by h11 over asyncio's TLS.

A connection is never used again, so that no request is ever sent twice. Every failure is an UpstreamFailed
whose text says what happened. Must not know who asks, nor what becomes of the answer.
"""

from __future__ import annotations

import asyncio
import ssl
from typing import NamedTuple
from urllib.parse import urlsplit

import h11

from mockgpt.certificates.client_pair import wrong_file
from mockgpt.errors import ConfigError
from mockgpt.wire.headers import RawHeaders

CONNECT_SECONDS = 10.0
SILENCE_SECONDS = 600.0  # as long as OpenAI's SDKs wait
_READ_BYTES = 65_536
_HEAD_LIMIT_BYTES = 262_144
_GATEWAY_TIMEOUT, _BAD_GATEWAY = 504, 502
_DEFAULT_PORTS = {"https": 443, "http": 80}


class UpstreamFailed(Exception):
    """There is no answer, or no more of it; `status` is what a gateway says then (RFC 9110 section 15.6)."""

    def __init__(self, text: str, status: int = _BAD_GATEWAY) -> None:
        super().__init__(text)
        self.status = status


class Upstream(NamedTuple):
    """Where requests go.

    Attributes:
        prefix: stands before the path of every request.
        authorization: of every request, in place of the client's; None: the client's.
    """

    host: str
    port: int
    authority: str
    prefix: str = ""
    tls: ssl.SSLContext | None = None
    authorization: bytes | None = None


def upstream_of(
    url: str, *, ca: str | None = None, cert: str | None = None, key: str | None = None, api_key: str = ""
) -> Upstream:
    """Return the upstream that a URL and the files of its TLS name.

    Raises:
        ConfigError: naming the option, its value and what is allowed.
    """
    try:
        parts = urlsplit(url)
        port = parts.port or _DEFAULT_PORTS.get(parts.scheme, 0)
    except ValueError:
        parts, port = urlsplit(""), 0
    if not port or not parts.hostname or parts.query or parts.fragment or parts.username:
        raise ConfigError(f"--upstream: {url!r:.100} is not allowed, expected https://HOST[:PORT][/PREFIX]")
    for option, file in (("ca", ca), ("cert", cert), ("key", key)) if parts.scheme == "http" else ():
        if file:
            raise ConfigError(f"--upstream-{option}: not together with --upstream http://…, which has no TLS")
    return Upstream(
        parts.hostname,
        port,
        parts.netloc,
        parts.path.rstrip("/"),
        _context(ca, cert, key) if parts.scheme == "https" else None,
        b"Bearer " + api_key.encode("latin-1") if api_key else None,
    )


def _context(ca: str | None, cert: str | None, key: str | None) -> ssl.SSLContext:
    try:
        context = ssl.create_default_context(cafile=ca)
    except (OSError, ssl.SSLError) as error:
        raise ConfigError(f"--upstream-ca: {ca} cannot be used: {_said(error)}") from None
    context.set_alpn_protocols(["http/1.1"])
    if cert:
        try:
            # The empty password keeps OpenSSL from asking the terminal for one.
            context.load_cert_chain(cert, key, password="")
        except (OSError, ValueError) as error:
            file, why = wrong_file(cert, key, error)
            flag = "--upstream-key" if file == key else "--upstream-cert"
            raise ConfigError(f"{flag}: {file} cannot be used: {why}") from None
    elif key:
        raise ConfigError("--upstream-key: only together with --upstream-cert")
    return context


class UpstreamConnection:
    """One request and its answer."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer
        self._http = h11.Connection(h11.CLIENT, max_incomplete_event_size=_HEAD_LIMIT_BYTES)

    @classmethod
    async def open(cls, upstream: Upstream) -> UpstreamConnection:
        """Connect and shake hands; raises UpstreamFailed."""
        name = upstream.host if upstream.tls is not None else None
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                return cls(
                    *await asyncio.open_connection(
                        upstream.host, upstream.port, ssl=upstream.tls, server_hostname=name
                    )
                )
        except TimeoutError:
            text = f"no connection to {upstream.authority} within {CONNECT_SECONDS:.0f} s"
            raise UpstreamFailed(text, _GATEWAY_TIMEOUT) from None
        except (OSError, ssl.SSLError) as error:
            raise UpstreamFailed(f"no connection to {upstream.authority}: {_said(error)}") from None

    async def send(self, method: str, target: str, headers: RawHeaders, body: bytes) -> float:
        """Send a request, and return when its last byte was taken, on the loop's clock.

        Headers have to hold `host`; the framing is added.

        Raises:
            UpstreamFailed: the request cannot be expressed in HTTP/1.1.
        """
        if body or method in ("POST", "PUT", "PATCH"):
            headers = [*headers, (b"content-length", str(len(body)).encode("ascii"))]
        try:
            request = h11.Request(
                method=method.encode("latin-1"), target=target.encode("latin-1"), headers=headers
            )
            data = [self._http.send(request), self._http.send(h11.Data(data=body)) if body else b""]
            self._http.send(h11.EndOfMessage())
            self._writer.write(b"".join(part or b"" for part in data))
            # Taken before another turn of the loop, which may be long, where nothing is left to send.
            sent_at = asyncio.get_running_loop().time()
            if self._writer.transport.get_write_buffer_size():
                await self._writer.drain()
                sent_at = asyncio.get_running_loop().time()
        except h11.LocalProtocolError as error:
            raise UpstreamFailed(f"the request cannot be passed on: {error}") from None
        except OSError:  # it may have answered without reading everything; `head` finds out
            sent_at = asyncio.get_running_loop().time()
        return sent_at

    async def head(self) -> h11.Response:
        """Return the head of the answer, interim ones left out; raises UpstreamFailed."""
        while not isinstance(event := await self._event(), h11.Response):
            pass
        return event

    async def piece(self) -> bytes | None:
        """Return the next piece of the body as the upstream has framed it, None at its end.

        Raises:
            UpstreamFailed: the body has no end.
        """
        event = await self._event()
        return bytes(event.data) if isinstance(event, h11.Data) else None

    async def _event(self) -> h11.Event:
        try:
            while True:
                event = self._http.next_event()
                if isinstance(event, h11.Event):
                    break
                async with asyncio.timeout(SILENCE_SECONDS):
                    self._http.receive_data(await self._reader.read(_READ_BYTES))
        except TimeoutError:
            raise UpstreamFailed(f"silent for {SILENCE_SECONDS:.0f} s", _GATEWAY_TIMEOUT) from None
        except h11.RemoteProtocolError as error:
            raise UpstreamFailed(f"no valid HTTP: {error}") from None
        except (OSError, ssl.SSLError) as error:
            raise UpstreamFailed(f"the connection broke: {_said(error)}") from None
        if isinstance(event, h11.ConnectionClosed):
            raise UpstreamFailed("the connection was closed without an answer")
        return event

    def close(self) -> None:
        """Close the connection at once; idempotent."""
        self._writer.transport.abort()


def _said(error: Exception) -> str:
    """Return what an error of the system or of OpenSSL says, without its place in the source."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    if isinstance(error, ssl.SSLError):
        return (error.reason or str(error)).replace("_", " ").lower()
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
