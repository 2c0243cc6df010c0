"""Part a text into the sentences in which the answer to a question may be, by what each is about.

Words are compared by their stems. Finds the question too, of which it knows nothing but its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from heapq import nlargest
from itertools import chain, groupby, pairwise
from typing import Any, NamedTuple

import orjson

from mockgpt.generation.pausing import pause
from mockgpt.generation.prompt.phrases import both_ends, has_any, plain_words
from mockgpt.generation.prompt.stems import implied, stems
from mockgpt.generation.remembered import remember_texts
from mockgpt.generation.text_data import first_part, gate, pattern

LEAST_SHARE = 0.5  # of the question's words that a sentence must share
_MOST_SENTENCES = 120
_MOST_COMPARED = 16  # sentences with most words of the question; of those with as many, the first ones
_MOST_QUESTIONS = 5  # of those right before the last one
_LEAST_PAIRS = 4  # in a text of sections, each with keys and values
_OPENING, _CLOSING = 2_500, 1_000  # characters in which is said that only a long text counts
_BEFORE_COMMA = ("accor", "from ", "in th", "given", "based", "using")  # "From the notes, ..."
_DAYS = frozenset(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))  # their stems
_AROUND = 200  # characters around a word of saying in which stands when it is to be said
_LONGEST_PARSED = 100_000  # characters of JSON
_FEW_BLANKS = 3  # in what stands beside a question: "Question 2:" is no sentence


class Passage(NamedTuple):
    """A sentence that may hold the answer; `own` is one of the user's, about themselves."""

    text: str
    stems: frozenset[str]
    own: bool = False


form = partial(pattern, "grounding")  # of what stands around facts; some are for texts in lower case


def is_closed(text: str) -> bool:
    """Whether a text says that only what it gives counts."""
    return text != "" and _is_closed(both_ends(text, _OPENING, _CLOSING).lower())


@lru_cache(maxsize=16)
def _is_closed(lower: str) -> bool:
    return has_any(lower, gate("closing")) and form("closed").search(lower) is not None


def said_where_unknown(text: str, lower: str) -> str:
    """Return what a text says that is to be answered where nothing is known, else ""."""
    if not has_any(f" {lower}", gate("conditional")) or gate("saying").isdisjoint(plain_words(lower)):
        return ""
    # Looked for around what says "say": all of a long text would take milliseconds.
    around: list[list[int]] = []
    for says in form("says").finditer(lower):
        start, end = max(0, says.start() - _AROUND), says.start() + 2 * _AROUND
        if around and start <= around[-1][1]:
            around[-1][1] = end
        else:
            around.append([start, end])
    matches = (form("fallback").search(text, start, end) for start, end in around)
    return first_part(next(filter(None, matches), None))


def asked_parts(question: str) -> list[str]:
    """Return each of the questions that one sentence asks."""
    return pattern("grounding", "and_asks").split(question) if " and " in question.lower() else [question]


def is_open(question: str, text: str) -> bool | None:
    """Return whether a text opens on all days that a question names, None where one names no day."""
    days = stems(question) & _DAYS
    if "open" not in question or not days or re.search(r"\d", question):
        return None
    told: dict[bool, set[str]] = {True: set(), False: set()}
    for clause in pattern("grounding", "hours_end").split(text[:_OPENING]):
        told[re.search(r"(?i)\b(?:closed|except)\b", clause) is None].update(stems(clause), implied(clause))
        told[False].update({"sun"} - stems(clause) if form("to_saturday").search(clause) else ())
    opens = told[True] & _DAYS
    return days <= (opens or _DAYS) - told[False] if opens or told[False] & _DAYS else None


def question_of(text: str) -> str:
    """Return the sentence that asks, without a label such as `Question:`."""
    text = pattern("grounding", "tag").sub("\n", text) if "<" in text else text
    begun = text[:200].lower()
    may = has_any(begun, gate("recalling"))
    claims = may and "you " in begun and form("claimed").search(begun)
    asked = "" if claims else text[: text.rfind("?") + 1]
    # A sentence ends with its line, or before a blank: those before the last one that may ask do not matter.
    for start in (max(asked.rfind(end) for end in (". ", "\n")) + 1, 0) if asked else ():
        parts = pattern("grounding", "question").findall(text, start)
        if asking := [part for part in parts if part.rstrip().endswith("?")]:
            last = asking[-1].strip().lstrip("'\"”»,) ")
            after_json = max(map(last.rfind, "]}")) + 1 if last[0] in "[{" else 0
            return unlabelled(last[after_json:].strip())
    recalls = claims or (may and form("recall").search(begun))
    return text[:200].partition(". ")[0] if recalls else ""


