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
from typing import NamedTuple

from mockgpt.generation.prompt import options
from mockgpt.generation.prompt.options import Said, first_words, form, named_options, without_ending
from mockgpt.generation.prompt.phrases import has_any, plain_words, with_zeros
from mockgpt.generation.remembered import once
from mockgpt.generation.text_data import first_part, wording

_SEVERAL = ("when_said", "when_asked")  # may be in force more than once
_MOST_SENTENCES, _MOST_CUES = 80, 12  # of a text, of a sentence
_LONGEST_FORM = 80  # characters that name the kind of an answer, and an adverb
_MOST_CONDITIONAL = 2  # words without quotation marks that are said under a condition
_LONGEST_PLAIN = 600  # characters of a text without delimiters, and of its ending
_MOST_REPEATED = 6  # words that "say" may be followed by without quotation marks
_QUOTED_ENDS = tuple(f"{mark}{quote} " for mark in ".!?" for quote in "\"'”")  # of a sentence in quotes
# A mark that stands before or between what is said.
_MARKS = (":", "|", "/", '"', "'", "“", "„", "«", "`", "{")


def _signs(text: str, words: frozenset[str]) -> list[str]:
    """Return the words of a text, and marks in it, that may say what an answer must be."""
    cues = words & first_words("say", "noun", "kinds", "restrict", "ending", "sorting")
    lists = ":(" if has_any(text, ":(") and has_any(text, ",;") else ""
    return [*cues, *options.words_for_or(words), *filter(text.__contains__, f"/|{lists}")]


def read(text: str, words: frozenset[str], by_system: bool) -> list[Said]:
    """Return the instructions that a text with some words gives, as name and parts said, the last first."""
    signs, found = _signs(text, words), list[Said]()
    if not signs:
        return found
    for name, instead in wording()["rewritten"].items():
        text = form(name).sub(instead, text) if has_any(text, first_words(name)) else text
    closes = has_any(text[-_LONGEST_FORM:], first_words("closing"))
    text = form("nothing_else").sub(",", text) if closes else text
    sentences = [match.group().strip() for match in form("sentence").finditer(text)][:_MOST_SENTENCES]
    alone, after = len(sentences) == 1, [*sentences[1:], ""]
    for sentence, following in zip(sentences, after, strict=True):
        if has_any(sentence.lower(), signs):
            # A sentence that says nothing with some numbers says nothing with others.
            plain = with_zeros(sentence), with_zeros(following)
            said = _sentence(*plain, by_system, alone)
            same = not said or plain == (sentence, following)
            found += said if same else _sentence(sentence, following, by_system, alone)
        if sentence.endswith("?") and "," in following and form("only_list").fullmatch(following):
            found.append(("set", named_options(following, listed=True)))
    if not found:
        return []
    # All of one name are one: what is heard, and what is said then, in turn.
    parts = {name: [part for other, said in found if other == name for part in said] for name in _SEVERAL}
    conditional = [(name, tuple(said)) for name, said in parts.items() if said]
    return conditional + [one for one in found[::-1] if one[0] not in _SEVERAL]


@lru_cache(maxsize=1024)
def _sentence(text: str, following: str, by_system: bool, alone: bool) -> list[Said]:
    """Remember what a sentence says: those of templates and of earlier messages come with each request."""
    text = text.removesuffix("?") if text[-1:] == "?" and form("polite").match(text) else text
    lower = options.lower_case(text)
    words = frozenset(plain_words(lower))
    if not _signs(text, words):
        return []
    limits = not words.isdisjoint(first_words("ending", "restrict"))
    plain = without_ending(text) if limits else text
    matches = islice(form("cue").finditer(lower), _MOST_CUES) if words & first_words("say", "noun") else ()
    names = has_any(text, _MARKS) or bool(words & first_words("naming")) or options.has_meanings(lower)
    sentence = _Sentence(text, following, by_system, text[len(plain) :], names)
    # A word in quotation marks, as in 'say "Parliamo di cucina!"', says nothing here.
    cues = [_Cue(one, sentence) for one in matches if text.count('"', 0, one.start()) % 2 == 0]
    told = (_conditional(cue, text, lower) for cue in cues if cue.names or cue.dictates())
    found = [said for said in told if said]
    if not found and (named := options.offered(text, plain, words, bool(cues) or (alone and plain == text))):
        found.append(named)
    # "in all caps" and "please" do not say that nothing else is wanted.
    # "based on the context only" limits no answer.
    ends = plain != text and not form("of_source").search(plain)
    ends = ends and not form("no_limit").match(lower, len(plain))
    begins = limits and (cues or len(text.split()) < options.FEW_WORDS) and form("restricted").match(lower)
    restricts = begins or ends or any(cue.names_form() for cue in cues)
    # "If it is not listed, reply exactly ..." says nothing of other answers.
    if restricts and not form("unless").match(lower):
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
    if " anything " not in cue.lead and form("not_said").search(lower, begun, cue.start):  # "anything but"
        return None
    condition = form("condition").search(text, 0, cue.start)
    if condition is None or form("met").search(text, 0, cue.start):
        few = condition is not None and cue.lead.endswith(" with")
        return cue.said() or (cue.few_words() if few or form("any_message").match(lower) else None)
    heard = form("quote").search(condition.group(1))
    asked = None if heard else form("asks_about").search(condition.group(1))
    said = cue.told() or cue.said() or (cue.few_words() if heard or asked else None)
    if said is None or said[0] != "exact":
        return None
    if heard:
        return "when_said", (first_part(heard).strip(), *said[1])
    return ("when_asked", (asked[1], *said[1])) if asked else None


