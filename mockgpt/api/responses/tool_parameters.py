"""The tools and tool choices of a Responses request, as tables.

Every member of functions and custom tools is checked, of hosted tools only the
required ones.

Source: the Responses reference; phrases were measured against the live API in 2026.
"""

from __future__ import annotations

from typing import Any

from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.validation.checker import (
    Parameter,
    anything,
    array,
    boolean,
    choice,
    integer,
    record,
    string,
    tagged,
)
from mockgpt.api.validation.message_parameters import FUNCTION_NAME, type_member

MODES = ("none", "auto", "required")
# Hosted tools that a choice may name and that an answer can repeat.
CHOOSABLE = (
    "file_search",
    "web_search_preview",
    "web_search_preview_2025_03_11",
    "computer",
    "computer_use_preview",
    "image_generation",
    "code_interpreter",
    "apply_patch",
    "shell",
    "programmatic_tool_calling",
)

FUNCTION_MEMBERS = (
    type_member("function"),
    Parameter("name", string, required=True, minimum=1, maximum=128, pattern=FUNCTION_NAME),
    Parameter("description", string),
    Parameter("parameters", record),
    Parameter("strict", boolean),
)
# What is called by name, with its own row, and as a tool of a namespace.
CALLED = {
    "function": Parameter(
        "function",
        record,
        members=(
            *FUNCTION_MEMBERS,
            Parameter("output_schema", anything),
            Parameter("defer_loading", boolean),
            Parameter("allowed_callers", anything),
        ),
    ),
    "custom": Parameter(
        "custom",
        record,
        members=(
            type_member("custom"),
            *FUNCTION_MEMBERS[1:3],
            Parameter("format", record),
            Parameter("defer_loading", boolean),
            Parameter("allowed_callers", anything),
        ),
    ),
}


def reference(value: Any, parameter: Parameter, path: str) -> None:
    """Accept an id, or an object that holds or stands for one."""
    if type(value) is not str:
        if type(value) is not dict:
            raise parameter_errors.invalid_type(path, "one of a string or object", value)
        record(value, parameter, path)


# Hosted tools with their required members.
HOSTED: dict[str, tuple[Parameter, ...]] = {
    "file_search": (
        Parameter(
            "vector_store_ids", array, "an array of strings", required=True, item=Parameter("id", string)
        ),
    ),
    "computer": (),
    "computer_use_preview": (
        Parameter(
            "environment", choice, required=True, values=("windows", "mac", "linux", "ubuntu", "browser")
        ),
        Parameter("display_width", integer, required=True),
        Parameter("display_height", integer, required=True),
    ),
    "web_search": (),
    "web_search_2025_08_26": (),
    "mcp": (Parameter("server_label", string, required=True),),
    "code_interpreter": (
        Parameter(
            "container",
            reference,
            required=True,
            members=(
                Parameter("type", choice, required=True, values=("auto",)),
                Parameter("file_ids", array, "an array of strings", item=Parameter("id", string)),
            ),
            open=True,
        ),
    ),
    "programmatic_tool_calling": (),
    "image_generation": (),
    "local_shell": (),
    "shell": (),
    "namespace": (
        Parameter("name", string, required=True, minimum=1),
        Parameter("description", string, required=True),
        Parameter(
            "tools",
            array,
            required=True,
            minimum=1,
            item=Parameter("tool", tagged, tag="type", values=tuple(CALLED), variants=CALLED),
        ),
    ),
    "tool_search": (),
    "web_search_preview": (),
    "web_search_preview_2025_03_11": (),
    "apply_patch": (),
}


def choice_or_record(value: Any, parameter: Parameter, path: str) -> None:
    """Accept a mode, or an object of a known type with the members of that type."""
    if type(value) is str:
        return choice(value, parameter, path)
    if type(value) is not dict:
        words = f"one of an object or {parameter_errors.listed(parameter.values, 'or')}"
        raise parameter_errors.invalid_type(path, words, value)
    tagged(value, TOOL_CHOICES, path)
    return None


TOOL = Parameter(
    "tool",
    tagged,
    tag="type",
    values=("function", "custom", *HOSTED),
    variants={
        **CALLED,
        **{
            kind: Parameter(kind, record, members=(type_member(kind), *members), open=True)
            for kind, members in HOSTED.items()
        },
    },
)
_NAMED = (Parameter("name", string, required=True), Parameter("type", string))
TOOL_CHOICES = Parameter(
    "tool_choice",
    tagged,
    tag="type",
    values=("function", "custom", "allowed_tools", *HOSTED),
    variants={
        # `name` comes first: the API misses it in the chat shape `{"function": {…}}`.
        "function": Parameter("function", record, members=_NAMED),
        "custom": Parameter("custom", record, members=_NAMED),
        "allowed_tools": Parameter(
            "allowed_tools",
            record,
            members=(
                Parameter("mode", choice, required=True, values=("auto", "required")),
                Parameter("tools", array, required=True, item=Parameter("tool", record)),
                Parameter("type", string),
            ),
        ),
        **{kind: Parameter(kind, record) for kind in HOSTED},
    },
)
