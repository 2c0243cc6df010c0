"""`mockgpt check`: whether a server could start with these settings, without starting one."""

from __future__ import annotations

import argparse
import os
import sys
from errno import EACCES, EISDIR, ENOENT
from pathlib import Path

from mockgpt.api.scripted.user_templates import load_libraries
from mockgpt.application.handshake_policy import check_identities
from mockgpt.certificates.folder import check_writable
from mockgpt.certificates.tls_contexts import ServerTLS
from mockgpt.certificates.tls_files import unusable_files, warnings_of, will_mint
from mockgpt.cli.serve import loop_factory
from mockgpt.cli.settings_arguments import add_settings, load
from mockgpt.config import Config
from mockgpt.config.findings import Findings
from mockgpt.config.toml_output import to_toml
from mockgpt.errors import ConfigError
from mockgpt.server import store_of


def add(command: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    add_settings(command)
    command.add_argument("--print", action="store_true", help="print the settings in force as TOML")
    command.add_argument("--show-secrets", action="store_true", help="with --print: keys and tokens too")


def run(arguments: argparse.Namespace) -> int:
    """Check the settings that the arguments ask for: print every mistake, or a summary, and what was read.

    Raises:
        ConfigError: what cannot be used; its `mistakes` are all that were found.
    """
    if arguments.show_secrets and not arguments.print:
        raise ConfigError("--show-secrets: only together with --print")
    findings = Findings()
    config = load(arguments, findings)
    warnings = check(config, findings)
    read = f"read {', '.join(findings.files)}" if findings.files else ""
    if len(findings.mistakes) == 1 and read:
        findings.mistakes[0] += f"; {read}"  # one mistake is one line
    elif findings.mistakes and read:
        print(f"mockgpt: {read}", file=sys.stderr)
    findings.refuse()
    for text in warnings:
        print(f"mockgpt: {text}", file=sys.stderr)
    if arguments.print:
        print(to_toml(config, show_secrets=arguments.show_secrets), end="", flush=True)
    host = f"[{config.server.host}]" if ":" in config.server.host else config.server.host
    state = "will be minted at start" if will_mint(config.tls) else "usable"
    print(
        f"ok: {host}:{config.server.port}, scenario {config.scenario}, certificates {state}"
        + (f", {read}" if read else ""),
        file=sys.stderr if arguments.print else sys.stdout,
        flush=True,
    )
    return 0


def check(config: Config, findings: Findings) -> list[str]:
    """Note what the settings name and what cannot be used: files, identities, an event loop.

    Returns:
        Warnings: what is usable but probably not meant.
    """
    with findings.noting():
        loop_factory(config.server.event_loop)
    if config.journal.path:
        with findings.noting():
            _refuse_unwritable("journal.path", config.journal.path)
    if not findings.is_doubtful("state"):
        with findings.noting():
            store_of(config.state)
    if not findings.is_doubtful("responses"):
        with findings.noting():
            load_libraries(config)
    if findings.is_doubtful("tls"):
        return []
    if will_mint(config.tls):
        with findings.noting():
            check_writable(Path(config.tls.ca_cert_path).parent)
        return []
    unusable = unusable_files(config.tls)
    findings.mistakes += unusable
    if not unusable:
        with findings.noting():
            tls = ServerTLS(config.tls)
            if not findings.is_doubtful("scenario"):
                check_identities(config)
            return warnings_of(tls.settings, tls.material, tls.revocations)
    return []


def _refuse_unwritable(key: str, path: str) -> None:
    """Raise ConfigError for a file that could not be written; nothing is made."""
    folder = os.path.dirname(path) or "."
    if os.path.isdir(path):
        error = EISDIR
    elif not os.path.isdir(folder):
        error = ENOENT
    elif not os.access(path if os.path.exists(path) else folder, os.W_OK):
        error = EACCES
    else:
        return
    raise ConfigError(f"{key}: {path} cannot be written: {os.strerror(error)}")
