"""Rows: the plain fields of a schema hold what the prompt says."""

from __future__ import annotations

from demands.checkers import fits, is_json, obeys, says
from demands.given import (
    BROKEN_LAMP,
    CAR_FOR_SALE,
    CAR_SCHEMA,
    CATS,
    CONTACT_SCHEMA,
    CONTACT_VALUES,
    EMPLOYEE_CARD,
    FLIGHT_OF_DANA,
    INVOICE,
    INVOICE_OF_BRANDT,
    INVOICE_SCHEMA,
    INVOICE_VALUES,
    NAME_AND_AGE,
    PARCEL,
    PARCEL_SCHEMA,
    PARCEL_VALUES,
    PERSON,
)
from demands.rows import formatted, kind, row, schema
from demands.shapes import INTEGER, NUMBER, STRING, filled_by_values, filled_schema, maybe

CHECK = schema(is_spam="boolean", reason=maybe(STRING))

SCORE = formatted(schema(binary_score={"type": "string", "description": "Relevant? 'yes' or 'no'"}))

SCHEMAS_OF_ONE_FIELD_EVENTS = kind(
    "schemas of one field",
    row(CATS.format("How long do cats sleep?"), is_json({"binary_score": "yes"}), response_format=SCORE),
    row(CATS.format("Who is the king of Spain?"), is_json({"binary_score": "no"}), response_format=SCORE),
    row(
        "Ann scored 12, Ben scored 9.",
        obeys(
            schema(scores={"type": "object", "additionalProperties": INTEGER}),
            {"scores": {"Ann": 12, "Ben": 9}},
        ),
        response_format=formatted(schema(scores={"type": "object", "additionalProperties": INTEGER})),
    ),
)

SCHEMAS_OF_ONE_FIELD_WORKS_AND_TEXTS = kind(
    "schemas of one field",
    row(
        "Is the document relevant to the question?\nDocument: Dogs bark.\nQuestion: Why do dogs bark?",
        is_json({"is_relevant": True}),
        response_format=formatted(schema(is_relevant="boolean")),
    ),
    row(
        "Is Berlin the capital of Germany? Answer with JSON.",
        is_json({"answer": True}),
        response_format=formatted(schema(answer="boolean")),
    ),
    row(
        "Who wrote Hamlet?",
        is_json({"answer": "William Shakespeare"}),
        response_format=formatted(schema(answer="string")),
    ),
    row("What is 9 * 9 - 1?", is_json({"answer": 80}), response_format=formatted(schema(answer="integer"))),
)

SCHEMAS_OF_ONE_FIELD_OTHERS = kind(
    "schemas of one field",
    row(
        "Translate to French: good night",
        fits(r"(?is).*bonne nuit.*"),
        response_format=formatted(schema(translation="string")),
    ),
    row(
        "My username is coder99 and I prefer dark mode.",
        is_json({"username": "coder99"}),
        response_format=formatted(schema(username=STRING), strict=True),
    ),
)

PRODUCT = schema(product="string", price="number", currency="string", in_stock="boolean")

PRODUCT_OF_NAME_PRICE = schema(name="string", price="number", currency="string", in_stock="boolean")

INVOICE_OF_A_SELLER = schema(number="string", date="string", seller="string", buyer="string", total="number")

TRANSACTION = schema(
    merchant="string",
    amount="number",
    currency="string",
    date={"type": "string", "description": "YYYY-MM-DD"},
)

COURSE = schema(
    title="string",
    instructor="string",
    start_date="string",
    weeks="integer",
    price="number",
    online="boolean",
)

CAR_AD = schema(make="string", model="string", year="integer", mileage_km="integer", price="number")

PROPERTY = schema(
    address="string",
    bedrooms="integer",
    bathrooms="number",
    price="integer",
    square_feet="integer",
    has_garage="boolean",
)

EMAIL = schema(sender="string", recipient="string", subject="string", is_urgent="boolean")

LISTING = schema(
    title="string", price="number", currency="string", location="string", bedrooms=maybe(INTEGER)
)

LAPTOP = schema(brand="string", model="string", ram_gb="integer", price="number", currency="string")

PAYMENT = schema(payer="string", payee="string", amount="number", currency="string", reference=maybe(STRING))

PRODUCT_PRICE = schema(product="string", price="number", currency="string")

TRIP_SCHEMA = schema(
    passenger="string",
    origin="string",
    destination="string",
    date="string",
    flight_number="string",
    price="number",
)

