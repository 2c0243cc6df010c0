"""Lists, steps and comparisons. Their entries are data, in pools by the word for what is listed."""

from __future__ import annotations

import re
from itertools import chain

from mockgpt.generation.context import Context
from mockgpt.generation.numbers import arithmetic
from mockgpt.generation.prompt.topic import capitalized, in_second_person
from mockgpt.generation.text import knowledge, list_tasks, strings
from mockgpt.generation.text.material import listed
from mockgpt.generation.text_data import english, pattern, replies, translations

_MOST_ITEMS = 50
_MOST_TRIED = 500  # numbers on each side of the highest that is named
_FEW_WORDS = 8  # of an item that explains nothing
_MOST_IN_WORDS = 10
_EXAMINED_MESSAGES = 20
_USUAL_SIDE = 3  # advantages, and disadvantages
_EXAMINED = 300  # characters of a request
_SHORT_WORD = 2  # letters
_REGION = 5  # letters that the name of a region and its adjective begin with
_LONGEST_THING = 40  # characters
# Words that usually ask for a list, and seldom say what is listed.
_REPEATED = re.compile(r"(?:please )?(?:give|name|tell|list|say)(?: me)? (?:another|one more)(?: one)?", re.I)
_VERBS = frozenset(("name", "book", "question", "word", "work"))


def pool_named(word: str) -> str:
    """Return the name of the pool of listed things that a word in lower case names, "" for none."""
    data = replies()["lists"]
    named = (data["pool_names"].get(word, ""), word, word.removesuffix("s"))
    return next((one for one in named if one in data["pools"]), "")


def items(context: Context) -> str:
    """Return a numbered list with the requested number of things."""
    data = replies()["lists"]
    random = context.random
    if match := pattern("lists", "pros_and_cons").search(context.conversation.text):
        return _pros_and_cons(strings.number_of(match[1]), strings.number_of(match[2]))
    if given := _in_text(context):
        mark = "1. " if context.style.numbered else "- "
        return list_tasks.joined(given, context) if context.style.comma else strings.in_form_of(mark, given)
    word, pool = _pool(context)
    usual = len(pool) if pool in _complete() else min(len(pool), random.randint(3, 5))
    count = min(context.style.items or usual, _MOST_ITEMS)
    separated = context.style.comma or pattern("tasks", "separated").search(context.reading.excerpt)
    plain_lines = context.style.per_line and not (context.style.numbered or context.style.bullets)
    if separated or context.style.unmarked or plain_lines:
        named_only = plain_items(context, count)
        return list_tasks.joined(named_only, context) if separated else "\n".join(named_only)
    named = pattern("lists", "named").search(context.conversation.text[:300])
    things = named.group(1) if named else word or ("idea" if count == 1 else "ideas")
    chosen = _chosen(pool, count, context)
    if 0 < context.style.words <= _FEW_WORDS:  # "each at most five words"
        chosen = [one.split(" – ")[0] for one in chosen]
    shown = strings.in_words(len(chosen)) if len(chosen) <= _MOST_IN_WORDS else str(len(chosen))
    slots = {"count": shown, "Count": capitalized(shown), "things": things}
    lines = "\n".join(f"{number}. {item}" for number, item in enumerate(chosen, 1))
    opening = context.pick(data["openings"]).format_map(slots)
    closing = f"\n\n{context.pick(data['closings'])}" if random.random() < 0.5 and not word else ""
    return f"{opening}\n\n{lines}{closing}"


def _in_text(context: Context) -> list[str]:
    """Return the things that the text itself lists: "Attendees were Ann, Bob and Cy. List the attendees."."""
    text = context.conversation.text
    if dictated := pattern("lists", "given").search(text):
        return listed(dictated[1])
    named = pattern("lists", "in_text").search(text)
    form = r"\b{0}\b(?: \w+)? ?(?:were|are|was|is|includ\w+|:)\s+([^.\n?]{{3,300}})"
    found = re.search(form.format(re.escape(named[1])), text, re.IGNORECASE) if named else None
    given = listed(found[1]) if found else []
    return given if len(given) > 1 else []


