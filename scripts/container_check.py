"""Hold a built image and the compose file to what docs/container.md promises.

Run by container_check.sh, which has made the engine and the images. Sizes and memory are judged; times are
shown beside their goals and not judged, because a busy machine is no mistake of the image.
"""

from __future__ import annotations

import os
import shutil
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from container_examples import run_examples
from container_mistakes import make_mistakes
from container_runs import DOCKER, HARDENED, IMAGE, STATE, TMPFS, WORK, Mock, command, docker, refusal

BASE_IMAGE = os.environ["PYTHON_IMAGE"]
ADDED_LIMIT_MB, MEMORY_LIMIT_MB = 40.0, 40.0
PUBLISHED = "--publish=127.0.0.1::8443"
STARTS = 3
SERVER_PORT = 8443

figures: list[tuple[str, str, str]] = []

# Run inside the image: what must not be there, and what must.
CONTENTS = """
import importlib.util, os, pathlib, shutil, sysconfig
import mockgpt
for tool in ("pip", "pip3", "gcc", "cc", "make"):
    assert shutil.which(tool) is None, f"{tool} is in the image"
for module in ("pip", "ensurepip"):
    assert importlib.util.find_spec(module) is None, f"{module} is in the image"
for source in (mockgpt.__file__, os.__file__):
    assert pathlib.Path(importlib.util.cache_from_source(source)).exists(), f"{source} is not compiled"
assert not pathlib.Path("/etc/pip.conf").exists(), "pip's settings were left in the image"
found = [str(path) for path in pathlib.Path("/opt/mockgpt").rglob("*.key")]
assert not found, found
"""

# Run inside a hardened container: what the process may do.
PRIVILEGES = """
import os, pathlib
status = dict(line.split(":\\t", 1) for line in open("/proc/1/status").read().splitlines() if ":\\t" in line)
assert status["Uid"].split() == ["10001"] * 4, status["Uid"]
assert int(status["CapEff"], 16) == 0, status["CapEff"]
assert status["NoNewPrivs"] == "1"
assert status["Seccomp"] == "2"
for folder in ("/", "/opt/mockgpt", "/etc", "/tmp"):
    try:
        pathlib.Path(folder, "x").touch()
    except OSError:
        continue
    raise AssertionError(f"{folder} is writable")
modes = {p.name: oct(p.stat().st_mode & 0o777) for p in pathlib.Path("certs").iterdir()}
assert oct(os.stat("certs").st_mode & 0o777) == "0o700"
assert modes["server.key"] == modes["client.key"] == modes["ca.key"] == "0o600", modes
"""

# Run inside: seconds from exec to the ready line of a second server beside the first.
START = """
import subprocess, time
began = time.perf_counter()
server = subprocess.Popen(["mockgpt", "--port", "9443"], stdout=subprocess.PIPE)
server.stdout.readline()
print(time.perf_counter() - began)
server.terminate()
server.wait()
"""


def main() -> None:
    """Run all checks and print the figures."""
    parts: tuple[Callable[[], None], ...] = (
        check_image,
        check_start,
        check_running,
        check_restart,
        check_options,
        lambda: make_mistakes(ok),
        check_compose,
        lambda: run_examples(ok),
    )
    for part in parts:
        part()
    print("== figures")
    for name, value, remark in figures:
        print(f"{name:<42} {value:>9}   {remark}".rstrip())
    print(f"container check: {len(said)} checks passed")


said: list[str] = []


def ok(what: str) -> None:
    """Count and print one thing that is as it should be."""
    said.append(what)
    print(f"ok {len(said)} - {what}", flush=True)


