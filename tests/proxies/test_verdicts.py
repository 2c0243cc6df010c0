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

import proxy_verdicts
import pytest
from proxy_catalogue import CONFIGURATIONS
from proxy_programs import Missing, program_of, version_of
from proxy_runner import Hop, running

DOCTOR = (sys.executable, "-m", "mockgpt", "doctor")
WRITE = bool(os.environ.get("WRITE_VERDICTS"))
# --quick takes 25 s at most on a machine that has nothing else to do.
DOCTOR_SECONDS = 180.0
# Exit codes: nothing failed, something failed.
JUDGED = {0, 1}


@pytest.fixture(scope="session")
def scenarios(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The settings that a mock needs which the doctor did not start itself."""
    path = tmp_path_factory.mktemp("doctor") / "scenarios.toml"
    path.write_bytes(subprocess.run([*DOCTOR, "--print-scenarios"], capture_output=True, check=True).stdout)
    return path


def examine(hop: Hop, report: Path) -> list[dict[str, Any]]:
    """Return the cases of the doctor's report."""
    given = hop.variables()
    options = {
        "--via": given["PROXY_URL"],
        "--admin": given["MOCKGPT_ADMIN_URL"],
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
def test_the_doctor_says_of_a_proxy_what_is_kept(name: str, tmp_path: Path, scenarios: Path) -> None:
    try:
        proxy = CONFIGURATIONS[name].proxy
        version = version_of(proxy, program_of(proxy))
        with running(name, f"--config={scenarios}") as hop:
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
