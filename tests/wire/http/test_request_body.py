"""Bodies while they come: counted where they are large, hashed, and given away whole."""

from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from mockgpt.wire.http.request_body import COPIES, UNCOUNTED_BYTES, RequestBody, Unlimited


class Account(Unlimited):
    def __init__(self, limit: int = 10**9) -> None:
        self.held, self.limit, self.calls = 0, limit, 0

    def take(self, size: int) -> bool:
        self.calls += 1
        if self.held + size > self.limit:
            return False
        self.held += size
        return True

    def give_back(self, size: int) -> None:
        self.held -= size


@given(st.lists(st.integers(0, 90_000), max_size=8), st.booleans())
def test_a_body_is_whole_hashed_and_counted_until_it_is_released(sizes: list[int], announced: bool) -> None:
    account = Account()
    body = RequestBody(account)
    if announced:
        assert body.expect(sum(sizes))
    for place, size in enumerate(sizes):
        assert body.add(bytes([place]) * size)
    whole = b"".join(bytes([place]) * size for place, size in enumerate(sizes))
    assert (body.whole(), body.size) == (whole, len(whole))
    counted = len(whole) > UNCOUNTED_BYTES
    assert (account.held >= COPIES * (len(whole) - UNCOUNTED_BYTES)) if counted else (account.held == 0)
    assert body.sha256 == (hashlib.sha256(whole).hexdigest() if counted else None)
    body.restart()
    body.release()
    body.release()
    assert (account.held, body.whole(), body.sha256) == (0, b"", None)


def test_what_no_memory_is_left_for_is_not_taken() -> None:
    account = Account(limit=300_000)
    first, second = RequestBody(account), RequestBody(account)
    assert first.expect(200_000)
    assert not second.expect(200_000)
    assert second.expect(60_000)
    assert not all(second.add(b"x" * 50_000) for _ in range(5))
    assert second.size <= 250_000
    first.release()
    assert second.expect(200_000)


def test_many_small_chunks_are_counted_in_a_few_steps() -> None:
    account = Account()
    body = RequestBody(account)
    assert all(body.add(b"x" * 100) for _ in range(10_000))
    assert account.calls < 10
