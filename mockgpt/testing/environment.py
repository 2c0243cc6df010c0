"""The environment variables by which other programs find a mock and trust it.

The CA is added to what a program trusts already: under `exec`, `pip` and calls of other hosts go on
working. Knows no server, only its settings and addresses.
"""

from __future__ import annotations

import os
import ssl
import threading
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from tempfile import mkstemp

from mockgpt.certificates.tls_files import client_files
from mockgpt.config import Config
from mockgpt.testing.temporary import remove_at_exit

API_KEY = "sk-mockgpt"
P12_PASSWORD = "changeit"  # that of `certs init`, and Java's own default
# Where OpenSSL, curl, Python's requests and Node look for the CAs to trust.
CA_VARIABLES = ("SSL_CERT_FILE", "CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS")
# Where Linux distributions keep theirs, if OpenSSL was built for another place.
_SYSTEM_BUNDLES = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/cert.pem",
)
_lock = threading.Lock()
_bundles: dict[tuple[str, ...], str] = {}


def environment(config: Config, url: str, admin_url: str | None) -> dict[str, str]:
    """Return the variables that name a server, its certificates and those of its clients.

    Variables of files that are not there are left out.
    """
    files = client_files(config.tls)
    folder = Path(files["ca_cert"] or "").parent
    keys = config.auth.api_keys
    found = {
        "OPENAI_BASE_URL": f"{url}/v1",
        "OPENAI_API_KEY": keys[0] if keys else API_KEY,
        **dict.fromkeys(CA_VARIABLES, trust_bundle(str(folder / Path(config.tls.ca_cert_path).name))),
        "MOCKGPT_URL": url,
        "MOCKGPT_CA_CERT": str(files["ca_cert"]),
    }
    if admin_url is not None:
        found["MOCKGPT_ADMIN_URL"] = admin_url
    for name in ("client", "client2"):
        for kind, suffix in (("CERT", "crt"), ("KEY", "key"), ("PEM", "pem"), ("P12", "p12")):
            if (path := folder / f"{name}.{suffix}").is_file():
                found[f"MOCKGPT_{name.upper()}_{kind}"] = str(path)
    if (p12 := found.get("MOCKGPT_CLIENT_P12")) is not None:
        found["MOCKGPT_P12"], found["MOCKGPT_P12_PASSWORD"] = p12, P12_PASSWORD
    return found


def trust_bundle(ca_cert: str, environ: Mapping[str, str] = os.environ) -> str:
    """Return a file with the CAs that are trusted now and one more; removed when the process ends."""
    sources = (*dict.fromkeys(_trusted_now(environ)), ca_cert)
    with _lock:
        if sources not in _bundles:
            descriptor, path = mkstemp(prefix="mockgpt-", suffix=".pem")
            with os.fdopen(descriptor, "wb") as bundle:
                for source in sources:
                    bundle.write(Path(source).read_bytes().rstrip() + b"\n")
            remove_at_exit(Path(path))
            _bundles[sources] = path
        return _bundles[sources]


def _trusted_now(environ: Mapping[str, str]) -> Iterator[str]:
    """Yield the files that the variables name; without any, those of the system and of certifi."""
    named = [environ[name] for name in CA_VARIABLES if os.path.isfile(environ.get(name, ""))]
    yield from named
    if not named:
        system = (ssl.get_default_verify_paths().cafile or "", *_SYSTEM_BUNDLES)
        yield from [path for path in system if os.path.isfile(path)][:1]
        if (certifi := find_spec("certifi")) is not None and certifi.origin is not None:
            path = os.path.join(os.path.dirname(certifi.origin), "cacert.pem")
            yield from [path] if os.path.isfile(path) else []
