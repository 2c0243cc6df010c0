"""Rows of a first round, written without a look at the model: facts, data formats and functions."""

from __future__ import annotations

import json

from demands.checkers import (
    calls,
    calls_each,
    calls_nothing,
    calls_saying,
    does_not_say,
    exactly,
    fits,
    in_language,
    is_csv,
    is_json,
    is_like,
    is_list,
    is_table,
    is_yaml,
    obeys,
    says,
    says_any,
)
from demands.json_answers import JSON_OBJECT
from demands.rows import called, forced, formatted, kind, row, schema, tool

STAFF = "Employee: Ingrid Holm\nDepartment: Logistics\nExtension: 4417\nStart date: 2019-03-01\nManager: Paul Weber"
HOTEL = (
    "The Seaview Hotel has 48 rooms. Check-in is from 3 pm, check-out until 11 am. Breakfast costs 14 euros and is "
    "served from 7 to 10. The pool is on the roof. Pets are not allowed."
)
INVOICE = "Invoice INV-2093 of 12 March 2024: Blue Fern GmbH owes 1,240.50 EUR, due on 2024-04-11."
ORDER = "Hi, this is Carla Mendes. I ordered two lamps (order 88-1207) and one is broken. My mail is carla@mendes.example."
INVOICE_SCHEMA = schema(invoice_number="string", customer="string", total="number", due_date="string")
INVOICE_VALUES = {
    "invoice_number": "INV-2093",
    "customer": "Blue Fern GmbH",
    "total": 1240.5,
    "due_date": "2024-04-11",
}
CONTACT = schema(name="string", email="string", order_id="string")
CONTACT_VALUES = {"name": "Carla Mendes", "email": "carla@mendes.example", "order_id": "88-1207"}

WEATHER = tool(
    "get_current_weather",
    "Get the current weather in a location",
    location="string",
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
)
MAIL = tool("send_email", "Send an email.", to="string", subject="string", body="string")
CALENDAR = tool(
    "create_event",
    "Create a calendar event.",
    title="string",
    date="string",
    attendees={"type": "array", "items": {"type": "string"}},
)
SEARCH = tool("search_web", "Search the web.", query="string")
ADD = tool("add", "Add two numbers.", a="number", b="number")
READ = tool("read_file", "Read a file from disk.", path="string")
TICKET = tool("lookup_ticket", "Look up a support ticket.", ticket_id="string")
TIMER = tool("set_timer", "Set a kitchen timer.", minutes="integer", label={"type": "string"})
CONVERT = tool(
    "convert_currency", "Convert an amount.", amount="number", from_currency="string", to_currency="string"
)

