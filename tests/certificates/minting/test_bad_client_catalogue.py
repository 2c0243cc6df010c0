"""The catalogue of bad client certificates: its table, its files, and the CA that signs them."""

import datetime
import json
import re
import stat

import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa
from minted_certificates import BY_NAME, alert_of, client_context, meet, server_context

from mockgpt.certificates.minting.bad_client_catalogue import ENTRIES, catalogue_table, write_catalogue
from mockgpt.certificates.minting.bad_clients import MINTERS
from mockgpt.certificates.minting.bad_servers import mint_server_identity
from mockgpt.certificates.minting.init import initialise
from mockgpt.certificates.minting.signing import Authority, Profile, common_name, issue, new_authority, pem
from mockgpt.errors import CertificateError

NOW = datetime.datetime.now(datetime.UTC).replace(microsecond=0)


DAY = datetime.timedelta(days=1)


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
