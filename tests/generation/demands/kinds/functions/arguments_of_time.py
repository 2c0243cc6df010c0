"""Rows: the arguments of a call hold the dates and times that the request says."""

from __future__ import annotations

from demands.checkers import argument, calls, calls_saying
from demands.offered import (
    ADD_CALENDAR_EVENT,
    ADD_COMMENT_WITH_ISSUE_KEY,
    ADD_TASK,
    ADD_TASK_WITH_DUE_DATE,
    ADD_TODO,
    AIR_QUALITY,
    BOOK_FLIGHT,
    BOOK_FLIGHT_WITH_DEPARTURE_DATE,
    BOOK_FLIGHT_WITH_PASSENGERS,
    BOOK_FLIGHT_WITH_SEAT_CLASS,
    BOOK_HOTEL,
    BOOK_HOTEL_ROOM,
    BOOK_TABLE,
    BOOK_TRAIN,
    BUS_TIMES,
    CANCEL_APPOINTMENT,
    CHANGE_SEAT,
    COMPLETE_TASK,
    CREATE_APPOINTMENT,
    CREATE_CALENDAR_EVENT,
    CREATE_EVENT_WITH_DURATION,
    CREATE_EVENT_WITH_END_TIME,
    CREATE_EVENT_WITH_TIME,
    CREATE_EVENT_WITH_TIME_AND_ATTENDEES,
    CREATE_INVOICE,
    CREATE_INVOICE_WITH_NET_AMOUNT,
    CREATE_ISSUE,
    CREATE_NOTE,
    CREATE_REMINDER,
    CREATE_REMINDER_WITH_TEXT,
    CREATE_TASK,
    CREATE_TASK_AS_ITEM,
    CREATE_TASK_IN_PROJECT,
    FIND_EVENTS,
    FIND_HOTELS,
    FIND_LOUNGE,
    FIND_RECIPE_WITH_INGREDIENTS,
    FIND_TRAINS,
    FIND_TRAINS_WITH_ORIGIN,
    FREE_SLOTS,
    GET_BALANCE,
    GET_CURRENT_TIME,
    GET_CURRENT_TIME_WITH_LOCATION,
    GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION,
    GET_CURRENT_WEATHER_WITH_OPTIONAL_UNIT,
    GET_EXCHANGE_RATE_IN_A_SENTENCE,
    GET_FORECAST,
    GET_FORECAST_OF_NEXT_DAYS,
    GET_STOCK_PRICE,
    GET_STOCK_PRICE_OF_COMPANY,
    GET_TIDES,
    GET_TIME,
    GET_TIME_NOW,
    GET_WEATHER,
    GET_WEATHER_CURRENT,
    GET_WEATHER_FOR_A_CITY,
    GET_WEATHER_IN_A_SENTENCE,
    GET_WEATHER_WITH_LOCATION_AND_DATE,
    GET_WEATHER_WITH_PLACE,
    GET_WEATHER_WITH_UNITS,
    GOOGLE_SEARCH,
    INVITE_GUESTS,
    LIST_EVENTS,
    ORDER_PIZZA,
    ORDER_PIZZA_WITH_TOPPINGS,
    PAY_BILL,
    PREHEAT_OVEN,
    RAIN_FORECAST,
    RECOMMEND_MOVIE,
    RENT_CAR,
    RENT_CAR_WITH_PICKUP_CITY,
    RENT_CAR_WITH_PICKUP_LOCATION,
    REQUEST_MONEY,
    SAVE_NOTE,
    SAVE_NOTE_IN_A_SENTENCE,
    SCHEDULE_MEETING,
    SEARCH_FLIGHTS,
    SEARCH_FLIGHTS_WITH_DATE,
    SEARCH_FOR_INFORMATION,
    SEARCH_HOTELS,
    SEARCH_THE_INTERNET,
    SEND_EMAIL,
    SEND_EMAIL_WITH_RECIPIENT,
    SEND_MAIL,
    SEND_SMS_BY_NAME,
    SET_ALARM,
    SET_ALARM_WITH_LABEL,
    SET_ALARM_WITH_REPEAT,
    SET_LIGHT_WITH_STATE,
    SET_REMINDER,
    SET_REMINDER_FOR_THE_USER,
    SET_REMINDER_WITH_DATE,
    SET_REMINDER_WITH_TASK,
    SET_REMINDER_WITH_TEXT,
    SET_VOLUME,
    START_TIMER,
    SUNRISE_SUNSET,
    TRACK_PACKAGE,
    UV_INDEX,
    WEATHER,
    WEATHER_WITH_CITY,
    WEB_SEARCH_FOR_NEWEST_INFORMATION,
    WEB_SEARCH_FOR_RECENT_INFORMATION,
)
from demands.rows import kind, row, tool
from demands.shapes import date, described, one_of_these

FIND_FLIGHTS = tool(
    "find_flights",
    "Find flights",
    False,
    origin={"type": "string", "description": "IATA code of the airport of departure"},
    destination={"type": "string", "description": "IATA code of the airport of arrival"},
    departure_date=date(),
    return_date=date(),
    passengers="integer",
    cabin=one_of_these("economy", "premium_economy", "business", "first"),
)

TABLE = tool(
    "book_table",
    "Book a table at a restaurant",
    restaurant="string",
    party_size="integer",
    date="string",
    time="string",
)

RESERVE = tool(
    "reserve_room", "Reserve a meeting room", room="string", date="string", duration_minutes="integer"
)

FLIGHTS = tool("search_flights", "Search flights.", origin="string", destination="string", date="string")

FORECAST = tool(
    "weather_forecast",
    "Weather forecast for the next days",
    city="string",
    days={"type": "integer", "minimum": 1, "maximum": 14},
)

GET_FORECAST_WITH_CITY = tool("get_forecast", "Get the weather forecast", city="string", days="integer")

