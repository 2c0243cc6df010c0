"""Simple calculations, done without evaluating a client's text as code."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from property_examples import examples
from run_writer import answer

from mockgpt.generation.numbers.calculation import evaluate, is_prime, number_text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("2+2", 4), ("2 + 3*4", 14), ("(1+2)*3", 9), ("2^10", 1024), ("2**3", 8), ("1/3", Fraction(1, 3))),
        *(
            ("1.5*2", 3),
            ("3--2", 5),
            ("-(2+1)", -3),
            ("1,000*3", 3000),
            ("6÷4×2", 3),
            ("2^3^2", 512),
            ("2^-1", 0.5),
        ),
    ],
)
def test_an_expression_has_its_value(text: str, value: Fraction | float) -> None:
    assert evaluate(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "+",
        "10/0",
        "(1",
        "1)",
        "2 2",
        "2^99999",
        "9^9^9",
        "2^0.5",
        "1+",
        "()",
        "(" * 50 + "1" + ")" * 50,
        "1+" * 90 + "1",
    ],
)
def test_a_text_that_is_no_expression_or_too_large_has_no_value(text: str) -> None:
    assert evaluate(text) is None


@given(st.text(alphabet="0123456789+-*/^(). ", max_size=40))
@examples(300)
def test_no_text_raises_an_exception(text: str) -> None:
    value = evaluate(text)
    assert value is None or number_text(value)


def test_numbers_are_written_as_people_do() -> None:
    values = (Fraction(4), Fraction(1, 3), Fraction(-5, 2), Fraction(1234567), Fraction(12345678, 1000))
    assert [number_text(value) for value in values] == ["4", "0.3333", "-2.5", "1,234,567", "12,345.678"]


@pytest.mark.parametrize(
    ("question", "result"),
    [
        *(("What is 12 * (3 + 4)?", "84"), ("what's 7 times 6", "42"), ("20 divided by 8?", "2.5")),
        *(("What's 15% of 80?", "12"), ("the square root of 144?", "12"), ("square root of 2?", "1.4142")),
        *(("Solve 8x + 7 = -23", "x = -3.75"), ("solve x - 4 = 6", "x = 10"), ("Solve -x = 3", "x = -3")),
    ],
)
def test_a_question_is_answered_with_the_result(question: str, result: str) -> None:
    for seed in range(8):
        assert result in answer(question, seed=seed)


def test_primes_are_told_from_other_numbers_of_any_size() -> None:
    assert [n for n in range(-3, 50) if is_prime(n)] == [
        2,
        3,
        5,
        7,
        11,
        13,
        17,
        19,
        23,
        29,
        31,
        37,
        41,
        43,
        47,
    ]
    assert [
        n for n in range(300, 5000) if is_prime(n) and any(n % part == 0 for part in range(2, n // 2))
    ] == []
    # The first composite number that four witnesses call prime, primes after powers of ten, a long number.
    assert not is_prime(3_215_031_751)
    assert is_prime(10**9 + 7)
    assert is_prime(10**12 + 39)
    assert not is_prime(10**4000 - 1)
