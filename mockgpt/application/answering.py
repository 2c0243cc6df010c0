"""The answer to a complete request: check, expectation, decision, writing, delivery, in this order.

Only this module turns an exception into an answer, and only this module writes the results of these
steps into the exchange.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from orjson import JSONDecodeError, loads

from mockgpt.api.delivery import answer_delivery, error_delivery, failure_delivery
from mockgpt.api.endpoint import Answer, Checked, EndpointCall, loaded
from mockgpt.api.errors import access as access_errors
from mockgpt.api.reply_cache import ReplyCache
from mockgpt.api.scripted.user_templates import UserTemplates
from mockgpt.api.stored_objects import StoredObjects
from mockgpt.application.admission import Admitted, limits_before
from mockgpt.application.control import Control
from mockgpt.config.scenarios import NO_STEP
from mockgpt.errors import APIError
from mockgpt.telemetry.log import Log
from mockgpt.wire.messages import Delivery, Exchange

if TYPE_CHECKING:
    from mockgpt.api.scripted.answer import Scripted
    from mockgpt.application.shared_decisions import SharedDecisions
    from mockgpt.application.sharing import Share
    from mockgpt.behavior.decision import Decision
    from mockgpt.generation.templates import Library

# Loaded by the first answer that may be compressed, and the first request that is.
_COMPRESSED = "content_coding.compression:compressed"
_PARSE_LARGE = "pieces.large_body:parse"
LARGE_BODY_BYTES = 262_144  # of many short values a parser takes some milliseconds for as much
_DECODE_REQUEST = "content_coding.compression:decode_request"
# Loaded with the first expectation, or where requests have to match one.
_SCRIPTED = "scripted.answer:scripted"
_READ_AGAIN_BYTES = 65_536  # of a refused request, for its model; of a larger one it is not known
_MODEL_LENGTH = 200  # what is kept of a name that may be any text
_WRITTEN = "generate"  # what no expectation answers: by the pretend model


class Answering:
    """Answers admitted requests; holds the reply cache and the stored objects between requests.

    Attributes:
        shared: what replicas decide together, None where nothing is shared.
    """

    def __init__(self, control: Control, log: Log) -> None:
        self.shared: SharedDecisions | None = None
        self._control = control
        self._log = log
        self._replies = ReplyCache()
        self._stored = StoredObjects()
        self._libraries: dict[str, Library] = {}
        control.on_reset.append(self._reset)
        control.on_settings.append(self._forget_replies)
        control.on_given_up = lambda pattern: log.write("warning", "expression_given_up", pattern=pattern)

    def configure(self, libraries: dict[str, Library]) -> None:
        """Use the templates of new settings, and clear the reply cache; stored objects stay."""
        self._libraries = libraries
        self._replies = ReplyCache()

    def _forget_replies(self) -> None:
        self._replies = ReplyCache()

    def _reset(self) -> None:
        self._replies, self._stored = ReplyCache(), StoredObjects(self._stored.share)

    def share(self, share: Share) -> None:
        """Decide together with other replicas from now on, and store what they can read."""
        self.shared, self._stored.share = share.decisions, share.objects

    async def answer(self, admitted: Admitted) -> Delivery:
        """Return the answer to a complete request; never raises."""
        try:
            request = admitted.exchange.request
            if self.shared is not None and self.shared.needed(admitted):
                admitted = await self.shared.entered(admitted)
            if b"content-encoding" in request.fields and not admitted.endpoint.public:
                await loaded(_DECODE_REQUEST)(request, admitted.settings.server.body_limit_bytes)
            if len(request.body) > LARGE_BODY_BYTES and _holds_json(admitted):
                await loaded(_PARSE_LARGE)(request)
            delivery = await self._decide(admitted, self._call(admitted))
            if (objects := self._stored.share) is not None and objects.unsent:
                await objects.told()
            if (compress := admitted.settings.responses.compress) != "off":
                delivery = loaded(_COMPRESSED)(request, delivery, compress)
            return delivery
        except APIError as error:  # of a request that cannot be decoded
            return self._refused(admitted, error)
        except Exception as error:  # a client never sees a traceback
            return self._crashed(admitted, error)

    def _call(self, admitted: Admitted) -> EndpointCall:
        settings, plan, parameters = admitted.settings, admitted.plan, admitted.match.parameters
        library = self._libraries.get(settings.responses.templates_path)
        exchange = admitted.exchange
        return EndpointCall(
            exchange.request,
            settings,
            admitted.seed,
            self._replies,
            self._stored,
            parameters,
            scenario=exchange.scenario,
            overrides=plan.overrides if plan is not None else None,
            stopping=self._control.stopping,
            deployment=parameters[0] if admitted.endpoint.deployed else None,
            templates=self._templates(library) if library is not None else None,
            replica=self.shared,
        )

    def _templates(self, library: Library) -> UserTemplates:
        return UserTemplates(library, self._control.journal.redaction.hides)

    async def _decide(self, admitted: Admitted, call: EndpointCall) -> Delivery:
        exchange, endpoint, control = admitted.exchange, admitted.endpoint, self._control
        handler = endpoint.handler
        scripted = decision = None
        try:
            checked = await handler.check(call)
            exchange.model, exchange.stream = checked.model, checked.stream
            exchange.prompt_tokens = checked.prompt_tokens
            exchange.requested_tokens = checked.requested_tokens
            if checked.stream and not admitted.settings.responses.streaming_enabled:
                raise access_errors.streaming_disabled()
            asked = call.overrides
            required = admitted.settings.control.unmatched != _WRITTEN or (asked and asked.script)
            if control.scripts is not None or required:
                scripted = await self._scripted(admitted, call, checked)
                if scripted is not None:
                    admitted = self._as_scripted(admitted, scripted)
                    if self.shared is not None:
                        admitted = await self.shared.scripted(admitted, scripted.scripted)
                    call = call._replace(reply=scripted.reply)
            if admitted.plan is not None:
                behavior = control.loaded_behavior or control.behavior
                settled = scripted is not None and scripted.settled
                shared = self.shared if self.shared is not None and self.shared.needed(admitted) else None
                counted = await shared.counted(admitted, settled) if shared is not None else None
                plan, running = admitted.plan, control.answers_under_way
                decision = behavior.decide(admitted.settings, plan, exchange, running, settled, counted)
                exchange.failure = decision.failing and decision.failing.name
                exchange.fault = decision.fault and decision.fault.name
                if decision.failing is not None or scripted is not None:
                    delivery = self._without_endpoint(admitted, scripted, decision)
                    if delivery is not None:
                        return delivery
            answer = await handler.write(call, checked)
        except APIError as error:
            return self._refused(admitted, error)
        exchange.planned_tokens = answer.completion_tokens
        if answer.counted is not None:
            answer = answer._replace(frames=_counted(exchange, answer))
        delivery = answer_delivery(exchange, admitted.match, answer, decision, public=endpoint.public)
        return scripted.applied_to(delivery, exchange.request) if scripted is not None else delivery

    def _refused(self, admitted: Admitted, error: APIError) -> Delivery:
        exchange = admitted.exchange
        if exchange.model is None and admitted.endpoint.model:
            _note_what_was_asked(admitted)
        limits = limits_before(self._control, admitted.endpoint, admitted.settings, exchange.request)
        return error_delivery(exchange, admitted.match, error, limits)

    @staticmethod
    def _without_endpoint(
        admitted: Admitted, scripted: Scripted | None, decision: Decision
    ) -> Delivery | None:
        """Return a failure in the answer's place, or a whole answer that was scripted; else None."""
        failing = decision.failing
        whole = scripted.whole if scripted is not None else None
        if failing is not None and (failing.after_chunks is None or (whole and whole.chunks is None)):
            delivery = failure_delivery(admitted.exchange, admitted.match, decision, failing)
        elif whole is not None:
            delivery = whole.delivery(decision)
        else:
            return None
        return delivery if scripted is None else scripted.applied_to(delivery, admitted.exchange.request)

    async def _scripted(
        self, admitted: Admitted, call: EndpointCall, checked: Checked[Any]
    ) -> Scripted | None:
        """Return the scripted answer; what a request asks for by its headers has priority."""
        asked, control = call.overrides, self._control
        if admitted.endpoint.public or (asked is not None and asked.decides):
            return None
        claimed = self.shared.claimed if self.shared is not None else None
        found: Scripted | None = await loaded(_SCRIPTED)(
            call, admitted.endpoint, checked, control.scripts, control.journal.redaction, claimed
        )
        return found

    def _as_scripted(self, admitted: Admitted, scripted: Scripted) -> Admitted:
        """Replace what was planned by what is scripted."""
        exchange, plan, control = admitted.exchange, admitted.plan, self._control
        exchange.expectation_id = scripted.expectation_id
        exchange.stream |= scripted.whole is not None and scripted.whole.chunks is not None
        settings = admitted.settings
        name = scripted.scripted.scenario
        if plan is not None and plan.overrides.scenario is not None:
            name = None  # what a request asks for by its headers has priority
        if plan is None or name is not None:
            scenario = exchange.scenario = name or exchange.scenario
            seed = control.seed_under(control.settings[scenario, NO_STEP])
            overrides = plan.overrides if plan is not None else None
            limited = plan is not None and plan.limited
            plan = control.behavior.plan(control.scenarios[scenario], seed, overrides, limited)
            settings = control.settings[scenario, plan.step]
        exchange.keep_alive_ms = settings.server.keep_alive_timeout_ms
        plan = plan._replace(overrides=scripted.with_reply(plan.overrides))
        return admitted._replace(settings=settings, plan=plan)

    def _crashed(self, admitted: Admitted, error: Exception) -> Delivery:
        """Answer with OpenAI's 500, and log the traceback: the error is a bug of the mock."""
        # Loaded by the first unexpected error.
        import traceback

        from mockgpt.behavior import failures

        exchange = admitted.exchange
        text = "".join(traceback.format_exception(error))
        self._log.write("error", "exception", request_id=exchange.request.id, traceback=text)
        failure = failures.error_of("server_error", self._control.config, "")
        exchange.failure = type(error).__name__
        return error_delivery(exchange, admitted.match, failure)


def _holds_json(admitted: Admitted) -> bool:
    """Tell whether a body is meant as JSON; lenient, any but a form may be."""
    content_type = admitted.exchange.request.fields.get(b"content-type", b"")
    lenient = admitted.settings.api.validation == "lenient"
    return b"json" in content_type or (lenient and b"multipart" not in content_type)


def _note_what_was_asked(admitted: Admitted) -> None:
    """Note model and stream of a request that was refused, as it names them."""
    exchange = admitted.exchange
    request = exchange.request
    try:
        body = request.parsed or (loads(request.body) if len(request.body) <= _READ_AGAIN_BYTES else None)
    except JSONDecodeError:
        return
    if type(body) is dict:
        model = admitted.match.parameters[0] if admitted.endpoint.deployed else body.get("model")
        exchange.model = model[:_MODEL_LENGTH] if type(model) is str else None
        exchange.stream = body.get("stream") is True


def _counted(exchange: Exchange, answer: Answer) -> Iterator[tuple[int, bytes]]:
    """Yield the frames of an answer that is written while it is sent; at its end its tokens are known."""
    assert answer.frames is not None
    assert answer.counted is not None
    yield from answer.frames
    exchange.planned_tokens = answer.counted()
