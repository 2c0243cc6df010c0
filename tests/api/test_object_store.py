"""The bounded store of objects."""

from __future__ import annotations

from mockgpt.api.object_store import CAPACITY, ENTRY_BYTES, MEMORY_LIMIT_BYTES, BoundedStore, Packed


class Thing:
    def __init__(self, size_bytes: int = 0) -> None:
        self.size_bytes = size_bytes


def test_objects_are_stored_by_id_and_oldest_first() -> None:
    store: BoundedStore[Thing] = BoundedStore()
    first, second = Thing(), Thing()
    store.keep("b", first)
    store.keep("a", second)
    assert list(store) == [first, second]
    assert (store.get("a"), store.get("c")) == (second, None)


def test_the_oldest_objects_are_removed_above_the_capacity() -> None:
    store: BoundedStore[Thing] = BoundedStore()
    for number in range(CAPACITY + 2):
        store.keep(str(number), Thing())
    assert (store.get("1"), len(list(store))) == (None, CAPACITY)
    assert store.get("2") is not None


def test_the_oldest_objects_are_removed_above_the_memory_limit() -> None:
    store: BoundedStore[Thing] = BoundedStore()
    half = MEMORY_LIMIT_BYTES // 2
    store.keep("a", Thing(half))
    store.keep("b", Thing(half))
    assert store.get("a") is not None
    store.keep("c", Thing(1))
    assert (store.get("a"), len(list(store))) == (None, 2)


def test_the_newest_object_is_stored_whatever_its_size() -> None:
    store: BoundedStore[Thing] = BoundedStore()
    store.keep("a", Thing())
    store.keep("b", Thing(2 * MEMORY_LIMIT_BYTES))
    assert (store.get("a") is None, store.get("b") is None) == (True, False)


def test_a_removed_object_no_longer_counts() -> None:
    store: BoundedStore[Thing] = BoundedStore()
    store.keep("a", Thing(MEMORY_LIMIT_BYTES))
    assert (store.remove("a"), store.remove("a")) == (True, False)
    store.keep("b", Thing(1))
    store.keep("c", Thing(MEMORY_LIMIT_BYTES - 1))
    assert len(list(store)) == 2


def test_an_object_of_the_same_id_is_replaced() -> None:
    store: BoundedStore[Thing] = BoundedStore()
    store.keep("a", Thing(MEMORY_LIMIT_BYTES))
    replacement = Thing(1)
    store.keep("a", replacement)
    store.keep("b", Thing(MEMORY_LIMIT_BYTES - 1))
    assert store.get("a") is replacement


def test_an_object_of_another_replica_is_read_when_it_is_looked_at() -> None:
    store: BoundedStore[Thing] = BoundedStore()
    told: list[str] = []
    store.on_change = lambda _, id: told.append(id)
    reads: list[bytes] = []

    def read(data: bytes) -> Thing | None:
        reads.append(data)
        return None if data == b"unreadable" else Thing(len(data))

    store.adopt("a", Packed(b"one", read))
    store.adopt("b", Packed(b"unreadable", read))
    assert (store.ids(), reads) == (("a", "b"), [])
    first = store.get("a")
    assert first is store.get("a") is not None
    assert list(store) == [first]
    assert (store.ids(), reads) == (("a",), [b"one", b"unreadable"])
    store.adopt("a", None)
    assert (list(store), told) == ([], []), "what others did is not told to them"
    store.changed("a")
    assert told == []


def test_the_bytes_of_other_replicas_count_like_objects() -> None:
    store: BoundedStore[Thing] = BoundedStore()
    store.memory_limit_bytes = 3 * ENTRY_BYTES
    for name in ("a", "b", "c"):
        store.adopt(name, Packed(b"x" * ENTRY_BYTES, lambda _: Thing(1)))
    assert store.ids() == ("c",)
    store.get("c")
    store.keep("d", Thing(3 * ENTRY_BYTES - 1))
    assert store.ids() == ("c", "d")
