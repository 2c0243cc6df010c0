"""Two tenants do not see each other, at any endpoint of the admin plane: each has a row here."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest
from plain_client import Answer, admin, chat

from mockgpt.admin.routes import ENDPOINTS, OF_THE_SERVER
from mockgpt.config import AdminSettings, Config, RateLimitsSettings, ResponsesSettings, Tenant
from mockgpt.server import Server
from mockgpt.shared_state.memory_store import MemoryStore
from mockgpt.testing.background_server import BackgroundServer

OPERATOR, OWN, OTHER, REST = "of-the-operator", "of-blue", "of-green", "of-the-rest"
MARK = "only-green-knows"  # in whatever green sends, expects, sets or is named by


def of(token: str) -> dict[str, str]:
    return {"authorization": f"Bearer {token}"} if token else {}


@pytest.fixture(scope="module")
def running() -> Iterator[BackgroundServer]:
    tenants = {
        "blue": Tenant(clients=("CN=client2",), api_keys=("sk-blue",), admin_token=OWN),
        "green": Tenant(
            clients=("CN=client", f"CN={MARK}-*"),
            api_keys=(f"sk-{MARK}",),
            admin_token=OTHER,
            overlay={"rate_limits": RateLimitsSettings(requests_per_minute=77)._asdict()},
        ),
        "default": Tenant(admin_token=REST),
    }
    config = Config(
        responses=ResponsesSettings(default_delay_ms=0, seed=7),
        admin=AdminSettings(token=OPERATOR),
        tenants=tenants,
    )
    config = config._replace(tls=config.tls._replace(require_client_cert=False, allowed_clients=("CN=*",)))
    with BackgroundServer(config) as server:
        yield server


class World(NamedTuple):
    """What both have done; ids by tenant."""

    server: BackgroundServer
    exchange: dict[str, str]
    connection: dict[str, str]
    expectation: dict[str, str]

    def ask(self, token: str, method: str, path: str, body: Any = None) -> Answer:
        return admin(self.server, method, path, body, of(token))

    def seen(self, token: str) -> Any:
        """Return all that a token shows of what can change."""
        pages = ("exchanges", "connections", "expectations", "scenario", "settings", "config")
        shown = {page: self.ask(token, "GET", f"/_mock/{page}").json for page in pages}
        shown["metrics"] = self.ask(token, "GET", "/metrics").body
        for page in ("exchanges", "connections"):
            assert shown[page][page], "there is something to lose"
        return shown


@pytest.fixture
def world(running: BackgroundServer) -> World:
    running.reset()
    exchange, expectation = {}, {}
    for name, token, client, mark in (("blue", OWN, "client2", "blue"), ("green", OTHER, "client", MARK)):
        context = running.client_ssl_context(client)
        key = {"authorization": f"Bearer sk-{mark}"}
        exchange[name] = chat(running, mark, key, context, user=mark).headers["x-request-id"]
        scripted = {"match": {"message": mark, "api_key": f"sk-{mark}"}, "reply": {"content": mark}}
        # Ids count from 1 for each, so green has one more.
        given = [scripted] if name == "blue" else [scripted, scripted]
        answer = admin(running, "POST", "/_mock/expectations", given, of(token))
        expectation[name] = answer.json["expectations"][-1]["id"]
        settings = {"responses": {"fixed_text": mark, "mode": "echo"}}
        assert admin(running, "PUT", "/_mock/settings", settings, of(token)).status == 200
    running.wait_for(
        lambda: len(running.exchanges) == 2 and all(one.closed_at for one in running.connections)
    )
    connection = {one["tenant"]: one["connection_id"] for one in running.exchanges}
    return World(running, exchange, connection, expectation)


class Row(NamedTuple):
    """What blue asks with its token, what it is answered, and a text that is in it or then at `then`.

    Attributes:
        foreign: the same request for what is green's; as if it did not exist.
    """

    path: str
    body: Any = None
    status: int = 200
    shows: str = ""
    foreign: str = ""


ROWS: dict[tuple[str, str], Row] = {
    ("GET", "/"): Row("/", shows="/_mock/exchanges"),
    ("GET", "/health"): Row("/health", shows='"scenario": "default"'),
    ("GET", "/metrics"): Row("/metrics", shows='status="200",scenario="default",tenant="blue"}'),
    ("GET", "/_mock/server"): Row("/_mock/server", shows='"CN=client2"'),
    ("GET", "/_mock/config"): Row("/_mock/config", shows='"fixed_text": "blue"'),
    ("GET", "/_mock/scenario"): Row("/_mock/scenario", shows='"name": "default"'),
    ("PUT", "/_mock/scenario"): Row("/_mock/scenario", {"name": "fast"}, shows='"name": "fast"'),
    ("GET", "/_mock/settings"): Row("/_mock/settings", shows='"fixed_text": "blue"'),
    ("PUT", "/_mock/settings"): Row(
        "/_mock/settings", {"rate_limits": {"requests_per_minute": 9}}, shows='"requests_per_minute": 9'
    ),
    ("DELETE", "/_mock/settings"): Row("/_mock/settings", shows='"settings": {}'),
    ("GET", "/_mock/handshakes"): Row("/_mock/handshakes", status=403, shows="whole server"),
    ("PUT", "/_mock/handshakes"): Row("/_mock/handshakes", {"identity": "expired"}, 403, "whole server"),
    ("DELETE", "/_mock/handshakes"): Row("/_mock/handshakes", status=403, shows="whole server"),
    ("GET", "/_mock/expectations"): Row("/_mock/expectations", shows='"content": "blue"'),
    ("POST", "/_mock/expectations"): Row(
        "/_mock/expectations", {"reply": {"content": "new"}}, 201, '"content": "new"'
    ),
    ("DELETE", "/_mock/expectations"): Row("/_mock/expectations", status=204),
    ("GET", "/_mock/expectations/{id}"): Row(
        "/_mock/expectations/{expectation[blue]}",
        shows='"content": "blue"',
        foreign="/_mock/expectations/{expectation[green]}",
    ),
    ("DELETE", "/_mock/expectations/{id}"): Row(
        "/_mock/expectations/{expectation[blue]}",
        status=204,
        foreign="/_mock/expectations/{expectation[green]}",
    ),
    ("GET", "/_mock/exchanges"): Row("/_mock/exchanges", shows='"tenant": "blue"'),
    ("DELETE", "/_mock/exchanges"): Row("/_mock/exchanges", status=204),
    ("GET", "/_mock/exchanges/{id}"): Row(
        "/_mock/exchanges/{exchange[blue]}",
        shows='"tenant": "blue"',
        foreign="/_mock/exchanges/{exchange[green]}",
    ),
    ("GET", "/_mock/connections"): Row("/_mock/connections", shows='"common_name": "client2"'),
    ("POST", "/_mock/connections/close"): Row(
        "/_mock/connections/close", {"state": "all"}, shows='"closed": 0'
    ),
    ("POST", "/_mock/verify"): Row("/_mock/verify", {"count": {"exactly": 1}}, shows='"count": 1'),
    ("GET", "/_mock/events"): Row("/_mock/events"),  # read by a test of its own
    ("POST", "/_mock/reset"): Row("/_mock/reset", status=204),
    ("POST", "/_mock/reload"): Row("/_mock/reload", status=403, shows="whole server"),
}


def test_every_endpoint_has_a_row() -> None:
    assert set(ROWS) == {(method, path) for method, path, _, _ in ENDPOINTS}
    refused = {(method, path) for method, path, name, _ in ENDPOINTS if name in OF_THE_SERVER}
    assert {key for key, row in ROWS.items() if row.status == 403} == refused


def unseen(world: World, answer: Answer) -> None:
    """Check that nothing of green's is in an answer."""
    own, limit = '"common_name": "client"', '"requests_per_minute": 77'
    marks = (MARK, "green", world.exchange["green"], f'"{world.connection["green"]}"', own, limit)
    for mark in marks:
        assert mark not in answer.body.decode(), mark


