"""The TLS channel: what refused clients read, what accepted ones get, and any bytes."""

from __future__ import annotations

import ssl
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from property_examples import examples
from tls_clients import Client, client_context, server_context

from mockgpt.wire.tls.channel import KEY_UPDATES_LIMIT, TLSChannel, TLSError
from mockgpt.wire.tls.message_callback import chain_of_certificate_message
from mockgpt.wire.tls.refusal_reasons import HandshakeFailed

REFUSALS = [
    ("none", "1.2", "no_certificate", "HANDSHAKE_FAILURE", "handshake_failure"),
    ("none", "1.3", "no_certificate", "CERTIFICATE_REQUIRED", "certificate_required"),
    ("other_ca", "1.2", "unknown_ca", "UNKNOWN_CA", "unknown_ca"),
    ("other_ca", "1.3", "unknown_ca", "UNKNOWN_CA", "unknown_ca"),
    ("expired", "1.2", "expired", "CERTIFICATE_EXPIRED", "certificate_expired"),
    ("expired", "1.3", "expired", "CERTIFICATE_EXPIRED", "certificate_expired"),
    ("not_yet_valid", "1.2", "not_yet_valid", "BAD_CERTIFICATE", "bad_certificate"),
    ("not_yet_valid", "1.3", "not_yet_valid", "BAD_CERTIFICATE", "bad_certificate"),
]


@pytest.mark.parametrize(("kind", "version", "reason", "read", "alert"), REFUSALS)
def test_a_refused_client_reads_the_alert_and_we_keep_the_reason(
    kind: str, version: str, reason: str, read: str, alert: str
) -> None:
    client = Client(client_context(kind, version))
    client.shake_hands()
    assert client.refusal is not None
    assert client.refusal.reason == reason
    assert client.refusal.detail
    assert client.alert is not None
    assert read in client.alert
    assert client.channel.alert_sent == alert
    shown = client.channel.shown_certificate
    assert (shown is None) == (kind == "none")


@pytest.mark.parametrize("version", ["1.2", "1.3"])
def test_an_accepted_client_is_known(version: str) -> None:
    client = Client(client_context("good", version))
    client.shake_hands()
    settled = client.channel.result
    assert settled is not None
    assert settled.version == f"TLSv{version}"
    assert settled.alpn == "http/1.1"
    assert settled.certificate is not None
    assert not settled.resumed
    assert client.channel.server_name == "localhost"


@pytest.mark.parametrize("version", ["1.2", "1.3"])
def test_a_resumed_client_is_still_known(version: str) -> None:
    context = client_context("good", version)
    first = Client(context)
    first.shake_hands()
    second = Client(context)
    second.tls = context.wrap_bio(
        second.incoming, second.outgoing, server_hostname="localhost", session=first.tls.session
    )
    second.shake_hands()
    settled = second.channel.result
    assert settled is not None
    assert settled.resumed
    assert settled.certificate is not None


def test_text_passes_both_ways() -> None:
    client = Client(client_context("good"))
    client.shake_hands()
    client.tls.write(b"a" * 50_000)
    client.deliver(client.outgoing.read())
    assert client.received == b"a" * 50_000
    client.channel.write(b"b" * 20_000)
    client.incoming.write(client.channel.take_output())
    assert client.tls.read(16_384) + client.tls.read(16_384) == b"b" * 20_000


def test_records_cut_at_every_byte_give_the_same_text() -> None:
    client = Client(client_context("good"))
    client.shake_hands()
    for _ in range(3):
        client.tls.write(b"hello")
        for byte in client.outgoing.read():
            client.deliver(bytes([byte]))
    assert client.received == b"hello" * 3


def test_a_handshake_in_single_bytes_succeeds() -> None:
    client = Client(client_context("good"))
    for _ in range(6):
        try:
            client.tls.do_handshake()
        except ssl.SSLWantReadError:
            pass
        for byte in client.outgoing.read():
            client.deliver(bytes([byte]))
    assert client.channel.result is not None


def test_the_servers_close_notify_is_sent() -> None:
    client = Client(client_context("good"))
    client.shake_hands()
    client.channel.close_notify()
    client.incoming.write(client.channel.take_output())
    assert client.tls.read(1) == b""
    assert client.channel.alert_sent == "close_notify"
    assert not client.channel.peer_closed


def test_a_clients_close_notify_is_noticed() -> None:
    client = Client(client_context("good"))
    client.shake_hands()
    with pytest.raises(ssl.SSLWantReadError):
        client.tls.unwrap()
    client.deliver(client.outgoing.read())
    assert client.channel.peer_closed
    assert client.channel.alert_received == "close_notify"


def test_a_client_that_refuses_the_server_is_recognised_by_its_alert() -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # trusts no CA
    client = Client(context)
    client.shake_hands()
    assert client.refusal is not None
    assert client.refusal.reason == "client_alert"
    assert client.refusal.detail == "unknown_ca"


def test_a_corrupt_record_breaks_an_open_channel_with_an_alert() -> None:
    client = Client(client_context("good"))
    client.shake_hands()
    client.tls.write(b"hello")
    record = bytearray(client.outgoing.read())
    record[-1] ^= 1
    with pytest.raises(TLSError):
        client.channel.receive(bytes(record))
    assert client.channel.alert_sent == "bad_record_mac"


def test_an_old_version_is_refused_as_such() -> None:
    hello = bytes.fromhex(
        "160301002d0100002903010000000000000000000000000000000000000000000000000000000000000000000002002f0100"
    )
    channel = TLSChannel(server_context())
    with pytest.raises(HandshakeFailed) as caught:
        channel.receive(hello)
    assert caught.value.reason == "tls_version"
    assert channel.alert_sent == "protocol_version"


@given(st.binary(min_size=1, max_size=400))
@examples(200)
def test_any_bytes_are_taken_or_refused(data: bytes) -> None:
    channel = TLSChannel(server_context())
    try:
        assert channel.receive(b"\x16" + data) == b""
    except HandshakeFailed as refusal:
        assert refusal.reason
    channel.take_output()


@given(st.binary(max_size=60), st.booleans())
def test_any_certificate_message_is_read_without_an_exception(message: bytes, tls13: bool) -> None:
    for found in chain_of_certificate_message(message, tls13):
        assert found in message


def test_a_flood_of_key_updates_ends_the_connection() -> None:
    client = Client(client_context("good"))
    client.shake_hands()
    # What observe() gave OpenSSL; the stdlib cannot send key updates, and has no other way to it.
    callback: Any = ssl.SSLContext.__mro__[1]._msg_callback.__get__(server_context())
    read, handshake, key_update = "read", 22, 24
    for _ in range(KEY_UPDATES_LIMIT):
        callback(client.channel._ssl_object, read, 0x0304, handshake, key_update, b"")
    client.tls.write(b"between")
    assert client.channel.receive(client.outgoing.read()) == b"between", (
        "this number is accepted, and data resets the count"
    )
    for _ in range(KEY_UPDATES_LIMIT + 1):
        callback(client.channel._ssl_object, read, 0x0304, handshake, key_update, b"")
    client.tls.write(b"cut in two")
    with pytest.raises(TLSError, match="key updates"):
        client.channel.receive(client.outgoing.read()[:-1])
