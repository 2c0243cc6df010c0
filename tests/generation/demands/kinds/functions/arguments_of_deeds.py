"""Rows: a function that does something is called with the words of the request."""

from __future__ import annotations

from demands.checkers import argument, calls, calls_saying
from demands.rows import kind, row, tool
from demands.shapes import date, described, listed, one_of_these

DRAFT = tool(
    "draft_email", "Write a draft of an e-mail", to=described("address"), subject="string", body="string"
)

FLAG = tool("mark_as_read", "Mark messages of a folder as read", folder="string")

BACKUP = tool("backup_database", "Back up a database", database="string", compress="boolean")

TABLES = tool("describe_table", "Show the columns of a database table", table="string")

SEARCH = tool("internet_search", "Searches the internet", query="string")

EMAIL = tool("send_email", "Send an email", to="string", subject="string", body="string")

FILE = tool("open_file", "Open a file and return its text", filename="string")

CONTACTS = tool("find_contact", "Find a contact in the address book", name="string")

WEB_SEARCH = tool("web_search", "Search the web", query="string")

WEATHER = tool("get_weather", "Get current weather for a city", city="string")

COUPON = tool("apply_coupon", "Apply a coupon code to an order", order_id="string", code="string")

COUNT = tool("count_lines", "Count the lines of a file", path="string")

MKDIR = tool("make_directory", "Create a directory", path="string")

INVOICES = tool(
    "list_invoices",
    "List invoices of a customer",
    customer="string",
    status=one_of_these("paid", "open", "overdue"),
)

DOCS = tool("search_docs", "Search the product documentation", query="string")

TICKET = tool(
    "create_ticket",
    "Create a support ticket",
    title="string",
    description="string",
    priority={"type": "string", "enum": ["low", "normal", "high"]},
)

NOTE = tool("create_note", "Create a note", title="string", content="string")

SMS = tool("send_message", "Send a message to a contact", recipient="string", text="string")

NEWS = tool("get_news", "Get the latest news about a topic", topic="string", limit="integer")

CALCULATE_WITH_EXPRESSION_EVALUATE = tool("calculate", "Evaluate a math expression", expression="string")

DB = tool("run_sql", "Run a SQL query on the database.", query="string")

SEND_SMS = tool("send_sms", "Send a text message to a phone number.", phone_number="string", message="string")

AGENDA = tool("list_events", "List calendar events on a date", date=date())

SEND_MAIL = tool(
    "send_mail",
    "Send an e-mail message",
    recipient={"type": "string", "format": "email"},
    subject="string",
    body="string",
    cc={"type": ["string", "null"]},
)

SEND = tool("send_message", "Send a chat message", recipient="string", message="string")

CUSTOMER = tool("get_customer", "Get a customer record", customer_id="string")

UPDATE = tool("update_customer_email", "Change a customer's email", customer_id="string", new_email="string")

SEARCH_CONTACTS = tool("search_contacts", "Search the address book by name", name="string")

MESSAGE = tool(
    "send_message",
    "Send a text message to a contact",
    recipient={"type": "string", "description": "Name of the contact"},
    message="string",
)

MAIL = tool(
    "send_mail",
    "Send an email",
    to={"type": "array", "items": {"type": "string"}},
    subject="string",
    text="string",
)

SLACK = tool("post_slack_message", "Post a message to a Slack channel", channel="string", text="string")

SEND_SMS_WITH_PHONE = tool("send_sms", "Send a text message", phone_number="string", message="string")

CONTACT = tool("find_contact", "Look up a contact's email address by name", name="string")

EVENT = tool(
    "create_event", "Create a calendar event", title="string", start_time="string", end_time="string"
)

CREATE_EVENT = tool(
    "create_event",
    "Create a calendar event",
    title="string",
    date="string",
    start_time="string",
    duration={"type": "integer", "description": "Minutes"},
)

ARCHIVE = tool("archive_email", "Archive an e-mail", email_id="string")

REPLY = tool("reply_to_email", "Reply to an e-mail", email_id="string", body="string", reply_all="boolean")

SEND_EMAIL_WITH_RECIPIENT_SUBJECT = tool(
    "send_email",
    "Sends an email message",
    recipient={"type": "string", "description": "Email address of the recipient"},
    subject={"type": "string", "description": "Subject line"},
    body={"type": "string", "description": "Text of the email"},
    cc={"type": "array", "items": {"type": "string"}},
)

SEND_SMS_WITH_PHONE_NUMBER = tool(
    "send_sms", "Send a text message to a phone number", phone_number="string", message="string"
)

FORWARD = tool(
    "forward_email",
    "Forward an e-mail",
    email_id="string",
    to=described("address"),
    comment={"type": ["string", "null"]},
)

TASK = tool(
    "add_task",
    "Add a task to the to-do list",
    task="string",
    due={"type": ["string", "null"], "description": "YYYY-MM-DD"},
    important="boolean",
)

MERGE = tool("merge_contacts", "Merge two contacts", first_id="string", second_id="string")

SEND_EMAIL = tool("send_email", "Send an email.", to="string", subject="string", body="string")

SEND_EMAIL_WITH_RECIPIENT = tool(
    "send_email", "Send an email", recipient="string", subject="string", body="string"
)

ADD_CONTACT = tool("add_contact", "Add a contact", name="string", phone="string", email="string")

POST = tool("post_message", "Post a message to a Slack channel", channel="string", text="string")

STRING = {"type": "string"}

GITHUB = tool(
    "create_issue",
    "Create an issue in a GitHub repository",
    repo="string",
    title="string",
    labels=listed(STRING),
)

SEND_SLACK = tool(
    "send_slack_message", "Post a message in a Slack channel", channel="string", message="string"
)

SET_REMINDER = tool("set_reminder", "Set a reminder", text="string", date="string", time="string")

TEXTING = tool("send_sms", "Send an SMS", phone_number="string", message="string")

ADD_TASK = tool(
    "add_task",
    "Add a task to the to-do list",
    task="string",
    due_date="string",
    priority=one_of_these("low", "medium", "high"),
)

ADD_CONTACT_WITH_NAME = tool(
    "add_contact", "Add a contact to the address book", name="string", phone="string", email="string"
)

