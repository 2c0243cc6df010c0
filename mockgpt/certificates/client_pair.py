"""Which file of a client's certificate and key cannot be used, and why.

OpenSSL says "PEM lib" whether a key, a certificate or a password is missing. Loaded where a pair was refused.
"""

from __future__ import annotations

_LIMIT_BYTES = 1_048_576  # more than any chain; /dev/zero must not fill the memory


def wrong_file(certificate: str, key: str | None, error: Exception) -> tuple[str, str]:
    """Return the file that is wrong, and what is wrong with it.

    Args:
        key: the file of the key; None where it is in the certificate's.
        error: with which `load_cert_chain` has refused them.
    """
    content = b""
    for file, kind in ((certificate, "CERTIFICATE"), (key or certificate, "PRIVATE KEY")):
        try:
            with open(file, "rb") as stream:
                content = stream.read(_LIMIT_BYTES)
        except OSError as unread:
            return file, unread.strerror or str(unread)
        if f"{kind}-----".encode() not in content:
            beside = " nor named beside it" if file == certificate and kind == "PRIVATE KEY" else ""
            return file, f"no {kind.lower()} in it{beside}"
    reason = str(getattr(error, "reason", None) or error)
    if reason == "KEY_VALUES_MISMATCH":
        return key or certificate, f"not the key of {certificate}"
    if b"ENCRYPTED" in content:  # OpenSSL's reasons do not say so reliably
        return key or certificate, "the key is encrypted; one without a password is needed"
    return certificate, reason.lower().replace("_", " ")
