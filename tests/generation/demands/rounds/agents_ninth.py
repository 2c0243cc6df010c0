"""A ninth round of functions and conversations, written before an answer was seen.

At first sight 70 % of the rows were as demanded.
"""

from __future__ import annotations

from typing import Any

from demands.checkers import (
    argument,
    calls,
    calls_each,
    calls_nothing,
    calls_saying,
    calls_these,
    does_not_say,
    fits,
    is_json,
    says,
    says_any,
)
from demands.rows import called, forced, formatted, kind, row, schema, tool


def text(about: str, **more: Any) -> dict[str, Any]:
    return {"type": "string", "description": about, **more}


def one_of_these(*names: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(names)}


AIR = tool("get_air_quality", "Get the air quality index for a city", city=text("Name of the city"))
WEATHER = tool(
    "current_weather",
    "Current weather at a place",
    location=text("City and country, e.g. Paris, France"),
    unit=one_of_these("metric", "imperial"),
)
APPOINTMENT = tool(
    "create_appointment",
    "Put an appointment into the calendar",
    summary=text("What it is about"),
    day=text("Day, YYYY-MM-DD"),
    begin=text("Begin, HH:MM"),
    end=text("End, HH:MM"),
    place={"type": ["string", "null"]},
)
CANCEL = tool("cancel_appointment", "Cancel an appointment", appointment_id="string")
SMS = tool("send_sms", "Send a text message", phone_number="string", message="string")
CONTACTS = tool("find_contact", "Find a contact in the address book", name="string")
NEWS = tool(
    "search_news",
    "Search news articles",
    query="string",
    language=one_of_these("en", "de", "fr"),
    limit="integer",
)
SHOP = tool(
    "search_products",
    "Search the product catalogue",
    False,
    query="string",
    color="string",
    size="string",
    max_price="number",
    in_stock="boolean",
)
CART = tool("add_to_cart", "Add a product to the cart", sku="string", quantity="integer")
RETURN = tool(
    "start_return",
    "Start the return of an order",
    order_id="string",
    reason=text("Why the customer sends it back"),
)
STATUS = tool("get_order_status", "Get the status of an order", order_id="string")
LOAN = tool(
    "loan_payment",
    "Compute the monthly payment of a loan",
    principal="number",
    annual_rate=text("percent", type="number"),
    years="integer",
)
BMI = tool("bmi", "Compute the body mass index", weight_kg="number", height_m="number")
LS = tool("list_files", "List the files in a directory", directory="string", recursive="boolean")
GREP = tool("grep", "Search files for a pattern", pattern="string", path="string")
DELETE = tool("delete_file", "Delete a file", path="string")
QUERY = tool("execute_query", "Execute a SQL query and return rows", sql="string")
JIRA = tool(
    "create_issue",
    "Create a Jira issue",
    project="string",
    issue_type=one_of_these("Bug", "Task", "Story"),
    summary="string",
    assignee={"type": ["string", "null"]},
    due_date=text("YYYY-MM-DD"),
)
COMMENT = tool("add_comment", "Add a comment to an issue", issue_key="string", comment="string")
DEAL = tool(
    "update_deal",
    "Update a deal in the CRM",
    deal_name="string",
    stage=one_of_these("lead", "qualified", "proposal", "won", "lost"),
    amount_usd="number",
)
BLINDS = tool(
    "set_blinds", "Open or close blinds", room="string", position=text("percent open", type="integer")
)
LOCK = tool("lock_door", "Lock or unlock a door", door="string", locked="boolean")
PLAY = tool("play_music", "Play music", artist="string", song="string", room="string")
TRANSFER = tool(
    "transfer_money",
    "Transfer money between own accounts",
    from_account="string",
    to_account="string",
    amount="number",
    currency="string",
)
CHARGE = tool(
    "create_charge",
    "Charge a customer",
    customer_id="string",
    amount_cents=text("amount in cents", type="integer"),
    currency="string",
    description="string",
)
FLIGHT = tool(
    "book_flight",
    "Book a flight",
    passenger="string",
    origin="string",
    destination="string",
    departure=text("when to leave"),
    seat=one_of_these("window", "aisle", "middle"),
)
FLIGHT_STATUS = tool("flight_status", "Status of a flight", flight_number="string", date=text("YYYY-MM-DD"))
CURRENCY = tool(
    "convert", "Convert an amount between currencies", amount="number", source="string", target="string"
)
TIME = tool("get_time", "Get the current time in a time zone", timezone=text("IANA name"))
SEARCH = tool("search", "Search the internet", query="string")
WIKI = tool("wikipedia", "Look up an article in Wikipedia", title="string")
ANSWER = tool("answer", "Give the final answer", text="string", confidence=text("0 to 1", type="number"))
RESULT = tool(
    "final_result",
    "The final response which ends this conversation",
    order_id="string",
    status="string",
    eta="string",
)
PARCEL = {"order_id": "KX-2231", "status": "shipped", "carrier": "GLS", "eta": "2025-12-03"}

