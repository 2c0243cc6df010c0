"""Rows: the fields of a schema are lists or one of a few values that the prompt says."""

from __future__ import annotations

from demands.checkers import fits, is_json, obeys, says
from demands.given import NEXT_WORKER, RESUME, SUPERVISOR
from demands.rows import formatted, kind, row, schema
from demands.shapes import (
    INTEGER,
    STRING,
    TEXTS,
    filled_by_values,
    filled_schema,
    listed,
    maybe,
    one_of_these,
)

EVENT_S = schema(name="string", date="string", participants=listed(STRING))

EVENT = schema(
    title="string", date="string", location="string", attendees={"type": "array", "items": {"type": "string"}}
)

MEETING = schema(
    topic="string",
    date={"type": "string", "format": "date"},
    start="string",
    end="string",
    attendees=listed(STRING),
)

ANALYSIS = schema(
    sentiment={"type": "string", "enum": ["positive", "neutral", "negative"]},
    topics=listed(STRING),
    score="number",
)

EVENT_OF_NAME_DATE = schema(name="string", date="string", location="string", attendees=listed(STRING))

MEETING_OF_TOPIC_DATE = schema(
    topic="string", date="string", start_time="string", attendees=listed(STRING), location="string"
)

SCHEMAS_WITH_LISTS_EVENTS = kind(
    "schemas with lists",
    row(
        "Lunch with Ann and Raj on 2025-06-03 at Cafe Luna",
        obeys(EVENT, {"date": "2025-06-03", "location": "Cafe Luna", "attendees": ["Ann", "Raj"]}),
        response_format=formatted(EVENT),
    ),
    row(
        "Mia and Noah are going to a concert on Saturday.",
        obeys(EVENT_S, {"name": "concert", "date": "Saturday", "participants": ["Mia", "Noah"]}),
        response_format=formatted(EVENT_S),
    ),
    row(
        "Budget review on 14 March 2025 from 10:00 to 11:30 with Ana, Piotr and Lea.",
        obeys(
            MEETING,
            {
                "topic": "Budget review",
                "date": "2025-03-14",
                "start": "10:00",
                "end": "11:30",
                "attendees": ["Ana", "Piotr", "Lea"],
            },
        ),
        response_format=formatted(MEETING),
    ),
    row(
        "The delivery was late and the package damaged. Very disappointing.",
        obeys(ANALYSIS, {"sentiment": "negative"}),
        response_format=formatted(ANALYSIS),
    ),
    row(
        "Join us for the summer party on 2025-07-05 in Cologne with Tim, Eva and Jo.",
        obeys(
            EVENT_OF_NAME_DATE,
            {
                "name": "summer party",
                "date": "2025-07-05",
                "location": "Cologne",
                "attendees": ["Tim", "Eva", "Jo"],
            },
        ),
        response_format=formatted(EVENT_OF_NAME_DATE),
    ),
    row(
        "Let's talk about the budget on 2025-04-02 at 09:30 in room Orion with Kim, Raj and Sue.",
        obeys(
            MEETING_OF_TOPIC_DATE,
            {
                "topic": "budget",
                "date": "2025-04-02",
                "start_time": "09:30",
                "attendees": ["Kim", "Raj", "Sue"],
                "location": "Orion",
            },
        ),
        response_format=formatted(MEETING_OF_TOPIC_DATE),
    ),
)

RECIPE = schema(name="string", ingredients=listed(STRING), minutes="integer")

TRIAGE = schema(
    urgency=one_of_these("emergency", "urgent", "routine"),
    symptoms=listed(STRING),
    duration_days=maybe(INTEGER),
)

PATIENT = schema(name="string", age="integer", symptoms=listed(STRING), allergies=listed(STRING))

PATIENT_OF_NAME_AGE = schema(name="string", age="integer", symptoms=listed(STRING), diagnosis=maybe(STRING))

