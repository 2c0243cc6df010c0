"""The tools, tool choices and answer formats of a chat request, as tables.

Source: the chat reference; the order and the phrases were measured against the live API in 2026.
"""

from __future__ import annotations

from typing import Any

from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.validation.checker import Parameter, array, boolean, choice, record, string, tagged
from mockgpt.api.validation.message_parameters import FUNCTION_NAME, type_member

MAX_TOOLS = 128


def choice_or_record(value: Any, parameter: Parameter, path: str) -> None:
    """Accept a mode, or an object with the members of its type."""
    if type(value) is str:
        return choice(value, parameter, path)
    if type(value) is not dict:
        words = f"one of one of {parameter_errors.listed(parameter.values, 'or')} or object"
        raise parameter_errors.invalid_type(path, words, value)
    tag = value.get(parameter.tag)
    variant = parameter.variants.get(tag) if type(tag) is str else None
    # Measured: an object of an unknown type is checked as the choice of a function.
    record(value, variant or parameter.variants["function"], path)
    return None


DEFINITION = (
    Parameter("name", string, required=True, minimum=1, maximum=64, pattern=FUNCTION_NAME),
    Parameter("description", string),
    Parameter("parameters", record),
)
TOOL = Parameter(
    "tool",
    tagged,
    tag="type",
    values=("function", "custom"),
    variants={
        "function": Parameter(
            "function",
            record,
            members=(
                type_member("function"),
                Parameter(
                    "function", record, required=True, members=(*DEFINITION, Parameter("strict", boolean))
                ),
            ),
        ),
        "custom": Parameter(
            "custom",
            record,
            members=(
                type_member("custom"),
                Parameter(
                    "custom",
                    record,
                    required=True,
                    members=(DEFINITION[0], Parameter("description", string), Parameter("format", record)),
                ),
            ),
        ),
    },
)


def _named(kind: str, *members: Parameter) -> Parameter:
    return Parameter(
        kind, record, members=(Parameter(kind, record, required=True, members=members), type_member(kind))
    )


TOOL_CHOICE = Parameter(
    "tool_choice",
    choice_or_record,
    values=("none", "auto", "required"),
    tag="type",
    variants={
        "function": _named("function", Parameter("name", string, required=True)),
        "custom": _named("custom", Parameter("name", string, required=True)),
        "allowed_tools": _named(
            "allowed_tools",
            Parameter("mode", choice, required=True, values=("auto", "required")),
            Parameter("tools", array, required=True, item=Parameter("tool", record)),
        ),
    },
)
FUNCTION_CALL = Parameter(
    "function_call",
    choice_or_record,
    values=("none", "auto"),
    variants={"function": Parameter("function", record, members=(Parameter("name", string, required=True),))},
)

FUNCTIONS = Parameter(
    "functions",
    array,
    minimum=1,
    maximum=MAX_TOOLS,
    item=Parameter("function", record, members=DEFINITION),
)
TOOLS = Parameter("tools", array, maximum=MAX_TOOLS, item=TOOL)

JSON_SCHEMA = Parameter(
    "json_schema",
    record,
    required=True,
    members=(
        DEFINITION[0],
        Parameter("description", string),
        Parameter("schema", record),
        Parameter("strict", boolean),
    ),
)
FORMATS_WITHOUT_SCHEMA = {
    kind: Parameter(kind, record, members=(type_member(kind),)) for kind in ("text", "json_object")
}
RESPONSE_FORMAT = Parameter(
    "response_format",
    tagged,
    tag="type",
    values=("json_object", "json_schema", "text"),
    variants={
        **FORMATS_WITHOUT_SCHEMA,
        "json_schema": Parameter("json_schema", record, members=(type_member("json_schema"), JSON_SCHEMA)),
    },
)
