"""Header fields as h11 gives them, and the facts that several layers read from a request's."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

# Names in lower case, values stripped, in the order they came.
RawHeaders = list[tuple[bytes, bytes]]
_LINE_END, _COLON = b"\r\n", b": "
BETWEEN = b"\n"  # joins names and values: none of them holds it (RFC 9110 section 5.5)

# Where an API key is looked for, in this order: OpenAI's header, then Azure's.
CREDENTIALS = (b"authorization", b"api-key")
_BEARER, _BASIC = b"bearer ", b"basic "  # schemes are case-insensitive (RFC 9110 section 11.1)

# The official SDKs send it with every attempt of a call: 0 for the first.
_ATTEMPT_HEADER = b"x-stainless-retry-count"
_ATTEMPT_DIGITS = 6


def credential(fields: Mapping[bytes, bytes]) -> str | None:
    """Return the API key that headers carry, `Authorization` before `api-key`, or None."""
    authorization = fields.get(CREDENTIALS[0])
    if authorization is not None:
        if authorization[: len(_BEARER)].lower() == _BEARER:
            return authorization[len(_BEARER) :].strip().decode("latin-1") or None
        password = _password(authorization) if authorization[: len(_BASIC)].lower() == _BASIC else None
        if password:
            return password
    other = fields.get(CREDENTIALS[1])
    return other.decode("latin-1") or None if other is not None else None


def _password(authorization: bytes) -> str | None:
    """Return the password of Basic authentication with a blank user, as browsers send it, or None."""
    import binascii  # few clients authenticate so

    try:
        user, _, password = binascii.a2b_base64(authorization[len(_BASIC) :].strip()).partition(b":")
    except binascii.Error:
        return None
    return None if user else password.decode("latin-1")


class HeadFacts:
    """What several layers read from a request's head, computed once for a head that comes again and again.

    Attributes:
        fields: the first value of each header, by name.
        credential: the API key it carries, None without one.
        joined: names and values by turns, as the client wrote them, for the journal.
        route: what the service found out about the head, or nothing yet; it alone reads and writes it.
    """

    __slots__ = ("credential", "fields", "joined", "route")

    def __init__(self, headers: RawHeaders, raw_headers: RawHeaders, route: list[Any] | None = None) -> None:
        self.fields: dict[bytes, bytes] = dict(reversed(headers))
        self.credential = credential(self.fields)
        self.joined = BETWEEN.join(chain.from_iterable(raw_headers))
        self.route: list[Any] = [] if route is None else route


class RenderedHeaders:
    """Header fields as they are sent, because many answers share them; yields what `RawHeaders` holds.

    Attributes:
        lines: the fields, each with the end of its line.
    """

    __slots__ = ("lines",)

    def __init__(self, lines: bytes) -> None:
        self.lines = lines

    def __iter__(self) -> Iterator[tuple[bytes, bytes]]:
        return iter(_fields(self.lines.split(_LINE_END)[:-1]))


AnswerHeaders = RawHeaders | RenderedHeaders


def header_lines(headers: AnswerHeaders) -> bytes:
    """Return header fields as they are sent, each with the end of its line."""
    if type(headers) is RenderedHeaders:
        return headers.lines
    return b"".join([b"%b: %b\r\n" % field for field in headers])


def sent_headers(head: bytes) -> RawHeaders:
    """Return the header fields of an answer's head as it was sent."""
    return _fields(head.split(_LINE_END)[1:-2])


def _fields(lines: list[bytes]) -> RawHeaders:
    fields = [line.partition(_COLON) for line in lines]
    return [(name, value) for name, _, value in fields]


def attempt_of(headers: RawHeaders) -> int | None:
    """Return what `x-stainless-retry-count` says, None where it is missing or no number."""
    for name, value in headers:
        if name == _ATTEMPT_HEADER:
            return int(value) if value.isdigit() and len(value) <= _ATTEMPT_DIGITS else None
    return None
