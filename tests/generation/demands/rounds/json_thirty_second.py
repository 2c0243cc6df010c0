"""Rows of a thirty-second round: ordinary schemas with what a prompt says of them, written before any was tried.

At first sight 53 % of the rows and 83 % of the fields were as demanded.
"""

from __future__ import annotations

from typing import Literal

from demands.checkers import fields_within, is_json
from demands.rounds.json_twenty_third import JSON_OBJECT, filled, in_words
from demands.rows import called, formatted, kind, row, schema, tool
from pydantic import BaseModel, Field


class Applicant(BaseModel):
    name: str
    age: int
    city: str
    years_of_experience: int
    languages: list[str]
    willing_to_relocate: bool


class Purchase(BaseModel):
    customer_name: str
    product: str
    quantity: int
    total_price: float
    currency: str
    delivery_address: str


class Bill(BaseModel):
    provider: str
    customer_number: str
    period: str
    amount_due: float
    due_date: str = Field(description="YYYY-MM-DD")
    paid: bool


class Concert(BaseModel):
    artist: str
    venue: str
    city: str
    date: str = Field(description="YYYY-MM-DD")
    doors_open: str
    price_from: float
    sold_out: bool


class Call(BaseModel):
    subject: str
    date: str = Field(description="YYYY-MM-DD")
    start_time: str
    duration_minutes: int
    attendees: list[str]
    location: str | None


class Cake(BaseModel):
    name: str
    prep_time_minutes: int
    bake_time_minutes: int
    oven_temperature_c: int
    servings: int


class Phone(BaseModel):
    brand: str
    model: str
    storage_gb: int
    color: str
    price: float
    in_stock: bool


class AppReview(BaseModel):
    app: str
    stars: int
    positive: bool
    mentioned_features: list[str]


class Office(BaseModel):
    company: str
    street_address: str
    postal_code: str
    city: str
    phone: str
    opening_hours: str


class FlightInfo(BaseModel):
    airline: str
    flight_no: str
    origin: str
    destination: str
    departure: str
    arrival: str
    delay_minutes: int | None


class Posting(BaseModel):
    job_title: str
    company: str
    location: str
    salary: int
    currency: str
    employment_type: Literal["full_time", "part_time", "contract"]
    remote: bool


class Complaint(BaseModel):
    customer: str
    order_id: str
    issue: str
    wants_refund: bool
    severity: Literal["low", "medium", "high"]


class Standing(BaseModel):
    from_account: str
    to_account: str
    amount: float
    frequency: Literal["weekly", "monthly", "yearly"]
    first_payment: str = Field(description="YYYY-MM-DD")


class Checkup(BaseModel):
    patient: str
    clinic: str
    date: str
    time: str
    bring: list[str]


class Biography(BaseModel):
    name: str
    born: int
    birthplace: str
    profession: str
    died: int | None


class Film(BaseModel):
    title: str
    director: str
    release_year: int
    genre: str
    rating: float


class CarAd(BaseModel):
    make: str
    model: str
    year: int
    price: int
    mileage: int
    transmission: Literal["manual", "automatic"]
    first_owner: bool


class Cottage(BaseModel):
    name: str
    location: str
    sleeps: int
    price_per_night: float
    has_wifi: bool
    dogs_allowed: bool
    distance_to_beach_m: int


class Probe(BaseModel):
    device_id: str
    ph: float
    temperature_c: float
    turbidity_ntu: float
    alarm: bool


class Deploy(BaseModel):
    service: str
    version: str
    environment: Literal["dev", "staging", "production"]
    deployed_by: str
    successful: bool


class Guest(BaseModel):
    name: str
    plus_one: bool
    diet: str | None


class GuestList(BaseModel):
    guests: list[Guest]


class Stop(BaseModel):
    city: str
    nights: int


class Itinerary(BaseModel):
    traveler: str
    stops: list[Stop]


class Score(BaseModel):
    winner: str
    loser: str
    winner_points: int
    loser_points: int
    competition: str


class Course(BaseModel):
    code: str
    title: str
    teacher: str
    credits: int
    room: str


class Dose(BaseModel):
    medicine: str
    strength_mg: int
    tablets_per_dose: int
    times_per_day: int
    before_meals: bool


class Animal(BaseModel):
    species: str
    habitat: str
    average_weight_kg: float
    lifespan_years: int
    endangered: bool


class Parcel(BaseModel):
    length_cm: float
    width_cm: float
    height_cm: float
    weight_kg: float
    fragile: bool


