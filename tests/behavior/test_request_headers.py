"""The x-mockgpt-* headers: read exactly, refused with what is allowed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.behavior.request_headers import HEADERS, overrides_of
from mockgpt.behavior.request_overrides import NO_OVERRIDES, RequestOverrides
from mockgpt.errors import APIError
from mockgpt.wire.messages import Fault

SCENARIOS = ("default", "slow")


def overrides(**headers: str | bytes) -> RequestOverrides:
    raw = [
        (f"x-mockgpt-{name.replace('_', '-')}".encode(), value.encode() if isinstance(value, str) else value)
        for name, value in headers.items()
    ]
    return overrides_of([(b"host", b"a"), *raw], SCENARIOS)


def refusal(**headers: str | bytes) -> str:
    with pytest.raises(APIError) as caught:
        overrides(**headers)
    assert caught.value.status == 400
    assert caught.value.param is not None
    assert caught.value.param.startswith("x-mockgpt-")
    assert len(caught.value.message) < 1_500
    assert caught.value.message.isprintable()
    return caught.value.message


def test_without_headers_nothing_is_asked_for() -> None:
    assert overrides_of([(b"host", b"a"), (b"x-mock", b"1")], SCENARIOS) is NO_OVERRIDES


def test_every_header_is_read() -> None:
    asked = overrides(
        scenario="slow",
        delay_ms="0",
        error="429",
        fault="slow_drip=100",
        seed="-5",
        reply="Grüße",
        reply_tokens="7",
        error_after_events="2",
        script='{"content": "hi"}',
    )
    assert asked.script is not None
    assert asked.script.kinds == ("content",)
    assert asked._replace(script=None) == RequestOverrides(
        scenario="slow",
        delay_ms=0,
        error="rate_limit_requests",
        fault=Fault("slow_drip", 100),
        seed=-5,
        reply="Grüße",
        reply_tokens=7,
        after_events=2,
    )
    assert len(HEADERS) == 9


def test_a_reply_that_is_no_utf_8_is_latin_1() -> None:
    assert overrides(reply=b"Gr\xfc\xdfe").reply == "Grüße"


@pytest.mark.parametrize(
    ("header", "value", "expected"),
    [
        ("scenario", "nix", "one of default, slow"),
        ("delay_ms", "-1", "an integer from 0 to 86400000"),
        ("delay_ms", "1.5", "an integer from 0 to 86400000"),
        ("delay_ms", "٣", "an integer"),
        ("delay_ms", "9" * 5_000, "an integer"),
        ("error", "nix", "a status from 400 to 599 or one of rate_limit_requests, "),
        ("error", "200", "a status from 400 to 599"),
        ("fault", "nix", "one of empty_response, "),
        ("fault", "mising_done", "tiny_records, did you mean missing_done?"),
        ("error", "server_eror", "model_not_found, did you mean server_error?"),
        ("scenario", "slwo", "did you mean slow?"),
        ("fault", "missing_done=1", "the name alone"),
        ("fault", "slow_drip=1", "a number from 10 to 16777216 (bytes per second)"),
        ("seed", "random", "an integer"),
        ("seed", "+1", "an integer"),
        ("reply_tokens", "0", "an integer from 1 to 16384"),
        ("script", '{"foo": 1}', "as an expectation has it: reply.foo: unknown key, allowed are content"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused_with_what_can(header: str, value: str, expected: str) -> None:
    assert expected in refusal(**{header: value})


@given(name=st.sampled_from([*HEADERS, "x-mockgpt-nix"]), value=st.binary(max_size=200))
def test_any_header_is_read_or_refused(name: str, value: bytes) -> None:
    try:
        assert isinstance(overrides_of([(name.encode(), value)], SCENARIOS), RequestOverrides)
    except APIError as error:
        assert error.status == 400
        assert error.message.isprintable()
        assert len(error.message) < 1_500


def test_an_unknown_order_is_refused_with_those_that_exist() -> None:
    assert ", ".join(HEADERS) in refusal(latency="5")
    assert "there is no such header" in refusal(nix="\x1b")


def test_an_order_given_twice_is_refused() -> None:
    with pytest.raises(APIError, match="given twice"):
        overrides_of([(b"x-mockgpt-seed", b"1"), (b"x-mockgpt-seed", b"1")], SCENARIOS)


def test_a_header_with_an_underscore_is_not_the_one_with_a_dash() -> None:
    with pytest.raises(APIError, match="no such header"):
        overrides_of([(b"x-mockgpt-delay_ms", b"1")], SCENARIOS)
