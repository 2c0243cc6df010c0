"""What is recorded of an opening, and what the observer is called with."""

from __future__ import annotations

import pytest
from fake_connection import Answering

from mockgpt.wire.connection import ClientFacts, Connection, TLSInfo
from mockgpt.wire.opening_record import OpeningRecord
from mockgpt.wire.session import OpenedSession, PlainOpening, PlainSession
from mockgpt.wire.tls.refusal_reasons import RefusalReason

TLS = TLSInfo("TLSv1.3", "TLS_AES_128_GCM_SHA256", None, None, False)


class OpeningOf(PlainOpening):
    """An opening that has found out what the test says."""

    def __init__(self, facts: ClientFacts) -> None:
        self._facts = facts

    def facts(self) -> ClientFacts:
        return self._facts


class Recorded:
    """The record of one connection, with a clock and an observer of the test's own."""

    def __init__(self) -> None:
        self.now = 100.0
        self.observer = Answering()
        self.connection = Connection("conn_1", "", 0.0, self.now)
        self.record = OpeningRecord(self.connection, self.observer, lambda: self.now)

    @property
    def reported(self) -> list[str]:
        assert all(connection is self.connection for _, connection in self.observer.reported)
        return [name for name, _ in self.observer.reported]


@pytest.fixture
def one() -> Recorded:
    return Recorded()


def test_a_client_that_is_let_in_is_accepted_with_the_time_its_handshake_took(one: Recorded) -> None:
    one.now += 0.25
    one.record.opened(
        OpeningOf(ClientFacts(tls=TLS)), OpenedSession(PlainSession(), detail="on purpose: alert")
    )
    assert one.reported == ["accepted"]
    assert (one.connection.outcome, one.connection.detail) == ("accepted", "on purpose: alert")
    assert (one.connection.tls, one.connection.handshake_ms) == (TLS, 250.0)


def test_a_plain_connection_has_no_handshake_time(one: Recorded) -> None:
    one.record.opened(PlainOpening(), OpenedSession(PlainSession()))
    assert one.connection.handshake_ms is None


def test_a_client_that_is_refused_by_http_is_open_and_recorded_as_refused(one: Recorded) -> None:
    opened = OpenedSession(
        PlainSession(), detail="no list", http_rejection=(403, "No."), reason="not_allowed"
    )
    one.record.opened(OpeningOf(ClientFacts(tls=TLS)), opened)
    assert one.reported == ["refused"]
    assert (one.connection.outcome, one.connection.reason) == ("refused", "not_allowed")
    assert one.connection.closed_by is None, "it still gets its answer"


@pytest.mark.parametrize(
    ("reason", "closed_by"), [("client_left", "client"), ("expired", "server"), ("too_many", "server")]
)
def test_a_refused_client_is_noted_with_who_closed_and_which_alert_was_sent(
    one: Recorded, reason: str, closed_by: str
) -> None:
    one.record.refused(OpeningOf(ClientFacts(alert_sent="certificate_expired")), reason, "why")
    assert one.reported == ["refused"]
    assert (one.connection.reason, one.connection.detail) == (reason, "why")
    assert (one.connection.closed_by, one.connection.alert_sent) == (closed_by, "certificate_expired")


def test_an_alert_that_tls_did_not_write_is_noted_too(one: Recorded) -> None:
    one.record.refused(OpeningOf(ClientFacts()), RefusalReason.FAULTED, "alert", "access_denied")
    assert one.connection.alert_sent == "access_denied"


@pytest.mark.parametrize("reason", ["client_left", "handshake_timeout", "unknown_ca"])
def test_however_a_client_is_lost_it_is_said_what_was_done_on_purpose(one: Recorded, reason: str) -> None:
    one.record.refused(OpeningOf(ClientFacts(purpose="identity expired")), reason, "why")
    assert one.connection.detail == "why; on purpose: identity expired"


def test_the_end_of_an_accepted_connection_is_the_clients_unless_it_is_known_to_be_ours(
    one: Recorded,
) -> None:
    one.record.opened(PlainOpening(), OpenedSession(PlainSession()))
    one.record.lost()
    assert one.reported == ["accepted", "closed"]
    assert one.connection.closed_by == "client"
    other = Recorded()
    other.record.opened(PlainOpening(), OpenedSession(PlainSession()))
    other.connection.closed_by = "tls_error"
    other.record.lost()
    assert other.connection.closed_by == "tls_error"


def test_the_end_of_a_connection_that_was_never_accepted_is_not_reported(one: Recorded) -> None:
    one.record.lost()
    assert one.reported == []
    one.record.refused(PlainOpening(), "expired", "why")
    one.record.lost()
    assert one.reported == ["refused"]
