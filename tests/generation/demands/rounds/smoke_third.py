"""Rows of a third round, written as smoke tests and evaluation sets are: 73 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    fits,
    in_language,
    in_order,
    is_json,
    is_like,
    is_yaml,
    items,
    lines,
    number_within,
    says,
    says_any,
    sentences,
    upper_case,
    words,
)
from demands.rows import kind, row

BAKERY = "Context: Rosa's Bakery opened in 2009 in Ghent. It is run by Rosa Claes and employs 14 people. Its sourdough costs 4.20 EUR and is baked every morning at 5:30. The bakery closes on Mondays."
ROWS = [
    *kind(
        "exact and set",
        row("Your reply must be exactly: 200 OK", exactly("200 OK")),
        row("Answer with the single word 'acknowledged'.", is_like("acknowledged")),
        row("ping", exactly("pong"), system="When the user sends ping, answer pong."),
        row(
            "Repeat this sentence exactly: The rain in Spain stays mainly in the plain.",
            is_like("The rain in Spain stays mainly in the plain"),
        ),
        row(
            "Can I get a discount?",
            is_like("sales"),
            system="You are a router. Choose exactly one team for the message: sales, support, legal. Reply with the team name only.",
        ),
        row("Say YES if 12 is divisible by 4, otherwise say NO.", exactly("YES")),
        row(
            "Is the statement correct? 'Berlin is the capital of Germany.' Reply only True or False.",
            is_like("True"),
        ),
        row("Pick the larger number and output only it: 345, 354", exactly("354")),
        row('Respond only with valid JSON: {"ok": true}', is_json({"ok": True})),
        row(
            "Label the emotion (joy, anger, sadness, fear): 'I can't stop smiling today!' Only the label.",
            is_like("joy"),
        ),
        row("Is this review positive? 'Terrible product, broke after a day.' Answer y or n.", is_like("n")),
        row("On a scale of 1-10, how spicy is a jalapeño? Just the number please.", number_within(1, 10)),
        row("Réponds par oui ou non : Paris est-elle en France ?", is_like("oui")),
        row("Antworte nur mit wahr oder falsch: 5 + 5 = 11", is_like("falsch")),
        row("¿Es el hielo frío? Responde solo sí o no.", is_like("sí")),
    ),
    *kind(
        "text and recall",
        row(BAKERY + "\n\nQuestion: When did the bakery open?\nAnswer:", says("2009")),
        row(BAKERY + "\n\nHow many people work there? Answer with a number only.", exactly("14")),
        row(BAKERY + "\n\nWho runs the bakery?", says("Rosa Claes")),
        row(BAKERY + "\n\nOn which day is it closed? One word.", is_like("Monday", "Mondays")),
        row(BAKERY + "\n\nIs the bakery in Bruges? Answer yes or no.", is_like("no")),
        row(
            "What does the sourdough cost?",
            says("4.20"),
            system=BAKERY + " Answer questions only from the context.",
        ),
        row(
            "Remember this code: QX-771.", "I will remember it.", "What code did I give you?", says("QX-771")
        ),
        row(
            "I have two cats, Milo and Otis.",
            "How lovely!",
            "What are the names of my cats?",
            says("Milo", "Otis"),
        ),
        row(
            "My favorite color is teal.",
            "Noted.",
            "I work as a pilot.",
            "Great!",
            "What's my favorite color?",
            says("teal"),
        ),
        row("Let x = 5.", "OK.", "What is x + 3?", says("8")),
        row("I'm planning a trip to Kyoto in April.", "Sounds great!", "Where am I going?", says("Kyoto")),
        row("Given the list [4, 8, 15, 16, 23, 42], what is the fourth element?", says("16")),
        row(
            "Extract the name of the company: 'Yesterday, Nordvik Systems announced a new chip.'",
            says("Nordvik Systems"),
        ),
        row("From the text 'The parcel weighs 3.5 kg and is 40 cm long', what is the weight?", says("3.5")),
    ),
    *kind(
        "form",
        row(
            "List 3 fruits in JSON array format. Only the array.",
            fits(r'\[\s*"[^"]+",\s*"[^"]+",\s*"[^"]+"\s*\]'),
        ),
        row(
            "Write a one-sentence summary of what photosynthesis is.",
            sentences(1) & says_any("photosynthesis"),
        ),
        row("Explain HTTP in under 30 words.", words(3, 30) & says("HTTP")),
        row("Give me the days of the weekend, one per line.", lines("Saturday", "Sunday")),
        row(
            "Write a title for a blog post about hiking. Only the title, no quotes.",
            words(2, 15) & does_not_say('"') & says_any("hik"),
        ),
        row("Write a 50 word paragraph about the moon.", words(42, 58) & says("moon")),
        row("Respond in exactly five words: how is the weather?", words(5, 5)),
        row("Answer with exactly one emoji.", fits(r"[\u2600-\U0001faff]\ufe0f?")),
        row(
            "Write your reply as a YAML document with keys name and age for Bob, 42.",
            is_yaml({"name": "Bob", "age": 42}),
        ),
        row(
            "Convert to a bulleted list: milk, bread, eggs",
            items(3, r"[-*•]") & says("milk", "bread", "eggs"),
        ),
        row(
            "Write a letter that begins with 'Dear Sir' and ends with 'Yours faithfully'.",
            fits(r"Dear Sir.+Yours faithfully\W*"),
        ),
        row(
            "Tell me a fun fact about bees. No more than 20 words. Do not use exclamation marks.",
            words(3, 20) & says_any("bee") & does_not_say("!"),
        ),
        row(
            "Describe a dog using only lowercase letters and no punctuation.",
            fits(r"[a-z\s]+") & says_any("dog"),
        ),
        row(
            "Put your answer inside <answer></answer> tags: what is 6 times 7?",
            fits(r".*<answer>.*42.*</answer>.*"),
        ),
        row("Schreibe einen Satz über das Meer.", sentences(1) & in_language("de")),
        row("Escribe dos frases sobre el café.", sentences(2) & in_language("es")),
        row("Écris une phrase sur les chats, en majuscules.", upper_case() & in_language("fr")),
    ),
    *kind(
        "simple",
        row("Translate to Spanish: The house is big.", says("La casa es grande")),
        row(
            "Translate 'good night' into French and German.", says_any("Bonne nuit") & says_any("Gute Nacht")
        ),
        row("Fix the grammar: He don't like apples.", says("doesn't like apples")),
        row("Write the alphabet backwards.", fits(r"(?is).*z\W*y\W*x\W*w\W*v.*c\W*b\W*a.*")),
        row("What is the average of 10, 20 and 60?", says("30")),
        row("What's 20% off 50?", says("40")),
        row("If I have 10 apples and give away 4, how many are left?", says("6")),
        row("Sort in descending order: 5, 99, 23, 1", in_order("99", "23", "5", "1")),
        row("What is the largest of these numbers: 12, 7, 31, 29?", says("31")),
        row("Reverse this list: a, b, c, d", in_order("d", "c", "b", "a")),
        row("Join the words 'rain' and 'bow'.", says("rainbow")),
        row("Is 2000 a leap year?", says("Yes")),
        row("How many legs do 3 spiders have?", says("24")),
        row("Which is heavier, 1 kg or 900 g?", says_any("1 kg")),
        row("Give the first 6 Fibonacci numbers.", in_order("1", "1", "2", "3", "5")),
        row(
            "Write a SQL query that selects all users older than 30.",
            says_any("SELECT") & says_any("users") & says("30"),
        ),
        row("Write a regex that matches a 5-digit zip code.", says_any(r"\d{5}")),
        row("What's the ASCII code of 'A'?", says("65")),
    ),
]
