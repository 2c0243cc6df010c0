"""Rows: the result of a function leads to another call."""

from __future__ import annotations

from demands.checkers import argument, calls, calls_nothing, calls_saying, says
from demands.given import SHIPPED_ORDER
from demands.offered import (
    ADD,
    ADD_IN_A_SENTENCE,
    ADD_INTEGERS,
    ASSIGN_TICKET,
    BMI,
    CALCULATE_ARITHMETIC,
    CALCULATOR_WITH_OPERATION,
    CANCEL_ORDER,
    CHECK_STOCK,
    CITY_POPULATION,
    CONVERT_CURRENCIES,
    CONVERT_CURRENCY,
    FINAL_ANSWER,
    FINAL_RESULT,
    FIND_CONTACT,
    FIND_CONTACT_IN_ADDRESS_BOOK,
    FIND_CUSTOMER,
    GET_ACCOUNT_BALANCE,
    GET_CONTACT,
    GET_COORDINATES,
    GET_CURRENT_WEATHER,
    GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION,
    GET_CUSTOMER_ID,
    GET_DELIVERY_DATE,
    GET_EXCHANGE_RATE_IN_A_SENTENCE,
    GET_FORECAST,
    GET_LOCAL_TIME,
    GET_ORDER_BY_FETCHING,
    GET_ORDER_STATUS,
    GET_ORDERS,
    GET_POPULATION_WITH_CITY,
    GET_USER_BY_EMAIL,
    GET_WEATHER,
    GET_WEATHER_AS_TEMPERATURE,
    GET_WEATHER_BY_COORDINATES,
    GET_WEATHER_IN_A_SENTENCE,
    GET_WEATHER_WITH_LOCATION,
    GET_WEATHER_WITH_UNITS,
    GOOGLE_SEARCH,
    INTERNET_SEARCH,
    ISSUE_REFUND_WITH_AMOUNT,
    LOOKUP_EMAIL,
    LOOKUP_ORDER_BY_NUMBER,
    LOOKUP_USER,
    MAKE_CALL,
    MULTIPLY,
    MULTIPLY_INTEGERS,
    OFFICE,
    PERCENT_OF,
    READ_FILE_FROM_DISK,
    READ_FILE_IN_A_SENTENCE,
    READ_FILE_OF_TEXT,
    READ_FILE_WITH_FILE_PATH,
    SAVE_NOTE,
    SEARCH_CONTACTS,
    SEARCH_CONTACTS_FOR_A_PERSON,
    SEARCH_KNOWLEDGE_BASE,
    SEND_EMAIL,
    SEND_EMAIL_TO_SOMEBODY,
    SEND_EMAIL_WITH_CC,
    SEND_MAIL,
    SEND_MAIL_WITH_TO,
    SEND_MESSAGE,
    SEND_SMS,
    STOCK_QUOTE,
    TRACK_ORDER,
    TRACK_PACKAGE,
    TRANSFER_MONEY,
    TRANSFER_TO_HUMAN,
    WEB_SEARCH,
    WRITE_FILE_OF_TEXT,
)
from demands.rows import called, kind, row, tool
from demands.shapes import described

A_NEXT_CALL_AFTER_A_RESULT_MONEY = kind(
    "a next call after a result",
    row(
        "What is the total of order 7731, in Swiss francs?",
        *called(
            "track_order", {"order_number": "7731", "total": 120.0, "currency": "EUR"}, order_number="7731"
        ),
        calls("convert_currency", {"amount": 120, "from_currency": "EUR", "to_currency": "CHF"}),
        tools=[TRACK_ORDER, CONVERT_CURRENCY],
    ),
    row(
        "What is (4 + 5) * 6? Use the tools.",
        *called("add", "9", a=4, b=5),
        calls("multiply", {"a": 9, "b": 6}),
        tools=[ADD, MULTIPLY],
    ),
    row(
        "How much is my order 77 in euros?",
        *called("get_order", {"order_id": "77", "total": 50, "currency": "USD"}, order_id="77"),
        calls("convert_currency", {"amount": 50, "from_currency": "USD", "to_currency": "EUR"}),
        tools=[GET_ORDER_BY_FETCHING, CONVERT_CURRENCIES],
    ),
    row(
        "Get the account balance of the user with email ana@bank.test",
        *called("get_user_by_email", {"name": "Ana", "account_id": "AC-778"}, email="ana@bank.test"),
        calls("get_account_balance", {"account_id": "AC-778"}),
        tools=[GET_USER_BY_EMAIL, GET_ACCOUNT_BALANCE],
    ),
)

