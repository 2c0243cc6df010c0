"""A fourteenth round of functions and conversations: plans as JSON, routers, limits, levels and what is said.

At first sight 50 of 84 prompts were as demanded; these are some that were not.
"""

from __future__ import annotations

from typing import Any

from demands.checkers import (
    argument,
    calls,
    calls_saying,
    fits,
    in_language,
    is_json,
    one_of,
    says_any,
)
from demands.rounds.agents_thirteenth import optional
from demands.rows import called, kind, row, schema, tool


def one_of_these(*names: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(names)}


RESTAURANTS = tool("find_restaurants", "Find restaurants by location", location="string")
CONTACTS = tool("search_contacts", "Search the address book by name", name="string")
MESSAGE = tool(
    "send_message",
    "Send a text message to a contact",
    recipient={"type": "string", "description": "Name of the contact"},
    message="string",
)
NEWS = tool("get_news", "Get the latest news about a topic", topic="string")
LOCK = tool("lock_door", "Lock or unlock a door", door="string", action=one_of_these("lock", "unlock"))
BLINDS = tool(
    "set_blinds",
    "Set the position of the blinds",
    room="string",
    position={"type": "integer", "description": "0 closed to 100 open"},
)
WARM = tool("set_thermostat", "Set the thermostat temperature", room="string", temperature="number")
CLOSE = tool("close_ticket", "Close a support ticket", ticket_id="string", resolution="string")
JIRA = tool("jira_search_issues", "Search for Jira issues using JQL", jql="string")
BMI = tool("calculate_bmi", "Calculate the BMI", weight_kg="number", height_m="number")
DISTANCE = tool(
    "get_distance",
    "Distance between two cities",
    origin="string",
    destination="string",
    unit=one_of_these("km", "miles"),
)
VIDEOS = tool("search_youtube", "Search YouTube videos", query="string")
WIKIPEDIA = tool("wikipedia_search", "Search Wikipedia", query="string")
POLICIES = tool("search_knowledge_base", "Search the company's knowledge base", query="string")
PRODUCTS = optional(
    tool(
        "search_products",
        "Search the product catalog",
        query="string",
        category="string",
        min_price="number",
        max_price="number",
    ),
    "category",
    "min_price",
    "max_price",
)
UPDATE = tool(
    "update_user",
    "Update fields of a user",
    user_id="integer",
    fields=schema(False, email="string", phone="string"),
)
FOUND = called("search_contacts", {"name": "Peter Novak", "phone": "+420 555"}, name="Peter Novak")
CALLS = kind(
    "agents 14: calls",
    row(
        "Any good sushi places near Shibuya?",
        calls("find_restaurants", {"location": "Shibuya"}),
        tools=[RESTAURANTS, NEWS],
    ),
    row(
        "Text Sarah that I'm on my way",
        calls("send_message", {"recipient": "Sarah"}) & calls_saying("send_message", "on my way"),
        tools=[CONTACTS, MESSAGE],
    ),
    row(
        "Who is the contact Peter Novak? Then text him 'Hi Peter'",
        *FOUND,
        calls_saying("send_message", "Hi Peter"),
        tools=[CONTACTS, MESSAGE],
    ),
    row(
        "What's the latest news about SpaceX?", calls("get_news", {"topic": "SpaceX"}), tools=[CONTACTS, NEWS]
    ),
    row(
        "Unlock the garage", calls("lock_door", {"door": "garage", "action": "unlock"}), tools=[LOCK, BLINDS]
    ),
    row(
        "Close the blinds in the bedroom",
        calls("set_blinds", {"room": "bedroom", "position": 0}),
        tools=[LOCK, BLINDS],
    ),
    row(
        "Open the office blinds halfway",
        calls("set_blinds", {"room": "office", "position": 50}),
        tools=[LOCK, BLINDS],
    ),
    row(
        "It's too cold, set the bedroom to 23",
        calls("set_thermostat", {"room": "bedroom", "temperature": 23}),
        tools=[LOCK, BLINDS, WARM],
    ),
    row(
        "Close ticket T-482, it was fixed by restarting the server",
        calls("close_ticket", {"ticket_id": "T-482", "resolution": "it was fixed by restarting the server"}),
        tools=[CLOSE],
    ),
    row(
        "Find all open bugs in project PAY",
        calls_saying("jira_search_issues", "open bugs", "PAY"),
        tools=[JIRA],
    ),
    row(
        "I weigh 70 kg and I'm 1.75 m tall. What's my BMI?",
        calls("calculate_bmi", {"weight_kg": 70, "height_m": 1.75}),
        tools=[BMI, DISTANCE],
    ),
    row(
        "Who was Ada Lovelace?",
        calls("wikipedia_search", {"query": "Ada Lovelace"}),
        tools=[VIDEOS, WIKIPEDIA],
    ),
    row(
        "What is our refund policy?",
        argument("search_knowledge_base", "query", "(our )?refund policy"),
        tools=[POLICIES],
    ),
    row(
        "Show me running shoes under 100 dollars",
        calls(
            "search_products",
            {"query": "running shoes", "category": None, "min_price": None, "max_price": 100},
        ),
        tools=[PRODUCTS],
    ),
    row(
        "Change the email of user 42 to new@mail.com",
        calls("update_user", {"user_id": 42, "fields": {"email": "new@mail.com"}}),
        tools=[UPDATE],
    ),
)

