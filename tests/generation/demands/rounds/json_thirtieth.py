"""Rows of a thirtieth round: ordinary schemas with what a prompt says of them, written before any was tried.

At first sight 54 % of the rows and 86 % of the fields were as demanded.
"""

from __future__ import annotations

from typing import Literal

from demands.checkers import fields_within, is_json
from demands.rounds.json_twenty_third import JSON_OBJECT, filled, in_words
from demands.rows import called, formatted, kind, row, schema, tool
from pydantic import BaseModel, Field


class Person(BaseModel):
    full_name: str
    age: int
    occupation: str
    hometown: str
    married: bool


class Line(BaseModel):
    description: str
    quantity: int
    unit_price: float


class Order(BaseModel):
    order_id: str
    customer: str
    items: list[Line]
    total: float
    currency: Literal["EUR", "USD", "GBP"]


class Invoice(BaseModel):
    invoice_number: str
    vendor: str
    issue_date: str = Field(description="YYYY-MM-DD")
    due_date: str = Field(description="YYYY-MM-DD")
    net_amount: float
    vat_rate: float
    currency: str


class Event(BaseModel):
    name: str
    venue: str
    city: str
    date: str
    starts_at: str
    ticket_price: float
    free_entry: bool


class Meeting(BaseModel):
    topic: str
    participants: list[str]
    date: str
    start: str
    end: str
    room: str | None


class Ingredient(BaseModel):
    name: str
    amount: float
    unit: str | None


class Recipe(BaseModel):
    title: str
    servings: int
    prep_minutes: int
    ingredients: list[Ingredient]
    vegetarian: bool


class Product(BaseModel):
    name: str
    brand: str
    price: float
    currency: str
    colors: list[str]
    in_stock: bool
    weight_grams: int | None


class Review(BaseModel):
    product: str
    stars: int = Field(ge=1, le=5)
    would_recommend: bool
    pros: list[str]
    cons: list[str]


class Address(BaseModel):
    street: str
    house_number: str
    city: str
    zip_code: str
    country: str


class Flight(BaseModel):
    flight_number: str
    airline: str
    departure: str
    arrival: str
    departure_time: str
    gate: str | None


class Company(BaseModel):
    name: str
    founded: int
    headquarters: str
    employees: int
    industry: str


class Job(BaseModel):
    title: str
    company: str
    location: str
    remote: bool
    salary_min: int | None
    salary_max: int | None
    skills: list[str]


class Ticket(BaseModel):
    customer: str
    product: str
    problem: str
    priority: Literal["low", "medium", "high"]
    callback_number: str | None


class Transfer(BaseModel):
    sender: str
    recipient: str
    amount: float
    currency: str
    iban: str
    reference: str | None


class Appointment(BaseModel):
    patient: str
    doctor: str
    date: str
    time: str
    reason: str
    first_visit: bool


class Book(BaseModel):
    title: str
    author: str
    published: int
    pages: int
    isbn: str | None


class Movie(BaseModel):
    title: str
    director: str
    year: int
    runtime_minutes: int
    cast: list[str]


class Car(BaseModel):
    make: str
    model: str
    year: int
    mileage_km: int
    fuel: Literal["petrol", "diesel", "electric", "hybrid"]
    price_eur: int


class House(BaseModel):
    address: str
    bedrooms: int
    bathrooms: int
    area_sqm: float
    has_garden: bool
    rent: float


class Reading(BaseModel):
    sensor_id: str
    temperature: float
    humidity: float
    battery_percent: int
    timestamp: str


class LogLine(BaseModel):
    timestamp: str
    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"]
    service: str
    message: str


class Contact(BaseModel):
    name: str
    phone: str
    email: str | None


class Contacts(BaseModel):
    contacts: list[Contact]


class Leg(BaseModel):
    origin: str
    destination: str
    mode: Literal["train", "bus", "flight", "ferry"]


class Trip(BaseModel):
    traveller: str
    legs: list[Leg]
    total_cost: float


class Hotel(BaseModel):
    hotel: str
    guest: str
    check_in: str
    check_out: str
    nights: int
    breakfast_included: bool


class Student(BaseModel):
    name: str
    student_id: str
    major: str
    gpa: float
    graduated: bool


class Track(BaseModel):
    song: str
    artist: str
    album: str
    duration_seconds: int


class Match(BaseModel):
    home_team: str
    away_team: str
    home_score: int
    away_score: int
    stadium: str


class Medication(BaseModel):
    drug: str
    dose_mg: int
    times_per_day: int
    duration_days: int
    with_food: bool


class Plant(BaseModel):
    common_name: str
    latin_name: str
    height_cm: int
    water_every_days: int
    indoor: bool


