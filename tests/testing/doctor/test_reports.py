"""Reports: every format says what was found, and nothing in it escapes from its format."""

from __future__ import annotations

import re
from collections.abc import Awaitable
from pathlib import Path
from xml.etree import ElementTree

import orjson
import pytest
from doctor_command import PROXY
from sins import ELSEWHERE, SINS, TOLD

from mockgpt.errors import ConfigError
from mockgpt.testing.doctor.baseline import compared, difference, read_report
from mockgpt.testing.doctor.catalogue import CASES, NAMES, select
from mockgpt.testing.doctor.examination import Examination
from mockgpt.testing.doctor.formats import write
from mockgpt.testing.doctor.formats.explanation import explained, listed
from mockgpt.testing.doctor.formats.text import WIDTH
from mockgpt.testing.doctor.records import SCHEMA, VERDICTS, Case, Report, Result, Verdict
from mockgpt.testing.doctor.remedies import REMEDIES, kind_of, remedies_of

HOSTILE = (
    "it said \x1b[31m<b>]]>&\x00 | `x`\r\n::error::no, and a line that is longer than any terminal "
    + "y" * 90
)
SUBJECT = {
    "via": "https://localhost:9443",
    "upstream": "https://127.0.0.1:8443",
    "admin": "http://127.0.0.1:8444",
    "run": "5f3a",
    "profile": "proxy",
    "profile_from": "found out",
    "front": "mutual",
    "proxy_client": "CN=gateway",
    "upstream_tls": "TLSv1.3",
    "identity_headers": ["client-cert"],
    "server": "nginx/1.22.1",
    "through_ms": 2.8,
}


def judge(_examination: Examination) -> Awaitable[Verdict]:
    raise NotImplementedError


def result(name: str, verdict: str, reason: str = "because") -> Result:
    case = NAMES.get(name) or Case(
        name=name, severity="fail", reference="-", sent="a chat", caller="-", mock="-", rule="-", judge=judge
    )
    return Result(case, Verdict(verdict, reason, "200, 3 bytes", "conn_1"), 12.0, ("doc-5f3a-00001",))


def report(*results: Result, ended_early: str = "") -> Report:
    return Report(SUBJECT, results, 1.5, ended_early)


EVERY = report(*(result(f"family.{word}", word, HOSTILE) for word in VERDICTS), ended_early=HOSTILE)


def test_text_fits_the_terminal_and_shows_no_control_character() -> None:
    for verbose in (False, True):
        text = write(EVERY, "text", verbose=verbose)
        assert max(map(len, text.splitlines())) <= WIDTH
        assert "\x1b" not in text
        assert "\x00" not in text
    assert "1 passed, 1 warnings, 1 failed" in text


def test_colour_is_only_where_it_is_asked_for() -> None:
    assert "\x1b[31;1m✗\x1b[0m" in write(EVERY, "text", color=True)


def test_text_shows_the_remedy_of_the_proxy_that_it_recognises() -> None:
    text = write(report(result("sse.not_buffered", "fail")), "text")
    assert "mend: proxy_buffering off;" in text
    assert "FlushInterval" not in text


def test_json_has_its_schema_and_what_both_ends_saw() -> None:
    value = orjson.loads(write(EVERY, "json"))
    assert value["schema"] == SCHEMA
    assert value["counts"] == dict.fromkeys(VERDICTS, 1)
    case = value["cases"][0]
    assert (case["name"], case["verdict"], case["caller"]) == ("family.pass", "pass", "200, 3 bytes")
    assert case["nonces"] == ["doc-5f3a-00001"]


def test_junit_is_xml_with_a_test_a_case() -> None:
    suite = ElementTree.fromstring(write(EVERY, "junit"))
    cases = {case.get("name"): case for case in suite.iter("testcase")}
    assert cases["fail"].find("failure") is not None
    assert cases["unknown"].find("skipped") is not None
    assert cases["warn"].findtext("system-out", "").startswith("warn: ")
    assert cases["ended_early"].find("error") is not None
    assert suite.get("failures") == "1"


def test_markdown_keeps_its_table() -> None:
    lines = write(EVERY, "markdown").splitlines()
    rows = [line for line in lines if line.startswith("| `family.")]
    assert len(rows) == 4
    assert all(row.replace("\\|", "").count("|") == 7 for row in rows)
    assert all("<b>" not in row for row in rows)


def test_github_gets_one_line_a_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    lines = write(EVERY, "github").splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::warning", "::error", "::notice", "::error"]
    assert "| `family.fail` |" in (tmp_path / "summary.md").read_text()


def test_a_baseline_forgives_what_is_known_and_says_what_is_new_and_healed(tmp_path: Path) -> None:
    before = report(result("a.known", "fail"), result("a.healed", "fail"), result("a.new", "pass"))
    path = tmp_path / "before.json"
    path.write_text(write(before, "json"))
    now = report(result("a.known", "fail"), result("a.healed", "pass"), result("a.new", "fail"))
    found, known = compared(now, read_report(str(path)))
    assert known == {"a.known"}
    reasons = [each.verdict.reason for each in found.results]
    assert ["known" in reasons[0], "healed" in reasons[1], "new: it was pass" in reasons[2]] == [True] * 3


def test_two_reports_are_compared_by_case() -> None:
    text = difference({"a": "pass", "b": "fail"}, {"a": "pass", "b": "pass"}, "x.json", "y.json")
    assert text.splitlines()[1].split() == ["b", "fail", "pass"]
    assert "1 case alike, 1 different" in text


@pytest.mark.parametrize("content", ["", "[]", '{"schema": "other"}'])
def test_what_is_no_report_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(content)
    with pytest.raises(ConfigError, match="no report of schema"):
        read_report(str(path))


def test_names_are_unique_and_every_remedy_is_of_a_case() -> None:
    assert len(NAMES) == len(CASES)
    for name in REMEDIES:
        assert any(case.name == name or case.name.startswith(f"{name}.") for case in CASES), name


def test_every_case_is_tried_with_a_sin_that_changes_its_verdict_and_without() -> None:
    assert {case for case, *_ in (*SINS, *TOLD)} | set(ELSEWHERE) == set(NAMES)
    assert {word for _, _, word in SINS} == {"fail", "warn", "info"}
    switched = {sin for _, sins, _ in (*SINS, *TOLD) for sin in sins.split()}
    assert switched <= set(re.findall(r'guilty\("(\w+)"\)', PROXY.read_text("utf-8")))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_case_can_be_explained(case: Case) -> None:
    text = explained(case)
    assert case.rule.split()[0] in text
    assert max(map(len, text.splitlines())) <= WIDTH
    assert all(remedy.text in text.replace("\n" + " " * 17, " ") for remedy in remedies_of(case.name))


def test_cases_are_listed_and_selected() -> None:
    assert f"{len(CASES)} cases" in listed(CASES)
    quick = select(full=False, only=[], skip=[])
    assert 40 <= len(quick) <= 55
    assert [case.name for case in select(full=False, only=["path"], skip=[])] == ["path.unchanged"]
    assert "sse.concurrent_20" not in {case.name for case in select(full=True, only=[], skip=["sse.conc*"])}
    with pytest.raises(ConfigError, match="did you mean upstream"):
        select(full=False, only=["upstraem"], skip=[])


def test_a_proxy_is_recognised_by_what_it_says() -> None:
    assert kind_of("nginx/1.22.1") == "nginx"
    assert kind_of("1.1 Caddy", "") == "Caddy"
    assert kind_of("Microsoft-IIS") == ""
