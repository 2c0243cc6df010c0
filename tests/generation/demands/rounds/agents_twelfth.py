"""A twelfth round of functions and conversations, written before an answer was seen.

At first sight 74 % of the rows were as demanded.
"""

from __future__ import annotations

from typing import Any

from demands.checkers import (
    argument,
    calls,
    calls_each,
    calls_nothing,
    calls_these,
    fits,
    is_json,
    says,
    says_any,
)
from demands.rows import called, formatted, kind, row, schema, tool


def text(about: str, **more: Any) -> dict[str, Any]:
    return {"type": "string", "description": about, **more}


def one_of_these(*names: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(names)}


TIDES = tool("get_tides", "High and low tide at a beach", beach="string", date=text("YYYY-MM-DD"))
SUN = tool("sunrise_sunset", "Sunrise and sunset in a city", city="string")
TASK = tool(
    "add_task",
    "Add a task to the to-do list",
    task="string",
    due={"type": ["string", "null"], "description": "YYYY-MM-DD"},
    important="boolean",
)
COMPLETE = tool("complete_task", "Tick off a task", task_id="integer")
FORWARD = tool(
    "forward_email",
    "Forward an e-mail",
    email_id="string",
    to=text("address"),
    comment={"type": ["string", "null"]},
)
INVOICES = tool(
    "list_invoices",
    "List invoices of a customer",
    customer="string",
    status=one_of_these("paid", "open", "overdue"),
)
STOCK = tool("check_stock", "Check how many items are in a warehouse", sku="string", warehouse="string")
PRICE = tool(
    "set_price", "Change the price of a product", product_id="string", price="number", currency="string"
)
RECT = tool("rectangle_area", "Area of a rectangle", width="number", height="number")
INTEREST = tool("compound_interest", "Compound interest", principal="number", rate="number", years="integer")
MKDIR = tool("make_directory", "Create a directory", path="string")
COUNT = tool("count_lines", "Count the lines of a file", path="string")
USERS = tool("count_users", "Count users", country={"type": ["string", "null"]}, active="boolean")
PRIORITY = tool(
    "set_priority",
    "Set the priority of a ticket",
    ticket_id="string",
    priority=one_of_these("P1", "P2", "P3", "P4"),
)
ESCALATE = tool("escalate_ticket", "Escalate a ticket to a team", ticket_id="string", team="string")
MERGE = tool("merge_contacts", "Merge two contacts", first_id="string", second_id="string")
COFFEE = tool(
    "make_coffee", "Make a coffee", strength=one_of_these("mild", "normal", "strong"), cups="integer"
)
TV = tool("set_tv", "Control the television", channel="string", volume="integer")
WISE = tool(
    "quote_transfer",
    "Quote an international transfer",
    amount="number",
    source_currency="string",
    target_currency="string",
)
CARD = tool(
    "freeze_card", "Freeze a bank card", last_four="string", reason=one_of_these("lost", "stolen", "other")
)
TRAIN = tool(
    "book_train",
    "Book a train",
    origin="string",
    destination="string",
    departure=text("date and time"),
    first_class="boolean",
    passengers="integer",
)
LOUNGE = tool("find_lounge", "Find airport lounges", airport=text("IATA code"))
SUMMARIZE = tool("summarize_url", "Summarize a web page", url="string", sentences="integer")
FINAL = tool(
    "final_result",
    "The final response which ends this conversation",
    product="string",
    available="boolean",
    quantity="integer",
)

