"""Settings from files, environment, --set and flags: order, merging, and what is refused with which line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mockgpt.config import Config, Distribution, Scenario
from mockgpt.config.checks import choices_of
from mockgpt.config.load import load_config
from mockgpt.config.rules import FIXED_AT_START, RULES, TABLES
from mockgpt.config.scenarios import BUILT_IN, scenario_config
from mockgpt.config.sources import FILE_LIMIT_BYTES, INCLUDED_FILES
from mockgpt.errors import ConfigError

ORIGINAL_PLAN = """
[server]
host = "127.0.0.1"
port = 8443
max_connections = 1000

[tls]
cert_path = "certs/server.crt"
key_path = "certs/server.key"
ca_cert_path = "certs/ca.crt"
require_client_cert = true

[responses]
default_delay_ms = 100
error_rate_percent = 0
streaming_enabled = true

[models]
available = ["gpt-4o-mini", "gpt-4o", "gpt-3.5-turbo"]

[scenarios.fast]
name = "Fast Responses"
default_delay_ms = 10
error_rate_percent = 0

[scenarios.slow]
name = "Slow Responses"
default_delay_ms = 5000
error_rate_percent = 0

[scenarios.errors]
name = "Error Scenarios"
default_delay_ms = 100
error_rate_percent = 10

