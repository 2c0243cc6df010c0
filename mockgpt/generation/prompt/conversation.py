"""Read a prompt once: the last texts of user and assistant, and the results of tools.

Only the beginning of long messages is examined, so a prompt of a million characters costs
no more than one of a few thousand. Draws no conclusions about what is asked.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from mockgpt.generation.pausing import pause
from mockgpt.generation.prompt import requests
from mockgpt.generation.prompt.examined import examined
from mockgpt.generation.prompt.phrases import has_any
from mockgpt.generation.remembered import remember_texts
from mockgpt.generation.reply import Message, Prompt, ToolCall
from mockgpt.generation.text_data import compiled, english, gate, pattern

EXAMINED_CHARACTERS = 6000
_EXAMINED_SYSTEM_CHARACTERS = 4000
_CORRECTED = 400  # characters in which a message corrects itself
_LONGEST_QUESTION = 300  # characters of one at the end of a message without a question mark
_EXAMINED_WORDS = 1000  # characters whose words are taken
_EXAMINED_EARLIER_MESSAGES = 40
_LONGEST_ITEM, _FEW_BLANKS = 30, 3  # blanks
_LONGEST_CHANGE, _MOST_CHANGES = 120, 6  # characters of a message that changes a request; such messages

# Marks in the bytes of UTF-8; those beyond ASCII are sought as characters.
_BLANKS = bytes(code if chr(code).isalnum() or chr(code) == "'" or code > 127 else 32 for code in range(256))
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_RESULT_ROLES = ("tool", "function")


class Conversation(NamedTuple):
    """The parts of a prompt that the reply depends on.

    Attributes:
        text: the beginning of the last user message.
        full_text: the whole last user message, without what is too long of its runs.
        words: the words of `text` in lower case.
        system: the texts of the system and developer messages.
        earlier_texts: user messages before the last, newest first.
        last_answer: the assistant's last text, or "".
        tool_results: the results since the last user message where they end the prompt, in order.
        requested: the calls of the assistant that `tool_results` are of.
        images: number of images in the last user message.
        calls_made: names of the functions called since the last user message.
        last_call: name of the last function that was called at all, or "".
        changed: the assistant's last text where the last message asks for a change of it, such as "Now in
            French"; `text` then begins with the request that it answered. Else "".
        request: `text` without a first part about the form of the answer ("Answer in one word: ...").
    """

    text: str
    full_text: str
    words: tuple[str, ...]
    system: str
    earlier_texts: tuple[str, ...]
    last_answer: str
    tool_results: tuple[Message, ...]
    requested: tuple[ToolCall, ...]
    images: int = 0
    request: str = ""
    calls_made: tuple[str, ...] = ()
    last_call: str = ""
    changed: str = ""


def read(prompt: Prompt) -> Conversation:
    """Read a prompt; without a user message, `text` is empty."""
    messages = prompt.messages
    users = [index for index, message in enumerate(messages) if message.role == "user"]
    observed: list[Message] = []  # Agents without a tool role give results as messages of the user.
    while len(users) > 1 and (match := pattern("conversation", "observed").match(messages[users[-1]].text)):
        result = pattern("conversation", "result_tags").sub("", messages[users.pop()].text[match.end() :])
        observed.insert(0, Message("tool", clean(result.removesuffix(f"</{match[1]}>").strip())))
    last = users[-1] if users else -1
    answers = (message for message in reversed(messages) if message.role == "assistant")
    answered = _seen_before(next((one.text for one in answers if one.text), "")[:EXAMINED_CHARACTERS])
    texts = _with_request(_recent([messages[index].text for index in users[-_MOST_CHANGES:]], answered))
    full_text = requests.in_english(examined(clean("\n".join(texts))))
    end = max(0, len(full_text) - _LONGEST_QUESTION)
    if full_text[-1:].isalnum() and pattern("conversation", "unmarked").search(full_text, end):
        full_text += "?"  # it ends with a question without its mark
    if has_any(full_text[:_CORRECTED], gate("correcting")):
        full_text = pattern("conversation", "corrected").sub(r"\1", full_text, count=1)
    text = full_text[:EXAMINED_CHARACTERS]
    told = [one.text[:_EXAMINED_SYSTEM_CHARACTERS] for one in messages if one.role in ("system", "developer")]
    called = (one.tool_calls[-1].name for one in reversed(messages) if one.tool_calls)
    recent = users[-1 : -2 - _EXAMINED_EARLIER_MESSAGES : -1]
    earlier = _with_items([messages[index].text[:EXAMINED_CHARACTERS] for index in recent])[1:]
    tool_results, requested = _tool_results(messages, last)
    form = pattern("conversation", "form").match(text) if has_any(text, ":.,") else None
    return Conversation(
        text=text,
        full_text=full_text,
        words=words_of(text[:_EXAMINED_WORDS]),
        system=examined(clean("\n".join(told)[:_EXAMINED_SYSTEM_CHARACTERS])),
        earlier_texts=tuple(map(_seen_before, earlier)),
        last_answer=answered,
        tool_results=tool_results or tuple(observed),
        requested=requested,
        images=len(messages[last].images) if users else 0,
        request=text[form.end() :] if form else text,
        calls_made=_calls_made(messages[last + 1 :]),
        last_call=next(called, ""),
        changed=(_given(answered, earlier) or answered) if len(texts) > 1 else "",
    )


def _recent(texts: list[str], answered: str) -> list[str]:
    """Return the user's last texts, each with what it leaves to the answer or the text before it."""
    measured = answered if re.search(r"\d", answered) else "".join(texts[-2:-1])[:EXAMINED_CHARACTERS]
    return [_completed(requests.in_english(one) if answered else one, answered, measured) for one in texts]


