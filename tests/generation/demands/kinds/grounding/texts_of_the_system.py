"""Rows: the answer is in the text of the system message, or that text does not say it."""

from __future__ import annotations

from demands.checkers import does_not_say, exactly, is_like, lower_case, says, says_any
from demands.given import (
    BAKERY,
    BRIGHTWAVE,
    CATS,
    CITY_TOUR,
    CLINIC,
    CONCIERGE,
    HARBOR_HOTEL,
    LAMP_GUIDE,
    OFFICE_IN_GHENT,
    OLD_MILL_MUSEUM,
    REFUND_POLICY,
    SEAVIEW_HOTEL,
    VACATION_POLICY,
)
from demands.rows import kind, row

PLANS = "Answer strictly from the context. If the answer is missing, say 'I don't know'.\nContext: Our basic plan costs 9 euros a month and includes 5 GB."

HANDBOOK = (
    "Answer only from the context below. If the answer is not in it, reply with NOT FOUND.\n\n"
    "Context:\nEmployees get 28 days of vacation per year. New employees start with a probation period of six months. "
    "Overtime is paid from the 41st hour a week. The office in Leeds has 120 desks and the office in York has 45. "
    "Expense reports are due by the 5th of each month and go to Priya Nair in finance."
)

PAPERS = """Answer only from the documents. If they do not contain the answer, reply with "NOT FOUND".
<document id="1">
<title>Remote work</title>
Employees may work from home up to 3 days per week. Approval by the manager Petra Klein is required.
</document>"""

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

RELEVANT = """You are a grader assessing relevance of a retrieved document to a user question. Give a binary \
score 'yes' or 'no' score to indicate whether the document is relevant to the question."""

GROUNDED = """You are a grader assessing whether a generation is grounded in / supported by a set of retrieved \
facts. Give a binary score 'yes' or 'no'. 'Yes' means that the answer is supported by the set of facts."""

AIRLINE = (
    "You answer for Nordwind Airlines. Hand luggage: up to 8 kg. Checked bags cost 35 euros each. Check-in opens 24 hours "
    "before departure and closes 60 minutes before. Children under 2 fly free. Support: help@nordwind.example."
)

BANK = (
    "You are the assistant of Fjord Bank. Facts: branches open Monday to Friday, 9 to 17. A lost card must be blocked by "
    "calling 0800 111 222. Transfers abroad cost 12 kroner. Accounts are free for people under 25. Never invent anything; "
    "say 'I have no information on that' if unsure."
)

GYM = (
    "You are Flex, the chat assistant of the gym Ironworks. Be friendly and brief.\n"
    "Facts: The gym opens at 6:00 on weekdays and at 9:00 on weekends. It closes at 22:00 every day. "
    "A monthly pass is 39 euros, a day pass is 12 euros, students pay 29 euros a month. "
    "Yoga classes take place on Tuesdays and Thursdays at 18:30 with Mira. "
    "Lockers are free; towels can be rented for 2 euros.\n"
    "If you cannot find the answer in these facts, say: I'll ask the front desk."
)

