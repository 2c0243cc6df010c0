"""A third set of what a tester types first: queries, orders, texts without their quotation marks."""

from __future__ import annotations

from demands.checkers import (
    code,
    does_not_say,
    exactly,
    fits,
    is_like,
    items,
    line_count,
    says,
    says_any,
    words,
)
from demands.rows import kind, row

QUERIES = kind(
    "queries and code",
    row("Write a SQL query to get the names of all employees.", code("SELECT name", "FROM employees")),
    row(
        "Give me SQL to delete all users where active is false.", code("DELETE FROM users", "active = false")
    ),
    row(
        "Write an SQL query that selects the name and email of all customers.",
        code("SELECT name, email", "FROM customers"),
    ),
    row(
        "Select all products with a price below 20, sorted by price descending. SQL only.",
        code("FROM products", "WHERE price < 20", "ORDER BY price DESC"),
    ),
    row("Write a SQL query to find users whose name starts with 'A'", code("WHERE name LIKE 'A%'")),
    row("SQL query to find employees in the Sales department", code("department = 'Sales'")),
    row("Write an SQL query to get users aged between 18 and 30.", code("age BETWEEN 18 AND 30")),
    row("Write a MySQL query to get all users.", code("SELECT *", "FROM users")),
    row("Convert to SQL: show all products cheaper than 10 euros", code("price < 10")),
    row("Write a SQL query to find duplicate emails in a users table.", code("HAVING COUNT(*) > 1")),
    row(
        "Write a regex that matches dates in the format YYYY-MM-DD. Output only the pattern.",
        exactly(r"^\d{4}-\d{2}-\d{2}$"),
    ),
    row("Write a Python function is_palindrome(s). Only code, no explanation.", code("s == s[::-1]")),
    row("Write a Python function called factorial. Return only the code.", code("* factorial(")),
    row("Write HTML for an unordered list with 3 items.", says("<ul>") & does_not_say("def ")),
)
ORDERS = kind(
    "orders",
    row("Order descending: 8, 2, 11, 4", exactly("11, 8, 4, 2")),
    row("order this numbers from big to small: 3, 8, 1", exactly("8, 3, 1")),
    row("I need the following numbers from smallest to biggest: 34 7 23", exactly("7, 23, 34")),
    row("Order the words by length: banana, fig, apple", exactly("fig, apple, banana")),
    row("Rank these by size, smallest first: elephant, mouse, dog", exactly("mouse, dog, elephant")),
    row("Order these planets by distance from the sun: Mars, Earth, Venus", exactly("Venus, Earth, Mars")),
    row(
        "Rank these animals from fastest to slowest: turtle, cheetah, horse",
        is_like("cheetah, horse, turtle"),
    ),
    row("Sort the days: Friday, Monday, Wednesday", exactly("Monday, Wednesday, Friday")),
    row("Ordne absteigend: 3, 9, 5", exactly("9, 5, 3")),
    row("What is the 10th Fibonacci number?", exactly("55")),
    row("Count from 1 to 3 in words, comma separated", exactly("one, two, three")),
)
QUOTED = kind(
    "texts without their quotation marks",
    row('Please reply with the exact phrase "Test passed" (without quotes).', exactly("Test passed")),
    row('Reply with the exact phrase "Test passed" without quotes.', exactly("Test passed")),
    row('Respond with "OK" (without the quotes)', exactly("OK")),
    row("Return the string HELLO_WORLD exactly as written.", exactly("HELLO_WORLD")),
)

PARTS = kind(
    "titles, sections and stanzas",
    row(
        "Write a markdown document with an H1 title and two H2 sections about dogs.",
        fits(r"# Dogs\n\n## [^#]+\n## [^#]+"),
    ),
    row(
        "Give me a title and three sections about healthy eating.", fits(r"# Healthy Eating(\n\n## [^#]+){3}")
    ),
    row(
        "Write a page about Rome with the headings History, Food and Art.",
        says("## History", "## Food", "## Art"),
    ),
    row(
        "Write an article on recycling with an introduction, body and conclusion.",
        says("## Introduction", "## Body", "## Conclusion"),
    ),
    row("Write a 400-word essay about music with 4 headings.", words(330, 470) & fits(r"(?s)(.*\n## ){4}.*")),
    row("Write a poem with 2 stanzas of 4 lines each about the sea.", fits(r"(.+\n){4}\n(.+\n){3}.+")),
    row("Write two rhyming couplets about the moon.", fits(r".+\n.+\n\n.+\n.+")),
    row("Write a sonnet about love.", line_count(14)),
    row("Write a letter to my landlord about a broken heater.", fits(r"(?s)Dear .*heater.*Sincerely,.*")),
    row("Write a 150-word letter to my teacher.", words(120, 180)),
    row(
        "Create a markdown table with 3 rows of countries and their capitals.",
        fits(r"\| Country \| Capital \|\n\|.*\|(\n\| \w[^|]+ \| \w[^|]+ \|){3}"),
    ),
)

NUMBERS = kind(
    "numbers alone",
    row("Calculate the sum of 1 through 10. Number only.", exactly("55")),
    row("What is the sum of the numbers from 1 to 100?", exactly("5050")),
    row("What is the greatest common divisor of 12 and 18? Number only", exactly("6")),
    row("What is the average of 4 and 10? Number only.", exactly("7")),
    row("What is the difference between 20 and 8? Number only.", exactly("12")),
    row("What is the sum of 12 and 30? Just the number.", exactly("42")),
    row("Count vowels in 'hello world'. Return the number only", exactly("3")),
    row("Count words in: one two three. Number only.", exactly("3")),
    row(
        "Count how many times the word 'the' appears in: the cat and the dog saw the bird. Return the number only.",
        exactly("3"),
    ),
    row("how many letter have the word 'house'", exactly("5")),
    row("What's the date one week after December 28, 2023? Use YYYY-MM-DD only.", exactly("2024-01-04")),
    row("Add 30 days to 2024-01-15. Return in DD/MM/YYYY format.", exactly("14/02/2024")),
    row("How many days are in February in a leap year? Number only.", exactly("29")),
    row("What is the atomic number of oxygen? Number only.", exactly("8")),
    row("Wie viele Tage hat ein Jahr? Nur die Zahl.", exactly("365")),
    row("Does this sentence contain a number? Answer yes or no: I have 3 cats.", is_like("yes")),
    row("Does the following text mention a color? Answer yes or no. Text: The car is blue.", is_like("yes")),
    row("Say 'yes' in Spanish, only the word.", is_like("sí")),
    row("What day is it 3 days after Monday? One word.", exactly("Thursday")),
    row("What day is it 2 days before Monday?", exactly("Saturday")),
    row("Days in December? Number only.", exactly("31")),
    row("Convert 07/04/2023 (MM/DD/YYYY) to YYYY-MM-DD. Only the date.", exactly("2023-07-04")),
    row("Pick the odd number: 2, 4, 7, 8. Just the number", exactly("7")),
    row("Capitalize: john smith", exactly("John Smith")),
    row("Sort the numbers 10, 9, 8 ascending as a comma-separated list without spaces.", exactly("8,9,10")),
    row("Write a heading and 2 paragraphs about tea in markdown.", fits(r"# Tea\n\n[^\n]+\n\n[^\n]+")),
    row("List three benefits of reading. Use a numbered list (1., 2., 3.).", items(3, r"\d\.")),
    row("Generate 3 interview questions for a data analyst, numbered.", items(3, r"\d\.") & says_any("?")),
)

ROWS = [*QUERIES, *ORDERS, *QUOTED, *PARTS, *NUMBERS]
