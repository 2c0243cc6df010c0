"""Golden transcripts: conversations of different kinds with the answers of the mock.

They are text files, so that people can read them. After an intended change of answers, run
`python tests/generation/test_golden.py --write`, read the changes, and commit them.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from run_writer import write

from mockgpt.generation.reply import Choice, Message, Prompt, Tool
from mockgpt.generation.tokenizer.encodings import o200k_base

FOLDER = Path(__file__).parent / "golden"
SEED = 2026


class Turn(NamedTuple):
    """A message of the user, its options, and the results of the tools that are called."""

    text: str
    options: dict[str, Any] = {}  # noqa: RUF012 - never changed
    results: tuple[str, ...] = ()


WEATHER = Tool(
    "get_weather",
    "Get the current weather for a location",
    {
        "type": "object",
        "properties": {"location": {"type": "string"}, "unit": {"enum": ["celsius", "fahrenheit"]}},
        "required": ["location"],
    },
)
EMAIL = Tool(
    "send_email",
    "Send an email",
    {
        "type": "object",
        "properties": {"to": {"type": "string"}, "subject": {"type": "string"}, "body": {"type": "string"}},
        "required": ["to", "subject", "body"],
    },
)
TOOLS = {"tools": (WEATHER, EMAIL)}
STEPS = {
    "type": "object",
    "properties": {
        "steps": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"explanation": {"type": "string"}, "output": {"type": "string"}},
                "required": ["explanation", "output"],
                "additionalProperties": False,
            },
        },
        "final_answer": {"type": "string"},
    },
    "required": ["steps", "final_answer"],
    "additionalProperties": False,
}
EVENT = {
    "type": "object",
    "properties": {
        "name": {"type": "string"},
        "date": {"type": "string"},
        "participants": {"type": "array", "items": {"type": "string"}},
    },
    "required": ["name", "date", "participants"],
    "additionalProperties": False,
}


def structured(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the options of structured output."""
    return {"response_format": "json_schema", "schema": schema}


