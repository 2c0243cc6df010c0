"""Structured output: an instance of a schema, with values from the conversation where they fit.

Knows which properties hold answers, labels and steps. The form of the instance is up to
`json_schema`.
"""

from __future__ import annotations

import re
from typing import Any

from mockgpt.generation.context import Context, Prose
from mockgpt.generation.json_schema.inspection import SCALARS
from mockgpt.generation.json_schema.instance import instance
from mockgpt.generation.json_schema.merge import Schema, check_shape, resolve
from mockgpt.generation.numbers import arithmetic
from mockgpt.generation.prompt import conversation, judgement, language, passages, reading
from mockgpt.generation.prompt.instructions import Instruction
from mockgpt.generation.prompt.topic import capitalized
from mockgpt.generation.remembered import remember_names
from mockgpt.generation.structured import people_and_places, quantities, records, worked_out
from mockgpt.generation.structured.filling import Filling
from mockgpt.generation.structured.properties import asking, property_of
from mockgpt.generation.structured.tool_results import foremost, shown
from mockgpt.generation.text import creative, demanded, knowledge, labels, list_tasks, lists, rewriting, truth
from mockgpt.generation.text.material import material
from mockgpt.generation.text_data import english, english_words, first_part, languages, pattern

_FEW_WORDS, _MOST_KEYWORDS = 3, 5  # words of a message that says nothing of most properties; keywords
_LONGEST_WRITTEN, _EXAMINED = 300, 500  # characters of a message that goes into a call as it is, of others
_DEVICES = frozenset(("name", "device", "entity", "device_name"))


def filling_of(context: Context, text: str | None = None) -> Filling:
    """Return the values that the conversation says; `text` is the part of the last message that asks."""
    texts = [message.text for message in context.conversation.tool_results]
    results = foremost(context) + [value for value in map(passages.parsed, texts) if value is not None]
    topic = reading.without_request(context.topic.phrase) if context.topic.known else ""
    sources = context.reading.sources(text)
    if text is None:
        return Filling(sources, results, topic)
    own, whole = sources.pop(len(texts)), context.reading.facts
    sources += [] if own is whole or text == whole.text else [whole]
    return Filling([own, *sources], results, topic, "\n".join(map(shown, texts)))


def filled(schema: Any, context: Context, prose: Prose | None, filling: Filling | None = None) -> Any:
    """Return an instance of `schema` or raise `SchemaError`; `prose` gives the answer for some properties."""
    filling = filling or filling_of(context)
    filling.root = schema
    results = bool(context.conversation.tool_results)
    # What a text does not say is not so.
    complete = bool(context.conversation.words[_FEW_WORDS:]) and not _invents(context)

    def suggest(name: str, keywords: Schema, kind: str) -> Any:
        if kind == "null":
            return _is_absent(name, keywords, context, filling)
        grade = worked_out.graded(name, keywords, kind, roles(name), filling.suggest, context)
        if kind == "boolean" and prose and "answerable" in roles(name):
            return pattern("structured_output", "unanswered").search(prose()) is None
        grade = _on_condition(name, context) if kind == "boolean" and grade is None else grade
        if grade is not None:
            return grade
        if kind in SCALARS and not property_of(name).classed:
            plain = filling.suggest(name, keywords, kind)
            plain = _written(name, context, prose) if plain is None and kind == "string" else plain
            return False if plain is None and kind == "boolean" and complete else plain
        if (made := _made(name, keywords, kind, context, filling)) is not None:
            return made
        if kind == "string" and prose and "rewritten" in roles(name):
            return prose()
        named = [one for one in keywords.get("enum", ()) if isinstance(one, str)] if kind == "enum" else []
        value = None if results else _worked_out(name, kind, named, context, keywords.get("description"))
        if value is None and not (results and prose and kind == "string" and "answer" in roles(name)):
            value = filling.suggest(name, keywords, kind)
        if kind in ("integer", "number") and "sum" in roles(name):
            value = quantities.summed(filling, filling.sources[0]) or value
        if value is not None:
            return value
        if kind == "array":
            return _unsaid_items(name, keywords, context, filling)
        return False if kind == "boolean" and complete else _unsaid(name, kind, named, context, prose)

    made = instance(schema, context.random, suggest)
    said = f"{context.conversation.system[:_EXAMINED]} {context.conversation.text}"
    asks = pattern("structured_output", "quiz").search(said)
    return records.with_quiz(made, context.random, not asks["topic"]) if asks else made


