"""Logs, invoices, ages, blanks and small sentences to translate as five testers type them: 87 % at first sight."""

from __future__ import annotations

from demands.checkers import does_not_say, exactly, is_like, says
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
]
