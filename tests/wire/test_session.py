"""Plain sessions and openings: no byte changes, and each has the interface of its TLS version."""

from __future__ import annotations

import inspect

import pytest

from mockgpt.wire.connection import ClientFacts
from mockgpt.wire.session import OpenedSession, Opening, PlainOpening, PlainSession, Session
from mockgpt.wire.tls.channel import TLSChannel
from mockgpt.wire.tls.handshake import ServerHandshake

TWINS = [
    (Session, PlainSession),
    (Session, TLSChannel),
    (Opening, PlainOpening),
    (Opening, ServerHandshake),
]
METHODS = [
    (interface, implementation, name)
    for interface, implementation in TWINS
    for name, method in vars(interface).items()
    if inspect.isfunction(method) and not name.startswith("_")
]


@pytest.mark.parametrize("data", [b"", b"GET / HTTP/1.1\r\n\r\n", bytes(range(256))])
def test_a_plain_session_changes_no_byte_in_either_direction(data: bytes) -> None:
    session = PlainSession()
    assert session.receive(data) == data
    assert session.encrypt(data) == data


def test_a_plain_session_has_nothing_to_write_of_its_own() -> None:
    session = PlainSession()
    session.receive(b"hello")
    session.close_notify()
    assert session.take_output() == b""
    session.release()
    assert not session.peer_closed


def test_a_plain_connection_is_open_before_its_first_byte() -> None:
    opened = PlainOpening().start()
    assert isinstance(opened.session, PlainSession)
    assert opened.plaintext == b""


def test_what_a_plain_client_sends_at_once_is_handed_on() -> None:
    assert PlainOpening().receive(b"GET").plaintext == b"GET"


def test_a_plain_opening_waits_for_nothing_and_knows_nothing_of_its_client() -> None:
    opening = PlainOpening()
    opening.close_notify()
    assert not opening.pending
    assert opening.take_output() == b""
    assert opening.facts() == ClientFacts()


def test_a_session_accepts_its_client_unless_it_has_a_reason() -> None:
    opened = OpenedSession(PlainSession())
    assert (opened.detail, opened.http_rejection, opened.reason) == (None, None, None)


@pytest.mark.parametrize(
    ("interface", "implementation", "name"), METHODS, ids=[f"{row[1].__name__}.{row[2]}" for row in METHODS]
)
def test_each_implementation_has_the_signatures_of_the_interface(
    interface: type, implementation: type, name: str
) -> None:
    wanted = inspect.signature(getattr(interface, name)).parameters.values()
    found = inspect.signature(getattr(implementation, name)).parameters.values()
    # The names of parameters differ on purpose: ciphertext here, data there.
    assert [each.kind for each in found] == [each.kind for each in wanted]
    assert len(found) == len(wanted)
