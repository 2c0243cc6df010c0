"""What an endpoint is given and what it gives back, before time and damage are decided."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

import orjson

from mockgpt.api.reply_cache import ReplyCache
from mockgpt.config import Config
from mockgpt.errors import APIError
from mockgpt.wire.messages import Exchange, Request

if TYPE_CHECKING:
    from mockgpt.api.scripted.user_templates import UserTemplates
    from mockgpt.behavior.request_headers import RequestOverrides
    from mockgpt.generation.reply import Prompt, Reply

_INDENTED = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE


class EndpointCall(NamedTuple):
    """One request as an endpoint sees it.

    Attributes:
        settings: in force for this request, its scenario laid over.
        parameters: what the route's placeholders stand for, percent-decoded.
        seed: base of everything random in the content.
        replies: what has been written before, by request.
        overrides: what the request's headers ask for, None for nothing.
        reply: what an expectation answers in place of the pretend model.
        stopping: the server is on its way out.
        deployment: the model, where the path names it and not the body.
        own: the user's own texts, None for the built-in ones.
    """

    exchange: Exchange
    settings: Config
    parameters: tuple[str, ...]
    seed: int
    replies: ReplyCache
    overrides: RequestOverrides | None = None
    reply: Reply | None = None
    stopping: bool = False
    deployment: str | None = None
    own: UserTemplates | None = None

    @property
    def request(self) -> Request:
        """The request itself."""
        return self.exchange.request

    @property
    def variant(self) -> tuple[object, ...]:
        """What decides the words of an answer beside the request's body."""
        # Settings are made once for each scenario and step, and outlive whatever is remembered under them.
        overrides = self.overrides
        words = (overrides.seed, overrides.reply, overrides.reply_tokens) if overrides is not None else ()
        return (id(self.settings), self.seed, self.deployment, *words)

    @property
    def repeatable(self) -> bool:
        """Whether another request of this `variant` gets the same words, whoever asks and when."""
        return self.own is None or self.own.library.repeatable

    def content_seed(self, asked: int | None) -> int:
        """Return the seed of the words: the header's, else the one the body asks for, else the server's."""
        if asked is None or (self.overrides is not None and self.overrides.seed is not None):
            return self.seed
        return asked

    def directed(self, prompt: Prompt) -> Prompt:
        """Return a prompt with the words and the length that settings and headers ask for."""
        responses, overrides = self.settings.responses, self.overrides
        prompt = prompt._replace(mode=responses.mode, fixed_text=responses.fixed_text)
        if overrides is None:
            return prompt
        if overrides.reply is not None:
            prompt = prompt._replace(mode="fixed", fixed_text=overrides.reply)
        return prompt._replace(reply_tokens=overrides.reply_tokens)


class Answer(NamedTuple):
    """An endpoint's answer.

    Attributes:
        body: the whole body of an unstreamed one.
        frames: a stream's events as (index of the token, bytes); -1 comes with what is before it.
        tokens: how many deltas in a row its stream takes, which is what its pace counts.
        error_frame: what a stream says that fails midway.
    """

    body: bytes = b""
    frames: Iterator[tuple[int, bytes]] | None = None
    tokens: int = 0
    status: int = 200
    content_type: bytes = b"application/json"
    error_frame: Callable[[APIError], bytes] | None = None


def json_answer(value: Any, tokens: int = 0, status: int = 200) -> Answer:
    """Return an answer whose body is JSON as OpenAI writes it: two spaces, and a newline at the end."""
    return Answer(orjson.dumps(value, option=_INDENTED), None, tokens, status)


def stream_answer(frames: Iterator[tuple[int, bytes]], tokens: int) -> Answer:
    """Return an answer that streams server-sent events."""
    return Answer(b"", frames, tokens, 200, b"text/event-stream; charset=utf-8")


def error_frame(error: APIError) -> bytes:
    """Return the event that breaks a stream of chunks off: no `[DONE]` follows it."""
    return b"data: " + orjson.dumps(error.body()) + b"\n\n"


class EndpointHandler(NamedTuple):
    """The two halves of an endpoint.

    Attributes:
        check: judge the request; raises APIError, returns whatever `write` needs.
        write: make the answer; called after failures and limits had their say.
        scripted_kinds: the kinds of scripted replies it can give its form, as `call.reply`.
    """

    check: Callable[[EndpointCall], Awaitable[Any]]
    write: Callable[[EndpointCall, Any], Awaitable[Answer]]
    scripted_kinds: tuple[str, ...] = ()


TEXT_KINDS = ("content", "json")
CHAT_KINDS = ("content", "json", "refusal", "tool_calls")


class Endpoint:
    """One method of one path.

    Args:
        handler: `module:name` of the Handler within `mockgpt.api`, imported by the first request.
        model: a model answers: `x-ratelimit-*` headers, delays, failures, limits and faults apply.
        public: no API key is asked for.
        journaled: its exchanges are kept.
        deployed: the first placeholder of the path names the model.
        note: what the table of paths in the documents says of it.
    """

    __slots__ = ("_handler", "_name", "deployed", "journaled", "model", "note", "public")

    def __init__(
        self,
        handler: str,
        *,
        model: bool = False,
        public: bool = False,
        journaled: bool = True,
        deployed: bool = False,
        note: str = "",
    ) -> None:
        self._name = handler
        self._handler: EndpointHandler | None = None
        self.model = model
        self.public = public
        self.journaled = journaled
        self.deployed = deployed
        self.note = note

    def deployed_twin(self) -> Endpoint:
        """Return the endpoint as it is where the path names the model."""
        return Endpoint(self._name, model=self.model, public=self.public, deployed=True)

    @property
    def handler(self) -> EndpointHandler:
        """The halves themselves."""
        if self._handler is None:
            module, _, name = self._name.partition(":")
            handler: EndpointHandler = getattr(import_module(f"mockgpt.api.{module}"), name)
            self._handler = handler
        return self._handler


async def unchecked(_call: EndpointCall) -> None:
    """Accept any request."""
