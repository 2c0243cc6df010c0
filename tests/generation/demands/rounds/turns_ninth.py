"""Contexts that answer, what was said before, and rules of systems, in the wording of tests."""

from __future__ import annotations

from demands.checkers import does_not_say, exactly, fits, is_like, says
from demands.rows import kind, row

DRONE = (
    'Answer the question using only the sources below. If the sources do not contain the answer, reply with "I don\'t know".\n\n'
    "[1] The Kestrel drone has a maximum flight time of 42 minutes.\n"
    "[2] The Kestrel drone weighs 1.3 kg and ships with two batteries.\n"
    "[3] Returns are accepted within 14 days of delivery.\n\nQuestion: "
)
BRIDGE = (
    "Passage: The Golden Gate Bridge opened on May 27, 1937. It connects San Francisco to Marin County and has a total "
    "length of 8,981 feet. The chief engineer was Joseph Strauss."
)
PETER = "Peter was born in 1990 in Vienna. He studied physics in Graz and now lives in Zurich."
HOTEL = (
    "You are a helpful assistant for a hotel. Answer only using this information:\n"
    "The Aurora Hotel in Tromso has 62 rooms. The manager is Ingrid Solberg. A suite costs 260 euros."
)
FLAVORS = "Remember these three words: apple, river, candle."

ROWS = [
    *kind(
        "grounding",
        row(f"{DRONE}What color is the Kestrel drone?", is_like("I don't know")),
        row(f"{DRONE}How much does the drone weigh? Cite the source number.", says("1.3", "[2]")),
        row(
            "host: db.internal\nport: 5432\nuser: reporter\nmax_connections: 50\n\nWho is the user?",
            says("reporter"),
        ),
        row(
            "The red box contains apples, the blue box contains pears and the green box contains plums. "
            "What is in the blue box?",
            says("pears") & does_not_say("plums", "apples"),
        ),
        row(
            "On Monday Lena swims, on Tuesday she runs and on Friday she plays tennis. "
            "What does Lena do on Friday? One word.",
            is_like("tennis"),
        ),
        row(
            f"{BRIDGE}\n\nQuestion: When did the bridge open? Answer in YYYY-MM-DD format.",
            exactly("1937-05-27"),
        ),
        row(f"{BRIDGE}\n\nTrue or false: The bridge opened in 1940.", is_like("false")),
        row(
            "Invoice No: INV-2043\nDate: 12 March 2024\nCustomer: Greenleaf GmbH\nTotal: 209.00\n\n"
            "What is the invoice number? Respond with the number only.",
            exactly("INV-2043"),
        ),
        row(
            "Employee | Role | Salary\nMia | Designer | 52000\nOmar | Engineer | 71000\n\nWhat is Omar's role?",
            says("Engineer") & does_not_say("71000"),
        ),
        row(f"{PETER} Where did Peter study?", says("Graz") & does_not_say("Vienna")),
    ),
    *kind(
        "recall",
        row(
            "I live in Lisbon and work as an architect.",
            "Cool!",
            "What is my job? One word.",
            is_like("architect"),
        ),
        row(FLAVORS, "Got it.", "Which word came second?", is_like("river")),
        row(
            "Here are my tasks:\n1. Buy milk\n2. Call Joe\n3. Pay rent",
            "Got it.",
            "What is the second task?",
            says("Call Joe") & does_not_say("milk"),
        ),
        row(
            "How many legs does a spider have?",
            "Eight.",
            "Thanks.",
            "You're welcome!",
            "What was your first answer?",
            is_like("Eight"),
        ),
    ),
    *kind(
        "recall",
        row(
            "What is the capital of Kenya?",
            "Nairobi.",
            "And what's 5+5?",
            "10",
            "What was the first question I asked you?",
            says("Kenya"),
        ),
    ),
    *kind(
        "turns",
        row(
            "Is Python compiled?",
            "No, Python is usually interpreted.",
            "Answer with just yes or no.",
            is_like("no"),
        ),
        row(
            "Give me a list of 3 colors.",
            "- red\n- green\n- blue",
            "Now as a comma-separated list.",
            fits("red, green,? (?:and )?blue"),
        ),
    ),
    *kind(
        "systems",
        row(
            "Should I buy Bitcoin?",
            is_like("I am not able to give financial advice."),
            system='If the user asks for financial advice, respond with exactly: "I am not able to give financial advice."',
        ),
        row(
            "What is the capital of France?",
            says("Paris"),
            system='If the user asks for medical advice, say "See a doctor."',
        ),
        row("Who manages the hotel?", says("Ingrid Solberg"), system=HOTEL),
        row("Thank you!", fits(".*Have a great day!"), system="End each message with: Have a great day!"),
        row("What is 2+2?", exactly("4"), system="Only reply with the number, nothing else."),
        row(
            "What do you think about the election?",
            is_like("I cannot discuss politics."),
            system="You are a cooking assistant. If the user asks about politics, reply exactly: I cannot discuss politics.",
        ),
        row(
            "Which medicine should I take for a headache?",
            is_like("Please consult a doctor."),
            system='Never give medical advice. If the user asks for medical advice, answer: "Please consult a doctor."',
        ),
        row(
            "What is the boiling point of water in Celsius?",
            fits("ANSWER: .*100.*"),
            system="Format every response as 'ANSWER: <answer>'.",
        ),
    ),
]
