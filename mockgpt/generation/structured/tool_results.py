"""Answer from the results of tools: JSON becomes sentences, text is used as it is.

A result may be any text; values are shortened and limited in number and depth.
"""

from __future__ import annotations

import re
from math import nan
from typing import Any

import orjson

from mockgpt.generation.context import Context
from mockgpt.generation.json_schema.merge import Schema
from mockgpt.generation.json_schema.values import words_of_name
from mockgpt.generation.numbers import measured
from mockgpt.generation.prompt.passages import parsed
from mockgpt.generation.prompt.stems import stem, stems
from mockgpt.generation.prompt.topic import capitalized, is_plural
from mockgpt.generation.reply import Message
from mockgpt.generation.structured.tool_score import acts
from mockgpt.generation.text.style import apply_style
from mockgpt.generation.text_data import pattern, replies, translations

_LONGEST_TEXT, _LONGEST_ABOUT = 600, 40
_MOST_FACTS = 8
_MOST_RESULTS = 8
_MOST_OF_ITEM = 3  # values of an item of a list beside its name
_DEEPEST = 3  # levels of a result that the answer includes
_MOST_RECORDS = 200
_SIGNS = {"celsius": "°C", "c": "°C", "fahrenheit": "°F", "f": "°F"}
_NUMBER = r"-?\d{1,15}(?:\.\d{1,15})?"
_Told = list[tuple[tuple[str, ...], str]]  # the plain values of results, each with the words of its key
_ERROR = "Error: "  # begins the facts of a call that failed


def answer(context: Context) -> str:
    """Return a text with the tool results at the end of the conversation."""
    results, values = context.conversation.tool_results[:_MOST_RESULTS], _parsed(context)
    if found := _worked_out(context)[1] or _demanded(_values(values, ()), context):
        return found
    if (context.style.bullets or context.style.numbered) and values[:1] and isinstance(values[0], list):
        return apply_style("\n".join(f"- {_item(one)}" for one in values[0][:_MOST_RECORDS]), context)
    summaries = [_summary(message, context) for message in results]
    text = _single(*summaries[0], context) if len(summaries) == 1 else _each(summaries, context)
    return apply_style(text, context)


def _demanded(told: _Told, context: Context) -> str:
    """Return the one of the values that the message asks for, or yes or no; "" where it wants a sentence."""
    style, question = context.style, context.conversation.text[:_LONGEST_TEXT].lower()
    values = _foremost_values(told, question)
    if style.yes_or_no:
        return _affirmed(question, values, context)
    if "number" in context.instructions or (style.one_word and question.startswith("how m")):
        return next((one for one in values if re.fullmatch(_NUMBER, one)), "")
    return next(iter(values), "") if style.one_word or style.bare else ""


def _foremost_values(told: _Told, question: str) -> list[str]:
    """Return the values of results, first those whose key a question names."""
    asked = stems(question)
    named = [value for words, value in told if not asked.isdisjoint(map(stem, words))]
    return [*named, *(value for _, value in told)]


def _affirmed(question: str, values: list[str], context: Context) -> str:
    """Return whether values affirm a question: by a limit that it names, else by the words of both."""
    if limit := pattern("tool_results", "limit").search(question):
        numbers = sorted(re.findall(_NUMBER, " ".join(values)), key=lambda one: one not in values)
        number, bound = float(numbers[0]) if numbers else nan, float(limit["bound"] or limit["count"])
        within = number > bound if limit["more"] or limit["or_more"] else number < bound
        within |= number == bound and bool(limit["count"] or limit[0].startswith("at "))
        return "Yes" if within else "No"
    if values[:1] in (["yes"], ["no"]):
        return values[0].capitalize()
    # What is asked about, such as a place or the number of an order, is in what answers too.
    about = [place.text for place in context.reading.facts.places]
    about += [one.arguments for one in context.conversation.requested]
    return "No" if (stems(" ".join(values)) - stems(" ".join(about))).isdisjoint(stems(question)) else "Yes"


def holds(condition: str, context: Context) -> bool:
    """Return whether results say that a condition is met."""
    told = [one for value in _parsed(context) for one in _values(value, ())]
    plain, negated = pattern("tool_results", "not").subn(" ", condition.lower()[:_LONGEST_TEXT])
    return (_affirmed(plain, _foremost_values(told, plain), context) == "Yes") != bool(negated % 2)


