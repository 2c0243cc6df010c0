"""What a Responses request asks for, as options, and the prompt that the pretend model answers.

Reads bodies whose members have been checked or repaired, and fills in defaults.
Refuses nothing, and must not know HTTP or replies.

Source: the Responses reference.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from mockgpt.api.chat.options import CUSTOM_SCHEMA, RESOLVED_TIERS
from mockgpt.api.models import catalogue
from mockgpt.api.models.table import Model
from mockgpt.api.responses.echoed_request import echo
from mockgpt.api.responses.function_schema import normalized
from mockgpt.api.responses.offered_tools import NO_TOOLS, OfferedTools, offered_tools
from mockgpt.generation.reply import Message, Prompt, Tool

LOGPROBS = "message.output_text.logprobs"
# What the tool that searches the web adds to a prompt; fitted to a recording of 2025.
SEARCH_TOKENS = 294
ENCRYPTED = "reasoning.encrypted_content"


class ResponseOptions(NamedTuple):
    """What a Responses request asks for, defaults filled in.

    Attributes:
        model: the name as requested; `snapshot` is the name in answers.
        context_length, output_limit: maximum of tokens of the conversation, and of an answer.
        input: a text or items, as sent.
        previous: id of the response that this one continues, or None.
        choice: `tool_choice` as in `generation.reply.Prompt`.
        custom_tools: names of the tools that are called with free text.
        format: "text", "json_object" or "json_schema"; `schema` belongs to the last one.
        effort: of reasoning, None for a model that does not reason.
        summary, encrypted: whether the answer shows a summary of its reasoning, and its encrypted form.
        phase: its messages say which phase of an answer they are of.
        search_tokens: of the prompt, for the tool that searches the web.
        echo: the members of the answer that repeat the request, by name.
        hosted: the tools that the API runs itself, as offered; `included` is more of their items.
        available: where the tools that may be called are from.
    """

    model: str
    snapshot: str
    context_length: int
    output_limit: int
    input: Any
    instructions: str | None
    previous: str | None
    stream: bool
    include_obfuscation: bool
    background: bool
    store: bool
    max_output_tokens: int | None
    tools: tuple[Tool, ...]
    choice: str
    custom_tools: frozenset[str]
    parallel_tool_calls: bool
    format: str
    schema: dict[str, Any] | None
    logprobs: bool
    top_logprobs: int
    service_tier: str
    effort: str | None
    summary: bool
    encrypted: bool
    phase: bool
    search_tokens: int
    echo: dict[str, Any]
    hosted: tuple[dict[str, Any], ...] = ()
    included: tuple[str, ...] = ()
    available: OfferedTools = NO_TOOLS


def read_options(body: dict[str, Any], model: Model, *, plain: bool = False) -> ResponseOptions:
    """Return what a checked body asks of a model, or a repaired one with `plain`."""
    get = body.get
    available = _available(body, plain)
    tools = available.tools
    described = (get("text") or {}).get("format") or {"type": "text"}
    offered = tuple(_read_tool(tool) for tool in tools)
    choice = get("tool_choice")
    reasoning = get("reasoning") or {}
    return ResponseOptions(
        model=body["model"],
        snapshot=catalogue.snapshot(model),
        context_length=model.context,
        output_limit=model.output,
        input=get("input"),
        instructions=get("instructions"),
        previous=get("previous_response_id"),
        stream=get("stream") is True,
        include_obfuscation=(get("stream_options") or {}).get("include_obfuscation") is not False,
        background=get("background") is True,
        store=get("store") is not False,
        max_output_tokens=get("max_output_tokens"),
        tools=_narrowed(offered, choice),
        choice=_read_choice(offered, choice),
        custom_tools=frozenset(tool["name"] for tool in tools if tool["type"] == "custom"),
        parallel_tool_calls=get("parallel_tool_calls") is not False,
        format=described["type"],
        schema=described.get("schema") if described["type"] == "json_schema" else None,
        logprobs=LOGPROBS in (get("include") or ()),
        top_logprobs=get("top_logprobs") or 0,
        service_tier=RESOLVED_TIERS.get(get("service_tier") or "", "default"),
        effort=model.effort(reasoning.get("effort")),
        summary=(reasoning.get("summary") or reasoning.get("generate_summary")) is not None,
        encrypted=ENCRYPTED in (get("include") or ()),
        phase="phase" in model.abilities,
        search_tokens=_search_tokens(get("tools") or ()),
        echo=echo(body, described, model, available, plain=plain),
        hosted=_hosted(get("tools") or (), choice),
        included=tuple(get("include") or ()),
        available=available,
    )


def _available(body: dict[str, Any], plain: bool) -> OfferedTools:
    tools = body.get("tools") or ()
    if plain:  # lenient validation has checked neither the tools of namespaces nor those of items
        return offered_tools([tool for tool in tools if tool["type"] != "namespace"], None)
    return offered_tools(tools, body.get("input"))


def _search_tokens(tools: Any) -> int:
    return SEARCH_TOKENS if any(tool["type"].startswith("web_search") for tool in tools) else 0


def _hosted(tools: Any, choice: Any) -> tuple[dict[str, Any], ...]:
    """Return the hosted tools, those that `allowed_tools` names where it names some."""
    hosted = tuple(tool for tool in tools if tool["type"] not in ("function", "custom", "namespace"))
    if type(choice) is dict and choice["type"] == "allowed_tools":
        named = [tool.get("type") for tool in choice["tools"]]
        return tuple(tool for tool in hosted if tool["type"] in named)
    return hosted


def _read_tool(tool: dict[str, Any]) -> Tool:
    description = tool.get("description") or ""
    if tool["type"] == "custom":
        return Tool(tool["name"], description, CUSTOM_SCHEMA, True)
    return Tool(tool["name"], description, *normalized(tool))


def _narrowed(tools: tuple[Tool, ...], choice: Any) -> tuple[Tool, ...]:
    """Return the tools that `allowed_tools` names, or all where it names none of them."""
    if type(choice) is not dict or choice["type"] != "allowed_tools":
        return tools
    named = {tool.get("name") for tool in choice["tools"] if type(tool.get("name")) is str}
    return tuple(tool for tool in tools if tool.name in named) or tools


def _read_choice(tools: tuple[Tool, ...], choice: Any) -> str:
    if type(choice) is str:
        return choice if tools else "none"
    if type(choice) is dict:
        if choice["type"] == "allowed_tools":
            mode: str = choice["mode"]
            return mode
        if any(tool.name == choice.get("name") for tool in tools):
            return f"={choice['name']}"
    return "auto" if tools else "none"


def to_prompt(options: ResponseOptions, messages: tuple[Message, ...]) -> Prompt:
    """Return the prompt that the pretend model answers; instructions come before the conversation."""
    if options.instructions:
        messages = (Message("developer", options.instructions), *messages)
    return Prompt(
        messages=messages or (Message("user"),),
        tools=options.tools,
        tool_choice=options.choice,
        parallel_tool_calls=options.parallel_tool_calls,
        response_format=options.format,
        schema=options.schema,
        max_tokens=options.max_output_tokens,
        logprobs=options.logprobs,
        top_logprobs=options.top_logprobs,
        output_limit=options.output_limit,
    )
