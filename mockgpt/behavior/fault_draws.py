"""Which fault happens to an answer or a handshake, drawn by weight from the seed."""

from __future__ import annotations

from mockgpt.behavior.seeded_random import SeededRandom
from mockgpt.config import FaultsSettings, HandshakeFaultsSettings
from mockgpt.faults import handshake as handshake_faults
from mockgpt.faults.table import EARLY, applies, fault_of
from mockgpt.wire.messages import Fault


def drawn_early(settings: FaultsSettings, random: SeededRandom) -> Fault | None:
    """Return the one damage that has to be done before the request's body has come, or None."""
    if not settings.percent or not settings.mix.get(EARLY):
        return None
    return Fault(EARLY, 0) if _draw(random) < _early_percent(settings) else None


def drawn(settings: FaultsSettings, random: SeededRandom, stream: bool) -> Fault | None:
    """Return the damage this answer suffers, or None.

    Only what can happen to the answer's form is drawn from, and what `drawn_early` took is not drawn again.
    """
    if not settings.percent or not _early_percent(settings) <= _draw(random) < settings.percent:
        return None
    possible = {
        name: weight
        for name, weight in settings.mix.items()
        if weight and name != EARLY and applies(name, stream)
    }
    return fault_of(random.pick(possible, "fault"), settings.amounts) if possible else None


def drawn_handshake(settings: HandshakeFaultsSettings, random: SeededRandom) -> Fault | None:
    """Return the damage that this connection suffers, or None."""
    if random.ordinal > settings.first_connections and not random.happens(settings.percent, "handshake"):
        return None
    return handshake_faults.fault_of(random.pick(settings.mix, "handshake"), settings.amounts)


def _draw(random: SeededRandom) -> float:
    return random.of("fault").random() * 100


def _early_percent(settings: FaultsSettings) -> float:
    return settings.percent * settings.mix.get(EARLY, 0) / sum(settings.mix.values())
