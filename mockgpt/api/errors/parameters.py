"""The refusals that fit any parameter of any endpoint: one function per error code.

`path` is the parameter's path, such as `messages[0].role`, and becomes `param`.
The sentences are OpenAI's, because clients match on them; quotations from a
request are bounded. Must not decide whether a refusal applies.

Source: the error codes of the API reference, read as captured answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mockgpt.api.errors.quotation import quoted
from mockgpt.errors import APIError


def number(value: float) -> str:
    """Return a number as a sentence prints it: as it was sent."""
    try:
        return quoted(value)
    except ValueError:  # CPython refuses to print integers of more than 4300 digits
        return "a very large number"


def listed(values: Sequence[str], conjunction: str = "and") -> str:
    """Return `'a'`, `'a' and 'b'` or `'a', 'b', and 'c'`."""
    items = [f"'{value}'" for value in values]
    if len(items) < 3:
        return f" {conjunction} ".join(items)
    return f"{', '.join(items[:-1])}, {conjunction} {items[-1]}"


def kind_of(value: object) -> str:
    """Return the words for a JSON value's type, as in `but got an array instead`."""
    return _KINDS.get(type(value), "an object")


_KINDS: dict[type, str] = {
    str: "a string",
    bool: "a boolean",
    int: "an integer",
    float: "a decimal number",
    dict: "an object",
    list: "an array",
    type(None): "null",
}


def missing_parameter(path: str) -> APIError:
    """A required member is absent."""
    return APIError(
        400, f"Missing required parameter: '{path}'.", param=path, code="missing_required_parameter"
    )


def unknown_parameter(path: str, suggestions: Sequence[str] = ()) -> APIError:
    """A member that the newest endpoints and all nested objects do not know."""
    shown = quoted(path)
    hint = f" Did you mean {' or '.join(repr(name) for name in suggestions)}?" if suggestions else ""
    return APIError(400, f"Unknown parameter: '{shown}'.{hint}", param=shown, code="unknown_parameter")


def unrecognized_arguments(names: Iterable[str]) -> APIError:
    """Top-level keys that the endpoints of the gpt-4o family do not know, in alphabetical order."""
    keys = sorted(names)
    return APIError(
        400,
        f"Unrecognized request argument{'s' if len(keys) > 1 else ''} supplied: {quoted(', '.join(keys))}",
    )


def invalid_type(path: str, expected: str, value: object) -> APIError:
    """A value of the wrong JSON type; `expected` is a phrase such as `an integer`."""
    return APIError(
        400,
        f"Invalid type for '{path}': expected {expected}, but got {kind_of(value)} instead.",
        param=path,
        code="invalid_type",
    )


def invalid_value(path: str, value: object, supported: Sequence[str]) -> APIError:
    """A string outside its enumeration."""
    return APIError(
        400,
        f"Invalid value: '{quoted(value)}'. Supported values are: {listed(supported)}.",
        param=path,
        code="invalid_value",
    )


def _out_of_range(path: str, kind: str, side: str, sign: str, limit: float, value: float) -> APIError:
    return APIError(
        400,
        f"Invalid '{path}': {kind} {side} {'minimum' if sign == '>=' else 'maximum'} value. "
        f"Expected a value {sign} {limit}, but got {number(value)} instead.",
        param=path,
        code=f"{kind}_{side}_{'min' if sign == '>=' else 'max'}_value",
    )


def below_minimum(path: str, kind: str, limit: float, value: float) -> APIError:
    """A number under its range; `kind` is `integer` or `decimal`."""
    return _out_of_range(path, kind, "below", ">=", limit, value)


def above_maximum(path: str, kind: str, limit: float, value: float) -> APIError:
    """A number over its range; `kind` is `integer` or `decimal`."""
    return _out_of_range(path, kind, "above", "<=", limit, value)


def _empty(path: str, a_kind: str) -> APIError:
    kind = a_kind.split()[1]
    return APIError(
        400,
        f"Invalid '{path}': empty {kind}. Expected {a_kind} with minimum length 1, "
        f"but got an empty {kind} instead.",
        param=path,
        code=f"empty_{kind}",
    )


def empty_array(path: str) -> APIError:
    """An array that needs at least one item."""
    return _empty(path, "an array")


def empty_string(path: str) -> APIError:
    """A string that needs at least one character."""
    return _empty(path, "a string")


def _too_long(path: str, a_kind: str, limit: int, length: int) -> APIError:
    kind = a_kind.split()[1]
    return APIError(
        400,
        f"Invalid '{path}': {kind} too long. Expected {a_kind} with maximum length {limit}, "
        f"but got {a_kind} with length {length} instead.",
        param=path,
        code=f"{kind}_above_max_length",
    )


def array_too_long(path: str, limit: int, length: int) -> APIError:
    """An array with too many items."""
    return _too_long(path, "an array", limit, length)


def string_too_long(path: str, limit: int, length: int) -> APIError:
    """A string with too many characters."""
    return _too_long(path, "a string", limit, length)


def property_name_too_long(path: str, name: str, limit: int) -> APIError:
    """A metadata key that is too long: the sentence shortens it, `param` does not."""
    return APIError(
        400,
        f"Invalid property name in '{path}': '{name[:3]}...{name[-3:]}' is too long. Expected a string "
        f"with maximum length {limit}, but got a string with length {len(name)} instead.",
        param=f"{path}.{name}",
        code="property_name_above_max_length",
    )


def too_many_properties(path: str, limit: int, count: int) -> APIError:
    """An object with too many members."""
    return APIError(
        400,
        f"Invalid '{path}': too many properties. Expected an object with at most {limit} properties, "
        f"but got an object with {count} properties instead.",
        param=path,
        code="object_above_max_properties",
    )


def pattern_mismatch(path: str, pattern: str) -> APIError:
    """A name with forbidden characters."""
    return APIError(
        400,
        f"Invalid '{path}': string does not match pattern. Expected a string that matches the pattern "
        f"'{pattern}'.",
        param=path,
        code="invalid_value",
    )


def unsupported_parameter(name: str, instead: str | None = None) -> APIError:
    """A known parameter that this model refuses with any value."""
    hint = f" Use '{instead}' instead." if instead else ""
    return APIError(
        400,
        f"Unsupported parameter: '{name}' is not supported with this model.{hint}",
        param=name,
        code="unsupported_parameter",
    )


def only_default_supported(name: str, value: float, default: float) -> APIError:
    """A sampling parameter with another value than the only one of a reasoning model."""
    return APIError(
        400,
        f"Unsupported value: '{name}' does not support {number(value)} with this model. "
        f"Only the default ({default}) value is supported.",
        param=name,
        code="unsupported_value",
    )


def exclusive_token_limits() -> APIError:
    """Both names of the limit of an answer."""
    return APIError(
        400,
        "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.",
        param="max_tokens",
        code="invalid_parameter_combination",
    )