FOUND = called("search_contacts", {"name": "Peter Novak", "phone": "+420 555"}, name="Peter Novak")

A_NEXT_CALL_AFTER_A_RESULT_MESSAGES = kind(
    "a next call after a result",
    row(
        "What does notes/todo.txt say? Mail it to eva@web.de.",
        *called("read_file", "1. call the plumber\n2. renew passport", path="notes/todo.txt"),
        calls("send_mail", {"recipient": "eva@web.de"})
        & argument("send_mail", "body", ".*plumber.*passport.*"),
        tools=[READ_FILE_OF_TEXT, SEND_MAIL],
    ),
    row(
        "Look up Dana Scully and email her that the report is ready.",
        *called("lookup_user", {"name": "Dana Scully", "email": "dscully@fbi.gov"}, name="Dana Scully"),
        calls("send_email", {"to": "dscully@fbi.gov"}) & calls_saying("send_email", "report"),
        tools=[LOOKUP_USER, SEND_EMAIL_TO_SOMEBODY],
    ),
    row(
        "Who is the contact Peter Novak? Then text him 'Hi Peter'",
        *FOUND,
        calls_saying("send_message", "Hi Peter"),
        tools=[SEARCH_CONTACTS, SEND_MESSAGE],
    ),
    row(
        "Send Julia a mail that the contract is signed",
        *called("search_contacts", [{"name": "Julia Roth", "email": "julia@roth.test"}], name="Julia"),
        calls("send_mail", {"to": ["julia@roth.test"]})
        & argument("send_mail", "text", ".*contract is signed.*"),
        tools=[SEND_MAIL_WITH_TO, SEARCH_CONTACTS_FOR_A_PERSON],
    ),
    row(
        "Text Marco that dinner is at eight",
        *called("find_contact", {"name": "Marco Bellini", "phone": "+39 333 1234567"}, name="Marco"),
        calls("send_sms", {"phone_number": "+39 333 1234567"})
        & argument("send_sms", "message", ".*dinner is at eight.*"),
        tools=[SEND_SMS, FIND_CONTACT_IN_ADDRESS_BOOK],
    ),
    row(
        "Email Bob that the demo is at noon.",
        *called("find_contact", {"name": "Bob", "email": "bob@corp.test"}, name="Bob"),
        calls("send_email", {"to": "bob@corp.test"})
        & argument("send_email", "body", ".*the demo is at noon.*"),
        tools=[SEND_EMAIL, FIND_CONTACT],
    ),
    row(
        "Email John that the report is ready",
        *called("get_contact", {"name": "John Doe", "email": "jd@corp.test", "phone": "555"}, name="John"),
        calls("send_email", {"to": "jd@corp.test"}) & argument("send_email", "body", ".*report is ready.*"),
        tools=[SEND_EMAIL, GET_CONTACT],
    ),
    row(
        "Let Maria know by email that the budget was approved",
        *called("lookup_email", "maria.s@corp.test", name="Maria"),
        calls("send_email", {"to": "maria.s@corp.test"})
        & argument("send_email", "body", ".*the budget was approved.*"),
        tools=[SEND_EMAIL, LOOKUP_EMAIL],
    ),
    row(
        "Read notes.txt and email its contents to max@corp.io",
        *called("read_file", "Launch is on May 5.", file_path="notes.txt"),
        calls("send_email", {"recipient": "max@corp.io"})
        & argument("send_email", "body", ".*Launch is on May 5.*"),
        tools=[READ_FILE_WITH_FILE_PATH, SEND_EMAIL_WITH_CC],
    ),
)