ANSWERS_FROM_THE_SYSTEMS_TEXT = kind(
    "answers from the system's text",
    row(
        "What warranty do I get?",
        says("two years"),
        system="You are a support bot. Knowledge: All lamps come with a warranty of two years. Returns are free within 14 days. Shipping takes 3 days.",
    ),
    row(
        "How long does shipping take?",
        says("3 days") & does_not_say("14"),
        system="You are a support bot. Knowledge: All lamps come with a warranty of two years. Returns are free within 14 days. Shipping takes 3 days.",
    ),
    row(CATS.format("How long do cats sleep?"), exactly("yes"), system=RELEVANT),
    row(CATS.format("What is the tallest mountain?"), exactly("no"), system=RELEVANT),
    row("Set of facts: The sky is blue.\n\nGeneration: The sky is green.", exactly("no"), system=GROUNDED),
    row(
        "Set of facts: \n\n Maria works at Acme in Lisbon since 2019. \n\n Generation: Maria works at Acme.",
        exactly("yes"),
        system=GROUNDED,
    ),
    row(
        "When does the library close on Saturdays?",
        says_any("4 pm", "16:00") & does_not_say("8 pm"),
        system="Answer from the context only.\nContext: The library is open Monday to Friday until 8 pm and on Saturdays until 4 pm.",
    ),
    row(
        "When was the company founded?",
        says("1987"),
        system="Answer based on the context.\nContext: Acme Ltd was founded in 1987 in Leeds. It has 50 employees.",
    ),
    row(
        "How many employees does Acme have?",
        says("50") & does_not_say("1987"),
        system="Answer based on the context.\nContext: Acme Ltd was founded in 1987 in Leeds. It has 50 employees.",
    ),
    row(
        "Where is the office?",
        says("Dock 4") & does_not_say("9 to 5"),
        system="Company facts: The office is at Dock 4, Hamburg. It is open from 9 to 5. The CEO is Lars Holt.",
    ),
    row(
        "Who runs the company?",
        says("Lars Holt"),
        system="Company facts: The office is at Dock 4, Hamburg. It is open from 9 to 5. The CEO is Lars Holt.",
    ),
    row(
        "Which port does the server use?",
        says("8443") & does_not_say("5432"),
        system="Context:\nThe server listens on port 8443. The database listens on port 5432.\nAnswer from the context.",
    ),
    row("How much storage does the basic plan include?", says("5 GB"), system=PLANS),
    row(
        "what's in stock?",
        says("mugs", "caps"),
        system="Shop facts: in stock are mugs and caps. Sold out: shirts.",
    ),
    row("How heavy can my hand luggage be?", says_any("8 kg"), system=AIRLINE),
    row("What does a checked bag cost?", says("35"), system=AIRLINE),
    row("When does check-in close?", says_any("60 minutes"), system=AIRLINE),
    row("Do babies fly for free?", says_any("free", "yes"), system=AIRLINE),
    row("What's the support email?", says("help@nordwind.example"), system=AIRLINE),
    row("I lost my card!! what now", says("0800 111 222"), system=BANK),
    row("how much is it to send money abroad", says("12"), system=BANK),
    row("Are you open on Saturday?", says_any("no", "Monday to Friday"), system=BANK),
    row("I'm 20. Do I pay for an account?", says_any("free", "no"), system=BANK),
    row("What is the interest rate for loans?", says("I have no information on that"), system=BANK),
    row(
        "What is the refund period?",
        says("14 days"),
        system="FAQ: Refunds are possible within 14 days. Shipping is free above 50 EUR.",
    ),
    row(
        "Is shipping free for 60 EUR?",
        says_any("yes", "free"),
        system="FAQ: Refunds are possible within 14 days. Shipping is free above 50 EUR.",
    ),
    row(
        "What does the sourdough cost?",
        says("4.20"),
        system=BAKERY + " Answer questions only from the context.",
    ),
    row(
        "Do you ship to Canada?",
        says_any("no", "not") & does_not_say("yes"),
        system="Answer only from this FAQ: We ship to the US and Mexico. We do not ship to Canada. Delivery takes 3 days.",
    ),
    row(
        "How long is the Nile?",
        says("6,650 km"),
        system="You answer questions about this document: The Nile is 6,650 km long. It flows into the sea.",
    ),
    row("How long does my contract run?", says("24"), system=BRIGHTWAVE),
    row(
        "I moved in 5 days ago and need a technician. What will it cost?",
        says_any("free", "nothing", "no cost", "49"),
        system=BRIGHTWAVE,
    ),
    row(
        "Can I call you on Sunday?",
        says_any("Monday to Saturday", "no"),
        system=BRIGHTWAVE,
    ),
    row("Hi, who are you?", says("Nora"), system=BRIGHTWAVE),
    row("How many vacation days do employees get?", says("28"), system=HANDBOOK),
    row("Who handles expense reports?", says("Priya Nair"), system=HANDBOOK),
    row("Which office is bigger, Leeds or York?", says("Leeds"), system=HANDBOOK),
    row("When do you open on Saturday?", says("9:00"), system=GYM),
    row("How much is a day pass?", says("12") & does_not_say("39"), system=GYM),
    row("I'm a student. What would I pay per month?", says("29"), system=GYM),
    row("Who teaches yoga?", says("Mira"), system=GYM),
    row("Do you have a swimming pool?", says("I'll ask the front desk"), system=GYM),
    row("Are towels included?", says_any("2 euros", "rented"), system=GYM),
    row("What's your name?", says("Flex"), system=GYM),
    row("Who has to approve remote work?", says("Petra Klein"), system=PAPERS),
    row("How long do I have to return something?", says("28"), system=SHOP),
    row("When is delivery free?", says("£50"), system=SHOP),
    row("What's your phone number?", says("0800 555 0199"), system=SHOP),
    row("Who founded BrightHome?", says("Tom Hale", "Rita Sen"), system=SHOP),
    row("Where are you based?", says("Leeds"), system=SHOP),
    row("How much is the Pro plan?", says("14.99"), system=APP),
    row("Which plan includes personal coaching?", says("Pro"), system=APP),
    row("How do I delete my account?", says("Settings"), system=APP),
    row("What time is breakfast?", says_any("7"), system=CONCIERGE),
    row("What's the wifi password?", says("AURORA-GUEST"), system=CONCIERGE),
    row("Can I bring my dog? He weighs 8 kg.", says_any("yes", "allowed", "15"), system=CONCIERGE),
    row("How late can I check out?", says_any("11"), system=CONCIERGE),
    row("Where do I park?", says_any("garage"), system=CONCIERGE),
    row(
        "Are pets allowed?",
        says_any("not", "no"),
        system=f"You are the concierge. Answer from these facts: {SEAVIEW_HOTEL}",
    ),
    row(
        "How much is it for a dog?", says("12"), system=f"You answer guests' questions. Facts: {HARBOR_HOTEL}"
    ),
    row(
        "How do I bake bread?",
        says_any("bread"),
        system="You are a cooking assistant. Only answer questions about cooking.",
    ),
    row(
        "When does the canteen close?",
        says("14:30"),
        system="Use only this text to answer: " + OFFICE_IN_GHENT,
    ),
    row("Describe a bicycle.", lower_case() & says_any("bicycle"), system="Only use lowercase letters."),
    row(
        "When does the Leeds office open?",
        says("8:30"),
        system=f"Answer only from this handbook:\n{VACATION_POLICY}\nIf the handbook has no answer, say NO ANSWER.",
    ),
    row("Where are appointments made?", says("reception"), system="Knowledge base:\n" + CLINIC),
    row(
        "Q: What is the warranty of the Aurora lamp?",
        says_any("two years"),
        system="Answer with the manual. Manual: " + LAMP_GUIDE,
    ),
    row(
        "When does the pharmacy close?",
        says("20"),
        system='Answer only from the text. Otherwise say "Unknown". Text: The pharmacy opens at 8 and closes at 20.',
    ),
    row(
        "Is Rex black?",
        is_like("no"),
        system="Answer yes or no using only this context: Rex is a brown dog who likes swimming.",
    ),
    row(
        "Does Rex like swimming?",
        is_like("yes"),
        system="Answer yes or no using only this context: Rex is a brown dog who likes swimming.",
    ),
)

