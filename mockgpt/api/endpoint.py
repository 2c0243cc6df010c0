"""What an endpoint gets and returns, before times and faults are decided.

An endpoint has two halves: `check` reads the request and refuses it, `write` makes the answer.
Between them come limits, failures and expectations, which need the results of `check`.
"""

from collections.abc import Awaitable, Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeVar

import orjson

from mockgpt.api.errors.envelope import error_object
from mockgpt.api.reply_cache import ReplyCache
from mockgpt.api.scripted.user_templates import UserTemplates
from mockgpt.api.stored_objects import StoredObjects
from mockgpt.config import Config, Distribution
from mockgpt.errors import APIError
from mockgpt.wire.messages import Request

if TYPE_CHECKING:
    from mockgpt.api.object_store import BoundedStore
    from mockgpt.behavior.request_overrides import RequestOverrides
    from mockgpt.generation.reply import Message, Prompt, Reply

# The beginning of every path in Azure's flavor.
AZURE_PATHS = "/openai/"

NATURAL_LENGTH = Distribution()
# What load tools send to servers of open models, to get a reply of a length.
_LENGTH_KEYS = frozenset(("min_tokens", "ignore_eos"))

_INDENTED = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE

# What only the endpoint itself needs to know about a checked request.
Details = TypeVar("Details")


class ReplicaState(Protocol):
    """One of several processes that serve as one: its name, and whether what they share is there."""

    name: str

    @property
    def state(self) -> str:
        """`shared`, or `degraded` while the store is away."""


class EndpointCall(NamedTuple):
    """One request as an endpoint sees it.

    Attributes:
        settings: in force for this request, with the keys of its scenario.
        seed: seeds everything random in the content.
        replies: the cache of replies, by request.
        stored: what clients asked to be stored.
        parameters: what the route's placeholders stand for, percent-decoded.
        scenario: the name of the one in force.
        overrides: what the request's headers ask for, None for nothing.
        reply: what an expectation answers in place of the pretend model.
        stopping: the server is stopping.
        deployment: the model, where the path names it and not the body.
        templates: the user's own texts, None for the built-in ones.
        replica: which of several processes answers, None where there is one.
    """

    request: Request
    settings: Config
    seed: int
    replies: ReplyCache
    stored: StoredObjects
    parameters: tuple[str, ...] = ()
    scenario: str = ""
    overrides: "RequestOverrides | None" = None
    reply: "Reply | None" = None
    stopping: bool = False
    deployment: str | None = None
    templates: UserTemplates | None = None
    replica: ReplicaState | None = None

    @property
    def strict(self) -> bool:
        """Whether requests are refused where OpenAI refuses them."""
        return self.settings.api.validation == "strict"

    @property
    def azure(self) -> bool:
        """Whether the path is one of Azure's."""
        return self.request.path.startswith(AZURE_PATHS)

    @property
    def variant(self) -> tuple[object, ...]:
        """What decides the words of an answer besides the request's body."""
        # `id` is enough: settings are made once for each scenario and step, and outlive the reply cache.
        overrides = self.overrides
        words = (overrides.seed, overrides.reply, overrides.reply_tokens) if overrides is not None else ()
        azure = self.request.path.startswith(AZURE_PATHS)
        return (id(self.settings), self.seed, self.deployment, azure, *words)

    @property
    def repeatable(self) -> bool:
        """Whether the next request of the same `variant` gets the same words, from any client at any time."""
        return self.templates is None or self.templates.library.repeatable

    def content_seed(self, asked: int | None) -> int:
        """Return the seed of the words: the header's, else the one the body asks for, else the server's."""
        if asked is None or (self.overrides is not None and self.overrides.seed is not None):
            return self.seed
        return asked

    def directed(self, prompt: "Prompt", body: Any) -> "Prompt":
        """Return a prompt with the words and the length that settings, headers and the body ask for."""
        responses, overrides = self.settings.responses, self.overrides
        if responses.mode != prompt.mode:
            prompt = prompt._replace(mode=responses.mode, fixed_text=responses.fixed_text)
        if responses.length != NATURAL_LENGTH or (
            not self.strict and isinstance(body, dict) and _LENGTH_KEYS & body.keys()
        ):
            prompt = loaded("models.reply_length:with_length")(self, prompt, body)
        if overrides is None:
            return prompt
        if overrides.reply is not None:
            prompt = prompt._replace(mode="fixed", fixed_text=overrides.reply)
        return prompt._replace(reply_tokens=overrides.reply_tokens or prompt.reply_tokens)


class Checked(NamedTuple, Generic[Details]):
    """What checking a request found out; limits, failures, expectations and the journal read it.

    Attributes:
        details: the endpoint's own.
        model: as the request names it.
        stream: it asks for a stream.
        requested_tokens: what a limit counts: the tokens of the prompt and the longest reply that is allowed.
        prompt: what the pretend model answers; None where there is no single prompt.
        seed: of the words.
        choices: how many answers it asks for.
        invalid_schema: makes the error for a JSON schema that no answer fits, from what is wrong with it.
        earlier: returns what was said before and is stored here; None where nothing was.
    """

    details: Details
    model: str | None = None
    stream: bool = False
    prompt_tokens: int = 0
    requested_tokens: int = 0
    prompt: "Prompt | None" = None
    seed: int = 0
    choices: int = 1
    invalid_schema: Callable[[str], APIError] | None = None
    earlier: Callable[[], "tuple[Message, ...] | None"] | None = None


