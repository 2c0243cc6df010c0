"""The input of every function that writes an answer: conversation, style, topic and random draws.

Read once per answer. Knows no reply family.
"""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from mockgpt.generation.prompt.conversation import Conversation
from mockgpt.generation.prompt.response_style import ResponseStyle
from mockgpt.generation.prompt.topic import Topic, capitalized, is_plural


class Context(NamedTuple):
    """What one answer is written from.

    Attributes:
        random: the random draws of this answer.
        target_tokens: the wanted length of a long text in tokens, 0 for its natural length.
    """

    conversation: Conversation
    style: ResponseStyle
    topic: Topic
    random: Random
    target_tokens: int = 0

    def pick(self, texts: list[str]) -> str:
        """Return one of `texts`, "" when there are none."""
        return self.random.choice(texts) if texts else ""

    def slots(self) -> dict[str, str]:
        """Return the values for the slots of sentences, such as `{topic}`."""
        topic = self.topic.phrase
        actor = self.topic.actor or topic
        return {
            "topic": topic,
            "Topic": capitalized(topic),
            "s": "" if is_plural(topic) else "s",
            "es": "" if is_plural(topic) else "es",
            "actor": actor,
            "action": self.topic.action or "do this",
            "an_assistant": self.self_description(),
        }

    def self_description(self) -> str:
        """Return what the assistant says it is, with its name if it has one."""
        role = self.style.role or "an AI assistant"
        return f"{self.style.name}, {role}" if self.style.name else role
