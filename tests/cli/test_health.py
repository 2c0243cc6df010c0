"""GET /health from outside: each way it can fail has its own line."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import trustme

from mockgpt.cli.command_line import main
from mockgpt.cli.health import Target, Unhealthy, ask, target_of
from mockgpt.config import Config, ServerSettings, TLSSettings
from mockgpt.errors import ConfigError

HEALTHY = b'HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{"status":"ok"}'


class Folder:
    """Certificates of one CA, and a context for a server that requires them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.authority = trustme.CA()
        self.authority.cert_pem.write_to_path(path / "ca.crt")
        self.client("client")

    def client(self, name: str, authority: trustme.CA | None = None) -> None:
        issued = (authority or self.authority).issue_cert(f"{name}@example.org")
        issued.cert_chain_pems[0].write_to_path(self.path / f"{name}.crt")
        issued.private_key_pem.write_to_path(self.path / f"{name}.key")

    def context(self, *names: str, authority: trustme.CA | None = None) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        (authority or self.authority).issue_cert(*(names or ("127.0.0.1", "localhost"))).configure_cert(
            context
        )
        self.authority.configure_trust(context)
        context.verify_mode = ssl.CERT_REQUIRED
        return context

    def target(self, port: int, **changes: Any) -> Target:
        file = lambda name: str(self.path / name)  # noqa: E731
        target = Target("https", "127.0.0.1", port, file("ca.crt"), file("client.crt"), file("client.key"))
        return target._replace(**changes)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