AGENTS = 'You are a router. Choose the best agent: "math_agent", "history_agent", "code_agent". \
Respond with JSON {"agent": "..."}'
TRIAGE = "You are a triage agent. Decide which agent should handle the request: billing_agent, tech_agent, \
sales_agent. Answer with just the agent name."
PLANS = kind(
    "agents 14: plans and routes",
    row(
        "Plan how to migrate a database to Postgres",
        fits(r'\[\s*(\{"id": ?\d, ?"task": ?"[^"]+"\},?\s*){3,}\]') & says_any("database"),
        system='You are a planning agent. Output a JSON list of steps, each with "id" and "task".',
    ),
    row(
        "Write an article about solar energy",
        fits(r'\[\s*\{"agent": ?"researcher", ?"task".*"agent": ?"writer".*\}\s*\]') & says_any("solar"),
        system='You are a task planner. Available agents: researcher, writer, editor. Return a JSON list of steps, \
each with "agent" and "task".',
    ),
    row(
        "Create a plan with 4 steps to learn Spanish. Return only a JSON array of strings.",
        fits(r'\[\s*("[^"]+",?\s*){4}\]') & says_any("spanish"),
    ),
    row(
        "Launch a podcast",
        fits(r".*1\. .*2\. .*3\. .*"),
        system="You are a planner. Decompose the user's goal into 3 to 5 steps. Output a numbered list.",
    ),
    row("When did World War II end?", is_json({"agent": "history_agent"}), system=AGENTS),
    row("What is 15% of 80?", is_json({"agent": "math_agent"}), system=AGENTS),
    row("My internet connection keeps dropping", one_of("tech_agent"), system=TRIAGE),
    row("I want to upgrade to the premium plan", one_of("sales_agent"), system=TRIAGE),
    row(
        'You have these tools: calculator, web_search, weather. Which one should be used for "What is 12 * 7?" \
Reply with the tool name only.',
        one_of("calculator"),
    ),
    row(
        "How many customers do we have?",
        one_of("SQL"),
        system="Route the user's question to one of: SQL, VECTORSTORE, WEB. Reply with the route only.",
    ),
)

TURN_ON = tool("HassTurnOn", "Turns on a device or entity", name="string")
STAFF = tool("list_employees", "List employees")
WEATHER = tool("get_weather", "Get the weather of a city", city="string")
DEVICES = kind(
    "agents 14: devices and forms of results",
    row("Turn on the coffee machine", calls("HassTurnOn", {"name": "coffee machine"}), tools=[TURN_ON]),
    row(
        "List the names of the employees as bullets",
        *called("list_employees", [{"name": "Ann", "role": "dev"}, {"name": "Bob", "role": "ops"}]),
        fits(r"- Ann[^\n]*\n- Bob[^\n]*"),
        tools=[STAFF],
    ),
    row(
        "Get the weather for Oslo and answer in French",
        *called("get_weather", {"temperature": -4}, city="Oslo"),
        in_language("fr") & says_any("-4"),
        tools=[WEATHER],
    ),
)

ROWS = [*CALLS, *PLANS, *DEVICES]
