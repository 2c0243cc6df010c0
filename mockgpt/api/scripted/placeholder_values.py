"""What placeholders of scripted texts and of templates stand for, in the answer to one request.

Numbers and choices are drawn from seed and body alone, so a retry reads the same text, and so does a stream.
Header values that are secrets are not repeated: the answer is kept in the journal.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from random import Random
from time import time
from typing import Any

from mockgpt.api.endpoint import Checked, EndpointCall
from mockgpt.api.multipart import form_fields
from mockgpt.api.reply_cache import content_seed, key_of
from mockgpt.behavior.expectations.request_view import RequestView
from mockgpt.config.placeholders import Inserted
from mockgpt.generation.identifiers import alphanumeric
from mockgpt.generation.reply import Reply
from mockgpt.wire.headers import attempt_of
from mockgpt.wire.redaction import REDACTED

_RANDOM_ID_LENGTH = 24


def view_of(call: EndpointCall, checked: Checked[Any], hides: Callable[[bytes], bool]) -> RequestView:
    """Return a request as expectations and placeholders look at it."""
    request = call.request
    return RequestView(
        path=request.path,
        headers=request.headers,
        body=request.body,
        identity=request.connection.identity,
        api_key=request.credential,
        attempt=attempt_of(request.headers),
        model=checked.model,
        stream=checked.stream,
        hides=hides,
        method=request.method,
        query=request.query,
        form=form_fields,
        earlier=checked.earlier,
    )


class PlaceholderValues(Inserted):
    """Values for one request.

    Attributes:
        reply: the pretend model's words, where a whole answer asks for them.
    """

    def __init__(self, call: EndpointCall, checked: Checked[Any], view: RequestView) -> None:
        self._call = call
        self._prompt_tokens = checked.prompt_tokens
        self._view = view
        self.reply: Reply | None = None

    @cached_property
    def random(self) -> Random:
        """The random draws of this answer."""
        body, call = self._view.json, self._call
        seed = call.content_seed(body.get("seed") if type(body) is dict else None)
        asked = body if body is not None else key_of(call.request.body).hex()
        return Random(f"placeholders/{content_seed(asked, seed)}")

    def named(self, name: str) -> str:
        """Return what a name of `placeholders.NAMES` or `REPLY_NAMES` stands for."""
        return _NAMED[name](self)

    def header(self, name: str) -> str:
        """Return a request header's value, empty where it is missing."""
        raw = name.encode("ascii")
        values = self._view.header_values(raw)
        if not values:
            return ""
        return REDACTED if self._view.hides(raw) else values[0]

    def whole_number(self, low: int, high: int) -> int:
        """Draw a number, both bounds included."""
        return self.random.randint(low, high)

    def choice(self, options: tuple[str, ...]) -> str:
        """Draw one of some texts."""
        return self.random.choice(options)

    @property
    def _common_name(self) -> str:
        identity = self._view.identity
        return identity.common_name if identity is not None else ""

    @property
    def _client_name(self) -> str:
        identity = self._view.identity
        return identity.name if identity is not None else ""

    @property
    def _content(self) -> str:
        if self.reply is None:
            return ""
        choice = self.reply.choices[0]
        return choice.content or choice.refusal or ""

    def _tokens(self, completion: bool, prompt: bool) -> str:
        written = self.reply.usage.completion_tokens if self.reply is not None else 0
        return str(written * completion + self._prompt_tokens * prompt)


_NAMED: dict[str, Callable[[PlaceholderValues], str]] = {
    "model": lambda values: values._view.model or "",
    "last_user_message": lambda values: values._view.last_user_message or "",
    "system_message": lambda values: values._view.system_message,
    "random_id": lambda values: alphanumeric(_RANDOM_ID_LENGTH, values.random),
    "timestamp": lambda _: str(int(time())),
    "prompt_tokens": lambda values: values._tokens(False, True),
    "client.common_name": lambda values: values._common_name,
    "client.name": lambda values: values._client_name,
    "request_id": lambda values: values._call.request.id,
    "response_content": lambda values: values._content,
    "completion_tokens": lambda values: values._tokens(True, False),
    "total_tokens": lambda values: values._tokens(True, True),
}
