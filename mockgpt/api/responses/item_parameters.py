"""The input items of a Responses request, as tables and a few checks of their own.

Every member of messages and function calls is checked; the other kinds of item,
which only hosted tools produce, are accepted as they are.

Source: the Responses reference; phrases and lists were measured against the live API in 2026.
"""

from __future__ import annotations

from typing import Any

from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.errors import responses as response_errors
from mockgpt.api.validation.checker import Parameter, anything, choice, record, string
from mockgpt.api.validation.message_parameters import FUNCTION_NAME, LONGEST_TEXT, text_or_parts
from mockgpt.generation.pausing import pause

ITEM_TYPES = [
    "additional_tools",
    "agent_message",
    "apply_patch_call",
    "apply_patch_call_output",
    "code_interpreter_call",
    "compaction",
    "compaction_trigger",
    "computer_call",
    "computer_call_output",
    "custom_tool_call",
    "custom_tool_call_output",
    "file_search_call",
    "function_call",
    "function_call_output",
    "image_generation_call",
    "item_reference",
    "local_shell_call",
    "local_shell_call_output",
    "mcp_approval_request",
    "mcp_approval_response",
    "mcp_call",
    "mcp_list_tools",
    "message",
    "multi_agent_call",
    "multi_agent_call_output",
    "program",
    "program_output",
    "reasoning",
    "shell_call",
    "shell_call_output",
    "tool_search_call",
    "tool_search_output",
    "web_search_call",
]
ROLES = ("assistant", "system", "developer", "user")
PART_TYPES = (
    "input_text",
    "input_image",
    "input_audio",
    "output_text",
    "refusal",
    "input_file",
    "computer_screenshot",
    "summary_text",
    "encrypted_content",
)
INPUT_PARTS = ("input_text", "input_image", "input_file", "scoped_content", "input_audio")
OUTPUT_PARTS = ("output_text", "refusal")

_TYPE = Parameter("type", string)
_BREAKPOINT = Parameter("prompt_cache_breakpoint", anything)
_TEXT = Parameter("text", string, required=True, maximum=LONGEST_TEXT)
_ID = Parameter("id", string, maximum=64)

PARTS = {
    "input_text": Parameter("part", record, members=(_TYPE, _TEXT, _BREAKPOINT)),
    "output_text": Parameter(
        "part",
        record,
        members=(_TYPE, _TEXT, Parameter("annotations", anything), Parameter("logprobs", anything)),
    ),
    "refusal": Parameter("part", record, members=(_TYPE, Parameter("refusal", string, required=True))),
    "input_image": Parameter(
        "part",
        record,
        members=(
            _TYPE,
            Parameter("image_url", string),
            Parameter("file_id", string),
            Parameter("detail", choice, values=("low", "high", "auto", "original")),
            _BREAKPOINT,
        ),
    ),
    "input_file": Parameter(
        "part",
        record,
        members=(
            _TYPE,
            Parameter("file_id", string),
            Parameter("filename", string),
            Parameter("file_data", string),
            Parameter("file_url", string),
            Parameter("detail", anything),
            _BREAKPOINT,
        ),
    ),
}

_MESSAGE = (
    _TYPE,
    Parameter("role", string),
    _ID,
    Parameter("status", choice, values=("in_progress", "completed", "incomplete")),
)
_CALL = (
    _TYPE,
    Parameter("call_id", string, required=True, minimum=1, maximum=64),
    _ID,
    Parameter("status", choice, values=("in_progress", "completed", "incomplete")),
    Parameter("namespace", string),
    Parameter("caller", anything),
)
_OUTPUT = Parameter("output", text_or_parts, required=True)
# How the ids of the kinds of item begin that refusals have been seen for.
ID_BEGINNINGS = {
    "message": "msg",
    "function_call": "fc",
    "function_call_output": "fc",
    "custom_tool_call": "ctc",
    "custom_tool_call_output": "ctc",
    "reasoning": "rs",
    "web_search_call": "ws",
}
# Where a picture or a file is; the first of each is what a refusal asks for, which is inferred from chats.
SOURCES = {"input_image": ("image_url", "file_id"), "input_file": ("file_id", "file_data", "file_url")}