class Warranty(BaseModel):
    product: str
    serial_number: str
    purchase_date: str = Field(description="YYYY-MM-DD")
    warranty_months: int
    retailer: str


MODELS = kind(
    "fields of a model",
    filled(
        Applicant,
        "Candidate: Imani Wekesa, 34, lives in Nairobi, 9 years of experience, speaks English, Swahili and French. She would relocate.",
        {
            "name": "Imani Wekesa",
            "age": 34,
            "city": "Nairobi",
            "years_of_experience": 9,
            "languages": ["English", "Swahili", "French"],
            "willing_to_relocate": True,
        },
    ),
    filled(
        Purchase,
        "Hello, I'm Greta Olsen and I'd like 3 bamboo cutting boards. That's 87 euros in total, right? Please deliver to Havnegade 21, Aarhus.",
        {
            "customer_name": "Greta Olsen",
            "product": "bamboo cutting boards",
            "quantity": 3,
            "total_price": 87,
            "currency": "EUR",
        },
    ),
    filled(
        Bill,
        "Your Voltana electricity bill for March 2025, customer number 7700-318: 96.20 euros, due on 2025-04-20. We have not received your payment yet.",
        {
            "provider": "Voltana",
            "customer_number": "7700-318",
            "period": "March 2025",
            "amount_due": 96.2,
            "due_date": "2025-04-20",
            "paid": False,
        },
    ),
    filled(
        Concert,
        "Marla Quist plays at the Old Theatre in Tampere on 17 October 2025. Doors open at 19:00, tickets from 34.50 euros, still available.",
        {
            "artist": "Marla Quist",
            "venue": "Old Theatre",
            "city": "Tampere",
            "date": "2025-10-17",
            "doors_open": "19:00",
            "price_from": 34.5,
            "sold_out": False,
        },
    ),
    filled(
        Call,
        "Kickoff call on 2025-06-03 at 15:00 for 45 minutes with Yara, Ben and Oskar, online.",
        {
            "date": "2025-06-03",
            "start_time": "15:00",
            "duration_minutes": 45,
            "attendees": ["Yara", "Ben", "Oskar"],
        },
    ),
    filled(
        Cake,
        "Lemon drizzle cake: 20 minutes to prepare, 45 minutes in the oven at 170 degrees. Enough for 10 slices, serves 10.",
        {
            "name": "Lemon drizzle cake",
            "prep_time_minutes": 20,
            "bake_time_minutes": 45,
            "oven_temperature_c": 170,
            "servings": 10,
        },
    ),
    filled(
        Phone,
        "The Nokia G60 with 128 GB in black is available now for 249.99 euros.",
        {
            "brand": "Nokia",
            "model": "G60",
            "storage_gb": 128,
            "color": "black",
            "price": 249.99,
            "in_stock": True,
        },
    ),
    filled(
        AppReview,
        "Five stars for TrailBuddy! I love the offline maps and the elevation profile.",
        {"app": "TrailBuddy", "stars": 5, "positive": True},
    ),
    filled(
        Office,
        "Lumen Partners, Kaiserstraße 44, 60329 Frankfurt. Phone +49 69 5550101. Open Monday to Friday 9:00-17:00.",
        {
            "company": "Lumen Partners",
            "street_address": "Kaiserstraße 44",
            "postal_code": "60329",
            "city": "Frankfurt",
            "phone": "+49 69 5550101",
        },
    ),
    filled(
        FlightInfo,
        "KLM flight KL1705 from Amsterdam to Madrid, departure 11:35, arrival 14:05, is running 20 minutes late.",
        {
            "airline": "KLM",
            "flight_no": "KL1705",
            "origin": "Amsterdam",
            "destination": "Madrid",
            "departure": "11:35",
            "arrival": "14:05",
            "delay_minutes": 20,
        },
    ),
    filled(
        Posting,
        "Data engineer (full-time) at Quellwerk in Vienna, on site, 62,000 EUR per year.",
        {
            "job_title": "Data engineer",
            "company": "Quellwerk",
            "location": "Vienna",
            "salary": 62000,
            "currency": "EUR",
            "employment_type": "full_time",
            "remote": False,
        },
    ),
    filled(
        Complaint,
        "This is Dario Fontana. My order IT-20917 arrived with a cracked screen and I want my money back. This is really bad.",
        {"customer": "Dario Fontana", "order_id": "IT-20917", "wants_refund": True},
    ),
    filled(
        Standing,
        "Please transfer 200 euros from my checking account to my holiday account every month, starting on 2025-11-01.",
        {"amount": 200, "frequency": "monthly", "first_payment": "2025-11-01"},
    ),
    filled(
        Checkup,
        "Reminder for Nadia Haas: your appointment at the Lindenhof Clinic is on 2025-05-27 at 08:20. Please bring your insurance card, your vaccination record and a mask.",
        {"patient": "Nadia Haas", "clinic": "Lindenhof Clinic", "date": "2025-05-27", "time": "08:20"},
    ),
    filled(
        Biography,
        "Elsa Brandvold was a Norwegian painter. She was born in 1903 in Ålesund and died in 1979.",
        {
            "name": "Elsa Brandvold",
            "born": 1903,
            "birthplace": "Ålesund",
            "profession": "painter",
            "died": 1979,
        },
    ),
    filled(
        Film,
        "Salt Flats is a 2016 western by Carla Ruiz. Critics give it 7.8.",
        {
            "title": "Salt Flats",
            "director": "Carla Ruiz",
            "release_year": 2016,
            "genre": "western",
            "rating": 7.8,
        },
    ),
    filled(
        CarAd,
        "2018 Honda Jazz, manual, 74,500 km, one previous owner (me, the first), asking 9,300.",
        {
            "make": "Honda",
            "model": "Jazz",
            "year": 2018,
            "price": 9300,
            "mileage": 74500,
            "transmission": "manual",
        },
    ),
    filled(
        Cottage,
        "Cottage Seabreeze near Whitby sleeps 6, costs 145 pounds per night, has wifi, and is 300 m from the beach. Dogs are welcome.",
        {
            "location": "Whitby",
            "sleeps": 6,
            "price_per_night": 145,
            "has_wifi": True,
            "distance_to_beach_m": 300,
        },
    ),
    filled(
        Probe,
        "Probe WQ-3: pH 7.4, water temperature 16.2 °C, turbidity 1.8 NTU, no alarm.",
        {"device_id": "WQ-3", "ph": 7.4, "temperature_c": 16.2, "turbidity_ntu": 1.8, "alarm": False},
    ),
    filled(
        Deploy,
        "jlopez deployed billing-api v2.14.0 to production; the rollout failed.",
        {"service": "billing-api", "environment": "production", "successful": False},
    ),
    filled(
        GuestList,
        "Guests: Nora with a plus one, vegetarian; Samir alone; Jutta with a plus one, gluten-free.",
        {},
    ),
    filled(
        Itinerary,
        "Bruno stays 2 nights in Lyon, 3 nights in Turin and 1 night in Genoa.",
        {
            "traveler": "Bruno",
            "stops": [
                {"city": "Lyon", "nights": 2},
                {"city": "Turin", "nights": 3},
                {"city": "Genoa", "nights": 1},
            ],
        },
    ),
    filled(
        Score,
        "In the Baltic Cup final Žalgiris beat Rytas 88-79.",
        {
            "winner": "Žalgiris",
            "loser": "Rytas",
            "winner_points": 88,
            "loser_points": 79,
            "competition": "Baltic Cup",
        },
    ),
    filled(
        Course,
        "CHEM-210 Organic Chemistry, taught by Prof. Ortega in room B12, is worth 6 credits.",
        {
            "code": "CHEM-210",
            "title": "Organic Chemistry",
            "teacher": "Prof. Ortega",
            "credits": 6,
            "room": "B12",
        },
    ),
    filled(
        Dose,
        "Metformin 850 mg: one tablet twice a day, after meals.",
        {
            "medicine": "Metformin",
            "strength_mg": 850,
            "tablets_per_dose": 1,
            "times_per_day": 2,
            "before_meals": False,
        },
    ),
    filled(
        Animal,
        "The snow leopard lives in the mountains of Central Asia, weighs about 45 kg on average and lives for up to 18 years. It is endangered.",
        {"species": "snow leopard", "average_weight_kg": 45, "lifespan_years": 18, "endangered": True},
    ),
    filled(
        Parcel,
        "The box is 40 x 30 x 25 cm, weighs 6.8 kg and contains glass, so it's fragile.",
        {"length_cm": 40, "width_cm": 30, "height_cm": 25, "weight_kg": 6.8, "fragile": True},
    ),
    filled(
        Warranty,
        "I bought my Kessel dishwasher at Elektro Braun on 2024-02-17. Serial number KD-88100-X, 24 months of warranty.",
        {
            "product": "Kessel dishwasher",
            "serial_number": "KD-88100-X",
            "purchase_date": "2024-02-17",
            "warranty_months": 24,
            "retailer": "Elektro Braun",
        },
    ),
)

