"""The user's own texts: the files of `responses.templates_path`.

Every file that the settings or a scenario name is read and checked when settings are taken, so that
no request meets a broken one. What a file may hold is `generation.templates`'.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from mockgpt.config import Config

if TYPE_CHECKING:
    from mockgpt.generation.templates import Library


class UserTemplates(NamedTuple):
    """The file that is in force for a request.

    Attributes:
        hides: tells whether a header's value is a secret, which no placeholder repeats.
    """

    library: "Library"
    hides: Callable[[bytes], bool]


def load_libraries(config: Config) -> dict[str, "Library"]:
    """Return the content of every file that settings and scenarios name, by its path.

    Raises:
        ConfigError: names the setting, the file, the line or key, and what is allowed.
    """
    libraries: dict[str, Library] = {}
    for key, path in _paths(config):
        if path and path not in libraries:
            # Loaded where there is a file: most servers have none.
            from mockgpt.generation.templates import load

            libraries[path] = load(path, key)
    return libraries


def _paths(config: Config) -> Iterator[tuple[str, str]]:
    key = "responses.templates_path"
    yield key, config.responses.templates_path
    for name, scenario in (config.scenarios or {}).items():
        yield f"scenarios.{name}.{key}", _path_of(scenario.overlay)
        for index, step in enumerate(scenario.steps):
            yield f"scenarios.{name}.steps[{index}].{key}", _path_of(step.overlay)


def _path_of(overlay: dict[str, dict[str, Any]]) -> str:
    path: str = overlay.get("responses", {}).get("templates_path", "")
    return path
