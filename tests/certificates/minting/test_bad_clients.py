"""Every bad certificate in a real handshake: the alert and the reason are those its row promises."""

import datetime
import json
import re
import ssl
import stat

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa
from pyreqwest.client import SyncClientBuilder
from pyreqwest.exceptions import BuilderError

from mockgpt.certificates.bad_servers import IDENTITIES
from mockgpt.certificates.child_process import mint_identity
from mockgpt.certificates.der import certificate_identity, crl_facts, pem_blocks
from mockgpt.certificates.minting.bad_client_catalogue import ENTRIES, catalogue_table, write_catalogue
from mockgpt.certificates.minting.bad_clients import MINTERS
from mockgpt.certificates.minting.bad_servers import mint_server_identity
from mockgpt.certificates.minting.init import initialise
from mockgpt.certificates.minting.report import describe
from mockgpt.certificates.minting.signing import Authority, Profile, common_name, issue, new_authority, pem
from mockgpt.errors import CertificateError
from mockgpt.wire.tls.refusal_reasons import refusal_of

NOW = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
DAY = datetime.timedelta(days=1)
VERSIONS = {"1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}
BY_NAME = {entry.name: entry for entry in ENTRIES}


def alert_of(error):
    """TLSV13_ALERT_CERTIFICATE_REQUIRED to certificate_required."""
    return error.reason.partition("_ALERT_")[2].lower()


def meet(server_context, client_context, server_name="localhost"):
    """Run a handshake and a byte from server to client; return the errors of client and server, or None.

    Under TLS 1.3 a client learns of its refusal at its first read, so it must read.
    """
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    server = server_context.wrap_bio(to_server, to_client, server_side=True)
    client = client_context.wrap_bio(to_client, to_server, server_hostname=server_name)
    steps = {
        "client": [client.do_handshake, lambda: client.read(1)],
        "server": [server.do_handshake, lambda: server.write(b"x")],
    }
    errors = {"client": None, "server": None}
    for _ in range(12):
        for side, pending in steps.items():
            try:
                while pending:
                    pending[0]()
                    pending.pop(0)
            except ssl.SSLWantReadError:
                continue
            except ssl.SSLError as error:
                errors[side] = error
                pending.clear()
    if not errors["server"] and not errors["client"]:
        assert not any(steps.values()), "the handshake does not end"
    return errors["client"], errors["server"]


def server_context(directory, version, crl=None):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = context.maximum_version = VERSIONS[version]
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_cert_chain(directory / "server.crt", directory / "server.key")
    context.load_verify_locations(directory / "ca.crt")
    if crl:
        context.load_verify_locations(crl)
        context.verify_flags |= ssl.VerifyFlags.VERIFY_CRL_CHECK_LEAF
    return context


def client_context(directory, pair=None, ciphers="DEFAULT"):
    context = ssl.create_default_context(cafile=str(directory / "ca.crt"))
    context.set_ciphers(ciphers)
    if pair:
        context.load_cert_chain(pair)
    return context


@pytest.fixture(scope="module")
def certs(tmp_path_factory):
    directory = tmp_path_factory.mktemp("bad") / "certs"
    initialise(directory)
    write_catalogue(directory / "bad", directory)
    return directory


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
def test_only_no_certificate_at_all_is_told_differently_by_version(certs, version, alert):
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


def test_every_row_has_its_files_and_its_minter(certs):
    assert list(MINTERS) == list(BY_NAME)
    rows = json.loads((certs / "bad" / "catalogue.json").read_text())
    assert [row["name"] for row in rows] == list(BY_NAME)
    assert rows[5] == {
        "name": "expired",
        "wrong": "its validity ended yesterday",
        "reason": "expired",
        "alert_tls12": "certificate_expired",
        "alert_tls13": "certificate_expired",
        "needs": "",
        "files": ["expired.crt", "expired.key", "expired.pem"],
    }
    named = {file for row in rows for file in row["files"]}
    there = {path.name for path in (certs / "bad").iterdir()}
    assert there == named | {"catalogue.json", "crl.pem", "other-ca-root.crt"}
    for path in (certs / "bad").iterdir():
        if path.suffix == ".key" or (path.stem in BY_NAME and path.suffix == ".pem"):
            assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name


def test_the_table_lines_up_and_names_every_file():
    lines = catalogue_table(ENTRIES).splitlines()
    assert re.split("  +", lines[0]) == ["file", "what is wrong", "TLS 1.2", "TLS 1.3", "needs"]
    column = lines[0].index("TLS 1.2")
    for entry, line in zip(ENTRIES, lines[1:], strict=True):
        assert line.startswith(f"{entry.name}.pem ")
        assert line[column:].startswith(entry.alert_tls12)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("expired", "expired 24 h"),
        ("not-yet-valid", "not valid for another"),
        ("nearly-expired", "expires in 0 h 59 min|expires in 1 h 0 min"),
        ("self-signed", "signed by itself"),
        ("weak-key", "weak key: RSA below 2048"),
        ("weak-signature", "weak signature: sha1"),
        ("wrong-order", "the certificate after it did not sign it"),
    ],
)
def test_show_names_the_fault(certs, name, problem):
    assert re.search(f"problem +({problem})", describe(certs / "bad" / f"{name}.pem"))


