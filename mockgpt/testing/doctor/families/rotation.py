"""Certificates that are renewed while the proxy runs: the upstream's, and the proxy's own."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

from mockgpt.certificates.der import certificate_identity, pem_blocks
from mockgpt.certificates.folder import read
from mockgpt.certificates.minting.init import initialise
from mockgpt.testing.doctor.examination import Examination
from mockgpt.testing.doctor.families.upstream_tls import fresh_handshake, judged
from mockgpt.testing.doctor.judging import connection_line, verdict
from mockgpt.testing.doctor.records import Case, Verdict

_NEW = "doctor-rotated"
_RELOAD_SECONDS = 1.0  # a proxy reads its files within this time after it was told
_PAIR = ("client.crt", "client.key", "client.pem")


async def server_certificate(examination: Examination) -> Verdict:
    """Judge a new certificate of the upstream, under the same authority."""
    own = examination.own_mock
    assert own is not None
    await asyncio.to_thread(initialise, own.folder, hosts=_names(own.folder), force=True)
    generation = await examination.mock.reload()
    since = examination.mock.now()
    asked, met = await fresh_handshake(examination, "", since)
    new = [each for each in met if each["certificate_generation"] == generation]
    lines = "; ".join(map(connection_line, new))
    if asked.answer.status != 200:
        return verdict(
            "fail", f"{asked.answer.status} after the upstream renewed its certificate", asked
        )._replace(mock=lines)
    if not new:
        return verdict(
            "unknown", "no handshake met the new certificate: the proxy used an open connection", asked
        )
    return verdict("pass", "a renewed certificate of the upstream is accepted", asked)._replace(mock=lines)


async def new_authority(examination: Examination) -> Verdict:
    """Judge a certificate of the upstream from an authority that the proxy does not know."""
    own = examination.own_mock
    assert own is not None
    other, kept = own.folder.parent / "other", own.folder.parent / "kept"
    await asyncio.to_thread(initialise, other, hosts=_names(own.folder))
    kept.mkdir(exist_ok=True)
    for name in ("server.crt", "server.key"):
        shutil.copy2(own.folder / name, kept / name)
        shutil.copy2(other / name, own.folder / name)
    try:
        generation = await examination.mock.reload()
        since = examination.mock.now()
        asked, met = await fresh_handshake(examination, "", since)
        new = [each for each in met if each["certificate_generation"] == generation]
        return await judged(examination, asked, new, "a certificate of a new authority")
    finally:
        for name in ("server.crt", "server.key"):
            shutil.copy2(kept / name, own.folder / name)
        await examination.mock.reload()
        await examination.mock.close_connections()


def _names(folder: Path) -> list[str]:
    """Return the hosts of the mock's certificate, so that a new one has them too."""
    identity = certificate_identity(pem_blocks(read(folder / "server.crt"), "CERTIFICATE")[0])
    return [name.partition(":")[2] for name in identity.sans] if identity else []


async def _reloaded(examination: Examination) -> bool:
    """Tell the proxy to read its files again; return whether it could be told."""
    command = examination.options.reload
    if not command:
        return False
    pid = str(examination.proxy.pid) if examination.proxy else ""
    process = await asyncio.create_subprocess_shell(command.replace("{pid}", pid))
    await process.wait()
    await asyncio.sleep(_RELOAD_SECONDS)
    return True


async def client_pair(examination: Examination) -> Verdict:
    """Judge a new pair in the files from which the proxy reads its own."""
    own, folder = examination.own_mock, examination.options.pair_dir
    assert own is not None
    assert folder is not None
    await asyncio.to_thread(initialise, own.folder, clients=(_NEW,))
    kept = own.folder.parent / "kept-pair"
    kept.mkdir(exist_ok=True)
    there = [name for name in _PAIR if (folder / name).exists()]
    for name in there:
        shutil.copy2(folder / name, kept / name)
        shutil.copy2(own.folder / name.replace("client", _NEW), folder / name)
    try:
        for told in (False, True):
            if told and not await _reloaded(examination):
                break
            await examination.mock.close_connections()
            since = examination.mock.now()
            asked, met = await fresh_handshake(examination, "", since)
            names = [(each["client"] or {}).get("common_name") for each in met]
            if _NEW in names:
                how = "after the reload" if told else "by itself"
                return verdict("pass", f"the new pair is shown {how}", asked, names=names)
        if not examination.options.reload:
            return verdict(
                "info", "the new pair is not read without a reload (--reload CMD was not given)", asked
            )
        return verdict("fail", "the old pair is still shown after the reload", asked, names=names)
    finally:
        for name in there:
            shutil.copy2(kept / name, folder / name)
        await _reloaded(examination)


async def stream_over_reload(examination: Examination) -> Verdict:
    """Judge a stream of 5 s across a reload of the proxy."""
    if not examination.options.reload:
        return Verdict("skip", "needs --reload CMD")
    await examination.mock.use("doctor_5s")
    task = asyncio.create_task(examination.chat(stream=True))
    await asyncio.sleep(1.0)
    await _reloaded(examination)
    asked = await task
    seen = await asked.seen()
    if asked.answer.broken or not asked.answer.has_done:
        return verdict("warn", "a stream was cut by the reload", asked, seen)
    return verdict("pass", "a stream of 5 s goes on over a reload", asked, seen)


CASES = (
    Case(
        name="rotation.server_certificate",
        severity="fail",
        reference="RFC 5280",
        sent="a chat, after the mock's certificate was renewed under the same authority",
        caller="200",
        mock="certificate_generation of the connection",
        rule="fail: not 200",
        judge=server_certificate,
        quick=True,
        needs=("local",),
    ),
    Case(
        name="upstream_tls.new_ca",
        severity="critical",
        reference="RFC 5280 6",
        sent="a chat, while the mock's certificate is from an authority that the proxy does not know",
        caller="502, 503 or 504",
        mock="a handshake under that certificate, no request on it",
        rule="fail: the request arrives. warn: another status, more than 2 handshakes, more than 2 s",
        judge=new_authority,
        needs=("local",),
    ),
    Case(
        name="rotation.client_pair",
        severity="info",
        reference="ghostunnel test-client-reloads-certificate",
        sent="a chat, after the proxy's pair was replaced on disk; then --reload",
        caller="200",
        mock="the common name of a new connection",
        rule="pass: new by itself or after the reload. fail: the old one stays",
        judge=client_pair,
        needs=("pair",),
    ),
    Case(
        name="rotation.stream_over_reload",
        severity="warn",
        reference="-",
        sent="a stream of 5 s; --reload after one second",
        caller="all of it",
        mock="outcome complete",
        rule="warn: cut",
        judge=stream_over_reload,
    ),
)
