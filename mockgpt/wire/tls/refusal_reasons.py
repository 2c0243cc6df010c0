"""Why a handshake failed: OpenSSL's errors and alerts as reasons of the journal."""

from __future__ import annotations

import ssl

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
    2: "unknown_ca",  # issuer's certificate is missing
    9: "not_yet_valid",
    10: "expired",
    11: "expired",  # the CRL is not yet valid
    12: "expired",  # the CRL is past its nextUpdate, so every client is refused
    18: "self_signed",
    19: "unknown_ca",  # a self-signed root that is not ours
    20: "unknown_ca",
    21: "unknown_ca",  # the leaf came without its chain
    23: "revoked",
    24: "unknown_ca",  # issued by something that is no CA
    25: "unknown_ca",  # path too long
    26: "wrong_purpose",
    28: "not_allowed",  # only the context of clients that are not allowed rejects a valid chain
    66: "weak_key",
    67: "weak_key",
    68: "weak_key",
    79: "unknown_ca",  # the issuer is no CA
}


# OpenSSL's reason strings that are not about a certificate.
_HANDSHAKE_REASONS = {
    "PEER_DID_NOT_RETURN_A_CERTIFICATE": "no_certificate",
    "UNSUPPORTED_PROTOCOL": "tls_version",
    "VERSION_TOO_LOW": "tls_version",
    "NO_PROTOCOLS_AVAILABLE": "tls_version",
    "INAPPROPRIATE_FALLBACK": "tls_version",
    "NO_SHARED_CIPHER": "no_shared_cipher",
    "NO_SUITABLE_KEY_SHARE": "no_shared_cipher",
    "NO_SUITABLE_GROUPS": "no_shared_cipher",
    "NO_SHARED_SIGNATURE_ALGORITHMS": "no_shared_cipher",
    "NO_SUITABLE_SIGNATURE_ALGORITHM": "no_shared_cipher",
    "NO_APPLICATION_PROTOCOL": "no_shared_protocol",
    "HTTP_REQUEST": "plain_http",
    "EE_KEY_TOO_SMALL": "weak_key",
    "CA_KEY_TOO_SMALL": "weak_key",
    "CA_MD_TOO_WEAK": "weak_key",
    "BAD_SIGNATURE": "bad_certificate",
    "CERTIFICATE_VERIFY_FAILED": "bad_certificate",
    "EXCESSIVE_MESSAGE_SIZE": "bad_certificate",
    "NO_CERTIFICATES_RETURNED": "no_certificate",
}


class HandshakeFailed(Exception):
    """The handshake failed; `reason` is the journal's, `detail` is OpenSSL's sentence."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail


def refusal_of(error: ssl.SSLError, alert_received: str | None) -> HandshakeFailed:
    """Return the journal's reason for an error of OpenSSL."""
    reason = error.reason or ""
    if isinstance(error, ssl.SSLCertVerificationError):
        return HandshakeFailed(
            _VERIFY_REASONS.get(error.verify_code, "bad_certificate"), error.verify_message
        )
    if alert_received is not None or "_ALERT_" in reason:
        return HandshakeFailed("client_alert", alert_received or reason.partition("_ALERT_")[2].lower())
    if isinstance(error, ssl.SSLEOFError):
        return HandshakeFailed("client_left", "closed in the middle of the handshake")
    detail = reason.replace("_", " ").lower() or str(error)
    return HandshakeFailed(_HANDSHAKE_REASONS.get(reason, "garbage"), detail)
