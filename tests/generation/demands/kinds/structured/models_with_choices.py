"""Rows: models with a field of a few values are filled with what the prompt says."""

from __future__ import annotations

from typing import Literal

from demands.rows import kind
from demands.shapes import filled, model
from pydantic import BaseModel, Field, create_model


class Ticket(BaseModel):
    customer: str
    product: str
    problem: str
    priority: Literal["low", "medium", "high"]
    callback_number: str | None


class LogLine(BaseModel):
    timestamp: str
    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"]
    service: str
    message: str


class AccessLog(BaseModel):
    ip: str
    method: Literal["GET", "POST", "PUT", "DELETE"]
    path: str
    status: int
    bytes: int


class Deploy(BaseModel):
    service: str
    version: str
    environment: Literal["dev", "staging", "production"]
    deployed_by: str
    successful: bool


LOG_LINE_WITH_TIMESTAMP = create_model(
    "LogLine",
    timestamp=(str, ...),
    level=(Literal["DEBUG", "INFO", "WARN", "ERROR"], ...),
    service=(str, ...),
    message=(str, ...),
)


class Shipment(BaseModel):
    tracking_id: str
    sender: str
    recipient: str
    weight_kg: float
    status: Literal["created", "in_transit", "delivered", "lost"]
    delivered_on: str | None = Field(description="ISO 8601 date, null if not delivered")
    signature_required: bool


class LogEntry(BaseModel):
    timestamp: str
    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"]
    service: str
    message: str
    user_id: int | None


class Claim(BaseModel):
    claimant: str
    policy_number: str
    incident_date: str = Field(description="YYYY-MM-DD")
    incident_type: Literal["fire", "theft", "water_damage", "accident"]
    estimated_damage: float
    police_report: bool
    description: str


TICKET_WITH_ID = create_model(
    "Ticket",
    id=(str, ...),
    subject=(str, ...),
    status=(Literal["open", "pending", "closed"], ...),
    priority=(Literal["low", "normal", "high", "urgent"], ...),
    requester=(str, ...),
)


class Delivery(BaseModel):
    tracking_number: str
    carrier: str
    recipient: str
    status: Literal["in_transit", "delivered", "returned", "lost"]
    expected_date: str | None


class Alert(BaseModel):
    host: str
    metric: str
    value: float
    threshold: float
    severity: Literal["info", "warning", "critical"]


class Bug(BaseModel):
    summary: str
    version: str
    os: str
    severity: Literal["minor", "major", "blocker"]
    reproducible: bool
    assignee: str | None


