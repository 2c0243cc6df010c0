"""Finds the programs of the proxies, and installs or builds those that are missing.

Debian's packages come by apt (root only), wheels into a virtual environment of their own, and our own proxy
is built by cargo from Debian's packages of crates. What a registry does not give in three tries is Missing;
then whoever asked says SKIP.
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from proxy_catalogue import EXAMPLES, Proxy

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "mockgpt-proxies"
CRATES = Path("/usr/share/cargo/registry")
PATH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin"])
TRIES = 3
PAUSE_SECONDS = 5.0
# A wheel has 100 MB, and a build takes a minute of two cores.
INSTALL_SECONDS = 600.0
# Without it apt would start each server that it installs.
_APT = {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}


class Missing(Exception):
    """A program that cannot be had here; the text says why."""


def program_of(proxy: Proxy) -> Path:
    """Return the path of a proxy's program, installed if need be.

    Raises:
        Missing: it is not there, and cannot be installed.
        AssertionError: our own proxy cannot be built although everything is there.
    """
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # tests run side by side
        return {"apt": _from_apt, "pip": _from_pip, "cargo": _from_cargo}[proxy.source](proxy)


def version_of(proxy: Proxy, program: Path) -> str:
    """Return the version of an installed program; our own has that of hyper."""
    if proxy.source == "cargo":
        return next(CRATES.glob("hyper-[0-9]*")).name.removeprefix("hyper-")
    said = _run([str(program), *proxy.version], {}).stdout.replace(str(program), "")
    found = re.search(r"\d+\.\d+(\.\d+)?", said)
    return found[0] if found else "unknown"


def _from_apt(proxy: Proxy) -> Path:
    found = shutil.which(proxy.program, path=PATH)
    if not found or (proxy.module and not proxy.module.exists()):
        _apt_install(proxy.packages)
        found = shutil.which(proxy.program, path=PATH)
    if not found:
        raise Missing(f"{', '.join(proxy.packages)} has no {proxy.program}")
    return Path(found)


def _apt_install(packages: Sequence[str]) -> None:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        raise Missing(f"needs {', '.join(packages)}, and apt as root to install it")
    _tried(
        ["sh", "-c", 'apt-get update && apt-get install -y --no-install-recommends "$@"', "sh", *packages],
        _APT,
    )


def _from_pip(proxy: Proxy) -> Path:
    folder = CACHE / f"venv-{sys.version_info.major}.{sys.version_info.minor}"
    program = folder / "bin" / proxy.program
    if not program.exists():
        if not (folder / "bin" / "pip").exists():
            subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        pip = [str(folder / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check"]
        _tried([*pip, *proxy.packages])
    if not program.exists():
        raise Missing(f"{', '.join(proxy.packages)} has no {proxy.program}")
    return program


def _from_cargo(proxy: Proxy) -> Path:
    cargo = shutil.which("cargo")
    if cargo is None:
        raise Missing("cargo is not installed")
    if not list(CRATES.glob("tokio-rustls-*")):
        _apt_install(proxy.packages)
    # In a copy: cargo writes Cargo.lock beside the sources.
    folder = CACHE / "hyper_rustls"
    shutil.copytree(EXAMPLES / "hyper_rustls", folder, dirs_exist_ok=True)
    offline = f'source.debian.directory="{CRATES}"'
    command = [cargo, "build", "--quiet", "--release", "--offline"]
    command += ["--config", 'source.crates-io.replace-with="debian"', "--config", offline]
    done = _run(command, {}, cwd=folder)
    if done.returncode:
        raise AssertionError(f"cargo could not build {proxy.program}: {done.stdout}")
    return folder / "target" / "release" / proxy.program


def _tried(command: Sequence[str], variables: Mapping[str, str] = {}) -> None:
    """Run an installation, again if it fails: registries do at times."""
    for attempt in range(1, TRIES + 1):
        done = _run(command, variables)
        if done.returncode == 0:
            return
        if attempt < TRIES:
            time.sleep(PAUSE_SECONDS)
    lines = [line for line in done.stdout.splitlines() if line.strip()]
    raise Missing(f"{Path(command[0]).name} failed {TRIES} times: {lines[-1] if lines else 'without a word'}")


def _run(
    command: Sequence[str], variables: Mapping[str, str], cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            command,
            cwd=cwd,
            env={**os.environ, **variables},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=INSTALL_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 1, f"it did not end within {INSTALL_SECONDS:g} s")
