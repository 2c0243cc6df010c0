"""GET, POST and DELETE /_mock/expectations[/{id}]: the scripted answers."""

from __future__ import annotations

from mockgpt.admin.context import AdminCall, AdminError, answer, no_content
from mockgpt.application.control import expect_read
from mockgpt.behavior.expectations.expectation import Expectation
from mockgpt.wire.messages import Delivery
from mockgpt.wire.turns import GivingWay


async def list_all(call: AdminCall) -> Delivery:
    """Return every expectation with its counts, in the order in which they are tried, and all states."""
    call.no_query()
    await _refresh(call)
    expectations = call.control.expectations
    return answer(
        {"expectations": [each.as_json() for each in expectations.all()], "states": expectations.states}
    )


async def add(call: AdminCall) -> Delivery:
    """Add one expectation or a list of them; none where one of them is wrong."""
    call.no_query()
    control, value = call.control, call.json()
    give_way = GivingWay()  # reading ten thousand takes half a second: the loop has streams to serve
    if isinstance(value, list):
        read = []
        for index, each in enumerate(value):
            await give_way.if_due()
            read.append(control.expectations.read(each, f"expectations[{index}]"))
    else:
        read = [control.expectations.read(value)]
    added = expect_read(control, read)
    return answer({"expectations": [each.as_json() for each in added]}, 201)


async def clear(call: AdminCall) -> Delivery:
    """Remove every expectation; those of the settings are there again after a reset."""
    call.no_query()
    call.control.expectations.clear()
    call.control.changed("expectations", removed="all")
    return no_content()


async def show(call: AdminCall) -> Delivery:
    """Return one expectation."""
    call.no_query()
    await _refresh(call)
    return answer(_named(call).as_json())


async def remove(call: AdminCall) -> Delivery:
    """Remove one expectation."""
    call.no_query()
    removed = _named(call).id
    call.control.expectations.remove(removed)
    call.control.changed("expectations", removed=removed)
    return no_content()


async def _refresh(call: AdminCall) -> None:
    """Take over the counts of all replicas, where there are several."""
    if call.context.sharing is not None:
        await call.context.sharing.of(call.control).decisions.refresh()


def _named(call: AdminCall) -> Expectation:
    found = call.control.expectations.find(call.parameters[0])
    if found is None:
        raise AdminError(404, f"There is no expectation {ascii(call.parameters[0])[:80]}.")
    return found
