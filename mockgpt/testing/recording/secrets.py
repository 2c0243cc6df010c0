"""What is taken out of an exchange before it touches the disk.

Known are the values of headers that are always hidden, the keys of the upstream, fields and parameters
with such names, and texts that look like keys. In an answer a secret is replaced by as many `x`, so that
lengths and places stay as they were.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from mockgpt.wire.redaction import REDACTED

# Shorter ones are no secrets, and occur by chance.
_SHORTEST = 8
_FIELD = re.compile(
    rb'"(?:[a-z_-]{0,40}(?:api[_-]?key|secret|password)|(?:access|refresh|id)_token|authorization)"'
    rb'\s{0,20}:\s{0,20}"((?:[^"\\]|\\.)*)"',
    re.IGNORECASE,
)
_PARAMETER = re.compile(
    r"((?:^|&)[^=&]*(?:key|token|secret|sig|signature|password|auth)=)[^&]*", re.IGNORECASE
)
# OpenAI's keys, session keys and those of browsers: `sk-`, `sess-`, `ek_`, and a text without meaning.
_LOOKS_LIKE_KEY = re.compile(rb"\b(?:sk|pk|rk|ek|sess)[-_][A-Za-z0-9_-]{20,300}")


def secrets_in(values: Iterable[bytes]) -> list[bytes]:
    """Return the secrets in hidden headers: without the scheme, cookies one by one; longest first."""
    found = set()
    for value in values:
        scheme, space, rest = value.partition(b" ")
        found.add(rest.strip() if space and scheme.isalpha() else value)
        found.update(part.partition(b"=")[2].strip() for part in value.split(b";") if b"=" in part)
    return sorted((each for each in found if len(each) >= _SHORTEST), key=len, reverse=True)


def without_secret_parameters(query: str) -> str:
    """Return a query string with the values of secret parameters replaced."""
    return _PARAMETER.sub(rf"\1{REDACTED}", query) if query else query


def without_secret_fields(body: bytes) -> bytes:
    """Return a body with the values of secret JSON fields, and what looks like a key, replaced."""
    body = _FIELD.sub(lambda found: _with(found, REDACTED.encode()), body)
    return _LOOKS_LIKE_KEY.sub(REDACTED.encode(), body)


def without(body: bytes, secrets: Iterable[bytes]) -> bytes:
    """Return a request's body without secrets."""
    for secret in secrets:
        body = body.replace(secret, REDACTED.encode())
    return without_secret_fields(body)


def masked(pieces: list[bytes], secrets: Iterable[bytes]) -> list[bytes]:
    """Return the pieces of an answer's body without secrets, each as long as before."""
    whole = b"".join(pieces)
    for secret in secrets:
        whole = whole.replace(secret, b"x" * len(secret))
    whole = _FIELD.sub(lambda found: _with(found, b"x" * len(found[1])), whole)
    whole = _LOOKS_LIKE_KEY.sub(lambda found: b"x" * len(found[0]), whole)
    places, masks = 0, []
    for piece in pieces:
        masks.append(whole[places : places + len(piece)])
        places += len(piece)
    return masks


def _with(found: re.Match[bytes], value: bytes) -> bytes:
    start, end = found.start(1) - found.start(), found.end(1) - found.start()
    return found[0][:start] + value + found[0][end:]
