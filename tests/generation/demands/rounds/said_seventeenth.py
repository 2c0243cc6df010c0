"""What testers type first: dictated lines, an exception, labels of several degrees, formats of a text."""

from __future__ import annotations

from demands.checkers import exactly, says_any
from demands.rows import kind, row

EXCEPTION = "Reply only with PONG, unless the user asks for the time, in which case reply with TICK."

ROWS = [
    *kind(
        "dictated lines",
        row("Respond with two lines: first foo, then bar", exactly("foo\nbar")),
        row('Reply with two lines: the first line "foo", the second line "bar"', exactly("foo\nbar")),
        row('Write "hello" on one line and "world" on the next line.', exactly("hello\nworld")),
        row("Reply with foo and bar on separate lines.", exactly("foo\nbar")),
        row("Output exactly the following text:\nline one\nline two", exactly("line one\nline two")),
        row("Say hello twice.", exactly("hello hello")),
        row("Write the word apple thrice, separated by dashes", exactly("apple-apple-apple")),
    ),
    *kind(
        "dictated texts",
        row("ping", exactly("PONG"), system=EXCEPTION),
        row("What time is it?", exactly("TICK"), system=EXCEPTION),
        row("When you are ready, say READY.", exactly("READY")),
        row('Ping! (answer with "pong")', exactly("pong")),
        row("Output a single emoji: 🎉", exactly("🎉")),
        row("Describe pizza using only emojis.", exactly("🍕")),
        row("Wiederhole den folgenden Satz wörtlich: Ich mag Käse.", exactly("Ich mag Käse.")),
        row("Réponds par un seul mot : PRÊT", exactly("PRÊT")),
        row("Responde con una sola palabra: LISTO", exactly("LISTO")),
        row("Forget it", says_any("No problem", "All right", "no worries")),
    ),
    *kind(
        "one of a set",
        row('Is this spam or ham? Answer SPAM or HAM. "You won a free iPhone, click here"', exactly("SPAM")),
        row(
            "Classify the severity (low, medium, high, critical): "
            '"Production database is down, all customers affected."',
            exactly("critical"),
        ),
        row('Set a priority P1, P2, P3 for this ticket: "Nobody can log in"', exactly("P1")),
        row('What is the priority (P0-P3) of "typo on the about page"?', exactly("P3")),
        row(
            "Production is down!",
            exactly("1"),
            system="Output a priority from 1 (highest) to 5. Only the number.",
        ),
        row('Urgency 1-5 (5 most urgent): "The building is burning!"', exactly("5")),
        row("Return only the language code: Je ne sais pas", exactly("fr")),
        row('Language code only (en, de, fr, es): "Ich habe Hunger"', exactly("de")),
        row(
            "Je voudrais un café", exactly("FR"), system="Classify the language of the message: EN, DE or FR."
        ),
        row('Is this review positive? "Not good at all." Answer yes or no.', exactly("No")),
        row('Topic (one word): "The central bank raised interest rates again."', exactly("finance")),
        row('Output 1 if the text is about food, otherwise 0: "I had pasta for dinner"', exactly("1")),
        row('Respond with only one of these emojis: 👍 or 👎. Review: "Loved every minute"', exactly("👍")),
        row(
            "I'm furious and want to talk to a manager",
            exactly("ESCALATE"),
            system="Decide if the message needs a human: ESCALATE or OK.",
        ),
    ),
]