SCHEMAS_OF_PLAIN_FIELDS_ORDERS_AND_MONEY = kind(
    "schemas of plain fields",
    row(
        "Extract data: Invoice INV-2291 from Acme Corp, total $450.75, due 2025-03-01",
        obeys(
            schema(invoice_number="string", vendor="string", total="number", due_date="string"),
            {
                "invoice_number": "INV-2291",
                "vendor": "Acme Corp",
                "total": 450.75,
                "due_date": "2025-03-01",
            },
        ),
        response_format=formatted(
            schema(invoice_number="string", vendor="string", total="number", due_date="string")
        ),
    ),
    row(
        "The blue mug costs 12.50 USD and is in stock.",
        obeys(PRODUCT, {"price": 12.5, "currency": "USD", "in_stock": True}),
        response_format=formatted(PRODUCT),
    ),
    row(
        "The AirPure 300 sells for $129.00 and is available now.",
        obeys(
            PRODUCT_OF_NAME_PRICE, {"name": "AirPure 300", "price": 129, "currency": "USD", "in_stock": True}
        ),
        response_format=formatted(PRODUCT_OF_NAME_PRICE),
    ),
    row(
        "Invoice No. 2025-118\nDate: 2025-02-20\nFrom: Aster GmbH\nTo: Borealis AS\nTotal: 1,480.00 EUR",
        obeys(
            INVOICE_OF_A_SELLER,
            {
                "number": "2025-118",
                "date": "2025-02-20",
                "seller": "Aster GmbH",
                "buyer": "Borealis AS",
                "total": 1480,
            },
        ),
        response_format=formatted(INVOICE_OF_A_SELLER),
    ),
    row(
        "Paid €12.80 at Café Central on 3.2.2025",
        obeys(
            TRANSACTION,
            {"merchant": "Café Central", "amount": 12.8, "currency": "EUR", "date": "2025-02-03"},
        ),
        response_format=formatted(TRANSACTION),
    ),
    row(
        "'Intro to Rust' with Lena Fuchs starts on 2025-10-06, runs 8 weeks, costs 299 EUR and is held online.",
        obeys(
            COURSE,
            {
                "title": "Intro to Rust",
                "instructor": "Lena Fuchs",
                "start_date": "2025-10-06",
                "weeks": 8,
                "price": 299,
                "online": True,
            },
        ),
        response_format=formatted(COURSE),
    ),
    row(
        "2019 Volkswagen Golf, 64,000 km, 15,900 EUR",
        obeys(
            CAR_AD,
            {"make": "Volkswagen", "model": "Golf", "year": 2019, "mileage_km": 64000, "price": 15900},
        ),
        response_format=formatted(CAR_AD),
    ),
    row(
        "For sale: 12 Oak Lane, 3 bedrooms, 2 bathrooms, 1,850 square feet, garage included, $425,000",
        obeys(
            PROPERTY,
            {
                "address": "12 Oak Lane",
                "bedrooms": 3,
                "bathrooms": 2,
                "price": 425000,
                "square_feet": 1850,
                "has_garage": True,
            },
        ),
        response_format=formatted(PROPERTY),
    ),
    row(
        "From: lea@firm.com\nTo: omar@firm.com\nSubject: Server outage\n\nOmar, the production server is down, please act immediately.",
        obeys(
            EMAIL,
            {
                "sender": "lea@firm.com",
                "recipient": "omar@firm.com",
                "subject": "Server outage",
                "is_urgent": True,
            },
        ),
        response_format=formatted(EMAIL),
    ),
    row(
        "Bright flat in Antwerp, 2 bedrooms, 265,000 EUR",
        obeys(LISTING, {"price": 265000, "currency": "EUR", "location": "Antwerp", "bedrooms": 2}),
        response_format=formatted(LISTING),
    ),
    row(
        "The Lenovo ThinkPad X1 with 32 GB RAM costs £1,499.00.",
        obeys(LAPTOP, {"brand": "Lenovo", "ram_gb": 32, "price": 1499}),
        response_format=formatted(LAPTOP),
    ),
    row(
        "Liam Novak paid 89.90 EUR to Stadtwerke, reference RF-2201.",
        obeys(
            PAYMENT,
            {
                "payer": "Liam Novak",
                "payee": "Stadtwerke",
                "amount": 89.9,
                "currency": "EUR",
                "reference": "RF-2201",
            },
        ),
        response_format=formatted(PAYMENT),
    ),
    row(
        "I'd like 3 tickets for Saturday, total 54 dollars.",
        is_json({"quantity": 3, "total": 54}),
        response_format=formatted(schema(quantity="integer", total="number")),
    ),
    row(
        INVOICE,
        obeys(INVOICE_SCHEMA, INVOICE_VALUES),
        response_format=formatted(INVOICE_SCHEMA, strict=True),
    ),
    row(
        BROKEN_LAMP,
        obeys(CONTACT_SCHEMA, CONTACT_VALUES),
        response_format=formatted(CONTACT_SCHEMA),
    ),
    row(
        "The desk lamp costs 39.90 USD.",
        obeys(PRODUCT_PRICE, {"product": "desk lamp", "price": 39.9, "currency": "USD"}),
        response_format=formatted(PRODUCT_PRICE),
    ),
    row(
        FLIGHT_OF_DANA,
        obeys(
            TRIP_SCHEMA,
            {
                "passenger": "Dana",
                "origin": "Madrid",
                "destination": "Prague",
                "date": "2025-05-02",
                "flight_number": "IB3144",
                "price": 129.9,
            },
        ),
        response_format=formatted(TRIP_SCHEMA),
    ),
)

ADDRESS = schema(name="string", street="string", city="string", postal_code="string", country="string")

WEATHER_S = schema(city="string", temperature_celsius="number", condition="string")

PLACE = schema(street="string", city="string", zip_code="string", country="string")

COUNTRY = schema(country="string", capital="string", continent="string")

CITY = schema(city="string", country="string")

COUNTRY_CAPITAL = schema(country="string", capital="string", currency="string")

GEO_OF_CITY_LATITUDE = schema(city="string", latitude="number", longitude="number")

APARTMENT = schema(
    rooms="integer",
    area_sqm="number",
    rent="number",
    city="string",
    furnished="boolean",
    pets_allowed="boolean",
)

