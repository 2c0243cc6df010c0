"""Choose one of some options: the label of a text, the largest of some things, yes or no.

Knows what was said and what the words of texts are related to; not whether an option is asked for.
"""

from __future__ import annotations

import re

from mockgpt.generation.context import Context
from mockgpt.generation.prompt.conversation import turns_of, words_of
from mockgpt.generation.prompt.instructions import Instruction
from mockgpt.generation.prompt.judgement import described
from mockgpt.generation.prompt.language import detect
from mockgpt.generation.prompt.phrases import both_ends, plain_words
from mockgpt.generation.remembered import remember_names
from mockgpt.generation.text import knowledge, lists, rewriting, strings, translation, truth
from mockgpt.generation.text.material import listed, material
from mockgpt.generation.text_data import by_name, english, english_words, languages, pattern, replies

_LABEL_WORDS = 2  # a longer option is a part of a sentence
_LONGEST_OPTION = 60
_EXAMINED = 2000  # characters in which a label is looked for
_LONGEST_RANGE = 80  # characters between the first and the last option where a text names them all
_MOST_OPTIONS = 300  # of which one is chosen by what is said
_QUOTES = " \t\"'`“”«».,;:!?([]{}"  # around an option


def options(instruction: Instruction) -> list[str]:
    """Return the options that an instruction names."""
    if len(instruction.said) > 1:
        return list(instruction.said)
    said = instruction.said[0] if instruction.said else ""
    if steps := re.fullmatch(r"(\D{1,4})(\d) ?(?:-|–|to) ?\1?(\d)", said):
        return [f"{steps[1]}{step}" for step in range(int(steps[2]), int(steps[3]) + 1)]
    by_line = r"(?:: | [-–—] )[^\n]*\n?|\n"
    parts = re.split(by_line if instruction.name == "options" else pattern("demanded", "separator"), said)
    plain = (pattern("demanded", "mark").sub("", part).strip(_QUOTES) for part in parts)
    found = dict.fromkeys(part.removeprefix("a ").removeprefix("an ") for part in plain)
    return [part for part in found if 0 < len(part) <= _LONGEST_OPTION]


def label(context: Context) -> str:
    """Return the label of a text: of the options that are named, else of usual ones of its kind."""
    instruction = named(context)
    if instruction:
        return plain(chosen(options(instruction), context, " ".join(instruction.said)))
    asked = next((one for one in context.conversation.words if one in english()["usual_labels"]), "sentiment")
    return chosen(english()["usual_labels"][asked].split(", "), context)


def plain(option: str) -> str:
    """Return an option without what it means: `BILLING` of `BILLING: invoices, refunds`."""
    return re.split(r" \(|: | [-–] ", option, maxsplit=1)[0]


def named(context: Context) -> Instruction | None:
    """Return the instruction that names short options, None where there is none."""
    for name in ("options", "one_of", "set", "as_one_of"):
        instruction = context.instructions.get(name)
        found = options(instruction) if instruction else []
        if len(found) > 1 and all(len(plain(one).split()) <= _LABEL_WORDS for one in found):
            return instruction
    return None


def chosen(named: list[str], context: Context, said: str = "") -> str:
    """Return the option that fits the message, or else any."""
    offered, asked = named[:_MOST_OPTIONS], context.conversation
    found = next_worker(named, context) or described(offered, asked.text, asked.system)
    found = found or fitting(offered, context, said)
    others = [one for one in named if plain(one).lower() in english_words("of_no_kind")]
    return found or context.pick(others or named)


