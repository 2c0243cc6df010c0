"""One recorded exchange, and the key by which a request finds it again.

Knows no file and no socket. Bodies are compared by meaning where they are JSON, otherwise byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

import orjson

from mockgpt.testing.recording.secrets import without_secret_fields
from mockgpt.wire.redaction import without_secret_parameters

Headers = list[tuple[str, str]]

_BOUNDARY = re.compile(r'boundary="?([^";,]+)"?', re.IGNORECASE)
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_LONGEST_PATH_IN_NAME = 60
_DIGEST_DIGITS = 8
_LONGEST_SHOWN = 80
_MOST_COMPARED = 100  # about ten milliseconds


class Recording(NamedTuple):
    """What was asked and what was answered; secrets are replaced.

    Attributes:
        query: without `?`, percent-encoded.
        request_headers, headers: names in lower case, without framing and `date`.
        at_ms: when the head of the answer came, in milliseconds after the request was sent.
        chunks: the pieces of the body, each with its time in milliseconds after the request was sent.
        length: how many bytes the head announced, None for a body without a length (chunked).
        complete: the upstream has ended the body; False: it was cut.
        name: of the file, for messages.
        time: Unix seconds, where they are known; files do not hold them.
    """

    method: str
    path: str
    query: str = ""
    request_headers: Headers = []  # noqa: RUF012 - never mutated
    body: bytes = b""
    status: int = 200
    headers: Headers = []  # noqa: RUF012 - never mutated
    at_ms: float = 0.0
    chunks: list[tuple[float, bytes]] = []  # noqa: RUF012 - never mutated
    length: int | None = None
    complete: bool = True
    name: str = ""
    time: float = 0.0

    @property
    def answer_body(self) -> bytes:
        """The whole body."""
        return b"".join(data for _, data in self.chunks)

    @property
    def content_type(self) -> str:
        """The media type of the request's body, empty where none is named."""
        return next((value for name, value in self.request_headers if name == "content-type"), "")

    def key(self, ignored: Iterable[str] = ()) -> RequestKey:
        """Return the key of its request; see `key_of`."""
        return key_of(self.method, self.path, self.query, self.content_type, self.body, ignored)


class RequestKey(NamedTuple):
    """What requests with the same answer have in common; `body` is JSON with sorted keys, or a digest."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    body: bytes

    def file_name(self, number: int) -> str:
        """Return the name of the file for the `number`th answer, from 1, to such a request."""
        path = _NOT_IN_NAMES.sub("-", self.path.lower()).strip("-")[:_LONGEST_PATH_IN_NAME]
        method = _NOT_IN_NAMES.sub("-", self.method.lower())
        digest = sha256(repr(self).encode("utf-8", "replace")).hexdigest()[:_DIGEST_DIGITS]
        return "-".join((method, path or "root", digest)) + ("" if number == 1 else f"-{number}") + ".json"


def key_of(
    method: str, path: str, query: str, content_type: str, body: bytes, ignored: Iterable[str] = ()
) -> RequestKey:
    """Return the key of a request.

    Args:
        ignored: paths of JSON values that do not count, such as `metadata.run_id`.
    """
    parameters = tuple(sorted(parse_qsl(without_secret_parameters(query), keep_blank_values=True)))
    return RequestKey(method, path, parameters, _body_key(content_type, body, tuple(ignored)))


def _body_key(content_type: str, body: bytes, ignored: tuple[str, ...]) -> bytes:
    if not body:
        return b""
    try:
        value = orjson.loads(without_secret_fields(body))
    except ValueError:
        if found := _BOUNDARY.search(content_type):
            # Clients draw a boundary for every request (RFC 2046 section 5.1.1).
            body = body.replace(found[1].encode("latin-1", "replace"), b"boundary")
        return _digest(body)
    for path in ignored:
        _remove(value, path.split("."))
    try:
        return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
    except TypeError:  # nested too deeply
        return _digest(body)


def _digest(body: bytes) -> bytes:
    return b"sha256:" + sha256(body).hexdigest().encode("ascii")


def _remove(value: Any, keys: list[str]) -> None:
    for key in keys[:-1]:
        value = value.get(key) if isinstance(value, dict) else None
    if isinstance(value, dict):
        value.pop(keys[-1], None)


class NearestRecording(NamedTuple):
    """The recording that came closest, and the first thing in which it differs."""

    recording: Recording | None
    difference: str

    def sentence(self) -> str:
        """Return it in words."""
        if self.recording is None:
            return "There are no recordings."
        return f"Nearest is {self.recording.name}: {self.difference}."


def nearest(
    wanted: RequestKey, recordings: Iterable[Recording], ignored: Iterable[str] = ()
) -> NearestRecording:
    """Return the recording whose request comes closest to one that has none."""
    best, best_rank, why = None, (-1, -1), ""
    everything = list(recordings)
    alike = [each for each in everything if (each.method, each.path) == wanted[:2]] or everything
    for recording in alike[:_MOST_COMPARED]:
        rank, difference = _compared(wanted, recording.key(ignored))
        if rank > best_rank:
            best, best_rank, why = recording, rank, difference
    return NearestRecording(best, why)


def _compared(wanted: RequestKey, found: RequestKey) -> tuple[tuple[int, int], str]:
    """Return how near a key is, a larger pair is nearer, and the first difference in words."""
    for level, name in enumerate(("path", "method", "query")):
        seen, there = getattr(wanted, name), getattr(found, name)
        if seen != there:
            return (level, 0), f"{name} is {_shown(seen)}, not {_shown(there)}"
    try:
        seen, there = orjson.loads(wanted.body), orjson.loads(found.body)
    except ValueError:
        return (3, 0), "the bodies differ"
    differing = _differences(seen, there, "body")
    return (3, -len(differing)), differing[0]


def _differences(seen: Any, there: Any, path: str) -> list[str]:
    if isinstance(seen, dict) and isinstance(there, dict):
        pairs = [(f"{path}.{key}", seen.get(key), there.get(key)) for key in sorted({*seen, *there})]
    elif isinstance(seen, list) and isinstance(there, list) and len(seen) == len(there):
        pairs = [(f"{path}[{i}]", seen[i], there[i]) for i in range(len(seen))]
    else:
        return [f"{path} is {_shown(seen)}, not {_shown(there)}"]
    return [text for place, one, other in pairs if one != other for text in _differences(one, other, place)]


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        value = "&".join(f"{name}={text}" for name, text in value)
    text = orjson.dumps(value).decode("utf-8")
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
