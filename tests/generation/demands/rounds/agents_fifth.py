"""A fourth fresh round of functions and conversations, written before an answer was seen."""

from __future__ import annotations

from demands.checkers import (
    argument,
    calls,
    calls_each,
    calls_nothing,
    calls_saying,
    calls_these,
    does_not_say,
    exactly,
    fits,
    says,
    says_any,
)
from demands.rows import called, forced, kind, row, tool

WEATHER = tool("weather", "Current weather", city="string")
FORECAST = tool(
    "weather_forecast",
    "Weather forecast for the next days",
    city="string",
    days={"type": "integer", "minimum": 1, "maximum": 14},
)
AIR = tool("air_quality", "Air quality index of a city", city="string")
EVAL = tool("evaluate_expression", "Evaluates an arithmetic expression", expression="string")
UNITS = tool(
    "convert_units",
    "Convert between units of measurement",
    value="number",
    from_unit="string",
    to_unit="string",
)
SEARCH = tool("internet_search", "Searches the internet", query="string")
NEWS = tool("latest_news", "Latest news on a topic", topic="string", country="string")
EMAIL = tool("send_email", "Send an email", to="string", subject="string", body="string")
READ_MAIL = tool("list_emails", "List the emails in the inbox", folder="string", unread_only="boolean")
SEND = tool("send_message", "Send a chat message", recipient="string", message="string")
EVENT = tool(
    "create_calendar_event",
    "Create a calendar event",
    summary="string",
    start="string",
    end="string",
    attendees={"type": "array", "items": {"type": "string", "format": "email"}},
)
AGENDA = tool("get_calendar", "Get the user's calendar for a date", date="string")
NOTE = tool("save_note", "Save a note", title="string", content="string")
TODO = tool("create_task", "Create a task", title="string", due_date="string", assignee="string")
TIMER = tool("start_timer", "Start a timer", seconds="integer")
BOOK = tool("search_books", "Search books", author="string", title="string", max_results="integer")
ROUTE = tool(
    "get_directions",
    "Get directions",
    origin="string",
    destination="string",
    mode={"type": "string", "enum": ["driving", "walking", "transit", "bicycling"]},
)
NEARBY = tool("find_places", "Find places nearby", type="string", location="string", radius_m="integer")
TAXI = tool("order_taxi", "Order a taxi", pickup="string", dropoff="string", passengers="integer")
STOCKS = tool("get_quote", "Get a stock quote", symbol="string")
BUY = tool(
    "place_order",
    "Place a stock order",
    symbol="string",
    quantity="integer",
    side={"type": "string", "enum": ["buy", "sell"]},
)
CRYPTO = tool("crypto_price", "Price of a cryptocurrency", coin="string", currency="string")
LOAN = tool(
    "loan_payment", "Monthly payment of a loan", principal="number", annual_rate="number", years="integer"
)
TIP = tool("calculate_tip", "Calculate the tip", bill="number", percent="number")
CUSTOMER = tool("get_customer", "Get a customer record", customer_id="string")
UPDATE = tool("update_customer_email", "Change a customer's email", customer_id="string", new_email="string")
INVENTORY = tool("check_inventory", "How many units of a product are in stock", sku="string")
RETURN = tool(
    "start_return",
    "Start a return",
    order_id="string",
    reason={"type": "string", "enum": ["defective", "wrong_size", "changed_mind", "other"]},
)
SUBSCRIBE = tool(
    "change_plan",
    "Change the subscription plan",
    plan={"type": "string", "enum": ["free", "pro", "enterprise"]},
    billing={"type": "string", "enum": ["monthly", "yearly"]},
)
LOGS = tool(
    "get_logs",
    "Fetch logs of a service",
    service="string",
    level={"type": "string", "enum": ["debug", "info", "warn", "error"]},
    limit="integer",
)
DEPLOY = tool(
    "deploy",
    "Deploy a service",
    service="string",
    version="string",
    environment={"type": "string", "enum": ["staging", "production"]},
)
RESTART = tool("restart_service", "Restart a service", service="string")
COMMIT = tool("git_commit", "Commit the staged changes", message="string")
WRITE = tool("write_file", "Write a file", path="string", content="string")
READ = tool("read_file", "Read a file", path="string")
MOVE = tool("move_file", "Move or rename a file", source="string", destination="string")
SUMMARIZE = tool("summarize_url", "Summarize a web page", url="string")
DETECT = tool("detect_language", "Detect the language of a text", text="string")
SENTIMENT = tool(
    "sentiment",
    "Rate a text's sentiment",
    text="string",
    label={"type": "string", "enum": ["positive", "negative", "neutral"]},
)
PATIENT = tool(
    "book_appointment",
    "Book a doctor's appointment",
    patient="string",
    doctor="string",
    date="string",
    time="string",
)
LIGHTS = tool(
    "lights",
    "Control the lights",
    room="string",
    brightness={"type": "integer", "minimum": 0, "maximum": 100},
    color="string",
)
LOCK = tool("lock_door", "Lock or unlock a door", door="string", locked="boolean")
MULTI = tool("multiply", "Multiply two integers", a="integer", b="integer")
ADD = tool("add", "Add two integers", a="integer", b="integer")
ESCALATE = tool("escalate", "Escalate to a human", reason="string")

