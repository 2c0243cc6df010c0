"""Give a text the form that is asked for: length, list, persona."""

from __future__ import annotations

import re

from mockgpt.generation.context import Context
from mockgpt.generation.prompt import instructions, topic
from mockgpt.generation.prompt.response_style import LONG_WORDS, ResponseStyle
from mockgpt.generation.text import frames, long_text, translation
from mockgpt.generation.text.material import listed, material
from mockgpt.generation.text_data import english, english_words, languages, pattern, replies

_CONCISE_SENTENCES = 2
_SHORT_ENOUGH = 120  # characters of a text that needs no shortening
_FEW_WORDS = 5  # of a description that is no sentence
_SHORT_SENTENCE = 60  # characters of one that only says what it is about
_FEW_ITEM_WORDS = 12  # of each item
_LEAST_SHARE = 0.4  # of a text that ends with a sentence
_SPARE = 3000  # characters that no text lacks of the words that it is to have
_SHARE = 0.9  # of the wanted words: a text that has so many needs no more
# Families whose answers are made of the user's text: nothing is added to them.
_OF_A_TEXT = frozenset(("summary", "rewrite", "translation", "extraction"))


def apply_style(text: str, context: Context) -> str:
    """Return `text` in the response style; a text with code is hardly changed."""
    style = context.style
    has_code = "```" in text
    if not has_code and text.count("**\n- ") < 2:  # "pros and cons in bullet points" are two lists
        again = context.conversation.changed != "" and (style.comma or style.per_line)
        is_list = again or style.bullets or style.numbered or "checklist" in context.instructions
        each = style.sentences == 1 or (style.words > 0 and "each" in context.conversation.words)
        is_list = is_list or (style.items > 1 and each)  # "each in one sentence"
        text = _listed(text, context) if is_list else _of_length(text, context)
    if style.persona and not style.one_word and not has_code:
        data, joint = replies()["personas"][style.persona], "\n\n" if "\n" in text else " "
        text = joint.join((context.pick(data["before"]), text, context.pick(data["after"])))
    return frames.framed(text, context)


def _of_length(text: str, context: Context) -> str:
    style = context.style
    changed = context.conversation.changed
    # "Make it more formal" after "Write a short email" asks for no shorter one.
    asks = not changed or "concise" in instructions.names_in(context.conversation.text.rpartition("\n")[2])
    concise = asks and style.concise and not style.is_long and len(text) > _SHORT_ENOUGH
    wanted = style.sentences or ((1 if changed else _CONCISE_SENTENCES) if concise else 0)
    if asks and style.concise and changed and len(parts := pattern("style", "clause").split(text)) > 1:
        text = f"{parts[0].rstrip('.')}."
    if wanted and "\n" not in text:
        most = "most_sentences" in context.instructions or context.reading.family == "translation"
        text = _sentences(text, wanted, context, bool(style.sentences) and not most)
    lines = len([*filter(None, text.splitlines())]) if style.lines else 0
    if style.lines and 0 < style.words <= _FEW_ITEM_WORDS:  # "each of three words"
        known, each = _adjectives(context) * style.words, range(style.lines)
        return "\n".join(" ".join(context.random.sample(known, k=style.words)).capitalize() for _ in each)
    if lines != style.lines and text[:1] != "|" and context.reading.family != "poem":  # of verses
        said = _sentences(" ".join(text.split()), style.lines, context, exactly=True)
        return pattern("style", "sentence_end").sub("\n", said)
    if style.words >= LONG_WORDS and "exact_words" in context.instructions and not style.language:
        longer = f"{text}{long_text.continuation(context, _SPARE)}".replace(" –", ",")
        if last := [*re.finditer(r"\S+", longer)][style.words - 1 : style.words]:
            return longer[: last[0].end()].rstrip(".,;:!?") + "."
    if style.words and not style.is_long and style.words < LONG_WORDS:
        parts = pattern("style", "sentence_end").split(text)
        of_a_text = context.conversation.changed or material(context)
        describes = pattern("style", "describes").search(context.conversation.text)
        if describes and not of_a_text and style.words <= _FEW_WORDS:
            return ", ".join(context.random.sample(_adjectives(context), style.words)).capitalize()
        if not (style.most_words or of_a_text) and (said := _of_words(parts, style.words, context)):
            return said
        is_free = context.topic.known and not (style.language or of_a_text)
        if is_free and style.words < len(parts[0].split()):
            return _brief(style.words, context)
        if "exact_words" in context.instructions:
            whole = [word for word in _with_more(text, 2 * style.words, context).split() if word.strip("–-")]
            return " ".join(whole[: style.words]).rstrip(".,;:!?") + "."
        text = (_told(text, style.words) if changed and style.words <= _FEW_WORDS else "") or text
        text = " ".join(_with_topic([text], context)) if style.most_words else text
        return _cut(text if style.most_words else _with_more(text, style.words, context), style)
    return text


