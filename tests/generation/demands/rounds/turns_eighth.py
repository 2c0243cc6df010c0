"""Texts, several turns and tasks of the system as five testers type them: 67, 87 and 82 % at first sight."""

from __future__ import annotations

from demands.checkers import does_not_say, exactly, fits, is_like, one_of, says
from demands.rows import kind, row

LIBRARY = (
    "The Northgate Library opens Monday to Friday from 9 am to 6 pm and on Saturday from 10 am to 2 pm. "
    "It is closed on Sundays. Membership costs 15 euros a year; children under 12 are free."
)
INVOICE = (
    "Invoice number: INV-20931\nDate: 2024-03-14\nItems: 3\nTotal: 1,249.50 EUR\nDue date: 2024-04-13\n\n"
)
STAFF = (
    "Here is some CSV data:\nname,department,salary\nAlice,Engineering,85000\nBob,Marketing,62000\n"
    "Carla,Engineering,91000\n\n"
)
REMEMBERED = ["Remember the following: color blue, number 42, city Oslo.", "Okay, noted."]
ENGLISH = "Always reply in English."
ROUTER = "Given a user request, decide which tool to use: calculator, search, translator. Answer with the tool name only."
LETTERS = "What is the capital of France?\nA) London\nB) Berlin\nC) Paris\nD) Madrid"

ROWS = [
    *kind(
        "texts and turns, once more",
        row(
            f'Using only this text, answer: "{LIBRARY}" When does the library open on Saturday?',
            says("10 am"),
        ),
        row(f"{LIBRARY}\n\nIs the library open on Wednesday? Answer yes or no.", is_like("yes")),
        row(f"{LIBRARY}\n\nIs the library open on Sunday? Answer yes or no.", is_like("no")),
        row("Hours: every day except Monday. Is it open on Monday? Yes or no only.", is_like("no")),
        row(
            f"Context: {LIBRARY}\n\nQuestion: How much is a membership? Answer with the number only.",
            exactly("15"),
        ),
        row(f"{INVOICE}What is the due date?", says("2024-04-13")),
        row(f"{INVOICE}How many items are on it? Only the number.", exactly("3")),
        row(
            f"{STAFF}List the names of all people in Engineering, comma-separated.",
            exactly("Alice, Carla"),
        ),
        row(*REMEMBERED, "What number did I give you?", says("42") & does_not_say("Oslo")),
        row("What is the capital of Italy?", "Rome", "How do you say that in Italian?", is_like("Roma")),
        row("What is two plus two?", says("4")),
        row("What is forty-two minus ten? Number only.", exactly("32")),
    ),
    *kind(
        "tasks of a system, once more",
        row(
            "What is 6 times 7?", exactly("RESULT: 42"), system="Always answer in the format RESULT: <value>"
        ),
        row(
            "What is the capital of Spain?",
            exactly("RESULT: Madrid"),
            system='Answer with a line "RESULT: <value>" and nothing else.',
        ),
        row(
            "What is the capital of Spain?",
            exactly("ANSWER: Madrid"),
            system="You must respond exactly like this: ANSWER: <answer>",
        ),
        row("July 4th, 2023", exactly("2023-07-04"), system="Convert the date to ISO 8601. Nothing else."),
        row("100", exactly("212"), system="You convert Celsius to Fahrenheit. Reply with the number only."),
        row("When did World War II end?", exactly("1945-09-02"), system="Reply with dates as YYYY-MM-DD."),
        row("How many months are in a year?", exactly("12"), system="Respond only with an integer."),
        row("Quelle est la capitale de la France ?", fits(".*Paris.*") & says("capital of"), system=ENGLISH),
        row("Wie viele Tage hat eine Woche?", says("seven days"), system=ENGLISH),
        row("¿De qué color es el cielo?", says("blue"), system=ENGLISH),
        row("What is 234 * 98?", exactly("calculator"), system=ROUTER),
        row("How do you say cheese in French?", exactly("translator"), system=ROUTER),
        row(LETTERS, exactly("C"), system="Answer only with A, B, C or D."),
        row("I live in Berlin.", is_like("no"), system="Is the user's message a question? Only yes or no."),
        row(
            "We met on March 3, 2024 and again on 15 April 2024.",
            exactly("2024-03-03\n2024-04-15"),
            system="Extract all dates from the text in ISO format, one per line.",
        ),
        row(
            "Anna met Bob at the station.",
            exactly("Anna\nBob"),
            system="List all the names mentioned in the text, one per line, nothing else.",
        ),
        row("What is tomorrow's date?", one_of("2024-05-11"), system="Today's date is 2024-05-10."),
    ),
]
