"""Rows: calls whose arguments come from several turns of the conversation."""

from __future__ import annotations

from demands.checkers import argument, calls, calls_nothing, calls_saying, says
from demands.given import SHIPPED_ORDER
from demands.offered import (
    ADD_COMMENT,
    AIR_QUALITY,
    BOOK_FLIGHT,
    BOOK_FLIGHT_WITH_DEPARTURE_DATE,
    BOOK_FLIGHT_WITH_PASSENGERS,
    BOOK_HOTEL,
    BOOK_TABLE,
    CANCEL_ORDER,
    CANCEL_ORDER_WITH_ORDER_NUMBER,
    CHECK_STOCK,
    CLOSE_ISSUE,
    CONTROL_LIGHT,
    CONVERT,
    CONVERT_CURRENCIES,
    CREATE_REMINDER,
    CURRENCY_CONVERT,
    GET_CRYPTO_PRICE,
    GET_CURRENT_WEATHER,
    GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION,
    GET_CURRENT_WEATHER_IN_A_LOCATION,
    GET_DIRECTIONS,
    GET_EXCHANGE_RATE_WITH_QUOTE,
    GET_FORECAST,
    GET_FORECAST_OF_NEXT_DAYS,
    GET_LOCAL_TIME,
    GET_ORDER,
    GET_ORDER_STATUS,
    GET_ORDER_STATUS_BY_INTEGER,
    GET_ORDER_STATUS_WITH_ORDER_NUMBER,
    GET_POPULATION,
    GET_STOCK_PRICE,
    GET_STOCK_PRICE_WITH_SYMBOL,
    GET_TIME,
    GET_WEATHER,
    GET_WEATHER_CURRENT,
    GET_WEATHER_CURRENT_FOR_A_CITY,
    GET_WEATHER_FOR_A_LOCATION,
    GET_WEATHER_IN_A_SENTENCE,
    GET_WEATHER_OF_CITY,
    GET_WEATHER_WITH_CITY_AND_UNIT,
    GET_WEATHER_WITH_LOCATION_AND_DATE,
    GET_WEATHER_WITH_PLACE,
    ISSUE_REFUND,
    LOOKUP_ORDER,
    LOOKUP_ORDER_BY_NUMBER,
    OFFICE,
    PLACE_ORDER,
    PLACE_ORDER_WITH_SYMBOL,
    PUBLIC_HOLIDAYS,
    RENT_CAR,
    RENT_CAR_WITH_PICKUP_CITY,
    RESTART_SERVICE,
    SEND_EMAIL,
    SET_PRICE,
    SET_REMINDER,
    START_RETURN,
    STOCK_QUOTE,
    TRACK_ORDER,
    WEATHER,
    WEATHER_WITH_CITY,
    WEB_SEARCH_FOR_INFORMATION,
)
from demands.rows import called, kind, row, tool

