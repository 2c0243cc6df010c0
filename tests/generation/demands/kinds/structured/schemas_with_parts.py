"""Rows: objects within a schema hold what the prompt says."""

from __future__ import annotations

from demands.checkers import fits, is_json, obeys, says
from demands.given import NEXT_WORKER, SUPERVISOR
from demands.rows import formatted, kind, row, schema
from demands.shapes import STRING, listed, maybe, one_of_these

CODED = {"role": "user", "name": "coder", "content": "def sort(items): return sorted(items)"}

PERSON = schema(
    first_name="string",
    last_name="string",
    age="integer",
    occupation="string",
    address=schema(street="string", city="string", country="string"),
)

ADDRESS = schema(street="string", city="string", zip="string", country="string")

CUSTOMER = schema(name="string", address=ADDRESS)

SCHEMAS_WITH_PARTS_OTHERS = kind(
    "schemas with parts",
    row(
        "Write a Python function that sorts a list",
        CODED,
        is_json({"next": "FINISH"}),
        system=SUPERVISOR,
        response_format=NEXT_WORKER,
    ),
    row(
        "Write a Python function that sorts a list and write a blog post about it",
        CODED,
        is_json({"next": "writer"}),
        system=SUPERVISOR,
        response_format=NEXT_WORKER,
    ),
    row(
        "My name is Hannah Berg, I'm 38, a nurse, and I live at 12 Elm Street, Dublin, Ireland.",
        obeys(
            PERSON,
            {
                "first_name": "Hannah",
                "last_name": "Berg",
                "age": 38,
                "occupation": "nurse",
                "address": {"street": "12 Elm Street", "city": "Dublin", "country": "Ireland"},
            },
        ),
        response_format=formatted(PERSON),
    ),
    row(
        "Please ship it to Anna Keller, Lindenstraße 14, 10969 Berlin, Germany.",
        obeys(
            CUSTOMER,
            {
                "name": "Anna Keller",
                "address": {
                    "street": "Lindenstraße 14",
                    "city": "Berlin",
                    "zip": "10969",
                    "country": "Germany",
                },
            },
        ),
        response_format=formatted(CUSTOMER),
    ),
)

PEOPLE = schema(people=listed(schema(name="string", age="integer")))

HOUSEHOLD = schema(members=listed(schema(name="string", age="integer", relation="string")))

CONTACTS = schema(contacts=listed(schema(name="string", phone="string")))

TEAM_MEMBERS = schema(team="string", members=listed(schema(name="string", role="string")))

GRADES = schema(student="string", grades=listed(schema(subject="string", grade="integer")))

SCHEMAS_WITH_LISTS_OF_PARTS_PEOPLE = kind(
    "schemas with lists of parts",
    row(
        "Our team: Ada (36), Linus (54) and Grace (85).",
        obeys(
            PEOPLE,
            {
                "people": [
                    {"name": "Ada", "age": 36},
                    {"name": "Linus", "age": 54},
                    {"name": "Grace", "age": 85},
                ]
            },
        ),
        response_format=formatted(PEOPLE),
    ),
    row(
        "Alice is 30, Bob is 25 and Carol is 41.",
        obeys(
            PEOPLE,
            {
                "people": [
                    {"name": "Alice", "age": 30},
                    {"name": "Bob", "age": 25},
                    {"name": "Carol", "age": 41},
                ]
            },
        ),
        response_format=formatted(PEOPLE),
    ),
    row(
        "Sam (41) lives with his wife Tina (39) and their son Leo (7).",
        obeys(HOUSEHOLD, {}) & says("Sam", "Tina", "Leo", "wife", "son"),
        response_format=formatted(HOUSEHOLD),
    ),
    row(
        "Contacts: Ida 555-0101, Bruno 555-0144",
        obeys(
            CONTACTS,
            {"contacts": [{"name": "Ida", "phone": "555-0101"}, {"name": "Bruno", "phone": "555-0144"}]},
        ),
        response_format=formatted(CONTACTS),
    ),
    row(
        "Team Falcon: Ida (lead), Max (developer), Zoe (tester)",
        obeys(
            TEAM_MEMBERS,
            {
                "team": "Falcon",
                "members": [
                    {"name": "Ida", "role": "lead"},
                    {"name": "Max", "role": "developer"},
                    {"name": "Zoe", "role": "tester"},
                ],
            },
        ),
        response_format=formatted(TEAM_MEMBERS),
    ),
    row(
        "Nils got a 2 in Math, a 1 in Art and a 3 in Biology.",
        obeys(
            GRADES,
            {
                "student": "Nils",
                "grades": [
                    {"subject": "Math", "grade": 2},
                    {"subject": "Art", "grade": 1},
                    {"subject": "Biology", "grade": 3},
                ],
            },
        ),
        response_format=formatted(GRADES),
    ),
)

