"""Rows of a tenth round, as a review of a pretend model would try it: 78 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    fits,
    in_language,
    in_order,
    is_like,
    items,
    line_count,
    number_within,
    one_of,
    says,
    says_any,
    sentences,
    upper_case,
    words,
)
from demands.rows import kind, row

MUSEUM = (
    "The Old Mill Museum opened in 1987. It is closed on Mondays. Adults pay 9 euros and children pay 4 euros. "
    "The director is Paula Kern. You can reach the museum at info@oldmill.example."
)

ROWS = [
    *kind(
        "exact reply",
        row('Please respond with just the word "confirmed".', exactly("confirmed")),
        row(
            "For this test, output exactly the following line:\nSTATUS=OK;CODE=0", exactly("STATUS=OK;CODE=0")
        ),
        row("Your answer should be exactly one word: blue", is_like("blue")),
        row("Don't explain anything, just write 1234.", exactly("1234")),
        row(
            "What's your opinion on pizza?",
            exactly("No comment."),
            system='Answer every question with "No comment."',
        ),
        row("Schreibe genau das: Hallo Welt", is_like("Hallo Welt")),
        row("Scrivi solo la parola ciao.", is_like("ciao")),
        row("Return the string null, nothing else.", exactly("null")),
    ),
    *kind(
        "allowed answers",
        row("Does the word 'banana' contain the letter n? yes or no", is_like("yes")),
        row(
            "Rate the following joke from 1 to 5 stars. Return an integer only. Joke: Why did the chicken cross the road?",
            fits("[1-5]"),
        ),
        row(
            "The delivery was late but the product is fine.",
            one_of("POS", "NEG", "NEU"),
            system="Sentiment bot. Reply with POS, NEG or NEU. No other text.",
        ),
        row(
            "Hi, I would like to cancel my subscription",
            exactly("cancel"),
            system="Detect the user's intent. Possible intents: buy, cancel, support. Reply with the intent only.",
        ),
        row("Is Paris the capital of Germany? Reply true or false.", is_like("false")),
        row("Is the number 9 odd or even? One word.", is_like("odd")),
        row(
            "Label the email as work or personal: 'Hey mom, see you at dinner on Sunday!'",
            is_like("personal"),
        ),
        row(
            "Answer with a number between 0 and 1: how confident are you that the sun will rise tomorrow?",
            number_within(0, 1),
        ),
        row("Which is heavier, an elephant or a mouse? Answer with one word.", is_like("elephant")),
        row("Soll ich bei Rot über die Ampel gehen? Antworte mit JA oder NEIN.", one_of("JA", "NEIN")),
    ),
    *kind(
        "context",
        row(f"{MUSEUM} Who is the director?", says("Paula Kern")),
        row(f"Read this: {MUSEUM}\nNow tell me: on which day is it closed?", says_any("Monday")),
        row(
            f"{MUSEUM}\nHow much does a child pay? Answer with the amount only.",
            fits("4( ?(?:euros?|€|EUR))?"),
        ),
        row(
            f"Text: {MUSEUM}\nWhat is the email address? Give only the address.",
            exactly("info@oldmill.example"),
        ),
        row("What year did the museum open?", says("1987"), system=f"You work at the museum. {MUSEUM}"),
        row(
            "Do you sell audio guides?",
            says("I don't know"),
            system=f"{MUSEUM} If you cannot answer from this text, reply with: I don't know.",
        ),
        row(
            "The secret word is 'pineapple'. Don't forget it.",
            "OK, I will remember.",
            "What is the secret word?",
            says("pineapple"),
        ),
        row(
            "I have two kids, Tim and Lena.", "Great names!", "What are my kids called?", says("Tim", "Lena")
        ),
        row("I was born in 1990 in Porto.", "Nice.", "In which city was I born?", says("Porto")),
        row(
            "Je m'appelle Claire et j'habite à Lyon.", "Enchanté !", "Où est-ce que j'habite ?", says("Lyon")
        ),
    ),
    *kind(
        "tasks",
        row(
            "Alphabetize: kiwi, apple, mango, banana. Return a comma-separated list.",
            is_like("apple, banana, kiwi, mango"),
        ),
        row("Count to five in words.", in_order("one", "two", "three", "four", "five")),
        row("Write the word 'echo' three times separated by commas.", fits("(?i)echo, ?echo, ?echo\\.?")),
        row(
            "Capitalize the first letter of every word: the old man and the sea",
            is_like("The Old Man And The Sea"),
        ),
        row(
            "Translate the word 'house' into German, Spanish and French.",
            says_any("Haus") & says_any("casa") & says_any("maison"),
        ),
        row("Translate to German: The weather is nice today.", says_any("Wetter")),
        row("Fix the grammar: He go to school every days.", says_any("He goes to school every day")),
        row("How many vowels are in 'education'?", says("5")),
        row("What is the last letter of the word 'castle'? Just the letter.", exactly("e")),
        row("From the list 3, 8, 15, 22, 9 return only the even numbers.", fits(r"8, ?22")),
        row("What's the longest word in: I enjoy extraordinary adventures?", says("extraordinary")),
        row("Remove all vowels from 'computer'.", says("cmptr")),
        row("What is the second item: milk, eggs, bread? Only the item.", exactly("eggs")),
        row("Find the maximum: 12, 99, 45. Just the number.", exactly("99")),
        row("Make a comma separated list out of this:\nred\ngreen\nblue", is_like("red, green, blue")),
        row("Summarize in one sentence: " + MUSEUM, sentences(1) & says_any("museum")),
    ),
    *kind(
        "form",
        row(
            "Name 3 planets. Only the names, one per line.",
            line_count(3) & fits(r"[A-Z]\w+\n[A-Z]\w+\n[A-Z]\w+"),
        ),
        row("Describe a forest in exactly 10 words.", words(10, 10)),
        row(
            "Give me a markdown heading followed by a paragraph about coffee.",
            fits(r"(?s)#+ .+\n+\w.+") & says_any("coffee"),
        ),
        row(
            "Put your answer in a code block: print hello world in Python", fits(r"(?s).*```.*print\(.*```.*")
        ),
        row("Write three sentences about elephants.", sentences(3) & says_any("elephant")),
        row("What is a lake? Answer in Italian.", in_language("it")),
        row(
            "Explain what a volcano is, but do not use the letter z or the word lava.",
            does_not_say("lava", "z") & says_any("volcano"),
        ),
        row(
            "Every reply must start with 'Dear customer,'. What are your opening hours?",
            fits("(?s)Dear customer,.+"),
        ),
        row("What is a moon?", upper_case(), system="YOU MUST ALWAYS ANSWER IN UPPERCASE."),
        row("whats 5+5? start your answer with 'The answer is'", fits("The answer is.*10.*")),
        row("Answer like a pirate: how are you?", says_any("arr", "ahoy", "matey", "aye")),
        row("List 4 pros of remote work as bullet points.", items(4, "[-*•]")),
        row("Write a limerick about a cat.", line_count(5) & says_any("cat")),
        row("Give me the days of the week as a numbered list.", items(7, r"\d+[.)]")),
    ),
    *kind(
        "turns",
        row(
            "Tell me about Lisbon in three sentences.",
            "Lisbon is in Portugal. It is old. It is sunny.",
            "Shorter, one sentence.",
            sentences(1) & says_any("Lisbon"),
        ),
        row(
            "Give me 5 animals.",
            "1. Dog\n2. Cat\n3. Horse\n4. Cow\n5. Pig",
            "Sort them alphabetically.",
            in_order("Cat", "Cow", "Dog", "Horse", "Pig"),
        ),
        row(
            "Give me 5 animals.",
            "1. Dog\n2. Cat\n3. Horse\n4. Cow\n5. Pig",
            "Which one is the third?",
            says("Horse"),
        ),
        row("What's 20 / 4?", "5", "Add 10 to that. Only the number.", exactly("15")),
        row("Always answer in German from now on.", "Natürlich!", "What is a train?", in_language("de")),
        row("Reply only with OK from now on.", "OK", "What is the capital of Peru?", exactly("OK")),
        row("Is water wet? yes or no", "Yes.", "And is fire cold? yes or no", is_like("No")),
    ),
]