CALLS_IN_LATER_TURNS_WEATHER = kind(
    "calls in later turns",
    row(
        "5 day forecast for Bergen in celsius",
        *called(
            "get_forecast",
            {"city": "Bergen", "summary": "rain every day", "max": 11},
            city="Bergen",
            days=5,
            units="celsius",
        ),
        "It rains every day in Bergen, up to 11 degrees.",
        "What about Stavanger?",
        calls("get_forecast", {"city": "Stavanger"}),
        tools=[GET_FORECAST],
    ),
    row(
        "What's the weather in Turin?",
        *called("weather", {"temp": 12}, city="Turin"),
        "It's 12 degrees in Turin.",
        "How about Genoa?",
        calls("weather", {"city": "Genoa"}),
        tools=[WEATHER_WITH_CITY],
    ),
    row(
        "What's the weather in Turin?",
        *called("weather", {"temp": 12}, city="Turin"),
        "It's 12 degrees in Turin.",
        "And the air quality there?",
        calls("air_quality", {"city": "Turin"}),
        tools=[WEATHER_WITH_CITY, AIR_QUALITY],
    ),
    row(
        "What's the weather in Oslo?",
        *called("get_current_weather", {"city": "Oslo", "temp_c": -4, "sky": "snow"}, city="Oslo"),
        "It is -4 °C and snowing in Oslo.",
        "And in Madrid?",
        calls("get_current_weather", {"city": "Madrid"}),
        tools=OFFICE,
    ),
    row(
        "What's the weather in Paris?",
        *called("get_weather", {"city": "Paris", "temp_c": 18, "sky": "cloudy"}, city="Paris"),
        "It is 18 degrees and cloudy in Paris.",
        "And in Rome?",
        calls("get_weather", {"city": "Rome"}),
        tools=[GET_WEATHER_OF_CITY],
    ),
    row(
        "What's the weather in Springfield?",
        *called("get_weather", {"city": "Springfield", "temp_c": 25}, city="Springfield"),
        "It is 25 degrees in Springfield.",
        "No, I meant Sheffield.",
        calls("get_weather", {"city": "Sheffield"}),
        tools=[GET_WEATHER_OF_CITY],
    ),
    row(
        "What's the weather in Paris?",
        *called("get_weather", {"temperature": 21}, city="Paris"),
        "21 degrees.",
        "And in Rome?",
        calls("get_weather", {"city": "Rome"}),
        tools=[GET_WEATHER_CURRENT_FOR_A_CITY],
    ),
    row(
        "What's the weather in Paris?",
        *called("get_weather", {"temperature": 21}, city="Paris"),
        "21 degrees.",
        "No, I meant Paris, Texas.",
        calls_saying("get_weather", "Texas"),
        tools=[GET_WEATHER_CURRENT_FOR_A_CITY],
    ),
    row(
        "What's the weather in Bonn?",
        *called("get_weather", {"temp": 9}, location="Bonn"),
        "9 degrees.",
        "And tomorrow in Ulm?",
        calls_saying("get_weather", "Ulm"),
        tools=[GET_WEATHER_FOR_A_LOCATION],
    ),
    row(
        "How's the weather in Bath today?",
        *called("get_weather", {"place": "Bath", "sky": "drizzle", "temp_c": 9}, place="Bath", day="today"),
        "Drizzle, 9 degrees.",
        "and tomorrow?",
        calls("get_weather", {"place": "Bath", "day": "tomorrow"}),
        tools=[GET_WEATHER_WITH_PLACE],
    ),
    row(
        "Weather in Paris?",
        *called("get_weather", "18 degrees, sunny", city="Paris"),
        "It is 18 degrees and sunny in Paris.",
        "And in Rome?",
        calls("get_weather", {"city": "Rome"}),
        tools=[GET_WEATHER_IN_A_SENTENCE],
    ),
    row(
        "Weather in Turin?",
        *called("get_current_weather", {"temperature": 19}, location="Turin"),
        "It's 19 degrees in Turin.",
        "What about Genoa?",
        calls("get_current_weather", {"location": "Genoa"}),
        tools=[GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION, GET_FORECAST_OF_NEXT_DAYS],
    ),
    row(
        "What's the weather in Tokyo?",
        *called("get_weather", {"temperature": 18, "condition": "cloudy"}, city="Tokyo"),
        "It is 18 degrees and cloudy in Tokyo.",
        "And in Osaka?",
        calls("get_weather", {"city": "Osaka"}),
        tools=[GET_WEATHER, GET_STOCK_PRICE],
    ),
    row(
        "What's the weather in Oslo?",
        *called("get_weather", {"temp_c": -4, "sky": "clear"}, location="Oslo"),
        "It is -4 degrees and clear.",
        "And tomorrow in Bergen?",
        calls_saying("get_weather", "bergen"),
        tools=[GET_WEATHER_WITH_LOCATION_AND_DATE],
    ),
    row(
        "Weather in Nice?",
        *called("get_weather", {"temp_c": 24}, city="Nice"),
        "24 degrees.",
        "And in Cannes?",
        calls("get_weather", {"city": "Cannes"}),
        tools=[GET_WEATHER_WITH_CITY_AND_UNIT],
    ),
    row(
        "Weather in Lisbon?",
        *called("get_current_weather", {"temp": 21.5}, location="Lisbon", unit="celsius"),
        "It is 21.5 degrees.",
        "And in Porto?",
        calls("get_current_weather", {"location": "Porto"}),
        tools=[GET_CURRENT_WEATHER_IN_A_LOCATION],
    ),
    row(
        "Weather in Paris?",
        *called("get_weather", {"condition": "snow", "temp": -3}, city="Paris"),
        "It is snowing in Paris.",
        "And in Rome?",
        calls("get_weather", {"city": "Rome"}),
        tools=[GET_WEATHER_IN_A_SENTENCE],
    ),
    row(
        "Weather in Turin?",
        *called("get_weather", {"temp": 21}, city="Turin"),
        "21 degrees.",
        "And in Rome?",
        calls("get_weather", {"city": "Rome"}),
        tools=[GET_WEATHER_CURRENT],
    ),
)

