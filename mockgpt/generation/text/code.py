"""Answers with code: known tasks in several languages, a skeleton for all others.

Tasks and code are data. The user's own code is only quoted, with typing errors corrected.
"""

from __future__ import annotations

import re
from typing import Any

from mockgpt.generation.context import Context
from mockgpt.generation.prompt.topic import capitalized
from mockgpt.generation.text_data import code, compiled, pattern, replies, wording_numbers

_LONGEST_QUOTE = 2000  # characters of the user's code


def answer(context: Context) -> str:
    """Return a fenced code block with an opening and an explanation."""
    data = code()
    words = frozenset(context.conversation.words)
    fenced = pattern("code", "fence").search(context.conversation.text)
    language = _language(context, fenced.group(1).lower() if fenced else "")
    if fenced and "\n" in fenced.group() and fenced.group(2).strip():
        opening, note = context.pick(data["fix_openings"]), context.pick(data["fix_notes"])
        block = fenced.group(2).strip("\n")[:_LONGEST_QUOTE]
        return _joined(opening, fenced.group(1) or language, _corrected(block), note, context)
    shown = context.conversation.full_text[:_LONGEST_QUOTE]
    given = None if fenced else pattern("code", "unfenced").search(shown)
    if given:
        opening, note = context.pick(data["fix_openings"]), context.pick(data["fix_notes"])
        return _joined(opening, language, _corrected(given[1].strip()), note, context)
    specified = _specified(context, language)
    if specified and context.style.bare:
        return specified
    if specified:
        opening = context.pick(data["generic_openings"]).format(
            language=data["names"].get(language, language)
        )
        return f"{opening}\n\n{specified}"
    task = _task(words, language)
    if task:
        if language not in task["code"]:
            language = next(iter(task["code"]))
        slots = {"title": task["title"], "language": data["names"].get(language, language)}
        opening = context.pick(data["openings"]).format_map(slots)
        return _joined(opening, language, task["code"][language], task["note"], context)
    return _generic(context, language)


def _specified(context: Context, language: str) -> str:
    """Return the small piece of code that the message specifies by names and numbers, "" for any other."""
    text = context.conversation.text[:600]
    data = code()["specified"]
    where, digits = (pattern("code", name).search(text) for name in ("where", "digits"))
    if "regex" in text.lower() and digits:
        count = wording_numbers().get(digits[1].lower(), digits[1])
        return f"^\\d{{{count}}}$" if context.style.bare else f"```\n^\\d{{{count}}}$\n```"
    for template in data["templates"]:
        found = compiled(template["pattern"]).search(text) if language in template["for"] else None
        if found:
            return f"```{template['language']}\n{template['text'].format(*found.groups())}\n```"
    if where and language == "sql":
        column = data["columns"].get(where[2], where[1])
        sign = "<" if where[2] in ("younger", "less", "lower", "smaller") else ">"
        table = pattern("code", "table").search(text)
        source = table[1] if table else where[1]
        return f"```sql\nSELECT *\nFROM {source}\nWHERE {column} {sign} {where[3]};\n```"
    if shape := _shape(text, language):
        return shape
    named = pattern("code", "signature").search(text) or pattern("code", "named").search(text)
    kind = pattern("code", "class").search(text) if named is None else None
    match = named or kind
    if match is None or language not in data["class" if kind else "function"]:
        return ""
    if kind:
        listed_methods = pattern("code", "methods").search(text)
        methods = _names(listed_methods[1]) if listed_methods else [kind[2] or "run"]
        opening, method, closing = data["class"][language]
        body = "\n\n".join(method.format(method=one) for one in methods)
        return f"```{language}\n{opening.format(name=kind[1] or kind[3].capitalize())}\n{body}{closing}\n```"
    return _function(match, language, context)


def _names(text: str) -> list[str]:
    """Return the names of an enumeration such as `push and pop`."""
    return [name for name in re.findall(r"\w+", text) if name != "and"]


