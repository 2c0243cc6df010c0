"""Rows: JSON, asked for in words, by an example, by a schema in the prompt, or by `response_format`."""

from __future__ import annotations

import json

from demands.checkers import fields_within, is_json, is_list, obeys, says
from demands.given import PERSON
from demands.rows import formatted, kind, row, schema
from demands.shapes import JSON_OBJECT

WIDE = {"minimum": -9007199254740991, "maximum": 9007199254740991}  # zod's .int()
INT32 = {"minimum": -2147483648, "maximum": 2147483647}

ADA = "Ada Lovelace is 36 and lives in London."
ADA_VALUES = {"name": "Ada Lovelace", "age": 36, "city": "London"}
HOROSCOPE = schema(sign="string", mood={"type": "string", "enum": ["calm", "bold"]})
INVOICE = schema(
    invoice_number="string",
    customer=schema(name="string", email={"type": "string", "format": "email"}),
    total="number",
    currency={"type": "string", "enum": ["EUR", "USD"]},
    due_date={"type": "string", "format": "date"},
)
BILL = "Invoice INV-2024-17 for Priya Raman (priya@example.org): total 129.50 EUR, due on 2024-07-01."
BILL_VALUES = {
    "invoice_number": "INV-2024-17",
    "customer": {"name": "Priya Raman", "email": "priya@example.org"},
    "total": 129.5,
    "currency": "EUR",
    "due_date": "2024-07-01",
}
TITLED = {
    "title": "UserDetail",
    "type": "object",
    "properties": {
        "name": {"title": "Name", "type": "string"},
        "age": {"title": "Age", "type": "integer"},
        "role": {"$ref": "#/$defs/Role"},
    },
    "required": ["name", "age", "role"],
    "$defs": {"Role": {"enum": ["admin", "guest"], "title": "Role", "type": "string"}},
}
JASON = "Extract: Jason Liu is 25 years old and an admin."
JASON_VALUES = {"name": "Jason Liu", "age": 25, "role": "admin"}


def instructor(wanted: object) -> str:
    """Return the system message of instructor's JSON modes, with the indentation that it leaves in it."""
    margin = " " * 12
    return (
        f"\n{margin}As a genius expert, your task is to understand the content and provide\n"
        f"{margin}the parsed objects in json that match the following json_schema:\n\n\n"
        f"{margin}{json.dumps(wanted, indent=2, ensure_ascii=False)}\n\n"
        f"{margin}Make sure to return an instance of the JSON, not the schema itself\n{margin}"
    )


def prompted(wanted: object) -> str:
    """Return the system message of pydantic-ai's PromptedOutput."""
    return (
        f"Always respond with a JSON object that's compatible with this schema:\n\n{json.dumps(wanted)}\n\n"
        "Don't include any text or Markdown fencing before or after."
    )


def agno(*, defs: object = None, **properties: object) -> str:
    """Return what agno adds to the system message."""
    described = {**properties, "$defs": defs} if defs else properties
    return (
        "Provide your output as a JSON containing the following fields:\n"
        f"<json_fields>\n{json.dumps(list(properties))}\n</json_fields>\n\n"
        "Here are the properties for each field:\n"
        f"<json_field_properties>\n{json.dumps(described, indent=2)}\n</json_field_properties>\n"
        "Start your response with `{` and end it with `}`.\n"
        "Your output will be passed to json.loads() to convert it to a Python object.\n"
        "Make sure it only contains valid JSON."
    )


def langchain(wanted: object) -> str:
    """Return the format instructions of LangChain's PydanticOutputParser."""
    return (
        "The output should be formatted as a JSON instance that conforms to the JSON schema below.\n\n"
        'As an example, for the schema {"properties": {"foo": {"title": "Foo", "description": "a list of '
        'strings", "type": "array", "items": {"type": "string"}}}, "required": ["foo"]}\nthe object '
        '{"foo": ["bar", "baz"]} is a well-formatted instance of the schema. The object {"properties": '
        '{"foo": ["bar", "baz"]}} is not well-formatted.\n\nHere is the output schema:\n'
        f"```\n{json.dumps(wanted)}\n```"
    )


