"""POST /v1/chat/completions: check the body, have a Reply written, give it the form that was asked for."""

from __future__ import annotations

from functools import partial
from time import time
from typing import TYPE_CHECKING, Any, NamedTuple

from mockgpt.api.chat.choices import deltas, is_large
from mockgpt.api.chat.format import Stamp, completion, frames, with_moderation
from mockgpt.api.chat.given_again import CompletionBytes, StreamBytes
from mockgpt.api.chat.known_forms import AskedChat, KnownForms, form_of
from mockgpt.api.chat.options import ChatOptions, to_prompt
from mockgpt.api.chat.parameters import check_context_length, exceeds_context, read_chat
from mockgpt.api.chat.prediction import with_prediction
from mockgpt.api.chat.stored import StoredCompletion, StoredCompletions
from mockgpt.api.endpoint import (
    CHAT_KINDS,
    Answer,
    Checked,
    EndpointCall,
    EndpointHandler,
    json_answer,
    loaded,
    stream_answer,
)
from mockgpt.api.errors import requests as request_errors
from mockgpt.api.generate import template_response, write_reply
from mockgpt.api.identifiers import completion_id, system_fingerprint
from mockgpt.api.json_body import json_body, member
from mockgpt.api.models.token_counts import count_tokens, encoding_of
from mockgpt.api.pieces.unhurried import unhurried
from mockgpt.api.prompt_cache import FEWEST_TOKENS, PromptCache, with_cached
from mockgpt.api.reasoning import with_reasoning, with_room
from mockgpt.api.reply_cache import body_key, content_seed, held_bytes
from mockgpt.errors import APIError
from mockgpt.generation.reply import Message, Prompt, Reply
from mockgpt.wire.turns import next_turn_if_long

if TYPE_CHECKING:
    from mockgpt.api.pieces.growing import GrowingReply

# A refusal names the exact number up to so many context lengths; beyond them, counting would take seconds.
EXACTLY_COUNTED_CONTEXTS = 2

_FORMS = KnownForms()


class WrittenChat:
    """A reply, and what of its form does not change when it is given again.

    Attributes:
        again: all its bytes but for id and time, where these are all that differs from one answer to the
            next; those of a stream are made when it is sent a second time.
    """

    __slots__ = ("again", "deltas", "large", "reply")

    def __init__(self, reply: Reply, options: ChatOptions) -> None:
        self.reply = reply
        self.deltas = deltas(reply, options)
        self.large = is_large(reply)
        self.again: CompletionBytes | StreamBytes | None = None


class CheckedChat(NamedTuple):
    """What is the endpoint's own in a checked request: its options, and where its reply is remembered.

    `fixed` is what decides a reply that is the same whatever is asked, () where what is asked decides.
    """

    key: tuple[Any, ...]
    options: ChatOptions
    fixed: tuple[Any, ...] = ()
    written: WrittenChat | None = None


async def _check(call: EndpointCall) -> Checked[CheckedChat]:
    """Check the request; every refusal happens here, before a stream has begun."""
    request = call.request
    key = (body_key(request), request.fields.get(b"content-type"), *call.variant)
    remembered: Checked[CheckedChat] | None = call.replies.get(key)
    if remembered is not None:
        return remembered
    form = form_of(request.body)
    asked = _FORMS.find(form, key[1:], call.settings) if form is not None else None
    if asked is None:
        asked = await _read(call)
        if form is not None:
            _FORMS.learn(form, key[1:], call.settings, asked)
    body, options, prompt, prompt_tokens, _ = asked
    refused = None
    if options.schema is not None:
        refused = partial(invalid_schema, member(body, "response_format", "json_schema", "name"))
    fixed = _fixed_key(call, options, prompt, prompt_tokens)
    seeded = not fixed or call.templates is not None
    seed = content_seed(asked.whole_body(), call.content_seed(options.seed)) if seeded else 0
    return Checked(
        details=CheckedChat(key, options, fixed),
        model=options.model,
        stream=options.stream,
        prompt_tokens=prompt_tokens,
        requested_tokens=prompt_tokens + (options.max_tokens or 0) * options.n,
        prompt=with_room(prompt, options.effort, seed),
        seed=seed,
        choices=options.n,
        invalid_schema=refused,
    )


