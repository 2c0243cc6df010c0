"""A request decided by its head: what is checked first, and what the later steps are given."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from requests_answered import CHAT, request_for

from mockgpt.application.admission import Admission, Admitted
from mockgpt.application.control import Control
from mockgpt.config import (
    AuthSettings,
    Config,
    ControlSettings,
    FaultsSettings,
    JournalSettings,
    RateLimitsSettings,
    ResponsesSettings,
    Scenario,
    ScenarioStep,
)
from mockgpt.config.scenarios import BUILT_IN
from mockgpt.wire.messages import Delivery, Exchange, Fault

ANSWER = Delivery(200, [], b"answered")
SCENARIOS = {
    **BUILT_IN,
    "seeded": Scenario("seeded", "Seeded", {"responses": {"seed": 11, "default_delay_ms": 3}}),
    "stepped": Scenario(
        "stepped",
        "Stepped",
        {"responses": {"seed": 12}},
        steps=(ScenarioStep(for_ms=1_000, overlay={"responses": {"default_delay_ms": 77}}),),
    ),
}


class Admitting:
    """An admission whose later stages only note what they are given."""

    def __init__(self, config: Config | None = None) -> None:
        self.control = Control(config or Config(scenarios=SCENARIOS), lambda: 0.0, lambda _name: True)
        self.admitted: list[Admitted] = []
        self.admission = Admission(self.control, self._answer)

    async def _answer(self, admitted: Admitted) -> Delivery:
        self.admitted.append(admitted)
        return ANSWER

    def ask(self, method: str, path: str, **headers: str) -> tuple[Exchange, Delivery]:
        """Return a request's exchange, and its answer: by its head, or else what the later stages say."""
        exchange = Exchange(request_for(method, path, **headers))
        decided = self.admission.admit(exchange)
        return exchange, decided if isinstance(decided, Delivery) else asyncio.run(decided())

    def admit(self, method: str, path: str, **headers: str) -> Admitted:
        """Return what the later stages are given for a request that passes."""
        before = len(self.admitted)
        self.ask(method, path, **headers)
        assert len(self.admitted) == before + 1
        return self.admitted[-1]


def error_in(delivery: Delivery) -> dict[str, Any]:
    error: dict[str, Any] = json.loads(delivery.body)["error"]
    return error


# -- who may ask what ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "path", "with_key"),
    [("POST", CHAT, 200), ("POST", "/v1/nothing", 404), ("PUT", CHAT, 405), ("OPTIONS", CHAT, 200)],
)
def test_the_key_is_asked_for_before_anything_is_said_of_paths_and_methods(
    method: str, path: str, with_key: int
) -> None:
    one = Admitting(Config(auth=AuthSettings(("sk-good",))))
    for headers in ({}, {"authorization": "Bearer sk-bad"}):
        assert one.ask(method, path, **headers)[1].status == 401
    assert one.admitted == []
    assert one.ask(method, path, authorization="Bearer sk-good")[1].status == with_key


@pytest.mark.parametrize(("method", "path"), [("GET", "/health"), ("HEAD", "/health"), ("PUT", "/v1/whoami")])
def test_public_paths_ask_for_no_key(method: str, path: str) -> None:
    one = Admitting(Config(auth=AuthSettings((), require_api_key=True)))
    assert one.admit(method, path).plan is None


def test_a_wrong_method_lists_the_right_ones() -> None:
    _, delivery = Admitting().ask("PUT", "/v1/models/gpt-4o")
    assert delivery.status == 405
    assert dict(delivery.headers)[b"allow"] == b"DELETE, GET"


def test_options_says_what_a_path_allows_and_more_to_a_browser() -> None:
    one = Admitting()
    _, plain = one.ask("OPTIONS", "/v1/models/gpt-4o")
    assert (plain.status, dict(plain.headers)[b"allow"]) == (200, b"DELETE, GET, OPTIONS")
    assert b"access-control-allow-origin" not in dict(plain.headers)
    _, browser = one.ask("OPTIONS", "/v1/models/gpt-4o", access_control_request_method="DELETE")
    assert dict(browser.headers)[b"access-control-allow-methods"] == b"DELETE, GET, OPTIONS"
    assert one.ask("OPTIONS", "/v1/nothing")[1].status == 404


