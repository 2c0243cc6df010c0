"""The input of every function that writes an answer: what is found in the prompt, and random draws.
Knows no reply family.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest
from random import Random

from mockgpt.generation.prompt.instructions import Instructions
from mockgpt.generation.prompt.reading import Reading
from mockgpt.generation.prompt.response_style import ResponseStyle
from mockgpt.generation.prompt.topic import Topic, capitalized, is_plural
from mockgpt.generation.remembered import once
from mockgpt.generation.reply import Message, Prompt, ToolCall

Prose = Callable[[], str]  # returns the answer as text, for what holds one


class Context:
    """What one answer is written from.

    Attributes:
        reading: what is found in the prompt.
        conversation: who said what.
        random: the random draws of this answer.
        target_tokens: the wanted length of a long text in tokens, 0 for its natural length.
    """

    def __init__(self, reading: Reading, random: Random, target_tokens: int = 0) -> None:
        self.reading = reading
        self.conversation = reading.conversation
        self.random = random
        self.target_tokens = target_tokens

    @once
    def instructions(self) -> Instructions:
        """What the answer must be."""
        return self.reading.instructions

    @once
    def style(self) -> ResponseStyle:
        """Which form the answer must have."""
        return self.reading.style

    @once
    def topic(self) -> Topic:
        """What the last message is about."""
        return self.reading.topic

    def about(self, text: str, results: tuple[str, ...] = (), calls: tuple[ToolCall, ...] = ()) -> Context:
        """Return the context of a text alone, with results of tools, and with their calls where known."""
        messages = [Message("user", text)]
        for call, result in zip_longest(calls[: len(results)], results):
            messages += [Message("assistant", tool_calls=(call,))] if call else []
            messages.append(Message("tool", result, tool_call_id=call.id if call else None))
        return Context(Reading(Prompt(tuple(messages))), self.random)

    def pick(self, texts: list[str]) -> str:
        """Return one of `texts`, "" when there are none."""
        return self.random.choice(texts) if texts else ""

    def slots(self) -> dict[str, str]:
        """Return the values for the slots of sentences, such as `{topic}`."""
        return dict(self.reading.remembered("slots", self._slots))

    def _slots(self) -> dict[str, str]:
        topic = self.topic.phrase
        actor = self.topic.actor or topic
        plural = is_plural(topic)
        employer = self.instructions.said("employer")
        role = (self.style.role or "an AI assistant") + (f" at {employer}" if employer else "")
        return {
            "topic": topic,
            "Topic": capitalized(topic),
            "s": "" if plural else "s",
            "es": "" if plural else "es",
            "actor": actor,
            "action": self.topic.action or "do this",
            "an_assistant": f"{self.style.name}, {role}" if self.style.name else role,
        }