MATH = schema(steps=listed(schema(explanation="string", output="string")), final_answer="string")

TASKS = schema(tasks=listed(schema(description="string", assignee="string", deadline=maybe(STRING))))

SCHEMAS_WITH_LISTS_OF_PARTS_WORKS_AND_TEXTS = kind(
    "schemas with lists of parts",
    row("solve 5x - 10 = 15", obeys(MATH, {}) & says("5"), response_format=formatted(MATH)),
    row(
        "Nadia prepares the slides by Thursday. Owen books the room by Wednesday.",
        obeys(
            TASKS,
            {
                "tasks": [
                    {"assignee": "Nadia", "description": "prepares the slides", "deadline": "Thursday"},
                    {"assignee": "Owen", "description": "books the room", "deadline": "Wednesday"},
                ]
            },
        ),
        response_format=formatted(TASKS),
    ),
    row("Solve 2x - 4 = 10 step by step", obeys(MATH, {}) & says("7"), response_format=formatted(MATH)),
    row(
        "Solve 8x + 7 = -23",
        obeys(MATH, {"final_answer": "x = -3.75"}),
        response_format=formatted(MATH, strict=True),
    ),
    row(
        "how can I solve 8x + 7 = -23",
        obeys(MATH, {}) & says("-3.75"),
        system="You are a helpful math tutor. Guide the user through the solution step by step.",
        response_format=formatted(MATH),
    ),
)

ORDER_S = schema(
    items=listed(schema(product="string", quantity="integer")), delivery="boolean", address=maybe(STRING)
)

CART = schema(
    customer="string",
    items=listed(schema(product="string", quantity="integer", unit_price="number")),
    shipping_city="string",
)

TABLE = schema(rows=listed(schema(country="string", gold="integer", silver="integer")))

SCHEMAS_WITH_LISTS_OF_PARTS_PLACES_AND_NATURE = kind(
    "schemas with lists of parts",
    row(
        "I'd like 2 burgers and 3 colas delivered to 9 Mill Road",
        obeys(
            ORDER_S,
            {
                "items": [{"product": "burgers", "quantity": 2}, {"product": "colas", "quantity": 3}],
                "delivery": True,
                "address": "9 Mill Road",
            },
        ),
        response_format=formatted(ORDER_S),
    ),
    row(
        "Order for Diego Ruiz, ship to Seville: 2 lamps at 19.90 each and 1 desk at 149.00.",
        obeys(CART, {"customer": "Diego Ruiz", "shipping_city": "Seville"})
        & fits(r'(?s).*"quantity": ?2.*19\.9.*"quantity": ?1.*149.*'),
        response_format=formatted(CART),
    ),
    row(
        "| Country | Gold | Silver |\n|---|---|---|\n| Norway | 16 | 8 |\n| Germany | 12 | 10 |",
        obeys(
            TABLE,
            {
                "rows": [
                    {"country": "Norway", "gold": 16, "silver": 8},
                    {"country": "Germany", "gold": 12, "silver": 10},
                ]
            },
        ),
        response_format=formatted(TABLE),
    ),
    row(
        "country,gold,silver\nItaly,2,7\nFrance,5,7",
        obeys(
            TABLE,
            {
                "rows": [
                    {"country": "Italy", "gold": 2, "silver": 7},
                    {"country": "France", "gold": 5, "silver": 7},
                ]
            },
        ),
        response_format=formatted(TABLE),
    ),
)

ORDER = schema(
    order_id="string",
    customer=schema(name="string", email="string"),
    items=listed(schema(sku="string", quantity="integer")),
    shipping_address="string",
)

