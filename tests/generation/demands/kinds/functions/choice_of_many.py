"""Rows: the right one of many functions is called, or the request is handed to the right agent."""

from __future__ import annotations

from demands.checkers import argument, calls, calls_saying
from demands.offered import (
    ASSIGN_TICKET,
    ASSISTANT_FUNCTIONS,
    CONVERT_CURRENCY,
    CREATE_CHARGE,
    ESCALATE_TICKET,
    GET_ACCOUNT_BALANCE,
    GET_CRYPTO_PRICE_WITH_COIN,
    GET_CURRENT_TIME,
    GET_ORDER_STATUS,
    GET_WEATHER_CURRENT,
    ISSUE_REFUND_WITH_ORDER,
    MIXED_FUNCTIONS,
    OFFICE,
    SEARCH_KNOWLEDGE_BASE_WITH_TOP_K,
    SEARCH_MOVIES_WITH_MIN_RATING,
    SEND_SLACK_MESSAGE,
    SET_PRIORITY,
    SET_TICKET_STATUS,
    TRANSFER_MONEY,
    TRANSFER_MONEY_WITH_CURRENCY,
    TRANSFER_MONEY_WITH_RECIPIENT,
    TRANSFER_TO_HUMAN,
    TRANSFER_TO_TECHNICAL_SUPPORT,
    WEB_SEARCH,
    WRITE_FILE_OF_CONTENT,
)
from demands.rows import kind, row, schema, tool
from demands.shapes import TEXTS, one_of_these, optional

DEVICE = tool(
    "control_device", "Control a smart device", device="string", action=one_of_these("on", "off", "toggle")
)

DIM = tool(
    "set_brightness",
    "Set the brightness of a light",
    room="string",
    level={"type": "integer", "description": "0-100"},
)

ENROLL = tool("enroll_student", "Enroll a student in a course", student_name="string", course_id="string")

EXPENSE = tool("log_expense", "Log an expense", amount="number", category=one_of_these("food", "transport"))

MEETING = tool(
    "schedule_meeting",
    "Schedule a meeting",
    title="string",
    start={"type": "string", "description": "ISO 8601 datetime"},
    participants=TEXTS,
)

ORDER = tool(
    "place_order",
    "Place an order",
    customer_id="string",
    items={"type": "array", "items": schema(sku="string", quantity="integer")},
)

PING = tool("ping_host", "Ping a host", host="string")

QR = tool("create_qr_code", "Create a QR code", data="string")

SORT = tool(
    "sort_numbers",
    "Sort a list of numbers",
    numbers={"type": "array", "items": {"type": "number"}},
    order=one_of_these("asc", "desc"),
)

USERS = tool("list_users", "List users", role=one_of_these("admin", "editor"))

TOOLS = [
    EXPENSE,
    ENROLL,
    ORDER,
    MEETING,
    DEVICE,
    DIM,
    QR,
    PING,
    GET_CRYPTO_PRICE_WITH_COIN,
    CONVERT_CURRENCY,
    SORT,
    SEARCH_MOVIES_WITH_MIN_RATING,
    USERS,
]

LIST = tool(
    "list_orders",
    "List the orders of a customer",
    customer_id="string",
    status=one_of_these("open", "shipped"),
)

WARRANTY = tool("check_warranty", "Check warranty status", serial_number="string")

SHOP = [ISSUE_REFUND_WITH_ORDER, WARRANTY, GET_ORDER_STATUS, LIST]

CALL = tool("make_call", "Call a phone number", number="string")

DELETE = tool("delete_event", "Delete a calendar event", event_id="string")

CREATE_EVENT_WITH_TITLE = tool(
    "create_event", "Create a calendar event", title="string", date="string", time="string"
)

EVENTS = tool("list_events", "List calendar events", start_date="string", end_date="string")

NEXT = tool("next_song", "Skip to the next song")

PAUSE = tool("pause_music", "Pause the music")

PLAY = tool("play_music", "Play a song or artist", query="string")

TRAFFIC = tool("get_traffic", "Get traffic information", location="string")

SPOKEN = [NEXT, PAUSE, PLAY, CREATE_EVENT_WITH_TITLE, DELETE, EVENTS, CALL, TRAFFIC]

DISTANCE = tool("get_distance", "Get the distance between places", origin="string", destination="string")

