"""`mockgpt exec -- COMMAND`: a server of its own for one command.

The command finds the server through its environment, and its exit code is ours. Where there are no
certificates, they are minted into a temporary folder.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Sequence

from mockgpt.certificates.tls_files import will_mint
from mockgpt.cli.serve import ready_line
from mockgpt.config import Config
from mockgpt.server import MockServer
from mockgpt.testing.certificates import certificates, using

_API_KEY = "sk-mockgpt"
# Where OpenSSL, curl, Python's requests and Node look for the CAs to trust.
_CA_VARIABLES = ("SSL_CERT_FILE", "CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS")
_NOT_FOUND, _NOT_EXECUTABLE = 127, 126  # the codes of POSIX shells
_KILLED = 128
_GRACE_SECONDS = 1.0


def run(config: Config, command: Sequence[str]) -> int:
    """Serve while a command runs, and return its exit code; 128 + n where signal n ended it.

    Raises:
        MockGPTError: the server could not be started.
    """
    if will_mint(config.tls):
        config = using(config, certificates())
    return asyncio.run(_run(config, command))


async def _run(config: Config, command: Sequence[str]) -> int:
    async with MockServer(config) as server:
        loop = asyncio.get_running_loop()
        # Ctrl-C reaches the command too; the server goes on until the command has ended.
        loop.add_signal_handler(signal.SIGINT, _nothing)
        try:
            child = await asyncio.create_subprocess_exec(*command, env={**os.environ, **environment(server)})
        except OSError as error:
            print(f"mockgpt: {command[0]}: {error.strerror}", file=sys.stderr)
            return _NOT_FOUND if isinstance(error, FileNotFoundError) else _NOT_EXECUTABLE
        loop.add_signal_handler(signal.SIGTERM, _pass_on, child)
        code = await child.wait()
        server.close(_GRACE_SECONDS)
    return _KILLED - code if code < 0 else code


def _nothing() -> None:
    pass


def _pass_on(child: asyncio.subprocess.Process) -> None:
    if child.returncode is None:
        child.terminate()


def environment(server: MockServer) -> dict[str, str]:
    """Return the environment variables that name the server and its certificates."""
    ready = ready_line(server)
    keys = server.config.auth.api_keys
    folder = os.path.dirname(ready["ca_cert"])
    found = {
        "OPENAI_BASE_URL": f"{server.url}/v1",
        "OPENAI_API_KEY": keys[0] if keys else _API_KEY,
        **dict.fromkeys(_CA_VARIABLES, ready["ca_cert"]),
        "MOCKGPT_URL": server.url,
        "MOCKGPT_ADMIN_URL": server.admin_url,
        "MOCKGPT_CA_CERT": ready["ca_cert"],
        "MOCKGPT_CLIENT_CERT": ready["client_cert"],
        "MOCKGPT_CLIENT_KEY": ready["client_key"],
        "MOCKGPT_CLIENT_PEM": os.path.join(folder, "client.pem") if ready["client_cert"] else None,
    }
    return {name: value for name, value in found.items() if value is not None}
