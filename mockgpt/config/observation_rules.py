"""The rules of the settings about what is seen: the journal, the admin plane and the log."""

from __future__ import annotations

from mockgpt.config.rule import DAY_MS, GIBIBYTE, Rule

# As the client of Redis reads it, which takes localhost where no host is named.
_HOST = r"(?:[^\s/?#@:\[\]]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?"
_STORE_URL = rf"(?:rediss?://(?:\S*@)?(?:{_HOST})?(?:/\d*)?|unix://(?:\S*@)?/[^\s?#]+)(?:\?\S*)?"

OBSERVATION_RULES: dict[str, Rule] = {
    "journal.capacity": Rule("integer", "exchanges kept", 0, 1_000_000),
    "journal.connections_capacity": Rule("integer", "connections kept", 0, 1_000_000),
    "journal.memory_limit_bytes": Rule(
        "integer", "memory that kept exchanges and connections may take; the oldest are dropped", 0, GIBIBYTE
    ),
    "journal.bodies": Rule("flag", "keep request and response bodies"),
    "journal.body_limit_bytes": Rule("integer", "how much of one body is kept", 0, GIBIBYTE),
    "journal.path": Rule("optional_path", "JSON Lines file every exchange is written to; empty: none"),
    "journal.redact": Rule(
        "headers",
        "words in the names of headers whose values are not shown; API keys are never shown",
        0,
        1_000,
    ),
    "journal.health_checks": Rule("flag", "journal, log and count the connections of `mockgpt health`"),
    "admin.enabled": Rule("flag", "open the admin plane"),
    "admin.host": Rule(
        "host", "address or name of the admin plane; any but a loopback one requires admin.token"
    ),
    "admin.port": Rule("integer", "its TCP port; 0 takes a free one; unset: server.port + 1", 0, 65_535),
    "admin.token": Rule("secret", "bearer token the admin plane asks for; empty: none"),
    "log.level": Rule(
        "choice",
        "how much is logged; debug adds redacted headers and bounded bodies",
        choices=("debug", "info", "warning", "error"),
    ),
    "log.format": Rule(
        "choice",
        "form of a log line; auto: pretty on a terminal, else logfmt; text is logfmt",
        choices=("auto", "pretty", "logfmt", "json", "text"),
    ),
    "otel.endpoint": Rule("url", "base URL of a collector for OTLP over HTTP; empty: none"),
    "otel.service_name": Rule("word", "the service.name of spans and metrics"),
    "otel.interval_ms": Rule("integer", "how often metrics are sent", 100, DAY_MS),
    "state.url": Rule(
        "secret",
        "the Redis or Valkey in which replicas share their state; empty: they share nothing",
        choices=("redis://:PASSWORD@HOST:PORT/0", "rediss://HOST:PORT", "unix:///PATH"),
        pattern=_STORE_URL,
    ),
    "state.prefix": Rule("word", "what its keys begin with: mocks with the same prefix serve as one"),
    "state.replica": Rule("prose", "what this process is called; empty: host name and process id"),
    "state.timeout_ms": Rule(
        "integer", "how long a request waits for it, before the replica goes on alone", 10, 60_000
    ),
}
