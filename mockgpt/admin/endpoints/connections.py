"""GET /_mock/connections: accepted and refused connections."""

from __future__ import annotations

from mockgpt.admin.context import AdminCall, AdminError, answer
from mockgpt.errors import QueryError
from mockgpt.telemetry.journal_json import connection_json
from mockgpt.telemetry.journal_query import connection_query
from mockgpt.wire.messages import Delivery


async def list_all(call: AdminCall) -> Delivery:
    """Return the connections that pass the filters, refused ones included, newest first."""
    journal = call.control.journal
    try:
        newest_first = [connection for connection, _ in reversed(journal.connections)]
        page = await connection_query(call.query()).page(newest_first)
    except QueryError as error:
        raise AdminError(400, str(error)) from None
    return answer(
        {
            "connections": [connection_json(connection) for connection in page.items],
            "total": page.total,
            "dropped": journal.connections_dropped,
            "next": page.next,
        }
    )
