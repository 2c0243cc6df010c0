"""Rows: the answer is a table, CSV, YAML, XML or other markup."""

from __future__ import annotations

from demands.checkers import code, exactly, fits, is_csv, is_table, is_yaml, line_count, says, says_any
from demands.given import STOCK_TABLE
from demands.rows import kind, row

STAFF = (
    "Here is some CSV data:\nname,department,salary\nAlice,Engineering,85000\nBob,Marketing,62000\n"
    "Carla,Engineering,91000\n\n"
)

CSV = kind(
    "CSV",
    row(
        "Turn this into CSV with header name,age: Ann is 30, Bob is 25",
        is_csv(["name", "age"], [["Ann", "30"], ["Bob", "25"]]),
    ),
    row(
        "Convert to CSV with header name,age: Ann is 30, Bob is 25",
        is_csv(["name", "age"], [["Ann", "30"], ["Bob", "25"]]),
    ),
    row(
        "Make a CSV with columns product,price for: apple 1.20, bread 2.50",
        is_csv(["product", "price"], [["apple", "1.20"], ["bread", "2.50"]]),
    ),
    row(
        "Convert this to CSV with header: Ann 23 Paris; Bob 31 Rome. Columns name, age, city.",
        is_csv(["name", "age", "city"], [["Ann", "23", "Paris"], ["Bob", "31", "Rome"]]),
    ),
    row(
        "Write a CSV of three products with columns sku, name and price.",
        fits(r"sku,name,price(\n[^,\n]+,(?!Alice|Ben|Clara|David|Emma|Felix|Grace|Henry)[^,\n]+,[\d.]+){3}"),
    ),
    row("List the days of the week as CSV on one line.", fits(r"Monday,(\w+,){5}Sunday")),
    row(
        "Give me a CSV with columns name,age for Ann 3, Bob 5.",
        is_csv(["name", "age"], [["Ann", "3"], ["Bob", "5"]]),
    ),
    row(
        "Turn into CSV with a header: Mia - 5 points; Leo - 8 points",
        fits(r"(?is).*name,points\s+Mia,5\s+Leo,8.*"),
    ),
    row(
        "Give a CSV with three rows and the columns city and country.",
        fits(r"(?i)city,country\n[^,\n]+,[^,\n]+\n[^,\n]+,[^,\n]+\n[^,\n]+,[^,\n]+"),
    ),
    row(
        "Make a CSV with header name,age of: Lena 22; Omar 39",
        is_csv(["name", "age"], [["Lena", "22"], ["Omar", "39"]]),
    ),
    row("Make a CSV of: Ann 31; Bob 45", fits(r"(?s).*Ann,\s?31\n.*Bob,\s?45.*")),
    row("CSV please: product,price / tea,3 / coffee,4", fits(r"product,price\ntea,3\ncoffee,4")),
    row(
        "Convert to CSV: name=Ida, age=30; name=Leo, age=41",
        is_csv(["name", "age"], [["Ida", "30"], ["Leo", "41"]]),
    ),
    row(
        "Convert to CSV: Ann is 30, Bob is 25. Columns: name, age",
        is_csv(["name", "age"], [["Ann", "30"], ["Bob", "25"]]),
    ),
    row("Put this into a CSV row: apple, 3, red", fits(r"apple,\s?3,\s?red")),
    row(
        "CSV with header item,price please: tea costs 3, cake costs 5",
        is_csv(["item", "price"], [["tea", "3"], ["cake", "5"]]),
    ),
    row(
        "Create a CSV file with columns id,name and two rows of example data. No explanation.",
        fits(r"id,name\n[^,\n]+,[^,\n]+\n[^,\n]+,[^,\n]+"),
    ),
    row("Turn this list into CSV: apples, pears, plums", fits(r"(?s).*apples,\s?pears,\s?plums.*")),
    row("Convert to CSV on a single line: apple; banana; cherry", exactly("apple,banana,cherry")),
    row(
        "Create a CSV with columns city,country and the rows Paris,France and Rome,Italy.",
        is_csv(["city", "country"], [["Paris", "France"], ["Rome", "Italy"]]),
    ),
    row(
        "Convert to CSV with header name,age: Anna is 31, Ben is 42",
        is_csv(["name", "age"], [["Anna", "31"], ["Ben", "42"]]),
    ),
    row(
        "Turn this into CSV: Alice is 30 and lives in Paris. Bob is 25 and lives in Rome.",
        exactly("name,age,city\nAlice,30,Paris\nBob,25,Rome"),
    ),
    row(
        "Convert these facts to CSV with the columns name, age and city: Tom, 34, Berlin; Lisa, 28, Munich.",
        exactly("name,age,city\nTom,34,Berlin\nLisa,28,Munich"),
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
        "Create a CSV with 2 rows: product, price, quantity",
        fits(r"product,price,quantity(?:\n\w+,[\d.]+,\d+){2}"),
    ),
    row(
        f"{STAFF}List the names of all people in Engineering, comma-separated.",
        exactly("Alice, Carla"),
    ),
    row(
        f"{STOCK_TABLE}\n\nConvert this to CSV.",
        is_csv(
            ["Product", "Stock", "Price"],
            [
                ["Lamp", "12", "35.00"],
                ["Desk", "3", "180.00"],
                ["Chair", "0", "75.00"],
                ["Shelf", "8", "60.00"],
            ],
        ),
    ),
    row(
        "CSV please: item,qty for pens 4, cups 2. Only CSV.",
        is_csv(["item", "qty"], [["pens", "4"], ["cups", "2"]]),
    ),
    row(
        "Make a CSV with columns name and age: Eva is 30, Max is 41. CSV only.",
        is_csv(["name", "age"], [["Eva", "30"], ["Max", "41"]]),
    ),
    row(
        "Turn this into a CSV: name: Tom, age: 30; name: Sue, age: 25",
        says_any("Tom,30", "Tom, 30") & says_any("Sue,25", "Sue, 25"),
    ),
    row(
        "Output two CSV lines (no header): Tom,12 and Sue,15",
        is_csv(None, [["Tom", "12"], ["Sue", "15"]]),
    ),
    row("Give me a CSV with the header id,name and two rows.", fits(r"id,name\n[^\n]+\n[^\n]+\n?")),
    row(
        "Turn this into CSV with header name,qty: apples 3, pears 5, plums 8. Only CSV.",
        is_csv(["name", "qty"], [["apples", "3"], ["pears", "5"], ["plums", "8"]]),
    ),
    row(
        "Convert this CSV to a Markdown table:\nid,name\n1,Zoe\n2,Max",
        is_table("id", "name") & says("Zoe", "Max"),
    ),
    row(
        "Create a CSV with the header name,price and two rows of made-up products.",
        fits(r"(?s)(?:```\w*\n)?name,price\n[^,\n]+,[^,\n]+\n[^,\n]+,[^,\n]+\s*(?:```)?"),
    ),
    row(
        "CSV with header city,country for Paris/France and Rome/Italy. CSV only.",
        is_csv(["city", "country"], [["Paris", "France"], ["Rome", "Italy"]]),
    ),
    row(
        "Make a CSV of: Ann is 30 and lives in Rome; Ben is 25 and lives in Oslo. Header: name,age,city. Only the CSV.",
        is_csv(["name", "age", "city"], [["Ann", "30", "Rome"], ["Ben", "25", "Oslo"]]),
    ),
    row(
        "Turn into CSV with header name,score: Amy 7, Ben 9. Just the CSV.",
        is_csv(["name", "score"], [["Amy", "7"], ["Ben", "9"]]),
    ),
    row(
        "Convert this to a CSV with header name,city: Ann lives in Rome, Bob lives in Paris",
        is_csv(["name", "city"], [["Ann", "Rome"], ["Bob", "Paris"]]),
    ),
    row("Convert to CSV: Ana 30 Madrid; Leo 25 Rome", says_any("Ana,30,Madrid") & says_any("Leo,25,Rome")),
)

