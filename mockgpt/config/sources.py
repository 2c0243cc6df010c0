"""Read every source of settings and lay one over the other: files, environment, `--set`, flags.

Owns the order of the sources, what files include, and their limits; checking one source is
`config.layers`'. Loaded only when there is a source. Every mistake is noted as one line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import path
from typing import Any

from mockgpt.config.checks import TEXTUAL
from mockgpt.config.environment import SHORT_VARIABLES
from mockgpt.config.findings import Findings
from mockgpt.config.layers import Layer, read_layer
from mockgpt.config.rules import RULES
from mockgpt.config.value_text import GivenText, not_allowed, one_line, parsed
from mockgpt.errors import ConfigError

FILE_LIMIT_BYTES = 8_388_608  # expectations may carry bodies; /dev/zero must not fill the memory
INCLUDE_DEPTH = 8
_IN_FILE = "_file"  # of a variable whose value is in a file, as secrets in containers are
INCLUDED_FILES = 100  # files that include each other twice would double with every level


def merged(
    files: Sequence[str],
    variables: Mapping[str, str],
    overrides: Sequence[str],
    flags: Mapping[str, Any],
    findings: Findings,
) -> Layer:
    """Return the layer that all sources together make; each overrides those before it, key by key.

    Args:
        files: paths of TOML files.
        variables: the environment variables that are settings.
        overrides: `TABLE.KEY=VALUE` as given to `--set`.
        flags: values by key path, as TOML would give them.
        findings: gets the files that were read, and the mistakes; what is wrong is left out of the layer.
    """
    layer = Layer()
    stack = _Files(layer, findings)
    for file in files:
        stack.lay(file)
    if variables:
        layer.lay_over(read_layer(_tree_of_environment(variables, findings), "environment", findings))
    if overrides:
        layer.lay_over(read_layer(_tree_of_overrides(overrides, findings), "--set", findings))
    if flags:
        layer.lay_over(read_layer(tree(list(flags.items())), "command line", findings))
    return layer


class _Files:
    """Lays files over what is there, each after the files it includes, which it overrides."""

    def __init__(self, layer: Layer, findings: Findings) -> None:
        self._layer = layer
        self._reading = findings
        self._left = INCLUDED_FILES

    def lay(self, file: str, chain: tuple[str, ...] = ()) -> None:
        """Lay one file; `chain` holds the real paths of the files that led here."""
        origin = one_line(file)
        tree = None
        with self._reading.noting():
            real = self._admitted(file, origin, chain)
            tree = _parse(_read(file, origin), origin)
        if tree is None:
            self._reading.whole = False
            return
        self._reading.files.append(file)
        included = tree.pop("include", [])
        if not isinstance(included, list) or not all(isinstance(name, str) and name for name in included):
            self._reading.mistakes.append(not_allowed("include", included, f"an array of paths ({origin})"))
            included, self._reading.whole = [], False
        for name in included:
            if self._left < 0:  # it is said once
                break
            self.lay(path.join(path.dirname(file), name), (*chain, real))
        self._layer.lay_over(read_layer(tree, origin, self._reading))

    def _admitted(self, file: str, origin: str, chain: tuple[str, ...]) -> str:
        """Return the real path of a file that may be read."""
        try:
            real = path.realpath(file)
        except (OSError, ValueError) as error:
            raise ConfigError(f"{origin}: cannot be read: {error}") from None
        if real in chain:
            raise ConfigError(f"include: {origin} includes itself")
        if len(chain) > INCLUDE_DEPTH:
            raise ConfigError(f"include: {origin} is more than {INCLUDE_DEPTH} files deep")
        self._left -= 1
        if self._left < 0:
            raise ConfigError(f"include: more than {INCLUDED_FILES} files, the last of them {origin}")
        return real


def _read(file: str, origin: str) -> str:
    try:
        with open(file, "rb") as stream:
            content = stream.read(FILE_LIMIT_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ConfigError(f"{origin}: cannot be read: {reason}") from None
    if len(content) > FILE_LIMIT_BYTES:
        raise ConfigError(f"{origin}: larger than {FILE_LIMIT_BYTES} bytes")
    try:
        return content.decode("utf-8-sig")  # some editors put a byte order mark in front
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{origin}: not UTF-8 (byte 0x{content[error.start]:02x} in line {line})") from None


def _parse(text: str, origin: str) -> dict[str, Any]:
    import tomli  # loaded when there is a file: flags alone need no parser

    try:
        return tomli.loads(text)
    except RecursionError:
        raise ConfigError(f"{origin}: not valid TOML: nested too deeply") from None
    except ValueError as error:  # TOMLDecodeError, and int() on thousands of digits
        raise ConfigError(f"{origin}: not valid TOML: {one_line(str(error))}") from None


def _tree_of_environment(variables: Mapping[str, str], findings: Findings) -> dict[str, Any]:
    """Nest variables: `MOCKGPT_SERVER__PORT` is `server.port`, and with `_FILE` a file that holds it."""
    pairs: dict[str, GivenText] = {}
    for name, text in variables.items():
        key = SHORT_VARIABLES.get(name) or name.partition("_")[2].lower().replace("__", ".")
        plain = key.removesuffix(_IN_FILE)
        if key not in RULES and plain != key and (plain in RULES or key.startswith("tenants.")):
            key, content = plain, None
            with findings.noting():
                content = _read(text, f"{name}={one_line(text)}").strip("\r\n")
            if content is None:
                findings.whole = False
                continue
            text = content
        value = GivenText(text, one_line(name))
        # Which of them is the last says nothing: the order of an environment is nobody's wish.
        if pairs.setdefault(key, value) != value:
            findings.mistakes.append(f"{key}: {pairs[key].origin} and {value.origin} differ; leave one out")
    return tree(list(pairs.items()))


def _tree_of_overrides(overrides: Sequence[str], findings: Findings) -> dict[str, Any]:
    pairs = []
    for override in overrides:
        key, equals, text = override.partition("=")
        key = key.strip()
        if equals and key:
            pairs.append((key, GivenText(text.strip(), f"--set {one_line(key)}")))
        else:
            line = f"--set {one_line(override)}: not allowed, expected TABLE.KEY=VALUE"
            findings.mistakes.append(line)
    return tree(pairs)


def read_text(path: str, text: str) -> Any:
    """Return the value that a text from outside a file is for a setting, as `--set` reads it."""
    rule = RULES.get(path)
    return parsed(GivenText(text, path), wants_text=rule is not None and rule.kind in TEXTUAL)


def tree(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """Nest values by their dotted keys, as TOML does; a later one wins."""
    nested: dict[str, Any] = {}
    for key, value in pairs:
        *tables, last = key.split(".")
        inner = nested
        for table in tables:
            if not isinstance(inner.get(table), dict):
                inner[table] = {}
            inner = inner[table]
        inner[last] = value
    return nested
