"""The chart, rendered by Helm: objects fit their schemas, and what does not go together says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml
from helm_python import Chart
from helm_python.chart import lint
from helm_python.errors import HelmError

from mockgpt.config.load import load_config
from mockgpt.version import __version__

CHART = Path(__file__).parents[2] / "deploy" / "helm" / "mockgpt"
KUBERNETES_VERSIONS = ("1.29", "1.33", kubernetes_validate.latest_version())
# Their schemas belong to operators, which may not be in the cluster.
OF_OPERATORS = {"Certificate", "ServiceMonitor", "PrometheusRule"}

LARGEST_SEED = 2**53 - 1  # Helm's numbers are those of JSON

SECRET = {"certificates": {"generate": False, "secretName": "mockgpt-certificates"}}
MANAGED = {
    "certificates": {"generate": False, "certManager": {"enabled": True, "issuerRef": {"name": "testers"}}}
}
ADMIN = {"admin": {"enabled": True, "tokenSecretName": "mockgpt-admin"}}
EVERYTHING: dict[str, Any] = {
    **MANAGED,
    **ADMIN,
    "scenario": "slow",
    "seed": LARGEST_SEED,
    "apiKeys": {"secretName": "mockgpt-keys"},
    "state": {"secretName": "mockgpt-state"},
    "autoscaling": {"enabled": True},
    "podDisruptionBudget": {"enabled": True},
    "networkPolicy": {
        "enabled": True,
        "admins": [{"namespaceSelector": {"matchLabels": {"team": "monitoring"}}}],
    },
    "serviceMonitor": {"enabled": True, "labels": {"release": "prometheus"}},
    "prometheusRule": {"enabled": True, "labels": {"release": "prometheus"}},
    "imagePullSecrets": [{"name": "registry"}],
    "podLabels": {"team": "gateway"},
    "podAnnotations": {"note": "a mock"},
    "nodeSelector": {"kubernetes.io/os": "linux"},
    "tolerations": [{"key": "tests", "operator": "Exists"}],
    "affinity": {"podAntiAffinity": {"preferredDuringSchedulingIgnoredDuringExecution": []}},
    "extraEnv": [{"name": "MOCKGPT_RESPONSES__DEFAULT_DELAY_MS", "value": "5"}],
    "service": {"annotations": {"note": "mTLS"}},
}
VALUES = {
    "defaults": {},
    "secret": {**SECRET, "replicas": 3},
    "cert-manager": MANAGED,
    "everything": EVERYTHING,
}


def rendered(values: dict[str, Any]) -> list[dict[str, Any]]:
    chart = Chart.load(CHART)
    chart.validate_schema(values)
    files = chart.render(values, name="mockgpt", namespace="testing")
    texts = [text for name, text in files.items() if name.endswith(".yaml")]
    return [document for text in texts for document in yaml.safe_load_all(text) if document]


def one(kind: str, values: dict[str, Any]) -> dict[str, Any]:
    (found,) = [document for document in rendered(values) if document["kind"] == kind]
    return found


def container(values: dict[str, Any]) -> dict[str, Any]:
    (found,) = one("Deployment", values)["spec"]["template"]["spec"]["containers"]
    return dict(found)


def variables(values: dict[str, Any]) -> dict[str, Any]:
    return {entry["name"]: entry.get("value", entry.get("valueFrom")) for entry in container(values)["env"]}


@pytest.mark.parametrize("name", VALUES)
def test_every_object_fits_the_schema_of_kubernetes(name: str) -> None:
    for document in rendered(VALUES[name]):
        for version in KUBERNETES_VERSIONS:
            if document["kind"] not in OF_OPERATORS:
                kubernetes_validate.validate(document, version, strict=True)


def test_the_chart_has_no_finding_but_the_missing_icon() -> None:
    messages = lint(CHART, strict=True)["messages"]
    assert [message["error"] for message in messages] == ["icon is recommended"]


def test_the_chart_has_the_version_of_the_package() -> None:
    assert Chart.load(CHART).metadata["appVersion"] == __version__


@pytest.mark.parametrize("name", ["defaults", "secret", "everything"])
def test_the_mock_accepts_the_settings_that_the_chart_gives_it(name: str, tmp_path: Path) -> None:
    path = tmp_path / "mockgpt.toml"
    path.write_text(one("ConfigMap", VALUES[name])["data"]["mockgpt.toml"])
    secrets = {"mockgpt-keys": '["sk-1"]', "mockgpt-admin": "token", "mockgpt-state": "redis://redis"}
    given = {
        variable: value if isinstance(value, str) else secrets[value["secretKeyRef"]["name"]]
        for variable, value in variables(VALUES[name]).items()
        if variable != "MOCKGPT_CONFIG"
    }
    settings = load_config([path], environment=given)
    assert settings.server.port == container(VALUES[name])["ports"][0]["containerPort"]
    if name == "everything":
        assert settings.responses.seed == LARGEST_SEED
        assert settings.scenario == "slow"
        assert settings.admin.port == container(VALUES[name])["ports"][1]["containerPort"]


def test_names_of_the_service_are_in_a_minted_and_in_an_issued_certificate() -> None:
    names = ["mockgpt", "mockgpt.testing", "mockgpt.testing.svc", "mockgpt.testing.svc.cluster.local"]
    assert yaml.safe_load(variables({})["MOCKGPT_TLS__GENERATE_HOSTS"]) == names
    server = next(document for document in rendered(MANAGED) if document["kind"] == "Certificate")
    assert server["spec"]["dnsNames"] == ["localhost", *names]


def test_a_change_of_the_settings_is_a_change_of_the_pods() -> None:
    def checksum(values: dict[str, Any]) -> str:
        annotations = one("Deployment", values)["spec"]["template"]["metadata"]["annotations"]
        return str(annotations["checksum/settings"])

    assert checksum({}) != checksum({"settings": '[responses]\nmode = "echo"\n'})


def test_the_policy_lets_nobody_out_and_only_admins_to_the_admin_plane() -> None:
    spec = one("NetworkPolicy", EVERYTHING)["spec"]
    assert spec["egress"] == []
    https, admin = spec["ingress"]
    assert https["from"] == [{"podSelector": {}}]
    assert admin["from"] == EVERYTHING["networkPolicy"]["admins"]
    without = {**EVERYTHING, "networkPolicy": {"enabled": True}}
    assert len(one("NetworkPolicy", without)["spec"]["ingress"]) == 1


@pytest.mark.parametrize(
    ("values", "what_to_do"),
    [
        ({"replicas": 2}, "set certificates.generate=false and name a Secret or an issuer"),
        ({"autoscaling": {"enabled": True}}, "certificates.generate is for one replica"),
        ({"certificates": {"secretName": "x"}}, "set are: certificates.generate, certificates.secretName"),
        ({"certificates": {"generate": False}}, "set are: none"),
        (
            {"certificates": {"generate": False, "certManager": {"enabled": True}}},
            "certificates.certManager.issuerRef.name: name the Issuer",
        ),
        (
            {"admin": {"enabled": True}},
            "admin.tokenSecretName: outside its pod the admin plane asks for a token",
        ),
        ({"serviceMonitor": {"enabled": True}}, "set admin.enabled=true"),
        ({"replicsa": 1}, "replicsa"),
        ({"service": {"type": "Ingress"}}, "service/type"),
        ({"seed": "one"}, "seed"),
    ],
)
def test_a_mistake_ends_with_what_to_do(values: dict[str, Any], what_to_do: str) -> None:
    with pytest.raises(HelmError) as failure:
        rendered(values)
    assert what_to_do in str(failure.value)
