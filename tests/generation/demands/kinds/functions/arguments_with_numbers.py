"""Rows: the arguments of a call hold the numbers that the request says."""

from __future__ import annotations

from demands.checkers import argument, calls, calls_saying
from demands.offered import (
    ACTIVATE_SCENE,
    ADD,
    ADD_COMMENT,
    ADD_IN_A_SENTENCE,
    ADD_INTEGERS,
    ADD_TASK,
    ADD_TO_CART,
    APPLY_COUPON,
    AVERAGE,
    BMI,
    BOOK_FLIGHT_WITH_SEAT_CLASS,
    BOOK_HOTEL,
    BOOK_HOTEL_ROOM,
    BUS_TIMES,
    CALCULATE,
    CALCULATE_BMI,
    CALCULATE_LOAN_PAYMENT,
    CALCULATE_MATH,
    CALCULATE_SHIPPING,
    CALCULATOR_OF_EXPRESSIONS,
    CALCULATOR_OF_MATH,
    CANCEL_ORDER,
    CANCEL_SUBSCRIPTION,
    CHECK_IN,
    CHECK_STOCK,
    CLOSE_ISSUE,
    COMPLETE_TASK,
    CONVERT,
    CONVERT_CURRENCIES,
    CONVERT_CURRENCY,
    CONVERT_CURRENCY_OF_AMOUNT,
    CONVERT_TEMPERATURE,
    CONVERT_UNITS,
    CREATE_CALENDAR_EVENT_WITH_TITLE,
    CREATE_CHARGE,
    CREATE_INVOICE_WITH_CUSTOMER,
    CREATE_INVOICE_WITH_NET_AMOUNT,
    CREATE_NOTE,
    CREATE_TICKET,
    CURRENCY_CONVERT,
    DEFINE_WORD_BY_DEFINITION,
    EVALUATE_EXPRESSION,
    FIND_CUSTOMER,
    FIND_EVENTS,
    FIND_PLACES,
    FIND_STORE,
    FREEZE_CARD,
    GET_CRYPTO_PRICE_WITH_COIN,
    GET_CURRENT_TIME_IN_UTC,
    GET_CURRENT_WEATHER,
    GET_DIRECTIONS_WITH_MODE,
    GET_EXCHANGE_RATE,
    GET_NEWS,
    GET_NEWS_ON_A_TOPIC,
    GET_ORDER_DETAILS,
    GET_ORDER_STATUS_BY_INTEGER,
    GET_ORDER_STATUS_WITH_ORDER_NUMBER,
    GET_STOCK_INFO,
    GET_STOCK_PRICE,
    GET_STOCK_PRICE_IN_A_SENTENCE,
    GET_STOCK_PRICE_WITH_SYMBOL,
    GET_USER,
    GET_WEATHER,
    GET_WEATHER_CURRENT,
    GET_WEATHER_CURRENT_WITH_LOCATION,
    GET_WEATHER_FOR_A_CITY,
    GET_WEATHER_WITH_PLACE,
    GOOGLE_SEARCH,
    INTERNET_SEARCH,
    ISSUE_REFUND_WITH_AMOUNT,
    LIGHTS,
    LOCK_DOOR,
    LOCK_DOOR_WITH_ACTION,
    LOG_CALL,
    LOOKUP_ORDER,
    LOOKUP_ORDER_BY_NUMBER,
    LOOKUP_PRICE,
    MULTIPLY,
    MULTIPLY_IN_A_SENTENCE,
    MULTIPLY_INTEGERS,
    ORDER_FUNCTIONS,
    PERCENT_OF,
    POWER,
    PREHEAT_OVEN,
    PUBLIC_HOLIDAYS,
    QUOTE_TRANSFER,
    RAIN_FORECAST,
    READ_SENSOR,
    RECOMMEND_MOVIE,
    REQUEST_MONEY,
    RUN_QUERY,
    SAVE_NOTE,
    SEARCH_DOCS_WITH_LIMIT,
    SEARCH_FLIGHTS_WITH_DATE,
    SEARCH_FOR_INFORMATION,
    SEARCH_KNOWLEDGE_BASE_WITH_TOP_K,
    SEARCH_MOVIES,
    SEARCH_MOVIES_WITH_MIN_RATING,
    SEARCH_PRODUCTS,
    SEARCH_THE_INTERNET,
    SEARCH_THE_WEB,
    SEARCH_WEB,
    SEND_MAIL_WITH_TO,
    SEND_PAYMENT,
    SEND_SMS_TO_A_NUMBER_IN_A_SENTENCE,
    SET_ALARM_WITH_LABEL,
    SET_ALARM_WITH_REPEAT,
    SET_BLINDS,
    SET_BLINDS_TO_A_POSITION,
    SET_FAN,
    SET_LIGHT,
    SET_LIGHT_WITH_BRIGHTNESS,
    SET_PRICE,
    SET_THERMOSTAT_WITH_ROOM,
    SET_TIMER,
    SET_VOLUME,
    SPLIT_BILL,
    START_TIMER,
    START_TIMER_OF_MINUTES,
    START_TIMER_WITH_LABEL,
    START_VACUUM,
    TRACK_PACKAGE,
    TRANSFER_MONEY_WITH_CURRENCY,
    UV_INDEX,
    WATER_GARDEN,
    WATER_PLANTS,
    WEB_SEARCH,
    WEB_SEARCH_FOR_NEWEST_INFORMATION,
)
from demands.rows import Row, kind, row, tool
from demands.shapes import described, one_of_these, optional

ADDRESS = tool(
    "update_shipping_address",
    "Change the shipping address of an order",
    order_id="integer",
    street="string",
    city="string",
    postal_code="string",
)

LOAN_PAYMENT = tool(
    "loan_payment",
    "Compute the monthly payment of a loan",
    principal="number",
    annual_rate=described("percent", type="number"),
    years="integer",
)

LABEL = tool("add_label", "Label an issue", issue_id="integer", label="string")

SHOPPING = tool("add_to_cart", "Add a product to the shopping cart", product="string", quantity="integer")

