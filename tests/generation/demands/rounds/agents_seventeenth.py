"""A seventeenth round of agents: calls in the form of Python, the next speaker of a transcript, routers.

At first sight 173 of 213 prompts were as demanded; these are some that were not.
"""

from __future__ import annotations

from demands.checkers import calls, calls_nothing, calls_saying, fits, is_json, one_of
from demands.rounds.agents_thirteenth import optional
from demands.rows import called, kind, row, tool

LISTED = """You have access to the following functions:

get_weather(city: str) - returns the weather
add(a: int, b: int) - adds two numbers
get_stock(symbol: str) - returns the stock price

If you decide to invoke any of the functions, you MUST put it in the format of [func_name1(params_name1=params_value1), \
func_name2(params)]. You SHOULD NOT include any other text in the response."""
PLAIN = """You have these functions:
1. get_weather(city) - Get the weather for a city
2. convert_currency(amount, from_currency, to_currency) - Convert money

Respond ONLY with a function call like get_weather(city="Paris")."""
TAGGED = """Use the function 'get_weather' to: Get current weather
{"name": "get_weather", "description": "Get current weather", "parameters": {"city": {"param_type": "string", \
"description": "City name", "required": true}}}

If you choose to call a function ONLY reply in the following format:
<function=example_function_name>{"example_name": "example_value"}</function>"""
LINES = """You can call these tools by replying with JSON like {"tool": "tool_name", "args": {...}}:
- search_flights(origin, destination, date)
- book_hotel(city, nights)
- none: when no tool is needed
Reply with JSON only."""
REACT = """Answer the question. Tools:

Search: A search engine.
Weather: Returns the current weather for a city.

Question: the input question you must answer
Thought: you should always think about what to do
Action: the action to take, should be one of [Search, Weather]
Action Input: the input to the action

Question: What is the weather in Berlin?
Thought:"""
FORMS = kind(
    "agents 17: calls in text",
    row(
        "Weather in Rome and the stock price of AAPL?",
        one_of("[get_weather(city='Rome'), get_stock(symbol='AAPL')]"),
        system=LISTED,
    ),
    row("What is 3 plus 4?", one_of("[add(a=3, b=4)]"), system=LISTED),
    row("What's the weather in Oslo?", one_of('get_weather(city="Oslo")'), system=PLAIN),
    row(
        "What's the weather in Tokyo?",
        one_of('<function=get_weather>{"city": "Tokyo"}</function>'),
        system=TAGGED,
    ),
    row(
        "Book me a hotel in Vienna for 3 nights",
        is_json({"tool": "book_hotel", "args": {"city": "Vienna", "nights": 3}}),
        system=LINES,
    ),
    row("Hi, how are you?", is_json({"tool": "none"}), system=LINES),
    row(REACT, fits(r".*Action: Weather\nAction Input: Berlin")),
)

