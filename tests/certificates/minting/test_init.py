"""What `certs init` mints, and what it leaves alone."""

import os
import ssl
from datetime import UTC, datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa, x25519
from minted_certificates import DAY, NOW, STRICT, bare_ca, contexts, handshake, identity, snapshot

from mockgpt.certificates.der import pem_blocks
from mockgpt.certificates.minting.init import general_names, initialise, unnamed_hosts, unnamed_uris
from mockgpt.certificates.minting.signing import (
    CLIENT,
    SERVER,
    Authority,
    Profile,
    common_name,
    issue,
    new_authority,
    new_key,
    pem,
)
from mockgpt.errors import CertificateError


def test_all_files_are_written_and_named(tmp_path):
    written = initialise(tmp_path / "certs")
    names = ["ca.crt", "ca.key", "server.crt", "server.key", "client.crt", "client.key", "client.pem"]
    assert [path.name for path in written] == names
    assert sorted(os.listdir(tmp_path / "certs")) == sorted(names)


@pytest.mark.parametrize("client", ["client", "gateway"])
@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1", "mock", "a.example.org", "10.0.0.1"])
def test_strict_openssl_accepts_both_sides(minted, client, host):
    seen = handshake(*contexts(minted, client), server_name=host)
    assert seen["subject"] == ((("organizationName", "mockgpt"),), (("commonName", client),))


def test_a_host_that_was_not_asked_for_is_refused_by_the_client(minted):
    with pytest.raises(ssl.SSLCertVerificationError, match="Hostname mismatch"):
        handshake(*contexts(minted), server_name="elsewhere.example")


def test_the_certificates_say_what_strict_verifiers_ask_for(minted):
    ca = x509.load_pem_x509_certificate((minted / "ca.crt").read_bytes())
    constraints = ca.extensions.get_extension_for_class(x509.BasicConstraints)
    usage = ca.extensions.get_extension_for_class(x509.KeyUsage)
    assert (constraints.critical, constraints.value.ca) == (True, True)
    assert (usage.critical, usage.value.key_cert_sign, usage.value.crl_sign) == (True, True, True)
    assert not usage.value.digital_signature
    key_identifier = ca.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value.key_identifier
    for name, purpose in (("server", SERVER), ("client", CLIENT)):
        leaf = x509.load_pem_x509_certificate((minted / f"{name}.crt").read_bytes())
        found = {extension.oid: extension for extension in leaf.extensions}
        assert not found[x509.BasicConstraints.oid].value.ca
        assert found[x509.KeyUsage.oid].critical
        assert found[x509.KeyUsage.oid].value.digital_signature
        assert tuple(found[x509.ExtendedKeyUsage.oid].value) == purpose
        assert found[x509.AuthorityKeyIdentifier.oid].value.key_identifier == key_identifier
        assert x509.SubjectKeyIdentifier.oid in found
        assert isinstance(leaf.public_key().curve, ec.SECP256R1)
        assert 0 < leaf.serial_number < 2**159
        assert leaf.not_valid_before_utc < datetime.now(UTC)
        assert leaf.not_valid_after_utc <= ca.not_valid_after_utc


def test_server_crt_is_the_leaf_alone_and_client_pem_is_both(minted):
    assert len(pem_blocks((minted / "server.crt").read_bytes(), "CERTIFICATE")) == 1
    both = (minted / "client.pem").read_bytes()
    assert both == (minted / "client.crt").read_bytes() + (minted / "client.key").read_bytes()
    assert b"BEGIN PRIVATE KEY" in both


def test_a_second_run_changes_nothing(minted):
    before = snapshot(minted)
    assert initialise(minted, clients=["gateway"]) == []
    assert snapshot(minted) == before


def test_a_client_added_later_touches_nothing_else(tmp_path):
    initialise(tmp_path)
    before = snapshot(tmp_path)
    written = initialise(tmp_path, clients=["alice", "alice", "client"])
    assert [path.name for path in written] == ["alice.crt", "alice.key", "alice.pem"]
    after = snapshot(tmp_path)
    assert {name: after[name] for name in before} == before
    assert identity(tmp_path / "alice.crt").subject == "CN=alice,O=mockgpt"
    handshake(*contexts(tmp_path, "alice"))


