"""Certificates for servers that end with their process: those of tests, and of `mockgpt exec`.

Owns the temporary folder and its removal; minting is `certificates.child_process`'.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
import threading
from pathlib import Path

from mockgpt.certificates.child_process import mint
from mockgpt.config import Config

_lock = threading.Lock()
_folder: Path | None = None


def certificates() -> Path:
    """Return a folder as `certs init` writes it; minted once per process, and removed when that ends.

    Raises:
        CertificateError: minting failed.
    """
    global _folder
    with _lock:
        if _folder is None:
            folder = Path(tempfile.mkdtemp(prefix="mockgpt-"))
            atexit.register(shutil.rmtree, folder, ignore_errors=True)
            mint(folder)
            _folder = folder
        return _folder


def using(config: Config, folder: Path) -> Config:
    """Return settings that use a folder's certificates."""
    tls = config.tls._replace(
        cert_path=str(folder / "server.crt"),
        key_path=str(folder / "server.key"),
        ca_cert_path=str(folder / "ca.crt"),
    )
    return config._replace(tls=tls)
