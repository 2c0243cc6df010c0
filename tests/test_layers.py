"""Imports point one way: each layer may use those below it, and never one above."""

from __future__ import annotations

import ast
from pathlib import Path

import mockgpt

ROOT = Path(mockgpt.__file__).parent

# From the top down; a name stands for a module or a folder of `mockgpt`.
LAYERS: list[set[str]] = [
    {"__main__"},
    {"cli", "pytest_plugin"},
    {"background", "certificates_command", "cli_advice", "exec_command"},
    {"server"},
    {"admin", "handshakes"},
    {"application"},
    {"control", "access_log"},
    {"api"},
    {"minted_identities", "minted_folder"},
    {"journal", "journal_file", "journal_query"},
    {"journal_entry"},
    {"behavior", "tls", "certificate_watch", "metrics"},
    {"generation", "forwarded_certificates", "tls_files"},
    # What mints runs in a child process of its own.
    {"bad_certificates"},
    {"bad_clients", "minting"},
    {"bad_servers"},
    {"certificates"},
    {"certificate_report"},
    {"certificate_signing", "certificate_files"},
    {"client_patterns", "der", "observers", "redaction"},
    {"der_text", "server_identities"},
    {"wire"},
    {"loop_errors"},
    {"binding", "event_loop", "health_check", "log"},
    {"config_file", "config_text"},
    {"config_layers"},
    {"config_scenarios"},
    {"config_values"},
    {"config_names"},
    {"config_rules"},
    {"config"},
    {"placeholders", "edge_page", "errors", "loop_lag", "loopback", "memory", "process_age"},
    {"__init__"},
]
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}


def home_of(module: str) -> str:
    """Return the layer's name of a dotted module."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def imports_of(path: Path) -> set[tuple[str, bool]]:
    """Return (imported module, only for types) for every import of our own."""
    package = ["mockgpt", *path.relative_to(ROOT).parts[:-1]]
    tree = ast.parse(path.read_text())
    typing_only = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"
        for node in ast.walk(block)
    }
    found: set[tuple[str, bool]] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            base = [*package[: len(package) - node.level + 1]] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            names = [f"{module}.{alias.name}" for alias in node.names] if module == "mockgpt" else [module]
            found.update((name, id(node) in typing_only) for name in names if name.startswith("mockgpt"))
        elif isinstance(node, ast.Import):
            found.update(
                (alias.name, id(node) in typing_only)
                for alias in node.names
                if alias.name.startswith("mockgpt")
            )
    return found


def modules() -> list[Path]:
    return sorted(path for path in ROOT.rglob("*.py") if "__pycache__" not in path.parts)


def test_every_module_has_a_layer() -> None:
    names = {
        home_of(".".join(("mockgpt", *path.relative_to(ROOT).with_suffix("").parts))) for path in modules()
    }
    assert names - set(LEVEL) == set()


def test_imports_point_down() -> None:
    wrong = []
    for path in modules():
        module = ".".join(("mockgpt", *path.relative_to(ROOT).with_suffix("").parts))
        home = home_of(module)
        if home == "__init__":
            continue
        for imported, typing_only in imports_of(path):
            target = home_of(imported)
            if typing_only or target == home or target in ("__version__", "__init__"):
                continue
            # Settings look up, inside functions, where the syntax of a value is at home.
            if LEVEL[target] <= LEVEL[home] and not home.startswith("config_"):
                wrong.append(f"{module} imports {imported}")
    assert wrong == []


def test_only_minting_knows_cryptography() -> None:
    allowed = {
        "certificates",
        "certificate_report",
        "certificate_signing",
        "bad_certificates",
        "bad_clients",
        "bad_servers",
    }
    users = {
        path.stem
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text()))
        if (isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cryptography"))
        or (
            isinstance(node, ast.Import)
            and any(alias.name.startswith("cryptography") for alias in node.names)
        )
    }
    assert users <= allowed


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
    assert set(long) <= {"protocol.py", "tls_channel.py", "application.py"}
    assert all(lines <= 450 for lines in long.values())