ANSWER_TOOL = tool("respond_to_user", "Send the final answer to the user", message="string")

A_NEXT_CALL_AFTER_A_RESULT_ORDERS = kind(
    "a next call after a result",
    row(
        "Show me the orders of Jane Miller",
        *called("get_customer_id", {"customer_id": "C-1009"}, name="Jane Miller"),
        calls("get_orders", {"customer_id": "C-1009"}),
        tools=[GET_CUSTOMER_ID, GET_ORDERS],
    ),
    row(
        "I want to cancel order 12",
        *called("transfer_to_orders", {"assistant": "Orders"}),
        calls("cancel_order", {"order_id": 12}),
        system="You are the orders agent.",
        tools=[CANCEL_ORDER, TRANSFER_TO_HUMAN],
    ),
    row(
        "Could you make me a poster for the jazz night?",
        *called("transfer_to_print_designer", {"assistant": "Print Designer"}),
        calls("layout_page"),
        system="You lay out pages and print them, with your layout tools.",
        tools=[tool("layout_page", "Lay out a page.", theme="string")],
    ),
    row(
        "Can you go through the survey answers and publish a summary?",
        *called("read_answers", {"read": 120}),
        calls("group_answers"),
        system="You evaluate surveys. Use your tools to read answers, group them and publish summaries.",
        tools=[
            tool("read_answers", "Read the answers."),
            tool("group_answers", "Group what was read."),
            tool("publish_summary", "Publish a summary."),
        ],
    ),
    row(
        "Assign the open ticket of pia@orbit.se to Mona",
        *called("find_customer", {"id": 77, "name": "Pia Ek", "open_ticket_id": 4480}, email="pia@orbit.se"),
        calls("assign_ticket", {"ticket_id": 4480, "agent": "Mona"}),
        tools=[FIND_CUSTOMER, ASSIGN_TICKET],
    ),
    row(
        "What is our refund policy?",
        *called(
            "search_knowledge_base",
            {"results": [{"text": "Refunds are possible within 30 days."}]},
            query="refund policy",
        ),
        calls_saying("respond_to_user", "30 days"),
        tools=[SEARCH_KNOWLEDGE_BASE, ANSWER_TOOL],
        tool_choice="required",
    ),
)

A_NEXT_CALL_AFTER_A_RESULT_WEATHER = kind(
    "a next call after a result",
    row(
        "What's the weather in Lisbon?",
        *called("get_coordinates", {"latitude": 38.72, "longitude": -9.14}, city="Lisbon"),
        calls("get_weather_by_coordinates", {"latitude": 38.72, "longitude": -9.14}),
        tools=[GET_COORDINATES, GET_WEATHER_BY_COORDINATES],
    ),
    row(
        "What's the weather in Paris and Tokyo?",
        *called("get_current_weather", "18 degrees, sunny", city="Paris"),
        calls("get_current_weather", {"city": "Tokyo"}),
        tools=OFFICE,
        parallel_tool_calls=False,
    ),
    row(
        "Where am I, and what is the weather there?",
        *called("get_location", {"city": "Graz", "country": "AT"}),
        calls("get_current_weather", {"city": "Graz"}),
        tools=[tool("get_location", "Where the user is"), GET_CURRENT_WEATHER],
    ),
    row(
        "What's the weather in Bern?",
        *called("transfer_to_weather_agent", "Transferred."),
        calls("get_weather", {"location": "Bern"}),
        tools=[GET_WEATHER_WITH_UNITS],
    ),
)

