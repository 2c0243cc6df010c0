"""POST and GET of /v1/batches, and their cancelling.

Source: the Batch reference.
"""

from __future__ import annotations

from typing import Any

from mockgpt.api.batches.lines import ENDPOINTS, UNVERSIONED
from mockgpt.api.batches.run import BatchRun
from mockgpt.api.batches.stored import (
    CancelledBatch,
    CancelledBatches,
    StoredBatch,
    StoredBatches,
    stored_batches,
)
from mockgpt.api.endpoint import Answer, Checked, EndpointCall, EndpointHandler, json_answer, looking_at
from mockgpt.api.errors import batches as batch_errors
from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.files.parameters import EXPIRES_AFTER
from mockgpt.api.json_body import json_body
from mockgpt.api.pagination import page_of, query_of
from mockgpt.api.validation.checker import Parameter, Table, choice, record, string
from mockgpt.api.validation.common_parameters import METADATA, checked_object

WINDOW = "24h"  # the only one there is

_CREATE = Table(
    Parameter("input_file_id", string, required=True),
    Parameter("endpoint", choice, required=True, values=tuple(ENDPOINTS), unlisted=UNVERSIONED),
    Parameter("completion_window", choice, required=True, values=(WINDOW,)),
    METADATA,
    Parameter("output_expires_after", record, members=EXPIRES_AFTER.members),
)


async def _asked(call: EndpointCall) -> Checked[dict[str, Any]]:
    """Check what is asked; what is wrong with the input file is found when it is read."""
    body = checked_object(json_body(call), _CREATE, strict=call.strict)
    if call.strict and body["endpoint"] in UNVERSIONED and not call.azure:
        raise parameter_errors.invalid_value("endpoint", body["endpoint"], tuple(ENDPOINTS))
    return Checked(body)


async def _create(call: EndpointCall, checked: Checked[dict[str, Any]]) -> Answer:
    """Make a batch, and set it going."""
    body = checked.details
    asked = {
        "endpoint": body.get("endpoint", "/v1/chat/completions"),
        "input_file_id": body.get("input_file_id", ""),
        "completion_window": body.get("completion_window", WINDOW),
        "metadata": body.get("metadata"),
    }
    lasts = body.get("output_expires_after", {}).get("seconds")
    batch = StoredBatch(asked, lasts, call.settings.batches.expires_after_ms)
    stored_batches(call).keep(batch.id, batch)
    batch.on_cancel = BatchRun(call, batch).cancel
    return json_answer(batch.as_object())


def _found(call: EndpointCall) -> StoredBatch:
    """Return the batch that a path names; lenient validation makes up one that has failed."""
    batch_id = call.parameters[0]
    batch = stored_batches(call).get(batch_id)
    if batch is None:
        if call.strict:
            raise batch_errors.not_found(batch_id)
        asked = {"endpoint": "/v1/chat/completions", "input_file_id": "", "completion_window": WINDOW}
        batch = StoredBatch(asked, None, 0)
        batch.id = batch_id
        batch.fail([batch_errors.no_file("")])
    return batch


async def _retrieve(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """Show a batch as it is now."""
    return json_answer(_found(call).as_object())


async def _list(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """List the batches, newest first."""
    # A batch under way moves to the end of the store as it grows.
    batches = sorted(stored_batches(call), key=lambda batch: batch.made_at)
    shown = [batch.as_object() for batch in batches]
    return json_answer(page_of(shown, query_of(call.request), order="desc", strict=call.strict))


async def _cancel(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """Cancel a batch; to cancel it twice is no mistake."""
    batch = _found(call)
    if batch.ended and batch.status != "cancelled" and call.strict:
        raise batch_errors.not_cancellable(batch.status)
    if not batch.ended and batch.status != "cancelling":
        if batch.on_cancel is not None:
            batch.on_cancel()
        else:
            batch.move("cancelling")
            call.stored.of(CancelledBatches).keep(batch.id, CancelledBatch())
        stored_batches(call).changed(batch.id)
    return json_answer(batch.as_object())


create = EndpointHandler(_asked, _create)
_looking = looking_at(StoredBatches)
retrieve = EndpointHandler(_looking, _retrieve)
listing = EndpointHandler(_looking, _list)
cancel = EndpointHandler(_looking, _cancel)
