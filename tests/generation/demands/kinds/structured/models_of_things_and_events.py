"""Rows: models of things, texts, places, journeys and events are filled with what the prompt says."""

from __future__ import annotations

from demands.rows import kind
from demands.shapes import filled, model
from pydantic import BaseModel, Field, create_model


class Event(BaseModel):
    name: str
    venue: str
    city: str
    date: str
    starts_at: str
    ticket_price: float
    free_entry: bool


class Appointment(BaseModel):
    patient: str
    doctor: str
    date: str
    time: str
    reason: str
    first_visit: bool


class Match(BaseModel):
    home_team: str
    away_team: str
    home_score: int
    away_score: int
    stadium: str


class Concert(BaseModel):
    artist: str
    venue: str
    city: str
    date: str = Field(description="YYYY-MM-DD")
    doors_open: str
    price_from: float
    sold_out: bool


class Score(BaseModel):
    winner: str
    loser: str
    winner_points: int
    loser_points: int
    competition: str


class Player(BaseModel):
    name: str
    team: str
    position: str
    shirt_number: int
    goals: int


EVENT_WITH_TITLE = create_model(
    "Event",
    title=(str, ...),
    starts=(str, ...),
    ends=(str, ...),
    location=(str, ...),
    organizer=(str, ...),
)

CONCERT_WITH_TICKET_PRICE = create_model(
    "Concert",
    artist=(str, ...),
    venue=(str, ...),
    city=(str, ...),
    date=(str, ...),
    doors_open=(str, ...),
    ticket_price=(float, ...),
    sold_out=(bool, ...),
)

MODELS_OF_PLAIN_FIELDS_EVENTS = kind(
    "models of plain fields",
    filled(
        Event,
        "The Winter Lights concert takes place at the Paramount in Austin on December 12, doors open at 7:30 pm. Tickets are $42.",
        {"venue": "Paramount", "city": "Austin", "ticket_price": 42, "free_entry": False},
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
        Player,
        "Striker Amadou Bah, number 9 of FC Lindholm, has scored 17 goals this season.",
        {"name": "Amadou Bah", "team": "FC Lindholm", "shirt_number": 9, "goals": 17},
    ),
    filled(
        EVENT_WITH_TITLE,
        "Spring Fair, from 10:00 to 18:00 at the Town Hall, organized by the Rotary Club.",
        {"title": "Spring Fair", "starts": "10:00", "ends": "18:00", "location": "Town Hall"},
    ),
    filled(
        CONCERT_WITH_TICKET_PRICE,
        "Sigrid plays at the Paradiso in Amsterdam on 18 November 2025. Doors open at 19:30, tickets are 32.50 euros "
        "and still available.",
        {
            "artist": "Sigrid",
            "venue": "Paradiso",
            "city": "Amsterdam",
            "date": "18 November 2025",
            "doors_open": "19:30",
            "ticket_price": 32.5,
            "sold_out": False,
        },
    ),
)


class Address(BaseModel):
    street: str
    house_number: str
    city: str
    zip_code: str
    country: str


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


class Plant(BaseModel):
    common_name: str
    latin_name: str
    height_cm: int
    water_every_days: int
    indoor: bool


class Flat(BaseModel):
    street: str
    city: str
    rooms: float
    floor: int
    size_sqm: float
    rent_eur: float
    pets_allowed: bool
    available_from: str


class Cake(BaseModel):
    name: str
    prep_time_minutes: int
    bake_time_minutes: int
    oven_temperature_c: int
    servings: int


class Animal(BaseModel):
    species: str
    habitat: str
    average_weight_kg: float
    lifespan_years: int
    endangered: bool


class Mountain(BaseModel):
    name: str
    height_m: int
    country: str
    first_climbed: int


class Delivery(BaseModel):
    recipient: str
    street: str
    city: str
    time_window: str
    leave_with_neighbour: bool


ADDRESS_WITH_POSTAL_CODE = create_model(
    "Address",
    street=(str, ...),
    house_number=(str, ...),
    postal_code=(str, ...),
    city=(str, ...),
    country=(str, ...),
)


class Planet(BaseModel):
    name: str
    moons: int
    has_rings: bool
    radius_km: int


class Listing(BaseModel):
    address: str
    price: int
    bedrooms: int
    bathrooms: int
    square_meters: float
    has_garden: bool


