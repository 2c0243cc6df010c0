"""The policy of new connections: settings, scenario, admin plane; bad identities; new certificates."""

from __future__ import annotations

import asyncio
import shutil
import ssl
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from replicas import AwayStore

from mockgpt.application.application import Application
from mockgpt.application.handshake_policy import (
    ConnectionHandshakePolicy,
    HandshakePolicies,
    check_identities,
)
from mockgpt.application.sharing import Sharing
from mockgpt.certificates.tls_contexts import ServerTLS
from mockgpt.config import Config, LogSettings, StateSettings, TLSSettings
from mockgpt.config.load import load_config
from mockgpt.errors import CertificateError
from mockgpt.telemetry.log import Log
from mockgpt.wire.messages import Fault


class Setting:
    """HandshakePolicies over a configuration, with a clock of the test's own."""

    def __init__(self, certificates: Path, toml: str, tmp_path: Path) -> None:
        path = tmp_path / "config.toml"
        paths = (("cert_path", "server.crt"), ("key_path", "server.key"), ("ca_cert_path", "ca.crt"))
        flags = {f"tls.{key}": str(certificates / name) for key, name in paths}
        path.write_text(toml)
        self.config = load_config([path], environment={}, flags=flags)
        self.now = 0.0
        self.log = Log(LogSettings(level="error"))
        self.application = Application(self.config, self.log, lambda: self.now)
        control = self.application.control
        self.handshakes = HandshakePolicies(ServerTLS(self.config.tls), control, self.log)

    def policy(self) -> ConnectionHandshakePolicy:
        return self.handshakes.policy()


@pytest.fixture
def setting(certificates: Path, tmp_path: Path) -> Callable[[str], Setting]:
    return lambda toml="": Setting(certificates, toml, tmp_path)


async def minted(policy: ConnectionHandshakePolicy, name: str | None = None) -> ssl.SSLContext:
    """Return the context, once it is there."""
    ready = asyncio.Event()
    context = policy.context_for(name, ready.set)
    if context is None:
        await ready.wait()
        context = policy.context_for(name, ready.set)
    assert context is not None
    return context


def test_an_ordinary_connection_gets_its_context_at_once(setting: Callable[[str], Setting]) -> None:
    one = setting("")
    policy = one.policy()
    assert policy.context is one.handshakes.certificates.context
    assert (policy.generation, policy.reject, policy.fault, policy.purpose) == (1, "alert", None, "")


def test_a_scenario_has_versions_and_refusals_of_its_own(setting: Callable[[str], Setting]) -> None:
    one = setting('[scenarios.old.tls]\nmaximum_version = "1.2"\nreject = "http_403"')
    before = one.policy()
    one.application.control.use_scenario("old")
    old = one.policy()
    assert old.context is not None
    assert old.context.maximum_version is ssl.TLSVersion.TLSv1_2
    assert old.reject == "http_403"
    assert one.policy().context is old.context
    one.application.control.use_scenario("default")
    assert one.policy().context is before.context


def test_a_connection_follows_the_step_its_scenario_is_in(setting: Callable[[str], Setting]) -> None:
    one = setting(
        'scenario = "drill"\n[scenarios.drill]\nname = "Drill"\n'
        '[[scenarios.drill.steps]]\nfor_ms = 1000\ntls = { identity = "expired" }\n'
        '[[scenarios.drill.steps]]\ntls = { identity = "tls12-only" }\n'
    )
    assert one.policy().purpose == "identity expired"
    one.application.control.behavior.plan(one.config.scenarios["drill"], 1, None, True)
    one.now = 1.5
    assert one.policy().purpose == "identity tls12-only"


def test_without_tickets_no_two_connections_share_a_context(setting: Callable[[str], Setting]) -> None:
    one = setting("[tls]\nsession_tickets = false")
    first, second = one.policy().context, one.policy().context
    assert first is not None
    assert first is not second
    assert first.num_tickets == 0


