"""The messages of a chat request, as tables: `MESSAGE` has one row for each role.

Source: the chat reference; the order and the phrases were measured against the live API in 2026.
"""

from __future__ import annotations

from typing import Any

from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.validation.checker import (
    Parameter,
    anything,
    array,
    choice,
    record,
    string,
    string_or_array,
    tagged,
)

# The predicate replaces `re`, whose import is slow.
PARTICIPANT_NAME = (
    r"^[^\s<|\\/>]+$",
    lambda name: not any(character.isspace() or character in "<|\\/>" for character in name),
)


_NAME_CHARACTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")
FUNCTION_NAME = ("^[a-zA-Z0-9_-]+$", _NAME_CHARACTERS.issuperset)
MAX_TOOL_CALLS = 128  # of a message
# Of one text, in a chat as in a response; measured in 2026, a tenth of it in 2024.
LONGEST_TEXT = 10_485_760


def text_or_parts(value: Any, parameter: Parameter, path: str) -> None:
    """Accept a text that is not too long, or parts."""
    if type(value) is str and len(value) > LONGEST_TEXT:
        raise parameter_errors.string_too_long(path, LONGEST_TEXT, len(value))
    string_or_array(value, parameter, path)


def type_member(*values: str) -> Parameter:
    """Return the row of the member `type`, which tells the variants of an object apart."""
    return Parameter("type", choice, required=True, values=values)


CACHE_BREAKPOINT = Parameter("prompt_cache_breakpoint", anything)

TEXT_PART = Parameter(
    "text",
    record,
    members=(
        type_member("text"),
        Parameter("text", string, required=True, maximum=LONGEST_TEXT),
        CACHE_BREAKPOINT,
    ),
)
IMAGE_PART = Parameter(
    "image_url",
    record,
    members=(
        type_member("image_url"),
        Parameter(
            "image_url",
            record,
            required=True,
            members=(
                Parameter("url", string, required=True),
                Parameter("detail", choice, values=("low", "high", "auto"), unlisted=("original",)),
            ),
        ),
        CACHE_BREAKPOINT,
    ),
)
AUDIO_PART = Parameter(
    "input_audio",
    record,
    members=(
        type_member("input_audio"),
        Parameter(
            "input_audio",
            record,
            required=True,
            members=(
                Parameter("data", string, required=True),
                Parameter("format", choice, required=True, values=("wav", "mp3")),
            ),
        ),
        CACHE_BREAKPOINT,
    ),
)


def file(value: Any, parameter: Parameter, path: str) -> None:
    """Accept a stored file's id, or the data of a file with its name.

    The API asks for the id wherever one of the two is missing.
    """
    record(value, parameter, path)
    if value.get("file_id") is None and (value.get("file_data") is None or not value.get("filename")):
        raise parameter_errors.missing_parameter(f"{path}.file_id")


FILE_PART = Parameter(
    "file",
    record,
    members=(
        type_member("file"),
        Parameter(
            "file",
            file,
            required=True,
            members=(
                Parameter("filename", string),
                Parameter("file_data", string),
                Parameter("file_id", string),
            ),
        ),
        CACHE_BREAKPOINT,
    ),
)
REFUSAL_PART = Parameter(
    "refusal", record, members=(type_member("refusal"), Parameter("refusal", string, required=True))
)

PART = Parameter(
    "part",
    tagged,
    tag="type",
    values=("text", "image_url", "input_audio", "refusal", "audio", "file"),
    variants={
        "text": TEXT_PART,
        "image_url": IMAGE_PART,
        "input_audio": AUDIO_PART,
        "refusal": REFUSAL_PART,
        "audio": Parameter("audio", record),
        "file": FILE_PART,
    },
)
CONTENT = Parameter("content", text_or_parts, minimum=1, item=PART)
NAME = Parameter("name", string, minimum=1, maximum=64, pattern=PARTICIPANT_NAME)
ROLE = Parameter("role", string)

CALL_ID = Parameter("id", string, required=True, maximum=40)
CALL_MEMBERS = (
    Parameter("name", string, required=True, minimum=1, maximum=64, pattern=FUNCTION_NAME),
    Parameter("arguments", string, required=True),
)
CALLED_FUNCTION = Parameter(
    "function", record, required=True, members=(*CALL_MEMBERS, Parameter("parsed_arguments", anything))
)
TOOL_CALL = Parameter(
    "tool_call",
    tagged,
    tag="type",
    values=("function", "custom"),
    variants={
        "function": Parameter(
            "function",
            record,
            members=(CALL_ID, type_member("function"), CALLED_FUNCTION),
        ),
        "custom": Parameter(
            "custom",
            record,
            members=(
                CALL_ID,
                type_member("custom"),
                Parameter(
                    "custom",
                    record,
                    required=True,
                    members=(
                        Parameter("name", string, required=True),
                        Parameter("input", string, required=True),
                    ),
                ),
            ),
        ),
    },
)

ROLES = ("system", "assistant", "user", "function", "tool", "developer")
INSTRUCTION = Parameter("instruction", record, members=(CONTENT, ROLE, NAME))
MESSAGE = Parameter(
    "message",
    tagged,
    tag="role",
    values=ROLES,
    variants={
        "system": INSTRUCTION,
        "developer": INSTRUCTION,
        "user": INSTRUCTION,
        "assistant": Parameter(
            "assistant",
            record,
            members=(
                CONTENT,
                ROLE,
                NAME,
                Parameter("refusal", string),
                Parameter("tool_calls", array, minimum=1, maximum=MAX_TOOL_CALLS, item=TOOL_CALL),
                Parameter("function_call", record, members=CALL_MEMBERS),
                Parameter("audio", record),
                # Answers have these, the parsed ones of OpenAI's client too, and clients send them back.
                Parameter("annotations", array),
                Parameter("parsed", anything),
            ),
        ),
        "tool": Parameter(
            "tool",
            record,
            members=(CONTENT, ROLE, NAME, Parameter("tool_call_id", string, maximum=CALL_ID.maximum)),
        ),
        "function": Parameter(
            "function",
            record,
            members=(CONTENT, ROLE, Parameter("name", string, required=True, minimum=1)),
        ),
    },
)
