"""GET /metrics."""

from __future__ import annotations

from mockgpt.admin.context import AdminCall, document
from mockgpt.telemetry.metrics import CONTENT_TYPE
from mockgpt.wire.messages import Delivery


async def show(call: AdminCall) -> Delivery:
    """Return everything that is counted, and what the listeners know of this moment."""
    return document(call.control.metrics.text(call.context.gauges()), CONTENT_TYPE)
