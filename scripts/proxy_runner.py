"""Runs a proxy in front of a mock, with certificates for both and free ports, and ends both when it is over.

    python scripts/proxy_runner.py                             names the configurations
    python scripts/proxy_runner.py nginx/first                 runs it until Ctrl-C
    python scripts/proxy_runner.py nginx/first -- COMMAND …    runs a command; its exit code is ours

COMMAND finds the proxy in PROXY_URL, PROXY_CA, PROXY_CERT, PROXY_KEY (the caller alice), PROXY_CERT2 and
PROXY_KEY2 (another caller, admin), and the mock in MOCKGPT_URL and MOCKGPT_ADMIN_URL.
"""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import re
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from proxy_catalogue import CONFIGURATIONS, Configuration
from proxy_programs import Missing, program_of

READY_SECONDS = 30.0
STOP_SECONDS = 5.0
POLL_SECONDS = 0.05
PROBE_SECONDS = 5.0
# Another process may take a port between our look and the proxy's.
STARTS = 3
CALLERS = ("alice", "admin")


class Hop:
    """A caller's way through a proxy to a mock: where both listen, and what the caller needs.

    Attributes:
        url, admin_url, mock_url: the proxy, the mock's admin plane, and the mock.
        front, upstream: folders of certificates, as `certs init` writes them: of the proxy and its callers,
            and of the mock and the proxy.
        proxy, mock: the processes.
    """

    def __init__(self, configuration: Configuration, folder: Path, changes: Mapping[str, str]) -> None:
        self.configuration = configuration
        self.folder, self.front, self.upstream = folder, folder / "front", folder / "certs"
        self.log_path = folder / "proxy.log"
        self._program = program_of(configuration.proxy)
        self._changes = changes
        mint(self.front, *(f"--client={name}" for name in CALLERS))
        mint(self.upstream)

    def context(self, client: str = CALLERS[0]) -> ssl.SSLContext:
        """Return what a caller of this name needs; the empty name is one without a certificate."""
        context = ssl.create_default_context(cafile=str(self.front / "ca.crt"))
        if client:
            context.load_cert_chain(self.front / f"{client}.crt", self.front / f"{client}.key")
        return context

    def variables(self) -> dict[str, str]:
        """Return the environment variables that tell a command about both."""
        first, second = (self.front / name for name in CALLERS)
        return {
            "PROXY_URL": self.url,
            "PROXY_CA": str(self.front / "ca.crt"),
            "PROXY_CERT": f"{first}.crt",
            "PROXY_KEY": f"{first}.key",
            "PROXY_CERT2": f"{second}.crt",
            "PROXY_KEY2": f"{second}.key",
            "MOCKGPT_URL": self.mock_url,
            "MOCKGPT_ADMIN_URL": self.admin_url,
        }

    def log_text(self) -> str:
        """Return what the proxy has written."""
        return self.log_path.read_text("utf-8", "replace")

    # -- start and stop ------------------------------------------------------------------------

    def start_mock(self, *options: str) -> subprocess.Popen[str]:
        """Start the mock on free ports; return when it listens."""
        with (self.folder / "mock.log").open("wb") as log:
            self.mock = subprocess.Popen(
                [sys.executable, "-m", "mockgpt", "--port=0", "--set=responses.default_delay_ms=0", *options],
                cwd=self.folder,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self.mock.stdout is not None
        line = self.mock.stdout.readline()
        assert line, f"the mock did not start: {(self.folder / 'mock.log').read_text()}"
        ready: dict[str, Any] = json.loads(line)
        self.mock_url, self.admin_url = ready["url"], ready["admin_url"]
        return self.mock

    def start_proxy(self) -> subprocess.Popen[bytes]:
        """Start the proxy on a free port; return when a request has come through."""
        for attempt in range(1, STARTS + 1):
            with self.log_path.open("ab") as log:
                self.proxy = self._spawn(log)
            if self._is_ready():
                return self.proxy
            stop(self.proxy)
            if "in use" not in self.log_text() or attempt == STARTS:
                break
        raise AssertionError(f"{self.configuration.name} did not become ready: {self.log_text()[-2000:]}")

    def _spawn(self, log: IO[bytes]) -> subprocess.Popen[bytes]:
        port, inner_port = free_ports(2)
        self.url = f"https://localhost:{port}"
        values = {
            "port": port,
            "inner_port": inner_port,
            "upstream_port": urlsplit(self.mock_url).port,
            "front": self.front,
            "upstream": self.upstream,
            "folder": self.folder,
        }
        main = self.configuration.write(values, self.folder, self._changes)
        proxy, run = self.configuration.proxy, {"configuration": main, "folder": self.folder}
        variables = {name: value.format(**run) for name, value in proxy.variables.items()}
        if main.suffix == ".env":
            variables = dict(re.findall(r"(?m)^([A-Z_]+)=(.*)$", main.read_text("utf-8")))
        return subprocess.Popen(
            [str(self._program), *(word.format(**run) for word in proxy.arguments)],
            cwd=self.folder,
            env={**os.environ, **variables},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,  # so that its workers can be ended with it
        )

    def _is_ready(self) -> bool:
        deadline = time.monotonic() + READY_SECONDS
        while time.monotonic() < deadline and self.proxy.poll() is None:
            with contextlib.suppress(OSError, http.client.HTTPException):
                if self.status_of("/health") == http.HTTPStatus.OK:
                    return True
            time.sleep(POLL_SECONDS)
        return False

    def status_of(self, path: str) -> int:
        """Return the status of a GET through the proxy, on a connection of its own."""
        address = urlsplit(self.url)
        assert address.hostname is not None
        connection = http.client.HTTPSConnection(
            address.hostname, address.port, timeout=PROBE_SECONDS, context=self.context()
        )
        with contextlib.closing(connection):
            connection.request("GET", path)
            return connection.getresponse().status


@contextlib.contextmanager
def running(name: str, *mock_options: str, changes: Mapping[str, str] | None = None) -> Iterator[Hop]:
    """Run the mock and a proxy in front of it.

    Args:
        name: of the configuration, such as `nginx/first`.
        mock_options: those of `mockgpt`.
        changes: texts of the configuration, and what is to be there instead.

    Raises:
        Missing: the program cannot be had here.
        AssertionError: it does not become ready.
    """
    with contextlib.ExitStack() as stack:
        work = tempfile.TemporaryDirectory(prefix="mockgpt-proxy-", ignore_cleanup_errors=True)
        folder = Path(stack.enter_context(work))
        folder.chmod(0o755)  # workers run as another user; the folders of keys stay closed
        hop = Hop(CONFIGURATIONS[name], folder, changes or {})
        stack.callback(stop, hop.start_mock(*mock_options))
        hop.start_proxy()
        stack.callback(lambda: stop(hop.proxy))
        yield hop


def stop(process: subprocess.Popen[Any]) -> None:
    """End a process, and whatever it left behind in its session."""
    if process.poll() is None:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(STOP_SECONDS)
    if process.stdout is not None:
        process.stdout.close()
    if os.getsid(0) != process.pid:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    if process.poll() is None:
        process.kill()
        process.wait()


def mint(folder: Path, *options: str) -> None:
    """Mint what `certs init` mints, and the server's pair in one file as HAProxy and stunnel want it."""
    subprocess.run(
        [sys.executable, "-m", "mockgpt", "certs", "init", f"--dir={folder}", *options],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    pair = [(folder / f"server.{suffix}").read_text("ascii") for suffix in ("crt", "key")]
    with open(folder / "server.pem", "w", opener=lambda path, flags: os.open(path, flags, 0o600)) as both:
        both.write("".join(pair))


def free_ports(count: int) -> list[int]:
    """Return ports of 127.0.0.1 that nobody listens on."""
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(count)]
        return [one.getsockname()[1] for one in sockets]


def main(arguments: Sequence[str]) -> int:
    """Run one configuration; return the exit code."""
    if not arguments:
        print("\n".join(CONFIGURATIONS))
        return 0
    name, *rest = arguments
    if name not in CONFIGURATIONS:
        print(f"{name} is no configuration; there are {', '.join(CONFIGURATIONS)}", file=sys.stderr)
        return 2
    try:
        with running(name) as hop:
            variables = hop.variables()
            if rest:
                return subprocess.run(rest[1:], env={**os.environ, **variables}, check=False).returncode
            print("\n".join(f"export {key}={value}" for key, value in variables.items()), flush=True)
            signal.sigwait([signal.SIGINT, signal.SIGTERM])
    except Missing as reason:
        print(f"SKIP {name}: {reason}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
