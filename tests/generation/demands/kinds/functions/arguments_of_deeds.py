"""Rows: a function that does something is called with the words of the request."""

from __future__ import annotations

from demands.checkers import argument, calls, calls_saying
from demands.offered import (
    ADD_COMMENT_WITH_ISSUE_KEY,
    ADD_TASK,
    ADD_TASK_WITH_DUE_DATE,
    AIR_QUALITY,
    APPLY_COUPON,
    BACKUP_DATABASE,
    CALCULATE,
    CALCULATE_ARITHMETIC,
    CALCULATE_MATH,
    CALCULATOR,
    CALCULATOR_OF_ARITHMETIC,
    CALCULATOR_OF_EXPRESSIONS,
    CALCULATOR_OF_MATH,
    CANCEL_APPOINTMENT,
    CANCEL_ORDER_WITH_REASON,
    CANCEL_SUBSCRIPTION,
    CHANGE_SEAT,
    CONTROL_LIGHT,
    COUNT_ROWS,
    CREATE_APPOINTMENT,
    CREATE_BRANCH,
    CREATE_EVENT_WITH_ATTENDEES,
    CREATE_EVENT_WITH_DURATION,
    CREATE_EVENT_WITH_END_TIME,
    CREATE_ISSUE,
    CREATE_ISSUE_WITH_LABELS,
    CREATE_ISSUE_WITH_REPO,
    CREATE_NOTE,
    CREATE_PULL_REQUEST,
    CREATE_SUPPORT_TICKET,
    CREATE_TASK,
    CREATE_TICKET_WITH_PRIORITY_MEDIUM,
    CREATE_TICKET_WITH_PRIORITY_NORMAL,
    CREATE_USER,
    DELETE_FILE,
    DELETE_FILE_IN_A_SENTENCE,
    DEPLOY,
    DESCRIBE_TABLE,
    EDIT_FILE,
    EVALUATE_EXPRESSION,
    EXECUTE_QUERY,
    FIND_CONTACT,
    FIND_CONTACT_IN_ADDRESS_BOOK,
    FIND_RECIPE,
    FIND_STORE,
    GET_CRYPTO_PRICE,
    GET_CUSTOMER,
    GET_DELIVERY_DATE,
    GET_LOGS,
    GET_NEWS,
    GET_ORDER,
    GET_ORDER_DETAILS,
    GET_ORDER_STATUS,
    GET_QUOTE,
    GET_STOCK_PRICE_IN_A_SENTENCE,
    GET_TIDES,
    GET_WEATHER_AS_TEMPERATURE,
    GET_WEATHER_CURRENT_FOR_A_CITY,
    GREP,
    INTERNET_SEARCH,
    ISSUE_REFUND_WITH_AMOUNT,
    LIGHTS,
    LIST_EVENTS,
    LIST_FILES_WITH_RECURSIVE,
    LIST_INVOICES,
    LOCK_DOOR,
    LOOKUP_ORDER,
    MAKE_CALL,
    NOTE_FUNCTIONS,
    ORDER_PIZZA,
    PLAY_MUSIC,
    PLAY_SONG,
    POST_MESSAGE,
    POST_SLACK_MESSAGE,
    READ_FILE,
    READ_FILE_CONTENTS,
    READ_FILE_FROM_DISK,
    READ_FILE_IN_A_SENTENCE,
    READ_FILE_OF_TEXT,
    REFUND_ORDER,
    RENAME_FILE,
    REPORT_BUG,
    RESET_PASSWORD,
    RESTART_SERVICE,
    RUN_COMMAND,
    RUN_SQL,
    RUN_SQL_ON_DATABASE,
    SAVE_MEMORY,
    SAVE_NOTE,
    SAVE_NOTE_IN_A_SENTENCE,
    SAVE_NOTE_WITH_CONTENT,
    SEARCH_CONTACTS,
    SEARCH_DOCS,
    SEARCH_FILES,
    SEARCH_FOR_INFORMATION,
    SEARCH_HOTELS,
    SEARCH_KNOWLEDGE_BASE,
    SEARCH_MEMORY,
    SEARCH_MOVIES,
    SEARCH_THE_WEB,
    SEND_EMAIL,
    SEND_EMAIL_IN_A_SENTENCE,
    SEND_EMAIL_TO_A_RECIPIENT,
    SEND_EMAIL_WITH_CC,
    SEND_EMAIL_WITH_HYPHEN,
    SEND_EMAIL_WITH_RECIPIENT,
    SEND_MAIL,
    SEND_MAIL_WITH_TO,
    SEND_MESSAGE,
    SEND_SLACK_MESSAGE,
    SEND_SMS,
    SEND_SMS_BY_NAME,
    SEND_SMS_TO_A_NUMBER,
    SEND_SMS_TO_A_NUMBER_IN_A_SENTENCE,
    SET_BLINDS,
    SET_LIGHT,
    SET_REMINDER_WITH_DATE,
    SET_REMINDER_WITH_TASK,
    SET_REMINDER_WITH_TEXT,
    SET_THERMOSTAT,
    START_RETURN,
    SUNRISE_SUNSET,
    UPDATE_CUSTOMER_EMAIL,
    WATCH_TICKET,
    WEATHER_WITH_CITY,
    WEB_SEARCH,
    WEB_SEARCH_FOR_NEWEST_INFORMATION,
    WEB_SEARCH_FOR_RECENT_INFORMATION,
    WRITE_FILE,
    WRITE_FILE_OF_CONTENT,
    WRITE_FILE_OF_TEXT,
    ZIP_FILES,
)
from demands.rows import kind, row, tool
from demands.shapes import described

