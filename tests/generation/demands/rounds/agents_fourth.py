"""A third fresh round of functions and conversations, written before an answer was seen."""

from __future__ import annotations

from demands.checkers import (
    argument,
    calls,
    calls_each,
    calls_nothing,
    calls_saying,
    calls_these,
    does_not_say,
    fits,
    is_like,
    says,
    says_any,
)
from demands.rows import called, forced, kind, row, tool

WEATHER = tool(
    "get_weather",
    "Retrieve the weather for a place and day",
    False,
    location="string",
    date={"type": "string", "description": "ISO date, default today"},
    units={"type": "string", "enum": ["c", "f"], "description": "Temperature unit"},
)
WEATHER["function"]["parameters"]["required"] = ["location"]
SUM = tool("add_numbers", "Add a list of numbers", numbers={"type": "array", "items": {"type": "number"}})
CALC = tool(
    "calculator",
    "Useful for math",
    operation={"type": "string", "enum": ["add", "subtract", "multiply", "divide"]},
    a="number",
    b="number",
)
GOOGLE = tool("google_search", "Search Google", q="string")
WIKI = tool("wikipedia", "Look up an article on Wikipedia", title="string")
KB = tool(
    "search_knowledge_base",
    "Search the company's knowledge base for policies and how-tos",
    query="string",
    top_k="integer",
)
MAIL = tool(
    "send_mail",
    "Send an email",
    to={"type": "array", "items": {"type": "string"}},
    subject="string",
    text="string",
)
CONTACTS = tool("search_contacts", "Search the address book for a person", name="string")
SLACK = tool("post_slack_message", "Post a message to a Slack channel", channel="string", text="string")
MEETING = tool(
    "schedule_meeting",
    "Schedule a meeting",
    title="string",
    participants={"type": "array", "items": {"type": "string"}},
    start={"type": "string", "description": "ISO 8601 start time"},
    duration_minutes="integer",
)
REMINDER = tool("set_reminder", "Set a reminder", message="string", remind_at="string")
ALARM = tool("set_alarm", "Set an alarm", time={"type": "string", "description": "HH:MM"})
ORDERS = tool("get_order_status", "Get the status of an order", order_id="integer")
CANCEL = tool("cancel_order", "Cancel an order", order_id="integer")
ADDRESS = tool(
    "update_shipping_address",
    "Change the shipping address of an order",
    order_id="integer",
    street="string",
    city="string",
    postal_code="string",
)
PRODUCTS = tool(
    "find_products", "Search the product catalogue", category="string", max_price="number", in_stock="boolean"
)
FLIGHT = tool(
    "book_flight",
    "Book a flight",
    departure_city="string",
    arrival_city="string",
    date="string",
    seat_class={"type": "string", "enum": ["economy", "premium", "business"]},
)
TRAIN = tool(
    "find_trains", "Find train connections", origin="string", destination="string", departure="string"
)
CAR = tool(
    "rent_car",
    "Rent a car",
    city="string",
    days="integer",
    car_type={"type": "string", "enum": ["compact", "suv", "van"]},
)
FX = tool(
    "currency_convert", "Convert currency", amount="number", to="string", **{"from": {"type": "string"}}
)
TEMP = tool(
    "convert_temperature",
    "Convert a temperature",
    value="number",
    from_unit={"type": "string", "enum": ["celsius", "fahrenheit", "kelvin"]},
    to_unit={"type": "string", "enum": ["celsius", "fahrenheit", "kelvin"]},
)
QUERY = tool("query_database", "Run an SQL query", sql="string")
FILE = tool("open_file", "Open a file and return its text", filename="string")
DELETE = tool("delete_file", "Delete a file", filename="string")
SHELL = tool("bash", "Run a bash command", command="string")
PULL = tool(
    "create_pull_request",
    "Open a pull request",
    title="string",
    head="string",
    base="string",
    draft="boolean",
)
TICKET = tool(
    "create_ticket",
    "Create a helpdesk ticket",
    subject="string",
    description="string",
    priority={"type": "string", "enum": ["P1", "P2", "P3"]},
    tags={"type": "array", "items": {"type": "string"}},
)
TRANSLATE = tool(
    "translate",
    "Translate a text",
    text="string",
    to={"type": "string", "description": "Language code such as de"},
)
PLAY = tool("spotify_play", "Play music on Spotify", query="string")
SMART = tool("set_device_state", "Switch a smart home device", device="string", on="boolean")
WORKOUT = tool("log_workout", "Log a workout", activity="string", distance_km="number", minutes="integer")
EXPENSE = tool(
    "add_expense",
    "Record an expense",
    amount="number",
    currency="string",
    category={"type": "string", "enum": ["food", "travel", "office", "other"]},
    note="string",
)
BMI = tool("calculate_bmi", "Compute the body mass index", weight_kg="number", height_m="number")
RECIPE = tool(
    "find_recipes",
    "Find recipes",
    ingredients={"type": "array", "items": {"type": "string"}},
    vegetarian="boolean",
)
MOVIE = tool("get_movie_info", "Get details about a movie", title="string", year="integer")
TIME = tool("get_time", "Get the current time in a timezone", timezone="string")
IMAGE = tool(
    "generate_image",
    "Generate an image from a description",
    prompt="string",
    size={"type": "string", "enum": ["small", "large"]},
)
HUMAN = tool("transfer_to_human", "Hand the customer over to a human agent", reason="string")