SEND_EMAIL_WITH_TO = tool(
    "send_email", "Send an email to a recipient", to="string", subject="string", body="string"
)

REMINDER = tool("set_reminder", "Set a reminder", task="string", time="string")

CALENDAR = tool(
    "create_event",
    "Create a calendar event.",
    title="string",
    date="string",
    attendees={"type": "array", "items": {"type": "string"}},
)

SEND_EMAIL_WITH_TO_SUBJECT = tool(
    "send_email", "Send an e-mail.", to="string", subject="string", body="string"
)

STOCK = tool("get_stock_price", "Get the price of a stock.", symbol="string")

ARGUMENTS_OF_DEEDS_MESSAGES = kind(
    "arguments of deeds",
    row(
        "Write to karl.meyer@posteo.de, copy in boss@firm.de, subject 'Delivery delayed', and tell him the parts will arrive on Thursday.",
        calls(
            "send_mail",
            {"recipient": "karl.meyer@posteo.de", "cc": "boss@firm.de", "subject": "Delivery delayed"},
        )
        & argument("send_mail", "body", ".*parts will arrive on Thursday.*"),
        tools=[SEND_MAIL, AGENDA],
    ),
    row(
        "Draft a mail to office@kanto.jp with the subject Visit in May, asking whether the 12th works for them",
        calls("draft_email", {"to": "office@kanto.jp", "subject": "Visit in May"})
        & argument("draft_email", "body", ".*12th works for them.*"),
        tools=[DRAFT, FLAG],
    ),
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
        "Change the email of customer C-2041 to new@mail.test",
        calls("update_customer_email", {"customer_id": "C-2041", "new_email": "new@mail.test"}),
        tools=[CUSTOMER, UPDATE],
    ),
    row(
        "Text Sarah that I'm on my way",
        calls("send_message", {"recipient": "Sarah"}) & calls_saying("send_message", "on my way"),
        tools=[SEARCH_CONTACTS, MESSAGE],
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
        "Text +49 151 23456789 that I'm running ten minutes late",
        calls("send_sms", {"phone_number": "+49 151 23456789"})
        & argument("send_sms", "message", ".*I'm running ten minutes late.*"),
        tools=[SEND_SMS_WITH_PHONE, CONTACTS],
    ),
    row(
        "Email tom@example.com and tell him the meeting has moved to Friday.",
        calls("send_email", {"to": "tom@example.com"})
        & argument("send_email", "body", ".*the meeting has moved to Friday.*")
        & argument("send_email", "subject", ".*meeting.*"),
        tools=[EMAIL, CONTACT],
    ),
    row(
        "Send an email to alice@example.com saying hello",
        calls("send_email", {"to": "alice@example.com", "body": "hello"}),
        tools=[EMAIL, EVENT],
    ),
    row(
        "Please email bob@example.com about tomorrow's meeting and say that I will be late",
        calls("send_email", {"to": "bob@example.com"}) & argument("send_email", "body", ".*I will be late.*"),
        tools=[EMAIL, EVENT],
    ),
    row(
        "Email sam@corp.test with subject 'Report' and body 'The report is attached.'",
        calls("send_email", {"to": "sam@corp.test", "subject": "Report", "body": "The report is attached."}),
        tools=[EMAIL, CREATE_EVENT],
    ),
    row(
        "Write to hr@corp.test that I am sick today",
        calls("send_email", {"to": "hr@corp.test"}) & argument("send_email", "body", ".*I am sick today.*"),
        tools=[EMAIL, CREATE_EVENT],
    ),
    row(
        "Reply to mail m_301 and say we accept the offer. Only to the sender.",
        calls("reply_to_email", {"email_id": "m_301", "reply_all": False})
        & argument("reply_to_email", "body", ".*accept the offer.*"),
        tools=[REPLY, ARCHIVE],
    ),
    row("You can archive m_301 now", calls("archive_email", {"email_id": "m_301"}), tools=[REPLY, ARCHIVE]),
    row(
        "Text +15550123456 that I'm running late",
        calls("send_sms", {"phone_number": "+15550123456"})
        & argument("send_sms", "message", ".*running late.*"),
        tools=[SEND_EMAIL_WITH_RECIPIENT_SUBJECT, SEND_SMS_WITH_PHONE_NUMBER],
    ),
    row(
        "Write an email to bob@y.com thanking him for the gift",
        calls_saying("send_email", "bob@y.com", "thank you for the gift"),
        tools=[EMAIL],
    ),
    row(
        "Forward msg-8831 to legal@corp.test",
        calls("forward_email", {"email_id": "msg-8831", "to": "legal@corp.test"}),
        tools=[FORWARD, TASK],
    ),
    row(
        "Merge contacts c_12 and c_98",
        calls("merge_contacts", {"first_id": "c_12", "second_id": "c_98"}),
        tools=[MERGE, INVOICES],
    ),
    row(
        "Email bob@example.com with subject Lunch and body See you at 12",
        calls("send_email", {"to": "bob@example.com", "subject": "Lunch", "body": "See you at 12"}),
        tools=[SEND_EMAIL],
    ),
    row(
        "Email hr@corp.com about my vacation request",
        calls_saying("send_email", "hr@corp.com", "vacation request"),
        tools=[SEND_EMAIL_WITH_RECIPIENT, DOCS],
    ),
    row(
        "Save Dana White's number: +1 305 555 0199, email dana@white.co",
        calls("add_contact", {"name": "Dana White", "phone": "+1 305 555 0199", "email": "dana@white.co"}),
        tools=[ADD_CONTACT, SEND_EMAIL_WITH_RECIPIENT],
    ),
    row(
        "Send an email to jane@corp.example with subject 'Lunch' saying See you at noon.",
        calls("send_email", {"to": "jane@corp.example", "subject": "Lunch"})
        & calls_saying("send_email", "see you at noon"),
        tools=[EMAIL, WEB_SEARCH],
    ),
    row(
        "Post 'Deploy finished' to #releases",
        calls("post_message", {"text": "Deploy finished"}) & calls_saying("post_message", "releases"),
        tools=[POST, TICKET],
    ),
    row(
        "Post 'Deploy finished' in #releases",
        calls("send_slack_message", {"channel": "#releases", "message": "Deploy finished"}),
        tools=[SEND_SLACK, GITHUB],
    ),
    row(
        "Send a message to Erik saying I'll be late",
        calls("send_message", {"recipient": "Erik", "text": "I'll be late"}),
        tools=[SMS, NOTE],
    ),
    row(
        "Send an email to team@corp.io with the subject 'Standup moved' saying that standup is at 10 tomorrow.",
        calls(
            "send_email",
            {"to": "team@corp.io", "subject": "Standup moved", "body": "standup is at 10 tomorrow"},
        ),
        tools=[EMAIL, SET_REMINDER],
    ),
    row(
        "Text +1 202 555 0143 that I'm running late",
        calls("send_sms", {"phone_number": "+1 202 555 0143", "message": "I'm running late"}),
        tools=[ADD_TASK, TEXTING],
    ),
    row(
        "Save the number of Rosa Diaz: +34 600 111 222, rosa@mail.es",
        calls("add_contact", {"name": "Rosa Diaz", "phone": "+34 600 111 222", "email": "rosa@mail.es"}),
        tools=[ADD_CONTACT_WITH_NAME, NEWS],
    ),
    row(
        "Write an email to maria@corp.com, subject 'Contract', telling her that the contract is signed.",
        calls(
            "send_email",
            {"to": "maria@corp.com", "subject": "Contract", "body": "the contract is signed"},
        ),
        tools=[SEND_EMAIL_WITH_TO, REMINDER],
    ),
    row(
        "Send a mail to bob@corp.example with subject Lunch saying let's meet at noon",
        calls("send_email", {"to": "bob@corp.example", "subject": "Lunch"}),
        tools=[SEND_EMAIL, CALENDAR],
    ),
    row(
        "Send an email to bob@example.com with the subject Lunch saying see you at noon",
        calls("send_email", {"to": "bob@example.com", "subject": "Lunch"}),
        tools=[STOCK, SEND_EMAIL_WITH_TO_SUBJECT],
    ),
    row(
        "Text +49 170 5550123: running late",
        calls("send_sms", {"phone_number": "+49 170 5550123", "message": "running late"}),
        tools=[DB, SEND_SMS],
    ),
)

