"""The members of a response that repeat the request, defaults filled in.

After lenient validation only members that the types of the API's clients know
are repeated; unchecked ones are left out.

Source: the Responses object of the API reference.
"""

from __future__ import annotations

from typing import Any

from mockgpt.api.responses.tool_parameters import CHOOSABLE, HOSTED

# Its own tools are not checked, so they cannot be repeated after lenient validation.
NOT_REPEATED = "namespace"


def echo(body: dict[str, Any], described: dict[str, Any], *, plain: bool) -> dict[str, Any]:
    """Return the repeated members by name.

    Args:
        described: the wanted format of the text.
        plain: repeat checked members only.
    """
    get = body.get
    reasoning = get("reasoning") or {}
    conversation = get("conversation")
    temperature, top_p = get("temperature"), get("top_p")
    text = get("text") or {}
    tools = get("tools") or []
    choice = get("tool_choice") or "auto"
    if plain:
        tools = [_plain_tool(tool) for tool in tools if tool["type"] != NOT_REPEATED]
        choice = _plain_choice(choice)
    return {
        "background": get("background") is True,
        "instructions": get("instructions"),
        "max_output_tokens": get("max_output_tokens"),
        "max_tool_calls": get("max_tool_calls"),
        "parallel_tool_calls": get("parallel_tool_calls") is not False,
        "previous_response_id": get("previous_response_id"),
        "prompt_cache_key": get("prompt_cache_key"),
        "reasoning": {"effort": reasoning.get("effort"), "summary": reasoning.get("summary")},
        "safety_identifier": get("safety_identifier"),
        "store": get("store") is not False,
        "temperature": 1.0 if temperature is None else float(temperature),
        "text": {"format": _format(described), "verbosity": text.get("verbosity") or "medium"},
        "tool_choice": choice,
        "tools": [_tool(tool) for tool in tools],
        "top_logprobs": get("top_logprobs") or 0,
        "top_p": 1.0 if top_p is None else float(top_p),
        "truncation": get("truncation") or "disabled",
        "user": get("user"),
        "metadata": get("metadata") or {},
        **({"conversation": {"id": id_of(conversation)}} if conversation is not None else {}),
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
    shown = {
        "type": "json_schema",
        "name": described["name"],
        "schema": described["schema"],
        "strict": strict,
    }
    if described.get("description") is not None:
        shown["description"] = described["description"]
    return shown


def _tool(tool: dict[str, Any]) -> dict[str, Any]:
    if tool["type"] != "function":
        return tool
    return {
        "type": "function",
        "description": tool.get("description"),
        "name": tool["name"],
        "parameters": tool.get("parameters") or {},
        "strict": tool.get("strict") is not False,
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
