"""Kustomize's objects are the chart's, so that neither falls behind the other."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml
from test_chart import ADMIN, OF_OPERATORS, SECRET, rendered

FIRST_WITH_COMPONENTS = (1, 21)  # the first kubectl that holds Kustomize 3.7 or newer


def kubectl_version() -> tuple[int, ...]:
    try:
        text = subprocess.run(
            ["kubectl", "version", "--client"], capture_output=True, text=True, check=False
        ).stdout
    except FileNotFoundError:
        return ()
    return tuple(int(number) for number in re.findall(r"v(\d+)\.(\d+)", text)[0])


pytestmark = pytest.mark.skipif(
    kubectl_version() < FIRST_WITH_COMPONENTS,
    reason="there is no kubectl, or one that does not know components",
)
FOLDER = Path(__file__).parents[2] / "deploy" / "kustomize"
# What belongs to helm alone, or has a generated name.
NAMES_OF_HELM = (
    "app.kubernetes.io/instance",
    "app.kubernetes.io/version",
    "app.kubernetes.io/managed-by",
    "helm.sh/chart",
)


def built(folder: Path) -> list[dict[str, Any]]:
    run = subprocess.run(["kubectl", "kustomize", folder], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return list(yaml.safe_load_all(run.stdout))


def comparable(value: Any) -> Any:
    """Order of keys and of named items aside; without the labels and the checksum of helm."""
    if isinstance(value, dict):
        kept = {
            key: comparable(item)
            for key, item in value.items()
            if key not in (*NAMES_OF_HELM, "checksum/settings")
        }
        return {key: item for key, item in kept.items() if key != "annotations" or item}
    if isinstance(value, list):
        items = [comparable(item) for item in value]
        named = all(isinstance(item, dict) and "name" in item for item in items)
        return sorted(items, key=lambda item: str(item["name"])) if named else items
    return (
        "mockgpt" if isinstance(value, str) and value.startswith("mockgpt-") and len(value) == 18 else value
    )


def by_kind(documents: list[dict[str, Any]]) -> dict[tuple[str, str], Any]:
    return {
        (document["kind"], comparable(document["metadata"]["name"])): comparable(document.get("spec"))
        for document in documents
        if document["kind"] != "ConfigMap"
    }


def test_the_base_is_the_chart_with_a_secret() -> None:
    values = {**SECRET, "replicas": 2, "podDisruptionBudget": {"enabled": True}}
    assert by_kind(built(FOLDER / "base")) == by_kind(rendered(values))


def test_all_components_are_the_chart_with_everything() -> None:
    manager = {"enabled": True, "issuerRef": {"name": "mockgpt-ca"}}
    values = {
        **ADMIN,
        "certificates": {"generate": False, "certManager": manager},
        "podDisruptionBudget": {"enabled": True},
        "autoscaling": {"enabled": True},
        "networkPolicy": {"enabled": True},
        "serviceMonitor": {"enabled": True},
    }
    kustomized, charted = by_kind(built(FOLDER)), by_kind(rendered(values))
    for names in (kustomized, charted):
        names["Certificate", "mockgpt-server"].pop("dnsNames")  # they hold the namespace
    assert kustomized == charted


@pytest.mark.parametrize("folder", [FOLDER, FOLDER / "base"], ids=["all", "base"])
def test_every_object_fits_the_schema_of_kubernetes(folder: Path) -> None:
    for document in built(folder):
        if document["kind"] not in OF_OPERATORS:
            kubernetes_validate.validate(document, kubernetes_validate.latest_version(), strict=True)
