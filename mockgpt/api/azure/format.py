"""Bodies as Azure writes them: compact, keys in alphabetical order, content filters, errors of its own.

Reads what an endpoint of OpenAI's has written, and knows no endpoint. Nothing is ever found
objectionable, except where a reply ends with `content_filter`.

Source: captured answers and streams of Azure OpenAI; sentences as quoted in issue trackers. The
sentences on 429 and on a wrong operation are put together from several such quotations.
"""

from __future__ import annotations

from typing import Any

import orjson

from mockgpt.api.endpoint import Endpoint
from mockgpt.api.router import RouteMatch
from mockgpt.wire.messages import Delivery, Exchange

_SAFE = {"filtered": False, "severity": "safe"}
_CAUGHT = {"filtered": True, "severity": "medium"}
_UNDETECTED = {"detected": False, "filtered": False}
_HARMS = ("hate", "self_harm", "sexual", "violence")
_OF_PROMPT = {**dict.fromkeys(_HARMS, _SAFE), "jailbreak": _UNDETECTED}
_OF_CHOICE = {
    **dict.fromkeys(_HARMS, _SAFE),
    "protected_material_code": _UNDETECTED,
    "protected_material_text": _UNDETECTED,
}
# Written by the gateway and not by the model's server: here alone the keys are in another order.
_PROMPT_RESULTS = orjson.Fragment(
    b'[{"prompt_index":0,"content_filter_results":'
    + orjson.dumps(_OF_PROMPT, option=orjson.OPT_SORT_KEYS)
    + b"}]"
)
_WITH_FILTERS = frozenset(("chat.completion", "text_completion"))
_DATA = b"data: "
_FILTERED = "content_filter"


def reordered(body: bytes) -> bytes:
    """Return a whole answer's body."""
    value = orjson.loads(body)
    if type(value) is dict and value.get("object") == "response":
        return orjson.dumps(_response(value), option=orjson.OPT_INDENT_2)
    if type(value) is dict and value.get("object") in _WITH_FILTERS:
        value["prompt_filter_results"] = _PROMPT_RESULTS
        for choice in value.get("choices", ()):
            choice["content_filter_results"] = _results(choice)
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)


def reordered_event(frame: bytes) -> bytes:
    """Return one or more events of a stream; what is no JSON object stays as it is."""
    return b"\n".join(
        _DATA + _reordered_chunk(line[len(_DATA) :]) if line.startswith(_DATA + b"{") else line
        for line in frame.split(b"\n")
    )


def _reordered_chunk(data: bytes) -> bytes:
    value = orjson.loads(data)
    if type(value.get("response")) is dict:
        return orjson.dumps({**value, "response": _response(value["response"])})
    for choice in value.get("choices", ()):
        # The chunks of a role and of calls have nothing to filter.
        text = (choice.get("delta") or {}).get("content") or choice.get("text")
        judged = text or choice.get("finish_reason") is not None
        choice["content_filter_results"] = _results(choice) if judged else {}
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)


def _response(value: dict[str, Any]) -> dict[str, Any]:
    """Return a response as Azure shows it: with what filters found in the end, and without a payer."""
    done = value.get("usage") is not None
    found = [_of_source("prompt", _OF_PROMPT), _of_source("completion", _OF_CHOICE)] if done else None
    shown = {}
    for name, member in value.items():
        if name != "billing":
            shown[name] = member
        if name == "completed_at":
            shown["content_filters"] = found
    return shown


def _of_source(source: str, results: dict[str, Any]) -> dict[str, Any]:
    # Where in the text a filter looked is not known.
    offsets = {"start_offset": 0, "end_offset": 0, "check_offset": 0}
    return {
        "blocked": False,
        "source_type": source,
        "content_filter_raw": [],
        "content_filter_results": results,
        "content_filter_offsets": offsets,
    }


def _results(choice: dict[str, Any]) -> dict[str, Any]:
    caught = choice.get("finish_reason") == _FILTERED
    return {**_OF_CHOICE, "violence": _CAUGHT} if caught else _OF_CHOICE


def is_chunk(frame: bytes) -> bool:
    """Tell whether an event is of a completion, of either kind."""
    return frame.startswith(_DATA) and b'"choices"' in frame


