"""The fact grid: what two or more articles say, and the value each gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discrep.model.fact import Fact, FactValue
from discrep.model.run import Run
from discrep.report.table import render_frame

if TYPE_CHECKING:
    import pandas as pd


WIDEST = 8
"""Articles up to which each has a column; more are named beside the value."""


def render_grid(run: Run) -> str:
    """The grid as Markdown; a list of values with their articles when there are too many for columns."""
    frame = fact_grid(run)
    if frame.empty:
        return ""
    table = render_frame(frame if len(frame.columns) <= WIDEST else fact_list(run))
    return f"## Facts side by side\n\nWhat two or more articles say, those that differ first.\n\n{table}"


def shared_facts(run: Run) -> tuple[Fact, ...]:
    """Facts said by two or more articles, those with more than one value first."""
    shared = [f for f in run.facts if len(_articles(f)) > 1]
    return tuple(sorted(shared, key=lambda f: len(f.values) == 1))


def fact_grid(run: Run) -> pd.DataFrame:
    """One row a fact said by two or more articles, one column an article that says any, values as text.

    The index is what the fact is about; an article that does not say it has an empty cell.
    """
    import pandas as pd

    facts = shared_facts(run)
    columns = sorted({a for f in facts for a in _articles(f)})
    rows = [[_cell(f, a) for a in columns] for f in facts]
    index = pd.Index([f.about for f in facts], name="fact")
    return pd.DataFrame(rows, index=index, columns=[run.articles[a].id for a in columns], dtype=object)


def fact_list(run: Run) -> pd.DataFrame:
    """One row a value of a fact said by two or more articles, with the articles that give it."""
    import pandas as pd

    rows = [(f.about, v.value, _named(run, v)) for f in shared_facts(run) for v in f.values]
    return pd.DataFrame(rows, columns=["fact", "value", "articles"], dtype=object).set_index("fact")


def _named(run: Run, value: FactValue) -> str:
    return ", ".join(run.articles[a].id for a in sorted({m.statement.article for m in value.mentions}))


def _articles(fact: Fact) -> set[int]:
    return {m.statement.article for v in fact.values for m in v.mentions}


def _cell(fact: Fact, article: int) -> str:
    said = [v.value for v in fact.values if any(m.statement.article == article for m in v.mentions)]
    return "; ".join(said)
