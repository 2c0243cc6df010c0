"""A fifteenth round of functions and agents: sets of many functions, ids to be looked up, memories, languages.

At first sight 265 of 333 prompts were as demanded; these are some that were not.
"""

from __future__ import annotations

from demands.checkers import argument, calls, calls_saying, fits
from demands.rounds.agents_thirteenth import optional
from demands.rows import called, forced, kind, row, tool

MULTIPLY = tool("multiply", "Multiply two integers", a="integer", b="integer")
TIMER = tool("set_timer", "Set a timer", minutes="integer")
FLIGHTS = tool("search_flights", "Search for flights", origin="string", destination="string", date="string")
HOTEL = tool("book_hotel", "Book a hotel room", city="string", check_in="string", guests="integer")
DOCS = tool("search_docs", "Search the documentation", query="string", limit="integer")
PROFILE = tool("save_profile", "Save the profile", False, name="string", age="integer", city="string")
READ = tool("read_file", "Read the complete contents of a file", path="string")
WRITE = tool("write_file", "Create a new file or overwrite an existing file", path="string", content="string")
LIST = tool("list_directory", "Get a listing of all files and directories in a path", path="string")
MOVE = tool("move_file", "Move or rename files and directories", source="string", destination="string")
FIND = tool("search_files", "Search for files matching a pattern", path="string", pattern="string")
INFO = tool("get_file_info", "Retrieve metadata about a file or directory", path="string")
FORK = optional(
    tool("fork_repository", "Fork a GitHub repository", owner="string", repo="string", organization="string"),
    "organization",
)
BRANCH = optional(
    tool("create_branch", "Create a branch", owner="string", repo="string", branch="string", base="string"),
    "base",
)
CONTENTS = tool(
    "get_file_contents", "Get a file of a GitHub repository", owner="string", repo="string", path="string"
)
CHANNELS = tool("slack_list_channels", "List public channels in the workspace", False, limit="number")
POST = tool("slack_post_message", "Post a message to a Slack channel", channel_id="string", text="string")
HISTORY = tool(
    "slack_get_channel_history", "Get recent messages from a channel", channel_id="string", limit="number"
)
MANY = [READ, WRITE, LIST, MOVE, FIND, INFO, FORK, BRANCH, CONTENTS, CHANNELS, POST, HISTORY]
CALLS = kind(
    "agents 15: calls",
    row("Please multiply six by seven", calls("multiply", {"a": 6, "b": 7}), tools=[MULTIPLY]),
    row("Set a timer for half an hour", calls("set_timer", {"minutes": 30}), tools=[TIMER]),
    row(
        "Book a flight from SFO to JFK on 2025-05-03",
        calls("search_flights", {"origin": "SFO", "destination": "JFK", "date": "2025-05-03"}),
        tools=[HOTEL, FLIGHTS],
    ),
    row(
        "Search the docs for rate limits, show 5 results",
        calls("search_docs", {"query": "rate limits", "limit": 5}),
        tools=[DOCS],
    ),
    row(
        "My name is Ann and I'm 31",
        calls("save_profile", {"name": "Ann", "age": 31, "city": None}),
        tools=[PROFILE],
        tool_choice=forced("save_profile"),
    ),
    row("What files are in /var/log?", calls("list_directory", {"path": "/var/log"}), tools=MANY),
    row("How big is the file /var/log/syslog?", calls("get_file_info"), tools=MANY),
    row(
        "Find all *.py files in /src", calls("search_files", {"path": "/src", "pattern": "*.py"}), tools=MANY
    ),
    row(
        "Rename report.doc to final.doc",
        calls("move_file", {"source": "report.doc", "destination": "final.doc"}),
        tools=MANY,
    ),
    row(
        "Fork torvalds/linux",
        calls("fork_repository", {"owner": "torvalds", "repo": "linux", "organization": None}),
        tools=MANY,
    ),
    row(
        "Create a branch called dev in acme/web",
        calls("create_branch", {"owner": "acme", "repo": "web", "branch": "dev", "base": None}),
        tools=MANY,
    ),
    row(
        "Show the last 20 messages in channel C024BE91L",
        calls("slack_get_channel_history", {"channel_id": "C024BE91L", "limit": 20}),
        tools=MANY,
    ),
    row(
        "Post 'Deploy finished' to channel C024BE91L",
        calls("slack_post_message", {"channel_id": "C024BE91L", "text": "Deploy finished"}),
        tools=MANY,
    ),
)

