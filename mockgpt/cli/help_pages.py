"""The texts of `mockgpt help`: commands by what they are for, and for each its examples and its page.

Loaded where help is asked for. It must not know what arguments a command takes.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping

WIDTH = 100
_GROUPS = (
    ("start", ("serve", "exec", "certs", "check", "health", "doctor", "record", "replay")),
    ("see what a running mock has seen", ("tail", "show", "refused", "verify", "journal")),
    ("change a running mock", ("scenario", "settings", "expect", "reset")),
    ("list what there is", ("scenarios", "faults", "errors", "identities")),
    ("the command line", ("help", "completion")),
)
_FIRST = (
    "mockgpt                               listen on https://127.0.0.1:8443, certificates in certs/",
    "mockgpt --scenario slow --port 9443   answer after five seconds, on another port",
    "mockgpt tail -f                       in another terminal: what arrives, and who was refused",
    "mockgpt scenario errors --for 30s     let one request in ten fail, for half a minute",
)


def overview(commands: Mapping[str, str]) -> str:
    """Return the help of the program.

    Args:
        commands: the description of each, by name.
    """
    lines = ["usage: mockgpt [COMMAND] [options]", ""]
    lines += ["A stand-in for the OpenAI API behind mutual TLS. Without a command it serves.", ""]
    for title, names in _GROUPS:
        lines += [f"{title}:", *(f"  {name:<12}{commands[name]}" for name in names), ""]
    lines += ["examples:", *(f"  {example}" for example in _FIRST), ""]
    lines += ["`mockgpt help COMMAND` shows the options of a command, `mockgpt --version` what it runs on."]
    lines += ["The first page of the docs: docs/start.md"]
    return "\n".join(lines) + "\n"


def complete_help(parser: argparse.ArgumentParser) -> None:
    """Give the help of a command, and of its actions, its examples and its page."""
    examples, page = PAGES[parser.prog.split()[1]]
    lines = _filled(parser.epilog) if parser.epilog else []
    wanted = [example for example in examples if f"{example} ".startswith(f"{parser.prog} ")]
    if wanted:
        lines += ["", "examples:", *(f"  {example}" for example in wanted)]
    parser.epilog = "\n".join((*lines, "", f"The page of the docs: docs/{page}")).lstrip()
    parser.formatter_class = _formatter
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for inner in action.choices.values():
                complete_help(inner)


def _filled(text: str) -> list[str]:
    import textwrap  # argparse itself loads it where it formats

    return textwrap.wrap(text, WIDTH, break_on_hyphens=False)


def _formatter(prog: str) -> argparse.HelpFormatter:
    return argparse.RawDescriptionHelpFormatter(prog, width=WIDTH, max_help_position=30)


# Of each command: examples, and the page that has more.
PAGES: dict[str, tuple[tuple[str, ...], str]] = {
    "serve": (
        (
            "mockgpt serve --config mine.toml --set tls.require_client_cert=false",
            "mockgpt serve --scenario rate_limited --log-format json",
            "mockgpt serve --port 0 --ready-json",
        ),
        "start.md",
    ),
    "exec": (
        ("mockgpt exec -- pytest -q", "mockgpt exec --scenario errors -- npm test"),
        "other-languages.md",
    ),
    "certs": (
        (
            "mockgpt certs init --host mock.test --client gateway",
            "mockgpt certs bad",
            "mockgpt certs show certs/client.pem",
        ),
        "mtls.md",
    ),
    "check": (("mockgpt check --config mine.toml", "mockgpt check --print"), "settings.md"),
    "health": (
        ("mockgpt health", "mockgpt health --url https://localhost:9443 --cacert certs/ca.crt"),
        "container.md",
    ),
    "doctor": (
        (
            "mockgpt doctor --via https://localhost:9443 --ca front/ca.crt --cert front/client.pem",
            "mockgpt doctor --via http://localhost:8080 --only 'identity*'",
        ),
        "doctor.md",
    ),
    "record": (
        ("mockgpt record --upstream https://api.openai.com --to recordings --upstream-key-from-env",),
        "recording.md",
    ),
    "replay": (("mockgpt replay recordings",), "recording.md"),
    "journal": (("mockgpt journal export --as har --output run.har",), "recording.md"),
    "tail": (("mockgpt tail -f", "mockgpt tail --status 429 --client gateway"), "journal.md"),
    "show": (("mockgpt show req_0123456789abcdef",), "journal.md"),
    "refused": (("mockgpt refused", "mockgpt refused --reason unknown_ca"), "troubleshooting.md"),
    "verify": (("mockgpt verify --path /v1/chat/completions --exactly 3",), "script.md"),
    "scenario": (("mockgpt scenario", "mockgpt scenario slow --for 30s"), "slow-or-fail.md"),
    "settings": (
        (
            "mockgpt settings",
            "mockgpt settings responses.default_delay_ms=500 --for 1m",
            "mockgpt settings --clear",
        ),
        "journal.md",
    ),
    "expect": (
        (
            "mockgpt expect 'Rain.' --last-user-message weather",
            "mockgpt expect --error 503 --times 2",
            "mockgpt expect --fault reset_mid_stream=5 --client gateway",
        ),
        "script.md",
    ),
    "reset": (("mockgpt reset",), "journal.md"),
    "scenarios": ((), "scenarios.md"),
    "faults": ((), "faults.md"),
    "errors": ((), "failures.md"),
    "identities": ((), "mtls.md"),
    "help": (("mockgpt help tail",), "start.md"),
    "completion": (
        (
            "mockgpt completion bash > ~/.local/share/bash-completion/completions/mockgpt",
            'mockgpt completion zsh > "${fpath[1]}/_mockgpt"',
            "mockgpt completion fish > ~/.config/fish/completions/mockgpt.fish",
        ),
        "start.md",
    ),
}