GET_FORECAST_WITH_CITY_DAYS = tool(
    "get_forecast", "Get the weather forecast for a number of days", city="string", days="integer"
)

GET_FORECAST_WITH_CITY_DAYS_WEATHER = tool(
    "get_forecast", "Weather forecast for a number of days", city="string", days="integer"
)

SEARCH_TRAINS = tool(
    "search_trains",
    "Search train connections",
    origin="string",
    destination="string",
    date="string",
    time="string",
)

ARGUMENTS_OF_DATE_AND_TIME_WEATHER = kind(
    "arguments of date and time",
    row(
        "Could you give me the five day forecast for Bergen in Celsius?",
        calls("get_forecast", {"city": "Bergen", "days": 5, "units": "celsius"}),
        tools=[GET_FORECAST, WEB_SEARCH_FOR_RECENT_INFORMATION],
    ),
    row(
        "Which trains go from Ghent to Cologne on 2026-05-02?",
        calls("find_trains", {"departure": "Ghent", "arrival": "Cologne", "date": "2026-05-02"}),
        tools=[FIND_FLIGHTS, FIND_TRAINS],
    ),
    row(
        "Any rain in Bilbao in the next 6 hours?",
        calls("rain_forecast", {"place": "Bilbao", "hours": 6}),
        tools=[RAIN_FORECAST, BUS_TIMES],
    ),
    row(
        "Will it rain in Dublin this week?",
        calls("weather_forecast", {"city": "Dublin"}),
        tools=[FORECAST, AIR_QUALITY],
    ),
    row(
        "Weather forecast for Porto for the next 3 days please",
        calls("weather_forecast", {"city": "Porto", "days": 3}),
        tools=[WEATHER_WITH_CITY, FORECAST],
    ),
    row(
        "weather in Reykjavik tomorrow?",
        calls_saying("get_weather", "Reykjavik"),
        tools=[GET_WEATHER_WITH_UNITS, GOOGLE_SEARCH],
    ),
    row(
        "What will the weather be like in Athens on 2026-07-20 in fahrenheit?",
        calls("get_weather", {"location": "Athens", "date": "2026-07-20", "units": "f"}),
        tools=[GET_WEATHER_WITH_UNITS, GOOGLE_SEARCH],
    ),
    row(
        "Will it be windy in Galway tomorrow?",
        calls("get_weather", {"place": "Galway", "day": "tomorrow"}),
        tools=[UV_INDEX, GET_WEATHER_WITH_PLACE],
    ),
    row(
        "Give me the 5-day forecast for Seattle",
        calls("get_forecast", {"city": "Seattle", "days": 5}),
        tools=[GET_FORECAST_WITH_CITY, SEARCH_FOR_INFORMATION],
    ),
    row(
        "Give me a 5 day forecast for Hamburg",
        calls("get_forecast", {"city": "Hamburg", "days": 5}),
        tools=[
            GET_CURRENT_WEATHER_WITH_OPTIONAL_UNIT,
            GET_FORECAST_WITH_CITY_DAYS,
            GET_CURRENT_TIME_WITH_LOCATION,
        ],
    ),
    row(
        "Two first class tickets from Milan to Zurich on 2026-05-20 at 7:10",
        calls(
            "book_train", {"origin": "Milan", "destination": "Zurich", "first_class": True, "passengers": 2}
        ),
        tools=[BOOK_TRAIN, FIND_LOUNGE],
    ),
    row(
        "Give me the forecast for Prague for the next 4 days",
        calls("get_forecast", {"city": "Prague", "days": 4}),
        tools=[GET_FORECAST_OF_NEXT_DAYS, GET_STOCK_PRICE_OF_COMPANY],
    ),
    row(
        "How will the weather be in Oslo for the next 5 days?",
        calls("get_forecast", {"city": "Oslo", "days": 5}),
        tools=[GET_FORECAST_WITH_CITY_DAYS_WEATHER, GET_STOCK_PRICE],
    ),
    row(
        "What will the weather be in Prague on 2025-12-24?",
        calls("get_weather", {"location": "Prague", "date": "2025-12-24"}),
        tools=[GET_WEATHER_WITH_LOCATION_AND_DATE, GET_TIME_NOW],
    ),
    row(
        "Trains from Milan to Zurich on 2025-03-15 at 09:00",
        calls(
            "search_trains",
            {"origin": "Milan", "destination": "Zurich", "date": "2025-03-15", "time": "09:00"},
        ),
        tools=[SEARCH_TRAINS, WEATHER],
    ),
)

MEET = tool(
    "book_meeting_room",
    "Book a meeting room",
    room="string",
    date=described("YYYY-MM-DD"),
    start=described("HH:MM"),
    end=described("HH:MM"),
    people="integer",
)

RESCHEDULE = tool(
    "reschedule_event",
    "Move an event to another time",
    event="string",
    new_date=described("YYYY-MM-DD"),
    new_time=described("HH:MM"),
)

GET_CALENDAR = tool("get_calendar", "Get the user's calendar for a date", date="string")

PATIENT = tool(
    "book_appointment",
    "Book a doctor's appointment",
    patient="string",
    doctor="string",
    date="string",
    time="string",
)

REMINDER = tool("set_reminder", "Set a reminder", message="string", remind_at="string")

GET_TIME_IN_A_TIME_ZONE = tool(
    "get_time", "Get the current time in a time zone", timezone=described("IANA name")
)

CREATE_REMINDER_OF_TEXT = tool("create_reminder", "Create a reminder", text="string", time="string")

FREE = tool("list_events", "List the events of a day", date={"type": "string", "format": "date"})

SET_REMINDER_WITH_MESSAGE = tool(
    "set_reminder",
    "Set a reminder",
    message="string",
    time={"type": "string", "description": "When, e.g. 2025-01-01T09:00"},
)

GET_TIME_WITH_TIMEZONE = tool("get_time", "Get the current time in a timezone.", False, timezone="string")

