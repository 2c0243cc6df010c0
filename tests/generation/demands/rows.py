"""The form of a row: what is sent to the model, and what a tester demands of the answer."""

from __future__ import annotations

import json
from typing import Any, NamedTuple
from zlib import crc32

from demands.checkers import Demand

Json = dict[str, Any]


class Row(NamedTuple):
    """A request body of a chat completion, the demand, and the kind of prompt it is."""

    body: Json
    demand: Demand
    kind: str = ""

    @property
    def words(self) -> str:
        """The last message, shortened, and the demand."""
        text = str(self.body["messages"][-1].get("content"))
        return f"[{self.kind}] {' '.join(text.split())[-100:]!r} -> {self.demand.words[:160]}"


def row(*said: str | Json | Demand, system: str = "", **options: Any) -> Row:
    """Make a row of a conversation and, last, its demand.

    Texts are the user's and the assistant's in turn; an object is a message as it is.
    """
    *turns, demand = said
    assert isinstance(demand, Demand)
    messages: list[Json] = [{"role": "system", "content": system}] if system else []
    for turn in turns:
        if isinstance(turn, str):
            role = "assistant" if messages and messages[-1]["role"] in ("user", "tool") else "user"
            turn = {"role": role, "content": turn}
        assert isinstance(turn, dict)
        messages.append(turn)
    return Row({"model": "gpt-4o-mini", "messages": messages, **options}, demand)


def kind(name: str, *rows: Row) -> list[Row]:
    """Return rows as those of one kind."""
    return [one._replace(kind=name) for one in rows]


def schema(required: bool = True, /, **properties: Any) -> Json:
    """Return the schema of an object; a property given by its type alone may be that word."""
    whole = {name: {"type": one} if isinstance(one, str) else one for name, one in properties.items()}
    names = list(whole) if required else []
    return {"type": "object", "properties": whole, "required": names, "additionalProperties": False}


def tool(name: str, description: str = "", required: bool = True, /, **properties: Any) -> Json:
    """Return a function as it is offered to the model."""
    parameters = schema(required, **properties)
    return {
        "type": "function",
        "function": {"name": name, "description": description, "parameters": parameters},
    }


def called(name: str, result: Any, /, **arguments: Any) -> tuple[Json, Json]:
    """Return the messages of one call and its result, for `row(…, *called(…), …)`."""
    function = {"name": name, "arguments": json.dumps(arguments)}
    identifier = f"call_{crc32(function['arguments'].encode())}"
    call = {"id": identifier, "type": "function", "function": function}
    text = result if isinstance(result, str) else json.dumps(result)
    return (
        {"role": "assistant", "content": None, "tool_calls": [call]},
        {"role": "tool", "tool_call_id": identifier, "content": text},
    )


def forced(name: str) -> Json:
    """Return the `tool_choice` that names one function."""
    return {"type": "function", "function": {"name": name}}


def formatted(wanted: Json, name: str = "answer", strict: bool = False) -> Json:
    """Return the `response_format` that asks for a schema."""
    return {"type": "json_schema", "json_schema": {"name": name, "schema": wanted, "strict": strict}}
