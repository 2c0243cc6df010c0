"""Rows: agents as the tutorials of frameworks build them, and dates that are said from today."""

from __future__ import annotations

from demands.checkers import (
    argument,
    calls,
    calls_nothing,
    calls_saying,
    calls_these,
    fits,
    is_json,
    says,
    says_any,
)
from demands.rows import called, kind, row, tool
from demands.shapes import INTEGER, NUMBER, STRING, TEXTS, date, described, one_of_these, optional

CREWAI = """You are Analyst. You compare cities.
You ONLY have access to the following tools, and should NEVER make up tools that are not listed here:

Tool Name: city_area
Tool Arguments: {'city': {'description': None, 'type': 'str'}}
Tool Description: Returns the area of a city.

Use the following format in your response:

```
Thought: you should always think about what to do
Action: the action to take, only one name of [city_area], just the name, exactly as it's written.
Action Input: the input to the action, just a simple JSON object, enclosed in curly braces.
Observation: the result of the action
```

Once all necessary information is gathered, return:

```
Thought: I now know the final answer
Final Answer: the final answer to the original input question
```"""
DICE = [
    tool("roll_dice", "Roll a six-sided die and return the result."),
    tool("get_player_name", "Get the player's name."),
]
TABLES = [
    tool(
        "sql_db_query", "Input is a correct SQL query, output is its result.", query=described("A SQL query.")
    ),
    tool("sql_db_schema", "Input is a list of tables, output is their schema.", table_names="string"),
    optional(
        tool("sql_db_list_tables", "Output is a list of the tables.", tool_input="string"), "tool_input"
    ),
]
RETRIEVER = tool(
    "retrieve_articles", "Search and return articles of Maria Okafor on prompt design.", query="string"
)
BALANCE = tool("account_balance", "Returns the balance of the customer.", include_pending="boolean")
AIRLINE = [
    tool("faq_lookup_tool", "Lookup frequently asked questions.", question="string"),
    tool("update_seat", "Update the seat of a booking.", confirmation_number="string", new_seat="string"),
]
REFUNDERS = [
    tool("transfer_to_user", "Handoff to user."),
    tool("transfer_to_flights_refunder", "Handoff to flights_refunder."),
]
FORECASTS = [
    tool("get_geolocation", "Look up latitude and longitude of a place", place="string"),
    tool("get_forecast", "Forecast of coordinates", latitude=NUMBER, longitude=NUMBER, days=INTEGER),
]
ISSUE = tool(
    "linear__create_issue",
    "Create a Linear issue",
    title="string",
    priority={**INTEGER, "description": "0 none, 1 urgent, 2 high, 3 medium, 4 low"},
)
HOTELS = [
    tool("search_hotels", "Search hotels", city="string", check_in=date(), check_out=date()),
    tool("book_hotel", "Book a hotel", hotel_id="string"),
]
MONEY = [
    tool("get_exchange_rate", "Rate of two currencies", base=STRING, target=STRING),
    tool("convert_currency", "Convert money", amount="number", from_currency="string", to_currency="string"),
]
FOUND = [{"id": "h-7", "name": "Hotel Sol", "price": 140}, {"id": "h-9", "name": "Casa Luz", "price": 95}]
TABLE = tool("book_table", "Book a table", restaurant="string", people="integer", date=date(), time="string")
VISIT = tool("add_visit", "Add a visit to the diary", who="string", date="string")
WAKE = tool("set_reminder", "Set a reminder", text="string", when=described("When, as an ISO 8601 date-time"))

