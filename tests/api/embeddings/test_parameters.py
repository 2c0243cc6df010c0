"""Embedding requests, read strictly and leniently."""

from __future__ import annotations

import pytest
from hypothesis import given
from json_values import ANYTHING, bodies
from property_examples import examples

from mockgpt.api.embeddings.parameters import EMBEDDINGS, read_embedding
from mockgpt.api.errors.envelope import error_object
from mockgpt.errors import APIError

# ruff: noqa: E501 - one refusal a line, its sentence whole

AVAILABLE = ("gpt-4o-mini",)
SMALL = "text-embedding-3-small"
DELETED = object()
INVALID_INPUT = (
    "'$.input' is invalid. Please check the API reference: https://platform.openai.com/docs/api-reference."
)


def embedding(strict=True, **members):
    body = {"model": SMALL, "input": "hello", **members}
    body = {name: value for name, value in body.items() if value is not DELETED}
    return read_embedding(body, available=AVAILABLE, strict=strict)


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("a", ("a",)),
        (["a", "b"], ("a", "b")),
        ([1, 2], ((1, 2),)),
        ([[1], [2, 3]], ((1,), (2, 3))),
        ([" "], (" ",)),
    ],
)
def test_an_input_may_be_text_texts_or_tokens(sent, read):
    assert embedding(input=sent).inputs == read


def test_models_have_their_own_sizes_and_names():
    assert embedding().size == 1536
    assert embedding(model="text-embedding-3-large", dimensions=256, encoding_format="base64").size == 3072
    assert embedding(model="text-embedding-ada-002").snapshot == "text-embedding-ada-002-v2"


REFUSALS = [
    ({"model": DELETED}, 400, None, None, "you must provide a model parameter"),
    ({"input": DELETED}, 400, None, None, INVALID_INPUT),
    ({"input": ""}, 400, None, None, INVALID_INPUT),
    ({"input": ["a", ""]}, 400, None, None, INVALID_INPUT),
    ({"input": []}, 400, None, None, INVALID_INPUT),
    ({"input": None}, 400, None, None, INVALID_INPUT),
    ({"input": ["a", 1]}, 400, None, None, INVALID_INPUT),
    ({"input": [[1], []]}, 400, None, None, INVALID_INPUT),
    ({"input": {"a": 1}}, 400, None, None, INVALID_INPUT),
    ({"input": ["a"] * 2049}, 400, None, None, "Invalid 'input': array length must be 2048 or less."),
    ({"dimensions": 1537}, 400, None, None, "Invalid value for 'dimensions' = 1537. Must be less than or equal to 1536."),
    ({"dimensions": 0}, 400, "dimensions", "integer_below_min_value", "Invalid 'dimensions': integer below minimum value. Expected a value >= 1, but got 0 instead."),
    ({"model": "text-embedding-ada-002", "dimensions": 5}, 400, None, None, "This model does not support specifying dimensions."),
    ({"encoding_format": "int8"}, 400, "encoding_format", "invalid_value", "Invalid value: 'int8'. Supported values are: 'float' and 'base64'."),
    ({"input_type": "query"}, 400, None, None, "Unrecognized request argument supplied: input_type"),
    ({"model": "foo"}, 404, None, "model_not_found", "The model `foo` does not exist or you do not have access to it."),
    ({"model": "gpt-4o-mini"}, 403, None, None, "You are not allowed to generate embeddings from this model"),
]  # fmt: skip


@pytest.mark.parametrize(("members", "status", "param", "code", "message"), REFUSALS)
def test_a_bad_embedding_request_is_refused(members, status, param, code, message):
    with pytest.raises(APIError) as caught:
        embedding(**members)
    assert caught.value.status == status
    assert error_object(caught.value) == {
        "error": {"message": message, "type": "invalid_request_error", "param": param, "code": code}
    }


def test_lenient_validation_embeds_anything():
    asked = embedding(strict=False, model="own", input=["a", 7, [1, "x"]], dimensions=9999)
    assert asked.inputs == ("a", (), (1,))
    assert (asked.size, asked.dimensions, asked.snapshot) == (1536, 1536, "own")


@given(ANYTHING | bodies(EMBEDDINGS, model=SMALL))
@examples(300)
def test_any_embedding_request_is_refused_or_understood(body):
    try:
        read_embedding(body, available=AVAILABLE, strict=True)
    except APIError:
        pass
    assert read_embedding(body, available=AVAILABLE, strict=False).inputs


def test_a_model_with_a_name_of_its_own_embeds() -> None:
    asked = read_embedding({"model": "mine", "input": "x"}, available=("mine",), strict=True)
    assert (asked.snapshot, asked.size) == ("mine", 1536)
    with pytest.raises(APIError):
        read_embedding({"model": "gpt-4o", "input": "x"}, available=("gpt-4o",), strict=True)
