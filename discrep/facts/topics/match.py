"""Dates and lengths of time of two articles told of one topic: the only ones of it that either gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from discrep.facts import axes
from discrep.facts.axes import Match
from discrep.facts.topics.agree import agree
from discrep.facts.topics.read import Told
from discrep.lexicon import is_body, is_common, is_lasting, lines
from discrep.model.fact import Comparison
from discrep.model.mention import DateMention, Duration

LONGER = 12
"""How many times as long one of two lengths may be."""
LONG_AGO = timedelta(days=200)
"""Before the day of an article what is told of that day is history."""
WEIGHT = 2.0


def compare_told(left: Sequence[Told], right: Sequence[Told], *, one_story: bool) -> Iterator[Comparison]:
    """What two articles tell of one topic that cannot both be right, or where one tells of a change."""
    topics = sorted({t for a in left for t in a.topics} & {t for b in right for t in b.topics})
    for topic in topics:
        here, there = ([t for t in told if fits(t, topic)] for told in (left, right))
        for a in here:
            for b in there:
                related = one_story or (is_lasting(topic) and bool(a.named & b.named))
                if related and differ(a, b) and only(a, b, topic, here, there):
                    yield decide(a, b, topic)


def decide(a: Told, b: Told, topic: str) -> Comparison:
    """A conflict, or a date that was moved."""
    base = Comparison(a.ref, b.ref, "conflict", "value", about=topic, confidence=WEIGHT)
    moved = a.moved or b.moved
    return replace(base, outcome="explained", reason="other date", shown=moved) if moved else base


def fits(told: Told, topic: str) -> bool:
    """Whether it is told of the topic: of one that lasts, a year gone by; of any other, news."""
    if topic not in told.topics:
        return False
    date = told.mention
    if isinstance(date, Duration):
        return True
    if is_lasting(topic):
        return date.grain == "year" and long_ago(told)
    if date.modifier == "since" and date.grain != "time":
        return False
    return date.grain != "year" or not long_ago(told)


def long_ago(told: Told) -> bool:
    """Whether a date lies well before its article; of an article without a date, whether it may."""
    days = told.mention.range if isinstance(told.mention, DateMention) else None
    if days is None or days.high is None:
        return False
    if told.published is None or told.published.low is None:
        return True
    return days.high < told.published.low - LONG_AGO


def differ(a: Told, b: Told) -> bool:
    """Whether both cannot be right, are of one grain, and neither is far longer than the other."""
    one, two = a.mention, b.mention
    if agree(one, two) != "conflict":
        return False
    if isinstance(one, Duration) and isinstance(two, Duration):
        short, long = sorted((one.value.low or 0, two.value.low or 0))
        return long <= LONGER * short
    if isinstance(one, DateMention) and isinstance(two, DateMention) and "year" in (one.grain, two.grain):
        return one.grain == two.grain
    return None in (a.published, b.published) or long_ago(a) == long_ago(b)


def only(a: Told, b: Told, topic: str, here: Sequence[Told], there: Sequence[Told]) -> bool:
    """Whether the two are of one holder, and neither article has another value that may be meant."""
    held = one_holder(a, b)
    if held is Match.DIFFERS or (is_common(topic) and other_thing(a, b)):
        return False
    return not any(rivals(x, a, b, held) for x in here) and not any(rivals(y, b, a, held) for y in there)


def rivals(other: Told, own: Told, partner: Told, held: Match) -> bool:
    """Whether another value of the same article may as well be the one that belongs to the partner's."""
    if other.ref == own.ref or agree(other.mention, own.mention) == "equal":
        return False
    return agree(other.mention, partner.mention) is not None and one_holder(other, partner) >= held


def other_thing(a: Told, b: Told) -> bool:
    """Whether the nouns of two are of other things (`the ferry`, `the bridge`)."""
    if not a.holders or not b.holders or a.holders & b.holders:
        return False
    return not lines("holders", a.holders) & lines("holders", b.holders)


def one_holder(a: Told, b: Told) -> Match:
    """Whether two are told of one thing: the same names or nouns; of two names, or a name and a thing, not."""
    if a.named and b.named:
        return Match.SAME if axes.akin(a.named, b.named) else Match.DIFFERS
    if a.holders & b.holders:
        return Match.SAME
    things = a.holders if b.named else b.holders if a.named else frozenset()
    dated = isinstance(a.mention, DateMention) and a.mention.grain == "year"
    return Match.DIFFERS if dated and things and not any(is_body(t) for t in things) else Match.UNKNOWN
