"""Settings to contexts: keys and chains of every form, revocation lists, the key log, who is let in again."""

from __future__ import annotations

import ssl
import stat
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from tls_files_of import settings_of

from mockgpt.certificates.der import certificate_identity, pem_blocks
from mockgpt.certificates.minting.bad_client_catalogue import write_catalogue
from mockgpt.certificates.minting.init import general_names, load_authority
from mockgpt.certificates.minting.signing import (
    SERVER,
    Authority,
    Profile,
    certificate_pem,
    common_name,
    issue,
    key_pem,
    new_authority,
    new_intermediate,
    signature_hash,
)
from mockgpt.certificates.tls_contexts import ServerTLS
from mockgpt.certificates.tls_files import signature, warnings_of, will_mint
from mockgpt.config import TLSSettings
from mockgpt.errors import CertificateError
from mockgpt.wire.connection import Identity
from mockgpt.wire.tls.channel import TLSChannel
from mockgpt.wire.tls.refusal_reasons import HandshakeFailed

NOW = datetime.now(UTC).replace(microsecond=0)
DAY = timedelta(days=1)


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, bytes], str]:
    def write_file(name: str, content: bytes) -> str:
        path = tmp_path / name
        path.write_bytes(content)
        return str(path)

    return write_file


def shake_hands(server: ssl.SSLContext, client: ssl.SSLContext) -> TLSChannel:
    """Run a handshake to its end; raises what the client raises."""
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    tls = client.wrap_bio(incoming, outgoing, server_hostname="localhost")
    channel = TLSChannel(server)
    for _ in range(5):
        try:
            tls.do_handshake()
        except ssl.SSLWantReadError:
            pass
        channel.receive(outgoing.read() or b"")
        incoming.write(channel.take_output())
    assert channel.result is not None
    return channel


def client_of(certificates: Path, ca: str = "", pem: Path | None = None) -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=ca or str(certificates / "ca.crt"))
    context.load_cert_chain(pem or certificates / "client.pem")
    return context


# -- keys, chains and bundles ------------------------------------------------------------------


def test_an_encrypted_key_opens_with_its_password_alone(
    certificates: Path, write: Callable[[str, bytes], str]
) -> None:
    key = serialization.load_pem_private_key((certificates / "server.key").read_bytes(), None)
    locked = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(b"open sesame"),
    )
    settings = settings_of(certificates, key_path=write("locked.key", locked))
    context = ServerTLS(settings._replace(key_password="open sesame")).context
    shake_hands(context, client_of(certificates))
    for wrong, said in (("", "empty, and there is a password on"), ("close sesame", "it does not open")):
        with pytest.raises(CertificateError, match=rf"^tls\.key_password: {said} .*locked\.key$"):
            ServerTLS(settings._replace(key_password=wrong))


def test_a_file_without_a_key_is_named_alone(certificates: Path, write: Callable[[str, bytes], str]) -> None:
    with pytest.raises(CertificateError, match=r"^tls\.key_path: .*ca\.crt holds no PEM private key; mint"):
        ServerTLS(settings_of(certificates, key_path=str(certificates / "ca.crt")))
    broken = b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
    with pytest.raises(CertificateError, match=r"server\.crt and .*broken\.key are no usable PEM pair; mint"):
        ServerTLS(settings_of(certificates, key_path=write("broken.key", broken)))


def test_a_chain_is_sent_with_the_certificate(certificates: Path, write: Callable[[str, bytes], str]) -> None:
    root = load_authority(certificates / "ca.crt", certificates / "ca.key")
    middle = new_intermediate(root, NOW - DAY, NOW + DAY)
    key = ec.generate_private_key(ec.SECP256R1())
    profile = Profile(
        common_name("chained"), NOW - DAY, NOW + DAY, SERVER, tuple(general_names(["localhost"]))
    )
    chain = certificate_pem(issue(profile, key, middle)) + certificate_pem(middle.certificate)
    both = write("both.pem", key_pem(key) + chain)
    shake_hands(
        ServerTLS(settings_of(certificates, cert_path=both, key_path=both)).context, client_of(certificates)
    )