CALLS_IN_LATER_TURNS_ORDERS = kind(
    "calls in later turns",
    row(
        "Track order DE-88213",
        *called(
            "track_order",
            {"status": "in transit", "carrier": "DHL", "eta": "2025-11-04"},
            order_number="DE-88213",
        ),
        "It is in transit with DHL and should arrive on 2025-11-04.",
        "And order DE-90001?",
        calls("track_order", {"order_number": "DE-90001"}),
        tools=[TRACK_ORDER, ISSUE_REFUND],
    ),
    row(
        "What's the status of KX-2231?",
        *called("get_order_status", SHIPPED_ORDER, order_id="KX-2231"),
        "It has shipped with GLS and should arrive on 2025-12-03.",
        "ok, and KX-2240?",
        calls("get_order_status", {"order_id": "KX-2240"}),
        tools=[GET_ORDER_STATUS, START_RETURN],
    ),
    row(
        "What's the status of order 4410?",
        *called(
            "lookup_order", {"order": "4410", "status": "shipped", "carrier": "UPS"}, order_number="4410"
        ),
        "It was shipped with UPS.",
        "Sorry, I meant order 4401.",
        calls("lookup_order", {"order_number": "4401"}),
        tools=[LOOKUP_ORDER_BY_NUMBER],
    ),
    row(
        "Status of order 55?",
        *called("get_order_status", {"status": "shipped", "eta": "2025-04-02"}, order_number="55"),
        "It was shipped.",
        "What about 56?",
        calls("get_order_status", {"order_number": "56"}),
        tools=[GET_ORDER_STATUS_WITH_ORDER_NUMBER],
    ),
)

CALLS_IN_LATER_TURNS_MONEY = kind(
    "calls in later turns",
    row(
        "Price of AAPL?",
        *called("get_stock_price", {"ticker": "AAPL", "price": 231.4}, ticker="AAPL"),
        "AAPL trades at $231.40.",
        "What about MSFT?",
        calls("get_stock_price", {"ticker": "MSFT"}),
        tools=OFFICE,
    ),
    row(
        "Convert 100 EUR to USD",
        *called("currency_convert", {"result": 108.5}, amount=100, to="USD"),
        "100 EUR are 108.50 USD.",
        "And 250?",
        calls("currency_convert", {"amount": 250, "from": "EUR", "to": "USD"}),
        tools=[CURRENCY_CONVERT],
    ),
    row(
        "Convert 20 USD to EUR",
        *called("convert_currency", {"result": 18.4}, amount=20, from_currency="USD", to_currency="EUR"),
        "That's 18.40 EUR.",
        "And to GBP?",
        calls("convert_currency", {"amount": 20, "from_currency": "USD", "to_currency": "GBP"}),
        tools=[CONVERT_CURRENCIES],
    ),
    row(
        "How much is 5 USD in EUR?",
        *called("get_exchange_rate", {"rate": 0.92}, base="USD", quote="EUR"),
        "5 USD is 4.60 EUR.",
        "What about GBP?",
        calls("get_exchange_rate", {"base": "USD", "quote": "GBP"}),
        tools=[GET_EXCHANGE_RATE_WITH_QUOTE],
    ),
    row(
        "Stock of QN-40 in Rotterdam?",
        *called(
            "check_stock",
            {"sku": "QN-40", "warehouse": "Rotterdam", "quantity": 118},
            sku="QN-40",
            warehouse="Rotterdam",
        ),
        "118 pieces.",
        "What about Antwerp?",
        calls("check_stock", {"sku": "QN-40", "warehouse": "Antwerp"}),
        tools=[CHECK_STOCK, SET_PRICE],
    ),
    row(
        "What's the price of NVDA?",
        *called("get_stock_price", {"price": 131.2, "currency": "USD"}, symbol="NVDA"),
        "NVDA is at 131.20 USD.",
        "And MSFT?",
        calls("get_stock_price", {"symbol": "MSFT"}),
        tools=[GET_STOCK_PRICE_WITH_SYMBOL, GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION],
    ),
    row(
        "BTC price?",
        *called("get_crypto_price", {"usd": 64210}, symbol="BTC"),
        "BTC is at 64210 USD.",
        "And ETH?",
        calls("get_crypto_price", {"symbol": "ETH"}),
        tools=[GET_CRYPTO_PRICE],
    ),
)