CALLS = kind(
    "agents 9: one call",
    row("How's the air in Krakow today?", calls("get_air_quality", {"city": "Krakow"}), tools=[AIR, SEARCH]),
    row(
        "Do I need a coat in Reykjavik, Iceland? (metric please)",
        calls("current_weather", {"location": "Reykjavik, Iceland", "unit": "metric"}),
        tools=[WEATHER, NEWS],
    ),
    row(
        "Dentist appointment on 2026-02-19 from 8:15 to 9:00 at Marktstr. 5 please",
        calls("create_appointment", {"day": "2026-02-19", "end": "09:00"})
        & argument("create_appointment", "begin", "0?8:15")
        & argument("create_appointment", "summary", ".*dentist.*"),
        tools=[APPOINTMENT, CANCEL],
    ),
    row(
        "cancel appointment apt_5531",
        calls("cancel_appointment", {"appointment_id": "apt_5531"}),
        tools=[APPOINTMENT, CANCEL],
    ),
    row(
        "Text +49 151 23456789 that I'm running ten minutes late",
        calls("send_sms", {"phone_number": "+49 151 23456789"})
        & argument("send_sms", "message", ".*I'm running ten minutes late.*"),
        tools=[SMS, CONTACTS],
    ),
    row(
        "Find me 5 German news articles about the rail strike",
        calls("search_news", {"language": "de", "limit": 5})
        & argument("search_news", "query", "(the )?rail strike"),
        tools=[NEWS, SEARCH],
    ),
    row(
        "Show me blue running shoes in size 43 for less than 90 euros, only ones you have in stock",
        calls("search_products", {"color": "blue", "size": "43", "max_price": 90, "in_stock": True})
        & argument("search_products", "query", ".*running shoes.*"),
        tools=[SHOP, CART],
    ),
    row(
        "Put three of SKU TR-1180 in my basket",
        calls("add_to_cart", {"sku": "TR-1180", "quantity": 3}),
        tools=[SHOP, CART],
    ),
    row(
        "I'd like to send back order KX-2231, the sleeves are too short.",
        calls("start_return", {"order_id": "KX-2231"})
        & argument("start_return", "reason", ".*sleeves are too short.*"),
        tools=[RETURN, STATUS],
    ),
    row(
        "What would I pay per month on a 200,000 loan at 3.5% over 25 years?",
        calls("loan_payment", {"principal": 200000, "annual_rate": 3.5, "years": 25}),
        tools=[LOAN, BMI],
    ),
    row(
        "I weigh 72.5 kg and I'm 1.81 m tall, what's my BMI?",
        calls("bmi", {"weight_kg": 72.5, "height_m": 1.81}),
        tools=[LOAN, BMI],
    ),
    row(
        "What's in the src/utils folder?",
        argument("list_files", "directory", r"(\./)?src/utils/?"),
        tools=[LS, GREP],
    ),
    row(
        "Search for 'TODO' in src/",
        calls("grep", {"pattern": "TODO", "path": "src/"}),
        tools=[LS, GREP, DELETE],
    ),
    row("Delete tmp/cache.json", calls("delete_file", {"path": "tmp/cache.json"}), tools=[LS, GREP, DELETE]),
    row(
        "Which customers live in Hamburg?",
        argument("execute_query", "sql", r"select .* from customers.*hamburg.*"),
        tools=[QUERY],
    ),
    row(
        "Create a bug in project WEB: checkout button does nothing on Safari. Assign it to Dana, due 2025-12-19.",
        calls(
            "create_issue",
            {"project": "WEB", "issue_type": "Bug", "assignee": "Dana", "due_date": "2025-12-19"},
        )
        & argument("create_issue", "summary", ".*checkout button does nothing on Safari.*"),
        tools=[JIRA, COMMENT],
    ),
    row(
        "Comment on WEB-412: fixed in build 88",
        calls("add_comment", {"issue_key": "WEB-412"})
        & argument("add_comment", "comment", ".*fixed in build 88.*"),
        tools=[JIRA, COMMENT],
    ),
    row(
        "We won the Norda deal! It's worth $48,000.",
        calls("update_deal", {"stage": "won", "amount_usd": 48000})
        & argument("update_deal", "deal_name", "(the )?Norda( deal)?"),
        tools=[DEAL],
    ),
    row(
        "Open the blinds in the study halfway, so 50 percent",
        calls("set_blinds", {"room": "study", "position": 50}),
        tools=[BLINDS, LOCK],
    ),
    row(
        "Did I lock the front door? If not, lock it.",
        calls("lock_door", {"locked": True}),
        tools=[BLINDS, LOCK],
    ),
    row(
        "Unlock the back door",
        argument("lock_door", "door", "(the )?back( door)?") & calls("lock_door", {"locked": False}),
        tools=[BLINDS, LOCK],
    ),
    row(
        "Play 'Harvest Moon' by Neil Young in the kitchen",
        calls("play_music", {"artist": "Neil Young", "song": "Harvest Moon", "room": "kitchen"}),
        tools=[PLAY, BLINDS],
    ),
    row(
        "Move 350 euros from my checking account to my savings account",
        calls("transfer_money", {"amount": 350, "currency": "EUR"})
        & argument("transfer_money", "from_account", "checking( account)?")
        & argument("transfer_money", "to_account", "savings( account)?"),
        tools=[TRANSFER, CHARGE],
    ),
    row(
        "Charge customer cus_8842 $19.99 for the March subscription",
        calls("create_charge", {"customer_id": "cus_8842", "amount_cents": 1999, "currency": "USD"})
        & argument("create_charge", "description", ".*March subscription.*"),
        tools=[TRANSFER, CHARGE],
    ),
    row(
        "Book Ellen Marsh on a flight from Vienna to Porto on 2026-04-11, aisle seat",
        calls(
            "book_flight",
            {
                "passenger": "Ellen Marsh",
                "origin": "Vienna",
                "destination": "Porto",
                "departure": "2026-04-11",
                "seat": "aisle",
            },
        ),
        tools=[FLIGHT, FLIGHT_STATUS],
    ),
    row(
        "Is LH 1234 on 2026-04-11 on time?",
        argument("flight_status", "flight_number", "LH ?1234")
        & calls("flight_status", {"date": "2026-04-11"}),
        tools=[FLIGHT, FLIGHT_STATUS],
    ),
    row("What time is it in Tokyo?", calls("get_time", {"timezone": "Asia/Tokyo"}), tools=[TIME, SEARCH]),
    row(
        "How much is 80 pounds in Swiss francs?",
        calls("convert", {"amount": 80, "source": "GBP", "target": "CHF"}),
        tools=[CURRENCY, SEARCH],
    ),
    row(
        "Please use the tool for this: track KX-2231",
        calls("get_order_status", {"order_id": "KX-2231"}),
        tools=[STATUS],
        tool_choice=forced("get_order_status"),
    ),
)

