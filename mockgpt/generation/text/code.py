"""Answers with code: known tasks in several languages, a skeleton for all others.

Tasks and code are data. The user's own code is only quoted, with typing errors corrected.
"""

from __future__ import annotations

import re
from typing import Any

from mockgpt.generation.context import Context
from mockgpt.generation.numbers.python_output import printed
from mockgpt.generation.prompt import conversation, topic
from mockgpt.generation.text.material import listed
from mockgpt.generation.text_data import code, compiled, first_part, pattern, replies, wording_numbers

_LONGEST_QUOTE = 2000  # characters of the user's code
_PLAIN_VALUE = re.compile(r"\d+(?:\.\d+)?|true|false")  # in SQL, without quotation marks


def answer(context: Context) -> str:
    """Return a fenced code block with an opening and an explanation."""
    data, said = code(), context.conversation
    fenced = pattern("code", "fence").search(said.text)
    language = _language(context)
    if explained := _explained(said.full_text[:_LONGEST_QUOTE], fenced):
        return explained
    given = fenced or pattern("code", "unfenced").search(said.full_text[:_LONGEST_QUOTE])
    if given and (block := given[2].strip("\n")[:_LONGEST_QUOTE]):
        edited = block
        for asked, sign, new in data["edits"]:
            edited = compiled(sign).sub(new, edited) if re.search(asked, said.text) else edited
        if renamed := pattern("code", "renamed").search(said.text):
            edited = re.sub(rf"\b{renamed[1]}\b", renamed[2], edited)
        small = pattern("code", "small_function").search(block)
        is_known = small and language in data["specified"]["function"]
        if small and is_known and pattern("code", "converts").search(said.text):
            form = data["specified"]["function"][language]
            edited = form.format(name=small[1], parameters=small[2], body=small[3].strip())
        if edited != block:
            return _joined(context.pick(data["edit_openings"]), language, edited, "", context)
        opening, note = context.pick(data["fix_openings"]), context.pick(data["fix_notes"])
        return _joined(opening, given[1] or language, _corrected(block), note, context)
    name = data["names"].get(language, language)
    if specified := _specified(context, language):
        opening = context.pick(data["generic_openings"]).format(language=name)
        return specified if context.style.bare else f"{opening}\n\n{specified}"
    task = _task(frozenset(said.words), language)
    if task and (language in task["code"] or language == "python"):
        language = language if language in task["code"] else next(iter(task["code"]))
        name = data["names"].get(language, language)
        opening = context.pick(data["openings"]).format(title=task["title"], language=name)
        return _joined(opening, language, task["code"][language], task["note"], context)
    return _generic(context, language)


def output(context: Context) -> str:
    """Return what the Python code of a message prints or gives, "" where that is not known."""
    text = context.conversation.full_text[:_LONGEST_QUOTE]
    for found in pattern("code", "program").finditer(text):
        program = first_part(found)
        if (shown := printed(program.strip())) is None:
            continue
        if context.style.bare or "\n" not in shown:
            return shown if context.style.bare else f"The output is `{shown}`."
        return f"It prints:\n\n{_fenced('', shown)}"
    return ""


def query(text: str) -> str:
    """Return the SQL statement that a text asks for, a line for each clause, "" where it names no table."""
    clauses: dict[str, list[str]] = {}
    for name, forms in code()["specified"]["sql"].items():
        rest, said = text, clauses.setdefault(name, [])
        for sign, form in forms:
            if found := compiled(sign).search(rest):
                rest = rest.replace(found[0], "\n")  # what is said once
                parts = [part for part in found.groups() if part]
                values = (part if _PLAIN_VALUE.fullmatch(part) else f"'{part}'" for part in parts)
                said.append(form.format(*parts, **{f"v{place}": value for place, value in enumerate(values)}))
    conditions = clauses["where"]
    clauses["where"] = [f"WHERE {' AND '.join(conditions)}"] if conditions else []
    shown = "\n".join(said[0] for said in clauses.values() if said).replace("DELETE\n", "DELETE ")
    return f"{shown};" if clauses["from"] else ""