SCHEMAS_OF_PLAIN_FIELDS_PLACES_AND_NATURE = kind(
    "schemas of plain fields",
    row(
        "Hi, I'm Clara, 31 years old, living in Ghent.",
        obeys(PERSON, {"name": "Clara", "age": 31, "city": "Ghent"}),
        response_format=formatted(PERSON),
    ),
    row(
        "Deliver to: Marie Dupont, 12 rue des Lilas, 69003 Lyon, France",
        obeys(ADDRESS, {"name": "Marie Dupont", "city": "Lyon", "postal_code": "69003", "country": "France"}),
        response_format=formatted(ADDRESS),
    ),
    row(
        "In Malaga it's sunny and 29 degrees.",
        obeys(WEATHER_S, {"city": "Malaga", "temperature_celsius": 29, "condition": "sunny"}),
        response_format=formatted(WEATHER_S),
    ),
    row(
        "Ship to 14 Harbour Road, 8001 Zürich, Switzerland.",
        obeys(
            PLACE,
            {"street": "14 Harbour Road", "city": "Zürich", "zip_code": "8001", "country": "Switzerland"},
        ),
        response_format=formatted(PLACE),
    ),
    row(
        "Tell me about Japan.",
        obeys(COUNTRY, {"country": "Japan", "capital": "Tokyo"}),
        response_format=formatted(COUNTRY),
    ),
    row("The Windy City in the US of A", obeys(CITY, {"city": "Chicago"}), response_format=formatted(CITY)),
    row(
        "Tell me about Brazil",
        obeys(COUNTRY_CAPITAL, {"country": "Brazil", "capital": "Brasília"}),
        response_format=formatted(COUNTRY_CAPITAL),
    ),
    row(
        "Reykjavik lies at latitude 64.1466 and longitude -21.9426.",
        obeys(GEO_OF_CITY_LATITUDE, {"city": "Reykjavik", "latitude": 64.1466, "longitude": -21.9426}),
        response_format=formatted(GEO_OF_CITY_LATITUDE),
    ),
    filled_schema(
        "1600 Pennsylvania Avenue NW, Washington, DC 20500, USA",
        {"street": "1600 Pennsylvania Avenue NW", "city": "Washington", "postal_code": "20500"},
        street="string",
        city="string",
        postal_code="string",
    ),
    filled_schema(
        "Tell me about France.",
        {"country": "France", "capital": "Paris", "population_millions": 68},
        country="string",
        capital="string",
        population_millions="number",
    ),
    filled_schema(
        "Chicago: 75°F, cloudy",
        {"location": "Chicago", "temperature": 75, "condition": "cloudy"},
        location="string",
        temperature="number",
        condition="string",
    ),
    filled_by_values(
        "Lyon is a city in France with a population of 522,250.", city="Lyon", population=522250
    ),
    row(
        "3-room apartment in Leipzig, 78.5 m², 950 euros rent, unfurnished, no pets.",
        obeys(
            APARTMENT,
            {
                "rooms": 3,
                "area_sqm": 78.5,
                "rent": 950,
                "city": "Leipzig",
                "furnished": False,
                "pets_allowed": False,
            },
        ),
        response_format=formatted(APARTMENT),
    ),
)

JOB_OF_POSITION_COMPANY = schema(position="string", company="string", start_date="string", salary="integer")

CONTACT = schema(name="string", email="string", phone="string", company="string")

STOCK_MOVE = schema(company="string", ticker="string", price="number", change_percent="number")

COMPANY = schema(name="string", ceo="string", founded_year="integer", headquarters="string")

JOB = schema(
    title="string",
    company="string",
    location="string",
    salary_min="integer",
    salary_max="integer",
    remote="boolean",
)

CONTACT_OF_NAME_EMAIL = schema(
    name="string",
    email="string",
    phone=maybe(STRING),
    company=maybe(STRING),
)

INVOICE_SCHEMA_OF_INVOICE_NUMBER = schema(
    invoice_number="string", company="string", due_date="string", total="number", email="string"
)

