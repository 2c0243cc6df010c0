"""Logs, invoices, ages, blanks and small sentences to translate as five testers type them: 87 % at first sight."""

from __future__ import annotations

from demands.checkers import does_not_say, exactly, fits, is_like, says
from demands.rows import kind, row

LOG = (
    "2024-05-01 10:00:01 INFO Server started\n2024-05-01 10:02:13 ERROR Database connection failed\n"
    "2024-05-01 10:02:45 WARN Retry 1\n2024-05-01 10:03:10 ERROR Timeout after 30s\n\n"
)
INVOICE = (
    "Invoice #2041\nDate: 12 May 2024\nCustomer: Hansen GmbH\nItem: 3 x Desk at 200.00 EUR\n"
    "Total: 600.00 EUR\nDue: 11 June 2024\n\n"
)
BRIDGE = (
    'Answer using only the context below. If the answer is not in the context, say "I don\'t know".\n\n'
    "Context: The Aurora bridge was opened in 1987 and is 1,240 metres long.\n\nQuestion: "
)
USER = '{"user": {"id": 17, "name": "Dana", "roles": ["admin", "editor"]}}'
PAPERS = """Answer only from the documents. If they do not contain the answer, reply with "NOT FOUND".
<document id="1">
<title>Remote work</title>
Employees may work from home up to 3 days per week. Approval by the manager Petra Klein is required.
</document>"""

CAFE = (
    "Answer the question using only the information in the context. If the answer is not contained in the "
    'context, say "I don\'t know".\n\nContext:\nGreenLeaf Cafe opened in 2015 in Portland. The owner is Maria '
    "Jensen. It serves organic coffee. The cafe is closed on Mondays.\n\nQuestion: "
)
EMAIL = (
    "Email:\nHi Tom,\n\nplease send the signed contract to Laura before Thursday. The client expects it on "
    "Friday.\n\nThanks,\nNina\n\n"
)
TABLE = "| City | Country | Population |\n|---|---|---|\n| Tokyo | Japan | 37 |\n| Delhi | India | 32 |\n\n"
CITIES = ["Here are three cities: Oslo, Rome, Lima.", "Got it."]
NUMBERS = ["Here are three numbers: 4, 9, 15.", "Got it."]