CANDIDATES = """Given a raw text input to a language model select the model prompt best suited for the input.

<< FORMATTING >>
Return a markdown code snippet with a JSON object formatted to look like:
```json
{
    "destination": string \\ name of the prompt to use or "DEFAULT"
    "next_inputs": string \\ a potentially modified version of the original input
}
```

<< CANDIDATE PROMPTS >>
physics: Good for answering questions about physics
math: Good for answering math questions
history: Good for answering history questions

<< INPUT >>
%s

<< OUTPUT (must include ```json at the start of the response) >>"""
SPEAKERS = """You are in a role play game. The following roles are available:
WebSearchAgent: An agent for searching information on the web.
DataAnalystAgent: An agent for performing calculations.
PlanningAgent: An agent for planning tasks, this agent should be the first to engage when given a new task.
Read the following conversation. Then select the next role from ['PlanningAgent', 'WebSearchAgent', \
'DataAnalystAgent'] to play. Only return the role.

user: Who had the highest points in the 2006-2007 season, and what was the change in his rebounds?
%s
Read the above conversation. Then select the next role from ['PlanningAgent', 'WebSearchAgent', \
'DataAnalystAgent'] to play. Only return the role."""
PLANNED = "PlanningAgent: 1. WebSearchAgent: find the player.\n2. DataAnalystAgent: calculate the change."
NEXT = (
    "Read the above conversation. Then select the next role from ['Planner', 'Engineer', 'Critic'] to play."
)
ASKED = {"role": "user", "name": "User", "content": "Write a function that sorts a list"}
WRITTEN = {"role": "user", "name": "Engineer", "content": "def f(x): return sorted(x)"}
SUPERVISOR = """You are a supervisor managing these agents: researcher, writer, coder. Given the conversation, decide \
who should act next. Respond with JSON: {"next": "<agent or FINISH>"}"""
TOOLS = """You are a router. Available tools: ["weather", "calculator", "news", "none"]. \
Given the user's message return JSON like {"tool": "weather"}."""
ROUTES = kind(
    "agents 17: routes",
    row(
        CANDIDATES % "Who was Napoleon?",
        fits(r'```json\s*\{\s*"destination": "history",\s*"next_inputs": "Who was Napoleon\?"\s*\}\s*```'),
    ),
    row(CANDIDATES % "What is 2 + 2?", fits(r'```json\s*\{\s*"destination": "math".*```')),
    row(CANDIDATES % "How do I bake bread?", fits(r'```json\s*\{\s*"destination": "DEFAULT".*```')),
    row(SPEAKERS % "", one_of("PlanningAgent")),
    row(SPEAKERS % PLANNED, one_of("WebSearchAgent")),
    row(SPEAKERS % f"{PLANNED}\nWebSearchAgent: It was Wade.", one_of("DataAnalystAgent")),
    row(ASKED, WRITTEN, {"role": "system", "content": NEXT}, one_of("Critic")),
    row("Write a blog post about llamas", is_json({"next": "writer"}), system=SUPERVISOR),
    row("Good morning!", is_json({"tool": "none"}), system=TOOLS),
)

WEATHER = tool("get_weather", "Get the weather", location="string")
SHOWTIMES = tool("get_movie_showtimes", "Get showtimes for a movie", movie="string", city="string")
AGE = tool("calculate_age", "Calculate age", birth_date="string")
TIP = tool("calculate_tip", "Calculate tip", bill_amount="number", tip_percentage="number")
CONTACT = tool("call_contact", "Call a contact", name="string")
ROLE = {"type": "string", "enum": ["admin", "editor", "viewer"]}
USERS = optional(tool("list_users", "List users", role=ROLE), "role")
REFUND = tool("issue_refund", "Refund an order", order_id="string")
STATUS = tool("get_order_status", "Get the status of an order", order_id="string")
FUNCTIONS = [WEATHER, SHOWTIMES, AGE, TIP, CONTACT, USERS, REFUND, STATUS]
CALLS = kind(
    "agents 17: calls",
    row(
        "What are the showtimes for Inception in Austin?",
        calls("get_movie_showtimes", {"movie": "Inception", "city": "Austin"}),
        tools=FUNCTIONS,
    ),
    row(
        "How old is someone born on 1990-05-15?",
        calls("calculate_age", {"birth_date": "1990-05-15"}),
        tools=FUNCTIONS,
    ),
    row(
        "Please give me the weather of city Lyon, thank you",
        calls("get_weather", {"location": "Lyon"}),
        tools=FUNCTIONS,
    ),
    row("List all admins", calls("list_users"), tools=FUNCTIONS),
    row("Who wrote Hamlet?", calls_nothing(), tools=FUNCTIONS),
    row(
        "Please refund order A1001, the item arrived damaged",
        calls("issue_refund", {"order_id": "A1001"}),
        tools=FUNCTIONS,
    ),
)

ANSWER = tool("final_answer", "Provide the final answer to the user", answer="string")
SHIPPED = {"order_id": "A123", "status": "in transit", "carrier": "DHL"}
RESULTS = kind(
    "agents 17: results",
    row(
        "Where's my order A123? Reply in JSON with keys status and carrier.",
        *called("get_order_status", SHIPPED, order_id="A123"),
        is_json({"status": "in transit", "carrier": "DHL"}, keys=("status", "carrier")),
        tools=[STATUS],
    ),
    row(
        "What's the weather in Paris?",
        *called("get_weather", {"temperature": 22}, location="Paris"),
        calls_saying("final_answer", "22"),
        tools=[WEATHER, ANSWER],
    ),
)

ROWS = [*FORMS, *ROUTES, *CALLS, *RESULTS]