def test_force_mints_all_but_the_ca_again(tmp_path):
    initialise(tmp_path)
    before = snapshot(tmp_path)
    initialise(tmp_path, hosts=["new.example"], force=True)
    after = snapshot(tmp_path)
    assert {name for name in before if before[name] == after[name]} == {"ca.crt", "ca.key"}
    handshake(*contexts(tmp_path), server_name="new.example")


def test_a_lost_pem_is_put_together_again(tmp_path):
    initialise(tmp_path)
    before = snapshot(tmp_path)
    (tmp_path / "client.pem").unlink()
    assert initialise(tmp_path) == [tmp_path / "client.pem"]
    assert snapshot(tmp_path) == before


def test_force_mends_half_a_leaf_pair_but_not_half_a_ca(tmp_path):
    initialise(tmp_path)
    (tmp_path / "server.key").unlink()
    initialise(tmp_path, force=True)
    handshake(*contexts(tmp_path))
    (tmp_path / "ca.key").unlink()
    with pytest.raises(CertificateError, match=r"without ca\.key: put it back, or move the rest away$"):
        initialise(tmp_path, force=True)


def test_a_new_ca_is_not_put_beside_leaves_of_an_old_one(tmp_path):
    initialise(tmp_path)
    (tmp_path / "ca.crt").unlink()
    (tmp_path / "ca.key").unlink()
    with pytest.raises(
        CertificateError, match=r"server\.crt, client\.crt cannot belong to a new CA.*--force"
    ):
        initialise(tmp_path)
    initialise(tmp_path, force=True)
    handshake(*contexts(tmp_path))


def put_ca(directory, authority):
    certificate, key = pem(*authority)
    (directory / "ca.crt").write_bytes(certificate)
    (directory / "ca.key").write_bytes(key)


@pytest.mark.parametrize(
    "key",
    [
        rsa.generate_private_key(65537, 2048),
        ec.generate_private_key(ec.SECP384R1()),
        ed25519.Ed25519PrivateKey.generate(),
    ],
    ids=["rsa", "p384", "ed25519"],
)
def test_a_ca_of_another_kind_is_reused(tmp_path, key):
    profile = Profile(common_name("own"), NOW - DAY, NOW + 30 * DAY, ca=True)
    put_ca(tmp_path, Authority(issue(profile, key, None), key))
    initialise(tmp_path)
    assert handshake(*contexts(tmp_path))["issuer"][-1] == (("commonName", "own"),)


def test_a_ca_without_key_identifier_can_sign(tmp_path):
    put_ca(tmp_path, bare_ca(new_key(), x509.BasicConstraints(True, None)))
    initialise(tmp_path)
    server, client = contexts(tmp_path)
    server.verify_flags &= ~STRICT
    client.verify_flags &= ~STRICT
    handshake(server, client)


def test_no_leaf_outlives_its_ca(tmp_path):
    put_ca(tmp_path, new_authority(NOW, days=10))
    initialise(tmp_path, days=100)
    assert identity(tmp_path / "server.crt").not_after == identity(tmp_path / "ca.crt").not_after


def test_the_ca_outlives_even_the_longest_leaf(tmp_path):
    initialise(tmp_path, days=36_500)
    assert identity(tmp_path / "server.crt").not_after < identity(tmp_path / "ca.crt").not_after


@pytest.mark.parametrize("days", [0, -1, 36_501])
def test_an_impossible_lifetime_is_refused(tmp_path, days):
    with pytest.raises(CertificateError, match=f"days: {days} is not allowed; 1 to 36500 are"):
        initialise(tmp_path / "certs", days=days)
    assert not (tmp_path / "certs").exists()


def not_a_ca():
    key = new_key()
    return Authority(issue(Profile(common_name("x"), NOW - DAY, NOW + DAY), key, None), key)


