"""What no scenario changes: /health, whoami, refusals, and the list of models."""

from __future__ import annotations

import json
from typing import Any

import pytest
from requests_answered import answered, delivery_of, request_for

from mockgpt.application.application import Application
from mockgpt.config import (
    Config,
    ErrorsSettings,
    FaultsSettings,
    LogSettings,
    RateLimitsSettings,
    ResponsesSettings,
)
from mockgpt.config.scenarios import BUILT_IN
from mockgpt.telemetry.log import Log
from mockgpt.wire.messages import Exchange

WORST = Config(
    responses=ResponsesSettings(default_delay_ms=86_400_000, error_rate_percent=100),
    errors=ErrorsSettings(first_attempts=1_000, every=1),
    rate_limits=RateLimitsSettings(1, 1),
    faults=FaultsSettings(100, {"reset_before_response": 1, "early_response": 1}),
    scenarios=BUILT_IN,
)
CONFIGS = {
    "worst": WORST,
    **{name: Config(scenario=name, scenarios=BUILT_IN) for name in BUILT_IN},
}


def ask(application: Application, method: str, path: str, body: Any = None, **headers: str) -> Exchange:
    return answered(application, request_for(method, path, body, **headers))


@pytest.fixture(params=CONFIGS)
def application(request: pytest.FixtureRequest) -> Any:
    log = Log(LogSettings(level="error"))
    yield Application(CONFIGS[request.param], log)
    log.close()


CONTROLLED = {"x_mockgpt_error": "500", "x_mockgpt_fault": "empty_response", "x_mockgpt_delay_ms": "5000"}


@pytest.mark.parametrize("path", ["/health", "/v1/whoami"])
@pytest.mark.parametrize(
    "headers", [{}, CONTROLLED, {"x_mockgpt_nix": "1"}], ids=["plain", "controlled", "bad"]
)
def test_health_and_whoami_get_no_delay_failure_limit_or_fault(
    application: Application, path: str, headers: dict[str, str]
) -> None:
    for _ in range(3):
        exchange = ask(application, "GET", path, **headers)
        delivery = delivery_of(exchange)
        assert (delivery.status, delivery.at, delivery.fault) == (200, 0.0, None)
        assert (exchange.failure, exchange.fault) == (None, None)
    assert json.loads(delivery_of(ask(application, "GET", "/health")).body)["status"] == "ok"
    assert not ask(application, "GET", "/health").journaled


def test_the_list_of_models_is_as_it_always_is(application: Application) -> None:
    delivery = delivery_of(ask(application, "GET", "/v1/models"))
    assert (delivery.status, delivery.at, delivery.fault) == (200, 0.0, None)


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/v1/chat/completions", {"model": "gpt-4o-mini"}, 400),
        ("/v1/chat/completions", {"model": "nix", "messages": [{"role": "user", "content": "a"}]}, 404),
        ("/v1/nix", {}, 404),
    ],
)
def test_refusals_get_no_delay_and_no_fault(
    application: Application, path: str, body: Any, status: int
) -> None:
    exchange = ask(application, "POST", path, body)
    delivery = delivery_of(exchange)
    if exchange.fault == "early_response":
        return  # that one comes before anything of the body is known
    assert (delivery.status, delivery.at, delivery.fault) == (status, 0.0, None)
    assert exchange.failure is None