A_NEXT_CALL_AFTER_A_RESULT_NUMBERS = kind(
    "a next call after a result",
    row(
        "Multiply 6 by 7 and then add 8",
        *called("multiply", "42", a=6, b=7),
        calls("add", {"a": 42, "b": 8}),
        tools=[MULTIPLY_INTEGERS, ADD_INTEGERS],
    ),
    row(
        "What is (6 * 7) + 5?",
        *called("multiply", "42", a=6, b=7),
        calls("add", {"a": 42, "b": 5}),
        tools=[MULTIPLY, ADD],
    ),
    row(
        "Find out the population of Malta and multiply it by 2",
        *called("google_search", "Malta has a population of 535000.", q="population of Malta"),
        calls("calculator", {"operation": "multiply", "a": 535000, "b": 2}),
        tools=[GOOGLE_SEARCH, CALCULATOR_WITH_OPERATION],
    ),
)

FINAL_RESULT_WITH_CITY = tool(
    "final_result", "The final response which ends this conversation", city="string", high="number"
)

FINISH = tool("finish", "Finish with the answer", answer="string")

RESULT = tool(
    "final_result",
    "The final response which ends this conversation",
    order_id="string",
    status="string",
    eta="string",
)

ANSWER_WITH_TEXT = tool(
    "answer", "Give the final answer", text="string", confidence=described("0 to 1", type="number")
)

FINAL_WITH_ANSWER = tool("final_answer", "Provide the final answer to the user", answer="string")

SUMMARY = tool("final_result", "The final response", name="string", plan="string", open_tickets="integer")

DONE = tool(
    "final_answer",
    "Provide the final answer to the user",
    answer="string",
    sources={"type": "array", "items": {"type": "string"}},
)

FINAL_RESULT_WITH_PRODUCT = tool(
    "final_result",
    "The final response which ends this conversation",
    product="string",
    available="boolean",
    quantity="integer",
)

FINAL_ANSWER_TO_THE_USER = tool("final_answer", "Give the final answer to the user.", answer="string")

FINAL = tool("final_result", "The final response which ends this conversation", answer="string")

SUBMIT_WITH_ANSWER = tool("submit_answer", "Submit the final answer to the user", answer="string")

SUBMIT_WITH_ANSWER_FINAL = tool("submit_answer", "Submit the final answer", answer="string")

FINAL_WITH_ANSWER_GIVE = tool("final_answer", "Give the final answer", answer="string")

FINAL_WITH_ANSWER_PROVIDE = tool("final_answer", "Provide the final answer", answer="string")