def _title(filling: Filling, context: Context) -> str:
    """Return the title of a text that is to be written or summarized, or of a task, else ""."""
    text, beside, quotes = filling.sources[0].text, filling.beside, filling.sources[0].all("quoted")
    if about := pattern("structured_output", "written_about").search(text):
        slots = {"topic": about[1], "Topic": capitalized(about[1])}
        return context.pick(english()["titles"]).format_map(slots)
    of_task = {"due", "deadline", "priority"} & beside and not quotes
    if of_task and "task" not in beside and (chores := filling.sources[0].all("chore")):
        return chores[0].text
    sums_up = {"summary", "content", "body"} & beside and ". " in text and not quotes
    return worked_out.answered(f"Give this text a title: {text}", context) if sums_up else ""


def _unsaid(name: str, kind: str, named: list[str], context: Context, prose: Prose | None) -> str | None:
    """Return a label, or a text that is written, for a property of which nothing is said."""
    if kind != "string":
        return labels.chosen(named, context) if kind == "enum" and named[1:] else None
    if "reason" in roles(name) and (why := worked_out.reason(context)):
        return why
    known = people_and_places.whereabouts(property_of(name), context.reading.facts)
    label = "" if known or "label" not in roles(name) else labels.label(context).lower()
    return known or label or _written(name, context, prose)


def _made(name: str, keywords: Schema, kind: str, context: Context, filling: Filling) -> Any:
    """Return a title, or the items of an array that are made of what is said: steps, blame, other words."""
    if kind != "array":
        titled = kind == "string" and property_of(name).words[-1:] in (("title",), ("headline",))
        return (_title(filling, context) or None) if titled else None
    mood = next(iter(roles(name) & {"positive", "negative"}), "")
    told = mood and re.search(rf"(?im)(?:^|[.;])\W{{0,9}}{re.escape(name)}:", context.conversation.full_text)
    if mood and not told:  # its clauses that praise or blame
        text = material(context) or context.conversation.text
        sides = {one: labels.clauses_of(one, text) for one in ("positive", "negative")}
        if any(sides.values()):
            return sides[mood]
    items: Any = keywords.get("items")
    items = resolve(items["$ref"], filling.root) if isinstance(items, dict) and "$ref" in items else items
    made = creative.planned_steps(items, context) if "steps" in roles(name) else []
    asked = context.instructions.get("versions") if not made and "versions" in roles(name) else None
    made = list_tasks.versions(asked, context) if asked else made
    return made or worked_out.known_rows(name, items, context, filling.beside) or None


def _unsaid_items(name: str, keywords: Schema, context: Context, filling: Filling) -> list[str] | None:
    """Return the items of an array of which nothing is said: none where they are to be extracted."""
    if not english_words("moderated").isdisjoint(filling.beside):  # "flagged": true, "categories": [...]
        text = material(context) or context.conversation.text
        return [one for one in english()["harms"] if labels.of_text([one], text.lower(), last=False)]
    said = f"{context.conversation.system}\n{context.conversation.text}"[:_EXAMINED]
    extracts = not _invents(context) and pattern("structured_output", "extracts").search(said)
    if extracts and "string" in str(keywords.get("items")):
        return []
    if "keywords" in roles(name):
        said = filling.sources[0].text
        about = first_part(pattern("structured_output", "written_about").search(said))
        found = rewriting.keywords(about or (said and (material(context) or said)))[:_MOST_KEYWORDS]
        most = max(len(found), int(keywords.get("minItems", 0)))
        return [*dict.fromkeys((*found, *english()["general_tags"]))][:most] or None
    return lists.plain_items(context) if "list" in roles(name) else None