ADD_WITH_A_B_TWO = tool("add", "Add two integers.", a="integer", b="integer")

MULTIPLY_WITH_A_B_TWO = tool("multiply", "Multiply two integers together.", a="integer", b="integer")

PODCAST = tool("play_podcast", "Play an episode of a podcast", show="string", episode="integer")

SWITCH_AND_DIM_LIGHT = tool(
    "set_light",
    "Switch the light of a room on or off and dim it",
    room="string",
    on="boolean",
    brightness={"type": "integer", "minimum": 0, "maximum": 100},
)

WARM = tool("set_thermostat", "Set the thermostat temperature", room="string", temperature="number")

VOLUME = tool("set_volume", "Set the speaker volume", level={"type": "integer", "minimum": 0, "maximum": 100})

SET_LIGHT_COLOR_WITH_ROOM = tool(
    "set_light_color",
    "Set the color and brightness of a light",
    room="string",
    color="string",
    brightness="integer",
)

SET_THERMOSTAT = tool("set_thermostat", "Set the target temperature", temperature="number", room="string")

CONVERT_TEMPERATURE_BETWEEN_UNITS = tool(
    "convert_temperature",
    "Convert a temperature between units",
    value="number",
    from_unit="string",
    to_unit="string",
)

THERMO = tool("set_thermostat", "Set the temperature of a room", room="string", temperature="number")

CONTROL_LIGHT = tool("control_light", "Set the state of a light.", light_id="integer", on="boolean")

ARGUMENTS_WITH_NUMBERS_HOUSE = kind(
    "arguments with numbers",
    row(
        "Make it 21.5 degrees in the nursery",
        calls("set_thermostat", {"room": "nursery", "temperature": 21.5}),
        tools=[SET_THERMOSTAT_WITH_ROOM, SET_LIGHT_WITH_BRIGHTNESS],
    ),
    row(
        "Dim the living room lights to 30%",
        calls("set_light", {"room": "living room", "on": True, "brightness": 30}),
        tools=[SET_THERMOSTAT_WITH_ROOM, SET_LIGHT_WITH_BRIGHTNESS],
    ),
    row(
        "Turn off the light in the garage.",
        argument("set_light", "room", "(the )?garage") & calls("set_light", {"on": False}),
        tools=[SET_THERMOSTAT_WITH_ROOM, SET_LIGHT_WITH_BRIGHTNESS],
    ),
    row(
        "Play episode 42 of Night Signals",
        calls("play_podcast", {"show": "Night Signals", "episode": 42}),
        tools=[PODCAST, ACTIVATE_SCENE],
    ),
    row(
        "Dim the living room lights to 30 percent and make them blue",
        calls("lights", {"room": "living room", "brightness": 30, "color": "blue"}),
        tools=[LIGHTS, LOCK_DOOR],
    ),
    row(
        "Turn off the light in the kitchen",
        calls("set_light", {"room": "kitchen", "on": False}),
        tools=[SWITCH_AND_DIM_LIGHT, GET_CURRENT_WEATHER],
    ),
    row(
        "Switch on the bedroom light at 40% brightness",
        calls("set_light", {"room": "bedroom", "on": True, "brightness": 40}),
        tools=[SWITCH_AND_DIM_LIGHT, GET_CURRENT_WEATHER],
    ),
    row(
        "Close the blinds in the bedroom",
        calls("set_blinds", {"room": "bedroom", "position": 0}),
        tools=[LOCK_DOOR_WITH_ACTION, SET_BLINDS_TO_A_POSITION],
    ),
    row(
        "Open the office blinds halfway",
        calls("set_blinds", {"room": "office", "position": 50}),
        tools=[LOCK_DOOR_WITH_ACTION, SET_BLINDS_TO_A_POSITION],
    ),
    row(
        "It's too cold, set the bedroom to 23",
        calls("set_thermostat", {"room": "bedroom", "temperature": 23}),
        tools=[LOCK_DOOR_WITH_ACTION, SET_BLINDS_TO_A_POSITION, WARM],
    ),
    row(
        "Open the blinds in the study halfway, so 50 percent",
        calls("set_blinds", {"room": "study", "position": 50}),
        tools=[SET_BLINDS, LOCK_DOOR],
    ),
    row("Turn the volume up to 80", calls("set_volume", {"level": 80}), tools=[VOLUME]),
    row(
        "Turn the volume up to 80",
        calls("set_volume", {"level": 80}),
        tools=[SET_VOLUME, SET_ALARM_WITH_REPEAT],
    ),
    row(
        "Make the bedroom lights blue at 40% brightness",
        calls("set_light_color", {"room": "bedroom", "color": "blue", "brightness": 40}),
        tools=[SET_LIGHT_COLOR_WITH_ROOM],
    ),
    row(
        "Set the living room to 21.5 degrees",
        calls("set_thermostat", {"temperature": 21.5, "room": "living room"}),
        tools=[SET_THERMOSTAT, SET_LIGHT_COLOR_WITH_ROOM],
    ),
    row(
        "What's 100 fahrenheit in celsius?",
        calls("convert_temperature", {"value": 100, "from_unit": "fahrenheit", "to_unit": "celsius"}),
        tools=[CONVERT_TEMPERATURE_BETWEEN_UNITS, CALCULATE_LOAN_PAYMENT],
    ),
    row(
        "Set the bedroom to 19.5 degrees",
        calls("set_thermostat", {"room": "bedroom", "temperature": 19.5}),
        tools=[THERMO, GET_WEATHER_FOR_A_CITY],
    ),
    row("Turn on light 2", calls("control_light", {"light_id": 2, "on": True}), tools=[CONTROL_LIGHT]),
)

LOAN = tool(
    "loan_payment", "Monthly payment of a loan", principal="number", annual_rate="number", years="integer"
)

TIP = tool("calculate_tip", "Calculate the tip", bill="number", percent="number")

