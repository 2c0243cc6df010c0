"""POST /v1/moderations: one verdict per text, or one for all the parts of a message.

Source: the moderations reference; the order of categories as captured.
"""

from __future__ import annotations

from asyncio import sleep
from time import monotonic
from typing import Any

from mockgpt.api.endpoint import Answer, EndpointCall, EndpointHandler, json_answer
from mockgpt.api.generate import TURN_SECONDS
from mockgpt.api.json_body import json_body
from mockgpt.api.moderations.parameters import Moderated, ModerationOptions, read_moderation
from mockgpt.generation.identifiers import moderation_id
from mockgpt.generation.moderation import CATEGORIES, FLAG_AT, IMAGE_CATEGORIES, judge

# The text-moderation models know nothing of crimes and of pictures.
OMNI_ONLY = frozenset(("illicit", "illicit/violent"))
TEXT_ONLY_PREFIX = "text-moderation"


async def _check(call: EndpointCall) -> ModerationOptions:
    settings = call.settings
    options = read_moderation(
        json_body(call.request),
        available=settings.models.available,
        strict=settings.api.validation == "strict",
    )
    call.exchange.model = options.model
    return options


async def _write(_call: EndpointCall, options: ModerationOptions) -> Answer:
    results = []
    turn_ends = monotonic() + TURN_SECONDS
    for item in options.items:
        results.append(result(item, omni=not options.model.startswith(TEXT_ONLY_PREFIX)))
        if monotonic() > turn_ends:
            await sleep(0)
            turn_ends = monotonic() + TURN_SECONDS
    return json_answer({"id": moderation_id(), "model": options.snapshot, "results": results})


def result(item: Moderated, *, omni: bool) -> dict[str, Any]:
    """Return one result; a picture alone is never found objectionable."""
    scores = judge(item.text)
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