def test_a_preflight_allows_the_headers_that_it_names_for_a_wildcard_leaves_authorization_out() -> None:
    names = "authorization, content-type"
    _, browser = Admitting().ask(
        "OPTIONS", CHAT, access_control_request_method="POST", access_control_request_headers=names
    )
    assert dict(browser.headers)[b"access-control-allow-headers"] == names.encode()


def test_options_of_the_whole_server_is_answered_and_connect_is_not_allowed() -> None:
    one = Admitting()
    _, whole = one.ask("OPTIONS", "*")
    assert (whole.status, dict(whole.headers)[b"allow"]) == (200, b"DELETE, GET, OPTIONS, PATCH, POST, PUT")
    _, tunnel = one.ask("CONNECT", "localhost:443")
    assert tunnel.status == 405
    assert b"GET" in dict(tunnel.headers)[b"allow"]


# -- what is noted -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "path", "route", "journaled"),
    [
        ("POST", CHAT, CHAT, True),
        ("GET", "/v1/models/a/b", "/v1/models/{id}", True),
        ("GET", "/health", "/health", False),
        ("GET", "/nothing", None, True),
        ("PUT", CHAT, CHAT, True),
        ("OPTIONS", CHAT, CHAT, True),
    ],
)
def test_an_exchange_has_the_route_of_its_path_and_health_checks_are_not_journaled(
    method: str, path: str, route: str | None, journaled: bool
) -> None:
    exchange, _ = Admitting().ask(method, path)
    assert (exchange.route, exchange.journaled, exchange.scenario) == (route, journaled, "default")


def test_an_exchange_without_a_key_has_the_route_of_its_path_too() -> None:
    exchange, delivery = Admitting(Config(auth=AuthSettings(("sk-good",)))).ask("POST", CHAT)
    assert (exchange.route, delivery.status) == (CHAT, 401)


@pytest.mark.parametrize(
    ("journal", "headers", "kept"),
    [
        (JournalSettings(body_limit_bytes=100), {}, 100),
        (JournalSettings(bodies=False), {}, 0),
        (JournalSettings(capacity=0), {}, 0),
        (JournalSettings(body_limit_bytes=100), {"x_mockgpt_scenario": "high_load"}, 0),
    ],
    ids=["as set", "no bodies", "no journal", "a scenario that keeps none"],
)
def test_bodies_are_kept_as_far_as_the_journal_is_set_to(
    journal: JournalSettings, headers: dict[str, str], kept: int
) -> None:
    exchange, _ = Admitting(Config(journal=journal)).ask("POST", CHAT, **headers)
    assert exchange.kept_body_bytes == kept
    assert exchange.events_budget_bytes == (kept if journal.capacity else -1)


# -- what a request asks for itself --------------------------------------------------------------


@pytest.mark.parametrize(
    "headers", [{"x_mockgpt_nothing": "1"}, {"x_mockgpt_error": "999"}, {"x_mockgpt_scenario": "nowhere"}]
)
def test_a_header_that_cannot_be_used_is_refused_by_the_head(headers: dict[str, str]) -> None:
    one = Admitting()
    _, delivery = one.ask("POST", CHAT, **headers)
    assert delivery.status == 400
    assert error_in(delivery)["param"] == next(iter(headers)).replace("_", "-")
    assert one.admitted == []
    assert one.control.loaded_behavior is None, "nothing was counted into a scenario"


@pytest.mark.parametrize(("limit", "told"), [(0, (b"10000", b"9999")), (3, (b"3", b"3"))])
def test_a_header_that_cannot_be_used_takes_nothing_of_the_limits_that_its_refusal_tells(
    limit: int, told: tuple[bytes, bytes]
) -> None:
    one = Admitting(Config(rate_limits=RateLimitsSettings(requests_per_minute=limit)))
    for _ in range(2):
        headers = dict(one.ask("POST", CHAT, x_mockgpt_error="999")[1].headers)
        assert (headers[b"x-ratelimit-limit-requests"], headers[b"x-ratelimit-remaining-requests"]) == told
    of_models = dict(one.ask("GET", "/v1/models", x_mockgpt_error="999")[1].headers)
    assert not any(name.startswith(b"x-ratelimit") for name in of_models)


