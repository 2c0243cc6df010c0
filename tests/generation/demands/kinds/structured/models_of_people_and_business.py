"""Rows: models of people, their work, firms, orders and money are filled with what the prompt says."""

from __future__ import annotations

from typing import Literal

from demands.rows import kind
from demands.shapes import filled, model
from pydantic import BaseModel, Field, create_model


class Reachable(BaseModel):
    name: str
    company: str | None
    email: str
    phone: str | None


class Shipping(BaseModel):
    street: str
    city: str
    state: str | None
    country: str | None


class Departure(BaseModel):
    flight_number: str
    airline: str | None
    origin: str
    destination: str


class Appointment(BaseModel):
    date: str
    start_time: str
    end_time: str | None


class Worker(BaseModel):
    name: str
    occupation: str | None


class Land(BaseModel):
    name: str
    capital: str


class Visit(BaseModel):
    patient_name: str
    age: int
    diagnosis: str
    follow_up_days: int | None


class Ticket(BaseModel):
    priority: Literal["low", "medium", "high"]
    assignee: str | None


class Person(BaseModel):
    full_name: str
    age: int
    occupation: str
    hometown: str
    married: bool


class Student(BaseModel):
    name: str
    student_id: str
    major: str
    gpa: float
    graduated: bool


class Vitals(BaseModel):
    heart_rate: int
    blood_pressure: str
    smoker: bool


class Exam(BaseModel):
    student: str
    subject: str
    score: int
    max_score: int
    passed: bool


class Election(BaseModel):
    candidate: str
    party: str
    votes: int
    percentage: float
    elected: bool


class Lost(BaseModel):
    item: str
    color: str
    lost_at: str
    date: str
    contact_phone: str


class Course(BaseModel):
    code: str
    title: str
    teacher: str
    credits: int
    room: str


class Race(BaseModel):
    runner: str
    event: str
    finish_time: str
    place: int
    personal_best: bool


STUDENT_WITH_GRADUATION_YEAR = create_model(
    "Student",
    name=(str, ...),
    student_id=(str, ...),
    major=(str, ...),
    gpa=(float, Field(ge=0, le=4)),
    graduation_year=(int, ...),
)

