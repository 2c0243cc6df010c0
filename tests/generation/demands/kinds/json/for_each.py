"""Rows: JSON that has a label, a number or another value for each of several things."""

from __future__ import annotations

from demands.checkers import does_not_say, exactly, fits, is_json, is_list
from demands.rows import kind, row

LABEL_OF_EACH = kind(
    "a label of each in JSON",
    row(
        "Classify each of these reviews as positive, negative or neutral and return a JSON array of labels: "
        '1. "Great sound!" 2. "Stopped working after a week." 3. "It is a speaker."',
        is_list(["positive", "negative", "neutral"]),
    ),
    row(
        'Label each sentence as question or statement. Return a JSON array of objects with "text" and "label". '
        'Sentences: "Who called?" "We left early."',
        is_list(
            [
                {"text": "Who called?", "label": "question"},
                {"text": "We left early.", "label": "statement"},
            ]
        ),
    ),
    row(
        "Classify the sentiment of each comment as positive or negative. Return a JSON array of strings.\n"
        "1. The soup was delicious.\n2. Awful service, cold plates.",
        is_list(["positive", "negative"]),
    ),
    row(
        "Sort each message into billing, technical or other and output JSON with keys id and category:\n"
        "- I was charged twice\n- The app crashes at login",
        is_list([{"id": 1, "category": "billing"}, {"id": 2, "category": "technical"}]),
    ),
    row(
        "Win a free prize now!\nLunch at noon?",
        is_list(
            [{"text": "Win a free prize now!", "label": "spam"}, {"text": "Lunch at noon?", "label": "ham"}]
        ),
        system="Classify each line of the input as spam or ham. Output a JSON array of objects "
        '{"text": ..., "label": ...}.',
    ),
    row(
        'For each review give the sentiment as JSON {"results": [{"id": 1, "sentiment": "positive|negative"}]}:\n'
        "1. Wonderful stay\n2. Dirty room",
        is_json({"results": [{"id": 1, "sentiment": "positive"}, {"id": 2, "sentiment": "negative"}]}),
    ),
    row(
        "Identify the sentiment of these tweets and return a JSON array of objects with tweet and sentiment (positive, "
        'negative or neutral): 1) "Best coffee ever" 2) "My train is late again"',
        is_list(
            [
                {"tweet": "Best coffee ever", "sentiment": "positive"},
                {"tweet": "My train is late again", "sentiment": "negative"},
            ]
        ),
    ),
    row(
        "Categorize the following items into fruits and vegetables, as JSON with keys fruits and vegetables: apple, "
        "carrot, pear, onion",
        is_json({"fruits": ["apple", "pear"], "vegetables": ["carrot", "onion"]}),
    ),
    row(
        'Return a JSON array with the sentiment (positive/negative) of each sentence: "I love it." "I hate it."',
        is_list(["positive", "negative"]),
    ),
)

VALUE_OF_EACH = kind(
    "a value of each in JSON",
    row(
        "For each word in the list give its length as a JSON object: plum, fig, orange",
        is_json({"plum": 4, "fig": 3, "orange": 6}),
    ),
    row(
        'Count the words in each sentence and return a JSON array of numbers: "We like tea." "Cats sleep a lot."',
        is_list([3, 4]),
    ),
    row("Return a JSON array with the number of vowels in each word: ox, banana", is_list([1, 3])),
    row("Translate each word to Spanish and return a JSON array: dog, cat", is_list(["perro", "gato"])),
    row(
        'Give me JSON with "apple" translated to Spanish, French, and Italian, keys es, fr, it.',
        is_json({"es": "manzana", "fr": "pomme", "it": "mela"}),
    ),
    row('List the vowels in the word "cable" as a JSON array of strings.', is_list(["a", "e"])),
    row(
        "Return a JSON object mapping the numbers 1 to 3 to their squares.",
        is_json({"1": 1, "2": 4, "3": 9}),
    ),
    row(
        "Give me a JSON object where the keys are the numbers 2 to 4 and the values are their cubes.",
        is_json({"2": 8, "3": 27, "4": 64}),
    ),
    row(
        'Extract all monetary amounts as a JSON array of strings: "The rent is $1,200, the deposit $2,400 and the fee $50."',
        is_list(["$1,200", "$2,400", "$50"]),
    ),
)

