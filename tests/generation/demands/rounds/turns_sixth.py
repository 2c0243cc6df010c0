"""Long systems, retrieved passages, recall and follow-ups as five testers type them first: 76 to 84 % at first sight."""

from __future__ import annotations

from demands.checkers import does_not_say, fits, is_like, items, says, says_any, sentences
from demands.rows import kind, row

SHOP = """You are Ava, the virtual assistant of BrightHome, an online furniture retailer based in Leeds, UK.

Company facts:
- Founded: 2011 by Tom Hale and Rita Sen
- Delivery: standard delivery takes 3-5 working days and costs £4.99; free for orders over £50
- Returns: within 28 days, unused, in original packaging
- Phone: 0800 555 0199, email: help@brighthome.example

Rules:
- Only answer questions about BrightHome.
- If you do not know the answer, say: "I'm not sure, please contact our support team."
"""
FESTIVAL = (
    "Use the following pieces of context to answer the question at the end. If you don't know the answer, just say "
    "that you don't know, don't try to make up an answer.\n\nThe Lumen festival takes place every July in Tarvik. "
    "In 2023 it had 45,000 visitors. Tickets cost 30 euros for adults and 15 euros for children.\n\nQuestion: "
)
LAPTOP = (
    "Context:\nThe Zephyr X2 laptop has a 14-inch display, 16 GB of RAM and a battery life of 11 hours. "
    "It was released in September 2022 and costs $1,299.\n\nQuestion: "
)
STAFF = (
    "| Name | Department | Salary |\n|------|-----------|--------|\n| Eva | Sales | 52000 |\n| Omar | IT | 61000 |\n"
    "| Nils | IT | 58000 |\n\n"
)
WALL = [
    "Tell me about the Great Wall of China.",
    "The Great Wall of China is a series of fortifications. The best-known sections were built by the Ming dynasty "
    "between 1368 and 1644.",
]
APP = """You are the support assistant for FitTrack, a fitness app.

Knowledge base:
## Plans
Plus: $7.99 per month, 10 workout plans
Pro: $14.99 per month, unlimited workout plans and personal coaching

## Devices
FitTrack works with iOS 15 or later and Android 10 or later. It syncs with Garmin and Fitbit watches.

## Account
To delete your account, go to Settings > Privacy > Delete account. Deleted data cannot be restored.

If the answer is not in the knowledge base, reply: "Sorry, I don't have that information."
"""
EMAIL = (
    "Dear team, revenue grew by 12% to $4.5 million. However, customer complaints increased by 8%, so we will invest "
    "in support staff. Regards, Paula\n\n"
)
FRUITS = ["List three fruits.", "1. Apple\n2. Banana\n3. Cherry"]

ROWS = [
    *kind(
        "long systems",
        row("How long do I have to return something?", says("28"), system=SHOP),
        row("When is delivery free?", says("£50"), system=SHOP),
        row("What's your phone number?", says("0800 555 0199"), system=SHOP),
        row("Who founded BrightHome?", says("Tom Hale", "Rita Sen"), system=SHOP),
        row("Where are you based?", says("Leeds"), system=SHOP),
        row(
            "Write a poem about cats.", is_like("I'm not sure, please contact our support team."), system=SHOP
        ),
        row("How much is the Pro plan?", says("14.99"), system=APP),
        row("Which plan includes personal coaching?", says("Pro"), system=APP),
        row("How do I delete my account?", says("Settings"), system=APP),
        row("Does it have a calorie counter?", is_like("Sorry, I don't have that information."), system=APP),
        row(
            "How are you today?",
            says_any("arr", "matey", "ahoy", "aye"),
            system="You are Captain Blackbeard, a pirate. Stay in character.",
        ),
    ),
    *kind(
        "retrieved passages",
        row(f"{FESTIVAL}When does the Lumen festival take place?\nHelpful Answer:", says("July")),
        row(f"{FESTIVAL}How many visitors came in 2023?\nHelpful Answer:", says("45,000")),
        row(f"{FESTIVAL}Where is it held?\nHelpful Answer:", says("Tarvik")),
        row(
            f"{FESTIVAL}Who organizes the festival?\nHelpful Answer:", says_any("don't know", "does not say")
        ),
        row(f"{EMAIL}By how much did complaints increase?", says("8%")),
        row(f"{EMAIL}Who wrote the email?", says("Paula")),
        row(
            "Text: The museum opened in 1932. Entry is free on Sundays.\n\nIs entry free on Sundays?",
            fits("Yes.*"),
        ),
        row(f"{LAPTOP}How big is the screen?", says("14")),
        row(f"{STAFF}What is the average salary?", says("57000")),
        row(f"{STAFF}How many employees are in the table? Reply with a number only.", is_like("3")),
        row(f"{STAFF}What is the total salary of the IT department?", says("119000") & does_not_say("52000")),
        row(
            "Date: 12 March 2024\n\nHi all,\nPlease pack your desks by 29 March.\n\nBy when do desks have to be packed?",
            says("29 March"),
        ),
        row(
            "You answer from the documents. If the documents do not contain the answer, respond with "
            '"Not in the documents."\n\n[doc1] The Orion telescope was launched from Kourou.\n\n'
            "Who designed the telescope's mirror?",
            is_like("Not in the documents."),
        ),
        row(
            "What is this text about? Answer in one sentence.\n\nHoneybees are vital pollinators. They visit flowers.",
            sentences(1) & says_any("bee"),
        ),
    ),
    *kind(
        "follow-ups of five testers",
        row(*WALL, "Who built the best-known sections?", says("Ming")),
        row(*WALL, "One sentence only please.", sentences(1) & says("Wall")),
        row("What's your favorite color?", "I like blue.", "Why?", says("because")),
        row("Pick a fruit.", "Mango", "Why did you choose it?", fits("(?i).*because.*") & says("Mango")),
        row(*FRUITS, "Add one more.", items(4)),
        row(*FRUITS, "Three more please", items(3) & does_not_say("Apple", "Banana", "Cherry")),
        row("Convert 50°F to Celsius.", "10°C", "And 100°F?", says_any("37.7", "37.8")),
        row("How many letters are in 'cat'?", "3", "And how many letters are in 'dog'?", says("3")),
        row("Hi!", "Hello!", "What is my favorite movie?", says_any("haven't", "don't", "hasn't")),
        row(
            "Remember these words: dog, cat, tree.",
            "OK",
            "How many words did I give you?",
            says_any("3", "three"),
        ),
        row("I'm a nurse.", "Great!", "What do I do for a living?", says("nurse")),
    ),
    *kind(
        "days",
        row("If yesterday was Friday, what day is tomorrow?", says("Sunday")),
        row("If today is Monday, what day is the day after tomorrow?", says("Wednesday")),
        row("Capital of France? One word.", is_like("Paris")),
        row("A pizza is cut into 8 slices. I eat half. How many slices are left?", says("4")),
        row("What gas do plants release during photosynthesis?", says("oxygen")),
        row("In which year ended the World War II?", says("1945")),
    ),
]
