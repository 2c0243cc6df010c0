"""Rows: the answer is JSON of the form that an example in the prompt shows."""

from __future__ import annotations

from demands.checkers import exactly, fits, is_json, says, says_any
from demands.given import PRODUCTS, SHORT_OBJECT, SPACED_OBJECT
from demands.rows import kind, row
from demands.shapes import FENCED, in_words

JUDGEMENTS_IN_JSON_BY_AN_EXAMPLE = kind(
    "judgements in JSON by an example",
    row(
        'Return JSON: {"rating": 1-5, "comment": string} for this review: The food was cold, the waiter rude.',
        is_json({"rating": 1}),
    ),
    row(
        'Reply only with JSON like {"sentiment": "positive", "score": 0.9} for: The movie was terrible.',
        is_json({"sentiment": "negative"}),
    ),
    row(
        '{"text": "The support team was fantastic"} => {"sentiment": ?}',
        is_json({"sentiment": "positive"}, fenced=True),
    ),
    row(
        'Classify the sentiment and give {"sentiment": "positive|neutral|negative"}: The food was cold and the staff rude.',
        is_json({"sentiment": "negative"}, fenced=True),
    ),
    row(
        'Input: {"text": "I waited two hours and nobody helped me"}\nOutput format: {"sentiment": "positive|negative|neutral"}',
        is_json({"sentiment": "negative"}, fenced=True),
    ),
    row(
        'Classify the text and answer with JSON {"label": "spam" | "ham"}.\n\nText: Win a free cruise now, click here!',
        is_json({"label": "spam"}, fenced=True),
    ),
    row(
        '{"text": "The delivery was late and the box was damaged"} -> {"sentiment": "..."}',
        is_json({"sentiment": "negative"}, fenced=True),
    ),
    row(
        '{"text": "Best purchase ever"} -> return {"sentiment": ...} as JSON only',
        is_json({"sentiment": "positive"}, fenced=True),
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
        'Classify into {"fruits": [...], "vegetables": [...]}: apple, carrot, pear, onion',
        is_json({"fruits": ["apple", "pear"], "vegetables": ["carrot", "onion"]}, fenced=True),
    ),
    row(
        'Identify the language and sentiment. Return {"language": "...", "sentiment": "..."}.\n"Ich liebe dieses Buch"',
        is_json({"language": "German", "sentiment": "positive"}, fenced=True),
    ),
    row(
        "Is this sentence a question? 'Where are you going?' Reply as {\"is_question\": true/false}",
        is_json({"is_question": True}, fenced=True),
    ),
    row(
        'Respond with this format: {"sentiment": "positive|negative|neutral"}\n'
        "Review: I hate the new design, it is awful.",
        is_json({"sentiment": "negative"}, **FENCED),
    ),
    in_words(
        'Respond as a JSON object: {"answer": yes or no, "reason": short text}. Is 17 a prime number?',
        {"answer": "yes"},
    ),
    row(
        'Respond strictly in this JSON format: {"intent": "book_flight|cancel|other", "city": string}. '
        "User: I want to book a flight to Athens.",
        is_json({"intent": "book_flight", "city": "Athens"}, **FENCED),
    ),
    in_words(
        'Reply in JSON: {"spam": true/false}. Congratulations, you won a free cruise! Click here to claim your prize.',
        {"spam": True},
    ),
    in_words(
        'Analyze the sentiment of the tweet and return JSON like {"sentiment": "positive|negative|neutral", '
        '"confidence": 0.0}: Can\'t believe how awful the new update is',
        {"sentiment": "negative"},
    ),
    row(
        'Respond with {"sentiment": "...", "score": 0-1} only. Text: "Worst hotel of my life."',
        is_json({"sentiment": "negative"}, keys=("sentiment", "score")),
    ),
    row(
        'Classify \'the screen is cracked\' and return {"category": "hardware" | "software"}. JSON only.',
        fits(r'(?s)\{\s*"category"\s*:\s*"(hardware|software)"\s*\}'),
    ),
    row(
        'Respond with JSON: {"valid": true or false, "reason": "..."}. Is \'foo@bar\' a valid email?',
        fits(r'(?s).*\{\s*"valid": ?(?:true|false),\s*"reason": ?"[^"]+"\s*\}.*'),
    ),
    row(
        'You are a content moderator. Return JSON {"flagged": bool, "category": "spam"|"hate"|"violence"|"none"}. '
        'Message: "BUY CHEAP WATCHES NOW!!! www.best-deals.biz"',
        is_json({"flagged": True, "category": "spam"}, fenced=True),
    ),
    row(
        'You are a content moderator. Return JSON {"flagged": true/false, "categories": []}. '
        'Message: "I will find you and break your legs."',
        is_json({"flagged": True, "categories": ["violence"]}, fenced=True),
    ),
    row(
        'You are a content moderator. Return JSON {"flagged": true/false, "categories": []}. '
        'Message: "Does anyone know a good bakery near the station?"',
        is_json({"flagged": False, "categories": []}, fenced=True),
    ),
    row(
        "Rate the answer from 1 to 5 and give a reason. Respond as JSON "
        '{"score": int, "reason": str}.\nQuestion: What is the capital of Australia?\nAnswer: Sydney',
        is_json({"score": 1}, fenced=True) & says("Canberra"),
    ),
    row(
        'You are an impartial judge. Compare both answers and return {"winner": "A" or "B", "reason": "..."}. '
        "Question: What is 12 + 30? Answer A: 42. Answer B: 45.",
        is_json({"winner": "A"}, fenced=True),
    ),
    row(
        'Evaluate whether the answer is correct. Reply with JSON {"correct": true/false}. '
        "Question: Who wrote Hamlet? Answer: William Shakespeare",
        is_json({"correct": True}, fenced=True),
    ),
    row(
        'Evaluate whether the answer is correct. Reply with JSON {"correct": true/false}. '
        "Question: What is the largest planet? Answer: Saturn",
        is_json({"correct": False}, fenced=True),
    ),
)

