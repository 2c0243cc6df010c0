"""Translations of common phrases."""

from __future__ import annotations

import re
from functools import cache

from mockgpt.generation.context import Context
from mockgpt.generation.numbers.dates import hours
from mockgpt.generation.prompt.conversation import words_of
from mockgpt.generation.prompt.language import asked_in, detect
from mockgpt.generation.prompt.reading import Reading
from mockgpt.generation.prompt.topic import capitalized
from mockgpt.generation.reply import Message, Prompt
from mockgpt.generation.text import strings
from mockgpt.generation.text_data import by_name, english, english_words, languages, pattern, translations

_LONGEST_PHRASE = 200
_FEW, _ARTICLE_AND_NOUN = 3, 2  # languages, words
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+")
_ARTICLES = frozenset(("the", "a", "an"))
_FEMININE, _COPULAS = ("la", "a"), ("is", "was", "very", "so", "too")


def answer(context: Context) -> str:
    """Return the requested translation; for an unknown phrase, a sentence of the target language."""
    text = pattern("material", "trailing").sub("", context.conversation.text[:1000])
    system = context.conversation.system
    by_system = pattern("translation", "target").search(system) if "transl" in system.lower() else None
    match = by_system or next(reversed([*pattern("translation", "target").finditer(text)]), None)
    usual = detect(head := text.partition(":")[0], words_of(head)) or "french"  # "Übersetze: Good day"
    target = by_name()[(match[1] or match[2]).lower()] if match else usual
    phrase = text.strip() if by_system else _phrase(text)
    refers = phrase in ("it", "that", "this", "them", "these", "those") and context.conversation.changed
    phrase = refers or phrase
    # "How do you say it in French?" is answered with a sentence.
    bare = context.style.bare or by_system or refers or not pattern("translation", "asks").match(text)
    if named := pattern("translation", "targets").search(text):
        return several(phrase, named[1])
    found = known_sentence(phrase, target) if target else capitalized(in_english(phrase))
    if " " in phrase and phrase[:1].isupper():
        found = capitalized(found)
    if target and "\n" in phrase and (refers or not found):  # a list
        return re.sub(r"[^\W\d_].*", lambda item: known_phrase(item[0], target) or item[0], phrase)
    if refers and target and not (found := whole_sentence(phrase, target)):
        bodies = languages()[target]["bodies"]
        return " ".join(context.random.sample(bodies, min(phrase.count(". ") + 1, len(bodies))))
    if found:
        form = "{found}" if bare else context.pick(english()["translated" if target else "into_english"])
        found = found if bare else found.rstrip(".")
        return form.format(phrase=phrase, language=target.capitalize(), found=found)
    form = languages()[target]["translation"] if target else english()["untranslated"]
    return str(form).format(text=phrase)


def _phrase(text: str) -> str:
    """Return the phrase to translate: the quoted one, else the one after the request."""
    head, colon, after = text.replace(":\n", ": ", 1).partition(": ")
    if colon and after.strip() and pattern("translation", "target").search(head):
        return after.strip(" \"'\n")[:_LONGEST_PHRASE]
    if quoted := pattern("translation", "quoted").search(f" {text}"):
        return quoted.group(1).strip()
    match = pattern("translation", "request").search(text)
    phrase = text[match.end() :] if match and match.end() < len(text) else text
    phrase = pattern("translation", "end").sub("", phrase) or phrase
    return phrase.strip(" \"'«»?\n")[:_LONGEST_PHRASE]


