"""Rows of a thirty-first round: ordinary schemas with what a prompt says of them, written before any was tried.

At first sight 52 % of the rows and 84 % of the fields were as demanded.
"""

from __future__ import annotations

import json
from typing import Literal

from demands.checkers import fields_within, is_json
from demands.rounds.json_twenty_third import JSON_OBJECT, filled, in_words
from demands.rows import called, formatted, kind, row, schema, tool
from pydantic import BaseModel, Field


class Employee(BaseModel):
    name: str
    employee_id: str
    position: str
    department: str
    start_date: str = Field(description="YYYY-MM-DD")
    supervisor: str | None


class Item(BaseModel):
    name: str
    qty: int
    price: float


class Receipt(BaseModel):
    store: str
    date: str
    items: list[Item]
    tax: float | None
    total: float
    payment_method: Literal["cash", "card", "mobile"]


class Subscription(BaseModel):
    customer_email: str
    plan: Literal["free", "basic", "pro", "enterprise"]
    monthly_price: float
    currency: str
    renews_on: str
    auto_renew: bool


class Conference(BaseModel):
    title: str
    city: str
    country: str
    start_date: str
    end_date: str
    expected_attendees: int
    website: str | None


class Task(BaseModel):
    title: str
    assignee: str | None
    due: str | None
    done: bool
    tags: list[str]


class TaskList(BaseModel):
    tasks: list[Task]


class Dish(BaseModel):
    name: str
    price: float
    vegan: bool


class Menu(BaseModel):
    restaurant: str
    dishes: list[Dish]


class Laptop(BaseModel):
    brand: str
    model: str
    screen_size_inches: float
    ram_gb: int
    storage_gb: int
    price: float


class Feedback(BaseModel):
    rating: int = Field(ge=1, le=10)
    summary: str
    would_return: bool
    complaints: list[str]


class Shipment(BaseModel):
    tracking_number: str
    carrier: str
    origin: str
    destination: str
    weight_kg: float
    estimated_delivery: str


class Train(BaseModel):
    train_number: str
    departure_station: str
    arrival_station: str
    departure_time: str
    arrival_time: str
    platform: str | None


class Startup(BaseModel):
    company: str
    founders: list[str]
    year_founded: int
    city: str
    funding_usd: int
    product: str


class Vacancy(BaseModel):
    role: str
    employer: str
    city: str
    contract: Literal["permanent", "temporary", "internship"]
    hours_per_week: int
    requirements: list[str]


class Bug(BaseModel):
    component: str
    severity: Literal["minor", "major", "critical"]
    version: str
    steps: list[str]
    reported_by: str


class Payment(BaseModel):
    payer: str
    payee: str
    amount: float
    currency: Literal["EUR", "USD", "GBP", "CHF"]
    date: str
    purpose: str


class Visit(BaseModel):
    patient_name: str
    age: int
    symptoms: list[str]
    temperature_c: float
    allergies: list[str]
    follow_up: str | None


class Novel(BaseModel):
    title: str
    author: str
    genre: str
    year: int
    main_character: str


class Series(BaseModel):
    title: str
    seasons: int
    network: str
    creator: str
    ended: bool


class UsedCar(BaseModel):
    brand: str
    model: str
    color: str
    year: int
    kilometers: int
    automatic: bool
    price: float


class Flat(BaseModel):
    street: str
    city: str
    rooms: float
    floor: int
    size_sqm: float
    rent_eur: float
    pets_allowed: bool
    available_from: str


class Station(BaseModel):
    station: str
    wind_kmh: float
    pressure_hpa: float
    rain_mm: float
    measured_at: str


class AccessLog(BaseModel):
    ip: str
    method: Literal["GET", "POST", "PUT", "DELETE"]
    path: str
    status: int
    bytes: int


class Member(BaseModel):
    first_name: str
    last_name: str
    role: str


class Team(BaseModel):
    team: str
    members: list[Member]


class Pet(BaseModel):
    name: str
    species: str
    breed: str | None
    age_years: int
    vaccinated: bool
    owner: str


