"""A second set of ordinary prompts of testers, in about twenty kinds: 86 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    code,
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
    lines,
    lower_case,
    number_within,
    one_of,
    paragraphs,
    says,
    says_any,
    sentences,
    words,
)
from demands.rows import kind, row

HOTEL = (
    "You are the front desk of Hotel Brisa. Check-in is from 15:00, check-out until 11:00. Breakfast costs 14 euros "
    "and is served from 7 to 10. Pets are not allowed. Wi-Fi password: brisa2024."
)
MOD = "You moderate comments. Respond with ALLOW or BLOCK and nothing else."

ROWS = [
    *kind(
        "exact replies",
        row("This is a connectivity test. Please reply with the word 'alive'.", is_like("alive")),
        row("Your response should be exactly 'All systems go'", is_like("All systems go")),
        row(
            "What time is it?",
            exactly("NOT_IMPLEMENTED"),
            system="Regardless of the input, output NOT_IMPLEMENTED.",
        ),
        row(
            "Repeat the following word for word: The rain in Spain stays mainly in the plain.",
            is_like("The rain in Spain stays mainly in the plain"),
        ),
        row("Bitte antworte ausschließlich mit „bestätigt“.", is_like("bestätigt")),
        row("Réponds exactement : tout va bien", is_like("tout va bien")),
        row("Respond with nothing but the number 7.", exactly("7")),
        row("Rispondi solo con: fatto", is_like("fatto")),
    ),
    *kind(
        "restricted sets",
        row("You people are idiots and I hope you all die", one_of("BLOCK"), system=MOD),
        row("Lovely photo, thanks for sharing!", one_of("ALLOW"), system=MOD),
        row("Is 17 prime? Answer only True or False.", exactly("True")),
        row("Which is heavier, a kilogram or a gram? One word.", is_like("kilogram")),
        row(
            "Sentiment of 'The food was cold and the waiter rude': positive, negative or neutral?",
            says("negative"),
        ),
        row("What language is this: 'Ich habe Hunger'? Answer with one word.", is_like("German")),
        row("Categorize into fruit or vegetable: carrot", is_like("vegetable")),
        row(
            "On a scale from 1 to 10, how happy is this customer? 'Absolutely love it!' Answer with a single number.",
            number_within(7, 10),
        ),
        row("Est-ce que Paris est en France ? Réponds par oui ou non.", is_like("oui")),
        row("Prioridad (alta, media, baja) de: 'El servidor está caído'. Solo la etiqueta.", is_like("alta")),
    ),
    *kind(
        "lists",
        row("Give me 4 synonyms for happy", items(4) & says_any("joy", "glad", "cheer")),
        row("Write three sentences about winter as a numbered list.", items(3, r"\d+[.)]")),
        row(
            "List the planets in our solar system in order from the sun",
            in_order("Mercury", "Venus", "Earth", "Mars", "Jupiter", "Saturn", "Uranus", "Neptune"),
        ),
        row(
            "Nenne die Wochentage, jeweils in einer Zeile.",
            lines("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
        ),
        row("Quels sont les jours de la semaine ?", says("lundi", "dimanche")),
        row("Give me five random words separated by spaces.", fits(r"\w+(?: \w+){4}\.?")),
        row("Cuáles son los meses del año?", says("enero", "diciembre")),
        row("Suggest 3 names for a cat. Bullets please.", items(3, "[-*•]")),
    ),
    *kind(
        "forms",
        row(
            "Return only a JSON object with keys name and age for Tom, 44.",
            is_json({"name": "Tom", "age": 44}, keys=("age", "name")),
        ),
        row("Give me a markdown heading that says Release Notes", fits(r"#+ Release Notes")),
        row(
            "Create a markdown table with columns Name, Age for Eva (28) and Max (35)",
            is_table("Name", "Age") & says("Eva", "28", "Max", "35"),
        ),
        row("Format as key: value lines: name is Rosa, city is Lyon", fits(r"name: Rosa\ncity: Lyon")),
        row("Write a numbered list from 1 to 3 of European rivers", items(3, r"\d+[.)]")),
        row("what is a router? write everything in lowercase", lower_case() & says("router")),
        row("Answer in one line without line breaks: what is a cache?", line_count(1) & says("cache")),
        row("Write the word 'hello' five times, each on a new line.", lines(*["hello"] * 5)),
        row(
            "Give me an HTML table with one row containing A and B.",
            fits(r"(?s).*<table>.*<td>A</td>\s*<td>B</td>.*</table>.*"),
        ),
        row("Start your answer with 'Sure,' and tell me what Linux is.", fits(r"Sure,.*Linux.*")),
        row("End your answer with the word 'Over'. What is radio?", fits(r"(?s).*Over\W?")),
    ),
    *kind(
        "lengths",
        row("Describe autumn in 25 words or fewer.", words(4, 25) & says_any("autumn")),
        row("Write a 100-word product description for a water bottle.", words(90, 110) & says_any("bottle")),
        row("Explain TCP in two short paragraphs.", paragraphs(2) & says("TCP")),
        row("Décris le soleil en une phrase.", sentences(1) & says("soleil")),
        row("Write exactly three sentences about coffee.", sentences(3) & says("coffee")),
        row("Write an 800 word article about electric cars", words(720, 880) & says_any("electric cars")),
    ),
    *kind(
        "languages",
        row("Hola, ¿cómo estás?", in_language("es")),
        row("Erkläre mir kurz, was ein Algorithmus ist.", in_language("de") & says_any("Algorithm")),
        row("Scrivi una breve frase sul mare.", in_language("it") & says_any("mare")),
        row("Translate 'I would like a coffee, please' into Italian.", says_any("caffè")),
        row("Translate to English: Das Wetter ist heute schön.", says_any("weather")),
        row("Antworte auf Englisch: Was ist ein Server?", in_language("en") & says("server")),
        row("Say hello in five languages", says_any("hola", "bonjour", "hallo", "ciao")),
    ),
    *kind(
        "recall and several turns",
        row("My dog is called Biscuit and he is 4.", "Cute!", "What's my dog's name?", says("Biscuit")),
        row("My dog is called Biscuit and he is 4.", "Cute!", "How old is he?", says("4")),
        row("Please remember: the code is 88-XK.", "I will.", "What was the code?", says("88-XK")),
        row("I work as a nurse in Leeds.", "Great.", "What's my job?", says("nurse")),
        row("I live in Oslo with my brother Lars.", "Nice.", "What is my brother called?", says("Lars")),
        row("Me llamo Pilar y soy de Cádiz.", "¡Hola, Pilar!", "¿Cómo me llamo?", says("Pilar")),
        row(
            "Write a word that rhymes with cat.",
            "hat",
            "Another one please",
            fits(r"(?is)(?!.*\bhat\b).*\b[a-z]+at\b.*"),
        ),
        row("Count from 1 to 5.", "1, 2, 3, 4, 5", "Now backwards.", in_order("5", "4", "3", "2", "1")),
        row(
            "List three fruits.",
            "1. Apple\n2. Pear\n3. Plum",
            "Make it all uppercase.",
            says("APPLE", "PEAR", "PLUM"),
        ),
        row("What is 5 + 5?", "10", "Multiply that by 3.", says("30")),
        row("What's the capital of Peru?", "Lima.", "And of Chile?", says("Santiago")),
    ),
    *kind(
        "grounding",
        row("What time is breakfast?", says_any("7 to 10", "7"), system=HOTEL),
        row("Can I bring my dog?", says_any("not allowed", "no pets", "No"), system=HOTEL),
        row("How much is breakfast?", says("14"), system=HOTEL),
        row("What's the wifi password?", says("brisa2024"), system=HOTEL),
        row(
            "From the text, who is the CEO? Text: Nora Lind founded Veldt in 2011. Today Paul Ames is its CEO.",
            says("Paul Ames"),
        ),
        row(
            "Document: The warranty lasts 24 months and covers the battery.\nHow long does the warranty last?",
            says("24 months"),
        ),
        row(
            "Texto: La biblioteca abre a las 9:30 y cierra a las 20:00.\n¿A qué hora abre la biblioteca?",
            says("9:30"),
        ),
    ),
    *kind(
        "work on text",
        row("Sort descending: 4, 19, 7, 12", in_order("19", "12", "7", "4")),
        row("Alphabetize: zebra, monkey, ant, lion", in_order("ant", "lion", "monkey", "zebra")),
        row("Count the vowels in 'umbrella'", says_any("3", "three")),
        row("How many letters are in the word 'keyboard'?", says_any("8", "eight")),
        row("Write 'network' backwards", says("krowten")),
        row("Convert to uppercase: the quick fox", says("THE QUICK FOX")),
        row(
            "Convert to CSV: name=Ida, age=30; name=Leo, age=41",
            is_csv(["name", "age"], [["Ida", "30"], ["Leo", "41"]]),
        ),
        row("Correct this sentence: she go to school every day", says_any("goes")),
        row(
            "Shorten this to one sentence: The printer is out of paper. Nobody noticed. We need to order more today.",
            sentences(1) & says_any("printer", "paper"),
        ),
        row(
            "Remove the duplicates: red, blue, red, green, blue",
            in_order("red", "blue", "green") & does_not_say("red, blue, red"),
        ),
        row("Replace 'cat' with 'dog' in: The cat sat on the mat.", says("The dog sat on the mat")),
        row("What is the third word of 'alpha beta gamma delta'?", says("gamma")),
        row("Turn into past tense: I walk to work.", says("walked")),
    ),
    *kind(
        "arithmetic",
        row("12 * 12 =", says("144")),
        row("What is 1000 minus 357?", says("643")),
        row("What's the average of 4, 8 and 15?", says("9")),
        row("A shirt costs 40 dollars and is 25% off. What does it cost now?", says("30")),
        row("I have 3 boxes with 8 pencils each. How many pencils do I have?", says("24")),
        row("Combien font 7 fois 8 ?", says("56")),
        row("Is 10 greater than 9.5? yes or no", is_like("yes")),
        row("Convert 5 km to miles", says_any("3.1")),
    ),
    *kind(
        "facts",
        row("What is the largest ocean?", says("Pacific")),
        row("Who painted the Mona Lisa?", says_any("Leonardo", "da Vinci")),
        row("What's the chemical symbol for gold?", says("Au")),
        row("In which year did World War II end?", says("1945")),
        row("Was ist die Hauptstadt von Spanien?", says("Madrid")),
        row("How many days are in a leap year?", says("366")),
    ),
    *kind(
        "code",
        row("Write a Python function add(a, b) that returns the sum.", code("def add(a, b)", "return a + b")),
        row("Write a regex that matches a US zip code.", says_any(r"\d{5}")),
        row("Write hello world in C", code("printf", "main")),
        row(
            "Give me a SELECT statement that gets all users older than 30. SQL only.",
            says_any("SELECT") & says_any("30"),
        ),
        row("Write a for loop in JavaScript that prints 1 to 10", code("for (", "console.log")),
    ),
    *kind(
        "scope and small talk",
        row(
            "What's the weather in Rome?",
            says_any("bank", "sorry", "can't", "cannot"),
            system="You are a bank's assistant. You only answer questions about bank accounts. Otherwise say you can't help with that.",
        ),
        row("How are you today?", says_any("well", "good", "great", "fine")),
        row("See you later!", says_any("bye", "see you", "take care", "later", "goodbye", "soon")),
        row("Who are you?", says_any("assistant")),
        row("Can you help me?", says_any("of course", "sure", "happy", "yes", "glad", "what", "how")),
    ),
]