SCHEMAS_OF_PLAIN_FIELDS_FIRMS = kind(
    "schemas of plain fields",
    row(
        "We are happy to offer you the position of Product Manager at Zenith, starting 2025-07-01, with a salary of 68,000 EUR.",
        obeys(
            JOB_OF_POSITION_COMPANY,
            {
                "position": "Product Manager",
                "company": "Zenith",
                "start_date": "2025-07-01",
                "salary": 68000,
            },
        ),
        response_format=formatted(JOB_OF_POSITION_COMPANY),
    ),
    row(
        "New lead: Priya Shah from Bluewave Ltd, priya.shah@bluewave.io, +44 20 7946 0958.",
        obeys(
            CONTACT,
            {
                "name": "Priya Shah",
                "email": "priya.shah@bluewave.io",
                "phone": "+44 20 7946 0958",
                "company": "Bluewave Ltd",
            },
        ),
        response_format=formatted(CONTACT),
    ),
    row(
        "Nvidia (NVDA) closed at $131.20, up 2.4%.",
        obeys(STOCK_MOVE, {"company": "Nvidia", "ticker": "NVDA", "price": 131.2, "change_percent": 2.4}),
        response_format=formatted(STOCK_MOVE),
    ),
    row(
        "Founded in 2009 and headquartered in Stockholm, Voltio is led by CEO Karin Lund.",
        obeys(
            COMPANY,
            {"name": "Voltio", "ceo": "Karin Lund", "founded_year": 2009, "headquarters": "Stockholm"},
        ),
        response_format=formatted(COMPANY),
    ),
    row(
        "Backend Engineer at Lumen Systems in Krakow, fully remote, 80000 to 95000 EUR per year.",
        obeys(
            JOB,
            {
                "title": "Backend Engineer",
                "company": "Lumen Systems",
                "location": "Krakow",
                "salary_min": 80000,
                "salary_max": 95000,
                "remote": True,
            },
        ),
        response_format=formatted(JOB),
    ),
    row(
        "Reach me at tom.hale@northwind.io. Best, Tom Hale",
        obeys(CONTACT_OF_NAME_EMAIL, {"name": "Tom Hale", "email": "tom.hale@northwind.io", "phone": None}),
        response_format=formatted(CONTACT_OF_NAME_EMAIL),
    ),
    row(
        "Hiring: Senior Data Engineer at Lumio in Dublin, 70,000-85,000 EUR per year, fully remote possible.",
        obeys(
            JOB,
            {
                "title": "Senior Data Engineer",
                "company": "Lumio",
                "location": "Dublin",
                "salary_min": 70000,
                "salary_max": 85000,
                "remote": True,
            },
        ),
        response_format=formatted(JOB),
    ),
    row(
        "Kim (34) works at Globex as a designer.",
        is_json({"name": "Kim", "age": 34, "company": "Globex"}),
        response_format=formatted(schema(name="string", age="integer", company="string")),
    ),
    row(
        INVOICE_OF_BRANDT,
        obeys(
            INVOICE_SCHEMA_OF_INVOICE_NUMBER,
            {
                "invoice_number": "2024-0815",
                "company": "Brandt GmbH",
                "due_date": "2024-09-30",
                "total": 1249,
                "email": "billing@brandt.example",
            },
        ),
        response_format=formatted(INVOICE_SCHEMA_OF_INVOICE_NUMBER),
    ),
)

SCORE_OF_HOME_TEAM = schema(
    home_team="string", away_team="string", home_score="integer", away_score="integer"
)

SCHEMAS_OF_PLAIN_FIELDS_EVENTS = kind(
    "schemas of plain fields",
    row(
        "See you at the meeting on Tuesday.",
        obeys(CHECK, {"is_spam": False}),
        response_format=formatted(CHECK),
    ),
    row(
        "Arsenal 2 - 1 Chelsea",
        obeys(
            SCORE_OF_HOME_TEAM,
            {"home_team": "Arsenal", "away_team": "Chelsea", "home_score": 2, "away_score": 1},
        ),
        response_format=formatted(SCORE_OF_HOME_TEAM),
    ),
    row(
        "Revenue was $89.5 billion in Q3 2023.",
        is_json({"revenue": "$89.5 billion", "quarter": "Q3", "year": 2023}),
        response_format=formatted(schema(revenue=STRING, quarter=STRING, year="integer"), strict=True),
    ),
)

BOOK = schema(title="string", author="string", year="integer", genre=maybe(STRING))

MEETING = schema(
    title="string", date="string", time="string", duration_minutes=maybe(INTEGER), location=maybe(STRING)
)

BOOK_OF_TITLE_AUTHOR = schema(title="string", author="string", year="integer", pages=maybe(INTEGER))

MOVIE = schema(title="string", director="string", year="integer", genre="string", rating="number")

ANSWER = schema(answer="string", confidence="number")

SONG = schema(title="string", artist="string", year="integer")

FACT = schema(question="string", answer="string")

EVENT = schema(title="string", location="string", start="string", end="string", all_day="boolean")

SONG_OF_TITLE_ARTIST = schema(title="string", artist="string", duration_seconds=maybe(INTEGER))

QUOTE = schema(quote="string", author="string")

BOOK_OF_TITLE_AUTHOR_ISBN = schema(
    title="string", author="string", isbn="string", pages="integer", published="integer"
)

EVENT_OF_TITLE_DATE = schema(title="string", date="string", location="string")