REPAY = tool("transfer_money", "Transfer money", from_account="string", to_account="string", amount="number")

SUM = tool("calculate", "Evaluate a mathematical expression", expression="string")

TICKET = tool("create_ticket", "Create a support ticket", title="string")

TODO = tool("add_todo", "Add a todo", task="string")

MIXED = [REPAY, DISTANCE, SUM, TODO, WRITE_FILE_OF_CONTENT, TICKET, *SHOP]

BRANCH = optional(
    tool("create_branch", "Create a branch", owner="string", repo="string", branch="string", base="string"),
    "base",
)

CHANNELS = tool("slack_list_channels", "List public channels in the workspace", False, limit="number")

CONTENTS = tool(
    "get_file_contents", "Get a file of a GitHub repository", owner="string", repo="string", path="string"
)

FIND = tool("search_files", "Search for files matching a pattern", path="string", pattern="string")

FORK = optional(
    tool("fork_repository", "Fork a GitHub repository", owner="string", repo="string", organization="string"),
    "organization",
)

HISTORY = tool(
    "slack_get_channel_history", "Get recent messages from a channel", channel_id="string", limit="number"
)

INFO = tool("get_file_info", "Retrieve metadata about a file or directory", path="string")

LIST_DIRECTORY = tool("list_directory", "Get a listing of all files and directories in a path", path="string")

MOVE = tool("move_file", "Move or rename files and directories", source="string", destination="string")

POST = tool("slack_post_message", "Post a message to a Slack channel", channel_id="string", text="string")

READ = tool("read_file", "Read the complete contents of a file", path="string")

WRITE_FILE = tool(
    "write_file", "Create a new file or overwrite an existing file", path="string", content="string"
)

MANY = [READ, WRITE_FILE, LIST_DIRECTORY, MOVE, FIND, INFO, FORK, BRANCH, CONTENTS, CHANNELS, POST, HISTORY]

ASSIGN = tool("jira_assign_issue", "Assign a Jira issue to a user", issue_key="string", assignee="string")

COMMENT = tool("jira_add_comment", "Add a comment to a Jira issue", issue_key="string", comment="string")

INBOX = tool("gmail_search", "Search emails in Gmail", query="string")

JIRA = tool("jira_get_issue", "Get a Jira issue", issue_key="string")

MAIL = tool("gmail_read", "Read an email by id", message_id="string")

STATUS_OF_TYPE_ENUM = {"type": "string", "enum": ["To Do", "In Progress", "Done"]}

MOVED = tool(
    "jira_transition_issue",
    "Move a Jira issue to another status",
    issue_key="string",
    status=STATUS_OF_TYPE_ENUM,
)

PAGES = tool("notion_search", "Search Notion pages", query="string")

SLACK = tool("slack_send_message", "Send a message to a Slack channel", channel="string", text="string")

TABLE = tool("sql_describe_table", "Describe the columns of a table", table="string")

TABLES = tool("sql_list_tables", "List all tables")

CREATE_TODO = tool("create_todo", "Create a todo item", task="string")

TODOS = tool("list_todos", "List all todos")

OFFICE_APPLICATIONS = [
    JIRA,
    MOVED,
    ASSIGN,
    COMMENT,
    MAIL,
    INBOX,
    PAGES,
    SLACK,
    CREATE_TODO,
    TODOS,
    WEB_SEARCH,
    TABLES,
    TABLE,
]

THE_RIGHT_ONE_OF_MANY_FUNCTIONS_MONEY = kind(
    "the right one of many functions",
    row("I spent $45.50 on groceries", calls("log_expense", {"amount": 45.5}), tools=TOOLS),
    row(
        "What's the price of Bitcoin in USD?",
        calls("get_crypto_price", {"coin": "Bitcoin", "currency": "USD"}),
        tools=TOOLS,
    ),
    row(
        "How's Nvidia doing? Its ticker is NVDA.",
        calls("get_stock_price", {"ticker": "NVDA"}),
        tools=OFFICE,
    ),
    row(
        "Convert 250 US dollars to euros",
        calls("convert_currency", {"amount": 250})
        & argument("convert_currency", "from_currency", "USD|US dollars?")
        & argument("convert_currency", "to_currency", "EUR|euros?"),
        tools=ASSISTANT_FUNCTIONS,
    ),
    row(
        "How much is 100 GBP in JPY?",
        calls("convert_currency", {"amount": 100, "from_currency": "GBP", "to_currency": "JPY"}),
        tools=ASSISTANT_FUNCTIONS,
    ),
)

