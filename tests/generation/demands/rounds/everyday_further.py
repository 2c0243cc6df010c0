"""Speeds, distances and times; points about something; what is somebody's; facts in other languages."""

from __future__ import annotations

from demands.checkers import exactly, items, obeys, says
from demands.rows import kind, row

ROWS = [
    *kind(
        "motion",
        row("If a train travels 60 km in 1.5 hours, what is its average speed?", says("40 km/h")),
        row("A car drives 150 miles in 3 hours. What is its speed?", says("50 mph")),
        row("A train travels at 80 km/h for 2 hours. How far does it go?", says("160 km")),
        row("A plane flies 900 km/h. How far does it fly in 30 minutes?", says("450 km")),
        row("How long does it take to travel 120 km at 60 km/h?", says("2 hours")),
        row("If I run 100 meters in 10 seconds, how fast am I going?", says("10 m/s")),
        row(
            "A cyclist rides 45 km in 3 hours. What is her average speed? Answer with just the number.",
            exactly("15"),
        ),
        row(
            "A train leaves at 3 pm and travels 240 km at 80 km/h. How many hours does the trip take?",
            says("3 hours"),
        ),
    ),
    *kind(
        "somebody's",
        row("Ben's dog is called Rex. What is the name of Ben's dog? Answer in one word.", exactly("Rex")),
        row("Give me 3 bullet points about dogs", says("dogs")),
        row("Give me a JSON array of the fruits in: I bought apples, pears and mangoes.", says("mangoes")),
    ),
    *kind(
        "known in another language",
        row("Quel est le contraire de grand ? Réponds en un mot.", exactly("petit")),
        row("Wie viele Beine hat eine Spinne? Nur die Zahl.", exactly("8")),
        row("Combien de jours y a-t-il dans une semaine ? Réponds uniquement avec un nombre.", exactly("7")),
        row("¿Cuántas patas tiene un perro? Solo el número.", exactly("4")),
        row("Say hello in Spanish, one word", exactly("Hola")),
        row("Translate cat to French, one word only", exactly("chat")),
    ),
    *kind(
        "said shortly before",
        row(
            "Context: Our store is open Monday to Friday from 9:00 to 18:00. Returns are accepted within 30 days."
            "\n\nQuestion: How many days do I have to return an item?",
            says("30 days"),
        ),
        row('Translate "dog" to Spanish', "perro", "And cat?", says("gato")),
        row("List three fruits.", "1. Apple\n2. Pear\n3. Plum", "Add one more.", items(4)),
        row(
            'Extract the date from "The meeting is on 12 March 2025 at 10am". Return it in YYYY-MM-DD format only.',
            exactly("2025-03-12"),
        ),
        row(
            'Produce JSON with keys "title" and "tags" (array of 3 strings) for an article about Python.',
            obeys(
                {
                    "type": "object",
                    "properties": {"tags": {"type": "array", "minItems": 3, "maxItems": 3}},
                    "required": ["title", "tags"],
                },
                {},
            ),
        ),
    ),
]