def test_headers_are_not_looked_at_where_they_are_switched_off_or_the_path_is_public() -> None:
    off = Admitting(Config(control=ControlSettings(request_headers=False)))
    plan = off.admit("POST", CHAT, x_mockgpt_nothing="1", x_mockgpt_seed="5").plan
    assert plan is not None
    assert plan.overrides.seed is None
    assert Admitting().admit("GET", "/health", x_mockgpt_nothing="1").plan is None


def test_a_scenario_header_brings_settings_and_seed_for_this_request_alone() -> None:
    one = Admitting()
    asked = one.admit("POST", CHAT, x_mockgpt_scenario="seeded")
    assert (asked.exchange.scenario, asked.seed) == ("seeded", 11)
    assert asked.settings.responses.default_delay_ms == 3
    following = one.admit("POST", CHAT)
    assert following.exchange.scenario == "default"
    assert following.settings.responses.default_delay_ms == 100
    assert following.seed == one.control.seed != 11


def test_a_seed_header_comes_before_the_scenarios_seed() -> None:
    admitted = Admitting().admit("POST", CHAT, x_mockgpt_seed="5", x_mockgpt_scenario="seeded")
    assert admitted.seed == 5


def test_a_request_has_the_settings_of_the_step_its_scenario_is_in() -> None:
    admitted = Admitting().admit("POST", CHAT, x_mockgpt_scenario="stepped")
    assert admitted.plan is not None
    assert (admitted.plan.step, admitted.settings.responses.default_delay_ms) == (0, 77)


def test_only_what_a_model_answers_is_planned_unless_it_asks_for_something() -> None:
    one = Admitting()
    assert one.admit("GET", "/v1/models").plan is None
    plan = one.admit("GET", "/v1/models", x_mockgpt_delay_ms="5").plan
    assert plan is not None
    assert not plan.limited


# -- what cannot wait for the body ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("config", "headers"),
    [
        (Config(), {"x_mockgpt_fault": "early_response"}),
        (Config(faults=FaultsSettings(100, {"early_response": 1})), {}),
    ],
    ids=["asked for", "drawn"],
)
def test_an_early_response_is_an_answer_to_the_head(config: Config, headers: dict[str, str]) -> None:
    one = Admitting(config)
    exchange, delivery = one.ask("POST", CHAT, **headers)
    assert one.admitted == []
    assert (delivery.status, exchange.fault) == (413, "early_response")
    assert delivery.fault is not None
    assert delivery.fault.name == "early_response"


def test_other_faults_wait_for_the_body() -> None:
    one = Admitting()
    plan = one.admit("POST", CHAT, x_mockgpt_fault="reset_before_response").plan
    assert plan is not None
    assert plan.overrides.fault == Fault("reset_before_response")


# -- what HTTP forbids to serve ------------------------------------------------------------------


def test_a_malformed_request_is_answered_in_openais_form_and_journaled() -> None:
    one = Admitting(Config(scenario="fast", journal=JournalSettings(body_limit_bytes=9)))
    exchange = Exchange(request_for("-", "-"))
    delivery = one.admission.refuse(exchange, 431, "The request head is too large.")
    assert (delivery.status, error_in(delivery)["message"]) == (431, "The request head is too large.")
    assert (exchange.route, exchange.scenario, exchange.journaled) == ("malformed", "fast", True)
    assert exchange.kept_body_bytes == 9


def test_a_server_with_a_seed_gives_it_to_every_request() -> None:
    one = Admitting(Config(responses=ResponsesSettings(seed=7)))
    assert [one.admit("POST", CHAT).seed for _ in range(3)] == [7, 7, 7]