THE_RIGHT_ONE_OF_MANY_FUNCTIONS_NUMBERS = kind(
    "the right one of many functions",
    row(
        "Enroll Maria Garcia in course CS101 for the fall semester",
        calls("enroll_student", {"student_name": "Maria Garcia", "course_id": "CS101"}),
        tools=TOOLS,
    ),
    row(
        "Sort these numbers in descending order: 5, 3, 9, 1",
        calls("sort_numbers", {"numbers": [5, 3, 9, 1], "order": "desc"}),
        tools=TOOLS,
    ),
    row("Compute (12 + 8) * 3", calls("calculate", {"expression": "(12 + 8) * 3"}), tools=MIXED),
    row("What is 15% of 240?", calls_saying("calculator", "240"), tools=ASSISTANT_FUNCTIONS),
    row(
        "Calculate (12 + 8) * 3",
        argument("calculator", "expression", r"\(12 ?\+ ?8\) ?\* ?3"),
        tools=ASSISTANT_FUNCTIONS,
    ),
    row(
        "How old is someone born on 1990-05-15?",
        calls("calculate_age", {"birth_date": "1990-05-15"}),
        tools=MIXED_FUNCTIONS,
    ),
)

THE_RIGHT_ONE_OF_MANY_FUNCTIONS_JOURNEYS = kind(
    "the right one of many functions",
    row(
        "Place an order for customer C-77: 2 of SKU A1 and 5 of SKU B2",
        calls(
            "place_order",
            {"customer_id": "C-77", "items": [{"sku": "A1", "quantity": 2}, {"sku": "B2", "quantity": 5}]},
        ),
        tools=TOOLS,
    ),
    row(
        "What's the distance between Paris and Lyon?",
        calls("get_distance", {"origin": "Paris", "destination": "Lyon"}),
        tools=MIXED,
    ),
    row("Which tables do we have?", calls("sql_list_tables"), tools=OFFICE_APPLICATIONS),
)

THE_RIGHT_ONE_OF_MANY_FUNCTIONS_CALENDAR = kind(
    "the right one of many functions",
    row(
        "Schedule a meeting titled 'Design Review' at 2025-02-03T10:00:00 with ann@x.com and joe@x.com",
        calls("schedule_meeting", {"title": "Design Review", "start": "2025-02-03T10:00:00"}),
        tools=TOOLS,
    ),
    row(
        "Put 'dentist' on my calendar for 2025-03-12 at 09:00",
        calls("create_event", {"title": "dentist", "date": "2025-03-12", "time": "09:00"}),
        tools=SPOKEN,
    ),
    row(
        "Add 'buy milk' to my todo list",
        calls("create_todo", {"task": "buy milk"}),
        tools=OFFICE_APPLICATIONS,
    ),
    row("What's on my to-do list?", calls("list_todos"), tools=OFFICE_APPLICATIONS),
    row(
        "Schedule 'Sprint planning' on 2026-03-02T10:00:00Z for 45 minutes with ana@corp.com and ben@corp.com",
        calls(
            "create_event",
            {
                "title": "Sprint planning",
                "start": "2026-03-02T10:00:00Z",
                "duration_minutes": 45,
                "attendees": ["ana@corp.com", "ben@corp.com"],
            },
        ),
        tools=OFFICE,
    ),
    row(
        "Remind me to call Ann at 5 pm",
        argument("set_reminder", "text", "(to )?call Ann"),
        tools=ASSISTANT_FUNCTIONS,
    ),
    row(
        "Remind me to call Ann at 5 pm",
        argument("set_reminder", "time", r"5 ?pm|17:00"),
        tools=ASSISTANT_FUNCTIONS,
    ),
    row(
        "Schedule a team sync on 2026-05-04 at 14:30 with bob@x.test and eve@x.test",
        calls(
            "create_event",
            {
                "title": "team sync",
                "date": "2026-05-04",
                "time": "14:30",
                "attendees": ["bob@x.test", "eve@x.test"],
            },
        ),
        tools=ASSISTANT_FUNCTIONS,
    ),
    row(
        "What are the showtimes for Inception in Austin?",
        calls("get_movie_showtimes", {"movie": "Inception", "city": "Austin"}),
        tools=MIXED_FUNCTIONS,
    ),
)

