"""The parameters that several endpoints share: model, sampling, metadata, caching, tiers.

Source: the API reference (names, ranges, enumerations); phrases were measured against the live API in 2026.
"""

from __future__ import annotations

from typing import Any

from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.errors import requests as request_errors
from mockgpt.api.errors.quotation import quoted
from mockgpt.api.validation.checker import (
    Parameter,
    Table,
    boolean,
    choice,
    decimal,
    integer,
    record,
    string,
    string_or_array,
)
from mockgpt.errors import APIError

INT64 = 2**63
MAX_LOGIT_BIAS = 100


def metadata(value: Any, parameter: Parameter, path: str) -> None:
    """Accept at most 16 pairs of keys up to 64 and strings up to 512 characters."""
    if type(value) is not dict:
        raise parameter_errors.invalid_type(path, "a metadata object", value)
    if len(value) > 16:
        raise parameter_errors.too_many_properties(path, 16, len(value))
    for key, text in value.items():
        if len(key) > 64:
            raise parameter_errors.property_name_too_long(path, key, 64)
        string(text, METADATA_VALUE, f"{path}.{key}")


METADATA_VALUE = Parameter("value", string, maximum=512)


def logit_bias(value: Any, parameter: Parameter, path: str) -> None:
    """Accept token ids with a bias from -100 to 100."""
    if type(value) is not dict:
        raise parameter_errors.invalid_type(path, "an object", value)
    if _are_biases(value):  # a hundred thousand of them one by one take 80 ms
        return
    for key, bias in value.items():
        if not (key.isascii() and key.isdigit()):
            raise APIError(
                400,
                f"Invalid key in 'logit_bias': {quoted(key)}. "
                "You should only be submitting non-negative integers.",
                param=path,
            )
        decimal(bias, BIAS, f"{path}.{key}")


def _are_biases(value: dict[str, Any]) -> bool:
    """Tell whether all is in order; of what is not, the loop finds the first."""
    tokens, biases = "".join(value), value.values()
    return (
        "" not in value
        and tokens.isascii()
        and tokens.isdigit()
        and {*map(type, biases)} <= {int, float}
        and min(biases) >= -MAX_LOGIT_BIAS
        and max(biases) <= MAX_LOGIT_BIAS
    )


BIAS = Parameter("bias", decimal, minimum=-MAX_LOGIT_BIAS, maximum=MAX_LOGIT_BIAS)


MODERATION = Parameter(
    "moderation", record, members=(Parameter("model", string, required=True), Parameter("policy", record))
)
CACHE_OPTIONS = Parameter(
    "prompt_cache_options",
    record,
    members=(
        Parameter("ttl", string),
        Parameter("mode", choice, values=("implicit", "explicit")),
        Parameter("prewarm", boolean),
        Parameter("comparison_response_id", string),
    ),
)
CACHE_RETENTION = Parameter("prompt_cache_retention", choice, values=("in_memory", "24h"))
SERVICE_TIER = Parameter(
    "service_tier",
    choice,
    values=("auto", "default", "fast", "flex", "priority"),
    unlisted=("scale", "ultrafast"),
)
VERBOSITY = Parameter("verbosity", choice, values=("low", "medium", "high"))
STREAM_OPTIONS = Parameter(
    "stream_options",
    record,
    members=(Parameter("include_usage", boolean), Parameter("include_obfuscation", boolean)),
)
STOP = Parameter(
    "stop",
    string_or_array,
    "one of a string or array of strings",
    maximum=4,  # an empty array is accepted, as recorded in 2025
    item=Parameter("stop", string),
)
TEMPERATURE = Parameter("temperature", decimal, minimum=0, maximum=2)
TOP_P = Parameter("top_p", decimal, minimum=0, maximum=1)
PRESENCE_PENALTY = Parameter("presence_penalty", decimal, minimum=-2, maximum=2)
FREQUENCY_PENALTY = Parameter("frequency_penalty", decimal, minimum=-2, maximum=2)
SEED = Parameter("seed", integer, minimum=-INT64, maximum=INT64 - 1)
SAFETY_IDENTIFIER = Parameter("safety_identifier", string, maximum=128)
CACHE_KEY = Parameter("prompt_cache_key", string, maximum=64)
METADATA = Parameter("metadata", metadata)


def read_stop(stop: Any) -> tuple[str, ...]:
    """Return the stop sequences of a value that `STOP` accepts; an empty one stops nothing."""
    if type(stop) is str:
        stop = (stop,)
    return tuple(sequence for sequence in stop or () if sequence)


def required_object(body: object) -> dict[str, Any]:
    """Return a body that is a JSON object, or raise the refusal of any other value."""
    if type(body) is not dict:
        raise request_errors.root_not_object(body)
    return body


def checked_object(body: object, table: Table, *, strict: bool) -> dict[str, Any]:
    """Return the members of a body that are not null, or those that are usable where not `strict`.

    Raises:
        APIError: a missing member, an unknown one, or the first wrong one in table order; never when lenient.
    """
    if not strict:
        return table.repaired(body)
    body = required_object(body)
    required = [parameter for parameter in table.parameters.values() if parameter.required]
    for parameter in required:
        if parameter.name not in body:
            raise parameter_errors.missing_parameter(parameter.name)
    for name in table.unknown(body):
        raise parameter_errors.unknown_parameter(name)
    for parameter in required:
        parameter.check(body[parameter.name], parameter, parameter.name)
    table.check(body)
    return {name: value for name, value in body.items() if value is not None}


def required_model(body: dict[str, Any]) -> str:
    """Return the `model` of a body, or raise the refusal of a missing one."""
    model = body.get("model")
    if not model and (model is None or model == ""):
        raise request_errors.model_missing()
    if type(model) is not str:
        raise parameter_errors.invalid_type("model", "a string", model)
    return model