@pytest.mark.parametrize(("method", "path"), [key for key in ROWS if key[1] != "/_mock/events"])
def test_a_tenant_sees_and_changes_its_own_alone(world: World, method: str, path: str) -> None:
    row, before = ROWS[method, path], world.seen(OTHER)
    rest = world.ask(REST, "GET", "/_mock/scenario").json
    if row.foreign:
        answer = world.ask(OWN, method, row.foreign.format(**world._asdict()))
        assert answer.status == 404
        assert answer.message == world.ask(OWN, method, f"{path[:-4]}made-up").message.replace(
            "made-up", row.foreign.format(**world._asdict()).rpartition("/")[2]
        ), "as if it did not exist"
    answer = world.ask(OWN, method, row.path.format(**world._asdict()), row.body)
    assert answer.status == row.status, answer.body
    assert row.shows in answer.body.decode()
    unseen(world, answer)
    for page in ("exchanges", "connections", "expectations", "settings", "config", "server"):
        unseen(world, world.ask(OWN, "GET", f"/_mock/{page}"))
    assert world.seen(OTHER) == before
    assert world.ask(REST, "GET", "/_mock/scenario").json == rest


@pytest.mark.parametrize(("method", "path"), ROWS)
def test_another_tenant_cannot_be_asked_for(world: World, method: str, path: str) -> None:
    asked = ROWS[method, path].path.format(**world._asdict())
    for query in ("tenant=green", "tenant=default", "tenant=nobody", "tenant=blue&tenant=green", "tenant="):
        answer = world.ask(OWN, method, f"{asked}?{query}", ROWS[method, path].body)
        assert answer.status in (400, 403), query
        unseen(world, answer._replace(body=answer.body.replace(b"tenant blue alone", b"")))


