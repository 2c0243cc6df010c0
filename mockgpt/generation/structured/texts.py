"""Find the text that a property of type string asks for, in what one text says.

A table says which words of a property's name ask for which kind of entity. After it come
labels, roles such as "by" and "to", and the subject of the sentence.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol

from mockgpt.generation.numbers.calculation import evaluate
from mockgpt.generation.prompt.facts import Facts, Found, words_not_names
from mockgpt.generation.structured.properties import Property
from mockgpt.generation.text_data import english, pattern, replies

_KIND_OF_FORMAT = {
    "email": "email",
    "uri": "url",
    "date": "date",
    "date-time": "date",
    "time": "clock",
    "ipv4": "ip",
    "ipv6": "ip",
}


_TAKERS = frozenset(("recipient", "payee", "to"))  # properties of whom something is sent to


@cache
def asking(name: str) -> frozenset[str]:
    """Return the words of property names that ask for a code, a person, a place and so on."""
    return frozenset(english()["asking_words"][name])


@cache
def _kinds() -> tuple[tuple[frozenset[str], tuple[str, ...]], ...]:
    """Return words of property names with the kinds that they ask for, the most specific first."""
    return tuple((frozenset(words), tuple(kinds)) for words, kinds in english()["property_kinds"])


class Taker(Protocol):
    """What hands out each entity once; `request` is the phrase that is asked about."""

    request: str
    used: set[tuple[int, int]]

    def take(self, facts: Facts, found: list[Found]) -> str | None:
        """Return the next entity that is not used yet."""


def of_kind(facts: Facts, asked: Property) -> list[str] | None:
    """Return all entities of the kind that a property asks for, None where it asks for none."""
    for words, kinds in _kinds():
        if not words.isdisjoint(asked.words):
            return [one.text for kind in kinds for one in facts.all(kind)]
    is_place = not asking("where").isdisjoint(
        asked.known_as | {word.removesuffix("s") for word in asked.words[-1:]}
    )
    return [one.text for one in facts.places] or None if is_place else None


def of_property(filling: Taker, facts: Facts, asked: Property, form: str) -> str | None:
    """Return the text for a property of a name and format, or None."""
    words = set(asked.words)
    if form in _KIND_OF_FORMAT:
        found = facts.all(_KIND_OF_FORMAT[form])
        return filling.take(facts, found) or (found[-1].text if found else None)
    if words & {"to", "recipient", "from", "sender"} and facts.all("email"):
        return filling.take(facts, facts.all("email")) or facts.all("email")[-1].text
    for names, kinds in _kinds():
        if not names.isdisjoint(words):
            found = (
                _expressions(facts)
                if kinds == ("expression",)
                else [one for kind in kinds for one in facts.all(kind)]
            )
            value = filling.take(facts, found) or (found[-1].text if found else None)
            if value or (kinds[0] in ("email", "url", "phone", "ip") and not words & _TAKERS):
                return value
    for find in (_labelled, _code, _title, _role, _place, _thing, _body, _beside, _request):
        value = find(filling, facts, asked)
        if value:
            return value.strip(" .,;:\"'“”")
    return None


def _expressions(facts: Facts) -> list[Found]:
    dates = {one.text for one in facts.all("date")}
    return [
        one for one in facts.all("expression") if one.text not in dates and evaluate(one.text) is not None
    ]


def _labelled(filling: Taker, facts: Facts, asked: Property) -> str | None:
    """Return what a label of this name says; a label of one word of the name serves too."""
    joined = " ".join(asked.words)
    for label, text, _ in facts.labelled:
        if label.replace("_", " ").replace("-", " ") == joined:
            return text
    last = asked.words[-1:] if asked.words[-1:] != ("name",) else ()
    for label, text, _ in facts.labelled:
        parts = label.replace("_", " ").split()
        if (
            len(parts) <= 3
            and parts[-1:]
            and (parts[-1] in asked.known_as and parts[-1] in (*last, *asked.known_as))
            and parts[0] not in asking("not_labels")
        ):
            return text
    return None


def _code(filling: Taker, facts: Facts, asked: Property) -> str | None:
    """Return the code after a word of the property's name, such as `order A-1`; else the next code."""
    if asking("codes").isdisjoint(asked.words):
        return None
    specific = [word for word in asked.words if word not in ("id", "number", "code", "key")]
    code = r"(?=[\w-]*\d)[A-Za-z0-9][\w-]*[A-Za-z0-9]|[A-Za-z0-9]*\d"
    for words in (specific, ["order", "ticket", "invoice", "id", "number", "reference", "code", "account"]):
        found = facts.after("|".join(map(re.escape, words)), code) if words else None
        if found and (id(facts), found.start) not in filling.used:
            filling.used.add((id(facts), found.start))
            return found.text
    codes = [
        one._replace(text=one.text.lstrip("#")) for one in (*facts.all("proper_code"), *facts.all("code"))
    ]
    value = filling.take(facts, codes)
    if value is None and facts.numbers and "number" not in asked.words:
        value = filling.take(facts, facts.numbers)
    return value