def questions_before(text: str, question: str) -> list[str]:
    """Return the questions right before another one: "What did he buy? How much did he pay?"."""
    around, found = " \n-*0123456789.)", list[str]()
    before = text[: text.rfind(question)].rstrip(around)
    asks = pattern("grounding", "question").findall
    while before.endswith("?") and len(found) < _MOST_QUESTIONS and (asking := asks(before)):
        found.insert(0, asking[-1].strip())
        before = before[: before.rfind(asking[-1])].rstrip(around)
    return [unlabelled(one) for one in found]


def unlabelled(text: str) -> str:
    """Return a sentence without a label before it, which ends with a colon or a comma."""
    may = ":" in text or ("," in text and text.lstrip()[:5].lower() in _BEFORE_COMMA)
    return _without_beginning("label", text) if may else text


def _without_beginning(name: str, text: str) -> str:
    """Return a text without what a form says that its lines begin with."""
    if "\n" in text:
        return form(name).sub("", text)
    match = form(name).match(text)
    return text[match.end() :] if match else text


def sentences(text: str, asked: Sequence[tuple[str, ...]] = (), question: str = "") -> list[Passage]:
    """Return the sentences of a text, the question aside, that share enough of the words `asked` for."""
    found = [*_of_tables(text)] if "\n" in text or "{" in text else list[Passage]()
    parts, least = _parts(text, asked)
    is_answer, goes_on = pattern("grounding", "answers").match, pattern("grounding", "continues").match
    may_label, seen = ": " in text, set[str]()
    asks = heading = ""
    for part, start, end, shared in parts:
        before, asks = asks, part if part.endswith("?") else ""
        if part in seen and not before:
            continue
        pause()
        may_head = end < len(text) and (part.lstrip()[:1] in ("#", "*", "<") or part.endswith(":"))
        if may_head and pattern("grounding", "heading").fullmatch(part):
            heading = unlabelled(pattern("grounding", "tag").sub("", part)).strip(" #*:")
            found.append(Passage(heading, stems("title")))
            continue
        answers = before and is_answer(f"{before}\n{part}")
        continues = goes_on(part)
        if not continues:
            seen.add(part)
        head = (_label_before(text, start) if may_label else "") or heading
        shares = shared >= least or (head != "" and _shared(f"{head} {part}".lower(), asked) >= least)
        if not (shares or answers or continues):
            continue
        if question and question in part:
            part = part.replace(question, "").strip(", ")
            if part.count(" ") < _FEW_BLANKS:
                continue
        said, tells = _bare(part)
        if answers and said.text:  # the answer to a question of an FAQ
            found.append(Passage(said.text, stems(f"{before} {said.text}")))
        if tells:
            # "It is led by ..." is about what the sentence before it is about.
            about = found[-1].stems if found and continues else stems(head) if head else None
            # "## 2.1.0" says of which version all is that stands under it.
            named = re.search(r"\d", heading) and not (found and continues)
            whole = f"{heading}: {said.text}" if named else said.text
            found.append(Passage(whole, said.stems | about) if about else said)
            if len(found) == _MOST_SENTENCES:
                break
    return found


@remember_texts(512)
def _bare(part: str) -> tuple[Passage, bool]:
    """Remember a sentence of a text that comes again, without what stands around it, and whether it tells."""
    part = pattern("grounding", "tag").sub("", part) if "<" in part else part
    text = unlabelled(_without_beginning("remember", part.strip(" #<>-*")))
    inside = text[1:-1] if text[:1] in "\"'“«" and text[-1:] in "\"'”»" and len(text) > 1 else ""
    text = inside if inside.endswith((".", "!")) and not set(inside) & set('"“”«»') else text
    text = text.strip('"') if text.count('"') == 1 else text
    asks = text.endswith("?") and not pattern("grounding", "spoken").match(text)
    tells = len(text) > 2 and not asks and not form("instruction").match(text.lower())
    return Passage(text, stems(text)), tells


def tables(text: str) -> Iterator[list[list[str]]]:
    """Yield the tables in a text, the columns first: in Markdown, CSV, columns or JSON."""
    value = parsed(text[text.find("[") : text.rfind("]") + 1]) if "{" in text else None
    if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        yield [[*value[0]], *([shown(one.get(key)) for key in value[0]] for one in value)]
    yield from _of_sections(text)
    lines = [line.strip().strip("|") for line in text.splitlines() if line.strip(" |-:")]
    lines = [re.sub(r"(?<=[^\s|]) {2,}(?=[^\s|])", "\t", line) if "  " in line else line for line in lines]
    for sign in filter("\n".join(lines).count, "|,;\t"):
        for count, same in groupby(lines, key=lambda line: line.count(sign)):
            columns, *rows = [[cell.strip() for cell in line.split(sign)] for line in same]
            if count and all(map(pattern("grounding", "column").fullmatch, columns)):
                yield [columns, *rows]


