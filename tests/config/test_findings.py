"""The mistakes in settings: all are noted, and raised as one."""

from __future__ import annotations

import pytest

from mockgpt.config.findings import MOST_SHOWN, Findings, refuse
from mockgpt.errors import CertificateError, ConfigError


def test_what_ends_a_block_is_noted_and_the_rest_goes_on() -> None:
    findings = Findings()
    findings.refuse()
    for error in (ConfigError("a: wrong"), CertificateError("tls.b: missing")):
        with findings.noting():
            raise error
    assert findings.mistakes == ["a: wrong", "tls.b: missing"]
    assert findings.is_doubtful("tls")
    assert not findings.is_doubtful("server")


def test_an_error_of_several_mistakes_is_noted_as_several() -> None:
    findings = Findings()
    with findings.noting():
        refuse(["a: wrong", "b: wrong"])
    assert findings.mistakes == ["a: wrong", "b: wrong"]


def test_all_mistakes_are_one_error_whose_text_is_one_line() -> None:
    findings = Findings()
    findings.mistakes = ["one", "two"]
    with pytest.raises(ConfigError, match=r"^one; 1 more mistake$") as caught:
        findings.refuse()
    assert caught.value.mistakes == ("one", "two")


def test_of_very_many_mistakes_the_first_are_shown() -> None:
    findings = Findings()
    findings.mistakes = [str(number) for number in range(MOST_SHOWN + 5)]
    with pytest.raises(ConfigError) as caught:
        findings.refuse()
    assert caught.value.mistakes[-2:] == (str(MOST_SHOWN - 1), "5 more mistakes")
