"""Rows: which function is called, with what, and what is said once its result is there."""

from __future__ import annotations

from demands.checkers import (
    calls,
    calls_each,
    calls_nothing,
    calls_saying,
    fits,
    is_json,
    says,
    says_any,
)
from demands.offered import (
    FINAL_ANSWER,
    FINAL_RESULT,
    MULTIPLY_IN_A_SENTENCE,
    READ_FILE_IN_A_SENTENCE,
    SEND_EMAIL_IN_A_SENTENCE,
)
from demands.rows import called, forced, formatted, kind, row, schema, tool

WEATHER = tool("get_weather", "Get the current weather of a city.", city="string")
ORDER = tool("get_order", "Look up an order by its id.", order_id="string")
SEARCH = tool("search", "Search the web.", query="string")
BOOK = tool(
    "book_flight",
    "Book a flight.",
    origin="string",
    destination="string",
    date="string",
    passengers="integer",
)
USER = tool("create_user", "Create a user account.", name="string", email="string")
ROOM = tool("set_temperature", "Set a room's temperature.", room="string", degrees="number")
REMIND = tool("add_reminder", "Add a reminder.", text="string", time="string")
CONVERT = tool("convert_currency", "Convert money.", amount="number", source="string", target="string")
TICKET = tool(
    "open_ticket",
    "Open a support ticket.",
    title="string",
    priority={"type": "string", "enum": ["low", "medium", "high"]},
)
DONE = tool("answer", "A tool for providing the final answer.", result="string")
COUNT_PARTS = tool("count_parts", "Count how many of a part are in stock.", part_number="string")
STOCK = tool("Stock", "How many of a part there are.", part_number="string", in_stock="integer")
RESPONSE = tool("WeatherReport", "", city="string", temperature="number", summary="string")
ASKS_OSLO = "What is the weather in Oslo?"
OSLO = called("get_weather", {"city": "Oslo", "temperature": 4.5, "condition": "sleet"}, city="Oslo")

REACT = """Answer the following questions as best you can. You have access to the following tools:

get_weather(city: str) - Get the current weather of a city.
multiply(a: int, b: int) - Multiply two numbers.

Use the following format:

Question: the input question you must answer
Thought: you should always think about what to do
Action: the action to take, should be one of [get_weather, multiply]
Action Input: the input to the action
Observation: the result of the action
... (this Thought/Action/Action Input/Observation can repeat N times)
Thought: I now know the final answer
Final Answer: the final answer to the original input question

Begin!

Question: {}
Thought:{}"""
REACT_JSON = """You are designed to help with a variety of tasks.

## Tools
You have access to these tools:
> Tool Name: multiply
Tool Description: multiply(a: int, b: int) -> int
Multiply two numbers.
Tool Args: {"properties": {"a": {"type": "integer"}, "b": {"type": "integer"}}, "required": ["a", "b"]}

## Output Format
Please answer in the same language as the question and use the following format:

```
Thought: The current language of the user is: (user's language). I need to use a tool to help me answer the question.
Action: tool name (one of multiply) if using a tool.
Action Input: the input to the tool, in a JSON format representing the kwargs (e.g. {"input": "hello world", "num_beams": 5})
```

Please ALWAYS start with a Thought.

If this format is used, the tool will respond in the following format:

```
Observation: tool response
```

At that point, you MUST respond in one of the following two formats:

```
Thought: I can answer without using any more tools. I'll use the user's language to answer
Answer: [your answer here (In the same language as the user's question)]
```

## Current Conversation
"""
MARKERS = """Your input fields are:
1. `question` (str):
Your output fields are:
1. `reasoning` (str):
2. `answer` (str):
All interactions will be structured in the following way, with the appropriate values filled in.

[[ ## question ## ]]
{question}

[[ ## reasoning ## ]]
{reasoning}

[[ ## answer ## ]]
{answer}

[[ ## completed ## ]]
In adhering to this structure, your objective is:
        Given the fields `question`, produce the fields `answer`."""
MARKED = """[[ ## question ## ]]
What is the capital of France?

Respond with the corresponding output fields, starting with the field `[[ ## reasoning ## ]]`, then `[[ ## answer ## ]]`, \
and then ending with the marker for `[[ ## completed ## ]]`."""

