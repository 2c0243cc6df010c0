"""How many examples a property is tried with: all that it names, or a part of them.

`make test` tries a quarter, `make test-properties` and HYPOTHESIS_PROFILE=random try all.
"""

from __future__ import annotations

from typing import Any

import hypothesis

MOST = 100  # of a property that names no number: hypothesis's own default
FEW = 25


def examples(count: int, **others: Any) -> hypothesis.settings:
    """Return the settings of a property that wants so many examples."""
    part = hypothesis.settings.default.max_examples / MOST
    return hypothesis.settings(max_examples=round(count * part), **others)
