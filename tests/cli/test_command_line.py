"""The command line: what each command calls, prints and returns."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import tomli

from mockgpt import __version__
from mockgpt.cli.command_line import main
from mockgpt.cli.settings_arguments import FLAGS, ServeOptions
from mockgpt.config import Config
from mockgpt.errors import CertificateError, MockGPTError


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[SimpleNamespace]:
    """What `serve` was called with; the server itself is not started."""
    calls: list[SimpleNamespace] = []

    def run(config: Config, options: ServeOptions) -> int:
        calls.append(SimpleNamespace(config=config, **options._asdict()))
        return 0

    monkeypatch.setitem(sys.modules, "mockgpt.cli.serve", SimpleNamespace(run=run))
    return calls


def failing(error: BaseException) -> SimpleNamespace:
    def run(*_: Any, **__: Any) -> int:
        raise error

    return SimpleNamespace(run=run)


def refusal(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Return the one line on stderr of a command that exits 2."""
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("mockgpt: ")
    assert err.count("\n") == 1
    return err.removeprefix("mockgpt: ").rstrip()


# serve


@pytest.mark.parametrize("words", [[], ["serve"], ["--port", "8443"], ["serve", "--port=8443"]])
def test_serve_is_the_default_command(served: list[SimpleNamespace], words: list[str]) -> None:
    assert main(words) == 0
    assert served[0].config.server.port == 8443
    assert served[0].exit_on_stdin_close is False


def test_flags_are_laid_over_set_and_files(served: list[SimpleNamespace]) -> None:
    Path("a.toml").write_text("[server]\nport = 1\nbacklog = 2\n")
    Path("b.toml").write_text("[server]\nbacklog = 3\n")
    words = ["--config", "a.toml", "--config", "b.toml", "--set", "server.port=4", "--set", "log.level=debug"]
    assert main([*words, "--port", "5", "--exit-on-stdin-close"]) == 0
    config = served[0].config
    assert (config.server.port, config.server.backlog, config.log.level) == (5, 3, "debug")
    assert served[0].exit_on_stdin_close is True


def test_every_dedicated_flag_reaches_its_setting(served: list[SimpleNamespace]) -> None:
    given = {"scenario": "slow", "server.host": "::1", "server.port": 7, "admin.port": 8} | {
        "log.level": "error",
        "log.format": "json",
    }
    assert {key for _, key, *_ in FLAGS} == set(given)
    assert main([word for flag, key, *_ in FLAGS for word in (flag, str(given[key]))]) == 0
    for key, value in given.items():
        table, _, name = key.rpartition(".")
        record = getattr(served[0].config, table) if table else served[0].config
        assert getattr(record, name) == value


def test_reload_reads_the_same_sources_again(served: list[SimpleNamespace]) -> None:
    file = Path("a.toml")
    file.write_text("[responses]\ndefault_delay_ms = 1\n")
    main(["--config", "a.toml", "--port", "5"])
    file.write_text("[responses]\ndefault_delay_ms = 2\n")
    again = served[0].reload()
    assert (again.responses.default_delay_ms, again.server.port) == (2, 5)
    file.write_text("[responses]\ndefault_delay_ms = -2\n")
    with pytest.raises(MockGPTError):
        served[0].reload()


def test_the_exit_code_of_the_server_is_that_of_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mockgpt.cli.serve", SimpleNamespace(run=lambda *_, **__: 7))
    assert main([]) == 7


