"""Rows: words list the keys of objects within others, of the items of an array, or of a thing."""

from __future__ import annotations

from demands.checkers import fits, is_json, obeys
from demands.given import NAME_AND_AGE
from demands.rows import Json, Row, kind, row, schema
from demands.shapes import FENCED, STRING

STREET_AND_CITY = schema(street=STRING, city=STRING)
USER_AND_ADDRESS = schema(user=NAME_AND_AGE, address=STREET_AND_CITY)
NAME_AND_ADDRESS = schema(name=STRING, address=STREET_AND_CITY)
NAME_AND_EMAIL = schema(name=STRING, email=STRING)


def some(items: Json, count: int) -> Json:
    """Return the schema of an array of so many items."""
    return {"type": "array", "items": items, "minItems": count, "maxItems": count}


PIZZAS = [{"product": "pizzas", "qty": 2}, {"product": "cola", "qty": 1}]
USERS = schema(users=some(NAME_AND_EMAIL, 2))


def of_shape(text: str, shape: Json, values: Json | None = None) -> Row:
    """Return the row of a text that asks for JSON of a shape."""
    return row(text, obeys(shape, values or {}, **FENCED))


OBJECTS_WITHIN_OTHERS = kind(
    "objects within others",
    of_shape(
        "Return a JSON object with a user object that has name and age, and an address object that has street "
        "and city.",
        USER_AND_ADDRESS,
    ),
    of_shape(
        'Create a nested JSON with "user" containing name and age, and "address" containing street and city.',
        USER_AND_ADDRESS,
    ),
    of_shape(
        "JSON with two top level keys, user and address. user has name and age; address has street and city.",
        USER_AND_ADDRESS,
    ),
    of_shape(
        "Generate a JSON object with nested objects: user (name, age) and address (street, city).",
        USER_AND_ADDRESS,
    ),
    of_shape("Give me JSON with user: {name, age} and address: {street, city}.", USER_AND_ADDRESS),
    of_shape(
        "JSON: a person with a name and an address, where address is an object with street and city.",
        NAME_AND_ADDRESS,
    ),
    of_shape(
        "Create a JSON object with name and address. The address must be an object with street and city.",
        NAME_AND_ADDRESS,
    ),
    of_shape(
        "Please produce a nested JSON object: user with name and address; address has street and city.",
        schema(user=NAME_AND_ADDRESS),
    ),
    row(
        'Parse the order into JSON. Keys: customer, items (list of {product, qty}). Text: "Order for Ben: 2 pizzas '
        'and 1 cola"',
        is_json({"customer": "Ben", "items": PIZZAS}, fenced=True),
    ),
    of_shape(
        "Return JSON with keys person (object with name and age) and address (object with street and city): "
        "Tom Baker is 41 and lives at 12 Oak Road, Leeds.",
        schema(person=NAME_AND_AGE, address=STREET_AND_CITY),
        {"person": {"name": "Tom Baker", "age": 41}},
    ),
)

ITEMS_WITHIN_AN_OBJECT = kind(
    "items within an object",
    of_shape(
        'Return a JSON object with a key "users" that holds an array of 2 users, each with name and email.',
        USERS,
    ),
    of_shape(
        'Generate JSON with a top-level key "users" containing a list of two objects with name and email.',
        USERS,
    ),
    of_shape('Create a JSON object with a "users" array of 2 items. Each user has name and email.', USERS),
    of_shape("JSON object with field users: an array of 2 objects with keys name and email.", USERS),
    of_shape(
        "Create JSON for a company with name, employees (array of 3 objects with name and email), and "
        "headquarters (object with street and city).",
        schema(name=STRING, employees=some(NAME_AND_EMAIL, 3), headquarters=STREET_AND_CITY),
    ),
    row(
        "Generate a JSON array of 3 people, each with name and address, where address is an object with street "
        "and city.",
        fits(
            r"(?s)\[(\s*\{\s*\"name\": \"[^\"]+\",\s*\"address\": \{\s*\"street\": [^{}]*\}\s*\},?){3}\s*\]"
        ),
    ),
)

KEYS_OF_ANY_NAME = kind(
    "keys of any name",
    of_shape(
        "Give me a JSON response containing the fields code, message and data. data should be an object with "
        "street and city.",
        {"type": "object", "properties": {"data": STREET_AND_CITY}, "required": ["code", "message", "data"]},
    ),
    of_shape(
        'Output a JSON object with exactly these keys: "id", "type", "attributes". "attributes" must be an object '
        'with "street" and "city".',
        {
            "type": "object",
            "properties": {"attributes": STREET_AND_CITY},
            "required": ["id", "type", "attributes"],
        },
    ),
    of_shape(
        'Generate JSON data for a library: "users" is an array of 2 objects with "name" and "email".', USERS
    ),
    of_shape(
        'Return a JSON object with keys "success" (boolean) and "errors" (empty array).',
        schema(success="boolean", errors={"type": "array", "maxItems": 0}),
    ),
    row(
        'Count the vowels in "education" and return JSON {"vowels": N}.', is_json({"vowels": 5}, fenced=True)
    ),
    row('Respond with JSON only: is 9 odd or even? Use key "parity".', is_json({"parity": "odd"})),
)

