"""`docs/api.md` names every path and every parameter that there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mockgpt.api.chat.parameters import CHAT
from mockgpt.api.completions.parameters import COMPLETIONS
from mockgpt.api.embeddings.parameters import EMBEDDINGS
from mockgpt.api.json_body import DEPTH_LIMIT, ELEMENT_LIMIT
from mockgpt.api.responses.parameters import RESPONSES
from mockgpt.api.routes import ROUTES

PAGE = (Path(__file__).parents[1] / "docs" / "api.md").read_text("utf-8")
SECTIONS = {part.partition("\n")[0]: part for part in PAGE.split("\n## ")}


def test_every_path_is_named() -> None:
    named = set(re.findall(r"^\| `(/[^`]+)` \|", PAGE.partition("\n## ")[0], re.MULTILINE))
    assert named == {template.replace("...", "") for _, template, _ in ROUTES}


def test_the_bounds_of_a_body_are_named() -> None:
    assert f"at most {ELEMENT_LIMIT:,} elements and\n{DEPTH_LIMIT} levels in a JSON body" in PAGE


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
