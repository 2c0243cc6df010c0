"""GET /metrics: the counters, gauges and histograms for Prometheus."""

from __future__ import annotations

from mockgpt.admin.context import AdminCall, document
from mockgpt.admin.metrics_sum import Counted, added, snapshot
from mockgpt.telemetry.metrics_text import CONTENT_TYPE, metrics_text
from mockgpt.wire.messages import Delivery


async def show(call: AdminCall) -> Delivery:
    """Return every metric as Prometheus's text; of several processes on the same ports their sum."""
    counted: Counted = call.control.metrics.counted
    now = call.context.gauges()
    if call.context.siblings is not None:
        others = await call.context.siblings.gather("metrics")
        counted, now = added([snapshot(counted, now), *others])
    return document(metrics_text(counted, now), CONTENT_TYPE)
