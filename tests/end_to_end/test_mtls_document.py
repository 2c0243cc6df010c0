"""docs/mtls.md: its ten lines work as they stand, its settings load, its tables know every name."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mock_process import MockProcess

from mockgpt.certificates.bad_servers import IDENTITIES
from mockgpt.config.load import load_config

DOCUMENT = (Path(__file__).parent.parent.parent / "docs" / "mtls.md").read_text()
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", DOCUMENT, re.DOTALL)
TEN = BLOCKS[1][1].splitlines()
BAD = [name for name, row in IDENTITIES.items() if row.minted]
COMMAND_SECONDS = 60

pytestmark = pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")


@pytest.fixture(scope="module")
def run(certificates: Path) -> Iterator[Callable[[int], str]]:
    """A function that runs one of the ten lines, counted from 1."""
    with MockProcess(certificates) as mock:
        variables = {
            "ADMIN": mock.ready["admin_url"],
            "PROXY": f"https://localhost:{mock.address[1]}",
            "CALLER": "--cacert certs/ca.crt --cert certs/client.pem",
            "NEW": f"curl -s -o /dev/null -X POST {mock.ready['admin_url']}/_mock/connections/close",
            "PATH": "/usr/local/bin:/usr/bin:/bin",
        }

        def run_line(number: int) -> str:
            line = TEN[number - 1].replace("60000", "200")
            done = subprocess.run(
                ["sh", "-c", line],
                cwd=certificates.parent,
                env=variables,
                capture_output=True,
                text=True,
                timeout=COMMAND_SECONDS,
                check=False,
            )
            assert done.stderr == ""
            return done.stdout

        yield run_line


def test_there_are_ten_lines_each_with_its_explanation() -> None:
    assert len(TEN) == 10
    assert all("curl " in line for line in TEN)
    assert re.findall(r"^(\d+)\. ", DOCUMENT, re.MULTILINE) == [str(number) for number in range(1, 11)]


def test_line_1_says_who_came(run: Callable[[int], str]) -> None:
    answer = json.loads(run(1))
    assert answer["client"]["common_name"] == "client"
    assert answer["tls"]["server_name"] == "localhost"


def test_line_2_shows_what_was_claimed(run: Callable[[int], str]) -> None:
    assert "CN=admin" in json.dumps(json.loads(run(2))["forwarded"])


def test_line_3_is_refused(run: Callable[[int], str]) -> None:
    assert run(3) == "000\n"


def test_line_4_counts_requests_of_one_connection(run: Callable[[int], str]) -> None:
    assert json.loads(run(4))["connections"][0]["requests"] == 20


def test_lines_5_and_6_refuse_every_bad_server_and_say_why(run: Callable[[int], str]) -> None:
    assert run(5) == "".join(f"{name} 000\n" for name in BAD)
    empty = {
        record["detail"].rpartition(" ")[2]: record
        for record in json.loads(run(6))["connections"]
        if record["detail"]
    }
    assert set(BAD) <= set(empty)
    # curl looks at the name only after the handshake.
    assert {name for name in BAD if empty[name]["outcome"] == "accepted"} == {"wrong-host"}
    assert empty["expired"]["alert_received"] == "certificate_expired"
    assert all(empty[name]["alert_received"] for name in BAD if name != "wrong-host")


def test_line_7_works_under_both_versions(run: Callable[[int], str]) -> None:
    assert run(7) == "tls12-only 200\ntls13-only 200\ngood 200\n"


def test_lines_8_and_9_fail_without_a_proxy_that_helps(run: Callable[[int], str]) -> None:
    assert run(8) == "000\n"
    assert re.fullmatch(r"000 after [\d.]+ s\n", run(9))


def test_line_10_reloads(run: Callable[[int], str]) -> None:
    generation, _, answer = run(10).partition("}")
    assert json.loads(generation + "}") == {"certificate_generation": 2}
    [newest] = json.loads(answer)["connections"]
    assert (newest["certificate_generation"], newest["client"]["common_name"]) == (2, "client")


@pytest.mark.parametrize("text", [text for kind, text in BLOCKS if kind == "toml"])
def test_its_settings_load(text: str, tmp_path: Path) -> None:
    path = tmp_path / "example.toml"
    path.write_text(text)
    assert load_config([path], environment={})


def test_it_names_every_identity() -> None:
    section = DOCUMENT.partition("## Bad servers")[2].partition("\n## ")[0]
    assert all(f"`{name}`" in section for name in IDENTITIES)
