"""The fact grid: what two or more articles say, and the value each gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discrep.model.fact import Fact
from discrep.model.run import Run

if TYPE_CHECKING:
    import pandas as pd


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


def _articles(fact: Fact) -> set[int]:
    return {m.statement.article for v in fact.values for m in v.mentions}


def _cell(fact: Fact, article: int) -> str:
    said = [v.value for v in fact.values if any(m.statement.article == article for m in v.mentions)]
    return "; ".join(said)
