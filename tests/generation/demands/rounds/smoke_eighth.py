"""Forms that a prompt shows, shorter texts, follow-ups and tables in other languages: 93 % at first sight."""

from __future__ import annotations

from demands.checkers import (
    Answered,
    checker,
    does_not_say,
    exactly,
    fits,
    in_order,
    is_like,
    items,
    one_of,
    paragraphs,
    says,
    words,
)
from demands.rows import kind, row

ALICE = "Respond in this format:\nName: <name>\nAge: <age>\n\nThe person is Alice, who is 30 years old."
TICKETS = (
    "You classify tickets. Output format:\nCategory: billing, technical or other\nPriority: low/medium/high"
)
REVIEW = "Always respond in this format:\nSentiment: <positive|negative|neutral>\nReason: <one sentence>"
MODERATOR = "Output exactly one token: ALLOW or BLOCK. Do not add punctuation, quotes or explanations."
LABELS = (
    "For every message, output the sentiment label in lowercase. Valid labels: positive, negative, neutral."
)
DEPARTMENTS = (
    "Assign each message to one department.\n\n## Departments\n- BILLING: invoices, refunds, payment methods\n"
    "- TECHNICAL: bugs, outages, error messages\n- OTHER: everything else\n\n## Output\n"
    "Return only the department name in capital letters. No explanation."
)
AGENTS = (
    "Choose exactly one of the following agents and reply with its name only:\n"
    "- weather_agent: weather forecasts\n- math_agent: calculations\n- travel_agent: flights and hotels"
)
GRADES = "Compare the student's answer with the reference answer. Reply with CORRECT or INCORRECT only."
TABLE = r"\| {} \| {} \|\n\| --- \| --- \|(?:\n\| [\w ]+ \| [\w ]+ \|){{{}}}"


@checker
def lines_in_alphabetical_order(got: Answered, count: int) -> bool:
    lines = got.text.split("\n")
    return len(lines) == count and lines == sorted(lines)


