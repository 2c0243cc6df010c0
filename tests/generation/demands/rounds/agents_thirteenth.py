"""A thirteenth round of functions and conversations: nested optional objects, lists that are calls, results in form.

At first sight 88 of 113 prompts were as demanded; these are some that were not.
"""

from __future__ import annotations

from typing import Any

from demands.checkers import (
    argument,
    calls,
    calls_each,
    calls_nothing,
    calls_saying,
    calls_these,
    fits,
    in_language,
    is_json,
    is_like,
    one_of,
    says,
    sentences,
)
from demands.rows import called, formatted, kind, row, schema, tool


def optional(offered: dict[str, Any], *names: str) -> dict[str, Any]:
    """Return a tool whose parameters of these names are optional."""
    parameters = offered["function"]["parameters"]
    parameters["required"] = [name for name in parameters["required"] if name not in names]
    return offered


def one_of_these(*names: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(names)}


TEXTS = {"type": "array", "items": {"type": "string"}}
WEATHER = optional(
    tool(
        "get_current_weather",
        "Get the current weather in a given location",
        location={"type": "string", "description": "The city and state, e.g. San Francisco, CA"},
        unit=one_of_these("celsius", "fahrenheit"),
    ),
    "unit",
)
FORECAST = tool(
    "get_forecast", "Get the weather forecast for a number of days", city="string", days="integer"
)
TIME = tool("get_current_time", "Get the current time in a city", location="string")
SEARCH = tool(
    "web_search",
    "Search the web for information",
    query={"type": "string", "description": "The search query"},
)
ISSUE = optional(
    tool(
        "github__create_issue",
        "Create a new issue in a GitHub repository",
        owner="string",
        repo="string",
        title="string",
        body="string",
        labels=TEXTS,
    ),
    "body",
    "labels",
)
REMEMBER = tool("remember", "Store a fact about the user in long term memory", fact="string")
REMIND = tool(
    "set_reminder",
    "Set a reminder",
    message="string",
    time={"type": "string", "description": "When, e.g. 2025-01-01T09:00"},
)
PIZZA = optional(
    tool(
        "order_pizza",
        "Order a pizza",
        size=one_of_these("small", "medium", "large"),
        toppings=TEXTS,
        delivery_address=optional(tool("", "", street="string", city="string", zip="string"), "zip")[
            "function"
        ]["parameters"],
    ),
    "delivery_address",
)
ITEM = optional(
    tool("add_item", "Add an item to the shopping list", item="string", quantity="integer"), "quantity"
)
TASK = tool("add_task", "Add a task to the todo list", task="string")
NOTE = tool("save_note", "Save a note", content="string")
TRANSLATE = tool("translate_text", "Translate text", text="string", target_language="string")
MAIL = tool("send_email", "Send an email", to="string", subject="string", body="string")
PRODUCTS = tool("search_products", "Search products", query="string")
SHOWN = called(
    "search_products",
    {
        "products": [
            {"name": "Mug", "price": 9.5},
            {"name": "Pen", "price": 1.2},
            {"name": "Lamp", "price": 30},
        ]
    },
    query="all",
)
CALLS = kind(
    "agents 13: calls",
    row(
        "Give me a 5 day forecast for Hamburg",
        calls("get_forecast", {"city": "Hamburg", "days": 5}),
        tools=[WEATHER, FORECAST, TIME],
    ),
    row(
        "What's the weather in Tokyo and what time is it there?",
        calls_these(
            ("get_current_weather", {"location": "Tokyo"}), ("get_current_time", {"location": "Tokyo"})
        ),
        tools=[WEATHER, TIME],
    ),
    row(
        "Who won the 2024 UEFA European Championship? Search the web.",
        argument("web_search", "query", "(who won )?the 2024 UEFA European Championship"),
        tools=[SEARCH],
    ),
    row(
        "Create an issue in acme/website titled 'Login page broken' with the label bug",
        calls(
            "github__create_issue",
            {"owner": "acme", "repo": "website", "title": "Login page broken", "labels": ["bug"]},
        ),
        tools=[ISSUE],
    ),
    row(
        "Remember that I'm allergic to peanuts",
        calls_saying("remember", "allergic to peanuts"),
        tools=[REMEMBER],
    ),
    row(
        "Remind me tomorrow at 9am to pay the rent",
        calls("set_reminder", {"message": "pay the rent", "time": "tomorrow at 9am"}),
        tools=[REMIND],
    ),
    row(
        "I'd like a large pizza with mushrooms and ham delivered to 12 Main Street, Springfield",
        calls("order_pizza", {"delivery_address": {"street": "12 Main Street", "city": "Springfield"}}),
        tools=[PIZZA],
    ),
    row("A small pizza with olives and ham", calls("order_pizza", {"delivery_address": None}), tools=[PIZZA]),
    row(
        "Add milk, eggs and bread to my shopping list",
        calls_each("add_item", {"item": "milk"}, {"item": "eggs"}, {"item": "bread"}),
        tools=[ITEM],
    ),
    row(
        "Add these tasks: call Bob, pay rent, and buy flowers",
        calls_each("add_task", {"task": "call Bob"}, {"task": "pay rent"}, {"task": "buy flowers"}),
        tools=[TASK],
    ),
    row("Save a note: buy milk and eggs", calls("save_note", {"content": "buy milk and eggs"}), tools=[NOTE]),
    row(
        "Create two notes: 'Call Bob' and 'Pay rent'",
        calls_each("save_note", {"content": "Call Bob"}, {"content": "Pay rent"}),
        tools=[NOTE],
    ),
    row(
        "Translate 'hello' to French and German",
        calls_each(
            "translate_text",
            {"text": "hello", "target_language": "French"},
            {"text": "hello", "target_language": "German"},
        ),
        tools=[TRANSLATE],
    ),
    row(
        "Write an email to bob@y.com thanking him for the gift",
        calls_saying("send_email", "bob@y.com", "thank you for the gift"),
        tools=[MAIL],
    ),
    row(
        "I need to email the report to kate@x.com",
        "Do you want me to send an email to kate@x.com with the subject 'Report'?",
        "yes, do it",
        calls("send_email", {"to": "kate@x.com", "subject": "Report"}),
        tools=[MAIL],
    ),
)

