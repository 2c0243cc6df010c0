"""The functions that a response may call, wherever a request offers them.

They stand in `tools`, in a namespace, or in an item of the input: `additional_tools`, or the result of a
search for tools. One that is deferred is first searched for, unless the input says that it was found.
What items bring has not been checked, so shapes that cannot be called are passed over.

Source: the guide on tool search; recorded answers of 2026.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from mockgpt.generation.pausing import pause

CALLED = ("function", "custom")
_LOADING = ("additional_tools", "tool_search_output")


class OfferedTools(NamedTuple):
    """The tools that can be called.

    Attributes:
        namespaces: what a call says of where its function comes from, by the function's name.
        deferred: what a search shows of the functions that have to be searched for first, by their names.
        loaded: the functions that items of the input bring, by their names.
    """

    tools: tuple[dict[str, Any], ...] = ()
    namespaces: dict[str, str] = {}  # noqa: RUF012 - never mutated
    deferred: dict[str, dict[str, Any]] = {}  # noqa: RUF012 - never mutated
    loaded: dict[str, dict[str, Any]] = {}  # noqa: RUF012 - never mutated


NO_TOOLS = OfferedTools()


def offered_tools(tools: Any, value: Any) -> OfferedTools:
    """Return what may be called, by the `tools` and `input` of a request; the first of a name counts."""
    if not tools and type(value) is not list:
        return NO_TOOLS
    found: dict[str, dict[str, Any]] = {}
    namespaces: dict[str, str] = {}
    deferred: dict[str, dict[str, Any]] = {}
    for tool in tools:
        kind = tool["type"]
        for inner in [tool] if kind in CALLED else tool["tools"] if kind == "namespace" else ():
            pause()
            name = inner["name"]
            if name in found:
                continue
            found[name] = inner
            if kind == "namespace":
                namespaces[name] = tool["name"]
            if inner.get("defer_loading") is True:
                namespaces.setdefault(name, name)
                deferred[name] = tool
    loaded = {tool["name"]: tool for tool in _loaded(value)}
    for name, tool in loaded.items():
        pause()
        namespaces.setdefault(name, name)
        found.setdefault(name, tool)
        deferred.pop(name, None)
    return OfferedTools(tuple(found.values()), namespaces, deferred, loaded)


def _loaded(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the functions that items of an input bring."""
    for item in value if type(value) is list else ():
        pause()
        listed = item.get("tools") if type(item) is dict and item.get("type") in _LOADING else None
        for tool in listed if type(listed) is list else ():
            if type(tool) is dict:
                inner = tool.get("tools") if tool.get("type") == "namespace" else [tool]
                yield from filter(_callable, inner if type(inner) is list else ())


def _callable(tool: Any) -> bool:
    pause()
    return (
        type(tool) is dict
        and tool.get("type") == "function"
        and type(tool.get("name")) is str
        and type(tool.get("description", "")) in (str, type(None))
        and type(tool.get("parameters")) in (dict, type(None))
        and type(tool.get("strict")) in (bool, type(None))
    )
