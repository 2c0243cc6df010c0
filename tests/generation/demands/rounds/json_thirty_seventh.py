"""Rows of a thirty-seventh round: lists by kind, XML, counts, values in words, wide bounds.

At first sight 40 of 62 (JSON in words), 37 of 58 (models of structured output) and 34 of 65 (JSON in words again)
were as demanded; these failed then.
"""

from __future__ import annotations

from demands.checkers import fields_within, is_json, is_list
from demands.rows import formatted, kind, row

_LARGEST = 2**53 - 1


def _whole(lowest: int = 0, highest: int = _LARGEST) -> dict[str, object]:
    return {"type": "integer", "minimum": lowest, "maximum": highest}


def _bounded(**properties: dict[str, object]) -> dict[str, object]:
    shape = {"type": "object", "properties": properties, "required": list(properties)}
    return formatted({**shape, "additionalProperties": False}, strict=True)


BY_KIND = kind(
    "json by kind",
    row(
        'Split the numbers 1 to 6 into even and odd. Answer with JSON: {"even": [...], "odd": [...]}',
        is_json({"even": [2, 4, 6], "odd": [1, 3, 5]}, fenced=True),
    ),
    row(
        'Group these animals by type in JSON {"mammals": [], "birds": []}: dog, eagle, cat, parrot',
        is_json({"mammals": ["dog", "cat"], "birds": ["eagle", "parrot"]}, fenced=True),
    ),
    row(
        'Classify into {"fruits": [...], "vegetables": [...]}: apple, carrot, pear, onion',
        is_json({"fruits": ["apple", "pear"], "vegetables": ["carrot", "onion"]}, fenced=True),
    ),
    row(
        "Label each number as even or odd in a JSON object: 1, 2, 3",
        is_json({"1": "odd", "2": "even", "3": "odd"}, fenced=True),
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
        'Sort these numbers descending and return JSON {"sorted": [..]}: 4, 9, 1, 7',
        is_json({"sorted": [9, 7, 4, 1]}, fenced=True),
    ),
)

GIVEN = kind(
    "json of what is given",
    row(
        "Convert this XML to JSON: <person><name>Ada</name><age>36</age></person>",
        is_json({"person": {"name": "Ada", "age": 36}}, fenced=True),
    ),
    row("Convert this XML to JSON: <a><b>1</b><b>2</b></a>", is_json({"a": {"b": [1, 2]}}, fenced=True)),
    row(
        'Correct the following JSON: {"name": "Bob" "age": 30}',
        is_json({"name": "Bob", "age": 30}, fenced=True),
    ),
    row(
        'Add a field "active": true to this JSON: {"id": 1}', is_json({"id": 1, "active": True}, fenced=True)
    ),
    row(
        'Respond with a JSON object {"status": "ok", "items": [1,2,3]}.',
        is_json({"status": "ok", "items": [1, 2, 3]}, fenced=True),
    ),
    row(
        'Reply with valid JSON only. Keys: "greeting" (string) with value "hi", and "count" (number) with value 3.',
        is_json({"greeting": "hi", "count": 3}, fenced=True),
    ),
    row(
        'Reply with a JSON object: "message" should be "pong" and "code" should be 0.',
        is_json({"message": "pong", "code": 0}, fenced=True),
    ),
)

ASKED = kind(
    "json of what is asked",
    row(
        'Extract entities as JSON with keys "people", "places" and "organizations": '
        '"Tim Cook visited Paris to meet officials of Siemens."',
        is_json({"people": ["Tim Cook"], "places": ["Paris"], "organizations": ["Siemens"]}, fenced=True),
    ),
    row(
        "Respond with a JSON object containing the capital and the continent of Japan.",
        is_json({"capital": "Tokyo", "continent": "Asia"}, fenced=True),
    ),
    row(
        'Count the vowels and consonants in "hello". Respond in JSON: {"vowels": int, "consonants": int}',
        is_json({"vowels": 2, "consonants": 3}, fenced=True),
    ),
    row(
        "Write JSON with the keys min, max and average of [3, 6, 9].",
        is_json({"min": 3, "max": 9, "average": 6}, fenced=True),
    ),
    row(
        "### Task\nExtract all products and their prices.\n\n### Output format\nJSON array of objects with keys "
        "`product` and `price`.\n\n### Input\nThe mug is 8 dollars, the lamp is 25 dollars.",
        is_list([{"product": "mug", "price": 8}, {"product": "lamp", "price": 25}], fenced=True),
    ),
    row(
        'Translate the text into French and German. Respond with {"fr": "...", "de": "..."}.\nText: thank you',
        is_json({"fr": "merci", "de": "danke"}, fenced=True),
    ),
    row(
        'Identify the language and sentiment. Return {"language": "...", "sentiment": "..."}.\n"Ich liebe dieses Buch"',
        is_json({"language": "German", "sentiment": "positive"}, fenced=True),
    ),
    row('Solve: 3x = 12. Provide the final answer as JSON {"x": number}.', is_json({"x": 4}, fenced=True)),
    row(
        "Where is my package?",
        is_json({"intent": "shipping"}),
        system='Classify the user message into one of: refund, shipping, other. Output JSON {"intent": "<label>", '
        '"confidence": <0-1>}.',
    ),
    row(
        'Summarize the meeting in JSON with decisions (array) and owner: "We decided to launch on Monday. '
        'Owner is Kate."',
        is_json({"decisions": ["launch on Monday"], "owner": "Kate"}, fenced=True),
    ),
)

WIDE = kind(
    "wide bounds",
    row(
        "Make up a house listing.",
        fields_within(bedrooms=(1, 12), year_built=(1700, 2026)),
        response_format=_bounded(bedrooms=_whole(0, 1_000_000), year_built=_whole(0, 9999)),
    ),
    row(
        "Example workout",
        fields_within(sets=(1, 10), reps=(1, 50), age=(1, 100)),
        response_format=_bounded(sets=_whole(), reps=_whole(), age=_whole(0, 150)),
    ),
)

ROWS = [*BY_KIND, *GIVEN, *ASKED, *WIDE]