AGENTS_OF_FRAMEWORKS = kind(
    "agents of frameworks",
    row(
        "I say it is a 5",
        calls_these(("roll_dice", {}), ("get_player_name", {})),
        tools=DICE,
        system="You're a dice game, you should roll the die and see if the number matches the user's guess. "
        "If so, tell them they're a winner. Use the player's name in the response.",
    ),
    row(
        "Which city has the most orders?",
        calls("sql_db_list_tables"),
        tools=TABLES,
        system="You are an agent that interacts with a SQL database. To start you should ALWAYS look at the tables "
        "in the database to see what you can query. Do NOT skip this step.",
    ),
    row(
        "What does Maria Okafor write on few-shot examples?",
        calls_saying("retrieve_articles", "few-shot"),
        tools=[RETRIEVER],
    ),
    row(
        "How much do I have, including pending payments?",
        calls("account_balance", {"include_pending": True}),
        tools=[BALANCE],
        tool_choice="required",
    ),
    row("How many suitcases may I take?", calls_saying("faq_lookup_tool", "suitcases"), tools=AIRLINE),
    row(
        "Please refund my flight to Lima.",
        calls("transfer_to_flights_refunder"),
        tools=REFUNDERS,
        system="You are a travel agent. The flights_refunder refunds flights. If you need information from the "
        "user, you must first send your message, then you can handoff to the user.",
    ),
    row(
        "What will the weather be in Porto over the next 4 days?",
        calls("get_geolocation", {"place": "Porto"}),
        tools=FORECASTS,
    ),
    row(
        "What will the weather be in Porto over the next 4 days?",
        *called("get_geolocation", {"lat": 41.15, "lon": -8.61}, place="Porto"),
        calls("get_forecast", {"latitude": 41.15, "longitude": -8.61, "days": 4}),
        tools=FORECASTS,
    ),
    row(
        "Create a high priority Linear issue: Export fails",
        calls_saying("linear__create_issue", "2"),
        tools=[ISSUE],
    ),
    row(
        "Find a hotel in Seville for 2025-06-01 to 2025-06-03 and book the cheapest",
        *called("search_hotels", FOUND, city="Seville", check_in="2025-06-01", check_out="2025-06-03"),
        calls("book_hotel", {"hotel_id": "h-9"}),
        tools=HOTELS,
    ),
    row(
        "How much is 75 euros in Swiss francs?",
        calls("convert_currency", {"amount": 75, "from_currency": "EUR", "to_currency": "CHF"}),
        tools=MONEY,
    ),
    row(
        "\nCurrent Task: What is the area of Hamburg?\n\nBegin! Use the tools available.\n\nThought:",
        fits(r'.*Action: city_area\nAction Input: \{"city": ?"Hamburg"\}.*'),
        system=CREWAI,
        stop=["\nObservation:"],
    ),
)

DATES_FROM_TODAY = kind(
    "dates from today",
    row(
        "Book a table for 3 at Zum Anker tomorrow at 7:30 pm",
        calls("book_table", {"restaurant": "Zum Anker", "people": 3, "date": "2025-03-01"}),
        tools=[TABLE],
        system="Today is 2025-02-28.",
    ),
    row(
        "A table for two at Zum Anker next Friday at 18:00 please",
        calls("book_table", {"date": "2025-09-12", "time": "18:00"}),
        tools=[TABLE],
        system="You book tables. The current date is Wednesday, September 3, 2025.",
        tool_choice="required",
    ),
    row(
        "Book us a table for 5 at Luna the day after tomorrow at 20:15",
        calls("book_table", {"date": "2026-01-01", "people": 5}),
        tools=[TABLE],
        system="Current date: 2025-12-30",
    ),
    row(
        "Add a visit of Dr Stein in two weeks",
        calls("add_visit", {"date": "2025-06-24"}),
        tools=[VISIT],
        system="Today's date is 10 June 2025.",
    ),
    row(
        "Remind me on Saturday at 9am to water the roses",
        argument("set_reminder", "when", r"2025-06-14T09:00(:00)?Z?"),
        tools=[WAKE],
        system="The current date and time is 2025-06-10 14:20.",
    ),
    row(
        "Find a hotel in Ghent from June 10 to June 12",
        calls("search_hotels", {"city": "Ghent", "check_in": "2026-06-10", "check_out": "2026-06-12"}),
        tools=HOTELS,
        system="Today's date is 2026-03-01.",
    ),
)

