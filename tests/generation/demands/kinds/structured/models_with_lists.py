"""Rows: models with lists of plain values are filled with what the prompt says."""

from __future__ import annotations

from typing import Literal

from demands.rows import kind
from demands.shapes import filled, model
from pydantic import BaseModel, Field, create_model


class Mention(BaseModel):
    name: str
    type: Literal["person", "organization", "location"]


class Mentions(BaseModel):
    entities: list[Mention]


class Meeting(BaseModel):
    topic: str
    participants: list[str]
    date: str
    start: str
    end: str
    room: str | None


class Call(BaseModel):
    subject: str
    date: str = Field(description="YYYY-MM-DD")
    start_time: str
    duration_minutes: int
    attendees: list[str]
    location: str | None


class Event(BaseModel):
    title: str
    date: str = Field(description="ISO date")
    start_time: str = Field(description="HH:MM")
    location: str
    attendees: list[str]


MODELS_WITH_LISTS_EVENTS = kind(
    "models with lists",
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
        Call,
        "Kickoff call on 2025-06-03 at 15:00 for 45 minutes with Yara, Ben and Oskar, online.",
        {
            "date": "2025-06-03",
            "start_time": "15:00",
            "duration_minutes": 45,
            "attendees": ["Yara", "Ben", "Oskar"],
        },
    ),
    *model(
        Event,
        (
            "Dinner with Lena and Oscar on Friday 2025-06-13 at 19:30 at Trattoria Roma.",
            {
                "date": "2025-06-13",
                "start_time": "19:30",
                "location": "Trattoria Roma",
                "attendees": ["Lena", "Oscar"],
            },
        ),
        (
            "Schedule the quarterly review for 4 November 2025, 10:00 to 11:30, in room B204. "
            "Invite Sara, Malik and Jonas.",
            {
                "title": "Quarterly review",
                "date": "2025-11-04",
                "start_time": "10:00",
                "location": "room B204",
                "attendees": ["Sara", "Malik", "Jonas"],
            },
        ),
    ),
)


class Product(BaseModel):
    name: str
    brand: str
    price: float
    currency: str
    colors: list[str]
    in_stock: bool
    weight_grams: int | None


class Order(BaseModel):
    order_id: str
    customer_name: str
    items: list[str]
    total: float
    express: bool


PRODUCT_WITH_SKU = create_model(
    "Product",
    sku=(str, ...),
    name=(str, ...),
    price_cents=(int, ...),
    colors=(list[str], ...),
    in_stock=(bool, ...),
)

PRODUCT_WITH_CATEGORY = create_model(
    "Product",
    name=(str, ...),
    brand=(str, ...),
    category=(Literal["electronics", "clothing", "furniture", "food"], ...),
    price=(float, ...),
    currency=(str, ...),
    colors=(list[str], ...),
    in_stock=(bool, ...),
    rating=(float | None, ...),
)


class Purchase(BaseModel):
    merchant: str
    date: str = Field(description="Date in YYYY-MM-DD")
    items: list[str]
    subtotal: float
    tax: float
    total: float
    payment_method: Literal["cash", "card", "voucher"]


MODELS_WITH_LISTS_ORDERS_AND_MONEY = kind(
    "models with lists",
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
        Order,
        "Order A-7731 from Hugo Blanc: a kettle, a toaster and a pan. Total 134.90 EUR, express delivery.",
        {
            "customer_name": "Hugo Blanc",
            "items": ["kettle", "toaster", "pan"],
            "total": 134.9,
            "express": True,
        },
    ),
    filled(
        PRODUCT_WITH_SKU,
        "SKU TB-100: Trail Boots, $89.99, in black, brown and green. Currently sold out.",
        {"sku": "TB-100", "name": "Trail Boots", "price_cents": 8999, "in_stock": False},
    ),
    filled(
        PRODUCT_WITH_CATEGORY,
        "The AeroFit running jacket by Nike costs €89.95, comes in black, red and navy, and is sold out at the "
        "moment.",
        {
            "name": "AeroFit running jacket",
            "brand": "Nike",
            "category": "clothing",
            "price": 89.95,
            "currency": "EUR",
            "colors": ["black", "red", "navy"],
            "in_stock": False,
            "rating": None,
        },
    ),
    filled(
        Purchase,
        "GREEN GROCER\n2025-03-29\nApples 3.20\nBread 2.80\nCheese 6.50\nSubtotal 12.50\nTax 0.88\nTotal 13.38\nPaid by card",
        {
            "merchant": "GREEN GROCER",
            "date": "2025-03-29",
            "items": ["Apples", "Bread", "Cheese"],
            "subtotal": 12.5,
            "tax": 0.88,
            "total": 13.38,
            "payment_method": "card",
        },
    ),
)


