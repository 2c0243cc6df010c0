"""The service behind the mTLS listener: new settings are taken whole or not at all."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, cast

import pytest
from requests_answered import CHAT, HELLO, answered, delivery_of, error_of, request_for

from mockgpt.application.application import Application
from mockgpt.config import Config, JournalSettings, ModelsSettings, ResponsesSettings
from mockgpt.config.scenarios import BUILT_IN
from mockgpt.errors import ConfigError
from mockgpt.faults.faulty_writer import FaultyResponseWriter
from mockgpt.telemetry.access_log import AccessLog
from mockgpt.telemetry.log import Log
from mockgpt.wire.messages import Delivery, Exchange, Fault

FIXED = ResponsesSettings(default_delay_ms=0, seed=7, mode="fixed", fixed_text="Before.")
OTHER = FIXED._replace(fixed_text="After.")


@pytest.fixture
def application(log: Log) -> Application:
    return Application(Config(responses=FIXED), log)


def ask(application: Application, **headers: str) -> Exchange:
    return answered(application, request_for("POST", CHAT, HELLO, **headers))


def words(exchange: Exchange) -> bytes:
    return delivery_of(exchange).body


def broken_templates(folder: Path) -> dict[str, Any]:
    path = folder / "templates.toml"
    path.write_text("nothing of this = is allowed")
    return {"responses": OTHER._replace(templates_path=str(path))}


BROKEN: dict[str, dict[str, Any]] = {
    "an expectation without a reply": {"expectations": ({"match": {}},)},
    "an expectation under a scenario that is not there": {
        "expectations": ({"reply": {"scenario": "nowhere"}},)
    },
    "a file of templates that is not there": {
        "responses": OTHER._replace(templates_path="/nowhere/templates.toml")
    },
}


@pytest.mark.parametrize("tables", BROKEN.values(), ids=list(BROKEN))
def test_settings_with_a_mistake_change_nothing(application: Application, tables: dict[str, Any]) -> None:
    control = application.control
    control.expect({"reply": {"content": "Scripted."}, "times": 1})
    before = (control.config, control.settings, control.scenarios, control.journal.settings)
    with pytest.raises(ConfigError):
        application.configure(
            Config(
                **{"responses": OTHER, **tables},
                scenario="slow",
                scenarios=dict(BUILT_IN),
                journal=JournalSettings(capacity=0),
            )
        )
    after = (control.config, control.settings, control.scenarios, control.journal.settings)
    assert all(one is other for one, other in zip(before, after, strict=True))
    assert control.scenario == "default"
    assert [each.configured for each in control.expectations.all()] == [False]
    assert b"Scripted." in words(ask(application))
    assert b"Before." in words(ask(application))


def test_a_broken_file_of_templates_is_named(application: Application, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"templates\.toml"):
        application.configure(Config(**broken_templates(tmp_path)))
    assert b"Before." in words(ask(application))


def test_a_file_of_templates_is_read_anew_with_every_new_settings(
    application: Application, tmp_path: Path
) -> None:
    path = tmp_path / "template.json"
    responses = ResponsesSettings(default_delay_ms=0, seed=7, templates_path=str(path))
    for content in (b"From the file.", b"From the changed file."):
        path.write_bytes(b'{"choices": [], "note": "%b"}' % content)
        application.configure(Config(responses=responses))
        assert content in words(ask(application))


def test_an_application_is_not_made_of_settings_with_a_mistake(log: Log) -> None:
    with pytest.raises(ConfigError):
        Application(Config(expectations=({},)), log)


def test_new_settings_are_for_new_requests_and_an_admitted_one_keeps_its_own(
    application: Application,
) -> None:
    early = Exchange(request_for("POST", CHAT, HELLO))
    answer = application.admit(early)
    assert not isinstance(answer, Delivery)
    application.configure(Config(responses=OTHER))
    assert b"Before." in asyncio.run(answer()).body
    assert b"After." in words(ask(application))


def test_the_models_that_are_served_are_those_of_the_settings_in_force(application: Application) -> None:
    def status(model: str) -> int:
        body = {**HELLO, "model": model}
        return delivery_of(answered(application, request_for("POST", CHAT, body))).status

    assert (status("gpt-4o-mini"), status("gpt-5")) == (200, 200)
    application.configure(Config(responses=FIXED, models=ModelsSettings(("gpt-5",))))
    assert (status("gpt-4o-mini"), status("gpt-5")) == (404, 200)


def test_log_journal_and_metrics_are_called_in_this_order(application: Application) -> None:
    log, journal, metrics = application.observer.observers
    assert isinstance(log, AccessLog)
    assert journal is application.control.journal
    assert metrics is application.control.metrics


def test_what_is_recorded_is_in_the_journal_but_for_health_checks(application: Application) -> None:
    asked = [ask(application), answered(application, request_for("GET", "/health"))]
    for exchange in asked:
        exchange.end("complete", 1.0)
        application.observer.record(exchange)
    assert [entry.path for entry in application.control.journal.entries()] == [CHAT]


def test_an_answer_with_a_fault_has_a_writer_of_its_own(application: Application) -> None:
    exchange = ask(application, x_mockgpt_fault="empty_response")
    assert delivery_of(exchange).fault == Fault("empty_response")
    assert isinstance(application.faulty_writer(cast(Any, None), exchange), FaultyResponseWriter)


def test_what_http_forbids_to_serve_is_refused_in_openais_form(application: Application) -> None:
    exchange = Exchange(request_for("-", "-"))
    exchange.delivery = application.refuse(exchange, 414, "The request line is too long.")
    assert (exchange.delivery.status, error_of(exchange)["message"]) == (414, "The request line is too long.")