SHOP = [
    tool("get_order_status", "Look up the status of an order", order_id="string"),
    optional(
        tool(
            "process_refund",
            "Refund an order",
            order_id="string",
            reason=one_of_these("damaged", "late", "wrong_item", "other"),
        ),
        "reason",
    ),
]
CITY = tool("get_weather", "Tell the weather of a city", city="string")
CHECKS = [
    tool("add_to_cart", "Put a product into the cart", product_id="string"),
    tool("checkout", "Check out"),
]
FILMS = optional(
    tool(
        "find_films",
        "Find films",
        genre=one_of_these("comedy", "drama", "horror"),
        min_rating={**NUMBER, "description": "0 to 10"},
    ),
    "min_rating",
)
HEATING = tool(
    "set_heating", "Set the thermostat", temperature="number", mode=one_of_these("heat", "cool", "auto")
)
REPAIRS = [
    tool("transfer_to_sales", "Use for sales and pricing questions."),
    tool("transfer_to_issues_and_repairs", "Use for issues, repairs or refunds."),
]
POLL = tool("create_poll", "Start a poll of the team", question="string", options=TEXTS)
LEAVE = tool("request_leave", "Request days off", start_date=date(), end_date=date())
MEETING = tool(
    "schedule_meeting",
    "Schedule a meeting",
    title="string",
    start_time=described("ISO 8601"),
    attendees=TEXTS,
)
PARCEL = tool(
    "track_shipment", "Track a parcel", tracking_number="string", carrier=one_of_these("ups", "dhl")
)
NAMED_FUNCTION = """You can call these functions. Respond ONLY with JSON like {"function": "<name>", "parameters": {...}}.

get_weather(city: string, unit: "c" | "f")
create_reminder(text: string, time: string)

If no function applies, respond with {"function": "none", "parameters": {}}."""
SMOLAGENTS = """You are an expert assistant who can solve any task using tool calls.
The tool call you write is an action: after the tool is executed, you will get its result as an "observation".

Action:
{
  "name": "tool_name",
  "arguments": {"arg": "value"}
}

You have these tools:
- web_search: Performs a web search for a query and returns the top results.
    Takes inputs: {'query': {'type': 'string', 'description': 'The search query to perform.'}}
    Returns an output of type: string
- final_answer: Provides a final answer to the given problem.
    Takes inputs: {'answer': {'type': 'any', 'description': 'The final answer to the problem'}}
    Returns an output of type: any"""

WHAT_IS_NOT_SAID = kind(
    "what a function needs and nobody said",
    row("I want my money back", says("order id") & calls_nothing(), tools=SHOP[1:]),
    row(
        "Book a table for 6 at La Perla on Saturday at 8pm",
        calls("book_table", {"people": 6, "date": "2025-10-18"}),
        tools=[TABLE],
        system="Today is Tuesday, October 14, 2025.",
    ),
    row("What's the weather like?", says("city") & says_any("?") & calls_nothing(), tools=[CITY]),
    row(
        "Where is my order?",
        "Could you tell me the order id, please?",
        "It's 90-221.",
        calls("get_order_status", {"order_id": "90-221"}),
        tools=SHOP[:1],
    ),
)

