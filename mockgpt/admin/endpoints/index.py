"""GET / and GET /health, which need no token."""

from __future__ import annotations

from mockgpt.admin.context import AdminCall, answer, document
from mockgpt.admin.routes import ENDPOINTS
from mockgpt.api.health import health_object
from mockgpt.version import __version__
from mockgpt.wire.messages import Delivery


async def show(_call: AdminCall) -> Delivery:
    """List the endpoints."""
    width = max(len(path) for _, path, _, _ in ENDPOINTS)
    lines = [f"{method:<6} {path:<{width}}  {purpose}" for method, path, _, purpose in ENDPOINTS]
    text = f"mockgpt {__version__}, admin plane\n\n" + "\n".join(lines) + "\n"
    return document(text.encode("utf-8"), b"text/plain; charset=utf-8")


async def health(call: AdminCall) -> Delivery:
    """Return the state of the server, as /health of the mTLS port does."""
    status, value = health_object(call.control.scenario, call.context.stopping())
    return answer(value, status)
