"""Mint the bad server identities: each is a good certificate with one thing wrong.

What is wrong with each, and which TLS context it needs, stands in the table of
`certificates.bad_servers`. Imports `cryptography`; the server runs it in a child process.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa

from mockgpt.certificates.bad_servers import IDENTITIES
from mockgpt.certificates.minting.init import LOCAL_HOSTS, general_names, load_authority
from mockgpt.certificates.minting.signing import (
    BACKDATED,
    CLIENT,
    SERVER,
    Authority,
    PrivateKey,
    Profile,
    certificate_pem,
    common_name,
    issue,
    key_pem,
    new_authority,
    new_intermediate,
    new_key,
)
from mockgpt.errors import CertificateError

# Minted in memory while the server runs, so it need not last longer.
_LIFETIME = timedelta(days=30)
_DAY = timedelta(days=1)
WEAK_KEY_BITS = 1024  # below OpenSSL's level 2 and rustls' 2048; enough to sign with SHA-512
_ELSEWHERE = "wrong-host.invalid"  # RFC 2606: resolves nowhere


class _Minted(NamedTuple):
    chain: tuple[x509.Certificate, ...]
    key: PrivateKey


def mint_server_identity(
    name: str, ca_cert_path: Path, ca_key_path: Path, hosts: Sequence[str] = ()
) -> tuple[bytes, bytes]:
    """Return chain (leaf first) and key of an identity as PEM.

    Args:
        name: a key of `certificates.bad_servers.IDENTITIES`.
        ca_cert_path, ca_key_path: the CA that clients trust.
        hosts: names besides localhost, 127.0.0.1, ::1 and NAME.localhost.

    Raises:
        CertificateError: no such identity, a bad host, or a CA that cannot sign.
    """
    if name not in IDENTITIES:
        raise CertificateError(f"server identity {name!r} is not one of {', '.join(IDENTITIES)}")
    authority = load_authority(ca_cert_path, ca_key_path)
    now = datetime.now(UTC).replace(microsecond=0)
    names = dict.fromkeys(general_names([*LOCAL_HOSTS, f"{name}.localhost", *hosts]))
    good = Profile(common_name("localhost"), now - BACKDATED, now + _LIFETIME, SERVER, tuple(names))
    chain, key = _MINTERS.get(name, _plain)(good, authority)
    return b"".join(map(certificate_pem, chain)), key_pem(key)


def _plain(profile: Profile, authority: Authority | None, key: PrivateKey | None = None) -> _Minted:
    key = key or new_key()
    return _Minted((issue(profile, key, authority),), key)


def _expired(good: Profile, authority: Authority) -> _Minted:
    return _plain(
        good._replace(not_before=good.not_before - _LIFETIME, not_after=good.not_before - _DAY), authority
    )


def _not_yet_valid(good: Profile, authority: Authority) -> _Minted:
    return _plain(good._replace(not_before=good.not_before + _DAY + BACKDATED), authority)


def _wrong_host(good: Profile, authority: Authority) -> _Minted:
    return _plain(
        good._replace(subject=common_name(_ELSEWHERE), names=(x509.DNSName(_ELSEWHERE),)), authority
    )


def _untrusted_root(good: Profile, authority: Authority) -> _Minted:
    untrusted = new_authority(good.not_before + BACKDATED)
    minted = _plain(good, untrusted)
    return minted._replace(chain=(*minted.chain, untrusted.certificate))


def _missing_intermediate(good: Profile, authority: Authority) -> _Minted:
    return _plain(good, new_intermediate(authority, good.not_before, good.not_after))


_MINTERS: dict[str, Callable[[Profile, Authority], _Minted]] = {
    "expired": _expired,
    "not-yet-valid": _not_yet_valid,
    "wrong-host": _wrong_host,
    "self-signed": lambda good, authority: _plain(good, None),
    "untrusted-root": _untrusted_root,
    "missing-intermediate": _missing_intermediate,
    "wrong-purpose": lambda good, authority: _plain(good._replace(purposes=CLIENT), authority),
    "weak-key": lambda good, authority: _plain(
        good, authority, rsa.generate_private_key(public_exponent=65537, key_size=WEAK_KEY_BITS)
    ),
}
