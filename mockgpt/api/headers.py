"""The response headers of OpenAI's API, those the wire does not add itself.

Source: headers of captured answers, in the order they arrive. `strict-transport-security`
is left out on purpose: a browser would remember it for localhost.
"""

from __future__ import annotations

from functools import lru_cache

from mockgpt.wire.headers import AnswerHeaders, RawHeaders, RenderedHeaders, header_lines

_NO_SNIFF = (b"x-content-type-options", b"nosniff")
_AFTER_ID = header_lines([_NO_SNIFF])


@lru_cache(maxsize=256)
def _before_limits(content_type: bytes, processing_ms: int) -> bytes:
    return header_lines(
        [
            (b"content-type", content_type),
            (b"access-control-expose-headers", b"X-Request-ID"),
            (b"openai-organization", b"org-mockgpt"),
            (b"openai-processing-ms", b"%d" % processing_ms),
            (b"openai-project", b"proj_mockgpt"),
            (b"openai-version", b"2020-10-01"),
        ]
    )


def answer_headers(
    content_type: bytes, request_id: str, processing_ms: int, limits: AnswerHeaders
) -> RenderedHeaders:
    """Return the headers of an answer that the API itself gave."""
    return RenderedHeaders(
        b"%b%bx-request-id: %b\r\n%b"
        % (
            _before_limits(content_type, processing_ms),
            header_lines(limits),
            request_id.encode("ascii"),
            _AFTER_ID,
        )
    )


def gateway_headers(request_id: str) -> RawHeaders:
    """Return the headers of an answer that OpenAI's API does not give: 401, unknown paths, /health."""
    return [
        (b"content-type", b"application/json"),
        (b"x-request-id", request_id.encode("ascii")),
        _NO_SNIFF,
    ]