BOOKING = tool("find_booking", "Find a booking", reference="string")
WORDS = kind(
    "json in words",
    row(
        "Where do I stay and when, for booking QX7?",
        *called(
            "find_booking",
            {
                "ref": "QX7",
                "hotel_name": "Casa Triana",
                "from": "2026-06-01",
                "to": "2026-06-05",
                "guests": 2,
            },
            reference="QX7",
        ),
        is_json({"hotel": "Casa Triana", "guests": 2}),
        tools=[BOOKING],
        response_format=formatted(schema(hotel="string", guests="integer")),
    ),
    row(
        "The Quito office has 48 people and opened in 2017, Lena Paz runs it.",
        is_json({"office": "Quito", "headcount": 48, "opened": 2017, "manager": "Lena Paz"}),
        system='You turn text into JSON. Use exactly this structure: {"office": "<city>", "headcount": <integer>, "opened": <year>, "manager": "<name>"}',
        response_format=JSON_OBJECT,
    ),
    in_words(
        "As JSON with keys from, to, mode and minutes: It takes 35 minutes by tram from Altona to Barmbek.",
        {"from": "Altona", "to": "Barmbek", "mode": "tram", "minutes": 35},
    ),
    in_words(
        "Please give me a JSON object (keys: brand, litres, price) for this: a 20 litre backpack by Nordkamm for 79.90",
        {"brand": "Nordkamm", "litres": 20, "price": 79.9},
    ),
    in_words(
        "Convert to JSON with the keys player, goals, assists: Mika scored 14 goals and gave 9 assists.",
        {"player": "Mika", "goals": 14, "assists": 9},
    ),
)

