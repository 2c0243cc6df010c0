"""Change short English sentences: their voice, tense, person and number, and whether they ask or deny."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from itertools import islice, pairwise, product
from random import Random

from mockgpt.generation.pausing import pause
from mockgpt.generation.prompt.topic import capitalized
from mockgpt.generation.text_data import compiled, english, english_words, pattern

_BE = frozenset(("is", "are", "am", "was", "were"))
_PHRASE_WORDS = 4
_MOST_WORDS = 500  # of a text whose parts of speech are told
_MOST_ORDERS = 8_000  # of the parts of a sentence that are tried
_LONGEST_WITH_ENDING = 6  # letters of an adjective that takes -er and -est


def in_passive(sentence: str) -> str:
    """Return a simple sentence of the past in the passive voice, "" for any other."""
    match = pattern("grammar", "active").fullmatch(sentence.strip())
    irregular = english()["participles"]
    if match is None or not (match[2].endswith("ed") or match[2] in irregular):
        return ""
    plural = match[3].endswith("s") and not match[3].endswith("ss")
    participle = irregular.get(match[2], match[2])
    subject, first = match[3][:1].upper() + match[3][1:], match[1]
    first = first[:1].lower() + first[1:] if first.lower().startswith(("the ", "a ", "an ", "my ")) else first
    return f"{subject} {'were' if plural else 'was'} {participle} by {first}."


def as_question(sentence: str) -> str:
    """Return a short statement as a question of yes or no, "" for any other text."""
    words = sentence.strip(" .!\"'").split()
    if len(words) < 2:
        return ""
    place = next((at for at, word in enumerate(words[:4]) if word.lower() in english()["auxiliaries"]), 0)
    if place:
        auxiliary, rest = words[place], [*words[:place], *words[place + 1 :]]
    else:
        place = _verb_place(words)
        verb = words[place]
        auxiliary = "Did" if _is_past(verb) else "Does" if verb.endswith("s") else "Do"
        rest = [*words[:place], _base(verb), *words[place + 1 :]]
    rest[0] = rest[0] if rest[0] == "I" or rest[0].lower() not in english()["lowered"] else rest[0].lower()
    return f"{auxiliary.capitalize()} {' '.join(rest)}?"


def _words_and_mark(sentence: str) -> tuple[list[str], str]:
    """Return the words of a sentence, and the mark at its end."""
    plain = sentence.rstrip(" .!?")
    return plain.split(), sentence[len(plain) :].strip()


def in_future(sentence: str) -> str:
    """Return a short sentence in the future tense."""
    return _with_verb(sentence, lambda verb: f"will {_base(verb)}")


def in_past(text: str) -> str:
    """Return a text with its verbs in the past."""
    past, forms = english()["word_forms"]["past"], english()["past_of"]

    def changed(match: re.Match[str]) -> str:
        base = _base(match[0]) if kind_of(match[0]) == "v verb" else ""
        regular = f"{base}d" if base.endswith("e") else f"{base}ed"
        return str(forms.get(match[0]) or past.get(base) or (base and regular) or match[0])

    return re.sub(r"(?<!\bto )(?<!\ba )\b[a-z]+\b", changed, text, count=_MOST_WORDS)


def negated(sentence: str) -> str:
    """Return a short sentence with its verb negated."""

    def deny(verb: str) -> str:
        do = "did" if _is_past(verb) else "does" if verb.endswith("s") else "do"
        return f"{verb} not" if verb in _BE or verb in english()["auxiliaries"] else f"{do} not {_base(verb)}"

    return _with_verb(sentence, deny)


def _with_verb(sentence: str, change: Callable[[str], str]) -> str:
    """Return a short sentence with its verb changed, "" for a single word."""
    words, mark = _words_and_mark(sentence)
    place = _verb_place(words)
    changed = [*words[:place], *map(change, words[place : place + 1]), *words[place + 1 :]]
    return " ".join(changed) + mark if words[1:] else ""


def _is_past(verb: str) -> bool:
    return verb.endswith("ed") or verb in english()["word_forms"]["past"].values()


def sentences_with(words: list[str], random: Random, count: int) -> str:
    """Return sentences that have some words; those for a single word are chosen by its part of speech."""
    data, word = english()["sentences_with"], words[0] if words else ""
    kinds = (kind for kind, form in data["kinds"].items() if compiled(form).search(word))
    kind = "several" if words[1:] else next(kinds, "verb" if kind_of(word) == "v verb" else "noun")
    said = " and ".join(filter(None, (", ".join(words[:-1]), words[-1] if words else "")))
    forms, article = data[kind], "an" if said[:1] in "aeiou" else "a"
    chosen = random.sample(forms, min(count, len(forms)))
    return " ".join(capitalized(form.format(said, article=article)) for form in chosen)


def in_person(person: str, text: str) -> str:
    """Return a text told in the first, second or third person."""
    forms: dict[str, list[str]] = english()["persons"]
    place_of = {word.lower(): place for named in forms.values() for place, word in enumerate(named[:4])}
    place_of.update(english()["pronoun_places"])
    own = {word.lower() for word in forms[person.lower()]}
    found, after_subject = "", False
    for word in re.findall(r"\w+(?:'\w+)?|\W+", text):
        place = None if word.lower() in own else place_of.get(word.lower())
        if place is not None:
            new = forms[person.lower()][place]
            found += capitalized(new) if found[-2:-1] in ("", *".!?") else new
        elif after_subject and word[0].isalpha():
            found += _agreeing(word, person.lower())
        else:
            found += word
        after_subject = place == 0 or (after_subject and not word[0].isalpha())
    return found


def _agreeing(verb: str, person: str) -> str:
    """Return a verb of the present as it stands after `I`, `you` or `he`."""
    for row in english()["agreeing_verbs"]:
        if verb in row:
            return str(row[("first", "second", "third").index(person)])
    if _is_past(verb) or verb in english()["auxiliaries"]:
        return verb
    return (verb if verb.endswith("s") else plural(verb)) if person == "third" else _base(verb)


def _verb_place(words: list[str]) -> int:
    """Return where the verb of a short sentence stands: the first word like one."""
    pairs = enumerate(pairwise(words[:_MOST_WORDS]), 1)
    found = (place for place, (before, word) in pairs if kind_of(word, before).endswith(" verb"))
    return next(found, next((place for place, word in enumerate(words[1:], 1) if word.endswith("s")), 1))


@cache
def _forms() -> list[tuple[str, Callable[[str], object]]]:
    return [(kind, re.compile(form).search) for kind, form in english()["parts_of_speech"].items()]


def kind_of(word: str, before: str = "") -> str:
    """Return the letter of a word for its place in a sentence and its part of speech, such as `v verb`."""
    pause()
    # No verb follows an article or a determiner.
    named = before != "" and any(fits(before) for kind, fits in _forms() if kind[0] in "ad")
    fitting = (kind for kind, fits in _forms() if fits(word))
    return str(next(kind for kind in fitting if not (named and kind == "v verb"))).replace("-", "n")


def _kinds(words: list[str]) -> list[str]:
    found = [kind_of(one, before) for before, one in pairwise(("", *words[:_MOST_WORDS]))]
    return found + [""] * (len(words) - len(found))


def of_part(part: str, sentence: str) -> list[str]:
    """Return the words of a sentence that are a part of speech; of an auxiliary and a verb the verb."""
    words = re.findall(r"[A-Za-z][\w'’-]*", sentence)
    found = [word for word, kind in zip(words, _kinds(words), strict=True) if kind[2:] == part.lower()]
    found = found[1:] if found[1:] and kind_of(found[0]) == "b verb" else found
    return found or words[_verb_place(words) :][:1] * (part.lower() == "verb")


def ordered(words: list[str]) -> str:
    """Return the words of a sentence in their usual order, such as who does what and where; else ""."""
    tagged = [(kind_of(word)[0] + "v" * (_base(word) == word), word) for word in words]
    left = sorted(tagged, key=lambda one: one[0])  # "wants to eat"
    tags = Counter(tag[0] for tag, _ in left)
    parts = ([one for one in row.split() if not Counter(one) - tags] for row in english()["order_of_words"])
    whole = islice(map("".join, product(*((*one, "") for one in parts))), _MOST_ORDERS)
    form = next((one for one in whole if len(one) == len(words) and Counter(one) == tags), "")
    said = [left.pop([tag[0] for tag, _ in left].index(letter))[1] for letter in form]
    return f"{capitalized(' '.join(said))}." if said else ""


def _base(verb: str) -> str:
    """Return a verb of the third person or of the past in its plain form: `goes`, `walks`, `went`."""
    past = {other: one for one, other in english()["word_forms"]["past"].items()}
    known = {"is": "be", "are": "be", "am": "be", "was": "be", "were": "be", "has": "have"}
    stem = re.sub(r"(?<=[^aeiou])ies$", "y", re.sub(r"(?<=[sxzoh])es$", "", verb))
    if verb.endswith("ed") and verb not in past:
        plain = (verb[:-1], verb[:-2], verb[:-3], f"{verb[:-3]}y")
        usual = re.sub(r"^([^aeiou]*[aeiou][^aeiouwxy]|.*[vcgzsu])ed$", r"\1e", verb).removesuffix("ed")
        return next((one for one in plain if one in english_words("verbs")), usual)
    return known.get(verb) or past.get(verb) or (stem if stem != verb else re.sub(r"(?<=[^s])s$", "", verb))


def compared(word: str, form: str) -> str:
    """Return the comparative or superlative of an adjective."""
    ending, place = ("er", 0) if form == "comparative" else ("est", 1)
    if irregular := english()["irregular_adjectives"].get(word):
        return str(irregular[place])
    if len(word) > _LONGEST_WITH_ENDING:
        return f"{('more', 'most')[place]} {word}"
    if re.fullmatch(r"[^aeiou]*[aeiou][bdgmnpt]", word):
        return word + word[-1] + ending
    return re.sub(r"(?<=[^aeiou])y$", "i", word).removesuffix("e") + ending


def plural(word: str) -> str:
    """Return the plural of an English noun in lower case."""
    known: dict[str, str] = english()["word_forms"]["plural"]
    usual = f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"
    return known.get(word) or re.sub(r"(?<=[^aeiou])ys$", "ies", usual)


def _plural_sentence(words: list[str], mark: str) -> str:
    """Return a short sentence with its nouns after articles, and its verb, in the plural."""
    forms, said, verb = english()["plural_forms"], [], _verb_place(words)
    for place, (word, kind) in enumerate(zip(words, _kinds(words), strict=True)):
        lower = word.lower()
        if place == verb:
            said.append(forms.get(lower) or (word if _is_past(lower) else _base(word)))
        elif lower not in ("a", "an"):
            said.append(plural(word) if kind.endswith(" noun") else forms.get(lower, word))
    return capitalized(" ".join(said)) + mark


def plural_phrase(text: str) -> str:
    """Return a phrase with its last word in the plural, without an article or "one"; or a sentence."""
    if len(text.split()) > _PHRASE_WORDS or re.search(r"[a-z]\.$", text):
        return _plural_sentence(*_words_and_mark(text))
    words = re.sub(r"(?i)^(?:an?|one|the) ", "", text.strip(" .!\"'")).split()
    return " ".join([*words[:-1], plural(words[-1].lower())]) if 0 < len(words) <= _PHRASE_WORDS else ""
