"""Rows of a sixth round, written as smoke tests and evaluation sets are: 75 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    fits,
    in_language,
    in_order,
    is_json,
    is_like,
    items,
    line_count,
    one_of,
    paragraphs,
    says,
    says_any,
    sentences,
    words,
)
from demands.rows import kind, row

ROWS = [
    *kind(
        "exact and set",
        row("Hello! Please respond with the text: connection established", is_like("connection established")),
        row("Output: 1234", is_like("1234")),
        row("What is up?", exactly("BEEP"), system="You are a robot that can only say BEEP."),
        row("Give me the word 'orange' in uppercase and nothing else.", exactly("ORANGE")),
        row("Answer 'A' or 'B'. Which word is spelled correctly? A: recieve B: receive", exactly("B")),
        row(
            "Which department should handle this: 'My laptop screen is broken'? Options: IT, HR, Finance. Reply with one word.",
            is_like("IT"),
        ),
        row("Is 'carrot' a fruit or a vegetable? One word.", is_like("vegetable")),
        row("Does this message ask for a refund? 'I want my money back.' Reply yes/no.", is_like("yes")),
        row(
            "Rate from 0 to 10 how positive this is, number only: 'Worst day of my life.'",
            one_of("0", "1", "2"),
        ),
        row("Return true if the string contains a number, false otherwise: 'room 12'", is_like("true")),
        row("If the word has more than 5 letters say LONG, else say SHORT: elephant", exactly("LONG")),
        row("Choose a or b: Which is bigger? a) an ant b) an elephant", fits(r"\(?[bB]\)?[.)]?.*")),
        row(
            "Reply with the sentiment label only (pos/neg): The movie was a complete waste of time.",
            is_like("neg"),
        ),
        row("Decide: cat or dog? 'It barks and fetches sticks.'", is_like("dog")),
        row("Responda apenas sim ou não: 3 é maior que 2?", is_like("sim")),
    ),
    *kind(
        "text and recall",
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
        row("I have a meeting at 3 pm with Dora.", "OK.", "Who am I meeting?", says("Dora")),
        row("My car is a blue Volvo.", "Nice car!", "What color is my car?", says("blue")),
        row("Let's play a game. I pick the number 17.", "OK!", "Which number did I pick?", says("17")),
        row(
            "The capital of Zubrowka is Lutz.",
            "Interesting.",
            "What is the capital of Zubrowka?",
            says("Lutz"),
        ),
        row("Hi, I'm Zoë.", "Hi Zoë!", "Do you remember my name?", says("Zoë")),
        row("Fact: All glorps are blue. Tim is a glorp. What color is Tim?", says("blue")),
        row(
            "Extract the URL: see https://docs.example.com/start for details. Only the URL.",
            exactly("https://docs.example.com/start"),
        ),
    ),
    *kind(
        "form",
        row("Write exactly one paragraph about tea with at least 4 sentences.", paragraphs(1) & says("tea")),
        row("Explain DNS. Use bold for the word DNS.", says_any("**DNS**")),
        row("Write a list of 6 vegetables, each on a new line with a dash.", items(6, "-")),
        row(
            "Give three synonyms for 'fast' separated by commas.",
            fits(r"[A-Za-z-]+, ?[A-Za-z-]+, ?(?:and )?[A-Za-z-]+\.?"),
        ),
        row(
            "Reply with a JSON object: keys 'first' and 'last' for the name Grace Hopper.",
            is_json({"first": "Grace", "last": "Hopper"}, fenced=True),
        ),
        row(
            "Tell me about wolves in less than 40 words, without the word 'pack'.",
            words(3, 40) & does_not_say("pack") & says_any("wol"),
        ),
        row("Write a 4-line poem about spring.", line_count(4)),
        row("Please answer in Spanish with one sentence: what is water?", in_language("es") & sentences(1)),
        row(
            "Output a numbered list from 1 to 3 with the colors red, green, blue.",
            items(3, r"\d+[.)]") & in_order("red", "green", "blue"),
        ),
        row("Explain what Git is. Finish with the line: END OF ANSWER", fits(r"(?s).+END OF ANSWER")),
        row("Write a headline about a new park in under 8 words.", words(2, 8) & says_any("park")),
        row("Use exactly 3 exclamation marks in a sentence about pizza.", fits(r"[^!]*![^!]*![^!]*!\W*")),
        row("Write 'yes' in bold markdown.", exactly("**yes**")),
        row("Put the word 'test' in double quotes, output only that.", exactly('"test"')),
    ),
    *kind(
        "simple",
        row("How many letters are in the word 'mississippi'?", says("11")),
        row("What's the middle letter of 'apple'?", says("p")),
        row("Sort by length: kiwi, fig, banana", in_order("fig", "kiwi", "banana")),
        row("Uppercase only the first letter of: paris", says("Paris")),
        row("Convert 'snake_case_name' to camelCase.", says("snakeCaseName")),
        row("What is 7 + 8 * 2?", says("23")),
        row("What is 2^8?", says("256")),
        row("Which is smaller: -5 or 3?", says("-5")),
        row("How many even numbers are there between 1 and 10?", says_any("5", "five", "4", "four")),
        row("If today is Wednesday, what day was yesterday?", says("Tuesday")),
        row("How many days are in February 2023?", says("28")),
        row("Convert 32 F to C.", says("0")),
        row("A dozen eggs is how many eggs?", says("12")),
        row("Translate to French: I love you.", says("Je t'aime")),
        row("What is the Spanish word for 'water'?", says("agua")),
        row("Find the typo: 'I recieved your letter.'", says_any("received")),
        row(
            "Write a function in JavaScript that returns the square of a number.", says_any("function", "=>")
        ),
        row("What does HTTP stand for?", says_any("Hypertext Transfer Protocol")),
        row("Which planet is known as the Red Planet?", says("Mars")),
        row("What is the chemical symbol for gold?", says("Au")),
        row("Complete: Roses are red, violets are", says("blue")),
        row("Shorten this: I am writing to inform you that the meeting is cancelled.", says_any("cancelled")),
    ),
]