NUMBERS_AND_RULES = kind(
    "numbers in JSON and rules",
    row(
        "Extract the customer's name and the product as JSON: \"My name is Ivo Hart and the screen of my Nimbus tablet is "
        'cracked."',
        is_json({"name": "Ivo Hart", "product": "Nimbus tablet"}),
    ),
    row("Convert this list to JSON: - bread - butter - jam", is_list(["bread", "butter", "jam"])),
    row('Provide JSON: {"is_weekend": true/false} for Saturday.', is_json({"is_weekend": True})),
    row('Provide JSON: {"is_weekend": true/false} for Monday.', is_json({"is_weekend": False})),
    row("Return a JSON array with the squares of 1, 2, 3 and 4.", is_list([1, 4, 9, 16])),
    row(
        'Return a JSON object with key "primes" containing all prime numbers below 20.',
        is_json({"primes": [2, 3, 5, 7, 11, 13, 17, 19]}),
    ),
    row(
        'Extract name, position and start date as JSON from: "Olga Brandt joined as marketing manager on '
        '1 February 2023."',
        is_json({"name": "Olga Brandt", "position": "marketing manager", "start_date": "1 February 2023"}),
    ),
    row(
        "See you on 12 May 2024.",
        exactly("true"),
        system='Return "true" if the user\'s message contains a date, otherwise "false".',
    ),
    row(
        "Refund request for 1500 dollars.",
        exactly("REJECT"),
        system="Respond with only one of these: APPROVE, REJECT, ESCALATE. Reject if the amount is over 1000.",
    ),
    row(
        "Convert CSV to YAML:\nname,age\nAnn,30\nBob,25",
        exactly("- name: Ann\n  age: 30\n- name: Bob\n  age: 25"),
    ),
    row(
        "Create a markdown checklist with these tasks: buy milk, call Sam, pay rent",
        exactly("- [ ] buy milk\n- [ ] call Sam\n- [ ] pay rent"),
    ),
)

