"""Ask a running server for GET /health, and say in one line what is wrong.

Runs as a container's health check, so it loads only sockets and ssl, and ends within a deadline.
It must not know how the server works: it is a client like any other.
"""

from __future__ import annotations

import argparse
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from os import getcwd, path
from time import monotonic
from typing import NamedTuple

from mockgpt.cli.command_line import FAILED, OK, fail
from mockgpt.cli.settings_arguments import add_settings, load
from mockgpt.config import Config
from mockgpt.errors import ConfigError
from mockgpt.wire.connection import HEALTH_CHECK_PROTOCOL

DEADLINE_S = 3.0  # for all but the resolver; docker's own default is 30 s
ANSWER_LIMIT_BYTES = 16_384
ANY_ADDRESS = {"0.0.0.0": "127.0.0.1", "::": "::1"}
DEFAULT_PORTS = {"https": 443, "http": 80}


class Unhealthy(Exception):
    """The answer is not a healthy one, or there is none; the text says why and what to do."""


class Target(NamedTuple):
    """The server to ask, and the certificates to use; None where there is none."""

    scheme: str
    host: str
    port: int
    ca_path: str
    cert_path: str | None
    key_path: str | None

    @property
    def url(self) -> str:
        """The server as a URL, IPv6 addresses in brackets."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"


def add(command: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    add_settings(command)
    asked = command.add_argument_group("the server that is asked")
    asked.add_argument("--url", help="server to ask; default: that of the settings")
    asked.add_argument("--cacert", metavar="FILE", help="CA of the server's certificate")
    asked.add_argument("--cert", metavar="FILE", help="client certificate; default: client.crt beside the CA")
    asked.add_argument("--key", metavar="FILE", help="its private key")


def run(arguments: argparse.Namespace) -> int:
    """Ask the server that arguments and settings name; return the exit code."""
    given = {name: getattr(arguments, name) for name in ("url", "cacert", "cert", "key")}
    target = target_of(load(arguments), **given)
    try:
        ask(target)
    except Unhealthy as reason:
        return fail(f"not healthy: {reason}", FAILED)
    print(f"ok: {target.url}")
    return OK


def target_of(
    config: Config,
    *,
    url: str | None = None,
    cacert: str | None = None,
    cert: str | None = None,
    key: str | None = None,
) -> Target:
    """Return the server of `url`, else that of the settings.

    Without `cert`, the client certificate beside the CA is used.

    Raises:
        ConfigError: a URL that cannot be used, or no port to ask.
    """
    default = "https", config.server.host, config.server.port
    scheme, host, port = default if url is None else _parse(url)
    for option, file in (("cacert", cacert), ("cert", cert), ("key", key)) if scheme == "http" else ():
        if file:
            raise ConfigError(f"--{option}: not together with --url http://…, which has no TLS")
    if port == 0:
        raise ConfigError("server.port: 0 takes a free port, give --url with the one of the ready line")
    ca_path = cacert or config.tls.ca_cert_path
    if cert is None and scheme == "https":
        folder = path.dirname(ca_path)
        beside = path.join(folder, "client.crt"), path.join(folder, "client.key")
        # Where a certificate is optional, the server answers without one too.
        if config.tls.require_client_cert or all(path.exists(file) for file in beside):
            cert, key = beside[0], key or beside[1]
    return Target(scheme, ANY_ADDRESS.get(host, host), port, ca_path, cert, key)


def _parse(url: str) -> tuple[str, str, int]:
    from urllib.parse import urlsplit  # loaded when there is a URL

    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if parts.scheme not in DEFAULT_PORTS or not parts.hostname:
        raise ConfigError(f"--url: {url!r:.200} is not allowed, expected https://HOST:PORT")
    return parts.scheme, parts.hostname, DEFAULT_PORTS[parts.scheme] if port is None else port


def ask(target: Target, deadline_s: float = DEADLINE_S) -> None:
    """Return when the server answers GET /health with 200.

    Raises:
        Unhealthy: it does not, at the latest after `deadline_s`.
    """
    deadline = monotonic() + deadline_s
    context = _context(target) if target.scheme == "https" else None
    with _explained(target, deadline_s):
        channel = _connect(target, deadline)
        with channel:
            if context is not None:
                channel = context.wrap_socket(channel, server_hostname=target.host)
            with channel:
                answer = _exchange(channel, target, deadline)
    _check(answer)


def _context(target: Target) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    # The mock keeps health checks out of its journal; other servers choose the second one.
    context.set_alpn_protocols([HEALTH_CHECK_PROTOCOL, "http/1.1"])
    try:
        context.load_verify_locations(target.ca_path)
    except (OSError, ValueError) as error:
        raise Unhealthy(f"CA {target.ca_path}: {_reason(error, target.ca_path)}; give --cacert") from None
    if target.cert_path is None:
        return context
    try:
        # The empty password keeps OpenSSL from asking the terminal for one.
        context.load_cert_chain(target.cert_path, target.key_path, password="")
    except (OSError, ValueError) as error:
        from mockgpt.certificates.client_pair import wrong_file  # loaded when a file is wrong

        file, why = wrong_file(target.cert_path, target.key_path, error)
        why = _reason(error, file) if isinstance(error, FileNotFoundError) else f"not usable ({why})"
        raise Unhealthy(f"client certificate {file}: {why}; give --cert and --key") from None
    return context


def _reason(error: Exception, file: str) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file" if path.isabs(file) else f"no such file in {getcwd()}"
    if isinstance(error, ssl.SSLError):
        return f"not usable ({(error.reason or 'no PEM in it').lower().replace('_', ' ')})"
    return str(getattr(error, "strerror", None) or error)


def _connect(target: Target, deadline: float) -> socket.socket:
    """Return a connection to the first address that accepts one; all share the deadline."""
    last: OSError = TimeoutError()
    for family, kind, protocol, _, address in socket.getaddrinfo(
        target.host, target.port, type=socket.SOCK_STREAM
    ):
        channel = socket.socket(family, kind, protocol)
        try:
            channel.settimeout(_left(deadline))
            channel.connect(address)
        except OSError as error:
            channel.close()
            last = error
        else:
            return channel
    raise last


def _exchange(channel: socket.socket, target: Target, deadline: float) -> bytes:
    host = target.url.partition("://")[2]
    request = f"GET /health HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    try:
        channel.settimeout(_left(deadline))
        channel.sendall(request.encode("idna" if not host.isascii() else "ascii"))
    except (BrokenPipeError, ConnectionResetError):
        pass  # under TLS 1.3 a refusal may follow the handshake: reading raises its reason
    answer = b""
    while len(answer) < ANSWER_LIMIT_BYTES and not _complete(answer):
        channel.settimeout(_left(deadline))
        received = channel.recv(ANSWER_LIMIT_BYTES)
        if not received:
            break
        answer += received
    return answer


def _complete(answer: bytes) -> bool:
    """Tell whether an answer with a Content-Length is complete."""
    head, blank, body = answer.partition(b"\r\n\r\n")
    if not blank:
        return False
    for line in head.lower().split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name == b"content-length" and value.strip().isdigit():
            return len(body) >= int(value.strip()[:9])
    return False


def _check(answer: bytes) -> None:
    """Raise Unhealthy unless the answer is an HTTP 200."""
    head, _, body = answer.partition(b"\r\n\r\n")
    version, _, rest = head.partition(b"\r\n")[0].partition(b" ")
    if not answer:
        raise Unhealthy("the server closed the connection without an answer; its log says why")
    if version not in (b"HTTP/1.1", b"HTTP/1.0"):
        raise Unhealthy("what answered does not speak HTTP/1.1; check the port")
    status = rest[:3]
    if status != b"200":
        said = " ".join(body[:200].decode("utf-8", "replace").split())
        raise Unhealthy(f"GET /health answered {status.decode('ascii', 'replace')}: {said or 'no body'}")


def _left(deadline: float) -> float:
    left = deadline - monotonic()
    if left <= 0:
        raise TimeoutError
    return left


@contextmanager
def _explained(target: Target, deadline_s: float) -> Iterator[None]:
    """Turn what sockets and TLS raise into Unhealthy."""
    try:
        yield
    except ConnectionRefusedError:
        why = f"nothing listens on {target.url}; start the server or check the port"
    except TimeoutError:
        why = f"no answer from {target.url} within {deadline_s:g} s; its log may say why"
    except ssl.SSLCertVerificationError as error:
        why = _of_verification(error, target)
    except (ssl.SSLEOFError, ConnectionResetError, BrokenPipeError):
        why = f"{target.url} closed the connection; its log says why"
    except ssl.SSLError as error:
        why = _of_tls(error, target)
    except (OSError, UnicodeError) as error:
        why = f"{target.url} cannot be reached: {getattr(error, 'strerror', None) or error}"
    else:
        return
    raise Unhealthy(why)


# OpenSSL's numbers of verification errors (X509_V_ERR_*), by their remedy.
EXPIRED, NOT_YET_VALID = 10, 9
UNKNOWN_CA = (2, 18, 19, 20, 21)
WRONG_NAME = (62, 64)


def _of_verification(error: ssl.SSLCertVerificationError, target: Target) -> str:
    if error.verify_code in UNKNOWN_CA:
        return f"the server's certificate is not from the CA in {target.ca_path}; give its CA with --cacert"
    if error.verify_code in WRONG_NAME:
        return (
            f"the server's certificate is not for {target.host}; give --url with a name it is for, "
            "or mint one with this name (tls.generate_hosts, or `certs init --host`)"
        )
    if error.verify_code == EXPIRED:
        return "the server's certificate has expired; mint a new one with `certs init --force`"
    if error.verify_code == NOT_YET_VALID:
        return "the server's certificate is not valid yet; check the clocks"
    return f"the server's certificate is refused: {error.verify_message}"


# Alerts about the client's certificate; under TLS 1.2 handshake_failure means that it is missing.
CERTIFICATE_ALERTS = ("certificate", "unknown ca", "access denied", "handshake failure")


def _of_tls(error: ssl.SSLError, target: Target) -> str:
    reason = (error.reason or "unknown").lower().replace("_", " ")
    alert = reason.partition("alert ")[2]
    if not alert:
        return f"{target.url} does not speak TLS as expected ({reason}); check the port"
    if any(word in alert for word in CERTIFICATE_ALERTS):
        shown = target.cert_path or "(none given)"
        return f"the server refused the client certificate {shown} (alert {alert}); give --cert and --key"
    return f"the server refused the handshake (alert {alert})"
