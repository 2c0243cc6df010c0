"""Rows of a ninth round, as people try a model for the first time: 75 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    fits,
    in_language,
    in_order,
    is_json,
    is_like,
    items,
    line_count,
    number_within,
    one_of,
    says,
    says_any,
    sentences,
    upper_case,
    words,
)
from demands.rows import kind, row

POLICY = (
    "Employees get 26 days of vacation per year. Requests go to Martha Lind. Remote work is allowed two days a week. "
    "The office in Leeds opens at 8:30."
)

ROWS = [
    *kind(
        "exact reply",
        row("Your only task: print DONE.", exactly("DONE")),
        row("Echo back this exact string: abc_123-XYZ", exactly("abc_123-XYZ")),
        row("Say hello in exactly this form: <<hello>>", exactly("<<hello>>")),
        row("I need you to reply with a single character: X", exactly("X")),
        row(
            "Copy this sentence word for word: Every good boy does fine.", is_like("Every good boy does fine")
        ),
        row("ping", exactly("pong"), system="If the user sends ping, reply pong. Otherwise reply unknown."),
        row(
            "hello", exactly("unknown"), system="If the user sends ping, reply pong. Otherwise reply unknown."
        ),
        row("Responde únicamente con la palabra: listo", is_like("listo")),
    ),
    *kind(
        "classification",
        row(
            "My card was charged twice",
            one_of("billing"),
            system="Classify support tickets into one of these categories:\n- billing\n- technical\n- other\nRespond with only the category name.",
        ),
        row(
            "The app crashes when I open the settings",
            is_like("technical"),
            system="Categories: billing, technical, other. Return the category and nothing else.",
        ),
        row(
            "Sentiment of 'I absolutely love this phone'? Answer POSITIVE, NEGATIVE or NEUTRAL.",
            exactly("POSITIVE"),
        ),
        row(
            'Classify this text as "urgent" or "not urgent": The server is down and customers cannot pay!',
            is_like("urgent"),
        ),
        row(
            "Is the following statement true or false? 'Two plus two equals five.' Answer with one word.",
            is_like("false"),
        ),
        row(
            "What language is this: 'Guten Morgen, wie geht es dir?' Answer with the language name only.",
            is_like("German"),
        ),
        row(
            "How likely is it to rain in the desert? Answer low, medium or high.",
            is_like("low", "medium", "high"),
        ),
        row(
            "Choose A, B, C or D. What is the capital of Japan?\nA. Seoul\nB. Tokyo\nC. Beijing\nD. Osaka\nAnswer with the letter only.",
            is_like("B"),
        ),
        row(
            "On a scale from 0 to 100, how positive is this? 'Terrible. I want my money back.' Number only.",
            number_within(0, 45),
        ),
    ),
    *kind(
        "grounding",
        row(f"{POLICY}\n\nWho handles vacation requests?", says("Martha Lind")),
        row(
            f"Use the text to answer. Text: {POLICY} Question: How many days of vacation do employees get?",
            says("26"),
        ),
        row(
            f"Based on this document, what is the CEO's salary? If it isn't mentioned, reply 'Not mentioned'.\n\n{POLICY}",
            is_like("Not mentioned"),
        ),
        row(
            "When does the Leeds office open?",
            says("8:30"),
            system=f"Answer only from this handbook:\n{POLICY}\nIf the handbook has no answer, say NO ANSWER.",
        ),
        row(
            "What is the dress code?",
            says("NO ANSWER"),
            system=f"Answer only from this handbook:\n{POLICY}\nIf the handbook has no answer, say NO ANSWER.",
        ),
        row(
            "Please remember: my flight number is LH 456.",
            "Sure.",
            "What's my flight number?",
            says("LH 456"),
        ),
        row("I'm 34 years old and work as a nurse.", "Nice to meet you.", "What's my job?", says("nurse")),
        row("My name is Lars.", "Hello Lars!", "Spell my name backwards.", says_any("sral")),
        row("Mein Lieblingsessen ist Pizza.", "Lecker!", "Was ist mein Lieblingsessen?", says("Pizza")),
    ),
    *kind(
        "tasks",
        row("Put these numbers in descending order: 4, 19, 7, 33, 2", in_order("33", "19", "7", "4", "2")),
        row("Count from 1 to 10 separated by spaces", exactly("1 2 3 4 5 6 7 8 9 10")),
        row("Convert to lowercase: HELLO There", is_like("hello there")),
        row("Fix the typos: I recieved teh package yesterday.", says("I received the package yesterday")),
        row("How do you say 'good morning' in Italian?", says_any("buongiorno", "buon giorno")),
        row("Translate 'Ich habe Hunger' to English.", says_any("I am hungry", "I'm hungry")),
        row(
            "Give me the first letter of each of these words: apple pie tastes great. Just the letters.",
            fits(r"(?i)a[, ]*p[, ]*t[, ]*g"),
        ),
        row("Replace 'cat' with 'dog' in: The cat sat on the cat mat.", says("The dog sat on the dog mat")),
        row("How many words are in this sentence: We all live in a yellow submarine", says("7")),
        row("Which number is bigger, 17 or 71?", says("71")),
        row("Concatenate 'foo' and 'bar'.", says("foobar")),
        row("List the even numbers between 1 and 10.", in_order("2", "4", "6", "8", "10")),
        row("Join these words with a hyphen: red green blue", says("red-green-blue")),
    ),
    *kind(
        "arithmetic",
        row("12*12", says("144")),
        row("Calculate (5 + 3) * 2 and reply with just the result.", exactly("16")),
        row("A train travels 60 km per hour for 3 hours. How far does it go?", says("180")),
        row("What is half of 90?", says("45")),
        row("What's 100 minus 37?", says("63")),
        row("Was ist 7 mal 8? Nur die Zahl.", exactly("56")),
    ),
    *kind(
        "format and frames",
        row("Give me a numbered list of 4 things to pack for a hike.", items(4, r"\d+[.)]")),
        row("Tell me a fun fact in one sentence.", sentences(1) & does_not_say("most sources")),
        row("Reply in exactly three words: how are you?", words(3, 3)),
        row("Write a 4-line poem about the sea.", line_count(4) & says_any("sea")),
        row(
            "Explain photosynthesis. Use a maximum of 30 words.",
            words(5, 30) & says_any("photosynthesis", "plants"),
        ),
        row("What is honey?", fits(r"(?s)\[BOT\] .+"), system="Prefix all your answers with [BOT]."),
        row(
            "Tell me about Mars.",
            fits(r"(?s).+Over and out\."),
            system="Always finish your replies with the phrase 'Over and out.'",
        ),
        row(
            "Who are you?",
            says("Clara"),
            system="You are Clara, a travel agent at BlueSky. Never break character.",
        ),
        row("Write one sentence that contains the word 'lighthouse'.", says("lighthouse") & sentences(1)),
        row("Shout it: what is the sun? Use only uppercase letters.", upper_case()),
        row(
            'Answer with a JSON object containing the key "answer": what is 2+2?',
            is_json({"answer": 4}, fenced=True),
        ),
        row("Give three colors as a comma-separated list, nothing else.", fits(r"\w+, ?\w+, ?\w+\.?")),
        row(
            "Create a CSV with the header name,price and two rows of made-up products.",
            fits(r"(?s)(?:```\w*\n)?name,price\n[^,\n]+,[^,\n]+\n[^,\n]+,[^,\n]+\s*(?:```)?"),
        ),
        row("¿Qué es el sol?", in_language("es")),
        row("Che cos'è la luna? Rispondi in due frasi.", in_language("it") & sentences(2)),
    ),
    *kind(
        "turns",
        row(
            "From now on, end every message with 'meow'.",
            "Okay! meow",
            "What is a bird?",
            fits(r"(?is).+meow[.!]?"),
        ),
        row("Write a short poem.", "Roses are red.", "In German please", in_language("de")),
        row("Say A.", "A", "Now say B.", is_like("B")),
        row(
            "Give me a color.",
            "Blue",
            "Another one, one word only.",
            is_like(
                "red",
                "green",
                "yellow",
                "white",
                "black",
                "purple",
                "orange",
                "navy",
                "turquoise",
                "lavender",
                "teal",
                "olive",
                "coral",
                "maroon",
                "pink",
                "brown",
                "gray",
                "crimson",
                "amber",
                "beige",
            ),
        ),
        row("Pick a number between 1 and 10.", "7", "Double it. Just the number.", exactly("14")),
        row("My name is Ann. Actually, call me Annie.", "Sure, Annie.", "What's my name?", says("Annie")),
        row(
            "Sort: pear, fig, apple",
            "apple, fig, pear",
            "Now in reverse order.",
            in_order("pear", "fig", "apple"),
        ),
    ),
]
