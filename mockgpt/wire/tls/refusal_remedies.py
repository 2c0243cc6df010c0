"""What to do about each reason for which a connection is refused: one sentence for the person who reads it.

Loaded when a refusal is explained. It must not know who shows it.
"""

from __future__ import annotations

# By the names of `refusal_reasons`.
REMEDIES: dict[str, str] = {
    "no_certificate": (
        "Give the client a certificate and its key: curl takes --cert and --key. A proxy has to "
        "present its own towards this port; certificates do not pass through it."
    ),
    "unknown_ca": (
        "Use a certificate of a trusted CA (`mockgpt certs init --client NAME` mints one), send the "
        "intermediate certificates along, or add the issuer to tls.ca_cert_path."
    ),
    "self_signed": "Use a certificate that a trusted CA has signed: `mockgpt certs init --client NAME`.",
    "expired": (
        "Renew the client's certificate (`mockgpt certs init --client NAME --force`), or the "
        "revocation list; compare both clocks."
    ),
    "not_yet_valid": "Compare both clocks; or use a certificate whose validity has begun.",
    "wrong_purpose": (
        "Use a certificate with the extended key usage clientAuth; a server's own is not for clients."
    ),
    "revoked": "Use another certificate, or remove this serial number from the list of tls.crl_path.",
    "weak_key": "Use a key of RSA 2048 bits or ECDSA P-256 at least, and signatures with SHA-256.",
    "bad_certificate": (
        "Read the detail: it is OpenSSL's own message; `mockgpt certs show FILE` shows the certificate."
    ),
    "not_allowed": "Add this client to tls.allowed_clients, or use a certificate that is on the list.",
    "tls_version": "Let client and tls.minimum_version, tls.maximum_version have a TLS version in common.",
    "no_shared_cipher": (
        "Let the client offer ECDHE with AES-GCM or ChaCha20, and the curves X25519 or P-256."
    ),
    "no_shared_protocol": "Let the client offer http/1.1 by ALPN; this server speaks no HTTP/2.",
    "plain_http": "Use https:// in the URL; in a proxy, turn on TLS towards this upstream.",
    "proxy_protocol": "Set server.proxy_protocol, or do not send the PROXY protocol to this upstream.",
    "garbage": (
        "Make sure that the client speaks TLS on this port: no SSH, no database, no health check of "
        "raw bytes."
    ),
    "handshake_timeout": (
        "Look for what stops between client and server, or raise server.handshake_timeout_ms."
    ),
    "client_left": (
        "Read the client's own error: it closed before the handshake was complete, for example as it "
        "does not trust our certificate, or as a probe that only opens the port."
    ),
    "client_alert": (
        "Make the client trust ca.crt (curl: --cacert), and call the server by a name of its certificate."
    ),
    "too_many": "Close connections, or raise server.max_connections.",
    "faulted": "Nothing: this was asked for. DELETE /_mock/handshakes and another scenario end it.",
}
