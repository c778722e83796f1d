"""The consistency report in Markdown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from discrep.model.finding import Finding
from discrep.model.run import Run
from discrep.model.statement import Article
from discrep.report.block import render_block, render_item
from discrep.report.coverage import render_coverage
from discrep.report.escape import escape_inline
from discrep.report.grid import render_grid
from discrep.report.opening import render_opening
from discrep.report.sections import Section, by_section


def render_markdown(run: Run, folder: str = "") -> str:
    """The report; `folder` is where it will lie, so that its links reach the articles."""
    parts = ["# Consistency report", render_opening(run, folder)]
    parts += [_section(run, section, findings, folder) for section, findings in by_section(run) if findings]
    parts += [render_grid(run), render_coverage(run, folder)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(run: Run, section: Section, findings: Sequence[Finding], folder: str) -> str:
    articles = {a.id: a for a in run.articles}
    told = any(f.status != "new" for f in run.findings)
    parts = [f"## {section.heading}", section.lead]
    if section.listed:
        parts += _by_article(findings, articles, folder, told)
    else:
        parts += [render_block(f, articles, folder, _tag(f, told)) for f in findings]
    return "\n\n".join(part for part in parts if part)


def _by_article(findings: Sequence[Finding], articles: Mapping[str, Article], folder: str, told: bool) -> list[str]:
    """The findings as one list an article, in the order in which they stand in it."""
    by_document: dict[str, list[Finding]] = defaultdict(list)
    for finding in sorted(findings, key=lambda f: (f.evidence[0].document, f.evidence[0].start)):
        by_document[finding.evidence[0].document].append(finding)
    parts = []
    for document, here in by_document.items():
        parts.append(f"### {escape_inline(articles[document].title or document)}")
        parts += [render_item(f, articles, folder, _tag(f, told)) for f in here]
    return parts


def _tag(finding: Finding, told: bool) -> str:
    """How grave it is, whether it is new, why it was set aside, and the name it is called by."""
    words = [finding.severity, *([finding.status] if told else []), finding.id]
    if finding.suppressed:
        words.insert(1, f"set aside in the article: {escape_inline(finding.suppressed)}")
    elif finding.decision:
        words.insert(1, {"reject": "rejected", "explained": "explained", "accept": "accepted"}[finding.decision])
    return " · ".join(words)
