"""Rows of usual prompts: exact texts with marks in them, conditions on what is named, numbers of a kind."""

from __future__ import annotations

from demands.checkers import code, exactly, fits, is_json, is_list, line_count, lines, says
from demands.rows import Row, kind, row

_EMAIL = "From: alice@corp.com\nTo: bob@corp.com\nSubject: Lunch\n\nHi Bob, lunch at noon?"
_URL = "https://example.com/a?b=c&d=e"
_PHONE = "Detect if the message contains a phone number. Reply true or false."
_MAIL = "Check whether the text contains an email address. Answer yes or no."
_PRICE = "Determine if the message mentions a price. Reply YES or NO."
_PRIORITY = "You label support tickets with priority: LOW, MEDIUM, HIGH. Output only the label."

ROWS: list[Row] = [
    *kind(
        "exact",
        row(f"Respond with exactly: {_URL}", exactly(_URL)),
        row(f"Reply only with {_URL}", exactly(_URL)),
        row("Reply with exactly this XML: <a><b>1</b></a>", exactly("<a><b>1</b></a>")),
        row("Return this XML unchanged: <a><b>1</b></a>", exactly("<a><b>1</b></a>")),
        row("Reply with exactly this HTML: <p>Hi</p>", exactly("<p>Hi</p>")),
        row('Reply with exactly this code: print("hi")', exactly('print("hi")')),
    ),
    *kind(
        "set",
        row("If the number 7 is odd answer ODD, else EVEN.", exactly("ODD")),
        row("If 8 is even, reply EVEN. Otherwise reply ODD.", exactly("EVEN")),
        row('Output TRUE if "level" is a palindrome, FALSE otherwise.', exactly("TRUE")),
        row("If 91 is prime reply A, otherwise B.", exactly("B")),
        row("Is racecar a palindrome? Answer yes or no.", exactly("Yes")),
        row("Is banana a palindrome? Answer yes or no.", exactly("No")),
        row("Is this a palindrome: kayak?", says("Yes")),
        row('Check whether the string "abba" is a palindrome.', says("Yes")),
        row("Determine whether 91 is prime.", says("No")),
        row("Tell me if 2024 is a leap year.", says("Yes")),
    ),
    *kind(
        "simple",
        row("Give me 3 odd numbers.", exactly("1, 3, 5")),
        row("List five even numbers.", exactly("2, 4, 6, 8, 10")),
        row("Name 4 prime numbers.", exactly("2, 3, 5, 7")),
        row("Give three multiples of 7.", exactly("7, 14, 21")),
        row("Name a prime number greater than 10.", exactly("11")),
        row("Give me a list of 3 numbers.", fits(r"\d+, \d+, \d+")),
        row("Return 4 odd numbers as a JSON array.", is_list([1, 3, 5, 7])),
        row("What is the sum of the first 5 even numbers?", says("30")),
        row(
            "Extract all email addresses from the text, one per line: Contact a@b.com or c@d.org for details.",
            lines("a@b.com", "c@d.org"),
        ),
        row("Return the longest word: apple, watermelon, fig", exactly("watermelon")),
        row("Return the last word: alpha beta", exactly("beta")),
        row("Output the second item: a, b, c", exactly("b")),
        row("Return the sum: 3, 4, 5", exactly("12")),
        row("Sum these numbers: 1, 2, 3", exactly("6")),
        row("Multiply these numbers: 2, 3, 4", exactly("24")),
        row("Average these: 2, 4, 6", exactly("4")),
        row("What color do you get by mixing blue and yellow?", says("green")),
        row("Write a dockerfile for a node app.", says("FROM node")),
        row("Write a JSON schema for a person with name and age.", says('"required":["name","age"]')),
        row("What is the capital of Peru?", says("Lima"), system="Always answer in French."),
        row("Return JSON with keys name: demo and replicas: 3.", is_json({"name": "demo", "replicas": 3})),
    ),
    *kind(
        "grounding",
        row(f"{_EMAIL}\n\nWho is the sender?", says("alice@corp.com")),
        row(f"{_EMAIL}\n\nWhat is the subject?", exactly("Lunch")),
        row(f"Who was this email sent to?\n\n{_EMAIL}", says("bob@corp.com")),
        row("What is the total in this invoice? Item A: $20, Item B: $30, Total: $50", says("$50")),
        row(
            'Given the text "The meeting starts at 14:30 in room B12", what room is the meeting in?',
            says("B12"),
        ),
        row('Given "Ann is 30 and lives in Oslo", how old is Ann?', says("30")),
        row(
            "My name is Priya.",
            "Hi!",
            "What is my name? Answer with just the name.",
            exactly("Priya"),
        ),
    ),
    *kind(
        "tasks of a system",
        row(
            "he go to school everyday",
            exactly("He goes to school everyday."),
            system="You are a grammar checker. Return only the corrected sentence.",
        ),
        row(
            "Get all customers from Germany",
            code("SELECT", "customers", "Germany", only=True),
            system="You are a SQL generator. Only output SQL.",
        ),
        row(
            "show all users older than 30",
            code("SELECT", "users", "30", only=True),
            system="You translate English to SQL. Output only SQL.",
        ),
        row(
            "list all files",
            code("ls -", only=True),
            system="You convert natural language to bash. Respond with only the command.",
        ),
        row("Which word is misspelled: recieve, believe, achieve?", exactly("recieve")),
        row("Continue the pattern: A, C, E, G", exactly("I")),
    ),
    *kind(
        "a system's question",
        *(
            row(text, exactly(wanted), system=system)
            for system, text, wanted in (
                (_PHONE, "Call me at 555-123-4567", "true"),
                (_PHONE, "See you tomorrow", "false"),
                (_MAIL, "Write to a@b.com", "Yes"),
                (_MAIL, "no mail here", "No"),
                (_PRICE, "It costs $40", "YES"),
                (_PRICE, "It is free", "NO"),
                (_PRIORITY, "The whole site is down for all customers!", "HIGH"),
                ("Output the user's text in reverse word order.", "one two three", "three two one"),
                ("Reply with the length of the user's message in characters.", "hello", "5"),
                ('The answer to every question is "banana".', "What is 1+1?", "banana"),
                (
                    "Redact all names in the text with [NAME].",
                    "Alice met Bob in Paris.",
                    "[NAME] met [NAME] in Paris.",
                ),
            )
        ),
    ),
    *kind(
        "code",
        row("What programming language is this: console.log('hi');", exactly("JavaScript")),
        row("Which programming language is this? fn main() { println!(1); }", exactly("Rust")),
        row(
            "What programming language is this code written in?\n\ndef add(a, b):\n    return a + b",
            exactly("Python"),
        ),
        row(
            'print("hello")',
            exactly("Python"),
            system="Identify the programming language. Reply with only its name.",
        ),
    ),
    *kind(
        "exact",
        row("go on", exactly("STOP"), system="Reply with the single word STOP to every message."),
        row("go on", exactly("STOP"), system="Reply to every message with STOP."),
        row("hello", exactly("PONG"), system="Respond with the word PONG whenever the user writes anything."),
        row("Reply with STOP.", exactly("STOP")),
        row("Say hello, then stop.", exactly("hello")),
        row("Make a CSV of two people with name and age columns", line_count(3)),
    ),
]
