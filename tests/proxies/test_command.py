"""`mockgpt doctor -- COMMAND` with a real proxy: what needs its start, its files and its reload.

Nginx knows the doctor's revocation list, reads its pair anew on SIGHUP, and goes on with a stream meanwhile.
"""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from proxy_catalogue import EXAMPLES, PROXIES
from proxy_programs import Missing, program_of

CONFIGURATION = EXAMPLES / "nginx" / "recommended.conf"
# What stands in the file, and what the doctor fills in; the revocation list is not part of it.
FILLED = {
    "9443": "{port}",
    "localhost:8443": "127.0.0.1:{upstream_port}",
    "/etc/proxy/front": "{front}",
    "/etc/proxy/upstream": "{upstream}",
    "ssl_verify_client": "ssl_crl {front_crl}; ssl_verify_client",
}
# SIGHUP cuts no stream: old workers end when theirs have.
WANTED = {
    "front.client_revoked": "pass",
    "front.client_expired": "pass",
    "identity.bleed": "pass",
    "rotation.client_pair": "pass",
    "rotation.stream_over_reload": "pass",
    "proxy.stays_up": "pass",
}
SECONDS = 180


def test_nginx_is_started_reloaded_and_refuses_a_revoked_caller(tmp_path: Path) -> None:
    try:
        nginx = program_of(PROXIES["nginx"])
    except Missing as reason:
        pytest.skip(str(reason))
    edits = "; ".join(f"s#{old}#{new}#" for old, new in FILLED.items())
    started = (
        f"sed -e '{edits}' {shlex.quote(str(CONFIGURATION))} > {{folder}}/nginx.conf;"
        f" exec {nginx} -e stderr -c {{folder}}/nginx.conf -g 'daemon off; pid {{folder}}/nginx.pid;'"
    )
    report = tmp_path / "report.json"
    words = ["--via", "https://localhost:{port}", "--reload", "kill -HUP {pid}", "--output", str(report)]
    words += [word for case in WANTED for word in ("--only", case)]
    done = subprocess.run(
        [sys.executable, "-m", "mockgpt", "doctor", *words, "--", "sh", "-c", started],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    cases = json.loads(report.read_text("utf-8"))["cases"]
    assert {case["name"]: case["verdict"] for case in cases} == WANTED, cases
