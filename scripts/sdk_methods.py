"""Every method of the newest OpenAI Python SDK, and the request it makes: what docs/api.md says of each.

Each method is called with made-up arguments, on a transport that notes what is asked and answers
nothing but uploads. A method that makes none works on its own (`webhooks.unwrap`) or opens a WebSocket.
"""

from __future__ import annotations

import inspect
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import MagicMock

import httpx2
import openai
from openai._resource import SyncAPIResource

from mockgpt.api.routes import ROUTER

SERVED, NOT_FOUND, LOCAL, WEB_SOCKET = "served", "404", "no request", "WebSocket"
BASE = "/v1"
_NAME = "x"  # stands for every id
_UPLOAD = ("POST", f"{BASE}/files")


class SdkMethod(NamedTuple):
    """One method: of which resource, and the request that it is for, None without one."""

    resource: str
    name: str
    request: tuple[str, str] | None

    @property
    def status(self) -> str:
        """What becomes of it here."""
        if self.request is None:
            return WEB_SOCKET if self.name == "connect" else LOCAL
        method, path = self.request
        match = ROUTER.find(path)
        return SERVED if match is not None and match.target(method) is not None else NOT_FOUND


class _Noted(Exception):
    """Ends a call once its request is known."""


def methods() -> list[SdkMethod]:
    """Return the methods of all resources, by name."""
    noted: list[tuple[str, str]] = []

    def note(request: httpx2.Request) -> httpx2.Response:
        noted.append((request.method, request.url.path))
        if noted[-1] == _UPLOAD:  # the first of two requests, where a method uploads for another resource
            return httpx2.Response(200, json={"id": _NAME, "status": "processed"})
        raise _Noted

    transport = httpx2.Client(transport=httpx2.MockTransport(note))
    client = openai.OpenAI(
        api_key=_NAME,
        admin_api_key=_NAME,
        base_url=f"https://sdk{BASE}",
        http_client=transport,
        max_retries=0,
    )
    found = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        for resource, name, method in _walk(client, ""):
            noted.clear()
            _call(method)
            found.append(SdkMethod(resource, name, noted[-1] if noted else None))
    return found


def _walk(parent: Any, path: str) -> Iterator[tuple[str, str, Callable[..., Any]]]:
    for name in sorted(dir(type(parent))):
        if name.startswith(("_", "with_")):
            continue
        if inspect.isfunction(inspect.getattr_static(type(parent), name)):
            if path:
                yield path, name, getattr(parent, name)
            continue
        child = getattr(parent, name) if name != "qs" else None
        if isinstance(child, SyncAPIResource):
            yield from _walk(child, f"{path}.{name}".lstrip("."))


def _call(method: Callable[..., Any]) -> None:
    """Call a method until it asks for something: with what it needs, else with all it takes."""
    parameters = inspect.signature(method).parameters.values()
    taken = [one for one in parameters if one.kind is not one.VAR_KEYWORD and one.name not in _OF_THE_SDK]
    needed = [one for one in taken if one.default is one.empty]
    either = [one for one in taken if one.name in ("input", "model")]  # what a stream of a response needs
    for given in (needed, taken, either):
        try:
            # A text: the SDK's annotations are not evaluated.
            result = method(**{one.name: _value(one.name, str(one.annotation)) for one in given})
            # Helpers that stream ask for nothing before they are entered.
            if hasattr(result, "__enter__") and method.__name__ != "connect":
                result.__enter__()
        except Exception as ended:
            if isinstance(ended.__cause__ or ended, _Noted):
                return


def _value(name: str, hint: str) -> Any:
    """Return something of about the type that a hint names."""
    if name == "path":
        return f"/workspace/{_NAME}"  # what a file of an agent's environment needs
    for words, value in _VALUES:
        if hint.startswith(words):
            return value
    return _NAME


# Taken beside a method's own parameters.
_OF_THE_SDK = ("extra_headers", "extra_query", "extra_body", "timeout")
_VALUES: tuple[tuple[tuple[str, ...], Any], ...] = (
    (
        (
            "FileTypes",
            "Union[FileTypes",
            "IO[bytes]",
            "FileContent",
            "video_edit_params.V",
            "video_extend_params.V",
        ),
        b"x",
    ),
    (("Iterable[FileTypes]",), [b"x"]),
    (("os.PathLike", "PathLike"), Path(__file__)),
    (("Iterable", "List", "Sequence", "list["), []),
    (("Dict", "Mapping"), {}),
    (("AgentTurnResult",), MagicMock()),
    (("int",), 1),
    (("bool",), True),
)
