"""A second set of what a tester types first: replies, labels, forms, lengths, languages, conflicts."""

from __future__ import annotations

from demands.checkers import (
    code,
    does_not_say,
    exactly,
    fits,
    in_language,
    is_csv,
    is_like,
    items,
    line_count,
    lower_case,
    number_within,
    paragraphs,
    says,
    says_any,
    sentences,
    upper_case,
    words,
)
from demands.rows import kind, row

TRIAGE = "You triage support tickets. Respond with exactly one word: low, medium, or high."
REPLIES = kind(
    "exact replies",
    row("I'm testing my proxy. Please just answer 'proxy ok'.", is_like("proxy ok")),
    row("Respond with the text: connection established", is_like("connection established")),
    row("Your only task is to output the string 'abc123'.", exactly("abc123")),
    row("test", is_like("OK"), system="You are a test server. Reply OK to everything."),
    row(
        "What is your name?",
        is_like("Zorp"),
        system="Your name is Zorp. When asked for your name, answer only 'Zorp'.",
    ),
    row(
        "Hello!",
        is_like("Welcome to Acme!"),
        system="Greet every user with 'Welcome to Acme!' and nothing else.",
    ),
    row("Echo: hello 123", is_like("hello 123")),
    row("Echo back the following text exactly as it is:\nLine one\nLine two", exactly("Line one\nLine two")),
    row('Say the word "banana" three times, separated by spaces.', is_like("banana banana banana")),
    row("Gib genau folgenden Text aus: Alles klar", is_like("Alles klar")),
    row("Dis simplement « merci »", is_like("merci")),
    row('Di "hola mundo" y nada más', is_like("hola mundo")),
    row("Scrivi esattamente: ciao a tutti", is_like("ciao a tutti")),
    row("Diga apenas 'sim'", is_like("sim")),
    row("Ответь одним словом: да", is_like("да")),
    row("请只回复“收到”", is_like("收到")),
    row("Finish your reply with the code XK-42", fits(r".*XK-42\.?")),
    row("If you understand, reply with 'understood'.", is_like("understood")),
)

LABELS = kind(
    "restricted sets",
    row("My laptop won't turn on and I have a presentation in an hour!", is_like("high"), system=TRIAGE),
    row("There's a small typo on your about page", is_like("low"), system=TRIAGE),
    row(
        "Sentiment? Reply with one word (positive/negative/neutral).\nText: I love this phone, the camera is great",
        is_like("positive"),
    ),
    row(
        "Sentiment? Reply with one word (positive/negative/neutral).\nText: The package arrived on Tuesday.",
        is_like("neutral"),
    ),
    row("Does this sentence contain a question? yes or no: 'Where are you going?'", is_like("yes")),
    row(
        "Answer with the letter only.\nWhat is the capital of France?\nA. London\nB. Paris\nC. Rome",
        is_like("B"),
    ),
    row("Is Berlin the capital of Germany? Reply true or false.", is_like("true")),
    row("Is 9 divisible by 2? Only answer True or False.", exactly("False")),
    row(
        "Which department should handle this: HR, IT or Finance? 'I forgot my password and cannot log in.'",
        says("IT"),
    ),
    row(
        "Tag this text with exactly one of [sports, finance, health]: 'The stock market fell sharply today.'",
        is_like("finance"),
    ),
    row(
        "On a scale of 1-10, how positive is this: 'I am thrilled with the service'? Give just the number.",
        number_within(7, 10),
    ),
    row(
        "Is this message urgent? Answer YES or NO: 'The server is on fire, please help immediately'",
        exactly("YES"),
    ),
    row(
        "Is this message urgent? Answer YES or NO: 'Could you send me the minutes some time next week?'",
        exactly("NO"),
    ),
    row("Detect the language. Options: en, de, fr, es. Text: ¿Dónde está la biblioteca?", is_like("es")),
    row(
        "Does the review recommend the product? yes/no. Review: Do not buy this, total waste of money.",
        is_like("no"),
    ),
    row("Reply 'spam' or 'not spam': Meeting moved to 3pm, same room.", is_like("not spam")),
    row(
        "Reply 'spam' or 'not spam': You are our lucky winner! Claim your $1000 gift card now",
        is_like("spam"),
    ),
    row("Who is older, Anna (34) or Ben (29)? Name only.", is_like("Anna")),
    row("Is the number 8 even or odd?", says("even") & does_not_say("odd.")),
    row("Klassifiziere als Lob oder Beschwerde: 'Vielen Dank, der Service war großartig!'", is_like("Lob")),
    row(
        "Intent of this message (greeting, question, complaint): 'Hello there, good morning'. One word.",
        is_like("greeting"),
    ),
    row(
        "Return a number from 0 to 100 for how likely this is spam: 'FREE MONEY click now!!!'",
        number_within(51, 100),
    ),
)