MODELS_WITH_A_CHOICE_SOFTWARE = kind(
    "models with a choice",
    filled(
        Ticket,
        "Mrs. Hall called: her ThermoPlus boiler shows error E7 and there's no hot water, it's urgent. Call back on 555-0182.",
        {"product": "ThermoPlus boiler", "priority": "high", "callback_number": "555-0182"},
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
        AccessLog,
        '203.0.113.9 - - [05/Nov/2025:14:02:11 +0000] "POST /api/login HTTP/1.1" 401 512',
        {"ip": "203.0.113.9", "method": "POST", "path": "/api/login", "status": 401, "bytes": 512},
    ),
    filled(
        Deploy,
        "jlopez deployed billing-api v2.14.0 to production; the rollout failed.",
        {"service": "billing-api", "environment": "production", "successful": False},
    ),
    *model(
        LOG_LINE_WITH_TIMESTAMP,
        (
            "Parse: 2025-01-14T08:22:31Z ERROR payment-service: Connection to database lost",
            {
                "timestamp": "2025-01-14T08:22:31Z",
                "level": "ERROR",
                "service": "payment-service",
                "message": "Connection to database lost",
            },
        ),
        (
            "[2024-12-01 23:59:58] WARN auth - Too many login attempts for user bob",
            {
                "timestamp": "2024-12-01 23:59:58",
                "level": "WARN",
                "service": "auth",
                "message": "Too many login attempts for user bob",
            },
        ),
    ),
    filled(
        Shipment,
        "Package ZX-40981 (3.2 kg) from Nordic Outfitters to Helena Brandt was delivered on 5 May 2025. "
        "A signature was required.",
        {
            "tracking_id": "ZX-40981",
            "sender": "Nordic Outfitters",
            "recipient": "Helena Brandt",
            "weight_kg": 3.2,
            "status": "delivered",
            "delivered_on": "2025-05-05",
            "signature_required": True,
        },
    ),
    filled(
        LogEntry,
        "2025-01-19 08:44:12 ERROR [auth-service] Invalid token for user 5521",
        {
            "timestamp": "2025-01-19 08:44:12",
            "level": "ERROR",
            "service": "auth-service",
            "message": "Invalid token for user 5521",
            "user_id": 5521,
        },
    ),
    filled(
        Claim,
        "I'm Gregor Hale, policy HH-77120. On February 11, 2025 a pipe burst and caused water damage in my kitchen. "
        "I estimate the damage at 3,400 euros. There is no police report.",
        {
            "claimant": "Gregor Hale",
            "policy_number": "HH-77120",
            "incident_date": "2025-02-11",
            "incident_type": "water_damage",
            "estimated_damage": 3400,
            "police_report": False,
        },
    ),
    filled(
        TICKET_WITH_ID,
        "Ticket T-881 (urgent): VPN connection drops every hour. Requested by Anja Roth, still open.",
        {
            "id": "T-881",
            "subject": "VPN connection drops every hour",
            "status": "open",
            "priority": "urgent",
            "requester": "Anja Roth",
        },
    ),
    *model(
        Delivery,
        (
            "Parcel 1Z999AA10123456784 with UPS for Keiko Mori was delivered yesterday.",
            {
                "tracking_number": "1Z999AA10123456784",
                "carrier": "UPS",
                "recipient": "Keiko Mori",
                "status": "delivered",
            },
        ),
        (
            "Your DHL shipment JD014600 to Paul Becker is in transit and expected on 2025-08-14.",
            {
                "tracking_number": "JD014600",
                "carrier": "DHL",
                "recipient": "Paul Becker",
                "status": "in_transit",
                "expected_date": "2025-08-14",
            },
        ),
    ),
    filled(
        Alert,
        "CRITICAL: disk usage on db-02.internal is 97.5 %, the threshold is 90 %.",
        {
            "host": "db-02.internal",
            "metric": "disk usage",
            "value": 97.5,
            "threshold": 90,
            "severity": "critical",
        },
    ),
    filled(
        Bug,
        "Blocker: export to PDF hangs in version 4.2.1 on Windows 11. Always reproducible. Assigned to Dmitri Volkov.",
        {
            "version": "4.2.1",
            "os": "Windows 11",
            "severity": "blocker",
            "reproducible": True,
            "assignee": "Dmitri Volkov",
        },
    ),
)


class Car(BaseModel):
    make: str
    model: str
    year: int
    mileage_km: int
    fuel: Literal["petrol", "diesel", "electric", "hybrid"]
    price_eur: int


class Email(BaseModel):
    subject: str
    sender: str
    priority: Literal["low", "normal", "high"]
    needs_reply: bool


class Subscription(BaseModel):
    customer_email: str
    plan: Literal["free", "basic", "pro", "enterprise"]
    monthly_price: float
    currency: str
    renews_on: str
    auto_renew: bool


class Payment(BaseModel):
    payer: str
    payee: str
    amount: float
    currency: Literal["EUR", "USD", "GBP", "CHF"]
    date: str
    purpose: str


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


class CarAd(BaseModel):
    make: str
    model: str
    year: int
    price: int
    mileage: int
    transmission: Literal["manual", "automatic"]
    first_owner: bool


class Transaction(BaseModel):
    date: str
    amount: float
    currency: str
    merchant: str
    category: Literal["groceries", "transport", "dining", "rent", "other"]
    is_refund: bool


COMPLAINT_WITH_PRODUCT = create_model(
    "Complaint",
    customer=(str, ...),
    product=(str, ...),
    problem=(str, ...),
    purchase_date=(str | None, ...),
    wants=(Literal["refund", "replacement", "repair"], ...),
)


class Restaurant(BaseModel):
    name: str
    cuisine: str
    price_range: Literal["cheap", "moderate", "expensive"]
    rating: float
    address: str
    phone: str | None
    outdoor_seating: bool


