"""What a tester demands of an answer: small named checkers that plain nonsense does not satisfy.

`exactly("pong")` is a Demand; `demand & other` asks for both. None looks at how the answer was made.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from typing import Any, NamedTuple

import jsonschema

Json = dict[str, Any]


class Answered(NamedTuple):
    """One answer of the pretend model: its text, and its calls as (name, arguments)."""

    text: str
    calls: tuple[tuple[str, Any], ...] = ()


class Demand(NamedTuple):
    """A condition on an answer, and how it reads in a report."""

    words: str
    holds: Callable[[Answered], bool]

    def __and__(self, other: Demand) -> Demand:
        return Demand(f"{self.words} & {other.words}", lambda got: self.holds(got) and other.holds(got))


def checker(function: Callable[..., bool]) -> Callable[..., Demand]:
    """Turn a function of an answer and arguments into one that makes a Demand of the arguments."""

    def demand(*values: Any, **named: Any) -> Demand:
        words = ["schema" if isinstance(one, dict) and "properties" in one else repr(one) for one in values]
        words += [f"{name}={value!r}" for name, value in named.items()]
        name = f"{function.__name__}({', '.join(words)})"
        return Demand(name, lambda got: bool(function(got, *values, **named)))

    return demand


def plain(value: Any) -> Any:
    """Return a value so that spellings of the same thing are equal: "Oslo " and "oslo", 4.5 and "4.50"."""
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    if isinstance(value, bool) or value is None:
        return value
    text = str(value).strip().casefold()
    try:
        return float(text)
    except ValueError:
        return text


def holds_values(got: Any, wanted: Json) -> bool:
    """Whether an object has these values, whatever else it has."""
    return isinstance(got, dict) and all(plain(got.get(k)) == plain(v) for k, v in wanted.items())


def json_of(text: str, fenced: bool = False) -> Any:
    """Return the JSON that a text is, None for any other; `fenced` allows a fence around it."""
    if fenced and (block := re.fullmatch(r"```(?:json)?\s*(.*?)```", text, re.S)):
        text = block[1]
    try:
        return json.loads(text)
    except ValueError:
        return None


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text)


def lines_of(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines() if line.strip()]


@checker
def exactly(got: Answered, text: str) -> bool:
    return got.text.strip() == text


@checker
def one_of(got: Answered, *texts: str) -> bool:
    return got.text.strip() in texts


@checker
def is_like(got: Answered, *texts: str) -> bool:
    """One of these texts, in any case, quotes and full stop at the end aside."""
    return got.text.strip().strip("\"'`.").casefold() in {t.rstrip(".").casefold() for t in texts}


@checker
def says(got: Answered, *parts: str) -> bool:
    """It holds all parts, as whole words, in any case."""
    return all(re.search(rf"(?<!\w){re.escape(part)}(?!\w)", got.text, re.I) for part in parts)


@checker
def says_any(got: Answered, *parts: str) -> bool:
    return any(part.casefold() in got.text.casefold() for part in parts)


@checker
def does_not_say(got: Answered, *parts: str) -> bool:
    return bool(got.text) and not any(part.casefold() in got.text.casefold() for part in parts)


@checker
def fits(got: Answered, pattern: str) -> bool:
    """The whole text matches a regular expression."""
    return re.fullmatch(pattern, got.text.strip(), re.S) is not None


@checker
def number_within(got: Answered, low: float, high: float) -> bool:
    """Nothing but a number."""
    return re.fullmatch(r"-?\d+(\.\d+)?", got.text.strip()) is not None and low <= float(got.text) <= high


@checker
def in_order(got: Answered, *parts: str) -> bool:
    """Each part as a whole word after the one before it."""
    return (
        re.search(".*?".join(rf"(?<!\w){re.escape(part)}(?!\w)" for part in parts), got.text, re.S)
        is not None
    )


@checker
def lines(got: Answered, *texts: str) -> bool:
    return lines_of(got.text) == list(texts)


@checker
def line_count(got: Answered, count: int) -> bool:
    return len(lines_of(got.text)) == count


@checker
def items(got: Answered, count: int, mark: str = r"(?:[-*•]|\d+[.)])") -> bool:
    """So many list items, each with words."""
    return len(re.findall(rf"^\s*{mark}\s+\S.*\w", got.text, re.M)) == count


@checker
def words(got: Answered, low: int, high: int) -> bool:
    return low <= len(words_of(got.text)) <= high


@checker
def sentences(got: Answered, count: int) -> bool:
    return len(re.findall(r"[.!?…](?=\s|$)", got.text.strip())) == count


@checker
def paragraphs(got: Answered, count: int) -> bool:
    return len([part for part in re.split(r"\n\s*\n", got.text.strip()) if part]) == count


@checker
def upper_case(got: Answered) -> bool:
    return got.text.isupper()


@checker
def lower_case(got: Answered) -> bool:
    return got.text.islower()


# Words that hardly any other of these languages has.
COMMON_WORDS = {
    "en": "the and is of to with that this are for you can it",
    "de": "der die das und ist nicht ein eine mit zu für auf im den von sie ich",
    "fr": "le la les et est des une un pour dans que il je vous avec du sur ce cette deux ou sans par",
    "es": "el los las y es una por con para que del se en un su más como",
    "it": "il che di è per una con sono non della gli e un le più del",
    "pt": "o os as e é uma para com não que do da em um por mais ao",
    "nl": "de het een en is van niet dat met voor zijn op te ik je",
}


@checker
def in_language(got: Answered, code: str) -> bool:
    """More common words of this language than of any other; Japanese by its script."""
    if code == "ja":
        return re.search(r"[\u3040-\u30ff]", got.text) is not None
    said = [word.casefold() for word in words_of(got.text)]
    counts = {name: sum(word in common.split() for word in said) for name, common in COMMON_WORDS.items()}
    return counts[code] > 0 and counts[code] == max(counts.values())


@checker
def is_csv(got: Answered, header: list[str] | None, rows: list[list[str]]) -> bool:
    read = [[cell.strip() for cell in row] for row in csv.reader(lines_of(got.text))]
    return read == ([header] if header else []) + rows


@checker
def is_table(got: Answered, *columns: str) -> bool:
    """A Markdown table with these columns and at least one row."""
    rows = [line.strip("| ") for line in lines_of(got.text) if line.startswith("|")]
    cells = [[cell.strip().casefold() for cell in row.split("|")] for row in rows]
    return (
        len(rows) > 2
        and cells[0] == [column.casefold() for column in columns]
        and set(rows[1]) <= set("-:| ")
    )


@checker
def is_json(got: Answered, values: Json, *, fenced: bool = False, keys: tuple[str, ...] = ()) -> bool:
    """A JSON object with these values, and these keys exactly where `keys` are given."""
    value = json_of(got.text, fenced)
    return holds_values(value, values) and (not keys or sorted(value) == sorted(keys))


@checker
def is_list(got: Answered, values: list[Any], *, fenced: bool = False) -> bool:
    return bool(plain(json_of(got.text, fenced)) == plain(values))


@checker
def is_yaml(got: Answered, values: Json) -> bool:
    """Lines `key: value` with these values, and nothing else."""
    read = dict(line.split(":", 1) for line in lines_of(got.text) if ":" in line)
    return len(read) == len(lines_of(got.text)) and holds_values(read, values)


@checker
def obeys(got: Answered, schema: Json, values: Json, *, fenced: bool = False) -> bool:
    """JSON that a schema allows, with these values."""
    value = json_of(got.text, fenced)
    return jsonschema.validators.validator_for(schema)(schema).is_valid(value) and holds_values(value, values)


@checker
def fields_within(got: Answered, **bounds: tuple[float, float]) -> bool:
    """A JSON object whose numbers lie where such numbers lie."""
    value = json_of(got.text)
    return isinstance(value, dict) and all(
        isinstance(value.get(name), int | float) and low <= value[name] <= high
        for name, (low, high) in bounds.items()
    )


@checker
def calls(got: Answered, name: str, arguments: Json | None = None) -> bool:
    """One call, of this function, with these arguments."""
    return len(got.calls) == 1 and got.calls[0][0] == name and holds_values(got.calls[0][1], arguments or {})


@checker
def calls_each(got: Answered, name: str, *arguments: Json) -> bool:
    """So many calls of one function, each with its arguments, in any order."""
    return len(got.calls) == len(arguments) and all(
        any(called == name and holds_values(given, wanted) for called, given in got.calls)
        for wanted in arguments
    )


@checker
def calls_these(got: Answered, *wanted: tuple[str, Json]) -> bool:
    """So many calls of these functions, each with its arguments, in any order."""
    return len(got.calls) == len(wanted) and all(
        any(called == name and holds_values(given, values) for called, given in got.calls)
        for name, values in wanted
    )


@checker
def argument(got: Answered, name: str, argument: str, pattern: str) -> bool:
    """One call, of this function, with an argument that a regular expression matches whole, in any case."""
    return (
        len(got.calls) == 1
        and got.calls[0][0] == name
        and re.fullmatch(pattern, str(got.calls[0][1].get(argument, "")).strip(), re.I | re.S) is not None
    )


@checker
def calls_saying(got: Answered, name: str, *parts: str) -> bool:
    """One call, of this function, with these words somewhere in its arguments."""
    said = json.dumps([call[1] for call in got.calls], ensure_ascii=False).casefold()
    return len(got.calls) == 1 and got.calls[0][0] == name and all(part.casefold() in said for part in parts)


@checker
def calls_nothing(got: Answered) -> bool:
    return not got.calls and bool(got.text.strip())


@checker
def code(got: Answered, *parts: str, only: bool = False) -> bool:
    """Code with these parts; `only` that, without a sentence around it."""
    blocks = re.findall(r"```\w*\n(.*?)```", got.text, re.S)
    around = re.sub(r"```\w*\n.*?```", "", got.text, flags=re.S).strip()
    source = "\n".join(blocks) if blocks else got.text
    return all(part in source for part in parts) and not (only and blocks and around)