def test_the_query_of_its_own_name_changes_nothing(world: World) -> None:
    assert world.ask(OWN, "GET", "/_mock/exchanges?tenant=blue&limit=5").json["total"] == 1


def test_a_stream_of_events_has_its_own_alone(world: World) -> None:
    server = world.server
    address = urlsplit(str(server.admin_url))
    stream = http.client.HTTPConnection(str(address.hostname), address.port, timeout=15)
    stream.request("GET", "/_mock/events", headers={**of(OWN), "last-event-id": world.exchange["green"]})
    answer = stream.getresponse()
    assert answer.readline() == b": listening\n"
    for client, key in (("client", MARK), ("client2", "blue")):
        chat(server, key, of(f"sk-{key}"), server.client_ssl_context(client))
    for token in (OPERATOR, OTHER, OWN):
        world.ask(token, "POST", "/_mock/connections/close")
        world.ask(token, "PUT", "/_mock/scenario", {"name": "fast" if token == OWN else "slow"})
        world.ask(token, "POST", "/_mock/reset")
    lines = []
    while '"change":"reset"' not in (line := answer.readline().decode()):
        lines.append(line)
    stream.close()
    kinds = [line.split()[1] for line in lines if line.startswith("event:")]
    assert sorted(set(kinds)) == ["change", "connection", "request", "response"]
    told = [json.loads(line[6:]) for line in lines if line.startswith("data:")]
    assert {one["tenant"] for one in told} == {"blue"}
    assert not any(MARK in line or "slow" in line for line in lines)


@pytest.mark.parametrize(
    "query", ["%74enant=green", "Tenant=green", "limit=5;tenant=green", "limit=5%26tenant=green"]
)
def test_another_spelling_of_the_query_is_no_filter(world: World, query: str) -> None:
    assert world.ask(OWN, "GET", f"/_mock/exchanges?{query}").status == 400


def test_headers_of_proxies_and_a_second_token_choose_no_tenant(world: World) -> None:
    tricks = {
        "x-tenant": "green",
        "x-original-url": "/_mock/exchanges?tenant=green",
        "cookie": "tenant=green",
    }
    answer = admin(world.server, "GET", "/_mock/exchanges", headers={**of(OWN), **tricks})
    assert [one["tenant"] for one in answer.json["exchanges"]] == ["blue"]
    both = {"authorization": f"Bearer {OTHER}, Bearer {OWN}"}
    assert admin(world.server, "GET", "/_mock/exchanges", headers=both).status == 401