def _parsed(context: Context) -> list[Any]:
    results = context.conversation.tool_results[:_MOST_RESULTS]
    return [one if (one := parsed(result.text)) is not None else result.text for result in results]


def _values(value: Any, words: tuple[str, ...]) -> _Told:
    """Return the plain values within a result, each with the words of its key."""
    if isinstance(value, dict):
        return [one for key, inner in value.items() for one in _values(inner, words_of_name(key))]
    if isinstance(value, list):
        return [one for inner in value[:_MOST_RECORDS] for one in _values(inner, words)]
    shown = _scalar(value)
    return [(words, shown)] if shown else []


def _each(summaries: list[tuple[str, str]], context: Context) -> str:
    """Return a list of several results."""
    opening = context.pick(replies()["tool_results"]["several"])
    lines = []
    for n, (about, facts) in enumerate(summaries, 1):
        why = facts.removeprefix(_ERROR).rstrip(".")
        facts = f"this didn't work ({why})." if facts.startswith(_ERROR) else facts
        lines.append(f"- **{about or f'Result {n}'}**: {facts}")
    return "\n".join((f"{opening}\n", *lines))


def foremost(context: Context) -> list[dict[str, Any]]:
    """Return the one of the results that a question such as "Which is the cheapest?" asks for, if any."""
    short = _worked_out(context)[0] if context.conversation.tool_results else ""
    return [one for one in _records(context) if short in map(str, one.values())][:1] if short else []


def _worked_out(context: Context) -> tuple[str, str]:
    """Return the sum, the mean, the difference or the largest of numbers of results, short and in full."""
    question = context.conversation.text[:_LONGEST_TEXT]
    several = pattern("measured", "several").search(question)  # "the three largest" are more than one
    records = _records(context) if measured.kind(question) and not several else []
    rows = measured.rows_of(orjson.dumps(records).decode())
    return measured.answered(question, rows) if len(rows) > 1 else ("", "")


def _records(context: Context) -> list[dict[str, Any]]:
    """Return the results as objects, or those that one result lists; each with what its call is about."""
    values = [parsed(one.text) for one in context.conversation.tool_results[:_MOST_RESULTS]]
    if len(values) == 1:
        inner = values[0].values() if isinstance(values[0], dict) else values
        values = next((one for one in inner if isinstance(one, list)), [])
        return [one if isinstance(one, dict) else {"": one} for one in values[:_MOST_RECORDS]]
    # Without a text of its own, a record is named by what its call is about, or by its place.
    results = enumerate(zip(values, context.conversation.tool_results, strict=False), 1)
    abouts = ((one, f"Result {_summary(result, context)[0] or n}") for n, (one, result) in results)
    return [(one if isinstance(one, dict) else {"": one}) | {"about": about} for one, about in abouts]


def _single(about: str, facts: str, context: Context) -> str:
    sentences = replies()["tool_results"]
    if words := sentences["languages"].get(context.style.language):
        return _translated(about, facts, words, context)
    if facts.startswith(_ERROR):
        reason = facts.removeprefix(_ERROR)
        return f"I tried to look that up, but it didn't work: {reason} Would you like me to try again?"
    if _was_done(context):
        return context.pick(sentences["done"]) + capitalized(facts)
    named = f" for {about}" if 0 < len(about) < _LONGEST_ABOUT else ""
    return context.pick(sentences["opening"]).format(named) + facts + context.pick(sentences["closing"])


def _translated(about: str, facts: str, words: list[str], context: Context) -> str:
    """Return a result in another language, its words as far as they are known."""
    failed, done, opening, of, joint, is_, yes, no = words
    vocabulary, own = translations(), {"and": joint, "yes": yes, "no": no}
    column = vocabulary["languages"].index(context.style.language)

    def known(word: str) -> str:
        found = vocabulary["words"].get(word) or vocabulary["words"].get(word.removesuffix("s"))
        return str(found[column]) if found else own.get(word, word)

    head = failed if facts.startswith(_ERROR) else done if _was_done(context) else opening
    told = re.sub(r"[a-z]+", lambda word: known(word[0]).rpartition(" ")[2], facts.removeprefix(_ERROR))
    for match in re.finditer(r"\bthe ([a-z ]{1,40}?) (?:is|are) ", facts):
        told = told.replace(match[0], f"{known(match[1])} {is_} ")
    return head.format(of.format(about) if 0 < len(about) < _LONGEST_ABOUT else "") + told