SUBSCRIPTION_WITH_SEATS = create_model(
    "Subscription",
    plan=(Literal["free", "basic", "pro", "enterprise"], ...),
    seats=(int, ...),
    monthly_price=(float, ...),
    billing_email=(str, ...),
    renews_on=(str, Field(description="YYYY-MM-DD")),
    auto_renew=(bool, ...),
)


class House(BaseModel):
    kind: Literal["house", "apartment", "studio"]
    bedrooms: int
    bathrooms: int
    price: float
    year_built: int | None
    garage: bool


class Course(BaseModel):
    title: str
    instructor: str
    start_date: str = Field(description="ISO 8601 date")
    weeks: int
    price: float
    level: Literal["beginner", "intermediate", "advanced"]
    online: bool


class Movement(BaseModel):
    account: str
    kind: Literal["deposit", "withdrawal"]
    amount: float
    booked_on: str = Field(description="YYYY-MM-DD")


class Transfer(BaseModel):
    from_iban: str
    to_iban: str
    amount: float
    currency: Literal["EUR", "USD", "GBP"]
    purpose: str
    execution_date: str | None


MODELS_WITH_A_CHOICE_ORDERS_AND_MONEY = kind(
    "models with a choice",
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
        Email,
        "From: boss@acme.com\nSubject: Budget needed today\n\nPlease send me the budget asap.",
        {"subject": "Budget needed today", "sender": "boss@acme.com", "priority": "high"},
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
    *model(
        Transaction,
        (
            "On 2025-02-11 I paid 54.90 EUR at Rewe for groceries.",
            {
                "date": "2025-02-11",
                "amount": 54.9,
                "currency": "EUR",
                "merchant": "Rewe",
                "category": "groceries",
                "is_refund": False,
            },
        ),
        (
            "Uber refunded me $12.40 for a cancelled ride on 2025-03-02.",
            {
                "date": "2025-03-02",
                "amount": 12.4,
                "currency": "USD",
                "merchant": "Uber",
                "category": "transport",
                "is_refund": True,
            },
        ),
    ),
    filled(
        COMPLAINT_WITH_PRODUCT,
        "My name is Ada Brook. The toaster I bought on 2025-01-11 stopped working after a week, I want my money back.",
        {"customer": "Ada Brook", "product": "toaster", "purchase_date": "2025-01-11", "wants": "refund"},
    ),
    filled(
        Restaurant,
        "Casa Lupita is a cheap Mexican place at 210 Pine Street with a rating of 4.6. You can sit outside. "
        "Call 512-555-0144 to reserve.",
        {
            "name": "Casa Lupita",
            "cuisine": "Mexican",
            "price_range": "cheap",
            "rating": 4.6,
            "address": "210 Pine Street",
            "phone": "512-555-0144",
            "outdoor_seating": True,
        },
    ),
    filled(
        SUBSCRIPTION_WITH_SEATS,
        "We have the Pro plan with 25 seats for 375 dollars a month, invoices go to accounting@brightlabs.io. It renews "
        "automatically on January 15, 2026.",
        {
            "plan": "pro",
            "seats": 25,
            "monthly_price": 375,
            "billing_email": "accounting@brightlabs.io",
            "renews_on": "2026-01-15",
            "auto_renew": True,
        },
    ),
    filled(
        House,
        "Family house with four bedrooms and 2 bathrooms, built in 1987, double garage, asking price $415,000.",
        {
            "kind": "house",
            "bedrooms": 4,
            "bathrooms": 2,
            "price": 415000,
            "year_built": 1987,
            "garage": True,
        },
    ),
    *model(
        Course,
        (
            "'Intro to Pottery' with Hana Suzuki starts on September 1, 2025, takes 8 weeks and costs 180 euros. "
            "It is for beginners and takes place in our studio, not online.",
            {
                "title": "Intro to Pottery",
                "instructor": "Hana Suzuki",
                "start_date": "2025-09-01",
                "weeks": 8,
                "price": 180,
                "level": "beginner",
                "online": False,
            },
        ),
        (
            "Online course: Advanced Rust by Jonas Weber, 6 weeks, starting 2025-11-03, $299.",
            {
                "title": "Advanced Rust",
                "instructor": "Jonas Weber",
                "start_date": "2025-11-03",
                "weeks": 6,
                "price": 299,
                "level": "advanced",
                "online": True,
            },
        ),
    ),
    filled(
        Movement,
        "On 2 January 2025 I withdrew 300 euros from account 4471.",
        {"account": "4471", "kind": "withdrawal", "amount": 300, "booked_on": "2025-01-02"},
    ),
    filled(
        Transfer,
        "Transfer 1,250.00 EUR from DE89370400440532013000 to FR1420041010050500013M02606 for 'Rent June'.",
        {
            "from_iban": "DE89370400440532013000",
            "to_iban": "FR1420041010050500013M02606",
            "amount": 1250,
            "currency": "EUR",
            "purpose": "Rent June",
            "execution_date": None,
        },
    ),
)


