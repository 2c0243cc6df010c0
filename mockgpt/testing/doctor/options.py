"""What the person said about the proxy, and what cases need that only the person can give."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

# What a case may need, and what is said where it is not there.
NEEDS = {
    "second": "needs a second caller: --cert2 and --key2, or --front-ca-key",
    "tls": "the front has no TLS",
    "mutual": "the front asks for no certificates: {front}",
    "signer": "needs callers of the front's authority: --front-ca-key",
    "crl": "the front knows no revocation list of ours: give it {{front_crl}} in -- COMMAND",
    "local": "needs a mock of the doctor's own: leave --admin out",
    "pair": "needs --pair-dir, the folder from which the proxy reads its certificate",
}

EXPECTATIONS = ("retries=post", "authorization=kept")  # what --expect may say


@dataclass(slots=True)
class Options:
    """What the person said about the proxy.

    Attributes:
        front_tls: `mutual`, `server`, `plain`, or empty: to be found out.
        expect: of --expect, by the key.
        bound_s: how long a timeout of the proxy is waited for.
    """

    profile: str = ""
    front_tls: str = ""
    identity_header: str = ""
    expect: dict[str, str] = field(default_factory=dict)
    model: str = "gpt-4o-mini"
    api_key: str = "sk-mockgpt"
    bound_s: float = 75.0
    reload: str = ""
    pair_dir: Path | None = None