CONVERT_CURRENCY_TO_ANOTHER = tool(
    "convert_currency",
    "Convert an amount from one currency to another",
    amount="number",
    from_currency={"type": "string", "description": "ISO code"},
    to_currency={"type": "string", "description": "ISO code"},
)

CONVERT_CURRENCY_IN_A_SENTENCE = tool(
    "convert_currency", "Convert money.", amount="number", from_currency="string", to_currency="string"
)

CALCULATE_TIP = tool("calculate_tip", "Calculate the tip for a bill", bill="number", percentage="number")

CALCULATE_TIP_WITH_BILL = tool(
    "calculate_tip", "Calculate the tip for a bill", bill_amount="number", tip_percentage="number"
)

CONVERT_CURRENCY_WITH_AMOUNT_SOURCE = tool(
    "convert_currency", "Convert an amount of money", amount="number", source="string", target="string"
)

STOCKS = tool("buy_stock", "Buy shares of a stock", symbol="string", shares="integer")

CONVERT_CURRENCY_WITH_AMOUNT_ONE = tool(
    "convert_currency",
    "Convert an amount from one currency to another",
    amount="number",
    from_currency="string",
    to_currency="string",
)

CONVERT_AN_AMOUNT = tool(
    "convert_currency", "Convert an amount.", amount="number", from_currency="string", to_currency="string"
)

CONVERT_AN_AMOUNT_OF_MONEY = tool(
    "convert_currency",
    "Convert an amount of money.",
    amount="number",
    from_currency="string",
    to_currency="string",
)

ARGUMENTS_WITH_NUMBERS_MONEY = kind(
    "arguments with numbers",
    row(
        "Send Lena 35 euros for the concert tickets",
        calls("send_payment", {"recipient": "Lena", "amount": 35, "currency": "EUR"})
        & argument("send_payment", "note", ".*concert tickets.*"),
        tools=[SEND_PAYMENT],
    ),
    row("Please multiply six by seven", calls("multiply", {"a": 6, "b": 7}), tools=[MULTIPLY_INTEGERS]),
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
        "Multiply 6 by 7 and then add 8",
        calls("multiply", {"a": 6, "b": 7}),
        tools=[MULTIPLY_INTEGERS, ADD_INTEGERS],
    ),
    row("How much is 48 times 17?", calls("multiply", {"a": 48, "b": 17}), tools=[MULTIPLY, ADD]),
    row(
        "Convert 250 USD to EUR",
        calls("convert_currency", {"amount": 250, "from_currency": "USD", "to_currency": "EUR"}),
        tools=[CONVERT_CURRENCY_TO_ANOTHER, GET_STOCK_PRICE],
    ),
    row(
        "How many Swiss francs (CHF) do I get for 1,200 GBP?",
        calls("convert_currency", {"amount": 1200, "from_currency": "GBP", "to_currency": "CHF"}),
        tools=[CONVERT_CURRENCY_TO_ANOTHER, GET_STOCK_PRICE],
    ),
    row(
        "How many pounds are 80 euros?",
        calls("currency_convert", {"amount": 80, "from": "EUR", "to": "GBP"}),
        tools=[CURRENCY_CONVERT, CONVERT_TEMPERATURE],
    ),
    row(
        "What would I pay per month on a 200,000 loan at 3.5% over 25 years?",
        calls("loan_payment", {"principal": 200000, "annual_rate": 3.5, "years": 25}),
        tools=[LOAN_PAYMENT, BMI],
    ),
    row(
        "How much is 50 EUR in USD?",
        calls("convert_currency", {"amount": 50, "from_currency": "EUR", "to_currency": "USD"}),
        tools=[CONVERT_CURRENCY_OF_AMOUNT, CALCULATOR_OF_EXPRESSIONS],
    ),
    row(
        "How many Swiss francs do I get for 1000 dollars?",
        calls("convert_currency", {"amount": 1000, "from_currency": "USD", "to_currency": "CHF"}),
        tools=[CONVERT_CURRENCIES, CALCULATOR_OF_MATH],
    ),
    row(
        "Ask Jonas for 18.50 euros for the cinema",
        calls("request_money", {"person": "Jonas", "amount": 18.5, "currency": "EUR"})
        & argument("request_money", "reason", ".*cinema.*"),
        tools=[REQUEST_MONEY, CREATE_INVOICE_WITH_NET_AMOUNT],
    ),
    row(
        "Set the price of QN-40 to 12.49 euros",
        calls("set_price", {"product_id": "QN-40", "price": 12.49, "currency": "EUR"}),
        tools=[SET_PRICE, CHECK_STOCK],
    ),
    row(
        "What is 3 * 12?",
        calls("multiply", {"a": 3, "b": 12}),
        tools=[MULTIPLY_IN_A_SENTENCE, ADD_IN_A_SENTENCE],
    ),
    row(
        "Convert 50 USD to EUR",
        calls("convert_currency", {"amount": 50, "from_currency": "USD", "to_currency": "EUR"}),
        tools=[CONVERT_CURRENCY_IN_A_SENTENCE],
    ),
    row(
        "How much is 250 USD in EUR?",
        calls("convert_currency", {"amount": 250, "from_currency": "USD", "to_currency": "EUR"}),
        tools=[CONVERT_CURRENCY, GET_WEATHER],
    ),
    row(
        "What's a 15% tip on an 80 dollar bill?",
        calls("calculate_tip", {"bill": 80, "percentage": 15}),
        tools=[CALCULATE_TIP, LOOKUP_PRICE],
    ),
    row(
        "What's an 18% tip on a $64.50 bill?",
        calls("calculate_tip", {"bill_amount": 64.5, "tip_percentage": 18}),
        tools=[CALCULATE_TIP_WITH_BILL, GET_CRYPTO_PRICE_WITH_COIN],
    ),
    row(
        "How many dollars is 300 euros?",
        calls("convert_currency", {"amount": 300, "source": "EUR", "target": "USD"}),
        tools=[CONVERT_CURRENCY_WITH_AMOUNT_SOURCE, GET_STOCK_INFO],
    ),
    row(
        "How much is 120 pounds in dollars?",
        calls("convert_currency", {"amount": 120, "from_currency": "GBP", "to_currency": "USD"}),
        tools=[CONVERT_CURRENCY, GET_STOCK_PRICE],
    ),
    row("What is 14 times 6?", calls("multiply", {"a": 14, "b": 6}), tools=[MULTIPLY_INTEGERS, ADD_INTEGERS]),
    row(
        "What would I pay monthly for a loan of 200,000 at 4.5% over 30 years?",
        calls("calculate_loan_payment", {"principal": 200000, "annual_rate": 4.5, "years": 30}),
        tools=[CALCULATE_LOAN_PAYMENT, CALCULATE_SHIPPING],
    ),
    row(
        "Buy 15 shares of Microsoft",
        calls("buy_stock", {"symbol": "MSFT", "shares": 15}),
        tools=[STOCKS, SHOPPING],
    ),
    row(
        "Convert 250 dollars to euros",
        calls("convert_currency", {"amount": 250, "from_currency": "USD", "to_currency": "EUR"}),
        tools=[CONVERT_CURRENCY_WITH_AMOUNT_ONE, GET_STOCK_PRICE_WITH_SYMBOL],
    ),
    row(
        "Create an invoice of 450 EUR for Lumen AG",
        calls("create_invoice", {"customer": "Lumen AG", "amount": 450, "currency": "EUR"}),
        tools=[CREATE_INVOICE_WITH_CUSTOMER, TRACK_PACKAGE],
    ),
    row(
        "How many yen is 50 USD? (JPY)",
        calls("convert_currency", {"amount": 50, "from_currency": "USD", "to_currency": "JPY"}),
        tools=[CONVERT_AN_AMOUNT],
    ),
    row(
        "What is 3 * 12?",
        calls("multiply", {"a": 3, "b": 12}),
        tools=[MULTIPLY_WITH_A_B_TWO, ADD_WITH_A_B_TWO],
    ),
    row(
        "Convert 250 dollars to euros",
        calls("convert_currency", {"amount": 250, "from_currency": "USD", "to_currency": "EUR"}),
        tools=[CONVERT_CURRENCY_IN_A_SENTENCE, GET_STOCK_PRICE_IN_A_SENTENCE],
    ),
    row(
        "How much is 250 USD in EUR?",
        calls("convert_currency", {"amount": 250, "from_currency": "USD", "to_currency": "EUR"}),
        tools=[CONVERT_AN_AMOUNT_OF_MONEY, GET_WEATHER_CURRENT],
    ),
)

