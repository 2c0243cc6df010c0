"""docs/replies.md: its templates load, and its tables are complete."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mockgpt.config.checks import choices_of
from mockgpt.config.placeholders import NAMES, REPLY_NAMES
from mockgpt.config.rules import RULES
from mockgpt.generation.templates import load

TEXT = (Path(__file__).parent.parent / "docs" / "replies.md").read_text("utf-8")


@pytest.mark.parametrize("kind", ["toml", "json"])
def test_its_examples_load(tmp_path: Path, kind: str) -> None:
    [example] = re.findall(rf"```{kind}\n(.*?)```", TEXT, re.DOTALL)
    path = tmp_path / f"own.{kind}"
    path.write_text(example, "utf-8")
    library = load(str(path))
    assert library.texts or library.response


def test_every_placeholder_is_in_it() -> None:
    told = set(re.findall(r"`\{\{([\w.]+)[^`]*\}\}`", TEXT))
    assert {*NAMES, *REPLY_NAMES, "random.int", "random.choice", "header.NAME"} <= told


def test_every_mode_is_in_it() -> None:
    for mode in choices_of(RULES["responses.mode"]) or ():
        assert f"| `{mode}` |" in TEXT