SCHEMAS_OF_PLAIN_FIELDS_WORKS_AND_TEXTS = kind(
    "schemas of plain fields",
    row(
        "'Beloved' is a novel by Toni Morrison, published in 1987.",
        obeys(BOOK, {"title": "Beloved", "author": "Toni Morrison", "year": 1987}),
        response_format=formatted(BOOK),
    ),
    row(
        "Dentist appointment on 2025-11-04 at 08:45",
        obeys(
            MEETING,
            {
                "title": "Dentist appointment",
                "date": "2025-11-04",
                "time": "08:45",
                "duration_minutes": None,
                "location": None,
            },
        ),
        response_format=formatted(MEETING),
    ),
    row(
        "'The Hobbit' by J.R.R. Tolkien came out in 1937.",
        obeys(
            BOOK_OF_TITLE_AUTHOR,
            {"title": "The Hobbit", "author": "J.R.R. Tolkien", "year": 1937, "pages": None},
        ),
        response_format=formatted(BOOK_OF_TITLE_AUTHOR),
    ),
    row(
        "Inception (2010) is a science fiction film directed by Christopher Nolan, rated 8.8.",
        obeys(MOVIE, {"title": "Inception", "director": "Christopher Nolan", "year": 2010, "rating": 8.8}),
        response_format=formatted(MOVIE),
    ),
    row(
        "What is the capital of Australia?",
        obeys(ANSWER, {"answer": "Canberra"}),
        response_format=formatted(ANSWER),
    ),
    row(
        "'Imagine' by John Lennon (1971)",
        obeys(SONG, {"title": "Imagine", "artist": "John Lennon", "year": 1971}),
        response_format=formatted(SONG),
    ),
    row(
        "Who wrote Romeo and Juliet?",
        obeys(FACT, {"answer": "William Shakespeare"}),
        response_format=formatted(FACT),
    ),
    row(
        "Team offsite in Hamburg from 2025-05-05 09:00 to 2025-05-06 17:00",
        obeys(EVENT, {"title": "Team offsite", "location": "Hamburg"}),
        response_format=formatted(EVENT),
    ),
    row(
        "Now playing: 'Clocks' by Coldplay",
        obeys(SONG_OF_TITLE_ARTIST, {"title": "Clocks", "artist": "Coldplay", "duration_seconds": None}),
        response_format=formatted(SONG_OF_TITLE_ARTIST),
    ),
    row(
        '"Simplicity is the ultimate sophistication." - Leonardo da Vinci',
        obeys(QUOTE, {"author": "Leonardo da Vinci"}) & says("Simplicity is the ultimate sophistication"),
        response_format=formatted(QUOTE),
    ),
    row(
        "'Klara and the Sun' by Kazuo Ishiguro, 2021, 303 pages, ISBN 9780571364879",
        obeys(
            BOOK_OF_TITLE_AUTHOR_ISBN,
            {
                "title": "Klara and the Sun",
                "author": "Kazuo Ishiguro",
                "isbn": "9780571364879",
                "pages": 303,
                "published": 2021,
            },
        ),
        response_format=formatted(BOOK_OF_TITLE_AUTHOR_ISBN),
    ),
    row(
        "Book a table for 4 at 19:30 on 2025-06-02 under the name Osei.",
        is_json({"party_size": 4, "time": "19:30", "date": "2025-06-02", "name": "Osei"}),
        response_format=formatted(schema(party_size="integer", time="string", date="string", name="string")),
    ),
    row(
        "See https://docs.example.com/setup for the guide by Ana Ruiz",
        is_json({"url": "https://docs.example.com/setup", "author": "Ana Ruiz"}),
        response_format=formatted(schema(url="string", author="string")),
    ),
    row(
        "What is 6 * 7? Think step by step.",
        is_json({"answer": 42}),
        response_format=formatted(schema(reasoning="string", answer="integer")),
    ),
    row(
        "Alice and Bob are going to a science fair on Friday at the Town Hall.",
        obeys(EVENT_OF_TITLE_DATE, {"date": "Friday", "location": "Town Hall"}),
        response_format=formatted(EVENT_OF_TITLE_DATE),
    ),
)

TRANSLATION = schema(original="string", translated="string", target_language="string")

FLIGHT_S = schema(
    flight="string", origin="string", destination="string", departure="string", delayed="boolean"
)

FLIGHT = schema(
    flight_number="string", origin="string", destination="string", departure_time="string", delayed="boolean"
)

AIRLINE_FLIGHT = schema(
    airline="string", flight_number="string", origin="string", destination="string", date="string"
)

SHIPMENT = schema(
    tracking_number="string", carrier="string", weight_kg="number", destination="string", fragile="boolean"
)

TRIP = schema(
    origin="string", destination="string", departure_date="string", return_date="string", travelers="integer"
)

HOTEL = schema(
    city="string",
    check_in="string",
    check_out="string",
    rooms="integer",
    adults="integer",
    children="integer",
)

FLIGHT_NUMBER = schema(
    flight_number="string",
    departure_city="string",
    arrival_city="string",
    departure_time="string",
    seat="string",
)

SCHEMAS_OF_PLAIN_FIELDS_JOURNEYS = kind(
    "schemas of plain fields",
    row(
        "Translate 'good evening' to Italian",
        obeys(
            TRANSLATION,
            {"original": "good evening", "translated": "buonasera", "target_language": "Italian"},
        ),
        response_format=formatted(TRANSLATION),
    ),
    row(
        "Flight BA284 from London to San Francisco leaves at 11:20 and is on time.",
        obeys(
            FLIGHT_S,
            {
                "flight": "BA284",
                "origin": "London",
                "destination": "San Francisco",
                "departure": "11:20",
                "delayed": False,
            },
        ),
        response_format=formatted(FLIGHT_S),
    ),
    row(
        "Flight LH441 from Houston to Frankfurt departs at 16:05 and is delayed.",
        obeys(
            FLIGHT,
            {
                "flight_number": "LH441",
                "origin": "Houston",
                "destination": "Frankfurt",
                "departure_time": "16:05",
                "delayed": True,
            },
        ),
        response_format=formatted(FLIGHT),
    ),
    row(
        "KLM flight KL1001 from Amsterdam to London on 2025-07-19",
        obeys(
            AIRLINE_FLIGHT,
            {
                "airline": "KLM",
                "flight_number": "KL1001",
                "origin": "Amsterdam",
                "destination": "London",
                "date": "2025-07-19",
            },
        ),
        response_format=formatted(AIRLINE_FLIGHT),
    ),
    row(
        "Parcel 1Z999AA10123456784 by UPS, 3.2 kg, to Hamburg, fragile.",
        obeys(
            SHIPMENT,
            {
                "tracking_number": "1Z999AA10123456784",
                "carrier": "UPS",
                "weight_kg": 3.2,
                "destination": "Hamburg",
                "fragile": True,
            },
        ),
        response_format=formatted(SHIPMENT),
    ),
    row(
        "We are 4 people and want to fly from Oslo to Rome on 2025-08-01, back on 2025-08-10.",
        obeys(
            TRIP,
            {
                "origin": "Oslo",
                "destination": "Rome",
                "departure_date": "2025-08-01",
                "return_date": "2025-08-10",
                "travelers": 4,
            },
        ),
        response_format=formatted(TRIP),
    ),
    row(
        "2 rooms in Porto from 2025-06-03 to 2025-06-07 for 3 adults and 1 child",
        obeys(
            HOTEL,
            {
                "city": "Porto",
                "check_in": "2025-06-03",
                "check_out": "2025-06-07",
                "rooms": 2,
                "adults": 3,
                "children": 1,
            },
        ),
        response_format=formatted(HOTEL),
    ),
    row(
        "Your flight LH1823 from Munich to Lisbon departs at 14:35. Your seat is 12A.",
        obeys(
            FLIGHT_NUMBER,
            {
                "flight_number": "LH1823",
                "departure_city": "Munich",
                "arrival_city": "Lisbon",
                "departure_time": "14:35",
                "seat": "12A",
            },
        ),
        response_format=formatted(FLIGHT_NUMBER),
    ),
    filled_by_values(
        "Please book the Grand Plaza from 2024-08-01 to 2024-08-05 for 2 guests.",
        hotel_name="Grand Plaza",
        check_in="2024-08-01",
        guests=2,
    ),
    row(
        "Fly me from Vienna to Oslo on 2025-01-09",
        is_json({"origin": "Vienna", "destination": "Oslo", "date": "2025-01-09"}),
        response_format=formatted(schema(origin="string", destination="string", date="string")),
    ),
)

