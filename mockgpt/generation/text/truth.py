"""Whether a question about numbers, a word or what a text mentions is to be affirmed."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Callable
from functools import cache

from mockgpt.generation.context import Context
from mockgpt.generation.numbers import arithmetic, calculation
from mockgpt.generation.prompt import judgement, language
from mockgpt.generation.prompt.conversation import words_of
from mockgpt.generation.prompt.facts import Facts
from mockgpt.generation.prompt.passages import is_closed, is_open, parsed
from mockgpt.generation.prompt.stems import implied, stem, stems
from mockgpt.generation.text import knowledge, rewriting, strings, translation
from mockgpt.generation.text.material import material
from mockgpt.generation.text_data import compiled, english, first_part, gate, pattern, replies

_EXAMINED, _MOST_EARLIER = 2000, 4  # characters; earlier messages
_RHYME = 2  # letters that words which rhyme end with
_SHORT = 40  # characters of a word or number that a condition is about
_STEM = 6  # letters of related words that are the same


def of(context: Context) -> bool | None:
    """Return whether a question is to be affirmed, None where that is not plain."""
    text = context.conversation.text[:_EXAMINED]
    pair = pattern("worked_out", "of_question").search(text) if "uestion:" in text else None
    asked = context.about(pair[1]) if pair else context
    if pair and (right := knowledge.fact(asked)[0] or arithmetic.answer(asked)[0]):
        return right.lower() in pair[2].lower()
    if (good := judgement.judged(context.conversation.system, context.conversation.full_text)) is not None:
        return good
    alone = (claim := _claim(text)) is not text and not context.conversation.earlier_texts
    if alone and ((true := of(context.about(claim))) is not None or not context.style.language):
        return true
    mentioned = pattern("demanded", "mentions").search(text)
    if mentioned and pattern("truth", "of_text").search(mentioned[0]) and (said := material(context)):
        return _has_kind(mentioned[1].lower(), re.sub("^Text: ", "", said), context)
    before = re.search(r"-?\d+", context.conversation.last_answer[:_SHORT])
    true = _of_numbers(re.sub(r"(?i)\bis it (?=[a-z])", f"Is {before[0]} ", text) if before else text)
    if true is None:
        words = context.conversation.words
        if context.style.language:
            skipped = ("no", "non") if context.style.language == "french" else ("no",)
            words = tuple([translation.english_word(one) for one in words if one not in skipped])
        # A long text says itself where something is.
        true = _of_place(f"{text.lower()} {' '.join(words)}") if len(text) < _EXAMINED // 10 else None
        true = _of_tone(text) if true is None else true
        true = _of_context(context) if true is None else true
        true = _of_the_world(frozenset((*words, *context.conversation.words))) if true is None else true
        true = _of_word(text) if true is None else true
    if true is not None or mentioned is None or not (said := material(context)):
        return true
    return _has_kind(mentioned[1].lower(), said, context)


def _claim(text: str) -> str:
    """Return the only sentence of a text that does not say how it is to be judged, else the text."""
    if len(text) > _EXAMINED // 4 or not pattern("truth", "judging").search(text):
        return text
    judging = pattern("truth", "judging").search
    parts = (one.strip() for one in pattern("truth", "part").split(text))
    kept = [one.strip("\"'“”") for one in parts if one[:1] in ("'", '"', "“") or (one and not judging(one))]
    return kept[0] if len(kept) == 1 else text


def holds(condition: str, said: str, context: Context) -> bool | None:
    """Return whether a text is as a condition says ("the number is odd"), None where that is not plain."""
    if named := pattern("truth", "subject").match(condition):  # "If 8 is even, …"
        said, condition = named[1].strip("\"'`“”"), f"it{condition[named.end() :]}"
    if (within := judgement.met(condition, said)) is not None:
        return within
    match = pattern("truth", "condition").search(condition)
    if match is None or not match.lastgroup:
        return of(context.about(f"Is {said} {condition}?" if said else f"Is it true that {condition}?"))
    return _CONDITIONS[match.lastgroup](match[match.lastgroup].strip("\"'`“” ").lower(), said, context)


def affirmed(context: Context) -> bool | None:
    """Return whether a question is to be affirmed, by what is known of its subject too; else None."""
    if answered := re.match(r"(?i)(?:(yes)|no)\b", context.conversation.changed):
        return answered[1] is not None
    true = _asked_by_system(context)
    true = of(context) if true is None else true
    if true is None and (claim := _claim(context.conversation.text)) is not context.conversation.text:
        context = context.about(claim)
    known = knowledge.fact(context)[0] if true is None else ""
    # The number of "8 legs", the last name of a person
    said = re.split(r"(?<=\d) ", arithmetic.in_digits(known).lower())[0].rpartition(" ")[2]
    lower = arithmetic.in_digits(context.conversation.text).lower()
    return re.search(rf"(?<!\w){re.escape(said)}(?!\w)", lower) is not None if known else true


def _asked_by_system(context: Context) -> bool | None:
    """Return whether a message is as the system asks ("whether the text has a date"), None without asking."""
    asked, said = pattern("labels", "whether").search(context.conversation.system), context.conversation.text
    if asked is None:
        return None
    if asked[3]:
        return said.rstrip().endswith("?")
    if asked[1]:
        return of(context.about(f"Is '{said}' {asked[1]}?"))
    return holds(f"the text {asked[2]}", said, context)


def _has_kind(name: str, said: str, context: Context) -> bool:
    """Return whether a text has a word, a letter or something of a kind, such as a digit or a color."""
    singular, lower = name.removesuffix("s"), said.lower()
    if singular == "question":
        return "?" in said
    if letters := english()["kinds_of_letters"].get(singular):
        return re.search(letters, lower) is not None
    if things := english()["kinds_of_things"].get(singular):
        return not set(things.split()).isdisjoint(words_of(lower))
    kinds = english()["mentioned_kinds"]
    if kind := kinds.get(name) or kinds.get(singular):
        return any(map(Facts(said).all, kind.split()))
    return bool(Facts(said).places) if name in ("city", "place", "country") else name in lower


def _is_long(size: str, said: str, context: Context) -> bool:
    """Return whether a text has as many words or letters as `more than 3 words` says."""
    count = len(said.split()) if "word" in size else len(said)
    amount = re.findall(r"at least|at most|^\w+|\d+", size)
    return strings.condition((amount[0], amount[-1]))(str(count))


def _is_kind(name: str, said: str, context: Context) -> bool | None:
    if name.startswith("valid "):
        return _is_valid(name.removeprefix("valid "), said)
    number = re.search(r"-?\d+(?:\.\d+)?", said) if len(said) <= _SHORT else None
    if number is None:
        true = of(context.about(f"Is the text {name}? {said}"))
        return of(context.about(f"Is {said} a {name}?")) if true is None and len(said) <= _SHORT else true
    value = float(number[0])
    signs = {"positive": value > 0, "negative": value < 0, "zero": value == 0}
    return signs[name] if name in signs else _of_numbers(f"Is {number[0]} {name}?")


def _is_valid(name: str, said: str) -> bool | None:
    """Return whether a text is an address or a number in the right form, None for other kinds."""
    if name.startswith("json"):
        return parsed(said) is not None or said.strip() == "null"
    form = next((form for kind, form in english()["valid_forms"].items() if name.startswith(kind)), "")
    return re.fullmatch(form, said.strip(" .")) is not None if form else None


# What a condition asks for, and whether a text is so; each takes the words of the condition and the text.
_CONDITIONS: dict[str, Callable[[str, str, Context], bool | None]] = {
    "size": _is_long,
    "begun": lambda name, said, context: said.lower().startswith(name),
    "ended": lambda name, said, context: said.lower().rstrip(" .!\"'").endswith(name),
    "about": lambda name, said, context: any(
        word.startswith((part[:_STEM], *english()["related"].get(part, ())))
        for part in words_of(name)
        if len(part) > 3
        for word in words_of(said.lower())
    ),
    "contained": _has_kind,
    "asks": lambda name, said, context: said.rstrip("\"' ").endswith("?"),
    "language": lambda name, said, context: (language.detect(said, words_of(said)) or "english") == name,
    "kind": _is_kind,
}


def _of_word(text: str) -> bool | None:
    """Return whether a word is of the part of speech that a question names, else None."""
    if valid := pattern("truth", "valid").search(text):
        given = text[: valid.start()] + text[valid.end() :]
        given = pattern("truth", "around").sub("", given).strip(" \"'`\n")
        said = given if (valid[1] or "this").lower() in ("this", "that", "the", "it", "these") else valid[1]
        return _is_valid((valid[2] or valid[3]).lower(), said)
    quoted = pattern("truth", "sound").search(text) if "correct" in text.lower() else None
    if quoted:
        return rewriting.is_correct(quoted[1] or quoted[2])
    if more := pattern("truth", "more_than").search(text.lower()):
        return {more[1]: True, more[3]: False}.get(strings.compared([more[1], more[3]], f"Who is {more[2]}?"))
    match = pattern("truth", "part_of_speech").search(text)
    return strings.fitting(["adverb", "verb", "adjective", "noun"], match[0]) == match[1] if match else None


def _of_context(context: Context) -> bool | None:
    """Return whether a text, or the system's, has all names and numbers of the question about it."""
    text = context.conversation.text[:_EXAMINED]
    asked = pattern("truth", "last_question").findall(text)
    before = " ".join((context.conversation.system, *context.conversation.earlier_texts[:_MOST_EARLIER]))
    rest = f"{before[:_EXAMINED]} {text.replace(asked[-1], ' ')}" if asked else ""
    if asked and (opened := is_open(asked[-1], rest)) is not None:
        return opened
    needed = stems(" ".join(words_of(asked[-1])[0 if context.style.language else -1 :])) if asked else ()
    if needed and is_closed(f"{before} {text}") and not needed <= stems(rest).union(implied(rest)):
        return False  # "Does it have a sauna?", where only a pool is told of
    named = pattern("truth", "named").findall(asked[-1]) if len(rest) > _SHORT else []
    if named:
        return all(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", rest) for one in named)
    denies, words = pattern("truth", "denies"), stems(asked[-1]) if asked else frozenset[str]()
    said = re.split(r"(?<=[.!?])\s|\n", rest)
    pays = asked and re.search(r"\b(?:pay|cost|charged?|fees?)\b", asked[-1])
    told = [(len(words & stems(one)), bool((pays and " free " in one) or denies.search(one))) for one in said]
    most, denied = max(told)
    return None if 3 * most < len(words) or not most else False if denied else True if most > 1 else None


def _of_place(lower: str) -> bool | None:
    """Return whether a text names a city with its own country, None for other places."""
    capital = re.search(r"\bcapita|hauptstadt|hoofdstad", lower)
    if not (capital or re.search(r"\b(?:in|en|à|em|a)\b", lower)):
        return None
    if known := [city.lower() for name, city in english()["landmarks"].items() if name in lower]:
        known += [land for land, cities in english()["cities"].items() if known[0] in cities.split(",")]
        return any(one in lower.rpartition(" in ")[2] for one in known)
    cities = {
        name: f"{city.lower()},{'' if capital else english()['cities'].get(name, '')}".split(",")
        for name, city in replies()["capitals"].items()
    }
    named = {*words_of(lower)}.intersection(*[[city for found in cities.values() for city in found]])
    own = [found for name, found in cities.items() if named and compiled(rf"\b{name}\b").search(lower)]
    return not named.isdisjoint(set().union(*own)) if own else None


def _of_tone(text: str) -> bool | None:
    """Return whether a text is as a question asks ("Is this toxic? ..."), by words that such texts have."""
    match = pattern("truth", "tone").search(text)
    name = first_part(match).lower()
    mood = english()["tones"].get(name)
    related = english()[mood] if mood else english()["related"].get(name)
    if match is None or related is None:
        return None
    rest = pattern("labels", "negated").sub(" ", (text[: match.start()] + text[match.end() :]).lower())
    return compiled(rf"\b(?:{'|'.join(related)})").search(rest) is not None


def missing_word(text: str) -> str:
    """Return the one word that makes a sentence a known truth, "" where none does."""
    words = set(words_of(text.lower()))
    lacking = ([one for one in needed if one not in words] for true, needed, _ in _truths() if true)
    return next((missing[0] for missing in lacking if len(missing) == 1), "")


@cache
def _truths() -> list[tuple[bool, list[str], frozenset[str]]]:
    """Return whether what has some words, such as `ice cold`, is true; the words; and their stems."""
    rows = ((name == "true", row) for name, rows in english()["truths"].items() for row in rows)
    each = ((true, words.split()) for true, row in rows for words in row.split(", "))
    return [(true, words, frozenset(map(stem, words))) for true, words in each]


def _of_the_world(words: frozenset[str]) -> bool | None:
    """Return whether a statement about kinds of things and other known facts is true, else None."""
    denied = not words.isdisjoint(("not", "nicht", "isn't", "pas", "never"))
    said = frozenset(map(stem, words))
    fitting = [(len(needed), not true) for true, _, needed in _truths() if needed <= said]
    if fitting:
        return max(fitting)[1] == denied  # of those with the most words a false one
    singular = words.union(*({word.removesuffix("s"), word.removesuffix("es")} for word in words))
    # "Do animals need water?" asks for no kind.
    known = {**(english()["kinds_of_things"] if words & gate("copulas") else {}), **english()["qualities"]}
    kinds = {name: {*one.split()} & singular for name, one in known.items()}
    named = {thing for things in kinds.values() for thing in things}
    # The largest planet is more than a planet.
    asked = [name for name in kinds if name in singular and not any(one.endswith("est") for one in words)]
    return ((len(kinds[asked[-1]]) > 0) != denied) if asked and named else None


def _of_numbers(text: str) -> bool | None:
    """Return whether a statement about numbers or a word is true, None for any other text."""
    compared, text = pattern("arithmetic", "compared"), re.sub(r"(?<=\d) ?x ?(?=\d)", " * ", text)
    match = compared.search(text)  # with its words: "plus grand que" has no sum
    text = arithmetic.in_digits(text)
    if match := match or compared.search(text):
        first, second = (calculation.evaluate(match[place].strip()) for place in (1, 3))
        name = match[2].lower()
        if first is None or second is None:
            return None
        if re.search(r"=|equal|same", name):
            return first == second if "!" not in name else first != second
        less = re.search(r"<|less|small|low|below|klein|wenig|petit|infér|menor|minore", name)
        return first < second if less else first > second
    if match := pattern("arithmetic", "kind_of_number").search(text):
        number, name = int(match[1] or match[4]), (match[2] or match[3]).lower()
        name = english()["parities"].get(name, name)
        return calculation.is_prime(number) if name == "prime" else (number % 2 == 0) == (name == "even")
    if match := pattern("arithmetic", "leap_year").search(text):
        return isleap(int(match[1] or match[2]))
    if match := pattern("arithmetic", "divisible").search(text):
        return int(match[1] or match["divided"]) % (int(match[2] or match["divisor"]) or 1) == 0
    if "palin" in text.lower() and (match := pattern("arithmetic", "palindrome").search(text)):
        word = re.sub(r"\W", "", (match[1] or match[2]).lower())
        return word == word[::-1]
    by_letters = "anagram" in text or "same letters" in text
    if (by_letters or "rhyme" in text) and (match := pattern("truth", "word_pair").search(text)):
        one, other = match[1].lower(), match[2].lower()
        return sorted(one) == sorted(other) if by_letters else one[-_RHYME:] == other[-_RHYME:]
    match = pattern("arithmetic", "holds").search(text)
    return match[2].lower() in match[1].lower() if match else None
