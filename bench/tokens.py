"""The tokenizer beside tiktoken, in the same run: memory, start, warm and fresh text.

Each figure of memory and of start comes from a process of its own, the median of several.
tiktoken is given the same ranks, out of our file, and its own pattern; reading them counts
for it as reading our file counts for us.
"""

from __future__ import annotations

import base64
import inspect
import json
import pydoc_data.topics
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import tiktoken
from tiktoken_ext import openai_public

from mockgpt.generation.tokenizer import encoder
from mockgpt.generation.tokenizer.encodings import o200k_base
from mockgpt.generation.tokenizer.vocabulary import PATH, open_vocabulary

PROCESSES = 7
ROUNDS = 15
MEGABYTE = 1_000_000

# What a serving process has loaded anyway, then what the first use and a long text add. {make} makes `count`.
PROBE = """
import asyncio, json, re, ssl, sys, time, typing, functools, pathlib, struct
def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096
short, long = json.load(sys.stdin)
import mockgpt.generation.tokenizer, mockgpt.errors
before, begun = resident(), time.perf_counter()
{load}
loaded, begun_use = resident(), time.perf_counter()
{make}
count(short)
used, ended = resident(), time.perf_counter()
count(long)
print(json.dumps([begun_use - begun, ended - begun_use, used - before, resident() - before]))
"""
OURS = (
    "from mockgpt.generation.tokenizer.encodings import o200k_base",
    "def count(text):\n    for total in o200k_base.count_slices(text): pass",
)
THEIRS = (
    "import tiktoken; from tiktoken_ext import openai_public",
    """
import base64
from pathlib import Path
lines = Path(sys.argv[1]).read_bytes().splitlines()
ranks = {base64.b64decode(token): int(rank) for token, rank in (line.split() for line in lines)}
del lines
openai_public.load_tiktoken_bpe = lambda *_, **__: ranks
encoding = tiktoken.Encoding(**openai_public.o200k_base())
count = lambda text: len(encoding.encode_ordinary(text))
""",
)


def texts() -> dict[str, str]:
    """Return what is counted: English prose, code and Chinese, none of it repeating."""
    topics = "\n\n".join(pydoc_data.topics.topics.values())
    paragraphs = [" ".join(part.split()) for part in topics.split("\n\n")]
    prose = "\n\n".join(part for part in paragraphs if len(part) > 200 and part[0].isalpha())
    modules = (subprocess, json, inspect, statistics)
    code = "".join(Path(str(module.__file__)).read_text(encoding="utf-8") for module in modules)
    # Runs of common characters: no prose, but at least as hard to merge.
    common = (
        "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
    )
    random = Random(1)
    runs = ("".join(random.choices(common, k=random.randrange(2, 15))) for _ in range(3000))
    chinese = ",".join(runs)
    return {"English": prose, "code": code, "Chinese": chinese}


def in_processes(load: str, make: str, short: str, long: str, *arguments: str) -> list[float]:
    """Return medians: seconds to import, seconds of first use, bytes after it, bytes after a long text."""
    program = PROBE.replace("{load}", load).replace("{make}", make)
    rows = []
    for _ in range(PROCESSES):
        run = subprocess.run(
            [sys.executable, "-c", program, *arguments],
            input=json.dumps([short, long]),
            capture_output=True,
            text=True,
            check=True,
        )
        rows.append(json.loads(run.stdout))
    return [statistics.median(column) for column in zip(*rows, strict=True)]


def best(work: Callable[[], object], prepare: Callable[[], object] = lambda: None) -> float:
    """Return the seconds of the quickest round; what disturbs the machine is not the work's."""
    quickest = float("inf")
    for _ in range(ROUNDS):
        prepare()
        begun = time.perf_counter()
        work()
        quickest = min(quickest, time.perf_counter() - begun)
    return quickest


def rates(kind: str, text: str, reference: tiktoken.Encoding) -> list[tuple[str, str, str, str]]:
    """Return the rows of million tokens a second, after making sure that the tokens are the same."""
    expected = reference.encode_ordinary(text)
    assert o200k_base.encode(text) == expected, kind
    made: list[encoder.Encoder] = []
    # A new encoder remembers nothing.
    fresh = best(lambda: made[-1].count(text), lambda: made.append(encoder.open_encoder()))
    known = best(lambda: made[-1].count(text))
    published = best(lambda: reference.encode_ordinary(text))
    shown = [f"{len(expected) / seconds / 1e6:.2f}" for seconds in (fresh, known, published)]
    return [
        (f"fresh {kind}, million tokens/s", "", shown[0], shown[2]),
        ("  the same text again", "", shown[1], shown[2]),
    ]


def main() -> None:
    """Print the table."""

    counted = texts()
    prompt = counted["English"][5000:].encode("ascii", "ignore").decode()[:1024]
    vocabulary = open_vocabulary()
    ranks = {vocabulary.token_bytes(rank): rank for rank in range(vocabulary.size)}
    openai_public.load_tiktoken_bpe = lambda *_, **__: ranks
    reference = tiktoken.Encoding(**openai_public.o200k_base())

    rows: list[tuple[str, str, str, str]] = []
    with tempfile.NamedTemporaryFile(suffix=".tiktoken") as source:
        source.writelines(b"%s %d\n" % (base64.b64encode(token), rank) for token, rank in ranks.items())
        source.flush()
        ours = in_processes(*OURS, prompt, counted["English"])
        theirs = in_processes(*THEIRS, prompt, counted["English"], source.name)
    rows += [
        ("time added at start, ms", "0", *(f"{row[0] * 1000:.2f}" for row in (ours, theirs))),
        ("first use, ms", "", *(f"{row[1] * 1000:.1f}" for row in (ours, theirs))),
        ("RSS added at first use, MB", "<= 6", *(f"{row[2] / MEGABYTE:.1f}" for row in (ours, theirs))),
        ("RSS added after a long text, MB", "", *(f"{row[3] / MEGABYTE:.1f}" for row in (ours, theirs))),
    ]
    o200k_base.count(prompt)
    warm = [best(lambda: o200k_base.count(prompt)), best(lambda: reference.encode_ordinary(prompt))]
    rows.append(("warm English prompt of 1 KB, us", "<= 150", *(f"{seconds * 1e6:.0f}" for seconds in warm)))
    for kind, text in counted.items():
        rows += rates(kind, text, reference)

    print(f"file: {Path(PATH).stat().st_size / MEGABYTE:.2f} MB, mapped; tiktoken {tiktoken.__version__}")
    print(f"{'':34}{'goal':>8}{'mockgpt':>10}{'tiktoken':>10}")
    for row in rows:
        print(f"{row[0]:34}{row[1]:>8}{row[2]:>10}{row[3]:>10}")


if __name__ == "__main__":
    main()
