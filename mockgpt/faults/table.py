"""The table of faults: what is broken on purpose, by name.

Collected from the modules of the faults. A row says what goes out, for which answers, and what a
correct client does. A fault happens to one connection and does not affect the others.
"""

from __future__ import annotations

from collections.abc import Mapping

from mockgpt.config.value_text import did_you_mean
from mockgpt.faults.content import CONTENT_FAULTS
from mockgpt.faults.endings import ENDING_FAULTS
from mockgpt.faults.event_syntax import EVENT_SYNTAX_FAULTS
from mockgpt.faults.framing import FRAMING_FAULTS
from mockgpt.faults.heads import HEAD_FAULTS
from mockgpt.faults.spec import ANY, JSON, STREAM, FaultSpec
from mockgpt.faults.tls_records import TLS_RECORD_FAULTS
from mockgpt.wire.messages import Fault

# Grouped by what they break, in the order of docs/faults.md.
GROUPS: dict[str, dict[str, FaultSpec]] = {
    "endings": ENDING_FAULTS,
    "framing": HEAD_FAULTS | FRAMING_FAULTS,
    "content": CONTENT_FAULTS | EVENT_SYNTAX_FAULTS,
    "TLS records": TLS_RECORD_FAULTS,
}
FAULTS: dict[str, FaultSpec] = {name: row for group in GROUPS.values() for name, row in group.items()}
[EARLY] = [name for name, row in FAULTS.items() if row.early]

_LONGEST_AMOUNT = 9  # digits


def applies(name: str, stream: bool, http_version: str = "1.1") -> bool:
    """Tell whether a fault can happen to a streamed, or to a JSON answer, for a client of this version."""
    row = FAULTS[name]
    return row.applies in (ANY, STREAM if stream else JSON) and not (row.in_chunks and http_version < "1.1")


def parse(text: str) -> Fault | None:
    """Return the fault that `name` or `name=number` asks for, None where there is no such fault."""
    name, equals, number = text.partition("=")
    row = FAULTS.get(name)
    if row is None:
        return None
    if not equals:
        return Fault(name, row.amount or 0)
    if row.amount is None or not (number.isascii() and number.isdecimal() and len(number) <= _LONGEST_AMOUNT):
        return None
    amount = int(number)
    return Fault(name, amount) if row.low <= amount <= row.high else None


def what_is_allowed(text: str) -> str:
    """Return what is allowed in place of a text of which `parse` makes no fault."""
    name = text.partition("=")[0]
    row = FAULTS.get(name)
    if row is None:
        return f"NAME or NAME=NUMBER, one of {', '.join(FAULTS)}{did_you_mean(name, FAULTS)}"
    if row.amount is None:
        return "the name alone: this fault takes no number"
    return f"NAME or NAME=NUMBER with a number from {row.low} to {row.high} ({row.meaning})"


def fault_of(name: str, amounts: Mapping[str, int]) -> Fault:
    """Return a fault with its number from the settings, else its default."""
    return Fault(name, amounts.get(name, FAULTS[name].amount or 0))
