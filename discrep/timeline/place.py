"""Place every article in time: from metadata, from its own text, from the other articles of the set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from discrep.model.mention import AnchoredDay, one_day
from discrep.model.statement import Article
from discrep.timeline.front import front_date
from discrep.timeline.groups import group_articles
from discrep.timeline.occasions import find_occasions
from discrep.timeline.solve import solve


def place_articles(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles with their own dates, the ranges of their date mentions, and their time groups.

    An article's own date is a range: the days it may be of. It comes from the document itself (argument
    or metadata), from its front matter, from its text, or from another article that tells of the same
    event; an article that none of them places stays undated. Two mentions of two articles can be compared
    by `DateMention.same_time`.
    """
    placed = [replace(a, published=_given(a) or front_date(a)) for a in articles]
    occasions = find_occasions(placed)
    return group_articles(solve(placed, occasions), occasions)


def _given(article: Article) -> AnchoredDay | None:
    day = article.document.date
    if day is None:
        return None
    match article.document.date_from:
        case "metadata":
            return AnchoredDay(one_day(day), "metadata", "the document's metadata")
        case "text":
            return AnchoredDay(one_day(day), "text", _date_line(article))
    return AnchoredDay(one_day(day), "argument", "the date given for the document")


def _date_line(article: Article) -> str:
    """The line that ingestion read the date from."""
    text = article.document.text
    lines = [text[f.start : f.end].strip() for f in article.document.furniture if f.why == "date line"]
    return f"“{lines[0]}”, a line by itself" if lines else "a line by itself"
