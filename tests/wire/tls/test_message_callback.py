"""OpenSSL's message callback: what it notes of a handshake, and the chain of a Certificate message."""

from __future__ import annotations

import ssl
from functools import cache
from typing import Any

import pytest
import trustme
from hypothesis import given
from hypothesis import strategies as st
from tls_clients import EC, Client, authority, client_context

from mockgpt.wire.tls.channel import TLSChannel
from mockgpt.wire.tls.message_callback import (
    Judgement,
    ObservedSSLObject,
    chain_of_certificate_message,
    observe,
)

CERTIFICATE = 11
KINDS = st.lists(st.binary(min_size=1, max_size=40), min_size=1, max_size=3)


def message_of(
    certificates: list[bytes], tls13: bool, context: bytes = b"", extensions: bytes = b""
) -> bytes:
    """Return a Certificate message (RFC 8446 section 4.4.2, RFC 5246 section 7.4.2)."""
    entries = b""
    for certificate in certificates:
        entries += len(certificate).to_bytes(3, "big") + certificate
        if tls13:
            entries += len(extensions).to_bytes(2, "big") + extensions
    body = len(entries).to_bytes(3, "big") + entries
    if tls13:
        body = bytes([len(context)]) + context + body
    return bytes([CERTIFICATE]) + len(body).to_bytes(3, "big") + body


@cache
def server_certificate() -> trustme.LeafCert:
    return authority().issue_cert("localhost", key_type=EC)


def new_server(trusted: trustme.CA | None = None) -> ssl.SSLContext:
    """Return a server that is not observed yet."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server_certificate().configure_cert(context)
    (trusted or authority()).configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED
    return context


def leaf_of(message: bytes, tls13: bool) -> bytes | None:
    chain = chain_of_certificate_message(message, tls13)
    return chain[0] if chain else None


# -- the leaf ------------------------------------------------------------------------------------


@given(KINDS, st.booleans(), st.binary(max_size=255), st.binary(max_size=20))
def test_the_leaf_is_the_first_certificate(
    certificates: list[bytes], tls13: bool, context: bytes, extensions: bytes
) -> None:
    message = message_of(certificates, tls13, context, extensions)
    assert leaf_of(message, tls13) == certificates[0]


@given(KINDS, st.booleans(), st.binary(max_size=255), st.binary(max_size=20))
def test_the_chain_is_read_whole(
    certificates: list[bytes], tls13: bool, context: bytes, extensions: bytes
) -> None:
    message = message_of(certificates, tls13, context, extensions)
    assert chain_of_certificate_message(message, tls13) == certificates


@pytest.mark.parametrize("tls13", [True, False])
def test_an_empty_list_has_no_leaf(tls13: bool) -> None:
    assert leaf_of(message_of([], tls13), tls13) is None


@given(KINDS, st.booleans(), st.binary(max_size=20))
def test_a_message_cut_anywhere_gives_the_whole_leaf_or_none(
    certificates: list[bytes], tls13: bool, context: bytes
) -> None:
    message = message_of(certificates, tls13, context)
    leaves = [leaf_of(message[:cut], tls13) for cut in range(len(message) + 1)]
    assert set(leaves) == {None, certificates[0]}
    assert leaves == sorted(leaves, key=bool), "once it is there it stays"


@given(KINDS, st.booleans(), st.integers(0, 600), st.integers(0, 255))
def test_a_message_with_a_wrong_byte_gives_a_part_of_itself_or_none(
    certificates: list[bytes], tls13: bool, at: int, value: int
) -> None:
    message = bytearray(message_of(certificates, tls13))
    message[at % len(message)] = value
    leaf = leaf_of(bytes(message), tls13)
    assert leaf is None or leaf in bytes(message)


# -- the callback --------------------------------------------------------------------------------


@pytest.mark.parametrize("version", ["1.2", "1.3"])
def test_a_server_that_is_observed_sees_name_alert_and_certificate_of_a_refused_client(version: str) -> None:
    server = new_server()
    observe(server)
    client = Client(client_context("other_ca", version), server)
    client.shake_hands()
    shown = client.channel.shown_certificate
    assert shown is not None
    assert ssl.DER_cert_to_PEM_cert(shown).startswith("-----BEGIN CERTIFICATE-----")
    assert client.channel.alert_sent == "unknown_ca"
    assert client.channel.hello is not None


def test_a_server_that_is_not_observed_refuses_the_same_client_without_knowing_more() -> None:
    client = Client(client_context("other_ca"), new_server())
    client.shake_hands()
    assert client.refusal is not None
    assert client.refusal.reason == "unknown_ca"
    assert (client.channel.shown_certificate, client.channel.alert_sent) == (None, None)


@pytest.mark.parametrize("version", ["1.2", "1.3"])
def test_a_judgement_may_name_a_context_that_refuses_the_certificate(version: str) -> None:
    seen: list[bytes] = []
    other = new_server(authority("theirs"))

    def judge(chain: list[bytes]) -> Judgement:
        seen.append(chain[0])
        return Judgement(other)

    server = new_server()
    observe(server, judge)
    client = Client(client_context("good", version), server)
    client.shake_hands()
    assert client.refusal is not None
    assert seen == [client.channel.shown_certificate]


def test_without_a_judgement_the_first_context_decides() -> None:
    seen: list[bytes] = []
    server = new_server()
    observe(server, lambda chain: seen.append(chain[0]))
    client = Client(client_context("good"), server)
    client.shake_hands()
    assert client.refusal is None
    assert client.channel.result is not None
    assert seen == [client.channel.result.certificate]


@pytest.mark.parametrize("version", ["1.2", "1.3"])
def test_nothing_is_judged_for_a_client_without_a_certificate(version: str) -> None:
    seen: list[bytes] = []
    server = new_server()
    observe(server, lambda chain: seen.append(chain[0]))
    client = Client(client_context("none", version), server)
    client.shake_hands()
    assert client.refusal is not None
    assert client.refusal.reason == "no_certificate"
    assert seen == []


@pytest.mark.parametrize(
    ("content_type", "message_type", "data"),
    [(22, 1, b"a hello"), (22, 24, b""), (22, CERTIFICATE, message_of([b"a"], True)), (21, 0, b"\x01\x00")],
    ids=["ClientHello", "KeyUpdate", "Certificate", "alert"],
)
def test_messages_after_the_channel_was_released_are_not_noted(
    content_type: int, message_type: int, data: bytes
) -> None:
    server = new_server()
    observe(server)
    # What observe() gave OpenSSL; the stdlib has no other way to it.
    on_message: Any = ssl.SSLContext.__mro__[1]._msg_callback.__get__(server)  # type: ignore[attr-defined]
    channel = TLSChannel(server)
    connection = channel._ssl_object
    assert isinstance(connection, ObservedSSLObject)
    channel.release()
    on_message(connection, "read", 0x0304, content_type, message_type, data)
    assert (channel.hello, channel.key_updates, channel.shown_certificate) == (None, 0, None)
    assert channel.alert_received is None
