"""A thirteenth set of ordinary prompts on dictated texts, lengths and recall: 77 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    fits,
    in_language,
    is_like,
    paragraphs,
    says,
    sentences,
    words,
)
from demands.rows import kind, row

ROWS = [
    *kind(
        "dictated texts",
        row("Reply with the text inside the brackets: [alpha beta]", exactly("alpha beta")),
        row('Your reply must consist solely of the string "x=1;y=2".', exactly("x=1;y=2")),
        row('Reply "Understood." to this message.', exactly("Understood.")),
        row(
            "Write the following line exactly as shown, with no changes: GET /v1/models HTTP/1.1",
            exactly("GET /v1/models HTTP/1.1"),
        ),
        row('Say "good morning" in lowercase and nothing else.', exactly("good morning")),
        row('Print exactly: {"status": "ok", "code": 200}', exactly('{"status": "ok", "code": 200}')),
        row("Bitte gib exakt Folgendes zurück: Test bestanden", exactly("Test bestanden")),
        row('Antworte auf diese Nachricht nur mit "verstanden".', exactly("verstanden")),
        row("Repite exactamente esto: la prueba ha pasado", exactly("la prueba ha pasado")),
        row("What color is the sky?", exactly("Blue"), system="Answer with one word only."),
        row(
            "What is 15 * 27?",
            exactly("calculator"),
            system="Choose the best tool for the request: search, calculator, calendar. Reply with the tool name only.",
        ),
    ),
    *kind(
        "lengths",
        row("Write a 100-word paragraph about the ocean.", words(99, 101) & paragraphs(1)),
        row("Write a sentence of exactly 20 words about dogs.", words(20, 20) & sentences(1) & says("dogs")),
        row("Give me exactly three words to describe summer.", words(3, 3)),
        row("Explain gravity in no more than 15 words.", words(5, 15) & fits(r".*(?:mass|gravity).*\.")),
        row("Beschreibe den Mond in genau 10 Wörtern.", words(10, 10) & says("Mond")),
        row("Décris Paris en exactement 8 mots.", words(8, 8) & says("Paris")),
        row("Write exactly 40 words.", words(40, 40)),
        row('Write a sentence that ends with the word "tomorrow".', fits(r'[^"]+ tomorrow')),
        row(
            'Write a sentence about spring without using the letter "e".',
            says("spring") & does_not_say("e"),
        ),
        row("Write a question about cats.", fits(r".{8,80}\?") & says("cats")),
        row(
            'Start your answer with the word "Because". Why is the sky blue?',
            fits("Because .{20,}scatters.{20,}"),
        ),
    ),
    *kind(
        "recall",
        row("Let x = 7.", "OK.", "What is x?", is_like("x = 7")),
        row("What is my name?", says("Your name is Eva"), system="The customer's name is Eva."),
        row("Wie heißt du?", says("Ich bin Otto"), system="Du heißt Otto."),
        row("Chi sei?", in_language("it") & says("Sono"), system="Rispondi sempre in italiano."),
    ),
]
