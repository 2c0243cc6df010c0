"""Each case fails on the sin that it is about; one proxy, one mock and one doctor serve all of them."""

from __future__ import annotations

import re

import pytest
from doctor_bench import Bench
from sins import SINS, TOLD

# The proxy drops connections in the ways that asyncio warns of.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.mark.parametrize(("case", "sins", "guilty"), SINS, ids=str)
def test_a_case_finds_its_sin(doctor: Bench, case: str, sins: str, guilty: str) -> None:
    found = doctor.judge(case, *sins.split())
    assert found.verdict.verdict == guilty, found.verdict
    assert found.verdict.caller or found.verdict.mock or found.verdict.seen or guilty == "warn"


@pytest.mark.parametrize(("case", "sins", "says"), TOLD, ids=str)
def test_a_case_for_information_tells_what_the_sin_does(
    doctor: Bench, case: str, sins: str, says: str
) -> None:
    found = doctor.judge(case, *sins.split())
    assert found.verdict.verdict == "info", found.verdict
    assert re.search(says, found.verdict.reason), found.verdict
    assert not re.search(says, doctor.judge(case).verdict.reason)
