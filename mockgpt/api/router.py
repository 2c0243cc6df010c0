"""Match method and path against a table; distinguish 404 and 405."""

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

RouteTarget = TypeVar("RouteTarget")


class RouteMatch(NamedTuple, Generic[RouteTarget]):
    """What a request leads to: `target` None is a wrong method; `methods` are those allowed.

    `template` is as the documents write it, in which `{name...}` is `{name}`, too.
    """

    template: str
    methods: dict[str, RouteTarget]
    parameters: tuple[str, ...]

    def target(self, method: str) -> RouteTarget | None:
        """Return what answers the method; HEAD is answered as GET."""
        return self.methods.get("GET" if method == "HEAD" else method)


class Router(Generic[RouteTarget]):
    """Routes by template. `{name}` stands for one segment, `{name...}` for the rest of the path.

    Attributes:
        exact: the routes without placeholders, by path.
    """

    def __init__(self, routes: Iterable[tuple[str, str, RouteTarget]]) -> None:
        self.exact: dict[str, RouteMatch[RouteTarget]] = {}
        self._patterns: dict[str, tuple[tuple[str, ...], dict[str, RouteTarget]]] = {}
        for method, template, target in routes:
            if "{" in template:
                segments = tuple(template.split("/"))
                shown = template.replace("...}", "}")
                self._patterns.setdefault(shown, (segments, {}))[1][method] = target
            else:
                self.exact.setdefault(template, RouteMatch(template, {}, ())).methods[method] = target

    def find(self, path: str) -> RouteMatch[RouteTarget] | None:
        """Return the route of a path, or None: an exact one, else the first template that matches."""
        match = self.exact.get(path)
        if match is not None:
            return match
        segments = path.split("/")
        for template, (pattern, targets) in self._patterns.items():
            parameters = _parameters(pattern, segments)
            if parameters is not None:
                return RouteMatch(template, targets, parameters)
        return None


def _parameters(pattern: tuple[str, ...], segments: list[str]) -> tuple[str, ...] | None:
    found: list[str] = []
    for index, part in enumerate(pattern):
        if index >= len(segments):
            return None
        if part.endswith("...}"):
            rest = "/".join(segments[index:])
            return (*found, _decoded(rest)) if rest else None
        if part.startswith("{"):
            if not segments[index]:
                return None
            found.append(_decoded(segments[index]))
        elif part != segments[index]:
            return None
    return tuple(found) if len(segments) == len(pattern) else None


def _decoded(text: str) -> str:
    """Percent-decode (RFC 3986 section 2.1); few paths need the import."""
    if "%" not in text:
        return text
    from urllib.parse import unquote

    return unquote(text)
