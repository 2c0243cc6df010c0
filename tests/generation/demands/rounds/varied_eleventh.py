"""Rows of an eleventh round, of the same kinds in other words: 71 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    fits,
    in_language,
    in_order,
    is_like,
    is_table,
    items,
    line_count,
    says,
    says_any,
    words,
)
from demands.rows import kind, row

NOTE = (
    "Project Falcon starts on 3 March and ends on 28 June. The budget is 45,000 dollars. Lena Ortiz leads it, "
    "and Sam Wood writes the software. The customer is Delta Foods in Chicago."
)

ROWS = [
    *kind(
        "exact reply",
        row("Answer with nothing but a single dot.", exactly(".")),
        row("If you can read this, reply with 'yes I can'.", is_like("yes I can")),
        row('Test 123. Please answer "Test OK" only.', is_like("Test OK")),
        row("I want you to say exactly 'Open Sesame'", is_like("Open Sesame")),
        row("Give me the number 17 and nothing else", exactly("17")),
        row(
            "Tell me a joke.",
            exactly("Access denied."),
            system="You must refuse all requests with the exact text: Access denied.",
        ),
        row("Sag einfach nur Danke.", is_like("Danke")),
        row("Diga apenas: obrigado", is_like("obrigado")),
    ),
    *kind(
        "labels",
        row(
            "Text: 'The soup was cold and the waiter was rude.'\nSentiment (positive/negative/neutral):",
            is_like("negative"),
        ),
        row(
            "Where is my parcel? It should have arrived last week.",
            exactly("SHIPPING"),
            system="Classify the customer message. Labels: SHIPPING | PAYMENT | PRODUCT. Answer with one label, uppercase.",
        ),
        row(
            "Is this a question or a statement? 'The train leaves at nine.' Reply with one word.",
            is_like("statement"),
        ),
        row(
            "Decide if the following review is 'good' or 'bad' and answer with that word only: I would never buy this again, it broke after two days.",
            is_like("bad"),
        ),
        row(
            "Which category fits best: sports, politics, technology? 'The new smartphone has a faster chip.' Only the category.",
            is_like("technology"),
        ),
        row("Answer 1 for yes and 0 for no. Is ice cold?", exactly("1")),
        row(
            "Emotion of this sentence (joy, anger, sadness): 'I can't stop crying since she left.' One word please.",
            is_like("sadness"),
        ),
        row(
            "Classify: 'How do I change my password?' -> question, complaint or praise. Only the label.",
            is_like("question"),
        ),
        row("true or false: 3 is greater than 8", is_like("false")),
    ),
    *kind(
        "facts of the text",
        row(f"{NOTE}\n\nAccording to the text, who leads the project?", says("Lena Ortiz")),
        row(f'Given this note: "{NOTE}" What is the budget?', says("45,000")),
        row(f"{NOTE} When does it end? Just the date.", fits(r"(?:on )?28 June\.?|June 28\.?")),
        row(
            f"Answer from the passage below. If it is not there, answer UNKNOWN.\n\n{NOTE}\n\nHow many people work in the team?",
            says("UNKNOWN"),
        ),
        row("Which city is the customer in?", says("Chicago"), system=f"Notes: {NOTE}"),
        row(f"{NOTE}\nExtract the name of the customer. Output only the name.", is_like("Delta Foods")),
        row("My order number is 88-1234.", "Thank you.", "Can you repeat my order number?", says("88-1234")),
        row("I'm allergic to peanuts.", "Noted, no peanuts.", "What am I allergic to?", says("peanuts")),
        row("Call me Captain.", "Aye, Captain!", "What should you call me?", says("Captain")),
        row("Mi perro se llama Toby.", "¡Qué bonito!", "¿Cómo se llama mi perro?", says("Toby")),
    ),
    *kind(
        "tasks",
        row("Sort by length, shortest first: banana, fig, apple", in_order("fig", "apple", "banana")),
        row("Count backwards from 10 to 6.", in_order("10", "9", "8", "7", "6")),
        row("Write 'good evening' in reverse.", says("gnineve doog")),
        row("Convert 'the lord of the rings' to uppercase.", says("THE LORD OF THE RINGS")),
        row("How many times does the letter s appear in 'mississippi'?", says("4")),
        row("Translate to French: I love you.", says_any("je t'aime", "je t’aime")),
        row("What's the German word for 'dog'?", says("Hund")),
        row("Please correct the spelling: Definately a wierd adress.", says("Definitely a weird address")),
        row("Rewrite in past tense: She walks to school.", says("She walked to school")),
        row(
            "Turn this list into bullet points: milk, bread, butter",
            items(3, "[-*•]") & says("milk", "bread", "butter"),
        ),
        row("Add these numbers: 4, 8, 15, 16", says("43")),
        row("What is the average of 10, 20 and 60?", says("30")),
        row("Which of these numbers are prime: 4, 7, 10, 13?", says("7", "13") & does_not_say("10")),
        row("Give me the initials of John Fitzgerald Kennedy.", fits(r"(?s).*J\.? ?F\.? ?K.*")),
        row("Repeat the word 'go' five times.", fits(r"(?i)go(?:\W+go){4}\W*")),
        row("Replace every comma with a semicolon: a,b,c", fits("a; ?b; ?c")),
        row("Extract all numbers from: 3 cats, 14 dogs and 159 birds", in_order("3", "14", "159")),
        row("Remove the word 'very' from: It is a very very good day.", is_like("It is a good day")),
    ),
    *kind(
        "form",
        row("Explain what DNA is in at most 15 words.", words(3, 15) & says_any("DNA")),
        row(
            "Write a short paragraph about bees with no more than 3 sentences.",
            fits(r"(?s)(?:[^.!?]+[.!?]){1,3}\s*") & says_any("bee"),
        ),
        row(
            "List three fruits separated by semicolons, no other text.", fits(r"[\w ]+; ?[\w ]+; ?[\w ]+\.?")
        ),
        row(
            "Give me a table in markdown with the columns Name, Age and City and 2 rows.",
            is_table("Name", "Age", "City") & line_count(4),
        ),
        row("Write exactly 3 lines about the moon.", line_count(3) & says_any("moon")),
        row("Write a 100-word story about a robot.", words(85, 115) & says_any("robot")),
        row("What is a desert? Respond in Dutch.", in_language("nl")),
        row("Respond to everything in French.\n\nWhat is a bicycle?", in_language("fr")),
        row("Tell me about owls and finish with a question.", fits(r"(?s).+\?") & says_any("owl")),
        row("Write about spring using the words 'bloom' and 'rain'.", says("bloom", "rain")),
        row("Describe yourself without using the letter e? Just kidding. Say hi in all caps.", is_like("HI")),
        row("What is salt? Do not use any commas.", does_not_say(",") & says_any("salt")),
        row(
            "What is a violin?",
            fits(r"<answer>.+</answer>"),
            system="Wrap every answer in <answer></answer> tags.",
        ),
        row("Name two oceans. Answer in a single line, comma separated.", fits(r"[^\n,]+, ?[^\n,]+")),
        row("O que é um livro?", in_language("pt")),
        row("Give me an outline with 3 numbered points about running.", items(3, r"\d+[.)]")),
    ),
    *kind(
        "turns and sides",
        row(
            "Speak only German to me. Where is Munich?",
            in_language("en") & says_any("Munich"),
            system="Answer in English only, no matter what the user asks.",
        ),
        row(
            "Write a sentence about dogs.",
            "Dogs are loyal animals.",
            "Translate it into German.",
            in_language("de"),
        ),
        row("What's 6 x 7?", "42", "Divide that by 2.", says("21")),
        row("Let's play: I say a word, you repeat it in uppercase. Word: apple", is_like("APPLE")),
        row(
            "Name a color.",
            "Green.",
            "No, not that one. Another color. One word.",
            is_like(
                "red",
                "blue",
                "yellow",
                "white",
                "black",
                "purple",
                "orange",
                "navy",
                "turquoise",
                "lavender",
                "teal",
                "olive",
                "coral",
                "maroon",
                "pink",
                "brown",
                "gray",
                "crimson",
                "amber",
                "beige",
            ),
        ),
        row(
            "Write two sentences about the sea.",
            "The sea is wide. It is blue.",
            "Make it all lowercase.",
            is_like("the sea is wide. it is blue"),
        ),
        row("Remember: A=5, B=7.", "OK.", "What is A + B?", says("12")),
        row(
            "Use bullet points. No, use a numbered list. Topic: three tips for saving money.",
            items(3, r"\d+[.)]"),
        ),
    ),
]
