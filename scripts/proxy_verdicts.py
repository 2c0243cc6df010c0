"""The doctor's verdicts that are kept beside the configurations of proxies, and the table made of them.

`nginx/first` has its file in examples/proxies/nginx/first.verdicts.json:

    {"version": "1.22.1", "verdicts": {"hop.reached": "pass", "pool.close_race": "pass|warn", …}}

Two words are those of a race: either may be seen.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from proxy_catalogue import CONFIGURATIONS, EXAMPLES

# In the order of a table's columns.
VERDICTS = ("pass", "warn", "fail", "info", "unknown", "skip")
# So many failures of one family are named one by one.
NAMED = 2


class Kept(NamedTuple):
    """What is kept of one configuration: the program's version, and the verdict of each case."""

    version: str
    verdicts: Mapping[str, str]


def path_of(name: str) -> Path:
    """Return the file of a configuration such as `nginx/first`."""
    return EXAMPLES / f"{name}.verdicts.json"


def read(name: str) -> Kept | None:
    """Return what is kept of a configuration; None where nothing is."""
    path = path_of(name)
    return Kept(**json.loads(path.read_text("utf-8"))) if path.exists() else None


def write(name: str, version: str, verdicts: Mapping[str, Iterable[str]]) -> None:
    """Keep what was seen of each case: one verdict, or those of a race."""
    joined = {case: "|".join(sorted(set(words), key=VERDICTS.index)) for case, words in verdicts.items()}
    text = json.dumps({"version": version, "verdicts": joined}, indent=1)
    path_of(name).write_text(text + "\n", "utf-8")


def agrees(kept: str, seen: str) -> bool:
    """Tell whether a verdict is one of those that are kept."""
    return seen in kept.split("|")


def worse(kept: str) -> str:
    """Return what a race counts as: the worse of its verdicts."""
    return max(kept.split("|"), key=("info", "skip", "unknown", "pass", "warn", "fail").index)


def differing(kept: Mapping[str, str], seen: Mapping[str, str]) -> list[str]:
    """Return the cases that were judged in another way than is kept, or are on one side alone."""
    cases = [*kept, *(case for case in seen if case not in kept)]
    return [case for case in cases if not agrees(kept.get(case, ""), seen.get(case, ""))]


def table_rows() -> Iterator[tuple[object, ...]]:
    """Yield for each configuration: name, version, how often each verdict, and the cases that fail."""
    for name in CONFIGURATIONS:
        if kept := read(name):
            counted = Counter(worse(words) for words in kept.verdicts.values())
            counts = (counted[verdict] or "" for verdict in VERDICTS)
            yield (f"`{name}`", kept.version, *counts, _failures(kept.verdicts))


def _failures(verdicts: Mapping[str, str]) -> str:
    """Name the failures, or count them where a family has many."""
    families = Counter(case.partition(".")[0] for case in verdicts)
    failed: dict[str, list[str]] = {}
    for case, words in verdicts.items():
        if worse(words) == "fail":
            failed.setdefault(case.partition(".")[0], []).append(f"`{case}`")
    return ", ".join(
        ", ".join(cases) if len(cases) <= NAMED else f"`{family}`: {len(cases)} of {families[family]}"
        for family, cases in failed.items()
    )
