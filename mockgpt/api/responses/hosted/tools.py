"""Which hosted tools a response uses, and what they pretend to find.

A tool is used where it is offered and asked for: by `tool_choice`, or by words of the last message
of the user. Nothing is looked up anywhere: addresses are of example.com, and only files that clients
have stored here are named by their ids. Refuses nothing.

Source: the guides on web search, file search, code interpreter and MCP.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from mockgpt.api.endpoint import EndpointCall
from mockgpt.api.files.stored import StoredFiles
from mockgpt.api.responses.hosted import items as hosted_items
from mockgpt.api.responses.hosted.items import Hosted, HostedCall
from mockgpt.api.responses.hosted.tool_search import searched
from mockgpt.api.responses.options import ResponseOptions
from mockgpt.api.responses.stored import StoredResponses
from mockgpt.generation.identifiers import alphanumeric
from mockgpt.generation.numbers.calculation import evaluate, number_text
from mockgpt.generation.reply import Message, Reply

# The smallest image of each format, one black point: whatever is asked for.
IMAGES = {
    "png": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
    "jpeg": "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWG"
    "kJ6jq62rZ4C8ybqmx5moq6T/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/"
    "2gAIAQEAAD8AMv/Z",
    "webp": "UklGRhoAAABXRUJQVlA4TA4AAAAvAAAAAAcQEf0PRET/Aw==",
}
LONGEST_QUERY = 120
LONGEST_RESULT = 500
_MOST_NAMES, _EXAMINED_CHARACTERS = 1_000, 10_000  # tools of a server; characters in which one is named
FILE_ID_LENGTH = 22
MOST_RESULTS = 3

# The words of a message that ask for a tool, by the beginning of the tool's type.
_ASKED = {
    "web_search": re.compile(
        r"\b(search|look up|google|browse|web|internet|online|latest|news|today|current|currently|recent"
        r"|weather|citations?|cite|price)\b",
        re.I,
    ),
    "file_search": re.compile(
        r"\b(files?|documents?|docs|pdf|manual|handbook|policy|uploaded|attached|knowledge base)\b"
        r"|^(who|what|which|where|when|tell me)\b(?!.*\d)",
        re.I,
    ),
    "code_interpreter": re.compile(
        r"\b(python|code|program|script|calculate|compute|plot|chart|csv|solve|simulate|power of)\b"
        r"|\d\s*[-*/+^]\s*\d",
        re.I,
    ),
    "image_generation": re.compile(
        r"\b(draw|paint|sketch|illustrate|(generate|create|make|render) .{0,30}\b"
        r"(image|picture|photo|logo|icon|illustration|drawing))\b",
        re.I,
    ),
}
_REQUEST = re.compile(
    r"^(please\s+)?(can you\s+|could you\s+)?(search( the web)?( for)?|look up|google|find)\s+", re.I
)
_EXPRESSION = re.compile(r"\d[\d\s.+*/()^-]{2,80}")
_MCP_TOOLS = ["search", "fetch"]  # of a server that does not say which of its tools are allowed


class _Asked(NamedTuple):
    """What is known when a tool is used."""

    call: EndpointCall
    options: ResponseOptions
    query: str
    reply: Reply

    def includes(self, name: str) -> bool:
        """Whether the request asks for more of an item, such as `file_search_call.results`."""
        return name in self.options.included


def hosted(
    call: EndpointCall, options: ResponseOptions, messages: tuple[Message, ...], reply: Reply
) -> Hosted:
    """Return what the hosted tools that are offered do before the reply is given."""
    said = next((message.text for message in reversed(messages) if message.role == "user"), "")
    asked = _Asked(call, options, _query(said), reply)
    choice = options.echo["tool_choice"]
    if choice == "none":
        return hosted_items.NOTHING
    calls: list[HostedCall] = []
    annotations: list[dict[str, Any]] = []
    waiting = False
    for tool in options.hosted:
        used = _forced(choice, tool, options) or (choice != "required" and _wanted(tool, said))
        if used and reply.choices[0].tool_calls:
            used = False  # a function is called instead
        if tool["type"] == "tool_search":
            found, client = searched(tool, options, reply, asked.query)
            calls += found
            waiting = waiting or client
        elif tool["type"] == "mcp":
            made = _mcp(tool, asked, used=used)
            waiting = waiting or bool(made and made[-1].item["type"] == "mcp_approval_request")
            calls += made
        elif used:
            made_one, cited = _USES[_family(tool)](tool, asked)
            calls.append(made_one)
            annotations += cited
    return Hosted(tuple(calls[: options.echo["max_tool_calls"]]), tuple(annotations), waiting)


def _family(tool: dict[str, Any]) -> str:
    """Return which tool it is, whatever its version; an empty string for one that is not pretended."""
    return next((name for name in _USES if tool["type"].startswith(name)), "")


def _query(said: str) -> str:
    return _REQUEST.sub("", said.strip(), count=1).rstrip(" .?!")[:LONGEST_QUERY] or "hello"


def _forced(choice: Any, tool: dict[str, Any], options: ResponseOptions) -> bool:
    """Tell whether the choice of a tool leaves no other."""
    if tool["type"] != "mcp" and not _family(tool):
        return False
    if choice == "required":
        return not options.tools and tool is options.hosted[0]
    if type(choice) is not dict or choice["type"] == "allowed_tools":
        return False
    label = choice.get("server_label")
    return bool(choice["type"] == tool["type"] and label in (None, tool.get("server_label")))


def _wanted(tool: dict[str, Any], said: str) -> bool:
    """Tell whether the words of a message ask for a tool."""
    if tool["type"] == "mcp":
        words = [str(tool["server_label"]), "mcp", *_names(tool)]
        begins = said[:_EXAMINED_CHARACTERS].lower()
        named = (word for word in words if word.lower() in begins)
        return any(re.search(rf"\b{re.escape(word)}\b", said, re.I) for word in named)
    pattern = _ASKED.get(_family(tool))
    return pattern is not None and pattern.search(said) is not None


# -- one tool each -----------------------------------------------------------------------------


def _search_web(_tool: dict[str, Any], asked: _Asked) -> tuple[HostedCall, list[dict[str, Any]]]:
    slug = "-".join(re.findall(r"[a-z0-9]+", asked.query.lower())[:8]) or "page"
    urls = [f"https://example.com/{slug}", f"https://example.org/{slug}"]
    included = asked.includes("web_search_call.action.sources")
    found = hosted_items.web_search(asked.query, urls if included else None)
    start, end = _last_sentence(asked)
    citation = {
        "type": "url_citation",
        "end_index": end,
        "start_index": start,
        "title": asked.query.capitalize(),
        "url": urls[0],
    }
    return found, [citation] if end else []


def _search_files(_tool: dict[str, Any], asked: _Asked) -> tuple[HostedCall, list[dict[str, Any]]]:
    stored = asked.call.stored.find(StoredFiles)
    files = [
        (file.id, file.filename, file.data[:LONGEST_RESULT].decode("utf-8", "replace"))
        for file in reversed(stored.present() if stored is not None else [])
        if file.purpose in ("assistants", "user_data")
    ][:MOST_RESULTS]
    if not files:
        files = [("file-" + alphanumeric(FILE_ID_LENGTH), "notes.txt", f"Notes on {asked.query}.")]
    results = [
        {
            "attributes": {},
            "file_id": file_id,
            "filename": filename,
            "score": round(0.9 - 0.1 * place, 2),
            "text": text,
        }
        for place, (file_id, filename, text) in enumerate(files)
    ]
    included = asked.includes("file_search_call.results")
    found = hosted_items.file_search(asked.query, results if included else None)
    _, end = _last_sentence(asked)
    citation = {
        "type": "file_citation",
        "index": max(end - 1, 0),
        "file_id": files[0][0],
        "filename": files[0][1],
    }
    return found, [citation] if end else []


def _run_code(tool: dict[str, Any], asked: _Asked) -> tuple[HostedCall, list[dict[str, Any]]]:
    code, logs = _program(asked.query)
    container = tool["container"] if type(tool["container"]) is str else None
    included = asked.includes("code_interpreter_call.outputs")
    return hosted_items.code_interpreter(container, code, logs if included else None), []


def _program(query: str) -> tuple[str, str]:
    """Return a program on a query, and what it prints: a calculation, else the number of its words."""
    for expression in _EXPRESSION.findall(query):
        expression = expression.strip()
        value = evaluate(expression)
        if value is not None:
            return f"print({expression.replace('^', '**')})", f"{number_text(value)}\n"
    words = len(query.split())
    return f"text = {query!r}\nprint(len(text.split()))", f"{words}\n"


def _last_sentence(asked: _Asked) -> tuple[int, int]:
    """Return where the last sentence of the reply begins and ends; 0, 0 where none can be annotated."""
    text = asked.reply.choices[0].content or ""
    if asked.options.format != "text" or not text:
        return 0, 0
    start = max(text.rstrip().rfind(mark, 0, len(text.rstrip()) - 1) for mark in (". ", "! ", "? ", "\n"))
    return start + 1, len(text)


def _draw(tool: dict[str, Any], asked: _Asked) -> tuple[HostedCall, list[dict[str, Any]]]:
    kind = tool.get("output_format")
    kind = kind if type(kind) is str and kind in IMAGES else "png"
    shown = {"background": "opaque", "output_format": kind, "quality": "high", "size": "1024x1024"}
    for name in ("background", "quality", "size"):
        if type(tool.get(name)) is str and tool[name] != "auto":
            shown[name] = tool[name]
    return hosted_items.image_generation(asked.query, IMAGES[kind], shown), []


_USES = {
    "web_search": _search_web,
    "file_search": _search_files,
    "code_interpreter": _run_code,
    "image_generation": _draw,
}


# -- MCP ---------------------------------------------------------------------------------------


def _names(tool: dict[str, Any]) -> list[str]:
    """Return the tools of a server that may be called."""
    allowed = tool.get("allowed_tools")
    if type(allowed) is dict:
        allowed = allowed.get("tool_names")
    listed = allowed[:_MOST_NAMES] if type(allowed) is list else ()
    return [name for name in listed if type(name) is str] or _MCP_TOOLS


def _mcp(tool: dict[str, Any], asked: _Asked, *, used: bool) -> list[HostedCall]:
    """Return what is done with an MCP server: its tools are listed once, one is called or waits."""
    label, names = str(tool["server_label"]), _names(tool)
    items = [item for item in _items(asked.options) if type(item) is dict]
    listed = asked.options.previous is not None or any(
        item.get("type") == "mcp_list_tools" and item.get("server_label") == label for item in items
    )
    calls = [] if listed else [hosted_items.mcp_tools(label, names)]
    answers = [item for item in items if item.get("type") == "mcp_approval_response"]
    name = next((name for name in names if name.lower() in asked.query.lower()), names[0])
    arguments = hosted_items.mcp_arguments(asked.query)
    output = f"1 result for {asked.query}"
    if answers:
        approval = answers[-1].get("approval_request_id")
        request = _requested(approval, items, asked)
        if answers[-1].get("approve") is True and request.get("server_label", label) == label:
            name, arguments = str(request.get("name", name)), str(request.get("arguments", arguments))
            calls.append(hosted_items.mcp_call(label, name, arguments, output, str(approval)))
    elif used and _needs_approval(tool, name):
        calls.append(hosted_items.mcp_approval_request(label, name, arguments))
    elif used:
        calls.append(hosted_items.mcp_call(label, name, arguments, output, None))
    return calls


def _requested(approval: Any, items: list[dict[str, Any]], asked: _Asked) -> dict[str, Any]:
    """Return the request that an approval answers, from the input or the response before; {} for none."""
    stored = asked.call.stored.of(StoredResponses).get(asked.options.previous or "")
    made = [call.item for call in stored.stamp.hosted.calls] if stored is not None else []
    kind = "mcp_approval_request"
    return next((one for one in [*items, *made] if (one.get("type"), one.get("id")) == (kind, approval)), {})


def _items(options: ResponseOptions) -> list[Any]:
    return options.input if type(options.input) is list else []


def _needs_approval(tool: dict[str, Any], name: str) -> bool:
    """Tell whether a call has to be approved, which is the default."""
    rule = tool.get("require_approval")
    if type(rule) is dict:
        never = rule.get("never")
        names = never.get("tool_names") if type(never) is dict else None
        return not (type(names) is list and name in names)
    return rule != "never"
