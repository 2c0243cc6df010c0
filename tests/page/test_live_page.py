"""What the live page shows: requests as they happen, their detail, refusals with reason and remedy."""

from __future__ import annotations

import http.client
import json
import re
import shlex
import subprocess
from collections.abc import Callable
from statistics import median
from time import monotonic
from typing import Any

import pytest
from mock_process import await_true
from plain_client import admin, chat, get
from requests_sent import in_background, refused

from mockgpt.config import AdminSettings, Config, LatencySettings, ResponsesSettings
from mockgpt.config.settings import Distribution
from mockgpt.testing.background_server import BackgroundServer

CLIPBOARD = ["clipboard-read", "clipboard-write"]
Page = Any  # of the driver, which only `make test-page` installs
OpenPage = Callable[..., Page]


def rows(page: Page) -> Page:
    return page.locator("#rows .row.item")


def await_rows(page: Page, count: int) -> None:
    await_true(lambda: rows(page).count() == count, lambda: f"{count} rows, not {rows(page).count()}")


def in_graphs(page: Page, what: str) -> int:
    counted: int = page.evaluate(f"buckets.reduce((sum, bucket) => sum + bucket.{what}, 0)")
    return counted


def row_of(page: Page, identifier: str) -> Page:
    return page.locator(f'#rows .row[data-id="{identifier}"]')


def text(locator: Page) -> str:
    found: str = locator.inner_text()
    return found


def test_without_requests_it_shows_commands_that_work(server: BackgroundServer, page: Page) -> None:
    page.wait_for_selector("#empty:not([hidden])")
    commands = page.locator("#empty pre").all_inner_texts()
    assert len(commands) == 3
    first = subprocess.run(["bash", "-c", commands[0] + " -s --noproxy '*'"], capture_output=True, timeout=30)
    assert json.loads(first.stdout)["object"] == "chat.completion"
    page.wait_for_selector("#rows .row.item")
    assert page.locator("#empty").is_hidden()


def test_traffic_appears_within_a_second(server: BackgroundServer, page: Page) -> None:
    waited = []
    for _ in range(3):  # the machine may be busy with something else once
        answer = chat(server, "hello")
        answered = monotonic()
        row = row_of(page, answer.headers["x-request-id"])
        row.wait_for()
        waited.append(monotonic() - answered)
    assert median(waited) < 1.0
    shown = text(row)
    for expected in ("client", "POST", "/v1/chat/completions", "gpt-4o-mini", "200", "8 → "):
        assert expected in shown


def test_a_request_under_way_counts_up_and_then_shows_its_status(
    server: BackgroundServer, page: Page
) -> None:
    with in_background(server, "slow", headers={"x-mockgpt-delay-ms": "2500"}, stream=True) as answers:
        page.wait_for_selector("#rows .row.open")
        clock = page.locator("#rows .row.open .duration")
        begun = text(clock)
        await_true(lambda: text(clock) != begun, "a clock that runs")
        assert re.match(r"[\d.]+ m?s", text(clock))
        page.locator("#rows .row.open .model", has_text="gpt-4o-mini").wait_for()
        assert answers == []
    row = row_of(page, answers[0].headers["x-request-id"])
    row.locator(".status", has_text="200").wait_for()
    assert "open" not in row.get_attribute("class").split()


def test_the_detail_names_the_client_and_shows_request_and_response(
    server: BackgroundServer, page: Page
) -> None:
    identifier = chat(server, "hello there", headers={"X-Custom": "seen"}).headers["x-request-id"]
    row_of(page, identifier).locator("a").click()
    detail = page.locator("#detail")
    detail.get_by_text("common name").wait_for()
    shown = text(detail)
    for expected in (
        "CN=client",
        "TLSv1.3",
        "X-Custom",
        "seen",
        "hello there",
        "All of the answer was sent.",
    ):
        assert expected in shown, expected
    assert page.url.endswith(f"#/exchange/{identifier}")


def test_a_permalink_opens_the_detail(server: BackgroundServer, open_page: OpenPage) -> None:
    identifier = chat(server).headers["x-request-id"]
    page = open_page(server, f"/#/exchange/{identifier}")
    page.locator("#detail", has_text=identifier).wait_for()
    gone = open_page(server, "/#/exchange/req_gone", expected="404")
    gone.locator("#detail", has_text="Not kept").wait_for()


def test_a_refusal_shows_its_reason_alert_and_remedy(server: BackgroundServer, page: Page) -> None:
    refused(server)
    row = page.locator("#rows .row.refused")
    row.wait_for()
    assert "Refused: no certificate" in text(row)
    assert "certificate_required" in text(row)
    row.locator("a").click()
    detail = page.locator("#detail")
    detail.get_by_text("What to do").wait_for()
    shown = text(detail)
    assert (
        "Refused, as the client showed no certificate. The server sent the alert certificate_required."
        in shown
    )
    assert "Give the client a certificate and its key" in shown