TRANSACTIONS = schema(transactions=listed(schema(date="string", description="string", amount="number")))

RECEIPT = schema(merchant="string", total="number", items=listed(schema(name="string", price="number")))

EXPENSES = schema(expenses=listed(schema(description="string", amount="number")), total="number")

RECEIPT_OF_STORE_DATE = schema(
    store="string",
    date="string",
    items=listed(schema(name="string", price="number")),
    total="number",
    payment_method=one_of_these("cash", "card"),
)

TODOS_TYPE = schema(todos=listed(schema(task="string", due="string", done="boolean")))

INVOICE = schema(
    invoice_number="string",
    issue_date="string",
    customer="string",
    items=listed(schema(description="string", quantity="integer", unit_price="number")),
    total="number",
)

SCHEMAS_WITH_LISTS_OF_PARTS_ORDERS_AND_MONEY = kind(
    "schemas with lists of parts",
    row(
        "Order ORD-2231\nCustomer: Nils Berg <nils@berg.se>\nItems: 2x SKU-11, 1x SKU-42\nShip to: 8 Elm Street, Malmö",
        obeys(
            ORDER,
            {
                "order_id": "ORD-2231",
                "customer": {"name": "Nils Berg", "email": "nils@berg.se"},
                "items": [{"sku": "SKU-11", "quantity": 2}, {"sku": "SKU-42", "quantity": 1}],
            },
        ),
        response_format=formatted(ORDER),
    ),
    row(
        "2025-01-03 Rent 950.00\n2025-01-05 Groceries 82.15\n2025-01-09 Gym 29.90",
        obeys(
            TRANSACTIONS,
            {
                "transactions": [
                    {"date": "2025-01-03", "description": "Rent", "amount": 950},
                    {"date": "2025-01-05", "description": "Groceries", "amount": 82.15},
                    {"date": "2025-01-09", "description": "Gym", "amount": 29.9},
                ]
            },
        ),
        response_format=formatted(TRANSACTIONS),
    ),
    row(
        "CAFE LUNA\nEspresso 2.20\nCroissant 1.90\nTotal 4.10",
        obeys(
            RECEIPT,
            {
                "merchant": "CAFE LUNA",
                "total": 4.1,
                "items": [{"name": "Espresso", "price": 2.2}, {"name": "Croissant", "price": 1.9}],
            },
        ),
        response_format=formatted(RECEIPT),
    ),
    row(
        "Taxi 23.50, hotel 180 and dinner 42.",
        obeys(EXPENSES, {"total": 245.5}) & fits(r"(?s).*[Tt]axi.*23\.5.*hotel.*180.*dinner.*42.*"),
        response_format=formatted(EXPENSES),
    ),
    row(
        "FRESH MARKET\n2025-03-02\nMilk 1.29\nBread 2.49\nTotal 3.78\nPaid by card",
        obeys(
            RECEIPT_OF_STORE_DATE,
            {
                "store": "FRESH MARKET",
                "date": "2025-03-02",
                "items": [{"name": "Milk", "price": 1.29}, {"name": "Bread", "price": 2.49}],
                "total": 3.78,
                "payment_method": "card",
            },
        ),
        response_format=formatted(RECEIPT_OF_STORE_DATE),
    ),
    row(
        "- call the bank by Friday\n- send the invoice by Monday",
        fits(r"(?s).*call the bank.*Friday.*send the invoice.*Monday.*") & obeys(TODOS_TYPE, {}),
        response_format=formatted(TODOS_TYPE),
    ),
    row(
        "INVOICE 2024-0817\nDate: 2024-08-17\nBill to: Brightside Studio\n\n2 x Desk lamp @ 35.00\n1 x Office chair @ 120.00\n\nTotal: 190.00",
        obeys(
            INVOICE,
            {
                "invoice_number": "2024-0817",
                "issue_date": "2024-08-17",
                "customer": "Brightside Studio",
                "items": [
                    {"description": "Desk lamp", "quantity": 2, "unit_price": 35},
                    {"description": "Office chair", "quantity": 1, "unit_price": 120},
                ],
                "total": 190,
            },
        ),
        response_format=formatted(INVOICE),
    ),
)

PETS = schema(owner="string", pets=listed(schema(name="string", species="string")))

