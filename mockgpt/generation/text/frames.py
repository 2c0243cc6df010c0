"""Give a finished text its frame: letter case, beginning, end, tags, words that it must or must not have.

A table has a function for each instruction, in the order in which they are applied. The kinds of
instructions are those of IFEval (arXiv 2311.07911) and those that system prompts give.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from mockgpt.generation import grammar
from mockgpt.generation.context import Context
from mockgpt.generation.prompt import conversation, facts
from mockgpt.generation.prompt.instructions import names_in
from mockgpt.generation.prompt.language import detect
from mockgpt.generation.text import rewriting, strings, translation
from mockgpt.generation.text.strings import number_of
from mockgpt.generation.text_data import english, english_words, first_part, pattern

_FEW_BLANKS = 4  # in an answer that is no sentence
_MOST_TIMES = 50  # of a word, a letter, a section
_SHORT_ANSWER = 40  # characters that are made bold as a whole
_FIRST_EMOJI = "\u231a"
_LEAST_LETTERS = 5  # of a word that is made bold


def framed(text: str, context: Context) -> str:
    """Return a text with the frame that is asked for; code is left as it is, or alone without a fence."""
    instructions = context.instructions
    if "```" in text:
        asked = f"{context.conversation.system} {context.conversation.text}"
        block = pattern("frames", "no_fence").search(asked) and pattern("code", "fence").search(text)
        return block[2].strip("\n") if block else text
    if not instructions.has_any(_NAMES):
        return text
    for name, frame in _ROWS:
        if name in instructions:
            named = instructions.get(name)
            said = named.said if named else ()
            text = frame(text, said, context) if frame else _templated(name, text, said, context)
    return text


def reframed(context: Context) -> str:
    """Return the last answer where the message asks for nothing but another form of it, else ""."""
    said = context.conversation
    adds = pattern("frames", "adds").match(said.full_text)
    given = said.changed or (said.full_text[adds.end() :] if adds else "")
    asked = given and names_in(adds[0].rstrip(": ") if adds else said.full_text.rpartition("\n")[2])
    known = _NAMES | english_words("forms_of_answer")
    short = given.count(" ") < _FEW_BLANKS * (3 if [*asked] == ["concise"] else 1)
    cuts = asked and short and not asked.isdisjoint(("sentences", "words", "concise"))
    language = context.style.language
    if said.changed and language and language != detect(given, conversation.words_of(given)):
        quoted = context.reading.facts.all("quoted")  # "Write 'Good morning' in French", and then in Italian
        return translation.whole_sentence(quoted[0].text if quoted else given, language)
    return given if asked and asked <= known and not cuts else ""


def _asking(text: str, said: tuple[str, ...], context: Context) -> str:
    """Return a text that ends with a question, or, where `said` is "a", nothing but a question."""
    back = f"What do you think about {context.topic.phrase} yourself?"
    return back if said else text if text.endswith("?") else f"{text} What would you like to know next?"


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text."""
    return pattern("style", "sentence_end").split(text)


def _times(said: tuple[str, ...], place: int = 0) -> int:
    return min(number_of(said[place]), _MOST_TIMES) if len(said) > place else 1


def _words_in(said: tuple[str, ...]) -> list[str]:
    """Return the words that an instruction names: those in quotes, else those of its enumeration."""
    text = said[0] if said else ""
    quoted = [one or other for one, other in re.findall(r"[\"“`]([^\"“”`]+)[\"”`]|(?<!\w)'([^']+)'", text)]
    parts = quoted or re.split(r"\s*,\s*(?:and |or )?|\s+(?:and|or)\s+", text.strip(" []().:\"'"))
    return [part.strip(" \"'.") for part in parts if part.strip(" \"'.")]


def _including(text: str, said: tuple[str, ...], context: Context) -> str:
    """Name each word as often as is asked for."""
    missing: list[str] = []
    for word in _words_in(said):
        found = len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE))
        missing += [word] * (_times(said, 1) - found)
    if missing:
        once = not context.style.language and len({*missing}) == len(missing)
        form = "({words})" if context.style.language else english()["including"]
        added = form.format(words=", ".join(missing))
        added = grammar.sentences_with(missing, context.random, 1) if once else added
        within = context.style.sentences and not context.style.language
        text = f"{text.rstrip(' .')}; {added[0].lower()}{added[1:]}" if within else f"{text} {added}"
    return text


def _with_letters(text: str, said: tuple[str, ...], context: Context) -> str:
    """Return a text in which a letter occurs as often as is asked for: an adverb with it is added."""
    adverb = strings.acrostic(said[0], adverbs=True).split()[0].rstrip(",")
    missing = _times(said, 1) - text.lower().count(said[0].lower())
    return f"{text} {', '.join([adverb, *[adverb.lower()] * (missing - 1)])}." if missing > 0 else text