DRAFT = tool(
    "draft_email", "Write a draft of an e-mail", to=described("address"), subject="string", body="string"
)

FLAG = tool("mark_as_read", "Mark messages of a folder as read", folder="string")

FILE = tool("open_file", "Open a file and return its text", filename="string")

COUNT = tool("count_lines", "Count the lines of a file", path="string")

MKDIR = tool("make_directory", "Create a directory", path="string")

SMS = tool("send_message", "Send a message to a contact", recipient="string", text="string")

SEND = tool("send_message", "Send a chat message", recipient="string", message="string")

ARCHIVE = tool("archive_email", "Archive an e-mail", email_id="string")

REPLY = tool("reply_to_email", "Reply to an e-mail", email_id="string", body="string", reply_all="boolean")

FORWARD = tool(
    "forward_email",
    "Forward an e-mail",
    email_id="string",
    to=described("address"),
    comment={"type": ["string", "null"]},
)

MERGE = tool("merge_contacts", "Merge two contacts", first_id="string", second_id="string")

ADD_CONTACT = tool("add_contact", "Add a contact", name="string", phone="string", email="string")

ADD_CONTACT_WITH_NAME = tool(
    "add_contact", "Add a contact to the address book", name="string", phone="string", email="string"
)

ARGUMENTS_OF_DEEDS_MESSAGES = kind(
    "arguments of deeds",
    row(
        "Write to karl.meyer@posteo.de, copy in boss@firm.de, subject 'Delivery delayed', and tell him the parts will arrive on Thursday.",
        calls(
            "send_mail",
            {"recipient": "karl.meyer@posteo.de", "cc": "boss@firm.de", "subject": "Delivery delayed"},
        )
        & argument("send_mail", "body", ".*parts will arrive on Thursday.*"),
        tools=[SEND_MAIL, LIST_EVENTS],
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
        tools=[SEND, SEND_EMAIL],
    ),
    row(
        "Tell Sara that dinner is at 8",
        calls("send_message", {"recipient": "Sara"}) & argument("send_message", "message", "dinner is at 8"),
        tools=[SEND],
    ),
    row(
        "Change the email of customer C-2041 to new@mail.test",
        calls("update_customer_email", {"customer_id": "C-2041", "new_email": "new@mail.test"}),
        tools=[GET_CUSTOMER, UPDATE_CUSTOMER_EMAIL],
    ),
    row(
        "Text Sarah that I'm on my way",
        calls("send_message", {"recipient": "Sarah"}) & calls_saying("send_message", "on my way"),
        tools=[SEARCH_CONTACTS, SEND_MESSAGE],
    ),
    row(
        "Post 'Deploy finished' to #releases",
        calls("post_slack_message", {"channel": "#releases", "text": "Deploy finished"}),
        tools=[SEND_MAIL_WITH_TO, POST_SLACK_MESSAGE],
    ),
    row(
        "Tell the #general channel that lunch is ready",
        calls_saying("post_slack_message", "general", "lunch is ready"),
        tools=[SEND_MAIL_WITH_TO, POST_SLACK_MESSAGE],
    ),
    row(
        "Text +49 151 23456789 that I'm running ten minutes late",
        calls("send_sms", {"phone_number": "+49 151 23456789"})
        & argument("send_sms", "message", ".*I'm running ten minutes late.*"),
        tools=[SEND_SMS, FIND_CONTACT_IN_ADDRESS_BOOK],
    ),
    row(
        "Email tom@example.com and tell him the meeting has moved to Friday.",
        calls("send_email", {"to": "tom@example.com"})
        & argument("send_email", "body", ".*the meeting has moved to Friday.*")
        & argument("send_email", "subject", ".*meeting.*"),
        tools=[SEND_EMAIL, FIND_CONTACT],
    ),
    row(
        "Send an email to alice@example.com saying hello",
        calls("send_email", {"to": "alice@example.com", "body": "hello"}),
        tools=[SEND_EMAIL, CREATE_EVENT_WITH_END_TIME],
    ),
    row(
        "Please email bob@example.com about tomorrow's meeting and say that I will be late",
        calls("send_email", {"to": "bob@example.com"}) & argument("send_email", "body", ".*I will be late.*"),
        tools=[SEND_EMAIL, CREATE_EVENT_WITH_END_TIME],
    ),
    row(
        "Email sam@corp.test with subject 'Report' and body 'The report is attached.'",
        calls("send_email", {"to": "sam@corp.test", "subject": "Report", "body": "The report is attached."}),
        tools=[SEND_EMAIL, CREATE_EVENT_WITH_DURATION],
    ),
    row(
        "Write to hr@corp.test that I am sick today",
        calls("send_email", {"to": "hr@corp.test"}) & argument("send_email", "body", ".*I am sick today.*"),
        tools=[SEND_EMAIL, CREATE_EVENT_WITH_DURATION],
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
        tools=[SEND_EMAIL_WITH_CC, SEND_SMS_TO_A_NUMBER],
    ),
    row(
        "Write an email to bob@y.com thanking him for the gift",
        calls_saying("send_email", "bob@y.com", "thank you for the gift"),
        tools=[SEND_EMAIL],
    ),
    row(
        "Forward msg-8831 to legal@corp.test",
        calls("forward_email", {"email_id": "msg-8831", "to": "legal@corp.test"}),
        tools=[FORWARD, ADD_TASK],
    ),
    row(
        "Merge contacts c_12 and c_98",
        calls("merge_contacts", {"first_id": "c_12", "second_id": "c_98"}),
        tools=[MERGE, LIST_INVOICES],
    ),
    row(
        "Email bob@example.com with subject Lunch and body See you at 12",
        calls("send_email", {"to": "bob@example.com", "subject": "Lunch", "body": "See you at 12"}),
        tools=[SEND_EMAIL_IN_A_SENTENCE],
    ),
    row(
        "Email hr@corp.com about my vacation request",
        calls_saying("send_email", "hr@corp.com", "vacation request"),
        tools=[SEND_EMAIL_WITH_RECIPIENT, SEARCH_DOCS],
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
        tools=[SEND_EMAIL, WEB_SEARCH],
    ),
    row(
        "Post 'Deploy finished' to #releases",
        calls("post_message", {"text": "Deploy finished"}) & calls_saying("post_message", "releases"),
        tools=[POST_MESSAGE, CREATE_TICKET_WITH_PRIORITY_NORMAL],
    ),
    row(
        "Post 'Deploy finished' in #releases",
        calls("send_slack_message", {"channel": "#releases", "message": "Deploy finished"}),
        tools=[SEND_SLACK_MESSAGE, CREATE_ISSUE_WITH_REPO],
    ),
    row(
        "Send a message to Erik saying I'll be late",
        calls("send_message", {"recipient": "Erik", "text": "I'll be late"}),
        tools=[SMS, CREATE_NOTE],
    ),
    row(
        "Send an email to team@corp.io with the subject 'Standup moved' saying that standup is at 10 tomorrow.",
        calls(
            "send_email",
            {"to": "team@corp.io", "subject": "Standup moved", "body": "standup is at 10 tomorrow"},
        ),
        tools=[SEND_EMAIL, SET_REMINDER_WITH_DATE],
    ),
    row(
        "Text +1 202 555 0143 that I'm running late",
        calls("send_sms", {"phone_number": "+1 202 555 0143", "message": "I'm running late"}),
        tools=[ADD_TASK_WITH_DUE_DATE, SEND_SMS_BY_NAME],
    ),
    row(
        "Save the number of Rosa Diaz: +34 600 111 222, rosa@mail.es",
        calls("add_contact", {"name": "Rosa Diaz", "phone": "+34 600 111 222", "email": "rosa@mail.es"}),
        tools=[ADD_CONTACT_WITH_NAME, GET_NEWS],
    ),
    row(
        "Write an email to maria@corp.com, subject 'Contract', telling her that the contract is signed.",
        calls(
            "send_email",
            {"to": "maria@corp.com", "subject": "Contract", "body": "the contract is signed"},
        ),
        tools=[SEND_EMAIL_TO_A_RECIPIENT, SET_REMINDER_WITH_TASK],
    ),
    row(
        "Send a mail to bob@corp.example with subject Lunch saying let's meet at noon",
        calls("send_email", {"to": "bob@corp.example", "subject": "Lunch"}),
        tools=[SEND_EMAIL_IN_A_SENTENCE, CREATE_EVENT_WITH_ATTENDEES],
    ),
    row(
        "Send an email to bob@example.com with the subject Lunch saying see you at noon",
        calls("send_email", {"to": "bob@example.com", "subject": "Lunch"}),
        tools=[GET_STOCK_PRICE_IN_A_SENTENCE, SEND_EMAIL_WITH_HYPHEN],
    ),
    row(
        "Text +49 170 5550123: running late",
        calls("send_sms", {"phone_number": "+49 170 5550123", "message": "running late"}),
        tools=[RUN_SQL_ON_DATABASE, SEND_SMS_TO_A_NUMBER_IN_A_SENTENCE],
    ),
)

