"""The caller: where the proxy is, the certificate that is shown to it, and requests as bytes.

Owns the front's address and TLS contexts. It must not know the mock.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Iterable
from time import monotonic
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from mockgpt.certificates.client_pair import wrong_file
from mockgpt.errors import CertificateError, ConfigError
from mockgpt.testing.doctor.answer import AnswerReader, CallerAnswer
from mockgpt.testing.doctor.connection import CallerConnection

_PORTS = {"https": 443, "http": 80}
Headers = Iterable[tuple[str, str]]


class Front(NamedTuple):
    """The proxy's front: where callers reach it.

    Attributes:
        base: the path of the URL, which goes before the API's; without a slash at its end.
        ca: file with the CA of the front's certificate; None trusts those of the system.
    """

    scheme: str
    host: str
    port: int
    base: str = ""
    ca: str | None = None

    @property
    def url(self) -> str:
        """The front as a URL."""
        return f"{self.scheme}://{self.authority}{self.base}"

    @property
    def authority(self) -> str:
        """Host and port as a Host header has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"


def front_of(url: str, ca: str | None = None, flag: str = "--via") -> Front:
    """Read the URL of a server, that of `--via` or of another option.

    Raises:
        ConfigError: it is no URL of a server.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if parts.scheme not in _PORTS or not parts.hostname or parts.query or parts.username:
        scheme = "http" if flag == "--admin" else "https"
        raise ConfigError(f"{flag}: {url!r:.200} is not allowed, expected {scheme}://HOST:PORT")
    base = parts.path.rstrip("/").removesuffix("/v1")
    return Front(parts.scheme, parts.hostname, _PORTS[parts.scheme] if port is None else port, base, ca)


class Pair(NamedTuple):
    """A client certificate and its key; `key` None means that both are in one file.

    Attributes:
        which: what the options that name it end with: "2" of the second caller's.
    """

    cert: str
    key: str | None = None
    which: str = ""


class Caller:
    """One caller: the front, and who it says it is; without a pair, it shows no certificate."""

    def __init__(self, front: Front, pair: Pair | None = None, *, weak: bool = False) -> None:
        """Read the certificates.

        Args:
            weak: allow certificates that OpenSSL refuses to load by default (RSA 1024, SHA-1).

        Raises:
            CertificateError: a file that cannot be used.
        """
        self.front, self.pair, self._weak = front, pair, weak
        self._contexts: dict[tuple[Any, ...], ssl.SSLContext] = {}
        if front.scheme == "https":
            self.context()

    def context(self, *, version: ssl.TLSVersion | None = None, alpn: tuple[str, ...] = ()) -> ssl.SSLContext:
        """Return the context for one TLS version, or for all."""
        found = self._contexts.get((version, alpn))
        if found is None:
            found = self._contexts[version, alpn] = self._new_context(version, alpn)
        return found

    def _new_context(self, version: ssl.TLSVersion | None, alpn: tuple[str, ...]) -> ssl.SSLContext:
        try:
            context = ssl.create_default_context(cafile=self.front.ca)
            if self._weak or version in (ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1):
                context.set_ciphers("DEFAULT@SECLEVEL=0")
            if version is not None:
                context.minimum_version = context.maximum_version = version
            if alpn:
                context.set_alpn_protocols(list(alpn))
        except (OSError, ValueError) as error:
            why = getattr(error, "reason", None) or getattr(error, "strerror", None) or error
            raise CertificateError(
                f"--ca {self.front.ca}: not usable ({str(why).lower().replace('_', ' ')})"
            ) from None
        if self.pair is not None:
            try:
                context.load_cert_chain(self.pair.cert, self.pair.key, password="")
            except (OSError, ValueError) as error:
                file, why = wrong_file(self.pair.cert, self.pair.key, error)
                flag = f"--{'key' if file == self.pair.key else 'cert'}{self.pair.which}"
                raise CertificateError(f"{flag} {file}: not usable ({why})") from None
        return context

    async def connect(
        self, *, version: ssl.TLSVersion | None = None, timeout_s: float = 10.0
    ) -> CallerConnection:
        """Open a connection to the front.

        Raises:
            Refused: with the stage and the cause.
        """
        context = self.context(version=version) if self.front.scheme == "https" else None
        return await CallerConnection.open(
            self.front.host, self.front.port, context, self.front.host, timeout_s
        )

    def request(
        self,
        path: str,
        body: bytes | None = None,
        headers: Headers = (),
        *,
        method: str | None = None,
        host: str | None = None,
        version: str = "HTTP/1.1",
    ) -> bytes:
        """Return a request as bytes; with a body it is a POST with its length."""
        lines = [f"{method or ('GET' if body is None else 'POST')} {self.front.base}{path} {version}"]
        lines += [f"Host: {self.front.authority if host is None else host}"]
        given = list(headers)
        named = {name.lower() for name, _ in given}
        if body is not None:
            if "content-type" not in named:
                lines.append("Content-Type: application/json")
            if not named & {"content-length", "transfer-encoding"}:
                lines.append(f"Content-Length: {len(body)}")
        lines += [f"{name}: {value}" for name, value in given]
        return "\r\n".join([*lines, "", ""]).encode("latin-1") + (body or b"")

    async def ask(
        self,
        data: bytes,
        *,
        bound_s: float = 15.0,
        until: Callable[[CallerAnswer], bool] | None = None,
        linger_s: float = 0.0,
        connection: CallerConnection | None = None,
    ) -> CallerAnswer:
        """Send bytes and read one answer, on a connection of its own unless one is given.

        Raises:
            Refused: the connection was not made.
        """
        own = connection is None
        channel = connection or await self.connect(timeout_s=min(bound_s, 10.0))
        try:
            started = monotonic()
            sending = asyncio.ensure_future(channel.send(data))
            answer = await AnswerReader(channel).read(
                bound_s, started=started, until=until, linger_s=linger_s
            )
            if not sending.done():
                sending.cancel()
            return answer
        finally:
            if own:
                channel.close()
