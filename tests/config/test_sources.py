"""The sources of settings: files and what they include, environment, `--set`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from settings_sources import load, refusal

from mockgpt.config import Distribution
from mockgpt.config.sources import FILE_LIMIT_BYTES, INCLUDED_FILES


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


def test_a_missing_include_is_named(write: Any, tmp_path: Path) -> None:
    assert str(tmp_path / "nix.toml") in refusal(write('include = ["nix.toml"]'))


def test_of_the_environment_only_names_with_two_underscores_are_settings() -> None:
    env = {"MOCKGPT_CA_CERT": "/x", "MOCKGPT_URL": "nix", "PATH": "a__b", "MOCKGPT_LOG__LEVEL": "debug"}
    assert load(env=env).log.level == "debug"


@pytest.mark.parametrize("name", ["MOCKGPT_SERVER__PROT", "MOCKGPT___PORT", "MOCKGPT_SERVER__", "MOCKGPT___"])
def test_a_variable_that_looks_like_a_setting_and_is_none_is_refused(name: str) -> None:
    assert f"({name})" in refusal(env={name: "1"})


def test_the_line_names_the_variable_a_bad_value_came_from() -> None:
    assert refusal(env={"MOCKGPT_SERVER__PORT": "x"}) == (
        'server.port: "x" is not allowed, expected an integer from 0 to 65535 (MOCKGPT_SERVER__PORT)'
    )


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


def test_a_value_cannot_hold_a_second_key() -> None:
    assert "server.port" in refusal(sets=["server.port=1\nother = 2"])


def test_a_table_can_be_set_piece_by_piece() -> None:
    pieces = ["distribution=normal", "mean=40", "stddev=5.5"]
    config = load(sets=[f"latency.inter_token_latency_ms.{piece}" for piece in pieces])
    assert config.latency.inter_token_latency_ms == Distribution("normal", 40, 5.5)


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


def test_a_byte_order_mark_and_a_pipe_are_fine(write: Any) -> None:
    assert load(write(b"\xef\xbb\xbf[server]\r\nport = 5\r\n")).server.port == 5
    reading, writing = os.pipe()
    os.write(writing, b"[server]\nport = 6")
    os.close(writing)
    try:
        assert load(Path(f"/dev/fd/{reading}")).server.port == 6
    finally:
        os.close(reading)
