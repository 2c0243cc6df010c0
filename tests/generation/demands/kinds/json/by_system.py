"""Rows: the system message says which JSON to answer with."""

from __future__ import annotations

import json
from typing import Literal

from demands.checkers import exactly, fields_within, is_json, is_list
from demands.given import BROKEN_LAMP, INVOICE_OF_BRANDT, LUCIA, LUCIA_VALUES, SPACED_OBJECT, TRIP_PLAN
from demands.rows import kind, row
from demands.shapes import FENCED, JSON_OBJECT
from pydantic import BaseModel

AGENTS = 'You are a router. Choose the best agent: "math_agent", "history_agent", "code_agent". \
Respond with JSON {"agent": "..."}'

SUPERVISOR = """You are a supervisor managing these agents: researcher, writer, coder. Given the conversation, decide \
who should act next. Respond with JSON: {"next": "<agent or FINISH>"}"""

INTENTS_INTENT_CLASSIFIER = 'You are an intent classifier. Intents: book_flight, cancel_booking, other. Answer as JSON {"intent": "..."}.'

ORDERS = 'You extract orders. Answer in JSON: {"item": string, "quantity": integer, "urgent": boolean}'

ORDERED = 'Extract {"product": string, "quantity": number} from the order.'

TRANSLATED = 'Translate to French and return {"translation": "..."}'

INTENTS = (
    "You are an intent classifier for a bank. Possible intents: check_balance, transfer_money, block_card, other. "
    'Respond only with JSON: {"intent": "<intent>"}'
)


class Employee(BaseModel):
    name: str
    department: Literal["sales", "engineering", "support"]
    salary: float
    manager: str | None = None


