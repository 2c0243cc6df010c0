"""Make an instance of a JSON schema.

Objects have their keys in schema order. Instances of recursive schemas end after few levels.
Depth, number of values and length of texts are bounded: a schema beyond the bounds raises
`SchemaError`. Knows nothing of tools or response formats.

Source: JSON Schema 2020-12; OpenAI's guide to structured outputs for the order of keys.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import chain
from random import Random
from typing import Any

import orjson

from mockgpt.generation.json_schema.conformance import conforms, fits_own_keywords, item_schemas, others_of
from mockgpt.generation.json_schema.inspection import height, is_null, kind_of, needs_check, plain_kind
from mockgpt.generation.json_schema.merge import Budget, ExhaustedError, Schema, SchemaError, flatten, merge
from mockgpt.generation.json_schema.values import MOST_NAMES, neighbors, number, text, thing_of

__all__ = ["SchemaError", "Suggest", "instance"]

Suggest = Callable[[str, Schema, str], Any]
"""Called with property name, keywords and type; returns a value or None; for "null", whether to be null."""

_STEPS = 8000  # budget of all attempts together: at most 40 ms
_CHARACTERS_PER_STEP, _ATTEMPTS = 32, 24
_DEEPEST = 48  # levels of objects and arrays; Python's stack allows about 150
_NATURAL_DEPTH = 6  # from this level on, optional members and items are omitted
_NATURAL_REPEATS = 1  # times a reference may occur within itself before the end is sought
_UNIQUE_ATTEMPTS, _TEXT_ATTEMPTS = 12, 4
_NAMES = ("note", "detail", "label", "extra")  # of properties that a schema requires but does not name


def instance(schema: Any, random: Random, suggest: Suggest | None = None) -> Any:
    """Make a value that conforms to `schema`.

    Args:
        suggest: suggests values by name; a suggestion that does not conform is ignored.

    Raises:
        SchemaError: the schema is malformed, contradicts itself, or requires more than a reply can hold.
    """
    budget = Budget(_STEPS)
    for attempt in range(_ATTEMPTS):
        maker = _Maker(schema, random, suggest, budget, usual=attempt == 0)
        value = maker.make(schema, "", 0)
        if not maker.unchecked or conforms(value, schema, schema, budget):
            return value
    raise SchemaError("No value was found that meets every demand of the schema.")


class _Maker:
    """One attempt at an instance.

    Attributes:
        usual: take the first of several types, rather than draw one.
        unchecked: the value contains keywords that were not followed, so it has to be checked.
        texts: the texts made so far.
        thing: what the object at the current place is, where its properties say so.
        open_references: how often each reference occurs on the way to the current place.
    """

    def __init__(
        self, root: Any, random: Random, suggest: Suggest | None, budget: Budget, usual: bool
    ) -> None:
        self.root = root
        self.random = random
        self.suggest = suggest
        self.budget = budget
        self.usual = usual
        self.unchecked = False
        self.texts: set[str] = set()
        self.open_references: dict[str, int] = {}
        self.thing = ""

    def make(self, schema: Any, name: str, depth: int) -> Any:
        if depth > _DEEPEST:
            raise SchemaError("The schema nests without end, or too deeply.")
        if plain := plain_kind(schema):
            self.budget.spend()
            return self._of_kind(schema, name, plain, depth)
        flat = flatten(schema, self.root, self.budget)
        self.unchecked |= needs_check(schema)
        return self._within_references(flat.keywords, flat.alternatives, flat.references, name, depth)

    def _within_references(
        self, keywords: Schema, groups: list[list[Any]], references: list[str], name: str, depth: int
    ) -> Any:
        for reference in references:
            self.open_references[reference] = self.open_references.get(reference, 0) + 1
        try:
            return self._from_alternatives(keywords, groups, name, depth)
        finally:
            for reference in references:
                self.open_references[reference] -= 1

    def _ending(self, depth: int) -> bool:
        """Return whether the value should end soon: it is deep, or within its own reference."""
        return depth > _NATURAL_DEPTH or max(self.open_references.values(), default=0) > _NATURAL_REPEATS

    def _from_alternatives(self, keywords: Schema, groups: list[list[Any]], name: str, depth: int) -> Any:
        """Make a value that fits the keywords and one branch of each group of alternatives."""
        if not groups:
            self.unchecked |= needs_check(keywords)
            return self._from_keywords(keywords, name, depth)
        failure = SchemaError("The schema offers no alternative.")
        for branch in self._ordered(groups[0], keywords, depth, name):
            try:
                flat = flatten(branch, self.root, self.budget)
                merged = merge(keywords, flat.keywords, self.budget)
                rest = groups[1:] + flat.alternatives
                self.unchecked |= needs_check(branch)
                return self._within_references(merged, rest, flat.references, name, depth)
            except ExhaustedError:
                raise
            except SchemaError as error:
                failure = error
        raise failure

    def _ordered(self, branches: list[Any], keywords: Schema, depth: int, name: str) -> list[Any]:
        self.budget.spend(len(branches) // 4)
        shuffled = self.random.sample(branches, len(branches))
        if self._ending(depth):
            shuffled.sort(key=lambda branch: height(branch, self.root, self.budget))
        else:
            absent = any(map(is_null, branches)) and self._is_absent({**keywords, "anyOf": branches}, name)
            shuffled.sort(key=is_null, reverse=absent)
        return shuffled

    def _is_absent(self, keywords: Schema, name: str) -> bool:
        return self.suggest is not None and self.suggest(name, keywords, "null") is True

    def _from_keywords(self, keywords: Schema, name: str, depth: int) -> Any:
        if "const" in keywords or "enum" in keywords:
            listed = [keywords["const"]] if "const" in keywords else keywords["enum"]
            return self._listed_value(listed, keywords, name)
        nullable = isinstance(keywords.get("type"), list) and self._is_absent(keywords, name)
        kind = kind_of(keywords, nullable or self._ending(depth), None if self.usual else self.random)
        return self._of_kind(keywords, name, kind, depth)

    def _of_kind(self, keywords: Schema, name: str, kind: str, depth: int) -> Any:
        suggested = self.suggest(name, keywords, kind) if self.suggest else None
        if suggested is not None and conforms(suggested, keywords, self.root, self.budget):
            return suggested
        if kind == "object":
            return self._object(keywords, depth)
        if kind == "array":
            return self._array(keywords, name, depth)
        if kind in ("string", "any"):
            return self._text(keywords, name)
        if kind in ("integer", "number"):
            return number(keywords, f"{self.thing}:{name}", self.random, kind == "integer")
        if kind in ("boolean", "null"):
            return self.random.random() < 0.6 if kind == "boolean" else None
        raise SchemaError(f"The schema type '{kind[:40]}' does not exist.")

    def _text(self, keywords: Schema, name: str) -> str:
        """Make a text, preferably one that does not occur yet."""
        made = ""
        for _ in range(_TEXT_ATTEMPTS):
            made = text(keywords, f"{self.thing}:{name}", self.random, self.budget)
            self.budget.spend(1 + len(made) // _CHARACTERS_PER_STEP)
            if made not in self.texts:
                break
        self.texts.add(made)
        return made

    def _listed_value(self, listed: list[Any], keywords: Schema, name: str) -> Any:
        self.budget.spend(len(listed) // 4)
        others = {key: value for key, value in keywords.items() if key not in ("enum", "const")}
        usable = [value for value in listed if fits_own_keywords(value, others, self.budget)]
        if not usable:
            raise SchemaError("None of the values that the schema lists meets its other demands.")
        suggested = self.suggest(name, keywords, "enum") if self.suggest else None
        if suggested is not None and any(suggested == value for value in usable):
            return suggested
        if None in usable and self._is_absent(keywords, name):
            return None
        return self.random.choice([value for value in usable if value is not None] or usable)

    def _object(self, keywords: Schema, depth: int) -> dict[str, Any]:
        properties = keywords.get("properties", {})
        required = keywords.get("required", [])
        most = keywords.get("maxProperties", math.inf)
        self.budget.spend((len(properties) + len(required)) // 4)
        needed = set(required)
        if len(needed) > most:
            raise SchemaError("The schema requires more properties than it allows.")
        spare = most - len(needed)
        made: dict[str, Any] = {}
        whole, self.thing = self.thing, thing_of((str(keywords.get("title", "")), *properties)[:MOST_NAMES])
        for name, schema in properties.items():
            if name in needed:
                made[name] = self.make(schema, name, depth + 1)
            elif spare > 0 and not self._ending(depth) and self._attempt(made, name, schema, depth):
                spare -= 1
        for name in required:
            if name not in made:
                made[name] = self.make(others_of(keywords), name, depth + 1)
        self.thing = whole
        return self._with_minimum(made, keywords, depth)

    def _attempt(self, made: dict[str, Any], name: str, schema: Any, depth: int) -> bool:
        """Make an optional property; omit it if no value can be made."""
        try:
            made[name] = self.make(schema, name, depth + 1)
        except ExhaustedError:
            raise
        except SchemaError:
            return False
        return True

    def _with_minimum(self, made: dict[str, Any], keywords: Schema, depth: int) -> dict[str, Any]:
        """Add properties until there are as many as `minProperties` requires."""
        least = keywords.get("minProperties", 0)
        # A map without declared properties gets two entries, which looks more natural.
        if not made and "properties" not in keywords and isinstance(others_of(keywords), dict):
            least = max(least, 0 if self._ending(depth) else min(2, keywords.get("maxProperties", 2)))
        for name in keywords.get("properties", {}):
            if len(made) < least and name not in made:
                self._attempt(made, name, keywords["properties"][name], depth)
        tries = 0
        self.budget.spend(max(0, math.ceil(least) - len(made)))  # at once: a huge one costs nothing
        while len(made) < least:
            tries += 1
            name = self._new_name(keywords, tries, depth)
            if name not in made:
                made[name] = self.make(others_of(keywords), name, depth + 1)
            elif tries > least + _UNIQUE_ATTEMPTS:
                raise SchemaError("The schema demands more properties than it allows names for.")
        return made

    def _new_name(self, keywords: Schema, index: int, depth: int) -> str:
        patterns, names = keywords.get("patternProperties"), keywords.get("propertyNames")
        base = _NAMES[index - 1] if index <= len(_NAMES) else f"{_NAMES[index % len(_NAMES)]}_{index}"
        if patterns:
            pattern = next(iter(patterns))
            name = text({"pattern": pattern}, "", self.random, self.budget)
            # A pattern without an end, such as ^x-, also allows longer names.
            return name + base if fits_own_keywords(name + base, {"pattern": pattern}, self.budget) else name
        if isinstance(names, dict):
            name = str(self.make({"type": "string", **names}, "", depth + 1))
            return name + base if conforms(name + base, names, self.root, self.budget) else name
        return base

    def _array(self, keywords: Schema, name: str, depth: int) -> list[Any]:
        firsts, rest = item_schemas(keywords)
        least, most = keywords.get("minItems", 0), keywords.get("maxItems", math.inf)
        if least > most:
            raise SchemaError("The schema's minItems is above its maxItems.")
        if least > self.budget.steps:
            raise ExhaustedError(
                f"The schema demands at least {least:.0f} items; that is more than a reply holds."
            )
        wanted = least if self._ending(depth) else max(least, len(firsts) or self.random.randint(2, 3))
        wanted = math.ceil(min(wanted, most))
        if rest is False:
            wanted = min(wanted, len(firsts))
        wanted_inside = keywords.get("minContains", 1) if "contains" in keywords else 0
        made: list[Any] = []
        seen: set[bytes] | None = set() if keywords.get("uniqueItems") is True else None
        for index in range(wanted):
            schema = firsts[index] if index < len(firsts) else rest
            if index >= len(firsts) and wanted - index <= wanted_inside:
                schema = {"allOf": [rest, keywords["contains"]]}
            if not self._append(made, seen, schema, name, depth, optional=index >= least):
                break
        return made

    def _append(
        self, made: list[Any], seen: set[bytes] | None, schema: Any, name: str, depth: int, optional: bool
    ) -> bool:
        """Append an item to an array; return False if none can be made and it is optional.

        `seen` are the items so far as JSON where all must differ, else None.
        """
        for _ in range(1 if seen is None else _UNIQUE_ATTEMPTS):
            try:
                value = self.make(schema, name, depth + 1)
            except SchemaError as error:
                if optional and not isinstance(error, ExhaustedError):
                    return False
                raise
            if seen is None:
                made.append(value)
                return True
            for item in chain((value,), neighbors(value, len(seen))):
                key = orjson.dumps(item)
                if key not in seen and (item is value or conforms(item, schema, self.root, self.budget)):
                    seen.add(key)
                    made.append(item)
                    return True
        if not optional:
            raise SchemaError("The schema demands more different items than there are.")
        return False