THE_RIGHT_ONE_OF_MANY_FUNCTIONS_HOUSE = kind(
    "the right one of many functions",
    row("Turn on the fan", calls("control_device", {"device": "fan", "action": "on"}), tools=TOOLS),
    row("Next song please", calls("next_song"), tools=SPOKEN),
    row("Play some jazz", calls("play_music"), tools=SPOKEN),
)

THE_RIGHT_ONE_OF_MANY_FUNCTIONS_FILES_AND_CODE = kind(
    "the right one of many functions",
    row(
        "Make a QR code for https://example.com",
        calls("create_qr_code", {"data": "https://example.com"}),
        tools=TOOLS,
    ),
    row(
        "Save 'TODO: fix bug' to notes.txt",
        calls("write_file", {"path": "notes.txt", "content": "TODO: fix bug"}),
        tools=MIXED,
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
        "Show me the details of WEB-42",
        calls("jira_get_issue", {"issue_key": "WEB-42"}),
        tools=OFFICE_APPLICATIONS,
    ),
    row(
        "Move WEB-42 to Done",
        calls("jira_transition_issue", {"issue_key": "WEB-42", "status": "Done"}),
        tools=OFFICE_APPLICATIONS,
    ),
    row(
        "Assign WEB-42 to maria",
        calls("jira_assign_issue", {"issue_key": "WEB-42", "assignee": "maria"}),
        tools=OFFICE_APPLICATIONS,
    ),
)

THE_RIGHT_ONE_OF_MANY_FUNCTIONS_KNOWLEDGE = kind(
    "the right one of many functions",
    row(
        "Recommend a comedy movie from 2020 with a rating of at least 7.5",
        calls("search_movies", {"genre": "comedy", "year": 2020, "min_rating": 7.5}),
        tools=TOOLS,
    ),
    row(
        "Search Notion for onboarding",
        calls("notion_search", {"query": "onboarding"}),
        tools=OFFICE_APPLICATIONS,
    ),
    row("Who won the world cup in 2022?", calls("web_search"), tools=OFFICE_APPLICATIONS),
    row(
        "Search the web for the best pizza places in Naples",
        argument("web_search", "query", "(the )?best pizza places in Naples"),
        tools=ASSISTANT_FUNCTIONS,
    ),
)

THE_RIGHT_ONE_OF_MANY_FUNCTIONS_ORDERS = kind(
    "the right one of many functions",
    row("List all admins", calls("list_users", {"role": "admin"}), tools=TOOLS),
    row(
        "Show me my open orders",
        calls("list_orders", {"customer_id": "U-100", "status": "open"}),
        system="You serve the customers of a shop. Current user: id U-100.",
        tools=SHOP,
    ),
    row(
        "My order 7781 never arrived, I want my money back",
        calls("issue_refund", {"order_id": "7781"}),
        tools=MIXED,
    ),
    row("List all admins", calls("list_users"), tools=MIXED_FUNCTIONS),
    row(
        "Please refund order A1001, the item arrived damaged",
        calls("issue_refund", {"order_id": "A1001"}),
        tools=MIXED_FUNCTIONS,
    ),
)

THE_RIGHT_ONE_OF_MANY_FUNCTIONS_MESSAGES = kind(
    "the right one of many functions",
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
    row("Read email 18c2f", calls("gmail_read", {"message_id": "18c2f"}), tools=OFFICE_APPLICATIONS),
    row(
        "Post a message in #general saying hello everyone",
        argument("slack_send_message", "text", "hello everyone"),
        tools=OFFICE_APPLICATIONS,
    ),
    row(
        "Please email maria.lopez@acme.io with the subject 'Budget review' and tell her the meeting moved to 3pm.",
        calls("send_email", {"to": "maria.lopez@acme.io", "subject": "Budget review"})
        & calls_saying("send_email", "3pm"),
        tools=OFFICE,
    ),
    row(
        'Send an email to lena@acme.test with the subject "Invoice 77" saying that the invoice is overdue.',
        calls("send_email", {"to": "lena@acme.test", "subject": "Invoice 77"})
        & argument("send_email", "body", ".*invoice is overdue.*"),
        tools=ASSISTANT_FUNCTIONS,
    ),
)

