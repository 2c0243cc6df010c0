"""The report as JSON, schema `mockgpt.doctor.v1`: what baselines and `doctor diff` read."""

from __future__ import annotations

import orjson

from mockgpt.testing.doctor.records import Report


def json_report(report: Report) -> str:
    """Return the report as JSON."""
    return orjson.dumps(report.as_json(), option=orjson.OPT_INDENT_2).decode() + "\n"
