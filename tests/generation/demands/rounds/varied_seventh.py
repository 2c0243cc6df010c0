"""Rows of a seventh round, as users of a chat and of an API type them: 68 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    calls,
    calls_nothing,
    code,
    does_not_say,
    exactly,
    fits,
    in_language,
    in_order,
    is_csv,
    is_json,
    is_like,
    is_table,
    is_yaml,
    items,
    line_count,
    lower_case,
    obeys,
    one_of,
    says,
    says_any,
    sentences,
    upper_case,
    words,
)
from demands.rows import called, formatted, kind, row, schema, tool

TRIP = "Dana flew from Madrid to Prague on 2025-05-02 with flight IB3144. The ticket cost 129.90 euros and her seat was 14C."
TRIP_SCHEMA = schema(
    passenger="string",
    origin="string",
    destination="string",
    date="string",
    flight_number="string",
    price="number",
)
HANDBOOK = "The clinic is open Monday to Friday from 8 to 17. Appointments are made at reception. Dr. Ruiz treats children. Parking is free for two hours."
PIZZA = tool(
    "order_pizza",
    "Order a pizza.",
    size={"type": "string", "enum": ["small", "medium", "large"]},
    topping="string",
)
TRANSLATE = tool("translate", "Translate a text.", text="string", target_language="string")
DELETE = tool("delete_file", "Delete a file.", path="string")
REMIND = tool("create_reminder", "Create a reminder.", text="string", time="string")

ROWS = [
    *kind(
        "exact reply",
        row("Respond with 'acknowledged' and stop.", is_like("acknowledged")),
        row("I will test you. Reply only with: test-ok", exactly("test-ok")),
        row("Output just the letter Q", exactly("Q")),
        row("Health check", exactly("healthy"), system="Return the single word healthy for every request."),
        row("Antworten Sie bitte nur mit: Erledigt", is_like("Erledigt")),
        row("Type the following sentence exactly: The cat sat.", is_like("The cat sat")),
    ),
    *kind(
        "allowed set",
        row("Is 'The sun is a star' a fact or an opinion? One word.", is_like("fact", "opinion")),
        row(
            "Priority for ticket 'typo on the about page': P1, P2 or P3? Answer with the code.",
            one_of("P1", "P2", "P3"),
        ),
        row(
            "Thank you so much, it works!",
            one_of("praise"),
            system="Categorize the message as one of [bug, question, praise]. Respond with the category only.",
        ),
        row("Is 'kayak' a palindrome? Answer true/false.", is_like("true")),
        row("Is 7 > 9? yes/no only", is_like("no")),
        row("Choose rock, paper or scissors. One word only.", is_like("rock", "paper", "scissors")),
        row(
            "Vote on this proposal (approve/reject/abstain): 'Free coffee for all.' Reply with the vote.",
            is_like("approve", "reject", "abstain"),
        ),
    ),
    *kind(
        "length and lists",
        row("Write one paragraph of about 60 words about maps.", words(46, 74) & says_any("map")),
        row("Explain inflation in three bullet points.", items(3)),
        row("Give exactly five synonyms of 'happy', comma-separated.", fits(r"[^\n,]+(?:, ?[^\n,]+){4}\.?")),
        row("Describe a storm in exactly seven words.", words(7, 7)),
        row("Tell me two facts about Norway. Number them.", items(2, r"\d+[.)]")),
        row(
            "What is blockchain? Use no more than 2 sentences.",
            fits(r"(?s)[^.!?]+[.!?](?: [^.!?]+[.!?])?") & says_any("blockchain"),
        ),
        row("Write a short poem of four lines about the wind.", line_count(4) & says_any("wind")),
    ),
    *kind(
        "JSON and extraction",
        row(
            TRIP,
            obeys(
                TRIP_SCHEMA,
                {
                    "passenger": "Dana",
                    "origin": "Madrid",
                    "destination": "Prague",
                    "date": "2025-05-02",
                    "flight_number": "IB3144",
                    "price": 129.9,
                },
            ),
            response_format=formatted(TRIP_SCHEMA),
        ),
        row(
            TRIP + " Extract passenger, flight and seat as JSON.",
            is_json({"passenger": "Dana", "flight": "IB3144", "seat": "14C"}, fenced=True),
        ),
        row(TRIP + " What did the ticket cost?", says("129.90")),
        row(TRIP + " Which seat did she have? Only the seat.", exactly("14C")),
        row(
            "Give me a JSON object with a random first_name, last_name and age. Only JSON.",
            fits(r'\{\s*"first_name": ?"[^"]+",\s*"last_name": ?"[^"]+",\s*"age": ?\d+\s*\}'),
        ),
        row(
            "Find all dates in: 'Start 2024-01-05, review 2024-02-10, end 2024-03-15.'",
            says("2024-01-05", "2024-02-10", "2024-03-15"),
        ),
        row(
            "Extract the URL: see https://docs.site.example/a?b=1 for more. Output only the URL.",
            exactly("https://docs.site.example/a?b=1"),
        ),
        row(
            "Return valid JSON: an array of 3 objects with keys title and year for famous movies. JSON only.",
            fits(r'(?s)\[\s*(?:\{\s*"title".+?"year": ?\d+\s*\},?\s*){3}\]'),
        ),
    ),
    *kind(
        "tables and markup",
        row(
            "CSV with header city,country for Paris/France and Rome/Italy. CSV only.",
            is_csv(["city", "country"], [["Paris", "France"], ["Rome", "Italy"]]),
        ),
        row(
            "Markdown table: columns Item, Price. Rows: pen 2, book 9.",
            is_table("Item", "Price") & says("pen", "2", "book", "9"),
        ),
        row("As YAML: title=Hello, draft=false. Only YAML.", is_yaml({"title": "Hello", "draft": "false"})),
        row("Make a numbered list from: wake up, eat, code, sleep", items(4, r"\d+[.)]") & says("code")),
        row("Write 'Alert' as an HTML h1. Only the HTML.", exactly("<h1>Alert</h1>")),
    ),
    *kind(
        "languages",
        row("Warum schlafen wir? Bitte in einem Satz.", in_language("de") & sentences(1)),
        row("Parle-moi de Lyon.", in_language("fr")),
        row("¿Qué es un volcán?", in_language("es")),
        row("Explain rain, in Dutch.", in_language("nl")),
        row("Come si fa il pane?", in_language("it")),
        row("Explique o que é a gravidade.", in_language("pt")),
    ),
    *kind(
        "context and memory",
        row(HANDBOOK + "\n\nWho treats children?", says("Ruiz")),
        row(HANDBOOK + " Question: how long is parking free?", says_any("two hours")),
        row("Where are appointments made?", says("reception"), system="Knowledge base:\n" + HANDBOOK),
        row(
            "What is the fax number?",
            says_any("don't know", "not", "no information"),
            system="Only use this information: "
            + HANDBOOK
            + " If you cannot find the answer, say you don't know.",
        ),
        row(
            "My sister Ella lives in Bonn and my brother Jan lives in Wien.",
            "OK!",
            "Where does my brother live?",
            says("Wien"),
        ),
        row("The password is swordfish.", "Got it.", "Repeat the password.", says("swordfish")),
        row(
            "I'm vegan and I have a nut allergy.",
            "Thanks for telling me.",
            "What food restrictions do I have?",
            says_any("vegan", "nut"),
        ),
        row("Our launch is on 3 June.", "Noted.", "When is our launch?", says_any("3 June", "June 3")),
    ),
    *kind(
        "functions",
        row(
            "Order a large pizza with mushrooms",
            calls("order_pizza", {"size": "large", "topping": "mushrooms"}),
            tools=[PIZZA, DELETE],
        ),
        row(
            "Translate 'good night' to French",
            calls("translate", {"text": "good night", "target_language": "French"}),
            tools=[TRANSLATE, DELETE],
        ),
        row(
            "Delete /tmp/old.log please",
            calls("delete_file", {"path": "/tmp/old.log"}),
            tools=[DELETE, PIZZA],
        ),
        row(
            "Remind me at 18:00 to water the plants",
            calls("create_reminder", {"time": "18:00", "text": "water the plants"}),
            tools=[REMIND, PIZZA],
        ),
        row("How are you today?", calls_nothing(), tools=[REMIND, PIZZA]),
        row(
            "Delete a.txt",
            *called("delete_file", {"deleted": True}, path="a.txt"),
            says_any("a.txt", "deleted", "done") & calls_nothing(),
            tools=[DELETE],
        ),
    ),
    *kind(
        "tasks",
        row("What's 17 * 6? Digits only.", exactly("102")),
        row("I bought 3 shirts at 15 euros each. What is the total?", says("45")),
        row("Convert 3 hours to minutes.", says("180")),
        row("Sort by length: banana, fig, apple", in_order("fig", "apple", "banana")),
        row("Reverse this list: 1, 2, 3, 4", in_order("4", "3", "2", "1")),
        row("How many letters are in 'strawberry'?", says("10")),
        row("Write the numbers from 3 to 7 separated by spaces.", exactly("3 4 5 6 7")),
        row("What is the square root of 169?", says("13")),
        row("Uppercase the word paris. Only the result.", exactly("PARIS")),
        row("Replace all vowels in 'banana' with '*'. Output only the result.", exactly("b*n*n*")),
        row("What day comes after Friday?", says("Saturday")),
        row("Which is larger: 3/4 or 2/3? Answer with the fraction.", exactly("3/4")),
    ),
    *kind(
        "writing",
        row("Translate 'The house is red' into Spanish.", says_any("la casa es roj")),
        row(
            "Fix the grammar: 'me and him goes to school'",
            says_any("he and i go", "him and i go", "him and me go", "i go"),
        ),
        row(
            "Rewrite more concisely: 'Due to the fact that it was raining, we stayed at home.'",
            says_any("rain") & words(3, 14),
        ),
        row("Write a two-sentence bio for a photographer named Mia.", sentences(2) & says_any("Mia")),
        row("Write a tagline for a coffee brand. Max 8 words.", words(2, 8) & says_any("brand", "coffee")),
        row(
            "Continue the sentence: 'Once upon a time'",
            words(4, 400) & says_any("once upon a time"),
        ),
    ),
    *kind(
        "code",
        row(
            "Python: function to count vowels in a string named count_vowels. Code only.",
            code("def count_vowels", only=True),
        ),
        row("Write a CSS rule that makes all h1 red. Only the CSS.", code("h1", "color", "red", only=True)),
        row("Write a PHP function hello that prints Hello.", code("function hello", "Hello")),
        row("Git command to create a branch called dev. Command only.", code("git", "dev", only=True)),
        row(
            "SQL to delete all rows from logs older than 30 days. Only SQL.",
            code("DELETE FROM logs", only=True),
        ),
    ),
    *kind(
        "systems and corrections",
        row("hi there", upper_case(), system="Answer everything in uppercase."),
        row("What is a tree?", fits(r"(?s)Answer: .*"), system='Start every response with "Answer: "'),
        row(
            "Tell me about Oslo.",
            does_not_say("city") & says_any("Oslo"),
            system="Do not use the word 'city'.",
        ),
        row(
            "What's the best stock to buy?",
            says_any("can't", "cannot", "sorry"),
            system="You only answer questions about gardening. Politely decline anything else.",
        ),
        row(
            "How often should I water tomatoes?",
            does_not_say("sorry") & says_any("tomatoes", "water"),
            system="You only answer questions about gardening. Politely decline anything else.",
        ),
        row(
            "What is an atom?",
            "An atom is the smallest unit of matter.",
            "in german please",
            in_language("de"),
        ),
        row("List 3 fruits", "1. Apple\n2. Banana\n3. Kiwi", "as csv", fits(r"(?i)apple, ?banana, ?kiwi")),
        row("What is 9 times 9?", "81", "minus 1?", says("80")),
        row(
            "Tell me a fun fact.",
            "Honey never spoils.",
            "Another one in one sentence.",
            sentences(1)
            & words(4, 60)
            & says_any("fact", "the", "a")
            & does_not_say("pong", "most sources", "There are a few"),
        ),
        row(
            "all good?",
            lower_case() & words(1, 60) & does_not_say("custom"),
            system="you never use capital letters.",
        ),
    ),
]
