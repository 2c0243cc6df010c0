"""The response headers of OpenAI's API, those the wire does not add itself.

Source: headers of captured answers, in the order they arrive. `strict-transport-security`
is left out on purpose: a browser would remember it for localhost.
"""

from __future__ import annotations

from mockgpt.wire.headers import RawHeaders

_ORGANIZATION: RawHeaders = [
    (b"access-control-expose-headers", b"X-Request-ID"),
    (b"openai-organization", b"org-mockgpt"),
]
_VERSION: RawHeaders = [
    (b"openai-project", b"proj_mockgpt"),
    (b"openai-version", b"2020-10-01"),
]
_NO_SNIFF = (b"x-content-type-options", b"nosniff")


def answer_headers(
    content_type: bytes, request_id: str, processing_ms: int, limits: RawHeaders
) -> RawHeaders:
    """Return the headers of an answer that the API itself gave."""
    return [
        (b"content-type", content_type),
        *_ORGANIZATION,
        (b"openai-processing-ms", b"%d" % processing_ms),
        *_VERSION,
        *limits,
        (b"x-request-id", request_id.encode("ascii")),
        _NO_SNIFF,
    ]


def gateway_headers(request_id: str) -> RawHeaders:
    """Return the headers of an answer that OpenAI's API does not give: 401, unknown paths, /health."""
    return [
        (b"content-type", b"application/json"),
        (b"x-request-id", request_id.encode("ascii")),
        _NO_SNIFF,
    ]
