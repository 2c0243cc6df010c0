"""Everyday prompts of several kinds: values that are mentioned, works and their makers, workers, names."""

from __future__ import annotations

from demands.checkers import exactly, is_json, says
from demands.rows import kind, row

NEXT = """You are a router. Given the user's request choose the next worker: researcher, coder, writer. Respond \
with only the worker's name."""
INTENTS = "Possible intents: greeting, order_status, refund. Output only the intent."
SEARCH = "Decide whether the question needs a web search. Answer only 'search' or 'direct'."

ROWS = kind(
    "everyday: mixed",
    row("What URL is mentioned? See https://example.org/docs for more.", says("https://example.org/docs")),
    row("What phone number is given here? Call 555-0134 now.", says("555-0134")),
    row("What date is mentioned? We meet on May 3, 2024.", says("May 3, 2024")),
    row(
        "Give me JSON with keys title, author and year for the book 1984 by George Orwell, published in 1949.",
        is_json({"author": "George Orwell", "year": 1949}),
    ),
    row(
        "JSON with keys title and artist for the song Yesterday by The Beatles",
        is_json({"title": "Yesterday", "artist": "The Beatles"}),
    ),
    row(
        "Give me JSON with keys name and version for a package called mockgpt, version 1.2.",
        is_json({"name": "mockgpt", "version": "1.2"}),
    ),
    row("If I have 3 apples and buy 5 more, then eat 2, how many do I have?", says("6")),
    row("Tom has 5 marbles. He wins 4 and then loses 3. How many marbles does he have now?", says("6")),
    row("If x = 5, what is 2x + 3?", says("13")),
    row("Given x = 3 and y = 4, what is x * y?", says("12")),
    row("Let a = 2. What is a + 5?", says("7")),
    row("Return LOW, MEDIUM or HIGH priority for: production database is down", exactly("HIGH")),
    row("Where is my package?", exactly("order_status"), system=INTENTS),
    row("I want my money back", exactly("refund"), system=INTENTS),
    row("Hi", says("Omar"), system="The user's name is Omar. Greet them by name."),
    row("Please implement quicksort in Go.", exactly("coder"), system=NEXT),
    row("What is the weather in Paris today?", exactly("search"), system=SEARCH),
    row("What is 2+2?", exactly("direct"), system=SEARCH),
)