class Exam(BaseModel):
    student: str
    subject: str
    score: int
    max_score: int
    passed: bool


class Workout(BaseModel):
    activity: str
    distance_km: float
    duration_minutes: int
    calories: int
    avg_heart_rate: int


class Recipe(BaseModel):
    name: str
    cuisine: str
    cook_time_minutes: int
    serves: int
    steps: list[str]


class Booking(BaseModel):
    guest_name: str
    room_type: Literal["single", "double", "suite"]
    check_in: str
    nights: int
    adults: int
    children: int
    breakfast: bool


class Lease(BaseModel):
    landlord: str
    tenant: str
    monthly_rent: float
    deposit: float
    start: str
    term_months: int


class Election(BaseModel):
    candidate: str
    party: str
    votes: int
    percentage: float
    elected: bool


class Molecule(BaseModel):
    name: str
    formula: str
    molar_mass: float
    state_at_room_temperature: Literal["solid", "liquid", "gas"]


MODELS = kind(
    "fields of a model",
    filled(
        Employee,
        "Please welcome Thomas Berger (employee E-2047), who joins our Logistics department as a warehouse planner on 1 February 2026. He will report to Karin Holm.",
        {
            "name": "Thomas Berger",
            "employee_id": "E-2047",
            "position": "warehouse planner",
            "department": "Logistics",
            "start_date": "2026-02-01",
            "supervisor": "Karin Holm",
        },
    ),
    filled(
        Receipt,
        "GREEN MARKET\n2025-08-14\nOat milk 2 x 1.95\nRye bread 1 x 3.40\nTax 0.51\nTotal 7.30\nPaid by card",
        {
            "store": "GREEN MARKET",
            "date": "2025-08-14",
            "items": [
                {"name": "Oat milk", "qty": 2, "price": 1.95},
                {"name": "Rye bread", "qty": 1, "price": 3.4},
            ],
            "tax": 0.51,
            "total": 7.3,
            "payment_method": "card",
        },
    ),
    filled(
        Subscription,
        "ana@mendes.pt upgraded to the Pro plan for 29 dollars a month. It renews on 2026-01-15, auto-renewal is off.",
        {
            "customer_email": "ana@mendes.pt",
            "plan": "pro",
            "monthly_price": 29,
            "currency": "USD",
            "renews_on": "2026-01-15",
            "auto_renew": False,
        },
    ),
    filled(
        Conference,
        "DataWeek takes place in Lyon, France, from 2026-05-18 to 2026-05-21. We expect 1,400 attendees. More at https://dataweek.eu.",
        {
            "title": "DataWeek",
            "city": "Lyon",
            "country": "France",
            "start_date": "2026-05-18",
            "end_date": "2026-05-21",
            "expected_attendees": 1400,
            "website": "https://dataweek.eu",
        },
    ),
    filled(
        Menu,
        "Tonight at Osteria Blu: mushroom risotto for 14.50 (vegan), sea bass for 22 and tiramisu for 6.50.",
        {
            "restaurant": "Osteria Blu",
            "dishes": [
                {"name": "mushroom risotto", "price": 14.5, "vegan": True},
                {"name": "sea bass", "price": 22, "vegan": False},
                {"name": "tiramisu", "price": 6.5, "vegan": False},
            ],
        },
    ),
    filled(
        Laptop,
        "The Lenovo Yoga Slim has a 14.5 inch display, 16 GB of RAM and 512 GB of storage. It costs 1,099 euros.",
        {
            "brand": "Lenovo",
            "model": "Yoga Slim",
            "screen_size_inches": 14.5,
            "ram_gb": 16,
            "storage_gb": 512,
            "price": 1099,
        },
    ),
    filled(
        Feedback,
        "I give it 6 out of 10. The food was cold and the music too loud, but the staff were lovely. We would come back.",
        {"rating": 6, "would_return": True},
    ),
    filled(
        Shipment,
        "Parcel 1Z999AA10123456784 (4.2 kg) left Rotterdam with UPS and is going to Graz, expected on 2025-10-09.",
        {
            "tracking_number": "1Z999AA10123456784",
            "carrier": "UPS",
            "origin": "Rotterdam",
            "destination": "Graz",
            "weight_kg": 4.2,
            "estimated_delivery": "2025-10-09",
        },
    ),
    filled(
        Train,
        "ICE 577 leaves Hamburg Hbf at 09:24 from platform 14 and reaches Stuttgart Hbf at 14:53.",
        {
            "train_number": "ICE 577",
            "departure_station": "Hamburg Hbf",
            "arrival_station": "Stuttgart Hbf",
            "departure_time": "09:24",
            "arrival_time": "14:53",
            "platform": "14",
        },
    ),
    filled(
        Startup,
        "Fernly, started by Aisha Khan and Pedro Alves in 2021 in Berlin, makes smart plant sensors and has raised 4,500,000 dollars.",
        {
            "company": "Fernly",
            "founders": ["Aisha Khan", "Pedro Alves"],
            "year_founded": 2021,
            "city": "Berlin",
            "funding_usd": 4500000,
        },
    ),
    filled(
        Vacancy,
        "Klinik am See in Konstanz is looking for a physiotherapist, permanent, 30 hours a week. Requirements: state exam, driving licence.",
        {
            "role": "physiotherapist",
            "employer": "Klinik am See",
            "city": "Konstanz",
            "contract": "permanent",
            "hours_per_week": 30,
            "requirements": ["state exam", "driving licence"],
        },
    ),
    filled(
        Bug,
        "Critical bug in the checkout component, version 5.2.1, reported by Noor Haddad. Steps: 1. Add an item 2. Open the cart 3. Click Pay",
        {
            "component": "checkout",
            "severity": "critical",
            "version": "5.2.1",
            "steps": ["Add an item", "Open the cart", "Click Pay"],
            "reported_by": "Noor Haddad",
        },
    ),
    filled(
        Payment,
        "On 2025-07-31 Olga Petrova paid CHF 640 to Alpin Sport AG for ski rental.",
        {
            "payer": "Olga Petrova",
            "payee": "Alpin Sport AG",
            "amount": 640,
            "currency": "CHF",
            "date": "2025-07-31",
            "purpose": "ski rental",
        },
    ),
    filled(
        Visit,
        "Mr. Lund, 58, came in with fever and a sore throat; his temperature was 38.6. He is allergic to penicillin. He should come back on 2025-09-12.",
        {
            "age": 58,
            "symptoms": ["fever", "sore throat"],
            "temperature_c": 38.6,
            "allergies": ["penicillin"],
            "follow_up": "2025-09-12",
        },
    ),
    filled(
        Novel,
        "The Glass Orchard is a mystery novel by Hanna Lindqvist, published in 2012. It follows detective Ivar Storm.",
        {
            "title": "The Glass Orchard",
            "author": "Hanna Lindqvist",
            "genre": "mystery",
            "year": 2012,
            "main_character": "Ivar Storm",
        },
    ),
    filled(
        Series,
        "'Night Ferry', created by Jon Bakke, ran for 4 seasons on NRK and ended in 2022.",
        {"title": "Night Ferry", "seasons": 4, "network": "NRK", "creator": "Jon Bakke", "ended": True},
    ),
    filled(
        UsedCar,
        "I'm selling my red Mazda CX-5, built in 2019, 61,000 km, automatic, for 18,750 euros.",
        {
            "brand": "Mazda",
            "model": "CX-5",
            "color": "red",
            "year": 2019,
            "kilometers": 61000,
            "automatic": True,
            "price": 18750,
        },
    ),
    filled(
        Flat,
        "To let: 2.5 rooms, 64 m², third floor, Lindenstraße 12 in Leipzig. 780 euros a month, available from 2026-03-01. No pets.",
        {
            "street": "Lindenstraße 12",
            "city": "Leipzig",
            "rooms": 2.5,
            "floor": 3,
            "size_sqm": 64,
            "rent_eur": 780,
            "pets_allowed": False,
            "available_from": "2026-03-01",
        },
    ),
    filled(
        Station,
        "Station Fichtelberg at 2025-11-05T14:00: wind 62 km/h, pressure 1003.4 hPa, 2.8 mm of rain.",
        {"station": "Fichtelberg", "wind_kmh": 62, "pressure_hpa": 1003.4, "rain_mm": 2.8},
    ),
    filled(
        AccessLog,
        '203.0.113.9 - - [05/Nov/2025:14:02:11 +0000] "POST /api/login HTTP/1.1" 401 512',
        {"ip": "203.0.113.9", "method": "POST", "path": "/api/login", "status": 401, "bytes": 512},
    ),
    filled(
        Team,
        "Team Falcon: Rosa Diaz is the lead, Ben Okoye is the designer, and Lin Wu is the tester.",
        {
            "team": "Falcon",
            "members": [
                {"first_name": "Rosa", "last_name": "Diaz", "role": "lead"},
                {"first_name": "Ben", "last_name": "Okoye", "role": "designer"},
                {"first_name": "Lin", "last_name": "Wu", "role": "tester"},
            ],
        },
    ),
    filled(
        Pet,
        "Momo is a 4 year old tabby cat that belongs to Claire Dubois. She has had all her vaccinations.",
        {"name": "Momo", "species": "cat", "age_years": 4, "vaccinated": True, "owner": "Claire Dubois"},
    ),
    filled(
        Exam,
        "Yusuf got 42 of 60 points in chemistry, so he passed.",
        {"student": "Yusuf", "subject": "chemistry", "score": 42, "max_score": 60, "passed": True},
    ),
    filled(
        Workout,
        "Went for a 10.4 km run this morning in 58 minutes, burned 690 kcal, average heart rate 151.",
        {"distance_km": 10.4, "duration_minutes": 58, "calories": 690, "avg_heart_rate": 151},
    ),
    filled(
        Recipe,
        "Shakshuka is a North African dish that serves 3 and takes 25 minutes to cook. Steps:\n- Fry the onions\n- Add the tomatoes\n- Crack the eggs",
        {
            "name": "Shakshuka",
            "cuisine": "North African",
            "cook_time_minutes": 25,
            "serves": 3,
            "steps": ["Fry the onions", "Add the tomatoes", "Crack the eggs"],
        },
    ),
    filled(
        Booking,
        "Hi, this is Laura Conti. I'd like a double room from 2026-07-02 for 4 nights, two adults and one child, breakfast included.",
        {
            "guest_name": "Laura Conti",
            "room_type": "double",
            "check_in": "2026-07-02",
            "nights": 4,
            "adults": 2,
            "children": 1,
            "breakfast": True,
        },
    ),
    filled(
        Lease,
        "Landlord: Hugo Stein. Tenant: Mira Popescu. Rent 950 euros per month, deposit 1,900 euros, starting 2026-01-01 for 24 months.",
        {
            "landlord": "Hugo Stein",
            "tenant": "Mira Popescu",
            "monthly_rent": 950,
            "deposit": 1900,
            "start": "2026-01-01",
            "term_months": 24,
        },
    ),
    filled(
        Election,
        "Marta Ruiz of the Green Party received 18,204 votes (41.7%) and was elected.",
        {
            "candidate": "Marta Ruiz",
            "party": "Green Party",
            "votes": 18204,
            "percentage": 41.7,
            "elected": True,
        },
    ),
    filled(
        Molecule,
        "Ammonia, NH3, has a molar mass of 17.03 g/mol and is a gas at room temperature.",
        {"name": "Ammonia", "formula": "NH3", "molar_mass": 17.03, "state_at_room_temperature": "gas"},
    ),
    filled(
        TaskList,
        "To do: Nils prepares the slides by 2025-10-10, Eva books the room. The invitation is already done.",
        {},
    ),
)