# -- the operator, and those without a token --------------------------------------------------------


def test_the_operator_sees_all_and_acts_for_one_by_its_name(world: World) -> None:
    shown = world.ask(OPERATOR, "GET", "/_mock/exchanges").json
    assert {one["tenant"] for one in shown["exchanges"]} == {"blue", "green"}
    assert world.ask(OPERATOR, "GET", "/_mock/exchanges?tenant=green").json["total"] == 1
    assert world.ask(OPERATOR, "GET", "/_mock/exchanges?tenant=default").json["total"] == 0
    assert world.ask(OPERATOR, "PUT", "/_mock/scenario?tenant=green", {"name": "slow"}).status == 200
    assert world.ask(OTHER, "GET", "/_mock/scenario").json["name"] == "slow"
    assert world.ask(OPERATOR, "GET", "/_mock/scenario").json["name"] == "default"
    metrics = world.ask(OPERATOR, "GET", "/metrics").body.decode()
    assert 'tenant="blue"' in metrics
    assert 'tenant="green"' in metrics
    assert "mockgpt_resident_bytes" in metrics
    settings = world.ask(OPERATOR, "GET", "/_mock/config").json
    assert settings["tenants"]["green"]["clients"] == ["CN=client", f"CN={MARK}-*"]
    assert MARK not in json.dumps(settings["tenants"]["green"]["api_keys"])
    answer = world.ask(OPERATOR, "GET", "/_mock/exchanges?tenant=gren")
    assert (answer.status, answer.message) == (
        404, "tenant: 'gren' does not exist; there are: default, blue, green.",
    )  # fmt: skip


def test_the_operators_reset_is_for_all_and_that_for_one_leaves_the_others(world: World) -> None:
    assert world.ask(OPERATOR, "POST", "/_mock/reset?tenant=blue").status == 204
    assert world.ask(OWN, "GET", "/_mock/exchanges").json["total"] == 0
    assert world.ask(OTHER, "GET", "/_mock/exchanges").json["total"] == 1
    assert world.ask(OPERATOR, "POST", "/_mock/reset").status == 204
    assert world.ask(OTHER, "GET", "/_mock/exchanges").json["total"] == 0
    assert world.ask(OTHER, "GET", "/_mock/expectations").json["expectations"] == []


def test_a_tenant_changes_no_setting_of_the_handshake(world: World) -> None:
    for token in (OWN, REST):
        answer = world.ask(token, "PUT", "/_mock/settings", {"tls": {"identity": "expired"}})
        assert answer.status == 400
        assert answer.message.startswith(
            "tls.identity: not of a tenant: the handshake comes before the client"
        )
    answer = world.ask(OWN, "PUT", "/_mock/settings", {"files": {"memory_limit_bytes": 1 << 30}})
    assert answer.status == 400
    assert "not of a tenant: the operator decides how much is kept" in answer.message
    assert world.ask(OPERATOR, "PUT", "/_mock/settings", {"tls": {"reject": "close"}}).status == 200


@pytest.mark.parametrize("token", ["", "wrong", "sk-blue", "of-blue ", "OF-BLUE"])
def test_without_a_token_the_open_pages_show_no_tenant(world: World, token: str) -> None:
    world.ask(OTHER, "PUT", "/_mock/scenario", {"name": "slow"})
    if token.strip() != OWN:
        assert world.ask(token, "GET", "/_mock/exchanges").status == 401
        assert world.ask(token, "GET", "/health?tenant=green").status == 401
    assert b"slow" not in world.ask(token, "GET", "/health").body
    assert world.ask(OTHER, "GET", "/health").json["scenario"] == "slow"


