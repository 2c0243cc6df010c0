"""The live page in a real Chromium, as a person sees it: run by `make test-page`, which brings the driver."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

import pytest

from mockgpt.config import Config, ResponsesSettings
from mockgpt.testing.background_server import BackgroundServer

playwright = pytest.importorskip("playwright.sync_api", reason="the driver is not installed: make test-page")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
WITHIN_MS = 15_000  # for what takes a moment; a test that asserts a time says so itself

# What the browser itself says about the page: violations of the policy, and long tasks.
WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
"""


@pytest.fixture(scope="session")
def browser() -> Iterator[playwright.Browser]:
    if CHROMIUM is None:
        pytest.skip("there is no chromium on this machine")
    with playwright.sync_playwright() as driver:
        # A container has no user namespaces for the sandbox, and /dev/shm is small there.
        running = driver.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield running
        running.close()


@pytest.fixture(scope="session")
def shared_server() -> Iterator[BackgroundServer]:
    with BackgroundServer(Config(responses=ResponsesSettings(default_delay_ms=0, seed=7))) as server:
        yield server


@pytest.fixture
def server(shared_server: BackgroundServer) -> BackgroundServer:
    shared_server.reset()
    return shared_server


@pytest.fixture
def open_page(browser: playwright.Browser) -> Iterator[Callable[..., playwright.Page]]:
    """A function that opens the page of a server; at the end nothing may have gone wrong in the browser."""
    contexts: list[playwright.BrowserContext] = []
    complaints: list[str] = []
    pages: list[playwright.Page] = []

    def open_at(
        server: BackgroundServer, address: str = "/", expected: str = "", **options: object
    ) -> playwright.Page:
        """Open it; `expected` is what a failed request is reported with that the test brings about."""

        def on_console(message: playwright.ConsoleMessage) -> None:
            if not (expected and expected in message.text and "Failed to load resource" in message.text):
                complaints.append(f"{message.type}: {message.text}")

        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
        context.set_default_timeout(WITHIN_MS)
        context.add_init_script(WATCH)
        contexts.append(context)
        page = context.new_page()
        page.on("console", on_console)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
        pages.append(page)
        assert server.admin_url is not None
        page.goto(server.admin_url + address)
        return page

    yield open_at
    violations = [
        each for page in pages if not page.is_closed() for each in page.evaluate("window.violations")
    ]
    for context in contexts:
        context.close()
    assert complaints == []
    assert violations == []


@pytest.fixture
def page(server: BackgroundServer, open_page: Callable[..., playwright.Page]) -> playwright.Page:
    """The page, connected."""
    opened = open_page(server)
    opened.wait_for_selector("#dot:not(.off)")
    return opened
