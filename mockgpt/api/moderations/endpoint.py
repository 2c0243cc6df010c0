"""POST /v1/moderations: one verdict per text, or one for all the parts of a message.

Source: the moderations reference; the order of categories as captured.
"""

from __future__ import annotations

from typing import Any

from mockgpt.api.endpoint import Answer, Checked, EndpointCall, EndpointHandler, json_answer
from mockgpt.api.identifiers import completion_id
from mockgpt.api.json_body import json_body
from mockgpt.api.moderations.parameters import Moderated, ModerationOptions, read_moderation
from mockgpt.generation.moderation import CATEGORIES, FLAG_AT, IMAGE_CATEGORIES, score
from mockgpt.wire.turns import GivingWay, next_turn_if_long

# The text-moderation models know nothing of crimes and of pictures.
OMNI_ONLY = frozenset(("illicit", "illicit/violent"))
TEXT_ONLY_PREFIX = "text-moderation"


async def _check(call: EndpointCall) -> Checked[ModerationOptions]:
    options = read_moderation(json_body(call), available=call.settings.models.available, strict=call.strict)
    return Checked(options, options.model)


async def _write(call: EndpointCall, checked: Checked[ModerationOptions]) -> Answer:
    options = checked.details
    results = []
    await next_turn_if_long(call.request.body)
    give_way = GivingWay()
    for item in options.items:
        results.append(result(item, omni=not options.model.startswith(TEXT_ONLY_PREFIX)))
        await give_way.if_due()
    await next_turn_if_long(call.request.body)
    return json_answer({"id": completion_id("modr-"), "model": options.snapshot, "results": results})


def result(item: Moderated, *, omni: bool) -> dict[str, Any]:
    """Return one result; a picture alone is never found objectionable."""
    scores = score(item.text)
    categories = [name for name in CATEGORIES if omni or name not in OMNI_ONLY]
    found: dict[str, Any] = {
        "flagged": any(scores[name] >= FLAG_AT for name in categories),
        "categories": {name: scores[name] >= FLAG_AT for name in categories},
        "category_scores": {name: scores[name] for name in categories},
    }
    if omni:
        found["category_applied_input_types"] = {
            name: [kind for kind in item.kinds if kind == "text" or name in IMAGE_CATEGORIES]
            for name in categories
        }
    return found


create = EndpointHandler(_check, _write)
