"""The members of a response that repeat the request, defaults filled in.

After lenient validation only members that the types of the API's clients know
are repeated; unchecked ones are left out.

Source: the Responses object of the API reference.
"""

from __future__ import annotations

from typing import Any

from mockgpt.api.chat.options import RESOLVED_TIERS
from mockgpt.api.models.table import Model
from mockgpt.api.responses.function_schema import normalized
from mockgpt.api.responses.offered_tools import OfferedTools
from mockgpt.api.responses.tool_parameters import CHOOSABLE, HOSTED

# What the API fills in where a request leaves it out.
ANYWHERE = {"type": "approximate", "city": None, "country": "US", "region": None, "timezone": None}
_SEARCH: dict[str, Any] = {
    "type": None,
    "search_content_types": ["text"],
    "search_context_size": "medium",
    "user_location": None,
}
_FILTERED: dict[str, Any] = {"type": None, "filters": None, "return_token_budget": "default", **_SEARCH}
_DEFAULTS: dict[str, dict[str, Any]] = {
    "web_search_preview": _SEARCH,
    "web_search_preview_2025_03_11": _SEARCH,
    "web_search": _FILTERED,
    "web_search_2025_08_26": _FILTERED,
    "file_search": {
        "type": None,
        "filters": None,
        "max_num_results": 20,
        "ranking_options": {"ranker": "auto", "score_threshold": 0.0},
    },
    "image_generation": {
        "type": None,
        "background": "auto",
        "moderation": "auto",
        "n": 1,
        "output_compression": 100,
        "output_format": "png",
        "quality": "auto",
        "size": "auto",
    },
    "mcp": {
        "type": None,
        "allowed_tools": None,
        "headers": None,
        "require_approval": "always",
    },
    "tool_search": {"type": None, "description": None, "parameters": None},
}
# Members of a function that are repeated only where they were sent.
_BESIDE = ("allowed_callers", "async", "defer_loading")
# What was used of the tools that are paid for.
_NO_TOKENS = {"image_tokens": 0, "text_tokens": 0}
TOOL_USAGE: dict[str, Any] = {
    "image_gen": {
        "input_tokens": 0,
        "input_tokens_details": _NO_TOKENS,
        "output_tokens": 0,
        "output_tokens_details": _NO_TOKENS,
        "total_tokens": 0,
    },
    "web_search": {"num_requests": 0},
}

# Its own tools are not checked, so they cannot be repeated after lenient validation.
NOT_REPEATED = "namespace"


def echo(
    body: dict[str, Any],
    described: dict[str, Any],
    model: Model,
    available: OfferedTools,
    *,
    plain: bool = False,
) -> dict[str, Any]:
    """Return the repeated members by name.

    Args:
        described: the wanted format of the text.
        available: the tools that may be called.
        plain: repeat checked members only.
    """
    get = body.get
    reasoning, text = get("reasoning") or {}, get("text") or {}
    conversation, prompt = get("conversation"), get("prompt")
    temperature, top_p, tier = get("temperature"), get("top_p"), get("service_tier") or "auto"
    tools = get("tools") or []
    choice = get("tool_choice") or "auto"
    if plain:
        tools = [_plain_tool(tool) for tool in tools if tool["type"] != NOT_REPEATED]
        choice = _plain_choice(choice)
    elif available.loaded:
        tools = _with_loaded(tools, available.loaded)
    return {
        "background": get("background") is True,
        "frequency_penalty": float(get("frequency_penalty") or 0),
        "instructions": get("instructions"),
        "max_output_tokens": get("max_output_tokens"),
        "max_tool_calls": get("max_tool_calls"),
        "moderation": get("moderation"),  # the endpoint puts the results in its place
        "parallel_tool_calls": get("parallel_tool_calls") is not False,
        "presence_penalty": float(get("presence_penalty") or 0),
        "previous_response_id": get("previous_response_id"),
        "prompt_cache_key": get("prompt_cache_key"),
        "prompt_cache_retention": get("prompt_cache_retention") or "in_memory",
        "reasoning": _reasoning(reasoning, model),
        "safety_identifier": get("safety_identifier"),
        "service_tier": tier if tier in ("auto", "default") else RESOLVED_TIERS[tier],
        "store": get("store") is not False,
        "temperature": 1.0 if temperature is None else float(temperature),
        "text": {"format": _format(described), "verbosity": text.get("verbosity") or "medium"},
        "tool_choice": choice,
        "tool_usage": TOOL_USAGE,
        "tools": [tool if plain and tool["type"] != "function" else _tool(tool) for tool in tools],
        "top_logprobs": get("top_logprobs") or 0,
        "top_p": 1.0 if top_p is None else float(top_p),
        "truncation": get("truncation") or "disabled",
        "user": get("user"),
        "metadata": get("metadata") or {},
        **({"prompt": _prompt(prompt)} if prompt is not None and not plain else {}),
        **({"conversation": {"id": id_of(conversation)}} if conversation is not None else {}),
    }


