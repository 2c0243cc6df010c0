"""What one request asks for itself, above settings and scenarios; it must not know how it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mockgpt.config import LatencySettings
from mockgpt.errors import APIError
from mockgpt.wire.messages import Fault

if TYPE_CHECKING:
    from mockgpt.behavior.expectations.reply import ScriptedReply


class RequestOverrides(NamedTuple):
    """What one request asks for; None where it asks for nothing.

    Attributes:
        scenario: in place of the one in force.
        delay_ms: in place of `responses.default_delay_ms`.
        error: name or status of a failure, or an error spelled out.
        after_events: events of a stream before the error; None: the error takes the answer's place.
        error_event: the name of the event that tells it, empty for the usual one.
        fault: what goes wrong with the answer.
        seed: in place of every other seed.
        reply: the text of the answer.
        reply_tokens: the length of the answer.
        latency: in place of the pace in force.
        streams: the answer goes out in pieces; None: as the request asks.
        script: what is answered, as an expectation says it.
    """

    scenario: str | None = None
    delay_ms: float | None = None
    error: str | APIError | None = None
    after_events: int | None = None
    error_event: str = ""
    fault: Fault | None = None
    seed: int | None = None
    reply: str | None = None
    reply_tokens: int | None = None
    latency: LatencySettings | None = None
    streams: bool | None = None
    script: ScriptedReply | None = None

    @property
    def decides(self) -> bool:
        """Whether it says what is answered, so that no expectation does."""
        return (self.error is not None and self.after_events is None) or self.reply is not None


NO_OVERRIDES = RequestOverrides()