SCHEMAS_WITH_LISTS_FOOD_AND_HEALTH = kind(
    "schemas with lists",
    row(
        "Tomato soup: tomatoes, onions, cream and basil. Ready in 35 minutes.",
        obeys(
            RECIPE,
            {
                "name": "Tomato soup",
                "ingredients": ["tomatoes", "onions", "cream", "basil"],
                "minutes": 35,
            },
        ),
        response_format=formatted(RECIPE),
    ),
    row(
        "I've had a headache and a sore throat for 3 days.",
        obeys(TRIAGE, {"duration_days": 3}) & says("headache", "sore throat"),
        response_format=formatted(TRIAGE),
    ),
    row(
        "Patient: Tom Hale, 61. Symptoms: cough, fever. Allergies: penicillin.",
        obeys(
            PATIENT,
            {"name": "Tom Hale", "age": 61, "symptoms": ["cough", "fever"], "allergies": ["penicillin"]},
        ),
        response_format=formatted(PATIENT),
    ),
    row(
        "Patient Maria Lopez, 67 years old, presents with fever, cough and fatigue.",
        obeys(
            PATIENT_OF_NAME_AGE, {"name": "Maria Lopez", "age": 67, "symptoms": ["fever", "cough", "fatigue"]}
        ),
        response_format=formatted(PATIENT_OF_NAME_AGE),
    ),
    filled_by_values(
        "Pancakes serve 4, take 20 minutes to prepare and need flour, milk and eggs.",
        name="Pancakes",
        servings=4,
        ingredients=["flour", "milk", "eggs"],
    ),
    row(
        "Ingredients: flour, eggs, milk. Takes 25 minutes.",
        is_json({"ingredients": ["flour", "eggs", "milk"], "minutes": 25}),
        response_format=formatted(
            schema(ingredients={"type": "array", "items": {"type": "string"}}, minutes="integer")
        ),
    ),
)

SYMPTOMS = schema(patient="string", age="integer", symptoms=listed(STRING), allergies=listed(STRING))

ENTITIES = schema(people=listed(STRING), organizations=listed(STRING), locations=listed(STRING))

CHAR = schema(name="string", age="integer", occupation="string", hobbies=listed(STRING))

RESUME_SCHEMA = schema(
    full_name="string",
    birth_year="integer",
    city="string",
    job_title="string",
    employer="string",
    languages={"type": "array", "items": {"type": "string"}},
)

SCHEMAS_WITH_LISTS_PEOPLE = kind(
    "schemas with lists",
    row(
        "Mr. Ito, 71, complains of chest pain and dizziness. Allergic to penicillin.",
        obeys(SYMPTOMS, {"age": 71, "symptoms": ["chest pain", "dizziness"]}) & says("Ito", "penicillin"),
        response_format=formatted(SYMPTOMS),
    ),
    row(
        "Satya Nadella of Microsoft met Sundar Pichai of Google in Paris.",
        obeys(
            ENTITIES,
            {
                "people": ["Satya Nadella", "Sundar Pichai"],
                "organizations": ["Microsoft", "Google"],
                "locations": ["Paris"],
            },
        ),
        response_format=formatted(ENTITIES),
    ),
    row(
        "Create a character named Tilda, a 34 year old baker who likes climbing and chess.",
        obeys(CHAR, {"name": "Tilda", "age": 34, "occupation": "baker", "hobbies": ["climbing", "chess"]}),
        response_format=formatted(CHAR),
    ),
    row(
        "Elon Musk founded SpaceX in California.",
        obeys(ENTITIES, {"people": ["Elon Musk"], "organizations": ["SpaceX"], "locations": ["California"]}),
        response_format=formatted(ENTITIES, strict=True),
    ),
    filled_schema(
        "User 42: username jdoe, email jdoe@corp.com, active, roles admin and editor.",
        {"id": 42, "username": "jdoe", "is_active": True, "roles": ["admin", "editor"]},
        id="integer",
        username="string",
        email="string",
        is_active="boolean",
        roles=TEXTS,
    ),
    filled_schema(
        "Patient: Robert King, 58 years old. No allergies.",
        {"patient_name": "Robert King", "age": 58, "allergies": []},
        patient_name="string",
        age="integer",
        allergies=TEXTS,
    ),
    row(
        "Parse this resume.\n" + RESUME,
        obeys(
            RESUME_SCHEMA,
            {
                "full_name": "Omar Haddad",
                "birth_year": 1988,
                "city": "Lyon",
                "employer": "Nimbus Labs",
                "languages": ["French", "Arabic", "English"],
            },
        ),
        response_format=formatted(RESUME_SCHEMA),
    ),
)

KEYWORDS = schema(
    language="string", sentiment=one_of_these("positive", "neutral", "negative"), keywords=listed(STRING)
)

RECIPE_OF_TITLE_INGREDIENTS = schema(
    title="string", ingredients=listed(STRING), minutes="integer", vegetarian="boolean"
)

QUIZ = schema(question="string", options=listed(STRING), correct_index="integer")

SENTIMENT = schema(sentiment=one_of_these("positive", "negative", "mixed"), emotions=listed(STRING))

REVIEW_OF_RATING_SENTIMENT = schema(
    rating="integer",
    sentiment={"type": "string", "enum": ["positive", "negative", "mixed"]},
    pros=listed(STRING),
    cons=listed(STRING),
)