def _pros_and_cons(pros: int, cons: int) -> str:
    """Return as many advantages and disadvantages of anything."""
    texts = english()["pros_and_cons"]
    parts = (("Pros", texts["pros"][:pros]), ("Cons", texts["cons"][:cons]))
    return "\n\n".join(f"**{name}**\n" + "\n".join(f"- {one}" for one in found) for name, found in parts)


def plain_items(context: Context, count: int = 0, further: bool = False) -> list[str]:
    """Return the things of a list without numbers and markup, for JSON; `further` ones, or those said."""
    given = [] if further else listed(context.conversation.changed)
    short = max(map(len, given), default=0) < _LONGEST_THING
    if given[1:] and short and context.style.items in (0, len(given)):
        return given  # "Now as JSON" after a list
    if not (count or context.style.items) and (all_of_them := whole(context)):
        return all_of_them
    pool = _pool(context)[1]
    count = count or min(context.style.items or min(3, len(pool)), _MOST_ITEMS)
    return [item.split(" – ", 1)[0].replace("*", "") for item in _chosen(pool, count, context)]


def one_of(kind: str, context: Context) -> str:
    """Return one thing of a kind such as `fruit`, that begins or is as the message says; "" of no kind."""
    data = replies()["lists"]
    key = pool_named(kind)
    if not key or key in data["whole_sentences"] or context.style.language:
        return ""
    pool = _pool(context)[1]
    alike = english()["qualities"].keys() & {*context.conversation.words}
    named = [word.capitalize() for quality in alike for word in english()["qualities"][quality].split()]
    fitting = [one for one in _all_of(pool) if one in named] or _with_letter(pool, 1, context)
    return context.pick(fitting).partition(" – ")[0].replace("*", "")


def any_number(context: Context) -> str:
    """Return a whole number as a text asks for it: within bounds, even, prime, divisible by another."""
    text = context.conversation.text
    fits = [strings.condition(one.groups("")) for one in pattern("lists", "bound").finditer(text.lower())]
    ends = pattern("lists", "ends").search(text)
    named = [*map(int, re.findall(r"\d{1,9}", text))]
    low, high = sorted(map(strings.number_of, ends.groups())) if ends else (1, max(named, default=100))
    within = [*range(max(low, high - _MOST_TRIED), high + 1)]
    context.random.shuffle(within)
    tried = (*within, *range(high + 1, high + _MOST_TRIED))
    return str(next((n for n in tried if all(fit(str(n)) for fit in fits)), low))


def whole(context: Context) -> list[str]:
    """Return all things of a complete kind that is named, such as the days of the week; else nothing."""
    pool = _pool(context)[1]
    return _arranged(pool, context) if pool in _complete() else []


def _arranged(pool: list[str], context: Context) -> list[str]:
    """Return the things of a complete pool from the one, of the letter and in the order that is asked for."""
    text, words = context.conversation.text[:_EXAMINED], context.conversation.words
    pool = sorted(pool) if {"alphabetical", "alphabetically"} & {*words} else pool
    named = pattern("lists", "starting").search(text)
    place = next((n for n, one in enumerate(pool) if named and one.lower() == named[1].lower()), 0)
    letter = pattern("lists", "first_letter").search(text)
    fitting = [one for one in pool if letter and one.lower().startswith(letter[1].lower())]
    return fitting or [*pool[place:], *pool[:place]]


def another(context: Context) -> str:
    """Return one more thing of the kind that is asked for again, "" where none is known."""
    said = context.conversation
    requests = (one for one in (said.text, *said.earlier_texts) if _pool(context.about(one))[0])
    request = next((one for one in requests if not _REPEATED.fullmatch(one.strip(" .!?"))), "")
    told = " ".join(message.text for message in context.reading.prompt.messages[-_EXAMINED_MESSAGES:]).lower()
    pool = _pool(context.about(request))[1] if request else []
    fresh = [item for item in pool if item.partition(" – ")[0].strip("*").lower() not in told]
    count = min(max(map(strings.number_of, said.words), default=1), len(fresh))  # "Three more please"
    several = context.random.sample(fresh, count) if count > 1 else []
    return strings.in_form_of(said.last_answer, several) if several else context.pick(fresh)