ADD_CALENDAR = tool(
    "add_calendar_event",
    "Add an event to the calendar",
    title="string",
    date="string",
    start="string",
    end="string",
)

SET_ALARM_WITH_TIME = tool("set_alarm", "Set an alarm", time="string", label="string")

BOOK_APPOINTMENT = tool(
    "book_appointment",
    "Book a doctor's appointment",
    patient_name="string",
    doctor="string",
    date="string",
    time="string",
)

SET_ALARM_WITH_TIME_LABEL = tool("set_alarm", "Set an alarm.", time="string", label="string")

ARGUMENTS_OF_DATE_AND_TIME_CALENDAR = kind(
    "arguments of date and time",
    row(
        "What's on my calendar on March 3rd, 2026?",
        calls("list_events", {"date": "2026-03-03"}),
        tools=[SCHEDULE_MEETING, LIST_EVENTS, SEND_MAIL],
    ),
    row(
        "I need the Orion room on 2026-01-22 from 13:00 to 14:30 for 8 people",
        calls("book_meeting_room", {"date": "2026-01-22", "start": "13:00", "end": "14:30", "people": 8})
        & argument("book_meeting_room", "room", "(the )?Orion( room)?"),
        tools=[MEET, RESCHEDULE],
    ),
    row(
        "Push the design review to 2026-01-23 at 10:00",
        calls("reschedule_event", {"new_date": "2026-01-23", "new_time": "10:00"})
        & argument("reschedule_event", "event", "(the )?design review"),
        tools=[MEET, RESCHEDULE],
    ),
    row(
        "What do I have on my calendar tomorrow?",
        calls("get_calendar", {"date": "tomorrow"}),
        tools=[CREATE_CALENDAR_EVENT, GET_CALENDAR],
    ),
    row(
        "Create a task to review the contract, due 2026-04-01, assigned to Nadia",
        calls("create_task", {"due_date": "2026-04-01", "assignee": "Nadia"})
        & argument("create_task", "title", ".*review the contract.*"),
        tools=[SAVE_NOTE, CREATE_TASK],
    ),
    row(
        "Book an appointment with Dr. Lee for Anna Berg on 2026-03-03 at 14:15",
        calls("book_appointment", {"patient": "Anna Berg", "date": "2026-03-03", "time": "14:15"})
        & argument("book_appointment", "doctor", r"Dr\.? Lee"),
        tools=[PATIENT, CREATE_CALENDAR_EVENT],
    ),
    row(
        "Remind me tomorrow at 9am to submit the report",
        calls_saying("set_reminder", "submit the report", "tomorrow"),
        tools=[REMINDER, SET_ALARM],
    ),
    row("Wake me up at 6:45", calls("set_alarm", {"time": "06:45"}), tools=[REMINDER, SET_ALARM]),
    row(
        "What time is it in New York?",
        calls("get_time", {"timezone": "America/New_York"}),
        tools=[GET_TIME, GET_WEATHER_WITH_UNITS],
    ),
    row(
        "Dentist appointment on 2026-02-19 from 8:15 to 9:00 at Marktstr. 5 please",
        calls("create_appointment", {"day": "2026-02-19", "end": "09:00"})
        & argument("create_appointment", "begin", "0?8:15")
        & argument("create_appointment", "summary", ".*dentist.*"),
        tools=[CREATE_APPOINTMENT, CANCEL_APPOINTMENT],
    ),
    row(
        "What time is it in Tokyo?",
        calls("get_time", {"timezone": "Asia/Tokyo"}),
        tools=[GET_TIME_IN_A_TIME_ZONE, SEARCH_THE_INTERNET],
    ),
    row(
        "Set a reminder to water the plants tomorrow at 8am.",
        argument("set_reminder", "text", "(to )?water the plants"),
        tools=[SET_REMINDER_FOR_THE_USER, CREATE_EVENT_WITH_TIME_AND_ATTENDEES],
    ),
    row(
        "Create an event called 'Standup' from 9:00 to 9:15",
        calls("create_event", {"title": "Standup", "start_time": "9:00", "end_time": "9:15"}),
        tools=[SEND_EMAIL, CREATE_EVENT_WITH_END_TIME],
    ),
    row(
        "Remind me to buy milk at 6pm",
        calls("set_reminder", {"text": "buy milk"}) & argument("set_reminder", "time", "6 ?pm|18:00"),
        tools=[SET_REMINDER_WITH_TEXT, CREATE_EVENT_WITH_END_TIME],
    ),
    row(
        "remind me about the meeting with Sam tomorrow at 3",
        calls_saying("set_reminder", "meeting with Sam", "tomorrow"),
        tools=[SET_REMINDER_WITH_TEXT, CREATE_EVENT_WITH_END_TIME],
    ),
    row(
        "Set a reminder for tomorrow at 3pm to submit the report",
        calls_saying("create_reminder", "submit the report"),
        tools=[CREATE_REMINDER_OF_TEXT],
    ),
    row(
        "Add 'Lunch with Kim' to my calendar on 2026-09-10 at 12:30 for 60 minutes",
        calls(
            "create_event",
            {"title": "Lunch with Kim", "date": "2026-09-10", "start_time": "12:30", "duration": 60},
        ),
        tools=[SEND_EMAIL, CREATE_EVENT_WITH_DURATION],
    ),
    row(
        "Remind me in 20 minutes to check the oven",
        calls_saying("set_reminder", "check the oven", "20 minutes"),
        tools=[SET_REMINDER, CREATE_EVENT_WITH_DURATION],
    ),
    row(
        "Remind me on Monday at 8:00 about the dentist",
        calls_saying("set_reminder", "dentist", "8:00"),
        tools=[SET_REMINDER, CREATE_EVENT_WITH_DURATION],
    ),
    row(
        "Wake me at 6:45",
        argument("set_alarm", "time", "0?6:45"),
        tools=[PREHEAT_OVEN, SET_ALARM_WITH_LABEL, START_TIMER],
    ),
    row(
        "Put a dentist appointment in my calendar for 2026-04-12 from 10:00 to 10:30",
        calls("add_calendar_event")
        & argument("add_calendar_event", "title", ".*dentist.*")
        & argument("add_calendar_event", "start_time", "2026-04-12T10:00.*")
        & argument("add_calendar_event", "end_time", "2026-04-12T10:30.*"),
        tools=[ADD_CALENDAR_EVENT, FREE],
    ),
    row(
        "What's on my schedule for 2026-04-12?",
        calls("list_events", {"date": "2026-04-12"}),
        tools=[ADD_CALENDAR_EVENT, FREE],
    ),
    row(
        "Remind me to pay the rent on Friday",
        calls_saying("create_reminder", "pay the rent", "Friday"),
        tools=[CREATE_REMINDER, ADD_CALENDAR_EVENT],
    ),
    row(
        "Don't let me forget to feed the cat tonight",
        calls_saying("create_reminder", "feed the cat"),
        tools=[CREATE_REMINDER, ADD_CALENDAR_EVENT],
    ),
    row(
        "Remind me tomorrow at 9am to pay the rent",
        calls("set_reminder", {"message": "pay the rent", "time": "tomorrow at 9am"}),
        tools=[SET_REMINDER_WITH_MESSAGE],
    ),
    row(
        "Add 'renew the domain' to my list, due 2026-03-31, it's important",
        calls("add_task", {"task": "renew the domain", "due": "2026-03-31", "important": True}),
        tools=[ADD_TASK, COMPLETE_TASK],
    ),
    row(
        "Schedule a meeting called Standup on 2025-04-01 at 09:30",
        calls("create_event", {"title": "Standup", "date": "2025-04-01", "time": "09:30"}),
        tools=[CREATE_EVENT_WITH_TIME, GET_WEATHER_IN_A_SENTENCE],
    ),
    row("What time is it?", calls("get_time"), tools=[GET_TIME_WITH_TIMEZONE]),
    row(
        "Put 'Team lunch' on my calendar for 2025-06-12 from 12:00 to 13:00",
        calls(
            "add_calendar_event",
            {"title": "Team lunch", "date": "2025-06-12", "start": "12:00", "end": "13:00"},
        ),
        tools=[ADD_CALENDAR, SEND_EMAIL_WITH_RECIPIENT],
    ),
    row(
        "Wake me up at 6:45",
        calls("set_alarm", {"time": "6:45"}),
        tools=[SET_ALARM_WITH_TIME, GET_WEATHER_WITH_LOCATION_AND_DATE],
    ),
    row(
        "Is there a time difference? Check the time in Berlin.",
        calls_saying("get_time", "berlin"),
        tools=[GET_TIME_NOW, GET_WEATHER_WITH_LOCATION_AND_DATE],
    ),
    row(
        "Book an appointment for Hugo Sanz with Dr. Weber on 2025-04-22 at 11:15",
        calls(
            "book_appointment",
            {"patient_name": "Hugo Sanz", "doctor": "Dr. Weber", "date": "2025-04-22", "time": "11:15"},
        ),
        tools=[BOOK_APPOINTMENT, RENT_CAR_WITH_PICKUP_LOCATION],
    ),
    row(
        "Wake me up at 6:45 every day",
        calls("set_alarm", {"time": "6:45", "repeat": "daily"}),
        tools=[SET_VOLUME, SET_ALARM_WITH_REPEAT],
    ),
    row("What time is it in Tokyo?", calls("get_time", {"timezone": "Asia/Tokyo"}), tools=[GET_TIME]),
    row(
        "Create a task 'Review PR' for Mina due 2025-03-03",
        calls("create_task", {"title": "Review PR", "assignee": "Mina", "due_date": "2025-03-03"}),
        tools=[CREATE_INVOICE, CREATE_TASK_IN_PROJECT],
    ),
    row(
        "Remind me to call the dentist at 4pm",
        calls("set_reminder", {"text": "call the dentist", "time": "4pm"}),
        tools=[SET_REMINDER_WITH_TEXT, SET_LIGHT_WITH_STATE],
    ),
    row(
        "What time is it in Tokyo?",
        calls_saying("get_current_time", "tokyo"),
        tools=[GET_CURRENT_TIME, GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION],
    ),
    row(
        "Remind me on 2025-04-09 at 8:30 to call the dentist",
        calls("set_reminder", {"text": "call the dentist", "date": "2025-04-09", "time": "8:30"}),
        tools=[SET_REMINDER_WITH_DATE, SEND_EMAIL],
    ),
    row(
        "Any concerts in Dublin on 2025-06-21?",
        calls("find_events", {"city": "Dublin", "date": "2025-06-21", "category": "music"}),
        tools=[RECOMMEND_MOVIE, FIND_EVENTS],
    ),
    row(
        "Add 'pay the rent' to my to-do list for 2025-02-01, high priority",
        calls("add_task", {"task": "pay the rent", "due_date": "2025-02-01", "priority": "high"}),
        tools=[ADD_TASK_WITH_DUE_DATE, SEND_SMS_BY_NAME],
    ),
    row(
        "Remind me to water the plants at 7 pm",
        calls("set_reminder", {"task": "water the plants", "time": "7 pm"}),
        tools=[SET_REMINDER_WITH_TASK, TABLE],
    ),
    row(
        "Add 'buy stamps' to my to-do list",
        calls("add_todo", {"item": "buy stamps"}),
        tools=[RESERVE, ADD_TODO],
    ),
    row(
        "Add a task 'Prepare slides' to the project Atlas, due 2025-09-30, priority high, for Sofie.",
        calls(
            "add_task",
            {
                "title": "Prepare slides",
                "project": "Atlas",
                "due_date": "2025-09-30",
                "priority": "high",
                "assignee": "Sofie",
            },
        ),
        tools=[
            tool(
                "add_task",
                "Add a task",
                title="string",
                project="string",
                due_date="string",
                priority={"type": "string", "enum": ["low", "medium", "high"]},
                assignee="string",
            )
        ],
    ),
    row(
        "Move my appointment on 2025-04-02 from 9:00 to 11:30.",
        calls("move_appointment", {"date": "2025-04-02", "old_time": "9:00", "new_time": "11:30"}),
        tools=[
            tool(
                "move_appointment", "Move an appointment", date="string", old_time="string", new_time="string"
            )
        ],
    ),
    row(
        "Set my alarm for 6:45 on weekdays with the label Gym.",
        calls("set_alarm", {"time": "6:45", "label": "Gym", "repeat": "weekdays"}),
        tools=[
            tool(
                "set_alarm",
                "Set an alarm",
                time="string",
                label="string",
                repeat={"type": "string", "enum": ["once", "daily", "weekdays", "weekends"]},
            )
        ],
    ),
    row(
        "Add a to-do: buy milk",
        calls("create_task", {"title": "buy milk"}),
        tools=[CREATE_TASK_AS_ITEM, GET_EXCHANGE_RATE_IN_A_SENTENCE],
    ),
    row(
        "Wake me at 06:15 for the gym",
        calls("set_alarm", {"time": "06:15"}),
        tools=[SET_ALARM_WITH_TIME_LABEL, GET_WEATHER_CURRENT],
    ),
    row(
        "Remind me at 18:00 to water the plants",
        calls("create_reminder", {"time": "18:00", "text": "water the plants"}),
        tools=[CREATE_REMINDER_WITH_TEXT, ORDER_PIZZA],
    ),
    row(
        "Schedule 'Dentist' on 2025-04-12 at 09:30",
        calls("create_event", {"title": "Dentist", "date": "2025-04-12", "time": "09:30"}),
        tools=[CREATE_EVENT_WITH_TIME, FLIGHTS],
    ),
)