CALC = tool("calculate", "Evaluate an arithmetic expression", expression="string")

WEB_SEARCH_WITH_QUERY = tool("web_search", "Search the web for recent information", query="string")

EVAL = tool("evaluate_expression", "Evaluates an arithmetic expression", expression="string")

SUMMARIZE = tool("summarize_url", "Summarize a web page", url="string")

COMMENT = tool("add_comment", "Add a comment to an issue", issue_key="string", comment="string")

JIRA = tool(
    "create_issue",
    "Create a Jira issue",
    project="string",
    issue_type=one_of_these("Bug", "Task", "Story"),
    summary="string",
    assignee={"type": ["string", "null"]},
    due_date=described("YYYY-MM-DD"),
)

CALCULATOR_WITH_EXPRESSION = tool("calculator", "Evaluate an expression", expression="string")

CALCULATOR_WITH_EXPRESSION_CALCULATE = tool("calculator", "Calculate a math expression", expression="string")

SEARCH_WITH_QUERY = tool("search", "Search the web", query="string")

GUEST = tool("add_guest", "Add a guest to the list", name="string", plus_one="boolean")

CALCULATE_WITH_EXPRESSION = tool("calculate", "Perform a calculation", expression="string")

SEARCH_WITH_QUERY_NUM = tool(
    "search", "Search for information on the internet", query="string", num_results="integer"
)

CALCULATOR = tool("calculator", "Evaluate a mathematical expression", expression="string")

WEB_SEARCH_WITH_QUERY_UP = tool("web_search", "Search the web for up to date information", query="string")

KB = tool("search_knowledge_base", "Search the internal knowledge base", query="string")

ROLL = tool("roll_dice", "Roll a six-sided die and return the result.")

FILES = tool("read_file", "Read a file.", path="string")

MATH = tool("calculator", "Evaluate an arithmetic expression.", expression="string")

ARGUMENTS_OF_DEEDS_NUMBERS = kind(
    "arguments of deeds",
    row(
        "what's (17 + 5) * 3?",
        argument("calculate", "expression", r"\(17 ?\+ ?5\) ?\* ?3"),
        tools=[CALC, WEB_SEARCH_WITH_QUERY],
    ),
    row(
        "What is (3 + 4) * 12 / 6?",
        argument("evaluate_expression", "expression", r"\(3 ?\+ ?4\) ?\* ?12 ?/ ?6"),
        tools=[EVAL, SEARCH],
    ),
    row(
        "Summarize https://example.com/blog/ai",
        calls("summarize_url", {"url": "https://example.com/blog/ai"}),
        tools=[SUMMARIZE, SEARCH],
    ),
    row(
        "Comment on WEB-412: fixed in build 88",
        calls("add_comment", {"issue_key": "WEB-412"})
        & argument("add_comment", "comment", ".*fixed in build 88.*"),
        tools=[JIRA, COMMENT],
    ),
    row(
        "What is 345 * 12 + 7?",
        argument("calculator", "expression", r"345 ?\* ?12 ?\+ ?7"),
        tools=[WEATHER, CALCULATOR_WITH_EXPRESSION, WEB_SEARCH],
    ),
    row(
        "Use the calculator to compute 99 / 3",
        argument("calculator", "expression", r"99 ?/ ?3"),
        tools=[WEATHER, CALCULATOR_WITH_EXPRESSION, WEB_SEARCH],
    ),
    row(
        "compute 2^10",
        argument("calculator", "expression", r"2 ?(\^|\*\*) ?10"),
        tools=[CALCULATOR_WITH_EXPRESSION_CALCULATE, SEARCH_WITH_QUERY],
    ),
    row(
        "What is the square root of 1764?",
        argument("calculator", "expression", r"(sqrt|√) ?\(?1764\)?"),
        tools=[CALCULATOR_WITH_EXPRESSION_CALCULATE, SEARCH_WITH_QUERY],
    ),
    row(
        "Put Olga Petrova on the guest list, she brings a plus one",
        calls("add_guest", {"name": "Olga Petrova", "plus_one": True}),
        tools=[GUEST],
    ),
    row(
        "What's 1234 divided by 56?",
        argument("calculate", "expression", r"1234 ?/ ?56"),
        tools=[CALCULATE_WITH_EXPRESSION, SEARCH_WITH_QUERY_NUM],
    ),
    row(
        "How many seconds are there in 3 days? Use the calculator.",
        calls_saying("calculate", "3"),
        tools=[CALCULATE_WITH_EXPRESSION, SEARCH_WITH_QUERY_NUM],
    ),
    row("Calculate (12 + 8) * 3", calls("calculate", {"expression": "(12 + 8) * 3"}), tools=[CALC, DOCS]),
    row(
        "What is 23 * 19 + 4?",
        calls("calculator", {"expression": "23 * 19 + 4"}),
        tools=[CALCULATOR, WEB_SEARCH_WITH_QUERY_UP],
    ),
    row(
        "Summarize https://example.com/blog/post-1",
        calls("summarize_url", {"url": "https://example.com/blog/post-1"}),
        tools=[SUMMARIZE, KB],
    ),
    row(
        "what's (3+4)*12?",
        calls_saying("calculate", "(3+4)*12"),
        tools=[CALCULATE_WITH_EXPRESSION_EVALUATE, NEWS],
    ),
    row(
        "My guess is 4",
        calls("roll_dice"),
        tools=[ROLL],
        system="You're a dice game, you should roll the die and see if the number you get back matches the user's guess.",
    ),
    row(
        "Compute (17 + 5) * 2 with the calculator",
        calls_saying("calculator", "17", "5", "2"),
        tools=[MATH, FILES],
    ),
)

