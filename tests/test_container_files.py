"""Dockerfile, compose file, proxy and examples agree with the code's own defaults, and with their schemas."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from fnmatch import fnmatch
from importlib import metadata
from pathlib import Path, PurePosixPath
from typing import Any

import kubernetes_validate
import pytest
import yaml
from packaging.requirements import Requirement

from mockgpt.cli.health import DEADLINE_S
from mockgpt.config import AdminSettings, Config, ServerSettings, TLSSettings
from mockgpt.config.load import load_config

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "docs" / "examples"
STATE = "/var/lib/mockgpt"
SERVER, TLS = ServerSettings(), TLSSettings()
DOCKER_STOP_SECONDS = 10  # before an engine kills
KUBERNETES_VERSIONS = ("1.29", "1.33", kubernetes_validate.latest_version())
MANIFESTS = ("kubernetes-sidecar.yaml", "kubernetes-service.yaml")


def dockerfile() -> list[tuple[str, str]]:
    """The last stage's instructions, and before them those of the first: keyword and rest."""
    text = re.sub(r"\\\n", " ", re.sub(r"(?m)^#.*\n", "", (ROOT / "Dockerfile").read_text()))
    lines = [line.split(None, 1) for line in text.splitlines() if line.strip()]
    return [(keyword, " ".join(rest.split())) for keyword, rest in lines]


def last(keyword: str) -> str:
    return [rest for word, rest in dockerfile() if word == keyword][-1]


def variables_of_image() -> dict[str, str]:
    return dict(word.split("=", 1) for word in last("ENV").split())


def compose() -> Any:
    return yaml.safe_load((ROOT / "docker-compose.yml").read_text())


def nginx(directive: str) -> str:
    found = re.findall(rf"(?m)^\s*{directive}\s+([^;{{]+);", (ROOT / "docker" / "nginx.conf").read_text())
    assert len(found) == 1, (directive, found)
    return str(found[0])


def documents(name: str) -> list[Any]:
    return list(yaml.safe_load_all((EXAMPLES / name).read_text()))