def _avoiding(text: str, said: tuple[str, ...], context: Context) -> str:
    for word in _words_in(said):
        if len(word) == 1:  # a letter
            sentences = sentences_of(text)
            spare = [one for one in english()["lipograms"] if word.lower() not in one.lower()]
            kept = [one for one in sentences if word.lower() not in one.lower()]
            topic = context.slots()["Topic"] if context.topic.known else word
            if not kept and spare and word.lower() not in topic.lower():
                spare[0] = f"{topic}: {spare[0][0].lower()}{spare[0][1:]}"
            wanted = context.style.sentences or min(2, len(sentences))
            return " ".join(kept + spare[: max(0, wanted - len(kept))])
        if word.lower() in english_words("small_words"):  # without "the", a text is still one
            text = re.sub(rf"(?i)\b{re.escape(word)}\b ?", "", text)
            text = re.sub(r"(?<=[.!?] )[a-z]|^[a-z]", lambda one: one[0].upper(), text)
            continue
        others = " ".join(one for one in sentences_of(text) if word.lower() not in one.lower())
        if context.topic.phrase.lower() in others.lower():
            text = others  # which still says what it is about
        text = re.sub(rf"(?:\bthe )?\b{re.escape(word)}\w* of\b ?", "", text, flags=re.IGNORECASE)
        text = re.sub(rf"\b{re.escape(word)}\w*", "it", text, flags=re.IGNORECASE)
        # A word that only contains it, such as "detail" the word "tail", goes with its sentence.
        text = " ".join(one for one in sentences_of(text) if word.lower() not in one.lower()) or text
    return text


def _bold(text: str, said: tuple[str, ...], context: Context) -> str:
    word = first_part(pattern("style", "bold_word").search(context.conversation.text))
    if word and re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE):
        return text if f"**{word}" in text else strings.bold(word, text)
    if "*" not in text and (len(text) <= _SHORT_ANSWER or context.style.sentences == 1):
        return f"**{text}**"
    return text if "**" in text else re.sub(rf"\w[\w-]{{{_LEAST_LETTERS - 1},}}", r"**\g<0>**", text, count=1)


def _highlighted(text: str, said: tuple[str, ...], context: Context) -> str:
    missing = _times(said) - len(re.findall(r"\*[^*\n]+\*", text))
    word = r"(?<![\w*])[A-Za-z]\w{3,}(?![\w*])"
    return re.sub(word, r"*\g<0>*", text, count=missing) if missing > 0 else text


def _begun(text: str, said: tuple[str, ...], context: Context) -> str:
    prefix = said[0] if said else ""
    if "sections" in context.instructions and prefix.endswith((" X", " N", " #")):
        return text  # "Section X" stands for "Section 1"
    if prefix.isalpha() and len(prefix) == 1:  # a letter
        begun = text[:1].lower() == prefix.lower() and "every_sentence" not in context.instructions
        prefix = "" if begun else strings.acrostic(prefix, adverbs=True)
    if "every_sentence" in context.instructions:
        lines = [line for line in text.splitlines() if line.strip() and not line.rstrip().endswith(":")]
        if len(lines) > 1 and re.search(r"(?i)\b(?:line|bullet|item)s?\b", context.conversation.text):
            plain = (re.sub(r"^(?:[-*•]|\d+[.)])\s+", "", line) for line in lines)
            return "\n".join(f"{prefix.rstrip()} {line}" for line in plain)
        return re.sub(r"(?m)(?:^|(?<=[.!?] ))(?:[-*•] )?(\w+)", partial(_led, prefix), text)
    if not prefix or text.startswith(prefix) or (context.style.bullets and prefix.strip() in "-*•"):
        return text
    if prefix[0].isupper() and (prefix[-1].islower() or prefix[-1] == ",") and text[:1].isalpha():
        # "Well, in plain terms ..."
        comma = "" if prefix[-1] == "," or prefix.lower() in facts.words_not_names() else ","
        return re.sub(r"^(\w+)", partial(_led, prefix + comma), text)
    joint = "\n\n" if prefix.startswith("#") else "" if prefix[-1] == "=" else " "  # after a heading
    return f"{prefix}{joint}{text}"


def _led(prefix: str, first: re.Match[str]) -> str:
    if first[1].lower() == prefix.lower():
        return first[0]  # "The sun is ..." begins with "The" already
    word = first[1].lower() if first[1].lower() in facts.words_not_names() - {"i"} else first[1]
    return f"{first[0].removesuffix(first[1])}{prefix} {word}"


def _ended(text: str, said: tuple[str, ...], context: Context) -> str:
    if said[1:]:  # "with three exclamation marks"
        return text.rstrip(" .!?") + strings.sign(said[1]) * number_of(said[0])
    suffix = said[0] if said and "final_line" not in context.instructions else ""
    if suffix.isalpha() and suffix.islower() and context.style.sentences == 1:
        return _templated("last_word", text, said, context)
    ends = text.endswith(suffix) or text.rstrip(".!?").endswith(suffix)
    return text if ends else f"{text} {suffix}"


def _headed(text: str, said: tuple[str, ...], context: Context) -> str:
    title = said[0] if said else context.slots()["Topic"] if context.topic.known else "Answer"
    head = f"**{title}**" if "bold" in context.instructions else f"# {title}"
    return text if text.startswith("#") else f"{head}\n\n{text}"


