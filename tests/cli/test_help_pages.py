"""The help: commands by what they are for, examples that can be run, pages that exist."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from mockgpt.cli.command_line import main, parsers
from mockgpt.cli.help_pages import PAGES, WIDTH

DOCS = Path(__file__).parents[2] / "docs"
EXAMPLES = [example for examples, _ in PAGES.values() for example in examples]


def test_every_command_is_in_the_overview_and_has_a_page_that_exists(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["help"]) == 0
    said = capsys.readouterr().out
    assert max(map(len, said.splitlines())) <= WIDTH
    assert set(PAGES) == set(parsers())
    for name, (_, page) in PAGES.items():
        assert f"\n  {name} " in said
        assert (DOCS / page).is_file(), page


@pytest.mark.parametrize("name", PAGES)
def test_the_help_of_a_command_fits_a_terminal_and_ends_with_its_page(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["help", name]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"usage: mockgpt {name}")
    assert max(map(len, said.splitlines())) <= WIDTH
    assert said.endswith(f"The page of the docs: docs/{PAGES[name][1]}\n")


LISTS = {"scenarios", "faults", "errors", "identities"}  # whose pages are the lists themselves


@pytest.mark.parametrize("name", [name for name in PAGES if name not in {"serve", "help", *LISTS}])
def test_the_page_of_a_command_is_about_it(name: str) -> None:
    assert f"mockgpt {name}" in (DOCS / PAGES[name][1]).read_text()


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_is_understood(example: str) -> None:
    program, name, *words = shlex.split(example.partition(" > ")[0].partition(" -- ")[0])
    assert program == "mockgpt"
    if name != "help":
        parsers()[name].parse_args(words)
