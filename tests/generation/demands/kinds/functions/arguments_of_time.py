"""Rows: the arguments of a call hold the dates and times that the request says."""

from __future__ import annotations

from demands.checkers import argument, calls, calls_saying
from demands.rows import kind, row, tool
from demands.shapes import date, described, listed, one_of_these, optional

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

TRAINS = tool("find_trains", "Find train connections", departure="string", arrival="string", date=date())

WEATHER = tool(
    "get_weather",
    "Retrieve the weather for a place and day",
    False,
    location="string",
    date={"type": "string", "description": "ISO date, default today"},
    units={"type": "string", "enum": ["c", "f"], "description": "Temperature unit"},
)
WEATHER["function"]["parameters"]["required"] = ["location"]

CAR = tool(
    "rent_car",
    "Rent a car",
    city="string",
    days="integer",
    car_type={"type": "string", "enum": ["compact", "suv", "van"]},
)

FLIGHT = tool(
    "book_flight",
    "Book a flight",
    departure_city="string",
    arrival_city="string",
    date="string",
    seat_class={"type": "string", "enum": ["economy", "premium", "business"]},
)

TRAIN = tool(
    "find_trains", "Find train connections", origin="string", destination="string", departure="string"
)

HOTELS = tool(
    "search_hotels",
    "Search hotels",
    city="string",
    check_in=described("YYYY-MM-DD"),
    check_out=described("YYYY-MM-DD"),
    stars=described("minimum number of stars", type="integer"),
    pool="boolean",
)

CREATE_EVENT = tool("create_event", "Create a calendar event.", title="string", date="string", time="string")

NOW = tool("get_time", "Get the current time", timezone="string")

GET_WEATHER = tool("get_weather", "Get the weather", location="string", date="string")

RENT_CAR = tool(
    "rent_car",
    "Rent a car",
    pickup_location="string",
    pickup_date="string",
    return_date="string",
    car_type=one_of_these("economy", "suv", "luxury"),
)

INVOICE_T = tool("create_invoice", "Create an invoice", client="string", amount="number", due_date="string")

TASK = tool(
    "create_task",
    "Create a task in the project tracker",
    title="string",
    assignee="string",
    due_date="string",
)

GET_CURRENT = tool(
    "get_current_weather",
    "Get the current weather in a given location",
    location="string",
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
)

GET_CURRENT_TIME = tool("get_current_time", "Get the current time in a timezone", timezone="string")

TODO = tool(
    "add_task",
    "Add a task to the to-do list",
    task="string",
    due_date="string",
    priority=one_of_these("low", "medium", "high"),
)

TABLE = tool(
    "book_table",
    "Book a table at a restaurant",
    restaurant="string",
    party_size="integer",
    date="string",
    time="string",
)

SET_REMINDER_WITH_TASK = tool("set_reminder", "Set a reminder", task="string", time="string")

RESERVE = tool(
    "reserve_room", "Reserve a meeting room", room="string", date="string", duration_minutes="integer"
)

ADD_TODO = tool("add_todo", "Add an item to the to-do list", item="string", due_date="string")

FLIGHTS = tool("search_flights", "Search flights.", origin="string", destination="string", date="string")

GET_FORECAST = tool(
    "get_forecast",
    "Get the weather forecast of a city for a number of days",
    city="string",
    days={"type": "integer", "minimum": 1, "maximum": 10},
    units=one_of_these("celsius", "fahrenheit"),
)

SEARCH = tool("web_search", "Search the web for recent information", query="string")

BUS = tool("bus_times", "Next departures at a bus stop", stop="string", line={"type": ["string", "null"]})

RAIN = tool("rain_forecast", "Chance of rain at a place in the next hours", place="string", hours="integer")

AIR = tool("air_quality", "Air quality index of a city", city="string")

FORECAST = tool(
    "weather_forecast",
    "Weather forecast for the next days",
    city="string",
    days={"type": "integer", "minimum": 1, "maximum": 14},
)

WEATHER_WITH_CITY = tool("weather", "Current weather", city="string")

GOOGLE = tool("google_search", "Search Google", q="string")

CLIMATE = tool(
    "get_weather", "Weather now or on a day", place="string", day=described("today, tomorrow or a date")
)

UV = tool("uv_index", "UV index at a location today", latitude="number", longitude="number")

GET_FORECAST_WITH_CITY = tool("get_forecast", "Get the weather forecast", city="string", days="integer")

SEARCH_WITH_QUERY_NUM = tool(
    "search", "Search for information on the internet", query="string", num_results="integer"
)

GET_FORECAST_WITH_CITY_DAYS = tool(
    "get_forecast", "Get the weather forecast for a number of days", city="string", days="integer"
)