async def _read(call: EndpointCall) -> AskedChat:
    """Read a request, and count its tokens."""
    body = json_body(call)
    await next_turn_if_long(call.request.body)
    read = partial(read_chat, body, available=call.settings.models.available)
    options = await unhurried(call.request.body, partial(read, strict=call.strict, azure=call.azure))
    responses = call.settings.responses
    made = partial(to_prompt, options, responses.mode, responses.fixed_text)
    prompt = call.directed(await unhurried(call.request.body, made), body)
    # Past the context length the prompt is only known to be longer, until the refusal needs the number.
    prompt_tokens = await count_tokens(prompt, options.model, options.context_length)
    await next_turn_if_long(call.request.body)
    if exceeds_context(options, prompt_tokens):
        await _refuse_length(prompt, options)
    return AskedChat(body, options, prompt, prompt_tokens)


async def _refuse_length(prompt: Prompt, options: ChatOptions) -> None:
    """Raise the refusal of a conversation that does not fit, with the shares of its tokens."""
    limit = EXACTLY_COUNTED_CONTEXTS * options.context_length
    tokens = await count_tokens(prompt, options.model, limit)
    others = await count_tokens(prompt._replace(tools=()), options.model, limit) if prompt.tools else tokens
    check_context_length(options, tokens, max(tokens - others, 0))


def invalid_schema(name: Any, complaint: str) -> APIError:
    """Return the refusal of a `response_format` that no answer fits."""
    return request_errors.invalid_schema("response_format", str(name), complaint, param="response_format")


async def _write(call: EndpointCall, checked: Checked[CheckedChat]) -> Answer:
    """Have the reply written, or take it from memory, and give it its form."""
    options = checked.details.options
    written = checked.details.written
    streams_anew = options.stream and (written is None or call.reply is not None)
    if call.reply is not None:
        scripted = call.reply.choices[0].logprobs is not None
        options = options._replace(logprobs=options.logprobs or scripted)
        written = WrittenChat(call.reply, options)
    elif written is None:
        made = await _generated(call, checked)
        if not isinstance(made, WrittenChat):
            return _growing(call, checked, made)
        written = made
    if not streams_anew and _is_constant(call, checked, written):
        return _from_bytes(written, options)
    reply = written.reply
    if call.reply is None and checked.prompt is not None and checked.prompt_tokens >= FEWEST_TOKENS:
        cache = call.stored.of(PromptCache)
        reply = with_cached(reply, cache.cached_tokens(checked.prompt, options.model, checked.prompt_tokens))
    stamp = _stamp(options)
    if options.store:
        _store(call, reply, stamp, options)
    completion_tokens = reply.usage.completion_tokens
    if options.moderation is not None:
        messages = checked.prompt.messages if checked.prompt is not None else ()
        return _moderated(written, reply, stamp, options, messages)
    if options.stream:
        return stream_answer(frames(reply, stamp, options), written.deltas, completion_tokens)
    own = template_response(call, checked, reply) if call.templates is not None else None
    value = own or completion(reply, stamp, options)
    return json_answer(value, written.deltas, completion_tokens=completion_tokens)


def _from_bytes(written: WrittenChat, options: ChatOptions) -> Answer:
    """Return an answer of which only id and time are new."""
    id = completion_id()
    if written.again is None:
        reply = written.reply
        written.again = StreamBytes(reply, options, id) if options.stream else CompletionBytes(reply, options)
    made, tokens = written.again.of(id, int(time())), written.reply.usage.completion_tokens
    if isinstance(made, bytes):
        return Answer(made, tokens=written.deltas, completion_tokens=tokens)
    return stream_answer(made, written.deltas, tokens)


