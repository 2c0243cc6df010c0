"""Check a request body against a table of parameters.

A table is a sequence of `Parameter` in the order in which faults are reported; a
new parameter is one more row. A row names one of the functions below as its
`check`: it returns nothing, or raises the refusal of `errors.parameters` that
fits; it pauses between the items of a list, of which there may be many. Nesting
is as deep as the tables are, never as deep as the request. Must not know any
endpoint or model.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.errors import APIError
from mockgpt.generation.pausing import pause

Check = Callable[[Any, Any, str], None]


class Parameter:
    """One row of a table; it is never changed.

    Attributes:
        name: the member's name; any name for an array's item or a variant.
        check: the function that checks the value.
        expected: X in the sentence `expected X`, where the check has no words of its own.
        required: the member must be present and not null.
        nullable: null means that the member was left out.
        minimum, maximum: the range of a number, or of the count of items or characters.
        values: the enumeration, in the order in which refusals list it.
        unlisted: values that are accepted although refusals do not list them.
        members: the rows of an object's own table; None accepts any object.
        open: accept other members too.
        item: the row for each item of an array.
        tag: the member that tells variants apart, such as `type` or `role`.
        variants: the row of each tag.
        pattern: the regular expression to quote, and a predicate that does the same.
    """

    # A slotted class: as a NamedTuple of fourteen annotated fields it costs 1.5 ms of start-up.
    __slots__ = (
        "check",
        "expected",
        "item",
        "maximum",
        "members",
        "minimum",
        "name",
        "nullable",
        "open",
        "pattern",
        "required",
        "tag",
        "unlisted",
        "values",
        "variants",
    )

    def __init__(
        self,
        name: str,
        check: Check,
        expected: str = "",
        *,
        required: bool = False,
        nullable: bool = True,
        minimum: float | None = None,
        maximum: float | None = None,
        values: tuple[str, ...] = (),
        unlisted: tuple[str, ...] = (),
        members: tuple[Parameter, ...] | None = None,
        open: bool = False,
        item: Parameter | None = None,
        tag: str = "",
        variants: dict[str, Parameter] | None = None,
        pattern: tuple[str, Callable[[str], bool]] | None = None,
    ) -> None:
        self.name = name
        self.check = check
        self.expected = expected
        self.required = required
        self.nullable = nullable
        self.minimum = minimum
        self.maximum = maximum
        self.values = values
        self.unlisted = unlisted
        self.members = members
        self.open = open
        self.item = item
        self.tag = tag
        self.variants = variants or {}
        self.pattern = pattern


def anything(value: object, parameter: Parameter, path: str) -> None:
    """Accept any value."""


def boolean(value: object, parameter: Parameter, path: str) -> None:
    """Accept true and false."""
    if type(value) is not bool:
        raise parameter_errors.invalid_type(path, "a boolean", value)


def _in_range(value: float, parameter: Parameter, path: str, kind: str) -> None:
    if parameter.minimum is not None and value < parameter.minimum:
        raise parameter_errors.below_minimum(path, kind, parameter.minimum, value)
    # Written so that NaN, which compares false to everything, is refused too.
    if parameter.maximum is not None and not value <= parameter.maximum:
        raise parameter_errors.above_maximum(path, kind, parameter.maximum, value)


def integer(value: object, parameter: Parameter, path: str) -> None:
    """Accept an integer in range; true and 1.0 are none."""
    if type(value) is not int:
        raise parameter_errors.invalid_type(path, parameter.expected or "an integer", value)
    _in_range(value, parameter, path, "integer")


def decimal(value: object, parameter: Parameter, path: str) -> None:
    """Accept a number in range."""
    if type(value) is not float and type(value) is not int:
        raise parameter_errors.invalid_type(path, parameter.expected or "a decimal", value)
    _in_range(value, parameter, path, "decimal")


def string(value: object, parameter: Parameter, path: str) -> None:
    """Accept a string of the right length and pattern."""
    if type(value) is not str:
        raise parameter_errors.invalid_type(path, parameter.expected or "a string", value)
    if parameter.minimum is not None and len(value) < parameter.minimum:
        raise parameter_errors.empty_string(path)
    if parameter.maximum is not None and len(value) > parameter.maximum:
        raise parameter_errors.string_too_long(path, int(parameter.maximum), len(value))
    if parameter.pattern is not None and not parameter.pattern[1](value):
        raise parameter_errors.pattern_mismatch(path, parameter.pattern[0])


def choice(value: object, parameter: Parameter, path: str) -> None:
    """Accept one of a few strings."""
    if type(value) is not str:
        expected = parameter.expected or f"one of {parameter_errors.listed(parameter.values, 'or')}"
        raise parameter_errors.invalid_type(path, expected, value)
    if value not in parameter.values and value not in parameter.unlisted:
        raise parameter_errors.invalid_value(path, value, parameter.values)


def array(value: object, parameter: Parameter, path: str) -> None:
    """Accept an array of the right length, each item as `item` says."""
    if type(value) is not list:
        raise parameter_errors.invalid_type(path, parameter.expected or "an array of objects", value)
    if parameter.minimum and not value:
        raise parameter_errors.empty_array(path)
    if parameter.maximum is not None and len(value) > parameter.maximum:
        raise parameter_errors.array_too_long(path, int(parameter.maximum), len(value))
    item = parameter.item
    if item is not None:
        for index, one in enumerate(value):
            item.check(one, item, f"{path}[{index}]")
            pause()


def string_or_array(value: object, parameter: Parameter, path: str) -> None:
    """Accept a string, or what `array` accepts."""
    if type(value) is not str:
        if type(value) is not list:
            expected = parameter.expected or "one of a string or array of objects"
            raise parameter_errors.invalid_type(path, expected, value)
        array(value, parameter, path)


def record(value: object, parameter: Parameter, path: str) -> None:
    """Accept an object with every required member and no unknown one, each as its own row says."""
    if type(value) is not dict:
        raise parameter_errors.invalid_type(path, parameter.expected or "an object", value)
    members = parameter.members
    if members is None:
        return
    seen = 0
    for member in members:
        if member.name in value:
            seen += 1
        elif member.required:
            raise parameter_errors.missing_parameter(f"{path}.{member.name}")
    if seen < len(value) and not parameter.open:
        unknown = next(name for name in value if all(name != member.name for member in members))
        raise parameter_errors.unknown_parameter(f"{path}.{unknown}")
    for member in members:
        if member.name in value:
            one = value[member.name]
            if one is not None or member.required or not member.nullable:
                member.check(one, member, f"{path}.{member.name}")


def tagged(value: object, parameter: Parameter, path: str) -> None:
    """Accept an object whose `tag` names one of the variants, and what that variant accepts."""
    if type(value) is not dict:
        raise parameter_errors.invalid_type(path, parameter.expected or "an object", value)
    where = f"{path}.{parameter.tag}"
    if parameter.tag not in value:
        raise parameter_errors.missing_parameter(where)
    tag = value[parameter.tag]
    if type(tag) is not str:
        raise parameter_errors.invalid_type(
            where, f"one of {parameter_errors.listed(parameter.values, 'or')}", tag
        )
    variant = parameter.variants.get(tag)
    if variant is None:
        raise parameter_errors.invalid_value(where, tag, parameter.values)
    variant.check(value, variant, path)


class Table:
    """The top-level parameters of one endpoint, in the order in which faults are reported."""

    __slots__ = ("names", "parameters", "rank")

    def __init__(self, *parameters: Parameter) -> None:
        self.parameters = {parameter.name: parameter for parameter in parameters}
        self.names = frozenset(self.parameters)
        self.rank = {parameter.name: index for index, parameter in enumerate(parameters)}

    def unknown(self, body: dict[str, Any], refused: Collection[str] = ()) -> list[str]:
        """Return the keys of `body` that the endpoint does not know, and those that are `refused`."""
        names = self.names
        return [name for name in body if name not in names or name in refused]

    def check(self, body: dict[str, Any]) -> None:
        """Raise the refusal of the first wrong member in table order; `body` has no unknown keys."""
        parameters = self.parameters
        for name in sorted(body, key=self.rank.__getitem__):
            value = body[name]
            parameter = parameters[name]
            if value is not None or not parameter.nullable:
                parameter.check(value, parameter, name)

    def check_all(self, body: dict[str, Any]) -> None:
        """Raise the refusal of all unknown keys in one sentence, then what `check` raises."""
        if not body.keys() <= self.names:
            raise parameter_errors.unrecognized_arguments(self.unknown(body))
        self.check(body)

    def repaired(self, body: object) -> dict[str, Any]:
        """Return the usable members of any JSON value: wrong ones are corrected or left out."""
        usable = {}
        for name, value in body.items() if type(body) is dict else ():
            parameter = self.parameters.get(name)
            if parameter is not None and value is not None:
                part = repaired(value, parameter)
                if part is not None:
                    usable[name] = part
        return usable


def repaired(value: Any, parameter: Parameter) -> Any:
    """Return the part of a value that its row accepts, numbers moved into range; None for no part."""
    try:
        parameter.check(value, parameter, parameter.name)
        return value
    except APIError:
        pass
    if parameter.check in (integer, decimal) and type(value) in (int, float):
        return _moved_into_range(value, parameter)
    if parameter.check is string and type(value) is str:
        return value  # of a wrong length or pattern
    if parameter.members is not None and type(value) is dict:
        return _repaired_members(value, parameter.members)
    if parameter.variants and type(value) is dict:
        tag = value.get(parameter.tag)
        variant = parameter.variants.get(tag) if type(tag) is str else None
        return None if variant is None else repaired(value, variant)
    if parameter.item is not None and type(value) is list:
        items = (repaired(item, parameter.item) for item in value)
        return [item for item in items if item is not None] or None
    return None


def _moved_into_range(value: float, parameter: Parameter) -> float | None:
    if parameter.check is integer and type(value) is not int:
        return None
    if parameter.minimum is not None and value < parameter.minimum:
        return parameter.minimum
    if parameter.maximum is not None and value > parameter.maximum:
        return parameter.maximum
    return None


def _repaired_members(value: dict[str, Any], members: tuple[Parameter, ...]) -> dict[str, Any] | None:
    usable = {}
    for member in members:
        if value.get(member.name) is not None:
            part = repaired(value[member.name], member)
            if part is not None:
                usable[member.name] = part
        if member.required and member.name not in usable:
            return None
    return usable