SEVERAL = kind(
    "agents 9: several calls and turns",
    row(
        "Convert 50 EUR to USD and 120 GBP to JPY",
        calls_each(
            "convert",
            {"amount": 50, "source": "EUR", "target": "USD"},
            {"amount": 120, "source": "GBP", "target": "JPY"},
        ),
        tools=[CURRENCY],
    ),
    row(
        "Add 2 of TR-1180 and 1 of BK-0032 to the cart",
        calls_each("add_to_cart", {"sku": "TR-1180", "quantity": 2}, {"sku": "BK-0032", "quantity": 1}),
        tools=[CART, SHOP],
    ),
    row(
        "Air quality in Delhi, Lahore and Dhaka?",
        calls_each("get_air_quality", {"city": "Delhi"}, {"city": "Lahore"}, {"city": "Dhaka"}),
        tools=[AIR],
    ),
    row(
        "Lock the front door and close the blinds in the bedroom",
        calls_these(("lock_door", {"locked": True}), ("set_blinds", {"room": "bedroom"})),
        tools=[LOCK, BLINDS],
    ),
    row(
        "What's the status of KX-2231?",
        *called("get_order_status", PARCEL, order_id="KX-2231"),
        "It has shipped with GLS and should arrive on 2025-12-03.",
        "ok, and KX-2240?",
        calls("get_order_status", {"order_id": "KX-2240"}),
        tools=[STATUS, RETURN],
    ),
    row(
        "What's the status of KX-2231?",
        *called("get_order_status", PARCEL, order_id="KX-2231"),
        "It has shipped with GLS and should arrive on 2025-12-03.",
        "I want to return it, it's the wrong color",
        calls("start_return", {"order_id": "KX-2231"})
        & argument("start_return", "reason", ".*wrong color.*"),
        tools=[STATUS, RETURN],
    ),
    row(
        "How much is 80 pounds in Swiss francs?",
        *called("convert", {"result": 89.6}, amount=80, source="GBP", target="CHF"),
        "80 pounds are 89.60 francs.",
        "And in yen?",
        calls("convert", {"amount": 80, "source": "GBP", "target": "JPY"}),
        tools=[CURRENCY],
    ),
    row(
        "Text Marco that dinner is at eight",
        *called("find_contact", {"name": "Marco Bellini", "phone": "+39 333 1234567"}, name="Marco"),
        calls("send_sms", {"phone_number": "+39 333 1234567"})
        & argument("send_sms", "message", ".*dinner is at eight.*"),
        tools=[SMS, CONTACTS],
    ),
    row(
        "Text Marco that dinner is at eight",
        calls("find_contact", {"name": "Marco"}),
        tools=[SMS, CONTACTS],
    ),
)

