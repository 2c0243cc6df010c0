"""Options in brackets, values alone and exceptions, as testers type them: 79 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import exactly, fits, is_csv, is_like, is_yaml, number_within, upper_case
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
        "forms",
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
