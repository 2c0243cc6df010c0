"""The report for a terminal: at most 100 columns, read as well without colour as with it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import groupby

from mockgpt.testing.doctor.records import Report, Result
from mockgpt.testing.doctor.remedies import kind_of, remedies_of

WIDTH = 100
MARKS = {"pass": "✓", "warn": "!", "fail": "✗", "info": "i", "skip": "-", "unknown": "?"}
COLORS = {"pass": "32", "warn": "33", "fail": "31;1", "unknown": "35"}
WORDS = {
    "pass": "passed",
    "warn": "warnings",
    "fail": "failed",
    "info": "for information",
    "unknown": "not judged",
    "skip": "skipped",
}
_LEFT = 18


class TextWriter:
    """Writes a report.

    Args:
        color: use ANSI colours.
        verbose: show what both ends saw for every case that is not passed.
    """

    def __init__(self, *, color: bool = False, verbose: bool = False) -> None:
        self._color, self._verbose = color, verbose

    def report(self, report: Report) -> str:
        """Return the report as text, with a newline at its end."""
        lines = [*self._head(report), ""]
        for family, results in groupby(report.results, lambda each: each.case.family):
            lines += self._family(family, list(results), str(report.subject.get("server", "")))
        lines += ["", *self._end(report)]
        return "\n".join(line.rstrip() for line in lines) + "\n"

    def _head(self, report: Report) -> Iterator[str]:
        subject = report.subject
        upstream = subject["upstream"] or f"mock of {subject['admin']}"
        yield from _wrapped(f"mockgpt doctor  {subject['via']} -> {upstream}", "")
        tls = subject["upstream_tls"] or "TLS"
        named = ", ".join(subject["identity_headers"]) or "no header"
        yield from _wrapped(
            f"yours: the mock saw run {subject['run']} from {subject['proxy_client'] or 'nobody'}"
            f" over {tls}; {named} names the caller",
            "hop",
        )
        fronts = {
            "mutual": "callers must show certificates",
            "server": "callers need no certificate",
            "plain": "callers use no TLS",
        }
        yield from _wrapped(
            f"{subject['profile']} ({subject['profile_from']}); {fronts[subject['front']]};"
            f" {subject['through_ms']} ms through the proxy",
            "profile",
        )

    def _family(self, family: str, results: list[Result], server: str) -> Iterator[str]:
        label = family
        passed = [_short(result) for result in results if result.verdict.verdict == "pass"]
        if passed:
            for line in _wrapped("  ".join(f"✓\xa0{name}" for name in passed), label):
                yield self._marked(line.replace("\xa0", " "), "✓", "pass")
            label = ""
        for result in results:
            word = result.verdict.verdict
            if word == "pass" or (word == "skip" and not self._verbose):
                continue
            for line in _wrapped(f"{MARKS[word]} {_short(result)}: {result.verdict.reason}", label, hang=2):
                yield self._marked(line, MARKS[word], word)
            label = ""
            yield from self._behind(result, server)
        skipped = sum(result.verdict.verdict == "skip" for result in results)
        if skipped and not self._verbose:
            reasons = dict.fromkeys(each.verdict.reason for each in results if each.verdict.verdict == "skip")
            yield from _wrapped(f"- {skipped} skipped: {'; '.join(reasons)}", label, hang=2)

    def _behind(self, result: Result, server: str) -> Iterator[str]:
        """Show what is behind a verdict: the ends, where that is asked for, and what mends it."""
        found = result.verdict
        if self._verbose:
            rows = (
                ("sent", result.case.sent),
                ("caller", found.caller),
                ("mock", found.mock),
                ("rule", result.case.rule),
                ("see", result.case.reference),
                ("nonces", " ".join(result.nonces[-4:])),
            )
            for name, text in rows:
                if text and text != "-":
                    yield from _wrapped(f"{name + ':':<8}{text}", "", hang=8, left=_LEFT + 2)
        if found.verdict in ("fail", "warn"):
            kind = kind_of(server)
            for remedy in remedies_of(result.case.name):
                if remedy.proxy == kind:
                    yield from _wrapped(f"mend: {remedy.text}", "", hang=6, left=_LEFT + 2)

    def _end(self, report: Report) -> Iterator[str]:
        counts = [f"{number} {WORDS[word]}" for word, number in report.counts().items() if number]
        yield from _wrapped(f"{', '.join(counts)}, in {report.seconds:.0f} s", "")
        if report.ended_early:
            yield from _wrapped(f"ENDED EARLY: {report.ended_early}", "", hang=2)
        failed = [result.case.name for result in report.results if result.verdict.verdict == "fail"]
        if failed:
            yield from _wrapped(
                f"what a case means, and what mends it: mockgpt doctor --explain {failed[0]}", ""
            )

    def _marked(self, line: str, mark: str, word: str) -> str:
        if not self._color or word not in COLORS:
            return line
        return line.replace(mark, f"\x1b[{COLORS[word]}m{mark}\x1b[0m")


def _short(result: Result) -> str:
    return result.case.name.partition(".")[2]


def _wrapped(text: str, label: str, *, hang: int = 0, left: int | None = None) -> list[str]:
    """Return lines of at most WIDTH columns, a label before the first."""
    margin = left if left is not None else (_LEFT if label or hang else 0)
    clean = "".join(each if each.isprintable() or each == "\xa0" else "�" for each in text)
    lines = textwrap.wrap(clean, WIDTH - margin, subsequent_indent=" " * hang, break_on_hyphens=False) or [""]
    return [f"{label if not number else '':<{margin}}{line}" for number, line in enumerate(lines)]
