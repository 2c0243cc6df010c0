"""The settings: their records, and the modules that read, check, overlay and print them.

`mockgpt.config` itself holds the records alone and loads nothing else.
"""

from mockgpt.config.settings import (
    AdminSettings,
    APISettings,
    AuthSettings,
    BatchesSettings,
    Config,
    ControlSettings,
    Distribution,
    ErrorsSettings,
    FaultsSettings,
    FilesSettings,
    HandshakeFaultsSettings,
    JournalSettings,
    LatencySettings,
    LogSettings,
    ModelsSettings,
    OtelSettings,
    RateLimitsSettings,
    ResponsesSettings,
    Scenario,
    ScenarioStep,
    ServerSettings,
    TLSSettings,
)

__all__ = [
    "APISettings",
    "AdminSettings",
    "AuthSettings",
    "BatchesSettings",
    "Config",
    "ControlSettings",
    "Distribution",
    "ErrorsSettings",
    "FaultsSettings",
    "FilesSettings",
    "HandshakeFaultsSettings",
    "JournalSettings",
    "LatencySettings",
    "LogSettings",
    "ModelsSettings",
    "OtelSettings",
    "RateLimitsSettings",
    "ResponsesSettings",
    "Scenario",
    "ScenarioStep",
    "ServerSettings",
    "TLSSettings",
]
