"""Read and check the files of `[tls]`, and say what to do about those that cannot be used.

A generation of certificates is made of what was read here, so a file that changes later changes
nothing before the next reload. Knows no TLS context and never imports `cryptography`.
"""

import os
import re
from functools import lru_cache
from time import gmtime, strftime, time
from typing import NamedTuple

from mockgpt.certificates.der import EVERY_NAME, CRLFacts, certificate_identity, crl_facts, pem_blocks
from mockgpt.config import TLSSettings
from mockgpt.errors import CertificateError
from mockgpt.wire.connection import Identity

ADVICE = "mint a set with `python -m mockgpt certs init`, or correct the path"
# The blocks that are read; OpenSSL passes over others, such as keys.
_OBJECTS = {"CERTIFICATE": "certificate", "X509 CRL": "revocation list"}
_BEGIN = re.compile(rb"-----BEGIN (CERTIFICATE|X509 CRL)-----")
_LIMIT_BYTES = 16_777_216  # a CRL of a large CA has some megabytes; /dev/zero must not fill the memory


class Material(NamedTuple):
    """The content of the files when they were read; `revocations` is empty without `tls.crl_path`."""

    chain: bytes
    key: bytes
    authorities: bytes
    revocations: bytes
    signature: tuple[object, ...]


def read_material(settings: TLSSettings) -> Material:
    """Read the files of `[tls]`.

    Raises:
        CertificateError: one is missing, unreadable, or the server's certificate has expired.
    """
    paths = (settings.cert_path, settings.key_path, settings.ca_cert_path)
    seen = signature(settings)  # before, so that a change while they are read is noticed later

    def read(key: str, path: str) -> bytes:
        return _read(key, path, [other for other in paths if other != path])

    material = Material(
        chain=read("tls.cert_path", settings.cert_path),
        key=read("tls.key_path", settings.key_path),
        authorities=read("tls.ca_cert_path", settings.ca_cert_path),
        revocations=_read("tls.crl_path", settings.crl_path, []) if settings.crl_path else b"",
        signature=seen,
    )
    for key, path, content in (
        ("tls.cert_path", settings.cert_path, material.chain),
        ("tls.ca_cert_path", settings.ca_cert_path, material.authorities),
        ("tls.crl_path", settings.crl_path, material.revocations),
    ):
        _check_blocks(key, path, content)
    _check_validity(settings.cert_path, material.chain)
    return material


def unusable_files(settings: TLSSettings) -> list[str]:
    """Return what is wrong with each file of `[tls]` alone; `read_material` stops at the first."""
    paths = (settings.cert_path, settings.key_path, settings.ca_cert_path)
    found = []
    for key in ("cert_path", "key_path", "ca_cert_path", "crl_path"):
        path = getattr(settings, key)
        try:
            content = _read(f"tls.{key}", path, [other for other in paths if other != path]) if path else b""
            if key != "key_path":
                _check_blocks(f"tls.{key}", path, content)
        except CertificateError as error:
            found.append(str(error))
    return found


def signature(settings: TLSSettings) -> tuple[object, ...]:
    """Return a value that changes when one of the files does: their times, sizes and inodes."""
    found: list[object] = []
    for path in (settings.cert_path, settings.key_path, settings.ca_cert_path, settings.crl_path):
        try:
            status = os.stat(path) if path else None
        except OSError:
            status = None
        found.append(status and (status.st_mtime_ns, status.st_size, status.st_ino))
    return tuple(found)


def will_mint(settings: TLSSettings) -> bool:
    """Tell whether serving mints a set: nothing is there, and the paths are the default ones."""
    default = TLSSettings()
    paths = (settings.cert_path, settings.key_path, settings.ca_cert_path)
    return (
        settings.generate_missing
        and paths == (default.cert_path, default.key_path, default.ca_cert_path)
        # A link to a missing file is a mistake to report, not an empty folder.
        and not any(map(os.path.lexists, paths))
    )


def ca_key_path(settings: TLSSettings) -> str:
    """Return the path of the CA's key, with which an identity is minted: it lies beside the CA."""
    return os.path.splitext(settings.ca_cert_path)[0] + ".key"


