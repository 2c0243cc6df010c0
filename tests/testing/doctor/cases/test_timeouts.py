"""Time limits: those of the proxy are found, and their absence too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from doctor_bench import Bench, bench

pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture(scope="module")
def impatient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    with bench(
        tmp_path_factory.mktemp("impatient"), first_byte_s=2, silence_s=2, handshake_s=2, answer_s=4
    ) as made:
        yield made


@pytest.fixture(scope="module")
def patient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    with bench(tmp_path_factory.mktemp("patient"), handshake_s=60) as made:
        yield made


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        ("timeout.slow_20s", "fail"),
        ("timeout.stream_20s", "fail"),
        ("timeout.first_byte", "pass"),
        ("timeout.stalled_stream", "pass"),
        ("timeout.handshake", "pass"),
    ],
)
def test_limits_of_two_seconds_are_found(impatient: Bench, case: str, verdict: str) -> None:
    found = impatient.judge(case)
    assert found.verdict.verdict == verdict, found.verdict


@pytest.mark.parametrize("case", ["timeout.first_byte", "timeout.stalled_stream", "timeout.handshake"])
def test_limits_beyond_the_bound_are_a_warning(patient: Bench, case: str) -> None:
    found = patient.judge(case)
    assert found.verdict.verdict == "warn", found.verdict
    assert "within" in found.verdict.reason or "longer" in found.verdict.reason


@pytest.mark.parametrize("case", ["timeout.slow_20s", "timeout.stream_20s"])
def test_answers_of_20_seconds_pass_a_proxy_that_waits(patient: Bench, case: str) -> None:
    found = patient.judge(case)
    assert found.verdict.verdict == "pass", found.verdict
