"""What a file may be: its purposes, its size and how long it is kept.

Source: the Files reference; the order of the purposes as refusals list them.
"""

from __future__ import annotations

from typing import Any

import orjson

from mockgpt.api.errors import files as file_errors
from mockgpt.api.validation.checker import Parameter, choice, integer, record

PURPOSES = ("fine-tune", "assistants", "batch", "user_data", "vision", "evals")
# Purposes whose files are JSON Lines, and what the refusal calls the API.
OF_LINES = {"batch": "Batch API", "fine-tune": "Fine-Tuning API"}
LARGEST_FILE = 536_870_912
LARGEST_BATCH_FILE = 209_715_200
LONGEST_FIRST_LINE = 1_048_576
SHORTEST_STAY, LONGEST_STAY = 3_600, 2_592_000

EXPIRES_AFTER = Parameter(
    "expires_after",
    record,
    members=(
        Parameter("anchor", choice, required=True, values=("created_at",)),
        Parameter("seconds", integer, required=True, minimum=SHORTEST_STAY, maximum=LONGEST_STAY),
    ),
)


def check_purpose(purpose: str) -> None:
    """Raise the refusal of a purpose that no uploaded file can have."""
    if purpose not in PURPOSES:
        raise file_errors.unknown_purpose(purpose, PURPOSES)


def check_content(purpose: str, filename: str, data: bytes) -> None:
    """Raise the refusal of a content that does not fit its purpose."""
    limit = LARGEST_BATCH_FILE if purpose == "batch" else LARGEST_FILE
    if len(data) > limit:
        raise file_errors.too_large(limit)
    if purpose in OF_LINES and not (filename.lower().endswith(".jsonl") and _begins_with_json(data)):
        raise file_errors.no_lines(OF_LINES[purpose])
    if not data:
        raise file_errors.empty()


def _begins_with_json(data: bytes) -> bool:
    """Tell whether the first line is JSON; only that is read before the file is used."""
    end = data.find(b"\n", 0, LONGEST_FIRST_LINE)
    try:
        orjson.loads(data[: end if end >= 0 else LONGEST_FIRST_LINE])
    except ValueError:
        return end < 0 and len(data) > LONGEST_FIRST_LINE
    return True


def check_stay(expires_after: Any) -> int | None:
    """Return for how many seconds a file is kept, None where nothing is said."""
    if expires_after is None:
        return None
    record(expires_after, EXPIRES_AFTER, "expires_after")
    seconds: int = expires_after["seconds"]
    return seconds
