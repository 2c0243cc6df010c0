"""`[tenants.NAME]`: who belongs to a team, what it lays over the settings, and every mistake in that."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import tomli

from mockgpt.config import Config, Tenant
from mockgpt.config.assembly import checked
from mockgpt.config.load import load_config
from mockgpt.config.scenarios import tenant_config
from mockgpt.config.toml_output import to_toml
from mockgpt.errors import ConfigError

TWO = """
[admin]
token = "of-the-operator"

[tenants.blue]
clients = ["CN=blue-*", "URI:spiffe://prod/blue/*"]
admin_token = "of-blue"
scenario = "slow"

[tenants.blue.rate_limits]
requests_per_minute = 5

[[tenants.blue.expectations]]
match = { api_key = "sk-in-a-match" }
reply = { content = "Hello blue" }

[tenants.green]
api_keys = ["sk-green"]
admin_token = "of-green"

[tenants.default]
admin_token = "of-the-rest"
"""


def loaded(text: str) -> Config:
    return Config.from_dict(tomli.loads(text))


def mistakes(text: str) -> tuple[str, ...]:
    with pytest.raises(ConfigError) as caught:
        loaded(text)
    return caught.value.mistakes


def test_a_tenant_has_the_settings_of_all_with_its_own_laid_over() -> None:
    config = loaded(TWO + '[responses]\nmode = "echo"')
    blue, green = tenant_config(config, "blue"), tenant_config(config, "green")
    assert (blue.scenario, green.scenario) == ("slow", "default")
    assert (blue.rate_limits.requests_per_minute, green.rate_limits.requests_per_minute) == (5, 0)
    assert (len(blue.expectations), len(green.expectations)) == (1, 0)
    assert blue.responses.mode == green.responses.mode == "echo"
    assert tenant_config(config, "default") is config


def test_where_keys_are_checked_those_of_a_tenant_are_accepted_for_it_too() -> None:
    config = loaded(TWO + '[auth]\napi_keys = ["sk-all"]')
    assert tenant_config(config, "green").auth.api_keys == ("sk-all", "sk-green")
    assert tenant_config(config, "blue").auth.api_keys == ("sk-all",)


def test_printed_tenants_load_back_equal_and_show_no_secret_unasked() -> None:
    config = loaded(TWO)
    assert loaded(to_toml(config, show_secrets=True)).tenants == config.tenants
    shown = to_toml(config)
    assert "sk-" not in shown
    assert '"of-' not in shown
    assert 'clients = ["CN=blue-*", "URI:spiffe://prod/blue/*"]' in shown


def test_a_token_can_come_from_the_environment_and_from_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "token"
    secret.write_text("from-a-file\n")
    variables = {
        "MOCKGPT_ADMIN__TOKEN": "operator",
        "MOCKGPT_TENANTS__BLUE__CLIENTS": '["CN=blue"]',
        "MOCKGPT_TENANTS__BLUE__ADMIN_TOKEN_FILE": str(secret),
    }
    assert load_config(environment=variables).tenants["blue"].admin_token == "from-a-file"


def test_each_mistake_of_a_tenant_names_where_it_was_set() -> None:
    variables = {
        "MOCKGPT_TENANTS__BLUE__CLIENTS": '["CN=blue"]',
        "MOCKGPT_TENANTS__BLUE__SERVER__PORT": "5",
        "MOCKGPT_TENANTS__BLUE__TLS__IDENTITY": "expired",
    }
    with pytest.raises(ConfigError) as refused:
        load_config(environment=variables)
    lines = refused.value.mistakes
    assert [line.rpartition("(")[2] for line in lines] == [f"{name})" for name in list(variables)[1:]]


CLASH = '[admin]\ntoken = "t"\n[tenants.a]\nclients = ["CN=team-*"]\napi_keys = ["k"]\nadmin_token = "ta"\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[tenants.a]", "tenants.a: nobody belongs to it; expected clients or api_keys"),
        ('[tenants.a]\nclients = ["team"]', "tenants.a.clients: "),
        ('[tenants."a b"]\napi_keys = ["k"]', 'tenants: "a b" is not allowed'),
        ('[tenants.a]\nkeys = ["k"]', "tenants.a.keys: unknown key, did you mean tenants.a.api_keys?"),
        ('[tenants.a.tls]\nidentity = "expired"', "the handshake comes before the client is known"),
        ("[tenants.a.journal]\ncapacity = 5", "tenants.a.journal.capacity: not of a tenant: the journal"),
        ("[tenants.a.responses]\ndefault_delay_ms = -1", "tenants.a.responses.default_delay_ms: -1 is not"),
        ('[tenants.a]\napi_keys=["k"]\nscenario = "slwo"', "tenants.a.scenario: 'slwo' does not exist"),
        (
            '[tenants.a]\napi_keys=["k"]\n[[tenants.a.expectations]]\nreply = { scenario = "no" }',
            'tenants.a.expectations[0].reply.scenario: "no" does not exist',
        ),
        ('[tenants.a]\napi_keys=["k"]\nadmin_token = "t"', "admin.token: empty, but tenants.a.admin_token"),
        (CLASH + '[tenants.b]\napi_keys = ["k"]', "tenants.b.api_keys: one of them is in tenants.a.api_keys"),
        (
            CLASH + '[tenants.b]\nclients = ["CN=*-x"]',
            'tenants.b.clients: "CN=*-x" overlaps "CN=team-*" of tenants.a',
        ),
        (
            CLASH + '[tenants.b]\napi_keys = ["l"]\nadmin_token = "ta"',
            "tenants.b.admin_token: equal to tenants.a.admin_token; each needs its own",
        ),
        (
            CLASH + '[tenants.b]\napi_keys = ["l"]\nadmin_token = "t"',
            "tenants.b.admin_token: equal to admin.token; each needs its own",
        ),
        ('[tenants.default]\napi_keys = ["k"]', "tenants.default: only admin_token"),
        (
            "".join(f'[tenants.t{n}]\napi_keys = ["{n}"]\n' for n in range(101)),
            "tenants: 101 with 0 client patterns are not allowed, expected at most 100",
        ),
    ],
)
def test_a_mistake_is_told_with_its_key_path(text: str, said: str) -> None:
    found = mistakes(text)
    assert any(said in line for line in found), found
    assert not any('"t"' in line or '"ta"' in line or '"k"' in line for line in found), "no secret is shown"


def test_all_mistakes_of_tenants_are_told_at_once() -> None:
    found = mistakes(
        CLASH + '[tenants.b]\nclients = ["CN=team-a"]\napi_keys = ["k"]\nadmin_token = "ta"\n[tenants.c]'
    )
    assert len(found) == 4


def test_tenants_built_as_records_are_held_against_the_same_rules() -> None:
    wrong: Any = Tenant(clients=("team",))
    with pytest.raises(ConfigError, match=r"tenants\.a\.clients: "):
        checked(Config(tenants={"a": wrong}))
    with pytest.raises(ConfigError, match="nobody belongs to it"):
        checked(Config(tenants={"a": Tenant()}))
