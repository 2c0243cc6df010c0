"""Work on letters, words and items of a text: take some, keep some, remove, repeat, write numbers otherwise.

Each function takes what an instruction names and the text to work on. Knows no conversation.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from functools import reduce
from random import Random
from unicodedata import combining, normalize

from mockgpt.generation.json_schema.pattern_parser import PatternError
from mockgpt.generation.json_schema.pattern_strings import make
from mockgpt.generation.numbers import unit_conversion
from mockgpt.generation.numbers.calculation import evaluate, is_prime
from mockgpt.generation.prompt import judgement, phrases
from mockgpt.generation.text.material import listed
from mockgpt.generation.text_data import english, first_part, pattern, translations, wording_numbers

_MOST_TIMES = 100  # repetitions
_MOST_DIGITS = 15  # of a number
_LEAST = ("small", "less", "low", "light", "slow", "cold", "short", "closest", "nearest")
KINDS_OF_NUMBERS = ("even", "odd", "prime", "positive", "negative")
_PARTS: dict[str, tuple[Callable[[str], list[str]], str]] = {
    "word": (str.split, " "),
    "line": (str.splitlines, "\n"),
    "sentence": (re.compile(r"(?<=[.!?]) ").split, " "),
    **dict.fromkeys(("letter", "character"), (list, "")),
}


def number_of(word: str) -> int:
    """Return a whole number written in digits or as a word, or that of `third` or `3rd`; else 1."""
    word = re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", word.lower())
    known: int = wording_numbers().get(word) or english()["ordinals"].get(word, 1)
    return int(word) if word.isdecimal() else known


def sign(word: str) -> str:
    """Return the sign that a word such as `comma` stands for, else the word."""
    plain = word.strip("\"'`“”")
    name = re.sub(r"^an? ", "", plain.lower())
    signs: dict[str, str] = english()["named_signs"]
    return signs.get(name) or signs.get(name.removesuffix("s"), plain)


def parts_of(text: str, unit: str) -> tuple[list[str], str]:
    """Return the words, lines, sentences, letters or items of a text, and what stands between them."""
    split, joint = _PARTS.get(unit.lower().removesuffix("s"), (listed, ", "))
    return split(text), joint


def taken(said: tuple[str, ...], text: str) -> str:
    """Return the first or last letters, words or items of a text."""
    which, number, (parts, joint) = said[0], number_of(said[1]), parts_of(text, said[2])
    return joint.join(parts[-number:] if which.lower() == "last" else parts[:number])


def condition(said: tuple[str, ...]) -> Callable[[str], bool]:
    """Return the test of an item that words such as `longer than 4` name."""
    name, value = said[0].lower(), said[1].strip("\"'`“”") if len(said) > 1 else ""
    number = float(value) if re.fullmatch(r"-?\d+(?:\.\d+)?", value) else float(number_of(value))

    def size(item: str) -> float:
        plain = item.replace(",", "")
        return float(plain) if re.fullmatch(r"-?\d+(?:\.\d+)?", plain) else len(item)

    whole = {"even": lambda n: n % 2 == 0, "odd": lambda n: n % 2 == 1, "prime": is_prime}
    whole["divisible"] = whole["multiple"] = lambda n: n % max(1, int(number)) == 0
    if name in whole:
        return lambda item: item.lstrip("-").isdecimal() and bool(whole[name](int(item)))
    if name in ("positive", "negative"):
        return lambda item: (size(item) > 0) == (name == "positive") and size(item) != 0
    if "start" in name or "begin" in name:
        return lambda item: item.lower().startswith(value.lower())
    if "end" in name:
        return lambda item: item.lower().endswith(value.lower())
    if "contain" in name or "letter" in name:
        return lambda item: value.lower() in item.lower()
    return lambda item: judgement.within(name, number, size(item))


def fitting(items: list[str], text: str) -> str:
    """Return the kind that a number, a word or a sentence is of, such as odd or past; "" for other kinds."""
    names = {item.lower().partition(" ")[0]: item for item in items}
    for kinds in english()["kinds_of_texts"]:
        if len(names) > 1 and names.keys() <= kinds.keys():
            quoted = re.search(r"['\"“]([^\"“”\n]{2,})['\"”]", text)
            said = quoted[1] if quoted else text.rpartition(":")[2].strip()
            verbs = english()["verbs"].replace(" ", "|")
            forms = ((name, form.replace("{verbs}", verbs)) for name, form in kinds.items() if name in names)
            return next((names[name] for name, form in forms if re.search(form, said, re.IGNORECASE)), "")
    kinds = [item for item in items if item.lower() in KINDS_OF_NUMBERS]
    numbers = re.findall(r"(?<![\w.])-?\d+(?![\w.]\d)", text) if kinds[1:] else []
    if len(numbers) != 1:
        return ""
    if "positive" in map(str.lower, kinds) and not re.search(r"(?i)\bnumber|(?::|=|\bis) ?-?\d+\W*$", text):
        return ""  # the sentiment of a text that has a number
    return next((kind for kind in kinds if condition((kind.lower(),))(numbers[0])), "")


def scale_of(items: list[str], text: str) -> list[str]:
    """Return the known order of some items, such as that of their sizes, where a text names it, else []."""
    known = (things.split() for words, things in english()["scales"] if phrases.has_any(text, words))
    return next((one for one in known if {*map(str.lower, items)} <= {*one}), [])


def compared(items: list[str], text: str) -> str:
    """Return the largest, longest, alphabetically first and so on of some items, as a text asks; else ""."""
    lower = text.lower()
    asked = pattern("strings", "most").search(lower)
    if not items or not (asked or pattern("measured", "extreme").search(text)):
        return ""
    name = asked[1] if asked else "small" if pattern("measured", "least").search(text) else "big"
    choose = min if name in (*_LEAST, "first") else max
    things = scale_of(items, name)
    if things and not re.search(r"(?:er|est|which) words?\b", lower):
        return choose(items, key=lambda item: things.index(item.lower()))
    sizes = {item: unit_conversion.size_of(item) for item in items}
    if len({one and one[0] for one in sizes.values()}) == 1 and sizes[items[0]]:
        return choose(items, key=lambda item: (sizes[item] or ("", 0))[1])
    values = {item: evaluate(item) for item in items if re.fullmatch(r"[-\d./]+", item)}
    if None not in values.values() and len(values) == len(items):
        return choose(items, key=lambda item: values[item] or 0)
    if name in ("first", "last") and "alphabet" in lower:
        return choose(items, key=str.lower)
    of_words = pattern("measured", "of_words").search(text) and name in ("long", "short", "big", "small")
    return choose(items, key=len) if of_words else ""


def in_form_of(given: str, items: list[str]) -> str:
    """Return items as a list of the form of another: numbered, with bullets, or between commas."""
    mark = re.match(r"\s*(?:(\d+[.)])|[-*•])\s", given)
    if mark is None:
        return ", ".join(items)
    return "\n".join(f"{f'{n}.' if mark[1] else '-'} {item}" for n, item in enumerate(items, 1))


def part_of(name: str, text: str) -> str:
    """Return the domain of an address, the extension of a file and so on, "" where it has none."""
    return first_part(re.search(english()["parts_of"][name.lower()], text))


def without(what: str, text: str) -> str:
    """Return a text without a kind of letters, such as vowels, or without a word."""
    plain = what.strip("\"'`“”")
    form = english()["kinds_of_letters"].get(plain.lower().removesuffix("s")) or re.escape(plain)
    items = listed(text)
    if len(items) > 1 and plain.lower() in [item.lower() for item in items]:
        return ", ".join(item for item in items if item.lower() != plain.lower())
    return re.sub(r" {2,}", " ", re.sub(form, "", text)).strip()


def repeated(said: tuple[str, ...], parted: str) -> str:
    """Return a text several times, between spaces, on lines or between commas."""
    text, count = said[:2]
    if count.strip() and not (count.isdecimal() or count.lower() in wording_numbers()):
        text, count = count, text  # "Repeat this three times: ha"
    joint = "\n" if "line" in parted else ", " if "comma" in parted else " "
    joint = "" if re.search(r"\b(?:no|without) spaces?\b", parted) else joint
    if named := pattern("strings", "parted_by").search(parted):
        joint = sign(named[1])
    return joint.join([text.strip("\"'`“”")] * min(number_of(count), _MOST_TIMES))


def letters(said: tuple[str, ...], text: str) -> list[str]:
    """Return the letters or words of a text, or of that which is named, or its vowels and so on."""
    kind, text = (*said, text)[:2]
    return re.findall(english()["kinds_of_letters"].get(kind.lower().removesuffix("s"), r"\S"), text)


def filled(text: str) -> str:
    """Return a template with the values that follow it or stand before it: `{name}` with `name=Ann`."""
    template = pattern("strings", "template").search(text)
    if template is None:
        return ""
    given = pattern("strings", "given").findall(text.replace(template[0], "\n"))
    values = {name.lower(): value for name, value in given}
    form = first_part(template)
    return pattern("strings", "place").sub(lambda place: values.get(place[1].lower(), place[0]), form)


def replaced(old: str, new: str, text: str) -> str:
    """Return a text with a word, a sign or a kind of letters replaced; both may be named by a word."""
    named = old.lower() not in text.lower()  # "Replace every digit", not "replace digit by number"
    form = english()["kinds_of_letters"].get(old.lower().removesuffix("s")) if named else None
    old, new = (sign(one).strip() or sign(one) for one in (old, new))
    return re.sub(form or re.escape(old), lambda _: new, text, flags=re.IGNORECASE)


def in_words(number: int) -> str:
    """Return a whole number below a million in English words, other numbers in digits."""
    ones, tens = english()["number_words"], english()["tens"]
    if not 0 <= number < 1_000_000:
        return str(number)
    if number < 20:
        return str(ones[number])
    for size, name in ((1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            return f"{in_words(number // size)} {name}" + (f" {in_words(rest)}" if rest else "")
    return str(tens[number // 10]) + (f"-{ones[number % 10]}" if number % 10 else "")


def emoji(name: str) -> str:
    """Return the emoji of a name, "" for a name that is not known."""
    signs: dict[str, str] = english()["emojis"]
    return next((sign for start, sign in signs.items() if name.lower().startswith(start)), "")


def link(text: str) -> str:
    """Return a link in Markdown to the address of a text, with the words that it is to show; else ""."""
    url, label = (pattern("strings", name).search(text) for name in ("url", "label"))
    return f"[{first_part(label) or url[0]}]({url[0]})" if url else ""


def acrostic(word: str, adverbs: bool = False) -> str:
    """Return a line for each letter of a word, which begins with it; of `adverbs` alone."""
    words = [*(() if adverbs else translations()["words"]), *english()["adverbs"].split()]
    begun = (next((one for one in words if one[0] == letter), letter) for letter in word.lower())
    return "\n".join(map(str.capitalize, begun))


def bold(word: str, text: str) -> str:
    """Return a text with a word of it in bold."""
    return re.sub(rf"(?i)(?<!\w){re.escape(word)}(?!\w)", r"**\g<0>**", text.strip(" .\"'"), count=1)


def as_fraction(given: str, form: str) -> str:
    """Return a number as a fraction, a decimal or a percentage; both parts may stand in any order."""
    given, form = (given, form) if re.search(r"\d", given) else (form, given)
    value = evaluate(given.rstrip("% "))
    if value is None:
        return ""
    value = value / 100 if given.endswith("%") else value
    if form.lower().startswith(("frac", "simpl", "redu")):
        return f"{value.numerator}/{value.denominator}"
    return f"{float(value * 100):.10g}%" if form.startswith("perc") else f"{float(value):.10g}"


def example_value(kind: str, random: Random) -> str:
    """Return a made-up value of a kind, of a format such as `XXX-XX`, or one that a pattern matches."""
    if not {*"\\[^$"}.isdisjoint(kind):
        with suppress(PatternError):
            return make(kind.rstrip("/.,"), random)
        return ""
    kinds = english()["example_values"].items()
    named = (form for name, form in kinds if kind.lower().startswith(name) or kind.lower().endswith(name))
    form = next(named, "#" * kind[0].isdigit())
    if size := re.search(r"\d+(?= [cls]|-[cd])", kind):  # "a password of 12 characters"
        form = (form * _MOST_TIMES)[: min(int(size[0]), _MOST_TIMES)]
    form = form or reduce(lambda text, sign: text.replace(*sign), english()["template_signs"].items(), kind)
    found = re.sub(r"\?", lambda _: random.choice("0123456789abcdef"), form)
    return re.sub(r"#", lambda _: random.choice("123456789"), found).replace("~", "#")


def numbers(said: tuple[str, ...], random: Random) -> list[str]:
    """Return as many numbers between 1 and 100, between two others, or of as many digits."""
    count, *ends = map(number_of, said)
    digits = min(ends[0], _MOST_DIGITS) if ends else 0
    low, high = sorted(ends) if ends[1:] else (10 ** (digits - 1), 10**digits - 1) if digits else (1, 100)
    return [str(random.randint(low, high)) for _ in range(min(count, 10 * _MOST_TIMES))]


def without_accents(text: str) -> str:
    """Return a text in lower case with plain letters, as it is sorted: `árbol` before `gato`."""
    return "".join(one for one in normalize("NFKD", text.lower()) if not combining(one))


def synonyms(word: str) -> list[str]:
    """Return words of the same meaning, [] for a word that has none here."""
    groups = (group.split() for group in english()["same_meaning"])
    return [one for one in next((group for group in groups if word in group), []) if one != word]


def rhymes(word: str) -> list[str]:
    """Return words that end as a word does, [] where none are known."""
    endings: dict[str, str] = english()["rhymes"]
    groups = (words.split() for end, words in endings.items() if word.endswith(end) or word in words.split())
    return [one for one in next(groups, []) if one != word]


def weekday(first: str, second: str) -> str:
    """Return the day, month, letter or number after, before or some days from one, in any order."""
    if second.isdecimal():
        return str(int(second) + (1 if first.lower() == "after" else -1))
    base, _, first = first.lower().rpartition(" ")  # "yesterday was Friday"
    named = {first, second.lower()}
    circles: list[list[str]] = [circle.split() for circle in english()["circles"]]
    before, _, *days = max(circles, key=lambda circle: len(named.intersection(circle)))
    day, move = (first, second.lower()) if first in days else (second.lower(), first)
    distance = re.search(r"(\w+) days", f"{base} {move}")
    known: dict[str, int] = english()["steps_of_days"] | {before: -1}
    steps = number_of(distance[1]) * (-1 if move == "before" else 1) if distance else known.get(move, 1)
    steps -= known.get(base.partition(" ")[0], int(base.startswith("tomorrow")))
    return days[(days.index(day) + steps) % len(days)].capitalize()
