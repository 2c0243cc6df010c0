"""The files of recordings: one readable JSON file an exchange.

`reply` has the shape of an expectation's, so that it can be copied into one; `wire` has what an expectation
does not say: when the head came, the length it announced, whether the body was cut. Nothing in a file depends
on the time or the order of a run, so that a new recording of the same exchange changes what has changed.
"""

from __future__ import annotations

import os
import re
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any

import orjson

from mockgpt.errors import ConfigError
from mockgpt.testing.recording.recording import Headers, Recording

FORMAT = "mockgpt.exchange.v1"
_INDENTED = orjson.OPT_INDENT_2
_CHUNKS = b'"@chunks"'  # the last value of a file, so its last occurrence is ours
MILLISECOND_DIGITS = 3
_LINE_BREAK = re.compile(r"[\r\n\0]")  # could split an answer (RFC 9110 section 5.5)


def rendered(recording: Recording) -> bytes:
    """Return a recording as a file holds it; every chunk is a line of its own."""
    request: dict[str, Any] = {"method": recording.method, "path": recording.path}
    if recording.query:
        request["query"] = recording.query
    if recording.request_headers:
        request["headers"] = as_table(recording.request_headers)
    request |= _request_body(recording.body)
    wire: dict[str, Any] = {"at_ms": round(recording.at_ms, MILLISECOND_DIGITS), "length": recording.length}
    if not recording.complete:
        wire["cut"] = True
    raw = {"status": recording.status, "headers": as_table(recording.headers), "chunks": "@chunks"}
    whole = orjson.dumps(
        {"format": FORMAT, "request": request, "wire": wire, "reply": {"raw": raw}}, option=_INDENTED
    )
    before, _, after = whole.rpartition(_CHUNKS)
    lines = [b"        " + orjson.dumps(chunk) for chunk in chunk_tables(recording)]
    chunks = b"[\n" + b",\n".join(lines) + b"\n      ]" if lines else b"[]"
    return before + chunks + after + b"\n"


def chunk_tables(recording: Recording) -> list[dict[str, Any]]:
    """Return the chunks of an answer as expectations have them: with their times after its head."""
    head = recording.at_ms
    return [
        {"at_ms": round(max(0.0, at - head), MILLISECOND_DIGITS), **as_text(data, "data")}
        for at, data in recording.chunks
    ]


def as_table(headers: Headers) -> dict[str, str | list[str]]:
    """Return headers by name; of one that occurs more than once a list."""
    table: dict[str, str | list[str]] = {}
    for name, value in headers:
        before = table.get(name)
        if before is None:
            table[name] = value
        else:
            table[name] = [*before, value] if isinstance(before, list) else [before, value]
    return table


def _request_body(body: bytes) -> dict[str, Any]:
    if not body:
        return {}
    try:
        value = orjson.loads(body)
        orjson.dumps({"json": value})
    except (ValueError, TypeError):  # no JSON, or nested too deeply to be written
        return as_text(body, "body")
    return {"json": value}


def as_text(data: bytes, name: str) -> dict[str, str]:
    """Return bytes as a text of this name, or as `base64` where they are none."""
    try:
        return {name: data.decode("utf-8")}
    except UnicodeDecodeError:
        return {"base64": b64encode(data).decode("ascii")}


def write(folder: Path, name: str, recording: Recording) -> None:
    """Write a file, whole or not at all; only its owner may read it."""
    path = folder / name
    beside = path.with_suffix(".part")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(rendered(recording))
    os.replace(beside, path)


def read_file(path: Path) -> Recording:
    """Return the recording in a file.

    Raises:
        ConfigError: it cannot be read, or is no recording.
    """
    try:
        return parsed(path.read_bytes(), path.name)
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from None
    except ValueError as error:
        raise ConfigError(f"{path}: no recording of mockgpt: {error}") from None
    except KeyError as error:
        raise ConfigError(f"{path}: no recording of mockgpt: {error} is missing") from None
    except (TypeError, AttributeError) as error:
        raise ConfigError(f"{path}: no recording of mockgpt, its form is another: {error}") from None


def parsed(content: bytes, name: str) -> Recording:
    """Return the recording that a file holds; raises ValueError, KeyError, TypeError or AttributeError."""
    value = orjson.loads(content)
    if not isinstance(value, dict):
        raise ValueError(f'expected a JSON object whose format is "{FORMAT}"')
    if value.get("format") != FORMAT:
        raise ValueError(f'format is {value.get("format")!r:.40}, expected "{FORMAT}"')
    request, wire, raw = value["request"], value.get("wire", {}), value["reply"]["raw"]
    at_ms = float(wire.get("at_ms", 0))
    chunks = [(at_ms + float(chunk["at_ms"]), _data(chunk, "data")) for chunk in raw["chunks"]]
    body = orjson.dumps(request["json"]) if "json" in request else _data(request, "body")
    length, status = wire.get("length"), int(raw["status"])
    if not 200 <= status <= 599:
        raise ValueError(f"status {status} is not 200 to 599")
    return Recording(
        method=str(request["method"]),
        path=str(request["path"]),
        query=str(request.get("query", "")),
        request_headers=_headers(request.get("headers", {})),
        body=body,
        status=status,
        headers=_headers(raw["headers"]),
        at_ms=at_ms,
        chunks=chunks,
        length=None if length is None else int(length),
        complete=not wire.get("cut", False),
        name=name,
    )


def _data(table: dict[str, str], name: str) -> bytes:
    if "base64" in table:
        return b64decode(table["base64"], validate=True)
    return table.get(name, "").encode("utf-8")


def _headers(table: dict[str, str | list[str]]) -> Headers:
    pairs: Headers = []
    for name, value in table.items():
        for text in value if isinstance(value, list) else [value]:
            if _LINE_BREAK.search(name + text.encode("latin-1").decode("latin-1")):
                raise ValueError(f"header {name!r:.40} holds a line break")
            pairs.append((name.lower(), text))
    return pairs
