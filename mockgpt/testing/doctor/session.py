"""A run from its options to its report: the ends are brought up, the hop is proved, the cases are judged.

Owns the processes and folders of a run, and their end.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import tempfile
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any

from mockgpt.certificates.minting.init import initialise, unnamed_hosts
from mockgpt.errors import ConfigError
from mockgpt.testing.doctor.caller import Caller, Pair, front_of
from mockgpt.testing.doctor.examination import Examination, Hop, ProxyGone
from mockgpt.testing.doctor.hop import establish
from mockgpt.testing.doctor.mock import Mock
from mockgpt.testing.doctor.options import Options
from mockgpt.testing.doctor.programs import OwnMock, Program, copy_set, free_port
from mockgpt.testing.doctor.records import Case, Report, Result
from mockgpt.testing.doctor.runner import Runner
from mockgpt.testing.doctor.strangers import write_strangers
from mockgpt.version import __version__

UPSTREAM_FILES = ("ca.crt", "ca.key", "server.crt", "server.key")
CLIENT_FILES = ("client.crt", "client.key", "client.pem")


@dataclass(slots=True)
class Wanted:
    """What a run is asked for: the options of the command line that name the two ends.

    Attributes:
        command: that starts the proxy; empty where it runs already.
        upstream_port: of the mock; None: 8443, with a command a free one.
        upstream_certs: the folder of the mock's certificates; None: certs, with a command new ones.
        wait_s: how long the hop may take to come up.
    """

    via: str
    ca: str | None = None
    pair: Pair | None = None
    second: Pair | None = None
    front_ca_key: str | None = None
    admin: str = ""
    admin_token: str = ""
    upstream_port: int | None = None
    upstream_certs: Path | None = None
    hosts: tuple[str, ...] = ()
    command: tuple[str, ...] = ()
    wait_s: float = 5.0
    options: Options = field(default_factory=Options)


class DoctorSession:
    """The ends of one run; use it as `async with DoctorSession(wanted) as session`.

    Attributes:
        examination: what cases work with.
        values: what the proxy needs to know of the mock, and the placeholders of its command.
    """

    def __init__(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self.values: dict[str, str] = {}
        self.proxy_folder: Path | None = None
        self._stack = AsyncExitStack()
        self.own_mock: OwnMock | None = None

    async def __aenter__(self) -> DoctorSession:
        try:
            await self._start()
        except BaseException:
            await self._stack.aclose()
            raise
        return self

    async def __aexit__(self, *_exception: object) -> None:
        with contextlib.suppress(Exception):
            await self.examination.mock.leave()
        await self._stack.aclose()

    async def _start(self) -> None:
        wanted = self.wanted
        self.folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="mockgpt-doctor-")))
        if wanted.admin and wanted.command:
            raise ConfigError("--admin: not together with -- COMMAND, which gets a mock of its own")
        if wanted.admin and (wanted.upstream_port is not None or wanted.upstream_certs or wanted.hosts):
            raise ConfigError("--admin: not together with --upstream-port, --upstream-certs or --host")
        if wanted.admin:
            mock = Mock(wanted.admin, wanted.admin_token)
        else:
            await self._start_mock()
            assert self.own_mock is not None
            mock = Mock(self.own_mock.admin_url, local=True)
        await mock.start_using()
        via = wanted.via
        proxy = self._proxy() if wanted.command else None
        if proxy is not None:
            via = _filled(via, self.values)
            if "front_ca" in self.values and wanted.ca is None:
                wanted.ca, wanted.pair = self.values["front_ca"], Pair(self.values["caller_pem"])
                wanted.second = Pair(self.values["caller2_pem"])
                wanted.front_ca_key = str(self.folder / "front" / "ca.key")
        front = front_of(via, wanted.ca)
        caller = Caller(front, wanted.pair)
        self.examination = Examination(secrets.token_hex(2), caller, mock, wanted.options)
        examination = self.examination
        self._stack.push_async_callback(self._cancel_tasks)
        examination.own_mock, examination.direct = self.own_mock, self._direct()
        examination.second = Caller(front, wanted.second) if wanted.second else None
        await mock.rest()
        if front.scheme == "https":
            examination.strangers, examination.signed, minted = write_strangers(
                self.folder / "strangers", wanted.ca, wanted.front_ca_key
            )
            if examination.second is None and minted is not None:
                examination.second = Caller(front, minted)
        if proxy is not None:
            examination.proxy = proxy
            examination.revocation_list = any("{front_crl}" in word for word in wanted.command)
            await self._start_proxy()
            examination.restart_proxy = self._restart_proxy

    def _direct(self) -> Caller | None:
        """Return a caller of the mock itself, with the pair that is meant for the proxy."""
        if self.own_mock is None:
            return None
        pair = Pair(self.values["cert"], self.values["key"])
        return Caller(front_of(self.own_mock.url, self.values["ca"]), pair)

    async def _cancel_tasks(self) -> None:
        for task in self.examination.tasks():
            task.cancel()

    async def _start_mock(self) -> None:
        """Start a mock with copies of the certificates, which can be replaced."""
        wanted = self.wanted
        upstream = self.folder / "upstream"
        client = wanted.upstream_certs or (upstream if wanted.command else Path("certs"))
        initialise(client, hosts=wanted.hosts)
        if unnamed := unnamed_hosts(client, wanted.hosts):
            mint = f"mockgpt certs init --dir {client} --force --host {' --host '.join(unnamed)}"
            raise ConfigError(
                f"--host: {client}/server.crt was there and is not for it; `{mint}` mints it anew"
            )
        if client != upstream:
            copy_set(client, upstream, (*UPSTREAM_FILES, *CLIENT_FILES))
        port = (0 if wanted.command else 8443) if wanted.upstream_port is None else wanted.upstream_port
        self.own_mock = OwnMock(upstream, port)
        await self.own_mock.start()
        self._stack.push_async_callback(self.own_mock.stop)
        self.values = {
            "url": self.own_mock.url,
            "upstream_port": str(self.own_mock.port),
            "ca": str(client.absolute() / "ca.crt"),
            "cert": str(client.absolute() / "client.crt"),
            "key": str(client.absolute() / "client.key"),
            "pem": str(client.absolute() / "client.pem"),
        }

    # -- the proxy -----------------------------------------------------------------------------

    def _proxy(self) -> Program:
        """Return the program of `-- COMMAND`, its placeholders filled."""
        pair = self.folder / "proxy"
        copy_set(self.folder / "upstream", pair, ("ca.crt", *CLIENT_FILES))
        self.wanted.options.pair_dir = self.wanted.options.pair_dir or pair
        files = {"ca": "ca.crt", "cert": "client.crt", "key": "client.key", "pem": "client.pem"}
        self.values |= {name: str(pair / file) for name, file in files.items()}
        self.values |= {"port": str(free_port()), "folder": str(self.folder), "upstream": str(pair)}
        front = self.folder / "front"
        initialise(front, clients=("alice", "admin"))
        copy_set(front, self.folder / "front-server", ("ca.crt", "server.crt", "server.key"))
        pem = (front / "server.crt").read_bytes() + (front / "server.key").read_bytes()
        (self.folder / "front-server" / "server.pem").write_bytes(pem)
        self.values |= {
            "front": str(self.folder / "front-server"),
            "front_ca": str(front / "ca.crt"),
            "front_cert": str(front / "server.crt"),
            "front_key": str(front / "server.key"),
            "front_crl": str(self.folder / "strangers" / "bad" / "crl.pem"),
            "front_pem": str(self.folder / "front-server" / "server.pem"),
            "caller_pem": str(front / "alice.pem"),
            "caller2_pem": str(front / "admin.pem"),
        }
        command = [_filled(word, self.values) for word in self.wanted.command]
        variables = {f"MOCKGPT_{name.upper()}": value for name, value in self.values.items()}
        variables |= {f"MOCKGPT_{new}": self.values[old] for old, new in _AS_EXEC.items()}
        return Program(command[0], command, variables)

    async def _start_proxy(self) -> None:
        proxy = self.examination.proxy
        assert proxy is not None
        await proxy.start()
        proxy.read_stdout()
        self._stack.push_async_callback(proxy.stop)

    async def _restart_proxy(self) -> None:
        examination = self.examination
        assert examination.proxy is not None
        await examination.proxy.stop()
        try:
            await examination.proxy.start()
        except ConfigError as error:
            raise ProxyGone(str(error)) from None
        examination.proxy.read_stdout()

    # -- the run -------------------------------------------------------------------------------

    async def establish(self) -> Hop:
        """Prove the hop.

        Raises:
            NoHop: it was not established; nothing can be judged.
        """
        return await establish(self.examination, self.wanted.wait_s)

    async def judge(
        self, cases: Sequence[Case], repeat: int, show: Callable[[Result], None], began: float
    ) -> Report:
        """Judge cases, and return the report: where the run is cancelled, of those judged until then."""
        runner = Runner(self.examination, cases, repeat, show)
        try:
            await runner.run()
        except asyncio.CancelledError as cancelled:
            runner.ended_early = str(cancelled) or "cancelled"
        return Report(self.subject(), tuple(runner.results), monotonic() - began, runner.ended_early)

    def subject(self) -> dict[str, Any]:
        """Return what is judged, and how it was found."""
        examination = self.examination
        hop = examination.hop
        assert hop is not None
        client, tls = hop.exchange["client"] or {}, hop.exchange["tls"] or {}
        profile = examination.options.profile
        return {
            "mockgpt": __version__,
            "via": examination.caller.front.url,
            "upstream": self.values.get("url", ""),
            "admin": examination.mock.admin_url,
            "run": examination.run,
            "profile": examination.profile,
            "profile_from": "--profile" if profile else "found out",
            "front": hop.front,
            "proxy_client": client.get("subject") or client.get("common_name"),
            "upstream_tls": tls.get("version"),
            "identity_headers": list(hop.identity_headers),
            "server": hop.server,
            "through_ms": round(hop.through_ms, 1),
        }


# The names under which `mockgpt exec` gives the same values.
_AS_EXEC = {"ca": "CA_CERT", "cert": "CLIENT_CERT", "key": "CLIENT_KEY", "pem": "CLIENT_PEM"}


def _filled(text: str, values: dict[str, str]) -> str:
    """Replace `{name}` by its value; other braces stay as they are."""
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text
