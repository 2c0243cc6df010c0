"""Which requests an expectation speaks of, and which field differs first."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from request_views import view

from mockgpt.behavior.expectations.match import FIELDS, RequestMatch
from mockgpt.errors import ConfigError


@pytest.mark.parametrize(
    ("match", "holds"),
    [
        ({}, True),
        ({"path": "/v1/chat/completions"}, True),
        ({"path": "/v1/*"}, True),
        ({"path": "/v1/embeddings"}, False),
        ({"model": "gpt-4o*"}, True),
        ({"model": "gpt-4"}, False),
        ({"last_user_message": "hello"}, True),
        ({"last_user_message": "Be brief"}, False),
        ({"message": "Be brief"}, True),
        ({"message": "re:(?i)BE +BRIEF"}, True),
        ({"header": {"X-Tenant": "blue"}}, True),
        ({"header": {"x-tenant": "re:^(red|blue)$", "authorization": "Bearer *"}}, True),
        ({"header": {"x-tenant": "blue", "x-other": "*"}}, False),
        ({"api_key": "sk-1"}, True),
        ({"api_key": "sk-*"}, True),
        ({"api_key": "sk-2"}, False),
        ({"client": "CN=gateway"}, True),
        ({"client": "URI:spiffe://prod/*"}, True),
        ({"client": "CN=other"}, False),
        ({"stream": False}, True),
        ({"stream": True}, False),
        ({"has_tools": False}, True),
        ({"has_tools": True}, False),
        ({"attempt": 0}, True),
        ({"attempt": 1}, False),
        ({"method": "post"}, True),
        ({"method": "GET"}, False),
        ({"query": {"api-version": "2024*", "empty": ""}}, True),
        ({"query": {"api-version": "2025*"}}, False),
        ({"content_type": "application/json"}, True),
        ({"content_type": "multipart/*"}, False),
        (
            {"json": {"messages[-1].content": "hello*", "messages[0].role": "system"}},
            True,
        ),
        ({"json": {"temperature": 0.5}}, True),
        ({"json": {"temperature": "0.5"}}, False),
        ({"json": {"messages[7].content": "*"}}, False),
        ({"json": {"top_p": None}}, True),
        ({"multipart": {"model": "*"}}, False),
        ({"last_message_role": "user"}, True),
        ({"last_message_role": "tool"}, False),
        ({"tool_result": False, "tool_called": False}, True),
        ({"tool_result": "sunny"}, False),
        ({"tool_called": "weather"}, False),
        ({"turn": 1}, True),
        ({"turn": 2}, False),
        ({"conversation": "hello there"}, True),
        ({"conversation": "conv_1"}, False),
        ({"not": {"model": "gpt-5", "stream": False}}, True),
        ({"not": {"model": "gpt-4o*", "stream": False}}, False),
        ({"model": "gpt-4o*", "last_user_message": "hello", "client": "CN=gateway"}, True),
        ({"model": "gpt-4o*", "last_user_message": "hello", "client": "CN=other"}, False),
    ],
)
def test_every_field(match: dict[str, Any], holds: bool) -> None:
    assert RequestMatch(match).holds(view()) is holds


def test_every_field_is_tested_above() -> None:
    cases = [mark.args[1] for mark in test_every_field.pytestmark]  # type: ignore[attr-defined]
    assert {field for case in cases[0] for field in case[0]} == set(FIELDS)


def test_what_a_request_lacks_matches_nothing() -> None:
    bare = view(identity=None, api_key=None, model=None, headers=[], body=b"", attempt=None)
    for match in (
        {"model": "*"},
        {"api_key": "*"},
        {"client": "CN=*"},
        {"header": {"x": "*"}},
        {"last_user_message": ""},
        {"message": ""},
    ):
        assert not RequestMatch(match).holds(bare), match
    assert RequestMatch({"attempt": 0}).holds(bare), "who does not count is on the first try"


def test_the_first_field_that_differs_is_told_in_the_order_of_writing() -> None:
    match = RequestMatch({"stream": False, "model": "gpt-5", "api_key": "sk-9"})
    held, difference = match.difference(view())
    assert held == 1
    assert difference is not None
    assert difference.sentence() == 'model is "gpt-4o-mini", expected "gpt-5"'
    assert RequestMatch({"stream": False}).difference(view()) == (1, None)


@pytest.mark.parametrize(
    ("match", "sentence"),
    [
        (
            {"client": "CN=other"},
            'client is "CN=gateway,O=tests DNS:gateway.svc.local URI:spiffe://prod/gateway"',
        ),
        ({"header": {"x-other": "1"}}, "header.x-other is missing"),
        ({"has_tools": True}, "has_tools is false"),
        ({"attempt": 3}, "attempt is 0"),
        ({"message": "nix"}, "message is in none of 2 messages"),
        ({"last_user_message": "nix"}, 'last_user_message is "hello there"'),
    ],
)
def test_the_difference_shows_what_was_seen(match: dict[str, Any], sentence: str) -> None:
    difference = RequestMatch(match).difference(view())[1]
    assert difference is not None
    assert difference.sentence().startswith(sentence)


def test_neither_the_expected_nor_the_seen_secret_is_shown() -> None:
    match = RequestMatch({"api_key": "sk-expected"})
    sentence = match.difference(view())[1]
    assert sentence is not None
    assert sentence.sentence() == "api_key is another, expected a certain one"
    difference = RequestMatch({"header": {"authorization": "Bearer sk-expected"}}).difference(view())[1]
    assert difference is not None
    assert difference.seen == "another"


def test_a_message_that_was_not_kept_is_shown_as_unknown() -> None:
    difference = RequestMatch({"message": "x"}).difference(view(body=None))[1]
    assert difference is not None
    assert "not kept" in difference.seen


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (7, "match: 7 is not allowed, expected a table"),
        ({"modle": "x"}, "match.modle: unknown key, allowed are method, path,"),
        ({"model": 7}, "match.model: 7 is not allowed, expected a text, a pattern with *, or re:"),
        ({"message": ["x"]}, 'match.message: ["x"] is not allowed, expected a text, or re:'),
        ({"message": "re:("}, 'match.message: "re:(" is not allowed, expected a regular expression'),
        ({"header": "x"}, 'match.header: "x" is not allowed, expected a table of header names'),
        ({"header": {}}, "match.header: expected a table of header names"),
        ({"header": {"x": 1}}, "match.header: expected a text"),
        ({"client": "gateway"}, "match.client: "),
        ({"client": "SHA256:ab"}, "match.client: "),
        ({"stream": 1}, "match.stream: 1 is not allowed, expected true or false"),
        ({"attempt": True}, "match.attempt: true is not allowed, expected an integer"),
        ({"not": {}}, "match.not: empty"),
        ({"not": {"not": {}}}, "match.not.not: not allowed here"),
        ({"not": {"modle": 1}}, "match.not.modle: unknown key"),
        ({"json": {".a": 1}}, "match.json: expected paths such as messages[0].role, not '.a'"),
        ({"last_message_role": "me"}, 'match.last_message_role: "me" is not allowed, expected one of system'),
        ({"turn": "1"}, 'match.turn: "1" is not allowed, expected an integer from 0'),
        ({"attempt": -1}, "match.attempt: -1 is not allowed"),
        ({"bidi\u202e": 1}, "match.bidi\\u202e: unknown key"),
    ],
)
def test_a_bad_match_names_key_value_and_what_is_allowed(value: Any, line: str) -> None:
    with pytest.raises(ConfigError) as caught:
        RequestMatch(value)
    assert str(caught.value).startswith(line)


tables = st.dictionaries(
    st.sampled_from([*FIELDS, "x"]),
    st.one_of(
        st.text(max_size=6),
        st.integers(),
        st.booleans(),
        st.none(),
        st.dictionaries(st.text(max_size=3), st.text()),
    ),
    max_size=4,
)


@given(tables)
def test_any_table_is_refused_or_can_be_asked(table: dict[str, Any]) -> None:
    try:
        match = RequestMatch(table)
    except ConfigError as error:
        assert "\n" not in str(error)
        return
    held, difference = match.difference(view())
    assert (difference is None) == match.holds(view()) == (held == len(match.conditions))
