"""Do with the JSON that a message gives what it asks: filter, sort, pick, count, sum, group, edit.

Finds keys by their names in the words around it. JSON that only shows how an answer looks is not given.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from typing import Any

from mockgpt.generation.json_schema import described_json, described_keys
from mockgpt.generation.text_data import english, pattern

Row = dict[str, Any]
_MOST_VALUES, _MOST_TRIED = 4, 5  # of JSON in a message; openings of what may be JSON, each read to its end
_LONGEST_ASKED = 1_000  # characters around it
_NUMBERS = (int, float)


def typed(text: Any) -> Any:
    """Return the number, truth value or null that a text is; else the text, or the value that is no text."""
    if not isinstance(text, str):
        return text
    if text.lower() in ("true", "false", "null"):
        return {"true": True, "false": False, "null": None}[text.lower()]
    if re.fullmatch(r"-?(?:0|[1-9]\d{0,14})", text):
        return int(text)
    return float(text) if re.fullmatch(r"-?\d{1,15}\.\d{1,9}", text) else text


def worked(text: str) -> Any:
    """Return what a text asks to make of the JSON in it, None where it has none or asks nothing known."""
    given, asked = _given(text)
    if not given:
        return None
    lists = [one for one in given if isinstance(one, list)]
    objects = [one for one in given if isinstance(one, dict)]
    shape = pattern("given_json", "shape").findall(asked)
    if lists[:1] and objects and _says("appends", asked):
        return lists[0] + objects
    data: Any = next(filter(_is_rows, lists), objects[0] if objects else lists[0])
    shape += [key for one in objects if one is not data for key in one]
    wanted = shape or described_keys.keys_in(asked)
    if isinstance(data, list):
        made = _of_rows(data, asked, wanted) if _is_rows(data) else _of_items(data, asked)
        alone = isinstance(made, list) and len(shape) == 1 and shape[0] not in str(data)
        return {shape[0]: made} if alone else made
    inner = next((key for key, one in data.items() if _is_rows(one)), None)
    if inner is None:
        merges = objects[1:] and _says("merges", asked)
        return data | objects[1] if merges else _of_object(data, asked, wanted)
    made = _of_rows(data[inner], asked, wanted)
    return {inner: made} if _is_rows(made) and not shape else made


def _given(text: str) -> tuple[list[Any], str]:
    """Return the objects and lists of a text, and the text around them; none where one is an example."""
    found: list[Any] = []
    around, start, tried = "", 0, 0
    for mark in re.finditer(r"[\[{](?=\s{0,20}[\[{\"\d-])", text):
        if mark.start() < start or len(found) == _MOST_VALUES or tried == _MOST_TRIED:
            continue
        tried += 1
        value, end = described_json.object_at(text, mark.start())
        if not value or pattern("described", "placeholder").search(str(value)):
            continue
        if _says("shown", text[max(0, mark.start() - 60) : mark.start()]):
            return [], ""
        found.append(value)
        around, start = f"{around}{text[start : mark.start()]} ", end
    return found, f"{around}{text[start:]}"[:_LONGEST_ASKED]


def _says(name: str, text: str) -> bool:
    return pattern("given_json", name).search(text) is not None


def _is_rows(value: Any) -> bool:
    return isinstance(value, list) and value[1:] != [] and all(isinstance(one, dict) and one for one in value)


def _named(asked: str, keys: list[str]) -> list[str]:
    """Return the keys that a text names or tells of, as `oldest` tells of `age`, in its order."""
    lower = {form: key for key in keys for form in (key.lower(), key.lower().replace("_", " "))}
    joined = "|".join(map(re.escape, lower))
    found = []
    for word in re.findall(rf"(?i)(?<![\w-])(?:{joined})(?:e?s)?(?![\w-])|[\w'-]+", asked):
        said = word.lower()
        told = english()["keys_told"].get(said, "").split()
        forms = (said, said.removesuffix("s"), said.removesuffix("es"), re.sub("ies$", "y", said), *told)
        found += [lower[one] for one in forms if one in lower][:1]
    return [*dict.fromkeys(found)]


def _of_rows(rows: list[Row], asked: str, wanted: list[str]) -> Any:
    """Return what is asked of objects: some, in an order, edited, their number or sum, groups, some keys."""
    keys = list(rows[0])
    numeric = [key for key in keys if key != "id" and all(type(row.get(key)) in _NUMBERS for row in rows)]
    kept, asked = _filtered(rows, asked, numeric)
    by, ordered = (pattern("given_json", name).search(asked) for name in ("group", "sort"))
    if ordered:
        key = next(iter(_named(f"{ordered['key'] or ''} {asked}", keys)), keys[0])
        are_numbers = all(type(row.get(key)) in _NUMBERS for row in kept)
        places = {id(row): row[key] if are_numbers else str(row.get(key)).lower() for row in kept}
        kept = sorted(kept, key=lambda row: places[id(row)], reverse=_says("descending", asked))
        asked = asked.replace(ordered[0], " ")
    elif by and (key := next(iter(_named(by["key"], keys)), "")):
        return _grouped(kept, key, _named(asked.replace(by["key"], ""), keys), asked)
    elif (reckoned := _reckoned(kept, asked, numeric, wanted)) is not None:
        return reckoned
    elif any(edits := [_edited(dict(row), asked) for row in kept]):
        return edits
    found = pattern("given_json", "picks").search(asked)
    picked = [key for key in wanted if key in keys]
    picked = picked or (_named(re.split(r"[.;\n]", asked[found.end() :])[0], keys) if found else [])
    if picked and _says("without", asked):
        picked = [key for key in keys if key not in picked]
    elif len(picked) == 1 and not _says("as_objects", asked):
        return [row.get(picked[0]) for row in kept]
    if picked and (found or kept is rows):
        return [{key: row.get(key) for key in picked} for row in kept]
    return None if kept is rows else kept


def _of_items(items: list[Any], asked: str) -> list[Any] | None:
    """Return texts or numbers in reverse, with another at the end or without one, None for anything else."""
    edit = pattern("given_json", "of_items").search(asked)
    one = typed(edit["one"]) if edit else None
    kept = [item for item in items if item != one or (edit and edit["adds"])]
    return items[::-1] if _says("reversed", asked) else kept + [one] * bool(edit["adds"]) if edit else None


def _filtered(rows: list[Row], asked: str, numeric: list[str]) -> tuple[list[Row], str]:
    """Return the objects that fulfil a condition of a text, and the text without it; else all."""
    for one in pattern("given_json", "compared").finditer(asked):
        near = (asked[max(0, one.start() - 40) : one.start()], one[0], asked[one.end() :][:12])
        key = next((name for part in near for name in _named(part, numeric)[::-1]), "") or (*numeric, "")[0]
        if key:
            sign = next(name for name, said in one.groupdict().items() if said)
            kept = [row for row in rows if getattr(operator, sign)(row[key], float(one["limit"]))]
            return kept, _around(asked, one, key)
    for key in rows[0]:
        held = [row.get(key) for row in rows]
        truths = all(type(one) is bool for one in held) and _says("filters", asked)
        words = {one for one in held if isinstance(one, str) and len(one) > 1}
        for said in [re.sub("^is ", "", key.replace("_", " "))] if truths else sorted(words):
            place = re.search(rf"(?i)(?<![\w-])(?:in|un)?{re.escape(said)}(?![\w-])", asked)
            if place:
                denied = _says("other", asked[: place.start()])
                denied = denied or (truths and _says("denied", asked[place.start() : place.end() + 12]))
                fits = [one is not denied if truths else (one == said) is not denied for one in held]
                return [row for row, fit in zip(rows, fits, strict=True) if fit], _around(asked, place, key)
    return rows, asked


def _around(asked: str, condition: re.Match[str], key: str) -> str:
    """Return a text without a condition and the key that it is about."""
    before = re.sub(rf"(?i){re.escape(key)}s?\W*(?:\w+\W*)?$", "", asked[: condition.start()])
    return f"{before} {asked[condition.end() :]}"


def _grouped(rows: list[Row], key: str, others: list[str], asked: str) -> dict[str, Any]:
    """Return the objects of each value of a key; their number, or what another key holds, if asked."""
    groups: dict[str, list[Any]] = {}
    for row in rows:
        groups.setdefault(str(row.get(key)), []).append(row.get(others[0]) if others else row)
    are_numbers = all(type(one) in _NUMBERS for several in groups.values() for one in several)
    reckon = len if _says("count", asked) else _reckoning(asked)[1] if are_numbers else None
    return {name: reckon(several) for name, several in groups.items()} if reckon else groups


def _reckoning(asked: str) -> tuple[str, Callable[[list[Any]], Any] | None]:
    """Return the name of what a text asks to reckon of numbers, and what does it."""
    if _says("mean", asked):
        return "average", lambda numbers: round(sum(numbers) / len(numbers), 2) if numbers else 0
    return ("total", lambda numbers: round(sum(numbers), 2)) if _says("sum", asked) else ("", None)


def _reckoned(rows: list[Row], asked: str, numeric: list[str], wanted: list[str]) -> Any:
    """Return the number of objects, the sum or mean of a key, or the object with most or least of it."""
    extreme = pattern("given_json", "extreme").search(asked)
    named = _named(f"{extreme[0] if extreme else ''} {asked}", numeric) or numeric
    name = wanted[0] if len(wanted) == 1 and rows and wanted[0] not in rows[0] else ""
    if extreme and rows and named:
        row = (min if _says("lowest", extreme[0]) else max)(rows, key=operator.itemgetter(named[0]))
        picked = {one: row[one] for one in wanted if one in row}
        who = [one for one in row if isinstance(row[one], str)] if _says("who", asked) else []
        return picked or ({name: row[(*who, named[0])[0]]} if name else row)
    kind, reckon = _reckoning(asked)
    if named and reckon:
        many = next((one for one in numeric if one in ("qty", "quantity", "units") and one != named[-1]), "")
        numbers = [row[named[-1]] * (row[many] if many and kind == "total" else 1) for row in rows]
        return {name or f"{kind}_{named[-1]}": reckon(numbers)}
    return {name or "count": len(rows)} if _says("count", asked) else None


def _edited(value: Row, asked: str) -> Row:
    """Return an object with keys added, set, renamed or removed as a text asks, {} where it does not."""
    raised = pattern("given_json", "raised").search(asked)
    if raised and isinstance(number := value.get(raised["key"]), _NUMBERS):
        by = float(raised["by"]) * (number / 100 if raised["share"] else 1)
        return value | {raised["key"]: typed(f"{round(number + (by if raised['more'] else -by), 4):g}")}
    if (edit := pattern("given_json", "of_items").search(asked)) and edit["adds"]:
        held = [key for key in _named(asked[edit.end() :], [*value]) if isinstance(value[key], list)]
        if held:
            return value | {held[0]: [*value[held[0]], typed(edit["one"])]}
    done = [*pattern("json_mode", "edit").finditer(asked)]
    for one in done:
        value |= {one["set"]: typed(one["value"].strip("\"'`"))} if one["set"] else {}
        value.pop(one["removed"], None)
        value = {one["new"] if key == one["renamed"] else key: part for key, part in value.items()}
    return value if done else {}


def _of_object(value: Row, asked: str, wanted: list[str]) -> Any:
    """Return an object as a text asks to change it, its keys or values, or the value of a key; else None."""
    if changed := pattern("given_json", "changed").search(asked):
        old, new = (typed(one.strip("\"'`")) for one in changed.groups())
        if old in value.values():
            return {key: new if one == old else one for key, one in value.items()}
    if make := next((make for name, make in _OF_OBJECTS.items() if _says(name, asked)), None):
        return make(value)
    if edited := _edited(dict(value), asked):
        return edited
    numbers, (kind, reckon) = [one for one in value.values() if type(one) in _NUMBERS], _reckoning(asked)
    if numbers[1:] and reckon:
        return {next((one for one in wanted if one not in value), kind): reckon(numbers)}
    flat = {key.rpartition(".")[2]: one for key, one in _flat(value).items()} if _says("picks", asked) else {}
    picked = [one for one in wanted or _named(asked, [*flat]) if one in flat]
    return {one: flat[one] for one in picked} if picked and len(picked) < len(flat) else None


def _flat(value: Row, path: str = "") -> Row:
    """Return the values within an object by their paths, such as `user.name`."""
    made: Row = {}
    for key, one in value.items():
        inner = isinstance(one, dict) and one and path.count(".") < _MOST_VALUES
        made |= _flat(one, f"{path}{key}.") if inner else {f"{path}{key}": one}
    return made


def _keys_as(change: Callable[[str], str]) -> Callable[[Row], Row]:
    return lambda value: {change(key): one for key, one in value.items()}


_OF_OBJECTS: dict[str, Callable[[Row], Any]] = {
    "keys_alone": list,
    "values_alone": lambda value: list(value.values()),
    "swapped": lambda value: {str(one): key for key, one in value.items()},
    "flat": _flat,
    "to_camel": _keys_as(lambda key: re.sub(r"_(\w)", lambda one: one[1].upper(), key)),
    "to_snake": _keys_as(lambda key: re.sub(r"(?<=[a-z\d])([A-Z])", r"_\1", key).lower()),
    "keys_upper": _keys_as(str.upper),
    "values_upper": lambda value: {key: str(one).upper() for key, one in value.items()},
    "sorted_keys": lambda value: dict(sorted(value.items())),
    "no_nulls": lambda value: {key: one for key, one in value.items() if one is not None},
}