LONE_VALUES = kind(
    "a lone value in JSON",
    row("Is 17 a prime number? Answer with a JSON boolean only.", exactly("true")),
    row("Is 9 prime? Return a bare JSON boolean.", exactly("false")),
    row('How many letters are in "banana"? Respond with a JSON number only.', exactly("6")),
    row("What is the capital of Spain? Answer with a JSON string only.", exactly('"Madrid"')),
    row(
        'Return only JSON: {"score": 0 or 1}. Score 1 if the answer is correct. Question: What is the capital of '
        "Italy? Answer: Rome",
        is_json({"score": 1}),
    ),
    row(
        'Return only JSON: {"score": 0 or 1}. Score 1 if the answer is correct. Question: What is the capital of '
        "Italy? Answer: Madrid",
        is_json({"score": 0}),
    ),
    row(
        "Extract the order as JSON with keys order_id, items (array of {name, quantity}), total. "
        "Text: Order #7731: 2 notebooks and 3 pens, total $18.40.",
        is_json(
            {
                "order_id": "7731",
                "items": [{"name": "notebooks", "quantity": 2}, {"name": "pens", "quantity": 3}],
                "total": 18.4,
            }
        ),
    ),
    row(
        'Return {"match": true} or {"match": false}: do "listen" and "silent" contain the same letters?',
        is_json({"match": True}),
    ),
    row('Is Paris in France? Reply with JSON: {"in_france": boolean}', is_json({"in_france": True})),
    row('Is Oslo in France? Reply with JSON: {"in_france": boolean}', is_json({"in_france": False})),
    row(
        "Extract the flight details as JSON: Flight LH 454 departs from Frankfurt at 10:05 and arrives in San "
        "Francisco at 12:30.",
        is_json(
            {
                "flight_number": "LH 454",
                "origin": "Frankfurt",
                "destination": "San Francisco",
                "departure_time": "10:05",
                "arrival_time": "12:30",
            }
        ),
    ),
    row(
        "Nelson met Amara in Nairobi on 5 August.",
        is_json({"people": ["Nelson", "Amara"], "places": ["Nairobi"], "dates": ["5 August"]}),
        system='Extract entities. Output JSON: {"people": [], "places": [], "dates": []}.',
    ),
    row(
        "Reply with 1 if the sentence is a question, otherwise reply with 0: Did you lock the door?",
        exactly("1"),
    ),
    row("Reply with 1 if the sentence is a question, otherwise reply with 0: I locked it.", exactly("0")),
    row(
        'Return JSON with keys "word" and "length" for the word "umbrella".',
        is_json({"word": "umbrella", "length": 8}) & does_not_say("default"),
    ),
    row(
        "Output a valid JSON object with exactly three keys: a, b, c, each with an integer value.",
        is_json({}, keys=("a", "b", "c")) & does_not_say("["),
    ),
    row(
        "Generate a JSON array of 2 objects with id and name, ids starting at 1.",
        fits(r'(?s)\[\s*\{\s*"id": 1,\s*"name": "[^"]+"\s*\},\s*\{\s*"id": 2,\s*"name": "[^"]+"\s*\}\s*\]'),
    ),
    row(
        'From the text extract the company name, founder and founding year, output JSON: "Brightwave was founded in '
        '2009 by Leila Haddad."',
        is_json({"company_name": "Brightwave", "founder": "Leila Haddad", "founding_year": 2009}),
    ),
    row(
        'Split the full name "Amelia Jane Hart" into first_name, middle_name and last_name and return JSON.',
        is_json({"first_name": "Amelia", "middle_name": "Jane", "last_name": "Hart"}),
    ),
    row(
        "Extract the key information from this message as JSON: \"Hi, I'm Dana Petrov. My order 88412 has not arrived. "
        'Please call me at 555-0147."',
        is_json({"order_number": "88412", "customer": "Dana Petrov", "phone": "555-0147"})
        & does_not_say("currency"),
    ),
    row(
        "Question: Who wrote Hamlet? Answer: William Shakespeare",
        exactly("PASS"),
        system="You grade answers. Output only PASS or FAIL.",
    ),
    row(
        "Question: Who wrote Hamlet? Answer: Charles Dickens",
        exactly("FAIL"),
        system="You grade answers. Output only PASS or FAIL.",
    ),
    row("Is Berlin the capital of Germany?", exactly("yes"), system='Answer strictly with "yes" or "no".'),
    row(
        'Which category does "a leaking pipe in the bathroom" belong to: plumbing, electrical, carpentry? Reply with '
        "the category only.",
        exactly("plumbing"),
    ),
    row(
        "Extract name and quantity as JSON: Please send 40 boxes of gloves.",
        is_json({"name": "gloves", "quantity": 40}),
    ),
    row(
        'List the named entities as a JSON array of objects with "text" and "type": Tim Cook announced that Apple will '
        "open a store in Berlin.",
        is_list(
            [
                {"text": "Tim Cook", "type": "person"},
                {"text": "Apple", "type": "organization"},
                {"text": "Berlin", "type": "location"},
            ]
        ),
    ),
    row(
        'Extract all entities as JSON {"entities": [{"name": "...", "label": "..."}]}: Tim Cook met Angela Merkel in Berlin.',
        is_json(
            {
                "entities": [
                    {"name": "Tim Cook", "label": "person"},
                    {"name": "Angela Merkel", "label": "person"},
                    {"name": "Berlin", "label": "location"},
                ]
            }
        ),
    ),
)

ROWS = [*LABEL_OF_EACH, *VALUE_OF_EACH, *NUMBERS_AND_RULES, *LONE_VALUES]