LEAD = schema(full_name="string", job_title="string", company="string", email="string")

PROFILE = schema(name="string", age="integer", occupation="string", location="string")

LAB = schema(patient_name="string", date="string", glucose="number", cholesterol="number")

CONTACT_OF_FIRST_NAME = schema(
    first_name="string", last_name="string", company="string", title="string", email="string", phone="string"
)

COMPANY_OF_NAME_FOUNDED = schema(
    name="string", founded="integer", headquarters="string", employees="integer", industry="string"
)

COMPANY_FOUNDED = schema(
    company="string", founded="integer", headquarters="string", employees="integer", ceo="string"
)

USERNAME_EMAIL = schema(username="string", email="string", age="integer", is_admin="boolean")

SCHEMAS_OF_PLAIN_FIELDS_PEOPLE = kind(
    "schemas of plain fields",
    row(
        "Meeting with Dr. Weber on March 5th, 2025 at 3:30 pm in Room 204.",
        obeys(schema(person="string", date="string", time="string", room="string"), {"person": "Dr. Weber"})
        & fits(r"(?s).*(?:March 5th, 2025|2025-03-05).*(?:3:30 ?pm|15:30).*204.*"),
        response_format=formatted(schema(person="string", date="string", time="string", room="string")),
    ),
    row(
        "Hi, I'm Laura Chen, Head of Data at Brightpath Inc. Reach me at laura@brightpath.io.",
        obeys(
            LEAD,
            {
                "full_name": "Laura Chen",
                "job_title": "Head of Data",
                "company": "Brightpath Inc",
                "email": "laura@brightpath.io",
            },
        ),
        response_format=formatted(LEAD),
    ),
    row(
        "Hannah is a 38-year-old architect based in Rotterdam.",
        obeys(PROFILE, {"name": "Hannah", "age": 38, "occupation": "architect", "location": "Rotterdam"}),
        response_format=formatted(PROFILE),
    ),
    row(
        "Patient: Ivo Marek\nDate: 2025-01-20\nGlucose: 5.4\nCholesterol: 4.9",
        obeys(LAB, {"patient_name": "Ivo Marek", "date": "2025-01-20", "glucose": 5.4, "cholesterol": 4.9}),
        response_format=formatted(LAB),
    ),
    row(
        "Dr. Amy Chen\nChief Scientist, Helix Bio\namy.chen@helix.bio | +1 617 555 0101",
        obeys(
            CONTACT_OF_FIRST_NAME,
            {
                "first_name": "Amy",
                "last_name": "Chen",
                "company": "Helix Bio",
                "title": "Chief Scientist",
                "email": "amy.chen@helix.bio",
                "phone": "+1 617 555 0101",
            },
        ),
        response_format=formatted(CONTACT_OF_FIRST_NAME),
    ),
    row(
        "Novatek was founded in 1998 in Helsinki and has 1,200 employees in the logistics industry.",
        obeys(
            COMPANY_OF_NAME_FOUNDED,
            {
                "name": "Novatek",
                "founded": 1998,
                "headquarters": "Helsinki",
                "employees": 1200,
                "industry": "logistics",
            },
        ),
        response_format=formatted(COMPANY_OF_NAME_FOUNDED),
    ),
    row(
        "Orbitec was founded in 1998, is headquartered in Toulouse, has 450 employees and is led by CEO Anne Morel.",
        obeys(
            COMPANY_FOUNDED,
            {
                "company": "Orbitec",
                "founded": 1998,
                "headquarters": "Toulouse",
                "employees": 450,
                "ceo": "Anne Morel",
            },
        ),
        response_format=formatted(COMPANY_FOUNDED),
    ),
    row(
        "User jdoe (jdoe@acme.org) is 29 and has admin rights.",
        obeys(USERNAME_EMAIL, {"username": "jdoe", "email": "jdoe@acme.org", "age": 29, "is_admin": True}),
        response_format=formatted(USERNAME_EMAIL),
    ),
    row(
        EMPLOYEE_CARD,
        is_json(
            {
                "employee": "Ingrid Holm",
                "department": "Logistics",
                "extension": 4417,
                "manager": "Paul Weber",
            }
        ),
        response_format=formatted(
            schema(employee="string", department="string", extension="integer", manager="string")
        ),
    ),
    row(
        "The patient, Ruth Adler, 67, weighs 71.5 kg and smokes.",
        is_json({"name": "Ruth Adler", "age": 67, "weight_kg": 71.5}),
        response_format=formatted(schema(name="string", age="integer", weight_kg="number")),
    ),
    row(
        CAR_FOR_SALE,
        obeys(CAR_SCHEMA, {"brand": "Skoda", "year": 2018, "price": 9800, "email": "jan@auto.example"}),
        response_format=formatted(CAR_SCHEMA, strict=True),
    ),
)

