"""Rows: models that hold other models are filled with what the prompt says."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from demands.rows import kind
from demands.shapes import filled, model
from pydantic import BaseModel, Field, create_model


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


ITEM_WITH_QUANTITY = create_model(
    "Item",
    name=(str, ...),
    quantity=(int, ...),
    unit_price=(float, ...),
)

ORDER_WITH_ORDER_ID = create_model(
    "Order",
    order_id=(str, ...),
    customer=(str, ...),
    items=(list[ITEM_WITH_QUANTITY], ...),
    total=(float, ...),
    currency=(Literal["EUR", "USD", "GBP"], ...),
)


class Expense(BaseModel):
    description: str
    amount: float


class ExpenseReport(BaseModel):
    employee: str
    trip: str
    expenses: list[Expense]
    total: float
    currency: str
    approved: bool


EXPENSE_REPORT_WITH_TRIP_DESTINATION = create_model(
    "ExpenseReport",
    employee=(str, ...),
    trip_destination=(str, ...),
    expenses=(list[Expense], ...),
    currency=(str, ...),
)

ITEM_WITH_NAME = create_model(
    "Item",
    name=(str, ...),
    quantity=(int, ...),
    price=(float, ...),
)

ORDER_WITH_NUMBER = create_model(
    "Order",
    number=(str, ...),
    date=(str, Field(description="YYYY-MM-DD")),
    customer=(str, ...),
    items=(list[ITEM_WITH_NAME], ...),
    paid=(bool, ...),
)


class OrderLine(BaseModel):
    product: str
    quantity: int
    unit_price: float


ORDER_WITH_LINES = create_model(
    "Order",
    order_id=(str, ...),
    customer=(str, ...),
    lines=(list[OrderLine], ...),
    shipping_address=(str, ...),
    express=(bool, ...),
)

MODELS_WITH_LISTS_OF_PARTS_ORDERS_AND_MONEY = kind(
    "models with lists of parts",
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
    *model(
        ORDER_WITH_ORDER_ID,
        (
            "Order #A-5521 from Bruno Salas: 2 x notebook at 3.50 EUR each, 1 x fountain pen at 24.00 EUR. "
            "Total: 31.00 EUR.",
            {
                "order_id": "A-5521",
                "customer": "Bruno Salas",
                "items": [
                    {"name": "notebook", "quantity": 2, "unit_price": 3.5},
                    {"name": "fountain pen", "quantity": 1, "unit_price": 24},
                ],
                "total": 31,
                "currency": "EUR",
            },
        ),
        (
            "Please process order 88213 for Meera Nair. She wants three desk lamps at $19.99 each and "
            "one office chair at $149. The total is $208.97.",
            {"order_id": "88213", "customer": "Meera Nair", "total": 208.97, "currency": "USD"},
        ),
    ),
    filled(
        ExpenseReport,
        "Expense report by Kofi Mensah, trip to Vienna: train 89.00, hotel 240.00, meals 56.50. All amounts in euros. "
        "Not yet approved.",
        {
            "employee": "Kofi Mensah",
            "expenses": [
                {"description": "train", "amount": 89},
                {"description": "hotel", "amount": 240},
                {"description": "meals", "amount": 56.5},
            ],
            "total": 385.5,
            "currency": "EUR",
            "approved": False,
        },
    ),
    *model(
        EXPENSE_REPORT_WITH_TRIP_DESTINATION,
        (
            "Nils Berger travelled to Madrid: taxi 32.50 EUR, hotel 240 EUR, dinner 45.80 EUR.",
            {
                "employee": "Nils Berger",
                "trip_destination": "Madrid",
                "expenses": [
                    {"description": "taxi", "amount": 32.5},
                    {"description": "hotel", "amount": 240},
                    {"description": "dinner", "amount": 45.8},
                ],
                "currency": "EUR",
            },
        ),
        (
            "Expense report of Carmen Ruiz for her trip to Boston:\n- flight: $410\n- parking: $36",
            {
                "employee": "Carmen Ruiz",
                "trip_destination": "Boston",
                "expenses": [
                    {"description": "flight", "amount": 410},
                    {"description": "parking", "amount": 36},
                ],
                "currency": "USD",
            },
        ),
    ),
    filled(
        ORDER_WITH_NUMBER,
        "Order B-2043, placed on 7 February 2025 by Tim Becker: 2 x Coffee mug (8.90), 1 x Teapot (24.50). Already paid.",
        {
            "number": "B-2043",
            "date": "2025-02-07",
            "customer": "Tim Becker",
            "items": [
                {"name": "Coffee mug", "quantity": 2, "price": 8.9},
                {"name": "Teapot", "quantity": 1, "price": 24.5},
            ],
            "paid": True,
        },
    ),
    filled(
        ORDER_WITH_LINES,
        "Order 5512 from Jamal Reed: 3 notebooks at $4.50 each and 1 desk lamp at $29.99. Ship it express to "
        "48 Birch Avenue, Denver.",
        {
            "order_id": "5512",
            "customer": "Jamal Reed",
            "lines": [
                {"product": "notebooks", "quantity": 3, "unit_price": 4.5},
                {"product": "desk lamp", "quantity": 1, "unit_price": 29.99},
            ],
            "shipping_address": "48 Birch Avenue, Denver",
            "express": True,
        },
    ),
)


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


class Dish(BaseModel):
    name: str
    price: float
    vegan: bool


class Menu(BaseModel):
    restaurant: str
    dishes: list[Dish]


INGREDIENT_WITH_NAME = create_model(
    "Ingredient",
    name=(str, ...),
    amount=(float, ...),
    unit=(str, ...),
)

RECIPE_WITH_NAME = create_model(
    "Recipe",
    name=(str, ...),
    servings=(int, ...),
    prep_minutes=(int, ...),
    ingredients=(list[INGREDIENT_WITH_NAME], ...),
    vegetarian=(bool, ...),
)

INGREDIENT_WITH_NAME_AND_QUANTITY = create_model(
    "Ingredient",
    name=(str, ...),
    quantity=(float, ...),
    unit=(str | None, ...),
)

RECIPE_WITH_TITLE = create_model(
    "Recipe",
    title=(str, ...),
    servings=(int, ...),
    prep_minutes=(int, ...),
    ingredients=(list[INGREDIENT_WITH_NAME_AND_QUANTITY], ...),
    vegetarian=(bool, ...),
)

MODELS_WITH_LISTS_OF_PARTS_FOOD_AND_HEALTH = kind(
    "models with lists of parts",
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
    *model(
        RECIPE_WITH_NAME,
        (
            "Pancakes for 4 people, ready in 20 minutes: 200 g flour, 300 ml milk, 2 tbsp sugar. Vegetarian.",
            {
                "name": "Pancakes",
                "servings": 4,
                "prep_minutes": 20,
                "ingredients": [
                    {"name": "flour", "amount": 200, "unit": "g"},
                    {"name": "milk", "amount": 300, "unit": "ml"},
                    {"name": "sugar", "amount": 2, "unit": "tbsp"},
                ],
                "vegetarian": True,
            },
        ),
        (
            "Recipe: Chicken soup. Serves 6. Preparation time: 45 minutes. "
            "Ingredients: 500 g chicken, 2 l water, 1 tsp salt. Not vegetarian.",
            {
                "name": "Chicken soup",
                "servings": 6,
                "prep_minutes": 45,
                "ingredients": [
                    {"name": "chicken", "amount": 500, "unit": "g"},
                    {"name": "water", "amount": 2, "unit": "l"},
                    {"name": "salt", "amount": 1, "unit": "tsp"},
                ],
                "vegetarian": False,
            },
        ),
    ),
    filled(
        RECIPE_WITH_TITLE,
        "Lentil curry (vegetarian), serves 3, 15 minutes of preparation: 250 g lentils, 2 carrots, 400 ml coconut "
        "milk, 1 tbsp curry powder.",
        {
            "title": "Lentil curry",
            "servings": 3,
            "prep_minutes": 15,
            "ingredients": [
                {"name": "lentils", "quantity": 250, "unit": "g"},
                {"name": "carrots", "quantity": 2, "unit": None},
                {"name": "coconut milk", "quantity": 400, "unit": "ml"},
                {"name": "curry powder", "quantity": 1, "unit": "tbsp"},
            ],
            "vegetarian": True,
        },
    ),
)


class Contact(BaseModel):
    name: str
    phone: str
    email: str | None


class Contacts(BaseModel):
    contacts: list[Contact]


class Employee(BaseModel):
    name: str
    salary: int
    department: str
    manager: str | None


class Employees(BaseModel):
    employees: list[Employee]


class Member(BaseModel):
    first_name: str
    last_name: str
    role: str


class Team(BaseModel):
    team: str
    members: list[Member]


CONTACT_WITH_NAME = create_model(
    "Contact",
    name=(str, ...),
    phone=(str, ...),
    email=(str, ...),
)


class ContactList(BaseModel):
    contacts: list[CONTACT_WITH_NAME]


class Job(BaseModel):
    company: str
    title: str
    start_year: int
    end_year: int | None


class Resume(BaseModel):
    name: str
    email: str
    skills: list[str]
    experience: list[Job]


class Medication(BaseModel):
    name: str
    dose: str
    times_per_day: int


class Prescription(BaseModel):
    patient: str
    medications: list[Medication]
    valid_until: str | None


class Workout(BaseModel):
    exercise: str
    sets: int
    reps: int
    weight_kg: float | None


class Session(BaseModel):
    athlete: str
    workouts: list[Workout]


MEMBER_WITH_NAME = create_model(
    "Member",
    name=(str, ...),
    role=(str, ...),
)

TEAM_WITH_TEAM_NAME = create_model(
    "Team",
    team_name=(str, ...),
    members=(list[MEMBER_WITH_NAME], ...),
)


class Symptom(BaseModel):
    name: str
    since_days: int


class Visit(BaseModel):
    patient: str
    symptoms: list[Symptom]
    temperature_c: float
    follow_up: bool


class Person(BaseModel):
    name: str
    age: int | None
    relationship: str | None


class Family(BaseModel):
    surname: str
    people: list[Person]


JOB_WITH_EMPLOYER = create_model(
    "Job",
    employer=(str, ...),
    position=(str, ...),
    start_year=(int, ...),
    end_year=(int | None, ...),
)

RESUME_WITH_JOBS = create_model(
    "Resume",
    name=(str, ...),
    email=(str, ...),
    skills=(list[str], ...),
    jobs=(list[JOB_WITH_EMPLOYER], ...),
)

MODELS_WITH_LISTS_OF_PARTS_PEOPLE = kind(
    "models with lists of parts",
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
        Employees,
        "Lena earns 52000 in Sales and reports to Omar. Ivan earns 61000 in Engineering and reports to Lena.",
        {
            "employees": [
                {"name": "Lena", "salary": 52000, "department": "Sales", "manager": "Omar"},
                {"name": "Ivan", "salary": 61000, "department": "Engineering", "manager": "Lena"},
            ]
        },
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
    *model(
        ContactList,
        (
            "Ana Pires: +351 912 345 678, ana@pires.pt; Joe Hill: +1 555 010 2233, joe.hill@mail.com",
            {
                "contacts": [
                    {"name": "Ana Pires", "phone": "+351 912 345 678", "email": "ana@pires.pt"},
                    {"name": "Joe Hill", "phone": "+1 555 010 2233", "email": "joe.hill@mail.com"},
                ]
            },
        ),
        (
            "My contacts are Sam Okafor (020 7946 0018, okafor@firm.co.uk) and "
            "Dina Levy (03-555-1234, dina@levy.il).",
            {
                "contacts": [
                    {"name": "Sam Okafor", "phone": "020 7946 0018", "email": "okafor@firm.co.uk"},
                    {"name": "Dina Levy", "phone": "03-555-1234", "email": "dina@levy.il"},
                ]
            },
        ),
    ),
    *model(
        Resume,
        (
            "Farah Haddad, farah.haddad@mail.com. Skills: Python, SQL, Docker. Experience: Data Engineer "
            "at Nordwind (2019-2023), Analyst at Kivi Labs (2016-2019).",
            {
                "name": "Farah Haddad",
                "email": "farah.haddad@mail.com",
                "skills": ["Python", "SQL", "Docker"],
                "experience": [
                    {"company": "Nordwind", "title": "Data Engineer", "start_year": 2019, "end_year": 2023},
                    {"company": "Kivi Labs", "title": "Analyst", "start_year": 2016, "end_year": 2019},
                ],
            },
        ),
        (
            "My name is Piotr Zielinski (piotr@zielinski.dev). I know Go, Rust and Kubernetes. "
            "Since 2021 I have been working as a Site Reliability Engineer at Helio.",
            {
                "name": "Piotr Zielinski",
                "email": "piotr@zielinski.dev",
                "skills": ["Go", "Rust", "Kubernetes"],
                "experience": [
                    {
                        "company": "Helio",
                        "title": "Site Reliability Engineer",
                        "start_year": 2021,
                        "end_year": None,
                    }
                ],
            },
        ),
    ),
    filled(
        Prescription,
        "Prescription for Agnes Holm: Ibuprofen 400 mg three times a day, Omeprazole 20 mg once a day.",
        {
            "patient": "Agnes Holm",
            "medications": [
                {"name": "Ibuprofen", "dose": "400 mg", "times_per_day": 3},
                {"name": "Omeprazole", "dose": "20 mg", "times_per_day": 1},
            ],
            "valid_until": None,
        },
    ),
    filled(
        Session,
        "Jonas did 4 sets of 8 squats with 90 kg, 3 sets of 12 push-ups and 5 sets of 5 deadlifts with 120 kg.",
        {
            "athlete": "Jonas",
            "workouts": [
                {"exercise": "squats", "sets": 4, "reps": 8, "weight_kg": 90},
                {"exercise": "push-ups", "sets": 3, "reps": 12, "weight_kg": None},
                {"exercise": "deadlifts", "sets": 5, "reps": 5, "weight_kg": 120},
            ],
        },
    ),
    *model(
        TEAM_WITH_TEAM_NAME,
        (
            "Team Phoenix consists of Aisha (designer), Rob (developer) and Chen (product manager).",
            {
                "team_name": "Phoenix",
                "members": [
                    {"name": "Aisha", "role": "designer"},
                    {"name": "Rob", "role": "developer"},
                    {"name": "Chen", "role": "product manager"},
                ],
            },
        ),
        (
            "Team name: Data Platform. Members: Eva Lund is the lead, Sami Aho is an engineer.",
            {
                "team_name": "Data Platform",
                "members": [{"name": "Eva Lund", "role": "lead"}, {"name": "Sami Aho", "role": "engineer"}],
            },
        ),
    ),
    filled(
        Visit,
        "Mr. Arthur Pell has had a cough for 5 days and a fever for 2 days, temperature 38.4 °C. He should come back "
        "next week for a follow-up.",
        {
            "patient": "Arthur Pell",
            "symptoms": [{"name": "cough", "since_days": 5}, {"name": "fever", "since_days": 2}],
            "temperature_c": 38.4,
            "follow_up": True,
        },
    ),
    filled(
        Family,
        "The Novak family: Petr (44), his wife Jana (41) and their daughter Ema (9).",
        {
            "surname": "Novak",
            "people": [
                {"name": "Petr", "age": 44, "relationship": None},
                {"name": "Jana", "age": 41, "relationship": "wife"},
                {"name": "Ema", "age": 9, "relationship": "daughter"},
            ],
        },
    ),
    filled(
        RESUME_WITH_JOBS,
        "Nadia Haddad, nadia@haddad.dev. Skills: Python, SQL, Docker. Data engineer at Orbis since 2021, before that "
        "analyst at Fintrex from 2017 to 2021.",
        {
            "name": "Nadia Haddad",
            "email": "nadia@haddad.dev",
            "skills": ["Python", "SQL", "Docker"],
            "jobs": [
                {"employer": "Orbis", "position": "Data engineer", "start_year": 2021, "end_year": None},
                {"employer": "Fintrex", "position": "analyst", "start_year": 2017, "end_year": 2021},
            ],
        },
    ),
)


class ActionItem(BaseModel):
    owner: str
    task: str
    due: str | None


class MeetingNotes(BaseModel):
    title: str
    date: str
    participants: list[str]
    action_items: list[ActionItem]


class Sale(BaseModel):
    region: str
    revenue: float
    growth_percent: float


class Quarter(BaseModel):
    quarter: Literal["Q1", "Q2", "Q3", "Q4"]
    year: int
    sales: list[Sale]


class Player(BaseModel):
    name: str
    goals: int


class Match(BaseModel):
    home_team: str
    away_team: str
    home_goals: int
    away_goals: int
    scorers: list[Player]
    stadium: str | None


class Agenda(BaseModel):
    time: str
    topic: str


class Meeting(BaseModel):
    title: str
    date: str = Field(description="YYYY-MM-DD")
    duration_minutes: int
    attendees: list[str]
    agenda: list[Agenda]
    remote: bool


MODELS_WITH_LISTS_OF_PARTS_EVENTS = kind(
    "models with lists of parts",
    *model(
        MeetingNotes,
        (
            "Sprint planning, 2025-04-07. Participants: Ines, Kofi, Ruth. Action items: Kofi writes the "
            "migration script by 2025-04-10, Ruth updates the wiki.",
            {
                "title": "Sprint planning",
                "date": "2025-04-07",
                "participants": ["Ines", "Kofi", "Ruth"],
                "action_items": [
                    {"owner": "Kofi", "task": "writes the migration script", "due": "2025-04-10"},
                    {"owner": "Ruth", "task": "updates the wiki", "due": None},
                ],
            },
        ),
        (
            "Notes of the budget meeting on 2025-09-15 with Omar and Greta.\n"
            "- Omar: send the forecast (due 2025-09-20)\n- Greta: book the auditor (due 2025-10-01)",
            {
                "title": "Budget meeting",
                "date": "2025-09-15",
                "participants": ["Omar", "Greta"],
                "action_items": [
                    {"owner": "Omar", "task": "send the forecast", "due": "2025-09-20"},
                    {"owner": "Greta", "task": "book the auditor", "due": "2025-10-01"},
                ],
            },
        ),
    ),
    filled(
        Quarter,
        "Q3 2024: Europe had a revenue of 4.2 million (up 5 %), Asia 3.1 million (up 12 %).",
        {"quarter": "Q3", "year": 2024},
    ),
    filled(
        Match,
        "Liverpool won 3-1 against Everton at Anfield. Salah scored twice and Nunez once.",
        {
            "home_team": "Liverpool",
            "away_team": "Everton",
            "home_goals": 3,
            "away_goals": 1,
            "scorers": [{"name": "Salah", "goals": 2}, {"name": "Nunez", "goals": 1}],
            "stadium": "Anfield",
        },
    ),
    filled(
        Meeting,
        "Sprint review on 2025-06-13, 90 minutes, online. Attendees: Wei, Fatima and Lars. Agenda: 10:00 demo, "
        "10:45 feedback, 11:15 next steps.",
        {
            "title": "Sprint review",
            "date": "2025-06-13",
            "duration_minutes": 90,
            "attendees": ["Wei", "Fatima", "Lars"],
            "agenda": [
                {"time": "10:00", "topic": "demo"},
                {"time": "10:45", "topic": "feedback"},
                {"time": "11:15", "topic": "next steps"},
            ],
            "remote": True,
        },
    ),
)


class Todo(BaseModel):
    task: str
    due: str | None
    priority: Literal["low", "normal", "high"]
    assignee: str | None


class Todos(BaseModel):
    todos: list[Todo]


class Forecast(BaseModel):
    day: str
    high_c: int
    low_c: int
    conditions: str


class Week(BaseModel):
    city: str
    days: list[Forecast]


class Reading(BaseModel):
    sensor: str
    value: float
    unit: str


class Readings(BaseModel):
    station: str
    readings: list[Reading]


MODELS_WITH_LISTS_OF_PARTS_PLACES_AND_NATURE = kind(
    "models with lists of parts",
    filled(
        Todos,
        "Todos: 1. Call the plumber by 2025-07-01 (high priority, Tina). 2. Water the plants (low priority).",
        {
            "todos": [
                {"task": "Call the plumber", "due": "2025-07-01", "priority": "high", "assignee": "Tina"},
                {"task": "Water the plants", "due": None, "priority": "low", "assignee": None},
            ]
        },
    ),
    filled(
        Week,
        "Weather for Zurich: Monday sunny, high 24, low 12. Tuesday rain, high 19, low 11. Wednesday cloudy, high 21, low "
        "10.",
        {
            "city": "Zurich",
            "days": [
                {"day": "Monday", "high_c": 24, "low_c": 12, "conditions": "sunny"},
                {"day": "Tuesday", "high_c": 19, "low_c": 11, "conditions": "rain"},
                {"day": "Wednesday", "high_c": 21, "low_c": 10, "conditions": "cloudy"},
            ],
        },
    ),
    filled(
        Readings,
        "Station North: temperature 21.4 °C, humidity 56 %, pressure 1013 hPa",
        {
            "station": "North",
            "readings": [
                {"sensor": "temperature", "value": 21.4, "unit": "°C"},
                {"sensor": "humidity", "value": 56, "unit": "%"},
                {"sensor": "pressure", "value": 1013, "unit": "hPa"},
            ],
        },
    ),
)


class Leg(BaseModel):
    origin: str
    destination: str
    mode: Literal["train", "bus", "flight", "ferry"]


class Trip(BaseModel):
    traveller: str
    legs: list[Leg]
    total_cost: float


class Task(BaseModel):
    title: str
    assignee: str | None
    due: str | None
    done: bool
    tags: list[str]


class TaskList(BaseModel):
    tasks: list[Task]


class Language(BaseModel):
    language: str
    level: Literal["beginner", "intermediate", "advanced", "native"]


class CV(BaseModel):
    name: str
    current_job: str
    employer: str
    languages: list[Language]


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


class Aspect(BaseModel):
    aspect: str
    sentiment: Literal["positive", "negative", "neutral"]


class Review(BaseModel):
    aspects: list[Aspect]


INGREDIENT_WITH_ITEM = create_model(
    "Ingredient",
    item=(str, ...),
    quantity=(str, ...),
)


class Shopping(BaseModel):
    store: str
    items: list[INGREDIENT_WITH_ITEM]


MODELS_WITH_LISTS_OF_PARTS_OTHERS = kind(
    "models with lists of parts",
    filled(
        GuestList,
        "Guests: Nora with a plus one, vegetarian; Samir alone; Jutta with a plus one, gluten-free.",
        {},
    ),
    filled(
        Shopping,
        "From the market: 2 kg of potatoes, 6 eggs and 500 g of butter.",
        {
            "items": [
                {"item": "potatoes", "quantity": "2 kg"},
                {"item": "eggs", "quantity": "6"},
                {"item": "butter", "quantity": "500 g"},
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
        TaskList,
        "To do: Nils prepares the slides by 2025-10-10, Eva books the room. The invitation is already done.",
        {},
    ),
    filled(
        Review,
        "Great camera, terrible battery life, and the staff were rude.",
        {
            "aspects": [
                {"aspect": "camera", "sentiment": "positive"},
                {"aspect": "battery life", "sentiment": "negative"},
                {"aspect": "staff", "sentiment": "negative"},
            ]
        },
    ),
    filled(
        CV,
        "Rafael Pinto works as a data scientist at Kelvin Labs. Languages: Portuguese (native), English (advanced), German (beginner).",
        {
            "name": "Rafael Pinto",
            "current_job": "data scientist",
            "employer": "Kelvin Labs",
            "languages": [
                {"language": "Portuguese", "level": "native"},
                {"language": "English", "level": "advanced"},
                {"language": "German", "level": "beginner"},
            ],
        },
    ),
)


class Priority(StrEnum):
    low = "low"
    medium = "medium"
    high = "high"
    urgent = "urgent"


class Ticket(BaseModel):
    category: Literal["billing", "technical", "account", "shipping"]
    priority: Priority
    summary: str


class BankTransfer(BaseModel):
    type: Literal["bank_transfer"]
    iban: str


class Card(BaseModel):
    type: Literal["card"]
    last_four: str


class Payment(BaseModel):
    payer: str
    amount: float
    method: Card | BankTransfer


class Address(BaseModel):
    street: str
    city: str
    postal_code: str
    country: str


class Customer(BaseModel):
    name: str
    email: str
    address: Address
    newsletter: bool


class Speaker(BaseModel):
    name: str
    company: str | None


class Talk(BaseModel):
    title: str
    speaker: Speaker
    room: str
    starts_at: str = Field(description="HH:MM")
    language: Literal["en", "de", "fr"]


class Severity(StrEnum):
    minor = "minor"
    major = "major"
    critical = "critical"


class BugReport(BaseModel):
    title: str
    severity: Severity
    operating_system: str
    version: str
    steps_to_reproduce: list[str]


class Place(BaseModel):
    venue: str
    city: str


class Event(BaseModel):
    name: str
    date: str = Field(description="ISO date")
    start_time: str = Field(description="HH:MM")
    place: Place
    speakers: list[str]
    free: bool


MODELS_WITH_PARTS_OTHERS = kind(
    "models with parts",
    *model(
        Ticket,
        (
            "I was charged twice for my subscription this month. Please refund one of the payments.",
            {"category": "billing"},
        ),
        (
            "URGENT: our production site is down since 9 am, every page shows error 502!",
            {"category": "technical", "priority": "urgent"},
        ),
    ),
    *model(
        BugReport,
        (
            "The app crashes on startup. It happens on Windows 11 with version 4.2.1. This is critical! "
            "Steps: 1. Install the update 2. Open the app 3. Wait two seconds",
            {
                "severity": "critical",
                "operating_system": "Windows 11",
                "version": "4.2.1",
                "steps_to_reproduce": ["Install the update", "Open the app", "Wait two seconds"],
            },
        ),
        (
            "Title: Typo in the footer\nSeverity: minor\nOS: macOS 14\nVersion: 2.0.0\nSteps to reproduce:\n"
            "- Open the home page\n- Scroll down",
            {
                "title": "Typo in the footer",
                "severity": "minor",
                "operating_system": "macOS 14",
                "version": "2.0.0",
                "steps_to_reproduce": ["Open the home page", "Scroll down"],
            },
        ),
    ),
    *model(
        Payment,
        (
            "Nadia Rahman pays 75 euros with the card ending in 4242.",
            {"payer": "Nadia Rahman", "amount": 75, "method": {"type": "card", "last_four": "4242"}},
        ),
        (
            "Erik Holm will transfer 1200 EUR from his bank account DE89370400440532013000.",
            {
                "payer": "Erik Holm",
                "amount": 1200,
                "method": {"type": "bank_transfer", "iban": "DE89370400440532013000"},
            },
        ),
    ),
    filled(
        Customer,
        "New customer: Viktor Lindgren, viktor@lindgren.se, Kungsgatan 12, 411 19 Göteborg, Sweden. He does not want the "
        "newsletter.",
        {"name": "Viktor Lindgren", "email": "viktor@lindgren.se", "newsletter": False},
    ),
    filled(
        Talk,
        "The talk 'Faster Builds' by Noor Rahman from Gridworks starts at 11:15 in room Aurora. It is held in German.",
        {
            "title": "Faster Builds",
            "speaker": {"name": "Noor Rahman", "company": "Gridworks"},
            "room": "Aurora",
            "starts_at": "11:15",
            "language": "de",
        },
    ),
    filled(
        Event,
        "PyDay 2025 takes place on October 9, 2025 at 09:30 in the Kulturhaus, Graz. Speakers are Mira Adler, "
        "Tom Siew and Olga Petrova. Entry is free.",
        {
            "name": "PyDay 2025",
            "date": "2025-10-09",
            "start_time": "09:30",
            "place": {"venue": "Kulturhaus", "city": "Graz"},
            "speakers": ["Mira Adler", "Tom Siew", "Olga Petrova"],
            "free": True,
        },
    ),
)

ROWS = [
    *MODELS_WITH_LISTS_OF_PARTS_ORDERS_AND_MONEY,
    *MODELS_WITH_LISTS_OF_PARTS_FOOD_AND_HEALTH,
    *MODELS_WITH_LISTS_OF_PARTS_PEOPLE,
    *MODELS_WITH_LISTS_OF_PARTS_EVENTS,
    *MODELS_WITH_LISTS_OF_PARTS_PLACES_AND_NATURE,
    *MODELS_WITH_LISTS_OF_PARTS_OTHERS,
    *MODELS_WITH_PARTS_OTHERS,
]
