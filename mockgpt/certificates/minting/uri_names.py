"""Clients that a URI identifies, as SPIFFE's do: the URI checked, and the name of their files.

Source: the SPIFFE ID and X.509-SVID specifications (one URI, no other name; at most 2,048 bytes).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from cryptography import x509

from mockgpt.errors import CertificateError

_LIMIT_BYTES = 2048
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!-~]+")
_SPIFFE = re.compile(r"spiffe://[a-z0-9._-]{1,255}(/(?!\.{1,2}(/|$))[A-Za-z0-9._-]+)+")
_FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}")
_TAKEN = ("ca", "server")


def by_file_name(uris: Sequence[str], others: Iterable[str]) -> dict[str, tuple[x509.GeneralName, ...]]:
    """Return the names of each client by that of its files: the last part of its URI.

    Args:
        others: file names of other clients.

    Raises:
        CertificateError: a URI that is not valid, or that would have the files of another client.
    """
    taken = {name.lower() for name in (*others, *_TAKEN)}
    named: dict[str, tuple[x509.GeneralName, ...]] = {}
    for uri in dict.fromkeys(uris):
        stem = _checked(uri).rstrip("/").replace(":", "/").rpartition("/")[2]
        if not _FILE_NAME.fullmatch(stem):
            raise CertificateError(f"URI {uri[:100]!r}: its last part, {stem[:70]!r}, cannot be a file name")
        if stem.lower() in taken:
            raise CertificateError(f"URI {uri[:100]!r}: {stem}.crt is that of another certificate")
        taken.add(stem.lower())
        named[stem] = (x509.UniformResourceIdentifier(uri),)
    return named


def _checked(uri: str) -> str:
    if len(uri) > _LIMIT_BYTES or not _URI.fullmatch(uri):
        raise CertificateError(
            f"URI {uri[:100]!r}: scheme:… is meant, in ASCII, {_LIMIT_BYTES} bytes at most"
        )
    if uri.lower().startswith("spiffe:") and not _SPIFFE.fullmatch(uri):
        raise CertificateError(
            f"URI {uri[:100]!r}: a SPIFFE ID is spiffe://trust-domain/path: the domain lower-case, without "
            "a port, the path of letters, digits and . _ -"
        )
    return uri
