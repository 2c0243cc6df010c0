"""What an expectation makes of a request: a Reply, an error, a whole answer, or just another delay.

One call in the line of every request, after validation. Loaded with the first expectation,
or when requests have to match one.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from mockgpt.api.endpoint import Checked, Endpoint, EndpointCall
from mockgpt.api.generate import write_reply
from mockgpt.api.scripted.placeholder_values import PlaceholderValues, view_of
from mockgpt.api.scripted.replies import REPLIES_BY_KIND, WholeAnswer, altered, scripted_reply, whole_answer
from mockgpt.behavior.decision import Decision
from mockgpt.behavior.expectations.expectations import Expectation, Expectations, Nearest
from mockgpt.behavior.expectations.reply import ScriptedReply
from mockgpt.behavior.failures import Failing
from mockgpt.behavior.request_overrides import RequestOverrides
from mockgpt.errors import APIError
from mockgpt.faults.table import applies
from mockgpt.generation.reply import Reply
from mockgpt.wire.messages import Request
from mockgpt.wire.redaction import Redaction

# Answers that need no endpoint to give them a form.
_ANYWHERE = (None, "error", "fault", "raw", "scenario")
# The kinds after which limits, failures and faults are still drawn.
_UNSETTLED = (None, "scenario")


class Scripted(NamedTuple):
    """What one request gets that an expectation answers.

    Attributes:
        settled: nothing is left to limits and draws; else only the other fields change something.
        scripted: the reply table itself, for failures, faults and delays.
        reply: what the endpoint gives its form, in place of the pretend model's.
        whole: the answer itself.
    """

    expectation_id: str
    settled: bool
    scripted: ScriptedReply
    reply: Reply | None = None
    whole: WholeAnswer | None = None

    def with_reply(self, overrides: RequestOverrides) -> RequestOverrides:
        """Return what a request asks for together with what was scripted for it."""
        scripted = self.scripted
        delay_ms = scripted.delay_ms if overrides.delay_ms is None else overrides.delay_ms
        return overrides._replace(error=scripted.error_name, fault=scripted.fault, delay_ms=delay_ms)

    def applied_to(self, decision: Decision) -> Decision:
        """Return a decision with the error that was spelled out, if one was."""
        error = self.scripted.error
        if error is None:
            return decision
        return decision._replace(failing=Failing(error.code or str(error.status), error))


async def scripted(
    call: EndpointCall,
    endpoint: Endpoint,
    checked: Checked[Any],
    expectations: Expectations | None,
    redaction: Redaction,
) -> Scripted | None:
    """Return what an expectation makes of a request, None where none fits.

    Args:
        checked: what the endpoint's `check` returned.

    Raises:
        APIError: 404, nothing fits and `control.unmatched` says that something has to.
    """
    view = view_of(call, checked, redaction.hides)
    found = None
    if expectations is not None:
        found = expectations.answer(
            view, call.seed, lambda one: _usable(one, endpoint, call.request, checked.stream)
        )
    if found is None:
        if endpoint.model and call.settings.control.unmatched == "not_found":
            raise _unmatched(call, expectations.nearest(view) if expectations is not None else None)
        return None
    reply = found.definition.reply
    if reply.written_by is not None:
        reply = await reply.written_by(call.request)
        if not _can_answer(reply, endpoint, call.request, checked.stream):
            raise APIError(500, f"{found.id}: {call.request.path} cannot be answered with {reply.kind}.")
    values = PlaceholderValues(call, checked, view)
    return await _scripted_by(found.id, call, checked, reply, values)


def _usable(expectation: Expectation, endpoint: Endpoint, request: Request, stream: bool) -> bool:
    """Tell whether an endpoint can answer so; what is no model's is scripted by its path only."""
    if not endpoint.model and not expectation.definition.match.names_path:
        return False
    return _can_answer(expectation.definition.reply, endpoint, request, stream)


def _can_answer(reply: ScriptedReply, endpoint: Endpoint, request: Request, stream: bool) -> bool:
    """Tell whether a reply has a form at this endpoint."""
    if reply.fault is not None and not applies(reply.fault.name, stream, request.http_version):
        return False
    return reply.kind in _ANYWHERE or reply.kind in endpoint.handler.scripted_kinds


def _unmatched(call: EndpointCall, nearest: Nearest | None) -> APIError:
    request = call.request
    message = f"No expectation matches {request.method} {request.path}, and control.unmatched is not_found."
    if nearest is None:
        return APIError(404, f"{message} There are no expectations.", code="no_expectation_matched")
    expectation, difference = nearest
    if difference is not None:
        message += f" The nearest is {expectation.id}: {difference.sentence()}."
    elif expectation.exhausted:
        message += f" {expectation.id} fits, but has answered its {expectation.definition.times} times."
    else:
        message += f" {expectation.id} fits, but does not answer this request."
    return APIError(404, message, code="no_expectation_matched")


async def _scripted_by(
    expectation_id: str,
    call: EndpointCall,
    checked: Checked[Any],
    scripted: ScriptedReply,
    values: PlaceholderValues,
) -> Scripted:
    result = Scripted(expectation_id, scripted.kind not in _UNSETTLED, scripted)
    reply = None
    if scripted.kind in REPLIES_BY_KIND:
        reply = scripted_reply(scripted, values, checked.choices, checked.prompt_tokens)
    elif scripted.asks_for_reply or (scripted.kind is None and (scripted.finish_reason or scripted.usage)):
        reply = values.reply = await _generated(call, checked)
    if scripted.raw is not None:
        return result._replace(whole=whole_answer(scripted.raw, values, call.request.id))
    return result._replace(reply=None if reply is None else altered(reply, scripted))


async def _generated(call: EndpointCall, checked: Checked[Any]) -> Reply | None:
    """Have the pretend model write, where the endpoint's request is one prompt."""
    return None if checked.prompt is None else await write_reply(call, checked, checked.prompt)
