"""How the files of a folder are written: in one step, private, and under a lock."""

import os
import re
import stat
import subprocess
import sys
import threading

import pytest
from minted_certificates import contexts, handshake, snapshot

from mockgpt.certificates.minting.init import initialise
from mockgpt.errors import CertificateError


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


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(CertificateError, match=r"file: not a folder"):
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
