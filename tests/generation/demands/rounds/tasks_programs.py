"""What short programs print."""

from __future__ import annotations

from demands.checkers import exactly, in_order, says
from demands.rows import kind, row

ROWS = kind(
    "what programs print",
    row("What does this code print?\nprint(2 ** 3)", says("8")),
    row(
        "What is the output of the following Python code?\n```python\nx = 5\ny = 3\nprint(x * y)\n```",
        says("15"),
    ),
    row('What will `len("hello")` return in Python?', says("5")),
    row("What does print(10 // 3) print?", says("3")),
    row(
        "What is the output of this program?\n\nfor i in range(3):\n    print(i * 2)", in_order("0", "2", "4")
    ),
    row(
        "What does this print? Answer with the output only.\nx = [1, 2, 3]\nx.append(4)\nprint(len(x))",
        exactly("4"),
    ),
    row("What is the value of 7 % 3 in Python?", says("1")),
    row("What does sorted([3, 1, 2]) return?", says("[1, 2, 3]")),
)
