"""JSON objects without a schema."""

from __future__ import annotations

from typing import Any

import orjson
import pytest
from run_writer import answer


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("JSON with keys name, age and email", ["name", "age", "email"]),
        ('Answer in JSON like {"title": "...", "year": 0}', ["title", "year"]),
        ("Return json with fields is_open, price", ["is_open", "price"]),
    ],
)
def test_the_object_has_the_keys_that_the_message_names(text: str, keys: list[str]) -> None:
    assert list(orjson.loads(answer(text, response_format="json_object"))) == keys


def test_the_values_are_answers_labels_and_lists() -> None:
    def object_of(text: str) -> dict[str, Any]:
        made: dict[str, Any] = orjson.loads(answer(text, response_format="json_object"))
        return made

    assert object_of("In json: what is the capital of Peru?") == {"answer": "The capital of Peru is Lima."}
    assert len(object_of("List 4 colors as json")["colors"]) == 4
    assert object_of("json sentiment of: I hate it")["sentiment"] == "negative"


def test_json_in_words_is_alone_or_in_the_code_block_that_is_asked_for() -> None:
    assert list(orjson.loads(answer("Give me a JSON object with name and age"))) == ["name", "age"]
    in_block = answer("Give me a JSON object with name and age in a code block")
    assert in_block.startswith('```json\n{\n  "name"')
    assert in_block.endswith("\n}\n```")


def test_json_is_written_where_nothing_is_left_to_fill_it_with() -> None:
    keys = "Return JSON with word_count and char_count of 'hello world'."
    assert answer(f"{keys} Reply with the following text and nothing else:\nHello, World!")


def test_a_schema_holds_where_a_prompt_shows_other_fields() -> None:
    said = (
        "Your output fields are:\n1. `answer` (str):\n\n"
        "Outputs will be a JSON object with the following fields.\n\n"
        '{\n  "answer": "{answer}"\n}\n[[ ## question ## ]]\nHow are you?\n\n'
        "Respond with a JSON object in the following order of fields: `answer`."
    )
    for key in ("answer", "title"):
        schema = {"type": "object", "properties": {key: {"type": "string"}}, "required": [key]}
        assert [*orjson.loads(answer(said, response_format="json_schema", schema=schema))] == [key]
