"""The user's own texts and whole-response templates, and their placeholders."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import orjson
import pytest
import stand_in_tokenizer as tokenizer
from hypothesis import given
from hypothesis import strategies as st
from property_examples import examples
from run_writer import write

from mockgpt.config.placeholders import Template
from mockgpt.errors import ConfigError
from mockgpt.generation.reply import Message, Prompt, Reply, Tool
from mockgpt.generation.templates import KnownValues, Library, _from_json, load, response_object

PLAN = """{ "id": "chatcmpl-{{random_id}}", "object": "chat.completion", "created": {{timestamp}}, "model": "{{model}}",
  "choices": [ { "index": 0, "message": { "role": "assistant", "content": "{{response_content}}" }, "finish_reason": "stop" } ],
  "usage": { "prompt_tokens": {{prompt_tokens}}, "completion_tokens": {{completion_tokens}}, "total_tokens": {{total_tokens}} } }
"""  # noqa: E501 - as the original plan has it


def values(**known: str) -> KnownValues:
    """Return values for a request."""
    return KnownValues({"model": "gpt-4o-mini", "timestamp": "1700000000", **known}, Random(1))


def library(folder: Path, text: str, name: str = "templates.json") -> Library:
    """Return what a templates file with this text holds."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return load(str(path))


def reply(own: Library, text: str = "What is a proxy?", **options: Any) -> Reply:
    """Return the reply to one message under a library."""
    prompt = Prompt((Message("system", "Be nice."), Message("user", text)), **options)
    return write(prompt, 1, prompt_tokens=9, library=own, values=values())


def test_the_template_of_the_original_plan_loads_and_is_filled(tmp_path: Path) -> None:
    own = library(tmp_path, PLAN)
    made = reply(own)
    body = response_object(own, made, values(), 1)
    assert body is not None
    assert body["id"].startswith("chatcmpl-")
    assert len(body["id"]) == 9 + 29
    assert (body["created"], body["model"]) == (1700000000, "gpt-4o-mini")
    assert body["choices"][0]["message"]["content"] == made.choices[0].content
    assert body["usage"] == {
        "prompt_tokens": 9,
        "completion_tokens": made.usage.completion_tokens,
        "total_tokens": made.usage.total_tokens,
    }


def test_a_placeholder_keeps_its_type_only_without_quotation_marks(tmp_path: Path) -> None:
    own = library(
        tmp_path, '{"choices": [], "a": "{{timestamp}}", "b": {{model}}, "c": [{{random.int:5-5}}]}'
    )
    body = response_object(own, reply(own), values(), 1)
    assert body == {"choices": [], "a": "1700000000", "b": "gpt-4o-mini", "c": [5]}


def test_text_around_the_content_is_part_of_the_content_and_counted(tmp_path: Path) -> None:
    choice = '{"index": 0, "message": {"content": "<<{{response_content}}>>"}, "finish_reason": "stop"}'
    text = f'{{"choices": [{choice}]}}'
    own = library(tmp_path, text)
    made = reply(own, choices=2, max_tokens=1000)
    contents = [choice.content or "" for choice in made.choices]
    assert all(content.startswith("<<") and content.endswith(">>") for content in contents)
    assert made.choices[0].tokens == tokenizer.count(contents[0])
    body = response_object(own, made, values(), 1)
    assert body is not None
    assert [choice["message"]["content"] for choice in body["choices"]] == contents
    assert [choice["index"] for choice in body["choices"]] == [0, 1]
    cut = response_object(own, reply(own, max_tokens=3), values(), 1)
    assert cut is not None
    assert cut["choices"][0]["finish_reason"] == "length"


def test_texts_by_family_are_used_for_their_family(tmp_path: Path) -> None:
    greeting = 'greeting = "Ahoy, {{last_user_message}}!"'
    text = f'[texts]\n{greeting}\ndefinition = ["One. {{{{system_message}}}}", "Two."]\n'
    own = library(tmp_path, text, "own.toml")
    assert reply(own, "hello").choices[0].content == "Ahoy, hello!"
    assert reply(own).choices[0].content in ("One. Be nice.", "Two.")
    assert "joke" not in (reply(own, "Tell me a joke").choices[0].content or "")
    assert {reply(own, choices=8).choices[index].content for index in range(8)} == {"One. Be nice.", "Two."}


def test_any_serves_every_family_without_texts_of_its_own(tmp_path: Path) -> None:
    own = library(tmp_path, '{"texts": {"any": "Always.", "joke": "Knock knock."}}')
    assert reply(own, "hello").choices[0].content == "Always."
    assert reply(own, "Tell me a joke").choices[0].content == "Knock knock."


def test_calls_have_no_template(tmp_path: Path) -> None:
    own = library(tmp_path, PLAN)
    made = reply(own, tools=(Tool("f"),), tool_choice="required")
    assert made.choices[0].tool_calls
    assert response_object(own, made, values(), 1) is None
    assert response_object(None, made, values(), 1) is None


@pytest.mark.parametrize(
    ("name", "text", "parts"),
    [
        ("a.json", '{"choices": [],\n "a": "{{modle}}"}', ["line 2", "{{modle}}", "model"]),
        (
            "a.json",
            '{"choices": [{"message": {"content": "{{random.int:9-1}}"}}]}',
            ["line 1", "{{random.int:9-1}}", "random.int:1-9"],
        ),
        ("a.json", '{"choices": [],\n "a": }', ["line 2"]),
        ("a.json", "[]", ["choices"]),
        ("a.json", '{"other": 1}', ["texts", "choices"]),
        ("a.json", '{"choices": 5}', ["choices", "array of objects"]),
        ("a.json", '{"choices": [1]}', ["choices", "array of objects"]),
        ("a.toml", "[texts]\nnonsense = 'x'", ["texts.nonsense", "greeting"]),
        ("a.toml", "[texts]\ngreeting = 3", ["texts.greeting", "3"]),
        ("a.toml", "[texts]\ngreeting = '''a\n{{response_content}}'''", ["texts.greeting: line 2"]),
        ("a.toml", "texts", ["Expected '='"]),
        ("a.toml", "[text]\na = 1", ["'text'", "texts"]),
    ],
)
def test_an_error_names_file_and_place_and_what_is_allowed(
    tmp_path: Path, name: str, text: str, parts: list[str]
) -> None:
    with pytest.raises(ConfigError) as caught:
        library(tmp_path, text, name)
    for part in (name, "responses.templates_path", *parts):
        assert part in str(caught.value)


def test_a_file_that_is_missing_or_not_text_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="No such file"):
        load(str(tmp_path / "missing.json"))
    (tmp_path / "binary.json").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="not UTF-8 at byte 0"):
        load(str(tmp_path / "binary.json"))


@given(st.text(max_size=40))
@examples(100)
def test_a_value_is_never_expanded_again(message: str) -> None:
    filled = Template("[{{last_user_message}}]").fill(KnownValues({"last_user_message": message}, Random(1)))
    assert filled == f"[{message}]"
    nested = Template("{{last_user_message}}").fill(
        KnownValues({"last_user_message": "{{model}}"}, Random(1))
    )
    assert nested == "{{model}}"


@given(st.text(max_size=40))
@examples(60)
def test_no_message_breaks_a_whole_response(message: str) -> None:
    own = _from_json(
        '{"choices": [{"message": {"content": "{{last_user_message}}"}}], "q": {{last_user_message}}}'
    )
    made = reply(own, message)
    body = response_object(own, made, KnownValues({"last_user_message": message}, Random(1)), 1)
    assert body is not None
    assert body["q"] == message
    assert orjson.loads(orjson.dumps(body)) == body