GET_CURRENT_TIME_WITH_LOCATION = tool("get_current_time", "Get the current time in a city", location="string")

GET_CURRENT_WEATHER = optional(
    tool(
        "get_current_weather",
        "Get the current weather in a given location",
        location={"type": "string", "description": "The city and state, e.g. San Francisco, CA"},
        unit=one_of_these("celsius", "fahrenheit"),
    ),
    "unit",
)

LOUNGE = tool("find_lounge", "Find airport lounges", airport=described("IATA code"))

BOOK_TRAIN = tool(
    "book_train",
    "Book a train",
    origin="string",
    destination="string",
    departure=described("date and time"),
    first_class="boolean",
    passengers="integer",
)

GET_FORECAST_WITH_CITY_DAYS_NEXT = tool(
    "get_forecast", "Get the forecast of the next days", city="string", days="integer"
)

STOCK = tool("get_stock_price", "Get the current stock price of a company", symbol="string")

GET_FORECAST_WITH_CITY_DAYS_WEATHER = tool(
    "get_forecast", "Weather forecast for a number of days", city="string", days="integer"
)

GET_STOCK = tool("get_stock_price", "Get the latest price of a stock", ticker="string")

SEARCH_TRAINS = tool(
    "search_trains",
    "Search train connections",
    origin="string",
    destination="string",
    date="string",
    time="string",
)

WEATHER_WITH_LOCATION = tool("weather", "Get the weather in a location", location="string")

ARGUMENTS_OF_DATE_AND_TIME_WEATHER = kind(
    "arguments of date and time",
    row(
        "Could you give me the five day forecast for Bergen in Celsius?",
        calls("get_forecast", {"city": "Bergen", "days": 5, "units": "celsius"}),
        tools=[GET_FORECAST, SEARCH],
    ),
    row(
        "Which trains go from Ghent to Cologne on 2026-05-02?",
        calls("find_trains", {"departure": "Ghent", "arrival": "Cologne", "date": "2026-05-02"}),
        tools=[FIND_FLIGHTS, TRAINS],
    ),
    row(
        "Any rain in Bilbao in the next 6 hours?",
        calls("rain_forecast", {"place": "Bilbao", "hours": 6}),
        tools=[RAIN, BUS],
    ),
    row(
        "Will it rain in Dublin this week?",
        calls("weather_forecast", {"city": "Dublin"}),
        tools=[FORECAST, AIR],
    ),
    row(
        "Weather forecast for Porto for the next 3 days please",
        calls("weather_forecast", {"city": "Porto", "days": 3}),
        tools=[WEATHER_WITH_CITY, FORECAST],
    ),
    row("weather in Reykjavik tomorrow?", calls_saying("get_weather", "Reykjavik"), tools=[WEATHER, GOOGLE]),
    row(
        "What will the weather be like in Athens on 2026-07-20 in fahrenheit?",
        calls("get_weather", {"location": "Athens", "date": "2026-07-20", "units": "f"}),
        tools=[WEATHER, GOOGLE],
    ),
    row(
        "Will it be windy in Galway tomorrow?",
        calls("get_weather", {"place": "Galway", "day": "tomorrow"}),
        tools=[UV, CLIMATE],
    ),
    row(
        "Give me the 5-day forecast for Seattle",
        calls("get_forecast", {"city": "Seattle", "days": 5}),
        tools=[GET_FORECAST_WITH_CITY, SEARCH_WITH_QUERY_NUM],
    ),
    row(
        "Give me a 5 day forecast for Hamburg",
        calls("get_forecast", {"city": "Hamburg", "days": 5}),
        tools=[GET_CURRENT_WEATHER, GET_FORECAST_WITH_CITY_DAYS, GET_CURRENT_TIME_WITH_LOCATION],
    ),
    row(
        "Two first class tickets from Milan to Zurich on 2026-05-20 at 7:10",
        calls(
            "book_train", {"origin": "Milan", "destination": "Zurich", "first_class": True, "passengers": 2}
        ),
        tools=[BOOK_TRAIN, LOUNGE],
    ),
    row(
        "Give me the forecast for Prague for the next 4 days",
        calls("get_forecast", {"city": "Prague", "days": 4}),
        tools=[GET_FORECAST_WITH_CITY_DAYS_NEXT, STOCK],
    ),
    row(
        "How will the weather be in Oslo for the next 5 days?",
        calls("get_forecast", {"city": "Oslo", "days": 5}),
        tools=[GET_FORECAST_WITH_CITY_DAYS_WEATHER, GET_STOCK],
    ),
    row(
        "What will the weather be in Prague on 2025-12-24?",
        calls("get_weather", {"location": "Prague", "date": "2025-12-24"}),
        tools=[GET_WEATHER, NOW],
    ),
    row(
        "Trains from Milan to Zurich on 2025-03-15 at 09:00",
        calls(
            "search_trains",
            {"origin": "Milan", "destination": "Zurich", "date": "2025-03-15", "time": "09:00"},
        ),
        tools=[SEARCH_TRAINS, WEATHER_WITH_LOCATION],
    ),
)

