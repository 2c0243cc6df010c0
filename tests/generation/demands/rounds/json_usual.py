"""Rows of usual objects in JSON: values told with the keys, what maps to what, entities of a system."""

from __future__ import annotations

from demands.checkers import is_json
from demands.rows import Row, kind, row

ROWS: list[Row] = [
    *kind(
        "json words",
        row(
            "Tim Cook, the CEO of Apple, visited Berlin.",
            is_json({"person": "Tim Cook", "organization": "Apple", "location": "Berlin"}),
            system="Extract entities as JSON with keys person, organization, location.",
        ),
        row(
            'Return JSON with keys "a" and "b" where a is 1 and b is "two".',
            is_json({"a": 1, "b": "two"}, keys=("a", "b")),
        ),
        row(
            "Return a JSON object mapping each fruit to its color: banana, cherry, lime",
            is_json({"banana": "Yellow", "cherry": "Red", "lime": "Green"}),
        ),
        row(
            "Create a JSON config with debug set to false and port set to 3000.",
            is_json({"debug": False, "port": 3000}),
        ),
        row(
            'Estrai nome e città come JSON: "Giulia vive a Milano."',
            is_json({"nome": "Giulia", "città": "Milano"}),
        ),
        row(
            'Extrae nombre y ciudad como JSON: "Luis vive en Lima."',
            is_json({"nombre": "Luis", "ciudad": "Lima"}),
        ),
    ),
]
