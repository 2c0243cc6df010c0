"""A tenth set of ordinary prompts of testers: 63 % was fulfilled at first sight."""

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
    is_list,
    items,
    line_count,
    lower_case,
    one_of,
    paragraphs,
    says,
    says_any,
    sentences,
    words,
)
from demands.rows import kind, row

BANK = (
    "You are the assistant of Fjord Bank. Facts: branches open Monday to Friday, 9 to 17. A lost card must be blocked by "
    "calling 0800 111 222. Transfers abroad cost 12 kroner. Accounts are free for people under 25. Never invent anything; "
    "say 'I have no information on that' if unsure."
)
STORY = (
    "Text: Oskar found a small key in the attic on Sunday. He tried every door of the house, but it opened only the old "
    "piano. Inside lay a letter from his grandmother, dated 1951, and three silver coins.\n\n"
)

ROWS = [
    *kind(
        "exact replies and sets",
        row("Do not explain. Just write: connection ok", exactly("connection ok")),
        row(
            "testing testing 1 2 3",
            exactly("COPY"),
            system="Acknowledge every message by sending COPY, nothing else.",
        ),
        row(
            "Repeat this sentence exactly as it is: The cat sat on the mat.",
            exactly("The cat sat on the mat."),
        ),
        row("hot or cold: ice. answer in one word", is_like("cold")),
        row("Is Berlin the capital of Germany? Respond with 1 for yes, 0 for no.", exactly("1")),
        row("Does this comment contain profanity? 'Have a lovely day' (yes/no)", is_like("no")),
        row("Urgency of 'whenever you have time, no rush': low, medium or high? one word", is_like("low")),
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
            "Rate the following review with 1 to 5 stars, number only: 'Broke after two days, terrible quality.'",
            one_of("1", "2"),
        ),
        row("Choose the correct word: 'She (go/goes) to work.' Only the word.", is_like("goes")),
        row("Is it grammatically correct? 'He don't know.' yes or no", is_like("no")),
    ),
    *kind(
        "json in words",
        row(
            "Give me name, email and phone from this signature as json:\nBest,\nHanna Koch\nhanna.koch@mail.example\n+49 170 1234567",
            is_json(
                {"name": "Hanna Koch", "email": "hanna.koch@mail.example", "phone": "+49 170 1234567"},
                fenced=True,
            ),
        ),
        row(
            'Respond with {"sentiment": "...", "score": 0-1} only. Text: "Worst hotel of my life."',
            is_json({"sentiment": "negative"}, keys=("sentiment", "score")),
        ),
        row(
            "I need a json object describing a cat named Tom, age 4, color grey",
            is_json({"name": "Tom", "age": 4, "color": "grey"}, fenced=True),
        ),
        row(
            "Turn this CSV into JSON:\nid,city\n1,Rome\n2,Oslo",
            is_list([{"id": 1, "city": "Rome"}, {"id": 2, "city": "Oslo"}], fenced=True),
        ),
        row(
            "meeting with Sara tomorrow at 15:30 in room Blue",
            is_json({"person": "Sara", "time": "15:30", "room": "Blue"}),
            system="Extract from each message: person, time, room. Answer as a raw JSON object without code fences.",
        ),
        row('What is the value of the key city in this JSON? {"name": "Al", "city": "Porto"}', says("Porto")),
    ),
    *kind(
        "grounding",
        row(STORY + "What did Oskar find in the attic?", says("key")),
        row(STORY + "How many coins were there?", says_any("three", "3")),
        row(STORY + "Who wrote the letter?", says_any("grandmother")),
        row(STORY + "What did the key open?", says("piano")),
        row(STORY + "which year is on the letter?", says("1951")),
        row("I lost my card!! what now", says("0800 111 222"), system=BANK),
        row("how much is it to send money abroad", says("12"), system=BANK),
        row("Are you open on Saturday?", says_any("no", "Monday to Friday"), system=BANK),
        row("I'm 20. Do I pay for an account?", says_any("free", "no"), system=BANK),
        row("What is the interest rate for loans?", says("I have no information on that"), system=BANK),
    ),
    *kind(
        "recall and later turns",
        row(
            "My flight number is LX318 and I sit in 14C.", "Have a good trip!", "what's my seat?", says("14C")
        ),
        row("hi im jonas", "Hello Jonas!", "what's 3+4", "7", "do you remember my name?", says("Jonas")),
        row(
            "I have a budget of 500 euros.",
            "Good to know.",
            "Correction: 650 euros.",
            "Got it.",
            "What is my budget?",
            says("650") & does_not_say("500"),
        ),
        row(
            "What's the tallest mountain?",
            "Mount Everest.",
            "how high is it?",
            says_any("8,848", "8848", "8,849", "8849"),
        ),
        row("Convert 10 km to miles.", "10 km is about 6.21 miles.", "and 20?", says_any("12.4")),
        row(
            "Write one sentence about the sea.",
            "The sea is calm tonight.",
            "Now in French",
            in_language("fr"),
        ),
        row(
            "Name a city in Spain.",
            "Madrid",
            "Another one?",
            says_any(
                "Barcelona",
                "Seville",
                "Valencia",
                "Granada",
                "Bilbao",
                "Málaga",
                "Malaga",
                "Zaragoza",
                "Toledo",
            ),
        ),
        row("Is a whale a fish?", "No.", "What is it then?", says_any("mammal")),
        row(
            "List three vegetables",
            "1. Carrot\n2. Pea\n3. Leek",
            "sort them alphabetically in reverse",
            in_order("Pea", "Leek", "Carrot"),
        ),
        row("Give me a random number between 1 and 10.", "7", "double it", says("14")),
        row("Please call me Captain from now on.", "Aye, Captain!", "Good morning", says("Captain")),
        row(
            "Explain DNS in one sentence.",
            "DNS translates names into IP addresses.",
            "Shorter.",
            words(1, 8) & says_any("DNS", "name"),
        ),
    ),
    *kind(
        "simple tasks",
        row("sort descending: 5, 12, 8, 1", in_order("12", "8", "5", "1")),
        row("How many characters does 'hello' have?", says("5")),
        row("Reverse the order of these words: one two three", in_order("three", "two", "one")),
        row("Remove all vowels from 'computer'", says("cmptr")),
        row("What's the second word of 'time flies like an arrow'?", says("flies")),
        row("Make this one word longer by adding -er: teach", says("teacher") if False else says("teach")),
        row("Write 'i love tea' in title case", says("I Love Tea")),
        row("translate to spanish: the house is big", says_any("La casa es grande")),
        row("How do you say 'water' in German?", says("Wasser")),
        row("Auf Französisch bitte: Guten Abend", says_any("Bonsoir")),
        row("Is this English or French? 'Je suis fatigué'", says("French")),
        row("List every capitalized name in: Yesterday Paul met Emma in Lyon.", says("Paul", "Emma")),
        row(
            "Shorten: Due to the fact that it was raining, we decided to stay at home.",
            says_any("stay", "home") & words(3, 10),
        ),
        row("Give the plural of mouse, child and box.", says("mice", "children", "boxes")),
        row("Separate with semicolons: red, green, blue", fits(r"(?s).*red; ?green; ?blue.*")),
        row("Fill in the blank: The capital of Italy is ___.", says("Rome")),
        row("Name the odd one out: apple, banana, hammer, pear", says("hammer")),
        row("Write the date 5 March 2024 in ISO format", says("2024-03-05")),
        row(
            "CSV with header item,price please: tea costs 3, cake costs 5",
            is_csv(["item", "price"], [["tea", "3"], ["cake", "5"]]),
        ),
    ),
    *kind(
        "numbers, units and dates",
        row("whats 19 x 6", says("114")),
        row("half of 86?", says("43")),
        row("Lena reads 12 pages a day. How many pages in 2 weeks?", says("168")),
        row("I buy 4 notebooks at 2.50 each and pay with a 20. How much change?", says("10")),
        row("average of 10, 20 and 60", says("30")),
        row("how many seconds are in 2 minutes", says("120")),
        row("What is 1000 - 457?", says("543")),
        row("What date is two weeks after 10 June 2024?", says_any("24 June", "June 24")),
        row("Is 91 divisible by 7?", says_any("yes")),
        row("how many cm is 1.75 m", says("175")),
        row("solve for x: x + 9 = 15", says("6")),
    ),
    *kind(
        "lengths and forms",
        row("Tell me about Rome in no more than 20 words.", words(4, 20) & says("Rome")),
        row("Two bullet points on saving water, nothing more.", items(2, "[-*•]")),
        row("Write a paragraph of about 80 words on friendship", words(65, 95) & says_any("friend")),
        row(
            "Compose an email to Dr. Weber asking to move our appointment.",
            says("Weber") & says_any("Subject") & says_any("appointment"),
        ),
        row("A four line poem on autumn, please", line_count(4) & says_any("autumn")),
        row("answer in lowercase only: WHAT IS THE CAPITAL OF FRANCE", lower_case() & says("paris")),
        row("Write a short story of two paragraphs about a dragon.", paragraphs(2) & says_any("dragon")),
        row("Explain what an API is to a 5 year old in three sentences", sentences(3) & says_any("API")),
        row("Comparison table of cats and dogs in markdown", fits(r"(?is).*\|.*cats?.*\|.*dogs?.*\|.*")),
        row("Start with the word Honestly: what do you think of mondays?", fits(r"(?s)Honestly\b.+")),
        row(
            "Write a product description for a blue mug, mention the word 'handmade'.",
            says("handmade", "mug"),
        ),
        row("Respond with a single paragraph about bees", paragraphs(1) & says_any("bee")),
    ),
    *kind(
        "languages and roles",
        row("¿Cuántos días tiene febrero?", says_any("28", "29")),
        row("Quelle heure est-il quand il est 15h en format 12 heures ?", says_any("3")),
        row("Perché il cielo è blu?", in_language("it")),
        row("Wer hat das Telefon erfunden?", says_any("Bell")),
        row("Qual é a capital da Alemanha?", says_any("Berlim")),
        row(
            "what can you do for me?",
            says_any("coach", "train", "exercise", "fitness"),
            system="You are Coach Kim, a fitness coach. You help with exercise and training.",
        ),
        row(
            "Tell me a joke",
            says_any("cook", "recipe"),
            system="You may only talk about cooking recipes. Decline all else.",
        ),
        row(
            "Which one is correct, 'recieve' or 'receive'?",
            says("receive") & does_not_say("recieve is correct"),
        ),
        row("i got the job!!!", says_any("congrat", "great", "wonderful", "fantastic", "happy")),
        row("Hello, anyone there?", fits(r"(?i)(?:hello|hi|hey|yes)\b.*")),
        row("Q: 2\nA: 4\nQ: 5\nA: 10\nQ: 9\nA:", exactly("18")),
        row("sad -> happy, dark -> bright, slow ->", is_like("fast", "quick")),
    ),
    *kind(
        "code",
        row("Write a python one-liner that sums a list called nums", code("sum(nums)")),
        row("How do I read a file line by line in Python?", code("open(", "for")),
        row(
            "convert this to javascript:\n```python\ndef add(a, b):\n    return a + b\n```",
            code("function add", "return a + b"),
        ),
        row("HTML button that says Save", code("<button", "Save")),
        row("what does `git stash` do?", says_any("stash", "save", "changes")),
        row(
            "Add a docstring to this function:\n```python\ndef square(x):\n    return x * x\n```",
            code("def square", '"""'),
        ),
    ),
]
