"""Tells the store what is changed at run time on this replica, and carries out what others have changed.

All replicas carry out the changes of a topic in the order of their versions, so that they end with the same:
what is heard and differs from what is known is carried out, also where it was this replica's own and another
one came between. It must not know what a topic means.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from uuid import uuid4

import orjson

from mockgpt.application.control import Control
from mockgpt.application.shared_topics import (
    TOPICS,
    StoreClock,
    count_anew,
    expectation_topics,
    said,
    take_expectation,
)
from mockgpt.config.scenarios import DEFAULT_TENANT
from mockgpt.errors import MockGPTError
from mockgpt.shared_state.circuit import Circuit
from mockgpt.shared_state.store import ANEW, RESET
from mockgpt.telemetry.journal import Change
from mockgpt.telemetry.log import Log

_EXPECTATIONS = "expectations"
_NOTED = (*TOPICS, _EXPECTATIONS, RESET)


class SharedChanges:
    """What one replica has changed and heard.

    Args:
        on_gap: called when something was not heard.
        on_reset: awaited before others are told that everything is forgotten.

    Attributes:
        version: up to which everything was heard; -1: nothing yet.
    """

    def __init__(
        self,
        control: Control,
        circuit: Circuit,
        log: Log,
        *,
        on_gap: Callable[[], None],
        on_reset: Callable[[], Awaitable[None]],
    ) -> None:
        self.version = -1
        self._control = control
        self._circuit = circuit
        self._log = log
        self._on_gap = on_gap
        self._on_reset = on_reset
        self._clock = StoreClock(control, 0.0)
        self._known: dict[str, bytes] = {}
        self._pending: dict[str, None] = {}
        self._taking = False
        self._reset_at = -1  # the version that was known then
        self._telling = asyncio.Lock()
        self._task: asyncio.Task[None] | None = None
        control.on_change.append(self._note)
        control.handshakes.on_used = lambda: self.tell("handshakes")
        control.expectation_numbers = self._number
        if control.scripts is not None:
            control.scripts.numbers = self._number

    def _number(self) -> int:
        """Return a number for an expectation: no replica gives it twice, and later ones are larger."""
        now = int((self._control.clock() + self._clock.ahead) * 1_000_000)
        return now * 1_000_000 + uuid4().int % 1_000_000

    # -- what is changed here --------------------------------------------------------------------

    def _note(self, change: Change) -> None:
        """Note a change to be told; what ends by itself ends by itself on the others, too."""
        ours = (change.tenant or DEFAULT_TENANT) == (self._control.tenant or DEFAULT_TENANT)
        if ours and not self._taking and change.change in _NOTED and "ended" not in change.details:
            self.tell(change.change)

    def tell(self, topic: str) -> None:
        """Tell the others soon what a topic is on this replica."""
        if topic == RESET:
            self._pending.clear()
            self._reset_at = self.version
        self._pending[topic] = None
        self._task = asyncio.get_running_loop().create_task(self._tell())

    def begin_anew(self) -> None:
        """Tell the others that all which is counted together begins anew, as after a reload."""
        self.tell(ANEW)
        self.tell(_EXPECTATIONS)

    async def told(self) -> None:
        """Return when the store knows what was changed until now, or is away: then it is told later."""
        await self._circuit.tell(self._tell())

    async def _tell(self) -> None:
        async with self._telling:
            while self._pending and self._circuit.up:
                pending, self._pending = self._pending, {}
                reset = RESET in pending
                if reset:
                    self._known.clear()
                    await self._on_reset()
                topics = self._values(pending)
                self._note_known(topics)
                restart = self._control.scenario if "scenario" in pending else ""
                restart = ANEW if ANEW in pending else restart
                asked = self._circuit.store.change(topics, restart=restart, reset=reset)
                version = await self._circuit.ask(asked)
                if version is None:
                    self._pending = {**pending, **self._pending}
                    self._known = {
                        topic: value for topic, value in self._known.items() if topics.get(topic) != value
                    }
                    return
                if reset and version != self._reset_at + 1:
                    self._reset_again(version)

    def _reset_again(self, version: int) -> None:
        """Forget what others changed between the reset here and the one in the store, as they do themselves.

        What was changed here since stays, and is told; what others changed since is taken over once more.
        """
        ours = self._values(self._pending)
        self._known = {RESET: self._known[RESET]} if RESET in self._known else {}
        self.version = version - 1
        self._taking = True
        try:
            self._control.reset()
            for topic in sorted(ours):
                self._carry_out(topic, ours[topic])
        finally:
            self._taking = False
        self._on_gap()

    def _values(self, pending: dict[str, None]) -> dict[str, bytes | None]:
        topics: dict[str, bytes | None] = {}
        if RESET in pending:
            topics[RESET] = uuid4().bytes.hex().encode("ascii")
        if ANEW in pending:
            topics[ANEW] = uuid4().bytes.hex().encode("ascii")
        for name in TOPICS:
            if name in pending:
                topics[name] = said(self._control, self._clock, name)
        if _EXPECTATIONS in pending:
            topics |= expectation_topics(self._control, self._known)
        return topics

    def _note_known(self, topics: dict[str, bytes | None]) -> None:
        for topic, value in topics.items():
            if value is None:
                self._known.pop(topic, None)
            else:
                self._known[topic] = value

    # -- what is heard ---------------------------------------------------------------------------

    def hear(self, version: int, topics: dict[str, bytes | None]) -> None:
        """Carry out a change that the store tells of; one of our own is known already."""
        if version == self.version + 1:
            self.version = version
            self._take(topics)
        elif version > self.version:
            self._on_gap()

    def take(self, asked_at: int, version: int, now: float, topics: dict[str, bytes]) -> None:
        """Take over a snapshot that was asked for at a version; what is not told yet stays as it is here."""
        first = self.version < 0
        self._clock = self._clock.set(now)
        if version < asked_at:  # the store has lost its memory: it is told what is known
            self.version = version
            self._known = {topic: value for topic, value in self._known.items() if topic == RESET}
            self._pending = dict.fromkeys((*TOPICS, _EXPECTATIONS))
        elif version > self.version:
            self.version = version
            if first and RESET in topics:
                self._known[RESET] = topics[RESET]
            gone: dict[str, bytes | None] = dict.fromkeys(set(self._known) - set(topics))
            ours = self._pending if RESET not in self._pending else {*self._known, *topics}
            self._take({topic: value for topic, value in (gone | topics).items() if topic not in ours})

    def _take(self, topics: dict[str, bytes | None]) -> None:
        reset = topics.get(RESET) not in (None, self._known.get(RESET))
        if reset:  # what follows it is new, also where it is as before
            self._known.clear()
        new = {topic: value for topic, value in topics.items() if self._known.get(topic) != value}
        self._taking = True
        try:
            if reset:
                self._control.reset()
            self._note_known(new)
            for topic in sorted(new):
                self._carry_out(topic, new[topic])
        finally:
            self._taking = False

    def _carry_out(self, topic: str, value: bytes | None) -> None:
        try:
            if topic in TOPICS and value is not None:
                TOPICS[topic].take(self._control, self._clock, orjson.loads(value))
            elif topic == ANEW:
                count_anew(self._control)
            elif "/" in topic:
                take_expectation(self._control, topic, value)
        except Exception as error:  # of a replica with other settings, or of another version: others go on
            told = str(error) if isinstance(error, MockGPTError) else f"{type(error).__name__}: {error}"
            self._log.write("warning", "change_not_shared", topic=topic, detail=told)
