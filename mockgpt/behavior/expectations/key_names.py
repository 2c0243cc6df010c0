"""How errors show the keys of a table that a client has sent.

It must not know which keys are allowed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from mockgpt.config.findings import MOST_SHOWN
from mockgpt.config.value_text import SHOWN_CHARACTERS, did_you_mean
from mockgpt.errors import ConfigError


def shown_key(name: Any) -> str:
    """Return a key on one line, of bounded length; characters that cannot be printed are escaped."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in str(name)[:SHOWN_CHARACTERS])


def unknown_key(path: str, name: Any, allowed: Iterable[str]) -> ConfigError:
    """Return the error for a key that is not allowed; `path` is that of its table, empty at the top."""
    where = f"{path}.{shown_key(name)}" if path else shown_key(name)
    known = tuple(allowed)
    hint = did_you_mean(str(name), known)
    return ConfigError(f"{where}: unknown key, allowed are {', '.join(known)}{hint}")


def check_number(path: str, table: dict[Any, Any], allowed: Iterable[str]) -> None:
    """Raise ConfigError for a table of far more keys than there are: to tell of each takes seconds."""
    if len(table) > MOST_SHOWN:
        raise ConfigError(f"{path}: a table of {len(table):,} keys, allowed are {', '.join(allowed)}")


def check_keys(path: str, table: dict[Any, Any], allowed: Collection[str]) -> None:
    """Raise ConfigError for a key that is not allowed."""
    for name in table:
        if name not in allowed:
            raise unknown_key(path, name, allowed)


def below(path: str, error: ConfigError) -> ConfigError:
    """Return an error about a key or an element of what stands at `path` as one with the whole path."""
    inner = str(error)
    return ConfigError(f"{path}{'' if inner[:1] == '[' else '.'}{inner}")
