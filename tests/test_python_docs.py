"""`docs/python.md` names every member of the public Python interface, and its examples run."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import mockgpt
from mockgpt import BackgroundServer, Config, MockServer, config, errors, load_config
from mockgpt.testing import pytest_plugin, records

PAGE = (Path(__file__).parents[1] / "docs" / "python.md").read_text("utf-8")
SECTIONS = {part.partition("\n")[0]: part for part in PAGE.split("\n## ")}


def named_in(section: str) -> set[str]:
    """Return the names in the first column of a section's tables."""
    rows = [line.split(" | ")[0] for line in SECTIONS[section].splitlines() if line.startswith("| `")]
    return {name for row in rows for name in re.findall(r"`(\w+)", row)}


def members(owner: type, *arguments: object) -> set[str]:
    """Return the public members of a class, its attributes included."""
    return {name for name in (*dir(owner), *vars(owner(*arguments))) if not name.startswith("_")}


def test_the_public_names_are_listed() -> None:
    assert named_in(next(iter(SECTIONS))) == set(mockgpt.__all__)


def test_every_fixture_is_listed() -> None:
    assert named_in("With pytest") == {name for name in vars(pytest_plugin) if name.startswith("mockgpt")}


def test_every_record_is_named() -> None:
    kinds = {name for name, value in vars(records).items() if inspect.isclass(value) and name[0] != "_"}
    given = {"ExchangeRecord", "RequestRecord", "ResponseRecord", "ConnectionRecord", "ExpectationRecord"}
    assert given <= kinds
    assert given == named_in("ServerControls") & kinds


def test_every_member_of_a_background_server_is_listed() -> None:
    surface = named_in("ServerControls") - set(vars(records))
    assert named_in("BackgroundServer") | surface == members(BackgroundServer)


def test_every_member_of_a_server_is_listed() -> None:
    surface = named_in("ServerControls") - set(vars(records))
    assert named_in("MockServer") | surface == members(MockServer, Config()) | {"port"}


def test_every_field_and_record_and_argument_is_listed() -> None:
    section = "Config and load_config"
    arguments = set(inspect.signature(load_config).parameters)
    assert named_in(section) == set(Config._fields) | arguments | {"from_dict"}
    assert set(config.__all__) <= set(re.findall(r"`(\w+)`", SECTIONS[section]))


def test_every_exception_is_listed() -> None:
    there = {
        name
        for name, value in vars(errors).items()
        if inspect.isclass(value) and issubclass(value, errors.MockGPTError)
    }
    assert named_in("Exceptions") == there
