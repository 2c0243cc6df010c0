"""The refusals that fit any parameter of any endpoint: one function per error code.

`path` is the parameter's path, such as `messages[0].role`, and becomes `param`.
The wording is OpenAI's, because clients match on it; what is quoted from a
request is bounded. Nothing here decides whether a refusal applies.

Source: the error codes of the API reference, read as captured answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mockgpt.errors import APIError

# A refusal must not become as large as the body it refuses: longer quotations are cut in the middle.
QUOTED_TEXT_LIMIT = 1000


def quoted(value: object) -> str:
    """Return a client's text as a sentence quotes it, shortened when it is absurdly long."""
    text = str(value)
    if len(text) <= QUOTED_TEXT_LIMIT:
        return text
    return f"{text[: QUOTED_TEXT_LIMIT // 2]}...{text[-QUOTED_TEXT_LIMIT // 2 :]}"


def number(value: float) -> str:
    """Return a number as a sentence prints it: as it was sent, however long."""
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
    """Top-level keys that the gpt-4o family's endpoints do not know, in alphabetical order."""
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


def empty_array(path: str) -> APIError:
    """An array that needs at least one item."""
    return APIError(
        400,
        f"Invalid '{path}': empty array. Expected an array with minimum length 1, "
        "but got an empty array instead.",
        param=path,
        code="empty_array",
    )


def empty_string(path: str) -> APIError:
    """A string that needs at least one character."""
    return APIError(
        400,
        f"Invalid '{path}': empty string. Expected a string with minimum length 1, "
        "but got an empty string instead.",
        param=path,
        code="empty_string",
    )


def array_too_long(path: str, limit: int, length: int) -> APIError:
    """An array with too many items."""
    return APIError(
        400,
        f"Invalid '{path}': array too long. Expected an array with maximum length {limit}, "
        f"but got an array with length {length} instead.",
        param=path,
        code="array_above_max_length",
    )


def string_too_long(path: str, limit: int, length: int) -> APIError:
    """A string with too many characters."""
    return APIError(
        400,
        f"Invalid '{path}': string too long. Expected a string with maximum length {limit}, "
        f"but got a string with length {length} instead.",
        param=path,
        code="string_above_max_length",
    )


def property_name_too_long(path: str, name: str, limit: int) -> APIError:
    """A metadata key that is too long: the message shortens it, `param` holds it whole."""
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
    """A name with characters that are not allowed in it."""
    return APIError(
        400,
        f"Invalid '{path}': string does not match pattern. Expected a string that matches the pattern "
        f"'{pattern}'.",
        param=path,
        code="invalid_value",
    )


def unsupported_parameter(name: str, instead: str | None = None) -> APIError:
    """A known parameter that this model refuses whatever its value."""
    hint = f" Use '{instead}' instead." if instead else ""
    return APIError(
        400,
        f"Unsupported parameter: '{name}' is not supported with this model.{hint}",
        param=name,
        code="unsupported_parameter",
    )


def only_default_supported(name: str, value: float, default: float) -> APIError:
    """A sampling value that a reasoning model has fixed."""
    return APIError(
        400,
        f"Unsupported value: '{name}' does not support {number(value)} with this model. "
        f"Only the default ({default}) value is supported.",
        param=name,
        code="unsupported_value",
    )
