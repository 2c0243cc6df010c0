"""Matching method and path."""

from __future__ import annotations

import pytest

from mockgpt.api.router import Router

ROUTER = Router(
    [
        ("GET", "/models", "list"),
        ("GET", "/models/{id...}", "show"),
        ("DELETE", "/models/{id...}", "delete"),
        ("GET", "/responses/{id}", "response"),
        ("POST", "/responses/{id}/cancel", "cancel"),
    ]
)


@pytest.mark.parametrize(
    ("method", "path", "target", "parameters"),
    [
        ("GET", "/models", "list", ()),
        ("HEAD", "/models", "list", ()),
        ("GET", "/models/gpt-4o", "show", ("gpt-4o",)),
        ("DELETE", "/models/ft:gpt:org/x:1", "delete", ("ft:gpt:org/x:1",)),
        ("GET", "/models/a%2Fb%20c", "show", ("a/b c",)),
        ("GET", "/responses/resp_1", "response", ("resp_1",)),
        ("POST", "/responses/resp_1/cancel", "cancel", ("resp_1",)),
        ("PUT", "/models", None, ()),
    ],
)
def test_a_path_leads_to_its_target(
    method: str, path: str, target: str | None, parameters: tuple[str, ...]
) -> None:
    match = ROUTER.find(path)
    assert match is not None
    assert match.target(method) == target
    assert match.parameters == parameters


@pytest.mark.parametrize(
    "path", ["/", "", "/model", "/models/", "/responses/", "/responses//cancel", "/responses/a/b", "*"]
)
def test_other_paths_lead_nowhere(path: str) -> None:
    assert ROUTER.find(path) is None
