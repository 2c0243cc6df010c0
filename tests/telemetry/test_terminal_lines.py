"""Lines for a person: one an event, no wider than the terminal, and nothing of a client can change it."""

from __future__ import annotations

import os
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.telemetry.terminal_lines import colored, columns_of, plain, terminal_line, wants_color

REQUEST = {
    "time": 1_000.25,
    "level": "info",
    "event": "request",
    "method": "POST",
    "path": "/v1/chat/completions",
    "status": 200,
    "duration_ms": 12.34,
    "client": "client",
    "model": "gpt-4o-mini",
    "prompt_tokens": 8,
    "completion_tokens": 120,
}
REFUSED = {
    "time": 1_000.25,
    "level": "info",
    "event": "refused",
    "reason": "unknown_ca",
    "peer": "127.0.0.1:4711",
    "alert": "unknown_ca",
    "subject": "CN=client",
    "issuer": "CN=another CA",
    "detail": "self-signed certificate in certificate chain",
}


def after_the_clock(line: str) -> str:
    return line.partition(" ")[2]


def test_a_request_is_one_line_in_columns() -> None:
    assert after_the_clock(terminal_line(REQUEST)) == (
        "POST /v1/chat/completions    200    12.3 ms client gpt-4o-mini 8+120"
    )


@pytest.mark.parametrize(
    ("fields", "tag"),
    [
        ({"fault": "reset_mid_stream", "outcome": "faulted"}, "reset_mid_stream"),
        ({"failure": "server_error"}, "server_error"),
        ({"expectation_id": "exp_1"}, "exp_1"),
        ({"outcome": "client_left", "status": None}, "client_left"),
    ],
)
def test_what_decided_a_request_is_its_tag(fields: dict[str, Any], tag: str) -> None:
    assert f" ms {tag} client gpt-4o-mini" in terminal_line({**REQUEST, **fields})


def test_without_a_status_and_an_end_there_are_marks() -> None:
    line = terminal_line({**REQUEST, "status": None, "duration_ms": None})
    assert " ---        ... client" in line


def test_a_refusal_says_who_and_why() -> None:
    assert after_the_clock(terminal_line(REFUSED)) == (
        "REFUSED unknown_ca alert unknown_ca 127.0.0.1:4711 CN=client by CN=another CA"
    )


def test_of_a_certificate_the_common_names_are_shown_and_a_reason_is_not_said_twice() -> None:
    named = {"subject": r"CN=a\, b,O=mockgpt", "issuer": "O=x,CN=mockgpt CA f5d71a"}
    assert after_the_clock(terminal_line({**REFUSED, **named})).endswith(
        r" CN=a\\, b by CN=mockgpt CA f5d71a"
    )
    bare = {"reason": "no_certificate", "subject": None, "issuer": None}
    assert after_the_clock(terminal_line({**REFUSED, **bare})) == (
        "REFUSED no_certificate alert unknown_ca 127.0.0.1:4711"
    )


def test_an_accepted_connection_has_no_line_unless_the_client_called_another_name() -> None:
    accepted = {**REFUSED, "event": "accepted", "server_name": "mock.test"}
    assert terminal_line(accepted) == ""
    assert after_the_clock(terminal_line({**accepted, "server_name_matches": False})) == (
        "WRONG NAME mock.test mockgpt certs init --force --host mock.test"
    )


def test_a_change_and_a_warning_say_their_details() -> None:
    change = {"time": 0.0, "level": "info", "event": "changed", "change": "scenario", "name": "errors"}
    assert after_the_clock(terminal_line(change)) == "changed scenario name=errors"
    warning = {"time": 0.0, "level": "warning", "event": "tls_warning", "detail": "it expires tomorrow"}
    assert after_the_clock(terminal_line(warning)) == "WARNING tls_warning detail=it expires tomorrow"


texts = st.text(max_size=300)


@given(texts, texts, texts, st.integers(40, 200))
def test_any_text_of_a_client_stays_on_one_printable_line_of_that_width(
    path: str, client: str, model: str, columns: int
) -> None:
    line = terminal_line({**REQUEST, "path": path, "client": client, "model": model}, plain, columns)
    assert line.isascii()
    assert line.isprintable()
    assert len(line) <= columns
    refused = terminal_line({**REFUSED, "subject": path, "issuer": client}, plain, columns)
    assert refused.isprintable()
    assert len(refused) <= columns


@pytest.mark.parametrize(
    ("status", "code"), [(200, "32"), (404, "33"), (503, "31"), (None, "35"), (101, "36")]
)
def test_the_color_says_what_came_of_it(status: int | None, code: str) -> None:
    shown = "---" if status is None else status
    assert f"\x1b[{code}m{shown}\x1b[0m" in terminal_line({**REQUEST, "status": status}, colored)


def test_colors_are_for_terminals_and_as_the_environment_says() -> None:
    reader, writer = os.pipe()
    try:
        assert not wants_color(writer, {})
        assert wants_color(writer, {"FORCE_COLOR": "1"})
        assert not wants_color(writer, {"FORCE_COLOR": "1", "NO_COLOR": "1"})
        assert columns_of(writer) == 100
    finally:
        os.close(reader)
        os.close(writer)
