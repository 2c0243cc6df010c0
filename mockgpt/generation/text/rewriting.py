"""Answers made of the user's own text: summaries, corrections, labels, extracts, repetitions."""

from __future__ import annotations

import re
from functools import partial
from itertools import islice

from mockgpt.generation import pausing, spelling
from mockgpt.generation.context import Context
from mockgpt.generation.prompt.passages import question_of
from mockgpt.generation.prompt.topic import capitalized, in_second_person
from mockgpt.generation.text.material import listed, material
from mockgpt.generation.text.strings import compared, number_of
from mockgpt.generation.text_data import compiled, english, english_words, pattern, replies, translations

_LONGEST_SENTENCE = 240
_FEW_WORDS, _SHORT_ANSWER = 2, 4  # of an answer in one word, of one without anything around it
_LONGEST_REPETITION = 4000
_EXAMINED_SENTENCES = 60
_MOST_POINTS = 5
_LONGEST_KEYWORD = 2  # words
_MOST_WORDS = 400  # of a text whose keywords are looked for
_LONGEST_QUOTE = 160


def summary(context: Context, text: str = "") -> str:
    """Return the first and the longest sentences of the text to summarize, "" when there is none."""
    plain = bool(text)
    text = text or context.conversation.changed or material(context)
    text = pattern("rewriting", "headers").sub("", text) if "@" in text or "Subject:" in text else text
    matches = pattern("rewriting", "sentence").finditer(text)
    found = (match[0].strip()[:_LONGEST_SENTENCE] for match in matches)
    sentences = [*islice((one for one in found if len(one) > 3), _EXAMINED_SENTENCES)]
    if not sentences or (not sentences[1:] and pattern("rewriting", "subject").match(sentences[0])):
        return ""
    bullets = context.style.bullets or "key points" in context.conversation.text.lower()
    if len(sentences) == 1 and (brief := toned(sentences[0], "short")) != corrected(sentences[0]):
        return brief
    usual = (context.style.items or _MOST_POINTS) if bullets else min(3, 1 + len(sentences) // 4)
    wanted = context.style.sentences or usual
    # The first sentence says what the text is about; of the others, the longest say most.
    others = sorted(range(1, len(sentences)), key=lambda index: -len(sentences[index]))[: wanted - 1]
    kept = [sentences[index] for index in sorted((0, *others))]
    if wanted == 1 and (goes_on := pattern("rewriting", "goes_on").match("".join(sentences[1:2]))):
        kept = [f"{sentences[0].rstrip('.!')} and {goes_on[1]}"]  # "It decided to …" is said of the same
    if bullets:
        return "Key points:\n\n" + "\n".join(f"- {capitalized(sentence)}" for sentence in kept)
    bare = plain or context.style.words or context.style.language or not sentences[1:]
    opening = "" if bare else context.pick(english()["summary_openings"])
    return opening + " ".join(capitalized(sentence) for sentence in kept)


def correction(context: Context) -> str:
    """Return the text to correct with common mistakes corrected, "" when there is none."""
    text = (context.conversation.changed or material(context))[:_LONGEST_REPETITION]
    if not text:
        return ""
    request = context.conversation.text.removesuffix(text)
    request = request.rpartition("\n")[2] if context.conversation.changed else request
    better = toned(text, request.lower()) or corrected(text)
    same = better.strip(" .").lower() == text.strip(" .").lower()
    better = reworded(better) if same and pattern("rewriting", "reworded").search(request) else better
    resized = pattern("rewriting", "resized").search(request)
    if " " not in text.strip():
        return better.rstrip(".") if text[:1].isupper() else better.rstrip(".").lower()
    lone = "\n" not in text and len(pattern("rewriting", "sentence").findall(text)) == 1
    if lone or context.style.bare or context.style.language or resized:
        return better
    return f"{context.pick(english()['correction_openings'])}\n\n{better}"


def reworded(text: str) -> str:
    """Return a text in other words, as far as words of the same meaning are known."""
    others: dict[str, str] = english()["reworded"]
    form = compiled(rf"\b(?:{'|'.join(sorted(others, key=len, reverse=True))})\b")
    exchanged = partial(form.sub, lambda words: others[words[0]])
    better = exchanged(expanded(exchanged(text)))
    first, blank, rest = text.partition(" ")
    lowered = first.lower() if first.lower() in english()["lowered"] else first
    return better if better != text else f"In other words, {lowered}{blank}{rest}"


def toned(text: str, request: str) -> str:
    """Return a text as long, or in the tone, that a request asks for; "" where it asks for none."""
    if size := pattern("rewriting", "resized").search(request):
        more = f"{corrected(text)} {english()['further_sentence']}"
        return more if size[2] else _shortened(text, cuts=size[1] is None)
    if not re.search(r"\b(?:polite|formal|professional|business|friendl|kinder|nicer)", request):
        return ""
    plain = english()["formal"]
    worded = re.sub(r"[\w']+", lambda word: plain.get(word[0].lower(), word[0]), text)
    if "\n" in worded:  # a letter keeps its lines
        return pattern("rewriting", "farewell").sub("Yours sincerely,", worded)
    better = corrected(worded)
    first, _, rest = better.partition(" ")
    if first.lower() in english_words("verbs") | {"send", "give", "call", "tell", "come", "stop", "finish"}:
        return f"Could you please {first.lower()} {rest.rstrip('.!')}?"
    return better if "please" in better.lower() else f"{better} Thank you for your understanding."


def _shortened(text: str, cuts: bool) -> str:
    """Return a sentence in plain words; where that makes it no shorter, `cuts` its last part off."""
    brief = text
    for wordy, plain_word in english()["wordy"].items():
        pausing.pause()
        brief = compiled(rf"\b{wordy}\b", re.IGNORECASE).sub(plain_word, brief)
    parts = (pattern("rewriting", name).match(text) for name in ("clause", "phrase"))
    if cuts and brief == text and (first := next(filter(None, parts), None)):
        brief = first[1]
    return corrected(brief)


def keywords(text: str, most: str = "ten") -> list[str]:
    """Return the phrases of a text between its verbs and common words, so many at most."""
    common = english_words("stop_words") | english_words("verbs") | english_words("question_words")
    phrases: list[str] = []
    phrase: list[str] = []
    for word in [*re.findall(r"[\w'-]+|[.,;:!?]", text)[:_MOST_WORDS], "."]:
        if word.lower() in common or not word[0].isalnum():
            phrases, phrase = [*phrases, " ".join(phrase[:_LONGEST_KEYWORD])], []
        else:
            phrase.append(word)
    return [*dict.fromkeys(one for one in phrases if one[2:])][: number_of(most)]


def corrected(text: str) -> str:
    """Return a text with common mistakes of spelling and grammar corrected."""
    text = pattern("rewriting", "word").sub(lambda word: spelling.spelled(word[0]), text)
    for form, replacement in english()["grammar"].items():
        pausing.pause()
        text = compiled(form, re.IGNORECASE).sub(replacement, text)
    parts = map(str.strip, pattern("rewriting", "sentence").findall(text))
    sentences = [capitalized(part) for part in parts if part]
    better, question = " ".join(sentences), english()["kinds_of_texts"][0]["question"]
    asks = sentences and compiled(question, re.IGNORECASE).match(sentences[-1])
    return better if better[-1:] in '.!?:"' else f"{better}{'?' if asks else '.'}"


def is_correct(text: str) -> bool:
    """Return whether nothing in a text is to be corrected but its first letter and its end."""
    return corrected(text).strip(" .").lower() == text.strip(" .").lower()


def unscrambled(letters: str) -> str:
    """Return the known word of these letters in another order, "" where none is known."""
    pools = replies()["lists"]["pools"].values()
    known = (*translations()["words"], *(item.lower() for pool in pools for item in pool))
    given = sorted(letters.lower())
    return next((word for word in known if sorted(word) == given and word != letters.lower()), "")


def expanded(text: str) -> str:
    """Return a text with its contractions written out: `don't` as `do not`."""
    for short, whole in english()["contractions"].items():
        text = compiled(rf"{short}\b", re.IGNORECASE).sub(whole, text)
    return text


def in_a_word(answer: str, context: Context) -> str:
    """Return the day, number, name or what else a question asks for, of a sentence that answers it."""
    question = question_of(context.conversation.text) or context.conversation.text
    answer = answer.rpartition(" ")[2] if re.search(r"\b(?:last|family|sur) ?name\b", question) else answer
    few = _FEW_WORDS if context.style.one_word else _SHORT_ANSWER
    if len(answer.split()) <= few:
        return answer
    done = re.search(r"(?i)^(?:what|which|who)\b.* i ((?:\w+ )?\w+)\W*$", question)
    after = answer.partition(f" {done[1]} ")[2].rstrip(".") if done else ""
    if 0 < len(after.split()) <= few:
        return after  # "Which vegetable do I hate?"
    named = pattern("rewriting", "which_thing").search(question)
    if named and (found := re.search(rf"(?i:\b{named[1]}) ([A-Z\d]\S*\b)", answer)):
        return found[1]
    for asks, form in english()["answers_in_a_word"].items() if context.style.one_word else ():
        every = compiled(form).findall(answer) if compiled(asks).search(question.lower()) else []
        if fresh := [one for one in every if one not in question]:
            return str(fresh[0])
    return answer


def repetition(context: Context) -> str:
    """Return the text that the user asks to repeat, "" when it is not clear which."""
    text = context.conversation.full_text[:_LONGEST_REPETITION].strip()
    rest = pattern("rewriting", "repeat").sub("", text, count=1)
    rest = pattern("rewriting", "repeat_end").sub("", rest).strip()
    if not rest or rest.lower().startswith(tuple(english()["not_repeated"])):
        return ""
    repeated = capitalized(rest)
    return repeated if repeated[-1:] in '.!?…"}])>' or len(repeated.split()) < 2 else repeated + "."


def of_conversation(context: Context) -> str:
    """Return the last answer, the text before it, or what was said so far, where it is asked for; else ""."""
    said, text = context.conversation, context.conversation.text
    answers = [one.text for one in context.reading.prompt.messages if one.role == "assistant"]
    if repeated := pattern("rewriting", "repeat_answer").search(text):
        return answers[0] if answers and " first " in repeated[0] else said.changed or said.last_answer
    items = listed(said.changed or said.last_answer) if pattern("rewriting", "of_these").match(text) else []
    if items[1:]:
        return compared(items, text) or context.pick(items)
    if pattern("rewriting", "undo").match(text):
        return answers[-2] if answers[1:] else material(context.about(said.earlier_texts[-1]))
    asked = pattern("rewriting", "recap").search(text)
    told = []
    for earlier in said.earlier_texts[::-1] if asked else ():
        if not earlier.rstrip().endswith("?") and pattern("rewriting", "own").search(earlier):
            told.append(capitalized(in_second_person(earlier).rstrip(".")))
        elif asked and not asked[1]:
            told.append(f'You asked: "{quote(earlier)}"')
    return f"{('; ' if context.style.sentences == 1 else '. ').join(told)}." if told else ""


def introduced_name(text: str) -> str:
    """Return the name with which the user introduces themselves in `text`, or ""."""
    found = [*pattern("rewriting", "introduction").finditer(text)]
    name = found[-1 if "call me" in text.lower() else 0][1] if found else ""
    return "" if name.lower().partition(" ")[0] in {"", *english_words("no_names")} else capitalized(name)


def beginning(text: str, words: int) -> str:
    """Return the sentences of a text up to a number of words, at least one."""
    kept: list[str] = []
    for sentence in re.split(r"(?<=[.!?]) ", text):
        if kept and len(" ".join((*kept, sentence)).split()) > words:
            break
        kept.append(sentence)
    return " ".join(kept)


def quote(text: str) -> str:
    """Return the first sentence of a text, cut to a length that can be quoted."""
    line = " ".join(re.split(r"(?<=[.!?])\s|\n", text.strip(), maxsplit=1)[0].split())
    line = line[:-1] + "." if line.endswith(":") else line
    return line if len(line) <= _LONGEST_QUOTE else line[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
