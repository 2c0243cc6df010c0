"""What `mockgpt doctor` says of each proxy in examples/proxies is what is kept beside its configuration.

`WRITE_VERDICTS=1 make test-proxies` keeps what is seen instead; `make docs` then writes the table.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import proxy_verdicts
import pytest
from proxy_catalogue import CONFIGURATIONS
from proxy_programs import Missing, program_of, version_of
from proxy_runner import Hop, running, stop

DOCTOR = (sys.executable, "-m", "mockgpt", "doctor")
WRITE = bool(os.environ.get("WRITE_VERDICTS"))
# --quick takes 25 s at most on a machine that has nothing else to do.
DOCTOR_SECONDS = 180.0
# Exit codes: nothing failed, something failed.
JUDGED = {0, 1}


def examine(hop: Hop, report: Path) -> list[dict[str, Any]]:
    """Return the cases of the doctor's report; it starts a mock of its own where ours was."""
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
    done = subprocess.run(
        [*DOCTOR, "--quick", *(word for pair in options.items() for word in pair)],
        capture_output=True,
        text=True,
        timeout=DOCTOR_SECONDS,
        check=False,
    )
    assert done.returncode in JUDGED, f"exit code {done.returncode}: {done.stdout}{done.stderr}"
    return json.loads(report.read_text("utf-8"))["cases"]


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_the_doctor_says_of_a_proxy_what_is_kept(name: str, tmp_path: Path) -> None:
    try:
        proxy = CONFIGURATIONS[name].proxy
        version = version_of(proxy, program_of(proxy))
        with running(name) as hop:
            cases = examine(hop, tmp_path / "report.json")
    except Missing as reason:
        pytest.skip(f"{name}: {reason}")
    seen = {case["name"]: case["verdict"] for case in cases}
    if WRITE:
        proxy_verdicts.write(name, version, seen)
    kept = proxy_verdicts.read(name)
    assert kept is not None, "nothing is kept: WRITE_VERDICTS=1 make test-proxies"
    different = proxy_verdicts.differences(kept.verdicts, seen)
    if different and version != kept.version:
        pytest.skip(f"{name}: kept of {kept.version}, and here is {version}: {'; '.join(different)}")
    reasons = {case["name"]: case["reason"] for case in cases}
    assert not different, [f"{line}: {reasons.get(line.split()[0])}" for line in different]
