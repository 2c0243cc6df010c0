"""`docs/api.md` names every path and every parameter that there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mockgpt.api.chat.parameters import CHAT
from mockgpt.api.completions.parameters import COMPLETIONS
from mockgpt.api.embeddings.parameters import EMBEDDINGS
from mockgpt.api.responses.parameters import RESPONSES
from mockgpt.api.routes import ROUTES

PAGE = (Path(__file__).parents[1] / "docs" / "api.md").read_text("utf-8")
SECTIONS = {part.partition("\n")[0]: part for part in PAGE.split("\n## ")}


def test_every_path_is_named() -> None:
    named = set(re.findall(r"^\| `(/[^`]+)` \|", PAGE.partition("\n## ")[0], re.MULTILINE))
    assert named == {template.replace("...", "") for _, template, _ in ROUTES}


@pytest.mark.parametrize(
    ("section", "table"),
    [
        ("Chat completions", CHAT),
        ("Legacy completions", COMPLETIONS),
        ("Embeddings and moderations", EMBEDDINGS),
        ("Responses", RESPONSES),
    ],
)
def test_every_parameter_is_named(section: str, table: object) -> None:
    rows = [line.split("|")[1] for line in SECTIONS[section].splitlines() if line.startswith("| `")]
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    assert named | {"model"} == set(table.names)  # type: ignore[attr-defined]
