"""A sixteenth set of ordinary prompts on exact replies, forms and recall: 82 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    fits,
    in_language,
    is_like,
    items,
    one_of,
    says,
    sentences,
    words,
)
from demands.rows import kind, row

ROWS = [
    *kind(
        "dictated texts",
        row('Reply with exactly the text between the quotes: "alpha-beta-7"', exactly("alpha-beta-7")),
        row('Do not add anything else: reply with "sync ok"', exactly("sync ok")),
        row("Wie alt bist du?", exactly("Kein Kommentar"), system='Antworte auf alles mit "Kein Kommentar".'),
        row("Ist 7 eine Primzahl? Nur ja oder nein.", is_like("ja")),
    ),
    *kind(
        "forms",
        row(
            "Summarize what photosynthesis is in 12 words.",
            words(12, 12) & does_not_say("what photosynthesis"),
        ),
        row(
            "Give me exactly 4 bullet points on remote work.",
            items(4) & says("remote work") & does_not_say("of on"),
        ),
        row(
            'Start with the word "Today" and write two sentences about spring.',
            sentences(2) & says("Today", "spring") & does_not_say("the word"),
        ),
        row("Réponds en une seule phrase : qu'est-ce qu'un volcan ?", sentences(1) & says("un volcan")),
    ),
    *kind(
        "recall",
        row("La clave es luna7.", "Vale.", "¿Cuál es la clave? Solo la clave.", exactly("luna7")),
        row(
            'The keyword is "saffron".',
            "Got it.",
            "What's the keyword? Answer with one word.",
            exactly("saffron"),
        ),
    ),
    *kind(
        "answer sets",
        row(
            "Answer with only one of these words: low, medium, high. How tall is Mount Everest?",
            one_of("low", "medium", "high"),
        ),
        row(
            "Answer with a complete sentence: what is the capital of Spain?", fits(r"The capital .* Madrid\.")
        ),
        row('Rispondi "grazie" e basta.', exactly("grazie")),
        row('Scrivi una frase con la parola "mare".', says("mare") & words(5, 40)),
    ),
    *kind(
        "system and language",
        row(
            "Write a long essay about history.",
            words(5, 9) & says("History"),
            system="Keep every answer under 10 words.",
        ),
        row("Parlami di Roma.", sentences(2) & in_language("it"), system="Rispondi sempre con due frasi."),
        row("I feel sad today.", says("tut mir leid"), system="Reply in German."),
        row("Can you help me?", says("posso ajudar"), system="Reply in Portuguese."),
        row("Boa noite", says("Até logo")),
        row("Ho 27 anni.", "Ok.", "Quanti anni ho?", says("Hai 27 anni")),
        row(
            "Ich habe einen Hund namens Bello.",
            "Toll!",
            "Wie heißt mein Hund? Nur der Name.",
            exactly("Bello"),
        ),
    ),
]