THE_RIGHT_ONE_OF_MANY_FUNCTIONS_WEATHER = kind(
    "the right one of many functions",
    row(
        "Is it raining in Hamburg right now?",
        calls("get_current_weather", {"city": "Hamburg"}),
        tools=OFFICE,
    ),
    row(
        "Do I need an umbrella in Bergen today?",
        calls("get_current_weather", {"city": "Bergen"}),
        tools=OFFICE,
    ),
    row(
        "Wie ist das Wetter in München?",
        calls("get_current_weather", {"city": "München"}),
        tools=OFFICE,
    ),
    row(
        "What's the weather like in Boston?", calls_saying("get_weather", "Boston"), tools=ASSISTANT_FUNCTIONS
    ),
    row(
        "Please give me the weather of city Lyon, thank you",
        calls("get_weather", {"location": "Lyon"}),
        tools=MIXED_FUNCTIONS,
    ),
)

THE_RIGHT_ONE_OF_MANY_FUNCTIONS_OTHERS = kind(
    "the right one of many functions",
    row(
        "Dim the bedroom lights to 30%",
        calls("set_brightness", {"room": "bedroom", "level": 30}),
        tools=TOOLS,
    ),
    row("Ping 10.0.0.1", calls("ping_host", {"host": "10.0.0.1"}), tools=TOOLS),
    row(
        "Is my device with serial number SN-99812 still under warranty?",
        calls("check_warranty", {"serial_number": "SN-99812"}),
        tools=SHOP,
    ),
    row("Call 555-123-4567", calls("make_call", {"number": "555-123-4567"}), tools=SPOKEN),
    row("How's traffic in Los Angeles?", calls("get_traffic", {"location": "Los Angeles"}), tools=SPOKEN),
)

TRANSFER_MONEY_TO_AN_ACCOUNT = tool(
    "transfer_money",
    "Transfer money to another account",
    recipient="string",
    amount="number",
    currency="string",
)

TRANSFER_MONEY_WITH_RECIPIENT_AMOUNT = tool(
    "transfer_money", "Transfer money to a person.", recipient="string", amount="number", currency="string"
)

REQUESTS_THAT_ARE_HANDED_ON_MONEY = kind(
    "requests that are handed on",
    row(
        "Move $75 from ACC-1 to ACC-2",
        calls("transfer_money", {"from_account": "ACC-1", "to_account": "ACC-2", "amount": 75}),
        tools=MIXED,
    ),
    row(
        "Move 350 euros from my checking account to my savings account",
        calls("transfer_money", {"amount": 350, "currency": "EUR"})
        & argument("transfer_money", "from_account", "checking( account)?")
        & argument("transfer_money", "to_account", "savings( account)?"),
        tools=[TRANSFER_MONEY_WITH_CURRENCY, CREATE_CHARGE],
    ),
    row(
        "Transfer 250 from account ACC-1 to account ACC-2",
        calls("transfer_money", {"from_account": "ACC-1", "to_account": "ACC-2", "amount": 250}),
        tools=[TRANSFER_MONEY, GET_ACCOUNT_BALANCE],
    ),
    row(
        "Send 75 euros to Greta Holm",
        calls("transfer_money", {"recipient": "Greta Holm", "amount": 75, "currency": "EUR"}),
        tools=[TRANSFER_MONEY_TO_AN_ACCOUNT, SEND_SLACK_MESSAGE],
    ),
    row(
        "Send 50 euros to Marta",
        calls("transfer_money", {"recipient": "Marta", "amount": 50}),
        tools=[TRANSFER_MONEY_WITH_RECIPIENT, GET_CURRENT_TIME],
    ),
    row(
        "Send 250 pounds from my savings account to Oliver Kent with the reference 'Rent May'.",
        calls(
            "transfer_money",
            {
                "amount": 250,
                "currency": "GBP",
                "from_account": "savings",
                "recipient": "Oliver Kent",
                "reference": "Rent May",
            },
        ),
        tools=[
            tool(
                "transfer_money",
                "Transfer money",
                amount="number",
                currency="string",
                from_account="string",
                recipient="string",
                reference="string",
            )
        ],
    ),
    row(
        "Send 45 euros to Priya",
        calls("transfer_money", {"recipient": "Priya", "amount": 45}),
        tools=[TRANSFER_MONEY_WITH_RECIPIENT_AMOUNT, GET_WEATHER_CURRENT],
    ),
)

