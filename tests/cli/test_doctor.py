"""`mockgpt doctor` as a user meets it: ways in, exit codes, causes."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from pathlib import Path

import orjson
import pytest
from doctor_command import COMMAND, VIA, doctor
from mock_process import MockProcess

from mockgpt.certificates.minting.init import initialise
from mockgpt.cli import main
from mockgpt.testing.doctor.programs import free_port

TLS, PORT = "https://localhost:1", ("--upstream-port", "0")


def test_a_command_is_started_judged_and_reported(tmp_path: Path) -> None:
    written = tmp_path / "report.json"
    options = ("--via", VIA, "--only", "identity", "--only", "proxy", "--output", str(written))
    ran = doctor(*options, "--output", str(tmp_path / "report.xml"), "--", *COMMAND)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "proxy (found out); callers must show certificates" in ran.stdout
    assert ran.stderr == "", "no progress where it is no terminal"
    cases = {case["name"]: case["verdict"] for case in orjson.loads(written.read_bytes())["cases"]}
    assert cases["identity.own_certificate"] == "pass"
    assert "<testsuite" in (tmp_path / "report.xml").read_text()


def test_a_command_gets_a_mock_on_the_port_and_with_the_certificates_that_are_named(tmp_path: Path) -> None:
    port, certificates = free_port(), tmp_path / "certs"
    mock = ("--upstream-port", str(port), "--upstream-certs", str(certificates))
    ran = doctor("--via", VIA, *mock, "--only", "errors.429", "--", *COMMAND)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert f"-> https://127.0.0.1:{port}" in ran.stdout
    assert (certificates / "client.pem").exists()


def test_the_mock_itself_is_no_proxy(certificates: Path, shared_mock: MockProcess) -> None:
    pair = ("--ca", str(certificates / "ca.crt"), "--cert", str(certificates / "client.pem"))
    ran = doctor("--via", shared_mock.ready["url"], "--admin", shared_mock.ready["admin_url"], *pair)
    assert ran.returncode == 3
    assert "there is no proxy between us" in ran.stdout
    assert "no case was judged" in ran.stdout or "nothing was judged" in ran.stdout


def test_a_run_without_a_hop_has_reports_too(tmp_path: Path, shared_mock: MockProcess) -> None:
    names = [tmp_path / f"report.{ending}" for ending in ("json", "xml", "md", "txt")]
    outputs = [word for name in names for word in ("--output", str(name))]
    admin = ("--admin", shared_mock.ready["admin_url"])
    ran = doctor("--via", "https://127.0.0.1:1", *admin, "--wait", "0", "--format", "json", *outputs)
    assert ran.returncode == 3
    report = orjson.loads(ran.stdout)
    assert (report["schema"], report["ended_early"]) == ("mockgpt.doctor.v1", "the hop was not established")
    (case,) = report["cases"]
    assert (case["name"], case["verdict"], case["severity"]) == ("hop.reached", "fail", "critical")
    assert case["reason"].startswith("nothing answers at --via")
    assert "nothing was judged" in ran.stderr
    in_json, in_xml, in_markdown, in_text = (name.read_text() for name in names)
    assert orjson.loads(in_json) == report
    assert "nothing answers at --via" in in_xml
    assert "hop.reached" in in_markdown
    assert in_text == ran.stderr


def test_a_signal_before_the_hop_judges_nothing(shared_mock: MockProcess) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.settimeout(60)
        via = ("--via", f"https://127.0.0.1:{silent.getsockname()[1]}")
        admin = ("--admin", shared_mock.ready["admin_url"])
        command = [sys.executable, "-m", "mockgpt", "doctor", *via, *admin, "--format", "json"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
            caller, _ = silent.accept()
            running.send_signal(signal.SIGTERM)
            report, _ = running.communicate(timeout=60)
            caller.close()
    assert running.returncode == 128 + signal.SIGTERM
    (case,) = orjson.loads(report)["cases"]
    assert (case["name"], case["verdict"]) == ("hop.reached", "unknown")
    assert "SIGTERM" in case["reason"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "--via is missing"),
        (("--via", "localhost:9443"), "expected https://HOST:PORT"),
        (("--via", "https://localhost:1", "--only", "ssr"), "did you mean sse?"),
        (("--explain", "sse.buffered"), "did you mean sse.not_buffered?"),
        (("--via", "https://localhost:1", "--output", "report.pdf"), "a name ending in .json"),
        (
            ("--via", "https://localhost:1", "--ca", "none.crt", "--upstream-port", "0"),
            "--ca none.crt: not usable",
        ),
        (("--via", VIA, "--output", "none/report.json"), "'none/report.json' cannot be written"),
        (("--via", "http://localhost:1", "--admin", "http://127.0.0.1:1"), "does not answer"),
        (("--via", "https://localhost:{port}", "--", "/no/such/program"), "No such file"),
        (("diff", "a.json"), "expected diff A.json B.json"),
        (("--via", VIA, "--expect", "retry=post"), "--expect: invalid choice: 'retry=post'"),
        (("--via", VIA, "--expect", "retries"), "--expect: invalid choice: 'retries'"),
        (("--via", VIA, "--key", "client.key"), "--key: only together with --cert"),
        (("--via", VIA, "--admin", "http://127.0.0.1:1", "--host", "mock"), "--admin: not together"),
        (("--via", VIA, "--bound", "-1"), "--bound: -1.0 is not allowed, expected 1 or more"),
        (("--via", VIA, "--wait", "nan"), "--wait: nan is not allowed, expected 0 or more"),
        (("--via", VIA, "--admin", "8444"), "--admin: '8444' is not allowed, expected http://HOST:PORT"),
        (("--via", VIA, "--admin-token", "x"), "--admin-token: only together with --admin"),
        (("--via", VIA, "--front-ca-key", "ca.key"), "--front-ca-key: only together with --ca"),
        (("--via", VIA, "--cert", "a.pem", "--", "proxy"), "--cert: with COMMAND only together with --ca"),
        (("--via", "http://localhost:1", "--cert2", "a.pem"), "--cert2: not together with --via http://"),
        (
            ("--via", TLS, "--upstream-certs", "here", "--host", "mock.test", *PORT),
            "--host: here/server.crt was there and is not for it; `mockgpt certs init --dir here --force",
        ),
        (("--via", VIA, "--quick", "--full"), "--full: not allowed with argument --quick"),
        (("--via", VIA, "--skip", "*"), "--skip: no case is left"),
        (("--via", TLS, "--cert", "empty.pem", *PORT), "--cert empty.pem: not usable (no certificate in"),
        (("--via", TLS, "--cert2", "nix.pem", *PORT), "--cert2 nix.pem: not usable (No such file"),
    ],
)
def test_a_mistake_is_one_line_and_exit_code_2(
    tmp_path: Path,
    arguments: tuple[str, ...],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("empty.pem").touch()
    if "here" in arguments:
        initialise(Path("here"))
    assert main(["doctor", *arguments]) == 2
    lines = [line for line in capsys.readouterr().err.splitlines() if not line.startswith("mockgpt: minted")]
    assert said in lines[-1]
    assert "Traceback" not in "".join(lines)


def test_the_list_of_cases_is_of_those_that_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--list", "--only", "errors", "--skip", "errors.4*"]) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines() if "." in line]
    assert listed == ["errors.500", "errors.502_html", "errors.503", "errors.504"]


def test_scenarios_for_a_mock_elsewhere_are_settings_that_load(tmp_path: Path) -> None:
    path = tmp_path / "doctor.toml"
    path.write_text(doctor("--print-scenarios").stdout)
    checked = [sys.executable, "-m", "mockgpt", "check", "--config", str(path)]
    assert subprocess.run(checked, capture_output=True, timeout=30, check=False).returncode == 0
