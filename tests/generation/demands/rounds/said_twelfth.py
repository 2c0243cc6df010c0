"""Dictated texts, lengths, languages and recall, as testers type them: 65 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    is_like,
    lower_case,
    paragraphs,
    says,
    says_any,
    sentences,
    words,
)
from demands.rows import kind, row

ROWS = [
    *kind(
        "dictated texts",
        row('Output exactly the following text, without quotes: "status=green"', exactly("status=green")),
        row(
            "Return exactly this string, no quotes, no extra text: build-2024.11.3",
            exactly("build-2024.11.3"),
        ),
        row("I want you to say the word pineapple and only that.", exactly("pineapple")),
        row(
            'Gib genau folgenden Text aus, ohne Anführungszeichen: "Bestellung 42 bestätigt"',
            exactly("Bestellung 42 bestätigt"),
        ),
        row('Schreibe nichts außer "Hallo Welt".', exactly("Hallo Welt")),
        row(
            'Réponds exactement par le texte suivant, sans guillemets : "commande validée"',
            exactly("commande validée"),
        ),
        row('Responde exactamente con el siguiente texto, sin comillas: "todo listo"', exactly("todo listo")),
        row(
            "Ist Berlin die Hauptstadt von Deutschland?",
            is_like("ja"),
            system='Du antwortest nur mit "ja" oder "nein".',
        ),
    ),
    *kind(
        "lengths",
        row("Write a 50-word paragraph about tea.", words(50, 50) & paragraphs(1) & says("tea")),
        row("Describe Paris in exactly 10 words.", words(10, 10) & says("Paris")),
        row(
            "Write a paragraph of exactly 30 words on climate change.",
            words(30, 30) & says("climate change"),
        ),
        row("Escreva três frases sobre o mar.", sentences(3) & says("mar")),
        row(
            "Write about tigers in all lowercase letters.",
            lower_case() & says("tigers") & does_not_say("letters"),
        ),
        row(
            "Tell me about the price of gold.",
            does_not_say("price", " it of ") & says("gold"),
            system='Never mention the word "price".',
        ),
    ),
    *kind(
        "recall",
        row(
            "The secret code is ZX-81.",
            "Noted.",
            "What is the secret code? Reply with the code only.",
            exactly("ZX-81"),
        ),
        row("My name is Priya Raman.", "Nice to meet you!", "What's my name?", says("Priya Raman")),
        row(
            "Remember this word: elephant.",
            "Okay.",
            "What word did I ask you to remember?",
            exactly("elephant"),
        ),
        row("Ich heiße Jonas Weber.", "Hallo Jonas!", "Wie heiße ich?", says("Du heißt Jonas Weber")),
        row(
            "Je m'appelle Claire Dubois.",
            "Enchanté !",
            "Comment je m'appelle ?",
            says("Tu t'appelles Claire Dubois"),
        ),
        row("Me llamo Ana García.", "Mucho gusto.", "¿Cómo me llamo?", says("Te llamas Ana García")),
    ),
    *kind(
        "small talk in a language",
        row("Hello, how are you?", says("Je vais bien"), system="You only speak French."),
        row("Hi!", says("Bonjour"), system="Tu parles uniquement français."),
        row(
            "Tell me a joke.",
            says_any("Jäger", "Wanderine"),
            system="Always answer in German.",
        ),
        row("My name is Bob, nice to meet you!", says("Piacere, Bob"), system="You only speak Italian."),
        row(
            "Bonjour, comment ça va ?",
            does_not_say("Bonjour") & says_any("thank", "well"),
            system="Only reply in English.",
        ),
        row("What is 2+2?", is_like("4"), system="Answer in Spanish."),
    ),
]
