"""What `make test-agents` and `make test-examples` say where something cannot be installed or fails."""

from __future__ import annotations

import os
import sys

import isolated_runs
import pytest
from isolated_runs import TRIES, Group, outcome

PIP = [sys.executable, "-m", "pip", "--isolated", "install", "--dry-run", "--retries=1"]


@pytest.fixture
def group(tmp_path, monkeypatch) -> Group:
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    pins = tmp_path / "pins.txt"
    pins.touch()
    return Group("loops", pins, tmp_path / "stamp", install=[], run=["true"])


def test_a_run_that_passes_passes(group):
    assert outcome(group) == "PASS"


def test_a_run_that_fails_fails(group):
    assert outcome(group._replace(run=["false"])) == "FAIL: exit code 1"


@pytest.fixture
def one_try(monkeypatch):
    """pip takes seconds to say no, and says the same each time."""
    monkeypatch.setattr(isolated_runs, "TRIES", 1)


@pytest.mark.usefixtures("one_try")
def test_a_registry_that_does_not_answer_is_skipped(group):
    install = [[*PIP, "--index-url", "http://127.0.0.1:1/simple", "thing==1"]]
    assert outcome(group._replace(install=install)).startswith("SKIP: a registry does not answer: ")


@pytest.mark.usefixtures("one_try")
def test_a_version_that_does_not_exist_fails(group, tmp_path):
    (tmp_path / "thing-1.0-py3-none-any.whl").touch()
    install = [[*PIP, "--no-index", "--find-links", str(tmp_path), "thing==2.0"]]
    assert outcome(group._replace(install=install)).startswith("FAIL: cannot be installed:")


def test_installing_is_tried_three_times(group, tmp_path):
    tries = tmp_path / "tries"
    install = [["sh", "-c", f"echo once >> {tries}; exit 1"]]
    assert outcome(group._replace(install=install)).startswith("FAIL")
    assert tries.read_text().split() == ["once"] * TRIES


def test_a_missing_program_is_skipped_but_not_in_a_pipeline(group, monkeypatch):
    needy = group._replace(needs={"no-such-program": ""})
    monkeypatch.delenv("CI", raising=False)
    assert outcome(needy) == "SKIP: no-such-program not installed"
    monkeypatch.setenv("CI", "true")
    assert outcome(needy) == "FAIL: no-such-program not installed"


def test_what_is_installed_is_not_installed_again(group):
    assert outcome(group) == "PASS"
    os.utime(group.pins, (0, 0))
    assert outcome(group._replace(install=[["false"]])) == "PASS"