SINGLE = kind(
    "agents 4: one call",
    row("weather in Reykjavik tomorrow?", calls_saying("get_weather", "Reykjavik"), tools=[WEATHER, GOOGLE]),
    row(
        "What will the weather be like in Athens on 2026-07-20 in fahrenheit?",
        calls("get_weather", {"location": "Athens", "date": "2026-07-20", "units": "f"}),
        tools=[WEATHER, GOOGLE],
    ),
    row(
        "What is 56 multiplied by 12?",
        calls("calculator", {"operation": "multiply", "a": 56, "b": 12}),
        tools=[CALC, GOOGLE],
    ),
    row(
        "Add 4, 8, 15, 16, 23 and 42", calls("add_numbers", {"numbers": [4, 8, 15, 16, 23, 42]}), tools=[SUM]
    ),
    row(
        "What is 100 - 37?",
        calls("calculator", {"operation": "subtract", "a": 100, "b": 37}),
        tools=[CALC, GOOGLE],
    ),
    row(
        "google the population of Iceland",
        argument("google_search", "q", "(the )?population of Iceland"),
        tools=[GOOGLE, CALC],
    ),
    row(
        "Look up Marie Curie on Wikipedia", calls("wikipedia", {"title": "Marie Curie"}), tools=[GOOGLE, WIKI]
    ),
    row(
        "How many vacation days do employees get?",
        calls_saying("search_knowledge_base", "vacation days"),
        tools=[KB, MAIL],
    ),
    row(
        "What's our refund policy?", calls_saying("search_knowledge_base", "refund policy"), tools=[KB, MAIL]
    ),
    row(
        "Send an email to a@x.test and b@x.test about the offsite: we meet at 9 in the lobby.",
        calls("send_mail", {"to": ["a@x.test", "b@x.test"]})
        & argument("send_mail", "subject", ".*offsite.*")
        & argument("send_mail", "text", ".*we meet at 9 in the lobby.*"),
        tools=[MAIL, SLACK],
    ),
    row(
        "Post 'Deploy finished' to #releases",
        calls("post_slack_message", {"channel": "#releases", "text": "Deploy finished"}),
        tools=[MAIL, SLACK],
    ),
    row(
        "Tell the #general channel that lunch is ready",
        calls_saying("post_slack_message", "general", "lunch is ready"),
        tools=[MAIL, SLACK],
    ),
    row(
        "Schedule a 45 minute design review with Ana and Ben on 2026-08-03 at 10:00",
        calls(
            "schedule_meeting",
            {"title": "design review", "participants": ["Ana", "Ben"], "duration_minutes": 45},
        )
        & argument("schedule_meeting", "start", "2026-08-03T10:00.*"),
        tools=[MEETING, MAIL],
    ),
    row(
        "Remind me tomorrow at 9am to submit the report",
        calls_saying("set_reminder", "submit the report", "tomorrow"),
        tools=[REMINDER, ALARM],
    ),
    row("Wake me up at 6:45", calls("set_alarm", {"time": "06:45"}), tools=[REMINDER, ALARM]),
    row(
        "Can you check order 55123 for me?",
        calls("get_order_status", {"order_id": 55123}),
        tools=[ORDERS, CANCEL, ADDRESS],
    ),
    row(
        "I'd like to cancel order number 808.",
        calls("cancel_order", {"order_id": 808}),
        tools=[ORDERS, CANCEL, ADDRESS],
    ),
    row(
        "Please ship order 912 to 5 Rose Lane, Leeds, LS1 4AP instead",
        calls(
            "update_shipping_address",
            {"order_id": 912, "street": "5 Rose Lane", "city": "Leeds", "postal_code": "LS1 4AP"},
        ),
        tools=[ORDERS, CANCEL, ADDRESS],
    ),
    row(
        "Show me headphones under 100 dollars that are in stock",
        calls("find_products", {"category": "headphones", "max_price": 100, "in_stock": True}),
        tools=[PRODUCTS, ORDERS],
    ),
    row(
        "Book me an economy flight from Oslo to Nice on 2026-10-05",
        calls(
            "book_flight",
            {"departure_city": "Oslo", "arrival_city": "Nice", "date": "2026-10-05", "seat_class": "economy"},
        ),
        tools=[FLIGHT, TRAIN, CAR],
    ),
    row(
        "When does the next train from Zurich to Milan leave?",
        calls("find_trains", {"origin": "Zurich", "destination": "Milan"}),
        tools=[FLIGHT, TRAIN, CAR],
    ),
    row(
        "I need an SUV in Denver for 4 days",
        calls("rent_car", {"city": "Denver", "days": 4, "car_type": "suv"}),
        tools=[FLIGHT, TRAIN, CAR],
    ),
    row(
        "How many pounds are 80 euros?",
        calls("currency_convert", {"amount": 80, "from": "EUR", "to": "GBP"}),
        tools=[FX, TEMP],
    ),
    row(
        "What is 30 degrees celsius in fahrenheit?",
        calls("convert_temperature", {"value": 30, "from_unit": "celsius", "to_unit": "fahrenheit"}),
        tools=[FX, TEMP],
    ),
    row(
        "How many customers do we have in Germany?",
        argument("query_database", "sql", r"select count\(\*\) from customers.*Germany.*"),
        tools=[QUERY],
    ),
    row("Open report.pdf", calls("open_file", {"filename": "report.pdf"}), tools=[FILE, DELETE]),
    row(
        "delete the file old_backup.zip",
        calls("delete_file", {"filename": "old_backup.zip"}),
        tools=[FILE, DELETE],
    ),
    row("run ls -la in the shell", argument("bash", "command", "ls -la"), tools=[SHELL, FILE]),
    row(
        "Open a draft pull request from feature/login to main titled 'Add login'",
        calls(
            "create_pull_request",
            {"title": "Add login", "head": "feature/login", "base": "main", "draft": True},
        ),
        tools=[PULL, FILE],
    ),
    row(
        "My laptop doesn't boot any more, please open a P1 ticket",
        calls("create_ticket", {"priority": "P1"}) & calls_saying("create_ticket", "laptop"),
        tools=[TICKET, KB],
    ),
    row(
        "Translate 'Where is the station?' to German",
        calls("translate", {"text": "Where is the station?", "to": "de"}),
        tools=[TRANSLATE, GOOGLE],
    ),
    row("Play some jazz", argument("spotify_play", "query", "(some )?jazz"), tools=[PLAY, SMART]),
    row(
        "Switch the heater off",
        calls("set_device_state", {"device": "heater", "on": False}),
        tools=[PLAY, SMART],
    ),
    row(
        "I ran 10.5 km in 58 minutes",
        calls("log_workout", {"distance_km": 10.5, "minutes": 58}),
        tools=[WORKOUT],
        tool_choice="required",
    ),
    row(
        "I spent 23.80 EUR on lunch with a client",
        calls("add_expense", {"amount": 23.8, "currency": "EUR", "category": "food"}),
        tools=[EXPENSE],
        tool_choice=forced("add_expense"),
    ),
    row(
        "What's my BMI? I weigh 70 kg and I'm 1.75 m tall.",
        calls("calculate_bmi", {"weight_kg": 70, "height_m": 1.75}),
        tools=[BMI, GOOGLE],
    ),
    row(
        "What can I cook with tomatoes, rice and beans?",
        calls("find_recipes", {"ingredients": ["tomatoes", "rice", "beans"]}),
        tools=[RECIPE, GOOGLE],
    ),
    row(
        "Who directed Alien (1979)?", calls("get_movie_info", {"title": "Alien", "year": 1979}), tools=[MOVIE]
    ),
    row(
        "What time is it in New York?",
        calls("get_time", {"timezone": "America/New_York"}),
        tools=[TIME, WEATHER],
    ),
    row(
        "Draw a small picture of a red fox in the snow",
        calls("generate_image", {"size": "small"})
        & argument("generate_image", "prompt", ".*red fox in the snow"),
        tools=[IMAGE, GOOGLE],
    ),
    row("This is useless, let me speak to a real person!", calls("transfer_to_human"), tools=[HUMAN, KB]),
)

