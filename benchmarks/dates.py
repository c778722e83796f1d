"""Dates found and their values: `python -m benchmarks.dates [--misses]`.

Two keys: the dates marked in the news articles of GUM, and the cases of the date-time model of
Recognizers-Text. A date of the key is found when a mention overlaps it, and right when it means the same
days. Lines that ingestion takes for the date line of a page are left out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from benchmarks import datetime_specs, gum
from benchmarks.figure import Figure, Tally, at_least, print_figures
from discrep.cache import Store
from discrep.config import Config
from discrep.model.document import Document
from discrep.model.interval import DayRange
from discrep.model.mention import DateMention, Duration
from discrep.model.statement import Article
from discrep.pipeline import analyse
from discrep.timeline import place_articles
from discrep.timeline.calendar import days_of

Row = tuple[str, str, str, str]
"""Kind of case, verdict (right, wrong, missed), name of the case, what to show."""


GOALS = at_least(0.9), at_least(0.85)
"""For newswire: dates found, and of those found the share with the right value."""


def main(arguments: Sequence[str]) -> None:
    print_figures(measure(show="--misses" in arguments))


def measure(*, show: bool = False) -> list[Figure]:
    """By set and kind: the share of dates found, and of those found the share with the right value."""
    figures: list[Figure] = []
    for name, rows in (("GUM news", list(gum_rows())), ("Recognizers-Text", list(spec_rows()))):
        found, right = (Tally(f"Dates: {name}", "python -m benchmarks.dates") for _ in range(2))
        for kind, verdict, case, shown in rows:
            found.add(kind, verdict != "missed", case if verdict == "missed" else "")
            if verdict != "missed":
                right.add(kind, verdict == "right", case if verdict == "wrong" else "")
            if show and verdict != "right":
                print(f"    {verdict:7}{kind:10}{shown}")
        for kind in sorted({kind for kind, *_ in rows}):
            least = GOALS if name == "GUM news" else (None, None)
            figures.append(found.share(kind, f"{kind}: found", least[0]))
            figures.append(right.share(kind, f"{kind}: right value of those found", least[1]))
    return figures


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
            shown = f"{key.text[marked.start : marked.end]!r} {days} {_shown(here)}"
            yield "date", _verdict(here, right), f"{key.id}:{marked.start}", shown


def spec_rows() -> Iterator[Row]:
    """The cases of Recognizers-Text, each read on its own day."""
    store = Store()
    for number, case in enumerate(datetime_specs.cases()):
        article = _read(Document(f"{number}", case.text, date=case.day), store)
        for expected in case.results:
            here = _overlapping(article, expected.start, expected.end)
            shown = f"{case.text!r} {case.day} {_shown(here)} key {expected.values[0]}"
            yield expected.kind, _verdict(here, datetime_specs.agree(here, expected)), f"case {number}", shown


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
