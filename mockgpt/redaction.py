"""Which header values are never kept or shown, decided by one list.

`CREDENTIALS` is what authentication reads keys from, so whatever is accepted as a
credential is hidden everywhere: journal, JSON Lines file, log, whoami, admin plane.
Settings can add words and cannot take these away. It must not know who asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mockgpt.wire.messages import RawHeaders

# Where an API key is looked for, in this order: OpenAI's header, then Azure's.
CREDENTIALS = (b"authorization", b"api-key")
REDACTED = "<redacted>"

# Words before the secret that say what kind of secret it is (RFC 9110 section 11.4).
_SCHEMES = frozenset((b"basic", b"bearer", b"digest", b"negotiate"))
_BEARER = b"bearer "
_HIDDEN = REDACTED.encode("ascii")
_REMEMBERED_NAMES = 1024  # names come from clients: what is remembered of them has to end somewhere


class Redaction:
    """Hides the values of headers whose names hold one of some words.

    Args:
        words: parts of header names in any case, such as `cookie`, which also hides `set-cookie`.
    """

    __slots__ = ("_verdicts", "_words")

    def __init__(self, words: Iterable[str] = ()) -> None:
        added = [word.lower().encode("latin-1", "replace") for word in words if word]
        self._words = tuple(dict.fromkeys((*CREDENTIALS, *added)))
        self._verdicts: dict[bytes, bool] = {}

    def hides(self, name: bytes) -> bool:
        """Tell whether a header's value is hidden; `name` in lower case."""
        verdict = self._verdicts.get(name)
        if verdict is None:
            verdict = any(word in name for word in self._words)
            if len(self._verdicts) >= _REMEMBERED_NAMES:
                self._verdicts.clear()
            self._verdicts[name] = verdict
        return verdict

    def headers(self, headers: RawHeaders) -> RawHeaders:
        """Return the headers with hidden values replaced; the list itself where nothing is hidden."""
        known = self._verdicts
        try:
            verdicts = [known[name] for name, _ in headers]  # the usual names have all been judged before
        except KeyError:
            verdicts = [self.hides(name) for name, _ in headers]
        if True not in verdicts:
            return headers
        return [
            (header[0], hidden(header[1])) if hides else header
            for header, hides in zip(headers, verdicts, strict=True)
        ]


def credential(fields: Mapping[bytes, bytes]) -> str | None:
    """Return the API key that headers carry, `Authorization: Bearer` before `api-key`, or None."""
    authorization = fields.get(CREDENTIALS[0])
    if authorization is not None and authorization[: len(_BEARER)].lower() == _BEARER:
        return authorization[len(_BEARER) :].strip().decode("latin-1") or None
    other = fields.get(CREDENTIALS[1])
    return other.decode("latin-1") or None if other is not None else None


def hidden(value: bytes) -> bytes:
    """Return what is shown in a secret's place; an authentication scheme stays visible."""
    scheme, space, _ = value.partition(b" ")
    return scheme + b" " + _HIDDEN if space and scheme.lower() in _SCHEMES else _HIDDEN