RESULTS = kind(
    "agents 9: what results say",
    row(
        "Where's KX-2231?",
        *called("get_order_status", PARCEL, order_id="KX-2231"),
        says("shipped", "GLS", "2025-12-03") & calls_nothing(),
        tools=[STATUS, RETURN],
    ),
    row(
        "Is the air okay in Krakow?",
        *called("get_air_quality", "AQI 154 (unhealthy), main pollutant PM2.5", city="Krakow"),
        says("154", "unhealthy") & calls_nothing(),
        tools=[AIR],
    ),
    row(
        "Who are our three biggest customers?",
        *called(
            "execute_query",
            [
                {"name": "Norda", "revenue": 91000},
                {"name": "Helio", "revenue": 74500},
                {"name": "Basso", "revenue": 60250},
            ],
            sql="SELECT name, revenue FROM customers ORDER BY revenue DESC LIMIT 3",
        ),
        says("Norda", "Helio", "Basso") & calls_nothing(),
        tools=[QUERY],
    ),
    row(
        "What's the total revenue of the three?",
        *called(
            "execute_query",
            [
                {"name": "Norda", "revenue": 91000},
                {"name": "Helio", "revenue": 74500},
                {"name": "Basso", "revenue": 60250},
            ],
            sql="SELECT name, revenue FROM customers ORDER BY revenue DESC LIMIT 3",
        ),
        says_any("225750", "225,750") & calls_nothing(),
        tools=[QUERY],
    ),
    row(
        "Delete tmp/cache.json",
        *called(
            "delete_file", {"ok": False, "error": "file not found: tmp/cache.json"}, path="tmp/cache.json"
        ),
        says_any("not found") & does_not_say("has been deleted") & calls_nothing(),
        tools=[DELETE],
    ),
    row(
        "Delete tmp/cache.json",
        *called("delete_file", {"ok": True}, path="tmp/cache.json"),
        says_any("done", "deleted", "ok", "removed") & calls_nothing(),
        tools=[DELETE],
    ),
    row(
        "When will KX-2231 get here?",
        *called("get_order_status", PARCEL, order_id="KX-2231"),
        calls("final_result", {"order_id": "KX-2231", "status": "shipped", "eta": "2025-12-03"}),
        tools=[STATUS, RESULT],
        tool_choice="required",
    ),
    row(
        "What's my BMI at 80 kg and 1.75 m?",
        *called("bmi", "26.12", weight_kg=80, height_m=1.75),
        argument("answer", "text", ".*26\\.12.*"),
        tools=[BMI, ANSWER],
        tool_choice="required",
    ),
    row(
        "Status of KX-2231 please",
        *called("get_order_status", PARCEL, order_id="KX-2231"),
        is_json({"carrier": "GLS", "delivered": False, "expected_on": "2025-12-03"}),
        tools=[STATUS],
        response_format=formatted(schema(carrier="string", delivered="boolean", expected_on="string")),
    ),
    row("You're great, thank you!", calls_nothing(), tools=[STATUS, SMS, QUERY]),
    row("ok", calls_nothing(), tools=[STATUS, SMS, QUERY]),
    row("Can you explain what a foreign key is?", calls_nothing(), tools=[QUERY, JIRA]),
    row("Write a haiku about autumn", calls_nothing(), tools=[SEARCH, WIKI]),
    row("Look up Marie Curie on Wikipedia", calls_saying("wikipedia", "Marie Curie"), tools=[WIKI, BMI]),
)

