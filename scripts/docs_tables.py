"""Write the tables of docs/ and missing lines of config/default.toml from the code: `make docs`.

A page says where a table goes by two comments, and all around them is written by hand:

    <!-- table: faults -->
    <!-- end of table -->

`python scripts/docs_tables.py` writes the pages anew; a test compares them with what it would write.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from importlib.metadata import version
from pathlib import Path

import proxy_verdicts

from mockgpt.api.routes import ROUTES
from mockgpt.behavior.failures import FAILURES
from mockgpt.certificates.forwarded import HEADERS
from mockgpt.config.checks import choices_of
from mockgpt.config.rule import Rule
from mockgpt.config.rules import FIXED_AT_START, RULES, TABLES, TENANT_RULES, default_of
from mockgpt.config.scenarios import BUILT_IN
from mockgpt.config.toml_output import toml_value
from mockgpt.faults.handshake import HANDSHAKE_FAULTS, HandshakeFaultSpec
from mockgpt.faults.spec import ANY, JSON, STREAM, FaultSpec
from mockgpt.faults.table import GROUPS
from mockgpt.telemetry.metrics import METRICS
from mockgpt.testing.doctor.catalogue import CASES
from mockgpt.wire.tls.refusal_reasons import RefusalReason

DOCS = Path(__file__).parent.parent / "docs"
MARKED = re.compile(r"(<!-- table: ([\w ]+) -->\n).*?(<!-- end of table -->)", re.DOTALL)


def _table(head: str, rows: Iterable[Iterable[object]]) -> str:
    columns = head.split(" | ")
    lines = [f"| {head} |", "|" + " --- |" * len(columns)]
    lines += ["| " + " | ".join(map(str, row)) + " |" for row in rows]
    return "\n".join(lines) + "\n"


# -- settings ----------------------------------------------------------------------------------

# What a kind allows, in the words of the reference; {low} and {high} are the rule's.
_ALLOWED = {
    "flag": "true, false",
    "integer": "{low} to {high}",
    "number": "{low} to {high}",
    "seed": '`"random"` or a 64-bit integer',
    "workers": '`"auto"` or 1 to 256',
    "name": "a scenario",
    "word": "letters, digits, `_` and `-`",
    "host": "an address or name",
    "url": "a URL",
    "path": "a path",
    "optional_path": "a path or empty",
    "prose": "any text",
    "secret": "any text",
    "secrets": "strings",
    "texts": "strings",
    "headers": "header names",
    "certificate_hosts": "names such as `mock.test`, `*.svc.local`, and addresses",
    "clients": "patterns such as `CN=gateway`, `DNS:*.svc.local`, `SHA256:…`",
    "latency": "{low} to {high}, or a distribution",
    "weights": "names and weights",
    "amounts": "names and integers",
}


def settings() -> str:
    """Return a section for each table of settings, every key with default, unit, range and meaning."""
    parts = [_settings_of("", ["scenario"])]
    for table in TABLES:
        parts.append(f"\n## [{table}]\n\n")
        if table in FIXED_AT_START:
            but = [path.partition(".")[2] for path, why in FIXED_AT_START.items() if why is None]
            but = [f"`{key}`" for key in but if f"{table}.{key}" in FIXED_AT_START]
            exception = f", but for {', '.join(but)}" if but else ""
            parts.append(f"Not in a scenario{exception}: {FIXED_AT_START[table]}.\n\n")
        parts.append(_settings_of(table, [path for path in RULES if path.startswith(table + ".")]))
    return "".join(parts)


def _settings_of(table: str, paths: list[str]) -> str:
    rows = []
    for path in paths:
        rule = RULES[path]
        meaning = rule.description
        if FIXED_AT_START.get(path) and table:
            meaning += f"; not in a scenario: {FIXED_AT_START[path]}"
        default = default_of(path)
        shown = "unset" if default is None else f"`{toml_value(default)}`"
        key = path.rpartition(".")[2]
        rows.append((f"`{key}`", shown, unit_of(path), allowed(rule), meaning))
    return _table("key | default | unit | allowed | meaning", rows)


def keys_of_a_tenant() -> str:
    """Return the keys that are a tenant's own; all others are tables of settings."""
    rows = [(f"`{key}`", allowed(rule), rule.description) for key, rule in TENANT_RULES.items()]
    return _table("key | allowed | meaning", rows)


