"""Rows: small tasks whose result can be checked."""

from __future__ import annotations

from demands.checkers import (
    code,
    exactly,
    fits,
    in_order,
    is_csv,
    is_like,
    is_list,
    is_table,
    is_yaml,
    lines,
    says,
    says_any,
    words,
)
from demands.rows import kind, row

ORDER = "Hi, this is Priya Raman. Order A-1 for 3 lamps at 4.50 euros goes to 12 Elm Street, Leeds. priya@example.org"
MEETING = (
    "The board of Halden Rail met on 4 March. It approved 12 million euros for new trains on the Oslo line. "
    "Director Ingrid Moe said that service starts in 2027. The union asked for more drivers."
)

ROWS = [
    *kind(
        "sort and count",
        row("Sort these numbers ascending: 9, 2, 7, 1", in_order("1", "2", "7", "9")),
        row(
            "Sort alphabetically: pear, apple, fig. Output a comma-separated list.",
            is_like("apple, fig, pear"),
        ),
        row("Count from 1 to 10.", in_order(*map(str, range(1, 11)))),
        row("Count down from 5 to 1, one per line.", lines("5", "4", "3", "2", "1")),
        row("Sort in descending order: 3 14 8 21. Only the numbers.", fits(r"21\D+14\D+8\D+3")),
        row("How many words are in 'the quick brown fox'? Just the number.", exactly("4")),
        row("How many letters does the word banana have? Number only.", exactly("6")),
        row("Remove the duplicates: a, b, a, c, b. Reply only with the list.", is_like("a, b, c")),
        row("What is the largest of 4, 17, 9?", says("17")),
        row("List the numbers from 1 to 5 separated by commas, nothing else.", fits("1, ?2, ?3, ?4, ?5")),
    ),
    *kind(
        "change a text",
        row("Reverse the word 'stressed'.", says("desserts")),
        row("Convert to upper case: mock server", says("MOCK SERVER") & fits("(?s).*MOCK SERVER.*")),
        row("Make this lowercase, output only the result: HELLO World", exactly("hello world")),
        row(
            "Write 'open source' in title case. Only the result.",
            is_like("Open Source") & fits("Open Source"),
        ),
        row("Convert userAccountId to snake_case. Reply only with the result.", exactly("user_account_id")),
        row(
            "Replace every 'cat' with 'dog' in: the cat saw a cat. Only the result.",
            is_like("the dog saw a dog"),
        ),
        row("Make a URL slug of 'Hello Big World'. Only the slug.", exactly("hello-big-world")),
        row("Join these with a dash: red, green, blue. Output only the result.", exactly("red-green-blue")),
        row(
            "hello there",
            exactly("HELLO THERE"),
            system="Return the user's text in upper case and nothing else.",
        ),
        row("Turn 'last_login_date' into camelCase, no explanation.", exactly("lastLoginDate")),
    ),
    *kind(
        "tabular text",
        row(
            "Turn into CSV with header name,age: Ann is 31, Bob is 25. CSV only.",
            is_csv(["name", "age"], [["Ann", "31"], ["Bob", "25"]]),
        ),
        row(
            "Give me a Markdown table with columns Country and Capital for France and Japan.",
            is_table("Country", "Capital"),
        ),
        row(
            "Output as CSV, one row, no header: Oslo, Norway, 700000",
            is_csv(None, [["Oslo", "Norway", "700000"]]),
        ),
        row("Write this as YAML, only YAML: name Ann, age 31", is_yaml({"name": "Ann", "age": 31})),
        row("Put apples, pears and plums on one line each, nothing else.", lines("apples", "pears", "plums")),
        row(
            "List apples, pears and plums as a JSON array. Only JSON.", is_list(["apples", "pears", "plums"])
        ),
        row(
            "Make a table (Markdown) with the columns Name, Price, Stock.", is_table("Name", "Price", "Stock")
        ),
        row(
            "Write name=Ann, city=Oslo as lines 'key: value' and nothing else.",
            lines("name: Ann", "city: Oslo"),
        ),
    ),
    *kind(
        "translation",
        row("Translate to French: Good morning", says("Bonjour")),
        row("Translate 'Where is the train station?' into German.", says("Wo", "Bahnhof")),
        row("How do you say 'thank you' in Spanish?", says("gracias")),
        row("Translate to English: Guten Abend", says_any("good evening")),
        row(
            "the house is big",
            is_like("la casa es grande"),
            system="Translate the user's text into Spanish. Output only the translation.",
        ),
        row("Traduis en anglais : Je t'aime", says_any("I love you")),
        row("Translate to Italian: I would like a coffee", says("caffè") & says_any("vorrei")),
        row("Translate 'cat' to German. One word.", is_like("Katze")),
    ),
    *kind(
        "correction",
        row(
            "Correct this sentence: she dont like apples",
            says_any("doesn't like apples", "does not like apples"),
        ),
        row("Fix the spelling: I recieved teh letter", says("received", "the letter")),
        row(
            "Correct the grammar, output only the corrected sentence: He go to school yesterday.",
            exactly("He went to school yesterday."),
        ),
        row(
            "Proofread: Their going to the park tommorow.", says_any("They're", "They are") & says("tomorrow")
        ),
        row(
            "me and him was late",
            says("were late"),
            system="You correct English. Reply with the corrected sentence.",
        ),
        row("Fix the punctuation: lets eat grandma", says_any("let's eat, grandma", "Let’s eat, grandma")),
    ),
    *kind(
        "arithmetic",
        row("What is 17 * 23? Just the number.", exactly("391")),
        row("Calculate (12 + 8) / 4", says("5")),
        row("I have 3 apples and buy 4 more. How many do I have?", says("7")),
        row("What's 15% of 240?", says("36")),
        row("A book costs 12 euros. What do 5 books cost?", says("60")),
        row("Convert 10 km to miles.", says_any("6.2")),
        row("2^10 = ?", says("1024")),
        row("Was ist 144 geteilt durch 12?", says("12")),
    ),
    *kind(
        "extract from text",
        row(f"Extract the email address. Reply only with it.\n\n{ORDER}", exactly("priya@example.org")),
        row(f"What is the order number? Output just the number.\n{ORDER}", exactly("A-1")),
        row(f"Who sent this message? Reply with the name only.\n\n{ORDER}", exactly("Priya Raman")),
        row(
            "Extract all dates: We met on 2024-03-05 and again on 2024-04-01.",
            says("2024-03-05", "2024-04-01"),
        ),
        row(
            "Find the URL in: docs are at https://example.com/a?b=1 today. Only the URL.",
            exactly("https://example.com/a?b=1"),
        ),
        row(
            "Get the phone number from 'call +44 20 7946 0958 now'. Only the number.",
            exactly("+44 20 7946 0958"),
        ),
        row("Which IP address appears in 'denied 10.0.0.7 port 22'? Only the address.", exactly("10.0.0.7")),
        row(f"Which city is it sent to? One word.\n{ORDER}", exactly("Leeds")),
        row(
            "Extract the hashtags: loving the #sunset at the #beach. Comma-separated, only these.",
            fits("#?sunset, #?beach"),
        ),
        row(
            "Extrahiere den Betrag: Die Rechnung über 89,90 € ist offen. Nur den Betrag.",
            says_any("89,90", "89.90"),
        ),
    ),
    *kind(
        "summary",
        row(f"Summarize in one sentence:\n\n{MEETING}", says_any("Halden Rail") & words(5, 40)),
        row(f"TL;DR please:\n{MEETING}", says_any("Halden Rail", "trains", "12 million") & words(4, 45)),
        row(
            f"Give me a title for this text, at most 8 words.\n\n{MEETING}",
            words(2, 8) & says_any("Halden", "Rail", "train", "Oslo"),
        ),
        row(
            f"List the key points as bullets:\n{MEETING}",
            says("12 million", "2027") & fits(r"(?s).*[-*•] .*"),
        ),
        row(
            MEETING,
            says_any("Halden Rail", "Oslo") & words(5, 35),
            system="Summarize what the user sends in under 35 words.",
        ),
    ),
    *kind(
        "code",
        row(
            "Write a Python function is_even(n). Only code.",
            code("def is_even(n", "return", "% 2", only=True),
        ),
        row("Write a JavaScript function called greet that takes a name.", code("greet", "name")),
        row("Give me a SQL query that selects all users older than 30.", code("SELECT", "FROM users", "30")),
        row("Write a bash one-liner that counts lines in log.txt.", code("wc -l", "log.txt")),
        row("Write a Python function add(a, b) that returns the sum.", code("def add(a", "return a + b")),
        row(
            "Write a regex that matches a 5 digit ZIP code. Only the regex.",
            fits(r"[`^/\\b(]*(\\d|\[0-9\])\{5\}[`$/\\b)]*"),
        ),
        row("Write a Python class Dog with a method bark.", code("class Dog", "def bark(self")),
    ),
]