class Review(BaseModel):
    product: str
    stars: int = Field(ge=1, le=5)
    would_recommend: bool
    pros: list[str]
    cons: list[str]


class Movie(BaseModel):
    title: str
    director: str
    year: int
    runtime_minutes: int
    cast: list[str]


class Feedback(BaseModel):
    rating: int = Field(ge=1, le=10)
    summary: str
    would_return: bool
    complaints: list[str]


class AppReview(BaseModel):
    app: str
    stars: int
    positive: bool
    mentioned_features: list[str]


class Paper(BaseModel):
    title: str
    authors: list[str]
    journal: str
    year: int
    doi: str | None


class Poll(BaseModel):
    question: str
    options: list[str]
    anonymous: bool


REVIEW_WITH_RATING = create_model(
    "Review",
    product=(str, ...),
    rating=(int, Field(ge=1, le=5)),
    pros=(list[str], ...),
    cons=(list[str], ...),
    would_buy_again=(bool, ...),
)


class Podcast(BaseModel):
    show: str
    episode: int
    title: str
    host: str
    guests: list[str]
    minutes: int


class PullRequest(BaseModel):
    number: int
    title: str
    author: str
    branch: str
    files_changed: int
    merged: bool
    reviewers: list[str]


MOVIE_WITH_GENRES = create_model(
    "Movie",
    title=(str, ...),
    director=(str, ...),
    year=(int, ...),
    genres=(list[str], ...),
    runtime_minutes=(int, ...),
    actors=(list[str], ...),
)


class Question(BaseModel):
    question: str
    options: list[str]
    correct: str


class Course(BaseModel):
    code: str
    title: str
    credits: int
    instructor: str
    days: list[str]
    room: str | None


REVIEW_WITH_SENTIMENT = create_model(
    "Review",
    product=(str, ...),
    stars=(int, ...),
    sentiment=(Literal["positive", "negative", "mixed"], ...),
    pros=(list[str], ...),
    cons=(list[str], ...),
    would_buy_again=(bool, ...),
)