def test_a_bundle_of_cas_lets_the_clients_of_each_come_in(
    certificates: Path, write: Callable[[str, bytes], str], tmp_path: Path
) -> None:
    write_catalogue(tmp_path / "bad", certificates)
    stranger = tmp_path / "bad" / "other-ca.pem"
    bundle = write(
        "bundle.crt",
        (tmp_path / "bad" / "other-ca-root.crt").read_bytes() + (certificates / "ca.crt").read_bytes(),
    )
    context = ServerTLS(settings_of(certificates, ca_cert_path=bundle)).context
    for pem in (stranger, certificates / "client.pem"):
        shake_hands(context, client_of(certificates, pem=pem))


def test_a_file_without_a_root_is_warned_of_and_refuses_every_client(
    certificates: Path, write: Callable[[str, bytes], str]
) -> None:
    root = load_authority(certificates / "ca.crt", certificates / "ca.key")
    middle = certificate_pem(new_intermediate(root, NOW - DAY, NOW + DAY).certificate)
    leaf = (certificates / "client.crt").read_bytes()
    for name, content in (("leaf.crt", leaf), ("middle.crt", middle)):
        tls = ServerTLS(settings_of(certificates, ca_cert_path=write(name, content)))
        (said,) = warnings_of(tls.settings, tls.material, tls.revocations)
        assert said.startswith("tls.ca_cert_path: ")
        assert "holds no certificate that signed itself" in said
        with pytest.raises(HandshakeFailed, match="unknown_ca"):
            shake_hands(tls.context, client_of(certificates))
    whole = write("whole.crt", leaf + middle + (certificates / "ca.crt").read_bytes())
    tls = ServerTLS(settings_of(certificates, ca_cert_path=whole))
    assert warnings_of(tls.settings, tls.material, tls.revocations) == []
    shake_hands(tls.context, client_of(certificates))


@pytest.mark.parametrize(
    "key",
    [rsa.generate_private_key(65537, 2048), ec.generate_private_key(ec.SECP384R1())],
    ids=["rsa", "p384"],
)
def test_other_keys_serve_too(
    certificates: Path,
    write: Callable[[str, bytes], str],
    key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey,
) -> None:
    root = load_authority(certificates / "ca.crt", certificates / "ca.key")
    names = tuple(general_names(["localhost"]))
    certificate = issue(Profile(common_name("x"), NOW - DAY, NOW + DAY, SERVER, names), key, root)
    cert_path, key_path = write("x.crt", certificate_pem(certificate)), write("x.key", key_pem(key))
    settings = settings_of(certificates, cert_path=cert_path, key_path=key_path)
    shake_hands(ServerTLS(settings).context, client_of(certificates))


def test_a_key_of_another_certificate_is_named(certificates: Path) -> None:
    with pytest.raises(CertificateError, match=r"^tls\.key_path: .*client\.key is not the key of"):
        ServerTLS(settings_of(certificates, key_path=str(certificates / "client.key")))


# -- revocation lists --------------------------------------------------------------------------


def revocation_list(
    authority: Authority, revoked: int | None = None, start: datetime = NOW - DAY, end: datetime = NOW + DAY
) -> bytes:
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(authority.certificate.subject)
        .last_update(start)
        .next_update(end)
    )
    if revoked is not None:
        entry = x509.RevokedCertificateBuilder().serial_number(revoked).revocation_date(start).build()
        builder = builder.add_revoked_certificate(entry)
    crl = builder.sign(authority.key, signature_hash(authority.key))
    return crl.public_bytes(serialization.Encoding.PEM)