SEARCH_FLIGHTS_WITH_ORIGIN_DESTINATION = tool(
    "search_flights", "Search for flights", origin="string", destination="string", date="string"
)

BOOK_HOTEL_WITH_CHECK_IN = tool(
    "book_hotel", "Book a hotel room", city="string", check_in="string", guests="integer"
)

SEARCH_FLIGHTS_WITH_ORIGIN_DESTINATION_DATE = tool(
    "search_flights",
    "Search for flights between two cities on a date",
    origin="string",
    destination="string",
    date={"type": "string", "description": "YYYY-MM-DD"},
    passengers={"type": "integer", "description": "Number of travellers"},
)

BOOK_FLIGHT_WITH_PASSENGER = tool(
    "book_flight",
    "Book a flight",
    passenger="string",
    origin="string",
    destination="string",
    departure=described("when to leave"),
    seat=one_of_these("window", "aisle", "middle"),
)

FLIGHT_STATUS = tool(
    "flight_status", "Status of a flight", flight_number="string", date=described("YYYY-MM-DD")
)

SEARCH_HOTELS_WITH_MAX_PRICE = tool(
    "search_hotels",
    "Search hotels",
    city="string",
    check_in={"type": "string", "format": "date"},
    check_out={"type": "string", "format": "date"},
    max_price="number",
)