BALANCE = tool("get_balance", "Get the balance of an account", account="string")
CONTACT_SCHEMA = {
    "type": "object",
    "properties": {
        "vendor": {"type": "string"},
        "contact": {
            "type": "object",
            "properties": {"name": {"type": "string"}, "email": {"type": "string"}},
        },
        "open_invoices": {"type": "integer"},
    },
    "required": ["vendor", "contact", "open_invoices"],
}
WORDS = kind(
    "json in words",
    row(
        "Papier Union has 3 open invoices; ask Greta Lang, greta@papierunion.de.",
        is_json(
            {
                "vendor": "Papier Union",
                "contact": {"name": "Greta Lang", "email": "greta@papierunion.de"},
                "open_invoices": 3,
            }
        ),
        system="Answer with a JSON object that follows this JSON schema:\n"
        + json.dumps(CONTACT_SCHEMA, indent=2),
        response_format=JSON_OBJECT,
    ),
    row(
        "What do I have left on my savings?",
        *called(
            "get_balance", {"account": "savings", "balance": 2410.75, "currency": "EUR"}, account="savings"
        ),
        is_json({"account": "savings", "balance": 2410.75, "currency": "EUR", "overdrawn": False}),
        tools=[BALANCE],
        response_format=formatted(
            schema(account="string", balance="number", currency="string", overdrawn="boolean")
        ),
    ),
    in_words(
        "Please output JSON with the fields city, temperature_c and humidity_percent. In Malmö it's 4 degrees right now with 81 % humidity.",
        {"city": "Malmö", "temperature_c": 4, "humidity_percent": 81},
    ),
    in_words(
        "Parse this log line into JSON (time, level, message): 12:44:03 WARN disk usage above 90 percent",
        {"time": "12:44:03", "level": "WARN", "message": "disk usage above 90 percent"},
    ),
    in_words(
        "JSON please: name, species and age of my pet. I have a parrot called Coco who is 11.",
        {"name": "Coco", "species": "parrot", "age": 11},
    ),
)