def next_worker(named: list[str], context: Context) -> str:
    """Return the worker that a request needs next, or the option that ends the work; "" where none does."""
    ends = [one for one in named if one.lower().strip("_") in english_words("ends_of_work")]
    workers = [one for one in named if one[1:] and not (one in ends or one.isdecimal())]
    said = context.conversation
    told = f"{said.system}\n{said.full_text}"[:_EXAMINED]
    if not workers[1:] or not pattern("labels", "next").search(told):
        return ""
    ends = ends or pattern("labels", "end_of_work").findall(told)[:1]  # '{"next": "<agent or FINISH>"}'
    turns = turns_of(context.reading.prompt.messages, named)
    request = next((text for speaker, text in turns[::-1] if speaker.lower() in ("user", "human")), "")
    last, text = turns[-1] if turns else ("", "")
    if last not in (*named, "assistant"):
        opens = rf"(?m)^[-*• ]{{0,3}}({'|'.join(map(re.escape, workers))})\b[^\n]{{0,200}}?\bfirst\b"
        if starts := re.search(opens, told):  # "this agent should be the first to engage"
            return str(starts[1])
        asked = context if request == said.text else context.about(request)
        found: str = described(workers, request, told) or fitting(workers, asked)
        return found or context.pick(workers)
    first, _, further = request[:_EXAMINED].lower().partition(" and ")
    made = {speaker for speaker, _ in turns} | ({of_text(workers, first)} if ends else set())
    if planned := [one for one in re.findall(r"[\w-]+", text) if one in workers and one not in made]:
        return str(planned[0])
    rest = [one for one in workers if one not in made]
    if ends:
        return (of_text(rest, further) if further else "") or ends[0]
    return described(rest, request, told) or workers[([*workers, last].index(last) + 1) % len(workers)]


def of_each(named: list[str], context: Context) -> str:
    """Return the options that fit the items of a list, in its form, "" where no list is to be labelled."""
    text = context.conversation.full_text
    asked = both_ends(text, _EXAMINED, _EXAMINED)
    items = pattern("labels", "item").findall(text) if pattern("labels", "each").search(asked) else []
    if not items and pattern("labels", "each_item").search(asked):  # "each word as noun or verb: dog, run"
        after = listed(re.split(r"[:?] ", text.strip())[-1])
        items = [(f"{one}:", one) for one in after if one.count(" ") < _LABEL_WORDS]
    lines = (f"{mark} {chosen(named, context.about(item))}" for mark, item in items)
    return "\n".join(lines) if items[1:] and not {item.strip(_QUOTES) for _, item in items} & {*named} else ""


def fitting(named: list[str], context: Context, said: str = "") -> str:
    """Return the option that fits the message: by mention, by related words, by sentiment; else ""."""
    given, whole = material(context), context.conversation.text
    if {*listed(given)} <= {*named}:  # "What is the intent of '...'? Options: ..."
        given = next((one.text for one in context.reading.facts.all("quoted")), "")
    moods = {one.lower() for one in named} & {"positive", "negative"}
    if moods and not _moving(given) and _moving(whole):
        given = whole  # what is quoted is a name; the sentiment is around it
    texts = [whole] if not given or given[0] == "{" else [given, whole]
    found = (_fitting(named, context, said, text[:_EXAMINED].lower(), text is texts[-1]) for text in texts)
    return next(filter(None, found), "") if named else ""


def groups(names: list[str], text: str, context: Context) -> dict[str, list[str]]:
    """Return which things of a list in a text are of each kind, such as even or fruits; {} unless all are."""
    kinds = {name.lower().split("_")[0].removesuffix("s"): name for name in names}
    known = {*strings.KINDS_OF_NUMBERS, *english()["kinds_of_things"], *replies()["lists"]["pools"]}
    span, after = pattern("labels", "span").search(text), re.split(r":\s+", text)[-1]
    items = listed(after) if re.search(r"[^\W\d]['\"]?,", after) else pattern("tasks", "number").findall(text)
    items = [str(one) for one in range(int(span[1]), int(span[2]) + 1)] if span else items
    found: dict[str, list[str]] = {name: [] for name in names}
    for one in items if names[1:] and known.issuperset(kinds) else ():
        found[kinds.get(of_kind([*kinds], context.about(one)), names[-1])].append(one)
    return found if all(found.values()) else {}