def _of_sections(text: str) -> Iterator[list[list[str]]]:
    """Yield the table of several sections with the same keys: `## Alpha`, `Price: $5`, `## Beta` …"""
    found: dict[str, dict[str, str]] = {}
    name = ""
    for line in text.splitlines() if text.count(": ") >= _LEAST_PAIRS else ():
        if pair := pattern("grounding", "pair").fullmatch(line):
            found.setdefault(name, {})[pair[1]] = pair[2]
        else:
            name = line.strip(" #*:") or name
    kept = {one: pairs for one, pairs in found.items() if len(pairs) > 1}
    columns = next(iter(kept.values()), {})
    if len(kept) > 1 and all(pairs.keys() == columns.keys() for pairs in kept.values()):
        yield [["Name", *columns], *([one, *pairs.values()] for one, pairs in kept.items())]


def parsed(text: str) -> Any:
    """Return the value that a text is as JSON, None for any other text."""
    try:
        return orjson.loads(text[:_LONGEST_PARSED])
    except orjson.JSONDecodeError:
        return None


def shown(value: Any) -> str:
    """Return a value of JSON as it stands in a table."""
    return value if isinstance(value, str) else orjson.dumps(value).decode()


def _of_tables(text: str) -> Iterator[Passage]:
    """Yield what each cell and each row of the tables in a text say."""
    one = parsed(text[text.find("{") : text.rfind("}") + 1]) if "{" in text else None
    alone = [[[*one], [*map(shown, one.values())]]] if isinstance(one, dict) and one else []
    for columns, *rows in (*alone, *tables(text)):
        cells = [(row[0], *cell) for row in rows for cell in zip(columns[1:], row[1:], strict=True)]
        told = [f"The {name} of {thing} is {cell}" for thing, name, cell in cells]
        told += [", ".join(map(": ".join, zip(columns, row, strict=True))) for row in rows]
        yield from (Passage(one, stems(one)) for one in told)


def _shared(lower: str, asked: Sequence[tuple[str, ...]]) -> int:
    """Return of how many words asked for a text in lower case has a beginning."""
    return sum(has_any(lower, words) for words in asked)


def _label_before(text: str, start: int) -> str:
    """Return the label of a line, before a sentence in it: "Leave: Staff get 25 days. Interns get 12."."""
    label = pattern("grounding", "line_label").match(text, text.rfind("\n", 0, start) + 1, start)
    return label[1] if label else ""


def _parts(text: str, asked: Sequence[tuple[str, ...]]) -> tuple[list[tuple[str, int, int, int]], float]:
    """Return the sentences of a text, with the words asked for that each shares, and how many it must share.

    Of many sentences, only the best need be compared.
    """
    ends = [0, *(match.end() for match in pattern("grounding", "sentence_end").finditer(text)), len(text)]
    parts = [(text[start:end].rstrip(), start, end) for start, end in pairwise(ends)]
    shared = dict[str, int]()
    for part, _, _ in parts:
        if part not in shared:
            pause()
            shared[part] = _shared(part.lower(), asked)
    least = len(asked) * LEAST_SHARE / 2
    if asked and len(shared) > _MOST_COMPARED:
        best = nlargest(_MOST_COMPARED, shared, shared.__getitem__)
        least = max(least, shared[best[-1]])
        shared = dict.fromkeys(shared, 0) | {one: shared[one] for one in best}
    return [(*one, shared[one[0]]) for one in parts], least


@remember_texts(512)
def passages_of(text: str, before: str = "", own: bool = False) -> tuple[Passage, ...]:
    """Remember the sentences of a text that comes again with each request, and of what it is about."""
    told = [one for one in sentences(text) if not own or not one.text.endswith("?")]
    parts = chain.from_iterable(map(_clauses, told)) if own else told
    found = [(one, one.stems.union(stems(before), implied(one.text))) for one in parts]
    return tuple([one._replace(own=own, stems=about) for one, about in found])


def _clauses(said: Passage) -> list[Passage]:
    """Return the clauses of "I'm allergic to nuts and I hate mushrooms", each of which tells something."""
    parts = pattern("grounding", "own_clauses").split(said.text)
    whole = parts[1:] and min(part.count(" ") for part in parts) > 1
    return [Passage(part, stems(part)) for part in parts] if whole else [said]