INGREDIENTS = schema(
    dish="string",
    servings="integer",
    ingredients=listed(schema(name="string", amount="number", unit="string")),
)

TODO = schema(tasks=listed(schema(title="string", priority=one_of_these("low", "medium", "high"))))

LAB = schema(tests=listed(schema(name="string", value="number", unit="string")))

TEAM = schema(team=listed(schema(name="string", role="string", email="string")))

UI = schema(
    type=one_of_these("div", "button", "header", "section", "field", "form"),
    label="string",
    children=listed({"$ref": "#"}),
    attributes=listed(schema(name="string", value="string")),
)

RECIPE_OF = schema(
    name="string",
    servings="integer",
    ingredients=listed(schema(name="string", amount="string")),
)

ACTION_ITEMS = schema(items=listed(schema(owner="string", task="string", due="string")))

SCHEMAS_WITH_LISTS_OF_PARTS_OTHERS = kind(
    "schemas with lists of parts",
    row(
        "Paula has a dog called Rocky and a cat called Luna.",
        obeys(
            PETS,
            {
                "owner": "Paula",
                "pets": [{"name": "Rocky", "species": "dog"}, {"name": "Luna", "species": "cat"}],
            },
        ),
        response_format=formatted(PETS),
    ),
    row(
        "Hemoglobin 13.5 g/dL\nGlucose 92 mg/dL\nSodium 140 mmol/L",
        obeys(
            LAB,
            {
                "tests": [
                    {"name": "Hemoglobin", "value": 13.5, "unit": "g/dL"},
                    {"name": "Glucose", "value": 92, "unit": "mg/dL"},
                    {"name": "Sodium", "value": 140, "unit": "mmol/L"},
                ]
            },
        ),
        response_format=formatted(LAB),
    ),
    row(
        "Team: Jo Park (designer, jo@x.io), Al Reyes (developer, al@x.io)",
        obeys(
            TEAM,
            {
                "team": [
                    {"name": "Jo Park", "role": "designer", "email": "jo@x.io"},
                    {"name": "Al Reyes", "role": "developer", "email": "al@x.io"},
                ]
            },
        ),
        response_format=formatted(TEAM),
    ),
    row(
        "Notes: Peter will update the website by Friday. Laura will call the supplier by Monday.",
        obeys(
            ACTION_ITEMS,
            {
                "items": [
                    {"owner": "Peter", "task": "update the website", "due": "Friday"},
                    {"owner": "Laura", "task": "call the supplier", "due": "Monday"},
                ]
            },
        ),
        response_format=formatted(ACTION_ITEMS),
    ),
    row(
        "Tomato soup for 4: 800 g tomatoes, 1 l broth, 2 tbsp oil",
        obeys(INGREDIENTS, {"dish": "Tomato soup", "servings": 4})
        & fits(r"(?s).*tomatoes.*800.*broth.*1.*oil.*2.*"),
        response_format=formatted(INGREDIENTS),
    ),
    row(
        "Pancakes (serves 4): 200 g flour, 300 ml milk, 2 eggs",
        obeys(RECIPE_OF, {"name": "Pancakes", "servings": 4}) & says("flour", "200 g"),
        response_format=formatted(RECIPE_OF),
    ),
    row(
        "Todo: fix the login bug (high), update docs (low)",
        obeys(
            TODO,
            {
                "tasks": [
                    {"title": "fix the login bug", "priority": "high"},
                    {"title": "update docs", "priority": "low"},
                ]
            },
        ),
        response_format=formatted(TODO),
    ),
    row("Build a login form", obeys(UI, {}), response_format=formatted(UI)),
)

ROWS = [
    *SCHEMAS_WITH_PARTS_OTHERS,
    *SCHEMAS_WITH_LISTS_OF_PARTS_PEOPLE,
    *SCHEMAS_WITH_LISTS_OF_PARTS_WORKS_AND_TEXTS,
    *SCHEMAS_WITH_LISTS_OF_PARTS_PLACES_AND_NATURE,
    *SCHEMAS_WITH_LISTS_OF_PARTS_ORDERS_AND_MONEY,
    *SCHEMAS_WITH_LISTS_OF_PARTS_OTHERS,
]
