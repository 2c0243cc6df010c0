"""What the package is made of; the order of its layers comes back when every module is in its place."""

from __future__ import annotations

import ast
from pathlib import Path

import mockgpt

ROOT = Path(mockgpt.__file__).parent


def modules() -> list[Path]:
    return sorted(path for path in ROOT.rglob("*.py") if "__pycache__" not in path.parts)


def test_only_minting_knows_cryptography() -> None:
    users = {
        path.relative_to(ROOT).parent.as_posix()
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text()))
        if (isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cryptography"))
        or (
            isinstance(node, ast.Import)
            and any(alias.name.startswith("cryptography") for alias in node.names)
        )
    }
    assert users == {"certificates/minting"}


def test_the_public_names_are_these_six() -> None:
    assert sorted(mockgpt.__all__) == [
        "BackgroundServer",
        "Config",
        "MockGPTError",
        "MockServer",
        "__version__",
        "load_config",
    ]
    for name in mockgpt.__all__:
        assert getattr(mockgpt, name) is not None


def test_no_module_is_without_a_name_of_its_own() -> None:
    assert not {path.stem for path in modules()} & {"utils", "util", "helpers", "common", "misc"}


def test_no_module_is_longer_than_three_hundred_lines() -> None:
    long = {path.name: lines for path in modules() if (lines := path.read_text().count("\n")) > 300}
    # The connection's states, the TLS channel and the line of a request are one idea each.
    assert set(long) <= {"protocol.py"}
    assert all(lines <= 450 for lines in long.values())
