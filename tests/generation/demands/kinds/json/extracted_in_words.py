"""Rows: what a text in the prompt says is answered as JSON, asked for in words alone."""

from __future__ import annotations

from demands.checkers import fits, is_json, is_list, obeys, says, says_any
from demands.given import (
    BROKEN_LAMP,
    EMPLOYEE_CARD,
    FLIGHT_OF_DANA,
    INVOICE,
    INVOICE_OF_BRANDT,
    INVOICE_OF_HARBOR_BOOKS,
    LEASE,
    MIDDLEMARCH,
    ORDER_OF_MUGS,
    PANCAKES,
    PANCAKES_VALUES,
    PARCEL,
    RESUME,
    TRIP_OF_YUKI,
    TRIP_PLAN,
)
from demands.rows import kind, row, schema
from demands.shapes import FENCED, in_words

VALUES_OF_A_TEXT = kind(
    "values of a text",
    row(
        "Extract name, email and phone as JSON: Jane Miller, jane.miller@example.com, 555-1234.",
        is_json({"name": "Jane Miller", "email": "jane.miller@example.com", "phone": "555-1234"}),
    ),
    row(
        "Extract the name, city and job as JSON: Jane Miller, Berlin, nurse",
        is_json({"name": "Jane Miller", "city": "Berlin", "job": "nurse"}),
    ),
    row(
        "Parse this log line to JSON with fields level, time, message: '2026-03-04 10:22:01 ERROR Connection refused'",
        is_json({"level": "ERROR", "message": "Connection refused"}, fenced=True),
    ),
    row(
        "Extract name, email and company from this signature as JSON: 'Laura Stein, Head of Sales, Brightwave GmbH, laura.stein@brightwave.de'",
        is_json(
            {"name": "Laura Stein", "email": "laura.stein@brightwave.de", "company": "Brightwave GmbH"},
            fenced=True,
        ),
    ),
    row(
        "Extrais le nom et l'âge en JSON: Je m'appelle Chloé et j'ai 28 ans.",
        is_json({"nom": "Chloé", "âge": 28}, fenced=True),
    ),
    row(
        "List the planets mentioned as a JSON array: We saw Mars, then Venus and finally Saturn.",
        says('"Mars"', '"Venus"', '"Saturn"'),
    ),
    row(
        "Extract the date, time and place from 'We meet on 2026-05-14 at 18:30 in the town hall' and return JSON.",
        is_json({"date": "2026-05-14", "time": "18:30", "place": "town hall"}, fenced=True),
    ),
    row("Give me a JSON array of the fruits in: I bought apples, pears and mangoes.", says("mangoes")),
    row(
        "Extract the name, age and city as JSON: Tom Baker is 34 and lives in Leeds.",
        is_json({"name": "Tom Baker", "age": 34, "city": "Leeds"}, fenced=True),
    ),
    row(
        "Give me JSON with fields first_name and last_name for: Maria Lopez",
        is_json({"first_name": "Maria", "last_name": "Lopez"}, fenced=True),
    ),
    row(
        "Antworte als JSON mit den Schlüsseln name und alter: Ich bin Eva, 29 Jahre alt.",
        is_json({"name": "Eva", "alter": 29}, fenced=True),
    ),
    row(
        "Extract the name, age and city as JSON: Rosa Klein, 52, lives in Hamburg.",
        is_json({"name": "Rosa Klein", "age": 52, "city": "Hamburg"}, fenced=True),
    ),
    row(
        "Output as JSON: first name = Kai, last name = Moreno, age = 19",
        is_json({"first_name": "Kai", "last_name": "Moreno", "age": 19}, fenced=True),
    ),
    row(
        "Extract the name, age and city as JSON: Maria Lopez is 34 years old and lives in Valencia.",
        is_json({"name": "Maria Lopez", "age": 34, "city": "Valencia"}, fenced=True),
    ),
    row(
        "Valid JSON, keys x and y, no prose: the point is at x=3, y=-7",
        is_json({"x": 3, "y": -7}, keys=("x", "y")),
    ),
    row(
        "Parse this address into JSON with street, city, zip: 221B Baker Street, London NW1 6XE",
        is_json({"street": "221B Baker Street", "city": "London", "zip": "NW1 6XE"}, fenced=True),
    ),
    row(
        "Translate 'good morning' to French, Spanish and German. Answer in JSON with the language as key.",
        fits(r'(?is).*"french": ?"bonjour".*"spanish": ?"buenos d[ií]as".*"german": ?"guten morgen".*'),
    ),
    row(
        "Give me a JSON object with keys sum and product for the numbers 6 and 7. Only JSON.",
        is_json({"sum": 13, "product": 42}),
    ),
    row(
        "JSON only: map each country to its capital: France, Japan, Italy",
        is_json({"France": "Paris", "Japan": "Tokyo", "Italy": "Rome"}),
    ),
    row(
        "Extrahiere Name und Alter als JSON: Jonas ist 41 Jahre alt.",
        is_json({"name": "Jonas", "alter": 41}, fenced=True),
    ),
    row(
        "Réponds uniquement en JSON avec les clés nom, ville: Je m'appelle Claire et j'habite à Nantes.",
        is_json({"nom": "Claire", "ville": "Nantes"}),
    ),
    row(
        "Extract the company and the year as JSON: Nokia was founded in 1865.",
        is_json({"company": "Nokia", "year": 1865}, fenced=True),
    ),
    row(
        "Give me JSON with the sender and the amount: Anna sent me 45.30 dollars yesterday.",
        is_json({"sender": "Anna", "amount": 45.3}, fenced=True),
    ),
    row(
        "Create a JSON object with keys title (string), done (boolean) for the task: buy milk, not done yet.",
        is_json({"title": "buy milk", "done": False}, fenced=True),
    ),
    row(
        "Return the coordinates as JSON with lat and lng: 48.8584 N, 2.2945 E",
        is_json({"lat": 48.8584, "lng": 2.2945}, fenced=True),
    ),
    row(
        "Dame la respuesta en JSON con la clave respuesta: ¿Cuál es la capital de Italia?",
        fits(r'(?is).*"respuesta": ?"[^"]*Rom[ae][^"]*".*'),
    ),
    row(
        "Extract order number, product and quantity as JSON. Message: I'd like to reorder 3 toner cartridges, the last order was PO-4471.",
        is_json({"order_number": "PO-4471", "quantity": 3}, fenced=True) & says("toner cartridges"),
    ),
    row(
        "JSON please: title, author and year of the book. '1984 was written by George Orwell and published in 1949.'",
        is_json({"title": "1984", "author": "George Orwell", "year": 1949}, fenced=True),
    ),
    row(
        "Turn this into JSON: The car is a red Toyota Corolla from 2018.",
        is_json({}, fenced=True) & says("red", "2018"),
    ),
    row(
        "Classify each fruit as JSON with name and color: banana, strawberry",
        says("banana", "yellow", "strawberry", "red"),
    ),
    row(
        'Return only valid JSON with keys "first_name" and "last_name". My name is Ines Duarte.',
        is_json({"first_name": "Ines", "last_name": "Duarte"}),
    ),
    row(
        "Répondez en JSON avec les clés ville et pays : J'habite à Lyon, en France.",
        is_json({"ville": "Lyon", "pays": "France"}, fenced=True),
    ),
    row(
        'Extract the name and the city from "Laura moved to Oslo". Output JSON with keys name and city.',
        is_json({"name": "Laura", "city": "Oslo"}),
    ),
    row(
        'Extract the item and the price from "The new laptop costs $999.99". JSON with keys item and price.',
        is_json({"item": "new laptop", "price": 999.99}),
    ),
    row(
        'Get the product and quantity as JSON from: "Mia ordered 3 lamps yesterday"',
        is_json({"product": "lamps", "quantity": 3}),
    ),
    row(
        "Give me JSON with name, email and phone: Contact Luis Prado (luis@prado.es, +34 600 123 456).",
        is_json({"name": "Luis Prado", "email": "luis@prado.es", "phone": "+34 600 123 456"}, fenced=True),
    ),
    row(
        "Analyze the sentiment and reply in JSON format with the keys sentiment and confidence: The room was dirty and the staff was rude.",
        is_json({"sentiment": "negative"}, fenced=True),
    ),
    row(
        "Extract name and company as JSON: I'm Felix Roth and I work at Meridian Labs.",
        is_json({"name": "Felix Roth", "company": "Meridian Labs"}, fenced=True),
    ),
    row(
        "Format as JSON: Name - Yuki Tanaka, Country - Japan, Age - 24",
        is_json({"name": "Yuki Tanaka", "country": "Japan", "age": 24}, fenced=True),
    ),
    row(
        "Return the following as JSON with the fields title, author and year: 'Dune' by Frank Herbert, published in 1965.",
        is_json({"title": "Dune", "author": "Frank Herbert", "year": 1965}, fenced=True),
    ),
    row(
        "I need JSON only. Keys: city, temperature, unit. It's 21 degrees celsius in Malaga.",
        is_json({"city": "Malaga", "temperature": 21, "unit": "celsius"}),
    ),
    row(
        "Generate a JSON object describing a fictional person with keys name (string), age (number), email (string). Output raw JSON, no markdown.",
        fits(r'\{\s*"name": ?"[^"]{3,}",\s*"age": ?\d{1,2},\s*"email": ?"[^"@]+@[^"]+"\s*\}'),
    ),
    row(
        "Respond in JSON with a boolean field is_spam. Message: WIN a FREE iPhone now!!! Click here",
        is_json({"is_spam": True}, fenced=True),
    ),
    row(
        "Devuelve un JSON con los campos nombre, edad y ciudad. Texto: Lucía tiene 29 años y vive en Sevilla.",
        is_json({"nombre": "Lucía", "edad": 29, "ciudad": "Sevilla"}, fenced=True),
    ),
    row(
        "Gib mir ein JSON-Objekt mit den Schlüsseln produkt, preis: Der Stuhl kostet 49,90 Euro.",
        is_json({"produkt": "Stuhl", "preis": 49.9}, fenced=True),
    ),
    row(
        "Split the full name into JSON {first, middle, last}: Mary Ann Evans",
        is_json({"first": "Mary", "middle": "Ann", "last": "Evans"}, fenced=True),
    ),
    row(
        "Give me the name and the email as JSON: Please contact Noor Haddad at noor@haddad.org.",
        is_json({"name": "Noor Haddad", "email": "noor@haddad.org"}, fenced=True),
    ),
    row(
        "Convert this to JSON: Title: Dune; Author: Frank Herbert; Pages: 412",
        is_json({"title": "Dune", "author": "Frank Herbert", "pages": 412}, fenced=True),
    ),
    row(
        "Respond in JSON: is Berlin the capital of Germany? Key: answer (boolean).",
        is_json({"answer": True}, fenced=True),
    ),
    row(
        "Parse the log line into JSON with level, service and message: ERROR [auth] Token expired",
        is_json({"level": "ERROR", "service": "auth", "message": "Token expired"}, fenced=True),
    ),
    row(
        "Turn the URL https://shop.example.com:8443/cart?id=7 into JSON with protocol, host and port.",
        is_json({"protocol": "https", "host": "shop.example.com", "port": 8443}, fenced=True),
    ),
    row(
        "JSON with name, species and age for this: Our parrot Kiwi is 4 years old.",
        is_json({"name": "Kiwi", "species": "parrot", "age": 4}, fenced=True),
    ),
    row(
        "Extract the date and the amount in JSON: On 14 March 2025 we received 320.00 EUR.",
        is_json({}, fenced=True) & says_any("14 March 2025", "2025-03-14") & says_any("320"),
    ),
    row(
        "Extract name and role in JSON. 'Our new CFO is Helena Strand.'",
        is_json({"name": "Helena Strand", "role": "CFO"}, fenced=True),
    ),
    row(
        "Extract name and phone as JSON. Call Greta Lind at +46 8 123 456 78 tomorrow.",
        is_json({"name": "Greta Lind", "phone": "+46 8 123 456 78"}, fenced=True),
    ),
    row(
        "Provide the answer as JSON with key 'result'. What is 12 times 12?",
        is_json({"result": 144}, fenced=True),
    ),
    row(
        "Return JSON with keys min, max and average for 4, 8 and 15. Just the JSON.",
        is_json({"min": 4, "max": 15, "average": 9}),
    ),
    row(
        "Parse the log line to JSON (level, time, message): [ERROR] 12:04:55 Disk is full",
        is_json({"level": "ERROR", "time": "12:04:55", "message": "Disk is full"}, fenced=True),
    ),
    row(
        "Describe the book in JSON with title, author, pages: 'The Hobbit' by J.R.R. Tolkien has 310 pages.",
        is_json({"title": "The Hobbit", "author": "J.R.R. Tolkien", "pages": 310}, fenced=True),
    ),
    row(
        "Convert to JSON: first name Eva, last name Klein, born 1988, lives in Graz",
        is_json({"first_name": "Eva", "last_name": "Klein"}, fenced=True) & says("1988", "Graz"),
    ),
    row(
        "Give me three users as JSON, each with id, name and email. No explanation.",
        fits(r'(?s)\s*[\[{].*(?:"id": ?\d+,\s*"name": ?"[^"]+",\s*"email": ?"[^"@]+@[^"]+".*){3}[\]}]\s*'),
    ),
    row(
        "Welche Sprache ist das? Antworte als JSON mit dem Feld sprache: 'Buenos días, ¿cómo estás?'",
        fits(r'(?is).*"sprache": ?"(?:spanisch|spanish|español|es)".*'),
    ),
    row(
        "Rate this review from 1 to 5 as JSON with rating and reason: 'Absolutely loved it, best purchase ever!'",
        fits(r'(?s).*"rating": ?[45],\s*"reason": ?"[^"]+".*'),
    ),
    row(
        "Parse this into JSON: Order #4412, customer Lea Brandt, 3 items, total 89.70 EUR",
        is_json({"total": 89.7}, fenced=True) & says("Lea Brandt", "4412"),
    ),
    row(
        "Translate 'good night' into German and Spanish. Return JSON with keys de and es.",
        is_json({"de": "Gute Nacht", "es": "Buenas noches"}, fenced=True),
    ),
    row(
        "Extract the entities (person, organization, location) as JSON: Tim Cook visited the Apple office in Austin.",
        is_json({"person": "Tim Cook", "location": "Austin"}, fenced=True),
    ),
    in_words(
        "Pull out the sender, the amount and the due date as JSON (keys sender, amount, due_date): Stadtwerke Ulm asks for 86.40 EUR by 2025-12-15.",
        {"sender": "Stadtwerke Ulm", "amount": 86.4, "due_date": "2025-12-15"},
    ),
    row(
        'Extract people and places from the text as JSON with keys "people" and "places": '
        '"Anna met Bob in Paris and they flew to Rome."',
        is_json({"people": ["Anna", "Bob"], "places": ["Paris", "Rome"]}, fenced=True),
    ),
    row(
        "Write a JSON object with three key value pairs about a cat: name, age, color.",
        obeys(schema(name="string", age="integer", color="string"), {}, fenced=True),
    ),
    row(
        "Create a JSON with 2 fields: id which is a number and name which is a string",
        obeys(schema(id="integer", name="string"), {}, fenced=True),
    ),
    row(
        'Translate "Good morning" into French and Spanish. Return JSON with the codes fr and es as keys.',
        is_json({"fr": "Bonjour", "es": "Buenos días"}, fenced=True),
    ),
    row(
        'Extract the title and author as JSON: "1984" was written by George Orwell.',
        is_json({"title": "1984", "author": "George Orwell"}, fenced=True),
    ),
    row(
        "John: 12 points, Mary: 18 points, Ali: 7 points. Return a JSON object mapping name to points.",
        is_json({"John": 12, "Mary": 18, "Ali": 7}, fenced=True, keys=("John", "Mary", "Ali")),
    ),
    row(
        "From: anna@corp.com To: bob@corp.com Subject: Lunch. Return as JSON with from, to, subject.",
        is_json({"from": "anna@corp.com", "to": "bob@corp.com", "subject": "Lunch"}, fenced=True),
    ),
    row(
        'Book "Dune" by Frank Herbert (1965). Output JSON with title, author, year, nothing else.',
        is_json({"title": "Dune", "author": "Frank Herbert", "year": 1965}),
    ),
    row(
        "The meeting is on 2025-06-12 at 14:30 in Room 5 with Sara and Jonas. Return JSON with date, time, "
        "location, attendees.",
        is_json({"time": "14:30", "location": "Room 5", "attendees": ["Sara", "Jonas"]}, fenced=True),
    ),
    row(
        "Order #5521: 2x Pizza Margherita, 1x Cola, deliver to Hauptstr. 12. Give me JSON with order_id, items "
        "(name, quantity) and address.",
        is_json(
            {
                "items": [{"name": "Pizza Margherita", "quantity": 2}, {"name": "Cola", "quantity": 1}],
                "address": "Hauptstr. 12",
            },
            fenced=True,
        ),
    ),
    row(
        "Parse the address into JSON (street, city, state, zip): 742 Evergreen Terrace, Springfield, IL 62704",
        is_json({"street": "742 Evergreen Terrace", "city": "Springfield", "state": "IL"}, fenced=True),
    ),
    row(
        "Return a JSON object with nested address: Maria Silva lives at Rua Augusta 100 in Lisbon, Portugal. "
        "Keys: name, address (street, city, country).",
        is_json(
            {
                "name": "Maria Silva",
                "address": {"street": "Rua Augusta 100", "city": "Lisbon", "country": "Portugal"},
            },
            fenced=True,
        ),
    ),
    row(
        'From "Flight BA117 departs LHR 08:20 arrives JFK 11:10" extract JSON: flight, from, to, departure_time, '
        "arrival_time",
        is_json({"flight": "BA117", "from": "LHR", "to": "JFK", "departure_time": "08:20"}, fenced=True),
    ),
    row(
        "Extract the following as JSON: name, date of birth, address. Text: Julia Stein, born 1990-04-12, lives at "
        "Gartenweg 4, Graz.",
        is_json({"name": "Julia Stein", "date_of_birth": "1990-04-12"}, fenced=True),
    ),
    row(
        'Create a JSON object for a book with title "Sea", author "A. Moon" and 120 pages.',
        is_json({"title": "Sea", "author": "A. Moon", "pages": 120}, fenced=True),
    ),
    row(
        'Please answer in JSON. How many legs does a spider have? Use key "legs".',
        is_json({"legs": 8}, fenced=True),
    ),
    row(
        'Summarize this in JSON with keys summary and word_count: "The river flooded the old town on Sunday."',
        is_json({"word_count": 8}, fenced=True, keys=("summary", "word_count")),
    ),
    in_words(
        "Please output JSON with the fields city, temperature_c and humidity_percent. In Malmö it's 4 degrees right now with 81 % humidity.",
        {"city": "Malmö", "temperature_c": 4, "humidity_percent": 81},
    ),
    in_words(
        "Parse this log line into JSON (time, level, message): 12:44:03 WARN disk usage above 90 percent",
        {"time": "12:44:03", "level": "WARN", "message": "disk usage above 90 percent"},
    ),
    in_words(
        "JSON please: name, species and age of my pet. I have a parrot called Coco who is 11.",
        {"name": "Coco", "species": "parrot", "age": 11},
    ),
    in_words(
        "Give me JSON with name, capacity and indoor for this venue: Kuppelhalle, indoors, holds 900 guests.",
        {"name": "Kuppelhalle", "capacity": 900, "indoor": True},
    ),
    row(
        'Return JSON with nested keys: user.name = "Eve" and user.address.city = "Berlin".',
        is_json({"user": {"name": "Eve", "address": {"city": "Berlin"}}}, fenced=True),
    ),
    row(
        'Produce JSON: a user object with id 42, username "neo" and active true.',
        is_json({"id": 42, "username": "neo", "active": True}, fenced=True),
    ),
    row(
        "Return the following data as JSON, keys in snake_case: First Name: Ada, Birth Year: 1815",
        is_json({"first_name": "Ada", "birth_year": 1815}, fenced=True),
    ),
    row(
        "I have 3 apples and 5 oranges. Output the counts as a JSON object with keys apples and oranges.",
        is_json({"apples": 3, "oranges": 5}, fenced=True),
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
    row(
        'Count how many times each word occurs in "a b a c b a". Return JSON.',
        is_json({"a": 3, "b": 2, "c": 1}, fenced=True),
    ),
    row(
        "Group the words by first letter as JSON: apple, avocado, banana, cherry",
        is_json({"a": ["apple", "avocado"], "b": ["banana"], "c": ["cherry"]}, fenced=True),
    ),
    row(
        'Reply with valid JSON only. Keys: "greeting" (string) with value "hi", and "count" (number) with value 3.',
        is_json({"greeting": "hi", "count": 3}, fenced=True),
    ),
    row(
        'Reply with a JSON object: "message" should be "pong" and "code" should be 0.',
        is_json({"message": "pong", "code": 0}, fenced=True),
    ),
    row(
        'Extract entities as JSON with keys "people", "places" and "organizations": '
        '"Tim Cook visited Paris to meet officials of Siemens."',
        is_json({"people": ["Tim Cook"], "places": ["Paris"], "organizations": ["Siemens"]}, fenced=True),
    ),
    row(
        'Summarize the meeting in JSON with decisions (array) and owner: "We decided to launch on Monday. '
        'Owner is Kate."',
        is_json({"decisions": ["launch on Monday"], "owner": "Kate"}, fenced=True),
    ),
    row(
        'Convert this task to JSON with keys "task" and "due": Submit the tax report by Friday.',
        is_json({"task": "Submit the tax report", "due": "Friday"}, fenced=True),
    ),
    row(
        'Parse into JSON: "Remind me to call mom tomorrow at 5pm" using keys task, date, time.',
        is_json({"task": "call mom", "date": "tomorrow", "time": "5pm"}, fenced=True),
    ),
    row(
        "Parse this address into JSON: 10 Downing Street, London SW1A 2AA, United Kingdom",
        is_json(
            {
                "street": "10 Downing Street",
                "city": "London",
                "zip_code": "SW1A 2AA",
                "country": "United Kingdom",
            },
            fenced=True,
        ),
    ),
    row(
        "Parse this address into JSON: 123 Main St, Springfield, IL 62704",
        is_json(
            {"street": "123 Main St", "city": "Springfield", "state": "IL", "zip_code": "62704"}, fenced=True
        ),
    ),
    row(
        "Classify each of these as fruit or vegetable and return JSON: apple, carrot, banana.",
        is_json({"apple": "fruit", "carrot": "vegetable", "banana": "fruit"}, fenced=True),
    ),
    row(
        'Summarize this in JSON with "title" and "summary": The city council approved a new bike lane on Main '
        "Street. Work begins in May.",
        is_json({"summary": "The city council approved a new bike lane on Main Street."}, fenced=True),
    ),
    row(
        'Return JSON with boolean fields: is_question for the sentence "Do you like pizza?"',
        is_json({"is_question": True}, fenced=True),
    ),
    row(
        "Please return a JSON object that contains the user's name and favorite color. I'm Ella and I love green.",
        is_json({"name": "Ella", "favorite_color": "green"}, fenced=True),
    ),
    row(
        'Extract a list of tasks from these notes as JSON: "Buy milk. Call the dentist. Finish the report."',
        is_json({"tasks": ["Buy milk", "Call the dentist", "Finish the report"]}, fenced=True),
    ),
    row(
        "Parse this date into JSON with day, month, year: 14 March 2023",
        is_json({"day": 14, "month": 3, "year": 2023}, fenced=True),
    ),
    row(
        "Parse the URL into JSON with protocol, host and path: https://example.com/products/42",
        is_json({"protocol": "https", "host": "example.com", "path": "/products/42"}, fenced=True),
    ),
    in_words(
        "Return JSON with sku, title and in_stock: SKU BK-77, title 'Garden Hose 20 m', currently not in stock.",
        {"sku": "BK-77", "title": "Garden Hose 20 m", "in_stock": False},
    ),
    row(
        "Extract the person's name and job title in JSON format: Dr. Emily Stone works as a cardiologist.",
        is_json({}, fenced=True) & says("Emily Stone", "cardiologist"),
    ),
    row(
        "Please answer in JSON with keys 'city' and 'country': Where is the Eiffel Tower?",
        is_json({"city": "Paris", "country": "France"}, fenced=True),
    ),
    row(
        "JSON only, keys: start, end. The workshop runs from 09:00 to 12:30.",
        is_json({"start": "09:00", "end": "12:30"}),
    ),
    row(
        "Return a JSON object with fields positive and negative containing the matching words: good, bad, nice, awful",
        fits(r'(?s).*"positive": ?\[?.*good.*nice.*"negative": ?\[?.*bad.*awful.*'),
    ),
    row(
        "As JSON: product name, price and currency. 'The AeroPress costs 34.95 EUR.'",
        is_json({"price": 34.95, "currency": "EUR"}, fenced=True) & says("AeroPress"),
    ),
    row(
        "Estrai nome e città in JSON: Mi chiamo Paolo e vivo a Torino.",
        is_json({"nome": "Paolo", "città": "Torino"}, fenced=True),
    ),
    row(
        "Extract the name, age and city as JSON: Malte Brandt is 52 and comes from Kiel.",
        is_json({"name": "Malte Brandt", "age": 52, "city": "Kiel"}, **FENCED),
    ),
    row(
        "Extract the product and the price as JSON from this text: The new kettle costs 39.90 euros.",
        is_json({"product": "kettle", "price": 39.9}, **FENCED),
    ),
    row(
        "Extract company, position and salary as JSON. Text: Acme Robotics offers Julia Moreau a position "
        "as backend developer with a salary of 68000 euros.",
        is_json({"company": "Acme Robotics", "position": "backend developer", "salary": 68000}, **FENCED),
    ),
    row(
        "Give me a JSON object with the keys first_name, last_name and birth_year for: "
        "Marie Curie was born in 1867.",
        is_json({"first_name": "Marie", "last_name": "Curie", "birth_year": 1867}, **FENCED),
    ),
    row(
        "Pull the email address and phone number out of this and answer in JSON (keys: email, phone): "
        "Write to help@seaside.org or call 0800 555 111.",
        is_json({"email": "help@seaside.org", "phone": "0800 555 111"}, **FENCED),
    ),
    row(
        "Classify this message as spam or ham and return JSON with a key label: "
        "Congratulations, you won a free iPhone! Click here to claim your prize.",
        is_json({"label": "spam"}, **FENCED),
    ),
    row(
        "Return JSON with question and answer: How many legs does a spider have?",
        is_json({"question": "How many legs does a spider have?"}, **FENCED),
    ),
    row(
        "Three notebooks at 4 euros each. Return JSON with quantity, unit_price and total.",
        is_json({"quantity": 3, "unit_price": 4, "total": 12}, **FENCED),
    ),
    row(
        "Reply in JSON with language (ISO 639-1 code): Wo ist der Bahnhof?",
        is_json({"language": "de"}, **FENCED),
    ),
    row(
        "Translate 'good morning' into Spanish. JSON with keys source and translation.",
        is_json({"source": "good morning", "translation": "buenos días"}, **FENCED),
    ),
    in_words(
        "Extract first name, last name, and department as JSON from 'Yusuf Demir works in Accounting.'",
        {"first_name": "Yusuf", "last_name": "Demir", "department": "Accounting"},
    ),
    in_words(
        "Make JSON out of this, with keys team, wins and losses: The Hawks have won 14 games and lost 6.",
        {"team": "Hawks", "wins": 14, "losses": 6},
    ),
    in_words(
        "Write the following as JSON: The server listens on port 8080, the log level is debug, and caching is disabled.",
        {"port": 8080},
    ),
    in_words(
        "As JSON with origin, destination, distance_km: It is 585 km from Berlin to Munich.",
        {"origin": "Berlin", "destination": "Munich", "distance_km": 585},
    ),
    in_words(
        "json object with key value pairs for: color: green, size: M, material: cotton",
        {"color": "green", "size": "M", "material": "cotton"},
    ),
    in_words(
        "Return JSON {status, code, retry} based on: Request failed with code 503, please retry later.",
        {"status": "failed", "code": "503", "retry": True},
    ),
    in_words(
        "Gib mir ein JSON mit name, preis und verfügbar: Der Wasserkocher kostet 24,90 Euro und ist verfügbar.",
        {"name": "Wasserkocher", "preis": 24.9, "verfügbar": True},
    ),
    in_words(
        "Extract company, position and start date (ISO) as JSON from: I joined Helix Bio as a lab manager on 1 October "
        "2023.",
        {"company": "Helix Bio", "position": "lab manager", "start_date": "2023-10-01"},
    ),
    in_words(
        "Return JSON with the fields city, country, population and is_capital: Tallinn, the capital of Estonia, has "
        "about 450,000 inhabitants.",
        {"city": "Tallinn", "country": "Estonia", "population": 450000, "is_capital": True},
    ),
    in_words(
        "Reply with a JSON object containing a single key 'email'. You can write to me at jo.hansen@fjord.no.",
        {"email": "jo.hansen@fjord.no"},
    ),
    in_words(
        "Could you turn this into JSON? Product: Garden hose. Length: 25 m. Price: 34.90 EUR. Available: yes.",
        {"product": "Garden hose", "length": "25 m", "price": "34.90 EUR"},
    ),
    in_words(
        "Represent the following person as JSON: Hugo Lefevre, 38, architect, married, lives in Lyon, "
        "hugo@lefevre.fr",
        {"name": "Hugo Lefevre", "age": 38, "email": "hugo@lefevre.fr"},
    ),
    in_words(
        "Is this comment toxic? Reply in JSON with toxic (boolean) and reason: You are an idiot and nobody likes you.",
        {"toxic": True},
    ),
    in_words(
        "Extrahiere Name, Alter und Wohnort als JSON: Jonas Krüger ist 27 Jahre alt und wohnt in Bremen.",
        {"name": "Jonas Krüger", "alter": 27, "wohnort": "Bremen"},
    ),
    row(
        "Extract the name, email and phone number as JSON: Please contact Ravi Menon at ravi@menon.in or "
        "+91 98765 43210.",
        is_json({"name": "Ravi Menon", "email": "ravi@menon.in"}, **FENCED) & says("98765 43210"),
    ),
    row(
        "Extract all dates from the text as JSON with a key dates: We met on 2024-03-01 and again on 2024-05-17.",
        is_json({"dates": ["2024-03-01", "2024-05-17"]}, **FENCED),
    ),
    row(
        "Return a JSON object with the fields name (string), quantity (integer) and fragile (boolean) for: "
        "12 wine glasses, fragile.",
        is_json({"quantity": 12, "fragile": True}, **FENCED),
    ),
    row(
        "Put this in JSON: Olivia is 27 years old, works as a nurse and lives in Cork.",
        says("Olivia", "27", "nurse", "Cork") & is_json({}, **FENCED),
    ),
    row(
        "I need the following as a JSON object: product = Desk, price = 199.99, in_stock = true",
        is_json({"product": "Desk", "price": 199.99, "in_stock": True}, **FENCED),
    ),
    row(
        "Identify the language and the sentiment of this text and answer as JSON with keys language and "
        "sentiment: J'adore ce restaurant, le service est excellent!",
        is_json({"language": "French", "sentiment": "positive"}, **FENCED),
    ),
    row(
        "Summarize the order as JSON with order_id, customer_name and total: Order 55120 was placed by Greta "
        "Olsen for a total of 84.30 euros.",
        is_json({"order_id": 55120, "customer_name": "Greta Olsen", "total": 84.3}, **FENCED),
    ),
    row(
        "Is the following email urgent? 'Server is down, please help immediately!' Answer with JSON: urgent "
        "(true/false) and reason.",
        is_json({"urgent": True}, **FENCED),
    ),
    row(
        "Two tickets cost 18 euros each. JSON with the key total_price, please.",
        is_json({"total_price": 36}, **FENCED),
    ),
    in_words(
        "Extract the event name, date and location as JSON: The Harbor Jazz Festival takes place on 21 June 2025 "
        "in Hamburg.",
        {"location": "Hamburg"},
    ),
    in_words(
        "Give me the following as JSON with the keys street, number, zip and city: Lindenstraße 27, 50674 Köln",
        {"street": "Lindenstraße", "number": 27, "zip": "50674", "city": "Köln"},
    ),
    in_words(
        "Return only JSON, no explanation. Keys: product, quantity, color. Text: I'd like to order five green "
        "backpacks.",
        {"product": "backpacks", "quantity": 5, "color": "green"},
    ),
    in_words(
        "Structure this as JSON: Title: Sapiens; Author: Yuval Noah Harari; Year: 2011; Pages: 443",
        {"title": "Sapiens", "author": "Yuval Noah Harari", "year": 2011, "pages": 443},
    ),
    in_words(
        "What are the origin, destination and departure time? Answer in JSON. The train from Lyon to Geneva leaves "
        "at 14:22.",
        {"origin": "Lyon", "destination": "Geneva", "departure_time": "14:22"},
    ),
    in_words(
        "Classify the support message and answer as JSON with category (billing, technical, account) and urgent "
        "(true/false): I was charged twice this month, please fix it today!",
        {"category": "billing", "urgent": True},
    ),
    in_words(
        "JSON please, with min_salary, max_salary and currency: The position pays between 65,000 and 80,000 euros a "
        "year.",
        {"min_salary": 65000, "max_salary": 80000, "currency": "EUR"},
    ),
    in_words(
        "Extract name, age and city as JSON: My name is Dario, I'm 31 and I live in Bologna.",
        {"name": "Dario", "age": 31, "city": "Bologna"},
    ),
    in_words(
        "Return an object with keys product, price and stock for: The Terra backpack costs $64.00, 12 left in stock.",
        {"product": "Terra backpack", "price": 64, "stock": 12},
    ),
    in_words(
        "Return the user as JSON. Fields: id, username, email, admin. User 77 is called mlee, her address is mlee@web.org, "
        "she is an admin.",
        {"id": 77, "username": "mlee", "email": "mlee@web.org", "admin": True},
    ),
    row(
        "Extract all dates and what happens on them as JSON array with date and event: The exhibition opens on 2025-03-01. "
        "The artist talk takes place on 2025-03-14. It closes on 2025-05-30.",
        says("2025-03-01", "2025-03-14", "2025-05-30", "event"),
    ),
    in_words(
        "Make a JSON object for a person with name, height_cm and weight_kg: Olga is 172 cm tall and weighs 64 kg.",
        {"name": "Olga", "height_cm": 172, "weight_kg": 64},
    ),
    in_words(
        "Extract as JSON the bank details: account holder, IBAN and BIC. Please transfer it to Karl Weiss, IBAN "
        "DE02120300000000202051, BIC BYLADEM1001.",
        {"account_holder": "Karl Weiss", "IBAN": "DE02120300000000202051", "BIC": "BYLADEM1001"},
    ),
    in_words(
        "Return a JSON object with the number of apples, bananas and pears. I have 3 apples, 5 bananas and a pear.",
        {"apples": 3, "bananas": 5},
    ),
    in_words(
        "Represent this recipe step as JSON with action, ingredient and duration_minutes: Simmer the beans for 40 minutes.",
        {"ingredient": "beans", "duration_minutes": 40},
    ),
    in_words(
        "Convert the following sentence into JSON using the keys 'who', 'what' and 'when': Emily will present the budget on "
        "Friday.",
        {"who": "Emily", "when": "Friday"},
    ),
    in_words(
        "Liefere ein JSON-Objekt mit den Schlüsseln absender, empfänger und betrag: Frau Lenz überweist Herrn Kaya 120 Euro.",
        {"betrag": 120},
    ),
    row(
        "Extract name, job title and company as JSON: Lars Holmgren is Head of Sales at Nordlys.",
        is_json({"name": "Lars Holmgren", "job_title": "Head of Sales", "company": "Nordlys"}, **FENCED),
    ),
    row(
        "Give me the start and end time as JSON: The workshop runs from 9:30 to 16:00.",
        is_json({}, **FENCED) & says("9:30", "16:00"),
    ),
    row(
        "Convert this sentence to a JSON object with keys item, quantity, unit: Buy 2 kg of potatoes.",
        is_json({"item": "potatoes", "quantity": 2, "unit": "kg"}, **FENCED),
    ),
    row(
        "Return JSON with is_question (boolean) and topic for the text: How do I reset my password?",
        is_json({"is_question": True}, **FENCED),
    ),
    row(
        "Answer as JSON with city and population_millions: The population of Lagos is about 15 million.",
        is_json({"city": "Lagos", "population_millions": 15}, **FENCED),
    ),
    row(
        "A pen costs 3 dollars. How much are 7 pens? JSON with key answer.",
        is_json({"answer": 21}, **FENCED),
    ),
    in_words(
        "Get the invoice number, the total and the due date from this text and return them as JSON: Please pay invoice "
        "A-5530 over 289.90 EUR until 15 July 2025.",
        {"invoice_number": "A-5530", "total": 289.9, "due_date": "15 July 2025"},
    ),
    in_words(
        "Give me JSON for this: user alice (id 8) logged in from 10.1.2.3 at 09:15. Keys: user, id, ip, time",
        {"user": "alice", "id": 8, "ip": "10.1.2.3", "time": "09:15"},
    ),
    in_words(
        "Read the review and answer in JSON with rating (1-5) and recommended (true or false). Review: Five stars! "
        "Best headphones I ever had, I recommend them to everyone.",
        {"rating": 5, "recommended": True},
    ),
    in_words(
        "Return a JSON object with firstName, lastName, isStudent and age. Text: Pavel Dvorak is 22 and studies "
        "physics, so he is still a student.",
        {"firstName": "Pavel", "lastName": "Dvorak", "isStudent": True, "age": 22},
    ),
    in_words(
        "I have the following text: 'The Golden Lion is a pub in Bristol that opened in 1842.' Produce JSON with the "
        "keys name, type, city, opened.",
        {"type": "pub", "city": "Bristol", "opened": 1842},
    ),
    in_words(
        "What is the temperature and the humidity? Return JSON. It is 17 degrees with a humidity of 64 percent.",
        {"temperature": 17, "humidity": 64},
    ),
    in_words(
        "JSON with make, model, engine_liters and fuel: the Skoda Octavia has a 2.0 litre diesel engine.",
        {"make": "Skoda", "model": "Octavia", "engine_liters": 2.0, "fuel": "diesel"},
    ),
    in_words(
        "Give the result as a JSON object with the fields 'from', 'to', 'subject' and 'body'. Write an email from Tara "
        "to Neil, subject Lunch, body: See you at one.",
        {"from": "Tara", "to": "Neil", "subject": "Lunch", "body": "See you at one"},
    ),
    in_words(
        "Parse: 'ORD-1001 | Wendy Liu | 3 items | $74.20 | shipped'. Output JSON with order_id, customer, item_count, "
        "total and status.",
        {
            "order_id": "ORD-1001",
            "customer": "Wendy Liu",
            "item_count": 3,
            "total": 74.2,
            "status": "shipped",
        },
    ),
    in_words(
        "Extrais le nom, la ville et la profession en JSON : Camille Roux habite à Nantes et travaille comme "
        "infirmière.",
        {"nom": "Camille Roux", "ville": "Nantes"},
    ),
    in_words(
        "JSON output with a 'cities' array and a 'count': I have been to Oslo, Bergen and Trondheim.",
        {"cities": ["Oslo", "Bergen", "Trondheim"], "count": 3},
    ),
    in_words(
        "Extract the sender, the recipient and the amount as JSON. Lucia sent 40 dollars to Marek yesterday.",
        {"sender": "Lucia", "recipient": "Marek", "amount": 40},
    ),
    in_words(
        "Give me a JSON object with the make, model and year of this car: 2019 Toyota Corolla in silver",
        {"make": "Toyota", "model": "Corolla", "year": 2019},
    ),
    in_words(
        "Convert the following to JSON. Name: Zoe Park. Email: zoe@park.kr. Phone: +82 2 555 0199. Member since: 2018.",
        {"name": "Zoe Park", "email": "zoe@park.kr", "phone": "+82 2 555 0199", "member_since": 2018},
    ),
    in_words(
        "Output as JSON with keys name, elevation_m and country: Mont Blanc is 4,806 metres high and lies in France.",
        {"name": "Mont Blanc", "elevation_m": 4806, "country": "France"},
    ),
    in_words(
        "Generate the JSON for this appointment (patient, doctor, date, time, reason): Theo Lang sees Dr. Meyer on "
        "2025-04-08 at 15:45 because of back pain.",
        {
            "patient": "Theo Lang",
            "doctor": "Dr. Meyer",
            "date": "2025-04-08",
            "time": "15:45",
            "reason": "back pain",
        },
    ),
    in_words(
        "I want JSON back: {country, capital, currency}. Country: Japan",
        {"country": "Japan", "capital": "Tokyo"},
    ),
    in_words(
        "Map this to JSON with name, price and unit: Tomatoes cost 2.99 euros per kg.",
        {"name": "Tomatoes", "price": 2.99, "unit": "kg"},
    ),
    in_words(
        "Devuelve un JSON con nombre, edad y ciudad: Lucía tiene 34 años y vive en Sevilla.",
        {"nombre": "Lucía", "edad": 34, "ciudad": "Sevilla"},
    ),
    in_words(
        "Extract the name, age and city as JSON: Leon is 42 and lives in Rotterdam with his two dogs.",
        {"name": "Leon", "age": 42, "city": "Rotterdam"},
    ),
    in_words(
        "Return an object with keys title and author: Dune by Frank Herbert",
        {"title": "Dune", "author": "Frank Herbert"},
    ),
    in_words(
        "Give me JSON (tracking_number, carrier, status, destination) for: Your FedEx parcel 7712 3345 9981 was "
        "delivered in Austin.",
        {
            "tracking_number": "7712 3345 9981",
            "carrier": "FedEx",
            "status": "delivered",
            "destination": "Austin",
        },
    ),
    in_words(
        "As JSON please: Marta Silva is 29 years old, works as a nurse and lives in Porto.",
        {"name": "Marta Silva", "age": 29},
    ),
    in_words(
        "Turn it into JSON: Brand: Lenovo, Model: ThinkPad X1, RAM: 16 GB, In stock: yes",
        {"brand": "Lenovo", "model": "ThinkPad X1"},
    ),
    in_words(
        "Return JSON with 'sentiment' (positive, negative or neutral) and 'summary' for this review: The soup was "
        "cold and the waiter ignored us for an hour.",
        {"sentiment": "negative"},
    ),
    in_words(
        "Produce JSON with person (name, age) and address (street, zip, city): Ingrid Moe, 51, Storgata 12, "
        "0184 Oslo",
        {
            "person": {"name": "Ingrid Moe", "age": 51},
            "address": {"street": "Storgata 12", "zip": "0184", "city": "Oslo"},
        },
    ),
    in_words(
        "Output JSON for the recipe with name, servings, minutes and ingredients (list of objects with name and "
        "amount): Tomato soup for 4, takes 25 minutes. You need 800 g tomatoes, 1 onion and 500 ml broth.",
        {
            "name": "Tomato soup",
            "servings": 4,
            "minutes": 25,
            "ingredients": [
                {"name": "tomatoes", "amount": "800 g"},
                {"name": "onion", "amount": "1"},
                {"name": "broth", "amount": "500 ml"},
            ],
        },
    ),
    in_words(
        "JSON with fields temperature and unit: it was 68 degrees Fahrenheit this morning.",
        {"temperature": 68, "unit": "Fahrenheit"},
    ),
    row(
        "Return a JSON object mapping each fruit to its color: banana, cherry, lime",
        is_json({"banana": "Yellow", "cherry": "Red", "lime": "Green"}),
    ),
    row(
        'Estrai nome e città come JSON: "Giulia vive a Milano."',
        is_json({"nome": "Giulia", "città": "Milano"}),
    ),
    row(
        'Extrae nombre y ciudad como JSON: "Luis vive en Lima."',
        is_json({"nombre": "Luis", "ciudad": "Lima"}),
    ),
    row(
        'Extract name, age and city as JSON: "Hi, I\'m Tomas, 27 years old and I live in Vilnius."',
        is_json({"name": "Tomas", "age": 27, "city": "Vilnius"}, fenced=True),
    ),
    row(
        "Summarize as JSON with keys who and when: Emma will visit us on Friday.",
        is_json({"who": "Emma", "when": "Friday"}, fenced=True),
    ),
    row(
        "Answer in JSON with the keys question and answer: What is 1+1?",
        says_any('"question"') & says_any('"answer"'),
    ),
    row(
        "Give me a JSON object that describes a car with the keys make and year. Wrap the entire output in JSON format.",
        is_json({}, fenced=True, keys=("make", "year")),
    ),
    row(
        "Reply with a JSON object: keys 'first' and 'last' for the name Grace Hopper.",
        is_json({"first": "Grace", "last": "Hopper"}, fenced=True),
    ),
    row(
        "Extrahiere Name und Stadt als JSON: Ich heiße Jonas und wohne in Kassel.",
        is_json({"name": "Jonas"}, fenced=True) & says("Kassel"),
    ),
    row(
        "Gib mir ein JSON mit den Schlüsseln stadt und land: Ich wohne in Lyon in Frankreich.",
        is_json({"stadt": "Lyon", "land": "Frankreich"}, fenced=True),
    ),
    row(
        f"Return JSON with tenant, rent and city for: {LEASE}",
        is_json({"tenant": "Amara Diallo", "rent": 950, "city": "Zurich"}, fenced=True),
    ),
    row(
        f"Give me the invoice number and total of the following as JSON. {INVOICE}",
        is_json({"invoice_number": "INV-2093", "total": 1240.5}, fenced=True),
    ),
    row(
        f"Turn this into a JSON object with keys name, email and order: {BROKEN_LAMP}",
        is_json({"name": "Carla Mendes", "email": "carla@mendes.example", "order": "88-1207"}, fenced=True),
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
        "Extrahiere Name und Alter als JSON: 'Frau Petra Klein ist 52 Jahre alt.'",
        is_json({"alter": 52}, fenced=True) & says_any("Petra Klein"),
    ),
    row(
        'Return a JSON object with exactly two keys: "city" and "population" for Tokyo. Only JSON.',
        fits(r'\{\s*"city": ?"Tokyo",\s*"population": ?[^}]+\}'),
    ),
    row(
        "Extract name and age as JSON: Maria is 29 years old.",
        is_json({"name": "Maria", "age": 29}, fenced=True),
    ),
    row(
        "Return a JSON object with fields title, author and year for: 'Dune' by Frank Herbert, published in 1965.",
        is_json({"title": "Dune", "author": "Frank Herbert", "year": 1965}, fenced=True),
    ),
    row(
        "Return JSON with the keys label (spam/ham) and reason for this mail: 'You won a prize'",
        is_json({"label": "spam"}, fenced=True),
    ),
    row(
        "Return JSON with fields status (string) and count (integer). No other text.",
        fits(r'\{\s*"status": ?"[^"]+",\s*"count": ?\d+\s*\}'),
    ),
    row(
        INVOICE_OF_BRANDT + " Extract invoice_number, due_date and total as a JSON object.",
        is_json({"invoice_number": "2024-0815", "due_date": "2024-09-30", "total": 1249}, fenced=True),
    ),
    row(
        "Output the following as JSON: name=Ivo, role=admin, active=yes",
        fits(r'(?s).*"name": ?"Ivo".*"role": ?"admin".*"active": ?(?:true|"yes").*'),
    ),
    row(
        'Answer with a JSON object containing the key "answer": what is 2+2?',
        is_json({"answer": 4}, fenced=True),
    ),
    row(
        FLIGHT_OF_DANA + " Extract passenger, flight and seat as JSON.",
        is_json({"passenger": "Dana", "flight": "IB3144", "seat": "14C"}, fenced=True),
    ),
    row(
        "Give me a JSON object with a random first_name, last_name and age. Only JSON.",
        fits(r'\{\s*"first_name": ?"[^"]+",\s*"last_name": ?"[^"]+",\s*"age": ?\d+\s*\}'),
    ),
    row(
        "Extract the order id and the address as JSON. " + ORDER_OF_MUGS, fits(r"(?s).*5521.*12 Mill Lane.*")
    ),
    row(
        "Give me a JSON object mapping three countries to their capitals. No explanation.",
        fits(r'\{(?:\s*"[A-Z][\w ]+": ?"[A-Z][\w. ,]+",?){3}\s*\}'),
    ),
    row(
        "Respond in JSON with the keys question and answer. What is the boiling point of water?",
        fits(r'(?s).*"question": ?".+?",\s*"answer": ?".*100.*".*'),
    ),
    row(
        'Give me a JSON object with keys "product" and "stock" for: we have 14 kettles left',
        is_json({"stock": 14}, keys=("product", "stock"), fenced=True),
    ),
    row(
        "Answer in JSON with the key city: what is the capital of Italy?",
        fits(r'(?s).*\{\s*"city":\s*"Rome"\s*\}.*'),
    ),
)

VALUES_OF_A_TEXT_OF_SEVERAL_LINES = kind(
    "values of a text of several lines",
    row(
        "class User(BaseModel):\n    name: str\n    age: int\n    hobbies: list[str]\n\nParse into this model and return JSON only: Nora is 27 and likes chess, hiking and jazz.",
        is_json({"name": "Nora", "age": 27, "hobbies": ["chess", "hiking", "jazz"]}),
    ),
    row(
        "Turn the following into a JSON object.\n\nHost: db01.internal\nPort: 5432\nUser: reporting\nSSL: true",
        is_json({"host": "db01.internal", "port": 5432, "user": "reporting", "ssl": True}, **FENCED),
    ),
    row(
        "From the sentence below, extract sender, recipient and amount as JSON.\n"
        "Paula sent 40 dollars to Henrik.",
        is_json({"sender": "Paula", "recipient": "Henrik", "amount": 40}, **FENCED),
    ),
    row(
        "Return JSON matching this TypeScript type:\n"
        "type Booking = { hotel: string; nights: number; breakfast: boolean; guests: string[] };\n\n"
        "We stay 3 nights at Hotel Aurora with breakfast. Guests: Mia Wong and Theo Lang.",
        is_json(
            {"hotel": "Hotel Aurora", "nights": 3, "breakfast": True, "guests": ["Mia Wong", "Theo Lang"]},
            **FENCED,
        ),
    ),
    row(
        "interface Task { id: number; title: string; done: boolean }\n\n"
        "Give me JSON for this: Task 12, 'Water the plants', is already done.",
        is_json({"id": 12, "title": "Water the plants", "done": True}, **FENCED),
    ),
    row(
        f"Here is my pydantic model:\n\nclass Book(BaseModel):\n    title: str\n    author: str\n"
        f"    pages: int\n\nReturn JSON that validates against it. {MIDDLEMARCH}",
        is_json({"title": "Middlemarch", "author": "George Eliot", "pages": 880}, **FENCED),
    ),
    in_words(
        "I need a JSON with: sender, date, amount.\nText: On 2025-08-19 Paolo Ricci transferred 75 euros to us.",
        {"sender": "Paolo Ricci", "date": "2025-08-19", "amount": 75},
    ),
    in_words(
        "from pydantic import BaseModel\n\nclass Track(BaseModel):\n    title: str\n    artist: str\n    seconds: int\n    "
        "explicit: bool = False\n\nAnswer with JSON for Track: 'Golden Hour' by Kacey Lund, 214 seconds, not explicit.",
        {"title": "Golden Hour", "artist": "Kacey Lund", "seconds": 214, "explicit": False},
    ),
    in_words(
        "Summarize the ticket as JSON with customer, product and problem.\n\nTicket: Olivia Grant writes that her "
        "Zenith blender does not start anymore.",
        {"customer": "Olivia Grant"},
    ),
    in_words(
        "I need the data of this order as JSON: order number, customer, items (name, quantity) and total.\n"
        "Order 20391: Samir Patel bought 2 mugs and 3 posters for a total of 61.50 euros.",
        {
            "order_number": "20391",
            "customer": "Samir Patel",
            "items": [{"name": "mugs", "quantity": 2}, {"name": "posters", "quantity": 3}],
            "total": 61.5,
        },
    ),
    row(
        "type Player = {\n  name: string;\n  team: string;\n  goals: number;\n};\n\n"
        "Convert to a Player as JSON: Marta Silva plays for Rovers and scored 14 goals.",
        is_json({"name": "Marta Silva", "team": "Rovers", "goals": 14}, **FENCED),
    ),
    row(
        "Return a JSON object with this structure:\n- traveler: string\n- destination: string\n- days: integer\n"
        f"- activities: list of strings\n\n{TRIP_OF_YUKI}",
        is_json({"traveler": "Yuki Tanaka", "destination": "Iceland", "days": 6}, **FENCED),
    ),
    row(
        f"class Trip(BaseModel):\n    traveler: str\n    destination: str\n    days: int\n"
        f"    budget: Optional[float] = None\n\nFill the model from the text and output JSON.\n\n{TRIP_OF_YUKI}",
        is_json({"traveler": "Yuki Tanaka", "destination": "Iceland", "days": 6, "budget": 1800}, **FENCED),
    ),
    in_words(
        "Make a JSON object from this business card:\nTomasz Zielinski\nHead of Logistics\nBaltic Freight\n"
        "+48 58 555 01 20\nt.zielinski@balticfreight.pl\nUse the keys name, title, company, phone, email.",
        {
            "name": "Tomasz Zielinski",
            "title": "Head of Logistics",
            "company": "Baltic Freight",
            "phone": "+48 58 555 01 20",
            "email": "t.zielinski@balticfreight.pl",
        },
    ),
    in_words(
        "class Pet(BaseModel):\n    name: str\n    species: str\n    age: int\n    neutered: bool\n\n"
        "Return JSON for this model: Biscuit is a 6 year old cat and is neutered.",
        {"name": "Biscuit", "species": "cat", "age": 6, "neutered": True},
    ),
    in_words(
        "Return JSON.\n\nname: string\nprice: number (in EUR)\navailable: boolean\n\nThe Lumo desk lamp is available for "
        "39.90 EUR.",
        {"name": "Lumo desk lamp", "price": 39.9, "available": True},
    ),
    row(
        f"Text: {PANCAKES}\nRespond with JSON: name (str), servings (int), ingredients (list[str])",
        is_json(PANCAKES_VALUES, **FENCED),
    ),
    row(
        "interface Recipe {\n  name: string;\n  servings: number;\n  ingredients: string[];\n}\n\n"
        f"Return a Recipe in JSON for the following: {PANCAKES}",
        is_json(PANCAKES_VALUES, **FENCED),
    ),
    in_words(
        "Extract all the data from this signature as JSON with name, company, phone and website:\n"
        "Best regards,\nKatrin Vogel\nVogel Design Studio\nTel. +49 30 5550 147\nhttps://vogel.design",
        {
            "name": "Katrin Vogel",
            "company": "Vogel Design Studio",
            "phone": "+49 30 5550 147",
            "website": "https://vogel.design",
        },
    ),
    in_words(
        "Return a JSON object with these fields:\n\n| field | type |\n|---|---|\n| city | string |\n| nights | integer |\n"
        "| budget | number |\n\nWe want to stay in Krakow for 3 nights and have a budget of 450 euros.",
        {"city": "Krakow", "nights": 3, "budget": 450},
    ),
    in_words(
        "type Task = { title: string; done: boolean; estimate_hours: number; tags: string[] }\n\nReturn a Task as JSON: "
        "'Write release notes' is done, it took 2.5 hours, tags docs and release.",
        {
            "title": "Write release notes",
            "done": True,
            "estimate_hours": 2.5,
            "tags": ["docs", "release"],
        },
    ),
    in_words(
        "Parse this log line into JSON with timestamp, level, service and message:\n"
        "2025-04-02T10:15:00Z WARN payment-api Retry limit reached for order 991",
        {
            "timestamp": "2025-04-02T10:15:00Z",
            "level": "WARN",
            "service": "payment-api",
            "message": "Retry limit reached for order 991",
        },
    ),
    row(
        "From the sentence below make a JSON object with the fields title, author, year.\n"
        '"Dune" was written by Frank Herbert and came out in 1965.',
        is_json({"title": "Dune", "author": "Frank Herbert", "year": 1965}, fenced=True),
    ),
    row(
        "Give me name, email and phone from this signature as json:\nBest,\nHanna Koch\nhanna.koch@mail.example\n+49 170 1234567",
        is_json(
            {"name": "Hanna Koch", "email": "hanna.koch@mail.example", "phone": "+49 170 1234567"},
            fenced=True,
        ),
    ),
    row(
        f"{INVOICE_OF_HARBOR_BOOKS}\nReturn JSON with invoice_number, customer and total.",
        is_json({"invoice_number": "INV-7731", "customer": "Harbor Books Ltd", "total": 154.2}, fenced=True),
    ),
    row(
        f"Convert to JSON (parcel_number, weight_kg, sender, status): {PARCEL}",
        is_json({"parcel_number": "PX-55190", "sender": "Nordlicht Shop"}, fenced=True),
    ),
    row(
        f'Return a JSON with fields "employee" and "extension".\n\n{EMPLOYEE_CARD}',
        is_json({"employee": "Ingrid Holm", "extension": "4417"}, fenced=True),
    ),
    row(
        "Extract ceo and cto as JSON: CTO Bob Ray and CEO Ann Lee met in Oslo.",
        is_json({"ceo": "Ann Lee", "cto": "Bob Ray"}),
    ),
    row(
        RESUME + "\nAs JSON with keys name, city, languages (array). JSON only.",
        is_json({"name": "Omar Haddad", "city": "Lyon", "languages": ["French", "Arabic", "English"]}),
    ),
    row(
        f"Extract hotel, nights and guests as JSON from:\n{TRIP_PLAN}",
        is_json({"hotel": "Alpenblick", "nights": 3, "guests": 2}, fenced=True),
    ),
    row(
        "Extract the invoice number, date, and total amount due as JSON.\n\nInvoice INV-2024-017 was issued on "
        "March 3, 2024. The total due is $1,250.00.",
        is_json({"invoice_number": "INV-2024-017", "date": "March 3, 2024", "total_amount": 1250}),
    ),
    row(
        "Extraia o nome, a idade e a cidade em JSON: Ana tem 25 anos e mora no Porto.",
        is_json({"nome": "Ana", "idade": 25, "cidade": "Porto"}),
    ),
    row("Extrais le nom et l'âge en JSON : Marie a 31 ans.", is_json({"nom": "Marie", "âge": 31})),
    row('Average of 4, 8 and 12 as JSON {"average": ...}', is_json({"average": 8})),
    row(
        'Return only valid JSON: the sum and the product of 6 and 7, keys "sum" and "product".',
        is_json({"sum": 13, "product": 42}),
    ),
    row(
        'Fill this template with data from the text: {"name": null, "phone": null, "email": null}. Text: Reach Sam Reed at '
        "020 7946 0018.",
        is_json({"name": "Sam Reed", "phone": "020 7946 0018", "email": None}),
    ),
    row(
        "Extract all URLs as a JSON array: See https://a.com and http://b.org/x.",
        is_list(["https://a.com", "http://b.org/x"]),
    ),
    row(
        "Extract the company and the role as JSON: Mia worked at Globex as a data engineer for 6 years.",
        is_json({"company": "Globex", "role": "data engineer"}),
    ),
    row(
        "Gib mir ein JSON mit name, alter und beruf: Anna ist 31 und arbeitet als Ärztin.",
        is_json({"name": "Anna", "alter": 31, "beruf": "Ärztin"}),
    ),
    row(
        "Extraia nome, idade e cidade em JSON: Ana tem 25 anos e mora em Lisboa.",
        is_json({"nome": "Ana", "idade": 25, "cidade": "Lisboa"}),
    ),
)

ROWS = [*VALUES_OF_A_TEXT, *VALUES_OF_A_TEXT_OF_SEVERAL_LINES]