SEARCH_FLIGHTS_WITH_FROM_AIRPORT = tool(
    "search_flights",
    "Search for available flights",
    from_airport={"type": "string", "description": "IATA code or city"},
    to_airport={"type": "string", "description": "IATA code or city"},
    date={"type": "string", "description": "Departure date, YYYY-MM-DD"},
    return_date={"type": "string", "description": "Return date, YYYY-MM-DD"},
    adults="integer",
)

HOTEL = tool(
    "book_hotel", "Book a hotel room", city="string", check_in="string", check_out="string", guests="integer"
)

RESERVE_TABLE = tool(
    "reserve_table",
    "Reserve a table at a restaurant",
    restaurant="string",
    party_size="integer",
    time="string",
)

BOOK_TABLE_WITH_GUESTS = tool(
    "book_table",
    "Book a table at a restaurant",
    restaurant="string",
    date="string",
    time="string",
    guests="integer",
)

SEARCH_HOTELS_WITH_CITY = tool(
    "search_hotels",
    "Find hotels in a city",
    city="string",
    check_in="string",
    check_out="string",
    guests="integer",
    max_price="number",
)

MAPS = tool(
    "get_directions",
    "Get directions between two places",
    start="string",
    end="string",
    mode={"type": "string", "enum": ["driving", "walking", "transit"]},
)

BOOK = tool("book_table", "Reserve a table", restaurant="string", people="integer", time="string")

SEARCH_FLIGHTS_WITH_ORIGIN = tool(
    "search_flights",
    "Search flights",
    origin="string",
    destination="string",
    departure_date="string",
    return_date="string",
    passengers="integer",
)

SEARCH_FLIGHTS_WITH_ORIGIN_DESTINATION_DATE_PASSENGERS = tool(
    "search_flights",
    "Search for flights between two cities",
    origin="string",
    destination="string",
    date="string",
    passengers="integer",
)

TAXI = tool(
    "book_taxi", "Book a taxi", pickup="string", destination="string", time="string", passengers="integer"
)

BOOKING = tool(
    "book_table", "Book a table in a restaurant.", restaurant="string", people="integer", time="string"
)

