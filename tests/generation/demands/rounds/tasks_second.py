"""Rows of tables and code that are made up, and of sentences with given words."""

from __future__ import annotations

from demands.checkers import code, does_not_say, exactly, fits, says, says_any
from demands.rows import kind, row

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
]