REORDER = tool("reorder", "Order a product again", product_id="string", quantity="integer", express="boolean")

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

FIND_PRODUCTS = tool(
    "find_products", "Search the product catalogue", category="string", max_price="number", in_stock="boolean"
)

PRODUCT = tool("get_product", "Get a product by its id", product_id="integer")

REFUND = tool("process_refund", "Refund an order", order_id="string", amount="number", reason="string")


def ordered(text: str, product: str, quantity: int = 1) -> Row:
    """Return a row of an order of so many of a product, one where no number is said."""
    return row(text, calls("create_order", {"product": product, "quantity": quantity}), tools=ORDER_FUNCTIONS)


ADD_CART = [
    tool("add_to_cart", "Add a product to the cart", product_name="string", quantity="integer"),
    GET_WEATHER_CURRENT_WITH_LOCATION,
]

SEARCH_PRODUCTS_UNDER_A_PRICE = tool(
    "search_products", "Search the product catalogue.", query="string", max_price="number"
)

ARGUMENTS_WITH_NUMBERS_ORDERS = kind(
    "arguments with numbers",
    row(
        "Order two more of P-330, express shipping",
        calls("reorder", {"product_id": "P-330", "quantity": 2, "express": True}),
        tools=[REORDER, LOOKUP_ORDER],
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
        "Can you check order 55123 for me?",
        calls("get_order_status", {"order_id": 55123}),
        tools=[GET_ORDER_STATUS_BY_INTEGER, CANCEL_ORDER, ADDRESS],
    ),
    row(
        "I'd like to cancel order number 808.",
        calls("cancel_order", {"order_id": 808}),
        tools=[GET_ORDER_STATUS_BY_INTEGER, CANCEL_ORDER, ADDRESS],
    ),
    row(
        "Show me headphones under 100 dollars that are in stock",
        calls("find_products", {"category": "headphones", "max_price": 100, "in_stock": True}),
        tools=[FIND_PRODUCTS, GET_ORDER_STATUS_BY_INTEGER],
    ),
    row(
        "Show me blue running shoes in size 43 for less than 90 euros, only ones you have in stock",
        calls("search_products", {"color": "blue", "size": "43", "max_price": 90, "in_stock": True})
        & argument("search_products", "query", ".*running shoes.*"),
        tools=[SEARCH_PRODUCTS, ADD_TO_CART],
    ),
    row(
        "Put three of SKU TR-1180 in my basket",
        calls("add_to_cart", {"sku": "TR-1180", "quantity": 3}),
        tools=[SEARCH_PRODUCTS, ADD_TO_CART],
    ),
    row("Show me product 42", calls("get_product", {"product_id": 42}), tools=[PRODUCT, GET_ORDER_DETAILS]),
    row(
        "I want a refund of $49.99 for order 10023 because the item arrived damaged.",
        calls("process_refund", {"order_id": "10023", "amount": 49.99})
        & argument("process_refund", "reason", ".*damaged.*"),
        tools=[REFUND, LOOKUP_ORDER_BY_NUMBER],
    ),
    ordered("I would like to order a blue mug", "blue mug"),
    ordered("Please order a wireless mouse", "wireless mouse"),
    ordered("I want to buy a red scarf.", "red scarf"),
    ordered("order one notebook", "notebook"),
    ordered("Can I get a large cappuccino?", "cappuccino"),
    ordered("I'd like two cheeseburgers please", "cheeseburgers", 2),
    row(
        "Add a toaster to my cart",
        calls("add_to_cart", {"product_name": "toaster", "quantity": 1}),
        tools=ADD_CART,
    ),
    row(
        "Put a phone case in my basket",
        calls("add_to_cart", {"product_name": "phone case", "quantity": 1}),
        tools=ADD_CART,
    ),
    row(
        "Load user 42",
        calls("get_user", {"user_id": 42}),
        tools=[GET_USER, WEB_SEARCH_FOR_NEWEST_INFORMATION],
    ),
    row("Look up user 1024", calls("get_user", {"user_id": 1024}), tools=[GET_USER, RUN_QUERY]),
    row(
        "How much is express shipping of a 2.5 kg package to Norway?",
        calls("calculate_shipping", {"weight_kg": 2.5, "destination_country": "Norway", "express": True}),
        tools=[GET_ORDER_STATUS_WITH_ORDER_NUMBER, CALCULATE_SHIPPING],
    ),
    row(
        "Put 3 notebooks in my cart",
        calls("add_to_cart", {"product": "notebooks", "quantity": 3}),
        tools=[SHOPPING, GET_ORDER_STATUS_WITH_ORDER_NUMBER],
    ),
    row(
        "Refund order 5512, 20 dollars, it arrived broken",
        calls("refund_order", {"order_id": "5512"}),
        tools=[tool("refund_order", "Refund an order", order_id="string")],
    ),
    row(
        "Please refund 25.90 for order R-2210, the mug was broken",
        calls("issue_refund", {"order_id": "R-2210", "amount": 25.9}),
        tools=[CANCEL_SUBSCRIPTION, ISSUE_REFUND_WITH_AMOUNT],
    ),
    row(
        "Refund 19.99 euros for order 70-3321 because the item was damaged.",
        calls("refund_order", {"order_id": "70-3321", "amount": 19.99, "currency": "EUR"}),
        tools=[
            tool(
                "refund_order",
                "Refund an order",
                order_id="string",
                amount="number",
                currency="string",
                reason="string",
            )
        ],
    ),
    row(
        "Find me running shoes under 80 euros",
        calls("search_products", {"query": "running shoes", "max_price": 80}),
        tools=[SEARCH_PRODUCTS_UNDER_A_PRICE, SET_LIGHT],
    ),
)