CALLS_IN_LATER_TURNS_JOURNEYS = kind(
    "calls in later turns",
    row(
        "Book a flight from Oslo to Nice on 2026-10-05 in economy",
        *called(
            "book_flight",
            {"ok": True, "ref": "X1"},
            departure_city="Oslo",
            arrival_city="Nice",
            date="2026-10-05",
            seat_class="economy",
        ),
        "Booked.",
        "Actually, make it business class.",
        calls(
            "book_flight",
            {
                "departure_city": "Oslo",
                "arrival_city": "Nice",
                "date": "2026-10-05",
                "seat_class": "business",
            },
        ),
        tools=[BOOK_FLIGHT],
    ),
    row(
        "Quote for NVDA?",
        *called("stock_quote", {"ticker": "NVDA", "price": 181.2}, ticker="NVDA"),
        "NVDA is at 181.20.",
        "ok buy 5 of them",
        calls("place_order", {"ticker": "NVDA", "side": "buy", "shares": 5}),
        tools=[STOCK_QUOTE, PLACE_ORDER],
    ),
    row(
        "Directions to Geneva from Bern",
        *called("get_directions", {"km": 158, "via": "A1"}, origin="Bern", destination="Geneva"),
        "It is 158 km via the A1.",
        "And to Basel?",
        calls("get_directions", {"destination": "Basel"}),
        tools=[GET_DIRECTIONS],
    ),
)

CALLS_IN_LATER_TURNS_OTHERS = kind(
    "calls in later turns",
    row(
        "Holidays in Slovenia in 2026?",
        *called(
            "public_holidays", [{"date": "2026-02-08", "name": "Prešeren Day"}], country="Slovenia", year=2026
        ),
        "Among others Prešeren Day on 2026-02-08.",
        "and in Croatia?",
        calls("public_holidays", {"country": "Croatia"}),
        tools=[PUBLIC_HOLIDAYS],
    ),
    row(
        "Restart the api",
        *called("restart_service", {"ok": True}, service="api"),
        "Done.",
        "Now the same for worker",
        calls("restart_service", {"service": "worker"}),
        tools=[RESTART_SERVICE],
    ),
    row(
        "What's the status of KX-2231?",
        *called("get_order_status", SHIPPED_ORDER, order_id="KX-2231"),
        "It has shipped with GLS and should arrive on 2025-12-03.",
        "I want to return it, it's the wrong color",
        calls("start_return", {"order_id": "KX-2231"})
        & argument("start_return", "reason", ".*wrong color.*"),
        tools=[GET_ORDER_STATUS, START_RETURN],
    ),
    row(
        "How much is 80 pounds in Swiss francs?",
        *called("convert", {"result": 89.6}, amount=80, source="GBP", target="CHF"),
        "80 pounds are 89.60 francs.",
        "And in yen?",
        calls("convert", {"amount": 80, "source": "GBP", "target": "JPY"}),
        tools=[CONVERT],
    ),
    row(
        "Close issue 8",
        *called("close_issue", {"ok": True}, issue_id=8),
        "Issue 8 is closed.",
        "Also close 9",
        calls("close_issue", {"issue_id": 9}),
        tools=[CLOSE_ISSUE, ADD_COMMENT],
    ),
    row(
        "Turn on the light in the kitchen",
        *called("control_light", {"ok": True}, room="kitchen", state="on"),
        "Done.",
        "Now turn it off again",
        calls("control_light", {"room": "kitchen", "state": "off"}),
        tools=[CONTROL_LIGHT],
    ),
    row(
        "Population of Chad?",
        *called("get_population", {"country": "Chad", "population": 18500000}, country="Chad"),
        "Chad has 18.5 million people.",
        "And Niger?",
        calls("get_population", {"country": "Niger"}),
        tools=[GET_POPULATION],
    ),
    row(
        "Time in Paris?",
        *called("get_time", "15:42", timezone="Europe/Paris"),
        "It is 15:42 in Paris.",
        "What about Tokyo?",
        calls("get_time", {"timezone": "Asia/Tokyo"}),
        tools=[GET_TIME],
    ),
    row(
        "Time in Rome?",
        *called("get_local_time", "18:20", city="Rome"),
        "It is 18:20.",
        "And in Tokyo?",
        calls("get_local_time", {"city": "Tokyo"}),
        tools=[GET_LOCAL_TIME, WEATHER],
    ),
)

