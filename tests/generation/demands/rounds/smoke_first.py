"""Rows of a first round, written as smoke tests and evaluation sets are: 65 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    fits,
    is_json,
    is_like,
    items,
    line_count,
    lower_case,
    number_within,
    says,
    says_any,
    sentences,
    words,
)
from demands.rows import kind, row

ROWS = [
    *kind(
        "form",
        row(
            "Describe the city of Lisbon. Do not use any commas in your response.",
            does_not_say(",") & says("Lisbon"),
        ),
        row(
            "Write about the benefits of walking. Your answer should be all lower case, no capital letters allowed.",
            lower_case() & words(5, 400),
        ),
        row(
            "Write a short letter to my landlord about a broken heater. Your answer must contain at least 3 paragraphs.",
            fits(r".+\n\s*\n.+\n\s*\n.+"),
        ),
        row(
            "What do you think about remote work? Finish your response with this exact phrase: Is there anything else I can help with?",
            fits(r".*Is there anything else I can help with\?"),
        ),
        row(
            "Write a tagline for a bakery. Wrap your entire response with double quotation marks.",
            fits(r'".+"'),
        ),
        row('Write about tea. Include the keyword "kettle" at least twice.', fits(r"(?i).*kettle.*kettle.*")),
        row(
            "Explain recursion in exactly 3 bullet points. Use the markdown bullets such as: * This is a point.",
            items(3, r"\*"),
        ),
        row(
            "Write a note to my sister and add a postscript starting with P.S. at the end.",
            fits(r".+P\.S\..+"),
        ),
        row(
            "Write a song about rain. It should contain a title wrapped in double angular brackets, such as <<title>>.",
            fits(r".*<<[^<>]+>>.*"),
        ),
        row(
            "Give two different responses to the question 'What is love?'. Separate the responses with 6 asterisk symbols: ******.",
            fits(r"[^*]+\*{6}[^*]+"),
        ),
        row("Write exactly 4 sentences about the ocean.", sentences(4)),
        row(
            "Write a sentence about bees where the letter z appears at least 3 times.",
            fits(r"(?i)(?:.*z){3}.*"),
        ),
        row(
            "Give me a JSON object that describes a car with the keys make and year. Wrap the entire output in JSON format.",
            is_json({}, fenced=True, keys=("make", "year")),
        ),
        row("Answer in at most 15 words: what is a firewall?", words(1, 15) & says("firewall")),
        row("Start your answer with 'Sure thing!' and then tell me what DNS is.", fits(r"Sure thing!.+")),
        row("Tell me about Mars, without using the word 'red'.", does_not_say("red") & says("Mars")),
        row("List 5 animals, one per line, no numbering.", line_count(5) & does_not_say("1.", "- ")),
        row("Write a two-line poem about autumn.", line_count(2)),
    ),
    *kind(
        "string",
        row("How many r's are in the word strawberry?", says("3")),
        row(
            "How many times does the letter 'o' occur in 'bookkeeper of Oslo'? Answer with a number only.",
            exactly("5"),
        ),
        row("What is the third word in the sentence 'The lazy dog sleeps outside'?", says("dog")),
        row("What's the last letter of the word 'planet'?", says("t")),
        row("Reverse the order of the words: one two three", says("three two one")),
        row("Input: apple\nOutput: elppa\n\nInput: house\nOutput:", is_like("esuoh")),
        row("apple -> APPLE\nhouse -> HOUSE\nriver ->", is_like("RIVER")),
        row("cat -> cats\nbox -> boxes\ncity ->", is_like("cities")),
        row("Q: 2+3\nA: 5\nQ: 7+8\nA:", is_like("15")),
        row("English: dog\nGerman: Hund\nEnglish: cat\nGerman:", is_like("Katze")),
        row("France: Paris\nItaly: Rome\nJapan:", is_like("Tokyo")),
        row(
            "Text: I loved it. Sentiment: positive\nText: It was awful. Sentiment: negative\nText: Best day ever! Sentiment:",
            is_like("positive"),
        ),
        row("Is 'racecar' a palindrome? Answer yes or no.", is_like("yes")),
        row("Replace all spaces in 'a b c d' with underscores.", says("a_b_c_d")),
        row("What is the first letter of the alphabet?", is_like("A")),
        row("Concatenate 'foo' and 'bar'.", says("foobar")),
        row("How many characters are there in the string 'hello world'?", says("11")),
        row(
            "Put these words in alphabetical order: zebra, monkey, ant. Separate with spaces.",
            says("ant monkey zebra"),
        ),
        row("Convert 'HelloWorldFoo' to snake_case", says("hello_world_foo")),
    ),
    *kind(
        "choose",
        row(
            "Decide whether this is a question or a statement: 'Where are my keys?'",
            says("question") & does_not_say("statement"),
        ),
        row("Return 1 if the number is odd, else 0: 8", exactly("0")),
        row("Vrai ou faux : 10 est plus petit que 20 ?", is_like("vrai")),
        row(
            "Statement A: fish live in water. Statement B: fish live in trees. Which one is true, A or B? Answer with one letter.",
            is_like("A"),
        ),
        row(
            "Classify the following text as news, sports or weather: 'Heavy rain expected in the north tomorrow'. Answer with one word.",
            is_like("weather"),
        ),
        row("Reply with T or F: 5 is less than 3.", exactly("F")),
        row("Which of these is a vegetable: banana, carrot, grape?", says("carrot") & does_not_say("banana")),
        row("Answer with a number between 1 and 10: how good is chocolate?", number_within(1, 10)),
    ),
    *kind(
        "simple",
        row("What is 15% of 80?", says("12")),
        row("What date is 3 days after January 30, 2024?", says_any("February 2")),
        row("How many days are there in a leap year?", says("366")),
        row("Convert 100 Fahrenheit to Celsius. Number only, one decimal.", fits(r"37\.[78]\d?")),
        row("Which number is bigger: 0.75 or 3/5?", says("0.75")),
        row("What comes next: Monday, Wednesday, Friday, ...?", says("Sunday")),
        row("Say hello in Spanish, French and German.", says("Hola", "Bonjour", "Hallo")),
        row("Translate 'thank you very much' to Italian.", says("grazie mille")),
        row("Rewrite in the first person: She walks to work.", says("I walk to work")),
        row(
            "Summarise in 5 words: The company announced record profits this quarter due to strong sales in Asia.",
            words(3, 6),
        ),
        row("Spell my name backwards: Daniel", says_any("leinad")),
        row("Write a Python function called add that adds two numbers.", says_any("def add(")),
        row("What is the square root of 169?", says("13")),
        row("What is 7 factorial?", says_any("5040", "5,040")),
        row(
            "Name a color.",
            "Blue",
            "Another color, please.",
            says_any(
                "maroon",
                "navy",
                "red",
                "green",
                "yellow",
                "orange",
                "purple",
                "violet",
                "black",
                "white",
                "pink",
                "brown",
                "turquoise",
                "teal",
                "grey",
                "gray",
                "indigo",
                "crimson",
            )
            & does_not_say("blue"),
        ),
    ),
]