MATH = schema(steps=listed(STRING), final_answer="number")

PAPER = schema(title="string", authors=listed(STRING), abstract="string", keywords=listed(STRING))

RECIPE_OF_TITLE_INGREDIENTS_MINUTES = schema(
    title="string", ingredients={"type": "array", "items": {"type": "string"}}, minutes="integer"
)

SCHEMAS_WITH_LISTS_WORKS_AND_TEXTS = kind(
    "schemas with lists",
    row(
        "Das Essen war köstlich, wir kommen gerne wieder.",
        obeys(KEYWORDS, {"language": "German"}),
        response_format=formatted(KEYWORDS),
    ),
    row(
        "Pancakes: flour, milk, eggs and sugar. Takes 20 minutes. Vegetarian.",
        obeys(
            RECIPE_OF_TITLE_INGREDIENTS,
            {
                "title": "Pancakes",
                "ingredients": ["flour", "milk", "eggs", "sugar"],
                "minutes": 20,
                "vegetarian": True,
            },
        ),
        response_format=formatted(RECIPE_OF_TITLE_INGREDIENTS),
    ),
    row(
        "Make a quiz question about space.",
        obeys(QUIZ, {}) & fits(r'(?s).*"options": ?\[\s*".+?",.*\].*'),
        response_format=formatted(QUIZ),
    ),
    row(
        "I loved the acting but the ending was a mess and I left angry.",
        obeys(SENTIMENT, {"sentiment": "mixed"}),
        response_format=formatted(SENTIMENT),
    ),
    row(
        "4 out of 5 stars. Pros: fast, quiet. Cons: expensive.",
        obeys(REVIEW_OF_RATING_SENTIMENT, {"rating": 4, "pros": ["fast", "quiet"], "cons": ["expensive"]}),
        response_format=formatted(REVIEW_OF_RATING_SENTIMENT),
    ),
    row("Solve 3x + 5 = 20", obeys(MATH, {"final_answer": 5}), response_format=formatted(MATH)),
    row(
        "Attention Is All You Need\nAshish Vaswani, Noam Shazeer, Niki Parmar\nAbstract: We propose a new network architecture based on attention alone.\nKeywords: attention, transformer, translation",
        obeys(
            PAPER,
            {
                "title": "Attention Is All You Need",
                "authors": ["Ashish Vaswani", "Noam Shazeer", "Niki Parmar"],
                "abstract": "We propose a new network architecture based on attention alone.",
                "keywords": ["attention", "transformer", "translation"],
            },
        ),
        response_format=formatted(PAPER),
    ),
    row(
        "Give me a recipe for pancakes.",
        fits(r'\{"title":"[^"]*[Pp]ancakes.*'),
        response_format=formatted(
            schema(title="string", ingredients={"type": "array", "items": {"type": "string"}})
        ),
    ),
    filled_by_values(
        "Inception was directed by Christopher Nolan and stars Leonardo DiCaprio and Elliot Page.",
        title="Inception",
        director="Christopher Nolan",
        cast=["Leonardo DiCaprio", "Elliot Page"],
    ),
    row(
        "Produce a recipe for pancakes as JSON",
        obeys(RECIPE_OF_TITLE_INGREDIENTS_MINUTES, {}),
        response_format=formatted(RECIPE_OF_TITLE_INGREDIENTS_MINUTES),
    ),
)

ITINERARY = schema(
    destination="string", days="integer", budget="number", currency="string", interests=listed(STRING)
)

PRODUCT = schema(
    name="string",
    brand=maybe(STRING),
    price="number",
    currency="string",
    colors=listed(STRING),
    in_stock="boolean",
)

PRODUCT_OF_NAME_PRICE = schema(name="string", price="number", in_stock="boolean", tags=listed(STRING))

