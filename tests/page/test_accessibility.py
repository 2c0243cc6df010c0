"""The live page for people who cannot see it, or use no mouse: axe-core finds nothing serious."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from plain_client import chat
from requests_sent import refused

from mockgpt.testing.background_server import BackgroundServer

Page = Any  # of the driver, which only `make test-page` installs
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
SERIOUS = ("serious", "critical")


def findings(page: Page) -> list[str]:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: make test-page")
    page.evaluate(AXE.read_text("utf-8"))
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{found['id']}: {node['html'][:200]} {node['failureSummary']}"
        for found in result["violations"]
        if found["impact"] in SERIOUS
        for node in found["nodes"]
    ]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("dark", 375)])
def test_axe_finds_nothing_serious(server: BackgroundServer, open_page: Any, scheme: str, width: int) -> None:
    viewport = {"width": width, "height": 800}
    page = open_page(server, viewport=viewport, color_scheme=scheme, reduced_motion="reduce")
    page.wait_for_selector("#empty:not([hidden])")
    assert findings(page) == []
    chat(server, "a story", stream=True)
    chat(server, headers={"x-mockgpt-error": "500"})
    chat(server, headers={"x-mockgpt-error": "rate_limit_requests"})
    server.expect(reply={"content": "Hi"})
    chat(server)
    server.use_scenario("slow", 60)
    refused(server)
    page.wait_for_selector("#rows .row.refused")
    assert findings(page) == []
    page.locator("#rows .row.refused a").click()
    page.wait_for_selector("#detail .remedy")
    assert findings(page) == []
    page.keyboard.press("Escape")
    page.locator("#rows .row a", has_text="/v1/chat").last.click()
    page.wait_for_selector("#detail .axis", state="attached")
    assert findings(page) == []
    page.keyboard.press("c")
    page.wait_for_selector("#controls[open]")
    assert findings(page) == []


def test_everything_can_be_reached_by_tab_and_has_a_name(server: BackgroundServer, page: Page) -> None:
    chat(server)
    page.wait_for_selector("#rows .row.item")
    names = []
    for _ in range(30):
        page.keyboard.press("Tab")
        names.append(
            page.evaluate(
                "(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()"
                " || document.activeElement.getAttribute('aria-label')"
            )
        )
    for wanted in ("Controls", "Filter requests", "Problems", "Pause", "Clear all"):
        assert wanted in names
    assert any("/v1/chat/completions" in (name or "") for name in names)
    assert page.locator("#announcer[role=status]").count() == 1
