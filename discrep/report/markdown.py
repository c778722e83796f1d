"""The consistency report in Markdown."""

from __future__ import annotations

from discrep.model.finding import Finding
from discrep.model.run import Run
from discrep.model.statement import Article
from discrep.report.coverage import render_coverage
from discrep.report.dates import date_words, found_words
from discrep.report.escape import escape, render_pieces
from discrep.report.excerpt import Passage, passages, pieces, shorten
from discrep.report.grid import fact_grid
from discrep.report.links import render_link
from discrep.report.sections import by_section, counted, section_of
from discrep.report.table import render_frame, render_table

_TITLE = 90
"""Characters of a title in the table."""


def render_markdown(run: Run, folder: str = "") -> str:
    """The report; `folder` is where it will lie, so that its links reach the articles."""
    parts = ["# Consistency report", _opening(run), *_unread(run), _articles(run, folder)]
    for section, findings in by_section(run):
        if findings:
            parts += [f"## {section.heading}", section.lead]
            parts += [_finding(run, f, folder) for f in findings]
    parts += [_grid(run), render_coverage(run, folder)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _opening(run: Run) -> str:
    """How many real conflicts in which articles, then what else there is."""
    sections = [(s, f) for s, f in by_section(run) if s.key != "note"]
    _, conflicts = sections[0]
    others = [counted(len(f), s.one, s.many) for s, f in sections[1:] if f]
    articles = counted(len(run.articles), "article", "articles")
    if conflicts:
        named = sorted({e.document for f in conflicts for e in f.evidence})
        where = ", ".join(f"`{name}`" for name in named)
        first = f"**{counted(len(conflicts), 'conflict', 'conflicts')}** in {articles}: {where}."
    else:
        first = f"**No conflicts** in {articles}."
    return f"{first}\n\nAlso: {', '.join(others)}." if others else first


def _unread(run: Run) -> list[str]:
    """What could not be read, said early because it is missing from everything below."""
    lines = [f"- {escape(problem)}" for problem in run.problems]
    return ["**Not checked**, because it could not be read:", "\n".join(lines)] if lines else []


def _articles(run: Run, folder: str) -> str:
    header = ("Article", "Title", "Date", "How the date was found", "Conflicts", "Other findings")
    return render_table(header, [_article(run, a, folder) for a in run.articles])


def _article(run: Run, article: Article, folder: str) -> tuple[str, ...]:
    here = [f for f in run.findings if any(e.document == article.id for e in f.evidence)]
    conflicts = sum(section_of(f) == "conflict" for f in here)
    return (
        render_link(article, None, folder),
        escape(shorten(article.title, _TITLE)),
        date_words(article.published),
        escape(found_words(article.published)),
        str(conflicts or ""),
        str(len(here) - conflicts or ""),
    )


def _finding(run: Run, finding: Finding, folder: str) -> str:
    """One block: what differs, both places, why it is said."""
    found = passages(finding.evidence)
    heading = f"### {escape(finding.message)}"
    parts = [heading, *(_places(run, found, folder) if _same_text(found) else _quotes(run, found, folder))]
    if finding.reason:
        parts.append(escape(finding.reason))
    parts.append(f"<sub>{finding.severity} · {finding.id}</sub>")
    return "\n\n".join(parts)


def _same_text(found: tuple[Passage, ...]) -> bool:
    return len(found) > 1 and len({" ".join(p.text.split()) for p in found}) == 1


def _places(run: Run, found: tuple[Passage, ...], folder: str) -> list[str]:
    """One text that stands in several places: said once, its places listed."""
    text = render_pieces(pieces(found[0]))
    lines = [f"- {_source(run, p, folder)}" for p in found]
    return [f"> {text}", "\n".join(lines)]


def _quotes(run: Run, found: tuple[Passage, ...], folder: str) -> list[str]:
    return [f"> {render_pieces(pieces(p))}\n>\n> — {_source(run, p, folder)}" for p in found]


def _source(run: Run, passage: Passage, folder: str) -> str:
    article = next(a for a in run.articles if a.id == passage.document)
    return render_link(article, passage.line, folder)


def _grid(run: Run) -> str:
    frame = fact_grid(run)
    if frame.empty:
        return ""
    return f"## What the articles agree and differ on\n\n{render_frame(frame)}"
