"""Contexts, lists over turns and small questions as five testers type them first: 70 % at first sight."""

from __future__ import annotations

from demands.checkers import does_not_say, exactly, fits, is_like, is_table, items, says, says_any
from demands.rows import kind, row

ACME = "Context: Acme Corp was founded in 1987 by Jane Porter in Denver. It sells garden tools and employs 240 people.\n\n"
ORDER = (
    '{"order_id": "A-1009", "customer": {"name": "Lena Fox", "email": "lena@fox.io"}, '
    '"items": [{"sku": "K1", "qty": 2}, {"sku": "K7", "qty": 1}], "total": 59.5}'
)
CHANGES = (
    "Changelog\n\n## 2.1.0 - 2024-03-02\n- Added dark mode\n- Fixed login bug\n\n"
    "## 2.0.0 - 2024-01-15\n- Dropped Python 3.8 support\n- New plugin API\n\n"
)
RETURNS = (
    "Return policy: Items can be returned within 30 days of purchase with a receipt. Sale items are final. "
    "Refunds are issued to the original payment method within 5 business days.\n\n"
)
NORWOOD = (
    "The city council of Norwood voted on Tuesday to ban cars from the old town starting next spring. Shop owners "
    "fear losing customers, while residents welcome the cleaner air. The council promised free shuttle buses and "
    "two new parking garages at the edge of the city. A review is planned after one year."
)
SHOPPING = ["My shopping list: milk, eggs, bread.", "Got it, I noted that."]

ROWS = [
    *kind(
        "contexts of five testers",
        row(
            f"Answer from the context. If the answer is not in it, say \"I don't know\".\n\n{ACME}What is Acme's stock price?",
            is_like("I don't know"),
        ),
        row(
            f"Answer based on the context only.\n\n{ACME}Who is the current CEO of Acme?",
            says("I don't know") & does_not_say("Jane"),
        ),
        row(
            f"{ACME}Who is the CFO? If the context does not contain the answer, output NOT_FOUND and nothing else.",
            exactly("NOT_FOUND"),
        ),
        row(
            "Given this CSV data, who lives in Madrid? Answer with the name only.\n\n"
            "name,age,city\nAlice,30,Paris\nCarol,41,Madrid",
            is_like("Carol"),
        ),
        row(f"Given this JSON, what is the customer's email?\n{ORDER}", says("lena@fox.io")),
        row(f"{ORDER}\n\nWhat is the total of the order?", says("59.5")),
        row(f"{CHANGES}In which version was dark mode added?", says("2.1.0")),
        row(f"{CHANGES}When was version 2.0.0 released?", says("2024-01-15")),
        row(f"{RETURNS}Can I return a sale item?", says("final")),
        row(f"{RETURNS}How long does a refund take?", says("5") & does_not_say("30")),
    ),
    *kind(
        "lists over turns",
        row(*SHOPPING, "Add butter to it.", says("milk", "eggs", "bread", "butter")),
        row(*SHOPPING, "Remove eggs.", says("milk", "bread") & does_not_say("eggs")),
        row(
            *SHOPPING,
            "Remove eggs.",
            "Done.",
            "What's on my list now?",
            says("milk", "bread") & does_not_say("eggs"),
        ),
        row(
            "List two fruits with their colors.",
            "Apple - red\nBanana - yellow",
            "As a table please",
            is_table("Name", "Description") & says("Banana", "yellow"),
        ),
    ),
    *kind(
        "small questions of five testers",
        row("A train travels 120 km in 2 hours. What is its average speed in km/h?", says("60")),
        row(
            "Which is heavier, a kilogram of feathers or a kilogram of steel?",
            says_any("same", "equal", "neither"),
        ),
        row(f"Summarize this in 3 bullet points:\n\n{NORWOOD}", items(3)),
        row(
            f"Extract 5 keywords from the text as a comma-separated list.\n\n{NORWOOD}",
            fits("[^,]+(,[^,]+){4}"),
        ),
    ),
]