A_NEXT_CALL_AFTER_A_RESULT_OTHERS = kind(
    "a next call after a result",
    row(
        "What high can I expect in Bergen?",
        *called(
            "get_forecast", {"city": "Bergen", "high": 11.5, "low": 7}, city="Bergen", days=1, units="celsius"
        ),
        calls("final_result", {"city": "Bergen", "high": 11.5}),
        tools=[GET_FORECAST, FINAL_RESULT_WITH_CITY],
        tool_choice="required",
    ),
    row(
        "What is 12.5 % of 640?",
        *called("calculate", "80.0", expression="640 * 0.125"),
        argument("final_answer", "answer", r".*\b80(\.0)?\b.*"),
        tools=[CALCULATE_ARITHMETIC, FINAL_ANSWER],
        tool_choice="required",
    ),
    row(
        "What's 17.5% of 880?",
        *called("percent_of", {"result": 154.0}, percent=17.5, number=880),
        argument("finish", "answer", r".*\b154\b.*"),
        tools=[PERCENT_OF, FINISH],
        tool_choice="required",
    ),
    row(
        "What's the weather in Oslo?",
        *called("get_current_weather", {"temp_c": -4, "sky": "snow"}, city="Oslo"),
        calls("final_result", {"city": "Oslo", "temperature": -4}),
        tools=[
            GET_CURRENT_WEATHER,
            tool(
                "final_result",
                "The final response which ends this conversation",
                city="string",
                temperature="number",
            ),
        ],
        tool_choice="required",
    ),
    row(
        "How much is 48 times 17?",
        *called("multiply", "816", a=48, b=17),
        calls_saying("final_answer", "816"),
        tools=[
            MULTIPLY,
            tool("final_answer", "Provides a final answer to the given problem.", answer="string"),
        ],
        tool_choice="required",
    ),
    row(
        "How many people live in Graz?",
        *called("web_search", "Graz has about 303,000 inhabitants (2025).", query="population Graz"),
        calls_saying("submit", "303"),
        tools=[
            WEB_SEARCH,
            tool(
                "submit",
                "Submit the answer to the task",
                answer="string",
                confidence={"type": "string", "enum": ["low", "high"]},
            ),
        ],
        tool_choice="required",
    ),
    row(
        "When will KX-2231 get here?",
        *called("get_order_status", SHIPPED_ORDER, order_id="KX-2231"),
        calls("final_result", {"order_id": "KX-2231", "status": "shipped", "eta": "2025-12-03"}),
        tools=[GET_ORDER_STATUS, RESULT],
        tool_choice="required",
    ),
    row(
        "What's my BMI at 80 kg and 1.75 m?",
        *called("bmi", "26.12", weight_kg=80, height_m=1.75),
        argument("answer", "text", ".*26\\.12.*"),
        tools=[BMI, ANSWER_WITH_TEXT],
        tool_choice="required",
    ),
    row(
        "What's the weather in Paris?",
        *called("get_weather", {"temperature": 22}, location="Paris"),
        calls_saying("final_answer", "22"),
        tools=[GET_WEATHER_WITH_LOCATION, FINAL_WITH_ANSWER],
    ),
    row(
        "What plan is Orbit on, and how many tickets are open?",
        *called("find_customer", {"name": "Orbit AB", "plan": "Gold", "open_tickets": 3}, company="Orbit"),
        calls("final_result", {"name": "Orbit AB", "plan": "Gold", "open_tickets": 3}),
        tools=[FIND_CUSTOMER, SUMMARY],
        tool_choice="required",
    ),
    row(
        "What is the quote of NVDA?",
        *called("stock_quote", {"ticker": "NVDA", "price": 181.2, "source": "Nasdaq"}, ticker="NVDA"),
        argument("final_answer", "answer", ".*181\\.2.*"),
        tools=[STOCK_QUOTE, DONE],
        tool_choice="required",
    ),
    row(
        "Where is order 4410?",
        *called("lookup_order", "Order 4410 was delivered on 2026-02-03 to Basel.", order_number="4410"),
        calls("final_answer", {"status": "delivered", "date": "2026-02-03"}),
        tools=[
            LOOKUP_ORDER_BY_NUMBER,
            tool(
                "final_answer",
                "Give the final answer",
                status={"type": "string", "enum": ["pending", "shipped", "delivered"]},
                date="string",
            ),
        ],
        tool_choice="required",
    ),
    row(
        "Is QN-40 available in Rotterdam?",
        *called(
            "check_stock",
            {"product": "QN-40", "available": True, "quantity": 118},
            sku="QN-40",
            warehouse="Rotterdam",
        ),
        calls("final_result", {"product": "QN-40", "available": True, "quantity": 118}),
        tools=[CHECK_STOCK, FINAL_RESULT_WITH_PRODUCT],
        tool_choice="required",
    ),
    row(
        "Weather in Paris?",
        *called("get_weather", {"temp": 18}, city="Paris"),
        calls_saying("final_answer", "18"),
        tools=[GET_WEATHER_IN_A_SENTENCE, FINAL_ANSWER_TO_THE_USER],
        tool_choice="required",
    ),
    row(
        "What is 25 * 4?",
        *called("calculate", "100", expression="25 * 4"),
        calls_saying("final_result", "100"),
        tools=[CALCULATE_ARITHMETIC, FINAL],
        tool_choice="required",
    ),
    row(
        "How warm is it in Cairo?",
        *called("get_weather", {"temp": 33.5}, city="Cairo"),
        calls("final_result", {"city": "Cairo", "temperature": 33.5}),
        tools=[GET_WEATHER, FINAL_RESULT],
        tool_choice="required",
    ),
    row(
        "How many people live in Quito?",
        *called("get_population", {"population": 2011388}, city="Quito"),
        calls_saying("submit_answer", "2011388"),
        tools=[GET_POPULATION_WITH_CITY, SUBMIT_WITH_ANSWER],
        tool_choice="required",
    ),
    row(
        "How warm is it in Faro?",
        *called("get_weather", "27", location="Faro"),
        calls("final_result", {"city": "Faro", "temperature": 27}),
        tools=[GET_WEATHER_AS_TEMPERATURE, FINAL_RESULT],
        tool_choice="required",
    ),
    row(
        "Find Tom's number and call him",
        *called("find_contact", {"name": "Tom", "phone": "+49 171 555"}, name="Tom"),
        calls("make_call", {"phone_number": "+49 171 555"}),
        tools=[FIND_CONTACT_IN_ADDRESS_BOOK, MAKE_CALL],
    ),
    row(
        "When will order A77 arrive?",
        *called("get_delivery_date", {"order_id": "A77", "delivery_date": "2025-03-14"}, order_id="A77"),
        calls_saying("final_answer", "2025-03-14"),
        tools=[GET_DELIVERY_DATE, FINAL_ANSWER],
        tool_choice="required",
    ),
    row(
        "What time is it in Rome?",
        *called("get_local_time", "18:20", city="Rome"),
        calls_saying("submit_answer", "18:20"),
        tools=[GET_LOCAL_TIME, SUBMIT_WITH_ANSWER_FINAL],
        tool_choice="required",
    ),
    row(
        "What is the weather in Lima?",
        *called("get_current_weather", "Sunny, 26°C", location="Lima"),
        calls_saying("final_answer", "26"),
        tools=[
            GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION,
            tool("final_answer", "Give the final answer", answer="string"),
        ],
        tool_choice="required",
    ),
    row(
        "How many people live in Bergen?",
        *called("city_population", {"city": "Bergen", "population": 291940}, city="Bergen"),
        calls("final_answer"),
        tools=[CITY_POPULATION, FINAL_WITH_ANSWER_GIVE],
        tool_choice="required",
    ),
    row(
        "Is it warm in Seville?",
        *called("get_current_weather", {"temperature": 31, "unit": "celsius"}, location="Seville"),
        calls_saying("final_result", "31"),
        tools=[GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION, FINAL],
        tool_choice="required",
    ),
    row(
        "Track AB1",
        *called("track_package", {"status": "in transit", "location": "Ghent"}, tracking_number="AB1"),
        calls_saying("final_answer", "ghent"),
        tools=[TRACK_PACKAGE, FINAL_WITH_ANSWER_PROVIDE],
        tool_choice="required",
    ),
    row(
        "EUR to CHF?",
        *called("get_exchange_rate", {"rate": 0.94}, base="EUR", target="CHF"),
        calls_saying("final_answer", "0.94"),
        tools=[
            GET_EXCHANGE_RATE_IN_A_SENTENCE,
            tool("final_answer", "Give the final answer.", answer="string"),
        ],
        tool_choice="required",
    ),
    row(
        "19 + 23?",
        *called("add", "42", a=19, b=23),
        calls_saying("final_result", "42"),
        tools=[
            ADD_IN_A_SENTENCE,
            tool("final_result", "The final response which ends this conversation", result="number"),
        ],
        tool_choice="required",
    ),
    row(
        "What's in a.txt?",
        *called("read_file", "shopping: rice, beans", path="a.txt"),
        calls_saying("final_answer", "rice"),
        tools=[READ_FILE_IN_A_SENTENCE, FINAL_ANSWER_TO_THE_USER],
        tool_choice="required",
    ),
    row(
        "Search for the opening hours of the Prado and save them as a note",
        *called(
            "internet_search", "The Prado is open from 10 am to 8 pm.", query="opening hours of the Prado"
        ),
        calls("save_note") & argument("save_note", "content", ".*10 am to 8 pm.*"),
        tools=[INTERNET_SEARCH, SAVE_NOTE],
    ),
    row(
        "Read todo.txt and write its content to backup/todo.txt",
        *called("read_file", "buy milk; call Sam", path="todo.txt"),
        calls("write_file", {"path": "backup/todo.txt", "content": "buy milk; call Sam"}),
        tools=[READ_FILE_FROM_DISK, WRITE_FILE_OF_TEXT],
    ),
)

