"""Sentences with their numbers, dates and names masked, so that a changed digit hides no alignment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from discrep.model.mention import NameKind
from discrep.model.statement import Article, Statement

NAMES: dict[NameKind, str] = {
    "person": "someone",
    "place": "somewhere",
    "organisation": "the organisation",
    "group": "the group",
    "event": "the event",
    "other": "it",
}


def masked_texts(articles: Sequence[Article]) -> list[str]:
    """Every sentence of the set, in order, with its numbers, dates and names masked."""
    return [mask(s) for a in articles for s in a.statements]


def mask(statement: Statement) -> str:
    """The sentence with plain words in place of its mentions; of overlapping mentions the longest counts."""
    sentence, parts, at = statement.sentence, [], statement.sentence.start
    for start, end, word in _kept(statement):
        parts += [sentence.text[at - sentence.start : start - sentence.start], word]
        at = end
    return "".join([*parts, sentence.text[at - sentence.start :]])


def _kept(statement: Statement) -> list[tuple[int, int, str]]:
    chosen: list[tuple[int, int, str]] = []
    for start, end, word in sorted(_masks(statement), key=lambda m: (m[0] - m[1], m[0], m[2])):
        if all(end <= s or e <= start for s, e, _ in chosen):
            chosen.append((start, end, word))
    return sorted(chosen)


def _masks(statement: Statement) -> Iterator[tuple[int, int, str]]:
    yield from ((q.start, q.end, "some") for q in statement.quantities)
    yield from ((d.start, d.end, "some day") for d in statement.dates)
    yield from ((d.start, d.end, "some time") for d in statement.durations)
    yield from ((n.start, n.end, NAMES[n.kind]) for n in statement.names)