def test_filters_reach_no_further_than_the_tenant(world: World) -> None:
    for query in (
        "client=CN%3D*", "text=only-green-knows", f"api_key=sk-{MARK}", "path=*", "connection=*",
        f"connection={world.connection['green']}", "match=%7B%22api_key%22%3A%22sk-only-green-knows%22%7D",
    ):  # fmt: skip
        answer = world.ask(OWN, "GET", f"/_mock/exchanges?{query}")
        assert answer.status == 200
        unseen(world, answer)
        assert world.ask(OWN, "DELETE", f"/_mock/exchanges?{query}").status == 204
    for name in ("since", "before"):
        answer = world.ask(OWN, "GET", f"/_mock/exchanges?{name}={world.exchange['green']}")
        assert (answer.status, "is not kept" in answer.message) == (400, True)
    assert world.ask(OTHER, "GET", "/_mock/exchanges").json["total"] == 1
    verdict = world.ask(OWN, "POST", "/_mock/verify", {"match": {"api_key": f"sk-{MARK}"}}).json
    assert (verdict["count"], verdict["closest"]) == (0, [])


def test_a_reload_that_brings_tenants_brings_their_tokens_and_the_operators() -> None:
    open_to_all = Config(responses=ResponsesSettings(default_delay_ms=0))
    with BackgroundServer(open_to_all) as server:
        assert admin(server, "GET", "/_mock/exchanges").status == 200
        chat(server)
        tenants = {"blue": Tenant(api_keys=("sk-blue",), admin_token=OWN)}
        server.reload(open_to_all._replace(admin=AdminSettings(token=OPERATOR), tenants=tenants))
        assert admin(server, "GET", "/_mock/exchanges").status == 401
        chat(server, headers=of("sk-blue"))
        assert admin(server, "GET", "/_mock/exchanges", headers=of(OWN)).json["total"] == 1
        shown = admin(server, "GET", "/_mock/exchanges", headers=of(OPERATOR)).json["exchanges"]
        assert [one.get("tenant") for one in shown] == ["blue", None]
        server.reload(open_to_all._replace(admin=AdminSettings(token=OPERATOR)))
        assert admin(server, "GET", "/_mock/exchanges", headers=of(OWN)).status == 401
        chat(server, headers=of("sk-blue"))
        assert server.exchanges[-1]["tenant"] == "default"


def test_tenants_that_share_their_state_with_other_replicas_are_apart_too() -> None:
    tenants = {"blue": Tenant(api_keys=("sk-blue",), admin_token=OWN)}
    tenants["green"] = Tenant(api_keys=("sk-green",))
    config = Config(
        responses=ResponsesSettings(default_delay_ms=0), admin=AdminSettings(token=OPERATOR), tenants=tenants
    )
    store = MemoryStore()

    def share(server: Server) -> None:
        server.store = store

    with BackgroundServer(config, prepare=share) as one, BackgroundServer(config, prepare=share) as other:
        for name in tenants:
            chat(other, name, of(f"sk-{name}"))
        assert admin(one, "GET", "/_mock/exchanges", headers=of(OPERATOR)).json["total"] == 2
        shown = admin(one, "GET", "/_mock/exchanges", headers=of(OWN)).json
        assert ([each["tenant"] for each in shown["exchanges"]], shown["dropped"]) == (["blue"], None)
        green = other.exchanges[-1].id
        assert admin(one, "GET", f"/_mock/exchanges/{green}", headers=of(OWN)).status == 404
        assert admin(one, "POST", "/_mock/verify", {"count": {"exactly": 1}}, of(OWN)).status == 200
        assert admin(one, "PUT", "/_mock/scenario", {"name": "fast"}, of(OWN)).status == 200
        other.wait_for(lambda: admin(other, "GET", "/_mock/scenario", headers=of(OWN)).json["name"] == "fast")
        theirs = admin(other, "GET", "/_mock/scenario?tenant=green", headers=of(OPERATOR)).json
        assert theirs["name"] == "default"
        assert admin(one, "POST", "/_mock/reset", headers=of(OWN)).status == 204
        one.wait_for(lambda: admin(one, "GET", "/_mock/exchanges", headers=of(OWN)).json["total"] == 0)
        assert admin(one, "GET", f"/_mock/exchanges/{green}", headers=of(OPERATOR)).status == 200
