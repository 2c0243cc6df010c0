"""Find the text that a property of type string asks for, in what one text says.

A table says which words of a property's name ask for which kind of entity. After it come
labels, roles such as "by" and "to", and the subject of the sentence.
"""

from __future__ import annotations

import re

from mockgpt.generation.numbers.dates import hours, iso, near
from mockgpt.generation.prompt.facts import Facts, Found, words_not_names
from mockgpt.generation.structured import people_and_places
from mockgpt.generation.structured.properties import Property, Taker, asking, kinds_asked
from mockgpt.generation.structured.quantities import code, expressions
from mockgpt.generation.text_data import english, english_words, pattern, replies, values

_AFTER_NAME = r" \(| by (?=[A-Z])|, (?=[a-z\d])"
_MARKS = " .,;:\"'“”"  # around a text


def of_property(filling: Taker, facts: Facts, asked: Property, form: str, own: bool = False) -> str | None:
    """Return the text for a property of a name and format, or None; `own` takes no other kind of text."""
    if not asked.classed and not form and not any(word in facts.lower for word in asked.spoken):
        return None if own else next((one.text for one in _any_name(facts)), None)
    words = _words_of(filling, facts, asked)
    dated = "date" in words and filling.today and "yyyy" not in asked.described
    form = form or ("date" if dated else "")
    if kind := english()["kinds_of_formats"].get(form):
        found = [one for one in facts.all(kind) if one.text not in filling.today]
        found = found or (facts.all("day") if "date" in form else []) or facts.all(kind)
        value = filling.take(facts, found) or (found[-1].text if found else None)
        clock = ([one.text for one in facts.all("clock")] or [""])[-1 if words & asking("to") else 0]
        if value and "date" in form:
            return iso(near(value, filling.today or facts.text), clock, form == "date-time")
        return hours(value) if value and form == "clock" else value
    part = next((english()["parts_of"][word] for word in asked.words if word in asking("parts_of_urls")), "")
    if part and facts.all("url") and (found_part := re.search(part, facts.all("url")[0].text)):
        return next(filter(None, found_part.groups()), None)
    if words < {"departure", "arrival"} and (found_time := _of_way(filling, facts, "arrival" in words)):
        return found_time
    if (found_end := people_and_places.end_of_way(facts, words)) and not own:
        return found_end
    if words == {"end", "time"} and "start" in filling.beside:
        return filling.take(facts, facts.all("clock"))
    house = words & {"house", "street", "number"} and filling.beside & {"house", "street"}
    if house and filling.beside & asking("of_houses") and facts.all("address"):
        return _of_address(facts.all("address")[0].text, "number" in words)
    for names, kinds in kinds_asked():
        if not (asked.words[-1:] == ("id",) or names.isdisjoint(words)):  # an id is a code, whatever it is of
            found = [one for kind in kinds for one in facts.all(kind)]
            found = expressions(facts) if kinds == ("expression",) else found
            value = filling.take(facts, found) or (found[-1].text if found else None)
            if value and "address" in words and asking("of_addresses").isdisjoint(filling.beside):
                rest = pattern("texts", "rest_of_address").match(facts.text.partition(value)[2])
                value += rest[0] if rest else ""
            if value or not (asking("entities").isdisjoint(words) or words & people_and_places.TAKERS):
                return value
    for find in _OWN if own else _ALL:
        value = find(filling, facts, asked)
        if value:  # what is quoted may end as it does
            return value if any(one.text == value for one in facts.all("quoted")) else value.strip(_MARKS)
    return None


def _words_of(filling: Taker, facts: Facts, asked: Property) -> set[str]:
    """Return the words of a property's name, or those that name the same thing beside other properties."""
    words = set(asked.words)
    if words == {"time"} and pattern("texts", "reminds").match(facts.text):
        return {"when"}  # "tomorrow at 9"
    if words == {"device"} and "room" in filling.beside:
        return {"appliance"}  # "bedroom lamp"
    return {"to"} if "base" in words and "head" in filling.beside else words  # of a pull request


def _of_way(filling: Taker, facts: Facts, last: bool) -> str:
    """Return when a way begins or ends, where the properties beside say that it is no place that is asked."""
    ends = filling.beside & (asking("from") | asking("to")) - {"departure", "arrival"}
    dates = (facts.all("date") or facts.all("day")) if ends and "date" not in filling.beside else []
    times = [] if not ends and filling.beside & {"time", "date"} else facts.all("clock") or dates
    return times[-last].text if times else ""


