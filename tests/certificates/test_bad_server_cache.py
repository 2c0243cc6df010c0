"""Minted identities: each is minted once, and only as long as the certificates stay the same."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from tls_files_of import settings_of

from mockgpt.certificates import child_process
from mockgpt.certificates.bad_server_cache import MintedIdentities, check_key, needs_minting
from mockgpt.certificates.tls_contexts import ServerTLS
from mockgpt.errors import CertificateError


class Child:
    """Stands for the child process: counts what is minted, and says for which hosts."""

    def __init__(self, error: str = "") -> None:
        self.asked: list[tuple[str, list[str]]] = []
        self.error = error

    def mint_identity(
        self, name: str, _certificate: Path, _key: Path, hosts: list[str]
    ) -> tuple[bytes, bytes]:
        self.asked.append((name, hosts))
        if self.error:
            raise CertificateError(self.error)
        return b"chain", b"key"


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> Child:
    child = Child()
    monkeypatch.setattr(child_process, "mint_identity", child.mint_identity)
    return child


async def minted(identities: MintedIdentities, name: str, times: int = 1) -> None:
    """Ask for an identity so many times at once, and return when every call has been answered."""
    answered = [asyncio.Event() for _ in range(times)]
    for event in answered:
        identities.mint(name, event.set)
    for event in answered:
        await event.wait()


def test_an_identity_is_minted_once_for_all_who_ask(certs: Path, child: Child) -> None:
    identities = MintedIdentities(ServerTLS(settings_of(certs)), lambda *_: None)
    assert identities.get("expired") is None
    asyncio.run(minted(identities, "expired", times=3))
    assert identities.get("expired") == (b"chain", b"key")
    assert [name for name, _ in child.asked] == ["expired"]


def test_it_names_the_hosts_of_the_server_and_itself_before_each(
    minted_hosts: ServerTLS, child: Child
) -> None:
    asyncio.run(minted(MintedIdentities(minted_hosts, lambda *_: None), "expired"))
    [(_, hosts)] = child.asked
    assert {"mock", "*.example.org", "10.0.0.1", "expired.mock", "expired.localhost"} <= set(hosts)
    assert not {"expired.*.example.org", "expired.10.0.0.1", "expired.::1"} & set(hosts)


@pytest.fixture
def minted_hosts(request: pytest.FixtureRequest) -> ServerTLS:
    return ServerTLS(settings_of(request.getfixturevalue("minted")))


def test_one_that_cannot_be_minted_is_reported_once_and_raises_its_reason(certs: Path, child: Child) -> None:
    child.error = "no such key"
    failed: list[Any] = []
    tls = ServerTLS(settings_of(certs))
    identities = MintedIdentities(tls, lambda *failure: failed.append(failure))
    asyncio.run(minted(identities, "expired", times=2))
    assert failed == [("expired", "no such key")]
    with pytest.raises(CertificateError, match="no such key"):
        identities.get("expired")
    assert not identities.fits(tls), "so that a reload tries again"


def test_they_fit_as_long_as_ca_and_hosts_stay_the_same(certs: Path, minted_hosts: ServerTLS) -> None:
    tls = ServerTLS(settings_of(certs))
    identities = MintedIdentities(tls, lambda *_: None)
    assert identities.fits(ServerTLS(settings_of(certs, reject="close"), 2))
    assert not identities.fits(ServerTLS(settings_of(certs, generate_hosts=("new.example",))))
    assert not identities.fits(minted_hosts)


def test_a_ca_without_its_key_is_found_before_a_connection_needs_it(certs: Path, tmp_path: Path) -> None:
    check_key(settings_of(certs), "tls.identity")
    with pytest.raises(CertificateError, match=r"^tls\.identity: .*ca\.key, which does not exist"):
        check_key(settings_of(tmp_path), "tls.identity")


def test_only_some_identities_have_a_certificate_of_their_own() -> None:
    assert needs_minting("expired")
    assert not needs_minting("good")
    assert not needs_minting("tls12-only")