def clauses_of(mood: str, text: str) -> list[str]:
    """Return the clauses of a text that praise or blame, whichever `mood` is; after "but" it turns."""
    found: list[tuple[str, str]] = []
    sides, last, told = ("positive", "negative"), "", False
    for joint, clause in pattern("labels", "clause").findall(text[:_EXAMINED]):
        own = _by_sentiment([*sides], set(re.findall(r"[^\W\d_]+", clause.lower())))
        told = told or own in sides
        last = own if own in sides else sides[last == sides[0]] if joint else last or sides[0]
        found.append((last, clause.strip(" ,'\"")))
    aside = pattern("labels", "no_side").search
    return [clause for one, clause in found if one == mood and told and not aside(clause)]


def aspects(text: str) -> dict[str, str]:
    """Return what a review speaks of, and whether its clause is positive, negative or neutral."""
    found: dict[str, str] = {}
    for clause in re.split(pattern("labels", "joint"), text[:_EXAMINED]):
        named = pattern("labels", "aspect").search(clause)
        words = set(re.findall(r"[^\W\d_]+", pattern("labels", "negated").sub(_turned, clause.lower())))
        if named:
            found[named[1] or named[2]] = _by_sentiment(["positive", "negative", "neutral"], words)
    return found


def _moving(text: str) -> bool:
    """Whether a text has words of praise or blame."""
    words = set(re.findall(r"[^\W\d_]+", text[:_EXAMINED].lower()))
    return not words.isdisjoint(english_words("good") | english_words("bad"))


def _fitting(named: list[str], context: Context, said: str, text: str, last: bool) -> str:
    if all(one.lower() in text for one in named):
        text = context.conversation.text[:_EXAMINED].lower()
        ends = [re.escape(one.lower()) for one in (named[0], named[-1])]
        # The list of them does not begin in a quotation, as in "'cancel it'? Options: cancel, change".
        quoted = r"(?!(?:[^'\"”\n]|(?<=\w)'(?=\w)){1,80}+(?<=[^\s(,])['\"”](?!\w))"
        text = re.sub(rf"{ends[0]}{quoted}[^\n]{{0,{_LONGEST_RANGE}}}?{ends[1]}", " ", text)
    text = text.replace(said.lower(), " ") if said else text
    sure = [one for one in named if _means(one) not in english_words("of_no_kind")]
    pair = len(sure) == 2 and next((one for one in sure if _means(one) in english_words("yes")), "")
    if pair:
        true = truth.affirmed(context)
        if true is None and sure != named:
            return ""
        known = bool(knowledge.fact(context)[0] or context.random.random() < 0.7) if true is None else true
        return pair if known else next((one for one in sure if one != pair), pair)
    denied = [one for one in named if len(named) == 2 and pattern("labels", "denies").match(one)]
    good = truth.of(context) if denied else None
    if good is not None:
        return next((one for one in named if (one in denied) != good), "")
    counts = [one for one in named if re.search("calc|math", one.lower())]
    if counts and re.search(r"\d ?[-+*/×÷x%] ?(?:of )?\d", text):
        return counts[0]
    return of_kind(named, context) or of_text(named, text, last)


def of_text(named: list[str], text: str, last: bool = True) -> str:
    """Return the option that fits a text in lower case by related words; of the `last` text, any."""
    text = pattern("labels", "negated").sub(_turned, text)
    # What several options are named by, such as `book_flight` and `cancel_flight`, speaks for none of them.
    spoken = [one for one in plain_words(text) if len(one) < 4 or sum(one in n.lower() for n in named) < 2]
    words, squeezed = {*spoken, *re.findall(r"[a-z]+n't\b", text.replace("’", "'"))}, "".join(spoken)
    best, most, kept = "", 0, set[str]()
    for option in named:
        related, parts = _related(option), re.findall(r"[^\W\d_]+", option.lower())
        # A related word may be the beginning of one in the text.
        named_in = [part for part in parts if len(part) > 3 and part in squeezed]
        told = [one for one in words if one.startswith((*related,)) and not one.startswith((*named_in,))]
        hits = len(told) + len(named_in) * (1 if parts[1:] else 2)
        # Where the words of "critical" are among those of "high", one of them makes it the narrower.
        wider = not parts[1:] and kept and kept < related
        if (hits > most and not wider) or (hits and related and related < kept and not parts[1:]):
            best, most, kept = option, hits, related
    # "Toxic or safe": what no words speak for is meant where those that speak for the others are missing.
    others = [one for one in named if not _related(one)]
    return best or _by_sentiment(named, words) or (others[0] if last and len(others) == 1 else "")


