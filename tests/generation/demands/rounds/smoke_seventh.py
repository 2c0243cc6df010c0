"""Rows of a seventh round, written as smoke tests and evaluation sets are: 67 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    fits,
    is_like,
    items,
    line_count,
    one_of,
    says,
    says_any,
    sentences,
)
from demands.rows import kind, row

ROWS = [
    *kind(
        "exact and set",
        row("Health check. Respond with the word ALIVE.", is_like("ALIVE")),
        row("Say this word for word: mTLS works fine", is_like("mTLS works fine")),
        row("Just reply 'done' when you have read this.", is_like("done")),
        row(
            "Where is my invoice?",
            exactly("OUT_OF_SCOPE"),
            system="You answer questions about cooking. If the question is not about cooking, reply OUT_OF_SCOPE.",
        ),
        row(
            "Determine the sentiment: 'Not bad at all, I quite liked it.' Respond with positive or negative.",
            is_like("positive"),
        ),
        row("Is the word 'quickly' an adverb? Answer yes or no.", is_like("yes")),
        row("Score the urgency from 1 to 3 (3 = most urgent): 'Site is down!' Only the number.", one_of("3")),
        row("What type of animal is a frog: mammal, amphibian or bird? One word.", is_like("amphibian")),
        row("Reply with PASS if 3*3 equals 9, otherwise FAIL.", exactly("PASS")),
        row("Antworte mit genau einem Wort: Welche Farbe hat Schnee?", is_like("Weiß", "White")),
    ),
    *kind(
        "text and recall",
        row(
            "Invoice no. 4471, issued 2 May 2024, due 1 June 2024, amount 350.00 EUR. When is the invoice due?",
            says("1 June 2024"),
        ),
        row(
            "Invoice no. 4471, issued 2 May 2024, due 1 June 2024, amount 350.00 EUR. What is the amount?",
            says("350.00"),
        ),
        row(
            "Sara's phone is 0151-2233. Max's phone is 0170-9988. What is Max's phone number?",
            says("0170-9988"),
        ),
        row("The red box holds keys. The blue box holds coins. What is in the blue box?", says("coins")),
        row("I was born in 1990.", "Noted.", "In which year was I born?", says("1990")),
        row(
            "My sister's name is Ida and my brother's name is Leo.",
            "OK.",
            "What's my brother's name?",
            says("Leo"),
        ),
        row(
            "Save this for later: token=ab12cd.",
            "Saved.",
            "What token did I ask you to save?",
            says("ab12cd"),
        ),
    ),
    *kind(
        "form",
        row("In two sentences, explain what a VPN is.", sentences(2) & says("VPN")),
        row("Write a haiku about coding.", line_count(3)),
        row("Describe Berlin in one word.", fits(r"[\w-]+\.?"))
        if False
        else row(
            "Write one sentence about Berlin without any vowels 'u'.", does_not_say("u") & says("Berlin")
        ),
        row(
            "List four seasons in a comma-separated line, lowercase.",
            fits(r"(?:(?:spring|summer|autumn|fall|winter),? ?){4}"),
        ),
        row("Answer using exactly one word: what is the capital of Sweden?", is_like("Stockholm")),
        row("Provide a numbered list of exactly 5 countries.", items(5, r"\d+[.)]")),
        row("Write a question about history that ends with a question mark.", fits(r"(?s).*history.*\?")),
        row(
            "Reply in XML with a root element <person> and a child <name> for Olaf.",
            fits(r"(?s).*<person>\s*<name>Olaf</name>\s*</person>.*"),
        ),
        row("Say thanks in Portuguese.", says_any("obrigado", "obrigada")),
        row("Include the words sun and sea in one sentence.", says("sun", "sea")),
    ),
    *kind(
        "simple",
        row("What is 45 + 55 - 10?", says("90")),
        row("Write 7:30 PM in 24-hour format.", says("19:30")),
        row("What date comes 7 days after 25 December 2023?", says_any("1 January 2024", "January 1, 2024")),
        row("hot is to cold as big is to", says("small")),
        row("dog: puppy\ncat:", says("kitten"))
        if False
        else row("red -> rot\nblue -> blau\ngreen ->", is_like("grün")),
        row("Make a noun plural: leaf", says("leaves")),
        row("How many syllables are in 'banana'?", says("3")),
        row("Find the longest word: I love programming daily", says("programming")),
        row("Turn this into a question: You are coming.", says_any("Are you coming?")),
        row("Which of the numbers 3, 8, 11, 14 are even?", says("8", "14") & does_not_say("11")),
        row("What is the difference between 50 and 18?", says("32")),
        row("Divide 100 by 8, give decimals.", says("12.5")),
        row("Rewrite in uppercase letters: stop now", says("STOP NOW")),
        row("What is the currency of Japan?", says_any("yen")),
        row("Convert 1 kg to grams.", says_any("1000", "1,000")),
    ),
]
