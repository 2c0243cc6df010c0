"""Whatever a client sends to what it can store: an answer or a refusal, never a crash."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from endpoint_calls import Endpoints
from hypothesis import given
from hypothesis import strategies as st
from json_values import ANYTHING, bodies
from property_examples import examples

from mockgpt.api.batches import endpoint as batches
from mockgpt.api.batches.lines import ENDPOINTS, InputFile
from mockgpt.api.conversations import endpoint as conversations
from mockgpt.api.uploads import endpoint as uploads

TABLES = {
    batches.create: batches._CREATE,
    conversations.create: conversations._CREATE,
    conversations.update: conversations._UPDATE,
    conversations.add_items: conversations._ADD,
    uploads.create: uploads._CREATE,
    uploads.complete: uploads._COMPLETE,
}
JSON_BODIES = st.one_of(ANYTHING, *map(bodies, TABLES.values()))


@pytest.mark.parametrize("lenient", [False, True])
@given(JSON_BODIES)
@examples(60)
def test_any_json_value_is_refused_or_understood(lenient: bool, body: Any) -> None:
    endpoints = Endpoints(lenient=lenient)
    for handler in TABLES:
        told = endpoints.call(handler, body, parameters=("x",))
        assert told.status in ((200,) if lenient else (200, 400, 404))


LINES = st.one_of(
    st.binary(max_size=60),
    st.sampled_from(
        [b'{"custom_id":"a","method":"POST","url":"/v1/chat/completions","body":{}}', b"{", b"\n"]
    ),
)


@pytest.mark.parametrize("endpoint", ENDPOINTS)
@given(st.lists(LINES, max_size=6))
@examples(30)
def test_any_input_file_is_read(endpoint: str, lines: list[bytes]) -> None:
    for strict in (True, False):
        file = InputFile(endpoint, ("gpt-4o-mini",), strict=strict)
        asyncio.run(file.read(b"\n".join(lines)))
        assert file.lines or file.faults
