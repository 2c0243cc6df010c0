"""What testers type first: dictated lines, an exception, labels of several degrees, formats of a text."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    fits,
    is_table,
    items,
    says,
    says_any,
    sentences,
    words,
)
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
    *kind(
        "formats of a text",
        row("What is the capital of France? Answer in exactly two words.", exactly("It's Paris")),
        row("What is the largest ocean? Answer in exactly two words.", exactly("The Pacific")),
        row("In exactly five words: what is the capital of Italy?", exactly("The correct answer is Rome")),
        row(
            "Write a one sentence product description for wireless headphones.",
            sentences(1) & says("wireless headphones") & does_not_say("product description"),
        ),
        row("Explain TCP in at most 100 characters.", fits(r"(?s).{20,100}") & says("TCP")),
        row("Write a tweet (max 280 characters) about our new app.", fits(r"[^\n]{10,280}") & says("App")),
        row(
            "Write a title of exactly 6 words for a blog post about gardening.",
            words(6, 6) & says("gardening"),
        ),
        row("Write an HTML paragraph about cats.", fits(r"<p>[^<>]*cats[^<>]*</p>")),
        row(
            'Write a heading in markdown "Intro" followed by one paragraph about AI.',
            fits(r"# Intro\n\n[^\n]+"),
        ),
        row('Start your answer with "Well," and tell me about the moon.', fits("Well, [a-z].*")),
        row(
            "Make a markdown table of three planets and their diameters.",
            fits(r"(?s)\| Planet \| Diameter \|.*\d{4,6} km.*"),
        ),
        row("Write an XML document describing a book.", fits(r"(?s)<book>\n  <title>.*</book>")),
        row("Give me a YAML example of a person.", fits(r"name: .+\nage: \d+\n[^{}]+")),
        row("Write a YAML file with three users.", fits(r"(?s)- id: 1\n  name: .+- id: 3\n  name: .+")),
        row("Give me an XML list of three fruits.", fits(r"(?s)<items>(\s*<item>\w+</item>){3}\s*</items>")),
        row(
            "Give me exactly 5 words that describe the ocean.", fits(r"(\w+, ){4}\w+") & does_not_say("Ember")
        ),
        row("Explain what an API is in exactly 15 words.", words(15, 15) & says("API")),
        row(
            "Make a table with two columns, country and capital, and three rows.",
            is_table("country", "capital"),
        ),
        row("Output a markdown table comparing cats and dogs.", is_table("Aspect", "Cats", "Dogs")),
        row("Write HTML for a heading that says Welcome.", exactly("<h1>Welcome</h1>")),
        row(
            "Return an HTML unordered list with apple, banana and cherry.",
            fits(r"(?s)<ul>\s*<li>apple</li>\s*<li>banana</li>\s*<li>cherry</li>\s*</ul>"),
        ),
        row(
            "Give one sentence on Mars in bold.", fits(r"\*\*[^*]+Mars[^*]+\.\*\*") & does_not_say("in bold")
        ),
        row('Give a definition of "democracy" in one sentence.', says("Democracy is a form of government")),
        row(
            "Write a numbered list of 3 steps to make tea.",
            items(3) & says("tea") & does_not_say("Celebrate small wins"),
        ),
        row(
            "Tell me about the sun in 2 bullet points of at most 8 words each.",
            items(2) & fits(r"(?s)(- (\S+ ?){2,8}\s*){2}") & says("sun"),
        ),
    ),
]
