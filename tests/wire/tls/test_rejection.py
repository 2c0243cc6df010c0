"""How a client is refused: the bytes that it can read without a session, and the end of its connection."""

from __future__ import annotations

import ssl

import h11
import pytest
from tls_clients import client_context

from mockgpt.wire.tls.refusal_reasons import ALERTS, RefusalReason
from mockgpt.wire.tls.rejection import PLAIN_HTTP_ANSWER, Disconnect, HandshakeRejected, alert_record


def test_plain_http_is_answered_by_one_whole_response_that_closes() -> None:
    client = h11.Connection(h11.CLIENT)
    client.send(h11.Request(method="GET", target="/", headers=[("host", "a")]))
    client.send(h11.EndOfMessage())
    client.receive_data(PLAIN_HTTP_ANSWER)
    response, data = client.next_event(), client.next_event()
    assert isinstance(response, h11.Response)
    assert response.status_code == 400
    assert (b"connection", b"close") in list(response.headers)
    assert isinstance(data, h11.Data)
    assert b"HTTPS with client certificates" in bytes(data.data)
    assert isinstance(client.next_event(), h11.EndOfMessage)
    assert client.trailing_data[0] == b""


@pytest.mark.parametrize(("code", "name"), ALERTS.items())
def test_an_alert_is_the_same_record_by_name_and_by_number(code: int, name: str) -> None:
    assert alert_record(name) == alert_record(code) == b"\x15\x03\x03\x00\x02\x02" + bytes([code])


def test_numbers_without_a_name_are_alerts_too_and_unknown_names_are_not() -> None:
    assert alert_record(255)[-1] == 255
    with pytest.raises(KeyError):
        alert_record("no_such_alert")


@pytest.mark.parametrize("version", ["1.2", "1.3"])
def test_a_client_reads_the_alert_in_answer_to_its_hello(version: str) -> None:
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = client_context("good", version).wrap_bio(incoming, outgoing, server_hostname="localhost")
    with pytest.raises(ssl.SSLWantReadError):
        client.do_handshake()
    incoming.write(alert_record("access_denied"))
    with pytest.raises(ssl.SSLError, match=r"(?i)access.denied"):
        client.do_handshake()


def test_a_rejection_closes_as_usual_and_says_nothing_more_unless_it_is_given() -> None:
    rejection = HandshakeRejected("expired", "certificate has expired")
    assert (rejection.answer, rejection.disconnect) == (b"", None)
    assert (str(rejection), rejection.detail) == ("expired", "certificate has expired")


def test_an_unusual_end_is_by_silence_and_only_by_a_reset_when_that_is_said() -> None:
    rejection = HandshakeRejected("faulted", "stall", disconnect=Disconnect(500))
    assert rejection.disconnect == (500, False)


@pytest.mark.parametrize(
    ("answer", "alert"),
    [
        (alert_record("access_denied"), "access_denied"),
        (alert_record(255), "alert_255"),
        (PLAIN_HTTP_ANSWER, None),
        (b"\x15garbage", None),
        (b"", None),
    ],
)
def test_an_answer_that_is_an_alert_has_its_name(answer: bytes, alert: str | None) -> None:
    assert HandshakeRejected(RefusalReason.FAULTED, "on purpose", answer).alert == alert
