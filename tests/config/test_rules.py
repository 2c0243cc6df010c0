"""The table of rules: a row for every field of the records, and what fits it."""

from __future__ import annotations

from typing import get_type_hints

import pytest

from mockgpt.config import Config, Distribution
from mockgpt.config.checks import check
from mockgpt.config.rules import FIXED_AT_START, RULES, TABLES, default_of, entry_for

# The type of a record's field, by the kind of its rule.
TYPES = {
    "flag": bool,
    "integer": int,
    "number": float,
    "seed": int | str,
    "workers": int | str,
    "secrets": tuple[str, ...],
    "texts": tuple[str, ...],
    "headers": tuple[str, ...],
    "clients": tuple[str, ...],
    "certificate_hosts": tuple[str, ...],
    "latency": Distribution,
    "weights": dict[str, float],
    "amounts": dict[str, int],
}


def test_every_field_of_a_record_has_a_row_and_in_the_same_order() -> None:
    fields = [
        f"{table}.{key}"
        for table, record in Config()._asdict().items()
        if hasattr(record, "_fields")
        for key in record._fields
    ]
    assert list(RULES) == ["scenario", *fields]
    assert list(TABLES) == list(dict.fromkeys(path.partition(".")[0] for path in fields))


@pytest.mark.parametrize("path", RULES)
def test_a_row_fits_the_type_and_the_default_of_its_field(path: str) -> None:
    table, _, key = path.rpartition(".")
    record = type(getattr(Config(), table)) if table else Config
    rule, default = RULES[path], default_of(path)
    expected = TYPES.get(rule.kind, str)
    assert get_type_hints(record)[key] == (expected | None if default is None else expected)
    if default is not None and not isinstance(default, Distribution):
        plain = list(default) if isinstance(default, tuple) else default
        assert check(path, rule, plain, "here") == default


def test_every_row_about_keys_names_a_key_or_a_table() -> None:
    assert set(FIXED_AT_START) <= {*RULES, *TABLES, "scenarios", "expectations", "include"}


@pytest.mark.parametrize(
    ("path", "found"), [("a.b", "of the key"), ("a.c", "of the table"), ("a", "of the table"), ("b", None)]
)
def test_what_holds_for_a_table_holds_for_its_keys_unless_they_have_an_entry(path: str, found: str) -> None:
    assert entry_for({"a": "of the table", "a.b": "of the key"}, path) == found