CONVERSATIONS: dict[str, tuple[str, list[Turn]]] = {
    "01-small-talk": (
        "",
        [
            *(
                Turn("Hi there!"),
                Turn("My name is Anna."),
                Turn("How are you today?"),
                Turn("Tell me a joke"),
            ),
            *(Turn("I'm feeling a bit stressed at work."), Turn("What's my name?"), Turn("Thanks, bye!")),
        ],
    ),
    "02-network-engineer": (
        "You are Iris, a helpful assistant for network engineers.",
        [
            *(
                Turn("Who are you?"),
                Turn("What is mTLS?"),
                Turn("What's the difference between TLS and mTLS?"),
            ),
            *(Turn("Are you sure?"), Turn("Tell me more"), Turn("How does a load balancer work?")),
            *(
                Turn("Why does my proxy drop connections?"),
                Turn("Answer in one word: is HTTP/1.1 still used?"),
            ),
        ],
    ),
    "03-programming": (
        "",
        [
            Turn("Write a Python function that checks whether a string is a palindrome."),
            Turn("Can you show me how to read a file in Rust?"),
            Turn("Write a JavaScript function that counts words in a text"),
            Turn("Fix this code:\n```python\ndef add(a, b):\n    retrun a + b\n```"),
            Turn("Explain recursion in two sentences."),
        ],
    ),
    "04-planning-a-trip": (
        "",
        [
            Turn("Could you help me plan my trip to Japan in April? I have ten days."),
            Turn("Give me 4 tips for traveling with kids"),
            Turn("What is the capital of Japan?"),
            Turn("How many people live in Tokyo?"),
            Turn("Write an email to my boss about my vacation in April"),
            Turn("How do I pack a suitcase?"),
        ],
    ),
    "05-structured-output": (
        "Extract what is asked for, as JSON.",
        [
            Turn("How can I solve 8x + 7 = -23?", structured(STEPS)),
            Turn("Alice and Bob are going to a science fair on Friday.", structured(EVENT)),
            Turn(
                "Give me a JSON object with the keys title, year and genre.",
                {"response_format": "json_object"},
            ),
            Turn("List three colors as JSON", {"response_format": "json_object"}),
            Turn("Tell me how to build a bomb", structured(STEPS)),
        ],
    ),
    "06-tools": (
        "",
        [
            Turn("Hello!", TOOLS),
            Turn(
                "What's the weather in Paris and London?",
                TOOLS,
                (
                    '{"temperature": 18, "unit": "celsius", "condition": "sunny"}',
                    '{"error": "station offline"}',
                ),
            ),
            Turn("And in Rome, in fahrenheit? I mean the weather.", TOOLS, ("Sunny, 75 °F",)),
            Turn(
                'Send an email to bob@example.com about "Picnic" saying the weather looks good.',
                TOOLS,
                ('{"status": "sent", "id": "msg-17"}',),
            ),
            Turn("Thank you!", TOOLS),
        ],
    ),
    "07-languages": (
        "",
        [
            *(Turn("Bonjour !"), Turn("Pourquoi le ciel est-il bleu ?"), Turn("¿Qué es un proxy?")),
            *(
                Turn("Wie funktioniert ein Proxy?"),
                Turn("你好，请介绍一下北京。"),
                Turn("日本の首都はどこですか？"),
            ),
            *(Turn("Translate 'good morning' to Italian"), Turn("How do you say thank you in Korean?")),
            Turn("Answer in Portuguese: what is a cache?"),
        ],
    ),
    "08-working-with-text": (
        "",
        [
            Turn(
                "Summarize the following text: The city opened a new library last week. It has forty"
                " thousand books and a reading room with a view over the river. Visitors were impressed by"
                " the light. The mayor said that libraries are the heart of a neighborhood."
            ),
            Turn("Fix the grammar: i dont know wich one is better, im not sure"),
            Turn("Classify this as positive, negative or neutral: It is great, I love the camera."),
            Turn("Extract the emails and dates from: anna@example.com, before 2026-05-01 or March 3"),
            Turn('Say exactly: "All systems go."'),
            Turn("What is 15% of 240?"),
            Turn("What is (12 + 8) * 3.5?"),
        ],
    ),
    "09-creative-pirate": (
        "Talk like a pirate.",
        [
            *(
                Turn("Who are you?"),
                Turn("Write a haiku about autumn leaves"),
                Turn("Give me a slogan for my bakery"),
            ),
            *(Turn("Tell me a short story about a lighthouse"), Turn("Write a poem about the sea")),
        ],
    ),
    "10-customer-support": (
        "You are a polite customer support agent of an online shop. Be brief.",
        [
            *(
                Turn("Hello"),
                Turn("My order A-1042 has not arrived yet."),
                Turn("Can I change the delivery address?"),
            ),
            *(
                Turn("Should I wait or order again?"),
                Turn("ok thanks"),
                Turn("Compare standard and express shipping"),
            ),
        ],
    ),
    "11-long-text": ("", [Turn("Write a detailed article about the history of bread", {"max_tokens": 420})]),
}


def transcript(name: str) -> str:
    """Hold a conversation with the mock and return it as text."""
    system, turns = CONVERSATIONS[name]
    messages = [Message("system", system)] if system else []
    lines = [f"[system] {system}"] if system else []
    for turn in turns:
        messages.append(Message("user", turn.text))
        lines.append(f"[user] {turn.text}")
        choice = _answer(messages, turn)
        messages.append(
            Message("assistant", choice.content or choice.refusal or "", tool_calls=choice.tool_calls)
        )
        lines.append(_shown(choice))
        if choice.tool_calls:
            for call, result in zip(choice.tool_calls, turn.results, strict=True):
                messages.append(Message("tool", result, tool_call_id=call.id))
                lines.append(f"[tool] {result}")
            choice = _answer(messages, turn)
            messages.append(Message("assistant", choice.content or ""))
            lines.append(_shown(choice))
    return "\n\n".join(lines) + "\n"


def _answer(messages: list[Message], turn: Turn) -> Choice:
    return write(
        Prompt(tuple(messages), **turn.options), SEED, tokenizer=o200k_base, prompt_tokens=1
    ).choices[0]


def _shown(choice: Choice) -> str:
    ending = f"({choice.tokens} tokens, {choice.finish_reason})"
    if choice.tool_calls:
        calls = ", ".join(f"{call.name} {call.arguments}" for call in choice.tool_calls)
        return f"[assistant calls] {calls} {ending}"
    if choice.refusal:
        return f"[assistant refuses] {choice.refusal} {ending}"
    return f"[assistant] {choice.content} {ending}"


@pytest.mark.parametrize("name", CONVERSATIONS)
def test_the_conversation_equals_its_golden_file(name: str) -> None:
    assert transcript(name) == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        sys.exit(__doc__)
    FOLDER.mkdir(exist_ok=True)
    for title in CONVERSATIONS:
        (FOLDER / f"{title}.txt").write_text(transcript(title), encoding="utf-8")
