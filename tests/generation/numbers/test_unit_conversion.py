"""Conversions between units."""

from __future__ import annotations

import pytest
from run_writer import answer


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Convert 100 km to miles", "62.14 miles"),
        ("What is 72 °F in celsius?", "22.22 °C"),
        ("convert 0 C to K", "273.15 K"),
        ("Convert 2 hours to minutes", "120 minutes"),
        ("Convert 1,000 g to kg", "1 kg"),
    ],
)
def test_units_are_converted(text: str, result: str) -> None:
    assert f"**{result}**" in answer(text)


def test_units_of_different_kinds_are_not_converted() -> None:
    assert "**" not in answer("Convert 5 km to hours")
