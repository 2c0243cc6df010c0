"""Results in so many sentences, numbers on lines of their own, columns that are named last, another topic."""

from __future__ import annotations

from demands.checkers import exactly, is_csv, lines, says
from demands.rows import kind, row

ROWS = kind(
    "in so many sentences",
    row("What is 5+5? Answer in one sentence.", says("10")),
    row("What is 5 + 5? Answer in exactly three sentences.", says("10")),
    row("Why is the sky blue?", says("scatters"), system="You must answer in exactly two sentences."),
    row("What is the capital of France? Answer in exactly one sentence.", says("is Paris")),
    row("Count from 1 to 5, one number per line.", lines("1", "2", "3", "4", "5")),
    row("Count down from 5 to 1, one number per line.", lines("5", "4", "3", "2", "1")),
    row(
        "Convert this to CSV with header: Ann 23 Paris; Bob 31 Rome. Columns name, age, city.",
        is_csv(["name", "age", "city"], [["Ann", "23", "Paris"], ["Bob", "31", "Rome"]]),
    ),
    row(
        'Which department should handle this: sales, support, or legal? "My device won\'t turn on." One word.',
        exactly("support"),
    ),
    row("Which team is this for: sales, support or legal? “It won’t start.” One word.", exactly("support")),
    row("Write me a short poem about rain.", "Rain taps softly.", "Now make it about snow.", says("snow")),
    row("Write me a haiku about rain.", "Soft rain.", "What about snow?", says("snow")),
)
