"""What a short Python program prints is worked out, within bounds, and never run."""

from __future__ import annotations

from time import thread_time

import pytest

from mockgpt.generation.numbers.python_output import printed

KNOWN = {
    "print(2 ** 3)": "8",
    "x = 5\ny = 3\nprint(x * y)": "15",
    'print("a" * 3)': "aaa",
    'len("hello")': "5",
    "[1, 2, 3][-1]": "3",
    "for i in range(3):\n    if i == 1:\n        continue\n    print(i)": "0\n2",
    "def f(n):\n    return 1 if n < 2 else n * f(n - 1)\nprint(f(5))": "120",
    "a = [1, 2]\na.append(3)\nprint(a, len(a))": "[1, 2, 3] 3",
    'print("Hello"[::-1])': "olleH",
    "print([x * x for x in range(5) if x % 2])": "[1, 9]",
    'print(f"{3 + 4:>3}!")': "  7!",
    "a, b = 1, 2\na, b = b, a\nprint(a, b, sep='-')": "2-1",
    "n = 0\nwhile n < 10:\n    n += 4\nprint(n)": "12",
    "print(1 < 2 < 3, not True, 1 in [1], True and 0)": "True False True 0",
    "for i, c in enumerate('ab'):\n    print(i, c)": "0 a\n1 b",
    "print(list(zip([1, 2], 'ab')), type(1.5))": "[(1, 'a'), (2, 'b')] <class 'float'>",
    'd = {"a": 1}\nd["b"] = 2\nd["a"] += 4\nprint(d)': "{'a': 5, 'b': 2}",
}
UNKNOWN = (
    "import os",
    '"x".__class__',
    "open('/etc/passwd')",
    "print({'a', 'b'})",
    "x = [1]\nprint(x[5])",
    "print(undefined)",
    "x = 0\nwhile True:\n    x += 1",
    'print("a" * 10 ** 9)',
    "list(range(10 ** 9))",
    "9 ** 9 ** 9",
    "round(5, -10 ** 8)",
    "def f(n):\n    return f(n)\nprint(f(1))",
    "(" * 500,
    "for i in range(900):\n    x = sorted(range(900))",
    "x = [1] * 900\ny = [x] * 900\nz = [y] * 900\nprint(z)",
    "a = [1]\nfor i in range(60):\n    a = [a, a]\nprint(a)",
    "a = (1,)\nfor i in range(60):\n    a = (a, a)\n{a: 1}",
    "k = []\nj = [k] * 900\nk.extend([1] * 900)\nj",
    "u = [1] * 900\nw = []\nv = []\no = [v] * 30\nprint(o, v.extend([w] * 900), w.extend([u] * 900))",
    "u = [1] * 900\nw = []\no = [w] * 900\no\nw[:] = u",
    "u = [1] * 900\nk = []\nd = {1: [k] * 900}\nv = d.values()\nk.extend([u] * 900)\nprint(v)",
    "k = []\nl = []\nz = zip([[k] * 900], [1])\nk.extend([[1] * 900] * 900)\nprint(z)",
    "print(enumerate('ab'))",
    "o = []\no.append(o)\nprint(o == [o])",
    "x = 1\nprint(f'{x:9999}')",
    "x = [[0] * 900]\nfor i in range(900):\n    x = x + x",
)


@pytest.mark.parametrize("program", KNOWN)
def test_a_short_program_prints(program: str) -> None:
    assert printed(program) == KNOWN[program]


@pytest.mark.parametrize("program", UNKNOWN)
def test_what_is_not_known_or_too_large_prints_nothing_at_little_cost(program: str) -> None:
    begun = thread_time()
    assert printed(program) is None
    assert thread_time() - begun < 0.1
