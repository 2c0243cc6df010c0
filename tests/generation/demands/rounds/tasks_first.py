"""Rows of everyday tasks, questions on a text, and conversations, as a tester types them."""

from __future__ import annotations

from demands.checkers import (
    code,
    does_not_say,
    exactly,
    fits,
    in_order,
    is_csv,
    is_like,
    line_count,
    paragraphs,
    says,
    says_any,
    sentences,
    words,
)
from demands.rows import kind, row

POLICY = (
    "Customers can return any item within 45 days of delivery. The item must be unused and in its original box. "
    "Refunds are paid back to the original card within 5 business days. Shipping costs of 7.95 dollars are not refunded. "
    "For damaged items write to help@northwind.example."
)
COMPANY = (
    "Acme Robotics was founded in 2011 by Lena Fischer and Paul Okafor in Hamburg. It has 340 employees and makes "
    "welding robots. Its main customer is Volvo. In 2019 it opened a second plant in Gdansk."
)

ROWS = [
    *kind(
        "simple task",
        row(
            "Sort these words alphabetically: pear, apple, mango, banana",
            in_order("apple", "banana", "mango", "pear"),
        ),
        row(
            "Sort these numbers from largest to smallest: 4, 19, 7, 23, 1",
            in_order("23", "19", "7", "4", "1"),
        ),
        row("Count from 1 to 10", in_order(*map(str, range(1, 11)))),
        row("Count backwards from 5 to 1.", in_order("5", "4", "3", "2", "1")),
        row("Reverse the string 'mockserver'", says("revreskcom")),
        row("Write 'hello from the test suite' in all caps", says("HELLO FROM THE TEST SUITE")),
        row(
            "Remove the duplicates from this list: red, blue, red, green, blue",
            fits(r".*red, blue,(?: and)? green.*") & does_not_say("green, blue"),
        ),
        row("How many words are in this sentence: The quick brown fox jumps over the lazy dog", says("9")),
        row("How many letters are in the word 'strawberry'?", says("10")),
        row("How many r's are in strawberry?", says_any("3", "three")),
        row(
            "What is the longest word in: 'We visited an extraordinary garden yesterday'?",
            says("extraordinary"),
        ),
        row(
            "Convert to CSV with header name,age: Anna is 31, Ben is 42",
            is_csv(["name", "age"], [["Anna", "31"], ["Ben", "42"]]),
        ),
        row(
            "Fill in the template: 'Dear {name}, your order {id} has shipped.' with name=Maria and id=5512",
            says("Dear Maria, your order 5512 has shipped."),
        ),
        row("List the vowels in the word 'education'.", in_order("e", "u", "a", "i", "o")),
        row("What is the first letter of the word 'kangaroo'?", is_like("k")),
        row(
            "Replace every 'cat' with 'dog' in: The cat chased another cat.",
            says("The dog chased another dog"),
        ),
        row(
            "Capitalize the first letter of each word: the lord of the rings",
            says("The Lord") & says_any("Of The Rings", "of the Rings"),
        ),
        row("Join these with hyphens: a, b, c, d", says("a-b-c-d")),
        row("Convert 'helloWorldAgain' to snake_case", says("hello_world_again")),
        row("Is 'level' a palindrome? Answer yes or no.", is_like("yes")),
    ),
    *kind(
        "rewriting",
        row("Translate to German: Good morning", says("Guten Morgen")),
        row(
            "Translate 'Where is the train station?' into French.",
            says_any("Où est la gare", "Où se trouve la gare"),
        ),
        row(
            "Translate into Spanish: I would like a coffee, please.", says_any("café") & says_any("por favor")
        ),
        row("How do you say 'thank you' in Italian?", says("grazie")),
        row("Translate to English: Ich habe Hunger.", says_any("I am hungry", "I'm hungry")),
        row("Translate to English: Où est la bibliothèque ?", says("where is the library")),
        row("Translate to Portuguese: The house is big.", says("casa") & says("grande")),
        row("Translate to Dutch: My name is Peter.", says_any("Mijn naam is Peter", "Ik heet Peter")),
        row(
            "Correct the grammar: She don't like apples.",
            says_any("She doesn't like apples", "She does not like apples"),
        ),
        row("Fix the spelling: I recieved teh package yesturday.", says("I received the package yesterday")),
        row(
            "Correct this sentence: Me and him goes to school every day.",
            says_any("He and I go to school every day"),
        ),
        row(
            "Rewrite this more politely: Send me the report now.",
            says("report") & says_any("please", "could you", "would you"),
        ),
        row("Rewrite in passive voice: The chef cooked the meal.", says("The meal was cooked by the chef")),
        row(
            "Put this in the past tense: She walks to work and buys a coffee.",
            says("She walked to work and bought a coffee"),
        ),
        row("Summarize in one sentence: " + COMPANY, sentences(1) & says("Acme Robotics") & words(5, 40)),
        row(
            "Give me a title for this text: " + COMPANY,
            words(1, 12) & says_any("Acme", "Robotics", "robots") & does_not_say(". "),
        ),
        row(
            "Make this sentence negative: I like swimming.",
            says_any("I don't like swimming", "I do not like swimming"),
        ),
        row(
            "Turn this into a question: You have finished the report.",
            says("Have you finished the report") & says_any("?"),
        ),
        row("Rewrite in the first person: He lost his keys.", says("I lost my keys")),
        row(
            "Shorten this: Due to the fact that it was raining, we decided to stay at home.",
            words(3, 13) & says_any("rain") & says("home"),
        ),
    ),
    *kind(
        "extraction as text",
        row(
            "Extract all email addresses from: write to anna@example.com or bob@test.org for details.",
            says("anna@example.com", "bob@test.org") & words(4, 20),
        ),
        row(
            "List the names in this text: Yesterday Maria and Tom met Professor Lindqvist in Uppsala.",
            says("Maria", "Tom", "Lindqvist") & does_not_say("Yesterday"),
        ),
        row(
            "What dates are mentioned? 'The project started on 3 March 2021 and ended on 15 July 2022.'",
            says("3 March 2021", "15 July 2022") & does_not_say("project"),
        ),
        row(
            "Extract the phone number: Call me at +1 415-555-0134 after six.",
            says("+1 415-555-0134") & does_not_say("after")
            if False
            else says_any("+1 415-555-0134") & does_not_say("after six"),
        ),
        row(
            "Find all numbers in: There were 12 apples, 7 pears and 3 plums.",
            in_order("12", "7", "3") & does_not_say("apples"),
        ),
        row(
            "Extract the URL from this message: please see https://docs.example.com/start for the guide",
            says_any("https://docs.example.com/start") & does_not_say("guide"),
        ),
        row(
            "Which company is mentioned here? 'Karen joined Siemens as an engineer in 2018.'",
            says("Siemens") & does_not_say("2018"),
        ),
        row(
            "Extract the invoice number from: Invoice INV-20391 was paid on Monday.",
            says("INV-20391") & does_not_say("Monday"),
        ),
        row(
            "Tom met Jerry and Spike in Paris. List all the people, comma separated.",
            exactly("Tom, Jerry, Spike"),
        ),
        row("What is the total in this receipt?\nMilk 1.20\nBread 2.50\nTotal: 3.70", says("3.70")),
    ),
    *kind(
        "arithmetic",
        row("What is 17 + 25?", says("42")),
        row("Calculate 144 / 12", says("12")),
        row("What's 15% of 80?", says("12")),
        row("What is 7 times 8?", says("56")),
        row("What is the square root of 81?", says("9")),
        row("What is (3 + 4) * 5?", says("35")),
        row("If I have 3 apples and buy 4 more, how many apples do I have?", says_any("7", "seven")),
        row(
            "Sarah has 12 cookies. She gives 5 to Tom. How many cookies does she have left?",
            says_any("7", "seven"),
        ),
        row("A train travels at 60 km/h for 3 hours. How far does it go?", says_any("180")),
        row("A shirt costs $40 and is 25% off. What is the final price?", says_any("30")),
        row("Which is larger, 9.11 or 9.9?", says("9.9") & fits(r"(?!.*9\.11 is (larger|bigger|greater)).*")),
        row("What is the average of 4, 8 and 15?", says("9")),
        row("What is 2 to the power of 10?", says("1024") if False else says_any("1024", "1,024")),
        row("Is 17 a prime number?", says_any("yes", "is a prime", "is prime")),
        row("How many kilometers are 5 miles?", says_any("8.0")),
        row("Convert 100 degrees Fahrenheit to Celsius", says_any("37.8", "37.7", "38")),
        row("How many seconds are there in 2 hours?", says_any("7200", "7,200")),
        row("How many minutes are in a day?", says_any("1440", "1,440")),
        row("What day of the week was July 4, 2021?", says("Sunday")),
        row("How many days are there between March 1 and March 15?", says("14")),
        row("What day comes after Wednesday?", says("Thursday")),
        row("What is 1/2 + 1/4?", says_any("3/4", "0.75")),
    ),
    *kind(
        "code",
        row("Write a Python function that adds two numbers.", code("def ", "return")),
        row("Write a Python function that checks if a string is a palindrome.", code("def ", "[::-1]")),
        row(
            "Write a JavaScript function that reverses a string",
            code("reverse()", "return") & says_any("function", "=>"),
        ),
        row(
            "Write a SQL query to get all users older than 30",
            code("SELECT", "FROM users", "30") & says_any("age > 30"),
        ),
        row(
            "Give me a regex that matches an email address",
            says_any("@") & says_any("[a-z", "\\w", "[A-Z", "[^@"),
        ),
        row(
            "What shell command lists all files including hidden ones?",
            says("ls") & says_any("-a", "-la", "-A"),
        ),
        row("Write a hello world program in C", code("#include", "main", "printf")),
        row("Write a Python one-liner to sum a list of numbers called xs", code("sum(xs)")),
        row(
            "Write a function in Python that returns the factorial of n",
            code("def ", "factorial", "return") & says_any("*", "math.factorial"),
        ),
        row(
            "Write a bash loop that prints the numbers 1 to 5",
            code("for", "do", "echo", "done") & says_any("1..5", "seq 1 5", "seq 5", "1 2 3 4 5"),
        ),
    ),
    *kind(
        "grounding",
        row(
            f"Answer using only the context.\n\nContext: {POLICY}\n\nQuestion: How many days do I have to return an item?",
            says("45"),
        ),
        row(f"Context: {POLICY}\nQuestion: When will I get my refund?\nAnswer:", says("5 business days")),
        row(f"{POLICY}\n\nWhere should I write if my item is damaged?", says_any("help@northwind.example")),
        row(
            f'Use the context to answer. If the answer is not in the context, say "I don\'t know".\n\nContext: {POLICY}\n\nQuestion: Who is the CEO?',
            is_like("I don't know"),
        ),
        row(
            f"<document>{COMPANY}</document>\n\nWho founded the company?", says("Lena Fischer", "Paul Okafor")
        ),
        row(f"Read the text and answer: {COMPANY} How many employees does it have?", says("340")),
        row(
            f"Text: {COMPANY}\n\nIn which city is the second plant?", says("Gdansk") & does_not_say("Hamburg")
        ),
        row(
            "Sources:\n[1] The Eiffel Tower is 330 metres tall.\n[2] The Statue of Liberty is 93 metres tall.\n\nHow tall is the Statue of Liberty? Cite the source.",
            says("93") & says_any("[2]"),
        ),
        row(
            "| Name | Dept | Salary |\n|---|---|---|\n| Ida | Sales | 5200 |\n| Omar | IT | 6100 |\n\nWhat is Omar's salary?",
            says("6100") & does_not_say("5200"),
        ),
        row("host: db01.internal\nport: 5433\nuser: reporter\n\nWhat port does it use?", says("5433")),
        row(
            "Q: How do I reset my password?\nA: Click 'Forgot password' on the login page.\nQ: How do I delete my account?\nA: Write to support and ask for deletion.\n\nUsing the FAQ above, how can I delete my account?",
            says("support"),
        ),
        row(
            "How much is the large pizza?",
            says_any("14") & does_not_say("11"),
            system="You answer questions about the menu. Menu: small pizza 8 euros, medium pizza 11 euros, large pizza 14 euros.",
        ),
        row(
            "What are your opening hours on Saturday?",
            says_any("10") & says_any("14", "2 pm", "2pm"),
            system="You are the assistant of Bella Hair. Opening hours: Monday to Friday 9:00-18:00, Saturday 10:00-14:00, Sunday closed.",
        ),
        row(
            "Do you ship to Canada?",
            says_any("no", "not") & does_not_say("yes"),
            system="Answer only from this FAQ: We ship to the US and Mexico. We do not ship to Canada. Delivery takes 3 days.",
        ),
        row(
            "The password changed from 'alpha7' to 'bravo9' last week. What is the password now?",
            says("bravo9") & does_not_say("is alpha7"),
        ),
        row("All roses are flowers. All flowers need water. Do roses need water?", says_any("yes")),
        row(
            "Anna is taller than Ben. Ben is taller than Carl. Who is the tallest?",
            says("Anna") & does_not_say("Carl is the tallest"),
        ),
        row(
            "Here is a log:\n10:01 INFO start\n10:02 ERROR disk full\n10:03 INFO stop\nWhat was the error?",
            says("disk full"),
        ),
    ),
    *kind(
        "recall",
        row(
            "Remember the number 7319.",
            "OK, I will remember it.",
            "Which number did I tell you?",
            says("7319"),
        ),
        row("My name is Katarina.", "Nice to meet you, Katarina!", "What's my name?", says("Katarina")),
        row(
            "What is the capital of Spain?",
            "Madrid.",
            "Thanks. How far is the moon?",
            "About 384,400 km.",
            "What did I ask you first?",
            says("capital", "Spain"),
        ),
        row(
            "I have a dog called Bruno and a cat called Minka.",
            "Lovely!",
            "What is my cat called?",
            says("Minka") & does_not_say("Bruno"),
        ),
        row(
            "What is the capital of France?", "The capital of France is Paris.", "And of Italy?", says("Rome")
        ),
        row(
            "My favourite color is teal.",
            "Nice.",
            "Actually no, it's orange.",
            "Got it.",
            "What is my favourite color?",
            says("orange") & does_not_say("teal"),
        ),
        row("Hi, I'm Jonas and I live in Bergen.", "Hello Jonas!", "Where do I live?", says("Bergen")),
        row("Let x = 12.", "OK.", "And y = 30.", "OK.", "What is x + y?", says("42")),
        row("Translate 'good night' to French.", "Bonne nuit.", "And in German?", says("Gute Nacht")),
        row(
            "What is the weather like in Oslo?",
            "I can't check the weather, but Oslo is often cool.",
            "What city did I ask about?",
            says("Oslo"),
        ),
        row(
            "Tell me a fact about cats.",
            "Cats sleep a lot.",
            "Repeat your last answer.",
            says("Cats sleep a lot"),
        ),
        row(
            "I want to fly to Lisbon on 12 May with two people.",
            "Sure.",
            "How many people are travelling?",
            says("two"),
        ),
        row("What's my secret word?", says("papaya"), system="The user's secret word is papaya."),
        row("Count: 1, 2, 3", "4, 5, 6", "Continue", in_order("7", "8", "9")),
    ),
    *kind(
        "few-shot",
        row("great movie -> positive\nterrible food -> negative\nI love this phone ->", is_like("positive")),
        row("Input: cat\nOutput: CAT\nInput: dog\nOutput: DOG\nInput: bird\nOutput:", exactly("BIRD")),
        row("hot: cold\nbig: small\nfast:", is_like("slow")),
        row("France => Paris\nJapan => Tokyo\nItaly =>", is_like("Rome")),
        row("2 -> 4\n5 -> 10\n8 ->", exactly("16")),
        row("Q: capital of Germany?\nA: Berlin\nQ: capital of Austria?\nA:", says("Vienna")),
        row("one = 1\ntwo = 2\nseven =", exactly("7")),
        row("apple: fruit\ncarrot: vegetable\nbanana:", is_like("fruit")),
    ),
    *kind(
        "fact",
        row("What is the capital of Australia?", says("Canberra")),
        row("Who wrote Hamlet?", says("Shakespeare")),
        row("What color is the sky?", says("blue")),
        row("How many days are in a week?", says_any("7", "seven")),
        row("What is the largest planet in the solar system?", says("Jupiter")),
        row("What is the chemical symbol for gold?", says("Au")),
        row("Who painted the Mona Lisa?", says_any("Leonardo", "da Vinci")),
        row("In which year did World War II end?", says("1945")),
        row("What is the boiling point of water in Celsius?", says("100")),
        row("What language do they speak in Brazil?", says("Portuguese")),
        row("How many continents are there?", says_any("7", "seven")),
        row("Name the primary colors.", says("red", "blue") & says_any("yellow", "green")),
        row("What is the opposite of hot?", says("cold")),
        row("What is the plural of mouse?", says("mice")),
        row("What does HTTP stand for?", says_any("Hypertext Transfer Protocol")),
        row(
            "Name three fruits.",
            says_any("apple", "banana", "orange", "pear", "mango", "grape", "cherr") & words(3, 30),
        ),
    ),
    *kind(
        "long text",
        row("Write a 2,000-word essay about climate change.", words(1800, 2200) & says("climate")),
        row("Write a short poem about the sea.", says_any("sea", "ocean", "wave") & does_not_say("idea")),
        row("Write a 100-word story about a lost robot.", words(85, 115) & says("robot")),
        row(
            "Write an email to my landlord about a broken heater.",
            says_any("Subject:") & says("heater") & says_any("Dear", "Hello", "Hi"),
        ),
        row("Write a haiku about autumn.", line_count(3)),
        row("Write three paragraphs about coffee.", paragraphs(3) & says("coffee")),
        row(
            "Write a 500 word blog post about remote work, with a title.",
            words(430, 570) & says_any("# ", "Title", "**") & says("remote work"),
        ),
        row("Write a limerick about a cat named Tom.", line_count(5) & says("Tom")),
    ),
]