def _key(phrase: str) -> str:
    return " ".join(re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", phrase.lower().replace("’", "'")))


def known_sentence(phrase: str, target: str) -> str:
    """Return a phrase, or its parts between marks, in another language; "" where too little is known."""
    known: dict[str, str] = translations()["phrases"].get(_key(phrase), {})
    known = known or translations()["phrases"].get(_key(_english_phrases().get(_key(phrase), "")), {})
    if target in known:
        return known[target]
    parts = re.split(r"([,.!?;]+\s*|(?<=\w) and (?=I\b))", phrase)
    each = ((one, _english_phrases().get(_key(one), one)) for one in parts)
    found = [one if not _key(one) else known_phrase(other, target) for one, other in each]
    found = [f" {other} " if one == " and " else other for one, other in zip(parts, found, strict=True)]
    whole = all(found[::2][: 1 if len(found) == 2 else None]) or (found[:-1] and all(found[:-1]))
    return re.sub(r"(?<=[.!?] )[a-zà-ÿ]", lambda one: one[0].upper(), "".join(found)) if whole else ""


def whole_sentence(phrase: str, target: str) -> str:
    """Return a text in another language, "" where a part of it would stay as it is."""
    found = known_sentence(phrase, target)
    return "" if {one for one in _key(phrase).split() if len(one) > _FEW} & {*_key(found).split()} else found


def several(phrase: str, targets: str) -> str:
    """Return a phrase in languages that a text names, or in as many as it says; "" where it is not known."""
    named = [by_name()[word] for word in re.findall(r"[^\W\d_]{4,}", targets.lower()) if word in by_name()]
    first = targets.split()[0].lower()
    many = strings.number_of(first)
    count = len(named) or (many if many > 1 else _FEW)
    found = [(one, known_sentence(phrase, one)) for one in named or languages() if one]
    known = [(one, text) for one, text in found if text][:count]
    return "\n".join(f"{one.capitalize()}: {capitalized(text)}" for one, text in known)


def known_phrase(phrase: str, target: str) -> str:
    """Return a phrase without its marks in another language, "" where too little of it is known."""
    known = translations()["phrases"]
    if found := known.get(_key(phrase), {}).get(target):
        return str(found).rstrip(".?¿ ")
    if found := _of_form(phrase, target):
        return found
    # "My name is Ann" ends with a name, "It starts at 3 pm" with a time.
    ends = re.fullmatch(r"(.{1,60}?) ([A-Z][\w'-]*|\d[\d:]*(?: ?[ap]\.?m)?)", phrase.strip(" .!?"))
    head, name = ends.groups() if ends else ("", "")
    name = hours(name) if name.endswith("m") and name[0].isdecimal() else name
    name = _word_by_word([name], target) or name if name.lower() in by_name() else name
    begun = str(known.get(_key(head), {}).get(target, ""))
    phrase = _now(phrase)
    return f"{begun} {name}" if begun[-1:].isalpha() else _word_by_word(_WORD.findall(phrase), target)


def _now(phrase: str) -> str:
    """Return a sentence with what someone does for what they are doing: "sleeps" for "is sleeping"."""
    known = translations()["words"]

    def changed(doing: re.Match[str]) -> str:
        found = (doing[2] + ending + "s" * (doing[1] == "is") for ending in ("", "e"))
        return next(filter(known.__contains__, found), doing[0])

    return re.sub(r"\b(is|am|are) (\w{2,20})ing\b", changed, phrase)


def _of_form(phrase: str, target: str) -> str:
    """Return a sentence such as "I like {the}" with its last words in a language, "" of no known form."""
    vocabulary, key = translations(), _key(phrase)
    if target not in vocabulary["languages"]:
        return ""
    column = vocabulary["languages"].index(target)
    for form, others in vocabulary["sentences"].items():
        start = form.partition("{")[0]
        word = key.removeprefix(start).removeprefix("the ")
        if key.startswith(start) and word in vocabulary["words"] and column < others.count("|") + 1:
            article, _, noun = vocabulary["words"][word][column].rpartition(" ")
            a = vocabulary["indefinite"][target].get(article, article)
            parts = {"x": noun, "the": f"{article} {noun}", "a": f"{a} {noun}"}
            parts["acc"] = f"einen {noun}" if article == "der" else parts["a"]
            return str(others.split("|")[column]).format(**parts).replace("’ ", "’").strip()
    return ""


def _from_form(key: str) -> str:
    """Return a sentence of another language that is of a known form in English, "" of none."""
    word = key.rpartition(" ")[2]
    for form, others in translations()["sentences"].items():
        starts = (_key(other.partition("{")[0]) for other in others.split("|"))
        start = next((one for one in starts if key.startswith(f"{one} ")), "")
        if start and english_word(word) != word and key[len(start) :].count(" ") <= _ARTICLE_AND_NOUN:
            return f"{form.partition('{')[0]}{english_word(word)}"
    return ""


def plainly(phrase: str, target: str) -> str:
    """Return a phrase in a language (of no name: English) without an article, "" where it is not known."""
    key = _key(phrase)
    if not target:
        return found if (found := english_word(key)) != key else ""
    return known_phrase(phrase, target).rpartition(" " if " " not in key else "\n")[2]


def _word_by_word(words: list[str], target: str) -> str:
    """Return a sentence word by word in another language; "" where fewer than half of the words are known."""
    vocabulary = translations()
    lower = [word.lower() for word in words]
    known = [word for word in lower if word in vocabulary["words"] or word in _ARTICLES]
    names = sum(word[0].isupper() and word.lower() not in known for word in words)
    if target not in vocabulary["languages"] or 2 * len(known) <= len(words) - min(names, len(known) - 1):
        return ""
    column, adjectives = vocabulary["languages"].index(target), english_words("adjectives")
    found: list[str] = []
    feminine = False
    for place, word in enumerate(lower):
        if word in _ARTICLES:
            continue
        article, _, noun = vocabulary["words"].get(word, {column: words[place]})[column].rpartition(" ")
        feminine = article in _FEMININE if article else feminine
        adjective = found.pop() if article and found and lower[place - 1] in adjectives else ""
        before = lower[place - (2 if adjective else 1)] if place else ""
        if feminine and (adjective or (word in adjectives and before in _COPULAS)):
            agreed = _feminine(adjective or noun, target)
            adjective, noun = (agreed, noun) if adjective else ("", agreed)
        if before == "the" and target == "german":
            adjective = adjective and f"{adjective}e"
        if before in ("a", "an"):
            article = vocabulary["indefinite"][target].get(article, article)
        after = adjective if target not in ("german", "dutch") else ""
        parts = (article if before in _ARTICLES else "", "" if after else adjective, noun, after)
        found.append(" ".join(filter(None, parts)).replace("’ ", "’"))
    return re.sub(r"\b([Jj])e (?=[aeiouyhé])", r"\1'", " ".join(found))


def _feminine(adjective: str, target: str) -> str:
    """Return an adjective as it stands with a feminine noun: `rojo` as `roja`."""
    ends = translations()["feminine"].get(target, {}).items()
    agreed = (re.sub(end, other, adjective) for end, other in ends if re.search(end, adjective))
    return next(agreed, adjective)


def english_word(word: str) -> str:
    """Return the English word of a known one of another language, articles aside; else the word."""
    return _english_words().get(word, word)


@cache
def _english_words() -> dict[str, str]:
    found: dict[str, str] = {**translations()["contracted"]}
    for word, forms in translations()["words"].items():
        for form in forms:
            article, _, noun = form.lower().rpartition(" ")
            found.setdefault(noun, word)
            if article:
                found.setdefault(article.rstrip("’"), "the")
    return found


@cache
def _english_phrases() -> dict[str, str]:
    """Return the English phrase of each known one of another language, by its words; the first of several."""
    known = reversed(translations()["phrases"].items())
    return {_key(form.replace("’", "’ ")): phrase for phrase, forms in known for form in forms.values()}


def in_english(phrase: str) -> str:
    """Return a phrase of another language in English, "" where too little of it is known."""
    if "," in phrase and all(parts := [in_english(part) for part in phrase.split(",")]):
        return ", ".join(parts)
    key = _key(phrase.replace("’", "’ "))
    head, _, name = phrase.strip(" .!?").rpartition(" ")
    begun = _english_phrases().get(_key(head), "") if name[:1].isupper() else ""
    words = [english_word(word) for word in key.split()]
    if words[:1] == ["the"] and len(words) == 3 and words[2] in english_words("adjectives"):
        words[1], words[2] = words[2], words[1]
    changed = sum(one != other for one, other in zip(words, key.split(), strict=False))
    found = _english_phrases().get(key) or (f"{begun} {name}" if begun else _from_form(key))
    found = found or (" ".join(words) if 2 * changed > len(words) else "")
    return pattern("translation", "proper").sub(lambda name: name[0].capitalize(), found)


def asked_in_english(context: Context) -> Context | None:
    """Return the context of a message in another language, put in English; None of a message in English."""
    said, asked = context.conversation, context.conversation.text
    counts = re.search(r"\d \S{1,12} \d", asked)  # signs are known in all languages
    known_so = counts or context.instructions.tasks or asked_in(said.system) != ""
    if known_so or not detect(asked[:_LONGEST_PHRASE], said.words):
        return None
    whole = [_english_phrases().get(_key(part), "") for part in asked.split(",")]
    found = ", ".join(whole) if all(whole) else _from_form(_key(asked))
    named = translations()["words"].keys()
    for one in [] if found else re.findall(r"[^\W_]+", asked):
        known = english_word(lower := one.lower())
        # A name or number stays as it is, what else is not known is left out.
        found += f" {known}" if known != lower or lower in named else f" {one}" * (not one[:1].islower())
    found = f"{found.strip()}{'?' * asked.rstrip().endswith('?')}"
    messages = (Message("system", said.system), Message("user", found))
    return Context(Reading(Prompt(messages)), context.random)
