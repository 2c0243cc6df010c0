"""A long request is read in steps, between which others have their turn."""

from __future__ import annotations

from typing import Any

import pytest
from endpoint_calls import Endpoints

from mockgpt.api.chat import endpoint as chat
from mockgpt.api.responses import endpoint as responses
from mockgpt.wire import turns

TOO_LONG = "the words of a prompt that no model takes " * 20_000


@pytest.mark.parametrize(
    ("handler", "body"),
    [
        (chat.create, {"messages": [{"role": "user", "content": TOO_LONG}]}),
        (chat.create, {"messages": [{"role": "user", "content": "x"}], "temperature": TOO_LONG}),
        (responses.create, {"input": TOO_LONG}),
    ],
)
def test_others_have_their_turn_after_each_step_of_reading(
    handler: Any, body: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[None] = []

    async def next_turn() -> None:
        taken.append(None)

    monkeypatch.setattr(turns, "next_turn", next_turn)
    monkeypatch.setattr(turns.GivingWay, "is_over", False)  # these are the turns of counting tokens
    monkeypatch.setattr(turns, "TURN_SECONDS", 60)  # and these of writing, which loads modules once
    assert Endpoints().call(handler, {"model": "gpt-4o-mini", **body}).status == 400
    assert len(taken) == (1 if "temperature" in body else 3)
    taken.clear()
    short = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "x"}]}
    Endpoints().call(handler, short if handler is chat.create else {"model": "gpt-4o-mini", "input": "x"})
    assert not taken