RESULTS = kind(
    "agents 13: results",
    row(
        "Wie ist das Wetter in Berlin?",
        *called("get_current_weather", {"temperature": 7, "condition": "cloudy"}, location="Berlin"),
        in_language("de") & says("7"),
        tools=[WEATHER],
    ),
    row(
        "Is it raining in Oslo? Answer yes or no.",
        *called("get_current_weather", {"condition": "rain"}, location="Oslo"),
        is_like("yes"),
        tools=[WEATHER],
    ),
    row(
        "Is it warmer than 20 degrees in Oslo? Answer yes or no.",
        *called("get_current_weather", {"temperature": 12}, location="Oslo"),
        is_like("no"),
        tools=[WEATHER],
    ),
    row(
        "What is the temperature in Oslo? Answer with the number only.",
        *called("get_current_weather", {"humidity": 80, "temperature": 12}, location="Oslo"),
        is_like("12"),
        tools=[WEATHER],
    ),
    row(
        "What is the moon? Answer in one sentence.",
        *called("web_search", "The Moon is a natural satellite. It orbits at 384,400 km.", query="moon"),
        says("moon") & sentences(1),
        tools=[SEARCH],
    ),
    row(
        "Which product is cheapest?",
        *SHOWN,
        is_json({"name": "Pen", "price": 1.2}),
        tools=[PRODUCTS],
        response_format=formatted(schema(name="string", price="number")),
    ),
    row(
        "Show me all products",
        *SHOWN,
        says("Mug", "9.5", "Pen", "1.2", "Lamp", "30") & calls_nothing(),
        tools=[PRODUCTS],
    ),
)

BLOBS = """Respond to the human as helpfully and accurately as possible. You have access to the following tools:

get_weather: get_weather(city: str) -> str - Get the weather in a city., args: {"city": {"type": "string"}}
multiply: multiply(a: int, b: int) -> int - Multiply., args: {"a": {"type": "integer"}, "b": {"type": "integer"}}

Use a json blob to specify a tool by providing an action key (tool name) and an action_input key (tool input).

Valid "action" values: "Final Answer" or get_weather, multiply

Provide only ONE action per $JSON_BLOB, as shown:

```
{
  "action": $TOOL_NAME,
  "action_input": $INPUT
}
```

Follow this format:

Question: input question to answer
Thought: consider previous and subsequent steps
Action:
```
$JSON_BLOB
```
Observation: action result
... (repeat Thought/Action/Observation N times)
Thought: I know what to respond
Action:
```
{
  "action": "Final Answer",
  "action_input": "Final response to human"
}
```

Begin! Reminder to ALWAYS respond with a valid json blob of a single action."""
TAKEN = '\n\nThis was your previous work:\nThought: multiply\nAction:\n```\n{"action": "multiply", \
"action_input": {"a": 12, "b": 13}}\n```\nObservation: 156\nThought:'
SUPERVISOR = """You are a supervisor tasked with managing a conversation between the following workers: \
researcher, coder, writer. Given the following user request, respond with the worker to act next. Each worker will \
perform a task and respond with their results and status. When finished, respond with FINISH."""
NEXT = formatted(schema(next=one_of_these("researcher", "coder", "writer", "FINISH")))
CODED = {"role": "user", "name": "coder", "content": "def sort(items): return sorted(items)"}

PROTOCOLS = kind(
    "agents 13: protocols in text",
    row(
        "What's the weather in Madrid?",
        fits(
            r'.*Action:\s*```\s*\{\s*"action": "get_weather",\s*"action_input": \{\s*"city": "Madrid"\s*\}\s*\}\s*```'
        ),
        system=BLOBS,
    ),
    row("hello!", fits(r'.*"action": "Final Answer",\s*"action_input": ".+'), system=BLOBS),
    row(
        f"What is 12 * 13?{TAKEN}",
        fits(r'.*"action": "Final Answer",\s*"action_input": ".*156.*'),
        system=BLOBS,
    ),
    row(
        "Write a Python function that sorts a list",
        is_json({"next": "coder"}),
        system=SUPERVISOR,
        response_format=NEXT,
    ),
    row(
        "Write a Python function that sorts a list",
        CODED,
        is_json({"next": "FINISH"}),
        system=SUPERVISOR,
        response_format=NEXT,
    ),
    row(
        "Write a Python function that sorts a list and write a blog post about it",
        CODED,
        is_json({"next": "writer"}),
        system=SUPERVISOR,
        response_format=NEXT,
    ),
    row(
        "Find out when the Eiffel Tower was built. Who should act next? "
        "Answer with one of: researcher, coder, writer, FINISH",
        one_of("researcher"),
        system=SUPERVISOR,
    ),
)

ROWS = [*CALLS, *RESULTS, *PROTOCOLS]
