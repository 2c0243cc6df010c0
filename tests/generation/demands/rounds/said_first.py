"""What testers, SDK authors and QA engineers type: 77 % was fulfilled at first sight, 89 % without what was known to fail."""

from __future__ import annotations

from demands.checkers import (
    code,
    does_not_say,
    exactly,
    fits,
    in_language,
    in_order,
    is_csv,
    is_like,
    is_table,
    is_yaml,
    items,
    line_count,
    number_within,
    paragraphs,
    says,
    says_any,
    sentences,
    upper_case,
    words,
)
from demands.rows import kind, row

PHARMACY = (
    "Opening hours: Mon-Fri 8:00-18:30, Sat 9:00-13:00. Address: 12 Mill Lane, Bath. Phone: 01225 440 118."
)
ROUTER = "Route each message. Possible values: sales, support, spam. Return the value only."

ROWS = [
    *kind(
        "exact replies",
        row("Please respond with the single word 'pineapple'.", is_like("pineapple")),
        row("Return exactly this string and nothing more: test_ok_1", exactly("test_ok_1")),
        row("Can you just say hello world?", is_like("hello world")),
        row("hi", exactly("SERVICE UP"), system="Whatever the user says, reply with SERVICE UP."),
        row("Schreib nur das Wort Banane.", is_like("Banane")),
        row("Escribe solamente: conexión correcta", is_like("conexión correcta")),
        row("Write the following sentence and stop: The cat is out.", is_like("The cat is out")),
    ),
    *kind(
        "restricted sets",
        row("My card was declined twice, can you help?", is_like("support"), system=ROUTER),
        row("How much is the enterprise plan for 50 people?", is_like("sales"), system=ROUTER),
        row("Is Madrid in Spain? Please answer 'yes' or 'no'.", is_like("yes")),
        row(
            "Classify the emotion as joy, anger or sadness: 'I cried all night after the news.' Just the label.",
            is_like("sadness"),
        ),
        row(
            "Rate this review from 1 to 5 stars, number only: 'Terrible, broke on the first day.'",
            number_within(1, 2),
        ),
        row("True or false: the sun is a star.", says("true")),
        row("Ist Wasser nass? Antworte nur mit Ja oder Nein.", is_like("Ja")),
        row(
            "How likely is it that this is spam? Return a number 0–100.\n'You have WON! Click to claim your prize'",
            number_within(51, 100),
        ),
    ),
    *kind(
        "lists",
        row("Name five animals.", fits(r"(?s)(?:[^\n,]*\w[^\n,]*[\n,]+){4}[^\n,]*\w.*")),
        row("List three things you need to bake bread", items(3)),
        row("Nenne vier Tiere als Liste.", items(4)),
        row("Donne-moi trois fruits, séparés par des virgules.", fits(r"[\w '’-]+(?:, [\w '’-]+){2}\.?")),
        row("Dime tres colores en una lista con viñetas", items(3, "[-*•]")),
        row("Elenca quattro animali", items(4)),
        row("Give me a list of 6 European capitals, one per line, no numbering", line_count(6)),
        row("Write the months of the year, one per line.", fits(r"January\nFebruary\n(\w+\n){9}December")),
    ),
    *kind(
        "forms",
        row("Write the word success in bold markdown.", says_any("**success**", "__success__")),
        row("Put 'print(1)' in a code block.", fits(r"(?s)```\w*\nprint\(1\)\n```")),
        row(
            "Make a table with two columns, Country and Capital, with four rows.",
            is_table("Country", "Capital"),
        ),
        row(
            "Make a CSV with header name,age of: Lena 22; Omar 39",
            is_csv(["name", "age"], [["Lena", "22"], ["Omar", "39"]]),
        ),
        row("Give me YAML for a service named api on port 9000, no code fence.", is_yaml({"port": 9000})),
        row("Answer in HTML with one <p> element: what is a moon?", fits(r"(?s)<p>.*moon.*</p>")),
        row("Explain gravity. Use exactly two paragraphs.", paragraphs(2) & says_any("gravity")),
        row("Describe a dog without using the letter 'i'.", does_not_say("i") & words(3, 200)),
        row("ANSWER IN ALL CAPS: what is snow?", upper_case() & says_any("SNOW")),
    ),
    *kind(
        "lengths",
        row("Describe the ocean in exactly ten words.", words(10, 10)),
        row("What is a computer? Maximum 20 words.", words(4, 20) & says("computer")),
        row("Write a 400-word essay about honesty.", words(360, 440) & says_any("honesty")),
        row("Schreibe einen Text mit 80 Wörtern über Berge.", words(68, 92) & says_any("Berge")),
        row("Tell me about bees in 3 sentences.", sentences(3) & says_any("bee")),
    ),
    *kind(
        "languages",
        row("¿Qué es un volcán?", in_language("es") & says_any("volcán")),
        row(
            "Explique-moi ce qu'est une base de données.",
            in_language("fr") & says_any("base de données", "données"),
        ),
        row("Was ist eine Datenbank?", in_language("de") & says_any("Datenbank")),
        row("O que é um servidor?", in_language("pt") & says_any("servidor")),
        row("What is a database? Reply in Italian.", in_language("it")),
        row("How do you say 'good morning' in Spanish?", says_any("buenos días")),
        row("Translate to German: Where is the station?", says_any("Bahnhof")),
    ),
    *kind(
        "recall",
        row("I'm Ana, 27, from Porto.", "Nice to meet you, Ana!", "How old am I?", says("27")),
        row("I'm Ana, 27, from Porto.", "Nice to meet you, Ana!", "Where am I from?", says("Porto")),
        row("My favourite food is ramen.", "Great choice!", "What do I like to eat?", says("ramen")),
        row("The meeting is on Thursday at 3 pm.", "Got it.", "When is the meeting?", says("Thursday")),
        row("Ich heiße Jonas und wohne in Bremen.", "Hallo Jonas!", "Wo wohne ich?", says("Bremen")),
        row("Je préfère le thé au café.", "D'accord.", "Qu'est-ce que je préfère ?", says("thé")),
        row(
            "What is the capital of Japan?",
            "The capital of Japan is Tokyo.",
            "And its currency?",
            says_any("yen"),
        ),
        row("Tengo dos perros y un gato.", "¡Qué bien!", "¿Cuántos perros tengo?", says_any("dos", "2")),
    ),
    *kind(
        "grounding",
        row(
            "Where are you located?",
            says("Mill Lane"),
            system=f"You are the assistant of a pharmacy.\n{PHARMACY}",
        ),
        row(
            "When do you close on Saturday?",
            says_any("13:00"),
            system=f"You are the assistant of a pharmacy.\n{PHARMACY}",
        ),
        row(
            "What's your phone number?",
            says("01225 440 118"),
            system=f"You are the assistant of a pharmacy.\n{PHARMACY}",
        ),
        row(
            "Text: Le train part à 9 h 20 du quai 4.\nQuestion : À quelle heure part le train ?",
            says_any("9 h 20"),
        ),
        row(
            "Here is a note: 'Dana will bring the cake, Eli the drinks and Noor the plates.' Who brings the drinks?",
            says("Eli"),
        ),
    ),
    *kind(
        "work on text",
        row("Sort these words alphabetically: pear, apple, mango", in_order("apple", "mango", "pear")),
        row("How many words are in this sentence: 'The quick brown fox jumps'?", says_any("5", "five")),
        row("Reverse the word 'stream'", says("maerts")),
        row(
            "Put this in upper case: good night moon",
            says("GOOD NIGHT MOON") & does_not_say("good night moon!"),
        ),
        row("Fix the spelling: I recieved teh pakage yesterday", says("received", "the", "package")),
        row("Make a CSV of: Ann 31; Bob 45", fits(r"(?s).*Ann,\s?31\n.*Bob,\s?45.*")),
        row(
            "Summarize in one sentence: The council met on Monday. It approved the new library. Work starts in May.",
            sentences(1) & says_any("library", "council"),
        ),
        row("How many times does the letter a appear in 'banana'?", says_any("3", "three")),
        row(
            "Extract the email address from: contact us at sales@shop.example or call 555-0100",
            says("sales@shop.example"),
        ),
        row("Output the vowels of 'education' in order", in_order("e", "u", "a", "i", "o")),
    ),
    *kind(
        "arithmetic",
        row("What's 17 times 6?", says("102")),
        row("Calculate 15% of 240", says("36")),
        row(
            "Tom has 12 apples, gives 5 to Mia and buys 3 more. How many apples has he now?",
            says_any("10", "ten"),
        ),
        row("What is 9 plus 8? Answer in words.", is_like("seventeen")),
        row("Wie viel ist 14 mal 3?", says("42")),
        row("If a train travels 60 km per hour for 2.5 hours, how far does it go?", says("150")),
    ),
    *kind(
        "facts",
        row("Who wrote Hamlet?", says("Shakespeare")),
        row("How many continents are there?", says_any("seven", "7")),
        row("What's the boiling point of water in Celsius?", says("100")),
        row("Which planet is closest to the sun?", says("Mercury")),
        row("Hauptstadt von Italien?", says_any("Rom")),
    ),
    *kind(
        "code",
        row("Write a Python function that checks whether a number is even.", code("def ", "% 2")),
        row("Give me a JavaScript one-liner to reverse a string.", code("reverse()")),
        row("Show me a SQL query that counts the rows of a table called orders.", code("COUNT(", "orders")),
        row(
            "Write a bash command to list all files. Only the command, no explanation.",
            fits(r"(?s)(```\w*\n)?ls\b.{0,20}(\n```)?"),
        ),
    ),
    *kind(
        "scope and small talk",
        row(
            "Who won the world cup in 2018?",
            says_any("cooking", "only help", "can't help", "cannot help", "sorry") & does_not_say("France"),
            system="You are a cooking assistant. Only answer questions about cooking; politely decline anything else.",
        ),
        row("Good morning!", words(1, 40) & says_any("morning", "hello", "hi")),
        row("Thanks a lot, that's all.", says_any("welcome", "glad", "pleasure", "anytime", "any time")),
    ),
    *kind(
        "conflicts",
        row(
            "Answer in English please: who are you?",
            in_language("es"),
            system="Always answer in Spanish, even if asked otherwise.",
        ),
        row("List two colors. No wait, three.", fits(r"(?s)(?:[^\n,]*\w[^\n,]*[\n,]+){2}[^\n,]*\w.*")),
    ),
]
