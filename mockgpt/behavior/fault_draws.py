"""Which fault happens to an answer or a handshake, drawn by weight from the seed."""

from __future__ import annotations

from mockgpt.behavior.seeded_random import Chance
from mockgpt.config import FaultsSettings, HandshakeFaultsSettings
from mockgpt.faults import handshake_table
from mockgpt.faults.table import EARLY, applies, damage_of
from mockgpt.wire.messages import Damage


def drawn_early(settings: FaultsSettings, chance: Chance) -> Damage | None:
    """Return the one damage that has to be done before the request's body has come, or None."""
    if not settings.percent or not settings.mix.get(EARLY):
        return None
    return Damage(EARLY, 0) if _luck(chance) < _early_percent(settings) else None


def drawn(settings: FaultsSettings, chance: Chance, stream: bool) -> Damage | None:
    """Return the damage this answer suffers, or None.

    Only what can happen to the answer's form is drawn from, and what `drawn_early` took is not drawn again.
    """
    if not settings.percent or not _early_percent(settings) <= _luck(chance) < settings.percent:
        return None
    possible = {
        name: weight
        for name, weight in settings.mix.items()
        if weight and name != EARLY and applies(name, stream)
    }
    return damage_of(chance.pick(possible, "fault"), settings.amounts) if possible else None


def drawn_handshake(settings: HandshakeFaultsSettings, chance: Chance) -> Damage | None:
    """Return the damage that this connection suffers, or None."""
    if chance.ordinal > settings.first_connections and not chance.hits(settings.percent, "handshake"):
        return None
    return handshake_table.damage_of(chance.pick(settings.mix, "handshake"), settings.amounts)


def _luck(chance: Chance) -> float:
    return chance.of("fault").random() * 100


def _early_percent(settings: FaultsSettings) -> float:
    return settings.percent * settings.mix.get(EARLY, 0) / sum(settings.mix.values())
