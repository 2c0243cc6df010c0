"""The bad server identities: what is wrong with each, and what its TLS context must allow or deny.

This table is for the serving process and imports nothing; `certificates.minting.bad_servers` mints them.
"""

from typing import NamedTuple


class ServerIdentity(NamedTuple):
    """One identity.

    Attributes:
        wrong: what is wrong with it, for people.
        refusal: the error of a client that verifies with OpenSSL; empty if it accepts.
        minimum_version, maximum_version: as `[tls]` writes them; None leaves the setting alone.
        ciphers: OpenSSL's cipher string in place of the usual one, or None.
        minted: it has a certificate of its own; the others use the server's with other TLS parameters.
    """

    wrong: str
    refusal: str
    minimum_version: str | None = None
    maximum_version: str | None = None
    ciphers: str | None = None
    minted: bool = True


# A cipher suite for pre-shared keys: there are none, so no client has it in common with us.
_IMPOSSIBLE = "PSK-AES128-GCM-SHA256"
# Without security level 0 our own OpenSSL does not load a key of RSA-1024.
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
