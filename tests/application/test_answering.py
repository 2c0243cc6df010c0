"""The answer to a complete request: check, expectation, decision, writing, delivery, in this order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from requests_answered import CHAT, HELLO, answered, delivery_of, error_of, request_for

from mockgpt.api.routes import ROUTER
from mockgpt.application.application import Application
from mockgpt.config import (
    AuthSettings,
    Config,
    ControlSettings,
    ErrorsSettings,
    LogSettings,
    RateLimitsSettings,
    ResponsesSettings,
    ServerSettings,
)
from mockgpt.telemetry.log import Log
from mockgpt.wire.messages import Exchange

INVALID: dict[str, Any] = {"model": "gpt-4o-mini"}
INSTANT = ResponsesSettings(default_delay_ms=0, seed=7)
ALWAYS_FAILS = INSTANT._replace(error_rate_percent=100)
ONE_A_MINUTE = RateLimitsSettings(requests_per_minute=1)


class Answered:
    """An application on a clock that stands still; `lines` are what it logged, `written` what was written."""

    def __init__(self, **tables: Any) -> None:
        self.lines: list[tuple[str, str, dict[str, Any]]] = []
        self.written = 0
        self.log = Log(LogSettings(level="error"))
        self.log.write = self._write  # type: ignore[method-assign]
        self.application = Application(Config(**{"responses": INSTANT, **tables}), self.log, lambda: 0.0)

    def _write(self, level: str, event: str, /, **fields: Any) -> None:
        self.lines.append((level, event, fields))

    def ask(self, body: Any = HELLO, path: str = CHAT, method: str = "POST", **headers: str) -> Exchange:
        return answered(self.application, request_for(method, path, body, **headers))

    def statuses(self, *bodies: Any) -> list[int]:
        return [delivery_of(self.ask(body)).status for body in bodies]

    def words(self, **headers: str) -> str:
        words: str = json.loads(delivery_of(self.ask(**headers)).body)["choices"][0]["message"]["content"]
        return words

    def count_writing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Count how often the chat endpoint writes an answer."""
        endpoint = ROUTER.exact[CHAT].methods["POST"]
        handler = endpoint.handler

        async def write(call: Any, checked: Any) -> Any:
            self.written += 1
            return await handler.write(call, checked)

        monkeypatch.setattr(endpoint, "_handler", handler._replace(write=write))


@pytest.fixture
def answering() -> Iterator[Any]:
    made: list[Answered] = []

    def make(**tables: Any) -> Answered:
        made.append(Answered(**tables))
        return made[-1]

    yield make
    for one in made:
        one.log.close()


# -- the order of the steps ----------------------------------------------------------------------


def test_a_request_that_is_refused_takes_nothing_of_a_limit(answering: Any) -> None:
    one = answering(rate_limits=ONE_A_MINUTE)
    refused = one.ask(INVALID)
    assert delivery_of(refused).status == 400
    assert dict(delivery_of(refused).headers)[b"x-ratelimit-remaining-requests"] == b"1"
    assert one.statuses(INVALID, HELLO, HELLO, INVALID) == [400, 200, 429, 400]


def test_an_expectation_comes_after_validation(answering: Any) -> None:
    one = answering()
    (expectation,) = one.application.control.expect({"reply": {"content": "Scripted."}, "times": 1})
    refused = one.ask(INVALID)
    assert (delivery_of(refused).status, refused.expectation_id) == (400, None)
    assert refused.model == "gpt-4o-mini", "the journal names the model of a refused request, too"
    assert expectation.remaining == 1
    assert one.words() == "Scripted."
    assert expectation.exhausted


def test_an_expectation_comes_before_limits_and_failures(answering: Any) -> None:
    one = answering(rate_limits=ONE_A_MINUTE, responses=ALWAYS_FAILS)
    (expectation,) = one.application.control.expect({"reply": {"content": "Scripted."}, "times": 3})
    exchanges = [one.ask() for _ in range(3)]
    assert [delivery_of(each).status for each in exchanges] == [200] * 3
    assert {each.expectation_id for each in exchanges} == {expectation.id}
    assert one.ask().failure is not None, "the failures are there for what no expectation answers"


def test_what_a_request_asks_for_itself_comes_before_an_expectation(answering: Any) -> None:
    one = answering()
    one.application.control.expect({"reply": {"content": "Scripted."}})
    assert one.words(x_mockgpt_reply="Asked for.") == "Asked for."
    assert one.ask(x_mockgpt_error="500").failure is not None
    assert one.words() == "Scripted."


def test_an_expectation_that_names_a_failure_is_a_failure(answering: Any) -> None:
    one = answering()
    one.application.control.expect({"reply": {"error": {"status": 418, "message": "No."}}})
    exchange = one.ask()
    assert (delivery_of(exchange).status, error_of(exchange)["message"]) == (418, "No.")


def test_where_requests_have_to_match_one_that_does_not_is_refused(answering: Any) -> None:
    one = answering(control=ControlSettings(unmatched="not_found"))
    exchange = one.ask()
    assert delivery_of(exchange).status == 404
    assert error_of(exchange)["code"] == "no_expectation_matched"
    assert delivery_of(one.ask(None, "/v1/models", "GET")).status == 200


@pytest.mark.parametrize(("fails", "written"), [(True, 0), (False, 1)])
def test_a_failure_saves_the_writing(
    answering: Any, monkeypatch: pytest.MonkeyPatch, fails: bool, written: int
) -> None:
    one = answering(responses=ALWAYS_FAILS if fails else INSTANT)
    one.count_writing(monkeypatch)
    exchange = one.ask()
    assert (delivery_of(exchange).status >= 400, one.written) == (fails, written)
    assert (exchange.failure is not None) == fails


