"""Replies that a test's own function writes, when the request is there.

Owns what the function gets, what it may return, and what becomes of its exceptions. It must not know
how the answer gets its form.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from inspect import isawaitable
from typing import Any

from mockgpt.application.control import Control
from mockgpt.behavior.expectations.expectation import Expectation
from mockgpt.behavior.expectations.reply import ScriptedReply, read_reply
from mockgpt.telemetry.journal_json import exchange_json
from mockgpt.testing.records import ExchangeRecord
from mockgpt.wire.messages import Request

Answer = dict[str, Any] | str | None
Writer = Callable[[ExchangeRecord], Answer | Awaitable[Answer]]


class WrittenReplies:
    """The functions that write replies.

    Attributes:
        errors: what they raised, oldest first.
    """

    def __init__(self) -> None:
        self.errors: list[Exception] = []

    def expect(self, control: Control, wanted: dict[str, Any]) -> list[Expectation]:
        """Add an expectation whose `reply` is a function; raises ConfigError as `Control.expect` does."""
        writer = wanted["reply"]
        name = getattr(writer, "__qualname__", type(writer).__name__)
        definition = control.expectations.read({**wanted, "reply": {"content": ""}})

        async def written(request: Request) -> ScriptedReply:
            return await self._write(control, writer, name, request)

        definition = definition._replace(
            reply=ScriptedReply(written_by=written),
            source={**definition.source, "reply": {"function": name}},
        )
        added = control.expectations.add([definition])
        control.changed("expectations", added=1)
        return added

    async def _write(self, control: Control, writer: Writer, name: str, request: Request) -> ScriptedReply:
        """Return the reply; an exception becomes a 500, so that the client sees what happened."""
        try:
            entry = control.journal.whole.find(request.id)
            if entry is None:
                raise LookupError("journal.capacity is 0, so there is no exchange to write a reply from")
            exchange = ExchangeRecord(exchange_json(entry))
            # All of it, whatever the journal keeps.
            exchange.request.update(body=request.body.decode("utf-8", "replace"), body_truncated=False)
            answer = writer(exchange)
            if isawaitable(answer):
                answer = await answer
            if answer is None:
                return ScriptedReply()
            return read_reply({"content": answer} if isinstance(answer, str) else answer, f"reply of {name}")
        except Exception as error:
            self.errors.append(error)
            message = f"{name} raised {type(error).__name__}: {error}"
            return read_reply({"error": {"status": 500, "message": message}})
