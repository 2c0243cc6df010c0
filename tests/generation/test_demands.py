"""How much of what testers ask for the pretend model does: the tables are in `demands/`."""

from __future__ import annotations

import pytest
from demands import checkers as c
from demands.checkers import Answered
from demands.measure import (
    HELD_OUT,
    LEAST_SHARE,
    PARTS,
    QUARTER,
    TABLE,
    measured,
    report,
    share,
    structured_fields,
)
from demands.rows import schema

LEAST_SHARE_OF_FIELDS = 0.95

NONSENSE = [
    Answered(""),
    Answered("Willow"),
    Answered(
        "There are a few directions we could take with pong. Is there a particular case you have in mind?"
    ),
    Answered("Most sources agree on the main point and differ only in the details."),
    Answered('{"type":"custom"}'),
    Answered("{}"),
    Answered("", (("frobnicate", {}),)),
]


def test_the_table_holds_many_kinds_of_prompts():
    assert len(TABLE) >= 1300
    assert len({one.kind for one in TABLE}) >= 20
    assert len(HELD_OUT) >= 40


def test_what_several_modules_offer_or_give_is_defined_once():
    defined: dict[str, set[int]] = {}
    for part in PARTS:
        for name, value in vars(part).items():
            if name.isupper() and isinstance(value, (str, dict)):
                defined.setdefault(repr(value), set()).add(id(value))
    assert [shown[:80] for shown, objects in defined.items() if len(objects) > 1] == []


def test_what_testers_ask_for_is_done():
    results = measured(QUARTER)
    assert share(results) >= LEAST_SHARE, report(results)


def test_structured_output_is_valid_and_holds_what_the_prompt_says():
    fields = structured_fields()
    assert fields.invalid == []
    assert fields.share >= LEAST_SHARE_OF_FIELDS, "\n".join(fields.wrong)


def test_no_demand_is_met_by_nonsense():
    fooled = [
        one.words
        for one in [*TABLE, *HELD_OUT]
        if one.demand.words != "calls_nothing()" and any(one.demand.holds(got) for got in NONSENSE)
    ]
    assert fooled == []


PERSON = schema(name="string", age="integer")


@pytest.mark.parametrize(
    ("demand", "good", "bad"),
    [
        (c.exactly("pong"), "pong\n", "pong."),
        (c.one_of("YES", "NO"), "NO", "No"),
        (c.is_like("Yes"), '"yes".', "yes, it is"),
        (c.says("5"), "It is 5.", "It is 50."),
        (c.says_any("a b", "c"), "C", "ab"),
        (c.does_not_say("tea"), "milk", "Tea"),
        (c.fits("[1-5]"), " 3 ", "3 of 5"),
        (c.number_within(0, 1), "0.5", "about 0.5"),
        (c.in_order("1", "2"), "1, 2", "2, 1"),
        (c.lines("a", "b"), "a\n\nb", "a b"),
        (c.line_count(2), "a\nb", "a"),
        (c.items(2), "Two:\n- one\n- two", "- one"),
        (c.words(2, 3), "it's two", "one"),
        (c.sentences(2), "It is 4.5. Yes!", "It is 4.5."),
        (c.paragraphs(2), "a\n\nb", "a\nb"),
        (c.upper_case(), "ALL 3", "All"),
        (c.lower_case(), "all", "All"),
        (c.in_language("de"), "Das ist nicht der Fall", "This is not the case"),
        (c.in_language("fr"), "Il est dans la maison", "Er ist in dem Haus"),
        (c.in_language("ja"), "これは本です", "This is a book"),
        (c.is_csv(["a", "b"], [["1", "2, 3"]]), 'a,b\n1,"2, 3"', "a,b\n1,2,3"),
        (c.is_table("A", "B"), "| A | B |\n|---|:-:|\n| 1 | 2 |", "A | B"),
        (c.is_json({"a": 4.5}), '{"a": "4.50", "b": 1}', '```json\n{"a": 4.5}\n```'),
        (c.is_json({"a": 1}, keys=("a",)), '{"a": 1}', '{"a": 1, "b": 2}'),
        (c.is_json({"a": 1}, fenced=True), '```json\n{"a": 1}\n```', 'Here:\n```json\n{"a": 1}\n```'),
        (c.is_list(["a"]), '["A"]', '{"a": "a"}'),
        (c.is_yaml({"a": 1}), "a: 1", "Here:\na: 1\nok"),
        (c.obeys(PERSON, {"name": "Ada"}), '{"name": "Ada", "age": 3}', '{"name": "Ada"}'),
        (c.fields_within(age=(0, 99)), '{"age": 36}', '{"age": 1093705135}'),
        (
            c.code("def f(", only=True),
            "```python\ndef f():\n    ...\n```",
            "Sure!\n```python\ndef f(): ...\n```",
        ),
    ],
    ids=lambda one: getattr(one, "words", None),
)
def test_a_checker_tells_good_from_bad(demand, good, bad):
    assert demand.holds(Answered(good))
    assert not demand.holds(Answered(bad))


def test_a_checker_of_calls_reads_name_and_arguments():
    one = Answered("", (("weather", {"city": "Oslo", "days": 2}),))
    two = Answered("", (*one.calls, ("weather", {"city": "Rome"})))
    assert c.calls("weather", {"city": "oslo"}).holds(one)
    assert not c.calls("weather", {"city": "Rome"}).holds(one)
    assert not c.calls("forecast").holds(one)
    assert not c.calls("weather").holds(two)
    assert c.calls_each("weather", {"city": "Rome"}, {"city": "Oslo"}).holds(two)
    assert c.calls_saying("weather", "osl").holds(one)
    assert not c.calls_nothing().holds(one)
    assert c.calls_nothing().holds(Answered("Hello!"))
