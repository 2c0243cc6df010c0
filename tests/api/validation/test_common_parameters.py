"""The parameters that several endpoints share."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.api.validation.common_parameters import (
    BIAS,
    METADATA,
    logit_bias,
    metadata,
    read_stop,
    required_model,
    required_object,
)
from mockgpt.errors import APIError


@pytest.mark.parametrize(
    ("value", "sequences"),
    [(None, ()), ("a", ("a",)), (["a", "b"], ("a", "b")), ("", ()), (["", "a"], ("a",)), ([], ())],
)
def test_stop_sequences_are_the_texts_that_are_not_empty(value: Any, sequences: tuple[str, ...]) -> None:
    assert read_stop(value) == sequences


@pytest.mark.parametrize("value", [None, [], "x", 1, True])
def test_a_body_is_an_object(value: object) -> None:
    with pytest.raises(APIError, match="expected an object"):
        required_object(value)
    assert required_object({"a": 1}) == {"a": 1}


@pytest.mark.parametrize(
    ("body", "param"), [({}, None), ({"model": None}, None), ({"model": ""}, None), ({"model": []}, "model")]
)
def test_a_model_is_required(body: dict[str, Any], param: str | None) -> None:
    with pytest.raises(APIError) as caught:
        required_model(body)
    assert caught.value.param == param
    assert required_model({"model": "gpt-4o"}) == "gpt-4o"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("x", "invalid_type"),
        ({"a": 1}, "invalid_type"),
        ({"a": "x" * 513}, "string_above_max_length"),
        ({"k" * 65: "x"}, "property_name_above_max_length"),
        ({str(number): "x" for number in range(17)}, "object_above_max_properties"),
    ],
)
def test_metadata_out_of_bounds_are_refused(value: Any, code: str) -> None:
    with pytest.raises(APIError) as caught:
        metadata(value, METADATA, "metadata")
    assert caught.value.code == code


def test_metadata_at_their_bounds_are_accepted() -> None:
    metadata({f"{number:064}": "x" * 512 for number in range(16)}, METADATA, "metadata")


@pytest.mark.parametrize("value", [{"50256": -100, "0": 99.5}, {}])
def test_token_ids_may_have_a_bias(value: dict[str, float]) -> None:
    logit_bias(value, BIAS, "logit_bias")


@pytest.mark.parametrize(
    ("value", "param"),
    [([], "logit_bias"), ({"-1": 1}, "logit_bias"), ({"²": 1}, "logit_bias"), ({"1": 101}, "logit_bias.1")],
)
def test_another_bias_is_refused(value: Any, param: str) -> None:
    with pytest.raises(APIError) as caught:
        logit_bias(value, BIAS, "logit_bias")
    assert caught.value.param == param
