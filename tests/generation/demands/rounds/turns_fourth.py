"""Contexts, recall over turns, follow-ups and system rules as a tester types them first: 56 to 80 % at first sight."""

from __future__ import annotations

from demands.checkers import does_not_say, is_like, says, says_any, words
from demands.rows import kind, row

PLANS = (
    "Context: Our premium plan costs $49 per month and includes 10 users. "
    "The basic plan costs $19 per month and includes 2 users."
)
PEOPLE = "Given this table:\nName,Age,City\nAnna,34,Berlin\nBob,28,Paris\nCara,41,Rome\n"
SETUP = "Document:\n# Setup\nInstall with pip install foo.\n# License\nMIT\n\nQuestion: "
FAQ = (
    "FAQ:\nQ: How long does delivery take?\nA: 3-5 business days.\n"
    "Q: Do you ship abroad?\nA: No, we only ship within Germany.\n\n"
)
CLOSED = 'Answer only from the context. If it does not say, reply "Not found".\n\nContext: '
PHONES = "## Alpha Phone\n- Battery: 3200 mAh\n- Price: $599\n\n## Beta Phone\n- Battery: 4500 mAh\n- Price: $799\n\n"
LONG = "Most of the visitors arrive by train and stay for a weekend.\n\n" * 200
NEEDLE = f"{LONG}The magic number for Berlin is 48213.\n\n{LONG[:4000]}"
TIPS = "1. Keep a regular schedule.\n2. Avoid screens.\n3. Keep the room cool."