SERVER = schema(host="string", port="integer", ssl="boolean", timeout_seconds=maybe(INTEGER))

EMAIL_OF_SENDER_RECIPIENT = schema(sender="string", recipient="string", subject="string", urgent="boolean")

SCHEMAS_OF_PLAIN_FIELDS_SOFTWARE = kind(
    "schemas of plain fields",
    row(
        "Connect to db.prod.internal on port 5432 with SSL enabled",
        obeys(SERVER, {"host": "db.prod.internal", "port": 5432, "ssl": True, "timeout_seconds": None}),
        response_format=formatted(SERVER),
    ),
    row(
        "From: lisa@north.example\nTo: team@north.example\nSubject: Server down\n\nPlease look at this immediately!",
        obeys(
            EMAIL_OF_SENDER_RECIPIENT,
            {
                "sender": "lisa@north.example",
                "recipient": "team@north.example",
                "subject": "Server down",
                "urgent": True,
            },
        ),
        response_format=formatted(EMAIL_OF_SENDER_RECIPIENT),
    ),
    row(PARCEL, obeys(PARCEL_SCHEMA, PARCEL_VALUES), response_format=formatted(PARCEL_SCHEMA, strict=True)),
    row(
        "My IP is 10.0.4.17 and the port is 8443",
        is_json({"ip": "10.0.4.17", "port": 8443}),
        response_format=formatted(schema(ip="string", port="integer")),
    ),
)

LOG = schema(level="string", timestamp="string", message="string")

CAR = schema(make="string", model="string", year="integer", mileage_km="integer", color="string")

SUPERHERO = schema(name="string", power="string", age=maybe(INTEGER))

MEDICATION = schema(drug="string", dose_mg="integer", frequency="string")

GUARD = schema(is_offensive="boolean", reason=maybe(STRING))

LANG = schema(language="string", translation="string")

USER = schema(name="string", age="integer", email=maybe(STRING))

SENSOR = schema(sensor="string", reading="number", unit="string", timestamp="string")

NUTRITION = schema(food="string", calories="integer", protein_g="number", fat_g="number", carbs_g="number")

EVAL = schema(is_correct="boolean", explanation="string")

GEO = schema(latitude="number", longitude="number", name="string")

UNITS = schema(length_cm="number", width_cm="number", height_cm="number")

LEASE = schema(
    tenant="string", landlord="string", monthly_rent="number", deposit=maybe(NUMBER), start_date="string"
)

DOG = schema(name="string", breed="string", age="integer", vaccinated="boolean")

MATCH = schema(home_team="string", away_team="string", home_goals="integer", away_goals="integer")

PERSON_OF_NAME_HAIR = schema(name="string", hair_color="string", height_in_meters="number")

