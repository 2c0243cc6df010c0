"""The public exceptions: one tree, as the module's docstring prints it."""

from __future__ import annotations

import inspect
import re

import pytest

import mockgpt
from mockgpt import errors
from mockgpt.errors import APIError, MockGPTError, NotRunningError, QueryError


def tree_of(error: type, depth: int = 0) -> list[tuple[int, str]]:
    below = [child for child in vars(errors).values() if inspect.isclass(child) and child.__base__ is error]
    return [(depth, error.__name__), *(line for child in below for line in tree_of(child, depth + 1))]


def test_the_docstring_prints_the_classes_there_are() -> None:
    printed = re.findall(r"^([├└]── )?(\w+Error)  ", str(errors.__doc__), re.MULTILINE)
    assert [(1 if branch else 0, name) for branch, name in printed] == [
        *tree_of(MockGPTError),
        *tree_of(APIError),
    ]


def test_errors_of_the_python_interface_are_pythons_own_kinds_too() -> None:
    assert issubclass(QueryError, ValueError)
    assert issubclass(NotRunningError, RuntimeError)


@pytest.mark.parametrize(
    "attempt",
    [
        lambda server: server.exchanges,
        lambda server: server.connections,
        lambda server: server.expect(reply={"content": "x"}),
        lambda server: server.use_scenario("slow"),
        lambda server: server.verify(),
        lambda server: server.wait_for(lambda: True),
        lambda server: server.reset(),
    ],
)
def test_a_server_that_does_not_run_says_so(attempt: object) -> None:
    server = mockgpt.BackgroundServer()
    with pytest.raises(NotRunningError, match="the mock is not running"):
        attempt(server)  # type: ignore[operator]


def test_what_a_caller_gets_wrong_is_a_mockgpt_error(mockgpt: mockgpt.BackgroundServer) -> None:
    attempts = [
        lambda: mockgpt.exchanges_where(sttus="200"),
        lambda: mockgpt.exchanges_where(status="2"),
        lambda: mockgpt.exchanges_where(limit=0),
        lambda: mockgpt.exchanges_where(match={"modell": "x"}),
        lambda: mockgpt.use_scenario("nix"),
        lambda: mockgpt.use_scenario(1),  # type: ignore[arg-type]
        lambda: mockgpt.use_scenario("slow", ttl_seconds=-1),
        lambda: mockgpt.use_scenario("slow", ttl_seconds=float("nan")),
        lambda: mockgpt.use_settings("slow"),  # type: ignore[arg-type]
        lambda: mockgpt.use_settings({"responses": {"mode": "echo"}}, ttl_seconds=0),
        lambda: mockgpt.client_ssl_context("nix"),
        lambda: mockgpt.reload({}),  # type: ignore[arg-type]
        lambda: mockgpt.expect(reply={"content": "{{nix}}"}),
        lambda: mockgpt.expect(reply={"content": "x"}, match={"client": "nix"}),
        lambda: mockgpt.expect(reply={"content": "x"}, times=0),
        lambda: mockgpt.verify({"modell": "x"}),
        lambda: mockgpt.verify(exactly=-1),
    ]
    for attempt in attempts:
        with pytest.raises(MockGPTError):
            attempt()