MODELS_OF_PLAIN_FIELDS_PLACES_AND_NATURE = kind(
    "models of plain fields",
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
        Animal,
        "The snow leopard lives in the mountains of Central Asia, weighs about 45 kg on average and lives for up to 18 years. It is endangered.",
        {"species": "snow leopard", "average_weight_kg": 45, "lifespan_years": 18, "endangered": True},
    ),
    filled(
        Mountain,
        "Mount Taranga in Peru is 6,120 m high and was first climbed in 1957.",
        {"name": "Mount Taranga", "height_m": 6120, "country": "Peru", "first_climbed": 1957},
    ),
    filled(
        Delivery,
        "Deliver to Ivana Kos, Lange Straße 9, Bremen, between 14:00 and 16:00. If nobody is home, leave it with a neighbour.",
        {
            "recipient": "Ivana Kos",
            "street": "Lange Straße 9",
            "city": "Bremen",
            "leave_with_neighbour": True,
        },
    ),
    *model(
        ADDRESS_WITH_POSTAL_CODE,
        (
            "Ship it to Lindenstraße 14, 10969 Berlin, Germany.",
            {
                "street": "Lindenstraße",
                "house_number": "14",
                "postal_code": "10969",
                "city": "Berlin",
                "country": "Germany",
            },
        ),
        (
            "My address is 221B Baker Street, London NW1 6XE, United Kingdom.",
            {
                "street": "Baker Street",
                "house_number": "221B",
                "postal_code": "NW1 6XE",
                "city": "London",
                "country": "United Kingdom",
            },
        ),
    ),
    filled(
        Planet,
        "Saturn has 146 known moons and famous rings; its radius is 58,232 km.",
        {"name": "Saturn", "moons": 146, "has_rings": True, "radius_km": 58232},
    ),
    *model(
        Listing,
        (
            "For sale: 18 Maple Street, 3 bedrooms, 2 bathrooms, 120 square meters, with a garden. "
            "Price: $450,000.",
            {
                "address": "18 Maple Street",
                "price": 450000,
                "bedrooms": 3,
                "bathrooms": 2,
                "square_meters": 120,
                "has_garden": True,
            },
        ),
        (
            "The flat at 7 Station Road costs 289000 pounds. It has two bedrooms and one bathroom on 68.5 "
            "square meters, but no garden.",
            {
                "address": "7 Station Road",
                "price": 289000,
                "bedrooms": 2,
                "bathrooms": 1,
                "square_meters": 68.5,
                "has_garden": False,
            },
        ),
    ),
)


class Hotel(BaseModel):
    hotel: str
    guest: str
    check_in: str
    check_out: str
    nights: int
    breakfast_included: bool


class Shipment(BaseModel):
    tracking_number: str
    carrier: str
    origin: str
    destination: str
    weight_kg: float
    estimated_delivery: str


FLIGHT_WITH_ORIGIN = create_model(
    "Flight",
    flight_number=(str, ...),
    airline=(str, ...),
    origin=(str, ...),
    destination=(str, ...),
    departure_date=(str, ...),
    departure_time=(str, ...),
    seat=(str, ...),
    price=(float, ...),
)

HOTEL_WITH_NAME = create_model(
    "Hotel",
    name=(str, ...),
    stars=(int, ...),
    city=(str, ...),
    price_per_night=(float, ...),
    has_pool=(bool, ...),
    distance_to_center_km=(float, ...),
)

FLIGHT_WITH_DEPARTURE_AIRPORT = create_model(
    "Flight",
    flight_number=(str, ...),
    airline=(str, ...),
    departure_airport=(str, ...),
    arrival_airport=(str, ...),
    departure_time=(str, ...),
    delay_minutes=(int, ...),
    cancelled=(bool, ...),
)


class Booking(BaseModel):
    guest: str
    hotel: str
    check_in: str = Field(description="YYYY-MM-DD")
    nights: int
    adults: int
    children: int
    breakfast: bool


