"""Rows of a thirteenth round, of the same kinds in other words: 71 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    fits,
    in_language,
    in_order,
    is_csv,
    is_like,
    items,
    paragraphs,
    says,
    says_any,
    sentences,
    words,
)
from demands.rows import kind, row

TOUR = (
    "The city tour starts at 10:15 at the Old Bridge and takes 2 hours. Tickets cost 18 euros for adults and 9 euros for children. "
    "The guide is called Pavel Novak. Groups may have at most 25 people."
)

ROWS = [
    *kind(
        "exact reply",
        row("Reply with only the word yes.", is_like("yes")),
        row("Say exactly: I am a test.", is_like("I am a test")),
        row("Output this and nothing else: ###END###", exactly("###END###")),
        row("Repeat after me: the quick brown fox", is_like("the quick brown fox")),
        row(
            "Can you help me?", exactly("NO"), system="Always answer NO, in capital letters, no matter what."
        ),
        row("Please answer this message with the word received", is_like("received")),
        row("Gib nur die Zahl 7 aus.", exactly("7")),
        row("Devuelve solo: correcto", is_like("correcto")),
    ),
    *kind(
        "choice",
        row(
            "Is the following text positive? Answer yes or no. Text: 'What a wonderful evening!'",
            is_like("yes"),
        ),
        row(
            "Where can I download my invoice?",
            exactly("BILLING"),
            system="You label tickets. Reply BILLING, TECH or SALES and nothing else.",
        ),
        row("Is 2 a prime number? true or false", is_like("true")),
        row(
            "Choose the correct option: The opposite of hot is (a) warm (b) cold (c) wet. Reply with the letter.",
            fits(r"\(?b\)?\.?"),
        ),
        row(
            "Is this email spam or not spam? 'Congratulations, you won a free cruise! Click here.' Reply with spam or not spam.",
            is_like("spam"),
        ),
        row(
            "How angry is this customer, from 1 (calm) to 5 (furious)? 'This is outrageous, the worst service ever!' Only the number.",
            fits("[345]"),
        ),
        row("Odd or even: 44?", is_like("even")),
        row(
            "Answer with left or right only: which hand do most people write with?", is_like("left", "right")
        ),
        row("Is London in France? One word: yes or no.", is_like("no")),
        row("Ist 12 größer als 9? Ja oder nein?", is_like("ja")),
    ),
    *kind(
        "text and recall",
        row(f"{TOUR}\nWhen does the tour start?", says("10:15")),
        row(f"Text: {TOUR}\nQuestion: How long does it take?\nAnswer only from the text.", says("2 hours")),
        row(f"{TOUR} What's the guide's name? Name only.", is_like("Pavel Novak")),
        row(f"{TOUR} How many people can be in a group? Just the number.", exactly("25")),
        row(
            "Is there a discount for students?",
            says("I am not sure"),
            system=f"{TOUR} If the text doesn't say it, answer: I am not sure.",
        ),
        row("I work at Lumen Labs as a chemist.", "Interesting!", "Where do I work?", says("Lumen Labs")),
        row("Save this: my locker code is 8841.", "Saved.", "Which code did I give you?", says("8841")),
        row(
            "My cat is called Miso and my dog is called Rolo.",
            "Cute!",
            "What's my cat's name? One word.",
            is_like("Miso"),
        ),
        row("We meet at Café Luna at 7pm.", "Noted.", "What time do we meet?", says_any("7pm", "7 pm")),
        row("J'ai 42 ans.", "D'accord.", "Quel âge ai-je ?", says("42")),
    ),
    *kind(
        "tasks",
        row(
            "Sort these words alphabetically and put one per line: pear, apple, orange",
            fits(r"apple\norange\npear"),
        ),
        row("Count from 10 down to 7, comma separated", fits("10, ?9, ?8, ?7")),
        row("Reverse this list: one, two, three", in_order("three", "two", "one")),
        row("Change to uppercase and reply with only the result: good luck", exactly("GOOD LUCK")),
        row("Translate 'cat' to Spanish. One word.", is_like("gato", "el gato")),
        row("Translate the following sentence into French: I am hungry.", says_any("j'ai faim", "j’ai faim")),
        row(
            "Fix this sentence: me and him goes to work",
            says_any("He and I go to work", "Him and I go to work", "me and him go to work"),
        ),
        row("How many characters does 'hello' have?", says("5")),
        row("Which word comes first alphabetically: zebra, apple, mango? Only the word.", is_like("apple")),
        row("What is the total of 12, 8 and 5?", says("25")),
        row(
            "Filter this list to words longer than 4 letters: cat, horse, bird, tiger",
            says("horse", "tiger") & does_not_say("bird"),
        ),
        row(
            "Convert this to a CSV with header name,city: Ann lives in Rome, Bob lives in Paris",
            is_csv(["name", "city"], [["Ann", "Rome"], ["Bob", "Paris"]]),
        ),
        row("Get the year from '12 March 1998'. Only the year.", exactly("1998")),
        row(
            "Extract the phone number: call me at +44 20 7946 0958 tomorrow. Number only.",
            fits(r"\+44 20 7946 0958"),
        ),
        row("Shorten to 5 words: The cat that lives next door likes to sleep on our roof.", words(3, 5)),
        row("Write 1234 in words.", says_any("one thousand two hundred")),
        row("What is the middle letter of 'apple'? One letter.", is_like("p")),
        row("Remove the numbers from: a1b2c3", is_like("abc")),
    ),
    *kind(
        "form",
        row("Tell me about the ocean in exactly one sentence.", sentences(1) & says_any("ocean")),
        row("Give 3 reasons to learn piano as a bulleted list.", items(3, "[-*•]")),
        row(
            "Answer in JSON with the key city: what is the capital of Italy?",
            fits(r'(?s).*\{\s*"city":\s*"Rome"\s*\}.*'),
        ),
        row("What is snow? Use exactly 8 words.", words(8, 8)),
        row("Write a poem with two stanzas about the night.", paragraphs(2)),
        row(
            "Explain email to a child, max 3 sentences.",
            fits(r"(?s)(?:[^.!?]+[.!?]+){1,3}\s*") & says_any("email"),
        ),
        row("What is a river? Reply in German.", in_language("de")),
        row("Explica qué es un volcán en una frase.", in_language("es") & sentences(1)),
        row("Write the answer in bold markdown: what is 3+4?", fits(r"(?s).*\*\*.*7.*\*\*.*")),
        row("Begin your answer with the word 'Indeed'. Are cats cute?", fits("(?s)Indeed.+")),
        row("What is a lemon?", fits(r"(?s).+\[end\]"), system="Append [end] to every answer."),
        row(
            "Describe a dog without mentioning 'tail' or 'bark'.",
            does_not_say("tail", "bark") & says_any("dog"),
        ),
        row(
            "Give me three random numbers between 1 and 100, one per line.",
            fits(r"\d{1,3}\n\d{1,3}\n\d{1,3}"),
        ),
        row("Write two haikus about rain separated by a blank line.", paragraphs(2)),
        row(
            "Say hello in five languages.",
            fits(r"(?is).*(?:hola|bonjour|hallo|ciao).*(?:hola|bonjour|hallo|ciao).*"),
        ),
    ),
    *kind(
        "turns and sides",
        row("What is 50 / 5?", "10", "And minus 3?", says("7")),
        row(
            "Write a short sentence about fish.",
            "Fish swim in the sea.",
            "Now in capital letters.",
            is_like("FISH SWIM IN THE SEA"),
        ),
        row(
            "Name three colors.",
            "Red, green, blue.",
            "Which of them has the most letters?",
            says_any("green"),
        ),
        row("Respond only with numbers from now on.", "1", "How many legs does a dog have?", fits(r"4\.?")),
        row(
            "Tell me a story.",
            is_like("I only talk about cooking"),
            system="Only talk about cooking. If asked about anything else, say 'I only talk about cooking.'",
        ),
        row("Say something in English.", in_language("fr"), system="Réponds toujours en français."),
        row(
            "Give me a title for a blog about tea.",
            "Tea Time",
            "Another one please.",
            does_not_say("Tea Time") & says_any("tea"),
        ),
        row("List two fruits.", "Apple, Pear", "Add one more to the list.", says("Apple", "Pear")),
    ),
]
