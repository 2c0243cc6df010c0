"""Every bad client certificate in a real handshake: the alert and the reason are those of its row."""

import ssl

import pytest
from minted_certificates import BY_NAME, VERSIONS, alert_of, client_context, meet, server_context
from pyreqwest.client import SyncClientBuilder
from pyreqwest.exceptions import BuilderError

from mockgpt.certificates.der import certificate_identity, crl_facts, pem_blocks
from mockgpt.certificates.minting.bad_client_catalogue import ENTRIES
from mockgpt.wire.tls.refusal_reasons import refusal_of


@pytest.mark.parametrize("checks_crl", [False, True], ids=["plain", "crl"])
@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", BY_NAME)
def test_each_certificate_gets_the_alert_of_its_row(certs, name, version, checks_crl):
    entry = BY_NAME[name]
    ciphers = "DEFAULT@SECLEVEL=0" if "SECLEVEL" in entry.needs else "DEFAULT"
    client_error, server_error = meet(
        server_context(certs, version, certs / "bad" / "crl.pem" if checks_crl else None),
        client_context(certs, certs / "bad" / f"{name}.pem", ciphers),
    )
    expected = entry.alert_tls12 if version == "1.2" else entry.alert_tls13
    if expected == "accepted" or ("crl" in entry.needs and not checks_crl):
        assert (client_error, server_error) == (None, None)
    else:
        assert alert_of(client_error) == expected
        assert refusal_of(server_error, None).reason == entry.reason


@pytest.mark.parametrize(
    ("version", "alert"), [("1.2", "handshake_failure"), ("1.3", "certificate_required")]
)
def test_only_no_certificate_at_all_gets_another_alert_by_version(certs, version, alert):
    client_error, _ = meet(server_context(certs, version), client_context(certs))
    assert alert_of(client_error) == alert


def test_an_openssl_client_does_not_load_the_weak_ones_by_default(certs):
    for entry in ENTRIES:
        if "SECLEVEL" in entry.needs:
            with pytest.raises(ssl.SSLError, match=r"EE_KEY_TOO_SMALL|CA_MD_TOO_WEAK"):
                client_context(certs, certs / "bad" / f"{entry.name}.pem")


def test_a_rustls_client_loads_all_but_those_the_table_names(certs):
    for entry in ENTRIES:
        builder = SyncClientBuilder().identity_pem((certs / "bad" / f"{entry.name}.pem").read_bytes())
        if "rustls" in entry.needs:
            with pytest.raises(BuilderError):
                builder.build()
        else:
            builder.build().close()


def test_the_other_ca_s_client_is_let_in_by_who_trusts_that_ca(certs):
    context = server_context(certs, "1.3")
    context.load_verify_locations(certs / "bad" / "other-ca-root.crt")
    assert meet(context, client_context(certs, certs / "bad" / "other-ca.pem")) == (None, None)


def test_the_hostile_names_arrive_escaped_and_cut(certs):
    def read(name):
        blocks = pem_blocks((certs / "bad" / f"{name}.crt").read_bytes(), "CERTIFICATE")
        return certificate_identity(blocks[0])

    hostile = read("hostile-subject").common_name
    assert hostile.startswith(r"evil\0d\0arefused reason=none\00\1b[31m\07\e2\80\ae")
    huge = read("huge-subject").common_name
    assert (len(huge), huge[-1]) == (1024, "…")


def test_the_crl_revokes_only_the_revoked(certs):
    crls = [crl_facts(der) for der in pem_blocks((certs / "bad" / "crl.pem").read_bytes(), "X509 CRL")]
    revoked = pem_blocks((certs / "bad" / "revoked.crt").read_bytes(), "CERTIFICATE")
    assert [crl.revoked for crl in crls] == [{certificate_identity(revoked[0]).serial}, set(), set()]
