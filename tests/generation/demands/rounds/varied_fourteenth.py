"""Rows of a fourteenth round, in the kinds that testers try first: 91 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    calls,
    calls_nothing,
    exactly,
    fits,
    in_order,
    is_json,
    is_like,
    line_count,
    obeys,
    says,
    sentences,
)
from demands.rows import called, formatted, kind, row, schema, tool

STOCK = tool("get_stock_price", "Get the price of a stock.", symbol="string")
MAIL = tool("send_email", "Send an e-mail.", to="string", subject="string", body="string")
EXCHANGE = tool(
    "convert_currency", "Convert money.", amount="number", from_currency="string", to_currency="string"
)
TIMER = tool("set_timer", "Start a timer.", minutes="integer", label="string")
USER = schema(name="string", age="integer")
EVENT = schema(title="string", date="string", location="string")
PRODUCT = schema(product="string", price="number", currency="string")
WEATHER = tool("get_weather", "Get the current weather for a city.", city="string")
ROWS = [
    *kind(
        "exact reply",
        row("Respond with the word 'pong' and nothing else.", is_like("pong")),
        row("Please reply with exactly this text: Hello, World!", is_like("Hello, World!")),
        row("Only output: 7", exactly("7")),
        row('Type the phrase "all systems nominal" verbatim.', is_like("all systems nominal")),
        row("hi", exactly("OK"), system="Always answer with exactly 'OK'."),
        row("Tell me a story", exactly("NOPE"), system="No matter what the user says, reply NOPE."),
        row("Antworte nur mit dem Wort Fertig.", is_like("Fertig")),
        row("Responde únicamente con: listo", is_like("listo")),
        row("Réponds exactement : c'est bon", is_like("c'est bon")),
        row("Rispondi solo con la parola pronto", is_like("pronto")),
        row("Echo: foo-bar_123", says("foo-bar_123")),
    ),
    *kind(
        "allowed set",
        row("Is 17 a prime number? Answer YES or NO.", exactly("YES")),
        row(
            'Is the following e-mail spam? "You won $1,000,000! Click here!" Answer with SPAM or HAM.',
            exactly("SPAM"),
        ),
        row(
            "Meeting moved to 3pm tomorrow, please confirm.",
            exactly("HAM"),
            system="You are a spam filter. Output SPAM or HAM only.",
        ),
        row(
            "Classify: 'I was charged twice this month' into one of: billing, technical, other. Reply with the label only.",
            exactly("billing"),
        ),
        row(
            "Classify the ticket as bug, feature or question: 'The app crashes when I open settings'",
            is_like("bug"),
        ),
        row("TRUE or FALSE: The Earth orbits the Sun.", exactly("TRUE")),
        row(
            "Rate this review from 1 to 5, digits only: 'Absolutely perfect, best purchase ever!'",
            exactly("5"),
        ),
        row("Is Paris in Germany? yes/no", is_like("no")),
        row(
            "The service was terrible and the food cold.",
            is_like("negative"),
            system="Label the sentiment of the user's text: positive, negative, neutral. One word.",
        ),
        row(
            "Which is heavier: a kilogram of iron or two kilograms of feathers? Answer 'iron' or 'feathers'.",
            is_like("feathers"),
        ),
        row("Is 10 greater than 12? Reply true or false in lower case.", exactly("false")),
        row(
            "What language is this: 'Guten Morgen'? Answer with one of English, German, French.",
            exactly("German"),
        ),
        row("Pick one: A) 2+2=5 B) 2+2=4. Reply with the letter only.", exactly("B")),
    ),
    *kind(
        "text and recall",
        row(
            "Answer using only the context.\n\nContext: The museum opens at 9:30 and closes at 18:00. It is closed on Mondays.\n\nQuestion: When does the museum close?",
            says("18:00"),
        ),
        row(
            "Context: Orion Ltd was founded in 1987 by Mara Lind in Bergen.\n\nWho founded Orion Ltd?",
            says("Mara Lind"),
        ),
        row(
            "Context: Orion Ltd was founded in 1987 by Mara Lind in Bergen.\n\nIn which year was it founded? Just the year.",
            exactly("1987"),
        ),
        row("Remember the number 7319.", "Got it.", "Which number did I ask you to remember?", says("7319")),
        row("My dog is called Biscuit.", "Cute!", "What's my dog's name?", says("Biscuit")),
        row("I'm 34 years old and I work as a nurse.", "Nice to meet you.", "What is my job?", says("nurse")),
        row(
            "How long do I have to return an item?",
            says("30 days"),
            system="Policy: Items may be returned within 30 days. Refunds take 5 business days.",
        ),
        row(
            "How long do refunds take?",
            says("5 business days"),
            system="Policy: Items may be returned within 30 days. Refunds take 5 business days.",
        ),
        row("Ich heiße Anna und komme aus Graz.", "Hallo Anna!", "Woher komme ich?", says("Graz")),
        row(
            "The secret word is 'marmalade'.",
            "Understood.",
            "What is 2+2?",
            "4",
            "And what was the secret word?",
            says("marmalade"),
        ),
        row(
            "Using the text below, what is the invoice total?\n\nInvoice INV-204\nSubtotal: 90.00 EUR\nTax: 17.10 EUR\nTotal: 107.10 EUR",
            says("107.10"),
        ),
        row(
            "Based only on this: 'The pump runs at 40 Hz.' What is the pump's colour? If unknown say 'I don't know'.",
            says("I don't know"),
        ),
    ),
    *kind(
        "JSON in words",
        row(
            "Extract name and age as JSON: Maria is 29 years old.",
            is_json({"name": "Maria", "age": 29}, fenced=True),
        ),
        row(
            'Respond with JSON only: {"status": "ok", "code": 200}',
            is_json({"status": "ok", "code": 200}, fenced=True),
        ),
        row(
            "Return a JSON object with fields title, author and year for: 'Dune' by Frank Herbert, published in 1965.",
            is_json({"title": "Dune", "author": "Frank Herbert", "year": 1965}, fenced=True),
        ),
        row("Ben is 41.", obeys(USER, {"name": "Ben", "age": 41}), response_format=formatted(USER)),
        row(
            "Alice and Bob are going to a science fair on Friday at the Town Hall.",
            obeys(EVENT, {"date": "Friday", "location": "Town Hall"}),
            response_format=formatted(EVENT),
        ),
        row(
            "The desk lamp costs 39.90 USD.",
            obeys(PRODUCT, {"product": "desk lamp", "price": 39.9, "currency": "USD"}),
            response_format=formatted(PRODUCT),
        ),
        row(
            "Classify the sentiment of 'I love this' as JSON with key sentiment (positive/negative/neutral)",
            is_json({"sentiment": "positive"}, fenced=True),
        ),
        row(
            "name: Karl\ncity: Ulm\nage: 52\n\nTurn this into JSON.",
            is_json({"name": "Karl", "city": "Ulm", "age": 52}, fenced=True),
        ),
        row('Give me JSON: {"sum": <sum of 4 and 9>}', is_json({"sum": 13}, fenced=True)),
    ),
    *kind(
        "simple task",
        row("Sort alphabetically: pear, apple, mango", in_order("apple", "mango", "pear")),
        row("Count from 1 to 10.", in_order("1", "2", "3", "4", "5", "6", "7", "8", "9", "10")),
        row("Reverse the string 'stream'.", says("maerts")),
        row("Convert to upper case: hello there", says("HELLO THERE")),
        row("What is 23 + 19? Only the number.", exactly("42")),
        row("Translate to German: Good morning", says("Guten Morgen")),
        row("Correct the sentence: She go to school every day.", says("goes")),
        row("What is the capital of Japan?", says("Tokyo")),
        row("List three colors as a comma-separated list, nothing else.", fits(r"\w+, ?\w+, ?\w+\.?")),
        row("Write exactly two sentences about rivers.", sentences(2) & says("river")),
        row("How many words are in this sentence: The quick brown fox jumps.", says("5")),
        row("Give me a CSV with the header id,name and two rows.", fits(r"id,name\n[^\n]+\n[^\n]+\n?")),
        row("Repeat the word 'go' five times.", fits(r"(go\W*){5}")),
        row("Which is larger, 9.11 or 9.9?", says("9.9")),
        row("Spell 'cat' letter by letter separated by hyphens.", says("c-a-t")),
        row("Convert 5 km to meters.", says("5,000")),
        row("What day comes after Tuesday?", says("Wednesday")),
        row("Give the first five prime numbers.", in_order("2", "3", "5", "7", "11")),
        row("Complete the sequence: 2, 4, 8, 16, ", says("32")),
        row(
            "Summarize in at most 10 words: The committee met on Tuesday to discuss the new budget, which was approved after a long debate.",
            fits(r"(\S+\s*){1,10}") & says("committee"),
        ),
        row("Write a limerick about a cat.", line_count(5)),
        row("Wie viel ist 7 mal 8?", says("56")),
        row("Remove the vowels from 'banana'.", says("bnn")),
        row("Write your answer in all lowercase letters: describe the sea.", fits(r"[^A-Z]+") & says("sea")),
    ),
    *kind(
        "text and recall",
        row(
            "Based only on this: 'The pump runs at 40 Hz.' What is the pump's colour?",
            is_like("I don't know; the context does not say."),
        ),
        row(
            "According to this text, 'The pump runs at 40 Hz and is green.', what colour is the pump?",
            says("green"),
        ),
        row(
            "Context: Orion Ltd was founded in 1987 by Mara Lind.\n\nWho founded it? Answer with the name only.",
            is_like("Mara Lind"),
        ),
        row(
            "Give a summary (max 8 words): The long talks ended on Friday, which surprised the whole town hall.",
            fits(r"(\S+\s*){1,8}") & says("talks"),
        ),
        row(
            "Return JSON with the keys label (spam/ham) and reason for this mail: 'You won a prize'",
            is_json({"label": "spam"}, fenced=True),
        ),
    ),
    *kind(
        "functions",
        row("What is the price of AAPL?", calls("get_stock_price", {"symbol": "AAPL"}), tools=[STOCK, MAIL]),
        row(
            "Send an email to bob@example.com with the subject Lunch saying see you at noon",
            calls("send_email", {"to": "bob@example.com", "subject": "Lunch"}),
            tools=[STOCK, MAIL],
        ),
        row(
            "Convert 250 dollars to euros",
            calls("convert_currency", {"amount": 250, "from_currency": "USD", "to_currency": "EUR"}),
            tools=[EXCHANGE, STOCK],
        ),
        row("Set a timer for 12 minutes for the pasta", calls("set_timer", {"minutes": 12}), tools=[TIMER]),
        row("Thanks, bye!", calls_nothing(), tools=[TIMER, STOCK]),
        row(
            "Weather in Paris?",
            *called("get_weather", {"condition": "snow", "temp": -3}, city="Paris"),
            says("snow"),
            tools=[WEATHER],
        ),
        row(
            "Weather in Paris?",
            *called("get_weather", {"condition": "snow", "temp": -3}, city="Paris"),
            "It is snowing in Paris.",
            "And in Rome?",
            calls("get_weather", {"city": "Rome"}),
            tools=[WEATHER],
        ),
        row("What is the capital of France?", calls_nothing(), tools=[STOCK, MAIL]),
    ),
]