MORE_AGENTS = kind(
    "agents of frameworks",
    row(
        "Order 771 came with a cracked lid, I'd like a refund",
        calls("process_refund", {"order_id": "771", "reason": "damaged"}),
        tools=SHOP,
    ),
    row("I'd like to pay now", calls("checkout"), tools=CHECKS),
    row(
        "Find horror films rated at least 6",
        calls("find_films", {"genre": "horror", "min_rating": 6}),
        tools=[FILMS],
    ),
    row(
        "Set it to 21 degrees and switch to heating",
        calls("set_heating", {"temperature": 21, "mode": "heat"}),
        tools=[HEATING],
    ),
    row(
        "My kettle stopped working after a week, I want my money back",
        calls("transfer_to_issues_and_repairs"),
        tools=REPAIRS,
        system="You are a customer service bot of ACME Inc.",
    ),
    row(
        "Start a poll on where to eat: Thai, Pizza or Salad",
        calls("create_poll", {"options": ["Thai", "Pizza", "Salad"]}),
        tools=[POLL],
    ),
    row(
        "I want days off from May 4 to May 8, 2026",
        calls("request_leave", {"start_date": "2026-05-04", "end_date": "2026-05-08"}),
        tools=[LEAVE],
        tool_choice="required",
    ),
    row(
        "Set up a sync with ida@x.io and per@x.io tomorrow at 15:00 called Launch sync",
        calls("schedule_meeting", {"title": "Launch sync", "attendees": ["ida@x.io", "per@x.io"]})
        & argument("schedule_meeting", "start_time", "2025-02-12T15:00(:00)?Z?"),
        tools=[MEETING],
        system="Current date: 2025-02-11",
    ),
    row(
        "Is it colder in Turku or in Seville?",
        *called("get_weather", [{"city": "Turku", "degrees": -3}, {"city": "Seville", "degrees": 11}]),
        fits("Turku.*") & calls_nothing(),
        tools=[CITY],
    ),
    row(
        "Where is my DHL package JD5512889?",
        calls("track_shipment", {"carrier": "dhl", "tracking_number": "JD5512889"}),
        tools=[PARCEL],
    ),
    row(
        "How warm is it in Quito in celsius?",
        is_json({"function": "get_weather", "parameters": {"city": "Quito", "unit": "c"}}),
        system=NAMED_FUNCTION,
    ),
    row(
        "New task:\nWho is the current mayor of Porto?",
        fits(r'\{"name": "web_search", "arguments": \{"query": "[^"]*mayor of Porto[^"]*"\}\}'),
        system=SMOLAGENTS,
    ),
)

FACTOIDS = """Your input fields are:
1. `context` (str): may contain relevant facts
2. `question` (str):
Your output fields are:
1. `answer` (str): often between 1 and 5 words
All interactions will be structured in the following way, with the appropriate values filled in.

[[ ## context ## ]]
{context}

[[ ## question ## ]]
{question}

[[ ## answer ## ]]
{answer}

[[ ## completed ## ]]
In adhering to this structure, your objective is:
        Answer questions with short factoid answers."""

BRIDGE = """[[ ## context ## ]]
The Miller Bridge was opened in 1932 and is 412 metres long.

[[ ## question ## ]]
When was the Miller Bridge opened?

Respond with the corresponding output fields, starting with the field `[[ ## answer ## ]]`, \
and then ending with the marker for `[[ ## completed ## ]]`."""

TICKERS = """Answer the following questions as best you can. You have access to the following tools:

stock_price: Returns the current price of a stock. Input is a ticker symbol.
news_search: Searches recent news. Input is a search query.

Use the following format:

Question: the input question you must answer
Thought: you should always think about what to do
Action: the action to take, should be one of [stock_price, news_search]
Action Input: the input to the action
Observation: the result of the action
Final Answer: the final answer to the original input question

Question: What is the price of Apple stock?
Thought:"""

AREA_OF_VALENCIA = "Current Task: What is the area of Valencia?\n\nBegin!\n\nThought:"

AGENTS_IN_FIELDS_AND_LINES = kind(
    "agents of frameworks",
    row(
        BRIDGE,
        fits(r"\[\[ ## answer ## \]\]\s*1932\.?\s*\[\[ ## completed ## \]\]"),
        system=FACTOIDS,
    ),
    row(TICKERS, fits(r".*Action: stock_price\s*\nAction Input: AAPL"), stop=["\nObservation"]),
    row(
        AREA_OF_VALENCIA,
        'Thought: I need it.\nAction: city_area\nAction Input: {"city": "Valencia"}\nObservation: 134.6 km2',
        fits(r".*Final Answer: .*134\.6.*"),
        system=CREWAI,
    ),
)