SCHEMAS_WITH_LISTS_ORDERS_AND_MONEY = kind(
    "schemas with lists",
    row(
        "Plan a 5 day trip to Kyoto with a budget of 1500 EUR, we like temples and food.",
        obeys(
            ITINERARY,
            {
                "destination": "Kyoto",
                "days": 5,
                "budget": 1500,
                "currency": "EUR",
                "interests": ["temples", "food"],
            },
        ),
        response_format=formatted(ITINERARY),
    ),
    row(
        "Lena, Max and Zoe will attend the product launch on 2025-10-12.",
        obeys(
            EVENT_S, {"name": "product launch", "date": "2025-10-12", "participants": ["Lena", "Max", "Zoe"]}
        ),
        response_format=formatted(EVENT_S),
    ),
    row(
        "The Breeze fan by Coolio is available in white and black for 59.90 EUR.",
        obeys(
            PRODUCT,
            {
                "brand": "Coolio",
                "price": 59.9,
                "currency": "EUR",
                "colors": ["white", "black"],
                "in_stock": True,
            },
        ),
        response_format=formatted(PRODUCT),
    ),
    row(
        "The Solara lamp (tags: led, desk) costs 59 dollars and is currently sold out.",
        obeys(
            PRODUCT_OF_NAME_PRICE,
            {"name": "Solara lamp", "price": 59, "in_stock": False, "tags": ["led", "desk"]},
        ),
        response_format=formatted(PRODUCT_OF_NAME_PRICE),
    ),
    filled_schema(
        "Terrible blender. It broke after two days. 1/5 stars.",
        {"product": "blender", "rating": 1, "pros": []},
        product="string",
        rating="integer",
        pros=TEXTS,
        cons=TEXTS,
    ),
)

COLORS = schema(colors=listed(STRING))

ALLERGY = schema(name="string", allergies=listed(STRING), vegetarian="boolean")

RESUME_WITH_PLACES = schema(
    name="string", email="string", phone="string", skills=listed(STRING), years_of_experience="integer"
)

CHARACTER = schema(
    name="string", age="integer", fact=listed(STRING), role=one_of_these("student", "teacher", "wizard")
)

LEGAL = schema(parties=listed(STRING), effective_date="string", term_months="integer", governing_law="string")

JOBPOST = schema(title="string", company="string", location="string", remote="boolean", skills=listed(STRING))

COUNTRY_INFO = schema(name="string", capital="string", population="integer", languages=listed(STRING))

HOTEL_REVIEW = schema(hotel="string", rating="number", pros=listed(STRING), cons=listed(STRING))

TWEET = schema(topic="string", hashtags=listed(STRING), mentions=listed(STRING))

ROUTE_OF_STOPS_DISTANCE = schema(stops=listed(STRING), distance_km="number")

SCHEMAS_WITH_LISTS_OTHERS = kind(
    "schemas with lists",
    row(
        "Generate 3 search queries for: How do I reset my password?",
        fits(r'\{"queries":\["[^"]*password[^"]*","[^"]*password[^"]*","[^"]*password[^"]*"\]\}'),
        response_format=formatted(schema(queries={"type": "array", "items": {"type": "string"}})),
    ),
    row(
        "Numbers: 3, 8, 12",
        obeys(schema(numbers=listed(INTEGER), sum="integer"), {"numbers": [3, 8, 12], "sum": 23}),
        response_format=formatted(schema(numbers=listed(INTEGER), sum="integer")),
    ),
    row(
        "The flag is red, white and blue.",
        obeys(COLORS, {"colors": ["red", "white", "blue"]}),
        response_format=formatted(COLORS),
    ),
    row(
        "I'm Petra, I'm allergic to nuts and shellfish and I don't eat meat.",
        obeys(ALLERGY, {"name": "Petra", "allergies": ["nuts", "shellfish"], "vegetarian": True}),
        response_format=formatted(ALLERGY),
    ),
    row(
        "Elif Demir\nelif@demir.dev | +90 532 000 11 22\nSkills: Python, Go, Kubernetes\n8 years of experience",
        obeys(
            RESUME_WITH_PLACES,
            {
                "name": "Elif Demir",
                "email": "elif@demir.dev",
                "phone": "+90 532 000 11 22",
                "skills": ["Python", "Go", "Kubernetes"],
                "years_of_experience": 8,
            },
        ),
        response_format=formatted(RESUME_WITH_PLACES),
    ),
    row(
        "Harry Potter is a 17 year old wizard.",
        obeys(CHARACTER, {"name": "Harry Potter", "age": 17, "role": "wizard"}),
        response_format=formatted(CHARACTER),
    ),
    row(
        "Kickoff with Sara, Liam and Omar is on 2025-09-01.",
        obeys(EVENT_S, {"date": "2025-09-01", "participants": ["Sara", "Liam", "Omar"]}),
        response_format=formatted(EVENT_S, strict=True),
    ),
    row(
        "Extract the tasks: buy milk, call mom, fix the bike.",
        obeys(schema(tasks=listed(STRING)), {"tasks": ["buy milk", "call mom", "fix the bike"]}),
        response_format=formatted(schema(tasks=listed(STRING))),
    ),
    row(
        "This agreement between Orbix Ltd and Helmut Krause is effective 2025-01-15 for 24 months and governed by the law of Austria.",
        obeys(
            LEGAL,
            {
                "parties": ["Orbix Ltd", "Helmut Krause"],
                "effective_date": "2025-01-15",
                "term_months": 24,
            },
        )
        & says("Austria"),
        response_format=formatted(LEGAL),
    ),
    row(
        "Give me information about Italy",
        obeys(COUNTRY_INFO, {"name": "Italy", "capital": "Rome"}),
        response_format=formatted(COUNTRY_INFO),
    ),
    row(
        "Loving the new release! #python #opensource thanks @guido",
        obeys(TWEET, {"hashtags": ["#python", "#opensource"]}) & says("guido"),
        response_format=formatted(TWEET),
    ),
    row(
        "Alice and Bob are going to a science fair on Friday.",
        obeys(EVENT_S, {"name": "science fair", "date": "Friday", "participants": ["Alice", "Bob"]}),
        system="Extract the event information.",
        response_format=formatted(EVENT_S),
    ),
    filled_schema(
        "Team lunch with Maria, Tom and Priya on 2024-06-14.",
        {"name": "Team lunch", "date": "2024-06-14", "participants": ["Maria", "Tom", "Priya"]},
        name="string",
        date="string",
        participants=TEXTS,
    ),
    filled_by_values("Lena likes reading.", name="Lena", hobbies=["reading"]),
    row(
        "We drive from Bern via Milan to Genoa, 420 km.",
        obeys(ROUTE_OF_STOPS_DISTANCE, {"stops": ["Bern", "Milan", "Genoa"], "distance_km": 420}),
        response_format=formatted(ROUTE_OF_STOPS_DISTANCE),
    ),
    row(
        "We're looking for a Backend Developer at Pixelworks in Vienna (remote possible). Skills: Go, PostgreSQL, Docker.",
        obeys(
            JOBPOST,
            {
                "title": "Backend Developer",
                "company": "Pixelworks",
                "location": "Vienna",
                "remote": True,
                "skills": ["Go", "PostgreSQL", "Docker"],
            },
        ),
        response_format=formatted(JOBPOST),
    ),
    row(
        "Stayed at Hotel Miramar. Great pool and friendly staff, but the wifi was slow. 4.5 stars.",
        obeys(HOTEL_REVIEW, {"hotel": "Hotel Miramar", "rating": 4.5}),
        response_format=formatted(HOTEL_REVIEW),
    ),
)

