"""Function calls: when they are made, and with which arguments."""

from __future__ import annotations

from random import Random
from typing import Any

import generated_schemas
import jsonschema
import orjson
import pytest
from run_writer import write

from mockgpt.generation.reply import Choice, Message, Prompt, Tool


def function(name: str, description: str = "", required: tuple[str, ...] = (), **properties: Any) -> Tool:
    """Return a tool; every property is required unless `required` names some."""
    schema = {"type": "object", "properties": properties, "required": list(required or properties)}
    return Tool(name, description, schema)


TEXT = {"type": "string"}
WHOLE = {"type": "integer"}
WEATHER = function(
    "get_weather",
    "Get the current weather for a location",
    required=("location",),
    location=TEXT,
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
)
TIME = function("get_time", "Get the current time in a city", city=TEXT)
MULTIPLY = function("multiply", "Multiply two numbers", a=WHOLE, b=WHOLE)
CALCULATE = function("calculate", "Evaluate a math expression", expression=TEXT)
EMAIL = function("send_email", "Send an email", to={**TEXT, "format": "email"}, subject=TEXT, body=TEXT)
FLIGHT = function(
    "book_flight",
    "Book a flight",
    origin=TEXT,
    destination=TEXT,
    date={**TEXT, "format": "date"},
    passengers=WHOLE,
)
EXCHANGE = function("convert_currency", "", amount={"type": "number"}, from_currency=TEXT, to_currency=TEXT)
ORDER = function("getOrderStatus", "Look up an order", order_id=TEXT)
SEARCH = function("web_search", "Search the web", required=("query",), query=TEXT, max_results=WHOLE)
ALL = (WEATHER, TIME, MULTIPLY, CALCULATE, EMAIL, FLIGHT, EXCHANGE, ORDER, SEARCH)


def answered(text: str, *tools: Tool, **options: Any) -> Choice:
    """Return the answer to one user message with tools."""
    prompt = Prompt((Message("user", text),), tools=tools or ALL, **options)
    return write(prompt, 1).choices[0]


def calls(text: str, *tools: Tool, **options: Any) -> list[tuple[str, Any]]:
    """Return names and parsed arguments of the calls."""
    return [
        (call.name, orjson.loads(call.arguments)) for call in answered(text, *tools, **options).tool_calls
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What's the weather in Paris?", [("get_weather", {"location": "Paris"})]),
        ("weather in paris in fahrenheit", [("get_weather", {"location": "Paris", "unit": "fahrenheit"})]),
        ("How's the weather in Paris, France?", [("get_weather", {"location": "Paris, France"})]),
        ("weather in Paris and London", [("get_weather", {"location": c}) for c in ("Paris", "London")]),
        (
            "The weather in Paris, London and Rome?",
            [("get_weather", {"location": c}) for c in ("Paris", "London", "Rome")],
        ),
        (
            "What is the weather in San Francisco, CA and the time in Tokyo?",
            [("get_weather", {"location": "San Francisco, CA"}), ("get_time", {"city": "Tokyo"})],
        ),
        ("Multiply 3 by 12", [("multiply", {"a": 3, "b": 12})]),
        ("What is 12 * 7?", [("calculate", {"expression": "12 * 7"})]),
        (
            'Send an email to bob@example.com about "Lunch" saying see you at noon',
            [("send_email", {"to": "bob@example.com", "subject": "Lunch", "body": "see you at noon"})],
        ),
        (
            "Book a flight from Berlin to New York on 2026-03-04 for 2 passengers",
            [
                (
                    "book_flight",
                    {"origin": "Berlin", "destination": "New York", "date": "2026-03-04", "passengers": 2},
                )
            ],
        ),
        (
            "Convert 100 USD to EUR",
            [("convert_currency", {"amount": 100, "from_currency": "USD", "to_currency": "EUR"})],
        ),
        (
            "How many euros are 250 dollars?",
            [("convert_currency", {"amount": 250, "from_currency": "USD", "to_currency": "EUR"})],
        ),
        (
            "Convert £20 into US dollars",
            [("convert_currency", {"amount": 20, "from_currency": "GBP", "to_currency": "USD"})],
        ),
        ("Where is my order A-1042?", [("getOrderStatus", {"order_id": "A-1042"})]),
        ("Search the web for mTLS proxies", [("web_search", {"query": "mTLS proxies"})]),
    ],
)
def test_auto_calls_with_the_values_of_the_message(text: str, expected: list[tuple[str, Any]]) -> None:
    assert calls(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *(
            "hello",
            "Thanks!",
            "How are you?",
            "Tell me a joke",
            "What is a proxy?",
            "Write a poem about rain",
        ),
        *(
            "What is the capital of France?",
            "Explain recursion",
            "My name is Anna",
            "",
            "?!",
            "I feel sad today",
        ),
    ],
)
def test_auto_makes_no_call_where_no_tool_fits(text: str) -> None:
    choice = answered(text)
    assert choice.tool_calls == ()
    assert choice.content


