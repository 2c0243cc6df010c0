"""POST /_mock/reset and POST /_mock/reload."""

from __future__ import annotations

from mockgpt.admin.context import AdminCall, AdminError, answer, no_content
from mockgpt.application.control import reset_all
from mockgpt.errors import MockGPTError
from mockgpt.wire.messages import Delivery


async def reset(call: AdminCall) -> Delivery:
    """Remove what happened, and return to the settings, of one tenant or of all; metrics continue."""
    call.no_query()
    if call.context.tenant is None:
        reset_all(call.control)
        if call.context.sharing is not None:
            await call.context.sharing.clear()
    else:
        call.control.reset()
    return no_content()


async def reload(call: AdminCall) -> Delivery:
    """Read settings and certificates again; where one of them is wrong, the old ones stay in force."""
    call.no_query()
    try:
        generation = call.context.reload()
    except MockGPTError as error:
        raise AdminError(409, str(error)) from None
    return answer({"certificate_generation": generation})