SUMMARIZE = tool("summarize_url", "Summarize a web page", url="string")

GUEST = tool("add_guest", "Add a guest to the list", name="string", plus_one="boolean")

ROLL = tool("roll_dice", "Roll a six-sided die and return the result.")

ARGUMENTS_OF_DEEDS_NUMBERS = kind(
    "arguments of deeds",
    row(
        "what's (17 + 5) * 3?",
        argument("calculate", "expression", r"\(17 ?\+ ?5\) ?\* ?3"),
        tools=[CALCULATE_ARITHMETIC, WEB_SEARCH_FOR_RECENT_INFORMATION],
    ),
    row(
        "What is (3 + 4) * 12 / 6?",
        argument("evaluate_expression", "expression", r"\(3 ?\+ ?4\) ?\* ?12 ?/ ?6"),
        tools=[EVALUATE_EXPRESSION, INTERNET_SEARCH],
    ),
    row(
        "Summarize https://example.com/blog/ai",
        calls("summarize_url", {"url": "https://example.com/blog/ai"}),
        tools=[SUMMARIZE, INTERNET_SEARCH],
    ),
    row(
        "Comment on WEB-412: fixed in build 88",
        calls("add_comment", {"issue_key": "WEB-412"})
        & argument("add_comment", "comment", ".*fixed in build 88.*"),
        tools=[CREATE_ISSUE, ADD_COMMENT_WITH_ISSUE_KEY],
    ),
    row(
        "What is 345 * 12 + 7?",
        argument("calculator", "expression", r"345 ?\* ?12 ?\+ ?7"),
        tools=[GET_WEATHER_CURRENT_FOR_A_CITY, CALCULATOR_OF_EXPRESSIONS, WEB_SEARCH],
    ),
    row(
        "Use the calculator to compute 99 / 3",
        argument("calculator", "expression", r"99 ?/ ?3"),
        tools=[GET_WEATHER_CURRENT_FOR_A_CITY, CALCULATOR_OF_EXPRESSIONS, WEB_SEARCH],
    ),
    row(
        "compute 2^10",
        argument("calculator", "expression", r"2 ?(\^|\*\*) ?10"),
        tools=[CALCULATOR_OF_MATH, SEARCH_THE_WEB],
    ),
    row(
        "What is the square root of 1764?",
        argument("calculator", "expression", r"(sqrt|√) ?\(?1764\)?"),
        tools=[CALCULATOR_OF_MATH, SEARCH_THE_WEB],
    ),
    row(
        "Put Olga Petrova on the guest list, she brings a plus one",
        calls("add_guest", {"name": "Olga Petrova", "plus_one": True}),
        tools=[GUEST],
    ),
    row(
        "What's 1234 divided by 56?",
        argument("calculate", "expression", r"1234 ?/ ?56"),
        tools=[CALCULATE, SEARCH_FOR_INFORMATION],
    ),
    row(
        "How many seconds are there in 3 days? Use the calculator.",
        calls_saying("calculate", "3"),
        tools=[CALCULATE, SEARCH_FOR_INFORMATION],
    ),
    row(
        "Calculate (12 + 8) * 3",
        calls("calculate", {"expression": "(12 + 8) * 3"}),
        tools=[CALCULATE_ARITHMETIC, SEARCH_DOCS],
    ),
    row(
        "What is 23 * 19 + 4?",
        calls("calculator", {"expression": "23 * 19 + 4"}),
        tools=[CALCULATOR, WEB_SEARCH_FOR_NEWEST_INFORMATION],
    ),
    row(
        "Summarize https://example.com/blog/post-1",
        calls("summarize_url", {"url": "https://example.com/blog/post-1"}),
        tools=[SUMMARIZE, SEARCH_KNOWLEDGE_BASE],
    ),
    row(
        "what's (3+4)*12?",
        calls_saying("calculate", "(3+4)*12"),
        tools=[CALCULATE_MATH, GET_NEWS],
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
        tools=[CALCULATOR_OF_ARITHMETIC, READ_FILE_IN_A_SENTENCE],
    ),
)

