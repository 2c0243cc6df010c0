"""Keys in errors: on one line and of bounded length, for any text of a client."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mockgpt.behavior.expectations.key_names import shown_key, unknown_key


@given(st.text())
def test_any_key_is_shown_on_one_printable_line(name: str) -> None:
    assert shown_key(name).isprintable()
    assert len(shown_key(name)) <= 80 * len("\\U0010ffff")


def test_an_unknown_key_is_named_with_its_path_and_what_is_allowed() -> None:
    assert str(unknown_key("reply.raw", "colour", ("status", "body"))) == (
        "reply.raw.colour: unknown key, allowed are status, body"
    )
    assert str(unknown_key("", "colour", ("match",))) == "colour: unknown key, allowed are match"
    assert str(unknown_key("match", "modle", ("method", "model"))) == (
        "match.modle: unknown key, allowed are method, model, did you mean model?"
    )
