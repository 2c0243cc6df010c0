"""Ids that are made in portions: each is given once, in every thread and process."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from mockgpt.wire.http.random_ids import RandomIds


def test_each_id_has_its_length_and_is_given_once() -> None:
    ids = RandomIds(16, bytes.hex)
    given = [ids.next() for _ in range(1000)]
    assert len(set(given)) == 1000
    assert {len(each) for each in given} == {32}


def test_threads_get_different_ids() -> None:
    ids = RandomIds(16, bytes.hex)
    with ThreadPoolExecutor(4) as threads:
        given = list(threads.map(lambda _: ids.next(), range(4000)))
    assert len(set(given)) == 4000


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no processes are forked here")
def test_a_forked_process_gets_ids_of_its_own() -> None:
    ids = RandomIds(16, bytes.hex)
    ids.next()
    reader, writer = os.pipe()
    if (child := os.fork()) == 0:
        os.write(writer, ids.next().encode("ascii"))
        os._exit(0)
    os.waitpid(child, 0)
    of_child = os.read(reader, 100).decode("ascii")
    os.close(reader)
    os.close(writer)
    assert of_child not in {ids.next() for _ in range(100)}