MOVE = tool("move_file", "Move or rename a file", source="string", destination="string")

PYTHON = tool("run_python", "Execute Python code", code="string")

COMMIT = tool("git_commit", "Commit the staged changes", message="string")

DELETE = tool("delete_file", "Delete a file", filename="string")

EXECUTE_SQL = tool("execute_sql", "Run a SQL query against the database and return rows", query="string")

EXECUTE_SQL_OF_A_QUERY = tool("run_sql", "Execute SQL", query="string")

APPEND = tool("append_to_file", "Append a line to a file", path="string", line="string")

COPY = tool("copy_file", "Copy a file", source_path="string", target_path="string", overwrite="boolean")

RUN_SQL_WITH_QUERY = tool("run_sql", "Run a RUN_SQL query.", query="string")

RUN_SQL_WITH_EXECUTE = tool("run_sql", "Execute a SQL query against the database", sql="string")

ARGUMENTS_OF_DEEDS_FILES_AND_CODE = kind(
    "arguments of deeds",
    row(
        "Move reports/q3.xlsx to archive/2025/q3.xlsx",
        calls("move_file", {"source": "reports/q3.xlsx", "destination": "archive/2025/q3.xlsx"}),
        tools=[READ_FILE_OF_TEXT, MOVE],
    ),
    row(
        "How many orders did we get in September?",
        argument("run_sql", "query", r"select count\(\*\).* from orders.*"),
        tools=[RUN_SQL],
    ),
    row(
        "Rename draft.docx to final.docx",
        calls("rename_file", {"old_name": "draft.docx", "new_name": "final.docx"}),
        tools=[ZIP_FILES, RENAME_FILE],
    ),
    row(
        "Back up the analytics database, compressed",
        calls("backup_database", {"database": "analytics", "compress": True}),
        tools=[DESCRIBE_TABLE, BACKUP_DATABASE],
    ),
    row("Run print('hello')", calls("run_python", {"code": "print('hello')"}), tools=[PYTHON]),
    row(
        'Commit with the message "Fix typo in README"',
        calls("git_commit", {"message": "Fix typo in README"}),
        tools=[COMMIT, WRITE_FILE],
    ),
    row(
        "Create a file hello.py that contains print('hi')",
        calls("write_file", {"path": "hello.py", "content": "print('hi')"}),
        tools=[WRITE_FILE, READ_FILE],
    ),
    row(
        "Rename draft.md to final.md",
        calls("move_file", {"source": "draft.md", "destination": "final.md"}),
        tools=[MOVE, READ_FILE],
    ),
    row(
        'Save the text "hello world" to notes.txt',
        calls("write_file", {"path": "notes.txt", "content": "hello world"}),
        tools=[READ_FILE_FROM_DISK, WRITE_FILE_OF_TEXT, RUN_COMMAND],
    ),
    row(
        "Run `ls -la /tmp` please",
        calls("run_command", {"command": "ls -la /tmp"}),
        tools=[READ_FILE_FROM_DISK, WRITE_FILE_OF_TEXT, RUN_COMMAND],
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
        tools=[LIST_FILES_WITH_RECURSIVE, GREP, DELETE_FILE],
    ),
    row(
        "Which customers live in Hamburg?",
        argument("execute_query", "sql", r"select .* from customers.*hamburg.*"),
        tools=[EXECUTE_QUERY],
    ),
    row(
        "Write 'hello world' to notes.txt",
        calls("write_file", {"path": "notes.txt", "content": "hello world"}),
        tools=[READ_FILE_CONTENTS, WRITE_FILE_OF_CONTENT],
    ),
    row(
        "Show me all users who signed up in 2024",
        argument("execute_sql", "query", r"select .* from users.*2024.*"),
        tools=[EXECUTE_SQL],
    ),
    row(
        "Save 'buy eggs' to list.txt",
        calls("write_file", {"path": "list.txt", "content": "buy eggs"}),
        tools=[READ_FILE, WRITE_FILE],
    ),
    row(
        "Which customers spent more than 500 in 2025?",
        argument("run_sql", "query", r"select .* from customers.*500.*"),
        tools=[EXECUTE_SQL_OF_A_QUERY],
    ),
    row(
        "In app.py replace 'foo' with 'bar'",
        calls("edit_file", {"path": "app.py", "old_text": "foo", "new_text": "bar"}),
        tools=[READ_FILE, EDIT_FILE],
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
        tools=[DELETE_FILE, SEARCH_DOCS],
    ),
    row(
        "Run this query: SELECT count(*) FROM orders",
        calls("run_sql", {"sql": "SELECT count(*) FROM orders"}),
        tools=[RUN_SQL_WITH_EXECUTE, RUN_COMMAND],
    ),
    row(
        "Write 'hello world' to /tmp/hello.txt",
        calls("write_file", {"path": "/tmp/hello.txt", "content": "hello world"}),
        tools=[WRITE_FILE_OF_CONTENT, RUN_COMMAND],
    ),
    row(
        "Run `ls -la /var/log`",
        calls("run_command", {"command": "ls -la /var/log"}),
        tools=[WRITE_FILE_OF_CONTENT, RUN_COMMAND],
    ),
    row(
        "Write 'hello world' to notes.txt",
        calls("write_file", {"path": "notes.txt", "content": "hello world"}),
        tools=[READ_FILE_FROM_DISK, WRITE_FILE_OF_TEXT],
    ),
    row(
        "Create a branch called feature/login from main",
        calls("create_branch", {"name": "feature/login", "base": "main"}),
        tools=[SEARCH_FILES, CREATE_BRANCH],
    ),
    row(
        "run `ls -la /tmp`",
        calls("run_command", {"command": "ls -la /tmp"}),
        tools=[RUN_COMMAND, CALCULATE_MATH],
    ),
    row(
        "Delete /tmp/old.log please",
        calls("delete_file", {"path": "/tmp/old.log"}),
        tools=[DELETE_FILE_IN_A_SENTENCE, ORDER_PIZZA],
    ),
    row(
        "How many customers are in the table customers?",
        calls("run_sql"),
        tools=[RUN_SQL_ON_DATABASE, SEND_SMS_TO_A_NUMBER_IN_A_SENTENCE],
    ),
)

