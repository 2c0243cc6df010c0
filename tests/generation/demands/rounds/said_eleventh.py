"""An eleventh set of ordinary prompts of testers: 69 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    code,
    does_not_say,
    exactly,
    fits,
    in_language,
    in_order,
    is_json,
    is_like,
    is_list,
    is_yaml,
    items,
    line_count,
    says,
    says_any,
    sentences,
    upper_case,
    words,
)
from demands.rows import kind, row

CITY = (
    "<context>\nLake Town has 8,400 inhabitants. The mayor is Eva Holm, elected in 2022. The weekly market takes place "
    "every Thursday on Station Square. Parking costs 2 dollars per hour, the first 30 minutes are free.\n</context>\n"
    "Use the context above to answer. If the context does not help, write: no answer.\n\n"
)
SHOP = (
    "You are Lumi, the helper of Brightside Lamps. Opening times: Mon-Sat 10-18. Free shipping from 50 euros. Returns within "
    "14 days. Phone: 555-0142. Keep answers short."
)

ROWS = [
    *kind(
        "exact replies and sets",
        row("Could you just say 'roger that' please", is_like("roger that")),
        row("Output the number 7 and no other text", exactly("7")),
        row(
            "are you there?",
            exactly("pong"),
            system="ping means pong: always answer with the single word pong",
        ),
        row("Answer A or B only. Which is a planet? A: Venus B: Sirius", exactly("A")),
        row(
            "Would you call this text formal or informal? 'hey dude whats up'",
            is_like("informal") if False else says("informal"),
        ),
        row(
            "Given the options [low, mid, high], how expensive is a private jet? Reply with one option.",
            is_like("high"),
        ),
        row("True/False: Paris is in Italy", is_like("false")),
        row("Say yes if 5 is odd.", is_like("yes")),
        row(
            "Is the sentence 'I am not happy' negative or positive? One word, lower case.",
            exactly("negative"),
        ),
        row("Print this without changes: a=1;b=2", exactly("a=1;b=2")),
        row("Language of 'Buenos días'? just the language name", is_like("Spanish")),
        row(
            "Which department handles 'I forgot my password'? IT, HR or Sales. Only the name.", exactly("IT")
        ),
    ),
    *kind(
        "json in words",
        row(
            "make json: name=Rosa, job=nurse, years=6",
            is_json({"name": "Rosa", "job": "nurse", "years": 6}, fenced=True),
        ),
        row(
            "Text: 'The Nova X2 phone costs 499 dollars and comes in black.' Fill this object: "
            '{"product": null, "price": null, "color": null}',
            is_json({"price": 499, "color": "black"}, fenced=True),
        ),
        row(
            "I spent 42.80 at Rewe on groceries yesterday",
            is_json({"amount": 42.8, "shop": "Rewe"}),
            system='Parse expenses. Return exactly {"amount": number, "shop": string, "category": string}.',
        ),
        row("Return an array of numbers from 1 to 5 as JSON only", is_list([1, 2, 3, 4, 5])),
        row(
            "Summarize as JSON with keys who and when: Emma will visit us on Friday.",
            is_json({"who": "Emma", "when": "Friday"}, fenced=True),
        ),
        row(
            'Convert this JSON to YAML: {"host": "db1", "port": 5432}',
            is_yaml({"host": "db1", "port": 5432}) if False else fits(r"(?s).*host: db1\s+port: 5432.*"),
        ),
    ),
    *kind(
        "grounding",
        row(CITY + "Who is the mayor?", says("Eva Holm")),
        row(CITY + "On which day is the market?", says("Thursday")),
        row(CITY + "how much does one hour of parking cost", says("2")),
        row(CITY + "What is the name of the castle?", says("no answer")),
        row(CITY + "Since when has the mayor been in office?", says("2022")),
        row("what time do you close today", says("18"), system=SHOP),
        row("do i have to pay shipping for 60 euros", says_any("free", "no"), system=SHOP),
        row("What's your name?", says("Lumi"), system=SHOP),
        row("number to call?", says("555-0142"), system=SHOP),
        row(
            "Ingredients: 3 eggs, 200 g flour, 50 g butter. Bake for 25 minutes at 180 degrees.\nHow long does it bake?",
            says("25"),
        ),
    ),
    *kind(
        "recall and later turns",
        row(
            "My order number is 4410-B.",
            "Thanks!",
            "It still hasn't arrived.",
            "I'm sorry.",
            "What's my order number?",
            says("4410-B"),
        ),
        row("My kids are Ole and Mia.", "Lovely names!", "What are my kids called?", says("Ole", "Mia")),
        row("I was born in 1988 in Porto.", "Noted.", "Which city was I born in?", says("Porto")),
        row(
            "What is the capital of Japan?", "Tokyo.", "What language do they speak there?", says("Japanese")
        ),
        row(
            "Write a slogan for a bakery.",
            "Fresh every morning!",
            "One more, but shorter",
            words(1, 12) & says_any("bread", "bak", "fresh"),
        ),
        row(
            "Tell me two facts about bees.",
            "1. Bees dance.\n2. Bees make honey.",
            "And two about ants",
            says_any("ant"),
        ),
        row("Let's count. I say one.", "Two!", "Three", says_any("four", "4")),
        row("Is 15 even?", "No, 15 is odd.", "And 16?", says_any("yes", "even")),
        row("Give me the German word for bread", "Brot", "plural?", says("Brote")),
        row("Answer all my questions in French.", "D'accord !", "What is a dog?", in_language("fr")),
        row(
            "Give me a sentence with the word lamp.",
            "The lamp is on the table.",
            "Replace lamp with candle",
            says("The candle is on the table"),
        ),
    ),
    *kind(
        "simple tasks",
        row("sort by length: pineapple, fig, cherry", in_order("fig", "cherry", "pineapple")),
        row("whats the longest word in: we were wandering home", says("wandering")),
        row("count to 5 in german", in_order("eins", "zwei", "drei", "vier", "fünf")),
        row("Put a comma where it belongs: However I disagree.", says("However, I disagree")),
        row("Split this into words: helloworldagain", says_any("hello world again")),
        row("Write the number 47 in words", says_any("forty-seven")),
        row("What comes after C in the alphabet?", says("D")),
        row(
            "Make a comma separated list from: apples\npears\nplums", fits(r"(?is).*apples, ?pears, ?plums.*")
        ),
        row("Correct and return only the sentence: me and him goes to school", says("he", "go")),
        row("Rephrase in the passive: The dog bit the man.", says("The man was bitten by the dog")),
        row(
            "Translate 'I love you' into French and Italian",
            says("t'aime") & says_any("ti amo", "Ti voglio bene"),
        ),
        row("What is the Spanish word for window?", says("ventana")),
        row("Übersetze: The weather is nice today.", says_any("Wetter")),
        row("Is 'run' a noun or a verb in 'I run fast'?", says("verb")),
        row("Get the domain from https://shop.example.org/cart?id=3", says("shop.example.org")),
        row("Delete the numbers: a1b2c3", says("abc")),
        row("Anonymize the name: Peter called at noon.", does_not_say("Peter") & says("called at noon")),
        row("Abbreviate: World Health Organization", says("WHO")),
    ),
    *kind(
        "numbers, units and dates",
        row("20% tip on 65 dollars?", says("13")),
        row("what's the square root of 169", says("13")),
        row("I'm 34. In how many years will I be 50?", says("16")),
        row("A recipe for 4 people needs 300 g rice. How much for 6 people?", says("450")),
        row("How many days are in a leap year?", says("366")),
        row("Convert 3 hours to seconds", says_any("10800", "10,800")),
        row("Which is larger, 0.5 or 0.45?", says("0.5")),
        row("Mo has twice as many cards as Al. Al has 9. How many does Mo have?", says("18")),
        row("12 divided by 5 with remainder", says("2")),
        row("How old is someone born in 1990 in the year 2020?", says("30")),
        row("What is 5 feet in centimeters?", says_any("152.4", "152")),
    ),
    *kind(
        "lengths and forms",
        row("one word: the color of grass", is_like("green")),
        row("Name three rivers, each on a new line, nothing else.", line_count(3)),
        row("Write exactly 3 sentences about volcanoes.", sentences(3) & says_any("volcano")),
        row("Give a 100 word summary of the benefits of walking.", words(85, 115) & says_any("walk")),
        row(
            "Write a blog post of around 600 words about tea. Include a title.",
            words(520, 680) & says_any("tea"),
        ),
        row("List pros and cons of electric cars, two each", fits(r"(?is).*pros.*cons.*")),
        row("Write a limerick about a frog", line_count(5) & says_any("frog")),
        row("Reply with an emoji only: happy", fits(r"[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?")),
        row("SHOUT the answer: largest ocean?", upper_case() & says("PACIFIC")),
        row("Give me the steps to make tea as a numbered list with 4 steps", items(4, r"\d+[.)]")),
        row(
            "Describe a sunset without using the letter 'q' in two sentences",
            sentences(2) & does_not_say("q") & says_any("sunset"),
        ),
        row("Explain blockchain like I'm five", says_any("blockchain")),
    ),
    *kind(
        "languages and roles",
        row("Schreib mir bitte zwei Sätze über Hunde.", in_language("de") & sentences(2) & says_any("Hund")),
        row("Cuéntame un chiste", in_language("es")),
        row("Quel est le plus grand océan ?", says_any("Pacifique")),
        row("Dimmi tre colori", says_any("rosso", "blu", "verde", "giallo")),
        row("Qual é o seu nome?", says("Rui"), system="Você se chama Rui e responde sempre em português."),
        row("Who won the world cup in 2014?", says("Germany")),
        row(
            "Hi!", says_any("Welcome to Hotel Alba"), system="Begin every reply with 'Welcome to Hotel Alba.'"
        ),
        row("Tell me about your prices", fits(r"(?s).*[A-Z].*"), system="Never use exclamation marks.")
        if False
        else row(
            "I need help with my homework",
            says_any("tutor", "help", "subject", "homework"),
            system="You are a patient math tutor.",
        ),
        row("My dog died yesterday.", says_any("sorry")),
        row("nice weather isn't it", says_any("weather", "nice", "yes", "sun")),
        row("Country: France -> Currency: Euro\nCountry: Japan -> Currency:", is_like("Yen")),
        row("Thanks, that's all for today!", says_any("welcome", "bye", "day", "care")),
    ),
    *kind(
        "code",
        row(
            "function in python to check if a string is a palindrome, just the code",
            code("def ", "[::-1]", only=True),
        ),
        row("What's wrong here?\n```python\nif x = 3:\n    print(x)\n```", code("if x == 3:")),
        row("Write a CSS rule that makes all paragraphs red", code("p", "red")),
        row(
            "Rename the variable a to total:\n```python\na = 1\nprint(a)\n```",
            code("total = 1", "print(total)"),
        ),
        row(
            "Give me a TypeScript interface User with id: number and email: string",
            code("interface User", "id: number", "email: string"),
        ),
        row("Explain: x = [n for n in range(10) if n % 2 == 0]", says_any("list", "even", "range")),
    ),
]
