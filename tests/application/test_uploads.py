"""Uploads that no store could hold are refused before they are put together."""

from __future__ import annotations

import json
from typing import Any

from requests_answered import answered, delivery_of, error_of, request_for

from mockgpt.application.application import Application
from mockgpt.config import Config
from mockgpt.telemetry.log import Log
from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Exchange, Request

LIMIT = 100_000
STRICT = {"files": {"memory_limit_bytes": LIMIT}}
ANNOUNCED = {"filename": "a.txt", "purpose": "user_data", "bytes": 8, "mime_type": "text/plain"}
LENIENT = {"api": {"validation": "lenient"}, "files": {"memory_limit_bytes": LIMIT}}


def said(exchange: Exchange) -> Any:
    """Return the JSON of an answer."""
    return json.loads(delivery_of(exchange).body)


def sent_part(application: Application, upload: str, data: str) -> Exchange:
    """Send a part as a form."""
    of_form = [(b"content-type", b"multipart/form-data; boundary=xyz")]
    connection = Connection("conn_1", "127.0.0.1:1", 0.0)
    request = Request("req_1", "POST", f"{upload}/parts", of_form, connection)
    head = 'content-disposition: form-data; name="data"; filename="part"'
    request.body = f"--xyz\r\n{head}\r\n\r\n{data}\r\n--xyz--\r\n".encode()
    return answered(application, request)


def test_a_part_that_is_named_often_makes_no_file_above_the_limit(log: Log) -> None:
    application = Application(Config.from_dict(LENIENT), log)
    part = answered(application, request_for("POST", "/v1/uploads/upload_1/parts", "x" * (LIMIT // 4)))
    id = json.loads(delivery_of(part).body)["id"]
    path = "/v1/uploads/upload_1/complete"
    refused = answered(application, request_for("POST", path, {"part_ids": [id] * 9_999}))
    assert error_of(refused)["message"] == f"File is too large. The maximum size is {LIMIT} bytes."
    made = answered(application, request_for("POST", path, {"part_ids": [id, id]}))
    assert json.loads(delivery_of(made).body)["status"] == "completed"


def test_a_part_that_is_sent_again_after_a_lost_answer_spoils_no_upload(log: Log) -> None:
    application = Application(Config.from_dict(STRICT), log)
    upload = "/v1/uploads/" + said(answered(application, request_for("POST", "/v1/uploads", ANNOUNCED)))["id"]
    _, half, rest = [said(sent_part(application, upload, data))["id"] for data in ("half", "half", "rest")]
    made = answered(application, request_for("POST", f"{upload}/complete", {"part_ids": [half, rest]}))
    assert said(made)["file"]["bytes"] == 8


def test_a_part_that_no_upload_could_hold_is_refused(log: Log) -> None:
    application = Application(Config.from_dict(STRICT), log)
    upload = "/v1/uploads/" + said(answered(application, request_for("POST", "/v1/uploads", ANNOUNCED)))["id"]
    refused = error_of(sent_part(application, upload, "x" * 9))
    assert refused["message"] == "Expected 8 bytes, but the parts have 9 bytes."
    large = request_for("POST", "/v1/uploads", {**ANNOUNCED, "bytes": LIMIT})
    upload = "/v1/uploads/" + said(answered(application, large))["id"]
    parts = [sent_part(application, upload, "x" * (LIMIT // 2)) for _ in range(3)]
    assert [delivery_of(part).status for part in parts] == [200, 200, 413]
