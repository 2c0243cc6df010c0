"""The files of a folder of certificates, and how they are written: in one step, and under a lock.

A key is never readable by others, not even for a moment, and two processes that mint into one
folder at once do not mix their pairs. Knows nothing of what is in the files.
"""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mockgpt.errors import CertificateError

FOLDER_MODE, KEY_MODE, CERTIFICATE_MODE = 0o700, 0o600, 0o644
# What the folder of a fresh clone holds: with only these in it, its mode may still be changed.
_BOILERPLATE = frozenset({"README.md", ".gitignore", ".gitkeep"})
_NOT_WRITABLE = (errno.EACCES, errno.EPERM, errno.EROFS)
_FILE_LIMIT_BYTES = 4_194_304  # a bundle of every public CA has 0.2 MB


@contextmanager
def locked(directory: Path) -> Iterator[None]:
    """Make `directory` and lock it against other processes that mint there.

    A new folder, or one that is ours and still empty, gets mode 0700. One that holds something
    keeps its mode: others may need to read it, and the keys are 0600 in any case.

    Raises:
        CertificateError: for any OSError in the block.
    """
    try:
        directory.mkdir(FOLDER_MODE, parents=True, exist_ok=True)
        handle = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            if os.fstat(handle).st_uid == os.geteuid() and _BOILERPLATE.issuperset(os.listdir(directory)):
                os.fchmod(handle, FOLDER_MODE)
            yield
        finally:
            os.close(handle)
    except OSError as error:
        raise _refusal(directory, error) from None


def _refusal(directory: Path, error: OSError) -> CertificateError:
    if error.errno in _NOT_WRITABLE:
        return CertificateError(
            f"{directory.absolute()} cannot be written by user {os.geteuid()}: {error.strerror}; "
            "make it writable, or put ca.crt, server.crt and server.key there"
        )
    if error.errno == errno.EEXIST:
        return CertificateError(f"{error.filename or directory}: not a folder")
    return CertificateError(f"{error.filename or directory}: {error.strerror}")


def check_writable(directory: Path) -> None:
    """Refuse a folder into which `locked` could not write; makes nothing.

    Raises:
        CertificateError: with the reason that `locked` would give.
    """
    there = next(path for path in (directory.absolute(), *directory.absolute().parents) if path.exists())
    if not there.is_dir():
        raise CertificateError(f"{there}: not a folder")
    if not os.access(there, os.W_OK | os.X_OK):
        raise _refusal(directory, PermissionError(errno.EACCES, os.strerror(errno.EACCES)))


def pair_files(directory: Path, stem: str) -> tuple[Path, Path]:
    """Return where the certificate and the key of that name are."""
    return directory / f"{stem}.crt", directory / f"{stem}.key"


def present(directory: Path, stem: str) -> bool:
    """Tell whether a pair of certificate and key is there.

    Raises:
        CertificateError: only half of it is, so that neither keeping nor replacing it is safe.
    """
    pair = pair_files(directory, stem)
    bundle = directory / f"{stem}.pem"
    there = [path for path in pair if path.exists()]
    if len(there) == len(pair):
        return True
    if not there and not bundle.exists():
        return False
    lost = " and ".join(path.name for path in pair if path not in there)
    remedy = "" if stem == "ca" else ", or mint it again with --force"
    raise CertificateError(
        f"{there[0] if there else bundle} is there without {lost}: put it back, or move the rest away{remedy}"
    )


def write_pair(
    directory: Path, stem: str, certificate: bytes, key: bytes, *, bundle: bool = False
) -> list[Path]:
    """Write NAME.crt and NAME.key, with `bundle` also both in one as NAME.pem; return the paths."""
    certificate_path, key_path = pair_files(directory, stem)
    write(key_path, key, KEY_MODE)
    write(certificate_path, certificate, CERTIFICATE_MODE)
    paths = [certificate_path, key_path]
    if bundle:
        paths.append(directory / f"{stem}.pem")
        write(paths[-1], certificate + key, KEY_MODE)
    return paths


def write_pem(directory: Path, stem: str) -> list[Path]:
    """Write NAME.pem from NAME.crt and NAME.key if it is missing; return what was written."""
    path = directory / f"{stem}.pem"
    if path.exists():
        return []
    certificate, key = (read(half) for half in pair_files(directory, stem))
    write(path, certificate + key, KEY_MODE)
    return [path]


def write(path: Path, content: bytes, mode: int) -> None:
    """Replace a file in one step: readers see the old or the new one, and `mode` holds from the start."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
    temporary.unlink(missing_ok=True)
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with open(handle, "wb") as file:
            file.write(content)
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def read(path: Path) -> bytes:
    """Return a file's content.

    Raises:
        CertificateError: missing, unreadable, or far too large for what it should be.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_FILE_LIMIT_BYTES + 1)
    except OSError as error:
        raise CertificateError(f"{path}: {error.strerror}") from None
    if len(content) > _FILE_LIMIT_BYTES:
        raise CertificateError(f"{path}: larger than {_FILE_LIMIT_BYTES} bytes, so no certificate or key")
    return content
