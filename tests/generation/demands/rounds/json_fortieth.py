"""Rows of a fortieth round: what is bought without a number, carts, and an example of JSON that is only named.

At first sight 49 of 60 (JSON in words, models and calls) and 32 of 60 (JSON that is given) were as demanded.
"""

from __future__ import annotations

from demands.checkers import calls, calls_nothing, fits, is_json, is_list
from demands.rows import Row, formatted, kind, row, schema, tool

_WEATHER = tool("get_weather", "Get the current weather", location="string")
_ORDER = [tool("create_order", "Create an order", product="string", quantity="integer"), _WEATHER]
_CART = [
    tool("add_to_cart", "Add a product to the cart", product_name="string", quantity="integer"),
    _WEATHER,
]


def _ordered(text: str, product: str, quantity: int = 1) -> Row:
    """Return a row of an order of so many of a product, one where no number is said."""
    return row(text, calls("create_order", {"product": product, "quantity": quantity}), tools=_ORDER)


FUNCTIONS = kind(
    "functions",
    _ordered("I would like to order a blue mug", "blue mug"),
    _ordered("Please order a wireless mouse", "wireless mouse"),
    _ordered("I want to buy a red scarf.", "red scarf"),
    _ordered("order one notebook", "notebook"),
    _ordered("Can I get a large cappuccino?", "cappuccino"),
    _ordered("I'd like two cheeseburgers please", "cheeseburgers", 2),
    row(
        "Add a toaster to my cart",
        calls("add_to_cart", {"product_name": "toaster", "quantity": 1}),
        tools=_CART,
    ),
    row(
        "Put a phone case in my basket",
        calls("add_to_cart", {"product_name": "phone case", "quantity": 1}),
        tools=_CART,
    ),
    row("Can I get a refund?", calls_nothing(), tools=_ORDER),
)

WORDS = kind(
    "JSON in words",
    row(
        'Extract the name and age. Example: {"name": "Jo", "age": 20}. '
        'Text: "My brother Max turned 14 yesterday."',
        is_json({"name": "Max", "age": 14}),
    ),
    row(
        'Extract the name and the city from "Laura moved to Oslo". Output JSON with keys name and city.',
        is_json({"name": "Laura", "city": "Oslo"}),
    ),
    row(
        'Extract the item and the price from "The new laptop costs $999.99". JSON with keys item and price.',
        is_json({"item": "new laptop", "price": 999.99}),
    ),
    row(
        'Parse into JSON with name and job: "Tom works as a baker"', is_json({"name": "Tom", "job": "baker"})
    ),
    row(
        'Get the product and quantity as JSON from: "Mia ordered 3 lamps yesterday"',
        is_json({"product": "lamps", "quantity": 3}),
    ),
)

_TOOLS = """You can use these tools: search(query), calculator(expression), weather(city). To use a tool \
respond with JSON: {"tool": "<name>", "args": {...}}. If no tool is needed respond with {"answer": "<text>"}."""
_REACT = """Answer the question using this format:
Thought: ...
Action: <tool>
Action Input: <input>
Tools: wikipedia, calculator, weather.

Question: """

AGENTS = kind(
    "agents",
    row(
        "What's the weather in Lima?",
        is_json({"tool": "weather", "args": {"city": "Lima"}}),
        system=_TOOLS,
    ),
    row(
        "What is 45 * 12?",
        is_json({"tool": "calculator", "args": {"expression": "45 * 12"}}),
        system=_TOOLS,
    ),
    row(f"{_REACT}What is the weather in Madrid?", fits(r"(?s).*Action: weather\s*\nAction Input: .*Madrid")),
    row(f"{_REACT}What is 144 / 12?", fits(r"(?s).*Action: calculator\s*\nAction Input: .*144 / 12")),
    row(
        f"{_REACT}When was Albert Einstein born?",
        fits(r"(?s).*Action: wikipedia\s*\nAction Input: .*Einstein.*"),
    ),
)

_TEXT = {"type": "string"}
SCHEMAS = kind(
    "JSON by schema",
    row(
        "My username is coder99 and I prefer dark mode.",
        is_json({"username": "coder99"}),
        response_format=formatted(schema(username=_TEXT), strict=True),
    ),
    row(
        "Revenue was $89.5 billion in Q3 2023.",
        is_json({"revenue": "$89.5 billion", "quarter": "Q3", "year": 2023}),
        response_format=formatted(schema(revenue=_TEXT, quarter=_TEXT, year="integer"), strict=True),
    ),
    row(
        "Please cancel order #5567 because I ordered the wrong size",
        calls("cancel_order", {"order_id": "5567", "reason": "I ordered the wrong size"}),
        tools=[tool("cancel_order", "Cancel an order", order_id="string", reason="string")],
    ),
)

_PRODUCTS = (
    '[{"name": "Pen", "price": 2.5, "in_stock": true}, {"name": "Desk", "price": 120, "in_stock": false}, '
    '{"name": "Lamp", "price": 35, "in_stock": true}]'
)
_PEN, _DESK, _LAMP = (
    {"name": "Pen", "price": 2.5, "in_stock": True},
    {"name": "Desk", "price": 120, "in_stock": False},
    {"name": "Lamp", "price": 35, "in_stock": True},
)

GIVEN = kind(
    "JSON in words",
    row(f"Sort by price, highest first. Return JSON only. {_PRODUCTS}", is_list([_DESK, _LAMP, _PEN])),
    row(f"Return only products that are in stock as JSON: {_PRODUCTS}", is_list([_PEN, _LAMP])),
    row(
        f"Filter this JSON array to only items where price > 30: {_PRODUCTS}. Return JSON only.",
        is_list([_DESK, _LAMP]),
    ),
    row(
        f"Give me the names of the products cheaper than 50 as a JSON array: {_PRODUCTS}",
        is_list(["Pen", "Lamp"]),
    ),
    row(
        f'Compute the total price of all products and return {{"total": number}}: {_PRODUCTS}',
        is_json({"total": 157.5}),
    ),
    row(
        f'Which product is the most expensive? {_PRODUCTS} Reply with JSON {{"name": "..."}}',
        is_json({"name": "Desk"}),
    ),
    row('Convert snake_case keys to camelCase: {"first_name": "A"}. JSON only', is_json({"firstName": "A"})),
    row(
        'Change the status from "open" to "closed" in {"id": 5, "status": "open"}. Return only JSON.',
        is_json({"id": 5, "status": "closed"}),
    ),
)

ROWS = [*FUNCTIONS, *WORDS, *AGENTS, *SCHEMAS, *GIVEN]
