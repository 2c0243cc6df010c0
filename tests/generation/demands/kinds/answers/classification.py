"""Rows: a text is put into one of the classes that the prompt or the system names."""

from __future__ import annotations

from demands.checkers import exactly, fits, in_order, is_like, one_of, says, says_any
from demands.given import (
    CONCIERGE,
    MESSAGE_ROUTER,
    QUESTIONS_AND_ANSWERS,
    SEAVIEW_HOTEL,
    TICKET_LABELS,
    TICKET_ROUTER,
)
from demands.rows import kind, row

TRIAGE = "You are a triage agent. Decide which agent should handle the request: billing_agent, tech_agent, \
sales_agent. Answer with just the agent name."

STORES = (
    'Route the question. Reply only with "vectorstore" or "websearch". The vectorstore contains documents about \
agents, prompt engineering and adversarial attacks.'
)

INTENTS = "Possible intents: greeting, order_status, refund. Output only the intent."

SEARCH = "Decide whether the question needs a web search. Answer only 'search' or 'direct'."

TRIAGE_SUPPORT = "You triage support tickets. Respond with exactly one word: low, medium, or high."

SEVERITY = "Assign a severity to the incident: critical, major or minor. Reply with one of these words."

INTENT = "Detect the intent of the user. Possible intents: greeting, book_table, cancel_booking, ask_hours. Output the intent only."

EMOTION = "Tell which emotion the text shows. Allowed outputs: joy, anger, sadness, fear. One word."

MOD = "You moderate comments. Respond with ALLOW or BLOCK and nothing else."

PRIORITY = "Classify the priority of the task as P1, P2 or P3. Output only P1, P2 or P3."

CLASSIFY_TICKETS = (
    "You classify tickets. Output format:\nCategory: billing, technical or other\nPriority: low/medium/high"
)

REVIEW = "Always respond in this format:\nSentiment: <positive|negative|neutral>\nReason: <one sentence>"

MODERATOR = "Output exactly one token: ALLOW or BLOCK. Do not add punctuation, quotes or explanations."

LABELS = (
    "For every message, output the sentiment label in lowercase. Valid labels: positive, negative, neutral."
)

GRADES = "Compare the student's answer with the reference answer. Reply with CORRECT or INCORRECT only."

AGENTS = (
    "Choose exactly one of the following agents and reply with its name only:\n"
    "- weather_agent: weather forecasts\n- math_agent: calculations\n- travel_agent: flights and hotels"
)

MAIL = "Check whether the text contains an email address. Answer yes or no."

PHONE = "Detect if the message contains a phone number. Reply true or false."

PRICE = "Determine if the message mentions a price. Reply YES or NO."

PRIORITY_LABEL_SUPPORT = "You label support tickets with priority: LOW, MEDIUM, HIGH. Output only the label."

LETTERS = "What is the capital of France?\nA) London\nB) Berlin\nC) Paris\nD) Madrid"

CLASSIFIER = (
    "You label incoming emails. Allowed labels: invoice, complaint, application, newsletter. "
    "Return the label in lower case and nothing else."
)

