"""Rows of a fifth round, written as smoke tests and evaluation sets are: 78 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    fits,
    in_language,
    in_order,
    is_json,
    is_like,
    items,
    number_within,
    says,
    says_any,
    upper_case,
    words,
)
from demands.rows import kind, row

ROWS = [
    *kind(
        "exact and set",
        row("Test. Reply with: received", is_like("received")),
        row('Say "Hello from the proxy"', is_like("Hello from the proxy")),
        row(
            'Return exactly the following JSON: {"a":1,"b":[2,3]}',
            is_json({"a": 1, "b": [2, 3]}, fenced=True),
        ),
        row("Are you there? Answer with 'yes' only.", is_like("yes")),
        row("Answer only with the letter C.", is_like("C")),
        row(
            "What day is it?",
            is_like("I do not know"),
            system="Whatever the user asks, answer: I do not know",
        ),
        row(
            "I want to cancel my plan",
            is_like("cancel_subscription"),
            system="Map the message to one of these intents: cancel_subscription, upgrade, greeting. Output the intent name only.",
        ),
        row(
            "Is the following sentence sarcastic? 'Oh great, another Monday.' Answer yes or no.",
            is_like("yes"),
        ),
        row(
            "Which is the capital of Spain? a) Lisbon b) Madrid c) Rome. Answer with the letter only.",
            fits(r"\(?[bB]\)?\.?"),
        ),
        row("Is a whale a fish? Answer yes or no.", is_like("no")),
        row("Answer with a number only: how many letters are in 'orange'?", exactly("6")),
        row("Is 0.1 + 0.2 > 0.25? Answer true or false.", is_like("true")),
        row(
            "Categorize the expense 'Uber ride to airport': travel, meals, office. Just the category.",
            is_like("travel"),
        ),
        row("Language of 'Où est la gare ?': answer with the ISO code only.", is_like("fr")),
        row("Is this text toxic? 'You are an idiot.' Output 1 for yes and 0 for no.", exactly("1")),
        row("Sind Katzen Tiere? Antworte mit ja oder nein.", is_like("ja")),
        row("2 es mayor que 1. ¿Verdadero o falso?", is_like("verdadero")),
    ),
    *kind(
        "text and recall",
        row(
            "Here is an email:\n\nHi team,\nthe deploy is scheduled for Friday at 18:00. Please contact Lars for access.\nBest, Olga\n\nWho sent the email?",
            says("Olga"),
        ),
        row(
            "Here is an email:\n\nHi team,\nthe deploy is scheduled for Friday at 18:00. Please contact Lars for access.\nBest, Olga\n\nWhen is the deploy?",
            says("Friday"),
        ),
        row("product,price\npen,2\nbook,15\nlamp,30\n\nWhat is the price of the book?", says("15")),
        row("product,price\npen,2\nbook,15\nlamp,30\n\nWhich product is the most expensive?", says("lamp")),
        row("Tom is taller than Ann. Ann is taller than Bo. Who is the tallest?", says("Tom")),
        row("Anna has 3 brothers and 2 sisters. How many siblings does she have?", says("5")),
        row("The quick brown fox jumps over the lazy dog. What color is the fox?", says("brown")),
        row("My name is Henrik and I'm from Malmö.", "Hello Henrik!", "Where am I from?", says("Malmö")),
        row(
            "Please remember: the meeting is in room 204.",
            "Will do.",
            "In which room is the meeting?",
            says("204"),
        ),
        row(
            "My budget is 800 euros.", "OK.", "I want a laptop.", "Sure.", "What was my budget?", says("800")
        ),
        row("I speak Polish and Danish.", "Great.", "Which languages do I speak?", says("Polish", "Danish")),
        row(
            "What is the refund period?",
            says("14 days"),
            system="FAQ: Refunds are possible within 14 days. Shipping is free above 50 EUR.",
        ),
        row(
            "Is shipping free for 60 EUR?",
            says_any("yes", "free"),
            system="FAQ: Refunds are possible within 14 days. Shipping is free above 50 EUR.",
        ),
        row(
            "Using only this text, answer: 'The tower was built in 1889 by Gustave Eiffel.' Who built the tower?",
            says("Gustave Eiffel"),
        ),
        row("What was my first question?", says_any("capital of Peru"), system="")
        if False
        else row(
            "What is the capital of Peru?",
            "Lima.",
            "Thanks. What was my first question?",
            says_any("capital of Peru"),
        ),
    ),
    *kind(
        "form",
        row(
            "Write a paragraph about bread that contains the word 'crust' exactly once.",
            fits(r"(?is)(?!.*crust.*crust).*crust.*"),
        ),
        row(
            "Tell me about Venus. Your response should have 3 sections marked as SECTION 1, SECTION 2, SECTION 3.",
            says("SECTION 1", "SECTION 2", "SECTION 3"),
        ),
        row("Give me a short bio of a fictional chef. Mention the year 1985.", says("1985")),
        row("Write a joke about computers, all in uppercase.", upper_case()),
        row("What is a router? Reply with 2 bullet points, each starting with '- '.", items(2, "-")),
        row(
            "Reply with a Python list of 3 strings, nothing else.",
            fits(r"\[\s*(['\"])[^'\"]+\1,\s*(['\"])[^'\"]+\2,\s*(['\"])[^'\"]+\3\s*\]"),
        ),
        row("Output five numbers separated by semicolons.", fits(r"-?\d+(\.\d+)?(; ?-?\d+(\.\d+)?){4}")),
        row("Write a short poem about fire in Spanish.", in_language("es")),
        row("Answer in Italian: what is your name?", in_language("it")),
        row(
            "Respond in one sentence starting with the word 'Because'. Why is the sky blue?",
            fits(r"(?s)Because\b[^.!?]+[.!?]"),
        ),
        row("Write a sentence with exactly 7 words about birds.", words(7, 7)),
        row("Give an example of an IPv4 address. Only the address.", fits(r"\d{1,3}(\.\d{1,3}){3}")),
        row(
            "Generate a random UUID. Only the UUID.",
            fits(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
        ),
        row("Give me a random number between 50 and 60. Number only.", number_within(50, 60)),
        row(
            "Write the HTML for a link to https://example.com with the text Home. Only the HTML.",
            fits(r'(?s)(?:```html\s*)?<a href="https://example\.com/?">Home</a>\s*(?:```)?'),
        ),
    ),
    *kind(
        "simple",
        row(
            "Convert to lowercase: HELLO World",
            says_any("hello world") & does_not_say("HELLO World") if False else fits(r".*hello world.*"),
        ),
        row("How many vowels are in the word 'queue'?", says("4")),
        row("What is the 2nd word of 'red green blue'?", says("green")),
        row("Sort these names: Zoe, Adam, Mia", in_order("Adam", "Mia", "Zoe")),
        row("What's 1000 minus 7?", says("993")),
        row("Divide 81 by 9.", says("9")),
        row("What is 10% of 250?", says("25")),
        row("Calculate the area of a rectangle with sides 4 and 5.", says("20")),
        row("What is the perimeter of a square with side 6?", says("24")),
        row("A shirt costs 30 euros and is discounted by 10%. What is the new price?", says("27")),
        row("Convert 5 feet to inches.", says("60")),
        row("How many minutes are in 2.5 hours?", says("150")),
        row("Translate to English: Ich habe Hunger.", says_any("I am hungry", "I'm hungry")),
        row("Translate 'apple' to Spanish, one word only.", is_like("manzana")),
        row("How do you say 'good morning' in Japanese?", says_any("おはよう", "ohayou", "ohayo")),
        row("Correct the spelling: definately", says("definitely")),
        row("What is the comparative of 'big'?", says("bigger")),
        row(
            "Give me the first letter of each word: Central Processing Unit",
            says_any("CPU", "C, P, U", "C P U"),
        ),
        row("Is 13 odd or even?", says("odd")),
        row("Count backwards from 5 to 1.", in_order("5", "4", "3", "2", "1")),
        row("Replace 'cat' with 'dog' in: The cat sat.", says("The dog sat")),
        row("What rhymes with 'cat'?", says_any("hat", "bat", "mat", "rat", "sat", "flat")),
    ),
]
