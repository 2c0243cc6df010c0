"""The search for deferred tools, which comes before the first call of one.

The pretend model knows every tool, so a search always finds what is then called. With
`"execution": "client"` the client searches: the call waits for what it finds.

Source: the guide on tool search; recorded answers of 2026.
"""

from __future__ import annotations

from typing import Any

from mockgpt.api.responses.hosted import items as hosted_items
from mockgpt.api.responses.hosted.items import HostedCall
from mockgpt.api.responses.options import ResponseOptions
from mockgpt.generation.identifiers import tool_call_id
from mockgpt.generation.reply import Reply


def searched(
    tool: dict[str, Any], options: ResponseOptions, reply: Reply, query: str
) -> tuple[tuple[HostedCall, ...], bool]:
    """Return the items of a search, none if nothing deferred is called; and whether the client searches."""
    called = [call.name for call in reply.choices[0].tool_calls]
    found = [options.available.deferred[name] for name in called if name in options.available.deferred]
    if not found:
        return (), False
    if tool.get("execution") == "client":
        return (hosted_items.client_tool_search(tool_call_id(), query),), True
    shown = {str(one["name"]): one for one in found}
    return hosted_items.tool_search(list(shown), list(shown.values())), False