def _of_address(address: str, number: bool) -> str:
    found = (re.findall(r"\d+ ?[A-Za-z]?\b", address) or [""])[0]
    return found if number else address.replace(found, "").strip(" ,")


def _labelled(filling: Taker, facts: Facts, asked: Property) -> str | None:
    """Return what a label of this name says; a label of one word of the name serves too."""
    joined = " ".join(asked.words)
    whole = filling.root if joined in ("name", "title") and isinstance(filling.root, dict) else {}
    named = (joined, str(whole.get("title")).lower())  # "Recipe: Pancakes"
    people = not asking("who").isdisjoint(asked.words)
    for label, text, _ in facts.labelled:
        label = label.rpartition(" ")[2] if label.count(" ") == 1 and label.endswith(named[1]) else label
        if label.replace("_", " ").replace("-", " ") in named:
            return re.split(_AFTER_NAME, text)[0] if people or whole else text
    for label, text, _ in facts.labelled:
        parts = label.replace("_", " ").split()
        weak = parts[1:] and parts[0] in asked.words[:1] and parts[-1] in english_words("weak_words")
        same = {*parts[-1:], *asked.words[-1:]} <= asking("said")
        known = parts and (weak or same or parts[-1] in asked.known_as)
        if known and len(parts) <= 3 and parts[0] not in asking("not_labels"):
            return re.split(_AFTER_NAME, text)[0] if people else text
    return None


def _title(filling: Taker, facts: Facts, asked: Property) -> str | None:
    """Return what is called so, a quoted text, a deed or an event."""
    words = set(asked.words)
    if "question" in words and "?" not in facts.text and (about := facts.all("regarding")):
        return f"What is {about[0].text}?"
    firms = filling.beside & english_words("firms")
    jobs = facts.all("job_title") or (facts.all("position") if firms else [])
    hires = firms or facts.all("email") or pattern("texts", "hiring").search(facts.text)
    if jobs and hires and words & {"title", "job"}:
        return filling.take(facts, jobs)
    may = facts.direct and words & {"title", "name", "label"}
    if called := pattern("texts", "called").search(facts.text) if may else None:
        filling.take(facts, [one for one in facts.all("quoted") if one.text == called[1]])
        return called[1] or called[2]
    if first := pattern("texts", "first_line").match(facts.text) if words & asking("first_lines") else None:
        return first[1]
    short = words & asking("short") and facts.all("regarding")
    told = facts.direct and words & asking("headlines") and not short
    if told and (named := pattern("texts", "after_colon").match(facts.text)):
        return named[1]
    of_person = words & {"first", "last", "full"}
    told = words & (asking("said") | {"name", "task"}) and not of_person
    if told or (words & asking("quoted") and "language" not in words):
        no_name = pattern("texts", "sentence") if words & {"title", "name", "item", "product"} else None
        quoted = [one for one in facts.all("quoted") if one.text[1:]]
        quoted = [one for one in quoted if not (no_name and no_name.search(one.text))]
        if value := filling.take(facts, quoted):
            return value
    is_event = facts.direct and words & {"name", "event", "title"} and not of_person
    meets = is_event and (words | filling.beside) & {"event", "title", "participants", "attendees"}
    if meets and (met := filling.take(facts, facts.all("gathering"))):
        return met
    opening = facts.all("headline") if words & {"title", "topic", "subject"} and facts.direct else None
    if opening and opening[0].text.partition(" ")[0].lower() not in words_not_names():
        return opening[0].text
    deeds = words & {"title", "task", "text", "reminder", "todo", "subject", "name", "item"}
    said = not words.isdisjoint(asking("said")) and pattern("texts", "reminds").match(facts.text)
    if (deeds or said) and facts.all("deed") and not (words == {"name"} and facts.names):
        return facts.all("deed")[0].text
    is_event = is_event and (words & {"event", "title"} or words == {"name"})
    return filling.take(facts, facts.all("event")) if is_event else None


