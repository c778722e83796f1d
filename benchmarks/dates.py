"""Dates found and their values: `python -m benchmarks.dates [--misses]`.

Two keys: the dates marked in the news articles of GUM, and the specifications of Recognizers-Text for
dates and durations (those marked as supported in Python). A date of the key is found when a mention
overlaps it, and right when its days are the same.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from benchmarks import gum
from benchmarks.corpora import SHARED
from discrep.cache import Store
from discrep.config import Config
from discrep.model.document import Document
from discrep.model.interval import DayRange
from discrep.model.mention import DateMention, Duration
from discrep.model.statement import Article
from discrep.pipeline import analyse
from discrep.timeline import place_articles
from discrep.timeline.calendar import absolute

SPECS = SHARED / "data" / "recognizers_text" / "Specs" / "DateTime" / "English" / "DateTimeModel.json"
TYPES = ("date", "daterange", "datetime", "duration", "set")
Row = tuple[str, str, str]
"""Kind of case, verdict (right, wrong, missed), what to show."""


def main(arguments: Sequence[str]) -> None:
    for name, rows in (("GUM news", list(gum_rows())), ("Recognizers-Text", list(spec_rows()))):
        kinds = Counter(kind for kind, _, _ in rows)
        for kind in sorted(kinds):
            seen = Counter(verdict for k, verdict, _ in rows if k == kind)
            found = seen["right"] + seen["wrong"]
            print(
                f"{name:18}{kind:12} {kinds[kind]:4} found {found / kinds[kind]:.3f}"
                f" right of found {seen['right'] / max(1, found):.3f}"
            )
        if "--misses" in arguments:
            for kind, verdict, shown in rows:
                if verdict != "right":
                    print(f"    {verdict:7}{kind:10} {shown}")


def gum_rows() -> Iterator[Row]:
    """The marked dates of GUM; vague ones (notBefore, notAfter) count as found only."""
    dated = list(gum.articles())
    documents = [Document(d.id, d.text, date=d.day) for d in dated]
    # Each article by itself: they are of many stories.
    for key, document in zip(dated, documents, strict=True):
        (article,) = place_articles(analyse([document], Config(), Store()))
        for marked in key.marked:
            if any(f.start <= marked.start < f.end for f in article.document.furniture):
                continue
            here = _overlapping(article, marked.start, marked.end)
            shown = f"{key.text[marked.start : marked.end]!r} {marked.attributes} {[_shown(m) for m in here]}"
            if not here:
                yield "date", "missed", shown
                continue
            days = _tagged(marked.attributes)
            right = days is None or any(_is(m, days, marked.attributes.get("when", "")) for m in here)
            yield "date", "right" if right else "wrong", shown


def _is(mention: DateMention | Duration, days: DayRange, value: str) -> bool:
    if isinstance(mention, Duration):
        return False
    return mention.range == days or mention.value.partition("T")[0] == value.partition("T")[0]


def _tagged(attributes: dict[str, str]) -> DayRange | None:
    if "when" in attributes:
        return absolute(attributes["when"].partition("T")[0])
    if "from" in attributes and "to" in attributes:
        first, last = (date.fromisoformat(attributes[k]) for k in ("from", "to"))
        return DayRange(first, last + timedelta(days=1))
    return None


def spec_rows() -> Iterator[Row]:
    """The cases of the date-time model of Recognizers-Text."""
    cases = json.loads(SPECS.read_text(encoding="utf-8-sig"))
    for number, case in enumerate(cases):
        if "python" in case.get("NotSupported", "") + case.get("NotSupportedByDesign", ""):
            continue
        day = date.fromisoformat(case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10])
        (article,) = place_articles(analyse([Document(f"{number}", case["Input"], date=day)], Config(), Store()))
        for result in case["Results"]:
            kind = result["TypeName"].rpartition(".")[2]
            if kind not in TYPES or not result.get("Resolution"):
                continue
            here = _overlapping(article, result["Start"], result["End"] + 1)
            shown = f"{case['Input']!r} {day} {result['Text']!r} {[_shown(m) for m in here]}"
            verdict = "missed"
            if here:
                verdict = (
                    "right" if any(_agrees(m, v) for m in here for v in result["Resolution"]["values"]) else "wrong"
                )
            yield kind, verdict, f"{shown} key {result['Resolution']['values'][0]}"


def _agrees(mention: DateMention | Duration, value: dict[str, Any]) -> bool:
    if isinstance(mention, Duration):
        seconds = value.get("value", "")
        days = mention.value.low
        if mention.role == "every":
            return str(value.get("timex", "")).startswith("P")
        return seconds.isdigit() and days is not None and abs(float(days) * 86400 / max(1, int(seconds)) - 1) < 0.02
    if value.get("timex") in ("PRESENT_REF", "PAST_REF", "FUTURE_REF"):
        return mention.expression == str(value["timex"])
    days_of = mention.range
    if days_of is None:
        return mention.value == value.get("timex")
    if value.get("timex", "").startswith("XXXX-WXX") and mention.modifier == "every":
        return True
    low, high = (_day(value.get(k)) for k in ("start", "end"))
    if "value" in value:
        low = _day(value["value"])
        high = low + timedelta(days=1) if low else None
    if value.get("Mod"):
        return bool({low, high} - {None} & {days_of.low, days_of.high})
    return (days_of.low, days_of.high) == (low, high)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text and re.match(r"\d{4}-\d\d-\d\d", text) else None


def _overlapping(article: Article, start: int, end: int) -> list[DateMention | Duration]:
    mentions: list[DateMention | Duration] = []
    for statement in article.statements:
        mentions += [*statement.dates, *statement.durations]
    return [m for m in mentions if m.start < end and start < m.end]


def _shown(mention: DateMention | Duration) -> str:
    if isinstance(mention, Duration):
        return f"{mention.text}: {mention.amount.low} {mention.grain} {mention.role}"
    days = mention.range
    return f"{mention.text}: {mention.expression} {mention.value} {days and f'{days.low}..{days.high}'}"


if __name__ == "__main__":
    main(sys.argv[1:])