def test_faults_are_drawn_by_scenario_and_those_of_the_admin_plane_come_first(
    setting: Callable[[str], Setting],
) -> None:
    one = setting("[scenarios.bad.handshake_faults]\nfirst_connections = 1\nmix = { alert = 1 }")
    control = one.application.control
    assert one.policy().fault is None
    control.use_scenario("bad")
    assert [one.policy().purpose for _ in range(2)] == ["alert", ""]
    control.use_scenario("bad")
    assert one.policy().purpose == "alert"
    control.handshakes.set_fault(Fault("garbage_record", 1), 1)
    assert [one.policy().purpose for _ in range(2)] == ["garbage_record", ""]
    control.reset()
    assert one.policy().fault is None


def test_a_reload_counts_the_connections_of_a_scenario_anew_and_new_certificates_alone_do_not(
    setting: Callable[[str], Setting],
) -> None:
    one = setting("[handshake_faults]\nfirst_connections = 1\nmix = { alert = 1 }")
    assert [one.policy().purpose for _ in range(2)] == ["alert", ""]
    one.handshakes.use(ServerTLS(one.config.tls, 2))
    assert one.policy().purpose == ""
    one.handshakes.use(ServerTLS(one.config.tls, 3), restart=True)
    assert [one.policy().purpose for _ in range(2)] == ["alert", ""]


def test_replicas_draw_their_faults_in_one_order(setting: Callable[[str], Setting]) -> None:
    drawn = "[responses]\nseed = 7\n[handshake_faults]\npercent = 40\nmix = { alert = 1, garbage_record = 1 }"
    alone = setting(drawn)
    expected = [alone.policy().purpose for _ in range(20)]
    assert len(set(expected)) == 3

    async def check(replicas: list[Setting], shares: list[Sharing]) -> None:
        assert [await purpose(replicas[number % 3]) for number in range(20)] == expected
        replicas[1].application.control.use_scenario("default")
        await asyncio.sleep(0)
        await shares[1].told()
        assert [await purpose(replicas[number % 3]) for number in range(5)] == expected[:5]
        AwayStore.away = True
        assert await purpose(replicas[0]) in expected

    run_replicas(check, lambda: setting(drawn))


def test_an_order_for_some_connections_is_for_as_many_on_all_replicas(
    setting: Callable[[str], Setting],
) -> None:
    async def check(replicas: list[Setting], shares: list[Sharing]) -> None:
        for _ in range(2):
            replicas[0].application.control.handshakes.set_fault(Fault("garbage_record", 1), 4)
            replicas[0].application.control.changed("handshakes")
            await shares[0].told()
            seen = await asyncio.gather(*(purpose(replicas[number % 3]) for number in range(15)))
            assert sorted(seen) == [""] * 11 + ["garbage_record"] * 4
            await asyncio.gather(*(share.told() for share in shares))
            assert [each.application.control.handshakes.fault for each in replicas] == [None] * 3
            assert [each.policy().context is None for each in replicas] == [False] * 3

    run_replicas(check, lambda: setting(""))


async def purpose(replica: Setting) -> str:
    """Return what is done on purpose in a handshake, once that is decided."""
    policy, ready = replica.policy(), asyncio.Event()
    while not policy.decided(ready.set):
        await ready.wait()
    assert (policy.fault is None) == (policy.purpose == "")
    return policy.purpose


def run_replicas(
    check: Callable[[list[Setting], list[Sharing]], Awaitable[None]], make: Callable[[], Setting]
) -> None:
    """Run a check with three replicas on one store."""

    async def running() -> None:
        AwayStore.away = False
        store, replicas = AwayStore(), [make() for _ in range(3)]
        shares = [
            Sharing(each.application.control, store, StateSettings(replica=f"{number}"), each.log)
            for number, each in enumerate(replicas)
        ]
        for share in shares:
            await share.start()
        await check(replicas, shares)
        AwayStore.away = False
        for share in shares:
            await share.close()

    asyncio.run(running())


@pytest.mark.parametrize(
    ("fault", "attribute", "value"),
    [
        ("tls12_only", "maximum_version", ssl.TLSVersion.TLSv1_2),
        ("tls13_only", "minimum_version", ssl.TLSVersion.TLSv1_3),
        ("no_tickets", "num_tickets", 0),
    ],
)
def test_some_faults_are_another_context(
    setting: Callable[[str], Setting], fault: str, attribute: str, value: object
) -> None:
    one = setting(f"[handshake_faults]\npercent = 100\nmix = {{ {fault} = 1 }}")
    policy = one.policy()
    assert policy.context is None
    context = policy.context_for(None, lambda: None)
    assert context is not None
    assert getattr(context, attribute) == value


