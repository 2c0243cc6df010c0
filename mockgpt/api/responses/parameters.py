"""The parameters of POST /v1/responses, as a table.

The order of the table is the order in which faults are reported. A new parameter
is one row.

Source: the Responses reference; the order and the phrases were measured against the live API in 2026.
"""

from __future__ import annotations

from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.responses.item_parameters import items
from mockgpt.api.responses.tool_parameters import MODES, TOOL, choice_or_record, reference
from mockgpt.api.validation.checker import (
    Parameter,
    Table,
    array,
    boolean,
    choice,
    integer,
    record,
    string,
    tagged,
)
from mockgpt.api.validation.common_parameters import (
    CACHE_KEY,
    CACHE_OPTIONS,
    CACHE_RETENTION,
    FREQUENCY_PENALTY,
    METADATA,
    MODERATION,
    PRESENCE_PENALTY,
    SAFETY_IDENTIFIER,
    SERVICE_TIER,
    TEMPERATURE,
    TOP_P,
    VERBOSITY,
)
from mockgpt.api.validation.message_parameters import FUNCTION_NAME, type_member
from mockgpt.api.validation.tool_parameters import FORMATS_WITHOUT_SCHEMA

# Chat parameters that have another name here.
MOVED = {
    "messages": "input",
    "reasoning_effort": "reasoning.effort",
    "response_format": "text.format",
    "verbosity": "text.verbosity",
}
INCLUDED = (
    "file_search_call.results",
    "web_search_call.results",
    "web_search_call.action.sources",
    "message.input_image.image_url",
    "computer_call_output.output.image_url",
    "code_interpreter_call.outputs",
    "reasoning.encrypted_content",
    "message.output_text.logprobs",
)


def abbreviated(value: str) -> str:
    """Return a long name as refusals shorten it: three characters of either end."""
    return f"{value[:3]}...{value[-3:]}"


TEXT_FORMAT = Parameter(
    "format",
    tagged,
    tag="type",
    values=("json_object", "text", "json_schema"),
    variants={
        **FORMATS_WITHOUT_SCHEMA,
        "json_schema": Parameter(
            "json_schema",
            record,
            members=(
                type_member("json_schema"),
                Parameter("name", string, required=True, minimum=1, maximum=64, pattern=FUNCTION_NAME),
                Parameter("schema", record, required=True),
                Parameter("description", string),
                Parameter("strict", boolean),
            ),
        ),
    },
)
EFFORTS = ("none", "minimal", "low", "medium", "high", "xhigh", "max")
REASONING = Parameter(
    "reasoning",
    record,
    members=(
        Parameter(
            "effort",
            choice,
            f"one of one of {parameter_errors.listed(EFFORTS, 'or')} or integer",
            values=EFFORTS,
        ),
        Parameter("summary", choice, values=("concise", "detailed", "auto")),
        Parameter("generate_summary", choice, values=("concise", "detailed", "auto")),
        Parameter("mode", string),
        Parameter("context", choice, values=("auto", "current_turn", "all_turns")),
    ),
)
_INCLUDED_WORDS = parameter_errors.listed([abbreviated(name) for name in INCLUDED], "or")

RESPONSES = Table(
    Parameter("model", string, nullable=False),
    Parameter("input", items, nullable=False),
    MODERATION,
    Parameter(
        "include",
        array,
        f"an array of one of {_INCLUDED_WORDS}",
        item=Parameter("include", choice, values=INCLUDED, nullable=False),
    ),
    Parameter("tools", array, "an array of tools", maximum=128, item=TOOL),
    Parameter("tool_choice", choice_or_record, values=MODES),
    METADATA,
    Parameter("text", record, members=(TEXT_FORMAT, VERBOSITY)),
    TEMPERATURE,
    TOP_P,
    PRESENCE_PENALTY,
    FREQUENCY_PENALTY,
    Parameter("parallel_tool_calls", boolean),
    Parameter("stream", boolean),
    Parameter("stream_options", record, members=(Parameter("include_obfuscation", boolean),)),
    Parameter("background", boolean),
    Parameter("max_output_tokens", integer, minimum=16),
    Parameter("max_tool_calls", integer, minimum=1),
    REASONING,
    Parameter("user", string),
    SAFETY_IDENTIFIER,
    CACHE_OPTIONS,
    CACHE_KEY,
    CACHE_RETENTION,
    Parameter("truncation", choice, values=("auto", "disabled")),
    Parameter("instructions", string),
    Parameter("store", boolean),
    SERVICE_TIER,
    Parameter("top_logprobs", integer, minimum=0, maximum=20),
    Parameter("context_management", array, minimum=1, item=Parameter("context_management", record)),
    Parameter(
        "access_programs",
        record,
        members=(Parameter("cyber", choice, values=("standard", "daybreak_blue", "daybreak_red")),),
    ),
    Parameter(
        "background_options",
        record,
        members=(
            Parameter("completion_window", choice, values=("soonest", "2h", "8h")),
            Parameter("continuation_id", string),
        ),
    ),
    Parameter("previous_response_id", string),
    Parameter("conversation", reference, members=(Parameter("id", string, required=True),)),
    Parameter(
        "prompt",
        record,
        members=(
            Parameter("id", string, required=True),
            Parameter("version", string),
            Parameter("variables", record),
        ),
    ),
)
