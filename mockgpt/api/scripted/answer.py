"""What an expectation makes of a request: a Reply, an error, a whole answer, or just another delay.

One call in the line of every request, after validation. Loaded with the first expectation,
or when requests have to match one.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Hashable
from typing import Any, NamedTuple

from mockgpt.api.endpoint import Checked, Endpoint, EndpointCall, loaded
from mockgpt.api.generate import write_reply
from mockgpt.api.reply_cache import body_key
from mockgpt.api.routes import UNSERVED
from mockgpt.api.scripted.placeholder_values import PlaceholderValues, view_of
from mockgpt.api.scripted.replies import altered, filled_error, scripted_reply, text_of, with_thoughts
from mockgpt.api.scripted.whole_answer import WholeAnswer, filled_headers, whole_answer
from mockgpt.behavior.expectations.expectation import Expectation
from mockgpt.behavior.expectations.expectations import Expectations
from mockgpt.behavior.expectations.nearest import Nearest, nearest
from mockgpt.behavior.expectations.reply import ScriptedReply
from mockgpt.behavior.expectations.request_view import RequestView
from mockgpt.behavior.request_overrides import RequestOverrides
from mockgpt.config.value_text import counted
from mockgpt.errors import APIError
from mockgpt.faults.table import applies
from mockgpt.generation.reply import Reply
from mockgpt.wire.headers import RawHeaders
from mockgpt.wire.messages import Delivery, Request
from mockgpt.wire.redaction import Redaction

# Answers that need no endpoint to give them a form, and what their text is sent as where there is none.
_ANYWHERE = frozenset(("error", "fault", "raw", "scenario"))
_AS_TEXT = {"content": b"text/plain; charset=utf-8", "json": b"application/json"}
_BY_HEADER = "x-mockgpt-script"
Usable = Callable[[Expectation], bool]
Claimed = Callable[[Expectations, RequestView, int, Usable], Awaitable[Expectation | None]]
_WITH_LOGPROBS = "scripted.logprobs:with_logprobs"  # loaded by the first request that asks for them
_ENCODED_AS = "content_coding.compression:encoded_as"  # loaded by the first answer that is


_LARGEST_HEAD_BYTES = 4_096  # of a request that is known again: as large as a head that is


class Scripted(NamedTuple):
    """What one request gets that an expectation answers.

    Attributes:
        expectation_id: None where the request brought the script itself.
        scripted: the reply table itself, for failures, faults and delays.
        reply: what the endpoint gives its form, in place of the pretend model's.
        whole: the answer itself.
        headers: added to those of the answer, or in place of them.
    """

    expectation_id: str | None
    scripted: ScriptedReply
    reply: Reply | None = None
    whole: WholeAnswer | None = None
    headers: RawHeaders = []  # noqa: RUF012 - never mutated

    @property
    def settled(self) -> bool:
        """Whether nothing is left to limits and draws; else only the other fields change something."""
        return self.scripted.settles

    def with_reply(self, overrides: RequestOverrides) -> RequestOverrides:
        """Return what a request asks for together with what was scripted for it."""
        scripted = self.scripted
        asks_error = overrides.error is not None
        return overrides._replace(
            error=overrides.error if asks_error else scripted.error,
            after_events=overrides.after_events if asks_error else scripted.after_events,
            error_event=scripted.error_event,
            fault=scripted.fault if overrides.fault is None else overrides.fault,
            delay_ms=scripted.delay_ms if overrides.delay_ms is None else overrides.delay_ms,
            latency=scripted.latency,
            streams=None if self.whole is None else self.whole.chunks is not None,
        )

    def applied_to(self, delivery: Delivery, request: Request) -> Delivery:
        """Return an answer with the status, the headers and the coding that were scripted beside it."""
        if self.scripted.status is not None and delivery.status == 200:
            delivery = delivery._replace(status=self.scripted.status)
        if self.headers:
            given = {name for name, _ in self.headers}
            kept = [header for header in delivery.headers if header[0] not in given]
            delivery = delivery._replace(headers=[*kept, *self.headers])
        encoding = self.scripted.encoding
        return delivery if encoding is None else loaded(_ENCODED_AS)(request, delivery, encoding)


async def scripted(
    call: EndpointCall,
    endpoint: Endpoint,
    checked: Checked[Any],
    expectations: Expectations | None,
    redaction: Redaction,
    claimed: Claimed | None = None,
) -> Scripted | None:
    """Return what an expectation makes of a request, None where none fits.

    Args:
        checked: what the endpoint's `check` returned.
        claimed: returns the expectation that answers, where replicas count together.

    Raises:
        APIError: 404, nothing fits and `control.unmatched` says that something has to; 400, the request's
            own script is none that the endpoint can give a form.
    """
    own = call.overrides.script if call.overrides is not None else None
    has_to_match = endpoint.model and call.settings.control.unmatched == "not_found"
    known_as = _known_as(call.request, checked)
    if own is None and not has_to_match and expectations is not None and expectations.rules_out(known_as):
        return None
    view = view_of(call, checked, redaction.hides)
    if own is not None:
        if not _has_form(own, endpoint, as_text=True):
            raise _formless(own, call.request)
        return await _scripted_by(None, call, checked, own, PlaceholderValues(call, checked, view), endpoint)
    found = None
    if expectations is not None:

        def usable(one: Expectation) -> bool:
            return _usable(one, endpoint, call.request, checked.stream)

        if claimed is None:
            found = expectations.answer(view, call.seed, usable, known_as)
        else:
            found = await claimed(expectations, view, call.seed, usable)
    if found is None:
        if has_to_match:
            raise _unmatched(call, nearest(expectations, view) if expectations is not None else None)
        return None
    reply = found.definition.reply
    if reply.written_by is not None:
        reply = await reply.written_by(call.request)
        if not _can_answer(found, reply, endpoint, call.request, checked.stream):
            kinds = " and ".join(reply.kinds)
            raise APIError(500, f"{found.id}: {call.request.path} cannot be answered with {kinds}.")
    values = PlaceholderValues(call, checked, view)
    return await _scripted_by(found.id, call, checked, reply, values, endpoint)


def _known_as(request: Request, checked: Checked[Any]) -> Hashable:
    """Return all that a match can see of a request; None where that is more than the request itself."""
    if checked.earlier is not None or len(request.facts.joined) > _LARGEST_HEAD_BYTES:
        return None
    identity = request.connection.identity
    return request.facts, identity, checked.model, checked.stream, body_key(request)


def _usable(expectation: Expectation, endpoint: Endpoint, request: Request, stream: bool) -> bool:
    """Tell whether an endpoint can answer so; what is no model's is scripted by its path only."""
    if not endpoint.model and not expectation.definition.match.names_path:
        return False
    return _can_answer(expectation, expectation.definition.reply, endpoint, request, stream)


