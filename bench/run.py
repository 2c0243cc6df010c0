"""Run the benchmarks, or those that are named, and write what they print to docs/benchmarks.md.

bench/run.py [--print] [PART …]      --print: write nothing
"""

from __future__ import annotations

import os
import platform
import ssl
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from plot import draw
from servers import ROOT

from mockgpt.version import __version__

PAGE, PLOT = ROOT / "docs" / "benchmarks.md", ROOT / "docs" / "benchmarks.svg"
INTRODUCTION = """# Benchmarks

Written by `make bench`; `make bench-NAME` prints one part. Absolute times are those of the machine and of
what else it did; ratios are between servers that took turns in one run, so they say more. CPU is that of a
server's processes; the mock's journal, log, exact tokens and validation are on, as users run it.

![microseconds of CPU a request, by server](benchmarks.svg)
"""


class Part(NamedTuple):
    """One script, and what its figures are."""

    script: str
    says: str


PARTS = {
    "http": Part(
        "http_cost",
        "CPU of a request, beside the least such a server can be and other servers.",
    ),
    "growth": Part("growth", "How the cost of a request grows."),
    "handshakes": Part("handshakes", "Handshakes per second and core, beside bare OpenSSL without sockets."),
    "streams": Part("streams", "Paced streams: how late events are, beside a skeleton of paced streams."),
    "workers": Part(
        "workers",
        "Several workers on one port: CPU of a request, memory, paced streams; beside one process.",
    ),
    "start": Part("start", "Start and memory, beside the skeleton."),
    "journal": Part("journal", "What the journal costs."),
    "prompts": Part("long_prompts", "How long others wait while a long prompt is counted."),
    "tokens": Part("tokens", "The tokenizer, beside tiktoken."),
    "model": Part("model", "What writing an answer costs."),
    "validation": Part("validation", "What checking a request and giving a reply its form cost."),
}


def ran(part: Part) -> str:
    """Return what a script printed; it is shown meanwhile."""
    command = [sys.executable, str(ROOT / "bench" / f"{part.script}.py")]
    lines = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            print(line, end="", flush=True)
            lines.append(line.rstrip())
    if process.returncode:
        raise SystemExit(f"{part.script} failed; its part of the page stays as it is")
    return "\n".join(lines).strip()


def machine() -> str:
    """Return what it was measured on."""
    models = [
        line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")
    ]
    processor = models[0].partition(": ")[2] if models else platform.machine()
    today = datetime.now(UTC).date()
    python = platform.python_version()
    load = os.getloadavg()[0]
    return (
        f"{today}, mockgpt {__version__}, {processor}, Python {python}, {ssl.OPENSSL_VERSION};"
        f" load of the machine before: {load:.1f}."
    )


def sections() -> dict[str, str]:
    """Return the parts of the page as it is."""
    if not PAGE.exists():
        return {}
    texts = PAGE.read_text().split("\n## ")[1:]
    return {name: text.strip() for name, _, text in (each.partition("\n") for each in texts)}


def main() -> None:
    names = [name for name in sys.argv[1:] if name != "--print"] or list(PARTS)
    if unknown := [name for name in names if name not in PARTS]:
        raise SystemExit(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(PARTS)}")
    for name in names:
        where = machine()
        printed = ran(PARTS[name])
        if "--print" in sys.argv[1:]:
            continue
        known = sections() | {name: f"{PARTS[name].says} {where}\n\n```text\n{printed}\n```"}
        order = [*PARTS, *(part for part in known if part not in PARTS)]  # the last are written by hand
        shown = [f"## {part}\n\n{known[part]}\n" for part in order if part in known]
        PAGE.write_text("\n".join((INTRODUCTION, *shown)))
        if name == "http":
            draw(printed, PLOT)


if __name__ == "__main__":
    main()