INVENTED = kind(
    "numbers that nobody says",
    row(
        "Create a sample used car listing.",
        fields_within(
            year=(1980, 2026),
            mileage_km=(0, 500_000),
            price_eur=(300, 300_000),
            doors=(2, 5),
            horsepower=(40, 900),
        ),
        response_format=formatted(
            schema(
                make="string",
                year="integer",
                mileage_km="integer",
                price_eur="number",
                doors="integer",
                horsepower="integer",
            )
        ),
    ),
    row(
        "Give me a fake employee record.",
        fields_within(
            age=(16, 80), salary=(12_000, 500_000), years_of_experience=(0, 50), vacation_days=(5, 60)
        ),
        response_format=formatted(
            schema(
                name="string",
                age="integer",
                salary="number",
                years_of_experience="integer",
                vacation_days="integer",
            )
        ),
    ),
    row(
        "Make up a movie.",
        fields_within(
            year=(1900, 2030), runtime_minutes=(40, 260), rating=(0, 10), budget_usd=(10_000, 500_000_000)
        ),
        response_format=formatted(
            schema(
                title="string",
                year="integer",
                runtime_minutes="integer",
                rating="number",
                budget_usd="integer",
            )
        ),
    ),
    row(
        "Invent a nutrition label.",
        fields_within(
            calories=(0, 1500),
            protein_g=(0, 120),
            fat_g=(0, 120),
            sugar_g=(0, 150),
            sodium_mg=(0, 5000),
            serving_size_g=(5, 1000),
        ),
        response_format=formatted(
            schema(
                calories="integer",
                protein_g="number",
                fat_g="number",
                sugar_g="number",
                sodium_mg="number",
                serving_size_g="number",
            )
        ),
    ),
    row(
        "Invent a weather report.",
        fields_within(
            temperature_c=(-50, 55),
            humidity=(0, 100),
            wind_speed_kmh=(0, 250),
            pressure_hpa=(900, 1090),
            uv_index=(0, 14),
            chance_of_rain=(0, 100),
        ),
        response_format=formatted(
            schema(
                temperature_c="number",
                humidity="integer",
                wind_speed_kmh="number",
                pressure_hpa="integer",
                uv_index="integer",
                chance_of_rain="integer",
            )
        ),
    ),
)

ROWS = [*MODELS, *WORDS, *INVENTED]
