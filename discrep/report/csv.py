"""A table with a row for every place of every finding."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from discrep.model.run import Run

COLUMNS = (
    "finding", "rule", "family", "verdict", "severity", "status", "confidence", "message", "reason", "decision",
    "suppressed", "document", "path", "line", "column", "start", "end", "value", "mention", "text",
)  # fmt: skip
"""`line`, `column`, `start`, `end` are whole numbers, `confidence` has two decimals, the rest is text."""
_PROSE = frozenset({"message", "reason", "document", "path", "mention", "text", "suppressed"})


def render_csv(run: Run) -> str:
    """The table; articles are strangers' words, so prose that a spreadsheet would take for a formula gets a `'`."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_rows(run))
    return buffer.getvalue()


def _rows(run: Run) -> Iterator[list[object]]:
    paths = {a.id: a.document.path for a in run.articles}
    for finding in run.to_dict()["findings"]:
        for place in finding["evidence"]:
            cells = finding | place | {"finding": finding["id"], "path": paths[place["document"]]}
            yield [_cell(name, cells[name]) for name in COLUMNS]


def _cell(name: str, value: object) -> object:
    harmful = name in _PROSE and isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r"))
    return f"'{value}" if harmful else value
