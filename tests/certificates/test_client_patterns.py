"""Patterns that name clients by what their certificate says."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from property_examples import examples

from mockgpt.certificates.client_patterns import any_of, compile_pattern, overlapping
from mockgpt.config.patterns.globs import glob
from mockgpt.wire.connection import Identity

GATEWAY = Identity(
    common_name="gateway",
    subject="CN=gateway,O=Example",
    issuer="CN=ca",
    serial="01",
    sans=("DNS:gw.svc.local", "URI:spiffe://prod/Gateway", "IP:10.0.0.1", "email:ops@example.com"),
    fingerprint_sha256="ab12cd34" * 8,
    not_before="2026-01-01T00:00:00Z",
    not_after="2027-01-01T00:00:00Z",
)


@pytest.mark.parametrize(
    "pattern",
    [
        "CN=gateway",
        "CN=gate*",
        "DNS:*.svc.local",
        "DNS:GW.SVC.LOCAL",
        "URI:spiffe://prod/*",
        "IP:10.0.0.1",
        "email:*@example.com",
        "SHA256:" + "ab12cd34" * 8,
        "SHA256:AB:12:CD:34",
        "SHA256:ab12cd34*",
    ],
)
def test_it_fits(pattern: str) -> None:
    assert compile_pattern(pattern)(GATEWAY)


@pytest.mark.parametrize(
    "pattern",
    [
        "CN=Gateway",
        "CN=gate",
        "DNS:svc.local",
        "URI:spiffe://prod/gateway",
        "SHA256:" + "00" * 32,
        "IP:10.*.9",
        "CN=gate?ay",
        "CN=gateway*y",
        "CN=[g]ateway",
    ],
)
def test_it_does_not_fit(pattern: str) -> None:
    assert not compile_pattern(pattern)(GATEWAY)


def test_a_pattern_fits_no_name_that_is_not_there() -> None:
    nameless = GATEWAY._replace(common_name="", sans=())
    assert not any(compile_pattern(pattern)(nameless) for pattern in ("CN=*", "DNS:*", "URI:*", "IP:*"))


def test_brackets_and_question_marks_stand_for_themselves() -> None:
    pattern = compile_pattern("CN=svc[1]?")
    assert pattern(GATEWAY._replace(common_name="svc[1]?"))
    assert not pattern(GATEWAY._replace(common_name="svc1x"))


@given(st.text("ab*", max_size=8), st.text("ab", max_size=8))
def test_a_star_is_any_text_and_nothing_else_is_special(pattern: str, text: str) -> None:
    fits = re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), text) is not None
    named = GATEWAY._replace(common_name=text)
    if pattern and text:
        assert compile_pattern(f"CN={pattern}")(named) == fits


@pytest.mark.parametrize("pattern", ["", "gateway", "CN=", "DNS:", "SHA256:ab", "SHA256:xyz12345", "cn=a"])
def test_what_is_no_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"begins with one of|hexadecimal"):
        compile_pattern(pattern)


def test_one_of_several_is_enough() -> None:
    assert any_of(["CN=other", "CN=gateway"])(GATEWAY)
    assert not any_of(["CN=other"])(GATEWAY)


@pytest.mark.parametrize(
    ("pattern", "other", "overlap"),
    [
        ("CN=team-*", "CN=team-a-*", True),
        ("CN=team-a-*", "CN=team-b-*", False),
        ("CN=*-x", "CN=team-*", True),
        ("CN=*a", "CN=*b", False),
        ("CN=a", "CN=a", True),
        ("CN=a*", "CN=abc", True),
        ("CN=aXb", "CN=a*b", True),
        ("CN=ab", "CN=a*bb", False),
        ("CN=Team", "CN=team", False),
        ("DNS:Team.local", "DNS:*.LOCAL", True),
        ("CN=a", "DNS:a", False),
        ("SHA256:AB:12:CD:34", "SHA256:ab12cd3456", True),
        ("SHA256:ab12cd34", "SHA256:ab12cd35", False),
    ],
)
def test_two_patterns_overlap_where_one_name_fits_both(pattern: str, other: str, overlap: bool) -> None:
    assert overlapping(pattern, other) is overlapping(other, pattern) is overlap


_pieces = st.lists(st.sampled_from(["a", "b", "*"]), min_size=1, max_size=3).map("".join)


@given(_pieces, _pieces)
@examples(60)
def test_no_name_fits_two_patterns_that_do_not_overlap(one: str, other: str) -> None:
    names = ("".join(letters) for size in range(1, 7) for letters in product("ab", repeat=size))
    both = any(glob(one)(name) and glob(other)(name) for name in names)
    assert both == overlapping(f"CN={one}", f"CN={other}")
