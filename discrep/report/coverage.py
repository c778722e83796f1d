"""What was compared, and what was not and why."""

from __future__ import annotations

from collections import Counter, defaultdict

from discrep.model.fact import Outcome
from discrep.model.run import Run
from discrep.model.statement import Skipped
from discrep.report.escape import escape
from discrep.report.links import render_link
from discrep.report.opening import ARTICLE, MANY, describe
from discrep.report.sections import counted
from discrep.report.table import render_table

_OUTCOMES: dict[Outcome, str] = {
    "equal": "the same",
    "compatible": "in keeping, one rounder or coarser than the other",
    "explained": "explained by the text",
    "conflict": "in conflict",
    "incomparable": "about different things after all",
}


def render_coverage(run: Run, folder: str) -> str:
    """Counts of what was compared, articles that could not be placed in time, lines left out."""
    parts = [
        "## What was compared",
        _counts(run),
        _undated(run),
        _notes(run),
        _skipped(run, folder),
        _all(run, folder),
    ]
    return "\n\n".join(part for part in parts if part)


def _counts(run: Run) -> str:
    corpus = run.corpus
    sentences = sum(len(a.statements) for a in corpus.articles)
    lines = [
        f"- {counted(len(corpus.articles), 'article', 'articles')} with "
        f"{counted(sentences, 'sentence', 'sentences')}, by {counted(len(run.rules), 'rule', 'rules')}",
        f"- {counted(len(corpus.pairs), 'pair', 'pairs')} of sentences close enough to be compared",
    ]
    outcomes = Counter(c.outcome for c in corpus.comparisons)
    lines.append(f"- {counted(len(corpus.comparisons), 'pair', 'pairs')} of values compared{_split(outcomes)}")
    return "\n".join(lines)


def _split(outcomes: Counter[Outcome]) -> str:
    told = [f"{outcomes[outcome]} {words}" for outcome, words in _OUTCOMES.items() if outcomes[outcome]]
    return f": {', '.join(told)}" if told else ""


def _undated(run: Run) -> str:
    undated = [a.id for a in run.articles if a.published is None]
    if not undated:
        return ""
    every = len(undated) == len(run.articles) > 1
    names = "any of the articles" if every else ", ".join(escape(name) for name in undated)
    return (
        f"No date could be found for {names}: what depends on the day is not compared with other articles there. "
        "`--date ARTICLE=YYYY-MM-DD` gives one."
    )


def _notes(run: Run) -> str:
    return "\n".join(f"- {escape(note)}" for note in run.notes)


def _skipped(run: Run, folder: str) -> str:
    """The lines left out, by article and reason."""
    if not run.skipped:
        return ""
    articles = {a.id: a for a in run.articles}
    grouped: dict[tuple[str, str], list[Skipped]] = defaultdict(list)
    for item in run.skipped:
        grouped[item.document, item.why].append(item)
    lines = []
    for (document, why), items in grouped.items():
        links = ", ".join(render_link(articles[document], n, folder) for n in sorted({i.line for i in items}))
        lines.append(f"- {escape(why)}: {links}")
    return "Left out of the comparison:\n\n" + "\n".join(lines)


def _all(run: Run, folder: str) -> str:
    """All articles, where there are too many of them for the head of the report."""
    if len(run.articles) <= MANY:
        return ""
    return f"### All articles\n\n{render_table(ARTICLE, [describe(a, folder) for a in run.articles])}"
