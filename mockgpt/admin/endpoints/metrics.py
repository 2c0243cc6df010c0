"""GET /metrics: the counters, gauges and histograms for Prometheus."""

from __future__ import annotations

from mockgpt.admin.context import AdminCall, document
from mockgpt.telemetry.metrics import Metrics
from mockgpt.telemetry.metrics_text import CONTENT_TYPE, metrics_text
from mockgpt.wire.messages import Delivery


async def show(call: AdminCall) -> Delivery:
    """Return every metric as Prometheus's text; to a tenant what is counted for it alone."""
    control, tenant = call.control, call.context.tenant
    if tenant is not None:
        return document(metrics_text({tenant: control.metrics}, None), CONTENT_TYPE)
    counted: dict[str | None, Metrics] = {name: each.metrics for name, each in control.tenants.items()}
    return document(metrics_text(counted or {None: control.metrics}, call.context.gauges()), CONTENT_TYPE)