# What goes wrong


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--config", "nix.toml"], "nix.toml: cannot be read: No such file or directory"),
        (["--port", "70000"], "server.port: 70000 is not allowed"),
        (["--scenario", "nix"], "scenario: 'nix' does not exist; there are default, fast"),
        (["check", "--set", "server.prot=1"], "server.prot: unknown key, did you mean server.port?"),
        (["health", "--set", "a\nb=1"], r"a\nb: unknown key"),
        (
            ["check", "--set", "journal.path=/nix/j.jsonl"],
            "journal.path: /nix/j.jsonl cannot be written: No such",
        ),
        (["check", "--log-level", "loud"], 'log.level: "loud" is not allowed'),
        (["check", "--set", "admin.port=8443"], "admin.port: 8443 is server.port too; expected another port"),
        (
            ["check", "--set", 'tls.generate_hosts=["a b"]'],
            'tls.generate_hosts: ["a b"] is not allowed, expected an array of names and addresses;'
            ' "a b": not an IP address or DNS name',
        ),
        (["certs", "init", "--dir", ""], "--dir: empty, expected a folder"),
        (["certs", "bad", "--dir", ""], "--dir: empty, expected a folder"),
        (["certs", "init", "--dir", "/dev/null"], "/dev/null: not a folder"),
        (["certs", "init", "--dir", "/dev/null/x"], "/dev/null/x: Not a directory"),
        (["check", "--show-secrets"], "--show-secrets: only together with --print"),
        (["certs", "init", "--p12-password", "x"], "--p12-password: only together with --p12"),
        (["help", "tail", "show"], "help: unknown argument show, `mockgpt help` shows what there is"),
        (["help", "certs", "nix"], "invalid choice: 'nix'"),
        (["show", ""], "ID: empty, expected the x-request-id of an answer"),
    ],
)
def test_a_bad_setting_is_one_line_and_exit_2(
    capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert said in refusal(capsys, *words)


@pytest.mark.parametrize(
    "words",
    [
        ["nix"],
        ["--nix"],
        ["--port", "x"],
        ["--por", "1"],
        ["serve", "extra"],
        ["certs"],
        ["certs", "nix"],
        ["certs", "show"],
        ["certs", "init", "--days", "x"],
        ["check", "--config"],
    ],
)
def test_a_usage_error_is_exit_2(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    assert main(words) == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("--scenaro slow", "serve: unknown argument --scenaro, did you mean --scenario?"),
        ("serve extra", "serve: unknown argument extra, `mockgpt serve --help` shows what there is"),
        ("certs init --hosts=x", "certs init: unknown argument --hosts=x, did you mean --host?"),
        ("exec pytest -q", "exec: no command; write it after --, as in `mockgpt exec -- pytest`"),
    ],
)
def test_an_argument_nobody_knows_is_one_line_with_the_nearest_one(
    capsys: pytest.CaptureFixture[str], words: str, line: str
) -> None:
    assert main(words.split()) == 2
    assert capsys.readouterr() == ("", f"mockgpt: {line}\n")


def test_help_of_exec_shows_where_the_command_goes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["exec", "--help"]) == 0
    assert capsys.readouterr().out.startswith("usage: mockgpt exec [serve's options] -- COMMAND")


@pytest.mark.parametrize(
    "words", [["--help"], ["-h"], ["serve", "--help"], ["certs", "init", "-h"], ["exec", "-h"]]
)
def test_help_is_exit_0(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    assert main(words) == 0
    assert capsys.readouterr().out.startswith("usage: mockgpt")


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"mockgpt {__version__} (Python 3.")
    assert "OpenSSL" in said
    assert "h11 0." in said


