"""Identifiers of the API's objects."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from mockgpt.api.identifiers import completion_id, response_id, system_fingerprint


@pytest.mark.parametrize(
    ("make", "form"),
    [
        (completion_id, r"chatcmpl-[A-Za-z0-9]{29}"),
        (lambda: completion_id("cmpl-"), r"cmpl-[A-Za-z0-9]{29}"),
        (lambda: completion_id("modr-"), r"modr-[A-Za-z0-9]{29}"),
        (response_id, r"resp_[0-9a-f]{48}"),
    ],
)
def test_identifiers_have_the_form_of_the_api(make: Callable[[], str], form: str) -> None:
    assert re.fullmatch(form, make())


def test_two_answers_never_share_an_identifier() -> None:
    assert completion_id() != completion_id()
    assert response_id() != response_id()


def test_a_fingerprint_belongs_to_its_model() -> None:
    first = system_fingerprint("gpt-4o-mini-2024-07-18")
    assert re.fullmatch(r"fp_[0-9a-f]{10}", first)
    assert first == system_fingerprint("gpt-4o-mini-2024-07-18")
    assert first != system_fingerprint("gpt-4o-2024-08-06")
