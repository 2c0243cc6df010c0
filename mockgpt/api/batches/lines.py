"""The lines of a batch's input file: which requests they are, or what is wrong with them.

Must not know how a request is answered.

Source: the Batch guide; faults as captured from the API, one for each line.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from mockgpt.api.errors import batches as batch_errors
from mockgpt.api.json_body import json_value
from mockgpt.api.models import catalogue
from mockgpt.errors import APIError
from mockgpt.wire.turns import GivingWay

MOST_REQUESTS = 50_000
MOST_FAULTS = 100  # ours: a file of wrong lines must not become a list of as many faults
LONGEST_ID = 512  # ours

# The endpoints of batches, and what the refusal of a stream calls them.
ENDPOINTS = {
    "/v1/chat/completions": "Chat Completions",
    "/v1/completions": "Completions",
    "/v1/embeddings": "Embeddings",
    "/v1/moderations": "Moderations",
    "/v1/responses": "Responses",
}
# How Azure names them.
UNVERSIONED = tuple(name.removeprefix("/v1") for name in ENDPOINTS)
_NEEDED = {"/v1/chat/completions": ("model", "messages"), "/v1/moderations": ()}


class BatchLine(NamedTuple):
    """One request: its `custom_id`, and its line, which is parsed again when it is due."""

    custom_id: str
    text: bytes

    @property
    def body(self) -> dict[str, Any]:
        """The body of the request."""
        body: dict[str, Any] = json_value(self.text, _no_json)["body"]
        return body


class InputFile:
    """An input file as it is read, line by line.

    Attributes:
        lines: the requests so far.
        faults: what is wrong, at most MOST_FAULTS.
        model: that all requests name, None before the first.
    """

    def __init__(self, endpoint: str, available: tuple[str, ...], *, strict: bool) -> None:
        self.lines: list[BatchLine] = []
        self.faults: list[dict[str, Any]] = []
        self.model: str | None = None
        self._asked = endpoint
        self._endpoint = path_of(endpoint)
        self._available = available
        self._strict = strict
        self._ids: set[str] = set()

    async def read(self, data: bytes) -> None:
        """Read all lines; the event loop runs in between."""
        give_way = GivingWay()
        start = number = 0
        while start < len(data) and len(self.faults) < MOST_FAULTS:
            end = data.find(b"\n", start)
            end = len(data) if end < 0 else end
            text, start, number = data[start:end].strip(), end + 1, number + 1
            if text:
                self._read(text, number)
            if len(self.lines) > MOST_REQUESTS:
                self.faults = [batch_errors.too_many_requests(MOST_REQUESTS)]
                return
            await give_way.if_due()
        if not self.lines and not self.faults:
            self.faults.append(batch_errors.no_requests())

    def _read(self, text: bytes, number: int) -> None:
        try:
            value = json_value(text, _no_json)
        except APIError:
            self.faults.append(batch_errors.no_json(number))
            return
        fault = self._fault(value, number)
        if fault is not None:
            self.faults.append(fault)
            return
        custom_id: str = value["custom_id"]
        self._ids.add(custom_id)
        model = value["body"].get("model")
        self.model = self.model or (model if type(model) is str else None)
        self.lines.append(BatchLine(custom_id, text))

    def _fault(self, value: Any, number: int) -> dict[str, Any] | None:
        """Return what is wrong with a line, or None."""
        if type(value) is not dict:
            return batch_errors.no_object(number)
        for name in ("custom_id", "method", "url", "body"):
            if value.get(name) is None:
                return batch_errors.member_missing(name, number)
        custom_id, body = value["custom_id"], value["body"]
        if type(custom_id) is not str or not 1 <= len(custom_id) <= LONGEST_ID:
            return batch_errors.member_invalid("custom_id", f"a string of 1 to {LONGEST_ID}", number)
        if value["method"] != "POST":
            return batch_errors.member_invalid("method", "'POST'", number)
        if value["url"] not in (self._asked, self._endpoint):
            return batch_errors.other_url(number)
        if type(body) is not dict:
            return batch_errors.member_invalid("body", "an object", number)
        if custom_id in self._ids:
            return batch_errors.duplicate(custom_id, number)
        return self._fault_of_body(body, number) if self._strict else None

    def _fault_of_body(self, body: dict[str, Any], number: int) -> dict[str, Any] | None:
        if body.get("stream"):
            return batch_errors.streamed(ENDPOINTS[self._endpoint], number)
        for name in _NEEDED.get(self._endpoint, ("model",)):
            if body.get(name) is None:
                return batch_errors.needed(name, number)
        model = body.get("model")
        if model is None:
            return None
        if type(model) is not str or catalogue.find(model, self._available) is None:
            return batch_errors.unknown_model(str(model), number)
        if self.model is not None and model != self.model:
            return batch_errors.other_model(model, number)
        return None


def path_of(endpoint: str) -> str:
    """Return the path of an endpoint, which Azure names without its version."""
    return f"/v1{endpoint}" if endpoint in UNVERSIONED else endpoint


def _no_json() -> APIError:
    return APIError(400, "")