SINGLE = kind(
    "agents 5: one call",
    row("How's the air in Delhi?", calls("air_quality", {"city": "Delhi"}), tools=[WEATHER, AIR]),
    row(
        "Will it rain in Dublin this week?",
        calls("weather_forecast", {"city": "Dublin"}),
        tools=[FORECAST, AIR],
    ),
    row(
        "Weather forecast for Porto for the next 3 days please",
        calls("weather_forecast", {"city": "Porto", "days": 3}),
        tools=[WEATHER, FORECAST],
    ),
    row(
        "What is (3 + 4) * 12 / 6?",
        argument("evaluate_expression", "expression", r"\(3 ?\+ ?4\) ?\* ?12 ?/ ?6"),
        tools=[EVAL, SEARCH],
    ),
    row(
        "Convert 26 miles to kilometers",
        calls("convert_units", {"value": 26})
        & argument("convert_units", "from_unit", "miles?")
        & argument("convert_units", "to_unit", "kilometers?|km"),
        tools=[UNITS, EVAL],
    ),
    row(
        "Search the internet for cheap hotels in Krakow",
        argument("internet_search", "query", "cheap hotels in Krakow"),
        tools=[SEARCH, EMAIL],
    ),
    row(
        "What happened in the stock market today?",
        calls_saying("internet_search", "stock market"),
        tools=[SEARCH, EMAIL],
    ),
    row("Show me my unread emails", calls("list_emails", {"unread_only": True}), tools=[EMAIL, READ_MAIL]),
    row(
        "Send a message to Tom: I'll be 10 minutes late",
        calls("send_message", {"recipient": "Tom"})
        & argument("send_message", "message", "I'll be 10 minutes late"),
        tools=[SEND, EMAIL],
    ),
    row(
        "Tell Sara that dinner is at 8",
        calls("send_message", {"recipient": "Sara"}) & argument("send_message", "message", "dinner is at 8"),
        tools=[SEND],
    ),
    row(
        "What do I have on my calendar tomorrow?",
        calls("get_calendar", {"date": "tomorrow"}),
        tools=[EVENT, AGENDA],
    ),
    row(
        "Save a note titled 'Ideas' with the content 'try the new API'",
        calls("save_note", {"title": "Ideas", "content": "try the new API"}),
        tools=[NOTE, TODO],
    ),
    row(
        "Create a task to review the contract, due 2026-04-01, assigned to Nadia",
        calls("create_task", {"due_date": "2026-04-01", "assignee": "Nadia"})
        & argument("create_task", "title", ".*review the contract.*"),
        tools=[NOTE, TODO],
    ),
    row("Start a timer for 90 seconds", calls("start_timer", {"seconds": 90}), tools=[TIMER, NOTE]),
    row("Set a timer for 5 minutes", calls("start_timer", {"seconds": 300}), tools=[TIMER, NOTE]),
    row(
        "Find books by Haruki Murakami",
        calls("search_books", {"author": "Haruki Murakami"}),
        tools=[BOOK, SEARCH],
    ),
    row(
        "How do I get from the Louvre to the Eiffel Tower on foot?",
        calls("get_directions", {"mode": "walking"})
        & argument("get_directions", "origin", "(the )?Louvre")
        & argument("get_directions", "destination", "(the )?Eiffel Tower"),
        tools=[ROUTE, NEARBY],
    ),
    row(
        "Find coffee shops near Times Square",
        argument("find_places", "type", "coffee shops?")
        & argument("find_places", "location", "Times Square"),
        tools=[ROUTE, NEARBY],
    ),
    row(
        "I need a taxi from Central Station to the airport for 3 people",
        calls("order_taxi", {"pickup": "Central Station", "passengers": 3})
        & argument("order_taxi", "dropoff", "(the )?airport"),
        tools=[TAXI, ROUTE],
    ),
    row("What's Apple trading at?", calls("get_quote", {"symbol": "AAPL"}), tools=[STOCKS, BUY]),
    row(
        "Buy 10 shares of MSFT",
        calls("place_order", {"symbol": "MSFT", "quantity": 10, "side": "buy"}),
        tools=[STOCKS, BUY],
    ),
    row(
        "How much is one bitcoin in euros?",
        argument("crypto_price", "coin", "bitcoin|BTC") & argument("crypto_price", "currency", "EUR|euros?"),
        tools=[CRYPTO, STOCKS],
    ),
    row(
        "What would I pay monthly for a loan of 200000 at 3.5% over 25 years?",
        calls("loan_payment", {"principal": 200000, "annual_rate": 3.5, "years": 25}),
        tools=[LOAN, TIP],
    ),
    row(
        "What's a 20% tip on $84.50?",
        calls("calculate_tip", {"bill": 84.5, "percent": 20}),
        tools=[LOAN, TIP],
    ),
    row(
        "Pull up customer C-2041", calls("get_customer", {"customer_id": "C-2041"}), tools=[CUSTOMER, UPDATE]
    ),
    row(
        "Change the email of customer C-2041 to new@mail.test",
        calls("update_customer_email", {"customer_id": "C-2041", "new_email": "new@mail.test"}),
        tools=[CUSTOMER, UPDATE],
    ),
    row(
        "Do we still have SKU KB-77 in stock?",
        calls("check_inventory", {"sku": "KB-77"}),
        tools=[INVENTORY, CUSTOMER],
    ),
    row(
        "I want to return order 5512, the shoes are the wrong size",
        calls("start_return", {"order_id": "5512", "reason": "wrong_size"}),
        tools=[RETURN, INVENTORY],
    ),
    row(
        "Upgrade me to the pro plan with yearly billing",
        calls("change_plan", {"plan": "pro", "billing": "yearly"}),
        tools=[SUBSCRIBE, ESCALATE],
    ),
    row(
        "Get the last 50 error logs of the payments service",
        calls("get_logs", {"service": "payments", "level": "error", "limit": 50}),
        tools=[LOGS, DEPLOY, RESTART],
    ),
    row(
        "Deploy version 2.4.1 of the api to staging",
        calls("deploy", {"service": "api", "version": "2.4.1", "environment": "staging"}),
        tools=[LOGS, DEPLOY, RESTART],
    ),
    row("restart nginx", calls("restart_service", {"service": "nginx"}), tools=[LOGS, DEPLOY, RESTART]),
    row(
        'Commit with the message "Fix typo in README"',
        calls("git_commit", {"message": "Fix typo in README"}),
        tools=[COMMIT, WRITE],
    ),
    row(
        "Create a file hello.py that contains print('hi')",
        calls("write_file", {"path": "hello.py", "content": "print('hi')"}),
        tools=[WRITE, READ],
    ),
    row(
        "Rename draft.md to final.md",
        calls("move_file", {"source": "draft.md", "destination": "final.md"}),
        tools=[MOVE, READ],
    ),
    row(
        "Summarize https://example.com/blog/ai",
        calls("summarize_url", {"url": "https://example.com/blog/ai"}),
        tools=[SUMMARIZE, SEARCH],
    ),
    row(
        "Which language is 'Guten Morgen'?",
        calls("detect_language", {"text": "Guten Morgen"}),
        tools=[DETECT, SEARCH],
    ),
    row(
        "Book an appointment with Dr. Lee for Anna Berg on 2026-03-03 at 14:15",
        calls("book_appointment", {"patient": "Anna Berg", "date": "2026-03-03", "time": "14:15"})
        & argument("book_appointment", "doctor", r"Dr\.? Lee"),
        tools=[PATIENT, EVENT],
    ),
    row(
        "Dim the living room lights to 30 percent and make them blue",
        calls("lights", {"room": "living room", "brightness": 30, "color": "blue"}),
        tools=[LIGHTS, LOCK],
    ),
    row(
        "Lock the front door",
        calls("lock_door", {"locked": True}) & argument("lock_door", "door", "(the )?front( door)?"),
        tools=[LIGHTS, LOCK],
    ),
)

