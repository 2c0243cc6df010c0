"""Rows of a second round, written as smoke tests and evaluation sets are: 79 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    fits,
    in_order,
    is_like,
    is_list,
    is_table,
    items,
    line_count,
    one_of,
    paragraphs,
    says,
    says_any,
    sentences,
    upper_case,
    words,
)
from demands.rows import kind, row

ROWS = [
    *kind(
        "form",
        row("Write a 3-paragraph story about a lighthouse.", paragraphs(3)),
        row(
            "Tell me about honey. Your answer must contain exactly two sentences and no digits.",
            sentences(2) & fits(r"[^\d]+") & says("honey"),
        ),
        row(
            "Describe a rainbow. First repeat the request word for word without change, then give your answer.",
            fits(r"Describe a rainbow.+"),
        ),
        row("Give me 4 tips for better sleep as a numbered list.", items(4, r"\d+[.)]")),
        row("Write a poem about winter with exactly 8 lines.", line_count(8)),
        row("Reply in English and in all capital letters: what is a compass?", upper_case() & words(3, 300)),
        row("What is a cache? Answer in one sentence of no more than 12 words.", sentences(1) & words(3, 12)),
        row(
            "Write a product description for a backpack. Use the words 'durable', 'light' and 'travel'.",
            says("durable", "light", "travel"),
        ),
        row(
            "Write an email to Tom asking for the report. Do not use the word 'please'.",
            does_not_say("please") & says("Tom"),
        ),
        row("Summarize the idea of gravity in a bulleted list of 5 items.", items(5, r"[-*•]")),
        row(
            "Explain what an API is to a five-year-old. Highlight at least 2 sections with markdown, i.e. *highlighted section*.",
            fits(r".*\*[^*\n]+\*.*\*[^*\n]+\*.*"),
        ),
        row(
            "Write a short text on gardening. Include at least 2 placeholders represented by square brackets, such as [address].",
            fits(r".*\[[^\]]+\].*\[[^\]]+\].*"),
        ),
        row("Write two haikus about the sea, separated by a blank line.", paragraphs(2) & line_count(6)),
        row("Answer with a haiku: what is snow?", line_count(3)),
        row(
            "Start every sentence with the word 'So'. Tell me about trains in 2 sentences.",
            fits(r"So\b.+[.!?] So\b.+"),
        ),
        row(
            "Describe coffee in three adjectives, separated by commas.",
            fits(r"[A-Za-z]+, ?[A-Za-z]+,? ?(?:and )?[A-Za-z]+\.?"),
        ),
        row(
            "Write about dogs. End your reply with the sentence 'That is all.'", fits(r".{10,}That is all\.")
        ),
        row("Write a markdown table with the columns Name and Age and three rows.", is_table("Name", "Age")),
    ),
    *kind(
        "exact and set",
        row("Say the word 'banana' and nothing else", is_like("banana")),
        row("Print HELLO three times separated by commas", fits(r"HELLO, ?HELLO, ?HELLO")),
        row("Reply with a single digit.", fits(r"\d")),
        row("Respond with an empty JSON array.", is_list([], fenced=True)),
        row("Output exactly this line: user=admin;role=owner", exactly("user=admin;role=owner")),
        row(
            "Classify as 'urgent' or 'not urgent': The server is down and customers cannot pay!",
            is_like("urgent"),
        ),
        row(
            "Does the sentence 'I will call you tomorrow' refer to the past, present or future? One word.",
            is_like("future"),
        ),
        row(
            "Rate the sentiment of the following from 1 (very negative) to 5 (very positive). Output only the number.\n\nThe hotel was dirty and the staff was rude.",
            one_of("1", "2"),
        ),
        row("Is the number 91 prime? Reply with only 'yes' or 'no'.", is_like("no")),
        row("Which animal is a mammal: shark, dolphin or trout? Reply with one word.", is_like("dolphin")),
        row("Answer true or false only: 7 * 6 = 42", is_like("true")),
        row("Choose the odd one out: apple, banana, carrot, pear. Answer with one word.", is_like("carrot")),
        row("Is this sentence grammatically correct: 'He go to school.'? Answer yes or no.", is_like("no")),
        row("Guess the language: 'Buongiorno, come stai?' One word.", is_like("Italian")),
    ),
    *kind(
        "extract",
        row(
            "Extract the email address from: 'Contact us at sales@acme.io for a quote.' Return only the email.",
            exactly("sales@acme.io"),
        ),
        row(
            "Extract all numbers from this text, comma separated: 'I bought 3 apples, 12 eggs and 1 loaf.'",
            fits(r"3, ?12, ?1\.?"),
        ),
        row("What is the phone number in this text? 'Call Mia on 555-0142 before noon.'", says("555-0142")),
        row("List the names in: 'Anna met Peter and Julia in Rome.'", says("Anna", "Peter", "Julia")),
        row(
            "Find the date: 'The contract was signed on 12 May 2021 in Oslo.' Only the date.",
            is_like("12 May 2021"),
        ),
        row(
            "Which city is mentioned here: 'We flew to Lisbon last summer.'? Only the city.",
            is_like("Lisbon"),
        ),
        row(
            "Get the price: 'The bag is on sale for $45.99 today.' Return only the price.", fits(r"\$?45\.99")
        ),
        row("Text: 'Order #88213 will arrive on Monday.' What is the order number?", says("88213")),
    ),
    *kind(
        "simple",
        row("Convert 2 hours to minutes.", says("120")),
        row("How many seconds are in 5 minutes?", says("300")),
        row("Convert 10 miles to kilometers", says_any("16.09", "16.1")),
        row("Round 3.14159 to two decimal places.", says("3.14")),
        row("What is 2 to the power of 10?", says_any("1024", "1,024")),
        row("What is the remainder when 17 is divided by 5?", says("2")),
        row("If a train travels 60 km in 1 hour, how far does it travel in 3 hours?", says("180")),
        row(
            "Give me a synonym for 'happy'.",
            says_any("glad", "joyful", "cheerful", "content", "pleased", "delighted"),
        ),
        row("What is the plural of 'mouse'?", says("mice")),
        row("What is the past tense of 'go'?", says("went")),
        row(
            "Capitalize the first letter of each word: the old man and the sea",
            says("The Old Man And The Sea"),
        ),
        row(
            "Remove duplicates: red, blue, red, green, blue",
            in_order("red", "blue", "green") & fits(r"(?i)(?!.*red.*red).*"),
        ),
        row("Which word is longer, 'elephant' or 'cat'?", says("elephant") & does_not_say("'cat' is longer")),
        row("What is the opposite of 'open'?", says_any("closed", "shut", "close")),
        row("Write the number 42 in words.", says_any("forty-two", "forty two")),
        row("Convert the number 255 to hexadecimal.", says("FF")),
        row("Unscramble the letters: tca", says("cat")),
        row("Fill in the blank: The sky is ____.", says_any("blue")),
        row(
            "Name the seven days of the week.",
            in_order("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        ),
        row("What is the 5th letter of the alphabet?", says("E")),
        row("Count the number of vowels in 'education'.", says("5")),
        row("Which month comes after April?", says("May")),
    ),
]
