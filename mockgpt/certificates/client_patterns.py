"""Patterns that name clients by certificate: `CN=gateway`, `DNS:*.svc.local`, `URI:spiffe://…`, `SHA256:ab…`.

The syntax of `tls.allowed_clients`, and of `client` in expectations and filters. `*` stands for any text,
every other character for itself; of a fingerprint the beginning is enough. A pattern fits no field that
a certificate does not have. Knows no certificate's bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mockgpt.config.patterns.globs import glob
from mockgpt.wire.connection import Identity

Matcher = Callable[[Identity], bool]

_SHORTEST_FINGERPRINT = 8  # hex digits: fewer would fit other certificates by accident


def _common_name(pattern: str) -> Matcher:
    fits = glob(pattern)
    return lambda identity: bool(identity.common_name) and fits(identity.common_name)


def _alternative_name(kind: str) -> Callable[[str], Matcher]:
    fold: Callable[[str], str] = str.lower if kind != "URI:" else str

    def make(pattern: str) -> Matcher:
        fits = glob(fold(pattern))
        return lambda identity: any(
            name.startswith(kind) and fits(fold(name[len(kind) :])) for name in identity.sans
        )

    return make


def _fingerprint(pattern: str) -> Matcher:
    digits = _digits(pattern)
    if len(digits) < _SHORTEST_FINGERPRINT or set(digits) - set("0123456789abcdef") or len(digits) > 64:
        raise ValueError("8 to 64 hexadecimal digits of a fingerprint after SHA256:")
    return lambda identity: identity.fingerprint_sha256.startswith(digits)


def _digits(pattern: str) -> str:
    """Return the digits that a fingerprint begins with; that others may follow can be said by a `*`."""
    return pattern.removesuffix("*").replace(":", "").lower()


_KINDS: dict[str, Callable[[str], Matcher]] = {
    "CN=": _common_name,
    "DNS:": _alternative_name("DNS:"),
    "URI:": _alternative_name("URI:"),
    "IP:": _alternative_name("IP:"),
    "email:": _alternative_name("email:"),
    "SHA256:": _fingerprint,
}


def compile_pattern(pattern: str) -> Matcher:
    """Return a function that tells whether an identity fits a pattern.

    Raises:
        ValueError: the pattern is of no known kind; the text says what is allowed.
    """
    for prefix, make in _KINDS.items():
        if pattern.startswith(prefix) and len(pattern) > len(prefix):
            return make(pattern[len(prefix) :])
    raise ValueError(f"a client pattern that begins with one of {', '.join(_KINDS)}")


def overlapping(pattern: str, other: str) -> bool:
    """Tell whether one name can fit both patterns; of two kinds it never does, though a certificate may."""
    kind = next(prefix for prefix in _KINDS if pattern.startswith(prefix))
    if not other.startswith(kind):
        return False
    one, two = (text[len(kind) :] for text in (pattern, other))
    if kind == "SHA256:":
        one, two = _digits(one), _digits(two)
        return one.startswith(two) or two.startswith(one)
    if kind not in ("CN=", "URI:"):
        one, two = one.lower(), two.lower()
    if "*" not in one or "*" not in two:
        return glob(two)(one) if "*" not in one else glob(one)(two)
    # What is between the first and the last `*` fits one after the other, so only the ends can differ.
    begins = one.partition("*")[0], two.partition("*")[0]
    ends = one.rpartition("*")[2], two.rpartition("*")[2]
    return (begins[0].startswith(begins[1]) or begins[1].startswith(begins[0])) and (
        ends[0].endswith(ends[1]) or ends[1].endswith(ends[0])
    )


def any_of(patterns: Iterable[str]) -> Matcher:
    """Return a function that tells whether an identity fits at least one pattern."""
    matchers = [compile_pattern(pattern) for pattern in patterns]
    return lambda identity: any(matches(identity) for matches in matchers)
