"""Short forms with which cases say what they found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mockgpt.config.value_text import counted
from mockgpt.testing.doctor.answer import CallerAnswer
from mockgpt.testing.doctor.examination import Asked
from mockgpt.testing.doctor.mock import Record
from mockgpt.testing.doctor.records import Verdict

_SHOWN = 4  # exchanges in a report; their identifiers are all there
GATEWAY_STATUSES = (502, 503, 504)


def verdict(
    word: str, reason: str, asked: Asked | None = None, seen: Iterable[Record] = (), **more: Any
) -> Verdict:
    """Return a verdict with what both ends saw of a request."""
    exchanges = list(seen)
    numbers: dict[str, Any] = dict(more)
    if asked is not None:
        numbers["nonce"] = asked.nonce
    if exchanges:
        numbers["exchanges"] = [each["id"] for each in exchanges]
        numbers["connections"] = list(dict.fromkeys(each["connection_id"] for each in exchanges))
    return Verdict(
        word,
        reason,
        caller="" if asked is None else asked.answer.line(),
        mock="; ".join(
            [*map(exchange_line, exchanges[:_SHOWN]), *(["…"] if len(exchanges) > _SHOWN else [])]
        ),
        seen=numbers,
    )


def exchange_line(exchange: Record) -> str:
    """Return an exchange in a few words."""
    response = exchange["response"]
    fault = f", {exchange['fault']}" if exchange.get("fault") else ""
    state = exchange["outcome"] or exchange.get("state") or "open"
    events = f", {counted(len(response['events']), 'event')}" if response.get("events") else ""
    return (
        f"{exchange['request']['method']} {exchange['request']['path']} on {exchange['connection_id']}: "
        f"status {response['status']}, {response['bytes']} bytes{events}, {state}{fault}"
    )


def connection_line(connection: Record) -> str:
    """Return a connection in a few words."""
    alert = connection.get("alert_received") or connection.get("alert_sent")
    parts = [connection["outcome"], connection["reason"] or "", f"alert {alert}" if alert else ""]
    parts.append(counted(connection["requests"], "request"))
    return f"{connection['id']} " + ", ".join(part for part in parts if part)


def header_of(exchange: Record, name: str) -> list[str]:
    """Return every value of a header that arrived at the mock."""
    return [value for key, value in exchange["request"]["headers"] if key.lower() == name.lower()]


def refused_properly(answer: CallerAnswer) -> bool:
    """Whether the caller got a gateway's error, whole."""
    return answer.status in GATEWAY_STATUSES and not answer.broken
