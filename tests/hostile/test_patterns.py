"""Each pattern beside texts that are made of what it reads itself."""

from __future__ import annotations

import pytest
from all_patterns import all_patterns
from growing_cost import grows
from hostile_texts import UNITS, derived, repeated

_LENGTH = 6_000  # characters: as many as are read of most texts
_NOTHING = 0.003  # seconds; what costs less is not judged
_PARTS = 16


@pytest.mark.parametrize("part", range(_PARTS))
def test_no_pattern_takes_more_than_linear_time_of_any_text(part: int) -> None:
    texts = [*repeated(UNITS, _LENGTH)]
    for one in all_patterns()[part::_PARTS]:
        tried = [*texts, *derived(one.source, one.flags, _LENGTH)]
        assert [text[:40] for text in tried if grows(one.read, text, _NOTHING)] == [], one.place
