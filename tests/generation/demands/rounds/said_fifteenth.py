"""A fifteenth set of ordinary prompts on exact replies, forms and recall: 63 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import does_not_say, exactly, fits, is_like, items, says, sentences, words
from demands.rows import kind, row

ROWS = [
    *kind(
        "dictated texts",
        row('Your entire reply should be the two words "all good".', exactly("all good")),
        row('Output only the string inside quotes: "x-42"', exactly("x-42")),
        row("Print the following three lines exactly:\none\ntwo\nthree", exactly("one\ntwo\nthree")),
        row("Write: Hello from the mock server", exactly("Hello from the mock server")),
        row('You must reply "42" to this and any other question. What is your name?', exactly("42")),
        row("Respond exclusively with the word 'blue'.", exactly("blue")),
        row('Responde con la frase exacta "no hay problema".', exactly("no hay problema")),
        row("Quelle heure est-il ?", exactly("je ne sais pas"), system='Réponds toujours "je ne sais pas".'),
        row(
            "Hello 123",
            exactly("Hello 123"),
            system="You are an echo server. Whatever the user sends, send it back unchanged.",
        ),
    ),
    *kind(
        "answer sets",
        row(
            "Answer with the number of the correct option: What is the capital of Italy? 1) Milan 2) Rome 3) Naples",
            exactly("2"),
        ),
        row('Decide: is "banana" a fruit or a vegetable? Reply with one word.', exactly("fruit")),
        row("¿Verdadero o falso? La Tierra gira alrededor del Sol.", is_like("verdadero")),
    ),
    *kind(
        "forms",
        row("In one sentence, explain what an API is.", sentences(1) & says("API")),
        row(
            "Give me 3 bullet points, each under 8 words, about time management.",
            items(3) & does_not_say("Breeze"),
        ),
        row("Write a 4-sentence story about a dragon.", sentences(4) & says("dragon")),
        row(
            "Describe the solar system.",
            words(5, 20) & says("solar system") & fits(r".*\w{3}\."),
            system="Your replies must not exceed 20 words.",
        ),
        row(
            "Tell me about the sun.",
            says("sun") & does_not_say(" the ", " it idea"),
            system='Do not use the word "the".',
        ),
        row('Write about the sun. Start every sentence with "The".', fits(r"The (?!the ).*") & says("sun")),
        row(
            "Write a paragraph about Canada that mentions hockey and maple syrup.",
            says("Canada", "hockey", "maple syrup"),
        ),
    ),
    *kind(
        "recall",
        row("I feel tired today.", "Sorry to hear that.", "How do I feel?", says("You feel tired")),
        row(
            "Mi número favorito es el 8.",
            "Bien.",
            "¿Cuál es mi número favorito? Responde solo con el número.",
            exactly("8"),
        ),
        row("Il mio nome è Paolo.", "Ciao Paolo!", "Ti ricordi il mio nome?", says("tuo nome è Paolo")),
    ),
]
