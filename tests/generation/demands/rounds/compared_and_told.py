"""Things compared by their numbers, messages to somebody, and other ordinary prompts: 80 % of their kinds was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import does_not_say, exactly, fits, in_order, is_csv, is_json, is_like, says, words
from demands.rows import kind, row

STOCK = "Inventory:\napples: 12\npears: 7\nplums: 30\n"
PRICES = "Prices: tea 2.50, coffee 3.20, juice 4.00. "
AGES = "Ann is 31, Bob is 28 and Cleo is 45. "
CARS = "The Volta has 320 km of range, the Zeta 410 km and the Ampere 280 km. "
CITIES = "| city | population | rain |\n|---|---|---|\n| Aber | 12000 | 300 |\n| Bryn | 54000 | 210 |\n| Corwen | 8000 | 900 |\n"
PARTS = '[{"name":"Volt","price":30,"stock":4},{"name":"Amp","price":12,"stock":0},{"name":"Ohm","price":55,"stock":9}] '
PLANS = "Answer strictly from the context. If the answer is missing, say 'I don't know'.\nContext: Our basic plan costs 9 euros a month and includes 5 GB."
ORDERS = 'You extract orders. Answer in JSON: {"item": string, "quantity": integer, "urgent": boolean}'

ROWS = [
    *kind(
        "compared",
        row(STOCK + "Which fruit do we have the fewest of?", says("pears") & does_not_say("plums", "apples")),
        row(STOCK + "Which fruit do we have the most of?", says("plums") & does_not_say("pears", "apples")),
        row(STOCK + "What is the lowest stock?", says("7") & does_not_say("12", "30")),
        row(STOCK + "How many fruits in total?", says("49")),
        row(STOCK + "Which have more than 10?", says("apples", "plums") & does_not_say("pears")),
        row(PRICES + "Which is the cheapest?", says("tea") & does_not_say("juice")),
        row(PRICES + "What is the most expensive drink?", says("juice") & does_not_say("tea")),
        row(PRICES + "What does coffee cost?", says("3.20") & does_not_say("2.50")),
        row(PRICES + "How much are tea and juice together?", says("6.50")),
        row(PRICES + "Welches Getränk ist am teuersten?", says("juice") & does_not_say("tea")),
        row(AGES + "Who is the oldest?", says("Cleo") & does_not_say("Ann", "Bob")),
        row(AGES + "Who is the second oldest? Name only.", is_like("Ann")),
        row(AGES + "What is their average age?", says("34.67")),
        row(AGES + "Who is older, Ann or Bob?", says("Ann") & does_not_say("Cleo")),
        row(AGES + "Is Ann older than Cleo?", fits("(?is)No.*")),
        row(AGES + "How much older is Cleo than Bob?", says("17")),
        row(AGES + "How many of them are over 30?", fits(r"(?is)2\b.*")),
        row(CARS + "Which has the longest range?", says("Zeta") & does_not_say("Volta")),
        row(CARS + "What is the range of the Zeta?", says("410") & does_not_say("320")),
        row("Ben ran 5 km in 24 minutes, Lea ran 5 km in 22 minutes. Who was faster?", fits("(?is)Lea.*")),
        row(CITIES + "Which city has the most rain?", says("Corwen") & does_not_say("Bryn")),
        row(CITIES + "Which city has the smallest population?", says("Corwen") & does_not_say("Aber")),
        row(
            CITIES + "Which cities have a population over 10000?",
            says("Aber", "Bryn") & does_not_say("Corwen"),
        ),
        row(PARTS + "Which is the cheapest?", says("Amp") & does_not_say("Volt")),
        row(PARTS + "What is the total price?", says("97")),
        row(
            "Team Red scored 14 points and Team Blue scored 21. Who won?", says("Blue") & does_not_say("Red")
        ),
        row("Laptop A costs $999, laptop B costs $1,249. How much cheaper is A?", says("250")),
        row(
            "Sales: January 120, February 95, March 143. In which month were sales lowest? Month only.",
            is_like("February"),
        ),
        row(
            "Le thé coûte 2 euros et le café coûte 3 euros. Quelle boisson est la plus chère ?",
            says("café") & does_not_say("thé"),
        ),
        row(
            "Ana tiene 30 años y Luis tiene 25 años. ¿Quién es más joven?", says("Luis") & does_not_say("Ana")
        ),
        row(
            "My kids: Leo is 4, Mia is 7, Zoe is 11",
            "Lovely!",
            "Who is the youngest?",
            says("Leo") & does_not_say("Zoe"),
        ),
        row(
            "Which plan is the most expensive?",
            says("Team") & does_not_say("Basic"),
            system="Prices: Basic 10 EUR, Pro 25 EUR, Team 60 EUR.",
        ),
    ),
    *kind(
        "told somebody",
        row(
            "Start your reply with 'Dear customer,' and confirm that the parcel was shipped.",
            fits("(?is)Dear customer,.*") & says("parcel was shipped"),
        ),
        row(
            "Tell the customer that the refund was issued yesterday.",
            says("the refund was issued yesterday") & does_not_say("directions"),
        ),
        row(
            "Write a short message saying that the meeting is moved to Friday.",
            says("the meeting is moved to Friday"),
        ),
        row("Confirm that you received my application.", says("I received your application")),
        row(
            "Politely decline the invitation to the party on Saturday.",
            says("invitation to the party on Saturday")
            & fits("(?is).*(?:unfortunately|afraid|can't|decline).*"),
        ),
        row("Let Anna know that I will be late.", says("Anna", "I will be late")),
        row(
            "Apologize to the customer because the delivery was late.",
            fits("(?is).*(?:sorry|apolog).*") & says("the delivery was late"),
        ),
        row(
            "Write an email to Mr. Lee telling him that his laptop is repaired.",
            says("Mr. Lee", "your laptop is repaired", "Subject:"),
        ),
        row("Write a thank you note to Bob for the book", says("Bob", "thank you", "the book")),
        row(
            "Ask the landlord to fix the heating",
            says("fix the heating") & fits("(?is).*(?:please|could you).*"),
        ),
        row(
            "Let the users know that we are down for maintenance. Max 20 words.",
            says("down for maintenance") & words(3, 20),
        ),
        row("Write an email inviting Paul to lunch on Tuesday", says("Paul", "lunch on Tuesday", "invite")),
        row("Draft a resignation letter", says("resigning")),
    ),
    *kind(
        "ordinary again",
        row("How much is the premium plan?", says("don't know"), system=PLANS),
        row("How much storage does the basic plan include?", says("5 GB"), system=PLANS),
        row("Pick the number 58 and keep it in mind.", "Done.", "Add 2 to it.", says("60")),
        row(
            "I'm allergic to nuts and I hate mushrooms.",
            "Noted.",
            "What am I allergic to?",
            says("nuts") & does_not_say("mushroom"),
        ),
        row("A shirt costs 40 euros and is reduced by 25 percent. What does it cost now?", says("30")),
        row("The price of 80 euros rises by 5 percent. What is the new price?", says("84")),
        row(
            "Extract all email addresses: write to a.b@x.org or sales@shop.io, not to bob",
            says("a.b@x.org", "sales@shop.io") & does_not_say("bob"),
        ),
        row(
            "Turn this into CSV with header name,age: Ann is 30, Bob is 25",
            is_csv(["name", "age"], [["Ann", "30"], ["Bob", "25"]]),
        ),
        row("Conta da 1 a 5", in_order("1", "2", "3", "4", "5")),
        row("Cuenta del 1 al 5", in_order("1", "2", "3", "4", "5")),
        row("Qual é o dobro de 21?", says("42")),
        row("Was ist das Doppelte von 21?", says("42")),
        row("Put the answer between <result> tags: capital of Spain?", exactly("<result>Madrid</result>")),
        row(
            "I need 12 boxes of gloves as soon as possible",
            is_json({"item": "gloves", "quantity": 12, "urgent": True}),
            system=ORDERS,
        ),
        row(
            "We would like to order forty office chairs, no rush.",
            is_json({"item": "office chairs", "quantity": 40, "urgent": False}),
            system=ORDERS,
        ),
        row(
            "Send us 200 envelopes by Friday please",
            is_json({"item": "envelopes", "quantity": 200}),
            system=ORDERS,
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
    ),
    *kind(
        "ordinary, once more",
        row(
            "hey there",
            exactly("Welcome to Nimbus!"),
            system="If the user greets you, respond with exactly 'Welcome to Nimbus!'",
        ),
        row(
            "thanks a lot!",
            exactly("You are welcome."),
            system='When someone thanks you, reply "You are welcome."',
        ),
        row(
            "Output the following line unchanged: [2026-01-01] INFO ready", exactly("[2026-01-01] INFO ready")
        ),
        row(
            "Is 'The battery lasts forever, love it' positive or negative? Answer in lowercase.",
            exactly("positive"),
        ),
        row("How many days are in a week?", exactly("7"), system="Answer with a single number."),
        row("Wie heißt die Hauptstadt von Frankreich? Antworte mit einem Wort.", is_like("Paris")),
        row("Fill in the blank: The capital of Japan is ____.", says("Tokyo")),
        row("Return every second word of: one two three four five six", is_like("two four six")),
        row("Sort by price, cheapest first: lamp 40, chair 25, desk 120", in_order("chair", "lamp", "desk")),
        row("Rank from oldest to youngest: Ann 31, Bob 28, Cleo 45", in_order("Cleo", "Ann", "Bob")),
        row("Merge these lists and sort: [3,1] and [2,5]", is_like("1, 2, 3, 5")),
        row("If 3 pens cost 6 euros, what do 5 pens cost?", says("10") & does_not_say("90")),
        row("Which of these is not a fruit: apple, banana, carrot, grape?", is_like("carrot")),
        row("Find the odd one out: dog, cat, table, horse", is_like("table")),
        row("Anonymize the names: Anna met Bob in Rome.", says("met") & does_not_say("Anna", "Bob")),
        row(
            "Redact all email addresses: write to a@b.org today",
            says("write to", "today") & does_not_say("a@b.org"),
        ),
        row("Replace all names with XXX: Anna met Bob in Rome.", says("XXX met XXX")),
        row("Put each sentence on its own line: I came. I saw. I won.", exactly("I came.\nI saw.\nI won.")),
        row("Begin every line with '>>': list two fruits", fits(r">> [^\n]+\n>> [^\n]+")),
        row("Invierte la palabra 'luna'", says("anul")),
        row("cat: animal\nrose: plant\ntiger:", is_like("animal")),
        row("Translate into English: Guten Abend, wie geht es Ihnen?", says("good evening", "how are you")),
        row("Réponds uniquement par oui ou non : Est-ce que 5 est plus grand que 3 ?", is_like("oui")),
        row("Resuma em uma frase: O gato dormiu o dia todo porque estava cansado.", says("gato")),
        row(
            "Summarize in one sentence: The council met on Monday. It decided to close the old bridge for repairs until June.",
            says("council", "bridge"),
        ),
        row("Write a bash command that lists all .txt files. Command only.", says("ls *.txt")),
        row("Reply OK if you can read this.", is_like("OK")),
        row("Reply with PONG if you get this message", is_like("PONG")),
        row("Answer READY if you understand.", is_like("READY")),
        row("Is 2024 a leap year?", fits("(?is)yes.*")),
        row("Decode this base64: aGVsbG8=", is_like("hello")),
        row("Swap the first and last word: apples are tasty", is_like("tasty are apples")),
        row("Trim the extra spaces: 'too    many   spaces'", exactly("too many spaces")),
        row(
            "Expand the contractions: I can't go and she's not here", says("I cannot go and she is not here")
        ),
        row("English to Spanish: The house is red.", says("casa")),
        row(
            "Alice likes jazz, Bob likes rock.",
            "Good taste.",
            "What does Bob like?",
            says("rock") & does_not_say("jazz"),
        ),
    ),
    *kind(
        "ordinary JSON",
        row(
            "Say good morning",
            is_json({"reply": "good morning"}),
            system='Respond in JSON with the key "reply".',
        ),
        row(
            "Das Essen war schrecklich.",
            is_json({"sentiment": "negative", "language": "German"}),
            system='Return JSON: {"sentiment": "positive|negative|neutral", "language": "..."}',
        ),
        row(
            "List the planets mentioned as a JSON array: We saw Mars, then Venus and finally Saturn.",
            says('"Mars"', '"Venus"', '"Saturn"'),
        ),
        row(
            "Make JSON from this: host=db.local port=5432 ssl=true",
            is_json({"host": "db.local", "port": 5432, "ssl": True}, fenced=True),
        ),
        row(
            "Return a JSON object describing the user: id 17, name Zoltan Kiss, roles admin and editor",
            is_json({"id": 17, "name": "Zoltan Kiss", "roles": ["admin", "editor"]}),
            response_format={"type": "json_object"},
        ),
        row(
            "Extract the date, time and place from 'We meet on 2026-05-14 at 18:30 in the town hall' and return JSON.",
            is_json({"date": "2026-05-14", "time": "18:30", "place": "town hall"}, fenced=True),
        ),
        row('Return {"even": bool} for the number 14.', is_json({"even": True}, fenced=True)),
        row(
            "Angela Brown of Siemens flew to Madrid.",
            is_json({"persons": ["Angela Brown"], "organizations": ["Siemens"], "locations": ["Madrid"]}),
            system='Extract entities. Reply with JSON: {"persons": [], "organizations": [], "locations": []}',
        ),
    ),
]