FLOW = kind(
    "agents 5: flows",
    row(
        "What's the weather and the air quality in Milan?",
        calls_these(("weather", {"city": "Milan"}), ("air_quality", {"city": "Milan"})),
        tools=[WEATHER, AIR],
    ),
    row("Multiply 6 by 7 and then add 8", calls("multiply", {"a": 6, "b": 7}), tools=[MULTI, ADD]),
    row(
        "Multiply 6 by 7 and then add 8",
        *called("multiply", "42", a=6, b=7),
        calls("add", {"a": 42, "b": 8}),
        tools=[MULTI, ADD],
    ),
    row(
        "Multiply 6 by 7 and then add 8",
        *called("multiply", "42", a=6, b=7),
        *called("add", "50", a=42, b=8),
        calls_nothing() & says("50"),
        tools=[MULTI, ADD],
    ),
    row(
        "Restart api and worker",
        calls_each("restart_service", {"service": "api"}, {"service": "worker"}),
        tools=[RESTART],
    ),
    row(
        "Search for the opening hours of the Prado and save them as a note",
        *called(
            "internet_search", "The Prado is open from 10 am to 8 pm.", query="opening hours of the Prado"
        ),
        calls("save_note") & argument("save_note", "content", ".*10 am to 8 pm.*"),
        tools=[SEARCH, NOTE],
    ),
    row(
        "Which of my servers has the highest load?",
        *called(
            "list_servers", {"servers": [{"name": "web-1", "load": 0.4}, {"name": "web-2", "load": 0.9}]}
        ),
        calls_nothing() & says("web-2"),
        tools=[tool("list_servers", "List servers")],
    ),
    row(
        "What does the api log say?",
        *called("get_logs", "", service="api", level="error", limit=10),
        calls_nothing() & says_any("empty", "nothing", "no "),
        tools=[LOGS],
    ),
    row("Sounds good, thanks!", calls_nothing(), tools=[EVENT, EMAIL]),
    row("What is your favourite movie?", calls_nothing(), tools=[EVENT, EMAIL, WEATHER]),
    row("Never mind.", calls_nothing(), tools=[EVENT, EMAIL, RESTART]),
    row("Write a short poem about rain", calls_nothing(), tools=[WEATHER, SEARCH]),
    row(
        "I'm Eva.",
        calls("greet", {"name": "Eva"}),
        tools=[tool("greet", "Greet a person", name="string")],
        tool_choice=forced("greet"),
    ),
    row("restart nginx", calls_nothing(), tools=[RESTART], tool_choice="none"),
)

