"""The items of hosted tools: finished, as they open, and the events in between.

Only data is made here; which tool is used, and what it finds, is `tools`' business.

Source: the streaming events of the Responses reference; order as captured in 2025-2026.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import orjson

from mockgpt.api.identifiers import response_id
from mockgpt.generation.identifiers import hexadecimal

Event = tuple[str, dict[str, Any]]
ITEM_HEX = 48


class HostedCall(NamedTuple):
    """One item of a hosted tool.

    Attributes:
        item: when it is finished.
        opening: when it is added.
        events: type and members of what comes in between, without the item's place.
    """

    item: dict[str, Any]
    opening: dict[str, Any]
    events: tuple[Event, ...] = ()


class Hosted(NamedTuple):
    """What hosted tools did in a response.

    Attributes:
        annotations: of the message that follows.
        waiting: for an approval: no message follows.
    """

    calls: tuple[HostedCall, ...] = ()
    annotations: tuple[dict[str, Any], ...] = ()
    waiting: bool = False


NOTHING = Hosted()


def _steps(prefix: str, *names: str) -> tuple[Event, ...]:
    return tuple((f"response.{prefix}.{name}", {}) for name in names)


def web_search(query: str, sources: list[str] | None) -> HostedCall:
    """A search of the web; `sources` are URLs, None where they are not included."""
    action: dict[str, Any] = {"type": "search", "queries": [query], "query": query}
    item = {
        "id": response_id("ws_"),
        "type": "web_search_call",
        "status": "completed",
        "action": action,
    }
    if sources is not None:
        item["action"] = {**action, "sources": [{"type": "url", "url": url} for url in sources]}
    opening = {**item, "status": "in_progress", "action": action}
    return HostedCall(item, opening, _steps("web_search_call", "in_progress", "searching", "completed"))


def file_search(query: str, results: list[dict[str, Any]] | None) -> HostedCall:
    """A search of vector stores; `results` None where they are not included."""
    item: dict[str, Any] = {
        "id": response_id("fs_"),
        "type": "file_search_call",
        "status": "completed",
        "queries": [query],
        "results": results,
    }
    opening = {**item, "status": "in_progress", "queries": [], "results": None}
    return HostedCall(item, opening, _steps("file_search_call", "in_progress", "searching", "completed"))


def code_interpreter(container: str | None, code: str, logs: str | None) -> HostedCall:
    """A program that was run; `container` None for a new one, `logs` None where they are not included."""
    item: dict[str, Any] = {
        "id": response_id("ci_"),
        "type": "code_interpreter_call",
        "status": "completed",
        "code": code,
        "container_id": container or "cntr_" + hexadecimal(ITEM_HEX),
        "outputs": None if logs is None else [{"type": "logs", "logs": logs}],
    }
    opening = {**item, "status": "in_progress", "code": "", "outputs": None}
    written = "response.code_interpreter_call_code"
    events = (
        *_steps("code_interpreter_call", "in_progress"),
        *((f"{written}.delta", {"delta": line}) for line in code.splitlines(keepends=True)),
        (f"{written}.done", {"code": code}),
        *_steps("code_interpreter_call", "interpreting", "completed"),
    )
    return HostedCall(item, opening, events)


def image_generation(prompt: str, image: str, shown: dict[str, Any]) -> HostedCall:
    """An image that was drawn; `image` is base64, `shown` says how it was drawn."""
    item: dict[str, Any] = {
        "id": response_id("ig_"),
        "type": "image_generation_call",
        "status": "completed",
        "action": "generate",
        **shown,
        "result": image,
        "revised_prompt": prompt,
    }
    opening = {"id": item["id"], "type": item["type"], "status": "in_progress", "result": None}
    events = _steps("image_generation_call", "in_progress", "generating", "completed")
    return HostedCall(item, opening, events)


def tool_search(names: list[str], tools: list[dict[str, Any]]) -> tuple[HostedCall, HostedCall]:
    """A search for tools by the names of functions or namespaces, and what it found."""
    call = _search_call(None, "server", {"paths": names})
    found: dict[str, Any] = {
        "id": "tso_" + hexadecimal(ITEM_HEX),
        "type": "tool_search_output",
        "status": "completed",
        "call_id": None,
        "execution": "server",
        "tools": tools,
    }
    return call, HostedCall(found, {**found, "status": "in_progress"})


def client_tool_search(call_id: str, query: str) -> HostedCall:
    """A search for tools that the client is asked to do."""
    return _search_call(call_id, "client", {"queries": [query]})


def _search_call(call_id: str | None, execution: str, arguments: dict[str, Any]) -> HostedCall:
    item: dict[str, Any] = {
        "id": "tsc_" + hexadecimal(ITEM_HEX),
        "type": "tool_search_call",
        "status": "completed",
        "arguments": arguments,
        "call_id": call_id,
        "execution": execution,
    }
    return HostedCall(item, {**item, "status": "in_progress", "arguments": {}})


def mcp_tools(label: str, names: list[str]) -> HostedCall:
    """The tools that an MCP server offers; their schemas are made up."""
    item: dict[str, Any] = {
        "id": response_id("mcpl_"),
        "type": "mcp_list_tools",
        "server_label": label,
        "tools": [_mcp_tool(name) for name in names],
    }
    return HostedCall(item, {**item, "tools": []}, _steps("mcp_list_tools", "in_progress", "completed"))


def _mcp_tool(name: str) -> dict[str, Any]:
    return {
        "annotations": {"read_only": False},
        "description": f"Answer a question with {name}.",
        "input_schema": {
            "type": "object",
            "properties": {"query": {"type": "string"}},
            "required": ["query"],
            "additionalProperties": False,
        },
        "name": name,
    }


def mcp_arguments(query: str) -> str:
    """Return the arguments of a tool of `mcp_tools`."""
    return orjson.dumps({"query": query}).decode("utf-8")


def mcp_call(label: str, name: str, arguments: str, output: str, approval: str | None) -> HostedCall:
    """A call of a tool of an MCP server; `approval` is the id of the request that was approved."""
    item: dict[str, Any] = {
        "id": response_id("mcp_"),
        "type": "mcp_call",
        "status": "completed",
        "approval_request_id": approval,
        "arguments": arguments,
        "error": None,
        "name": name,
        "output": output,
        "server_label": label,
    }
    opening = {**item, "status": "in_progress", "arguments": "", "output": None}
    written = "response.mcp_call_arguments"
    events = (
        *_steps("mcp_call", "in_progress"),
        (f"{written}.delta", {"delta": arguments}),
        (f"{written}.done", {"arguments": arguments}),
        *_steps("mcp_call", "completed"),
    )
    return HostedCall(item, opening, events)


def mcp_approval_request(label: str, name: str, arguments: str) -> HostedCall:
    """A call that waits for an approval."""
    item = {
        "id": response_id("mcpr_"),
        "type": "mcp_approval_request",
        "arguments": arguments,
        "name": name,
        "server_label": label,
    }
    return HostedCall(item, item)
