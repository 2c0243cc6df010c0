"""Rows of a sixth round, as someone who checks a release types them: 59 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    calls,
    calls_each,
    calls_nothing,
    calls_saying,
    code,
    does_not_say,
    exactly,
    fits,
    in_language,
    in_order,
    is_csv,
    is_json,
    is_like,
    is_list,
    is_table,
    is_yaml,
    items,
    line_count,
    lines,
    number_within,
    obeys,
    one_of,
    paragraphs,
    says,
    says_any,
    sentences,
    words,
)
from demands.rows import called, forced, formatted, kind, row, schema, tool

LOG = "2024-06-03 14:22:10 ERROR payment-service Timeout after 30s while calling https://bank.example/api (request req-9f3)"
LOG_SCHEMA = schema(
    timestamp="string",
    level={"type": "string", "enum": ["INFO", "WARN", "ERROR"]},
    service="string",
    url="string",
    request_id="string",
)
RESUME = "Omar Haddad, born 1988, lives in Lyon. Senior data engineer at Nimbus Labs since 2019. Speaks French, Arabic and English. Phone +33 6 12 34 56 78."
RESUME_SCHEMA = schema(
    full_name="string",
    birth_year="integer",
    city="string",
    job_title="string",
    employer="string",
    languages={"type": "array", "items": {"type": "string"}},
)
ORDER = "Order #5521: 2 x blue mug (8.50 EUR each), 1 x teapot (24.00 EUR). Ship to 12 Mill Lane, York."
GUIDE = (
    "The Aurora lamp has three brightness levels. Hold the button for five seconds to reset it. "
    "The battery lasts 40 hours. The warranty is two years. Spare parts are sold at parts.aurora.example."
)
CALENDAR = tool("create_event", "Create a calendar event.", title="string", date="string", time="string")
FLIGHTS = tool("search_flights", "Search flights.", origin="string", destination="string", date="string")
MATH = tool("calculator", "Evaluate an arithmetic expression.", expression="string")
FILES = tool("read_file", "Read a file.", path="string")
DB = tool("run_sql", "Run a SQL query on the database.", query="string")
SMS = tool("send_sms", "Send a text message to a phone number.", phone_number="string", message="string")
TIMER = tool("start_timer", "Start a countdown timer.", minutes="integer")
FINAL = tool("final_answer", "Give the final answer to the user.", answer="string")
TOPICS = "You are a bot for a train company. If the question is not about trains, say exactly: 'I can only talk about trains.'"

ROWS = [
    *kind(
        "exact reply",
        row("Just respond with the number 200", exactly("200")),
        row("Say only: ready to go", is_like("ready to go")),
        row("Can you please echo back 'abc-123'?", is_like("abc-123")),
        row(
            'Return exactly this JSON and nothing else: {"pong":true}',
            is_json({"pong": True}, keys=("pong",)),
        ),
        row("You there? If yes, answer only 'here'.", is_like("here")),
        row("Respond with a thumbs up emoji only.", exactly("👍")),
        row("anything", exactly("42"), system="No matter what the user says, reply with 42."),
        row('Output the string "a b c" without quotes.', exactly("a b c")),
        row("Répétez : bonjour tout le monde", is_like("bonjour tout le monde")),
        row('Di solamente "listo".', is_like("listo")),
    ),
    *kind(
        "allowed set",
        row(
            "Is the following review positive or negative?\n\n'Broke after two days.'\n\nAnswer with one word.",
            is_like("negative"),
        ),
        row(
            "Detect the language of 'Wo ist der Bahnhof?' Options: en, de, fr. Return the code only.",
            exactly("de"),
        ),
        row("Does this sound sarcastic? 'Oh great, another meeting.' Reply YES or NO.", one_of("YES", "NO")),
        row(
            "Route this to one department (SALES, SUPPORT, HR): 'I cannot log in to my account.' Only the department.",
            one_of("SALES", "SUPPORT", "HR"),
        ),
        row("2 + 2 = 5. True or False?", is_like("False")),
        row("Which of these is a fruit: hammer, apple, chair? Answer with the word only.", is_like("apple")),
        row("Label: pass/fail. Input: 'all 54 tests green'. Output the label.", is_like("pass", "fail")),
        row(
            "my card was charged twice",
            one_of("billing"),
            system="Classify the message into: billing, technical, general. Answer with the category name in lowercase.",
        ),
        row("Answer A or B. A: cats are mammals. B: cats are birds. Which one is right?", one_of("A", "B")),
        row("Est-ce un spam ? 'Gagnez un iPhone gratuit !' Réponds par oui ou non.", is_like("oui", "non")),
    ),
    *kind(
        "numbers",
        row("On a scale from 1 to 7, how formal is 'Hey dude'? Only the number.", number_within(1, 7)),
        row(
            "Rate the helpfulness of this answer between 0 and 1 with two decimals: 'Try turning it off.'",
            number_within(0, 1),
        ),
        row("Guess my age. Reply with a number only.", number_within(1, 120)),
        row("Output a random integer from 100 to 200, nothing else.", number_within(100, 200)),
        row(
            "What percentage would you give this pitch? Number between 0 and 100 only: 'We sell sand in the desert.'",
            number_within(0, 100),
        ),
    ),
    *kind(
        "length",
        row("Give me a 10-word slogan for a bakery.", words(8, 12)),
        row("In one short sentence, explain what a VPN does.", sentences(1) & says("VPN")),
        row("Write four sentences about elephants.", sentences(4) & says_any("elephant")),
        row("Tell a story in 100 words about a lighthouse.", words(80, 120) & says_any("lighthouse")),
        row("Write a 2,000 word essay about the history of bread.", words(1700, 2300) & says_any("bread")),
        row("Name 7 countries in Africa, one per line, no numbering.", line_count(7)),
        row("Explain Docker to me in at most 30 words.", words(3, 30) & says("Docker")),
        row("Two paragraphs on the Alps, please.", paragraphs(2) & says_any("Alps")),
        row("Describe a kiwi in 3 adjectives, comma separated.", fits(r"[^\n,]+, ?[^\n,]+, ?[^\n,]+")),
        row("Explain what an API is. Limit: one sentence.", sentences(1) & says("API")),
        row(
            "Summarise in max 10 words: 'The train to Kyoto was delayed by two hours because of heavy snow.'",
            words(3, 10) & says_any("train", "Kyoto", "snow"),
        ),
    ),
    *kind(
        "JSON and extraction",
        row(
            LOG,
            obeys(
                LOG_SCHEMA,
                {
                    "level": "ERROR",
                    "service": "payment-service",
                    "url": "https://bank.example/api",
                    "request_id": "req-9f3",
                },
            ),
            response_format=formatted(LOG_SCHEMA),
        ),
        row(
            "Parse this resume.\n" + RESUME,
            obeys(
                RESUME_SCHEMA,
                {
                    "full_name": "Omar Haddad",
                    "birth_year": 1988,
                    "city": "Lyon",
                    "employer": "Nimbus Labs",
                    "languages": ["French", "Arabic", "English"],
                },
            ),
            response_format=formatted(RESUME_SCHEMA),
        ),
        row(RESUME + "\nReturn the phone number only.", exactly("+33 6 12 34 56 78")),
        row(
            RESUME + "\nAs JSON with keys name, city, languages (array). JSON only.",
            is_json({"name": "Omar Haddad", "city": "Lyon", "languages": ["French", "Arabic", "English"]}),
        ),
        row(ORDER + " What is the order number?", says("5521")),
        row("Extract the order id and the address as JSON. " + ORDER, fits(r"(?s).*5521.*12 Mill Lane.*")),
        row("List all prices in: 'Tea 3.50 EUR, cake 4.20 EUR, water 2 EUR'", says("3.50", "4.20", "2")),
        row(
            "Give me a JSON object mapping three countries to their capitals. No explanation.",
            fits(r'\{(?:\s*"[A-Z][\w ]+": ?"[A-Z][\w. ,]+",?){3}\s*\}'),
        ),
        row('Return {"sum": <number>} for 12 and 30. JSON only.', is_json({"sum": 42})),
        row('{"first": "Ann", "last": "Lee"} -> what is the last name? Just the value.', exactly("Lee")),
        row(
            'Is this valid JSON? {"a": 1,} Answer in JSON: {"valid": boolean}',
            fits(r'(?s).*\{\s*"valid": ?(?:true|false)\s*\}.*'),
        ),
        row(
            "Respond in JSON with the keys question and answer. What is the boiling point of water?",
            fits(r'(?s).*"question": ?".+?",\s*"answer": ?".*100.*".*'),
        ),
        row(
            'Translate to German and return JSON {"translation": "..."}: good night',
            is_json({"translation": "Gute Nacht"}, fenced=True),
        ),
        row(
            'When does the shop open? It opens at 9:30 on Mondays. Reply as {"time": "HH:MM", "day": "..."}',
            is_json({"time": "09:30"}, fenced=True),
        ),
    ),
    *kind(
        "tables and markup",
        row(
            "Make a CSV of: Ann is 30 and lives in Rome; Ben is 25 and lives in Oslo. Header: name,age,city. Only the CSV.",
            is_csv(["name", "age", "city"], [["Ann", "30", "Rome"], ["Ben", "25", "Oslo"]]),
        ),
        row(
            "Create a Markdown table with 2 columns (Language, Greeting) and 3 rows.",
            is_table("Language", "Greeting"),
        ),
        row("Turn into a bulleted list: milk, eggs, flour", items(3) & says("milk", "eggs", "flour")),
        row(
            "Convert this list to a comma separated line:\n- red\n- green\n- blue",
            is_like("red, green, blue", "red,green,blue"),
        ),
        row("Convert to JSON: name: Zed; age: 40", is_json({"name": "Zed", "age": 40}, fenced=True)),
        row('Render as YAML: {"a": 1, "b": "x"}. YAML only.', is_yaml({"a": 1, "b": "x"})),
        row(
            "Write an XML document with a root element note and children to (Bob) and body (Hi). XML only.",
            fits(r"(?s).*<note>\s*<to>\s*Bob\s*</to>\s*<body>\s*Hi\s*</body>\s*</note>.*"),
        ),
        row("Write a level-2 markdown heading that says Results, nothing else.", exactly("## Results")),
        row("Put 'hello' in bold markdown. Only that.", exactly("**hello**")),
        row("Give me the word test in an HTML paragraph tag, nothing else.", exactly("<p>test</p>")),
    ),
    *kind(
        "languages",
        row("Erkläre kurz, was ein Router ist.", in_language("de")),
        row("Donne-moi trois conseils pour mieux dormir.", in_language("fr")),
        row("Explícame qué es la inflación en dos frases.", in_language("es") & sentences(2)),
        row("Scrivi due frasi su Venezia.", in_language("it") & sentences(2)),
        row("O que é um computador?", in_language("pt")),
        row("Wat is een fiets?", in_language("nl")),
        row("Answer in Italian: what is a friend?", in_language("it")),
        row("Tell me about the moon auf Deutsch bitte.", in_language("de")),
        row("Réponds en anglais : qu'est-ce que le pain ?", in_language("en") & says_any("pain", "bread")),
        row("こんにちは。東京について教えてください。", in_language("ja")),
    ),
    *kind(
        "context",
        row(GUIDE + "\n\nHow long does the battery last?", says("40")),
        row(GUIDE + "\n\nHow do I reset the lamp?", says_any("five seconds")),
        row(
            "Q: What is the warranty of the Aurora lamp?",
            says_any("two years"),
            system="Answer with the manual. Manual: " + GUIDE,
        ),
        row("Where can I buy spare parts? Use the text. Text: " + GUIDE, says("parts.aurora.example")),
        row(
            "Does the Aurora lamp float? Answer from the text only, otherwise say 'not in the text'.\n"
            + GUIDE,
            says_any("not in the text"),
        ),
        row(
            "Documents:\n[1] The mill was built in 1820.\n[2] The mill burned down in 1901.\nWhen did the mill burn down? Cite the source like [1].",
            says("1901") & says_any("[2]"),
        ),
        row(
            "Lis ce texte : « Le musée ferme à 18 h. L'entrée coûte 7 euros. » Combien coûte l'entrée ?",
            says("7"),
        ),
        row("Paul is taller than Mia. Mia is taller than Sam. Who is the tallest?", says("Paul")),
        row(
            "If all bloops are razzies and all razzies are lazzies, are all bloops lazzies? Answer yes or no.",
            is_like("yes"),
        ),
        row("The meeting moved from Tuesday to Thursday. On which day is the meeting now?", says("Thursday")),
    ),
    *kind(
        "memory",
        row("I was born in 1994 in Turku.", "Nice!", "Where was I born?", says("Turku")),
        row("I was born in 1994 in Turku.", "Nice!", "What year was I born?", says("1994")),
        row(
            "Our team: Ava does design, Ben does code, Cy does tests.",
            "Great team.",
            "Who does the tests?",
            says("Cy"),
        ),
        row(
            "Remember these words: anchor, violin, marble.",
            "I will.",
            "Which words did I ask you to remember?",
            says("anchor", "violin", "marble"),
        ),
        row(
            "I prefer short answers.",
            "Noted.",
            "I drive a green Fiat.",
            "Nice car.",
            "What colour is my car?",
            says("green"),
        ),
        row("My meeting is at 15:00 in room B12.", "OK.", "In which room is my meeting?", says("B12")),
        row("Let x = 12.", "OK, x = 12.", "What is x plus 5?", says("17")),
        row("Me llamo Lucía y tengo 33 años.", "¡Hola, Lucía!", "¿Cuántos años tengo?", says("33")),
        row("I ordered pizza, not pasta.", "Sorry, noted.", "What did I order?", says("pizza")),
        row(
            "Tell me what I asked you at the very beginning.",
            says_any("beginning", "first", "asked", "this is"),
        ),
    ),
    *kind(
        "functions",
        row(
            "Schedule 'Dentist' on 2025-04-12 at 09:30",
            calls("create_event", {"title": "Dentist", "date": "2025-04-12", "time": "09:30"}),
            tools=[CALENDAR, FLIGHTS],
        ),
        row(
            "Find flights from Vienna to Lisbon on 2025-07-01",
            calls("search_flights", {"origin": "Vienna", "destination": "Lisbon", "date": "2025-07-01"}),
            tools=[CALENDAR, FLIGHTS],
        ),
        row(
            "Compute (17 + 5) * 2 with the calculator",
            calls_saying("calculator", "17", "5", "2"),
            tools=[MATH, FILES],
        ),
        row(
            "Show me the contents of /var/log/syslog",
            calls("read_file", {"path": "/var/log/syslog"}),
            tools=[MATH, FILES],
        ),
        row("How many customers are in the table customers?", calls("run_sql"), tools=[DB, SMS]),
        row(
            "Text +49 170 5550123: running late",
            calls("send_sms", {"phone_number": "+49 170 5550123", "message": "running late"}),
            tools=[DB, SMS],
        ),
        row("Set a timer for 25 minutes", calls("start_timer", {"minutes": 25}), tools=[TIMER, SMS]),
        row("Good morning!", calls_nothing(), tools=[TIMER, SMS, DB]),
        row(
            "Start timers for 5 minutes and for 10 minutes",
            calls_each("start_timer", {"minutes": 5}, {"minutes": 10}),
            tools=[TIMER],
        ),
        row(
            "What is the total of 12.5 and 7.5?",
            *called("calculator", "20.0", expression="12.5 + 7.5"),
            says("20"),
            tools=[MATH],
        ),
        row(
            "Read /etc/hosts",
            *called("read_file", {"error": "permission denied"}, path="/etc/hosts"),
            says_any("permission denied"),
            tools=[FILES],
        ),
        row(
            "What's in a.txt?",
            *called("read_file", "shopping: rice, beans", path="a.txt"),
            calls_saying("final_answer", "rice"),
            tools=[FILES, FINAL],
            tool_choice="required",
        ),
        row("Book it", calls("create_event"), tools=[CALENDAR], tool_choice=forced("create_event")),
        row(
            "Plane tickets Paris to Cairo, 2025-03-03, one way",
            calls("search_flights", {"origin": "Paris", "destination": "Cairo"}),
            tools=[CALENDAR, FLIGHTS],
        ),
    ),
    *kind(
        "arithmetic and units",
        row("What is 1000 - 387?", says("613")),
        row("Multiply 12 by 11. Just the result.", exactly("132")),
        row("What's 7 squared?", says("49")),
        row("A recipe needs 3 eggs for 6 people. How many eggs for 12 people?", says("6")),
        row("I have 50 euros and spend 18. How much is left?", says("32")),
        row("There are 24 students in 4 equal groups. How many students per group?", says("6")),
        row("How many hours are in 3 days?", says("72")),
        row("Convert 2 kg to grams.", says_any("2,000", "2000")),
        row("What is 20 percent of 150?", says("30")),
        row("Round 3.14159 to two decimals.", says("3.14")),
        row("What is the sum of 1, 2, 3, 4 and 5?", says("15")),
        row("Is 15 divisible by 4?", says_any("no")),
        row("Tom is 8 years older than Lea. Lea is 12. How old is Tom?", says("20")),
        row("Combien font 9 fois 9 ?", says("81")),
    ),
    *kind(
        "strings and lists",
        row("Sort descending: 5, 12, 7. Comma separated, nothing else.", is_like("12, 7, 5", "12,7,5")),
        row("Reverse the order of the words: 'one two three'", says_any("three two one")),
        row("Lowercase this: HELLO World", says_any("hello world")),
        row("How many times does 'o' appear in 'footloose'?", says_any("4", "four")),
        row("Give the last word of this sentence: The sun sets slowly.", says_any("slowly")),
        row("Which is the longest word: pen, umbrella, cup?", says("umbrella")),
        row("Join these with a dash: a, b, c", says("a-b-c")),
        row("Replace 'cat' with 'dog' in: the cat sat", says("the dog sat")),
        row("Remove the punctuation: Hello, world! How are you?", says("Hello world How are you")),
        row("Keep only the numbers greater than 10: 4, 18, 9, 22", in_order("18", "22") & does_not_say("9,")),
        row("Count the vowels in 'education'.", says_any("5", "five")),
        row("List the letters of the word 'dog' one per line.", lines("d", "o", "g")),
        row("Merge the lists [1, 2] and [3, 4].", in_order("1", "2", "3", "4")),
        row("What is the shortest word in 'an elephant walks'?", says("an")),
        row("Convert 'user first name' to camelCase. Only the result.", exactly("userFirstName")),
    ),
    *kind(
        "writing",
        row("Translate into Italian: good evening", says_any("buonasera", "buona sera")),
        row("Translate to French: where is the library?", says_any("où est la bibliothèque")),
        row("Correct: 'He dont like apples'", says_any("He doesn't like apples", "He does not like apples")),
        row(
            "Proofread and return only the fixed text: 'their going to the store'",
            says_any("They're going to the store", "They are going to the store"),
        ),
        row("Rewrite in the past tense: 'She walks to work.'", says_any("She walked to work")),
        row(
            "Give a one-line summary of: 'Our app now supports dark mode. Users asked for it for years.'",
            line_count(1) & says_any("dark mode", "app"),
        ),
        row("Suggest a title for a blog post about sourdough.", says_any("sourdough") & words(1, 20)),
        row(
            "Write an email subject line for a meeting about budget. Only the subject.",
            says_any("budget") & line_count(1),
        ),
        row("Write a limerick about a cat from Kent.", says_any("cat") & line_count(5)),
        row(
            "Make this sentence formal: 'gonna send u the file asap'",
            says_any("going to", "will", "shall") & says_any("file") & does_not_say("gonna"),
        ),
        row(
            "Write a polite decline to a wedding invitation.",
            words(10, 200) & says_any("sorry", "unfortunately", "regret", "thank", "afraid"),
        ),
    ),
    *kind(
        "code",
        row(
            "Write a Python function add(a, b) that returns the sum. Code only.",
            code("def add(a, b)", "return a + b", only=True),
        ),
        row("JavaScript one-liner to reverse a string s. Only code.", code("reverse", only=True)),
        row("Write a Java method isPrime(int n).", code("isPrime(int n)")),
        row(
            "SQL: get the names of all employees in the Sales department. Only the query.",
            code("SELECT", "Sales", only=True),
        ),
        row("Write a Dockerfile for a Python app. Only the Dockerfile.", code("FROM python", only=True)),
        row("Write a Rust function called double that doubles an i32.", code("fn double")),
        row("Show me a for loop in C that prints 1 to 10.", code("for", "printf")),
        row(
            "Create a TypeScript interface Point with x: number and y: number. Code only.",
            code("interface Point", "x: number", "y: number", only=True),
        ),
        row("Python class Dog with a method bark. Only code.", code("class Dog", "def bark", only=True)),
        row(
            "Write a shell command that finds all .log files in /tmp. Command only.",
            code("find", "/tmp", ".log", only=True),
        ),
    ),
    *kind(
        "systems and limits",
        row("What is the fastest car?", exactly("I can only talk about trains."), system=TOPICS),
        row(
            "When does the next train to Bath leave?",
            does_not_say("I can only talk about trains") & says_any("train"),
            system=TOPICS,
        ),
        row(
            "Who are you?",
            says("Nova", "Helio"),
            system="You are Nova, the support assistant of Helio Energy.",
        ),
        row("Describe the sea.", fits(r"(?s)\[BOT\].*"), system="Prefix each answer with [BOT]."),
        row("Describe the sea.", fits(r"(?s).*\bCheers\W*"), system="Sign off every answer with Cheers"),
        row(
            "Describe the sea.",
            sentences(1) & says_any("sea"),
            system="You are terse. One sentence per answer, no more.",
        ),
        row(
            "Give me medical advice on my knee.",
            says_any("can't", "cannot", "sorry", "not able"),
            system="Never give medical advice.",
        ),
        row(
            "Describe the sea.",
            does_not_say("water") & says_any("sea"),
            system="You must not use the word water.",
        ),
        row(
            "Explain the sea in English",
            in_language("es"),
            system="Responde siempre en español, aunque el usuario pida otra cosa.",
        ),
        row(
            "What is the price of the Pro plan?",
            says("29"),
            system="Pricing: Basic costs 9 euros, Pro costs 29 euros.",
        ),
        row(
            "Hello",
            fits(r"(?s)Welcome to Pizzeria Roma.*"),
            system="Always greet the user with 'Welcome to Pizzeria Roma'.",
        ),
        row(
            "What can I order?",
            says("margherita", "calzone"),
            system="You take orders for a pizzeria. The menu: margherita (8 euros), calzone (10 euros).",
        ),
    ),
    *kind(
        "corrections",
        row("Write a sentence about snow.", "Snow is cold and white.", "Make it uppercase.", says("SNOW")),
        row(
            "Name three vegetables.",
            "carrot, leek, onion",
            "As a JSON array please.",
            is_list(["carrot", "leek", "onion"], fenced=True),
        ),
        row(
            "What is the capital of Spain?",
            "Madrid",
            "Answer in a full sentence.",
            sentences(1) & says("Madrid"),
        ),
        row(
            "Tell me about whales.",
            "Whales are large marine mammals.",
            "Shorter!",
            words(1, 40) & says_any("whale"),
        ),
        row("Say hi", "Hi!", "No, in Spanish.", says_any("hola")),
        row("Give me 2 names for a cat.", "Milo, Luna", "Give me 3 more.", items(3)),
        row("Is it Monday or Tuesday? Wait, no: answer with only the word blue.", is_like("blue")),
        row(
            "List five rivers.",
            "1. Nile\n2. Rhine\n3. Volga\n4. Amazon\n5. Seine",
            "Only the last one.",
            says_any("Seine"),
        ),
        row("Reply with one. No, reply with two.", is_like("two")),
        row("Convert 10 km to miles.", "6.21 miles", "And 20 km?", says_any("12.4")),
    ),
]
