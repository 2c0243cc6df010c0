"""The settings, as one immutable record for each TOML table.

The field names are the TOML keys. Defaults are defined here alone; a test compares `config/default.toml`.
Meaning and range of each stand in `config.rules`. Thirty frozen dataclasses cost 31 ms at start, these 6.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, NamedTuple, Optional

# No `from __future__ import annotations`: as text, each annotation would cost a compile() at start.


class Distribution(NamedTuple):
    """How a number of milliseconds is drawn; a plain number in TOML is `constant`.

    `mean` and `stddev` are those of the drawn number, `min` and `max` bound it.
    """

    distribution: str = "constant"
    mean: float = 0.0
    stddev: float = 0.0
    min: float = 0.0
    max: float = float("inf")


class ServerSettings(NamedTuple):
    """`[server]`: the mTLS listener and its limits. A timeout of 0 is off."""

    host: str = "127.0.0.1"
    port: int = 8443
    max_connections: int = 4096
    backlog: int = 1024
    handshake_timeout_ms: int = 10_000
    head_timeout_ms: int = 15_000
    body_timeout_ms: int = 60_000
    body_gap_timeout_ms: int = 15_000
    write_stall_timeout_ms: int = 60_000
    keep_alive_timeout_ms: int = 120_000
    shutdown_grace_ms: int = 8_000
    head_limit_bytes: int = 65_536
    body_limit_bytes: int = 33_554_432
    memory_limit_bytes: int = 268_435_456
    event_loop: str = "asyncio"
    workers: int | str = 1
    proxy_protocol: str = "off"


class TLSSettings(NamedTuple):
    """`[tls]`: the server's certificate, and which clients are allowed."""

    cert_path: str = "certs/server.crt"
    key_path: str = "certs/server.key"
    key_password: str = ""
    ca_cert_path: str = "certs/ca.crt"
    require_client_cert: bool = True
    generate_missing: bool = True
    generate_hosts: tuple[str, ...] = ()
    minimum_version: str = "1.2"
    maximum_version: str = "1.3"
    identity: str = "good"
    bad_servers: bool = False
    crl_path: str = ""
    allowed_clients: tuple[str, ...] = ()
    reject: str = "alert"
    poll_interval_ms: int = 0
    keylog_path: str = ""
    session_tickets: bool = True
    maximum_chain_depth: int = 100


class AuthSettings(NamedTuple):
    """`[auth]`: API keys. An empty list means that keys are not checked."""

    api_keys: tuple[str, ...] = ()
    require_api_key: bool = False


class ModelsSettings(NamedTuple):
    """`[models]`: the chat models that are served; an alias brings its dated snapshots."""

    available: tuple[str, ...] = ()


class APISettings(NamedTuple):
    """`[api]`: how strictly requests are checked."""

    validation: str = "strict"


class FilesSettings(NamedTuple):
    """`[files]`: how many uploaded files, and how much of them, are kept; the oldest are removed."""

    capacity: int = 1000
    memory_limit_bytes: int = 67_108_864


class BatchesSettings(NamedTuple):
    """`[batches]`: how long each stage of a batch takes, and when it expires."""

    validating_ms: int = 200
    in_progress_ms: int = 500
    finalizing_ms: int = 200
    expires_after_ms: int = 86_400_000


class ResponsesSettings(NamedTuple):
    """`[responses]`: what is answered, when, and how often it fails."""

    default_delay_ms: int = 100
    error_rate_percent: float = 0
    streaming_enabled: bool = True
    seed: int | str = "random"
    mode: str = "realistic"
    fixed_text: str = ""
    templates_path: str = ""
    compress: str = "off"
    length: Distribution = Distribution()


class LatencySettings(NamedTuple):
    """`[latency]`: the pace of a reply's tokens."""

    time_to_first_token_ms: Distribution = Distribution()
    inter_token_latency_ms: Distribution = Distribution()
    per_prompt_token_ms: Distribution = Distribution()
    load_factor: float = 1
    load_answers: int = 100


class ErrorsSettings(NamedTuple):
    """`[errors]`: which requests fail beside those of `responses.error_rate_percent`, and how."""

    mix: dict[str, float] = {"rate_limit_requests": 1, "server_error": 1, "service_unavailable": 1}  # noqa: RUF012 - never mutated
    first_attempts: int = 0
    every: int = 0
    from_ms: int = 0
    for_ms: int = 0
    after_chunks: int = 0
    retry_after_ms: int = 0
    should_retry: str = "unset"


class RateLimitsSettings(NamedTuple):
    """`[rate_limits]`: requests and tokens a minute; 0 is not enforced."""

    requests_per_minute: int = 0
    tokens_per_minute: int = 0
    per: str = "api_key"


class FaultsSettings(NamedTuple):
    """`[faults]`: faults of the bytes sent, drawn by weight for a share of the answers."""

    percent: float = 0
    mix: dict[str, float] = {"reset_mid_stream": 1}  # noqa: RUF012 - never mutated
    amounts: dict[str, int] = {}  # noqa: RUF012 - never mutated


