"""The rules of the settings about connections: the listener and TLS."""

from __future__ import annotations

from mockgpt.config.rule import DAY_MS, GIBIBYTE, Rule


def _timeout(description: str) -> Rule:
    return Rule("integer", description + "; 0 is off", 0, DAY_MS)


SERVER_RULES: dict[str, Rule] = {
    "scenario": Rule("name", "the scenario in force when the server starts"),
    "server.host": Rule("host", "address or name to listen on"),
    "server.port": Rule("integer", "TCP port of the mTLS listener; 0 takes a free one", 0, 65_535),
    "server.max_connections": Rule(
        "integer",
        "connections open at once, counted at accept; one more is accepted and closed",
        1,
        1_000_000,
    ),
    "server.backlog": Rule("integer", "connections the kernel holds before accept", 1, 65_535),
    "server.handshake_timeout_ms": _timeout("time for a TLS handshake"),
    "server.head_timeout_ms": _timeout("time for a request head, from its first byte"),
    "server.body_timeout_ms": _timeout("time for a whole request body"),
    "server.body_gap_timeout_ms": _timeout("longest silence inside a request body"),
    "server.write_stall_timeout_ms": _timeout("how long a client may read nothing of an answer"),
    "server.keep_alive_timeout_ms": _timeout("how long an idle connection is kept"),
    "server.shutdown_grace_ms": Rule(
        "integer", "how long running answers may finish after SIGTERM", 0, DAY_MS
    ),
    "server.head_limit_bytes": Rule("integer", "largest request head; more is a 431", 1_024, 16_777_216),
    "server.body_limit_bytes": Rule("integer", "largest request body; more is a 413", 1_024, GIBIBYTE),
    "server.memory_limit_bytes": Rule(
        "integer",
        "what all requests, answers and the journal hold; more is a 503; 0 is off",
        0,
        64 * GIBIBYTE,
    ),
    "server.event_loop": Rule(
        "choice",
        "what the server runs on; uvloop serves more streams and has to be installed",
        choices=("asyncio", "uvloop"),
    ),
    "server.workers": Rule(
        "workers",
        'processes on the one port; "auto": one a core; read at start only',
        1,
        256,
    ),
    "server.proxy_protocol": Rule(
        "choice", "PROXY protocol headers", choices=("off", "optional", "required")
    ),
    "tls.cert_path": Rule("path", "the server's certificate, PEM; may hold a chain"),
    "tls.key_path": Rule("path", "its private key, PEM"),
    "tls.key_password": Rule("secret", "what the private key is encrypted with; empty: it is not"),
    "tls.ca_cert_path": Rule(
        "path", "the CAs client certificates are checked against, PEM; a bundle is fine"
    ),
    "tls.require_client_cert": Rule(
        "flag",
        "false: a certificate is asked for and recorded, but optional; a bad one is refused all the same",
    ),
    "tls.generate_missing": Rule("flag", "mint certificates where none is, at the three default paths"),
    "tls.generate_hosts": Rule(
        "certificate_hosts", "names and addresses a minted server certificate is also valid for", 0, 100
    ),
    "tls.minimum_version": Rule("choice", "oldest TLS version accepted", choices=("1.2", "1.3")),
    "tls.maximum_version": Rule("choice", "newest TLS version accepted", choices=("1.2", "1.3")),
    "tls.identity": Rule(
        "choice",
        "which certificate the server shows; all but good are for clients to refuse",
        names_in="server_identities",
    ),
    "tls.bad_servers": Rule(
        "flag", "the first label of the server name picks a bad identity: expired.localhost"
    ),
    "tls.crl_path": Rule("optional_path", "revocation list for client certificates, PEM; empty: none"),
    "tls.allowed_clients": Rule(
        "clients", "patterns of the clients that are allowed; empty: every client of the CA", 0, 10_000
    ),
    "tls.reject": Rule(
        "choice",
        "how clients without a certificate, or not allowed, are refused; http_400: every bad one too",
        choices=("alert", "http_400", "http_401", "http_403", "close"),
    ),
    "tls.poll_interval_ms": Rule(
        "integer", "how often certificate files are checked for a change; 0: only on SIGHUP", 0, DAY_MS
    ),
    "tls.keylog_path": Rule("optional_path", "NSS key log for Wireshark; empty: none"),
    "tls.session_tickets": Rule("flag", "let clients resume sessions"),
    "tls.maximum_chain_depth": Rule(
        "integer", "CAs allowed between a client's certificate and one of tls.ca_cert_path", 0, 100
    ),
}
