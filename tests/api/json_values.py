"""Strategies: any JSON value, and values that mostly fit a parameter table."""

from __future__ import annotations

import functools
from typing import Any

from hypothesis import strategies as st

from mockgpt.api.validation import checker
from mockgpt.api.validation.checker import Parameter, Table

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False)
    | st.text(max_size=20)
)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@functools.cache  # made once per row: hypothesis is slow with strategies it has not seen
def like(parameter: Parameter) -> st.SearchStrategy[Any]:
    """Return values that mostly fit the row, with any value mixed in at every level."""
    return st.one_of(_fitting(parameter), _fitting(parameter), _fitting(parameter), ANYTHING)


def _fitting(parameter: Parameter) -> st.SearchStrategy[Any]:
    check = parameter.check
    if check is checker.boolean:
        return st.booleans()
    if check is checker.integer:
        return st.integers(-3, 200)
    if check is checker.decimal:
        return st.floats(-4, 4)
    if check is checker.string:
        return st.sampled_from(("f", "call_1", "json", "", "x" * 70, "a b"))
    if check is checker.choice:
        return st.sampled_from((*parameter.values, "bogus"))
    if check is checker.record:
        return _record(parameter.members or ())
    if check is checker.tagged:
        return st.one_of([_tagged(parameter, tag) for tag in parameter.variants])
    if parameter.item is not None:
        items = st.lists(like(parameter.item), max_size=3)
        return items if check is checker.array else items | st.just("text")
    if parameter.variants:
        return st.sampled_from(parameter.values) | st.one_of(
            [like(variant) for variant in parameter.variants.values()]
        )
    return ANYTHING


def _tagged(parameter: Parameter, tag: str) -> st.SearchStrategy[Any]:
    return like(parameter.variants[tag]).map(
        lambda value: {**value, parameter.tag: tag} if isinstance(value, dict) else value
    )


def _record(members: tuple[Parameter, ...]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {member.name: like(member) for member in members if member.required},
        optional={member.name: like(member) for member in members if not member.required},
    )


def bodies(table: Table, **fixed: Any) -> st.SearchStrategy[dict[str, Any]]:
    """Return requests for an endpoint: `fixed` members as they are, and up to two others."""
    others = [name for name in table.parameters if name not in fixed]
    one = st.sampled_from(others).flatmap(lambda name: _member(table.parameters[name]))
    return st.builds(lambda *more: {**fixed, **dict(more)}, one) | st.builds(
        lambda *more: {**fixed, **dict(more)}, one, one
    )


@functools.cache
def _member(parameter: Parameter) -> st.SearchStrategy[tuple[str, Any]]:
    return st.tuples(st.just(parameter.name), like(parameter))
