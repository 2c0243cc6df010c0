"""Have the pretend model answer every row, and say which share of the demands it fulfils.

`make demands` prints the share of each kind and the rows that are not fulfilled.
"""

from __future__ import annotations

import sys
from collections import Counter
from importlib import import_module
from pkgutil import walk_packages
from typing import Any, NamedTuple
from zlib import crc32

import orjson
from demands import facts, held_out, instructions, json_answers, kinds, recorded, structured, tasks, tool_use
from demands.checkers import Answered, plain
from demands.rows import Row, formatted
from endpoint_calls import Endpoints
from openai.lib._pydantic import to_strict_json_schema  # what the SDK's `parse` sends

from mockgpt.api.chat.endpoint import create

SEEDS = (1, 2, 3)
STRUCTURED_SEEDS = range(20)
KINDS = [import_module(one.name) for one in walk_packages(kinds.__path__, "demands.kinds.") if not one.ispkg]
PARTS = (instructions, tasks, facts, json_answers, tool_use, recorded, *KINDS)
TABLE: list[Row] = [one for part in PARTS for one in part.ROWS]
# Of `kinds`, by far the most rows, each is answered with one of the seeds, for the time that the tests take.
WITH_ONE_SEED = {id(one) for part in KINDS for one in part.ROWS}
# `make test` tries a quarter of those, `make demands` all.
QUARTER = [
    one for one in TABLE if id(one) not in WITH_ONE_SEED or crc32(one.words.encode()) // len(SEEDS) % 4 == 0
]
HELD_OUT: list[Row] = held_out.ROWS
# What must be fulfilled.
LEAST_SHARE = 0.95


class Result(NamedTuple):
    """What the model answered to a row with one seed."""

    row: Row
    seed: int
    got: Answered

    @property
    def fulfilled(self) -> bool:
        try:
            return self.row.demand.holds(self.got)
        except (ValueError, TypeError, AttributeError, LookupError):
            return False  # not even of the form that the checker reads

    def __str__(self) -> str:
        said = f"calls {self.got.calls}" if self.got.calls else repr(self.got.text[:160])
        return f"{self.row.words}\n    seed {self.seed}: {said}"


def answered(body: dict[str, Any], seed: int) -> Answered:
    """Return the answer to a request, as an SDK would read it."""
    told = Endpoints(seed=seed).call(create, body)
    assert told.status == 200, (told.value, body["messages"][-1])
    message = told.value["choices"][0]["message"]
    made = [call["function"] for call in message.get("tool_calls") or ()]
    made += filter(None, [message.get("function_call")])
    calls = tuple((call["name"], orjson.loads(call["arguments"])) for call in made)
    return Answered(message.get("content") or message.get("refusal") or "", calls)


def seeds_of(row: Row) -> tuple[int, ...]:
    """Return the seeds that a row is answered with."""
    return (SEEDS[crc32(row.words.encode()) % len(SEEDS)],) if id(row) in WITH_ONE_SEED else SEEDS


def measured(rows: list[Row]) -> list[Result]:
    """Answer every row with every seed, those of `kinds` with one that their words choose."""
    tried = ((one, seed) for one in rows for seed in seeds_of(one))
    return [Result(one, seed, answered(one.body, seed)) for one, seed in tried]


def share(results: list[Result]) -> float:
    """Return which part of the answers is as demanded, 0 to 1."""
    return sum(result.fulfilled for result in results) / len(results)


def report(results: list[Result]) -> str:
    """Return the share of every kind, and each row that failed with the first seed that did."""
    total, good = Counter[str](), Counter[str]()
    failed: dict[int, Result] = {}
    for result in results:
        total[result.row.kind] += 1
        good[result.row.kind] += result.fulfilled
        if not result.fulfilled:
            failed.setdefault(id(result.row), result)
    kinds = [f"{good[name]:4} of {total[name]:3}  {name}" for name in total]
    whole = f"{sum(good.values())} of {len(results)} ({share(results):.1%}), {len(failed)} rows fail"
    return "\n".join([*map(str, failed.values()), *kinds, whole])


class Fields(NamedTuple):
    """The fields of structured output whose value the prompt says: how many hold it, and which do not."""

    said: int
    wrong: list[str]
    invalid: list[str]

    @property
    def share(self) -> float:
        return 1 - len(self.wrong) / self.said


def structured_fields() -> Fields:
    """Have every model of `structured` filled with every seed."""
    said, wrong, invalid = 0, [], []
    for case in structured.CASES:
        wanted = formatted(to_strict_json_schema(case.model), case.model.__name__, strict=True)
        for seed in STRUCTURED_SEEDS:
            body = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": case.prompt}]}
            text = answered({**body, "response_format": wanted}, seed).text
            try:
                value = case.model.model_validate_json(text).model_dump(mode="json")
            except ValueError as error:
                invalid.append(f"{case.model.__name__} seed {seed}: {error}")
                value = {}
            for name, one in case.values.items():
                said += 1
                if plain(value.get(name)) != plain(one):
                    wrong.append(
                        f"{case.model.__name__}.{name} seed {seed}: {value.get(name)!r}, said {one!r}"
                    )
    return Fields(said, wrong, invalid)


def main() -> None:
    """Print the table's report (`held-out`: of the rows held out, `structured`: of the fields).

    Ends with status 1 where less of the table is fulfilled than must be.
    """
    which = sys.argv[1:] or ["table"]
    results = measured(TABLE) if "table" in which else []
    if results:
        print(report(results))
    if "held-out" in which:
        print(report(measured(HELD_OUT)))
    if "structured" in which:
        fields = structured_fields()
        first = {line.split(" seed")[0]: line for line in reversed(fields.wrong)}
        print("\n".join([*fields.invalid, *first.values()]))
        print(f"{fields.share:.1%} of {fields.said} fields hold what is said; {len(fields.invalid)} invalid")
    if results and share(results) < LEAST_SHARE:
        sys.exit(f"fewer than {LEAST_SHARE:.0%} of the demands are fulfilled")


if __name__ == "__main__":
    main()
