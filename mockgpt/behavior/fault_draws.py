"""Which fault happens to an answer or a handshake: a random draw by weight, from the seed.

It must not know how a fault is performed.
"""

from __future__ import annotations

from mockgpt.behavior.seeded_random import SeededRandom
from mockgpt.config import FaultsSettings, HandshakeFaultsSettings
from mockgpt.faults import handshake as handshake_faults
from mockgpt.faults.table import EARLY, applies, fault_of
from mockgpt.wire.messages import Fault


def early_fault(settings: FaultsSettings, random: SeededRandom) -> Fault | None:
    """Return the one fault that happens before the request's body has arrived, or None."""
    if not settings.percent or not settings.mix.get(EARLY):
        return None
    return Fault(EARLY, 0) if _draw(random) < _early_percent(settings) else None


def answer_fault(settings: FaultsSettings, random: SeededRandom, stream: bool) -> Fault | None:
    """Return the fault of this answer, or None.

    Drawn from the faults that can happen to its form, and never where `early_fault` returned one.

    Args:
        stream: the answer is a stream, not one JSON body.
    """
    if not settings.percent or not _early_percent(settings) <= _draw(random) < settings.percent:
        return None
    possible = {
        name: weight
        for name, weight in settings.mix.items()
        if weight and name != EARLY and applies(name, stream)
    }
    return fault_of(random.pick(possible, "fault"), settings.amounts) if possible else None


def handshake_fault(settings: HandshakeFaultsSettings, random: SeededRandom) -> Fault | None:
    """Return the fault of this connection's handshake, or None."""
    if random.ordinal > settings.first_connections and not random.happens(settings.percent, "handshake"):
        return None
    return handshake_faults.fault_of(random.pick(settings.mix, "handshake"), settings.amounts)


def _draw(random: SeededRandom) -> float:
    return random.of("fault").random() * 100


def _early_percent(settings: FaultsSettings) -> float:
    return settings.percent * settings.mix.get(EARLY, 0) / sum(settings.mix.values())
