"""The one reading of a prompt: everything that is found in it, each part on first use.

What writes an answer takes from here. A prompt whose reply is fixed costs no reading at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from mockgpt.generation.pausing import pause
from mockgpt.generation.prompt import conversation, families, instructions, response_style, topic
from mockgpt.generation.prompt.facts import HEAD, TAIL, Facts
from mockgpt.generation.prompt.phrases import WordPlaces, both_ends, has_any, word_places
from mockgpt.generation.remembered import Result, once
from mockgpt.generation.reply import Prompt
from mockgpt.generation.text_data import gate, pattern

_LONGEST = 50_000  # characters of each end of a text that are examined for JSON
_SHORT = 1_000  # characters of a text that is searched as a whole
_SENTENCE_END = re.compile(r"(?<=[^:\s]\n)|(?<=[.!?] )(?<!\d\. )")
_LISTED = re.compile(r"\n[ \t]*(?:[-*•\"'`]|\d{1,2}[.)])")  # an item of a list on a line of its own
_LONGEST_ITEM = 400  # characters of one that names a key
_MOST_EARLIER = 8  # earlier messages whose facts fill properties


class Reading:
    """A prompt, and what is found in it."""

    def __init__(self, prompt: Prompt) -> None:
        """Take a prompt; nothing is read before it is asked for."""
        self.prompt = prompt
        self._remembered: dict[str, Any] = {}

    @once
    def conversation(self) -> conversation.Conversation:
        """Who said what."""
        return conversation.read(self.prompt)

    @once
    def excerpt(self) -> str:
        """The beginning and the end of the last message."""
        return families.excerpt(self.conversation.text, self.conversation.full_text)

    @once
    def words(self) -> WordPlaces:
        """The words of the excerpt."""
        return word_places(self.excerpt)

    @once
    def instructions(self) -> instructions.Instructions:
        """What the answer must be."""
        return instructions.read(self.conversation, self.excerpt, self.words)

    @once
    def style(self) -> response_style.ResponseStyle:
        """Which form the answer must have."""
        return response_style.read(self.conversation, self.instructions)

    @once
    def topic(self) -> topic.Topic:
        """What the last message is about."""
        return topic.find(self.conversation.request)

    @once
    def family(self) -> str:
        """The reply family that the last message asks for."""
        return families.choose(self.conversation, self.words)

    @once
    def facts(self) -> Facts:
        """What the last message says."""
        return Facts(self.conversation.full_text)

    def remembered(self, name: str, find: Callable[[], Result]) -> Result:
        """Return what is found under a name, found once."""
        if name not in self._remembered:
            self._remembered[name] = find()
        found: Result = self._remembered[name]
        return found

    def sources(self, text: str | None = None) -> list[Facts]:
        """Return what the texts say, the most telling first: results, messages, the system's."""
        return list(self.remembered(f"sources {text}", lambda: self._sources(text)))

    def _sources(self, text: str | None) -> list[Facts]:
        pause()
        said = self.conversation
        texts = [result.text for result in said.tool_results]
        texts.append(said.full_text if text in (None, said.text) else text)
        texts += [one for one in (*said.earlier_texts[:_MOST_EARLIER], said.system) if one]
        plain = (_without_form(one) if "json" in self.instructions else one for one in texts)
        known, results = {said.full_text: self.facts}, len(said.tool_results)
        return [known.get(one) or Facts(one, direct=index <= results) for index, one in enumerate(plain)]

    @property
    def asked(self) -> Facts:
        """What the last message says, without its words on the JSON that it asks for."""
        return self.sources()[len(self.conversation.tool_results)]


def without_request(text: str) -> str:
    """Return a text without the clauses that ask for JSON, sought only in sentences with a word of these."""
    asks, words = pattern("reading", "asks_for_json"), gate("asking_for_json")
    whole = len(text) <= _SHORT or "class " in text  # the fields of a class are lines
    sentences = [text] if whole else _SENTENCE_END.split(text)
    return "".join([asks.sub(" ", one) if has_any(one.lower(), words) else one for one in sentences])


def _without_form(text: str) -> str:
    """Return a text without the JSON in it and the clauses that ask for JSON: they say no facts."""
    text = both_ends(text, _LONGEST, _LONGEST)
    for given in pattern("reading", "section").findall(text)[-1:] if "\n" in text else ():
        text = given  # what a prompt of several parts has under "Input", after its examples
    pause()
    if listed := [*_LISTED.finditer(text)]:
        end = listed[-1].end() + _LONGEST_ITEM
        text = pattern("described", "bulleted").sub(" ", text[:end]) + text[end:]
    pause()
    kept, depth, place = [], 0, 0
    for match in re.finditer(r"[{}]", text):
        if not depth:
            # What stands before an arrow is an example.
            part = text[place : match.start()]
            example = part.rstrip().endswith(("->", "=>", "→"))
            kept.append(part[: part.rstrip().rfind("\n") + 1] if example else part)
        depth = max(0, depth + (1 if match.group() == "{" else -1))
        place = match.end()
    kept.append("" if depth else text[place:])
    plain = without_request(both_ends("".join(kept), HEAD, TAIL))
    if alone := pattern("reading", "quoted_alone").match(plain):
        return alone[2]  # its quotation marks are no part of what it says
    # "Split 'Ann Lee' into … as JSON: keys" asks in one sentence: what is quoted in it is the text.
    quoted = [one.text for one in Facts(text).all("quoted") if " " in one.text and one.text not in plain]
    quoted = [one for one in quoted if one[0] != "<"]  # a placeholder
    told = re.search(r"\d|(?<=[a-z,] )[A-Z]", plain.replace("JSON", "")) if quoted else True
    return plain.strip() if told else ". ".join(quoted)