def _written(name: str, context: Context, prose: Prose | None) -> str | None:
    """Return the answer as text; for a text of a call, what the message is about, or all of it."""
    whole, text, words = "answer" in roles(name), context.conversation.text, {*property_of(name).words}
    if prose:  # of what only tells something, such as a complaint, no answer is a summary
        given = material(context) if asking("summed_up") & words else ""
        told = given or (
            asking("summed_up") & words and context.reading.family in english_words("telling_families")
        )
        shown, _, after = text.rpartition("}")  # '{"summary": "one sentence"}. Text: …'
        source = (after.partition(": ")[2] if shown else "") or given or text
        summed = rewriting.summary(context, source) if told else ""
        return (summed or prose()) if whole else None
    if not (whole or asking("said") & words):
        what = pattern("structured_output", "object").match(context.conversation.text)
        device = what and pattern("structured_output", "device").match(what[0]) and name in _DEVICES
        return (what[2] or what[1]) if what and (device or not property_of(name).classed) else None
    if thanked := pattern("structured_output", "thanked").search(text):
        return f"Thank you {thanked[1].strip()}."
    return text if whole and 0 < len(text) <= _LONGEST_WRITTEN else None


def _is_absent(name: str, keywords: Schema, context: Context, filling: Filling) -> bool:
    """Return whether a property is to be null: nothing is said of it, and nothing is to be made up."""
    if _invents(context):
        return False
    about = {key: keywords[key] for key in ("description",) if key in keywords}
    branches = [about | one for one in keywords.get("anyOf", (keywords,)) if isinstance(one, dict)]
    return not any(is_said(name, one, context, filling) for one in branches)


def _invents(context: Context) -> bool:
    """Whether a message asks to make something up."""
    return pattern("structured_output", "invents").search(context.conversation.text[:_EXAMINED]) is not None


def is_said(name: str, keywords: Schema, context: Context, filling: Filling) -> bool:
    """Return whether the conversation has a value for a property, or for a member of it."""
    part = resolve(keywords["$ref"], filling.root) if "$ref" in keywords else keywords
    if not isinstance(part, dict):
        return True
    check_shape(part)
    types = part.get("type", ())
    kind = next((one for one in ([types] if isinstance(types, str) else types) if one != "null"), "")
    if isinstance(part.get("enum"), list):
        named = [one for one in part["enum"] if isinstance(one, str)]
        return filling.has_value(name, part) or (named != [] and labels.fitting(named, context) != "")
    if kind == "string" and "answer" in roles(name):
        return {"error", "refusal", "failure", "warning"}.isdisjoint(property_of(name).words)
    return (bool(kind) and _worked_out(name, kind, [], context) is not None) or filling.has_value(name, part)


@remember_names(1024)
def roles(name: str) -> frozenset[str]:
    """Return what a property of this name holds: an answer, a result, a label, a list, steps, a language."""
    words = property_of(name).known_as.union(property_of(name).words)
    return frozenset(role for role, names in english()["property_roles"].items() if words.intersection(names))


