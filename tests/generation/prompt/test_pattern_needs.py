"""What a text needs for a pattern to be tried: `scripts/pattern_needs.py` derives it from the patterns."""

from __future__ import annotations

import importlib.util
import json
import re
import weakref
from pathlib import Path

import pytest

from mockgpt.generation.prompt import options, topic
from mockgpt.generation.prompt.phrase_tables import Phrases, table
from mockgpt.generation.prompt.phrases import (
    LISTS,
    TABLES,
    WordPlaces,
    found_with_zeros,
    keys_in,
    places_fitting,
    with_classes,
    word_places,
)
from mockgpt.generation.text_data import families, instructions, wording

FILE = Path(__file__).parents[3] / "scripts" / "pattern_needs.py"
SPEC = importlib.util.spec_from_file_location("pattern_needs", FILE)
assert SPEC is not None
assert SPEC.loader is not None
script = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(script)


def test_a_file_that_is_behind_says_how_it_is_written():
    with pytest.raises(RuntimeError, match=r"scripts/pattern_needs\.py writes it"):
        Phrases("families", [*families()["families"], {"patterns": ["new"]}])


def test_the_file_is_what_the_script_writes():
    written = FILE.parents[1] / "mockgpt" / "data" / "pattern_needs.json"
    assert script.derived() == json.loads(written.read_bytes()), "python scripts/pattern_needs.py writes it"


@pytest.mark.parametrize(
    ("pattern", "sets"),
    [
        (r"\bplain text\b", [{"text"}, {"plain"}]),
        (r"\b(?:begin|start)s? with\b", [{"begin", "begins", "start", "starts"}, {"with"}]),
        (r"\b(?:bullets?|dashed list)\b", [{"bullet", "dashed"}]),
        (r"\b(\d{1,4}) apples\b", [{"0"}, {"apples"}]),
        (r"^\W*(?:please )?say ", [{"say"}, {"^say", "^please"}]),
        (r"```|\[\[", [{"`", "["}]),
        (r"\bfirst\b.{0,9}\blast$", [{"last"}, {"first"}]),
        (r"\bred(?:dish)? [a-z]+", [{"red", "reddis"}]),
        (r"\bsum of \d+ and \d+", [{"sum"}, {"of"}, {"00"}, {"and"}]),
        (r":\s*$", [{":"}, {"$:"}]),
    ],
)
def test_every_match_has_a_key_of_each_set(pattern, sets):
    assert sorted(map(sorted, script.needs(pattern))) == sorted(map(sorted, sets))


@pytest.mark.parametrize("pattern", [r"\w+ly\b", r"(?:one)?more\w*", r"\b[a-z]+\b", "on"])
def test_a_pattern_whose_words_are_not_few_needs_none(pattern):
    assert script.needs(pattern) == []


@pytest.mark.parametrize(
    "pattern", [r"\b[ab]+c\b", r"\b(?:an? )?(?:x|y){2} z\b", r"\bfoo(?:s|ed|ing)? bar\b"]
)
@pytest.mark.parametrize("text", ["abac", "an xx z", "A yx z", "foo bar", "fooing bar"])
def test_no_text_that_matches_lacks_a_key(pattern, text):
    matched = re.search(pattern, text, re.IGNORECASE) is not None
    keys = WordPlaces(text).keys
    assert not matched or all(not keys.isdisjoint(one) for one in script.needs(pattern))


@pytest.mark.parametrize(
    ("pattern", "within"),
    [
        (r"\bred [a-z, ]{0,9}fox\b", True),
        (r"\W*\bred \d+(?:\.\d+)? fox\b.*", True),
        (r"\bred\W+fox\b", False),
        (r"\bred\b[^\n]{0,9}\bfox\b", False),
    ],
)
def test_what_a_match_needs_stands_in_one_sentence_or_may_not(pattern, within):
    assert script.is_within(pattern, script.needs(pattern)) == within


def test_a_text_is_free_when_it_is_forgotten_before_all_its_rows_are_found():
    words = WordPlaces("Reply with exactly: pong. Then count from 1 to 10 and translate it into French.")
    next(table("instructions").matches(words))
    kept = weakref.ref(words)
    del words
    assert kept() is None, "something that was found holds the text, until garbage is collected"


def test_a_pattern_is_tried_where_its_words_stand_in_one_sentence_or_where_it_spans_two():
    apart = WordPlaces("Any topic. Numbers 1 and 2. I like to write. The code is old. Goodbye?")
    patterns = [one for row in families()["families"] for one in row["patterns"]]
    tried = apart.fitting >> table("families").first
    matching = [
        place for place, one in enumerate(patterns) if re.search(with_classes(one), apart.text, re.IGNORECASE)
    ]
    assert matching
    assert all(tried >> place & 1 for place in matching)


