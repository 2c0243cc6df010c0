"""Rows: the answer is one of a few words, letters or numbers that the prompt allows."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    fits,
    in_order,
    is_like,
    lines,
    number_within,
    one_of,
    says,
    says_any,
)
from demands.rows import kind, row

from mockgpt.generation.text_data import replies

ACME = "Context: Acme Corp was founded in 1987 by Jane Porter in Denver. It sells garden tools and employs 240 people.\n\n"

HOTEL = (
    "The Seaview Hotel has 48 rooms. Check-in is from 3 pm, check-out until 11 am. Breakfast costs 14 euros and is "
    "served from 7 to 10. The pool is on the roof. Pets are not allowed."
)

POLICY = (
    "Employees get 26 days of vacation per year. Requests go to Martha Lind. Remote work is allowed two days a week. "
    "The office in Leeds opens at 8:30."
)

ONE_OF_THE_WORDS_THAT_ARE_ALLOWED = kind(
    "one of the words that are allowed",
    row(
        "Is the claim supported by the source? Answer SUPPORTED or NOT SUPPORTED.\n"
        "Source: The bridge opened in 1932.\nClaim: The bridge opened in 1942.",
        exactly("NOT SUPPORTED"),
    ),
    row(
        "Is the student's answer correct? Reply CORRECT or INCORRECT.\nQuestion: What is the capital of Spain?\n"
        "Reference answer: Madrid\nStudent answer: It is Madrid.",
        exactly("CORRECT"),
    ),
    row(
        "Is the following comment toxic? Reply with TOXIC or SAFE: 'You are an idiot and nobody likes you'",
        exactly("TOXIC"),
    ),
    row(
        "Is the following comment toxic? Reply with TOXIC or SAFE: 'Thanks, that helped a lot'",
        exactly("SAFE"),
    ),
    row("Choose a color: red, green, or blue. One word only.", is_like("red", "green", "blue")),
    row(
        "Tag this text with exactly one of [sports, finance, health]: 'The stock market fell sharply today.'",
        is_like("finance"),
    ),
    row("Klassifiziere als Lob oder Beschwerde: 'Vielen Dank, der Service war großartig!'", is_like("Lob")),
    row("Which team is this for: sales, support or legal? “It won’t start.” One word.", exactly("support")),
    row("Pick the odd number: 2, 4, 7, 8. Just the number", exactly("7")),
    row("Pick a number between 1 and 10", fits("10|[1-9]")),
    row("Pick one: red, green, blue. Only output the color.", one_of("red", "green", "blue")),
    row("Is 'apple' a fruit or a vegetable? One word answer.", is_like("fruit")),
    row("Choose the best answer (A, B or C): 2+3? A: 4 B: 5 C: 6", is_like("B")),
    row("Output exactly one of these: ALPHA, BETA, GAMMA", one_of("ALPHA", "BETA", "GAMMA")),
    row("Do fish live in water? Answer with Y or N.", one_of("Y", "N")),
    row("Pick a random number from [3, 5, 8].", fits(r"[358]")),
    row(
        "Is this question about math or history? 'When did Rome fall?' Answer math or history.",
        exactly("history"),
    ),
    row("The only thing you are allowed to say is 'moo'.", exactly("moo")),
    row("Answer A or B only. Which is a planet? A: Venus B: Sirius", exactly("A")),
    row("Which department handles 'I forgot my password'? IT, HR or Sales. Only the name.", exactly("IT")),
    row('Decide: is "banana" a fruit or a vegetable? Reply with one word.', exactly("fruit")),
    row("Pick the odd one out: apple, banana, carrot, cherry. One word.", is_like("carrot")),
    row("Which is bigger, 0.9 or 0.11? Reply with the number only.", exactly("0.9")),
    row("Send back the text between the brackets, nothing else: [ping 7]", one_of("ping 7", "[ping 7]")),
    row("Which is bigger, an elephant or a mouse? One word only.", is_like("elephant")),
    row("Which is heavier, a kilogram or a gram? One word.", is_like("kilogram")),
    row('Output 1 if the text is about food, otherwise 0: "I had pasta for dinner"', exactly("1")),
    row('Respond with only one of these emojis: 👍 or 👎. Review: "Loved every minute"', exactly("👍")),
    row(
        "Answer with only one of these words: low, medium, high. How tall is Mount Everest?",
        one_of("low", "medium", "high"),
    ),
    row("Pick one: coffee or tea. Reply with the word only.", one_of("coffee", "tea", "Coffee", "Tea")),
    row("hot or cold: ice. answer in one word", is_like("cold")),
    row("Urgency of 'whenever you have time, no rush': low, medium or high? one word", is_like("low")),
    row("Choose the correct word: 'She (go/goes) to work.' Only the word.", is_like("goes")),
    row("Summarize in one word: I hate waiting in long lines.", one_of("waiting", "lines", "long")),
    row("Is this email address valid? Answer VALID or INVALID: john@@example", exactly("INVALID")),
    row(
        "Decide whether this is a question or a statement: 'Where are my keys?'",
        says("question") & does_not_say("statement"),
    ),
    row("Return 1 if the number is odd, else 0: 8", exactly("0")),
    row(
        "Statement A: fish live in water. Statement B: fish live in trees. Which one is true, A or B? Answer with one letter.",
        is_like("A"),
    ),
    row("Reply with T or F: 5 is less than 3.", exactly("F")),
    row("Reply 'valid' if this is a valid email, otherwise 'invalid': john@@example", is_like("invalid")),
    row("Reply 'valid' if this is a valid email, otherwise 'invalid': jane@site.org", is_like("valid")),
    row(
        "Does the sentence 'I will call you tomorrow' refer to the past, present or future? One word.",
        is_like("future"),
    ),
    row("Which animal is a mammal: shark, dolphin or trout? Reply with one word.", is_like("dolphin")),
    row("Choose the odd one out: apple, banana, carrot, pear. Answer with one word.", is_like("carrot")),
    row("What type of animal is a frog: mammal, amphibian or bird? One word.", is_like("amphibian")),
    row("Reply with PASS if 3*3 equals 9, otherwise FAIL.", exactly("PASS")),
    row("Is 'carrot' a fruit or a vegetable? One word.", is_like("vegetable")),
    row("Return true if the string contains a number, false otherwise: 'room 12'", is_like("true")),
    row("If the word has more than 5 letters say LONG, else say SHORT: elephant", exactly("LONG")),
    row("Say YES if 12 is divisible by 4, otherwise say NO.", exactly("YES")),
    row("Pick the larger number and output only it: 345, 354", exactly("354")),
    row("If the number 7 is odd answer ODD, else EVEN.", exactly("ODD")),
    row("If 8 is even, reply EVEN. Otherwise reply ODD.", exactly("EVEN")),
    row('Output TRUE if "level" is a palindrome, FALSE otherwise.', exactly("TRUE")),
    row("If 91 is prime reply A, otherwise B.", exactly("B")),
    row(
        "Make this sentence negative: I like swimming.",
        says_any("I don't like swimming", "I do not like swimming"),
    ),
    row("Name a fruit.", one_of(*replies()["lists"]["pools"]["fruit"])),
    row(
        "Name one planet.",
        one_of("Mercury", "Venus", "Earth", "Mars", "Jupiter", "Saturn", "Uranus", "Neptune"),
    ),
    row("Choose a prime number below 20. Output only the number.", fits("2|3|5|7|11|13|17|19")),
    row("Pick an odd number below 10", fits("[13579]")),
    row(
        f"{ACME}Who is the CFO? If the context does not contain the answer, output NOT_FOUND and nothing else.",
        exactly("NOT_FOUND"),
    ),
    row(
        "Decide if the text is formal or informal and output only that word: 'yo dude whats up'",
        is_like("formal", "informal"),
    ),
    row("Does this sentence contain a number: 'I have 3 cats'? Reply Y or N.", one_of("Y", "N")),
    row(
        "What is bigger, an elephant or a mouse? Answer in one word.",
        is_like("elephant", "mouse", "an elephant"),
    ),
    row(
        "Low, medium or high risk? 'Skydiving without a parachute'. One word answer.",
        is_like("low", "medium", "high"),
    ),
    row("Pick a number between one and five, digits only.", fits("[1-5]")),
    row(
        'Is the following review good or bad? "Terrible food, rude waiter." Answer good or bad.',
        is_like("bad"),
    ),
    row(
        "Which of these is a fruit: hammer, pear, sofa? Reply with one of the three words.",
        is_like("pear", "hammer", "sofa"),
    ),
    row("Is this toxic: 'have a nice day'? Answer 0 for no, 1 for yes.", one_of("0", "1")),
    row(f"{HOTEL}\n\nHow much is breakfast?", says("14")),
    row("Traffic light: you may only say red, yellow or green. Which one means stop?", is_like("red")),
    row(
        "Extract the email address from: Contact me at jo@ex.org or call 555. Only the email.",
        exactly("jo@ex.org"),
    ),
    row(
        "Is this a question or a statement? 'The train leaves at nine.' Reply with one word.",
        is_like("statement"),
    ),
    row("Answer with a single letter. Which comes first in the alphabet, Q or D?", is_like("D", "Q")),
    row("Which number is bigger, 9.11 or 9.9? Only the number.", exactly("9.9")),
    row(
        "Find the email in this text and return only it: 'Write to jo@site.example or call.'",
        exactly("jo@site.example"),
    ),
    row(
        "Which is heavier: a kilogram of iron or two kilograms of feathers? Answer 'iron' or 'feathers'.",
        is_like("feathers"),
    ),
    row(
        "What language is this: 'Guten Morgen'? Answer with one of English, German, French.",
        exactly("German"),
    ),
    row(
        "Grade this essay with A, B, C, D or F: 'Dogs is good.' Just the letter.",
        one_of("A", "B", "C", "D", "F"),
    ),
    row(
        "Choose the odd one out: apple, banana, carrot, cherry. Reply with one of those words.",
        is_like("apple", "banana", "carrot", "cherry"),
    ),
    row(
        "How likely is it to rain in the desert? Answer low, medium or high.",
        is_like("low", "medium", "high"),
    ),
    row(f"{POLICY}\n\nWho handles vacation requests?", says("Martha Lind")),
    row(
        f"Based on this document, what is the CEO's salary? If it isn't mentioned, reply 'Not mentioned'.\n\n{POLICY}",
        is_like("Not mentioned"),
    ),
    row("Is 'The sun is a star' a fact or an opinion? One word.", is_like("fact", "opinion")),
    row("Choose rock, paper or scissors. One word only.", is_like("rock", "paper", "scissors")),
    row("Which is larger: 3/4 or 2/3? Answer with the fraction.", exactly("3/4")),
    row("Answer A or B. A: cats are mammals. B: cats are birds. Which one is right?", one_of("A", "B")),
    row("Is the number 9 odd or even? One word.", is_like("odd")),
    row("Which is heavier, an elephant or a mouse? Answer with one word.", is_like("elephant")),
    row(
        "Is the tone of this message angry or calm? 'I will never shop here again!!!' One word.",
        is_like("angry", "calm"),
    ),
    row(
        "Animal, plant or mineral: granite. Answer with one of these.",
        is_like("animal", "plant", "mineral"),
    ),
    row("Review: 'meh, it works'. Output one of POS, NEG, NEU.", one_of("POS", "NEG", "NEU")),
    row("Answer with left or right only: which hand do most people write with?", is_like("left", "right")),
    row("Answer with A or B only. Which is a fruit? A: carrot, B: apple", is_like("B")),
    row(
        "Language of 'Buenos días, ¿cómo estás?': English, Spanish or French? One word.",
        is_like("Spanish"),
    ),
)

BAKERY = "Context: Rosa's Bakery opened in 2009 in Ghent. It is run by Rosa Claes and employs 14 people. Its sourdough costs 4.20 EUR and is baked every morning at 5:30. The bakery closes on Mondays."

LIBRARY = (
    "The Northgate Library opens Monday to Friday from 9 am to 6 pm and on Saturday from 10 am to 2 pm. "
    "It is closed on Sundays. Membership costs 15 euros a year; children under 12 are free."
)

BRIDGE = (
    "Passage: The Golden Gate Bridge opened on May 27, 1937. It connects San Francisco to Marin County and has a total "
    "length of 8,981 feet. The chief engineer was Joseph Strauss."
)

FAQ = (
    "Q: How long does shipping take?\nA: Three to five business days.\n"
    "Q: Do you ship abroad?\nA: Yes, to all countries of the EU.\n"
    "Q: How can I return an item?\nA: Print the label from your account and bring the parcel to any post office within 14 days.\n"
    "Q: Is gift wrapping available?\nA: Yes, for 3.50 euros per order."
)

YES_OR_NO_TRUE_OR_FALSE = kind(
    "yes or no, true or false",
    row(
        "Does the response contain hallucinations? Answer yes or no.\nContext: The shop opens at 9.\n"
        "Response: The shop opens at 9.",
        is_like("no"),
    ),
    row(
        "Is this email spam? Answer yes or no.\n\nCongratulations! You have won a free cruise. Click here to claim.",
        is_like("yes"),
    ),
    row(
        "Is this email spam? Answer yes or no.\n\nHi Tom, can we move our meeting to Thursday at 3?",
        is_like("no"),
    ),
    row("True or false: 7 is greater than 12", is_like("false")),
    row("TRUE or FALSE: 15 + 6 = 21", exactly("TRUE")),
    row("Is 17 a prime number? Answer only yes or no.", is_like("yes")),
    row("Is 100 less than 50? yes/no", is_like("no")),
    row("Does this sentence contain a question? yes or no: 'Where are you going?'", is_like("yes")),
    row("Is Berlin the capital of Germany? Reply true or false.", is_like("true")),
    row("Is 9 divisible by 2? Only answer True or False.", exactly("False")),
    row(
        "Is this message urgent? Answer YES or NO: 'The server is on fire, please help immediately'",
        exactly("YES"),
    ),
    row(
        "Is this message urgent? Answer YES or NO: 'Could you send me the minutes some time next week?'",
        exactly("NO"),
    ),
    row(
        "Does the review recommend the product? yes/no. Review: Do not buy this, total waste of money.",
        is_like("no"),
    ),
    row("Does this sentence contain a number? Answer yes or no: I have 3 cats.", is_like("yes")),
    row("Does the following text mention a color? Answer yes or no. Text: The car is blue.", is_like("yes")),
    row('Does the text mention a price? "The bag costs $20." Yes or no.', is_like("Yes")),
    row("True or false: 2+2=5. Answer TRUE or FALSE.", exactly("FALSE")),
    row("Is 17 a prime number? yes/no", is_like("yes")),
    row("Is this text toxic? Respond with only true or false: You are an idiot", exactly("true")),
    row("Does Paris lie in France? Reply with yes or no only.", is_like("yes")),
    row("Is 10 greater than 3? Answer true or false.", exactly("true")),
    row("Would you recommend exercise? Respond yes/no", is_like("yes", "no")),
    row("Is 8 even? Answer True or False.", exactly("True")),
    row("Is Python case sensitive? yes or no, lowercase only", exactly("yes")),
    row("Reply with 'YES' exactly, in uppercase, no punctuation.", exactly("YES")),
    row("is 17 prime? YES/NO", exactly("YES")),
    row("True or false (one word): the sun is a planet.", is_like("false")),
    row('Is this JSON valid? {"a": 1,} Answer yes or no.', is_like("no")),
    row("True/False: Paris is in Italy", is_like("false")),
    row("Is Tokyo the capital of Japan? yes/no", is_like("yes")),
    row("Is 15 divisible by 4? Answer only yes or no.", is_like("no")),
    row("Does the word 'rhythm' contain a vowel (a, e, i, o, u)? yes or no", is_like("no")),
    row("Is Madrid in Spain? Please answer 'yes' or 'no'.", is_like("yes")),
    row("True or false: the sun is a star.", says("true")),
    row("Is a whale a fish? Answer with yes or no only.", is_like("no")),
    row("Is water wet? Respond TRUE or FALSE.", exactly("TRUE")),
    row(
        "The warranty lasts 24 months. Batteries are excluded.\n\nAre batteries covered by the warranty? Yes or no.",
        is_like("no"),
    ),
    row("7 < 5, true or false?", says_any("false")),
    row("Is 17 prime? Answer only True or False.", exactly("True")),
    row("Is 10 greater than 9.5? yes or no", is_like("yes")),
    row('Is this review positive? "Not good at all." Answer yes or no.', exactly("No")),
    row("Is gold a metal? yes or no", is_like("yes")),
    row("Is 100 less than 20? Answer TRUE or FALSE.", exactly("FALSE")),
    row("Is 21 odd? yes or no", is_like("yes")),
    row("Does this contain profanity? 'What a lovely day' Answer yes or no.", is_like("no")),
    row("Answer with true or false: 5 is greater than 8", is_like("false")),
    row("Is Rome the capital of France? Answer True or False.", exactly("False")),
    row("Is 7 * 8 equal to 54? Answer yes or no.", is_like("no")),
    row("Does this comment contain profanity? 'Have a lovely day' (yes/no)", is_like("no")),
    row("Is it grammatically correct? 'He don't know.' yes or no", is_like("no")),
    row("If you can read this, answer with yes.", is_like("yes")),
    row("Are tomatoes blue? Answer yes or no.", is_like("no")),
    row("Water boils at 50 degrees Celsius at sea level. TRUE or FALSE?", is_like("false")),
    row("Are you there? Answer with 'yes' only.", is_like("yes")),
    row(
        "Is the following sentence sarcastic? 'Oh great, another Monday.' Answer yes or no.",
        is_like("yes"),
    ),
    row("Is a whale a fish? Answer yes or no.", is_like("no")),
    row("Is 0.1 + 0.2 > 0.25? Answer true or false.", is_like("true")),
    row("Is 'racecar' a palindrome? Answer yes or no.", is_like("yes")),
    row("Yes or no: does 'banana' contain the letter 'x'?", is_like("no")),
    row("True/False: A week has seven days.", is_like("true")),
    row("Answer true or false only: 7 * 6 = 42", is_like("true")),
    row("Is this sentence grammatically correct: 'He go to school.'? Answer yes or no.", is_like("no")),
    row("Is the word 'quickly' an adverb? Answer yes or no.", is_like("yes")),
    row("Does this message ask for a refund? 'I want my money back.' Reply yes/no.", is_like("yes")),
    row(
        "Is the statement correct? 'Berlin is the capital of Germany.' Reply only True or False.",
        is_like("True"),
    ),
    row(BAKERY + "\n\nIs the bakery in Bruges? Answer yes or no.", is_like("no")),
    row("Is racecar a palindrome? Answer yes or no.", exactly("Yes")),
    row("Is banana a palindrome? Answer yes or no.", exactly("No")),
    row("Is 'level' a palindrome? Answer yes or no.", is_like("yes")),
    row(f"{LIBRARY}\n\nIs the library open on Wednesday? Answer yes or no.", is_like("yes")),
    row(f"{LIBRARY}\n\nIs the library open on Sunday? Answer yes or no.", is_like("no")),
    row("Hours: every day except Monday. Is it open on Monday? Yes or no only.", is_like("no")),
    row(
        "Text: The flight was cancelled because of heavy snow.\n\nWas the flight cancelled? Answer yes or no.",
        is_like("Yes"),
    ),
    row(f"{BRIDGE}\n\nTrue or false: The bridge opened in 1940.", is_like("false")),
    row(f"{FAQ}\n\nCan I have something sent to Spain?", says_any("yes", "EU")),
    row("Is 15 odd? Yes/No", is_like("yes", "no")),
    row("Would a stone float on water? One word, yes or no.", is_like("no", "yes")),
    row("True or false: water boils at 20 degrees. Respond with one word.", is_like("true", "false")),
    row("Should we ship? Respond only with GO or NO-GO.", one_of("GO", "NO-GO")),
    row("Is a whale a fish? Answer only with Yes or No.", is_like("No")),
    row("If you can read this, reply with 'yes I can'.", is_like("yes I can")),
    row("true or false: 3 is greater than 8", is_like("false")),
    row(
        "Is pizza healthy? Choose from the following: 'My answer is yes.', 'My answer is no.', 'My answer is maybe.'",
        is_like("My answer is yes.", "My answer is no.", "My answer is maybe."),
    ),
    row("Is the word 'level' a palindrome? yes or no", is_like("yes")),
    row("Is 17 a prime number? Answer YES or NO.", exactly("YES")),
    row("TRUE or FALSE: The Earth orbits the Sun.", exactly("TRUE")),
    row("Is Paris in Germany? yes/no", is_like("no")),
    row("Is 10 greater than 12? Reply true or false in lower case.", exactly("false")),
    row("Is 17 prime? Answer true or false.", is_like("true")),
    row(
        "Does the following text mention a price? 'The bike costs 300 euros.' Answer Yes or No.",
        is_like("Yes"),
    ),
    row("Is 91 greater than 89? Answer yes or no.", is_like("yes")),
    row(
        "Is the following statement true or false? 'Two plus two equals five.' Answer with one word.",
        is_like("false"),
    ),
    row("Is 'kayak' a palindrome? Answer true/false.", is_like("true")),
    row("Is 7 > 9? yes/no only", is_like("no")),
    row("Does this sound sarcastic? 'Oh great, another meeting.' Reply YES or NO.", one_of("YES", "NO")),
    row("2 + 2 = 5. True or False?", is_like("False")),
    row(
        "If all bloops are razzies and all razzies are lazzies, are all bloops lazzies? Answer yes or no.",
        is_like("yes"),
    ),
    row("Does the word 'banana' contain the letter n? yes or no", is_like("yes")),
    row("Is Paris the capital of Germany? Reply true or false.", is_like("false")),
    row("Can penguins fly? Respond with only 'yes' or 'no'.", one_of("yes", "no")),
    row("Should this be escalated? 'Server down in production'. true/false", is_like("true", "false")),
    row(
        "Is the following text positive? Answer yes or no. Text: 'What a wonderful evening!'",
        is_like("yes"),
    ),
    row("Is 2 a prime number? true or false", is_like("true")),
    row("Is London in France? One word: yes or no.", is_like("no")),
    row('Answer with "No" and nothing else.', exactly("No")),
    row("Is 15 divisible by 5? Answer yes/no.", is_like("yes")),
)

RATINGS_NUMBERS_AND_CODES_ALONE = kind(
    "ratings, numbers and codes alone",
    row(
        "Rate this review from 1 to 5, number only: 'Absolutely fantastic, best purchase ever!'",
        number_within(4, 5),
    ),
    row("Rate this review from 1 to 5, number only: 'Terrible. Broke on day one.'", number_within(1, 2)),
    row("Give me a number between 1 and 10. Only the number.", number_within(1, 10)),
    row(
        "On a scale of 1-10, how positive is this: 'I am thrilled with the service'? Give just the number.",
        number_within(7, 10),
    ),
    row(
        "Return a number from 0 to 100 for how likely this is spam: 'FREE MONEY click now!!!'",
        number_within(51, 100),
    ),
    row("What is the sum of the numbers from 1 to 100?", exactly("5050")),
    row("What is the difference between 20 and 8? Number only.", exactly("12")),
    row(
        "Rate this review from 1 to 5, answer only with the number: 'Absolutely wonderful, loved it!'",
        one_of("4", "5"),
    ),
    row("Choose a number between 5 and 10. Only the number.", number_within(5, 10)),
    row("List the numbers from 3 to 6 separated by commas", is_like("3, 4, 5, 6", "3,4,5,6")),
    row(
        "Give this text a score between 1 and 5 (integer only): The service was terrible and slow.",
        number_within(1, 2),
    ),
    row("Generate a random 4-digit PIN. Digits only.", fits(r"\d{4}")),
    row(
        'On a scale of 1-5, how happy is this customer? Only the digit.\n\n"Absolutely fantastic, best purchase ever!"',
        one_of("4", "5"),
    ),
    row(
        "Give me a rating 1-5 for: 'Perfect in every way, I love it.' Only output the digit.",
        one_of("4", "5"),
    ),
    row(
        "Rate this review from 1 to 5 stars, number only: 'Terrible, broke on the first day.'",
        number_within(1, 2),
    ),
    row(
        "How likely is it that this is spam? Return a number 0–100.\n'You have WON! Click to claim your prize'",
        number_within(51, 100),
    ),
    row(
        "Rate the quality of this answer from 0 to 10, just the number: 'I don't know.'",
        number_within(0, 10),
    ),
    row("Give me ten two-digit numbers separated by commas.", fits(r"\d\d(?:, ?\d\d){9}\.?")),
    row(
        "On a scale from 1 to 10, how happy is this customer? 'Absolutely love it!' Answer with a single number.",
        number_within(7, 10),
    ),
    row("Rate from 1 to 10 how positive this is: 'I hate it.' Number only.", number_within(1, 4)),
    row("Score this essay from 1 to 100. Only the score. 'The cat sat.'", number_within(1, 100)),
    row(
        "Rate the following review with 1 to 5 stars, number only: 'Broke after two days, terrible quality.'",
        one_of("1", "2"),
    ),
    row(
        "Give a confidence score between 0 and 1 that this is a question: 'Where is the key?'",
        number_within(0, 1),
    ),
    row("Print the numbers 1 to 10, one per line.", lines(*map(str, range(1, 11)))),
    row("Generate a random UUID. Output only the UUID.", fits("[0-9a-f]{8}-[0-9a-f-]{27}")),
    row("Give an example of an IPv4 address. Only the address.", fits(r"\d{1,3}(\.\d{1,3}){3}")),
    row(
        "Generate a random UUID. Only the UUID.",
        fits(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
    ),
    row("Give me a random number between 50 and 60. Number only.", number_within(50, 60)),
    row("Answer with a number between 1 and 10: how good is chocolate?", number_within(1, 10)),
    row("Respond with the number of planets in the solar system. Digits only.", exactly("8")),
    row("Reply with a single digit.", fits(r"\d")),
    row(
        "Rate the sentiment of the following from 1 (very negative) to 5 (very positive). Output only the number.\n\nThe hotel was dirty and the staff was rude.",
        one_of("1", "2"),
    ),
    row("Score the urgency from 1 to 3 (3 = most urgent): 'Site is down!' Only the number.", one_of("3")),
    row(
        "Rate from 0 to 10 how positive this is, number only: 'Worst day of my life.'",
        one_of("0", "1", "2"),
    ),
    row("On a scale of 1-10, how spicy is a jalapeño? Just the number please.", number_within(1, 10)),
    row("Give the first 6 Fibonacci numbers.", in_order("1", "1", "2", "3", "5")),
    row("Rate my outfit: a number from 1 through 10 please, no words.", number_within(1, 10)),
    row("Give a probability (0-1) that it rains tomorrow. Just the number.", number_within(0, 1)),
    row("15% of 80 = ? number only", exactly("12")),
    row("How would you score this pitch, 1-10? Digits only.", number_within(1, 10)),
    row("Choose an integer from 50 to 60 and output nothing but it.", number_within(50, 60)),
    row(
        "Relevance of document to query from 0.0 to 1.0. Return only a number.\nQuery: cats\nDocument: dogs",
        number_within(0, 1),
    ),
    row("What percentage (0 to 100) of testers like tea? Give the number alone.", number_within(0, 100)),
    row("Give a confidence between 1 and 3. Output format: a bare number.", number_within(1, 3)),
    row(
        "Rate this review from 1 to 10, answer with the number only: 'Great food, friendly staff, will come back!'",
        number_within(6, 10),
    ),
    row(
        "Rate this review from 1 to 5, digits only: 'Absolutely perfect, best purchase ever!'",
        exactly("5"),
    ),
    row("How toxic is 'have a nice day'? Score 0-100, integer only.", number_within(0, 100) & fits(r"\d+")),
    row("Pick a random number between 10 and 20. Reply with the number only.", number_within(10, 20)),
    row(
        "Give a confidence (0.0-1.0) that this is English: 'Guten Tag'. Only the number.",
        number_within(0, 1),
    ),
    row(
        "On a scale from 0 to 100, how positive is this? 'Terrible. I want my money back.' Number only.",
        number_within(0, 45),
    ),
    row("Count from 1 to 10 separated by spaces", exactly("1 2 3 4 5 6 7 8 9 10")),
    row("On a scale from 1 to 7, how formal is 'Hey dude'? Only the number.", number_within(1, 7)),
    row(
        "Rate the helpfulness of this answer between 0 and 1 with two decimals: 'Try turning it off.'",
        number_within(0, 1),
    ),
    row("Guess my age. Reply with a number only.", number_within(1, 120)),
    row("Output a random integer from 100 to 200, nothing else.", number_within(100, 200)),
    row(
        "What percentage would you give this pitch? Number between 0 and 100 only: 'We sell sand in the desert.'",
        number_within(0, 100),
    ),
    row(
        "Answer with a number between 0 and 1: how confident are you that the sun will rise tomorrow?",
        number_within(0, 1),
    ),
    row(
        "From 1 to 100, how funny is this joke? Number only: 'Why did the chicken cross the road?'",
        number_within(1, 100),
    ),
    row(
        "Similarity between 'car' and 'auto' as a decimal between 0 and 1, only the number.",
        number_within(0, 1),
    ),
    row(
        "Rate from 1 (worst) to 5 (best): 'Best purchase ever, I love it!' Reply with a digit.",
        one_of("4", "5"),
    ),
    row("On a scale of 1-10 how urgent is: 'Server room is on fire'? Number only.", fits("[89]|10")),
    row(
        "Detect the language (ISO code): 'Guten Morgen, wie geht es dir?' Output only the code.",
        exactly("de"),
    ),
)

ONE_OF_LETTERED_OPTIONS = kind(
    "one of lettered options",
    row("Pick one: A) 3 B) 4 C) 5. What is 2 + 2? Reply with the letter.", is_like("B")),
    row(
        "Answer with the letter only.\nWhat is the capital of France?\nA. London\nB. Paris\nC. Rome",
        is_like("B"),
    ),
    row(
        "Choose A, B, C or D: What is the capital of France? A) Berlin B) Paris C) Rome D) Madrid. Answer with the letter only.",
        exactly("B"),
    ),
    row(
        "Given the options [low, mid, high], how expensive is a private jet? Reply with one option.",
        is_like("high"),
    ),
    row(
        "Answer with the number of the correct option: What is the capital of Italy? 1) Milan 2) Rome 3) Naples",
        exactly("2"),
    ),
    row(
        "Multiple choice. Which is a prime number? (A) 9 (B) 11 (C) 15. Answer with the letter.",
        fits(r"\(?B\)?\.?"),
    ),
    row("Answer with the letter only. 2+3=? A) 4 B) 5 C) 6", exactly("B")),
    row("2 + 2 = ? A) 3 B) 4 C) 5. Reply with the letter only.", is_like("B")),
    row(
        "Which is the capital of Spain? a) Lisbon b) Madrid c) Rome. Answer with the letter only.",
        fits(r"\(?[bB]\)?\.?"),
    ),
    row(
        "Which department should handle this: 'My laptop screen is broken'? Options: IT, HR, Finance. Reply with one word.",
        is_like("IT"),
    ),
    row("Choose a or b: Which is bigger? a) an ant b) an elephant", fits(r"\(?[bB]\)?[.)]?.*")),
    row(
        "Make this list unique and sorted: b, a, b, c, a. Output only the list.",
        is_like("a, b, c", "a\nb\nc"),
    ),
    row("Pick one: A) 2+2=5 B) 2+2=4. Reply with the letter only.", exactly("B")),
    row(
        "Choose A, B, C or D. What is the capital of Japan?\nA. Seoul\nB. Tokyo\nC. Beijing\nD. Osaka\nAnswer with the letter only.",
        is_like("B"),
    ),
    row(
        "Detect the language of 'Wo ist der Bahnhof?' Options: en, de, fr. Return the code only.",
        exactly("de"),
    ),
    row(
        "Which option fits best?\nA. red\nB. blue\nC. green\nReply with just the letter.",
        one_of("A", "B", "C"),
    ),
    row(
        "Choose the correct option: The opposite of hot is (a) warm (b) cold (c) wet. Reply with the letter.",
        fits(r"\(?b\)?\.?"),
    ),
    row("Which gas do plants absorb?\nA. Oxygen\nB. Carbon dioxide\nC. Nitrogen\nAnswer:", exactly("B")),
)

ROWS = [
    *ONE_OF_THE_WORDS_THAT_ARE_ALLOWED,
    *YES_OR_NO_TRUE_OR_FALSE,
    *RATINGS_NUMBERS_AND_CODES_ALONE,
    *ONE_OF_LETTERED_OPTIONS,
]