def _moderated(
    written: WrittenChat, reply: Reply, stamp: Stamp, options: ChatOptions, messages: tuple[Message, ...]
) -> Answer:
    """Return an answer with what its moderation found."""
    judged = loaded("moderations.attached:of_chat")(options.moderation, messages, reply)
    tokens = reply.usage.completion_tokens
    if options.stream:
        events = with_moderation(frames(reply, stamp, options), stamp, options, judged)
        return stream_answer(events, written.deltas, tokens)
    value = {**completion(reply, stamp, options), "moderation": judged}
    return json_answer(value, written.deltas, completion_tokens=tokens)


async def _generated(call: EndpointCall, checked: Checked[CheckedChat]) -> WrittenChat | GrowingReply:
    """Have the pretend model write, and remember what it wrote; of a long reply, return the beginning."""
    details = checked.details
    prompt = checked.prompt
    assert prompt is not None, "a chat is one prompt"
    options = details.options
    fixed = details.fixed
    written: WrittenChat | None = call.replies.get(fixed)
    if written is None:
        if options.n > 1 and _may_grow(call, prompt, options):
            begun: Reply | GrowingReply = await loaded("pieces.growing:begin_reply")(checked, prompt)
            if not isinstance(begun, Reply):
                return begun
            reply = begun
        else:
            await next_turn_if_long(call.request.body)
            reply = await write_reply(call, checked, prompt)
        if options.prediction:
            predicted = partial(with_prediction, reply, options.prediction, encoding_of(options.model))
            reply = await unhurried(call.request.body, predicted)
        reply = with_reasoning(reply, options.effort, checked.seed, options.max_tokens)
        written = WrittenChat(reply, options)
        if fixed and call.repeatable:
            call.replies.keep(fixed, options.shape, written, reply)
    if call.repeatable and (not fixed or call.replies.seen(details.key)):
        entry = checked._replace(details=details._replace(written=written))
        call.replies.keep(details.key, call.request.body, entry, written.reply)
    return written


def _fixed_key(
    call: EndpointCall, options: ChatOptions, prompt: Prompt, prompt_tokens: int
) -> tuple[Any, ...]:
    drawn = prompt.reply_tokens is not None or prompt.logprobs or options.effort
    if prompt.mode != "fixed" or drawn or not options.shape:
        return ()
    return id(call.settings), prompt.fixed_text, options.shape, prompt_tokens


def _may_grow(call: EndpointCall, prompt: Prompt, options: ChatOptions) -> bool:
    """Tell whether several answers may be written while they are sent: nothing but their texts is wanted."""
    whole = options.store or options.prediction or options.moderation or call.templates is not None
    return not (whole or prompt.tools or prompt.response_format != "text")


def _growing(call: EndpointCall, checked: Checked[CheckedChat], reply: GrowingReply) -> Answer:
    """Return an answer that is written while it is sent."""
    options = checked.details.options
    cached = 0
    if checked.prompt is not None and checked.prompt_tokens >= FEWEST_TOKENS:
        cache = call.stored.of(PromptCache)
        cached = cache.cached_tokens(checked.prompt, options.model, checked.prompt_tokens)

    def finished(bare: Reply) -> Reply:
        return with_cached(with_reasoning(bare, options.effort, checked.seed, options.max_tokens), cached)

    answer: Answer = loaded("chat.large_answers:growing")(reply, finished, _stamp(options), options)
    return answer


def _stamp(options: ChatOptions) -> Stamp:
    snapshot = options.snapshot
    return Stamp(completion_id(), int(time()), snapshot, system_fingerprint(snapshot), options.service_tier)


def _is_constant(call: EndpointCall, checked: Checked[CheckedChat], written: WrittenChat) -> bool:
    """Tell whether an answer is the same each time, but for id and time."""
    options = checked.details.options
    counts_cached = checked.prompt_tokens >= FEWEST_TOKENS
    plain = not (options.store or options.moderation)
    return plain and not (written.large or counts_cached or call.templates)


def _store(call: EndpointCall, reply: Reply, stamp: Stamp, options: ChatOptions) -> None:
    request = call.request
    stored = StoredCompletion(reply, stamp, options, request.id, held_bytes(request.body))
    call.stored.of(StoredCompletions).keep(stamp.id, stored)


create = EndpointHandler(_check, _write, CHAT_KINDS)
