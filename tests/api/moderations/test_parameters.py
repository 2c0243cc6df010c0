"""Moderation requests, read strictly and leniently."""

from __future__ import annotations

import pytest
from hypothesis import given
from json_values import ANYTHING, bodies
from property_examples import examples

from mockgpt.api.moderations.parameters import MODERATIONS, Moderated, read_moderation
from mockgpt.errors import APIError

AVAILABLE = ("gpt-4o-mini",)
DELETED = object()


def moderation(strict=True, **members):
    body = {"input": "hello", **members}
    body = {name: value for name, value in body.items() if value is not DELETED}
    return read_moderation(body, available=AVAILABLE, strict=strict)


@given(ANYTHING | bodies(MODERATIONS))
@examples(300)
def test_any_moderation_request_is_refused_or_understood(body):
    try:
        read_moderation(body, available=AVAILABLE, strict=True)
    except APIError:
        pass
    assert read_moderation(body, available=AVAILABLE, strict=False).items


PICTURE = {"type": "image_url", "image_url": {"url": "https://example.com/a.png"}}


def test_several_texts_get_several_results_and_parts_get_one():
    assert moderation().items == (Moderated("hello", ("text",)),)
    assert moderation(input=["a", "b"]).items == (Moderated("a", ("text",)), Moderated("b", ("text",)))
    parts = [{"type": "text", "text": "look"}, PICTURE]
    assert moderation(input=parts).items == (Moderated("look", ("text", "image")),)
    assert moderation(input=[PICTURE]).items == (Moderated("", ("image",)),)


def test_the_default_model_is_omni():
    assert moderation().snapshot == "omni-moderation-latest"
    assert moderation(model="text-moderation-latest").snapshot == "text-moderation-007"


@pytest.mark.parametrize(
    ("members", "param", "code"),
    [
        ({"input": DELETED}, "input", "missing_required_parameter"),
        ({"input": 7}, "input", "invalid_type"),
        ({"input": []}, "input", "empty_array"),
        ({"input": ["a", 7]}, "input[1]", "invalid_type"),
        ({"input": [{"type": "audio"}]}, "input[0].type", "invalid_value"),
        ({"input": [{"type": "image_url"}]}, "input[0].image_url", "missing_required_parameter"),
        ({"threshold": 1}, None, None),
        ({"model": "gpt-4o-mini"}, "model", None),
        ({"model": "omni-moderation-of-mine"}, "model", None),
        ({"input": [PICTURE, PICTURE]}, "input", "too_many_images"),
    ],
)
def test_a_bad_moderation_request_is_refused(members, param, code):
    with pytest.raises(APIError) as caught:
        moderation(**members)
    assert (caught.value.param, caught.value.code) == (param, code)


def test_the_sentences_are_the_recorded_ones():
    with pytest.raises(APIError) as unknown:
        moderation(model="gpt-4o-mini")
    assert (unknown.value.status, unknown.value.message) == (
        400,
        "Invalid value for 'model' = gpt-4o-mini. Please check the OpenAI documentation and try again.",
    )
    with pytest.raises(APIError) as pictures:
        moderation(input=[PICTURE, {"type": "text", "text": "look"}, PICTURE])
    assert pictures.value.message == "Number of images (2) exceeds maximum of 1"
    assert moderation(strict=False, input=[PICTURE, PICTURE]).items == (Moderated("", ("image",)),)
