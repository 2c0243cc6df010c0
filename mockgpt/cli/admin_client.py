"""A client of the admin plane, for the commands that ask or change a running mock.

Finds the mock by `--admin`, MOCKGPT_ADMIN_URL, or the default port. Every failure is one line that says
what to do. It must not know what a command shows.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any, NoReturn
from urllib.parse import urlencode, urlsplit

from mockgpt.errors import ConfigError, MockGPTError

DEFAULT_URL = "http://127.0.0.1:8444"
_TOKEN_FILE = "MOCKGPT_ADMIN__TOKEN_FILE"
_NO_CONTENT = 204
_SECONDS = 10.0
_FOLLOW_SECONDS = 60.0  # the admin plane sends a comment every 15 s


class AdminFailed(MockGPTError):
    """The admin plane cannot be reached, or refuses a request; the text says why and what to do."""


def add_admin(command: argparse.ArgumentParser) -> None:
    """Add the arguments that say which mock is asked."""
    mock = command.add_argument_group("the mock")
    mock.add_argument(
        "--admin", metavar="URL", help=f"admin plane of the mock (MOCKGPT_ADMIN_URL, else {DEFAULT_URL})"
    )
    mock.add_argument("--token", metavar="TEXT", help=f"its token (MOCKGPT_ADMIN__TOKEN, {_TOKEN_FILE})")
    mock.add_argument("--tenant", metavar="NAME", help="of this tenant alone, see docs/tenants.md")


def client_of(arguments: argparse.Namespace) -> AdminClient:
    """Return the client that the arguments ask for."""
    url = arguments.admin or os.environ.get("MOCKGPT_ADMIN_URL") or DEFAULT_URL
    token = arguments.token or os.environ.get("MOCKGPT_ADMIN__TOKEN") or _token_in_file()
    return AdminClient(url, token, arguments.tenant or "")


def _token_in_file() -> str:
    """Return the token in the file that a variable names, as the mock itself reads it; empty for none."""
    path = os.environ.get(_TOKEN_FILE)
    if not path:
        return ""
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read().strip("\r\n")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ConfigError(f"{_TOKEN_FILE}={path!r:.100}: cannot be read: {reason}") from None


class AdminClient:
    """Asks one admin plane.

    Args:
        url: `http://HOST:PORT`.
        token: sent as a bearer token; empty for none.
        tenant: the only one that is shown and changed; empty for none.

    Raises:
        ConfigError: the URL cannot be used.
    """

    def __init__(self, url: str, token: str = "", tenant: str = "") -> None:
        try:
            parts = urlsplit(url)
            self._host, self._port = parts.hostname, parts.port
        except ValueError:
            parts, self._host = urlsplit(""), None
        if parts.scheme != "http" or not self._host:
            raise ConfigError(
                f"--admin: {url!r:.100} is not allowed, expected http://HOST:PORT of the admin plane"
            )
        self.url = url.rstrip("/")
        self._headers = {"Authorization": f"Bearer {token}"} if token else {}
        self._tenant = {"tenant": tenant} if tenant else {}

    def ask(self, method: str, path: str, body: Any = None, /, **query: str) -> Any:
        """Return the JSON of an answer, None where it has no content.

        Raises:
            AdminFailed: it cannot be reached, or answers with an error, but for 422.
        """
        with closing(self._connection(_SECONDS)) as connection:
            answer = self._send(connection, method, path + _query(query | self._tenant), body)
            try:
                data = answer.read()
            except (OSError, http.client.HTTPException) as error:
                raise self._unasked(error) from None
        if answer.status == _NO_CONTENT:
            return None
        try:
            value = json.loads(data)
        except ValueError:
            value = None
        if not isinstance(value, dict):
            raise self._other("its answer is no JSON object")
        return _Answer(value, self._other)

    def events(self, **query: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield what happens from now on, as (kind, data); ends when the mock stops."""
        with closing(self._connection(_FOLLOW_SECONDS)) as connection:
            answer = self._send(connection, "GET", "/_mock/events" + _query(query | self._tenant), None)
            kind = ""
            while line := answer.readline():
                name, _, value = line.decode("utf-8").rstrip("\n").partition(": ")
                if name == "event":
                    kind = value
                elif name == "data":
                    yield kind, json.loads(value)

    def _connection(self, seconds: float) -> http.client.HTTPConnection:
        assert self._host is not None, "checked above"
        return http.client.HTTPConnection(self._host, self._port, timeout=seconds)

    def _send(
        self, connection: http.client.HTTPConnection, method: str, target: str, body: Any
    ) -> http.client.HTTPResponse:
        data = None if body is None else json.dumps(body)
        try:
            connection.request(method, target, data, self._headers)
            answer = connection.getresponse()
        except ConnectionRefusedError:
            raise AdminFailed(f"nothing listens on {self.url}; start the mock, or give --admin") from None
        except (OSError, http.client.HTTPException) as error:
            raise self._unasked(error) from None
        if answer.status >= 300 and answer.status != 422:
            raise self._refusal(answer)
        return answer

    def _unasked(self, error: Exception) -> AdminFailed:
        return AdminFailed(f"{self.url} cannot be asked: {error or type(error).__name__}")

    def _other(self, why: str) -> AdminFailed:
        return AdminFailed(f"{self.url} is no admin plane of mockgpt: {why}; give --admin")

    def _refusal(self, answer: http.client.HTTPResponse) -> AdminFailed:
        try:
            said = json.loads(answer.read())["error"]["message"]
        except (OSError, http.client.HTTPException, ValueError, KeyError, TypeError):
            return self._other(f"it answered {answer.status}")
        return AdminFailed(f"{said}" + (" Give --token." if answer.status == 401 else ""))


class _Answer(dict[str, Any]):
    """An answer that another server may have given, and then lacks what is looked up."""

    def __init__(self, value: dict[str, Any], other: Callable[[str], AdminFailed]) -> None:
        super().__init__(value)
        self._other = other

    def __missing__(self, key: str) -> NoReturn:
        raise self._other(f"its answer has no {key}")


def _query(query: dict[str, str]) -> str:
    return f"?{urlencode(query)}" if query else ""
