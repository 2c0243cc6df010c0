"""What is read of packed objects, and what is not."""

from __future__ import annotations

import pickle
from collections import OrderedDict

import pytest

from mockgpt.api.batches.run import BatchRun
from mockgpt.api.files.stored import StoredFile
from mockgpt.generation.reply import Choice, Reply, Usage
from mockgpt.shared_state.packed_objects import pack, unpack


def test_what_is_packed_is_read_again() -> None:
    reply = Reply((Choice("Hello!", ("Hello", "!"), tokens=2),), Usage(8, 2))
    assert unpack(pack(reply)) == reply
    file = StoredFile(b"\x00data", "a", "vision", 60)
    assert unpack(pack(file)).as_object() == file.as_object()


class _Calls:
    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return print, ("called",)


class _Constructs:
    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return BatchRun, (None, None)


@pytest.mark.parametrize(
    "data",
    [
        pack(_Calls()),
        pack(_Constructs()),
        pack(OrderedDict(a=1)),
        pickle.dumps(unpack),
        b"",
        b"no pickle",
        pack([1, 2])[:-3],
    ],
)
def test_nothing_else_is_made_or_called(data: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    assert unpack(data) is None
    assert capsys.readouterr().out == ""