class Molecule(BaseModel):
    name: str
    formula: str
    molar_mass: float
    state_at_room_temperature: Literal["solid", "liquid", "gas"]


class Weather(BaseModel):
    city: str
    temperature: float
    unit: Literal["celsius", "fahrenheit"]
    condition: str
    humidity: int = Field(description="Relative humidity in percent")


WEATHER_WITH_TEMPERATURE_C = create_model(
    "Weather",
    city=(str, ...),
    temperature_c=(float, ...),
    humidity_percent=(int, ...),
    wind_kmh=(float, ...),
    condition=(Literal["sunny", "cloudy", "rainy", "snowy"], ...),
)

MODELS_WITH_A_CHOICE_PLACES_AND_NATURE = kind(
    "models with a choice",
    filled(
        Molecule,
        "Ammonia, NH3, has a molar mass of 17.03 g/mol and is a gas at room temperature.",
        {"name": "Ammonia", "formula": "NH3", "molar_mass": 17.03, "state_at_room_temperature": "gas"},
    ),
    *model(
        Weather,
        (
            "In Nairobi it is 24°C and sunny with 40% humidity.",
            {
                "city": "Nairobi",
                "temperature": 24,
                "unit": "celsius",
                "condition": "sunny",
                "humidity": 40,
            },
        ),
        (
            "Weather in Denver: 71 degrees Fahrenheit, cloudy, humidity 35 percent.",
            {
                "city": "Denver",
                "temperature": 71,
                "unit": "fahrenheit",
                "condition": "cloudy",
                "humidity": 35,
            },
        ),
    ),
    filled(
        WEATHER_WITH_TEMPERATURE_C,
        "It's raining in Bergen, 11.5 °C with 88 % humidity and wind of 30 km/h.",
        {
            "city": "Bergen",
            "temperature_c": 11.5,
            "humidity_percent": 88,
            "wind_kmh": 30,
            "condition": "rainy",
        },
    ),
)


class Sentiment(BaseModel):
    sentiment: Literal["positive", "negative", "neutral"]
    confidence: float = Field(ge=0, le=1)


class Movie(BaseModel):
    title: str
    year: int
    director: str
    genre: Literal["comedy", "drama", "horror", "science fiction", "thriller"]
    watched: bool


class Review(BaseModel):
    hotel: str
    rating: float
    cleanliness: Literal["poor", "average", "good", "excellent"]
    staff_friendly: bool
    visited: str


MODELS_WITH_A_CHOICE_WORKS_AND_TEXTS = kind(
    "models with a choice",
    *model(
        Sentiment,
        (
            "Classify: 'The battery died after two days and support never answered. Terrible.'",
            {"sentiment": "negative"},
        ),
        ("Best purchase I've made all year, I love it!", {"sentiment": "positive"}),
    ),
    *model(
        Movie,
        (
            "Arrival (2016), directed by Denis Villeneuve, a science fiction film. I have already watched it.",
            {
                "title": "Arrival",
                "year": 2016,
                "director": "Denis Villeneuve",
                "genre": "science fiction",
                "watched": True,
            },
        ),
        (
            'I want to see "Get Out", the 2017 horror movie by Jordan Peele. I haven\'t watched it yet.',
            {
                "title": "Get Out",
                "year": 2017,
                "director": "Jordan Peele",
                "genre": "horror",
                "watched": False,
            },
        ),
    ),
    filled(
        Review,
        "We stayed at the Alpine Lodge in January 2025. Excellent cleanliness, friendly staff, 4.5 points.",
        {"hotel": "Alpine Lodge", "rating": 4.5, "cleanliness": "excellent", "staff_friendly": True},
    ),
)


