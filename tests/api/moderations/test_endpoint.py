"""The results of a moderation."""

from __future__ import annotations

import pytest
from openai_schemas import assert_valid

from mockgpt.api.moderations.endpoint import result
from mockgpt.api.moderations.parameters import Moderated


@pytest.mark.parametrize("kinds", [("text",), ("text", "image"), ("image",)])
def test_a_result_has_every_category_in_openais_order(kinds):
    found = result(Moderated("I will kill you", kinds), omni=True)
    assert found["flagged"] is True
    assert (
        list(found["categories"])
        == list(found["category_scores"])
        == list(found["category_applied_input_types"])
    )
    assert list(found["categories"])[:3] == ["harassment", "harassment/threatening", "sexual"]
    assert ("image" in found["category_applied_input_types"]["violence"]) == ("image" in kinds)
    assert "image" not in found["category_applied_input_types"]["harassment"]
    answer = {"id": "modr-1", "model": "omni-moderation-latest", "results": [found]}
    assert_valid(answer, "CreateModerationResponse")


def test_the_old_model_knows_eleven_categories():
    found = result(Moderated("hello", ("text",)), omni=False)
    assert len(found["categories"]) == 11
    assert "illicit" not in found["categories"]
    assert "category_applied_input_types" not in found