CONVERT_UNITS_OF_MEASUREMENT = tool(
    "convert_units",
    "Convert between units of measurement",
    value="number",
    from_unit="string",
    to_unit="string",
)

CALCULATE_BMI_WITH_HEIGHT_M = tool(
    "calculate_bmi", "Calculate the BMI", weight_kg="number", height_m="number"
)

DISTANCE = tool(
    "get_distance",
    "Distance between two cities",
    origin="string",
    destination="string",
    unit=one_of_these("km", "miles"),
)

CALCULATE_BMI_WITH_WEIGHT = tool(
    "calculate_bmi", "Compute the body mass index", weight_kg="number", height_m="number"
)

DICE = tool("roll_dice", "Roll dice", sides="integer", count="integer")

SUMMARIZE = tool("summarize_url", "Summarize a web page", url="string", sentences="integer")

ARGUMENTS_WITH_NUMBERS_NUMBERS = kind(
    "arguments with numbers",
    row(
        "How many kilometers are 26.2 miles?",
        calls("convert_units", {"value": 26.2, "from_unit": "miles", "to_unit": "kilometers"}),
        tools=[PERCENT_OF, CONVERT_UNITS],
    ),
    row(
        "Convert 26 miles to kilometers",
        calls("convert_units", {"value": 26})
        & argument("convert_units", "from_unit", "miles?")
        & argument("convert_units", "to_unit", "kilometers?|km"),
        tools=[CONVERT_UNITS_OF_MEASUREMENT, EVALUATE_EXPRESSION],
    ),
    row("Add 19 and 23.", calls("add", {"a": 19, "b": 23}), tools=[MULTIPLY, ADD]),
    row(
        "I weigh 70 kg and I'm 1.75 m tall. What's my BMI?",
        calls("calculate_bmi", {"weight_kg": 70, "height_m": 1.75}),
        tools=[CALCULATE_BMI_WITH_HEIGHT_M, DISTANCE],
    ),
    row(
        "What's my BMI? I weigh 70 kg and I'm 1.75 m tall.",
        calls("calculate_bmi", {"weight_kg": 70, "height_m": 1.75}),
        tools=[CALCULATE_BMI_WITH_WEIGHT, GOOGLE_SEARCH],
    ),
    row(
        "How much is 80 pounds in Swiss francs?",
        calls("convert", {"amount": 80, "source": "GBP", "target": "CHF"}),
        tools=[CONVERT, SEARCH_THE_INTERNET],
    ),
    row("Roll two six-sided dice", calls("roll_dice", {"sides": 6, "count": 2}), tools=[DICE]),
    row(
        "Comment on issue 42: looks good to me",
        calls("add_comment", {"issue_id": 42, "comment": "looks good to me"}),
        tools=[ADD_COMMENT, CLOSE_ISSUE, LABEL],
    ),
    row(
        "Add the label bug to issue 9",
        calls("add_label", {"issue_id": 9, "label": "bug"}),
        tools=[ADD_COMMENT, CLOSE_ISSUE, LABEL],
    ),
    row(
        "Summarize https://news.example.org/a/77 in 3 sentences",
        calls("summarize_url", {"url": "https://news.example.org/a/77", "sentences": 3}),
        tools=[SUMMARIZE, ADD_TASK],
    ),
    row(
        "What's 8 plus 5?", calls("add", {"a": 8, "b": 5}), tools=[MULTIPLY_IN_A_SENTENCE, ADD_IN_A_SENTENCE]
    ),
    row(
        "Add 14 and 28",
        calls("add", {"a": 14, "b": 28}),
        tools=[ADD, tool("multiply", "Multiply two numbers", a="number", b="number")],
    ),
    row(
        "I'm 180 cm tall and weigh 75 kg. What's my BMI?",
        calls("calculate_bmi", {"height_cm": 180, "weight_kg": 75}),
        tools=[CALCULATE_BMI, GET_EXCHANGE_RATE],
    ),
    row(
        "What do you get when you add 19 and 23?",
        calls("add", {"a": 19, "b": 23}),
        tools=[ADD_IN_A_SENTENCE, SEARCH_WEB],
    ),
    row(
        "What is 11 + 49?", calls("add", {"a": 11, "b": 49}), tools=[MULTIPLY_WITH_A_B_TWO, ADD_WITH_A_B_TWO]
    ),
)