def client_files(settings: TLSSettings) -> dict[str, str | None]:
    """Return what a client on this machine needs, as absolute paths: the CA, and the default client's pair.

    The pair is the one that is minted beside the CA; its paths are None where it is not there.
    """
    authority = os.path.abspath(settings.ca_cert_path)
    folder = os.path.dirname(authority)
    certificate, key = os.path.join(folder, "client.crt"), os.path.join(folder, "client.key")
    usable = os.path.isfile(certificate) and os.path.isfile(key)
    return {
        "ca_cert": authority,
        "client_cert": certificate if usable else None,
        "client_key": key if usable else None,
    }


def server_identity(material: Material) -> Identity | None:
    """Return what the server's own certificate says."""
    return certificate_identity(pem_blocks(material.chain, "CERTIFICATE")[0])


def is_for_host(chain: bytes, host: str) -> bool | None:
    """Tell whether a certificate is for a host (RFC 6125 section 6.4.3): a `*` is one whole first label.

    None where it has no such names at all, or there is no certificate.
    """
    blocks = pem_blocks(chain, "CERTIFICATE")
    identity = certificate_identity(blocks[0], EVERY_NAME) if blocks else None
    names = {name[4:].lower() for name in identity.sans if name.startswith("DNS:")} if identity else set()
    addresses = {name[3:].lower() for name in identity.sans if name.startswith("IP:")} if identity else set()
    if not names and not addresses:
        return None
    label, _, domain = host.lower().rstrip(".").partition(".")
    wanted = {f"{label}.{domain}".rstrip("."), f"*.{domain}"} if domain else {label}
    return bool(wanted & names or wanted & addresses)


def unnamed_hosts(settings: TLSSettings, material: Material) -> list[str]:
    """Return those of `generate_hosts` that the server's certificate does not name.

    A certificate that is there is kept as it is, and clients that use these names refuse it.
    """
    if not settings.generate_hosts:
        return []
    identity = server_identity(material)
    named = {name.partition(":")[2].lower() for name in identity.sans} if identity is not None else set()
    return [host for host in settings.generate_hosts if host.lower() not in named]


def read_revocations(settings: TLSSettings, material: Material) -> list[CRLFacts]:
    """Return the revocation lists; empty when none are asked for.

    Raises:
        CertificateError: none in the file, or none of a CA that clients come from. OpenSSL would then
            refuse every client as `unknown_ca`, which misleads.
    """
    if not settings.crl_path:
        return []
    lists = [facts for der in pem_blocks(material.revocations, "X509 CRL") if (facts := crl_facts(der))]
    if not lists:
        raise CertificateError(f"tls.crl_path: {settings.crl_path} holds no PEM revocation list (X509 CRL)")
    if not _issuers(lists).intersection(authority_names(material)):
        raise CertificateError(
            f"tls.crl_path: {settings.crl_path} is of {', '.join(sorted(_issuers(lists)))}, and holds no "
            f"revocation list of a CA in {settings.ca_cert_path}, so every client would be refused"
        )
    return lists


def warnings_of(settings: TLSSettings, material: Material, lists: list[CRLFacts]) -> list[str]:
    """Return a line for each setting that works, but is probably a mistake."""
    warnings = []
    now = now_text()
    for facts in lists:
        if facts.next_update and facts.next_update < now:
            warnings.append(
                f"tls.crl_path: the list of {facts.issuer} was due for renewal at {facts.next_update}; "
                "all its clients are refused as expired"
            )
        if facts.this_update > now:
            warnings.append(
                f"tls.crl_path: the list of {facts.issuer} is valid only from {facts.this_update} on; "
                "all its clients are refused as expired until then"
            )
    warnings += [
        f"tls.crl_path: {settings.crl_path} holds no list of {name}; its clients are refused as unknown_ca"
        for name in authority_names(material)
        if lists and name not in _issuers(lists)
    ]
    if not _signed_themselves(material.authorities):
        warnings.append(
            f"tls.ca_cert_path: {settings.ca_cert_path} holds no certificate that signed itself, so no"
            " client's leads to a trusted one, and all are refused; add the root CA of the clients"
        )
    unnamed = ", ".join(unnamed_hosts(settings, material))
    if unnamed:
        warnings.append(
            f"tls.generate_hosts: the certificate in {settings.cert_path} was there already and is not for "
            f"{unnamed}; remove the set, or mint with `certs init --force --host`"
        )
    if settings.keylog_path:
        warnings.append(
            "tls.keylog_path: THE KEYS OF ALL CONNECTIONS ARE WRITTEN TO "
            f"{os.path.abspath(settings.keylog_path)}: with them the traffic can be read; for debugging only"
        )
    return warnings