def _with_items(texts: list[str]) -> list[str]:
    """Return texts, the newest first, with what later ones add to the list in one of them, or take off it."""
    for place in range(len(texts) - 2, -1, -1):
        change = _list_change(texts[place][:_LONGEST_CHANGE])
        form = pattern("conversation", "list_given")
        later = range(place + 1, len(texts)) if change else ()
        lists = ((index, form.match(texts[index])) for index in later if "," in texts[index])
        index, given = next((one for one in lists if one[1]), (0, None))
        if change and given:
            items = re.split(r",? and |, ", given[2].rstrip(" .!"))
            kept = [one for one in items if not (change[2] and one.lower() == change[2].lower())]
            texts[index] = f"{given[1]}{', '.join([*kept, *filter(None, [change[1]])])}."
    return texts


@remember_texts(512)
def _list_change(text: str) -> re.Match[str] | None:
    """Return what a text adds to a list, or takes off it; earlier messages come again with each request."""
    may = has_any(text.lower(), gate("changing_lists"))
    return pattern("conversation", "list_change").fullmatch(text) if may else None


def _given(answered: str, earlier: list[str]) -> str:
    """Return the list that the user gives before an answer that is none, "" where there is no list."""
    form = pattern("conversation", "list_given")
    match = form.match(earlier[0]) if earlier and not has_any(answered, ("\n", "?")) else None
    return match[2].rstrip(" .!") if match and answered.count(",") < match[2].count(",") > 1 else ""


def last_message(prompt: Prompt) -> str:
    """Return the user's last message as it is."""
    return clean(next((message.text for message in reversed(prompt.messages) if message.role == "user"), ""))


def turns_of(messages: tuple[Message, ...], names: list[str]) -> list[tuple[str, str]]:
    """Return who said what: those whom messages or the lines of a transcript in one of them name."""
    form = rf"(?m)^\W{{0,3}}({'|'.join(map(re.escape, names))}|[Uu]ser|[Hh]uman)\W{{0,3}}: ?"
    turns: list[tuple[str, str]] = []
    for one in (one for one in messages if one.role in ("user", "assistant")):
        text = one.text[:EXAMINED_CHARACTERS]
        header = pattern("conversation", "transcript").search(text)
        parts = re.split(form, header[1])[1:] if header else []
        turns += zip(parts[::2], parts[1::2], strict=True) if parts else [(one.name or one.role, text)]
    return turns


def _with_request(texts: list[str]) -> list[str]:
    """Return the last of the user's texts, after the request that it asks to answer otherwise."""
    if len(texts) > 1 and len(texts[-1]) <= _LONGEST_CHANGE and (other := _other_thing(texts[-2], texts[-1])):
        return [other]
    start = len(texts) - 1
    while start > 0 and len(text := texts[start]) <= _LONGEST_CHANGE:
        if not pattern("conversation", "changes").match(text):
            break
        start -= 1
    return [text[:EXAMINED_CHARACTERS] for text in texts[start:-1]] + texts[-1:]