def _reasoning(wanted: dict[str, Any], model: Model) -> dict[str, Any]:
    """Return how a response was thought about; a model that does not think has no mode."""
    newest = "phase" in model.abilities
    usual = ("all_turns" if newest else "current_turn") if model.efforts else None
    asked = wanted.get("generate_summary")
    return {
        "context": wanted.get("context") or usual,
        "effort": model.effort(wanted.get("effort")),
        **({"generate_summary": asked} if asked is not None else {}),
        **({"mode": wanted.get("mode") or "standard"} if model.efforts else {}),
        "summary": wanted.get("summary") or asked,
    }


def _prompt(prompt: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": prompt["id"],
        "variables": {
            name: value
            for name, value in (prompt.get("variables") or {}).items()
            if type(value) in (str, dict)  # the others are no variables
        },
        "version": prompt.get("version"),
    }


def id_of(conversation: Any) -> str:
    """Return the id of a `conversation`, which is one or an object that holds one."""
    named: str = conversation if type(conversation) is str else conversation["id"]
    return named


def _format(described: dict[str, Any]) -> dict[str, Any]:
    if described["type"] != "json_schema":
        return {"type": described["type"]}
    # The API tries to be strict where `strict` is left out, and answers true.
    strict = described.get("strict") is not False
    return {
        "type": "json_schema",
        "description": described.get("description"),
        "name": described["name"],
        "schema": described["schema"],
        "strict": strict,
    }


def _with_loaded(tools: list[Any], loaded: dict[str, dict[str, Any]]) -> list[Any]:
    """Return the tools, and what items of the input bring: each function is a namespace of its own."""
    return [
        *(tool for tool in tools if tool.get("name") not in loaded),
        *(
            {
                "type": "namespace",
                "description": tool.get("description") or "",
                "name": name,
                "tools": [tool],
            }
            for name, tool in loaded.items()
        ),
    ]


def _tool(tool: dict[str, Any]) -> dict[str, Any]:
    kind = tool["type"]
    if kind == "function":
        return _function(tool)
    shown = {**_DEFAULTS[kind], **tool} if kind in _DEFAULTS else tool
    if "user_location" in shown:
        nowhere = dict.fromkeys(ANYWHERE)
        place = shown["user_location"]
        shown = {**shown, "user_location": ANYWHERE if place is None else _merged(nowhere, place)}
    if kind == "namespace":
        return {**shown, "tools": [_tool(one) for one in shown["tools"]]}
    return shown


def _merged(usual: dict[str, Any], sent: Any) -> Any:
    return {**usual, "type": "approximate", **sent} if type(sent) is dict else sent


def _function(tool: dict[str, Any]) -> dict[str, Any]:
    parameters, strict = normalized(tool)
    return {
        "type": "function",
        **{name: tool[name] for name in _BESIDE if tool.get(name) is not None},
        "description": tool.get("description"),
        "name": tool["name"],
        "output_schema": tool.get("output_schema"),
        "parameters": parameters,
        "strict": strict,
    }


def _plain_tool(tool: dict[str, Any]) -> dict[str, Any]:
    kind = tool["type"]
    if kind == "function":
        return tool
    if kind == "custom":
        names = ("type", "name", "description")
        return {name: tool[name] for name in names if tool.get(name) is not None}
    if kind == "code_interpreter" and type(tool["container"]) is not str:
        return {"type": kind, "container": {"type": "auto"}}
    return {"type": kind, **{member.name: tool[member.name] for member in HOSTED[kind]}}


def _plain_choice(choice: Any) -> Any:
    if type(choice) is str or choice["type"] in ("function", "custom", "allowed_tools"):
        return choice
    return {"type": choice["type"]} if choice["type"] in CHOOSABLE else "auto"
