"""Read which options a sentence names: "yes or no", "one of: a, b, c", "Is it red or blue?"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from mockgpt.generation.prompt.phrases import has_any, plain_words, with_classes
from mockgpt.generation.text_data import wording

Said = tuple[str, tuple[str, ...]]  # the name of an instruction, and the parts that it names

FEW_WORDS = 8  # of a sentence without a verb, such as "Only the number"
_LONGEST_OPTION, _MOST_OPTION_WORDS, _MOST_OPTIONS = 40, 4, 12
_MOST_SLASHED_WORDS = 2  # "whether it addresses / resolves a question" names none
_LONGEST_ENDING = 300  # characters
# The forms that name options, each with the marks one of which stands before these; without one, an "or" is
# between them.
_LISTING = (("in_parentheses", "("), ("which", ":,"), ("sorted_by_name", ","), ("sorted_as_list", ":"))
_NAMING = (*_LISTING, ("sorted_into", ""))
_SLASH = "\u2215"  # stands for one within an option
_ALSO_OTHERS, _ENGLISH = frozenset(("of", "o", "u")), frozenset(("the", "a", "is", "you", "with", "to"))
_DUTCH_WORDS = frozenset(("dit", "deze", "het", "een"))
_GROUP = re.compile(r"\([^()]*\)")


@cache
def form(name: str) -> re.Pattern[str]:
    """Return one of the forms of the wording, as a pattern; many of them are for texts in lower case."""
    return re.compile(with_classes(wording()["forms"][name]))


@cache
def first_words(*parts: str) -> frozenset[str]:
    """Return the first words of the alternatives of some parts; of `gate`, the words themselves."""
    data = wording()
    found: list[str] = []
    for part in parts:
        found += data["gate"].get(part) or re.findall(r"(?:^|\|)([^\W\d_]+)", _GROUP.sub("", data[part]))
    return frozenset(found) - {"and", "word"}


def words_for_or(words: frozenset[str]) -> frozenset[str]:
    """Return which words are "or"; Dutch "of" is one beside Dutch words, or without English ones."""
    found = words & first_words("or")
    is_other = words.isdisjoint(_ENGLISH) or not words.isdisjoint(_DUTCH_WORDS)
    return found if is_other else found - _ALSO_OTHERS


def lower_case(text: str) -> str:
    """Return a text in lower case, of the same length: a few letters become two."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def has_meanings(lower: str) -> bool:
    """Whether a text in lower case may name options, each with its meaning."""
    return len(form("meaning").findall(lower)) > 1


@lru_cache(maxsize=256)
def without_ending(text: str) -> str:
    """Return a sentence without endings such as "and nothing else"."""
    # A blank before the text stands for its beginning: a pattern that begins with marks is found quickly.
    begin = max(0, len(text) - _LONGEST_ENDING)
    while text and (match := form("after").search(f" {lower_case(text)}", begin)):
        text = text[: max(0, match.start() - 1)].rstrip(" ,;")
    return text


def _in_quotes(parts: list[str]) -> list[str]:
    """Return the parts of a list without what stands around its quotation marks: "its relevance as 'yes'"."""
    first = re.search(r"(?:^| )(['\"])[^'\"]{1,40}\1$", parts[0]) if parts[1:] else None
    last = re.match(rf"{first[1]}[^'\"]{{1,40}}{first[1]}", parts[-1]) if first else None
    return [first[0], *parts[1:-1], last[0]] if first and last else parts