MODELS = kind(
    "fields of a model",
    filled(
        Person,
        "Extract the person: My neighbour Ruth Okonkwo is a retired midwife of 71. She's from Aberdeen and has been married for forty years.",
        {"full_name": "Ruth Okonkwo", "age": 71, "hometown": "Aberdeen", "married": True},
    ),
    filled(
        Order,
        "Order #A-5521 from Miguel Torres: 2 x espresso cups at 7.50 each and 1 x milk jug at 12.00. Total 27.00 EUR.",
        {
            "order_id": "A-5521",
            "customer": "Miguel Torres",
            "items": [
                {"description": "espresso cups", "quantity": 2, "unit_price": 7.5},
                {"description": "milk jug", "quantity": 1, "unit_price": 12},
            ],
            "total": 27,
            "currency": "EUR",
        },
    ),
    filled(
        Invoice,
        "Invoice INV-2025-0417 by Norlight AS, issued 4 September 2025, due 4 October 2025. Net NOK 18,400 plus 25% VAT.",
        {
            "invoice_number": "INV-2025-0417",
            "vendor": "Norlight AS",
            "issue_date": "2025-09-04",
            "due_date": "2025-10-04",
            "net_amount": 18400,
            "vat_rate": 25,
            "currency": "NOK",
        },
    ),
    filled(
        Event,
        "The Winter Lights concert takes place at the Paramount in Austin on December 12, doors open at 7:30 pm. Tickets are $42.",
        {"venue": "Paramount", "city": "Austin", "ticket_price": 42, "free_entry": False},
    ),
    filled(
        Meeting,
        "Tomorrow's sync about the database migration: Ivy, Hassan and Pat, 10:15 to 11:00, in room Fjord.",
        {
            "topic": "database migration",
            "participants": ["Ivy", "Hassan", "Pat"],
            "start": "10:15",
            "end": "11:00",
            "room": "Fjord",
        },
    ),
    filled(
        Recipe,
        "Lentil soup for 4 people, 15 minutes of preparation. You need 250 g red lentils, 1 onion, 2 tbsp olive oil and 1 litre vegetable stock. It's vegetarian.",
        {
            "title": "Lentil soup",
            "servings": 4,
            "prep_minutes": 15,
            "ingredients": [
                {"name": "red lentils", "amount": 250, "unit": "g"},
                {"name": "onion", "amount": 1, "unit": None},
                {"name": "olive oil", "amount": 2, "unit": "tbsp"},
                {"name": "vegetable stock", "amount": 1, "unit": "litre"},
            ],
            "vegetarian": True,
        },
    ),
    filled(
        Product,
        "The AirBrew coffee maker by Hartmann costs 129 euros, comes in black, cream and sage, and is currently sold out.",
        {
            "name": "AirBrew coffee maker",
            "brand": "Hartmann",
            "price": 129,
            "currency": "EUR",
            "colors": ["black", "cream", "sage"],
            "in_stock": False,
            "weight_grams": None,
        },
    ),
    filled(
        Review,
        "Bought the Nimbus kettle last month. 4 stars. Pros: quiet, fast. Cons: short cord. I'd recommend it to anyone.",
        {
            "product": "Nimbus kettle",
            "stars": 4,
            "would_recommend": True,
            "pros": ["quiet", "fast"],
            "cons": ["short cord"],
        },
    ),
    filled(
        Address,
        "Please ship it to 14 Merrion Row, Dublin D02 X2K8, Ireland.",
        {
            "street": "Merrion Row",
            "house_number": "14",
            "city": "Dublin",
            "zip_code": "D02 X2K8",
            "country": "Ireland",
        },
    ),
    filled(
        Flight,
        "Your Finnair flight AY1331 leaves Helsinki at 07:55 and lands in London at 09:10. Gate 32.",
        {
            "flight_number": "AY1331",
            "airline": "Finnair",
            "departure": "Helsinki",
            "arrival": "London",
            "departure_time": "07:55",
            "gate": "32",
        },
    ),
    filled(
        Company,
        "Solvex was founded in 1998 and has its headquarters in Rotterdam. The logistics firm employs 2,300 people.",
        {
            "name": "Solvex",
            "founded": 1998,
            "headquarters": "Rotterdam",
            "employees": 2300,
            "industry": "logistics",
        },
    ),
    filled(
        Job,
        "Brightwave is hiring a senior backend developer in Porto (fully remote possible), 55,000 to 70,000 euros. You know Go, Kafka and PostgreSQL.",
        {
            "title": "senior backend developer",
            "company": "Brightwave",
            "location": "Porto",
            "remote": True,
            "salary_min": 55000,
            "salary_max": 70000,
            "skills": ["Go", "Kafka", "PostgreSQL"],
        },
    ),
    filled(
        Ticket,
        "Mrs. Hall called: her ThermoPlus boiler shows error E7 and there's no hot water, it's urgent. Call back on 555-0182.",
        {"product": "ThermoPlus boiler", "priority": "high", "callback_number": "555-0182"},
    ),
    filled(
        Transfer,
        "Jonas Weber transferred 1,250.00 EUR to Anna Schmitt, IBAN DE44500105175407324931, reference 'Rent May'.",
        {
            "sender": "Jonas Weber",
            "recipient": "Anna Schmitt",
            "amount": 1250,
            "currency": "EUR",
            "iban": "DE44500105175407324931",
            "reference": "Rent May",
        },
    ),
    filled(
        Appointment,
        "Peter Novak has an appointment with Dr. Silva on 2025-11-20 at 9:40 because of back pain. It's his first visit.",
        {
            "patient": "Peter Novak",
            "doctor": "Dr. Silva",
            "date": "2025-11-20",
            "time": "9:40",
            "reason": "back pain",
            "first_visit": True,
        },
    ),
    filled(
        Book,
        "'The Salt Path' by Raynor Winn came out in 2018 and has 288 pages.",
        {"title": "The Salt Path", "author": "Raynor Winn", "published": 2018, "pages": 288, "isbn": None},
    ),
    filled(
        Movie,
        "Quiet Harbor (2019), directed by Lena Voss, runs 112 minutes and stars Omar Reyes, Judith Kane and Bo Lindgren.",
        {
            "title": "Quiet Harbor",
            "director": "Lena Voss",
            "year": 2019,
            "runtime_minutes": 112,
            "cast": ["Omar Reyes", "Judith Kane", "Bo Lindgren"],
        },
    ),
    filled(
        Car,
        "For sale: Skoda Octavia from 2017, diesel, 98,000 km on the clock, asking price 11,900 euros.",
        {
            "make": "Skoda",
            "model": "Octavia",
            "year": 2017,
            "mileage_km": 98000,
            "fuel": "diesel",
            "price_eur": 11900,
        },
    ),
    filled(
        House,
        "Terraced house at 9 Elm Close, Bath: three bedrooms, two bathrooms, 118 square metres, small garden. Rent is 1,850 a month.",
        {"bedrooms": 3, "bathrooms": 2, "area_sqm": 118, "has_garden": True, "rent": 1850},
    ),
    filled(
        Reading,
        "Sensor TH-07 reported 22.4 °C and 48.5 % humidity at 2025-08-01T06:00:00Z, battery at 87%.",
        {
            "sensor_id": "TH-07",
            "temperature": 22.4,
            "humidity": 48.5,
            "battery_percent": 87,
            "timestamp": "2025-08-01T06:00:00Z",
        },
    ),
    filled(
        LogLine,
        "2025-03-09T14:22:01Z ERROR payment-gateway: connection to bank timed out after 30s",
        {
            "timestamp": "2025-03-09T14:22:01Z",
            "level": "ERROR",
            "service": "payment-gateway",
            "message": "connection to bank timed out after 30s",
        },
    ),
    filled(
        Contacts,
        "Put these into contacts: Ada Brun, 0151 2345678, ada@brun.de; Leo Falk, 0170 9988776; Mia Roth, 0160 5544332, mia@roth.at.",
        {
            "contacts": [
                {"name": "Ada Brun", "phone": "0151 2345678", "email": "ada@brun.de"},
                {"name": "Leo Falk", "phone": "0170 9988776", "email": None},
                {"name": "Mia Roth", "phone": "0160 5544332", "email": "mia@roth.at"},
            ]
        },
    ),
    filled(
        Trip,
        "Sara took the train from Oslo to Gothenburg, then the ferry from Gothenburg to Kiel. In total she paid 184 euros.",
        {
            "traveller": "Sara",
            "legs": [
                {"origin": "Oslo", "destination": "Gothenburg", "mode": "train"},
                {"origin": "Gothenburg", "destination": "Kiel", "mode": "ferry"},
            ],
            "total_cost": 184,
        },
    ),
    filled(
        Hotel,
        "Reservation at the Grand Plaza for Mr. Ito, arriving 2026-04-03 and leaving 2026-04-06, 3 nights without breakfast.",
        {
            "hotel": "Grand Plaza",
            "check_in": "2026-04-03",
            "check_out": "2026-04-06",
            "nights": 3,
            "breakfast_included": False,
        },
    ),
    filled(
        Student,
        "Student 20231187, Beatriz Lopes, majors in marine biology with a GPA of 3.7. She has not graduated yet.",
        {
            "name": "Beatriz Lopes",
            "student_id": "20231187",
            "major": "marine biology",
            "gpa": 3.7,
            "graduated": False,
        },
    ),
    filled(
        Track,
        "'Slow Rivers' is a song by Tessa Marlow from the album 'Northbound'; it lasts 215 seconds.",
        {"song": "Slow Rivers", "artist": "Tessa Marlow", "album": "Northbound", "duration_seconds": 215},
    ),
    filled(
        Match,
        "Ajax beat Feyenoord 3-1 at home in the Johan Cruijff Arena.",
        {
            "home_team": "Ajax",
            "away_team": "Feyenoord",
            "home_score": 3,
            "away_score": 1,
            "stadium": "Johan Cruijff Arena",
        },
    ),
    filled(
        Medication,
        "Take 500 mg of amoxicillin three times a day for 7 days, always with food.",
        {"drug": "amoxicillin", "dose_mg": 500, "times_per_day": 3, "duration_days": 7, "with_food": True},
    ),
    filled(
        Plant,
        "The snake plant (Sansevieria trifasciata) is an indoor plant that grows to 90 cm. Water it every 14 days.",
        {
            "common_name": "snake plant",
            "latin_name": "Sansevieria trifasciata",
            "height_cm": 90,
            "water_every_days": 14,
            "indoor": True,
        },
    ),
)

