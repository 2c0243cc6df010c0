"""What every kind of answer is written from: conversation, wishes, subject and chance, read once."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from mockgpt.generation.prompt.conversation import Conversation
from mockgpt.generation.prompt.response_style import ResponseStyle
from mockgpt.generation.prompt.topic import Topic, capitalized, is_plural


class Context(NamedTuple):
    """One answer's surroundings. `aim` is the wanted length in tokens, 0 for what is natural."""

    conversation: Conversation
    style: ResponseStyle
    topic: Topic
    random: Random
    aim: int = 0

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
            "an_assistant": self.introduction(),
        }

    def introduction(self) -> str:
        """Return how the assistant calls itself."""
        role = self.style.role or "an AI assistant"
        return f"{self.style.name}, {role}" if self.style.name else role