REASONED_DEEDS = kind(
    "arguments of deeds with a reason",
    row(
        "I'd like to take vacation from 2025-08-04 to 2025-08-15 for a family trip",
        argument("request_vacation", "reason", ".*family trip.*"),
        tools=[
            tool(
                "request_vacation",
                "Request vacation days",
                start_date="string",
                end_date="string",
                reason="string",
            )
        ],
    ),
    row(
        "I need 3 days off starting 2025-05-05 due to a medical procedure.",
        calls("request_leave", {"start_date": "2025-05-05", "days": 3})
        & argument("request_leave", "reason", ".*medical procedure.*"),
        tools=[
            tool(
                "request_leave",
                "Submit a leave request",
                start_date="string",
                days="integer",
                reason="string",
            )
        ],
    ),
)

WHICH_IS_NAMED = kind(
    "choice of a function by what it is about",
    row(
        "Pay my electricity bill of 84.20 from account 004512",
        calls("pay_bill", {"biller": "electricity", "amount": 84.2, "account_number": "004512"}),
        tools=[tool("pay_bill", "Pay a bill", biller="string", amount="number", account_number="string")],
    ),
    row(
        "Set an alarm for 7:30",
        calls("set_alarm", {"hour": 7, "minute": 30}),
        tools=[tool("set_alarm", "Set an alarm", hour="integer", minute="integer")],
    ),
    row(
        "Find science fiction movies from 2010 to 2020",
        calls("search_movies", {"genre": "science fiction", "year_from": 2010, "year_to": 2020}),
        tools=[
            tool("search_movies", "Search movies", genre="string", year_from="integer", year_to="integer")
        ],
    ),
    row(
        "Add up 12, 7.5 and 30",
        calls("sum_numbers", {"numbers": [12, 7.5, 30]}),
        tools=[
            tool("sum_numbers", "Sum a list of numbers", numbers={"type": "array", "items": NUMBER}),
            tool("square_root", "Square root of a number", x="number"),
        ],
    ),
    row(
        "I weigh 70 kg and I'm 1.75 m tall. What's my BMI?",
        calls("calculate_bmi", {"weight_kg": 70, "height_m": 1.75}),
        tools=[
            tool(
                "convert_units", "Convert between units", value="number", from_unit="string", to_unit="string"
            ),
            tool("calculate_bmi", "Calculate the body mass index", weight_kg="number", height_m="number"),
        ],
    ),
)

COFFEE = tool(
    "make_coffee",
    "Make a coffee",
    type=one_of_these("espresso", "cappuccino", "latte"),
    size=one_of_these("small", "medium", "large"),
)

LOGS = tool(
    "search_logs",
    "Search logs",
    service="string",
    level=one_of_these("debug", "info", "warning", "error"),
    since="string",
)

BOOKS = tool("search_books", "Search the library", False, author="string", title="string", year="integer")

TIME = tool("get_time", "Get the current time in a city", city="string")

IN_OTHER_WORDS = kind(
    "choice of a function by other words than its name",
    row(
        "Make me a large cappuccino",
        calls("make_coffee", {"type": "cappuccino", "size": "large"}),
        tools=[COFFEE, LOGS],
    ),
    row(
        "Show me the errors of the auth service since 2025-04-01",
        calls("search_logs", {"service": "auth", "level": "error", "since": "2025-04-01"}),
        tools=[COFFEE, LOGS],
    ),
    row(
        "Do you have any books by Ursula Le Guin?",
        calls("search_books", {"author": "Ursula Le Guin", "title": None}),
        tools=[BOOKS],
    ),
    row("Wie spät ist es in Tokio?", calls("get_time", {"city": "Tokio"}), tools=[TIME, COFFEE]),
)

ROWS = [
    *IN_OTHER_WORDS,
    *WHICH_IS_NAMED,
    *AGENTS_IN_FIELDS_AND_LINES,
    *REASONED_DEEDS,
    *AGENTS_OF_FRAMEWORKS,
    *DATES_FROM_TODAY,
    *WHAT_IS_NOT_SAID,
    *MORE_AGENTS,
]