def test_a_refused_certificate_stands_beside_the_ca_that_is_trusted(
    server: BackgroundServer, page: Page, tmp_path: Any
) -> None:
    from mockgpt.certificates.minting.init import initialise

    initialise(tmp_path / "other")
    refused(server, (str(tmp_path / "other/client.crt"), str(tmp_path / "other/client.key")))
    page.locator("#rows .row.refused a").click()
    detail = page.locator("#detail")
    detail.get_by_text("Its issuer is none of the trusted CAs.").wait_for()
    [trusted] = admin(server, "GET", "/_mock/server").json["trusted"]
    shown = text(detail)
    assert "CN=client" in shown
    assert trusted["subject"] in shown
    assert trusted["fingerprint_sha256"] in shown


def test_failures_faults_and_expectations_are_tagged(server: BackgroundServer, page: Page) -> None:
    server.expect(match={"last_user_message": "scripted"}, reply={"content": "Hi"})
    chat(server, headers={"x-mockgpt-error": "rate_limit_requests"})
    chat(server, "scripted")
    with pytest.raises(http.client.IncompleteRead):
        chat(server, headers={"x-mockgpt-fault": "truncate_body"})
    for tag in ("rate limit requests", "expectation", "fault truncate_body"):
        page.locator("#rows .tag", has_text=tag).wait_for()
    page.get_by_role("button", name="Problems").click()
    await_rows(page, 2)


def test_a_streams_events_are_on_an_axis_to_scale(open_page: OpenPage) -> None:
    gaps = LatencySettings(inter_token_latency_ms=Distribution("constant", 15))
    config = Config(responses=ResponsesSettings(default_delay_ms=0, seed=7), latency=gaps)
    with BackgroundServer(config) as server:
        identifier = chat(server, "a story", stream=True).headers["x-request-id"]
        page = open_page(server, f"/#/exchange/{identifier}", expected="ERR_")
        page.wait_for_selector("#detail .axis .tick", state="attached")
        exchange = admin(server, "GET", f"/_mock/exchanges/{identifier}").json
        times = [event["at_ms"] for event in exchange["response"]["events"]]
        drawn = page.eval_on_selector_all(
            ".axis .tick", "ticks => ticks.map((tick) => Number(tick.getAttribute('x1')))"
        )
        assert len(drawn) == len(times)
        scale = (drawn[-1] - drawn[0]) / (times[-1] - times[0])
        for x, at in zip(drawn, times, strict=True):
            assert x == pytest.approx(drawn[0] + (at - times[0]) * scale, abs=0.5)
        said = json.loads(exchange["response"]["events"][1]["data"][6:])["choices"][0]["delta"]["content"]
        assert said.strip() in text(page.locator("#detail .assembled"))


def test_a_request_is_copied_as_a_command_that_sends_it_again(
    server: BackgroundServer, open_page: OpenPage
) -> None:
    content = 'it\'s $HOME `id` "quoted"\nand a line'
    headers = {"authorization": "Bearer sk-secret", "x-custom": "a'b"}
    first = chat(server, content, headers=headers)
    page = open_page(
        server,
        f"/#/exchange/{first.headers['x-request-id']}",
        permissions=["clipboard-read", "clipboard-write"],
    )
    page.get_by_role("button", name="As curl").click()
    page.wait_for_selector("#toast:not([hidden])")
    command = page.evaluate("navigator.clipboard.readText()")
    assert "sk-secret" not in command
    assert """-H 'authorization: Bearer '"$OPENAI_API_KEY\"""" in command
    assert content.replace("\n", "\\n") in json.loads(json.dumps(shlex.split(command)))[-1].replace(
        '\\"', '"'
    )
    subprocess.run(["bash", "-c", command + " -s --noproxy '*'"], capture_output=True, timeout=30, check=True)
    again, before = server.exchanges[-1]["request"], server.exchanges[0]["request"]
    assert again["body_sha256"] == before["body_sha256"]
    assert ["x-custom", "a'b"] in again["headers"]


def test_a_request_is_copied_as_an_expectation_that_answers_the_same(
    server: BackgroundServer, open_page: OpenPage
) -> None:
    first = chat(server, "hello")
    page = open_page(
        server,
        f"/#/exchange/{first.headers['x-request-id']}",
        permissions=["clipboard-read", "clipboard-write"],
    )
    page.get_by_role("button", name="As expectation").click()
    page.wait_for_selector("#toast:not([hidden])")
    definition = json.loads(page.evaluate("navigator.clipboard.readText()"))
    server.expect(**definition)
    second = chat(server, "hello", seed=99)
    assert second.json["choices"][0]["message"]["content"] == first.json["choices"][0]["message"]["content"]
    assert server.exchanges[-1]["expectation_id"]


def test_the_filter_selects_by_field_and_by_text_of_bodies(server: BackgroundServer, page: Page) -> None:
    for number in range(5):
        chat(server, f"needle-{number} in the body", model="gpt-4o" if number % 2 else "gpt-4o-mini")
    get(server, "/v1/models")
    refused(server)
    await_rows(page, 7)
    for filter_text, count in (
        ("model:gpt-4o", 2), ("path:/v1/chat*", 5), ("status:2xx client:client", 6), ("client:nobody", 0),
        ("NEEDLE-3", 1), ("needle model:gpt-4o-mini", 3), ("no_certificate", 1), ("", 7),
    ):  # fmt: skip
        page.locator("#filter").fill(filter_text)
        await_rows(page, count)
    page.get_by_role("button", name="Refused").click()
    await_rows(page, 1)


