"""Hosted tools: when they are used, and that stream and object say the same, in OpenAI's own schemas."""

from __future__ import annotations

from base64 import b64decode
from typing import Any

import pytest
from endpoint_calls import Endpoints
from openai_schemas import assert_valid

from mockgpt.api.files.stored import StoredFile, StoredFiles
from mockgpt.api.responses.endpoint import create

WEB = {"type": "web_search"}
PREVIEW = {"type": "web_search_preview"}
FILES = {"type": "file_search", "vector_store_ids": ["vs_1"]}
CODE = {"type": "code_interpreter", "container": {"type": "auto"}}
MCP = {"type": "mcp", "server_label": "wiki", "server_url": "https://wiki", "require_approval": "never"}
FUNCTION = {"type": "function", "name": "f", "parameters": {"type": "object", "properties": {}}}
IMAGES = {"type": "image_generation"}
SEARCH = {"type": "tool_search"}
WEATHER = "What is the weather in Paris?"
DEFERRED = {
    "type": "function",
    "name": "get_weather",
    "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
    "defer_loading": True,
}


def ask(said: Any, *tools: dict[str, Any], endpoints: Endpoints | None = None, **members: Any) -> Any:
    body = {"model": "gpt-4o-mini", "input": said, "tools": list(tools), "user": "u", **members}
    told = (endpoints or Endpoints()).call(create, body)
    assert told.status == 200, told.value
    return told


def kinds(said: Any, *tools: dict[str, Any], **members: Any) -> list[str]:
    return [item["type"] for item in ask(said, *tools, **members).value["output"]]


@pytest.mark.parametrize(
    ("said", "tools", "members", "expected"),
    [
        ("Search for latest news on AI.", [PREVIEW], {}, ["web_search_call", "message"]),
        ("Hello there", [WEB], {}, ["message"]),
        ("What is the weather?", [WEB], {}, ["web_search_call", "message"]),
        ("Who made it?", [FILES], {}, ["file_search_call", "message"]),
        ("2+2?", [FILES], {}, ["message"]),
        ("What is 65465-6544 * 3?", [CODE], {}, ["code_interpreter_call", "message"]),
        (
            "Hello there",
            [PREVIEW],
            {"tool_choice": {"type": "web_search_preview"}},
            ["web_search_call", "message"],
        ),
        ("Hello there", [CODE, WEB], {"tool_choice": "required"}, ["code_interpreter_call", "message"]),
        ("Search the web", [WEB], {"tool_choice": "none"}, ["message"]),
        ("What does the handbook say?", [WEB, FILES], {}, ["file_search_call", "message"]),
        ("Calculate 2+3*4 with python", [CODE], {}, ["code_interpreter_call", "message"]),
        ("Hello there", [MCP], {}, ["mcp_list_tools", "message"]),
        ("Ask wiki about cats", [MCP], {}, ["mcp_list_tools", "mcp_call", "message"]),
        (
            "Hi",
            [MCP],
            {"tool_choice": {"type": "mcp", "server_label": "wiki"}},
            ["mcp_list_tools", "mcp_call", "message"],
        ),
        ("Search the web", [WEB, FUNCTION], {"tool_choice": "required"}, ["function_call"]),
        ("Search the news in my files", [WEB, FILES], {"max_tool_calls": 1}, ["web_search_call", "message"]),
        (
            "Search the news in my files",
            [WEB, FILES],
            {"tool_choice": {"type": "allowed_tools", "mode": "auto", "tools": [{"type": "file_search"}]}},
            ["file_search_call", "message"],
        ),
        ("Draw a cat", [IMAGES], {}, ["image_generation_call", "message"]),
        ("Tell me of a cat", [IMAGES], {}, ["message"]),
        ("Click on it", [{"type": "local_shell"}], {"tool_choice": "required"}, ["message"]),
        (WEATHER, [SEARCH, DEFERRED], {}, ["tool_search_call", "tool_search_output", "function_call"]),
        (WEATHER, [SEARCH, {**DEFERRED, "defer_loading": False}], {}, ["function_call"]),
        (WEATHER, [{**SEARCH, "execution": "client"}, DEFERRED], {}, ["tool_search_call"]),
    ],
)
def test_a_tool_is_used_where_it_is_offered_and_asked_for(
    said: str, tools: list[dict[str, Any]], members: dict[str, Any], expected: list[str]
) -> None:
    assert kinds(said, *tools, **members) == expected