def content(value: Any, parameter: Parameter, path: str) -> None:
    """Accept a text, or parts of the kinds that the message's role may send (`values`)."""
    if type(value) is str:
        text_or_parts(value, parameter, path)
        return
    if type(value) is not list:
        raise parameter_errors.invalid_type(path, "one of a string or array of objects", value)
    for index, part in enumerate(value):
        where = f"{path}[{index}]"
        if type(part) is not dict:
            raise parameter_errors.invalid_type(where, "an object", part)
        kind = part.get("type")
        if kind is None:
            raise parameter_errors.missing_parameter(f"{where}.type")
        if type(kind) is not str or kind not in PART_TYPES:
            raise parameter_errors.invalid_value(
                f"{where}.type", kind if type(kind) is str else "", PART_TYPES
            )
        if kind not in parameter.values:
            raise parameter_errors.invalid_value(where, kind, parameter.values)
        if kind in PARTS:
            record(part, PARTS[kind], where)
        sources = SOURCES.get(kind)
        if sources is not None and all(part.get(name) is None for name in sources):
            raise parameter_errors.missing_parameter(f"{where}.{sources[0]}")
        pause()


MESSAGES = {
    role: Parameter(
        role,
        record,
        members=(*_MESSAGE, Parameter("content", content, required=True, values=INPUT_PARTS)),
    )
    for role in ("user", "system", "developer")
} | {
    "assistant": Parameter(
        "assistant",
        record,
        members=(
            *_MESSAGE,
            Parameter("content", content, required=True, values=OUTPUT_PARTS),
            Parameter("phase", choice, values=("commentary", "final_answer")),
        ),
    )
}
ITEMS = {
    "function_call": Parameter(
        "function_call",
        record,
        members=(
            *_CALL,
            Parameter("name", string, required=True, minimum=1, maximum=128, pattern=FUNCTION_NAME),
            Parameter("arguments", string, required=True),
        ),
    ),
    "function_call_output": Parameter(
        "function_call_output", record, members=(*_CALL, _OUTPUT, Parameter("name", string))
    ),
    "custom_tool_call": Parameter(
        "custom_tool_call",
        record,
        members=(
            *_CALL,
            Parameter("name", string, required=True),
            Parameter("input", string, required=True),
        ),
    ),
    "custom_tool_call_output": Parameter("custom_tool_call_output", record, members=(*_CALL, _OUTPUT)),
    "reasoning": Parameter(
        "reasoning",
        record,
        open=True,
        members=(_ID, Parameter("summary", anything, required=True)),
    ),
    **{
        kind: Parameter(kind, record, members=(Parameter("id", string, required=True),), open=True)
        for kind in (
            "code_interpreter_call",
            "computer_call",
            "file_search_call",
            "image_generation_call",
            "local_shell_call",
            "mcp_approval_request",
            "mcp_call",
            "mcp_list_tools",
            "web_search_call",
        )
    },
    "item_reference": Parameter(
        "item_reference", record, members=(_TYPE, Parameter("id", string, required=True))
    ),
}


def items(value: Any, parameter: Parameter, path: str) -> None:
    """Accept a text or an array of input items."""
    if type(value) is str:
        text_or_parts(value, parameter, path)
        return
    if type(value) is not list:
        # The live API calls null an object here, and expects a string.
        words = "a string" if value is None else "one of a string or array of input items"
        raise parameter_errors.invalid_type(path, words, {} if value is None else value)
    for index, item in enumerate(value):
        check_item(item, f"{path}[{index}]")
        pause()


def check_item(item: Any, path: str) -> None:
    """Accept an input item."""
    if type(item) is not dict:
        raise parameter_errors.invalid_type(path, "an input item", item)
    kind = item.get("type", "message")
    if type(kind) is not str or kind not in ITEM_TYPES:
        raise parameter_errors.invalid_value(path, kind if type(kind) is str else "", ITEM_TYPES)
    if kind != "message":
        if kind in ITEMS:
            record(item, ITEMS[kind], path)
        _check_id(item, kind, path)
        if kind == "reasoning" and item.get("id") is None and not item.get("encrypted_content"):
            raise parameter_errors.missing_parameter(f"{path}.id")
        return
    role = item.get("role")
    if type(role) is not str or role not in ROLES:
        raise parameter_errors.invalid_value(path, role if type(role) is str else "", ROLES)
    record(item, MESSAGES[role], path)
    _check_id(item, kind, path)


def _check_id(item: dict[str, Any], kind: str, path: str) -> None:
    item_id, beginning = item.get("id"), ID_BEGINNINGS.get(kind)
    if beginning is not None and type(item_id) is str and not item_id.startswith(beginning):
        raise response_errors.item_id_of_another_kind(f"{path}.id", item_id, beginning)