def _told(text: str, count: int) -> str:
    """Return the first words of a text that tell something, "" where it has fewer."""
    small = english_words("small_words") | english_words("stop_words")
    told = [word for word in pattern("tasks", "word").findall(text) if word.lower() not in small]
    return " ".join(told[:count]) if len(told) >= count else ""


def _spare(context: Context) -> list[str]:
    """Return sentences that fit any answer, in the language of the answer."""
    if context.style.language:
        return list(languages()[context.style.language]["bodies"])
    families = replies()["families"]
    slots = context.slots()
    product = context.reading.family == "product" and context.style.words < LONG_WORDS
    own = ("product",) if product else ("definition", "question")
    fitting = [body for family in own for body in families[family]["bodies"]]
    return [text.format_map(slots) for text in fitting if context.topic.known or "topic}" not in text.lower()]


def _with_topic(parts: list[str], context: Context) -> list[str]:
    """Name the topic in the first sentence, where none of them does."""
    words = [
        word for word in context.topic.phrase.lower().split() if word not in english_words("small_words")
    ]
    family = context.reading.family
    of_a_text = family in english()["scope_families"] or (family in _OF_A_TEXT and material(context))
    # What is written is not what it is about, nor is a result.
    told = words[-1:] in (["story"], ["poem"]) or family == "arithmetic"
    named = told or not context.topic.known or any(word in part.lower() for part in parts for word in words)
    if of_a_text or context.style.language or named:
        return parts
    return ["{Topic} can be put in plain words.".format_map(context.slots()), *parts[1:]]


def _sentences(text: str, wanted: int, context: Context, exactly: bool) -> str:
    parts = [part.strip() for part in pattern("style", "sentence_end").split(text)]
    spare = [sentence for sentence in _spare(context) if sentence.count(".") == 1]
    while exactly and len(parts) < wanted and len(parts) < len(spare):
        parts.append(context.pick([sentence for sentence in spare if sentence not in parts] or spare))
    # An opening says nothing yet, which a result does.
    openings = languages()[context.style.language]["openings"] if context.style.language else ()
    brief = parts[0].count(" ") < 3 and not any(map(str.isdigit, parts[0]))
    opening = len(parts) > wanted and (parts[0] in openings or brief)
    kept = parts[1 : wanted + 1] if opening else parts[:wanted]
    brief = wanted == 1 and kept[0] == parts[0] and len(kept[0]) < _SHORT_SENTENCE
    if context.style.language and brief and parts[1:]:
        kept = [f"{kept[0].rstrip('.')}: {parts[1]}"]  # it says only what follows
    joint = "\n" if context.style.per_line else " "
    return joint.join(_with_topic(kept, context) if context.style.sentences else kept)


def _with_more(text: str, words: int, context: Context) -> str:
    """Add sentences until there are about as many words as asked for."""
    if "\n" not in text:
        text = " ".join(_with_topic(pattern("style", "sentence_end").split(text), context))
    spare = [sentence for sentence in _spare(context) if sentence not in text]
    context.random.shuffle(spare)
    while len(text.split()) < words * _SHARE and spare:
        text += " " + spare.pop()
    return text


def _brief(words: int, context: Context, number: int = 0) -> str:
    """Return a sentence about the topic that has so many words, or as many as there are for it."""
    verbs = english()["said_of_all"]
    said = f"{{Topic}} {verbs[number % len(verbs)]}{{s}}".format_map(context.slots()).split()[-words:]
    more = english()["to_whom"][: max(0, words - len(said))][-1:]
    return topic.capitalized(" ".join([*said, *more])) + "."


