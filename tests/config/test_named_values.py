"""What settings take from modules above them: names, client patterns, expectations."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from settings_sources import refusal

from mockgpt.certificates.bad_servers import IDENTITIES
from mockgpt.config.checks import choices_of
from mockgpt.config.named_values import amounts_of, check_client_pattern, names_of
from mockgpt.config.rules import RULES


def test_the_identities_are_those_that_can_be_minted() -> None:
    assert choices_of(RULES["tls.identity"]) == tuple(IDENTITIES)


def test_a_failure_that_does_not_exist_is_refused_with_those_that_do() -> None:
    assert "server_error, service_unavailable, model_overloaded" in refusal(sets=["errors.mix.nix=1"])
    assert "reset_mid_stream" in refusal(sets=["faults.mix.nix=1"])


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


def test_every_table_that_a_rule_names_exists() -> None:
    for path, rule in RULES.items():
        if rule.names_in:
            assert choices_of(rule), path


def test_only_faults_with_a_number_have_a_range() -> None:
    ranges = amounts_of("faults")
    assert set(ranges) < set(names_of("faults"))
    assert all(low <= high for low, high in ranges.values())


def test_a_client_pattern_is_checked_by_those_who_match_it() -> None:
    check_client_pattern("CN=*")
    with pytest.raises(ValueError, match="a client pattern that begins with"):
        check_client_pattern("gateway")


def test_naming_a_module_loads_none_before_there_is_a_value() -> None:
    program = (
        "import sys; from mockgpt.config import named_values;"
        "sys.exit(any('behavior' in name or 'faults' in name for name in sys.modules if 'mockgpt' in name))"
    )
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0
