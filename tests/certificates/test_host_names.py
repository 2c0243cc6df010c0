"""Which names a server certificate can be for."""

from __future__ import annotations

import subprocess
import sys

import pytest

from mockgpt.certificates.host_names import checked_host


@pytest.mark.parametrize(
    ("host", "name"),
    [("Mock.Test", "mock.test"), ("*.svc.local", "*.svc.local"), ("10.0.0.1", "10.0.0.1"), ("::1", "::1")],
)
def test_a_name_or_address_is_taken(host: str, name: str) -> None:
    assert str(checked_host(host)) == name


@pytest.mark.parametrize(
    ("host", "why"),
    [
        ("a b", "not an IP address or DNS name"),
        ("mock:8443", "not an IP address or DNS name"),
        ("256.1.1.1", "not an IP address or DNS name"),
        ("*", "not an IP address or DNS name"),
        ("a." * 130 + "b", "not an IP address or DNS name"),
        ("büro.example", "in its ASCII form"),
        ("fe80::1%eth0", "has no zone"),
    ],
)
def test_what_no_client_could_match_is_refused(host: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        checked_host(host)


def test_settings_are_checked_without_cryptography() -> None:
    code = "import sys, mockgpt.certificates.host_names; sys.exit('cryptography' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