ROWS = [
    *kind(
        "grounding again",
        row(f"{PLANS}\n\nWhich plan includes more users?", says("Premium", "10")),
        row(f"{PLANS}\n\nHow many users does the premium plan include?", says("10") & does_not_say("49")),
        row(
            "Product A weighs 2 kg and costs 30 euros. Product B weighs 5 kg and costs 20 euros. Which is cheaper?",
            says("Product B"),
        ),
        row(f"{PEOPLE}Who is the oldest?", says("Cara") & does_not_say("Anna")),
        row(f"{SETUP}What license is it under?", says("MIT")),
        row(f"{FAQ}Do you deliver to France?", says("only ship within Germany")),
        row(
            "Context:\n| Product | Stock |\n|---|---|\n| Lamp | 12 |\n| Desk | 0 |\n\nWhich product is out of stock?",
            says("Desk") & does_not_say("Lamp"),
        ),
        row(
            f"{CLOSED}The Nile flows through eleven countries.\n\nHow long is the Nile?", is_like("Not found")
        ),
        row(f"{CLOSED}Anna has 3 brothers.\n\nHow many sisters does Anna have?", is_like("Not found")),
        row(f"{CLOSED}Bob's cat is called Whiskers.\n\nWhat is the name of Bob's dog?", is_like("Not found")),
        row(
            "<context>\nThe library opens at 9:00 and closes at 18:00. On Saturdays it closes at 13:00.\n</context>\n\n"
            "When does the library close on Saturdays?",
            says("13:00") & does_not_say("18:00"),
        ),
        row(
            "Text: The flight was cancelled because of heavy snow.\n\nWas the flight cancelled? Answer yes or no.",
            is_like("Yes"),
        ),
        row(
            "Kontext: Der Eintritt kostet 8 Euro. Wenn die Antwort nicht im Kontext steht, sage "
            '"Ich weiß es nicht".\n\nFrage: Wer ist der Direktor?',
            is_like("Ich weiß es nicht"),
        ),
    ),
    *kind(
        "grounding in long and in other texts",
        row(f"{NEEDLE}\n\nWhat is the magic number for Berlin?", says("48213")),
        row(f"{PHONES}Which phone has the bigger battery?", says("Beta")),
        row(f"{CLOSED}It needs 200 g flour and 3 eggs.\n\nHow much sugar is needed?", is_like("Not found")),
        row("Buses leave at 7:15, 8:15 and 9:15. When does the last bus leave?", says("9:15") & words(1, 3)),
        row("The mayor, Helen Moor, opened it on 3 May.\n\nWhen was it opened?", says("mayor", "3 May")),
        row(
            "Sie wurde 1987 gegründet.\n\nWann wurde sie gegründet? Antworte nur mit der Jahreszahl.",
            is_like("1987"),
        ),
        row("When must I check out?", says("11"), system="Breakfast is from 7 to 10. Checkout is at 11."),
        row("Wann habt ihr geöffnet?", says("8-16"), system="Öffnungszeiten: Mo-Fr 8-16 Uhr."),
    ),
    *kind(
        "turns of other kinds",
        row("I'm planning a trip to Japan in April.", "Great!", "Where am I going?", says("Japan")),
        row(
            "Remember these words: apple, river, lamp.", "OK.", "What was the second word?", is_like("river")
        ),
        row("Remember: A = 12, B = 30.", "OK.", "What is A?", says("12") & does_not_say("30")),
        row(
            "I've been to Italy and Spain.",
            "Cool!",
            "Which countries have I been to?",
            says("Italy", "Spain"),
        ),
        row("Boiling point of water?", "100 °C.", "In Fahrenheit?", says("212")),
        row("What is 12 * 4?", "48", "How did you get that?", says("48")),
        row("Name pets.", "1. Dog\n2. Cat", "Translate them to Spanish.", says("perro", "gato")),
        row(
            "List primary colors.", "Red, blue.", "In German, as a numbered list.", says("1. rot", "2. blau")
        ),
        row("List 3 colors.", "Red, Blue, Green", "Now as JSON.", says("Red", "Blue", "Green")),
        row("About Rome?", "Rome is the capital of Italy.", "Summarize that in three words.", words(3, 3)),
        row("Describe Paris.", "Paris is the capital of France.", "Shorter, max 5 words.", says("Paris")),
        row("Hauptstadt von Italien?", "Rom.", "Und von Ungarn?", says("Budapest")),
    ),
    *kind(
        "recall and follow-ups again",
        row("My name is Ana.", "Hi Ana!", "What's my name? One word only.", is_like("Ana")),
        row(
            "Hi, I'm Tom, 32 years old, and I work as a nurse.",
            "Hi Tom!",
            "How old am I and what do I do?",
            says("32", "nurse"),
        ),
        row("Capital of Italy?", "Rome.", "What did you say last?", is_like("Rome")),
        row("Merk dir die Zahl 42.", "OK.", "Welche Zahl solltest du dir merken?", says("42")),
        row('Retiens le mot "soleil".', "D'accord.", "Quel mot devais-tu retenir ?", says("soleil")),
        row("Name fruits.", "Apple, banana, orange.", "The second one in French?", says("banane")),
        row("Fruits?", "Apple, banana, pear.", "Tell me more about the second one.", says("banana")),
        row("Three tips for sleep?", TIPS, "Repeat the last tip.", says("Keep the room cool")),
        row("What's 15% of 200?", "30", "And 20%?", says("40")),
        row('How do you say "thank you" in German?', "Danke", "In Italian?", says("Grazie")),
        row("Write a haiku about autumn.", "Leaves drift down.", "Now about winter.", says("winter")),
        row("Write a poem about rain.", "Rain falls.", "Continue.", says_any("rain") & words(15, 200)),
    ),
    *kind(
        "system rules again",
        row(
            "Which company do you work for?",
            says("Brightfold"),
            system="You are Nova, the bot of Brightfold.",
        ),
        row(
            "What is my order number?",
            says("55812") & does_not_say("Weber"),
            system="The customer's name is Mrs. Weber, and her order number is 55812.",
        ),
        row(
            "Who created you?", says("Orbit Labs"), system="You are Kira, an assistant created by Orbit Labs."
        ),
        row("What is your return policy?", says("14 days"), system="Return policy: 14 days with receipt."),
        row("Where am I?", says("Berlin"), system="The user is located in Berlin."),
        row("What color is the sky?", says_any("bleu"), system="Always respond in French."),
        row(
            "How much does the pro plan cost?",
            is_like("Please contact sales."),
            system='If the user asks about prices, reply with "Please contact sales."',
        ),
        row(
            "Wie geht es dir?",
            says("Arrr!"),
            system='Antworte auf Deutsch und beende jede Antwort mit "Arrr!"',
        ),
    ),
]
