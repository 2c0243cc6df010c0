"""Rows: JSON is asked for in words alone, with values that the request names or that are known."""

from __future__ import annotations

from demands.checkers import fits, is_json, obeys, says, says_any
from demands.rows import kind, row, schema
from demands.shapes import FENCED, TEXTS, in_words

JSON_OF_WHAT_IS_ASKED = kind(
    "JSON of what is asked",
    row(
        "Turn this into a JSON object: Name: Ana | Age: 29 | Country: Brazil",
        is_json({"name": "Ana", "age": 29, "country": "Brazil"}, fenced=True),
    ),
    row(
        "Convert the following into a JSON object: color: red / size: M",
        is_json({"color": "red", "size": "M"}, fenced=True),
    ),
    row("JSON with keys min and max of: 4, 9, 1", is_json({"min": 1, "max": 9})),
    row("Return JSON with sum and average of: 2, 4, 6", is_json({"sum": 12, "average": 4})),
    row(
        "Make JSON from this: host=db.local port=5432 ssl=true",
        is_json({"host": "db.local", "port": 5432, "ssl": True}, fenced=True),
    ),
    row(
        "Give me a JSON object representing a book.",
        is_json({}, fenced=True, keys=("title", "author", "year", "pages")),
    ),
    row("Generate a JSON example of a user profile.", says('"name"', '"email"')),
    row(
        "JSON for a customer named Ann Lee from Rome.",
        is_json({"name": "Ann Lee", "city": "Rome"}, fenced=True),
    ),
    row("Respond in JSON format. What is 5 plus 3?", says("8")),
    row(
        'Return valid JSON with id=7, name="Widget" and price=9.99',
        is_json({"id": 7, "name": "Widget", "price": 9.99}),
    ),
    row(
        'Return JSON with `id` = 12, `active` = true and `tags` = ["x", "y"].',
        is_json({"id": 12, "active": True, "tags": ["x", "y"]}),
    ),
    row("JSON object with a=1, b=2, c=3", is_json({"a": 1, "b": 2, "c": 3})),
    row('JSON where id is 7, name is "Widget" and price is 9.99', is_json({"id": 7, "name": "Widget"})),
    row("Give back json with field ok value true", is_json({"ok": True})),
    row(
        'Extract name, age and phone from "Hi, I am Olga, 27." as JSON. Missing fields must be null.',
        is_json({"name": "Olga", "age": 27, "phone": None}),
    ),
    row(
        'JSON with the keys words and characters for the text "hello world".',
        is_json({"words": 2, "characters": 11}),
    ),
    row(
        'Is "racecar" a palindrome? Reply as JSON with the boolean key "palindrome".',
        is_json({"palindrome": True}),
    ),
    row(
        "Extract the key facts as JSON with the keys who, when and where: On Tuesday, Maria opened a bakery in Porto.",
        is_json({"who": "Maria", "when": "Tuesday", "where": "Porto"}),
    ),
    row(
        'JSON for a person with name "Eve", age 28 and an address object with city "Oslo" and zip "0150".',
        is_json({"name": "Eve", "age": 28, "address": {"city": "Oslo", "zip": "0150"}}),
    ),
    row(
        'Return a JSON object with a "user" object (name, email) and a "roles" array of strings.',
        is_json({}, keys=("user", "roles")) & says('"email"'),
    ),
    row(
        "Hi, this is Mona Bell, you can reach me at mona@bell.io.",
        is_json({"name": "Mona Bell", "email": "mona@bell.io", "phone": None}),
        system="Extract name, email and phone. Respond with a JSON object containing exactly these keys. If a field "
        "is missing, set it to null.",
    ),
    row(
        "Good morning",
        is_json({"translation": "Guten Morgen", "source_language": "en"}),
        system='Reply with JSON: {"translation": "<German translation>", "source_language": "en"}',
    ),
    row(
        "Generate 3 fake users in JSON. Each user should have first_name, last_name, email and age.",
        fits(r'(?s)\[(?:\s*\{\s*"first_name"[^}]*"last_name"[^}]*"email"[^}]*"age"[^}]*\},?){3}\s*\]'),
    ),
    row("Sum this list and return JSON with key sum: [1, 2, 3]", is_json({"sum": 6})),
    row('Convert keys to snake_case: {"firstName": "Ann"}', is_json({"first_name": "Ann"})),
    row(
        "Convert this CSV to a JSON array of objects: id,name\n1,Ann\n2,Bob",
        fits(r'(?s)\[\s*\{\s*"id": ?1,\s*"name": ?"Ann"\s*\},\s*\{\s*"id": ?2,\s*"name": ?"Bob"\s*\}\s*\]'),
    ),
    row(
        'Extract name and quantity for each item: 3 apples, 2 pears. JSON: {"items":[{"name":"...","quantity":0}]}',
        is_json({"items": [{"name": "apples", "quantity": 3}, {"name": "pears", "quantity": 2}]}),
    ),
    row("What is JSON?", fits("(?s)[^{`]*JSON is a[^{`]*")),
    row("Return a JSON array of the three primary colors", says("red", "yellow", "blue")),
    row(
        "Convert to JSON object: color: blue, size: XL, quantity: 4",
        is_json({"color": "blue", "size": "XL", "quantity": 4}, fenced=True),
    ),
    row(
        "Output as JSON: user id 55, role admin, active yes",
        is_json({"user_id": 55, "role": "admin"}, fenced=True),
    ),
    row(
        "Wandle in JSON um: Name: Uwe, Alter: 60, Stadt: Kiel",
        is_json({"name": "Uwe", "alter": 60, "stadt": "Kiel"}, fenced=True),
    ),
    row(
        "Return JSON with word_count and char_count of 'hello world'.",
        is_json({"word_count": 2, "char_count": 11}, fenced=True),
    ),
    row("Create a JSON object for a user named Bob aged 25.", is_json({"name": "Bob", "age": 25})),
    row(
        "Gib mir ein JSON mit name und alter: Karl ist 61 Jahre alt.",
        is_json({"name": "Karl", "alter": 61}, fenced=True),
    ),
    row(
        'Parse into JSON with name and job: "Tom works as a baker"', is_json({"name": "Tom", "job": "baker"})
    ),
    row(
        "Convert to JSON:\nName: Omar Said\nAge: 52\nMember: yes",
        is_json({"name": "Omar Said", "age": 52}, fenced=True),
    ),
    row(
        "Generate a JSON object describing a person with name, age and hobbies.",
        is_json({}, fenced=True) & says("name", "age", "hobbies"),
    ),
    row(
        "Return JSON with city and country for Barcelona.",
        is_json({"city": "Barcelona", "country": "Spain"}, fenced=True),
    ),
    row("Give me the weekdays as a JSON array.", says("Monday", "Friday")),
    row(
        "Turn this into JSON:\nTitle: Senior Nurse\nWard: B3\nShifts: 4",
        is_json({"title": "Senior Nurse", "ward": "B3", "shifts": 4}, fenced=True),
    ),
    row(
        "Create a JSON config with host localhost, port 8080 and debug true",
        is_json({"host": "localhost", "port": 8080, "debug": True}, fenced=True),
    ),
    row(
        "Give me a JSON array with three objects, each with name and price, for fruits.",
        says("name", "price"),
    ),
    row(
        "What are the capital and the currency of Switzerland? JSON with capital and currency.",
        is_json({"capital": "Bern"}, fenced=True) & says_any("franc", "CHF"),
    ),
    row(
        "Convert to JSON: user=alice; role=admin; active=true",
        is_json({"user": "alice", "role": "admin", "active": True}, fenced=True),
    ),
    row(
        "Make JSON from this list:\n- apples: 3\n- pears: 5",
        is_json({"apples": 3, "pears": 5}, fenced=True),
    ),
    row(
        "Give me the city and the country of the Colosseum as JSON.",
        is_json({"city": "Rome", "country": "Italy"}, fenced=True),
    ),
    row(
        "Give me a JSON config with host, port and debug.",
        obeys(schema(host="string", port="integer", debug="boolean"), {}, fenced=True),
    ),
    row('Return the word counts as JSON for: "red blue red"', is_json({"red": 2, "blue": 1}, fenced=True)),
    row(
        "Give me JSON for a person with name Max, age 29 and hobbies chess and hiking.",
        is_json({"name": "Max", "age": 29, "hobbies": ["chess", "hiking"]}, fenced=True),
    ),
    row(
        'Make a JSON object with "success": true and "items": [].',
        is_json({"success": True, "items": []}, fenced=True, keys=("success", "items")),
    ),
    row(
        "Can you give me a JSON with my details? My name is Sam, I am 40 and work as a chef.",
        is_json({"name": "Sam", "age": 40, "occupation": "chef"}, fenced=True),
    ),
    row(
        "Return the capital cities of Spain, Portugal and Italy as a JSON object.",
        is_json({"Spain": "Madrid", "Portugal": "Lisbon", "Italy": "Rome"}, fenced=True),
    ),
    row('Turn "a=1&b=2&c=3" into JSON', is_json({"a": 1, "b": 2, "c": 3}, fenced=True)),
    row(
        "Give me JSON for a login request with username admin and password secret1.",
        is_json({"username": "admin", "password": "secret1"}, fenced=True),
    ),
    row(
        "Label each number as even or odd in a JSON object: 1, 2, 3",
        is_json({"1": "odd", "2": "even", "3": "odd"}, fenced=True),
    ),
    row(
        "Respond with a JSON object containing the capital and the continent of Japan.",
        is_json({"capital": "Tokyo", "continent": "Asia"}, fenced=True),
    ),
    row(
        "Write a JSON schema for a user with name (string) and age (integer).",
        is_json({"properties": {"name": {"type": "string"}, "age": {"type": "integer"}}, "type": "object"}),
    ),
    row(
        'Parse "3h 25m" into JSON with hours and minutes.', is_json({"hours": 3, "minutes": 25}, fenced=True)
    ),
    row('Return JSON with a boolean "is_even" for 7.', is_json({"is_even": False}, fenced=True)),
    row(
        "Convert this to JSON: name: Rex, species: dog, age: 5",
        is_json({"name": "Rex", "species": "dog", "age": 5}, **FENCED),
    ),
    row(
        "Is 17 a prime number? Respond in JSON: a boolean is_prime.",
        is_json({"is_prime": True}, **FENCED),
    ),
    row(
        "How many words are in 'the cat sat down'? JSON with word_count only.",
        is_json({"word_count": 4}, **FENCED),
    ),
    row(
        "Anna pays and Ben drives. Return JSON with payer and driver.",
        is_json({"payer": "Anna", "driver": "Ben"}, **FENCED),
    ),
    in_words(
        "json: name=Ravi, role=admin, active=true, logins=17",
        {"name": "Ravi", "role": "admin", "active": True, "logins": 17},
    ),
    row(
        "What is 15% of 80? Respond with JSON containing only result.",
        is_json({"result": 12}, **FENCED),
    ),
    in_words(
        "Write a JSON object with first_name, last_name and country for Sven Dahl from Norway",
        {"first_name": "Sven", "last_name": "Dahl", "country": "Norway"},
    ),
    in_words(
        "Give me a JSON with subject, verb and object of the sentence 'The cat chased the mouse.'",
        {"verb": "chased"},
    ),
    row(
        "Give me a JSON array of 3 fictional employees with name, age and salary.",
        says("name", "age", "salary"),
    ),
    in_words(
        "Convert to JSON with name and price: Wireless mouse, 19.99",
        {"name": "Wireless mouse", "price": 19.99},
    ),
    row(
        "Create a JSON config with debug set to false and port set to 3000.",
        is_json({"debug": False, "port": 3000}),
    ),
    row(
        "make json: name=Rosa, job=nurse, years=6",
        is_json({"name": "Rosa", "job": "nurse", "years": 6}, fenced=True),
    ),
    row(
        "JSON please: temperature 21.5, unit celsius, city Oslo",
        is_json({"temperature": 21.5, "city": "Oslo"}, fenced=True),
    ),
    row(
        "Return JSON with name and city for: Lia lives in Rome.",
        is_json({"name": "Lia", "city": "Rome"}, fenced=True),
    ),
    row(
        "Produce a JSON object for a user: name Eve, active true.",
        is_json({"name": "Eve", "active": True}, fenced=True),
    ),
    row(
        "I need a json object describing a cat named Tom, age 4, color grey",
        is_json({"name": "Tom", "age": 4, "color": "grey"}, fenced=True),
    ),
    row("Write a JSON schema for a person with name and age.", says('"required":["name","age"]')),
    row(
        "Donne-moi un JSON avec nom et âge : Paul a 28 ans.",
        is_json({"nom": "Paul"}, fenced=True) & says("28"),
    ),
    row("JSON only: capital and country for France", is_json({"capital": "Paris", "country": "France"})),
    row(
        "Gib Name und Alter als JSON zurück: Jonas ist 31 Jahre alt.",
        is_json({"name": "Jonas"}, fenced=True),
    ),
    row(
        "name: Karl\ncity: Ulm\nage: 52\n\nTurn this into JSON.",
        is_json({"name": "Karl", "city": "Ulm", "age": 52}, fenced=True),
    ),
    row(
        "Give me JSON with a list of 4 users, each with id, name and email.",
        fits(r'(?s).*(?:"id".*"name".*"email".*){4}.*'),
    ),
    row("Convert to JSON: name: Zed; age: 40", is_json({"name": "Zed", "age": 40}, fenced=True)),
    row(
        "Name: Lars Berg, Age: 51, City: Bergen -> JSON",
        is_json({"name": "Lars Berg", "age": 51, "city": "Bergen"}, fenced=True),
    ),
)