ROWS = [
    *kind(
        "answer from the context",
        row(f"{HOTEL}\n\nHow much is breakfast?", says("14")),
        row(
            "Are pets allowed?",
            says_any("not", "no"),
            system=f"You are the concierge. Answer from these facts: {HOTEL}",
        ),
        row("How many rooms are there? Number only.", exactly("48"), system=f"Hotel information: {HOTEL}"),
        row(f"Who is Ingrid's manager?\n\n{STAFF}", says("Paul Weber")),
        row(f"Given this record:\n{STAFF}\nwhat is the extension? Only the value.", exactly("4417")),
        row(f"<context>{HOTEL}</context>\n<question>Where is the pool?</question>", says("roof")),
        row(f'Document:\n"""\n{INVOICE}\n"""\nWho owes the money?', says("Blue Fern")),
        row(
            "When did Ingrid start?",
            says_any("2019-03-01", "March 2019", "1 March"),
            system=f"Use this database record only:\n{STAFF}",
        ),
        row(f"What time is check-out according to the text below?\n\n{HOTEL}", says("11")),
        row(
            "Text: Der Laden in der Hauptstraße 12 öffnet um 8:30 Uhr.\nWann öffnet der Laden?",
            says_any("8:30"),
        ),
        row(
            "Texte : Le directeur s'appelle Henri Blanc et travaille à Nantes.\nQui est le directeur ?",
            says("Henri Blanc"),
        ),
        row(
            "Texto: El concierto empieza a las 21:00 en la Plaza Mayor.\n¿Dónde es el concierto?",
            says("Plaza Mayor"),
        ),
        row("Testo: Il treno per Milano parte dal binario 9.\nDa quale binario parte il treno?", says("9")),
        row(
            "What is the CEO's salary?",
            says_any(
                "don't know",
                "do not know",
                "cannot find",
                "not in the",
                "no information",
                "not mention",
                "does not say",
                "doesn't say",
                "not found",
                "NOT FOUND",
            ),
            system=f"Only use the context. When the answer isn't in it, reply NOT FOUND.\nContext: {HOTEL}",
        ),
        row(
            "| item | price |\n|---|---|\n| pen | 1.20 |\n| pad | 3.75 |\n\nWhat does the pad cost?",
            says("3.75"),
        ),
        row(
            'User data: {"name": "Omar", "plan": "basic", "seats": 12}\nHow many seats does Omar have?',
            says("12"),
        ),
    ),
    *kind(
        "recall",
        row("Hi, I'm Thomas.", "Hello Thomas!", "Do you still know my name?", says("Thomas")),
        row("We need 25 chairs for the party.", "Got it.", "How many chairs do we need?", says("25")),
        row("The password is tulip77.", "Understood.", "Repeat the password please.", says("tulip77")),
        row("My birthday is on 4 July.", "Nice!", "When is my birthday?", says_any("4 July", "July 4")),
        row("I'm allergic to peanuts.", "Noted.", "What am I allergic to?", says("peanuts")),
        row("My phone number is 555-0142.", "Thanks.", "What's my number?", says("555-0142")),
        row("I drive a red Volvo.", "Cool.", "Which car do I drive?", says("Volvo")),
        row(
            "Our server is called zeus and it runs Debian.", "OK.", "What's the server called?", says("zeus")
        ),
        row("Our server is called zeus and it runs Debian.", "OK.", "What does it run?", says("Debian")),
        row("Mein Hund heißt Rex.", "Schön!", "Wie heißt mein Hund?", says("Rex")),
        row("Je m'appelle Chloé.", "Bonjour Chloé !", "Comment je m'appelle ?", says("Chloé")),
        row("Vivo en Sevilla.", "¡Qué bien!", "¿Dónde vivo?", says("Sevilla")),
        row("Mi chiamo Luca.", "Ciao Luca!", "Come mi chiamo?", says("Luca")),
        row("Ik woon in Utrecht.", "Leuk!", "Waar woon ik?", says("Utrecht")),
        row(
            "What's my tier?",
            says("platinum"),
            system="User profile:\n- name: Bea\n- tier: platinum\n- country: NL",
        ),
        row(
            "The meeting is at 10.",
            "OK.",
            "Change of plan, it's at 14:30.",
            "Updated.",
            "When is the meeting?",
            says_any("14:30") & does_not_say("at 10"),
        ),
    ),
    *kind(
        "general knowledge",
        row("Capital of Italy?", says("Rome")),
        row("What's the capital of Germany? Answer with one word.", is_like("Berlin")),
        row("How many hours are in a day?", says_any("24")),
        row("Who painted the Mona Lisa?", says_any("Leonardo", "da Vinci")),
        row("What colour is a banana? One word.", is_like("yellow")),
        row("What's the largest planet?", says("Jupiter")),
        row("¿Cuál es la capital de España?", says("Madrid")),
        row("Quelle est la capitale de l'Italie ?", says("Rome")),
    ),
    *kind(
        "JSON without response_format",
        row(
            f"Give me the invoice number and total of the following as JSON. {INVOICE}",
            is_json({"invoice_number": "INV-2093", "total": 1240.5}, fenced=True),
        ),
        row(
            f"Turn this into a JSON object with keys name, email and order: {ORDER}",
            is_json(
                {"name": "Carla Mendes", "email": "carla@mendes.example", "order": "88-1207"}, fenced=True
            ),
        ),
        row(
            f'Return a JSON with fields "employee" and "extension".\n\n{STAFF}',
            is_json({"employee": "Ingrid Holm", "extension": "4417"}, fenced=True),
        ),
        row(
            "Output a JSON array of the colors in: red car, blue house, green tree",
            is_list(["red", "blue", "green"], fenced=True),
        ),
        row(
            ORDER,
            is_json({"customer": "Carla Mendes", "email": "carla@mendes.example"}, fenced=True),
            system='You extract data. Reply in JSON with this structure: {"customer": string, "email": string}',
        ),
        row(
            "Lena is 29 and lives in Graz. Respond with raw JSON only (no code fences), keys: name, age, city",
            is_json({"name": "Lena", "age": 29, "city": "Graz"}, keys=("age", "city", "name")),
        ),
        row(
            "Parse 'John Smith, 42, plumber' to JSON: name, age, job. JSON only.",
            is_json({"name": "John Smith", "age": 42, "job": "plumber"}),
        ),
        row(
            'Is 12 even? Answer as JSON: {"even": true|false}',
            fits(r'(?s).*\{\s*"even"\s*:\s*(true|false)\s*\}.*'),
        ),
        row(
            "Gib Name und Alter als JSON zurück: Jonas ist 31 Jahre alt.",
            is_json({"name": "Jonas"}, fenced=True),
        ),
        row(
            'Classify \'the screen is cracked\' and return {"category": "hardware" | "software"}. JSON only.',
            fits(r'(?s)\{\s*"category"\s*:\s*"(hardware|software)"\s*\}'),
        ),
        row(
            "Generate a JSON list of 3 user objects with id and name. No prose.",
            fits(r'(?s)\[\s*\{.*"id".*"name".*\}\s*,\s*\{.*\}\s*,\s*\{.*\}\s*\]'),
        ),
    ),
    *kind(
        "json_object",
        row(
            f"{INVOICE}\nRespond in JSON matching this schema: {json.dumps(INVOICE_SCHEMA)}",
            obeys(INVOICE_SCHEMA, INVOICE_VALUES),
            response_format=JSON_OBJECT,
        ),
        row(
            ORDER,
            obeys(CONTACT, CONTACT_VALUES),
            system=f"Extract the contact. Your JSON output has to validate against\n{json.dumps(CONTACT, indent=2)}",
            response_format=JSON_OBJECT,
        ),
        row(
            f"Text: {ORDER}\nJSON keys wanted: name, email",
            is_json({"name": "Carla Mendes", "email": "carla@mendes.example"}),
            response_format=JSON_OBJECT,
        ),
        row(
            "Who wrote Hamlet? JSON with a single key author",
            is_json({"author": "William Shakespeare"}, keys=("author",)),
            response_format=JSON_OBJECT,
        ),
        row(
            'Give JSON. Example: {"title": "Dune", "year": 1965}. Now for: the book Ulysses from 1922',
            is_json({"title": "Ulysses", "year": 1922}),
            response_format=JSON_OBJECT,
        ),
        row(
            "name=Ivo; team=core; level=3. As JSON object please.",
            is_json({"name": "Ivo", "team": "core", "level": 3}),
            response_format=JSON_OBJECT,
        ),
        row('3 + 4 as JSON {"result": number}', is_json({"result": 7}), response_format=JSON_OBJECT),
    ),
    *kind(
        "json_schema",
        row(
            INVOICE,
            obeys(INVOICE_SCHEMA, INVOICE_VALUES),
            response_format=formatted(INVOICE_SCHEMA, strict=True),
        ),
        row(ORDER, obeys(CONTACT, CONTACT_VALUES), response_format=formatted(CONTACT)),
        row(
            STAFF,
            is_json(
                {
                    "employee": "Ingrid Holm",
                    "department": "Logistics",
                    "extension": 4417,
                    "manager": "Paul Weber",
                }
            ),
            response_format=formatted(
                schema(employee="string", department="string", extension="integer", manager="string")
            ),
        ),
        row(
            "Book a table for 4 at 19:30 on 2025-06-02 under the name Osei.",
            is_json({"party_size": 4, "time": "19:30", "date": "2025-06-02", "name": "Osei"}),
            response_format=formatted(
                schema(party_size="integer", time="string", date="string", name="string")
            ),
        ),
        row(
            "The patient, Ruth Adler, 67, weighs 71.5 kg and smokes.",
            is_json({"name": "Ruth Adler", "age": 67, "weight_kg": 71.5}),
            response_format=formatted(schema(name="string", age="integer", weight_kg="number")),
        ),
        row(
            "Ingredients: flour, eggs, milk. Takes 25 minutes.",
            is_json({"ingredients": ["flour", "eggs", "milk"], "minutes": 25}),
            response_format=formatted(
                schema(ingredients={"type": "array", "items": {"type": "string"}}, minutes="integer")
            ),
        ),
        row(
            "Bug: login page crashes on Safari, severity high",
            is_json({"severity": "high"}),
            response_format=formatted(
                schema(title="string", severity={"type": "string", "enum": ["low", "medium", "high"]})
            ),
        ),
        row(
            "Fly me from Vienna to Oslo on 2025-01-09",
            is_json({"origin": "Vienna", "destination": "Oslo", "date": "2025-01-09"}),
            response_format=formatted(schema(origin="string", destination="string", date="string")),
        ),
        row(
            "My IP is 10.0.4.17 and the port is 8443",
            is_json({"ip": "10.0.4.17", "port": 8443}),
            response_format=formatted(schema(ip="string", port="integer")),
        ),
        row(
            "See https://docs.example.com/setup for the guide by Ana Ruiz",
            is_json({"url": "https://docs.example.com/setup", "author": "Ana Ruiz"}),
            response_format=formatted(schema(url="string", author="string")),
        ),
        row(
            "What is 6 * 7? Think step by step.",
            is_json({"answer": 42}),
            response_format=formatted(schema(reasoning="string", answer="integer")),
        ),
    ),
    *kind(
        "CSV, YAML, tables",
        row(
            "Make a CSV with columns name and age: Eva is 30, Max is 41. CSV only.",
            is_csv(["name", "age"], [["Eva", "30"], ["Max", "41"]]),
        ),
        row("As YAML, no fences: host is db1, port is 5432", is_yaml({"host": "db1", "port": 5432})),
        row(
            "Show a markdown table with the columns Tool and Purpose for a kitchen.",
            is_table("Tool", "Purpose"),
        ),
        row(
            "Create a table in Markdown: Name | City\nAda lives in London, Bo lives in Oslo.",
            is_table("Name", "City") & says("Ada", "London", "Bo", "Oslo"),
        ),
        row(
            "Put the following in XML with the tags <name> and <age>: Tim, 8 years old",
            fits(r"(?s).*<name>Tim</name>.*<age>8</age>.*"),
        ),
        row("Write these as a comma separated line: one\ntwo\nthree", fits("one, ?two, ?three")),
    ),
    *kind(
        "functions called",
        row(
            "How's the weather in Lisbon in celsius?",
            calls("get_current_weather", {"location": "Lisbon", "unit": "celsius"}),
            tools=[WEATHER],
        ),
        row(
            "What's the temperature in Paris and in Madrid?",
            calls_each("get_current_weather", {"location": "Paris"}, {"location": "Madrid"}),
            tools=[WEATHER, SEARCH],
        ),
        row(
            "Send a mail to bob@corp.example with subject Lunch saying let's meet at noon",
            calls("send_email", {"to": "bob@corp.example", "subject": "Lunch"}),
            tools=[MAIL, CALENDAR],
        ),
        row(
            "Schedule 'Design review' on 2025-05-20 with Nora and Sam",
            calls(
                "create_event", {"title": "Design review", "date": "2025-05-20", "attendees": ["Nora", "Sam"]}
            ),
            tools=[MAIL, CALENDAR],
        ),
        row(
            "Can you google the tallest building in Chile",
            calls_saying("search_web", "tallest building"),
            tools=[SEARCH, ADD],
        ),
        row("What do you get when you add 19 and 23?", calls("add", {"a": 19, "b": 23}), tools=[ADD, SEARCH]),
        row(
            "cat /var/log/syslog please",
            calls("read_file", {"path": "/var/log/syslog"}),
            tools=[READ, SEARCH],
        ),
        row(
            "What's the status of ticket TCK-5512?",
            calls("lookup_ticket", {"ticket_id": "TCK-5512"}),
            tools=[TICKET, SEARCH],
        ),
        row("Set a timer for 12 minutes for the eggs", calls("set_timer", {"minutes": 12}), tools=[TIMER]),
        row(
            "How many yen is 50 USD? (JPY)",
            calls("convert_currency", {"amount": 50, "from_currency": "USD", "to_currency": "JPY"}),
            tools=[CONVERT],
        ),
        row("Hi there!", calls_nothing(), tools=[WEATHER, MAIL]),
        row(
            "Wie ist das Wetter in Hamburg?",
            calls("get_current_weather", {"location": "Hamburg"}),
            tools=[WEATHER],
        ),
        row(
            "Quel temps fait-il à Marseille ?",
            calls("get_current_weather", {"location": "Marseille"}),
            tools=[WEATHER],
        ),
        row(
            "Ticket T-77 please",
            calls("lookup_ticket", {"ticket_id": "T-77"}),
            tools=[TICKET],
            tool_choice=forced("lookup_ticket"),
        ),
    ),
    *kind(
        "after a function's result",
        row(
            "Weather in Lisbon?",
            *called(
                "get_current_weather", {"temp": 21.5, "sky": "cloudy"}, location="Lisbon", unit="celsius"
            ),
            says("21.5") & calls_nothing(),
            tools=[WEATHER],
        ),
        row(
            "Read /etc/motd",
            *called("read_file", "Welcome to node 14", path="/etc/motd"),
            says("node 14") & calls_nothing(),
            tools=[READ],
        ),
        row(
            "Weather in Lisbon?",
            *called("get_current_weather", {"temp": 21.5}, location="Lisbon", unit="celsius"),
            "It is 21.5 degrees.",
            "And in Porto?",
            calls("get_current_weather", {"location": "Porto"}),
            tools=[WEATHER],
        ),
        row(
            "Weather in Lisbon?",
            *called("get_current_weather", {"temp": 21.5}, location="Lisbon", unit="celsius"),
            "It is 21.5 degrees.",
            "Thanks!",
            calls_nothing(),
            tools=[WEATHER],
        ),
        row(
            "Status of TCK-5512?",
            *called("lookup_ticket", {"status": "closed", "owner": "Mina"}, ticket_id="TCK-5512"),
            is_json({"status": "closed", "owner": "Mina"}),
            tools=[TICKET],
            response_format=formatted(schema(status="string", owner="string")),
        ),
        row(
            "19 + 23?",
            *called("add", "42", a=19, b=23),
            calls_saying("final_result", "42"),
            tools=[
                ADD,
                tool("final_result", "The final response which ends this conversation", result="number"),
            ],
            tool_choice="required",
        ),
        row(
            "Read /missing",
            *called("read_file", "Error: file not found", path="/missing"),
            says_any("not found", "error") & calls_nothing(),
            tools=[READ],
        ),
        row(
            "Quel temps à Nice ?",
            *called("get_current_weather", {"temp": 27}, location="Nice", unit="celsius"),
            says("27") & in_language("fr"),
            tools=[WEATHER],
        ),
    ),
]
