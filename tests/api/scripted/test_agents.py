"""Agents are scripted round by round, over chat and over responses, and matched right in each."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from plain_client import Answer, admin, ask

from mockgpt.testing.background_server import BackgroundServer

SCRIPT: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"turn": 1, "last_message_role": "user"}, {"tool_calls": [{"name": "search"}]}),
    ({"turn": 1, "tool_result": "3 hotels"}, {"tool_calls": [{"name": "book"}]}),
    ({"turn": 1, "tool_called": "book", "tool_result": True}, {"content": "Booked {{last_user_message}}"}),
    ({"turn": 2, "tool_called": False}, {"tool_calls": [{"name": "cancel"}]}),
    ({"turn": 2, "not": {"last_message_role": "user"}}, {"content": "Cancelled"}),
]
RESULTS = {"search": "found 3 hotels", "book": "done", "cancel": "gone"}

Round = Callable[[BackgroundServer, list[Any]], tuple[str | None, str | None]]


def post(server: BackgroundServer, path: str, body: dict[str, Any]) -> Answer:
    return ask(server.url, "POST", path, {"model": "gpt-4o-mini", **body}, None, server.client_ssl_context())


def chat_round(server: BackgroundServer, history: list[Any]) -> tuple[str | None, str | None]:
    """Ask once, extend the history, and return the tool that was called and what was said."""
    message = post(server, "/v1/chat/completions", {"messages": history}).json["choices"][0]["message"]
    history.append({name: value for name, value in message.items() if name not in ("refusal", "annotations")})
    for call in message.get("tool_calls", []):
        name = call["function"]["name"]
        history.append({"role": "tool", "tool_call_id": call["id"], "content": RESULTS[name]})
        return name, message["content"]
    return None, message["content"]


def response_round(server: BackgroundServer, history: list[Any]) -> tuple[str | None, str | None]:
    """Do the same with items: calls and their outputs have no role."""
    [item] = post(server, "/v1/responses", {"input": history}).json["output"]
    history.append(item)
    if item["type"] == "function_call":
        output = {"type": "function_call_output", "call_id": item["call_id"], "output": RESULTS[item["name"]]}
        history.append(output)
        return item["name"], None
    return None, item["content"][0]["text"]


def continued_round(server: BackgroundServer, history: list[Any]) -> tuple[str | None, str | None]:
    """Do the same, sending only what is new: the server has stored what was said before."""
    said = [item["id"] for item in history if "id" in item]
    before = {"previous_response_id": said[-1]} if said else {}
    answer = post(server, "/v1/responses", {"input": history[-1:], **before}).json
    [item] = answer["output"]
    history.append({"id": answer["id"]})
    if item["type"] == "function_call":
        output = {"type": "function_call_output", "call_id": item["call_id"], "output": RESULTS[item["name"]]}
        history.append(output)
        return item["name"], None
    return None, item["content"][0]["text"]


def conversation_round(server: BackgroundServer, history: list[Any]) -> tuple[str | None, str | None]:
    """Do the same in a conversation that the server keeps."""
    if len(history) == 1:
        made = ask(server.url, "POST", "/v1/conversations", {}, None, server.client_ssl_context())
        history.insert(0, made.json["id"])
    asked = {"input": history[-1:], "conversation": history[0]}
    [item] = post(server, "/v1/responses", asked).json["output"]
    if item["type"] == "function_call":
        output = {"type": "function_call_output", "call_id": item["call_id"], "output": RESULTS[item["name"]]}
        history.append(output)
        return item["name"], None
    return None, item["content"][0]["text"]


@pytest.mark.parametrize("play", [chat_round, response_round, continued_round, conversation_round])
def test_three_rounds_and_two_turns(mockgpt: BackgroundServer, play: Round) -> None:
    for match, reply in SCRIPT:
        mockgpt.expect(match=match, reply=reply)
    history: list[Any] = [{"role": "user", "content": "a room"}]
    first = [play(mockgpt, history) for _ in range(3)]
    assert first == [("search", None), ("book", None), (None, "Booked a room")]
    history.append({"role": "user", "content": "cancel it"})
    assert [play(mockgpt, history) for _ in range(2)] == [("cancel", None), (None, "Cancelled")]
    made = [one["matched"] for one in admin(mockgpt, "GET", "/_mock/expectations").json["expectations"]]
    assert made == [1, 1, 1, 1, 1]
    if play in (continued_round, conversation_round):
        return  # the journal has the requests, not what was stored before them
    for match, _ in SCRIPT:
        count = {"match": match, "count": {"at_least": 1}}
        assert admin(mockgpt, "POST", "/_mock/verify", count).status == 200, "the journal is asked the same"
    found = admin(mockgpt, "GET", "/_mock/exchanges?match=" + json.dumps(SCRIPT[1][0]).replace(" ", "%20"))
    assert [one["id"] for one in found.json["exchanges"]] == [mockgpt.exchanges[1]["id"]]


def test_a_conversation_is_known_by_its_id_or_by_its_first_words(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(match={"conversation": "resp_*"}, reply={"content": "again"}, times=1)
    mockgpt.expect(match={"conversation": "I am Ada"}, reply={"content": "Hello Ada"})
    asked = post(mockgpt, "/v1/responses", {"input": "I am Ada"}).json
    assert asked["output"][0]["content"][0]["text"] == "Hello Ada"
    follow_up = {"input": "Who am I?", "previous_response_id": asked["id"]}
    said = [post(mockgpt, "/v1/responses", follow_up).json["output"][0]["content"][0]["text"] for _ in "12"]
    assert said == ["again", "Hello Ada"], "its first words are stored"


def test_a_named_sequence_leads_through_several_steps(mockgpt: BackgroundServer) -> None:
    cart = {"path": "/v1/chat/completions", "last_user_message": "pay"}
    steps = [
        {
            "match": cart,
            "state": {"order": "start"},
            "then": {"order": "asked"},
            "reply": {"content": "Sure?"},
        },
        {
            "match": {"message": "yes"},
            "state": {"order": "asked"},
            "then": {"order": "paid"},
            "reply": {"content": "Paid"},
        },
        {"match": cart, "state": {"order": "paid"}, "reply": {"error": 409}},
    ]
    assert admin(mockgpt, "POST", "/_mock/expectations", steps).status == 201

    def say(text: str) -> Any:
        answer = post(mockgpt, "/v1/chat/completions", {"messages": [{"role": "user", "content": text}]})
        return answer.status if answer.status != 200 else answer.json["choices"][0]["message"]["content"]

    assert say("yes") not in ("Paid", "Sure?"), "nothing was asked yet"
    assert [say("pay"), say("yes"), say("pay")] == ["Sure?", "Paid", 409]
    assert admin(mockgpt, "GET", "/_mock/expectations").json["states"] == {"order": "paid"}
    mockgpt.reset()
    wrong = admin(mockgpt, "POST", "/_mock/expectations", {"reply": {"content": "x"}, "then": {"a b": "c"}})
    assert wrong.json["error"]["message"].startswith('then.a b: "c" is not allowed, expected letters')
