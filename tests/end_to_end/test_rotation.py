"""New certificates while clients are connected: by signal, by the admin plane, by a change of the files."""

from __future__ import annotations

import asyncio
import shutil
import signal
import socket
import ssl
from collections.abc import Callable
from pathlib import Path

import pytest
from mock_process import EVENT_SECONDS, MockProcess, await_true, chat, get, read_answer
from plain_admin import admin

from mockgpt.certificates.der import certificate_identity
from mockgpt.certificates.minting.bad_client_catalogue import write_catalogue
from mockgpt.certificates.minting.init import initialise

CONNECTIONS, STREAMS = 200, 50
ARRIVAL_MS = 300_000  # all come at once, and a busy machine may take its time with their handshakes
TOKENS, GAP_MS = 120, 30


@pytest.fixture
def folder(certificates: Path, tmp_path: Path) -> Path:
    """A set of the test's own, of the CA that the shared clients know."""
    own = tmp_path / "certs"
    shutil.copytree(certificates, own)
    return own


def paths(folder: Path) -> list[str]:
    names = {"cert_path": "server.crt", "key_path": "server.key", "ca_cert_path": "ca.crt"}
    return [word for key, name in names.items() for word in ("--set", f"tls.{key}={folder / name}")]


def mint_server(folder: Path) -> str:
    """Replace the server's certificate and return its serial."""
    for name in ("server.crt", "server.key"):
        (folder / name).unlink()
    initialise(folder)
    identity = certificate_identity(ssl.PEM_cert_to_DER_cert((folder / "server.crt").read_text()))
    assert identity is not None
    return identity.serial


def live(folder: Path) -> Path:
    """Return a link that leads to this set from now on: as a whole, whenever somebody looks."""
    link = folder.parent / "live"
    (folder.parent / "next").symlink_to(folder)
    return (folder.parent / "next").rename(link)


def replace(path: Path, content: bytes) -> None:
    """Give a file another content, without a moment in which it is half written."""
    whole = path.with_suffix(".whole")
    whole.write_bytes(content)
    whole.rename(path)


def serial_shown(mock: MockProcess, context: ssl.SSLContext) -> str:
    with mock.connect(context) as connection:
        certificate = connection.getpeercert()
        assert certificate is not None
        return str(certificate["serialNumber"])