CLASSES_THAT_THE_SYSTEM_NAMES = kind(
    "classes that the system names",
    row(
        'Give a star rating from 1 to 5 for: "Great food, slow service, would come back." Only the number.',
        one_of("2", "3", "4"),
    ),
    row(
        "I can't log in since this morning",
        exactly("technical"),
        system="Route each message to one of the queues: sales, billing, technical. Answer with the queue name and nothing else.",
    ),
    row("My internet connection keeps dropping", one_of("tech_agent"), system=TRIAGE),
    row("I want to upgrade to the premium plan", one_of("sales_agent"), system=TRIAGE),
    row(
        "Please cancel my subscription",
        exactly("billing"),
        system="You are a router. Routes: billing (subscriptions, invoices), technical, sales. Return the route only.",
    ),
    row("What are the types of agent memory?", one_of("vectorstore"), system=STORES),
    row(
        "Is it spam? 'You won a free cruise, click now!'",
        is_like("spam"),
        system="Label each message spam or ham. Reply with the label only.",
    ),
    row(
        "The package never arrived!",
        exactly("shipping"),
        system="Pick the intent: refund, shipping, account. Return only the intent.",
    ),
    row(
        "Hi, my account is locked",
        exactly("account_access"),
        system="Classify the user's message into one of: account_access, billing, bug_report, other. Output only the label.",
    ),
    row(
        "The app crashes whenever I open settings",
        exactly("technical"),
        system="Route the message to one of these teams: billing, technical, sales. Reply with the team name only.",
    ),
    row(
        "The delivery was fast and the staff friendly.",
        exactly("POSITIVE"),
        system="You are a sentiment classifier. Output POSITIVE, NEGATIVE or NEUTRAL.",
    ),
    row(
        "Delete the old files, please.",
        exactly("COMMAND"),
        system="Classify the message as QUESTION, COMMAND or STATEMENT. Reply with the label only.",
    ),
    row("Where is my package?", exactly("order_status"), system=INTENTS),
    row("I want my money back", exactly("refund"), system=INTENTS),
    row("What is the weather in Paris today?", exactly("search"), system=SEARCH),
    row("What is 2+2?", exactly("direct"), system=SEARCH),
    row(
        "My laptop won't turn on and I have a presentation in an hour!",
        is_like("high"),
        system=TRIAGE_SUPPORT,
    ),
    row("There's a small typo on your about page", is_like("low"), system=TRIAGE_SUPPORT),
    row(
        "You won a free iPhone! Click here.",
        one_of("SPAM"),
        system="You are a spam filter. Answer SPAM or HAM only.",
    ),
    row(
        "My invoice is wrong",
        exactly("billing"),
        system="Classify the ticket as one of: billing, technical, other. Reply with the label only.",
    ),
    row(
        "A guest complains over a late meal and calls his lawyer.",
        exactly("ESCALATE"),
        system="Reply with exactly one of: APPROVE, DENY, ESCALATE.",
    ),
    row(
        "Sort this out first please, the site is down for everyone!",
        exactly("high"),
        system="Reply in exactly one of these: low, medium, high.",
    ),
    row(
        "The app crashes when I open it",
        exactly("technical"),
        system="Classify the ticket as one of: billing, technical, other. Reply with the label only.",
    ),
    row(
        "I want my money back",
        exactly("refund"),
        system="Intent classifier. Possible intents: refund, cancel, greeting. Output only the intent.",
    ),
    row(
        "I'd like to cancel my plan",
        exactly("CANCEL"),
        system="Route the message. Allowed outputs: CANCEL, UPGRADE, OTHER.",
    ),
    row("app crashes when i open settings", exactly("technical"), system=TICKET_ROUTER),
    row("do you guys have a podcast?", exactly("other"), system=TICKET_ROUTER),
    row(
        "I feel great today!",
        is_like("positive"),
        system="Classify sentiment: positive / negative / neutral. Only the label.",
    ),
    row("All users are locked out and the site is down.", exactly("critical"), system=SEVERITY),
    row("A label on the settings page has a typo.", exactly("minor"), system=SEVERITY),
    row("How much is the enterprise plan for 50 people?", is_like("sales"), system=MESSAGE_ROUTER),
    row("Hey there!", exactly("greeting"), system=INTENT),
    row("I'd like a table for four on Friday night", exactly("book_table"), system=INTENT),
    row("When do you open on Mondays?", exactly("ask_hours"), system=INTENT),
    row("Please cancel my reservation for tomorrow", exactly("cancel_booking"), system=INTENT),
    row("I can't stop crying since she left.", is_like("sadness"), system=EMOTION),
    row("This is outrageous, how dare they!", is_like("anger"), system=EMOTION),
    row("You people are idiots and I hope you all die", one_of("BLOCK"), system=MOD),
    row("Lovely photo, thanks for sharing!", one_of("ALLOW"), system=MOD),
    row("Je voudrais un café", exactly("FR"), system="Classify the language of the message: EN, DE or FR."),
    row(
        "I'm furious and want to talk to a manager",
        exactly("ESCALATE"),
        system="Decide if the message needs a human: ESCALATE or OK.",
    ),
    row(
        "I need to reset my password",
        is_like("account"),
        system="Categories: account, billing, shipping. Reply with the category only.",
    ),
    row(
        "Where is my parcel?",
        is_like("shipping"),
        system="Categories: account, billing, shipping. Reply with the category only.",
    ),
    row("Production database is down and customers cannot pay.", exactly("P1"), system=PRIORITY),
    row("Rename a button on the about page some day.", exactly("P3"), system=PRIORITY),
    row("The export button does nothing when I click it.", exactly("bug"), system=TICKET_LABELS),
    row("It would be great if you added a dark theme.", exactly("feature_request"), system=TICKET_LABELS),
    row("The server is down!", exactly("Category: technical\nPriority: high"), system=CLASSIFY_TICKETS),
    row("I love this phone!", fits(r"Sentiment: positive\nReason: .+"), system=REVIEW),
    row("You are an idiot.", exactly("BLOCK"), system=MODERATOR),
    row("Great seller, thank you!", exactly("ALLOW"), system=MODERATOR),
    row("Worst service ever.", exactly("negative"), system=LABELS),
    row(
        "Question: Capital of France? Reference: Paris. Student: Lyon",
        exactly("INCORRECT"),
        system=GRADES,
    ),
    row("Question: What is 2+2? Reference: 4. Student: 4", exactly("CORRECT"), system=GRADES),
    row("What's 12 times 12?", exactly("math_agent"), system=AGENTS),
    row(
        "I want to cancel my plan",
        is_like("cancel_subscription"),
        system="Map the message to one of these intents: cancel_subscription, upgrade, greeting. Output the intent name only.",
    ),
    *(
        row(text, exactly(wanted), system=system)
        for system, text, wanted in (
            (PHONE, "Call me at 555-123-4567", "true"),
            (PHONE, "See you tomorrow", "false"),
            (MAIL, "Write to a@b.com", "Yes"),
            (MAIL, "no mail here", "No"),
            (PRICE, "It costs $40", "YES"),
            (PRICE, "It is free", "NO"),
            (PRIORITY_LABEL_SUPPORT, "The whole site is down for all customers!", "HIGH"),
            ("Output the user's text in reverse word order.", "one two three", "three two one"),
            ("Reply with the length of the user's message in characters.", "hello", "5"),
            ('The answer to every question is "banana".', "What is 1+1?", "banana"),
            (
                "Redact all names in the text with [NAME].",
                "Alice met Bob in Paris.",
                "[NAME] met [NAME] in Paris.",
            ),
        )
    ),
    row(LETTERS, exactly("C"), system="Answer only with A, B, C or D."),
    row("I live in Berlin.", is_like("no"), system="Is the user's message a question? Only yes or no."),
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
        "Attached you find our bill for March, 430 EUR, payable within 30 days.",
        exactly("invoice"),
        system=CLASSIFIER,
    ),
    row(
        "I am writing to apply for the position of data analyst.",
        exactly("application"),
        system=CLASSIFIER,
    ),
    row("I'm extremely disappointed. Nobody answers the phone!", exactly("complaint"), system=CLASSIFIER),
    row("Is 8 even?", is_like("yes"), system="Answer with yes or no only, in lower case."),
    row("Do you have a gym?", is_like("Please call reception at extension 9."), system=CONCIERGE),
    row("kayak", is_like("yes"), system="Tell whether the user's word is a palindrome. Answer yes or no."),
    row(
        "I love this phone but the battery is bad",
        fits(r"(?i)(positive|negative|mixed)"),
        system="Sentiment classifier. Output exactly one of: positive, negative, mixed.",
    ),
    row(
        "The new design is gorgeous!",
        is_like("positive"),
        system="Sentiment analysis. Respond with exactly one of the following labels: positive, negative, mixed.",
    ),
    row(
        "Congratulations, you have been selected for a $1000 gift card",
        one_of("spam"),
        system="You are a mail filter. For each mail return either spam or not_spam.",
    ),
    row(
        "I can't log in to my account, it says wrong password",
        one_of("login_issue"),
        system="You are an intent classifier. Possible intents are: login_issue, shipping_delay, cancel_subscription. Output exactly one intent.",
    ),
    row(
        "Where is my parcel? It should have been here on Monday.",
        is_like("shipping"),
        system="Categories:\n1. billing\n2. shipping\n3. returns\n\nReturn the category name for the user's message and nothing else.",
    ),
    row(
        "How many rooms are there? Number only.", exactly("48"), system=f"Hotel information: {SEAVIEW_HOTEL}"
    ),
    row(
        "The package arrived broken and nobody answers my emails!",
        one_of("negative"),
        system="You are a sentiment classifier. Output: positive | negative | neutral",
    ),
    row(
        "Can you help me reset my password?",
        one_of("account", "billing", "shipping"),
        system="Route the ticket. Allowed outputs: billing, shipping, account. Output exactly one of them in lowercase.",
    ),
    row(
        "Where is my parcel? It should have arrived last week.",
        exactly("SHIPPING"),
        system="Classify the customer message. Labels: SHIPPING | PAYMENT | PRODUCT. Answer with one label, uppercase.",
    ),
    row(
        "Meeting moved to 3pm tomorrow, please confirm.",
        exactly("HAM"),
        system="You are a spam filter. Output SPAM or HAM only.",
    ),
    row(
        "The service was terrible and the food cold.",
        is_like("negative"),
        system="Label the sentiment of the user's text: positive, negative, neutral. One word.",
    ),
    row(
        "I love this phone",
        exactly("POSITIVE"),
        system="You are a sentiment classifier. Output POSITIVE, NEGATIVE or NEUTRAL and nothing else.",
    ),
    row(
        "The app crashes when I open the settings",
        is_like("technical"),
        system="Categories: billing, technical, other. Return the category and nothing else.",
    ),
    row(
        "Thank you so much, it works!",
        one_of("praise"),
        system="Categorize the message as one of [bug, question, praise]. Respond with the category only.",
    ),
    row(
        "The delivery was late but the product is fine.",
        one_of("POS", "NEG", "NEU"),
        system="Sentiment bot. Reply with POS, NEG or NEU. No other text.",
    ),
    row(
        "Hi, I would like to cancel my subscription",
        exactly("cancel"),
        system="Detect the user's intent. Possible intents: buy, cancel, support. Reply with the intent only.",
    ),
    row(
        "Please cancel my subscription",
        is_like("cancellation"),
        system="Route user requests. Valid routes: refund, cancellation, sales. Return the route only.",
    ),
    row(
        "Where can I download my invoice?",
        exactly("BILLING"),
        system="You label tickets. Reply BILLING, TECH or SALES and nothing else.",
    ),
    row(
        "I can't log in to my account",
        one_of("login"),
        system="Map each message to an intent from this list: login, refund, greeting. Output the intent and nothing else.",
    ),
    row(
        "Website is down for everyone",
        exactly("P1"),
        system="Answer with P1, P2 or P3 only. P1 = outage, P2 = degraded, P3 = minor or cosmetic.",
    ),
    row(
        "Is flight LH123 on time?",
        exactly("CHECK_STATUS"),
        system="Classify the message as one of: BOOK_FLIGHT, CANCEL_FLIGHT, CHECK_STATUS, OTHER. Only the name.",
    ),
    row(
        "The score is 47.",
        exactly("medium"),
        system="Risk: 0-25 low, 26-60 medium, 61-100 high. Answer only with the level.",
    ),
    row(
        "The bill is 2,300 euros.",
        exactly("HIGH"),
        system="Reply HIGH if the amount is over 2000, MEDIUM if it is between 500 and 2000, LOW if it is under 500.",
    ),
    row(
        "I finally got the promotion!",
        exactly("happy"),
        system="Reply with the mood as one of: happy, sad, angry.",
    ),
    row(
        "On Friday I travel to Lisbon to see friends.",
        exactly("Lisbon"),
        system="Extract the city name only.",
    ),
)

