"""Mint a CA, a server and client certificates that OpenSSL (strict too), rustls and Go accept.

It imports `cryptography`, so the serving process runs it in a child process. Knows nothing of
settings; how the files are written is decided by `certificates.folder`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import serialization

from mockgpt.certificates.der import certificate_identity, pem_blocks
from mockgpt.certificates.folder import locked, pair_files, present, read, write_pair, write_pem
from mockgpt.certificates.host_names import checked_host
from mockgpt.certificates.minting.pkcs12 import check_password, write_p12
from mockgpt.certificates.minting.signing import (
    BACKDATED,
    CA_DAYS,
    CLIENT,
    SERVER,
    Authority,
    PrivateKey,
    Profile,
    common_name,
    issue,
    new_authority,
    new_key,
    pem,
)
from mockgpt.certificates.minting.uri_names import by_file_name
from mockgpt.errors import CertificateError

LOCAL_HOSTS = ("localhost", "127.0.0.1", "::1")
DEFAULT_CLIENT = "client"
DAYS_LIMIT = 36_500  # a century; X.509 ends with the year 9999

_CLIENT_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}")  # X.520: a common name has 64 characters


def initialise(
    directory: Path,
    *,
    hosts: Sequence[str] = (),
    clients: Sequence[str] = (),
    uris: Sequence[str] = (),
    days: int = 397,
    force: bool = False,
    p12_password: str | None = None,
) -> list[Path]:
    """Mint what is missing of CA, server, default client and further clients; return the files written.

    A CA that exists is used and never overwritten. A pair of certificate and key that exists is
    kept, unless `force` is set. Everything is checked before anything is written.

    Args:
        directory: created with mode 0700 where it does not exist.
        hosts: DNS names and IP addresses for the server, besides localhost, 127.0.0.1 and ::1.
        clients: further clients; the name is both common name and file name.
        uris: further clients without a common name, identified by a URI alone, as SPIFFE's are; the last part
            of the URI is the file name.
        days: lifetime of server and clients, 1..36500; never beyond the CA's.
        force: mint server and clients again.
        p12_password: also write server and clients as PKCS#12, NAME.p12, encrypted with this; None: no.

    Raises:
        CertificateError: a bad name, half a pair, a CA that cannot sign, a folder that cannot be written.
    """
    names = dict.fromkeys(general_names([*LOCAL_HOSTS, *hosts]))
    if not 1 <= days <= DAYS_LIMIT:
        raise CertificateError(f"days: {days} is not allowed; 1 to {DAYS_LIMIT} are")
    named = by_file_name(uris, [DEFAULT_CLIENT, *clients])
    stems = ["server", *dict.fromkeys((DEFAULT_CLIENT, *map(_client_name, clients), *named))]
    if p12_password is not None:
        check_password(p12_password)
    now = datetime.now(UTC).replace(microsecond=0)
    with locked(directory):
        missing = [stem for stem in stems if force or not present(directory, stem)]
        written: list[Path] = []
        if present(directory, "ca"):
            authority = load_authority(*pair_files(directory, "ca"))
        else:
            _refuse_orphans(directory, [stem for stem in stems if stem not in missing])
            authority = new_authority(now, max(CA_DAYS, days + 1))
            written += write_pair(directory, "ca", *pem(authority.certificate, authority.key))
        for stem in missing:
            profile = Profile(
                common_name("localhost" if stem == "server" else None if stem in named else stem),
                now - BACKDATED,
                min(now + timedelta(days=days), authority.certificate.not_valid_after_utc),
                SERVER if stem == "server" else CLIENT,
                tuple(names) if stem == "server" else named.get(stem, ()),
            )
            key = new_key()
            written += write_pair(
                directory, stem, *pem(issue(profile, key, authority), key), bundle=stem != "server"
            )
        for stem in stems[1:]:
            written += write_pem(directory, stem)
        if p12_password is not None:
            for stem in stems:
                written += write_p12(directory, stem, p12_password, again=stem in missing)
    return written


def unnamed_hosts(directory: Path, hosts: Sequence[str]) -> list[str]:
    """Return those of `hosts` that the server certificate in `directory` does not name.

    `initialise` could not add them, because the certificate existed already.
    """
    named = _names_in(directory / "server.crt")
    return [
        host
        for host, name in zip(hosts, general_names(hosts), strict=True)
        if f"{'IP' if isinstance(name, x509.IPAddress) else 'DNS'}:{name.value}" not in named
    ]


def unnamed_uris(directory: Path, uris: Sequence[str]) -> dict[str, str]:
    """Return those of `uris` whose files in `directory` are another client's, by the name of the file."""
    files = {f"{stem}.crt": name.value for stem, (name,) in by_file_name(uris, ()).items()}
    return {file: uri for file, uri in files.items() if f"URI:{uri}" not in _names_in(directory / file)}