def _title(filling: Taker, facts: Facts, asked: Property) -> str | None:
    """Return what is called so, a quoted text, a deed or an event."""
    words = set(asked.words)
    called = (
        pattern("texts", "called").search(facts.text) if facts.direct and words & {"title", "name"} else None
    )
    if called:
        return called.group(1)
    quoted = [
        one for one in facts.all("quoted") if len(one.text) > 1 and not (words & {"name"} and "," in one.text)
    ]
    if words & {"title", "subject", "headline", "phrase", "quote"} or (
        words & (asking("said") | {"name", "task"}) and quoted and not words & {"first", "last", "full"}
    ):
        value = filling.take(facts, quoted)
        if value:
            return value
    if words & {"title", "task", "text", "reminder", "todo", "subject", "name"} and facts.all("deed"):
        return facts.all("deed")[0].text
    if (
        words & {"name", "event", "title"}
        and not words & {"first", "last", "full"}
        and facts.direct
        and facts.all("event")
    ):
        return filling.take(facts, facts.all("event"))
    return None


def _role(filling: Taker, facts: Facts, asked: Property) -> str | None:
    """Return a person: after a role's word, else the next name that is no place."""
    words = set(asked.words)
    if words.isdisjoint(asking("who")):
        return None
    names = [one for one in facts.names if not re.search(r"\d", one.text)]
    people = [one for one in names if words & _TAKERS or not _is_place(facts, one)]
    if words & {"author", "reporter", "writer", "sender", "assignee", "owner"}:
        after = [
            one for one in people if re.search(r"\b(?:by|from|this is|to)\s+$", facts.lower[: one.start])
        ]
        people = after or people
    if len(people) > 1 and not words & {"author", "reporter"}:
        full = [one for one in people if " " in one.text and not one.text.isupper()]
        people = (
            [*full, *(one for one in people if one not in full)]
            if words & {"customer", "person", "full", "first", "last", "patient", "contact"}
            else people
        )
    if words & {"first", "last", "surname", "given", "family"}:
        whole = next((one.text.split() for one in people if " " in one.text), None)
        return None if whole is None else whole[0] if words & {"first", "given"} else whole[-1]
    return (
        filling.take(facts, people)
        if words & {"name", "full", "person", "user", "who", "customer"} or len(people)
        else None
    )


def _is_place(facts: Facts, one: Found) -> bool:
    return pattern("texts", "is_place").search(facts.lower[max(0, one.start - 10) : one.start]) is not None