TABLES = kind(
    "tables",
    row("Make a markdown table with columns Name and Age and two rows", is_table("Name", "Age")),
    row(
        "Give me a two-column markdown table of three countries and their capitals",
        fits(r"\|[^|\n]+\|[^|\n]+\|\n\|[-:| ]+\|\n(\|[^|\n]+\|[^|\n]+\|\n?){3}"),
    ),
    row(
        "Create a markdown table with 3 rows of countries and their capitals.",
        fits(r"\| Country \| Capital \|\n\|.*\|(\n\| \w[^|]+ \| \w[^|]+ \|){3}"),
    ),
    row(
        "Make a markdown table with the columns Planet, Moons and Diameter for Earth, Mars and Jupiter.",
        says("| Earth | 1 | 12742 km |", "| Mars | 2 | 6779 km |", "| Jupiter | 95 | 139820 km |"),
    ),
    row(
        "Give me a markdown table with 2 columns (Feature, Benefit) and 3 rows about electric bikes.",
        is_table("Feature", "Benefit") & fits(r"(?s)(?!.*(?:alpha|beta|gamma|delta|kappa|iota)).*"),
    ),
    row(
        "Write a markdown table comparing cats and dogs with columns Trait, Cats, Dogs and three rows.",
        fits(
            r"(?s)\| Trait \| Cats \| Dogs \|\n[| -]+(\n\| \w+ \| (?:Low|Medium|High) \| (?:Low|Medium|High) \|){3}"
        ),
    ),
    row("Make a markdown table with columns Name and Age for Bob 31 and Eve 27", is_table("Name", "Age")),
    row("Create a 3x3 markdown table with headers A, B, C.", is_table("A", "B", "C")),
    row(
        "Markdown table please: columns Fruit and Color, rows for banana and cherry",
        is_table("Fruit", "Color") & says("banana", "cherry"),
    ),
    row("Make a table comparing cats and dogs.", fits(r"(?s).*\|.*[Cc]ats.*[Dd]ogs.*\|\n\|[-:| ]+\|.*")),
    row(
        "Make a table with two columns, Country and Capital, with four rows.",
        is_table("Country", "Capital"),
    ),
    row("Markdown table, 2 columns (Fruit, Color), 3 rows please", is_table("Fruit", "Color")),
    row(
        "Table with columns Planet and Moons, rows Earth 1 and Mars 2. Markdown.",
        is_table("Planet", "Moons") & says("Earth", "Mars"),
    ),
    row(
        "Create a markdown table with columns Name, Age for Eva (28) and Max (35)",
        is_table("Name", "Age") & says("Eva", "28", "Max", "35"),
    ),
    row(
        "Make a markdown table of three planets and their diameters.",
        fits(r"(?s)\| Planet \| Diameter \|.*\d{4,6} km.*"),
    ),
    row(
        "Make a table with two columns, country and capital, and three rows.",
        is_table("country", "capital"),
    ),
    row("Output a markdown table comparing cats and dogs.", is_table("Aspect", "Cats", "Dogs")),
    row("Markdown table with columns Name and Age and 2 rows.", is_table("Name", "Age")),
    row("Write a table in Markdown with the header Day | Task and two rows", is_table("Day", "Task")),
    row("Comparison table of cats and dogs in markdown", fits(r"(?is).*\|.*cats?.*\|.*dogs?.*\|.*")),
    row(
        "Write a table of three planets and their number of moons in markdown.",
        fits(r"(?s)\|.*\|\n\|[-:| ]+\|\n(?:\|.*?\|\n?){3}"),
    ),
    row(
        "Make a markdown table: columns Item and Price; rows: tea 3, coffee 4",
        is_table("Item", "Price") & says("tea", "3", "coffee", "4"),
    ),
    row("Write a markdown table with the columns Name and Age and three rows.", is_table("Name", "Age")),
    row(
        "Write a markdown table with 3 rows of countries and capitals",
        fits(r"\| Country \| Capital \|\n\| --- \| --- \|(?:\n\| \w+ \| \w+ \|){3}"),
    ),
    row(
        "Give me a markdown table of 3 planets and their number of moons.",
        fits(r"\| Planet \| Moons \|\n.*(?:\n\| \w+ \| \d+ \|){3}"),
    ),
    row(
        "Compare tea and coffee in a Markdown table with columns Aspect, Tea, Coffee.",
        is_table("Aspect", "Tea", "Coffee"),
    ),
    row(
        "Show a markdown table with the columns Tool and Purpose for a kitchen.",
        is_table("Tool", "Purpose"),
    ),
    row(
        "Create a table in Markdown: Name | City\nAda lives in London, Bo lives in Oslo.",
        is_table("Name", "City") & says("Ada", "London", "Bo", "Oslo"),
    ),
    row("Make a markdown table with two columns: Fruit and Color. 3 rows.", is_table("Fruit", "Color")),
    row(
        "Give me a table in markdown with the columns Name, Age and City and 2 rows.",
        is_table("Name", "Age", "City") & line_count(4),
    ),
    row(
        "Make a markdown table comparing cats and dogs with columns Feature, Cats, Dogs.",
        is_table("Feature", "Cats", "Dogs"),
    ),
    row(
        "Create a markdown table with the columns Name and Age for Ann (31) and Bob (28).",
        is_table("Name", "Age") & says("Ann", "31", "Bob", "28"),
    ),
    row(
        "Markdown table: columns Item, Price. Rows: pen 2, book 9.",
        is_table("Item", "Price") & says("pen", "2", "book", "9"),
    ),
    row(
        "Create a Markdown table with 2 columns (Language, Greeting) and 3 rows.",
        is_table("Language", "Greeting"),
    ),
    row(
        "Create a Markdown table with columns City and Country for Paris and Oslo.",
        is_table("City", "Country") & says("Paris", "France", "Oslo", "Norway"),
    ),
    row("Show a markdown table comparing cats and dogs.", fits(r"(?s).*\|.*\|.*\n\|[-:| ]+\|.*")),
    row(
        "Make a markdown table with columns Name and Role from: Ana is a designer, Bob is a developer.",
        is_table("Name", "Role") & says("| Ana | designer |", "| Bob | developer |"),
    ),
)

