"""The commands that ask or change a running mock, and the tables of what there is."""

from __future__ import annotations

import json
import re
import socket
import threading
from pathlib import Path

import pytest
from plain_client import ask

from mockgpt.behavior.failures import FAILURES
from mockgpt.certificates.bad_servers import IDENTITIES
from mockgpt.cli.admin_client import AdminClient, AdminFailed
from mockgpt.cli.command_line import main
from mockgpt.config import Config
from mockgpt.config.scenarios import BUILT_IN
from mockgpt.faults.table import FAULTS
from mockgpt.testing.background_server import BackgroundServer

HELLO = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "hello"}]}


@pytest.fixture(autouse=True)
def _found(mockgpt: BackgroundServer, monkeypatch: pytest.MonkeyPatch) -> None:
    assert mockgpt.admin_url is not None
    monkeypatch.setenv("MOCKGPT_ADMIN_URL", mockgpt.admin_url)


def chat(mockgpt: BackgroundServer) -> str:
    answer = ask(mockgpt.url, "POST", "/v1/chat/completions", HELLO, context=mockgpt.client_ssl_context())
    assert answer.status == 200
    return answer.headers["x-request-id"]


def output(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> str:
    assert main(words) == code
    return capsys.readouterr().out


def refusal(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(words) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    [line] = captured.err.splitlines()
    return line


def test_the_token_may_be_in_the_file_that_the_mock_reads(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "token"
    file.write_text("operator-secret\n")
    config = Config.from_dict({"admin": {"token": "operator-secret"}})
    with BackgroundServer(config) as server:
        monkeypatch.setenv("MOCKGPT_ADMIN_URL", str(server.admin_url))
        assert "Give --token" in refusal(capsys, "scenario")
        monkeypatch.setenv("MOCKGPT_ADMIN__TOKEN_FILE", str(file))
        assert output(capsys, "scenario") == "default\n"
        monkeypatch.setenv("MOCKGPT_ADMIN__TOKEN_FILE", str(tmp_path / "none"))
        assert "cannot be read: No such file or directory" in refusal(capsys, "scenario")


def test_tail_shows_the_newest_requests_oldest_first(
    mockgpt: BackgroundServer, capsys: pytest.CaptureFixture[str]
) -> None:
    chat(mockgpt)
    ask(mockgpt.url, "GET", "/v1/models/none", context=mockgpt.client_ssl_context())
    first, second = output(capsys, "tail").splitlines()
    assert " POST /v1/chat/completions " in first
    assert " 404 " in second
    assert output(capsys, "tail", "--status", "404").splitlines() == [second]
    assert output(capsys, "tail", "--path", "/v1/chat/*").splitlines() == [first]
    assert output(capsys, "tail", "-n", "1").splitlines() == [second]
    assert "expected 1 to 1000" in refusal(capsys, "tail", "-n", "0")


def test_tail_says_that_the_mock_has_stopped(capsys: pytest.CaptureFixture[str]) -> None:
    with BackgroundServer() as server:
        following = threading.Thread(target=main, args=(["tail", "-f", "--admin", str(server.admin_url)],))
        following.start()

        def follows() -> bool:
            server.use_scenario("fast")
            return " changed " in capsys.readouterr().out

        server.wait_for(follows)
    following.join(timeout=30)
    assert not following.is_alive()
    assert capsys.readouterr().err == "mockgpt: the mock has stopped\n"


def test_show_prints_one_exchange(mockgpt: BackgroundServer, capsys: pytest.CaptureFixture[str]) -> None:
    id = chat(mockgpt)
    assert json.loads(output(capsys, "show", id))["id"] == id
    assert "There is no exchange" in refusal(capsys, "show", "req_none")


def test_refused_says_who_and_why(mockgpt: BackgroundServer, capsys: pytest.CaptureFixture[str]) -> None:
    assert output(capsys, "refused") == "No connection was refused.\n"
    assert ask(mockgpt.url.replace("https", "http"), "GET", "/").status == 400
    mockgpt.wait_for(lambda: any(one["outcome"] == "refused" for one in mockgpt.connections))
    assert " REFUSED plain_http " in output(capsys, "refused")
    assert output(capsys, "refused", "--reason", "expired") == "No connection was refused.\n"


def test_settings_are_shown_changed_for_a_time_and_cleared(capsys: pytest.CaptureFixture[str]) -> None:
    assert output(capsys, "settings") == "as the scenario says\n"
    wanted = ("responses.default_delay_ms=7", "responses.mode=echo", "errors.mix={ server_error = 1 }")
    assert output(capsys, "settings", *wanted, "--for", "1m").splitlines() == [
        "responses.default_delay_ms = 7, for 60 s more",
        'responses.mode = "echo", for 60 s more',
        'errors.mix = {"server_error": 1}, for 60 s more',
    ]
    assert output(capsys, "settings", "responses.mode=fixed") == 'responses.mode = "fixed"\n'
    assert output(capsys, "settings") == 'responses.mode = "fixed"\n'
    wanted = ("tls.maximum_version=1.2", "errors.mix.server_error=2")
    assert output(capsys, "settings", *wanted).splitlines() == [
        'tls.maximum_version = "1.2"',
        'errors.mix = {"server_error": 2}',
    ], "read as --set reads them"
    assert output(capsys, "settings", "--clear") == "as the scenario says\n"
    assert "expected TABLE.KEY=VALUE" in refusal(capsys, "settings", "mode")
    assert "responses.mood" in refusal(capsys, "settings", "responses.mood=1")
    assert "expected a time such as" in refusal(capsys, "settings", "responses.mode=echo", "--for", "soon")
    assert "--for needs a TABLE.KEY=VALUE" in refusal(capsys, "settings", "--for", "1s")
    assert "--clear stands alone" in refusal(capsys, "settings", "--clear", "responses.mode=echo")


def test_a_scenario_is_shown_and_put_in_force(capsys: pytest.CaptureFixture[str]) -> None:
    assert output(capsys, "scenario") == "default\n"
    assert output(capsys, "scenario", "errors", "--for", "1m") == "errors, for 60 s more\n"
    assert output(capsys, "reset") == "reset\n"
    assert output(capsys, "scenario") == "default\n"
    assert "there are default" in refusal(capsys, "scenario", "none")
    for time in ("0", "25h"):
        said = refusal(capsys, "scenario", "slow", "--for", time)
        assert said.startswith(f"mockgpt: --for: '{time}' is not allowed, expected a time such as"), said
    assert "expected a time such as" in refusal(capsys, "scenario", "errors", "--for", "soon")
    assert "--for needs a NAME" in refusal(capsys, "scenario", "--for", "1s")


def test_answers_are_scripted_and_requests_counted(
    mockgpt: BackgroundServer, capsys: pytest.CaptureFixture[str]
) -> None:
    id = output(capsys, "expect", "Hi there", "--model", "gpt*", "--times", "1").strip()
    assert mockgpt.exchanges == []
    chat(mockgpt)
    assert mockgpt.exchanges[0]["expectation_id"] == id
    assert output(capsys, "verify", "--model", "gpt-4o-mini", "--exactly", "1") == "ok: 1 request matches\n"
    said = output(capsys, "verify", "--match", '{"last_user_message": "bye"}', code=1)
    assert said.startswith("not ok: 0 requests match\n")
    assert 'last_user_message is "hello"' in said
    assert "no reply" in refusal(capsys, "expect")
    for command in (("expect", "Hi"), ("verify",)):
        said = refusal(capsys, *command, "--model", "a", "--match", '{"model": "b"}')
        assert "--match: model is given by --model too" in said
    assert "count.exactly: -1 is not allowed" in refusal(capsys, "verify", "--exactly", "-1")
    assert "not valid JSON" in refusal(capsys, "expect", "--json", "{")
    for beside in (["Hi"], ["--model", "gpt*"], ["--times", "1"], ["--match", "{}"]):
        said = refusal(capsys, "expect", "--json", '{"reply": {"content": "Hi"}}', *beside)
        assert "--json is the whole expectation" in said
    assert output(capsys, "expect", "--error", "503").startswith("exp_")
    assert output(capsys, "verify", "--client", "client", "--exactly", "1").startswith("ok")
    assert output(capsys, "verify", "--client", "CN=cl*", "--exactly", "1").startswith("ok")


def test_a_count_tells_of_requests_that_the_journal_has_dropped(capsys: pytest.CaptureFixture[str]) -> None:
    with BackgroundServer(Config.from_dict({"journal": {"capacity": 1}})) as server:
        for _ in range(3):
            chat(server)
        told = "2 older requests were dropped, and not counted (journal.capacity)"
        for number, code in ((1, 0), (3, 1)):
            said = output(
                capsys, "verify", "--exactly", str(number), "--admin", str(server.admin_url), code=code
            )
            assert said.splitlines()[1] == f"  {told}"
        with pytest.raises(AssertionError, match=re.escape(told)):
            server.verify(exactly=3)
        server.reset()
        chat(server)
        said = output(capsys, "verify", "--exactly", "1", "--admin", str(server.admin_url))
        assert said == "ok: 1 request matches\n"


def test_a_mock_that_cannot_be_found_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MOCKGPT_ADMIN_URL", "http://127.0.0.1:1")
    assert "nothing listens on http://127.0.0.1:1; start the mock, or give --admin" in refusal(capsys, "tail")
    assert "expected http://HOST:PORT" in refusal(capsys, "tail", "--admin", "localhost")


@pytest.mark.parametrize("command", ["scenario", "settings", "tail", "refused", "verify", "reset"])
@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", "is no admin plane of mockgpt: "),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "is no admin plane of mockgpt: "),
        (b"HTTP/1.1 301 Moved\r\nContent-Length: 0\r\n\r\n", "it answered 301; give --admin"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", "cannot be asked: IncompleteRead"),
        (b"HTTP/1.1 500 No\r\nContent-Length: 9\r\n\r\n{", "it answered 500; give --admin"),
        (b"garbage\r\n\r\n", "cannot be asked: "),
        (b"", "cannot be asked: "),
    ],
)
def test_another_server_is_not_taken_for_the_mock(
    capsys: pytest.CaptureFixture[str], command: str, answer: bytes, said: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            with listening.accept()[0] as connection:
                connection.recv(65_536)
                connection.sendall(answer)
                connection.shutdown(socket.SHUT_WR)
                while connection.recv(65_536):
                    pass  # what has not been read yet would reset the connection

        serving = threading.Thread(target=serve)
        serving.start()
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        assert said in refusal(capsys, command, "--admin", url)
        serving.join()


def test_json_of_another_server_is_not_taken_for_the_mocks(mockgpt: BackgroundServer) -> None:
    client = AdminClient(str(mockgpt.admin_url))
    with pytest.raises(AdminFailed, match="its answer has no exchanges; give --admin"):
        client.ask("GET", "/_mock/scenario")["exchanges"]


@pytest.mark.parametrize(
    ("command", "names"),
    [("scenarios", BUILT_IN), ("faults", FAULTS), ("errors", FAILURES), ("identities", IDENTITIES)],
)
def test_the_tables_have_a_row_for_each_thing_there_is(
    capsys: pytest.CaptureFixture[str], command: str, names: dict[str, object]
) -> None:
    head, *rows = output(capsys, command).splitlines()
    assert head.split()[0] == {"identities": "identity"}.get(command, command[:-1])
    assert {row.split()[0] for row in rows} >= set(names)
    assert all(len(row) <= 100 for row in rows)
