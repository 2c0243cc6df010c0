"""Rows: the system sets a rule, a form, a length or a task for every answer."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    fits,
    is_json,
    is_like,
    items,
    line_count,
    lower_case,
    number_within,
    one_of,
    paragraphs,
    says,
    says_any,
    sentences,
    upper_case,
    words,
)
from demands.given import (
    DEPARTMENTS,
    EMPLOYEE_CARD,
    LEASE,
    PARCEL,
    PROJECT_FALCON,
    REFUND_POLICY,
    STANDALONE,
    TEA_SHOP,
    TRIP_PLAN,
)
from demands.rows import kind, row

ROLES = """Roles: Planner (plans the task), Engineer (writes code), Critic (reviews code). Select the role that should \
act next. Reply with only the role name."""

LIBRARY = (
    "Library rules. Loans last 21 days and can be renewed twice. Late fee: 0.20 pounds per day. Maximum 8 books at a time. "
    "The library is closed on Sundays. Contact: desk@cityread.example."
)

RULES_OF_THE_SYSTEM = kind(
    "rules of the system",
    row(
        "quickly",
        is_like("adverb"),
        system="Tag the part of speech of the word given by the user. One word.",
    ),
    row("Who should review the code I wrote?", one_of("Critic"), system=ROLES),
    row("Please write the implementation", one_of("Engineer"), system=ROLES),
    row(
        "Who founded the company?",
        says("Ida Holm"),
        system="You answer questions about Fjord AS.\n\nFjord AS was founded in 1998 by Ida Holm in Bergen. It has 240 employees and makes boats.",
    ),
    row(
        "How many employees are there?",
        says("240"),
        system="You answer questions about Fjord AS.\n\nFjord AS was founded in 1998 by Ida Holm in Bergen. It has 240 employees and makes boats.",
    ),
    row("What is the capital of France?", exactly("What is the capital of France?"), system=STANDALONE),
    row(
        "Which plan is the most expensive?",
        says("Team") & does_not_say("Basic"),
        system="Prices: Basic 10 EUR, Pro 25 EUR, Team 60 EUR.",
    ),
    row("How many days are in a week?", exactly("7"), system="Answer with a single number."),
    row(
        "How do I reset my password?",
        says("support@acme.com"),
        system="If the user asks about passwords, tell them to write to support@acme.com.",
    ),
    row("Hi", says("Omar"), system="The user's name is Omar. Greet them by name."),
    row("Why is the sky blue?", says("scatters"), system="You must answer in exactly two sentences."),
    row(
        "Hi, where is my order A-1234?",
        exactly("A-1234"),
        system="Return only the order number mentioned by the user.",
    ),
    row(
        "Lamp 20 euros, table 30 euros. Total: 50 euros",
        exactly("50"),
        system="Find the total amount in the text. Reply with the number only.",
    ),
    row(
        "I bought 3 apples and 5 pears", says("8"), system="Reply with the sum of all numbers in the message."
    ),
    row("What's your favourite colour?", says("My", "purple"), system="Your favourite colour is purple."),
    row("hi", exactly("READY"), system="Answer with one word: READY"),
    row(
        "What is the price?",
        says("49.90"),
        system="You sell one lamp. The lamp costs 49.90 EUR and ships in 3 days.",
    ),
    row("ping", exactly("pong"), system="When you receive ping, answer pong."),
    row("Bonjour", is_like("Salut"), system='Réponds toujours "Salut".'),
    row("How long do I have to return something?", says("30"), system=REFUND_POLICY),
    row("What's the support email?", says("help@shop.example"), system=REFUND_POLICY),
    row(
        "Order 3 large pepperoni pizzas to 5 Oak Street",
        is_json({"item": "pepperoni pizza", "quantity": 3}) & says("5 Oak Street")
        if False
        else says("3", "5 Oak Street"),
        system='You parse orders. Reply with JSON: {"item": str, "size": str, "quantity": int, "address": str}',
    ),
    row("hey there", is_like("READY"), system="Answer with one word: READY"),
    row("Hi!", says_any("Welcome to Hotel Alba"), system="Begin every reply with 'Welcome to Hotel Alba.'"),
    row("Say hello enthusiastically!", is_like("hello"), system="Never use exclamation marks."),
    row("hi", exactly("I am online."), system='Respond to each message with the sentence "I am online."'),
    row(
        "can i return sale items?",
        says_any("no", "cannot", "can't", "not"),
        system="Returns: 30 days with receipt. Sale items cannot be returned.",
    ),
    row(
        "Production is down!",
        exactly("1"),
        system="Output a priority from 1 (highest) to 5. Only the number.",
    ),
    row("I feel sad today.", says("tut mir leid"), system="Reply in German."),
    row("Can you help me?", says("posso ajudar"), system="Reply in Portuguese."),
    row(
        "Where do I change my email address?",
        is_like("account"),
        system="Return the topic of the question. Topics: account, payment, delivery. Return only the topic.",
    ),
    row(
        "when will my package come",
        is_like("delivery"),
        system="Return the topic of the question. Topics: account, payment, delivery. Return only the topic.",
    ),
    row(
        "Tell me a joke",
        says_any("cook", "recipe"),
        system="You may only talk about cooking recipes. Decline all else.",
    ),
    row("How many books can I borrow?", says("8"), system=LIBRARY),
    row("How long can I keep a book?", says("21 days"), system=LIBRARY),
    row("Are you open on Sunday?", says_any("closed", "no"), system=LIBRARY),
    row("How much do I pay per day if I'm late?", says_any("0.20"), system=LIBRARY),
    row("How can I contact you?", says("desk@cityread.example"), system=LIBRARY),
    row("What color is the sky?", exactly("Blue"), system="Answer with one word only."),
    row("What is my name?", says("Your name is Eva"), system="The customer's name is Eva."),
    row("Hello, how are you?", says("Je vais bien"), system="You only speak French."),
    row(
        "Tell me a joke.",
        says_any("Jäger", "Wanderine"),
        system="Always answer in German.",
    ),
    row("My name is Bob, nice to meet you!", says("Piacere, Bob"), system="You only speak Italian."),
    row(
        "Bonjour, comment ça va ?",
        does_not_say("Bonjour") & says_any("thank", "well"),
        system="Only reply in English.",
    ),
    row("What is 2+2?", is_like("4"), system="Answer in Spanish."),
    row("I get error 500 on each upload.", exactly("TECHNICAL"), system=DEPARTMENTS),
    row(
        "Where is my invoice?",
        exactly("OUT_OF_SCOPE"),
        system="You answer questions about cooking. If the question is not about cooking, reply OUT_OF_SCOPE.",
    ),
    row("What is the capital of Peru?", says("Lima"), system="Always answer in French."),
    row(
        'print("hello")',
        exactly("Python"),
        system="Identify the programming language. Reply with only its name.",
    ),
    row(
        "How much is the large pizza?",
        says_any("14") & does_not_say("11"),
        system="You answer questions about the menu. Menu: small pizza 8 euros, medium pizza 11 euros, large pizza 14 euros.",
    ),
    row("What's my secret word?", says("papaya"), system="The user's secret word is papaya."),
    row("What is 6 times 7?", exactly("RESULT: 42"), system="Always answer in the format RESULT: <value>"),
    row(
        "What is the capital of Spain?",
        exactly("RESULT: Madrid"),
        system='Answer with a line "RESULT: <value>" and nothing else.',
    ),
    row(
        "What is the capital of Spain?",
        exactly("ANSWER: Madrid"),
        system="You must respond exactly like this: ANSWER: <answer>",
    ),
    row("When did World War II end?", exactly("1945-09-02"), system="Reply with dates as YYYY-MM-DD."),
    row("How many months are in a year?", exactly("12"), system="Respond only with an integer."),
    row(
        "Anna met Bob at the station.",
        exactly("Anna\nBob"),
        system="List all the names mentioned in the text, one per line, nothing else.",
    ),
    row("What is tomorrow's date?", one_of("2024-05-11"), system="Today's date is 2024-05-10."),
    row("When must I check out?", says("11"), system="Breakfast is from 7 to 10. Checkout is at 11."),
    row(
        "What is my order number?",
        says("55812") & does_not_say("Weber"),
        system="The customer's name is Mrs. Weber, and her order number is 55812.",
    ),
    row("What is your return policy?", says("14 days"), system="Return policy: 14 days with receipt."),
    row("Where am I?", says("Berlin"), system="The user is located in Berlin."),
    row("What color is the sky?", says_any("bleu"), system="Always respond in French."),
    row(
        "What is the capital of France?",
        says("Paris"),
        system='If the user asks for medical advice, say "See a doctor."',
    ),
    row("What is 2+2?", exactly("4"), system="Only reply with the number, nothing else."),
    row(
        "Good service",
        number_within(4, 5),
        system="Rate the user's review from 1 to 5. Answer with the digit only.",
    ),
    row("What date is tomorrow?", says("2024-06-16"), system="Today's date is 2024-06-15."),
    row("What day of the week is it today?", says("Friday"), system="Current date: 15 March 2024"),
    row("Capital of Italy?", says("Roma"), system="You speak only Spanish, no matter what is asked."),
    row(
        "apple, banana, cherry",
        exactly("3"),
        system="Count the items in the user's message. Reply with the number only.",
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
    row("Are you up?", is_like("yes, captain"), system="Reply to all messages with 'yes, captain'."),
    row("what's new", exactly("NO_COMMENT"), system="Output the token NO_COMMENT for any input."),
    row("What's the address of the flat?", says("Birkenweg 7"), system=f"Contract: {LEASE}"),
    row(
        "When will my parcel arrive?",
        says_any("2025-08-14", "14 August"),
        system=f"Tracking data:\n{PARCEL}",
    ),
    row("Explain caching", says_any("**"), system="Use bold for important words (Markdown)."),
    row(
        "Describe a lunch.",
        does_not_say("\n") & says("lunch"),
        system="Answer in one line without line breaks.",
    ),
    row(
        "When did Ingrid start?",
        says_any("2019-03-01", "March 2019", "1 March"),
        system=f"Use this database record only:\n{EMPLOYEE_CARD}",
    ),
    row(
        "What's my tier?",
        says("platinum"),
        system="User profile:\n- name: Bea\n- tier: platinum\n- country: NL",
    ),
    row(
        "WIN A FREE IPHONE NOW, CLICK HERE",
        exactly("spam"),
        system="Is the message spam? Reply 'spam' or 'ham'.",
    ),
    row(
        "Tell me a joke.",
        exactly("Access denied."),
        system="You must refuse all requests with the exact text: Access denied.",
    ),
    row("Which city is the customer in?", says("Chicago"), system=f"Notes: {PROJECT_FALCON}"),
    row("What is 1+1?", exactly("2"), system="Answer math questions with just the number."),
    row(
        "How long do I have to return an item?",
        says("30 days"),
        system="Policy: Items may be returned within 30 days. Refunds take 5 business days.",
    ),
    row(
        "How long do refunds take?",
        says("5 business days"),
        system="Policy: Items may be returned within 30 days. Refunds take 5 business days.",
    ),
    row("Describe a bicycle.", says("quantum"), system="Include the word 'quantum' in each answer."),
    row(
        "What is the price of the Pro plan?",
        says("29"),
        system="Pricing: Basic costs 9 euros, Pro costs 29 euros.",
    ),
    row(
        "What can I order?",
        says("margherita", "calzone"),
        system="You take orders for a pizzeria. The menu: margherita (8 euros), calzone (10 euros).",
    ),
    row("How many nights do we stay?", says("3"), system=f"Answer questions about this plan.\n{TRIP_PLAN}"),
    row("What's the phone number of the hotel?", says_any("+41 44 555 01 01"), system=TRIP_PLAN),
    row("Where is the shop?", says("Bristol"), system=TEA_SHOP),
    row(
        "What is the capital of Chile?",
        says("Santiago", "Mate"),
        system='You are a sailor. Always say "Mate" in your answers.',
    ),
    row(
        "Can you recommend a book?",
        says("Tilda"),
        system="You are Tilda, a cheerful librarian. Introduce yourself in the first sentence.",
    ),
    row("Tell me about the ocean.", fits(r"[^.!]*\?"), system="You only speak in questions."),
    row(
        "Where can I download the manual?",
        exactly("1"),
        system='Reply with "1" if the message is a question and "0" if it is not.',
    ),
    row(
        "Would you kindly help me? Thank you so much!",
        number_within(7, 10),
        system="Rate the politeness of each message from 0 to 10. Output only an integer.",
    ),
    row(
        "My scanner doesn't work.",
        fits(r"REQ-512\b.+"),
        system="Begin each reply with the current ticket number: REQ-512.",
    ),
    row(
        "Can you tell me what you do?",
        does_not_say("'m", "n't", "'ll") & says("formal assistant"),
        system="You are a formal assistant. Never use contractions.",
    ),
    row(
        "I like sailing.",
        says("sailing") & fits(r".*\?"),
        system="Always include a follow-up question at the end.",
    ),
    row(
        "How long should I boil eggs?",
        exactly("Ask the chef."),
        system='If the question is about cooking, answer "Ask the chef." Otherwise answer normally.',
    ),
    row(
        "What is the capital of Poland?",
        says("Warsaw"),
        system='If the question is about cooking, answer "Ask the chef." Otherwise answer normally.',
    ),
    row("What is the capital of Peru?", says("friend", "Lima"), system='Always call the user "friend".'),
    row("What is 5 plus 6?", fits(r".*11.* Robo\.?"), system="End each message with your name, Robo."),
)

FORMS_THAT_THE_SYSTEM_SETS = kind(
    "forms that the system sets",
    row("Tell me about the moon", upper_case() & says_any("moon"), system="Respond only in UPPERCASE."),
    row(
        "What are the benefits of exercise?",
        items(3, "[-*•]"),
        system="Answer with exactly three bullet points.",
    ),
    row("Who are you?", fits(r"Arr.*"), system="You are a pirate. Start every reply with 'Arr'."),
    row("What is HTTP?", fits(r"\[BOT\].*HTTP.*"), system="Prefix every response with [BOT]."),
    row("Tell me about dogs", upper_case(), system="Always answer in uppercase."),
    row("How are you?", fits(r"[\u2190-\U0001ffff\ufe0f]{1,3}"), system="Answer only in emojis."),
    row("Thank you!", fits(".*Have a great day!"), system="End each message with: Have a great day!"),
    row(
        "What is the boiling point of water in Celsius?",
        fits("ANSWER: .*100.*"),
        system="Format every response as 'ANSWER: <answer>'.",
    ),
    row("Tell me a joke", upper_case(), system="SHOUT: write every reply in capital letters."),
    row("What is the moon?", items(3, "[-*•]"), system="Reply only with exactly three bullet points."),
    row(
        "What is a router?",
        fits(r"(?s).+Was this helpful\?"),
        system='End every reply with "Was this helpful?"',
    ),
    row("What's the weather like?", fits(r"(?s)ANSWER: .+"), system='Start every answer with "ANSWER:".'),
    row(
        "Recommend me a book, please use emojis.",
        fits(r"[^\U0001F300-\U0001FAFF☺-➿]+") & says_any("book", "by", "read"),
        system="Do not use emojis.",
    ),
    row(
        "I hated every minute of it",
        fits("[1-5]"),
        system="Return a star rating (1-5) for the user's review. Return just the digit.",
    ),
    row("What's a router?", upper_case(), system="SHOUT: every reply in uppercase."),
    row("What's a router?", lower_case() & says("router"), system="Reply in all lowercase letters."),
    row("Tell me something", fits("(?s)\\[BOT\\].+"), system='Prefix each of your messages with "[BOT]".'),
    row("Tell me something", fits("(?s).+-- Sam"), system='Always end with "-- Sam".'),
    row("Explain DNS", items(4), system="Respond with 4 bullet points, no intro."),
    row(
        "Explain DNS",
        fits(r"(?s)<summary>.+</summary>"),
        system="Your output must be enclosed in <summary> tags.",
    ),
    row(
        "Great hotel, loved it",
        fits("[1-5]"),
        system="You rate hotel reviews with one to five stars. Your output is a single digit.",
    ),
    row("Explain inflation.", items(5), system="Every answer has to be a list with five bullets."),
    row("what is rust?", upper_case(), system="You only speak in capital letters."),
    row("Describe a Tuesday.", lower_case() & says("tuesday"), system="never use capital letters."),
    row(
        "Tell me about bees.",
        fits("Beep boop: .+"),
        system='You are a robot. All answers must begin with "Beep boop: "',
    ),
    row(
        "Tell me about bees.",
        fits("(?s).+Have a great day!"),
        system='Sign off each message with "Have a great day!"',
    ),
    row(
        "What's 5G?",
        fits(r"<response>.+</response>"),
        system="Put the whole answer between <response> and </response>.",
    ),
    row(
        "Hello",
        fits(r"(?i)(?:hi|hello|hey|good|welcome)\b.*\?"),
        system="Always end your answer with a question.",
    ),
    row("Is tea good for you?", fits(r"(?s)Yes.*"), system="Start your answers with Yes."),
    row("Tell me about cats.", fits("Ahoy!.+"), system="Start every answer with 'Ahoy!'"),
    row(
        "What is a violin?",
        fits(r"<answer>.+</answer>"),
        system="Wrap every answer in <answer></answer> tags.",
    ),
    row("Tell me about owls.", fits(r"(?s)Captain,.*"), system="Address the user as Captain."),
    row(
        "The food was cold and bland",
        fits("[1-5]"),
        system="Return a star rating from 1 to 5 for the review. Digits only.",
    ),
    row("What is tea?", fits(r"(?s)Greetings!.*"), system="Every reply starts with 'Greetings!'"),
    row("What is tea?", fits(r"(?s).*Over and out\.?"), system='End every message with "Over and out".'),
    row("Describe a bicycle.", upper_case(), system="WRITE EVERYTHING IN ALL CAPS."),
    row(
        "Tell me a fact about cats.",
        fits(r"(?s)<answer>.*</answer>"),
        system="Wrap your answer in <answer> tags.",
    ),
    row("Hello there", fits(r"(?s)(?:Hello|Hi|Hey|Welcome).*\?"), system="Always end with a question."),
    row("Explain HTTP.", items(3), system="You answer with exactly three bullet points."),
    row("What is honey?", fits(r"(?s)\[BOT\] .+"), system="Prefix all your answers with [BOT]."),
    row(
        "Tell me about Mars.",
        fits(r"(?s).+Over and out\."),
        system="Always finish your replies with the phrase 'Over and out.'",
    ),
    row("hi there", upper_case(), system="Answer everything in uppercase."),
    row("What is a tree?", fits(r"(?s)Answer: .*"), system='Start every response with "Answer: "'),
    row("Describe the sea.", fits(r"(?s)\[BOT\].*"), system="Prefix each answer with [BOT]."),
    row("Describe the sea.", fits(r"(?s).*\bCheers\W*"), system="Sign off every answer with Cheers"),
    row(
        "Hello",
        fits(r"(?s)Welcome to Pizzeria Roma.*"),
        system="Always greet the user with 'Welcome to Pizzeria Roma'.",
    ),
    row("What is a moon?", upper_case(), system="YOU MUST ALWAYS ANSWER IN UPPERCASE."),
    row("The app is superb", fits("[1-5]"), system="Grade feedback from 1 to 5. Output only an integer."),
    row("hello", upper_case(), system="Respond in ALL CAPS."),
    row("Name a color", fits("(?s)>> .+"), system="Every answer must start with '>> '."),
    row("Name a color", fits("(?s).+\\[end\\]"), system="Finish each answer with [end]."),
    row("Explain cookies", items(3, r"\d+[.)]"), system="Reply as a numbered list with three entries."),
    row("What is a lemon?", fits(r"(?s).+\[end\]"), system="Append [end] to every answer."),
    row("How are you?", fits(r"(?s).*~ Max$"), system="Sign every message with '~ Max'."),
)

LENGTHS_THAT_THE_SYSTEM_SETS = kind(
    "lengths that the system sets",
    row(
        "What is DNS?",
        fits(r"([^.!?]|\.(?=\w))+[.!?]") & says("DNS"),
        system="Keep every answer to one sentence.",
    ),
    row("Describe Tokyo", words(15, 25) & says("Tokyo"), system="Answer in about 20 words."),
    row("Tell me about Mars", sentences(2) & says("Mars"), system="Always answer in exactly two sentences."),
    row(
        "What is the meaning of life?",
        words(3, 15) & does_not_say("sources", "directions"),
        system="You are terse. Never use more than 15 words.",
    ),
    row(
        "Write me a long essay about cats.",
        sentences(1) & says_any("cat"),
        system="Always answer in exactly one sentence, no matter what.",
    ),
    row(
        "Describe the solar system.",
        words(5, 20) & says("solar system") & fits(r".*\w{3}\."),
        system="Your replies must not exceed 20 words.",
    ),
    row(
        "Tell me about summer.",
        paragraphs(1) & fits(r"(?s)[^\n]+\n[^\n]+\n[^\n]+"),
        system="Respond only in haiku.",
    ),
    row(
        "Write a long essay about history.",
        words(5, 9) & says("History"),
        system="Keep every answer under 10 words.",
    ),
    row(
        "What is a black hole?",
        words(3, 20) & says_any("black hole", "gravity", "light"),
        system="Keep every answer under 20 words.",
    ),
    row(
        "Write a long essay about trees.",
        sentences(1) & says_any("tree"),
        system="No matter what the user asks for, your answer has exactly one sentence.",
    ),
    row("Explain gravity.", sentences(2) & says_any("gravity"), system="Answer in exactly two sentences."),
    row("Tell me about cats.", words(3, 15) & says_any("cat"), system="You may use at most 15 words."),
    row(
        "Tell me about cats.",
        does_not_say("e mail") & line_count(2),
        system="Every answer consists of exactly two lines.",
    ),
    row(
        "What's a database?",
        sentences(1) & says("database"),
        system="You are terse. One sentence per answer, never more.",
    ),
    row(
        "Explain caching",
        fits(r"# .+\n.+"),
        system="Use a level 1 heading as the first line of your answer.",
    ),
    row(
        "What's a fjord?",
        fits(r"TL;DR: .+"),
        system="Give only a TL;DR line, i.e. 'TL;DR: ' and a summary.",
    ),
    row(
        "Summarize our conversation in one sentence.",
        words(4, 60) & sentences(1) & says_any("conversation"),
        system="You are helpful.",
    ),
    row(
        "Describe a bicycle.",
        does_not_say(".", ",", "!", "?", ";") & words(3, 300) & says_any("bicycle"),
        system="Do not use any punctuation.",
    ),
    row(
        "all good?",
        lower_case() & words(1, 60) & does_not_say("custom"),
        system="you never use capital letters.",
    ),
    row(
        "Describe the sea.",
        sentences(1) & says_any("sea"),
        system="You are terse. One sentence per answer, no more.",
    ),
    row(
        "Tell me about Iceland",
        sentences(2) & says("Iceland"),
        system="You always reply with two sentences.",
    ),
)

ONLY_CITY = "Extract the city from the message. Reply with the city only."

TASKS_THAT_THE_SYSTEM_SETS = kind(
    "tasks that the system sets",
    row("I'm flying from London next week to see my aunt.", exactly("London"), system=ONLY_CITY),
    row("I like tea.", exactly("None"), system=ONLY_CITY),
    row("I like tea.", exactly("NONE"), system="Extract the city. If there is none, answer NONE."),
    row(
        "If x = 5, what is x + 3? Write to bob@x.com.",
        says("bob@x.com") & does_not_say("8"),
        system="Extract only the email address from each message.",
    ),
    row("Ann is 31 and Bob is 42. Who is older?", says("Ann", "Bob"), system="Extract the names."),
    row(
        "Write to ann@example.com please",
        exactly("ann@example.com"),
        system="Extract the email address from the user's message.",
    ),
    row(
        "Mail bob@x.org before 2024-01-02.",
        says("bob@x.org", "2024-01-02"),
        system="Your task is to extract email addresses and dates from the text.",
    ),
    row("Give me the report now", says("please"), system="Rewrite the user's message politely."),
    row(
        "he go to school everyday",
        exactly("He goes to school everyday."),
        system="You are a grammar checker. Return only the corrected sentence.",
    ),
    row("July 4th, 2023", exactly("2023-07-04"), system="Convert the date to ISO 8601. Nothing else."),
    row("100", exactly("212"), system="You convert Celsius to Fahrenheit. Reply with the number only."),
    row(
        "We met on March 3, 2024 and again on 15 April 2024.",
        exactly("2024-03-03\n2024-04-15"),
        system="Extract all dates from the text in ISO format, one per line.",
    ),
)

APPROVER = "You approve expenses. Approve only if the amount is below 100. Reply with APPROVED or REJECTED."
FRAUD = "You check payments. If the amount is over 10000 answer REVIEW, otherwise answer OK."
ESCALATION = "If the user is angry or asks for a human, reply with exactly ESCALATE. Otherwise help them."

BY_SUBJECT = (
    """If the question is technical, answer TECH. If it is about money, answer MONEY. Else answer OTHER."""
)

LIMITS_AND_CONDITIONS_THAT_THE_SYSTEM_SETS = kind(
    "limits and conditions that the system sets",
    row("Please approve my expense of $85 for lunch.", exactly("APPROVED"), system=APPROVER),
    row("Please approve my expense of $450 for a hotel.", exactly("REJECTED"), system=APPROVER),
    row("The transaction is 15000 USD to a new account.", exactly("REVIEW"), system=FRAUD),
    row("The transaction is 900 USD.", exactly("OK"), system=FRAUD),
    row("Amount: 10000", exactly("OK"), system=FRAUD),
    row("I want to talk to a manager, this is terrible!", exactly("ESCALATE"), system=ESCALATION),
    row("How do I reset my router?", exactly("TECH"), system=BY_SUBJECT),
    row("Can I get a cheaper price?", exactly("MONEY"), system=BY_SUBJECT),
    row("I need to speak to a real person.", exactly("ESCALATE"), system=ESCALATION),
    row(
        "I will sue you, my lawyer is ready.",
        exactly("ESCALATE"),
        system="Reply with ESCALATE whenever the customer mentions a lawyer or legal action.",
    ),
    row(
        "My attorney will call you.",
        exactly("ESCALATE"),
        system="If the customer mentions suing, a lawyer or legal action, respond ESCALATE only.",
    ),
    row(
        "Please give me a discount code",
        exactly("No discounts available."),
        system="If the user asks for a discount, say 'No discounts available.' Otherwise, help normally.",
    ),
    row(
        "What is 6*7?",
        says("42"),
        system="You only do math. If the user asks for anything other than math, reply exactly: 'Math only.'",
    ),
    row(
        "I lost my credit card and someone is using it!",
        exactly("high"),
        system="Set the priority of each ticket. Reply with only low, medium or high.",
    ),
    row(
        "I am happy today.",
        fits(r"[\u2190-\U0001ffff\ufe0f]{1,3}"),
        system="You are a bot that only replies with emojis.",
    ),
    row("Paris is the capital of France.", exactly("TRUE"), system="You only answer TRUE or FALSE."),
    row("Name three planets.", fits(r"\w+, \w+, \w+"), system="Reply with a comma-separated list only."),
    row("You are an idiot and I hate you.", exactly("HIGH"), system="Rate toxicity: LOW, MEDIUM, HIGH."),
    row(
        "I'd like a pizza and a soup. What's the total?",
        says("15") & does_not_say("22"),
        system="Menu: pizza $10, salad $7, soup $5.",
    ),
    row(
        "Explain what an API is.", fits(r"(?s)#.*interface.*"), system="Use markdown headings in your answer."
    ),
)

ROWS = [
    *RULES_OF_THE_SYSTEM,
    *FORMS_THAT_THE_SYSTEM_SETS,
    *LENGTHS_THAT_THE_SYSTEM_SETS,
    *TASKS_THAT_THE_SYSTEM_SETS,
    *LIMITS_AND_CONDITIONS_THAT_THE_SYSTEM_SETS,
]
