"""Read which texts an answer may be: a text that is dictated, or one of several.

A sentence is read as a small grammar: a verb of saying ("reply", "gib") or a noun of answering
with a copula ("your answer must be"), words between ("only", "with the word"), and what is to be
said: in quotation marks, after a colon, or up to an ending such as "and nothing else". The
words of each part, in all languages, are data. Knows nothing of how an instruction is fulfilled.
"""

from __future__ import annotations

import re
from functools import cache

from mockgpt.generation.text_data import wording

_MOST_SENTENCES = 80
_FEW_WORDS = 8  # of a sentence without a verb, such as "Only the number"
_LONGEST_OPTION, _MOST_OPTION_WORDS, _MOST_OPTIONS = 40, 4, 12
_QUOTE = r"""(?:"([^"\n]{1,300})"|[“„]([^”“\n]{1,300})[”“]|«\s?([^»\n]{1,300}?)\s?»|`([^`\n]{1,300})`|(?<!\w)'((?:[^'\n]|'(?=\w)){1,300})'(?!\w))"""
_FORMS = {
    "sentence": rf"(?:{_QUOTE}|[^.!?;\n]|[.!?;](?=[^\s]))+[.!?;]*",
    "cue": r"(?<![\w'’-])(?:(?:{noun})(?: \w+){0,2}? (?P<be>{be})|(?P<verb>{say}))(?![\w'’-])"
    r"(?P<lead>(?:,? (?:{restrict}|{fill}|{text})(?![\w'’-]))*)",
    "quote": _QUOTE,
    "restricted": r"(?:{restrict})\b",
    "text_noun": r"\b(?:{text})$",
    "after": r"(?:^|[\s,;.?!]+)(?:{after})[.!?]*$",
    "about": r"(?:{about})\b|\w+ing\b",
    "form": r"(?:{form})\b",
    "or": r"\s+(?:{or})\s+|\s*[/|]\s*",
    "separator": r"\s*[,|/;]\s*(?:(?:{or}|and|und|et|y|e)\s+)?|\s+(?:{or})\s+",
    "article": r"^(?:either|an?|the|eine?|une?|una?|een|ist|is it|die|der|das) ",
    "kinds": r"\b(?:{kinds})(?: (?:is|are|include|available|allowed|exactly|one of|the|following|these|from|to choose from))*\s*:?\s*",
    "in_parentheses": r"\b(?:{kinds}|label|classify|choose|pick|select|rate|tag)\b[^.\n()]{0,60}\(([^()\n]{3,120})\)",
    "which": r"(?:which|what|who|is|welche\w*|was|quel\w*|cu[áa]l|qual\w*|welke?|choose|pick|select)\b[^:?,\n]{2,80}[:,]\s*([^?\n]{3,120})[?.]",
    "meanings": r"([\w-]+) (?:for|if|when|means|=|f[üu]r|pour|para) ([^,;.]{1,30}?)(?:[,;]| and| or| und| et| y)+ ([\w-]+) (?:for|if|when|means|=|f[üu]r|pour|para) ([^,;.]{1,30})",
    "sorted_into": r"\b(?:classif\w*|categori[sz]e|label|tag|sort|rate|mark|clasific\w*|klassifizier\w*|classe\w*|decide|whether|judge)\b[^.\n]{0,80}?\b(?:as|into|between|among|from|como|als|comme|come|en|entre|zwischen|tra|tussen|either|is|whether)\b:? ([^.:\n]{3,120})",
    "one_of_these": r"(?:the )?(?:two|three|four|five|these|above|following|given|listed|allowed|possible|available)? ?(?:words|options|labels|categories|choices|values|classes|answers|intents|options above)\b",
    "not_said": r"\b(?:unless|otherwise|start|begin|end|finish|close|sign|prefix|don'?t|do not|never|not|avoid|anfang|beginne|ohne|translate|sort|after)\b",
    "condition": r"\b(?:if|when|whenever|wenn|falls|si|se|als|quand|cuando|quando)\b(.*)",
    "no_words": r"(?:{restrict}|(?:{text})|(?:{fill})|[\W\d_]|one|single)*",
    "no_options": r"[<>{}$#=:]|(?:^|\s)/\w",
    "introduced": r" (?:\w+ ){0,2}(?:words?|text|phrase|line|sentence|string|message)(?=:)",
    "object": r"\{[^\n]{1,300}\}",
    "at_end": r"((?:[\w-]+, )*[\w-]+,? (?:{or}) (?:an? |the )?[\w-]+)[.?!]*$",
    "further": r",? (?:and|then|und|et|y) (?=(?:{say})\b)",
    "kind_of_text": r"\ban? (?:\w+ )?(?:number|sentence|line|phrase|digit|letter|message|character)(?: only)?$",
    "soft": r"(?:something|anything|hello in|hi to|it|that|more|how|why|what|if|thanks|sorry|yes or|a|an|the|my|your)\b",
    "token": r"(?:[^\W_a-z]|[\d_])(?:[^\s,;:]*[^\W_a-z]|[^\s,;:]*[\d_])?|[^\s,;:]*[\d_][^\s,;:]*|(?:[A-Z]{2,}[ -]?){2,4}",
}
_DUTCH = frozenset(("antwoord", "zeg", "geef"))
_WISHES = frozenset(("want", "want to see", "want to hear", "want to get", "expect", "accept"))
# Verbs that dictate what follows them without a further word.
_DICTATING = frozenset(("say", "reply", "respond", "print", "echo", "repeat", "type", "copy", "return", "output", "write"))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    form = re.sub(r"\{([a-z]+)\}", lambda part: wording()[part[1]], _FORMS[name])
    return re.compile(form, 0 if name == "token" else re.IGNORECASE)


