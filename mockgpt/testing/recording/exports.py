"""Recordings in the formats of others: expectations, cassettes of VCR, commands of curl, HAR.

A format is one function and its row in FORMATS.
"""

from __future__ import annotations

import shlex
from base64 import b64encode
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http.client import responses
from itertools import chain
from typing import Any
from urllib.parse import parse_qsl

import orjson

from mockgpt.config.toml_output import toml_value
from mockgpt.testing.recording.files import MILLISECOND_DIGITS, as_table, as_text, chunk_tables
from mockgpt.testing.recording.recording import Headers, Recording
from mockgpt.version import __version__
from mockgpt.wire.redaction import REDACTED

_INDENTED = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
_MOST_VALUES = 40  # of a body, in one match
# Of the client's connection; curl writes its own.
_NOT_FOR_CURL = frozenset(("host", "accept-encoding", "user-agent", "content-length"))
_CONVERSATIONS = ("messages", "input")  # lists that grow from turn to turn
_EVENT_STREAM = "text/event-stream"


def expectations(recordings: list[Recording]) -> str:
    """Return `[[expectations]]` for a file of settings: the values of the body, and the answer as it was."""
    lines = [f"# {len(recordings)} expectations, the first that matches answers."]
    matches = [_match(recording) for recording in recordings]
    for place in _in_order([_said_by(match) for match in matches]):
        recording = recordings[place]
        reply = {
            "placeholders": False,
            "delay_ms": round(recording.at_ms, MILLISECOND_DIGITS),
            "raw": {"status": recording.status, "headers": as_table(recording.headers), **_body(recording)},
        }
        lines += [
            "",
            "[[expectations]]",
            f"match = {toml_value(matches[place])}",
            f"reply = {toml_value(reply)}",
        ]
    return "\n".join(lines) + "\n"


def _body(recording: Recording) -> dict[str, Any]:
    """Return a body of known length as a whole, any other in its chunks."""
    streams = any(
        value.startswith(_EVENT_STREAM) for name, value in recording.headers if name == "content-type"
    )
    if recording.length is not None and not streams:
        return as_text(recording.answer_body, "body")
    return {"chunks": chunk_tables(recording)} if recording.chunks else {}


def _match(recording: Recording) -> dict[str, Any]:
    match: dict[str, Any] = {"method": recording.method, "path": _literal(recording.path)}
    query = {name: _literal(value) for name, value in parse_qsl(recording.query) if value != REDACTED}
    if query:
        match["query"] = query
    try:
        body = orjson.loads(recording.body)
    except ValueError:
        return match
    values = dict(_leaves(body, ""))
    if values:
        match["json"] = dict(list(values.items())[:_MOST_VALUES])
    if isinstance(body, dict):
        match |= _without_more(body)
    return match


def _without_more(body: dict[str, Any]) -> dict[str, Any]:
    """Return what keeps a request from matching that streams, or goes on, where this one does not."""
    more: dict[str, Any] = {} if body.get("stream") else {"stream": False}
    for name in _CONVERSATIONS:
        if isinstance(said := body.get(name), list):
            return more | {"not": {"json": {f"{name}[{len(said)}].role": "*"}}}
    return more


def _said_by(match: dict[str, Any]) -> frozenset[str]:
    """Return what a match demands, one by one."""
    tables = {name: value if isinstance(value, dict) else {"": value} for name, value in match.items()}
    return frozenset(
        f"{name}.{key}={value!r}"
        for name, table in tables.items()
        if name != "not"
        for key, value in table.items()
    )


def _in_order(demands: list[frozenset[str]]) -> list[int]:
    """Return the places of matches, oldest first; one that demands more than another comes before it."""
    places: dict[frozenset[str], int] = {}
    for place, demand in enumerate(demands):
        places.setdefault(demand, place)
    frequency = Counter(chain.from_iterable(places))
    by_rarest: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    for demand in places:
        by_rarest[min(demand, key=frequency.__getitem__)].append(demand)

    def key(place: int) -> tuple[int, int, int]:
        demand = demands[place]
        candidates = chain.from_iterable(by_rarest.get(one, ()) for one in demand)
        return min(places[other] for other in candidates if other <= demand), -len(demand), place

    return sorted(range(len(demands)), key=key)


