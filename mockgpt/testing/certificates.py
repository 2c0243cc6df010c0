"""Certificates for servers that end with their process: those of tests, and of `mockgpt exec`.

Owns the temporary folder and its removal; minting is `certificates.minting`'. This process serves no
one but its own tests, so it loads `cryptography` itself: a child process would take twice as long.
"""

from __future__ import annotations

import tempfile
import threading
from pathlib import Path

from mockgpt.certificates.child_process import perform
from mockgpt.config import Config
from mockgpt.errors import CertificateError
from mockgpt.testing.environment import P12_PASSWORD
from mockgpt.testing.temporary import remove_at_exit

SECOND_CLIENT = "client2"
_lock = threading.Lock()
_folder: Path | None = None
_p12: set[Path] = set()


def certificates(*, p12: bool = False) -> Path:
    """Return a folder as `certs init --client client2` writes it; minted once, removed with the process.

    Args:
        p12: with PKCS#12 files too.

    Raises:
        CertificateError: minting failed.
    """
    global _folder
    with _lock:
        folder = _folder
        if folder is None:
            folder = Path(tempfile.mkdtemp(prefix="mockgpt-"))
            remove_at_exit(folder)
        if _folder is None or (p12 and folder not in _p12):
            _mint(folder, P12_PASSWORD if p12 else None)
            _p12.update([folder] if p12 else [])
        _folder = folder
        return folder


def _mint(folder: Path, p12_password: str | None) -> None:
    answer = perform(
        {
            "action": "initialise",
            "directory": str(folder),
            "hosts": [],
            "clients": [SECOND_CLIENT],
            "p12_password": p12_password,
        }
    )
    if "error" in answer:
        raise CertificateError(answer["error"])


def using(config: Config, folder: Path) -> Config:
    """Return settings that use a folder's certificates."""
    tls = config.tls._replace(
        cert_path=str(folder / "server.crt"),
        key_path=str(folder / "server.key"),
        ca_cert_path=str(folder / "ca.crt"),
    )
    return config._replace(tls=tls)
