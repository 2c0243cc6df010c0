"""Recordings of what a mock itself has answered: from the journal of a running one, or from its file."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import orjson

from mockgpt.errors import ConfigError
from mockgpt.testing.recording.recording import Headers, Recording
from mockgpt.testing.recording.secrets import masked, without_secret_fields
from mockgpt.wire.redaction import without_secret_parameters

# How text shows bytes that were none; what they were is not known any more.
_LOST = "\ufffd"
# Of one connection, or written anew by whoever sends the answer.
_LEFT_OUT = frozenset(("connection", "content-length", "date", "keep-alive", "transfer-encoding"))


class Left(NamedTuple):
    """An exchange that cannot be turned into a recording, and why."""

    id: str
    reason: str


def recordings_of(exchanges: list[dict[str, Any]]) -> tuple[list[Recording], list[Left]]:
    """Return the recordings of exchanges as the admin plane shows them, and what had to be left out."""
    recordings, left = [], []
    for exchange in exchanges:
        reason = _why_not(exchange)
        if reason is None:
            recordings.append(_recording(exchange))
        else:
            left.append(Left(exchange["id"], reason))
    return recordings, left


def exchanges_in(path: Path) -> list[dict[str, Any]]:
    """Return the exchanges in a journal's JSON Lines file; a last line without an end is left out.

    Raises:
        ConfigError: it cannot be read, or is no such file.
    """
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from None
    found = []
    for number, line in enumerate(lines[:-1], 1):
        try:
            exchange = orjson.loads(line)
            exchange["request"]["method"], exchange["response"]["status"]
        except (ValueError, KeyError, TypeError):
            raise ConfigError(f"{path}: line {number} is no exchange of a journal") from None
        found.append(exchange)
    return found


def _why_not(exchange: dict[str, Any]) -> str | None:
    request, response = exchange["request"], exchange["response"]
    if response["status"] is None:
        return "it has no answer"
    if request["body_truncated"] or (request["body_bytes"] and request["body"] is None):
        return "its request is not kept whole (journal.bodies, journal.body_limit_bytes)"
    if response["truncated"] or (
        response["body"] is None and not response["events"] and response["body_sha256"]
    ):
        return "its answer is not kept whole (journal.bodies, journal.body_limit_bytes)"
    texts = [request["body"], response["body"], *(event["data"] for event in response["events"])]
    if any(_LOST in text for text in texts if text):
        return "its bodies are no text"
    return None


def _recording(exchange: dict[str, Any]) -> Recording:
    request, response = exchange["request"], exchange["response"]
    at_ms = exchange["timing"]["first_byte_ms"] or 0.0
    if response["events"]:
        chunks = [(event["at_ms"], event["data"].encode()) for event in response["events"]]
    else:
        chunks = [(at_ms, response["body"].encode())] if response["body"] else []
    pieces = masked([data for _, data in chunks], ())
    body = without_secret_fields((request["body"] or "").encode())
    # The journal shows what was decoded.
    headers = [each for each in _headers(response["headers"]) if each[0] != "content-encoding"]
    complete = exchange["outcome"] == "complete"
    return Recording(
        method=request["method"],
        path=request["path"],
        query=without_secret_parameters(request["query"]),
        request_headers=[each for each in _headers(request["headers"]) if each[0] != "content-encoding"],
        body=body,
        status=response["status"],
        headers=headers,
        at_ms=at_ms,
        chunks=[(at, data) for (at, _), data in zip(chunks, pieces, strict=True)],
        length=None if response["events"] or not complete else sum(map(len, pieces)),
        complete=complete,
        name=exchange["id"],
        time=exchange["time"],
    )


def _headers(pairs: list[list[str]]) -> Headers:
    return [(name.lower(), value) for name, value in pairs if name.lower() not in _LEFT_OUT]