def test_a_ca_that_cannot_sign_is_refused_with_its_reason(tmp_path):
    good = new_authority(NOW)
    encrypted = good.key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(b"secret"),
    )
    exchange = x25519.X25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    certificate, key = pem(*good)
    cases = {
        "is encrypted": (certificate, encrypted),
        "is damaged": (certificate, b"junk"),
        "is not the key of": (certificate, pem(good.certificate, new_key())[1]),
        "is not a CA certificate": pem(*not_a_ca()),
        "is not a CA certificate .basicConstraints": pem(*bare_ca(new_key())),
        "cannot sign certificates": (certificate, exchange),
        "has expired": pem(*new_authority(NOW - 100 * DAY, days=1)),
    }
    for reason, (certificate, key) in cases.items():
        (tmp_path / "ca.crt").write_bytes(certificate)
        (tmp_path / "ca.key").write_bytes(key)
        with pytest.raises(CertificateError, match=reason):
            initialise(tmp_path)
        assert sorted(os.listdir(tmp_path)) == ["ca.crt", "ca.key"]


def test_the_ca_may_stand_in_a_bundle(tmp_path):
    put_ca(tmp_path, new_authority(NOW))
    other = pem(*new_authority(NOW))[0]
    (tmp_path / "ca.crt").write_bytes(other + (tmp_path / "ca.crt").read_bytes())
    initialise(tmp_path)
    handshake(*contexts(tmp_path))


@pytest.mark.parametrize(
    "name", ["", "ca", "CA", "server", "../x", "a/b", ".hidden", "a\n", "é", "a" * 65, "-x"]
)
def test_a_client_name_that_is_no_file_name_is_refused(tmp_path, name):
    with pytest.raises(CertificateError, match="client name"):
        initialise(tmp_path / "certs", clients=[name])
    assert not (tmp_path / "certs").exists()


@pytest.mark.parametrize("name", ["a", "a" * 64, "me@example.org", "team.gateway-1_b+c"])
def test_usual_client_names_are_taken(tmp_path, name):
    initialise(tmp_path, clients=[name])
    assert identity(tmp_path / f"{name}.crt").common_name == name


@pytest.mark.parametrize(
    "host",
    [
        "",
        "*",
        "a b",
        "host:8443",
        "https://a",
        "a..b",
        "a.",
        "-a",
        "a-",
        "*.*.a",
        "a.*.b",
        "w*.a",
        "münchen.de",
        "256.1.1.1",
        "10.0.0",
        "fe80::1%eth0",
        "[::1]",
        "a" * 64,
        ".".join(["a" * 60] * 5),
        "a\n",
    ],
)
def test_a_host_that_no_client_could_match_is_refused(tmp_path, host):
    with pytest.raises(CertificateError, match="host "):
        initialise(tmp_path / "certs", hosts=[host])
    assert not (tmp_path / "certs").exists()


def test_hosts_become_the_right_kind_of_name():
    names = general_names(["Mock_1.Example", "*.a.b", "10.0.0.1", "2001:DB8::1", "xn--mnchen-3ya.de"])
    assert [str(name.value) for name in names] == [
        "mock_1.example",
        "*.a.b",
        "10.0.0.1",
        "2001:db8::1",
        "xn--mnchen-3ya.de",
    ]


def test_hosts_that_the_certificate_does_not_name_are_returned(minted):
    hosts = ["MOCK", "other.example", "10.0.0.1", "10.0.0.2", "0:0::1"]
    assert unnamed_hosts(minted, hosts) == ["other.example", "10.0.0.2"]


def test_uris_whose_files_are_of_another_client_are_returned(tmp_path):
    initialise(tmp_path, clients=["gateway"], uris=["spiffe://prod/mesh"])
    uris = ["spiffe://prod/gateway", "spiffe://prod/mesh"]
    assert unnamed_uris(tmp_path, uris) == {"gateway.crt": "spiffe://prod/gateway"}


def test_a_host_named_twice_stands_once_in_the_certificate(tmp_path):
    initialise(tmp_path, hosts=["localhost", "Mock", "mock", "127.0.0.1"])
    assert identity(tmp_path / "server.crt").sans == ("DNS:localhost", "IP:127.0.0.1", "IP:::1", "DNS:mock")
