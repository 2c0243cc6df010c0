"""The table of bad server identities."""

from __future__ import annotations

from pathlib import Path

import pytest
from tls_files_of import settings_of

from mockgpt.certificates.bad_servers import IDENTITIES
from mockgpt.certificates.minting.bad_servers import mint_server_identity
from mockgpt.certificates.tls_contexts import ServerTLS
from mockgpt.errors import CertificateError


def test_good_is_the_first_and_nothing_is_wrong_with_it() -> None:
    name, good = next(iter(IDENTITIES.items()))
    assert (name, good.wrong, good.refusal, good.minted) == ("good", "nothing", "", False)


@pytest.mark.parametrize("name", IDENTITIES)
def test_a_name_can_be_the_first_label_of_a_host(name: str) -> None:
    assert name.replace("-", "a").isalnum()
    assert name == name.lower()


@pytest.mark.parametrize("name", IDENTITIES)
def test_what_is_minted_by_a_row_can_be_shown_in_a_context_of_that_row(certs: Path, name: str) -> None:
    identity = IDENTITIES[name]
    pair = mint_server_identity(name, certs / "ca.crt", certs / "ca.key") if identity.minted else None
    versions = {
        key: value
        for key in ("minimum_version", "maximum_version")
        if (value := getattr(identity, key)) is not None
    }
    tls = ServerTLS(settings_of(certs))
    assert tls.context_of(pair, identity.ciphers, **versions) is not tls.context or name == "good"


def test_openssl_loads_the_weak_key_only_with_the_ciphers_of_its_row(certs: Path) -> None:
    pair = mint_server_identity("weak-key", certs / "ca.crt", certs / "ca.key")
    with pytest.raises(CertificateError, match="too weak for TLS"):
        ServerTLS(settings_of(certs)).context_of(pair)
