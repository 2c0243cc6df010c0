"""GET /v1/models and GET, DELETE /v1/models/{id}."""

from __future__ import annotations

from mockgpt.api.endpoint import Answer, EndpointCall, EndpointHandler, json_answer, unchecked
from mockgpt.api.models import catalogue


def _strict(call: EndpointCall) -> bool:
    return call.settings.api.validation == "strict"


async def _list_models(call: EndpointCall, _checked: None) -> Answer:
    """List every model that is served."""
    return json_answer(catalogue.model_list(call.settings.models.available))


async def _retrieve_model(call: EndpointCall, _checked: None) -> Answer:
    """Show one model; ids may hold `/` and `:`."""
    return json_answer(
        catalogue.model_object(call.parameters[0], call.settings.models.available, strict=_strict(call))
    )


async def _delete_model(call: EndpointCall, _checked: None) -> Answer:
    """Pretend to delete a fine-tune."""
    return json_answer(
        catalogue.deleted_model(call.parameters[0], call.settings.models.available, strict=_strict(call))
    )


list_models = EndpointHandler(unchecked, _list_models)
retrieve_model = EndpointHandler(unchecked, _retrieve_model)
delete_model = EndpointHandler(unchecked, _delete_model)