MOVE = tool("move_file", "Move or rename a file", source="string", destination="string")

READ_FILE_WITH_PATH = tool("read_file", "Read a text file", path="string")

SQL = tool("run_sql", "Run a read-only SQL query", query="string")

RENAME = tool("rename_file", "Rename a file", old_name="string", new_name="string")

ZIP = tool(
    "zip_files",
    "Put files into an archive",
    files={"type": "array", "items": {"type": "string"}},
    archive="string",
)

PYTHON = tool("run_python", "Execute Python code", code="string")

COMMIT = tool("git_commit", "Commit the staged changes", message="string")

WRITE = tool("write_file", "Write a file", path="string", content="string")

READ = tool("read_file", "Read a file", path="string")

READ_FILE = tool("read_file", "Read a file from disk", path="string")

RUN = tool("run_command", "Run a shell command", command="string")

WRITE_FILE = tool("write_file", "Write text to a file", path="string", content="string")

DELETE = tool("delete_file", "Delete a file", filename="string")

DELETE_FILE = tool("delete_file", "Delete a file", path="string")

GREP = tool("grep", "Search files for a pattern", pattern="string", path="string")

LS = tool("list_files", "List the files in a directory", directory="string", recursive="boolean")

QUERY = tool("execute_query", "Execute a SQL query and return rows", sql="string")

READ_FILE_WITH_PATH_CONTENTS = tool("read_file", "Read the contents of a file", path="string")

WRITE_FILE_WITH_PATH = tool("write_file", "Write content to a file", path="string", content="string")

EXECUTE_SQL = tool("execute_sql", "Run a SQL query against the database and return rows", query="string")

RUN_SQL = tool("run_sql", "Execute SQL", query="string")

EDIT = tool("edit_file", "Replace text in a file", path="string", old_text="string", new_text="string")

APPEND = tool("append_to_file", "Append a line to a file", path="string", line="string")

COPY = tool("copy_file", "Copy a file", source_path="string", target_path="string", overwrite="boolean")

RUN_SQL_WITH_QUERY = tool("run_sql", "Run a RUN_SQL query.", query="string")

RUN_SQL_WITH_EXECUTE = tool("run_sql", "Execute a SQL query against the database", sql="string")

BRANCH = tool("create_branch", "Create a git branch", name="string", base="string")

SEARCH_FILES = tool("search_files", "Search for a text in files", pattern="string", directory="string")

DELETE_FILE_WITH_PATH = tool("delete_file", "Delete a file.", path="string")

PIZZA = tool(
    "order_pizza",
    "Order a pizza.",
    size={"type": "string", "enum": ["small", "medium", "large"]},
    topping="string",
)

