"""What the pretend model knows, all of it data: capitals, other facts, definitions, prepared answers."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from mockgpt.generation import text_data
from mockgpt.generation.context import Context
from mockgpt.generation.pausing import pause
from mockgpt.generation.prompt.conversation import words_of
from mockgpt.generation.prompt.phrases import places_fitting
from mockgpt.generation.prompt.topic import capitalized
from mockgpt.generation.text.material import listed
from mockgpt.generation.text_data import compiled, english, languages, pairs, pattern, replies

_SHORT = 120  # characters: of a longer message the question alone asks for a fact
_FEW = 8  # words of a question about what was asked before
_COGNATE = 8  # letters that are the same
_LONGEST_REQUEST = 200  # characters; a longer one gives a text to work on


def fact(context: Context) -> tuple[str, str]:
    """Return the short and the full answer to a question about a known fact, or two empty strings."""
    return context.reading.remembered("fact", lambda: _fact(context))


def _fact(context: Context) -> tuple[str, str]:
    said, country = context.conversation, ""
    follows = said.earlier_texts and len(said.words) < _FEW
    before = words_of(f"{said.earlier_texts[0]} {said.last_answer[:_SHORT]}") if follows else ()
    before = before if not text_data.english_words("of_before").isdisjoint(said.words) else ()
    if "capita" in context.reading.words.keys:
        match = pattern("knowledge", "capital").search(said.text)
        named = (match[1].strip().lower(),) if match else before[::-1]
        country = next(filter(replies()["capitals"].get, named), "")
    if country:
        city = replies()["capitals"][country]
        article = "the " if country.startswith(("united", "netherlands", "czech", "uk", "usa")) else ""
        shown = country.upper() if country in ("uk", "usa") else country.title()
        return city, f"The capital of {article}{shown} is {city}."
    asks_country = "capita" in context.reading.words.keys and "country" in said.words
    for name, city in replies()["capitals"].items() if asks_country else ():
        if city in said.text and compiled(rf"\b{city}\b").search(said.text):
            return name.title(), f"{city} is the capital of {name.title()}."
    spoken = context.style.language
    if spoken and not text_data.gate("capital").isdisjoint(context.reading.words.keys):
        for name, city in pairs(languages()[spoken].get("cities", "")).items():
            pause()
            if compiled(rf"\b{name}\b").search(said.text.lower()):
                return city, f"It is {city}."
    asked = said.text.rpartition("?")[0] if len(said.text) > _SHORT else ""
    asked = asked[max(map(asked.rfind, ".!?\n")) + 1 :].strip()  # the last sentence that asks
    words = frozenset(words_of(asked) if asked else said.words)
    if "colour" in context.reading.words.keys:
        words = frozenset(word.replace("colour", "color") for word in words)
    all_words = words.union(before)  # "And its currency?" is about what was said before
    for place in sorted({place for word in all_words & _facts().keys() for place in _facts()[word]}):
        needed, short, answer = replies()["facts"][place]
        groups = [group.split("|") for group in needed.split()]
        if not any(map(all_words.isdisjoint, groups)) and not all(map(words.isdisjoint, groups)):
            return short, answer
    places = english()["landmarks"].items() if words & {"where", "city"} and len(words) <= 2 * _FEW else ()
    lower = " ".join(((asked or said.text).lower(), *before)) if places else ""
    for name, city in places:
        if compiled(rf"\b(?:{name})\b").search(lower):
            return city, f"It is in {city}."
    return ("", "") if words.isdisjoint(("symbol", "atomic")) else _of_element(words)


def _of_element(words: frozenset[str]) -> tuple[str, str]:
    """Return the symbol or the atomic number of a chemical element that is named, or the name of a symbol."""
    names, signs = (replies()["elements"].split()[place::2] for place in (0, 1))
    for number, (name, sign) in enumerate(zip(names, signs, strict=True), 1):
        if name in words and "symbol" in words:
            return sign, f"The chemical symbol for {name} is {sign}."
        if name in words or {"element", "symbol", sign.lower()} <= words:
            short = str(number) if name in words else capitalized(name)
            return short, f"{capitalized(name)} ({sign}) has the atomic number {number}."
    return "", ""


def capital(context: Context) -> str:
    """Return the capital that is asked for in another language, or "", in that language."""
    data, known = languages().get(context.style.language, {}), fact(context)[0]
    form = data["capital"][0] if "capital" in data else "(?!)"
    asked = compiled(form).search(context.conversation.text.lower())
    cities = pairs(data.get("cities", ""))
    return cities.get(asked[1] if asked else "", known if known in cities.values() else "")


@cache
def _facts() -> dict[str, list[int]]:
    """Return the places of the facts by a rare word that a question about them has: `tall|high` is either."""
    found: dict[str, list[int]] = {}
    words = [[group.split("|") for group in needed.split()] for needed, _, _ in replies()["facts"]]
    counts = Counter(word for groups in words for group in groups for word in group)
    for place, groups in enumerate(words):
        for word in min(groups, key=lambda group: sum(map(counts.__getitem__, group))):
            found.setdefault(word, []).append(place)
    return found


def definition(context: Context) -> str:
    """Return the definition of the topic, or "" if none is known."""
    topic = re.sub(r"^(?:an?|the) ", "", context.topic.phrase.lower())
    known: dict[str, str] = replies()["definitions"]
    named = (topic, topic.removesuffix("s"), topic.removesuffix("es"))
    text = next((known[one] for one in named if one in known), "")
    if not text and len(topic) >= _COGNATE and " " not in topic:  # "Photosynthese" is nearly the same
        text = next((one for name, one in known.items() if name[:_COGNATE] == topic[:_COGNATE]), "")
    return capitalized(text) if text else ""


def prepared(context: Context) -> str:
    """Return the answer to what many people try first, "" to all else and where a length is asked for."""
    said, style = context.conversation, context.style
    sized = style.words or style.sentences or style.paragraphs or style.one_word
    may = not (said.changed or style.language or sized) and len(said.full_text) <= _LONGEST_REQUEST
    for place in places_fitting("prepared", context.reading.words.keys) if may else ():
        form, answers = replies()["prepared"][place]
        if found := compiled(form).search(said.text):
            text = str(context.pick(answers)).format(*(part.strip() for part in found.groups("")))
            steps = len(re.findall(r"(?m)^\d+\. ", text))
            return text if not (steps and style.items) or steps == style.items else ""
    return ""


def sized(short: str, context: Context) -> str:
    """Return a short answer with exactly as many words as are asked for, where a few more make them.

    Things are parted by commas where that is asked for.
    """
    short = ", ".join(listed(short)) if context.style.comma else short
    short = short.rpartition(" ")[2] if " last name" in context.conversation.text else short
    more = context.style.words - len(short.split()) if "exact_words" in context.instructions else 0
    if more == 1 and re.search(rf"\b[Tt]he {re.escape(short)}\b", fact(context)[1]):
        return f"The {short}"
    return str(replies()["answered_in"].get(str(more), "{}")).format(short)