LLAMA_INDEX = (
    "Here's a JSON schema to follow:\n{}\n\nOutput a valid JSON object but do not repeat the schema.\n"
)
AI_SDK = "JSON schema:\n{}\nYou MUST answer with a JSON object that matches the JSON schema above."
SHIPPED = "Order A-1: two desk lamps, shipped to Leeds on 2024-05-02, costs 89.90 euros."

ROWS = [
    *kind(
        "JSON asked for in words",
        row(f"Extract the name, age and city as JSON: {ADA}", is_json(ADA_VALUES, fenced=True)),
        row(
            f'Reply only with JSON like {{"name": "…", "age": 0, "city": "…"}}: {ADA}',
            is_json(ADA_VALUES, keys=("name", "age", "city")),
        ),
        row(ADA, is_json(ADA_VALUES), system="Extract name, age and city. Respond only with a JSON object."),
        row('Return {"ok": true} and nothing else.', is_json({"ok": True}, keys=("ok",))),
        row(
            "Output valid JSON with the keys order_id and total. Order 8841 came to 59.90 euros.",
            is_json({"order_id": "8841", "total": 59.9}, fenced=True),
        ),
        row(
            'Respond in JSON with a single key "answer". Is water wet? yes or no',
            is_json({}, keys=("answer",), fenced=True),
        ),
        row(
            'Classify \'refund please\' and output JSON: {"label": "billing" | "technical"}',
            obeys(schema(label={"enum": ["billing", "technical"]}), {}, fenced=True),
        ),
        row(
            "Give me the colors red, green, blue as a JSON array of strings, no prose.",
            is_list(["red", "green", "blue"]),
        ),
        row(
            "As JSON please: title is Dune, author is Frank Herbert, year is 1965.",
            is_json({"title": "Dune", "author": "Frank Herbert", "year": 1965}, fenced=True),
        ),
        row(
            "Gib mir Name und Alter als JSON (Schlüssel: name, alter): Otto ist 41 Jahre alt.",
            is_json({"name": "Otto", "alter": 41}, fenced=True),
        ),
        row(
            f"{ADA}\n\nReturn JSON matching this TypeScript type, without explanation:\n"
            "type Person = { name: string; age: number; city: string }",
            is_json(ADA_VALUES),
        ),
        row(
            "Dame un JSON con nombre y ciudad: Lucía vive en Sevilla.",
            is_json({"nombre": "Lucía", "ciudad": "Sevilla"}, fenced=True),
        ),
    ),
    *kind(
        "json_object with a schema in the prompt",
        row(JASON, obeys(TITLED, JASON_VALUES), system=instructor(TITLED), response_format=JSON_OBJECT),
        row(BILL, obeys(INVOICE, BILL_VALUES), system=instructor(INVOICE), response_format=JSON_OBJECT),
        row(
            f"{JASON}\n\nReturn the correct JSON response within a ```json codeblock. not the JSON_SCHEMA",
            obeys(TITLED, JASON_VALUES, fenced=True),
            system=instructor(TITLED),
        ),
        row(
            JASON,
            obeys(TITLED, JASON_VALUES),
            system=f"You are a careful clerk.\n\n{instructor(TITLED)}",
            response_format=JSON_OBJECT,
        ),
        row(
            JASON,
            is_json(JASON_VALUES, keys=("name", "age", "role")),
            system=agno(
                name={"type": "string"},
                age={"type": "integer"},
                role={"$ref": "#/$defs/Role"},
                defs={"Role": {"type": "string", "enum": ["admin", "guest"], "description": ""}},
            ),
            response_format=JSON_OBJECT,
        ),
        row(JASON, obeys(TITLED, JASON_VALUES), system=prompted(TITLED), response_format=JSON_OBJECT),
        row(
            "I am an Aquarius",
            obeys(HOROSCOPE, {"sign": "Aquarius"}),
            system=prompted(HOROSCOPE),
            response_format=JSON_OBJECT,
        ),
        row(BILL, obeys(INVOICE, BILL_VALUES), system=prompted(INVOICE), response_format=JSON_OBJECT),
        row(
            ADA,
            is_json(ADA_VALUES, keys=("name", "age", "city")),
            system=agno(name={"type": "string"}, age={"type": "integer"}, city={"type": "string"}),
            response_format=JSON_OBJECT,
        ),
        row(
            SHIPPED,
            is_json({"order_id": "A-1", "city": "Leeds", "price": 89.9}, keys=("order_id", "city", "price")),
            system=agno(
                order_id={"type": "string", "description": "The id of the order"},
                city={"type": "string", "description": "Where it goes"},
                price={"type": "number"},
            ),
            response_format=JSON_OBJECT,
        ),
        row(f"Answer the user query.\n{langchain(PERSON)}\n{ADA}\n", obeys(PERSON, ADA_VALUES, fenced=True)),
        row(f"{ADA}\n\n{LLAMA_INDEX.format(json.dumps(PERSON))}", obeys(PERSON, ADA_VALUES, fenced=True)),
        row(
            ADA,
            obeys(PERSON, ADA_VALUES),
            system=AI_SDK.format(json.dumps(PERSON)),
            response_format=JSON_OBJECT,
        ),
        row(
            "Make up a horoscope for a Leo as JSON.",
            obeys(HOROSCOPE, {"sign": "Leo"}),
            system=f"Use this JSON schema: {json.dumps(HOROSCOPE)}",
            response_format=JSON_OBJECT,
        ),
    ),
    *kind(
        "json_object with an example or keys",
        row(
            f'{ADA} JSON format: {{"person": {{"name": "Bob", "age": 1}}}}',
            is_json({"person": {"name": "Ada Lovelace", "age": 36}}),
            response_format=JSON_OBJECT,
        ),
        row(
            f"Return JSON with the keys order_id, city and price. {SHIPPED}",
            is_json({"order_id": "A-1", "city": "Leeds", "price": 89.9}, keys=("order_id", "city", "price")),
            response_format=JSON_OBJECT,
        ),
        row(
            "How do I reset my password?",
            is_json({}, keys=("answer", "confidence")) & says("password"),
            system="Reply as JSON with the fields `answer` (string) and `confidence` (0 to 1).",
            response_format=JSON_OBJECT,
        ),
        row(
            'What is 6 times 7? Answer as JSON: {"result": <number>}',
            is_json({"result": 42}, keys=("result",)),
            response_format=JSON_OBJECT,
        ),
        row(
            'Hello! Output JSON exactly like this: {"status": "ok", "code": 200}',
            is_json({"status": "ok", "code": 200}, keys=("status", "code")),
            response_format=JSON_OBJECT,
        ),
        row(
            "Is 'you won a prize' spam?",
            obeys(schema(label={"enum": ["SPAM", "HAM"]}), {}),
            system='Respond in JSON: {"label": "SPAM" or "HAM"}',
            response_format=JSON_OBJECT,
        ),
        row(
            "List three countries as JSON under the key countries.",
            obeys(
                schema(
                    countries={"type": "array", "minItems": 3, "maxItems": 3, "items": {"type": "string"}}
                ),
                {},
            ),
            response_format=JSON_OBJECT,
        ),
    ),
    *kind(
        "structured output with values in the prompt",
        row(ADA, obeys(PERSON, ADA_VALUES), response_format=formatted(PERSON, strict=True)),
        row(BILL, obeys(INVOICE, BILL_VALUES), response_format=formatted(INVOICE, strict=True)),
        row("I am an Aquarius", obeys(HOROSCOPE, {"sign": "Aquarius"}), response_format=formatted(HOROSCOPE)),
        row(
            "The A4 notebook costs 4.50 euros and 120 are in stock.",
            is_json({"product": "A4 notebook", "price": 4.5, "stock": 120}),
            response_format=formatted(schema(product="string", price="number", stock="integer")),
        ),
        row(
            "Attendees: Mia, Noah and Zoe. The meeting is on 2025-03-04 at 14:30 in Room 12.",
            is_json(
                {
                    "attendees": ["Mia", "Noah", "Zoe"],
                    "date": "2025-03-04",
                    "time": "14:30",
                    "room": "Room 12",
                }
            ),
            response_format=formatted(
                schema(
                    attendees={"type": "array", "items": {"type": "string"}},
                    date="string",
                    time="string",
                    room="string",
                )
            ),
        ),
        row(
            "name: Kestrel\nversion: 2.4.1\nlicense: MIT",
            is_json({"name": "Kestrel", "version": "2.4.1", "license": "MIT"}),
            response_format=formatted(schema(name="string", version="string", license="string")),
        ),
        row(
            "I bought 3 tickets to Oslo for 2 adults, flight SK245.",
            is_json({"destination": "Oslo", "tickets": 3, "adults": 2, "flight_number": "SK245"}),
            response_format=formatted(
                schema(destination="string", tickets="integer", adults="integer", flight_number="string")
            ),
        ),
        row(
            "My name is Ada.",
            "Hi Ada!",
            "I am 36 and I live in London.",
            is_json({"name": "Ada", "age": 36, "city": "London"}),
            response_format=formatted(PERSON),
        ),
        row(
            "What is 12 + 30?",
            is_json({"final_answer": "42"}),
            response_format=formatted(schema(explanation="string", final_answer="string")),
        ),
        row(
            "Is the product available? The page says: sold out.",
            is_json({"available": False}),
            response_format=formatted(schema(available="boolean")),
        ),
    ),
    *kind(
        "plausible numbers",
        row(
            "Review the film.",
            fields_within(rating=(1, 10)),
            response_format=formatted(schema(rating={"type": "integer", **WIDE})),
        ),
        row(
            "Describe a person.",
            fields_within(age=(0, 110), year_of_birth=(1900, 2026)),
            response_format=formatted(
                schema(age={"type": "integer", **INT32}, year_of_birth={"type": "integer", **WIDE})
            ),
        ),
        row(
            "Make up a product.",
            fields_within(price=(0.1, 5000), stock=(0, 10_000), discount_percent=(0, 100)),
            response_format=formatted(
                schema(price="number", stock={"type": "integer", **WIDE}, discount_percent={"type": "number"})
            ),
        ),
        row(
            "Name a place.",
            fields_within(latitude=(-90, 90), longitude=(-180, 180), population=(1, 40_000_000)),
            response_format=formatted(
                schema(latitude="number", longitude="number", population={"type": "integer", **WIDE})
            ),
        ),
        row(
            "Judge the answer.",
            fields_within(confidence=(0, 1), score=(0, 100)),
            response_format=formatted(schema(confidence="number", score={"type": "integer", **INT32})),
        ),
        row(
            "Describe a recipe.",
            fields_within(servings=(1, 24), cooking_minutes=(1, 600), calories=(10, 5000)),
            response_format=formatted(
                schema(
                    servings={"type": "integer", **WIDE},
                    cooking_minutes={"type": "integer", **WIDE},
                    calories={"type": "integer", "exclusiveMinimum": 0, "maximum": 9007199254740991},
                )
            ),
        ),
        row(
            "Describe a house.",
            fields_within(rooms=(1, 40), floor=(-5, 120), built=(1200, 2027), area=(8, 2000)),
            response_format=formatted(
                schema(
                    rooms={"type": "integer", **WIDE},
                    floor={"type": "integer", **INT32},
                    built={"type": "integer", "description": "year of construction", **WIDE},
                    area={"type": "number", "description": "square metres"},
                )
            ),
        ),
    ),
]