ACCOUNT = tool(
    "create_account",
    "Create a customer account",
    full_name="string",
    email="string",
    country="string",
    newsletter="boolean",
)

CLOSE = tool("close_ticket", "Close a support ticket", ticket_id="string", resolution="string")

PASSWORD = tool("reset_password", "Send a password reset link", email="string")

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

ARGUMENTS_OF_DEEDS_ORDERS = kind(
    "arguments of deeds",
    row(
        "Watch PAY-881 for me",
        calls("watch_ticket", {"ticket_key": "PAY-881"}),
        tools=[REPORT_BUG, WATCH_TICKET],
    ),
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
        tools=[ACCOUNT, LOOKUP_ORDER],
    ),
    row(
        "Close ticket T-482, it was fixed by restarting the server",
        calls("close_ticket", {"ticket_id": "T-482", "resolution": "it was fixed by restarting the server"}),
        tools=[CLOSE],
    ),
    row(
        "Please cancel order ORD-5521, I found it cheaper elsewhere.",
        calls("cancel_order", {"order_id": "ORD-5521"}) & argument("cancel_order", "reason", ".*cheaper.*"),
        tools=[GET_ORDER, CANCEL_ORDER_WITH_REASON],
    ),
    row(
        "Refund order 12345 because it arrived broken",
        calls("refund_order", {"order_id": "12345"})
        & argument("refund_order", "reason", ".*arrived broken.*"),
        tools=[GET_ORDER_DETAILS, REFUND_ORDER],
    ),
    row(
        "I forgot my password, my email is lea@web.test",
        calls("reset_password", {"email": "lea@web.test"}),
        tools=[PASSWORD, CREATE_TICKET_WITH_PRIORITY_MEDIUM],
    ),
    row(
        "Please send order 90-441 to 17 Birch Road, Exeter EX4 3PL instead",
        calls(
            "change_shipping_address",
            {"order_id": "90-441", "street": "17 Birch Road", "city": "Exeter", "postal_code": "EX4 3PL"},
        ),
        tools=[ADDRESS, APPLY_COUPON],
    ),
    row(
        "How many active users do we have in Brazil?",
        calls("count_users", {"country": "Brazil", "active": True}),
        tools=[USERS, LIST_INVOICES],
    ),
    row(
        "Please cancel my order #90210",
        calls("cancel_order", {"order_id": "90210"}),
        tools=[CANCEL_ORDER_WITH_ID, CREATE_SUPPORT_TICKET],
    ),
    row(
        "Please cancel the subscription of customer C-1009, they find it too expensive.",
        calls("cancel_subscription", {"customer_id": "C-1009"}),
        tools=[CANCEL_SUBSCRIPTION, FIND_CONTACT_IN_ADDRESS_BOOK],
    ),
    row(
        "Please cancel order #5567 because I ordered the wrong size",
        calls("cancel_order", {"order_id": "5567", "reason": "I ordered the wrong size"}),
        tools=[tool("cancel_order", "Cancel an order", order_id="string", reason="string")],
    ),
    row(
        "Refund order #7731 because the item was damaged",
        calls("refund_order", {"order_id": "7731", "reason": "the item was damaged"}),
        tools=[REFUND_ORDER, GET_DELIVERY_DATE],
    ),
    row(
        "I forgot my password, my email is kim@site.org",
        calls("reset_password", {"email": "kim@site.org"}),
        tools=[CREATE_USER, RESET_PASSWORD],
    ),
    row(
        "Cancel the subscription of customer C-88, it's too expensive",
        calls("cancel_subscription", {"customer_id": "C-88"}),
        tools=[ISSUE_REFUND_WITH_AMOUNT, CANCEL_SUBSCRIPTION],
    ),
)