AGENDA = tool("list_events", "List calendar events on a date", date=date())

MAIL = tool(
    "send_mail",
    "Send an e-mail message",
    recipient={"type": "string", "format": "email"},
    subject="string",
    body="string",
    cc={"type": ["string", "null"]},
)

MEETING = tool(
    "schedule_meeting",
    "Schedule a meeting in the calendar",
    title="string",
    date=date(),
    start_time={"type": "string", "description": "Start time, HH:MM, 24-hour clock"},
    duration_minutes="integer",
    attendees={"type": "array", "items": {"type": "string"}},
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

CREATE_CALENDAR = tool(
    "create_calendar_event",
    "Create a calendar event",
    summary="string",
    start="string",
    end="string",
    attendees={"type": "array", "items": {"type": "string", "format": "email"}},
)

NOTE = tool("save_note", "Save a note", title="string", content="string")

CREATE_TASK = tool("create_task", "Create a task", title="string", due_date="string", assignee="string")

PATIENT = tool(
    "book_appointment",
    "Book a doctor's appointment",
    patient="string",
    doctor="string",
    date="string",
    time="string",
)

ALARM = tool("set_alarm", "Set an alarm", time={"type": "string", "description": "HH:MM"})

REMINDER = tool("set_reminder", "Set a reminder", message="string", remind_at="string")

TIME = tool("get_time", "Get the current time in a timezone", timezone="string")

APPOINTMENT = tool(
    "create_appointment",
    "Put an appointment into the calendar",
    summary=described("What it is about"),
    day=described("Day, YYYY-MM-DD"),
    begin=described("Begin, HH:MM"),
    end=described("End, HH:MM"),
    place={"type": ["string", "null"]},
)

CANCEL = tool("cancel_appointment", "Cancel an appointment", appointment_id="string")

SEARCH_WITH_QUERY = tool("search", "Search the internet", query="string")

GET_TIME = tool("get_time", "Get the current time in a time zone", timezone=described("IANA name"))

CREATE_EVENT_WITH_TITLE_DATE = tool(
    "create_event",
    "Create a calendar event",
    title="string",
    date={"type": "string", "description": "Date in YYYY-MM-DD"},
    time={"type": "string", "description": "Time in HH:MM, 24 hours"},
    attendees={"type": "array", "items": {"type": "string"}},
)

SET_REMINDER_WITH_TEXT = tool("set_reminder", "Set a reminder for the user", text="string", time="string")

EMAIL = tool("send_email", "Send an email", to="string", subject="string", body="string")

EVENT = tool(
    "create_event", "Create a calendar event", title="string", start_time="string", end_time="string"
)

REMIND = tool("set_reminder", "Set a reminder", text="string", time="string")

CREATE_REMINDER_WITH_TEXT = tool("create_reminder", "Create a reminder", text="string", time="string")

CREATE_EVENT_WITH_TITLE = tool(
    "create_event",
    "Create a calendar event",
    title="string",
    date="string",
    start_time="string",
    duration={"type": "integer", "description": "Minutes"},
)

SET_REMINDER = tool("set_reminder", "Remind the user of something", text="string", time="string")

SET_ALARM = tool("set_alarm", "Set an alarm", time=described("HH:MM"), label={"type": ["string", "null"]})

OVEN = tool("preheat_oven", "Preheat the oven", celsius="integer")

TIMER = tool("start_timer", "Start a countdown", seconds="integer")

CALENDAR = tool(
    "add_calendar_event",
    "Add an event to the user's calendar",
    title="string",
    start_time={"type": "string", "format": "date-time"},
    end_time={"type": "string", "format": "date-time"},
    location="string",
)

FREE = tool("list_events", "List the events of a day", date={"type": "string", "format": "date"})

CREATE_REMINDER = tool("create_reminder", "Create a reminder", task="string", due="string")

SET_REMINDER_WITH_MESSAGE = tool(
    "set_reminder",
    "Set a reminder",
    message="string",
    time={"type": "string", "description": "When, e.g. 2025-01-01T09:00"},
)

COMPLETE = tool("complete_task", "Tick off a task", task_id="integer")

ADD_TASK = tool(
    "add_task",
    "Add a task to the to-do list",
    task="string",
    due={"type": ["string", "null"], "description": "YYYY-MM-DD"},
    important="boolean",
)

GET_WEATHER_WITH_CITY = tool("get_weather", "Get the current weather for a city.", city="string")

GET_TIME_WITH_TIMEZONE = tool("get_time", "Get the current time in a timezone.", False, timezone="string")

SEND_EMAIL = tool("send_email", "Send an email", recipient="string", subject="string", body="string")

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

SET_ALARM_WITH_TIME_REPEAT = tool(
    "set_alarm", "Set an alarm", time="string", repeat=one_of_these("once", "daily", "weekdays")
)

VOLUME = tool("set_volume", "Set the volume of the speaker", level="integer")

LIGHTS = tool(
    "set_light",
    "Control the lights of a room",
    room="string",
    state={"type": "string", "enum": ["on", "off"]},
    brightness="integer",
)

SET_REMINDER_WITH_TEXT_DATE = tool(
    "set_reminder", "Set a reminder", text="string", date="string", time="string"
)

EVENTS = tool(
    "find_events",
    "Find events in a city",
    city="string",
    date="string",
    category=one_of_these("music", "sports", "theater"),
)

MOVIES = tool("recommend_movie", "Recommend a movie", genre="string", year="integer")

TEXTING = tool("send_sms", "Send an SMS", phone_number="string", message="string")

RATE = tool(
    "get_exchange_rate", "Get the exchange rate between two currencies.", base="string", target="string"
)

CREATE_TASK_WITH_TITLE = tool(
    "create_task", "Create a to-do item.", title="string", due_date={"type": "string"}
)

SET_ALARM_WITH_TIME_LABEL = tool("set_alarm", "Set an alarm.", time="string", label="string")

GET_THE_CURRENT_WEATHER = tool("get_weather", "Get the current weather.", city="string")

ORDER_PIZZA = tool(
    "order_pizza",
    "Order a pizza.",
    size={"type": "string", "enum": ["small", "medium", "large"]},
    topping="string",
)

CREATE_REMINDER_WITH_TEXT_TIME = tool("create_reminder", "Create a reminder.", text="string", time="string")

ARGUMENTS_OF_DATE_AND_TIME_CALENDAR = kind(
    "arguments of date and time",
    row(
        "What's on my calendar on March 3rd, 2026?",
        calls("list_events", {"date": "2026-03-03"}),
        tools=[MEETING, AGENDA, MAIL],
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
        tools=[CREATE_CALENDAR, GET_CALENDAR],
    ),
    row(
        "Create a task to review the contract, due 2026-04-01, assigned to Nadia",
        calls("create_task", {"due_date": "2026-04-01", "assignee": "Nadia"})
        & argument("create_task", "title", ".*review the contract.*"),
        tools=[NOTE, CREATE_TASK],
    ),
    row(
        "Book an appointment with Dr. Lee for Anna Berg on 2026-03-03 at 14:15",
        calls("book_appointment", {"patient": "Anna Berg", "date": "2026-03-03", "time": "14:15"})
        & argument("book_appointment", "doctor", r"Dr\.? Lee"),
        tools=[PATIENT, CREATE_CALENDAR],
    ),
    row(
        "Remind me tomorrow at 9am to submit the report",
        calls_saying("set_reminder", "submit the report", "tomorrow"),
        tools=[REMINDER, ALARM],
    ),
    row("Wake me up at 6:45", calls("set_alarm", {"time": "06:45"}), tools=[REMINDER, ALARM]),
    row(
        "What time is it in New York?",
        calls("get_time", {"timezone": "America/New_York"}),
        tools=[TIME, WEATHER],
    ),
    row(
        "Dentist appointment on 2026-02-19 from 8:15 to 9:00 at Marktstr. 5 please",
        calls("create_appointment", {"day": "2026-02-19", "end": "09:00"})
        & argument("create_appointment", "begin", "0?8:15")
        & argument("create_appointment", "summary", ".*dentist.*"),
        tools=[APPOINTMENT, CANCEL],
    ),
    row(
        "What time is it in Tokyo?",
        calls("get_time", {"timezone": "Asia/Tokyo"}),
        tools=[GET_TIME, SEARCH_WITH_QUERY],
    ),
    row(
        "Set a reminder to water the plants tomorrow at 8am.",
        argument("set_reminder", "text", "(to )?water the plants"),
        tools=[SET_REMINDER_WITH_TEXT, CREATE_EVENT_WITH_TITLE_DATE],
    ),
    row(
        "Create an event called 'Standup' from 9:00 to 9:15",
        calls("create_event", {"title": "Standup", "start_time": "9:00", "end_time": "9:15"}),
        tools=[EMAIL, EVENT],
    ),
    row(
        "Remind me to buy milk at 6pm",
        calls("set_reminder", {"text": "buy milk"}) & argument("set_reminder", "time", "6 ?pm|18:00"),
        tools=[REMIND, EVENT],
    ),
    row(
        "remind me about the meeting with Sam tomorrow at 3",
        calls_saying("set_reminder", "meeting with Sam", "tomorrow"),
        tools=[REMIND, EVENT],
    ),
    row(
        "Set a reminder for tomorrow at 3pm to submit the report",
        calls_saying("create_reminder", "submit the report"),
        tools=[CREATE_REMINDER_WITH_TEXT],
    ),
    row(
        "Add 'Lunch with Kim' to my calendar on 2026-09-10 at 12:30 for 60 minutes",
        calls(
            "create_event",
            {"title": "Lunch with Kim", "date": "2026-09-10", "start_time": "12:30", "duration": 60},
        ),
        tools=[EMAIL, CREATE_EVENT_WITH_TITLE],
    ),
    row(
        "Remind me in 20 minutes to check the oven",
        calls_saying("set_reminder", "check the oven", "20 minutes"),
        tools=[SET_REMINDER, CREATE_EVENT_WITH_TITLE],
    ),
    row(
        "Remind me on Monday at 8:00 about the dentist",
        calls_saying("set_reminder", "dentist", "8:00"),
        tools=[SET_REMINDER, CREATE_EVENT_WITH_TITLE],
    ),
    row("Wake me at 6:45", argument("set_alarm", "time", "0?6:45"), tools=[OVEN, SET_ALARM, TIMER]),
    row(
        "Put a dentist appointment in my calendar for 2026-04-12 from 10:00 to 10:30",
        calls("add_calendar_event")
        & argument("add_calendar_event", "title", ".*dentist.*")
        & argument("add_calendar_event", "start_time", "2026-04-12T10:00.*")
        & argument("add_calendar_event", "end_time", "2026-04-12T10:30.*"),
        tools=[CALENDAR, FREE],
    ),
    row(
        "What's on my schedule for 2026-04-12?",
        calls("list_events", {"date": "2026-04-12"}),
        tools=[CALENDAR, FREE],
    ),
    row(
        "Remind me to pay the rent on Friday",
        calls_saying("create_reminder", "pay the rent", "Friday"),
        tools=[CREATE_REMINDER, CALENDAR],
    ),
    row(
        "Don't let me forget to feed the cat tonight",
        calls_saying("create_reminder", "feed the cat"),
        tools=[CREATE_REMINDER, CALENDAR],
    ),
    row(
        "Remind me tomorrow at 9am to pay the rent",
        calls("set_reminder", {"message": "pay the rent", "time": "tomorrow at 9am"}),
        tools=[SET_REMINDER_WITH_MESSAGE],
    ),
    row(
        "Add 'renew the domain' to my list, due 2026-03-31, it's important",
        calls("add_task", {"task": "renew the domain", "due": "2026-03-31", "important": True}),
        tools=[ADD_TASK, COMPLETE],
    ),
    row(
        "Schedule a meeting called Standup on 2025-04-01 at 09:30",
        calls("create_event", {"title": "Standup", "date": "2025-04-01", "time": "09:30"}),
        tools=[CREATE_EVENT, GET_WEATHER_WITH_CITY],
    ),
    row("What time is it?", calls("get_time"), tools=[GET_TIME_WITH_TIMEZONE]),
    row(
        "Put 'Team lunch' on my calendar for 2025-06-12 from 12:00 to 13:00",
        calls(
            "add_calendar_event",
            {"title": "Team lunch", "date": "2025-06-12", "start": "12:00", "end": "13:00"},
        ),
        tools=[ADD_CALENDAR, SEND_EMAIL],
    ),
    row("Wake me up at 6:45", calls("set_alarm", {"time": "6:45"}), tools=[SET_ALARM_WITH_TIME, GET_WEATHER]),
    row(
        "Is there a time difference? Check the time in Berlin.",
        calls_saying("get_time", "berlin"),
        tools=[NOW, GET_WEATHER],
    ),
    row(
        "Book an appointment for Hugo Sanz with Dr. Weber on 2025-04-22 at 11:15",
        calls(
            "book_appointment",
            {"patient_name": "Hugo Sanz", "doctor": "Dr. Weber", "date": "2025-04-22", "time": "11:15"},
        ),
        tools=[BOOK_APPOINTMENT, RENT_CAR],
    ),
    row(
        "Wake me up at 6:45 every day",
        calls("set_alarm", {"time": "6:45", "repeat": "daily"}),
        tools=[VOLUME, SET_ALARM_WITH_TIME_REPEAT],
    ),
    row("What time is it in Tokyo?", calls("get_time", {"timezone": "Asia/Tokyo"}), tools=[TIME]),
    row(
        "Create a task 'Review PR' for Mina due 2025-03-03",
        calls("create_task", {"title": "Review PR", "assignee": "Mina", "due_date": "2025-03-03"}),
        tools=[INVOICE_T, TASK],
    ),
    row(
        "Remind me to call the dentist at 4pm",
        calls("set_reminder", {"text": "call the dentist", "time": "4pm"}),
        tools=[REMIND, LIGHTS],
    ),
    row(
        "What time is it in Tokyo?",
        calls_saying("get_current_time", "tokyo"),
        tools=[GET_CURRENT_TIME, GET_CURRENT],
    ),
    row(
        "Remind me on 2025-04-09 at 8:30 to call the dentist",
        calls("set_reminder", {"text": "call the dentist", "date": "2025-04-09", "time": "8:30"}),
        tools=[SET_REMINDER_WITH_TEXT_DATE, EMAIL],
    ),
    row(
        "Any concerts in Dublin on 2025-06-21?",
        calls("find_events", {"city": "Dublin", "date": "2025-06-21", "category": "music"}),
        tools=[MOVIES, EVENTS],
    ),
    row(
        "Add 'pay the rent' to my to-do list for 2025-02-01, high priority",
        calls("add_task", {"task": "pay the rent", "due_date": "2025-02-01", "priority": "high"}),
        tools=[TODO, TEXTING],
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
        tools=[CREATE_TASK_WITH_TITLE, RATE],
    ),
    row(
        "Wake me at 06:15 for the gym",
        calls("set_alarm", {"time": "06:15"}),
        tools=[SET_ALARM_WITH_TIME_LABEL, GET_THE_CURRENT_WEATHER],
    ),
    row(
        "Remind me at 18:00 to water the plants",
        calls("create_reminder", {"time": "18:00", "text": "water the plants"}),
        tools=[CREATE_REMINDER_WITH_TEXT_TIME, ORDER_PIZZA],
    ),
    row(
        "Schedule 'Dentist' on 2025-04-12 at 09:30",
        calls("create_event", {"title": "Dentist", "date": "2025-04-12", "time": "09:30"}),
        tools=[CREATE_EVENT, FLIGHTS],
    ),
)

RESTAURANT = tool(
    "book_table",
    "Reserve a table at a restaurant",
    restaurant="string",
    date=date(),
    time="string",
    party_size="integer",
    outdoor="boolean",
)

SEARCH_FLIGHTS_WITH_ORIGIN_DESTINATION = tool(
    "search_flights", "Search for flights", origin="string", destination="string", date="string"
)

BOOK_HOTEL = tool("book_hotel", "Book a hotel room", city="string", check_in="string", guests="integer")

SEARCH_FLIGHTS_WITH_ORIGIN_DESTINATION_DATE = tool(
    "search_flights",
    "Search for flights between two cities on a date",
    origin="string",
    destination="string",
    date={"type": "string", "description": "YYYY-MM-DD"},
    passengers={"type": "integer", "description": "Number of travellers"},
)

BOOK_FLIGHT = tool(
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

BOOK_FLIGHT_WITH_ORIGIN_DESTINATION = tool(
    "book_flight",
    "Book a flight",
    origin="string",
    destination="string",
    departure_date={"type": "string", "format": "date"},
    passengers={"type": "integer", "minimum": 1},
    cabin={"type": "string", "enum": ["economy", "business", "first"]},
)

SEARCH_FLIGHTS_UNPUNCTUATED = tool(
    "search_flights", "Search flights", origin="string", destination="string", date="string"
)

BOOK_HOTEL_WITH_CITY = tool("book_hotel", "Book a hotel", city="string", nights="integer", guests="integer")

BOOK_FLIGHT_WITH_ORIGIN = tool(
    "book_flight", "Book a flight", origin="string", destination="string", date="string", passengers="integer"
)

SEARCH_HOTELS = tool(
    "search_hotels",
    "Search hotels",
    city="string",
    check_in={"type": "string", "format": "date"},
    check_out={"type": "string", "format": "date"},
    max_price="number",
)

SEAT = tool("change_seat", "Change the seat of a booking", booking_reference="string", seat="string")

SEARCH_FLIGHTS = tool(
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

BOOK_FLIGHT_WITH_ORIGIN_DESTINATION_DATE = tool(
    "book_flight",
    "Book a flight",
    origin="string",
    destination="string",
    date="string",
    seat_class=one_of_these("economy", "business", "first"),
)

BOOK_HOTEL_WITH_CITY_NIGHTS = tool(
    "book_hotel", "Book a hotel room", city="string", nights="integer", guests="integer"
)

BOOK_TABLE = tool(
    "book_table",
    "Book a table at a restaurant",
    restaurant="string",
    date="string",
    time="string",
    guests="integer",
)

GET_WEATHER_WITH_CITY_CURRENT = tool("get_weather", "Get the current weather for a city", city="string")

SEARCH_HOTELS_WITH_CITY = tool(
    "search_hotels",
    "Find hotels in a city",
    city="string",
    check_in="string",
    check_out="string",
    guests="integer",
    max_price="number",
)

WEB_SEARCH = tool("web_search", "Search the web for up to date information", query="string")

SEARCH_FLIGHTS_WITH_ORIGIN_DESTINATION_DEPARTURE = tool(
    "search_flights",
    "Search for flights",
    origin="string",
    destination="string",
    departure_date={"type": "string", "format": "date"},
    passengers="integer",
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

FIND_HOTELS = tool(
    "find_hotels",
    "Find hotels in a city",
    city="string",
    check_in="string",
    check_out="string",
    max_price="number",
)

GET_WEATHER_FOR_A_CITY = tool("get_weather", "Get weather for a city", city="string")

SEARCH_FLIGHTS_WITH_ORIGIN_DESTINATION_DATE_PASSENGERS = tool(
    "search_flights",
    "Search for flights between two cities",
    origin="string",
    destination="string",
    date="string",
    passengers="integer",
)

STATUS = tool("track_package", "Track a package", tracking_number="string")

TAXI = tool(
    "book_taxi", "Book a taxi", pickup="string", destination="string", time="string", passengers="integer"
)

BOOKING = tool(
    "book_table", "Book a table in a restaurant.", restaurant="string", people="integer", time="string"
)

SAVE_NOTE = tool("save_note", "Save a note.", content="string")

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
        tools=[FIND_FLIGHTS, TRAINS],
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
        tools=[RESTAURANT],
    ),
    row(
        "Book a flight from SFO to JFK on 2025-05-03",
        calls("search_flights", {"origin": "SFO", "destination": "JFK", "date": "2025-05-03"}),
        tools=[BOOK_HOTEL, SEARCH_FLIGHTS_WITH_ORIGIN_DESTINATION],
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
        tools=[FLIGHT, TRAIN, CAR],
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
        tools=[BOOK_FLIGHT, FLIGHT_STATUS],
    ),
    row(
        "Is LH 1234 on 2026-04-11 on time?",
        argument("flight_status", "flight_number", "LH ?1234")
        & calls("flight_status", {"date": "2026-04-11"}),
        tools=[BOOK_FLIGHT, FLIGHT_STATUS],
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
        tools=[BOOK_FLIGHT_WITH_ORIGIN_DESTINATION],
    ),
    row(
        "Find flights from New York to London on December 20, 2026",
        calls("search_flights", {"origin": "New York", "destination": "London"})
        & argument("search_flights", "date", r".*(2026-12-20|December 20).*"),
        tools=[SEARCH_FLIGHTS_UNPUNCTUATED, BOOK_HOTEL_WITH_CITY],
    ),
    row(
        "I want to fly from Madrid to Rome on 2026-08-15 with two friends, so three passengers",
        calls(
            "book_flight", {"origin": "Madrid", "destination": "Rome", "date": "2026-08-15", "passengers": 3}
        ),
        tools=[BOOK_FLIGHT_WITH_ORIGIN, SEARCH_HOTELS],
    ),
    row(
        "Look for hotels in Vienna from 2026-12-20 to 2026-12-27 under 150 euros a night",
        calls(
            "search_hotels",
            {"city": "Vienna", "check_in": "2026-12-20", "check_out": "2026-12-27", "max_price": 150},
        ),
        tools=[SEARCH_HOTELS, BOOK_FLIGHT_WITH_ORIGIN],
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
        tools=[SEAT, HOTELS],
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
        tools=[SEARCH_FLIGHTS, HOTEL],
    ),
    row(
        "Book a hotel in Prague from 2026-06-10 to 2026-06-14 for 3 guests",
        calls(
            "book_hotel", {"city": "Prague", "check_in": "2026-06-10", "check_out": "2026-06-14", "guests": 3}
        ),
        tools=[SEARCH_FLIGHTS, HOTEL],
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
        tools=[BOOK_FLIGHT_WITH_ORIGIN_DESTINATION_DATE, BOOK_HOTEL_WITH_CITY_NIGHTS],
    ),
    row(
        "Table for 4 at Osteria Francescana on 2025-06-14 at 19:30 please",
        calls(
            "book_table",
            {"restaurant": "Osteria Francescana", "date": "2025-06-14", "time": "19:30", "guests": 4},
        ),
        tools=[BOOK_TABLE, GET_WEATHER_WITH_CITY_CURRENT],
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
        tools=[SEARCH_HOTELS_WITH_CITY, WEB_SEARCH],
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
        tools=[SEARCH_FLIGHTS_WITH_ORIGIN_DESTINATION_DEPARTURE, GET_CURRENT],
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
        tools=[TAXI, STATUS],
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
        tools=[CREATE_EVENT, FLIGHTS],
    ),
    row(
        "Plane tickets Paris to Cairo, 2025-03-03, one way",
        calls("search_flights", {"origin": "Paris", "destination": "Cairo"}),
        tools=[CREATE_EVENT, FLIGHTS],
    ),
    row(
        "Reserve a table for 5 at Luigi's at 20:00",
        calls("book_table", {"people": 5, "time": "20:00"}),
        tools=[BOOKING, SAVE_NOTE],
    ),
)

BALANCE = tool(
    "get_balance",
    "Get the balance of an account",
    account={"type": "string", "enum": ["checking", "savings"]},
)

PAY = tool("pay_bill", "Pay a bill", payee="string", amount="number", date="string")

INVOICE = tool(
    "create_invoice",
    "Create an invoice",
    client="string",
    net_amount="number",
    due_days="integer",
    currency="string",
)

REQUEST = tool(
    "request_money",
    "Request money from a person",
    person="string",
    amount="number",
    currency="string",
    reason="string",
)

ARGUMENTS_OF_DATE_AND_TIME_MONEY = kind(
    "arguments of date and time",
    row(
        "Pay 89.90 to City Power on 2026-04-15",
        calls("pay_bill", {"payee": "City Power", "amount": 89.9, "date": "2026-04-15"}),
        tools=[PAY, BALANCE],
    ),
    row(
        "Bill Meridian Ltd 2,400 pounds net, payable within 30 days",
        calls(
            "create_invoice",
            {"client": "Meridian Ltd", "net_amount": 2400, "due_days": 30, "currency": "GBP"},
        ),
        tools=[REQUEST, INVOICE],
    ),
    row(
        "Invoice Bluewave for 1200 EUR, due 2025-04-30",
        calls("create_invoice", {"client": "Bluewave", "amount": 1200, "due_date": "2025-04-30"}),
        tools=[INVOICE_T, TASK],
    ),
)

RECIPE = tool(
    "find_recipe",
    "Find recipes",
    ingredients={"type": "array", "items": {"type": "string"}},
    max_minutes="integer",
    vegetarian="boolean",
)

TRACK_WEIGHT = tool(
    "log_weight", "Log the weight of the user", kilograms="number", date=described("YYYY-MM-DD")
)

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

INVITE = tool(
    "invite_guests",
    "Invite people to an event",
    event="string",
    emails={"type": "array", "items": described("address", format="email")},
)

SLOT = tool(
    "free_slots", "Find free slots of a person on a day", person="string", date=described("YYYY-MM-DD")
)

RENTAL = tool(
    "rent_car",
    "Rent a car",
    pickup_city="string",
    dropoff_city="string",
    pickup_date="string",
    days="integer",
    category=one_of_these("economy", "compact", "suv", "van"),
)

SUN = tool("sunrise_sunset", "Sunrise and sunset in a city", city="string")

TIDES = tool("get_tides", "High and low tide at a beach", beach="string", date=described("YYYY-MM-DD"))

STRING = {"type": "string"}

PIZZA = tool(
    "order_pizza",
    "Order a pizza",
    size=one_of_these("small", "medium", "large"),
    toppings=listed(STRING),
    delivery_address="string",
)

CREATE_NOTE = tool("create_note", "Create a note", title="string", content="string")

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
        tools=[FLIGHT, TRAIN, CAR],
    ),
    row(
        "When is Farid free on 2026-03-17?",
        calls("free_slots", {"person": "Farid", "date": "2026-03-17"}),
        tools=[INVITE, SLOT],
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
        tools=[RENTAL, HOTELS],
    ),
    row(
        "When is high tide at Praia do Norte on 2026-02-02?",
        calls("get_tides", {"beach": "Praia do Norte", "date": "2026-02-02"}),
        tools=[TIDES, SUN],
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
        tools=[PIZZA, RENT_CAR],
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
        tools=[LEAVE, TODO],
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
        tools=[TRACK_WEIGHT, RECIPE],
    ),
    row(
        "Create a bug in project WEB: checkout button does nothing on Safari. Assign it to Dana, due 2025-12-19.",
        calls(
            "create_issue",
            {"project": "WEB", "issue_type": "Bug", "assignee": "Dana", "due_date": "2025-12-19"},
        )
        & argument("create_issue", "summary", ".*checkout button does nothing on Safari.*"),
        tools=[JIRA, COMMENT],
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
