"""Dates found and their values: `python -m benchmarks.dates [--misses]`.

Two keys: the dates marked in the news articles of GUM, and the cases of the date-time model of
Recognizers-Text. A date of the key is found when a mention overlaps it, and right when it means the same
days. Lines that ingestion takes for the date line of a page are left out.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from benchmarks import datetime_specs, gum
from discrep.cache import Store
from discrep.config import Config
from discrep.model.document import Document
from discrep.model.interval import DayRange
from discrep.model.mention import DateMention, Duration
from discrep.model.statement import Article
from discrep.pipeline import analyse
from discrep.timeline import place_articles
from discrep.timeline.calendar import days_of

Row = tuple[str, str, str]
"""Kind of case, verdict (right, wrong, missed), what to show."""


def main(arguments: Sequence[str]) -> None:
    for name, rows in (("GUM news", list(gum_rows())), ("Recognizers-Text", list(spec_rows()))):
        for kind in sorted({kind for kind, _, _ in rows}):
            seen = Counter(verdict for k, verdict, _ in rows if k == kind)
            found = seen["right"] + seen["wrong"]
            share, right = found / seen.total(), seen["right"] / max(1, found)
            print(f"{name:18}{kind:10}{seen.total():5}  found {share:.3f}  right of found {right:.3f}")
        if "--misses" in arguments:
            print(
                *(f"    {verdict:7}{kind:10}{shown}" for kind, verdict, shown in rows if verdict != "right"),
                sep="\n",
            )


def gum_rows() -> Iterator[Row]:
    """The marked dates of GUM, each article by itself; vague ones (notBefore, notAfter) count as found only."""
    store = Store()
    for key in gum.articles():
        article = _read(Document(key.id, key.text, date=key.day), store)
        for marked in key.marked:
            if any(f.start <= marked.start < f.end for f in article.document.furniture):
                continue
            here = _overlapping(article, marked.start, marked.end)
            value, days = marked.attributes.get("when", "").partition("T")[0], _tagged(marked.attributes)
            right = not days or any(m.range == days or m.value.partition("T")[0] == value for m in _dates(here))
            yield "date", _verdict(here, right), f"{key.text[marked.start : marked.end]!r} {days} {_shown(here)}"


def spec_rows() -> Iterator[Row]:
    """The cases of Recognizers-Text, each read on its own day."""
    store = Store()
    for number, case in enumerate(datetime_specs.cases()):
        article = _read(Document(f"{number}", case.text, date=case.day), store)
        for expected in case.results:
            here = _overlapping(article, expected.start, expected.end)
            shown = f"{case.text!r} {case.day} {_shown(here)} key {expected.values[0]}"
            yield expected.kind, _verdict(here, datetime_specs.agree(here, expected)), shown


def _read(document: Document, store: Store) -> Article:
    return place_articles(analyse([document], Config(), store))[0]


def _verdict(found: Sequence[object], right: bool) -> str:
    return ("right" if right else "wrong") if found else "missed"


def _tagged(attributes: dict[str, str]) -> DayRange | None:
    if "when" in attributes:
        return days_of(attributes["when"])
    if "from" in attributes and "to" in attributes:
        first, last = (date.fromisoformat(attributes[k]) for k in ("from", "to"))
        return DayRange(first, last + timedelta(days=1))
    return None


def _overlapping(article: Article, start: int, end: int) -> list[DateMention | Duration]:
    mentions: list[DateMention | Duration] = []
    for statement in article.statements:
        mentions += [*statement.dates, *statement.durations]
    return [m for m in mentions if m.start < end and start < m.end]


def _dates(mentions: Sequence[DateMention | Duration]) -> list[DateMention]:
    return [m for m in mentions if isinstance(m, DateMention)]


def _shown(mentions: Sequence[DateMention | Duration]) -> str:
    shown = [
        f"{m.text}: {m.value or m.expression}"
        if isinstance(m, DateMention)
        else f"{m.text}: {m.amount.low} {m.grain}"
        for m in mentions
    ]
    return "; ".join(shown) or "nothing"


if __name__ == "__main__":
    main(sys.argv[1:])
