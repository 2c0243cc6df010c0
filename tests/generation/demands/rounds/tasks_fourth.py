"""Lists of people as CSV, times in other places, money, and sentences in other languages."""

from __future__ import annotations

from demands.checkers import code, exactly, fits, in_order, says, says_any
from demands.rows import kind, row

ROWS = [
    *kind(
        "tasks of a tester",
        row("Count to 20 by twos.", exactly("2, 4, 6, 8, 10, 12, 14, 16, 18, 20")),
        row(
            "Sort by last name: John Smith, Amy Adams, Bob Jones",
            in_order("Amy Adams", "Bob Jones", "John Smith"),
        ),
        row("Sort by last name: Amy Smith, John Adams", exactly("John Adams, Amy Smith")),
        row(
            "Turn this into CSV: Alice is 30 and lives in Paris. Bob is 25 and lives in Rome.",
            exactly("name,age,city\nAlice,30,Paris\nBob,25,Rome"),
        ),
        row(
            "Convert these facts to CSV with the columns name, age and city: Tom, 34, Berlin; Lisa, 28, Munich.",
            exactly("name,age,city\nTom,34,Berlin\nLisa,28,Munich"),
        ),
        row(
            "Extract the prices: The book costs $12.99 and the pen costs $1.50.",
            exactly("- $12.99\n- $1.50"),
        ),
        row("Convert 100 USD to EUR at a rate of 0.9.", says("90 EUR")),
        row("How much is 50 euros in dollars if 1 EUR = 1.10 USD?", says("55 USD")),
        row("If it is 3 PM in New York, what time is it in London?", exactly("8:00 PM")),
        row("What time is it in Tokyo when it is noon in UTC?", exactly("9:00 PM")),
        row("If it's 14:00 in Berlin, what time is it in Tokyo?", exactly("22:00")),
        row('Who wrote "Pride and Prejudice"?', says("Jane Austen")),
        row("Who wrote 'Romeo and Juliet'?", says("Shakespeare")),
        row('Give me five synonyms for "happy".', fits(r".*1\. \w+\n2\. \w+\n3\. \w+\n4\. \w+\n5\. \w+")),
        row(
            "Write a cover letter for a software engineer position.", says("Dear") & says("software engineer")
        ),
        row(
            "Write a product description for a coffee mug.",
            says("a coffee mug") & says_any("designed", "made", "light"),
        ),
        row(
            "Write a SQL query to get all customers from Germany ordered by name.",
            code("FROM customers", "country = 'Germany'", "ORDER BY name"),
        ),
        row(
            "Write a bash command to find all .txt files modified in the last 7 days.",
            code('*.txt" -mtime -7'),
        ),
        row(
            "Correct: Yesterday I go to the store and buyed milk.",
            says("Yesterday I went to the store and bought milk."),
        ),
    ),
    *kind(
        "sentences in other languages",
        row("Übersetze ins Französische: Ich liebe dich.", says("Je t'aime")),
        row("Traduce al inglés: Me gusta leer libros.", says("I like to read books")),
        row("Traduis en anglais : J'aime le chocolat.", says("I like chocolate")),
        row("Translate to French: I like chocolate.", says("aime le chocolat")),
        row(
            "Translate to Spanish: My name is Anna and I live in Berlin.",
            says("Me llamo Anna y vivo en Berlin"),
        ),
        row("Translate to German: Where is the nearest pharmacy?", says("Wo ist die Apotheke")),
        row("Translate to English: Tengo un gato.", says("I have a cat")),
        row("What's the French word for apple?", says("pomme")),
    ),
]