def mentioned_items(context: Context) -> list[str]:
    """Return the things of the asked kind that the message mentions, such as the colors in a text."""
    word, pool = _pool(context)
    said = context.conversation.words
    kind, pools = word.removesuffix("s"), replies()["lists"]["pools"]
    narrower = (pools[key] for key in pools if key.startswith(f"{kind} "))  # red fruits, animals of a farm
    found = {item.lower() for item in chain(pool, *narrower)} if word else set()
    found.update(english()["known_members"].get(kind, ()))
    known = {form for item in found for form in (item, f"{item}s", f"{item}es", item.removesuffix("s"))}
    named = list(dict.fromkeys(one for one in said if one in known))
    text = context.conversation.full_text
    written = [re.search(rf"(?i)\b{re.escape(one)}\b", text) for one in named]
    # "Mars, Venus" are written so; "Red and blue" begin a sentence.
    as_written = [match[0] if match else one for match, one in zip(written, named, strict=True)]
    return named if any(one.islower() for one in as_written) else as_written


def _pool(context: Context) -> tuple[str, list[str]]:
    """Return the word for the listed things and the pool to take them from; generic advice has no word."""
    data = replies()["lists"]
    words = context.conversation.words[:40]
    all_words = re.findall(r"\w+", context.conversation.text[:_EXAMINED].lower())  # and numbers
    match = pattern("lists", "rhyming").search(context.conversation.text)
    if match and (rhymes := strings.rhymes(match[1].lower())):
        return f"words that rhyme with {match[1]}", rhymes
    if match := pattern("lists", "synonyms").search(context.conversation.text):
        word = match[2].lower()
        if match[1][0] not in "aAoO" or match[1][:4].lower() == "othe":
            return "synonyms", strings.synonyms(word) or data["pools"]["synonym"]
        forms = english()["word_forms"]["opposite"]
        base = forms.get(word) or next((one for one, other in forms.items() if other == word), "")
        return "antonyms", [base, *strings.synonyms(base)] if base else data["pools"]["synonym"]
    limits = {"words"} if context.style.words else {"interview"} if "tips" in words else set()
    words = tuple(word for word in words if word not in limits)
    if "names" in words[:-1] and words[words.index("names") + 1] == "of":
        words = (*words[words.index("names") + 2 :], *words)  # of what is named
    if pattern("lists", "describing").search(context.conversation.text):
        adjectives = english()["describing"]["english"].split(", ")
        return "words", [*dict.fromkeys([*adjectives, *data["pools"]["adjective"]])]
    for word in (*(word for word in words if word not in _VERBS), *words):
        if key := pool_named(word):
            plural = word if word.endswith("s") else f"{word}s"
            towns = (english()["cities"].get(one, "") for one in words if key == "city")
            if named := next(filter(None, towns), ""):
                return data["things"].get(key, plural), named.title().split(",")
            regions = (name for name in data["pools"] if name.startswith(f"{key} "))
            # "European" and "Europe" begin alike.
            near = [one for one in regions for w in all_words if w.startswith(one[len(key) + 1 :][:_REGION])]
            return data["things"].get(key, plural), data["pools"][near[0] if near else key]
    if context.topic.known and pattern("lists", "points").search(context.conversation.text):
        return "points", data["pools"]["fact about"]
    return "", data["generic"]


def _with_letter(pool: list[str], count: int, context: Context) -> list[str]:
    """Return the things that begin with the letter that is asked for, words of any kind where too few do."""
    match = pattern("lists", "first_letter").search(context.conversation.text)
    if match is None:
        return pool
    data = replies()["lists"]
    words = [word.capitalize() for word in translations()["words"] if len(word) > _SHORT_WORD]
    others = [item for items in data["pools"].values() for item in items if item.isalpha() and item[1:]]
    letter = match[1].upper()
    fitting = [one for one in _all_of(pool) if one.startswith(letter)]
    if len(fitting) >= count:
        return fitting
    return [one for one in dict.fromkeys([*fitting, *words, *others]) if one.startswith(letter)] or pool