ARGUMENTS_OF_DATE_AND_TIME_JOURNEYS = kind(
    "arguments of date and time",
    row(
        "I need two business class seats from Munich to Boston, leaving 2026-02-10 and coming back 2026-02-18.",
        calls(
            "find_flights",
            {
                "origin": "MUC",
                "destination": "BOS",
                "departure_date": "2026-02-10",
                "return_date": "2026-02-18",
                "passengers": 2,
                "cabin": "business",
            },
        ),
        tools=[FIND_FLIGHTS, FIND_TRAINS],
    ),
    row(
        "Table for six at Bistro Nord, 2025-12-24, 19:30, inside please.",
        calls(
            "book_table",
            {
                "restaurant": "Bistro Nord",
                "date": "2025-12-24",
                "time": "19:30",
                "party_size": 6,
                "outdoor": False,
            },
        ),
        tools=[BOOK_TABLE],
    ),
    row(
        "Book a flight from SFO to JFK on 2025-05-03",
        calls("search_flights", {"origin": "SFO", "destination": "JFK", "date": "2025-05-03"}),
        tools=[BOOK_HOTEL_WITH_CHECK_IN, SEARCH_FLIGHTS_WITH_ORIGIN_DESTINATION],
    ),
    row(
        "Find flights from Berlin to Lisbon on 2026-12-18 for 3 people",
        calls(
            "search_flights",
            {"origin": "Berlin", "destination": "Lisbon", "date": "2026-12-18", "passengers": 3},
        ),
        tools=[SEARCH_FLIGHTS_WITH_ORIGIN_DESTINATION_DATE],
    ),
    row(
        "Book me an economy flight from Oslo to Nice on 2026-10-05",
        calls(
            "book_flight",
            {"departure_city": "Oslo", "arrival_city": "Nice", "date": "2026-10-05", "seat_class": "economy"},
        ),
        tools=[BOOK_FLIGHT, FIND_TRAINS_WITH_ORIGIN, RENT_CAR],
    ),
    row(
        "Book Ellen Marsh on a flight from Vienna to Porto on 2026-04-11, aisle seat",
        calls(
            "book_flight",
            {
                "passenger": "Ellen Marsh",
                "origin": "Vienna",
                "destination": "Porto",
                "departure": "2026-04-11",
                "seat": "aisle",
            },
        ),
        tools=[BOOK_FLIGHT_WITH_PASSENGER, FLIGHT_STATUS],
    ),
    row(
        "Is LH 1234 on 2026-04-11 on time?",
        argument("flight_status", "flight_number", "LH ?1234")
        & calls("flight_status", {"date": "2026-04-11"}),
        tools=[BOOK_FLIGHT_WITH_PASSENGER, FLIGHT_STATUS],
    ),
    row(
        "Book a business class flight from Lisbon to Toronto on 2026-03-14 for two people",
        calls(
            "book_flight",
            {
                "origin": "Lisbon",
                "destination": "Toronto",
                "departure_date": "2026-03-14",
                "passengers": 2,
                "cabin": "business",
            },
        ),
        tools=[BOOK_FLIGHT_WITH_DEPARTURE_DATE],
    ),
    row(
        "Find flights from New York to London on December 20, 2026",
        calls("search_flights", {"origin": "New York", "destination": "London"})
        & argument("search_flights", "date", r".*(2026-12-20|December 20).*"),
        tools=[SEARCH_FLIGHTS_WITH_DATE, BOOK_HOTEL],
    ),
    row(
        "I want to fly from Madrid to Rome on 2026-08-15 with two friends, so three passengers",
        calls(
            "book_flight", {"origin": "Madrid", "destination": "Rome", "date": "2026-08-15", "passengers": 3}
        ),
        tools=[BOOK_FLIGHT_WITH_PASSENGERS, SEARCH_HOTELS_WITH_MAX_PRICE],
    ),
    row(
        "Look for hotels in Vienna from 2026-12-20 to 2026-12-27 under 150 euros a night",
        calls(
            "search_hotels",
            {"city": "Vienna", "check_in": "2026-12-20", "check_out": "2026-12-27", "max_price": 150},
        ),
        tools=[SEARCH_HOTELS_WITH_MAX_PRICE, BOOK_FLIGHT_WITH_PASSENGERS],
    ),
    row(
        "Four star hotels in Seville with a pool, from 2026-06-01 till 2026-06-05",
        calls(
            "search_hotels",
            {
                "city": "Seville",
                "check_in": "2026-06-01",
                "check_out": "2026-06-05",
                "stars": 4,
                "pool": True,
            },
        ),
        tools=[CHANGE_SEAT, SEARCH_HOTELS],
    ),
    row(
        "Find flights from JFK to LHR on 2026-09-01 returning 2026-09-15 for 2 adults",
        calls(
            "search_flights",
            {
                "from_airport": "JFK",
                "to_airport": "LHR",
                "date": "2026-09-01",
                "return_date": "2026-09-15",
                "adults": 2,
            },
        ),
        tools=[SEARCH_FLIGHTS_WITH_FROM_AIRPORT, HOTEL],
    ),
    row(
        "Book a hotel in Prague from 2026-06-10 to 2026-06-14 for 3 guests",
        calls(
            "book_hotel", {"city": "Prague", "check_in": "2026-06-10", "check_out": "2026-06-14", "guests": 3}
        ),
        tools=[SEARCH_FLIGHTS_WITH_FROM_AIRPORT, HOTEL],
    ),
    row(
        "Reserve a table for four at Chez Marie at 7:30 pm",
        calls("reserve_table", {"restaurant": "Chez Marie", "party_size": 4})
        & argument("reserve_table", "time", "7:30 ?pm|19:30"),
        tools=[RESERVE_TABLE, HOTEL],
    ),
    row(
        "Book a business class flight from Paris to Tokyo on 2025-10-02",
        calls(
            "book_flight",
            {"origin": "Paris", "destination": "Tokyo", "date": "2025-10-02", "seat_class": "business"},
        ),
        tools=[BOOK_FLIGHT_WITH_SEAT_CLASS, BOOK_HOTEL_ROOM],
    ),
    row(
        "Table for 4 at Osteria Francescana on 2025-06-14 at 19:30 please",
        calls(
            "book_table",
            {"restaurant": "Osteria Francescana", "date": "2025-06-14", "time": "19:30", "guests": 4},
        ),
        tools=[BOOK_TABLE_WITH_GUESTS, GET_WEATHER],
    ),
    row(
        "Find a hotel in Lisbon for 2 guests from 2025-05-10 to 2025-05-14 under 150 euros",
        calls(
            "search_hotels",
            {
                "city": "Lisbon",
                "check_in": "2025-05-10",
                "check_out": "2025-05-14",
                "guests": 2,
                "max_price": 150,
            },
        ),
        tools=[SEARCH_HOTELS_WITH_CITY, WEB_SEARCH_FOR_NEWEST_INFORMATION],
    ),
    row(
        "I want to fly from Berlin to New York on 2025-10-03 with 2 passengers",
        calls(
            "search_flights",
            {
                "origin": "Berlin",
                "destination": "New York",
                "departure_date": "2025-10-03",
                "passengers": 2,
            },
        ),
        tools=[SEARCH_FLIGHTS, GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION],
    ),
    row(
        "How do I get from Central Park to Times Square on foot?",
        calls("get_directions", {"start": "Central Park", "end": "Times Square", "mode": "walking"}),
        tools=[MAPS, GET_CURRENT_TIME],
    ),
    row(
        "I need a round trip from Zurich to Lisbon, leaving 2025-09-10 and returning 2025-09-17, for 2 people",
        calls(
            "search_flights",
            {
                "origin": "Zurich",
                "destination": "Lisbon",
                "departure_date": "2025-09-10",
                "return_date": "2025-09-17",
                "passengers": 2,
            },
        ),
        tools=[SEARCH_FLIGHTS_WITH_ORIGIN, BOOK],
    ),
    row(
        "Can you reserve a table for two at Sakura at 20:00?",
        calls("book_table", {"restaurant": "Sakura", "people": 2, "time": "20:00"}),
        tools=[BOOK, SEARCH_FLIGHTS_WITH_ORIGIN],
    ),
    row(
        "Find a hotel in Porto from 2025-06-01 to 2025-06-05 under 120 euros",
        calls(
            "find_hotels",
            {"city": "Porto", "check_in": "2025-06-01", "check_out": "2025-06-05", "max_price": 120},
        ),
        tools=[FIND_HOTELS, GET_WEATHER_FOR_A_CITY],
    ),
    row(
        "Find me a flight from Vienna to Oslo on 2025-09-03 for 2 people",
        calls(
            "search_flights",
            {"origin": "Vienna", "destination": "Oslo", "date": "2025-09-03", "passengers": 2},
        ),
        tools=[SEARCH_FLIGHTS_WITH_ORIGIN_DESTINATION_DATE_PASSENGERS, TABLE],
    ),
    row(
        "Book a table for 4 at Osteria Blu tomorrow at 19:30",
        calls(
            "book_table",
            {"restaurant": "Osteria Blu", "party_size": 4, "date": "tomorrow", "time": "19:30"},
        ),
        tools=[SET_REMINDER_WITH_TASK, TABLE],
    ),
    row(
        "I need a taxi from the airport to the Grand Hotel at 22:15 for 3 people",
        calls("book_taxi", {"time": "22:15", "passengers": 3})
        & calls_saying("book_taxi", "airport", "grand hotel"),
        tools=[TAXI, TRACK_PACKAGE],
    ),
    row(
        "Plan a trip from Lille to Turin by train, leaving 2025-10-03 and coming back 2025-10-08, for 2 adults.",
        calls(
            "plan_trip",
            {
                "origin": "Lille",
                "destination": "Turin",
                "mode": "train",
                "departure_date": "2025-10-03",
                "return_date": "2025-10-08",
                "adults": 2,
            },
        ),
        tools=[
            tool(
                "plan_trip",
                "Plan a trip",
                origin="string",
                destination="string",
                mode={"type": "string", "enum": ["train", "plane", "car"]},
                departure_date="string",
                return_date="string",
                adults="integer",
            )
        ],
    ),
    row(
        "Book flight LH 454 from Frankfurt to San Francisco on 14 August 2025 for Emil Sand, window seat please.",
        calls(
            "book_flight",
            {
                "flight_number": "LH 454",
                "origin": "Frankfurt",
                "destination": "San Francisco",
                "date": "2025-08-14",
                "passenger": "Emil Sand",
                "seat": "window",
            },
        ),
        tools=[
            tool(
                "book_flight",
                "Book a flight",
                flight_number="string",
                origin="string",
                destination="string",
                date={"type": "string", "format": "date"},
                passenger="string",
                seat={"type": "string", "enum": ["window", "middle", "aisle"]},
            )
        ],
    ),
    row(
        "Find flights from Vienna to Lisbon on 2025-07-01",
        calls("search_flights", {"origin": "Vienna", "destination": "Lisbon", "date": "2025-07-01"}),
        tools=[CREATE_EVENT_WITH_TIME, FLIGHTS],
    ),
    row(
        "Plane tickets Paris to Cairo, 2025-03-03, one way",
        calls("search_flights", {"origin": "Paris", "destination": "Cairo"}),
        tools=[CREATE_EVENT_WITH_TIME, FLIGHTS],
    ),
    row(
        "Reserve a table for 5 at Luigi's at 20:00",
        calls("book_table", {"people": 5, "time": "20:00"}),
        tools=[BOOKING, SAVE_NOTE_IN_A_SENTENCE],
    ),
)

