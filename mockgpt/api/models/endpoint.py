"""GET /v1/models and GET, DELETE /v1/models/{id}."""

from __future__ import annotations

from mockgpt.api.endpoint import Answer, Checked, EndpointCall, EndpointHandler, json_answer, unchecked
from mockgpt.api.models import catalogue


async def _list_models(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """List every model that is served."""
    return json_answer(catalogue.model_list(call.settings.models.available))


async def _retrieve_model(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """Show one model; ids may hold `/` and `:`."""
    return json_answer(
        catalogue.model_object(call.parameters[0], call.settings.models.available, strict=call.strict)
    )


async def _delete_model(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """Pretend to delete a fine-tune."""
    return json_answer(
        catalogue.deleted_model(call.parameters[0], call.settings.models.available, strict=call.strict)
    )


list_models = EndpointHandler(unchecked, _list_models)
retrieve_model = EndpointHandler(unchecked, _retrieve_model)
delete_model = EndpointHandler(unchecked, _delete_model)