SCORE = tool("get_credit_score", "Get the credit score of an applicant", applicant_id="string")

APPROVE = tool("approve_loan", "Approve a loan application", applicant_id="string", amount="number")

REJECT = tool("reject_loan", "Reject a loan application", applicant_id="string", reason="string")

INVENTORY = tool("check_inventory", "Check how many units of a product are in stock", sku="string")

PURCHASE = tool("create_purchase_order", "Order more units of a product", sku="string", quantity="integer")

CANCEL_EVENT = tool("cancel_event", "Cancel a calendar event", event_id="string")

FORECAST = tool("get_weather", "Get the weather forecast for a city", city="string")

BALANCE = tool("get_balance", "The balance of an account", account="string")

AVAILABILITY = tool("check_availability", "Check whether a room is free", room="string", date="string")

BOOK_ROOM = tool("book_room", "Book a room", room="string", date="string")

SHARE_PRICE = tool("get_stock_price", "Current price of a stock", symbol="string")

BUY = tool("buy_stock", "Buy shares", symbol="string", shares="integer")

SELL = tool("sell_stock", "Sell shares", symbol="string", shares="integer")

TICKET = tool("get_ticket", "Get a ticket", ticket_id="string")

ESCALATE = tool("escalate_ticket", "Escalate a ticket to level 2", ticket_id="string")