def test_checking_without_a_list_of_the_ca_does_not_start(
    certificates: Path, write: Callable[[str, bytes], str]
) -> None:
    stranger = write("stranger.pem", revocation_list(new_authority(NOW)))
    with pytest.raises(CertificateError, match=r"^tls\.crl_path: .*stranger\.pem is of CN=mockgpt CA "):
        ServerTLS(settings_of(certificates, crl_path=stranger))
    empty = write("empty.pem", b"nothing")
    with pytest.raises(CertificateError, match=r"^tls\.crl_path: .*empty\.pem holds no PEM revocation list"):
        ServerTLS(settings_of(certificates, crl_path=empty))
    with pytest.raises(CertificateError, match=r"^tls\.crl_path: .*missing\.pem does not exist$"):
        ServerTLS(settings_of(certificates, crl_path=str(certificates / "missing.pem")))


@pytest.mark.parametrize(
    ("start", "end", "warning"),
    [
        (NOW - 2 * DAY, NOW - DAY, "was due for renewal at"),
        (NOW + DAY, NOW + 2 * DAY, "is valid only from"),
    ],
    ids=["stale", "not yet valid"],
)
def test_a_list_out_of_its_time_is_warned_of(
    certificates: Path, write: Callable[[str, bytes], str], start: datetime, end: datetime, warning: str
) -> None:
    root = load_authority(certificates / "ca.crt", certificates / "ca.key")
    crl = write("crl.pem", revocation_list(root, start=start, end=end))
    tls = ServerTLS(settings_of(certificates, crl_path=crl))
    (said,) = warnings_of(tls.settings, tls.material, tls.revocations)
    assert warning in said
    assert "all its clients are refused as expired" in said


def test_a_ca_of_a_bundle_without_a_list_is_warned_of(
    certificates: Path, write: Callable[[str, bytes], str]
) -> None:
    root, other = load_authority(certificates / "ca.crt", certificates / "ca.key"), new_authority(NOW)
    bundle = write("two.crt", certificate_pem(root.certificate) + certificate_pem(other.certificate))
    crl = write("crl.pem", revocation_list(root))
    tls = ServerTLS(settings_of(certificates, ca_cert_path=bundle, crl_path=crl))
    (said,) = warnings_of(tls.settings, tls.material, tls.revocations)
    assert "holds no list of CN=mockgpt CA" in said


def test_a_client_that_resumes_is_checked_by_the_certificate_it_showed_then(
    certificates: Path, write: Callable[[str, bytes], str]
) -> None:
    root = load_authority(certificates / "ca.crt", certificates / "ca.key")
    der = pem_blocks((certificates / "client.crt").read_bytes(), "CERTIFICATE")[0]
    client = certificate_identity(der)
    assert client is not None
    assert ServerTLS(settings_of(certificates)).lapsed(client) is None
    crl = write("crl.pem", revocation_list(root, int(client.serial, 16)))
    tls = ServerTLS(settings_of(certificates, crl_path=crl))
    assert tls.lapsed(client) == "revoked"
    assert tls.lapsed(client._replace(issuer="CN=another")) is None
    assert tls.lapsed(client._replace(not_after="2020-01-01T00:00:00Z")) == "expired"
    assert tls.lapsed(None) is None


@pytest.mark.parametrize("tickets", [True, False])
@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_without_tickets_nothing_is_resumed_by_any_means(
    certificates: Path, version: ssl.TLSVersion, tickets: bool
) -> None:
    tls = ServerTLS(settings_of(certificates, session_tickets=tickets))
    client = client_of(certificates)
    client.maximum_version = version

    def connect(session: ssl.SSLSession | None) -> tuple[bool, ssl.SSLSession | None]:
        incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        side = client.wrap_bio(incoming, outgoing, server_hostname="localhost", session=session)
        channel = TLSChannel(tls.context_of())
        for step in (side.do_handshake, side.do_handshake, side.do_handshake, lambda: side.read(1)):
            try:
                step()
            except ssl.SSLWantReadError:
                pass
            channel.receive(outgoing.read())
            incoming.write(channel.take_output())
        assert channel.result is not None
        with pytest.raises(ssl.SSLWantReadError):
            side.read(1)
        return channel.result.resumed, side.session

    _, session = connect(None)
    assert connect(session)[0] == tickets