TAKE_NOTE = tool("take_note", "Write down a note", text="string")

UPDATE_ADDRESS = tool(
    "update_address",
    "Update the address of a customer",
    customer_id="string",
    street="string",
    city="string",
    zip="string",
)

ARGUMENTS_OF_DEEDS_CALENDAR = kind(
    "arguments of deeds",
    row(
        "Save a note titled 'Ideas' with the content 'try the new API'",
        calls("save_note", {"title": "Ideas", "content": "try the new API"}),
        tools=[SAVE_NOTE, CREATE_TASK],
    ),
    row(
        "cancel appointment apt_5531",
        calls("cancel_appointment", {"appointment_id": "apt_5531"}),
        tools=[CREATE_APPOINTMENT, CANCEL_APPOINTMENT],
    ),
    row(
        "Take a note: the code for the gate is 4821",
        argument("take_note", "text", ".*code for the gate is 4821.*"),
        tools=[TAKE_NOTE, SET_REMINDER_WITH_TEXT],
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
        tools=[UPDATE_ADDRESS, CREATE_TICKET_WITH_PRIORITY_NORMAL],
    ),
    row(
        "Make a note titled 'Ideas' with content 'build a birdhouse'",
        calls("create_note", {"title": "Ideas", "content": "build a birdhouse"}),
        tools=[SMS, CREATE_NOTE],
    ),
    row("Note: buy stamps", calls("add_note"), tools=NOTE_FUNCTIONS),
    row(
        "Save a note: call the dentist",
        calls("save_note", {"content": "call the dentist"}),
        tools=[SAVE_NOTE_IN_A_SENTENCE, GET_CRYPTO_PRICE],
    ),
)