[scenarios.timeout]
name = "Timeout Scenarios"
default_delay_ms = 30000
error_rate_percent = 0
"""


@pytest.fixture
def write(tmp_path: Path) -> Any:
    def write(text: str | bytes, name: str = "a.toml") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def load(*files: Path, env: dict[str, str] | None = None, sets: Any = (), flags: Any = None) -> Config:
    return load_config(files, environment=env or {}, overrides=sets, flags=flags)


def refusal(*files: Path, **sources: Any) -> str:
    """Return the line a refused load ends with."""
    with pytest.raises(ConfigError) as caught:
        load(*files, **sources)
    line = str(caught.value)
    assert line.isprintable(), "one line, no control characters"
    assert len(line) < 1500
    return line


# The table of rules and the records


def test_rules_and_records_have_the_same_keys() -> None:
    records = {
        f"{table}.{key}"
        for table, record in Config()._asdict().items()
        if hasattr(record, "_fields")
        for key in record._fields
    }
    assert set(RULES) == records | {"scenario"}


def test_every_default_satisfies_its_own_rule() -> None:
    from mockgpt.config.checks import check
    from mockgpt.config.rules import default_of

    for path, rule in RULES.items():
        default = default_of(path)
        if default is None or isinstance(default, Distribution):
            continue
        plain = list(default) if isinstance(default, tuple) else default
        assert check(path, rule, plain, "here") == default


def test_every_row_about_keys_names_a_key_or_a_table() -> None:
    assert set(FIXED_AT_START) <= {*RULES, *TABLES, "scenarios", "expectations", "include"}


def test_the_identities_are_those_that_can_be_minted() -> None:
    from mockgpt.certificates.bad_servers import IDENTITIES

    assert choices_of(RULES["tls.identity"]) == tuple(IDENTITIES)


# Sources and their order


def test_without_sources_the_defaults_apply_and_the_table_of_rules_is_not_loaded() -> None:
    assert load() == Config(scenarios=BUILT_IN)
    program = (
        "import sys; from mockgpt.config.load import load_config; load_config(environment={});"
        "sys.exit('mockgpt.config.rules' in sys.modules or 'tomli' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0


def test_the_original_plan_loads_word_for_word(write: Any) -> None:
    config = load(write(ORIGINAL_PLAN))
    assert config._replace(scenarios={}) == Config()
    assert {name: config.scenarios[name].title for name in ("fast", "slow", "errors", "timeout")} == {
        "fast": "Fast Responses",
        "slow": "Slow Responses",
        "errors": "Error Scenarios",
        "timeout": "Timeout Scenarios",
    }
    assert scenario_config(config, "slow").responses.default_delay_ms == 5000
    assert scenario_config(config, "errors").responses.error_rate_percent == 10


def test_each_source_overrides_the_weaker_ones(write: Any) -> None:
    write("[server]\nport = 1", "included.toml")
    includer = write('include = ["included.toml"]\n[server]\nport = 2', "includer.toml")
    later = write("[server]\nport = 3", "later.toml")
    env = {"MOCKGPT_SERVER__PORT": "4"}
    ports = [
        load(write('include = ["included.toml"]')).server.port,
        load(includer).server.port,
        load(includer, later).server.port,
        load(includer, later, env=env).server.port,
        load(includer, later, env=env, sets=["server.port=5"]).server.port,
        load(includer, later, env=env, sets=["server.port=5"], flags={"server.port": 6}).server.port,
    ]
    assert ports == [1, 2, 3, 4, 5, 6]


def test_merging_is_key_by_key(write: Any) -> None:
    config = load(write("[server]\nport = 1\nbacklog = 7"), write("[server]\nport = 2", "b.toml"))
    assert (config.server.port, config.server.backlog) == (2, 7)


def test_a_later_include_overrides_an_earlier_one(write: Any) -> None:
    write("[server]\nport = 1", "one.toml")
    write("[server]\nport = 2", "two.toml")
    assert load(write('include = ["one.toml", "two.toml"]')).server.port == 2


def test_include_is_relative_to_the_including_file_and_other_paths_are_kept(
    write: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write('[tls]\ncert_path = "x/server.crt"', "deep/er/inner.toml")
    write('include = ["er/inner.toml"]', "deep/middle.toml")
    outer = write('include = ["deep/middle.toml"]')
    monkeypatch.chdir("/")
    assert load(outer).tls.cert_path == "x/server.crt"
    monkeypatch.chdir(tmp_path)
    assert load(Path("a.toml")).tls.cert_path == "x/server.crt"


def test_a_file_may_be_included_twice_but_not_by_itself(write: Any) -> None:
    write("", "leaf.toml")
    load(write('include = ["leaf.toml", "leaf.toml"]'))
    write('include = ["a.toml"]', "b.toml")
    assert "a.toml includes itself" in refusal(write('include = ["b.toml"]'))


def test_includes_have_a_depth_and_a_number(write: Any) -> None:
    for depth in range(12):
        write(f'include = ["{depth + 1}.toml"]', f"{depth}.toml")
    assert "8 files deep" in refusal(write('include = ["0.toml"]'))
    write("", "leaf.toml")
    many = '"leaf.toml",' * INCLUDED_FILES
    assert f"more than {INCLUDED_FILES} files" in refusal(write(f"include = [{many}]"))


@pytest.mark.parametrize("value", ['"a.toml"', "[1]", "3", '[""]', "{}"])
def test_include_is_an_array_of_paths(write: Any, value: str) -> None:
    assert refusal(write(f"include = {value}")).startswith("include: ")


def test_expectations_of_all_sources_are_appended(write: Any) -> None:
    one = write("[[expectations]]\nreply = {content = '1'}", "one.toml")
    two = write("include = ['one.toml']\n[[expectations]]\nreply = {content = '2'}", "two.toml")
    config = load(two, one, sets=["expectations=[{reply={content='3'}}]"])
    assert [entry["reply"]["content"] for entry in config.expectations] == ["1", "2", "1", "3"]


def test_of_the_environment_only_names_with_two_underscores_are_settings() -> None:
    env = {"MOCKGPT_CA_CERT": "/x", "MOCKGPT_SCENARIO": "nix", "PATH": "a__b", "MOCKGPT_LOG__LEVEL": "debug"}
    assert load(env=env).log.level == "debug"


def test_the_process_environment_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOCKGPT_SCENARIOS__HIGH_LOAD__DEFAULT_DELAY_MS", "3")
    assert load_config().scenarios["high_load"].overlay["responses"]["default_delay_ms"] == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('models.available=["a","b"]', ("models", "available", ("a", "b"))),
        ("tls.require_client_cert=false", ("tls", "require_client_cert", False)),
        ("responses.error_rate_percent=2.5", ("responses", "error_rate_percent", 2.5)),
        ("responses.seed=7", ("responses", "seed", 7)),
        ("responses.seed=random", ("responses", "seed", "random")),
        ("server.host=::1", ("server", "host", "::1")),
        # Nobody quotes these, and they are TOML of another kind.
        ("tls.minimum_version=1.3", ("tls", "minimum_version", "1.3")),
        ("tls.key_password=12345", ("tls", "key_password", "12345")),
        ("tls.key_password=true", ("tls", "key_password", "true")),
        ("tls.key_password='a=b'", ("tls", "key_password", "a=b")),
        ("tls.key_password=a=b", ("tls", "key_password", "a=b")),
        (" tls.key_password = x y ", ("tls", "key_password", "x y")),
        ("tls.key_password=", ("tls", "key_password", "")),
        ("server={port = 5}", ("server", "port", 5)),
    ],
)
def test_set_takes_toml_and_else_text(text: str, expected: tuple[str, str, Any]) -> None:
    table, key, value = expected
    assert getattr(getattr(load(sets=[text]), table), key) == value


def test_a_value_cannot_smuggle_in_a_second_key() -> None:
    assert "server.port" in refusal(sets=["server.port=1\nother = 2"])


def test_a_table_can_be_set_piece_by_piece() -> None:
    pieces = ["distribution=normal", "mean=40", "stddev=5.5"]
    config = load(sets=[f"latency.inter_token_latency_ms.{piece}" for piece in pieces])
    assert config.latency.inter_token_latency_ms == Distribution("normal", 40, 5.5)


def test_a_table_of_weights_is_replaced_as_a_whole(write: Any) -> None:
    config = load(write("[errors.mix]\nserver_error = 2"), sets=["errors.mix.rate_limit_requests=3"])
    assert config.errors.mix == {"rate_limit_requests": 3}


def test_a_failure_that_does_not_exist_is_refused_with_those_that_do() -> None:
    assert "server_error, service_unavailable, model_overloaded" in refusal(sets=["errors.mix.nix=1"])
    assert "reset_mid_stream" in refusal(sets=["faults.mix.nix=1"])


def test_an_absent_flag_changes_nothing(write: Any) -> None:
    config = load(write("[server]\nport = 1"), flags={"server.port": None, "scenario": "slow"})
    assert (config.server.port, config.scenario) == (1, "slow")


# What is refused, and with which line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[server]\nprot = 1", "server.prot: unknown key, did you mean server.port? ({})"),
        ("port = 1", "port: unknown key, did you mean server.port? ({})"),
        ("[sever]\nport = 1", "sever: unknown key, did you mean server? ({})"),
        ("[server]\nkey_path = 'x'", "server.key_path: unknown key, did you mean tls.key_path? ({})"),
        (
            "[server]\nport = true",
            "server.port: true is not allowed, expected an integer from 0 to 65535 ({})",
        ),
        ("[server]\nport = 1.0", "server.port: 1.0 is not allowed, expected an integer from 0 to 65535 ({})"),
        ("[server.port]", "server.port: a table is not allowed, expected an integer from 0 to 65535 ({})"),
        ("server = 5", "server: 5 is not allowed, expected a table ({})"),
        ("[[server]]", "server: an array of tables or arrays is not allowed, expected a table ({})"),
        (
            "[tls]\nminimum_version = 1.2",
            'tls.minimum_version: 1.2 is not allowed, expected one of "1.2", "1.3" ({})',
        ),
        (
            "[tls]\nrequire_client_cert = 'no'",
            'tls.require_client_cert: "no" is not allowed, expected true or false ({})',
        ),
        (
            "[responses]\nerror_rate_percent = nan",
            "responses.error_rate_percent: nan is not allowed, expected a number from 0 to 100 ({})",
        ),
        (
            "[scenarios.slow]\ndefault_delay_ms = -1",
            "scenarios.slow.default_delay_ms: -1 is not allowed, expected an integer from 0 to 86400000 ({})",
        ),
        (
            "[scenarios.slow]\ndefault_delay = 1",
            "scenarios.slow.default_delay: unknown key, did you mean scenarios.slow.default_delay_ms? ({})",
        ),
        (
            "[scenarios.slow.server]\nport = 1",
            "scenarios.slow.server.port: not in a scenario:"
            " it governs connections, which exist before any request ({})",
        ),
        ("scenario = 'nix'", None),
        ("[scenarios.'a b']", None),
        ("[scenarios.x.scenarios.y]", None),
        ("[scenarios.x.faults]\nnix = 1", None),
        ("[scenarios.x]\ndefault_delay_ms = 1\nresponses.default_delay_ms = 1", None),
        ("[scenarios.x]\nname = 3", None),
        ("[scenarios]\nslow = 5", None),
        ("scenarios = 5", None),
        ("expectations = 5", None),
        ("[expectations]", None),
        ("[server]\nhost = ''", None),
        ("[server]\nhost = 'a b'", None),
        ("[tls]\ncert_path = ''", None),
        ('[tls]\ncert_path = "a\\u0000b"', None),
        ("[models]\navailable = []", None),
        ("[models]\navailable = 'gpt-4o'", None),
        ("[models]\navailable = [['a']]", None),
        ("[tls]\nallowed_clients = ['gateway']", None),
        ("[tls]\nallowed_clients = ['SHA256:zz']", None),
        ("[responses]\nseed = 0xffffffffffffffffff", None),
        ("[responses]\nseed = 'fixed'", None),
        ("[responses]\nerror_rate_percent = inf", None),
        ("[responses]\ndefault_delay_ms = 1979-05-27", None),
        ("[tls]\nminimum_version = '1.3'\nmaximum_version = '1.2'", None),
        ('"a\\nb" = 1', None),
        ('[server]\n"\\u001b[31m" = 1', None),
    ],
)
def test_a_setting_that_cannot_be_used_is_refused_in_one_line(
    write: Any, text: str, line: str | None
) -> None:
    path = write(text)
    seen = refusal(path)
    if line is not None:
        assert seen == line.format(path)


@pytest.mark.parametrize(
    ("override", "expected"),
    [
        ("server.port", "--set server.port: not allowed, expected TABLE.KEY=VALUE"),
        ("=5", "--set =5: not allowed, expected TABLE.KEY=VALUE"),
        ("", "--set : not allowed, expected TABLE.KEY=VALUE"),
        (".=5", "unknown key"),
        ("server..port=5", "unknown key"),
        ("server.=5", "server.: unknown key"),
        ("server.port.x=5", "server.port: a table"),
        ("server=", "server: "),
        ("include=['x']", "include: only files"),
        ("expectations.0.times=1", "expectations: a table"),
        ("scenarios.slow=1", "scenarios.slow: 1 is not allowed, expected a table (--set scenarios.slow)"),
        ("server.port=0x" + "f" * 9000, "an integer of 36000 bits"),
        ("server.port=" + "9" * 9000, "server.port: "),
        ("server.port=" + "[" * 9000, "server.port: "),
        ("server.port=\udcff", "server.port: "),
        ("tls.key_path=\udcff", "control characters"),
        ("server.port=x\ny", "server.port: "),
    ],
)
def test_a_bad_override_is_refused_in_one_line(override: str, expected: str) -> None:
    assert expected in refusal(sets=[override])


@pytest.mark.parametrize("name", ["MOCKGPT_SERVER__PROT", "MOCKGPT___PORT", "MOCKGPT_SERVER__", "MOCKGPT___"])
def test_a_variable_that_looks_like_a_setting_and_is_none_is_refused(name: str) -> None:
    assert f"({name})" in refusal(env={name: "1"})


def test_the_line_names_the_variable_a_bad_value_came_from() -> None:
    assert refusal(env={"MOCKGPT_SERVER__PORT": "x"}) == (
        'server.port: "x" is not allowed, expected an integer from 0 to 65535 (MOCKGPT_SERVER__PORT)'
    )


def test_a_refused_secret_is_not_repeated() -> None:
    line = refusal(sets=["tls.key_password=hunter2\x07", "server.port=1"])
    assert "hunter2" not in line


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"[server", "not valid TOML"),
        (b"a = 1\na = 2", "not valid TOML"),
        (b"a = " + b"[" * 100_000, "not valid TOML"),
        (b"a = " + b"9" * 10_000, "not valid TOML"),
        (b"a.b" * 100_000 + b" = 1", ""),
        (b"\xff\xfe[server]", "not UTF-8 (byte 0xff in line 1)"),
        (b"# fine\n# caf\xe9\n", "not UTF-8 (byte 0xe9 in line 2)"),
        (b"\x00", "not valid TOML"),
        (b"#" * (FILE_LIMIT_BYTES + 1), "larger than"),
    ],
    ids=["syntax", "twice", "deep", "long integer", "long key", "utf-16", "latin-1", "nul", "large"],
)
def test_a_file_that_is_no_toml_is_refused_in_one_line(write: Any, content: bytes, expected: str) -> None:
    assert expected in refusal(write(content))


def test_a_file_that_cannot_be_read_is_refused_in_one_line(tmp_path: Path) -> None:
    assert refusal(tmp_path) == f"{tmp_path}: cannot be read: Is a directory"
    missing = tmp_path / "nix.toml"
    assert refusal(missing) == f"{missing}: cannot be read: No such file or directory"
    assert "cannot be read" in refusal(Path("a\0b"))
    assert "cannot be read" in refusal(Path("a\nb" * 300))
    loop = tmp_path / "loop.toml"
    loop.symlink_to(loop)
    assert "cannot be read" in refusal(loop)


def test_a_missing_include_is_named(write: Any, tmp_path: Path) -> None:
    assert str(tmp_path / "nix.toml") in refusal(write('include = ["nix.toml"]'))


def test_a_byte_order_mark_and_a_pipe_are_fine(write: Any) -> None:
    assert load(write(b"\xef\xbb\xbf[server]\r\nport = 5\r\n")).server.port == 5
    reading, writing = os.pipe()
    os.write(writing, b"[server]\nport = 6")
    os.close(writing)
    try:
        assert load(Path(f"/dev/fd/{reading}")).server.port == 6
    finally:
        os.close(reading)


def test_an_open_admin_plane_needs_a_token() -> None:
    assert "admin.token" in refusal(sets=["admin.host=0.0.0.0"])
    assert load(sets=["admin.host=0.0.0.0", "admin.token=1"]).admin.token == "1"
    assert load(sets=["admin.host=127.8.8.8"]).admin.host == "127.8.8.8"
    assert not load(sets=["admin.host=0.0.0.0", "admin.enabled=false"]).admin.enabled


anything = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(),
        st.dates(),
        st.integers(-9, 9).map(lambda n: n * 10**5000),
        st.just(""),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(), inner, max_size=3)),
    max_leaves=5,
)
paths = st.one_of(
    st.sampled_from(
        [*RULES, *TABLES, "scenarios", "scenarios.slow", "expectations", "include", "errors.mix.x"]
    ),
    st.sampled_from([f"scenarios.slow.{path}" for path in RULES]),
    st.text(max_size=10),
)


@given(
    st.dictionaries(paths, anything, max_size=3), st.lists(st.tuples(paths, st.text(max_size=20)), max_size=3)
)
@settings(max_examples=150, deadline=None, database=None)
def test_whatever_is_given_makes_settings_or_one_line(
    flags: dict[str, Any], sets: list[tuple[str, str]]
) -> None:
    try:
        load(flags=flags, sets=[f"{path}={value}" for path, value in sets])
    except ConfigError as error:
        line = str(error)
    else:
        return
    assert line.isprintable()
    assert len(line) < 1500


# Latencies and weights


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", Distribution()),
        ("5", Distribution("constant", 5)),
        ("{ distribution = 'constant', mean = 5 }", Distribution("constant", 5)),
        (
            "{ distribution = 'normal', mean = 5, stddev = 2, min = 1, max = 9 }",
            Distribution("normal", 5, 2, 1, 9),
        ),
        ("{ distribution = 'lognormal', mean = 5 }", Distribution("lognormal", 5)),
        ("{ distribution = 'uniform', min = 1, max = 2.5 }", Distribution("uniform", min=1, max=2.5)),
    ],
)
def test_a_latency_is_a_number_or_a_distribution(write: Any, value: str, expected: Distribution) -> None:
    assert load(write(f"[latency]\nper_prompt_token_ms = {value}")).latency.per_prompt_token_ms == expected


@pytest.mark.parametrize(
    "value",
    [
        "-1",
        "true",
        "'5'",
        "nan",
        "[]",
        "{}",
        "{ mean = 5 }",
        "{ distribution = 'poisson', mean = 5 }",
        "{ distribution = 5 }",
        "{ distribution = 'normal' }",
        "{ distribution = 'normal', mean = inf }",
        "{ distribution = 'normal', mean = true }",
        "{ distribution = 'normal', mean = 5, min = 9, max = 1 }",
        "{ distribution = 'normal', mean = 5, median = 1 }",
        "{ distribution = 'lognormal', mean = 0 }",
        "{ distribution = 'uniform', min = 1 }",
        "{ distribution = 'uniform', min = 1, max = 2, mean = 1 }",
        "{ distribution = 'constant', mean = 1, max = 2 }",
    ],
)
def test_a_latency_that_cannot_be_drawn_is_refused(write: Any, value: str) -> None:
    line = refusal(write(f"[scenarios.x.latency]\nper_prompt_token_ms = {value}"))
    assert line.startswith("scenarios.x.latency.per_prompt_token_ms: ")


@pytest.mark.parametrize(
    "value", ["{}", "5", "{ a = -1 }", "{ a = 0 }", "{ a = true }", "{ a = nan }", "{ 'a b' = 1 }", "[1]"]
)
def test_weights_that_cannot_be_drawn_from_are_refused(write: Any, value: str) -> None:
    assert refusal(write(f"[faults]\nmix = {value}")).startswith("faults.mix: ")


# Scenarios


def test_the_built_in_scenarios_always_exist(write: Any) -> None:
    config = load(write("[scenarios.mine]\ndefault_delay_ms = 1"))
    assert list(config.scenarios) == [*BUILT_IN, "mine"]
    assert config.scenarios["mine"].title == "mine"


def test_built_in_overlays_obey_the_rules() -> None:
    from mockgpt.config.checks import DISTRIBUTIONS, check
    from mockgpt.config.rules import entry_for

    for scenario in BUILT_IN.values():
        for table, values in scenario.overlay.items():
            for key, value in values.items():
                path = f"{table}.{key}"
                if isinstance(value, Distribution):
                    needed, optional = DISTRIBUTIONS[value.distribution]
                    plain = {key: getattr(value, key) for key in needed + optional if key != "max"}
                    plain |= {"max": value.max} if "max" in needed + optional else {}
                    plain["distribution"] = value.distribution
                    assert check(path, RULES[path], plain, "built in") == value
                    continue
                assert check(path, RULES[path], value, "built in") == value
                assert entry_for(FIXED_AT_START, path) is None


def test_a_scenario_of_a_file_changes_the_built_in_one_key_by_key(write: Any) -> None:
    config = load(write("[scenarios.errors]\ndefault_delay_ms = 7"))
    slowed = scenario_config(config, "errors")
    assert (slowed.responses.default_delay_ms, slowed.responses.error_rate_percent) == (7, 10)
    assert config.scenarios["errors"].title == "Errors"
    assert BUILT_IN["errors"].overlay["responses"]["default_delay_ms"] == 100


def test_flat_and_nested_keys_of_several_sources_meet(write: Any) -> None:
    file = write(
        "[scenarios.x.responses]\ndefault_delay_ms = 1\nseed = 2\n[scenarios.x.auth]\napi_keys = ['k']"
    )
    config = load(file, sets=["scenarios.x.default_delay_ms=3", "scenarios.x.name=Mine"])
    assert config.scenarios["x"] == Scenario(
        "x",
        "Mine",
        {"responses": {"default_delay_ms": 3, "seed": 2}, "auth": {"api_keys": ("k",)}},
        (),
        1,
    )


def test_scenario_config_changes_what_the_scenario_names_and_nothing_else(write: Any) -> None:
    config = load(write("[responses]\nseed = 9"))
    assert scenario_config(config, "default") == config
    fast = scenario_config(config, "fast")
    assert fast == config._replace(
        scenario="fast", responses=config.responses._replace(default_delay_ms=10, error_rate_percent=0)
    )
    assert scenario_config(Config(), "fast").responses.default_delay_ms == 10


def test_an_unknown_scenario_is_refused_with_those_that_exist(write: Any) -> None:
    config = load(write("[scenarios.mine]"))
    line = f"scenario: 'nix' does not exist; there are {', '.join(BUILT_IN)}, mine"
    with pytest.raises(ConfigError) as caught:
        scenario_config(config, "nix")
    assert str(caught.value) == line
    assert refusal(write("[scenarios.mine]"), flags={"scenario": "nix"}) == line


@pytest.mark.parametrize("path", [path for path in RULES if "." in path])
def test_a_scenario_is_refused_exactly_what_is_fixed_at_start(write: Any, path: str) -> None:
    from mockgpt.config.rules import entry_for

    table, _, key = path.partition(".")
    line = refusal(write(f"[scenarios.x.{table}]\n{key} = 1979-05-27"))
    assert line.startswith(f"scenarios.x.{path}: ")
    assert ("not in a scenario" in line) == (entry_for(FIXED_AT_START, path) is not None)


# Scripted answers


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("reply = {content='x'}\nmatch = {model=7}", "expectations[1].match.model: 7 is not allowed"),
        ("reply = {content='x'}\nmatch = {modell='x'}", "expectations[1].match.modell: unknown key"),
        ("match = {}", "expectations[1].reply: missing"),
        ("reply = {content='{{modle}}'}", "expectations[1].reply.content: {{modle}} is no placeholder"),
        ("reply = {error='nix'}", 'expectations[1].reply.error: "nix" is not allowed'),
        ("reply = {scenario='nix'}", 'expectations[1].reply.scenario: "nix" does not exist'),
        ("reply = {content='x'}\ntimes = 0", "expectations[1].times: 0 is not allowed"),
        ("reply = {content='x'}\nprobability = 2", "expectations[1].probability: 2 is not allowed"),
    ],
)
def test_a_scripted_answer_is_checked_at_load(write: Any, text: str, line: str) -> None:
    sound = "[[expectations]]\nreply = {content = 'x'}\n"
    assert refusal(write(f"{sound}[[expectations]]\n{text}")).startswith(line)
