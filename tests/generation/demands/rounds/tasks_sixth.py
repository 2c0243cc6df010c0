"""Numbers of a kind within bounds, letters that are counted, subjects to summarize, sentences to correct."""

from __future__ import annotations

from demands.checkers import exactly, fits, says
from demands.rows import kind, row

ROWS = [
    *kind(
        "allowed sets",
        row(
            "Give me an integer greater than 100 and less than 105. Reply with digits only.", fits(r"10[1-4]")
        ),
        row("Generate a number that is divisible by 7 and less than 50.", fits("7|14|21|28|35|42|49")),
        row("Choose a prime number below 20. Output only the number.", fits("2|3|5|7|11|13|17|19")),
        row("Give me an even number between 30 and 40, digits only.", fits("30|32|34|36|38|40")),
        row("Pick an odd number below 10", fits("[13579]")),
        row("Give me a number between 1 and 1000000000.", fits(r"\d{1,10}")),
    ),
    *kind(
        "text tasks",
        row("How many letters 'r' are in 'strawberry'? Answer with a number only.", exactly("3")),
        row("Count the number of 's' characters in 'mississippi'. Output only the number.", exactly("4")),
        row("How many letters are in 'strawberry'? Answer with a number only.", exactly("10")),
        row("correct: She go to school every day", exactly("She goes to school every day.")),
        row("correct: He go to school evry day", exactly("He goes to school every day.")),
        row("Correct the spelling: accomodation", exactly("accommodation")),
        row(
            "Spell check: 'Definately a beautifull day.' Output only the corrected sentence.",
            exactly("Definitely a beautiful day."),
        ),
        row("Maria gave the book to Tom after class. Who gave it to him?", says("Maria")),
        row("Anna sent an invitation to Peter. Who received it?", exactly("Peter")),
        row("John lent his bike to Sarah. Who has the bike now? Answer with one word.", exactly("Sarah")),
        row("Mark sold his car to Lisa for $500. Who bought the car? One word.", exactly("Lisa")),
        row("Paul taught Emma to swim. Who learned to swim? Only the name.", exactly("Emma")),
        row("Anna gave the ball to Ben. Ben gave it to Cara. Who has the ball?", exactly("Cara")),
        row("Find the verb in this sentence: 'The cat chased the mouse.' One word.", exactly("chased")),
        row("Identify the verb: 'Birds fly south in winter.' Answer with just the verb.", exactly("fly")),
        row("What is the main verb in: 'She is reading a book.'? One word only.", exactly("reading")),
        row(
            "List all nouns in the sentence 'The teacher wrote a letter to the mayor.' Comma-separated.",
            exactly("teacher, letter, mayor"),
        ),
        row("Which word is the adjective in 'The tall man laughed'? One word.", exactly("tall")),
        row("Unscramble this sentence: 'park the in dog runs the'", exactly("The dog runs in the park.")),
        row(
            "Rearrange the words to form a correct sentence: is / my / favorite / blue / color",
            exactly("My favorite color is blue."),
        ),
        row(
            "Put these words in the right order to make a sentence: to / she / pizza / wants / eat",
            exactly("She wants to eat pizza."),
        ),
        row("Rewrite in the past tense: She goes to the market.", exactly("She went to the market.")),
    ),
    *kind(
        "lengths",
        row("Summarize in 5 bullets: photosynthesis", fits(r"(?:- [^\n]+\n){4}- [^\n]+")),
        row("Summarize in 3 bullet points: the benefits of exercise.", fits(r"(?:- [^\n]+\n){2}- [^\n]+")),
    ),
]