JSON_BY_AN_EXAMPLE_OF_THE_SYSTEM = kind(
    "JSON by an example of the system",
    row("When did World War II end?", is_json({"agent": "history_agent"}), system=AGENTS),
    row("What is 15% of 80?", is_json({"agent": "math_agent"}), system=AGENTS),
    row("Write a blog post about llamas", is_json({"next": "writer"}), system=SUPERVISOR),
    row(
        "Please cancel my reservation",
        is_json({"intent": "cancel_booking"}),
        system=INTENTS_INTENT_CLASSIFIER,
    ),
    row(
        "I need 12 boxes of gloves as soon as possible",
        is_json({"item": "gloves", "quantity": 12, "urgent": True}),
        system=ORDERS,
    ),
    row(
        "We would like to order forty office chairs, no rush.",
        is_json({"item": "office chairs", "quantity": 40, "urgent": False}),
        system=ORDERS,
    ),
    row(
        "Send us 200 envelopes by Friday please",
        is_json({"item": "envelopes", "quantity": 200}),
        system=ORDERS,
    ),
    row(
        "Das Essen war schrecklich.",
        is_json({"sentiment": "negative", "language": "German"}),
        system='Return JSON: {"sentiment": "positive|negative|neutral", "language": "..."}',
    ),
    row(
        "Angela Brown of Siemens flew to Madrid.",
        is_json({"persons": ["Angela Brown"], "organizations": ["Siemens"], "locations": ["Madrid"]}),
        system='Extract entities. Reply with JSON: {"persons": [], "organizations": [], "locations": []}',
    ),
    row("I'd like 3 boxes of tea", is_json({"product": "tea", "quantity": 3}), system=ORDERED),
    row("Good morning", is_json({"translation": "Bonjour"}), system=TRANSLATED),
    row(
        "order 5 apples and 2 pears",
        is_json(
            {"items": [{"name": "apples", "quantity": 5}, {"name": "pears", "quantity": 2}]}, fenced=True
        ),
        system='Convert the order to JSON: {"items":[{"name":string,"quantity":number}]}. Output JSON only.',
    ),
    row(
        "My card was declined when I tried to pay",
        is_json({"category": "payment"}),
        system='Classify into JSON: {"category": "payment" | "delivery" | "product"}',
        response_format=JSON_OBJECT,
    ),
    row(
        "The laptop costs 899 euros and is in stock.",
        is_json({"price": 899, "in_stock": True}),
        system='Extract as JSON: {"price": number, "in_stock": boolean}',
        response_format=JSON_OBJECT,
    ),
    row(
        "hi, my order 88-1207 never arrived, this is Tom Baker",
        is_json({"customer": "Tom Baker", "order_id": "88-1207"}),
        system='You extract data. Respond only with JSON: {"customer": string, "order_id": string}',
    ),
    row(
        "I love this phone, the battery lasts forever!",
        is_json({"sentiment": "positive"}),
        system='Return JSON {"sentiment": "positive" | "negative" | "neutral", "confidence": number}.',
    ),
    row(
        "Reset my password please",
        is_json({"intent": "reset_password"}),
        system='You are an intent classifier. Reply with JSON {"intent": one of ["reset_password", "cancel_order", "other"]}.',
    ),
    row(
        "cancel my flight to Rome",
        is_json({"action": "cancel", "destination": "Rome"}),
        system='Convert the user request to JSON: {"action": "book" | "cancel" | "change", "destination": string}',
    ),
    row(
        "I hate waiting on hold for an hour",
        is_json({"label": "negative"}),
        system='Classify the text. Answer with JSON {"label": "positive"} or {"label": "negative"}.',
    ),
    row("hi", exactly(SPACED_OBJECT), system=f"You must reply with exactly this JSON: {SPACED_OBJECT}"),
    row(
        "Book a room for 3 nights from May 4th for two adults",
        is_json({"nights": 3, "adults": 2}),
        system='You parse hotel requests. Answer with JSON {"nights": int, "adults": int, "check_in": str}',
        response_format=JSON_OBJECT,
    ),
    row(
        "The laptop won't turn on since this morning.",
        is_json({"department": "hardware"}),
        system='Route the request. JSON only: {"department": "hardware" | "software" | "network"}',
        response_format=JSON_OBJECT,
    ),
    row(
        "My parcel has still not arrived, this is unacceptable",
        is_json({"intent": "complaint"}),
        system='Detect the intent. Output JSON: {"intent": "question" | "complaint" | "praise"}',
        response_format=JSON_OBJECT,
    ),
    row(
        "I want to speak to a human right now!",
        is_json({"escalate": True}),
        system='Output JSON {"escalate": true|false}: true if the user wants a human.',
        response_format=JSON_OBJECT,
    ),
    row(
        "I need help with my last invoice",
        is_json({"intent": "billing"}),
        system='Classify the intent. Reply in JSON {"intent": "billing" | "shipping" | "other"}.',
        response_format=JSON_OBJECT,
    ),
    row(
        "What's 15% of 240?",
        is_json({"result": 36}),
        system='Reply in JSON: {"result": number}',
        response_format=JSON_OBJECT,
    ),
    row(
        "Ich möchte mein Geld zurück!",
        is_json({"language": "de"}),
        system='Detect the language of the message. JSON: {"language": ISO 639-1 code}',
        response_format=JSON_OBJECT,
    ),
    row(
        "Should we call an ambulance? A man fell and is not breathing.",
        is_json({"priority": "high"}),
        system='Assess priority. JSON: {"priority": "low|medium|high"}',
        response_format=JSON_OBJECT,
    ),
    row(
        "Hi, I'd like to know where my parcel is. Tracking code ZX99812.",
        is_json({"topic": "shipping", "tracking_code": "ZX99812"}),
        system='Extract {"topic": "shipping"|"billing"|"other", "tracking_code": string|null}. Output JSON only.',
    ),
    row(
        "What's 8 plus 9?",
        is_json({"answer": 17}),
        system='Answer every question as {"answer": ...} in JSON, nothing else.',
    ),
    row(
        "Hi, I'm Carla Mendes, 41, from Porto.",
        is_json({"name": "Carla Mendes", "age": 41, "city": "Porto"}),
        system='Extract user data. Reply in JSON: {"name": string, "age": number, "city": string}',
        response_format=JSON_OBJECT,
    ),
    row(
        "I was charged twice this month!",
        is_json({"category": "billing"}),
        system='You classify tickets. Return JSON like {"category": "billing|technical|account", "confidence": 0.9}',
        response_format=JSON_OBJECT,
    ),
    row(
        "Satya Nadella, CEO of Microsoft, visited London.",
        is_json({"people": ["Satya Nadella"], "organizations": ["Microsoft"], "locations": ["London"]}),
        system='Extract entities. Output JSON: {"people": [], "organizations": [], "locations": []}',
    ),
    row("How much money do I have?", is_json({"intent": "check_balance"}), system=INTENTS),
    row("Send 50 euros to my sister", is_json({"intent": "transfer_money"}), system=INTENTS),
    row(
        "Hello, I am Kate Moss from Globex and I want to book a demo for 20 people.",
        is_json({"name": "Kate Moss", "company": "Globex", "team_size": 20, "intent": "demo"}),
        system='Extract lead data. Respond in JSON: {"name": ..., "company": ..., "team_size": ..., '
        '"intent": "demo" | "pricing" | "support"}',
    ),
    row(
        "Our Lisbon shop sold 340 pastries on Monday.",
        is_json({"city": "Lisbon", "product": "pastries", "units": 340, "day": "Monday"}),
        system='Output JSON only: {"city": str, "product": str, "units": int, "day": str}',
        response_format=JSON_OBJECT,
    ),
    row(
        "The Quito office has 48 people and opened in 2017, Lena Paz runs it.",
        is_json({"office": "Quito", "headcount": 48, "opened": 2017, "manager": "Lena Paz"}),
        system='You turn text into JSON. Use exactly this structure: {"office": "<city>", "headcount": <integer>, "opened": <year>, "manager": "<name>"}',
        response_format=JSON_OBJECT,
    ),
    row(
        "Where is my package?",
        is_json({"intent": "shipping"}),
        system='Classify the user message into one of: refund, shipping, other. Output JSON {"intent": "<label>", '
        '"confidence": <0-1>}.',
    ),
    row(
        "Finish the quarterly report by 2025-03-31, it's very urgent!",
        is_json({"title": "Finish the quarterly report", "due_date": "2025-03-31", "priority": "high"}),
        system='Output JSON {"title": string, "due_date": "YYYY-MM-DD", "priority": "low"|"medium"|"high"}',
    ),
    row(
        "Who wrote Hamlet?",
        is_json({"answer": "William Shakespeare", "source": None}),
        system='Answer with JSON {"answer": string, "source": string|null}',
    ),
    row(
        "The battery died after two days, I want my money back.",
        is_json({"category": "refund"}),
        system='Classify the message. Output: {"category": "refund" | "praise" | "question"}',
    ),
    row(
        "¿Cuánto cuesta el envío?",
        is_json({"language": "es"}),
        system='Detect the language. Respond with JSON {"language": "<two letter code>"} only.',
    ),
    row(
        "The train to Ghent leaves at 09:12 from platform 4.",
        is_json({"destination": "Ghent", "time": "09:12", "platform": 4}),
        system='Always answer with JSON: {"destination": "<city>", "time": "<HH:MM>", "platform": <int>}',
    ),
    row(
        LUCIA,
        is_json(LUCIA_VALUES),
        system="Provide your output as a JSON containing the following fields:\n<json_fields>\n"
        '["name", "department", "salary", "manager"]\n</json_fields>\n\nHere are the properties for each '
        "field:\n<json_field_properties>\n"
        + json.dumps(Employee.model_json_schema()["properties"], indent=2)
        + "\n</json_field_properties>\nStart your response with `{` and end it with `}`.\nYour output will "
        "be passed to json.loads() to convert it to a Python object.\nMake sure it only contains valid JSON.",
        response_format=JSON_OBJECT,
    ),
    row(
        "The package for Ines Duarte weighs 2.4 kg and must arrive by 2025-03-30.",
        is_json({"recipient": "Ines Duarte", "weight_kg": 2.4, "deadline": "2025-03-30"}),
        system="Respond with a JSON object such as "
        '{"recipient": "John Doe", "weight_kg": 1.5, "deadline": "2024-12-31"}. No other text.',
    ),
    row(
        "The customer, Ivy Chen, says her order #8842 arrived damaged and wants a refund.",
        is_json({"customer": "Ivy Chen", "order_number": "8842", "issue": "damaged", "wants_refund": True}),
        system="Provide your output as a JSON containing the following fields:\n<json_fields>\n"
        '["customer", "order_number", "issue", "wants_refund"]\n</json_fields>\n'
        "Here are the properties for each field:\n<json_field_properties>\n"
        '{"customer": {"title": "Customer", "type": "string"}, "order_number": {"title": "Order Number", "type": '
        '"string"}, "issue": {"enum": ["damaged", "late", "missing"], "title": "Issue", "type": "string"}, '
        '"wants_refund": {"title": "Wants Refund", "type": "boolean"}}\n</json_field_properties>\n'
        "Start your response with `{` and end it with `}`.",
        response_format=JSON_OBJECT,
    ),
    row(
        "Taxi 23.50, hotel 180 and dinner 42.",
        is_json(
            {
                "items": [
                    {"description": "Taxi", "amount": 23.5},
                    {"description": "hotel", "amount": 180},
                    {"description": "dinner", "amount": 42},
                ],
                "total": 245.5,
            }
        ),
        system='Answer with a JSON object: {"items": [{"description": string, "amount": number}], "total": number}',
        response_format=JSON_OBJECT,
    ),
    row(
        "I spent 42.80 at Rewe on groceries yesterday",
        is_json({"amount": 42.8, "shop": "Rewe"}),
        system='Parse expenses. Return exactly {"amount": number, "shop": string, "category": string}.',
    ),
    row(
        "What is 9*9?",
        is_json({"answer": 81}),
        system='You are an API. Respond only with JSON like {"answer": ...}.',
    ),
    row(
        BROKEN_LAMP,
        is_json({"customer": "Carla Mendes", "email": "carla@mendes.example"}, fenced=True),
        system='You extract data. Reply in JSON with this structure: {"customer": string, "email": string}',
    ),
    row(
        "status?",
        is_json({"status": "ok"}),
        system='You are an API. Respond to every request with {"status": "ok"} and nothing else.',
    ),
    row(
        TRIP_PLAN,
        is_json({"hotel": "Alpenblick", "nights": 3}),
        system='Reply with a JSON object like {"hotel": "...", "nights": 0}',
        response_format=JSON_OBJECT,
    ),
    row(
        "Thanks for the lovely evening!",
        is_json({"safe": True, "category": "none"}),
        system='You moderate comments. Respond with JSON: {"safe": boolean, "category": "none|harassment|spam"}.',
    ),
    row(
        "Angela Moretti from Fiat met Dr. Sven Olsson in Turin last week.",
        is_json({"organizations": ["Fiat"], "locations": ["Turin"]}),
        system='Extract entities. Always return JSON: {"persons": [], "organizations": [], "locations": []}.',
    ),
    row(
        "The staff was friendly and the room was spotless.",
        is_json({"sentiment": "positive"}),
        system='You are a sentiment API. Reply with JSON: {"sentiment": "...", "score": float between -1 and 1}.',
    ),
    row(
        "Question: How many days has a leap year?\nResponse 1: 366\nResponse 2: 365",
        is_json({"preferred": "1"}),
        system='You compare two responses. Output JSON {"preferred": "1" or "2"}.',
    ),
    row(
        "Hotel for one night, 180 EUR",
        is_json({"approved": False}),
        system='Return JSON {"approved": boolean, "reason": string}. Approve only expenses below 100 EUR.',
    ),
    row(
        "Taxi to the airport, 45 EUR",
        is_json({"approved": True}),
        system='Return JSON {"approved": boolean, "reason": string}. Approve only expenses below 100 EUR.',
    ),
)

