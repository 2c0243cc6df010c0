"""The lines of docs/mtls.md, run as they stand there, against proxies that keep their connections open.

Each proxy runs twice: as recommended, and told not to check its upstream. The lines tell the two apart.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from proxy_programs import Missing
from proxy_runner import Hop, running

PAGE = (Path(__file__).parent.parent.parent / "docs" / "mtls.md").read_text("utf-8")
# The first starts the mock, the second holds the lines.
BLOCKS = [block for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) if "PROXY" in block]
LINES = BLOCKS[1].splitlines()
# What the page starts the mock with, and the variable whose value needs no change.
MOCK_OPTIONS = re.findall(r"(?m)^mockgpt ([^&#]*)&", BLOCKS[0])[0].split()
NEW = re.findall(r"(?m)^NEW=.*", BLOCKS[0])[0]
LINE_SECONDS = 120.0
IDENTITIES = [*re.findall(r"for bad in ([\w -]+);", PAGE)[0].split()]
# HAProxy sends a caller's first request on a connection of its own unless it is told otherwise.
SHARED = {"http-reuse safe": "http-reuse always"}
VERIFYING: dict[str, dict[str, str]] = {
    "nginx/recommended": {},
    "haproxy/recommended": SHARED,
    "hyper_rustls/recommended": {},
}
CREDULOUS: dict[str, dict[str, str]] = {
    "nginx/recommended": {"proxy_ssl_verify              on;": "proxy_ssl_verify off;"},
    "haproxy/recommended": {"verify required verifyhost localhost": "verify none", **SHARED},
    "hyper_rustls/recommended": {"FORWARDING=": "UPSTREAM_VERIFY=off\nFORWARDING="},
}
# rustls cannot verify the handshake's signature with so short a key, whoever is trusted.
REFUSED_ALL_THE_SAME = {"hyper_rustls/recommended": {"weak-key"}}


def run_hop(name: str, changes: dict[str, str]) -> Iterator[Hop]:
    if shutil.which("curl") is None:
        pytest.skip("curl is not installed")
    try:
        with running(name, *MOCK_OPTIONS, changes=changes) as hop:
            yield hop
    except Missing as reason:
        pytest.skip(f"{name}: {reason}")


@pytest.fixture(scope="module", params=VERIFYING)
def verifying(request: pytest.FixtureRequest) -> Iterator[Hop]:
    yield from run_hop(request.param, VERIFYING[request.param])


@pytest.fixture(scope="module", params=CREDULOUS)
def credulous(request: pytest.FixtureRequest) -> Iterator[Hop]:
    yield from run_hop(request.param, CREDULOUS[request.param])


def line(hop: Hop, number: int) -> str:
    """Run one line of the page, counted from 1 as the page does; return its output."""
    variables = hop.variables()
    caller = "--cacert {PROXY_CA} --cert {PROXY_CERT} --key {PROXY_KEY}".format_map(variables)
    done = subprocess.run(
        ["sh", "-c", f"{NEW}\n{LINES[number - 1]}"],
        env={**os.environ, "ADMIN": hop.admin_url, "PROXY": hop.url, "CALLER": caller},
        stdout=subprocess.PIPE,
        text=True,
        timeout=LINE_SECONDS,
        check=False,
    )
    return done.stdout


def statuses(hop: Hop, number: int) -> dict[str, int]:
    """Run a line that prints a name and a status on each line."""
    return {name: int(status) for name, status in (row.split() for row in line(hop, number).splitlines())}


def connections(hop: Hop) -> list[dict[str, Any]]:
    with urlopen(f"{hop.admin_url}/_mock/connections?limit=1000") as answer:
        return json.load(answer)["connections"]


def shown(connection: dict[str, Any]) -> str:
    """Return the identity that a connection was shown on purpose, or an empty string."""
    found = re.search(r"identity ([\w-]+)", connection["detail"] or "")
    return found[1] if found else ""


def test_there_are_ten_lines() -> None:
    assert len(LINES) == 10
    assert len(IDENTITIES) == 8


def test_the_mock_sees_the_certificate_of_the_proxy(verifying: Hop) -> None:
    seen = json.loads(line(verifying, 1))
    assert seen["client"]["common_name"] == "client"
    assert seen["tls"]["server_name"] == "localhost"
    assert [each["client"]["common_name"] for each in seen["forwarded"]] == ["alice"]


def test_a_caller_cannot_claim_to_be_another(verifying: Hop) -> None:
    assert "admin" not in line(verifying, 2)


def test_a_caller_without_a_certificate_is_refused(verifying: Hop) -> None:
    assert line(verifying, 3).strip() in {"000", "400"}


def test_connections_are_reused(verifying: Hop) -> None:
    # A proxy may open a second connection before the first is back in its pool: these two serve all twenty.
    newest = json.loads(line(verifying, 4))["connections"]
    assert sum(each["requests"] for each in newest) >= 20


def test_every_bad_identity_is_refused_on_a_new_connection(verifying: Hop) -> None:
    answers = statuses(verifying, 5)
    assert list(answers) == IDENTITIES
    assert set(answers.values()) <= {502, 503, 504}, answers
    met = {shown(each) for each in connections(verifying)} - {""}
    assert met == set(IDENTITIES)
    assert [each for each in connections(verifying) if shown(each) and each["requests"]] == []


def test_every_refusal_is_listed_with_its_identity(verifying: Hop) -> None:
    listed = {shown(each) for each in json.loads(line(verifying, 6))["connections"]}
    assert listed >= set(IDENTITIES)


def test_a_proxy_that_does_not_check_is_told_apart(credulous: Hop) -> None:
    line(credulous, 4)
    accepted = set(IDENTITIES) - REFUSED_ALL_THE_SAME.get(credulous.configuration.name, set())
    answers = statuses(credulous, 5)
    assert {name for name, status in answers.items() if status == 200} == accepted
    used = {shown(each) for each in connections(credulous) if each["requests"]} - {""}
    assert used == accepted


def test_both_versions_of_tls_are_spoken(verifying: Hop) -> None:
    assert statuses(verifying, 7) == {"tls12-only": 200, "tls13-only": 200, "good": 200}


def test_a_handshake_that_is_reset_ends_in_an_answer(verifying: Hop) -> None:
    assert line(verifying, 8).strip() in {"200", "502", "503"}


def test_a_handshake_that_stalls_is_given_up_in_time(verifying: Hop) -> None:
    status, seconds = re.findall(r"(\d+) after ([\d.]+) s", line(verifying, 9))[0]
    assert status in {"200", "502", "503", "504"}  # HAProxy tries again
    assert float(seconds) < 60


def test_after_a_reload_the_new_generation_is_used(verifying: Hop) -> None:
    reloaded, newest = line(verifying, 10).split("}", 1)
    generation = json.loads(reloaded + "}")["certificate_generation"]
    assert generation > 1
    assert json.loads(newest)["connections"][0]["certificate_generation"] == generation