@contextmanager
def serving(context: ssl.SSLContext | None, answer: bytes | Callable[[Any], None]) -> Iterator[int]:
    """Serve one connection on a thread; the port is yielded."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(10)

    def serve() -> None:
        channel, _ = listener.accept()
        channel.settimeout(10)
        if context:
            channel = context.wrap_socket(channel, server_side=True, do_handshake_on_connect=False)
        with channel:
            try:
                if isinstance(channel, ssl.SSLSocket):
                    channel.do_handshake()
                perform(channel)
            except OSError:
                # A refusal under test. Closing with unread input would reset the alert away.
                with suppress(OSError):
                    channel.shutdown(socket.SHUT_WR)
                    while socket.socket.recv(channel, 4096):
                        pass

    def perform(channel: socket.socket) -> None:
        if callable(answer):
            answer(channel)
        else:
            channel.recv(4096)
            channel.sendall(answer)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        # Where the client gave up before it connected, the thread waits for one.
        with suppress(OSError):
            socket.create_connection(listener.getsockname(), timeout=1).close()
        thread.join(10)
        listener.close()
        assert not thread.is_alive()


def complaint(target: Target, deadline_s: float = 3.0) -> str:
    with pytest.raises(Unhealthy) as caught:
        ask(target, deadline_s)
    return str(caught.value)


def test_a_healthy_server_is_healthy(folder: Folder) -> None:
    asked: list[bytes] = []

    def answer(channel: ssl.SSLSocket) -> None:
        asked.append(channel.recv(4096))
        channel.sendall(HEALTHY)

    with serving(folder.context(), answer) as port:
        ask(folder.target(port))
    assert asked == [f"GET /health HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n".encode()]


def test_an_answer_without_a_length_ends_with_the_connection(folder: Folder) -> None:
    with serving(folder.context(), b"HTTP/1.1 200 OK\r\n\r\nfine") as port:
        ask(folder.target(port))


def test_plain_http_needs_no_certificates(folder: Folder) -> None:
    with serving(None, HEALTHY) as port:
        ask(folder.target(port, scheme="http", ca_path="nix"))


def test_any_other_status_is_unhealthy_and_its_body_is_shown(folder: Folder) -> None:
    answer = b'HTTP/1.1 503 Service Unavailable\r\nContent-Length: 22\r\n\r\n{"status": "stopping"}'
    with serving(folder.context(), answer) as port:
        assert complaint(folder.target(port)) == 'GET /health answered 503: {"status": "stopping"}'


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_a_client_without_certificate_hears_that_it_was_refused(
    folder: Folder, version: ssl.TLSVersion
) -> None:
    context = folder.context()
    context.minimum_version = context.maximum_version = version
    with serving(context, HEALTHY) as port:
        line = complaint(folder.target(port, cert_path=None, key_path=None))
    assert line.startswith("the server refused the client certificate (none given) (alert ")


def test_a_client_of_another_ca_hears_the_alert(folder: Folder) -> None:
    folder.client("stranger", trustme.CA())
    stranger = {
        f"{kind}_path": str(folder.path / f"stranger.{end}")
        for kind, end in (("cert", "crt"), ("key", "key"))
    }
    with serving(folder.context(), HEALTHY) as port:
        line = complaint(folder.target(port, **stranger))
    assert "stranger.crt (alert unknown ca); give --cert and --key" in line


def test_a_server_of_another_ca_is_not_believed(folder: Folder) -> None:
    with serving(folder.context(authority=trustme.CA()), HEALTHY) as port:
        assert "is not from the CA in" in complaint(folder.target(port))


def test_a_certificate_for_another_host_is_named(folder: Folder) -> None:
    with serving(folder.context("mock.example"), HEALTHY) as port:
        assert complaint(folder.target(port)).startswith("the server's certificate is not for 127.0.0.1")


def test_a_certificate_outside_its_time_is_said(folder: Folder) -> None:
    day, now = timedelta(days=1), datetime.now(UTC)
    for times, said in [
        ({"not_before": now - 3 * day, "not_after": now - day}, "has expired"),
        ({"not_before": now + day, "not_after": now + 3 * day}, "is not valid yet"),
    ]:
        context = folder.context()
        folder.authority.issue_cert("127.0.0.1", **times).configure_cert(context)
        with serving(context, HEALTHY) as port:
            assert f"the server's certificate {said}" in complaint(folder.target(port))


def test_another_tls_version_is_said(folder: Folder) -> None:
    context = folder.context()
    context.set_ciphers("PSK")
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    with serving(context, HEALTHY) as port:
        assert "alert handshake failure" in complaint(folder.target(port))


def test_a_name_nobody_knows_is_said(folder: Folder) -> None:
    assert "cannot be reached" in complaint(folder.target(1, host="name.invalid"))


def test_nothing_listening_is_said(folder: Folder) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert complaint(folder.target(port)).startswith(f"nothing listens on https://127.0.0.1:{port}")


def test_a_server_that_speaks_no_tls_is_said(folder: Folder) -> None:
    with serving(None, b"HTTP/1.0 400 Bad Request\r\n\r\n") as port:
        assert "does not speak TLS" in complaint(folder.target(port))


@pytest.mark.parametrize("answer", [b"220 smtp ready\r\n", b"HTTP/2 200\r\n\r\n", b"\0" * 100])
def test_a_server_that_speaks_no_http_is_said(folder: Folder, answer: bytes) -> None:
    with serving(folder.context(), answer) as port:
        assert "does not speak HTTP/1.1" in complaint(folder.target(port))


def test_a_connection_closed_without_an_answer_is_said(folder: Folder) -> None:
    with serving(folder.context(), b"") as port:
        assert "closed the connection" in complaint(folder.target(port))
    with serving(None, lambda channel: channel.close()) as port:
        assert "closed the connection" in complaint(folder.target(port))


def test_a_silent_server_is_given_up_on_at_the_deadline(folder: Folder) -> None:
    released = threading.Event()
    with serving(folder.context(), lambda channel: released.wait(10) and None) as port:
        assert "within 0.1 s" in complaint(folder.target(port), 0.1)
        released.set()


def test_a_dripping_server_does_not_stretch_the_deadline(folder: Folder) -> None:
    left = threading.Event()

    def drip(channel: ssl.SSLSocket) -> None:
        channel.recv(4096)
        while not left.wait(0.01):
            channel.sendall(b"x")

    with serving(folder.context(), drip) as port:
        assert "within 0.1 s" in complaint(folder.target(port), 0.1)
        left.set()


def test_an_endless_answer_is_cut(folder: Folder) -> None:
    def flood(channel: ssl.SSLSocket) -> None:
        channel.recv(4096)
        channel.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 999999999999999999999\r\n\r\n")
        while True:
            channel.sendall(b"x" * 4096)

    with serving(folder.context(), flood) as port:
        ask(folder.target(port))


def test_missing_and_broken_files_are_named(folder: Folder) -> None:
    (folder.path / "broken.crt").write_text("no PEM")
    nix, broken = str(folder.path / "nix"), str(folder.path / "broken.crt")
    assert complaint(folder.target(1, ca_path=nix)) == f"CA {nix}: no such file; give --cacert"
    assert "broken.crt: not usable" in complaint(folder.target(1, ca_path=broken))
    assert f"client certificate {nix}: no such file" in complaint(folder.target(1, key_path=nix))
    assert "broken.crt: not usable" in complaint(folder.target(1, cert_path=broken))


def test_an_encrypted_key_is_refused_and_no_password_asked_for(folder: Folder) -> None:
    from cryptography.hazmat.primitives import serialization as s

    key = s.load_pem_private_key((folder.path / "client.key").read_bytes(), None)
    (folder.path / "client.key").write_bytes(
        key.private_bytes(s.Encoding.PEM, s.PrivateFormat.PKCS8, s.BestAvailableEncryption(b"secret"))
    )
    assert "not usable" in complaint(folder.target(1))


# Whom to ask


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("0.0.0.0", "https://127.0.0.1:8443"),
        ("::", "https://[::1]:8443"),
        ("mock.example", "https://mock.example:8443"),
    ],
)
def test_the_settings_say_whom_to_ask(host: str, url: str) -> None:
    assert target_of(Config(server=ServerSettings(host=host))).url == url


def test_the_client_pair_beside_the_ca_is_used() -> None:
    target = target_of(Config(tls=TLSSettings(ca_cert_path="x/ca.crt")))
    assert (target.ca_path, target.cert_path, target.key_path) == ("x/ca.crt", "x/client.crt", "x/client.key")
    target = target_of(Config(), cacert="y/ca.crt", cert="both.pem")
    assert (target.ca_path, target.cert_path, target.key_path) == ("y/ca.crt", "both.pem", None)


def test_where_certificates_are_optional_a_missing_pair_is_left_out(folder: Folder) -> None:
    tls = TLSSettings(ca_cert_path=str(folder.path / "ca.crt"), require_client_cert=False)
    assert target_of(Config(tls=tls)).cert_path == str(folder.path / "client.crt")
    (folder.path / "client.key").unlink()
    assert target_of(Config(tls=tls)).cert_path is None


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://localhost", ("https", "localhost", 443)),
        ("http://127.0.0.1:8444/", ("http", "127.0.0.1", 8444)),
        ("HTTPS://[::1]:8443/v1", ("https", "::1", 8443)),
    ],
)
def test_a_url_says_whom_to_ask(url: str, expected: tuple[str, str, int]) -> None:
    assert target_of(Config(), url=url)[:3] == expected


@pytest.mark.parametrize(
    "url", ["", "localhost:8443", "ftp://x", "https://", "https://x:99999", "https://[::1", "x\n"]
)
def test_a_url_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(ConfigError, match=r"--url: .* is not allowed"):
        target_of(Config(), url=url)


def test_files_that_plain_http_does_not_read_are_refused() -> None:
    with pytest.raises(ConfigError, match="--cacert: not together with --url http://"):
        target_of(Config(), url="http://127.0.0.1:8444", cacert="ca.crt")


def test_a_free_port_cannot_be_guessed() -> None:
    with pytest.raises(ConfigError, match="give --url"):
        target_of(Config(server=ServerSettings(port=0)))


def test_the_command_returns_0_or_1_and_says_why(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["health", "--set", f"tls.ca_cert_path={folder.path}/ca.crt"]
    with serving(folder.context(), HEALTHY) as port:
        assert main([*words, "--url", f"https://localhost:{port}"]) == 0
    assert capsys.readouterr().out == f"ok: https://localhost:{port}\n"
    assert main([*words, "--port", str(port)]) == 1
    assert capsys.readouterr().err.startswith("mockgpt: not healthy: nothing listens on https://127.0.0.1:")
