"""The report as JUnit XML: one suite a run, a test a case, so that CI systems show them."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from mockgpt.testing.doctor.records import Report, Result


def junit(report: Report) -> str:
    """Return the report as JUnit XML; what was not judged is skipped, a warning passes with its text."""
    counts = report.counts()
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuite name={_attribute("mockgpt doctor " + report.subject["via"])} time="{report.seconds:.3f}"'
        f' tests="{len(report.results)}" failures="{counts["fail"]}" errors="{bool(report.ended_early):d}"'
        f' skipped="{counts["skip"] + counts["unknown"]}">',
        "  <properties>",
        *(
            f"    <property name={_attribute(name)} value={_attribute(value)}/>"
            for name, value in report.subject.items()
        ),
        "  </properties>",
    ]
    for result in report.results:
        lines += _case(result)
    if report.ended_early:
        lines += [
            '  <testcase classname="doctor" name="ended_early" time="0">',
            f"    <error message={_attribute(report.ended_early)}/>",
            "  </testcase>",
        ]
    return "\n".join([*lines, "</testsuite>", ""])


def _case(result: Result) -> Iterator[str]:
    found = result.verdict
    name = result.case.name.partition(".")[2]
    yield (
        f"  <testcase classname={_attribute('doctor.' + result.case.family)} name={_attribute(name)}"
        f' time="{result.milliseconds / 1000:.3f}">'
    )
    both = _text(
        "\n".join(
            filter(None, (f"sent: {result.case.sent}", f"caller: {found.caller}", f"mock: {found.mock}"))
        )
    )
    if found.verdict == "fail":
        kind, message = _attribute(result.case.severity), _attribute(found.reason)
        yield f"    <failure type={kind} message={message}>{both}</failure>"
    elif found.verdict in ("skip", "unknown"):
        yield f"    <skipped message={_attribute(found.reason)}/>"
    elif found.verdict in ("warn", "info"):
        yield f"    <system-out>{_text(f'{found.verdict}: {found.reason}')}\n{both}</system-out>"
    yield "  </testcase>"


def _attribute(value: object) -> str:
    return quoteattr(_plain(str(value)), {"\n": "&#10;"})


def _text(value: str) -> str:
    return escape(_plain(value))


def _plain(text: str) -> str:
    """Return text without the characters that XML 1.0 does not allow."""
    return "".join(
        c if c in "\t\n" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" else "\ufffd" for c in text
    )
