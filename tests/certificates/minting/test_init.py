"""What `certs init` mints, what it leaves alone, and what `certs show` says."""

import datetime
import os
import re
import ssl
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa, x25519

from mockgpt.certificates.der import certificate_identity, pem_blocks
from mockgpt.certificates.minting.init import general_names, initialise, unnamed_hosts
from mockgpt.certificates.minting.report import describe
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

NOW = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
DAY = datetime.timedelta(days=1)
STRICT = ssl.VerifyFlags.VERIFY_X509_STRICT


def snapshot(directory):
    return {path.name: path.read_bytes() for path in directory.iterdir()}


def identity(path):
    return certificate_identity(pem_blocks(path.read_bytes(), "CERTIFICATE")[0])


def handshake(server_context, client_context, server_name="localhost"):
    """Run a handshake in memory and a byte each way; return what the server learned of the client."""
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    server = server_context.wrap_bio(to_server, to_client, server_side=True)
    client = client_context.wrap_bio(to_client, to_server, server_hostname=server_name)
    pending = [client.do_handshake, server.do_handshake, lambda: client.write(b"x"), lambda: server.read(1)]
    for _ in range(20):
        for step in pending[:2]:
            try:
                step()
                pending.remove(step)
            except ssl.SSLWantReadError:
                continue
        if not pending:
            return server.getpeercert()
    raise AssertionError("the handshake does not end")


def contexts(directory, client="client"):
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.verify_mode = ssl.CERT_REQUIRED
    server.load_cert_chain(directory / "server.crt", directory / "server.key")
    server.load_verify_locations(directory / "ca.crt")
    peer = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    peer.load_verify_locations(directory / "ca.crt")
    peer.load_cert_chain(directory / f"{client}.pem")
    server.verify_flags |= STRICT
    peer.verify_flags |= STRICT
    return server, peer


@pytest.fixture(scope="module")
def minted(tmp_path_factory):
    directory = tmp_path_factory.mktemp("minted") / "certs"
    initialise(directory, hosts=["mock", "*.example.org", "10.0.0.1"], clients=["gateway"])
    return directory


def test_all_files_are_written_and_named(tmp_path):
    written = initialise(tmp_path / "certs")
    names = ["ca.crt", "ca.key", "server.crt", "server.key", "client.crt", "client.key", "client.pem"]
    assert [path.name for path in written] == names
    assert sorted(os.listdir(tmp_path / "certs")) == sorted(names)


def test_the_folder_and_the_keys_are_private(minted):
    assert stat.S_IMODE(minted.stat().st_mode) == 0o700
    for path in minted.iterdir():
        expected = 0o644 if path.suffix == ".crt" else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == expected & ~current_umask() | 0o600, path.name


def current_umask():
    umask = os.umask(0o077)
    os.umask(umask)
    return umask


@pytest.mark.parametrize(
    ("content", "mode"), [(None, 0o700), ("README.md", 0o700), ("notes.txt", 0o755)], ids=str
)
def test_only_a_folder_without_foreign_files_is_closed(tmp_path, content, mode):
    tmp_path.chmod(0o755)
    if content:
        (tmp_path / content).touch()
    initialise(tmp_path)
    assert stat.S_IMODE(tmp_path.stat().st_mode) == mode
    assert stat.S_IMODE((tmp_path / "ca.key").stat().st_mode) == 0o600


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
        assert leaf.not_valid_before_utc < NOW
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


@pytest.mark.parametrize("lost", ["ca.crt", "ca.key", "server.crt", "server.key", "client.crt", "client.key"])
def test_half_a_pair_is_refused_and_nothing_is_written(tmp_path, lost):
    initialise(tmp_path)
    (tmp_path / lost).unlink()
    before = snapshot(tmp_path)
    with pytest.raises(CertificateError, match=f"is there without {re.escape(lost)}: put it back, or move"):
        initialise(tmp_path, clients=["new"])
    assert snapshot(tmp_path) == before


def test_a_pem_alone_is_half_a_pair(tmp_path):
    initialise(tmp_path)
    (tmp_path / "client.crt").unlink()
    (tmp_path / "client.key").unlink()
    with pytest.raises(CertificateError, match=r"client.pem is there without client.crt and client.key"):
        initialise(tmp_path)


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


NO_CA = x509.BasicConstraints(ca=False, path_length=None)
KEY_AGREEMENT = x509.KeyUsage(False, False, False, False, True, False, False, False, False)


def bare_ca(key, *extensions):
    """A CA as older tools make it, without what `issue` always adds."""
    name = common_name("bare")
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(1).not_valid_before(NOW - DAY).not_valid_after(NOW + DAY)
    for extension in extensions:
        builder = builder.add_extension(extension, critical=True)
    return Authority(builder.sign(key, hashes.SHA256()), key)


