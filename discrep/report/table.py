"""Markdown tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from discrep.report.escape import escape_inline

if TYPE_CHECKING:
    import pandas as pd


def render_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are Markdown already; a column without any content is left out."""
    filled = [tuple(row) for row in rows]
    keep = [n for n in range(len(header)) if any(row[n] for row in filled)]
    lines = [_line([header[n] for n in keep]), _line(["---"] * len(keep))]
    lines += [_line([row[n] for n in keep]) for row in filled]
    return "\n".join(lines)


def render_frame(frame: pd.DataFrame) -> str:
    """A table of values as Markdown, its index as first column."""
    header = [str(frame.index.name or ""), *(str(c) for c in frame.columns)]
    rows = frame.reset_index().itertuples(index=False, name=None)
    return render_table(
        [escape_inline(h) for h in header], [[escape_inline(str(cell)) for cell in row] for row in rows]
    )


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
