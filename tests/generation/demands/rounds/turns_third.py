"""A third set of conversations, other languages, grounding and forms told by a system: 61 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    fits,
    in_language,
    in_order,
    is_csv,
    is_json,
    is_like,
    is_table,
    items,
    line_count,
    lower_case,
    says,
    says_any,
    sentences,
    words,
)
from demands.rows import kind, row

HOTEL = (
    "You are the virtual concierge of Hotel Aurora in Bergen. Use only this information:\n"
    "- Breakfast: 7 to 10 am, 18 euros, in the Garden Room.\n"
    "- Check-in from 3 pm, check-out until 11 am.\n"
    "- Pets: dogs up to 10 kg are allowed, 15 euros per night.\n"
    "- Parking: underground garage, 20 euros per day.\n"
    "- Wi-Fi is free, the password is AURORA-GUEST.\n"
    "If the answer is not listed, reply exactly: Please call reception at extension 9."
)
SHOP = (
    "You are Pia, customer service of the online shop Wollwerk. Always answer in German. "
    "Shipping costs 4.90 euros and is free from 50 euros. Returns are possible within 30 days. "
    "Never give medical advice."
)
MEETING = (
    "Meeting notes, 4 June\nPresent: Olga, Ravi, Tess. Absent: Jon.\n"
    "1. Budget: approved at 25,000 euros.\n2. Launch: moved from 1 July to 15 July because the tests are late.\n"
    "3. Website: Ravi writes the texts, Tess takes the photos.\nNext meeting: 11 June, 10:00, room Maple."
)
EMAIL = (
    "From: claire.dupont@nordlicht.example\nTo: support@acme.example\nDate: 2 May 2026\nSubject: Wrong item delivered\n\n"
    "Hello,\nI ordered a green backpack (order 88123) but received a blue one. I would like to exchange it. "
    "My phone number is +33 6 12 34 56 78.\nBest regards,\nClaire Dupont"
)
STOCK = "Product | Stock | Price\nLamp | 12 | 35.00\nDesk | 3 | 180.00\nChair | 0 | 75.00\nShelf | 8 | 60.00"

ROWS = [
    *kind(
        "turn after turn",
        row(
            "Name a citrus fruit.",
            "Lemon.",
            "Another one.",
            says_any("orange", "lime", "grapefruit", "mandarin", "citrus", "pomelo"),
        ),
        row(
            "Give me 3 tips for sleeping better.",
            "1. Keep a schedule.\n2. Avoid screens.\n3. Keep the room cool.",
            "Shorten that to one tip.",
            does_not_say("2.") & says_any("schedule", "screens", "cool"),
        ),
        row(
            "Give me 3 tips for sleeping better.",
            "1. Keep a schedule.\n2. Avoid screens.\n3. Keep the room cool.",
            "Explain number 2.",
            says_any("screen") & words(4, 300),
        ),
        row(
            "Give me 3 tips for sleeping better.",
            "1. Keep a schedule.\n2. Avoid screens.\n3. Keep the room cool.",
            "Make a table with columns Number and Tip.",
            is_table("Number", "Tip") & says("Avoid screens"),
        ),
        row(
            "Give me 3 tips for sleeping better.",
            "1. Keep a schedule.\n2. Avoid screens.\n3. Keep the room cool.",
            "I only want the first one.",
            says("Keep a schedule") & does_not_say("screens"),
        ),
        row(
            "Write a tagline for a bakery.",
            "Fresh from the oven, every day.",
            "All in lower case, please.",
            lower_case() & says("fresh from the oven"),
        ),
        row(
            "Write a tagline for a bakery.",
            "Fresh from the oven, every day.",
            "Put it in quotation marks.",
            fits(r"[\"“]Fresh from the oven, every day\.?[\"”]\.?"),
        ),
        row(
            "Write a tagline for a bakery.",
            "Fresh from the oven, every day.",
            "Replace oven with kitchen.",
            says("Fresh from the kitchen, every day"),
        ),
        row("What's 20 + 22?", "42", "Are you sure?", says("42")),
        row("What's 20 + 22?", "42", "Now subtract 2.", says("40")),
        row("What's the currency of Japan?", "The yen.", "and Switzerland's?", says_any("franc", "CHF")),
        row("What's the currency of Japan?", "The yen.", "No, I asked about Korea.", says_any("won")),
        row(
            "Who painted the Mona Lisa?",
            "Leonardo da Vinci.",
            "Where is it displayed?",
            says_any("Louvre", "Paris"),
        ),
        row(
            "Tell me about Mars.",
            "Mars is the fourth planet from the sun. It is cold and dry.",
            "In one word, what is it?",
            words(1, 2) & says_any("planet", "Mars", "cold", "dry"),
        ),
        row(
            "Tell me about Mars.",
            "Mars is the fourth planet from the sun. It is cold and dry.",
            "Turn that into two bullet points.",
            items(2, "[-*•]") & says("fourth planet"),
        ),
        row(
            "Tell me about Mars.",
            "Mars is the fourth planet from the sun. It is cold and dry.",
            "How many sentences was that?",
            says_any("2", "two"),
        ),
        row(
            "Translate 'I am tired' to Spanish.",
            "Estoy cansado.",
            "Now the other way round: Tengo frío.",
            says_any("cold"),
        ),
        row("Say hi to Bob.", "Hi Bob!", "Now to Alice.", says("Alice") & does_not_say("Bob")),
        row("Count from 1 to 5.", "1, 2, 3, 4, 5", "Backwards.", in_order("5", "4", "3", "2", "1")),
        row(
            "Give me a random word.",
            "Lantern",
            "Spell it.",
            fits(r"(?i)L-A-N-T-E-R-N|L[ ,]+A[ ,]+N[ ,]+T[ ,]+E[ ,]+R[ ,]+N\.?"),
        ),
    ),
    *kind(
        "what was said",
        row(
            "I'm Tomás, I'm 41 and I live in Porto.",
            "Nice to meet you, Tomás!",
            "How old am I and where do I live?",
            says("41", "Porto"),
        ),
        row(
            "My car is a Skoda.",
            "Nice.",
            "My wife's car is a Fiat.",
            "OK.",
            "Which car does my wife drive?",
            says("Fiat") & does_not_say("Skoda"),
        ),
        row(
            "The budget for flights is 800 and for hotels 1200.",
            "Noted.",
            "What's the hotel budget?",
            says("1200") & does_not_say("800"),
        ),
        row(
            "My appointment is on Monday.",
            "Noted.",
            "It has been moved to Wednesday.",
            "Okay, Wednesday.",
            "On which day is my appointment?",
            says("Wednesday"),
        ),
        row(
            "Paul owes me 20 euros and Kim owes me 35.",
            "Alright.",
            "Who owes me more?",
            says("Kim") & does_not_say("Paul "),
        ),
        row(
            "I'm learning Dutch.",
            "Great!",
            "I'm also taking piano lessons.",
            "Wow!",
            "Which language am I learning?",
            says("Dutch"),
        ),
        row("Here is a list: milk, eggs, flour.", "Got it.", "Is butter on my list?", says_any("no", "not")),
        row(
            "Here is a list: milk, eggs, flour.",
            "Got it.",
            "Add butter and show me the list.",
            says("milk", "eggs", "flour", "butter"),
        ),
        row("My favourite team is Ajax.", "Great team!", "Do you remember my favourite team?", says("Ajax")),
        row("I hate Mondays.", "Who doesn't!", "Which day do I hate?", says_any("Monday")),
        row("Was ist 5 mal 5?", "25", "Und mal 2?", says("50")),
        row("Je m'appelle Luc et j'ai 30 ans.", "Enchanté, Luc !", "Quel âge ai-je ?", says("30")),
        row(
            "Me llamo Rosa y trabajo de enfermera.", "¡Hola Rosa!", "¿En qué trabajo?", says_any("enfermera")
        ),
        row("Ich wohne in Bonn und arbeite in Köln.", "Alles klar.", "Wo arbeite ich?", says("Köln")),
    ),
    *kind(
        "told by a system",
        row("What time is breakfast?", says_any("7"), system=HOTEL),
        row("What's the wifi password?", says("AURORA-GUEST"), system=HOTEL),
        row("Can I bring my dog? He weighs 8 kg.", says_any("yes", "allowed", "15"), system=HOTEL),
        row("How late can I check out?", says_any("11"), system=HOTEL),
        row("Do you have a gym?", is_like("Please call reception at extension 9."), system=HOTEL),
        row("Where do I park?", says_any("garage"), system=HOTEL),
        row("How much is shipping?", says_any("4.90", "4,90"), system=SHOP),
        row("Who am I talking to?", says("Pia"), system=SHOP),
        row("Tell me a story about a dragon.", in_language("de"), system=SHOP),
        row(
            "good morning",
            exactly("GOOD MORNING"),
            system="Repeat the user's message in upper case. Nothing else.",
        ),
        row(
            "apple, banana, cherry",
            exactly("3"),
            system="Count the items in the user's message. Reply with the number only.",
        ),
        row(
            "kayak", is_like("yes"), system="Tell whether the user's word is a palindrome. Answer yes or no."
        ),
        row(
            "I love this phone but the battery is bad",
            fits(r"(?i)(positive|negative|mixed)"),
            system="Sentiment classifier. Output exactly one of: positive, negative, mixed.",
        ),
        row(
            "My internet has been down since this morning!!!",
            is_like("high"),
            system="Assign a priority to each ticket: low, medium or high. Output only the priority.",
        ),
        row(
            "Could you add a dark mode some time?",
            is_like("low"),
            system="Assign a priority to each ticket: low, medium or high. Output only the priority.",
        ),
        row("What's the weather like?", fits(r"(?s)ANSWER: .+"), system='Start every answer with "ANSWER:".'),
        row("Tell me about cats.", words(3, 15) & says_any("cat"), system="You may use at most 15 words."),
        row(
            "Tell me about cats.",
            does_not_say("e mail") & line_count(2),
            system="Every answer consists of exactly two lines.",
        ),
        row(
            "Bonjour, comment ça va ?",
            in_language("en") & says_any("well", "fine", "good", "great", "hello", "help"),
            system="Reply in English only.",
        ),
        row(
            "What is 9*9?",
            is_json({"answer": 81}),
            system='You are an API. Respond only with JSON like {"answer": ...}.',
        ),
        row(
            "Recommend me a book, please use emojis.",
            fits(r"[^\U0001F300-\U0001FAFF☺-➿]+") & says_any("book", "by", "read"),
            system="Do not use emojis.",
        ),
        row("Who won the world cup in 2014?", says_any("Germany"), system="You are a football expert."),
    ),
    *kind(
        "in the text",
        row(f"{MEETING}\n\nWho was absent?", says("Jon") & does_not_say("Olga")),
        row(f"{MEETING}\n\nWhen is the new launch date?", says("15 July")),
        row(f"{MEETING}\n\nWho takes the photos?", says("Tess") & does_not_say("Jon")),
        row(f"{MEETING}\n\nWhere is the next meeting?", says("Maple")),
        row(f"{MEETING}\n\nHow many people were present?", says_any("3", "three")),
        row(f"{MEETING}\n\nWhat budget was approved? Number only.", fits(r"25[,.]?000")),
        row(f"{EMAIL}\n\nWhat is the order number?", says("88123")),
        row(f"{EMAIL}\n\nWhich color did she order?", says("green")),
        row(f"{EMAIL}\n\nWho sent this email?", says_any("Claire Dupont", "claire.dupont")),
        row(f"{EMAIL}\n\nWhat does the customer want?", says_any("exchange")),
        row(f"{EMAIL}\n\nExtract the phone number.", says("+33 6 12 34 56 78")),
        row(f"{EMAIL}\n\nSummarize the email in one sentence.", sentences(1) & says_any("backpack")),
        row(f"{STOCK}\n\nWhich product is out of stock?", says("Chair") & does_not_say("Lamp", "Desk")),
        row(f"{STOCK}\n\nHow many lamps are in stock?", says("12")),
        row(f"{STOCK}\n\nWhich products cost more than 70?", says("Desk", "Chair") & does_not_say("Shelf")),
        row(
            f"{STOCK}\n\nConvert this to CSV.",
            is_csv(
                ["Product", "Stock", "Price"],
                [
                    ["Lamp", "12", "35.00"],
                    ["Desk", "3", "180.00"],
                    ["Chair", "0", "75.00"],
                    ["Shelf", "8", "60.00"],
                ],
            ),
        ),
        row(
            '{"server": {"host": "10.0.0.5", "port": 8443}, "debug": false}\n\nWhat is the port?',
            says("8443"),
        ),
        row(
            "Kim: Are we still on for Friday?\nLou: Yes, 7 pm at Luigi's.\nKim: Perfect.\n\nWhere do they meet?",
            says("Luigi's"),
        ),
        row(
            "Kim: Are we still on for Friday?\nLou: Yes, 7 pm at Luigi's.\nKim: Perfect.\n\nWho suggested the time?",
            says("Lou"),
        ),
        row(
            "Context: Our library lends e-books for 21 days.\nQuestion: How long can I keep a DVD?\nIf unknown, say 'No information'.",
            is_like("No information"),
        ),
    ),
    *kind(
        "not in English",
        row("Sag Hallo auf Spanisch.", says_any("Hola")),
        row("Antworte mit genau einem Wort: Was ist die Hauptstadt von Österreich?", is_like("Wien")),
        row("Zähle die Wörter: Heute scheint die Sonne", says_any("4", "vier")),
        row(
            "Gib mir ein JSON mit den Schlüsseln stadt und land: Ich wohne in Lyon in Frankreich.",
            is_json({"stadt": "Lyon", "land": "Frankreich"}, fenced=True),
        ),
        row("Schreibe den Satz in Großbuchstaben: der hund bellt", says("DER HUND BELLT")),
        row("Welche Sprache ist das: 'Je suis content'?", says_any("Französisch", "French")),
        row("Lisa ist 12, Tom ist 15. Wer ist älter?", says("Tom") & does_not_say("Lisa")),
        row("Dis bonjour en allemand.", says_any("Hallo", "Guten Tag")),
        row("Mets ces nombres dans l'ordre croissant : 9, 4, 7", in_order("4", "7", "9")),
        row("Vrai ou faux : Paris est en Italie.", is_like("faux")),
        row(
            "Résume en une phrase : Le train est arrivé en retard. Les passagers étaient fâchés.",
            sentences(1) & says_any("train"),
        ),
        row("Cuenta hasta cinco.", in_order("1", "2", "3", "4", "5")),
        row("Ordena de menor a mayor: 30, 10, 20", in_order("10", "20", "30")),
        row("¿Cuántas letras tiene la palabra perro? Solo el número.", exactly("5")),
        row("Contesta verdadero o falso: el sol es frío.", is_like("falso")),
        row("Scrivi solo la parola casa.", is_like("casa")),
        row("Quanto fa 12 per 3?", says("36")),
        row("Metti in ordine alfabetico: pera, arancia, limone", in_order("arancia", "limone", "pera")),
        row("Qual palavra é maior: sol ou montanha? Responda com uma palavra.", is_like("montanha")),
        row("Responda sim ou não: 10 é maior que 5?", is_like("sim")),
        row("O João tem 3 maçãs e compra mais 4. Quantas maçãs tem?", says("7")),
        row("Diga olá em francês.", says_any("Bonjour", "Salut")),
    ),
]