CALLS_OVER_SEVERAL_TURNS_JOURNEYS = kind(
    "calls over several turns",
    row(
        "Book a table at Casa Pepe",
        "Sure. For what date and time, and how many people?",
        "2026-01-16, 20:00, four of us, indoors",
        calls(
            "book_table", {"restaurant": "Casa Pepe", "date": "2026-01-16", "time": "20:00", "party_size": 4}
        ),
        tools=[BOOK_TABLE],
    ),
    row(
        "Buy 10 shares of MSFT",
        "Shall I place the order: buy 10 MSFT?",
        "Yes, go ahead.",
        calls("place_order", {"symbol": "MSFT", "quantity": 10, "side": "buy"}),
        tools=[PLACE_ORDER_WITH_SYMBOL],
    ),
    row(
        "I want to book a table.",
        "Of course. For how many people, and when?",
        "For 4, on 2026-07-01 at 19:30.",
        calls("book_table", {"guests": 4, "date": "2026-07-01", "time": "19:30"}),
        tools=[
            tool(
                "book_table", "Book a table at the restaurant", guests="integer", date="string", time="string"
            )
        ],
    ),
    row(
        "Book me a flight to Berlin.",
        "Sure. From where, and when?",
        "From Dublin, on 2026-07-01, economy, just me.",
        calls(
            "book_flight",
            {
                "origin": "Dublin",
                "destination": "Berlin",
                "departure_date": "2026-07-01",
                "cabin": "economy",
                "passengers": 1,
            },
        ),
        tools=[BOOK_FLIGHT_WITH_DEPARTURE_DATE],
    ),
    row(
        "Book a hotel in Rome",
        "For how many nights and guests?",
        "Two nights, one guest",
        calls("book_hotel", {"city": "Rome", "nights": 2, "guests": 1}),
        tools=[BOOK_HOTEL],
    ),
    row(
        "I want to book a flight.",
        "Where would you like to fly from and to?",
        "From Oslo to Nice",
        "Great. When, and how many people?",
        "2026-07-07, 2 people",
        calls(
            "book_flight", {"origin": "Oslo", "destination": "Nice", "date": "2026-07-07", "passengers": 2}
        ),
        tools=[BOOK_FLIGHT_WITH_PASSENGERS],
    ),
)

CALLS_OVER_SEVERAL_TURNS_ORDERS = kind(
    "calls over several turns",
    row(
        "Cancel my order",
        "Which order is it, and why?",
        "ORD-8100, it's too expensive",
        calls("cancel_order", {"order_number": "ORD-8100", "reason": "too_expensive"}),
        tools=[LOOKUP_ORDER, CANCEL_ORDER_WITH_ORDER_NUMBER],
    ),
    row(
        "My order number is 55821.",
        "Thank you. How can I help with it?",
        "Where is it now?",
        calls("track_order", {"order_number": "55821"}),
        tools=[tool("track_order", "Find out where an order is", order_number="string"), GET_CURRENT_WEATHER],
    ),
    row(
        "My order id is 7781.",
        "Thanks. How can I help?",
        "I want to cancel it.",
        calls("cancel_order", {"order_id": 7781}),
        tools=[GET_ORDER_STATUS_BY_INTEGER, CANCEL_ORDER],
    ),
    row(
        "My order number is A-9043.",
        "Thanks! What would you like to know about it?",
        "Has it shipped?",
        calls("get_order", {"order_id": "A-9043"}),
        tools=[GET_ORDER, WEB_SEARCH_FOR_INFORMATION],
    ),
)

