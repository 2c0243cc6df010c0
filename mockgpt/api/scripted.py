"""What an expectation makes of a request: a Reply, an error, a whole answer, or just another delay.

One call in the line of every request, after validation. Loaded with the first expectation,
or when requests have to match one.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from mockgpt.api.answer import Call, Endpoint
from mockgpt.api.filling import Filling
from mockgpt.api.scripted_replies import SPOKEN, WholeAnswer, altered, spoken, whole_answer
from mockgpt.api.writing import write_reply
from mockgpt.behavior.expectations import Expectation, Expectations, Nearest
from mockgpt.behavior.scripted_reply import ScriptedReply
from mockgpt.behavior.seen import Seen
from mockgpt.errors import APIError
from mockgpt.generation.reply import Reply
from mockgpt.journal_entry import attempt_of
from mockgpt.redaction import Redaction, credential

# Answers that need no endpoint to give them a form.
_ANYWHERE = (None, "error", "raw")


class Scripted(NamedTuple):
    """What one request gets that an expectation answers.

    Attributes:
        settled: nothing is left to limits and luck; else only the other fields change something.
        reply: what the endpoint gives its form, in place of the pretend model's.
        error_name: a named failure or a status.
        error: an error spelled out.
        whole: the answer itself.
    """

    settled: bool
    reply: Reply | None = None
    error_name: str | None = None
    error: APIError | None = None
    whole: WholeAnswer | None = None
    delay_ms: float | None = None


async def scripted(
    call: Call, endpoint: Endpoint, checked: Any, expectations: Expectations | None, redaction: Redaction
) -> Scripted | None:
    """Return what an expectation makes of a request, None where none fits.

    Args:
        checked: what the endpoint's `check` returned.

    Raises:
        APIError: 404, nothing fits and `control.unmatched` says that something has to.
    """
    seen = _seen(call, redaction)
    found = None
    if expectations is not None:
        found = expectations.answer(seen, call.seed, lambda one: _usable(one, endpoint))
    if found is None:
        if endpoint.model and call.settings.control.unmatched == "not_found":
            raise _unmatched(call, expectations.nearest(seen) if expectations is not None else None)
        return None
    call.exchange.expectation_id = found.id
    return await _performed(call, checked, found.definition.reply, Filling(call, seen))


def _seen(call: Call, redaction: Redaction) -> Seen:
    exchange, request = call.exchange, call.request
    return Seen(
        path=request.path,
        headers=request.headers,
        body=request.body,
        identity=request.connection.identity,
        api_key=credential(request.headers),
        attempt=attempt_of(request.headers),
        model=exchange.model,
        stream=exchange.stream,
        hides=redaction.hides,
    )


def _usable(expectation: Expectation, endpoint: Endpoint) -> bool:
    """Tell whether an endpoint can answer so; what is no model's is scripted by its path only."""
    if not endpoint.model and not expectation.definition.match.names_path:
        return False
    kind = expectation.definition.reply.kind
    return kind in _ANYWHERE or kind in endpoint.handler.speaks


def _unmatched(call: Call, nearest: Nearest | None) -> APIError:
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
        message += f" {expectation.id} fits, but cannot answer this request."
    return APIError(404, message, code="no_expectation_matched")


async def _performed(call: Call, checked: Any, wanted: ScriptedReply, filling: Filling) -> Scripted:
    reply = None
    if wanted.kind in SPOKEN:
        reply = spoken(wanted, filling, _choices_of(checked), call.exchange.prompt_tokens)
    elif wanted.asks_for_reply or (wanted.kind is None and (wanted.finish_reason or wanted.usage)):
        reply = filling.reply = await _written(checked)
    result = Scripted(wanted.kind is not None, delay_ms=wanted.delay_ms)
    if wanted.raw is not None:
        return result._replace(whole=whole_answer(wanted.raw, filling, call.request.id))
    if wanted.kind == "error":
        return result._replace(error_name=wanted.error_name, error=wanted.error)
    return result._replace(reply=None if reply is None else altered(reply, wanted))


async def _written(checked: Any) -> Reply | None:
    """Have the pretend model write, where the endpoint's request is one prompt."""
    prompt = getattr(checked, "prompt", None)
    return None if prompt is None else await write_reply(prompt, checked.seed, checked.prompt_tokens)


def _choices_of(checked: Any) -> int:
    count = getattr(getattr(checked, "options", None), "n", 1)
    return count if isinstance(count, int) else 1
