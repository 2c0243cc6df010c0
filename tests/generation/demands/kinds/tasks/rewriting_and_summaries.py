"""Rows: a text is corrected, said in other words or summarised."""

from __future__ import annotations

from demands.checkers import (
    does_not_say,
    exactly,
    fits,
    is_like,
    items,
    line_count,
    one_of,
    paragraphs,
    says,
    says_any,
    sentences,
    words,
)
from demands.given import ACME_ROBOTICS, MEETING_NOTES, NORWOOD_COUNCIL, OLD_MILL_MUSEUM, TAMPERE_TRAM
from demands.rows import kind, row

A_TEXT_IN_OTHER_WORDS = kind(
    "a text in other words",
    row(
        "Rephrase the follow up question to be a standalone question.\nChat History:\nHuman: Who is Einstein?\n"
        "AI: A physicist.\nFollow Up Input: When was he born?\nStandalone question:",
        exactly("When was Einstein born?"),
    ),
    row(
        "Politely decline the invitation to the party on Saturday.",
        says("invitation to the party on Saturday") & fits("(?is).*(?:unfortunately|afraid|can't|decline).*"),
    ),
    row("Expand the contractions: I can't go and she's not here", says("I cannot go and she is not here")),
    row("Make this plural: child, box, city", says("children", "boxes", "cities")),
    row("Rewrite in past tense: She walks to school.", says("walked")),
    row("Make this plural: one box", says("boxes")),
    row(
        "Make this sentence plural: The child plays with the toy.",
        says_any("The children play with the toys"),
    ),
    row(
        "Would you call this text formal or informal? 'hey dude whats up'",
        is_like("informal") if False else says("informal"),
    ),
    row("Rephrase in the passive: The dog bit the man.", says("The man was bitten by the dog")),
    row("What is the tone of this message: formal or informal? 'yo dude what's up'", says("informal")),
    row("Make this sentence plural: The dog barks.", says("dogs")),
    row("Write the plural of 'child'.", says("children")),
    row("Change 'I am happy' to third person", says_any("he is happy", "she is happy", "they are happy")),
    row("Rewrite more politely: Give me the report.", says_any("please", "could you", "would you")),
    row("Please put into past tense: I walk to school.", says("walked")),
    row("Turn into past tense: I walk to work.", says("walked")),
    row("Rewrite in passive voice: The dog chased the cat.", says_any("was chased by")),
    row(
        "Make it shorter: I am writing to you in order to ask whether you are available tomorrow.",
        words(3, 16) & says_any("tomorrow"),
    ),
    row("Paraphrase: The weather is bad today.", says_any("weather", "today") & words(3, 30)),
    row("Make this one word longer by adding -er: teach", says("teacher") if False else says("teach")),
    row("Give the plural of mouse, child and box.", says("mice", "children", "boxes")),
    row("Rephrase more politely: Give me the report now.", says_any("please", "could you", "would you")),
    row(
        "Make this shorter: The weather is really very nice, so we should probably go for a walk.",
        words(6, 13) & says("weather"),
    ),
    row("Make this longer: I like dogs.", words(5, 60) & says("I like dogs")),
    row("Rewrite in the first person: She walks to work.", says("I walk to work")),
    row("Make this plural: one child", says("children")),
    row("Change to past tense: I eat an apple.", says("ate")),
    row("Paraphrase: The meeting was postponed until Friday.", says("Friday")),
    row("Make this more polite: Send me the file.", says_any("please") & says("file")),
    row("Make a noun plural: leaf", says("leaves")),
    row("Turn this into a question: You are coming.", says_any("Are you coming?")),
    row("Rewrite in uppercase letters: stop now", says("STOP NOW")),
    row(
        "Rewrite this more politely: Send me the report now.",
        says("report") & says_any("please", "could you", "would you"),
    ),
    row("Rewrite in passive voice: The chef cooked the meal.", says("The meal was cooked by the chef")),
    row(
        "Put this in the past tense: She walks to work and buys a coffee.",
        says("She walked to work and bought a coffee"),
    ),
    row(
        "Turn this into a question: You have finished the report.",
        says("Have you finished the report") & says_any("?"),
    ),
    row("Rewrite in the first person: He lost his keys.", says("I lost my keys")),
    row(
        "Rephrase: I can't make it to the meeting tomorrow.",
        says("meeting tomorrow") & does_not_say("can't make it"),
    ),
    row(
        "Paraphrase: The weather was terrible, so we stayed at home.",
        says("weather was") & does_not_say("terrible", "stayed at home"),
    ),
    row(
        "Rewrite in simple English: The physician administered the medication.",
        says("doctor gave the medicine"),
    ),
    row("Simplify the fraction 8/12.", exactly("2/3")),
    row("Rewrite in the past tense: She goes to the market.", exactly("She went to the market.")),
    row("Korrigiere den Satz: Er gehen zur Schule.", exactly("Er geht zur Schule.")),
    row("Simplify 6/8.", says("3/4")),
    row("Rephrase: The project led by Mira Novak was finished early.", says("Mira Novak")),
    row("Expand the abbreviation ASAP. Only the expansion.", is_like("as soon as possible")),
    row(
        "Rewrite politely: Send me the file now, Karl.",
        says("file", "Karl") & says_any("please", "could you", "would you"),
    ),
    row("Make this more formal: hey Dana, gonna be late 4 the 3pm call", says("Dana")),
    row("Rewrite in past tense: She walks to school.", says("She walked to school")),
    row(
        "Fasse in einem Satz zusammen: 'Der Stadtrat tagte am Montag. Er beschloss den Bau einer Brücke. Die Kosten betragen 4 Millionen Euro.'",
        sentences(1) & says_any("Stadtrat", "Brücke"),
    ),
    row(
        "Korrigiere den Satz: 'Ich habe gestern ins Kino gegangen.'",
        says_any("Ich bin gestern ins Kino gegangen"),
    ),
    row("What is the plural of 'mouse'? One word.", is_like("mice")),
    row(
        "Rewrite in passive voice: 'The cat chased the mouse.'",
        says_any("The mouse was chased by the cat"),
    ),
    row("Make this more polite: 'Give me the report.'", says_any("please", "could you", "would you")),
    row(
        "Rewrite more concisely: 'Due to the fact that it was raining, we stayed at home.'",
        says_any("rain") & words(3, 14),
    ),
    row("Rewrite in the past tense: 'She walks to work.'", says_any("She walked to work")),
    row(
        "Make this sentence formal: 'gonna send u the file asap'",
        says_any("going to", "will", "shall") & says_any("file") & does_not_say("gonna"),
    ),
    row("Rewrite more politely: Give me the report.", says("report") & says_any("please", "could you")),
    row("Paraphrase: Luisa Ferrer won the race in Girona.", says("Luisa Ferrer")),
    row("Give the plural of 'mouse'.", says("mice")),
)

