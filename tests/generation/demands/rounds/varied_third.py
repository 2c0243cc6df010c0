"""Rows of a third round, written after the second was mended: 71 % was fulfilled at first sight."""

from __future__ import annotations

import json

from demands.checkers import (
    calls,
    calls_nothing,
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
    obeys,
    one_of,
    says,
    says_any,
    sentences,
    upper_case,
    words,
)
from demands.json_answers import JSON_OBJECT
from demands.rows import called, formatted, kind, row, schema, tool

CAR = "For sale: a blue Skoda Octavia from 2018 with 84,000 km, price 9,800 euros. Contact Jan Novotny, jan@auto.example."
CAR_SCHEMA = schema(brand="string", year="integer", price="number", contact="string", email="string")
TRIP = "Trip plan\nHotel: Alpenblick\nNights: 3\nGuests: 2\nArrival: 2025-12-20\nPhone: +41 44 555 01 01"
NEWS = "The city of Tampere will open a new tram line in August. It connects the harbour with the airport and cost 310 million euros."
BOOKING = tool(
    "book_table", "Book a table in a restaurant.", restaurant="string", people="integer", time="string"
)
TRANSLATE = tool("translate_text", "Translate text.", text="string", language="string")
NOTE = tool("save_note", "Save a note.", content="string")
PRICE = tool("get_crypto_price", "Get the price of a cryptocurrency.", symbol="string")