SET_TIMER_OF_MINUTES = tool("set_timer", "Set a timer", minutes="integer")

MARK = tool("update_ticket_status", "Update the status of a ticket", ticket_id="integer", status="string")

TICKET = tool("create_ticket", "Create a support ticket", title="string", priority="string")

TIMER = tool("start_timer", "Start a timer", seconds="integer")

SET_TIMER_WITH_MINUTES = tool("set_timer", "Start a timer", minutes="integer", label="string")

SET_TIMER_WITH_MINUTES_LABEL = tool(
    "set_timer", "Set a kitchen timer.", minutes="integer", label={"type": "string"}
)

ARGUMENTS_WITH_NUMBERS_CALENDAR = kind(
    "arguments with numbers",
    row("Set a timer for half an hour", calls("set_timer", {"minutes": 30}), tools=[SET_TIMER_OF_MINUTES]),
    row(
        "Mark ticket 1234 as resolved",
        calls("update_ticket_status", {"ticket_id": 1234}),
        tools=[TICKET, MARK],
    ),
    row("Start a timer for 90 seconds", calls("start_timer", {"seconds": 90}), tools=[TIMER, SAVE_NOTE]),
    row("Set a timer for 5 minutes", calls("start_timer", {"seconds": 300}), tools=[TIMER, SAVE_NOTE]),
    row(
        "Set a timer for 10 minutes called pasta",
        calls("set_timer", {"minutes": 10, "label": "pasta"}),
        tools=[
            tool("set_timer", "Start a timer", minutes="integer", label="string"),
            GET_CURRENT_TIME_IN_UTC,
        ],
    ),
    row(
        "Please ship order 912 to 5 Rose Lane, Leeds, LS1 4AP instead",
        calls(
            "update_shipping_address",
            {"order_id": 912, "street": "5 Rose Lane", "city": "Leeds", "postal_code": "LS1 4AP"},
        ),
        tools=[GET_ORDER_STATUS_BY_INTEGER, CANCEL_ORDER, ADDRESS],
    ),
    row(
        "Set a 10 minute timer for the pasta",
        calls("set_timer", {"minutes": 10}) & argument("set_timer", "label", "(the )?pasta"),
        tools=[SET_TIMER_WITH_MINUTES],
    ),
    row(
        "Timer for 7 minutes",
        calls("start_timer", {"seconds": 420}),
        tools=[PREHEAT_OVEN, SET_ALARM_WITH_LABEL, START_TIMER],
    ),
    row("Tick off number 14", calls("complete_task", {"task_id": 14}), tools=[ADD_TASK, COMPLETE_TASK]),
    row(
        "Set a timer for 12 minutes for the pasta",
        calls("start_timer", {"minutes": 12, "label": "pasta"}),
        tools=[START_TIMER_WITH_LABEL, CREATE_CALENDAR_EVENT_WITH_TITLE],
    ),
    row(
        "Update the stock of SKU BX-220 to 75 units in the Rotterdam warehouse.",
        calls("update_stock", {"sku": "BX-220", "quantity": 75, "warehouse": "Rotterdam"}),
        tools=[
            tool("update_stock", "Update the stock", sku="string", quantity="integer", warehouse="string")
        ],
    ),
    row(
        "Set a timer for 12 minutes for the eggs",
        calls("set_timer", {"minutes": 12}),
        tools=[SET_TIMER_WITH_MINUTES_LABEL],
    ),
    row(
        "Set a timer for 12 minutes for the pasta",
        calls("set_timer", {"minutes": 12}),
        tools=[SET_TIMER],
    ),
    row(
        "Set a timer for 25 minutes",
        calls("start_timer", {"minutes": 25}),
        tools=[START_TIMER_OF_MINUTES, SEND_SMS_TO_A_NUMBER_IN_A_SENTENCE],
    ),
)

SEARCH_DOCS = tool("search_docs", "Search the documentation", query="string", limit="integer")

RATE = tool("rate_movie", "Rate a movie", title="string", rating="integer")

BOOK = tool("search_books", "Search books", author="string", title="string", max_results="integer")

MOVIE = tool("get_movie_info", "Get details about a movie", title="string", year="integer")

PAPERS = tool(
    "search_papers", "Search scientific papers", topic="string", year_from="integer", max_results="integer"
)

SEARCH_MOVIES_WITH_TITLE = tool("search_movies", "Search for movies", title="string", year="integer")