ARGUMENTS_OF_DEEDS_FILES_AND_CODE = kind(
    "arguments of deeds",
    row(
        "Move reports/q3.xlsx to archive/2025/q3.xlsx",
        calls("move_file", {"source": "reports/q3.xlsx", "destination": "archive/2025/q3.xlsx"}),
        tools=[READ_FILE_WITH_PATH, MOVE],
    ),
    row(
        "How many orders did we get in September?",
        argument("run_sql", "query", r"select count\(\*\).* from orders.*"),
        tools=[SQL],
    ),
    row(
        "Rename draft.docx to final.docx",
        calls("rename_file", {"old_name": "draft.docx", "new_name": "final.docx"}),
        tools=[ZIP, RENAME],
    ),
    row(
        "Back up the analytics database, compressed",
        calls("backup_database", {"database": "analytics", "compress": True}),
        tools=[TABLES, BACKUP],
    ),
    row("Run print('hello')", calls("run_python", {"code": "print('hello')"}), tools=[PYTHON]),
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
        'Save the text "hello world" to notes.txt',
        calls("write_file", {"path": "notes.txt", "content": "hello world"}),
        tools=[READ_FILE, WRITE_FILE, RUN],
    ),
    row(
        "Run `ls -la /tmp` please",
        calls("run_command", {"command": "ls -la /tmp"}),
        tools=[READ_FILE, WRITE_FILE, RUN],
    ),
    row("Open report.pdf", calls("open_file", {"filename": "report.pdf"}), tools=[FILE, DELETE]),
    row(
        "delete the file old_backup.zip",
        calls("delete_file", {"filename": "old_backup.zip"}),
        tools=[FILE, DELETE],
    ),
    row(
        "Delete tmp/cache.json",
        calls("delete_file", {"path": "tmp/cache.json"}),
        tools=[LS, GREP, DELETE_FILE],
    ),
    row(
        "Which customers live in Hamburg?",
        argument("execute_query", "sql", r"select .* from customers.*hamburg.*"),
        tools=[QUERY],
    ),
    row(
        "Write 'hello world' to notes.txt",
        calls("write_file", {"path": "notes.txt", "content": "hello world"}),
        tools=[READ_FILE_WITH_PATH_CONTENTS, WRITE_FILE_WITH_PATH],
    ),
    row(
        "Show me all users who signed up in 2024",
        argument("execute_sql", "query", r"select .* from users.*2024.*"),
        tools=[EXECUTE_SQL],
    ),
    row(
        "Save 'buy eggs' to list.txt",
        calls("write_file", {"path": "list.txt", "content": "buy eggs"}),
        tools=[READ, WRITE],
    ),
    row(
        "Which customers spent more than 500 in 2025?",
        argument("run_sql", "query", r"select .* from customers.*500.*"),
        tools=[RUN_SQL],
    ),
    row(
        "In app.py replace 'foo' with 'bar'",
        calls("edit_file", {"path": "app.py", "old_text": "foo", "new_text": "bar"}),
        tools=[READ, EDIT],
    ),
    row(
        "Copy /var/log/app.log to /backup/app.log, replace it if it exists",
        calls("copy_file", {"source_path": "/var/log/app.log", "target_path": "/backup/app.log"}),
        tools=[COPY, APPEND],
    ),
    row(
        "Append 'export EDITOR=vim' to ~/.bashrc",
        calls("append_to_file", {"path": "~/.bashrc", "line": "export EDITOR=vim"}),
        tools=[COPY, APPEND],
    ),
    row(
        "Run this: print(sum(range(10)))",
        argument("run_python", "code", r"print\(sum\(range\(10\)\)\)"),
        tools=[PYTHON],
    ),
    row(
        "Create the directory build/output",
        calls("make_directory", {"path": "build/output"}),
        tools=[MKDIR, COUNT],
    ),
    row("Run this query: SELECT 1", calls("run_sql", {"query": "SELECT 1"}), tools=[RUN_SQL_WITH_QUERY]),
    row(
        "Delete the file /home/ann/old.txt",
        calls("delete_file", {"path": "/home/ann/old.txt"}),
        tools=[DELETE_FILE, DOCS],
    ),
    row(
        "Run this query: SELECT count(*) FROM orders",
        calls("run_sql", {"sql": "SELECT count(*) FROM orders"}),
        tools=[RUN_SQL_WITH_EXECUTE, RUN],
    ),
    row(
        "Write 'hello world' to /tmp/hello.txt",
        calls("write_file", {"path": "/tmp/hello.txt", "content": "hello world"}),
        tools=[WRITE_FILE_WITH_PATH, RUN],
    ),
    row(
        "Run `ls -la /var/log`",
        calls("run_command", {"command": "ls -la /var/log"}),
        tools=[WRITE_FILE_WITH_PATH, RUN],
    ),
    row(
        "Write 'hello world' to notes.txt",
        calls("write_file", {"path": "notes.txt", "content": "hello world"}),
        tools=[READ_FILE, WRITE_FILE],
    ),
    row(
        "Create a branch called feature/login from main",
        calls("create_branch", {"name": "feature/login", "base": "main"}),
        tools=[SEARCH_FILES, BRANCH],
    ),
    row(
        "run `ls -la /tmp`",
        calls("run_command", {"command": "ls -la /tmp"}),
        tools=[RUN, CALCULATE_WITH_EXPRESSION_EVALUATE],
    ),
    row(
        "Delete /tmp/old.log please",
        calls("delete_file", {"path": "/tmp/old.log"}),
        tools=[DELETE_FILE_WITH_PATH, PIZZA],
    ),
    row("How many customers are in the table customers?", calls("run_sql"), tools=[DB, SEND_SMS]),
)

BUG = tool(
    "report_bug",
    "Report a bug",
    title="string",
    steps={"type": "array", "items": {"type": "string"}},
    priority=described("1 is highest", type="integer", minimum=1, maximum=4),
)

WATCH = tool("watch_ticket", "Watch a ticket", ticket_key="string")

ACCOUNT = tool(
    "create_account",
    "Create a customer account",
    full_name="string",
    email="string",
    country="string",
    newsletter="boolean",
)

LOOKUP = tool("lookup_order", "Find an order", order_number=described("e.g. ORD-1234"))

CLOSE = tool("close_ticket", "Close a support ticket", ticket_id="string", resolution="string")

CANCEL_ORDER = tool("cancel_order", "Cancel an order", order_id="string", reason="string")

ORDER = tool("get_order", "Get an order's status by its id", order_id="string")

GET_ORDER = tool("get_order", "Get order details", order_id="string")

REFUND = tool("refund_order", "Refund an order", order_id="string", reason="string")

PASSWORD = tool("reset_password", "Send a password reset link", email="string")

CREATE_TICKET = tool(
    "create_ticket",
    "Create a ticket",
    title="string",
    description="string",
    priority={"type": "string", "enum": ["low", "medium", "high"]},
)

ADDRESS = tool(
    "change_shipping_address",
    "Change where an order is sent",
    order_id="string",
    street="string",
    city="string",
    postal_code="string",
)

USERS = tool("count_users", "Count users", country={"type": ["string", "null"]}, active="boolean")

CANCEL_ORDER_WITH_ID = tool("cancel_order", "Cancel an order", order_id="string")

CREATE_SUPPORT = tool(
    "create_support_ticket",
    "Create a support ticket",
    subject="string",
    priority=one_of_these("low", "normal", "high"),
)

CANCEL = tool(
    "cancel_subscription", "Cancel a customer's subscription", customer_id="string", reason="string"
)

DELIVERY = tool(
    "get_delivery_date",
    "Get the delivery date for a customer's order. Call this whenever you need to know the delivery date.",
    order_id="string",
)

RESET_PASSWORD = tool("reset_password", "Reset a user's password", email="string")

USER = tool(
    "create_user",
    "Create a user account",
    username="string",
    email="string",
    role=one_of_these("admin", "editor", "viewer"),
)

ISSUE_REFUND = tool("issue_refund", "Refund an order", order_id="string", amount="number")

