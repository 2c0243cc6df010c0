"""Teams on one server: which of them a request or a connection belongs to, and what answers each.

Loaded where the settings have tenants. Each has its own control, admission and answering, so that nothing of
another one is within reach of what it asks for; journal, clock and handshakes are the server's. A client
certificate names its tenant; where it names none, the API key does; all others belong to the default one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from mockgpt.api.endpoint import loaded
from mockgpt.api.scripted.user_templates import load_libraries
from mockgpt.application.admission import Admission
from mockgpt.application.answering import Answering
from mockgpt.application.control import Control, definitions_of
from mockgpt.application.tenant_journal import TenantJournal
from mockgpt.certificates.client_patterns import Matcher, any_of
from mockgpt.config import Config
from mockgpt.config.scenarios import DEFAULT_TENANT, tenant_config
from mockgpt.telemetry.journal import Change
from mockgpt.telemetry.log import Log
from mockgpt.telemetry.metrics import Metrics
from mockgpt.wire.connection import Connection
from mockgpt.wire.interfaces import Answerer
from mockgpt.wire.messages import Delivery, Exchange, Request

if TYPE_CHECKING:
    from mockgpt.application.sharing import Sharing
    from mockgpt.generation.templates import Library

_FIND_MODEL = "models.catalogue:find"
_SERIES = 200  # label sets of one metric: with a hundred tenants ten times those of a server without any


class TenantControl(Control):
    """The state of one tenant; what is the server's is asked of the default one.

    Args:
        name: of the tenant.
        default: the control of the default tenant.
        reported: called with what is changed of this tenant.
    """

    def __init__(
        self, config: Config, name: str, default: Control, reported: Callable[[Change], None]
    ) -> None:
        super().__init__(config, default.clock, self._is_known_model)
        self.tenant = name
        self.journal = TenantJournal(default.journal.whole, name)
        self.metrics = Metrics(self._is_known_model, _SERIES)
        self.answers_under_way = lambda: default.answers_under_way()
        self.on_change.append(reported)
        self.drawn_seed = default.drawn_seed
        self._default = default
        self.after = self._after

    def _after(self, seconds: float, call: Callable[[], None]) -> None:
        if self._default.after is not None:
            self._default.after(seconds, call)

    def _is_known_model(self, name: str) -> bool:
        return loaded(_FIND_MODEL)(name, self.config.models.available) is not None


class Served(NamedTuple):
    """What answers the requests of one tenant."""

    control: Control
    answering: Answering
    admission: Admission


class PreparedTenant(NamedTuple):
    """A tenant as new settings make it, before they are taken."""

    served: Served
    settings: Config
    libraries: dict[str, Library]


class Tenants:
    """All tenants of a server; decides for each request, and is told what happened before other observers.

    Args:
        default: what answers for the default tenant.
        reported: called with what is changed of another one at run time.
    """

    def __init__(self, default: Served, log: Log, reported: Callable[[Change], None]) -> None:
        self._default = default
        self._log = log
        self._reported = reported
        self._served: dict[str, Served] = {DEFAULT_TENANT: default}
        self._clients: list[tuple[str, Matcher]] = []
        self._keys: dict[str | None, str] = {}

    def prepared(self, config: Config) -> dict[str, PreparedTenant]:
        """Return the tenants beside the default one as settings make them; nothing has changed.

        Raises:
            ConfigError: a template file or an expectation is not valid.
        """
        made = {}
        for name in config.tenants:
            if name == DEFAULT_TENANT:
                continue
            settings = tenant_config(config, name)
            served = self._served.get(name) or self._make(settings, name)
            definitions_of(served.control, settings)
            made[name] = PreparedTenant(served, settings, load_libraries(settings))
        return made

    def _make(self, settings: Config, name: str) -> Served:
        control = TenantControl(settings, name, self._default.control, self._reported)
        answering = Answering(control, self._log)
        return Served(control, answering, Admission(control, answering.answer))

    def use(self, config: Config, prepared: dict[str, PreparedTenant]) -> None:
        """Take what was prepared of these settings; a tenant that is not in them any more is gone."""
        self._served = {DEFAULT_TENANT: self._default}
        for name, tenant in prepared.items():
            tenant.served.control.configure(tenant.settings)
            tenant.served.answering.configure(tenant.libraries)
            self._served[name] = tenant.served
        default = self._default.control
        default.tenants = {name: served.control for name, served in self._served.items()}
        if default.tenant is None:
            default.tenant = DEFAULT_TENANT
            default.journal = TenantJournal(default.journal.whole, DEFAULT_TENANT)
        self._clients = [
            (name, any_of(each.clients)) for name, each in config.tenants.items() if each.clients
        ]
        self._keys = {key: name for name, each in config.tenants.items() for key in each.api_keys}

    def share(self, sharing: Sharing) -> None:
        """Let each tenant share its state with other replicas."""
        for served in self._served.values():
            served.answering.share(sharing.of(served.control))

    # -- as `wire.interfaces.Service` ----------------------------------------------------------

    def admit(self, exchange: Exchange) -> Answerer | Delivery:
        """Let the tenant of a request decide by its head."""
        return self._of(exchange.request).admission.admit(exchange)

    def refuse(self, exchange: Exchange, status: int, sentence: str) -> Delivery:
        """Return the answer of its tenant to a request that is not valid HTTP."""
        return self._of(exchange.request).admission.refuse(exchange, status, sentence)

    def _of(self, request: Request) -> Served:
        name = self._named_by_certificate(request.connection)
        if name == DEFAULT_TENANT:
            name = self._keys.get(request.credential, name)
        return self._served[name]

    def _named_by_certificate(self, connection: Connection) -> str:
        """Return the tenant that a connection belongs to; it keeps the one that it was given first."""
        name = connection.tenant
        if name is None or name not in self._served:
            identity = connection.identity
            fitting = (name for name, fits in self._clients if identity is not None and fits(identity))
            name = connection.tenant = next(fitting, DEFAULT_TENANT)
        return name

    # -- as `wire.interfaces.Recorder` ---------------------------------------------------------

    def begin(self, exchange: Exchange) -> None:
        """Note the tenant of an exchange that was decided before its head was looked at."""
        if exchange.tenant is None:
            exchange.tenant = self._of(exchange.request).control.tenant

    def record(self, exchange: Exchange) -> None:
        """Count a finished exchange among those of its tenant."""
        self.begin(exchange)
        self._metrics_of(exchange.tenant).record(exchange)

    def connection_accepted(self, connection: Connection) -> None:
        """Note the tenant of a connection, and count its handshake."""
        self._metrics_of(self._named_by_certificate(connection)).connection_accepted(connection)

    def connection_refused(self, connection: Connection) -> None:
        """Note which tenant the certificate names, though it was not accepted, and count the refusal."""
        self._metrics_of(self._named_by_certificate(connection)).connection_refused(connection)

    def connection_closed(self, connection: Connection) -> None:
        """Do nothing."""

    def _metrics_of(self, name: str | None) -> Metrics:
        served = self._served.get(name or DEFAULT_TENANT)
        return (served or self._default).control.metrics