ARGUMENTS_WITH_NUMBERS_KNOWLEDGE = kind(
    "arguments with numbers",
    row(
        "Search the docs for rate limits, show 5 results",
        calls("search_docs", {"query": "rate limits", "limit": 5}),
        tools=[SEARCH_DOCS],
    ),
    row("I'd give Inception 5 stars", calls("rate_movie", {"title": "Inception", "rating": 5}), tools=[RATE]),
    row(
        "Rate The Matrix 4 out of 5", calls("rate_movie", {"title": "The Matrix", "rating": 4}), tools=[RATE]
    ),
    row(
        "Find books by Haruki Murakami",
        calls("search_books", {"author": "Haruki Murakami"}),
        tools=[BOOK, INTERNET_SEARCH],
    ),
    row(
        "How do I rotate an API key? Check the docs.",
        calls_saying("search_docs", "api key"),
        tools=[WEB_SEARCH, SEARCH_DOCS_WITH_LIMIT, CREATE_TICKET],
    ),
    row(
        "Search the docs for 'rate limits', top 5 results",
        calls("search_docs", {"query": "rate limits", "limit": 5}),
        tools=[WEB_SEARCH, SEARCH_DOCS_WITH_LIMIT],
    ),
    row(
        "How many vacation days do employees get?",
        calls_saying("search_knowledge_base", "vacation days"),
        tools=[SEARCH_KNOWLEDGE_BASE_WITH_TOP_K, SEND_MAIL_WITH_TO],
    ),
    row(
        "What's our refund policy?",
        calls_saying("search_knowledge_base", "refund policy"),
        tools=[SEARCH_KNOWLEDGE_BASE_WITH_TOP_K, SEND_MAIL_WITH_TO],
    ),
    row(
        "Who directed Alien (1979)?", calls("get_movie_info", {"title": "Alien", "year": 1979}), tools=[MOVIE]
    ),
    row(
        "Find me a comedy from 2019 rated at least 7.5",
        calls("search_movies", {"genre": "comedy", "year": 2019, "min_rating": 7.5}),
        tools=[SEARCH_MOVIES_WITH_MIN_RATING, SEARCH_THE_WEB],
    ),
    row(
        "Get me at most 10 papers about coral bleaching published since 2021",
        calls("search_papers", {"year_from": 2021, "max_results": 10})
        & argument("search_papers", "topic", ".*coral bleaching.*"),
        tools=[PAPERS, WEB_SEARCH],
    ),
    row(
        "I need information on vitamin D deficiency",
        argument("search", "query", "vitamin D deficiency"),
        tools=[SEARCH_FOR_INFORMATION, CALCULATE],
    ),
    row(
        "Who is the current CEO of Nvidia?",
        argument("search", "query", ".*CEO of Nvidia.*"),
        tools=[SEARCH_FOR_INFORMATION, CALCULATE],
    ),
    row(
        "Search for python asyncio tutorials and give me 3 results",
        calls("search", {"num_results": 3}) & argument("search", "query", "python asyncio tutorials"),
        tools=[SEARCH_FOR_INFORMATION, CALCULATE],
    ),
    row(
        "Find comedy movies from 1994",
        calls("search_movies", {"genre": "comedy", "year": 1994}),
        tools=[SEARCH_MOVIES, LOOKUP_PRICE],
    ),
    row(
        "Show me 3 news articles about climate change",
        calls("get_news", {"topic": "climate change", "limit": 3}),
        tools=[GET_NEWS_ON_A_TOPIC, DEFINE_WORD_BY_DEFINITION],
    ),
    row(
        "Find the movie Heat from 1995",
        calls("search_movies", {"title": "Heat", "year": 1995}),
        tools=[SEARCH_MOVIES_WITH_TITLE, CREATE_NOTE],
    ),
    row(
        "Recommend me a comedy from 2019",
        calls("recommend_movie", {"genre": "comedy", "year": 2019}),
        tools=[RECOMMEND_MOVIE, FIND_EVENTS],
    ),
    row(
        "Give me 3 news stories about electric cars",
        calls("get_news", {"topic": "electric cars", "limit": 3}),
        tools=[GET_NEWS, CALCULATE_MATH],
    ),
    row(
        "Find a two-bedroom apartment in Leeds for at most 1,200 pounds a month, pets allowed.",
        calls("search_apartments", {"city": "Leeds", "bedrooms": 2, "max_rent": 1200, "pets_allowed": True}),
        tools=[
            tool(
                "search_apartments",
                "Search apartments",
                city="string",
                bedrooms="integer",
                max_rent="number",
                pets_allowed="boolean",
            )
        ],
    ),
    row(
        "Search for used bikes under 300 euros within 20 km of Utrecht.",
        calls("search_listings", {"max_price": 300, "radius_km": 20, "location": "Utrecht"}),
        tools=[
            tool(
                "search_listings",
                "Search listings",
                query="string",
                max_price="number",
                radius_km="number",
                location="string",
            )
        ],
    ),
)

TAXI = tool("order_taxi", "Order a taxi", pickup="string", dropoff="string", passengers="integer")

RESTAURANTS = tool(
    "find_restaurants", "Find restaurants", location="string", cuisine="string", max_price="number"
)

ARGUMENTS_WITH_NUMBERS_JOURNEYS = kind(
    "arguments with numbers",
    row(
        "Find coffee shops near Times Square",
        argument("find_places", "type", "coffee shops?")
        & argument("find_places", "location", "Times Square"),
        tools=[GET_DIRECTIONS_WITH_MODE, FIND_PLACES],
    ),
    row(
        "I need a taxi from Central Station to the airport for 3 people",
        calls("order_taxi", {"pickup": "Central Station", "passengers": 3})
        & argument("order_taxi", "dropoff", "(the )?airport"),
        tools=[TAXI, GET_DIRECTIONS_WITH_MODE],
    ),
    row(
        "Book a hotel in Rome for 3 nights for 2 people",
        calls("book_hotel", {"city": "Rome", "nights": 3, "guests": 2}),
        tools=[BOOK_HOTEL, SEARCH_FLIGHTS_WITH_DATE],
    ),
    row(
        "I need a hotel in Athens for 3 nights for 2 people",
        calls("book_hotel", {"city": "Athens", "nights": 3, "guests": 2}),
        tools=[BOOK_FLIGHT_WITH_SEAT_CLASS, BOOK_HOTEL_ROOM],
    ),
    row(
        "Find cheap Thai restaurants in Soho under 25 pounds",
        calls("find_restaurants", {"location": "Soho", "cuisine": "Thai", "max_price": 25}),
        tools=[RESTAURANTS, BOOK_HOTEL_ROOM],
    ),
)

WORKOUT = tool("log_workout", "Log a workout", duration_minutes="integer", distance_km="number")