def _all_of(pool: list[str]) -> dict[str, None]:
    """Return the things of a pool and, of common kinds, one for each letter; each once."""
    data = replies()["lists"]
    more = (named for key, named in data["by_letter"].items() if data["pools"][key] is pool)
    return dict.fromkeys([*pool, *next(more, [])])


def _complete() -> list[list[str]]:
    """Return the pools that are complete and ordered, such as the days of the week."""
    data = replies()["lists"]
    return [data["pools"][key] for key in data["complete"]]


def _chosen(pool: list[str], count: int, context: Context) -> list[str]:
    if pool in _complete() and count <= len(pool):
        return _arranged(pool, context)[:count]
    pool = _with_letter(pool, count, context)
    facts = knowledge.definition(context) if pool is replies()["lists"]["pools"]["fact about"] else ""
    chosen = [one for one in pattern("style", "sentence_end").split(facts) if one][:count]
    chosen += context.random.sample(pool, min(count - len(chosen), len(pool)))
    generic = replies()["lists"]["generic"]
    while len(chosen) < count:
        chosen += context.random.sample(generic, min(count - len(chosen), len(generic)))
    chosen = [one.format_map(context.slots()) if "{" in one else one for one in chosen]
    return sorted(chosen) if {"alphabetical", "alphabetically"} & {*context.conversation.words} else chosen


def steps(context: Context) -> str:
    """Return numbered steps towards what the user wants to do."""
    data = replies()["steps"]
    kept = stages(context, context.style.items or context.random.choice((4, 5)))
    lines = "\n".join(f"{number}. {stage}" for number, stage in enumerate(kept, 1))
    _, recipe, dish = context.topic.phrase.lower().partition("recipe for ")
    action = f"make {dish}" if recipe else f"get started with {context.topic.phrase}"
    slots = context.slots() | {"action": context.topic.action or action}
    opening = context.pick(data["openings"]).format_map(slots)
    closing = context.pick(["", *data["closings"]])
    return f"{opening}\n\n{lines}\n\n{closing}".rstrip()


def stages(context: Context, wanted: int) -> list[str]:
    """Return so many steps towards what the user wants to do, each with a title in bold, or fewer."""
    data, words = replies()["steps"], frozenset(context.conversation.words)
    kinds = (kind["stages"] for kind in data["kinds"] if not words.isdisjoint(kind["words"]))
    stages = next(kinds, data["stages"])
    more = [one for one in data["stages"] if one not in stages][: max(0, wanted - len(stages))]
    stages = [*stages[:-1], *more, stages[-1]]
    kept = stages if wanted >= len(stages) else [*stages[: wanted - 1], stages[-1]]
    return [context.pick(stage) for stage in kept]


def comparison(context: Context) -> str:
    """Return a comparison of two things that the user names, "" when no two are named."""
    if "pros" in context.conversation.words and "cons" in context.conversation.words:
        return _pros_and_cons(_USUAL_SIDE, _USUAL_SIDE)
    if "difference" in context.conversation.words and (worked_out := arithmetic.answer(context)[1]):
        return worked_out
    words = frozenset(context.conversation.words)
    for needed, known in replies()["comparisons"]:
        if words.issuperset(needed):
            return str(known)
    text = context.conversation.text[:500].replace("\n", " ")
    # The first of two things may stand before the word that compares them.
    near = pattern("lists", "pair").search(text)
    things = "things" if re.search(r"\b(?i:vs|versus)\b", text) else "things_after"
    begin = max(0, near.start() - _LONGEST_THING) if near else 0
    match = pattern("lists", things).search(text, begin) if near else None
    named = [part.strip() for part in match.groups() if part] if match else []
    if len(named) != 2:
        return ""
    first, second = (in_second_person(part) for part in named)
    slots = {"first": first, "second": second, "First": capitalized(first), "Second": capitalized(second)}
    family = replies()["families"]["comparison"]
    parts = [context.pick(family[key]) for key in ("openings", "bodies", "closings")]
    return "\n\n".join(part.format_map(slots) for part in parts)