def named_options(text: str, dutch: bool = False, listed: bool = False) -> tuple[str, ...]:
    """Return the options that a text is a list of, or (); `listed` needs no "or" between them."""
    text = form("source_end").sub("", text) if has_any(text, (" the ", " this ")) else text
    # It names two, each with its meaning.
    if has_meanings(lower_case(text)) and (meanings := form("meanings").search(text)):
        one, its, other, others = meanings.groups()
        return f"{one} ({its.strip()})", f"{other} ({others.strip()})"
    has_joint = "|" in text or "/" in text or first_words("or").intersection(text.lower().split())
    if not (listed or has_joint) or "//" in text:  # an address, or a division
        return ()
    text = form("further").split(text.strip(" []():;.!?¿¡"), maxsplit=1)[0]
    if (text.count("'") + text.count('"')) % 2:  # "'… love it' positive or negative" begins in a quotation
        text = form("quoted_before").sub("", text)
    said = form("quote").match(text)  # "'The dog runs.' yes/no"
    if said and text[said.end() :] and not form("separator").match(text, said.end()):
        text = text[said.end() :].lstrip(" -–:,;")
    if form("quote").fullmatch(text) or (text and text[0] in "\"'“«" and text.count(text[0]) == 1):
        return ()  # a quotation
    joint = form("or").search(text)
    short = joint is not None and joint.group().strip().lower() in ("o", "u", "e")
    if short and not _ENGLISH.isdisjoint(plain_words(text)):
        return ()
    if not (joint or listed) or (joint and joint.group().lower() == " of " and not dutch):
        return ()
    quotes = " \"'`“”«»[]"
    if ", " in text:  # "World, Sports, Business or Sci/Tech"
        text = re.sub(r"(?<=\w)/(?=\w)", _SLASH, text)
    bare = (part.strip(quotes) for part in _in_quotes(form("separator").split(text)))
    parts = [form("article").sub("", part, count=1).strip(quotes).replace(_SLASH, "/") for part in bare]
    begun = parts[-1].partition(" ")[0].strip(quotes)  # "'ALLOW' or 'BLOCK' depending on ..."
    if parts[1:] and all(map(str.isupper, [*parts[:-1], begun])) and not parts[-1].isupper():
        parts[-1] = begun  # "LOW or HIGH priority"
    most = _MOST_SLASHED_WORDS if " / " in text else _MOST_OPTION_WORDS
    short = all(0 < len(part) <= _LONGEST_OPTION and len(part.split()) <= most for part in parts)
    usable = short and 2 <= len(parts) <= _MOST_OPTIONS and not form("no_options").search(text)
    return tuple(parts) if usable else ()


def offered(text: str, plain: str, words: frozenset[str], asks: bool) -> Said | None:
    """Return the options of a sentence that only names them; of one that `asks` or says more, fewer."""
    if words.isdisjoint(first_words("or", "meaning")) and not has_any(text, ",;|/="):
        return None
    choice = has_any(text, "/|") or bool(words_for_or(words))
    if not choice and ":" not in text and "(" not in text and words.isdisjoint(first_words("kinds")):
        return None
    plain = form("short").sub("", plain)
    head, colon, tail = plain.partition(":")
    labelled = form("labelled").match(plain) if colon and has_any(plain, "([") else None
    if labelled and (options := named_options(labelled[1], listed=True)):
        return "set", options
    tasks = plain.split(" ", 1)[0].lower() in first_words("tasks")  # "Extract all emails: write to …"
    for part in (head, tail) if tail and not (tasks and tail[-1:] != "?") else ():
        listed = part.endswith("?") and part.count(",") > 1 and len(part.split()) == part.count(",") + 1
        asked = choice and part is tail and part[-1:] == "?"  # "Sentiment of '…': POSITIVE or NEGATIVE?"
        brief = (len(head.split()) < FEW_WORDS - 3 or listed or asked) and len(part.split()) < FEW_WORDS + 2
        if brief and (options := named_options(part, listed=listed)):
            return "set", options
    lower = lower_case(text)
    for name, marks in _NAMING:
        match = form(name).search(lower) if has_any(lower, marks or first_words("sorted_into")) else None
        if match and (options := named_options(text[match.start(1) : match.end(1)], listed=bool(marks))):
            return "one_of" if match.start() or name == "which" else "set", options
    if not words.isdisjoint(first_words("kinds", "valid")) and (kinds := form("kinds").search(lower)):
        listed = kinds[0].rstrip().endswith((":", "are", "is"))
        if options := named_options(text[kinds.end() :], listed=listed):
            return "one_of", options
    if not choice and words.isdisjoint(first_words("or") - {"of"}):
        return None
    last = None if form("forbids").match(lower) else form("at_end").search(plain)
    asked = plain.split(" ", 1)[0].lower() in first_words("asking")
    pair = last and form("pair").fullmatch(last[1])  # "7 < 5, true or false?"
    if last and (pair or (", " in last[1] and not asked)) and (options := named_options(last[1])):
        return "set" if pair else "one_of", options
    count = len(plain.split())
    if asks or not choice or not (last or count <= FEW_WORDS) or form("not_said").search(lower):
        return None
    asking = form("is_it").match(plain)  # "Is it red or blue?" names its options at its end
    if count <= FEW_WORDS and not asking and (options := named_options(plain)):
        return "set", options
    return ("one_of", options) if last and (options := named_options(last[1])) else None