YAML_XML_AND_OTHER_MARKUP = kind(
    "YAML, XML and other markup",
    row(
        "Express this as YAML: server port is 8080, host is localhost, debug is true.",
        fits(r"server[ _]port: 8080\nhost: localhost\ndebug: true"),
    ),
    row(
        'Write a YAML file for a service called "payments" with port 8080 and replicas 3.',
        is_yaml({"name": "payments", "port": "8080", "replicas": "3"}),
    ),
    row(
        "Return this as XML with a root element <contact>: name Ida Lund, phone 555-0172, city Oslo",
        says("<contact>", "<name>Ida Lund</name>", "<phone>555-0172</phone>", "</contact>"),
    ),
    row(
        "Output XML with a root <person> containing <name> and <age>: Lena, 29.",
        fits(
            r"(?s)(?:.*\n)?(?:```xml\n)?\s*<person>\s*<name>Lena</name>\s*<age>29</age>\s*</person>\s*(?:```)?"
        ),
    ),
    row(
        'Convert to YAML: {"server": {"host": "localhost", "port": 8080}}',
        exactly("server:\n  host: localhost\n  port: 8080"),
    ),
    row(
        "Write YAML with a nested key database that has host db and port 5432",
        exactly("database:\n  host: db\n  port: 5432"),
    ),
    row(
        'Convert to TOML: {"title": "Demo", "database": {"port": 5432, "enabled": true}}',
        exactly('title = "Demo"\n\n[database]\nport = 5432\nenabled = true'),
    ),
    row(
        'Write a TOML config with title = "Demo" and a [database] section with port = 5432',
        fits(r'title = "Demo"\s+\[database\]\s+port = 5432'),
    ),
    row(
        "Convert to INI format: section server with host=localhost and port=80",
        exactly("[server]\nhost=localhost\nport=80"),
    ),
    row(
        'Convert this JSON to XML with root element person: {"name": "Ann", "age": 30}',
        fits(r"<person>\s*<name>Ann</name>\s*<age>30</age>\s*</person>"),
    ),
    row(
        "Convert to YAML: name is web, image is nginx, replicas is 3",
        is_yaml({"name": "web", "image": "nginx", "replicas": 3}),
    ),
    row(
        "Return YAML only with the keys name and city: Olga Petrova lives in Riga.",
        is_yaml({"name": "Olga Petrova", "city": "Riga"}),
    ),
    row(
        'Convert this JSON to YAML, no fence: {"host": "localhost", "port": 8080, "debug": false}',
        is_yaml({"host": "localhost", "port": 8080, "debug": "false"}),
    ),
    row(
        'Convert to XML: {"book": {"title": "Emma", "year": 1815}}',
        says("<title>Emma</title>", "<year>1815</year>"),
    ),
    row(
        "Write as YAML: title: Dune, pages: 412, tags: classic, desert",
        is_yaml({"title": "Dune", "pages": 412}),
    ),
    row(
        "Answer in YAML with keys product and price: The mug costs 6.50.",
        is_yaml({"product": "mug", "price": 6.5}),
    ),
    row("Return a YAML mapping with keys a: 1 and b: 2, no code fences.", is_yaml({"a": 1, "b": 2})),
    row(
        "Write a YAML document with keys name: Alice and age: 30. Only YAML.",
        is_yaml({"name": "Alice", "age": 30}),
    ),
    row(
        "Give me a YAML with name: Ole and port: 8080, no code fence",
        is_yaml({"name": "Ole", "port": 8080}),
    ),
    row(
        'Convert this JSON to YAML: {"host": "db1", "port": 5432}',
        is_yaml({"host": "db1", "port": 5432}) if False else fits(r"(?s).*host: db1\s+port: 5432.*"),
    ),
    row("Give me YAML for a service named api on port 9000, no code fence.", is_yaml({"port": 9000})),
    row("Answer in HTML with one <p> element: what is a moon?", fits(r"(?is)<p>.*moon.*</p>")),
    row("Write 'error' in red using HTML", says_any("red") & says_any("error") & says_any("<")),
    row(
        "Make the following a markdown link: Example, https://example.com",
        says_any("[Example](https://example.com)"),
    ),
    row("Output valid YAML: name Tim, age 8, pets cat and dog", fits(r"(?s).*name: Tim.*age: 8.*")),
    row(
        "Give me an HTML table with one row containing A and B.",
        fits(r"(?s).*<table>.*<td>A</td>\s*<td>B</td>.*</table>.*"),
    ),
    row("Write an HTML paragraph about cats.", fits(r"(?i)<p>[^<>]*cats[^<>]*</p>")),
    row("Write an XML document describing a book.", fits(r"(?s)<book>\n  <title>.*</book>")),
    row("Give me a YAML example of a person.", fits(r"name: .+\nage: \d+\n[^{}]+")),
    row("Write a YAML file with three users.", fits(r"(?s)- id: 1\n  name: .+- id: 3\n  name: .+")),
    row("Give me an XML list of three fruits.", fits(r"(?s)<items>(\s*<item>\w+</item>){3}\s*</items>")),
    row("Write HTML for a heading that says Welcome.", exactly("<h1>Welcome</h1>")),
    row(
        "Return an HTML unordered list with apple, banana and cherry.",
        fits(r"(?s)<ul>\s*<li>apple</li>\s*<li>banana</li>\s*<li>cherry</li>\s*</ul>"),
    ),
    row("Output XML: <note> with <to>Bob</to>", fits(r"(?s).*<note>\s*<to>Bob</to>\s*</note>.*")),
    row("HTML button that says Save", code("<button", "Save")),
    row("Give me the YAML for a list of fruits: apple, pear", fits(r"(?s).*- apple\n\s*- pear.*")),
    row("Show me a minimal HTML page with a heading.", says_any("<h1>")),
    row(
        "Write the HTML for a link to https://example.com with the text Home. Only the HTML.",
        fits(r'(?s)(?:```html\s*)?<a href="https://example\.com/?">Home</a>\s*(?:```)?'),
    ),
    row(
        "Reply in XML with a root element <person> and a child <name> for Olaf.",
        fits(r"(?s).*<person>\s*<name>Olaf</name>\s*</person>.*"),
    ),
    row(
        "Write your reply as a YAML document with keys name and age for Bob, 42.",
        is_yaml({"name": "Bob", "age": 42}),
    ),
    row("Reply with exactly this XML: <a><b>1</b></a>", exactly("<a><b>1</b></a>")),
    row("Return this XML unchanged: <a><b>1</b></a>", exactly("<a><b>1</b></a>")),
    row("Reply with exactly this HTML: <p>Hi</p>", exactly("<p>Hi</p>")),
    row(
        "Write an HTML table with 2 rows and 3 columns.",
        fits(r"<table>\n  <tr>(?:<th>.*?</th>){3}</tr>(?:\n  <tr>(?:<td>\w+</td>){3}</tr>){2}\n</table>"),
    ),
    row("Write a YAML list of 3 programming languages.", fits(r"- \S+\n- \S+\n- \S+")),
    row("Write a YAML file with a list of three fruits.", fits(r"- \w+\n- \w+\n- \w+")),
    row("Write HTML for a login form.", code('type="password"')),
    row('Write an HTML page with a heading that says "Welcome".', code("<h1>Welcome</h1>")),
    row(
        "HTML for a link to https://example.com labelled Home. Code only.",
        code("<a", "https://example.com", "Home"),
    ),
    row(
        "Write YAML for name: api, replicas: 3. Just YAML, no code fence.",
        is_yaml({"name": "api", "replicas": 3}),
    ),
    row("As YAML, no fences: host is db1, port is 5432", is_yaml({"host": "db1", "port": 5432})),
    row(
        "Put the following in XML with the tags <name> and <age>: Tim, 8 years old",
        fits(r"(?s).*<name>Tim</name>.*<age>8</age>.*"),
    ),
    row(
        "Write a YAML config with name: demo, replicas: 3 and image: nginx. Only YAML.",
        is_yaml({"name": "demo", "replicas": 3, "image": "nginx"}),
    ),
    row(
        "Write YAML for: host localhost, port 8080, debug true. YAML only.",
        is_yaml({"host": "localhost", "port": 8080, "debug": "true"}),
    ),
    row(
        "Convert to XML with tags <user>, <id>: user Mia, id 7. XML only.",
        fits(r"(?s).*<user>\s*Mia\s*</user>\s*<id>\s*7\s*</id>.*"),
    ),
    row(
        "List the days of the weekend as an HTML unordered list. HTML only.",
        fits(r"(?s)(?:```html\s*)?<ul>.*<li>.*Saturday.*</li>.*<li>.*Sunday.*</li>.*</ul>\s*(?:```)?"),
    ),
    row("As YAML: title=Hello, draft=false. Only YAML.", is_yaml({"title": "Hello", "draft": "false"})),
    row("Write 'Alert' as an HTML h1. Only the HTML.", exactly("<h1>Alert</h1>")),
    row('Render as YAML: {"a": 1, "b": "x"}. YAML only.', is_yaml({"a": 1, "b": "x"})),
    row(
        "Write an XML document with a root element note and children to (Bob) and body (Hi). XML only.",
        fits(r"(?s).*<note>\s*<to>\s*Bob\s*</to>\s*<body>\s*Hi\s*</body>\s*</note>.*"),
    ),
    row("Give me the word test in an HTML paragraph tag, nothing else.", exactly("<p>test</p>")),
    row(
        "Return an XML element <user> with name Ann and age 30.",
        fits(r"(?s)<user>\s*<name>Ann</name>\s*<age>30</age>\s*</user>"),
    ),
    row(
        "Produce an XML snippet <note> with to Bob, from Ann and body Hello.",
        fits(r"(?s)<note>\s*<to>Bob</to>\s*<from>Ann</from>\s*<body>Hello</body>\s*</note>"),
    ),
    row(
        "Write this as XML with root element <person>: name is Igor, age is 52, country is Poland.",
        fits(r"<person>\s*<name>Igor</name>\s*<age>52</age>\s*<country>Poland</country>\s*</person>"),
    ),
    row(
        "Write this as YAML: name is Igor, age is 52, languages are Polish and German.",
        fits(r"name: Igor\nage: 52\nlanguages:\n\s*- Polish\n\s*- German"),
    ),
    row(
        'Convert JSON {"id": 4, "name": "Lamp"} to YAML.',
        exactly("id: 4\nname: Lamp"),
    ),
    row('{"id": 4, "name": "Lamp"}\nConvert to XML', fits(r"(?s).*<id>4</id>\s*<name>Lamp</name>.*")),
    row(
        "Output a YAML document with keys name: Orbit, version: 1.4.2 and a list of dependencies: requests, numpy.",
        fits(r"name: Orbit\nversion: 1\.4\.2\ndependencies:\n\s*- requests\n\s*- numpy"),
    ),
    row(
        "Create a markdown table with columns Fruit and Color for banana, cherry and lime.",
        fits(r"(?s).*\| banana \| Yellow \|\n\| cherry \| Red \|\n\| lime \| Green \|"),
    ),
    row(
        "Turn this list into a markdown table with columns Name and Role: Kim - Designer, Raj - Developer",
        fits(r"(?s).*\| Kim \| Designer \|\n\| Raj \| Developer \|"),
    ),
    row("Create a bullet list from: milk, eggs, flour", exactly("- milk\n- eggs\n- flour")),
    row("Answer yes or no only: Is the Earth bigger than the Moon?", says_any("yes", "Yes")),
    row(
        "Create a table with columns a1, b2, c3, d4, e5, f6, g7, h8, i9, j10, k11, l12",
        fits(r"(?s)\| a1 \| b2 .* l12 \|\n(?:\|[^\n]*\|\n)+\|[^\n]*\|"),
    ),
    row("Make a table with 99999999 rows and columns a, b", fits(r"(?s)\| a \| b \|\n\|.*")),
    row(
        "Make a markdown table of these: apples 3, pears 5",
        is_table("name", "value") & says("apples | 3", "pears | 5"),
    ),
    row("Put these into a table: Anna (34), Ben (29)", is_table("name", "value") & says("Ben | 29")),
    row("Put this into a table: name Ann, city Rome, age 31", is_table("name", "city", "age") & says("Rome")),
    row("Output as key=value pairs, one per line: host db1, port 5432", exactly("host=db1\nport=5432")),
    row("Return your answer as <answer>...</answer>: What is 7 times 6?", exactly("<answer>42</answer>")),
    row("Respond in this format: <reply>value</reply>. What is 12*12?", exactly("<reply>144</reply>")),
    row(
        "Give me an HTML unordered list with the items oak, elm and fir.",
        says("<ul>", "<li>oak</li>", "<li>elm</li>", "<li>fir</li>", "</ul>"),
    ),
)

ROWS = [*CSV, *TABLES, *YAML_XML_AND_OTHER_MARKUP]