MODELS_WITH_LISTS_WORKS_AND_TEXTS = kind(
    "models with lists",
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
        Feedback,
        "I give it 6 out of 10. The food was cold and the music too loud, but the staff were lovely. We would come back.",
        {"rating": 6, "would_return": True},
    ),
    filled(
        AppReview,
        "Five stars for TrailBuddy! I love the offline maps and the elevation profile.",
        {"app": "TrailBuddy", "stars": 5, "positive": True},
    ),
    filled(
        Paper,
        '"Sleep and Memory in Old Age" by Ruth Adler, Kim Seo and Paul Obi appeared in Neuron Letters in 2022, doi 10.1234/nl.2022.77.',
        {
            "title": "Sleep and Memory in Old Age",
            "authors": ["Ruth Adler", "Kim Seo", "Paul Obi"],
            "journal": "Neuron Letters",
            "year": 2022,
            "doi": "10.1234/nl.2022.77",
        },
    ),
    filled(
        Poll,
        "Ask the team: Where should we go for the offsite? Options: Lisbon, Vienna or Krakow. The vote is anonymous.",
        {
            "question": "Where should we go for the offsite?",
            "options": ["Lisbon", "Vienna", "Krakow"],
            "anonymous": True,
        },
    ),
    *model(
        REVIEW_WITH_RATING,
        (
            "I bought the AeroPress Go and give it 4 out of 5 stars. Pros: compact, easy to clean. "
            "Cons: small capacity. I would buy it again.",
            {
                "product": "AeroPress Go",
                "rating": 4,
                "pros": ["compact", "easy to clean"],
                "cons": ["small capacity"],
                "would_buy_again": True,
            },
        ),
        (
            "The Zenbook 14 gets 2 stars from me. The fan is loud and the battery is weak. "
            "I would not buy it again.",
            {"product": "Zenbook 14", "rating": 2, "would_buy_again": False},
        ),
    ),
    filled(
        Podcast,
        "Episode 58 of Night Owls, 'Sleeping under the stars', is hosted by Ruben Castro. His guests are Lea Winter and "
        "Omar Said. It is 72 minutes long.",
        {
            "show": "Night Owls",
            "episode": 58,
            "title": "Sleeping under the stars",
            "host": "Ruben Castro",
            "guests": ["Lea Winter", "Omar Said"],
            "minutes": 72,
        },
    ),
    filled(
        PullRequest,
        "PR #482 'Fix login redirect' by kaito on branch fix/login changes 7 files. Reviewed by Marta and Joel, and merged "
        "this morning.",
        {
            "number": 482,
            "title": "Fix login redirect",
            "author": "kaito",
            "branch": "fix/login",
            "files_changed": 7,
            "merged": True,
            "reviewers": ["Marta", "Joel"],
        },
    ),
    filled(
        MOVIE_WITH_GENRES,
        "Arrival (2016), directed by Denis Villeneuve, stars Amy Adams and Jeremy Renner. Genres: drama, science "
        "fiction. 116 minutes.",
        {
            "title": "Arrival",
            "director": "Denis Villeneuve",
            "year": 2016,
            "genres": ["drama", "science fiction"],
            "runtime_minutes": 116,
            "actors": ["Amy Adams", "Jeremy Renner"],
        },
    ),
    filled(
        Question,
        "Which planet is known as the red planet? A) Venus B) Mars C) Jupiter. Correct answer: Mars",
        {
            "question": "Which planet is known as the red planet?",
            "options": ["Venus", "Mars", "Jupiter"],
            "correct": "Mars",
        },
    ),
    filled(
        Course,
        "CS-204 Operating Systems, 6 credits, taught by Prof. Amina Yusuf on Tuesdays and Thursdays in room H3.",
        {
            "code": "CS-204",
            "title": "Operating Systems",
            "credits": 6,
            "instructor": "Prof. Amina Yusuf",
            "days": ["Tuesday", "Thursday"],
            "room": "H3",
        },
    ),
    filled(
        REVIEW_WITH_SENTIMENT,
        "The Brewmaster 3000 makes great coffee and looks good, but it is loud and the water tank is small. "
        "3 out of 5 stars. I would not buy it again.",
        {"product": "Brewmaster 3000", "stars": 3, "sentiment": "mixed", "would_buy_again": False},
    ),
)


class Job(BaseModel):
    title: str
    company: str
    location: str
    remote: bool
    salary_min: int | None
    salary_max: int | None
    skills: list[str]


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


class JobPosting(BaseModel):
    title: str
    company: str
    location: str
    salary_min: int | None
    salary_max: int | None
    remote: bool
    requirements: list[str]


VACANCY_WITH_TITLE = create_model(
    "Vacancy",
    title=(str, ...),
    company=(str, ...),
    location=(str, ...),
    salary_from=(int, ...),
    salary_to=(int, ...),
    currency=(str, ...),
    remote=(bool, ...),
    skills=(list[str], ...),
)

