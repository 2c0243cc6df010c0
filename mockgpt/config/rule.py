"""The shape of a rule: what one setting accepts; and the bounds that several rules share.

This module must not know any setting.
"""

from __future__ import annotations

from typing import NamedTuple

DAY_MS = 86_400_000  # the longest delay or timeout: one day
GIBIBYTE = 1_073_741_824
LARGEST_SEED = 2**63 - 1  # what TOML 1.0 guarantees for an integer


class Rule(NamedTuple):
    """What one setting accepts.

    `kind` names a checker of `config.checks`, `description` is the meaning in docs/settings.md. `low` and
    `high` are inclusive: of the number, or of the length of a list. `choices` are the words allowed.
    `names_in` is the table of `config.named_values` with the names that may be chosen, or that a table
    of weights or amounts may hold. `pattern` is what a secret has to look like where it is not empty,
    and `choices` are then examples of it.
    """

    kind: str
    description: str
    low: float = 0
    high: float = 0
    choices: tuple[str, ...] = ()
    names_in: str = ""
    pattern: str = ""