def test_an_identity_is_minted_once_however_many_wait_for_it(
    setting: Callable[[str], Setting], monkeypatch: pytest.MonkeyPatch
) -> None:
    import mockgpt.certificates.child_process

    calls: list[tuple[str, list[str]]] = []
    mint = mockgpt.certificates.child_process.mint_identity

    def counting(name: str, cert: Path, key: Path, hosts: list[str]) -> tuple[bytes, bytes]:
        calls.append((name, hosts))
        return mint(name, cert, key, hosts)

    monkeypatch.setattr(mockgpt.certificates.child_process, "mint_identity", counting)
    one = setting('[tls]\nidentity = "expired"\ngenerate_hosts = ["mock.example"]')

    async def go() -> set[ssl.SSLContext]:
        pending: list[Awaitable[ssl.SSLContext]] = [minted(one.policy()) for _ in range(5)]
        return {*await asyncio.gather(*pending), await minted(one.policy())}

    assert len(asyncio.run(go())) == 1
    assert [name for name, _ in calls] == ["expired"]
    hosts = calls[0][1]
    assert {"localhost", "127.0.0.1", "::1", "mock.example", "expired.mock.example"} <= set(hosts)
    assert "expired.127.0.0.1" not in hosts


def test_names_pick_identities_only_by_their_whole_first_label(setting: Callable[[str], Setting]) -> None:
    one = setting("[tls]\nbad_servers = true")
    certificates = one.handshakes.certificates

    async def go() -> None:
        for name in (None, "localhost", "unexpired.localhost", "expired-soon.localhost", "a.expired.x"):
            assert one.policy().context_for(name, lambda: None) is certificates.context
        policy = one.policy()
        assert await minted(policy, "expired.localhost") is not certificates.context
        assert policy.purpose == "identity expired"
        assert await minted(one.policy(), "good.localhost") is not certificates.context

    asyncio.run(go())


def test_a_failed_minting_is_logged_once_and_reported_to_every_connection_that_waits(
    certificates: Path, tmp_path: Path
) -> None:
    for name in ("ca.crt", "server.crt", "server.key"):
        shutil.copy(certificates / name, tmp_path)
    (tmp_path / "ca.key").write_text("broken")
    one = Setting(tmp_path, '[tls]\nidentity = "expired"', tmp_path)
    said: list[str] = []
    one.log.write = lambda level, event, **fields: said.append(event)  # type: ignore[method-assign]

    async def go() -> None:
        for _ in range(2):
            with pytest.raises(CertificateError, match="damaged"):
                await minted(one.policy())

    asyncio.run(go())
    assert said == ["minting_failed"]


def test_new_certificates_are_for_new_connections_and_minted_ones_stay(
    setting: Callable[[str], Setting],
) -> None:
    one = setting('[tls]\nidentity = "expired"')

    async def go() -> None:
        old = one.policy()
        first = await minted(old)
        one.handshakes.use(ServerTLS(one.config.tls, 2))
        new = one.policy()
        assert (old.generation, new.generation) == (1, 2)
        second = new.context_for(None, lambda: None)
        assert second is not None
        assert second is not first

    asyncio.run(go())


def test_every_scenario_that_needs_the_key_of_the_ca_is_checked(certificates: Path, tmp_path: Path) -> None:
    tls = TLSSettings(ca_cert_path=str(tmp_path / "ca.crt"))
    check_identities(Config(tls=tls._replace(identity="tls12-only")))
    for settings, key in (
        ({"tls": tls._replace(identity="expired")}, "tls.identity"),
        ({"tls": tls._replace(bad_servers=True)}, "tls.bad_servers"),
    ):
        with pytest.raises(CertificateError, match=rf"^{key}: .*ca\.key, which does not exist$"):
            check_identities(Config(**settings))
    path = tmp_path / "config.toml"
    path.write_text("[[scenarios.drill.steps]]\ntls = { identity = 'expired' }")
    config = load_config([path], environment={}, flags={"tls.ca_cert_path": tls.ca_cert_path})
    with pytest.raises(CertificateError, match=r"^scenarios\.drill\.tls\.identity: "):
        check_identities(config)
