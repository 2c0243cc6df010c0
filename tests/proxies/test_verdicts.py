"""What `mockgpt doctor` says of each proxy in examples/proxies is what is kept beside its configuration.

`WRITE_VERDICTS=1 make test-proxies` keeps what is seen instead; `make docs` then writes the table.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import proxy_verdicts
import pytest
from proxy_catalogue import CONFIGURATIONS
from proxy_programs import Missing, program_of, version_of
from proxy_runner import Hop, running, stop

WRITE = bool(os.environ.get("WRITE_VERDICTS"))
# --quick takes 25 s at most on a machine that has nothing else to do.
DOCTOR_SECONDS = 180.0
# What differs is judged again before it counts: other work on the machine is no sin of a proxy.
TRIES = 3
# Those that are judged twice in a row: the second run sees what the first one saw.
TWICE = {f"{proxy}/recommended" for proxy in ("nginx", "haproxy", "envoy", "caddy", "hyper_rustls")}
# Exit codes: nothing failed, something failed.
JUDGED = {0, 1}


def examine(hop: Hop, report: Path, only: Sequence[str] = ()) -> dict[str, dict[str, Any]]:
    """Return the doctor's cases by name; it starts a mock of its own where ours was."""
    stop(hop.mock)
    given = hop.variables()
    options = {
        "--via": given["PROXY_URL"],
        "--upstream-port": str(urlsplit(hop.mock_url).port),
        "--upstream-certs": str(hop.upstream),
        "--ca": given["PROXY_CA"],
        "--cert": given["PROXY_CERT"],
        "--key": given["PROXY_KEY"],
        "--cert2": given["PROXY_CERT2"],
        "--key2": given["PROXY_KEY2"],
        "--front-ca-key": str(hop.front / "ca.key"),
        "--format": "json",
        "--output": str(report),
    }
    words = [word for pair in [*options.items(), *(("--only", case) for case in only)] for word in pair]
    done = subprocess.run(
        [sys.executable, "-m", "mockgpt", "doctor", "--quick", *words],
        capture_output=True,
        text=True,
        timeout=DOCTOR_SECONDS,
        check=False,
    )
    assert done.returncode in JUDGED, f"exit code {done.returncode}: {done.stdout}{done.stderr}"
    return {case["name"]: case for case in json.loads(report.read_text("utf-8"))["cases"]}


def judge(hop: Hop, report: Path, kept: Mapping[str, str]) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Return each case's verdicts, several where the first is not what is kept, and its last reason."""
    verdicts: dict[str, list[str]] = {}
    reasons: dict[str, str] = {}
    again: list[str] = []
    for _ in range(TRIES):
        cases = examine(hop, report, again)
        reasons |= {name: case["reason"] for name, case in cases.items()}
        for name in again or cases:
            verdicts.setdefault(name, []).append(cases[name]["verdict"])
        last = {name: words[-1] for name, words in verdicts.items()}
        again = [name for name in proxy_verdicts.differing(kept, last) if name in kept and name in last]
        if not again:
            break
    return verdicts, reasons


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_the_doctor_says_of_a_proxy_what_is_kept(name: str, tmp_path: Path) -> None:
    kept = proxy_verdicts.read(name)
    assert kept is not None or WRITE, "nothing is kept: WRITE_VERDICTS=1 make test-proxies"
    known = kept.verdicts if kept else {}
    try:
        proxy = CONFIGURATIONS[name].proxy
        version = version_of(proxy, program_of(proxy))
        with running(name) as hop:
            runs = [judge(hop, tmp_path / "report.json", known) for _ in range(2 if name in TWICE else 1)]
    except Missing as reason:
        pytest.skip(f"{name}: {reason}")
    if WRITE:
        proxy_verdicts.write(name, version, runs[0][0])
        return
    different = [
        f"{case} was {known.get(case)}, is {verdicts.get(case)}: {reasons.get(case)}"
        for verdicts, reasons in runs
        for case in proxy_verdicts.differing(known, {case: words[-1] for case, words in verdicts.items()})
    ]
    if different and version != kept.version:
        pytest.skip(f"{name}: kept of {kept.version}, and here is {version}: {'; '.join(different)}")
    assert not different, different
