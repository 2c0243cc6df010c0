"""The settings of `[tls]` over a folder as `certs init` writes it."""

from __future__ import annotations

from pathlib import Path

from mockgpt.config import TLSSettings


def settings_of(folder: Path, **changes: object) -> TLSSettings:
    return TLSSettings(
        cert_path=str(folder / "server.crt"),
        key_path=str(folder / "server.key"),
        ca_cert_path=str(folder / "ca.crt"),
    )._replace(**changes)
