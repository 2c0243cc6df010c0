"""The table of models: one row each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from openai.types.chat_model import ChatModel
from openai.types.shared.all_models import AllModels

from mockgpt.api.models.table import described, known


def names(type_: Any) -> Iterator[str]:
    for part in get_args(type_):
        if isinstance(part, str):
            yield part
        else:
            yield from names(part)


def test_every_model_that_the_sdk_names_has_a_row() -> None:
    assert [name for name in (*names(ChatModel), *names(AllModels)) if name not in known()] == []


def test_an_empty_cell_is_that_of_the_row_it_is_like() -> None:
    snapshot = known()["gpt-4o-2024-11-20"]
    assert (snapshot.context, snapshot.output, snapshot.answers_as) == (128_000, 16_384, "gpt-4o-2024-11-20")
    assert known()["gpt-4o"].answers_as == "gpt-4o-2024-08-06"
    assert known()["gpt-5-nano"].efforts == ("medium", "minimal", "low", "high")
    assert known()["gpt-3.5-turbo-1106"].encoding == "cl100k_base"
    assert known()["gpt-4.1"].encoding == "o200k_base"


def test_every_row_is_whole() -> None:
    for model in known().values():
        assert model.created > 1_600_000_000, model.id
        assert model.kind in ("chat", "responses", "completion", "embedding", "moderation"), model.id
        assert model.context >= 4097, model.id
        assert model.answers_as in known() or model.kind != "chat", model.id
        assert (model.dimensions > 0) == (model.kind == "embedding"), model.id


def test_a_name_of_ones_own_is_like_what_it_resembles() -> None:
    assert described("gpt-5-nano-eu").efforts == known()["gpt-5-nano"].efforts
    assert described("ft:gpt-4o-mini:org:x:1").plain
    own = described("house/llama:7b")
    assert (own.plain, own.efforts, own.answers_as) == (False, (), "house/llama:7b")
    assert {"vision", "audio", "search", "schema"} <= own.abilities
