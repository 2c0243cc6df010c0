"""Make the settings of a merged layer, and refuse values that are allowed alone but not together.

Takes what a program gives, too: tables as TOML has them, or records that it has built itself; both are held
against the rules of files. Loaded only when there is something to read or check. Knows no file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from os import PathLike, fspath
from typing import Any

from mockgpt.config import Config, Distribution, Tenant, TLSSettings
from mockgpt.config.checks import DISTRIBUTIONS, check
from mockgpt.config.findings import Findings
from mockgpt.config.layers import Layer, read_layer
from mockgpt.config.loopback import is_loopback
from mockgpt.config.named_values import check_expectation, overlapping
from mockgpt.config.rules import RULES, TENANT_RULES, default_of
from mockgpt.config.scenarios import (
    BUILT_IN,
    DEFAULT_TENANT,
    check_timeline,
    laid_over,
    scenario_config,
    scenario_named,
    with_given,
)
from mockgpt.config.value_text import does_not_exist, not_allowed, one_line, shown
from mockgpt.errors import ConfigError

_ORIGIN = "Config"
# Each has a state of its own, and each new connection is held against the patterns of all.
_MOST_TENANTS, _MOST_PATTERNS = 100, 1_000
_ANY_HOST = {"0.0.0.0", "::"}
_CODING_PACKAGES = {"br": "brotli", "zstd": "zstandard"}


def settings_of(layer: Layer, findings: Findings, base: Config | None = None) -> Config:
    """Return the settings a layer makes over others, by default over the defaults.

    Args:
        layer: checked values.
        findings: gets the mistakes: a scenario that does not exist, settings that contradict each other.
    """
    tables: dict[str, dict[str, Any]] = {}
    for key_path, value in layer.values.items():
        table, _, key = key_path.rpartition(".")
        tables.setdefault(table, {})[key] = value
    config = base or Config()
    config = config._replace(
        scenarios=with_given(layer.scenarios, config.scenarios),
        tenants=_with_tenants(layer.tenants, config.tenants),
        expectations=(*config.expectations, *layer.expectations),
        **tables.pop("", {}),
    )
    config = config._replace(
        **{table: getattr(config, table)._replace(**values) for table, values in tables.items()}
    )
    if findings.whole:
        _check_together(config, layer, findings)
    return config


def _check_together(config: Config, layer: Layer, findings: Findings) -> None:
    """Note values that are allowed alone but not together, where none of them is wrong alone."""
    with findings.noting():
        scenario_named(config.scenarios, config.scenario)
    if not findings.is_doubtful("tls"):
        with findings.noting():
            _check_versions("", config.tls)
    with findings.noting():
        check_coding("", {"responses": {"compress": config.responses.compress}})
    _check_scenarios(config, layer, findings)
    admin = config.admin
    is_open = admin.enabled and not is_loopback(admin.host) and not admin.token
    if is_open and not findings.is_doubtful("admin"):
        findings.mistakes.append(
            f'admin.token: empty, but admin.host "{one_line(admin.host)}" is no loopback address'
        )
    _check_ports(config, findings)
    limit, kept = config.server.memory_limit_bytes, config.journal.memory_limit_bytes
    if limit and kept > limit // 2 and not findings.is_doubtful("journal"):
        findings.mistakes.append(
            f"journal.memory_limit_bytes: {kept} is more than half of server.memory_limit_bytes, {limit},"
            " which would leave requests too little"
        )
    _check_expectations("expectations", config, config.expectations, findings)
    if config.tenants:
        _check_tenants(config, findings)


def _check_scenarios(config: Config, layer: Layer, findings: Findings) -> None:
    """Note what is wrong with the timelines of scenarios, and with what they lay over the settings."""
    for name, scenario in config.scenarios.items():
        for index, step in enumerate(scenario.steps):
            with findings.noting():
                if step.scenario:
                    scenario_named(
                        config.scenarios, step.scenario, f"scenarios.{name}.steps[{index}].scenario"
                    )
        if findings.is_doubtful("tls") or findings.is_doubtful(f"scenarios.{name}."):
            continue
        with findings.noting():
            if name in layer.scenarios:
                check_timeline(config.scenarios, scenario)
            overlays = [scenario.overlay, *(step.overlay for step in scenario.steps)]
            for overlay in overlays:
                check_coding(f"scenarios.{name}.", overlay)
            if any("tls" in overlay for overlay in overlays):
                for index in range(-1, len(scenario.steps)):
                    _check_versions(f"scenarios.{name}.", scenario_config(config, name, index).tls)


def _check_ports(config: Config, findings: Findings) -> None:
    """Note one port for both listeners, of which the second would take the first for another process."""
    server, admin = config.server, config.admin
    hosts = {server.host, admin.host}
    if admin.enabled and admin.port and admin.port == server.port and (len(hosts) == 1 or hosts & _ANY_HOST):
        findings.mistakes.append(
            f"admin.port: {admin.port} is server.port too; expected another port, or 0 for any free one"
        )


def _check_expectations(
    where: str, config: Config, expectations: tuple[dict[str, Any], ...], findings: Findings
) -> None:
    for index, expectation in enumerate(expectations):
        if findings.is_doubtful(where):
            break  # the numbers are not those of the file
        name = expectation["reply"].get("scenario")
        if name is not None and name not in config.scenarios:
            found = does_not_exist(f"{where}[{index}].reply.scenario", name, config.scenarios)
            findings.mistakes.append(found)


def _with_tenants(given: dict[str, dict[str, Any]], tenants: dict[str, Tenant]) -> dict[str, Tenant]:
    """Lay the tenants that sources define over those there are, key by key."""
    tenants = dict(tenants)
    for name, values in given.items():
        tenant = tenants.get(name) or Tenant()
        overlay = {table: dict(keys) for table, keys in tenant.overlay.items()}
        for path, value in values.items():
            table, _, key = path.partition(".")
            if key:
                overlay.setdefault(table, {})[key] = value
            else:
                tenant = tenant._replace(**{path: value})
        tenants[name] = tenant._replace(overlay=overlay)
    return tenants


def _check_tenants(config: Config, findings: Findings) -> None:
    """Note a tenant to which nobody belongs, or to whom somebody of another one belongs too."""
    if findings.is_doubtful("tenants"):
        return
    mistakes = findings.mistakes
    patterns: list[tuple[str, str]] = []
    keys: dict[str, str] = {}
    tokens = {config.admin.token: "admin.token"}
    for name, tenant in config.tenants.items():
        where = f"tenants.{name}"
        if name == DEFAULT_TENANT:
            if tenant._replace(admin_token="") != Tenant():
                mistakes.append(f"{where}: only admin_token; all else of it stands at the top level")
        elif not tenant.clients and not tenant.api_keys:
            mistakes.append(f"{where}: nobody belongs to it; expected clients or api_keys")
        if tenant.scenario:
            with findings.noting():
                scenario_named(config.scenarios, tenant.scenario, f"{where}.scenario")
        with findings.noting():
            check_coding(f"{where}.", tenant.overlay)
        _check_expectations(f"{where}.expectations", config, tenant.expectations, findings)
        for key in tenant.api_keys:
            if keys.setdefault(key, name) != name:
                mistakes.append(f"{where}.api_keys: one of them is in tenants.{keys[key]}.api_keys too")
        if tenant.admin_token and not config.admin.token:
            mistakes.append(
                f"admin.token: empty, but {where}.admin_token is set; without a token all tenants are seen"
            )
        other = tokens.setdefault(tenant.admin_token, f"{where}.admin_token")
        if tenant.admin_token and other != f"{where}.admin_token":
            mistakes.append(f"{where}.admin_token: equal to {other}; each needs its own")
        patterns += [(name, pattern) for pattern in tenant.clients]
    if len(config.tenants) > _MOST_TENANTS or len(patterns) > _MOST_PATTERNS:
        mistakes.append(
            f"tenants: {len(config.tenants)} with {len(patterns)} client patterns are not allowed, expected"
            f" at most {_MOST_TENANTS} with {_MOST_PATTERNS} patterns together"
        )
    else:
        mistakes += _overlaps(patterns)


def _overlaps(patterns: list[tuple[str, str]]) -> Iterator[str]:
    for index, (name, pattern) in enumerate(patterns):
        for other, earlier in patterns[:index]:
            if name != other and overlapping(pattern, earlier):
                yield (
                    f'tenants.{name}.clients: "{one_line(pattern)}" overlaps "{one_line(earlier)}" of'
                    f" tenants.{other}; a client belongs to one tenant"
                )


def check_over(config: Config, overlay: dict[str, dict[str, Any]]) -> None:
    """Refuse an overlay that contradicts the settings or a scenario over which it is to lie; ConfigError."""
    check_coding("", overlay)
    for name, scenario in (config.scenarios or BUILT_IN).items() if "tls" in overlay else ():
        for step in range(-1, len(scenario.steps)):
            _check_versions("", laid_over(scenario_config(config, name, step), overlay).tls)


def check_coding(where: str, overlay: dict[str, dict[str, Any]]) -> None:
    """Refuse a content coding whose package is not installed; ConfigError."""
    coding = overlay.get("responses", {}).get("compress", "off")
    package = _CODING_PACKAGES.get(coding)
    if package is not None and find_spec(package) is None:
        raise ConfigError(
            f'{where}responses.compress: "{coding}" is not installed;'
            ' pip install "mockgpt[compression]" brings it'
        )


def _check_versions(where: str, tls: TLSSettings) -> None:
    if tls.minimum_version > tls.maximum_version:
        raise ConfigError(
            f'{where}tls.minimum_version: "{tls.minimum_version}" is not allowed,'
            f' expected at most tls.maximum_version, "{tls.maximum_version}"'
        )


def config_of(tables: Mapping[str, Any], base: Config | None = None) -> Config:
    """Return the settings that tables make over others; raises ConfigError as files do."""
    if not isinstance(tables, Mapping):
        raise ConfigError(not_allowed("Config.from_dict", tables, "tables of settings"))
    findings = Findings()
    config = settings_of(read_layer(dict(tables), "Config.from_dict", findings), findings, base)
    findings.refuse()
    return config


def checked(config: Config) -> Config:
    """Return settings that were built of records, if every value is one that a file could give.

    Raises:
        ConfigError: naming key path, value and what is allowed.
    """
    for path, rule in RULES.items():
        table, _, key = path.rpartition(".")
        record = getattr(config, table) if table else config
        kind = type(default_of(table)) if table else Config
        if not isinstance(record, kind):
            raise ConfigError(
                f"{table or 'config'}: {shown(record)} is not allowed, expected {kind.__name__}(...);"
                " Config.from_dict takes tables"
            )
        value, default = getattr(record, key), default_of(path)
        if isinstance(default, Distribution) and not isinstance(value, Distribution):
            raise ConfigError(f"{path}: {shown(value)} is no Distribution, such as Distribution(mean=20)")
        if type(value) is not type(default) or value != default:
            check(path, rule, _as_given(value), _ORIGIN)
    for index, expectation in enumerate(config.expectations):
        check_expectation(expectation, f"expectations[{index}]")
    for name, tenant in config.tenants.items():
        for key, rule in TENANT_RULES.items():
            if value := getattr(tenant, key):
                check(f"tenants.{name}.{key}", rule, value, _ORIGIN)
        for index, expectation in enumerate(tenant.expectations):
            check_expectation(expectation, f"tenants.{name}.expectations[{index}]")
    findings = Findings()
    _check_together(config._replace(scenarios=config.scenarios or BUILT_IN), Layer(), findings)
    findings.refuse()
    return config


def _as_given(value: Any) -> Any:
    """Return a value of a record in the form in which a table would have it."""
    if isinstance(value, PathLike):
        return fspath(value)
    if not isinstance(value, Distribution):
        return value
    needed, optional = DISTRIBUTIONS.get(value.distribution, ((), ()))
    unset = Distribution()._asdict()
    given = {
        key: number
        for key, number in value._asdict().items()
        if key in needed or (key in optional and number != unset[key])
    }
    return {"distribution": value.distribution, **given}
