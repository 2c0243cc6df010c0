"""Rows of a thirty-eighth round: entities, keys with their types, computed arrays, letters, models by name.

At first sight 41 of 60 and 41 of 60 (JSON in words), 37 of 54 (models of structured output) and 49 of 61
(a schema in the prompt) were as demanded; these failed then.
"""

from __future__ import annotations

from demands.checkers import fields_within, is_json, is_list, obeys
from demands.rows import Row, formatted, kind, row, schema

_TEXTS = {"type": "array", "items": {"type": "string"}}
_ENTITIES = schema(people=_TEXTS, organizations=_TEXTS, locations=_TEXTS)
_RECOGNITION = (
    "You are a named entity recognition system. Given a text, return a JSON object with keys PERSON, ORG, LOC, "
    "each containing a list of strings. Use empty lists when there are no entities."
)
_INTENTS = (
    "You are an intent classifier for a bank. Possible intents: check_balance, transfer_money, block_card, other. "
    'Respond only with JSON: {"intent": "<intent>"}'
)

NAMED = kind(
    "entities in JSON",
    row(
        "Elon Musk founded SpaceX in California.",
        obeys(_ENTITIES, {"people": ["Elon Musk"], "organizations": ["SpaceX"], "locations": ["California"]}),
        response_format=formatted(_ENTITIES, strict=True),
    ),
    row(
        "Satya Nadella, CEO of Microsoft, visited London.",
        is_json({"people": ["Satya Nadella"], "organizations": ["Microsoft"], "locations": ["London"]}),
        system='Extract entities. Output JSON: {"people": [], "organizations": [], "locations": []}',
    ),
    row(
        "Barack Obama was born in Hawaii.",
        is_json({"PERSON": ["Barack Obama"], "ORG": [], "LOC": ["Hawaii"]}),
        system=_RECOGNITION,
    ),
    row(
        "Google opened an office in Zurich.",
        is_json({"PERSON": [], "ORG": ["Google"], "LOC": ["Zurich"]}),
        system=_RECOGNITION,
    ),
    row(
        'Extract people and places from the text as JSON with keys "people" and "places": '
        '"Anna met Bob in Paris and they flew to Rome."',
        is_json({"people": ["Anna", "Bob"], "places": ["Paris", "Rome"]}, fenced=True),
    ),
    row("How much money do I have?", is_json({"intent": "check_balance"}), system=_INTENTS),
    row("Send 50 euros to my sister", is_json({"intent": "transfer_money"}), system=_INTENTS),
)

KEYED = kind(
    "keys and their types",
    row(
        'Return a JSON object with a key "items" that contains an array of exactly 2 strings.',
        obeys(schema(items={**_TEXTS, "minItems": 2, "maxItems": 2}), {}, fenced=True),
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
        "Give me a JSON config with host, port and debug.",
        obeys(schema(host="string", port="integer", debug="boolean"), {}, fenced=True),
    ),
    row(
        'Translate "Good morning" into French and Spanish. Return JSON with the codes fr and es as keys.',
        is_json({"fr": "Bonjour", "es": "Buenos días"}, fenced=True),
    ),
    row(
        "July 4th, 1776",
        is_json({"year": 1776, "month": 7, "day": 4}),
        system="You convert dates to JSON with the keys year, month, day (all integers). Only JSON.",
    ),
    row(
        "Return a JSON object with keys one, two, three mapped to 1, 2, 3.",
        is_json({"one": 1, "two": 2, "three": 3}, fenced=True),
    ),
    row(
        'Count the vowels in "banana" and return {"word": "banana", "vowels": N}.',
        is_json({"word": "banana", "vowels": 3}, fenced=True),
    ),
)

WORKED_OUT = kind(
    "values worked out in JSON",
    row(
        'Extract the title and author as JSON: "1984" was written by George Orwell.',
        is_json({"title": "1984", "author": "George Orwell"}, fenced=True),
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
    row(
        'Is the following statement true or false? "The Earth is flat." Answer in JSON: {"answer": true/false}',
        is_json({"answer": False}, fenced=True),
    ),
    row(
        "Question: Which planet is known as the Red Planet?\nA) Venus\nB) Mars\nC) Jupiter\n"
        'Respond in JSON: {"answer": "<letter>"}',
        is_json({"answer": "B"}, fenced=True),
    ),
    row(
        'Return {"valid": true} if the email is valid, {"valid": false} otherwise: user@@example',
        is_json({"valid": False}, fenced=True),
    ),
    row('Return the word counts as JSON for: "red blue red"', is_json({"red": 2, "blue": 1}, fenced=True)),
    row(
        'Evaluate the answer. Return JSON {"score": 1-10, "feedback": "..."}\nQuestion: What is 2+2?\nAnswer: 4',
        fields_within(score=(8, 10)),
        response_format={"type": "json_object"},
    ),
    row(
        "Extract person info as JSON.\n\nExample:\nInput: Lisa, 22, from Paris\n"
        'Output: {"name": "Lisa", "age": 22, "city": "Paris"}\n\nInput: Marco, 35, from Milan\nOutput:',
        is_json({"name": "Marco", "age": 35, "city": "Milan"}, fenced=True),
    ),
)


def _modelled(text: str, values: dict[str, object], **properties: object) -> Row:
    wanted = schema(**properties)
    return row(text, obeys(wanted, values), response_format=formatted(wanted, strict=True))


MODELS = kind(
    "models by name",
    _modelled(
        "Team lunch with Maria, Tom and Priya on 2024-06-14.",
        {"name": "Team lunch", "date": "2024-06-14", "participants": ["Maria", "Tom", "Priya"]},
        name="string",
        date="string",
        participants=_TEXTS,
    ),
    _modelled(
        "1600 Pennsylvania Avenue NW, Washington, DC 20500, USA",
        {"street": "1600 Pennsylvania Avenue NW", "city": "Washington", "postal_code": "20500"},
        street="string",
        city="string",
        postal_code="string",
    ),
    _modelled(
        "User 42: username jdoe, email jdoe@corp.com, active, roles admin and editor.",
        {"id": 42, "username": "jdoe", "is_active": True, "roles": ["admin", "editor"]},
        id="integer",
        username="string",
        email="string",
        is_active="boolean",
        roles=_TEXTS,
    ),
    _modelled(
        "Tell me about France.",
        {"country": "France", "capital": "Paris", "population_millions": 68},
        country="string",
        capital="string",
        population_millions="number",
    ),
    _modelled(
        "Terrible blender. It broke after two days. 1/5 stars.",
        {"product": "blender", "rating": 1, "pros": []},
        product="string",
        rating="integer",
        pros=_TEXTS,
        cons=_TEXTS,
    ),
    _modelled(
        "Absolutely love the new update, everything is faster!",
        {"sentiment": "positive", "score": 1},
        sentiment={"type": "string", "enum": ["positive", "negative", "neutral"]},
        score={"type": "number", "minimum": -1, "maximum": 1},
    ),
    _modelled(
        "Chicago: 75°F, cloudy",
        {"location": "Chicago", "temperature": 75, "condition": "cloudy"},
        location="string",
        temperature="number",
        condition="string",
    ),
    _modelled(
        "Patient: Robert King, 58 years old. No allergies.",
        {"patient_name": "Robert King", "age": 58, "allergies": []},
        patient_name="string",
        age="integer",
        allergies=_TEXTS,
    ),
)

ROWS = [*NAMED, *KEYED, *WORKED_OUT, *MODELS]
