"""`{{placeholders}}`: read when defined, filled in for each answer."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.config.placeholders import (
    INSERTED_LIMIT,
    NAMES,
    REPLY_NAMES,
    Inserted,
    PlaceholderError,
    Template,
    Tree,
)
from mockgpt.errors import APIError


class Values(Inserted):
    def named(self, name: str) -> str:
        return f"<{name}>"

    def header(self, name: str) -> str:
        return f"[{name}]"

    def whole_number(self, low: int, high: int) -> int:
        return low + high

    def choice(self, options: tuple[str, ...]) -> str:
        return options[-1]


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("", ""),
        ("plain { text } }}", "plain { text } }}"),
        ("{{model}}", "<model>"),
        ("a {{ model }} b {{request_id}}", "a <model> b <request_id>"),
        ("{{client.common_name}}", "<client.common_name>"),
        ("{{header.X-Tenant}}", "[x-tenant]"),
        ("{{random.int:1-9}}", "10"),
        ("{{random.int:-5--3}}", "-8"),
        ("{{random.choice:red|green|blue and grey}}", "blue and grey"),
        ("{{random.choice:}}", ""),
        ("{{{model}}}", "{<model>}"),
    ],
)
def test_they_are_filled_in(text: str, filled: str) -> None:
    assert Template(text).fill(Values()) == filled


class Long(Values):
    def named(self, name: str) -> str:
        return "x" * 100_000


def test_what_is_inserted_in_one_answer_has_a_limit() -> None:
    with pytest.raises(APIError, match="inserts more than"):
        Template("{{last_user_message}}" * 50_000).fill(Long())
    with pytest.raises(APIError, match="inserts more than"):
        Tree([{"text": "{{random_id}}"}] * 50_000).fill(Values())
    values, text = Long(), Template("{{last_user_message}}" * 40)
    assert len(text.fill(values)) == len(text.fill(values)) == 4_000_000
    with pytest.raises(APIError):
        text.fill(values)
    assert Template("x" * INSERTED_LIMIT * 2).fill(Values()), "what stands in the text itself is its author's"


@pytest.mark.parametrize("name", NAMES)
def test_every_documented_name_exists(name: str) -> None:
    assert Template(f"{{{{{name}}}}}").fill(Values()) == f"<{name}>"


@pytest.mark.parametrize("name", REPLY_NAMES)
def test_the_replys_own_words_are_for_whole_responses_only(name: str) -> None:
    text = f"{{{{{name}}}}}"
    with pytest.raises(ValueError, match="is no placeholder"):
        Template(text)
    template = Template(text, whole=True)
    assert template.fill(Values()) == f"<{name}>"
    assert template.asks_for_reply
    assert not Template("{{model}}", whole=True).asks_for_reply


@pytest.mark.parametrize(
    "name",
    [
        "modle",
        "",
        "header.",
        "header.a b",
        "header.ä",
        "random.int:9-1",
        "random.int:a-b",
        "random.int:1",
        "random",
    ],
)
def test_an_unknown_one_is_refused_with_those_there_are(name: str) -> None:
    with pytest.raises(ValueError, match=r"is no placeholder; there are model, last_user_message"):
        Template(f"hi {{{{{name}}}}}")


def test_the_line_of_an_unknown_one_is_named() -> None:
    with pytest.raises(PlaceholderError) as caught:
        Template("{{model}}\nhi {{modle}}")
    assert caught.value.line == 2


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{{random.int:2-3}}", 5),
        ("{{model}}", "<model>"),
        ("{{prompt_tokens}}", "<prompt_tokens>"),
        ("{{random.int:2-3}} ", "5 "),
        ("7", "7"),
    ],
)
def test_a_number_on_its_own_keeps_its_type(text: str, value: object) -> None:
    assert Template(text).typed(Values()) == value


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("{{model}} {{last_user_message}} {{random.int:1-2}} {{random_id}}", False),
        ("{{timestamp}}", True),
        ("a {{header.x-tenant}}", True),
        ("{{client.common_name}}", True),
        ("{{request_id}}", True),
    ],
)
def test_it_is_known_whether_a_text_depends_on_more_than_the_body(text: str, asks: bool) -> None:
    assert Template(text).asks_for_request is asks


def test_what_is_filled_in_may_be_escaped_and_the_text_around_it_is_not() -> None:
    template = Template('{"a": "{{model}}"}')
    assert template.fill(Values(), lambda text: json.dumps(text)[1:-1]) == '{"a": "<model>"}'
    assert template.fill(Values(), str.upper) == '{"a": "<MODEL>"}'


def test_a_tree_is_filled_in_as_a_value() -> None:
    tree = Tree({"a": ["{{model}}", 1, None, {"{{b}}": "x {{request_id}}"}]})
    assert tree.fill(Values()) == {"a": ["<model>", 1, None, {"{{b}}": "x <request_id>"}]}
    with pytest.raises(ValueError, match="no placeholder"):
        Tree({"a": ["{{nix}}"]})


@given(st.text("{}ab. model:|-", max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        Template(text).fill(Values())
    except ValueError as error:
        assert "is no placeholder" in str(error)
