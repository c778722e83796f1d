"""The figures of the overview as inline SVG: counts, dated events, and who carries whose text."""

from __future__ import annotations

from collections import Counter
from datetime import date
from html import escape

from discrep.model.finding import SEVERITIES
from discrep.model.run import Run

WIDTH = 720
_LEFT = 200
_ROW = 26


def _svg(height: int, title: str, body: list[str]) -> str:
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(title)}" '
        f'xmlns="http://www.w3.org/2000/svg"><title>{escape(title)}</title>{"".join(body)}</svg>'
    )


def _label(text: str, y: int) -> str:
    short = text if len(text) <= 28 else f"{text[:27]}…"
    return f'<text x="0" y="{y}" class="label">{escape(short)}</text>'


def draw_counts(run: Run) -> str:
    """Draw a bar for each article, its findings by severity."""
    counter = Counter((d, f.severity) for f in run.findings for d in {e.document for e in f.evidence})
    totals = [sum(counter[a.id, s] for s in SEVERITIES) for a in run.articles]
    scale = (WIDTH - _LEFT - 40) / max([1, *totals])
    body = []
    for row, (article, total) in enumerate(zip(run.articles, totals, strict=True)):
        x, y = float(_LEFT), row * _ROW
        body.append(_label(article.title or article.id, y + 16))
        for severity in SEVERITIES:
            width = counter[article.id, severity] * scale
            body.append(f'<rect x="{x:.1f}" y="{y + 3}" width="{width:.1f}" height="18" class="{severity}"/>')
            x += width
        body.append(f'<text x="{x + 6:.1f}" y="{y + 16}" class="label">{total}</text>')
    return _svg(max(1, len(totals)) * _ROW, "Findings by article", body)


def draw_timeline(run: Run) -> str:
    """Draw a row for each placed article: its own date, and the days its events fall on."""
    placed = [a for a in run.articles if a.published and a.published.range.low]
    rows: list[tuple[str, date, list[tuple[date, str]]]] = []
    for article in placed:
        assert article.published is not None
        assert article.published.range.low is not None
        dates = [d for s in article.statements for d in s.dates]
        events = {(d.range.low, d.text) for d in dates if d.range and d.range.low and (d.range.days or 99) <= 2}
        rows.append((article.title or article.id, article.published.range.low, sorted(events)))
    points = [day for _, own, days in rows for day in (own, *(d for d, _ in days))]
    if not points:
        return ""
    first, span = min(points), max(1, (max(points) - min(points)).days)

    def x(day: date) -> float:
        return _LEFT + 10 + (day - first).days / span * (WIDTH - _LEFT - 30)

    body = [
        f'<text x="{_LEFT}" y="12" class="label">{first}</text>',
        f'<text x="{WIDTH}" y="12" class="label" text-anchor="end">{max(points)}</text>',
    ]
    for row, (title, own, days) in enumerate(rows, 1):
        y = row * _ROW
        body.append(_label(title, y + 12))
        body.append(f'<line x1="{_LEFT}" y1="{y + 8}" x2="{WIDTH}" y2="{y + 8}" class="axis"/>')
        for day, text in days:
            body.append(
                f'<circle cx="{x(day):.1f}" cy="{y + 8}" r="4" class="event">'
                f"<title>{escape(text)}: {day}</title></circle>"
            )
        body.append(
            f'<rect x="{x(own) - 5:.1f}" y="{y + 3}" width="10" height="10" class="own">'
            f"<title>published {own}</title></rect>"
        )
    return _svg((len(rows) + 1) * _ROW, "Dated events by article; the square is the article's own date", body)


def draw_copies(run: Run) -> str:
    """Draw an arc between articles that carry the same text, thicker the more they share."""
    passages = [p for lineage in run.corpus.lineages for p in lineage.passages]
    if not passages:
        return ""
    words: Counter[tuple[int, int]] = Counter()
    for passage in passages:
        words[passage.left, passage.right] += passage.words
    members = sorted({n for pair in words for n in pair})
    row = {article: number for number, article in enumerate(members)}
    body = [_label(run.articles[n].title or run.articles[n].id, row[n] * _ROW + 16) for n in members]
    most = max(words.values())
    for (left, right), count in sorted(words.items()):
        top, bottom = row[left] * _ROW + 12, row[right] * _ROW + 12
        bend = _LEFT + 40 + (bottom - top)
        body.append(
            f'<path d="M {_LEFT} {top} C {bend} {top}, {bend} {bottom}, {_LEFT} {bottom}" class="copy" '
            f'stroke-width="{1 + 5 * count / most:.1f}"><title>{count} words in common</title></path>'
        )
    return _svg(len(members) * _ROW, "Who carries whose text", body)
