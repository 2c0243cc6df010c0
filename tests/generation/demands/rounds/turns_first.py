"""Conversations, other languages, grounding and formats told by a system: 66 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    fits,
    in_language,
    in_order,
    is_json,
    is_like,
    is_list,
    items,
    says,
    says_any,
    sentences,
    words,
)
from demands.rows import kind, row

TELECOM = (
    "You are Nora, the support assistant of Brightwave, an internet provider. Policies:\n"
    "- Contracts run for 24 months and can be cancelled with 30 days' notice.\n"
    "- A technician visit costs 49 EUR, but is free in the first 14 days.\n"
    "- The hotline is open Monday to Saturday, 8 am to 8 pm: 0800-555-0199.\n"
    "- Routers must be returned within 10 days after the contract ends.\n"
    "If a customer asks for something that is not covered here, say exactly: "
    '"Please contact our hotline at 0800-555-0199."'
)
HANDBOOK = (
    "Answer only from the context below. If the answer is not in it, reply with NOT FOUND.\n\n"
    "Context:\nEmployees get 28 days of vacation per year. New employees start with a probation period of six months. "
    "Overtime is paid from the 41st hour a week. The office in Leeds has 120 desks and the office in York has 45. "
    "Expense reports are due by the 5th of each month and go to Priya Nair in finance."
)
INVOICE = (
    "INVOICE #INV-7731\nDate: 2026-03-14\nBill to: Harbor Books Ltd\n\n"
    "Item            Qty   Price\nPaper A4        10    4.50\nInk cartridge   3     22.00\nStapler         2     8.75\n\n"
    "Subtotal: 128.50\nVAT (20%): 25.70\nTotal: 154.20\nDue: 2026-04-13\n"
)
LOG = (
    "2026-02-01 08:00:01 INFO  service started\n"
    "2026-02-01 08:03:12 WARN  disk usage 81%\n"
    "2026-02-01 08:05:44 ERROR database timeout after 30s\n"
    "2026-02-01 08:05:50 INFO  retry 1\n"
    "2026-02-01 08:06:20 ERROR database timeout after 30s\n"
    "2026-02-01 08:06:31 INFO  connection restored\n"
)
CHAT = (
    "[09:02] Maya: Morning! Did the parcel from Oslo arrive?\n"
    "[09:03] Tom: Yes, this morning. I put it on your desk.\n"
    "[09:05] Maya: Great. Can someone call the printer company?\n"
    "[09:06] Ines: I'll do it after lunch.\n"
    "[09:07] Tom: I need two days off next week, Thursday and Friday.\n"
)

ROWS = [
    *kind(
        "follow-up turns",
        row(
            "What is a firewall?",
            "A firewall is a system that filters network traffic by rules. It blocks what is not allowed and lets the rest pass.",
            "Shorter please, one sentence.",
            sentences(1) & says_any("firewall", "traffic"),
        ),
        row(
            "Name three fruits.",
            "1. Apple\n2. Mango\n3. Cherry",
            "And three vegetables?",
            items(3) & does_not_say("apple", "mango", "cherry"),
        ),
        row(
            "Name three rivers in Europe.",
            "1. Danube\n2. Rhine\n3. Loire",
            "Which one did you list second?",
            says("Rhine") & does_not_say("Danube", "Loire"),
        ),
        row(
            "Give me three pizza toppings.",
            "- Mushrooms\n- Olives\n- Ham",
            "Put them in a comma-separated line.",
            fits(r"(?i)mushrooms, olives, ham\.?"),
        ),
        row(
            "Write one sentence about the ocean.",
            "The ocean covers more than two thirds of the Earth.",
            "Now in Spanish",
            in_language("es") & says_any("océano"),
        ),
        row(
            "List two advantages of electric cars.",
            "They are quiet and they have no exhaust.",
            "as bullet points",
            items(2, "[-*•]") & says_any("quiet") & says_any("exhaust"),
        ),
        row("What is 12 times 8?", "96", "And divided by 4?", says("24")),
        row("What's the capital of Norway?", "Oslo.", "and Finland?", says("Helsinki")),
        row("What is the capital of Peru?", "Lima.", "No, I meant Chile.", says("Santiago")),
        row("Convert 10 km to miles.", "10 km is about 6.21 miles.", "And 42 km?", says_any("26.1")),
        row(
            "Translate 'dog' to French.",
            "chien",
            "and to Italian?",
            says("cane"),
        ),
        row(
            "Make this uppercase: hello world",
            "HELLO WORLD",
            "Undo that.",
            is_like("hello world") & fits(r"[^A-Z]*(?:H?ello [Ww]orld)?[^A-Z]*"),
        ),
        row(
            "Sort these: pear, fig, kiwi",
            "fig, kiwi, pear",
            "Now reverse the order.",
            in_order("pear", "kiwi", "fig"),
        ),
        row(
            "Tell me a fun fact about bees.",
            "Bees can recognise human faces.",
            "Thanks! Bye.",
            says_any("welcome", "bye", "glad", "day", "pleasure") & words(1, 30),
        ),
        row(
            "What is the tallest mountain on Earth?",
            "Mount Everest, at 8,849 metres.",
            "What was my question?",
            says_any("tallest mountain"),
        ),
    ),
    *kind(
        "recall over turns",
        row(
            "Hi, I'm Petra and I'm allergic to nuts.",
            "Hi Petra! Good to know.",
            "I'm flying to Lisbon on Friday.",
            "Sounds lovely!",
            "What am I allergic to?",
            says("nuts"),
        ),
        row(
            "Hi, I'm Petra and I'm allergic to nuts.",
            "Hi Petra! Good to know.",
            "I'm flying to Lisbon on Friday.",
            "Sounds lovely!",
            "Where am I flying, and when?",
            says("Lisbon", "Friday"),
        ),
        row(
            "My budget is 500 euros.",
            "Noted.",
            "Actually, make it 650 euros.",
            "Okay, 650 euros.",
            "What's my budget?",
            says("650") & does_not_say("500"),
        ),
        row(
            "My dog is called Biscuit and my cat is called Pepper.",
            "What lovely names!",
            "What is my cat's name?",
            says("Pepper") & does_not_say("Biscuit"),
        ),
        row(
            "Anna likes tea. Ben likes coffee. Carla likes juice.",
            "Got it.",
            "Who likes coffee?",
            says("Ben") & does_not_say("Anna", "Carla"),
        ),
        row(
            "Keep this code in mind: QX-4471",
            "I'll remember it.",
            "Tell me a short joke.",
            "Why did the scarecrow win an award? He was outstanding in his field.",
            "Now give me the code again. Only the code.",
            exactly("QX-4471"),
        ),
        row(
            "I was born in 1990 and I have two brothers.",
            "Nice to meet you.",
            "How many brothers do I have?",
            says_any("two", "2"),
        ),
        row(
            "The meeting is on Tuesday at 14:00 in room B12.",
            "Noted.",
            "In which room is the meeting?",
            says("B12"),
        ),
        row(
            "My favorite color is green.",
            "Nice!",
            "My favorite food is ramen.",
            "Yum!",
            "List what you know about me.",
            says("green", "ramen"),
        ),
        row(
            "What is the boiling point of water?",
            "100 °C at sea level.",
            "And of ethanol?",
            "About 78 °C.",
            "What did I ask you first?",
            says("water"),
        ),
        row(
            "I drive a red Volvo.",
            "Nice car!",
            "You said my car is blue. Is that right?",
            says("red"),
        ),
        row(
            "Please call me Max.",
            "Sure, Max!",
            "What should you call me?",
            says("Max"),
        ),
    ),
    *kind(
        "system as products write it",
        row("How long does my contract run?", says("24"), system=TELECOM),
        row(
            "I moved in 5 days ago and need a technician. What will it cost?",
            says_any("free", "nothing", "no cost", "49"),
            system=TELECOM,
        ),
        row(
            "Can I call you on Sunday?",
            says_any("Monday to Saturday", "no"),
            system=TELECOM,
        ),
        row(
            "Do you also sell mobile phones?",
            is_like("Please contact our hotline at 0800-555-0199."),
            system=TELECOM,
        ),
        row("Hi, who are you?", says("Nora"), system=TELECOM),
        row("How many vacation days do employees get?", says("28"), system=HANDBOOK),
        row("Who handles expense reports?", says("Priya Nair"), system=HANDBOOK),
        row("What is the dress code?", exactly("NOT FOUND"), system=HANDBOOK),
        row("Which office is bigger, Leeds or York?", says("Leeds"), system=HANDBOOK),
        row(
            "My parcel never arrived and I want my money back!",
            is_like("refund"),
            system="You route support tickets. Respond with exactly one label: refund, shipping, account, other.",
        ),
        row(
            "How do I change my email address?",
            is_like("account"),
            system="You route support tickets. Respond with exactly one label: refund, shipping, account, other.",
        ),
        row(
            "The hotel was dirty but the staff was very kind.",
            is_json({}, keys=("sentiment", "summary")),
            system='Always answer in JSON with the keys "sentiment" and "summary".',
        ),
        row(
            "What is a black hole?",
            words(3, 20) & says_any("black hole", "gravity", "light"),
            system="Keep every answer under 20 words.",
        ),
        row("What is your favourite season?", in_language("de"), system="Respond in German, always."),
        row(
            "Which browser should I use?",
            does_not_say("Chrome") & says_any("browser", "Firefox", "Safari", "Edge"),
            system="You are a helpful assistant. Never mention Chrome.",
        ),
        row(
            "Can you recommend a book?",
            fits(r".*\n?\s*[-–— ]*Kind regards, Elsa\.?"),
            system='You are Elsa from the city library. Sign every message with "Kind regards, Elsa".',
        ),
        row(
            "Answer in English: what is a lawyer?",
            in_language("fr"),
            system="You must always answer in French, even if the user asks for another language.",
        ),
        row(
            "Write a long essay about trees.",
            sentences(1) & says_any("tree"),
            system="No matter what the user asks for, your answer has exactly one sentence.",
        ),
    ),
    *kind(
        "grounding",
        row(f"{INVOICE}\nWhat is the total?", says("154.20")),
        row(f"{INVOICE}\nHow many staplers were ordered? Number only.", exactly("2")),
        row(f"{INVOICE}\nWhen is it due?", says_any("2026-04-13", "April 13", "13 April")),
        row(
            f"{INVOICE}\nReturn JSON with invoice_number, customer and total.",
            is_json(
                {"invoice_number": "INV-7731", "customer": "Harbor Books Ltd", "total": 154.2}, fenced=True
            ),
        ),
        row(
            f"{INVOICE}\nWhich item has the highest price?",
            says("Ink cartridge") & does_not_say("Stapler", "Paper"),
        ),
        row(f"{LOG}\nHow many errors are in this log? Just the number.", exactly("2")),
        row(f"{LOG}\nWhat was the disk usage?", says_any("81%", "81 %")),
        row(f"{LOG}\nWhen was the connection restored?", says("08:06:31")),
        row(f"{CHAT}\nWho will call the printer company?", says("Ines") & does_not_say("Maya:")),
        row(f"{CHAT}\nWhere did the parcel come from?", says("Oslo")),
        row(f"{CHAT}\nWhich days does Tom want off?", says("Thursday", "Friday")),
        row(
            '{"users": [{"name": "Ada", "age": 36}, {"name": "Bo", "age": 29}, {"name": "Cy", "age": 51}]}\nWho is the oldest?',
            says("Cy") & does_not_say("Ada", "Bo"),
        ),
        row(
            '{"users": [{"name": "Ada", "age": 36}, {"name": "Bo", "age": 29}, {"name": "Cy", "age": 51}]}\nList the names as a JSON array, nothing else.',
            is_list(["Ada", "Bo", "Cy"]),
        ),
        row(
            "| City | Population |\n|---|---|\n| Graz | 290000 |\n| Linz | 207000 |\n| Wels | 62000 |\n\nWhich city has the smallest population?",
            says("Wels") & does_not_say("Graz", "Linz"),
        ),
        row(
            "Here is an email:\n\nFrom: Jo Marsh <jo@marsh.example>\nTo: Lee\nSubject: Lunch on Monday\n\nHi Lee, can we meet at 12:30 at Cafe Sol? Jo\n\nWhere do they meet and at what time?",
            says("Cafe Sol", "12:30"),
        ),
        row(
            "def area(w, h):\n    return w * h\n\nprint(area(3, 7))\n\nWhat does this print? Only the output.",
            exactly("21"),
        ),
        row(
            "FAQ\nQ: Can I bring my dog?\nA: Yes, dogs are welcome on a leash.\nQ: Is there parking?\nA: Yes, 40 free spaces behind the building.\n\nHow many parking spaces are there?",
            says("40"),
        ),
    ),
    *kind(
        "other languages",
        row("Antworte nur mit dem Wort Ja.", is_like("Ja")),
        row("Ist 15 durch 3 teilbar? Antworte mit Ja oder Nein.", is_like("Ja")),
        row("Ordne als Bug oder Feature ein: Die App stürzt beim Start ab. Nur das Label.", is_like("Bug")),
        row(
            "Extrahiere Name und Stadt als JSON: Ich heiße Jonas und wohne in Kassel.",
            is_json({"name": "Jonas"}, fenced=True) & says("Kassel"),
        ),
        row("Traduis en anglais : Le chat dort.", says_any("The cat is sleeping", "The cat sleeps")),
        row("Trie par ordre alphabétique : poire, abricot, cerise", in_order("abricot", "cerise", "poire")),
        row("Réponds par oui ou non : Lyon est-elle en France ?", is_like("oui")),
        row("¿Cuánto es 45 + 17? Responde solo con el número.", exactly("62")),
        row("¿Es un tomate rojo? Responde sí o no.", is_like("sí")),
        row(
            "Clasifica el sentimiento como positivo, negativo o neutral: Me encanta este producto.",
            is_like("positivo"),
        ),
        row(
            "Dimmi in una frase che cos'è un gatto.",
            in_language("it") & sentences(1) & says_any("gatto", "felin"),
        ),
        row("Conta le parole: il sole splende forte oggi", says_any("5", "cinque")),
        row("Traduci in inglese: Buona notte", says_any("good night")),
        row("Qual é a capital do Brasil?", says("Brasília")),
        row("Responda apenas com a palavra pronto.", is_like("pronto")),
        row("Some 12, 30 e 8. Responda só com o número.", exactly("50")),
        row("Oi! Tudo bem?", says_any("bem", "ajudar", "Olá")),
        row("Guten Morgen!", says_any("Guten Morgen", "Hallo", "helfen")),
    ),
    *kind(
        "few-shot",
        row("apple -> fruit\ncarrot -> vegetable\nbanana ->", is_like("fruit")),
        row(
            "Text: I love it\nLabel: POS\n\nText: I hate it\nLabel: NEG\n\nText: It is wonderful\nLabel:",
            is_like("POS"),
        ),
        row("Germany: Berlin\nSpain: Madrid\nItaly:", is_like("Rome")),
        row("2 -> 4\n5 -> 10\n9 ->", is_like("18")),
        row("run => running\nswim => swimming\nwalk =>", is_like("walking")),
        row(
            "great",
            "positive",
            "awful",
            "negative",
            "I really like this phone",
            is_like("positive"),
            system="Classify the sentiment of each message as positive or negative.",
        ),
    ),
]