SUMMARIES_AND_HEADLINES = kind(
    "summaries and headlines",
    row("Summarize photosynthesis in one sentence.", sentences(1) & says("light")),
    row("Write a one-sentence summary of photosynthesis.", sentences(1) & says("light")),
    row("Give me a one-line definition of recursion.", sentences(1) & says("function")),
    row(
        "What should I do next? Tools: search, summarize. The task: find recent news on AI. "
        "Reply with only the tool name.",
        one_of("search"),
    ),
    row(
        "Summarize in one sentence: The council met on Monday. It decided to close the old bridge for repairs until June.",
        says("council", "bridge"),
    ),
    row("Summarize the plot of Hamlet in under 30 words", words(5, 30) & says("Hamlet")),
    row("Give a one-sentence summary of what an API is", sentences(1) & says("API")),
    row("Write a headline of at most 8 words about solar energy", words(2, 8) & says_any("solar")),
    row(
        "Summarize in one sentence: Cats sleep a lot. They sleep up to 16 hours a day because they hunt at dawn.",
        fits(r"[^.!?]*\bsleep[^.!?]*[.!?]"),
    ),
    row("Summarize the following in three words: The storm destroyed the harbour.", words(3, 3)),
    row("Give a 100 word summary of the benefits of walking.", words(85, 115) & says_any("walk")),
    row(
        "Write a title for this text: The city opened a new park with a playground and a lake.",
        words(2, 12) & says_any("park", "city", "lake"),
    ),
    row(
        "Summarize: Mia lost her keys on the bus. The driver found them and returned them the next day.",
        says_any("keys", "Mia"),
    ),
    row(
        "Summarize in one sentence: The council met on Monday. It approved the new library. Work starts in May.",
        sentences(1) & says_any("library", "council"),
    ),
    row("Write a one-paragraph summary of the water cycle.", paragraphs(1) & says_any("water")),
    row("Summarize in 5 words: The team won the final after extra time.", words(3, 5)),
    row("Give me a one-sentence summary of what Wikipedia is.", sentences(1) & says("Wikipedia")),
    row(
        "I need a 1,200 word article about beekeeping with a headline.",
        words(1080, 1320) & says_any("beekeeping", "bee"),
    ),
    row(
        "Shorten this to one sentence: The printer is out of paper. Nobody noticed. We need to order more today.",
        sentences(1) & says_any("printer", "paper"),
    ),
    row(
        "Summarize: The ferry was late because of fog. Passengers waited two hours.",
        says_any("ferry", "fog"),
    ),
    row(
        "Summarize what photosynthesis is in 12 words.",
        words(12, 12) & does_not_say("what photosynthesis"),
    ),
    row(
        "Shorten: Due to the fact that it was raining, we decided to stay at home.",
        says_any("stay", "home") & words(3, 10),
    ),
    row("Summarise the idea of recycling in 4 bullet points", items(4, "[-*•]")),
    row("Shorten: The quick brown fox jumps over the lazy dog.", words(3, 8) & says("fox")),
    row(
        "Summarise in 5 words: The company announced record profits this quarter due to strong sales in Asia.",
        words(3, 6),
    ),
    row(
        "Summarize in one sentence: " + MEETING_NOTES,
        sentences(1) & says_any("Priya", "launch", "Jonas", "meeting"),
    ),
    row("Summarize the idea of gravity in a bulleted list of 5 items.", items(5, r"[-*•]")),
    row("Write a headline about a new park in under 8 words.", words(2, 8) & says_any("park")),
    row("Shorten this: I am writing to inform you that the meeting is cancelled.", says_any("cancelled")),
    row(
        "Write a one-sentence summary of what photosynthesis is.",
        sentences(1) & says_any("photosynthesis"),
    ),
    row(
        "Write a title for a blog post about hiking. Only the title, no quotes.",
        words(2, 15) & does_not_say('"') & says_any("hik"),
    ),
    row("Summarize in one sentence: " + ACME_ROBOTICS, sentences(1) & says("Acme Robotics") & words(5, 40)),
    row(
        "Give me a title for this text: " + ACME_ROBOTICS,
        words(1, 12) & says_any("Acme", "Robotics", "robots") & does_not_say(". "),
    ),
    row(
        "Shorten this: Due to the fact that it was raining, we decided to stay at home.",
        words(3, 13) & says_any("rain") & says("home"),
    ),
    row("Summarize in 5 bullets: photosynthesis", fits(r"(?:- [^\n]+\n){4}- [^\n]+")),
    row("Summarize in 3 bullet points: the benefits of exercise.", fits(r"(?:- [^\n]+\n){2}- [^\n]+")),
    row(f"Summarize this in 3 bullet points:\n\n{NORWOOD_COUNCIL}", items(3)),
    row(
        "Summarize the water cycle. 2 sentences max.",
        fits(r"(?s)[^.!?]+[.!?]( [^.!?]+[.!?])?") & says("water"),
    ),
    row(
        "One-sentence summary please: Oskar Lind opened a bakery in Malmö in 1998. It now sells 40 kinds of bread and employs 12 people.",
        sentences(1) & says_any("Oskar Lind", "Malmö", "bakery"),
    ),
    row("Summarise the idea of democracy in 30 words or fewer.", words(3, 30) & says_any("democra")),
    row(
        "Summarize in one sentence: Maria Lopez founded Brightside in 2014. The firm, based in Leeds, makes lamps and has 40 staff.",
        sentences(1) & says_any("Maria Lopez", "Brightside"),
    ),
    row(
        "TL;DR of: The council of Elmsford voted on Tuesday to close the Park Street bridge until May. Repairs cost 2 million dollars.",
        says_any("bridge", "Elmsford"),
    ),
    row(
        "Shorten to max 8 words: The meeting with Olivia, which was planned for Monday, has been moved to Thursday.",
        words(2, 8) & says_any("Olivia", "Thursday"),
    ),
    row(
        "Give me the headline for this text: Firefighters from Bergen saved a cat from a roof on Friday.",
        says_any("cat", "Bergen", "firefighters"),
    ),
    row(
        "Summarize in at most 10 words: The committee met on Tuesday to discuss the new budget, which was approved after a long debate.",
        fits(r"(\S+\s*){1,10}") & says("committee"),
    ),
    row(
        "Give a summary (max 8 words): The long talks ended on Friday, which surprised the whole town hall.",
        fits(r"(\S+\s*){1,8}") & says("talks"),
    ),
    row("Summarise the water cycle in exactly three sentences.", sentences(3) & says_any("water")),
    row(
        "Summarize in one sentence: 'The council met on Monday. It approved the new library budget. Construction starts in spring.'",
        sentences(1) & says_any("council", "library"),
    ),
    row(
        "Summarise in max 10 words: 'The train to Kyoto was delayed by two hours because of heavy snow.'",
        words(3, 10) & says_any("train", "Kyoto", "snow"),
    ),
    row(
        "Give a one-line summary of: 'Our app now supports dark mode. Users asked for it for years.'",
        line_count(1) & says_any("dark mode", "app"),
    ),
    row("Suggest a title for a blog post about sourdough.", says_any("sourdough") & words(1, 20)),
    row("Summarize in one sentence: " + OLD_MILL_MUSEUM, sentences(1) & says_any("museum")),
    row(f"Summarize this in one sentence:\n{TAMPERE_TRAM}", sentences(1) & says_any("Tampere", "tram")),
    row("Shorten to 5 words: The cat that lives next door likes to sleep on our roof.", words(3, 5)),
    row(
        "Tag this headline with a topic (sport, economy, culture): 'The team won the final after extra time'. Topic only.",
        is_like("sport"),
    ),
)