class Answer(NamedTuple):
    """An endpoint's answer.

    Attributes:
        body: the whole body of an unstreamed one.
        frames: a stream's events as (index of the token, bytes); -1 comes with what is before it, and without
            bytes others have their turn.
        tokens: how many deltas its stream has, one after another; the pace counts these.
        completion_tokens: as its usage says.
        error_frame: the event of a stream that fails in the middle, by the error and the event's name.
        counted: returns `completion_tokens` at the end of an answer that is written while it is sent.
    """

    body: bytes = b""
    frames: Iterator[tuple[int, bytes]] | None = None
    tokens: int = 0
    status: int = 200
    content_type: bytes = b"application/json"
    completion_tokens: int = 0
    error_frame: Callable[[APIError, str], bytes] | None = None
    counted: Callable[[], int] | None = None


def json_answer(value: Any, tokens: int = 0, status: int = 200, completion_tokens: int = 0) -> Answer:
    """Return an answer whose body is JSON as OpenAI writes it: two spaces, and a newline at the end.

    Args:
        value: made while it is sent where it holds `pieces.large_json.Elements`.
        tokens: deltas of its stream, which decide when it comes.
    """
    try:
        body = orjson.dumps(value, option=_INDENTED)
    except TypeError:
        pieces, last = loaded("pieces.large_json:indented")(value), max(tokens - 1, 0)
        return Answer(
            frames=((last, piece) for piece in pieces), status=status, completion_tokens=completion_tokens
        )
    return Answer(body, tokens=tokens, status=status, completion_tokens=completion_tokens)


def stream_answer(
    frames: Iterator[tuple[int, bytes]],
    tokens: int,
    completion_tokens: int = 0,
    error_frame: Callable[[APIError, str], bytes] | None = None,
) -> Answer:
    """Return an answer that streams server-sent events."""
    return Answer(
        frames=frames,
        tokens=tokens,
        content_type=b"text/event-stream; charset=utf-8",
        completion_tokens=completion_tokens,
        error_frame=error_frame,
    )


def error_frame(error: APIError, _event: str = "") -> bytes:
    """Return the error event that ends a stream of chunks, which has no name: no `[DONE]` follows it."""
    return b"data: " + orjson.dumps(error_object(error)) + b"\n\n"


class EndpointHandler(NamedTuple, Generic[Details]):
    """The two halves of an endpoint.

    Attributes:
        check: reads the request; raises APIError, returns what the later stages need.
        write: makes the answer; called after failures and limits are decided.
        scripted_kinds: the kinds of scripted replies that it can write in its form, as `call.reply`.
    """

    check: Callable[[EndpointCall], Awaitable[Checked[Details]]]
    write: Callable[[EndpointCall, Checked[Details]], Awaitable[Answer]]
    scripted_kinds: tuple[str, ...] = ()


TEXT_KINDS = ("content", "json")
CHAT_KINDS = ("content", "json", "refusal", "tool_calls")


class Endpoint:
    """One method of one path.

    Args:
        handler: `module:name` of the EndpointHandler within `mockgpt.api`, imported by the first request.
        model: a model answers: `x-ratelimit-*` headers, delays, failures, limits and faults apply.
        public: no API key is asked for.
        journaled: its exchanges are kept.
        deployed: the first placeholder of the path names the model.
        key_error: which sentence says that no API key was sent; see `errors.access.no_api_key`.
        note: what the table of paths in the documents says of it.
    """

    __slots__ = ("_handler", "_name", "deployed", "journaled", "key_error", "model", "note", "public")

    def __init__(
        self,
        handler: str,
        *,
        model: bool = False,
        public: bool = False,
        journaled: bool = True,
        deployed: bool = False,
        key_error: str = "",
        note: str = "",
    ) -> None:
        self._name = handler
        self._handler: EndpointHandler[Any] | None = None
        self.model = model
        self.public = public
        self.journaled = journaled
        self.deployed = deployed
        self.key_error = key_error
        self.note = note

    def deployed_twin(self) -> "Endpoint":
        """Return the same endpoint for a path that names the model."""
        return Endpoint(self._name, model=self.model, public=self.public, deployed=True)

    @property
    def handler(self) -> EndpointHandler[Any]:
        """The two halves, `check` and `write`."""
        if self._handler is None:
            self._handler = loaded(self._name)
        return self._handler


def loaded(name: str) -> Any:
    """Return what `module:name` within `mockgpt.api` stands for; imported at the first use."""
    module, _, member = name.partition(":")
    return getattr(import_module(f"mockgpt.api.{module}"), member)


async def unchecked(_call: EndpointCall) -> Checked[None]:
    """Accept any request."""
    return Checked(None)


def looking_at(*kinds: "type[BoundedStore[Any]]") -> Callable[[EndpointCall], Awaitable[Checked[None]]]:
    """Return what accepts any request once the stores have what any replica has stored."""

    async def check(call: EndpointCall) -> Checked[None]:
        await call.stored.heard(*kinds)
        return Checked(None)

    return check