def _adjectives(context: Context) -> list[str]:
    """Return words that describe many things, in the language of the answer."""
    language = context.style.language or "english"
    known: dict[str, str] = english()["describing"]
    return known.get(language, known["english"]).split(", ")


def _beginnings(parts: list[str], wanted: int, context: Context) -> list[str]:
    """Return what a text of so many words may begin with: its sentences, or a short one about the topic."""
    begun = [" ".join(parts[:count]) for count in range(len(parts), 0, -1)]
    if context.style.language:
        words = _adjectives(context)
        few = (", ".join(words[:count]) for count in range(len(words), 0, -1))
        begun += [f"{parts[0].rstrip('.!?')}: {one}." for one in few]
        return [*begun, ", ".join(words[:wanted]).capitalize() + "."]
    least = len(context.topic.phrase.split()) + 1
    begun = _with_topic(begun, context) if context.topic.known else begun
    return begun + [_brief(least + more, context) for more in range(len(english()["to_whom"]), -1, -1)]


def _of_words(parts: list[str], wanted: int, context: Context) -> str:
    """Return sentences that have just as many words, the given ones first, "" where none do."""
    spare = _spare(context)
    context.random.shuffle(spare)
    spare += [] if context.style.language else english()["short_sentences"]
    for text in _beginnings(parts, wanted, context):
        left = wanted - len(text.split())
        said = {0: [text]}  # sentences by the number of their words, without those of the first
        for sentence in (one for one in spare if left >= 0 and one not in text):
            count = len(sentence.split())
            for words in sorted(said, reverse=True):
                if words + count <= left:
                    said.setdefault(words + count, [*said[words], sentence])
        if left in said:
            one, *more = said[left]
            if context.style.sentences != 1:
                return " ".join((one, *more))
            return "; ".join([one.rstrip("."), *(f"{other[0].lower()}{other[1:-1]}" for other in more)]) + "."
    return ""


def _cut(text: str, style: ResponseStyle) -> str:
    """Return a text of at most, or nearly, as many words as are wanted; to the end of a sentence near it."""
    words, most = text.split(), style.most_words
    if len(words) <= (style.words if most else style.words / _SHARE):
        return text
    # A name such as example.com may count as two words.
    cut = " ".join(words[: style.words - style.words // 10 if most else style.words])
    end = max(map(cut.rfind, ".!?"))
    return cut[: end + 1] if end > len(cut) * (_LEAST_SHARE if most else _SHARE) else frames.ended(cut)


def _listed(text: str, context: Context) -> str:
    """Return a text as the list that is asked for, one sentence an item."""
    items, style = pattern("style", "list_item").findall(text), context.style
    wanted = style.items or style.sentences
    sentences = pattern("style", "sentence_end").split(text.replace("\n", " "))
    parts = items or [*filter(None, map(str.strip, sentences))]
    if context.conversation.changed:
        parts = parts if parts[1:] else listed(text)
        language = style.language
        parts = [translation.known_phrase(one, language) or one for one in parts] if language else parts
    elif wanted and not items:
        parts = _with_topic(parts, context)
        spare = [sentence for sentence in _spare(context) if sentence not in parts]
        context.random.shuffle(spare)
        parts = [*parts, *spare][:wanted]
    sizes, exact = {len(one.split()) for one in items}, "exact_words" in context.instructions
    fits = sizes == {style.words} if exact else 0 < max(sizes, default=0) <= style.words
    if 0 < style.words <= _FEW_ITEM_WORDS and not (fits or style.language) and context.topic.known:
        items, parts = [], [_brief(style.words, context, n) for n in range(len(parts))]  # "eight words each"
    if style.comma or (style.per_line and not (style.bullets or style.numbered)):
        return (", " if style.comma else "\n").join(part.rstrip(".") for part in parts)
    starred = pattern("style", "starred").search(context.conversation.text)
    mark = "- [ ]" if "checklist" in context.instructions else "*" if starred else "-"
    marks = (f"{n}." for n in range(1, len(parts) + 1)) if style.numbered else (mark for _ in parts)
    lines = "\n".join(f"{mark} {part}" for mark, part in zip(marks, parts, strict=False))
    head = text[: text.index(items[0])].rpartition("\n")[0].strip() if items else ""
    return f"{head}\n\n{lines}" if head and not (style.bare or style.sentences) else lines