def _worked_out(name: str, kind: str, named: list[str], context: Context, about: Any = "") -> Any:
    """Return the result of a calculation, a known fact, the language, or whether to affirm the question."""
    words = property_of(name).words
    is_code = kind == "string" and words in (("code",), ("language", "code"), ("iso", "code"))
    is_code = is_code and "language" in context.conversation.words
    source = not {"source", "from", "original", "input", "detected"}.isdisjoint(words)
    others = not source and (len(words) > 1 or context.reading.facts.all("tongue"))
    if is_code or (kind in ("enum", "string") and "language" in roles(name) and not others):
        quoted = context.reading.asked.all("quoted")
        text = quoted[0].text if len(quoted) == 1 else material(context) or context.conversation.text
        spoken = language.detect(text, conversation.words_of(text)) or "english"
        codes = (spoken, languages()[spoken]["code"] if spoken in languages() else "en")
        said = f"{about} {context.conversation.system} {context.conversation.text}"
        shown = codes[1] if is_code or pattern("texts", "language_code").search(said) else spoken.title()
        return next((one for one in named if one.lower() in codes), None if named else shown)
    text = context.conversation.text
    lettered = kind in ("string", "enum") and not roles(name).isdisjoint(("answer", "chosen"))
    lettered = lettered and (not named or max(map(len, named)) == 1) and "letter" in f"{about} {text}".lower()
    if lettered and pattern("structured_output", "lettered").search(text):
        return worked_out.answered(f"{context.reading.asked.text}\nAnswer with the letter only.", context)
    if kind == "boolean":
        true = _of_number(name, context)
        plain = "json" in context.instructions and not context.conversation.system
        asked = context.about(context.reading.asked.text) if plain else context
        true = truth.affirmed(asked) if true is None and "truth" in roles(name) else true
        return _meant(name, context) if true is None else true
    is_label = kind == "string" and not roles(name).isdisjoint(("label", "chosen"))
    if is_label and (labels.named(context) or words == ("sentiment",)):
        return labels.label(context)
    counts = {"sum", "numbers", "multiply"}.intersection(context.conversation.words)
    of_a_thing = kind == "string" and "product" in words and not counts
    if of_a_thing or kind not in ("string", "number", "integer"):
        return labels.next_worker(named, context) or None if "worker" in roles(name) else None
    if "rating" in roles(name) and kind != "string" and (rated := worked_out.rated(context)) is not None:
        return rated
    found = (knowledge.fact(context)[0] or arithmetic.answer(context)[0]) if "result" in roles(name) else ""
    if kind != "string" and not found and name in ("result", "answer", "count", "x"):
        found = worked_out.value(name, context) if name == "count" else ""
        found = found or worked_out.answered(context.reading.asked.text, context)
    found = found or worked_out.known(name, context) or worked_out.value(name, context)
    return (found or None) if kind == "string" or not found else worked_out.number_in(found, kind, words)


def _of_number(name: str, context: Context) -> bool | None:
    """Return whether the only number of a message is even, prime and so on, as a name asks."""
    numbers = context.reading.facts.numbers
    kind = name.lower().removeprefix("is_").removeprefix("is")
    if kind in ("positive", "negative") and not numbers:
        return labels.chosen(["positive", "negative"], context) == kind
    if kind == "question":
        return (material(context) or context.conversation.text).rstrip().endswith("?")
    form = next(filter(english()["valid_forms"].__contains__, context.conversation.words), "")
    if "valid" in kind and form and not context.conversation.text.endswith("?"):
        given = context.conversation.text.rpartition(" ")[2].strip("\"'`")
        return truth.of(context.about(f"Is '{given}' a valid {form}?"))
    asks = len(numbers) == 1 and kind in english_words("kinds_of_numbers")
    return truth.of(context.about(f"Is {numbers[0].text} {kind}?")) if asks else None


def _on_condition(name: str, context: Context) -> bool | None:
    """Return whether that is met on which a key is true: a limit, a wish or a question, else None."""
    system, text = context.conversation.system[:_EXAMINED], context.conversation.text[:_EXAMINED]
    asked = "" if system else context.reading.asked.text.strip()
    if pattern("structured_output", "lone_question").fullmatch(asked):
        return truth.of(context.about(asked))
    if limited := judgement.by_limit([name, "no"], text, system):  # "Approve only expenses below 100 EUR"
        return limited == name
    wish = dict(pattern("structured_output", "true_if").findall(system)).get(name)
    return bool(demanded.when_asked(Instruction("when_asked", (wish, "yes")), context)) if wish else None


def _meant(name: str, context: Context) -> bool | None:
    """Return whether words that belong to a label such as `is_spam` are in the message, None for no label."""
    named = property_of(name).words
    label = len({*named} - {"is", "has", "contains", "was", "be"}) == 1  # `is_spam`, but not `with_food`
    harmless = "harmless" in roles(name)  # `is_safe`
    meant = ["flagged"] if harmless else named
    related = tuple(one for word in meant if label for one in english()["related"].get(word, ()))
    if not related:
        return None
    said = (word for word in context.conversation.words if word not in named)
    implied = "|".join(filter(None, map(english()["implied"].get, meant))) or "$^"
    found = re.search(rf"(?i)\b(?:{implied})", context.conversation.text)
    return (found is not None or any(word.startswith(related) for word in said)) is not harmless
