"""Rows: the values of a schema keep its limits and are plausible."""

from __future__ import annotations

from demands.checkers import fields_within, fits, obeys
from demands.rows import formatted, kind, row, schema
from demands.shapes import STRING, filled_schema, maybe, one_of_these


def bounded(**properties: dict[str, object]) -> dict[str, object]:
    shape = {"type": "object", "properties": properties, "required": list(properties)}
    return formatted({**shape, "additionalProperties": False}, strict=True)


LARGEST = 2**53 - 1


def whole_number(lowest: int = 0, highest: int = LARGEST) -> dict[str, object]:
    return {"type": "integer", "minimum": lowest, "maximum": highest}


PLAUSIBLE_NUMBERS_ORDERS_AND_MONEY = kind(
    "plausible numbers",
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
    row(
        "Make up a restaurant.",
        fields_within(
            seats=(4, 1000),
            average_rating=(1, 5),
            price_level=(1, 5),
            year_opened=(1800, 2026),
            distance_km=(0, 100),
        ),
        response_format=formatted(
            schema(
                name="string",
                seats="integer",
                average_rating="number",
                price_level="integer",
                year_opened="integer",
                distance_km="number",
            )
        ),
    ),
)

PLAUSIBLE_NUMBERS_PLACES_AND_NATURE = kind(
    "plausible numbers",
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
    row(
        "Invent an apartment listing.",
        fields_within(
            rent_per_month=(100, 20_000),
            rooms=(1, 12),
            floor=(-1, 60),
            square_meters=(10, 600),
            deposit=(100, 60_000),
        ),
        response_format=formatted(
            schema(
                rent_per_month="number",
                rooms="integer",
                floor="integer",
                square_meters="integer",
                deposit="number",
            )
        ),
    ),
    row(
        "Make up a house listing.",
        fields_within(bedrooms=(1, 12), year_built=(1700, 2026)),
        response_format=bounded(bedrooms=whole_number(0, 1_000_000), year_built=whole_number(0, 9999)),
    ),
)

PLAUSIBLE_NUMBERS_FOOD_AND_HEALTH = kind(
    "plausible numbers",
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
        "Example workout",
        fields_within(sets=(1, 10), reps=(1, 50), age=(1, 100)),
        response_format=bounded(sets=whole_number(), reps=whole_number(), age=whole_number(0, 150)),
    ),
    row(
        "Invent a training session.",
        fields_within(
            duration_minutes=(5, 600),
            distance_km=(0, 300),
            avg_heart_rate=(60, 210),
            calories_burned=(20, 5000),
            steps=(100, 100_000),
        ),
        response_format=formatted(
            schema(
                duration_minutes="integer",
                distance_km="number",
                avg_heart_rate="integer",
                calories_burned="integer",
                steps="integer",
            )
        ),
    ),
)

PLAUSIBLE_NUMBERS_OTHERS = kind(
    "plausible numbers",
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
        "Evaluate this answer: 'Water boils at 100 degrees Celsius.'",
        fields_within(score=(0, 5)),
        response_format=formatted(
            schema(score={"type": "integer", "description": "Score from 0 to 5"}, feedback="string")
        ),
    ),
    row(
        "Make up a person.",
        fields_within(age=(1, 110), height_cm=(40, 220), weight_kg=(2, 200), shoe_size=(15, 52)),
        response_format=formatted(
            schema(name="string", age="integer", height_cm="integer", weight_kg="number", shoe_size="integer")
        ),
    ),
    row(
        "Invent a company.",
        fields_within(
            employees=(1, 3_000_000),
            founded_year=(1600, 2026),
            annual_revenue_usd=(1000, 1e12),
            offices=(1, 5000),
        ),
        response_format=formatted(
            schema(
                name="string",
                employees="integer",
                founded_year="integer",
                annual_revenue_usd="number",
                offices="integer",
            )
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
        "Make up a YouTube video.",
        fields_within(
            views=(0, 1e10),
            likes=(0, 1e9),
            duration_seconds=(5, 40_000),
            subscriber_count=(0, 1e9),
            upload_year=(2005, 2026),
        ),
        response_format=formatted(
            schema(
                title="string",
                views="integer",
                likes="integer",
                duration_seconds="integer",
                subscriber_count="integer",
                upload_year="integer",
            )
        ),
    ),
)

EVAL = schema(score={"type": "integer", "minimum": 1, "maximum": 10}, reasoning="string")

MOVIE_REVIEW = schema(
    movie="string",
    sentiment=one_of_these("positive", "negative", "neutral"),
    score={"type": "integer", "minimum": 0, "maximum": 10},
)

SCHEMAS_WITH_LIMITS_EVENTS = kind(
    "schemas with limits",
    row(
        "Rate how helpful this answer is: 'Just google it.'",
        obeys(EVAL, {}),
        response_format=formatted(EVAL),
    ),
    row(
        "Terrible film, I want my two hours back. Avoid 'Night Train'. 2/10",
        obeys(MOVIE_REVIEW, {"movie": "Night Train", "sentiment": "negative", "score": 2}),
        response_format=formatted(MOVIE_REVIEW),
    ),
    filled_schema(
        "Absolutely love the new update, everything is faster!",
        {"sentiment": "positive", "score": 1},
        sentiment={"type": "string", "enum": ["positive", "negative", "neutral"]},
        score={"type": "number", "minimum": -1, "maximum": 1},
    ),
)