def unit_of(path: str) -> str:
    """Return the unit a key's name ends in, or an empty string."""
    if path.endswith("per_minute"):
        return "per minute"
    endings = {"ms": "ms", "bytes": "bytes", "percent": "%"}
    return endings.get(path.replace(".", "_").rpartition("_")[2], "")


def allowed(rule: Rule) -> str:
    """Say in a few words which values a rule lets through."""
    if rule.kind == "choice":
        return ", ".join(f"`{choice}`" for choice in choices_of(rule))
    if rule.pattern:
        return "empty, " + ", ".join(f"`{example}`" for example in rule.choices)
    text = _ALLOWED[rule.kind].format(low=rule.low, high=rule.high)
    return text + f", at least {rule.low}" if rule.kind == "texts" and rule.low else text


# -- faults and failures -----------------------------------------------------------------------

_FAULT_COLUMNS = "what goes out | what a correct client does | its number | elsewhere called"


def _fault_cells(row: FaultSpec | HandshakeFaultSpec) -> tuple[str, str, str, str]:
    number = "" if row.amount is None else f"{row.meaning}: {row.amount} ({row.low} to {row.high})"
    return row.does, row.client, number, row.peers


def faults_of(group: str) -> str:
    """Return the table of one group of faults."""
    kinds = {ANY: "any answer", JSON: "JSON", STREAM: "streams"}
    rows = [(f"`{name}`", kinds[row.applies], *_fault_cells(row)) for name, row in GROUPS[group].items()]
    return _table(f"fault | happens to | {_FAULT_COLUMNS}", rows)


def handshake_faults() -> str:
    """Return the table of faults of the handshake."""
    rows = [(f"`{name}`", *_fault_cells(row)) for name, row in HANDSHAKE_FAULTS.items()]
    return _table(f"fault | {_FAULT_COLUMNS}", rows)


def failures() -> str:
    """Return the table of failures."""
    rows = []
    for name, row in FAILURES.items():
        kind = "" if row.page else f"`{row.type}`"
        code = f"`{row.code}`" if row.code and not row.page else ""
        message = "an HTML page" if row.page else row.message.replace("{", "*").replace("}", "*")
        rows.append((f"`{name}`", row.status, kind, code, message, row.client))
    return _table("failure | status | type | code | message | what a correct client does", rows)


# -- scenarios and endpoints -------------------------------------------------------------------


def scenarios() -> str:
    """Return the table of built-in scenarios."""
    rows = [(f"`{row.name}`", row.description, row.good_for) for row in BUILT_IN.values()]
    return _table("scenario | what it does | what it is good for", rows)


def endpoints() -> str:
    """Return the table of the paths on the mTLS port; methods with the same note share a row."""
    grouped: dict[tuple[str, str], list[str]] = {}
    for method, template, endpoint in ROUTES:
        grouped.setdefault((template.replace("...", ""), endpoint.note), []).append(method)
    rows = [
        (f"`{path}`", "any" if len(methods) > 4 else ", ".join(methods), note)
        for (path, note), methods in grouped.items()
    ]
    return _table("path | methods | notes", rows)


def metrics() -> str:
    """Return the table of metrics."""
    rows = [
        (f"`{row.name}`", row.type, ", ".join(f"`{label}`" for label in row.labels), row.help)
        for row in METRICS
    ]
    return _table("metric | type | labels | meaning", rows)


def refusal_reasons() -> str:
    """Return the table of the reasons for which connections are refused."""
    return _table("reason | meaning", [(f"`{reason}`", reason.meaning) for reason in RefusalReason])