def _leaves(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Yield the paths of a body's values and the values, texts as patterns that match them."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key.replace("_", "a").isalnum():  # other names are not paths
                yield from _leaves(item, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from _leaves(item, f"{path}[{place}]")
    elif isinstance(value, str):
        if REDACTED not in value:
            yield path, _literal(value)
    elif value is not None:
        yield path, value


def _literal(text: str) -> str:
    """Return a pattern that matches a text: in patterns only `*` and `re:` at the beginning mean anything."""
    return f"*{text[1:]}" if text.startswith("re:") else text


def cassette(recordings: list[Recording]) -> str:
    """Return a cassette of VCR, which its YAML and its JSON readers take."""
    interactions = [
        {
            "request": {
                "method": recording.method,
                "uri": _url(recording),
                "body": _said(recording.body),
                "headers": _lists(recording.request_headers),
            },
            "response": {
                "status": {"code": recording.status, "message": responses.get(recording.status, "")},
                "headers": _lists(recording.headers),
                "body": {"string": _said(recording.answer_body) or ""},
            },
        }
        for recording in recordings
    ]
    return _json({"version": 1, "interactions": interactions})


def curl(recordings: list[Recording]) -> str:
    """Return one command a request; where the mock is, and the key, are variables of the shell."""
    return "".join(f"{_command(recording)}\n" for recording in recordings)


def _command(recording: Recording) -> str:
    target = recording.path + (f"?{recording.query}" if recording.query else "")
    words = ["curl", "-sS"]
    words += ["--head"] if recording.method == "HEAD" else ["-X", shlex.quote(recording.method)]
    words.append('--cacert "$MOCKGPT_CA_CERT" --cert "$MOCKGPT_CLIENT_PEM"')
    for name, value in recording.request_headers:
        if name not in _NOT_FOR_CURL:
            words += ["-H", _header_word(name, value)]
    if recording.body:
        words += ["--data-binary", shlex.quote(recording.body.decode("utf-8", "replace"))]
    return " ".join([*words, '"${MOCKGPT_URL:-https://localhost:8443}"' + shlex.quote(target)])


def _header_word(name: str, value: str) -> str:
    if REDACTED not in value:
        return shlex.quote(f"{name}: {value}")
    before = value.partition(REDACTED)[0]
    return shlex.quote(f"{name}: {before}") + '"$OPENAI_API_KEY"'


def har(recordings: list[Recording]) -> str:
    """Return an HTTP Archive, version 1.2."""
    creator = {"name": "mockgpt", "version": __version__}
    return _json(
        {"log": {"version": "1.2", "creator": creator, "entries": [_entry(each) for each in recordings]}}
    )


def _entry(recording: Recording) -> dict[str, Any]:
    end = max((at for at, _ in recording.chunks), default=recording.at_ms)
    body = recording.answer_body
    request: dict[str, Any] = {
        "method": recording.method,
        "url": _url(recording),
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": _named(recording.request_headers),
        "queryString": _named(parse_qsl(recording.query, keep_blank_values=True)),
        "headersSize": -1,
        "bodySize": len(recording.body),
    }
    if recording.body:
        text = recording.body.decode("utf-8", "replace")
        request["postData"] = {"mimeType": recording.content_type, "text": text}
    content_type = next((value for name, value in recording.headers if name == "content-type"), "")
    return {
        "startedDateTime": datetime.fromtimestamp(recording.time, UTC).isoformat(timespec="milliseconds"),
        "time": end,
        "request": request,
        "response": {
            "status": recording.status,
            "statusText": responses.get(recording.status, ""),
            "httpVersion": "HTTP/1.1",
            "cookies": [],
            "headers": _named(recording.headers),
            "content": {"size": len(body), "mimeType": content_type, **_content(body)},
            "redirectURL": "",
            "headersSize": -1,
            "bodySize": len(body),
        },
        "cache": {},
        "timings": {"send": 0, "wait": recording.at_ms, "receive": max(0.0, end - recording.at_ms)},
    }


def _content(body: bytes) -> dict[str, str]:
    try:
        return {"text": body.decode("utf-8")}
    except UnicodeDecodeError:
        return {"text": b64encode(body).decode("ascii"), "encoding": "base64"}


def _url(recording: Recording) -> str:
    host = next((value for name, value in recording.request_headers if name == "host"), "localhost")
    return f"https://{host}{recording.path}" + (f"?{recording.query}" if recording.query else "")


def _said(body: bytes) -> str | None:
    return body.decode("utf-8", "replace") if body else None


def _lists(headers: Headers) -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for name, value in headers:
        table.setdefault(name, []).append(value)
    return table


def _named(pairs: list[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in pairs]


def _json(value: Any) -> str:
    return orjson.dumps(value, option=_INDENTED).decode("utf-8")


FORMATS: dict[str, Callable[[list[Recording]], str]] = {
    "expectations": expectations,
    "cassette": cassette,
    "curl": curl,
    "har": har,
}
