"""What an editor needs first: how many real conflicts, in which articles, and what is to be done."""

from __future__ import annotations

from collections.abc import Mapping

from discrep.model.finding import Finding
from discrep.model.run import Run
from discrep.model.statement import Article
from discrep.report.block import render_places
from discrep.report.dates import date_words, found_words
from discrep.report.escape import escape
from discrep.report.excerpt import shorten
from discrep.report.links import render_link
from discrep.report.sections import by_section, counted, section_of
from discrep.report.table import render_table

TITLE = 90
"""Characters of a title in the table."""


def render_opening(run: Run, folder: str) -> str:
    """The counts, what could not be read, the articles, and the list of what an editor accepted."""
    parts = [_counts(run), _unread(run), _articles(run, folder), _to_do(run, folder)]
    return "\n\n".join(part for part in parts if part)


def _counts(run: Run) -> str:
    sections = [(s, f) for s, f in by_section(run) if s.key not in ("note", "settled")]
    conflicts = sections[0][1]
    others = [counted(len(f), s.one, s.many) for s, f in sections[1:] if f]
    first = f"**{counted(len(conflicts), 'conflict', 'conflicts').capitalize()}** in {_where(run, conflicts)}."
    return f"{first}\n\nAlso {', '.join(others)}." if others else first


def _where(run: Run, conflicts: tuple[Finding, ...]) -> str:
    number = len(run.articles)
    all_of_them = counted(number, "article", "articles")
    touched = sorted({e.document for f in conflicts for e in f.evidence})
    if not touched:
        return all_of_them
    names = ", ".join(escape(name) for name in touched)
    return f"{len(touched)} of {all_of_them}: {names}"


def _unread(run: Run) -> str:
    """What could not be read, said early because it is missing from everything below."""
    lines = [f"- {escape(problem)}" for problem in run.problems]
    return "**Not checked:**\n\n" + "\n".join(lines) if lines else ""


def _articles(run: Run, folder: str) -> str:
    header = ("Article", "Date", "Conflicts", "Other findings")
    return render_table(header, [_article(run, a, folder) for a in run.articles])


def _article(run: Run, article: Article, folder: str) -> tuple[str, ...]:
    here = [f for f in run.findings if any(e.document == article.id for e in f.evidence)]
    open_ones = [f for f in here if section_of(f) not in ("note", "settled")]
    conflicts = sum(section_of(f) == "conflict" for f in open_ones)
    title = escape(shorten(article.title, TITLE))
    return (
        render_link(article, None, folder) + (f"<br>{title}" if title else ""),
        f"{date_words(article.published)}<br><sub>{escape(found_words(article.published))}</sub>",
        str(conflicts or ""),
        str(len(open_ones) - conflicts or ""),
    )


def _to_do(run: Run, folder: str) -> str:
    """What an editor accepted, by article."""
    articles = {a.id: a for a in run.articles}
    parts = []
    for article in run.articles:
        found = [f for f in run.findings if f.decision == "accept" and f.evidence[0].document == article.id]
        if found:
            lines = "\n".join(_task(f, articles, folder) for f in found)
            parts.append(f"### {escape(article.title or article.id)}\n\n{lines}")
    return "\n\n".join(["## To do", *parts]) if parts else ""


def _task(finding: Finding, articles: Mapping[str, Article], folder: str) -> str:
    note = f" *{escape(finding.note)}*" if finding.note else ""
    return f"- {escape(finding.message)} {render_places(finding, articles, folder)}{note}"