TURN_ON = tool("HassTurnOn", "Turns on a device or entity", name="string")

PLAY = tool("spotify_play", "Play music on Spotify", query="string")

SMART = tool("set_device_state", "Switch a smart home device", device="string", on="boolean")

PLAY_MUSIC_WITH_ROOM = tool("play_music", "Play music", artist="string", song="string", room="string")

TURN_LIGHTS = tool("turn_on_lights", "Turn on the lights", room="string")

LIGHT = tool("turn_on_lights", "Turn on the lights in a room", room="string")

SPOTIFY = tool("play_music", "Play music", artist="string", song="string")

ARGUMENTS_OF_DEEDS_HOUSE = kind(
    "arguments of deeds",
    row(
        "Lock the front door",
        calls("lock_door", {"locked": True}) & argument("lock_door", "door", "(the )?front( door)?"),
        tools=[LIGHTS, LOCK_DOOR],
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
        tools=[SET_BLINDS, LOCK_DOOR],
    ),
    row(
        "Unlock the back door",
        argument("lock_door", "door", "(the )?back( door)?") & calls("lock_door", {"locked": False}),
        tools=[SET_BLINDS, LOCK_DOOR],
    ),
    row(
        "Play 'Harvest Moon' by Neil Young in the kitchen",
        calls("play_music", {"artist": "Neil Young", "song": "Harvest Moon", "room": "kitchen"}),
        tools=[PLAY_MUSIC_WITH_ROOM, SET_BLINDS],
    ),
    row(
        "Turn on the lights in the kitchen",
        calls("turn_on_lights", {"room": "kitchen"}),
        tools=[TURN_LIGHTS, GET_WEATHER_CURRENT_FOR_A_CITY],
    ),
    row(
        "Play Bohemian Rhapsody by Queen",
        calls("play_music", {"song": "Bohemian Rhapsody", "artist": "Queen"}),
        tools=[CONTROL_LIGHT, SET_THERMOSTAT, PLAY_MUSIC],
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
        tools=[PLAY_SONG, GET_NEWS],
    ),
    row(
        "Play Yellow by Coldplay",
        calls("play_song", {"title": "Yellow", "artist": "Coldplay"}),
        tools=[FIND_RECIPE, PLAY_SONG],
    ),
    row(
        "Turn off the light in the kitchen",
        calls("set_light", {"room": "kitchen", "on": False}),
        tools=[SET_LIGHT],
    ),
)

