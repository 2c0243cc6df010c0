"""Which tenant a request belongs to, and that each has a state of its own."""

from __future__ import annotations

import json
from typing import Any

import pytest
from requests_answered import CHAT, HELLO, answered, delivery_of, request_for

from mockgpt.application.application import Application
from mockgpt.application.control import reset_all
from mockgpt.config import Config, RateLimitsSettings, ResponsesSettings, Tenant
from mockgpt.errors import ConfigError
from mockgpt.telemetry.log import Log
from mockgpt.wire.connection import Connection, Identity
from mockgpt.wire.messages import Exchange

INSTANT = ResponsesSettings(default_delay_ms=0, seed=7, mode="fixed", fixed_text="Of all.")
BLUE = Tenant(clients=("CN=blue-*",), overlay={"responses": {"fixed_text": "Of blue."}})
GREEN = Tenant(api_keys=("sk-green",), overlay={"responses": {"fixed_text": "Of green."}})
TWO = Config(responses=INSTANT, tenants={"blue": BLUE, "green": GREEN})


@pytest.fixture
def two(log: Log) -> Application:
    return Application(TWO, log)


def client(common_name: str) -> Identity:
    return Identity(common_name, f"CN={common_name}", "CN=ca", "01", (), "ab" * 32, "", "")


def ask(
    application: Application, name: str | None = None, key: str = "", on: Connection | None = None
) -> Exchange:
    headers = {"authorization": f"Bearer {key}"} if key else {}
    request = request_for("POST", CHAT, HELLO, **headers)
    if on is not None:
        request.connection = on
    elif name is not None:
        request.connection.identity = client(name)
    return answered(application, request)


def said(exchange: Exchange) -> str:
    text: str = json.loads(delivery_of(exchange).body)["choices"][0]["message"]["content"]
    return text


@pytest.mark.parametrize(
    ("name", "key", "tenant"),
    [
        (None, "", "default"),
        ("red-1", "sk-other", "default"),
        ("blue-1", "", "blue"),
        ("red-1", "sk-green", "green"),
        (None, "sk-green", "green"),
        ("blue-1", "sk-green", "blue"),  # the certificate decides
    ],
)
def test_a_certificate_names_the_tenant_and_where_none_does_the_key(
    two: Application, name: str | None, key: str, tenant: str
) -> None:
    exchange = ask(two, name, key)
    assert exchange.tenant == tenant
    assert said(exchange) == {"default": "Of all.", "blue": "Of blue.", "green": "Of green."}[tenant]


def test_without_tenants_nothing_is_looked_up_and_nothing_is_named(log: Log) -> None:
    application = Application(Config(responses=INSTANT), log)
    assert ask(application, "blue-1").tenant is None
    assert type(application.admit.__self__).__name__ == "Admission"  # type: ignore[attr-defined]


def test_a_request_that_is_no_http_belongs_to_the_tenant_of_its_certificate(two: Application) -> None:
    request = request_for("GET", "/")
    request.connection.identity = client("blue-1")
    exchange = Exchange(request)
    two.refuse(exchange, 400, "No.")
    assert exchange.tenant == "blue"


def test_an_exchange_that_was_decided_before_its_head_has_a_tenant_too(two: Application) -> None:
    exchange = Exchange(request_for("POST", CHAT, authorization="Bearer sk-green"))
    two.observer.begin(exchange)
    assert exchange.tenant == "green"


def test_each_has_a_scenario_expectations_and_settings_of_its_own(two: Application) -> None:
    blue, green = two.control.tenants["blue"], two.control.tenants["green"]
    blue.use_scenario("slow")
    blue.expect({"reply": {"content": "Scripted."}})
    blue.use_settings({"responses": {"fixed_text": "Laid over."}})
    assert (blue.scenario, green.scenario, two.control.scenario) == ("slow", "default", "default")
    assert said(ask(two, "blue-1")) == "Scripted."
    assert said(ask(two, key="sk-green")) == "Of green."
    assert said(ask(two)) == "Of all."
    green.reset()
    assert (blue.scenario, len(blue.expectations.all())) == ("slow", 1)
    blue.reset()
    assert said(ask(two, "blue-1")) == "Of blue."


def test_the_operators_reset_is_for_all(two: Application) -> None:
    for control in two.control.tenants.values():
        control.use_scenario("slow")
    reset_all(two.control)
    assert {control.scenario for control in two.control.tenants.values()} == {"default"}


def test_limits_are_counted_for_each(log: Log) -> None:
    limited = TWO._replace(rate_limits=RateLimitsSettings(requests_per_minute=1, per="global"))
    application = Application(limited, log, lambda: 0.0)
    statuses = [delivery_of(ask(application, name)).status for name in ("blue-1", "blue-1", "red-1")]
    assert statuses == [200, 429, 200]


def test_what_one_stored_no_other_one_finds(two: Application) -> None:
    body = {**HELLO, "store": True}
    request = request_for("POST", CHAT, body)
    request.connection.identity = client("blue-1")
    stored = json.loads(delivery_of(answered(two, request)).body)["id"]
    for name, status in (("blue-2", 200), ("red-1", 404)):
        request = request_for("GET", f"{CHAT}/{stored}")
        request.connection.identity = client(name)
        assert delivery_of(answered(two, request)).status == status


def test_the_same_failures_come_in_the_same_order_for_each(log: Log) -> None:
    failing = INSTANT._replace(error_rate_percent=50)
    application = Application(TWO._replace(responses=failing), log)
    first = [delivery_of(ask(application, "blue-1")).status for _ in range(8)]
    assert len(set(first)) > 1
    assert [delivery_of(ask(application, key="sk-green")).status for _ in range(8)] == first


def test_metrics_are_counted_for_each(two: Application) -> None:
    for name in ("blue-1", "red-1"):
        exchange = ask(two, name)
        exchange.status = 200
        exchange.end("complete", 1.0)
        two.observer.record(exchange)
        two.observer.connection_accepted(exchange.request.connection)
    for name, times in (("blue", 1), ("green", 0), ("default", 1)):
        counted = two.control.tenants[name].metrics.counted
        for metric in ("mockgpt_requests_total", "mockgpt_handshakes_total"):
            assert sum(counted[metric].values.values()) == times  # type: ignore[union-attr]


def test_a_reload_keeps_the_state_of_tenants_that_stay_and_ends_those_that_go(two: Application) -> None:
    two.control.tenants["blue"].use_scenario("slow")
    open_connection = Connection("conn_7", "127.0.0.1:1", 0.0)
    open_connection.identity = client("blue-1")
    assert ask(two, on=open_connection).tenant == "blue"
    red = Tenant(clients=("CN=red-*",))
    two.configure(TWO._replace(tenants={"blue": BLUE, "red": red}))
    assert two.control.tenants["blue"].scenario == "slow"
    assert ask(two, "red-1").tenant == "red"
    assert ask(two, key="sk-green").tenant == "default"
    two.configure(TWO._replace(tenants={"red": red}))
    assert ask(two, on=open_connection).tenant == "default"


def test_where_one_of_them_is_wrong_nothing_has_changed(two: Application) -> None:
    wrong: Any = BLUE._replace(expectations=({"match": {}},))
    with pytest.raises(ConfigError, match="reply"):
        two.configure(TWO._replace(responses=INSTANT._replace(fixed_text="New."), tenants={"blue": wrong}))
    assert said(ask(two)) == "Of all."
    assert ask(two, key="sk-green").tenant == "green"