def forwarded_certificates() -> str:
    """Return the headers in which proxies name certificates."""
    rows = (
        (
            f"`{name.decode()}`",
            (row.read.__doc__ or "").partition("\n")[0].removeprefix("Read ").rstrip("."),
            row.source,
        )
        for name, row in HEADERS.items()
    )
    return _table("header | syntax | source", rows)


def proxies() -> str:
    """Return the table of the verdicts that are kept beside the configurations of proxies."""
    verdicts = "passed | warned | failed | information | not judged | skipped"
    return _table(f"configuration | version | {verdicts} | what fails", proxy_verdicts.table_rows())


def sdk_methods() -> str:
    """Return what becomes of every method of the Python SDK, a row for each resource."""
    # Only this table needs the SDK, which takes seconds to call.
    from sdk_methods import LOCAL, NOT_FOUND, SERVED, WEB_SOCKET, methods

    rows: dict[str, dict[str, list[str]]] = {}
    for method in methods():
        rows.setdefault(method.resource, {}).setdefault(method.status, []).append(f"`{method.name}`")
    columns = (SERVED, NOT_FOUND, WEB_SOCKET, LOCAL)
    counts = [sum(len(row.get(column, ())) for row in rows.values()) for column in columns]
    told = ", ".join(f"{count} {column}" for count, column in zip(counts, columns, strict=True))
    served_first = sorted(rows.items(), key=lambda item: (SERVED not in item[1], item[0]))
    lines = [
        (f"`{resource}`", *(", ".join(row.get(column, ())) for column in columns))
        for resource, row in served_first
    ]
    head = " | ".join(("resource", *columns))
    return f"{sdk_version()}, {sum(counts)} methods: {told}.\n\n{_table(head, lines)}"


def sdk_version() -> str:
    """Return which SDK is installed, as the page names it."""
    return f"`openai` {version('openai')}"


def doctor_cases() -> str:
    """Return the table of what `mockgpt doctor` judges."""
    return _table(
        "case | judged | severity | sent | rule",
        (
            (f"`{case.name}`", "quick" if case.quick else "full", case.severity, case.sent, case.rule)
            for case in CASES
        ),
    )


TABLES_BY_NAME: dict[str, Callable[[], str]] = {
    "settings": settings,
    "keys of a tenant": keys_of_a_tenant,
    **{f"faults of {group}": partial(faults_of, group) for group in GROUPS},
    "faults of handshakes": handshake_faults,
    "failures": failures,
    "scenarios": scenarios,
    "endpoints": endpoints,
    "metrics": metrics,
    "sdk methods": sdk_methods,
    "refusal reasons": refusal_reasons,
    "forwarded certificates": forwarded_certificates,
    "proxies": proxies,
    "cases of the doctor": doctor_cases,
}


def filled(page: str) -> str:
    """Return a page with its tables written anew.

    Raises:
        KeyError: a table of that name does not exist.
    """
    return MARKED.sub(lambda found: found[1] + TABLES_BY_NAME[found[2]]() + found[3], page)


def with_missing_settings(text: str) -> str:
    """Return default.toml with a commented line for each setting it lacks, at the end of its table."""
    for path, rule in RULES.items():
        table, _, key = path.rpartition(".")
        start = text.find(f"[{table}]\n") if table else -1
        end = text.find("\n\n[", start) if start >= 0 else -1
        if end >= 0 and not re.search(rf"^#?{re.escape(key)} = ", text[start:end], re.MULTILINE):
            setting = f"#{key} = {toml_value(default_of(path))}"
            text = f"{text[:end]}\n{setting:<38}# {rule.description}{text[end:]}"
    return text


def main() -> None:
    """Write every page whose tables have changed, and say which."""
    default_toml = DOCS.parent / "config" / "default.toml"
    if (new := with_missing_settings(text := default_toml.read_text("utf-8"))) != text:
        default_toml.write_text(new, "utf-8")
        print("wrote config/default.toml")
    for path in sorted(DOCS.glob("*.md")):
        page = path.read_text("utf-8")
        if (new := filled(page)) != page:
            path.write_text(new, "utf-8")
            print(f"wrote docs/{path.name}")


if __name__ == "__main__":
    main()
