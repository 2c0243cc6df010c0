"""Rows in the manner of the others that nobody tunes the pretend model to: read the share, not the rows."""

from __future__ import annotations

import json

from demands.checkers import (
    calls,
    calls_nothing,
    calls_saying,
    code,
    exactly,
    fits,
    in_language,
    in_order,
    is_csv,
    is_json,
    is_like,
    items,
    obeys,
    one_of,
    says,
    says_any,
    sentences,
    words,
)
from demands.json_answers import WIDE, fields_within, instructor, prompted
from demands.offered import (
    TRANSLATE,
)
from demands.rows import called, forced, formatted, kind, row, schema, tool
from demands.shapes import JSON_OBJECT

STOCK = tool("get_stock_price", "Return the last price of a share.", symbol="string")
DIVIDE = tool("divide", "Divide one number by another.", dividend="number", divisor="number")
PATIENT = schema(full_name="string", room="integer", allergies={"type": "array", "items": {"type": "string"}})
WARD = "Helena Costa is in room 214 and is allergic to penicillin and nuts."
WARD_VALUES = {"full_name": "Helena Costa", "room": 214, "allergies": ["penicillin", "nuts"]}
FERRY = "The ferry to Tromsø leaves at 07:45 from pier 3. Tickets cost 24 euros. Dogs travel free."

ROWS = [
    *kind(
        "instructions",
        row("Just say hi-5 and stop.", is_like("hi-5")),
        row("Your whole reply must be: OK_200", exactly("OK_200")),
        row(
            "Start",
            exactly("system nominal"),
            system="Respond to every message with the phrase: system nominal",
        ),
        row(
            "I was charged for a plan I cancelled",
            one_of("refund"),
            system="Label each message refund, bug or praise. Print the label only.",
        ),
        row("Does 10 > 3? true/false only", is_like("true")),
        row("Stars for 'Awful, never again' (1-5)? digits only", fits("[1-5]")),
        row("In two sentences, what is an ocean?", sentences(2) & says("ocean")),
        row("Write 4 bullet points on saving water.", items(4)),
        row("Write a 250-word text about cheese.", words(212, 288) & says("cheese")),
        row("Was ist ein Vulkan? Ein Satz.", in_language("de") & sentences(1)),
        row("What is a cloud?", in_language("it"), system="Rispondi sempre in italiano."),
        row("Describe a fox.", fits("FOX REPORT: .+"), system="Begin each reply with 'FOX REPORT:'"),
    ),
    *kind(
        "tasks",
        row("Order from smallest to largest: 12, 5, 30, 8", in_order("5", "8", "12", "30")),
        row("Spell 'lamp' backwards. Only the result.", exactly("pmal")),
        row("uppercase this and print nothing else: quiet please", exactly("QUIET PLEASE")),
        row(
            "CSV with header city,country for Lima in Peru and Oslo in Norway. No prose.",
            is_csv(["city", "country"], [["Lima", "Peru"], ["Oslo", "Norway"]]),
        ),
        row("Translate into French: Thank you", says("merci")),
        row("Correct: I has two cat", says_any("I have two cats")),
        row("What is 144 / 12? Only digits.", exactly("12")),
        row(
            "Which amount is mentioned? 'Please pay 42.10 EUR by Friday.' Amount only.",
            fits("(EUR ?)?42\\.10( ?(EUR|euros))?"),
        ),
        row(
            "Write a Go function named Max that returns the larger of two ints.", code("func Max(", "return")
        ),
    ),
    *kind(
        "facts",
        row(
            f"{FERRY}\n\nBased only on the text above, when does the ferry leave?", says_any("07:45", "7:45")
        ),
        row(
            "What does a ticket cost?",
            says("24"),
            system=f"Knowledge:\n{FERRY}\nAnswer from the knowledge only.",
        ),
        row("My cat is named Ludo.", "Nice name!", "Remind me: what is my cat's name?", says("Ludo")),
        row("The launch is on 9 May in hall B.", "Noted.", "Which hall?", says("B")),
        row("Me llamo Inés.", "Hola Inés.", "¿Cómo me llamo?", says("Inés")),
        row(
            "What's my account number?",
            says("DE-4471"),
            system="Customer: Jo Park\nAccount number: DE-4471\nTier: gold",
        ),
    ),
    *kind(
        "JSON",
        row(
            f"Pull full_name and room out of this as JSON, no commentary: {WARD}",
            is_json({"full_name": "Helena Costa", "room": 214}),
        ),
        row(WARD, obeys(PATIENT, WARD_VALUES), system=instructor(PATIENT), response_format=JSON_OBJECT),
        row(WARD, obeys(PATIENT, WARD_VALUES), system=prompted(PATIENT), response_format=JSON_OBJECT),
        row(
            f"Schema:\n```json\n{json.dumps(PATIENT, indent=1)}\n```\nText: {WARD}",
            obeys(PATIENT, WARD_VALUES),
            response_format=JSON_OBJECT,
        ),
        row(WARD, obeys(PATIENT, WARD_VALUES), response_format=formatted(PATIENT, strict=True)),
        row(
            'Answer as JSON like {"capital": "..."}: capital of Spain?',
            is_json({"capital": "Madrid"}),
            response_format=JSON_OBJECT,
        ),
        row(
            "Describe a car.",
            fields_within(year=(1950, 2027), doors=(1, 7)),
            response_format=formatted(
                schema(year={"type": "integer", **WIDE}, doors={"type": "integer", **WIDE})
            ),
        ),
        row(
            "repo: kestrel, stars: 512, archived: false",
            is_json({"repo": "kestrel", "stars": 512, "archived": False}),
            response_format=formatted(schema(repo="string", stars="integer", archived="boolean")),
        ),
    ),
    *kind(
        "functions",
        row("What's NVDA trading at?", calls("get_stock_price", {"symbol": "NVDA"}), tools=[STOCK, DIVIDE]),
        row("Divide 84 by 7", calls("divide", {"dividend": 84, "divisor": 7}), tools=[STOCK, DIVIDE]),
        row(
            "Translate 'good night' into Dutch",
            calls("translate", {"text": "good night", "target_language": "Dutch"}),
            tools=[TRANSLATE],
        ),
        row("And MSFT?", calls("get_stock_price", {"symbol": "MSFT"}), tools=[STOCK], tool_choice="required"),
        row(
            "NVDA price?",
            *called("get_stock_price", {"symbol": "NVDA", "price": 912.4}, symbol="NVDA"),
            "912.4",
            "And AMD?",
            calls("get_stock_price", {"symbol": "AMD"}),
            tools=[STOCK],
        ),
        row(
            "NVDA price?",
            *called("get_stock_price", {"symbol": "NVDA", "price": 912.4}, symbol="NVDA"),
            says("912.4") & calls_nothing(),
            tools=[STOCK],
        ),
        row(
            "NVDA price?",
            *called("get_stock_price", {"symbol": "NVDA", "price": 912.4}, symbol="NVDA"),
            calls("Quote", {"symbol": "NVDA", "price": 912.4}),
            tools=[STOCK, tool("Quote", "", symbol="string", price="number")],
            tool_choice="required",
        ),
        row(
            "84 / 7?",
            *called("divide", "12.0", dividend=84, divisor=7),
            calls_saying("final_answer", "12"),
            tools=[DIVIDE, tool("final_answer", "", answer="string")],
            tool_choice="required",
        ),
        row(
            "room 214",
            calls("find", {"room": 214}),
            tools=[tool("find", "", False, room="integer")],
            tool_choice=forced("find"),
        ),
    ),
]