MODELS_OF_PLAIN_FIELDS_JOURNEYS = kind(
    "models of plain fields",
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
    *model(
        FLIGHT_WITH_ORIGIN,
        (
            "You're booked on Lufthansa LH 438 from Frankfurt to Dallas, departing 2025-08-02 at 10:15, "
            "seat 23A, price 689 EUR.",
            {
                "flight_number": "LH 438",
                "airline": "Lufthansa",
                "origin": "Frankfurt",
                "destination": "Dallas",
                "departure_date": "2025-08-02",
                "departure_time": "10:15",
                "seat": "23A",
                "price": 689,
            },
        ),
        (
            "Flight BA2490 with British Airways leaves London for Gibraltar on 2025-05-05 at 07:40. "
            "Seat: 4C. Price: 132.50 GBP.",
            {
                "flight_number": "BA2490",
                "airline": "British Airways",
                "origin": "London",
                "destination": "Gibraltar",
                "departure_date": "2025-05-05",
                "departure_time": "07:40",
                "seat": "4C",
                "price": 132.5,
            },
        ),
    ),
    filled(
        HOTEL_WITH_NAME,
        "Hotel Miramar in Valencia, 4 stars, 1.2 km from the center, from 118 euros a night, with a pool.",
        {
            "name": "Hotel Miramar",
            "stars": 4,
            "city": "Valencia",
            "price_per_night": 118,
            "has_pool": True,
            "distance_to_center_km": 1.2,
        },
    ),
    filled(
        FLIGHT_WITH_DEPARTURE_AIRPORT,
        "Lufthansa flight LH1823 from MUC to LIS, scheduled for 07:40, is delayed by 35 minutes but not cancelled.",
        {
            "flight_number": "LH1823",
            "airline": "Lufthansa",
            "departure_airport": "MUC",
            "arrival_airport": "LIS",
            "departure_time": "07:40",
            "delay_minutes": 35,
            "cancelled": False,
        },
    ),
    filled(
        Booking,
        "Please book a room at the Seaview Hotel for Carla Nunez, arriving 12 July 2025 for 4 nights, two adults "
        "and one child, without breakfast.",
        {
            "guest": "Carla Nunez",
            "hotel": "Seaview Hotel",
            "check_in": "2025-07-12",
            "nights": 4,
            "adults": 2,
            "children": 1,
            "breakfast": False,
        },
    ),
)


class Track(BaseModel):
    song: str
    artist: str
    album: str
    duration_seconds: int


class Analysis(BaseModel):
    language: str = Field(description="ISO 639-1 code")
    is_question: bool


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


class Exhibition(BaseModel):
    title: str
    museum: str
    opens: str = Field(description="YYYY-MM-DD")
    closes: str = Field(description="YYYY-MM-DD")
    admission: float
    free_for_children: bool


class Film(BaseModel):
    title: str
    director: str
    release_year: int
    genre: str
    rating: float


class Workshop(BaseModel):
    title: str
    instructor: str
    date: str
    max_participants: int
    fee: float
    beginner_friendly: bool


class Album(BaseModel):
    title: str
    artist: str
    year: int
    tracks: int
    label: str


BOOK_WITH_YEAR = create_model(
    "Book",
    title=(str, ...),
    author=(str, ...),
    year=(int, ...),
    pages=(int, ...),
    publisher=(str, ...),
    language=(str, ...),
)

