"""The live page at 500 requests a second: it answers, counts all of them, and says that it shows a sample."""

from __future__ import annotations

import os
import ssl
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import monotonic
from types import SimpleNamespace
from typing import Any

import pytest
from mock_process import MockProcess, await_true
from requests_sent import steady_load

REQUESTS_PER_SECOND = 500
SECONDS = 8.0
# On two cores that also send and serve the load, and did other work, medians of 25 and 34 ms were seen.
ANSWERED_WITHIN_MS = 100
# Of one core; the rest is there for the person. Its own processor time, as a busy machine must not matter.
MOST_BUSY_SHARE = 0.6  # 0.26 and 0.34 were seen
KEYS = 24
# A machine that is idle draws the next frame within 17 ms, and sends what it is asked to.
ENOUGH, CALM_MS = 0.8, 40
LEAST_SPARE = 0.1  # of one core: with less, a key waits for the machine and not for the page


def idle_seconds() -> float:
    """Return how long the cores of this machine have been idle, added up."""
    with open("/proc/stat") as file:
        ticks = int(file.readline().split()[4])
    return ticks / os.sysconf("SC_CLK_TCK")


KEY_TIMES = """
window.keys = [];
document.addEventListener("keydown", (event) => {
  const pressed = event.timeStamp;
  requestAnimationFrame(() => setTimeout(() => window.keys.push(performance.now() - pressed)));
}, true);
"""


def load(url: str, folder: str) -> int:
    """Run in a process of its own: the test's is busy with the browser."""
    context = ssl.create_default_context(cafile=f"{folder}/ca.crt")
    context.load_cert_chain(f"{folder}/client.crt", f"{folder}/client.key")
    return steady_load(url, context, REQUESTS_PER_SECOND, SECONDS)


def press_keys(page: Any) -> None:
    for number in range(KEYS):
        page.keyboard.press("jk"[number % 2])


def test_at_500_requests_a_second_the_page_still_answers(
    start_mock: Callable[..., MockProcess], certificates: Path, open_page: Any
) -> None:
    mock = start_mock("--scenario", "high_load", "--log-level", "error")
    page = open_page(SimpleNamespace(admin_url=mock.ready["admin_url"]))
    page.wait_for_selector("#dot:not(.off)")
    page.evaluate(KEY_TIMES)
    press_keys(page)
    measures = page.context.new_cdp_session(page)
    measures.send("Performance.enable", {"timeDomain": "threadTicks"})

    def busy_seconds() -> float:
        found = measures.send("Performance.getMetrics")["metrics"]
        return next(float(each["value"]) for each in found if each["name"] == "TaskDuration")

    with ProcessPoolExecutor(1, get_context("spawn")) as processes:
        sent = processes.submit(load, mock.ready["url"], str(certificates))
        page.locator("#sampling", has_text="The list shows a sample").wait_for()
        begun, busy, idle = monotonic(), busy_seconds(), idle_seconds()
        press_keys(page)
        page.locator("#filter").fill("client:client")
        page.locator("#filter").fill("")
        share = (busy_seconds() - busy) / (monotonic() - begun)
        spare = (idle_seconds() - idle) / (monotonic() - begun)
        count = sent.result()
    waited = page.evaluate("window.keys")
    rate, calm = count / SECONDS, median(waited[:KEYS])
    times = f"key to frame {median(waited[KEYS:]):.0f} ms, without load {calm:.0f} ms"
    print(f"{rate:.0f}/s: {times}, thread busy {share:.0%}", file=sys.stderr)
    assert len(waited) >= 2 * KEYS
    assert share < MOST_BUSY_SHARE
    in_graphs = "buckets.reduce((sum, bucket) => sum + bucket.requests, 0) + lost"
    await_true(lambda: page.evaluate(in_graphs) >= count, "every request in the graphs, or said to be missed")
    assert page.locator("#rows .row").count() <= 150
    # Calm again, what was left out is taken from the journal.
    page.locator("#sampling").wait_for(state="hidden")
    await_true(lambda: page.evaluate("items.size") >= 500, "the newest of the journal in the list")
    slow = median(waited[KEYS:]) >= ANSWERED_WITHIN_MS
    if slow and (rate < ENOUGH * REQUESTS_PER_SECOND or calm > CALM_MS or spare < LEAST_SPARE):
        pytest.skip(
            f"this machine is too busy for times: {rate:.0f}/s sent, without load a key took {calm:.0f} ms, "
            f"under load {spare:.2f} of a core were idle"
        )
    assert not slow, times
