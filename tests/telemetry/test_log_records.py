"""The log as records of `logging`, for a mock inside a test's process."""

from __future__ import annotations

import logging

import pytest

from mockgpt.config import LogSettings
from mockgpt.telemetry.log_records import LogRecords


def test_a_line_is_a_record_with_its_fields(caplog: pytest.LogCaptureFixture) -> None:
    log = LogRecords(LogSettings())
    with caplog.at_level(logging.INFO, "mockgpt"):
        log.write("info", "request", status=200, model=None)
    [record] = caplog.records
    assert record.getMessage() == "request status=200"
    assert vars(record)["fields"] == {"event": "request", "status": 200}


def test_what_nobody_reads_is_not_enabled(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    log = LogRecords(LogSettings())
    with caplog.at_level(logging.WARNING, "mockgpt"):
        assert not log.enabled("info")
        assert log.enabled("warning")
        log.write("info", "request", status=200)
    log.close()
    assert caplog.records == []
    assert capfd.readouterr().err == ""


def test_lines_go_to_stderr_too_where_the_settings_ask_for_them(capfd: pytest.CaptureFixture[str]) -> None:
    log = LogRecords(LogSettings(level="info", format="logfmt"))
    assert log.enabled("info")
    log.write("info", "request", status=200)
    log.close()
    assert "request status=200" in capfd.readouterr().err