CRYPTO = tool("crypto_price", "Price of a cryptocurrency", coin="string", currency="string")

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

CLICK = tool("click", "Click an element on the page", selector="string")

NAVIGATE = tool("navigate_to", "Open a URL in the browser", url="string")

TYPE = tool("type_text", "Type text into a field", selector="string", text="string")

REMEMBER = tool("remember", "Store a fact about the user in long term memory", fact="string")

LEAD = tool(
    "create_lead", "Create a lead in the CRM", name="string", company="string", email="string", phone="string"
)

DISTANCE = tool(
    "calculate_distance", "Calculate the distance between two cities", city_a="string", city_b="string"
)

ARGUMENTS_OF_DEEDS_OTHERS = kind(
    "arguments of deeds",
    row(
        "Open a PR in acme/shop from fix-cart to main titled 'Fix rounding in cart'.",
        calls(
            "create_pull_request",
            {"repo": "acme/shop", "title": "Fix rounding in cart", "head": "fix-cart", "base": "main"},
        ),
        tools=[CREATE_PULL_REQUEST, CREATE_ISSUE_WITH_LABELS],
    ),
    row(
        "Mark everything in the newsletters folder as read",
        calls("mark_as_read", {"folder": "newsletters"}),
        tools=[DRAFT, FLAG],
    ),
    row("My favorite color is teal", calls_saying("save_memory", "teal"), tools=[SEARCH_MEMORY, SAVE_MEMORY]),
    row(
        "restart nginx",
        calls("restart_service", {"service": "nginx"}),
        tools=[GET_LOGS, DEPLOY, RESTART_SERVICE],
    ),
    row(
        "Which language is 'Guten Morgen'?",
        calls("detect_language", {"text": "Guten Morgen"}),
        tools=[DETECT, INTERNET_SEARCH],
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
        tools=[START_RETURN, GET_ORDER_STATUS],
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
        tools=[FIND_STORE, APPLY_COUPON],
    ),
    row(
        "Change my seat on booking QX7P2L to 14C",
        calls("change_seat", {"booking_reference": "QX7P2L", "seat": "14C"}),
        tools=[CHANGE_SEAT, SEARCH_HOTELS],
    ),
    row(
        "Remember that I'm allergic to peanuts",
        calls_saying("remember", "allergic to peanuts"),
        tools=[REMEMBER],
    ),
    row(
        "what time does the sun set in Tromsø",
        calls("sunrise_sunset", {"city": "Tromsø"}),
        tools=[GET_TIDES, SUNRISE_SUNSET],
    ),
    row(
        "How many lines does src/main.rs have?",
        calls("count_lines", {"path": "src/main.rs"}),
        tools=[MKDIR, COUNT],
    ),
    row(
        "How many rows does the table invoices have?",
        calls("count_rows", {"table": "invoices"}),
        tools=[COUNT_ROWS, SEARCH_MOVIES],
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
        tools=[LEAD, SEND_EMAIL],
    ),
    row(
        "Call +1 415 555 2671",
        calls("make_call", {"phone_number": "+1 415 555 2671"}),
        tools=[FIND_CONTACT_IN_ADDRESS_BOOK, MAKE_CALL],
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
        tools=[DESCRIBE_TABLE, BACKUP_DATABASE],
    ),
    row(
        "How far is it from Madrid to Valencia?",
        calls("calculate_distance", {"city_a": "Madrid", "city_b": "Valencia"}),
        tools=[DISTANCE, GET_WEATHER_AS_TEMPERATURE],
    ),
    row(
        "How's the air in Delhi?",
        calls("air_quality", {"city": "Delhi"}),
        tools=[WEATHER_WITH_CITY, AIR_QUALITY],
    ),
    row(
        "How much is one bitcoin in euros?",
        argument("crypto_price", "coin", "bitcoin|BTC") & argument("crypto_price", "currency", "EUR|euros?"),
        tools=[CRYPTO, GET_QUOTE],
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
