"""Which header values are never kept or shown, decided by one list.

`CREDENTIALS` is what authentication reads keys from, so whatever is accepted as a
credential is hidden everywhere: journal, JSON Lines file, log, whoami, admin plane.
Settings can add words and cannot take these away. It must not know who asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from mockgpt.wire.messages import RawHeaders

# Where an API key is looked for, in this order: OpenAI's header, then Azure's.
CREDENTIALS = (b"authorization", b"api-key")
REDACTED = "<redacted>"

# Words before the secret that say what kind of secret it is (RFC 9110 section 11.4).
_SCHEMES = frozenset((b"basic", b"bearer", b"digest", b"negotiate"))
_BEARER = b"bearer "
_HIDDEN = REDACTED.encode("ascii")
_BETWEEN_VALUES = b"\n"  # which no header value holds (RFC 9110 section 5.5)
_REMEMBERED_CLIENTS = 256  # names come from clients: what is remembered of them has to end somewhere


PackedHeaders = tuple[tuple[bytes, ...], bytes]


class Redaction:
    """Hides the values of headers whose names hold one of some words.

    Args:
        words: parts of header names in any case, such as `cookie`, which also hides `set-cookie`.
    """

    __slots__ = ("_hidden_places", "_words")

    def __init__(self, words: Iterable[str] = ()) -> None:
        added = [word.lower().encode("latin-1", "replace") for word in words if word]
        self._words = tuple(dict.fromkeys((*CREDENTIALS, *added)))
        # A client sends the same headers again and again: where its secrets are, by all names together.
        self._hidden_places: dict[tuple[bytes, ...], tuple[tuple[bytes, ...], tuple[int, ...]]] = {}

    def hides(self, name: bytes) -> bool:
        """Tell whether a header's value is hidden; `name` in lower case."""
        return any(word in name for word in self._words)

    def headers(self, headers: RawHeaders) -> RawHeaders:
        """Return the headers with hidden values replaced."""
        return [(name, hidden(value) if self.hides(name) else value) for name, value in headers]

    def packed(self, headers: RawHeaders) -> PackedHeaders:
        """Return names and values as two objects, hidden values replaced; `unpacked` is the way back.

        In place of three objects for each header: names are shared, values are one text.
        """
        if not headers:
            return (), b""
        names: tuple[bytes, ...]
        values: Sequence[bytes]
        names, values = zip(*headers, strict=True)
        known = self._hidden_places.get(names)
        if known is None:
            known = self._learn(names)
        names, places = known
        if places:
            values = list(values)
            for place in places:
                values[place] = hidden(values[place])
        return names, _BETWEEN_VALUES.join(values)

    def _learn(self, names: tuple[bytes, ...]) -> tuple[tuple[bytes, ...], tuple[int, ...]]:
        if len(self._hidden_places) >= _REMEMBERED_CLIENTS:
            self._hidden_places.clear()
        known = names, tuple(place for place, name in enumerate(names) if self.hides(name))
        self._hidden_places[names] = known
        return known


def unpacked(names: tuple[bytes, ...], values: bytes) -> RawHeaders:
    """Return headers that were packed."""
    return list(zip(names, values.split(_BETWEEN_VALUES), strict=True)) if names else []


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
