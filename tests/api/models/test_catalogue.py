"""The catalog of models."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from openai.types import EmbeddingModel, ModerationModel
from openai.types.shared import ChatModel, ResponsesModel
from openai_schemas import assert_valid

from mockgpt.api.errors.envelope import error_object
from mockgpt.api.models import catalogue
from mockgpt.errors import APIError

AVAILABLE = ("gpt-4o-mini", "gpt-4o", "gpt-3.5-turbo", "house/llama:7b")


def snapshot(name, available=AVAILABLE):
    model = catalogue.find(name, available)
    return None if model is None else catalogue.snapshot(model)


def test_the_list_shows_what_is_served_with_openais_dates():
    listed = catalogue.model_list(AVAILABLE)
    assert_valid(listed, "ListModelsResponse")
    shown = {model["id"]: (model["created"], model["owned_by"]) for model in listed["data"]}
    assert shown["gpt-4o-mini"] == (1721172741, "system")
    assert shown["gpt-4o-mini-2024-07-18"] == (1721172717, "system")
    assert shown["gpt-3.5-turbo"] == (1677610602, "openai")
    assert shown["text-embedding-ada-002"] == (1671217299, "openai-internal")
    assert "gpt-4.1" not in shown
    assert len(shown) == len(listed["data"])


def test_a_custom_name_always_has_the_same_time_of_creation():
    first = catalogue.model_object("house/llama:7b", AVAILABLE)
    assert first == catalogue.model_object("house/llama:7b", ("house/llama:7b",))
    assert first["owned_by"] == "organization-owner"
    assert 1_735_689_600 <= first["created"] < 1_767_225_600
    assert_valid(first, "Model")


def test_a_snapshot_that_is_served_does_not_add_its_alias():
    assert snapshot("gpt-4o-2024-05-13", ("gpt-4o-2024-05-13",)) == "gpt-4o-2024-05-13"
    assert snapshot("gpt-4o", ("gpt-4o-2024-05-13",)) is None


def test_a_fine_tune_is_served_where_its_base_is():
    tuned = "ft:gpt-4o-mini:acme:suffix:9abc"
    assert snapshot(tuned) == tuned
    assert snapshot(tuned, ("gpt-4o",)) is None
    assert snapshot("ft:") is None
    assert catalogue.model_object(tuned, AVAILABLE)["owned_by"] == "organization-owner"


def test_models_that_do_not_chat_are_always_served():
    found = catalogue.find("text-embedding-3-large", AVAILABLE)
    assert found is not None
    assert (found.kind, found.dimensions) == ("embedding", 3072)


def test_an_unknown_model_is_not_found():
    with pytest.raises(APIError) as caught:
        catalogue.model_object("foo", AVAILABLE)
    assert caught.value.status == 404
    assert error_object(caught.value) == {
        "error": {
            "message": "The model 'foo' does not exist",
            "type": "invalid_request_error",
            "param": "model",
            "code": "model_not_found",
        }
    }


def test_lenient_validation_invents_any_model():
    assert catalogue.model_object("foo", AVAILABLE, strict=False)["id"] == "foo"
    assert catalogue.deleted_model("foo", AVAILABLE, strict=False)["deleted"] is True
    assert catalogue.invented("foo", "embedding").dimensions == 1536
    assert catalogue.invented("gpt-4o", "completion").kind == "completion"
    assert catalogue.find_or_invent("gpt-4o", AVAILABLE) == catalogue.find("gpt-4o", AVAILABLE)
    assert catalogue.find_or_invent("gpt-4o", AVAILABLE, "embedding").kind == "embedding"
    assert catalogue.find_or_invent("foo", AVAILABLE).id == "foo"


def test_the_first_chat_model_is_the_default():
    assert catalogue.default_chat_model(("gpt-4o", "gpt-4o-mini")) == "gpt-4o"
    assert catalogue.default_chat_model(()) == "gpt-4o-mini"


def test_only_fine_tunes_can_be_deleted():
    tuned = "ft:gpt-4o:acme::1"
    assert catalogue.deleted_model(tuned, AVAILABLE) == {"id": tuned, "object": "model", "deleted": True}
    assert_valid(catalogue.deleted_model(tuned, AVAILABLE), "DeleteModelResponse")
    for name, status in (("gpt-4o", 403), ("foo", 404)):
        with pytest.raises(APIError) as caught:
            catalogue.deleted_model(name, AVAILABLE)
        assert caught.value.status == status


@pytest.mark.parametrize("kind", [ChatModel, ResponsesModel, EmbeddingModel, ModerationModel])
def test_every_model_that_openais_client_names_is_served_where_none_is_chosen(kind: Any) -> None:
    parts = [get_args(part) or (part,) for part in get_args(kind)]
    named = [name for part in parts for name in part if type(name) is str]
    assert len(named) >= 3
    assert [name for name in named if catalogue.find(name, ()) is None] == []


def test_a_name_of_ones_own_is_of_the_kind_it_is_used_as() -> None:
    for kind in ("completion", "embedding", "chat"):
        found = catalogue.find_as("mine", ("mine",), kind)
        assert found is not None
        assert (found.kind, found.answers_as) == (kind, "mine")
    known = catalogue.find_as("gpt-4o", (), "embedding")
    assert known is not None
    assert known.kind == "chat"
