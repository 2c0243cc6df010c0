"""What the mock says to the mistakes that people make with containers.

Each is made with the engine at hand: the last line of the log must name what is wrong and what to do.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from container_runs import DOCKER, STATE, TMPFS, USER, WORK, Mock, command, refusal


def make_mistakes(ok: Callable[[str], None]) -> None:
    """Make each mistake for real; `ok` is told what the mock said to it."""

    def tells(mistake: str, line: str, *texts: str) -> None:
        for text in texts:
            assert text in line, f"{mistake}: {text!r} is not in {line!r}"
        ok(f"{mistake}: {line.strip()}")

    with Mock(TMPFS) as mock:
        beside = f"--network=container:{mock.name}"
        tells("port taken", refusal(beside, TMPFS), "server.port: 8443 is in use on 0.0.0.0", "--port")
        wrong = "https://" + mock.inspect("{{.Config.Hostname}}") + ":8443"
        done = command(DOCKER, "exec", mock.name, "mockgpt", "health", "--url", wrong)
        tells("wrong host name", done.stderr, "the server's certificate is not for", "tls.generate_hosts")
        certificates = mock.fetch_certificates(WORK / "halves")
        (certificates / "server.crt").write_text(mock.run("cat", "certs/server.crt"))
        (certificates / "server.key").write_text(mock.run("cat", "certs/server.key"))
    unwritable = f"{STATE}/certs cannot be written by user {USER}: "
    tells("no volume", refusal(), unwritable + "Read-only file system", "make it writable")
    foreign = WORK / "foreign"
    foreign.mkdir(mode=0o755)
    tells("volume of root", refusal(f"--volume={foreign}:{STATE}"), unwritable + "Permission denied")
    mount_half(certificates, tells)


def mount_half(folder: Path, tells: Callable[..., None]) -> None:
    """Mount sets of certificates that lack something, or that the mock must not read."""

    def mounted(*names: str) -> list[str]:
        return [f"--volume={folder / name}:{STATE}/certs/{name}:ro" for name in names]

    folder.chmod(0o755)
    why = refusal(*mounted("server.crt", "ca.crt"))
    tells("half a set", why, f"tls.key_path: {STATE}/certs/server.key does not exist", "add it too")
    why = refusal(*mounted("server.crt", "ca.crt", "nix.key"), "--env=MOCKGPT_TLS__KEY_PATH=certs/nix.key")
    tells("a file that is not there", why, "is a folder", "a mounted file is missing")
    (folder / "nix.key").rmdir()
    (folder / "server.key").chmod(0o600)
    why = refusal(*mounted("server.crt", "ca.crt", "server.key"))
    tells("a key of root", why, f"cannot be read by user {USER}", "run as the file's owner")
    shutil.chown(folder / "server.key", USER)
    with Mock(*mounted("server.crt", "ca.crt", "server.key")) as mock:
        done = command(DOCKER, "exec", mock.name, "mockgpt", "health")
        tells("no client pair", done.stderr, "client certificate certs/client.crt: no such file", "--cert")
