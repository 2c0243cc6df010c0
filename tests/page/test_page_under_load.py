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
from typing import Any, NamedTuple

import pytest
from mock_process import MockProcess, await_true
from requests_sent import steady_load

REQUESTS_PER_SECOND = 500
SECONDS = 8.0
# On two cores that also send and serve the load, and did other work, medians of 25 and 34 ms were seen.
ANSWERED_WITHIN_MS = 100
# Of one core; the rest is there for the person. Its own processor time, as a busy machine must not matter.
MOST_BUSY_SHARE = 0.4  # over the whole load; 0.15 to 0.23 were seen
TRIES = 3  # others on this machine may take its cores away for some seconds
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


def key_times(page: Any) -> list[float]:
    """Return how many milliseconds each key waited for its frame, once the last one was drawn."""
    await_true(lambda: page.evaluate("window.keys.length") >= KEYS, "a frame after each key")
    times: list[float] = page.evaluate("window.keys")
    return times


class UnderLoad(NamedTuple):
    """What a load did: requests answered, the page's share of a core, idle cores, and the wait for a key."""

    count: int
    busy_share: float
    spare: float
    key_ms: float

    @property
    def is_quick(self) -> bool:
        """Whether the page left the person enough."""
        return self.busy_share < MOST_BUSY_SHARE and self.key_ms < ANSWERED_WITHIN_MS


def under_load(page: Any, mock: MockProcess, certificates: Path) -> UnderLoad:
    """Send the load, use the page meanwhile, and wait until it is calm again."""
    measures = page.context.new_cdp_session(page)
    measures.send("Performance.enable", {"timeDomain": "threadTicks"})

    def busy_seconds() -> float:
        found = measures.send("Performance.getMetrics")["metrics"]
        return next(float(each["value"]) for each in found if each["name"] == "TaskDuration")

    page.evaluate("window.keys = []")
    with ProcessPoolExecutor(1, get_context("spawn")) as processes:
        sent = processes.submit(load, mock.ready["url"], str(certificates))
        page.locator("#sampling", has_text="The list shows a sample").wait_for()
        begun, busy, idle = monotonic(), busy_seconds(), idle_seconds()
        press_keys(page)
        page.locator("#filter").fill("client:client")
        page.locator("#filter").fill("")
        count = sent.result()
        passed = monotonic() - begun
        share, spare = (busy_seconds() - busy) / passed, (idle_seconds() - idle) / passed
    waited = key_times(page)
    assert page.locator("#rows .row").count() <= 150
    # Calm again, what was left out is taken from the journal.
    page.locator("#sampling").wait_for(state="hidden")
    seen = UnderLoad(count, share, spare, median(waited))
    print(f"{count / SECONDS:.0f}/s: key to frame {seen.key_ms:.0f} ms, busy {share:.0%}", file=sys.stderr)
    return seen


def test_at_500_requests_a_second_the_page_still_answers(
    start_mock: Callable[..., MockProcess], certificates: Path, open_page: Any
) -> None:
    mock = start_mock("--scenario", "high_load", "--log-level", "error")
    page = open_page(SimpleNamespace(admin_url=mock.ready["admin_url"]))
    page.wait_for_selector("#dot:not(.off)")
    page.evaluate(KEY_TIMES)
    press_keys(page)
    calm = median(key_times(page))
    tried: list[UnderLoad] = []
    while len(tried) < TRIES and not (tried and tried[-1].is_quick):
        tried.append(under_load(page, mock, certificates))
    sent = sum(each.count for each in tried)
    in_graphs = "buckets.reduce((sum, bucket) => sum + bucket.requests, 0) + lost"
    await_true(lambda: page.evaluate(in_graphs) >= sent, "every request in the graphs, or said to be missed")
    await_true(lambda: page.evaluate("items.size") >= 500, "the newest of the journal in the list")
    last = tried[-1]
    rate = last.count / SECONDS
    assert min(each.busy_share for each in tried) < MOST_BUSY_SHARE  # its own time, whatever else runs
    if not last.is_quick and (
        rate < ENOUGH * REQUESTS_PER_SECOND or calm > CALM_MS or last.spare < LEAST_SPARE
    ):
        pytest.skip(
            f"this machine is too busy for times: {rate:.0f}/s sent, without load a key took {calm:.0f} ms, "
            f"under load {last.spare:.2f} of a core were idle"
        )
    assert last.is_quick, tried