# -- the rest ----------------------------------------------------------------------------------


def test_the_key_log_is_written_for_its_owner_alone_and_warned_of(certificates: Path, tmp_path: Path) -> None:
    path = tmp_path / "keys.log"
    tls = ServerTLS(settings_of(certificates, keylog_path=str(path)))
    shake_hands(tls.context, client_of(certificates))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {line.split()[0] for line in path.read_text().splitlines() if not line.startswith("#")} >= {
        "CLIENT_HANDSHAKE_TRAFFIC_SECRET",
        "SERVER_TRAFFIC_SECRET_0",
    }
    (said,) = warnings_of(tls.settings, tls.material, tls.revocations)
    assert said.startswith(f"tls.keylog_path: THE KEYS OF ALL CONNECTIONS ARE WRITTEN TO {path}")


def test_a_key_log_that_cannot_be_written_does_not_start(certificates: Path, tmp_path: Path) -> None:
    with pytest.raises(CertificateError, match=r"^tls\.keylog_path: .* cannot be written by user"):
        ServerTLS(settings_of(certificates, keylog_path=str(tmp_path / "missing" / "keys.log")))


def test_a_client_that_is_refused_by_http_completes_the_handshake(certificates: Path) -> None:
    strict = ServerTLS(settings_of(certificates))
    assert strict.context.verify_mode is ssl.CERT_REQUIRED
    lenient = ServerTLS(settings_of(certificates, reject="http_401"))
    assert lenient.context.verify_mode is ssl.CERT_OPTIONAL
    nobody: Identity | None = None
    assert not lenient.allows(nobody)
    assert ServerTLS(settings_of(certificates, require_client_cert=False)).allows(nobody)


def test_what_was_read_stays_whatever_the_files_say_later(
    certificates: Path, write: Callable[[str, bytes], str]
) -> None:
    ca = write("ca.crt", (certificates / "ca.crt").read_bytes())
    settings = settings_of(certificates, ca_cert_path=ca)
    tls = ServerTLS(settings)
    assert signature(settings) == tls.material.signature
    write("ca.crt", b"broken, and longer or shorter than before")
    assert signature(settings) != tls.material.signature
    again = ServerTLS(settings._replace(maximum_version="1.2"), material=tls.material)
    shake_hands(again.context, client_of(certificates))


def test_no_disk_is_needed_where_memory_files_exist(
    certificates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.NamedTemporaryFile", None)
    settings = settings_of(certificates, allowed_clients=("CN=client",))
    shake_hands(ServerTLS(settings).context, client_of(certificates))


def test_elsewhere_a_temporary_file_does(certificates: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("os.memfd_create", raising=False)
    shake_hands(ServerTLS(settings_of(certificates)).context, client_of(certificates))


def test_minting_is_for_default_paths_with_nothing_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert will_mint(TLSSettings())
    assert not will_mint(TLSSettings(generate_missing=False))
    assert not will_mint(TLSSettings(cert_path="other.crt"))
    (tmp_path / "certs").mkdir()
    (tmp_path / "certs" / "ca.crt").symlink_to("nowhere")
    assert not will_mint(TLSSettings())


# -- what is wrong, and with which of many -------------------------------------------------------


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (lambda pem: pem.replace(b"MII", b"M!I", 1), "is not base64"),
        (lambda pem: pem.replace(b"-----END CERTIFICATE-----", b""), "has no line -----END CERTIFICATE-----"),
        (lambda pem: b"\n".join([*pem.split(b"\n")[:3], *pem.split(b"\n")[4:]]), "is no certificate"),
    ],
)
@pytest.mark.parametrize("last", [False, True])
def test_a_bundle_with_one_broken_block_says_which(
    certificates: Path,
    write: Callable[[str, bytes], str],
    damage: Callable[[bytes], bytes],
    why: str,
    last: bool,
) -> None:
    good = (certificates / "ca.crt").read_bytes()
    bundle = b"# ours\n" + good + damage(good) + (b"" if last else good)
    line = 1 + (b"# ours\n" + good).count(b"\n")
    expected = rf"^tls\.ca_cert_path: .*: block 2 of {2 if last else 3}, on line {line}, {why}"
    with pytest.raises(CertificateError, match=expected):
        ServerTLS(settings_of(certificates, ca_cert_path=write("bundle.crt", bundle)))