WEATHER = tool("get_weather", "Get the weather", city="string")
WORDS = kind(
    "json in words",
    row(
        "We pay Ilse Brandt 3,450 euros a month, she's been in accounting since 2016.",
        is_json({"name": "Ilse Brandt", "department": "accounting", "monthly_salary": 3450, "since": 2016}),
        system='Return JSON matching this schema: {"type":"object","properties":{"name":{"type":"string"},"department":{"type":"string"},"monthly_salary":{"type":"number"},"since":{"type":"integer"}},"required":["name","department","monthly_salary","since"]}',
        response_format=JSON_OBJECT,
    ),
    row(
        "How is it in Tallinn?",
        *called("get_weather", {"temp_c": -3.5, "sky": "overcast", "wind_kmh": 18}, city="Tallinn"),
        is_json({"city": "Tallinn", "temperature_c": -3.5, "conditions": "overcast", "wind_kmh": 18}),
        tools=[WEATHER],
        response_format=formatted(
            schema(city="string", temperature_c="number", conditions="string", wind_kmh="number")
        ),
    ),
    in_words(
        "Pull out the sender, the amount and the due date as JSON (keys sender, amount, due_date): Stadtwerke Ulm asks for 86.40 EUR by 2025-12-15.",
        {"sender": "Stadtwerke Ulm", "amount": 86.4, "due_date": "2025-12-15"},
    ),
    in_words(
        'Turn this into {"dish": ..., "price": ..., "spicy": ...}: Our green curry is very spicy and costs 13.50.',
        {"dish": "green curry", "price": 13.5, "spicy": True},
    ),
)

