"""Log lines: complete, each on one line, and printable for any text of a client."""

from __future__ import annotations

import json
import os
import threading
import tracemalloc
from typing import Any

from mockgpt.config import LogSettings
from mockgpt.telemetry.log import Log


def written(settings: LogSettings, *events: tuple[str, dict[str, Any]]) -> str:
    reader, writer = os.pipe()
    log = Log(settings, descriptor=writer)
    for level, fields in events:
        log.write(level, "request", **fields)
    log.close()
    os.close(writer)
    with os.fdopen(reader) as pipe:
        return pipe.read()


def test_lines_below_the_level_are_not_written() -> None:
    text = written(LogSettings(level="warning"), ("info", {"n": 1}), ("error", {"n": 2}))
    assert [line.rpartition("n=")[2] for line in text.splitlines()] == ["2"]


def test_the_json_form_is_one_object_a_line() -> None:
    text = written(LogSettings(format="json"), ("info", {"n": 1}), ("info", {"n": 2}))
    records = [json.loads(line) for line in text.splitlines()]
    assert [record["n"] for record in records] == [1, 2]
    assert all(record["event"] == "request" and record["time"].endswith("Z") for record in records)


def test_a_request_has_the_same_fields_in_json_whether_they_are_known_or_not() -> None:
    known = dict.fromkeys(("client", "model", "status"), "x")
    unknown = {**dict.fromkeys(known), "failure": None}
    text = written(LogSettings(format="json"), ("info", known), ("info", unknown))
    first, second = (json.loads(line) for line in text.splitlines())
    assert list(first) == list(second) == ["time", "level", "event", "client", "model", "status"]
    assert second["model"] is None
    assert "model" not in written(LogSettings(format="logfmt"), ("info", unknown))


def test_a_log_without_a_reader_stops_nothing() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    log = Log(LogSettings(), descriptor=writer)
    log.write("info", "request")
    log.close()
    os.close(writer)


def test_lines_beyond_the_limit_are_counted_and_reported() -> None:
    reader, writer = os.pipe()
    log = Log(LogSettings(format="json"), descriptor=writer)
    log._thread = threading.Thread()  # as if the writer were stuck
    for number in range(10_050):
        log.write("info", "request", n=number)
    assert log.dropped == 50
    log._thread = None
    drained: list[str] = []
    with os.fdopen(reader) as pipe:
        reading = threading.Thread(target=lambda: drained.extend(pipe))
        reading.start()
        log._drain()
        os.close(writer)
        reading.join(10)
    last = json.loads(drained[-1])
    assert len(drained) == 10_001
    assert (last["event"], last["lines"]) == ("log_dropped", 50)


def test_long_values_of_clients_are_cut_while_the_log_is_not_read() -> None:
    reader, writer = os.pipe()
    log = Log(LogSettings(level="debug"), descriptor=writer)
    tracemalloc.start()
    try:
        for number in range(9000):
            log.write(
                "debug", "request", path=f"/{number:0>16000}", request_headers=[f"{number:0>16000}"] * 4
            )
        taken = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
        os.close(reader)  # or closing would wait for a reader
        log.close()
        os.close(writer)
    assert taken < 64_000_000
