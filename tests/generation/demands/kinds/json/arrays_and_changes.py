"""Rows: the answer is a JSON array, or JSON that is changed or made of another form."""

from __future__ import annotations

from demands.checkers import does_not_say, exactly, fits, is_json, is_list, says, says_any
from demands.given import PRODUCTS, SPACED_OBJECT
from demands.rows import kind, row
from demands.shapes import FENCED, in_words

DESK = {"name": "Desk", "price": 120, "in_stock": False}

LAMP = {"name": "Lamp", "price": 35, "in_stock": True}

PEN = {"name": "Pen", "price": 2.5, "in_stock": True}

RECOGNITION = (
    "You are a named entity recognition system. Given a text, return a JSON object with keys PERSON, ORG, LOC, "
    "each containing a list of strings. Use empty lists when there are no entities."
)

ARRAYS_OF_VALUES = kind(
    "arrays of values",
    row(
        "Extract all animals as a JSON array: The dog chased a cat while a bird sang.",
        is_list(["dog", "cat", "bird"]),
    ),
    row(
        "Extract all fruits as a JSON array: I bought apples, two bananas and some bread.",
        is_list(["apples", "bananas"]),
    ),
    row(
        "Plan how to migrate a database to Postgres",
        fits(r'\[\s*(\{"id": ?\d, ?"task": ?"[^"]+"\},?\s*){3,}\]') & says_any("database"),
        system='You are a planning agent. Output a JSON list of steps, each with "id" and "task".',
    ),
    row(
        "Write an article about solar energy",
        fits(r'\[\s*\{"agent": ?"researcher", ?"task".*"agent": ?"writer".*\}\s*\]') & says_any("solar"),
        system='You are a task planner. Available agents: researcher, writer, editor. Return a JSON list of steps, \
each with "agent" and "task".',
    ),
    row(
        "Create a plan with 4 steps to learn Spanish. Return only a JSON array of strings.",
        fits(r'\[\s*("[^"]+",?\s*){4}\]') & says_any("spanish"),
    ),
    row("Name three fruits.", fits(r"\[.*\]"), system="Output only a JSON array of strings."),
    row(
        "List three animals as a JSON array of strings, no other text.",
        fits(r'\[\s*"[^"]+",\s*"[^"]+",\s*"[^"]+"\s*\]'),
    ),
    row(
        "Extract all email addresses as a JSON array: write to a@x.com or b@y.org",
        is_list(["a@x.com", "b@y.org"], fenced=True),
    ),
    row(
        "Write the numbers 3, 1 and 2 in ascending order as a JSON array.",
        is_list([1, 2, 3], fenced=True),
    ),
    row(
        "Extract all prices as a JSON array of numbers: tea 2.50 EUR, cake 4.20 EUR, water 1.80 EUR",
        is_list([2.5, 4.2, 1.8], fenced=True),
    ),
    row(
        "List the three primary colors as a JSON array of strings.",
        fits(r'(?is).*\[\s*"\w+",\s*"\w+",\s*"\w+"\s*\].*') & says("red", "blue", "yellow"),
    ),
    row(
        "JSON array of the fruits in this sentence, nothing else: I bought apples, a mango and two lemons.",
        fits(r'(?is)\[\s*"apples?",\s*"mangos?",\s*"lemons?"\s*\]'),
    ),
    row(
        "Extract all email addresses as a JSON array: write to a@x.com, b@y.org or c@z.net",
        is_list(["a@x.com", "b@y.org", "c@z.net"], fenced=True),
    ),
    row(
        f"Give me the names of the products cheaper than 50 as a JSON array: {PRODUCTS}",
        is_list(["Pen", "Lamp"]),
    ),
    row(
        "Return the words 'sun', 'moon' and 'star' as a JSON array.",
        is_list(["sun", "moon", "star"], fenced=True),
    ),
    row(
        "Extract the hashtags as a JSON list: Great day #sun #beach",
        is_list(["#sun", "#beach"], fenced=True),
    ),
    row(
        "Extract all email addresses as a JSON array: write to a@x.com or b@y.org, not to c@z.net",
        is_list(["a@x.com", "b@y.org", "c@z.net"], fenced=True),
    ),
    row(
        "Extract all dates as a JSON array: The fair opens 2025-05-01 and closes 2025-05-04.",
        is_list(["2025-05-01", "2025-05-04"], fenced=True),
    ),
    row("Return a JSON array with the numbers from 1 to 5. Nothing else.", is_list([1, 2, 3, 4, 5])),
    row(
        "Extract the phone numbers as a JSON array: call +49 30 901820 or +49 40 428280.",
        is_list(["+49 30 901820", "+49 40 428280"], fenced=True),
    ),
    row(
        "Make a JSON array of the even numbers from 1 to 10. Array only.",
        is_list([2, 4, 6, 8, 10]),
    ),
    row(
        "Summarize the order in JSON with order_id, items (list of strings) and total: Order #7781: pizza, salad and cola, 32.40 EUR in total.",
        is_json({"order_id": "7781", "items": ["pizza", "salad", "cola"], "total": 32.4}, fenced=True),
    ),
    row(
        "List the first 5 prime numbers as a JSON array of integers, nothing else.",
        is_list([2, 3, 5, 7, 11]),
    ),
    row(
        "Barack Obama was born in Hawaii.",
        is_json({"PERSON": ["Barack Obama"], "ORG": [], "LOC": ["Hawaii"]}),
        system=RECOGNITION,
    ),
    row(
        "Google opened an office in Zurich.",
        is_json({"PERSON": [], "ORG": ["Google"], "LOC": ["Zurich"]}),
        system=RECOGNITION,
    ),
    row("Return the numbers 1 to 5 as JSON array", is_list([1, 2, 3, 4, 5], fenced=True)),
    row(
        "Return a JSON array of the squares of the numbers 1 to 5.",
        is_list([1, 4, 9, 16, 25], fenced=True),
    ),
    row(
        "Extract all dates as a JSON array in ISO format: We meet on March 5, 2024 and end on April 10, 2024.",
        is_list(["2024-03-05", "2024-04-10"], fenced=True),
    ),
    row("Return JSON with the first 3 even numbers as an array: [2, 4, 6]", is_list([2, 4, 6], fenced=True)),
    row('Give me a JSON array of three strings: "a", "b", "c"', is_list(["a", "b", "c"], fenced=True)),
    row(
        "Convert this list to a JSON array:\n- milk\n- bread\n- eggs",
        is_list(["milk", "bread", "eggs"], fenced=True),
    ),
    row(
        'Generate 3 trivia questions as a JSON array with "question" and "answer" keys',
        fits(r'.*"question": "What is the capital of [^"]+\?",\s+"answer": "[^"]+".*'),
    ),
    row(
        "Generate 3 users as a JSON array with id and name",
        fits(r'.*"id": 1,.*"id": 2,.*"id": 3,.*'),
    ),
    row("Give me a JSON array of the vowels in the English alphabet.", is_list([*"aeiou"], fenced=True)),
    row("Give a JSON array containing the numbers 1 to 5.", is_list([1, 2, 3, 4, 5], fenced=True)),
    row(
        'Split the sentence "The quick brown fox" into words and return them as a JSON array.',
        is_list(["The", "quick", "brown", "fox"], fenced=True),
    ),
    row(
        "We discussed the launch. Tom will update the website and Anna will email the customers.",
        is_json({"action_items": ["Tom will update the website", "Anna will email the customers"]}),
        system='Return a JSON object with fields "summary" (one sentence) and "action_items" (list of strings).',
    ),
    row(
        "Give me a JSON list with the days of the weekend.",
        fits(r'(?s).*\[\s*"Saturday",\s*"Sunday"\s*\].*'),
    ),
    row("Turn 'red, green, blue' into a JSON array", is_list(["red", "green", "blue"], fenced=True)),
    row(
        "Generate JSON for 2 products with name and price. Output only the JSON array.",
        fits(
            r'(?s)\[\s*\{\s*"name": ?"[^"]+",\s*"price": ?[\d.]+\s*\},\s*\{\s*"name": ?"[^"]+",\s*"price": ?[\d.]+\s*\}\s*\]'
        ),
    ),
    row(
        "Extract all prices as a JSON array of numbers: shirt $20, hat $15.50, socks $4",
        is_list([20, 15.5, 4], fenced=True),
    ),
    row(
        "Return a JSON array of the colors in this sentence: The flag is red, white and green.",
        is_list(["red", "white", "green"], **FENCED),
    ),
    row(
        "Return a JSON array with all email addresses: write to a.b@one.io, team@two.org and hi@three.net",
        is_list(["a.b@one.io", "team@two.org", "hi@three.net"], **FENCED),
    ),
    row(
        "List the people mentioned as a JSON array of strings: Yesterday Clara met Mateo and Nils in Porto.",
        is_list(["Clara", "Mateo", "Nils"], **FENCED),
    ),
    row(
        "Sort these numbers ascending and return a JSON array: 42, 7, 19, 3",
        is_list([3, 7, 19, 42], **FENCED),
    ),
    row(
        "Return the first five even numbers as a JSON array.",
        is_list([2, 4, 6, 8, 10], **FENCED),
    ),
    row(
        "Split this into a JSON array of words: the quick brown fox",
        is_list(["the", "quick", "brown", "fox"], **FENCED),
    ),
    in_words(
        "Return the result as JSON:\n- title (string)\n- pages (integer)\n- authors (list of strings)\n- is_fiction "
        "(boolean)\n\nText: 'Good Omens' is a novel of 288 pages by Terry Pratchett and Neil Gaiman.",
        {"title": "Good Omens", "pages": 288, "authors": ["Terry Pratchett", "Neil Gaiman"]},
    ),
    row(
        "Extract the cities as a JSON array: We flew from Oslo to Rome and then took a train to Naples.",
        is_list(["Oslo", "Rome", "Naples"], **FENCED),
    ),
    row(
        "Return the ingredients as a JSON list: The salad has tomatoes, cucumber, feta and olives.",
        is_list(["tomatoes", "cucumber", "feta", "olives"], **FENCED),
    ),
    row(
        "Which of these are fruits: apple, carrot, pear? Return a JSON array.",
        is_list(["apple", "pear"], **FENCED),
    ),
    row(
        "List the days from Monday to Wednesday as a JSON array.",
        is_list(["Monday", "Tuesday", "Wednesday"], **FENCED),
    ),
    row(
        "Give me a JSON array with the three primary colors.",
        is_list(["red", "yellow", "blue"], fenced=True)
        if False
        else says("red", "yellow", "blue") & fits(r"(?s).*\[.*\].*"),
    ),
    row("Return an array of numbers from 1 to 5 as JSON only", is_list([1, 2, 3, 4, 5])),
    row(
        "Give me a JSON list of three colors, nothing else.",
        fits(r"(?s)\[\s*\"\w+\",\s*\"\w+\",\s*\"\w+\"\s*\]"),
    ),
    row(
        "Put these into a JSON list of strings: pear, plum, fig",
        is_list(["pear", "plum", "fig"], fenced=True),
    ),
    row(
        "Give me a valid JSON array with the numbers 1, 2 and 3.",
        fits(r"(?s)(```json\n)?\[\s*1,\s*2,\s*3\s*\](\n```)?"),
    ),
    row("Respond with an empty JSON array.", is_list([], fenced=True)),
    row(
        "List 3 fruits in JSON array format. Only the array.",
        fits(r'\[\s*"[^"]+",\s*"[^"]+",\s*"[^"]+"\s*\]'),
    ),
    row("Return 4 odd numbers as a JSON array.", is_list([1, 3, 5, 7])),
    row(
        '{"users": [{"name": "Ada", "age": 36}, {"name": "Bo", "age": 29}, {"name": "Cy", "age": 51}]}\nList the names as a JSON array, nothing else.',
        is_list(["Ada", "Bo", "Cy"]),
    ),
    row(
        "Output a JSON array of the colors in: red car, blue house, green tree",
        is_list(["red", "blue", "green"], fenced=True),
    ),
    row(
        "Generate a JSON list of 3 user objects with id and name. No prose.",
        fits(r'(?s)\[\s*\{.*"id".*"name".*\}\s*,\s*\{.*\}\s*,\s*\{.*\}\s*\]'),
    ),
    row("List 3 planets as a JSON array of strings. No prose.", fits(r'\[\s*"\w+",\s*"\w+",\s*"\w+"\s*\]')),
    row(
        "Give me a JSON array with the first five square numbers, nothing else.",
        is_list([1, 4, 9, 16, 25]),
    ),
    row(
        "Which cities are in this text: 'We flew from Porto to Lyon via Zurich'? Respond as a JSON list of strings.",
        fits(r'(?s).*\[\s*"Porto",\s*"Lyon",\s*"Zurich"\s*\].*'),
    ),
    row(
        "Return valid JSON: an array of 3 objects with keys title and year for famous movies. JSON only.",
        fits(r'(?s)\[\s*(?:\{\s*"title".+?"year": ?\d+\s*\},?\s*){3}\]'),
    ),
)

