"""The `reply` of an expectation: the answer in place of the pretend model's text.

Reads and checks one table into data; `api.scripted` makes the answer. One shape serves TOML, the
admin plane, Python and the header `x-mockgpt-script`. Its keys combine unless that is impossible.
It must not know endpoints, nor which requests get this answer.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple

from mockgpt.behavior.expectations import reply_values as values
from mockgpt.behavior.expectations.key_names import below, check_number, unknown_key
from mockgpt.behavior.expectations.raw_reply import Headers, Raw, read_headers, read_raw, text_template
from mockgpt.config import LatencySettings
from mockgpt.config.findings import refuse
from mockgpt.config.placeholders import PlaceholderError, Template, Tree
from mockgpt.config.value_text import not_allowed, shown
from mockgpt.errors import APIError, ConfigError
from mockgpt.wire.messages import Fault, Request


class ScriptedReply(NamedTuple):
    """What to answer.

    Attributes:
        kinds: those of KINDS that were given.
        content: for `content` and `refusal` a Template, or the deltas one by one; for `json` a Tree.
        tool_calls: names and arguments.
        reasoning: what was thought before.
        logprobs: of each token of the content.
        error: a named failure, a status, or an error spelled out.
        after_events: events of a stream before the error; None: the error takes the answer's place.
        error_event: the name of the event that tells it.
        error_message: of an error spelled out.
        headers: added to those of the answer, or in place of them.
        fault: what goes wrong with the answer.
        scenario: the scenario in which this request is answered.
        delay_ms: in place of `responses.default_delay_ms`.
        latency: in place of the pace in force.
        encoding: in place of `responses.compress`.
        usage: token counts in place of the true ones, by USAGE_KEYS.
        written_by: makes the reply anew for every request; all other fields are empty then.
    """

    kinds: tuple[str, ...] = ()
    content: Template | Tree | tuple[Template, ...] | None = None
    tool_calls: tuple[tuple[str, Template | Tree], ...] = ()
    reasoning: Template | None = None
    annotations: Tree | None = None
    logprobs: tuple[values.Logprob, ...] | None = None
    error: str | APIError | None = None
    after_events: int | None = None
    error_event: str = ""
    error_message: Template | None = None
    raw: Raw | None = None
    status: int | None = None
    headers: Headers = ()
    fault: Fault | None = None
    scenario: str | None = None
    delay_ms: float | None = None
    latency: LatencySettings | None = None
    encoding: values.AnswerCoding | None = None
    finish_reason: str | None = None
    usage: dict[str, int] | None = None
    written_by: Callable[[Request], Awaitable[ScriptedReply]] | None = None

    @property
    def asks_for_reply(self) -> bool:
        """Whether the pretend model has to write an answer first."""
        return self.raw is not None and self.raw.asks_for_reply

    @property
    def speaks(self) -> bool:
        """Whether it gives what the assistant says."""
        return self.content is not None or bool(self.tool_calls)

    @property
    def settles(self) -> bool:
        """Whether nothing is left to limits and draws."""
        return self.speaks or self.raw is not None or self.error is not None or self.fault is not None


# A reader takes the value, and whether nothing in it is a placeholder.
Reader = Callable[[Any, bool], dict[str, Any]]

# What the answer is.
KINDS: dict[str, Reader] = {
    "content": lambda value, literal: {"content": values.content(value, literal)},
    "tool_calls": lambda value, literal: {"tool_calls": values.tool_calls(value, literal)},
    "refusal": lambda value, literal: {"content": values.content(value, literal)},
    "json": lambda value, literal: {"content": Tree(value, literal=literal)},
    "error": values.error,
    "raw": lambda value, literal: {"raw": read_raw(value, literal)},
    "fault": lambda value, _: {"fault": values.fault(value)},
    "scenario": lambda value, _: {"scenario": values.scenario(value)},
}
# What may stand beside it, or alone: then the pretend model writes the answer.
_BESIDE: dict[str, Reader] = {
    "reasoning": lambda value, literal: {"reasoning": text_template(value, literal)},
    "annotations": lambda value, literal: {"annotations": values.annotation_list(value, literal)},
    "logprobs": lambda value, _: {"logprobs": values.logprobs(value)},
    "usage": lambda value, _: {"usage": values.usage(value)},
    "finish_reason": lambda value, _: {"finish_reason": values.finish_reason(value)},
    "after_events": lambda value, _: {"after_events": values.count(value)},
    "status": lambda value, _: {"status": values.status(value)},
    "headers": lambda value, literal: {"headers": read_headers(value, literal)},
    "delay_ms": lambda value, _: {"delay_ms": values.delay(value)},
    "latency": lambda value, _: {"latency": values.latency(value)},
    "encoding": lambda value, _: {"encoding": values.encoding(value)},
    "placeholders": lambda value, _: values.flag(value),
}

_WORDS = ("content", "json", "refusal", "tool_calls", "reasoning", "annotations", "logprobs")
# Keys that exclude each other, and why.
_EXCLUSIVE: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (
        "raw",
        (*_WORDS, "usage", "finish_reason", "status", "headers", "error"),
        "raw is the whole answer: status, headers, body and all that is told in it",
    ),
    ("json", ("content", "logprobs"), "either is the text"),
    ("fault", ("encoding",), "a fault is about the bytes that were meant, and those are not encoded"),
    (
        "refusal",
        ("content", "json", "tool_calls", "annotations", "logprobs"),
        "a refusal stands in place of everything else that is said",
    ),
)


def read_reply(value: Any, path: str = "reply") -> ScriptedReply:
    """Read a `reply` table; `path` is its place, for messages.

    Raises:
        ConfigError: names the key path, the value and what is allowed.
    """
    if not isinstance(value, dict):
        raise ConfigError(not_allowed(path, value, 'a table, such as { content = "Hi" }'))
    check_number(path, value, (*KINDS, *_BESIDE))
    literal = value.get("placeholders") is False
    fields: dict[str, Any] = {}
    mistakes: list[str] = []
    for name, given in value.items():
        try:
            fields.update(_field(name, given, literal, path))
        except ConfigError as error:
            mistakes += error.mistakes
    refuse(mistakes)
    if not fields:
        raise ConfigError(f"{path}: empty, expected one of {', '.join((*KINDS, *_BESIDE))}")
    _check_combination(value, fields, path)
    return ScriptedReply(tuple(name for name in value if name in KINDS), **fields)


def _field(name: Any, given: Any, literal: bool, path: str) -> dict[str, Any]:
    read = KINDS.get(name) or _BESIDE.get(name)
    if read is None:
        raise unknown_key(path, name, (*KINDS, *_BESIDE))
    try:
        return read(given, literal)
    except ConfigError as error:  # one of its own keys, named with its value
        raise below(f"{path}.{name}", error) from None
    except PlaceholderError as error:
        raise ConfigError(f"{path}.{name}: {error}") from None
    except ValueError as error:
        refused = "" if isinstance(given, dict | list) else f"{shown(given)} is not allowed, "
        raise ConfigError(f"{path}.{name}: {refused}expected {error}") from None


def _check_combination(value: dict[str, Any], fields: dict[str, Any], path: str) -> None:
    """Raise ConfigError for keys that cannot stand together; it says why."""
    for name, others, why in _EXCLUSIVE:
        for other in others:
            if name in value and other in value:
                raise ConfigError(f"{path}: {name} and {other} do not go together: {why}")
    if "error" not in value:
        if "after_events" in value:
            raise ConfigError(f"{path}.after_events: says when the error comes, and there is no error")
    elif "after_events" not in value:
        for other in (*_WORDS, "usage", "finish_reason"):
            if other in value:
                raise ConfigError(
                    f"{path}: error and {other} do not go together: an error takes the answer's place; "
                    "with after_events it comes in the midst of a stream"
                )
    if "error" in value and "status" in value:
        raise ConfigError(f"{path}: error and status do not go together: the error has a status of its own")
    if "logprobs" in value:
        said = "".join(token.token for token in fields["logprobs"])
        if isinstance(value.get("content", said), str) and value.get("content", said) != said:
            raise ConfigError(f"{path}.logprobs: the tokens join to {shown(said)}, which is not the content")
        if isinstance(value.get("content"), list):
            raise ConfigError(
                f"{path}: logprobs and content in parts do not go together: each token is a part"
            )
        if "content" not in value:
            fields["content"] = Template(said, literal=True)
