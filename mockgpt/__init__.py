"""A stand-in for the OpenAI API behind strict mutual TLS.

The six public names are loaded on first use, so that `python -m mockgpt` loads only what it runs.
Everything else may change without notice, but for the records of `mockgpt.config` and `mockgpt.errors`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from mockgpt.version import __version__

if TYPE_CHECKING:
    from mockgpt.config import Config
    from mockgpt.config.load import load_config
    from mockgpt.errors import MockGPTError
    from mockgpt.testing.background_server import BackgroundServer
    from mockgpt.testing.mock_server import MockServer

__all__ = ["BackgroundServer", "Config", "MockGPTError", "MockServer", "__version__", "load_config"]

_HOME = {
    "BackgroundServer": "mockgpt.testing.background_server",
    "Config": "mockgpt.config",
    "MockGPTError": "mockgpt.errors",
    "MockServer": "mockgpt.testing.mock_server",
    "load_config": "mockgpt.config.load",
}


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'mockgpt' has no attribute {name!r}")
