"""The record of a connection: what is noted of its client, and its JSON."""

from __future__ import annotations

import json

from mockgpt.wire.connection import ClientFacts, Connection, Identity, TLSInfo

IDENTITY = Identity(
    common_name="client",
    subject="CN=client",
    issuer="CN=ca",
    serial="01",
    sans=("DNS:a", "URI:b"),
    fingerprint_sha256="00" * 32,
    not_before="2026-01-01T00:00:00Z",
    not_after="2027-01-01T00:00:00Z",
)
TLS = TLSInfo("TLSv1.3", "TLS_AES_128_GCM_SHA256", "localhost", "http/1.1", False)


def connection() -> Connection:
    return Connection("conn_1", "127.0.0.1:1", 5.0)


def test_a_new_connection_is_pending_and_has_neither_client_nor_traffic() -> None:
    one = connection()
    assert (one.id, one.peer, one.time, one.outcome) == ("conn_1", "127.0.0.1:1", 5.0, "pending")
    assert (one.identity, one.tls, one.handshake_ms, one.closed_by) == (None, None, None, None)
    assert (one.requests, one.bytes_in, one.bytes_out) == (0, 0, 0)


def test_a_refusal_has_its_reason_and_its_detail() -> None:
    one = connection()
    one.refuse("expired", "certificate has expired")
    assert (one.outcome, one.reason, one.detail) == ("refused", "expired", "certificate has expired")


def test_a_client_is_noted_with_the_time_of_a_complete_handshake() -> None:
    one = connection()
    one.note_client(ClientFacts(IDENTITY, TLS, None, None, 3), 0.0123456)
    assert (one.identity, one.tls, one.certificate_generation) == (IDENTITY, TLS, 3)
    assert one.handshake_ms == 12.346


def test_a_handshake_that_was_not_complete_has_no_time_but_its_alerts() -> None:
    one = connection()
    one.note_client(ClientFacts(IDENTITY, None, "unknown_ca", "close_notify"), 0.5)
    assert one.handshake_ms is None
    assert one.identity is IDENTITY
    assert (one.alert_sent, one.alert_received) == ("unknown_ca", "close_notify")


def test_identity_and_tls_facts_are_json_with_their_own_names() -> None:
    identity, tls = json.loads(json.dumps([IDENTITY.as_json(), TLS.as_json()]))
    assert identity["sans"] == ["DNS:a", "URI:b"]
    assert list(identity) == list(Identity._fields)
    assert tls == {
        "version": "TLSv1.3",
        "cipher": "TLS_AES_128_GCM_SHA256",
        "server_name": "localhost",
        "alpn": "http/1.1",
        "resumed": False,
    }


def test_a_client_without_a_common_name_is_called_by_its_uri() -> None:
    nameless = IDENTITY._replace(common_name="", sans=("DNS:a.example", "URI:spiffe://prod/a"))
    assert (IDENTITY.name, nameless.name) == ("client", "spiffe://prod/a")
    assert nameless._replace(sans=("DNS:a.example",)).name == "DNS:a.example"
    assert nameless._replace(sans=()).name == nameless.subject
