"""Find what a text says: labelled values, and entities of many kinds with their places.

Everything is searched on first use, in the beginning and the end of the text. The patterns
are data. Knows nothing of schemas and properties: it answers "which emails" and "what is
called warranty".
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from mockgpt.generation.pausing import pause
from mockgpt.generation.prompt.phrases import both_ends, has_any
from mockgpt.generation.remembered import once
from mockgpt.generation.text_data import english, english_words, pattern, replies

HEAD, TAIL = 6000, 2000  # characters that are examined
_MOST = 40  # entities of a kind
_LONGEST, _BEFORE = 300, 20  # characters of a labelled value, of what stands before an entity
_LONGEST_NAME = 60
_CASELESS = frozenset(("saying", "deed"))  # what finds patterns to try reads it, too
# Kinds that are looked for in lower case, which is several times as fast as ignoring case.
_LOWER = {"day", "about", "lower_place", "money", "address", "clock", "dish", "range", "number_word"}
# Kinds whose digits are no numbers to count with.
_NO_NUMBERS = ("email", "url", "ip", "date", "day", "clock", "version", "phone", "path", "code")


class Found(NamedTuple):
    """An entity: its text, and where it begins and ends."""

    text: str
    start: int
    end: int


@cache
def _pattern(name: str) -> re.Pattern[str]:
    forms = english()["mention_patterns"]
    form = forms[name].replace("{proper}", forms["proper_name"])
    return re.compile(form, re.IGNORECASE if name in _CASELESS else 0)


@cache
def words_not_names() -> frozenset[str]:
    """Return words in lower case that are no names, although a sentence may begin with them."""
    return english_words("no_proper").union(english()["mentions"]["no_place"])


@cache
def _cities() -> frozenset[str]:
    known = {name.lower() for name in (*replies()["capitals"].values(), *replies()["lists"]["pools"]["city"])}
    others = {name for one in english()["cities"].values() for name in one.split(",") if " " not in name}
    return frozenset(known | others - {"nice", "split", "cork", "reading"})


class Facts:
    """What one text says."""

    def __init__(self, text: str, direct: bool = True) -> None:
        """Take a text, and whether it is what is asked now; nothing is searched before it is asked for."""
        self.direct = direct
        self.text = both_ends(text, HEAD, TAIL)
        self._found: dict[str, list[Found]] = {}
        # What `records` found in its parts for a schema, which is kept too.
        self.records: dict[tuple[str, int], tuple[Any, list[dict[str, Any]]]] = {}

    @once
    def lower(self) -> str:
        """The text in lower case."""
        return self.text.lower()

    @once
    def lower_words(self) -> dict[str, None]:
        """The words in lower case, each once, in order, without marks around them."""
        return dict.fromkeys([word.strip(".,;!?'\"|()") for word in self.lower.split()])

    def before(self, one: Found) -> str:
        """Return in lower case what stands right before an entity."""
        return self.lower[max(0, one.start - _BEFORE) : one.start]

    def all(self, kind: str) -> list[Found]:
        """Return the entities of a kind, such as email, date or quoted, in order."""
        found = self._found.get(kind)
        if found is None:
            found = self._found[kind] = []
            if not has_any(self.text, english()["mention_marks"].get(kind, self.text[:1])):
                return found
            pause()
            lower = self.lower if kind in _LOWER and len(self.lower) == len(self.text) else self.text
            for match in _pattern(kind).finditer(lower):
                group = next((index for index, part in enumerate(match.groups(), 1) if part), 0)
                start, end = match.span(group)
                found.append(Found(self.text[start:end].strip(), start, end))
                if len(found) == _MOST:
                    break
        return found

    @once
    def numbers(self) -> list[Found]:
        """The numbers that are no part of a date, an address or a code."""
        kinds = (*_NO_NUMBERS, "proper_code") if self.all("number") else ()
        taken = [(one.start, one.end) for kind in kinds for one in self.all(kind)]

        def is_part(number: tuple[int, int]) -> bool:
            return any(at <= number[0] and number[1] <= end for at, end in taken if (at, end) != number)

        return [one for one in self.all("number") if not is_part((one.start, one.end))]

    @once
    def names(self) -> list[Found]:
        """Phrases of capitalized words, without those that only begin a sentence."""
        return [one for one in map(self._trimmed, self.all("proper_name")) if one is not None]

    def _trimmed(self, one: Found) -> Found | None:
        start, words = one.start, one.text.split(" ")
        while words and (
            words[0].lower().strip(".'") in words_not_names()
            or (words[0].lower().endswith("'s") and words[0].lower()[:-2] in (*words_not_names(), "let"))
            or words[0].lower().endswith(("n't", "'m", "'re", "'d", "'ll", "'ve"))
        ):
            start += len(words.pop(0)) + 1
        trimmed = self.text[max(0, start - 6) : start] if words else ""
        titled = trimmed.endswith(" The ") and trimmed[0].isalpha()  # "rate The Matrix"
        if titled or (trimmed.endswith("New ") and words[0] in english()["after_new"]):
            words, start = [trimmed.rpartition(" ")[0][-3:], *words], start - 4
        begins = len(words) == 1 and self.text[:start].rstrip()[-1:] in ("", ".", "!", "?", ":", "\n")
        if begins and pattern("facts", "object").match(self.text, one.end):
            return None  # the verb of a request
        text = " ".join(words).rstrip(".,'’-")
        text = text.removesuffix("'s").removesuffix("’s")
        named = len(text) > 1 and text not in english()["currencies"]
        return Found(text, start, start + len(text)) if named else None

    @once
    def places(self) -> list[Found]:
        """Names that follow words such as "in" or "from", with those that follow after a comma or "and"."""
        places: list[Found] = []
        for match in _pattern("place").finditer(self.text):
            first, _, rest = match.group(1).partition(" ")
            begins = rest and first in ("New", "Los", "Las")
            if not begins and first.lower().removesuffix("'s") in words_not_names():
                continue
            named = [Found(match.group(1).rstrip("."), *match.span(1))]
            end, joints = match.end(), ""
            while following := _pattern("and_place").match(self.text, end):
                if following.group(1).lower() in words_not_names():
                    break  # "in Oslo, in Fahrenheit"
                named.append(Found(following.group(1).rstrip("."), *following.span(1)))
                joints += self.text[end : following.start(1)]
                end = following.end()
            # "Paris, France" is one place, "Paris, London and Rome" are three.
            if joints == ", ":
                named = [Found(", ".join(one.text for one in named), named[0].start, end)]
            places += named
            if len(places) > _MOST:
                break
        if not places:
            lower = (one for one in self.all("lower_place") if one.text.lower() not in words_not_names())
            words = re.finditer(r"[^\W\d_]{3,20}", self.lower[:1000])
            known = (Found(word[0].title(), *word.span()) for word in words if word[0] in _cities())
            places = [one._replace(text=one.text.title()) for one in lower] or [*known]
        return list({one.text: one for one in places}.values())[:_MOST]

    @once
    def lists(self) -> list[tuple[list[str], int]]:
        """Enumerations such as `a, b and c`, each with the place where it begins."""
        pause()
        found = []
        for match in _pattern("enumeration").finditer(self.text):
            start, end = match.span()
            # The words of the first and the last name that stand outside: "are Ann Lee, Bo Li and Cy Fox".
            before = pattern("facts", "named_before").search(self.text[max(0, start - _LONGEST_NAME) : start])
            after = pattern("facts", "named_after").match(self.text, end)
            start -= len(before[0]) if before and self.text[start].isupper() else 0
            items = [part.strip(" .") for part in pattern("facts", "lists").split(self.text[start:end])]
            items[-1] += after[0] if after and items[-1][:1].isupper() else ""
            items = [item for item in items if item]
            if items and not any(" " in one or one.isalpha() for one in items[1:]):
                items[0] = items[0].rpartition(" ")[2]  # "tickets T-12, T-40 and T-77"
            found.append((items, start))
        return found

    @once
    def labelled(self) -> list[tuple[str, str, int]]:
        """Labels in lower case, with the text up to the end of the line or clause, and its place."""
        pause()
        found = []
        for match in pattern("facts", "label").finditer(self.text):
            rest = self.text[match.end() : match.end() + _LONGEST].split("\n", 1)[0]
            rest = pattern("facts", "labelled_2").split(rest, maxsplit=1)[0]
            if self.text[match.start() : match.start() + 1] == "(":
                rest = rest.partition(")")[0]
            label = pattern("facts", "labelled").sub("", match.group(1).strip().lower())
            told = rest.strip(" \"'*,")
            if told.strip():
                found.append((label, told, match.end()))
            if len(found) == _MOST:
                break
        return found

    def after(self, words: str, what: str) -> Found | None:
        """Return the match of a pattern right after one of some words, alternatives of a pattern."""
        joint = r"(?:[ _-](?:number|no\.?|id|code))?(?:,| is| was|:| of| to| in| called| named| as)?[ \n]+"
        match = re.search(rf"\b(?:{words})\b{joint}(?:the |a |an )?#?({what})", self.text, re.IGNORECASE)
        return Found(match.group(1), *match.span(1)) if match else None