JSON_WHOSE_KEYS_ARE_NAMED = kind(
    "JSON whose keys are named",
    row(
        'Produce JSON with keys "title" and "tags" (array of 3 strings) for an article about Python.',
        obeys(
            {
                "type": "object",
                "properties": {"tags": {"type": "array", "minItems": 3, "maxItems": 3}},
                "required": ["title", "tags"],
            },
            {},
        ),
    ),
    row(
        "Give me JSON with keys title, author and year for the book 1984 by George Orwell, published in 1949.",
        is_json({"author": "George Orwell", "year": 1949}),
    ),
    row(
        "JSON with keys title and artist for the song Yesterday by The Beatles",
        is_json({"title": "Yesterday", "artist": "The Beatles"}),
    ),
    row(
        "Give me JSON with keys name and version for a package called mockgpt, version 1.2.",
        is_json({"name": "mockgpt", "version": "1.2"}),
    ),
    row(
        "Give me a JSON object with keys title and year for the film Inception, released in 2010.",
        is_json({"title": "Inception", "year": 2010}, fenced=True),
    ),
    row(
        "Is this urgent? 'Server is down!!' Return JSON with a boolean field urgent.",
        is_json({"urgent": True}, fenced=True),
    ),
    row(
        "Return the capital of Spain as JSON with key capital.",
        is_json({"capital": "Madrid"}, fenced=True),
    ),
    row(
        "Give me a JSON object with the keys city, country and continent for Nairobi.",
        is_json({"city": "Nairobi", "country": "Kenya"}, fenced=True),
    ),
    row(
        "Analyze 'I am so happy today' and answer in JSON with the keys sentiment and language.",
        is_json({"sentiment": "positive"}, fenced=True) & says_any("english", '"en"'),
    ),
    row(
        "Which country is Marrakech in? Answer in JSON with the key country.",
        is_json({"country": "Morocco"}, fenced=True),
    ),
    row(
        "Return the result as JSON with fields sum and product for 6 and 7.",
        is_json({"sum": 13, "product": 42}, fenced=True),
    ),
    row(
        "What's the currency of Japan and its capital? Answer in JSON with keys currency and capital.",
        is_json({"capital": "Tokyo"}, fenced=True) & says_any("yen", "JPY"),
    ),
    row("List three European capitals in JSON under the key capitals", says("capitals")),
    row(
        "Is the following review positive or negative? Reply in JSON with the key sentiment. 'Worst hotel I have ever stayed in.'",
        is_json({"sentiment": "negative"}, fenced=True),
    ),
    row(
        "Return JSON with keys city and country for Toronto.",
        is_json({"city": "Toronto", "country": "Canada"}, fenced=True),
    ),
    row("Reply in JSON with the keys greeting and farewell in French.", says_any("bonjour", "salut")),
    row(
        "Output JSON describing the sentence 'The cat sleeps' with keys word_count and language.",
        is_json({"word_count": 3, "language": "English"}, fenced=True),
    ),
    row(
        "Ecris un objet JSON avec les champs titre et annee pour le film Amélie sorti en 2001.",
        is_json({"titre": "Amélie", "annee": 2001}, fenced=True),
    ),
    row(
        "Return JSON with the keys city and country for Madrid",
        is_json({"city": "Madrid", "country": "Spain"}, fenced=True),
    ),
    row(
        "What is the capital of Japan? Respond in JSON with the key 'capital'.",
        is_json({"capital": "Tokyo"}, fenced=True),
    ),
    row(
        'Return a JSON object with a key "items" that contains an array of exactly 2 strings.',
        obeys(schema(items={**TEXTS, "minItems": 2, "maxItems": 2}), {}, fenced=True),
    ),
    row(
        "Return a JSON object with keys one, two, three mapped to 1, 2, 3.",
        is_json({"one": 1, "two": 2, "three": 3}, fenced=True),
    ),
    row(
        "Create a JSON object with keys a, b, c and values 1, 2, 3.",
        is_json({"a": 1, "b": 2, "c": 3}, fenced=True),
    ),
    row(
        "Create a quiz about space as JSON with keys question, options and answer.",
        fits(r'.*"options": \[\s+"[^"]+",\s+"[^"]+".*'),
    ),
    row("write json where key a is 1 and key b is 2", is_json({"a": 1, "b": 2}, fenced=True)),
    row(
        'Create JSON with key "colors" containing an array with red, green and blue.',
        is_json({"colors": ["red", "green", "blue"]}, fenced=True),
    ),
    row(
        'Write a JSON object where the key "numbers" is a list of the integers 10, 20 and 30.',
        is_json({"numbers": [10, 20, 30]}, fenced=True),
    ),
    row(
        "Create a JSON object describing a book with the fields title, year and genres (an array of strings).",
        obeys(schema(title="string", year="integer", genres=TEXTS), {}, fenced=True),
    ),
    row(
        "Write JSON with the keys min, max and average of [3, 6, 9].",
        is_json({"min": 3, "max": 9, "average": 6}, fenced=True),
    ),
    row(
        "Give me JSON with the fields country, capital and population for Japan.",
        is_json({"country": "Japan", "capital": "Tokyo", "population": 124_000_000}, fenced=True),
    ),
    row(
        'Give me a JSON object with keys "city" and "temperature" where city is "Rome" and temperature is 25.',
        is_json({"city": "Rome", "temperature": 25}, fenced=True),
    ),
    row(
        "What is the capital of Japan? Answer as JSON with the key capital.",
        is_json({"capital": "Tokyo"}, **FENCED),
    ),
    row("What is 23 * 4? Reply as JSON with a key result.", is_json({"result": 92}, **FENCED)),
    in_words(
        "Give me back a JSON object with two keys, language and translation, for the word 'dog' in German.",
        {"language": "German", "translation": "Hund"},
    ),
    row(
        "Who wrote Hamlet? Answer in JSON with the keys author and title.",
        is_json({"author": "William Shakespeare", "title": "Hamlet"}, **FENCED),
    ),
    in_words(
        "Turn 'Monday 9am-5pm, Saturday 10am-2pm' into JSON with day as key and hours as value.",
        {"Monday": "9am-5pm", "Saturday": "10am-2pm"},
    ),
    row(
        'Return JSON with keys "a" and "b" where a is 1 and b is "two".',
        is_json({"a": 1, "b": "two"}, keys=("a", "b")),
    ),
    row(
        "Parse into JSON with keys item, qty: 3 apples",
        is_json({"qty": 3}, fenced=True, keys=("item", "qty")),
    ),
    row(
        "Return a JSON object with a single key 'status' and the value 'ok'.",
        is_json({"status": "ok"}, fenced=True),
    ),
    row(
        "Return only a JSON object with keys name and age for Tom, 44.",
        is_json({"name": "Tom", "age": 44}, keys=("age", "name")),
    ),
    row(
        "Respond with a JSON object containing a single key 'answer' with the value of 8*7.",
        is_json({"answer": 56}, fenced=True),
    ),
    row("Return JSON with keys name: demo and replicas: 3.", is_json({"name": "demo", "replicas": 3})),
    row(
        "Classify the sentiment of 'I love this' as JSON with key sentiment (positive/negative/neutral)",
        is_json({"sentiment": "positive"}, fenced=True),
    ),
    row(
        "Return JSON with name Ann Lee, age 30 and city Oslo.",
        is_json({"name": "Ann Lee", "age": 30, "city": "Oslo"}),
    ),
    row(
        "Create a JSON object with title Dune and author Frank Herbert.",
        is_json({"title": "Dune", "author": "Frank Herbert"}),
    ),
    row("Give me a JSON object with the name Ann and the age 30.", is_json({"name": "Ann", "age": 30})),
    row("Return a JSON object user with name Ann and age 30.", is_json({"user": {"name": "Ann", "age": 30}})),
    row(
        "Return JSON with the fields title, director and release_year for this sentence: "
        'The film "Silent Harbor", directed by Mara Lindt, was released in 2009.',
        is_json({"title": "Silent Harbor", "director": "Mara Lindt", "release_year": 2009}, fenced=True),
    ),
    row(
        'Create a JSON object for a user with id 7, username "mkoch", roles ["admin","dev"] and active true.',
        is_json({"id": 7, "username": "mkoch", "roles": ["admin", "dev"], "active": True}, fenced=True),
    ),
    row(
        "Write a JSON config with keys host (localhost), port (5432) and ssl (true).",
        is_json({"host": "localhost", "port": 5432, "ssl": True}, fenced=True),
    ),
    row(
        'Give me a JSON array of 2 objects, each with "id" (integer) and "email" (string).',
        fits(r'(?s)\[\s*(\{\s*"id": \d+,\s*"email": "[\w.]+@[\w.]+"\s*\},?\s*){2}\]'),
    ),
    row(
        'Output a JSON object with exactly three keys: "a", "b", "c", whose values are the numbers 1, 2 and 3.',
        is_json({"a": 1, "b": 2, "c": 3}, keys=("a", "b", "c")),
    ),
    row(
        "Return JSON with keys x, y and z whose values are 10, 20 and 30.",
        is_json({"x": 10, "y": 20, "z": 30}),
    ),
    row(
        'Generate a JSON object with a "cities" key whose value is an array of exactly 4 city names.',
        fits(r'(?s)\{\s*"cities": \[(\s*"[A-Z][\w ]+",?\s*){4}\]\s*\}'),
    ),
    row(
        'Create a JSON config with "debug" set to false, "port" set to 3000 and "hosts" set to ["a.local", "b.local"].',
        is_json({"debug": False, "port": 3000, "hosts": ["a.local", "b.local"]}),
    ),
    row(
        'Return a JSON object with "ok" set to true and "errors" set to an empty array.',
        is_json({"ok": True, "errors": []}, keys=("ok", "errors")),
    ),
    row(
        'Return a JSON object with keys "people" and "places", each an array of strings.\n\n'
        "Maria met Jonas in Vienna before they travelled to Prague.",
        is_json({"people": ["Maria", "Jonas"], "places": ["Vienna", "Prague"]}),
    ),
    row(
        "Give me a JSON object for a user named Hugo Brandt, age 28, email hugo@brandt.dev, with roles admin and editor.",
        is_json({"name": "Hugo Brandt", "age": 28, "email": "hugo@brandt.dev", "roles": ["admin", "editor"]}),
    ),
    row(
        'Return JSON for a server named "web01" with port 443 and region eu-west.',
        is_json({"name": "web01", "port": 443, "region": "eu-west"}),
    ),
    row(
        "Return as JSON: name Ida Lund, phone 555-0172, city Oslo",
        is_json({"name": "Ida Lund", "phone": "555-0172", "city": "Oslo"}),
    ),
    row(
        'Return JSON with keys "odd" and "even", each a list of 3 integers.',
        fits(r'(?s)\{\s*"odd": \[(\s*\d+,?){3}\s*\],\s*"even": \[(\s*\d+,?){3}\s*\]\s*\}'),
    ),
    row(
        'Generate a JSON object with the keys "vegetables" and "retries".',
        fits(r'(?s)\{\s*"vegetables": \[(?!.*(sample|example|default)).*\],\s*"retries": \d+\s*\}'),
    ),
    row(
        'Return a JSON object with a single key "reply" whose value is the word "acknowledged".',
        is_json({"reply": "acknowledged"}, keys=("reply",)),
    ),
    row(
        'Respond with valid JSON only: {"status": "ok", "count": <number of vowels in "banana">}',
        is_json({"status": "ok", "count": 3}),
    ),
    row(
        'Return JSON with "count" set to the number of letters in "planet".',
        is_json({"count": 6}, keys=("count",)),
    ),
    row(
        "Return a JSON object where each key is a fruit from this list and the value is its length in characters: "
        "fig, mango, cherry.",
        is_json({"fig": 3, "mango": 5, "cherry": 6}),
    ),
    row(
        "Return a JSON object where the keys are these words and the values are their lengths: sun, planet, star.",
        is_json({"sun": 3, "planet": 6, "star": 4}),
    ),
    row(
        'Return a JSON array of 2 objects with "sku" (string) and "in_stock" (boolean).',
        fits(r'(?s)\[\s*(\{\s*"sku": "[A-Z\d-]{5,}",\s*"in_stock": (true|false)\s*\},?\s*){2}\]'),
    ),
    row(
        'Give me a JSON object with "success" true, "code" 200 and "message" "Created".',
        is_json({"success": True, "code": 200, "message": "Created"}),
    ),
    row(
        "Summarize this review in JSON with keys pros and cons: The camera is great but the battery is weak.",
        is_json({"pros": ["The camera is great"], "cons": ["the battery is weak"]}),
    ),
    row(
        'Return a JSON object with the key "sorted" containing these numbers in ascending order: 9, 2, 7, 4.',
        is_json({"sorted": [2, 4, 7, 9]}),
    ),
    row(
        'Respond only with a fenced JSON code block containing {"a": 1}.',
        fits(r'(?s)```json\s+\{"a": ?1\}\s+```'),
    ),
    row(
        'Return JSON with keys "word" and "length" for "racecar".',
        is_json({"word": "racecar", "length": 7}),
    ),
)

ROWS = [*JSON_OF_WHAT_IS_ASKED, *JSON_WHOSE_KEYS_ARE_NAMED]