ARGUMENTS_OF_DEEDS_ORDERS = kind(
    "arguments of deeds",
    row("Watch PAY-881 for me", calls("watch_ticket", {"ticket_key": "PAY-881"}), tools=[BUG, WATCH]),
    row(
        "Sign up Helena Costa from Portugal, helena@costa.pt, no newsletter",
        calls(
            "create_account",
            {
                "full_name": "Helena Costa",
                "email": "helena@costa.pt",
                "country": "Portugal",
                "newsletter": False,
            },
        ),
        tools=[ACCOUNT, LOOKUP],
    ),
    row(
        "Close ticket T-482, it was fixed by restarting the server",
        calls("close_ticket", {"ticket_id": "T-482", "resolution": "it was fixed by restarting the server"}),
        tools=[CLOSE],
    ),
    row(
        "Please cancel order ORD-5521, I found it cheaper elsewhere.",
        calls("cancel_order", {"order_id": "ORD-5521"}) & argument("cancel_order", "reason", ".*cheaper.*"),
        tools=[ORDER, CANCEL_ORDER],
    ),
    row(
        "Refund order 12345 because it arrived broken",
        calls("refund_order", {"order_id": "12345"})
        & argument("refund_order", "reason", ".*arrived broken.*"),
        tools=[GET_ORDER, REFUND],
    ),
    row(
        "I forgot my password, my email is lea@web.test",
        calls("reset_password", {"email": "lea@web.test"}),
        tools=[PASSWORD, CREATE_TICKET],
    ),
    row(
        "Please send order 90-441 to 17 Birch Road, Exeter EX4 3PL instead",
        calls(
            "change_shipping_address",
            {"order_id": "90-441", "street": "17 Birch Road", "city": "Exeter", "postal_code": "EX4 3PL"},
        ),
        tools=[ADDRESS, COUPON],
    ),
    row(
        "How many active users do we have in Brazil?",
        calls("count_users", {"country": "Brazil", "active": True}),
        tools=[USERS, INVOICES],
    ),
    row(
        "Please cancel my order #90210",
        calls("cancel_order", {"order_id": "90210"}),
        tools=[CANCEL_ORDER_WITH_ID, CREATE_SUPPORT],
    ),
    row(
        "Please cancel the subscription of customer C-1009, they find it too expensive.",
        calls("cancel_subscription", {"customer_id": "C-1009"}),
        tools=[CANCEL, CONTACTS],
    ),
    row(
        "Please cancel order #5567 because I ordered the wrong size",
        calls("cancel_order", {"order_id": "5567", "reason": "I ordered the wrong size"}),
        tools=[tool("cancel_order", "Cancel an order", order_id="string", reason="string")],
    ),
    row(
        "Refund order #7731 because the item was damaged",
        calls("refund_order", {"order_id": "7731", "reason": "the item was damaged"}),
        tools=[REFUND, DELIVERY],
    ),
    row(
        "I forgot my password, my email is kim@site.org",
        calls("reset_password", {"email": "kim@site.org"}),
        tools=[USER, RESET_PASSWORD],
    ),
    row(
        "Cancel the subscription of customer C-88, it's too expensive",
        calls("cancel_subscription", {"customer_id": "C-88"}),
        tools=[ISSUE_REFUND, CANCEL],
    ),
)

SAVE_NOTE = tool("save_note", "Save a note", title="string", content="string")

TODO = tool("create_task", "Create a task", title="string", due_date="string", assignee="string")

APPOINTMENT = tool(
    "create_appointment",
    "Put an appointment into the calendar",
    summary=described("What it is about"),
    day=described("Day, YYYY-MM-DD"),
    begin=described("Begin, HH:MM"),
    end=described("End, HH:MM"),
    place={"type": ["string", "null"]},
)

CANCEL_APPOINTMENT = tool("cancel_appointment", "Cancel an appointment", appointment_id="string")

TAKE_NOTE = tool("take_note", "Write down a note", text="string")

REMIND = tool("set_reminder", "Set a reminder", text="string", time="string")

SAVE_NOTE_WITH_CONTENT = tool("save_note", "Save a note", content="string")

UPDATE_ADDRESS = tool(
    "update_address",
    "Update the address of a customer",
    customer_id="string",
    street="string",
    city="string",
    zip="string",
)

NOTES = [tool("add_note", "Save a note", text="string"), tool("list_notes", "List all notes")]

SAVE_A_NOTE = tool("save_note", "Save a note.", content="string")

PRICE = tool("get_crypto_price", "Get the price of a cryptocurrency.", symbol="string")

ARGUMENTS_OF_DEEDS_CALENDAR = kind(
    "arguments of deeds",
    row(
        "Save a note titled 'Ideas' with the content 'try the new API'",
        calls("save_note", {"title": "Ideas", "content": "try the new API"}),
        tools=[SAVE_NOTE, TODO],
    ),
    row(
        "cancel appointment apt_5531",
        calls("cancel_appointment", {"appointment_id": "apt_5531"}),
        tools=[APPOINTMENT, CANCEL_APPOINTMENT],
    ),
    row(
        "Take a note: the code for the gate is 4821",
        argument("take_note", "text", ".*code for the gate is 4821.*"),
        tools=[TAKE_NOTE, REMIND],
    ),
    row(
        "Save a note: buy milk and eggs",
        calls("save_note", {"content": "buy milk and eggs"}),
        tools=[SAVE_NOTE_WITH_CONTENT],
    ),
    row(
        "Customer K-204 moved to 8 Rose Lane, York, YO1 7AA. Please update the address.",
        calls(
            "update_address",
            {"customer_id": "K-204", "street": "8 Rose Lane", "city": "York", "zip": "YO1 7AA"},
        ),
        tools=[UPDATE_ADDRESS, TICKET],
    ),
    row(
        "Make a note titled 'Ideas' with content 'build a birdhouse'",
        calls("create_note", {"title": "Ideas", "content": "build a birdhouse"}),
        tools=[SMS, NOTE],
    ),
    row("Note: buy stamps", calls("add_note"), tools=NOTES),
    row(
        "Save a note: call the dentist",
        calls("save_note", {"content": "call the dentist"}),
        tools=[SAVE_A_NOTE, PRICE],
    ),
)

LIGHTS = tool(
    "lights",
    "Control the lights",
    room="string",
    brightness={"type": "integer", "minimum": 0, "maximum": 100},
    color="string",
)

LOCK = tool("lock_door", "Lock or unlock a door", door="string", locked="boolean")

TURN_ON = tool("HassTurnOn", "Turns on a device or entity", name="string")