TALK = kind(
    "agents 5: conversations",
    row(
        "Send an email to joe@x.test",
        "What should the subject and the text be?",
        "Subject: Lunch. Text: Are you free at noon?",
        calls("send_email", {"to": "joe@x.test", "subject": "Lunch"})
        & argument("send_email", "body", ".*Are you free at noon.*"),
        tools=[EMAIL],
    ),
    row(
        "What's the weather in Turin?",
        *called("weather", {"temp": 12}, city="Turin"),
        "It's 12 degrees in Turin.",
        "How about Genoa?",
        calls("weather", {"city": "Genoa"}),
        tools=[WEATHER],
    ),
    row(
        "What's the weather in Turin?",
        *called("weather", {"temp": 12}, city="Turin"),
        "It's 12 degrees in Turin.",
        "Thank you!",
        calls_nothing(),
        tools=[WEATHER],
    ),
    row(
        "What's the weather in Turin?",
        *called("weather", {"temp": 12}, city="Turin"),
        "It's 12 degrees in Turin.",
        "And the air quality there?",
        calls("air_quality", {"city": "Turin"}),
        tools=[WEATHER, AIR],
    ),
    row(
        "Restart the api",
        *called("restart_service", {"ok": True}, service="api"),
        "Done.",
        "Now the same for worker",
        calls("restart_service", {"service": "worker"}),
        tools=[RESTART],
    ),
    row(
        "Buy 10 shares of MSFT",
        "Shall I place the order: buy 10 MSFT?",
        "Yes, go ahead.",
        calls("place_order", {"symbol": "MSFT", "quantity": 10, "side": "buy"}),
        tools=[BUY],
    ),
    row(
        "Buy 10 shares of MSFT",
        "Shall I place the order: buy 10 MSFT?",
        "No, don't.",
        calls_nothing(),
        tools=[BUY],
    ),
    row("My train leaves at 17:42 from platform 9.", "Noted.", "When does my train leave?", says("17:42")),
    row("My train leaves at 17:42 from platform 9.", "Noted.", "From which platform?", says("9")),
    row(
        "I moved from Lyon to Ghent last year.",
        "Nice!",
        "Where do I live now?",
        says("Ghent") & does_not_say("Lyon"),
    ),
    row(
        "There are 24 students in my class, 13 are girls.",
        "OK.",
        "How many students are in my class?",
        says("24"),
    ),
    row(
        "My favourite foods are sushi and ramen.",
        "Yum.",
        "What are my favourite foods?",
        says("sushi", "ramen"),
    ),
    row("I'll name three animals: cat, dog, owl.", "OK.", "Which animal did I name last?", says("owl")),
    row("Hi, I'm Marta from Lisbon.", "Hi Marta!", "Do you remember where I'm from?", says("Lisbon")),
    row(
        "The code is 5-9-2.",
        "OK.",
        "Sorry, the code is 5-9-4.",
        "OK.",
        "What's the code?",
        says("5-9-4") & does_not_say("5-9-2"),
    ),
    row(
        "What warranty do I get?",
        says("two years"),
        system="You are a support bot. Knowledge: All lamps come with a warranty of two years. Returns are free within 14 days. Shipping takes 3 days.",
    ),
    row(
        "How long does shipping take?",
        says("3 days") & does_not_say("14"),
        system="You are a support bot. Knowledge: All lamps come with a warranty of two years. Returns are free within 14 days. Shipping takes 3 days.",
    ),
    row(
        "Do you ship to Mars?",
        says_any("don't know", "n't", "not", "no "),
        system="Answer only from the knowledge, else say you don't know. Knowledge: All lamps come with a warranty of two years. Returns are free within 14 days.",
    ),
    row(
        "I can't log in since this morning",
        exactly("technical"),
        system="Route each message to one of the queues: sales, billing, technical. Answer with the queue name and nothing else.",
    ),
)

