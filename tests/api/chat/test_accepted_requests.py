"""A request whose parameters were accepted before is read as if it were the first."""

from __future__ import annotations

import pytest

from mockgpt.api.chat import parameters
from mockgpt.api.chat.accepted_requests import AcceptedRequests, shape_of
from mockgpt.api.chat.parameters import read_chat
from mockgpt.errors import APIError

AVAILABLE = ("gpt-4o-mini", "gpt-3.5-turbo", "o1-mini")
TOOL = {"type": "function", "function": {"name": "look", "parameters": {"type": "object", "properties": {}}}}
ASKED = [
    {},
    {"temperature": 0.5, "stream": True, "stream_options": {"include_usage": True}},
    {"tools": [TOOL], "tool_choice": "required", "user": "u"},
    {"response_format": {"type": "json_object"}},
    {"model": "gpt-3.5-turbo"},
    {"model": "o1-mini"},
]
SAID = [
    [{"role": "user", "content": "hello"}],
    [{"role": "system", "content": "Answer in JSON."}, {"role": "user", "content": "hello"}],
    [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": "data:image/png;base64,!"}}]}],
    [{"role": "tool", "content": "1", "tool_call_id": "c"}],
    [{"role": "user"}],
    [{"role": "nobody", "content": "hello"}],
    [],
    "hello",
    None,
]


def outcome(body):
    try:
        return read_chat(body, available=AVAILABLE, strict=True)
    except APIError as error:
        return error.status, error.message, error.param, error.code


@pytest.mark.parametrize("asked", ASKED, ids=str)
def test_it_is_read_or_refused_as_if_it_were_the_first(asked, monkeypatch):
    accepted = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "some JSON"}], **asked}
    for said in SAID:
        body = {**accepted, "messages": said}
        monkeypatch.setattr(parameters, "_ACCEPTED", AcceptedRequests())
        first = outcome(body)
        monkeypatch.setattr(parameters, "_ACCEPTED", AcceptedRequests())
        read_chat(accepted, available=AVAILABLE, strict=True)
        assert outcome(body) == first


def test_a_request_is_not_taken_for_one_of_other_models_or_another_flavor(monkeypatch):
    monkeypatch.setattr(parameters, "_ACCEPTED", AcceptedRequests())
    body = {"model": "gpt-3.5-turbo", "messages": [{"role": "user", "content": "hello"}]}
    read_chat(body, available=AVAILABLE, strict=True)
    with pytest.raises(APIError):
        read_chat(body, available=("gpt-4o-mini",), strict=True)
    assert shape_of(body, True) != shape_of(body, False)


def test_what_is_kept_is_bounded_and_holds_no_messages():
    accepted = AcceptedRequests()
    options = read_chat(
        {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "hello"}]},
        available=AVAILABLE,
        strict=True,
    )
    shapes = [shape_of({"user": str(number), "tools": "x" * 100_000}, False) for number in range(20)]
    for shape in (*shapes, *shapes[-2:]):
        accepted.keep(shape, AVAILABLE, options)
    assert [accepted.find(shape, AVAILABLE) is not None for shape in shapes] == [False] * 15 + [True] * 5
    assert accepted.find(shapes[-1], AVAILABLE).messages == ()
    assert shape_of({"tools": "x" * 1_000_000}, False) == b""
    many = [shape_of({"user": str(number), "tools": [{}] * 20_000}, False) for number in range(20)]
    for shape in many:
        accepted.keep(shape, AVAILABLE, options)
    assert [accepted.find(shape, AVAILABLE) is not None for shape in many] == [False] * 19 + [True], (
        "by values"
    )
    accepted.keep(b"", AVAILABLE, options)
    assert accepted.find(b"", AVAILABLE) is None
