"""The bad server identities in a real handshake: a verifying client refuses each for its reason."""

import ssl

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from minted_certificates import VERSIONS, alert_of, client_context, meet

from mockgpt.certificates.bad_servers import IDENTITIES
from mockgpt.certificates.child_process import mint_identity
from mockgpt.certificates.der import certificate_identity, pem_blocks
from mockgpt.certificates.minting.bad_servers import mint_server_identity
from mockgpt.errors import CertificateError


def identity_context(directory, name):
    """A server context as the table asks for, with what was minted; files only because Python wants them."""
    chain, key = mint_server_identity(
        name, directory.parent / "ca.crt", directory.parent / "ca.key", ["mock"]
    )
    directory.mkdir(exist_ok=True)
    path = directory / f"{name}.pem"
    path.write_bytes(key + chain)
    identity = IDENTITIES[name]
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if identity.ciphers:
        context.set_ciphers(identity.ciphers)
    context.minimum_version = VERSIONS[identity.minimum_version or "1.2"]
    context.maximum_version = VERSIONS[identity.maximum_version or "1.3"]
    context.load_cert_chain(path)
    return context


@pytest.mark.parametrize("server_name", ["localhost", "127.0.0.1", "mock", "{name}.localhost"])
@pytest.mark.parametrize("name", IDENTITIES)
def test_a_verifying_client_refuses_each_bad_server_for_its_reason(certs, name, server_name):
    client_error, _ = meet(
        identity_context(certs / "servers", name), client_context(certs), server_name.format(name=name)
    )
    refusal = IDENTITIES[name].refusal
    if not refusal:
        assert client_error is None
    elif isinstance(client_error, ssl.SSLCertVerificationError):
        assert client_error.verify_message.startswith(refusal) or refusal in str(client_error)
    else:
        assert refusal in (alert_of(client_error), client_error.reason)


@pytest.mark.parametrize(
    ("name", "offered", "accepted"),
    [
        ("tls12-only", "1.2", True),
        ("tls12-only", "1.3", False),
        ("tls13-only", "1.3", True),
        ("tls13-only", "1.2", False),
    ],
)
def test_one_version_only_is_refused_by_a_client_of_the_other(certs, name, offered, accepted):
    client = client_context(certs)
    client.minimum_version = client.maximum_version = VERSIONS[offered]
    client_error, _ = meet(identity_context(certs / "servers", name), client)
    assert accepted if client_error is None else alert_of(client_error) == "protocol_version" and not accepted


def test_a_client_that_does_not_verify_takes_every_certificate(certs):
    """So what refuses is the verification, not the handshake."""
    for name in IDENTITIES:
        client = client_context(certs, ciphers="DEFAULT@SECLEVEL=0")
        client.check_hostname = False
        client.verify_mode = ssl.CERT_NONE
        client_error, _ = meet(identity_context(certs / "servers", name), client)
        assert (client_error is None) == (name != "no-common-cipher"), name


def test_an_unknown_identity_is_refused_with_what_is_allowed(certs):
    with pytest.raises(CertificateError, match=r"server identity 'evil' is not one of good, expired"):
        mint_server_identity("evil", certs / "ca.crt", certs / "ca.key")


def test_identities_are_minted_in_a_child_too(certs):
    chain, key = mint_identity("untrusted-root", certs / "ca.crt", certs / "ca.key", ["mock.example"])
    leaf, root = map(certificate_identity, pem_blocks(chain, "CERTIFICATE"))
    assert leaf.issuer == root.subject
    assert "DNS:untrusted-root.localhost" in leaf.sans
    assert "DNS:mock.example" in leaf.sans
    assert key.startswith(b"-----BEGIN PRIVATE KEY-----")
    with pytest.raises(CertificateError, match="No such file"):
        mint_identity("good", certs / "ca.crt", certs / "missing.key")


def test_only_the_weak_key_is_weak(certs):
    for name in IDENTITIES:
        chain, _ = mint_server_identity(name, certs / "ca.crt", certs / "ca.key")
        key = x509.load_pem_x509_certificates(chain)[0].public_key()
        assert isinstance(key, rsa.RSAPublicKey) == (name == "weak-key")
