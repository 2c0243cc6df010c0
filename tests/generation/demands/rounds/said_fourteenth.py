"""A fourteenth set of ordinary prompts on exact replies, forms and recall: 69 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import does_not_say, exactly, fits, is_like, paragraphs, says, sentences
from demands.rows import kind, row

ROWS = [
    *kind(
        "dictated texts",
        row('Answer: "confirmed". Nothing else.', exactly("confirmed")),
        row("Give me back exactly what I type next: qwerty 99", exactly("qwerty 99")),
        row('Respond in the form "Result: <number>". What is 6 times 7?', exactly("Result: 42")),
        row("When I say marco, you say polo. Marco!", is_like("polo")),
        row("Répète après moi : je suis prêt", exactly("je suis prêt")),
        row('Escribe la palabra "sol" tres veces.', exactly("sol sol sol")),
        row("Responde en una palabra: ¿de qué color es el cielo?", is_like("azul")),
        row('Di\' solo "va bene".', exactly("va bene")),
        row("Responda em uma palavra: qual é a capital da Espanha?", is_like("Madrid", "Madri")),
        row("anything", exactly("NULL"), system="Output format: always return the literal text NULL."),
        row("How are you?", fits(r"[\u2190-\U0001ffff\ufe0f]{1,3}"), system="Answer only in emojis."),
        row("What a nice day!", exactly("What a nice day!"), system="Echo the user's message exactly."),
        row("Say hello enthusiastically!", is_like("hello"), system="Never use exclamation marks."),
    ),
    *kind(
        "forms",
        row(
            "Give me a two-sentence description of Japan.",
            sentences(2) & does_not_say("description") & says("Japan"),
        ),
        row("Write a 5-line poem about the sea.", says("sea") & does_not_say("5-line")),
        row("Write about winter in exactly 3 paragraphs of 2 sentences each.", paragraphs(3) & sentences(6)),
        row('Begin with "Sure!" and end with "Bye." What is HTML?', fits(r"Sure! .*HTML.* Bye\.")),
        row("Fasse in einem Satz zusammen, was ein Computer ist.", sentences(1) & says("Computer")),
        row(
            "Tell me about summer.",
            paragraphs(1) & fits(r"(?s)[^\n]+\n[^\n]+\n[^\n]+"),
            system="Respond only in haiku.",
        ),
    ),
    *kind(
        "recall",
        row(
            "Hi, I'm Tom.",
            "Hi Tom!",
            "I work at NASA.",
            "Cool!",
            "Where do I work and what's my name?",
            says("NASA", "Tom"),
        ),
        row(
            "The WiFi password is Sunny-Day-88.",
            "Stored.",
            "What is the WiFi password? Reply only with the password.",
            exactly("Sunny-Day-88"),
        ),
        row("I was born in 1990 in Oslo.", "OK!", "When was I born?", says("You were born in 1990")),
        row(
            "Pick a number between 1 and 10.",
            "7",
            "What number did you pick?",
            says("7") & does_not_say("10"),
        ),
        row(
            "Remember the following list: milk, eggs, bread.",
            "Done.",
            "What's on the list?",
            exactly("milk, eggs, bread"),
        ),
        row("You are now called Zed.", "OK, I'm Zed.", "What is your name?", says("I'm Zed")),
        row("Mein Geburtstag ist am 3. März.", "Notiert.", "Wann habe ich Geburtstag?", says("3. März")),
        row("Abito a Torino.", "Ok.", "Dove abito?", says("Abiti a Torino")),
    ),
]
