"""GET /health: ours, not OpenAI's. Never delayed, failed, limited or faulted."""

from __future__ import annotations

from typing import Any

from mockgpt.api.endpoint import (
    Answer,
    Checked,
    EndpointCall,
    EndpointHandler,
    ReplicaState,
    json_answer,
    unchecked,
)
from mockgpt.version import __version__


def health_object(
    scenario: str, stopping: bool, replica: ReplicaState | None = None
) -> tuple[int, dict[str, Any]]:
    """Return status and body of /health."""
    if stopping:
        return 503, {"status": "stopping"}
    shown = {"status": "ok", "version": __version__, "scenario": scenario}
    return 200, shown if replica is None else {**shown, "replica": replica.name, "state": replica.state}


async def _health(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """Report that the mock is running."""
    status, value = health_object(call.scenario, call.stopping, call.replica)
    return json_answer(value, status=status)


health = EndpointHandler(unchecked, _health)
