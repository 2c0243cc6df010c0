"""Splits text into pre-tokens, the stretches that an encoding encodes one by one.

Owns the published patterns of o200k_base and cl100k_base (tiktoken, openai_public.py) in a form that `re`
runs quickly. In text beyond ASCII, each character is first replaced by a character for its
Unicode class, by tiktoken's own table. So one small pattern serves every script, and the
Unicode version of the running Python does not matter. Knows nothing of tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

# The character for each Unicode class in the replaced text. ASCII characters are not replaced.
UPPER = "B"  # Lu, Lt. Like LOWER, a letter that occurs in no contraction.
LOWER = "b"  # Ll
OTHER_LETTER = "\xaa"  # Lm, Lo: both upper and lower
MARK = "\x80"  # M: as OTHER_LETTER, but no letter; U+0080 itself is replaced by OTHER
NUMBER = "0"  # N
SPACE = "\t"  # White_Space except the space and line ends
OTHER = "!"
LONG_S = "s"  # U+017F is lower case and, where case is ignored, the s of a contraction

TABLE_END_MARKS = ("\U000e0100", "\U000e01ef")
"""The only code points above the table that are not OTHER: variation selectors, all M."""

PLAIN_RANGES = "\0-\x7f\u2010-\u2027\u2030-\u205e\u2190-\u23ff\u2500-\u2775\U0001f300-\U0001f64f"
"""ASCII, dashes, quotation marks, arrows, symbols, emoji. Beyond ASCII all of them are OTHER, as is any
character without a class in the pattern, so text of these alone need not be replaced."""

SLICE_CHARACTERS = 1024
"""Characters between two yields: at about 1 us per byte, 1 to 8 ms for text that is not cached."""

_PREFIX = rf"[^\r\n0-9A-Za-z{OTHER_LETTER}]?"
_BOTH = rf"{OTHER_LETTER}{MARK}{TABLE_END_MARKS[0]}-{TABLE_END_MARKS[1]}"
_UPPERS = rf"[A-Z{_BOTH}]"
_LOWERS = rf"[a-z{_BOTH}]"
_CONTRACTION = r"(?:'(?:[sStTmMdD]|[rR][eE]|[vV][eE]|[lL][lL]))?"
# White_Space as a list, because `\s` of `re` also matches U+001C..U+001F.
_WHITE = r"\t-\r "
_PATTERN = "|".join(
    (
        rf"{_PREFIX}{_UPPERS}*{_LOWERS}+{_CONTRACTION}",
        rf"{_PREFIX}{_UPPERS}+{_LOWERS}*{_CONTRACTION}",
        r"[0-9]{1,3}",
        rf" ?[^{_WHITE}0-9A-Za-z{OTHER_LETTER}]+[\r\n/]*",
        rf"[{_WHITE}]*[\r\n]+",
        rf"[{_WHITE}]+(?![^{_WHITE}])",
        rf"[{_WHITE}]+",
    )
)


_LETTER = rf"[A-Za-z{OTHER_LETTER}]"
# cl100k_base knows no upper and lower case, and a mark is no letter to it.
_CL100K_PATTERN = "|".join(
    (
        r"'(?:[sSdDmMtT]|[lL][lL]|[vV][eE]|[rR][eE])",
        rf"{_PREFIX}{_LETTER}+",
        r"[0-9]{1,3}",
        rf" ?[^{_WHITE}0-9A-Za-z{OTHER_LETTER}]+[\r\n]*",
        rf"[{_WHITE}]++\Z",
        rf"[{_WHITE}]*[\r\n]",
        rf"[{_WHITE}]+(?![^{_WHITE}])",
        rf"[{_WHITE}]",
    )
)


# A mark behind a letter or digit begins a pre-token, and no rule looks back.
_PIECE_BEGINS = re.compile(r"(?<=[0-9A-Za-z])(?=[\",:}])")
_LONG_WORD = 16  # characters: longer than most words


class SplitRules(NamedTuple):
    """Where an encoding cuts.

    Attributes:
        pattern: of a pre-token, in class text.
        boundary: of a space where both sides can be split separately: it begins a pre-token, and no rule
            looks back.
        inseparable: of what a text has where not every space in it is such a boundary.
    """

    pattern: str
    boundary: str
    inseparable: str


O200K_BASE = SplitRules(_PATTERN, r" (?=\S)", r" (?:\s|\Z)")
# White space at the end of a text is one pre-token, so a text is not cut behind white space.
CL100K_BASE = SplitRules(_CL100K_PATTERN, r"(?<=\S) (?=\S)", r"[^\S ]| (?: |\Z)")
RULES = {"o200k_base": O200K_BASE, "cl100k_base": CL100K_BASE}


class Pretokenizer:
    """Cuts text where an encoding cuts it, by `Vocabulary.classes`; pre-tokens always join to the text."""

    __slots__ = ("_boundary", "_classes", "_find_all", "_find_each", "_inseparable", "_needs_classes")

    def __init__(self, classes: memoryview, rules: SplitRules = O200K_BASE) -> None:
        pattern = re.compile(rules.pattern)
        self._find_all = pattern.findall
        self._find_each = pattern.finditer
        self._boundary = re.compile(rules.boundary)
        self._inseparable = re.compile(rules.inseparable).search
        self._needs_classes = re.compile(f"[^{PLAIN_RANGES}]").search
        self._classes = classes

    def split(self, text: str) -> list[str]:
        """Return the pre-tokens of `text`, in time linear in its length."""
        if text.isascii() or not self._needs_classes(text):
            found: list[str] = self._find_all(text)
            return found
        ends = list(accumulate(map(len, self._find_all(self._class_text(text)))))
        return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]

    def words(self, text: str) -> list[str] | None:
        """Return what lies between the spaces of `text`, None where it cannot be split at each of them.

        The pre-tokens of the text are those of the first word, and of each other one with a space before it.
        None too where spaces are rare, as in JSON: what lies between them would hardly occur again.
        """
        dense = text.count(" ") * _LONG_WORD < len(text)
        if dense:
            return None
        # What is printable has no other blanks than spaces.
        single = "  " not in text and text[-1:] != " " and text.isprintable()
        return text.split(" ") if single or not self._inseparable(text) else None

    def pieces(self, text: str) -> list[str]:
        """Return JSON in pieces that can be split separately: a name or a value, and the marks before it."""
        return _PIECE_BEGINS.split(text)

    def stretches(self, text: str, stretch_limit: int | None = None) -> Iterator[str | list[str] | int]:
        """Yield `text` in stretches that can be split separately; one takes a few milliseconds of work.

        A dense one comes as its pre-tokens, in lists. A pre-token longer than SLICE_CHARACTERS may be alone
        in its list. What has more than `stretch_limit` characters without a boundary is not split: its
        length is yielded.
        """
        start = 0
        while len(text) - start > 2 * SLICE_CHARACTERS:
            boundary = None
            position = start + SLICE_CHARACTERS
            while boundary is None and position < len(text):
                # One character more, as a boundary includes the character after the space.
                boundary = self._boundary.search(text, position, position + SLICE_CHARACTERS + 1)
                position += SLICE_CHARACTERS
                if boundary is None and (position - start) % (64 * SLICE_CHARACTERS) == 0:
                    yield []
            end = boundary.start() if boundary else len(text)
            if end - start <= 2 * SLICE_CHARACTERS:
                yield text[start:end]
            elif stretch_limit is not None and end - start > stretch_limit:
                yield end - start
            else:
                yield from self._dense(text[start:end])
            start = end
        yield text[start:]

    def _class_text(self, text: str) -> str:
        # Code points above the table raise IndexError, which tells `translate` to leave the character.
        return text.translate(self._classes)

    def _dense(self, text: str) -> Iterator[list[str]]:
        classes = text
        if not text.isascii():
            parts = []
            for start in range(0, len(text), 16 * SLICE_CHARACTERS):
                parts.append(self._class_text(text[start : start + 16 * SLICE_CHARACTERS]))
                yield []
            classes = "".join(parts)
        batch: list[str] = []
        size = 0
        for match in self._find_each(classes):
            start, end = match.span()
            if size + end - start > SLICE_CHARACTERS:
                yield batch
                batch = []
                size = 0
            batch.append(text[start:end])
            size += end - start
        yield batch