def test_a_ca_without_key_identifier_can_sign(tmp_path):
    put_ca(tmp_path, bare_ca(new_key(), x509.BasicConstraints(True, None)))
    initialise(tmp_path)
    server, client = contexts(tmp_path)
    server.verify_flags &= ~STRICT
    client.verify_flags &= ~STRICT
    handshake(server, client)


def test_show_tells_that_a_ca_lacks_its_key_usage(tmp_path):
    authority = bare_ca(new_key(), x509.BasicConstraints(True, None))
    assert "a CA without keyUsage keyCertSign" in describe(write(tmp_path, as_pem(authority.certificate)))


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


def test_hosts_that_the_certificate_does_not_name_are_told(minted):
    hosts = ["MOCK", "other.example", "10.0.0.1", "10.0.0.2", "0:0::1"]
    assert unnamed_hosts(minted, hosts) == ["other.example", "10.0.0.2"]


def test_a_host_named_twice_stands_once_in_the_certificate(tmp_path):
    initialise(tmp_path, hosts=["localhost", "Mock", "mock", "127.0.0.1"])
    assert identity(tmp_path / "server.crt").sans == ("DNS:localhost", "IP:127.0.0.1", "IP:::1", "DNS:mock")


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(CertificateError, match=r"file: (Not a directory|File exists)"):
        initialise(tmp_path / "file")
    with pytest.raises(CertificateError, match="Not a directory"):
        initialise(tmp_path / "file" / "certs")


def test_a_write_that_fails_leaves_no_temporary_file(tmp_path):
    (tmp_path / "ca.crt").mkdir()
    (tmp_path / "ca.key").mkdir()
    with pytest.raises(CertificateError, match="Is a directory"):
        initialise(tmp_path)
    (tmp_path / "ca.crt").rmdir()
    (tmp_path / "ca.key").rmdir()
    (tmp_path / "server.pem").touch()
    with pytest.raises(CertificateError, match="without"):
        initialise(tmp_path)
    assert not [name for name in os.listdir(tmp_path) if name.endswith(".new")]


