"""Run the agent loops of several frameworks over mutual TLS against a real mock: `make test-agents`.

Each group has an environment of its own beside this file, made from pinned versions.
"""

from __future__ import annotations

import sys
from pathlib import Path

from isolated_runs import Group, node_environment, python_environment, run_groups

HERE = Path(__file__).parent
SETTINGS = ("--config", str(HERE / "mock.toml"))


def python_group(name: str, *loops: str) -> Group:
    """Return a group whose versions are in `name`.txt."""
    run = ["-m", "pytest", "-c", str(HERE / "pytest.ini"), *(str(HERE / "loops" / one) for one in loops)]
    group = python_environment(name, HERE / ".environments" / name, HERE / f"{name}.txt", run)
    return group._replace(settings=SETTINGS)


GROUPS = [
    python_group(
        "python",
        "with_pydantic_ai.py",
        "with_langchain.py",
        "with_openai_agents.py",
        "with_smolagents.py",
        "with_dspy.py",
    ),
    python_group("llama_index", "with_llama_index.py"),
    node_environment(
        "node", HERE, ["--test", "--test-reporter=spec", str(HERE / "loops" / "with_ai_sdk.test.js")]
    )._replace(settings=SETTINGS),
]

if __name__ == "__main__":
    raise SystemExit(run_groups("test-agents", GROUPS, sys.argv[1:]))
