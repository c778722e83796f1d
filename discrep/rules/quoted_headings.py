"""Headings that are a quotation as a whole, whose words nobody says in the text below."""

from __future__ import annotations

from collections.abc import Iterator

from discrep.model.finding import Evidence, Finding
from discrep.model.statement import Article, Statement
from discrep.rules.base import evidence, title_of
from discrep.rules.quotation import Said, is_part, said, unmarked
from discrep.rules.same_values import by_value, find_values

_HEADS = ("title", "heading")
_LONGEST_HEADING = 12
"""Words."""


def find_quoted_headings(article: Article) -> Iterator[Finding]:
    """Headings that are a quotation as a whole, whose words stand nowhere in the text below."""
    heads = [s for s in article.statements if _is_heading(article, s)]
    body = [s for s in article.statements if s not in heads]
    if not body or not any(s.quotes for s in heads):
        return
    values = find_values(article)
    everything = by_value([w for s in body for w in said(s.sentence.text, s.sentence.start)], values)
    for statement in heads:
        for quote in statement.quotes:
            words = said(quote.text, quote.start)
            if len(words) < 2 or 3 * len(words) < 2 * len(said(statement.sentence.text)):
                continue
            if not is_part(by_value(words, values), everything):
                yield from _unsaid(article, statement, words, body)


def _is_heading(article: Article, statement: Statement) -> bool:
    """Whether a line is a heading, or stands like one: a few words in marks on a line of their own, of nobody."""
    sentence = statement.sentence
    if sentence.role in _HEADS:
        return True
    alone = sum(s.sentence.paragraph == sentence.paragraph for s in article.statements) == 1
    return (
        alone
        and len(sentence.text.split()) <= _LONGEST_HEADING
        and any(
            q.speaker is None and q.closed and q.end - q.start >= len(sentence.text) - 3 for q in statement.quotes
        )
    )


def _unsaid(
    article: Article, statement: Statement, words: tuple[Said, ...], body: list[Statement]
) -> Iterator[Finding]:
    nearest = _nearest(statement, body)
    if nearest is None:
        return
    text = article.document.text
    heading, line = text[words[0].start : words[-1].end], article.place(words[0].start).line
    near = article.place(nearest.sentence.start).line
    spoken = next((q.text for q in nearest.quotes), nearest.sentence.text)
    yield Finding(
        "WRD002",
        "wording",
        "variant",
        "warning",
        f"{title_of(article)} puts “{heading}” in quotation marks as a heading (line {line}), but nobody says so "
        f"in the text; the nearest words are “{unmarked(spoken)}” (line {near}).",
        (
            evidence(
                article, statement.sentence.start, statement.sentence.end,
                mark=(words[0].start, words[-1].end), value=heading,
            ),
            _nearest_place(article, nearest),
        ),
        ("heading", *sorted({w.word for w in words})),
        "",
        0.8,
    )  # fmt: skip


def _nearest_place(article: Article, statement: Statement) -> Evidence:
    sentence = statement.sentence
    quote = next(iter(statement.quotes), None)
    mark = (quote.start, min(quote.end, sentence.end)) if quote else (sentence.start, sentence.end)
    return evidence(article, sentence.start, sentence.end, mark=mark, value=article.document.text[slice(*mark)])


def _nearest(heading: Statement, body: list[Statement]) -> Statement | None:
    """The statement with the most word stems of the heading, quotations first; the first of those that follow."""
    wanted = _stems(heading)
    after = sorted(body, key=lambda s: (s.sentence.index < heading.sentence.index, s.sentence.index))
    scored = [(len(_stems(s) & wanted), bool(s.quotes), -n) for n, s in enumerate(after)]
    best = max(scored, default=(0, False, 0))
    return after[-best[2]] if best[0] else None


def _stems(statement: Statement) -> set[str]:
    """Beginnings of the words with a meaning of their own, so that `guaranteed` and `guarantees` are one."""
    words = (t for t in statement.tokens if t.pos in ("NOUN", "PROPN", "VERB", "ADJ"))
    return {(t.lemma.lower().rstrip("s") or t.text)[:6] for t in words if len(t.text) > 3}