def _signed_themselves(authorities: bytes) -> bool:
    """Tell whether one of some certificates may have signed itself."""
    known = [certificate_identity(der) for der in pem_blocks(authorities, "CERTIFICATE")]
    return not known or any(one is None or one.subject == one.issuer for one in known)


def now_text() -> str:
    """Return the time in the form of certificates' dates, so that text can be compared."""
    return _text_of(int(time()))


@lru_cache(maxsize=1)  # each handshake asks twice
def _text_of(second: int) -> str:
    return strftime("%Y-%m-%dT%H:%M:%SZ", gmtime(second))


def _issuers(lists: list[CRLFacts]) -> set[str]:
    return {facts.issuer for facts in lists}


def authority_names(material: Material) -> list[str]:
    """Return the names of the CAs clients may come from."""
    found = map(certificate_identity, pem_blocks(material.authorities, "CERTIFICATE"))
    return [identity.subject for identity in found if identity is not None]


def _check_blocks(key: str, path: str, content: bytes) -> None:
    """Refuse a file one of whose PEM blocks is broken, and say which: OpenSSL would not, or would skip it."""
    begins = list(_BEGIN.finditer(content))
    for number, begin in enumerate(begins, 1):
        label = begin[1].decode()
        end = begins[number].start() if number < len(begins) else len(content)
        block = content[begin.start() : end]
        if b"-----END " + begin[1] + b"-----" not in block:
            why = f"has no line -----END {label}-----"
        elif not (blocks := pem_blocks(block, label)):
            why = "is not base64"
        elif (crl_facts if label == "X509 CRL" else certificate_identity)(blocks[0]) is None:
            why = f"is no {_OBJECTS[label]}: its content is damaged"
        else:
            continue
        line = content.count(b"\n", 0, begin.start()) + 1
        raise CertificateError(f"{key}: {path}: block {number} of {len(begins)}, on line {line}, {why}")


def _check_validity(path: str, chain: bytes) -> None:
    blocks = pem_blocks(chain, "CERTIFICATE")
    if not blocks:
        raise CertificateError(f"tls.cert_path: {path} holds no PEM certificate; {ADVICE}")
    identity = certificate_identity(blocks[0])
    if identity is not None and identity.not_after and identity.not_after < now_text():
        raise CertificateError(
            f"tls.cert_path: {path} expired at {identity.not_after}; "
            "mint a new one with `python -m mockgpt certs init --force`"
        )


def _read(key: str, path: str, others: list[str]) -> bytes:
    """Return the content of a file; `others` are the files of the same set."""
    try:
        with open(path, "rb") as file:
            content = file.read(_LIMIT_BYTES + 1)
        if len(content) <= _LIMIT_BYTES:
            return content
        why = f"is larger than {_LIMIT_BYTES} bytes"
    except FileNotFoundError:
        there = " and ".join(other for other in others if os.path.exists(other))
        path = os.path.abspath(path)
        why = "does not exist"
        if key != "tls.crl_path":
            why += "; " + (
                f"with {there} there no set is minted: add it too, or correct the path" if there else ADVICE
            )
    except IsADirectoryError:
        # Docker makes one for a mounted file that does not exist on the host.
        why = "is a folder; container engines make one where a mounted file is missing"
    except PermissionError:
        why = f"cannot be read by user {os.geteuid()}; give it the right, or run as the file's owner"
    except OSError as error:
        why = f"cannot be read: {error.strerror}"
    raise CertificateError(f"{key}: {path} {why}")