FLOW = kind(
    "agents 4: flows",
    row(
        "What time is it in Tokyo and in London?",
        calls_each("get_time", {"timezone": "Asia/Tokyo"}, {"timezone": "Europe/London"}),
        tools=[TIME],
    ),
    row(
        "Cancel orders 11 and 12",
        calls_each("cancel_order", {"order_id": 11}, {"order_id": 12}),
        tools=[ORDERS, CANCEL],
    ),
    row(
        "Check the weather in Bern and set an alarm for 7:00",
        calls_these(("get_weather", {"location": "Bern"}), ("set_alarm", {"time": "07:00"})),
        tools=[WEATHER, ALARM],
    ),
    row(
        "I want to cancel order 12",
        *called("transfer_to_orders", {"assistant": "Orders"}),
        calls("cancel_order", {"order_id": 12}),
        system="You are the orders agent.",
        tools=[CANCEL, HUMAN],
    ),
    row(
        "What's the weather in Bern?",
        *called("transfer_to_weather_agent", "Transferred."),
        calls("get_weather", {"location": "Bern"}),
        tools=[WEATHER],
    ),
    row(
        "Send Julia a mail that the contract is signed",
        calls("search_contacts", {"name": "Julia"}),
        tools=[MAIL, CONTACTS],
    ),
    row(
        "Send Julia a mail that the contract is signed",
        *called("search_contacts", [{"name": "Julia Roth", "email": "julia@roth.test"}], name="Julia"),
        calls("send_mail", {"to": ["julia@roth.test"]})
        & argument("send_mail", "text", ".*contract is signed.*"),
        tools=[MAIL, CONTACTS],
    ),
    row(
        "Find out the population of Malta and multiply it by 2",
        *called("google_search", "Malta has a population of 535000.", q="population of Malta"),
        calls("calculator", {"operation": "multiply", "a": 535000, "b": 2}),
        tools=[GOOGLE, CALC],
    ),
    row(
        "What's the weather in Bern?",
        *called("get_weather", "Error: service unavailable", location="Bern"),
        calls_nothing() & says_any("unavailable", "didn't work", "could not", "couldn't"),
        tools=[WEATHER],
    ),
    row(
        "Is it warmer in Bern or in Rome?",
        *called("get_weather", {"location": "Bern", "temperature": 11}, location="Bern"),
        *called("get_weather", {"location": "Rome", "temperature": 23}, location="Rome"),
        calls_nothing() & fits(r"(?is).*rome.*23.*"),
        tools=[WEATHER],
    ),
    row(
        "Cancel order 31",
        *called("cancel_order", {"order_id": 31, "status": "cancelled"}, order_id=31),
        calls_nothing() & says_any("cancelled", "done"),
        tools=[ORDERS, CANCEL],
    ),
    row(
        "How many open tickets are there?",
        *called("query_database", {"rows": [{"count": 17}]}, sql="SELECT COUNT(*) FROM tickets"),
        calls_nothing() & says("17"),
        tools=[QUERY],
    ),
    row("nah, forget it. bye!", calls_nothing(), tools=[ORDERS, CANCEL, KB]),
    row("What's the meaning of life?", calls_nothing(), tools=[ORDERS, CANCEL]),
    row("haha that's funny", calls_nothing(), tools=[WEATHER, GOOGLE, MAIL]),
    row("Which tools do you have?", calls_nothing(), tools=[WEATHER, MAIL]),
)