ROWS = [
    *kind(
        "arguments from the prompt",
        row(ASKS_OSLO, calls("get_weather", {"city": "Oslo"}), tools=[WEATHER]),
        row("What is 3 * 12?", calls("multiply", {"a": 3, "b": 12}), tools=[MULTIPLY_IN_A_SENTENCE]),
        row(
            "Show me /etc/hosts", calls("read_file", {"path": "/etc/hosts"}), tools=[READ_FILE_IN_A_SENTENCE]
        ),
        row("Where is my order A-1?", calls("get_order", {"order_id": "A-1"}), tools=[ORDER]),
        row(
            "Create an account for Priya Raman, priya@example.org",
            calls("create_user", {"name": "Priya Raman", "email": "priya@example.org"}),
            tools=[USER],
        ),
        row(
            "Book a flight from Oslo to Rome on 2025-06-01 for 2 people",
            calls(
                "book_flight",
                {"origin": "Oslo", "destination": "Rome", "date": "2025-06-01", "passengers": 2},
            ),
            tools=[BOOK],
        ),
        row(
            "Set the bedroom to 19.5 degrees",
            calls("set_temperature", {"room": "bedroom", "degrees": 19.5}),
            tools=[ROOM],
        ),
        row(
            "Send an email to sam@example.org with the subject 'Lunch' saying 'See you at noon'",
            calls("send_email", {"to": "sam@example.org", "subject": "Lunch", "body": "See you at noon"}),
            tools=[SEND_EMAIL_IN_A_SENTENCE],
        ),
        row("Search the web for mutual TLS proxies", calls_saying("search", "mutual tls"), tools=[SEARCH]),
        row(
            "Remind me to call Lena at 15:00",
            calls("add_reminder", {"time": "15:00"}) & calls_saying("add_reminder", "call lena"),
            tools=[REMIND],
        ),
        row(
            "Convert 250 USD to EUR",
            calls("convert_currency", {"amount": 250, "source": "USD", "target": "EUR"}),
            tools=[CONVERT],
        ),
        row(
            "Open a high priority ticket: printer jams",
            calls("open_ticket", {"priority": "high"}) & calls_saying("open_ticket", "printer"),
            tools=[TICKET],
        ),
        row("Wie ist das Wetter in Köln?", calls("get_weather", {"city": "Köln"}), tools=[WEATHER]),
        row("Quel temps fait-il à Lyon ?", calls("get_weather", {"city": "Lyon"}), tools=[WEATHER]),
        row("¿Qué tiempo hace en Sevilla?", calls("get_weather", {"city": "Sevilla"}), tools=[WEATHER]),
        row(
            "Compare the weather in Oslo and Rome.",
            calls_each("get_weather", {"city": "Oslo"}, {"city": "Rome"}),
            tools=[WEATHER],
        ),
        row(
            "What's it like outside?",
            calls("get_weather", {"city": "Bergen"}),
            system="The user lives in Bergen.",
            tools=[WEATHER],
            tool_choice="required",
        ),
    ),
    *kind(
        "forced function with optional properties",
        row(
            "Weather in Oslo",
            calls("get_weather", {"city": "Oslo"}),
            tools=[tool("get_weather", "", False, city="string")],
            tool_choice=forced("get_weather"),
        ),
        row(
            "Find cheap laptops",
            calls_saying("search", "laptops"),
            tools=[tool("search", "", False, query="string")],
            tool_choice=forced("search"),
        ),
        row(
            "Ada is 36",
            calls("person", {"name": "Ada", "age": 36}),
            tools=[tool("person", "Extract.", False, name="string", age="integer")],
            tool_choice=forced("person"),
        ),
        row(
            "I am an Aquarius",
            calls("horoscope", {"sign": "Aquarius"}),
            tools=[
                tool(
                    "horoscope",
                    "",
                    False,
                    sign={"anyOf": [{"type": "string"}, {"type": "null"}], "default": None},
                )
            ],
            tool_choice="required",
        ),
    ),
    *kind(
        "choice of a function",
        row(
            ASKS_OSLO,
            calls("get_weather"),
            tools=[MULTIPLY_IN_A_SENTENCE, WEATHER, SEND_EMAIL_IN_A_SENTENCE, READ_FILE_IN_A_SENTENCE],
        ),
        row(
            "Mail sam@example.org that I am late",
            calls("send_email", {"to": "sam@example.org"}),
            tools=[WEATHER, SEND_EMAIL_IN_A_SENTENCE, SEARCH],
        ),
        row("Hello, how are you?", calls_nothing(), tools=[WEATHER, MULTIPLY_IN_A_SENTENCE]),
        row("Thanks, that is all.", calls_nothing(), tools=[WEATHER]),
        row(ASKS_OSLO, calls_nothing(), tools=[WEATHER], tool_choice="none"),
        row(
            "What is 7 times 6?",
            calls("multiply", {"a": 7, "b": 6}),
            tools=[WEATHER, MULTIPLY_IN_A_SENTENCE, SEARCH],
        ),
        row(
            "Where is order 5512?",
            calls("get_order", {"order_id": "5512"}),
            tools=[SEARCH, READ_FILE_IN_A_SENTENCE, ORDER],
        ),
        row(
            "open README.md and tell me what it says",
            calls("read_file", {"path": "README.md"}),
            tools=[WEATHER, READ_FILE_IN_A_SENTENCE],
        ),
    ),
    *kind(
        "follow-up call",
        row(
            ASKS_OSLO,
            *OSLO,
            "It is 4.5 degrees in Oslo.",
            "And in Rome?",
            calls("get_weather", {"city": "Rome"}),
            tools=[WEATHER],
        ),
        row(
            ASKS_OSLO,
            *OSLO,
            "4.5 degrees, sleet.",
            "What about Lima?",
            calls("get_weather", {"city": "Lima"}),
            tools=[WEATHER, MULTIPLY_IN_A_SENTENCE],
        ),
        row(
            "What is 3 * 12?",
            *called("multiply", 36, a=3, b=12),
            "36",
            "And 5 * 5?",
            calls("multiply", {"a": 5, "b": 5}),
            tools=[MULTIPLY_IN_A_SENTENCE],
        ),
        row(ASKS_OSLO, *OSLO, "4.5 degrees, sleet.", "Thank you!", calls_nothing(), tools=[WEATHER]),
        row(
            "Where is my order A-1?",
            *called("get_order", {"status": "shipped"}, order_id="A-1"),
            "It has been shipped.",
            "And order B-22?",
            calls("get_order", {"order_id": "B-22"}),
            tools=[ORDER],
        ),
        row(
            "Weather in Oslo, then multiply the temperature by 2.",
            *called("get_weather", {"temperature": 4}, city="Oslo"),
            calls("multiply", {"a": 4, "b": 2}),
            tools=[WEATHER, MULTIPLY_IN_A_SENTENCE],
        ),
        row(
            "Wie ist das Wetter in Oslo?",
            *OSLO,
            "4,5 Grad.",
            "Und in Rom?",
            calls("get_weather", {"city": "Rom"}),
            tools=[WEATHER],
        ),
    ),
    *kind(
        "final function after a result",
        row(
            "How many of part K-7731 do we have in stock?",
            calls("count_parts", {"part_number": "K-7731"}),
            tools=[COUNT_PARTS, STOCK],
            tool_choice="required",
        ),
        row(
            ASKS_OSLO,
            *OSLO,
            calls("final_result", {"city": "Oslo", "temperature": 4.5}),
            tools=[WEATHER, FINAL_RESULT],
            tool_choice="required",
        ),
        row(
            ASKS_OSLO,
            *OSLO,
            calls_saying("final_answer", "4.5"),
            tools=[WEATHER, FINAL_ANSWER],
            tool_choice="required",
        ),
        row(
            "What is 3 * 12?",
            *called("multiply", "36", a=3, b=12),
            calls_saying("final_answer", "36"),
            tools=[FINAL_ANSWER, MULTIPLY_IN_A_SENTENCE],
            tool_choice="required",
        ),
        row(ASKS_OSLO, *OSLO, calls_saying("answer", "4.5"), tools=[WEATHER, DONE], tool_choice="required"),
        row(
            ASKS_OSLO,
            *OSLO,
            calls("WeatherReport", {"city": "Oslo", "temperature": 4.5}),
            tools=[WEATHER, RESPONSE],
            tool_choice="required",
        ),
        row(
            ASKS_OSLO,
            calls("get_weather", {"city": "Oslo"}),
            tools=[FINAL_RESULT, WEATHER],
            tool_choice="required",
        ),
        row(
            "Where is my order A-1?",
            *called("get_order", "Order A-1 was delivered on 2024-05-02", order_id="A-1"),
            calls("submit", {"order_id": "A-1", "date": "2024-05-02"}),
            tools=[
                ORDER,
                tool("submit", "Submit the final result and finish.", order_id="string", date="string"),
            ],
            tool_choice="required",
        ),
    ),
    *kind(
        "answer after a result",
        row(ASKS_OSLO, *OSLO, says("Oslo") & says_any("4.5") & calls_nothing(), tools=[WEATHER]),
        row(
            "What is 3 * 12?",
            *called("multiply", "36", a=3, b=12),
            says("36") & calls_nothing(),
            tools=[MULTIPLY_IN_A_SENTENCE],
        ),
        row(
            "Where is my order A-1?",
            *called("get_order", {"id": "A-1", "status": "in transit", "eta": "Friday"}, order_id="A-1"),
            says("in transit"),
            tools=[ORDER],
        ),
        row(
            "How many users are there?",
            *called("count_users", "17"),
            is_json({"count": 17}),
            tools=[tool("count_users", "Count the users.")],
            response_format=formatted(schema(count="integer")),
        ),
        row(
            ASKS_OSLO,
            *OSLO,
            is_json({"city": "Oslo", "temperature": 4.5}),
            tools=[WEATHER],
            response_format=formatted(schema(city="string", temperature="number")),
        ),
        row(
            "Show me /etc/hostname",
            *called("read_file", "build-07\n", path="/etc/hostname"),
            says("build-07"),
            tools=[READ_FILE_IN_A_SENTENCE],
        ),
        row(
            "Find the CEO of Acme",
            *called("search", "Acme Corp is led by CEO Dana Whitfield since 2019.", query="CEO of Acme"),
            says("Dana Whitfield"),
            tools=[SEARCH],
        ),
        row(
            ASKS_OSLO,
            *called("get_weather", "Error: service unavailable", city="Oslo"),
            says_any("unavailable", "error", "could not", "couldn't", "unable"),
            tools=[WEATHER],
        ),
        row(
            "Combien font 3 * 12 ?",
            *called("multiply", "36", a=3, b=12),
            says("36"),
            tools=[MULTIPLY_IN_A_SENTENCE],
        ),
    ),
    *kind(
        "ReAct and marked fields",
        row(
            REACT.format("What is 3 * 12?", ""),
            fits(r".*Action: multiply\nAction Input: .*3.*12.*"),
            stop=["\nObservation"],
        ),
        row(
            REACT.format(
                "What is the weather in Oslo?",
                " I need the weather.\nAction: get_weather\nAction Input: Oslo\nObservation: 4.5 degrees and sleet\nThought:",
            ),
            fits(".*Final Answer: .*4\\.5.*"),
            stop=["\nObservation"],
        ),
        row(
            "What is 3 times 12?",
            fits(r'Thought: .*\nAction: multiply\nAction Input: \{"a": ?3, ?"b": ?12\}.*'),
            system=REACT_JSON,
        ),
        row(
            "What is 3 times 12?",
            'Thought: I need a tool.\nAction: multiply\nAction Input: {"a": 3, "b": 12}',
            "Observation: 36",
            fits("Thought: .*\nAnswer: .*36.*"),
            system=REACT_JSON,
        ),
        row(
            MARKED,
            fits(r"\[\[ ## reasoning ## \]\]\n.+\[\[ ## answer ## \]\]\n.*Paris.*\[\[ ## completed ## \]\]"),
            system=MARKERS,
        ),
        row(
            "Question: What is the capital of France?\nThink step by step, then give the answer on the last line as 'Answer: <answer>'.",
            fits(r".*\nAnswer: Paris\.?"),
        ),
    ),
]