def _in_sections(text: str, said: tuple[str, ...], context: Context) -> str:
    """Return a text cut into as many sections, each after its number."""
    if "\n## " in text and not said[1:]:
        return text
    name = said[1] if len(said) > 1 else "Section"
    count = max(1, _times(said))
    parts = re.split(r"(?<=[.!?]) ", text.replace("\n\n", " "))
    parts += [english()["further_sentence"]] * (count - len(parts))
    size = len(parts) // count
    cut = [" ".join(parts[n * size : (n + 1) * size if n < count - 1 else None]) for n in range(count)]
    return "\n\n".join(f"{name} {n}\n{part}" for n, part in enumerate(cut, 1))


def _cut(text: str, said: tuple[str, ...], context: Context) -> str:
    """Return a text of at most so many characters, with whole sentences if one fits."""
    most = number_of(said[0])
    if len(text) <= most:
        return text
    return text[: text.rfind(". ", 0, most) + 1] or ended(" ".join(text[: most - 1].split()[:-1]))


def ended(text: str) -> str:
    """Return a text that was cut within a sentence, without words that lead on, such as `of the`."""
    words = text.split()
    while len(words) > 1 and words[-1].lower().strip(",;") in english_words("dangling"):
        words.pop()
    return " ".join(words).rstrip(",;:-–") + "."


def _tagged(text: str, said: tuple[str, ...], context: Context) -> str:
    topic = pattern("tasks", "word").findall(context.topic.phrase.lower())
    words = [word for word in topic if word not in english_words("stop_words")]
    names = [name for name in (*words, "today", "learning") if f"#{name}" not in text.lower()]
    missing = max(_times(said), 1 if said else 2) - len(re.findall(r"#\w", text))
    return f"{text} {' '.join(f'#{name}' for name in names[:missing])}" if missing > 0 else text


def _with_emoji(text: str, said: tuple[str, ...], context: Context) -> str:
    forbidden = pattern("frames", "no_emoji").search(context.conversation.system)
    return text if forbidden or max(text, default="") >= _FIRST_EMOJI else f"{text} 😊"


def _templated(name: str, text: str, said: tuple[str, ...], context: Context) -> str:
    """Return a text, with what an instruction names, in the template of a name."""
    request = context.conversation.text
    return str(english()["frames"][name]).format(
        text=text,
        said=said[0] if said else "P.S.",
        further=english()["further_sentence"],
        topic=context.slots()["Topic"] if context.topic.known else "Answer",
        about=f"When it comes to {context.topic.phrase}, it all" if context.topic.known else "It all",
        # Up to where it asks to be repeated, unless it begins so.
        request=pattern("style", "repeated").split(request)[0].strip() or request,
    )


# Those without a function have a template.
_ROWS: tuple[tuple[str, Callable[[str, tuple[str, ...], Context], str] | None], ...] = (
    ("plain", lambda text, said, context: pattern("style", "markup").sub("", text)),
    ("no_contractions", lambda text, said, context: rewriting.expanded(text)),
    ("avoid", _avoiding),
    ("include", _including),
    ("letter_times", _with_letters),
    ("no_commas", lambda text, said, context: re.sub(r"(?<!\d),|,(?!\d)", "", text)),
    ("most_characters", _cut),
    ("no_punctuation", lambda text, said, context: re.sub(r"[^\w\s]|_", "", text)),
    (
        "sentences_ended",
        lambda text, said, context: re.sub(r"(?<=\w)(?=[.!?](?:\s|$))", lambda _: f" {said[0]}", text),
    ),
    ("exclaimed", lambda text, said, context: re.sub(r"\.(?=\s|$)|(?<=\w)$", "!", text)),
    ("uppercase", lambda text, said, context: text.upper()),
    ("lowercase", lambda text, said, context: text.lower()),
    ("one_line", lambda text, said, context: " ".join(text.split())),
    ("ends_asking", _asking),
    (
        "in_words",
        lambda text, *_: pattern("frames", "number").sub(lambda one: strings.in_words(int(one[0])), text),
    ),
    ("bold", _bold),
    ("highlighted", _highlighted),
    ("placeholders", lambda text, said, _: " ".join((text, *english()["placeholders"][: _times(said)]))),
    ("sections", _in_sections),
    ("heading", _headed),
    ("divider", lambda text, said, _: text.replace("\n\n", f"\n\n{said[0]}\n\n")),
    ("title_in_angles", None),
    ("introduced", None),
    (
        "address",
        lambda text, said, context: (
            text if said[0] in text else re.sub(r"^(\w*)", partial(_led, f"{said[0]},"), text)
        ),
    ),
    ("hashtags", _tagged),
    ("emoji", _with_emoji),
    ("prefix", _begun),
    ("postscript", None),
    ("suffix", _ended),
    *((name, None) for name in ("last_line", "two_answers", "repeat_request", "final_line")),
    ("in_quotes", lambda text, said, context: '"' + text.replace('"', "'") + '"'),
    ("wrapped_in", lambda text, said, context: str(english()["wrapped_in"][said[0].lower()]).format(text)),
    ("tags", None),
)
_NAMES = frozenset(name for name, _ in _ROWS)
