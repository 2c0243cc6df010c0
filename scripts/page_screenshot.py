"""Take docs/live-page.png: the live page after a minute of traffic like that of a proxy under test.

Needs what `make test-page` installs. Run it as `.venv/bin/python scripts/page_screenshot.py [FILE]`.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import ssl
import sys
import threading
import urllib.request
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep
from typing import Any

from playwright.sync_api import sync_playwright

from mockgpt.certificates.minting.init import initialise
from mockgpt.config import Config, ResponsesSettings, TLSSettings
from mockgpt.config.settings import Distribution, LatencySettings
from mockgpt.testing.background_server import BackgroundServer

SECONDS = 40
CLIENTS = ("gateway", "checkout", "search")
PROMPTS = (
    "Summarize the incident report in three sentences.",
    "Which of these tickets is about billing?",
    "Write a haiku about certificates.",
)
ODD = (
    {"x-mockgpt-error": "rate_limit_requests"},
    {"x-mockgpt-fault": "truncate_body"},
    {"x-mockgpt-error": "503"},
    {},
    {},
)


def ask(
    server: BackgroundServer, context: ssl.SSLContext, prompt: str, headers: dict[str, str], **more: Any
) -> None:
    """Send one chat completion and read the answer; what goes wrong is what the page is to show."""
    body = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": prompt}], **more}
    request = urllib.request.Request(
        f"{server.url}/v1/chat/completions",
        json.dumps(body).encode(),
        {"content-type": "application/json", "authorization": "Bearer sk-test", **headers},
    )
    with contextlib.suppress(OSError, Exception), urllib.request.urlopen(request, context=context) as answer:
        answer.read()


def work(server: BackgroundServer, context: ssl.SSLContext, number: int, end: threading.Event) -> None:
    """One client: mostly well, now and then limited, broken or slow."""
    turn = number
    while not end.wait(0.35 + 0.2 * number):
        turn += 1
        headers = ODD[turn // 4 % len(ODD)] if turn % 4 == 0 else {}
        model = "gpt-4o" if turn % 4 == 0 else "gpt-4o-mini"
        ask(server, context, PROMPTS[turn % len(PROMPTS)], headers, stream=turn % 3 == 0, model=model)


def main(path: str) -> None:
    """Serve, send, and take the picture."""
    with TemporaryDirectory() as place:
        folder = Path(place) / "certs"
        for name in CLIENTS:
            initialise(folder, clients=[name])
        strangers = Path(place) / "strangers"
        initialise(strangers)
        pairs = {"cert_path": "server.crt", "key_path": "server.key", "ca_cert_path": "ca.crt"}
        config = Config(
            tls=TLSSettings(**{key: str(folder / name) for key, name in pairs.items()}),
            responses=ResponsesSettings(default_delay_ms=120, seed=7),
            latency=LatencySettings(
                time_to_first_token_ms=Distribution("lognormal", 240, 120),
                inter_token_latency_ms=Distribution("lognormal", 18, 12),
            ),
        )
        with BackgroundServer(config) as server, sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            page = browser.new_page(
                viewport={"width": 1440, "height": 860}, device_scale_factor=1.5, color_scheme="dark"
            )
            page.goto(f"{server.admin_url}/")
            end = threading.Event()
            contexts = []
            for name in CLIENTS:
                context = ssl.create_default_context(cafile=str(folder / "ca.crt"))
                context.load_cert_chain(folder / f"{name}.crt", folder / f"{name}.key")
                contexts.append(context)
            threads = [
                threading.Thread(target=work, args=(server, context, number, end), daemon=True)
                for number, context in enumerate(contexts)
            ]
            for thread in threads:
                thread.start()
            sleep(SECONDS)
            server.expect(match={"last_user_message": "hello"}, reply={"content": "Hi there."})
            server.use_scenario("errors", 90)
            stranger = ssl.create_default_context(cafile=str(folder / "ca.crt"))
            stranger.load_cert_chain(strangers / "client.crt", strangers / "client.key")
            ask(server, stranger, "hello", {})
            ask(server, contexts[0], "hello", {})
            ask(server, contexts[1], "Tell me a story about two rivers.", {}, stream=True)
            story = [each["id"] for each in server.exchanges_where(client="checkout") if each["stream"]][-1]
            slow = threading.Thread(
                target=ask, args=(server, contexts[2], "hm", {"x-mockgpt-delay-ms": "5000"})
            )
            slow.start()
            page.goto(f"{server.admin_url}/#/exchange/{story}")
            page.wait_for_selector("#detail .axis", state="attached")
            sleep(2.5)
            page.screenshot(path=path)
            browser.close()
            end.set()
            slow.join()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "docs/live-page.png")
