"""Rows: what the conversation says, asked for again."""

from __future__ import annotations

from demands.checkers import does_not_say, exactly, is_like, says, says_any, words
from demands.rows import kind, row

LAMP = "Product: Aurora Lamp\nPrice: 89.90 EUR\nWarranty: 3 years\nColors: black, white\nMade in: Portugal"
POLICY = (
    "Refunds are possible within 30 days of purchase. Items must be unused. Refunds are paid to the original card "
    "within 5 business days. Gift cards cannot be refunded. Questions: help@acme.test."
)
TEAM = "Maria leads the design team. Tom is the backend engineer. Yuki joined in 2021 and runs support."

ROWS = [
    *kind(
        "answer from the context",
        row(
            f"Answer using only the context.\n\nContext: {POLICY}\n\nQuestion: How many days do I have for a refund?",
            says("30"),
        ),
        row(f"Context:\n{POLICY}\n\nQ: Which email answers questions?", says("help@acme.test")),
        row(
            "What does the lamp cost?",
            says_any("89.90", "89,90"),
            system=f"Answer only from this data.\n{LAMP}",
        ),
        row("How long is the warranty?", says("3 years"), system=f"You are a shop assistant. Facts:\n{LAMP}"),
        row(
            "Where is it made?",
            says("Portugal"),
            system=f"Use the following document to answer:\n\n<doc>\n{LAMP}\n</doc>",
        ),
        row(f"Use the text below.\n###\n{TEAM}\n###\nWho leads the design team?", says("Maria")),
        row(f"{TEAM}\n\nWhen did Yuki join? Answer with the year only.", exactly("2021")),
        row(f"Context: {TEAM}\nQuestion: Who is the backend engineer? Answer with a name.", is_like("Tom")),
        row(
            "Passage: The Tarn Bridge opened in 1932 and is 441 metres long. It was designed by Elsa Vogt.\n"
            "Question: Who designed the bridge?",
            says("Elsa Vogt"),
        ),
        row(
            "[1] The API key rotates every 90 days.\n[2] Support is open from 9 to 17 CET.\n\n"
            "When is support open? Cite the source number.",
            says("9", "17") & says_any("[2]"),
        ),
        row(
            "Who painted the ceiling?",
            says_any(
                "don't know",
                "do not know",
                "not in the context",
                "doesn't say",
                "does not say",
                "not mention",
            ),
            system=f'Answer only from the context; if it is not there, say "I don\'t know".\n\nContext: {POLICY}',
        ),
        row(
            "Kontext: Der Zug nach Basel fährt um 14:35 von Gleis 7.\nFrage: Von welchem Gleis fährt der Zug?",
            says("7"),
        ),
        row(
            "Contexte : Le musée ouvre à 10 h et ferme le mardi.\nQuestion : Quel jour le musée est-il fermé ?",
            says("mardi"),
        ),
        row(
            "Contexto: La reunión es el jueves en la sala 204.\nPregunta: ¿En qué sala es la reunión?",
            says("204"),
        ),
    ),
    *kind(
        "recall",
        row("Remember the number 7319.", "Noted.", "Which number did I ask you to remember?", says("7319")),
        row("My name is Ada.", "Nice to meet you, Ada!", "What is my name?", says("Ada")),
        row("My favorite color is teal.", "Lovely.", "What's my favorite color?", says("teal")),
        row("I live in Porto and work as a nurse.", "Great!", "Where do I live?", says("Porto")),
        row("I live in Porto and work as a nurse.", "Great!", "What is my job?", says("nurse")),
        row(
            "The secret code is PLUM-88.", "OK.", "hi", "Hello!", "What was the secret code?", says("PLUM-88")
        ),
        row(
            "My dog is called Bruno and he is 4 years old.",
            "Cute!",
            "How old is Bruno?",
            says_any("4", "four"),
        ),
        row(
            "What was the first thing I asked?",
            "That was it.",
            "And what was my last question?",
            says_any("first thing"),
        ),
        row(
            "Who am I talking about? My sister Lena is a pilot.",
            "Your sister.",
            "What does Lena do?",
            says("pilot"),
        ),
        row(
            "What is my user id?",
            says("u_4821"),
            system="The current user's id is u_4821 and their plan is Pro.",
        ),
        row(
            "Which plan am I on?",
            says("Pro"),
            system="The current user's id is u_4821 and their plan is Pro.",
        ),
        row("Ich heiße Jonas und komme aus Bremen.", "Hallo Jonas!", "Wie heiße ich?", says("Jonas")),
        row("J'habite à Lyon.", "D'accord.", "Où est-ce que j'habite ?", says("Lyon")),
        row(
            "My name is Ada.",
            "Hi!",
            "Actually, call me Grace.",
            "Sure.",
            "What's my name?",
            says("Grace") & does_not_say("Ada"),
        ),
        row(
            "Keep in mind: budget is 500 euros.", "OK", "What's the budget? Only the number.", exactly("500")
        ),
    ),
    *kind(
        "general knowledge",
        row("What is the capital of France?", says("Paris")),
        row("What is the capital of Japan? One word.", exactly("Tokyo")),
        row("Who wrote Hamlet?", says("Shakespeare")),
        row("How many days are in a week? Digit only.", exactly("7")),
        row("What is the chemical symbol for gold?", says("Au")),
        row("Name three primary colors.", says("red", "blue") & words(3, 60)),
        row("What is the boiling point of water in Celsius?", says("100")),
    ),
]