def _related(option: str) -> set[str]:
    """Return the words that speak for an option; none for one that denies another, such as "not urgent"."""
    parts = re.findall(r"[^\W_]+", option.lower())
    denies = not {"not", "non", "no", "un"}.isdisjoint(parts)
    related = english()["related"]
    whole = "_".join(parts)  # `order_status` is more than an order
    names = [whole] if whole in related else parts
    return {word for name in names for word in related.get(name, ()) if not denies}


def _turned(match: re.Match[str]) -> str:
    """Return "good" for "not bad", and the other way round."""
    word = match[1] or ""
    if match[2]:
        return "good"
    return "good" if word in english_words("bad") else "bad" if word in english_words("good") else match[0]


def _means(option: str) -> str:
    """Return what an option stands for: `1 (yes)` for yes."""
    return option.rpartition("(")[2].rstrip(")").lower()


def of_kind(named: list[str], context: Context) -> str:
    """Return the option that is the largest, of the language or of the kind that is asked for, else ""."""
    text = context.conversation.text[:_EXAMINED]
    wrong = re.search(r"\b(?:incorrect|misspel|mis-spel|wrong)", text) is not None
    if wrong or "correct" in text:  # "She (go/goes) to work", or a word that is spelled so
        given = material(context)
        said = {one: re.sub(r"\(?\b\w+ ?/ ?\w+\b\)?", one, given) if "/" in given else one for one in named}
        sound = [one for one, whole in said.items() if rewriting.is_correct(whole) != wrong]
        if len(sound) == 1:
            return sound[0]
    found = strings.compared(named, text) or strings.fitting(named, text)
    return found or _of_language(named, context) or _of_pool(named, context)


def _of_language(named: list[str], context: Context) -> str:
    """Return the option that names the language of the text to classify, where languages are offered."""
    known = by_name() | {"en": ""} | {one["code"]: key for key, one in languages().items()}
    by_key = {known[one.lower()]: one for one in named if one.lower() in known}
    quoted = context.reading.facts.all("quoted")
    text = quoted[0].text if quoted else material(context) or context.conversation.text
    return by_key.get(detect(text, words_of(text)), "") if len(by_key) > 1 and text else ""


def _of_pool(named: list[str], context: Context) -> str:
    """Return the option that is of the kind that is asked for: the fruit among tools."""
    english_of = translation.english_word if context.style.language else str
    words = [*map(english_of, context.conversation.words)]
    for word in words:
        fitting = [one for one in named if english_of(one.lower()) in things(word)]
        if len(fitting) == 1:
            return fitting[0]
    # "Is an apple a fruit or a vegetable?"
    holding = [one for one in named if not things(english_of(one.lower())).isdisjoint(words)]
    return holding[0] if len(holding) == 1 else ""


@remember_names(512)
def things(kind: str) -> frozenset[str]:
    """Return the known things of a kind or quality, in lower case."""
    known, tables = replies(), (english()["qualities"], english()["kinds_of_things"])
    pool = map(str.lower, known["lists"]["pools"].get(lists.pool_named(kind), ()))
    places = {"city": map(str.lower, known["capitals"].values()), "country": known["capitals"]}
    known_as = (table.get(kind) or table.get(kind.removesuffix("s"), "") for table in tables)
    named = (thing for one in known_as for thing in one.split())
    return frozenset((*pool, *places.get(kind, ()), *named))


def _by_sentiment(named: list[str], words: set[str]) -> str:
    # `0 (negative) or 1 (positive)`: what stands in parentheses says what the option means.
    by_name = {_means(name): name for name in named}
    good, bad = len(words & english_words("good")), len(words & english_words("bad"))
    wanted = "positive" if good > bad else "negative" if bad > good else "neutral"
    # The names of the three begin alike in many languages.
    beginnings = tuple(english()["moods"][wanted])
    return next((name for form, name in by_name.items() if form.startswith(beginnings)), "")
