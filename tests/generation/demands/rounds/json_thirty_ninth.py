"""Rows of a thirty-ninth round: TOML, sections, keys with lists, arrays of known things, models of fields.

At first sight 44 of 64 and 45 of 64 (JSON and other forms in words), 36 of 47 (models) were as demanded; these
failed then.
"""

from __future__ import annotations

from demands.checkers import exactly, fits, is_json, is_list, obeys
from demands.rows import formatted, kind, row, schema

_TEXTS = {"type": "array", "items": {"type": "string"}}

QUIZZES = kind(
    "quizzes in JSON",
    row(
        'Generate 3 trivia questions as a JSON array with "question" and "answer" keys',
        fits(r'.*"question": "What is the capital of [^"]+\?",\s+"answer": "[^"]+".*'),
    ),
    row(
        "Create a quiz about space as JSON with keys question, options and answer.",
        fits(r'.*"options": \[\s+"[^"]+",\s+"[^"]+".*'),
    ),
    row(
        'Rewrite politely: "send me the file". Return JSON {"rewritten": "..."}',
        fits(r'.*"rewritten": "[^"]*send me the file.*'),
    ),
    row(
        "Generate 3 users as a JSON array with id and name",
        fits(r'.*"id": 1,.*"id": 2,.*"id": 3,.*'),
    ),
)

FORMS = kind(
    "settings and other forms",
    row(
        'Convert to YAML: {"server": {"host": "localhost", "port": 8080}}',
        exactly("server:\n  host: localhost\n  port: 8080"),
    ),
    row(
        "Write YAML with a nested key database that has host db and port 5432",
        exactly("database:\n  host: db\n  port: 5432"),
    ),
    row(
        'Convert to TOML: {"title": "Demo", "database": {"port": 5432, "enabled": true}}',
        exactly('title = "Demo"\n\n[database]\nport = 5432\nenabled = true'),
    ),
    row(
        'Write a TOML config with title = "Demo" and a [database] section with port = 5432',
        fits(r'title = "Demo"\s+\[database\]\s+port = 5432'),
    ),
    row(
        "Convert to INI format: section server with host=localhost and port=80",
        exactly("[server]\nhost=localhost\nport=80"),
    ),
    row(
        'Convert this JSON to XML with root element person: {"name": "Ann", "age": 30}',
        fits(r"<person>\s*<name>Ann</name>\s*<age>30</age>\s*</person>"),
    ),
    row(
        'Respond with exactly this JSON settings object: {"theme": "dark", "fontSize": 14, "autosave": true}',
        is_json({"theme": "dark", "fontSize": 14, "autosave": True}),
    ),
    row('Fix this JSON: {"name": "Ann", "age": 30', is_json({"name": "Ann", "age": 30}, fenced=True)),
)

WORDS = kind(
    "keys and values in words",
    row(
        'Return JSON with nested keys: user.name = "Eve" and user.address.city = "Berlin".',
        is_json({"user": {"name": "Eve", "address": {"city": "Berlin"}}}, fenced=True),
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
    row(
        "Create a JSON object describing a book with the fields title, year and genres (an array of strings).",
        obeys(schema(title="string", year="integer", genres=_TEXTS), {}, fenced=True),
    ),
    row("Give me a JSON array of the vowels in the English alphabet.", is_list([*"aeiou"], fenced=True)),
    row("Give a JSON array containing the numbers 1 to 5.", is_list([1, 2, 3, 4, 5], fenced=True)),
    row(
        'Split the sentence "The quick brown fox" into words and return them as a JSON array.',
        is_list(["The", "quick", "brown", "fox"], fenced=True),
    ),
)


def _filled(text: str, **values: object) -> object:
    """Return a row of a model whose fields are those of some values."""
    kinds = {bool: "boolean", int: "integer", float: "number", str: "string"}
    parts = {
        name: _TEXTS if isinstance(one, list) else {"type": kinds[type(one)]} for name, one in values.items()
    }
    return row(text, is_json(values), response_format=formatted(schema(**parts), strict=True))


MODELS = kind(
    "fields whose value is said",
    _filled("Lena likes reading.", name="Lena", hobbies=["reading"]),
    _filled("I drive a blue 2021 Tesla Model 3.", make="Tesla", model="Model 3", year=2021),
    _filled(
        "Inception was directed by Christopher Nolan and stars Leonardo DiCaprio and Elliot Page.",
        title="Inception",
        director="Christopher Nolan",
        cast=["Leonardo DiCaprio", "Elliot Page"],
    ),
    _filled(
        "Pancakes serve 4, take 20 minutes to prepare and need flour, milk and eggs.",
        name="Pancakes",
        servings=4,
        ingredients=["flour", "milk", "eggs"],
    ),
    _filled(
        "Please book the Grand Plaza from 2024-08-01 to 2024-08-05 for 2 guests.",
        hotel_name="Grand Plaza",
        check_in="2024-08-01",
        guests=2,
    ),
    _filled("Lyon is a city in France with a population of 522,250.", city="Lyon", population=522250),
    _filled(
        "Priya Sharma holds a Master in Computer Science from Stanford University.",
        name="Priya Sharma",
        degree="Master in Computer Science",
        university="Stanford University",
    ),
    _filled(
        "Linear Algebra is taught by Prof. Ada Blum and gives 6 credits.",
        course_name="Linear Algebra",
        instructor="Prof. Ada Blum",
        credits=6,
    ),
)

ROWS = [*QUIZZES, *FORMS, *WORDS, *MODELS]
