"""GET /_mock/connections, and POST /_mock/connections/close, so that clients have to connect again."""

from __future__ import annotations

from mockgpt.admin.context import AdminCall, AdminError, answer
from mockgpt.config.value_text import not_allowed
from mockgpt.telemetry.journal_json import connection_json
from mockgpt.telemetry.journal_query import client_filter, connection_query
from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Delivery

_STATES = ("idle", "all")


async def list_all(call: AdminCall) -> Delivery:
    """Return the connections that pass the filters, refused ones included, newest first."""
    journal = await call.shown_journal()
    newest_first = [connection for connection, _ in reversed(journal.connections)]
    page = await connection_query(call.query()).page(newest_first)
    return answer(
        {
            "connections": [connection_json(connection) for connection in page.items],
            "total": page.total,
            "dropped": journal.connections_dropped,
            "next": page.next,
            **call.state,
        }
    )


async def close(call: AdminCall) -> Delivery:
    """Close the connections on which no request is in progress (`idle`), or `all`; return how many."""
    call.no_query()
    wanted = call.table("state", "client") if call.request.body else {}
    state, client = wanted.get("state", "idle"), wanted.get("client")
    if state not in _STATES:
        raise AdminError(400, not_allowed("state", state, f"one of {', '.join(_STATES)}"))
    if client is not None and not isinstance(client, str):
        expected = "a common name, a fingerprint or a client pattern"
        raise AdminError(400, not_allowed("client", client, expected))
    is_client = client_filter(client) if client is not None else None

    def chosen(connection: Connection) -> bool:
        return is_client is None or is_client(connection.identity)

    closed = call.context.close_connections(state == "all", chosen)
    if (siblings := call.context.siblings) is not None:
        tenant = call.context.tenant
        closed += sum(await siblings.gather("close_connections", state == "all", client, tenant))
    call.changed("connections", closed=closed, state=state)
    return answer({"closed": closed})
