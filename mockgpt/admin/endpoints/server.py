"""GET /_mock/server: what a person has to know of the server to use it, and to understand its refusals."""

from __future__ import annotations

from typing import Any

from mockgpt.admin.context import AdminCall, answer
from mockgpt.admin.endpoints.settings import settings_state
from mockgpt.certificates.der import certificate_identity, pem_blocks
from mockgpt.certificates.tls_files import client_files, server_identity
from mockgpt.version import __version__
from mockgpt.wire.messages import Delivery
from mockgpt.wire.tls.refusal_reasons import RefusalReason
from mockgpt.wire.tls.refusal_remedies import REMEDIES


async def show(call: AdminCall) -> Delivery:
    """Return address, seed, the certificates in force, the trusted CAs, and what each refusal means.

    A tenant sees its own client patterns in place of `tls.allowed_clients`, and no paths of others' files.
    """
    call.no_query()
    certificates, tenant = call.context.certificates(), call.context.tenant
    files, clients = client_files(certificates.settings), certificates.settings.allowed_clients
    if tenant is not None:
        own = call.control.config.tenants.get(tenant)
        files, clients = dict.fromkeys(files), own.clients if own is not None else ()
    shown = server_identity(certificates.material)
    return answer(
        {
            "version": __version__,
            **({"memory": _memory(call)} if tenant is None else {"tenant": tenant}),
            "url": call.context.url(),
            **_replica(call),
            "seed": str(call.control.seed),
            "settings": settings_state(call.control),
            **files,
            "require_client_cert": certificates.settings.require_client_cert,
            "allowed_clients": list(clients),
            "certificate": shown.as_json() if shown else None,
            "certificate_generation": certificates.generation,
            "trusted": _trusted(certificates.material.authorities),
            "refusal_reasons": {
                reason.value: {"meaning": reason.meaning, "remedy": REMEDIES[reason]}
                for reason in RefusalReason
            },
        }
    )


def _replica(call: AdminCall) -> dict[str, str]:
    """Return which of several processes this is, and whether what they share is there."""
    sharing = call.context.sharing
    return {} if sharing is None else {"replica": sharing.name, "state": sharing.state}


def _memory(call: AdminCall) -> dict[str, Any]:
    """Return what this process holds for clients, and how much that may be."""
    held = dict(call.context.gauges().held_bytes)
    limit = call.control.config.server.memory_limit_bytes
    return {"limit_bytes": limit, "held_bytes": sum(held.values()), "parts": held}


def _trusted(authorities: bytes) -> list[dict[str, Any]]:
    found = map(certificate_identity, pem_blocks(authorities, "CERTIFICATE"))
    return [identity.as_json() for identity in found if identity is not None]
