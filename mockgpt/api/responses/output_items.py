"""The output items of a response, made from a choice: whole and piece by piece.

A choice of text or refusal is one message; each of its calls is an item of its own.

Source: the Responses object of the API reference; key order as captured in 2026.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from mockgpt.api import reasoning
from mockgpt.api.chat.choices import RECORDS_AT_ONCE, RECORDS_IN_A_PIECE, free_text
from mockgpt.api.endpoint import loaded
from mockgpt.api.responses.options import ResponseOptions
from mockgpt.generation.identifiers import function_call_id, hexadecimal, output_message_id
from mockgpt.generation.reply import Choice, TokenLogprob, ToolCall
from mockgpt.generation.tokenizer.encodings import o200k_base

CUSTOM_CALL_HEX = 48
# Why a response is incomplete, by the reason with which its choice ended.
CUT_REASONS = {"length": "max_output_tokens", "content_filter": "content_filter"}


class ItemKind(NamedTuple):
    """How the kinds of item differ in objects and events.

    Attributes:
        events: the beginning of the names of its events.
        member: the member that holds its text, in the object and in the `done` event.
    """

    type: str
    events: str
    member: str


TEXT = ItemKind("message", "response.output_text", "text")
REFUSAL = ItemKind("message", "response.refusal", "refusal")
REASONING = ItemKind("reasoning", "response.reasoning_summary_text", "text")
CALL = ItemKind("function_call", "response.function_call_arguments", "arguments")
CUSTOM_CALL = ItemKind("custom_tool_call", "response.custom_tool_call_input", "input")


class Item(NamedTuple):
    """One item; its deltas, `pieces`, join to `text`."""

    kind: ItemKind
    id: str
    status: str
    text: str
    pieces: tuple[str, ...]
    call: ToolCall | None = None
    logprobs: Sequence[TokenLogprob] = ()
    annotations: tuple[dict[str, Any], ...] = ()
    phase: bool = False
    encrypted: bool = False
    namespace: str | None = None


def item_ids(choice: Choice, options: ResponseOptions) -> tuple[str, ...]:
    """Return a new id for each item of a choice."""
    first = ("rs_" + hexadecimal(CUSTOM_CALL_HEX),) if _reasons(choice, options) else ()
    if _speaks(choice, options):
        first = (*first, output_message_id())
    return first + tuple(
        "ctc_" + hexadecimal(CUSTOM_CALL_HEX) if call.name in options.custom_tools else function_call_id()
        for call in choice.tool_calls
    )


def items_of(choice: Choice, ids: tuple[str, ...], options: ResponseOptions) -> list[Item]:
    """Return the items of a choice: what was thought, and what came of it."""
    if not _reasons(choice, options):
        return _results(choice, ids, options)
    summary = choice.reasoning or (reasoning.SUMMARY if options.summary else "")
    thought = Item(REASONING, ids[0], "", summary, o200k_base.pieces(summary), encrypted=options.encrypted)
    return [thought, *_results(choice, ids[1:], options)]


def _reasons(choice: Choice, options: ResponseOptions) -> bool:
    return bool(choice.reasoning) or (options.effort is not None and options.effort != "none")


def _speaks(choice: Choice, options: ResponseOptions) -> bool:
    if choice.tool_calls or choice.refusal is not None or choice.finish_reason != "length":
        return bool(choice.content) or not choice.tool_calls
    return bool(choice.content) or not _reasons(choice, options)  # else all tokens were thought


def _results(choice: Choice, ids: tuple[str, ...], options: ResponseOptions) -> list[Item]:
    items = []
    if _speaks(choice, options):
        items.append(_message(choice, ids[0], options))
        ids = ids[1:]
    for item_id, call in zip(ids, choice.tool_calls, strict=True):
        if call.name in options.custom_tools:
            text = free_text(call)
            items.append(Item(CUSTOM_CALL, item_id, "completed", text, (text,), call))
        else:
            where = options.available.namespaces.get(call.name)
            whole = Item(CALL, item_id, "completed", call.arguments, call.pieces, call, namespace=where)
            items.append(whole)
    return items


def _message(choice: Choice, item_id: str, options: ResponseOptions) -> Item:
    status = "incomplete" if choice.finish_reason in CUT_REASONS else "completed"
    if choice.refusal is not None:
        return Item(REFUSAL, item_id, status, choice.refusal, choice.pieces, phase=options.phase)
    return Item(
        TEXT,
        item_id,
        status,
        choice.content or "",
        choice.pieces,
        logprobs=choice.logprobs or () if options.logprobs else (),
        annotations=choice.annotations,
        phase=options.phase,
    )


def as_object(item: Item) -> dict[str, Any]:
    """Return a finished item."""
    return _object(item, item.status, item.text, [part(item, item.text, item.logprobs)])


def opening(item: Item) -> dict[str, Any]:
    """Return an item before its first delta."""
    return _object(item, "in_progress", "", [])


def _object(item: Item, status: str, text: str, content: list[Any]) -> dict[str, Any]:
    if item.kind is REASONING:
        sealed = {"encrypted_content": reasoning.encrypted(item.id)} if item.encrypted else {}
        summary = content if text else []
        return {"id": item.id, "type": "reasoning", "content": [], **sealed, "summary": summary}
    if item.call is None:
        message = {"id": item.id, "type": "message", "status": status, "content": content}
        if item.phase:
            message["phase"] = "final_answer"
        return {**message, "role": "assistant"}
    return {
        "id": item.id,
        "type": item.kind.type,
        "status": status,
        item.kind.member: text,
        "call_id": item.call.id,
        "name": item.call.name,
        **({"namespace": item.namespace} if item.namespace is not None else {}),
    }


def part(item: Item, text: str, logprobs: Sequence[TokenLogprob]) -> dict[str, Any]:
    """Return a message's part with the text that has been sent so far."""
    if item.kind is REASONING:
        return {"type": "summary_text", "text": text}
    if item.kind is REFUSAL:
        return {"type": "refusal", "refusal": text}
    annotations = list(item.annotations) if text else []
    listed = _listed(logprobs, _record)
    return {"type": "output_text", "annotations": annotations, "logprobs": listed, "text": text}


def event_logprobs(logprobs: Sequence[TokenLogprob]) -> Any:
    """Return log probabilities as in events: without bytes."""
    return _listed(logprobs, _event_record)


def _listed(logprobs: Sequence[TokenLogprob], form: Callable[[TokenLogprob], dict[str, Any]]) -> Any:
    """Return a list of log probabilities; a large one is made when it is written."""
    if not logprobs:
        return []
    width = 1 + len(logprobs[0].top)
    if len(logprobs) * width > RECORDS_AT_ONCE:
        return loaded("pieces.large_json:Elements")(logprobs, RECORDS_IN_A_PIECE // width, form)
    return list(map(form, logprobs))


def _record(token: TokenLogprob) -> dict[str, Any]:
    return {**_token(token, True), "top_logprobs": [_token(other, True) for other in token.top]}


def _event_record(token: TokenLogprob) -> dict[str, Any]:
    return {**_token(token, False), "top_logprobs": [_token(other, False) for other in token.top]}


def _token(token: TokenLogprob, with_bytes: bool) -> dict[str, Any]:
    shown: dict[str, Any] = {"token": token.token, "logprob": token.logprob}
    if with_bytes:
        shown["bytes"] = list(token.bytes)
    return shown