MODELS_OF_PLAIN_FIELDS_PEOPLE = kind(
    "models of plain fields",
    filled(
        Person,
        "Extract the person: My neighbour Ruth Okonkwo is a retired midwife of 71. She's from Aberdeen and has been married for forty years.",
        {"full_name": "Ruth Okonkwo", "age": 71, "hometown": "Aberdeen", "married": True},
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
        Vitals,
        "Patient Rosa Diaz: pulse 72 bpm, blood pressure 120/80, non-smoker.",
        {"heart_rate": 72, "blood_pressure": "120/80", "smoker": False},
    ),
    filled(
        Exam,
        "Yusuf got 42 of 60 points in chemistry, so he passed.",
        {"student": "Yusuf", "subject": "chemistry", "score": 42, "max_score": 60, "passed": True},
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
        Lost,
        "I lost my green umbrella at the Central Station on 2025-10-02. Please call 0151 4433221.",
        {
            "item": "umbrella",
            "color": "green",
            "lost_at": "Central Station",
            "date": "2025-10-02",
            "contact_phone": "0151 4433221",
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
        Race,
        "Tomas Ekberg finished the Stockholm Marathon in 3:12:45, which put him in 214th place - a personal best.",
        {
            "runner": "Tomas Ekberg",
            "event": "Stockholm Marathon",
            "finish_time": "3:12:45",
            "place": 214,
            "personal_best": True,
        },
    ),
    *model(
        STUDENT_WITH_GRADUATION_YEAR,
        (
            "Leila Farouk (ID S-20391) majors in Biology, has a GPA of 3.7 and will graduate in 2026.",
            {
                "name": "Leila Farouk",
                "student_id": "S-20391",
                "major": "Biology",
                "gpa": 3.7,
                "graduation_year": 2026,
            },
        ),
        (
            "Name: Ethan Cole. Student ID: 778123. Major: Computer Science. GPA: 2.95. Graduation: 2027.",
            {
                "name": "Ethan Cole",
                "student_id": "778123",
                "major": "Computer Science",
                "gpa": 2.95,
                "graduation_year": 2027,
            },
        ),
    ),
)


class Invoice(BaseModel):
    invoice_number: str
    vendor: str
    issue_date: str = Field(description="YYYY-MM-DD")
    due_date: str = Field(description="YYYY-MM-DD")
    net_amount: float
    vat_rate: float
    currency: str


class Stay(BaseModel):
    hotel: str
    city: str
    check_in: str
    check_out: str
    guests: int
    price_per_night: float


class Expense(BaseModel):
    merchant: str
    amount: float


class Laptop(BaseModel):
    brand: str
    model: str
    screen_size_inches: float
    ram_gb: int
    storage_gb: int
    price: float


class UsedCar(BaseModel):
    brand: str
    model: str
    color: str
    year: int
    kilometers: int
    automatic: bool
    price: float


class Bike(BaseModel):
    brand: str
    type: str
    gears: int
    frame_size_cm: int
    electric: bool
    price: float


class Donation(BaseModel):
    donor: str
    organization: str
    amount: float
    currency: str
    recurring: bool


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


class Phone(BaseModel):
    brand: str
    model: str
    storage_gb: int
    color: str
    price: float
    in_stock: bool


class Cottage(BaseModel):
    name: str
    location: str
    sleeps: int
    price_per_night: float
    has_wifi: bool
    dogs_allowed: bool
    distance_to_beach_m: int


class Warranty(BaseModel):
    product: str
    serial_number: str
    purchase_date: str = Field(description="YYYY-MM-DD")
    warranty_months: int
    retailer: str


class Offer(BaseModel):
    product: str
    price: float


class Headphones(BaseModel):
    model: str
    manufacturer: str
    battery_hours: int
    wireless: bool
    price_usd: float


class Restaurant(BaseModel):
    name: str
    cuisine: str
    address: str
    average_price: float
    rating: float
    takes_reservations: bool


class Loan(BaseModel):
    borrower: str
    bank: str
    amount: int
    interest_rate: float
    term_years: int


class Recall(BaseModel):
    product: str
    manufacturer: str
    reason: str
    units_affected: int


INVOICE_WITH_NUMBER = create_model(
    "Invoice",
    number=(str, ...),
    vendor=(str, ...),
    issue_date=(str, Field(description="YYYY-MM-DD")),
    due_date=(str, Field(description="YYYY-MM-DD")),
    total=(float, ...),
    currency=(str, Field(description="ISO 4217 code")),
    paid=(bool, ...),
)


class Car(BaseModel):
    make: str
    model: str
    year: int
    mileage_km: int
    color: str
    price: float
    accident_free: bool


INVOICE_WITH_INVOICE_NUMBER = create_model(
    "Invoice",
    invoice_number=(str, ...),
    vendor=(str, ...),
    issue_date=(str, Field(description="YYYY-MM-DD")),
    due_date=(str, Field(description="YYYY-MM-DD")),
    net_amount=(float, ...),
    vat_rate=(float, ...),
    total=(float, ...),
    currency=(str, ...),
)

MODELS_OF_PLAIN_FIELDS_ORDERS_AND_MONEY = kind(
    "models of plain fields",
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
        Stay,
        "Book the Grand Plaza in Vienna from 2025-10-01 to 2025-10-04 for 2 guests at 120 euros per night.",
        {"hotel": "Grand Plaza", "city": "Vienna", "guests": 2, "price_per_night": 120},
    ),
    filled(
        Expense, "Taxi receipt: City Cabs, 2025-05-02, 23.40 EUR", {"merchant": "City Cabs", "amount": 23.4}
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
        Bike,
        "Cube touring bike, 27 gears, frame size 56 cm, not electric, 640 euros.",
        {"brand": "Cube", "gears": 27, "frame_size_cm": 56, "electric": False, "price": 640},
    ),
    filled(
        Donation,
        "Ingrid Moen gives 250 NOK to the Red Cross every month.",
        {
            "donor": "Ingrid Moen",
            "organization": "Red Cross",
            "amount": 250,
            "currency": "NOK",
            "recurring": True,
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
    filled(Offer, "iPhone 15 costs 999 dollars and comes in black.", {"product": "iPhone 15", "price": 999}),
    filled(
        Headphones,
        "Sonvex's new headphones, the Aura 3, are wireless, last 38 hours on a charge and sell for $149.",
        {
            "model": "Aura 3",
            "manufacturer": "Sonvex",
            "battery_hours": 38,
            "wireless": True,
            "price_usd": 149,
        },
    ),
    filled(
        Restaurant,
        "Trattoria Nonna is an Italian restaurant at 8 Mill Lane. Expect to pay about 28 euros per person. Guests rate it 4.4 and you can book a table.",
        {
            "name": "Trattoria Nonna",
            "cuisine": "Italian",
            "address": "8 Mill Lane",
            "average_price": 28,
            "rating": 4.4,
            "takes_reservations": True,
        },
    ),
    filled(
        Loan,
        "Petra Lang borrowed 180,000 euros from Nordbank at 3.2 % for 20 years.",
        {
            "borrower": "Petra Lang",
            "bank": "Nordbank",
            "amount": 180000,
            "interest_rate": 3.2,
            "term_years": 20,
        },
    ),
    filled(
        Recall,
        "Holtz recalls 12,500 units of its steam mop because the handle can overheat.",
        {"product": "steam mop", "manufacturer": "Holtz", "units_affected": 12500},
    ),
    *model(
        INVOICE_WITH_NUMBER,
        (
            "Invoice INV-2024-0917 from Hartmann Logistics GmbH, issued 2024-09-17, due on 2024-10-17. "
            "Amount: 1,240.50 EUR. Not paid yet.",
            {
                "number": "INV-2024-0917",
                "vendor": "Hartmann Logistics GmbH",
                "issue_date": "2024-09-17",
                "due_date": "2024-10-17",
                "total": 1240.5,
                "currency": "EUR",
                "paid": False,
            },
        ),
        (
            "We received invoice no. 4471 dated March 3, 2025 from Blue Kettle Ltd over £86.20; "
            "it is due on March 31, 2025 and was already paid.",
            {
                "number": "4471",
                "vendor": "Blue Kettle Ltd",
                "issue_date": "2025-03-03",
                "due_date": "2025-03-31",
                "total": 86.2,
                "currency": "GBP",
                "paid": True,
            },
        ),
    ),
    *model(
        Car,
        (
            "For sale: blue Ford Focus from 2018, 82,000 km, accident-free, 9,450 euros.",
            {
                "make": "Ford",
                "model": "Focus",
                "year": 2018,
                "mileage_km": 82000,
                "color": "blue",
                "price": 9450,
                "accident_free": True,
            },
        ),
        (
            "Make: Volvo, model: V60, year: 2021, mileage: 45300 km, color: black, price: 27900, "
            "accident-free: no",
            {
                "make": "Volvo",
                "model": "V60",
                "year": 2021,
                "mileage_km": 45300,
                "color": "black",
                "price": 27900,
                "accident_free": False,
            },
        ),
    ),
    filled(
        INVOICE_WITH_INVOICE_NUMBER,
        "Invoice RE-2025-118 by Holz & Partner dated 3 March 2025, payable until 17 March 2025. Net 1,200.00 EUR "
        "plus 19% VAT, total 1,428.00 EUR.",
        {
            "invoice_number": "RE-2025-118",
            "vendor": "Holz & Partner",
            "issue_date": "2025-03-03",
            "due_date": "2025-03-17",
            "net_amount": 1200,
            "vat_rate": 19,
            "total": 1428,
            "currency": "EUR",
        },
    ),
)


class Company(BaseModel):
    name: str
    founded: int
    headquarters: str
    employees: int
    industry: str


class Estimate(BaseModel):
    contractor: str
    job: str
    labour_hours: int
    materials_cost: float
    total: float


class Office(BaseModel):
    company: str
    street_address: str
    postal_code: str
    city: str
    phone: str
    opening_hours: str


class Job(BaseModel):
    title: str
    location: str


COMPANY_WITH_CEO = create_model(
    "Company",
    name=(str, ...),
    founded=(int, ...),
    headquarters=(str, ...),
    employees=(int, ...),
    ceo=(str, ...),
    industry=(str, ...),
)

MODELS_OF_PLAIN_FIELDS_FIRMS = kind(
    "models of plain fields",
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
        Estimate,
        "Estimate from Rossi & Sons for repainting the staircase: 18 hours of labour, materials 240 euros, in total 1,140 euros.",
        {"contractor": "Rossi & Sons", "labour_hours": 18, "materials_cost": 240, "total": 1140},
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
        Job,
        "Senior Python developer wanted in Munich, remote possible.",
        {"title": "Senior Python developer", "location": "Munich"},
    ),
    *model(
        COMPANY_WITH_CEO,
        (
            "Norrsken Energy was founded in 1998, is headquartered in Malmö and has 1,450 employees. Its CEO is "
            "Astrid Berg. Industry: renewable energy.",
            {
                "name": "Norrsken Energy",
                "founded": 1998,
                "headquarters": "Malmö",
                "employees": 1450,
                "ceo": "Astrid Berg",
                "industry": "renewable energy",
            },
        ),
        (
            "Tell me in the given format: Zapfo, a logistics company from Hamburg with 85 employees, founded 2011, "
            "led by CEO Jan Peters.",
            {
                "name": "Zapfo",
                "founded": 2011,
                "headquarters": "Hamburg",
                "employees": 85,
                "ceo": "Jan Peters",
                "industry": "logistics",
            },
        ),
    ),
)


class Contact(BaseModel):
    name: str
    company: str | None
    phone: str | None
    email: str | None


class Employee(BaseModel):
    name: str
    employee_id: str
    position: str
    department: str
    start_date: str = Field(description="YYYY-MM-DD")
    supervisor: str | None


class Biography(BaseModel):
    name: str
    born: int
    birthplace: str
    profession: str
    died: int | None


class Vaccination(BaseModel):
    patient: str
    vaccine: str
    dose_number: int
    date: str = Field(description="YYYY-MM-DD")
    next_dose: str | None


PERSON_WITH_NAME = create_model(
    "Person",
    name=(str, ...),
    age=(int, ...),
    city=(str, ...),
    email=(str | None, ...),
)

CONTACT_WITH_NAME = create_model(
    "Contact",
    name=(str, ...),
    phone=(str, ...),
    email=(str | None, ...),
    company=(str | None, ...),
)

EMPLOYEE_WITH_FIRST_NAME = create_model(
    "Employee",
    first_name=(str, ...),
    last_name=(str, ...),
    department=(str, ...),
    salary=(float, ...),
    hired_on=(str, Field(description="YYYY-MM-DD")),
    manager=(str | None, ...),
)

CONTACT_WITH_FULL_NAME = create_model(
    "Contact",
    full_name=(str, ...),
    company=(str | None, ...),
    job_title=(str | None, ...),
    email=(str | None, ...),
    phone=(str | None, ...),
    city=(str | None, ...),
)

MODELS_WITH_FIELDS_THAT_MAY_BE_MISSING_PEOPLE = kind(
    "models with fields that may be missing",
    filled(
        Contact,
        "Please call Marta Lopez of Brightside Media at 555-010-2234.",
        {"name": "Marta Lopez", "company": "Brightside Media", "phone": "555-010-2234", "email": None},
    ),
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
        Vaccination,
        "Milo Hart received the second dose of the hepatitis B vaccine on 2025-03-11. No further dose is planned.",
        {"patient": "Milo Hart", "dose_number": 2, "date": "2025-03-11", "next_dose": None},
    ),
    *model(
        PERSON_WITH_NAME,
        (
            "Hi, I'm Tomasz Wieczorek, 34 years old, living in Gdańsk. "
            "You can reach me at tomasz.w@example.pl.",
            {"name": "Tomasz Wieczorek", "age": 34, "city": "Gdańsk", "email": "tomasz.w@example.pl"},
        ),
        (
            "Extract the person: Adaeze Obi turned 61 last week. She lives in Leeds and has no email.",
            {"name": "Adaeze Obi", "age": 61, "city": "Leeds", "email": None},
        ),
    ),
    filled(
        CONTACT_WITH_NAME,
        "Call Ewa Malik from Helios Solar on +48 22 555 01 77.",
        {"name": "Ewa Malik", "phone": "+48 22 555 01 77", "email": None, "company": "Helios Solar"},
    ),
    filled(
        EMPLOYEE_WITH_FIRST_NAME,
        "Laura Stein joined our Finance department on March 1, 2022 with a salary of 58,000 euros. Her manager is Carl "
        "Jonsson.",
        {
            "first_name": "Laura",
            "last_name": "Stein",
            "department": "Finance",
            "salary": 58000,
            "hired_on": "2022-03-01",
            "manager": "Carl Jonsson",
        },
    ),
    filled(
        CONTACT_WITH_FULL_NAME,
        "Hi, Petra Wolff here from Lindner Bau in Kassel. I'm the purchasing manager; you can reach me at "
        "p.wolff@lindner-bau.de.",
        {
            "full_name": "Petra Wolff",
            "company": "Lindner Bau",
            "job_title": "purchasing manager",
            "email": "p.wolff@lindner-bau.de",
            "phone": None,
            "city": "Kassel",
        },
    ),
)