def test_an_issuer_of_the_same_name_with_another_key_is_told_apart(certificates: Path) -> None:
    root = load_authority(certificates / "ca.crt", certificates / "ca.key")
    key = ec.generate_private_key(ec.SECP256R1())
    twin = Authority(root.certificate, key)
    profile = Profile(common_name("client"), NOW - DAY, NOW + DAY)
    tls = ServerTLS(settings_of(certificates))
    hint = tls.issuer_hint(issue(profile, key, twin).public_bytes(serialization.Encoding.DER))
    assert "but another key" in hint
    assert "CN=mockgpt CA" in hint
    other = issue(profile, key, new_authority(NOW)).public_bytes(serialization.Encoding.DER)
    assert tls.issuer_hint(other) == tls.issuer_hint(None) == tls.issuer_hint(b"junk") == ""


@pytest.mark.parametrize(
    ("name", "matches"),
    [
        ("localhost", True),
        ("LOCALHOST.", True),
        ("other", False),
        ("api.localhost", False),
        ("127.0.0.1", True),
    ],
)
def test_a_server_name_is_compared_with_the_certificate(certificates: Path, name: str, matches: bool) -> None:
    assert ServerTLS(settings_of(certificates)).names_server(name) is matches


def test_a_star_is_one_label(certificates: Path) -> None:
    root = load_authority(certificates / "ca.crt", certificates / "ca.key")
    key = ec.generate_private_key(ec.SECP256R1())
    profile = Profile(common_name("x"), NOW - DAY, NOW + DAY, SERVER, tuple(general_names(["*.example.org"])))
    pair = certificate_pem(issue(profile, key, root)), key_pem(key)
    tls = ServerTLS(settings_of(certificates))
    names = ("a.example.org", "a.b.example.org", "example.org")
    assert [tls.names_server(name, pair) for name in names] == [True, False, False]


def test_a_client_is_allowed_by_the_last_of_its_many_names(certificates: Path) -> None:
    root = load_authority(certificates / "ca.crt", certificates / "ca.key")
    key = ec.generate_private_key(ec.SECP256R1())
    names = tuple(general_names([f"n{number}.example" for number in range(300)]))
    der = issue(Profile(common_name("x"), NOW - DAY, NOW + DAY, (), names), key, root).public_bytes(
        serialization.Encoding.DER
    )
    tls = ServerTLS(settings_of(certificates, allowed_clients=("DNS:n299.example",)))
    assert tls.allows(tls.identity(der))


# -- sessions, and clients that change their certificate -----------------------------------------