class HandshakeFaultsSettings(NamedTuple):
    """`[handshake_faults]`: faults of the TLS handshake, drawn by weight for a share of the connections."""

    percent: float = 0
    first_connections: int = 0
    mix: dict[str, float] = {"reset_mid_handshake": 1}  # noqa: RUF012 - never mutated
    amounts: dict[str, int] = {}  # noqa: RUF012 - never mutated


class ControlSettings(NamedTuple):
    """`[control]`: whether headers control requests, and the answer where no expectation matches."""

    request_headers: bool = True
    unmatched: str = "generate"


class JournalSettings(NamedTuple):
    """`[journal]`: how much of what happened is kept."""

    capacity: int = 1000
    connections_capacity: int = 1000
    memory_limit_bytes: int = 8_388_608
    bodies: bool = True
    body_limit_bytes: int = 65_536
    path: str = ""
    redact: tuple[str, ...] = ("authorization", "api-key", "cookie")
    health_checks: bool = False


class AdminSettings(NamedTuple):
    """`[admin]`: the plain-HTTP listener; `port` None is `server.port` + 1."""

    enabled: bool = True
    host: str = "127.0.0.1"
    port: int | None = None
    token: str = ""


class LogSettings(NamedTuple):
    """`[log]`: one line per request, handshake and refusal, on stderr."""

    level: str = "info"
    format: str = "auto"


class OtelSettings(NamedTuple):
    """`[otel]`: spans and metrics for a collector; an empty `endpoint` is none."""

    endpoint: str = ""
    service_name: str = "mockgpt"
    interval_ms: int = 10_000


class StateSettings(NamedTuple):
    """`[state]`: what replicas share, and where; an empty `url` is nothing, in this process."""

    url: str = ""
    prefix: str = "mockgpt"
    replica: str = ""
    timeout_ms: int = 1_000


class ScenarioStep(NamedTuple):
    """One step of a scenario's timeline: when it begins, how long it lasts, what it lays over the scenario.

    `scenario` names another, over whose keys the step lays its own. 0 requests: it begins when the one before
    ends. 0 ms: it lasts until the next one begins.
    """

    after_requests: int = 0
    for_ms: int = 0
    scenario: str = ""
    overlay: dict[str, dict[str, Any]] = {}  # noqa: RUF012 - never mutated


class Scenario(NamedTuple):
    """A named bundle of behavior: the keys it lays over the settings, by table, and its timeline.

    `description` and `good_for` are of the built-in ones, for docs/scenarios.md.
    """

    name: str
    title: str
    overlay: dict[str, dict[str, Any]]
    steps: tuple[ScenarioStep, ...] = ()
    repeat: int = 1
    description: str = ""
    good_for: str = ""


class Tenant(NamedTuple):
    """`[tenants.NAME]`: a team, its clients by certificate pattern or API key, and its own settings."""

    clients: tuple[str, ...] = ()
    api_keys: tuple[str, ...] = ()
    admin_token: str = ""
    scenario: str = ""
    overlay: dict[str, dict[str, Any]] = {}  # noqa: RUF012 - never mutated
    expectations: tuple[dict[str, Any], ...] = ()


class Config(NamedTuple):
    """Every setting. `scenarios` holds the built-in ones too."""

    scenario: str = "default"
    server: ServerSettings = ServerSettings()
    tls: TLSSettings = TLSSettings()
    auth: AuthSettings = AuthSettings()
    models: ModelsSettings = ModelsSettings()
    api: APISettings = APISettings()
    files: FilesSettings = FilesSettings()
    batches: BatchesSettings = BatchesSettings()
    responses: ResponsesSettings = ResponsesSettings()
    latency: LatencySettings = LatencySettings()
    errors: ErrorsSettings = ErrorsSettings()
    rate_limits: RateLimitsSettings = RateLimitsSettings()
    faults: FaultsSettings = FaultsSettings()
    handshake_faults: HandshakeFaultsSettings = HandshakeFaultsSettings()
    control: ControlSettings = ControlSettings()
    journal: JournalSettings = JournalSettings()
    admin: AdminSettings = AdminSettings()
    log: LogSettings = LogSettings()
    otel: OtelSettings = OtelSettings()
    state: StateSettings = StateSettings()
    scenarios: dict[str, Scenario] = {}  # noqa: RUF012 - never mutated
    tenants: dict[str, Tenant] = {}  # noqa: RUF012 - never mutated
    expectations: tuple[dict[str, Any], ...] = ()

    @classmethod
    def from_dict(cls, tables: Mapping[str, Any], base: Optional["Config"] = None) -> "Config":
        """Return the settings of tables as TOML has them, such as `{"responses": {"mode": "echo"}}`, checked.

        `base` is what the tables are laid over; None is the defaults.

        Raises:
            ConfigError: naming key path, value and what is allowed.
        """
        assembly: Any = import_module("mockgpt.config.assembly")  # nobody needs the rules to serve
        return assembly.config_of(tables, base)  # type: ignore[no-any-return]