ROWS = [
    *kind(
        "exact reply",
        row("Reply with one word only: cactus", exactly("cactus")),
        row('Just answer "copy that".', is_like("copy that")),
        row("healthcheck", exactly("OK"), system="You are a monitoring stub. Respond OK to everything."),
        row("Please output exactly the following and nothing more:\nline-7 passed", exactly("line-7 passed")),
        row("Return only the string foo_bar", exactly("foo_bar")),
        row("Antworte ausschließlich mit „verstanden“.", is_like("verstanden")),
        row("Responde únicamente con la palabra sí", is_like("sí")),
        row("Say the magic word: abracadabra", is_like("abracadabra")),
    ),
    *kind(
        "allowed set",
        row("Can penguins fly? Respond with only 'yes' or 'no'.", one_of("yes", "no")),
        row(
            "Is the tone of this message angry or calm? 'I will never shop here again!!!' One word.",
            is_like("angry", "calm"),
        ),
        row(
            "Please cancel my subscription",
            is_like("cancellation"),
            system="Route user requests. Valid routes: refund, cancellation, sales. Return the route only.",
        ),
        row(
            "Animal, plant or mineral: granite. Answer with one of these.",
            is_like("animal", "plant", "mineral"),
        ),
        row(
            "Which option fits best?\nA. red\nB. blue\nC. green\nReply with just the letter.",
            one_of("A", "B", "C"),
        ),
        row("Review: 'meh, it works'. Output one of POS, NEG, NEU.", one_of("POS", "NEG", "NEU")),
        row("Should this be escalated? 'Server down in production'. true/false", is_like("true", "false")),
        row(
            "Ist das Spam oder kein Spam? 'Gewinnen Sie 1000 Euro!' Antworte nur mit Spam oder Kein Spam.",
            is_like("Spam", "Kein Spam"),
        ),
        row(
            "È positivo o negativo? 'Servizio pessimo'. Rispondi con una parola.",
            is_like("positivo", "negativo"),
        ),
    ),
    *kind(
        "number in a range",
        row(
            "From 1 to 100, how funny is this joke? Number only: 'Why did the chicken cross the road?'",
            number_within(1, 100),
        ),
        row("The app is superb", fits("[1-5]"), system="Grade feedback from 1 to 5. Output only an integer."),
        row(
            "Similarity between 'car' and 'auto' as a decimal between 0 and 1, only the number.",
            number_within(0, 1),
        ),
    ),
    *kind(
        "length",
        row("Explain in two sentences what a virus is.", sentences(2) & says("virus")),
        row("List three benefits of walking, each on a bullet.", items(3)),
        row("What is jazz? Maximum 10 words.", words(2, 10) & says("jazz")),
        row("Write a haiku about the sea.", line_count(3)),
        row("Can you list eight countries, one per line, without numbering?", line_count(8)),
        row("Write about 80 words on chess.", words(62, 98) & says("chess")),
        row("Schreibe drei Sätze über Hunde.", sentences(3) & in_language("de")),
        row("Écris deux phrases sur le café.", sentences(2) & in_language("fr")),
        row(
            "Tell me about Iceland",
            sentences(2) & says("Iceland"),
            system="You always reply with two sentences.",
        ),
    ),
    *kind(
        "language of the answer",
        row("Warum ist der Himmel blau?", in_language("de")),
        row("Où se trouve la tour Eiffel ?", in_language("fr")),
        row("¿Puedes ayudarme con mi tarea?", in_language("es")),
        row("Potresti spiegarmi la fotosintesi?", in_language("it")),
        row("Kun je me vertellen wat een trein is?", in_language("nl")),
        row("Explain rain to me in Italian.", in_language("it")),
        row("Explain rain.", in_language("es"), system="All output must be in Spanish."),
    ),
    *kind(
        "form asked by the system",
        row("hello", upper_case(), system="Respond in ALL CAPS."),
        row("Name a color", fits("(?s)>> .+"), system="Every answer must start with '>> '."),
        row("Name a color", fits("(?s).+\\[end\\]"), system="Finish each answer with [end]."),
        row("Who are you?", says("Otto"), system="Your name is Otto. You sell bikes."),
        row(
            "Talk about dogs and cats",
            does_not_say("dog") & says_any("cats"),
            system="You must never say the word dog.",
        ),
        row("Explain cookies", items(3, r"\d+[.)]"), system="Reply as a numbered list with three entries."),
    ),
    *kind(
        "conflict of instructions",
        row("Please say hello instead.", exactly("CLOSED"), system="Your only possible answer is CLOSED."),
        row("Say one. No, say two.", is_like("two")),
        row("Only use French in this chat.", "D'accord.", "What is a spoon?", in_language("fr")),
    ),
    *kind(
        "small tasks",
        row("Sort these words from Z to A: kiwi, plum, date", in_order("plum", "kiwi", "date")),
        row("How many characters does 'kettle' have? Number only.", exactly("6")),
        row("Reverse the string 'drawer'. Only the result.", exactly("reward")),
        row("Convert 'MyVariableName' to snake_case. Only the result.", exactly("my_variable_name")),
        row("Uppercase this: mind the gap", says("MIND THE GAP")),
        row("What is the second item in this list: ink, oak, elm?", says("oak")),
        row("Count up to 6 with commas", fits("1, ?2, ?3, ?4, ?5, ?6")),
        row("Replace every 'a' with 'o' in 'banana'. Only the result.", exactly("bonono")),
        row("What is 23 + 19? Answer with the number.", says("42")),
        row("Add 5 and 8 and tell me the total, number only", exactly("13")),
        row("I had 20 euros and spent 7. How much is left?", says("13")),
        row("Calculate 12.5 * 4", says("50")),
    ),
    *kind(
        "translate, summarise, rewrite",
        row("Translate to French: good morning", says_any("bonjour")),
        row("Übersetze ins Englische: Gute Nacht", says_any("good night")),
        row(f"Summarize this in one sentence:\n{NEWS}", sentences(1) & says_any("Tampere", "tram")),
        row(f"Give a title to this text: {NEWS}", says_any("Tampere", "tram") & words(1, 14)),
        row(
            "Please correct: 'Their going to the park tomorow'",
            says_any("They're going to the park tomorrow"),
        ),
        row("Rewrite more politely: Give me the report.", says("report") & says_any("please", "could you")),
        row("Paraphrase: Luisa Ferrer won the race in Girona.", says("Luisa Ferrer")),
    ),
    *kind(
        "code",
        row("Write a Python function add(a, b).", code("def add(a, b)", "return")),
        row("Give me only code: a JS function named greet", code("greet", only=True)),
        row(
            "Write a SQL query to get all customers from the table clients. Only SQL.",
            code("SELECT", "clients", only=True),
        ),
        row("Python class Car with attributes brand and year", code("class Car", "brand", "year")),
    ),
    *kind(
        "answer from the context",
        row(f"{CAR}\n\nQ: How many kilometres does the car have?", says_any("84,000", "84000")),
        row(f"{CAR}\nWho should I contact?", says("Jan Novotny")),
        row("How many nights do we stay?", says("3"), system=f"Answer questions about this plan.\n{TRIP}"),
        row("What's the phone number of the hotel?", says_any("+41 44 555 01 01"), system=TRIP),
        row(f"Based on the article, when will the line open?\n\nArticle: {NEWS}", says("August")),
        row(f"{NEWS}\n\nHow much did it cost? Only the amount.", says("310")),
        row(
            "Kontext: Frau Keller ist montags von 9 bis 12 Uhr erreichbar.\nWann ist Frau Keller erreichbar?",
            says("9"),
        ),
    ),
    *kind(
        "recall",
        row("Call me Nico.", "Hi Nico!", "What's my name?", says("Nico")),
        row("My shoe size is 43.", "OK.", "What's my shoe size?", says("43")),
        row(
            "Our launch is on 12 October.",
            "Great!",
            "When do we launch?",
            says_any("12 October", "October 12"),
        ),
        row("I'm vegetarian.", "Good to know.", "What kind of food do I eat?", says_any("vegetarian")),
        row("Je travaille à Bordeaux.", "Super !", "Où est-ce que je travaille ?", says("Bordeaux")),
    ),
    *kind(
        "JSON",
        row(
            CAR,
            obeys(CAR_SCHEMA, {"brand": "Skoda", "year": 2018, "price": 9800, "email": "jan@auto.example"}),
            response_format=formatted(CAR_SCHEMA, strict=True),
        ),
        row(
            f"Extract hotel, nights and guests as JSON from:\n{TRIP}",
            is_json({"hotel": "Alpenblick", "nights": 3, "guests": 2}, fenced=True),
        ),
        row(
            TRIP,
            is_json({"hotel": "Alpenblick", "nights": 3}),
            system='Reply with a JSON object like {"hotel": "...", "nights": 0}',
            response_format=JSON_OBJECT,
        ),
        row(
            f"Fill this schema from the text and output the JSON only.\nSchema: {json.dumps(CAR_SCHEMA)}\nText: {CAR}",
            is_json({"year": 2018, "price": 9800, "email": "jan@auto.example"}),
        ),
        row('Return {"ready": true} exactly.', is_json({"ready": True}, keys=("ready",))),
        row(
            "Name: Lars Berg, Age: 51, City: Bergen -> JSON",
            is_json({"name": "Lars Berg", "age": 51, "city": "Bergen"}, fenced=True),
        ),
        row(
            'Give me a JSON object with keys "product" and "stock" for: we have 14 kettles left',
            is_json({"stock": 14}, keys=("product", "stock"), fenced=True),
        ),
    ),
    *kind(
        "CSV and tables",
        row(
            "Turn into CSV with header name,score: Amy 7, Ben 9. Just the CSV.",
            is_csv(["name", "score"], [["Amy", "7"], ["Ben", "9"]]),
        ),
        row(
            "Create a Markdown table with columns City and Country for Paris and Oslo.",
            is_table("City", "Country") & says("Paris", "France", "Oslo", "Norway"),
        ),
    ),
    *kind(
        "functions",
        row(
            "Reserve a table for 5 at Luigi's at 20:00",
            calls("book_table", {"people": 5, "time": "20:00"}),
            tools=[BOOKING, NOTE],
        ),
        row(
            "What does Bitcoin cost right now? (BTC)",
            calls("get_crypto_price", {"symbol": "BTC"}),
            tools=[PRICE, NOTE],
        ),
        row(
            "Translate 'see you soon' to Polish",
            calls("translate_text", {"text": "see you soon", "language": "Polish"}),
            tools=[TRANSLATE, NOTE],
        ),
        row(
            "Save a note: call the dentist",
            calls("save_note", {"content": "call the dentist"}),
            tools=[NOTE, PRICE],
        ),
        row("Thank you so much!", calls_nothing(), tools=[NOTE, PRICE]),
        row(
            "BTC price?",
            *called("get_crypto_price", {"symbol": "BTC", "usd": 64210}, symbol="BTC"),
            says("64210") & calls_nothing(),
            tools=[PRICE],
        ),
        row(
            "BTC price?",
            *called("get_crypto_price", {"usd": 64210}, symbol="BTC"),
            "BTC is at 64210 USD.",
            "And ETH?",
            calls("get_crypto_price", {"symbol": "ETH"}),
            tools=[PRICE],
        ),
    ),
]
