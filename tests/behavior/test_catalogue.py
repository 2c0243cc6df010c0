"""The catalogues say what the tables say, and their examples work."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from mockgpt.behavior.catalogue import failures_reference, faults_reference
from mockgpt.behavior.failures import FAILURES
from mockgpt.config.load import load_config
from mockgpt.config.scenarios import BUILT_IN
from mockgpt.faults.handshake_table import HANDSHAKE_FAULTS
from mockgpt.faults.table import FAULTS

DOCS = Path(__file__).parent.parent.parent / "docs"


def test_the_catalogue_of_faults_is_what_the_table_says() -> None:
    assert (DOCS / "faults.md").read_text() == faults_reference(), "write it anew: faults_reference()"


def test_the_catalogue_of_failures_is_what_the_table_says() -> None:
    assert (DOCS / "failures.md").read_text() == failures_reference(), "write it anew: failures_reference()"


@pytest.mark.parametrize(
    ("file", "names"),
    [("faults.md", [*FAULTS, *HANDSHAKE_FAULTS]), ("failures.md", FAILURES)],
)
def test_every_row_has_its_line_with_every_column(file: str, names: Iterable[str]) -> None:
    lines = [line for line in (DOCS / file).read_text().splitlines() if line.startswith("| `")]
    assert [line.split("`")[1] for line in lines] == list(names)
    assert len({line.count(" | ") for line in lines}) == 1


def examples(file: str) -> list[str]:
    return re.findall(r"```toml\n(.*?)```", (DOCS / file).read_text(), re.DOTALL)


@pytest.mark.parametrize(
    ("file", "text"),
    [(file, text) for file in ("faults.md", "failures.md", "scenarios.md") for text in examples(file)],
)
def test_every_example_loads(file: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / "example.toml"
    path.write_text(text)
    assert load_config([path], environment={})


def test_the_guide_names_every_built_in_scenario() -> None:
    guide = (DOCS / "scenarios.md").read_text()
    assert all(f"`{name}`" in guide for name in BUILT_IN)