def _was_done(context: Context) -> bool:
    """Return whether the call performed an action rather than looked something up."""
    return any(acts(call.name) for call in context.conversation.requested[:1])


def _summary(message: Message, context: Context) -> tuple[str, str]:
    """Return what a result is about, by the first text in the call's arguments, and its facts."""
    requested = context.conversation.requested
    values = parsed(next((one.arguments for one in requested if one.id == message.tool_call_id), ""))
    texts = [one for one in values.values() if isinstance(one, str)] if isinstance(values, dict) else []
    return texts[0][:60] if texts else "", _sentence(message.text)


def shown(text: str) -> str:
    """Return a result as a text that goes into another call: JSON as a sentence, text as it is."""
    return _sentence(text) if text[:1] in "{[" else text


def _sentence(text: str) -> str:
    value = parsed(text) if text[:1] in '{["' or text[:1].isdigit() else None
    if isinstance(value, dict):
        error = value.get("error") or value.get("message") if "error" in value else None
        if isinstance(error, dict):
            error = error.get("message") or error.get("code")
        if error:
            return f"{_ERROR}{_scalar(error) or 'the tool reported an error'}".rstrip(".") + "."
        return _joined(_facts(value)) or "the result is empty."
    if isinstance(value, list):
        shown = [_item(one) for one in value[:_MOST_FACTS]]
        return _joined([one for one in shown if one]) or "there are no results."
    plain = " ".join((value if isinstance(value, str) else text)[:_LONGEST_TEXT].split())
    return (plain if plain[-1:] in ".!?…" else plain + ".") if plain else "the result is empty."


def _facts(value: dict[str, Any], depth: int = 0) -> list[str]:
    facts: list[str] = []
    unit = value.get("unit") or value.get("units")
    for key, one in value.items():
        if len(facts) == _MOST_FACTS:
            break
        name = " ".join(words_of_name(key)) or key[:40]
        if key in ("unit", "units"):
            continue
        if isinstance(one, dict):
            facts += _facts(one, depth + 1)[: _MOST_FACTS - len(facts)] if depth < _DEEPEST else []
        elif isinstance(one, list):
            items = [shown for shown in (_item(part, depth) for part in one[:5]) if shown]
            if items:
                facts.append(f"{name}: {', '.join(items)}")
        elif (shown := _scalar(one)) is not None:
            counts = unit and isinstance(one, (int, float)) and not isinstance(one, bool)
            sign = _SIGNS.get(str(unit).lower(), str(unit)[:20]) if counts else ""
            facts.append(f"the {name} {'are' if is_plural(name) else 'is'} {shown} {sign}".rstrip())
    return facts


def _item(value: Any, depth: int = 0) -> str:
    if isinstance(value, dict) and depth < _DEEPEST:
        named = next((key for key in ("name", "title", "id", "text") if _scalar(value.get(key))), "")
        rest = [f"{' '.join(words)}: {shown}" for words, shown in _values({**value, named: None}, ())]
        more = ", ".join(rest[:_MOST_OF_ITEM])
        return f"{_scalar(value[named])} ({more})" if named and more else _scalar(value.get(named)) or more
    return _scalar(value) or ""


def _scalar(value: Any) -> str | None:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return f"{value:.12g}" if isinstance(value, float) else str(value)
    return " ".join(value[:200].split()) if isinstance(value, str) and value else None


def _joined(facts: list[str]) -> str:
    if len(facts) < 2:
        return f"{facts[0]}." if facts else ""
    return f"{', '.join(facts[:-1])}, and {facts[-1]}."


def is_of(value: Any, kind: str, keywords: Schema) -> bool:
    if kind == "enum":
        return value in keywords.get("enum", ())
    if kind == "string":
        return isinstance(value, (str, int, float)) and not isinstance(value, bool) and value != ""
    if kind in ("integer", "number"):
        return converted(value, kind) is not None
    return isinstance(value, {"boolean": bool, "array": list, "object": dict}.get(kind, ()))


def converted(value: Any, kind: str) -> Any:
    if kind == "string":
        return str(value)
    if kind not in ("integer", "number") or isinstance(value, bool):
        return value
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    whole = number.is_integer() and abs(number) < 2**53
    return int(number) if whole else number if kind == "number" else None
