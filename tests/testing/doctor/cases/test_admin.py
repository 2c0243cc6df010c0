"""A mock that runs elsewhere: the doctor lays its settings over the mock's own, and takes them away again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest
from doctor_command import doctor
from mock_process import MockProcess
from plain_admin import admin
from sinful_proxy import SinfulProxy

from mockgpt.certificates.minting.init import initialise

pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

WANTED = {
    "sse.not_buffered": {"pass", "warn"},  # a machine that is busy
    "sse.cancel.fin": {"pass"},
    "pool.stale": {"pass"},
    "upstream_refuses.close": {"pass"},
    "upstream_tls.expired": {"pass"},
    "upstream.down": {"skip"},
}


@pytest.mark.parametrize("settings", [{}, {"responses": {"default_delay_ms": 3}}], ids=["none", "some"])
def test_every_case_but_those_of_the_process_is_judged(
    tmp_path: Path, certificates: Path, settings: dict[str, Any]
) -> None:
    front, written = tmp_path / "front", tmp_path / "report.json"
    initialise(front, clients=("alice",))
    with (
        MockProcess(certificates, "--scenario", "fast") as mock,
        SinfulProxy(front, certificates, mock.address[1]).running() as proxy,
    ):
        if settings:
            admin(mock, "PUT", "/_mock/settings", settings)
        before = admin(mock, "GET", "/_mock/settings"), admin(mock, "GET", "/_mock/scenario")
        pair = ("--ca", str(front / "ca.crt"), "--cert", str(front / "alice.pem"))
        only = (word for name in WANTED for word in ("--only", name))
        via = f"https://localhost:{proxy.port}"
        ran = doctor("--via", via, "--admin", mock.ready["admin_url"], *pair, *only, "--output", str(written))
        assert ran.returncode == 0, ran.stdout + ran.stderr
        cases = {case["name"]: case for case in orjson.loads(written.read_bytes())["cases"]}
        assert {name for name in WANTED if cases[name]["verdict"] not in WANTED[name]} == set(), cases
        assert before == (admin(mock, "GET", "/_mock/settings"), admin(mock, "GET", "/_mock/scenario"))
