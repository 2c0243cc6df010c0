"""`mockgpt doctor` as a user meets it: ways in, exit codes, causes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import orjson
import pytest
from mock_process import MockProcess

PROXY = Path(__file__).parents[1] / "testing" / "doctor" / "sinful_proxy.py"
COMMAND = (sys.executable, str(PROXY), "{port}", "{front}", "{upstream}", "{upstream_port}")
VIA = "https://localhost:{port}"


def doctor(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mockgpt", "doctor", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, cwd=cwd)


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


def test_what_fails_is_exit_code_1_unless_the_baseline_knows_it(tmp_path: Path) -> None:
    written = str(tmp_path / "before.json")
    options = ("--via", VIA, "--only", "headers.hop_by_hop")
    sinful = ("--", *COMMAND, "keep_named")
    ran = doctor(*options, "--output", written, *sinful)
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "x-hop-test" in ran.stdout
    assert doctor(*options, "--baseline", written, *sinful).returncode == 0
    assert doctor(*options, "--fail-on", "never", *sinful).returncode == 0


def test_a_proxy_that_dies_is_started_again_and_reported(tmp_path: Path) -> None:
    written = tmp_path / "report.json"
    only = ("--only", "headers.hop_by_hop", "--only", "errors.429", "--only", "proxy")
    ran = doctor("--via", VIA, *only, "--output", str(written), "--", *COMMAND, "die")
    assert ran.returncode == 1, ran.stdout + ran.stderr
    cases = {case["name"]: case for case in orjson.loads(written.read_bytes())["cases"]}
    assert "exit code 1" in cases["proxy.stays_up"]["reason"]
    assert "after headers.hop_by_hop" in cases["proxy.stays_up"]["reason"]
    assert cases["errors.429"]["verdict"] == "pass"


def test_the_mock_itself_is_no_proxy(certificates: Path, shared_mock: MockProcess) -> None:
    pair = ("--ca", str(certificates / "ca.crt"), "--cert", str(certificates / "client.pem"))
    ran = doctor("--via", shared_mock.ready["url"], "--admin", shared_mock.ready["admin_url"], *pair)
    assert ran.returncode == 3
    assert "there is no proxy between us" in ran.stdout
    assert "no case was judged" in ran.stdout or "nothing was judged" in ran.stdout


@pytest.mark.parametrize(
    ("command", "cause"),
    [
        ((*COMMAND[:4], "OTHER", *COMMAND[5:]), "not trust the mock's CA"),
        ((*COMMAND[:5], "9"), "no connection came to the mock"),
        (("sleep", "60"), "nothing answers at --via"),
        (("sh", "-c", "echo bad option >&2; exit 3"), "the proxy ended (exit code 3): bad option"),
    ],
    ids=["wrong CA", "wrong port", "not listening", "ended"],
)
def test_a_hop_that_is_not_there_is_exit_code_3_with_its_cause(
    command: tuple[str, ...], cause: str, certificates: Path
) -> None:
    words = [str(certificates) if word == "OTHER" else word for word in command]
    ran = doctor("--via", VIA, "--wait", "2", "--", *words)
    assert ran.returncode == 3, ran.stdout + ran.stderr
    first = " ".join(ran.stdout.partition("\n\n")[0].split())
    assert first.startswith("the hop was not established, so nothing was judged: ")
    assert cause in first
    assert "certificate  " in ran.stdout, "the values to paste"


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
        (("--via", "http://localhost:1", "--admin", "http://127.0.0.1:1"), "does not answer"),
        (("--via", "https://localhost:{port}", "--", "/no/such/program"), "No such file"),
        (("diff", "a.json"), "expected diff A.json B.json"),
    ],
)
def test_a_mistake_is_one_line_and_exit_code_2(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    ran = doctor(*arguments, cwd=tmp_path)
    assert ran.returncode == 2, ran.stdout + ran.stderr
    lines = [line for line in ran.stderr.splitlines() if not line.startswith("mockgpt: minted")]
    assert said in lines[-1]
    assert "Traceback" not in ran.stderr


def test_scenarios_for_a_mock_elsewhere_are_settings_that_load(tmp_path: Path) -> None:
    path = tmp_path / "doctor.toml"
    path.write_text(doctor("--print-scenarios").stdout)
    checked = [sys.executable, "-m", "mockgpt", "check", "--config", str(path)]
    assert subprocess.run(checked, capture_output=True, timeout=30, check=False).returncode == 0