def check_image() -> None:
    size, base = (
        int(docker("image", "inspect", "--format", "{{.Size}}", name)) for name in (IMAGE, BASE_IMAGE)
    )
    figures.append(("image", f"{size / 1e6:.1f} MB", f"on a stand-in base of {base / 1e6:.1f} MB"))
    added = (size - base) / 1e6
    figures.append(("layers added to the base", f"{added:.1f} MB", f"goal <= {ADDED_LIMIT_MB:g} MB"))
    assert added <= ADDED_LIMIT_MB, f"the layers added to the base have {added:.1f} MB"
    docker("run", "--rm", "--interactive", "--network=none", "--entrypoint=python", IMAGE, text_in=CONTENTS)
    ok("the image is compiled; no pip, no compiler, no build settings, no keys in it")


def check_start() -> None:
    """Time the start, the first one of a container and the process's own."""
    times: dict[tuple[str, float], list[float]] = {}

    def took(what: str, goal: float, seconds: float) -> None:
        times.setdefault((what, goal), []).append(seconds)

    for _ in range(STARTS):
        with Mock(TMPFS, PUBLISHED) as mock:
            took("docker run to ready, certificates minted", 1.0, mock.seconds)
    keep = f"--volume=certificates:{STATE}"
    with Mock(keep):
        pass
    for _ in range(STARTS):
        with Mock(keep, PUBLISHED) as mock:
            took("docker run to ready, certificates there", 1.0, mock.seconds)
            # The kernel counts from the fork, and the engine still has to set the container up after it.
            took("startup_ms of the ready line", 0.25, mock.ready["startup_ms"] / 1000)
            took("process start to ready", 0.25, float(mock.run("python", "-", text_in=START)))
    for (what, goal), seconds in times.items():
        slowest = f"median of {STARTS}, slowest {max(seconds):.2f} s"
        figures.append((what, f"{median(seconds):.2f} s", f"goal <= {goal:g} s; {slowest}"))
    ok("it starts, and says so in one line")


def check_running() -> None:
    """Look at one container from its start to its end."""
    with Mock(TMPFS, PUBLISHED) as mock:
        healthy = mock.until_healthy()
        figures.append(
            ("docker run to healthy", f"{healthy:.1f} s", "the first health check comes after 2 s")
        )
        ok("healthy, by the image's own health check")
        mock.run("python", "-", text_in=PRIVILEGES)
        ok("user 10001, no capabilities, no new privileges, read-only root, keys 0600 in a folder 0700")
        port = docker("port", mock.name, "8443").splitlines()[0].rpartition(":")[2]
        folder = mock.fetch_certificates(WORK / "fetched")
        ok("the documented command takes the CA and the client pair out")
        print(probe(f"https://localhost:{port}", folder), flush=True)
        ok("the published port answers a client with the certificate, and only such a client")
        check_admin_plane(mock)
        used = mock.memory_mb()
        figures.append(("memory (cgroup) after that", f"{used:.1f} MB", f"goal <= {MEMORY_LIMIT_MB:g} MB"))
        assert used <= MEMORY_LIMIT_MB, f"{used:.1f} MB in use"
        began = time.monotonic()
        docker("stop", "--time=10", mock.name)
        figures.append(("docker stop", f"{time.monotonic() - began:.2f} s", ""))
        assert mock.inspect("{{.State.ExitCode}}") == "0", mock.inspect("{{.State}}")
        ok("SIGTERM ends it with exit code 0")


def check_admin_plane(mock: Mock) -> None:
    """The admin plane answers inside, without certificates, and nobody outside."""
    mock.run("mockgpt", "health", "--url", mock.ready["admin_url"])
    address = mock.inspect("{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}")
    for port, listening in ((SERVER_PORT, True), (SERVER_PORT + 1, False)):
        with socket.socket() as caller:
            caller.settimeout(5)
            assert (caller.connect_ex((address, port)) == 0) is listening, f"port {port} of {address}"
    ok("the admin plane answers on the container's loopback and nowhere else")


def probe(url: str, folder: Path) -> str:
    """Call the mock from the host as a client would."""
    done = command(sys.executable, "docker/probe.py", url, folder)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
    return done.stdout.rstrip()


