"""Texts that the prompts of several modules hold, and what these say, in the order of their names."""

from __future__ import annotations

from demands.shapes import INTEGER, STRING, formatted, one_of_these, schema

ACME_CORP = "Context: Acme Corp was founded in 1987 by Jane Porter in Denver. It sells garden tools and employs 240 people.\n\n"
ACME_ROBOTICS = (
    "Acme Robotics was founded in 2011 by Lena Fischer and Paul Okafor in Hamburg. It has 340 employees and makes "
    "welding robots. Its main customer is Volvo. In 2019 it opened a second plant in Gdansk."
)
AGES = "Ann is 31, Bob is 28 and Cleo is 45. "
BAKERY = "Context: Rosa's Bakery opened in 2009 in Ghent. It is run by Rosa Claes and employs 14 people. Its sourdough costs 4.20 EUR and is baked every morning at 5:30. The bakery closes on Mondays."
BRIGHTWAVE = (
    "You are Nora, the support assistant of Brightwave, an internet provider. Policies:\n"
    "- Contracts run for 24 months and can be cancelled with 30 days' notice.\n"
    "- A technician visit costs 49 EUR, but is free in the first 14 days.\n"
    "- The hotline is open Monday to Saturday, 8 am to 8 pm: 0800-555-0199.\n"
    "- Routers must be returned within 10 days after the contract ends.\n"
    "If a customer asks for something that is not covered here, say exactly: "
    '"Please contact our hotline at 0800-555-0199."'
)
BROKEN_LAMP = "Hi, this is Carla Mendes. I ordered two lamps (order 88-1207) and one is broken. My mail is carla@mendes.example."
CAR_FOR_SALE = "For sale: a blue Skoda Octavia from 2018 with 84,000 km, price 9,800 euros. Contact Jan Novotny, jan@auto.example."
CAR_SCHEMA = schema(brand="string", year="integer", price="number", contact="string", email="string")
CATS = "Retrieved document: \n\n Cats sleep 16 hours a day. \n\n User question: {}"
CITY_TOUR = (
    "The city tour starts at 10:15 at the Old Bridge and takes 2 hours. Tickets cost 18 euros for adults and 9 euros for children. "
    "The guide is called Pavel Novak. Groups may have at most 25 people."
)
CLINIC = "The clinic is open Monday to Friday from 8 to 17. Appointments are made at reception. Dr. Ruiz treats children. Parking is free for two hours."
CONCIERGE = (
    "You are the virtual concierge of Hotel Aurora in Bergen. Use only this information:\n"
    "- Breakfast: 7 to 10 am, 18 euros, in the Garden Room.\n"
    "- Check-in from 3 pm, check-out until 11 am.\n"
    "- Pets: dogs up to 10 kg are allowed, 15 euros per night.\n"
    "- Parking: underground garage, 20 euros per day.\n"
    "- Wi-Fi is free, the password is AURORA-GUEST.\n"
    "If the answer is not listed, reply exactly: Please call reception at extension 9."
)
CONTACT_SCHEMA = schema(name="string", email="string", order_id="string")
CONTACT_VALUES = {"name": "Carla Mendes", "email": "carla@mendes.example", "order_id": "88-1207"}
DEPARTMENTS = (
    "Assign each message to one department.\n\n## Departments\n- BILLING: invoices, refunds, payment methods\n"
    "- TECHNICAL: bugs, outages, error messages\n- OTHER: everything else\n\n## Output\n"
    "Return only the department name in capital letters. No explanation."
)
ELECTRIC_CARS = "The Volta has 320 km of range, the Zeta 410 km and the Ampere 280 km. "
EMAIL_OF_CLAIRE = (
    "From: claire.dupont@nordlicht.example\nTo: support@acme.example\nDate: 2 May 2026\nSubject: Wrong item delivered\n\n"
    "Hello,\nI ordered a green backpack (order 88123) but received a blue one. I would like to exchange it. "
    "My phone number is +33 6 12 34 56 78.\nBest regards,\nClaire Dupont"
)
EMPLOYEE_CARD = "Employee: Ingrid Holm\nDepartment: Logistics\nExtension: 4417\nStart date: 2019-03-01\nManager: Paul Weber"
FLIGHT_OF_DANA = "Dana flew from Madrid to Prague on 2025-05-02 with flight IB3144. The ticket cost 129.90 euros and her seat was 14C."
GOLDEN_GATE_BRIDGE = (
    "Passage: The Golden Gate Bridge opened on May 27, 1937. It connects San Francisco to Marin County and has a total "
    "length of 8,981 feet. The chief engineer was Joseph Strauss."
)
HARBOR_HOTEL = "The Harbor Hotel has 48 rooms. Breakfast is served from 7 to 10. The pool closes at 21:00. Dogs cost 12 euros per night."
HARROW_BRIDGE = (
    "The Harrow Bridge was completed in 1931 after four years of construction. It spans the river Tamble and is "
    "212 metres long. The architect was Edda Lorne, who also designed the opera house in Velden. Around 14,000 "
    "vehicles cross it every day. In 2019 the bridge was closed for seven months because of rust damage. The "
    "repairs cost 8.4 million euros."
)
INVENTORY = "Inventory:\napples: 12\npears: 7\nplums: 30\n"
INVOICE = "Invoice INV-2093 of 12 March 2024: Blue Fern GmbH owes 1,240.50 EUR, due on 2024-04-11."
INVOICE_OF_BRANDT = (
    "Invoice 2024-0815 from Brandt GmbH, due 2024-09-30, total 1,249.00 EUR, contact: billing@brandt.example."
)
INVOICE_OF_HARBOR_BOOKS = (
    "INVOICE #INV-7731\nDate: 2026-03-14\nBill to: Harbor Books Ltd\n\n"
    "Item            Qty   Price\nPaper A4        10    4.50\nInk cartridge   3     22.00\nStapler         2     8.75\n\n"
    "Subtotal: 128.50\nVAT (20%): 25.70\nTotal: 154.20\nDue: 2026-04-13\n"
)
INVOICE_SCHEMA = schema(invoice_number="string", customer="string", total="number", due_date="string")
INVOICE_VALUES = {
    "invoice_number": "INV-2093",
    "customer": "Blue Fern GmbH",
    "total": 1240.5,
    "due_date": "2024-04-11",
}
LAMP_GUIDE = (
    "The Aurora lamp has three brightness levels. Hold the button for five seconds to reset it. "
    "The battery lasts 40 hours. The warranty is two years. Spare parts are sold at parts.aurora.example."
)
LEASE = (
    "The tenant, Amara Diallo, pays 950 euros per month. The lease starts on 1 September 2025 and runs for 24 months. "
    "The flat is at Birkenweg 7, Zurich. The deposit equals two months' rent. Smoking is forbidden."
)
LUCIA = "Lucia Ferrari works in engineering. She earns 71500 a year; her manager is Dan Cole."
LUCIA_VALUES = {"name": "Lucia Ferrari", "department": "engineering", "salary": 71500, "manager": "Dan Cole"}
MEETING_NOTES = "Meeting notes, 3 June: Attendees were Priya, Jonas and Mei. The launch moved from 10 June to 24 June. Jonas will update the website. Budget left: 12,500 dollars. Next meeting is on Thursday at 2 pm in room B12."
MESSAGE_ROUTER = "Route each message. Possible values: sales, support, spam. Return the value only."
MIDDLEMARCH = "'Middlemarch' by George Eliot has 880 pages and is in stock."
NAME_AND_AGE = schema(name=STRING, age=INTEGER)
NEXT_WORKER = formatted(schema(next=one_of_these("researcher", "coder", "writer", "FINISH")))
NORTHGATE_LIBRARY = (
    "The Northgate Library opens Monday to Friday from 9 am to 6 pm and on Saturday from 10 am to 2 pm. "
    "It is closed on Sundays. Membership costs 15 euros a year; children under 12 are free."
)
NORWOOD_COUNCIL = (
    "The city council of Norwood voted on Tuesday to ban cars from the old town starting next spring. Shop owners "
    "fear losing customers, while residents welcome the cleaner air. The council promised free shuttle buses and "
    "two new parking garages at the edge of the city. A review is planned after one year."
)
OFFICE_IN_GHENT = (
    "The office in Ghent opened in 2011 and has 85 employees. It is led by Marie Peeters. "
    "The canteen closes at 14:30. Visitors park on level 2."
)
OLD_MILL_MUSEUM = (
    "The Old Mill Museum opened in 1987. It is closed on Mondays. Adults pay 9 euros and children pay 4 euros. "
    "The director is Paula Kern. You can reach the museum at info@oldmill.example."
)
ORDER_OF_MUGS = (
    "Order #5521: 2 x blue mug (8.50 EUR each), 1 x teapot (24.00 EUR). Ship to 12 Mill Lane, York."
)
PANCAKES = "Pancakes serve 4 and need flour, milk and eggs."
PANCAKES_VALUES = {"name": "Pancakes", "servings": 4, "ingredients": ["flour", "milk", "eggs"]}
PARCEL = (
    "Parcel number: PX-55190\nWeight: 3.2 kg\nSender: Nordlicht Shop\nStatus: in transit\nETA: 2025-08-14"
)
PARCEL_SCHEMA = schema(parcel_number="string", weight_kg="number", sender="string", status="string")
PARCEL_VALUES = {
    "parcel_number": "PX-55190",
    "weight_kg": 3.2,
    "sender": "Nordlicht Shop",
    "status": "in transit",
}
PARTS = '[{"name":"Volt","price":30,"stock":4},{"name":"Amp","price":12,"stock":0},{"name":"Ohm","price":55,"stock":9}] '
PERSON = schema(name="string", age="integer", city="string")
PRICES = "Prices: tea 2.50, coffee 3.20, juice 4.00. "
PRODUCTS = (
    '[{"name": "Pen", "price": 2.5, "in_stock": true}, {"name": "Desk", "price": 120, "in_stock": false}, '
    '{"name": "Lamp", "price": 35, "in_stock": true}]'
)
PROJECT_FALCON = (
    "Project Falcon starts on 3 March and ends on 28 June. The budget is 45,000 dollars. Lena Ortiz leads it, "
    "and Sam Wood writes the software. The customer is Delta Foods in Chicago."
)
QUESTIONS_AND_ANSWERS = (
    "Q: How long does shipping take?\nA: Three to five business days.\n"
    "Q: Do you ship abroad?\nA: Yes, to all countries of the EU.\n"
    "Q: How can I return an item?\nA: Print the label from your account and bring the parcel to any post office within 14 days.\n"
    "Q: Is gift wrapping available?\nA: Yes, for 3.50 euros per order."
)
REFUND_POLICY = "Refund policy: Items can be returned within 30 days. Shipping is free over 50 euros. Support is reachable at help@shop.example from 8 to 20."
RESUME = "Omar Haddad, born 1988, lives in Lyon. Senior data engineer at Nimbus Labs since 2019. Speaks French, Arabic and English. Phone +33 6 12 34 56 78."
REVENUE_EMAIL = (
    "Dear team, revenue grew by 12% to $4.5 million. However, customer complaints increased by 8%, so we will invest "
    "in support staff. Regards, Paula\n\n"
)
SEAVIEW_HOTEL = (
    "The Seaview Hotel has 48 rooms. Check-in is from 3 pm, check-out until 11 am. Breakfast costs 14 euros and is "
    "served from 7 to 10. The pool is on the roof. Pets are not allowed."
)
SHIPPED_ORDER = {"order_id": "KX-2231", "status": "shipped", "carrier": "GLS", "eta": "2025-12-03"}
SHOPPING_LIST = ["My shopping list: milk, eggs, bread.", "Got it, I noted that."]
SHORT_OBJECT = '{"x": [1, 2]}'
SPACED_OBJECT = '{"status": "ok", "code": 200}'
STANDALONE = """Given a chat history and the latest user question, formulate a standalone question which can be \
understood without the chat history. Do NOT answer the question."""
STOCK_TABLE = (
    "Product | Stock | Price\nLamp | 12 | 35.00\nDesk | 3 | 180.00\nChair | 0 | 75.00\nShelf | 8 | 60.00"
)
SUPERVISOR = """You are a supervisor tasked with managing a conversation between the following workers: \
researcher, coder, writer. Given the following user request, respond with the worker to act next. Each worker will \
perform a task and respond with their results and status. When finished, respond with FINISH."""
TAMPERE_TRAM = "The city of Tampere will open a new tram line in August. It connects the harbour with the airport and cost 310 million euros."
TEA_SHOP = (
    "Green Leaf is a tea shop in Bristol. It was founded by Nadia Fox in 2009. A cup of tea costs 3.20 pounds. "
    "The shop closes at 18:00 and is closed on Sundays. Its best seller is jasmine tea."
)
THREE_CITIES = ["Here are three cities: Oslo, Rome, Lima.", "Got it."]
THREE_FRUITS = ["List three fruits.", "1. Apple\n2. Banana\n3. Cherry"]
TICKET_LABELS = "You label support tickets. Labels: bug, feature_request, billing, other. Answer with the label only, in lowercase."
TICKET_ROUTER = (
    "You are a ticket router. Output exactly one of: billing, technical, other. Lowercase, no punctuation."
)
TRAIN_BOT = "You are a bot for a train company. If the question is not about trains, say exactly: 'I can only talk about trains.'"
TRIP_OF_YUKI = "Yuki Tanaka travels to Iceland for 6 days with a budget of 1800 euros. Activities: hiking, whale watching."
TRIP_PLAN = "Trip plan\nHotel: Alpenblick\nNights: 3\nGuests: 2\nArrival: 2025-12-20\nPhone: +41 44 555 01 01"
VACATION_POLICY = (
    "Employees get 26 days of vacation per year. Requests go to Martha Lind. Remote work is allowed two days a week. "
    "The office in Leeds opens at 8:30."
)
WOLLWERK = (
    "You are Pia, customer service of the online shop Wollwerk. Always answer in German. "
    "Shipping costs 4.90 euros and is free from 50 euros. Returns are possible within 30 days. "
    "Never give medical advice."
)
