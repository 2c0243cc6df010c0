"""Reads cassettes of VCR, of Python's and Ruby's, in YAML or JSON.

A cassette has no times: an answer comes at once, a stream event by event. Compressed answers are decoded.
"""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import orjson

from mockgpt.errors import ConfigError
from mockgpt.testing.recording.recording import Headers, Recording
from mockgpt.wire.content_coding.codings import ALIASES, DECODABLE, Bound, decoded, installed

SUFFIXES = (".yaml", ".yml", ".json")
_LARGEST_BODY_BYTES = 67_108_864
# Written anew by whoever sends the answer.
_LEFT_OUT = frozenset(
    ("connection", "content-encoding", "content-length", "date", "keep-alive", "transfer-encoding")
)


def read_cassette(path: Path) -> list[Recording]:
    """Return the recordings in a cassette.

    Raises:
        ConfigError: it cannot be read, is no cassette, or is YAML and PyYAML is not installed.
    """
    value = _parsed(path)
    if not is_cassette(value):
        raise ConfigError(f"{path}: no cassette of VCR: it has no interactions")
    try:
        interactions = value.get("interactions", value.get("http_interactions"))
        return [_recording(each, f"{path.name}#{number}") for number, each in enumerate(interactions, 1)]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ConfigError(f"{path}: no cassette of VCR: {type(error).__name__} {error}") from None


def is_cassette(value: Any) -> bool:
    """Tell whether a parsed file looks like a cassette."""
    return isinstance(value, dict) and ("interactions" in value or "http_interactions" in value)


def _parsed(path: Path) -> Any:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from None
    try:
        return orjson.loads(data)
    except ValueError:
        pass
    try:
        import yaml  # an optional dependency
    except ImportError:
        raise ConfigError(f'{path}: YAML is not readable here; pip install "mockgpt[cassettes]"') from None
    try:
        # Tags that make objects are refused by both loaders; the one of C is ten times as fast.
        return yaml.load(data, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        said = " ".join(str(error).split())
        raise ConfigError(f"{path}: no YAML that is safe to read: {said[:200]}") from None


def _recording(interaction: dict[str, Any], name: str) -> Recording:
    request, response = interaction["request"], interaction["response"]
    parts = urlsplit(request["uri"])
    status = response["status"]
    headers = _headers(response.get("headers") or {})
    body = _plain(_body(response.get("body")), headers)
    return Recording(
        method=str(request["method"]).upper(),
        path=parts.path or "/",
        query=parts.query,
        request_headers=[each for each in _headers(request.get("headers") or {}) if each[0] != "host"],
        body=_body(request.get("body")),
        status=int(status["code"] if isinstance(status, dict) else status),
        headers=[each for each in headers if each[0] not in _LEFT_OUT],
        chunks=[(0.0, piece) for piece in _pieces(body, headers)],
        length=None if _is_stream(headers) else len(body),
        name=name,
    )


def _body(value: Any) -> bytes:
    if isinstance(value, dict):
        if "base64_string" in value:
            return b64decode(value["base64_string"])
        value = value.get("string")
    if value is None:
        return b""
    return value if isinstance(value, bytes) else str(value).encode("utf-8")


def _headers(table: dict[str, Any]) -> Headers:
    return [
        (str(name).lower(), str(text))
        for name, value in table.items()
        for text in (value if isinstance(value, list) else [value])
    ]


def _plain(body: bytes, headers: Headers) -> bytes:
    """Return a body decoded; some cassettes keep it as it came, others decoded beside the old header."""
    coding = next((value.lower() for name, value in headers if name == "content-encoding"), "")
    coding = ALIASES.get(coding, coding)
    if coding not in DECODABLE or not installed(coding):
        return body
    try:
        return b"".join(decoded(coding, body, Bound(_LARGEST_BODY_BYTES)))
    except Exception:  # it is decoded already; each package has errors of its own
        return body


def _is_stream(headers: Headers) -> bool:
    return any(name == "content-type" and value.startswith("text/event-stream") for name, value in headers)


def _pieces(body: bytes, headers: Headers) -> list[bytes]:
    if not _is_stream(headers):
        return [body] if body else []
    events = body.split(b"\n\n")
    return [event + b"\n\n" for event in events[:-1]] + ([events[-1]] if events[-1] else [])
