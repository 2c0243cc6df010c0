"""The pages of docs/: their tables are those of the code, and their examples work."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import docs_tables
import pytest

from mockgpt.api.routes import ROUTES
from mockgpt.behavior.failures import FAILURES
from mockgpt.config import Config
from mockgpt.config.load import load_config
from mockgpt.config.rules import RULES, TABLES
from mockgpt.config.scenarios import BUILT_IN
from mockgpt.faults.handshake import HANDSHAKE_FAULTS
from mockgpt.faults.table import FAULTS
from mockgpt.testing.doctor.catalogue import CASES

SETTINGS = docs_tables.DOCS / "settings.md"
SDK_TABLE = "<!-- table: sdk methods -->"
PAGES = sorted(docs_tables.DOCS.glob("*.md"))


def test_default_toml_gets_a_line_for_a_setting_it_lacks() -> None:
    whole = (docs_tables.DOCS.parent / "config" / "default.toml").read_text()
    assert docs_tables.with_missing_settings(whole) == whole
    without = re.sub(r"#backlog = .*\n", "", whole)
    written = docs_tables.with_missing_settings(without)
    table = written[written.index("[server]") : written.index("[tls]")]
    assert table.splitlines()[-2] == f"{'#backlog = 1024':<38}# {RULES['server.backlog'].description}"


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_the_tables_of_a_page_are_what_the_code_says(page: Path) -> None:
    text = page.read_text("utf-8")
    if SDK_TABLE in text and docs_tables.sdk_version() not in text:
        pytest.skip(f"the page is of another SDK than {docs_tables.sdk_version()}: run `make docs`")
    assert text == docs_tables.filled(text), "run `make docs`"


def test_the_readme_counts_the_cases_of_the_doctor() -> None:
    counts = re.findall(r"(\d+) cases", (docs_tables.DOCS.parent / "README.md").read_text("utf-8"))
    assert set(counts) == {str(sum(case.quick for case in CASES))}


def test_every_table_has_its_page() -> None:
    text = "".join(page.read_text("utf-8") for page in PAGES)
    assert sorted(re.findall(r"<!-- table: ([\w ]+) -->", text)) == sorted(docs_tables.TABLES_BY_NAME)


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("faults.md", [*FAULTS, *HANDSHAKE_FAULTS]),
        ("failures.md", FAILURES),
        ("scenarios.md", BUILT_IN),
        ("settings.md", [path.rpartition(".")[2] for path in RULES]),
        ("api.md", [template.replace("...", "") for _, template, _ in ROUTES]),
    ],
)
def test_every_row_has_its_line(page: str, names: Iterable[str]) -> None:
    tables = docs_tables.MARKED.finditer((docs_tables.DOCS / page).read_text("utf-8"))
    texts = [table[0] for table in tables if SDK_TABLE not in table[0]]  # whose rows no code of ours has
    lines = [line for text in texts for line in text.splitlines() if line.startswith("| `")]
    assert list(dict.fromkeys(line.split("`")[1] for line in lines)) == list(dict.fromkeys(names))


def examples(page: str) -> list[str]:
    return re.findall(r"```toml\n(.*?)```", (docs_tables.DOCS / page).read_text(), re.DOTALL)


@pytest.mark.parametrize(
    ("page", "text"),
    [(page, text) for page in ("faults.md", "failures.md", "scenarios.md") for text in examples(page)],
)
def test_every_example_loads(page: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / "example.toml"
    path.write_text(text)
    assert load_config([path], environment={})


def test_the_reference_names_every_key_once_under_its_table() -> None:
    named = []
    table = ""
    for line in SETTINGS.read_text("utf-8").splitlines():
        if line.startswith("## ["):
            table = line[4:].rstrip("]")
        elif line.startswith("## "):
            break
        elif line.startswith("| `"):
            named.append(".".join(filter(None, [table, line.split("`")[1]])))
    assert sorted(named) == sorted(RULES)
    assert set(TABLES) == {path.split(".")[0] for path in RULES if "." in path}


def test_defaults_in_the_reference_are_those_of_the_records() -> None:
    lines = SETTINGS.read_text("utf-8").splitlines()
    assert f"| `port` | `{Config().server.port}` |" in "\n".join(lines)
