"""Rows: programs, queries, commands and patterns, and what programs print."""

from __future__ import annotations

from demands.checkers import (
    code,
    does_not_say,
    exactly,
    fits,
    in_order,
    is_like,
    items,
    one_of,
    says,
    says_any,
    words,
)
from demands.rows import kind, row

QUERIES = kind(
    "queries",
    row(
        "How many customers do we have?",
        one_of("SQL"),
        system="Route the user's question to one of: SQL, VECTORSTORE, WEB. Reply with the route only.",
    ),
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
    row("Write a SQL query to select all users older than 30", code("SELECT", "30")),
    row("Write a SQL query to delete all rows from the table logs.", says_any("DELETE FROM logs")),
    row("Show me a SQL query that counts the rows of a table called orders.", code("COUNT(", "orders")),
    row(
        "Write a SQL statement to create a table users with id and name.",
        says_any("CREATE TABLE") & says_any("users"),
    ),
    row("SQL: get names of all users older than 30 from table users", code("SELECT", "users", "30")),
    row(
        "Give me a SELECT statement that gets all users older than 30. SQL only.",
        says_any("SELECT") & says_any("30"),
    ),
    row("Write a SQL query to select all customers from Berlin.", says_any("SELECT") & says_any("Berlin")),
    row(
        "Write a SQL query that selects all users older than 30.",
        says_any("SELECT") & says_any("users") & says("30"),
    ),
    row(
        "Get all customers from Germany",
        code("SELECT", "customers", "Germany", only=True),
        system="You are a SQL generator. Only output SQL.",
    ),
    row(
        "show all users older than 30",
        code("SELECT", "users", "30", only=True),
        system="You translate English to SQL. Output only SQL.",
    ),
    row(
        "Schreibe eine SQL-Abfrage, die alle Kunden aus Berlin auswählt.",
        code("FROM customers", "'Berlin'"),
    ),
    row("Write a SQL query to find the second highest salary.", code("WHERE salary < (SELECT MAX(salary)")),
    row(
        "Write a SQL query to get all users older than 30",
        code("SELECT", "FROM users", "30") & says_any("age > 30"),
    ),
    row(
        "Write a SQL query to get all customers from Germany ordered by name.",
        code("FROM customers", "country = 'Germany'", "ORDER BY name"),
    ),
    row("Write a SQL query to get the average salary per department.", code("AVG(salary)", "GROUP BY")),
    row("Write a SQL query to delete all users who are inactive.", code("DELETE FROM users", "'inactive'")),
    row(
        "SQL query: all orders with total greater than 100, from the orders table. SQL only.",
        code("SELECT", "orders", "100", only=True),
    ),
    row(
        "Select the best option and reply with its letter only.\n(a) rain\n(b) snow\n(c) sun",
        is_like("a", "b", "c", "(a)", "(b)", "(c)"),
    ),
    row(
        "SQL to select all users older than 30 from table users. Only SQL, in a code block.",
        code("SELECT", "users", "30", only=True),
    ),
    row(
        "Give me a SQL query that selects all users older than 30. No explanation.",
        code("SELECT", "30", only=True),
    ),
    row(
        "SQL to delete all rows from logs older than 30 days. Only SQL.",
        code("DELETE FROM logs", only=True),
    ),
    row(
        "SQL: get the names of all employees in the Sales department. Only the query.",
        code("SELECT", "Sales", only=True),
    ),
    row(
        "Write a SQL query to get all customers from the table clients. Only SQL.",
        code("SELECT", "clients", only=True),
    ),
)

SPEAKERS = """You are in a role play game. The following roles are available:
WebSearchAgent: An agent for searching information on the web.
DataAnalystAgent: An agent for performing calculations.
PlanningAgent: An agent for planning tasks, this agent should be the first to engage when given a new task.
Read the following conversation. Then select the next role from ['PlanningAgent', 'WebSearchAgent', \
'DataAnalystAgent'] to play. Only return the role.

user: Who had the highest points in the 2006-2007 season, and what was the change in his rebounds?
%s
Read the above conversation. Then select the next role from ['PlanningAgent', 'WebSearchAgent', \
'DataAnalystAgent'] to play. Only return the role."""

PLANNED = "PlanningAgent: 1. WebSearchAgent: find the player.\n2. DataAnalystAgent: calculate the change."

ASKED = {"role": "user", "name": "User", "content": "Write a function that sorts a list"}

