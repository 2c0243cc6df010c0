"""Other servers that answer chat completions, to be measured beside the mock over the same mTLS.

FastAPI with uvicorn (httptools, uvloop), or with Granian (Rust), does itself what such a mock written in an
hour does; aimock, the widest mock of these APIs, speaks plain HTTP and stands behind nginx. `--install` puts
them into bench/.environments, by pip and npm; nginx is the system's. What is not there is left out, and said.
"""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from servers import ROOT, START_SECONDS, Server

HERE = ROOT / "bench"
ENVIRONMENTS = HERE / ".environments"
PYTHON = ENVIRONMENTS / "python" / "bin" / "python"
GRANIAN = ENVIRONMENTS / "python" / "bin" / "granian"
AIMOCK = ENVIRONMENTS / "node" / "node_modules" / ".bin" / "llmock"
PACKAGES = ("fastapi", "uvicorn", "httptools", "uvloop", "orjson", "granian")
STORY_WORDS = 50
# One process, as the others have; the connections of both sides are kept.
NGINX = """
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log stderr crit;
events {{ worker_connections 1024; }}
http {{
  access_log off; keepalive_requests 1000000; keepalive_timeout 600;
  client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
  uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  upstream mock {{ server 127.0.0.1:{inner}; keepalive 64; }}
  server {{
    listen 127.0.0.1:{outer} ssl;
    ssl_certificate {folder}/server.crt; ssl_certificate_key {folder}/server.key;
    ssl_client_certificate {folder}/ca.crt; ssl_verify_client on;
    location / {{
      proxy_pass http://mock; proxy_http_version 1.1; proxy_set_header Connection "";
    }}
  }}
}}
"""


class Peer(Server):
    """One or more processes that are one server together."""

    def __init__(self, folder: Path, port: int, *commands: list[str]) -> None:
        self.start_context(folder, port)
        self._processes = [
            subprocess.Popen(
                command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT / "bench"
            )
            for command in commands
        ]
        self._wait()

    def _wait(self) -> None:
        ends = time.monotonic() + START_SECONDS
        while True:
            try:
                with self.connect() as connection:
                    connection.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    if b" 502 " not in connection.recv(65_536)[:20]:
                        return
            except OSError:
                pass
            if time.monotonic() > ends:
                self.__exit__(None, None, None)
                raise SystemExit("a peer did not start")
            time.sleep(0.1)

    @property
    def pids(self) -> list[int]:
        """The processes, and those they have started."""
        found = [process.pid for process in self._processes]
        for pid in found:
            children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
            found += [int(child) for child in children]
        return found

    def __exit__(self, *_: object) -> None:
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            process.wait(START_SECONDS)


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def fastapi(folder: Path) -> Server:
    """Start FastAPI under uvicorn."""
    port = _free_port()
    files = {"--ssl-keyfile": "server.key", "--ssl-certfile": "server.crt", "--ssl-ca-certs": "ca.crt"}
    flags = [word for flag, name in files.items() for word in (flag, str(folder / name))]
    command = [str(PYTHON), "-m", "uvicorn", "fastapi_mock:app", "--port", str(port), *flags]
    command += ["--ssl-cert-reqs", "2", "--log-level", "warning", "--timeout-keep-alive", "600"]
    return Peer(folder, port, command)


def granian(folder: Path) -> Server:
    """Start the same application under Granian, in one worker."""
    port = _free_port()
    files = {"--ssl-keyfile": "server.key", "--ssl-certificate": "server.crt", "--ssl-ca": "ca.crt"}
    flags = [word for flag, name in files.items() for word in (flag, str(folder / name))]
    command = [str(GRANIAN), "fastapi_mock:app", "--interface", "asgi", "--http", "1", "--port", str(port)]
    return Peer(folder, port, [*command, *flags, "--ssl-client-verify", "--workers", "1", "--no-log"])


def aimock(folder: Path) -> Server:
    """Start aimock behind nginx."""
    inner, outer = _free_port(), _free_port()
    story = " ".join("word" for _ in range(STORY_WORDS))
    rows = [
        {"match": {"userMessage": "hello"}, "response": {"content": "Hello! How can I help you today?"}},
        {"match": {"userMessage": "number"}, "response": {"content": "That is a number, as you can see."}},
        {"match": {"userMessage": "50 words"}, "response": {"content": story}},
        {"match": {"userMessage": "500 words"}, "response": {"content": " ".join([story] * 10)}},
    ]
    (folder / "fixtures.json").write_text(json.dumps({"fixtures": rows}))
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder, inner=inner, outer=outer))
    mock = [str(AIMOCK), "-p", str(inner), "-f", str(folder / "fixtures.json"), "-c", "5"]
    nginx = shutil.which("nginx") or "nginx"
    return Peer(
        folder,
        outer,
        [*mock, "--log-level", "silent"],
        [nginx, "-p", str(folder), "-c", str(folder / "nginx.conf")],
    )


def starts(folder: Path) -> dict[str, Callable[[], Server]]:
    """Return what starts each peer that is installed, with the certificates of a folder."""
    found: dict[str, Callable[[], Server]] = {}
    if PYTHON.exists():
        found["fastapi"] = lambda: fastapi(folder)
    if GRANIAN.exists():
        found["granian"] = lambda: granian(folder)
    if AIMOCK.exists() and shutil.which("nginx"):
        found["aimock+nginx"] = lambda: aimock(folder)
    for name in {"fastapi", "granian", "aimock+nginx"} - found.keys():
        print(f"{name} is not installed: `bench/peers.py --install` tries it", file=sys.stderr)
    return found


def install() -> None:
    """Install the peers; what cannot be installed is said, and no failure."""
    node = ["npm", "install", "--silent", "--prefix", str(ENVIRONMENTS / "node"), "@copilotkit/aimock"]
    steps = (
        [sys.executable, "-m", "venv", str(ENVIRONMENTS / "python")],
        [str(PYTHON), "-m", "pip", "install", "--quiet", *PACKAGES],
        node,
    )
    for step in steps:
        try:
            subprocess.run(step, check=True)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"not installed: {error}", file=sys.stderr)


if __name__ == "__main__":
    if sys.argv[1:] == ["--install"]:
        install()
