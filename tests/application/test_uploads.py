"""Uploads that no store could hold are refused before they are put together."""

from __future__ import annotations

import json

from requests_answered import answered, delivery_of, error_of, request_for

from mockgpt.application.application import Application
from mockgpt.config import Config
from mockgpt.telemetry.log import Log

LIMIT = 100_000
LENIENT = {"api": {"validation": "lenient"}, "files": {"memory_limit_bytes": LIMIT}}


def test_a_part_that_is_named_often_makes_no_file_above_the_limit(log: Log) -> None:
    application = Application(Config.from_dict(LENIENT), log)
    part = answered(application, request_for("POST", "/v1/uploads/upload_1/parts", "x" * (LIMIT // 4)))
    id = json.loads(delivery_of(part).body)["id"]
    path = "/v1/uploads/upload_1/complete"
    refused = answered(application, request_for("POST", path, {"part_ids": [id] * 9_999}))
    assert error_of(refused)["message"] == f"File is too large. The maximum size is {LIMIT} bytes."
    made = answered(application, request_for("POST", path, {"part_ids": [id, id]}))
    assert json.loads(delivery_of(made).body)["status"] == "completed"
