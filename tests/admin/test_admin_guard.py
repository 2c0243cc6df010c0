"""Which requests the admin plane serves: none of a web page, for another host, or without the token."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from plain_client import Answer, admin, ask

from mockgpt.config import AdminSettings, Config, ResponsesSettings
from mockgpt.testing.background_server import BackgroundServer

TOKEN = "s3cret-token"


@pytest.fixture(scope="module")
def guarded() -> Iterator[BackgroundServer]:
    config = Config(admin=AdminSettings(token=TOKEN), responses=ResponsesSettings(default_delay_ms=0))
    with BackgroundServer(config) as server:
        yield server


def get(server: BackgroundServer, path: str = "/_mock/scenario", **headers: str) -> Answer:
    return admin(
        server, "GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "LOCALHOST:8444",
        "localhost:1",
        "127.0.0.1",
        "127.0.0.1:8444",
        "127.255.0.9:80",
        "[::1]",
        "[::1]:8444",
    ],
)
def test_a_loopback_host_is_served(mockgpt: BackgroundServer, host: str) -> None:
    assert get(mockgpt, host=host).status == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example", "evil.example:8444", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.1",
        "0.0.0.0", "[::]", "[fe80::1]", "127.0.0.256", "127.1", "2130706433", "1270.0.0.1", "127.0.0.1x",
    ],
)  # fmt: skip
def test_any_other_host_may_be_a_rebound_name(mockgpt: BackgroundServer, host: str) -> None:
    answer = get(mockgpt, host=host)
    assert answer.status == 403
    assert "Host: localhost" in answer.message


@pytest.mark.parametrize("host", ["::1", "127.0.0.1:80:80", "a b", "localhost/"])
def test_a_host_that_is_none_is_refused(mockgpt: BackgroundServer, host: str) -> None:
    assert get(mockgpt, host=host).status in (400, 403)


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example", "https://localhost:8444", "null", "http://localhost", "http://localhost:9999",
        "http://localhost:8444.evil.example", "file://", "http://127.0.0.1:8444",
    ],
)  # fmt: skip
def test_a_foreign_origin_is_refused(mockgpt: BackgroundServer, origin: str) -> None:
    answer = get(mockgpt, host="localhost:8444", origin=origin)
    assert answer.status == 403
    assert answer.message == "Requests of other origins are refused."
    assert "access-control-allow-origin" not in answer.headers


def test_our_own_page_may_ask(mockgpt: BackgroundServer) -> None:
    assert get(mockgpt, host="localhost:8444", origin="http://localhost:8444").status == 200
    assert get(mockgpt, host="LocalHost:8444", origin="HTTP://localhost:8444").status == 200


def test_a_foreign_origin_changes_nothing(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(reply={"content": "x"})
    for method, path, body in (
        ("POST", "/_mock/reset", None),
        ("PUT", "/_mock/scenario", {"name": "slow"}),
        ("POST", "/_mock/expectations", {"reply": {"content": "y"}}),
        ("DELETE", "/_mock/expectations", None),
        ("DELETE", "/_mock/exchanges", None),
    ):
        answer = admin(mockgpt, method, path, body, {"origin": "http://evil.example"})
        assert answer.status == 403, path
    assert len(admin(mockgpt, "GET", "/_mock/expectations").json["expectations"]) == 1
    assert admin(mockgpt, "GET", "/_mock/scenario").json["name"] == "default"


def test_a_preflight_is_not_granted(mockgpt: BackgroundServer) -> None:
    asked = {"origin": "http://evil.example", "access-control-request-method": "PUT"}
    answer = admin(mockgpt, "OPTIONS", "/_mock/scenario", headers=asked)
    assert answer.status == 403
    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    "value", ["", "Bearer", "Bearer ", "Bearer wrong", f"Basic {TOKEN}", TOKEN, f"Bearer {TOKEN}x"]
)
def test_without_the_token_nothing_is_told(guarded: BackgroundServer, value: str) -> None:
    headers = {"authorization": value} if value else {}
    answer = admin(guarded, "GET", "/_mock/config", headers=headers)
    assert answer.status == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert TOKEN.encode() not in answer.body


def test_with_the_token_any_host_is_served_but_no_foreign_origin(guarded: BackgroundServer) -> None:
    assert get(guarded, authorization=f"Bearer {TOKEN}", host="mock.ci:8444").status == 200
    assert get(guarded, authorization=f"bearer  {TOKEN} ").status == 200
    foreign = get(guarded, authorization=f"Bearer {TOKEN}", origin="http://evil.example")
    assert foreign.status == 403


@pytest.mark.parametrize("path", ["/", "/health"])
def test_page_and_health_need_no_token(guarded: BackgroundServer, path: str) -> None:
    assert get(guarded, path).status == 200


@pytest.mark.parametrize(
    "path", ["/metrics", "/_mock/exchanges", "/_mock/events", "/nix", "//", "/health/", "/%2f"]
)
def test_everything_else_needs_it_even_what_does_not_exist(guarded: BackgroundServer, path: str) -> None:
    assert get(guarded, path).status == 401


def test_two_tokens_or_hosts_are_none(guarded: BackgroundServer) -> None:
    import http.client

    assert guarded.admin_url is not None
    connection = http.client.HTTPConnection(guarded.admin_url.removeprefix("http://"), timeout=15)
    connection.putrequest("GET", "/_mock/scenario")
    connection.putheader("authorization", f"Bearer {TOKEN}")
    connection.putheader("authorization", "Bearer wrong")
    connection.endheaders()
    assert connection.getresponse().status == 400
    connection.close()


def test_the_token_is_shown_nowhere(guarded: BackgroundServer) -> None:
    shown = admin(guarded, "GET", "/_mock/config", headers={"authorization": f"Bearer {TOKEN}"})
    assert shown.json["admin"]["token"] == "<redacted>"
    assert TOKEN.encode() not in shown.body


def test_a_server_without_admin_plane_has_none() -> None:
    with BackgroundServer(Config(admin=AdminSettings(enabled=False))) as server:
        assert server.admin_url is None
        assert ask(server.url, "GET", "/health", context=server.client_ssl_context()).status == 200
