"""Answers from recordings, each at the times it was recorded with, or faster.

Takes the place of the application's answering, as the recorder does. Equal requests get their answers in the
order in which these were recorded, then the last one again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial

from mockgpt.api.delivery import error_delivery
from mockgpt.application.admission import take_settings
from mockgpt.config.scenarios import NO_STEP
from mockgpt.errors import APIError
from mockgpt.server import Server
from mockgpt.testing.recording.recorder import HEALTH, model_of
from mockgpt.testing.recording.recording import Recording, RequestKey, key_of, nearest
from mockgpt.testing.recording.secrets import secrets_in, without
from mockgpt.wire.headers import RawHeaders
from mockgpt.wire.interfaces import Answerer
from mockgpt.wire.messages import CUT_SHORT, BodyEvent, Delivery, Exchange

# Of a repeated request, see RequestKey.file_name; or of an interaction in a cassette.
_NUMBERED = re.compile(r"(.*-[0-9a-f]{8}|.*#)-?(\d{1,9})?(?:\.json)?")


class Replayer:
    """Answers every request from recordings.

    Args:
        speed: how much faster than recorded; infinity is at once.
        ignored: paths of values in JSON bodies that do not count, such as `metadata.run_id`.
    """

    def __init__(
        self, recordings: Iterable[Recording], speed: float = 1.0, ignored: Iterable[str] = ()
    ) -> None:
        self._speed, self._ignored = speed, tuple(ignored)
        self._answers: dict[RequestKey, list[Recording]] = {}
        self._given: Counter[RequestKey] = Counter()
        for recording in sorted(recordings, key=_place):
            self._answers.setdefault(recording.key(self._ignored), []).append(recording)

    @property
    def unused(self) -> list[str]:
        """The names of the recordings that answered nothing."""
        return [
            recording.name
            for key, answers in self._answers.items()
            for recording in answers[self._given[key] :]
        ]

    def attach(self, server: Server) -> None:
        """Answer the requests of a server that is to start; its reset begins every order anew."""
        application = server.application
        self._control, self._log, self._admit_local = application.control, server.log, application.admit
        application.admit = self.admit
        application.control.on_reset.append(self._given.clear)
        self._log.write("info", "replaying", recordings=sum(map(len, self._answers.values())))

    def admit(self, exchange: Exchange) -> Answerer | Delivery:
        """Return what answers a request once it is complete."""
        if exchange.request.path == HEALTH:
            return self._admit_local(exchange)
        exchange.scenario = self._control.scenario
        settings = self._control.settings[exchange.scenario, NO_STEP]
        take_settings(exchange, settings, self._control.journal.keeps)
        return partial(self._answer, exchange)

    async def _answer(self, exchange: Exchange) -> Delivery:
        request = exchange.request
        exchange.model = model_of(request.body)
        hides = self._control.journal.redaction.hides
        secrets = secrets_in(value for name, value in request.headers if hides(name))
        content_type = request.header(b"content-type") or ""
        body = without(request.body, secrets)
        key = key_of(request.method, request.path, request.query, content_type, body, self._ignored)
        answers = self._answers.get(key)
        if answers is None:
            return self._not_recorded(exchange, key)
        recording = answers[min(self._given[key], len(answers) - 1)]
        self._given[key] += 1
        exchange.expectation_id = recording.name
        exchange.stream = any(k == "content-type" and "event-stream" in v for k, v in recording.headers)
        return delivery_of(recording, self._speed)

    def _not_recorded(self, exchange: Exchange, key: RequestKey) -> Delivery:
        everything = (recording for answers in self._answers.values() for recording in answers)
        said = nearest(key, everything, self._ignored).sentence()
        request = exchange.request
        self._log.write("warning", "not_recorded", request_id=request.id, path=request.path, detail=said)
        exchange.failure = "not_recorded"
        text = f"No recording answers {request.method} {request.path}. {said}"
        return error_delivery(exchange, None, APIError(404, text, code="not_recorded"))


def delivery_of(recording: Recording, speed: float) -> Delivery:
    """Return a recorded answer with its times, divided by `speed`."""
    headers: RawHeaders = [
        (name.encode("latin-1"), value.encode("latin-1")) for name, value in recording.headers
    ]
    at = recording.at_ms / 1000 / speed
    body = recording.answer_body
    at_once = all(chunk_at <= recording.at_ms for chunk_at, _ in recording.chunks)
    if recording.length == len(body) and at_once:
        return Delivery(recording.status, headers, body, at=at)
    return Delivery(
        recording.status, headers, events=_events(recording, speed), at=at, length=recording.length
    )


def _events(recording: Recording, speed: float) -> Iterator[BodyEvent]:
    for at_ms, data in recording.chunks:
        yield BodyEvent(at_ms / 1000 / speed, data)
    if not recording.complete:
        yield CUT_SHORT


def _place(recording: Recording) -> tuple[str, int]:
    """Return where a recording stands among those of equal requests."""
    found = _NUMBERED.fullmatch(recording.name)
    return (found[1], int(found[2] or 1)) if found else (recording.name, 1)