class _Sentence(NamedTuple):
    text: str
    following: str
    by_system: bool
    ending: str
    names: bool  # has what stands before, or between, what it names


class _Cue:
    """A verb or noun of answering in a sentence, and what follows it."""

    def __init__(self, match: re.Match[str], sentence: _Sentence) -> None:
        self.start = match.start()
        self._text, self._following, self._by_system, self._ending, names = sentence
        self._verb, self.lead = match["verb"] or "", match["lead"]
        self._end = match.end()
        self.names = names or self._verb in first_words("dutch") or self.lead.endswith(" of")
        self._has_copula = not self._verb
        self._definite = self.lead.endswith((" the", " my", " your"))
        restricted = form("restricted")
        self._limits = self.lead != "" and restricted.search(self.lead) is not None
        before = self._text[: self.start].rstrip().lower().removesuffix(" ever").rpartition(" ")[2]
        self._restricted = self._ending != "" or self._limits or restricted.fullmatch(before) is not None
        self._noun = self.lead != "" and form("text_noun").search(self.lead) is not None

    @once
    def _rest(self) -> str:
        # "Answer A or B" names an option, no article.
        rest = form("adverb").sub("", self._text[self._end :])
        return (" A" if self._text.endswith(" A", 0, self._end) else "") + rest

    def names_form(self) -> bool:
        """Whether the answer is restricted, or named by its kind alone: "give me the label"."""
        if self._verb == "use":
            return False  # "Use only these facts" says nothing of the form
        if self._limits or len(self._text) - self._end > _LONGEST_FORM:
            return self._limits
        rest = self._rest.strip(" .!").lower()
        named = " the" in self.lead and len(rest.split()) < 3 and form("form").match(rest)
        return bool(named or form("one_of_these").fullmatch(rest))

    def few_words(self) -> Said | None:
        """Return the few words that follow, which a condition makes a text that is dictated."""
        said = without_ending(self._rest).strip(" ,;:.!")
        few = 0 < len(said.split()) <= _MOST_CONDITIONAL and not self._definite
        names_kind = form("soft").match(said) or form("form").match(said)
        return ("exact", (said,)) if few and not names_kind else None

    def told(self) -> Said | None:
        """Return what the user is to be told that is so, or to do, as a sentence."""
        tells = self._verb.endswith((*first_words("told"),))
        told = form("told").match(self.lead + self._rest) if tells else None
        return ("exact", (f"{told[1][:1].upper()}{told[1][1:]}.",)) if told else None

    def said(self) -> Said | None:
        """Return the text or the options that follow, None where what follows dictates nothing."""
        if not self.names:
            describes = self._verb == "use" or (self.lead and form("kind_of_text").search(self.lead))
            return None if describes else self._plain()
        if introduced := form("introduced").match(self._rest):
            self._rest, self._noun = self._rest[introduced.end() :], True
        # "Answer yes or no: is it raining?" names its options before the colon.
        rest, one_of = self._rest.lstrip(" :").partition(":")[0], self.lead.endswith(" of")
        if options := named_options(without_ending(rest), self._verb in first_words("dutch"), one_of):
            return ("set", options) if self._restricted or self._verb not in first_words("making") else None
        if self._rest.startswith(":") and (one_of or form("of_these").search(self.lead)):
            options = named_options(without_ending(self._rest[1:]), listed=True)
            return ("set", options) if options else None
        has_colon = self._rest.lstrip(" ").startswith(":")
        sign = has_colon and len(self._rest.split()) < 3 and self.lead.endswith((*first_words("signs"),))
        if self._verb == "use" or (form("kind_of_text").search(self.lead) and not sign):
            return None  # it describes the answer
        self._rest = self._rest.lstrip(" :")
        # "Correct and return only the text:"
        works = has_colon and form("works").search(self._text, 0, self.start)
        if works or (has_colon and form("named_kind").search(self.lead) and len(self._rest.split()) > 1):
            return None  # "only with the number: ..." names the kind of the answer, and then its material
        if quoted := form("quote").match(self._rest):
            return self._whole(first_part(quoted).strip(), quoted.end(), self.dictates())
        exact = not has_colon or self.lead.endswith((" exactly", " verbatim", " literally"))
        if self._restricted and exact and (written := form("object").match(self._rest)):
            return self._whole(written[0], written.end(), True)
        return self._after_colon() if has_colon else self._plain()

    def dictates(self) -> bool:
        says = self._verb in first_words("dictating", "repeating") or " with" in self.lead
        return self._restricted or self._noun or self._has_copula or self._by_system or says

    def _whole(self, text: str, end: int, dictated: bool) -> Said | None:
        """Return a delimited text where nothing but an ending follows it."""
        labels = self._restricted and self._rest[end : end + 1] == ":"
        tail = "" if labels else self._rest[end:].strip(" .!?,;)")
        for _ in range(2):  # "exactly, in uppercase, no punctuation"
            tail = form("adverb").sub("", f" {without_ending(f', {tail}')}").strip(" ,.!")
        return ("exact", (text,)) if dictated and not tail else None

    def _after_colon(self) -> Said | None:
        said = self._rest or (self._following if self._restricted or self._noun else "")
        words = said.split()
        most = 12 if not (self.start or self.lead or form("soft").match(said)) else 5
        short = self._verb in first_words("dictating", "repeating") - {"output"} and len(words) < most
        dictated = self._restricted or self._noun or self._has_copula or self._by_system or short
        asks = said.rstrip().endswith("?")
        dictates = self._by_system or self.lead.endswith((" exactly", " verbatim"))
        if asks and dictates and self._text.startswith((":", " :"), self._end):
            return "exact", (f'"{said}"',)  # a question that is dictated
        if not words or said[0] in "[{" or asks or not dictated:
            return None
        return "exact", (said if len(words) > 1 else said.rstrip("."),)

    def _plain(self) -> Said | None:
        """Return what follows up to the end of the sentence, if it looks like a text and not like a kind."""
        if len(self._rest) > _LONGEST_PLAIN:
            return None
        ended = self._ending and self._rest.endswith(self._ending)
        rest = self._rest.removesuffix(self._ending) if ended else without_ending(self._rest)
        said = form("adverb").sub("", rest).strip(" ,;").rstrip(".!")
        words = said.split()
        if not words or self.lead.endswith((" in", " en", " auf", " as", " als", " to")):
            return None
        named = self._noun and len(words) < 4 and (len(words) == 1 or self._restricted)
        token = self.dictates() and form("token").fullmatch(said)
        says = self._verb in first_words("repeating") and not self._definite and not form("soft").match(said)
        is_noun = self.lead.endswith((" der", " dem", " die", " das"))  # "nur mit dem Jahr"
        capital = len(words) == 1 and self._restricted and ((said[:1].isupper() and not is_noun) or says)
        if not (named or token or capital or self._repeats(said, len(words))):
            return None
        kind = not self._noun and form("form").match(said)
        forbids = self._rest.startswith((", no ", ", not ", ", never "))
        if kind or forbids or "{" in said or ("=" in said and not token):
            return None
        about = not said.isupper() and form("about").match(said)
        return None if about or form("in_form").search(said.lower()) else ("exact", (said,))

    def _repeats(self, said: str, words: int) -> bool:
        """Whether the sentence is nothing but "say" and a few words."""
        one = words == 1 and self._verb in first_words("one_word")
        one = one and not said.endswith("ly") and " the" not in self.lead
        few = words <= _MOST_REPEATED and not self._definite and self._verb in first_words("repeating")
        if not (one or few):
            return False
        begins = not self._text[: self.start].strip(" ,") or form("begins").match(self._text)
        return bool(begins and any(map(str.isalnum, said)) and not form("soft").match(said))
