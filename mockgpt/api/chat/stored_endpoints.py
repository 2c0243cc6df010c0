"""GET, POST and DELETE of stored chat completions, and the messages they answered.

Listing is refused as by an account for which it is off, until something has been stored.

Source: the stored chat completions of the chat reference.
"""

from __future__ import annotations

from time import time
from typing import Any

from mockgpt.api.chat.format import Stamp
from mockgpt.api.chat.parameters import read_chat
from mockgpt.api.chat.stored import StoredCompletion, StoredCompletions
from mockgpt.api.endpoint import Answer, Checked, EndpointCall, EndpointHandler, json_answer, looking_at
from mockgpt.api.errors import access as access_errors
from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.errors import requests as request_errors
from mockgpt.api.errors import responses as response_errors
from mockgpt.api.identifiers import system_fingerprint
from mockgpt.api.json_body import json_body
from mockgpt.api.pagination import page_of, query_of
from mockgpt.api.validation.checker import Table
from mockgpt.api.validation.common_parameters import METADATA
from mockgpt.generation.reply import Choice, Reply, Usage

_CHANGES = Table(METADATA)
_METADATA_FIELD = "metadata["


def _found(call: EndpointCall) -> StoredCompletion:
    """Return the completion that a path names; lenient validation makes one up."""
    completion_id = call.parameters[0]
    completions = call.stored.find(StoredCompletions)
    stored = completions.get(completion_id) if completions is not None else None
    if stored is not None:
        return stored
    if call.strict:
        raise response_errors.not_found("Chat completion", completion_id)
    body = {"messages": [{"role": "user", "content": "Hello"}]}
    options = read_chat(body, available=call.settings.models.available, strict=False)
    reply = Reply((Choice("Hello!", ("Hello", "!"), tokens=2),), Usage(8, 2))
    fingerprint = system_fingerprint(options.snapshot)
    stamp = Stamp(completion_id, int(time()), options.snapshot, fingerprint, options.service_tier)
    return StoredCompletion(reply, stamp, options, call.request.id)


async def _listing(call: EndpointCall) -> Checked[None]:
    await call.stored.heard(StoredCompletions)
    if call.strict and call.stored.find(StoredCompletions) is None:  # made with the first that is stored
        raise access_errors.method_not_allowed(call.request.method, call.request.path, ("POST",))
    return Checked(None)


async def _list(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """List what is stored, oldest first, of one model and with certain metadata where asked."""
    query = query_of(call.request)
    model = query.get("model")
    wanted = {
        name[len(_METADATA_FIELD) : -1]: value
        for name, value in query.items()
        if name.startswith(_METADATA_FIELD) and name.endswith("]")
    }
    found = [
        stored.whole()
        # By time, as each replica has kept those of others when it heard of them.
        for stored in sorted(call.stored.of(StoredCompletions), key=lambda one: one.made_at)
        if (model is None or stored.is_of(model)) and wanted.items() <= stored.metadata.items()
    ]
    return json_answer(page_of(found, query, order="asc", strict=call.strict))


async def _retrieve(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """Show a stored completion."""
    return json_answer(_found(call).whole())


async def _changes(call: EndpointCall) -> Checked[dict[str, str]]:
    """Check the new metadata of a stored completion, which may be null but has to be there."""
    await call.stored.heard(StoredCompletions)
    body = json_body(call)
    if call.strict:
        if type(body) is not dict:
            raise request_errors.root_not_object(body)
        unknown = _CHANGES.unknown(body)
        if unknown:
            raise parameter_errors.unknown_parameter(unknown[0])
        if "metadata" not in body:
            raise parameter_errors.missing_parameter("metadata")
        _CHANGES.check(body)
    metadata: Any = body.get("metadata") if type(body) is dict else None
    if type(metadata) is not dict:
        return Checked({})
    return Checked({name: value for name, value in metadata.items() if type(value) is str})


async def _update(call: EndpointCall, checked: Checked[dict[str, str]]) -> Answer:
    """Give a stored completion other metadata."""
    stored = _found(call)
    stored.metadata = checked.details
    if (completions := call.stored.find(StoredCompletions)) is not None:
        completions.changed(call.parameters[0])
    return json_answer(stored.whole())


async def _delete(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """Forget a stored completion."""
    completion_id = call.parameters[0]
    completions = call.stored.find(StoredCompletions)
    if not (completions is not None and completions.remove(completion_id)) and call.strict:
        raise response_errors.not_found("Chat completion", completion_id)
    return json_answer({"object": "chat.completion.deleted", "id": completion_id, "deleted": True})


async def _messages(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """List the messages that a stored completion answered."""
    page = page_of(_found(call).messages(), query_of(call.request), order="asc", strict=call.strict)
    return json_answer(page)


listing = EndpointHandler(_listing, _list)
_looking = looking_at(StoredCompletions)
retrieve = EndpointHandler(_looking, _retrieve)
update = EndpointHandler(_changes, _update)
delete = EndpointHandler(_looking, _delete)
messages = EndpointHandler(_looking, _messages)