def _completed(text: str, answered: str, measured: str) -> str:
    """Return "Explain Venus" for "Explain number 2" after a list, "Convert 9 km to miles" for "In miles?"."""
    short = answered and len(text) <= _LONGEST_CHANGE
    if short and answered[0] in "{[`" and pattern("conversation", "of_json").match(text):
        return f"{'' if text[-1:] == '?' else 'Return JSON. '}{text}\n{answered}"
    unit = pattern("conversation", "in_unit").match(text) if short else None
    if unit and (measures := pattern("conversation", "measure").findall(measured)):
        return f"Convert {measures[-1]} to {unit[1]}"
    match = pattern("conversation", "item").match(text) if short else None
    bare = match is not None and not (match[1] or match[4])  # "And the second?"
    if match is None or (bare and text[-1:] != "?"):
        return text
    items = pattern("conversation", "listed").findall(answered) or answered.partition(":\n")[2].split("\n")
    items = items if items[1:] else re.split(r",\s*(?:and )?| and ", answered)
    place = int(match[2] or english()["ordinals"].get(match[3].lower(), len(items))) - 1
    most = _FEW_BLANKS if bare else _LONGEST_ITEM
    if max(place, bare) >= len(items) or items[place].count(" ") > most:
        return text
    item = items[place].strip(". ")
    verb = "Repeat:" if bare or (match[1] or "").lower() == "repeat" else "Explain"
    return f"Translate {item} to {match[4]}" if match[4] else f"{verb} {item}"


def _other_thing(request: str, text: str) -> str:
    """Return the request before "And 20 km?" or "What about Rome?" with that in its place, else ""."""
    task = pattern("conversation", "same_task").match(request)
    if task and text.count(" ") < _FEW_BLANKS and pattern("conversation", "only_text").fullmatch(text):
        return task[0] + text  # "Translate to French: cat", and then "dog"
    match = re.match(english()["other_thing"], text, re.IGNORECASE)
    for form in english()["other_things"] if match else ():
        found = [*compiled(form).finditer(request[:EXAMINED_CHARACTERS])]
        unit = match[2].lstrip("0123456789.,") if match else ""  # "And 20%?" after "15% of 200"
        found = [one for one in found if one[0].endswith(unit)] if unit == "%" else found
        if match and found and compiled(form).fullmatch(match[2]):
            after = f"{match[1]} "  # "And to Basel" stands for what follows "to"
            place = next((one for one in found if request.endswith(after, 0, one.start())), found[-1])
            return request[: place.start()] + match[2] + request[place.end() :]
    joint = match and (match[1] or ("about" if "about " in text[: match.start(2)] else ""))
    same = joint and re.search(rf"\b{joint} (?:the |an? )?[\w' -]{{1,60}}", request)
    return f"{request[: same.start()]}{joint} {match[2]}{request[same.end() :]}" if match and same else ""


def _calls_made(messages: tuple[Message, ...]) -> tuple[str, ...]:
    """Return the names of the functions that were called for the last message of the user."""
    names: list[str] = []
    for message in messages:
        pause()
        names += [call.name for call in message.tool_calls]
        if message.role == "assistant" and not message.tool_calls:
            found = pattern("conversation", "called").findall(message.text[:EXAMINED_CHARACTERS])
            names += [one or other for one, other in found]
    return tuple(names)


@lru_cache(maxsize=256)
def _seen_before(text: str) -> str:
    """Remember what is examined of a text that comes again with each request."""
    return examined(clean(text))


def clean(text: str) -> str:
    """Return `text` with question marks for lone surrogates, which UTF-8 cannot encode."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of `text` in lower case; an apostrophe inside a word is part of it."""
    lower = text.lower()
    plain = lower if lower.isascii() else lower.replace("’", "'")
    parts = plain.encode("utf-8", "surrogatepass").translate(_BLANKS).decode("utf-8", "surrogatepass").split()
    if not plain.isascii():
        found = ([part] if part.isascii() else _WORD.findall(part) for part in parts)
        parts = [word for words in found for word in words]
    return tuple([word for part in parts if (word := part.strip("'"))]) if "'" in plain else tuple(parts)


def _tool_results(
    messages: tuple[Message, ...], last: int
) -> tuple[tuple[Message, ...], tuple[ToolCall, ...]]:
    """Return the results since the user's last message where they end the prompt, and the calls for them."""
    if not messages or messages[-1].role not in _RESULT_ROLES:
        return (), ()
    since = messages[last + 1 :]
    results: list[Message] = []
    for message in since:
        pause()
        if message.role in _RESULT_ROLES:
            results.append(message._replace(text=examined(clean(message.text))))
    return tuple(results), tuple(call for m in since if m.role == "assistant" for call in m.tool_calls)