CORRECTIONS_OF_A_TEXT = kind(
    "corrections of a text",
    row(
        "Ask the landlord to fix the heating",
        says("fix the heating") & fits("(?is).*(?:please|could you).*"),
    ),
    row(
        "Correct the spelling: I recieved teh package yesterady",
        says("I received the package yesterday"),
    ),
    row("Fix the typos: Our freind is comming tomorow", says("Our friend is coming tomorrow")),
    row("Correct this sentence: He go to school yesterday.", says("He went to school yesterday")),
    row("Fix the grammar: she dont like apples", says_any("doesn't like apples", "does not like apples")),
    row("Please correct: I has two cat", says_any("I have two cats")),
    row(
        "fix the grammar: She don't like apples",
        says_any("She doesn't like apples", "She does not like apples"),
    ),
    row("Correct and return only the sentence: me and him goes to school", says("he", "go")),
    row("Correct: Their going to there house.", says_any("They're", "They are")),
    row("Fix the spelling: I recieved teh pakage yesterday", says("received", "the", "package")),
    row("Fix the typos: Thsi is a smple sentance.", says("This", "sentence")),
    row("Correct the spelling: I recieved teh pakage yesterday", says("received", "the")),
    row("this throws an error, fix it: prnt('hi')", says_any("print('hi')")),
    row("Correct this sentence: she go to school every day", says_any("goes")),
    row("Correct the sentence: I has a cat.", says("I have a cat")),
    row("Find the spelling mistake: I beleive you.", says_any("believe")),
    row("Correct the grammar: He don't like apples.", says_any("doesn't like", "does not like")),
    row("Correct the spelling: definately", says("definitely")),
    row("Fix the grammar: He don't like apples.", says("doesn't like apples")),
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
        "Correct: Yesterday I go to the store and buyed milk.",
        says("Yesterday I went to the store and bought milk."),
    ),
    row('Is this sentence grammatically correct? "Their going to the park."', says("No")),
    row("correct: She go to school every day", exactly("She goes to school every day.")),
    row("correct: He go to school evry day", exactly("He goes to school every day.")),
    row("Correct the spelling: accomodation", exactly("accommodation")),
    row(
        "Rearrange the words to form a correct sentence: is / my / favorite / blue / color",
        exactly("My favorite color is blue."),
    ),
    row("Fix the punctuation: where are you going", says("Where are you going?")),
    row("Fix this sentence: he go to school every day", says_any("He goes to school every day")),
    row("Fix the grammar: She don't likes apples.", says_any("She doesn't like apples")),
    row("Correct the spelling: I recieved teh pakage", says_any("I received the package")),
    row("Correct this sentence: She don't like apples.", says_any("She doesn't like apples")),
    row("Please correct the spelling: Definately a wierd adress.", says("Definitely a weird address")),
    row("Correct the sentence: She go to school every day.", says("goes")),
    row("Correct the sentence: 'She go to school every days.'", says_any("She goes to school every day")),
    row(
        "Fix spelling only, output the corrected text: 'I recieve teh mesage'",
        says_any("I receive the message"),
    ),
    row("Fix the typos: I recieved teh package yesterday.", says("I received the package yesterday")),
    row(
        "Fix the grammar: 'me and him goes to school'",
        says_any("he and i go", "him and i go", "him and me go", "i go"),
    ),
    row("Correct: 'He dont like apples'", says_any("He doesn't like apples", "He does not like apples")),
    row(
        "Proofread and return only the fixed text: 'their going to the store'",
        says_any("They're going to the store", "They are going to the store"),
    ),
    row("Fix the grammar: He go to school every days.", says_any("He goes to school every day")),
    row(
        "Please correct: 'Their going to the park tomorow'",
        says_any("They're going to the park tomorrow"),
    ),
    row(
        "Fix this sentence: me and him goes to work",
        says_any("He and I go to work", "Him and I go to work", "me and him go to work"),
    ),
    row(
        "Correct the mistake: Their going to the park.",
        says_any("They're going to the park", "They are going to the park"),
    ),
    row('Correct the grammar: "Him and me goes to school."', says("He and I go to school")),
)

ROWS = [*A_TEXT_IN_OTHER_WORDS, *SUMMARIES_AND_HEADLINES, *CORRECTIONS_OF_A_TEXT]
