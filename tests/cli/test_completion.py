"""Completion: the scripts of the shells, run by the shells themselves."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from mockgpt.cli.command_line import main, parsers
from mockgpt.config.scenarios import BUILT_IN

# Asks the script for the words that may stand at the end of a line: one on each line of stdout.
ASK = {
    "bash": 'source "$1"; COMP_LINE=$2 COMP_POINT=${#2}; _mockgpt; printf "%s\\n" "${COMPREPLY[@]}"',
    # Its widgets exist at a prompt alone: they print what they are given.
    "zsh": "compdef() {}; _files() { ls -d $PREFIX*; }; compset() { PREFIX=${PREFIX#$2}; };"
    " compadd() { shift ${@[(i)--]}; for word in $@; do [[ $word == $PREFIX* ]] && print -r -- $word; done };"
    ' source "$1"; words=(${(s: :)2}); [[ $2 == *" " ]] && words+=(""); CURRENT=$#words; PREFIX=$words[-1];'
    " _mockgpt; true",
    "fish": 'source $argv[1]; complete -C "$argv[2]"',
}
FIRST = {"bash": ["--norc", "-c"], "zsh": ["-f", "-c"], "fish": ["--no-config", "-c"]}


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("completion")


def completed(shell: str, scripts: Path, line: str, capsys: pytest.CaptureFixture[str]) -> set[str]:
    """Return what a shell offers at the end of a line, in the folder of the scripts."""
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    script = scripts / shell
    if not script.exists():
        assert main(["completion", shell]) == 0
        script.write_text(capsys.readouterr().out)
    zero = [shell] if shell != "fish" else []
    ran = subprocess.run(
        [shell, *FIRST[shell], ASK[shell], *zero, str(script), line],
        capture_output=True,
        text=True,
        timeout=30,
        cwd=scripts,
    )
    assert ran.stderr == ""
    return {word.partition("\t")[0] for word in ran.stdout.splitlines()}


@pytest.mark.parametrize("shell", FIRST)
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("mockgpt scenar", {"scenario", "scenarios"}),
        ("mockgpt scenario sl", {"slow"}),
        ("mockgpt --scenario fla", {"flaky_stream"}),
        ("mockgpt exec --log-level=d", {"debug"}),
        ("mockgpt serve --ready", {"--ready-json"}),
        ("mockgpt certs ", {"init", "bad", "show"}),
        ("mockgpt certs init --for", {"--force"}),
        ("mockgpt expect --error rate_limit_", {"rate_limit_requests", "rate_limit_tokens"}),
        ("mockgpt expect --fault empty", {"empty_response"}),
        ("mockgpt check --set server.por", {"server.port="}),
        ("mockgpt check --set tls.identity=expir", {"tls.identity=expired"}),
        ("mockgpt refused --reason unknown", {"unknown_ca"}),
        ("mockgpt help ver", {"verify"}),
        ("mockgpt completion z", {"zsh"}),
        ("mockgpt tail --follo", {"--follow"}),
    ],
)
def test_names_and_options_are_offered(
    shell: str, line: str, offered: set[str], scripts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = completed(shell, scripts, line, capsys)
    cut = shell == "bash" and "=" in line  # bash has broken the word there
    wanted = {name.rpartition("=")[2] if cut else name for name in offered}
    if line.endswith(" "):
        assert wanted <= found
    else:
        assert {word.removeprefix("--log-level=") for word in found} == wanted


@pytest.mark.parametrize("shell", FIRST)
def test_files_are_offered_where_a_file_is_meant(
    shell: str, scripts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (scripts / "mine.toml").touch()
    assert completed(shell, scripts, "mockgpt --config min", capsys) == {"mine.toml"}


def test_every_command_and_scenario_is_in_the_scripts(capsys: pytest.CaptureFixture[str]) -> None:
    for shell in FIRST:
        assert main(["completion", shell]) == 0
        script = capsys.readouterr().out
        for name in (*parsers(), *BUILT_IN):
            assert name in script


def test_a_shell_nobody_knows_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "csh"]) == 2
    assert "'bash', 'zsh', 'fish'" in capsys.readouterr().err
