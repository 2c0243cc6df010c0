"""What is not used is not loaded: admin handlers, expectation engine, journal file."""

from __future__ import annotations

import json
import ssl
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from mock_process import MockProcess, chat, read_answer

# Serves in this process, and says which modules are loaded after each step.
PROGRAM = """
import asyncio, json, sys
from mockgpt.config import Config, TLSSettings, ServerSettings
from mockgpt.server import Server

async def main(folder):
    files = {"cert_path": "server.crt", "key_path": "server.key", "ca_cert_path": "ca.crt"}
    tls = TLSSettings(**{key: folder + "/" + name for key, name in files.items()})
    async with Server(Config(server=ServerSettings(port=0), tls=tls)) as server:
        import mockgpt.api.health  # every probe of a container asks for it
        print(json.dumps([name for name in sys.modules if name.startswith("mockgpt")]))

asyncio.run(main(sys.argv[1]))
"""
RARE = (
    "mockgpt.api.batches.endpoint",
    "mockgpt.api.conversations.endpoint",
    "mockgpt.api.conversations.stored",
    "mockgpt.api.files.endpoint",
    "mockgpt.api.multipart",
    "mockgpt.api.responses.hosted.tools",
    "mockgpt.api.uploads.endpoint",
    "mockgpt.application.sharing",
    "mockgpt.shared_state.store",
    "mockgpt.behavior.expectations.expectations",
    "mockgpt.behavior.expectations.match",
    "mockgpt.api.content_coding.compression",
    "mockgpt.api.scripted.answer",
    "mockgpt.testing.recording",
    "mockgpt.wire.content_coding.codings",
    "mockgpt.telemetry.journal_file",
    "mockgpt.telemetry.journal_query",
    "mockgpt.certificates.forwarded",
    "mockgpt.certificates.forwarded_syntax",
    "mockgpt.wire.proxy_protocol.header",
    "mockgpt.wire.tls.chain_verification",
    "mockgpt.workers",
    "mockgpt.application.sharing",
    "mockgpt.admin.context",
    "mockgpt.admin.guard",
    "mockgpt.admin.routes",
    "mockgpt.admin.endpoints.exchanges",
    "mockgpt.admin.endpoints.events",
)


def test_a_server_that_just_listens_has_loaded_none_of_it(certificates: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(certificates)],
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    assert "mockgpt.telemetry.journal" in ran.stdout
    assert [name for name in RARE if f'"{name}"' in ran.stdout] == []
    compiling = [name for name in json.loads(ran.stdout) if _has_fields_of_text(name)]
    assert compiling == [], "each field of these named tuples costs a compile() at start"


def _has_fields_of_text(name: str) -> bool:
    """Tell whether a module has named tuples and the import that keeps all annotations as text."""
    found = find_spec(name)
    assert found is not None
    source = Path(found.origin or "").read_text("utf-8")
    return "(NamedTuple" in source and "\nfrom __future__ import annotations\n" in source


def test_the_admin_plane_of_a_process_answers_where_the_ready_line_says(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    mock = start_mock("--set", "responses.default_delay_ms=0")
    with mock.connect(client_context) as connection:
        connection.sendall(chat())
        read_answer(connection)
    with urllib.request.urlopen(mock.ready["admin_url"] + "/_mock/exchanges", timeout=15) as answer:
        assert answer.status == 200
        assert b'"total": 1' in answer.read()


def test_the_admin_port_follows_the_port_and_a_flag_overrides_it(
    start_mock: Callable[..., MockProcess],
) -> None:
    mock = start_mock("--admin-port", "0")
    assert mock.ready["admin_url"].startswith("http://127.0.0.1:")
    off = start_mock("--set", "admin.enabled=false")
    assert off.ready["admin_url"] is None


def test_a_taken_admin_port_is_named(certificates: Path, start_mock: Callable[..., MockProcess]) -> None:
    taken = start_mock().ready["admin_url"].rpartition(":")[2]
    try:
        MockProcess(certificates, "--admin-port", taken)
    except AssertionError as error:
        text = str(error)
    assert f"admin.port: {taken} is in use on 127.0.0.1" in text
    assert "--admin-port" in text
    assert "shutdown" not in text, "what never began has no end"