def test_a_mockgpt_error_of_the_server_is_exit_2(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(
        sys.modules, "mockgpt.cli.serve", failing(CertificateError("certs/\x1b[31mca: broken"))
    )
    assert refusal(capsys) == r"certs/\x1b[31mca: broken"


def test_an_unexpected_failure_is_one_line_and_exit_1(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "mockgpt.cli.serve", failing(RuntimeError("what\nnow")))
    assert main([]) == 1
    assert capsys.readouterr().err == "mockgpt: unexpected RuntimeError: what\\nnow\n"
    assert main(["--log-level", "debug"]) == 1
    assert "Traceback" in capsys.readouterr().err


def test_an_interrupted_command_says_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "mockgpt.cli.serve", failing(KeyboardInterrupt()))
    assert main([]) == 1
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["doctor", "--explain", "identity.sni"], b"\\u2026"),
        (["check", "--config", "\udcff.toml"], b"\\udcff"),
    ],
)
def test_output_that_has_no_such_letter_escapes_it(words: list[str], said: bytes) -> None:
    Path("\udcff.toml").touch()
    program = [sys.executable, "-m", "mockgpt", *words]
    variables = {**os.environ, "PYTHONIOENCODING": "ascii" if words[0] == "doctor" else "utf-8"}
    done = subprocess.run(program, env=variables, capture_output=True, timeout=30, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert said in done.stdout


def test_output_into_a_closed_pipe_is_no_traceback() -> None:
    program = f"{sys.executable} -m mockgpt check --print | exec true"
    done = subprocess.run(["bash", "-c", program], stderr=subprocess.PIPE, text=True, timeout=30)
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


# check


def test_check_says_that_certificates_will_be_minted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--scenario", "slow"]) == 0
    assert capsys.readouterr().out == (
        "ok: 127.0.0.1:8443, scenario slow, certificates will be minted at start\n"
    )


def test_check_says_that_certificates_cannot_be_minted(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("os.access", lambda path, mode: False)  # root may write everywhere
        said = refusal(capsys, "check")
    assert said.startswith(f"{Path.cwd() / 'certs'} cannot be written by user ")
    assert said.endswith("make it writable, or put ca.crt, server.crt and server.key there")
    Path("certs").touch()
    assert refusal(capsys, "check") == f"{Path.cwd() / 'certs'}: not a folder"


@pytest.mark.parametrize(
    "override", ["tls.generate_missing=false", "tls.cert_path=other.crt", "tls.ca_cert_path=./certs/ca.crt"]
)
def test_check_misses_certificates_nobody_will_mint(
    capsys: pytest.CaptureFixture[str], override: str
) -> None:
    assert main(["check", "--set", override]) == 2
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 3, "one line for each file that is missing"
    assert all("does not exist; mint a set" in line for line in said)


def test_check_reports_every_mistake_of_every_source_and_what_was_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("inner.toml").write_text("[server]\nprot = 1\nport = 99999999\n[log]\nlevel = 'infoo'\n")
    Path("mockgpt.toml").write_text(
        "scenario = 'slwo'\ninclude = ['inner.toml']\nerrors.mix = { sever_error = 1, bad_gatewy = 1 }\n"
        "scenarios.mine = { default_delay_ms = -1, steps = [{ for_ms = 'x' }] }\n"
        "[[expectations]]\nmtach = 1\n[[expectations]]\nreply.content = 3\n"
    )
    monkeypatch.setenv("MOCKGPT_SERVER__HSOT", "x")
    overrides = ["responses.templates_path=none", "tls.crl_path=none", "tls.cert_path=none", "b"]
    flags = [word for override in overrides for word in ("--set", override)]
    assert main(["check", *flags, "--port", "70000"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    said = [line.removeprefix("mockgpt: ") for line in err.splitlines()]
    assert said[0] == "read mockgpt.toml, inner.toml"
    wanted = (
        "server.prot: unknown key, did you mean server.port? (inner.toml)",
        "server.port: 99999999 is not allowed",
        'log.level: "infoo" is not allowed, expected one of "debug", "info", "warning", "error", did',
        "errors.mix: expected names such as rate_limit_requests",
        "scenarios.mine.default_delay_ms: -1 is not allowed",
        "scenarios.mine.steps[0].for_ms: ",
        "expectations[0].mtach: unknown key",
        "expectations[0].reply: missing",
        "expectations[1].reply.content: 3 is not allowed",
        "server.hsot: unknown key, did you mean server.host? (MOCKGPT_SERVER__HSOT)",
        "--set b: not allowed, expected TABLE.KEY=VALUE",
        "server.port: 70000 is not allowed, expected an integer from 0 to 65535 (command line)",
        "scenario: 'slwo' does not exist, did you mean slow?",
        "responses.templates_path: ",
        "tls.cert_path: ",
        "tls.key_path: ",
        "tls.ca_cert_path: ",
        "tls.crl_path: ",
    )
    assert "did you mean server_error? and " in err
    assert "did you mean bad_gateway?" in err
    for line, beginning in zip(said[1:], wanted, strict=True):
        assert line.startswith(beginning), err


def test_a_start_reports_every_mistake_too_and_what_may_follow_from_one_is_not_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--config", "none.toml", "--scenario", "mine", "--set", "server.prot=1"]) == 2
    said = capsys.readouterr().err.splitlines()
    assert [line.split(":")[1].strip() for line in said] == ["none.toml", "server.prot"]


def test_check_accepts_minted_certificates_and_misses_one_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["certs", "init"]) == 0
    capsys.readouterr()
    assert main(["check"]) == 0
    assert capsys.readouterr().out.endswith("certificates usable\n")
    Path("certs/server.key").unlink()
    assert "certs/server.key does not exist" in refusal(capsys, "check")


def test_check_says_what_a_start_would_refuse_or_warn_of(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["certs", "init"]) == 0
    capsys.readouterr()
    assert main(["check", "--set", "tls.keylog_path=keys.log"]) == 0
    assert "THE KEYS OF ALL CONNECTIONS ARE WRITTEN TO" in capsys.readouterr().err
    Path("certs/ca.key").unlink()
    assert "tls.identity: bad identities" in refusal(capsys, "check", "--set", "tls.identity=expired")


def test_check_print_prints_toml_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--print", "--port", "5", "--set", "auth.api_keys=['sk-1']"]) == 0
    out, err = capsys.readouterr()
    printed = tomli.loads(out)
    assert printed["server"]["port"] == 5
    assert printed["auth"]["api_keys"] == ["<redacted>"]
    assert err.startswith("ok: ")
    assert main(["check", "--print", "--show-secrets", "--set", "auth.api_keys=['sk-1']"]) == 0
    assert tomli.loads(capsys.readouterr().out)["auth"]["api_keys"] == ["sk-1"]


# certs


def test_certs_init_lists_what_it_wrote_and_says_when_there_was_nothing_to_do(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["certs", "init", "--client", "alice", "--host", "mock.example"]) == 0
    written = capsys.readouterr().out.splitlines()
    assert {"certs/ca.crt", "certs/server.key", "certs/client.pem", "certs/alice.crt"} <= set(written)
    assert all(Path(name).is_file() for name in written)
    assert main(["certs", "init", "--host", "mock.example"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "--force" in err


def test_certs_init_says_what_has_expired(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["certs", "init", "--client", "gateway"]) == 0
    assert main(["certs", "bad"]) == 0
    for stem in ("client", "gateway"):
        shutil.copy("certs/bad/expired.crt", f"certs/{stem}.crt")
    Path("certs/junk.crt").touch()
    capsys.readouterr()
    assert main(["certs", "init"]) == 0
    lines = capsys.readouterr().err.splitlines()
    assert re.fullmatch(r"certs/client\.crt expired at \S+Z; --force mints it again", lines[1])
    assert re.fullmatch(
        r"certs/gateway\.crt expired at \S+Z; --force with its --client or --uri mints it again", lines[2]
    )
    assert main(["certs", "init", "--client", "gateway", "--force"]) == 0
    assert "expired" not in capsys.readouterr().err


def test_certs_init_says_when_a_host_was_not_added(capsys: pytest.CaptureFixture[str]) -> None:
    main(["certs", "init"])
    capsys.readouterr()
    assert main(["certs", "init", "--host", "mock.example"]) == 0
    assert "is not for mock.example" in capsys.readouterr().err


def test_certs_bad_says_where_the_files_are_and_for_which_server(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["certs", "bad"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("file ")
    assert err == "certs/bad: the files above, for a server that trusts certs/ca.crt\n"


def test_certs_show_describes_a_certificate(capsys: pytest.CaptureFixture[str]) -> None:
    main(["certs", "init", "--dir", "elsewhere"])
    capsys.readouterr()
    assert main(["certs", "show", "elsewhere/client.crt"]) == 0
    assert "CN=client" in capsys.readouterr().out
    assert "nix" in refusal(capsys, "certs", "show", "nix")


# exec


def test_exec_refuses_what_it_cannot_honour(capsys: pytest.CaptureFixture[str]) -> None:
    said = refusal(capsys, "exec", "--ready-json", "--", "true")
    assert said.startswith("exec: unknown argument --ready-json")


def test_exec_runs_a_command_beside_a_server_of_its_own_and_returns_its_code(tmp_path: Path) -> None:
    asking = (
        "import os, subprocess, sys;"
        "print(os.environ['OPENAI_BASE_URL'], os.path.exists(os.environ['SSL_CERT_FILE']));"
        "sys.exit(7)"
    )
    words = ["exec", "--scenario", "fast", "--", sys.executable, "-c", asking, "--port", "x", "--", "y"]
    done = subprocess.run(
        [sys.executable, "-m", "mockgpt", *words], cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 7
    url, trusted = done.stdout.split()
    assert url.startswith("https://127.0.0.1:")
    assert url.endswith("/v1")
    assert trusted == "True"
    assert list(tmp_path.iterdir()) == []


# Start-up


def test_the_command_line_loads_nothing_a_command_does_not_need() -> None:
    program = (
        "import sys; before = set(sys.modules); import mockgpt.cli;"
        "new = {name for name in set(sys.modules) - before if name.startswith('mockgpt')};"
        "own = {'mockgpt', 'mockgpt.cli', 'mockgpt.cli.command_line', 'mockgpt.cli.settings_arguments',"
        " 'mockgpt.errors', 'mockgpt.version'};"
        "sys.exit(new != own)"
    )
    assert subprocess.run([sys.executable, "-c", program], timeout=30).returncode == 0


def test_parsing_serve_asks_no_terminal_for_its_width() -> None:
    program = (
        "import sys; from mockgpt.cli import command_line as cli; cli.load(cli._parse(['--port', '5']));"
        "sys.exit(bool({'shutil', 'ssl', 'cryptography', 'asyncio'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-I", "-c", program], timeout=30).returncode == 0


def test_check_says_one_mistake_and_what_was_read_in_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mine.toml").write_text("[server]\nport = 'x'\n")
    assert main(["check", "--config", "mine.toml"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith('mockgpt: server.port: "x" is not allowed, expected an integer')
    assert line.endswith("(mine.toml); read mine.toml")


# What is read where nothing is given


@pytest.mark.parametrize(
    ("files", "variable", "read"),
    [
        ({}, None, []),
        ({"mockgpt.toml": 1, "config/default.toml": 2}, None, ["mockgpt.toml"]),
        ({"config/default.toml": 2}, None, ["config/default.toml"]),
        ({"mockgpt.toml": 1, "mine.toml": 3}, "mine.toml", ["mine.toml"]),
    ],
)
def test_plain_mockgpt_reads_the_file_that_is_there(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    files: dict[str, int],
    variable: str | None,
    read: list[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    if variable:
        monkeypatch.setenv("MOCKGPT_CONFIG", variable)
    for name, port in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"[server]\nport = {port}\n")
    assert main(["check"]) == 0
    said = capsys.readouterr().out
    assert (f"read {read[0]}" in said) if read else ("read" not in said)
    assert f":{files[read[0]] if read else 8443}," in said


def test_short_variables_and_files_of_secrets_are_settings(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "token").write_text("secret-1\n")
    monkeypatch.setenv("MOCKGPT_PORT", "5000")
    monkeypatch.setenv("MOCKGPT_SCENARIO", "errors")
    monkeypatch.setenv("MOCKGPT_ADMIN__TOKEN_FILE", "token")
    assert main(["check", "--print", "--show-secrets"]) == 0
    captured = capsys.readouterr()
    assert ":5000, scenario errors" in captured.err
    assert 'token = "secret-1"' in captured.out
    monkeypatch.setenv("MOCKGPT_ADMIN__TOKEN_FILE", "none")
    assert "MOCKGPT_ADMIN__TOKEN_FILE=none: cannot be read" in refusal(capsys, "check")
    monkeypatch.setenv("MOCKGPT_ADMIN__TOKEN_FILE", "token")
    monkeypatch.setenv("MOCKGPT_ADMIN__TOKEN", "another")
    said = refusal(capsys, "check")
    assert said.startswith("admin.token: MOCKGPT_ADMIN__TOKEN")
    assert said.endswith(" differ; leave one out")
    assert "another" not in said


def test_a_variable_that_is_not_read_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MOCKGPT_SCENRIO", "errors")
    assert main(["check"]) == 0
    warning = "mockgpt: warning: MOCKGPT_SCENRIO is not read, did you mean MOCKGPT_SCENARIO?\n"
    assert capsys.readouterr().err == warning


def test_an_unknown_command_names_a_similar_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert refusal(capsys, "srve") == "srve: unknown command, did you mean serve?"
    assert refusal(capsys, "xyzzy") == "xyzzy: unknown command, `mockgpt help` shows what there is"


def test_help_of_an_action_is_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help", "certs", "init"]) == 0
    assert capsys.readouterr().out.startswith("usage: mockgpt certs init ")


def test_check_shows_an_address_as_a_url_has_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--host", "::1", "--set", "admin.port=8443"]) == 0
    assert capsys.readouterr().out.startswith("ok: [::1]:8443, ")


def test_help_is_a_command_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help", "tail"]) == 0
    assert capsys.readouterr().out.startswith("usage: mockgpt tail")
