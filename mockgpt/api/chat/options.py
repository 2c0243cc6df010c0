"""What a chat request asks for, as options, and the prompt that the pretend model answers.

Reads bodies whose members have been checked or repaired, and fills in defaults.
Refuses nothing, and must not know HTTP or replies.

Source: the chat reference.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from mockgpt.api.chat.messages import read_messages
from mockgpt.api.models import catalogue
from mockgpt.api.models.table import Model
from mockgpt.api.validation.common_parameters import read_stop
from mockgpt.generation.message_text import text_of
from mockgpt.generation.reply import Message, Prompt, Tool

RESOLVED_TIERS = {tier: tier for tier in ("priority", "flex", "scale", "ultrafast")} | {"fast": "priority"}

# A custom tool takes free text; the pretend model sees it as a function with one argument.
CUSTOM_INPUT = "input"
CUSTOM_SCHEMA = {
    "type": "object",
    "properties": {CUSTOM_INPUT: {"type": "string"}},
    "required": [CUSTOM_INPUT],
    "additionalProperties": False,
}


class ChatOptions(NamedTuple):
    """What a chat request asks for, defaults filled in.

    Attributes:
        model: the name as requested; `snapshot` is the name in answers.
        context_length, output_limit: maximum of tokens of the conversation, and of an answer.
        max_tokens: maximum of completion tokens, None for the model's own limit.
        tool_choice: as in `generation.reply.Prompt`.
        custom_tools: names of the tools that are called with free text.
        legacy_functions: the request has `functions`, so that answers have `function_call`.
        service_tier: the resolved one, as in answers.
        effort: of reasoning, None for a model that does not reason.
        prediction: text of the predicted output, or None.
        moderation: what it asks to be judged by, or None.
        details: what usage tells more of: "audio", "cache_writes".
        shape: the request but for its messages, where that is remembered; `accepted_requests` makes it.
        messages: as sent; `read_messages` reads them.
        body: the request's own members, for stored completions.
    """

    model: str
    snapshot: str
    context_length: int
    output_limit: int
    stream: bool
    include_usage: bool
    include_obfuscation: bool
    n: int
    max_tokens: int | None
    stop: tuple[str, ...]
    seed: int | None
    logprobs: bool
    top_logprobs: int
    tools: tuple[Tool, ...]
    tool_choice: str
    parallel_tool_calls: bool
    custom_tools: frozenset[str]
    legacy_functions: bool
    response_format: str
    schema: dict[str, Any] | None
    service_tier: str
    effort: str | None
    prediction: str | None
    metadata: dict[str, str] | None
    store: bool
    moderation: dict[str, Any] | None
    details: tuple[str, ...]
    shape: bytes
    messages: Any
    body: dict[str, Any]


def read_options(body: dict[str, Any], model: Model) -> ChatOptions:
    """Return what a checked or repaired body asks of a model."""
    get = body.get
    tools, tool_choice, custom_tools = read_tools(body)
    response_format, schema = read_format(get("response_format"))
    stream_options = get("stream_options") or {}
    prediction = get("prediction")
    return ChatOptions(
        model=body["model"],
        snapshot=catalogue.snapshot(model),
        context_length=model.context,
        output_limit=model.output,
        stream=get("stream") is True,
        include_usage=stream_options.get("include_usage") is True,
        include_obfuscation=stream_options.get("include_obfuscation") is not False,
        n=get("n") or 1,
        max_tokens=get("max_completion_tokens") or get("max_tokens"),
        stop=read_stop(get("stop")),
        seed=get("seed"),
        logprobs=get("logprobs") is True,
        top_logprobs=get("top_logprobs") or 0,
        tools=tools,
        tool_choice=tool_choice,
        parallel_tool_calls=get("parallel_tool_calls") is not False,
        custom_tools=custom_tools,
        legacy_functions=not get("tools") and bool(get("functions")),
        response_format=response_format,
        schema=schema,
        service_tier=RESOLVED_TIERS.get(get("service_tier") or "", "default"),
        effort=model.effort(get("reasoning_effort")),
        prediction=None if prediction is None else text_of(prediction["content"]),
        metadata=get("metadata"),
        store=get("store") is True,
        moderation=get("moderation"),
        details=model.details,
        shape=b"",
        messages=get("messages"),
        body=body,
    )


def read_tools(body: dict[str, Any]) -> tuple[tuple[Tool, ...], str, frozenset[str]]:
    """Return the tools, the choice as in `Prompt`, and the names of custom tools."""
    if body.get("tools"):
        choice = body.get("tool_choice")
        tools = tuple(_read_tool(tool) for tool in body["tools"])
        custom = frozenset(tool["custom"]["name"] for tool in body["tools"] if tool["type"] == "custom")
        tools = _narrowed(tools, choice)
        return tools, _known_choice(tools, _read_choice(choice)), custom
    if body.get("functions"):
        call = body.get("function_call")
        chosen = f"={call['name']}" if type(call) is dict else call or "auto"
        functions = tuple(_read_function(function) for function in body["functions"])
        return functions, _known_choice(functions, chosen), frozenset()
    return (), "none", frozenset()


def _read_function(function: dict[str, Any]) -> Tool:
    return Tool(
        function["name"],
        function.get("description") or "",
        function.get("parameters"),
        function.get("strict") is True,
    )


def _read_tool(tool: dict[str, Any]) -> Tool:
    if tool["type"] == "custom":
        return Tool(tool["custom"]["name"], tool["custom"].get("description") or "", CUSTOM_SCHEMA, True)
    return _read_function(tool["function"])


def _read_choice(choice: Any) -> str:
    if type(choice) is not dict:
        return choice or "auto"
    if choice["type"] == "allowed_tools":
        mode: str = choice["allowed_tools"]["mode"]
        return mode
    return f"={choice[choice['type']]['name']}"


def _known_choice(tools: tuple[Tool, ...], choice: str) -> str:
    """Return the choice, or "auto" where lenient validation has accepted the name of no tool."""
    return choice if choice[0] != "=" or any(tool.name == choice[1:] for tool in tools) else "auto"


def _narrowed(tools: tuple[Tool, ...], choice: Any) -> tuple[Tool, ...]:
    """Return the tools that `allowed_tools` names, or all where it names none of them."""
    if type(choice) is not dict or choice["type"] != "allowed_tools":
        return tools
    named = set()
    for tool in choice["allowed_tools"]["tools"]:
        described = tool.get("function") or tool.get("custom")
        if type(described) is dict and type(described.get("name")) is str:
            named.add(described["name"])
    return tuple(tool for tool in tools if tool.name in named) or tools


def read_format(response_format: Any) -> tuple[str, dict[str, Any] | None]:
    """Return the wanted kind of answer, and its schema."""
    if response_format is None:
        return "text", None
    kind: str = response_format["type"]
    if kind != "json_schema":
        return kind, None
    return kind, response_format["json_schema"].get("schema") or {}


def to_prompt(options: ChatOptions, mode: str = "realistic", fixed_text: str = "") -> Prompt:
    """Return the prompt that the pretend model answers in a mode, as the settings name it."""
    return Prompt(
        messages=read_messages(options.messages) or (Message("user"),),
        tools=options.tools,
        tool_choice=options.tool_choice,
        parallel_tool_calls=options.parallel_tool_calls and not options.legacy_functions,
        response_format=options.response_format,
        schema=options.schema,
        choices=options.n,
        stop=options.stop,
        max_tokens=options.max_tokens,
        logprobs=options.logprobs,
        top_logprobs=options.top_logprobs,
        mode=mode,
        fixed_text=fixed_text,
        output_limit=options.output_limit,
    )
