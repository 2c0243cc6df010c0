"""Which header values are never shown, decided by one list.

`CREDENTIALS` is what authentication reads keys from, so whatever is accepted as a
credential is hidden everywhere: journal, JSON Lines file, log, whoami, admin plane. So is what clouds
and gateways send as a secret: `x-auth-token`, `x-amz-security-token`, `ocp-apim-subscription-key`.
Settings can add words but cannot remove these. Parameters of a query are hidden by their names, too.
It must not know who asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from mockgpt.wire.headers import CREDENTIALS, RawHeaders

REDACTED = "<redacted>"

# Authentication schemes, which stand before the secret (RFC 9110 section 11.4).
_SCHEMES = frozenset((b"basic", b"bearer", b"digest", b"negotiate"))
# Endings, as `x-ratelimit-limit-tokens` and `idempotency-key` are no secrets.
_ENDINGS = (
    b"token",
    b"secret",
    b"password",
    b"signature",
    b"subscription-key",
    b"functions-key",
    b"oidc-data",
)
# Browsers send the key of the realtime API among the protocols: `openai-insecure-api-key.sk-…`.
_WORDS = (b"jwt", b"websocket-protocol")
_HIDDEN = REDACTED.encode("ascii")


_SECRET_PARAMETER = r"[^=&?\s]*(?:key|token|secret|sig|signature|password|auth)"
# Compiled when it is first needed, as a plain server shows nothing.
_PARAMETER = rf"(?i)((?:^|[&?]){_SECRET_PARAMETER}=)[^&\s]*"
# Name and password before the host of a whole URL (RFC 3986 section 3.2.1).
_USER = r"(?i)((?:^|\s)[a-z][a-z0-9+.-]*://)[^/?#@\s]*@"


def without_secret_parameters(query: str) -> str:
    """Return a query with the values of secret parameters replaced."""
    return re.sub(_PARAMETER, rf"\1{REDACTED}", query) if "=" in query else query


def shown_target(target: str) -> str:
    """Return a request's target, or its first line, without the secrets that a URL can hold."""
    named = re.sub(_USER, rf"\1{REDACTED}@", target) if "@" in target else target
    return without_secret_parameters(named)


def is_secret_parameter(name: str) -> bool:
    """Tell whether a parameter's value is a secret, by its name."""
    return without_secret_parameters(f"{name}=1") != f"{name}=1"


class Redaction:
    """Hides the values of headers whose names contain one of some words.

    Args:
        words: parts of header names in any case, such as `cookie`, which also hides `set-cookie`.
    """

    __slots__ = ("_words",)

    def __init__(self, words: Iterable[str] = ()) -> None:
        added = [_plain(word.lower().encode("latin-1", "replace")) for word in words if word]
        self._words = tuple(dict.fromkeys((*CREDENTIALS, *_WORDS, *added)))

    def hides(self, name: bytes) -> bool:
        """Tell whether a header's value is hidden; `name` in lower case."""
        name = _plain(name)
        return any(word in name for word in self._words) or name.endswith(_ENDINGS)

    def headers(self, headers: RawHeaders) -> RawHeaders:
        """Return the headers with hidden values replaced."""
        return [(name, hidden(value) if self.hides(name) else value) for name, value in headers]

    def head(self, head: bytes) -> bytes:
        """Return a head that could not be read, without the values of hidden headers and parameters."""
        lines: list[bytes] = []
        hiding = False
        for line in head.split(b"\n"):
            name, colon, value = line.partition(b":")
            if line[:1] not in (b" ", b"\t"):  # else it belongs to the line before (RFC 9112 section 5.2)
                hiding = bool(colon and lines) and self.hides(name.strip().lower())
                if hiding:
                    line = name + b": " + hidden(value.strip())
            elif hiding:
                line = _HIDDEN
            lines.append(line)
        first = shown_target(lines[0].decode("latin-1")).encode("latin-1")
        return b"\n".join([first, *lines[1:]])


def _plain(name: bytes) -> bytes:
    """Return a name as it is compared: some clients and gateways write `api_key`."""
    return name.replace(b"_", b"-")


def hidden(value: bytes) -> bytes:
    """Return what is shown instead of a secret; an authentication scheme stays visible."""
    scheme, space, _ = value.partition(b" ")
    return scheme + b" " + _HIDDEN if space and scheme.lower() in _SCHEMES else _HIDDEN
