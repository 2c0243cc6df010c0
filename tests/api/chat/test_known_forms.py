"""A chat that differs from earlier ones in its last text only gets what reading it would give."""

from __future__ import annotations

from typing import Any

import orjson
import pytest
from endpoint_calls import Endpoints, Told
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.api.chat import endpoint
from mockgpt.api.chat.known_forms import KnownForms, form_of

USER = {"role": "user", "content": "?"}
TOOL = {
    "type": "function",
    "function": {
        "name": "look",
        "description": "of the content",
        "parameters": {"type": "object", "properties": {"content": {"type": "string"}}},
    },
}
BODIES: tuple[dict[str, Any], ...] = (
    {"model": "gpt-4o-mini", "messages": [USER]},
    {"messages": [{"role": "system", "content": "Be short."}, USER], "model": "gpt-4o", "temperature": 0.5},
    {"model": "gpt-4o-mini", "messages": [USER], "tools": [TOOL], "seed": 7},
    {"model": "gpt-4o-mini", "messages": [{**USER, "name": "ann"}]},
    {"model": "gpt-4o-mini", "messages": [USER, {"role": "assistant", "content": "!"}, USER], "n": 2},
    {"model": "gpt-4o-mini", "messages": [USER], "response_format": {"type": "json_object"}},
    {"model": "gpt-4o-mini", "messages": [USER], "prediction": {"type": "content", "content": "?"}},
    {"model": "o3-mini", "messages": [USER], "stream": True},
    {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": [{"type": "text", "text": "?"}]}]},
    {"model": "gpt-4", "messages": [USER], "max_tokens": 8_180},
    {"model": "gpt-4o-mini", "messages": [USER], "store": True, "metadata": {"content": "?"}},
)
TEXTS = (
    "one",
    "two",
    "Say it as JSON.",
    "",
    "é ü 日本",
    'a "quoted" word',
    "a\nb",
    "word " * 40,
    "\\",
    "x" * 5000,
)


def with_text(body: dict[str, Any], text: str) -> dict[str, Any]:
    last = body["messages"][-1]
    content: Any = text if type(last["content"]) is str else [{"type": "text", "text": text}]
    return {**body, "messages": [*body["messages"][:-1], {**last, "content": content}]}


def told(endpoints: Endpoints, body: Any) -> tuple[Any, ...]:
    """Return all that decides an answer; each request is one that no reply is remembered of."""
    endpoints.replies.__init__()  # type: ignore[misc]
    answer: Told = endpoints.call(endpoint.create, body)
    checked = answer.checked
    if checked is None:
        return answer.status, answer.value
    found = checked._replace(details=None, invalid_schema=None)
    return answer.status, found, checked.details.fixed, answer.completion_tokens


@pytest.mark.parametrize("lenient", [False, True])
@pytest.mark.parametrize("body", BODIES)
def test_a_known_form_gives_what_reading_gives(
    body: dict[str, Any], lenient: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    endpoints = Endpoints(lenient=lenient)
    for dumps in (orjson.dumps, lambda value: orjson.dumps(value).replace(b'":', b'": ')):
        bodies = [dumps(with_text(body, text)) for text in TEXTS]
        monkeypatch.setattr(endpoint, "_FORMS", KnownForms())
        known = [told(endpoints, each) for each in (*bodies, *bodies, *bodies)]
        for place, each in enumerate(bodies):
            monkeypatch.setattr(endpoint, "_FORMS", KnownForms())
            read = told(endpoints, each)
            assert known[place] == known[place + len(bodies)] == known[place + 2 * len(bodies)] == read, each


def test_the_third_of_a_form_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[bytes] = []

    async def reading(call: Any) -> Any:
        read.append(call.request.body)
        return await usual(call)

    usual = endpoint._read
    monkeypatch.setattr(endpoint, "_FORMS", KnownForms())
    monkeypatch.setattr(endpoint, "_read", reading)
    endpoints = Endpoints()
    bodies = [orjson.dumps(with_text(BODIES[0], f"This is number {number}.")) for number in range(5)]
    for body in bodies:
        endpoints.call(endpoint.create, body)
    assert read == bodies[:2]
    endpoints.config = endpoints.config._replace(scenario="other")
    endpoints.call(endpoint.create, orjson.dumps(with_text(BODIES[0], "Another.")))
    assert len(read) == 3, "other settings"


@pytest.mark.parametrize(
    "body",
    [
        b'{"model":"gpt-4o-mini","messages":[{"role":"user","content":"%b"}],"messages":[{"content":1}]}',
        b'{"model":"gpt-4o-mini","messages":[{"role":"user","content":"?"}],"content":"%b"}',
        b'["content":"%b"]',
        b'"content":"%b"',
        b'{"messages":"\\"content\\":\\"%b"}',
        b'{"content":"%b"}',
    ],
)
@pytest.mark.parametrize("lenient", [False, True])
def test_what_only_looks_like_the_last_text_is_read(
    body: bytes, lenient: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    endpoints = Endpoints(lenient=lenient)
    texts = (b"", b"one", b"two", b"three")
    read = []
    for text in texts:
        monkeypatch.setattr(endpoint, "_FORMS", KnownForms())
        read.append(told(endpoints, body % text))
    for _ in range(3):
        assert [told(endpoints, body % text) for text in texts] == read


@given(st.text() | st.binary())
def test_a_form_joins_to_its_body(text: str | bytes) -> None:
    body = (
        text
        if isinstance(text, bytes)
        else orjson.dumps(with_text(BODIES[0], text.replace("\ud800", "")), option=0)
    )
    form = form_of(body)
    if form is not None:
        assert form.before + form.text.encode() + form.after == body