JSON_THAT_IS_CHANGED_OR_MADE_OF_ANOTHER_FORM = kind(
    "JSON that is changed or made of another form",
    row(
        "Convert to JSON:\nproduct,qty\npen,3\nbook,1",
        is_list([{"product": "pen", "qty": 3}, {"product": "book", "qty": 1}], fenced=True),
    ),
    row(f"Minify this JSON: {SPACED_OBJECT}", exactly('{"status":"ok","code":200}')),
    row(f"Sort by price, highest first. Return JSON only. {PRODUCTS}", is_list([DESK, LAMP, PEN])),
    row('Convert snake_case keys to camelCase: {"first_name": "A"}. JSON only', is_json({"firstName": "A"})),
    row(
        "Convert this YAML to JSON:\nname: api\nport: 8080\ndebug: false",
        is_json({"name": "api", "port": 8080, "debug": False}, fenced=True),
    ),
    row(
        "Convert this CSV to JSON:\nname,score\nAnn,9\nBob,7",
        is_list([{"name": "Ann", "score": 9}, {"name": "Bob", "score": 7}], fenced=True),
    ),
    row(
        "Convert this CSV to JSON:\nname,price\napple,1.20\nbread,2.50",
        is_list([{"name": "apple", "price": 1.2}, {"name": "bread", "price": 2.5}], fenced=True),
    ),
    row('Convert 5 km to miles. JSON: {"miles": number}', is_json({"miles": 3.11}, fenced=True)),
    row(
        '{"a": 1, "b": 2} Add a key c with value 3 and return the JSON.',
        is_json({"a": 1, "b": 2, "c": 3}, fenced=True, keys=("a", "b", "c")),
    ),
    row('Remove the key b from {"a": 1, "b": 2}', is_json({"a": 1}, fenced=True, keys=("a",))),
    row(
        'Rename the key "nm" to "name" in {"nm": "Al"} and return JSON only',
        is_json({"name": "Al"}, fenced=True, keys=("name",)),
    ),
    row('Merge {"a": 1} and {"b": 2} into one JSON object.', is_json({"a": 1, "b": 2}, fenced=True)),
    row('Fix this JSON: {"name": "Ann", "age": 30', is_json({"name": "Ann", "age": 30}, fenced=True)),
    row(
        'Sort these numbers descending and return JSON {"sorted": [..]}: 4, 9, 1, 7',
        is_json({"sorted": [9, 7, 4, 1]}, fenced=True),
    ),
    row(
        "Convert this XML to JSON: <person><name>Ada</name><age>36</age></person>",
        is_json({"person": {"name": "Ada", "age": 36}}, fenced=True),
    ),
    row("Convert this XML to JSON: <a><b>1</b><b>2</b></a>", is_json({"a": {"b": [1, 2]}}, fenced=True)),
    row(
        "Convert the key-value pairs to JSON:\nhost=db.local\nport=5432\nssl=true",
        is_json({"host": "db.local", "port": 5432, "ssl": True}, fenced=True),
    ),
    row(
        "Convert this CSV to JSON:\nid,name,price\n1,Mug,7.50\n2,Plate,5.00",
        is_list([{"id": 1, "name": "Mug", "price": 7.5}, {"id": 2, "name": "Plate", "price": 5}], **FENCED),
    ),
    row(
        "Parse the address into this structure:\n"
        '{"street": "", "city": "", "zip": "", "country": ""}\n\n'
        "Address: 48 Rue de Lyon, 75012 Paris, France",
        is_json({"street": "48 Rue de Lyon", "city": "Paris", "zip": "75012", "country": "France"}, **FENCED),
    ),
    row(
        "Please convert this CSV to JSON:\nid,name,price\n1,Pen,1.20\n2,Ruler,2.50",
        is_list([{"id": 1, "name": "Pen", "price": 1.2}, {"id": 2, "name": "Ruler", "price": 2.5}], **FENCED),
    ),
    row('Pretty print this json: {"a":1,"b":[2,3]}', fits(r'(?s).*\{\n\s+"a": 1,\n\s+"b": \[.*')),
    row(
        "Turn this CSV into JSON:\nid,city\n1,Rome\n2,Oslo",
        is_list([{"id": 1, "city": "Rome"}, {"id": 2, "city": "Oslo"}], fenced=True),
    ),
    row(
        'Parse "Lena Vogt, 29, Hamburg" into {"name": ..., "age": ..., "city": ...}. JSON only.',
        is_json({"name": "Lena Vogt", "age": 29, "city": "Hamburg"}),
    ),
    row('Reply with valid minified JSON: {"a":1,"b":[2,3]}', is_json({"a": 1, "b": [2, 3]})),
    row(
        "Convert this CSV to JSON:\nid,name\n1,Zoe\n2,Max",
        fits(r'(?s).*\{\s*"id": ?"?1"?,\s*"name": ?"Zoe"\s*\},\s*\{\s*"id": ?"?2"?,\s*"name": ?"Max"\s*\}.*'),
    ),
    row(
        "Convert the following YAML to JSON:\n\nserver:\n  host: localhost\n  port: 8080\n  tls: true\n",
        is_json({"server": {"host": "localhost", "port": 8080, "tls": True}}, fenced=True),
    ),
    row(
        "Convert this YAML to JSON:\nname: web\nports:\n  - 80\n  - 443\n",
        is_json({"name": "web", "ports": [80, 443]}, fenced=True),
    ),
    row(
        "Turn this YAML into JSON:\nusers:\n- name: Ann\n  age: 3\n- name: Bob\n  age: 5\ntags: [a, b]\n",
        is_json(
            {"users": [{"name": "Ann", "age": 3}, {"name": "Bob", "age": 5}], "tags": ["a", "b"]}, fenced=True
        ),
    ),
    row(
        'Extract the items, quantities and prices as JSON with an "items" array: 2 x notebook at 3.50, 1 x stapler at 8.99',
        is_json(
            {
                "items": [
                    {"item": "notebook", "quantity": 2, "price": 3.5},
                    {"item": "stapler", "quantity": 1, "price": 8.99},
                ]
            },
            fenced=True,
        ),
    ),
    row(
        'Increase the price by 10% in this JSON: {"item": "cup", "price": 20}',
        is_json({"item": "cup", "price": 22}),
    ),
    row(
        'Add "blue" to the "colors" list in this JSON: {"id": 1, "colors": ["red", "green"]}',
        is_json({"id": 1, "colors": ["red", "green", "blue"]}),
    ),
    row(
        'Update the JSON: change status to "done". {"id": 3, "status": "open"}',
        is_json({"id": 3, "status": "done"}),
    ),
    row('Sort the keys alphabetically: {"b": 1, "a": 2}', fits(r'\{\s*"a": 2,\s*"b": 1\s*\}')),
    row("Reverse this JSON array: [1, 2, 3]", is_list([3, 2, 1])),
)

