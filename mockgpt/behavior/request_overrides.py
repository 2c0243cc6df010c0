"""What one request asks for itself, above settings and scenarios; it must not know how it asks."""

from __future__ import annotations

from typing import NamedTuple

from mockgpt.wire.messages import Fault


class RequestOverrides(NamedTuple):
    """What one request asks for; None where it asks for nothing.

    Attributes:
        scenario: in place of the one in force.
        delay_ms: in place of `responses.default_delay_ms`.
        error: name or status of a failure.
        fault: what goes wrong with the answer.
        seed: in place of every other seed.
        reply: the text of the answer.
        reply_tokens: the length of the answer.
    """

    scenario: str | None = None
    delay_ms: float | None = None
    error: str | None = None
    fault: Fault | None = None
    seed: int | None = None
    reply: str | None = None
    reply_tokens: int | None = None

    @property
    def decides(self) -> bool:
        """Whether it says what is answered, so that no expectation does."""
        return self.error is not None or self.fault is not None or self.reply is not None


NO_OVERRIDES = RequestOverrides()
