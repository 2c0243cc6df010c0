"""Which hosts are this machine, by their text alone."""

from __future__ import annotations

import pytest

from mockgpt.config.loopback import is_loopback


@pytest.mark.parametrize(
    "host", ["localhost", "LocalHost", "::1", "127.0.0.1", "127.255.255.255", "127.0.0.001"]
)
def test_loopback(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "0.0.0.0",
        "::",
        "128.0.0.1",
        "127.0.0",
        "127.0.0.256",
        "127.0.0.1.example.org",
        "127.0.0.x",
        "localhost.",
    ],
)
def test_not_loopback(host: str) -> None:
    assert not is_loopback(host)