def test_show_reads_every_file_of_the_catalogue_and_prints_nothing_that_steers(certs):
    for path in (certs / "bad").iterdir():
        if path.suffix != ".json":
            assert all(line.isprintable() for line in describe(path).splitlines()), path.name


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


def test_a_missing_ca_is_minted_with_its_whole_set(tmp_path):
    assert write_catalogue(tmp_path / "bad", tmp_path / "certs") == list(ENTRIES)
    context = server_context(tmp_path / "certs", "1.3")
    pair = tmp_path / "bad" / "good-chain.pem"
    assert meet(context, client_context(tmp_path / "certs", pair)) == (None, None)


def test_a_second_catalogue_replaces_the_first_and_leaves_the_ca(tmp_path):
    write_catalogue(tmp_path / "bad", tmp_path)
    before = {path: path.read_bytes() for path in [*tmp_path.glob("*.*"), *(tmp_path / "bad").iterdir()]}
    write_catalogue(tmp_path / "bad", tmp_path)
    same = {path.name for path, content in before.items() if path.read_bytes() == content}
    assert same == {path.name for path in tmp_path.glob("*.*")} | {"catalogue.json"}


@pytest.mark.parametrize(
    "key",
    [rsa.generate_private_key(65537, 2048), ed25519.Ed25519PrivateKey.generate()],
    ids=["rsa", "ed25519"],
)
def test_a_ca_of_another_kind_signs_the_catalogue_too(tmp_path, key):
    profile = Profile(common_name("own"), NOW - DAY, NOW + 30 * DAY, ca=True)
    certificate, secret = pem(issue(profile, key, None), key)
    (tmp_path / "ca.crt").write_bytes(certificate)
    (tmp_path / "ca.key").write_bytes(secret)
    initialise(tmp_path)
    write_catalogue(tmp_path / "bad", tmp_path)
    context = server_context(tmp_path, "1.3", tmp_path / "bad" / "crl.pem")
    for name in ("weak-signature", "revoked", "unknown-critical"):
        client = client_context(tmp_path, tmp_path / "bad" / f"{name}.pem", "DEFAULT@SECLEVEL=0")
        client_error, _ = meet(context, client)
        assert alert_of(client_error) == BY_NAME[name].alert_tls13


def test_a_ca_that_cannot_sign_is_one_sentence(tmp_path):
    expired = new_authority(NOW - 100 * DAY, days=1)
    for authority, reason in (
        (expired, "has expired"),
        (Authority(expired.certificate, new_authority(NOW).key), "not the key"),
    ):
        certificate, key = pem(*authority)
        (tmp_path / "ca.crt").write_bytes(certificate)
        (tmp_path / "ca.key").write_bytes(key)
        with pytest.raises(CertificateError, match=reason):
            write_catalogue(tmp_path / "bad", tmp_path)
        with pytest.raises(CertificateError, match=reason):
            mint_server_identity("good", tmp_path / "ca.crt", tmp_path / "ca.key")
    assert not (tmp_path / "bad").exists()


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