def read(text: str, by_system: bool) -> list[tuple[str, tuple[str, ...]]]:
    """Return the instructions that the sentences of a text give, as name and parts said, the last first."""
    found: list[tuple[str, tuple[str, ...]]] = []
    sentences = [match.group().strip() for match in _pattern("sentence").finditer(text)][:_MOST_SENTENCES]
    for index, sentence in enumerate(sentences):
        following = sentences[index + 1] if index + 1 < len(sentences) else ""
        found += _sentence(sentence, following, by_system, len(sentences) == 1)
    return found[::-1]


def _sentence(text: str, following: str, by_system: bool, alone: bool) -> list[tuple[str, tuple[str, ...]]]:
    plain, ending = _without_ending(text)
    found: list[tuple[str, tuple[str, ...]]] = []
    cues = list(_pattern("cue").finditer(text))
    for cue in cues:
        if _pattern("not_said").search(text, 0, cue.start()):
            continue
        if said := _said(cue, text, following, by_system, ending):
            condition = _pattern("condition").search(text, 0, cue.start())
            heard = _pattern("quote").search(condition.group(1)) if condition else None
            if heard and said[0] == "exact":
                found.append(("when_said", (_part(heard), *said[1])))
            elif not condition:
                found.append(said)
    if not found and (named := _offered(text, plain, ending, alone, bool(cues))):
        found.append(named)
    restricted = _pattern("restricted").match(text) or any(_names_form(text, cue) for cue in cues)
    if ending or (restricted and (cues or len(text.split()) < _FEW_WORDS)):
        found.append(("bare", ()))
    return found


def _names_form(text: str, cue: re.Match[str]) -> bool:
    """Whether an answer is restricted, or named by its kind alone: "give me the label"."""
    rest = text[cue.end() :].strip(" .!")
    return bool(
        _pattern("restricted").search(cue["lead"])
        or _pattern("one_of_these").fullmatch(rest)
        or (" the" in cue["lead"] and len(rest.split()) < 3 and _pattern("form").match(rest))
    )


def _without_ending(text: str) -> tuple[str, bool]:
    """Return a sentence without endings such as "and nothing else", and whether it had one."""
    had = False
    while text and (match := _pattern("after").search(text)):
        text, had = text[: match.start()].rstrip(" ,;"), True
    return text, had


def _part(match: re.Match[str]) -> str:
    return next(part for part in match.groups() if part).strip()


