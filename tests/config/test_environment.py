"""Which environment variables are settings."""

from __future__ import annotations

import pytest

from mockgpt.config.environment import is_service_link, is_setting, unread
from mockgpt.config.load import load_config
from mockgpt.errors import ConfigError


@pytest.mark.parametrize(
    ("variable", "read"),
    [
        ("MOCKGPT_SERVER__PORT", True),
        ("MOCKGPT_PORT", True),
        ("MOCKGPT_SCENARIO", True),
        ("MOCKGPT_URL", False),
        ("SERVER__PORT", False),
        ("mockgpt_server__port", False),
    ],
)
def test_settings_have_two_underscores_or_a_short_name(variable: str, read: bool) -> None:
    assert is_setting(variable) == read


def test_a_variable_that_nothing_reads_is_named_with_a_similar_one() -> None:
    names = ("MOCKGPT_SCENRIO", "MOCKGPT_URL", "MOCKGPT_SERVER__PORT", "MOCKGPT_XYZXYZXYZ\n", "PATH")
    assert list(unread(dict.fromkeys(names, ""), ("MOCKGPT_URL",))) == [
        "MOCKGPT_SCENRIO is not read, did you mean MOCKGPT_SCENARIO?",
        "MOCKGPT_XYZXYZXYZ\\n is not read, settings are MOCKGPT_TABLE__KEY",
    ]


def test_the_links_of_a_service_of_kubernetes_are_no_settings() -> None:
    links = {
        "MOCKGPT_PORT": "tcp://10.0.0.1:8443",
        "MOCKGPT_PORT_8443_TCP": "tcp://10.0.0.1:8443",
        "MOCKGPT_PORT_8443_TCP_ADDR": "10.0.0.1",
        "MOCKGPT_PORT_8443_TCP_PORT": "8443",
        "MOCKGPT_PORT_8443_TCP_PROTO": "tcp",
        "MOCKGPT_SERVICE_HOST": "10.0.0.1",
        "MOCKGPT_SERVICE_PORT": "8443",
        "MOCKGPT_SERVICE_PORT_HTTPS": "8443",
    }
    assert all(is_service_link(name, links) for name in links)
    assert list(unread(links, ())) == []
    assert load_config(environment=links).server.port == 8443
    assert load_config(environment={**links, "MOCKGPT_PORT": "9443"}).server.port == 9443, "the pod's own"
    with pytest.raises(ConfigError, match=r"server\.port: .* \(MOCKGPT_PORT\)"):
        load_config(environment={"MOCKGPT_PORT": "tcp://10.0.0.1:8443"})