CANDIDATES = """Given a raw text input to a language model select the model prompt best suited for the input.

<< FORMATTING >>
Return a markdown code snippet with a JSON object formatted to look like:
```json
{
    "destination": string \\ name of the prompt to use or "DEFAULT"
    "next_inputs": string \\ a potentially modified version of the original input
}
```

<< CANDIDATE PROMPTS >>
physics: Good for answering questions about physics
math: Good for answering math questions
history: Good for answering history questions

<< INPUT >>
%s

<< OUTPUT (must include ```json at the start of the response) >>"""

JSON_BY_AN_EXAMPLE = kind(
    "JSON by an example",
    row(
        CANDIDATES % "Who was Napoleon?",
        fits(r'```json\s*\{\s*"destination": "history",\s*"next_inputs": "Who was Napoleon\?"\s*\}\s*```'),
    ),
    row(CANDIDATES % "What is 2 + 2?", fits(r'```json\s*\{\s*"destination": "math".*```')),
    row(CANDIDATES % "How do I bake bread?", fits(r'```json\s*\{\s*"destination": "DEFAULT".*```')),
    row('Return {"even": bool} for the number 14.', is_json({"even": True}, fenced=True)),
    row('Echo back this JSON: {"user":"ann"}', exactly('{"user":"ann"}')),
    row('Return {"answer": <number>} for 6 times 7', is_json({"answer": 42}, fenced=True)),
    row(
        'Answer in JSON like {"answer": "yes"} or {"answer": "no"}: Is fire cold?',
        is_json({"answer": "no"}, fenced=True),
    ),
    row(
        'Return JSON: {"email": ..., "order_id": ...}. Text: Hello, this is pia@lux.de about order 55-A12.',
        is_json({"email": "pia@lux.de", "order_id": "55-A12"}, fenced=True),
    ),
    row(
        'Reply only with JSON like {"product": "...", "price": 0.0, "in_stock": true}. '
        "The Nimbus kettle costs $39.99 and is in stock.",
        is_json({"product": "Nimbus kettle", "price": 39.99, "in_stock": True}),
    ),
    row(
        "The user is Peter Novak, peter@novak.cz, phone +420 777 123 456. Output nested JSON: "
        '{"user": {"name": ..., "contact": {"email": ..., "phone": ...}}}',
        is_json(
            {
                "user": {
                    "name": "Peter Novak",
                    "contact": {"email": "peter@novak.cz", "phone": "+420 777 123 456"},
                }
            },
            fenced=True,
        ),
    ),
    row(
        'Respond only with a JSON object in this format: {"name": "string", "age": "number"}. Input: Kofi, 19',
        is_json({"name": "Kofi", "age": 19}),
    ),
    row(
        "Give the square of each number as JSON {number: square} for 2, 3, 4",
        is_json({"2": 4, "3": 9, "4": 16}, fenced=True),
    ),
    row(
        'Return {"valid": true} if the email is valid, else {"valid": false}: ann@example.com',
        is_json({"valid": True}, fenced=True),
    ),
    row(f"Reply with exactly this JSON: {SPACED_OBJECT}", exactly(SPACED_OBJECT)),
    row(f"Respond with exactly the following JSON:\n{SPACED_OBJECT}", exactly(SPACED_OBJECT)),
    row(f"Respond with exactly the following JSON:\n\n```json\n{SPACED_OBJECT}\n```", exactly(SPACED_OBJECT)),
    row(f"Echo this JSON exactly: {SHORT_OBJECT}", exactly(SHORT_OBJECT)),
    row(f"Repeat this JSON verbatim: {SHORT_OBJECT}", exactly(SHORT_OBJECT)),
    row(f"Output this JSON exactly as is: {SHORT_OBJECT}", exactly(SHORT_OBJECT)),
    row('{"role":"test"} - echo this JSON back exactly.', exactly('{"role":"test"}')),
    row(
        'Give me the JSON {"status": "ok", "code": 200} and nothing else',
        is_json({"status": "ok", "code": 200}),
    ),
    row(
        'Detect the language and answer as JSON {"language": "..."}: Ich habe heute keine Zeit.',
        is_json({"language": "German"}, fenced=True),
    ),
    row(
        'Extract the name and age. Example: {"name": "Jo", "age": 20}. '
        'Text: "My brother Max turned 14 yesterday."',
        is_json({"name": "Max", "age": 14}),
    ),
    row(
        f'Compute the total price of all products and return {{"total": number}}: {PRODUCTS}',
        is_json({"total": 157.5}),
    ),
    row(
        f'Which product is the most expensive? {PRODUCTS} Reply with JSON {{"name": "..."}}',
        is_json({"name": "Desk"}),
    ),
    row(
        'Change the status from "open" to "closed" in {"id": 5, "status": "open"}. Return only JSON.',
        is_json({"id": 5, "status": "closed"}),
    ),
    row('Respond with a JSON object {"answer": <number>} only. What is 17 * 4?', is_json({"answer": 68})),
    row(
        'Fill this template with data from the text: {"buyer": "", "item": "", "quantity": 0}\n\nText: Mia bought 6 candles.',
        is_json({"buyer": "Mia", "item": "candles", "quantity": 6}, fenced=True),
    ),
    row(
        'Is 91 a prime number? Answer as JSON: {"prime": true|false}',
        is_json({"prime": False}, fenced=True),
    ),
    row('What is 45 / 9? Return JSON like {"answer": 0}', is_json({"answer": 5}, fenced=True)),
    row("Convert to JSON: {name: 'Bo', age: 5}", is_json({"name": "Bo", "age": 5}, fenced=True)),
    row(
        'What is the capital of Spain? Answer in JSON: {"capital": "<city>"}',
        is_json({"capital": "Madrid"}, fenced=True),
    ),
    row(
        'For each of these words return its length as JSON, e.g. {"cat": 3}: apple, kiwi',
        is_json({"apple": 5, "kiwi": 4}, fenced=True),
    ),
    row('What is 9 squared? Answer in JSON: {"result": ...}', is_json({"result": 81}, fenced=True)),
    row('Answer only with {"even": true} or {"even": false}. Is 18 even?', is_json({"even": True})),
    row(
        'Output JSON only: {"colors": [...]} with the colors in "The flag is blue, white and red".',
        is_json({"colors": ["blue", "white", "red"]}),
    ),
    row(
        'JSON please. Format: {"event": "", "date": "YYYY-MM-DD"}. The concert takes place on 7 July 2025.',
        is_json({"event": "concert", "date": "2025-07-07"}, fenced=True),
    ),
    row(
        'Is 17 prime? Reply in JSON: {"number": int, "is_prime": bool}',
        is_json({"number": 17, "is_prime": True}, fenced=True),
    ),
    row('Output {"ok": true} and nothing else.', is_json({"ok": True})),
    in_words(
        'Turn this into {"dish": ..., "price": ..., "spicy": ...}: Our green curry is very spicy and costs 13.50.',
        {"dish": "green curry", "price": 13.5, "spicy": True},
    ),
    row(
        'Count the vowels in "banana" and return {"word": "banana", "vowels": N}.',
        is_json({"word": "banana", "vowels": 3}, fenced=True),
    ),
    row(
        'Return {"valid": true} if the email is valid, {"valid": false} otherwise: user@@example',
        is_json({"valid": False}, fenced=True),
    ),
    row(
        "Extract person info as JSON.\n\nExample:\nInput: Lisa, 22, from Paris\n"
        'Output: {"name": "Lisa", "age": 22, "city": "Paris"}\n\nInput: Marco, 35, from Milan\nOutput:',
        is_json({"name": "Marco", "age": 35, "city": "Milan"}, fenced=True),
    ),
    row('Give the JSON {"status": "ok", "code": 200}', is_json({"status": "ok", "code": 200}, fenced=True)),
    row(
        'Return JSON: {"users": [{"id": 1, "name": "..."}]} with these users: Kim, Lou and Pat.',
        is_json(
            {"users": [{"id": 1, "name": "Kim"}, {"id": 2, "name": "Lou"}, {"id": 3, "name": "Pat"}]},
            fenced=True,
        ),
    ),
    row(
        'Count the words in "the quick brown fox" and answer as JSON {"count": n}',
        is_json({"count": 4}, fenced=True),
    ),
    row(
        '{"name": "string", "age": "integer"}\nFill this for: Zara, 19 years old',
        is_json({"name": "Zara", "age": 19}, fenced=True),
    ),
    row(
        'I need: {"from": "", "to": "", "date": "", "passengers": 0}. Book me a flight from Vienna to Athens on '
        "2025-08-20 for 2 people.",
        is_json({"from": "Vienna", "to": "Athens", "date": "2025-08-20", "passengers": 2}, fenced=True),
    ),
    row('Set "b" to 5 in {"a": 1, "b": 2}', is_json({"a": 1, "b": 5}, fenced=True)),
    row(
        'Extract the order as JSON: "I would like two cheeseburgers, one fries and three colas." '
        'Use {"items": [{"name": "", "quantity": 0}]}',
        is_json(
            {
                "items": [
                    {"name": "cheeseburgers", "quantity": 2},
                    {"name": "fries", "quantity": 1},
                    {"name": "colas", "quantity": 3},
                ]
            },
            fenced=True,
        ),
    ),
    row(
        "Fill this template from the text and return it as JSON.\n"
        'Template: {"patient": "", "age": "", "diagnosis": ""}\n'
        "Text: Mr. Adam Cole, 61, was diagnosed with pneumonia.",
        is_json({"age": 61, "diagnosis": "pneumonia"}, fenced=True),
    ),
    row(
        'Respond with JSON only: {"product": "...", "quantity": ...}. "I\'d like to order 6 notebooks"',
        is_json({"product": "notebooks", "quantity": 6}),
    ),
    row(
        'Rewrite politely: "send me the file". Return JSON {"rewritten": "..."}',
        fits(r'.*"rewritten": "[^"]*send me the file.*'),
    ),
    row(
        'Respond with exactly this JSON settings object: {"theme": "dark", "fontSize": 14, "autosave": true}',
        is_json({"theme": "dark", "fontSize": 14, "autosave": True}),
    ),
    row(
        'Split the numbers 1 to 6 into even and odd. Answer with JSON: {"even": [...], "odd": [...]}',
        is_json({"even": [2, 4, 6], "odd": [1, 3, 5]}, fenced=True),
    ),
    row(
        'Group these animals by type in JSON {"mammals": [], "birds": []}: dog, eagle, cat, parrot',
        is_json({"mammals": ["dog", "cat"], "birds": ["eagle", "parrot"]}, fenced=True),
    ),
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
        'Count the vowels and consonants in "hello". Respond in JSON: {"vowels": int, "consonants": int}',
        is_json({"vowels": 2, "consonants": 3}, fenced=True),
    ),
    row(
        'Translate the text into French and German. Respond with {"fr": "...", "de": "..."}.\nText: thank you',
        is_json({"fr": "merci", "de": "danke"}, fenced=True),
    ),
    row('Solve: 3x = 12. Provide the final answer as JSON {"x": number}.', is_json({"x": 4}, fenced=True)),
    row(
        'Return JSON like {"fruit": "apple", "color": "red"} for a banana.',
        is_json({"fruit": "banana", "color": "Yellow"}, fenced=True),
    ),
    row(
        'Identify the language of "Guten Morgen" and return JSON {"language": "...", "code": "..."}.',
        is_json({"language": "German", "code": "de"}, fenced=True),
    ),
    row('Return {"celsius": number} for 212 degrees Fahrenheit.', is_json({"celsius": 100}, fenced=True)),
    row('Which is larger, 5 or 9? Reply in JSON {"larger": number}', is_json({"larger": 9}, fenced=True)),
    in_words(
        'Format: {"name": string, "height_m": number, "built": number}. The Sollberg Tower, built in 1931, is 84 m high.',
        {"name": "Sollberg Tower", "height_m": 84, "built": 1931},
    ),
    row(
        'Return {"total": number} for this receipt: coffee 3.20, bagel 4.10, juice 2.70',
        is_json({"total": 10}, fenced=True),
    ),
    row('What\'s 20% of 250? Respond with JSON: {"value": 0}', is_json({"value": 50}, fenced=True)),
    row(
        'Reply only with JSON like {"name": "...", "age": 0}: My sister Yara is 19.',
        is_json({"name": "Yara", "age": 19}, keys=("name", "age")),
    ),
    row(
        'Reply only with JSON like {"city": "Paris", "temperature": 21}. It is 14 degrees in Bergen today.',
        is_json({"city": "Bergen", "temperature": 14}, keys=("city", "temperature")),
    ),
    row(
        "Answer in this JSON format:\n"
        '{\n  "title": string,\n  "author": string,\n  "year": number\n}\n\n'
        "Text: The novel Dracula was written by Bram Stoker and published in 1897.",
        is_json({"title": "Dracula", "author": "Bram Stoker", "year": 1897}, **FENCED),
    ),
    row(
        'Example input: \'Ben bought 3 apples\' -> {"person": "Ben", "count": 3, "item": "apples"}\n'
        "Now do the same for: 'Sofia bought 7 oranges'",
        is_json({"person": "Sofia", "count": 7, "item": "oranges"}, **FENCED),
    ),
    row(
        'Fill in this template: {"invoice_number": "", "total": 0, "currency": ""}\n'
        "Invoice R-1009, total 540.00 CHF.",
        is_json({"invoice_number": "R-1009", "total": 540, "currency": "CHF"}, **FENCED),
    ),
    row(
        'Does the text mention a refund? Output {"mentions_refund": true} or {"mentions_refund": false}. '
        "Text: I want my money back, please refund my order.",
        is_json({"mentions_refund": True}, **FENCED),
    ),
    row(
        'Reply only with JSON like {"sum": 0}. What is 118 plus 224?',
        is_json({"sum": 342}),
    ),
    in_words(
        '<output_format>\n{\n  "company": str,\n  "founded": int,\n  "founders": [str],\n  "public": bool\n}\n'
        "</output_format>\n\nBrightforge was founded in 2012 by Nils Aune and Petra Sand. It is not listed on the stock "
        "exchange.",
        {"company": "Brightforge", "founded": 2012, "founders": ["Nils Aune", "Petra Sand"], "public": False},
    ),
    in_words(
        'Output valid JSON only.\nSchema: {"from": string, "to": string, "passengers": number, "date": '
        '"YYYY-MM-DD"}\nInput: Three of us want to fly from Madrid to Athens on 9 September 2025.',
        {"from": "Madrid", "to": "Athens", "passengers": 3, "date": "2025-09-09"},
    ),
    in_words(
        "Extract the flight details.\n\n```json\n"
        '{"flight": "string", "from": "string", "to": "string", "delayed": "boolean", "gate": "string"}\n```\n\n'
        "Flight BA 287 from London to Chicago is delayed and leaves from gate B36.",
        {"flight": "BA 287", "from": "London", "to": "Chicago", "delayed": True, "gate": "B36"},
    ),
    in_words(
        'Respond with a JSON object like {"name": "...", "email": "...", "subscribe": true}: Please sign me up, '
        "I'm Ruth Kaplan, ruth.kaplan@mail.org.",
        {"name": "Ruth Kaplan", "email": "ruth.kaplan@mail.org", "subscribe": True},
    ),
    in_words(
        'Answer only with JSON of the form {"winner": "...", "loser": "...", "score": "..."}: Nadal beat Ruud 6-3, 6-3, 6-0.',
        {"winner": "Nadal", "loser": "Ruud"},
    ),
    row(
        'Complete the JSON: {"animal": "cow", "sound": ""}',
        says("cow") & is_json({"animal": "cow"}, **FENCED),
    ),
    row(
        'What is 144 divided by 12? Return {"result": number}.',
        is_json({"result": 12}, **FENCED),
    ),
    in_words(
        '{"name": string, "population": number, "river": string}\n\nFill this in for: Vienna has 1.98 million '
        "inhabitants and lies on the Danube. JSON only.",
        {"name": "Vienna", "river": "Danube"},
    ),
    in_words(
        'Your response should be in JSON with the following structure:\n{\n  "event": "name of the event",\n  '
        '"date": "YYYY-MM-DD",\n  "attendees": ["list of names"]\n}\n\nText: The kickoff is on May 6, 2025 with '
        "Priya, Tom and Aiko.",
        {"date": "2025-05-06", "attendees": ["Priya", "Tom", "Aiko"]},
    ),
    in_words(
        'Return {"title": ..., "artist": ..., "year": ...} for: "Landslide" is a song by Fleetwood Mac, released in 1975.',
        {"title": "Landslide", "artist": "Fleetwood Mac", "year": 1975},
    ),
    in_words(
        'Reply only with JSON like {"home": "...", "away": "...", "home_score": 0, "away_score": 0}.\n'
        "Juventus 3 - 2 Napoli",
        {"home": "Juventus", "away": "Napoli", "home_score": 3, "away_score": 2},
    ),
    row(
        'Reply only with JSON like {"product": "...", "price": 0.0}. Text: The lamp costs $24.50.',
        is_json({"price": 24.5}, keys=("product", "price")),
    ),
    row(
        "Convert this Python dict to JSON: {'a': 1, 'b': None, 'c': True}",
        is_json({"a": 1, "b": None, "c": True}, fenced=True),
    ),
    row(
        "Text: 'The Nova X2 phone costs 499 dollars and comes in black.' Fill this object: "
        '{"product": null, "price": null, "color": null}',
        is_json({"price": 499, "color": "black"}, fenced=True),
    ),
    row('Respond with valid JSON: {"ok": true}', is_json({"ok": True})),
    row("Convert this Python dict to JSON: {'a': 1}", says_any('{"a": 1}', '"a": 1', '{"a":1}')),
    row(
        'Answer in this shape: {"valid": true|false}. Is "tom@site.org" a well-formed email?',
        is_json({"valid": True}, fenced=True),
    ),
    row('Give the answer as JSON: {"sum": 2+2}', fits(r"(?s).*\"sum\":\s*4.*")),
    row(
        'JSON only: {"city": ..., "country": ...} for Lisbon',
        is_json({"city": "Lisbon", "country": "Portugal"}),
    ),
    row(
        'Return exactly the following JSON: {"a":1,"b":[2,3]}',
        is_json({"a": 1, "b": [2, 3]}, fenced=True),
    ),
    row('Respond only with valid JSON: {"ok": true}', is_json({"ok": True})),
    row(
        'Is 12 even? Answer as JSON: {"even": true|false}',
        fits(r'(?s).*\{\s*"even"\s*:\s*(true|false)\s*\}.*'),
    ),
    row(
        'Respond with JSON only: {"status": "ok", "code": 200}',
        is_json({"status": "ok", "code": 200}, fenced=True),
    ),
    row('Give me JSON: {"sum": <sum of 4 and 9>}', is_json({"sum": 13}, fenced=True)),
    row(
        'Bitte antworte nur mit JSON im Format {"antwort": "..."}. Was ist die Hauptstadt von Österreich?',
        fits(r'\{\s*"antwort": ?"[^"]*(?:Wien|Vienna)[^"]*"\s*\}'),
    ),
    row(
        'Return exactly this JSON and nothing else: {"pong":true}',
        is_json({"pong": True}, keys=("pong",)),
    ),
    row('Return {"sum": <number>} for 12 and 30. JSON only.', is_json({"sum": 42})),
    row(
        'Is this valid JSON? {"a": 1,} Answer in JSON: {"valid": boolean}',
        fits(r'(?s).*\{\s*"valid": ?(?:true|false)\s*\}.*'),
    ),
    row(
        'Translate to German and return JSON {"translation": "..."}: good night',
        is_json({"translation": "Gute Nacht"}, fenced=True),
    ),
    row(
        'When does the shop open? It opens at 9:30 on Mondays. Reply as {"time": "HH:MM", "day": "..."}',
        is_json({"time": "09:30"}, fenced=True),
    ),
    row('Return {"ready": true} exactly.', is_json({"ready": True}, keys=("ready",))),
    row('JSON: {"word": "hello", "length": <length of word>}', is_json({"word": "hello", "length": 5})),
    row(
        'Return JSON: {"input": 12, "squared": <square of the input>}', is_json({"input": 12, "squared": 144})
    ),
    row(
        'Return {"celsius": 100, "fahrenheit": X} as JSON where X is the converted value.',
        is_json({"celsius": 100, "fahrenheit": 212}),
    ),
    row('Respond with {"n": 5, "factorial": ...} as JSON.', is_json({"n": 5, "factorial": 120})),
    row('Answer in JSON like this: {"question": "2+2", "answer": <number>}', is_json({"question": "2+2"})),
    row(
        'Respond only with {"status":"success","data":{"id":<number>,"name":"<string>"}}',
        is_json({"status": "success"}) & fits(r'.*"id": ?\d+,.*'),
    ),
    row("Return this JSON: [1, 2, 3]", fits(r"\[\s*1,\s*2,\s*3\s*\]")),
    row(
        'Extract the phone number from "Hello, I am Tim." as JSON {"phone": "..."}. If none is found, return '
        '{"error": "none"}.',
        is_json({"error": "none"}),
    ),
    row(
        "Call me at 555-1234.",
        is_json({"error": "no email"}),
        system='Extract the email as JSON {"email": "..."}. If there is no email, return {"error": "no email"}.',
    ),
    row(
        "Write to ann@lee.org",
        is_json({"email": "ann@lee.org"}),
        system='Extract the email as JSON {"email": "..."}. If there is no email, return {"error": "no email"}.',
    ),
    row(
        "Who painted the Mona Lisa?",
        is_json({"error": "out of scope"}),
        system='Answer geography questions with JSON {"answer": string}. If it is not a geography question return '
        '{"error": "out of scope"}.',
    ),
    row(
        'Extract {name: string, age: integer, email: string} from: "Eva Green, 44, eva@green.fr"',
        is_json({"name": "Eva Green", "age": 44, "email": "eva@green.fr"}),
    ),
    row(
        'Return JSON: {"even": [...], "odd": [...]} for the numbers 1,2,3,4,5,6',
        is_json({"even": [2, 4, 6], "odd": [1, 3, 5]}),
    ),
    row('Respond in JSON format: {"message": "hello"}', is_json({"message": "hello"})),
    row(
        'Respond in JSON format: {"sentiment": "positive"}\nI hate this.',
        is_json({"sentiment": "negative"}),
    ),
    row(
        'Given the passage, answer with JSON {"answer": "...", "found": true/false}. '
        'Passage: "Elm School has 640 pupils." Question: How many pupils does Elm School have?',
        is_json({"found": True}, fenced=True) & says("640"),
    ),
    row(
        'Given the passage, answer with JSON {"answer": "...", "found": true/false}. '
        'Passage: "Elm School has 640 pupils." Question: Who is the headteacher?',
        is_json({"found": False}, fenced=True),
    ),
    row(
        'Respond only with JSON {"category": "sports|politics|tech", "summary": "one sentence"}. Article: The team won the '
        "championship after a dramatic final.",
        is_json({"category": "sports"}) & says("won the championship"),
    ),
)

ROWS = [*JUDGEMENTS_IN_JSON_BY_AN_EXAMPLE, *JSON_BY_AN_EXAMPLE]