def _intent(filling: Taker, facts: Facts, asked: Property) -> str | None:
    """Return the name of what a command asks for: `set_alarm`."""
    done, things = (facts.all("act"), facts.all("acted_on")) if asked.words == ("intent",) else ([], [])
    return "_".join(f"{done[0].text} {things[0].text}".lower().split()) if done and things else None


def _pooled(filling: Taker, facts: Facts, asked: Property) -> str | None:
    """Return the word that is of a kind with a list of its own, such as an animal or a fruit."""
    names, pools = english()["pooled"], replies()["lists"]["pools"]
    known = {item.lower() for word in asked.words if word in names for item in pools[names[word]]}
    members = english()["known_members"]
    for word in asked.words[-1:]:
        known.update(members.get(word, values()["texts"].get(word, ())))
    phrases = [one for one in sorted(known) if " " in one and one in facts.lower]
    found = next(iter((*phrases, *filter(known.__contains__, facts.lower_words))), "")
    return found.capitalize() if found.capitalize() in facts.text[1:] else found or None


def _thing(filling: Taker, facts: Facts, asked: Property) -> str | None:
    """Return a name that no person has: the subject of the first sentence, or a phrase in capitals."""
    if asking("things").isdisjoint(asked.words) or not facts.direct:
        return None
    if "ingredients" in filling.beside and facts.all("dish"):
        return facts.all("dish")[0].text.capitalize()
    if not english_words("firms").isdisjoint(asked.words):
        return filling.take(facts, _firms(facts) or facts.names)
    if words_of_make := {"brand", "make", "manufacturer", "model"} & set(asked.words):
        whole = next((one for one in facts.names if " " in one.text), None)
        number = pattern("texts", "model_number").match(facts.text, whole.end) if whole else None
        made = f"{whole.text}{number[0] if number else ''}" if whole else ""
        return made.split(" ", 1)["model" in words_of_make] if made else None
    plain = re.sub(r" \([^()]*\)", "", facts.text)
    sentences = re.split(r"(?<=[.!?:])\s+", plain)
    subject = next(filter(None, map(pattern("texts", "subject").match, sentences)), None)
    opening = facts.all("headline") or (facts.all("hotel") if asked.words == ("name",) else [])
    if opening:
        return opening[0].text
    if subject and subject.group(1).lower() not in words_not_names():
        return re.sub(r"^[a-z]+ (?=[A-Z])", "", subject.group(1))  # "novel Dracula"
    head = pattern("texts", "head").match(facts.text)
    if head and head[1].partition(" ")[0].lower() not in words_not_names():
        return head[1]
    named = [] if not asking("where").isdisjoint(asked.words) else facts.names
    ends = {one.text for kind in ("from", "to") for one in facts.all(kind)}
    named = [one for one in named if not (one.text in ends or people_and_places.is_place(facts, one))]
    codes = facts.all("code") if filling.beside & asking("codes") else []  # "SKU TB-100: Trail Boots"
    named = [one for one in named if not any(code.text in one.text for code in codes)] or named
    ordered = {"product", "item", "name" if "quantity" in filling.beside else ""} & {*asked.words}
    counted = pattern("texts", "counted").search(plain) if ordered else None
    said = facts.all("said_thing") if ordered else []  # "the toaster I bought"
    named = [] if counted else [one for one in said if one.text[:1].isupper()] or named
    return filling.take(facts, named) or (counted[1] if counted else filling.take(facts, said))


def _firms(facts: Facts) -> list[Found]:
    """Return the names of firms: what somebody works at, or what has a legal form."""
    after_jobs = [job.end + 2 for job in facts.all("job_title")]
    said, form = [(one, f"{facts.before(one)}\0{one.text}") for one in facts.names], pattern("texts", "firm")
    return (
        [parts[1] for parts in map(people_and_places.parted, facts.names) if parts[1:]]
        or [one for one, text in said if form.search(text) or one.start in after_jobs]
        or [*filter(people_and_places.is_organization, facts.names)]
    )


def _employed(filling: Taker, facts: Facts, asked: Property) -> str | None:
    """Return the firm of a record, or the title of a job at a firm."""
    if "title" not in asked.words and english_words("firms").isdisjoint(asked.words):
        return None
    firms = _firms(facts)
    jobs = facts.all("job_title") if firms and "title" in asked.words else []
    return filling.take(facts, jobs if english_words("firms").isdisjoint(asked.words) else firms)