INVENTED = kind(
    "numbers that nobody says",
    row(
        "Make up a customer order.",
        fields_within(
            quantity=(1, 500),
            unit_price=(0.5, 5000),
            shipping_cost=(0, 200),
            discount_percent=(0, 90),
            items_count=(1, 200),
        ),
        response_format=formatted(
            schema(
                order_id="string",
                quantity="integer",
                unit_price="number",
                shipping_cost="number",
                discount_percent="integer",
                items_count="integer",
            )
        ),
    ),
    row(
        "Give me a sample hotel.",
        fields_within(
            stars=(1, 5),
            rooms=(1, 3000),
            price_per_night=(15, 3000),
            distance_to_center_km=(0, 100),
            review_count=(0, 100_000),
        ),
        response_format=formatted(
            schema(
                name="string",
                stars="integer",
                rooms="integer",
                price_per_night="number",
                distance_to_center_km="number",
                review_count="integer",
            )
        ),
    ),
    row(
        "Invent a football player.",
        fields_within(
            age=(15, 45),
            height_cm=(150, 215),
            weight_kg=(50, 120),
            goals=(0, 900),
            shirt_number=(1, 99),
            market_value_eur=(10_000, 300_000_000),
        ),
        response_format=formatted(
            schema(
                name="string",
                age="integer",
                height_cm="integer",
                weight_kg="integer",
                goals="integer",
                shirt_number="integer",
                market_value_eur="integer",
            )
        ),
    ),
    row(
        "Invent a blog post's statistics.",
        fields_within(
            views=(0, 10_000_000),
            likes=(0, 1_000_000),
            comments=(0, 100_000),
            word_count=(50, 20_000),
            reading_time_minutes=(1, 120),
            bounce_rate=(0, 100),
        ),
        response_format=formatted(
            schema(
                views="integer",
                likes="integer",
                comments="integer",
                word_count="integer",
                reading_time_minutes="integer",
                bounce_rate="number",
            )
        ),
    ),
    row(
        "Invent a mortgage offer.",
        fields_within(
            loan_amount=(10_000, 5_000_000),
            interest_rate=(0.1, 20),
            term_years=(1, 50),
            monthly_payment=(100, 50_000),
            down_payment=(0, 3_000_000),
        ),
        response_format=formatted(
            schema(
                loan_amount="number",
                interest_rate="number",
                term_years="integer",
                monthly_payment="number",
                down_payment="number",
            )
        ),
    ),
)

ROWS = [*MODELS, *WORDS, *INVENTED]
