"""What is changed from the live page: it works, it is limited in time, it is logged, and it is loud."""

from __future__ import annotations

import json
import socket
import ssl
from typing import Any

from mock_process import await_true
from plain_client import admin, chat, said

from mockgpt.testing.background_server import BackgroundServer

Page = Any  # of the driver, which only `make test-page` installs


def shown_certificate(server: BackgroundServer) -> str:
    """Return the name of what OpenSSL has against the certificate that is shown, empty for nothing."""
    host, port = server.url.removeprefix("https://").split(":")
    context = server.client_ssl_context()
    try:
        with socket.create_connection((host, int(port)), timeout=15) as plain:
            context.wrap_socket(plain, server_hostname="localhost").close()
    except ssl.SSLCertVerificationError as error:
        return error.verify_message
    return ""


def scenario(server: BackgroundServer) -> str:
    name: str = admin(server, "GET", "/_mock/scenario").json["name"]
    return name


def test_a_scenario_changes_the_next_answer_and_its_time_limit_ends_it(
    server: BackgroundServer, page: Page
) -> None:
    page.keyboard.press("c")
    form = page.locator("#scenario-form")
    form.locator("[name=name]").select_option("high_load")
    # The shortest time that a person can choose is too long for a test.
    page.evaluate("document.querySelector('#scenario-form [name=ttl]').options[1].value = '2'")
    form.locator("[name=ttl]").select_option("2")
    form.get_by_role("button", name="Switch").click()
    page.locator("#facts .loud", has_text="high_load").wait_for()
    assert said(chat(server)) == "OK."
    await_true(lambda: scenario(server) == "default", "the end of its time")
    assert said(chat(server)) != "OK."
    page.locator("#rows .change", has_text="the time of high_load is over").wait_for()
    page.locator("#facts .fact:not(.loud)", has_text="default").wait_for()


def test_another_certificate_is_shown_is_loud_and_ends(server: BackgroundServer, page: Page) -> None:
    assert shown_certificate(server) == ""
    page.keyboard.press("c")
    form = page.locator("#handshake-form")
    form.locator("[name=identity]").select_option("expired")
    form.locator("[name=ttl]").select_option("300")
    form.get_by_role("button", name="Apply").click()
    page.locator("#facts .alarm", has_text="expired").wait_for()
    page.locator("#notice", has_text="On purpose the server shows the certificate “expired”").wait_for()
    assert shown_certificate(server) == "certificate has expired"
    assert 290 < admin(server, "GET", "/_mock/handshakes").json["expires_in_seconds"] <= 300
    page.keyboard.press("Escape")
    page.get_by_role("button", name="End now").click()
    page.locator("#notice").wait_for(state="hidden")
    assert shown_certificate(server) == ""


def test_a_handshake_fault_happens_to_the_next_connection(server: BackgroundServer, page: Page) -> None:
    page.keyboard.press("c")
    form = page.locator("#handshake-form")
    form.locator("[name=fault]").select_option("alert_access_denied")
    form.get_by_role("button", name="Apply").click()
    page.locator("#facts .alarm", has_text="alert_access_denied, next connection").wait_for()
    try:
        chat(server)
    except ssl.SSLError as error:
        assert "ACCESS_DENIED" in str(error)
    else:
        raise AssertionError("it was not refused")
    page.locator("#rows .refused", has_text="faulted").wait_for()
    page.locator("#notice").wait_for(state="hidden")
    assert chat(server).status == 200


def test_expectations_are_added_shown_with_their_counts_and_deleted(
    server: BackgroundServer, open_page: Any
) -> None:
    page = open_page(server, expected="400")
    page.wait_for_selector("#dot:not(.off)")
    page.keyboard.press("c")
    editor = page.locator("#expectation-json")
    form = page.locator("#expectation-form")
    editor.fill("{")
    form.get_by_role("button", name="Add").click()
    form.get_by_text("This is no JSON").wait_for()
    editor.fill(json.dumps({"reply": {"content": "Hi {{nix}}"}}))
    form.get_by_role("button", name="Add").click()
    form.get_by_text("{{nix}} is no placeholder").wait_for()
    editor.fill(json.dumps({"reply": {"content": "Hi"}, "times": 2}))
    form.get_by_role("button", name="Add").click()
    form.get_by_text("0 answered, 2 left").wait_for()
    assert said(chat(server)) == "Hi"
    form.get_by_text("1 answered, 1 left").wait_for()
    form.get_by_role("button", name="Delete").click()
    form.get_by_text("None: requests get generated answers.").wait_for()
    assert said(chat(server)) != "Hi"


def test_reset_asks_once_more_and_then_resets(server: BackgroundServer, page: Page) -> None:
    chat(server)
    server.use_scenario("slow")
    page.wait_for_selector("#rows .row.item .status")
    page.keyboard.press("c")
    page.get_by_role("button", name="Reset", exact=True).click()
    assert server.exchanges
    page.get_by_role("button", name="Press again to reset").click()
    await_true(lambda: server.exchanges == [], "a reset")
    page.locator("#facts .fact:not(.loud)", has_text="default").wait_for()
    page.wait_for_selector("#rows .row.item .status", state="detached")
