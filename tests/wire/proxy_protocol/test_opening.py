"""A connection that a proxy passes on: its header first, then what the inner opening does."""

from __future__ import annotations

import pytest

from mockgpt.wire.connection import Connection
from mockgpt.wire.proxy_protocol.header import V2_SIGNATURE
from mockgpt.wire.proxy_protocol.opening import ProxiedOpening
from mockgpt.wire.session import PlainOpening
from mockgpt.wire.tls.rejection import HandshakeRejected

LINE = b"PROXY TCP4 192.0.2.7 198.51.100.1 12345 8443\r\n"


class Inner(PlainOpening):
    """Waits for the first byte, as TLS does."""

    def start(self) -> None:  # type: ignore[override]
        return None


def opening(required: bool = False) -> ProxiedOpening:
    return ProxiedOpening(Inner(), required)  # type: ignore[arg-type]


def test_a_header_in_single_bytes_is_read_and_what_follows_is_passed_on() -> None:
    begun = opening()
    assert begun.start() is None
    for byte in LINE:
        assert begun.receive(bytes([byte])) is None
    opened = begun.receive(b"\x16hello")
    assert opened is not None
    assert opened.plaintext == b"\x16hello"


def test_a_header_and_what_follows_may_come_together() -> None:
    opened = opening(required=True).receive(LINE + b"\x16hello")
    assert opened is not None
    assert opened.plaintext == b"\x16hello"


def test_the_record_names_the_client_and_the_proxy() -> None:
    begun = opening()
    begun.receive(LINE)
    connection = Connection("conn_1", "10.0.0.1:5", 0.0)
    connection.note_client(begun.facts(), 0.0)
    assert (connection.peer, connection.via) == ("192.0.2.7:12345", "10.0.0.1:5")
    assert connection.proxy_header is not None


def test_a_health_check_of_the_proxy_keeps_its_own_address() -> None:
    begun = opening()
    begun.receive(V2_SIGNATURE + b"\x20\x00\x00\x00")
    connection = Connection("conn_1", "10.0.0.1:5", 0.0)
    connection.note_client(begun.facts(), 0.0)
    assert (connection.peer, connection.via) == ("10.0.0.1:5", "10.0.0.1:5")


def test_without_a_header_an_optional_one_is_not_missed() -> None:
    opened = opening().receive(b"\x16hello")
    assert opened is not None
    assert opened.plaintext == b"\x16hello"


def test_a_required_header_is() -> None:
    with pytest.raises(HandshakeRejected, match="proxy_protocol") as refused:
        opening(required=True).receive(b"\x16hello")
    assert "requires" in refused.value.detail


def test_a_second_header_is_not_read() -> None:
    opened = opening().receive(LINE + LINE)
    assert opened is not None
    assert opened.plaintext == LINE


def test_a_malformed_header_is_refused() -> None:
    with pytest.raises(HandshakeRejected, match="proxy_protocol") as refused:
        opening().receive(b"PROXY TCP5 \r\n")
    assert refused.value.detail.startswith("PROXY protocol version 1: ")