NEXT = (
    "Read the above conversation. Then select the next role from ['Planner', 'Engineer', 'Critic'] to play."
)

WRITTEN = {"role": "user", "name": "Engineer", "content": "def f(x): return sorted(x)"}

SELECTED = """The following roles are available:
coder: writes code.
writer: writes articles.
Read the following conversation. Then select the next role from ['coder', 'writer'] to play. Only return the role.

user: Write an article about bees.

Read the above conversation. Then select the next role from ['coder', 'writer'] to play. Only return the role."""

WHAT_PROGRAMS_PRINT_AND_MEAN = kind(
    "what programs print and mean",
    row("What is the output of: for i in range(3): print(i)", in_order("0", "1", "2")),
    row("What does this print? x = 5; print(x * 2)", says("10")),
    row("What is the output of this code? a = 3; b = 4; print(a + b)", says("7")),
    row("What does the Python expression 7 // 2 evaluate to? Only the number.", exactly("3")),
    row(SPEAKERS % "", one_of("PlanningAgent")),
    row(SPEAKERS % PLANNED, one_of("WebSearchAgent")),
    row(SPEAKERS % f"{PLANNED}\nWebSearchAgent: It was Wade.", one_of("DataAnalystAgent")),
    row(ASKED, WRITTEN, {"role": "system", "content": NEXT}, one_of("Critic")),
    row(SELECTED, one_of("writer")),
    row("What is Docker?", fits(r".*Hope this helps!"), system="End every message with 'Hope this helps!'"),
    row("What does HTML stand for?", says_any("HyperText Markup Language")),
    row("Fix this Python code: print('hello'", says_any("print('hello')")),
    row('Begin with "Sure!" and end with "Bye." What is HTML?', fits(r"Sure! .*HTML.* Bye\.")),
    row("What does this print?\n```python\nx = 3\nprint(x * 2)\n```", says_any("6", "x * 2")),
    row("Write a SQL query that returns the 5 newest orders.", says_any("ORDER BY") & says_any("LIMIT 5")),
    row("Write a function in JavaScript that returns the square of a number.", says_any("function", "=>")),
    row(
        "What programming language is this code written in?\n\ndef add(a, b):\n    return a + b",
        exactly("Python"),
    ),
    row("What does this code print?\nprint(2 ** 3)", says("8")),
    row(
        "What is the output of the following Python code?\n```python\nx = 5\ny = 3\nprint(x * y)\n```",
        says("15"),
    ),
    row('What will `len("hello")` return in Python?', says("5")),
    row("What does print(10 // 3) print?", says("3")),
    row(
        "What is the output of this program?\n\nfor i in range(3):\n    print(i * 2)", in_order("0", "2", "4")
    ),
    row(
        "What does this print? Answer with the output only.\nx = [1, 2, 3]\nx.append(4)\nprint(len(x))",
        exactly("4"),
    ),
    row("What is the value of 7 % 3 in Python?", says("1")),
    row("What does sorted([3, 1, 2]) return?", says("[1, 2, 3]")),
    row(
        "def area(w, h):\n    return w * h\n\nprint(area(3, 7))\n\nWhat does this print? Only the output.",
        exactly("21"),
    ),
    row("```python\nx = 4\ny = x * 3\nprint(y)\n```\nWhat is the output? Just the value.", exactly("12")),
    row(
        "Show a bash one-liner that prints hello, in a ```bash block.",
        fits(r"(?s).*```bash\n.*echo.*hello.*```.*"),
    ),
)