def test_a_disk_that_fails_leaves_neither_half_a_file_nor_a_temporary_one(tmp_path, monkeypatch):
    def fail(*_arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(CertificateError, match="No space left on device"):
        initialise(tmp_path)
    assert os.listdir(tmp_path) == []


def test_threads_and_processes_that_mint_at_once_end_with_one_set(tmp_path):
    code = (
        "import sys, pathlib, mockgpt.certificates.minting.init as c; c.initialise(pathlib.Path(sys.argv[1]))"
    )
    children = [subprocess.Popen([sys.executable, "-c", code, str(tmp_path)]) for _ in range(3)]
    threads = [threading.Thread(target=initialise, args=(tmp_path,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [child.wait(60) for child in children] == [0, 0, 0]
    handshake(*contexts(tmp_path))


def write(directory, *contents):
    path = directory / "file.pem"
    path.write_bytes(b"".join(contents))
    return path


def leaf(authority, key=None, name="x", **changes):
    profile = Profile(common_name(name), NOW - DAY, NOW + 90 * DAY, CLIENT)._replace(**changes)
    return issue(profile, key or new_key(), authority)


def as_pem(certificate):
    return certificate.public_bytes(serialization.Encoding.PEM)


AUTHORITY = new_authority(NOW)
WEAK_KEY = rsa.generate_private_key(65537, 1024)


@pytest.mark.parametrize(
    ("problem", "certificate"),
    [
        (r"expired 2 days ago", leaf(AUTHORITY, not_before=NOW - 9 * DAY, not_after=NOW - 2.1 * DAY)),
        (r"not valid for another 2 days", leaf(AUTHORITY, not_before=NOW + 2.1 * DAY)),
        (r"expires in (2 h 5\d min|3 h 0 min)", leaf(AUTHORITY, not_after=NOW + DAY / 8)),
        (r"weak key: RSA below 2048 bits", leaf(AUTHORITY, WEAK_KEY)),
        (r"weak key: EC below 224 bits", leaf(AUTHORITY, ec.generate_private_key(ec.SECP192R1()))),
        (r"signed by itself, not by a CA", leaf(None)),
        (r"a server certificate without names", leaf(AUTHORITY, purposes=SERVER)),
    ],
)
def test_show_says_what_is_wrong(tmp_path, problem, certificate):
    text = describe(write(tmp_path, as_pem(certificate)))
    assert len(re.findall("problem", text)) == 1
    assert re.search(rf"^   problem      {problem}", text, re.MULTILINE)


def test_show_finds_nothing_wrong_with_what_init_mints(minted):
    for path in minted.iterdir():
        assert "problem" not in describe(path)


def test_show_tells_a_key_usage_that_tls_cannot_use(tmp_path):
    bare = bare_ca(new_key(), KEY_AGREEMENT, NO_CA).certificate
    assert "keyUsage without digitalSignature: TLS refuses it" in describe(write(tmp_path, as_pem(bare)))


def test_show_names_keys_and_uses_of_other_kinds(tmp_path):
    text = describe(write(tmp_path, as_pem(leaf(None, ed25519.Ed25519PrivateKey.generate(), purposes=()))))
    assert "key          Ed25519" in text
    assert "signature    1.3.101.112" in text
    assert "use          any" in text


def test_show_reads_a_bundle_in_order(tmp_path, minted):
    text = describe(minted / "client.pem")
    assert re.search(
        r"1\. certificate\n   subject      CN=client,O=mockgpt\n   issuer       CN=mockgpt CA", text
    )
    assert "2. private key\n   type         EC secp256r1\n   belongs to   the first certificate" in text
    assert identity(minted / "client.crt").fingerprint_sha256 in text
    secret = (minted / "client.key").read_text().splitlines()[1]
    assert secret not in text


def test_show_tells_a_key_that_belongs_to_nothing_or_to_the_wrong_one(tmp_path):
    key = new_key()
    own, other = as_pem(leaf(AUTHORITY, key)), as_pem(leaf(AUTHORITY))
    secret = pem(AUTHORITY.certificate, key)[1]
    assert "belongs to none" in describe(write(tmp_path, other, secret))
    assert "the key's certificate must come first" in describe(write(tmp_path, other, own, secret))
    assert "not a chain in order" in describe(write(tmp_path, as_pem(AUTHORITY.certificate), own))


def test_show_reads_der_crl_encrypted_keys_and_requests(tmp_path):
    assert "use          CA" in describe(
        write(tmp_path, AUTHORITY.certificate.public_bytes(serialization.Encoding.DER))
    )
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(AUTHORITY.certificate.subject)
        .last_update(NOW - 9 * DAY)
        .next_update(NOW - DAY)
    )
    for serial in range(1, 23):
        revoked = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(NOW - DAY).build()
        builder = builder.add_revoked_certificate(revoked)
    crl = builder.sign(AUTHORITY.key, hashes.SHA256())
    for encoding in (serialization.Encoding.DER, serialization.Encoding.PEM):
        text = describe(write(tmp_path, crl.public_bytes(encoding)))
        assert "1. certificate revocation list" in text
        assert "14 and 2 more" in text
        assert "problem      stale" in text
    encrypted = AUTHORITY.key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(b"secret"),
    )
    assert "1. encrypted private key\n   type         encrypted" in describe(write(tmp_path, encrypted))
    request = x509.CertificateSigningRequestBuilder().subject_name(common_name("x"))
    signed = request.sign(new_key(), hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
    assert "1. certificate request" in describe(write(tmp_path, signed))


def test_show_survives_damage_inside(tmp_path):
    der = bytearray(leaf(AUTHORITY).public_bytes(serialization.Encoding.DER))
    spki = bytes.fromhex("06072a8648ce3d0201")  # id-ecPublicKey, made into an algorithm nobody knows
    der[der.index(spki) + 8] = 0x7F
    text = describe(write(tmp_path, ssl.DER_cert_to_PEM_cert(bytes(der)).encode()))
    assert "subject      CN=x,O=mockgpt" in text
    assert "damaged, or of a kind" in text
    junk = b"-----BEGIN %s-----\nAAAA\n-----END %s-----\n"
    kinds = (b"CERTIFICATE", b"X509 CRL", b"PRIVATE KEY")
    text = describe(write(tmp_path, *(junk % (kind, kind) for kind in kinds)))
    assert text.count("problem") == 3


@pytest.mark.parametrize("content", [b"", b"hello", b"-----BEGIN CERTIFICATE-----\nAAAA", b"\x30\x03abc"])
def test_show_refuses_what_is_nothing_of_the_kind(tmp_path, content):
    with pytest.raises(CertificateError, match="neither PEM nor a DER"):
        describe(write(tmp_path, content))


def test_show_refuses_a_missing_file_and_an_endless_one(tmp_path):
    with pytest.raises(CertificateError, match="No such file"):
        describe(tmp_path / "missing")
    with pytest.raises(CertificateError, match="larger than"):
        describe(Path("/dev/zero"))


def test_show_takes_a_bundle_of_roots_for_no_chain(tmp_path):
    bundle = write(tmp_path, as_pem(AUTHORITY.certificate), as_pem(new_authority(NOW).certificate))
    assert "problem" not in describe(bundle)


def test_show_bounds_what_it_prints(tmp_path):
    one = as_pem(AUTHORITY.certificate)
    text = describe(write(tmp_path, one * 205))
    assert text.endswith("… and 5 more")