class Crowd:
    """Connections that ask now and then, and streams that follow one another, until they are stopped."""

    def __init__(self, mock: MockProcess, context: ssl.SSLContext) -> None:
        self.mock, self.context = mock, context
        self.stop = asyncio.Event()
        self.everybody_is_in = asyncio.Event()
        self.answers = self.streams_begun = 0

    async def open(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        host, port = self.mock.address
        return await asyncio.open_connection(host, port, ssl=self.context, server_hostname="localhost")

    async def ask(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(get("/health"))
        head = await reader.readuntil(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200 ")
        length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
        await reader.readexactly(length)
        self.answers += 1
        self._look_who_is_in()

    def _look_who_is_in(self) -> None:
        if self.answers >= CONNECTIONS and self.streams_begun >= STREAMS:
            self.everybody_is_in.set()

    async def keep_asking(self) -> None:
        reader, writer = await self.open()
        while not self.stop.is_set():
            await self.ask(reader, writer)
            try:
                await asyncio.wait_for(self.stop.wait(), 0.25)
            except TimeoutError:
                pass
        await self.ask(reader, writer)
        writer.close()
        await writer.wait_closed()

    async def keep_streaming(self) -> list[int]:
        """Return how many events each stream brought."""
        events = [await self.stream()]
        while not self.stop.is_set():
            events.append(await self.stream())
        return events

    async def stream(self) -> int:
        """Return how many events a stream brought, its end included."""
        reader, writer = await self.open()
        request = chat(stream=True).replace(
            b"\r\n\r\n", b"\r\nx-mockgpt-reply-tokens: %d\r\nconnection: close\r\n\r\n" % TOKENS, 1
        )
        writer.write(request)
        body = await reader.readuntil(b"data: ")
        self.streams_begun += 1
        self._look_who_is_in()
        body += await reader.read()
        writer.close()
        await writer.wait_closed()
        assert b"data: [DONE]" in body
        return body.count(b"data: ")


def test_three_reloads_under_load_drop_nobody(
    folder: Path, client_context: ssl.SSLContext, start_mock: Callable[..., MockProcess]
) -> None:
    mock = start_mock(
        *paths(folder),
        "--set", f"latency.inter_token_latency_ms={GAP_MS}",
        "--set", f"server.handshake_timeout_ms={ARRIVAL_MS}",
    )  # fmt: skip

    def reload(count: int, event: str) -> None:
        mock.signal(signal.SIGHUP)
        mock.await_log(event, count)

    def rotate() -> None:
        assert reload_shows(mint_server(folder), 1)
        good = (folder / "server.crt").read_bytes()
        shown = serial_shown(mock, client_context)
        (folder / "server.crt").write_text("broken")
        reload(1, "reload_failed")
        assert serial_shown(mock, client_context) == shown
        (folder / "server.crt").write_bytes(good)
        assert reload_shows(mint_server(folder), 2)

    def reload_shows(serial: str, count: int) -> bool:
        reload(count, "reloaded")
        return serial_shown(mock, client_context) == serial

    async def go() -> tuple[list[int], int]:
        crowd = Crowd(mock, client_context)
        asking = [asyncio.create_task(crowd.keep_asking()) for _ in range(CONNECTIONS)]
        streams = [asyncio.create_task(crowd.keep_streaming()) for _ in range(STREAMS)]
        await crowd.everybody_is_in.wait()
        await asyncio.to_thread(rotate)
        assert not any(task.done() for task in asking + streams), "all are served, however long it took"
        crowd.stop.set()
        events = [each for stream in await asyncio.gather(*streams) for each in stream]
        await asyncio.gather(*asking)
        return events, crowd.answers

    events, answers = asyncio.run(go())
    assert len(set(events)) == 1
    assert events[0] >= TOKENS
    assert answers >= 2 * CONNECTIONS
    assert len(mock.log("reload_failed")) == 1
    assert "server.crt holds no PEM certificate" in mock.log("reload_failed")[0]["detail"]
    assert [line["certificate_generation"] for line in mock.log("reloaded")] == [2, 3]
    assert mock.log("refused") == []


def test_changed_files_are_noticed_and_a_broken_one_is_said_once(
    folder: Path, client_context: ssl.SSLContext, start_mock: Callable[..., MockProcess]
) -> None:
    mock = start_mock(*paths(live(folder)), "--set", "tls.poll_interval_ms=20")
    new = folder.parent / "new"
    shutil.copytree(folder, new)
    serial = mint_server(new)
    live(new)
    mock.await_log("reloaded")
    await_true(lambda: serial_shown(mock, client_context) == serial)
    replace(new / "ca.crt", b"broken")
    mock.await_log("reload_failed")
    assert serial_shown(mock, client_context) == serial
    readable = (new / "server.crt").read_bytes()  # it has signed no client certificate
    replace(new / "ca.crt", readable)
    mock.await_log("reloaded", 2)
    assert len(mock.log("reload_failed")) == 1


def test_the_journal_says_which_generation_a_connection_used(
    folder: Path, client_context: ssl.SSLContext, start_mock: Callable[..., MockProcess]
) -> None:
    mock = start_mock(*paths(folder))
    with mock.connect(client_context) as old:
        assert admin(mock, "POST", "/_mock/reload") == (200, {"certificate_generation": 2})
        with mock.connect(client_context) as new:
            for connection in (old, new):
                connection.sendall(get("/health"))
                assert read_answer(connection)[0] == 200
    kept = admin(mock, "GET", "/_mock/connections")[1]["connections"]
    assert [connection["certificate_generation"] for connection in kept] == [2, 1]
    (folder / "server.key").write_text("broken")
    status, answer = admin(mock, "POST", "/_mock/reload")
    assert status == 409
    assert "holds no PEM private key" in answer["error"]["message"]


def test_a_client_that_is_revoked_meanwhile_cannot_resume(
    folder: Path, tmp_path: Path, start_mock: Callable[..., MockProcess]
) -> None:
    write_catalogue(tmp_path / "bad", folder)
    crl = tmp_path / "crl.pem"
    write_catalogue(tmp_path / "other", folder)
    shutil.copy(tmp_path / "other" / "crl.pem", crl)  # revokes another certificate
    mock = start_mock(*paths(folder), "--set", f"tls.crl_path={crl}", "--set", "tls.poll_interval_ms=20")
    context = ssl.create_default_context(cafile=str(folder / "ca.crt"))
    context.load_cert_chain(tmp_path / "bad" / "revoked.pem")
    context.maximum_version = ssl.TLSVersion.TLSv1_2  # where the session is there at once

    def resume(session: ssl.SSLSession | None) -> tuple[bool, ssl.SSLSession]:
        plain = socket.create_connection(mock.address, timeout=EVENT_SECONDS)
        with context.wrap_socket(plain, server_hostname="localhost", session=session) as connection:
            connection.sendall(get("/health"))
            assert read_answer(connection)[0] == 200
            assert connection.session is not None
            return bool(connection.session_reused), connection.session

    reused, session = resume(None)
    assert not reused
    assert resume(session)[0]
    shutil.copy(tmp_path / "bad" / "crl.pem", crl)
    mock.await_log("reloaded")
    with pytest.raises(ssl.SSLError, match="CERTIFICATE_REVOKED"):
        resume(session)


def test_settings_are_read_again_by_a_signal_and_ports_stay(
    folder: Path, tmp_path: Path, client_context: ssl.SSLContext, start_mock: Callable[..., MockProcess]
) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[tls]\nallowed_clients = ["CN=client"]\n')
    mock = start_mock("--config", str(path), *paths(folder))
    with mock.connect(client_context) as connection:
        path.write_text('[tls]\nallowed_clients = ["CN=nobody"]\n')
        mock.signal(signal.SIGHUP)
        mock.await_log("reloaded")
        connection.sendall(get("/health"))  # an open connection stays open
        assert read_answer(connection)[0] == 200
    with pytest.raises(ssl.SSLError, match="BAD_CERTIFICATE"), mock.connect(client_context) as refused:
        refused.recv(1)


def test_a_reload_names_what_only_a_restart_changes(
    folder: Path, tmp_path: Path, start_mock: Callable[..., MockProcess]
) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[log]\nlevel = "debug"\n')
    mock = start_mock("--config", str(path), *paths(folder))
    path.write_text('[journal]\npath = "new.jsonl"\ncapacity = 5\n[log]\nlevel = "debug"\n')
    mock.signal(signal.SIGHUP)
    mock.await_log("reloaded")
    assert [line["settings"] for line in mock.log("restart_needed")] == ["journal.path"]
    status, config = admin(mock, "GET", "/_mock/config")
    assert (status, config["journal"]["capacity"], config["journal"]["path"]) == (200, 5, ""), "in force"


def test_what_idles_is_closed_at_the_time_that_a_reload_brings(
    folder: Path, tmp_path: Path, start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    path = tmp_path / "config.toml"
    path.write_text("[server]\nkeep_alive_timeout_ms = 0\n")
    mock = start_mock("--config", str(path), *paths(folder))
    with mock.connect(client_context) as connection:
        connection.sendall(get("/health"))
        assert read_answer(connection)[0] == 200
        path.write_text("[server]\nkeep_alive_timeout_ms = 50\n")
        mock.signal(signal.SIGHUP)
        connection.settimeout(EVENT_SECONDS)
        assert connection.recv(1) == b""
