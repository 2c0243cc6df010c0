"""The topics of what is changed at run time: what each says of a replica, and how another carries it out.

A value is JSON. Times in it are the store's, in Unix seconds. It must not know when changes are told.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, NamedTuple

import orjson

from mockgpt.application.control import Control
from mockgpt.behavior.expectations.definition import read_expectation
from mockgpt.certificates.bad_server_cache import check_key, needs_minting
from mockgpt.config import Distribution
from mockgpt.config.assembly import check_over
from mockgpt.config.layers import read_overlay
from mockgpt.config.scenarios import Overlay, scenario_named
from mockgpt.faults.handshake import fault_of

_ORIGIN = "another replica"
_SLOWEST = 1.0  # answer, in seconds; beyond, one of the clocks was set
_MADE, _REMOVED = "expectation/", "removed/"


class StoreClock(NamedTuple):
    """The store's time as this replica knows it: `ahead` of the clock of `control`, in seconds."""

    control: Control
    ahead: float

    def set(self, now: float) -> StoreClock:
        """Return the clock after the store has said the time: of several answers the quickest counts."""
        ahead = now - self.control.clock()
        return self._replace(ahead=max(ahead, self.ahead) if abs(ahead - self.ahead) < _SLOWEST else ahead)

    def shared(self, local: float | None) -> float | None:
        """Return a time of this replica as all know it; None is never."""
        return None if local is None else local + self.ahead

    def left(self, shared: float) -> float:
        """Return how many seconds are left until a time that all know."""
        return shared - self.ahead - self.control.clock()


class SharedTopic(NamedTuple):
    """One topic: `say` returns its value on this replica, `take` carries out another's."""

    say: Callable[[Control, StoreClock], Any]
    take: Callable[[Control, StoreClock, Any], None]


def _say_scenario(control: Control, clock: StoreClock) -> Any:
    active = control.active_scenario
    return {"base": active.base, "temporary": [[name, clock.shared(end)] for name, end in active.temporary]}


def _take_scenario(control: Control, clock: StoreClock, value: Any) -> None:
    active = control.active_scenario
    for name in (value["base"], *(name for name, _ in value["temporary"])):
        scenario_named(control.scenarios, name)
    active.base = value["base"]
    active.temporary = [(name, end - clock.ahead) for name, end in value["temporary"]]
    control.begin_scenario(active.name, active.expires_in_seconds)


def _say_settings(control: Control, clock: StoreClock) -> Any:
    return {
        "lasting": control.lasting_overlay,
        "overlay": control.overlay,
        "ends_at": clock.shared(control.overlay_ends_at),
    }


def _take_settings(control: Control, clock: StoreClock, value: Any) -> None:
    lasting, ends_at = _overlay(control, value["lasting"]), value["ends_at"]
    if ends_at is None or lasting != control.lasting_overlay:
        control.use_settings(lasting)
    if ends_at is not None and (left := clock.left(ends_at)) > 0:
        control.use_settings(_overlay(control, value["overlay"]), left)


def _overlay(control: Control, tables: dict[str, Any]) -> Overlay:
    overlay = read_overlay(tables, _ORIGIN)
    check_over(control.config, overlay)
    return overlay


def _say_handshakes(control: Control, clock: StoreClock) -> Any:
    overrides = control.handshakes
    return {
        "identity": overrides.identity,
        "fault": overrides.fault and list(overrides.fault),
        "connections_left": overrides.connections_left,
        "order": overrides.order,
        "ends_at": clock.shared(overrides.ends_at),
    }


def _take_handshakes(control: Control, clock: StoreClock, value: Any) -> None:
    overrides, identity, fault = control.handshakes, value["identity"], value["fault"]
    if identity is not None and needs_minting(identity):
        check_key(control.config.tls, "identity")
    before = overrides.identity, overrides.fault
    overrides.identity = identity
    if fault is None:
        overrides.drop_fault()
    else:
        order, connections = value["order"]
        ordered = fault_of(fault[0], {fault[0]: fault[1]})
        overrides.set_fault(ordered, value["connections_left"], (order, connections))
    if value["ends_at"] is None:
        overrides.end_at(None)
    else:
        left = max(clock.left(value["ends_at"]), 0)
        timer = asyncio.get_running_loop().call_later(left, overrides.reset)
        overrides.end_at(control.clock() + left, timer.cancel)
    if before != (overrides.identity, overrides.fault):  # not for each connection that got the fault
        control.changed("handshakes", identity=identity, fault=fault and fault[0])


TOPICS = {
    "scenario": SharedTopic(_say_scenario, _take_scenario),
    "settings": SharedTopic(_say_settings, _take_settings),
    "handshakes": SharedTopic(_say_handshakes, _take_handshakes),
}


def said(control: Control, clock: StoreClock, name: str) -> bytes:
    """Return the value of a topic on this replica."""
    return orjson.dumps(TOPICS[name].say(control, clock), default=_as_written)


def _as_written(value: Any) -> Any:
    """Return a value of the settings as a file has it."""
    if isinstance(value, Distribution):
        if value.distribution == "constant":
            return value.mean
        return {key: each for key, each in value._asdict().items() if each != float("inf")}
    raise TypeError


def expectation_topics(control: Control, known: dict[str, bytes]) -> dict[str, bytes | None]:
    """Return what has changed of the expectations beside what is `known`: a topic each, None: it is gone."""
    scripts = control.scripts
    if scripts is None:
        return {}
    topics: dict[str, bytes | None] = {}
    for each in scripts.all():
        shared = not each.configured and each.definition.reply.written_by is None  # functions cannot be told
        if shared and (topic := _MADE + each.id) not in known:
            topics[topic] = orjson.dumps(each.definition.source)
    for topic in known:
        if topic.startswith(_MADE) and scripts.find(topic.removeprefix(_MADE)) is None:
            topics[topic] = None
    for number in range(1, len(scripts.configured) + 1):
        topic, gone = f"{_REMOVED}exp_{number}", scripts.find(f"exp_{number}") is None
        if gone != (topic in known):
            topics[topic] = b"true" if gone else None
    return topics


def take_expectation(control: Control, topic: str, value: bytes | None) -> None:
    """Carry out what another replica has changed of the expectations; any other topic is left alone."""
    kind, _, id = topic.partition("/")
    if kind + "/" == _MADE and value is not None:
        if control.expectations.find(id) is None:
            definition = read_expectation(orjson.loads(value))
            if definition.reply.scenario is not None:
                scenario_named(control.scenarios, definition.reply.scenario)
            control.expectations.adopt(id, definition)
            control.changed("expectations", added=1)
    elif (kind + "/" == _MADE or value is not None) and control.expectations.remove(id):
        control.changed("expectations", removed=id)


def count_anew(control: Control) -> None:
    """Count anew what is counted together, as the replica does that has reloaded."""
    if control.scripts is not None:
        control.scripts.configure(control.scripts.configured)
    if control.loaded_behavior is not None:
        control.loaded_behavior.reset()