ROWS = [
    *kind(
        "forms shown",
        row(ALICE, exactly("Name: Alice\nAge: 30")),
        row(
            "Respond in this format: Name: ..., City: .... John lives in Boston.",
            exactly("Name: John, City: Boston"),
        ),
        row(
            "Respond in the following format:\nAnswer: <answer>\nConfidence: <high|medium|low>\n\n"
            "What is the capital of Japan?",
            fits(r"Answer: Tokyo\nConfidence: (high|medium|low)"),
        ),
        row(
            "Give your answer in the form 'City, Country'. Where is the Eiffel Tower?",
            exactly("Paris, France"),
        ),
        row('Answer using the template: "The answer is <X>." What is 7*6?', exactly("The answer is 42.")),
        row("The server is down!", exactly("Category: technical\nPriority: high"), system=TICKETS),
        row("I love this phone!", fits(r"Sentiment: positive\nReason: .+"), system=REVIEW),
        row(
            "Extract the details in this format:\nName:\nEmail:\n\nText: Contact Jane Doe at jane@doe.com.",
            exactly("Name: Jane Doe\nEmail: jane@doe.com"),
        ),
        row(
            "Antworte in diesem Format:\nName: ...\nAlter: ...\n\nAnna ist 25 Jahre alt.",
            exactly("Name: Anna\nAlter: 25"),
        ),
    ),
    *kind(
        "shorter and longer",
        row(
            "Make this shorter: The weather is really very nice, so we should probably go for a walk.",
            words(6, 13) & says("weather"),
        ),
        row("Shorten: The quick brown fox jumps over the lazy dog.", words(3, 8) & says("fox")),
        row("Make this longer: I like dogs.", words(5, 60) & says("I like dogs")),
        row(
            "Raccourcis cette phrase : Le chat de mon voisin dort toute la journée.",
            words(3, 7) & says("chat"),
        ),
        row("Given: price=20, quantity=3. What is the total?", says("60")),
        row("Given a=3 and b=4, compute a+b.", says("7")),
        row("Reverse this sentence word by word: I love green apples", says("apples green love I")),
        row("Write the word 'python' backwards.", says("nohtyp")),
    ),
    *kind(
        "follow-ups on the last answer",
        row("Say hello.", "Hello.", "Add an exclamation mark.", exactly("Hello!")),
        row("Name a color.", "Blue", "Add an exclamation mark at the end.", exactly("Blue!")),
        row(
            "What is the capital of France?",
            "Paris",
            "Translate your answer into uppercase.",
            exactly("PARIS"),
        ),
    ),
    *kind(
        "one of a few, and lists",
        row("You are an idiot.", exactly("BLOCK"), system=MODERATOR),
        row("Great seller, thank you!", exactly("ALLOW"), system=MODERATOR),
        row("Worst service ever.", exactly("negative"), system=LABELS),
        row("Name four countries in alphabetical order, one per line.", lines_in_alphabetical_order(4)),
        row(
            "Describe the sea in one short paragraph, no bullet points.",
            paragraphs(1) & says("sea") & does_not_say("- "),
        ),
        row("Write a sentence that starts with the letter B.", fits("B.+[.]")),
        row("Answer with a Python list of three strings: names of fruits.", fits(r'\["\w+", "\w+", "\w+"\]')),
        row("Sort the list [5, 2, 8, 1] and return it as a Python list.", exactly("[1, 2, 5, 8]")),
        row("Convert to CSV on a single line: apple; banana; cherry", exactly("apple,banana,cherry")),
        row("List the first three months of the year.", in_order("January", "February", "March") & items(3)),
        row("Summarize in one word: I hate waiting in long lines.", one_of("waiting", "lines", "long")),
    ),
    *kind(
        "systems in sections, and small tasks",
        row("I was charged twice, please help.", exactly("BILLING"), system=DEPARTMENTS),
        row("I get error 500 on each upload.", exactly("TECHNICAL"), system=DEPARTMENTS),
        row(
            "Question: Capital of France? Reference: Paris. Student: Lyon",
            exactly("INCORRECT"),
            system=GRADES,
        ),
        row("Question: What is 2+2? Reference: 4. Student: 4", exactly("CORRECT"), system=GRADES),
        row("Is this email address valid? Answer VALID or INVALID: john@@example", exactly("INVALID")),
        row("Water boils at 50 degrees Celsius at sea level. TRUE or FALSE?", is_like("false")),
        row(
            "Extract all dates in ISO format from: 'We met on 3 May 2021 and 12 June 2022.'",
            says("2021-05-03", "2022-06-12"),
        ),
        row("Generate a random UUID. Output only the UUID.", fits("[0-9a-f]{8}-[0-9a-f-]{27}")),
        row("Give the past participle of 'write'.", says("written")),
        row("What time is 3:30 PM in 24-hour format?", says("15:30")),
        row("Write the answer inside parentheses: what is 3+4?", exactly("(7)")),
        row("Give a 3-step recipe for pancakes, numbered.", items(3)),
        row("What's 12 times 12?", exactly("math_agent"), system=AGENTS),
        row("Output 'A', 'B' and 'C' on separate lines.", exactly("A\nB\nC")),
        row("Write 2024-12-25 in the format DD/MM/YYYY.", says("25/12/2024")),
        row("Encode 'hello' in base64.", says("aGVsbG8=")),
        row("Count the capital letters in 'Hello World'", says("2")),
    ),
    *kind(
        "other languages",
        row("Antworte nur mit einem Wort: Welche Farbe hat Gras?", is_like("grün")),
        row("Erstelle eine Einkaufsliste mit 5 Artikeln.", items(5)),
        row("Crea una lista della spesa con 4 prodotti.", items(4)),
        row(
            "Erstelle eine Markdown-Tabelle mit drei Obstsorten und ihren Farben.",
            fits(TABLE.format("Obstsorten", "Farben", 3)),
        ),
        row(
            "Fais un tableau Markdown avec les colonnes Nom et Âge et 2 lignes.",
            fits(TABLE.format("Nom", "Âge", 2)),
        ),
    ),
]
