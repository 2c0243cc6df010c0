"""Several observers behind one: each is passed everything, in order."""

from __future__ import annotations

from typing import Any

from journal_examples import connection, exchange

from mockgpt.telemetry.observers import Observers


class Remembering:
    def __init__(self, name: str, calls: list[tuple[str, str, Any]]) -> None:
        self._name, self._calls = name, calls

    def __getattr__(self, method: str) -> Any:
        return lambda happened: self._calls.append((self._name, method, happened))


def test_each_observer_is_passed_everything_in_order() -> None:
    calls: list[tuple[str, str, Any]] = []
    begun: list[Any] = []
    both: Any = Observers(Remembering("log", calls), Remembering("journal", calls), begin=begun.append)
    one, made = connection(), exchange()
    happened = [
        ("connection_accepted", one),
        ("record", made),
        ("connection_refused", one),
        ("connection_closed", one),
    ]
    for method, argument in happened:
        getattr(both, method)(argument)
    assert calls == [(name, *each) for each in happened for name in ("log", "journal")]
    both.begin(made)
    assert begun == [made], "only the journal shows what has begun"
