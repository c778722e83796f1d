"""What an editor needs first: how many real conflicts, in which articles, and what is to be done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from discrep.model.finding import Finding
from discrep.model.run import Run
from discrep.model.statement import Article
from discrep.report.block import render_places
from discrep.report.dates import date_words, found_words
from discrep.report.escape import escape, escape_inline
from discrep.report.excerpt import shorten
from discrep.report.links import render_link
from discrep.report.sections import by_section, counted, section_of
from discrep.report.table import render_table
from discrep.report.trust import render_trust

TITLE = 90
"""Characters of a title in the table."""
MANY = 12
"""Articles up to which all stand at the head of the report."""
ARTICLE = ("Article", "Date")


def render_opening(run: Run, folder: str) -> str:
    """The counts, what could not be read, the articles, and the list of what an editor accepted."""
    parts = [_counts(run), _unread(run), render_trust(run.trust), _articles(run, folder), _to_do(run, folder)]
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
    if not touched or number == 1:
        return all_of_them
    if len(touched) == number:
        return f"all {all_of_them}"
    names = ", ".join(escape_inline(name) for name in touched)
    return f"{len(touched)} of {all_of_them}: {names}"


def _unread(run: Run) -> str:
    """What could not be read, said early because it is missing from everything below."""
    lines = [f"- {escape(problem)}" for problem in run.problems]
    return "**Not checked:**\n\n" + "\n".join(lines) if lines else ""


def _articles(run: Run, folder: str) -> str:
    """The articles with what was found in them; of many, those in which something was found."""
    conflicts, others = _found(run)
    shown = (
        run.articles if len(run.articles) <= MANY else [a for a in run.articles if conflicts[a.id] + others[a.id]]
    )
    rows = [(*describe(a, folder), str(conflicts[a.id] or ""), str(others[a.id] or "")) for a in shown]
    table = render_table((*ARTICLE, "Conflicts", "Other findings"), rows) if rows else ""
    left = len(run.articles) - len(shown)
    rest = f"Nothing was found in {counted(left, 'other article', 'other articles')}; they are listed at the end."
    return "\n\n".join(part for part in (table, rest if left else "") if part)


def _found(run: Run) -> tuple[Counter[str], Counter[str]]:
    """How many conflicts and how many other findings there are in each article."""
    conflicts: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for finding in run.findings:
        section = section_of(finding)
        if section not in ("note", "settled"):
            (conflicts if section == "conflict" else others).update({e.document for e in finding.evidence})
    return conflicts, others


def describe(article: Article, folder: str) -> tuple[str, str]:
    """Two cells: the article with its title, its date with how it was found."""
    title = escape_inline(shorten(article.title, TITLE))
    found = escape_inline(found_words(article.published))
    return (
        render_link(article, None, folder) + (f"<br>{title}" if title else ""),
        f"{date_words(article.published)}<br><sub>{found}</sub>",
    )


def _to_do(run: Run, folder: str) -> str:
    """What an editor accepted, by article."""
    articles = {a.id: a for a in run.articles}
    parts = []
    for article in run.articles:
        found = [f for f in run.findings if f.decision == "accept" and f.evidence[0].document == article.id]
        if found:
            lines = "\n".join(_task(f, articles, folder) for f in found)
            parts.append(f"### {escape_inline(article.title or article.id)}\n\n{lines}")
    return "\n\n".join(["## To do", *parts]) if parts else ""


def _task(finding: Finding, articles: Mapping[str, Article], folder: str) -> str:
    note = f" *{escape_inline(finding.note)}*" if finding.note else ""
    return f"- {escape(finding.message)} {render_places(finding, articles, folder)}{note}"