class Transfer(BaseModel):
    sender: str
    recipient: str
    amount: float
    currency: str
    iban: str
    reference: str | None


MODELS_WITH_FIELDS_THAT_MAY_BE_MISSING_OTHERS = kind(
    "models with fields that may be missing",
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
        Reachable,
        "You can reach Omar at omar@example.org.",
        {"name": "Omar", "company": None, "email": "omar@example.org", "phone": None},
    ),
    filled(
        Visit,
        "Robert King, 58 years old, was diagnosed with pneumonia. Follow up in 7 days.",
        {"patient_name": "Robert King", "age": 58, "diagnosis": "pneumonia", "follow_up_days": 7},
    ),
    filled(
        Ticket,
        "The checkout page fails with error 500. This is urgent!",
        {"priority": "high", "assignee": None},
    ),
    filled(
        Shipping,
        "Ship it to 221B Baker Street, London NW1 6XE, United Kingdom.",
        {"city": "London", "state": None, "country": "United Kingdom"},
    ),
    filled(
        Departure,
        "Flight BA117 leaves London for New York at 08:25.",
        {"flight_number": "BA117", "airline": None, "origin": "London", "destination": "New York"},
    ),
    filled(
        Appointment,
        "Schedule a kickoff meeting with Dana and Eli tomorrow at 9am.",
        {"start_time": "9am", "end_time": None},
    ),
    filled(
        Worker,
        "I'm Peter Novak, 44. p.novak@school.cz",
        {"name": "Peter Novak", "occupation": None},
    ),
    filled(
        Land,
        "Switzerland's capital is Bern.",
        {"name": "Switzerland", "capital": "Bern"},
    ),
)

ROWS = [
    *MODELS_OF_PLAIN_FIELDS_PEOPLE,
    *MODELS_OF_PLAIN_FIELDS_ORDERS_AND_MONEY,
    *MODELS_OF_PLAIN_FIELDS_FIRMS,
    *MODELS_WITH_FIELDS_THAT_MAY_BE_MISSING_PEOPLE,
    *MODELS_WITH_FIELDS_THAT_MAY_BE_MISSING_OTHERS,
]