MODELS_WITH_LISTS_FIRMS = kind(
    "models with lists",
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
    *model(
        JobPosting,
        (
            "Brightwave is hiring a Senior Product Designer in Amsterdam. The salary is 60,000 to 75,000 euros. "
            "Remote work is possible. Requirements: Figma, 5 years of experience, English.",
            {
                "title": "Senior Product Designer",
                "company": "Brightwave",
                "location": "Amsterdam",
                "salary_min": 60000,
                "salary_max": 75000,
                "remote": True,
                "requirements": ["Figma", "5 years of experience", "English"],
            },
        ),
        (
            "Job: Accountant at Holm & Sons, Copenhagen. On-site only, not remote. You need Excel and SAP.",
            {
                "title": "Accountant",
                "company": "Holm & Sons",
                "location": "Copenhagen",
                "remote": False,
                "requirements": ["Excel", "SAP"],
                "salary_min": None,
            },
        ),
    ),
    filled(
        VACANCY_WITH_TITLE,
        "Blue Harbor is looking for a Backend Developer in Gdansk or fully remote. Salary 14,000 to 18,000 PLN. You "
        "know Go, Kafka and PostgreSQL.",
        {
            "title": "Backend Developer",
            "company": "Blue Harbor",
            "salary_from": 14000,
            "salary_to": 18000,
            "currency": "PLN",
            "remote": True,
            "skills": ["Go", "Kafka", "PostgreSQL"],
        },
    ),
)


class Bug(BaseModel):
    component: str
    severity: Literal["minor", "major", "critical"]
    version: str
    steps: list[str]
    reported_by: str


class Server(BaseModel):
    hostname: str
    ip: str
    cpu_cores: int
    memory_gb: int
    os: str
    tags: list[str]


class Email(BaseModel):
    sender: str
    recipients: list[str]
    subject: str
    has_attachment: bool


class Ticket(BaseModel):
    title: str
    priority: Literal["low", "medium", "high", "critical"]
    component: str
    reporter: str
    steps_to_reproduce: list[str]
    affects_production: bool


MODELS_WITH_LISTS_SOFTWARE = kind(
    "models with lists",
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
        Server,
        "web-03.example.net (10.0.4.17) runs Ubuntu 22.04 with 8 cores and 32 GB of memory, tagged production, web "
        "and eu-west.",
        {
            "hostname": "web-03.example.net",
            "ip": "10.0.4.17",
            "cpu_cores": 8,
            "memory_gb": 32,
            "os": "Ubuntu 22.04",
            "tags": ["production", "web", "eu-west"],
        },
    ),
    *model(
        Email,
        (
            "From: lea@firm.com\nTo: max@firm.com, ida@firm.com\nSubject: Q3 report\n\n"
            "Hi both, please find the report attached.",
            {
                "sender": "lea@firm.com",
                "recipients": ["max@firm.com", "ida@firm.com"],
                "subject": "Q3 report",
                "has_attachment": True,
            },
        ),
        (
            "boss@corp.io wrote to team@corp.io with the subject 'Friday lunch', without any attachment.",
            {
                "sender": "boss@corp.io",
                "recipients": ["team@corp.io"],
                "subject": "Friday lunch",
                "has_attachment": False,
            },
        ),
    ),
    filled(
        Ticket,
        "Critical bug in the checkout module reported by Lena Ortiz: Payment fails with PayPal.\n"
        "Steps:\n1. Put an item in the cart\n2. Choose PayPal\n3. Confirm\nIt happens in production.",
        {
            "title": "Payment fails with PayPal",
            "priority": "critical",
            "component": "checkout",
            "reporter": "Lena Ortiz",
            "steps_to_reproduce": ["Put an item in the cart", "Choose PayPal", "Confirm"],
            "affects_production": True,
        },
    ),
)


class Visit(BaseModel):
    patient_name: str
    age: int
    symptoms: list[str]
    temperature_c: float
    allergies: list[str]
    follow_up: str | None


class Applicant(BaseModel):
    name: str
    age: int
    city: str
    years_of_experience: int
    languages: list[str]
    willing_to_relocate: bool


class Checkup(BaseModel):
    patient: str
    clinic: str
    date: str
    time: str
    bring: list[str]


class Patient(BaseModel):
    age: int
    gender: Literal["female", "male"]
    medications: list[str]


PATIENT_WITH_NAME = create_model(
    "Patient",
    name=(str, ...),
    age=(int, ...),
    height_cm=(float, ...),
    weight_kg=(float, ...),
    smoker=(bool, ...),
    allergies=(list[str], ...),
)


class Candidate(BaseModel):
    name: str
    years_of_experience: int
    current_role: str
    languages: list[str]
    willing_to_relocate: bool
    expected_salary: float | None


