"""Live events: sent while they happen, to clients that cannot slow down any answer."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

import pytest
from journal_examples import exchange
from plain_client import admin, chat, get

from mockgpt.admin.context import AdminContext
from mockgpt.admin.endpoints.events import Feed
from mockgpt.application.control import Control
from mockgpt.config import Config, JournalSettings, ResponsesSettings
from mockgpt.testing.background_server import BackgroundServer
from mockgpt.wire.messages import NOT_YET


class Events:
    """One open event stream."""

    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.response = response
        assert self.line() == ": listening"
        assert self.line() == ""

    def line(self) -> str:
        return self.response.readline().decode().rstrip("\n")

    def next(self) -> tuple[str, dict[str, Any]]:
        """Return name and data of the next event."""
        fields: dict[str, str] = {}
        while (line := self.line()) != "" or not fields:
            if line and not line.startswith(":"):
                name, _, value = line.partition(": ")
                fields[name] = value
        data = json.loads(fields["data"])
        assert fields["id"] == data["id"]
        return fields["event"], data


@contextmanager
def listening(server: BackgroundServer, query: str = "") -> Iterator[Events]:
    assert server.admin_url is not None
    connection = http.client.HTTPConnection(server.admin_url.removeprefix("http://"), timeout=15)
    connection.request("GET", "/_mock/events" + query)
    response = connection.getresponse()
    assert response.status == 200
    assert response.getheader("content-type") == "text/event-stream; charset=utf-8"
    try:
        yield Events(response)
    finally:
        connection.close()


def test_a_connection_its_exchange_and_its_end_are_told_in_order(mockgpt: BackgroundServer) -> None:
    with listening(mockgpt) as events:
        answer = chat(mockgpt)
        kind, accepted = events.next()
        assert (kind, accepted["outcome"], accepted["requests"]) == ("connection", "accepted", 0)
        kind, sent = events.next()
        assert (kind, sent["id"], sent["state"]) == ("request", answer.headers["x-request-id"], "open")
        assert (sent["response"]["status"], sent["outcome"]) == (None, None), "nothing was sent yet"
        kind, sent = events.next()
        assert (kind, sent["id"], sent["state"]) == ("response", answer.headers["x-request-id"], "ended")
        assert sent == mockgpt.exchanges[0]
        kind, closed = events.next()
        assert (kind, closed["id"], closed["requests"]) == ("connection", accepted["id"], 1)
        assert closed["closed_by"] == "client"


def test_everything_that_happens_is_told_once(mockgpt: BackgroundServer) -> None:
    with listening(mockgpt) as one, listening(mockgpt, "?path=/v1/models") as two:
        wanted = []
        for number in range(30):
            answer = get(mockgpt, "/v1/models") if number % 3 else chat(mockgpt)
            if number % 3:
                wanted.append(answer.headers["x-request-id"])
        sent = [one.next() for _ in range(120)]
        assert sum(kind == "request" for kind, _ in sent) == sum(kind == "response" for kind, _ in sent) == 30
        told = [two.next()[1]["id"] for _ in range(2 * len(wanted))]
        assert told == [id for id in wanted for _ in range(2)], "filters hold back the rest, connections too"


def test_a_stream_that_is_read_no_more_is_forgotten(mockgpt: BackgroundServer) -> None:
    journal = mockgpt._control.journal
    with listening(mockgpt):
        assert len(journal._subscribers) == 1
    mockgpt.wait_for(lambda: len(journal._subscribers) == 1)  # the client of this test
    assert chat(mockgpt).status == 200


def test_a_head_alone_has_an_end(mockgpt: BackgroundServer) -> None:
    answer = admin(mockgpt, "HEAD", "/_mock/events")
    assert (answer.status, answer.body) == (200, b"")
    assert not mockgpt._control.journal._subscribers


def test_stopping_ends_the_streams() -> None:
    server = BackgroundServer(Config(responses=ResponsesSettings(default_delay_ms=0)))
    server.start()
    with listening(server) as events:
        chat(server)
        server.close()
        assert b"event: response" in events.response.read(), "what was waiting has come, and then the end"


@pytest.mark.parametrize("query", ["?since=1", "?limit=5", "?before=x", "?nix=1"])
def test_a_bound_makes_no_sense_here(mockgpt: BackgroundServer, query: str) -> None:
    assert admin(mockgpt, "GET", "/_mock/events" + query).status == 400


class Turn:
    """The parts of a plane a feed needs, on a clock that is moved by hand."""

    def __init__(self) -> None:
        self.control = Control(Config(journal=JournalSettings()), lambda: 0.0, lambda _: True)
        self.soon_calls: list[Any] = []
        self.timers: list[Any] = []
        self.context = cast(
            AdminContext,
            type(
                "P",
                (),
                {
                    "journal": self.control.journal,
                    "sharing": None,
                    "soon": self.soon_calls.append,
                    "later": self._later,
                },
            )(),
        )

    def _later(self, _seconds: float, callback: Any) -> Any:
        self.timers.append(callback)
        return lambda: self.timers.remove(callback)


def drained(feed: Feed) -> list[bytes]:
    found = []
    while (event := next(feed, None)) is not None and event is not NOT_YET:
        found.append(event.data)
    return found


def events_of(pieces: list[bytes]) -> list[bytes]:
    return b"".join(pieces).split(b"\n\n")[:-1]


def test_a_listener_that_does_not_read_loses_the_oldest_and_is_told() -> None:
    turn = Turn()
    feed = Feed(turn.context, None)
    for number in range(1500):
        turn.control.journal.record(exchange(number))
    sent = drained(feed)
    assert sent[0] == b'event: dropped\ndata: {"events":501}\n\n', "the first comment and 500 exchanges"
    assert len(events_of(sent)) == 1001
    assert b"id: req_1499\n" in events_of(sent)[-1]
    assert max(map(len, sent)) < 100_000, "in pieces of a bounded size"
    feed.end()


def test_silence_is_broken_by_a_comment_now_and_then() -> None:
    turn = Turn()
    feed = Feed(turn.context, None)
    assert drained(feed) == [b": listening\n\n"]
    [beat] = turn.timers
    beat()
    assert drained(feed) == [b": nothing new\n\n"]
    feed.end()
    assert next(feed, None) is None
    assert not turn.control.journal._subscribers


def test_many_events_wake_the_stream_once_a_turn() -> None:
    turn = Turn()
    feed = Feed(turn.context, None)
    woken: list[int] = []
    feed.start(lambda: woken.append(1))
    for number in range(10):
        turn.control.journal.record(exchange(number))
    assert (len(turn.soon_calls), woken) == (1, []), "never in the middle of an answer"
    turn.soon_calls.pop()()
    assert woken == [1]
    turn.control.journal.record(exchange(11))
    turn.control.journal.record(exchange(12))
    assert turn.soon_calls == [], "what comes soon after is gathered for a moment"
    assert len(turn.timers) == 2, "the heartbeat, and one for both"
    turn.timers[-1]()
    assert len(woken) == 2
    assert len(drained(feed)) == 1, "they are one piece"
    feed.end()
    assert turn.soon_calls, "the end does not wait"