TICKET = schema(
    category={"type": "string", "enum": ["bug", "feature", "question"]},
    priority={"type": "string", "enum": ["low", "medium", "high"]},
    summary="string",
)

TICKET_S = schema(
    category=one_of_these("billing", "technical", "account", "general"),
    priority=one_of_these("low", "medium", "high"),
    sentiment=one_of_these("positive", "neutral", "negative"),
)

TICKET_OF_CATEGORY_PRIORITY = schema(
    category={"type": "string", "enum": ["billing", "bug", "feature_request", "account"]},
    priority={"type": "string", "enum": ["low", "medium", "high"]},
    summary="string",
)

BUG = schema(
    title="string",
    severity=one_of_these("minor", "major", "critical"),
    component="string",
    version="string",
    reproducible="boolean",
)

BUG_OF_TITLE_SEVERITY = schema(
    title="string",
    severity=one_of_these("low", "medium", "high", "critical"),
    os=maybe(STRING),
    version=maybe(STRING),
)

MOVIE = schema(
    title="string",
    director="string",
    year="integer",
    genre={"type": "string", "enum": ["action", "comedy", "drama", "sci-fi"]},
)

TICKET_S_OF_SUMMARY_CATEGORY = schema(
    summary="string",
    category=one_of_these("bug", "feature_request", "question"),
    priority=one_of_these("low", "medium", "high"),
)

