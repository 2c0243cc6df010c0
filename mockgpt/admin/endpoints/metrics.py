"""GET /metrics: the counters, gauges and histograms for Prometheus."""

from __future__ import annotations

from mockgpt.admin.context import AdminCall, document
from mockgpt.telemetry.metrics_text import CONTENT_TYPE, metrics_text
from mockgpt.wire.messages import Delivery


async def show(call: AdminCall) -> Delivery:
    """Return every metric as Prometheus's text."""
    return document(metrics_text(call.control.metrics, call.context.gauges()), CONTENT_TYPE)