ARRAYS_OF_OBJECTS = kind(
    "arrays of objects",
    row(
        "Return a JSON array of objects with keys aspect and sentiment: "
        "The food was great but the service was slow.",
        is_list(
            [
                {"aspect": "food", "sentiment": "positive"},
                {"aspect": "service", "sentiment": "negative"},
            ]
        ),
    ),
    row(
        "Return a JSON array of objects with name and role: Ana is the CEO, Bruno is the CTO and Carla is the designer.",
        is_list(
            [
                {"name": "Ana", "role": "CEO"},
                {"name": "Bruno", "role": "CTO"},
                {"name": "Carla", "role": "designer"},
            ],
            fenced=True,
        ),
    ),
    row(
        "List 2 European countries with their capitals as a JSON array of objects with keys country and capital.",
        fits(r'(?s).*\[\s*\{\s*"country": ?"[A-Z][^"]+",\s*"capital": ?"[A-Z][^"]+"\s*\},\s*\{.*\}\s*\].*'),
    ),
    row(f"Return only products that are in stock as JSON: {PRODUCTS}", is_list([PEN, LAMP])),
    row(
        f"Filter this JSON array to only items where price > 30: {PRODUCTS}. Return JSON only.",
        is_list([DESK, LAMP]),
    ),
    row(
        "Produce a JSON array of objects with keys name and age for: Ann is 30, Bob is 25.",
        is_list([{"name": "Ann", "age": 30}, {"name": "Bob", "age": 25}], fenced=True),
    ),
    row(
        'Give me JSON like [{"name": "", "qty": 0}] for: 3 apples, 2 bananas, 12 eggs',
        is_list(
            [{"name": "apples", "qty": 3}, {"name": "bananas", "qty": 2}, {"name": "eggs", "qty": 12}],
            fenced=True,
        ),
    ),
    row(
        "Fields: name, department, salary. Employees: Ann Lee works in Sales and earns 52000. Bob Ray works in IT and earns 61000. Output a JSON array.",
        is_list(
            [
                {"name": "Ann Lee", "department": "Sales", "salary": 52000},
                {"name": "Bob Ray", "department": "IT", "salary": 61000},
            ],
            fenced=True,
        ),
    ),
    row(
        "Convert this table to a JSON array:\n| id | name |\n|---|---|\n| 1 | Ana |\n| 2 | Ben |",
        is_list([{"id": 1, "name": "Ana"}, {"id": 2, "name": "Ben"}], fenced=True),
    ),
    row(
        'Return only JSON. Who is mentioned, and where do they live? "Paula lives in Quito and Jens lives in '
        'Oslo." Format: [{"name": "", "city": ""}]',
        is_list([{"name": "Paula", "city": "Quito"}, {"name": "Jens", "city": "Oslo"}]),
    ),
    row(
        "Create a JSON array of objects for these students: Mia 90, Tom 75, Zoe 82. Keys: name, score.",
        is_list(
            [{"name": "Mia", "score": 90}, {"name": "Tom", "score": 75}, {"name": "Zoe", "score": 82}],
            fenced=True,
        ),
    ),
    row(
        "### Task\nExtract all products and their prices.\n\n### Output format\nJSON array of objects with keys "
        "`product` and `price`.\n\n### Input\nThe mug is 8 dollars, the lamp is 25 dollars.",
        is_list([{"product": "mug", "price": 8}, {"product": "lamp", "price": 25}], fenced=True),
    ),
    row(
        "Extract all product names and prices as a JSON array of objects: Laptop $999, Mouse $25.",
        is_list([{"name": "Laptop", "price": 999}, {"name": "Mouse", "price": 25}], fenced=True),
    ),
    row(
        "Return a JSON array of cities with their countries: Paris, Tokyo, Cairo.",
        is_list(
            [
                {"city": "Paris", "country": "France"},
                {"city": "Tokyo", "country": "Japan"},
                {"city": "Cairo", "country": "Egypt"},
            ],
            fenced=True,
        ),
    ),
    row(
        "Extract the people and their jobs as a JSON array: Anna is a nurse, Ben is a teacher and Carl is a pilot.",
        is_list(
            [
                {"name": "Anna", "job": "nurse"},
                {"name": "Ben", "job": "teacher"},
                {"name": "Carl", "job": "pilot"},
            ],
            fenced=True,
        ),
    ),
    row(
        "Extract the ingredients and quantities as JSON: 200g flour, 3 eggs, 100ml milk.",
        is_list(
            [
                {"ingredient": "flour", "quantity": "200g"},
                {"ingredient": "eggs", "quantity": "3"},
                {"ingredient": "milk", "quantity": "100ml"},
            ],
            fenced=True,
        ),
    ),
    row(
        "Return a JSON object with the name and age of each person: Tom is 12 and Jerry is 10.",
        is_list([{"name": "Tom", "age": 12}, {"name": "Jerry", "age": 10}], fenced=True),
    ),
    row(
        "Return a JSON array of objects with name and age: Kim is 23, Lars is 31 and Noor is 45.",
        is_list(
            [{"name": "Kim", "age": 23}, {"name": "Lars", "age": 31}, {"name": "Noor", "age": 45}], **FENCED
        ),
    ),
    row(
        "Extract all items with their quantity as a JSON array of {item, quantity}: "
        "We need 3 hammers, 2 saws and 10 nails.",
        is_list(
            [
                {"item": "hammers", "quantity": 3},
                {"item": "saws", "quantity": 2},
                {"item": "nails", "quantity": 10},
            ],
            **FENCED,
        ),
    ),
    row(
        "Extract each product and its price into a JSON array with keys name and price. We sell the Nova lamp for 49 euros, "
        "the Orbit chair for 129 euros and the Dune rug for 85 euros.",
        is_list(
            [
                {"name": "Nova lamp", "price": 49},
                {"name": "Orbit chair", "price": 129},
                {"name": "Dune rug", "price": 85},
            ],
            **FENCED,
        ),
    ),
    row(
        "Parse into a JSON array of {name, quantity}: 4 lemons, 2 limes, 12 eggs",
        is_list(
            [
                {"name": "lemons", "quantity": 4},
                {"name": "limes", "quantity": 2},
                {"name": "eggs", "quantity": 12},
            ],
            **FENCED,
        ),
    ),
    row(
        'Extract the items.\nOutput format: [{"name": "...", "price": 0.0}]\n'
        "Text: Coffee 3.20, croissant 2.50, juice 4.00",
        is_list(
            [
                {"name": "Coffee", "price": 3.2},
                {"name": "croissant", "price": 2.5},
                {"name": "juice", "price": 4},
            ],
            **FENCED,
        ),
    ),
    row(
        "Give me a JSON array of objects with country and capital for Spain, Norway and Egypt.",
        is_list(
            [
                {"country": "Spain", "capital": "Madrid"},
                {"country": "Norway", "capital": "Oslo"},
                {"country": "Egypt", "capital": "Cairo"},
            ],
            **FENCED,
        ),
    ),
    row(
        "Turn the to-do list into a JSON array of {task, done}:\n[x] buy milk\n[ ] call mum",
        is_list([{"task": "buy milk", "done": True}, {"task": "call mum", "done": False}], **FENCED),
    ),
    row(
        "Convert to JSON:\nname;age\nUma;30\nPer;41",
        is_list([{"name": "Uma", "age": 30}, {"name": "Per", "age": 41}], **FENCED),
    ),
    row(
        "List the people in this text as a JSON array of objects with name and role: Maria Lopez is the CEO, Finn "
        "Olsen is the CTO and Grace Wu is the head of design.",
        is_list(
            [
                {"name": "Maria Lopez", "role": "CEO"},
                {"name": "Finn Olsen", "role": "CTO"},
                {"name": "Grace Wu", "role": "head of design"},
            ],
            **FENCED,
        ),
    ),
    row(
        "Return a JSON list of the ingredients with name, amount and unit: 300 g rice, 2 tbsp soy sauce, 1 l water",
        is_list(
            [
                {"name": "rice", "amount": 300, "unit": "g"},
                {"name": "soy sauce", "amount": 2, "unit": "tbsp"},
                {"name": "water", "amount": 1, "unit": "l"},
            ],
            **FENCED,
        ),
    ),
    row(
        "Create a JSON array of the tasks with fields task and minutes: vacuuming takes 20 minutes, ironing takes 35 "
        "minutes, cooking takes 50 minutes.",
        is_list(
            [
                {"task": "vacuuming", "minutes": 20},
                {"task": "ironing", "minutes": 35},
                {"task": "cooking", "minutes": 50},
            ],
            **FENCED,
        ),
    ),
    row(
        "Make a JSON array of objects with player and points from: Ann scored 12, Ben scored 9 and Cleo scored 15.",
        is_list(
            [
                {"player": "Ann", "points": 12},
                {"player": "Ben", "points": 9},
                {"player": "Cleo", "points": 15},
            ],
            **FENCED,
        ),
    ),
    row(
        "Format as JSON: Ann, 31, Berlin; Bob, 45, Rome. Keys: name, age, city",
        is_list(
            [{"name": "Ann", "age": 31, "city": "Berlin"}, {"name": "Bob", "age": 45, "city": "Rome"}],
            fenced=True,
        ),
    ),
    row(
        "List the people with their jobs as a JSON array of {name, job}: Ida is a baker, Per is a pilot.",
        is_list([{"name": "Ida", "job": "baker"}, {"name": "Per", "job": "pilot"}], fenced=True),
    ),
    row(
        "Name Ann, age 30 as JSON",
        '{"name": "Ann", "age": 30}',
        "Change the age to 31.",
        is_json({"age": 31}),
    ),
    row(
        "Name Ann, age 30 as JSON",
        '{"name": "Ann", "age": 30}',
        "Add a key city with the value Rome.",
        is_json({"name": "Ann", "age": 30, "city": "Rome"}),
    ),
    row(
        "JSON with name Ann and age 30",
        '{"name": "Ann", "age": 30}',
        "Remove the age.",
        fits(r'\{\s*"name": ?"Ann"\s*\}'),
    ),
    row("JSON with name Ann and age 30", '{"name": "Ann", "age": 30}', "What is the age?", exactly("30")),
    row(
        "JSON with name Ann and age 30",
        '{"name": "Ann", "age": 30}',
        "Now as YAML.",
        exactly("name: Ann\nage: 30"),
    ),
    row("A JSON array of 2 colors", '["red", "blue"]', "Add yellow.", is_list(["red", "blue", "yellow"])),
    row(
        "Give me 2 users as JSON array",
        '[{"name": "Ann", "age": 30}, {"name": "Bob", "age": 41}]',
        "Only those older than 35.",
        is_list([{"name": "Bob", "age": 41}]),
    ),
    row("List: apple, pear", "- Apple\n- Pear", "Now give me the same as JSON.", says("Apple", "Pear")),
    row('Return the JSON {"a":1,"b":2} with the value of b changed to 5.', is_json({"a": 1, "b": 5})),
    row('Convert the list "apple, banana, cherry" to JSON', is_list(["apple", "banana", "cherry"])),
    row(
        "Extract the named entities and label each as PERSON, ORG or LOC. Return JSON list of "
        '{"text": ..., "label": ...}: Maria Costa works for Siemens in Munich.',
        is_list(
            [
                {"text": "Maria Costa", "label": "PERSON"},
                {"text": "Siemens", "label": "ORG"},
                {"text": "Munich", "label": "LOC"},
            ],
            fenced=True,
        ),
    ),
    row(
        'Give me JSON for the following persons with keys "name" and "email": Ann Lee <ann@lee.org>, Bo Kim <bo@kim.net>',
        is_list(
            [{"name": "Ann Lee", "email": "ann@lee.org"}, {"name": "Bo Kim", "email": "bo@kim.net"}],
            fenced=True,
        ),
    ),
    row(
        "Generate JSON with 3 fake users, each with id, name and email.",
        says("users", "email") & does_not_say("fake"),
    ),
    row("Produce a JSON array of the numbers 3, 6, 9 and 12.", is_list([3, 6, 9, 12])),
    row("Return a JSON array with 1, 2, 3 and 4.", is_list([1, 2, 3, 4])),
)

WORDS_OF_KEYS_IN_A_LIST = kind(
    "words of keys in a list",
    row(
        "JSON list of exercises with name, sets, reps: 4 sets of 8 squats, 3 sets of 12 lunges",
        is_list([{"name": "squats", "sets": 4, "reps": 8}, {"name": "lunges", "sets": 3, "reps": 12}]),
    ),
    row(
        '{"user": "ann", "mail": "a@x.com"} Give me a JSON object with the keys username and email from this.',
        is_json({}, keys=("username", "email")),
    ),
)

ROWS = [
    *WORDS_OF_KEYS_IN_A_LIST,
    *ARRAYS_OF_VALUES,
    *JSON_THAT_IS_CHANGED_OR_MADE_OF_ANOTHER_FORM,
    *ARRAYS_OF_OBJECTS,
]