SCHEMAS_WITH_A_CHOICE_WORKS_AND_TEXTS = kind(
    "schemas with a choice",
    row(
        "The export button crashes the app, please fix asap!",
        obeys(TICKET, {"category": "bug", "priority": "high"}),
        response_format=formatted(TICKET),
    ),
    row(
        "I can't reset my password and I've been locked out for two days, this is awful.",
        obeys(TICKET_S, {"category": "account", "sentiment": "negative"}),
        response_format=formatted(TICKET_S),
    ),
    row(
        "URGENT: the app crashes every time I open settings!!",
        obeys(TICKET_OF_CATEGORY_PRIORITY, {"category": "bug", "priority": "high"}),
        response_format=formatted(TICKET_OF_CATEGORY_PRIORITY),
    ),
    row(
        "Export crashes the app every time in version 4.2.1 (reports component). This is critical.",
        obeys(
            BUG,
            {"severity": "critical", "component": "reports", "version": "4.2.1", "reproducible": True},
        ),
        response_format=formatted(BUG),
    ),
    row(
        "Critical: app crashes on Android 14 when opening settings, version 3.2.0",
        obeys(BUG_OF_TITLE_SEVERITY, {"severity": "critical", "version": "3.2.0"}) & says("Android"),
        response_format=formatted(BUG_OF_TITLE_SEVERITY),
    ),
    row(
        "Inception, directed by Christopher Nolan, came out in 2010. It's a science fiction film.",
        obeys(
            MOVIE,
            {"title": "Inception", "director": "Christopher Nolan", "year": 2010, "genre": "sci-fi"},
        ),
        response_format=formatted(MOVIE),
    ),
    row(
        "It would be great if I could export my data to Excel.",
        obeys(TICKET_S_OF_SUMMARY_CATEGORY, {"category": "feature_request"}),
        response_format=formatted(TICKET_S_OF_SUMMARY_CATEGORY),
    ),
    row(
        "Bug: login page crashes on Safari, severity high",
        is_json({"severity": "high"}),
        response_format=formatted(
            schema(title="string", severity={"type": "string", "enum": ["low", "medium", "high"]})
        ),
    ),
)

INVOICE = schema(
    invoice_number="string",
    date="string",
    customer="string",
    total="number",
    currency={"type": "string", "enum": ["EUR", "USD", "GBP"]},
    paid="boolean",
)

INVOICE_TEXT = (
    "Invoice INV-2024-117 dated 2024-03-09 for Acme GmbH. Total: 1,249.50 EUR. Status: not paid yet."
)

EXPENSE = schema(
    merchant="string",
    amount="number",
    currency="string",
    date="string",
    category=one_of_these("travel", "food", "office", "other"),
)

SUPPORT = schema(
    customer_name=maybe(STRING),
    order_number=maybe(STRING),
    issue="string",
    sentiment=one_of_these("positive", "neutral", "negative"),
    needs_refund="boolean",
)

ORDER = schema(
    order_id="string",
    customer_name="string",
    total="number",
    status=one_of_these("pending", "shipped", "delivered", "cancelled"),
)

REVIEW = schema(
    product="string",
    rating="integer",
    sentiment=one_of_these("positive", "negative", "neutral"),
    would_buy_again="boolean",
)

LOG = schema(
    timestamp="string", level=one_of_these("INFO", "WARN", "ERROR"), service="string", message="string"
)

REVIEW_OF_SENTIMENT_RATING = schema(
    sentiment=one_of_these("positive", "negative", "neutral"),
    rating="integer",
    product="string",
)

SCHEMAS_WITH_A_CHOICE_ORDERS_AND_MONEY = kind(
    "schemas with a choice",
    row(
        INVOICE_TEXT,
        obeys(
            INVOICE,
            {
                "invoice_number": "INV-2024-117",
                "date": "2024-03-09",
                "customer": "Acme GmbH",
                "total": 1249.5,
                "currency": "EUR",
                "paid": False,
            },
        ),
        response_format=formatted(INVOICE, strict=True),
    ),
    row(
        "Lunch at Trattoria Sole, 42.50 EUR, 12.03.2025",
        obeys(EXPENSE, {"merchant": "Trattoria Sole", "amount": 42.5, "currency": "EUR", "category": "food"}),
        response_format=formatted(EXPENSE),
    ),
    row(
        "Hi, my order 88213 arrived broken and I'm really disappointed. I want my money back. Regards, Nora Lind",
        obeys(
            SUPPORT,
            {
                "customer_name": "Nora Lind",
                "order_number": "88213",
                "sentiment": "negative",
                "needs_refund": True,
            },
        ),
        response_format=formatted(SUPPORT),
    ),
    row(
        "How do I change my shipping address?",
        obeys(
            SUPPORT,
            {"customer_name": None, "order_number": None, "sentiment": "neutral", "needs_refund": False},
        ),
        response_format=formatted(SUPPORT),
    ),
    row(
        "Order #A-901 for Rita Gomez (total $74.20) has shipped.",
        obeys(
            ORDER,
            {"order_id": "A-901", "customer_name": "Rita Gomez", "total": 74.2, "status": "shipped"},
        ),
        response_format=formatted(ORDER),
    ),
    row(
        "The Zenbook keyboard is fantastic. 5 stars, I'd buy it again.",
        obeys(REVIEW, {"rating": 5, "sentiment": "positive", "would_buy_again": True}),
        response_format=formatted(REVIEW),
    ),
    row(
        "2025-02-11T08:15:42Z ERROR payment-service: Timeout while calling bank API",
        obeys(
            LOG,
            {
                "timestamp": "2025-02-11T08:15:42Z",
                "level": "ERROR",
                "service": "payment-service",
                "message": "Timeout while calling bank API",
            },
        ),
        response_format=formatted(LOG),
    ),
    row(
        "I love my new SoundMax headphones, five stars!",
        obeys(REVIEW_OF_SENTIMENT_RATING, {"sentiment": "positive", "rating": 5}),
        response_format=formatted(REVIEW_OF_SENTIMENT_RATING),
    ),
)

