"""Bring an interpreter from the packages of a distribution that has it, into a folder of its own.

Owns which distribution that is, and the commands. Nothing is installed into the system, no script of a
package is run, and no container is needed: the interpreter is told where its C library and OpenSSL are.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

ENVIRONMENTS = Path(__file__).parent.parent / ".environments"
# The programs that the commands need, with Debian's packages that have them.
NEEDS = {"mmdebstrap": "mmdebstrap", "patchelf": "patchelf"}
# Usage: sh -c … sh FOLDER PYTHON. The loader is the one the interpreter names itself, within the folder.
_USE_OWN_LIBRARIES = """
loader=$(patchelf --print-interpreter "$2") &&
patchelf --set-interpreter "$1/usr$loader" --force-rpath --set-rpath "$1/usr/lib/$(uname -m)-linux-gnu" "$2"
"""


class Archive(NamedTuple):
    """Where a distribution's packages come from.

    Attributes:
        mirror: the variable that may name a mirror; without it, mmdebstrap asks the one it knows.
        keyring: the keys that sign its lists, None for those of this machine.
    """

    mirror: str
    keyring: Path | None = None


_UBUNTU_KEYS = ENVIRONMENTS / "ubuntu-keys"
_DEBIAN = Archive("DEBIAN_MIRROR")
_UBUNTU = Archive("UBUNTU_MIRROR", _UBUNTU_KEYS / "usr" / "share" / "keyrings")
# The distribution whose own Python it is or will be.
_SUITES = {
    "3.11": (_DEBIAN, "bookworm"),
    "3.12": (_UBUNTU, "noble"),
    "3.13": (_DEBIAN, "trixie"),
    "3.14": (_DEBIAN, "forky"),
}


def archived_python(version: str) -> tuple[Path, list[list[str]]]:
    """Return where the interpreter of a version will be, and the commands that bring it there."""
    archive, suite = _SUITES[version]
    folder = ENVIRONMENTS / f"python{version}"
    python = folder / "usr" / "bin" / f"python{version}"
    # Debian has Ubuntu's keys as a package.
    keys = _unpacked("ubuntu-archive-keyring", "trixie", _DEBIAN, _UBUNTU_KEYS) if archive.keyring else []
    return python, [
        *keys,
        *_unpacked(f"python{version}", suite, archive, folder),
        ["sh", "-c", _USE_OWN_LIBRARIES, "sh", str(folder), str(python)],
    ]


def _unpacked(package: str, suite: str, archive: Archive, folder: Path) -> list[list[str]]:
    """Return the commands that unpack a package, and all it depends on, into a new folder."""
    options = ["--quiet", "--variant=extract", f"--include={package}"]
    # The lists of a mirror that is some weeks behind are good enough; they are signed all the same.
    options += ["--aptopt=Acquire::Check-Valid-Until false"]
    options += [f"--keyring={archive.keyring}"] if archive.keyring else []
    mirror = os.environ.get(archive.mirror)
    command = ["mmdebstrap", *options, suite, str(folder), *([mirror] if mirror else [])]
    return [["rm", "-rf", str(folder)], command]