HERMES = """You are a function calling AI model. You are provided with function signatures within <tools></tools> XML tags.
<tools>
{"type": "function", "function": {"name": "find_trains", "description": "Find train connections", "parameters": {"type": "object", "properties": {"from_city": {"type": "string"}, "to_city": {"type": "string"}, "date": {"type": "string"}}, "required": ["from_city", "to_city", "date"]}}}
{"type": "function", "function": {"name": "get_platform", "description": "Get the platform of a train", "parameters": {"type": "object", "properties": {"train": {"type": "string"}}, "required": ["train"]}}}
</tools>
For each function call return a json object with function name and arguments within <tool_call></tool_call> XML tags as follows:
<tool_call>
{"name": <function-name>, "arguments": <args-dict>}
</tool_call>"""
INVOKE = """You can call these functions:
<functions>
<function>{"description": "Get the current price of a share", "name": "get_share_price", "parameters": {"properties": {"symbol": {"type": "string"}}, "required": ["symbol"], "type": "object"}}</function>
</functions>
To call one write:
<function_calls>
<invoke name="$FUNCTION_NAME">
<parameter name="$PARAMETER_NAME">$PARAMETER_VALUE</parameter>
</invoke>
</function_calls>"""
CODE = """You are an expert assistant who can solve any task using code blobs. You have access to these tools, behaving like regular python functions:
```python
def currency_converter(amount: float, source: str, target: str) -> float:
    \"\"\"Converts an amount of money.\"\"\"
def final_answer(answer: any) -> any:
    \"\"\"Provides a final answer to the given problem.\"\"\"
```
Write 'Thought:' and then the code in <code> and </code>. Use final_answer(...) to answer."""
REACT = """Assistant can use tools: search (look things up on the web), calculator (for math).

To use a tool, answer in this format:
Thought: Do I need to use a tool? Yes
Action: the action to take, one of [search, calculator]
Action Input: the input to the action
Observation: the result of the action

When you have a response for the human, answer:
Thought: Do I need to use a tool? No
Final Answer: the response

Begin!

New input: """
PROTOCOLS = kind(
    "agents 9: protocols in text",
    row(
        "Find me a train from Basel to Lugano on 2026-01-05",
        fits(
            r'.*<tool_call>\s*\{"name": ?"find_trains", ?"arguments": ?\{"from_city": ?"Basel", ?"to_city": ?"Lugano", ?"date": ?"2026-01-05"\}\}\s*</tool_call>.*'
        ),
        system=HERMES,
    ),
    row(
        "What's Tesla trading at?",
        fits(r'.*<invoke name="get_share_price">\s*<parameter name="symbol">TSLA</parameter>\s*</invoke>.*'),
        system=INVOKE,
    ),
    row(
        "New task: How much is 250 USD in EUR?",
        fits(r".*currency_converter\(amount=250(\.0)?, source='USD', target='EUR'\).*"),
        system=CODE,
    ),
    row(
        REACT + "What is 18 % of 350?\n",
        fits(r".*Action: calculator\s*\nAction Input: .*(18|0\.18).*350.*"),
        stop=["\nObservation"],
    ),
)

ROWS = [*CALLS, *SEVERAL, *RESULTS, *PROTOCOLS]
