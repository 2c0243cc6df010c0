"""The files of examples/proxies are complete, and a run replaces all that they name as examples."""

from __future__ import annotations

import re
from pathlib import Path

import proxy_verdicts
import pytest
from proxy_catalogue import CONFIGURATIONS, EXAMPLES, KINDS, PROXIES

NAMES = sorted(CONFIGURATIONS)


def values(folder: Path) -> dict[str, object]:
    ports = {"port": 30001, "inner_port": 30002, "upstream_port": 30003}
    return {**ports, "front": folder / "front", "upstream": folder / "certs", "folder": folder}


def test_every_proxy_has_two_configurations_and_a_page() -> None:
    assert {path.name for path in EXAMPLES.iterdir() if path.is_dir()} == set(PROXIES)
    for name in PROXIES:
        assert (EXAMPLES / name / "README.md").is_file()
        for kind in KINDS:
            assert CONFIGURATIONS[f"{name}/{kind}"].files, f"{name}/{kind}"


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_the_example_is_left_in_a_run(name: str, tmp_path: Path) -> None:
    main = CONFIGURATIONS[name].write(values(tmp_path), tmp_path, {})
    written = "".join(path.read_text("utf-8") for path in tmp_path.iterdir())
    without_comments = re.sub(r"(?m)^\s*[#;].*$", "", written)
    assert main.is_file()
    assert not re.search(r"/etc/proxy|/front/certs|\b(9443|9444|8443)\b", without_comments)
    assert "30001" in written or name.startswith("traefik/")
    assert "30003" in written


def test_a_change_of_a_text_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="no 'nonsense'"):
        CONFIGURATIONS["nginx/first"].write(values(tmp_path), tmp_path, {"nonsense": ""})


def test_ports_that_look_like_an_example_are_not_replaced_twice(tmp_path: Path) -> None:
    given = {**values(tmp_path), "port": 18443}
    main = CONFIGURATIONS["caddy/first"].write(given, tmp_path, {})
    assert "https://localhost:18443 {" in main.read_text("utf-8")


def test_a_race_agrees_with_either_verdict_and_counts_as_the_worse() -> None:
    assert proxy_verdicts.agrees("pass|warn", "warn")
    assert not proxy_verdicts.agrees("pass", "warn")
    assert not proxy_verdicts.agrees("", "pass")
    assert proxy_verdicts.worse("pass|fail") == "fail"


def test_what_changed_what_is_gone_and_what_is_new_differ() -> None:
    kept = {"a": "pass", "b": "pass|warn", "c": "fail"}
    assert proxy_verdicts.differing(kept, {"a": "fail", "b": "warn", "d": "pass"}) == ["a", "c", "d"]


# nginx takes such bytes for an answer of HTTP/0.9, and no directive forbids it. Of two lengths that differ,
# 1.22 believes one; 1.31 answers 502.
NOT_FOR_A_DIRECTIVE = {"broken.garbage", "broken.duplicate_content_length"}


def test_the_proxy_of_the_container_fails_nothing_that_a_directive_mends() -> None:
    kept = proxy_verdicts.read("nginx/docker")
    assert kept is not None
    failed = {case for case, words in kept.verdicts.items() if proxy_verdicts.worse(words) == "fail"}
    assert failed <= NOT_FOR_A_DIRECTIVE
