"""What the server says about certificate files that are not as they should be."""

from pathlib import Path

import pytest
from tls_files_of import settings_of

from mockgpt.certificates.minting.init import initialise
from mockgpt.certificates.tls_contexts import ServerTLS
from mockgpt.certificates.tls_files import read_material, unnamed_hosts
from mockgpt.errors import CertificateError


def refusal(folder: Path) -> str:
    with pytest.raises(CertificateError) as refused:
        ServerTLS(settings_of(folder))
    return str(refused.value)


def test_half_a_set_is_not_taken_for_none(tmp_path: Path) -> None:
    key, certificate, authority = (tmp_path / name for name in ("server.key", "server.crt", "ca.crt"))
    assert f"{certificate} does not exist; mint a set" in refusal(tmp_path)
    initialise(tmp_path)
    key.unlink()
    assert refusal(tmp_path) == (
        f"tls.key_path: {key} does not exist; "
        f"with {certificate} and {authority} there no set is minted: add it too, or correct the path"
    )


def test_a_folder_in_place_of_a_key_is_explained(tmp_path: Path) -> None:
    initialise(tmp_path)
    key = tmp_path / "server.key"
    key.unlink()
    key.mkdir()
    assert refusal(tmp_path) == (
        f"tls.key_path: {key} is a folder; container engines make one where a mounted file is missing"
    )


def test_hosts_that_came_after_minting_are_found(tmp_path: Path) -> None:
    initialise(tmp_path, hosts=["mockgpt", "10.0.0.7"])
    late = settings_of(tmp_path, generate_hosts=("MOCKGPT", "10.0.0.7", "localhost", "late.example"))
    assert unnamed_hosts(late, read_material(late)) == ["late.example"]
    plain = settings_of(tmp_path)
    assert unnamed_hosts(plain, read_material(plain)) == []
