"""Options in brackets, values alone and exceptions, as testers type them: 79 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    exactly,
    fits,
    is_csv,
    is_like,
    is_table,
    is_yaml,
    items,
    number_within,
    paragraphs,
    says,
    sentences,
    upper_case,
    words,
)
from demands.rows import kind, row

ROWS = [
    *kind(
        "options in brackets",
        row(
            "Choose the best category from [sports, politics, tech]: The team won the championship last night.",
            exactly("sports"),
        ),
        row(
            "Pick one label from {positive, negative, neutral} for this review: 'The food was awful.'",
            exactly("negative"),
        ),
        row(
            "Assign exactly one tag from this list: ['bug', 'enhancement', 'docs'] to the issue:"
            " 'Please add dark mode.'",
            exactly("enhancement"),
        ),
        row("Pick a random number from [3, 5, 8].", fits(r"[358]")),
        row("Réponds par oui ou par non : la Terre est-elle plate ?", is_like("non")),
        row(
            "Give this text a score between 1 and 5 (integer only): The service was terrible and slow.",
            number_within(1, 2),
        ),
    ),
    *kind(
        "one value alone",
        row("From this text, extract the city: I live in Madrid and work remotely.", exactly("Madrid")),
        row("Return the first name in uppercase: John Smith", exactly("JOHN")),
        row("Return the last name in lowercase: Maria Garcia", exactly("garcia")),
        row(
            "In the following sentence, find the name of the person: Yesterday Peter went to the store.",
            exactly("Peter"),
        ),
        row(
            "Given this text, return the company name: Sarah works at Microsoft in Seattle.",
            exactly("Microsoft"),
        ),
        row("Return only the country: Our office is located in Lyon, France.", exactly("France")),
        row("Extract the company: Tim Cook is the CEO of Apple.", exactly("Apple")),
        row("Extract the price as a number: The shoes cost $49.99.", exactly("49.99")),
        row("Extract the age: Tom is 42 years old and lives in Boston.", exactly("42")),
        row("Return the initials: Anna Maria Lopez", exactly("AML")),
        row("Return the length of the word 'banana' as a number.", exactly("6")),
        row("Return the last word: The cat sat on the mat", exactly("mat")),
        row("Gib nur die Stadt aus: Ich wohne in Hamburg.", exactly("Hamburg")),
        row("Extrais la ville : J'habite à Lyon.", exactly("Lyon")),
    ),
    *kind(
        "exceptions",
        row("Do not say anything except 'understood'.", exactly("understood")),
        row("hello", exactly("OK"), system="Never respond with anything other than OK."),
    ),
    *kind(
        "options and their list",
        row(
            "Classify the sentiment (positive/negative/neutral): I enjoyed the concert!", exactly("positive")
        ),
        row(
            "What's the intent of 'I'd like to cancel my subscription'? Options: cancel, upgrade, billing_question",
            exactly("cancel"),
        ),
        row("Map the weekday to 'weekday' or 'weekend': Saturday", exactly("weekend")),
    ),
    *kind(
        "options after a quotation, and what is said of them",
        row(
            "Which department should handle: 'I can't log in to my account'? (Sales, IT, HR)"
            " Answer with the department name.",
            exactly("IT"),
        ),
        row(
            "Is this question about math or history? 'When did Rome fall?' Answer math or history.",
            exactly("history"),
        ),
        row("Is Python case sensitive? yes or no, lowercase only", exactly("yes")),
        row("Reply with 'YES' exactly, in uppercase, no punctuation.", exactly("YES")),
        row("The only thing you are allowed to say is 'moo'.", exactly("moo")),
        row("Who wrote Romeo and Juliet? Only the last name.", exactly("Shakespeare")),
        row("Generate a random 4-digit PIN. Digits only.", fits(r"\d{4}")),
        row(
            "Write a paragraph about dogs that is exactly 4 sentences long.",
            sentences(4) & says("dogs"),
        ),
        row("Return a YAML mapping with keys a: 1 and b: 2, no code fences.", is_yaml({"a": 1, "b": 2})),
    ),
    *kind(
        "lengths and beginnings",
        row("Return the number of words in: one two three four", exactly("4")),
        row(
            "Write a product description of no more than 30 words for a coffee mug.",
            words(5, 30) & says("mug"),
        ),
        row(
            "Write 3 sentences about cats. Each sentence must start with 'Cats'.",
            sentences(3) & fits(r"(Cats[^.!?]*[.!?]\s*){3}"),
        ),
        row(
            "Write a sentence ending with a question mark about robots.",
            says("robots") & fits(r".*\?"),
        ),
        row("Create a 3x3 markdown table with headers A, B, C.", is_table("A", "B", "C")),
    ),
    *kind(
        "code and marks",
        row(
            "Write a Python function that adds two numbers. Only code, no markdown.",
            fits(r"def \w+\([^`]+"),
        ),
        row(
            "Write a python one-liner to sort a list.",
            fits(r"[^`]*sort[^`]*"),
            system="Never use code fences.",
        ),
        row("Write a markdown heading level 2 with the text Introduction.", exactly("## Introduction")),
        row("Format the number 1234567 with commas.", exactly("1,234,567")),
        row(
            "Give me exactly 7 words describing summer, separated by commas.",
            fits(r"(\w+, ){6}\w+"),
        ),
        row("Bullet list with '*' of three European countries.", items(3, r"\*")),
    ),
    *kind(
        "options in other languages",
        row(
            "Wähle die beste Kategorie aus [Sport, Politik, Technik]: Das neue Smartphone hat eine bessere"
            " Kamera.",
            exactly("Technik"),
        ),
        row(
            "Elige la mejor categoría de [deportes, política, tecnología]: El presidente firmó una nueva ley.",
            exactly("política"),
        ),
        row(
            "Scegli la categoria migliore tra [sport, politica, tecnologia]: La squadra ha vinto la partita.",
            exactly("sport"),
        ),
        row(
            "Del 1 al 10, ¿qué tan urgente es este mensaje? Solo el número: 'El servidor está caído'",
            number_within(1, 10),
        ),
        row("Schreibe das Wort Katze in Großbuchstaben.", exactly("KATZE")),
        row("Escreva a palavra casa em maiúsculas.", exactly("CASA")),
    ),
    *kind(
        "dictated under a condition",
        row(
            "hi",
            exactly("Hello, how can I help you today?"),
            system="When the user greets you, reply with exactly: Hello, how can I help you today?",
        ),
        row(
            "hello",
            exactly("Welcome to ACME!"),
            system="If the user says hello, answer with: Welcome to ACME!",
        ),
        row("Output the boolean true.", exactly("true")),
        row("Respond with the HTTP status code for Not Found. Number only.", exactly("404")),
        row("Give me only the ISO code of the US dollar.", exactly("USD")),
    ),
    *kind(
        "forms",
        row(
            "Explain photosynthesis in 3 paragraphs separated by two new lines.",
            paragraphs(3) & says("photosynthesis"),
        ),
        row("Write word 'apple' with big letters.", exactly("APPLE")),
        row("Write the answer in small letters only: what is the capital of Germany?", exactly("berlin")),
        row("Comma-separated list of 3 primary colors, nothing else.", fits(r"\w+, \w+, \w+")),
        row("List the days of the week as CSV on one line.", fits(r"Monday,(\w+,){5}Sunday")),
        row(
            "Gib die Antwort in Großbuchstaben: Was ist die Hauptstadt von Spanien?",
            upper_case() & fits(r".*MADRID.*"),
        ),
        row(
            "Write a YAML document with keys name: Alice and age: 30. Only YAML.",
            is_yaml({"name": "Alice", "age": 30}),
        ),
        row(
            "Give me a CSV with columns name,age for Ann 3, Bob 5.",
            is_csv(["name", "age"], [["Ann", "3"], ["Bob", "5"]]),
        ),
    ),
]
