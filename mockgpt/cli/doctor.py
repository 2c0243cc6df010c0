"""`mockgpt doctor`: its arguments, its progress, its exit codes.

0: nothing failed. 1: something did. 2: usage, certificates, a port in use. 3: the hop was not established,
so nothing was judged. 128 + n: signal n ended the run; what was judged until then is reported. Loaded for
this command alone; it must not know how a case is judged.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sys
from math import inf
from pathlib import Path
from time import monotonic

from mockgpt.errors import ConfigError
from mockgpt.testing.doctor.baseline import compared, difference, read_report
from mockgpt.testing.doctor.caller import Pair, front_of
from mockgpt.testing.doctor.catalogue import named, select
from mockgpt.testing.doctor.diagnosis import diagnosis
from mockgpt.testing.doctor.formats import FORMATS, format_of_file, write
from mockgpt.testing.doctor.formats.explanation import explained, listed
from mockgpt.testing.doctor.formats.progress import Progress
from mockgpt.testing.doctor.hop import NoHop
from mockgpt.testing.doctor.options import EXPECTATIONS, Options
from mockgpt.testing.doctor.programs import SCENARIOS
from mockgpt.testing.doctor.records import PROFILES, Case, Report, Result, Verdict
from mockgpt.testing.doctor.session import DoctorSession, Wanted

OK, FAILED, NO_HOP, SIGNALLED = 0, 1, 3, 128
_WAIT_SECONDS, _START_SECONDS = 5.0, 30.0
USAGE = (
    "mockgpt doctor --via URL [options] [-- COMMAND [ARGUMENT ...]]\n       mockgpt doctor diff A.json B.json"
)
EPILOG = (
    "Exit codes: 0 nothing failed, 1 something did, 2 usage or certificates, 3 the hop was not established"
    " and nothing was judged, 128 + n signal n ended it. COMMAND starts the proxy; {port} {url} {ca} {cert}"
    " {key} {pem} {front_cert} {front_key} {front_pem} {front_ca} in it and in --via are filled in, and stand"
    " in MOCKGPT_PORT and its like. docs/doctor.md has more."
)


def add(command: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    command.usage, command.epilog = USAGE, EPILOG
    command.add_argument("words", nargs="*", metavar="diff A B", help="compare two JSON reports")
    front = command.add_argument_group("the proxy")
    front.add_argument("--via", metavar="URL", help="where callers reach the proxy")
    front.add_argument("--ca", metavar="FILE", help="CA of the proxy's own certificate")
    front.add_argument(
        "--cert", metavar="FILE", help="the caller's certificate (with its key: one file is enough)"
    )
    front.add_argument("--key", metavar="FILE", help="its key")
    front.add_argument("--cert2", metavar="FILE", help="another caller's certificate")
    front.add_argument("--key2", metavar="FILE", help="its key")
    front.add_argument(
        "--front-ca-key", metavar="FILE", help="key of --ca: mints the callers that must be refused"
    )
    front.add_argument(
        "--front-tls", choices=("mutual", "server", "plain"), help="what the front is meant to ask for"
    )
    front.add_argument(
        "--identity-header", metavar="NAME", help="the header in which the proxy names its caller"
    )
    front.add_argument("--profile", choices=PROFILES, help="what is judged; default: found out")
    front.add_argument("--expect", action="append", default=[], choices=EXPECTATIONS, help="what is meant")
    front.add_argument("--model", default="gpt-4o-mini", help="model to ask for (gpt-4o-mini)")
    front.add_argument("--api-key", default="sk-mockgpt", metavar="KEY", help="sent as Authorization: Bearer")
    front.add_argument(
        "--reload", default="", metavar="CMD", help="lets the proxy read its files again; {pid} is its own"
    )
    front.add_argument("--pair-dir", metavar="DIR", help="where the proxy reads client.crt and client.key")
    _add_mock(command.add_argument_group("the mock"))
    _add_run(command.add_argument_group("the run"))


def _add_mock(mock: argparse._ArgumentGroup) -> None:
    mock.add_argument(
        "--upstream-port", type=int, metavar="PORT", help="port of the mock (8443; with COMMAND a free one)"
    )
    mock.add_argument(
        "--upstream-certs", metavar="DIR", help="its certificates (certs; with COMMAND new ones)"
    )
    mock.add_argument("--host", action="append", default=[], metavar="NAME", help="another name of the mock")
    mock.add_argument("--admin", default="", metavar="URL", help="admin plane of a mock that runs already")
    mock.add_argument("--admin-token", default="", metavar="TOKEN", help="its token")


def _add_run(run: argparse._ArgumentGroup) -> None:
    quick = len(select(full=False, only=(), skip=()))
    which = run.add_mutually_exclusive_group()
    which.add_argument("--quick", action="store_true", help=f"{quick} cases in half a minute (the default)")
    which.add_argument("--full", action="store_true", help="every case, in six minutes")
    run.add_argument("--only", action="append", default=[], metavar="GLOB", help="these cases, or families")
    run.add_argument("--skip", action="append", default=[], metavar="GLOB", help="not these")
    run.add_argument(
        "--repeat", type=int, default=1, metavar="N", help="judge each case N times; the worst counts"
    )
    run.add_argument(
        "--bound", type=float, default=75.0, metavar="SECONDS", help="how long to wait for timeouts (75)"
    )
    run.add_argument(
        "--wait", type=float, metavar="SECONDS", help="how long the hop may take to come up (5; 30)"
    )
    run.add_argument("--format", choices=tuple(FORMATS), default="text", help="of the report on stdout")
    run.add_argument(
        "--output", action="append", default=[], metavar="FILE", help="also write .json .xml .md .txt"
    )
    run.add_argument(
        "--baseline", metavar="FILE", help="a JSON report: what failed there does not fail this run"
    )
    run.add_argument(
        "--fail-on", choices=("fail", "warn", "never"), default="fail", help="what makes exit code 1"
    )
    run.add_argument("--verbose", "-v", action="store_true", help="show what both ends saw")
    run.add_argument("--list", action="store_true", help="list the cases")
    run.add_argument("--explain", metavar="CASE", help="what a case means, and what mends it")
    run.add_argument("--print-scenarios", action="store_true", help="settings for a mock that runs elsewhere")


def run(arguments: argparse.Namespace) -> int:
    """Run the command, and return the exit code."""
    if arguments.words:
        return _diff(arguments.words)
    if arguments.list:
        print(listed(select(full=True, only=arguments.only, skip=arguments.skip)), end="")
        return OK
    if arguments.explain:
        print(explained(named(arguments.explain)), end="")
        return OK
    if arguments.print_scenarios:
        print(SCENARIOS.read_text("utf-8"), end="")
        return OK
    if not arguments.via:
        raise ConfigError(
            "doctor: --via is missing, the URL at which callers reach your proxy, as https://localhost:9443"
        )
    wanted, cases = _wanted(arguments), select(full=arguments.full, only=arguments.only, skip=arguments.skip)
    baseline = read_report(arguments.baseline) if arguments.baseline else None
    for name in arguments.output:
        format_of_file(name)
    report, text, stopped_by = asyncio.run(_judge(wanted, cases, arguments.repeat))
    if text and arguments.format != "text":
        print(text, end="", file=sys.stderr)
    if text:
        _write(report, arguments, text)
        return SIGNALLED + stopped_by if stopped_by else NO_HOP
    known: set[str] = set()
    if baseline is not None:
        report, known = compared(report, baseline)
    _write(report, arguments)
    return SIGNALLED + stopped_by if stopped_by else _exit_code(report, arguments.fail_on, known)


def _diff(words: list[str]) -> int:
    if words[0] != "diff" or len(words) != 3:
        raise ConfigError(f"doctor: {' '.join(words)!r:.80} is not allowed, expected diff A.json B.json")
    print(difference(read_report(words[1]), read_report(words[2]), words[1], words[2]), end="")
    return OK


def _wanted(arguments: argparse.Namespace) -> Wanted:
    front_of(arguments.via.replace("{port}", "1"))
    for name, least in (("repeat", 1), ("bound", 1), ("wait", 0)):
        value = getattr(arguments, name)
        if value is not None and not least <= value < inf:
            raise ConfigError(f"--{name}: {value} is not allowed, expected {least} or more")
    _refuse_unused(arguments)
    options = Options(
        profile=arguments.profile or "",
        front_tls=arguments.front_tls or "",
        identity_header=arguments.identity_header or "",
        expect=dict(each.split("=") for each in arguments.expect),
        model=arguments.model,
        api_key=arguments.api_key,
        bound_s=arguments.bound,
        reload=arguments.reload,
        pair_dir=Path(arguments.pair_dir) if arguments.pair_dir else None,
    )
    default_wait = _START_SECONDS if arguments.program else _WAIT_SECONDS
    return Wanted(
        via=arguments.via,
        ca=arguments.ca,
        pair=_pair(arguments.cert, arguments.key, ""),
        second=_pair(arguments.cert2, arguments.key2, "2"),
        front_ca_key=arguments.front_ca_key,
        admin=arguments.admin,
        admin_token=arguments.admin_token,
        upstream_port=arguments.upstream_port,
        upstream_certs=Path(arguments.upstream_certs) if arguments.upstream_certs else None,
        hosts=tuple(arguments.host),
        command=tuple(arguments.program),
        wait_s=default_wait if arguments.wait is None else arguments.wait,
        options=options,
    )


def _refuse_unused(arguments: argparse.Namespace) -> None:
    """Refuse options that would be passed over."""
    plain, no_ca = arguments.via.lower().startswith("http:"), not arguments.ca
    for options, where, why in (
        ("ca cert cert2 front_ca_key", plain, "not together with --via http://…, which has no TLS"),
        ("cert cert2 front_ca_key", no_ca and arguments.program, "with COMMAND only together with --ca"),
        ("front_ca_key", no_ca, "only together with --ca, whose key it is"),
        ("admin_token", not arguments.admin, "only together with --admin"),
    ):
        for option in options.split() if where else ():
            if getattr(arguments, option):
                raise ConfigError(f"--{option.replace('_', '-')}: {why}")


def _pair(cert: str | None, key: str | None, which: str) -> Pair | None:
    if key and not cert:
        raise ConfigError(f"--key{which}: only together with --cert{which}")
    return Pair(cert, key, which) if cert else None


async def _judge(wanted: Wanted, cases: list[Case], repeat: int) -> tuple[Report, str, int]:
    """Return the report; why nothing was judged, else ""; and the signal that ended the run, or 0."""
    began = monotonic()
    end = _EndBySignal()
    try:
        async with DoctorSession(wanted) as session:
            try:
                await session.establish()
            except NoHop as reason:
                cause, text = await diagnosis(session, reason)
                return _unjudged(wanted, Verdict("fail", cause), began), text, 0
            progress = Progress(sys.stderr)
            report = await session.judge(cases, repeat, progress.show, began)
            progress.close()
            return report, "", end.number
    except asyncio.CancelledError:
        if not end.number:
            raise
        name = signal.Signals(end.number).name
        text = f"ended by {name} before the hop was established: nothing was judged"
        return _unjudged(wanted, Verdict("unknown", text), began), f"{text}\n", end.number


def _unjudged(wanted: Wanted, verdict: Verdict, began: float) -> Report:
    """Return the report of a run without a hop, in which no case but the first is judged."""
    result = Result(named("hop.reached"), verdict, (monotonic() - began) * 1000)
    return Report({"via": wanted.via}, (result,), monotonic() - began, "the hop was not established")


class _EndBySignal:
    """Lets SIGINT and SIGTERM cancel the task that made it, once, so that the run ends what it has started.

    Attributes:
        number: of the signal that came, else 0.
    """

    def __init__(self) -> None:
        self.number = 0
        self._task = asyncio.current_task()
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, self._end, number)

    def _end(self, number: int) -> None:
        if not self.number and self._task is not None:
            self.number = number
            self._task.cancel(f"ended by {signal.Signals(number).name}")


def _write(report: Report, arguments: argparse.Namespace, text: str = "") -> None:
    """Write a report to stdout and into files; `text` is what people read where nothing was judged."""

    def written(form: str, color: bool, verbose: bool) -> str:
        return text if text and form == "text" else write(report, form, color=color, verbose=verbose)

    color = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    sys.stdout.write(written(arguments.format, color, arguments.verbose))
    sys.stdout.flush()
    for name in arguments.output:
        try:
            Path(name).write_text(written(format_of_file(name), False, True), "utf-8")
        except OSError as error:
            raise ConfigError(f"--output: {name}: {error.strerror}") from None


def _exit_code(report: Report, fail_on: str, known: set[str]) -> int:
    if fail_on == "never":
        return OK
    bad = ("fail", "warn") if fail_on == "warn" else ("fail",)
    new = [each for each in report.results if each.verdict.verdict in bad and each.case.name not in known]
    return FAILED if new or report.ended_early else OK
