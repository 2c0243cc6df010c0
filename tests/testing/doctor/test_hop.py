"""The hop: what is between both ends is found out, and whose certificate the mock saw is said."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from doctor_bench import Bench

from mockgpt.testing.doctor.examination import Examination, ProxyGone
from mockgpt.testing.doctor.hop import NoHop, establish
from mockgpt.testing.doctor.options import Options
from mockgpt.testing.doctor.records import Case, Result, Verdict
from mockgpt.testing.doctor.runner import STAYS_UP, Runner

pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.mark.parametrize(
    ("sin", "profile"), [("", "proxy"), ("tunnel", "tunnel"), ("rewrite_body", "gateway")]
)
def test_what_is_between_the_ends_is_found_out(doctor: Bench, sin: str, profile: str) -> None:
    doctor.proxy.sins = {sin}
    examination = doctor.session.examination
    try:
        hop = doctor.runner.run(establish(examination, 5.0))
        assert (hop.profile, hop.front) == (profile, "mutual")
        assert examination.missing(("second", "signer", "local", "mutual")) == ""
    finally:
        doctor.proxy.sins = set()


def test_the_header_that_names_the_caller_is_found_out(doctor: Bench) -> None:
    hop = doctor.runner.run(establish(doctor.session.examination, 5.0))
    assert hop.identity_headers == ("client-cert",)
    assert hop.exchange["client"]["common_name"] == "client"


@pytest.mark.parametrize(
    ("client", "verdict"),
    [(None, "fail"), ("caller", "fail"), ("proxy", "pass")],
    ids=["no certificate", "the caller's own", "its own"],
)
def test_whose_certificate_the_mock_saw_is_judged(doctor: Bench, client: str | None, verdict: str) -> None:
    from mockgpt.testing.doctor.families.identity import name_of, own_certificate

    examination = doctor.session.examination
    hop = doctor.runner.run(establish(examination, 5.0))
    if client != "proxy":
        fingerprint = name_of(examination.caller)[1]
        shown = {**hop.exchange["client"], "fingerprint_sha256": fingerprint} if client else None
        hop.exchange = {**hop.exchange, "client": shown}
    assert asyncio.run(own_certificate(examination)).verdict == verdict


def test_of_a_caller_with_the_pair_of_the_proxy_it_is_not_known_whose_was_seen(doctor: Bench) -> None:
    from mockgpt.testing.doctor.families.identity import own_certificate

    examination = doctor.session.examination
    doctor.runner.run(establish(examination, 5.0))
    caller, proxy = examination.caller, examination.direct
    assert proxy is not None
    examination.caller = proxy
    try:
        judged = asyncio.run(own_certificate(examination))
        assert (judged.verdict, judged.reason.partition(",")[0]) == (
            "unknown",
            "--cert is the proxy's own certificate",
        )
    finally:
        examination.caller = caller


def test_a_proxy_that_sends_no_name_is_warned_of(doctor: Bench) -> None:
    from mockgpt.testing.doctor.families.identity import server_name

    hop = doctor.runner.run(establish(doctor.session.examination, 5.0))
    hop.exchange = {**hop.exchange, "tls": {**hop.exchange["tls"], "server_name": None}}
    assert asyncio.run(server_name(doctor.session.examination)).verdict == "warn"


def test_a_proxy_that_lets_nobody_in_is_no_hop(doctor: Bench) -> None:
    doctor.proxy.upstream_port, port = 9, doctor.proxy.upstream_port
    doctor.proxy.sins = {"no_pool"}
    try:
        with pytest.raises(NoHop) as no_hop:
            doctor.runner.run(establish(doctor.session.examination, 0.0))
        assert no_hop.value.attempt is not None
    finally:
        doctor.proxy.upstream_port, doctor.proxy.sins = port, set()


# -- the runner ---------------------------------------------------------------------------------


class Stub(Examination):
    """An examination whose hop breaks when told so."""

    def __init__(self) -> None:
        self.options, self.hop, self.nonces, self.proxy = Options(), None, [], None
        self.restart_proxy = None
        self.broken = False

    async def settle(self) -> float:
        if self.broken:
            raise ProxyGone("the proxy ended (signal 11)")
        return 0.0


def a_case(name: str, judge: Any, **fields: Any) -> Case:
    texts = dict.fromkeys(("reference", "sent", "caller", "mock", "rule"), "-")
    return Case(name=name, severity="fail", judge=judge, **texts, **fields)


def run(examination: Stub, *cases: Case, repeat: int = 1) -> Runner:
    runner = Runner(examination, cases, repeat, lambda _: None)
    asyncio.run(runner.run())
    return runner


def verdicts(runner: Runner) -> list[tuple[str, str]]:
    return [(each.case.name, each.verdict.verdict) for each in runner.results]


async def right(_examination: Examination) -> Verdict:
    return Verdict("pass", "as it should be")


def test_a_case_that_fails_by_a_mistake_of_ours_ends_nothing() -> None:
    async def mistaken(_examination: Examination) -> Verdict:
        raise KeyError("status")

    runner = run(Stub(), a_case("a.mistaken", mistaken), a_case("a.right", right))
    assert verdicts(runner) == [("a.mistaken", "unknown"), ("a.right", "pass")]
    assert "KeyError" in runner.results[0].verdict.reason


def test_a_case_that_hangs_ends_at_its_bound() -> None:
    async def hanging(_examination: Examination) -> Verdict:
        await asyncio.Event().wait()
        raise AssertionError

    runner = run(Stub(), a_case("a.hanging", hanging, bound_s=0.05), a_case("a.right", right))
    assert verdicts(runner) == [("a.hanging", "unknown"), ("a.right", "pass")]


def test_a_proxy_that_ends_ends_the_run_and_is_reported_with_the_case() -> None:
    examination = Stub()

    async def deadly(_examination: Examination) -> Verdict:
        examination.broken = True
        return Verdict("pass", "seen")

    runner = run(examination, a_case("a.deadly", deadly), a_case("a.right", right), STAYS_UP)
    assert verdicts(runner) == [("a.deadly", "pass"), ("proxy.stays_up", "fail")]
    assert runner.ended_early == "gone after a.deadly: the proxy ended (signal 11)"
    assert "after a.deadly" in runner.results[-1].verdict.reason


def test_of_repeats_the_worst_counts() -> None:
    words = iter(("pass", "warn", "pass"))

    async def racy(_examination: Examination) -> Verdict:
        return Verdict(next(words), "seen")

    found: Result = run(Stub(), a_case("a.racy", racy), repeat=3).results[0]
    assert (found.verdict.verdict, found.verdict.reason, found.repeats) == ("warn", "seen (1 of 3 times)", 3)


def test_a_question_for_another_kind_of_proxy_is_skipped() -> None:
    runner = run(Stub(), a_case("a.tunnel", right, profiles=("tunnel",)))
    assert verdicts(runner) == [("a.tunnel", "skip")]