KEYS_IN_FURTHER_SENTENCES = kind(
    "keys in further sentences",
    of_shape("Write a JSON object describing a person. Include name and age.", NAME_AND_AGE),
    of_shape("Generate a JSON object for a person. The object should have name and age.", NAME_AND_AGE),
    of_shape("Create sample JSON data for a person including name and age.", NAME_AND_AGE),
    row(
        "Generate a list of 3 users as JSON. Each user must have name and email.",
        fits(r"(?s)\[(\s*\{\s*\"name\": \"[^\"]+\",\s*\"email\": \"[^\"]+\"\s*\},?){3}\s*\]"),
    ),
)

TICKET = (
    "You are a support ticket classifier.\nReturn a JSON object with the following fields:\n"
    '- category: one of "billing", "bug", "feature_request"\n- priority: "low", "medium" or "high"\n'
    "- summary: a short summary\nReturn only JSON."
)

KEYS_ON_LINES = kind(
    "keys on lines",
    of_shape("Return a JSON object with these keys:\n- name\n- age", NAME_AND_AGE),
    of_shape(
        "Return a JSON object with the following fields:\n1. name: the name of the person\n2. age: the age in years",
        NAME_AND_AGE,
    ),
    row(
        "I would love it if you could add dark mode to the app.",
        is_json({"category": "feature_request"}, keys=("category", "priority", "summary")),
        system=TICKET,
    ),
    row(
        "The app crashes every time I upload a file, we are completely blocked!",
        is_json({"category": "bug"}, keys=("category", "priority", "summary")),
        system=TICKET,
    ),
    row(
        "Please send 3 chairs, delivery on 2024-08-20.",
        is_json({"product": "chairs", "quantity": 3, "delivery_date": "2024-08-20"}),
        system="You are a data extraction assistant. From the user's message, extract:\n- product (string)\n- quantity "
        "(integer)\n- delivery_date (YYYY-MM-DD or null)\n\nReturn only a JSON object.",
    ),
    row(
        "What is the capital of Austria?",
        is_json({"answer": "Vienna"}, keys=("answer", "is_certain")),
        system='Output format: JSON with fields:\n"answer" - the answer in one word\n"is_certain" - boolean',
    ),
    row(
        'Classify the text as "urgent" or "normal" and respond in JSON with the key "priority". Text: "Server is '
        'down, all customers affected!!"',
        is_json({"priority": "urgent"}, fenced=True, keys=("priority",)),
    ),
    row(
        "Is flight BA123 on time?",
        is_json({"intent": "flight_status"}, keys=("intent", "entities")),
        system='You detect intents. Output JSON with "intent" (one of book_flight, cancel_flight, flight_status, '
        'other) and "entities".',
    ),
)

KEYS_NAMED_ALONE = kind(
    "keys named alone",
    row("Give me a JSON object with a greeting field.", is_json({}, fenced=True, keys=("greeting",))),
    row(
        'List three European capitals in JSON under "capitals".',
        fits(r'(?s)\{\s*"capitals": \[(\s*"[A-Z][a-z]+",?){3}\s*\]\s*\}'),
    ),
    row(
        'Is the review "Best purchase ever!" positive? JSON with key "positive" (boolean).',
        is_json({"positive": True}, fenced=True),
    ),
    row(
        'Return JSON: key "count" should be the number of words in "the quick brown fox".',
        is_json({"count": 4}, fenced=True),
    ),
    row('Give only JSON: key "sum" with the sum of 15 and 27.', is_json({"sum": 42})),
    row(
        "Can you make JSON for me? name is Pedro, age 22, country Brazil",
        is_json({"name": "Pedro", "age": 22, "country": "Brazil"}, fenced=True),
    ),
    row(
        'Return JSON with the keys "a" and "b", both numbers.',
        obeys(schema(a="number", b="number"), {}, **FENCED),
    ),
    row(
        "What is the capital of Norway?",
        is_json({"status": "success"}, keys=("status", "data")),
        system='Always respond with {"status": "success", "data": ...} where data is the answer.',
    ),
    row("Return a valid JSON object", is_json({}, keys=("id", "name", "email"))),
    row("I need a JSON object containing exactly 2 key-value pairs.", is_json({}, keys=("id", "name"))),
)

ROWS = [
    *OBJECTS_WITHIN_OTHERS,
    *ITEMS_WITHIN_AN_OBJECT,
    *KEYS_IN_FURTHER_SENTENCES,
    *KEYS_ON_LINES,
    *KEYS_NAMED_ALONE,
]