MODELS_OF_PLAIN_FIELDS_WORKS_AND_TEXTS = kind(
    "models of plain fields",
    filled(
        Track,
        "'Slow Rivers' is a song by Tessa Marlow from the album 'Northbound'; it lasts 215 seconds.",
        {"song": "Slow Rivers", "artist": "Tessa Marlow", "album": "Northbound", "duration_seconds": 215},
    ),
    filled(
        Analysis, "How does photosynthesis work in desert plants?", {"language": "en", "is_question": True}
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
        Exhibition,
        '"Light on Water" can be seen at the Harbour Museum from 2026-03-05 to 2026-06-28. Admission is 14 euros, children get in free.',
        {
            "title": "Light on Water",
            "museum": "Harbour Museum",
            "opens": "2026-03-05",
            "closes": "2026-06-28",
            "admission": 14,
            "free_for_children": True,
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
        Workshop,
        "Workshop 'Pottery for Everyone' with Lise Aubert on 2026-02-14, at most 12 participants, 65 euros, no experience needed.",
        {
            "title": "Pottery for Everyone",
            "instructor": "Lise Aubert",
            "date": "2026-02-14",
            "max_participants": 12,
            "fee": 65,
        },
    ),
    filled(
        Album,
        "Mira Sol released her album 'Low Tide' in 2020 on Blue Door Records. It has 11 tracks.",
        {"title": "Low Tide", "artist": "Mira Sol", "year": 2020, "tracks": 11, "label": "Blue Door Records"},
    ),
    filled(
        BOOK_WITH_YEAR,
        "'The Silent Coast' by Irene Vale, published by Harbor Press in 2019, 312 pages, in English.",
        {
            "title": "The Silent Coast",
            "author": "Irene Vale",
            "year": 2019,
            "pages": 312,
            "publisher": "Harbor Press",
            "language": "English",
        },
    ),
)


class Medication(BaseModel):
    drug: str
    dose_mg: int
    times_per_day: int
    duration_days: int
    with_food: bool


class Workout(BaseModel):
    activity: str
    distance_km: float
    duration_minutes: int
    calories: int
    avg_heart_rate: int


class Dose(BaseModel):
    medicine: str
    strength_mg: int
    tablets_per_dose: int
    times_per_day: int
    before_meals: bool


MEDICATION_WITH_DRUG = create_model(
    "Medication",
    drug=(str, ...),
    dose_mg=(float, ...),
    times_per_day=(int, ...),
    with_food=(bool, ...),
)

MODELS_OF_PLAIN_FIELDS_FOOD_AND_HEALTH = kind(
    "models of plain fields",
    filled(
        Medication,
        "Take 500 mg of amoxicillin three times a day for 7 days, always with food.",
        {"drug": "amoxicillin", "dose_mg": 500, "times_per_day": 3, "duration_days": 7, "with_food": True},
    ),
    filled(
        Workout,
        "Went for a 10.4 km run this morning in 58 minutes, burned 690 kcal, average heart rate 151.",
        {"distance_km": 10.4, "duration_minutes": 58, "calories": 690, "avg_heart_rate": 151},
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
    *model(
        MEDICATION_WITH_DRUG,
        (
            "Take 500 mg of metformin twice a day with food.",
            {"drug": "metformin", "dose_mg": 500, "times_per_day": 2, "with_food": True},
        ),
        (
            "Ibuprofen 400 mg, 3 times per day, not with food.",
            {"drug": "Ibuprofen", "dose_mg": 400, "times_per_day": 3, "with_food": False},
        ),
    ),
)


class Probe(BaseModel):
    device_id: str
    ph: float
    temperature_c: float
    turbidity_ntu: float
    alarm: bool


class Quote(BaseModel):
    client: str
    service: str
    hours: int
    hourly_rate: float
    currency: str
    valid_until: str = Field(description="YYYY-MM-DD")


class Crash(BaseModel):
    app: str
    os: str
    os_version: str
    error_code: int
    happened_at: str


class SupportCall(BaseModel):
    customer_name: str
    phone_number: str
    issue: str
    resolved: bool
    duration_minutes: int


MODELS_OF_PLAIN_FIELDS_SOFTWARE = kind(
    "models of plain fields",
    filled(
        Probe,
        "Probe WQ-3: pH 7.4, water temperature 16.2 °C, turbidity 1.8 NTU, no alarm.",
        {"device_id": "WQ-3", "ph": 7.4, "temperature_c": 16.2, "turbidity_ntu": 1.8, "alarm": False},
    ),
    filled(
        Quote,
        "Quote for Bramble Foods: 24 hours of website maintenance at 85 pounds an hour. This offer is valid until 2025-12-31.",
        {
            "client": "Bramble Foods",
            "service": "website maintenance",
            "hours": 24,
            "hourly_rate": 85,
            "currency": "GBP",
            "valid_until": "2025-12-31",
        },
    ),
    filled(
        Crash,
        "NotePad Pro crashed on Android 14 with error 502 at 2025-09-30T22:14:05.",
        {
            "app": "NotePad Pro",
            "os": "Android",
            "os_version": "14",
            "error_code": 502,
            "happened_at": "2025-09-30T22:14:05",
        },
    ),
    *model(
        SupportCall,
        (
            "Call with Monica Reyes (555-0172): her router does not connect. We solved it, the call took 18 minutes.",
            {"customer_name": "Monica Reyes", "phone_number": "555-0172", "duration_minutes": 18},
        ),
        (
            "Customer: Abel Nunes\nPhone: +44 20 7946 0321\nIssue: Printer is offline\nResolved: no\n"
            "Duration: 25 minutes",
            {
                "customer_name": "Abel Nunes",
                "phone_number": "+44 20 7946 0321",
                "issue": "Printer is offline",
                "resolved": False,
                "duration_minutes": 25,
            },
        ),
    ),
)


class Translation(BaseModel):
    source_language: str
    target_language: str
    translated_text: str


class Station(BaseModel):
    station: str
    wind_kmh: float
    pressure_hpa: float
    rain_mm: float
    measured_at: str


class Lease(BaseModel):
    landlord: str
    tenant: str
    monthly_rent: float
    deposit: float
    start: str
    term_months: int


class Incident(BaseModel):
    system: str
    started_at: str
    duration_minutes: int
    cause: str
    customers_affected: int
    resolved: bool


class Whisky(BaseModel):
    name: str
    distillery: str
    age_years: int
    alcohol_percent: float
    region: str


class Vote(BaseModel):
    motion: str
    in_favour: int
    against: int
    abstained: int
    passed: bool


class Parcel(BaseModel):
    length_cm: float
    width_cm: float
    height_cm: float
    weight_kg: float
    fragile: bool


class Command(BaseModel):
    action: str
    target: str


class Place(BaseModel):
    name: str
    latitude: float
    longitude: float


class Resident(BaseModel):
    name: str
    flat_number: str
    moved_in: str = Field(description="YYYY-MM-DD")
    number_of_keys: int
    has_parking: bool


class Lamp(BaseModel):
    room: str
    on: bool
    brightness_percent: int
    color: str


class Preferences(BaseModel):
    dark_mode: bool
    notifications: bool
    newsletter: bool


class Rental(BaseModel):
    renter: str
    car: str
    pickup_date: str = Field(description="ISO date")
    return_date: str = Field(description="ISO date")
    daily_rate: float
    insurance: bool


class Letter(BaseModel):
    sender: str
    recipient: str
    place: str
    date: str
    topic: str


MODELS_OF_PLAIN_FIELDS_OTHERS = kind(
    "models of plain fields",
    filled(
        Translation,
        "Translate 'thank you' from English to French.",
        {"source_language": "English", "target_language": "French", "translated_text": "merci"},
    ),
    filled(
        Station,
        "Station Fichtelberg at 2025-11-05T14:00: wind 62 km/h, pressure 1003.4 hPa, 2.8 mm of rain.",
        {"station": "Fichtelberg", "wind_kmh": 62, "pressure_hpa": 1003.4, "rain_mm": 2.8},
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
        Incident,
        "The checkout system went down at 2025-11-28T08:15 for 42 minutes because of an expired certificate. About 3,100 customers were affected; it is fixed now.",
        {
            "duration_minutes": 42,
            "cause": "an expired certificate",
            "customers_affected": 3100,
            "resolved": True,
        },
    ),
    filled(
        Whisky,
        "Glen Tarra is a 12 year old single malt from the Corran distillery in Speyside with 43 % alcohol.",
        {"name": "Glen Tarra", "age_years": 12, "alcohol_percent": 43, "region": "Speyside"},
    ),
    filled(
        Vote,
        "The motion to extend the school day was passed with 31 votes in favour, 12 against and 4 abstentions.",
        {"in_favour": 31, "against": 12, "passed": True},
    ),
    filled(
        Parcel,
        "The box is 40 x 30 x 25 cm, weighs 6.8 kg and contains glass, so it's fragile.",
        {"length_cm": 40, "width_cm": 30, "height_cm": 25, "weight_kg": 6.8, "fragile": True},
    ),
    filled(Command, "Turn off the kitchen light.", {"target": "kitchen light"}),
    filled(
        Place,
        "The Eiffel Tower is located at 48.8584 N, 2.2945 E in Paris, France.",
        {"name": "Eiffel Tower", "latitude": 48.8584, "longitude": 2.2945},
    ),
    filled(
        Resident,
        "Mr. Anton Weiss moved into flat 4B on 2023-09-01. He got 3 keys and has a parking space.",
        {"flat_number": "4B", "moved_in": "2023-09-01", "number_of_keys": 3, "has_parking": True},
    ),
    filled(
        Lamp,
        "The lamp in the study is on at 40 % and glows orange.",
        {"room": "study", "on": True, "brightness_percent": 40, "color": "orange"},
    ),
    *model(
        Preferences,
        (
            "Turn on dark mode, switch notifications off, and subscribe me to the newsletter.",
            {"dark_mode": True, "notifications": False, "newsletter": True},
        ),
        (
            "I don't want dark mode. Please enable notifications, but no newsletter.",
            {"dark_mode": False, "notifications": True, "newsletter": False},
        ),
    ),
    filled(
        Rental,
        "Mina Patel rents a VW Polo from 3 June 2025 to 10 June 2025 for 45 euros a day, including insurance.",
        {
            "renter": "Mina Patel",
            "car": "VW Polo",
            "pickup_date": "2025-06-03",
            "return_date": "2025-06-10",
            "daily_rate": 45,
            "insurance": True,
        },
    ),
    filled(
        Letter,
        "Prague, 4 May 1912. Dear Felice, thank you for your letter about the theatre. Yours, Franz",
        {"sender": "Franz", "recipient": "Felice", "place": "Prague"},
    ),
)


class Flight(BaseModel):
    flight_number: str
    airline: str
    departure: str
    arrival: str
    departure_time: str
    gate: str | None


class Train(BaseModel):
    train_number: str
    departure_station: str
    arrival_station: str
    departure_time: str
    arrival_time: str
    platform: str | None


class FlightInfo(BaseModel):
    airline: str
    flight_no: str
    origin: str
    destination: str
    departure: str
    arrival: str
    delay_minutes: int | None


class Reservation(BaseModel):
    restaurant: str
    guests: int
    date: str
    time: str
    phone: str | None
    special_requests: str | None


RESERVATION_WITH_NAME = create_model(
    "Reservation",
    restaurant=(str, ...),
    name=(str, ...),
    date=(str, ...),
    time=(str, ...),
    party_size=(int, ...),
    special_requests=(str | None, ...),
)

MODELS_WITH_FIELDS_THAT_MAY_BE_MISSING_JOURNEYS = kind(
    "models with fields that may be missing",
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
    *model(
        Reservation,
        (
            "Book a table for six at Casa Verde on 2025-07-19 at 20:00. My number is 555-0148. "
            "We need a high chair.",
            {
                "restaurant": "Casa Verde",
                "guests": 6,
                "date": "2025-07-19",
                "time": "20:00",
                "phone": "555-0148",
            },
        ),
        (
            "Reserve a table for 2 people at Sakura on 2025-12-24, 18:45.",
            {
                "restaurant": "Sakura",
                "guests": 2,
                "date": "2025-12-24",
                "time": "18:45",
                "phone": None,
                "special_requests": None,
            },
        ),
    ),
    filled(
        RESERVATION_WITH_NAME,
        "I'd like to reserve a table at Osteria Luce for 2025-05-16 at 20:00, four people, under the name Marchand. We "
        "need a high chair.",
        {
            "restaurant": "Osteria Luce",
            "name": "Marchand",
            "date": "2025-05-16",
            "time": "20:00",
            "party_size": 4,
        },
    ),
)


class Book(BaseModel):
    title: str
    author: str
    published: int
    pages: int
    isbn: str | None


class Podcast(BaseModel):
    show: str
    episode_number: int
    title: str
    guest: str | None
    length_minutes: int


class Song(BaseModel):
    title: str
    artist: str
    album: str | None
    release_year: int
    duration_seconds: int | None


MODELS_WITH_FIELDS_THAT_MAY_BE_MISSING_WORKS_AND_TEXTS = kind(
    "models with fields that may be missing",
    filled(
        Book,
        "'The Salt Path' by Raynor Winn came out in 2018 and has 288 pages.",
        {"title": "The Salt Path", "author": "Raynor Winn", "published": 2018, "pages": 288, "isbn": None},
    ),
    filled(
        Podcast,
        "Episode 88 of Slow Science, 'Why Ice Floats', with guest Dr. Amina Yusuf, runs for 51 minutes.",
        {
            "show": "Slow Science",
            "episode_number": 88,
            "title": "Why Ice Floats",
            "guest": "Dr. Amina Yusuf",
            "length_minutes": 51,
        },
    ),
    *model(
        Song,
        (
            '"Clocks" by Coldplay was released in 2002 on the album "A Rush of Blood to the Head".',
            {
                "title": "Clocks",
                "artist": "Coldplay",
                "album": "A Rush of Blood to the Head",
                "release_year": 2002,
            },
        ),
        (
            "Song: Hallelujah, artist: Jeff Buckley, released 1994, 413 seconds long.",
            {"title": "Hallelujah", "artist": "Jeff Buckley", "release_year": 1994, "duration_seconds": 413},
        ),
    ),
)


class Pet(BaseModel):
    name: str
    species: str
    breed: str | None
    age_years: int
    vaccinated: bool
    owner: str


LISTING_WITH_CITY = create_model(
    "Listing",
    address=(str, ...),
    city=(str, ...),
    rooms=(int, ...),
    area_sqm=(float, ...),
    monthly_rent=(float, ...),
    balcony=(bool, ...),
    pets_allowed=(bool, ...),
    available_from=(str | None, ...),
)

ANIMAL_WITH_NAME = create_model(
    "Animal",
    name=(str, ...),
    species=(str, ...),
    breed=(str | None, ...),
    age_years=(int, ...),
    vaccinated=(bool, ...),
    owner=(str, ...),
)

MODELS_WITH_FIELDS_THAT_MAY_BE_MISSING_PLACES_AND_NATURE = kind(
    "models with fields that may be missing",
    filled(
        Pet,
        "Momo is a 4 year old tabby cat that belongs to Claire Dubois. She has had all her vaccinations.",
        {"name": "Momo", "species": "cat", "age_years": 4, "vaccinated": True, "owner": "Claire Dubois"},
    ),
    filled(
        LISTING_WITH_CITY,
        "Bright 3-room flat, 78 sqm, Gartenweg 14 in Bern, rent 2,150 francs per month, with balcony. Sorry, no pets. "
        "Available from 1 August 2025.",
        {
            "address": "Gartenweg 14",
            "city": "Bern",
            "rooms": 3,
            "area_sqm": 78,
            "monthly_rent": 2150,
            "balcony": True,
            "pets_allowed": False,
        },
    ),
    *model(
        ANIMAL_WITH_NAME,
        (
            "Bella is a 4 year old labrador, vaccinated, and belongs to Tim Fisher.",
            {"name": "Bella", "breed": "labrador", "age_years": 4, "vaccinated": True, "owner": "Tim Fisher"},
        ),
        (
            "My cat Momo is 9 years old and not vaccinated. I am Rita Gomes.",
            {"name": "Momo", "species": "cat", "age_years": 9, "vaccinated": False, "owner": "Rita Gomes"},
        ),
    ),
)


class Conference(BaseModel):
    title: str
    city: str
    country: str
    start_date: str
    end_date: str
    expected_attendees: int
    website: str | None


class Survey(BaseModel):
    respondent: str
    satisfied: bool
    score: int = Field(description="0 to 10")
    would_recommend: bool
    improvement: str | None


MODELS_WITH_FIELDS_THAT_MAY_BE_MISSING_OTHERS = kind(
    "models with fields that may be missing",
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
        Survey,
        "Beatriz Ramos gave us 9 out of 10. She is satisfied and would recommend us to friends, but wishes for longer "
        "opening hours.",
        {"respondent": "Beatriz Ramos", "satisfied": True, "score": 9, "would_recommend": True},
    ),
)

ROWS = [
    *MODELS_OF_PLAIN_FIELDS_EVENTS,
    *MODELS_OF_PLAIN_FIELDS_PLACES_AND_NATURE,
    *MODELS_OF_PLAIN_FIELDS_JOURNEYS,
    *MODELS_OF_PLAIN_FIELDS_WORKS_AND_TEXTS,
    *MODELS_OF_PLAIN_FIELDS_FOOD_AND_HEALTH,
    *MODELS_OF_PLAIN_FIELDS_SOFTWARE,
    *MODELS_OF_PLAIN_FIELDS_OTHERS,
    *MODELS_WITH_FIELDS_THAT_MAY_BE_MISSING_JOURNEYS,
    *MODELS_WITH_FIELDS_THAT_MAY_BE_MISSING_WORKS_AND_TEXTS,
    *MODELS_WITH_FIELDS_THAT_MAY_BE_MISSING_PLACES_AND_NATURE,
    *MODELS_WITH_FIELDS_THAT_MAY_BE_MISSING_OTHERS,
]
