"""A ninth set of ordinary prompts of testers: 71 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    code,
    does_not_say,
    exactly,
    fits,
    in_language,
    in_order,
    is_json,
    is_like,
    is_list,
    is_table,
    items,
    line_count,
    one_of,
    paragraphs,
    says,
    says_any,
    sentences,
    upper_case,
    words,
)
from demands.rows import kind, row

HOTEL = (
    "Context:\nThe Harbour Inn has 24 rooms. Breakfast is served from 7 to 10 am. Check-in starts at 3 pm, check-out is "
    "by 11 am. Dogs are welcome for 15 euros a night. The Wi-Fi password is sea-breeze-22.\n\n"
    "Use the context and nothing else. If it isn't covered, reply NOT FOUND.\n"
)
EMOTION = "Tell which emotion the text shows. Allowed outputs: joy, anger, sadness, fear. One word."

ROWS = [
    *kind(
        "exact replies and sets",
        row("Your only output should be: ack", exactly("ack")),
        row("Send back the text between the brackets, nothing else: [ping 7]", one_of("ping 7", "[ping 7]")),
        row("hi", exactly("I am online."), system='Respond to each message with the sentence "I am online."'),
        row("I can't stop crying since she left.", is_like("sadness"), system=EMOTION),
        row("This is outrageous, how dare they!", is_like("anger"), system=EMOTION),
        row("Does water boil at 100 degrees Celsius at sea level? T or F", exactly("T")),
        row(
            "Priority (P1, P2 or P3; P1 is the most severe) for: 'production database is down'. Just the code.",
            exactly("P1"),
        ),
        row("Reply 0 if the number is negative and 1 if positive: -12", exactly("0")),
        row("Is 'racecar' a palindrome? answer y/n", is_like("y")),
        row("Which is bigger, an elephant or a mouse? One word only.", is_like("elephant")),
        row("Type the word 'banana' three times separated by spaces.", exactly("banana banana banana")),
        row("Answer with the letter only. 2+3=? A) 4 B) 5 C) 6", exactly("B")),
    ),
    *kind(
        "json in words",
        row(
            "From the sentence below make a JSON object with the fields title, author, year.\n"
            '"Dune" was written by Frank Herbert and came out in 1965.',
            is_json({"title": "Dune", "author": "Frank Herbert", "year": 1965}, fenced=True),
        ),
        row(
            "Booked: Lena Vogt, 3 nights, room 12, arriving 2025-07-04.",
            is_json({"guest": "Lena Vogt", "nights": 3, "room": 12, "arrival": "2025-07-04"}),
            system="You turn bookings into JSON objects with guest, nights, room and arrival (ISO date). JSON only, no markdown.",
        ),
        row(
            'Answer in this shape: {"valid": true|false}. Is "tom@site.org" a well-formed email?',
            is_json({"valid": True}, fenced=True),
        ),
        row(
            "Put these into a JSON list of strings: pear, plum, fig",
            is_list(["pear", "plum", "fig"], fenced=True),
        ),
        row(
            "JSON please: temperature 21.5, unit celsius, city Oslo",
            is_json({"temperature": 21.5, "city": "Oslo"}, fenced=True),
        ),
        row(
            "List the people with their jobs as a JSON array of {name, job}: Ida is a baker, Per is a pilot.",
            is_list([{"name": "Ida", "job": "baker"}, {"name": "Per", "job": "pilot"}], fenced=True),
        ),
    ),
    *kind(
        "grounding",
        row(HOTEL + "When does breakfast end?", says_any("10")),
        row(HOTEL + "What's the wifi password?", says("sea-breeze-22")),
        row(HOTEL + "Can I bring my dog?", says_any("yes", "welcome")),
        row(HOTEL + "Is there a swimming pool?", says("NOT FOUND")),
        row(HOTEL + "how many rooms are there?", says("24")),
        row(
            "Team list:\n- Mara: design\n- Jo: backend\n- Sven: support\nWhat does Jo do?",
            says("backend"),
        ),
        row(
            "According to this text, why was the flight late? 'The flight to Porto left two hours late because of a storm.'",
            says_any("storm"),
        ),
        row(
            "The warranty lasts 24 months. Batteries are excluded.\n\nAre batteries covered by the warranty? Yes or no.",
            is_like("no"),
        ),
        row(
            "can i return sale items?",
            says_any("no", "cannot", "can't", "not"),
            system="Returns: 30 days with receipt. Sale items cannot be returned.",
        ),
    ),
    *kind(
        "recall and later turns",
        row("Let's say x is 12.", "Okay.", "And y is 5.", "Okay.", "What is x plus y?", says("17")),
        row(
            "Keep this in mind: the password hint is 'blue whale'.",
            "Will do.",
            "What was the hint?",
            says("blue whale"),
        ),
        row(
            "I work as a vet in Graz.",
            "Great!",
            "I moved to Linz last month.",
            "Good luck there!",
            "In which city do I live now?",
            says("Linz"),
        ),
        row("Translate 'cheese' to French.", "Fromage", "and in German?", says("Käse")),
        row("List three colors.", "1. Red\n2. Blue\n3. Green", "add yellow", says("yellow", "red")),
        row(
            "Write a haiku about snow.",
            "White flakes drifting down\nSilence covers every roof\nThe world holds its breath",
            "Now one about the sea",
            line_count(3),
        ),
        row("How many legs does a spider have?", "Eight.", "And an ant?", says_any("six", "6")),
        row("What is 8*7?", "56", "minus 6", says("50")),
        row(
            "Can you recommend a fruit?",
            "Try a mango.",
            "something else?",
            does_not_say("mango")
            & says_any(
                "apple",
                "pear",
                "peach",
                "plum",
                "banana",
                "grape",
                "kiwi",
                "orange",
                "cherry",
                "berry",
                "melon",
                "fig",
                "lemon",
                "pineapple",
            ),
        ),
        row("Say hello in Italian.", "Ciao!", "Say that in upper case", says("CIAO")),
        row(
            "The meeting room is B12. The projector is broken.",
            "Thanks for letting me know.",
            "which room was it?",
            says("B12"),
        ),
        row(
            "Who painted the Mona Lisa?",
            "Leonardo da Vinci painted it.",
            "Where was he from?",
            says_any("Ital", "Vinci", "Florence"),
        ),
    ),
    *kind(
        "simple tasks",
        row("alphabetize: zebra, monkey, ant, bear", in_order("ant", "bear", "monkey", "zebra")),
        row("Count the letter r in strawberry", says_any("3", "three")),
        row("What is the first word of this: Rain fell all day.", says_any("Rain")),
        row(
            "Lowercase this: HELLO WORLD",
            says("hello world") & does_not_say("HELLO")
            if False
            else exactly("hello world")
            if False
            else fits(r"(?s).*hello world.*"),
        ),
        row("Rewrite more politely: Give me the report.", says_any("please", "could you", "would you")),
        row("Which numbers appear here? I bought 3 pens and 12 books in 2019.", says("3", "12", "2019")),
        row(
            "Swap 'red' for 'blue': the red car near the red house", says("the blue car near the blue house")
        ),
        row("Please put into past tense: I walk to school.", says("walked")),
        row("translate into italian pls: good night", says_any("buona notte", "buonanotte")),
        row("Como se diz 'thank you' em português?", says_any("obrigad")),
        row(
            "What does 'Guten Appetit' mean in English?",
            says_any("enjoy your meal", "good appetite", "bon appetit"),
        ),
        row("Correct the spelling: I recieved teh pakage yesterday", says("received", "the")),
        row("Turn this list into bullet points: milk, eggs, bread", items(3, "[-*•]")),
        row("Extract the phone number: Call me at 030-555-1234 after six.", says("030-555-1234")),
        row("how many vowels are in 'umbrella'?", says_any("3", "three")),
        row("Give the opposite of: cold, tall, early", says("hot", "short", "late")),
        row("Make an acronym from: Random Access Memory", says("RAM")),
        row(
            "Table with columns Planet and Moons, rows Earth 1 and Mars 2. Markdown.",
            is_table("Planet", "Moons") & says("Earth", "Mars"),
        ),
    ),
    *kind(
        "numbers, units and dates",
        row("Add 17, 25 and 8", says("50")),
        row(
            "If a train leaves at 9:40 and the trip takes 2 hours 35 minutes, when does it arrive?",
            says("12:15"),
        ),
        row("A shirt costs 40 dollars. It is 25% off. What do I pay?", says("30")),
        row("Three friends share 24 sweets equally. How many does each get?", says("8")),
        row("convert 68 fahrenheit to celsius", says("20")),
        row("How many grams in 2.5 kilos?", says_any("2500", "2,500")),
        row("What is the 3rd power of 5?", says("125")),
        row("What year was it 10 years before 2003?", says("1993")),
        row("round 3.14159 to two decimals", says("3.14")),
        row("7 < 5, true or false?", says_any("false")),
    ),
    *kind(
        "lengths and forms",
        row("Give me a one-sentence summary of what Wikipedia is.", sentences(1) & says("Wikipedia")),
        row("Exactly two sentences about bread, please.", sentences(2) & says_any("bread")),
        row("Explain gravity in max 30 words", words(5, 30) & says_any("gravity")),
        row("In three paragraphs, describe a day at the beach.", paragraphs(3) & says_any("beach")),
        row(
            "I need a 1,200 word article about beekeeping with a headline.",
            words(1080, 1320) & says_any("beekeeping", "bee"),
        ),
        row("Numbered list of four reasons to learn chess", items(4, r"\d+[.)]")),
        row("Reply in ALL CAPS: what is the capital of Norway", upper_case() & says("OSLO")),
        row("Write one line about tea that ends with a question mark.", fits(r"[^\n]*tea[^\n]*\?")),
        row("Give me a sentence with the words kite and river.", says("kite", "river") & sentences(1)),
        row("Output valid YAML: name Tim, age 8, pets cat and dog", fits(r"(?s).*name: Tim.*age: 8.*")),
        row(
            "Write me a tweet about coffee (max 280 characters).", fits(r"(?s).{20,280}") & says_any("coffee")
        ),
        row("Say something about winter without the letter z", does_not_say("z") & says_any("winter")),
    ),
    *kind(
        "languages and roles",
        row("¿Qué tiempo hace en verano? Responde en español, una frase.", in_language("es")),
        row("Explique-moi ce qu'est une base de données", in_language("fr") & says_any("données")),
        row("Come si fa il caffè?", in_language("it")),
        row("Erzähl mir etwas über Katzen.", in_language("de") & says_any("Katze")),
        row("how r u", in_language("es"), system="Responde siempre en español."),
        row("Who are you?", says("Max"), system="Your name is Max and you are a friendly shop assistant."),
        row("Please answer in English: was ist ein Hund?", in_language("en") & says_any("dog")),
        row(
            "What's your favourite colour?",
            does_not_say("error") & says_any("colour", "color", "blue", "green", "red"),
        ),
        row("ugh, i'm so tired today", says_any("sorry", "rest", "hope", "tired")),
        row("bye, see you tomorrow", says_any("bye", "see you", "take care", "goodbye")),
        row("x=red\ny=blue\nred -> stop, green -> go, red ->", is_like("stop")),
    ),
    *kind(
        "code",
        row("python function that returns the larger of two numbers", code("def ", "return")),
        row("Give me a regex that matches a 5 digit zip code. Regex only.", says_any(r"\d{5}", "[0-9]{5}")),
        row("What does this print?\n```python\nx = 3\nprint(x * 2)\n```", says_any("6", "x * 2")),
        row("Write hello world in Rust", code("fn main", "println!")),
        row("SQL: get names of all users older than 30 from table users", code("SELECT", "users", "30")),
        row("this throws an error, fix it: prnt('hi')", says_any("print('hi')")),
    ),
]