def _shape(text: str, language: str) -> str:
    """Return a query of a table, a class with attributes, a link or an interface, "" for any other."""
    attributes = pattern("code", "attributes").search(text)
    if attributes and language == "python":
        names = _names(attributes[1])
        lines = "\n".join(f"        self.{name} = {name}" for name in names)
        kind = pattern("code", "class").search(text)
        name = (kind[1] or kind[3].capitalize()) if kind else "Item"
        shown = f"class {name}:\n    def __init__(self, {', '.join(names)}):\n{lines}"
        return f"```python\n{shown}\n```"
    url, label = pattern("code", "url").search(text), pattern("code", "labelled").search(text)
    if language == "html" and url:
        return f'```html\n<a href="{url[0]}">{label[1] if label else url[0]}</a>\n```'
    name = pattern("code", "interface").search(text)
    fields = pattern("code", "fields").findall(text) if name else []
    if language != "typescript" or not fields:
        return ""
    lines = "\n".join(f"  {field}: {kind};" for field, kind in fields)
    return f"```typescript\ninterface {name[1]} {{\n{lines}\n}}\n```" if name else ""


def _function(match: re.Match[str], language: str, context: Context) -> str:
    """Return a function of the name and parameters that the message gives; its words say what it does."""
    data = code()["specified"]
    name = next(one for one in (match[1], *match.groups()[2:]) if one)
    # `int n` has its type before the name, `n: int` after it.
    typed = [part.split(":")[0].split("=")[0].split() for part in (match[2] or "").split(",")]
    given = [part[-1] for part in typed if part]
    parameters = [part for part in given if part.isidentifier()]
    words = frozenset(
        (*context.conversation.words, *re.findall("[a-z]+", re.sub(r"(?=[A-Z])", "_", name).lower()))
    )
    body, needed = next(
        ((body, count) for asked, body, count in data["bodies"] if words & {*asked}), ("{0}", 1)
    )
    parameters = (
        parameters
        if len(parameters) >= needed
        else ["a", "b"][:needed]
        if needed > 1
        else parameters or ["value"]
    )
    shown = data["function"][language].format(
        name=name, parameters=", ".join(parameters), body=body.format(*parameters)
    )
    if any(len(part) > 1 for part in typed):
        shown = re.sub(r"\([^()]*\)", lambda _: f"({match[2]})", shown, count=1)
    return f"```{language}\n{shown}\n```"


def _corrected(block: str) -> str:
    typos = replies()["typos"]
    block = pattern("code", "word").sub(lambda word: typos.get(word.group(), word.group()), block)
    for mistake, mended in code()["fixes"]:
        block = compiled(mistake).sub(mended, block)
    return block


def _language(context: Context, fence: str) -> str:
    aliases = code()["aliases"]
    if fence:
        return str(aliases.get(fence, fence))
    named = [aliases[word] for word in context.conversation.words if word in aliases and word != "go"]
    named += [one for form, one in code()["named"] if compiled(form).search(context.conversation.text)]
    if not named:
        named = [
            aliases[word]
            for word in context.conversation.system.lower().split()
            if word in aliases and word != "go"
        ]
    return str(named[0]) if named else "python"


def _task(words: frozenset[str], language: str) -> dict[str, Any] | None:
    tasks: dict[str, Any] = code()["tasks"]
    for task in tasks.values():
        if any(words.issuperset(needed) for needed in task["words"]):
            return dict(task)
    return dict(tasks["sql"]) if language == "sql" else None


def _generic(context: Context, language: str) -> str:
    data = code()
    if language not in data["generic"]:
        language = "python"
    name, phrase = _name(context)
    head, *rest = name.split("_")
    slots = {"name": name, "camel": head + "".join(part.capitalize() for part in rest), "Doc": phrase}
    opening = context.pick(data["generic_openings"]).format(language=data["names"][language])
    block = data["generic"][language].format_map(slots)
    return _joined(opening, language, block, context.pick(data["generic_notes"]), context)


def _name(context: Context) -> tuple[str, str]:
    """Return a name for the requested function, such as `parse_lines`, and the phrase it is made of."""
    match = pattern("code", "name").search(context.conversation.text[:300])
    phrase = (match.group(1) or match.group(2)).lower() if match else ""
    words: list[str] = []
    for word in phrase.split():
        if words[1:] and word in code()["ending"]:
            break
        if word not in code()["skipped"] and word.isascii():
            words.append(word)
    if words and words[0].endswith("s") and not words[0].endswith("ss") and len(words[0]) > 3:
        words[0] = words[0][:-1]
    name = "_".join(words[:3])
    if not name.isidentifier() or name in code()["reserved"]:
        return "process_items", "Process the items"
    return name, capitalized(phrase)


def _joined(opening: str, language: str, block: str, note: str, context: Context) -> str:
    if context.style.bare:
        return f"```{language}\n{block}\n```"
    closing = context.pick(code()["closings"])
    return f"{opening}\n\n```{language}\n{block}\n```\n\n{note} {closing}".rstrip()