def _body(filling: Taker, facts: Facts, asked: Property) -> str | None:
    """Return what is to be said: after "saying", or after a colon."""
    if (asking("said") | asking("headlines")).isdisjoint(asked.words):
        return None
    paid = facts.all("for_what") if "amount" in filling.beside else []
    if (said := paid or facts.all("saying")) and not asking("said").isdisjoint(asked.words):
        return said[0].text
    if not asking("short").isdisjoint(asked.words) and facts.all("regarding"):
        return None  # "about the offsite: we meet at 9"
    after = re.search(r"[^\s:]: ([^\n]+)$", facts.text.strip())
    if after and not facts.all("log_level"):
        short = not asking("headlines").isdisjoint(asked.words)
        return re.split(r"(?<=[.!?]) (?=[A-Z])", after[1])[0] if short else after[1]
    prefix = pattern("texts", "log_prefix").match(facts.text) if facts.all("log_level") else None
    return pattern("texts", "log_source").sub("", facts.text[prefix.end() :]) if prefix else None


def _beside(filling: Taker, facts: Facts, asked: Property) -> str | None:
    """Return what stands beside a word of the name: `the MIT license`, `Room 12`, `position as engineer`."""
    known = "|".join(f"{re.escape(one)}s?" for one in asked.known_as if one[2:] and one in facts.lower)
    if facts.direct and (own := facts.all("self")):
        return own[0].text
    if not known:
        return None
    numbered = re.search(rf"\b((?:{known}) [A-Z]?\d\w*)\b", facts.text, re.IGNORECASE)
    short = numbered and (numbered[1][0].islower() or asked.words[-1] in asking("numbered"))  # not "Room 12"
    if numbered and asked.words[-1] not in ("number", "id"):
        return numbered[1].rpartition(" ")[2] if short else numbered[1]
    # An id has a digit, a mark or capitals.
    kind = r"(?=\S{0,40}(?:[\d_]|(?-i:[A-Z]{2})))" if asked.words[-1] in ("number", "id") else ""
    before = re.search(rf"(?<!['’])\b{kind}([A-Z][\w.+-]*|[a-z]+) (?:{known})\b", facts.text)
    if before and before.group(1).lower() not in words_not_names():
        return before.group(1)
    named = rf"{kind}(?-i:[A-ZÀ-Þ0-9](?:[\w+-]|\.(?=\w))*(?: [A-ZÀ-Þ][\w-]*)*)"
    after = facts.after(known, named) or facts.after(known, rf"{kind}[\w.+/-]*\w")
    no_names = words_not_names() | english_words("stop_words")
    return after.text if after and after.text not in no_names else None


def _request(filling: Taker, facts: Facts, asked: Property) -> str | None:
    """Return what is asked about, for a query; for an unknown property, a name that nothing else is."""
    if not asking("asked").isdisjoint(asked.words):
        short = not asking("short").isdisjoint(asked.words)
        about = ((facts.all("regarding") or facts.all("saying")) if short else []) or facts.all("about")
        if about and short:
            return pattern("texts", "trimmed").sub("", about[0].text)
        mark = "" if "question" in asked.words else "?"
        asked_itself = facts.text.strip().rstrip(mark) if facts.direct and facts.text.find("?") > 0 else ""
        searched = pattern("texts", "searched").match(facts.text) if facts.direct and not short else None
        about = facts.all("wanted") or facts.all("song") or about
        asked_about = filling.request
        if "our " in facts.text:
            asked_about = asked_about.replace("your ", "our ")
        query = searched[1] if searched else about[0].text if about else asked_about or asked_itself
        return pattern("texts", "price_limit").sub("", query) or None
    found = _any_name(facts) if asking("said").isdisjoint(asked.words) else []
    return found[0].text if found else None


def _any_name(facts: Facts) -> list[Found]:
    """Return the name that a text says for whatever is asked, such as `I am an Aquarius`, alone."""
    others = [one.text for kind in ("to", "introduced") for one in facts.all(kind)]
    found = facts.all("any_name")[:1]
    return [one for one in found if one.text.lower() not in words_not_names() and one.text not in others]


_OWN = (_labelled, code, people_and_places.role, people_and_places.place, _employed, _pooled)
_ALL = (_labelled, code, _intent, _title, *_OWN[2:], _thing, _body, _beside, _request)