APPLICATIONS = [
    tool("approve_application", "Approve a loan", customer_id="string"),
    tool("reject_application", "Reject a loan", customer_id="string"),
    tool("get_credit_score", "Credit score of a customer", customer_id="string"),
]

LOANS = (
    "You process loan applications. First get the credit score. Approve if it is above 700, otherwise reject."
)

LOAN = "Approve the loan of $5000 for applicant A-778 if the credit score is above 700, otherwise reject it."

RESTOCK = "If we have fewer than 20 units of SKU LMP-4, order 50 more."

RAIN = "If it rains in Bergen tomorrow, cancel event 77."

UNSHIPPED = "Refund order 4410 ($35) only if it has not shipped yet."

SHARES = "If AAPL is below $150 buy 10 shares, otherwise sell 5 shares."

A_DEED_ON_A_CONDITION = kind(
    "a deed on a condition",
    row(LOAN, calls("get_credit_score", {"applicant_id": "A-778"}), tools=[APPROVE, REJECT, SCORE]),
    row(
        LOAN,
        *called("get_credit_score", {"score": 742}, applicant_id="A-778"),
        calls("approve_loan", {"applicant_id": "A-778", "amount": 5000}),
        tools=[APPROVE, REJECT, SCORE],
    ),
    row(
        LOAN,
        *called("get_credit_score", {"score": 610}, applicant_id="A-778"),
        calls("reject_loan", {"applicant_id": "A-778"}),
        tools=[APPROVE, REJECT, SCORE],
    ),
    row(RESTOCK, calls("check_inventory", {"sku": "LMP-4"}), tools=[INVENTORY, PURCHASE]),
    row(
        RESTOCK,
        *called("check_inventory", {"sku": "LMP-4", "in_stock": 7}, sku="LMP-4"),
        calls("create_purchase_order", {"sku": "LMP-4", "quantity": 50}),
        tools=[INVENTORY, PURCHASE],
    ),
    row(RAIN, calls("get_weather", {"city": "Bergen"}), tools=[FORECAST, CANCEL_EVENT]),
    row(
        RAIN,
        *called("get_weather", {"city": "Bergen", "forecast": "heavy rain"}, city="Bergen"),
        calls("cancel_event", {"event_id": "77"}),
        tools=[FORECAST, CANCEL_EVENT],
    ),
    row(
        RAIN,
        *called("get_weather", {"city": "Bergen", "forecast": "sunny"}, city="Bergen"),
        calls_nothing() & says("sunny"),
        tools=[FORECAST, CANCEL_EVENT],
    ),
    row(
        UNSHIPPED,
        calls("get_order_status", {"order_id": "4410"}),
        tools=[ISSUE_REFUND_WITH_AMOUNT, GET_ORDER_STATUS],
    ),
    row(
        UNSHIPPED,
        *called("get_order_status", {"order_id": "4410", "status": "shipped"}, order_id="4410"),
        calls_nothing() & says("shipped"),
        tools=[ISSUE_REFUND_WITH_AMOUNT, GET_ORDER_STATUS],
    ),
    row(
        UNSHIPPED,
        *called("get_order_status", {"order_id": "4410", "status": "processing"}, order_id="4410"),
        calls("issue_refund", {"order_id": "4410", "amount": 35}),
        tools=[ISSUE_REFUND_WITH_AMOUNT, GET_ORDER_STATUS],
    ),
    row(
        "Check my checking account balance and if it is over 1000, transfer 250 to savings.",
        *called("get_balance", {"account": "checking", "balance": 1834.2}, account="checking"),
        calls("transfer_money", {"from_account": "checking", "to_account": "savings", "amount": 250}),
        tools=[BALANCE, TRANSFER_MONEY],
    ),
    row(SHARES, calls("get_stock_price", {"symbol": "AAPL"}), tools=[SHARE_PRICE, BUY, SELL]),
    row(
        SHARES,
        *called("get_stock_price", {"symbol": "AAPL", "price": 171.3}, symbol="AAPL"),
        calls("sell_stock", {"symbol": "AAPL", "shares": 5}),
        tools=[SHARE_PRICE, BUY, SELL],
    ),
    row(
        "Book the Everest room for 2025-10-01 if it's available.",
        *called("check_availability", {"available": False}, room="Everest", date="2025-10-01"),
        calls_nothing(),
        tools=[BOOK_ROOM, AVAILABILITY],
    ),
    row(
        "Escalate ticket T-51 unless it is closed.",
        *called("get_ticket", {"id": "T-51", "status": "closed"}, ticket_id="T-51"),
        calls_nothing() & says("closed"),
        tools=[TICKET, ESCALATE],
    ),
    row(
        "Process the application of customer C-12",
        calls("get_credit_score", {"customer_id": "C-12"}),
        system=LOANS,
        tools=APPLICATIONS,
    ),
    row(
        "Process the application of customer C-12",
        *called("get_credit_score", {"score": 733}, customer_id="C-12"),
        calls("approve_application", {"customer_id": "C-12"}),
        system=LOANS,
        tools=APPLICATIONS,
    ),
)

ROWS = [
    *A_DEED_ON_A_CONDITION,
    *A_NEXT_CALL_AFTER_A_RESULT_MONEY,
    *A_NEXT_CALL_AFTER_A_RESULT_MESSAGES,
    *A_NEXT_CALL_AFTER_A_RESULT_ORDERS,
    *A_NEXT_CALL_AFTER_A_RESULT_WEATHER,
    *A_NEXT_CALL_AFTER_A_RESULT_NUMBERS,
    *A_NEXT_CALL_AFTER_A_RESULT_OTHERS,
]
