"""Rows of JSON that is to be said again: as it is written, where nothing in it is to be changed."""

from __future__ import annotations

from demands.checkers import exactly, is_json
from demands.rows import Row, kind, row

_SPACED, _SHORT = '{"status": "ok", "code": 200}', '{"x": [1, 2]}'

ROWS: list[Row] = [
    *kind(
        "exact",
        row(f"Reply with exactly: {_SPACED}", exactly(_SPACED)),
        row(f"Reply with exactly this JSON: {_SPACED}", exactly(_SPACED)),
        row(f"Respond with exactly the following JSON:\n{_SPACED}", exactly(_SPACED)),
        row(f"Respond with exactly the following JSON:\n\n```json\n{_SPACED}\n```", exactly(_SPACED)),
        row(f"Return exactly {_SHORT} and nothing else", exactly(_SHORT)),
        row(f"Echo this JSON exactly: {_SHORT}", exactly(_SHORT)),
        row(f"Repeat this JSON verbatim: {_SHORT}", exactly(_SHORT)),
        row(f"Output this JSON exactly as is: {_SHORT}", exactly(_SHORT)),
        row('{"role":"test"} - echo this JSON back exactly.', exactly('{"role":"test"}')),
        row("hi", exactly(_SPACED), system=f"You must reply with exactly this JSON: {_SPACED}"),
        row(f"Minify this JSON: {_SPACED}", exactly('{"status":"ok","code":200}')),
    ),
    *kind(
        "json words",
        row("Create a JSON object for a user named Bob aged 25.", is_json({"name": "Bob", "age": 25})),
    ),
]