COMMANDS_PATTERNS_AND_PAGES = kind(
    "commands, patterns and pages",
    row("Write a bash command that lists all .txt files. Command only.", says("ls *.txt")),
    row("Write HTML for an unordered list with 3 items.", says("<ul>") & does_not_say("def ")),
    row("Write a curl command to POST JSON to https://a.example/items.", code("curl", "POST")),
    row("Write a regex that matches digits only", says_any("\\d", "[0-9]")),
    row("bash one-liner to count lines in file.txt", says_any("wc -l")),
    row("Write a CSS rule that makes all paragraphs red", code("p", "red")),
    row("Write a Bash script that prints hello.", code("echo")),
    row("Give me CSS to make text red.", says_any("color: red", "color:red")),
    row(
        "Write a bash command to list all files. Only the command, no explanation.",
        fits(r"(?s)(```\w*\n)?ls\b.{0,20}(\n```)?"),
    ),
    row("Give me a regex that matches a 5 digit zip code. Regex only.", says_any(r"\d{5}", "[0-9]{5}")),
    row("Write a regex that matches a US zip code.", says_any(r"\d{5}")),
    row("How do I create a directory in bash?", says_any("mkdir")),
    row("Write a regex for an email address.", says_any("@")),
    row(
        "Which git command creates a new branch?",
        says_any("git checkout -b", "git branch", "git switch -c"),
    ),
    row("Write a regex that matches a 5-digit zip code.", says_any(r"\d{5}")),
    row("Write a dockerfile for a node app.", says("FROM node")),
    row(
        "list all files",
        code("ls -", only=True),
        system="You convert natural language to bash. Respond with only the command.",
    ),
    row(
        "Give me a regex that matches an email address",
        says_any("@") & says_any("[a-z", "\\w", "[A-Z", "[^@"),
    ),
    row(
        "What shell command lists all files including hidden ones?",
        says("ls") & says_any("-a", "-la", "-A"),
    ),
    row(
        "Write a bash loop that prints the numbers 1 to 5",
        code("for", "do", "echo", "done") & says_any("1..5", "seq 1 5", "seq 5", "1 2 3 4 5"),
    ),
    row(
        "Write a bash command to find all .txt files modified in the last 7 days.",
        code('*.txt" -mtime -7'),
    ),
    row(
        "Create an HTML table with the columns Name, Email and Phone.",
        says("<th>Name</th><th>Email</th><th>Phone</th>") & does_not_say("columns"),
    ),
    row("Write a regex that matches four digits. Only the regex.", says_any(r"\d{4}", "[0-9]{4}")),
    row("Provide a bash code block that prints hi.", code("hi") & says_any("```")),
    row(
        "Write a bash one-liner that counts the lines of file.txt. Just the command.",
        code("wc -l", "file.txt", only=True),
    ),
    row("Write a regex that matches a 5-digit zip code. Only the regex.", says_any("\\d{5}", "[0-9]{5}")),
    row("Write a CSS rule that makes all h1 red. Only the CSS.", code("h1", "color", "red", only=True)),
    row("Git command to create a branch called dev. Command only.", code("git", "dev", only=True)),
    row("Explain Docker to me in at most 30 words.", words(3, 30) & says("Docker")),
    row("Write a Dockerfile for a Python app. Only the Dockerfile.", code("FROM python", only=True)),
    row(
        "Write a shell command that finds all .log files in /tmp. Command only.",
        code("find", "/tmp", ".log", only=True),
    ),
)

CHANGES = (
    "Changelog\n\n## 2.1.0 - 2024-03-02\n- Added dark mode\n- Fixed login bug\n\n"
    "## 2.0.0 - 2024-01-15\n- Dropped Python 3.8 support\n- New plugin API\n\n"
)