EVERYTHING = "Search the news, look into my files, calculate 2^10 in python, and ask wiki"
INCLUDED = ["file_search_call.results", "web_search_call.action.sources", "code_interpreter_call.outputs"]


@pytest.mark.parametrize("include", [[], INCLUDED])
def test_stream_and_object_are_the_same_and_fit_the_schemas(include: list[str]) -> None:
    tools = (WEB, FILES, CODE, MCP)
    whole = ask(EVERYTHING, *tools, include=include).value
    assert_valid(whole, "Response")
    events = ask(EVERYTHING, *tools, include=include, stream=True).events
    for number, event in enumerate(events):
        assert event["sequence_number"] == number
        if event.get("response", {}).get("usage", 1) is None:
            event["response"]["usage"] = whole["usage"]
        assert_valid(event, "ResponseStreamEvent")
    done = [event["item"] for event in events if event["type"] == "response.output_item.done"]
    assert done == events[-1]["response"]["output"]
    assert [item["type"] for item in done] == [item["type"] for item in whole["output"]]
    places = [event["output_index"] for event in events if "output_index" in event]
    assert places == sorted(places)
    added = [event["item"]["id"] for event in events if event["type"] == "response.output_item.added"]
    assert added == [item["id"] for item in done]
    message = whole["output"][-1]["content"][0]
    cited = [event["annotation"] for event in events if event["type"].endswith("annotation.added")]
    assert [one["type"] for one in cited] == ["url_citation", "file_citation"]
    assert cited[0]["end_index"] == len(message["text"]) > cited[0]["start_index"] >= 0
    assert [one["type"] for one in message["annotations"]] == [one["type"] for one in cited]


def test_more_of_an_item_is_shown_where_it_is_included() -> None:
    bare = {item["type"]: item for item in ask(EVERYTHING, WEB, FILES, CODE).value["output"]}
    assert bare["file_search_call"]["results"] is None
    assert bare["code_interpreter_call"]["outputs"] is None
    assert "sources" not in bare["web_search_call"]["action"]
    told = ask(EVERYTHING, WEB, FILES, CODE, include=INCLUDED).value
    more = {item["type"]: item for item in told["output"]}
    assert more["code_interpreter_call"]["code"] == "print(2**10)"
    assert more["code_interpreter_call"]["outputs"] == [{"type": "logs", "logs": "1024\n"}]
    assert more["file_search_call"]["results"][0]["score"] <= 1
    assert more["web_search_call"]["action"]["sources"][0]["url"].startswith("https://example.com/")


def test_the_query_is_what_was_asked_for() -> None:
    told = ask("Search for latest news on AI.", PREVIEW).value
    assert told["output"][0]["action"]["query"] == "latest news on AI"


def test_stored_files_are_found_by_their_ids() -> None:
    endpoints = Endpoints()
    file = StoredFile(b"The moon is far.", "moon.txt", "user_data")
    endpoints.stored.of(StoredFiles).keep(file.id, file)
    included = {"include": ["file_search_call.results"], "endpoints": endpoints}
    told = ask("What do the files say?", FILES, **included).value
    (result,) = told["output"][0]["results"]
    assert (result["file_id"], result["text"]) == (file.id, "The moon is far.")


def test_a_call_of_an_mcp_server_waits_for_its_approval() -> None:
    endpoints = Endpoints()
    careful = {name: value for name, value in MCP.items() if name != "require_approval"}
    asked = ask("Ask wiki about cats", careful, endpoints=endpoints).value
    request = asked["output"][-1]
    assert request["type"] == "mcp_approval_request"
    answer = {"type": "mcp_approval_response", "approval_request_id": request["id"]}
    for approve, expected in ((True, ["mcp_call", "message"]), (False, ["message"])):
        told = ask(
            [{**answer, "approve": approve}],
            careful,
            endpoints=endpoints,
            previous_response_id=asked["id"],
        ).value
        assert [item["type"] for item in told["output"]] == expected
        if approve:
            call = told["output"][0]
            assert call["approval_request_id"] == request["id"]
            assert (call["name"], call["arguments"]) == (request["name"], request["arguments"])


