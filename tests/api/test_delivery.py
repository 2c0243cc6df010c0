"""The times of a stream's events."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mockgpt.api.delivery import UnpacedEvents
from mockgpt.wire.messages import BodyEvent

# Of one or several choices, whose ordinals count from 0 each; -1 is no token, an empty frame a pause.
FRAMES = st.lists(st.tuples(st.integers(-1, 6), st.binary(max_size=40)), max_size=20)


@given(FRAMES, st.lists(st.integers(1, 120), min_size=40, max_size=40))
def test_unpaced_events_taken_together_are_those_taken_one_by_one(
    frames: list[tuple[int, bytes]], sizes: list[int]
) -> None:
    single = list(UnpacedEvents(iter(frames), 0.5))
    events = UnpacedEvents(iter(frames), 0.5)
    following, found = next(events, None), []
    while following is not None:
        if not following.data:
            found.append(following)
            following = next(events, None)
            continue
        size = sizes.pop()
        taken, tokens, following = events.take(following, size)
        assert len(taken) == 1 or sum(map(len, taken)) <= size
        found += [BodyEvent(0.5, data, single[len(found) + place].tokens) for place, data in enumerate(taken)]
        assert tokens == found[-1].tokens
    assert found == single


def test_a_pause_is_over_at_once_and_an_event_is_due_when_all_are() -> None:
    events = list(UnpacedEvents(iter([(0, b"a"), (-1, b""), (1, b"b")]), 0.5))
    assert events == [BodyEvent(0.5, b"a", 1), BodyEvent(0.0, b"", 1), BodyEvent(0.5, b"b", 2)]
