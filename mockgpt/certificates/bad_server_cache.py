"""The bad server identities of one set of certificates: each is minted once, when it is first needed.

A child process mints, and a thread waits for it, so that the event loop does not.
Knows no TLS context and no connection.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from mockgpt.certificates.bad_servers import IDENTITIES
from mockgpt.certificates.tls_files import Material, ca_key_path, server_identity
from mockgpt.config import TLSSettings
from mockgpt.errors import CertificateError

if TYPE_CHECKING:
    from mockgpt.certificates.tls_contexts import ServerTLS

Pair = tuple[bytes, bytes]


class MintedIdentities:
    """Chains and keys by the name of their identity; at most one of each.

    Args:
        certificates: says where the CA is, and which hosts the server's own certificate names: these
            name them too.
        failed: called once for every identity that cannot be minted, with its name and the reason.
    """

    def __init__(self, certificates: ServerTLS, failed: Callable[[str, str], None]) -> None:
        self._settings = certificates.settings
        self._authorities = certificates.material.authorities
        self._names = _names(certificates.settings, certificates.material)
        self._failed = failed
        self._pairs: dict[str, Pair | CertificateError] = {}
        self._waiting: dict[str, list[Callable[[], None]]] = {}

    def fits(self, certificates: ServerTLS) -> bool:
        """Tell whether what was minted can be used with other certificates too."""
        return (
            certificates.settings.ca_cert_path == self._settings.ca_cert_path
            and certificates.material.authorities == self._authorities
            and _names(certificates.settings, certificates.material) == self._names
            and not any(isinstance(pair, CertificateError) for pair in self._pairs.values())
        )

    def get(self, name: str) -> Pair | None:
        """Return chain and key as PEM, None when they have not been minted yet.

        Raises:
            CertificateError: why they cannot be.
        """
        found = self._pairs.get(name)
        if isinstance(found, CertificateError):
            raise found
        return found

    def mint(self, name: str, then: Callable[[], None]) -> None:
        """Call `then` once `get` has an answer; calls for the same identity share one child process."""
        waiting = self._waiting.setdefault(name, [])
        waiting.append(then)
        if len(waiting) == 1:
            loop = asyncio.get_running_loop()
            loop.run_in_executor(None, self._mint, name).add_done_callback(
                lambda future: self._minted(name, future)
            )

    def _mint(self, name: str) -> Pair:
        # Loaded when the first identity is minted.
        from pathlib import Path

        from mockgpt.certificates.child_process import mint_identity

        hosts = [*self._names, *(f"{name}.{host}" for host in self._names if _may_have_labels(host))]
        authority = Path(self._settings.ca_cert_path), Path(ca_key_path(self._settings))
        return mint_identity(name, *authority, hosts)

    def _minted(self, name: str, future: asyncio.Future[Pair]) -> None:
        try:
            self._pairs[name] = future.result()
        except CertificateError as error:
            self._pairs[name] = error
            self._failed(name, str(error))
        for then in self._waiting.pop(name):
            then()


def needs_minting(name: str) -> bool:
    """Tell whether an identity has a certificate of its own; the others use the server's."""
    return IDENTITIES[name].minted


def check_key(settings: TLSSettings, key: str) -> None:
    """Check that minting can work, before a connection needs it; `key` is the setting that asks for it.

    Raises:
        CertificateError: the CA's key is not there or cannot be read.
    """
    path = ca_key_path(settings)
    if not os.access(path, os.R_OK):
        why = "cannot be read" if os.path.exists(path) else "does not exist"
        raise CertificateError(
            f"{key}: bad identities are signed with the CA's key, {os.path.abspath(path)}, which {why}"
        )


def _names(settings: TLSSettings, material: Material) -> tuple[str, ...]:
    """Return the hosts of the minted certificates: all those of the server's own one."""
    identity = server_identity(material)
    own = identity.sans if identity is not None else ()
    named = [name.partition(":")[2] for name in own if name.startswith(("DNS:", "IP:"))]
    return tuple(dict.fromkeys((*named, *settings.generate_hosts)))


def _may_have_labels(host: str) -> bool:
    return not host.startswith("*") and ":" not in host and not host.replace(".", "").isdigit()
