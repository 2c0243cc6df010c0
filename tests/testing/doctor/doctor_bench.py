"""A doctor that looks at the sinful proxy, all of it in the test's process but for the mock."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sinful_proxy import SinfulProxy

from mockgpt.certificates.minting.init import initialise
from mockgpt.testing.doctor.caller import Pair
from mockgpt.testing.doctor.catalogue import NAMES
from mockgpt.testing.doctor.options import Options
from mockgpt.testing.doctor.records import Result
from mockgpt.testing.doctor.runner import Runner
from mockgpt.testing.doctor.session import DoctorSession, Wanted


class Bench:
    """A session whose proxy can be switched between cases."""

    def __init__(self, runner: asyncio.Runner, session: DoctorSession, proxy: SinfulProxy) -> None:
        self.runner, self.session, self.proxy = runner, session, proxy

    def judge(self, case: str, *sins: str) -> Result:
        """Return the result of one case, with these sins of the proxy."""
        self.proxy.sins = set(sins)
        self.proxy.marked_down_until = 0.0
        (self.proxy.pair / "reloaded").unlink(missing_ok=True)
        examination = self.session.examination
        if case == "identity.sni":  # judged by the run's first exchange
            self.runner.run(self.session.establish())
        result = self.runner.run(Runner(examination, [], 1, lambda _: None).judged(NAMES[case]))
        self.proxy.sins, self.proxy.marked_down_until = set(), 0.0
        self.runner.run(examination.settle())
        if case == "identity.sni":
            self.runner.run(self.session.establish())
        return result


@contextmanager
def bench(folder: Path, **limits: float) -> Iterator[Bench]:
    """Bring up both ends, and prove the hop; `limits` are the proxy's."""
    front, upstream = folder / "front", folder / "certs"
    initialise(front, clients=("alice", "admin"))
    initialise(upstream)
    shutil.copytree(upstream, folder / "first-pair")
    with SinfulProxy(front, upstream, **limits).running() as proxy, asyncio.Runner() as runner:
        wanted = Wanted(
            via=f"https://localhost:{proxy.port}",
            ca=str(front / "ca.crt"),
            pair=Pair(str(front / "alice.pem")),
            second=Pair(str(front / "admin.pem")),
            front_ca_key=str(front / "ca.key"),
            upstream_port=0,
            upstream_certs=upstream,
            options=Options(bound_s=6.0, pair_dir=upstream, reload=f"touch '{upstream}/reloaded'"),
        )
        session = DoctorSession(wanted)
        runner.run(session.__aenter__())
        try:
            assert session.own_mock is not None
            proxy.upstream_port = session.own_mock.port
            assert session.examination.strangers is not None
            proxy.revoked = session.examination.strangers / "crl.pem"
            session.examination.revocation_list = True
            runner.run(session.establish())
            yield Bench(runner, session, proxy)
        finally:
            runner.run(session.__aexit__(None, None, None))