CALLS = kind(
    "agents 12: one call",
    row(
        "When is high tide at Praia do Norte on 2026-02-02?",
        calls("get_tides", {"beach": "Praia do Norte", "date": "2026-02-02"}),
        tools=[TIDES, SUN],
    ),
    row(
        "what time does the sun set in Tromsø",
        calls("sunrise_sunset", {"city": "Tromsø"}),
        tools=[TIDES, SUN],
    ),
    row(
        "Add 'renew the domain' to my list, due 2026-03-31, it's important",
        calls("add_task", {"task": "renew the domain", "due": "2026-03-31", "important": True}),
        tools=[TASK, COMPLETE],
    ),
    row("Tick off number 14", calls("complete_task", {"task_id": 14}), tools=[TASK, COMPLETE]),
    row(
        "Forward msg-8831 to legal@corp.test",
        calls("forward_email", {"email_id": "msg-8831", "to": "legal@corp.test"}),
        tools=[FORWARD, TASK],
    ),
    row(
        "Which invoices of Adler GmbH are overdue?",
        calls("list_invoices", {"customer": "Adler GmbH", "status": "overdue"}),
        tools=[INVOICES, STOCK],
    ),
    row(
        "How many of SKU QN-40 do we have in the Rotterdam warehouse?",
        calls("check_stock", {"sku": "QN-40", "warehouse": "Rotterdam"}),
        tools=[INVOICES, STOCK],
    ),
    row(
        "Set the price of QN-40 to 12.49 euros",
        calls("set_price", {"product_id": "QN-40", "price": 12.49, "currency": "EUR"}),
        tools=[PRICE, STOCK],
    ),
    row(
        "Area of a 12.5 by 8 meter rectangle?",
        calls("rectangle_area", {"width": 12.5, "height": 8}),
        tools=[RECT, INTEREST],
    ),
    row(
        "I put 5,000 into an account at 4% for 10 years, compounded. What do I get?",
        calls("compound_interest", {"principal": 5000, "rate": 4, "years": 10}),
        tools=[RECT, INTEREST],
    ),
    row(
        "Create the directory build/output",
        calls("make_directory", {"path": "build/output"}),
        tools=[MKDIR, COUNT],
    ),
    row(
        "How many lines does src/main.rs have?",
        calls("count_lines", {"path": "src/main.rs"}),
        tools=[MKDIR, COUNT],
    ),
    row(
        "How many active users do we have in Brazil?",
        calls("count_users", {"country": "Brazil", "active": True}),
        tools=[USERS, INVOICES],
    ),
    row(
        "Make SUP-204 a P1",
        calls("set_priority", {"ticket_id": "SUP-204", "priority": "P1"}),
        tools=[PRIORITY, ESCALATE],
    ),
    row(
        "Escalate SUP-204 to the network team",
        calls("escalate_ticket", {"ticket_id": "SUP-204"})
        & argument("escalate_ticket", "team", "(the )?network( team)?"),
        tools=[PRIORITY, ESCALATE],
    ),
    row(
        "Merge contacts c_12 and c_98",
        calls("merge_contacts", {"first_id": "c_12", "second_id": "c_98"}),
        tools=[MERGE, INVOICES],
    ),
    row(
        "Two cups of strong coffee please",
        calls("make_coffee", {"strength": "strong", "cups": 2}),
        tools=[COFFEE, TV],
    ),
    row(
        "What would I get if I send 300 euros to Poland in zloty?",
        calls("quote_transfer", {"amount": 300, "source_currency": "EUR", "target_currency": "PLN"}),
        tools=[WISE, CARD],
    ),
    row(
        "My card ending in 4417 was stolen, block it",
        calls("freeze_card", {"last_four": "4417", "reason": "stolen"}),
        tools=[WISE, CARD],
    ),
    row(
        "Two first class tickets from Milan to Zurich on 2026-05-20 at 7:10",
        calls(
            "book_train", {"origin": "Milan", "destination": "Zurich", "first_class": True, "passengers": 2}
        ),
        tools=[TRAIN, LOUNGE],
    ),
    row(
        "Any lounges at Heathrow? LHR I mean", calls("find_lounge", {"airport": "LHR"}), tools=[TRAIN, LOUNGE]
    ),
    row(
        "Summarize https://news.example.org/a/77 in 3 sentences",
        calls("summarize_url", {"url": "https://news.example.org/a/77", "sentences": 3}),
        tools=[SUMMARIZE, TASK],
    ),
)

