"""`mockgpt certs …`: turn arguments into one call, and print what it returns.

Brings `cryptography`, so no module that serves may import it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from mockgpt.certificates.minting.bad_client_catalogue import authority_of, catalogue_table, write_catalogue
from mockgpt.certificates.minting.init import expired, initialise, unnamed_hosts, unnamed_uris
from mockgpt.certificates.minting.report import describe
from mockgpt.errors import ConfigError

_AGAIN = "--force mints it again"
_REMEDIES = {"server": _AGAIN, "client": _AGAIN, "ca": "move the folder away, and mint all again"}


def _init(arguments: argparse.Namespace) -> None:
    """Mint what is missing, and list the files on stdout."""
    if arguments.p12_password is not None and not arguments.p12:
        raise ConfigError("--p12-password: only together with --p12")
    directory = _folder(arguments)
    password = "changeit" if arguments.p12_password is None else arguments.p12_password
    written = initialise(
        directory,
        hosts=arguments.host,
        clients=arguments.client,
        uris=arguments.uri,
        days=arguments.days,
        force=arguments.force,
        p12_password=password if arguments.p12 else None,
    )
    for path in written:
        print(path)
    if not written:
        print(f"{directory}: everything is there already; --force replaces it", file=sys.stderr)
    others = unnamed_uris(directory, arguments.uri)
    if unnamed := unnamed_hosts(directory, arguments.host):
        others["server.crt"] = ", ".join(unnamed)
    for file, names in others.items():
        print(f"{directory}/{file} was there and is not for {names}; --force replaces it", file=sys.stderr)
    for path, end in expired(directory).items():
        remedy = _REMEDIES.get(path.stem, "--force with its --client or --uri mints it again")
        print(f"{path} expired at {end}; {remedy}", file=sys.stderr)


def _folder(arguments: argparse.Namespace) -> Path:
    if not arguments.dir:
        raise ConfigError("--dir: empty, expected a folder; . is this one")
    return Path(arguments.dir)


def _bad(arguments: argparse.Namespace) -> None:
    """Mint the catalogue of bad client certificates, and print its table on stdout."""
    directory = _folder(arguments)
    signer = authority_of(directory) / "ca.crt"
    print(catalogue_table(write_catalogue(directory)))
    print(f"{directory}: the files above, for a server that trusts {signer}", file=sys.stderr)


def _show(arguments: argparse.Namespace) -> None:
    """Print the content of a file."""
    print(describe(Path(arguments.file), arguments.password))


ACTIONS: dict[str, Callable[[argparse.Namespace], None]] = {"init": _init, "bad": _bad, "show": _show}
