"""The six tests that the pages show: each is short, and what is shown is what is run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NODE_PAGE = (ROOT / "docs" / "other-languages.md").read_text("utf-8")
PYTHON_PAGE = (ROOT / "docs" / "python.md").read_text("utf-8")
NODE = re.findall(r"```js\n(.*?)```", NODE_PAGE, re.DOTALL)[0]
MOST_LINES = 10
SIX = 6


def test_the_page_shows_the_file_that_is_run() -> None:
    run = (ROOT / "examples" / "node" / "six.test.js").read_text("utf-8")
    assert run.partition("\n\n")[2] == NODE


@pytest.mark.parametrize(
    ("section", "test"),
    [
        (NODE, r"^test\(.*?^}\);$"),
        *(
            (text, rf"^{prefix}def test_.*?(?=\n\n\n|\Z)")
            for text, prefix in zip(
                re.findall(r"```python\n(.*?)```", PYTHON_PAGE.split("### Six tests")[1], re.DOTALL),
                ("", "async "),
                strict=False,
            )
        ),
    ],
    ids=["node", "synchronous", "asynchronous"],
)
def test_six_tests_of_ten_lines_are_shown(section: str, test: str) -> None:
    found = re.findall(test, section, re.DOTALL | re.MULTILINE)
    assert len(found) == SIX
    assert max(len(one.strip().splitlines()) for one in found) <= MOST_LINES


def test_every_recipe_is_listed() -> None:
    listed = set(
        re.findall(r"^\| `(\w+)`", (ROOT / "examples" / "README.md").read_text("utf-8"), re.MULTILINE)
    )
    there = {path.name for path in (ROOT / "examples").iterdir() if path.is_dir() and path.name[0] != "."}
    assert there - {"proxies"} == listed