RATE = tool("rate_movie", "Rate a movie", title="string", rating="integer")
CONTACT = optional(
    tool(
        "add_contact",
        "Add a contact",
        name="string",
        phone="string",
        tags={"type": "array", "items": {"type": "string"}},
    ),
    "tags",
)
STATUS = {"type": "string", "enum": ["To Do", "In Progress", "Done"]}
TICKET = tool("create_ticket", "Create a support ticket", title="string", priority="string")
MARK = tool("update_ticket_status", "Update the status of a ticket", ticket_id="integer", status="string")
JIRA = tool("jira_get_issue", "Get a Jira issue", issue_key="string")
MOVED = tool(
    "jira_transition_issue", "Move a Jira issue to another status", issue_key="string", status=STATUS
)
ASSIGN = tool("jira_assign_issue", "Assign a Jira issue to a user", issue_key="string", assignee="string")
COMMENT = tool("jira_add_comment", "Add a comment to a Jira issue", issue_key="string", comment="string")
MAIL = tool("gmail_read", "Read an email by id", message_id="string")
INBOX = tool("gmail_search", "Search emails in Gmail", query="string")
PAGES = tool("notion_search", "Search Notion pages", query="string")
SLACK = tool("slack_send_message", "Send a message to a Slack channel", channel="string", text="string")
TODO = tool("create_todo", "Create a todo item", task="string")
TODOS = tool("list_todos", "List all todos")
WEB = tool("web_search", "Search the web", query="string")
TABLES = tool("sql_list_tables", "List all tables")
TABLE = tool("sql_describe_table", "Describe the columns of a table", table="string")
WEATHER_AT = tool("get_weather", "Get the weather", location="string")
PYTHON = tool("run_python", "Execute Python code", code="string")
OFFICE = [JIRA, MOVED, ASSIGN, COMMENT, MAIL, INBOX, PAGES, SLACK, TODO, TODOS, WEB, TABLES, TABLE]
NAMED = kind(
    "agents 15: what is named",
    row("I'd give Inception 5 stars", calls("rate_movie", {"title": "Inception", "rating": 5}), tools=[RATE]),
    row(
        "Rate The Matrix 4 out of 5", calls("rate_movie", {"title": "The Matrix", "rating": 4}), tools=[RATE]
    ),
    row(
        "Add John Doe to my contacts, phone +1 555 0100",
        calls("add_contact", {"name": "John Doe", "phone": "+1 555 0100", "tags": None}),
        tools=[CONTACT],
    ),
    row(
        "Mark ticket 1234 as resolved",
        calls("update_ticket_status", {"ticket_id": 1234}),
        tools=[TICKET, MARK],
    ),
    row("Show me the details of WEB-42", calls("jira_get_issue", {"issue_key": "WEB-42"}), tools=OFFICE),
    row(
        "Move WEB-42 to Done",
        calls("jira_transition_issue", {"issue_key": "WEB-42", "status": "Done"}),
        tools=OFFICE,
    ),
    row(
        "Assign WEB-42 to maria",
        calls("jira_assign_issue", {"issue_key": "WEB-42", "assignee": "maria"}),
        tools=OFFICE,
    ),
    row("Read email 18c2f", calls("gmail_read", {"message_id": "18c2f"}), tools=OFFICE),
    row("Search Notion for onboarding", calls("notion_search", {"query": "onboarding"}), tools=OFFICE),
    row(
        "Post a message in #general saying hello everyone",
        argument("slack_send_message", "text", "hello everyone"),
        tools=OFFICE,
    ),
    row("Which tables do we have?", calls("sql_list_tables"), tools=OFFICE),
    row("Add 'buy milk' to my todo list", calls("create_todo", {"task": "buy milk"}), tools=OFFICE),
    row("What's on my to-do list?", calls("list_todos"), tools=OFFICE),
    row("Who won the world cup in 2022?", calls("web_search"), tools=OFFICE),
    row("Please tell me weather of mumbai", calls("get_weather", {"location": "Mumbai"}), tools=[WEATHER_AT]),
    row("Run print('hello')", calls("run_python", {"code": "print('hello')"}), tools=[PYTHON]),
)