def _said(cue: re.Match[str], text: str, following: str, by_system: bool, ending: bool) -> tuple[str, tuple[str, ...]] | None:
    """Return what a verb or noun of answering is followed by."""
    verb, lead, rest = (cue["verb"] or "").lower(), cue["lead"].lower(), text[cue.end() :]
    before = text[: cue.start()].rstrip().lower().rpartition(" ")[2]
    restricted = ending or bool(_pattern("restricted").search(lead) or _pattern("restricted").fullmatch(before))
    if verb in _WISHES and not restricted:
        return None
    noun = _pattern("text_noun").search(lead) is not None
    dictated = restricted or noun or cue["be"] is not None or verb in _DICTATING or by_system
    if options := named_options(_without_ending(rest)[0], verb in _DUTCH, lead.endswith(" of")):
        return ("set", options) if restricted or verb not in ("write", "give", "show", "use", "copy") else None
    if introduced := _pattern("introduced").match(rest):
        rest, noun = rest[introduced.end() :], True
    colon = rest.lstrip(" ").startswith(":")
    rest = rest.lstrip(" :")
    if verb == "use" or _pattern("kind_of_text").search(lead):
        return None  # it describes the answer
    if (whole := _pattern("object").match(rest)) and restricted and not _without_ending(f", {rest[whole.end() :]}")[0].strip(" ,.!"):
        return "exact", (whole[0],)
    if quoted := _pattern("quote").match(rest):
        tail = rest[quoted.end() :].strip(" .!?,;")
        if dictated and (not tail or not _without_ending(f", {tail}")[0].strip(" ,")):
            return "exact", (_part(quoted),)
        return None
    if lead.endswith((" in", " en", " auf", " as", " als", " to")) and not colon:
        return None
    if colon:
        said = rest or (following if restricted or noun else "")
        if said[:1] in "[{" or said.rstrip().endswith("?") or not (restricted or noun or cue["be"] or by_system or verb in _DICTATING - {"output"} and len(said.split()) < 5):
            return None
        return ("exact", (said if len(said.split()) > 1 else said.rstrip("."),)) if said else None
    said = _without_ending(rest)[0].strip(" ,;").rstrip(".!")
    words = said.split()
    if not words or set("{=") & set(said) or _pattern("about").match(said) or (_pattern("form").match(said) and not noun):
        return None
    if noun and len(words) < 4 and (len(words) == 1 or restricted):
        return "exact", (said,)
    if _pattern("token").fullmatch(said) and (restricted or " with" in lead or by_system or verb in _DICTATING):
        return "exact", (said,)
    if len(words) == 1 and restricted and said[:1].isupper():
        return "exact", (said,)
    begins = not text[: cue.start()].strip(" ,") or re.match(r"(?i)\W*(?:please|can you|could you|now|wait|no|then|actually|instead|ok|okay)[ ,]*", text)
    if verb in ("say", "repeat", "echo", "copy", "type") and begins and len(words) < 7 and not lead.endswith((" the", " my", " your")) and not _pattern("soft").match(said):
        return "exact", (said,)
    return None


def named_options(text: str, dutch: bool = False, listed: bool = False) -> tuple[str, ...]:
    """Return the options that a text is a list of, or (); `listed` needs no "or" between them."""
    if meanings := _pattern("meanings").search(text):
        one, its, other, others = meanings.groups()
        return f"{one} ({its.strip()})", f"{other} ({others.strip()})"
    text = _pattern("further").split(text.strip(" []():;.!?"), maxsplit=1)[0]
    joint = _pattern("or").search(text)
    if not (joint or listed) or (joint and " of " == joint.group().lower() and not dutch):
        return ()
    parts = [_pattern("article").sub("", part.strip(" \"'`“”«»"), 1).strip(" \"'`“”«»[]") for part in _pattern("separator").split(text)]
    usable = not _pattern("no_options").search(text) and all(0 < len(part) <= _LONGEST_OPTION and len(part.split()) <= _MOST_OPTION_WORDS for part in parts)
    return tuple(parts) if usable and 2 <= len(parts) <= _MOST_OPTIONS else ()


def _offered(text: str, plain: str, ending: bool, alone: bool, has_cue: bool) -> tuple[str, tuple[str, ...]] | None:
    """Return the options of a sentence that only names them, or names them as categories."""
    head, _, tail = plain.partition(":")
    for part in (head, tail) if tail and len(head.split()) < 5 else ():
        if len(part.split()) < _FEW_WORDS + 2 and (options := named_options(part)):
            return "set", options
    if match := _pattern("in_parentheses").search(text):
        if options := named_options(match.group(1), listed=True):
            return "one_of", options
    if match := _pattern("which").match(text):
        if options := named_options(match.group(1), listed=True):
            return "one_of", options
    if match := _pattern("sorted_into").search(text):
        if options := named_options(match.group(1)):
            return "one_of", options
    if match := _pattern("kinds").search(text):
        if options := named_options(text[match.end() :], listed=match.group().rstrip().endswith((":", "are", "is"))):
            return "one_of", options
    if has_cue or (alone and not ending) or _pattern("not_said").search(text):
        return None
    short = re.sub(r"(?i)^(?:please|one word|single word|in one word|ein wort|un mot|una palabra)[,:]? ?", "", plain)
    if len(short.split()) < _FEW_WORDS + 1 and (options := named_options(short, dutch=len(short.split()) == 3)):
        return "set", options
    last = _pattern("at_end").search(plain)
    return ("one_of", options) if last and (options := named_options(last[1])) else None
