"""The catalogue of client certificates that are wrong in exactly one way (`certs bad`).

Each has a row in a table: what is wrong, the reason in our journal and the alert that OpenSSL sends.
They are minted anew each time, since files that are shipped expire. Imports `cryptography`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from mockgpt.certificates.folder import CERTIFICATE_MODE, locked, pair_files, write, write_pair
from mockgpt.certificates.minting.bad_clients import MINTERS, new_issuers, revocation_lists
from mockgpt.certificates.minting.init import initialise, load_authority
from mockgpt.certificates.minting.signing import certificate_pem, key_pem

CATALOGUE, CRL, OTHER_ROOT = "catalogue.json", "crl.pem", "other-ca-root.crt"
ACCEPTED = "accepted"
# Some of these a client does not load, and then sends no certificate.
_LEVEL_0 = "OpenSSL client: ciphers DEFAULT@SECLEVEL=0"
_NO_RUSTLS = "rustls does not load it"


class BadCertificate(NamedTuple):
    """One certificate of the catalogue.

    Attributes:
        name: file name without its ending.
        wrong: what is wrong with it, for people.
        reason: the reason in the journal, or `accepted`.
        alert_tls12, alert_tls13: what OpenSSL sends to the client, or `accepted`.
        needs: what has to be set at the client or the server for this one, or an empty text.
    """

    name: str
    wrong: str
    reason: str
    alert_tls12: str
    alert_tls13: str
    needs: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return the object of catalogue.json."""
        return {**self._asdict(), "files": [f"{self.name}.{ending}" for ending in ("crt", "key", "pem")]}


def _entry(
    name: str, wrong: str, reason: str = ACCEPTED, alert: str = ACCEPTED, needs: str = ""
) -> BadCertificate:
    """Make a row: OpenSSL sends the same alert under both versions, unless there is no certificate at all."""
    return BadCertificate(
        name=name, wrong=wrong, reason=reason, alert_tls12=alert, alert_tls13=alert, needs=needs
    )


ENTRIES = (
    _entry("good-chain", "nothing: sent with its intermediate"),
    _entry("nearly-expired", "nothing yet: an hour is left"),
    # RFC 8446 section 4.4.2: any order after the first is accepted, by OpenSSL, Go and rustls too.
    _entry("wrong-order", "its two intermediates are swapped"),
    _entry("hostile-subject", "line ends, escapes and bidi marks in its name"),
    _entry("huge-subject", "a common name of 10 KB"),
    _entry("expired", "its validity ended yesterday", "expired", "certificate_expired"),
    _entry("not-yet-valid", "its validity begins tomorrow", "not_yet_valid", "bad_certificate"),
    _entry("self-signed", "it signed itself", "self_signed", "unknown_ca"),
    _entry("other-ca", f"signed by {OTHER_ROOT}", "unknown_ca", "unknown_ca"),
    _entry("missing-intermediate", "its CA is not sent along", "unknown_ca", "unknown_ca"),
    _entry("issued-by-leaf", "signed by a client, which is no CA", "unknown_ca", "unknown_ca"),
    _entry("server-only", "it is for servers alone", "wrong_purpose", "unsupported_certificate"),
    _entry("ca-as-leaf", "it is a CA, not a client", "wrong_purpose", "unsupported_certificate"),
    _entry(
        "unknown-critical",
        "a critical extension that no verifier knows",
        "bad_certificate",
        "certificate_unknown",
        _NO_RUSTLS,
    ),
    _entry(
        "weak-key", "its key is RSA of 1024 bits", "weak_key", "bad_certificate", f"{_LEVEL_0}; {_NO_RUSTLS}"
    ),
    _entry("weak-signature", "it is signed over SHA-1", "weak_key", "bad_certificate", _LEVEL_0),
    _entry(
        "revoked", f"it stands in {CRL}", "revoked", "certificate_revoked", f"server: tls.crl_path = {CRL}"
    ),
)


def write_catalogue(directory: Path, ca_directory: Path | None = None) -> list[BadCertificate]:
    """Mint the catalogue into `directory`, replacing what is there, and return its rows.

    Every entry is NAME.crt (with its chain), NAME.key and NAME.pem. Beside them are catalogue.json,
    crl.pem (revokes `revoked`; covers the intermediates too) and other-ca-root.crt.

    Args:
        ca_directory: where the CA is that the server trusts; a full set is minted there if there is none.
            None takes the folder that `authority_of` returns.

    Raises:
        CertificateError: a CA that cannot sign, a folder that cannot be written.
    """
    if ca_directory is None:
        ca_directory = authority_of(directory)
    if not any(path.exists() for path in pair_files(ca_directory, "ca")):
        initialise(ca_directory)
    issuers = new_issuers(load_authority(*pair_files(ca_directory, "ca")))
    minted = {entry.name: MINTERS[entry.name](entry.name, issuers) for entry in ENTRIES}
    with locked(directory):
        for name, (chain, key) in minted.items():
            write_pair(directory, name, b"".join(map(certificate_pem, chain)), key_pem(key), bundle=True)
        revoked = minted["revoked"].chain[0]
        write(directory / CRL, revocation_lists(issuers, revoked), CERTIFICATE_MODE)
        write(directory / OTHER_ROOT, certificate_pem(issuers.untrusted.certificate), CERTIFICATE_MODE)
        rows = [entry.as_json() for entry in ENTRIES]
        write(directory / CATALOGUE, json.dumps(rows, indent=2).encode() + b"\n", CERTIFICATE_MODE)
    return list(ENTRIES)


def authority_of(directory: Path) -> Path:
    """Return the folder of the CA that signs for `directory`: the one above if it has a CA, else `certs`."""
    above = directory.absolute().parent
    return above if any(map(Path.exists, pair_files(above, "ca"))) else Path("certs")


def catalogue_table(entries: Sequence[BadCertificate]) -> str:
    """Return the rows as text for a terminal."""
    heads = ("file", "what is wrong", "TLS 1.2", "TLS 1.3", "needs")
    rows = [heads]
    rows += [
        (f"{entry.name}.pem", entry.wrong, entry.alert_tls12, entry.alert_tls13, entry.needs)
        for entry in entries
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)
