"""Rows of tables and code that are made up, and of sentences with given words."""

from __future__ import annotations

from demands.checkers import code, does_not_say, exactly, fits, in_order, one_of, says, says_any, sentences
from demands.rows import kind, row

from mockgpt.generation.text_data import replies

NOTES = "Meeting notes: Lena will prepare the slides. Omar books the room. The deadline is Friday."
MUSEUM = "The museum is open Tuesday to Sunday. Tickets cost 12 euros for adults and 6 euros for children."

ROWS = [
    *kind(
        "made up table",
        row(
            "Write a markdown table with 3 rows of countries and capitals",
            fits(r"\| Country \| Capital \|\n\| --- \| --- \|(?:\n\| \w+ \| \w+ \|){3}"),
        ),
        row(
            "Create a CSV with columns name, age, city and 3 rows.",
            fits(r"name,age,city(?:\n\w+,\d+,\w+){3}"),
        ),
        row(
            "Write a CSV file with 5 rows of sample users: id, name, email",
            fits(r"id,name,email(?:\n\d+,\w+,\w+@example\.com){5}"),
        ),
        row(
            "Generate a CSV with header and two rows for products with name and price.",
            fits(r"Name,Price(?:\n\w+,[\d.]+){2}"),
        ),
        row("Give me a sample CSV with 3 rows.", fits(r"[^\n]+(?:\n[^\n,]+,[^\n,]+,[^\n,]+){3}")),
        row(
            "Give me a markdown table of 3 planets and their number of moons.",
            fits(r"\| Planet \| Moons \|\n.*(?:\n\| \w+ \| \d+ \|){3}"),
        ),
        row("Make a table comparing cats and dogs.", says("| Cats | Dogs |") & does_not_say("Make a table")),
        row(
            "Create an HTML table with the columns Name, Email and Phone.",
            says("<th>Name</th><th>Email</th><th>Phone</th>") & does_not_say("columns"),
        ),
        row(
            "Write an HTML table with 2 rows and 3 columns.",
            fits(r"<table>\n  <tr>(?:<th>.*?</th>){3}</tr>(?:\n  <tr>(?:<td>\w+</td>){3}</tr>){2}\n</table>"),
        ),
        row("Write a YAML list of 3 programming languages.", fits(r"- \S+\n- \S+\n- \S+")),
        row("Write a YAML file with a list of three fruits.", fits(r"- \w+\n- \w+\n- \w+")),
    ),
    *kind(
        "sentence with words",
        row('Use the word "umbrella" in a sentence.', fits(r"[A-Z][^.]*\bumbrella\b[^.]*\.")),
        row('Write a sentence with the word "ocean".', fits(r"[A-Z][^.]*\bocean\b[^.]*\.")),
        row("Write a sentence using the words cat, hat and bat.", fits(r"[A-Z].*cat, hat and bat.*\.")),
        row("Give me a sentence using the word ambitious.", says_any("an ambitious")),
        row("Make a sentence with the word run.", fits(r".*\bto run\b.*\.")),
        row('What\'s another word for "important"?', says("significant")),
        row("List the first 5 multiples of 7.", exactly("7, 14, 21, 28, 35")),
    ),
    *kind(
        "code",
        row("Write a C function to swap two integers.", code("void swap(int *a, int *b)")),
        row("Write a Python script that prints the numbers from 1 to 10.", code("range(1, 10 + 1)", "print")),
        row("Write HTML for a login form.", code('type="password"')),
        row('Write an HTML page with a heading that says "Welcome".', code("<h1>Welcome</h1>")),
        row("Loop through a list in Python", code("for item in items:")),
        row("Write a Ruby method that doubles a number.", code("def double_number(value)", "value * 2")),
        row("Write a C++ program that prints Hello World.", code("std::cout")),
        row("Write a function that converts Celsius to Fahrenheit in Python.", code("* 9 / 5 + 32")),
        row("Write a SQL query to get the average salary per department.", code("AVG(salary)", "GROUP BY")),
        row(
            "Write a TypeScript interface for a User with id, name and email.",
            code("id: number", "name: string"),
        ),
    ),
    *kind(
        "grounding",
        row(
            "Answer the question using only the context below.\n\nContext: Anna Berg founded Northwind in 1998 in Oslo. "
            "The company has 240 employees.\n\nQuestion: Who founded Northwind, and when?",
            says("Anna Berg", "1998") & does_not_say("240"),
        ),
        row(
            'Here is a passage: "Tom bought three apples and two oranges at the market. He paid 7 dollars." '
            "What did Tom buy? How much did he pay?",
            says("three apples and two oranges", "7 dollars"),
        ),
        row(
            "Read the text and answer the questions.\n\nText: Maria is a nurse from Chile. She moved to Canada in 2015.\n\n"
            "1. What is Maria's job?\n2. When did she move to Canada?",
            says("nurse", "2015"),
        ),
        row(f"{NOTES} Who prepares the slides and who books the room?", says("Lena", "Omar")),
        row(
            f"Passage: {MUSEUM}\nQuestion: How much is a ticket for a child?",
            says("6 euros") & does_not_say("12"),
        ),
        row(
            "Use only this information: The train leaves at 8:15 and arrives at 10:40. When does the train arrive?",
            says("10:40") & does_not_say("8:15"),
        ),
        row(
            "Context: The hotel has a gym and a sauna.\nQuestion: Does the hotel have a pool?",
            says("don't know"),
        ),
        row(
            'Given the following text, what is the capital of the kingdom? "The kingdom of Ardia has two cities, Mora '
            'and Tessel. Mora is the capital."',
            says("Mora is the capital") & does_not_say("Tessel"),
        ),
        row(
            "Passage: Bees communicate by dancing. The dance tells other bees where to find food.\n"
            "Question: How do bees communicate?",
            says("by dancing"),
        ),
        row(
            'What is this text about? "Solar panels turn sunlight into electricity. They are cheap and clean."',
            says("Solar panels turn sunlight into electricity"),
        ),
        row("How many sentences are in this text? It rained. We stayed in. We played cards.", exactly("3")),
    ),
    *kind(
        "other words",
        row(
            "Rephrase: I can't make it to the meeting tomorrow.",
            says("meeting tomorrow") & does_not_say("can't make it"),
        ),
        row(
            "Paraphrase: The weather was terrible, so we stayed at home.",
            says("weather was") & does_not_say("terrible", "stayed at home"),
        ),
        row(
            "Rewrite in simple English: The physician administered the medication.",
            says("doctor gave the medicine"),
        ),
        row("Add punctuation: hello how are you I am fine", says("Hello, how are you? I am fine.")),
        row('Is this sentence grammatically correct? "Their going to the park."', says("No")),
        row("Write a thank you email to my teacher.", says("teacher", "Thank you")),
        row("Write a birthday message for my friend Anna.", says("Happy birthday, Anna!")),
        row(
            "Write a short essay (200 words) on the importance of education.",
            says("the importance of education") & does_not_say("about essay"),
        ),
    ),
    *kind(
        "simple task",
        row(
            "Which of these words start with b? apple, banana, cherry, blueberry",
            exactly("banana, blueberry"),
        ),
        row("Which of these numbers are greater than 10? 4, 15, 8, 22", exactly("15, 22")),
        row("What's the second to last item in this list: a, b, c, d, e?", exactly("d")),
        row("What is the first word of this sentence: Dogs are loyal.", exactly("Dogs")),
        row("Which word in this sentence is the longest? The elephant walked slowly.", exactly("elephant")),
        row('How many times does the word "the" appear in: the cat and the dog in the house', exactly("3")),
        row('How many capital letters are in "Hello World From Me"?', exactly("4")),
        row("How many unique words are in: a b a c b", exactly("3")),
        row("List the days of the week in reverse order.", in_order("Sunday", "Friday", "Tuesday", "Monday")),
        row("How many days are there between January 1 and March 1, 2023?", says("59")),
        row("How many days until Christmas if today is December 20?", says("5 days")),
        row("Convert 3 hours and 20 minutes to minutes.", says("200 minutes")),
        row("How many ounces are in a pound?", says("16 ounces")),
        row("A rectangle is 5 cm by 8 cm. What is its area?", says("40")),
        row("Tom is twice as old as Jerry. Jerry is 9. How old is Tom?", says("18")),
        row("I have $50. I buy a book for $12.50 and a pen for $3. How much is left?", says("34.5")),
        row("A store sells 3 shirts for $45. How much does one shirt cost?", says("= 15")),
        row("What is the greatest common divisor of 12 and 18?", exactly("6")),
        row("What is the median of 3, 1, 4, 1, 5?", exactly("3")),
        row("What is the sum of the first 10 natural numbers?", exactly("55")),
        row("Simplify the fraction 8/12.", exactly("2/3")),
        row("Convert the binary number 1010 to decimal.", exactly("10")),
        row("What is XIV in numbers?", exactly("14")),
    ),
    *kind(
        "known things",
        row("Name a fruit.", one_of(*replies()["lists"]["pools"]["fruit"])),
        row(
            "Name one planet.",
            one_of("Mercury", "Venus", "Earth", "Mars", "Jupiter", "Saturn", "Uranus", "Neptune"),
        ),
        row("Name a country that starts with B.", fits(r"B[a-z]+")),
        row("List the months of the year with 30 days.", in_order("April", "June", "September", "November")),
        row("What are the five senses?", says("Sight", "Hearing", "Smell", "Taste", "Touch")),
        row(
            "List the colors of the rainbow.",
            in_order("Red", "Orange", "Yellow", "Green", "Blue", "Indigo", "Violet"),
        ),
        row("Name the four suits in a deck of cards.", says("Clubs", "Diamonds", "Hearts", "Spades")),
    ),
    *kind(
        "more of these",
        row(
            "Context: Our bakery opens at 6 am and sells bread.\n\nQuestion: Who owns the bakery?",
            says("don't know"),
        ),
        row(
            "How long is the Nile?",
            says("6,650 km"),
            system="You answer questions about this document: The Nile is 6,650 km long. It flows into the sea.",
        ),
        row("Context: The park has a lake.\nQuestion: When was the park founded?", says("don't know")),
        row(
            "Create a CSV with 2 rows: product, price, quantity",
            fits(r"product,price,quantity(?:\n\w+,[\d.]+,\d+){2}"),
        ),
        row("Delete every third word: one two three four five six", exactly("one two four five")),
        row('Uppercase the first letter of each word in "my favorite book".', exactly("My Favorite Book")),
        row("What's the 7th letter of the alphabet?", exactly("G")),
        row("A farmer has 15 cows and 10 chickens. How many animals does he have in total?", says("25")),
        row('Use the word "despite" in a sentence.', fits(r"[A-Z][^.]* despite the [^.]*\.")),
        row('Write two sentences using the word "river".', sentences(2) & says("river")),
        row(
            "Write a SQL query to delete all users who are inactive.", code("DELETE FROM users", "'inactive'")
        ),
    ),
]