WHAT_THE_SYSTEMS_TEXT_DOES_NOT_SAY = kind(
    "what the system's text does not say",
    row(
        "Do you ship to Mars?",
        says_any("don't know", "n't", "not", "no "),
        system="Answer only from the knowledge, else say you don't know. Knowledge: All lamps come with a warranty of two years. Returns are free within 14 days.",
    ),
    row(
        "What is the phone number?",
        says_any("don't know", "not ", "n't"),
        system="Use only the context to answer. If the answer is not there, say you don't know.\n\nContext: Fjord AS was founded in 1998 by Ida Holm in Bergen.",
    ),
    row(
        "Who is the CEO?",
        says_any("don't know", "not ", "n't"),
        system='Answer based only on the context. If unsure say "I don\'t know".\nContext: Acme Ltd was founded in 1987 in Leeds.',
    ),
    row(
        "Can I bring my dog?",
        says_any(
            "don't know", "do not know", "not say", "not mention", "no information", "not in the context"
        ),
        system="Answer only from this context: The hotel has 40 rooms and a pool. Breakfast is from 7 to 10.",
    ),
    row("How much is the premium plan?", says("don't know"), system=PLANS),
    row(
        "Do you ship to Mars? If you don't know, say I don't know.",
        says("don't know"),
        system="Answer only from the following. " + REFUND_POLICY,
    ),
    row(
        "Who won the world cup in 2018?",
        says_any("cooking", "only help", "can't help", "cannot help", "sorry") & does_not_say("France"),
        system="You are a cooking assistant. Only answer questions about cooking; politely decline anything else.",
    ),
    row(
        "Tell me about the French Revolution.",
        says_any("sorry", "can't", "cannot", "only help", "only answer"),
        system="You only answer questions about gardening. For other topics, apologize and decline.",
    ),
    row(
        "How do I water tomatoes?",
        says_any("tomato", "water") & does_not_say("sorry, i", "can't help", "only answer"),
        system="You only answer questions about gardening. For other topics, apologize and decline.",
    ),
    row(
        "What's the weather in Rome?",
        says_any("bank", "sorry", "can't", "cannot"),
        system="You are a bank's assistant. You only answer questions about bank accounts. Otherwise say you can't help with that.",
    ),
    row("What is the dress code?", exactly("NOT FOUND"), system=HANDBOOK),
    row("What is the capital of France?", is_like("NOT FOUND"), system=PAPERS),
    row("Write a poem about cats.", is_like("I'm not sure, please contact our support team."), system=SHOP),
    row("Does it have a calorie counter?", is_like("Sorry, I don't have that information."), system=APP),
    row(
        "What is the CEO's salary?",
        says_any(
            "don't know",
            "do not know",
            "cannot find",
            "not in the",
            "no information",
            "not mention",
            "does not say",
            "doesn't say",
            "not found",
            "NOT FOUND",
        ),
        system=f"Only use the context. When the answer isn't in it, reply NOT FOUND.\nContext: {SEAVIEW_HOTEL}",
    ),
    row(
        "Who won the election?",
        says_any("can't", "cannot", "sorry", "only help"),
        system="You are a cooking assistant. Only answer questions about cooking.",
    ),
    row(
        "What is the CEO's salary?",
        says_any(
            "don't know",
            "not say",
            "not mention",
            "cannot",
            "can't",
            "no information",
            "does not",
            "doesn't",
        ),
        system="Answer only from the text; if it is not in there say that you don't know. " + OFFICE_IN_GHENT,
    ),
    row(
        "What is the dress code?",
        says("NO ANSWER"),
        system=f"Answer only from this handbook:\n{VACATION_POLICY}\nIf the handbook has no answer, say NO ANSWER.",
    ),
    row(
        "What is the fax number?",
        says_any("don't know", "not", "no information"),
        system="Only use this information: " + CLINIC + " If you cannot find the answer, say you don't know.",
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
        "Do you sell audio guides?",
        says("I don't know"),
        system=f"{OLD_MILL_MUSEUM} If you cannot answer from this text, reply with: I don't know.",
    ),
    row(
        "Is there a discount for students?",
        says("I am not sure"),
        system=f"{CITY_TOUR} If the text doesn't say it, answer: I am not sure.",
    ),
    row(
        "Which destinations does Lumen Airlines fly to?",
        says("I don't know"),
        system='Answer strictly from the document, else say "I don\'t know."\nDocument: Lumen Airlines allows one bag.',
    ),
)

ROWS = [*ANSWERS_FROM_THE_SYSTEMS_TEXT, *WHAT_THE_SYSTEMS_TEXT_DOES_NOT_SAY]