def settings(variables: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Config:
    """What the mock makes of these variables; an unknown setting is an error."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return load_config([])


def test_the_image_runs_as_a_number_that_is_not_root() -> None:
    user, group = last("USER").split(":")
    assert int(user) > 0
    assert int(group) > 0


def test_the_image_exposes_the_default_port_on_all_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    assert int(last("EXPOSE")) == SERVER.port
    variables = {name: value for name, value in variables_of_image().items() if name.startswith("MOCKGPT_")}
    assert settings(variables, monkeypatch) == load_config([])._replace(
        server=SERVER._replace(host="0.0.0.0")
    )


def test_the_admin_plane_stays_on_loopback() -> None:
    assert AdminSettings().host == "127.0.0.1"
    assert str(SERVER.port + 1) not in last("EXPOSE")
    published = [port for service in compose()["services"].values() for port in service.get("ports", ())]
    assert not [port for port in published if port.endswith(f":{SERVER.port + 1}")]


def test_the_default_certificates_lie_where_the_image_can_write() -> None:
    assert last("WORKDIR") == STATE
    for path in (TLS.cert_path, TLS.key_path, TLS.ca_cert_path):
        assert PurePosixPath(path).parent == PurePosixPath("certs")
    assert f"install -d -m 1777 {STATE}" in last("RUN")


def test_entrypoint_and_health_check_are_the_console_script() -> None:
    project = (ROOT / "pyproject.toml").read_text()
    assert 'mockgpt = "mockgpt.cli:main"' in project
    assert json.loads(last("ENTRYPOINT")) == ["mockgpt"]
    options, _, command = last("HEALTHCHECK").partition(" CMD ")
    assert json.loads(command) == ["mockgpt", "health"]
    timeout = re.search(r"--timeout=(\d+)s", options)
    assert timeout is not None
    assert float(timeout[1]) > DEADLINE_S  # so that the check can still say why


def test_the_base_image_has_a_python_that_the_package_supports() -> None:
    argument, *_ = [rest for word, rest in dockerfile() if word == "ARG"]
    version = re.fullmatch(r"PYTHON_IMAGE=python:3\.(\d+)-slim-\w+", argument)
    minimum = re.search(r'requires-python = ">=3\.(\d+)"', (ROOT / "pyproject.toml").read_text())
    assert version is not None
    assert minimum is not None
    assert int(version[1]) >= int(minimum[1])
    assert {rest.split()[0] for word, rest in dockerfile() if word == "FROM"} == {"${PYTHON_IMAGE}"}


def test_only_what_is_copied_gets_into_the_build() -> None:
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    assert "*" in ignored
    allowed = {line[1:] for line in ignored if line.startswith("!")}
    copied = {
        source
        for word, rest in dockerfile()
        if word == "COPY" and not rest.startswith("--from")
        for source in rest.split()[:-1]
    }
    assert copied == allowed
    assert not [name for name in allowed if fnmatch(name, "*cert*")]


def test_the_versions_of_all_that_the_image_has_are_fixed() -> None:
    fixed = re.findall(r"(?m)^([\w-]+)==", (ROOT / "docker" / "constraints.txt").read_text())
    needed: set[str] = set()
    waiting = ["mockgpt"]
    while waiting:
        named = map(Requirement, metadata.requires(waiting.pop()) or [])
        names = {one.name for one in named if one.marker is None or one.marker.evaluate({"extra": ""})}
        waiting += names - needed
        needed |= names
    assert set(fixed) == needed


def test_an_engine_waits_longer_than_running_answers_may_take() -> None:
    assert SERVER.shutdown_grace_ms < DOCKER_STOP_SECONDS * 1000
    assert all("stop_grace_period" not in service for service in compose()["services"].values())


def test_the_compose_file_publishes_on_loopback_only() -> None:
    services = compose()["services"]
    assert services["mockgpt"]["ports"] == [f"127.0.0.1:${{MOCKGPT_PORT:-{SERVER.port}}}:{SERVER.port}"]
    listening = nginx("listen").split()[0]
    assert services["proxy"]["ports"] == [f"127.0.0.1:${{PROXY_PORT:-{listening}}}:{listening}"]


def test_the_service_name_is_in_the_certificate(monkeypatch: pytest.MonkeyPatch) -> None:
    services = compose()["services"]
    assert settings(services["mockgpt"]["environment"], monkeypatch).tls.generate_hosts == ("mockgpt",)
    assert nginx("proxy_ssl_name") == "mockgpt"
    assert nginx("server") == f"mockgpt:{SERVER.port}"
    assert services["proxy-certificates"]["command"] == ["certs", "init", "--host", "proxy"]
    assert services["probe"]["command"][0] == f"https://proxy:{nginx('listen').split()[0]}"


def test_every_service_is_hardened() -> None:
    for name, service in compose()["services"].items():
        assert service["read_only"] is True, name
        assert service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
    assert compose()["services"]["proxy"]["user"] == last("USER")


def test_the_proxy_reads_the_certificates_that_are_minted() -> None:
    volumes = compose()["services"]["proxy"]["volumes"]
    assert {"upstream:/upstream:ro", "front:/front:ro"} < set(volumes)
    assert nginx("ssl_certificate") == f"/front/{TLS.cert_path}"
    assert nginx("ssl_certificate_key") == f"/front/{TLS.key_path}"
    assert nginx("ssl_client_certificate") == f"/front/{TLS.ca_cert_path}"
    assert nginx("proxy_ssl_trusted_certificate") == f"/upstream/{TLS.ca_cert_path}"
    assert (nginx("ssl_verify_client"), nginx("proxy_ssl_verify")) == ("on", "on")


def test_the_proxy_forwards_what_the_mock_accepts_and_closes_first() -> None:
    assert nginx("client_max_body_size") == f"{SERVER.body_limit_bytes // 2**20}m"
    assert float(nginx("keepalive_timeout").rstrip("s")) * 1000 < SERVER.keep_alive_timeout_ms
    assert nginx("proxy_buffering") == "off"


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("compose-spec", "docker-compose.yml"),
        ("github-workflows", "docs/examples/github-actions.yml"),
        ("gitlab-ci", "docs/examples/gitlab-ci.yml"),
    ],
)
def test_a_file_fits_the_schema_of_its_platform(schema: str, file: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", file]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("version", KUBERNETES_VERSIONS)
@pytest.mark.parametrize("name", MANIFESTS)
def test_a_manifest_fits_the_schema_of_kubernetes(name: str, version: str) -> None:
    for document in documents(name):
        kubernetes_validate.validate(document, version, strict=True)


def test_a_wrong_manifest_is_noticed() -> None:
    manifest = documents("kubernetes-service.yaml")[0]
    manifest["spec"]["template"]["spec"]["containers"][0]["readinessprobe"] = {}
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(manifest, KUBERNETES_VERSIONS[0], strict=True)


def containers(name: str) -> list[dict[str, Any]]:
    """The containers of an example that run the mock."""
    pod = documents(name)[0]["spec"]["template"]["spec"]
    both = [*pod.get("initContainers", ()), *pod["containers"]]
    return [container for container in both if container["name"] == "mockgpt"]


@pytest.mark.parametrize("name", MANIFESTS)
def test_probes_ask_as_the_image_does(name: str) -> None:
    (mock,) = containers(name)
    probes = [mock[key] for key in mock if key.endswith("Probe")]
    assert len(probes) >= 2
    for probe in probes:
        assert probe["exec"]["command"] == ["mockgpt", "health"]
        assert probe["timeoutSeconds"] > DEADLINE_S


@pytest.mark.parametrize("name", MANIFESTS)
def test_manifests_set_settings_that_exist(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (mock,) = containers(name)
    variables = {variable["name"]: variable["value"] for variable in mock["env"]}
    assert all(variable.startswith("MOCKGPT_") for variable in variables)
    assert settings(variables, monkeypatch) != Config()


def test_pipelines_set_settings_that_exist(monkeypatch: pytest.MonkeyPatch) -> None:
    service = documents("github-actions.yml")[0]["jobs"]["tests"]["services"]["mockgpt"]
    assert service["ports"] == [f"{SERVER.port}:{SERVER.port}"]
    job = documents("gitlab-ci.yml")[0]["tests"]
    for variables in (service["env"], job["variables"]):
        ours = {name: value for name, value in variables.items() if name.startswith("MOCKGPT_")}
        assert settings(ours, monkeypatch).tls.generate_hosts == ("mockgpt",)
    assert job["services"][0]["alias"] == "mockgpt"


def test_the_service_reaches_the_default_port() -> None:
    deployment, service = documents("kubernetes-service.yaml")
    (mock,) = containers("kubernetes-service.yaml")
    assert mock["ports"] == [{"name": "https", "containerPort": SERVER.port}]
    assert service["spec"]["ports"] == [{"name": "https", "port": SERVER.port, "targetPort": "https"}]
    assert service["spec"]["selector"] == deployment["spec"]["template"]["metadata"]["labels"]
    assert mock["volumeMounts"][0]["mountPath"] == f"{STATE}/{PurePosixPath(TLS.cert_path).parent}"


def test_the_documentation_names_targets_that_exist() -> None:
    targets = set(re.findall(r"(?m)^([a-z-]+):", (ROOT / "Makefile").read_text()))
    named = set(
        re.findall(r"(?:`|\$ )make ([a-z]+(?:-[a-z]+)*)", (ROOT / "docs" / "container.md").read_text())
    )
    assert {"docker", "docker-up", "docker-down", "test-container"} <= named
    assert named <= targets