def _place(filling: Taker, facts: Facts, asked: Property) -> str | None:
    words = set(asked.words)
    if words & {"currency"} or (
        words & (asking("from") | asking("to"))
        and facts.all("symbol")
        and not words & asking("where") - {"origin", "destination"}
    ):
        codes = [one for one in facts.all("symbol") if one.text in english()["currencies"]]
        if codes:
            return filling.take(facts, codes)
    if words & {"symbol", "ticker", "coin"} and facts.all("symbol"):
        return filling.take(facts, facts.all("symbol"))
    if words & {"language", "lang"} and facts.all("tongue"):
        return facts.all("tongue")[-1].text
    for kind, names in (("from", asking("from")), ("to", asking("to"))):
        if words & names and facts.all(kind):
            return facts.all(kind)[0].text
    if words.isdisjoint(asking("where")):
        return None
    if "country" in words:
        countries = replies()["capitals"]
        named = [name for name in countries if re.search(rf"\b{name}\b", facts.lower)]
        if named:
            place = facts.lower.index(max(named, key=len))
            return facts.text[place : place + len(max(named, key=len))]
    address = facts.all("address")
    if address:
        rest = re.match(r", ([A-ZÀ-Þ][\w'’ -]+)", facts.text[address[0].end :])
        if rest:
            return rest.group(1)
    if words & {"room", "area", "zone"}:
        inside = [Found(one[1], *one.span(1)) for one in pattern("filling", "in_the").finditer(facts.text)]
        return filling.take(facts, inside) or (inside[-1].text if inside else None)
    return filling.take(facts, facts.places) or (facts.places[-1].text if facts.places else None)


def _thing(filling: Taker, facts: Facts, asked: Property) -> str | None:
    """Return a name that no person has: the subject of the first sentence, or a phrase in capitals."""
    if asking("things").isdisjoint(asked.words) or not facts.direct:
        return None
    if {"company", "organization", "employer", "firm"} & set(asked.words):
        firms = [
            one
            for one in facts.names
            if pattern("texts", "firm").search(f"{facts.text[: one.start]}\0{one.text}")
        ]
        return filling.take(facts, firms or facts.names)
    subject = pattern("texts", "subject").match(facts.text)
    if subject and subject.group(1).lower() not in words_not_names():
        return subject.group(1)
    return filling.take(facts, [one for one in facts.names if not _is_place(facts, one)])


def _body(filling: Taker, facts: Facts, asked: Property) -> str | None:
    """Return what is to be said: after "saying", or after a colon."""
    if (asking("said") | asking("headlines")).isdisjoint(asked.words):
        return None
    if facts.all("saying") and not asking("said").isdisjoint(asked.words):
        return facts.all("saying")[0].text
    after = re.search(r"[^\s:]: ([^\n]+)$", facts.text.strip())
    return after.group(1) if after else None


def _beside(filling: Taker, facts: Facts, asked: Property) -> str | None:
    """Return what stands beside a word of the name: `the MIT license`, `Room 12`, `position as engineer`."""
    known = "|".join(re.escape(word) for word in asked.known_as if len(word) > 2)
    if not known:
        return None
    own = pattern("texts", "self").search(facts.text)
    if own and facts.direct:
        return own.group(1)
    ending = re.search(rf"\b([a-z]{{2,}}(?:{known}))\b", facts.text)
    if ending:
        return ending.group(1)
    numbered = re.search(rf"\b((?:{known}) [A-Z]?\d\w*)\b", facts.text, re.IGNORECASE)
    if numbered and asked.words[-1] not in ("number", "id"):
        return numbered.group(1)
    role = re.search(
        rf"\b(?:{known}) (?:as|of|is|to) (?:an? |the )?"
        r"((?:[a-zà-ÿ-]+ ){0,2}[a-zà-ÿ-]+?)(?= (?:with|at|in|for|from|on|and)\b|[.,;]|$)",
        facts.text,
        re.IGNORECASE,
    )
    if role:
        return role.group(1)
    before = re.search(rf"\b([A-Z][\w.+-]*|[a-z]+) (?:{known})\b", facts.text)
    if before and before.group(1).lower() not in words_not_names():
        return before.group(1)
    after = facts.after(known, r"[A-ZÀ-Þ0-9][\w.+-]*(?: [A-ZÀ-Þ][\w-]*)*")
    return after.text if after else None


def _request(filling: Taker, facts: Facts, asked: Property) -> str | None:
    """Return what is asked about, for a query; for an unknown property, a name that nothing else is."""
    if not asking("asked").isdisjoint(asked.words):
        about = facts.all("about")
        asked_itself = facts.text.strip().rstrip("?") if facts.direct and facts.text.find("?") > 0 else ""
        return about[0].text if about else filling.request or asked_itself or None
    found = pattern("texts", "any_name").search(facts.text)
    if found and found.group(1).lower() not in words_not_names() and asking("said").isdisjoint(asked.words):
        return found.group(1)
    return None
