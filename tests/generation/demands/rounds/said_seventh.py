"""A seventh set of ordinary prompts of testers, in about fifteen kinds: 97 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    code,
    does_not_say,
    exactly,
    fits,
    in_language,
    in_order,
    is_csv,
    is_json,
    is_like,
    is_table,
    items,
    line_count,
    number_within,
    paragraphs,
    says,
    says_any,
    sentences,
    upper_case,
    words,
)
from demands.rows import kind, row

BAKERY = (
    "You work for Crumb Bakery. We open at 6:30 and close at 15:00. A croissant costs 2.40 euros. We deliver within 5 km. "
    "Order cakes two days ahead. Our email is hello@crumb.example."
)

ROWS = [
    *kind(
        "exact replies and sets",
        row("Reply with exactly: system ok", exactly("system ok")),
        row("Answer only with the word maybe.", is_like("maybe")),
        row("foo", exactly("BAR"), system="Answer every message with BAR."),
        row("Say the number 99 and nothing else.", exactly("99")),
        row("Antworte nur mit OK.", is_like("OK")),
        row("Is gold a metal? yes or no", is_like("yes")),
        row("Is 100 less than 20? Answer TRUE or FALSE.", exactly("FALSE")),
        row("Classify as urgent or not urgent: 'The building is on fire!'", is_like("urgent")),
        row("Spam or ham? 'You have been selected for a free gift card'", is_like("spam")),
        row("Sentiment (positive, negative, neutral): 'I really enjoyed the show.'", says("positive")),
        row("Rate from 1 to 10 how positive this is: 'I hate it.' Number only.", number_within(1, 4)),
        row(
            "I need to reset my password",
            is_like("account"),
            system="Categories: account, billing, shipping. Reply with the category only.",
        ),
        row(
            "Where is my parcel?",
            is_like("shipping"),
            system="Categories: account, billing, shipping. Reply with the category only.",
        ),
    ),
    *kind(
        "lists and forms",
        row("List 4 fruits.", items(4)),
        row("Give me three colors, comma separated.", fits(r"\w+(?:, \w+){2}\.?")),
        row("Name five cities in Europe.", items(5)),
        row("Nenne vier Sportarten.", items(4)),
        row("Nombra cinco animales.", items(5)),
        row("Cite trois villes françaises.", items(3)),
        row("Give me two tips for better sleep as bullet points.", items(2, "[-*•]")),
        row("Markdown table with columns Name and Age and 2 rows.", is_table("Name", "Age")),
        row(
            "Convert to CSV: Ann is 30, Bob is 25. Columns: name, age",
            is_csv(["name", "age"], [["Ann", "30"], ["Bob", "25"]]),
        ),
        row(
            "Return JSON with name and city for: Lia lives in Rome.",
            is_json({"name": "Lia", "city": "Rome"}, fenced=True),
        ),
        row("Answer in uppercase: what is the capital of Italy?", upper_case() & says("ROME")),
        row("Write 'done' in bold.", says_any("**done**")),
        row("Write a haiku about winter.", line_count(3)),
    ),
    *kind(
        "lengths and languages",
        row("Describe a lion in one sentence.", sentences(1) & says_any("lion")),
        row("Explain DNS in under 40 words.", words(5, 40) & says("DNS")),
        row("Write a 200-word essay on patience.", words(180, 220) & says_any("patience")),
        row("Write a 1500-word article about Mars.", words(1350, 1650) & says("Mars")),
        row("Write three paragraphs about music.", paragraphs(3) & says_any("music")),
        row("Was ist Photosynthese?", in_language("de") & says_any("Photosynthese")),
        row("¿Qué es un servidor web?", in_language("es") & says_any("servidor")),
        row("Qu'est-ce qu'un algorithme ?", in_language("fr") & says_any("algorithme")),
        row("Che cos'è una banca?", in_language("it") & says_any("banca")),
        row("O que é inflação?", in_language("pt") & says_any("inflação")),
        row("Translate to French: Good morning", says_any("bonjour")),
        row("Translate into German: I have a dog.", says_any("Ich habe einen Hund")),
        row("Answer in Spanish: what is a cat?", in_language("es")),
    ),
    *kind(
        "recall and grounding",
        row("My name is Viktor.", "Hi Viktor!", "What is my name?", says("Viktor")),
        row("Remember the number 8841.", "OK.", "Which number did I give you?", says("8841")),
        row("I live in Gent and work as a baker.", "Nice!", "Where do I live?", says("Gent")),
        row("I live in Gent and work as a baker.", "Nice!", "What do I do for a living?", says("baker")),
        row("My son Leo is 6.", "Cute.", "How old is Leo?", says("6")),
        row("My favourite band is Blur.", "Cool.", "Which band do I like?", says("Blur")),
        row("When do you open?", says("6:30"), system=BAKERY),
        row("What does a croissant cost?", says("2.40"), system=BAKERY),
        row("How far do you deliver?", says("5 km"), system=BAKERY),
        row("How early must I order a cake?", says_any("two days"), system=BAKERY),
        row(
            "Context: The tower is 88 m tall and was built in 1955.\nQuestion: How tall is the tower?",
            says("88"),
        ),
        row("Use only the text. Text: Ida sells bread. Per sells fish. Who sells fish?", says("Per")),
    ),
    *kind(
        "tasks",
        row("Sort: banana, apple, cherry", in_order("apple", "banana", "cherry")),
        row("Count from 1 to 10.", in_order(*map(str, range(1, 11)))),
        row("Reverse: hello", says("olleh")),
        row("Make this uppercase: hello there", says("HELLO THERE")),
        row("Count the words in: the sky is blue today", says_any("5", "five")),
        row("Correct the sentence: I has a cat.", says("I have a cat")),
        row(
            "Summarize: The ferry was late because of fog. Passengers waited two hours.",
            says_any("ferry", "fog"),
        ),
        row("What is 23 + 19?", says("42")),
        row("Sara has 15 marbles and loses 6. How many are left?", says("9")),
        row("What is 25% of 80?", says("20")),
        row("What is the capital of Sweden?", says("Stockholm")),
        row("Who painted Guernica?", says_any("Picasso")),
        row("Write a Python function to reverse a string.", code("def ", "[::-1]")),
        row(
            "Write a SQL query to select all customers from Berlin.", says_any("SELECT") & says_any("Berlin")
        ),
        row(
            "Who won the election?",
            says_any("cooking", "sorry", "can't", "cannot") & does_not_say("directions"),
            system="You only talk about cooking. Politely refuse anything else.",
        ),
        row("Hi, how are you?", says_any("well", "good", "great", "fine")),
    ),
]
