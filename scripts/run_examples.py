"""Run the recipes of examples/ beside a real mock: `make test-examples`.

A recipe that brings a mock of its own by pytest's plugin has the wheel of this checkout in its environment.
"""

from __future__ import annotations

import sys
from pathlib import Path

from isolated_runs import Group, node_environment, python_environment, run_groups

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
ENVIRONMENTS = EXAMPLES / ".environments"
CRATES = "/usr/share/cargo/registry"
_PYTEST = ("-m", "pytest", "-q")


def recipe(name: str, *run: str, needs: dict[str, str], own_mock: bool = False) -> Group:
    """Return a recipe that needs nothing but programs, and runs in its folder."""
    folder = EXAMPLES / name
    settings = None if own_mock else ("--set", "responses.default_delay_ms=0")
    return Group(name, folder, folder, [], list(run), needs=needs, settings=settings, cwd=folder)


def python_recipe(name: str, environment: str, run: tuple[str, ...]) -> Group:
    """Return a recipe whose environment has this checkout and the versions of `environment`.txt."""
    folder, pins = EXAMPLES / name, EXAMPLES / f"{environment}.txt"
    group = python_environment(name, ENVIRONMENTS / environment, pins, run, [str(ROOT)])
    return group._replace(settings=None, cwd=folder)


GROUPS = [
    recipe("curl", "sh", "recipe.sh", needs={"curl": "curl"}),
    recipe("go", "go", "test", "-count=1", "./...", needs={"go": "golang-go"}),
    recipe("java", "java", "Recipe.java", needs={"javac": "default-jdk-headless"}),
    recipe(
        "rust",
        *("env", f"MOCKGPT={Path(sys.executable).parent / 'mockgpt'}"),
        *("cargo", "test", "--quiet", "--offline", "--config", 'source.crates-io.replace-with="debian"'),
        *("--config", f'source.debian.directory="{CRATES}"'),
        needs={
            "cargo": "cargo",
            f"{CRATES}/rustls-0.20*": "librust-rustls-dev",
            f"{CRATES}/rustls-pemfile-1*": "librust-rustls-pemfile-dev",
        },
        own_mock=True,
    ),
    node_environment(
        "node",
        EXAMPLES / "node",
        # One file at a time: they share the mock.
        ["--test", "--test-concurrency=1", "--test-reporter=spec", str(EXAMPLES / "node")],
    )._replace(settings=("--set", "responses.default_delay_ms=0")),
    python_recipe("python", "python", _PYTEST),
    python_recipe("pytest_project", "pytest_project", ("checked.py",)),
    python_recipe("litellm_proxy", "litellm_proxy", _PYTEST),
]
# Run where they are named: they need an engine, and the image. `make test-container` has both.
IN_CONTAINERS = [
    python_recipe("testcontainers", "testcontainers", _PYTEST),
    node_environment(
        "testcontainers_node",
        EXAMPLES / "testcontainers",
        ["--test", "--test-reporter=spec", str(EXAMPLES / "testcontainers" / "image.test.js")],
    )._replace(settings=None),
]


def main() -> int:
    """Run the recipes that are named, those without containers where none is."""
    wanted = sys.argv[1:]
    return run_groups("test-examples", [*GROUPS, *IN_CONTAINERS] if wanted else GROUPS, wanted)


if __name__ == "__main__":
    raise SystemExit(main())
