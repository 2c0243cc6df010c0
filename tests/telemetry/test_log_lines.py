"""Lines for programs: each on one line, and printable for any text of a client."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.telemetry.log_lines import json_line, text_line

LINE = {"time": "2026-11-23T00:00:00.000Z", "level": "info", "event": "request"}


@given(st.text())
def test_any_text_makes_one_printable_line(text: str) -> None:
    for line in (text_line("request", {"path": text}), json_line({**LINE, "path": text})):
        assert line.isascii()
        assert line.isprintable()


@given(st.text())
def test_a_json_line_gives_back_what_went_in(text: str) -> None:
    assume_text = text.encode("utf-8", "replace").decode("utf-8")
    assert json.loads(json_line({**LINE, "path": assume_text}))["path"] == assume_text


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (True, "true"),
        (3, "3"),
        (0.5, "0.5"),
        ("plain", "plain"),
        ("", '""'),
        ("two words", '"two words"'),
        ('say "hi"', '"say \\"hi\\""'),
        ("a=b", '"a=b"'),
        ("line\nbreak", '"line\\nbreak"'),
        ("\u202eevil", '"\\u202eevil"'),
        ("\x1b[31m", '"\\x1b[31m"'),
    ],
)
def test_text_values_are_quoted_where_they_must_be(value: object, shown: str) -> None:
    assert text_line("request", {"key": value}).endswith(f" key={shown}")


USUAL = {
    "request_id": "req_1",
    "connection": "conn_1",
    "request_number": 2,
    "client": "gateway",
    "tls": "TLSv1.3",
    "method": "POST",
    "path": "/v1/chat/completions",
    "model": "gpt-4o",
    "stream": False,
    "status": 200,
    "prompt_tokens": 8,
    "completion_tokens": 9,
    "duration_ms": 0.5,
}


@given(st.sampled_from(["client", "method", "path", "model"]), st.none() | st.text(max_size=3))
def test_the_usual_line_of_a_request_is_that_of_any_other_event(name: str, text: str | None) -> None:
    for stream in (False, True):
        fields = {**USUAL, "stream": stream, name: text}
        assert text_line("request", fields) == text_line("other", fields).replace("other", "request", 1)


def test_what_is_not_known_is_not_in_the_line() -> None:
    assert "key" not in text_line("request", {"key": None})