ARGUMENTS_WITH_NUMBERS_FILES_AND_CODE = kind(
    "arguments with numbers",
    row(
        "Close issue #17 please",
        calls("close_issue", {"issue_id": 17}),
        tools=[ADD_COMMENT, CLOSE_ISSUE, LABEL],
    ),
    row(
        "Log a 12 minute call with Orbit AB: they want a demo next week",
        calls("log_call", {"customer": "Orbit AB", "minutes": 12})
        & argument("log_call", "outcome", ".*they want a demo next week.*"),
        tools=[FIND_CUSTOMER, LOG_CALL],
    ),
    row(
        "I ran 5.2 km in 31 minutes",
        calls("log_workout", {"duration_minutes": 31, "distance_km": 5.2}),
        tools=[WORKOUT],
    ),
)

DONATE = tool(
    "donate", "Donate money", organization="string", amount="number", currency="string", monthly="boolean"
)

TOPUP = tool("top_up_phone", "Top up a prepaid phone", phone_number="string", amount="number")

ROWS_OF = tool(
    "get_rows",
    "Get rows of a table",
    table="string",
    filter_column="string",
    filter_value="string",
    limit="integer",
)

INTEREST = tool("compound_interest", "Compound interest", principal="number", rate="number", years="integer")

RECT = tool("rectangle_area", "Area of a rectangle", width="number", height="number")

ARGUMENTS_WITH_NUMBERS_OTHERS = kind(
    "arguments with numbers",
    row(
        "What's 17.5% of 880?",
        calls("percent_of", {"percent": 17.5, "number": 880}),
        tools=[PERCENT_OF, CONVERT_UNITS],
    ),
    row(
        "Water the garden for 20 minutes, just the north zone",
        calls("water_garden", {"minutes": 20}) & argument("water_garden", "zone", "north( zone)?"),
        tools=[ACTIVATE_SCENE, SET_FAN, WATER_GARDEN],
    ),
    row(
        "Donate 15 euros a month to Doctors Without Borders",
        calls("donate", {"amount": 15, "currency": "EUR", "monthly": True})
        & argument("donate", "organization", "Doctors Without Borders"),
        tools=[DONATE, TOPUP],
    ),
    row(
        "Check me in: booking ZK81QP, name Duarte, one bag",
        calls("check_in", {"booking_code": "ZK81QP", "last_name": "Duarte", "bags": 1}),
        tools=[CHECK_IN, BUS_TIMES],
    ),
    row(
        "Which public holidays does Slovenia have in 2026?",
        calls("public_holidays", {"country": "Slovenia", "year": 2026}),
        tools=[PUBLIC_HOLIDAYS, RAIN_FORECAST],
    ),
    row(
        "I weigh 72.5 kg and I'm 1.81 m tall, what's my BMI?",
        calls("bmi", {"weight_kg": 72.5, "height_m": 1.81}),
        tools=[LOAN_PAYMENT, BMI],
    ),
    row(
        "Charge customer cus_8842 $19.99 for the March subscription",
        calls("create_charge", {"customer_id": "cus_8842", "amount_cents": 1999, "currency": "USD"})
        & argument("create_charge", "description", ".*March subscription.*"),
        tools=[TRANSFER_MONEY_WITH_CURRENCY, CREATE_CHARGE],
    ),
    row(
        "UV index at 36.72, -4.42 please",
        calls("uv_index", {"latitude": 36.72, "longitude": -4.42}),
        tools=[UV_INDEX, GET_WEATHER_WITH_PLACE],
    ),
    row(
        "Nearest store within 15 miles of 60614?",
        calls("find_store", {"zip_code": "60614", "radius_miles": 15}),
        tools=[FIND_STORE, APPLY_COUPON],
    ),
    row(
        "What's 2.5 to the power of 4?", calls("power", {"base": 2.5, "exponent": 4}), tools=[POWER, AVERAGE]
    ),
    row(
        "We were 4 people, the bill was 132.60 and we want to tip 10%. How much each?",
        calls("split_bill", {"total": 132.6, "tip_percent": 10, "people": 4}),
        tools=[SPLIT_BILL, AVERAGE],
    ),
    row(
        "Show 20 rows from invoices where status is overdue",
        calls(
            "get_rows",
            {"table": "invoices", "filter_column": "status", "filter_value": "overdue", "limit": 20},
        ),
        tools=[ROWS_OF],
    ),
    row(
        "Heat the oven to 220",
        calls("preheat_oven", {"celsius": 220}),
        tools=[PREHEAT_OVEN, START_VACUUM, SET_ALARM_WITH_LABEL],
    ),
    row(
        "Area of a 12.5 by 8 meter rectangle?",
        calls("rectangle_area", {"width": 12.5, "height": 8}),
        tools=[RECT, INTEREST],
    ),
    row(
        "I put 5,000 into an account at 4% for 10 years, compounded. What do I get?",
        calls("compound_interest", {"principal": 5000, "rate": 4, "years": 10}),
        tools=[RECT, INTEREST],
    ),
    row(
        "What would I get if I send 300 euros to Poland in zloty?",
        calls("quote_transfer", {"amount": 300, "source_currency": "EUR", "target_currency": "PLN"}),
        tools=[QUOTE_TRANSFER, FREEZE_CARD],
    ),
    row(
        "Water the garden for 10 minutes",
        calls("water_plants", {"area": "garden", "minutes": 10}),
        tools=[READ_SENSOR, WATER_PLANTS],
    ),
    row(
        "Top up 0176 5558812 with 20",
        calls("top_up_phone", {"phone_number": "0176 5558812", "amount": 20}),
        tools=[DONATE, TOPUP],
    ),
)

ROWS = [
    *ARGUMENTS_WITH_NUMBERS_HOUSE,
    *ARGUMENTS_WITH_NUMBERS_MONEY,
    *ARGUMENTS_WITH_NUMBERS_ORDERS,
    *ARGUMENTS_WITH_NUMBERS_NUMBERS,
    *ARGUMENTS_WITH_NUMBERS_CALENDAR,
    *ARGUMENTS_WITH_NUMBERS_KNOWLEDGE,
    *ARGUMENTS_WITH_NUMBERS_JOURNEYS,
    *ARGUMENTS_WITH_NUMBERS_FILES_AND_CODE,
    *ARGUMENTS_WITH_NUMBERS_OTHERS,
]
