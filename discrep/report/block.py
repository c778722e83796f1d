"""One finding as Markdown: what differs, where, why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from discrep.model.finding import Finding
from discrep.model.statement import Article
from discrep.report.escape import escape, escape_inline, render_pieces
from discrep.report.excerpt import Passage, Quotation, pieces, quotations
from discrep.report.links import render_link
from discrep.report.sharpen import sharpen

SHOWN = 4
"""Passages of a finding up to which all are quoted; of more, one for each value, then other articles."""

Articles = Mapping[str, Article]


def render_block(finding: Finding, articles: Articles, folder: str, tag: str) -> str:
    """The finding under a heading of its own; `tag` stands small below it."""
    parts = [f"### {escape_inline(finding.message)}", *_quotes(finding, articles, folder)]
    if finding.reason:
        parts.append(escape(finding.reason))
    return "\n\n".join([*parts, *_note(finding), f"<sub>{tag}</sub>"])


def render_item(finding: Finding, articles: Articles, folder: str, tag: str) -> str:
    """The finding as an item of a list."""
    parts = [f"{escape(finding.message)} <sub>{tag}</sub>", *_quotes(finding, articles, folder)]
    parts += [escape(finding.reason)] if finding.reason else []
    return "- " + "\n\n".join([*parts, *_note(finding)]).replace("\n", "\n  ").replace("\n  \n", "\n\n")


def render_places(finding: Finding, articles: Articles, folder: str) -> str:
    """Links to every line of the finding."""
    lines = dict.fromkeys((e.document, e.line) for e in finding.evidence)
    return ", ".join(render_link(articles[document], line, folder) for document, line in lines)


def _note(finding: Finding) -> list[str]:
    return [f"Note: {escape(finding.note)}"] if finding.note else []


def _quotes(finding: Finding, articles: Articles, folder: str) -> list[str]:
    found = quotations(finding.evidence)
    if finding.verdict != "duplicate":
        found = sharpen(found)
    if len(found) > 1 and len({len(q.places) for q in found}) == 1 and len(found[0].places) > 1:
        return _repeated(found, articles, folder)
    shown, left = _chosen(found)
    quotes = [f"> {_text(q.passage)} — {_sources(q.places, articles, folder)}" for q in shown]
    if left:
        places = [p for q in left for p in q.places]
        quotes.append(f"Also: {_sources(places, articles, folder)}")
    return quotes


def _chosen(found: Sequence[Quotation]) -> tuple[list[Quotation], list[Quotation]]:
    """What is quoted, and what is only named: of many passages each value once, then articles not yet quoted."""
    if len(found) <= SHOWN:
        return list(found), []
    values: set[str] = set()
    quoted: set[int] = set()
    for number, quotation in enumerate(found):
        if not set(quotation.passage.values) <= values:
            quoted.add(number)
            values |= set(quotation.passage.values)
    documents = {found[n].passage.document for n in quoted}
    for number, quotation in enumerate(found):
        if len(quoted) < SHOWN and quotation.passage.document not in documents:
            quoted.add(number)
            documents.add(quotation.passage.document)
    quoted = quoted or {0}
    left = [q for n, q in enumerate(found) if n not in quoted]
    return [found[n] for n in sorted(quoted)], left


def _repeated(found: Sequence[Quotation], articles: Articles, folder: str) -> list[str]:
    """A block of several paragraphs that stands in several places: its beginning, and the lines of each place."""
    blocks = zip(*(q.places for q in found), strict=True)
    links = [
        render_link(articles[block[0].document], block[0].line, folder, last=block[-1].line) for block in blocks
    ]
    return [f"> {_text(found[0].passage)} \\[…\\] — {', '.join(links)}"]


def _text(passage: Passage) -> str:
    return render_pieces(pieces(passage))


def _sources(places: Iterable[Passage], articles: Articles, folder: str) -> str:
    lines = dict.fromkeys((p.document, p.line) for p in places)
    return ", ".join(render_link(articles[document], line, folder) for document, line in lines)
