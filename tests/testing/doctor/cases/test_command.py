"""`mockgpt doctor -- COMMAND`: exit codes, and causes where there is no hop."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import orjson
import pytest
from doctor_command import COMMAND, VIA, doctor


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


@pytest.mark.parametrize(
    ("command", "cause"),
    [
        ((*COMMAND[:4], "OTHER", *COMMAND[5:]), "the mock's CA or name is not what the proxy trusts"),
        ((*COMMAND[:5], "9"), "no connection came to the mock"),
        ((*COMMAND, "plain_upstream"), "the proxy speaks plain HTTP to the mock"),
        ((*COMMAND, "no_pair"), "the proxy showed no client certificate to the mock"),
        (("sleep", "60"), "nothing answers at --via"),
        (("sh", "-c", "echo bad option >&2; exit 3"), "the proxy ended (exit code 3): bad option"),
    ],
    ids=["wrong CA", "wrong port", "plain HTTP", "no certificate", "not listening", "ended"],
)
def test_a_hop_that_is_not_there_is_exit_code_3_with_its_cause(
    command: tuple[str, ...], cause: str, certificates: Path
) -> None:
    words = [str(certificates) if word == "OTHER" else word for word in command]
    ran = doctor("--via", VIA, "--wait", "2", "--", *words)
    assert ran.returncode == 3, ran.stdout + ran.stderr
    lines = ran.stdout.splitlines()
    assert lines[0] == "the hop was not established, so nothing was judged"
    assert lines[2].startswith("cause   ")
    assert cause in lines[2]
    assert lines[3].startswith("caller  "), "one line"
    assert max(map(len, lines)) <= 100
    assert "certificate  " in ran.stdout, "the values to paste"


def _runs(pid: str) -> bool:
    stat = Path("/proc", pid, "stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda number: number.name)
def test_a_signal_ends_the_command_and_reports_what_was_judged(tmp_path: Path, number: int) -> None:
    """The command is a shell that stays deaf, with a child that does the work, as many scripts are."""
    pids, written = tmp_path / "pids", tmp_path / "report.json"
    script = f'trap "" TERM; "$@" & echo $$ $! > {pids}; wait; sleep 600'
    only = ("--only", "identity.own_certificate", "--only", "timeout.first_byte")
    options = ("--via", VIA, *only, "--bound", "600", "--output", str(written))
    command = [sys.executable, "-m", "mockgpt", "doctor", *options, "--", "sh", "-c", script, "sh", *COMMAND]
    terminal, theirs = os.openpty()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, text=True) as running:
        os.close(theirs)
        while b"identity" not in os.read(terminal, 1000):
            pass  # progress is shown as soon as a case is judged; the next one waits for ten minutes
        running.send_signal(number)
        report, _ = running.communicate(timeout=60)
    os.close(terminal)
    assert running.returncode == 128 + number, report
    assert f"ENDED EARLY: ended by {signal.Signals(number).name}" in report
    assert [case["name"] for case in orjson.loads(written.read_bytes())["cases"]] == [
        "identity.own_certificate"
    ]
    assert [pid for pid in pids.read_text().split() if _runs(pid)] == []
