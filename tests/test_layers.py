"""What the package is made of: its layers, their direction, and the size of its parts.

Looks at the files alone. Imports for typing and imports inside functions count like any other.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import mockgpt

ROOT = Path(mockgpt.__file__).parent

# From the top down; each may import from those below it, and those of one line not each other.
LAYERS: list[set[str]] = [
    {"__main__", "pytest_plugin"},
    {"workers"},
    {"cli", "__init__"},
    {"testing"},
    {"server"},
    {"admin"},
    {"application"},
    {"api"},
    {"shared_state"},
    {"behavior", "telemetry"},
    {"certificates", "faults"},
    {"generation", "wire"},
    {"config"},
    {"errors", "version"},
]
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
# The only modules that name others in strings: rows loaded on first use, and what reads and checks settings.
NAMES_MODULES = {
    "__init__.py",
    "admin/routes.py",
    "api/endpoint.py",
    "cli/command_line.py",
    "config/named_values.py",
    "config/settings.py",
    "server.py",
}
LONGEST_MODULE, LONGEST_FUNCTION, MOST_METHODS, LARGEST_FOLDER = 300, 40, 20, 20
MOST_AT_ROOT, MOST_POSITIONAL, MOST_INNER_IMPORTS = 19, 6, 40


def modules() -> list[Path]:
    return sorted(path for path in ROOT.rglob("*.py") if "__pycache__" not in path.parts)


def name_of(path: Path) -> str:
    parts = ("mockgpt", *path.relative_to(ROOT).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(path): path for path in modules()}
Function = ast.FunctionDef | ast.AsyncFunctionDef
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)  # isinstance takes a tuple four times as fast


@cache
def trees() -> dict[str, ast.Module]:
    """Parse all modules, which takes seconds, once."""
    return {name: ast.parse(path.read_text("utf-8")) for name, path in MODULES.items()}


@cache
def nodes() -> list[tuple[str, ast.AST]]:
    return [(name, node) for name, tree in trees().items() for node in ast.walk(tree)]


def layer_of(module: str) -> str:
    if module == "mockgpt.testing.pytest_plugin":
        return "pytest_plugin"  # a user of the package: pytest loads it, and it goes by the public names
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def imported_by(node: ast.AST) -> Iterator[str]:
    """Yield the modules of our own that a statement imports."""
    if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "mockgpt":
        for alias in node.names:
            name = f"{node.module}.{alias.name}"
            yield name if name in MODULES else str(node.module)
    elif isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "mockgpt")


@cache
def imports() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {name: set() for name in MODULES}
    for name, node in nodes():
        found[name].update(imported_by(node))
    return {name: imported - {name} for name, imported in found.items()}


@cache
def functions() -> dict[str, list[Function]]:
    found: dict[str, list[Function]] = defaultdict(list)
    for name, node in nodes():
        if isinstance(node, FUNCTION):
            found[name].append(node)
    return found


def test_every_module_has_a_layer() -> None:
    assert {layer_of(name) for name in MODULES} == set(LEVEL)


def test_imports_point_down() -> None:
    wrong = [
        f"{module} imports {imported}"
        for module, imported_there in imports().items()
        for imported in imported_there
        if layer_of(imported) != layer_of(module) and LEVEL[layer_of(imported)] <= LEVEL[layer_of(module)]
    ]
    assert wrong == []


def test_no_two_files_import_each_other_in_a_circle() -> None:
    done: set[str] = set()

    def visit(module: str, way: list[str]) -> None:
        assert module not in way, " -> ".join([*way[way.index(module) :], module])
        if module not in done:
            for imported in imports().get(module, ()):
                visit(imported, [*way, module])
            done.add(module)

    for name in MODULES:
        visit(name, [])


def test_only_minting_knows_cryptography() -> None:
    users = {
        MODULES[name].relative_to(ROOT).parent.as_posix()
        for name, node in nodes()
        if (isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cryptography"))
        or (isinstance(node, ast.Import) and any(a.name.startswith("cryptography") for a in node.names))
    }
    assert users == {"certificates/minting"}


def test_modules_are_named_in_strings_at_doors_only() -> None:
    users = {
        MODULES[name].relative_to(ROOT).as_posix()
        for name, node in nodes()
        if isinstance(node, ast.Name) and node.id == "import_module"
    }
    assert users == NAMES_MODULES


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


def test_the_root_and_every_folder_can_be_taken_in_at_a_glance() -> None:
    at_root = {path.relative_to(ROOT).parts[0] for path in modules()}
    assert len(at_root) <= MOST_AT_ROOT, sorted(at_root)
    for folder in {path.parent for path in modules()}:
        assert len(list(folder.glob("*.py"))) <= LARGEST_FOLDER, folder


def test_no_module_function_or_class_is_too_long() -> None:
    long = [f"{path}: {n}" for path in modules() if (n := path.read_text().count("\n")) > LONGEST_MODULE]
    for name, found in functions().items():
        for node in found:
            body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
            lines = (node.end_lineno or 0) - body[0].lineno + 1
            long += [f"{name}.{node.name}: {lines} lines"] if lines > LONGEST_FUNCTION else []
    for name, one in nodes():
        if isinstance(one, ast.ClassDef):
            methods = sum(isinstance(each, FUNCTION) for each in one.body)
            long += [f"{name}.{one.name}: {methods} methods"] if methods > MOST_METHODS else []
    assert long == []


def test_records_of_many_fields_are_built_by_keyword() -> None:
    many = [
        f"{name}:{node.lineno} {ast.unparse(node.func)}"
        for name, node in nodes()
        if isinstance(node, ast.Call)
        and len(node.args) > MOST_POSITIONAL
        # The arguments of a table are its rows, each a record of its own.
        and ast.unparse(node.func) != "Table"
    ]
    assert many == []


def test_imports_inside_functions_are_doors_and_few() -> None:
    inner = {
        (name, node.lineno)
        for name, node in nodes()
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("mockgpt")
        and any(one.lineno < node.lineno <= (one.end_lineno or 0) for one in functions()[name])
    }
    assert len(inner) <= MOST_INNER_IMPORTS, sorted(inner)


def test_no_class_name_stands_for_two_things() -> None:
    homes: dict[str, list[str]] = {}
    for name, tree in trees().items():
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes.setdefault(node.name, []).append(name)
    assert {name: where for name, where in homes.items() if len(where) > 1} == {}


# What is described there is tested where it is implemented.
ONLY_TYPES = {"interfaces", "policy", "rule"}
# Tables that `config/rules.py` joins: tests/config/test_rules.py reads them as one.
ROWS_OF_RULES = {"server_rules", "answer_rules", "observation_rules"}


@pytest.mark.parametrize("folder", ["wire", "application", "certificates", "config", "telemetry"])
def test_every_module_has_its_tests_beside_it(folder: str) -> None:
    tests = Path(__file__).parent
    missing = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*.py")
        if path.stem != "__init__"
        and path.stem not in ONLY_TYPES | ROWS_OF_RULES
        and not (tests / path.relative_to(ROOT).parent / f"test_{path.stem}.py").is_file()
    ]
    assert missing == []