ARGUMENTS_OF_DATE_AND_TIME_MONEY = kind(
    "arguments of date and time",
    row(
        "Pay 89.90 to City Power on 2026-04-15",
        calls("pay_bill", {"payee": "City Power", "amount": 89.9, "date": "2026-04-15"}),
        tools=[PAY_BILL, GET_BALANCE],
    ),
    row(
        "Bill Meridian Ltd 2,400 pounds net, payable within 30 days",
        calls(
            "create_invoice",
            {"client": "Meridian Ltd", "net_amount": 2400, "due_days": 30, "currency": "GBP"},
        ),
        tools=[REQUEST_MONEY, CREATE_INVOICE_WITH_NET_AMOUNT],
    ),
    row(
        "Invoice Bluewave for 1200 EUR, due 2025-04-30",
        calls("create_invoice", {"client": "Bluewave", "amount": 1200, "due_date": "2025-04-30"}),
        tools=[CREATE_INVOICE, CREATE_TASK_IN_PROJECT],
    ),
)

TRACK_WEIGHT = tool(
    "log_weight", "Log the weight of the user", kilograms="number", date=described("YYYY-MM-DD")
)

MAKE_RESERVATION = tool(
    "make_reservation",
    "Make a restaurant reservation",
    restaurant="string",
    date="string",
    time="string",
    party_size="integer",
)

