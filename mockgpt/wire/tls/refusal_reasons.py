"""Every reason for which a connection is refused, and how OpenSSL's errors and alerts become reasons."""

from __future__ import annotations

import ssl
from enum import StrEnum


class RefusalReason(StrEnum):
    """What the journal, the metrics and the log say of a refused connection; one row each."""

    meaning: str

    def __new__(cls, value: str, meaning: str) -> RefusalReason:
        """Make a member of its word and what that means, for the documentation."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member

    NO_CERTIFICATE = "no_certificate", "the client showed no certificate"
    UNKNOWN_CA = "unknown_ca", "its certificate does not lead to a CA of `tls.ca_cert_path`"
    SELF_SIGNED = "self_signed", "its certificate signed itself, and is no trusted CA"
    EXPIRED = "expired", "its certificate, or the list of revoked ones, is no longer valid"
    NOT_YET_VALID = "not_yet_valid", "its certificate is not valid yet"
    WRONG_PURPOSE = "wrong_purpose", "its certificate is not for clients"
    REVOKED = "revoked", "its certificate is on the list of `tls.crl_path`"
    WEAK_KEY = "weak_key", "a key or signature is too weak for OpenSSL's security level"
    BAD_CERTIFICATE = "bad_certificate", "its certificate has any other fault; see `detail`"
    NOT_ALLOWED = "not_allowed", "its certificate is sound, and not in `tls.allowed_clients`"
    TLS_VERSION = "tls_version", "no TLS version in common"
    NO_SHARED_CIPHER = "no_shared_cipher", "no cipher, group or signature algorithm in common"
    NO_SHARED_PROTOCOL = "no_shared_protocol", "no ALPN protocol in common"
    PROXY_PROTOCOL = (
        "proxy_protocol",
        "a PROXY protocol header that `server.proxy_protocol` does not allow, or a malformed or missing one",
    )
    PLAIN_HTTP = "plain_http", "HTTP without TLS; it gets a 400 that says so"
    GARBAGE = "garbage", "bytes that are no TLS handshake"
    HANDSHAKE_TIMEOUT = "handshake_timeout", "the handshake was not finished in time"
    CLIENT_LEFT = "client_left", "the client closed before the handshake was complete"
    CLIENT_ALERT = (
        "client_alert",
        "the client sent an alert: it refuses our certificate; see `alert_received`",
    )
    TOO_MANY = "too_many", "more connections than `server.max_connections`"
    FAULTED = "faulted", "a fault of the handshake, on purpose"


# RFC 8446 section 6 and, for the older ones, RFC 5246 section 7.2.
ALERTS = {
    0: "close_notify",
    10: "unexpected_message",
    20: "bad_record_mac",
    22: "record_overflow",
    40: "handshake_failure",
    42: "bad_certificate",
    43: "unsupported_certificate",
    44: "certificate_revoked",
    45: "certificate_expired",
    46: "certificate_unknown",
    47: "illegal_parameter",
    48: "unknown_ca",
    49: "access_denied",
    50: "decode_error",
    51: "decrypt_error",
    70: "protocol_version",
    71: "insufficient_security",
    80: "internal_error",
    86: "inappropriate_fallback",
    90: "user_canceled",
    109: "missing_extension",
    110: "unsupported_extension",
    112: "unrecognized_name",
    113: "bad_certificate_status_response",
    115: "unknown_psk_identity",
    116: "certificate_required",
    120: "no_application_protocol",
}


# OpenSSL's X509_V_ERR_* numbers; what is not listed is a bad_certificate.
_VERIFY_REASONS = {
    2: RefusalReason.UNKNOWN_CA,  # issuer's certificate is missing
    9: RefusalReason.NOT_YET_VALID,
    10: RefusalReason.EXPIRED,
    11: RefusalReason.EXPIRED,  # the CRL is not yet valid
    12: RefusalReason.EXPIRED,  # the CRL is stale, and then refuses everybody
    18: RefusalReason.SELF_SIGNED,
    19: RefusalReason.UNKNOWN_CA,  # a self-signed root that is not ours
    20: RefusalReason.UNKNOWN_CA,
    21: RefusalReason.UNKNOWN_CA,  # the leaf stands alone
    23: RefusalReason.REVOKED,
    24: RefusalReason.UNKNOWN_CA,  # issued by something that is no CA
    25: RefusalReason.UNKNOWN_CA,  # path too long
    26: RefusalReason.WRONG_PURPOSE,
    28: RefusalReason.NOT_ALLOWED,  # only our own denying context rejects a sound chain
    66: RefusalReason.WEAK_KEY,
    67: RefusalReason.WEAK_KEY,
    68: RefusalReason.WEAK_KEY,
    79: RefusalReason.UNKNOWN_CA,  # the issuer is no CA
}


# A signature that does not verify, or an issuer that was not found: another CA may have its name.
_ISSUER_NOT_FOUND = frozenset((7, 18, 19, 20, 21))

# OpenSSL's reason strings that are not about a certificate.
_HANDSHAKE_REASONS = {
    "PEER_DID_NOT_RETURN_A_CERTIFICATE": RefusalReason.NO_CERTIFICATE,
    "UNSUPPORTED_PROTOCOL": RefusalReason.TLS_VERSION,
    "VERSION_TOO_LOW": RefusalReason.TLS_VERSION,
    "NO_PROTOCOLS_AVAILABLE": RefusalReason.TLS_VERSION,
    "INAPPROPRIATE_FALLBACK": RefusalReason.TLS_VERSION,
    "NO_SHARED_CIPHER": RefusalReason.NO_SHARED_CIPHER,
    "NO_SUITABLE_KEY_SHARE": RefusalReason.NO_SHARED_CIPHER,
    "NO_SUITABLE_GROUPS": RefusalReason.NO_SHARED_CIPHER,
    "NO_SHARED_SIGNATURE_ALGORITHMS": RefusalReason.NO_SHARED_CIPHER,
    "NO_SUITABLE_SIGNATURE_ALGORITHM": RefusalReason.NO_SHARED_CIPHER,
    "NO_APPLICATION_PROTOCOL": RefusalReason.NO_SHARED_PROTOCOL,
    "HTTP_REQUEST": RefusalReason.PLAIN_HTTP,
    "EE_KEY_TOO_SMALL": RefusalReason.WEAK_KEY,
    "CA_KEY_TOO_SMALL": RefusalReason.WEAK_KEY,
    "CA_MD_TOO_WEAK": RefusalReason.WEAK_KEY,
    "BAD_SIGNATURE": RefusalReason.BAD_CERTIFICATE,
    "CERTIFICATE_VERIFY_FAILED": RefusalReason.BAD_CERTIFICATE,
    "EXCESSIVE_MESSAGE_SIZE": RefusalReason.BAD_CERTIFICATE,
    "NO_CERTIFICATES_RETURNED": RefusalReason.NO_CERTIFICATE,
}


# OpenSSL's libraries that read a certificate; their reasons, such as "nested asn1 error", are the parser's.
_PARSERS = frozenset(("ASN1", "X509", "X509V3", "EC", "RSA", "EVP"))


class HandshakeFailed(Exception):
    """The handshake failed.

    Attributes:
        reason: the journal's.
        detail: OpenSSL's sentence.
        unsigned: no trusted CA has signed the certificate, whatever it says of its issuer.
    """

    def __init__(self, reason: RefusalReason, detail: str, unsigned: bool = False) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail
        self.unsigned = unsigned


def refusal_of(error: ssl.SSLError, alert_received: str | None) -> HandshakeFailed:
    """Return the journal's reason for an error of OpenSSL."""
    reason = error.reason or ""
    if isinstance(error, ssl.SSLCertVerificationError):
        return HandshakeFailed(
            _VERIFY_REASONS.get(error.verify_code, RefusalReason.BAD_CERTIFICATE),
            error.verify_message,
            error.verify_code in _ISSUER_NOT_FOUND,
        )
    if alert_received is not None or "_ALERT_" in reason:
        return HandshakeFailed(
            RefusalReason.CLIENT_ALERT, alert_received or reason.partition("_ALERT_")[2].lower()
        )
    if isinstance(error, ssl.SSLEOFError):
        return HandshakeFailed(RefusalReason.CLIENT_LEFT, "closed in the middle of the handshake")
    if getattr(error, "library", None) in _PARSERS:  # only errors of OpenSSL itself have it
        return HandshakeFailed(RefusalReason.BAD_CERTIFICATE, "the certificate cannot be parsed")
    detail = reason.replace("_", " ").lower() or str(error)
    return HandshakeFailed(_HANDSHAKE_REASONS.get(reason, RefusalReason.GARBAGE), detail)