@pytest.mark.parametrize(
    ("rule", "needed"),
    [
        (None, True),
        ("always", True),
        ("never", False),
        ({"never": {"tool_names": ["search"]}}, False),
        ({}, True),
    ],
)
def test_approval_is_needed_unless_the_tool_says_not(rule: Any, needed: bool) -> None:
    tool = {**MCP, "require_approval": rule, "allowed_tools": ["search"]}
    assert ("mcp_approval_request" in kinds("Ask wiki", tool)) == needed


def test_the_tools_of_a_server_are_listed_once() -> None:
    endpoints = Endpoints()
    first = ask(
        "Hello there", {**MCP, "allowed_tools": {"tool_names": ["a", "b"]}}, endpoints=endpoints
    ).value
    assert [tool["name"] for tool in first["output"][0]["tools"]] == ["a", "b"]
    again = ask("And now?", MCP, endpoints=endpoints, previous_response_id=first["id"]).value
    assert [item["type"] for item in again["output"]] == ["message"]


def test_lenient_validation_copes_with_tools_of_any_shape() -> None:
    endpoints = Endpoints(lenient=True)
    odd = [
        {"type": "mcp", "server_label": 1},
        {"type": "web_search", "filters": 1},
        {"type": "code_interpreter"},
        7,
    ]
    for choice in ("required", {"type": "mcp"}, {"type": "allowed_tools"}, 5):
        told = ask("search mcp python files", *odd, endpoints=endpoints, tool_choice=choice)  # type: ignore[arg-type]
        assert told.value["output"]


def test_a_call_says_which_namespace_its_function_is_from() -> None:
    space = {"type": "namespace", "name": "tools", "description": "d", "tools": [DEFERRED]}
    call, found, called = ask(WEATHER, space, SEARCH).value["output"]
    assert call["arguments"] == {"paths": ["tools"]}
    assert found["tools"] == [space]
    assert (called["name"], called["namespace"]) == ("get_weather", "tools")


def test_a_tool_that_the_client_has_found_is_not_searched_for_again() -> None:
    client = {**SEARCH, "execution": "client"}
    first = ask(WEATHER, client, DEFERRED).value["output"][0]
    found = {"type": "tool_search_output", "call_id": first["call_id"], "tools": [DEFERRED]}
    said = [{"role": "user", "content": WEATHER}, first, found]
    [called] = ask(said, client, DEFERRED).value["output"]
    assert (called["type"], called["name"], called["namespace"]) == (
        "function_call",
        "get_weather",
        "get_weather",
    )
    answered = [
        *said[:2],
        {"type": "function_call_output", "call_id": first["call_id"], "output": "1 tool"},
        {"role": "user", "content": "Thanks"},
    ]
    assert ask(answered, client, DEFERRED).status == 200


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_an_image_is_of_the_format_that_was_asked_for(kind: str) -> None:
    drawn = ask("Draw a cat", {**IMAGES, "output_format": kind, "size": "1024x1536"}).value["output"][0]
    assert (drawn["output_format"], drawn["size"], drawn["quality"]) == (kind, "1024x1536", "high")
    begins = {"png": b"\x89PNG", "jpeg": b"\xff\xd8", "webp": b"RIFF"}[kind]
    assert b64decode(drawn["result"]).startswith(begins)


@pytest.mark.parametrize("tools", ["x", [1], [{"type": "function"}], [{"type": "namespace", "tools": [{}]}]])
def test_what_items_bring_may_have_any_shape(tools: Any) -> None:
    items = [{"type": "additional_tools", "tools": tools}, {"role": "user", "content": "Hi"}]
    assert [item["type"] for item in ask(items).value["output"]] == ["message"]
