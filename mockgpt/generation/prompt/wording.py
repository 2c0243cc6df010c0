"""Read which texts an answer may be: a text that is dictated, or one of several.

A sentence is read as a small grammar: a verb of saying ("reply", "gib") or a noun of answering
with a copula ("your answer must be"), words between ("only", "with the word"), and what is to be
said: in quotation marks, after a colon, or up to an ending such as "and nothing else". The
words of each part, in all languages, are data. Knows nothing of how an instruction is fulfilled.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from mockgpt.generation.prompt.once import once
from mockgpt.generation.prompt.options import (
    FEW_WORDS,
    Said,
    first_words,
    form,
    has_meanings,
    has_or,
    lower_case,
    named_options,
    offered,
    without_ending,
)
from mockgpt.generation.prompt.phrases import has_any, plain_words

_SEVERAL = ("when_said", "when_asked")  # may be in force more than once
_MOST_SENTENCES, _MOST_CUES = 80, 12  # of a text, of a sentence
_LONGEST_FORM = 80  # characters that name the kind of an answer, and an adverb
_MOST_CONDITIONAL = 2  # words without quotation marks that are said under a condition
_MOST_REPEATED = 6  # words that "say" may be followed by without quotation marks
_QUOTED_ENDS = tuple(f"{mark}{quote} " for mark in ".!?" for quote in "\"'”")  # of a sentence in quotes
# A mark that stands before or between what is said.
_MARKS = (":", "|", "/", '"', "'", "“", "„", "«", "`", "{")
_DUTCH = frozenset(("antwoord", "zeg", "geef"))
_OTHERS = ("them", "him", "users", "customers", "the user", "the customer")  # who is to be told
_WISHES = frozenset(("greet", "want", "want to see", "want to hear", "want to get", "expect", "accept"))
_SIGNS = ("letter", "number", "digit", "character")
_MAKING = frozenset(("write", "give", "show", "use", "copy"))  # what follows need not be the answer
_REPEATING = frozenset(("say", "repeat", "echo", "copy", "type", "sag", "dis", "di", "diga", "diz", "zeg"))
_ONE_WORD = frozenset(("print", "reply", "respond", "return"))  # "return null" dictates, "write poetry" asks
# Verbs that dictate what follows them without a further word.
_DICTATING = _REPEATING | {"reply", "respond", "print", "return", "output", "write"}
_DICTATING |= {"replying", "responding", "answering", "saying", "returning"}


def read(text: str, by_system: bool) -> list[Said]:
    """Return the instructions that the sentences of a text give, as name and parts said, the last first."""
    found: list[Said] = []
    text = form("and_otherwise").sub(". ", text) if "otherwise" in text or "else" in text else text
    sentences = [match.group().strip() for match in form("sentence").finditer(text)][:_MOST_SENTENCES]
    for sentence, following in zip(sentences, [*sentences[1:], ""], strict=True):
        found += _sentence(sentence, following, by_system, len(sentences) == 1)
        if sentence.endswith("?") and "," in following and form("only_list").fullmatch(following):
            found.append(("set", named_options(following, listed=True)))
    if not found:
        return []
    conditional = [_joined(name, found) for name in _SEVERAL]
    return [one for one in conditional if one[1]] + [one for one in found[::-1] if one[0] not in _SEVERAL]


def _joined(name: str, found: list[Said]) -> Said:
    """Return all instructions of a name as one: what is heard, and what is said then, in turn."""
    return name, tuple(part for other, said in found if other == name for part in said)


@lru_cache(maxsize=1024)
def _sentence(text: str, following: str, by_system: bool, alone: bool) -> list[Said]:
    """Remember what a sentence says: those of templates and of earlier messages come with each request."""
    text = text.removesuffix("?") if text[-1:] == "?" and form("polite").match(text) else text
    lower = lower_case(text)
    words = frozenset(plain_words(lower))
    if (
        not has_or(text, words)
        and words.isdisjoint(first_words("say", "noun", "kinds", "restrict", "ending", "sorting"))
        and not (has_any(text, ":(") and has_any(text, ",;"))
    ):
        return []
    limits = not words.isdisjoint(first_words("ending", "restrict"))
    plain = without_ending(text) if limits else text
    found: list[Said] = []
    matches = islice(form("cue").finditer(lower), _MOST_CUES) if words & first_words("say", "noun") else ()
    names = has_any(text, _MARKS) or not words.isdisjoint(first_words("naming")) or has_meanings(lower)
    cues = [_Cue(match, text, following, by_system, plain != text, names) for match in matches]
    found += [said for cue in cues if cue.may_dictate() and (said := _conditional(cue, text, lower))]
    if not found and (named := offered(text, plain, words, bool(cues) or (alone and plain == text))):
        found.append(named)
    # "in all caps" says how, and not that nothing else is wanted.
    ended = plain != text and not lower[len(plain) :].lstrip(" ,").startswith("in ")
    if (
        ended
        or (limits and (cues or len(text.split()) < FEW_WORDS) and form("restricted").match(lower))
        or any(cue.names_form() for cue in cues)
    ):
        found.append(("bare", ()))
    return found


def _conditional(cue: _Cue, text: str, lower: str) -> Said | None:
    """Return what a cue says to be said: always, for some messages ("if asked about ..."), or otherwise."""
    if not cue.start:
        return cue.said()
    if form("otherwise").match(lower, 0, cue.start):
        said = cue.said() or cue.few_words()
        return ("otherwise", said[1]) if said and said[0] == "exact" else None
    begun = max((match.end() for match in form("clause").finditer(lower, 0, cue.start)), default=0)
    begun = max(begun, *(text.rfind(end, 0, cue.start) for end in _QUOTED_ENDS))
    if form("not_said").search(lower, begun, cue.start):
        return None
    condition = form("condition").search(text, 0, cue.start)
    if condition is None or form("met").search(text, 0, cue.start):
        return cue.said() or (cue.few_words() if form("any_message").match(lower) else None)
    heard = form("quote").search(condition.group(1))
    asked = None if heard else form("asks_about").search(condition.group(1))
    said = cue.told() or cue.said() or (cue.few_words() if heard or asked else None)
    if said is None or said[0] != "exact":
        return None
    if heard:
        return "when_said", (_part(heard), *said[1])
    return ("when_asked", (asked[1], *said[1])) if asked else None


def _part(match: re.Match[str]) -> str:
    return next(part for part in match.groups() if part).strip()


class _Cue:
    """A verb or noun of answering in a sentence, and what follows it."""

    def __init__(
        self,
        match: re.Match[str],
        text: str,
        following: str,
        by_system: bool,
        has_ending: bool,
        names: bool,
    ) -> None:
        self.start = match.start()
        self._text, self._following, self._by_system = text, following, by_system
        self._verb, self._lead = match["verb"] or "", match["lead"]
        self._end = match.end()
        self._names = names or self._verb in _DUTCH or self._lead.endswith(" of")
        self._has_copula = not self._verb
        restricted = form("restricted")
        self._limits = self._lead != "" and restricted.search(self._lead) is not None
        before = text[: self.start].rstrip().lower().rpartition(" ")[2]
        self._restricted = has_ending or self._limits or restricted.fullmatch(before) is not None
        self._noun = self._lead != "" and form("text_noun").search(self._lead) is not None

    @once
    def _rest(self) -> str:
        # "Answer A or B" names an option, no article.
        rest = form("adverb").sub("", self._text[self._end :])
        return (" A" if self._text.endswith(" A", 0, self._end) else "") + rest

    def may_dictate(self) -> bool:
        """Whether the sentence has what a text that is dictated has."""
        return self._names or self._emphatic() or self._noun or self._has_copula

    def _emphatic(self) -> bool:
        return self._restricted or self._by_system or self._verb in _DICTATING or " with" in self._lead

    def names_form(self) -> bool:
        """Whether the answer is restricted, or named by its kind alone: "give me the label"."""
        if self._limits or len(self._text) - self._end > _LONGEST_FORM:
            return self._limits
        rest = self._rest.strip(" .!").lower()
        return bool(
            form("one_of_these").fullmatch(rest)
            or (" the" in self._lead and len(rest.split()) < 3 and form("form").match(rest))
        )

    def few_words(self) -> Said | None:
        """Return the few words that follow, which a condition makes a text that is dictated."""
        said = without_ending(self._rest).strip(" ,;:.!")
        few = 0 < len(said.split()) <= _MOST_CONDITIONAL and not form("soft").match(said)
        return ("exact", (said,)) if few and not form("form").match(said) else None

    def told(self) -> Said | None:
        """Return what the user is to be told that is so, or to do, as a sentence."""
        told = form("told").match(self._lead + self._rest) if self._verb.endswith(_OTHERS) else None
        return ("exact", (f"{told[1][:1].upper()}{told[1][1:]}.",)) if told else None

    def said(self) -> Said | None:
        """Return the text or the options that follow, None where what follows dictates nothing."""
        if self._verb in _WISHES and not self._restricted:
            return None
        if not self._names:
            describes = self._verb == "use" or (self._lead and form("kind_of_text").search(self._lead))
            return None if describes else self._plain()
        # "Answer yes or no: is it raining?" names its options before the colon.
        rest = self._rest.lstrip(" :").partition(":")[0]
        if options := named_options(without_ending(rest), self._verb in _DUTCH, self._lead.endswith(" of")):
            return ("set", options) if self._restricted or self._verb not in _MAKING else None
        if self._lead.endswith((" of these", " of the following", " of")) and self._rest.startswith(":"):
            options = named_options(without_ending(self._rest[1:]), listed=True)
            return ("set", options) if options else None
        if introduced := form("introduced").match(self._rest):
            self._rest, self._noun = self._rest[introduced.end() :], True
        has_colon = self._rest.lstrip(" ").startswith(":")
        sign = has_colon and len(self._rest.split()) < 3 and self._lead.endswith(_SIGNS)
        if self._verb == "use" or (form("kind_of_text").search(self._lead) and not sign):
            return None  # it describes the answer
        self._rest = self._rest.lstrip(" :")
        if has_colon and form("named_kind").search(self._lead) and len(self._rest.split()) > 1:
            return None  # "only with the number: ..." names the kind of the answer, and then its material
        if quoted := form("quote").match(self._rest):
            return self._whole(_part(quoted), quoted.end(), self._dictates())
        if self._restricted and (written := form("object").match(self._rest)) and not has_colon:
            return self._whole(written[0], written.end(), True)
        return self._after_colon() if has_colon else self._plain()

    def _dictates(self) -> bool:
        says = self._verb in _DICTATING or self._lead.endswith(" with")
        return self._restricted or self._noun or self._has_copula or self._by_system or says

    def _whole(self, text: str, end: int, dictated: bool) -> Said | None:
        """Return a delimited text where nothing but an ending follows it."""
        tail = without_ending(f", {self._rest[end:].strip(' .!?,;')}").strip(" ,.!")
        return ("exact", (text,)) if dictated and not tail else None

    def _after_colon(self) -> Said | None:
        said = self._rest or (self._following if self._restricted or self._noun else "")
        words = said.split()
        short = self._verb in _DICTATING - {"output"} and len(words) < 5
        dictated = self._restricted or self._noun or self._has_copula or self._by_system or short
        if not words or said[0] in "[{" or said.rstrip().endswith("?") or not dictated:
            return None
        return "exact", (said if len(words) > 1 else said.rstrip("."),)

    def _plain(self) -> Said | None:
        """Return what follows up to the end of the sentence, if it looks like a text and not like a kind."""
        said = form("adverb").sub("", without_ending(self._rest)).strip(" ,;").rstrip(".!")
        words = said.split()
        if not words or self._lead.endswith((" in", " en", " auf", " as", " als", " to")):
            return None
        named = self._noun and len(words) < 4 and (len(words) == 1 or self._restricted)
        token = self._emphatic() and form("token").fullmatch(said)
        capital = len(words) == 1 and self._restricted and said[:1].isupper()
        if not (named or token or capital or self._repeats(said, len(words))):
            return None
        kind = not self._noun and form("form").match(said)
        if kind or "{" in said or "=" in said or self._rest.startswith((", no ", ", not ", ", never ")):
            return None
        about = not said.isupper() and form("about").match(said)
        return None if about or form("in_form").search(said.lower()) else ("exact", (said,))

    def _repeats(self, said: str, words: int) -> bool:
        """Whether the sentence is nothing but "say" and a few words."""
        definite = self._lead.endswith((" the", " my", " your"))
        one = words == 1 and self._verb in _ONE_WORD and not said.endswith("ly") and " the" not in self._lead
        if not one and (self._verb not in _REPEATING or words > _MOST_REPEATED or definite):
            return False
        begins = not self._text[: self.start].strip(" ,") or form("begins").match(self._text)
        return bool(begins and any(map(str.isalnum, said)) and not form("soft").match(said))
