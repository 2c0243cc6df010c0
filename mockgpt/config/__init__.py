"""The settings: their records, and what reads, checks, overlays and prints them.

`mockgpt.config` itself has the records alone and loads nothing else.
"""

from mockgpt.config.settings import (
    AdminSettings,
    APISettings,
    AuthSettings,
    Config,
    ControlSettings,
    Distribution,
    ErrorsSettings,
    FaultsSettings,
    HandshakeFaultsSettings,
    JournalSettings,
    LatencySettings,
    LogSettings,
    ModelsSettings,
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
    "Config",
    "ControlSettings",
    "Distribution",
    "ErrorsSettings",
    "FaultsSettings",
    "HandshakeFaultsSettings",
    "JournalSettings",
    "LatencySettings",
    "LogSettings",
    "ModelsSettings",
    "RateLimitsSettings",
    "ResponsesSettings",
    "Scenario",
    "ScenarioStep",
    "ServerSettings",
    "TLSSettings",
]
