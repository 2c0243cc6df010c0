"""What is taken out of an exchange before it touches the disk.

Known are the values of headers that are always hidden, the keys of the upstream, fields and parameters
with such names, and texts that look like keys. In an answer a secret is replaced by as many `x`, so that
lengths and places stay as they were.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from mockgpt.wire.redaction import REDACTED

# Shorter ones are no secrets, and occur by chance.
_SHORTEST = 8
_SHOWN = REDACTED.encode("ascii")
# How the names of JSON fields end whose values are secrets, in lower case. Looked for as they are, because an
# expression over all of them takes half a second for a megabyte.
_FIELD_ENDINGS = tuple(
    name + b'"'
    for name in (
        *(b"api_key", b"api-key", b"apikey", b"secret", b"password", b"authorization"),
        *(b"access_token", b"refresh_token", b"id_token"),
    )
)
_VALUE = re.compile(rb'\s{0,20}:\s{0,20}"([^"\\]*(?:\\.[^"\\]*)*)"', re.DOTALL)
# OpenAI's keys, session keys and those of browsers, and then a text without meaning.
_KEY_BEGINNINGS = (b"sk-", b"sk_", b"pk-", b"pk_", b"rk-", b"rk_", b"ek_", b"sess-")
_KEY = re.compile(rb"(?<![A-Za-z0-9_])[a-z]{2,4}[-_][A-Za-z0-9_-]{20,300}")


def secrets_in(values: Iterable[bytes]) -> list[bytes]:
    """Return the secrets in hidden headers: without the scheme, cookies one by one; longest first."""
    found = set()
    for value in values:
        scheme, space, rest = value.partition(b" ")
        found.add(rest.strip() if space and scheme.isalpha() else value)
        found.update(part.partition(b"=")[2].strip() for part in value.split(b";") if b"=" in part)
    return sorted((each for each in found if len(each) >= _SHORTEST), key=len, reverse=True)


def without_secret_fields(body: bytes) -> bytes:
    """Return a body with the values of secret JSON fields, and what looks like a key, replaced."""
    return _replaced(body, lambda secret: _SHOWN)


def without(body: bytes, secrets: Iterable[bytes]) -> bytes:
    """Return a request's body without secrets."""
    for secret in secrets:
        body = body.replace(secret, _SHOWN)
    return without_secret_fields(body)


def masked(pieces: list[bytes], secrets: Iterable[bytes]) -> list[bytes]:
    """Return the pieces of an answer's body without secrets, each as long as before."""
    whole = b"".join(pieces)
    for secret in secrets:
        whole = whole.replace(secret, b"x" * len(secret))
    whole = _replaced(whole, lambda secret: b"x" * len(secret))
    places, masks = 0, []
    for piece in pieces:
        masks.append(whole[places : places + len(piece)])
        places += len(piece)
    return masks


def _replaced(body: bytes, mask: Callable[[bytes], bytes]) -> bytes:
    parts, done = [], 0
    for start, end in sorted((*_fields(body), *_keys(body))):
        if start >= done:
            parts += [body[done:start], mask(body[start:end])]
            done = end
    return b"".join([*parts, body[done:]]) if parts else body


def _fields(body: bytes) -> Iterator[tuple[int, int]]:
    """Yield where the values of secret fields begin and end."""
    lower = body.lower()
    for ending in _FIELD_ENDINGS:
        at = lower.find(ending)
        while at >= 0:
            after = at + len(ending)
            if found := _VALUE.match(body, after):
                yield found.span(1)
                after = found.end()
            at = lower.find(ending, after)


def _keys(body: bytes) -> Iterator[tuple[int, int]]:
    """Yield where texts that look like keys begin and end."""
    for beginning in _KEY_BEGINNINGS:
        at = body.find(beginning)
        while at >= 0:
            found = _KEY.match(body, at)
            if found:
                yield found.span()
            at = body.find(beginning, found.end() if found else at + 1)
