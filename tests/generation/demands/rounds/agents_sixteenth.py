"""A sixteenth round of agents: routers with described options, planners, and the forms of frameworks in text.

At first sight 57 of 89 prompts were as demanded; these are some that were not.
"""

from __future__ import annotations

from demands.checkers import calls, calls_each, calls_saying, fits, is_json, one_of
from demands.rows import kind, row, tool

AGENTS = """You are a router. Pick the right agent for the user's message:
- weather_agent: handles questions about weather and climate
- travel_agent: books flights, hotels and trips
- finance_agent: answers questions on stocks, budgets and taxes
Reply with only the agent name."""
TOOLS = """Decide which tool is best for the query. Tools:
1. calculator - for math
2. web_search - for current events
3. calendar - for dates and meetings
Answer in JSON: {"tool": "<name>"}"""
INTENTS = 'You are an intent classifier. Intents: book_flight, cancel_booking, other. Answer as JSON {"intent": "..."}.'
STORES = (
    'Route the question. Reply only with "vectorstore" or "websearch". The vectorstore contains documents about \
agents, prompt engineering and adversarial attacks.'
)
WORKERS = (
    "You are a supervisor of the following workers: Researcher, Coder. Respond with the worker to act next. When \
finished, respond with FINISH. Reply with the name only."
)
SELECTED = """The following roles are available:
coder: writes code.
writer: writes articles.
Read the following conversation. Then select the next role from ['coder', 'writer'] to play. Only return the role.

user: Write an article about bees.

Read the above conversation. Then select the next role from ['coder', 'writer'] to play. Only return the role."""
ROUTES = kind(
    "agents 16: routes",
    row("Will it snow in Denver tomorrow?", one_of("weather_agent"), system=AGENTS),
    row("I need a hotel in Lisbon", one_of("travel_agent"), system=AGENTS),
    row("How do I lower my taxes?", one_of("finance_agent"), system=AGENTS),
    row("What is 88 / 4?", is_json({"tool": "calculator"}), system=TOOLS),
    row("When is my next meeting?", is_json({"tool": "calendar"}), system=TOOLS),
    row("Please cancel my reservation", is_json({"intent": "cancel_booking"}), system=INTENTS),
    row("What are the types of agent memory?", one_of("vectorstore"), system=STORES),
    row("Write code that plots a sine wave", one_of("Coder"), system=WORKERS),
    row(SELECTED, one_of("writer")),
    row(
        "What should I do next? Tools: search, summarize. The task: find recent news on AI. "
        "Reply with only the tool name.",
        one_of("search"),
    ),
)

ACTIONS = """You are a helpful assistant with tools.
Tools:
1. search_flights(origin, destination, date) - finds flights
2. get_weather(city) - weather of a city

When you want to use a tool, output ONLY this JSON:
{"action": "tool_name", "action_input": {"param": "value"}}
When you know the answer, output:
{"action": "final_answer", "action_input": "your answer"}"""
KEYS = (
    'You can use these tools: calculator (evaluates math), search (web search). Always reply with a JSON object with \
the keys "action" and "action_input".'
)
CHAT = """Assistant has access to the following tools:

> get_weather: Get the weather in a city
> word_length: Returns the length of a word

To use a tool, please use the following format:

```
Thought: Do I need to use a tool? Yes
Action: the action to take, should be one of [get_weather, word_length]
Action Input: the input to the action
Observation: the result of the action
```

When you do not need to use a tool, you MUST use the format:

```
Thought: Do I need to use a tool? No
AI: [your response here]
```

New input: """
PLAN = (
    "For the given objective, come up with a simple step by step plan. It should involve individual tasks, that if \
executed correctly will yield the correct answer. Output a numbered list."
)
FORMS = kind(
    "agents 16: forms in text",
    row(
        "Find flights from Oslo to Rome on 2025-05-01",
        is_json(
            {
                "action": "search_flights",
                "action_input": {"origin": "Oslo", "destination": "Rome", "date": "2025-05-01"},
            }
        ),
        system=ACTIONS,
    ),
    row(
        "What's the weather in Rome?",
        '{"action": "get_weather", "action_input": {"city": "Rome"}}',
        "Observation: 25 degrees, sunny",
        fits(r'\{"action": "final_answer", "action_input": ".*25 degrees.*"\}'),
        system=ACTIONS,
    ),
    row("What's 5 + 7?", is_json({"action": "calculator", "action_input": "5 + 7"}), system=KEYS),
    row(f"{CHAT}What's the weather in Rome?", fits(r".*Action: get_weather\s+Action Input: Rome")),
    row(f"{CHAT}hi, how are you?", fits(r".*\nAI: .+")),
    row("Build a to-do app", fits(r".*1\. .*2\. .*3\. .*"), system=PLAN),
)

ACTION = {"type": "string", "enum": ["turn_on", "turn_off"]}
DEVICE = tool("control_device", "Control a smart home device", device="string", action=ACTION)
LIBRARY = tool(
    "search_kb", "Get the answer to the user's question from the knowledge base.", question="string"
)
REMINDER = tool("create_reminder", "Create a reminder", text="string", time="string")
TIME = tool(
    "get_current_time",
    "Get the current time in a timezone",
    timezone={"type": "string", "description": "IANA timezone, e.g. Europe/London"},
)
CALLS = kind(
    "agents 16: calls",
    row(
        "What time is it in New York and in Tokyo?",
        calls_each("get_current_time", {"timezone": "America/New_York"}, {"timezone": "Asia/Tokyo"}),
        tools=[TIME],
    ),
    row(
        "Turn on the lamp and turn off the TV",
        calls_each(
            "control_device",
            {"device": "lamp", "action": "turn_on"},
            {"device": "TV", "action": "turn_off"},
        ),
        tools=[DEVICE],
    ),
    row("Can I take vacation during probation?", calls("search_kb"), tools=[LIBRARY]),
    row(
        "Set a reminder for tomorrow at 3pm to submit the report",
        calls_saying("create_reminder", "submit the report"),
        tools=[REMINDER],
    ),
)

ROWS = [*ROUTES, *FORMS, *CALLS]