PERSON = schema(
    first_name="string",
    last_name="string",
    birth_date={"type": "string", "format": "date"},
    occupation="string",
    nationality="string",
)

QA = schema(answer="string", confidence={"type": "number", "minimum": 0, "maximum": 1})

INVOICE = schema(
    invoice_id="string",
    vendor="string",
    amount_due="number",
    currency="string",
    due_date={"type": "string", "format": "date"},
)

EMPLOYEE = schema(
    name="string", department="string", salary="number", start_date={"type": "string", "format": "date"}
)

SPAM = schema(is_spam="boolean", confidence={"type": "number", "minimum": 0, "maximum": 1})

SURVEY = schema(
    satisfaction={"type": "integer", "minimum": 1, "maximum": 5},
    would_recommend="boolean",
    comment=maybe(STRING),
)

CLAIM = schema(
    policy_number="string",
    incident_date={"type": "string", "format": "date"},
    description="string",
    estimated_cost="number",
)

CLASSIFICATION = schema(
    sentiment={"type": "string", "enum": ["happy", "neutral", "sad"]},
    aggressiveness={"type": "integer", "minimum": 1, "maximum": 5},
    language={"type": "string", "enum": ["spanish", "english", "french", "german", "italian"]},
)

SCHEMAS_WITH_LIMITS_OTHERS = kind(
    "schemas with limits",
    row(
        "Hi Anna, are we still on for lunch tomorrow?",
        obeys(SPAM, {"is_spam": False}),
        response_format=formatted(SPAM),
    ),
    row(
        "I'm very satisfied, 5 out of 5, I would recommend it to everyone.",
        obeys(SURVEY, {"satisfaction": 5, "would_recommend": True}),
        response_format=formatted(SURVEY),
    ),
    row(
        "Policy PX-99812: on 5 January 2025 a tree fell on my car. Repair costs about 2,300 dollars.",
        obeys(CLAIM, {"policy_number": "PX-99812", "incident_date": "2025-01-05", "estimated_cost": 2300}),
        response_format=formatted(CLAIM),
    ),
    row(
        "The flight leaves on 03/07/2026 at 06:15 from Gate B22.",
        obeys(
            schema(departure={"type": "string", "format": "date"}, time="string", gate="string"),
            {"time": "06:15", "gate": "B22"},
        )
        & fits(r"(?s).*2026-0[37]-0[37].*"),
        response_format=formatted(
            schema(departure={"type": "string", "format": "date"}, time="string", gate="string")
        ),
    ),
    row(
        "Frida Kahlo was a Mexican painter, born on July 6, 1907.",
        obeys(
            PERSON,
            {
                "first_name": "Frida",
                "last_name": "Kahlo",
                "birth_date": "1907-07-06",
                "occupation": "painter",
                "nationality": "Mexican",
            },
        ),
        response_format=formatted(PERSON),
    ),
    row(
        "Je m'appelle Karim Benali, né le 12 mai 1990 à Lyon.",
        obeys(
            schema(name="string", birth_date={"type": "string", "format": "date"}, birth_place="string"),
            {"name": "Karim Benali", "birth_date": "1990-05-12", "birth_place": "Lyon"},
        ),
        response_format=formatted(
            schema(name="string", birth_date={"type": "string", "format": "date"}, birth_place="string")
        ),
    ),
    row("What is the capital of Canada?", obeys(QA, {"answer": "Ottawa"}), response_format=formatted(QA)),
    row(
        "Estoy increiblemente contento de haberte conocido! Creo que seremos muy buenos amigos!",
        obeys(CLASSIFICATION, {"language": "spanish", "sentiment": "happy"}),
        response_format=formatted(CLASSIFICATION),
    ),
    row(
        "The server db-03 went down at 2025-01-15T08:42:00Z with error code 504.",
        obeys(
            schema(
                server="string", timestamp={"type": "string", "format": "date-time"}, error_code="integer"
            ),
            {"server": "db-03", "timestamp": "2025-01-15T08:42:00Z", "error_code": 504},
        ),
        response_format=formatted(
            schema(server="string", timestamp={"type": "string", "format": "date-time"}, error_code="integer")
        ),
    ),
    row(
        "Invoice #A-5531 from Lumen Power for $218.40 is due March 31, 2025.",
        obeys(
            INVOICE,
            {
                "invoice_id": "A-5531",
                "vendor": "Lumen Power",
                "amount_due": 218.4,
                "currency": "USD",
                "due_date": "2025-03-31",
            },
        ),
        response_format=formatted(INVOICE),
    ),
    row(
        "Tomas Berg joins the finance department on 2025-09-01 with a salary of 62,000.",
        obeys(
            EMPLOYEE,
            {"name": "Tomas Berg", "department": "finance", "salary": 62000, "start_date": "2025-09-01"},
        ),
        response_format=formatted(EMPLOYEE),
    ),
)

ROWS = [
    *PLAUSIBLE_NUMBERS_ORDERS_AND_MONEY,
    *PLAUSIBLE_NUMBERS_PLACES_AND_NATURE,
    *PLAUSIBLE_NUMBERS_FOOD_AND_HEALTH,
    *PLAUSIBLE_NUMBERS_OTHERS,
    *SCHEMAS_WITH_LIMITS_EVENTS,
    *SCHEMAS_WITH_LIMITS_OTHERS,
]
