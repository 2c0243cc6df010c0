"""POST, GET and DELETE of /v1/conversations, and of their items.

Source: the Conversations reference. Lenient validation makes up what is not there.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from mockgpt.api.conversations.stored import REFERENCE, StoredConversation, StoredConversations, items_of
from mockgpt.api.endpoint import Answer, Checked, EndpointCall, EndpointHandler, json_answer, looking_at
from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.errors import requests as request_errors
from mockgpt.api.errors import responses as response_errors
from mockgpt.api.json_body import json_body
from mockgpt.api.pagination import page_of, query_of
from mockgpt.api.pieces.unhurried import unhurried
from mockgpt.api.responses.included import included_of
from mockgpt.api.responses.item_parameters import check_item
from mockgpt.api.validation.checker import Parameter, Table, array
from mockgpt.api.validation.common_parameters import METADATA, checked_object

MOST_AT_ONCE = 20


def item(value: Any, parameter: Parameter, path: str) -> None:
    """Accept an input item."""
    check_item(value, path)


def _items(*, required: bool) -> Parameter:
    return Parameter(
        "items",
        array,
        "an array of input items",
        required=required,
        maximum=MOST_AT_ONCE,
        item=Parameter("item", item),
    )


_CREATE = Table(_items(required=False), METADATA)
_ADD = Table(_items(required=True))
_UPDATE = Table(METADATA)


async def _beginning(call: EndpointCall) -> Checked[dict[str, Any]]:
    """Check what a conversation begins with; it needs no body at all."""
    if not call.request.body:
        return Checked({})
    checked = await _checked(call, _CREATE)
    if call.strict:
        _check_ids(checked.details, [])
    return checked


async def _addition(call: EndpointCall) -> Checked[dict[str, Any]]:
    """Check what is added to a conversation."""
    await call.stored.heard(StoredConversations)
    checked = await _checked(call, _ADD)
    if call.strict:
        _check_ids(checked.details, _found(call).items)
    return checked


def _check_ids(body: dict[str, Any], present: list[dict[str, Any]]) -> None:
    """Raise the refusal of an item that comes twice, or that is present already."""
    named = {item["id"] for item in present}
    for added in body.get("items") or ():
        item_id = added.get("id")
        if item_id and added.get("type") != REFERENCE:
            if item_id in named:
                raise response_errors.duplicate_item(item_id, param="items")
            named.add(item_id)


async def _change(call: EndpointCall) -> Checked[dict[str, Any]]:
    """Check the new metadata, which may be null but has to be there."""
    await call.stored.heard(StoredConversations)
    checked = await _checked(call, _UPDATE)
    if call.strict and "metadata" not in _body(call):
        raise parameter_errors.missing_parameter("metadata")
    return checked


async def _checked(call: EndpointCall, table: Table) -> Checked[dict[str, Any]]:
    check = partial(checked_object, _body(call), table, strict=call.strict)
    return Checked(await unhurried(call.request.body, check))


def _body(call: EndpointCall) -> Any:
    return json_body(call, invalid=request_errors.invalid_json_responses)


def _found(call: EndpointCall) -> StoredConversation:
    """Return the conversation that a path names."""
    named = call.parameters[0]
    conversation = call.stored.of(StoredConversations).get(named)
    if conversation is None:
        if call.strict:
            raise response_errors.not_found("Conversation", named)
        conversation = StoredConversation({}, named)
    return conversation


def _metadata(body: dict[str, Any]) -> dict[str, str]:
    metadata = body.get("metadata") or {}
    return {name: text for name, text in metadata.items() if type(text) is str}


async def _create(call: EndpointCall, checked: Checked[dict[str, Any]]) -> Answer:
    """Begin a conversation."""
    conversation = StoredConversation(_metadata(checked.details))
    included_of(call)
    items = await unhurried(call.request.body, partial(items_of, checked.details.get("items")))
    call.stored.of(StoredConversations).add(conversation, items, 2 * len(call.request.body))
    return json_answer(conversation.as_object())


async def _retrieve(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """Show a conversation."""
    return json_answer(_found(call).as_object())


async def _update(call: EndpointCall, checked: Checked[dict[str, Any]]) -> Answer:
    """Give a conversation other metadata."""
    conversation = _found(call)
    conversation.metadata = _metadata(checked.details)
    call.stored.of(StoredConversations).changed(conversation.id)
    return json_answer(conversation.as_object())


async def _delete(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """Forget a conversation."""
    conversation = _found(call)
    call.stored.of(StoredConversations).remove(conversation.id)
    return json_answer({"id": conversation.id, "object": "conversation.deleted", "deleted": True})


async def _add_items(call: EndpointCall, checked: Checked[dict[str, Any]]) -> Answer:
    """Add items to a conversation, and list them."""
    included_of(call)
    items = await unhurried(call.request.body, partial(items_of, checked.details.get("items")))
    call.stored.of(StoredConversations).add(_found(call), items, 2 * len(call.request.body))
    return json_answer(page_of(items, {}, order="asc", strict=False))


async def _list_items(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """List the items of a conversation, newest first."""
    conversation = _found(call)
    included_of(call)
    page = page_of(conversation.items, query_of(call.request), order="desc", strict=call.strict)
    return json_answer(page)


def _found_item(call: EndpointCall) -> dict[str, Any]:
    """Return the item that a path names."""
    named = call.parameters[1]
    for found in _found(call).items:
        if found["id"] == named:
            return found
    if call.strict:
        raise response_errors.not_found("Item", named)
    return {**items_of([{"role": "user", "content": "Hello"}])[0], "id": named}


async def _retrieve_item(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """Show an item."""
    found = _found_item(call)
    included_of(call)
    return json_answer(found)


async def _delete_item(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """Remove an item, and show the conversation."""
    conversation = _found(call)
    call.stored.of(StoredConversations).remove_item(conversation, _found_item(call)["id"])
    return json_answer(conversation.as_object())


_looking = looking_at(StoredConversations)
create = EndpointHandler(_beginning, _create)
retrieve = EndpointHandler(_looking, _retrieve)
update = EndpointHandler(_change, _update)
delete = EndpointHandler(_looking, _delete)
add_items = EndpointHandler(_addition, _add_items)
list_items = EndpointHandler(_looking, _list_items)
retrieve_item = EndpointHandler(_looking, _retrieve_item)
delete_item = EndpointHandler(_looking, _delete_item)