def test_a_failure_after_some_events_needs_the_writing_and_breaks_the_stream_off(
    answering: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = answering(responses=ALWAYS_FAILS, errors=ErrorsSettings(mix={"server_error": 1}, after_chunks=2))
    one.count_writing(monkeypatch)
    exchange = one.ask({**HELLO, "stream": True})
    delivery = delivery_of(exchange)
    assert (delivery.status, delivery.close, one.written) == (200, True, 1)
    assert delivery.events is not None
    first, second, broken = [event.data for event in delivery.events]
    assert b'"error"' not in first + second
    assert b'"error"' in broken


# -- what is found out ---------------------------------------------------------------------------


def test_the_exchange_has_the_results_of_every_step(answering: Any) -> None:
    exchange = answering().ask({**HELLO, "stream": True, "max_tokens": 50})
    assert (exchange.model, exchange.stream, exchange.failure) == ("gpt-4o-mini", True, None)
    assert exchange.prompt_tokens > 0
    assert exchange.requested_tokens >= 50
    assert 0 < exchange.planned_tokens <= 50
    assert exchange.completion_tokens == 0, "none was sent yet"


def test_a_stream_is_refused_where_streaming_is_switched_off(answering: Any) -> None:
    one = answering(responses=INSTANT._replace(streaming_enabled=False))
    exchange = one.ask({**HELLO, "stream": True})
    assert (delivery_of(exchange).status, error_of(exchange)["param"]) == (400, "stream")
    assert one.statuses(HELLO) == [200]


def test_the_idle_time_of_a_connection_is_the_scenarios_where_it_says_so(answering: Any) -> None:
    one = answering()
    assert one.ask().keep_alive_ms == ServerSettings().keep_alive_timeout_ms
    assert one.ask(x_mockgpt_scenario="stale_connections").keep_alive_ms == 1_000


# -- mistakes of ours ----------------------------------------------------------------------------


@pytest.mark.parametrize("half", ["check", "write"])
def test_an_exception_inside_an_endpoint_is_openais_500_and_a_line_in_the_log(
    answering: Any, monkeypatch: pytest.MonkeyPatch, half: str
) -> None:
    async def broken(*_arguments: object) -> None:
        raise ZeroDivisionError("a mistake of ours")

    one = answering()
    endpoint = ROUTER.exact[CHAT].methods["POST"]
    monkeypatch.setattr(endpoint, "_handler", endpoint.handler._replace(**{half: broken}))
    exchange = one.ask()
    delivery = delivery_of(exchange)
    assert (delivery.status, error_of(exchange)["type"]) == (500, "server_error")
    assert b"mistake" not in delivery.body
    assert b"Traceback" not in delivery.body
    assert exchange.failure == "ZeroDivisionError"
    ((level, event, fields),) = one.lines
    assert (level, event, fields["request_id"]) == ("error", "exception", "req_1")
    assert "ZeroDivisionError: a mistake of ours" in fields["traceback"]


def test_an_answer_after_a_mistake_is_as_ever(answering: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    one = answering()
    endpoint = ROUTER.exact[CHAT].methods["POST"]
    with monkeypatch.context() as broken:
        broken.setattr(endpoint, "_handler", endpoint.handler._replace(check=None))
        assert one.statuses(HELLO) == [500]
    assert one.statuses(HELLO) == [200]


# -- what is kept from one request to the next ---------------------------------------------------


def test_what_is_stored_outlives_new_settings_and_ends_with_a_reset(answering: Any) -> None:
    one = answering()
    stored = json.loads(delivery_of(one.ask({**HELLO, "store": True})).body)["id"]

    def status() -> int:
        return delivery_of(one.ask(None, f"{CHAT}/{stored}", "GET")).status

    assert status() == 200
    one.application.configure(Config(responses=INSTANT))
    assert status() == 200
    one.application.control.reset()
    assert status() == 404


def test_new_settings_bring_new_words(answering: Any) -> None:
    one = answering()
    before = one.words()
    assert one.words() == before
    one.application.configure(Config(responses=INSTANT._replace(mode="fixed", fixed_text="Something else.")))
    assert one.words() == "Something else."


@pytest.mark.parametrize(
    ("body", "path", "more"),
    [
        (HELLO, CHAT, {}),
        ({**HELLO, "stream": True}, CHAT, {}),
        (INVALID, CHAT, {}),
        (HELLO, CHAT, {"x_mockgpt_error": "502"}),
        (HELLO, "/v1/nothing", {}),
    ],
)
def test_a_page_of_another_origin_may_read_what_its_preflight_let_it_ask_for(
    body: Any, path: str, more: dict[str, str]
) -> None:
    page = delivery_of(Answered().ask(body, path, origin="https://app.example.org", **more))
    assert dict(page.headers)[b"access-control-allow-origin"] == b"*"
    other = delivery_of(Answered().ask(body, path, **more))
    assert b"access-control-allow-origin" not in dict(other.headers)


def test_a_key_that_is_refused_on_purpose_is_refused_as_a_wrong_one_is() -> None:
    failed = delivery_of(Answered().ask(x_mockgpt_error="invalid_api_key"))
    wrong = delivery_of(Answered(auth=AuthSettings(("sk-good",))).ask(authorization="Bearer sk-bad"))
    assert failed.status == wrong.status == 401
    assert [name for name, _ in failed.headers] == [name for name, _ in wrong.headers]