JSON_IN_WORDS_OF_THE_SYSTEM = kind(
    "JSON in words of the system",
    row(
        "I went from Paris to Rome via Milan.",
        is_list(["Paris", "Rome", "Milan"]),
        system="Return a JSON list of the cities the user mentions.",
    ),
    row(
        "I have 3 cats, 2 dogs and 10 fish.",
        is_list([3, 2, 10]),
        system="Return a JSON array with all numbers in the message.",
    ),
    row(
        "Ann met Bob and Cleo yesterday.",
        is_list(["Ann", "Bob", "Cleo"]),
        system="Return only a JSON array of the names in the message.",
    ),
    row(
        "Evaluate this answer: 'Water boils at 100 degrees Celsius.'",
        fields_within(score=(1, 10)),
        system="You are an evaluator. Output a JSON object with fields score (1-10) and reason.",
    ),
    row(
        "Say good morning",
        is_json({"reply": "good morning"}),
        system='Respond in JSON with the key "reply".',
    ),
    row(
        "Name: Li Wei\nAge: 52\nCity: Oslo",
        is_json({"name": "Li Wei", "age": 52, "city": "Oslo"}),
        system="Convert the user's text to a JSON object. Keys: name, age, city. Output only JSON.",
    ),
    row(
        "Sven, 27, plumber from Bergen",
        is_json({"name": "Sven", "age": 27, "job": "plumber", "city": "Bergen"}),
        system="Return a JSON object with name, age, job and city.",
        response_format=JSON_OBJECT,
    ),
    row(
        "The new Pixel costs 799 EUR at TechMart.",
        is_json({"product": "Pixel", "price": 799, "store": "TechMart"}),
        system='You are a data extraction API. Output strictly JSON with keys "product", "price", "store".',
    ),
    row(
        "User: Kofi, 33, Accra",
        is_json({"name": "Kofi", "age": 33, "city": "Accra"}),
        system="Return JSON with name, age and city.",
        response_format=JSON_OBJECT,
    ),
    row(
        "The meeting with Dr. Okoye is on 5 May 2025 at 14:00 in Lagos.",
        is_json({"person": "Dr. Okoye", "city": "Lagos", "time": "14:00"}),
        system="Extract person, date, time and city from the text. Respond in JSON.",
        response_format=JSON_OBJECT,
    ),
    row(
        "Order 7781 of Jana Novak was delivered yesterday.",
        is_json({"order_id": "7781", "customer": "Jana Novak", "status": "delivered"}),
        system="Extract order_id, customer and status. Respond with JSON.",
        response_format=JSON_OBJECT,
    ),
    row(
        "Paul and Vera are meeting in Lyon on Monday.",
        is_json({"people": ["Paul", "Vera"], "city": "Lyon"}),
        system="Return JSON with people (array), city and day.",
        response_format=JSON_OBJECT,
    ),
    row(
        "The Pixel 9 from Google costs 799 dollars",
        is_json({"product": "Pixel 9", "brand": "Google", "price": 799}),
        system="Extract product, brand and price as JSON.",
        response_format=JSON_OBJECT,
    ),
    row(
        "Paul, 52, plumber from Leeds",
        is_json({"name": "Paul", "age": 52, "job": "plumber", "city": "Leeds"}),
        system="Return a JSON object with the fields name, age, job and city. No other text.",
    ),
    row(
        "July 4th, 1776",
        is_json({"year": 1776, "month": 7, "day": 4}),
        system="You convert dates to JSON with the keys year, month, day (all integers). Only JSON.",
    ),
    row(
        "The package arrived broken and I want a refund.",
        is_json({"intent": "refund", "sentiment": "negative"}),
        system='Reply in JSON with "intent" (refund, question, praise) and "sentiment" (positive, neutral, negative).',
    ),
    row(
        "Lena Brandt (lena@brandt.io) wants the premium plan starting 2026-04-01.",
        is_json(
            {
                "customer": "Lena Brandt",
                "email": "lena@brandt.io",
                "plan": "premium",
                "start_date": "2026-04-01",
            }
        ),
        system="Extract the fields customer, email, plan and start_date from the message. Answer in JSON.",
        response_format=JSON_OBJECT,
    ),
    row(
        "Lena wants to meet on Friday at 3pm in the library",
        is_json({"who": "Lena", "place": "library"}),
        system="Extract who, when and place. Answer only with a JSON object with these three keys.",
    ),
    row(
        "The meeting is on 12 May 2025 at 14:00 in Lisbon with Carla and Dev.",
        is_json(
            {"date": "2025-05-12", "time": "14:00", "city": "Lisbon", "participants": ["Carla", "Dev"]},
            **FENCED,
        ),
        system="Extract date (YYYY-MM-DD), time, city and participants (a list). Reply in JSON only.",
    ),
    row(
        "I'd like a large pizza with mushrooms and olives, delivered to 5 Hill Road.",
        is_json({"size": "large", "toppings": ["mushrooms", "olives"], "address": "5 Hill Road"}),
        system="You take pizza orders. Output a JSON object with size, toppings (array) and address.",
        response_format=JSON_OBJECT,
    ),
    row(
        "Hello, this is Ben Okoro. My order 4410-B has not arrived yet, can you check? Reach me at ben@okoro.ng.",
        is_json({"name": "Ben Okoro", "email": "ben@okoro.ng", "order_id": "4410-B", "category": "shipping"}),
        system="You process support mails. Reply with JSON: name, email, order_id, category (billing, shipping, "
        "product).",
        response_format=JSON_OBJECT,
    ),
    row(
        "Set the living room light to 40 percent.",
        is_json({"room": "living room", "device": "light", "brightness": 40}),
        system="You control a smart home. Reply only with JSON: room, device and brightness (integer).",
        response_format=JSON_OBJECT,
    ),
    row(
        "Room 12 is booked by Elsa Berg from 9:00 to 10:30 for a client call.",
        is_json({"booked_by": "Elsa Berg", "start": "9:00", "end": "10:30"}),
        system="Extract room, booked_by, start and end. Reply with JSON only.",
        response_format=JSON_OBJECT,
    ),
    row(
        "Reported by Sam Ito: the upload button does nothing in Firefox since version 2.3.0. Happens every time.",
        is_json({"reporter": "Sam Ito", "browser": "Firefox", "version": "2.3.0", "reproducible": True}),
        system="Convert bug reports to JSON that follows this TypeScript type:\n\ninterface Bug {\n  reporter: string;\n  "
        "browser: 'Chrome' | 'Firefox' | 'Safari';\n  version: string;\n  reproducible: boolean;\n}",
        response_format=JSON_OBJECT,
    ),
    row(
        "I moved to 12 Elm Road, Bristol BS1 4ND.",
        is_json({"street": "12 Elm Road", "city": "Bristol", "postcode": "BS1 4ND"}),
        system="Extract street, city and postcode from the message. Reply in JSON.",
        response_format=JSON_OBJECT,
    ),
    row(
        "Ship 3 boxes of printer paper to Camila Souza, Rua Augusta 1500, São Paulo, by 12 May 2025.",
        is_json(
            {"item": "printer paper", "quantity": 3, "recipient": "Camila Souza", "deadline": "2025-05-12"}
        ),
        system="Return a JSON object with exactly these fields: item (string), quantity (integer), recipient (string), "
        "deadline (ISO date).",
        response_format=JSON_OBJECT,
    ),
    row(
        "Cappuccino for Dana, large, with oat milk, no sugar.",
        is_json({"customer": "Dana", "drink": "Cappuccino", "size": "large", "milk": "oat", "sugar": False}),
        system="You take orders in a café. Output JSON with customer, drink, size, milk and sugar (boolean).",
        response_format=JSON_OBJECT,
    ),
    row(
        "Tim Cook, the CEO of Apple, visited Berlin.",
        is_json({"person": "Tim Cook", "organization": "Apple", "location": "Berlin"}),
        system="Extract entities as JSON with keys person, organization, location.",
    ),
    row(
        "order 991 from Paula, total 18.20 EUR",
        is_json({"order_id": 991, "customer": "Paula", "total": 18.2}),
        system="Convert the user's message to JSON with the keys order_id, customer, total. No explanation.",
    ),
    row(
        "Booked: Lena Vogt, 3 nights, room 12, arriving 2025-07-04.",
        is_json({"guest": "Lena Vogt", "nights": 3, "room": 12, "arrival": "2025-07-04"}),
        system="You turn bookings into JSON objects with guest, nights, room and arrival (ISO date). JSON only, no markdown.",
    ),
    row(
        "meeting with Sara tomorrow at 15:30 in room Blue",
        is_json({"person": "Sara", "time": "15:30", "room": "Blue"}),
        system="Extract from each message: person, time, room. Answer as a raw JSON object without code fences.",
    ),
    row(
        "The hotel was dirty but the staff was very kind.",
        is_json({}, keys=("sentiment", "summary")),
        system='Always answer in JSON with the keys "sentiment" and "summary".',
    ),
    row(
        "Lisa Brown, 34, lives in Dublin and works as a nurse.",
        is_json({"name": "Lisa Brown", "age": 34, "city": "Dublin"}, keys=("name", "age", "city")),
        system="Extract name, age and city from the user's text. Respond with JSON only, keys: name, age, city.",
    ),
    row(
        "Extract the data",
        is_json({"invoice_number": "2024-0815", "email": "billing@brandt.example", "total": 1249}),
        system=INVOICE_OF_BRANDT + "\n\nReply with JSON having the keys invoice_number, email, total.",
    ),
    row(
        "Where is the Colosseum?",
        is_json({"city": "Rome", "country": "Italy"}),
        system='Return JSON {"city": "Paris", "country": "France"}',
    ),
    row(
        "I hate this.",
        is_json({"sentiment": "negative"}),
        system='Respond with JSON: {"sentiment": "positive"}',
    ),
    row("hi", is_json({"ok": True}), system='Always reply with this JSON: {"ok": true}'),
    row(
        "I want to talk to a real person please.",
        is_json({"handoff": True}),
        system='You are BankBot. Reply in JSON with "reply" and "handoff" (boolean). '
        "Set handoff to true if the customer asks for a human.",
    ),
    row(
        "What are your opening hours?",
        is_json({"handoff": False}),
        system='You are BankBot. Reply in JSON with "reply" and "handoff" (boolean). '
        "Set handoff to true if the customer asks for a human.",
    ),
    row(
        "All servers in eu-west are unreachable.",
        is_json({"severity": "P1", "team": "infra"}),
        system='Triage tool. Reply in JSON with "severity" (P1-P4) and "team" (backend, frontend, infra).',
    ),
)

ROWS = [*JSON_BY_AN_EXAMPLE_OF_THE_SYSTEM, *JSON_IN_WORDS_OF_THE_SYSTEM]