TALK = kind(
    "agents 4: conversations",
    row(
        "Book a car in Denver.",
        "For how many days, and which type?",
        "3 days, compact please",
        calls("rent_car", {"city": "Denver", "days": 3, "car_type": "compact"}),
        tools=[CAR],
    ),
    row(
        "I want to send some money to Canada.",
        "How much, in which currency?",
        "500 euros",
        calls("currency_convert", {"amount": 500, "from": "EUR", "to": "CAD"}),
        tools=[FX],
        tool_choice="required",
    ),
    row(
        "Convert 100 EUR to USD",
        *called("currency_convert", {"result": 108.5}, amount=100, to="USD"),
        "100 EUR are 108.50 USD.",
        "And 250?",
        calls("currency_convert", {"amount": 250, "from": "EUR", "to": "USD"}),
        tools=[FX],
    ),
    row(
        "Book a flight from Oslo to Nice on 2026-10-05 in economy",
        *called(
            "book_flight",
            {"ok": True, "ref": "X1"},
            departure_city="Oslo",
            arrival_city="Nice",
            date="2026-10-05",
            seat_class="economy",
        ),
        "Booked.",
        "Actually, make it business class.",
        calls(
            "book_flight",
            {
                "departure_city": "Oslo",
                "arrival_city": "Nice",
                "date": "2026-10-05",
                "seat_class": "business",
            },
        ),
        tools=[FLIGHT],
    ),
    row(
        "My order id is 7781.",
        "Thanks. How can I help?",
        "I want to cancel it.",
        calls("cancel_order", {"order_id": 7781}),
        tools=[ORDERS, CANCEL],
    ),
    row("I'm allergic to peanuts.", "Noted.", "What am I allergic to?", says("peanuts")),
    row(
        "My sister's name is Elin and my brother's name is Jon.",
        "Nice.",
        "What is my brother called?",
        says("Jon") & does_not_say("Elin"),
    ),
    row(
        "The wifi password is 'sunny-day-22'.",
        "Thanks!",
        "What was the wifi password again?",
        says("sunny-day-22"),
    ),
    row("I was born in 1990.", "OK.", "In which year was I born?", says("1990")),
    row("Call me Captain.", "Aye, Captain!", "What should you call me?", says("Captain")),
    row("Let x be 12.", "OK.", "What is x plus 8?", says("20")),
    row(
        "My car is red, my bike is blue.",
        "Okay.",
        "What colour is my bike?",
        says("blue") & does_not_say("red"),
    ),
    row("We have 120 dollars and spent 45.", "So 75 are left.", "How much did we spend?", says("45")),
    row(
        "The answer is 7.",
        "OK",
        "No wait, it's 9.",
        "Fine, 9.",
        "What is the answer?",
        says("9") & does_not_say("7"),
    ),
    row(
        "Who founded the company?",
        says("Ida Holm"),
        system="You answer questions about Fjord AS.\n\nFjord AS was founded in 1998 by Ida Holm in Bergen. It has 240 employees and makes boats.",
    ),
    row(
        "How many employees are there?",
        says("240"),
        system="You answer questions about Fjord AS.\n\nFjord AS was founded in 1998 by Ida Holm in Bergen. It has 240 employees and makes boats.",
    ),
    row(
        "What is the phone number?",
        says_any("don't know", "not ", "n't"),
        system="Use only the context to answer. If the answer is not there, say you don't know.\n\nContext: Fjord AS was founded in 1998 by Ida Holm in Bergen.",
    ),
    row(
        "<context>\nPlan A costs 10 euros a month. Plan B costs 25 euros a month and includes support.\n</context>\n\nWhich plan includes support?",
        says("Plan B") & does_not_say("Plan A"),
    ),
    row(
        "Which plan includes support? Answer with the plan only.\n\nPlan A costs 10 euros a month. Plan B costs 25 euros a month and includes support.",
        is_like("Plan B"),
    ),
)

ROWS = [*SINGLE, *FLOW, *TALK]
