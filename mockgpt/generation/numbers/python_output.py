"""Work out what a short Python program prints, or an expression gives, without running it.

Only plain values and statements are known; whatever else a program has makes it unknown. Everything is
bounded: steps, numbers, lengths. It must not know how the program was asked about.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Iterator
from typing import Any

_LONGEST_PROGRAM = 1_000  # characters
_MOST_STEPS = 1_500
_ITEMS_A_STEP = 16  # that are worked on for the price of a step
_MOST_ITEMS = 1_000  # of a list, or characters of a text
_LARGEST_NUMBER = 10**18
_LARGEST_EXPONENT = 60
_MOST_DIGITS = 20  # of a number that is rounded
_LONGEST_OUTPUT = 2_000  # characters

_OPERATORS: dict[type, Callable[..., Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
    ast.Not: operator.not_,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Is: operator.is_,
    ast.IsNot: operator.is_not,
    ast.In: lambda one, many: one in many,
    ast.NotIn: lambda one, many: one not in many,
}
_KNOWN = (
    *(abs, all, any, bool, chr, dict, enumerate, float, int, len, list, max, min, ord, range, reversed),
    *(round, set, sorted, str, sum, tuple, type, zip),
)
_FUNCTIONS: dict[str, Callable[..., Any]] = {one.__name__: one for one in _KNOWN}
_TEXT_METHODS = "upper lower title capitalize strip lstrip rstrip replace split join startswith endswith find"
_OTHER_METHODS = (
    "index count isdigit isalpha append extend insert pop remove sort reverse copy get keys values items"
)
_METHODS = frozenset(f"{_TEXT_METHODS} {_OTHER_METHODS} add".split())


class _Unknown(Exception):
    """The program has something that is not known here, or is too large."""


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
    except Exception:  # a program may fail in any way, and then nothing is known of it
        return None
    shown = run.output or ([repr(run.last)] if run.last is not None else [])
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
            raise _Unknown

    def _bounded(self, value: Any) -> Any:
        """Return a value that is not too large; what it holds counts as steps."""
        if isinstance(value, (int, float)) and abs(value) > _LARGEST_NUMBER:
            raise _Unknown
        if isinstance(value, (str, list, tuple, dict, set, range)):
            if len(value) > _MOST_ITEMS:
                raise _Unknown
            self._count(len(value) // _ITEMS_A_STEP)
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
                old = self.value(ast.copy_location(ast.Name(node.target.id, ast.Load()), node))  # type: ignore[union-attr]
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
                raise _Unknown

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
                raise _Unknown

    def _loop(self, node: ast.For | ast.While) -> None:
        rounds = self._rounds(node)
        for _ in rounds:
            try:
                self._all(node.body)
            except _Left as left:
                if left.args[0]:
                    return
        self._all(node.orelse)

    def _rounds(self, node: ast.For | ast.While) -> Iterator[None]:
        if isinstance(node, ast.While):
            while self.value(node.test):
                yield
            return
        for one in self.value(node.iter):
            self._assign(node.target, one)
            yield

    def _operated(self, sign: ast.AST, *values: Any) -> Any:
        """Return what an operator makes of values, unless that may be large."""
        if isinstance(sign, ast.Pow) and not abs(values[1]) <= _LARGEST_EXPONENT:
            raise _Unknown
        if isinstance(sign, ast.Mult):
            sizes = [len(one) if isinstance(one, (str, list, tuple)) else one for one in values]
            if sizes != list(values) and sizes[0] * sizes[1] > _MOST_ITEMS:
                raise _Unknown
        if isinstance(sign, ast.Mod) and isinstance(values[0], str):
            raise _Unknown
        return self._bounded(_OPERATORS[type(sign)](*values))

    def value(self, node: ast.expr) -> Any:
        """Return the value of an expression."""
        self._count()
        match node:
            case ast.Constant():
                return self._bounded(node.value)
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
                raise _Unknown

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
            raise _Unknown
        return format(self.value(node.value), form)

    def _comprehended(self, node: ast.ListComp) -> Iterator[Any]:
        source = node.generators[0]
        for one in self.value(source.iter):
            self._assign(source.target, one)
            if all(map(self.value, source.ifs)):
                yield self.value(node.elt)

    def _called(self, node: ast.Call) -> Any:
        values = [self._bounded(self.value(one)) for one in node.args]
        named = {str(one.arg): self.value(one.value) for one in node.keywords}
        match node.func:
            case ast.Name(id="print"):
                sep, end = str(named.get("sep", " ")), named.get("end", "\n")
                # The order of a set is not known.
                if end != "\n" or any(isinstance(one, set) for one in values):
                    raise _Unknown
                self.output += sep.join(map(str, values)).split("\n")
                return None
            case ast.Name(id=name) if isinstance(self.names.get(name), ast.FunctionDef):
                return self._applied(self.names[name], values)
            case ast.Name(id="round") if len(values) > 1 and abs(values[1]) > _MOST_DIGITS:
                raise _Unknown
            case ast.Name(id=name):
                return self._bounded(_FUNCTIONS[name](*values, **named))
            case ast.Attribute(attr=method) if method in _METHODS:
                owner = self.value(node.func.value)
                if method == "replace" and len(owner) * len(values[1]) > _MOST_ITEMS:
                    raise _Unknown
                return self._bounded(getattr(owner, method)(*values, **named))
            case _:
                raise _Unknown

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
