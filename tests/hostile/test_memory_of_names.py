"""What is kept of the names that clients choose; by a server of its own, as memory comes in pieces."""

from __future__ import annotations

import ssl

import pytest
from measured import await_idle
from mock_process import MockProcess, chat, read_answer
from plain_admin import admin


def request_with_names(number: int, length: int) -> bytes:
    """Return a request that names properties of so many characters as none did before: 400 KB of them."""
    names = [f"{number}_{n}{'a' * length}" for n in range(400_000 // (length + 30))]
    schema = {"type": "object", "properties": {name: {} for name in names}, "required": names[:1]}
    return chat(
        "hello", response_format={"type": "json_schema", "json_schema": {"name": "x", "schema": schema}}
    )


@pytest.mark.parametrize("length", [390_000, 10])
def test_names_that_no_request_said_before_are_not_kept(
    mock: MockProcess, client_context: ssl.SSLContext, length: int
) -> None:
    with mock.connect(client_context) as connection:
        connection.settimeout(60)
        for number in range(60):
            connection.sendall(request_with_names(number, length))
            assert read_answer(connection)[0] in (200, 400)
    assert admin(mock, "POST", "/_mock/reset")[0] == 204  # what is kept of exchanges is not what is tested
    await_idle(mock)