ROWS = [
    *kind(
        "logs",
        row(f"Here is a log:\n\n{LOG}What time did the first error occur?", says("10:02:13")),
        row(f"Here is a log:\n\n{LOG}What was the last error message?", says("Timeout after 30s")),
        row(f"{LOG}List all log levels that appear, comma separated.", exactly("INFO, ERROR, WARN")),
        row(f"{LOG}How many warnings are there? Only the number.", exactly("1")),
        row(
            f"Extract the error lines from this log:\n{LOG}",
            says("10:02:13", "10:03:10") & does_not_say("INFO"),
        ),
    ),
    *kind(
        "papers",
        row(f"{INVOICE}What is the invoice number?", says("2041")),
        row(f"{INVOICE}What is the due date?", says("11 June 2024")),
        row(f"{BRIDGE}What colour is the bridge?", is_like("I don't know")),
        row("Who has to approve remote work?", says("Petra Klein"), system=PAPERS),
        row("What is the capital of France?", is_like("NOT FOUND"), system=PAPERS),
        row(f"Given this JSON:\n{USER}\nHow many roles does the user have?", says("2")),
    ),
    *kind(
        "small tasks",
        row("Translate 'The house is red' into Spanish.", says("La casa es roja")),
        row("Translate to French: I have a red car.", says("J'ai une voiture rouge")),
        row("Translate to Spanish: The cat is sleeping on the sofa.", says("duerme")),
        row("Translate to German: I am learning German.", says("Ich lerne Deutsch")),
        row("Encode 'hello' with ROT13.", exactly("uryyb")),
        row("What comes after Wednesday?", says("Thursday")),
        row("What part of speech is the word 'quickly'?", says("adverb")),
        row("Paris is the capital of ____.", says("France")),
        row("The opposite of hot is ____.", says("cold")),
        row("Fix the punctuation: where are you going", says("Where are you going?")),
        row("What is the output of: [x**2 for x in range(4)]", says("[0, 1, 4, 9]")),
        row("A train travels 60 km in 45 minutes. What is its speed in km/h?", says("80")),
    ),
    *kind(
        "ages",
        row("I'm 34 years old.", "Okay.", "How old will I be in 6 years?", says("40")),
        row("I was born in 1990.", "Ok.", "How old was I in 2010?", says("20")),
    ),
    *kind(
        "lists and numbers that were given",
        row(*CITIES, "Sort them alphabetically.", is_like("Lima, Oslo, Rome")),
        row(*CITIES, "List them again.", says("Oslo", "Rome", "Lima")),
        row(*CITIES, "Which city did I mention first?", is_like("Oslo")),
        row(*NUMBERS, "What is the sum of the numbers?", says("28")),
        row(*NUMBERS, "Which one is the largest?", says("15")),
        row("My lucky number is 13.", "Got it.", "Multiply my lucky number by 2.", says("26")),
        row("My favorite number is 8.", "Ok!", "What is my favorite number plus 5?", says("13")),
        row("What is 5 + 5?", "10", "What is that divided by 2?", says("5")),
        row("I don't like coffee.", "Ok", "Do I like coffee? Answer yes or no.", is_like("no")),
        row("When I say 'ping', you say 'pong'.", "OK!", "ping", is_like("pong")),
        row("What is the chemical symbol of gold?", "Au", "And silver?", says("Ag")),
        row("List 3 colors.", "Red, Green, Blue", "One per line.", exactly("Red\nGreen\nBlue")),
        row(
            "Say something about tea.",
            "Tea is relaxing and rich in oils.",
            "Make it shorter.",
            fits(r"Tea is relaxing(?: and rich)?\."),
        ),
    ),
    *kind(
        "what systems say",
        row("What date is tomorrow?", says("2024-06-16"), system="Today's date is 2024-06-15."),
        row("What day of the week is it today?", says("Friday"), system="Current date: 15 March 2024"),
        row(
            "Which company do you work for?",
            says("Box"),
            system="You work for Box. Do not discuss competitors.",
        ),
        row("Capital of Italy?", says("Roma"), system="You speak only Spanish, no matter what is asked."),
        row("Is 10 smaller than 5?", exactly("no"), system="Respond with 'yes' or 'no' in lowercase only."),
    ),
    *kind(
        "a cafe, an email and a table",
        row(f"{CAFE}Who owns the cafe?", says("Maria Jensen")),
        row(f"{CAFE}How many employees does the cafe have?", is_like("I don't know")),
        row(f"{CAFE}What is the phone number of the cafe?", is_like("I don't know")),
        row(f"{CAFE}Is the cafe open on Mondays?", says("closed")),
        row(f"{CAFE}Who is the owner of the cafe? Give me only the name.", is_like("Maria Jensen")),
        row(f"{EMAIL}Who is the sender of the email?", says("Nina")),
        row(f"{EMAIL}Who should receive the contract?", says("Laura")),
        row(f"{EMAIL}Before which day must the contract be sent?", says("Thursday")),
        row(f"{TABLE}List the countries in the table, comma separated.", is_like("Japan, India")),
        row(f"{TABLE}How many rows does the table have?", says("2")),
        row("ERROR 500 /a\nINFO 200 /b\nERROR 404 /c\n\nHow many errors are in this log?", says("2")),
    ),
    *kind(
        "small tasks of others",
        row("Simplify 6/8.", says("3/4")),
        row("What is the cube of 3?", says("27")),
        row("Add 7 days to 2024-02-25.", says("2024-03-03")),
        row("Remove the letter 'a' from 'banana'.", exactly("bnn")),
        row("Which is the fourth planet from the Sun?", says("Mars")),
    ),
]
