"""GET / and GET /health, which need no token: the live page, and a list for those who cannot show it.

The page is one file of `mockgpt/data`, read when it is asked for. It must not know what is in it.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from os.path import dirname, join

from mockgpt.admin.context import AdminCall, answer, document
from mockgpt.admin.routes import ENDPOINTS
from mockgpt.api.health import health_object
from mockgpt.version import __version__
from mockgpt.wire.headers import RawHeaders
from mockgpt.wire.messages import Delivery

_PAGE = join(dirname(dirname(dirname(__file__))), "data", "live_page.html")
_INLINE = re.compile(rb"<(script|style)>(.*?)</\1>", re.DOTALL)
_VARY: RawHeaders = [(b"vary", b"accept, user-agent")]
_TERMINAL_PROGRAMS = (b"curl/", b"wget/", b"httpie/")


async def show(call: AdminCall) -> Delivery:
    """Return the live page; to a terminal, or who asks for text or JSON, the list of endpoints."""
    if not _wants_text(call):
        return _page()
    width = max(len(path) for _, path, _, _ in ENDPOINTS)
    lines = [f"{method:<6} {path:<{width}}  {purpose}" for method, path, _, purpose in ENDPOINTS]
    text = f"mockgpt {__version__}, admin plane\n\n" + "\n".join(lines) + "\n"
    return document(text.encode("utf-8"), b"text/plain; charset=utf-8", headers=_VARY)


def _wants_text(call: AdminCall) -> bool:
    fields = call.request.fields
    accepted = fields.get(b"accept", b"").lower()
    if b"text/html" in accepted:
        return False
    agent = fields.get(b"user-agent", b"").lower()
    return agent.startswith(_TERMINAL_PROGRAMS) or b"text/plain" in accepted or b"json" in accepted


async def health(call: AdminCall) -> Delivery:
    """Return the state of the server, as /health of the mTLS port does."""
    status, value = health_object(call.control.scenario, call.context.stopping(), call.context.sharing)
    return answer(value, status)


def _page() -> Delivery:
    with open(_PAGE, "rb") as file:
        page = file.read()
    headers: RawHeaders = [
        (b"content-security-policy", _policy(page)),
        (b"referrer-policy", b"no-referrer"),
        *_VARY,
    ]
    return document(page, b"text/html; charset=utf-8", headers=headers)


def _policy(page: bytes) -> bytes:
    """Return the policy (CSP level 3) under which only the page's own script and style run, by their digests.

    Nothing is loaded from elsewhere, no other page may frame this one, and a text cannot become markup:
    with `trusted-types 'none'` the browser refuses every assignment to innerHTML and its like.
    """
    digests: dict[bytes, list[bytes]] = {b"script": [], b"style": []}
    for kind, text in _INLINE.findall(page):
        digests[kind].append(b"'sha256-" + b64encode(sha256(text).digest()) + b"'")
    return b"; ".join(
        (
            b"default-src 'none'",
            b"script-src " + b" ".join(digests[b"script"]),
            b"style-src " + b" ".join(digests[b"style"]),
            b"connect-src 'self'",
            b"img-src data:",  # its icon
            b"base-uri 'none'",
            b"form-action 'none'",
            b"frame-ancestors 'none'",
            b"require-trusted-types-for 'script'",
            b"trusted-types 'none'",
        )
    )