PLAY = tool("spotify_play", "Play music on Spotify", query="string")

SMART = tool("set_device_state", "Switch a smart home device", device="string", on="boolean")

BLINDS = tool(
    "set_blinds", "Open or close blinds", room="string", position=described("percent open", type="integer")
)

PLAY_MUSIC = tool("play_music", "Play music", artist="string", song="string", room="string")

TURN_LIGHTS = tool("turn_on_lights", "Turn on the lights", room="string")

HEAT = tool(
    "set_thermostat", "Set the thermostat", temperature="number", unit={"type": "string", "enum": ["C", "F"]}
)

CONTROL_LIGHT = tool(
    "control_light", "Turn a light on or off", room="string", state={"type": "string", "enum": ["on", "off"]}
)

PLAY_MUSIC_WITH_SONG = tool("play_music", "Play a song", song="string", artist="string")

LIGHT = tool("turn_on_lights", "Turn on the lights in a room", room="string")

SPOTIFY = tool("play_music", "Play music", artist="string", song="string")

MUSIC = tool("play_song", "Play a song", title="string", artist="string")

RECIPE = tool("find_recipe", "Find a recipe for a dish", dish="string")

SET_LIGHT = tool("set_light", "Switch a lamp on or off.", room="string", on="boolean")

ARGUMENTS_OF_DEEDS_HOUSE = kind(
    "arguments of deeds",
    row(
        "Lock the front door",
        calls("lock_door", {"locked": True}) & argument("lock_door", "door", "(the )?front( door)?"),
        tools=[LIGHTS, LOCK],
    ),
    row("Turn on the coffee machine", calls("HassTurnOn", {"name": "coffee machine"}), tools=[TURN_ON]),
    row("Play some jazz", argument("spotify_play", "query", "(some )?jazz"), tools=[PLAY, SMART]),
    row(
        "Switch the heater off",
        calls("set_device_state", {"device": "heater", "on": False}),
        tools=[PLAY, SMART],
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
        tools=[PLAY_MUSIC, BLINDS],
    ),
    row(
        "Turn on the lights in the kitchen",
        calls("turn_on_lights", {"room": "kitchen"}),
        tools=[TURN_LIGHTS, WEATHER],
    ),
    row(
        "Play Bohemian Rhapsody by Queen",
        calls("play_music", {"song": "Bohemian Rhapsody", "artist": "Queen"}),
        tools=[CONTROL_LIGHT, HEAT, PLAY_MUSIC_WITH_SONG],
    ),
    row(
        "Play Bohemian Rhapsody by Queen",
        calls("play_music", {"artist": "Queen", "song": "Bohemian Rhapsody"}),
        tools=[SPOTIFY, LIGHT],
    ),
    row(
        "Turn on the lights in the kitchen",
        calls("turn_on_lights", {"room": "kitchen"}),
        tools=[SPOTIFY, LIGHT],
    ),
    row(
        "Play Bohemian Rhapsody by Queen",
        calls("play_song", {"title": "Bohemian Rhapsody", "artist": "Queen"}),
        tools=[MUSIC, NEWS],
    ),
    row(
        "Play Yellow by Coldplay",
        calls("play_song", {"title": "Yellow", "artist": "Coldplay"}),
        tools=[RECIPE, MUSIC],
    ),
    row(
        "Turn off the light in the kitchen",
        calls("set_light", {"room": "kitchen", "on": False}),
        tools=[SET_LIGHT],
    ),
)

ISSUE = tool(
    "create_issue", "Create an issue", title="string", labels={"type": "array", "items": {"type": "string"}}
)

PULL = tool(
    "create_pull_request",
    "Open a pull request on GitHub",
    repo={"type": "string", "description": "owner/name"},
    title="string",
    head={"type": "string", "description": "branch with the changes"},
    base={"type": "string", "description": "branch to merge into"},
)

KEEP = tool("save_memory", "Save a memory", content="string")

RECALL = tool("search_memory", "Search the user's long-term memory", query="string")

AIR = tool("air_quality", "Air quality index of a city", city="string")

WEATHER_WITH_CITY = tool("weather", "Current weather", city="string")

CRYPTO = tool("crypto_price", "Price of a cryptocurrency", coin="string", currency="string")

STOCKS = tool("get_quote", "Get a stock quote", symbol="string")

DEPLOY = tool(
    "deploy",
    "Deploy a service",
    service="string",
    version="string",
    environment={"type": "string", "enum": ["staging", "production"]},
)

LOGS = tool(
    "get_logs",
    "Fetch logs of a service",
    service="string",
    level={"type": "string", "enum": ["debug", "info", "warn", "error"]},
    limit="integer",
)

RESTART = tool("restart_service", "Restart a service", service="string")

DETECT = tool("detect_language", "Detect the language of a text", text="string")

SHELL = tool("bash", "Run a bash command", command="string")

CREATE_PULL = tool(
    "create_pull_request",
    "Open a pull request",
    title="string",
    head="string",
    base="string",
    draft="boolean",
)

RETURN = tool(
    "start_return",
    "Start the return of an order",
    order_id="string",
    reason=described("Why the customer sends it back"),
)

STATUS = tool("get_order_status", "Get the status of an order", order_id="string")

CLICK = tool("click", "Click an element on the page", selector="string")

NAVIGATE = tool("navigate_to", "Open a URL in the browser", url="string")

TYPE = tool("type_text", "Type text into a field", selector="string", text="string")

STORE = tool("find_store", "Find the nearest store", zip_code="string", radius_miles="number")

HOTELS = tool(
    "search_hotels",
    "Search hotels",
    city="string",
    check_in=described("YYYY-MM-DD"),
    check_out=described("YYYY-MM-DD"),
    stars=described("minimum number of stars", type="integer"),
    pool="boolean",
)

SEAT = tool("change_seat", "Change the seat of a booking", booking_reference="string", seat="string")

REMEMBER = tool("remember", "Store a fact about the user in long term memory", fact="string")

SUN = tool("sunrise_sunset", "Sunrise and sunset in a city", city="string")

TIDES = tool("get_tides", "High and low tide at a beach", beach="string", date=described("YYYY-MM-DD"))

COUNT_ROWS = tool("count_rows", "Count the rows of a table", table="string")

MOVIES = tool("search_movies", "Search movies by genre and year", genre="string", year="integer")

