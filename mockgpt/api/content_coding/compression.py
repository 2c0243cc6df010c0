"""Reads compressed requests, and compresses answers where `responses.compress` and the client say so.

Loaded by the first request that is compressed, or by the first answer that may be.
"""

from __future__ import annotations

from asyncio import sleep
from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from mockgpt.errors import APIError
from mockgpt.wire.content_coding.codings import (
    ALIASES,
    DECODABLE,
    ENCODABLE,
    PACKAGES,
    BadCoding,
    Bound,
    decoded,
    encoded,
    encoder,
    installed,
)
from mockgpt.wire.content_coding.negotiation import chosen
from mockgpt.wire.headers import AnswerHeaders
from mockgpt.wire.messages import CUT_SHORT, NOT_YET, BodyEvent, Delivery, Request

if TYPE_CHECKING:
    from mockgpt.behavior.expectations.reply_values import AnswerCoding

_ANY = "on"
_SMALLEST_BYTES = 48  # below, as with OpenAI's front, the answer would rather grow
_MOST_CODINGS = 2  # one on another
_WITHOUT_BODY = (204, 304)
_COMPRESSIBLE = (b"application/json", b"application/jsonl", b"application/x-ndjson", b"text/")
_PIECES_IN_A_TURN = 8  # half a megabyte: about two milliseconds


async def decode_request(request: Request, limit_bytes: int) -> None:
    """Replace the body of a compressed request by what it says, and remember what was received.

    Raises:
        APIError: 415 for a coding that is not known or not installed, 413 for a body that becomes too
            large, 400 for one that is not encoded as it says.
    """
    named = (request.header(b"content-encoding") or "").lower().split(",")
    codings = [ALIASES.get(name.strip(), name.strip()) for name in named if name.strip()]
    codings = [coding for coding in codings if coding != "identity"]
    if not codings or not request.body:
        return
    for coding in codings:
        if coding not in DECODABLE or not installed(coding) or len(codings) > _MOST_CODINGS:
            raise _unsupported(coding)
    received = request.body
    for coding in reversed(codings):
        pieces: list[bytes] = []
        try:
            for piece in decoded(coding, request.body, Bound(limit_bytes)):
                pieces.append(piece)
                if not len(pieces) % _PIECES_IN_A_TURN:
                    await sleep(0)
        except BadCoding as error:
            status = 413 if error.too_large else 400
            raise APIError(status, f"The {coding} body of the request cannot be used: {error}.") from None
        request.body = b"".join(pieces)
    request.encoded = ", ".join(codings), len(received), sha256(received).hexdigest()


def _unsupported(coding: str) -> APIError:
    accepted = ", ".join(name for name in DECODABLE if installed(name))
    missing = f'; pip install "mockgpt[compression]" brings {coding}' if coding in PACKAGES else ""
    text = f"Content-Encoding {ascii(coding)[:40]} is not supported here, accepted are {accepted}{missing}."
    # RFC 9110 section 15.5.16: 415 names what is accepted.
    return APIError(415, text, headers=(("accept-encoding", accepted),))


def compressed(request: Request, delivery: Delivery, compress: str) -> Delivery:
    """Return an answer compressed if the client accepts it, and with `vary` in any case.

    Args:
        compress: `on`, or the one coding that may be used.

    An answer with a fault stays as it is: faults are about the bytes that were meant.
    """
    headers = delivery.headers
    fields = dict(headers)
    if delivery.coded or _stays_as_it_is(delivery, fields):
        return delivery
    content_type, stream = fields.get(b"content-type", b""), delivery.events
    if not content_type.startswith(_COMPRESSIBLE) or b"no-transform" in fields.get(b"cache-control", b""):
        return delivery
    if stream is None and len(delivery.body) < _SMALLEST_BYTES:
        return delivery
    headers = [*headers, (b"vary", b"accept-encoding")]
    offered = [name for name in ENCODABLE if compress in (name, _ANY) and installed(name)]
    coding = _accepted(request, offered)
    if coding is None:
        return delivery._replace(headers=headers)
    return _in_coding(coding, delivery, headers)


def encoded_as(request: Request, delivery: Delivery, encoding: AnswerCoding) -> Delivery:
    """Return an answer in the coding that was scripted for it, whatever its type and its size."""
    delivery = delivery._replace(coded=True)
    coding, headers = encoding.coding, delivery.headers
    if coding not in ENCODABLE or _stays_as_it_is(delivery, dict(headers)):
        return delivery
    if not encoding.unasked:
        headers = [*headers, (b"vary", b"accept-encoding")]
        if _accepted(request, [coding]) is None:
            return delivery._replace(headers=headers)
    return _in_coding(coding, delivery, headers)


def _stays_as_it_is(delivery: Delivery, fields: dict[bytes, bytes]) -> bool:
    return delivery.fault is not None or delivery.status in _WITHOUT_BODY or b"content-encoding" in fields


def _accepted(request: Request, offered: list[str]) -> str | None:
    accepted = ",".join(
        value.decode("latin-1") for name, value in request.headers if name == b"accept-encoding"
    )
    return chosen(accepted.replace("x-gzip", "gzip"), offered)


def _in_coding(coding: str, delivery: Delivery, headers: AnswerHeaders) -> Delivery:
    stream, headers = delivery.events, [*headers, (b"content-encoding", coding.encode("ascii"))]
    if stream is None:
        return delivery._replace(headers=headers, body=encoded(coding, delivery.body))
    return delivery._replace(headers=headers, events=_encoded_events(stream, coding), length=None)


def _encoded_events(events: Iterator[BodyEvent], coding: str) -> Iterator[BodyEvent]:
    """Yield the events of a stream, each flushed, so that a client can read it at once."""
    stream = encoder(coding)
    last = BodyEvent(0.0, b"")
    for event in events:
        if event is NOT_YET or event is CUT_SHORT:
            yield event
            continue
        last = event
        yield event._replace(data=stream.encode(event.data)) if event.data else event
    yield last._replace(data=stream.finish())
