"""Write a number in another base, or as a Roman numeral, from what an instruction names."""

from __future__ import annotations

from mockgpt.generation.text_data import english

_ROMAN = 0  # in place of a base
_BASES = {
    **dict.fromkeys(("bin", "0b"), 2),
    **dict.fromkeys(("oct", "0o"), 8),
    **dict.fromkeys(("dec", "ara", "int", "num", "dig"), 10),
    **dict.fromkeys(("hex", "0x"), 16),
    "rom": _ROMAN,
}
_DIGITS = {2: "b", 8: "o", 10: "d", 16: "x"}
_LARGEST_ROMAN = 3999


def converted(*said: str) -> str:
    """Return a number in the base that is named, "" where it is none.

    Args:
        said: the number and its base, before or after the other one: `binary 1010 decimal`, `1010 binary`,
            `decimal binary 1010`. Of an unnamed base its digits decide.
    """
    named = [_BASES.get(one[:3].lower()) for one in said]
    bases = [base for base in named if base is not None]
    digits = next((one.replace(",", "").lower() for one in said if one[:3].lower() not in _BASES), "")
    if not bases or not digits:
        return ""
    if named[-1] is None:
        bases.reverse()  # "the decimal value of binary 1010"
    target = bases[-1]
    source = bases[0] if bases[1:] else _base_of(digits, target)
    if len(bases) == 1 and not digits.isdecimal() and target != 10:
        source, target = target, 10  # "the Roman numeral XIV" is in that base already
    try:
        number = _of_roman(digits) if source == _ROMAN else int(digits, source)
    except (KeyError, ValueError):
        return ""
    return _as_roman(number) if target == _ROMAN else format(number, _DIGITS[target])


def _base_of(digits: str, target: int) -> int:
    """Return the base of a number of which none is named."""
    if target != 10:
        return 10
    if set(digits) <= {"0", "1"}:
        return 2
    return _ROMAN if set(digits) <= set("ivxlcdm") else 16


def _of_roman(letters: str) -> int:
    values = {one.lower(): value for value, one in english()["roman"]}
    each = [values[letter] for letter in letters]
    return sum(-one if one < after else one for one, after in zip(each, [*each[1:], 0], strict=True))


def _as_roman(number: int) -> str:
    text, left = "", number if 0 < number <= _LARGEST_ROMAN else 0
    for value, letters in english()["roman"]:
        text += letters * (left // value)
        left %= value
    return text