def language_of(text: str) -> str:
    """Return the name of the language that the code in a text is written in, "" where no sign tells it."""
    return next((name for name, sign in code()["signs"].items() if compiled(sign).search(text)), "")


def _explained(text: str, fenced: re.Match[str] | None) -> str:
    """Return what the code of a text does, statement by statement, "" where it is not to be explained."""
    asked = pattern("code", "explained").search(text)
    block = fenced[2] if fenced and asked else (asked[1] or asked[2]).strip("` \n") if asked else ""
    forms = code()["explanations"].items() if block else ()
    matches = ((one, form) for sign, form in forms for one in compiled(sign).finditer(block))
    found = sorted((one.start(), form.format(*one.groups())) for one, form in matches)
    said = [one for _, one in found] or [f"It runs `{line}`." for line in block.splitlines()[:1]]
    return " ".join(["This is what the code does:", *dict.fromkeys(said)]) if said else ""


def _specified(context: Context, language: str) -> str:
    """Return the small piece of code that the message specifies by names and numbers, "" for any other."""
    text = context.conversation.text[:600]
    data, numbers = code()["specified"], wording_numbers()
    for template in data["templates"]:
        found = compiled(template["pattern"]).search(text) if language in template["for"] else None
        if found:
            block = template["text"].format(*(numbers.get(part, part) for part in found.groups()))
            bare = context.style.bare and template["language"] in ("", "regex")
            return block if bare else _fenced(template["language"], block)
    if language == "sql" and (statement := query(text)):
        return _fenced("sql", statement)
    interface, fields = pattern("code", "interface").search(text), pattern("code", "fields").findall(text)
    if interface and language == "typescript":
        others = listed(first_part(pattern("code", "members").search(text[interface.end() :])) or "id")
        fields = fields or [(one, "number" if one == "id" else "string") for one in others]
        lines = "\n".join(f"  {field}: {kind};" for field, kind in fields)
        return _fenced(language, f"interface {interface[1]} {{\n{lines}\n}}")
    named = pattern("code", "signature").search(text) or pattern("code", "named").search(text)
    kind = pattern("code", "class").search(text) if named is None else None
    if kind and language in data["class"]:
        name = kind[1] or (kind[3] or kind[5]).capitalize()
        return _fenced(language, _class(name, kind[2] or "run", text, language))
    if not named or language not in data["function"]:
        return ""
    name = next(one for one in (named[1], *named.groups()[2:]) if one)
    return _function(name, named[2] or "", language, context)


def _class(name: str, method: str, text: str, language: str) -> str:
    """Return a class of a name, with the methods that a text names or, in Python, the attributes."""
    opening, form, closing = code()["specified"]["class"][language]
    attributes = pattern("code", "attributes").search(text) if language == "python" else None
    if attributes:
        names = listed(attributes[1] or attributes[2])
        lines = "\n".join(f"        self.{one} = {one}" for one in names)
        return f"class {name}:\n    def __init__(self, {', '.join(names)}):\n{lines}"
    methods = listed(first_part(pattern("code", "methods").search(text))) or [method]
    value = first_part(pattern("code", "returned").search(text)) if language == "python" else ""
    form = f"    def {{method}}(self):\n        return {value}" if value else form
    body = "\n\n".join(form.format(method=one) for one in methods)
    return f"{opening.format(name=name)}\n{body}{closing}"


