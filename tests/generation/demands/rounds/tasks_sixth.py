"""Numbers of a kind within bounds, letters that are counted, subjects to summarize, sentences to correct."""

from __future__ import annotations

from demands.checkers import exactly, fits, says
from demands.rows import kind, row

ROWS = [
    *kind(
        "allowed sets",
        row(
            "Give me an integer greater than 100 and less than 105. Reply with digits only.", fits(r"10[1-4]")
        ),
        row("Generate a number that is divisible by 7 and less than 50.", fits("7|14|21|28|35|42|49")),
        row("Choose a prime number below 20. Output only the number.", fits("2|3|5|7|11|13|17|19")),
        row("Give me an even number between 30 and 40, digits only.", fits("30|32|34|36|38|40")),
        row("Pick an odd number below 10", fits("[13579]")),
        row("Give me a number between 1 and 1000000000.", fits(r"\d{1,10}")),
    ),
    *kind(
        "text tasks",
        row("How many letters 'r' are in 'strawberry'? Answer with a number only.", exactly("3")),
        row("Count the number of 's' characters in 'mississippi'. Output only the number.", exactly("4")),
        row("How many letters are in 'strawberry'? Answer with a number only.", exactly("10")),
        row("correct: She go to school every day", exactly("She goes to school every day.")),
        row("Correct the spelling: accomodation", exactly("accommodation")),
        row(
            "Spell check: 'Definately a beautifull day.' Output only the corrected sentence.",
            exactly("Definitely a beautiful day."),
        ),
        row("Maria gave the book to Tom after class. Who gave it to him?", says("Maria")),
    ),
    *kind(
        "lengths",
        row("Summarize in 5 bullets: photosynthesis", fits(r"(?:- [^\n]+\n){4}- [^\n]+")),
        row("Summarize in 3 bullet points: the benefits of exercise.", fits(r"(?:- [^\n]+\n){2}- [^\n]+")),
    ),
]
