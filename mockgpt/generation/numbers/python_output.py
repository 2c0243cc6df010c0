"""Work out what a short Python program prints, or an expression gives, without running it.

Only plain values and statements are known; whatever else a program has makes it unknown. Everything is
bounded: steps, numbers, lengths. It must not know how the program was asked about.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import partial
from typing import Any

from mockgpt.generation.numbers.python_values import FUNCTIONS, MOST_ITEMS, OPERATORS, Unknown, weight
from mockgpt.generation.text_data import english_words

_LONGEST_PROGRAM = 1_000  # characters
_MOST_STEPS = 1_000
_ITEMS_A_STEP = 8  # that are worked on for the price of a step
_LARGEST_EXPONENT = 60
_MOST_DIGITS = 20  # of a number that is rounded
_LONGEST_OUTPUT = 2_000  # characters


class _Returned(Exception):
    """A function returns."""


class _Left(Exception):
    """A loop is left, or its next round begins."""


def printed(program: str) -> str | None:
    """Return what a program prints, or its last expression gives; None where that is not known."""
    if len(program) > _LONGEST_PROGRAM:
        return None
    try:
        body = ast.parse(program.strip()).body
        run = _Run()
        for statement in body:
            run.do(statement)
        shown = run.output or ([repr(run.bounded(run.last))] if run.last is not None else [])
    except Exception:  # a program may fail in any way, and then nothing is known of it
        return None
    return "\n".join(shown)[:_LONGEST_OUTPUT] if shown else None


class _Run:
    """One run: its variables, what it printed, and the value of its last expression."""

    def __init__(self) -> None:
        self.names: dict[str, Any] = {}
        self.output: list[str] = []
        self.last: Any = None
        self._steps = 0

    def _count(self, steps: int = 1) -> None:
        self._steps += steps
        if self._steps > _MOST_STEPS:
            raise Unknown

    def bounded(self, value: Any) -> Any:
        """Return a value that is not too large with all that it holds, which counts as steps.

        What it holds may have grown since it was made, and the same list may stand in it many times.
        """
        self._count(weight(value) // _ITEMS_A_STEP)
        return value

    def do(self, node: ast.stmt) -> None:
        """Do one statement."""
        self._count()
        match node:
            case ast.Expr():
                self.last = self.value(node.value)
            case ast.Assign():
                for target in node.targets:
                    self._assign(target, self.value(node.value))
            case ast.AugAssign():
                old = self.value(node.target)
                self._assign(node.target, self._operated(node.op, old, self.value(node.value)))
            case ast.If():
                self._all(node.body if self.value(node.test) else node.orelse)
            case ast.For() | ast.While():
                self._loop(node)
            case ast.FunctionDef(args=ast.arguments(defaults=[], vararg=None, kwarg=None)):
                self.names[node.name] = node
            case ast.Return():
                raise _Returned(None if node.value is None else self.value(node.value))
            case ast.Break() | ast.Continue():
                raise _Left(isinstance(node, ast.Break))
            case ast.Pass():
                pass
            case _:
                raise Unknown

    def _all(self, body: list[ast.stmt]) -> None:
        for statement in body:
            self.do(statement)

    def _assign(self, target: ast.expr, value: Any) -> None:
        match target:
            case ast.Name():
                self.names[target.id] = value
            case ast.Tuple():
                for one, part in zip(target.elts, value, strict=True):
                    self._assign(one, part)
            case ast.Subscript():
                self.value(target.value)[self.value(target.slice)] = value
            case _:
                raise Unknown

    def _loop(self, node: ast.For | ast.While) -> None:
        holds = partial(self.value, node.iter if isinstance(node, ast.For) else node.test)
        items = holds() if isinstance(node, ast.For) else iter(lambda: bool(holds()), False)
        for one in items:
            self._count()
            if isinstance(node, ast.For):
                self._assign(node.target, one)
            try:
                self._all(node.body)
            except _Left as left:
                if left.args[0]:
                    return
        self._all(node.orelse)

    def _operated(self, sign: ast.AST, *values: Any) -> Any:
        """Return what an operator makes of values, unless that may be large."""
        for value in values:
            self.bounded(value)
        if isinstance(sign, ast.Pow) and not abs(values[1]) <= _LARGEST_EXPONENT:
            raise Unknown
        if isinstance(sign, ast.Mult):
            sizes = [len(one) if isinstance(one, (str, list, tuple)) else one for one in values]
            if sizes != list(values) and sizes[0] * sizes[1] > MOST_ITEMS:
                raise Unknown
        if isinstance(sign, ast.Mod) and isinstance(values[0], str):
            raise Unknown
        return OPERATORS[type(sign)](*values)

    def value(self, node: ast.expr) -> Any:
        """Return the value of an expression."""
        self._count()
        return self.bounded(self._evaluated(node))

    def _evaluated(self, node: ast.expr) -> Any:
        match node:
            case ast.Constant():
                return node.value
            case ast.Name():
                return self.names[node.id]
            case ast.BinOp():
                return self._operated(node.op, self.value(node.left), self.value(node.right))
            case ast.UnaryOp():
                return self._operated(node.op, self.value(node.operand))
            case ast.BoolOp():
                return self._joined(node)
            case ast.Compare():
                return self._compared(node)
            case ast.IfExp():
                return self.value(node.body if self.value(node.test) else node.orelse)
            case ast.List() | ast.Tuple() | ast.Set():
                kind = {ast.List: list, ast.Tuple: tuple, ast.Set: set}[type(node)]
                return kind(map(self.value, node.elts))
            case ast.Dict():
                keys = [self.value(one) for one in node.keys if one is not None]
                return dict(zip(keys, map(self.value, node.values), strict=True))
            case ast.Subscript():
                return self.value(node.value)[self.value(node.slice)]
            case ast.Slice():
                parts = (node.lower, node.upper, node.step)
                return slice(*(None if one is None else self.value(one) for one in parts))
            case ast.JoinedStr():
                return "".join(map(self._formatted, node.values))
            case ast.ListComp(generators=[ast.comprehension(is_async=0)]):
                return list(self._comprehended(node))
            case ast.Call():
                return self._called(node)
            case _:
                raise Unknown

    def _joined(self, node: ast.BoolOp) -> Any:
        value = None
        for one in node.values:
            value = self.value(one)
            if bool(value) == isinstance(node.op, ast.Or):
                break
        return value

    def _compared(self, node: ast.Compare) -> bool:
        left = self.value(node.left)
        for sign, one in zip(node.ops, node.comparators, strict=True):
            right = self.value(one)
            if not self._operated(sign, left, right):
                return False
            left = right
        return True

    def _formatted(self, node: ast.expr) -> str:
        if not isinstance(node, ast.FormattedValue):
            return str(self.value(node))
        form = str(self.value(node.format_spec)) if node.format_spec is not None else ""
        if len(form) > 4:  # a width may be large
            raise Unknown
        return format(self.value(node.value), form)

    def _comprehended(self, node: ast.ListComp) -> Iterator[Any]:
        source = node.generators[0]
        for one in self.value(source.iter):
            self._assign(source.target, one)
            if all(map(self.value, source.ifs)):
                yield self.value(node.elt)

    def _called(self, node: ast.Call) -> Any:
        owner = self.value(node.func.value) if isinstance(node.func, ast.Attribute) else None
        values = [self.value(one) for one in node.args]
        named = {str(one.arg): self.value(one.value) for one in node.keywords}
        for one in (owner, *values):
            self.bounded(one)  # the arguments after it may have changed it
        match node.func:
            case ast.Name(id="print"):
                sep, end = str(named.get("sep", " ")), named.get("end", "\n")
                # The order of a set is not known.
                if end != "\n" or any(isinstance(one, set) for one in values):
                    raise Unknown
                self.output += sep.join(map(str, values)).split("\n")
                return None
            case ast.Name(id=name) if isinstance(self.names.get(name), ast.FunctionDef):
                return self._applied(self.names[name], values)
            case ast.Name(id="round") if len(values) > 1 and abs(values[1]) > _MOST_DIGITS:
                raise Unknown
            case ast.Name(id=name):
                return FUNCTIONS[name](*values, **named)
            case ast.Attribute(attr=method) if method in english_words("python_methods"):
                return getattr(owner, method)(*values, **named)
            case _:
                raise Unknown

    def _applied(self, function: ast.FunctionDef, values: list[Any]) -> Any:
        names = [one.arg for one in function.args.args]
        outer, self.names = self.names, {**self.names, **dict(zip(names, values, strict=True))}
        try:
            self._all(function.body)
        except _Returned as returned:
            return returned.args[0]
        finally:
            self.names = outer
        return None