def _function(name: str, signature: str, language: str, context: Context) -> str:
    """Return a function of a name with the parameters of a signature; the message says what it does."""
    data = code()["specified"]
    # `int n` has its type before the name, `n: int` after it.
    typed = [part.split(":")[0].split("=")[0].split() for part in signature.split(",")]
    place = 0 if language == "go" else -1
    parameters = [part[place] for part in typed if part and part[place].isidentifier()]
    words = [*context.conversation.words, *re.findall("[a-z]+", re.sub(r"(?=[A-Z])", "_", name).lower())]
    asking = " ".join(words)
    able = (row for row in data["bodies"] if not row[3:] or language in row[3:])
    bodies = ((body, count) for asked, body, count, *_ in able if compiled(asked).search(asking))
    value = first_part(pattern("code", "returned").search(context.conversation.text))
    value = value.capitalize() if language == "python" and value[:1] not in "'\"" else value
    body, needed = (value, 0) if value else next(bodies, ("{0}", 1))
    if len(parameters) < needed:
        parameters = ["a", "b"] if needed > 1 else ["value"]
    printed = language in data["printing"] and not {"print", "prints", "log", "logs"}.isdisjoint(words)
    written = [data["parameter"].get(language, "{0}").format(one) for one in parameters]
    body = body.format(*written if language == "php" else parameters, name=name)
    form = data["printing" if printed else "function"][language]
    shown = form.format(name=name, parameters=", ".join(written), body=body)
    result = r"(?: ?(?:->|:) ?[\w\[\]<>|]+| (?:bool|int|string|error|float64)\b)?"
    declared = rf"\b{name} ?\({re.escape(signature)}\){result}"
    if re.search(r"\w[: ] ?\w", signature) and (head := re.search(declared, context.conversation.text)):
        given = head[0] + " " * ("{" in shown)  # with its types
        shown = re.sub(rf"\b{name}\([^()]{{0,200}}\)[^{{:()\n]{{0,60}}", lambda _: given, shown, count=1)
    return _fenced(language, shown)


def _corrected(block: str) -> str:
    typos = replies()["typos"]
    block = pattern("code", "word").sub(lambda word: typos.get(word.group(), word.group()), block)
    for mistake, mended in code()["fixes"].items():
        block = compiled(mistake).sub(mended, block)
    return block


def _language(context: Context) -> str:
    aliases, said = code()["aliases"], context.conversation
    named = [one for form, one in code()["named"] if compiled(form).search(said.text)]
    words = (word for word in (*said.words, *conversation.words_of(said.system)) if word != "go")
    return str(next(iter((*named, *(aliases[word] for word in words if word in aliases))), "python"))


def _task(words: frozenset[str], language: str) -> dict[str, Any] | None:
    tasks: dict[str, Any] = code()["tasks"]
    found = (task for task in tasks.values() if any(words.issuperset(needed) for needed in task["words"]))
    return next(found, tasks["sql"] if language == "sql" else None)


def _generic(context: Context, language: str) -> str:
    data = code()
    language = language if language in {*data["generic"], *data["specified"]["function"]} else "python"
    name, phrase = _name(context)
    camel = re.sub(r"_(\w)", lambda one: one[1].upper(), name)
    opening = context.pick(data["generic_openings"]).format(language=data["names"][language])
    asking = " ".join(context.conversation.words)
    has_function = language in data["specified"]["function"]
    known = any(compiled(asked).search(asking) for asked, *_ in data["specified"]["bodies"])
    of_body = has_function and known and re.search(r"\b(?:function|method)\b", asking)
    if language not in data["generic"] or of_body:
        shown = _function(camel if language in data["camel"] else name, "", language, context)
        return shown if context.style.bare else f"{opening}\n\n{shown}"
    block = data["generic"][language].format(name=name, camel=camel, Doc=phrase)
    return _joined(opening, language, block, context.pick(data["generic_notes"]), context)


def _name(context: Context) -> tuple[str, str]:
    """Return a name for the requested function, such as `parse_lines`, and the phrase it is made of."""
    phrase = first_part(pattern("code", "name").search(context.conversation.text[:300])).lower()
    words = [word for word in phrase.split() if word not in code()["skipped"] and word.isascii()]
    name = re.sub(r"^([a-z]+[^\Ws_])s(?=_|$)", r"\1", "_".join(words[:3]))
    usable = name.isidentifier() and name not in code()["reserved"]
    return (name, topic.capitalized(phrase)) if usable else ("process_items", "Process the items")


def _fenced(language: str, block: str) -> str:
    return f"```{language}\n{block}\n```"


def _joined(opening: str, language: str, block: str, note: str, context: Context) -> str:
    if context.style.bare:
        return _fenced(language, block)
    return f"{opening}\n\n{_fenced(language, block)}\n\n{note} {context.pick(code()['closings'])}".rstrip()