def test_what_asks_for_no_call_calls_a_function_of_that_name() -> None:
    joke = function("Joke", "Joke to tell the user.", setup=TEXT, punchline=TEXT)
    assert [name for name, _ in calls("Tell me a short joke", joke, WEATHER)] == ["Joke"]
    assert calls("Tell me a short joke", WEATHER, SEARCH) == []


@pytest.mark.parametrize("text", ["hello", "", "What is a proxy?", "weather in Rome"])
def test_required_and_named_choices_always_call(text: str) -> None:
    assert answered(text, tool_choice="required").finish_reason == "tool_calls"
    named = answered(text, tool_choice="=multiply")
    assert [call.name for call in named.tool_calls] == ["multiply"]
    assert named.finish_reason == "stop"
    assert named.content is None


def test_none_and_no_tools_never_call() -> None:
    assert answered("What's the weather in Paris?", tool_choice="none").tool_calls == ()
    assert write(Prompt((Message("user", "hi"),)), 1).choices[0].content


def test_without_parallel_calls_there_is_one() -> None:
    assert calls("weather in Paris and London", parallel_tool_calls=False) == [
        ("get_weather", {"location": "Paris"})
    ]


def test_a_tool_without_parameters_gets_an_empty_object() -> None:
    assert calls("ping", Tool("ping"), tool_choice="required") == [("ping", {})]


def test_a_tool_whose_schema_cannot_be_met_gets_an_empty_object() -> None:
    tool = Tool("f", "", {"type": "object", "properties": {"a": {"$ref": "#"}}, "required": ["a"]})
    assert calls("x", tool, tool_choice="required") == [("f", {})]


def test_pieces_join_to_the_arguments_and_tokens_are_counted() -> None:
    choice = answered("weather in Paris and London")
    for call in choice.tool_calls:
        assert "".join(call.pieces) == call.arguments
        assert call.id.startswith("call_")
    assert len({call.id for call in choice.tool_calls}) == 2
    assert choice.tokens > sum(len(call.pieces) for call in choice.tool_calls)


def test_a_token_limit_cuts_the_arguments() -> None:
    whole = answered("What's the weather in Paris?")
    cut = answered("What's the weather in Paris?", max_tokens=whole.tokens - 2)
    assert cut.finish_reason == "length"
    assert cut.tokens == whole.tokens - 2
    assert whole.tool_calls[0].arguments.startswith(cut.tool_calls[0].arguments)
    assert answered("What's the weather in Paris?", max_tokens=whole.tokens).finish_reason == "tool_calls"


def test_fifty_generated_tools_get_valid_arguments() -> None:
    texts = (
        "weather in Paris",
        "order 17 of them for Anna at 12:30",
        'say "hello" to bob@example.com',
        "{{model}} 😀",
    )
    for seed in range(50):
        random = Random(seed)
        properties = {
            name: generated_schemas.schema(random, 1) for name in random.sample(generated_schemas.NAMES, 4)
        }
        required = [name for name in properties if random.random() < 0.6]
        schema = {"type": "object", "properties": properties, "required": required}
        for text in texts:
            [(_, value)] = calls(text, Tool(f"tool_{seed}", "", schema), tool_choice="required")
            jsonschema.Draft202012Validator(schema).validate(value)


def test_a_thing_that_is_named_twice_in_a_list_makes_one_call() -> None:
    add = function("add_task", "Add a task", task=TEXT)
    assert [made["task"] for _, made in calls("Add tasks: call Bob, buy milk, call Bob", add)] == [
        "call Bob",
        "buy milk",
    ]
