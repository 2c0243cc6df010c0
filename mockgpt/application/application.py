"""The service behind the mTLS listener: admission, answering, and the observer of what happened.

Holds what lives as long as the server. `admission` and `answering` decide about a request.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from mockgpt.api.scripted.user_templates import load_libraries
from mockgpt.application.admission import Admission
from mockgpt.application.answering import Answering
from mockgpt.application.control import Control
from mockgpt.config import Config
from mockgpt.telemetry.access_log import AccessLog
from mockgpt.telemetry.journal import Change
from mockgpt.telemetry.log import Log
from mockgpt.telemetry.observers import Observers
from mockgpt.wire.interfaces import Writer
from mockgpt.wire.messages import Exchange
from mockgpt.wire.response_transport import ResponseTransport

if TYPE_CHECKING:
    from mockgpt.application.sharing import Sharing
    from mockgpt.application.tenants import PreparedTenant, Tenants


class Application:
    """Answers the requests of the mTLS listener; implements `wire.interfaces.Service`.

    Attributes:
        control: what can be changed while it runs.
        observer: access log, journal and metrics, called in this order.
        admit, refuse: the methods of `Admission`.
    """

    def __init__(self, config: Config, log: Log, clock: Callable[[], float] = monotonic) -> None:
        self.control = control = Control(config, clock, self._is_known_model)
        journal = control.journal.whole
        self.observer = Observers(
            AccessLog(log, journal),
            journal,
            control.metrics,
            begin=journal.begin,
            health_checks=config.journal.health_checks,
        )
        control.on_change.append(self._report)
        self._answering = Answering(control, log)
        self._admission = admission = Admission(control, self._answering.answer)
        self.admit, self.refuse = admission.admit, admission.refuse
        self._tenants: Tenants | None = None
        self._log = log
        self._sharing: Sharing | None = None
        self.configure(config)

    def configure(self, config: Config) -> None:
        """Use new settings; answers in progress keep the ones they began with.

        Raises:
            ConfigError: a template file or an expectation is not valid; then nothing has changed.
        """
        libraries = load_libraries(config)
        tenants = self._tenants or (self._first_tenants() if config.tenants else None)
        prepared = tenants.prepared(config) if tenants is not None else {}
        self.control.configure(config)
        self._answering.configure(libraries)
        if tenants is not None:
            self._use_tenants(tenants, config, prepared)
        if self._sharing is not None:
            self._sharing.begin_anew()

    def _use_tenants(self, tenants: Tenants, config: Config, prepared: dict[str, PreparedTenant]) -> None:
        tenants.use(config, prepared)
        if self._sharing is not None:
            tenants.share(self._sharing)
        if self._tenants is None:
            self._tenants, observer = tenants, self.observer
            self.admit, self.refuse = tenants.admit, tenants.refuse
            # It notes whose an exchange is before the others look, and counts in place of the only metrics.
            observer.observers.remove(self.control.metrics)
            observer.observers.insert(0, tenants)
            observer.begin = self._begin

    def _first_tenants(self) -> Tenants:
        # Loaded with the first settings that have tenants.
        from mockgpt.application.tenants import Served, Tenants

        return Tenants(Served(self.control, self._answering, self._admission), self._log, self._report)

    def _begin(self, exchange: Exchange) -> None:
        assert self._tenants is not None, "set with them"
        self._tenants.begin(exchange)
        self.control.journal.whole.begin(exchange)

    def share(self, sharing: Sharing) -> None:
        """Decide together with other replicas from now on."""
        self._sharing = sharing
        self._answering.share(sharing.of(self.control))
        if self._tenants is not None:
            self._tenants.share(sharing)

    def faulty_writer(self, transport: ResponseTransport, exchange: Exchange) -> Writer:
        """Return what writes an answer whose delivery has a fault."""
        # Loaded by the first answer with a fault.
        from mockgpt.faults.faulty_writer import FaultyResponseWriter

        return FaultyResponseWriter(transport, exchange)

    def _report(self, change: Change) -> None:
        self._log.write("info", "changed", change=change.change, **change.details, tenant=change.tenant)
        self.control.journal.announce(change)

    def _is_known_model(self, name: str) -> bool:
        # Loaded by the first request that names a model.
        from mockgpt.api.models.catalogue import find

        return find(name, self.control.config.models.available) is not None
