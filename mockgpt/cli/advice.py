"""The texts for arguments that cannot be used, and for `exec`, which argparse cannot describe.

Loaded when there is something wrong, or for `exec`: serving needs none of it.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence

from mockgpt.config.value_text import did_you_mean

NO_COMMAND = "exec: no command; write it after --, as in `mockgpt exec -- pytest`"
EXEC_USAGE = "mockgpt exec [serve's options] -- COMMAND [ARGUMENT ...]"
EXEC_EPILOG = (
    "Ports are free ones unless they are given, and only errors are logged unless log.level is set. COMMAND"
    " finds the server in OPENAI_BASE_URL, OPENAI_API_KEY, MOCKGPT_URL and MOCKGPT_ADMIN_URL; files in"
    " MOCKGPT_CA_CERT, MOCKGPT_CLIENT_CERT, MOCKGPT_CLIENT_KEY, MOCKGPT_CLIENT_PEM, MOCKGPT_P12 with"
    " MOCKGPT_P12_PASSWORD, and those of another client in MOCKGPT_CLIENT2_CERT and its like. SSL_CERT_FILE,"
    " CURL_CA_BUNDLE, REQUESTS_CA_BUNDLE and NODE_EXTRA_CA_CERTS add the CA to those that are trusted"
    " already. For a client that cannot show a certificate: --set tls.require_client_cert=false."
)


def print_versions(version: str) -> int:
    """Print the versions that a report of a mistake should name; return the exit code."""
    import platform  # loaded for --version
    import ssl
    from importlib.metadata import version as version_of

    runs_on = f"Python {platform.python_version()}, {ssl.OPENSSL_VERSION}, h11 {version_of('h11')}"
    print(f"mockgpt {version} ({runs_on})")
    return 0


def command_advice(word: str, commands: Iterable[str]) -> str:
    """Return the line for a command that does not exist, with a similar one."""
    hint = did_you_mean(word, commands) or ", `mockgpt help` shows what there is"
    return f"{word}: unknown command{hint}"


def advice(parser: argparse.ArgumentParser, unknown: Sequence[str]) -> str:
    """Return the line for arguments that a command does not take: the first one, and a similar one there is.

    Args:
        parser: that of the command; argparse itself would print the usage of the program.
    """
    command = parser.prog.partition(" ")[2]
    if command == "exec" and not unknown[0].startswith("-"):
        return NO_COMMAND
    known = [flag for action in parser._actions for flag in action.option_strings]
    close = did_you_mean(unknown[0].partition("=")[0], known)
    hint = close or f", `{parser.prog} --help` shows what there is"
    return f"{command}: unknown argument {unknown[0]}{hint}"