PATIENT_WITH_FIRST_NAME = create_model(
    "Patient",
    first_name=(str, ...),
    last_name=(str, ...),
    birth_date=(str, Field(description="YYYY-MM-DD")),
    symptoms=(list[str], ...),
    allergies=(list[str], ...),
    smoker=(bool, ...),
    doctor=(str, ...),
)

MODELS_WITH_LISTS_PEOPLE = kind(
    "models with lists",
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
        Checkup,
        "Reminder for Nadia Haas: your appointment at the Lindenhof Clinic is on 2025-05-27 at 08:20. Please bring your insurance card, your vaccination record and a mask.",
        {"patient": "Nadia Haas", "clinic": "Lindenhof Clinic", "date": "2025-05-27", "time": "08:20"},
    ),
    filled(
        Patient,
        "The patient, a 45-year-old man, has had fever for 3 days. He takes ibuprofen.",
        {"age": 45, "gender": "male", "medications": ["ibuprofen"]},
    ),
    *model(
        PATIENT_WITH_NAME,
        (
            "Patient Hugo Lindqvist, 47, 182 cm, 85.5 kg, non-smoker, allergic to penicillin and pollen.",
            {
                "name": "Hugo Lindqvist",
                "age": 47,
                "height_cm": 182,
                "weight_kg": 85.5,
                "smoker": False,
                "allergies": ["penicillin", "pollen"],
            },
        ),
        (
            "Rosa Delgado is 29 years old, weighs 61 kg and is 168 cm tall. She smokes. No known allergies.",
            {
                "name": "Rosa Delgado",
                "age": 29,
                "height_cm": 168,
                "weight_kg": 61,
                "smoker": True,
                "allergies": [],
            },
        ),
    ),
    filled(
        Candidate,
        "Ines Duarte has 7 years of experience and works as a backend developer. She speaks Portuguese, English and "
        "Spanish, would relocate, and expects 68,000 euros.",
        {
            "name": "Ines Duarte",
            "years_of_experience": 7,
            "current_role": "backend developer",
            "languages": ["Portuguese", "English", "Spanish"],
            "willing_to_relocate": True,
            "expected_salary": 68000,
        },
    ),
    filled(
        PATIENT_WITH_FIRST_NAME,
        "Patient Louis Mercier, born 14.09.1968, complains of headache and nausea. He is allergic to penicillin and "
        "does not smoke. Seen by Dr. Yamada.",
        {
            "first_name": "Louis",
            "last_name": "Mercier",
            "birth_date": "1968-09-14",
            "symptoms": ["headache", "nausea"],
            "allergies": ["penicillin"],
            "smoker": False,
            "doctor": "Dr. Yamada",
        },
    ),
)


class Recipe(BaseModel):
    name: str
    cuisine: str
    cook_time_minutes: int
    serves: int
    steps: list[str]


class Apartment(BaseModel):
    title: str
    price_per_night: float
    guests: int
    amenities: list[str]
    superhost: bool


MODELS_WITH_LISTS_OTHERS = kind(
    "models with lists",
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
        Apartment,
        "Cozy loft near the river, €95 per night for up to 4 guests, with wifi, kitchen and parking. The host is a "
        "superhost.",
        {
            "title": "Cozy loft near the river",
            "price_per_night": 95,
            "guests": 4,
            "amenities": ["wifi", "kitchen", "parking"],
            "superhost": True,
        },
    ),
    filled(
        Mentions,
        "Barack Obama was born in Hawaii and worked for the United Nations.",
        {
            "entities": [
                {"name": "Barack Obama", "type": "person"},
                {"name": "Hawaii", "type": "location"},
                {"name": "United Nations", "type": "organization"},
            ]
        },
    ),
)

ROWS = [
    *MODELS_WITH_LISTS_EVENTS,
    *MODELS_WITH_LISTS_ORDERS_AND_MONEY,
    *MODELS_WITH_LISTS_WORKS_AND_TEXTS,
    *MODELS_WITH_LISTS_FIRMS,
    *MODELS_WITH_LISTS_SOFTWARE,
    *MODELS_WITH_LISTS_PEOPLE,
    *MODELS_WITH_LISTS_OTHERS,
]
