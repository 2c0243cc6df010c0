"""Decides how the handshake of each new connection goes: its certificate, and what is broken on purpose.

Combines settings, scenario and the admin plane once for every connection; later changes do not affect
that connection. Knows no sockets; `wire.tls` carries out the decision.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from mockgpt.application.control import Control
from mockgpt.certificates.bad_server_cache import MintedIdentities, Pair, check_key, needs_minting
from mockgpt.certificates.bad_servers import IDENTITIES
from mockgpt.certificates.der import certificate_identity
from mockgpt.certificates.tls_contexts import ServerTLS
from mockgpt.certificates.tls_files import warnings_of
from mockgpt.config import Config, TLSSettings
from mockgpt.config.scenarios import scenario_config
from mockgpt.telemetry.log import Log
from mockgpt.wire.connection import Identity
from mockgpt.wire.messages import Fault
from mockgpt.wire.tls.refusal_reasons import RefusalReason

if TYPE_CHECKING:
    from mockgpt.faults.handshake import FaultyHandshake

_GOOD = "good"

Ordinals = Callable[[str], Coroutine[Any, Any, int | None]]


class HandshakePolicies:
    """Makes the handshake policy of each new connection.

    Args:
        certificates: those of the settings, without any scenario.
        control: the scenario in force, and what the admin plane set.
    """

    def __init__(self, certificates: ServerTLS, control: Control, log: Log) -> None:
        self._control = control
        self._log = log
        self._overrides = control.handshakes
        self._ordinals: dict[str, int] = {}
        self._identities: MintedIdentities | None = None
        control.on_reset.append(self._ordinals.clear)
        control.on_scenario.append(self._restart)
        self.use(certificates)

    def use(self, certificates: ServerTLS, *, restart: bool = False) -> None:
        """Use new certificates; open connections keep theirs.

        With `restart` the connections of every scenario are counted from the beginning.

        A fault that was ordered and has not happened is dropped: whoever ordered it meant the old ones.
        """
        self._overrides.drop_fault()
        if restart:
            self._ordinals.clear()
        self.certificates = certificates
        self._under: dict[TLSSettings, ServerTLS] = {certificates.settings: certificates}
        self._config: Config | None = None
        self._current = certificates
        if self._identities is not None and not self._identities.fits(certificates):
            self._identities = None
        for text in warnings_of(certificates.settings, certificates.material, certificates.revocations):
            self._log.write("warning", "tls_warning", detail=text)

    def policy(self) -> ConnectionHandshakePolicy:
        """Return the policy of a handshake that begins now."""
        config = self._control.settings_of_connections
        if config is not self._config:
            self._current = self._certificates_under(config.tls)
            self._config = config
        fault, drawing = None, None
        faults, ordinals = config.handshake_faults, self._overrides.ordinals
        if (ordered := self._overrides.fault) is not None:
            order = self._overrides.order
            fault = self._overrides.next_fault()
            if ordinals is not None:
                fault, drawing = None, self._ordered_together(ordered, order, ordinals)
        elif faults.percent or faults.first_connections:
            if ordinals is None:
                fault = self._drawn(config)
            else:
                drawing = self._drawn_together(config, ordinals)
        identity = self._overrides.identity or config.tls.identity
        return ConnectionHandshakePolicy(self._current, self.identities, identity, fault, drawing)

    def _certificates_under(self, settings: TLSSettings) -> ServerTLS:
        known = self._under.get(settings)
        if known is None:
            base = self.certificates
            known = self._under[settings] = ServerTLS(settings, base.generation, base.material)
        return known

    async def _ordered_together(
        self, fault: Fault, order: tuple[str, int], ordinals: Ordinals
    ) -> Fault | None:
        """Return the fault of an order where the connection is among those that all replicas give it to."""
        ordered, connections = order
        ordinal = await ordinals(ordered) or 1
        if ordinal >= connections and self._overrides.order == order:
            self._overrides.drop_fault()
            if self._overrides.on_used is not None:
                self._overrides.on_used()
        return fault if ordinal <= connections else None

    async def _drawn_together(self, config: Config, ordinals: Ordinals) -> Fault | None:
        return self._drawn(config, await ordinals(config.scenario))

    def _drawn(self, config: Config, shared: int | None = None) -> Fault | None:
        # Loaded by the first connection that may get a fault.
        from mockgpt.behavior import fault_draws

        scenario = config.scenario
        own = self._ordinals[scenario] = self._ordinals.get(scenario, 0) + 1
        ordinal = shared or own
        return fault_draws.handshake_fault(config.handshake_faults, self._control.seed, scenario, ordinal)

    def identities(self) -> MintedIdentities:
        """Return the bad identities that fit the certificates in force."""
        if self._identities is None:
            self._identities = MintedIdentities(self.certificates, self._minting_failed)
        return self._identities

    def _restart(self, scenario: str) -> None:
        self._ordinals.pop(scenario, None)

    def _minting_failed(self, name: str, detail: str) -> None:
        self._log.write("error", "minting_failed", identity=name, detail=detail)


class ConnectionHandshakePolicy:
    """The policy of one handshake; `wire.tls.policy.HandshakePolicy` describes the attributes."""

    __slots__ = (
        "_certificates",
        "_drawing",
        "_identities",
        "_identity",
        "_pair",
        "context",
        "fault",
        "generation",
        "purpose",
        "reject",
    )

    def __init__(
        self,
        certificates: ServerTLS,
        identities: Callable[[], MintedIdentities],
        identity: str,
        fault: Fault | None,
        drawing: Coroutine[Any, Any, Fault | None] | None = None,
    ) -> None:
        self._certificates = certificates
        self._identities = identities
        self._identity = identity
        self._pair: Pair | None = None
        self._drawing: asyncio.Task[Fault | None] | None = None
        if drawing is not None:
            self._drawing = asyncio.get_running_loop().create_task(drawing)
        self.fault = _faulty(fault) if fault is not None else None
        self.generation = certificates.generation
        self.reject = certificates.reject
        self.purpose = self._purpose(identity)
        self.context: ssl.SSLContext | None = None
        settings = certificates.settings
        if fault is None and drawing is None and identity == _GOOD and not settings.bad_servers:
            self.context = certificates.context_of()

    def decided(self, ready: Callable[[], None]) -> bool:
        """Tell whether its fault is decided; else replicas draw it together, and `ready` is called then."""
        drawing = self._drawing
        if drawing is None:
            return True
        if not drawing.done():
            drawing.add_done_callback(lambda _: ready())
            return False
        self._drawing = None
        if (fault := drawing.result()) is not None:
            self.fault = _faulty(fault)
            self.purpose = self._purpose(self._identity)
        return True

    def context_for(self, server_name: str | None, ready: Callable[[], None]) -> ssl.SSLContext | None:
        """Return the context for a server name; None when its certificate is being minted.

        Raises:
            CertificateError: why it cannot be minted.
        """
        name, minted = self._identity, needs_minting(self._identity)
        if server_name is not None and self._certificates.settings.bad_servers:
            label = server_name.partition(".")[0]
            if label in IDENTITIES:
                # Even a good one is minted: the server's own is rarely valid for good.localhost.
                name, minted = label, True
                self.purpose = self._purpose(name)
        pair = None
        if minted:
            identities = self._identities()
            pair = identities.get(name)
            if pair is None:
                identities.mint(name, ready)
                return None
        self._pair = pair
        row = IDENTITIES[name]
        changes: dict[str, Any] = {}
        if row.minimum_version or row.maximum_version:
            changes = {"minimum_version": row.minimum_version, "maximum_version": row.maximum_version}
        if self.fault is not None:
            changes |= self.fault.settings
        return self._certificates.context_of(pair, row.ciphers, **changes)

    def _purpose(self, identity: str) -> str:
        fault = self.fault.name if self.fault is not None else ""
        shown = f"identity {identity}" if identity != _GOOD else ""
        return f"{shown}, {fault}" if shown and fault else shown or fault

    def identity(self, certificate: bytes, verified: bool) -> Identity | None:
        """Return the identity in a client certificate; with all its names if it was verified."""
        return self._certificates.identity(certificate) if verified else certificate_identity(certificate)

    def issuer_hint(self, certificate: bytes | None) -> str:
        """Return what to add to the detail where no trusted CA has signed the certificate."""
        return self._certificates.issuer_hint(certificate)

    def names_server(self, server_name: str) -> bool | None:
        """Tell whether the certificate shown is for this name; None where that is not known."""
        return self._certificates.names_server(server_name, self._pair)

    def allows(self, identity: Identity | None) -> bool:
        """Return whether this client is accepted."""
        return self._certificates.allows(identity)

    def lapsed(self, identity: Identity | None) -> RefusalReason | None:
        """Return the reason why a client that resumes a session is no longer valid, None if it is valid."""
        return self._certificates.lapsed(identity)


def _faulty(fault: Fault) -> FaultyHandshake:
    # Loaded by the first connection with a fault.
    from mockgpt.faults.handshake import FaultyHandshake

    return FaultyHandshake(fault)


def check_identities(config: Config) -> None:
    """Check that every identity that settings or scenarios ask for can be minted.

    Raises:
        CertificateError: the CA's key is not there.
    """
    _check_identity("tls", config.tls)
    for name, scenario in config.scenarios.items():
        overlays = [scenario.overlay, *(step.overlay for step in scenario.steps)]
        if any("tls" in overlay for overlay in overlays):
            for step in range(-1, len(scenario.steps)):
                _check_identity(f"scenarios.{name}.tls", scenario_config(config, name, step).tls)


def _check_identity(where: str, settings: TLSSettings) -> None:
    if settings.bad_servers:
        check_key(settings, f"{where}.bad_servers")
    if needs_minting(settings.identity):
        check_key(settings, f"{where}.identity")