LEAVE = tool(
    "request_leave", "Request vacation days", start_date="string", end_date="string", reason="string"
)

ARGUMENTS_OF_DATE_AND_TIME_OTHERS = kind(
    "arguments of date and time",
    row(
        "I need an SUV in Denver for 4 days",
        calls("rent_car", {"city": "Denver", "days": 4, "car_type": "suv"}),
        tools=[BOOK_FLIGHT, FIND_TRAINS_WITH_ORIGIN, RENT_CAR],
    ),
    row(
        "When is Farid free on 2026-03-17?",
        calls("free_slots", {"person": "Farid", "date": "2026-03-17"}),
        tools=[INVITE_GUESTS, FREE_SLOTS],
    ),
    row(
        "I need an SUV for 6 days, pick up in Faro on 2026-08-09 and drop it off in Porto",
        calls(
            "rent_car",
            {
                "pickup_city": "Faro",
                "dropoff_city": "Porto",
                "pickup_date": "2026-08-09",
                "days": 6,
                "category": "suv",
            },
        ),
        tools=[RENT_CAR_WITH_PICKUP_CITY, SEARCH_HOTELS],
    ),
    row(
        "When is high tide at Praia do Norte on 2026-02-02?",
        calls("get_tides", {"beach": "Praia do Norte", "date": "2026-02-02"}),
        tools=[GET_TIDES, SUNRISE_SUNSET],
    ),
    row(
        "Rent an SUV in Denver from 2025-08-01 to 2025-08-07",
        calls(
            "rent_car",
            {
                "pickup_location": "Denver",
                "pickup_date": "2025-08-01",
                "return_date": "2025-08-07",
                "car_type": "suv",
            },
        ),
        tools=[ORDER_PIZZA_WITH_TOPPINGS, RENT_CAR_WITH_PICKUP_LOCATION],
    ),
    row(
        "Reserve a table for 6 at Il Forno on 2025-02-14 at 19:00",
        calls(
            "make_reservation",
            {"restaurant": "Il Forno", "date": "2025-02-14", "time": "19:00", "party_size": 6},
        ),
        tools=[MAKE_RESERVATION, CREATE_NOTE],
    ),
    row(
        "I want to take vacation from 2025-07-14 to 2025-07-25",
        calls("request_leave", {"start_date": "2025-07-14", "end_date": "2025-07-25"}),
        tools=[LEAVE, ADD_TASK_WITH_DUE_DATE],
    ),
    row(
        "Register Paula Reyes (paula@reyes.cl, born 1988-06-21) for the workshop Watercolors.",
        calls(
            "register",
            {
                "name": "Paula Reyes",
                "email": "paula@reyes.cl",
                "birth_date": "1988-06-21",
                "workshop": "Watercolors",
            },
        ),
        tools=[
            tool(
                "register",
                "Register a participant",
                name="string",
                email="string",
                birth_date="string",
                workshop="string",
            )
        ],
    ),
    row(
        "Log 68.4 kg for 2026-01-05",
        calls("log_weight", {"kilograms": 68.4, "date": "2026-01-05"}),
        tools=[TRACK_WEIGHT, FIND_RECIPE_WITH_INGREDIENTS],
    ),
    row(
        "Create a bug in project WEB: checkout button does nothing on Safari. Assign it to Dana, due 2025-12-19.",
        calls(
            "create_issue",
            {"project": "WEB", "issue_type": "Bug", "assignee": "Dana", "due_date": "2025-12-19"},
        )
        & argument("create_issue", "summary", ".*checkout button does nothing on Safari.*"),
        tools=[CREATE_ISSUE, ADD_COMMENT_WITH_ISSUE_KEY],
    ),
    row(
        "Reserve room Everest for 90 minutes on 2025-02-11",
        calls("reserve_room", {"room": "Everest", "date": "2025-02-11", "duration_minutes": 90}),
        tools=[RESERVE, ADD_TODO],
    ),
    row(
        "Create a contact for Bruno Keller, bruno@keller.ch, phone +41 44 555 12 34, birthday 3 March 1990.",
        calls(
            "create_contact",
            {
                "name": "Bruno Keller",
                "email": "bruno@keller.ch",
                "phone": "+41 44 555 12 34",
                "birthday": "1990-03-03",
            },
        ),
        tools=[
            tool(
                "create_contact",
                "Create a contact",
                name="string",
                email="string",
                phone="string",
                birthday={"type": "string", "format": "date"},
            )
        ],
    ),
)

ROWS = [
    *ARGUMENTS_OF_DATE_AND_TIME_WEATHER,
    *ARGUMENTS_OF_DATE_AND_TIME_CALENDAR,
    *ARGUMENTS_OF_DATE_AND_TIME_JOURNEYS,
    *ARGUMENTS_OF_DATE_AND_TIME_MONEY,
    *ARGUMENTS_OF_DATE_AND_TIME_OTHERS,
]