def check_restart() -> None:
    """A named volume keeps certificates; names that come later are warned of."""
    keep = f"--volume=kept:{STATE}"
    with Mock(keep) as mock:
        first = mock.run("cat", "certs/ca.crt")
    with Mock(keep, '--env=MOCKGPT_TLS__GENERATE_HOSTS=["late"]') as mock:
        assert mock.run("cat", "certs/ca.crt") == first
        warning = command(DOCKER, "logs", mock.name).stderr
    assert "certs/server.crt was there already and is not for late" in warning, warning
    ok("a volume keeps the certificates, and a name that came too late is warned of")


def check_options() -> None:
    """Use the documented ways to set it up otherwise."""
    folder = WORK / "mine"
    folder.mkdir()
    shutil.chown(folder, 1234, 1234)
    with Mock("--user=1234:1234", f"--volume={folder}:{STATE}") as mock:
        assert (folder / "certs" / "client.key").stat().st_uid == 1234
        mock.run("mockgpt", "health")
    ok("any other user will do, and the files are theirs")
    (folder / "mock.toml").write_text('scenario = "slow"\n')
    file = f"--volume={folder / 'mock.toml'}:/etc/mock.toml:ro"
    with Mock(TMPFS, file, image=(IMAGE, "--config", "/etc/mock.toml")) as mock:
        assert mock.ready["scenario"] == "slow"
    assert 'host = "0.0.0.0"' in docker("run", "--rm", IMAGE, "check", "--print")
    ok("arguments go to the command line")
    mounted = f"--volume={folder / 'certs'}:{STATE}/certs:ro"
    with Mock("--user=1234:1234", mounted, '--env=MOCKGPT_TLS__ALLOWED_CLIENTS=["CN=client"]') as mock:
        mock.run("mockgpt", "health")
    ok("certificates may be mounted read-only, and no writable folder is needed then")


def check_compose() -> None:
    """Bring the compose file up, go through the proxy, and try to get past it."""
    project = "mockgptcheck"
    front, direct = free_port(), free_port()
    os.environ.update(COMPOSE_PROJECT_NAME=project, MOCKGPT_PORT=str(direct), PROXY_PORT=str(front))
    began = time.monotonic()
    try:
        print(make("docker-up"))
        figures.append(
            ("make docker-up, image built, probe through", f"{time.monotonic() - began:.1f} s", "")
        )
        ok("through the proxy: answers with a client certificate, a refusal without")
        docker("cp", f"{project}_proxy_1:/front/certs", WORK / "front")
        probe(f"https://localhost:{front}", WORK / "front")
        ok("the callers' certificates are copied out of the proxy, and work from the host")
        log = docker("logs", f"{project}_mockgpt_1") + command(DOCKER, "logs", f"{project}_mockgpt_1").stderr
        assert "server_name=mockgpt" in log, log
        ok("the proxy reached the mock by its name and with a client certificate of its own")
        both = (f"--network={project}_default", f"--volume={project}_upstream:/upstream:ro")
        both = (*both, f"--volume={project}_front:{STATE}:ro")
        asked = ("health", "--url=https://mockgpt:8443", "--cacert=/upstream/certs/ca.crt")
        docker("run", "--rm", *HARDENED, *both, IMAGE, *asked)
        why = refusal(*both, words=(*asked, "--cert=certs/client.crt", "--key=certs/client.key"), code=1)
        assert "refused the client certificate certs/client.crt" in why, why
        ok("a caller of the proxy is refused by the mock itself: " + why)
    finally:
        make("docker-down")


def make(target: str) -> str:
    """Run one of the Makefile's targets; return the lines of the probe."""
    done = command("make", "--no-print-directory", target)
    assert done.returncode == 0, f"make {target}: {done.stdout}{done.stderr}"
    return "\n".join(line for line in done.stdout.splitlines() if line.startswith("ok: "))


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


if __name__ == "__main__":
    try:
        main()
    except AssertionError as failure:
        raise SystemExit(f"FAILED: {failure}") from None
