"""Every case, in the order in which they are judged, and which of them a run takes."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase

from mockgpt.config.value_text import did_you_mean
from mockgpt.errors import ConfigError
from mockgpt.testing.doctor.families import (
    answer_headers,
    body,
    broken,
    cancel,
    errors,
    framing,
    front,
    headers,
    identity,
    odd_answers,
    overhead,
    paths,
    pool,
    rotation,
    sse,
    timeouts,
    upstream,
    upstream_refuses,
    upstream_tls,
)
from mockgpt.testing.doctor.hop import CASES as HOP
from mockgpt.testing.doctor.records import Case
from mockgpt.testing.doctor.runner import STAYS_UP

_FAMILIES = (
    identity,
    front,
    headers,
    answer_headers,
    sse,
    cancel,
    errors,
    broken,
    odd_answers,
    upstream_tls,
    upstream_refuses,
    rotation,
    pool,
    body,
    framing,
    paths,
    upstream,
    overhead,
    timeouts,
)
# The order of the report.
_ORDER = [
    "identity",
    "front",
    "headers",
    "sse",
    "errors",
    "broken",
    "upstream_tls",
    "upstream_refuses",
    "rotation",
    "pool",
    "body",
    "framing",
    "path",
    "upstream",
    "overhead",
    "timeout",
    "proxy",
]
_ROWS: list[Case] = [case for family in _FAMILIES for case in family.CASES]
CASES: tuple[Case, ...] = (*HOP, *sorted(_ROWS, key=lambda case: _ORDER.index(case.family)), STAYS_UP)
NAMES = {case.name: case for case in CASES}


def select(*, full: bool, only: Sequence[str], skip: Sequence[str]) -> list[Case]:
    """Return the cases of a run.

    Args:
        full: those that take long too; where `only` names cases, they are taken in any case.
        only, skip: names with `*` and `?`; a family's name stands for all its cases.

    Raises:
        ConfigError: a pattern that no case fits.
    """
    wanted = [
        _fitting(pattern, flag)
        for flag, patterns in (("--only", only), ("--skip", skip))
        for pattern in patterns
    ]
    named = set().union(*wanted[: len(only)]) if only else set()
    skipped = set().union(*wanted[len(only) :]) if skip else set()
    chosen = [case for case in CASES if (case.name in named if only else full or case.quick)]
    chosen = [case for case in chosen if case.name not in skipped]
    if not chosen:
        raise ConfigError("--skip: no case is left; `mockgpt doctor --list` shows them")
    return chosen


def _fitting(pattern: str, flag: str) -> set[str]:
    found = {name for name in NAMES if fnmatchcase(name, pattern) or name.startswith(f"{pattern}.")}
    if not found:
        hint = did_you_mean(pattern, [*NAMES, *{case.family for case in CASES}])
        raise ConfigError(f"{flag}: no case fits {pattern!r:.80}{hint}; `mockgpt doctor --list` shows them")
    return found


def named(name: str) -> Case:
    """Return a case.

    Raises:
        ConfigError: no case has this name.
    """
    if name not in NAMES:
        hint = did_you_mean(name, NAMES)
        raise ConfigError(
            f"--explain: there is no case {name!r:.80}{hint}; `mockgpt doctor --list` shows them"
        )
    return NAMES[name]
