"""Identifiers in the API's forms."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

import pytest

from mockgpt.generation import identifiers

FORMS: list[tuple[Callable[..., str], str]] = [
    (identifiers.chat_completion_id, r"chatcmpl-[A-Za-z0-9]{29}"),
    (identifiers.completion_id, r"cmpl-[A-Za-z0-9]{29}"),
    (identifiers.tool_call_id, r"call_[A-Za-z0-9]{24}"),
    (identifiers.response_id, r"resp_[0-9a-f]{48}"),
    (identifiers.output_message_id, r"msg_[0-9a-f]{48}"),
    (identifiers.function_call_id, r"fc_[0-9a-f]{48}"),
    (identifiers.moderation_id, r"modr-[A-Za-z0-9]{29}"),
]


@pytest.mark.parametrize(("make", "form"), FORMS)
def test_identifiers_have_the_form_of_the_api(make: Callable[..., str], form: str) -> None:
    assert re.fullmatch(form, make())
    assert re.fullmatch(form, make(Random(1)))


@pytest.mark.parametrize(("make", "form"), FORMS)
def test_a_random_source_makes_them_reproducible_and_none_makes_them_differ(
    make: Callable[..., str], form: str
) -> None:
    assert make(Random(7)) == make(Random(7))
    assert make() != make()


def test_a_fingerprint_belongs_to_its_model() -> None:
    first = identifiers.system_fingerprint("gpt-4o-mini-2024-07-18")
    assert re.fullmatch(r"fp_[0-9a-f]{10}", first)
    assert first == identifiers.system_fingerprint("gpt-4o-mini-2024-07-18")
    assert first != identifiers.system_fingerprint("gpt-4o-2024-08-06")