CLASSIFICATION = kind(
    "classification",
    row(
        "Is 'The battery lasts forever, love it' positive or negative? Answer in lowercase.",
        exactly("positive"),
    ),
    row(
        "Classify the sentiment as positive, negative or neutral: 'The battery died after two days, very disappointed.'",
        is_like("negative"),
    ),
    row(
        "Priority (P1, P2 or P3) for this ticket: production database is down, all customers affected.",
        says("P1"),
    ),
    row(
        "Urgent or not urgent? 'No rush, whenever you have time, please update my address.'",
        is_like("not urgent"),
    ),
    row(
        "Return 1 if the text is positive and 0 if it is negative. Text: I hate waiting in line", exactly("0")
    ),
    row("Return 1 if the text is positive and 0 if it is negative. Text: What a lovely day!", exactly("1")),
    row("Return LOW, MEDIUM or HIGH priority for: production database is down", exactly("HIGH")),
    row(
        "Sentiment? Reply with one word (positive/negative/neutral).\nText: I love this phone, the camera is great",
        is_like("positive"),
    ),
    row(
        "Sentiment? Reply with one word (positive/negative/neutral).\nText: The package arrived on Tuesday.",
        is_like("neutral"),
    ),
    row("Reply 'spam' or 'not spam': Meeting moved to 3pm, same room.", is_like("not spam")),
    row(
        "Reply 'spam' or 'not spam': You are our lucky winner! Claim your $1000 gift card now",
        is_like("spam"),
    ),
    row(
        "Intent of this message (greeting, question, complaint): 'Hello there, good morning'. One word.",
        is_like("greeting"),
    ),
    row(
        "What is the sentiment of 'I hate waiting in line'? positive, negative or neutral",
        is_like("negative"),
    ),
    row("Sentiment (positive/negative/neutral): The food was great!", is_like("positive")),
    row(
        "Which category fits 'I forgot my password'? Options: login, payment, shipping. Answer with one option.",
        exactly("login"),
    ),
    row("Label this as 0 (negative) or 1 (positive): best day ever!", exactly("1")),
    row("Priority of 'production database is down': low, medium, high? One word.", is_like("high")),
    row("Classify: 'The battery died after a day'. Labels: positive, negative", is_like("negative")),
    row("Is this spam? 'Win cash now!!!' Reply with spam or not_spam", exactly("spam")),
    row(
        "Choose the best category from [sports, politics, tech]: The team won the championship last night.",
        exactly("sports"),
    ),
    row(
        "Pick one label from {positive, negative, neutral} for this review: 'The food was awful.'",
        exactly("negative"),
    ),
    row("Classify the sentiment (positive/negative/neutral): I enjoyed the concert!", exactly("positive")),
    row(
        "What's the intent of 'I'd like to cancel my subscription'? Options: cancel, upgrade, billing_question",
        exactly("cancel"),
    ),
    row(
        "Is the following message SPAM or HAM? Just the label.\n\nmtg moved to 3pm, see u there",
        exactly("HAM"),
    ),
    row(
        "Is the sentence 'I am not happy' negative or positive? One word, lower case.",
        exactly("negative"),
    ),
    row("Classify: 'Buy cheap watches now, limited offer!!!' -> spam or not_spam", is_like("spam")),
    row(
        "Which category fits best: sports, politics, food? 'The chef added basil to the soup.' Answer with the category.",
        is_like("food"),
    ),
    row(
        "Classify the emotion as joy, anger or sadness: 'I cried all night after the news.' Just the label.",
        is_like("sadness"),
    ),
    row("Positive or negative: 'The screen cracked after two days, very disappointed.'", says("negative")),
    row(
        "Is this email spam or ham? 'Hi Jo, attached are the notes from today's meeting.' One word.",
        is_like("ham"),
    ),
    row(
        "Priority (P1, P2 or P3; P1 is the most severe) for: 'production database is down'. Just the code.",
        exactly("P1"),
    ),
    row("Reply 0 if the number is negative and 1 if positive: -12", exactly("0")),
    row(
        "Sentiment of 'The food was cold and the waiter rude': positive, negative or neutral?",
        says("negative"),
    ),
    row("Categorize into fruit or vegetable: carrot", is_like("vegetable")),
    row('Is this spam or ham? Answer SPAM or HAM. "You won a free iPhone, click here"', exactly("SPAM")),
    row(
        "Classify the severity (low, medium, high, critical): "
        '"Production database is down, all customers affected."',
        exactly("critical"),
    ),
    row('Set a priority P1, P2, P3 for this ticket: "Nobody can log in"', exactly("P1")),
    row('What is the priority (P0-P3) of "typo on the about page"?', exactly("P3")),
    row('Urgency 1-5 (5 most urgent): "The building is burning!"', exactly("5")),
    row("Classify as urgent or not urgent: 'The building is on fire!'", is_like("urgent")),
    row("Spam or ham? 'You have been selected for a free gift card'", is_like("spam")),
    row("Sentiment (positive, negative, neutral): 'I really enjoyed the show.'", says("positive")),
    row("Label the following as question, statement or command: 'Close the window.'", says("command")),
    row("What is the sentiment (positive/negative)? 'Best purchase I ever made!'", says("positive")),
    row(
        "Categorize the expense 'Uber ride to airport': travel, meals, office. Just the category.",
        is_like("travel"),
    ),
    row(
        "Classify the following text as news, sports or weather: 'Heavy rain expected in the north tomorrow'. Answer with one word.",
        is_like("weather"),
    ),
    row(
        "Classify: 'My card was declined'. Categories: payment, delivery, account. Output one category.",
        is_like("payment"),
    ),
    row(
        "Intent of 'book me a table for two at 7'? Options: reservation, cancellation, complaint.",
        is_like("reservation"),
    ),
    row("Is 'happy' a positive or negative word? One word answer.", is_like("positive")),
    row(
        "Classify as 'urgent' or 'not urgent': The server is down and customers cannot pay!",
        is_like("urgent"),
    ),
    row(
        "Determine the sentiment: 'Not bad at all, I quite liked it.' Respond with positive or negative.",
        is_like("positive"),
    ),
    row(
        "Reply with the sentiment label only (pos/neg): The movie was a complete waste of time.",
        is_like("neg"),
    ),
    row(
        "Label the emotion (joy, anger, sadness, fear): 'I can't stop smiling today!' Only the label.",
        is_like("joy"),
    ),
    row("Is this review positive? 'Terrible product, broke after a day.' Answer y or n.", is_like("n")),
    row(
        "Text: I love it\nLabel: POS\n\nText: I hate it\nLabel: NEG\n\nText: It is wonderful\nLabel:",
        is_like("POS"),
    ),
    row(f"{QUESTIONS_AND_ANSWERS}\n\nHow many days do I have to return an item?", says("14")),
    row(f"{QUESTIONS_AND_ANSWERS}\n\nWhat does gift wrapping cost?", says("3.50")),
    row(
        "Label the emotion (joy, anger, sadness) of: 'I am so furious right now!' Give me the label.",
        is_like("anger"),
    ),
    row("Priority of 'printer out of paper'? P1, P2 or P3, nothing else", one_of("P1", "P2", "P3")),
    row(
        "Text: 'The soup was cold and the waiter was rude.'\nSentiment (positive/negative/neutral):",
        is_like("negative"),
    ),
    row(
        "Which category fits best: sports, politics, technology? 'The new smartphone has a faster chip.' Only the category.",
        is_like("technology"),
    ),
    row(
        "Classify: 'How do I change my password?' -> question, complaint or praise. Only the label.",
        is_like("question"),
    ),
    row(
        "Classify the sentiment as positive, neutral or negative: 'The acting was superb.'\nSentiment:",
        says_any("positive"),
    ),
    row(
        'Is the following e-mail spam? "You won $1,000,000! Click here!" Answer with SPAM or HAM.',
        exactly("SPAM"),
    ),
    row(
        "Classify: 'I was charged twice this month' into one of: billing, technical, other. Reply with the label only.",
        exactly("billing"),
    ),
    row(
        "Classify the ticket as bug, feature or question: 'The app crashes when I open settings'",
        is_like("bug"),
    ),
    row(
        "Message: 'My parcel never arrived'. Intent? Options: order_status, complaint, chitchat. Only the intent name.",
        one_of("order_status", "complaint", "chitchat"),
    ),
    row(
        "Classify into exactly one category.\nCategories:\n- hardware\n- software\n- network\n\nTicket: The wifi drops every ten minutes.\nCategory:",
        is_like("hardware", "software", "network"),
    ),
    row(
        "Sentiment of 'I absolutely love this phone'? Answer POSITIVE, NEGATIVE or NEUTRAL.",
        exactly("POSITIVE"),
    ),
    row(
        'Classify this text as "urgent" or "not urgent": The server is down and customers cannot pay!',
        is_like("urgent"),
    ),
    row(
        "Priority for ticket 'typo on the about page': P1, P2 or P3? Answer with the code.",
        one_of("P1", "P2", "P3"),
    ),
    row(
        "Is the following review positive or negative?\n\n'Broke after two days.'\n\nAnswer with one word.",
        is_like("negative"),
    ),
    row("Label: pass/fail. Input: 'all 54 tests green'. Output the label.", is_like("pass", "fail")),
    row(
        "Label the email as work or personal: 'Hey mom, see you at dinner on Sunday!'",
        is_like("personal"),
    ),
    row(
        "Is this email spam or not spam? 'Congratulations, you won a free cruise! Click here.' Reply with spam or not spam.",
        is_like("spam"),
    ),
    row("Is the sentence 'The cake is delicious' positive or negative? One word.", is_like("positive")),
    row(
        "Classify the urgency (low/medium/high): 'Production is down, all customers affected!' Answer with the level only.",
        is_like("high"),
    ),
    row(
        "Classify the animal: mammal, bird, fish, reptile. Animal: eagle. Only output the class.",
        exactly("bird"),
    ),
    row(
        "Classify the animal: mammal, bird, fish, reptile. Animal: dolphin. Only output the class.",
        exactly("mammal"),
    ),
    row(
        "Premise: A girl is playing the violin in a hall. Hypothesis: A child is making music. Answer entailment, contradiction or neutral.",
        exactly("entailment"),
    ),
    row(
        "Premise: The boy is asleep in his bed.\nHypothesis: The boy is running in a park.\nLabel (entailment, neutral, contradiction):",
        exactly("contradiction"),
    ),
    row(
        "Premise: A man is buying bread. Hypothesis: The man has two sons. Entailment, contradiction or neutral?",
        is_like("neutral"),
    ),
    row("What grade is 58? A from 85, B from 60, C below 60. Answer with the letter.", exactly("C")),
    row(
        "Classify the wind as calm (below 10), breezy (10-40) or stormy (above 40): 35 km/h. One word.",
        is_like("breezy"),
    ),
    row(
        "If the age is 65 or above answer SENIOR, 18-64 answer ADULT, below 18 answer MINOR. Age: 12",
        exactly("MINOR"),
    ),
    row(
        "Label each word as animal or tool: horse, axe, cow",
        in_order("horse: animal", "axe: tool", "cow: animal"),
    ),
    row("Is each of these words a noun or a verb? eat, door, swim", in_order("verb", "noun", "verb")),
    row(
        "I was accepted at my dream school!",
        exactly("joy"),
        system="Return the emotion of the text as one of: anger, joy, sadness, fear.",
    ),
)

ROWS = [*CLASSES_THAT_THE_SYSTEM_NAMES, *CLASSIFICATION]
