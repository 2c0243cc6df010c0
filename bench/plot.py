"""Draw the table of requests in docs/benchmarks.md as bars: microseconds of CPU, the least of each server.

It must not know how the figures are measured.
"""

from __future__ import annotations

import re
from pathlib import Path

_CELL = re.compile(r"(\d+) / \d+ +[\d.]+ x")
_COLUMN = re.compile(r"\S+")
_LABELS, _BARS, _FIGURES = 130, 560, 60  # widths in pixels
_ROW, _TITLE, _BETWEEN = 18, 24, 12  # heights in pixels
_OURS, _OTHERS = "#0b7285", "#adb5bd"


def loads_of(table: str) -> dict[str, dict[str, int]]:
    """Return the microseconds of each server, by load; a cell belongs to the column that it ends in."""
    title, *rows = table.splitlines()
    columns = {found.end(): found[0] for found in _COLUMN.finditer(title.partition("median")[2])}
    offset = len(title.partition("median")[0]) + len("median")
    return {
        row[: cells[0].start()].strip(): {
            columns[min(columns, key=lambda end: abs(end + offset - cell.end()))]: int(cell[1])
            for cell in cells
        }
        for row in rows
        if (cells := list(_CELL.finditer(row)))
    }


def drawn(loads: dict[str, dict[str, int]]) -> str:
    """Return the bars as SVG; each load has a scale of its own."""
    shapes, y = [], 0
    for load, servers in loads.items():
        y += _TITLE
        shapes.append(f'<text x="0" y="{y - 8}" font-weight="bold">{load}</text>')
        for server, microseconds in servers.items():
            width = round(_BARS * microseconds / max(servers.values()))
            color = _OURS if server in ("mockgpt", "high_load") else _OTHERS
            shapes += [
                f'<text x="{_LABELS - 8}" y="{y + 12}" text-anchor="end">{server}</text>',
                f'<rect x="{_LABELS}" y="{y + 1}" width="{width}" height="{_ROW - 4}" fill="{color}"/>',
                f'<text x="{_LABELS + width + 6}" y="{y + 12}">{microseconds}</text>',
            ]
            y += _ROW
        y += _BETWEEN
    width = _LABELS + _BARS + _FIGURES
    frame = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {y}" width="{width}" height="{y}"'
    background = '<rect width="100%" height="100%" fill="white"/>'
    return "\n".join((f'{frame} font-family="sans-serif" font-size="12">', background, *shapes, "</svg>\n"))


def draw(table: str, path: Path) -> None:
    """Write the bars of a table into a file."""
    path.write_text(drawn(loads_of(table)))