INVENTED = kind(
    "numbers that nobody says",
    row(
        "Make up a person.",
        fields_within(age=(1, 110), height_cm=(40, 220), weight_kg=(2, 200), shoe_size=(15, 52)),
        response_format=formatted(
            schema(name="string", age="integer", height_cm="integer", weight_kg="number", shoe_size="integer")
        ),
    ),
    row(
        "Invent a house for sale.",
        fields_within(
            price_usd=(20_000, 20_000_000),
            year_built=(1700, 2026),
            bedrooms=(1, 12),
            area_sqft=(200, 20_000),
            distance_to_school_km=(0, 50),
        ),
        response_format=formatted(
            schema(
                price_usd="integer",
                year_built="integer",
                bedrooms="integer",
                area_sqft="integer",
                distance_to_school_km="number",
            )
        ),
    ),
    row(
        "Invent a laptop.",
        fields_within(
            ram_gb=(2, 256),
            storage_gb=(64, 8192),
            screen_inches=(9, 20),
            weight_kg=(0.5, 5),
            price_eur=(100, 8000),
            battery_hours=(1, 40),
        ),
        response_format=formatted(
            schema(
                name="string",
                ram_gb="integer",
                storage_gb="integer",
                screen_inches="number",
                weight_kg="number",
                price_eur="number",
                battery_hours="number",
            )
        ),
    ),
    row(
        "Invent a country.",
        fields_within(
            population=(5_000, 2_000_000_000), area_km2=(1, 20_000_000), gdp_per_capita=(200, 200_000)
        ),
        response_format=formatted(
            schema(name="string", population="integer", area_km2="number", gdp_per_capita="number")
        ),
    ),
    row(
        "Generate sample server metrics.",
        fields_within(
            cpu_percent=(0, 100),
            memory_mb=(64, 2_000_000),
            uptime_seconds=(0, 1e9),
            error_rate=(0, 1),
            status_code=(100, 599),
        ),
        response_format=formatted(
            schema(
                cpu_percent="number",
                memory_mb="integer",
                uptime_seconds="integer",
                error_rate="number",
                status_code="integer",
            )
        ),
    ),
)

ROWS = [*MODELS, *WORDS, *INVENTED]
