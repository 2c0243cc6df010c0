"""Objects as bytes: Python's own, of which only our plain data is read.

Classes are restricted as the documentation of `pickle` recommends: only records of the mock and what it
stores are made. What another version of the mock has written and cannot be read is left out. It must not
know what carries the bytes.
"""

from __future__ import annotations

import io
import pickle
from typing import Any

_PACKAGES = ("mockgpt.api.", "mockgpt.generation.")
_STORED = ".stored"  # what the modules are called that hold what is stored


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        """Return a class of records, or of stored objects; raises UnpicklingError for anything else."""
        if module.startswith(_PACKAGES) and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and (issubclass(found, tuple) or module.endswith(_STORED)):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is not stored")


def pack(value: Any) -> bytes:
    """Return an object as bytes."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def unpack(data: bytes) -> Any:
    """Return the object that `pack` has packed, None for bytes that it has not."""
    try:
        return _Reader(io.BytesIO(data)).load()
    except Exception:  # whatever the bytes of another version lead to
        return None
