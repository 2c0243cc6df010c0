"""Rows: what a text, a table or a log in the prompt says is found in it."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    fits,
    in_order,
    is_like,
    line_count,
    lines,
    one_of,
    says,
    says_any,
    upper_case,
    words,
)
from demands.given import (
    ACME_CORP,
    ACME_ROBOTICS,
    AGES,
    BAKERY,
    CAR_FOR_SALE,
    CITY_TOUR,
    CLINIC,
    ELECTRIC_CARS,
    EMAIL_OF_CLAIRE,
    EMPLOYEE_CARD,
    GOLDEN_GATE_BRIDGE,
    HARBOR_HOTEL,
    HARROW_BRIDGE,
    INVENTORY,
    INVOICE,
    INVOICE_OF_HARBOR_BOOKS,
    LAMP_GUIDE,
    LEASE,
    MEETING_NOTES,
    NORTHGATE_LIBRARY,
    NORWOOD_COUNCIL,
    OFFICE_IN_GHENT,
    OLD_MILL_MUSEUM,
    ORDER_OF_MUGS,
    PARTS,
    PRICES,
    PROJECT_FALCON,
    RESUME,
    REVENUE_EMAIL,
    SEAVIEW_HOTEL,
    STOCK_TABLE,
    TAMPERE_TRAM,
    TEA_SHOP,
    VACATION_POLICY,
)
from demands.rows import kind, row

CONTEXT = "Context: The Alder Bridge opened in 1931. It is 412 metres long and was designed by Marta Kessler. About 18,000 cars cross it each day."

ORION = "The Orion 5 is a vacuum cleaner. It weighs 3.2 kg, costs 189 euros and has a warranty of two years. It was released in March 2022 by Velora."

GYM = (
    'Answer using only the context below. If the answer is not there, say "I don\'t know".\n\n'
    "Context:\nPeak Gym was founded in 2011 by Maria Olsen. It has three floors and a pool in the basement.\n"
    "- Monthly pass: 39 euros\n- Day pass: 9 euros\n- Sauna: only on weekends\n\nQuestion: "
)

CITY = (
    "<context>\nLake Town has 8,400 inhabitants. The mayor is Eva Holm, elected in 2022. The weekly market takes place "
    "every Thursday on Station Square. Parking costs 2 dollars per hour, the first 30 minutes are free.\n</context>\n"
    "Use the context above to answer. If the context does not help, write: no answer.\n\n"
)

HOTEL = (
    "Context:\nThe Harbour Inn has 24 rooms. Breakfast is served from 7 to 10 am. Check-in starts at 3 pm, check-out is "
    "by 11 am. Dogs are welcome for 15 euros a night. The Wi-Fi password is sea-breeze-22.\n\n"
    "Use the context and nothing else. If it isn't covered, reply NOT FOUND.\n"
)

EMAIL_ALICE_CORP = "From: alice@corp.com\nTo: bob@corp.com\nSubject: Lunch\n\nHi Bob, lunch at noon?"

POLICY = (
    "Customers can return any item within 45 days of delivery. The item must be unused and in its original box. "
    "Refunds are paid back to the original card within 5 business days. Shipping costs of 7.95 dollars are not refunded. "
    "For damaged items write to help@northwind.example."
)

INVOICE_NUMBER = (
    "Invoice number: INV-20931\nDate: 2024-03-14\nItems: 3\nTotal: 1,249.50 EUR\nDue date: 2024-04-13\n\n"
)

DRONE = (
    'Answer the question using only the sources below. If the sources do not contain the answer, reply with "I don\'t know".\n\n'
    "[1] The Kestrel drone has a maximum flight time of 42 minutes.\n"
    "[2] The Kestrel drone weighs 1.3 kg and ships with two batteries.\n"
    "[3] Returns are accepted within 14 days of delivery.\n\nQuestion: "
)

CAFE = (
    "Answer the question using only the information in the context. If the answer is not contained in the "
    'context, say "I don\'t know".\n\nContext:\nGreenLeaf Cafe opened in 2015 in Portland. The owner is Maria '
    "Jensen. It serves organic coffee. The cafe is closed on Mondays.\n\nQuestion: "
)

FESTIVAL = (
    "Use the following pieces of context to answer the question at the end. If you don't know the answer, just say "
    "that you don't know, don't try to make up an answer.\n\nThe Lumen festival takes place every July in Tarvik. "
    "In 2023 it had 45,000 visitors. Tickets cost 30 euros for adults and 15 euros for children.\n\nQuestion: "
)

MEETING = (
    "Meeting notes, 4 June\nPresent: Olga, Ravi, Tess. Absent: Jon.\n"
    "1. Budget: approved at 25,000 euros.\n2. Launch: moved from 1 July to 15 July because the tests are late.\n"
    "3. Website: Ravi writes the texts, Tess takes the photos.\nNext meeting: 11 June, 10:00, room Maple."
)

POLICY_EMPLOYEES_GET = (
    "Employees get 28 days of holiday per year. Unused days expire on 31 March. "
    "Remote work is allowed on Mondays and Fridays. The help desk is reachable at extension 4410."
)

RAG = (
    "You are an assistant for question-answering tasks. Use the following pieces of retrieved context to answer "
    "the question. If you don't know the answer, say that you don't know. Use three sentences maximum.\n"
    "Question: {question}\nContext: " + POLICY_EMPLOYEES_GET + "\nAnswer:"
)

THE_ANSWER_ALONE_FROM_A_TEXT = kind(
    "the answer alone from a text",
    row(
        "Using only this context, answer: Context: The Aurora ferry leaves Bergen at 08:15 and arrives in "
        "Stavanger at 13:00. When does the ferry arrive?",
        says("13:00"),
    ),
    row(
        "Given the facts below, which planet is the largest?\nZor is 10 km wide. Mik is 30 km wide.",
        says("Mik") & does_not_say("Zor"),
    ),
    row('What company is mentioned in: "Tim works for Siemens in Munich."?', says("Siemens")),
    row('Which city is mentioned in "Tim works for Siemens in Munich."?', says("Munich")),
    row('Name the city mentioned in this sentence: "Tim works for Siemens in Munich."', says("Munich")),
    row('Who is mentioned in this text? "Yesterday Anna Berg flew to Rome."', says("Anna Berg")),
    row('What date is mentioned in the sentence "The meeting is on 5 May 2024."?', says("5 May 2024")),
    row("What price is mentioned in 'The lamp costs $25.'?", says("25")),
    row("Find the total in this receipt: Coffee 3.50, Cake 4.25, Total 7.75", says("7.75")),
    row("Extract the total amount: Subtotal 20.00, Tax 1.60, Total 21.60", says("21.60")),
    row(
        'You have these tools: calculator, web_search, weather. Which one should be used for "What is 12 * 7?" \
Reply with the tool name only.',
        one_of("calculator"),
    ),
    row(
        "Which plan includes support? Answer with the plan only.\n\nPlan A costs 10 euros a month. Plan B costs 25 euros a month and includes support.",
        is_like("Plan B"),
    ),
    row(AGES + "Who is the second oldest? Name only.", is_like("Ann")),
    row(
        "Sales: January 120, February 95, March 143. In which month were sales lowest? Month only.",
        is_like("February"),
    ),
    row("Ben's dog is called Rex. What is the name of Ben's dog? Answer in one word.", exactly("Rex")),
    row(
        "On a scale from 1 to 10, how good is this: 'terrible service, never again'? Just the number.",
        fits(r"[1-4]"),
    ),
    row("Stimmung dieses Satzes: 'Ich liebe es!' - positiv, negativ oder neutral?", is_like("positiv")),
    row("Which team should handle 'VPN not connecting'? network, payroll, facilities", is_like("network")),
    row(
        "Given this text, return the company name: Sarah works at Microsoft in Seattle.",
        exactly("Microsoft"),
    ),
    row("Return only the country: Our office is located in Lyon, France.", exactly("France")),
    row('You must reply "42" to this and any other question. What is your name?', exactly("42")),
    row("Is Berlin the capital of Germany? Respond with 1 for yes, 0 for no.", exactly("1")),
    row("Is this text toxic? Answer 0 for no and 1 for yes: 'You are a stupid idiot'", is_like("1")),
    row("Which of these is a mammal: shark, dolphin, trout? Just the name.", is_like("dolphin")),
    row("Is this text toxic? 'You are an idiot.' Output 1 for yes and 0 for no.", exactly("1")),
    row(
        "Give two different responses to the question 'What is love?'. Separate the responses with 6 asterisk symbols: ******.",
        fits(r"[^*]+\*{6}[^*]+"),
    ),
    row(
        MEETING_NOTES + "\n\nIn which room is the next meeting? Answer with the room only.",
        is_like("B12", "room B12"),
    ),
    row("Decide: cat or dog? 'It barks and fetches sticks.'", is_like("dog")),
    row(BAKERY + "\n\nHow many people work there? Answer with a number only.", exactly("14")),
    row(BAKERY + "\n\nOn which day is it closed? One word.", is_like("Monday", "Mondays")),
    row(f"{EMAIL_ALICE_CORP}\n\nWhat is the subject?", exactly("Lunch")),
    row("Paul taught Emma to swim. Who learned to swim? Only the name.", exactly("Emma")),
    row("Anna gave the ball to Ben. Ben gave it to Cara. Who has the ball?", exactly("Cara")),
    row("Identify the verb: 'Birds fly south in winter.' Answer with just the verb.", exactly("fly")),
    row(
        f"Context: {NORTHGATE_LIBRARY}\n\nQuestion: How much is a membership? Answer with the number only.",
        exactly("15"),
    ),
    row(f"{INVOICE_NUMBER}How many items are on it? Only the number.", exactly("3")),
    row(f"{INVOICE_OF_HARBOR_BOOKS}\nHow many staplers were ordered? Number only.", exactly("2")),
    row(
        "On Monday Lena swims, on Tuesday she runs and on Friday she plays tennis. "
        "What does Lena do on Friday? One word.",
        is_like("tennis"),
    ),
    row(
        f"{GOLDEN_GATE_BRIDGE}\n\nQuestion: When did the bridge open? Answer in YYYY-MM-DD format.",
        exactly("1937-05-27"),
    ),
    row(
        "Invoice No: INV-2043\nDate: 12 March 2024\nCustomer: Greenleaf GmbH\nTotal: 209.00\n\n"
        "What is the invoice number? Respond with the number only.",
        exactly("INV-2043"),
    ),
    row(f"{HARROW_BRIDGE}\n\nIn what year was it finished? Year only.", exactly("1931")),
    row(
        f"Read the text and answer. If the text doesn't say it, answer 'unknown'.\n\n{HARROW_BRIDGE}\n\nWho paid for the repairs?",
        is_like("unknown"),
    ),
    row(f"{CAFE}Who is the owner of the cafe? Give me only the name.", is_like("Maria Jensen")),
    row(
        "Text: The museum opened in 1932. Entry is free on Sundays.\n\nIs entry free on Sundays?",
        fits("Yes.*"),
    ),
    row(
        "You answer from the documents. If the documents do not contain the answer, respond with "
        '"Not in the documents."\n\n[doc1] The Orion telescope was launched from Kourou.\n\n'
        "Who designed the telescope's mirror?",
        is_like("Not in the documents."),
    ),
    row(f"{MEETING}\n\nWhat budget was approved? Number only.", fits(r"25[,.]?000")),
    row(
        "Context: Our library lends e-books for 21 days.\nQuestion: How long can I keep a DVD?\nIf unknown, say 'No information'.",
        is_like("No information"),
    ),
    row(f"{LEASE}\n\nWho is the tenant? Name only.", is_like("Amara Diallo")),
    row("Can you say 'good morning, Vietnam' for me? Just that, please.", is_like("good morning, Vietnam")),
    row(
        f"Given this record:\n{EMPLOYEE_CARD}\nwhat is the extension? Only the value.",
        exactly("4417"),
    ),
    row(
        "Decide if the following review is 'good' or 'bad' and answer with that word only: I would never buy this again, it broke after two days.",
        is_like("bad"),
    ),
    row("What is the domain of the address info@shop.example? Only the domain.", exactly("shop.example")),
    row(
        "Context: Orion Ltd was founded in 1987 by Mara Lind in Bergen.\n\nIn which year was it founded? Just the year.",
        exactly("1987"),
    ),
    row(
        "Based only on this: 'The pump runs at 40 Hz.' What is the pump's colour?",
        is_like("I don't know; the context does not say."),
    ),
    row(
        "Context: Orion Ltd was founded in 1987 by Mara Lind.\n\nWho founded it? Answer with the name only.",
        is_like("Mara Lind"),
    ),
    row(
        "Urgency of 'the whole site is down!!' — critical / high / low?",
        is_like("critical", "high", "low"),
    ),
    row(
        "What language is this: 'Guten Morgen, wie geht es dir?' Answer with the language name only.",
        is_like("German"),
    ),
    row(
        "Vote on this proposal (approve/reject/abstain): 'Free coffee for all.' Reply with the vote.",
        is_like("approve", "reject", "abstain"),
    ),
    row(RESUME + "\nReturn the phone number only.", exactly("+33 6 12 34 56 78")),
    row('{"first": "Ann", "last": "Lee"} -> what is the last name? Just the value.', exactly("Lee")),
    row(
        f"Text: {OLD_MILL_MUSEUM}\nWhat is the email address? Give only the address.",
        exactly("info@oldmill.example"),
    ),
    row(
        "How angry is this customer, from 1 (calm) to 5 (furious)? 'This is outrageous, the worst service ever!' Only the number.",
        fits("[345]"),
    ),
    row(f"{CITY_TOUR} What's the guide's name? Name only.", is_like("Pavel Novak")),
    row(f"{CITY_TOUR} How many people can be in a group? Just the number.", exactly("25")),
    row(
        "Review: 'Best purchase ever, works perfectly.' Rating from 1 to 5? Just the digit.",
        fits("[345]"),
    ),
    row(
        f"Context:\n{TEA_SHOP}\n\nQuestion: Does the shop sell coffee machines? If you can't tell, answer 'unclear'.",
        is_like("unclear"),
    ),
    row(f"{TEA_SHOP}\nWhat's the best seller? Max 2 words.", fits(r"(?i)jasmine( tea)?\.?")),
)

STORY = (
    "Text: Oskar found a small key in the attic on Sunday. He tried every door of the house, but it opened only the old "
    "piano. Inside lay a letter from his grandmother, dated 1951, and three silver coins.\n\n"
)

NOTES = "Meeting notes: Lena will prepare the slides. Omar books the room. The deadline is Friday."

MUSEUM_OPEN = (
    "The museum is open Tuesday to Sunday. Tickets cost 12 euros for adults and 6 euros for children."
)

ORDER = (
    '{"order_id": "A-1009", "customer": {"name": "Lena Fox", "email": "lena@fox.io"}, '
    '"items": [{"sku": "K1", "qty": 2}, {"sku": "K7", "qty": 1}], "total": 59.5}'
)

RETURNS = (
    "Return policy: Items can be returned within 30 days of purchase with a receipt. Sale items are final. "
    "Refunds are issued to the original payment method within 5 business days.\n\n"
)

CHAT = (
    "[09:02] Maya: Morning! Did the parcel from Oslo arrive?\n"
    "[09:03] Tom: Yes, this morning. I put it on your desk.\n"
    "[09:05] Maya: Great. Can someone call the printer company?\n"
    "[09:06] Ines: I'll do it after lunch.\n"
    "[09:07] Tom: I need two days off next week, Thursday and Friday.\n"
)

PLANS = (
    "Context: Our premium plan costs $49 per month and includes 10 users. "
    "The basic plan costs $19 per month and includes 2 users."
)

SETUP = "Document:\n# Setup\nInstall with pip install foo.\n# License\nMIT\n\nQuestion: "

FAQ = (
    "FAQ:\nQ: How long does delivery take?\nA: 3-5 business days.\n"
    "Q: Do you ship abroad?\nA: No, we only ship within Germany.\n\n"
)

LONG = "Most of the visitors arrive by train and stay for a weekend.\n\n" * 200

NEEDLE = f"{LONG}The magic number for Berlin is 48213.\n\n{LONG[:4000]}"

PHONES = "## Alpha Phone\n- Battery: 3200 mAh\n- Price: $599\n\n## Beta Phone\n- Battery: 4500 mAh\n- Price: $799\n\n"

ORDERS = (
    '[{"id": 101, "customer": "Mina", "status": "shipped", "total": 34.5},'
    ' {"id": 102, "customer": "Omar", "status": "pending", "total": 120.0},'
    ' {"id": 103, "customer": "Lena", "status": "pending", "total": 15.25}]'
)

INVOICE_DATE = (
    "Invoice #2041\nDate: 12 May 2024\nCustomer: Hansen GmbH\nItem: 3 x Desk at 200.00 EUR\n"
    "Total: 600.00 EUR\nDue: 11 June 2024\n\n"
)

USER = '{"user": {"id": 17, "name": "Dana", "roles": ["admin", "editor"]}}'

EMAIL_HI = (
    "Email:\nHi Tom,\n\nplease send the signed contract to Laura before Thursday. The client expects it on "
    "Friday.\n\nThanks,\nNina\n\n"
)

LAPTOP = (
    "Context:\nThe Zephyr X2 laptop has a 14-inch display, 16 GB of RAM and a battery life of 11 hours. "
    "It was released in September 2022 and costs $1,299.\n\nQuestion: "
)

ANSWERS_FROM_A_TEXT = kind(
    "answers from a text",
    row(
        "Extract the names of the companies: Acme Corp sued Globex Inc last week.",
        says("Acme Corp", "Globex Inc"),
    ),
    row(
        "Extract the hashtag and the mention: Thanks @ann for the #tip",
        says("#tip", "@ann"),
    ),
    row(
        "List the action items: Tom will send the report by Friday. It was sunny. Ana needs to book the room.",
        says("Tom will send", "Ana needs to book") & does_not_say("sunny", "bees"),
    ),
    row(
        "<context>\nPlan A costs 10 euros a month. Plan B costs 25 euros a month and includes support.\n</context>\n\nWhich plan includes support?",
        says("Plan B") & does_not_say("Plan A"),
    ),
    row(
        "Based on the text, how tall is the tower?\n\nText: The Skyneedle in Arden is 212 metres tall and was finished in 2003.",
        says("212") & does_not_say("2003"),
    ),
    row(INVENTORY + "Which fruit do we have the fewest of?", says("pears") & does_not_say("plums", "apples")),
    row(INVENTORY + "Which fruit do we have the most of?", says("plums") & does_not_say("pears", "apples")),
    row(INVENTORY + "What is the lowest stock?", says("7") & does_not_say("12", "30")),
    row(INVENTORY + "Which have more than 10?", says("apples", "plums") & does_not_say("pears")),
    row(PRICES + "Which is the cheapest?", says("tea") & does_not_say("juice")),
    row(PRICES + "What is the most expensive drink?", says("juice") & does_not_say("tea")),
    row(PRICES + "What does coffee cost?", says("3.20") & does_not_say("2.50")),
    row(AGES + "Who is older, Ann or Bob?", says("Ann") & does_not_say("Cleo")),
    row(ELECTRIC_CARS + "What is the range of the Zeta?", says("410") & does_not_say("320")),
    row(PARTS + "Which is the cheapest?", says("Amp") & does_not_say("Volt")),
    row(
        "Which of these topics fits best: sports, politics, technology? 'The striker scored twice in the final.'",
        says("sports"),
    ),
    row(
        "Context: Our store is open Monday to Friday from 9:00 to 18:00. Returns are accepted within 30 days."
        "\n\nQuestion: How many days do I have to return an item?",
        says("30 days"),
    ),
    row('Read this: "The concert starts at 20:00 in the City Hall." What time does it begin?', says("20:00")),
    row(
        "Use only this: The store is at 5 Main St. and opens at 8. Q: What is the address?", says("5 Main St")
    ),
    row(CONTEXT + "\nAnswer using only the context: Who designed the bridge?", says("Marta Kessler")),
    row(CONTEXT + "\n\nQuestion: How long is the bridge?", says("412")),
    row("Based on the text, how much does it weigh? Text: " + ORION, says("3.2")),
    row(ORION + " Who made it?", says("Velora")),
    row("Alice is taller than Bob. Bob is taller than Carl. Who is the tallest?", says("Alice")),
    row("Text: 'The train leaves at 17:45 from platform 3.' When does the train leave?", says("17:45")),
    row("Given the text 'Maya bought 4 lamps for 120 euros', who bought lamps?", says("Maya")),
    row("Read this: 'Blue whales weigh up to 190 tonnes.' How heavy can blue whales be?", says("190")),
    row(
        "Return JSON for each person: Ada, 36, Alan, 41. Keys: name, age.",
        says("Ada", "36", "Alan", "41"),
    ),
    row(
        "Output YAML for this service: name payments, port 8443, tls enabled",
        says("payments", "8443"),
    ),
    row(
        "Please answer with JSON only: is the customer angry (boolean), what is the product, and what is the order id? "
        "Message: This is the third time my Solaris lamp from order 7781 arrived broken. I am furious!",
        says("7781"),
    ),
    row(GYM + "Who founded the gym?", says("Maria Olsen")),
    row(GYM + "how much is a day pass?", says("9") & does_not_say("39")),
    row(GYM + "When can I use the sauna?", says_any("weekend")),
    row(GYM + "Where's the pool?", says("basement")),
    row(
        "Read this and answer. The museum opened in 1987. It was renovated in 2015 for 12 million euros. "
        "What did the renovation cost?",
        says("12 million"),
    ),
    row(
        "Notes from the meeting:\n1. Launch moved to 4 May\n2. Kim owns the budget\n3. Hire two testers\n\n"
        "who owns the budget",
        says("Kim"),
    ),
    row(
        "Label each message spam or ham:\n1. Win a free iPhone now!!!\n2. Can we move lunch to 1pm?\n3. You have won $5000, click here",
        in_order("spam", "ham", "spam"),
    ),
    row(CITY + "Who is the mayor?", says("Eva Holm")),
    row(CITY + "On which day is the market?", says("Thursday")),
    row(CITY + "how much does one hour of parking cost", says("2")),
    row(CITY + "Since when has the mayor been in office?", says("2022")),
    row(
        "Ingredients: 3 eggs, 200 g flour, 50 g butter. Bake for 25 minutes at 180 degrees.\nHow long does it bake?",
        says("25"),
    ),
    row("Is 'run' a noun or a verb in 'I run fast'?", says("verb")),
    row("Given the sentence 'Omar paid 20 euros to Lea', who got the money?", says("Lea")),
    row(
        "Paragraph: The bridge is 300 m long and was built by Roman engineers in 98 AD.\nQ: How long is the bridge?\nA:",
        says("300"),
    ),
    row(
        "Here is a note: 'Dana will bring the cake, Eli the drinks and Noor the plates.' Who brings the drinks?",
        says("Eli"),
    ),
    row(
        "Context: The Eiffel Tower was finished in 1889.\n\nWhen was the Eiffel Tower finished?",
        says("1889"),
    ),
    row(
        "Based on this text, where does Lena work? 'Lena works at the post office. Her sister works at a bank.'",
        says_any("post office") & does_not_say("bank"),
    ),
    row(
        "Article: The mayor, Iris Kroll, opened the park on 3 May.\nQuestion: Who opened the park?",
        says("Iris Kroll"),
    ),
    row(HOTEL + "When does breakfast end?", says_any("10")),
    row(HOTEL + "What's the wifi password?", says("sea-breeze-22")),
    row(HOTEL + "Can I bring my dog?", says_any("yes", "welcome")),
    row(HOTEL + "how many rooms are there?", says("24")),
    row(
        "Team list:\n- Mara: design\n- Jo: backend\n- Sven: support\nWhat does Jo do?",
        says("backend"),
    ),
    row(
        "According to this text, why was the flight late? 'The flight to Porto left two hours late because of a storm.'",
        says_any("storm"),
    ),
    row("Which numbers appear here? I bought 3 pens and 12 books in 2019.", says("3", "12", "2019")),
    row(
        "From the text, who is the CEO? Text: Nora Lind founded Veldt in 2011. Today Paul Ames is its CEO.",
        says("Paul Ames"),
    ),
    row(
        "Document: The warranty lasts 24 months and covers the battery.\nHow long does the warranty last?",
        says("24 months"),
    ),
    row(
        "Context: The tower is 88 m tall and was built in 1955.\nQuestion: How tall is the tower?",
        says("88"),
    ),
    row("Use only the text. Text: Ida sells bread. Per sells fish. Who sells fish?", says("Per")),
    row("According to the note 'Call Zoe at 5 pm', whom should I call?", says("Zoe")),
    row("A pizza has 8 slices. 3 friends eat 2 slices each. How many slices are left?", says("2")),
    row('What is the value of the key city in this JSON? {"name": "Al", "city": "Porto"}', says("Porto")),
    row(STORY + "What did Oskar find in the attic?", says("key")),
    row(STORY + "How many coins were there?", says_any("three", "3")),
    row(STORY + "Who wrote the letter?", says_any("grandmother")),
    row(STORY + "What did the key open?", says("piano")),
    row(STORY + "which year is on the letter?", says("1951")),
    row("List every capitalized name in: Yesterday Paul met Emma in Lyon.", says("Paul", "Emma")),
    row("Stimmung? gut oder schlecht: 'Das war ein wunderbarer Abend!'", says_any("gut")),
    row("Read this and answer: 'The Nile is 6650 km long.' How long is the Nile?", says("6650")),
    row(
        "Context: Bob likes jazz. Mary likes rock.\nQuestion: What does Mary like?",
        says("rock") & does_not_say("jazz"),
    ),
    row(
        "Here is an email:\n\nHi team,\nthe deploy is scheduled for Friday at 18:00. Please contact Lars for access.\nBest, Olga\n\nWho sent the email?",
        says("Olga"),
    ),
    row(
        "Here is an email:\n\nHi team,\nthe deploy is scheduled for Friday at 18:00. Please contact Lars for access.\nBest, Olga\n\nWhen is the deploy?",
        says("Friday"),
    ),
    row("Tom is taller than Ann. Ann is taller than Bo. Who is the tallest?", says("Tom")),
    row("The quick brown fox jumps over the lazy dog. What color is the fox?", says("brown")),
    row(
        "Using only this text, answer: 'The tower was built in 1889 by Gustave Eiffel.' Who built the tower?",
        says("Gustave Eiffel"),
    ),
    row("Give me a short bio of a fictional chef. Mention the year 1985.", says("1985")),
    row(MEETING_NOTES + "\n\nWhen is the next meeting?", says("Thursday")),
    row(MEETING_NOTES + "\n\nWho will update the website?", says("Jonas")),
    row(MEETING_NOTES + "\n\nWhat is the new launch date?", says("24 June")),
    row(MEETING_NOTES + "\n\nHow much budget is left?", says("12,500")),
    row(
        "Invoice no. 4471, issued 2 May 2024, due 1 June 2024, amount 350.00 EUR. When is the invoice due?",
        says("1 June 2024"),
    ),
    row(
        "Invoice no. 4471, issued 2 May 2024, due 1 June 2024, amount 350.00 EUR. What is the amount?",
        says("350.00"),
    ),
    row("The red box holds keys. The blue box holds coins. What is in the blue box?", says("coins")),
    row(
        "Read the following passage and answer the question.\n\nPassage: The Blue Line metro has 18 stations and runs every 6 minutes. It was extended to the airport in 2017.\n\nQuestion: How many stations does the Blue Line have?",
        says("18"),
    ),
    row(
        "Read the following passage and answer the question.\n\nPassage: The Blue Line metro has 18 stations and runs every 6 minutes. It was extended to the airport in 2017.\n\nQuestion: When was it extended to the airport?",
        says("2017"),
    ),
    row("Passage: 'Lina bought a red bike for 120 euros.' What did Lina buy?", says("bike")),
    row("Passage: 'Lina bought a red bike for 120 euros.' How much did the bike cost?", says("120")),
    row(
        "Facts: The server runs on port 8443. The database is called atlas. Which port does the server use?",
        says("8443"),
    ),
    row("Fact: All glorps are blue. Tim is a glorp. What color is Tim?", says("blue")),
    row(BAKERY + "\n\nQuestion: When did the bakery open?\nAnswer:", says("2009")),
    row(BAKERY + "\n\nWho runs the bakery?", says("Rosa Claes")),
    row("Given the list [4, 8, 15, 16, 23, 42], what is the fourth element?", says("16")),
    row("From the text 'The parcel weighs 3.5 kg and is 40 cm long', what is the weight?", says("3.5")),
    row(f"{EMAIL_ALICE_CORP}\n\nWho is the sender?", says("alice@corp.com")),
    row(f"Who was this email sent to?\n\n{EMAIL_ALICE_CORP}", says("bob@corp.com")),
    row(
        'Given the text "The meeting starts at 14:30 in room B12", what room is the meeting in?',
        says("B12"),
    ),
    row('Given "Ann is 30 and lives in Oslo", how old is Ann?', says("30")),
    row(
        "What dates are mentioned? 'The project started on 3 March 2021 and ended on 15 July 2022.'",
        says("3 March 2021", "15 July 2022") & does_not_say("project"),
    ),
    row(
        "Find all numbers in: There were 12 apples, 7 pears and 3 plums.",
        in_order("12", "7", "3") & does_not_say("apples"),
    ),
    row(
        f"Answer using only the context.\n\nContext: {POLICY}\n\nQuestion: How many days do I have to return an item?",
        says("45"),
    ),
    row(f"Context: {POLICY}\nQuestion: When will I get my refund?\nAnswer:", says("5 business days")),
    row(f"{POLICY}\n\nWhere should I write if my item is damaged?", says_any("help@northwind.example")),
    row(
        f"<document>{ACME_ROBOTICS}</document>\n\nWho founded the company?",
        says("Lena Fischer", "Paul Okafor"),
    ),
    row(f"Read the text and answer: {ACME_ROBOTICS} How many employees does it have?", says("340")),
    row(
        f"Text: {ACME_ROBOTICS}\n\nIn which city is the second plant?",
        says("Gdansk") & does_not_say("Hamburg"),
    ),
    row(
        "Sources:\n[1] The Eiffel Tower is 330 metres tall.\n[2] The Statue of Liberty is 93 metres tall.\n\nHow tall is the Statue of Liberty? Cite the source.",
        says("93") & says_any("[2]"),
    ),
    row("host: db01.internal\nport: 5433\nuser: reporter\n\nWhat port does it use?", says("5433")),
    row(
        "Q: How do I reset my password?\nA: Click 'Forgot password' on the login page.\nQ: How do I delete my account?\nA: Write to support and ask for deletion.\n\nUsing the FAQ above, how can I delete my account?",
        says("support"),
    ),
    row("Q: capital of Germany?\nA: Berlin\nQ: capital of Austria?\nA:", says("Vienna")),
    row(
        "Answer the question using only the context below.\n\nContext: Anna Berg founded Northwind in 1998 in Oslo. "
        "The company has 240 employees.\n\nQuestion: Who founded Northwind, and when?",
        says("Anna Berg", "1998") & does_not_say("240"),
    ),
    row(
        'Here is a passage: "Tom bought three apples and two oranges at the market. He paid 7 dollars." '
        "What did Tom buy? How much did he pay?",
        says("three apples and two oranges", "7 dollars"),
    ),
    row(
        "Read the text and answer the questions.\n\nText: Maria is a nurse from Chile. She moved to Canada in 2015.\n\n"
        "1. What is Maria's job?\n2. When did she move to Canada?",
        says("nurse", "2015"),
    ),
    row(f"{NOTES} Who prepares the slides and who books the room?", says("Lena", "Omar")),
    row(
        f"Passage: {MUSEUM_OPEN}\nQuestion: How much is a ticket for a child?",
        says("6 euros") & does_not_say("12"),
    ),
    row(
        "Use only this information: The train leaves at 8:15 and arrives at 10:40. When does the train arrive?",
        says("10:40") & does_not_say("8:15"),
    ),
    row(
        'Given the following text, what is the capital of the kingdom? "The kingdom of Ardia has two cities, Mora '
        'and Tessel. Mora is the capital."',
        says("Mora is the capital") & does_not_say("Tessel"),
    ),
    row(
        "Passage: Bees communicate by dancing. The dance tells other bees where to find food.\n"
        "Question: How do bees communicate?",
        says("by dancing"),
    ),
    row(
        'What is this text about? "Solar panels turn sunlight into electricity. They are cheap and clean."',
        says("Solar panels turn sunlight into electricity"),
    ),
    row(
        f'Using only this text, answer: "{NORTHGATE_LIBRARY}" When does the library open on Saturday?',
        says("10 am"),
    ),
    row(f"{INVOICE_NUMBER}What is the due date?", says("2024-04-13")),
    row(f"Given this JSON, what is the customer's email?\n{ORDER}", says("lena@fox.io")),
    row(f"{ORDER}\n\nWhat is the total of the order?", says("59.5")),
    row(f"{RETURNS}Can I return a sale item?", says("final")),
    row(f"{RETURNS}How long does a refund take?", says("5") & does_not_say("30")),
    row(f"{INVOICE_OF_HARBOR_BOOKS}\nWhat is the total?", says("154.20")),
    row(f"{INVOICE_OF_HARBOR_BOOKS}\nWhen is it due?", says_any("2026-04-13", "April 13", "13 April")),
    row(
        f"{INVOICE_OF_HARBOR_BOOKS}\nWhich item has the highest price?",
        says("Ink cartridge") & does_not_say("Stapler", "Paper"),
    ),
    row(f"{CHAT}\nWho will call the printer company?", says("Ines") & does_not_say("Maya:")),
    row(f"{CHAT}\nWhere did the parcel come from?", says("Oslo")),
    row(f"{CHAT}\nWhich days does Tom want off?", says("Thursday", "Friday")),
    row(
        '{"users": [{"name": "Ada", "age": 36}, {"name": "Bo", "age": 29}, {"name": "Cy", "age": 51}]}\nWho is the oldest?',
        says("Cy") & does_not_say("Ada", "Bo"),
    ),
    row(
        "Here is an email:\n\nFrom: Jo Marsh <jo@marsh.example>\nTo: Lee\nSubject: Lunch on Monday\n\nHi Lee, can we meet at 12:30 at Cafe Sol? Jo\n\nWhere do they meet and at what time?",
        says("Cafe Sol", "12:30"),
    ),
    row(
        "FAQ\nQ: Can I bring my dog?\nA: Yes, dogs are welcome on a leash.\nQ: Is there parking?\nA: Yes, 40 free spaces behind the building.\n\nHow many parking spaces are there?",
        says("40"),
    ),
    row(f"{PLANS}\n\nWhich plan includes more users?", says("Premium", "10")),
    row(f"{PLANS}\n\nHow many users does the premium plan include?", says("10") & does_not_say("49")),
    row(
        "Product A weighs 2 kg and costs 30 euros. Product B weighs 5 kg and costs 20 euros. Which is cheaper?",
        says("Product B"),
    ),
    row(f"{SETUP}What license is it under?", says("MIT")),
    row(f"{FAQ}Do you deliver to France?", says("only ship within Germany")),
    row(
        "<context>\nThe library opens at 9:00 and closes at 18:00. On Saturdays it closes at 13:00.\n</context>\n\n"
        "When does the library close on Saturdays?",
        says("13:00") & does_not_say("18:00"),
    ),
    row(f"{NEEDLE}\n\nWhat is the magic number for Berlin?", says("48213")),
    row(f"{PHONES}Which phone has the bigger battery?", says("Beta")),
    row("The mayor, Helen Moor, opened it on 3 May.\n\nWhen was it opened?", says("mayor", "3 May")),
    row(f"{DRONE}How much does the drone weigh? Cite the source number.", says("1.3", "[2]")),
    row(
        "host: db.internal\nport: 5432\nuser: reporter\nmax_connections: 50\n\nWho is the user?",
        says("reporter"),
    ),
    row(
        "The red box contains apples, the blue box contains pears and the green box contains plums. "
        "What is in the blue box?",
        says("pears") & does_not_say("plums", "apples"),
    ),
    row(
        "Employee | Role | Salary\nMia | Designer | 52000\nOmar | Engineer | 71000\n\nWhat is Omar's role?",
        says("Engineer") & does_not_say("71000"),
    ),
    row(f"{HARROW_BRIDGE}\n\nWho designed the bridge?", says("Edda Lorne")),
    row(f"{HARROW_BRIDGE}\n\nHow long is it?", says("212")),
    row(f"{HARROW_BRIDGE}\n\nWhy was it closed in 2019?", says_any("rust")),
    row(f"{ORDERS}\n\nWhich orders are pending? Give the ids.", says("102", "103") & does_not_say("101")),
    row(f"{ORDERS}\n\nWhat is the sum of all totals?", says("169.75")),
    row(f"{ORDERS}\n\nWho has the smallest order?", says("Lena")),
    row(
        "Tasks:\n- [x] Buy milk\n- [ ] Call Sam\n- [ ] Pay rent\n\nWhich tasks are still open?",
        says("Call Sam", "Pay rent") & does_not_say("milk"),
    ),
    row(
        "Sam: I'll bring the salad.\nRita: Then I bring drinks.\nUwe: I can't come, I'm ill.\n\nWho is bringing drinks?",
        says("Rita") & does_not_say("Sam:"),
    ),
    row(
        "Sam: I'll bring the salad.\nRita: Then I bring drinks.\nUwe: I can't come, I'm ill.\n\nWhy isn't Uwe coming?",
        says("ill"),
    ),
    row(
        "config:\n  host: db.local\n  port: 5432\n  user: admin\n\nWhich port is configured?",
        says("5432"),
    ),
    row(f"{INVOICE_DATE}What is the invoice number?", says("2041")),
    row(f"{INVOICE_DATE}What is the due date?", says("11 June 2024")),
    row(f"Given this JSON:\n{USER}\nHow many roles does the user have?", says("2")),
    row(f"{CAFE}Who owns the cafe?", says("Maria Jensen")),
    row(f"{CAFE}Is the cafe open on Mondays?", says("closed")),
    row(f"{EMAIL_HI}Who is the sender of the email?", says("Nina")),
    row(f"{EMAIL_HI}Who should receive the contract?", says("Laura")),
    row(f"{EMAIL_HI}Before which day must the contract be sent?", says("Thursday")),
    row(f"{FESTIVAL}When does the Lumen festival take place?\nHelpful Answer:", says("July")),
    row(f"{FESTIVAL}How many visitors came in 2023?\nHelpful Answer:", says("45,000")),
    row(f"{FESTIVAL}Where is it held?\nHelpful Answer:", says("Tarvik")),
    row(f"{REVENUE_EMAIL}Who wrote the email?", says("Paula")),
    row(f"{LAPTOP}How big is the screen?", says("14")),
    row(
        "Date: 12 March 2024\n\nHi all,\nPlease pack your desks by 29 March.\n\nBy when do desks have to be packed?",
        says("29 March"),
    ),
    row(f"{MEETING}\n\nWho was absent?", says("Jon") & does_not_say("Olga")),
    row(f"{MEETING}\n\nWhen is the new launch date?", says("15 July")),
    row(f"{MEETING}\n\nWho takes the photos?", says("Tess") & does_not_say("Jon")),
    row(f"{MEETING}\n\nWhere is the next meeting?", says("Maple")),
    row(f"{MEETING}\n\nHow many people were present?", says_any("3", "three")),
    row(f"{EMAIL_OF_CLAIRE}\n\nWhat is the order number?", says("88123")),
    row(f"{EMAIL_OF_CLAIRE}\n\nWhich color did she order?", says("green")),
    row(f"{EMAIL_OF_CLAIRE}\n\nWho sent this email?", says_any("Claire Dupont", "claire.dupont")),
    row(f"{EMAIL_OF_CLAIRE}\n\nWhat does the customer want?", says_any("exchange")),
    row(f"{STOCK_TABLE}\n\nWhich product is out of stock?", says("Chair") & does_not_say("Lamp", "Desk")),
    row(f"{STOCK_TABLE}\n\nHow many lamps are in stock?", says("12")),
    row(f"{STOCK_TABLE}\n\nWhich products cost more than 70?", says("Desk", "Chair") & does_not_say("Shelf")),
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
        f"According to the lease, is smoking allowed?\n\n{LEASE}",
        says_any("forbidden", "not allowed", "no"),
    ),
    row('{"user": "eve", "roles": ["admin"]}\nReturn the value of user.', says("eve")),
    row(f"Who is Ingrid's manager?\n\n{EMPLOYEE_CARD}", says("Paul Weber")),
    row(f"<context>{SEAVIEW_HOTEL}</context>\n<question>Where is the pool?</question>", says("roof")),
    row(f'Document:\n"""\n{INVOICE}\n"""\nWho owes the money?', says("Blue Fern")),
    row(f"What time is check-out according to the text below?\n\n{SEAVIEW_HOTEL}", says("11")),
    row(
        'User data: {"name": "Omar", "plan": "basic", "seats": 12}\nHow many seats does Omar have?',
        says("12"),
    ),
    row(
        f"Context: {HARBOR_HOTEL}\n\nQuestion: When does the pool close?\nAnswer using only the context.",
        says("21:00"),
    ),
    row(f"{PROJECT_FALCON}\n\nAccording to the text, who leads the project?", says("Lena Ortiz")),
    row(f'Given this note: "{PROJECT_FALCON}" What is the budget?', says("45,000")),
    row(RAG.format(question="How many days of holiday do I get?"), says("28")),
    row(RAG.format(question="When do unused days expire?"), says_any("31 March")),
    row(
        "Answer in exactly one paragraph with no line breaks: what is a bank?",
        line_count(1) & says_any("bank"),
    ),
    row(
        "Answer using only the context.\n\nContext: The museum opens at 9:30 and closes at 18:00. It is closed on Mondays.\n\nQuestion: When does the museum close?",
        says("18:00"),
    ),
    row(
        "Context: Orion Ltd was founded in 1987 by Mara Lind in Bergen.\n\nWho founded Orion Ltd?",
        says("Mara Lind"),
    ),
    row(
        "Using the text below, what is the invoice total?\n\nInvoice INV-204\nSubtotal: 90.00 EUR\nTax: 17.10 EUR\nTotal: 107.10 EUR",
        says("107.10"),
    ),
    row(
        "Based only on this: 'The pump runs at 40 Hz.' What is the pump's colour? If unknown say 'I don't know'.",
        says("I don't know"),
    ),
    row(
        "According to this text, 'The pump runs at 40 Hz and is green.', what colour is the pump?",
        says("green"),
    ),
    row(OFFICE_IN_GHENT + "\n\nHow many employees work in Ghent?", says("85")),
    row("Context: " + OFFICE_IN_GHENT + "\nQuestion: Who leads the office?\nAnswer:", says("Marie Peeters")),
    row(
        "<doc>"
        + OFFICE_IN_GHENT
        + "</doc>\nBased on the document, where do visitors park? Answer with a short phrase.",
        says("level 2"),
    ),
    row(
        "FAQ:\nQ: How do I reset my password?\nA: Click on 'Forgot password'.\nQ: How long is the trial?\nA: 14 days.\n\nUser: How long can I try it for free?",
        says("14"),
    ),
    row(
        "Given the list: Anna likes tea, Boris likes juice, Chloe likes water. What does Boris like?",
        says("juice"),
    ),
    row(
        f"Use the text to answer. Text: {VACATION_POLICY} Question: How many days of vacation do employees get?",
        says("26"),
    ),
    row("Shout it: what is the sun? Use only uppercase letters.", upper_case()),
    row(CLINIC + "\n\nWho treats children?", says("Ruiz")),
    row(CLINIC + " Question: how long is parking free?", says_any("two hours")),
    row(ORDER_OF_MUGS + " What is the order number?", says("5521")),
    row(LAMP_GUIDE + "\n\nHow long does the battery last?", says("40")),
    row(LAMP_GUIDE + "\n\nHow do I reset the lamp?", says_any("five seconds")),
    row("Where can I buy spare parts? Use the text. Text: " + LAMP_GUIDE, says("parts.aurora.example")),
    row(
        "Does the Aurora lamp float? Answer from the text only, otherwise say 'not in the text'.\n"
        + LAMP_GUIDE,
        says_any("not in the text"),
    ),
    row(
        "Documents:\n[1] The mill was built in 1820.\n[2] The mill burned down in 1901.\nWhen did the mill burn down? Cite the source like [1].",
        says("1901") & says_any("[2]"),
    ),
    row("Paul is taller than Mia. Mia is taller than Sam. Who is the tallest?", says("Paul")),
    row("The meeting moved from Tuesday to Thursday. On which day is the meeting now?", says("Thursday")),
    row(f"{OLD_MILL_MUSEUM} Who is the director?", says("Paula Kern")),
    row(f"Read this: {OLD_MILL_MUSEUM}\nNow tell me: on which day is it closed?", says_any("Monday")),
    row(f"{CAR_FOR_SALE}\nWho should I contact?", says("Jan Novotny")),
    row(f"Based on the article, when will the line open?\n\nArticle: {TAMPERE_TRAM}", says("August")),
    row(f"{CITY_TOUR}\nWhen does the tour start?", says("10:15")),
    row(f"Text: {CITY_TOUR}\nQuestion: How long does it take?\nAnswer only from the text.", says("2 hours")),
    row(f"{TEA_SHOP}\n\nQ: Who founded the shop?\nA:", says("Nadia Fox")),
    row(f"{TEA_SHOP} Based on this, how much is a cup of tea?", says("3.20")),
    row(
        "Document 1: The Orion X2 has a 12-hour battery and weighs 1.1 kg.\nDocument 2: The Orion X3 has an 18-hour "
        "battery and weighs 1.3 kg.\n\nWhich laptop has the longer battery life?",
        says("X3") & does_not_say("X2"),
    ),
    row(
        "Document 1: The Orion X2 weighs 1.1 kg.\nDocument 2: The Orion X3 weighs 1.3 kg.\n\nWhich laptop is lighter?",
        says("X2") & does_not_say("X3"),
    ),
    row(
        'Use the documents to answer.\n<doc id="1">The warranty lasts two years.</doc>\n'
        '<doc id="2">Batteries are covered for six months.</doc>\nHow long are batteries covered?',
        says("six months") & does_not_say("doc", "<"),
    ),
    row(
        "According to the article, who won the race? Article: Kenji Sato won the 10 km race in Kyoto on Sunday.",
        says("Kenji Sato") & words(2, 20),
    ),
    row(
        "Staff list: Ana (HR), Luis (Sales), Petra (IT). Who works in Sales?",
        says("Luis") & does_not_say("Ana"),
    ),
    row(
        "Staff list: Ana (HR), Luis (Sales), Petra (IT). Which department does Petra work in?",
        says("IT") & does_not_say("HR"),
    ),
    row(
        "Text: The shop sells books and maps.\nStatement: The shop sells bread.\nIs the statement true or false?",
        is_like("false"),
    ),
    row(
        "Text: The train leaves at nine from Bath.\nStatement: The train leaves from Bath.\nTrue or false?",
        is_like("true"),
    ),
    row(
        "Text: The train leaves at nine from Bath.\nStatement: The train leaves from Bristol.\nTrue or false?",
        is_like("false"),
    ),
    row(
        "True or false, based on the text: the museum is open on Mondays. Text: It is open from Tuesday to Sunday.",
        is_like("false"),
    ),
    row(
        "Answer yes or no based on the text. Text: The hotel has a pool. Question: Does the hotel have a sauna?",
        is_like("no"),
    ),
    row(
        "Answer yes or no based on the text. Text: The hotel has a pool. Question: Does the hotel have a pool?",
        is_like("yes"),
    ),
    row("Context: Elena is the manager. Omar is the designer.\nWhat is Omar's role?", says("designer")),
    row('{"name": "Rita", "age": 44, "city": "Quito"}\nHow old is Rita?', says("44") & does_not_say("Quito")),
    row(
        "Chunk 1: The rover landed on 4 May 2031.\nChunk 2: It carries seven cameras.\n\n"
        "How many cameras does the rover have? Answer with a number.",
        is_like("7", "seven"),
    ),
    row(
        "According to the text below, what are the two ingredients?\n\nText: The dish is made of rice and beans.",
        says("rice", "beans"),
    ),
    row(
        'Context: The trail is 7.5 miles long.\nQuestion: Who maintains the trail? If unknown, answer "unknown".',
        is_like("unknown"),
    ),
    row(
        "Story: Tim lost his keys on the bus. A girl named Ruth found them.\nWho found the keys?",
        says("Ruth") & words(1, 15),
    ),
    row(
        "Context: Sales by region: North 120, South 95.\nWhat were the sales in the South?",
        says("95") & does_not_say("120"),
    ),
    row(
        "Answer from the text in at most five words.\nText: The committee postponed the vote because of the storm.\n"
        "Question: Why was the vote postponed?",
        says("storm") & words(1, 5),
    ),
    row(
        "Answer in no more than three words.\nContext: The stadium in Leeds was opened by mayor Ann Roe.\n"
        "Question: Who opened the stadium?",
        says("Ann Roe") & words(1, 3),
    ),
    row("Context: The tower was completed in 1889.\nQuestion: When was it finished?", says("1889")),
    row(
        "Article: A fire broke out in Leeds on Friday. Nobody was hurt. The cause is unknown.\n\nWhat caused the fire?",
        says("unknown"),
    ),
    row(
        "Context: Lina, a 34-year-old engineer, won the Tarn Prize.\nQuestion: What is her profession?",
        says("engineer"),
    ),
    row(
        "The shop is open Monday to Saturday. Is it open on Sunday?",
        fits("No.*"),
    ),
    row("The shop is open Monday to Saturday. Is it open on Saturday?", fits("Yes.*")),
    row(
        "Context: The museum opened in 1990. Claim: The museum was opened in 1990. "
        "Is the claim supported? Answer yes or no.",
        is_like("yes"),
    ),
    row(
        "Context:\n- Order #5521: 3 keyboards, shipped 4 May\n- Order #5522: 1 monitor, pending\n\n"
        "What is the status of order #5522?",
        says("pending"),
    ),
    row(
        'You are given this article: "Researchers at Ulm found that bees can count up to four. '
        'The study appeared in 2018."\n\nUp to what number can bees count?',
        says("four"),
    ),
    row('Who are the people mentioned in this sentence: "Anna met Boris and Chloe."', says("Anna", "Boris")),
    row(
        "The hotel has 40 rooms and 3 restaurants. How many rooms does it have?",
        says("40") & does_not_say("43"),
    ),
    row(
        'Who founded the firm according to this text: "Textura was founded by Mina Kovac in 2016 in Austin."',
        says("Mina Kovac"),
    ),
    row(
        "Context: Glenn Pike joined Orbix in 2015 as an engineer. In 2020 he became CTO.\n"
        "Question: What position did Glenn Pike take in 2020?",
        says("CTO"),
    ),
    row(
        "Context: Only members may use the pool. Guests may use the sauna.\n\nWho may use the pool?",
        says("members"),
    ),
)

CITIES = "| city | population | rain |\n|---|---|---|\n| Aber | 12000 | 300 |\n| Bryn | 54000 | 210 |\n| Corwen | 8000 | 900 |\n"

PEOPLE = "Given this table:\nName,Age,City\nAnna,34,Berlin\nBob,28,Paris\nCara,41,Rome\n"

CSV = "name,department,salary\nAlice,Sales,52000\nBob,IT,61000\nChen,Sales,48000\nDora,HR,45000\nEli,IT,58000"

TABLE = "| City | Country | Population |\n|---|---|---|\n| Tokyo | Japan | 37 |\n| Delhi | India | 32 |\n\n"

STAFF = (
    "| Name | Department | Salary |\n|------|-----------|--------|\n| Eva | Sales | 52000 |\n| Omar | IT | 61000 |\n"
    "| Nils | IT | 58000 |\n\n"
)

QUESTIONS_ON_TABLES = kind(
    "questions on tables",
    row(CITIES + "Which city has the most rain?", says("Corwen") & does_not_say("Bryn")),
    row(CITIES + "Which city has the smallest population?", says("Corwen") & does_not_say("Aber")),
    row(
        CITIES + "Which cities have a population over 10000?",
        says("Aber", "Bryn") & does_not_say("Corwen"),
    ),
    row("product,price\npen,2\nbook,15\nlamp,30\n\nWhat is the price of the book?", says("15")),
    row("product,price\npen,2\nbook,15\nlamp,30\n\nWhich product is the most expensive?", says("lamp")),
    row("Convert this CSV into sentences: name,city\nAnna,Paris", exactly("Anna's city is Paris.")),
    row(
        "| Name | Dept | Salary |\n|---|---|---|\n| Ida | Sales | 5200 |\n| Omar | IT | 6100 |\n\nWhat is Omar's salary?",
        says("6100") & does_not_say("5200"),
    ),
    row(
        "Given this CSV data, who lives in Madrid? Answer with the name only.\n\n"
        "name,age,city\nAlice,30,Paris\nCarol,41,Madrid",
        is_like("Carol"),
    ),
    row(
        "| City | Population |\n|---|---|\n| Graz | 290000 |\n| Linz | 207000 |\n| Wels | 62000 |\n\nWhich city has the smallest population?",
        says("Wels") & does_not_say("Graz", "Linz"),
    ),
    row(f"{PEOPLE}Who is the oldest?", says("Cara") & does_not_say("Anna")),
    row(
        "Context:\n| Product | Stock |\n|---|---|\n| Lamp | 12 |\n| Desk | 0 |\n\nWhich product is out of stock?",
        says("Desk") & does_not_say("Lamp"),
    ),
    row(f"{CSV}\n\nWho earns the most?", says("Bob") & does_not_say("Alice", "Eli")),
    row(f"{CSV}\n\nHow many people work in IT? Number only.", exactly("2")),
    row(f"{CSV}\n\nWhat is the average salary?", says_any("52800", "52,800")),
    row(f"{CSV}\n\nList everyone in Sales, comma-separated.", fits(r"Alice, ?Chen\.?")),
    row(f"{CSV}\n\nIn which department does Dora work?", says("HR")),
    row(f"{TABLE}List the countries in the table, comma separated.", is_like("Japan, India")),
    row(f"{TABLE}How many rows does the table have?", says("2")),
    row(f"{STAFF}What is the average salary?", says("57000")),
    row(f"{STAFF}How many employees are in the table? Reply with a number only.", is_like("3")),
    row(f"{STAFF}What is the total salary of the IT department?", says("119000") & does_not_say("52000")),
    row(
        "| item | price |\n|---|---|\n| pen | 1.20 |\n| pad | 3.75 |\n\nWhat does the pad cost?",
        says("3.75"),
    ),
)

PARTS_FOUND_IN_A_TEXT = kind(
    "parts found in a text",
    row(
        "Extract all email addresses: write to a.b@x.org or sales@shop.io, not to bob",
        says("a.b@x.org", "sales@shop.io") & does_not_say("bob"),
    ),
    row("Find the odd one out: dog, cat, table, horse", is_like("table")),
    row(
        'Extract the date from "The meeting is on 12 March 2025 at 10am". Return it in YYYY-MM-DD format only.',
        exactly("2025-03-12"),
    ),
    row("What URL is mentioned? See https://example.org/docs for more.", says("https://example.org/docs")),
    row(
        'Extract name and phone from: "Call Peter Smith at 555-0199". Output JSON.',
        says('"Peter Smith"', '"555-0199"'),
    ),
    row("Extract the numbers: I have 3 cats and 12 fish", in_order("3", "12")),
    row("Extract the email: contact joe@site.org now", says("joe@site.org")),
    row("From this text, extract the city: I live in Madrid and work remotely.", exactly("Madrid")),
    row(
        "In the following sentence, find the name of the person: Yesterday Peter went to the store.",
        exactly("Peter"),
    ),
    row("Extract the company: Tim Cook is the CEO of Apple.", exactly("Apple")),
    row("Extract the price as a number: The shoes cost $49.99.", exactly("49.99")),
    row("Extract the age: Tom is 42 years old and lives in Boston.", exactly("42")),
    row(
        "Extract all email addresses: write to a.b@x.org or call, cc sue@mail.example",
        says("a.b@x.org", "sue@mail.example"),
    ),
    row("Extract the names: Paula and Igor met Nina at the station.", says("Paula", "Igor", "Nina")),
    row(
        "Extract the email address from: contact us at sales@shop.example or call 555-0100",
        says("sales@shop.example"),
    ),
    row(
        "Extract the dates: We met on 2024-01-05 and again on 2024-02-10.",
        says("2024-01-05", "2024-02-10"),
    ),
    row("Extract the phone number: Call me at 030-555-1234 after six.", says("030-555-1234")),
    row("Extract the phone number: Call us on +44 20 7946 0018 today.", says("+44 20 7946 0018")),
    row("Find the longest word in: The elephant ran away", says("elephant")),
    row("Extract all numbers from: I bought 3 apples and 12 pears", says("3", "12")),
    row(
        "Extract the details in this format:\nName:\nEmail:\n\nText: Contact Jane Doe at jane@doe.com.",
        exactly("Name: Jane Doe\nEmail: jane@doe.com"),
    ),
    row(
        "Extract all dates in ISO format from: 'We met on 3 May 2021 and 12 June 2022.'",
        says("2021-05-03", "2022-06-12"),
    ),
    row(
        "Extract the email address from: 'Contact us at sales@acme.io for a quote.' Return only the email.",
        exactly("sales@acme.io"),
    ),
    row(
        "Extract all numbers from this text, comma separated: 'I bought 3 apples, 12 eggs and 1 loaf.'",
        fits(r"3, ?12, ?1\.?"),
    ),
    row("List the names in: 'Anna met Peter and Julia in Rome.'", says("Anna", "Peter", "Julia")),
    row(
        "Find the date: 'The contract was signed on 12 May 2021 in Oslo.' Only the date.",
        is_like("12 May 2021"),
    ),
    row(
        "Which city is mentioned here: 'We flew to Lisbon last summer.'? Only the city.",
        is_like("Lisbon"),
    ),
    row("Find the longest word: I love programming daily", says("programming")),
    row(
        "Extract the URL: see https://docs.example.com/start for details. Only the URL.",
        exactly("https://docs.example.com/start"),
    ),
    row("Find the typo: 'I recieved your letter.'", says_any("received")),
    row(
        "Extract the name of the company: 'Yesterday, Nordvik Systems announced a new chip.'",
        says("Nordvik Systems"),
    ),
    row(
        "Extract all email addresses from the text, one per line: Contact a@b.com or c@d.org for details.",
        lines("a@b.com", "c@d.org"),
    ),
    row(
        "Extract all email addresses from: write to anna@example.com or bob@test.org for details.",
        says("anna@example.com", "bob@test.org") & words(4, 20),
    ),
    row(
        "List the names in this text: Yesterday Maria and Tom met Professor Lindqvist in Uppsala.",
        says("Maria", "Tom", "Lindqvist") & does_not_say("Yesterday"),
    ),
    row(
        "Extract the phone number: Call me at +1 415-555-0134 after six.",
        says("+1 415-555-0134") & does_not_say("after")
        if False
        else says_any("+1 415-555-0134") & does_not_say("after six"),
    ),
    row(
        "Extract the URL from this message: please see https://docs.example.com/start for the guide",
        says_any("https://docs.example.com/start") & does_not_say("guide"),
    ),
    row(
        "Which company is mentioned here? 'Karen joined Siemens as an engineer in 2018.'",
        says("Siemens") & does_not_say("2018"),
    ),
    row(
        "Extract the invoice number from: Invoice INV-20391 was paid on Monday.",
        says("INV-20391") & does_not_say("Monday"),
    ),
    row(
        "Extract the prices: The book costs $12.99 and the pen costs $1.50.",
        exactly("- $12.99\n- $1.50"),
    ),
    row("Find the verb in this sentence: 'The cat chased the mouse.' One word.", exactly("chased")),
    row(
        f"Extract 5 keywords from the text as a comma-separated list.\n\n{NORWOOD_COUNCIL}",
        fits("[^,]+(,[^,]+){4}"),
    ),
    row(f"{EMAIL_OF_CLAIRE}\n\nExtract the phone number.", says("+33 6 12 34 56 78")),
    row(
        "Extract the keywords from: 'Solar panels turn sunlight into electricity.' Comma separated.",
        says("solar panels", "electricity") & fits("[^.]*,[^.]*"),
    ),
    row(
        f"{PROJECT_FALCON}\nExtract the name of the customer. Output only the name.",
        is_like("Delta Foods"),
    ),
    row("Extract all numbers from: 3 cats, 14 dogs and 159 birds", in_order("3", "14", "159")),
    row(
        "Extract all numbers from 'Room 12, floor 3, 45 guests' and output them comma separated, nothing else.",
        is_like("12, 3, 45", "12,3,45"),
    ),
    row(
        "Extract the URL: see https://docs.site.example/a?b=1 for more. Output only the URL.",
        exactly("https://docs.site.example/a?b=1"),
    ),
    row("Find the maximum: 12, 99, 45. Just the number.", exactly("99")),
    row(
        "Extract the phone number: call me at +44 20 7946 0958 tomorrow. Number only.",
        fits(r"\+44 20 7946 0958"),
    ),
    row(
        'Extract the emails as a comma-separated list: "write to a@b.de or c@d.de"',
        exactly("a@b.de, c@d.de"),
    ),
)

LOG_INFO_SERVICE = (
    "2026-02-01 08:00:01 INFO  service started\n"
    "2026-02-01 08:03:12 WARN  disk usage 81%\n"
    "2026-02-01 08:05:44 ERROR database timeout after 30s\n"
    "2026-02-01 08:05:50 INFO  retry 1\n"
    "2026-02-01 08:06:20 ERROR database timeout after 30s\n"
    "2026-02-01 08:06:31 INFO  connection restored\n"
)

LOG = (
    "2024-05-01 10:00:01 INFO Server started\n2024-05-01 10:02:13 ERROR Database connection failed\n"
    "2024-05-01 10:02:45 WARN Retry 1\n2024-05-01 10:03:10 ERROR Timeout after 30s\n\n"
)

QUESTIONS_ON_LOGS = kind(
    "questions on logs",
    row(
        "Which department should handle this: HR, IT or Finance? 'I forgot my password and cannot log in.'",
        says("IT"),
    ),
    row(
        'Here is a log line: "2024-05-01 12:00:01 [ERROR] db: connection refused". What is the log level?',
        says("ERROR"),
    ),
    row(
        "Which department should handle: 'I can't log in to my account'? (Sales, IT, HR)"
        " Answer with the department name.",
        exactly("IT"),
    ),
    row(
        "Here is a log:\n10:01 INFO start\n10:02 ERROR disk full\n10:03 INFO stop\nWhat was the error?",
        says("disk full"),
    ),
    row(f"{LOG_INFO_SERVICE}\nHow many errors are in this log? Just the number.", exactly("2")),
    row(f"{LOG_INFO_SERVICE}\nWhat was the disk usage?", says_any("81%", "81 %")),
    row(f"{LOG_INFO_SERVICE}\nWhen was the connection restored?", says("08:06:31")),
    row(f"Here is a log:\n\n{LOG}What time did the first error occur?", says("10:02:13")),
    row(f"Here is a log:\n\n{LOG}What was the last error message?", says("Timeout after 30s")),
    row(f"{LOG}List all log levels that appear, comma separated.", exactly("INFO, ERROR, WARN")),
    row(f"{LOG}How many warnings are there? Only the number.", exactly("1")),
    row(
        f"Extract the error lines from this log:\n{LOG}",
        says("10:02:13", "10:03:10") & does_not_say("INFO"),
    ),
    row("ERROR 500 /a\nINFO 200 /b\nERROR 404 /c\n\nHow many errors are in this log?", says("2")),
    row(
        "Route this to one department (SALES, SUPPORT, HR): 'I cannot log in to my account.' Only the department.",
        one_of("SALES", "SUPPORT", "HR"),
    ),
)

CLOSED = 'Answer only from the context. If it does not say, reply "Not found".\n\nContext: '

BRIDGE_USING_BELOW = (
    'Answer using only the context below. If the answer is not in the context, say "I don\'t know".\n\n'
    "Context: The Aurora bridge was opened in 1987 and is 1,240 metres long.\n\nQuestion: "
)

WHAT_A_TEXT_DOES_NOT_SAY = kind(
    "what a text does not say",
    row(
        CONTEXT
        + "\nUsing only the context above, when was the tunnel closed? If it is not in the context say 'unknown'.",
        is_like("unknown"),
    ),
    row(
        "Use only this document:\n" + ORION + '\n\nWhat colour is it? Say "not stated" if unknown.',
        is_like("not stated"),
    ),
    row(GYM + "Is there a parking lot?", says_any("I don't know")),
    row(CITY + "What is the name of the castle?", says("no answer")),
    row(HOTEL + "Is there a swimming pool?", says("NOT FOUND")),
    row(
        "Use only this info: The shop sells pens and ink. Does the shop sell paper?",
        says_any("no", "not", "don't know", "doesn't"),
    ),
    row(
        f'Use the context to answer. If the answer is not in the context, say "I don\'t know".\n\nContext: {POLICY}\n\nQuestion: Who is the CEO?',
        is_like("I don't know"),
    ),
    row(
        "Context: The hotel has a gym and a sauna.\nQuestion: Does the hotel have a pool?",
        says("don't know"),
    ),
    row(
        "Context: Our bakery opens at 6 am and sells bread.\n\nQuestion: Who owns the bakery?",
        says("don't know"),
    ),
    row("Context: The park has a lake.\nQuestion: When was the park founded?", says("don't know")),
    row(
        f"Answer from the context. If the answer is not in it, say \"I don't know\".\n\n{ACME_CORP}What is Acme's stock price?",
        is_like("I don't know"),
    ),
    row(
        f"Answer based on the context only.\n\n{ACME_CORP}Who is the current CEO of Acme?",
        says("I don't know") & does_not_say("Jane"),
    ),
    row(f"{CLOSED}The Nile flows through eleven countries.\n\nHow long is the Nile?", is_like("Not found")),
    row(f"{CLOSED}Anna has 3 brothers.\n\nHow many sisters does Anna have?", is_like("Not found")),
    row(f"{CLOSED}Bob's cat is called Whiskers.\n\nWhat is the name of Bob's dog?", is_like("Not found")),
    row(f"{CLOSED}It needs 200 g flour and 3 eggs.\n\nHow much sugar is needed?", is_like("Not found")),
    row(f"{DRONE}What color is the Kestrel drone?", is_like("I don't know")),
    row(f"{BRIDGE_USING_BELOW}What colour is the bridge?", is_like("I don't know")),
    row(f"{CAFE}How many employees does the cafe have?", is_like("I don't know")),
    row(f"{CAFE}What is the phone number of the cafe?", is_like("I don't know")),
    row(f"{FESTIVAL}Who organizes the festival?\nHelpful Answer:", says_any("don't know", "does not say")),
    row(
        f'Context: {HARBOR_HOTEL}\n\nQuestion: Is there a gym?\nIf the answer is not in the context, say "I don\'t know".',
        says("I don't know"),
    ),
    row(
        f"Answer from the passage below. If it is not there, answer UNKNOWN.\n\n{PROJECT_FALCON}\n\nHow many people work in the team?",
        says("UNKNOWN"),
    ),
    row(RAG.format(question="What is the dress code?"), says_any("don't know", "do not know", "not say")),
    row(
        "Documents:\n- The CEO of Brix is Tara Voss.\n- Brix was founded in 2012.\n\nQuestion: What does Brix sell? "
        'If the documents don\'t say, answer "Not in the documents".',
        is_like("Not in the documents"),
    ),
    row(
        'According to the text, what is the population of Zorland? If it is not mentioned, answer "unknown". '
        'Text: "Zorland is a small island nation. Its capital is Pemba."',
        is_like("unknown"),
    ),
    row(
        'Text: "Mount Veld is 3,210 metres high." How many people have climbed Mount Veld? '
        'If the text doesn\'t say, write "Not stated".',
        is_like("Not stated"),
    ),
)

TELLING_UNKNOWN = "Use the following context to answer the question. If you don't know the answer, just say that you don't know.\n\n"

RACER = "The Model X2 drone has a flight time of 34 minutes and a range of 8 km. It weighs 795 grams."

MOVED = (
    "Here is an email:\n\nFrom: Tom Reed <tom@acme.com>\nTo: Lisa Wong\nSubject: Meeting moved\n\nHi Lisa,\n\nthe budget "
    "meeting is moved from Tuesday to Thursday at 3pm in room 204. Please bring the Q3 report.\n\nBest,\nTom\n\n"
)

OF_CITIES = "name,age,city\nAnn,31,Oslo\nBen,45,Bergen\nCid,28,Oslo\n\n"

DELAYED = (
    "Subject: Order delay\nDear Mr. Brown,\nyour order #77120 (3 desk lamps) will arrive on 14 March due to a strike.\nKind "
    "regards,\nNina Patel\nLampWorld Support\n\n"
)

BIOLOGIST = (
    "Answer the question based on the context.\n\nContext: Maya Torres is a marine biologist from Chile. She studied at the "
    "University of Concepción and moved to Norway in 2014. She lives in Tromsø with her husband Erik.\n\n"
)

NOTES_OF_A_RELEASE = "Release notes v3.2.1 (2024-02-10): Fixed a crash when uploading files larger than 2 GB. Added dark mode.\n\n"

QUESTIONS_BESIDE_OTHER_WORDS = kind(
    "questions beside other words",
    row(f"{TELLING_UNKNOWN}{RACER}\n\nQuestion: What is the flight time of the X2?", says("34")),
    row(f"{TELLING_UNKNOWN}{RACER}\n\nQuestion: How heavy is the drone?", says("795")),
    row(
        "Context: The hall opens at 9 a.m. and closes at 6 p.m. It was founded in 1987 by Helen Marsh.\n\nQuestion: When does the hall close?",
        says("6 p.m"),
    ),
    row(
        'Answer from the context. If the answer is not in it, say "I don\'t know".\n\nContext: The hall was founded in 1987 by Helen Marsh.\n\nQuestion: Who is the current director?',
        is_like("I don't know"),
    ),
    row(
        "Kontext: Die Firma Solaris wurde 2005 in Graz gegründet und hat 120 Mitarbeiter.\n\nFrage: Wie viele Mitarbeiter hat Solaris? Antworte nur mit der Zahl.",
        exactly("120"),
    ),
    row(
        "Contexte : Marie habite à Lyon et travaille comme infirmière. Question : Quel est le métier de Marie ?",
        says("infirmière"),
    ),
    row(f"{MOVED}What should Lisa bring?", says("Q3 report")),
    row(f"{MOVED}Who sent this email? Answer with the name only.", exactly("Tom Reed")),
    row(f"CSV:\n{OF_CITIES}Who lives in Bergen?", is_like("Ben")),
    row(f"CSV data:\n{OF_CITIES}How many people live in Oslo? Answer with a number.", exactly("2")),
    row(
        "List: apples, pears, plums, cherries.\nWhich fruit is third in the list? One word.", is_like("plums")
    ),
    row(
        "Context: The hotel has 48 rooms. Breakfast is served from 7:00 to 10:30.\n\nHow many rooms does the hotel have? Output only the integer.",
        exactly("48"),
    ),
    row("To-do:\n1. Buy milk\n2. Call mom\n3. Pay rent\n\nWhat is the second task?", is_like("Call mom")),
    row(
        "| Name | Dept |\n|---|---|\n| Eva | IT |\n| Jon | HR |\n\nWhich department does Jon work in?",
        says("HR"),
    ),
    row(
        "Extract the manager's name from this text: The hotel has 48 rooms. The manager is Paula Stone.",
        exactly("Paula Stone"),
    ),
    row(
        "Product: AquaPure 300\nPrice: $89\nCapacity: 2.5 liters\n\nWhat is the capacity of the AquaPure 300? Answer with the value only.",
        is_like("2.5 liters"),
    ),
    row(f"{DELAYED}Why is the order delayed?", says("strike")),
    row(f"{DELAYED}Who wrote the email?", is_like("Nina Patel")),
    row(f"{DELAYED}What did the customer order?", says("desk lamps")),
    row(
        "Text: The council of Northville approved it. Mayor Ana Ruiz agreed.\n\nGive me the name of the city. Only the name.",
        is_like("Northville"),
    ),
    row(
        "Réponds à partir du texte uniquement. Si l'information manque, réponds « Inconnu ». Texte : Le musée ouvre à 10 h. Question : Qui est le directeur ?",
        is_like("Inconnu"),
    ),
    row(f"{BIOLOGIST}Question: Where does Maya live?", says("Tromsø")),
    row(
        f"{BIOLOGIST}Question: How old is Maya? Say 'not stated' if the context does not say.",
        is_like("not stated"),
    ),
    row(f"{NOTES_OF_A_RELEASE}Which version is this?", is_like("v3.2.1")),
    row(f"{NOTES_OF_A_RELEASE}When was it released? Answer in YYYY-MM-DD.", exactly("2024-02-10")),
    row(
        "Order | Customer | Total\n1001 | Kim | 45.00\n1002 | Lee | 12.50\n\nWhat is the total of all orders?",
        says("57.50"),
    ),
    row(
        "Ingredients: 200 g flour, 3 eggs.\n\nIs sugar an ingredient? Answer yes or no based only on the recipe.",
        is_like("no"),
    ),
    row(
        "Answer only from the context.\n\nContext: The laptop was released in May 2023 by Kestrel Labs.\n\nQ: When was it released?",
        says("May 2023"),
    ),
)

TELESCOPE = """Answer using only the context below. If the answer is not in the context, say "I don't know".

