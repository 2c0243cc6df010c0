"""The bad server identities: what is wrong with each, and what its TLS context must allow or deny.

Minting them is `certificates.minting.bad_servers`' business; this table is for the serving process
and imports nothing.
"""

from __future__ import annotations

from typing import NamedTuple


class ServerIdentity(NamedTuple):
    """One identity.

    Attributes:
        wrong: for people.
        refusal: what a client that verifies, built on OpenSSL, says when it refuses; empty if it accepts.
        minimum_version, maximum_version: as `[tls]` writes them; None leaves the setting alone.
        ciphers: OpenSSL's cipher string in place of the usual one, or None.
        minted: it needs a certificate of its own making; the others are the server's, shown otherwise.
    """

    wrong: str
    refusal: str
    minimum_version: str | None = None
    maximum_version: str | None = None
    ciphers: str | None = None
    minted: bool = True


# Ciphers of pre-shared keys, of which there are none, so no client shares one, whatever it offers.
_IMPOSSIBLE = "PSK-AES128-GCM-SHA256"
# Without it our own OpenSSL does not load an RSA-1024 key.
_WEAK_ALLOWED = "ECDHE+AESGCM:ECDHE+CHACHA20:@SECLEVEL=0"

IDENTITIES: dict[str, ServerIdentity] = {
    "good": ServerIdentity("nothing", "", minted=False),
    "expired": ServerIdentity("its validity ended yesterday", "certificate has expired"),
    "not-yet-valid": ServerIdentity("its validity begins tomorrow", "certificate is not yet valid"),
    "wrong-host": ServerIdentity("it names wrong-host.invalid alone", "certificate is not valid for"),
    "self-signed": ServerIdentity("it signed itself", "self-signed certificate"),
    "untrusted-root": ServerIdentity(
        "its CA, sent along, is not in ca.crt", "self-signed certificate in certificate chain"
    ),
    "missing-intermediate": ServerIdentity(
        "the CA between it and the root is not sent", "unable to get local issuer certificate"
    ),
    "wrong-purpose": ServerIdentity("it is for clients alone", "unsuitable certificate purpose"),
    "weak-key": ServerIdentity(
        "its key is RSA of 1024 bits", "EE certificate key too weak", ciphers=_WEAK_ALLOWED
    ),
    "tls12-only": ServerIdentity(
        "TLS 1.3 is not spoken", "", minimum_version="1.2", maximum_version="1.2", minted=False
    ),
    "tls13-only": ServerIdentity(
        "TLS 1.2 is not spoken", "", minimum_version="1.3", maximum_version="1.3", minted=False
    ),
    "no-common-cipher": ServerIdentity(
        "no cipher is left that a client could share",
        "handshake_failure",
        minimum_version="1.2",
        maximum_version="1.2",
        ciphers=_IMPOSSIBLE,
        minted=False,
    ),
}