CALLS_OVER_SEVERAL_TURNS_OTHERS = kind(
    "calls over several turns",
    row(
        "Book a car in Denver.",
        "For how many days, and which type?",
        "3 days, compact please",
        calls("rent_car", {"city": "Denver", "days": 3, "car_type": "compact"}),
        tools=[RENT_CAR],
    ),
    row(
        "I'd like to rent a car in Faro",
        "Sure! From which date, for how long, and which category?",
        "2026-08-09, six days, a compact one, I'll return it in Faro",
        calls("rent_car", {"pickup_city": "Faro", "days": 6, "category": "compact"}),
        tools=[RENT_CAR_WITH_PICKUP_CITY],
    ),
    row(
        "Send an email to joe@x.test",
        "What should the subject and the text be?",
        "Subject: Lunch. Text: Are you free at noon?",
        calls("send_email", {"to": "joe@x.test", "subject": "Lunch"})
        & argument("send_email", "body", ".*Are you free at noon.*"),
        tools=[SEND_EMAIL],
    ),
    row(
        "I need to email the report to kate@x.com",
        "Do you want me to send an email to kate@x.com with the subject 'Report'?",
        "yes, do it",
        calls("send_email", {"to": "kate@x.com", "subject": "Report"}),
        tools=[SEND_EMAIL],
    ),
    row(
        "I want to send some money to Canada.",
        "How much, in which currency?",
        "500 euros",
        calls("currency_convert", {"amount": 500, "from": "EUR", "to": "CAD"}),
        tools=[CURRENCY_CONVERT],
        tool_choice="required",
    ),
    row(
        "Set a reminder to call the bank",
        "At what time?",
        "tomorrow at 10",
        calls_saying("set_reminder", "call the bank", "tomorrow"),
        tools=[SET_REMINDER],
    ),
    row(
        "Set a reminder for me",
        "Sure, what should I remind you of, and when?",
        "To take my medicine at 9 pm",
        calls_saying("create_reminder", "take my medicine", "9"),
        tools=[CREATE_REMINDER],
    ),
)

ANSWERS_IN_LATER_TURNS_WEATHER = kind(
    "answers in later turns",
    row(
        "What's the weather in Turin?",
        *called("weather", {"temp": 12}, city="Turin"),
        "It's 12 degrees in Turin.",
        "Thank you!",
        calls_nothing(),
        tools=[WEATHER_WITH_CITY],
    ),
    row(
        "Price of AAPL?",
        *called("get_stock_price", {"ticker": "AAPL", "price": 231.4}, ticker="AAPL"),
        "AAPL trades at $231.40.",
        "Thanks!",
        calls_nothing(),
        tools=OFFICE,
    ),
    row(
        "What's the weather in Bonn?",
        *called("get_weather", {"temp": 9}, location="Bonn"),
        "9 degrees in Bonn.",
        "Which city did I ask about?",
        calls_nothing() & says("Bonn"),
        tools=[GET_WEATHER_FOR_A_LOCATION],
    ),
    row(
        "Weather in Lisbon?",
        *called("get_current_weather", {"temp": 21.5}, location="Lisbon", unit="celsius"),
        "It is 21.5 degrees.",
        "Thanks!",
        calls_nothing(),
        tools=[GET_CURRENT_WEATHER_IN_A_LOCATION],
    ),
)

ANSWERS_IN_LATER_TURNS_OTHERS = kind(
    "answers in later turns",
    row(
        "Buy 10 shares of MSFT",
        "Shall I place the order: buy 10 MSFT?",
        "No, don't.",
        calls_nothing(),
        tools=[PLACE_ORDER_WITH_SYMBOL],
    ),
)

ASKED_FOR_A_NUMBER = ("What's the status of my order?", "Could you give me your order number?")

ANSWERS_WITH_A_NUMBER = kind(
    "calls in later turns",
    *(
        row(
            *ASKED_FOR_A_NUMBER,
            said,
            calls("get_order_status", {"order_id": "90881"}),
            tools=[GET_ORDER_STATUS],
        )
        for said in ("90881", "It's 90881", "Sure, it is 90881.")
    ),
)

ROWS = [
    *ANSWERS_WITH_A_NUMBER,
    *CALLS_IN_LATER_TURNS_WEATHER,
    *CALLS_IN_LATER_TURNS_ORDERS,
    *CALLS_IN_LATER_TURNS_MONEY,
    *CALLS_IN_LATER_TURNS_JOURNEYS,
    *CALLS_IN_LATER_TURNS_OTHERS,
    *CALLS_OVER_SEVERAL_TURNS_JOURNEYS,
    *CALLS_OVER_SEVERAL_TURNS_ORDERS,
    *CALLS_OVER_SEVERAL_TURNS_OTHERS,
    *ANSWERS_IN_LATER_TURNS_WEATHER,
    *ANSWERS_IN_LATER_TURNS_OTHERS,
]