FUNCTIONS_AND_PROGRAMS = kind(
    "functions and programs",
    row(
        "Write a function `has_close_elements(numbers, threshold)` in Python. Only code.",
        code("def has_close_elements(numbers, threshold):", only=True),
    ),
    row("Write a JavaScript function to check if a number is even", code("function", "% 2")),
    row("Write a Python function is_palindrome(s). Only code, no explanation.", code("s == s[::-1]")),
    row("Write a Python function called factorial. Return only the code.", code("* factorial(")),
    row("Write a JSON parser in Python", code("def ")),
    row("Write a python function that adds two numbers", code("def ", "return")),
    row("Write a JavaScript function that reverses a string", code("function")),
    row(
        "Write a Python function that adds two numbers. Only code, no markdown.",
        fits(r"def \w+\([^`]+"),
    ),
    row(
        "Write a python one-liner to sort a list.",
        fits(r"[^`]*sort[^`]*"),
        system="Never use code fences.",
    ),
    row(
        "write a js function that adds two numbers, only code",
        code("function", "+", only=True) if False else code("return", "+", only=True),
    ),
    row("Write a Go function isEven(n int) bool", code("func isEven(n int) bool", "% 2")),
    row("Fix the bug:\n```python\ndef add(a, b):\n    return a - b\n```", code("return a + b")),
    row(
        "function in python to check if a string is a palindrome, just the code",
        code("def ", "[::-1]", only=True),
    ),
    row("What's wrong here?\n```python\nif x = 3:\n    print(x)\n```", code("if x == 3:")),
    row(
        "Rename the variable a to total:\n```python\na = 1\nprint(a)\n```",
        code("total = 1", "print(total)"),
    ),
    row(
        "Give me a TypeScript interface User with id: number and email: string",
        code("interface User", "id: number", "email: string"),
    ),
    row("Write a function in Python that returns the length of a string.", code("def ", "len(")),
    row(
        "How do I check the Python version?",
        says_any("python --version", "python3 --version", "python -V"),
    ),
    row("Write a unit test for a function add(a, b) in Python.", code("def test", "add(")),
    row("Write a Python function that checks whether a number is even.", code("def ", "% 2")),
    row("Give me a JavaScript one-liner to reverse a string.", code("reverse()")),
    row("Write a Python one-liner that prints hello", code("print(")),
    row("Show me a Java class called Dog with a method bark.", code("class Dog", "bark")),
    row("Write a Python function is_prime(n).", code("def is_prime(n)")),
    row("Give me a JavaScript arrow function that squares a number", code("=>")),
    row("python function that returns the larger of two numbers", code("def ", "return")),
    row("Write hello world in Rust", code("fn main", "println!")),
    row("Write a Python function add(a, b) that returns the sum.", code("def add(a, b)", "return a + b")),
    row("Write hello world in C", code("printf", "main")),
    row("Write a for loop in JavaScript that prints 1 to 10", code("for (", "console.log")),
    row("Write a Python function to reverse a string.", code("def ", "[::-1]")),
    row(
        "Write a function in JavaScript named double that doubles its argument.",
        code("function double(", "* 2"),
    ),
    row("Write a Python class Point with x and y.", code("class Point", "self.x", "self.y")),
    row(
        "Give me a recipe for lasagna.",
        says_any("sorry", "can't", "cannot", "can only"),
        system="You help with Python programming only. Decline everything else.",
    ),
    row(
        "How do I sort a list?",
        says_any("sort", "list") & does_not_say("can only help", "sorry"),
        system="You help with Python programming only. Decline everything else.",
    ),
    row("Write a python one-liner that sums a list called nums", code("sum(nums)")),
    row("How do I read a file line by line in Python?", code("open(", "for")),
    row(
        "convert this to javascript:\n```python\ndef add(a, b):\n    return a + b\n```",
        code("function add", "return a + b"),
    ),
    row(
        "Add a docstring to this function:\n```python\ndef square(x):\n    return x * x\n```",
        code("def square", '"""'),
    ),
    row(
        "Write a Python function called greet that takes a name and prints hello.",
        code("def greet(", "print"),
    ),
    row("Python list comprehension for the squares of 0 to 9, code only", code("for", "range(")),
    row("Write a JavaScript function that adds two numbers.", code("function", "+")),
    row("Write the word 'python' backwards.", says("nohtyp")),
    row("Answer with a Python list of three strings: names of fruits.", fits(r'\["\w+", "\w+", "\w+"\]')),
    row(
        "Reply with a Python list of 3 strings, nothing else.",
        fits(r"\[\s*(['\"])[^'\"]+\1,\s*(['\"])[^'\"]+\2,\s*(['\"])[^'\"]+\3\s*\]"),
    ),
    row("Write a Python function called add that adds two numbers.", says_any("def add(")),
    row("Write a Python function that adds two numbers.", code("def ", "return")),
    row("Write a Python function that checks if a string is a palindrome.", code("def ", "[::-1]")),
    row(
        "Write a JavaScript function that reverses a string",
        code("reverse()", "return") & says_any("function", "=>"),
    ),
    row("Write a hello world program in C", code("#include", "main", "printf")),
    row("Write a Python one-liner to sum a list of numbers called xs", code("sum(xs)")),
    row(
        "Write a function in Python that returns the factorial of n",
        code("def ", "factorial", "return") & says_any("*", "math.factorial"),
    ),
    row("Write a C function to swap two integers.", code("void swap(int *a, int *b)")),
    row("Write a Python script that prints the numbers from 1 to 10.", code("range(1, 10 + 1)", "print")),
    row("Loop through a list in Python", code("for item in items:")),
    row("Write a Ruby method that doubles a number.", code("def double_number(value)", "value * 2")),
    row("Write a C++ program that prints Hello World.", code("std::cout")),
    row("Write a function that converts Celsius to Fahrenheit in Python.", code("* 9 / 5 + 32")),
    row(
        "Write a TypeScript interface for a User with id, name and email.",
        code("id: number", "name: string"),
    ),
    row("Schreibe eine Python-Funktion, die zwei Zahlen addiert.", code("return a + b")),
    row("Écris une fonction Python qui vérifie si un nombre est premier.", says("def is_prime")),
    row(
        "Scrivi una funzione JavaScript che calcola il fattoriale di un numero.",
        says("function factorial"),
    ),
    row(f"{CHANGES}In which version was dark mode added?", says("2.1.0")),
    row(f"{CHANGES}When was version 2.0.0 released?", says("2024-01-15")),
    row("Write a function `slugify` in Python. No explanation.", code("def slugify(", only=True)),
    row("Java method called isPrime please", code("isPrime(")),
    row(
        "TypeScript interface User with fields id (number) and email (string)",
        code("interface User", "id: number", "email: string"),
    ),
    row("Top 4 reasons to learn Python (numbered list)", items(4, r"\d+[.)]") & says("Python")),
    row(
        "Write a Python function called add_two that adds 2 to its argument.",
        code("def add_two(", "return"),
    ),
    row("Give me a JavaScript function isEven. Only code.", code("isEven", only=True)),
    row("Implement class Stack in Python with push and pop.", code("class Stack", "def push", "def pop")),
    row("Write a Rust function named square.", code("fn square")),
    row(
        "Extract the hashtags from: 'Loving #python and #rust today!'",
        says_any("#python") & says_any("#rust"),
    ),
    row("Write a Python function called is_even. Only code.", code("def is_even", only=True)),
    row(
        "Write a JavaScript function `sumArray` that adds up an array.",
        code("sumArray") & says_any("function", "=>"),
    ),
    row("Implement a stack class in Python with push and pop.", code("class Stack", "def push", "def pop")),
    row("Schreibe eine Python-Funktion fakultaet(n). Nur Code.", code("def fakultaet(", only=True)),
    row(
        "Write hello world in Go inside a code block.",
        code("package main", "fmt.Print") & says_any("```"),
    ),
    row(
        "Python: function to count vowels in a string named count_vowels. Code only.",
        code("def count_vowels", only=True),
    ),
    row("Write a PHP function hello that prints Hello.", code("function hello", "Hello")),
    row(
        "Write a Python function add(a, b) that returns the sum. Code only.",
        code("def add(a, b)", "return a + b", only=True),
    ),
    row("JavaScript one-liner to reverse a string s. Only code.", code("reverse", only=True)),
    row("Write a Java method isPrime(int n).", code("isPrime(int n)")),
    row("Write a Rust function called double that doubles an i32.", code("fn double")),
    row("Show me a for loop in C that prints 1 to 10.", code("for", "printf")),
    row(
        "Create a TypeScript interface Point with x: number and y: number. Code only.",
        code("interface Point", "x: number", "y: number", only=True),
    ),
    row("Python class Dog with a method bark. Only code.", code("class Dog", "def bark", only=True)),
    row("Write a Python function add(a, b).", code("def add(a, b)", "return")),
    row("Give me only code: a JS function named greet", code("greet", only=True)),
    row("Python class Car with attributes brand and year", code("class Car", "brand", "year")),
    row("Write a Python function gcd(a, b).", says("gcd(b, a % b)")),
    row(
        "Implement fizzbuzz(n) in Python returning a list of strings.",
        says("def fizzbuzz(n):", "for n in range(1, n + 1)]"),
    ),
    row(
        "Write a Python function word_count(text) that returns a dict of word counts.",
        says("text.split().count(word)"),
    ),
    row(
        "Write a Python function flatten(lst) that flattens a nested list.",
        says("flatten(part) if isinstance(part, list)"),
    ),
    row(
        "Write a Python function that checks if a year is a leap year, called is_leap_year.",
        says("def is_leap_year", "400 == 0"),
    ),
    row(
        "Write a Python function capitalize_words(s) that capitalizes each word.",
        says("word.capitalize() for word in s.split()"),
    ),
    row(
        "Write a function in Python that sums a list of numbers. Name it sum_list. Return only code.",
        says("def sum_list", "return sum"),
    ),
    row(
        "Write a Python function that returns the minimum of a list, named find_min.",
        says("def find_min", "return min"),
    ),
    row('Write a JavaScript function called greet that returns "hi".', code("function greet", 'return "hi"')),
)

ROWS = [*QUERIES, *WHAT_PROGRAMS_PRINT_AND_MEAN, *COMMANDS_PATTERNS_AND_PAGES, *FUNCTIONS_AND_PROGRAMS]