FORMS = kind(
    "demanded forms",
    row("What are the primary colors? Answer as a bulleted list.", items(3, "[-*•]") & says("red")),
    row(
        "List 5 programming languages separated by commas, no other text",
        fits(r"[\w+#. ]+(?:, [\w+#. ]+){4}"),
    ),
    row("In one word, what is the color of the sky?", is_like("blue")),
    row("Explain machine learning in three bullet points", items(3, "[-*•]")),
    row(
        "Give me a two-column markdown table of three countries and their capitals",
        fits(r"\|[^|\n]+\|[^|\n]+\|\n\|[-:| ]+\|\n(\|[^|\n]+\|[^|\n]+\|\n?){3}"),
    ),
    row("Write a poem with exactly 4 lines about the sea", line_count(4)),
    row("Give a one-sentence summary of what an API is", sentences(1) & says("API")),
    row("WRITE YOUR ANSWER IN CAPITAL LETTERS. What is Linux?", upper_case() & says_any("LINUX")),
    row("what is rust? answer in lower case letters only please", lower_case() & says("rust")),
    row("Describe a tree without the letter e", does_not_say("e") & words(3, 200)),
    row("Write a headline of at most 8 words about solar energy", words(2, 8) & says_any("solar")),
    row("Begin every line with '>': list two benefits of reading", fits(r"(>.*\n){1,5}>.*")),
    row("Give me 3 hashtags for a coffee shop", fits(r"(?:[^#]*#\w+){3}[^#]*")),
    row("Answer with a numbered list of 4 steps: how do I make tea?", items(4, r"\d+[.)]")),
    row(
        "Output the weekdays, one per line",
        fits(r"Monday\nTuesday\nWednesday\nThursday\nFriday(\nSaturday\nSunday)?"),
    ),
    row("Write 'hello' in a code block", fits(r"```\w*\nhello\n```")),
    row("Use an emoji in your answer: how are you?", fits(r".*[^\x00-\u2100].*") & words(2, 60)),
    row("What is HTTP?", fits(r"\[BOT\].*HTTP.*"), system="Prefix every response with [BOT]."),
    row("Tell me about Mars", sentences(2) & says("Mars"), system="Always answer in exactly two sentences."),
    row(
        "What is the meaning of life?",
        words(3, 15) & does_not_say("sources", "directions"),
        system="You are terse. Never use more than 15 words.",
    ),
    row("Write about Venice. Include the word 'gondola' twice.", fits(r"(?is)(.*gondola){2}.*")),
    row(
        "Give me a short answer with a title in bold: why is sleep important?",
        fits(r"\*\*[^*]+\*\*.*sleep.*"),
    ),
    row("Écris trois phrases sur la mer.", sentences(3) & says("mer")),
    row("Nenne fünf Farben, durch Komma getrennt.", fits(r"\w+(?:, \w+){4}\.?")),
    row("Escribe un párrafo de 60 palabras sobre el café.", words(54, 66) & says("café")),
    row("Elenca 3 città italiane", items(3, r"\d+[.)]|[-*•]")),
)

LENGTHS = kind(
    "lengths",
    row("Write a 300-word story about a lighthouse keeper.", words(270, 330) & says_any("lighthouse")),
    row("Can you write a 120 word email to my boss asking for a day off?", words(108, 132)),
    row("Explain photosynthesis in 75 words.", words(67, 83) & says_any("photosynthesis")),
    row("Rédige un texte de 150 mots sur les chats.", words(135, 165) & says_any("chats")),
    row("Give me 1000 words on the history of computers", words(900, 1100) & says_any("computers")),
    row("Write two paragraphs on why dogs make good pets", paragraphs(2) & says_any("dogs")),
)

LANGUAGES = kind(
    "languages",
    row("Kannst du mir erklären, was ein Server ist?", in_language("de") & says("Server")),
    row("Cuéntame algo sobre Madrid", in_language("es") & says("Madrid")),
    row("Please answer in French: how does a car work?", in_language("fr")),
    row("Hi, how are you?", in_language("es"), system="Responde siempre en español."),
    row("Cosa sono le API?", in_language("it") & says("API")),
)

CONFLICTS = kind(
    "conflicts",
    row("List 3 fruits. Sorry, I meant 5 vegetables.", items(5, r"\d+[.)]|[-*•]")),
    row(
        "Write it in capitals. On second thought, lowercase please. What is a cat?",
        lower_case() & says("cat"),
    ),
    row(
        "Give me five bullet points about Rome",
        sentences(1) & says("Rome"),
        system="Reply in exactly one sentence, no lists.",
    ),
)

TASKS = kind(
    "tasks",
    row('Output just this: {"ok":true}', exactly('{"ok":true}')),
    row('Echo back this JSON: {"user":"ann"}', exactly('{"user":"ann"}')),
    row(
        "Correct the spelling: I recieved teh package yesterady",
        says("I received the package yesterday"),
    ),
    row("Fix the typos: Our freind is comming tomorow", says("Our friend is coming tomorrow")),
    row(
        "Make a CSV with columns product,price for: apple 1.20, bread 2.50",
        is_csv(["product", "price"], [["apple", "1.20"], ["bread", "2.50"]]),
    ),
    row("Give me a list of three fruits as a markdown bullet list", items(3, r"[-*•]")),
    row("List five animals as a simple bullet list", items(5, r"[-*•]")),
    row(
        "What does the premium plan cost?",
        says("49"),
        system="Plans: Basic costs $19 per month. Premium costs $49 per month. Support is available 24/7.",
    ),
    row("What does HTTP 404 mean?", says("not found")),
    row("Tell me a fun fact about otters", says("otters") & does_not_say("fact about otters")),
    row("Three random animals please", items(3)),
    row("Write a JavaScript function to check if a number is even", code("function", "% 2")),
    row("Explain TLS in three bullet points", items(3, r"[-*•]") & does_not_say("bullet points")),
)

ROWS = [*TASKS, *REPLIES, *LABELS, *FORMS, *LENGTHS, *LANGUAGES, *CONFLICTS]
