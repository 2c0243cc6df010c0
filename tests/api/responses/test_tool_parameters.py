"""Which tools and tool choices a Responses request may have."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.api.responses.tool_parameters import CHOOSABLE, HOSTED, MODES, TOOL, choice_or_record
from mockgpt.api.validation.checker import Parameter
from mockgpt.errors import APIError

CHOICE = Parameter("tool_choice", choice_or_record, values=MODES)


@pytest.mark.parametrize("kind", [kind for kind, members in HOSTED.items() if not members])
def test_a_hosted_tool_without_required_members_may_have_any_member(kind: str) -> None:
    TOOL.check({"type": kind, "anything": 1}, TOOL, "tools[0]")


@pytest.mark.parametrize("kind", [kind for kind, members in HOSTED.items() if members])
def test_a_required_member_of_a_hosted_tool_is_missed(kind: str) -> None:
    with pytest.raises(APIError) as caught:
        TOOL.check({"type": kind}, TOOL, "tools[0]")
    assert caught.value.param == f"tools[0].{HOSTED[kind][0].name}"


@pytest.mark.parametrize(
    "value",
    [
        "auto",
        {"type": "function", "name": "f"},
        {"type": "allowed_tools", "mode": "auto", "tools": [{"type": "function", "name": "f"}]},
        *({"type": kind} for kind in CHOOSABLE),
    ],
)
def test_a_mode_or_a_tool_may_be_chosen(value: Any) -> None:
    CHOICE.check(value, CHOICE, "tool_choice")


@pytest.mark.parametrize(
    ("value", "param"),
    [
        ("bogus", "tool_choice"),
        (None, "tool_choice"),
        ({"type": "bogus"}, "tool_choice.type"),
        ({"type": "custom"}, "tool_choice.name"),
        ({"type": "allowed_tools", "tools": []}, "tool_choice.mode"),
    ],
)
def test_another_choice_is_refused(value: Any, param: str) -> None:
    with pytest.raises(APIError) as caught:
        CHOICE.check(value, CHOICE, "tool_choice")
    assert caught.value.param == param
