"""Pairs as PKCS#12 (RFC 7292), for Java, .NET and Windows: certificate, key and CA in one file."""

from __future__ import annotations

from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.serialization import pkcs12

from mockgpt.certificates.folder import KEY_MODE, pair_files, read, write
from mockgpt.errors import CertificateError

# What a PFX begins with: a sequence with the version, 3.
_VERSION = b"\x02\x01\x03"
_HEADER_BYTES = 6  # the longest header of a sequence


def check_password(password: str) -> None:
    """Check a password.

    Raises:
        CertificateError: it is empty.
    """
    if not password:
        raise CertificateError("p12-password: it is empty; Java and Windows open no file without one")


def write_p12(directory: Path, stem: str, password: str, again: bool) -> list[Path]:
    """Write NAME.p12 from NAME.crt, NAME.key and ca.crt if it is missing, or again; return what was written.

    Raises:
        CertificateError: the files are no pair that can be read.
    """
    path = directory / f"{stem}.p12"
    if path.exists() and not again:
        return []
    certificate_path, key_path = pair_files(directory, stem)
    try:
        chain = x509.load_pem_x509_certificates(read(certificate_path))
        key = serialization.load_pem_private_key(read(key_path), None)
        chain += x509.load_pem_x509_certificates(read(directory / "ca.crt"))
        content = pkcs12.serialize_key_and_certificates(
            stem.encode(),
            key,  # type: ignore[arg-type]
            chain[0],
            chain[1:],
            serialization.BestAvailableEncryption(password.encode()),
        )
    except (TypeError, ValueError) as error:
        raise CertificateError(
            f"{path}: cannot be made of {certificate_path} and {key_path}: {error}"
        ) from None
    write(path, content, KEY_MODE)
    return [path]


def objects_in(path: Path, content: bytes, password: str | None) -> list[tuple[str, bytes, bytes]]:
    """Return label, DER and PEM of the certificates and the key in PKCS#12; empty where it is none.

    Raises:
        CertificateError: the password does not open it.
    """
    if content[:1] != b"\x30" or _VERSION not in content[: _HEADER_BYTES + len(_VERSION)]:
        return []
    try:
        pfx = pkcs12.load_pkcs12(content, password.encode() if password is not None else None)
    except ValueError:
        said = (
            "its password is needed"
            if password is None
            else "this password does not open it, or it is damaged"
        )
        raise CertificateError(f"{path}: PKCS#12; {said} (--password)") from None
    certificates = [one.certificate for one in (pfx.cert, *pfx.additional_certs) if one is not None]
    found = [("CERTIFICATE", one.public_bytes(serialization.Encoding.DER), b"") for one in certificates]
    if pfx.key is not None:
        pem = pfx.key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        found.append(("PRIVATE KEY", b"", pem))
    return found
