"""tiktoken's own encodings without a download: their patterns, and the ranks from our files."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from types import ModuleType

import tiktoken

from mockgpt.generation.tokenizer.vocabulary import PATH, open_vocabulary


@cache
def build_script() -> ModuleType:
    """Return scripts/build_vocabulary.py as a module."""
    path = Path(__file__).parents[3] / "scripts" / "build_vocabulary.py"
    spec = importlib.util.spec_from_file_location("build_vocabulary", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def our_tokens(name: str = "o200k_base") -> list[bytes]:
    """Return the tokens of our file in order of rank."""
    vocabulary = open_vocabulary(Path(PATH).with_name(f"{name}.bin"))
    return [vocabulary.token_bytes(rank) for rank in range(vocabulary.size)]


@cache
def published_tokenizer(name: str = "o200k_base") -> tiktoken.Encoding:
    """Return the reference. Its ranks are the published ones if test_vocabulary.py passes."""
    return tiktoken.Encoding(
        name,
        pat_str=build_script().published_pattern(name),
        mergeable_ranks={token: rank for rank, token in enumerate(our_tokens(name))},
        special_tokens={},
    )