@pytest.mark.parametrize(
    ("pattern", "own"),
    [
        (r"\bred [a-z, ]{0,9}fox\b(?! run)", True),
        (r"\bred (\d{1,3}) fox(?<!a fox)", True),
        (r"\bred [12]\b", False),
        (r"\bred v2\b", False),
        (r"^red\b", False),
        (r"\bred$", False),
        (r"\bred\W+fox", False),
        (r" red\b", False),
        (r"(?<!\W)red\b", False),
        (r"(?<![.] )red\b", False),
        (r"\bred\b(?!.{0,9}fox)", False),
    ],
)
def test_what_a_pattern_matches_may_depend_on_one_sentence_alone(pattern, own):
    assert script.is_own(pattern) == own


def test_what_forbids_a_match_may_tell_digits_apart():
    assert script.is_own("red", r"\b(?:no|not) (?:\w+ )?$")
    assert not script.is_own("red", "4 $")


TEXTS = [
    "List 3 words. Then list 7 words, one per line. Never answer in 2 words, please. Reply in German.",
    "You are Tim. You are Ann Lee, a cook. Reply with 12 lines. Say it in French",
    "Case 17: explain DNS in 45 words. Explain TLS in 99 words. What is 3 + 4?",
    *("Reply in 4 words. Reply in 5 words", "Reply in 4 words. ", ". ", "", "Use bullets.  List 3 fruits. "),
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", TABLES)
def test_a_sentence_that_was_seen_with_other_digits_is_read_as_one_that_was_not(name, text):
    list(table(name).matches(WordPlaces(re.sub(r"\d", "9", text))))
    found = {row.name: match[0] for row, match in table(name).matches(WordPlaces(text))}
    whole = [pattern.last(WordPlaces(text)) for pattern in table(name).patterns]
    expected: dict[str, int] = {}
    for pattern, match in zip(table(name).patterns, whole, strict=True):
        if match:
            expected[pattern.row.name] = max(match[0], expected.get(pattern.row.name, 0))
    assert found == expected


@pytest.mark.parametrize("pattern", [r"\b[1-5] stars", r"\b1st\b", r"(?<!2)\d", r"(?:a|[^0])"])
def test_a_pattern_may_tell_digits_apart(pattern):
    assert script.tells_digits(script._tree(pattern))


def test_what_is_found_for_all_numbers_tells_no_digits_apart():
    named = {"topic": topic._pattern, "wording": options.form}
    names = {"topic": ["opening", "closing", "working", "clausal", "clause_end", "how_to", "actor"]}
    names["wording"] = [*wording()["forms"]]
    patterns = [(kind, name, named[kind](name).pattern) for kind in named for name in names[kind]]
    assert [name for *name, one in patterns if script.tells_digits(list(script.parser.parse(one)))] == []


def test_short_texts_that_differ_in_their_digits_alone_share_what_is_found():
    one, other = (word_places(f"Case {number}: say hello in {number} words.") for number in (17, 23))
    assert one is other
    assert one.text == "Case 00: say hello in 00 words."


def test_a_text_with_a_pattern_that_tells_digits_apart_is_read_itself():
    texts = [f"What is the {number} word of: a b c d" for number in ("2nd", "3rd")]
    assert [word_places(text).text for text in texts] == texts


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("the case", ("the case",)),
        ("the case 17 of", ("the case 17",)),
        ("the case 170 of 9", ("the case 170",)),
        ("the case 17 of 99", ("the case 17",)),
        ("the case of 0", ("the case",)),
    ],
)
def test_what_is_found_with_zeros_has_the_numbers_of_the_text(text, phrases):
    assert found_with_zeros(lambda one: (one.partition(" of")[0],), text) == phrases


def test_patterns_that_do_not_mind_case_are_written_in_lower_case():
    rows = [*families()["families"], *instructions()["instructions"]]
    patterns = [one for row in rows for one in row["patterns"] if "(?-i:" not in one]
    plain = (re.sub(r"\\.|\(\?P?<\w*", "", with_classes(one)) for one in patterns)
    assert [one for one in plain if one != one.lower()] == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("messages", "Tell Ann that her parcel is here"),
        ("messages", "Write a note politely declining the invitation"),
        ("messages", "Please apologize to the customer for the delay"),
        ("messages", "Reply confirming that the order was sent"),
        ("messages", "Draft an out-of-office reply"),
        ("prepared", "How do I exit vim?"),
        ("requests", "Wie viele Vokale hat das Wort Banane?"),
        ("requests", "Schreibe in Großbuchstaben: hallo"),
        ("requests", "Combien font 15 % de 200 ?"),
        ("requests", "Extrae los correos: a@b.es"),
        ("measured", "Which of them is the heaviest?"),
        ("measured", "How many cost more than 20 euros?"),
        ("measured", "What is the average price?"),
    ],
)
def test_a_pattern_of_a_list_is_tried_where_it_matches(name, text):
    matching = [place for place, one in enumerate(LISTS[name]()) if re.search(one, text, re.IGNORECASE)]
    assert matching
    assert {*matching} <= {*places_fitting(name, keys_in(text))}


def test_no_pattern_of_a_list_is_tried_on_a_text_without_its_words():
    assert not any(places_fitting(name, keys_in("The river is wide.")) for name in ("messages", "measured"))