LEAD = tool(
    "create_lead", "Create a lead in the CRM", name="string", company="string", email="string", phone="string"
)

DISTANCE = tool(
    "calculate_distance", "Calculate the distance between two cities", city_a="string", city_b="string"
)

GET_WEATHER = tool("get_weather", "Get current temperature for a given location.", location="string")

CALL = tool("make_call", "Call a phone number", phone_number="string")

ARGUMENTS_OF_DEEDS_OTHERS = kind(
    "arguments of deeds",
    row(
        "Open a PR in acme/shop from fix-cart to main titled 'Fix rounding in cart'.",
        calls(
            "create_pull_request",
            {"repo": "acme/shop", "title": "Fix rounding in cart", "head": "fix-cart", "base": "main"},
        ),
        tools=[PULL, ISSUE],
    ),
    row(
        "Mark everything in the newsletters folder as read",
        calls("mark_as_read", {"folder": "newsletters"}),
        tools=[DRAFT, FLAG],
    ),
    row("My favorite color is teal", calls_saying("save_memory", "teal"), tools=[RECALL, KEEP]),
    row("restart nginx", calls("restart_service", {"service": "nginx"}), tools=[LOGS, DEPLOY, RESTART]),
    row(
        "Which language is 'Guten Morgen'?",
        calls("detect_language", {"text": "Guten Morgen"}),
        tools=[DETECT, SEARCH],
    ),
    row(
        "Please list all the open tabs.",
        calls("browser_list_tabs", {}),
        tools=[
            tool("browser_list_tabs", "List open browser tabs"),
            tool("browser_navigate", "Go to a page", url="string"),
        ],
    ),
    row(
        "Go to https://example.com/pricing",
        calls("browser_navigate", {"url": "https://example.com/pricing"}),
        tools=[
            tool("browser_list_tabs", "List open browser tabs"),
            tool("browser_navigate", "Go to a page", url="string"),
        ],
    ),
    row("run ls -la in the shell", argument("bash", "command", "ls -la"), tools=[SHELL, FILE]),
    row(
        "Open a draft pull request from feature/login to main titled 'Add login'",
        calls(
            "create_pull_request",
            {"title": "Add login", "head": "feature/login", "base": "main", "draft": True},
        ),
        tools=[CREATE_PULL, FILE],
    ),
    row(
        "I'd like to send back order KX-2231, the sleeves are too short.",
        calls("start_return", {"order_id": "KX-2231"})
        & argument("start_return", "reason", ".*sleeves are too short.*"),
        tools=[RETURN, STATUS],
    ),
    row(
        "Go to https://news.example.com",
        calls("navigate_to", {"url": "https://news.example.com"}),
        tools=[NAVIGATE, CLICK, TYPE],
    ),
    row("Click on #submit", calls("click", {"selector": "#submit"}), tools=[NAVIGATE, CLICK, TYPE]),
    row(
        "Type 'hello' into #search",
        calls("type_text", {"selector": "#search", "text": "hello"}),
        tools=[NAVIGATE, CLICK, TYPE],
    ),
    row(
        "Use the code SPRING25 for order 90-441",
        calls("apply_coupon", {"order_id": "90-441", "code": "SPRING25"}),
        tools=[STORE, COUPON],
    ),
    row(
        "Change my seat on booking QX7P2L to 14C",
        calls("change_seat", {"booking_reference": "QX7P2L", "seat": "14C"}),
        tools=[SEAT, HOTELS],
    ),
    row(
        "Remember that I'm allergic to peanuts",
        calls_saying("remember", "allergic to peanuts"),
        tools=[REMEMBER],
    ),
    row(
        "what time does the sun set in Tromsø",
        calls("sunrise_sunset", {"city": "Tromsø"}),
        tools=[TIDES, SUN],
    ),
    row(
        "How many lines does src/main.rs have?",
        calls("count_lines", {"path": "src/main.rs"}),
        tools=[MKDIR, COUNT],
    ),
    row(
        "How many rows does the table invoices have?",
        calls("count_rows", {"table": "invoices"}),
        tools=[COUNT_ROWS, MOVIES],
    ),
    row(
        "New lead: Iris Kwan from Solaria Ltd, iris@solaria.com, +44 20 7946 0018",
        calls(
            "create_lead",
            {
                "name": "Iris Kwan",
                "company": "Solaria Ltd",
                "email": "iris@solaria.com",
                "phone": "+44 20 7946 0018",
            },
        ),
        tools=[LEAD, EMAIL],
    ),
    row(
        "Call +1 415 555 2671",
        calls("make_call", {"phone_number": "+1 415 555 2671"}),
        tools=[CONTACTS, CALL],
    ),
    row(
        "Wie wird das Wetter morgen?",
        calls("wetter_abfragen", {"ort": "Mainz"}),
        tools=[tool("wetter_abfragen", "Fragt das Wetter an einem Ort ab.", ort="string")],
        system="Der Nutzer wohnt in Mainz.",
    ),
    row(
        "Which columns does the invoices table have?",
        calls("describe_table", {"table": "invoices"}),
        tools=[TABLES, BACKUP],
    ),
    row(
        "How far is it from Madrid to Valencia?",
        calls("calculate_distance", {"city_a": "Madrid", "city_b": "Valencia"}),
        tools=[DISTANCE, GET_WEATHER],
    ),
    row("How's the air in Delhi?", calls("air_quality", {"city": "Delhi"}), tools=[WEATHER_WITH_CITY, AIR]),
    row(
        "How much is one bitcoin in euros?",
        argument("crypto_price", "coin", "bitcoin|BTC") & argument("crypto_price", "currency", "EUR|euros?"),
        tools=[CRYPTO, STOCKS],
    ),
)

ROWS = [
    *ARGUMENTS_OF_DEEDS_MESSAGES,
    *ARGUMENTS_OF_DEEDS_NUMBERS,
    *ARGUMENTS_OF_DEEDS_FILES_AND_CODE,
    *ARGUMENTS_OF_DEEDS_ORDERS,
    *ARGUMENTS_OF_DEEDS_CALENDAR,
    *ARGUMENTS_OF_DEEDS_HOUSE,
    *ARGUMENTS_OF_DEEDS_OTHERS,
]
