"""Settings written down: as TOML that loads back equal, and as the reference."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import tomli
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from property_examples import examples

from mockgpt.config.checks import choices_of
from mockgpt.config.load import load_config
from mockgpt.config.named_values import names_of
from mockgpt.config.rule import Rule
from mockgpt.config.rules import FIXED_AT_START, RULES, entry_for
from mockgpt.config.toml_output import to_toml

# Printable or not, of any script; control characters are refused on load.
CONTROL = "".join(map(chr, [*range(32), 127]))
words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=CONTROL), max_size=12)
names = st.text("abcxyz_09", min_size=1, max_size=8)
milliseconds = st.one_of(st.integers(0, 10**6), st.floats(0, 10**6))
distributions = st.one_of(
    milliseconds,
    st.builds(lambda m: {"distribution": "constant", "mean": m}, milliseconds),
    st.builds(
        lambda n, m, s, low, more: {
            "distribution": n,
            "mean": m + 1,
            "stddev": s,
            "min": low,
            **({"max": low + more} if more else {}),
        },
        st.sampled_from(["normal", "lognormal"]),
        *[milliseconds] * 4,
    ),
    st.builds(
        lambda low, more: {"distribution": "uniform", "min": low, "max": low + more}, *[milliseconds] * 2
    ),
)
AMOUNTS = ("slow_drip", "huge_event", "alert", "garbage_record")
lists = st.lists(words.filter(bool), min_size=1, max_size=3)


def values(rule: Rule) -> st.SearchStrategy[Any]:
    """Values a rule lets through, as TOML gives them."""
    whole = st.integers(int(rule.low), int(rule.high))
    known = names_of(rule.names_in) if rule.names_in else ("unused",)
    kinds: dict[str, st.SearchStrategy[Any]] = {
        "flag": st.booleans(),
        "integer": whole,
        "seed": st.one_of(whole, st.just("random")),
        "workers": st.one_of(whole, st.just("auto")),
        "number": st.one_of(whole, st.floats(rule.low, max(rule.low, rule.high))),
        "choice": st.sampled_from(choices_of(rule)),
        "name": st.sampled_from(["default", "slow"]),
        "word": st.sampled_from(["mockgpt", "a-1"]),
        "host": st.sampled_from(["127.0.0.1", "localhost", "127.9.9.9"]),
        "url": st.sampled_from(["", "http://localhost:4318", "https://collector.example/otlp"]),
        "path": words.filter(bool),
        "optional_path": words,
        "prose": st.one_of(words, st.just('two\r\nlines\tand a "quote" \\')),
        "secret": st.sampled_from(["", "redis://:pass@localhost/1"]) if rule.pattern else words,
        "secrets": lists,
        "texts": lists,
        "headers": lists,
        "certificate_hosts": st.lists(st.sampled_from(["mock.test", "*.svc.local", "10.0.0.1", "::1"])),
        "clients": st.lists(st.sampled_from(["CN=*", "URI:spiffe://x/*", "SHA256:" + "AB:" * 31 + "ab"])),
        "latency": st.one_of(distributions, st.integers(0, 99)) if rule.high >= 10**7 else st.integers(0, 99),
        "weights": st.dictionaries(st.sampled_from(known), st.integers(1, 9), min_size=1, max_size=3),
        "amounts": st.dictionaries(
            st.sampled_from([name for name in AMOUNTS if name in known] or ["unused"]),
            st.integers(10, 99),
        ),
    }
    return kinds[rule.kind]


@st.composite
def layers(draw: Any) -> dict[str, Any]:
    paths = draw(st.lists(st.sampled_from(sorted(RULES)), unique=True, max_size=12))
    flags = {path: draw(values(RULES[path])) for path in paths}
    for path in paths:
        if "." in path and entry_for(FIXED_AT_START, path) is None:
            scenario = draw(st.sampled_from(["mine", "slow"]))
            # The version bounds of several layers would have to fit together.
            if path not in ("tls.minimum_version", "tls.maximum_version"):
                flags[f"scenarios.{scenario}.{path}"] = draw(values(RULES[path]))
    flags["scenarios.mine.name"] = draw(words.filter(bool))
    scripted = st.dictionaries(words, st.one_of(words, milliseconds, lists)).map(
        lambda value: {"match": {"model": "gpt-*"}, "reply": {"json": value}, "times": 2}
    )
    flags["expectations"] = draw(st.lists(scripted, max_size=2))
    if flags.get("tls.minimum_version") == "1.3":
        flags["tls.maximum_version"] = "1.3"
    # The journal may take at most half of what the server may.
    if "server.memory_limit_bytes" in flags or "journal.memory_limit_bytes" in flags:
        flags["server.memory_limit_bytes"] = 0
    return flags


@given(layers())
@examples(100, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_printed_settings_load_back_equal(tmp_path: Path, flags: Any) -> None:
    config = load_config(environment={}, flags=flags)
    file = tmp_path / "settings.toml"
    file.write_text(to_toml(config, show_secrets=True), "utf-8", newline="")
    assert load_config([file], environment={}) == config


def test_the_settings_in_force_are_printed_even_when_features_are_missing(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    config = load_config(environment={})
    file.write_text(to_toml(config))
    assert load_config([file], environment={}) == config


def test_secrets_are_printed_only_on_demand() -> None:
    sets = [
        "auth.api_keys=['sk-1','sk-2']",
        "tls.key_password=hunter2",
        "scenarios.x.auth.api_keys=['sk-3']",
        "expectations=[{match={api_key='sk-4', header={authorization='Bearer sk-5'}}, reply={content='x'}}]",
    ]
    config = load_config(environment={}, overrides=sets)
    printed = to_toml(config)
    assert not any(secret in printed for secret in ("sk-1", "sk-2", "sk-3", "sk-4", "sk-5", "hunter2"))
    parsed = tomli.loads(printed)
    assert parsed["auth"]["api_keys"] == ["<redacted>", "<redacted>"]
    assert parsed["admin"]["token"] == "", "that none is set is no secret"
    shown = to_toml(config, show_secrets=True)
    assert all(secret in shown for secret in ("sk-1", "sk-2", "sk-3", "sk-4", "sk-5", "hunter2"))
