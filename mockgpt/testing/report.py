"""What a mock saw in a test, in lines for a person: shown where the test fails.

Everything of a client is escaped and cut. It must not know the server.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mockgpt.testing.records import ConnectionRecord, ExchangeRecord, ExpectationRecord

_MOST_LINES = 10  # of one kind: the newest
_LONGEST = 160


def report(
    head: str,
    exchanges: Sequence[ExchangeRecord],
    connections: Sequence[ConnectionRecord],
    unused: Sequence[ExpectationRecord],
    errors: Sequence[Exception],
) -> str:
    """Return the lines: a head, then exchanges, refusals, expectations that answered too few, and errors."""
    refused = [one for one in connections if one.outcome == "refused"]
    return "\n".join(
        [
            head,
            *_section("exchanges", [_exchange(one) for one in exchanges], "no request came"),
            *_section("refused connections", [_refusal(one) for one in refused]),
            *_section("unused expectations", [_unused(one) for one in unused]),
            *_section("replies that raised", [_cut(f"{type(one).__name__}: {one}") for one in errors]),
        ]
    )


def _section(title: str, lines: Sequence[str], empty: str = "") -> Iterator[str]:
    if not lines:
        if empty:
            yield empty
        return
    left_out = len(lines) - _MOST_LINES
    yield f"{title}, oldest first{f' (the newest {_MOST_LINES} of {len(lines)})' if left_out > 0 else ''}:"
    for line in lines[-_MOST_LINES:]:
        yield f"  {line}"


def _exchange(one: ExchangeRecord) -> str:
    client = one.client.common_name or one.client.subject if one.client else "no certificate"
    facts = [
        f"{one.request.method} {one.request.path} -> {one.response.status or 'nothing sent'}",
        one.outcome or "still open",
        f"client {client}",
        f"failure {one.failure}" if one.failure else "",
        f"fault {one.fault}" if one.fault else "",
        f"attempt {one.attempt}" if one.attempt else "",
        f"by {one.expectation_id}" if one.expectation_id else "",
        f"{one.timing.duration_ms:.0f} ms" if one.timing.duration_ms is not None else "",
    ]
    sent = " ".join(one.request.text.split())
    return f"{one.id} {_cut(', '.join(filter(None, facts)))}" + (f"\n      sent {_cut(sent)}" if sent else "")


def _refusal(one: ConnectionRecord) -> str:
    return f"{one.id} {_cut(f'{one.peer}: {one.reason}' + (f', {one.detail}' if one.detail else ''))}"


def _unused(one: ExpectationRecord) -> str:
    wanted = f"{one.matched} of {one.times} times" if one.times else "never"
    return f"{one.id} answered {wanted}: {_cut(f'match {one.match}, reply {one.reply}')}"


def _cut(text: str) -> str:
    shown = ascii(text[: _LONGEST + 1])[1:-1]
    return shown if len(text) <= _LONGEST else shown[:_LONGEST] + "…"