class Ticketed:
    """A client that keeps its session, as most do, and may load another certificate."""

    def __init__(self, certificates: Path, pem: Path, version: ssl.TLSVersion) -> None:
        self.context = client_of(certificates, pem=pem)
        self.context.minimum_version = self.context.maximum_version = version
        self.session: ssl.SSLSession | None = None

    def connect(self, server: ssl.SSLContext) -> TLSChannel:
        incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        tls = self.context.wrap_bio(incoming, outgoing, server_hostname="localhost", session=self.session)
        channel = TLSChannel(server)
        for _ in range(5):
            try:
                tls.do_handshake()
                tls.read(1)
            except ssl.SSLWantReadError:
                pass
            channel.receive(outgoing.read() or b"")
            incoming.write(channel.take_output())
        self.session = tls.session
        assert channel.result is not None
        return channel


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_a_client_with_a_session_of_an_expired_certificate_makes_a_full_handshake_with_its_new_one(
    certificates: Path,
    write: Callable[[str, bytes], str],
    monkeypatch: pytest.MonkeyPatch,
    version: ssl.TLSVersion,
) -> None:
    root = load_authority(certificates / "ca.crt", certificates / "ca.key")

    def client_pem(name: str, days: int) -> Path:
        key = ec.generate_private_key(ec.SECP256R1())
        profile = Profile(common_name(name), NOW - DAY, NOW + days * DAY)
        return Path(write(f"{name}.pem", certificate_pem(issue(profile, key, root)) + key_pem(key)))

    tls = ServerTLS(settings_of(certificates))
    client = Ticketed(certificates, client_pem("old", 1), version)

    def visit() -> tuple[bool, str, str | None]:
        result = client.connect(tls.context).result
        assert result is not None
        assert result.certificate is not None
        identity = tls.identity(result.certificate)
        assert identity is not None
        assert tls.allows(identity)
        return result.resumed, identity.common_name, tls.lapsed(identity)

    assert visit() == (False, "old", None)
    assert visit() == (True, "old", None)
    later = (NOW + 2 * DAY).strftime("%Y-%m-%dT%H:%M:%SZ")
    monkeypatch.setattr("mockgpt.certificates.tls_contexts.now_text", lambda: later)
    client.context.load_cert_chain(client_pem("new", 9))
    assert visit() == (False, "new", None), "and not the old session, which would be closed again and again"
    assert visit() == (True, "new", None)


# -- clients that are let in to be refused by an answer, and chains that are too long ------------


@pytest.mark.parametrize("version", ["1.2", "1.3"])
@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("expired", "expired"),
        ("not-yet-valid", "not_yet_valid"),
        ("self-signed", "self_signed"),
        ("other-ca", "unknown_ca"),
        ("server-only", "wrong_purpose"),
        ("unknown-critical", "bad_certificate"),
        ("weak-signature", "weak_key"),
        ("revoked", "revoked"),
        ("good-chain", None),
    ],
)
def test_every_client_completes_its_handshake_under_http_400(
    certificates: Path, tmp_path: Path, version: str, name: str, reason: str | None
) -> None:
    bad = tmp_path / "bad"
    write_catalogue(bad, certificates)
    crl = str(bad / "crl.pem") if name == "revoked" else ""
    settings = settings_of(certificates, reject="http_400", crl_path=crl)
    tls = ServerTLS(settings._replace(minimum_version=version, maximum_version=version))
    client = ssl.create_default_context(cafile=str(certificates / "ca.crt"))
    client.set_ciphers("DEFAULT:@SECLEVEL=0")
    client.load_cert_chain(bad / f"{name}.pem")
    channel = shake_hands(tls.context, client)
    assert (channel.failure.reason if channel.failure is not None else None) == reason
    assert channel.result is not None
    assert channel.result.certificate is not None


def test_a_chain_that_is_too_long_is_refused_by_an_alert(certificates: Path, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "bad", certificates)
    direct, below = certificates / "client.pem", tmp_path / "bad" / "good-chain.pem"
    for depth, allowed in ((0, [direct]), (1, [direct, below])):
        tls = ServerTLS(settings_of(certificates, maximum_chain_depth=depth))
        for pem in (direct, below):
            if pem in allowed:
                assert shake_hands(tls.context, client_of(certificates, pem=pem)).failure is None
            else:
                with pytest.raises(HandshakeFailed, match="unknown_ca"):
                    shake_hands(tls.context, client_of(certificates, pem=pem))