REACT = (
    "You have access to the following tools:\n\nget_weather: returns the weather of a city\nsearch: searches the web\n\n"
    "To use a tool, write:\nThought: ...\nAction: the tool's name\nAction Input: the input\n\nThen wait for the Observation. "
    "When you are done, write:\nThought: ...\nFinal Answer: ...\n"
)
MISTRAL = (
    "[AVAILABLE_TOOLS] "
    '[{"type": "function", "function": {"name": "get_stock", "description": "Stock price", "parameters": {"type": "object", "properties": {"ticker": {"type": "string"}}, "required": ["ticker"]}}}] '
    "[/AVAILABLE_TOOLS]\nCall a tool by replying with a JSON object with the keys name and arguments, for example "
    '{"name": "get_stock", "arguments": {"ticker": "ABC"}}. Otherwise reply in plain text.'
)
PROTOCOLS = kind(
    "agents 5: protocols in text",
    row(
        "What's the weather in Malaga?",
        fits(r".*Action: get_weather\s*\nAction Input: .*Malaga.*"),
        system=REACT,
    ),
    row(
        "What's the weather in Malaga?",
        "Thought: I check.\nAction: get_weather\nAction Input: Malaga",
        "Observation: 25 degrees, sunny",
        fits(r".*Final Answer: .*25.*"),
        system=REACT,
    ),
    row(
        "How much is NVDA?",
        fits(r'\{"name": ?"get_stock", ?"arguments": ?\{"ticker": ?"NVDA"\}\}'),
        system=MISTRAL,
    ),
    row(
        "Thanks!",
        does_not_say("get_stock", "{") & says_any("welcome", "glad", "happy", "pleasure", "anytime"),
        system=MISTRAL,
    ),
)

ROWS = [*SINGLE, *FLOW, *TALK, *PROTOCOLS]
