"""The JSON in a text: what can be read of it, and written again."""

from __future__ import annotations

import pytest

from mockgpt.generation.json_schema.described_json import object_at


@pytest.mark.parametrize("count", [100, 300, 2_000])
@pytest.mark.parametrize(("opening", "closing"), [('{"a":', "}"), ('{"a":[', "]}")])
def test_an_object_of_too_many_levels_is_none(count, opening, closing):
    text = opening * count + "1" + closing * count
    levels = count * len(closing)
    assert (object_at(text, 0)[0] is None) == (levels > 254)
    assert object_at(text, 0)[1] == len(text)
