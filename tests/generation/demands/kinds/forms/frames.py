"""Rows: the answer begins, ends or is framed as the prompt says."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    fits,
    is_like,
    items,
    lower_case,
    says,
    says_any,
    sentences,
    upper_case,
)
from demands.given import PROJECT_FALCON
from demands.rows import kind, row

ALICE = "Respond in this format:\nName: <name>\nAge: <age>\n\nThe person is Alice, who is 30 years old."

BEGINNINGS_ENDINGS_AND_FRAMES = kind(
    "beginnings, endings and frames",
    row(
        "In your reply the letter q should appear at least twice. Talk about animals.", fits("(?is).*q.*q.*")
    ),
    row("Describe a car in ALL CAPITAL LETTERS.", fits("[^a-z]+") & says("WHEELS")),
    row("Write exactly 4 bullet points about dogs using * as the marker.", items(4, r"\*") & says("wolves")),
    row("Write 3 paragraphs about the sea. Separate them with ***.", fits(r".+\n+\*{3}\n+.+\n+\*{3}\n+.+")),
    row(
        "Write a short story with the keywords sun and beach.", says("sun", "beach") & does_not_say("keyword")
    ),
    row('Give an example sentence with the word "brave".', says("brave") & does_not_say("example")),
    row(
        "Start your reply with 'Dear customer,' and confirm that the parcel was shipped.",
        fits("(?is)Dear customer,.*") & says("parcel was shipped"),
    ),
    row("Put the answer between <result> tags: capital of Spain?", exactly("<result>Madrid</result>")),
    row("Answer in all caps: what is a computer?", upper_case() & says_any("computer")),
    row("Reply in lowercase only. What is Python?", lower_case() & says_any("python")),
    row(
        "Write a short blog post about hiking with a heading and two subheadings", fits(r"# .*\n## .*\n## .*")
    ),
    row("Start your answer with 'Sure!' and tell me about bees", fits(r"Sure!.*bees.*")),
    row("Tell me about Rome and end with 'The End.'", fits(r".*Rome.*The End\.")),
    row("Put your answer in <answer> tags: what is 6 times 7?", fits(r"<answer>\s*42\.?\s*</answer>")),
    row("Wrap your whole reply in double asterisks: good morning", fits(r"\*\*[^*]+\*\*")),
    row(
        "Give me a code block with a hello world program in Python",
        fits(r".*```(?:python)?\n.*print\(.*\).*```.*"),
    ),
    row("Answer with a single emoji: how do you feel?", fits(r"[^\w\s!-~]{1,3}")),
    row("Finish your reply with the code XK-42", fits(r".*XK-42\.?")),
    row("Write 'hello' in a code block", fits(r"```\w*\nhello\n```")),
    row(
        "Give me a short answer with a title in bold: why is sleep important?",
        fits(r"\*\*[^*]+\*\*.*sleep.*"),
    ),
    row(
        "Write a regex that matches dates in the format YYYY-MM-DD. Output only the pattern.",
        exactly(r"^\d{4}-\d{2}-\d{2}$"),
    ),
    row(
        "Write a markdown document with an H1 title and two H2 sections about dogs.",
        fits(r"# Dogs\n\n## [^#]+\n## [^#]+"),
    ),
    row("Add 30 days to 2024-01-15. Return in DD/MM/YYYY format.", exactly("14/02/2024")),
    row("Write a heading and 2 paragraphs about tea in markdown.", fits(r"# Tea\n\n[^\n]+\n\n[^\n]+")),
    row("End your answer with the word DONE. What is mTLS?", fits(r".*DONE\.?")),
    row("Give me only the emoji for fire", exactly("🔥")),
    row("Start your answer with 'Ahoy'. How are you?", fits(r"['\"]?Ahoy.*")),
    row("Write the date March 5, 2024 in ISO format", says("2024-03-05")),
    row("Give the answer in all caps: what is ice?", upper_case()),
    row("Write your answer inside <answer> tags: what is 1+1?", fits(r".*<answer>.*2.*</answer>.*")),
    row("End every response with 'Over and out.' Hello!", fits(r".*Over and out\.['\"]?")),
    row("What is a CPU? Start with the phrase 'In short'", fits(r"In short.*")),
    row(
        "Answer as XML with the tags <name> and <age>: Ivo is 44.",
        says("<name>Ivo</name>", "<age>44</age>"),
    ),
    row(
        "Assign exactly one tag from this list: ['bug', 'enhancement', 'docs'] to the issue:"
        " 'Please add dark mode.'",
        exactly("enhancement"),
    ),
    row("Write a markdown heading level 2 with the text Introduction.", exactly("## Introduction")),
    row("Format the number 1234567 with commas.", exactly("1,234,567")),
    row("spell 'table' backwards", says("elbat")),
    row("Tell me about coffee. End your reply with 'Cheers!'", fits(r".*Cheers!") & says_any("coffee")),
    row(
        "Wrap the answer in <answer></answer> tags: what is 6*7?",
        fits(r"(?s).*<answer>\s*42\s*</answer>.*"),
    ),
    row("Tell me about rain. End with three exclamation marks.", fits(r"(?s).*[^!]!!!") & says_any("rain")),
    row(
        "Tell me about tea. Start every sentence with So.",
        fits(r"(?s)(?:So\b[^.!?]*[.!?]\s*)+") & says_any("tea"),
    ),
    row("Reply with an emoji only: happy", fits(r"[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?")),
    row('Write about the sun. Start every sentence with "The".', fits(r"The (?!the ).*") & says("sun")),
    row("Write a markdown checklist with two items.", fits(r"(?s).*- \[ \] .+\n- \[ \] .+")),
    row("Format 1234567.891 with thousands separators and two decimals", says("1,234,567.89")),
    row("Write 'Title' as an H2 heading in markdown.", exactly("## Title")),
    row("Put 'print(1)' in a code block.", fits(r"(?s)```\w*\nprint\(1\)\n```")),
    row("ANSWER IN ALL CAPS: what is snow?", upper_case() & says_any("SNOW")),
    row('Respond in the form "Result: <number>". What is 6 times 7?', exactly("Result: 42")),
    row("Write the date 4 July 2023 in ISO format.", says("2023-07-04")),
    row("Prefix your answer with 'A:'. What color is grass?", fits(r"(?i)A:.*green.*")),
    row("Add an emoji at the end: Good luck", fits(r"(?s)Good luck.*[^\x00-\u2100]\W*")),
    row("Join with hyphens: a, b, c", says("a-b-c")),
    row(
        "Lowercase this: HELLO WORLD",
        says("hello world") & does_not_say("HELLO")
        if False
        else exactly("hello world")
        if False
        else fits(r"(?s).*hello world.*"),
    ),
    row("Reply in ALL CAPS: what is the capital of Norway", upper_case() & says("OSLO")),
    row("Give me a markdown heading that says Release Notes", fits(r"#+ Release Notes")),
    row("Format as key: value lines: name is Rosa, city is Lyon", fits(r"name: Rosa\ncity: Lyon")),
    row("Start your answer with 'Sure,' and tell me what Linux is.", fits(r"Sure,.*Linux.*")),
    row("End your answer with the word 'Over'. What is radio?", fits(r"(?s).*Over\W?")),
    row("In which year did World War II end?", says("1945")),
    row(
        'Write a heading in markdown "Intro" followed by one paragraph about AI.',
        fits(r"# Intro\n\n[^\n]+"),
    ),
    row('Start your answer with "Well," and tell me about the moon.', fits("Well, [a-z].*")),
    row("Give one sentence on Mars in bold.", fits(r"\*\*[^*]*Mars[^*]+\.\*\*") & does_not_say("in bold")),
    row("Answer in uppercase: what is the capital of Italy?", upper_case() & says("ROME")),
    row("Write a code block containing only: x = 1", fits(r"```\w*\nx = 1\n```")),
    row("Reply with an emoji only: how do you feel?", fits(r"[^\x00-\u2100]{1,6}")),
    row("Quote this as a markdown blockquote: Stay hungry.", fits(r"> Stay hungry\.")),
    row("What's your name? Answer in ALL CAPS.", upper_case()),
    row("Separate with semicolons: red, green, blue", fits(r"(?s).*red; ?green; ?blue.*")),
    row("Write the date 5 March 2024 in ISO format", says("2024-03-05")),
    row("answer in lowercase only: WHAT IS THE CAPITAL OF FRANCE", lower_case() & says("paris")),
    row("Start with the word Honestly: what do you think of mondays?", fits(r"(?s)Honestly\b.+")),
    row("Reply in uppercase only. What's your favorite season?", upper_case()),
    row("Put your answer in <answer> tags: what is 6 times 7?", fits(r"(?s).*<answer>.*42.*</answer>.*")),
    row(
        'Start your answer with the word "Because". Why is the sky blue?',
        fits("Because .{20,}scatters.{20,}"),
    ),
    row(ALICE, exactly("Name: Alice\nAge: 30")),
    row(
        "Respond in this format: Name: ..., City: .... John lives in Boston.",
        exactly("Name: John, City: Boston"),
    ),
    row(
        "Respond in the following format:\nAnswer: <answer>\nConfidence: <high|medium|low>\n\n"
        "What is the capital of Japan?",
        fits(r"Answer: Tokyo\nConfidence: (high|medium|low)"),
    ),
    row(
        "Give your answer in the form 'City, Country'. Where is the Eiffel Tower?",
        exactly("Paris, France"),
    ),
    row('Answer using the template: "The answer is <X>." What is 7*6?', exactly("The answer is 42.")),
    row("What time is 3:30 PM in 24-hour format?", says("15:30")),
    row("Write the answer inside parentheses: what is 3+4?", exactly("(7)")),
    row("Write 2024-12-25 in the format DD/MM/YYYY.", says("25/12/2024")),
    row("Count the capital letters in 'Hello World'", says("2")),
    row(
        "Tell me about Venus. Your response should have 3 sections marked as SECTION 1, SECTION 2, SECTION 3.",
        says("SECTION 1", "SECTION 2", "SECTION 3"),
    ),
    row("Write a joke about computers, all in uppercase.", upper_case()),
    row(
        "Convert to lowercase: HELLO World",
        says_any("hello world") & does_not_say("HELLO World") if False else fits(r".*hello world.*"),
    ),
    row(
        "What do you think about remote work? Finish your response with this exact phrase: Is there anything else I can help with?",
        fits(r".*Is there anything else I can help with\?"),
    ),
    row(
        "Write a tagline for a bakery. Wrap your entire response with double quotation marks.",
        fits(r'".+"'),
    ),
    row(
        "Write a note to my sister and add a postscript starting with P.S. at the end.",
        fits(r".+P\.S\..+"),
    ),
    row(
        "Write a song about rain. It should contain a title wrapped in double angular brackets, such as <<title>>.",
        fits(r".*<<[^<>]+>>.*"),
    ),
    row("Start your answer with 'Sure thing!' and then tell me what DNS is.", fits(r"Sure thing!.+")),
    row("Write a markdown heading of level 2 with the text 'Setup'.", exactly("## Setup")),
    row("Use the format 'Name: X, Age: Y' for: Lena is 31 years old.", is_like("Name: Lena, Age: 31")),
    row("End your answer with three exclamation marks. What is the sun?", fits(r"(?s).+!!!")),
    row(
        "Explain what an API is to a five-year-old. Highlight at least 2 sections with markdown, i.e. *highlighted section*.",
        fits(r".*\*[^*\n]+\*.*\*[^*\n]+\*.*"),
    ),
    row(
        "Write a short text on gardening. Include at least 2 placeholders represented by square brackets, such as [address].",
        fits(r".*\[[^\]]+\].*\[[^\]]+\].*"),
    ),
    row("Write about dogs. End your reply with the sentence 'That is all.'", fits(r".{10,}That is all\.")),
    row("Write 7:30 PM in 24-hour format.", says("19:30")),
    row("Explain what Git is. Finish with the line: END OF ANSWER", fits(r"(?s).+END OF ANSWER")),
    row("Write 'yes' in bold markdown.", exactly("**yes**")),
    row("Answer with exactly one emoji.", fits(r"[\u2600-\U0001faff]\ufe0f?")),
    row(
        "Describe a dog using only lowercase letters and no punctuation.",
        fits(r"[a-z\s]+") & says_any("dog"),
    ),
    row(
        "Put your answer inside <answer></answer> tags: what is 6 times 7?",
        fits(r".*<answer>.*42.*</answer>.*"),
    ),
    row("Write 'hello from the test suite' in all caps", says("HELLO FROM THE TEST SUITE")),
    row(
        "Fill in the template: 'Dear {name}, your order {id} has shipped.' with name=Maria and id=5512",
        says("Dear Maria, your order 5512 has shipped."),
    ),
    row("Join these with hyphens: a, b, c, d", says("a-b-c-d")),
    row("Make a table comparing cats and dogs.", says("| Cats | Dogs |") & does_not_say("Make a table")),
    row("Describe a boat in uppercase letters.", upper_case() & says_any("boat")),
    row("Write 'hello world' in capital letters.", says("HELLO WORLD") & fits(r"(?s).*HELLO WORLD.*")),
    row('Tell me about tea. End your answer with "The end."', fits(r"(?s).+The end\.")),
    row("ANSWER IN ALL CAPS: what is a dog?", upper_case() & says_any("dog")),
    row("what is a tree? answer in lowercase only", lower_case() & says_any("tree")),
    row(f"{PROJECT_FALCON} When does it end? Just the date.", fits(r"(?:on )?28 June\.?|June 28\.?")),
    row("Replace every comma with a semicolon: a,b,c", fits("a; ?b; ?c")),
    row("Tell me about owls and finish with a question.", fits(r"(?s).+\?") & says_any("owl")),
    row("Describe yourself without using the letter e? Just kidding. Say hi in all caps.", is_like("HI")),
    row("Let's play: I say a word, you repeat it in uppercase. Word: apple", is_like("APPLE")),
    row(
        "What's the capital of Japan? Think step by step and finish with 'Answer: <answer>'.",
        fits(r"(?s).*Answer: Tokyo\.?"),
    ),
    row("Describe Rome in English and in all capital letters.", upper_case() & says_any("ROME")),
    row(
        "Explain photosynthesis. Wrap your entire response with double quotation marks.",
        fits('(?s)".*"') & says_any("photosynthesis"),
    ),
    row(
        "Give me advice on running. Finish your response with this exact phrase: Is there anything else I can help with?",
        fits(r"(?s).*Is there anything else I can help with\?"),
    ),
    row(
        "Write a poem about autumn. Your answer must contain a title, wrapped in double angular brackets, such as <<poem of joy>>.",
        fits(r"(?s).*<<[^<>]+>>.*") & says_any("autumn"),
    ),
    row(
        "Write a letter to my landlord. At the end of your response, please explicitly add a postscript starting with P.S.",
        fits(r"(?s).*\n\s*P\.S\. ?\S.*"),
    ),
    row(
        "Write an invitation with at least 3 placeholders represented by square brackets, such as [address].",
        fits(r"(?s).*\[[^\]]+\].*\[[^\]]+\].*\[[^\]]+\].*"),
    ),
    row(
        "Highlight at least 2 sections in your answer with markdown, i.e. *highlighted section*. What is yoga?",
        fits(r"(?s).*\*[^*\n]+\*.*\*[^*\n]+\*.*") & says_any("yoga"),
    ),
    row(
        "Write an article on bees with 3 sections. Mark the beginning of each section with SECTION X.",
        fits(r"(?s).*SECTION 1.*SECTION 2.*SECTION 3.*") & says_any("bees"),
    ),
    row(
        "Start your answer with the word 'Indeed' and tell me about glass.",
        fits(r"(?s)Indeed\b.*") & says_any("glass"),
    ),
    row(
        "Describe winter. Use at least one emoji.",
        fits("(?s).*[\U0001f300-\U0001faff☀-➿].*") & says_any("winter"),
    ),
    row(
        "Give me a checklist with 3 items in markdown (use - [ ]).",
        fits(r"(?s)(?:.*\n)?- \[ \] .+\n- \[ \] .+\n- \[ \] .+"),
    ),
    row("Wrap the number 99 in <result> tags. Nothing else.", exactly("<result>99</result>")),
    row("Write the date 5 March 2024 in ISO format. Just the date.", exactly("2024-03-05")),
    row(
        "Format 1234567.891 with thousands separators and two decimals. Only the number.",
        exactly("1,234,567.89"),
    ),
    row("Write a haiku about rain. Then write the word END on the last line.", fits(r"(?s).*\nEND")),
    row("Spell 'cat' letter by letter separated by hyphens.", says("c-a-t")),
    row("Write your answer in all lowercase letters: describe the sea.", fits(r"[^A-Z]+") & says("sea")),
    row("Join these words with a hyphen: red green blue", says("red-green-blue")),
    row(
        "Find all dates in: 'Start 2024-01-05, review 2024-02-10, end 2024-03-15.'",
        says("2024-01-05", "2024-02-10", "2024-03-15"),
    ),
    row("Respond with a thumbs up emoji only.", exactly("👍")),
    row("Write a level-2 markdown heading that says Results, nothing else.", exactly("## Results")),
    row(
        'Respond with a markdown heading "Report" and two bullets.', fits(r"# Report\n+- [^#\n]+\n- [^#\n]+")
    ),
    row('Answer with a heading "Essay" and three bullet points.', fits(r"# Essay\n(\n?- [^#\n]+){3}")),
    row("Put 'hello' in bold markdown. Only that.", exactly("**hello**")),
    row(
        "Give me a markdown heading followed by a paragraph about coffee.",
        fits(r"(?s)#+ .+\n+\w.+") & says_any("coffee"),
    ),
    row("Put your answer in a code block: print hello world in Python", fits(r"(?s).*```.*print\(.*```.*")),
    row(
        "Every reply must start with 'Dear customer,'. What are your opening hours?",
        fits("(?s)Dear customer,.+"),
    ),
    row("whats 5+5? start your answer with 'The answer is'", fits("The answer is.*10.*")),
    row("Write the answer in bold markdown: what is 3+4?", fits(r"(?s).*\*\*.*7.*\*\*.*")),
    row("Begin your answer with the word 'Indeed'. Are cats cute?", fits("(?s)Indeed.+")),
    row("Answer in lowercase letters only please. What is a cloud?", lower_case() & says_any("cloud")),
    row(
        "Tell me about pandas. Start with 'Once upon a time' and end with 'The End'.",
        fits(r"(?s)Once upon a time.*The End\.?"),
    ),
    row("What is 8 times 7? Respond in the form ANSWER: <number>", exactly("ANSWER: 56")),
    row(
        'Answer in the format "Capital: <capital>, Continent: <continent>". Country: Kenya',
        exactly("Capital: Nairobi, Continent: Africa"),
    ),
    row(
        'Reply in the format "Name: <name>; Age: <age>". Lena Wolf turned 27 in May.',
        exactly("Name: Lena Wolf; Age: 27"),
    ),
    row(
        "Fill in this template: Name: <name>\nCity: <city>\nJob: <job>\nText: Clara Vogt works as a plumber in Graz.",
        exactly("Name: Clara Vogt\nCity: Graz\nJob: plumber"),
    ),
    row(
        "Fill in the following template with the details from the text.\n\nName: [name]\nAge: [age]\n\nText: Milan Horak is 61 years old.",
        exactly("Name: Milan Horak\nAge: 61"),
    ),
    row(
        'Write a sentence about the forest that includes the word "lantern".', says("lantern") & sentences(1)
    ),
    row(
        "Write a paragraph about Oslo and include the keywords harbor, snow and music.",
        says("harbor", "snow", "music") & does_not_say("Oslo and include"),
    ),
    row(
        'Write a short text about frost containing the word "window" three times.',
        fits(r"(?s)(?:.*?\bwindow){3}.*"),
    ),
    row(
        "Write a short note about cheese with a heading and two paragraphs in Markdown.",
        fits(r"# Cheese\n\n[^\n]+\n\n[^\n]+"),
    ),
    row("Write two sentences about tea, each starting with the letter T.", fits(r"T[^.]*\. T[^.]*\.")),
    row("Put the following sentence in quotes: Still waters run deep.", exactly('"Still waters run deep."')),
    row('Write "Part B" as a level 3 Markdown heading.', exactly("### Part B")),
    row('Give me the word "go" in capital letters followed by three exclamation marks.', exactly("GO!!!")),
    row('Answer with the prefix "A:". What is the capital of Norway?', fits(r"A:.*Oslo.*")),
    row(
        'End every sentence with "indeed". Tell me about horses in two sentences.',
        fits(r"[^.]* indeed\. [^.]* indeed\."),
    ),
    row("Wrap the word READY in triple asterisks.", exactly("***READY***")),
)

ROWS = [*BEGINNINGS_ENDINGS_AND_FRAMES]
