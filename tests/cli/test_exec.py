"""`mockgpt exec -- COMMAND`: a server of its own for one command."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mockgpt.certificates.minting.init import initialise
from mockgpt.testing.doctor.programs import free_port

ASK = """
import json, os, ssl, sys, urllib.request
context = ssl.create_default_context(cafile=os.environ["SSL_CERT_FILE"])
context.load_cert_chain(os.environ["MOCKGPT_CLIENT_CERT"], os.environ["MOCKGPT_CLIENT_KEY"])
with urllib.request.urlopen(os.environ["OPENAI_BASE_URL"] + "/models", context=context) as answer:
    models = json.load(answer)["data"]
with urllib.request.urlopen(os.environ["MOCKGPT_ADMIN_URL"] + "/health") as answer:
    health = json.load(answer)
names = [name for name in os.environ if name.startswith(("MOCKGPT_", "OPENAI_"))]
told = {"models": len(models), "health": health, "trusted": len(context.get_ca_certs())}
print(json.dumps({**told, **{name: os.environ[name] for name in names}}))
"""


def execute(
    folder: Path, *words: str, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mockgpt", "exec", *words],
        cwd=folder,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_the_command_finds_the_server_in_its_environment(tmp_path: Path) -> None:
    ran = execute(tmp_path, "--log-level", "error", "--scenario", "fast", "--", sys.executable, "-c", ASK)
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    assert told["models"] > 0
    assert told["health"]["scenario"] == "fast"
    assert told["OPENAI_API_KEY"] == "sk-mockgpt"
    assert told["MOCKGPT_P12"].endswith("client.p12")
    assert told["MOCKGPT_P12_PASSWORD"] == "changeit"
    assert told["MOCKGPT_CLIENT2_KEY"].endswith("client2.key")
    assert list(tmp_path.iterdir()) == [], "nothing is left in the working directory"
    assert not Path(told["MOCKGPT_CLIENT_PEM"]).exists(), "nor elsewhere"


def test_what_is_trusted_already_stays_trusted(tmp_path: Path) -> None:
    for number, name in enumerate(("first", "second")):
        initialise(tmp_path / name, days=number + 1)
    ran = execute(
        tmp_path,
        "--",
        sys.executable,
        "-c",
        ASK,
        environment={
            "SSL_CERT_FILE": str(tmp_path / "first" / "ca.crt"),
            "NODE_EXTRA_CA_CERTS": str(tmp_path / "second" / "ca.crt"),
            "CURL_CA_BUNDLE": str(tmp_path / "nowhere"),
            "REQUESTS_CA_BUNDLE": "",
        },
    )
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout)["trusted"] == 3


def test_its_log_stays_out_of_the_output_unless_it_is_asked_for(certificates: Path) -> None:
    folder, command = certificates.parent, ("--", sys.executable, "-c", ASK)
    assert execute(folder, *command).stderr == ""
    for asked in (("--log-level", "info"), ("--set", "log.level=info")):  # the default, and asked for
        assert "path=/v1/models" in execute(folder, *asked, *command).stderr


def test_ports_are_free_ones_unless_they_are_given(certificates: Path) -> None:
    folder, command = certificates.parent, ("--", sys.executable, "-c", ASK)
    port, admin_port = free_port(), free_port()
    given = ("--set", f"server.port={port}", "--set", f"admin.port={admin_port}")
    told = json.loads(execute(folder, *given, *command).stdout)
    assert told["MOCKGPT_URL"] == f"https://127.0.0.1:{port}"
    assert told["MOCKGPT_ADMIN_URL"] == f"http://127.0.0.1:{admin_port}"


def test_a_closed_stdin_ends_the_command_where_that_is_asked_for(certificates: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "mockgpt", "exec", "--exit-on-stdin-close", "--", "sleep", "60"],
        cwd=certificates.parent,
        stdin=subprocess.PIPE,
    ) as running:
        assert running.stdin is not None
        running.stdin.close()
        assert running.wait(timeout=30) == 128 + signal.SIGTERM


def test_certificates_that_are_there_are_used_and_stay(certificates: Path) -> None:
    ran = execute(certificates.parent, "--log-level", "error", "--", sys.executable, "-c", ASK)
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout)["MOCKGPT_CA_CERT"] == str(certificates / "ca.crt")
    assert "MOCKGPT_P12" not in json.loads(ran.stdout), "there is none"
    assert (certificates / "ca.crt").exists()


@pytest.mark.parametrize(
    ("program", "code"),
    [
        ("import sys; sys.exit(7)", 7),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", 128 + signal.SIGKILL),
    ],
)
def test_its_exit_code_is_ours(certificates: Path, program: str, code: int) -> None:
    assert execute(certificates.parent, "--", sys.executable, "-c", program).returncode == code


def test_input_and_output_are_the_commands_own(certificates: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "mockgpt", "exec", "--", "cat"],
        cwd=certificates.parent,
        input="through and through",
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.stdout == "through and through"


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        ((), 2, "exec: no command; write it after --"),
        (("--",), 2, "exec: no command"),
        (("--set", "nix=1", "--", "true"), 2, "nix: unknown key"),
        (("--", "no-such-command-anywhere"), 127, "no-such-command-anywhere: No such file or directory"),
        (("--", os.sep), 126, "/: Permission denied"),
    ],
)
def test_what_cannot_be_run_says_why(
    certificates: Path, words: tuple[str, ...], code: int, sentence: str
) -> None:
    ran = execute(certificates.parent, *words)
    assert ran.returncode == code
    assert sentence in ran.stderr
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_asked_to_stop_it_asks_the_command_to_stop(certificates: Path, number: signal.Signals) -> None:
    program = (
        "import signal, sys\n"
        f"signal.signal({int(number)}, lambda *_: sys.exit(9))\n"
        "print('waiting', flush=True)\n"
        "signal.pause()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-m", "mockgpt", "exec", "--", sys.executable, "-c", program],
        cwd=certificates.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "waiting\n"
        running.send_signal(number)
        assert running.wait(timeout=30) == 9
