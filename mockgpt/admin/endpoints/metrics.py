"""GET /metrics: the counters, gauges and histograms for Prometheus."""

from __future__ import annotations

from collections.abc import Mapping

from mockgpt.admin.context import AdminCall, document
from mockgpt.admin.metrics_sum import added, metrics_of, snapshot
from mockgpt.telemetry.metrics_text import CONTENT_TYPE, Counts, metrics_text
from mockgpt.wire.messages import Delivery


async def show(call: AdminCall) -> Delivery:
    """Return every metric as Prometheus's text; to a tenant what is counted for it alone.

    Of several processes on the same ports it is their sum.
    """
    context = call.context
    metrics: Mapping[str | None, Counts] = metrics_of(context.control)
    now = context.gauges()
    if context.siblings is not None:
        metrics, now = added([snapshot(metrics, now), *await context.siblings.gather("metrics")])
    if context.tenant is not None:
        return document(metrics_text({context.tenant: metrics[context.tenant]}, None), CONTENT_TYPE)
    return document(metrics_text(metrics, now), CONTENT_TYPE)
