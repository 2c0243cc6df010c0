"""`mockgpt check`: whether a server could start with these settings, without starting one."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from mockgpt.api.scripted.user_templates import load_libraries
from mockgpt.application.handshake_policy import check_identities
from mockgpt.certificates.tls_contexts import ServerTLS
from mockgpt.certificates.tls_files import warnings_of, will_mint
from mockgpt.cli.serve import loop_factory
from mockgpt.cli.settings_arguments import add_settings, load
from mockgpt.config import Config
from mockgpt.config.toml_output import to_toml


def add(command: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    add_settings(command)
    command.add_argument("--print", action="store_true", help="print the settings in force as TOML")
    command.add_argument("--show-secrets", action="store_true", help="with --print: keys and tokens too")


def run(arguments: argparse.Namespace) -> int:
    """Check the settings that the arguments ask for."""
    config = load(arguments)
    check(config, show=arguments.print, show_secrets=arguments.show_secrets, files=arguments.files)
    return 0


def check(config: Config, *, show: bool, show_secrets: bool, files: Sequence[str] = ()) -> None:
    """Check what the settings name, print a summary, and warnings on stderr.

    Args:
        show: print the settings in force as TOML on stdout; the summary then goes to stderr.
        show_secrets: print API keys and tokens too.
        files: what the settings were read from.

    Raises:
        MockGPTError: certificates, templates or an event loop that cannot be used.
    """
    loop_factory(config.server.event_loop)
    load_libraries(config)
    if show:
        print(to_toml(config, show_secrets=show_secrets), end="", flush=True)
    certificates = "certificates usable"
    if will_mint(config.tls):
        certificates = "certificates will be minted at start"
    else:
        tls = ServerTLS(config.tls)
        check_identities(config)
        for text in warnings_of(tls.settings, tls.material, tls.revocations):
            print(f"mockgpt: {text}", file=sys.stderr)
    print(
        f"ok: {config.server.host}:{config.server.port}, scenario {config.scenario}, {certificates}"
        + (f", read {', '.join(files)}" if files else ""),
        file=sys.stderr if show else sys.stdout,
        flush=True,
    )