CUSTOMER = tool("get_customer_id", "Look up a customer's id by name", name="string")
ORDERS = tool("get_orders", "Get the orders of a customer", customer_id="string")
PLACE = tool("get_coordinates", "Get latitude and longitude of a city", city="string")
WEATHER = tool("get_weather_by_coordinates", "Get the weather", latitude="number", longitude="number")
RECALL = tool("search_memory", "Search the user's long-term memory", query="string")
KEEP = tool("save_memory", "Save a memory", content="string")
SPANISH = tool("transfer_to_spanish_agent", "Handoff to the Spanish agent to handle the request.")
ENGLISH = tool("transfer_to_english_agent", "Handoff to the English agent to handle the request.")
MATH = tool("transfer_to_math_tutor", "Handoff to the Math Tutor agent")
PAST = tool("transfer_to_history_tutor", "Handoff to the History Tutor agent")
STEPS = kind(
    "agents 15: look-ups, memories and routes",
    row(
        "Show me the orders of Jane Miller",
        calls("get_customer_id", {"name": "Jane Miller"}),
        tools=[CUSTOMER, ORDERS],
    ),
    row(
        "Show me the orders of Jane Miller",
        *called("get_customer_id", {"customer_id": "C-1009"}, name="Jane Miller"),
        calls("get_orders", {"customer_id": "C-1009"}),
        tools=[CUSTOMER, ORDERS],
    ),
    row(
        "What's the weather in Lisbon?", calls("get_coordinates", {"city": "Lisbon"}), tools=[PLACE, WEATHER]
    ),
    row(
        "What's the weather in Lisbon?",
        *called("get_coordinates", {"latitude": 38.72, "longitude": -9.14}, city="Lisbon"),
        calls("get_weather_by_coordinates", {"latitude": 38.72, "longitude": -9.14}),
        tools=[PLACE, WEATHER],
    ),
    row("What's my favorite color?", calls("search_memory"), tools=[RECALL, KEEP]),
    row("What did I tell you about my dog?", calls_saying("search_memory", "dog"), tools=[RECALL, KEEP]),
    row("My favorite color is teal", calls_saying("save_memory", "teal"), tools=[RECALL, KEEP]),
    row("¿Hola, cómo estás?", calls("transfer_to_spanish_agent"), tools=[SPANISH, ENGLISH]),
    row("Hello, how are you?", calls("transfer_to_english_agent"), tools=[SPANISH, ENGLISH]),
    row("Help me with calculus homework", calls("transfer_to_math_tutor"), tools=[PAST, MATH]),
    row("Who was the first president?", calls("transfer_to_history_tutor"), tools=[PAST, MATH]),
)

REACT = """Answer the question. You have access to the following tools:

get_weather(city: str) -> str - Get the weather for a city.

Use the following format:

Question: the input question you must answer
Thought: you should always think about what to do
Action: the action to take, should be one of [get_weather]
Action Input: the input to the action
Observation: the result of the action
Thought: I now know the final answer
Final Answer: the final answer to the original input question

Question: What is the weather in Paris and in Rome?
Thought: I need to use a tool.
Action: get_weather
Action Input: {"city":"Paris"}
Observation: 18 degrees
Thought:"""
TOOLS = """You can use these tools:
- get_weather(city: string): returns current weather

To use a tool, respond with JSON only: {"tool": "<tool name>", "arguments": {...}}
If no tool is needed, respond with {"tool": null, "answer": "<your answer>"}."""
HERMES = """Here are the available tools: <tools> {"type": "function", "function": {"name": "get_stock", \
"description": "Get data of a symbol", "parameters": {"type": "object", "properties": {"symbol": {"type": \
"string"}}, "required": ["symbol"]}}} </tools> For each function call return a json object within XML tags:
<tool_call>
{"arguments": <args-dict>, "name": <function-name>}
</tool_call>"""
PROTOCOLS = kind(
    "agents 15: protocols in text",
    row(REACT, fits(r'.*Action: get_weather\s+Action Input: \{"city": ?"Rome"\}')),
    row(
        f'{REACT} I go on.\nAction: get_weather\nAction Input: {{"city":"Rome"}}\nObservation: 24 degrees\nThought:',
        fits(r".*Final Answer: .*18 degrees.*24 degrees.*"),
    ),
    row("Who wrote Hamlet?", fits(r'\{"tool": ?null, "answer": ".*Shakespeare.*"\}'), system=TOOLS),
    row(
        "Get the data of TSLA",
        fits(r'<tool_call>\s*\{"arguments": \{"symbol": "TSLA"\}, "name": "get_stock"\}\s*</tool_call>'),
        system=HERMES,
    ),
)

ROWS = [*CALLS, *NAMED, *STEPS, *PROTOCOLS]