def expired(directory: Path) -> dict[Path, str]:
    """Return the certificates of a folder that are no longer valid, each with the time of its end."""
    now = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
    found = {}
    for path in sorted(directory.glob("*.crt")):
        blocks = pem_blocks(read(path), "CERTIFICATE")
        identity = certificate_identity(blocks[0]) if blocks else None
        if identity is not None and identity.not_after < now:
            found[path] = identity.not_after
    return found


def _names_in(path: Path) -> tuple[str, ...]:
    blocks = pem_blocks(read(path), "CERTIFICATE")
    identity = certificate_identity(blocks[0]) if blocks else None
    return tuple(identity.sans) if identity else ()


def general_names(hosts: Sequence[str]) -> list[x509.GeneralName]:
    """Turn host names into subject alternative names: IP addresses, DNS names, wildcards as `*.example.org`.

    Raises:
        CertificateError: a name that no client could ever match, such as one with a port.
    """
    names: list[x509.GeneralName] = []
    for host in hosts:
        try:
            name = checked_host(host)
        except ValueError as error:
            raise CertificateError(f"host {host[:300]!r}: {error}") from None
        names.append(x509.DNSName(name) if isinstance(name, str) else x509.IPAddress(name))
    return names


def _client_name(name: str) -> str:
    if not _CLIENT_NAME.fullmatch(name) or name.lower() in ("ca", "server"):
        raise CertificateError(
            f"client name {name[:100]!r}: letters, digits and . _ @ + - are allowed, 64 at most, "
            "starting with a letter or digit; ca and server are taken"
        )
    return name


def _refuse_orphans(directory: Path, stems: list[str]) -> None:
    """Refuse to mint a CA beside certificates of an old one, which it cannot verify."""
    if stems:
        raise CertificateError(
            f"{directory}: {', '.join(f'{stem}.crt' for stem in stems)} cannot belong to a new CA, "
            "and ca.crt and ca.key are not there: put them back, or mint all again with --force"
        )


def load_authority(certificate_path: Path, key_path: Path) -> Authority:
    """Read a CA that can sign; its certificate may stand in a bundle.

    Raises:
        CertificateError: unreadable, encrypted, not a pair, not a CA, or expired.
    """
    try:
        key = serialization.load_pem_private_key(read(key_path), None)
        certificates = x509.load_pem_x509_certificates(read(certificate_path))
    except TypeError:
        raise CertificateError(f"{key_path} is encrypted; minting needs it without a password") from None
    except ValueError as error:
        raise CertificateError(f"{certificate_path} or {key_path} is damaged: {error}") from None
    if not isinstance(key, PrivateKey):
        raise CertificateError(f"{key_path}: this type of key cannot sign certificates here")
    for certificate in certificates:
        if certificate.public_key() == key.public_key():
            break
    else:
        raise CertificateError(f"{key_path} is not the key of {certificate_path}")
    try:
        constraints = certificate.extensions.get_extension_for_class(x509.BasicConstraints).value
    except (x509.ExtensionNotFound, ValueError):
        constraints = x509.BasicConstraints(ca=False, path_length=None)
    if not constraints.ca:
        raise CertificateError(f"{certificate_path} is not a CA certificate (basicConstraints)")
    if certificate.not_valid_after_utc <= datetime.now(UTC):
        raise CertificateError(
            f"{certificate_path} has expired: "
            f"move it and {key_path.name} away, then mint all again with --force"
        )
    return Authority(certificate, key)