def first_event() -> bytes:
    """Return the event that says what was made of the prompt."""
    chunk = {"choices": [], "created": 0, "id": "", "model": "", "object": ""}
    return _DATA + orjson.dumps({**chunk, "prompt_filter_results": _PROMPT_RESULTS}) + b"\n\n"


# -- errors ------------------------------------------------------------------------------------

_BAD_KEY = (
    "Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key "
    "for an active subscription and use a correct regional API endpoint for your resource."
)
_NO_RESOURCE = "Resource not found"
_NO_DEPLOYMENT = (
    "The API deployment for this resource does not exist. If you created the deployment within the last "
    "5 minutes, please wait a moment and try again."
)
_POLICY = (
    "The response was filtered due to the prompt triggering Azure OpenAI's content management policy. "
    "Please modify your prompt and retry. To learn more about our content filtering policies please read "
    "our documentation: https://go.microsoft.com/fwlink/?linkid=2198766"
)
# The end of a route, what a limit calls it, and what a wrong model's refusal calls it.
_OPERATIONS = (
    ("/chat/completions", ("ChatCompletions_Create", "chatCompletion")),
    ("/completions", ("Completions_Create", "completion")),
    ("/embeddings", ("Embeddings_Create", "embeddings")),
    ("/responses", ("Responses_Create", "responses")),
    ("/moderations", ("Moderations_Create", "moderations")),
)
_NO_OPERATION = ("Request", "request")
_UNITS = {"requests": "call rate limit", "tokens": "token rate limit"}


def refused(
    exchange: Exchange, match: RouteMatch[Endpoint] | None, delivery: Delivery, api_version: str
) -> tuple[int, bytes]:
    """Return status and body of an error; a refusal by validation keeps OpenAI's envelope."""
    status = delivery.status
    told: dict[str, Any] = orjson.loads(delivery.body)["error"]
    if status == 401:
        return status, _error("401", _BAD_KEY)
    if match is None or match.target(exchange.request.method) is None:
        return 404, _error("404", _NO_RESOURCE)
    if status == 429:
        return status, _error("429", _too_much(exchange, delivery, told, api_version))
    if told["code"] == "model_not_found" and exchange.request.method == "POST":
        return 404, _error("DeploymentNotFound", _NO_DEPLOYMENT, type="invalid_request_error")
    if told["code"] == _FILTERED:
        return 400, _filtered()
    if told["code"] is None and (status, told["param"]) in ((404, "model"), (403, None)):
        return 400, _error("OperationNotSupported", _wrong_model(exchange, match.parameters))
    return status, delivery.body


def _error(code: str, message: str, **others: str) -> bytes:
    return orjson.dumps({"error": {**others, "code": code, "message": message}})


def _operation(exchange: Exchange) -> tuple[str, str]:
    route = exchange.route or ""
    return next((names for end, names in _OPERATIONS if route.endswith(end)), _NO_OPERATION)


def _too_much(exchange: Exchange, delivery: Delivery, told: dict[str, Any], api_version: str) -> str:
    wait = next((value.decode("latin-1") for name, value in delivery.headers if name == b"retry-after"), "60")
    unit = _UNITS.get(told["type"], "quota")
    return (
        f"Requests to the {_operation(exchange)[0]} Operation under Azure OpenAI API version {api_version} "
        f"have exceeded {unit} of your current OpenAI S0 pricing tier. Please retry after {wait} seconds. "
        "Please go here: https://aka.ms/oai/quotaincrease if you would like to further increase the default "
        "rate limit."
    )


def _wrong_model(exchange: Exchange, parameters: tuple[str, ...]) -> str:
    return (
        f"The {_operation(exchange)[1]} operation does not work with the specified model, "
        f"{parameters[0] if parameters else exchange.model}. Please choose "
        "different model and try again. You can learn more about which models can be used with each "
        "operation here: https://go.microsoft.com/fwlink/?linkid=2197993."
    )


def _filtered() -> bytes:
    results = {**_OF_PROMPT, "violence": _CAUGHT}
    inner = {"code": "ResponsibleAIPolicyViolation", "content_filter_result": results}
    error = {
        "message": _POLICY,
        "type": None,
        "param": "prompt",
        "code": _FILTERED,
        "status": 400,
        "innererror": inner,
    }
    return orjson.dumps({"error": error})
