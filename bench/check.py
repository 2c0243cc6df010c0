"""Fail where a request has become more than 15 % dearer, beside the bare skeleton of the same run.

A ratio of two minima of CPU time, each over rounds that take turns, hardly depends on the machine and on
its load. What seems dearer is measured again, and the smaller ratio counts.

    bench/check.py [--keep]      --keep: write the ratios that are compared with
"""

from __future__ import annotations

import json
import sys

from http_cost import FLOOR, LOADS, run
from servers import ROOT

KEPT = ROOT / "bench" / "kept_ratios.json"
ALLOWED = 1.15
ROUNDS, ATTEMPTS = 6, 3
CHECKED = LOADS[:4]
MOCK = "mockgpt"


def ratios() -> dict[str, float]:
    """Return the mock's cost of each load, in those of one answer of the skeleton."""
    found = {load: {name: min(each) for name, each in times.items()} for load, times in _measured().items()}
    floor = found[LOADS[0].name][FLOOR]
    return {load: round(times[MOCK] / floor, 3) for load, times in found.items()}


def _measured() -> dict[str, dict[str, list[float]]]:
    return run([FLOOR, MOCK], CHECKED, ROUNDS)


def main() -> None:
    best = ratios()
    if "--keep" in sys.argv[1:]:
        again = ratios()
        best = {load: min(ratio, again[load]) for load, ratio in best.items()}
        KEPT.write_text(json.dumps(best, indent=2) + "\n")
    kept: dict[str, float] = json.loads(KEPT.read_text())
    for _ in range(ATTEMPTS - 1):
        if all(best[load] <= kept[load] * ALLOWED for load in kept):
            break
        again = ratios()
        best = {load: min(ratio, again[load]) for load, ratio in best.items()}
    print(f"{'CPU over that of the skeleton':<28} {'now':>8} {'kept':>8}")
    for load, ratio in kept.items():
        print(f"{load:<28} {best[load]:>8.2f} {ratio:>8.2f}")
    dearer = [load for load in kept if best[load] > kept[load] * ALLOWED]
    if dearer:
        raise SystemExit(
            f"more than {ALLOWED - 1:.0%} dearer than {KEPT.relative_to(ROOT)} says: {'; '.join(dearer)}"
        )


if __name__ == "__main__":
    main()
