"""Alerts and dashboard ask for metrics and labels that the mock gives; promtool judges the rest."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from mockgpt.telemetry.metrics import METRICS

DEPLOY = Path(__file__).parents[2] / "deploy"
ALERTS = DEPLOY / "helm" / "mockgpt" / "alerts.yaml"
DASHBOARD = DEPLOY / "grafana" / "mockgpt.json"
OF_PROMETHEUS = {"job", "instance", "le"}
LABELS = {metric.name: set(metric.labels) | OF_PROMETHEUS for metric in METRICS}


def dashboard() -> Any:
    return json.loads(DASHBOARD.read_text())


def expressions() -> list[str]:
    groups = yaml.safe_load(ALERTS.read_text())["groups"]
    alerts = [rule["expr"] for group in groups for rule in group["rules"]]
    return alerts + [target["expr"] for panel in dashboard()["panels"] for target in panel["targets"]]


@pytest.mark.parametrize("expression", expressions())
def test_an_expression_uses_metrics_and_labels_that_exist(expression: str) -> None:
    for name, selector in re.findall(r"(mockgpt_\w+)(?:\{([^}]*)\})?", expression):
        labels = LABELS[name.removesuffix("_bucket")]
        used = set(re.findall(r"(\w+)\s*(?:!=|=~|!~|=)", selector))
        used |= {label for group in re.findall(r"by \(([^)]*)\)", expression) for label in group.split(", ")}
        assert used <= labels, (name, used - labels)


def test_every_metric_is_on_the_dashboard() -> None:
    asked = " ".join(expressions())
    assert [name for name in LABELS if name not in asked] == []


def promtool(*arguments: str | Path) -> None:
    run = subprocess.run(["promtool", *arguments], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_promtool_accepts_the_alerts_and_each_fires_on_what_it_is_for(tmp_path: Path) -> None:
    for path in (ALERTS, Path(__file__).parent / "alerts.test.yaml"):
        shutil.copy(path, tmp_path)
    promtool("check", "rules", tmp_path / "alerts.yaml")
    promtool("test", "rules", tmp_path / "alerts.test.yaml")


def test_promtool_accepts_every_expression_of_the_dashboard(tmp_path: Path) -> None:
    filled = [re.sub(r"\$__(rate_interval|range)", "5m", text) for text in expressions()]
    rules = [{"record": f"r:{number}", "expr": text.replace("$", "")} for number, text in enumerate(filled)]
    path = tmp_path / "rules.yaml"
    path.write_text(yaml.safe_dump({"groups": [{"name": "dashboard", "rules": rules}]}))
    promtool("check", "rules", path)


def test_panels_do_not_overlap() -> None:
    cells = [
        (x, y)
        for place in (panel["gridPos"] for panel in dashboard()["panels"])
        for x in range(place["x"], place["x"] + place["w"])
        for y in range(place["y"], place["y"] + place["h"])
    ]
    assert len(cells) == len(set(cells))
    assert max(x for x, _ in cells) == 23  # Grafana's grid has 24 columns