def _can_answer(
    expectation: Expectation, reply: ScriptedReply, endpoint: Endpoint, request: Request, stream: bool
) -> bool:
    """Tell whether an endpoint can give a reply of an expectation a form."""
    match = expectation.definition.match
    if reply.fault is not None:
        streams = reply.raw.streams if reply.raw is not None else stream
        if not applies(reply.fault.name, streams, request.http_version):
            return False
    exact = match.names_path and not match.path_is_pattern
    return _has_form(reply, endpoint, as_text=exact or endpoint is UNSERVED)


def _has_form(reply: ScriptedReply, endpoint: Endpoint, *, as_text: bool) -> bool:
    """Tell whether an endpoint can send such a reply in its form, or, where that is meant, as its text."""
    return _spoken(reply) <= set(endpoint.handler.scripted_kinds) or (as_text and _is_text(reply))


def _is_text(reply: ScriptedReply) -> bool:
    return _spoken(reply) in ({kind} for kind in _AS_TEXT)


def _spoken(reply: ScriptedReply) -> set[str]:
    """Return the kinds of a reply that an endpoint has to give a form."""
    return set(reply.kinds) - _ANYWHERE


def _formless(reply: ScriptedReply, request: Request) -> APIError:
    said = " and ".join(sorted(_spoken(reply)))
    message = f"{_BY_HEADER}: {request.path} has no form for {said}; raw can be answered anywhere."
    return APIError(400, message, param=_BY_HEADER, code="invalid_value")


def _unmatched(call: EndpointCall, nearest: Nearest | None) -> APIError:
    request = call.request
    message = f"No expectation matches {request.method} {request.path}, and control.unmatched is not_found."
    if nearest is None:
        return APIError(404, f"{message} There are no expectations.", code="no_expectation_matched")
    expectation, difference, in_state = nearest
    if difference is not None:
        message += f" The nearest is {expectation.id}: {difference.sentence()}."
    elif expectation.exhausted:
        times = counted(expectation.definition.times or 0, "time")
        message += f" {expectation.id} fits, but has answered its {times}."
    elif not in_state:
        message += f" {expectation.id} fits, but its sequence is in another state."
    else:
        message += f" {expectation.id} fits, but does not answer this request."
    return APIError(404, message, code="no_expectation_matched")


async def _scripted_by(
    expectation_id: str | None,
    call: EndpointCall,
    checked: Checked[Any],
    scripted: ScriptedReply,
    values: PlaceholderValues,
    endpoint: Endpoint,
) -> Scripted:
    if scripted.error_message is not None:
        scripted = scripted._replace(error=filled_error(scripted, values))
    result = Scripted(expectation_id, scripted, headers=filled_headers(scripted.headers, values))
    request_id = call.request.id
    if scripted.speaks:
        if not _spoken(scripted) <= set(endpoint.handler.scripted_kinds):
            [kind] = (_AS_TEXT[kind] for kind in _spoken(scripted))
            body = text_of(scripted, values).encode("utf-8", "replace")
            headers = [(b"content-type", kind), (b"x-request-id", request_id.encode("ascii"))]
            return result._replace(whole=WholeAnswer(200, headers, body))
        reply = await scripted_reply(scripted, values, checked.choices, checked.prompt_tokens)
        prompt = checked.prompt
        if prompt is not None and prompt.logprobs and scripted.logprobs is None:
            reply = loaded(_WITH_LOGPROBS)(reply, prompt.top_logprobs, checked.seed)
        return result._replace(reply=altered(reply, scripted))
    if scripted.raw is not None:
        if scripted.asks_for_reply:
            values.reply = await _generated(call, checked)
        return result._replace(whole=whole_answer(scripted.raw, values, request_id))
    thought = scripted.reasoning is not None or scripted.annotations is not None
    if thought or scripted.finish_reason or scripted.usage:
        written = await _generated(call, checked)
        if written is not None:
            written = with_thoughts(written, scripted, values) if thought else written
            return result._replace(reply=altered(written, scripted))
    return result


async def _generated(call: EndpointCall, checked: Checked[Any]) -> Reply | None:
    """Have the pretend model write, where the endpoint's request is one prompt."""
    return None if checked.prompt is None else await write_reply(call, checked, checked.prompt)
