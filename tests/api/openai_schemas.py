"""Validators for the published OpenAPI document: `openai-spec.json` (MIT; its licence text is inside).

The document says 3.1 but writes `nullable` as 3.0 did: that is translated once, on loading.
"""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

SPEC = Path(__file__).with_name("openai-spec.json")


def _translated(node: Any) -> Any:
    if isinstance(node, list):
        return [_translated(item) for item in node]
    if not isinstance(node, dict):
        return node
    plain = {
        key: _translated(value) for key, value in node.items() if key not in ("nullable", "discriminator")
    }
    return {"anyOf": [plain, {"type": "null"}]} if node.get("nullable") is True else plain


@functools.cache
def components() -> dict[str, Any]:
    found: dict[str, Any] = _translated(json.loads(SPEC.read_text("utf-8"))["components"])
    # The document has no null here; recorded answers have it.
    described = found["schemas"]["TextResponseFormatJsonSchema"]["properties"]
    described["description"] = {"anyOf": [described["description"], {"type": "null"}]}
    return found


@functools.cache
def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator({"$ref": f"#/components/schemas/{name}", "components": components()})


def assert_valid(value: Any, name: str) -> None:
    faults = sorted(validator(name).iter_errors(value), key=lambda fault: list(map(str, fault.path)))
    assert not faults, f"{name}: {faults[0].message[:400]} at {list(faults[0].path)}"