EMAIL_META = schema(
    sender="string",
    subject="string",
    urgency=one_of_these("low", "normal", "high"),
    action_required="boolean",
)

PARCEL = schema(
    length="number", width="number", height="number", weight="number", unit=one_of_these("cm", "in")
)

ALERT = schema(
    severity=one_of_these("info", "warning", "critical"), host="string", metric="string", value="number"
)

LOG_ERROR_PAYMENT = "2024-06-03 14:22:10 ERROR payment-service Timeout after 30s while calling https://bank.example/api (request req-9f3)"

LOG_SCHEMA = schema(
    timestamp="string",
    level={"type": "string", "enum": ["INFO", "WARN", "ERROR"]},
    service="string",
    url="string",
    request_id="string",
)

SCHEMAS_WITH_A_CHOICE_SOFTWARE = kind(
    "schemas with a choice",
    row(
        "From: boss@corp.com\nSubject: Q3 numbers\n\nPlease send me the report immediately, the board is waiting.",
        obeys(
            EMAIL_META,
            {
                "sender": "boss@corp.com",
                "subject": "Q3 numbers",
                "urgency": "high",
                "action_required": True,
            },
        ),
        response_format=formatted(EMAIL_META),
    ),
    row(
        "Package: 30 x 20 x 10 cm, 1.5 kg",
        obeys(PARCEL, {"length": 30, "width": 20, "height": 10, "weight": 1.5, "unit": "cm"}),
        response_format=formatted(PARCEL),
    ),
    row(
        "CRITICAL: cpu_usage on web-03 is at 97.5%",
        obeys(ALERT, {"severity": "critical", "host": "web-03", "metric": "cpu_usage", "value": 97.5}),
        response_format=formatted(ALERT),
    ),
    row(
        LOG_ERROR_PAYMENT,
        obeys(
            LOG_SCHEMA,
            {
                "level": "ERROR",
                "service": "payment-service",
                "url": "https://bank.example/api",
                "request_id": "req-9f3",
            },
        ),
        response_format=formatted(LOG_SCHEMA),
    ),
)

PET = schema(
    name="string",
    species={"type": "string", "enum": ["dog", "cat", "bird"]},
    age_years="number",
    vaccinated="boolean",
)

TEMPERATURE = schema(value="number", unit=one_of_these("celsius", "fahrenheit"))

ROUTE = schema(route=one_of_these("sales", "support", "billing"), reason="string")

SUBJECT = schema(category=one_of_these("sports", "politics", "technology", "business"))

MODERATION = schema(flagged="boolean", category=maybe(one_of_these("hate", "violence", "self_harm")))

ROUTER = schema(destination=one_of_these("sales", "billing", "technical_support"), reason="string")

BOOKING = schema(
    name="string",
    check_in="string",
    check_out="string",
    guests="integer",
    room_type={"type": "string", "enum": ["single", "double", "suite"]},
)

INTENT = schema(
    intent={"type": "string", "enum": ["greeting", "booking", "complaint", "cancellation"]},
    language={"type": "string", "enum": ["en", "de", "fr"]},
)

COMPLIANCE = schema(
    is_violating="boolean",
    category=maybe(one_of_these("violence", "sexual", "self_harm")),
    explanation_if_violating=maybe(STRING),
)

TICKET_CLASS = schema(
    category=one_of_these("billing", "technical", "account", "other"),
    priority=one_of_these("low", "medium", "high", "urgent"),
)

WEATHER = schema(
    city="string",
    temperature="number",
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
    condition="string",
)

MODERATION_OF_FLAGGED_CATEGORY = schema(
    flagged="boolean", category={"type": "string", "enum": ["none", "spam", "hate", "violence"]}
)

SUBSCRIPTION = schema(
    plan={"type": "string", "enum": ["free", "pro", "enterprise"]},
    seats="integer",
    billing={"type": "string", "enum": ["monthly", "yearly"]},
)