Context: The Orion telescope was installed in 1987 on Mount Helm by Dr. Petra Vance. It weighs 4.2 tons.

Question: """
BAKER = """Answer from the text only, else say UNKNOWN.
Text: Bruno moved to Lisbon in 2016 and opened a bakery in 2019.
Q: """
HANDBOOK = """Vacation: Full-time employees receive 25 days of paid vacation per year. Part-time employees receive 12 days.
Sick leave: Employees must notify their manager before 9:00 AM.

"""

THE_ONE_OF_SEVERAL_VALUES = kind(
    "the one of several values that is asked for",
    row(f"{TELESCOPE}Who installed the Orion telescope?", says("Petra Vance")),
    row(f"{TELESCOPE}How much did the Orion telescope cost?", is_like("I don't know")),
    row(
        "Use only the information below to answer.\n\nOur store is open Monday to Friday 9am-6pm and Saturday "
        "10am-4pm. We are closed on Sundays.\n\nWhat time do you close on Saturday?",
        says("4pm"),
    ),
    row(
        "According to the text, when does the warranty expire?\n\nText: The device comes with a two-year "
        "warranty. For devices bought in March 2023 the warranty expires on 31 March 2025.",
        says("31 March 2025"),
    ),
    row(
        'Context: """The API rate limit is 60 requests per minute for free users and 600 for pro users."""\n'
        "Question: What is the rate limit for pro users?\nAnswer:",
        says("600"),
    ),
    row(f"{HANDBOOK}How many vacation days do part-time employees get?", says("12")),
    row(f"{BAKER}When did Bruno open a bakery?", says("2019")),
    row(f"{BAKER}What is the name of Bruno's wife?", exactly("UNKNOWN")),
    row(
        "Config:\nhost=db.internal\nport=5432\n\nWhat port is configured? Return only the value.",
        exactly("5432"),
    ),
    row(
        "Employees:\n- Dana Fox, Marketing, Berlin\n- Eli Ross, Sales, London\n- Fay Lin, Engineering, Berlin\n\n"
        "How many employees are in Berlin? Just the number.",
        exactly("2"),
    ),
    row(
        "Based on this review, would the customer recommend the hotel? Answer yes or no.\n\n"
        '"The room was dirty and the staff were rude. Never again."',
        is_like("no"),
    ),
    row(
        '{"user": {"name": "Ana", "plan": "pro"}, "credits": 42}\n\nHow many credits does the user have? '
        "Answer with just the number.",
        exactly("42"),
    ),
    row(
        "Email:\nHi team, the demo with Northwind is on Thursday at 14:30 in room B12. — Carla\n\n"
        "Who wrote the email?",
        says("Carla"),
    ),
    row(
        "Log:\n2024-03-01 10:00:01 INFO Server started\n2024-03-01 10:05:13 ERROR Disk full on /dev/sda1\n\n"
        "At what time did the error occur? Answer only in the format HH:MM:SS.",
        says("10:05:13"),
    ),
    row(
        '"The package weighs 2.4 kg and costs 18 dollars to ship." How much does it weigh?',
        says("2.4 kg") & does_not_say("20.4"),
    ),
    row(
        "Adults pay 12 euros. Children pay nothing. How much do children pay?",
        says("nothing") & does_not_say("12"),
    ),
    row("Invoice: subtotal 100, tax 19, total 119. What is the total?", says("119") & does_not_say("238")),
    row(
        "Based on the table, what is the price of B?\n| item | price |\n|---|---|\n| A | 3 |\n| B | 7 |",
        says("7") & does_not_say("3"),
    ),
    row("Context: Tom is 12. Mia is 9. Question: Who is younger?", says("Mia") & does_not_say("Tom")),
    row(
        'According to the memo: "Launch is planned for June 5." When is the launch?',
        says("June 5") & does_not_say("memo"),
    ),
    row(
        "Answer using only the context below.\n\nContext:\nThe shop closes at 18:00 on weekdays. "
        "On Saturdays it closes at 14:00.\n\nQuestion: When does the shop close on Saturdays?",
        says("14:00") & does_not_say("18:00"),
    ),
    row(
        "Context: The tower is 40 m tall. Question: How wide is the tower? Answer only from the context.",
        says_any("does not say", "don't know"),
    ),
    row(
        "Use only this context: The tent weighs 2.4 kg and costs 349 euros.\n\nHow much does the tent weigh?",
        says("2.4 kg"),
    ),
    row(
        "Answer in one word.\n\nPassage: Marta moved from Lisbon to Vienna to study cello.\n\n"
        "Question: What instrument did Marta study?",
        is_like("cello"),
    ),
)

ROWS = [
    *THE_ONE_OF_SEVERAL_VALUES,
    *THE_ANSWER_ALONE_FROM_A_TEXT,
    *ANSWERS_FROM_A_TEXT,
    *QUESTIONS_ON_TABLES,
    *PARTS_FOUND_IN_A_TEXT,
    *QUESTIONS_ON_LOGS,
    *WHAT_A_TEXT_DOES_NOT_SAY,
    *QUESTIONS_BESIDE_OTHER_WORDS,
]