FLOWS = kind(
    "agents 12: several calls, turns and results",
    row(
        "Set SUP-204 to P2 and SUP-209 to P4",
        calls_each(
            "set_priority",
            {"ticket_id": "SUP-204", "priority": "P2"},
            {"ticket_id": "SUP-209", "priority": "P4"},
        ),
        tools=[PRIORITY],
    ),
    row(
        "Make one mild coffee and set the TV to channel 5",
        calls_these(("make_coffee", {"strength": "mild", "cups": 1}), ("set_tv", {"channel": "5"})),
        tools=[COFFEE, TV],
    ),
    row(
        "Stock of QN-40 in Rotterdam?",
        *called(
            "check_stock",
            {"sku": "QN-40", "warehouse": "Rotterdam", "quantity": 118},
            sku="QN-40",
            warehouse="Rotterdam",
        ),
        "118 pieces.",
        "What about Antwerp?",
        calls("check_stock", {"sku": "QN-40", "warehouse": "Antwerp"}),
        tools=[STOCK, PRICE],
    ),
    row(
        "Stock of QN-40 in Rotterdam?",
        *called(
            "check_stock",
            {"sku": "QN-40", "warehouse": "Rotterdam", "quantity": 118},
            sku="QN-40",
            warehouse="Rotterdam",
        ),
        says("118") & calls_nothing(),
        tools=[STOCK, PRICE],
    ),
    row(
        "Is QN-40 available in Rotterdam?",
        *called(
            "check_stock",
            {"product": "QN-40", "available": True, "quantity": 118},
            sku="QN-40",
            warehouse="Rotterdam",
        ),
        calls("final_result", {"product": "QN-40", "available": True, "quantity": 118}),
        tools=[STOCK, FINAL],
        tool_choice="required",
    ),
    row(
        "Which invoices of Adler GmbH are overdue?",
        *called(
            "list_invoices",
            {
                "invoices": [
                    {"id": "R-881", "amount": 420.0, "days_late": 12},
                    {"id": "R-902", "amount": 75.5, "days_late": 3},
                ]
            },
            customer="Adler GmbH",
            status="overdue",
        ),
        says("R-881", "R-902") & calls_nothing(),
        tools=[INVOICES],
    ),
    row(
        "Freeze my card 4417",
        *called(
            "freeze_card", "TimeoutError: card service did not respond", last_four="4417", reason="other"
        ),
        says_any("timeout", "did not respond", "didn't work") & calls_nothing(),
        tools=[CARD],
    ),
    row(
        "Sunset in Tromsø?",
        *called("sunrise_sunset", {"sunrise": "09:12", "sunset": "15:48"}, city="Tromsø"),
        is_json({"city": "Tromsø", "sunset": "15:48"}),
        tools=[SUN],
        response_format=formatted(schema(city="string", sunset="string")),
    ),
    row("perfect, that's it", calls_nothing(), tools=[COFFEE, CARD]),
    row("Are you a robot?", calls_nothing(), tools=[COFFEE, CARD]),
    row("Explain compound interest to a child", calls_nothing(), tools=[TV, COFFEE]),
)

REACT = """Answer the question with the tools below.

get_tides: High and low tide. Input: {"beach": "string", "date": "YYYY-MM-DD"}
calculator: Evaluates an expression. Input: the expression

Question: the question
Thought: your reasoning
Action: the tool, one of [get_tides, calculator]
Action Input: the input
Observation: the result
Thought: I know the answer
Final Answer: the answer

Question: {}
"""
PROTOCOLS = kind(
    "agents 12: protocols in text",
    row(
        REACT.replace("{}", "What is (48 - 6) / 7?"),
        fits(r".*Action: calculator\s*\nAction Input: .*\(48 ?- ?6\) ?/ ?7.*"),
    ),
    row(
        REACT.replace("{}", "What is (48 - 6) / 7?")
        + "Thought: I use the calculator.\nAction: calculator\nAction Input: (48 - 6) / 7\nObservation: 6.0\nThought:",
        fits(r".*Final Answer: .*\b6(\.0)?\b.*"),
    ),
)

ROWS = [*CALLS, *FLOWS, *PROTOCOLS]