def test_clear_removes_what_the_filter_selects_and_nothing_else(server: BackgroundServer, page: Page) -> None:
    chat(server, model="gpt-4o")
    chat(server, model="gpt-4o-mini")
    await_rows(page, 2)
    page.locator("#filter").fill("model:gpt-4o client:client")
    page.get_by_role("button", name="Clear these").click()
    page.locator("#toast", has_text="Cleared").wait_for()
    assert [each["model"] for each in server.exchanges] == ["gpt-4o-mini"]
    page.locator("#filter").fill("some text")
    assert page.locator("#clear").is_disabled()


def test_pause_holds_the_list_and_counts_what_is_new(server: BackgroundServer, page: Page) -> None:
    chat(server, "before")
    page.wait_for_selector("#rows .row.item")
    page.keyboard.press("p")
    chat(server, "after")
    page.locator("#shown", has_text="paused, 1 new").wait_for()
    assert rows(page).count() == 1
    page.keyboard.press("p")
    await_rows(page, 2)


def test_the_keyboard_moves_opens_closes_and_filters(server: BackgroundServer, page: Page) -> None:
    ids = [chat(server, f"number {number}").headers["x-request-id"] for number in range(3)]
    await_rows(page, 3)
    focused = "document.activeElement.closest('.row')?.dataset.id"
    page.keyboard.press("j")
    assert page.evaluate(focused) == ids[2]
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert page.evaluate(focused) == ids[1]
    page.keyboard.press("Enter")
    page.locator("#detail", has_text=ids[1]).wait_for()
    page.keyboard.press("j")
    page.locator("#detail", has_text=ids[0]).wait_for()
    page.keyboard.press("Escape")
    assert page.locator("#detail").is_hidden()
    assert page.evaluate(focused) == ids[0]
    page.keyboard.press("/")
    page.keyboard.type("number jk")
    assert page.locator("#filter").input_value() == "number jk"
    page.keyboard.press("Escape")
    assert page.locator("#filter").input_value() == ""
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()


def test_the_graphs_count_every_request_error_and_refusal(server: BackgroundServer, page: Page) -> None:
    for _ in range(7):
        chat(server)
    chat(server, headers={"x-mockgpt-error": "500"})
    refused(server)
    await_true(
        lambda: page.evaluate("buckets.reduce((sum, bucket) => sum + bucket.requests, 0) === 8"),
        "every answer in the graphs",
    )
    await_true(
        lambda: page.evaluate("buckets.reduce((sum, bucket) => sum + bucket.errors, 0) === 2"),
        "every answer in the graphs",
    )
    with in_background(server, "x", headers={"x-mockgpt-delay-ms": "3000"}, stream=True):
        page.locator(".graph.streams .value", has_text="1").wait_for()
    assert page.locator(".graph svg[role=img][aria-label]").count() == 4


def test_with_a_token_the_page_asks_for_it_and_then_works(open_page: OpenPage) -> None:
    config = Config(admin=AdminSettings(token="s3cret"), responses=ResponsesSettings(default_delay_ms=0))
    with BackgroundServer(config) as server:
        asked = open_page(server, expected="401")
        asked.get_by_label("admin.token").fill("wrong")
        asked.get_by_role("button", name="Continue").click()
        asked.get_by_text("This token is not accepted.").wait_for()
        asked.get_by_label("admin.token").fill("s3cret")
        asked.get_by_role("button", name="Continue").click()
        linked = open_page(server, "/#token=s3cret", expected="ERR_")
        for page in (asked, linked):
            page.wait_for_selector("#dot:not(.off)")
        assert "s3cret" not in linked.url
        chat(server)
        for page in (asked, linked):
            page.wait_for_selector("#rows .row.item")
            page.close()


def test_the_page_says_when_the_server_is_gone(open_page: OpenPage) -> None:
    with BackgroundServer(Config(responses=ResponsesSettings(default_delay_ms=0))) as server:
        page = open_page(server, expected="ERR_")
        page.wait_for_selector("#dot:not(.off)")
    page.locator("#notice", has_text="The server has stopped.").wait_for()
    assert page.wait_for_selector("#dot.off")


def test_on_a_phone_nothing_is_wider_than_the_screen(server: BackgroundServer, open_page: OpenPage) -> None:
    identifier = chat(server, "x" * 500).headers["x-request-id"]
    refused(server)
    phone = {"viewport": {"width": 375, "height": 700}}
    for address in ("/", f"/#/exchange/{identifier}"):
        page = open_page(server, address, **phone)
        page.wait_for_selector("#rows .row.item", state="attached")
        page.wait_for_selector("#dot:not(.off)")
        assert page.evaluate("document.documentElement.scrollWidth") <= 375
        assert page.evaluate("document.querySelector('#list').scrollWidth") <= 375
