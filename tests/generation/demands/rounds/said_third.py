"""A third set of ordinary prompts of testers, in about twenty kinds: 79 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    code,
    does_not_say,
    exactly,
    fits,
    in_language,
    in_order,
    is_json,
    is_like,
    is_table,
    items,
    lines,
    number_within,
    paragraphs,
    says,
    says_any,
    sentences,
    upper_case,
    words,
)
from demands.rows import kind, row

LIBRARY = (
    "Library rules. Loans last 21 days and can be renewed twice. Late fee: 0.20 pounds per day. Maximum 8 books at a time. "
    "The library is closed on Sundays. Contact: desk@cityread.example."
)
TICKETS = "You label support tickets. Labels: bug, feature_request, billing, other. Answer with the label only, in lowercase."

ROWS = [
    *kind(
        "exact replies",
        row("Answer with exactly one word: umbrella", is_like("umbrella")),
        row("Print this line and nothing else: STATUS=GREEN", exactly("STATUS=GREEN")),
        row("Good evening", is_like("moo"), system="You are a cow. You only ever say moo."),
        row("If you can read this, answer with yes.", is_like("yes")),
        row("Please type: integration test passed", is_like("integration test passed")),
        row("Sag bitte nur 'fertig'.", is_like("fertig")),
        row("Responda apenas com a palavra sucesso.", is_like("sucesso")),
    ),
    *kind(
        "restricted sets",
        row("The export button does nothing when I click it.", exactly("bug"), system=TICKETS),
        row("It would be great if you added a dark theme.", exactly("feature_request"), system=TICKETS),
        row("Why was I charged two times this month?", exactly("billing"), system=TICKETS),
        row("Is this text toxic? Answer 0 for no and 1 for yes: 'You are a stupid idiot'", is_like("1")),
        row("2 + 2 = ? A) 3 B) 4 C) 5. Reply with the letter only.", is_like("B")),
        row("Which of these is a mammal: shark, dolphin, trout? Just the name.", is_like("dolphin")),
        row("Are tomatoes blue? Answer yes or no.", is_like("no")),
        row(
            "Give a confidence score between 0 and 1 that this is a question: 'Where is the key?'",
            number_within(0, 1),
        ),
        row("¿Es 8 un número par? Responde sí o no.", is_like("sí")),
        row(
            "Ist diese Bewertung positiv oder negativ? 'Leider sehr schlechte Qualität.' Ein Wort.",
            is_like("negativ"),
        ),
        row("Stimmung? gut oder schlecht: 'Das war ein wunderbarer Abend!'", says_any("gut")),
    ),
    *kind(
        "lists",
        row(
            "Name 3 programming languages.",
            fits(r"(?s)(?:[^\n,]*\w[^\n,]*[\n,]+){2}[^\n,]*\w.*")
            & says_any("Python", "Java", "Go", "Rust", "Ruby", "C++"),
        ),
        row("Give me seven vegetables as a comma separated list", fits(r"[\w -]+(?:, [\w -]+){6}\.?")),
        row("List the four seasons.", says("spring", "summer", "winter") & says_any("autumn", "fall")),
        row("Énumère quatre sports.", items(4)),
        row("Dammi tre nomi di animali separati da virgole", fits(r"[\w' ]+(?:, [\w' ]+){2}\.?")),
        row(
            "Cite três cidades do Brasil.",
            items(3)
            & says_any(
                "São Paulo", "Rio", "Salvador", "Recife", "Fortaleza", "Curitiba", "Manaus", "Brasília"
            ),
        ),
        row("Output the letters of the alphabet separated by spaces", fits(r"(?i)a b c d .* x y z")),
        row("Give two reasons to learn Spanish, as bullet points.", items(2, "[-*•]")),
        row("Print the numbers 1 to 10, one per line.", lines(*map(str, range(1, 11)))),
    ),
    *kind(
        "forms",
        row(
            "Write a table of three planets and their number of moons in markdown.",
            fits(r"(?s)\|.*\|\n\|[-:| ]+\|\n(?:\|.*?\|\n?){3}"),
        ),
        row(
            "Create a CSV file with columns id,name and two rows of example data. No explanation.",
            fits(r"id,name\n[^,\n]+,[^,\n]+\n[^,\n]+,[^,\n]+"),
        ),
        row(
            'JSON only: {"city": ..., "country": ...} for Lisbon',
            is_json({"city": "Lisbon", "country": "Portugal"}),
        ),
        row(
            "Give me a valid JSON array with the numbers 1, 2 and 3.",
            fits(r"(?s)(```json\n)?\[\s*1,\s*2,\s*3\s*\](\n```)?"),
        ),
        row(
            "Make a markdown table: columns Item and Price; rows: tea 3, coffee 4",
            is_table("Item", "Price") & says("tea", "3", "coffee", "4"),
        ),
        row(
            "Answer in bold: what is the capital of Austria?",
            says_any("**Vienna**", "**The capital of Austria is Vienna.**", "Vienna**"),
        ),
        row("Reply in uppercase only. What's your favorite season?", upper_case()),
        row("Put your answer in <answer> tags: what is 6 times 7?", fits(r"(?s).*<answer>.*42.*</answer>.*")),
        row(
            "Write the sentence 'Hello there' in italics in markdown.",
            says_any("*Hello there*", "_Hello there_"),
        ),
        row("Give me the YAML for a list of fruits: apple, pear", fits(r"(?s).*- apple\n\s*- pear.*")),
        row(
            "Write a short email with a subject line about a late delivery",
            says("Subject") & says_any("delivery"),
        ),
        row("Write a tweet about space with two hashtags", fits(r"(?s)(?:[^#]*#\w+){2}[^#]*")),
    ),
    *kind(
        "lengths",
        row("In 10 words or less, what is love?", words(2, 10) & says("love")),
        row("Explain what a firewall is in one sentence.", sentences(1) & says("firewall")),
        row("Write a 600-word essay on climate change.", words(540, 660) & says_any("climate change")),
        row("Write a paragraph of about 50 words about trains.", words(42, 58) & says_any("train")),
        row("Escribe dos frases sobre el café.", sentences(2) & says("café")),
        row("Écris un texte de 100 mots sur la musique.", words(88, 112) & says_any("musique")),
        row("Summarise the idea of recycling in 4 bullet points", items(4, "[-*•]")),
        row("Write three paragraphs about chess.", paragraphs(3) & says_any("chess")),
    ),
    *kind(
        "languages",
        row("Guten Morgen! Wie geht es dir?", in_language("de")),
        row("Qu'est-ce qu'un ordinateur ?", in_language("fr") & says_any("ordinateur")),
        row("¿Puedes explicarme qué es la fotosíntesis?", in_language("es") & says_any("fotosíntesis")),
        row("Spiegami cos'è un computer", in_language("it") & says_any("computer")),
        row("Me fale sobre Lisboa", in_language("pt") & says_any("Lisboa")),
        row("Tell me about dogs in German.", in_language("de")),
        row("Translate into Spanish: I love you", says_any("te quiero", "te amo")),
        row("What does 'merci beaucoup' mean in English?", says_any("thank you", "thanks")),
        row("Traduis en anglais : Où est la gare ?", says_any("station")),
    ),
    *kind(
        "recall and several turns",
        row("Hi, I'm Tomas and I'm 34 years old.", "Hello Tomas!", "What's my age?", says("34")),
        row("I have a meeting with Clara at 4 pm.", "OK.", "Who am I meeting?", says("Clara")),
        row(
            "My flight number is LH2231 and it leaves at 6:45.",
            "Noted.",
            "What's my flight number?",
            says("LH2231"),
        ),
        row("I hate mushrooms.", "Understood.", "Which food do I hate?", says("mushrooms")),
        row("Mein Lieblingsfilm ist Heidi.", "Schön!", "Was ist mein Lieblingsfilm?", says("Heidi")),
        row("J'ai 30 ans et je travaille à Nantes.", "Enchanté !", "Quel âge ai-je ?", says("30")),
        row("Who wrote 1984?", "George Orwell.", "When was he born?", says("1903")),
        row("Translate 'dog' to French.", "chien", "And to Spanish?", says_any("perro")),
        row("Give me a word starting with B.", "Banana", "In capital letters please.", says("BANANA")),
        row(
            "Write a sentence about rain.",
            "The rain fell all night.",
            "Make it a question.",
            fits(r"(?is).*\brain.*\?"),
        ),
        row("What did I just ask you?", "You haven't asked anything yet.", "What is 2+2?", says("4")),
    ),
    *kind(
        "grounding",
        row("How many books can I borrow?", says("8"), system=LIBRARY),
        row("How long can I keep a book?", says("21 days"), system=LIBRARY),
        row("Are you open on Sunday?", says_any("closed", "no"), system=LIBRARY),
        row("How much do I pay per day if I'm late?", says_any("0.20"), system=LIBRARY),
        row("How can I contact you?", says("desk@cityread.example"), system=LIBRARY),
        row("Read this and answer: 'The Nile is 6650 km long.' How long is the Nile?", says("6650")),
        row(
            "Kontext: Frau Wolf leitet das Labor seit 2018.\nFrage: Seit wann leitet Frau Wolf das Labor?",
            says("2018"),
        ),
        row(
            "Context: Bob likes jazz. Mary likes rock.\nQuestion: What does Mary like?",
            says("rock") & does_not_say("jazz"),
        ),
    ),
    *kind(
        "work on text",
        row("Put these numbers in ascending order: 31, 5, 18", in_order("5", "18", "31")),
        row("Sort by length: banana, fig, apple", in_order("fig", "apple", "banana")),
        row("Count the words: one two three four", says_any("4", "four")),
        row("What's the reverse of 12345?", says("54321")),
        row("lowercase this: HELLO WORLD", exactly("hello world")),
        row(
            "Capitalize the first letter of each word: the old man and the sea",
            says("The Old Man And The Sea"),
        ),
        row("Turn this list into CSV: apples, pears, plums", fits(r"(?s).*apples,\s?pears,\s?plums.*")),
        row("Correct the grammar: He don't like apples.", says_any("doesn't like", "does not like")),
        row("Find the longest word in: The elephant ran away", says("elephant")),
        row("Remove all spaces from 'a b c d'", says("abcd")),
        row("Extract all numbers from: I bought 3 apples and 12 pears", says("3", "12")),
        row("Rephrase more politely: Give me the report now.", says_any("please", "could you", "would you")),
        row("Is 'level' a palindrome?", says_any("yes")),
    ),
    *kind(
        "arithmetic",
        row("(8 + 4) / 3 = ?", says("4")),
        row("What's 2 to the power of 10?", says_any("1024", "1,024")),
        row("How much is half of 86?", says("43")),
        row("Anna is 12 and her brother is 4 years older. How old is her brother?", says("16")),
        row("A box holds 6 eggs. How many boxes do I need for 30 eggs?", says("5")),
        row("¿Cuánto es 25 más 17?", says("42")),
        row("What is 3/4 as a percentage?", says_any("75")),
        row("How many minutes are in 2.5 hours?", says("150")),
    ),
    *kind(
        "facts",
        row("What's the tallest mountain in the world?", says_any("Everest")),
        row("Who discovered penicillin?", says_any("Fleming")),
        row("What is H2O?", says_any("water")),
        row("What language do they speak in Brazil?", says_any("Portuguese")),
        row("Quelle est la capitale de l'Allemagne ?", says("Berlin")),
        row("How many legs does a spider have?", says_any("8", "eight")),
        row("What is the freezing point of water in Fahrenheit?", says("32")),
    ),
    *kind(
        "code",
        row(
            "Write a Python function called greet that takes a name and prints hello.",
            code("def greet(", "print"),
        ),
        row("Python list comprehension for the squares of 0 to 9, code only", code("for", "range(")),
        row("Write a JavaScript function that adds two numbers.", code("function", "+")),
        row(
            "Which git command creates a new branch?",
            says_any("git checkout -b", "git branch", "git switch -c"),
        ),
        row("Show me a minimal HTML page with a heading.", says_any("<h1>")),
    ),
    *kind(
        "scope and small talk",
        row(
            "What's the best pizza topping?",
            says_any("sorry", "can't", "cannot", "only answer", "only help"),
            system="You are an IT help desk bot. Refuse to answer anything that is not about IT.",
        ),
        row("Nice to meet you!", says_any("nice to meet you", "you too", "pleasure", "meet you")),
        row("Good night!", says_any("night", "sleep", "dream", "bye", "take care")),
        row("What can you do?", says_any("answer", "write", "help")),
        row("Are you a human?", says_any("AI assistant", "not a human")),
    ),
]