SCHEMAS_WITH_A_CHOICE_OTHERS = kind(
    "schemas with a choice",
    row(
        "Write a Python function that sorts a list",
        is_json({"next": "coder"}),
        system=SUPERVISOR,
        response_format=NEXT_WORKER,
    ),
    row(
        "It's 68 degrees Fahrenheit outside.",
        obeys(TEMPERATURE, {"value": 68, "unit": "fahrenheit"}),
        response_format=formatted(TEMPERATURE),
    ),
    row(
        "I'd like a quote for 200 licenses",
        obeys(ROUTE, {"route": "sales"}),
        response_format=formatted(ROUTE),
    ),
    row(
        "I love gardening on weekends",
        obeys(MODERATION, {"flagged": False, "category": None}),
        response_format=formatted(MODERATION),
    ),
    row(
        "Guten Tag, ich möchte meinen Vertrag kündigen.",
        obeys(INTENT, {"intent": "cancellation", "language": "de"}),
        response_format=formatted(INTENT),
    ),
    row(
        "I will kill you and burn your house",
        obeys(COMPLIANCE, {"is_violating": True, "category": "violence"}),
        system="Determine if the user input violates specific guidelines and explain if they do.",
        response_format=formatted(COMPLIANCE),
    ),
    row(
        "Buy cheap pills now!!! Click this link",
        obeys(MODERATION_OF_FLAGGED_CATEGORY, {"flagged": True, "category": "spam"}),
        response_format=formatted(MODERATION_OF_FLAGGED_CATEGORY),
    ),
    row(
        "Rex is a 5 year old dog. He is vaccinated.",
        obeys(PET, {"name": "Rex", "species": "dog", "age_years": 5, "vaccinated": True}),
        response_format=formatted(PET),
    ),
    row(
        "It's 75°F and sunny in Miami.",
        obeys(WEATHER, {"city": "Miami", "temperature": 75, "unit": "fahrenheit", "condition": "sunny"}),
        response_format=formatted(WEATHER),
    ),
    row(
        "The striker scored twice and the team won the cup final.",
        obeys(SUBJECT, {"category": "sports"}),
        response_format=formatted(SUBJECT),
    ),
    row(
        "I can't log in, it says my password is wrong. I need this fixed immediately, our demo starts in an hour!",
        obeys(TICKET_CLASS, {"category": "account", "priority": "urgent"}),
        response_format=formatted(TICKET_CLASS),
    ),
    row(
        "Book me a double room from 12 to 15 August 2025 for two people.",
        obeys(
            schema(room_type={"enum": ["single", "double", "suite"]}, guests="integer", nights="integer"),
            {"room_type": "double", "guests": 2, "nights": 3},
        ),
        response_format=formatted(
            schema(room_type={"enum": ["single", "double", "suite"]}, guests="integer", nights="integer")
        ),
    ),
    row(
        "We need the Pro plan for 25 people, paid annually.",
        obeys(SUBSCRIPTION, {"plan": "pro", "seats": 25, "billing": "yearly"}),
        response_format=formatted(SUBSCRIPTION),
    ),
    row(
        "The app throws an error 500 whenever I save",
        obeys(ROUTER, {"destination": "technical_support"}),
        response_format=formatted(ROUTER),
    ),
    row(
        "Reservation for Elena Rossi, arriving 2025-05-02, leaving 2025-05-06, 2 adults, suite please.",
        obeys(
            BOOKING,
            {
                "name": "Elena Rossi",
                "check_in": "2025-05-02",
                "check_out": "2025-05-06",
                "guests": 2,
                "room_type": "suite",
            },
        ),
        response_format=formatted(BOOKING),
    ),
    row(
        "How do I prepare for a job interview?",
        obeys(COMPLIANCE, {"is_violating": False, "category": None, "explanation_if_violating": None}),
        system="Determine if the user input violates specific guidelines and explain if they do.",
        response_format=formatted(COMPLIANCE),
    ),
)

ROWS = [
    *SCHEMAS_WITH_LISTS_EVENTS,
    *SCHEMAS_WITH_LISTS_FOOD_AND_HEALTH,
    *SCHEMAS_WITH_LISTS_PEOPLE,
    *SCHEMAS_WITH_LISTS_WORKS_AND_TEXTS,
    *SCHEMAS_WITH_LISTS_ORDERS_AND_MONEY,
    *SCHEMAS_WITH_LISTS_OTHERS,
    *SCHEMAS_WITH_A_CHOICE_WORKS_AND_TEXTS,
    *SCHEMAS_WITH_A_CHOICE_ORDERS_AND_MONEY,
    *SCHEMAS_WITH_A_CHOICE_SOFTWARE,
    *SCHEMAS_WITH_A_CHOICE_OTHERS,
]