ENGLISH = tool("transfer_to_english_agent", "Handoff to the English agent to handle the request.")

SPANISH = tool("transfer_to_spanish_agent", "Handoff to the Spanish agent to handle the request.")

MATH = tool("transfer_to_math_tutor", "Handoff to the Math Tutor agent")

PAST = tool("transfer_to_history_tutor", "Handoff to the History Tutor agent")

BILLING = tool("transfer_to_billing", "Hand the conversation over to the billing agent")

SALES = tool("transfer_to_sales_agent", "Hand over to the sales agent")

HANDOFF = tool("transfer_to_support", "Hand over to the technical support agent")

TRANSFER = tool("transfer_to_billing", "Hand over to the billing agent")

REQUESTS_THAT_ARE_HANDED_ON_OTHERS = kind(
    "requests that are handed on",
    row("¿Hola, cómo estás?", calls("transfer_to_spanish_agent"), tools=[SPANISH, ENGLISH]),
    row("Hello, how are you?", calls("transfer_to_english_agent"), tools=[SPANISH, ENGLISH]),
    row("Who was the first president?", calls("transfer_to_history_tutor"), tools=[PAST, MATH]),
    row(
        "I was charged twice on my credit card.",
        calls("transfer_to_billing"),
        tools=[BILLING, TRANSFER_TO_TECHNICAL_SUPPORT, SALES],
    ),
    row(
        "The app crashes when I open it.",
        calls("transfer_to_technical_support"),
        tools=[BILLING, TRANSFER_TO_TECHNICAL_SUPPORT, SALES],
    ),
    row(
        "I want to buy 50 licences for my company.",
        calls("transfer_to_sales_agent"),
        tools=[BILLING, TRANSFER_TO_TECHNICAL_SUPPORT, SALES],
    ),
    row(
        "This is useless, let me speak to a real person!",
        calls("transfer_to_human"),
        tools=[TRANSFER_TO_HUMAN, SEARCH_KNOWLEDGE_BASE_WITH_TOP_K],
    ),
    row("I was charged twice on my credit card", calls("transfer_to_billing"), tools=[TRANSFER, HANDOFF]),
    row("My screen stays black after the update", calls("transfer_to_support"), tools=[TRANSFER, HANDOFF]),
    row("Help me with calculus homework", calls("transfer_to_math_tutor"), tools=[PAST, MATH]),
    row(
        "Give ticket 4471 to Beatrix",
        calls("assign_ticket", {"ticket_id": 4471, "agent": "Beatrix"}),
        tools=[SET_TICKET_STATUS, ASSIGN_TICKET],
    ),
    row(
        "Escalate SUP-204 to the network team",
        calls("escalate_ticket", {"ticket_id": "SUP-204"})
        & argument("escalate_ticket", "team", "(the )?network( team)?"),
        tools=[SET_PRIORITY, ESCALATE_TICKET],
    ),
)

ROWS = [
    *THE_RIGHT_ONE_OF_MANY_FUNCTIONS_MONEY,
    *THE_RIGHT_ONE_OF_MANY_FUNCTIONS_NUMBERS,
    *THE_RIGHT_ONE_OF_MANY_FUNCTIONS_JOURNEYS,
    *THE_RIGHT_ONE_OF_MANY_FUNCTIONS_CALENDAR,
    *THE_RIGHT_ONE_OF_MANY_FUNCTIONS_HOUSE,
    *THE_RIGHT_ONE_OF_MANY_FUNCTIONS_FILES_AND_CODE,
    *THE_RIGHT_ONE_OF_MANY_FUNCTIONS_KNOWLEDGE,
    *THE_RIGHT_ONE_OF_MANY_FUNCTIONS_ORDERS,
    *THE_RIGHT_ONE_OF_MANY_FUNCTIONS_MESSAGES,
    *THE_RIGHT_ONE_OF_MANY_FUNCTIONS_WEATHER,
    *THE_RIGHT_ONE_OF_MANY_FUNCTIONS_OTHERS,
    *REQUESTS_THAT_ARE_HANDED_ON_MONEY,
    *REQUESTS_THAT_ARE_HANDED_ON_OTHERS,
]
