"""Whether wordings differ only in how they write their numbers and dates: 29 and twenty-nine are one wording."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from discrep.model.statement import Article
from discrep.rules.quotation import Said


@dataclass(frozen=True, slots=True)
class Value:
    """A number, date or length of time at `start:end` of the document, with a name for what it means."""

    start: int
    end: int
    name: str


def find_values(article: Article) -> tuple[Value, ...]:
    """The numbers, dates and lengths of time of an article, in order; of two in one place the longer."""
    found: list[Value] = []
    for value in sorted(_values(article), key=lambda v: (v.start, -v.end, v.name)):
        if not found or value.start >= found[-1].end:
            found.append(value)
    return tuple(found)


def _values(article: Article) -> Iterator[Value]:
    for statement in article.statements:
        for q in statement.quantities:
            nth = "th" if q.kind == "ordinal" else ""
            yield Value(q.start, q.end, f"{q.value} {q.unit or ''} {q.per or ''} {q.against or ''}{nth}")
        for d in statement.dates:
            yield Value(d.start, d.end, f"{d.range or d.value or d.expression} {d.exactness} {d.modifier}")
        for t in statement.durations:
            yield Value(t.start, t.end, f"{t.amount} {t.grain} {t.exactness}")


def by_value(words: Sequence[Said], values: Sequence[Value]) -> tuple[Said, ...]:
    """The words with one for each value in them, named after what it means."""
    found: list[Said] = []
    done = 0
    for word in words:
        if word.start < done:
            continue
        at = bisect_right(values, word.start, key=lambda v: v.start) - 1
        value = values[at] if at >= 0 and word.start < values[at].end else None
        done = value.end if value else 0
        found.append(Said(value.name, word.start, value.end) if value else word)
    return tuple(found)
