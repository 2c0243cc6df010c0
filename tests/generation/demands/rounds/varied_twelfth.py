"""Rows of a twelfth round, of the same kinds in other words: 75 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    fits,
    in_language,
    in_order,
    is_like,
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

SHOP = (
    "Green Leaf is a tea shop in Bristol. It was founded by Nadia Fox in 2009. A cup of tea costs 3.20 pounds. "
    "The shop closes at 18:00 and is closed on Sundays. Its best seller is jasmine tea."
)

ROWS = [
    *kind(
        "exact reply",
        row("Respond with the single word 'ack'.", exactly("ack")),
        row("You have one job: reply with the text HELLO-42 and nothing more.", exactly("HELLO-42")),
        row("Please print: All systems go", is_like("All systems go")),
        row('Answer with "No" and nothing else.', exactly("No")),
        row(
            "What time is it?",
            is_like("I cannot tell you that"),
            system="No matter what the user asks, answer 'I cannot tell you that'.",
        ),
        row('Write the word "sunflower" and nothing else, no punctuation.', exactly("sunflower")),
        row("Antworte mit genau einem Wort: Baum", is_like("Baum")),
        row("Répète exactement : il fait beau", is_like("il fait beau")),
    ),
    *kind(
        "labels",
        row("Is the sentence 'The cake is delicious' positive or negative? One word.", is_like("positive")),
        row(
            "I can't log in to my account",
            one_of("login"),
            system="Map each message to an intent from this list: login, refund, greeting. Output the intent and nothing else.",
        ),
        row("Answer with A or B only. Which is a fruit? A: carrot, B: apple", is_like("B")),
        row(
            "Tag this headline with a topic (sport, economy, culture): 'The team won the final after extra time'. Topic only.",
            is_like("sport"),
        ),
        row("Is 15 divisible by 5? Answer yes/no.", is_like("yes")),
        row(
            "Language of 'Buenos días, ¿cómo estás?': English, Spanish or French? One word.",
            is_like("Spanish"),
        ),
        row(
            "Classify the urgency (low/medium/high): 'Production is down, all customers affected!' Answer with the level only.",
            is_like("high"),
        ),
        row(
            "Review: 'Best purchase ever, works perfectly.' Rating from 1 to 5? Just the digit.",
            fits("[345]"),
        ),
        row("Which word does not belong: apple, banana, hammer, cherry? Only the word.", is_like("hammer")),
        row("Vrai ou faux : Paris est la capitale de la France. Un mot.", is_like("vrai")),
    ),
    *kind(
        "text and recall",
        row(f"{SHOP}\n\nQ: Who founded the shop?\nA:", says("Nadia Fox")),
        row(f"{SHOP} Based on this, how much is a cup of tea?", says("3.20")),
        row(
            f"Context:\n{SHOP}\n\nQuestion: Does the shop sell coffee machines? If you can't tell, answer 'unclear'.",
            is_like("unclear"),
        ),
        row("Where is the shop?", says("Bristol"), system=SHOP),
        row(f"{SHOP}\nWhat's the best seller? Max 2 words.", fits(r"(?i)jasmine( tea)?\.?")),
        row(
            "My budget is 500 euros and I travel in May.",
            "Great, where to?",
            "What's my budget?",
            says("500"),
        ),
        row(
            "The password hint is 'blue whale'.",
            "Understood.",
            "Tell me the password hint.",
            says("blue whale"),
        ),
        row("Let x be 12.", "OK.", "What is x plus 5?", says("17")),
        row("Ich heiße Jonas und komme aus Kiel.", "Hallo Jonas!", "Woher komme ich?", says("Kiel")),
        row("My sister Emma is 12.", "Nice!", "How old is Emma? Number only.", exactly("12")),
    ),
    *kind(
        "tasks",
        row("Sort descending: 7, 1, 9, 3. Only the list.", fits(r"9, ?7, ?3, ?1")),
        row("Count from 3 to 8", in_order("3", "4", "5", "6", "7", "8")),
        row("What is 'level' spelled backwards?", says("level")),
        row("Put in uppercase: be careful", is_like("BE CAREFUL")),
        row("make this sentence lowercase: I LIKE TRAINS", is_like("i like trains")),
        row("Translate into Italian: Good evening, my friend.", says_any("buonasera", "buona sera")),
        row("How would you say 'thank you very much' in German?", says_any("vielen dank", "danke")),
        row(
            "Correct the mistake: Their going to the park.",
            says_any("They're going to the park", "They are going to the park"),
        ),
        row("Count the words: one two three four five", says("5")),
        row("What is the fourth letter of 'planet'? Answer with the letter.", is_like("n")),
        row("Which of these is the smallest: 0.5, 0.05, 5? Only the number.", exactly("0.05")),
        row(
            "Remove the duplicates: red, blue, red, green, blue",
            fits(r"(?s).*red, ?blue,? (?:and )?green.*|(?s:.*red\W+blue\W+green\W*)"),
        ),
        row(
            "Get the domain from this email address: mia@lake.example. Only the domain.",
            exactly("lake.example"),
        ),
        row(
            "Convert to CSV: Ana 30 Madrid; Leo 25 Rome", says_any("Ana,30,Madrid") & says_any("Leo,25,Rome")
        ),
        row("Split 'a-b-c' at the hyphens and list the parts comma separated.", fits("a, ?b, ?c")),
        row("How many days are there in a week?", says_any("7", "seven")),
        row("Give the plural of 'mouse'.", says("mice")),
        row("Insert a comma where needed: Yes I will come.", says("Yes, I will come")),
    ),
    *kind(
        "form",
        row(
            "Describe rain in one word.",
            is_like("rain", "wet", "refreshing", "water", "drops", "gentle", "soothing"),
        ),
        row("Give me two sentences about cheese. No more.", sentences(2) & says_any("cheese")),
        row("Write 5 bullet points describing a good leader.", items(5, "[-*•]")),
        row("Explain a rainbow in about 50 words.", words(38, 62) & says_any("rainbow")),
        row("Write three short paragraphs about the history of tea.", paragraphs(3) & says_any("tea")),
        row("Answer in lowercase letters only please. What is a cloud?", lower_case() & says_any("cloud")),
        row("What is a horse? Answer as a haiku.", line_count(3)),
        row(
            "Name four seasons, each on its own line, nothing else.", line_count(4) & says("spring", "summer")
        ),
        row("Erkläre in zwei Sätzen, was ein Computer ist.", in_language("de") & sentences(2)),
        row("Descreva o mar em uma frase.", in_language("pt") & sentences(1)),
        row(
            "Tell me about pandas. Start with 'Once upon a time' and end with 'The End'.",
            fits(r"(?s)Once upon a time.*The End\.?"),
        ),
        row(
            "What is gold? Avoid the words 'metal' and 'yellow'.",
            does_not_say("metal", "yellow") & says_any("gold"),
        ),
        row("How are you?", fits(r"(?s).*~ Max$"), system="Sign every message with '~ Max'."),
        row("Give a one-sentence answer ending with an exclamation mark: what is fun?", fits(r"[^.!?]+!")),
        row("Show a markdown table comparing cats and dogs.", fits(r"(?s).*\|.*\|.*\n\|[-:| ]+\|.*")),
    ),
    *kind(
        "turns and sides",
        row("What's 9 + 8?", "17", "Subtract 7.", says("10")),
        row("List three cities.", "1. Paris\n2. Rome\n3. Oslo", "Only the last one.", is_like("Oslo")),
        row(
            "Give me a sentence about snow.",
            "Snow is white.",
            "Rewrite it as a question.",
            fits(r"Is snow white\?"),
        ),
        row("Hello", exactly("BEEP"), system="You are a robot. You can only say BEEP."),
        row("Write in French from now on.", "D'accord.", "What is a car?", in_language("fr")),
        row(
            "Please answer in Spanish. What is a lamp?",
            in_language("en") & says_any("lamp"),
            system="You must answer in English only.",
        ),
        row(
            "Tell me something about the moon in 3 bullet points.", "- a\n- b\n- c", "Make that 2.", items(2)
        ),
        row(
            "Name a fruit. Actually no, name a vegetable. One word.",
            is_like(
                "carrot",
                "potato",
                "onion",
                "spinach",
                "broccoli",
                "cabbage",
                "zucchini",
                "tomato",
                "pepper",
                "cucumber",
                "leek",
                "pea",
                "kale",
                "pumpkin",
                "cauliflower",
                "asparagus",
                "celery",
                "beetroot",
                "eggplant",
                "lettuce",
                "garlic",
                "radish",
            ),
        ),
    ),
]
