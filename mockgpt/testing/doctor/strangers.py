"""Callers that a front with mutual TLS has to refuse, minted for the run.

With the key of the front's authority they differ from a good caller in one thing; without it, only those are
right
that need no signature of it: a certificate that signed itself, and one of another authority.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from mockgpt.certificates.minting.bad_client_catalogue import write_catalogue
from mockgpt.certificates.minting.init import initialise
from mockgpt.testing.doctor.caller import Pair

SECOND = "doctor-second-caller"


def write_strangers(folder: Path, ca: str | None, ca_key: str | None) -> tuple[Path, bool, Pair | None]:
    """Mint bad callers.

    Returns:
        Their folder, whether the front's own authority signed them, and then a good second caller.

    Raises:
        CertificateError: the key of the authority cannot be used.
    """
    authority = folder / "authority"
    authority.mkdir(mode=0o700, parents=True)
    signed = ca is not None and ca_key is not None
    if ca is not None and ca_key is not None:
        shutil.copy2(ca, authority / "ca.crt")
        shutil.copy2(ca_key, authority / "ca.key")
    initialise(authority, clients=(SECOND,))
    write_catalogue(folder / "bad", authority)
    second = Pair(str(authority / f"{SECOND}.crt"), str(authority / f"{SECOND}.key"))
    return folder / "bad", signed, second if signed else None