SCHEMAS_OF_PLAIN_FIELDS_OTHERS = kind(
    "schemas of plain fields",
    row(
        "[2025-03-01 12:00:01] WARNING Disk usage above 90%",
        obeys(LOG, {"level": "WARNING", "message": "Disk usage above 90%"}),
        response_format=formatted(LOG),
    ),
    row(
        "Congratulations! You have won a $1000 gift card. Click here to claim!",
        obeys(CHECK, {"is_spam": True}),
        response_format=formatted(CHECK),
    ),
    row(
        "What is 15 * 4?",
        obeys(schema(result="integer", explanation="string"), {"result": 60}),
        response_format=formatted(schema(result="integer", explanation="string")),
    ),
    row(
        "Selling my 2019 Toyota Corolla, silver, 62,000 km.",
        obeys(
            CAR,
            {"make": "Toyota", "model": "Corolla", "year": 2019, "mileage_km": 62000, "color": "silver"},
        ),
        response_format=formatted(CAR),
    ),
    row("Generate a superhero who can fly.", obeys(SUPERHERO, {}), response_format=formatted(SUPERHERO)),
    row(
        "Have a nice day!",
        obeys(GUARD, {"is_offensive": False, "reason": None}),
        response_format=formatted(GUARD),
    ),
    row(
        "Translate 'good morning' to Spanish",
        obeys(LANG, {"language": "Spanish", "translation": "buenos días"}),
        response_format=formatted(LANG),
    ),
    row(
        "My name is Marco, I'm 29 and you can reach me at marco@mail.it",
        obeys(USER, {"name": "Marco", "age": 29, "email": "marco@mail.it"}),
        response_format=formatted(USER),
    ),
    row(
        "John is 40.",
        obeys(USER, {"name": "John", "age": 40, "email": None}),
        response_format=formatted(USER),
    ),
    row(
        "Sensor TH-9 measured 21.4 °C at 2025-02-01T10:00:00Z",
        obeys(SENSOR, {"sensor": "TH-9", "reading": 21.4, "unit": "°C", "timestamp": "2025-02-01T10:00:00Z"}),
        response_format=formatted(SENSOR),
    ),
    row(
        "Is it correct that 7 * 8 = 54?",
        obeys(EVAL, {"is_correct": False}),
        response_format=formatted(EVAL),
    ),
    row(
        "Mount Rainier is at 46.8523, -121.7603",
        obeys(GEO, {"latitude": 46.8523, "longitude": -121.7603, "name": "Mount Rainier"}),
        response_format=formatted(GEO),
    ),
    row(
        "The box is 40 cm long, 30 cm wide and 25 cm high.",
        obeys(UNITS, {"length_cm": 40, "width_cm": 30, "height_cm": 25}),
        response_format=formatted(UNITS),
    ),
    row(
        "Tenant: Ugo Ferri. Landlord: Casa Verde SRL. Rent: 850 EUR per month, starting 2025-03-01.",
        obeys(
            LEASE,
            {"tenant": "Ugo Ferri", "landlord": "Casa Verde SRL", "monthly_rent": 850, "deposit": None},
        ),
        response_format=formatted(LEASE),
    ),
    row(
        "Rex is a 3 year old labrador and fully vaccinated.",
        obeys(DOG, {"name": "Rex", "breed": "labrador", "age": 3, "vaccinated": True}),
        response_format=formatted(DOG),
    ),
    row(
        "Ajax beat Feyenoord 3-1 on Sunday.",
        obeys(MATCH, {"home_team": "Ajax", "away_team": "Feyenoord", "home_goals": 3, "away_goals": 1}),
        response_format=formatted(MATCH),
    ),
    row(
        "My phone number is (555) 010-9988 and my zip code is 90210.",
        obeys(schema(phone="string", zip_code="string"), {"phone": "(555) 010-9988", "zip_code": "90210"}),
        response_format=formatted(schema(phone="string", zip_code="string")),
    ),
    row(
        "Jason is 25 years old",
        obeys(NAME_AND_AGE, {"name": "Jason", "age": 25}),
        response_format=formatted(NAME_AND_AGE),
    ),
    filled_by_values("I drive a blue 2021 Tesla Model 3.", make="Tesla", model="Model 3", year=2021),
    filled_by_values(
        "Priya Sharma holds a Master in Computer Science from Stanford University.",
        name="Priya Sharma",
        degree="Master in Computer Science",
        university="Stanford University",
    ),
    filled_by_values(
        "Linear Algebra is taught by Prof. Ada Blum and gives 6 credits.",
        course_name="Linear Algebra",
        instructor="Prof. Ada Blum",
        credits=6,
    ),
    row(
        "Extract jason is 25 years old",
        obeys(NAME_AND_AGE, {"name": "Jason", "age": 25}),
        response_format=formatted(NAME_AND_AGE),
    ),
    row(
        "Alan Smith is 1.83 meters tall and has blond hair.",
        obeys(PERSON_OF_NAME_HAIR, {"name": "Alan Smith", "hair_color": "blond", "height_in_meters": 1.83}),
        response_format=formatted(PERSON_OF_NAME_HAIR),
    ),
    row(
        "Ben is 41.", obeys(NAME_AND_AGE, {"name": "Ben", "age": 41}), response_format=formatted(NAME_AND_AGE)
    ),
    row(
        "Take 400 mg ibuprofen twice daily.",
        obeys(MEDICATION, {"drug": "ibuprofen", "dose_mg": 400, "frequency": "twice daily"}),
        response_format=formatted(MEDICATION),
    ),
    row(
        "Greek yogurt: 97 kcal, 9 g protein, 5 g fat, 3.6 g carbs",
        obeys(
            NUTRITION,
            {"food": "Greek yogurt", "calories": 97, "protein_g": 9, "fat_g": 5, "carbs_g": 3.6},
        ),
        response_format=formatted(NUTRITION),
    ),
)

ROWS = [
    *SCHEMAS_OF_ONE_FIELD_EVENTS,
    *SCHEMAS_OF_ONE_FIELD_WORKS_AND_TEXTS,
    *SCHEMAS_OF_ONE_FIELD_OTHERS,
    *SCHEMAS_OF_PLAIN_FIELDS_ORDERS_AND_MONEY,
    *SCHEMAS_OF_PLAIN_FIELDS_PLACES_AND_NATURE,
    *SCHEMAS_OF_PLAIN_FIELDS_FIRMS,
    *SCHEMAS_OF_PLAIN_FIELDS_EVENTS,
    *SCHEMAS_OF_PLAIN_FIELDS_WORKS_AND_TEXTS,
    *SCHEMAS_OF_PLAIN_FIELDS_JOURNEYS,
    *SCHEMAS_OF_PLAIN_FIELDS_PEOPLE,
    *SCHEMAS_OF_PLAIN_FIELDS_SOFTWARE,
    *SCHEMAS_OF_PLAIN_FIELDS_OTHERS,
]
