"""Show what a framework sent and got where its loop fails."""

from __future__ import annotations

import json
import os
from urllib.request import ProxyHandler, Request, build_opener

import pytest

open_directly = build_opener(ProxyHandler({})).open


def exchanges(method: str = "GET") -> bytes:
    """Read the mock's journal, or empty it with DELETE."""
    return open_directly(Request(os.environ["MOCKGPT_ADMIN_URL"] + "/_mock/exchanges", method=method)).read()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    exchanges("DELETE")
    return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.when == "call" and report.failed:
        made = json.loads(exchanges())["exchanges"]
        for number, one in enumerate(reversed(made)):
            sent, answered = one["request"]["body"], one["response"]["body"]
            report.sections.append((f"request {number + 1}: {one['request']['path']}", str(sent)[-6000:]))
            report.sections.append(
                (f"answer {number + 1}: {one['response']['status']}", str(answered)[-2000:])
            )
    return report
