"""Which fault happens to an answer or a handshake: a random draw by weight, from the seed.

It must not know how a fault is performed.
"""

from __future__ import annotations

from mockgpt.behavior.request_overrides import RequestOverrides
from mockgpt.behavior.seeded_random import SeededRandom
from mockgpt.config import FaultsSettings, HandshakeFaultsSettings
from mockgpt.errors import APIError
from mockgpt.faults import handshake as handshake_faults
from mockgpt.faults.table import EARLY, FAULTS, applies, fault_of
from mockgpt.wire.messages import Exchange, Fault


def early_fault(settings: FaultsSettings, overrides: RequestOverrides, random: SeededRandom) -> Fault | None:
    """Return the fault that happens before the request's body has arrived, or None."""
    if overrides.fault is not None:
        return overrides.fault if FAULTS[overrides.fault.name].early else None
    if overrides.error is not None:
        return None
    if not settings.percent or not settings.mix.get(EARLY):
        return None
    return Fault(EARLY, 0) if _draw(random) < _early_percent(settings) else None


def asked_fault(fault: Fault, exchange: Exchange, stream: bool) -> Fault | None:
    """Return the fault that a request asks for; None where it is for a later answer of the connection.

    Args:
        stream: the answer is a stream, not one JSON body.

    Raises:
        APIError: 400, it cannot happen to such an answer.
    """
    name, http_version = fault.name, exchange.request.http_version
    if not applies(name, stream, http_version):
        only, this = FAULTS[name].applies, "a stream" if stream else "a JSON answer"
        if applies(name, stream):
            only, this = "answers in chunks", f"for HTTP/{http_version}, which has none"
        raise APIError(
            400,
            f"x-mockgpt-fault: {name} happens to {only} only, and this is {this}",
            param="x-mockgpt-fault",
            code="invalid_value",
        )
    return fault if _is_due(fault, exchange.request_number) else None


def drawn_fault(settings: FaultsSettings, random: SeededRandom, exchange: Exchange) -> Fault | None:
    """Return the fault of this answer, or None.

    Drawn from the faults that can happen to its form, and never where `early_fault` returned one.
    """
    if not settings.percent or not _early_percent(settings) <= _draw(random) < settings.percent:
        return None
    possible = {
        name: weight
        for name, weight in settings.mix.items()
        if weight and name != EARLY and applies(name, exchange.stream, exchange.request.http_version)
    }
    fault = fault_of(random.pick(possible, "fault"), settings.amounts) if possible else None
    return fault if fault is not None and _is_due(fault, exchange.request_number) else None


def _is_due(fault: Fault, request_number: int) -> bool:
    return not FAULTS[fault.name].after_answers or request_number >= fault.amount


def handshake_fault(
    settings: HandshakeFaultsSettings, seed: int, scenario: str, ordinal: int
) -> Fault | None:
    """Return the fault of this connection's handshake, or None; `ordinal` counts those of the scenario."""
    random = SeededRandom(seed, scenario, ordinal)
    if random.ordinal > settings.first_connections and not random.happens(settings.percent, "handshake"):
        return None
    return handshake_faults.fault_of(random.pick(settings.mix, "handshake"), settings.amounts)


def _draw(random: SeededRandom) -> float:
    return random.of("fault").random() * 100


def _early_percent(settings: FaultsSettings) -> float:
    return settings.percent * settings.mix.get(EARLY, 0) / sum(settings.mix.values())