class Booking(BaseModel):
    guest_name: str
    room_type: Literal["single", "double", "suite"]
    check_in: str
    nights: int
    adults: int
    children: int
    breakfast: bool


class Tenant(BaseModel):
    first_name: str
    last_name: str
    email: str
    apartment: str
    rent: float
    pays_by: Literal["transfer", "card", "cash"]


class Satellite(BaseModel):
    name: str
    operator: str
    launch_date: str = Field(description="YYYY-MM-DD")
    mass_kg: float
    orbit: Literal["LEO", "MEO", "GEO"]


class Posting(BaseModel):
    job_title: str
    company: str
    location: str
    salary: int
    currency: str
    employment_type: Literal["full_time", "part_time", "contract"]
    remote: bool


class HotelBooking(BaseModel):
    guest_name: str
    hotel: str
    check_in: str = Field(description="Date in YYYY-MM-DD format")
    check_out: str = Field(description="Date in YYYY-MM-DD format")
    room_type: Literal["single", "double", "suite"]
    breakfast_included: bool


class Account(BaseModel):
    holder: str
    iban: str
    balance: float
    currency: Literal["EUR", "USD", "CHF"]
    is_joint: bool


MODELS_WITH_A_CHOICE_OTHERS = kind(
    "models with a choice",
    filled(
        Satellite,
        "TerraWatch-2, operated by Orbitis, was launched on 14 May 2024, weighs 412 kg and flies in LEO.",
        {
            "name": "TerraWatch-2",
            "operator": "Orbitis",
            "launch_date": "2024-05-14",
            "mass_kg": 412,
            "orbit": "LEO",
        },
    ),
    *model(
        Account,
        (
            "Simone Keller holds account CH9300762011623852957 with a balance of 5,310.75 CHF. It is a joint account.",
            {
                "holder": "Simone Keller",
                "iban": "CH9300762011623852957",
                "balance": 5310.75,
                "currency": "CHF",
                "is_joint": True,
            },
        ),
        (
            "The balance of account GB29NWBK60161331926819 is 820 dollars. Holder is Mark Owens; it is not joint.",
            {
                "holder": "Mark Owens",
                "iban": "GB29NWBK60161331926819",
                "balance": 820,
                "currency": "USD",
                "is_joint": False,
            },
        ),
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
    *model(
        HotelBooking,
        (
            "Please reserve a double room at Hotel Adria for Beatriz Fonseca from July 3, 2025 to July 8, 2025, "
            "breakfast included.",
            {
                "guest_name": "Beatriz Fonseca",
                "hotel": "Hotel Adria",
                "check_in": "2025-07-03",
                "check_out": "2025-07-08",
                "room_type": "double",
                "breakfast_included": True,
            },
        ),
        (
            "Guest: Viktor Lind\nHotel: Park Inn\nCheck-in: 2025-10-01\nCheck-out: 2025-10-04\n"
            "Room: single\nBreakfast: no",
            {
                "guest_name": "Viktor Lind",
                "hotel": "Park Inn",
                "check_in": "2025-10-01",
                "check_out": "2025-10-04",
                "room_type": "single",
                "breakfast_included": False,
            },
        ),
    ),
    filled(
        Tenant,
        "New tenant: Sofie Dahl, sofie.dahl@mail.dk, apartment 12C, rent 8,400 kroner, she pays by bank transfer.",
        {
            "first_name": "Sofie",
            "last_name": "Dahl",
            "email": "sofie.dahl@mail.dk",
            "apartment": "12C",
            "rent": 8400,
            "pays_by": "transfer",
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
)

ROWS = [
    *MODELS_WITH_A_CHOICE_SOFTWARE,
    *MODELS_WITH_A_CHOICE_ORDERS_AND_MONEY,
    *MODELS_WITH_A_CHOICE_PLACES_AND_NATURE,
    *MODELS_WITH_A_CHOICE_WORKS_AND_TEXTS,
    *MODELS_WITH_A_CHOICE_OTHERS,
]
