"""Why two values of what looks like one thing may differ, with the words that show it."""

from __future__ import annotations

from datetime import date

from discrep.facts.claims import Claim, above, subject_of
from discrep.facts.nearness import Nearness
from discrep.lexicon import grows, is_tally, is_update
from discrep.model.fact import Reason
from discrep.model.mention import AnchoredDay, Quantity
from discrep.model.statement import Statement

Explanation = tuple[Reason, str]
NONE: Explanation = ("", "")
MOVING = frozenset({"missing", "trap"})
"""Outcomes whose count grows and shrinks while a story runs."""
NEAR_BY = 16
"""Characters between a number and an adverb that belongs to it."""


def explanation(a: Claim, b: Claim, near: Nearness, differing: list[str]) -> Explanation:
    """The reason and the words that show it; empty when the texts give none or other axes differ."""
    if set(differing) - {"time", "scope"}:
        return NONE
    if "scope" in differing:
        return part(a, b)
    if "time" in differing:
        return other_date(a, b, near)
    return update(a, b, near) or speaker(a, b, near) or NONE


def comparative(a: Claim, b: Claim, statement: Statement) -> Explanation:
    """Two counts that one sentence sets beside each other: `even more than the 141 in March`."""
    first, second = sorted((a.quantity, b.quantity), key=lambda q: q.start)
    between = statement.sentence.text[
        first.end - statement.sentence.start : second.start - statement.sentence.start
    ]
    words = between.lower().split()
    if "than" not in words[-3:] or not words or words[-1] != "the":
        return NONE
    behind = [d for d in statement.dates if 0 <= d.start - second.end <= NEAR_BY]
    date = next(iter([*behind, *(statement.dates[i] for i in (*second.dates, *first.dates))]), None)
    return ("other date", date.text) if date else ("other event", " ".join(between.split()[-3:]))


def part(a: Claim, b: Claim) -> Explanation:
    """One is part of a whole, or counts others than those spoken of."""
    for quantity in (a.quantity, b.quantity):
        if quantity.of:
            return "part of a whole", quantity.of
        if quantity.scope:
            return "part of a whole", quantity.scope
    return NONE


def other_date(a: Claim, b: Claim, near: Nearness) -> Explanation:
    """Each holds at a time of its own, at least one of them named; articles of two days need no such words."""
    if not near.same_article and later_of(near) is not None:
        return NONE
    named = [d.text for d in (*a.dates, *b.dates)]
    return ("other date", ", ".join(dict.fromkeys(named))) if named else NONE


def update(a: Claim, b: Claim, near: Nearness) -> Explanation | None:
    """A count that grew: the later article has more, or the words say that it still grows."""
    if not any(grows(o) for o in a.outcome | b.outcome):
        return None
    if MOVING & a.outcome & b.outcome and (later := later_of(near)) is not None:
        return "other date", later.why
    if (later := later_of(near)) is not None:
        return ("update", later.why) if more_later(a, b, near) else None
    words = [w for s, c in ((near.left, a), (near.right, b)) for w in growing_words(s, c)]
    return ("update", ", ".join(dict.fromkeys(words))) if words else None


def stale(a: Claim, b: Claim, near: Nearness) -> Explanation:
    """A count that only grows is lower in the later article: it may be an older figure."""
    later = later_of(near)
    if later is None or more_later(a, b, near) or not any(grows(o) for o in a.outcome | b.outcome):
        return NONE
    return "update", ""


def later_of(near: Nearness) -> AnchoredDay | None:
    """The date of the later article, None where the articles are of one day or not placed."""
    first, second = near.left_article.published, near.right_article.published
    if not first or not second or first.range.overlaps(second.range):
        return None
    if first.range.low is None or second.range.low is None:
        return None
    return max(first, second, key=lambda d: d.range.low or date.min)


def more_later(a: Claim, b: Claim, near: Nearness) -> bool:
    """Whether the later article has the higher count."""
    low, high = a.quantity.value.low or 0, b.quantity.value.low or 0
    return (low < high) if later_of(near) == near.right_article.published else (high < low)


def growing_words(statement: Statement, claim: Claim) -> list[str]:
    """The words that say that a count still grows: a verb over a toll, or `so far` and `now` beside it."""
    quantity = claim.quantity
    found = []
    for token in above(statement, quantity):
        if token.pos == "VERB" and is_update(token.lemma.lower()) and counts_up(statement, quantity):
            found.append(token.text)
    near = [
        t
        for t in statement.tokens
        if abs(t.start - quantity.end) < NEAR_BY or abs(quantity.start - t.end) < NEAR_BY
    ]
    return found + [t.text for t in near if t.pos == "ADV" and is_update(t.lemma.lower())]


def counts_up(statement: Statement, quantity: Quantity) -> bool:
    """Whether the subject of the clause is a toll or another tally."""
    subject = subject_of(statement, quantity)
    return subject is not None and any(is_tally(w.lower()) for w in (subject.head, *subject.words))


def speaker(a: Claim, b: Claim, near: Nearness) -> Explanation | None:
    """Within one article, two named speakers each with a value of their own."""
    one, two = a.quantity.speaker, b.quantity.speaker
    if near.same_article and one and two and one != two:
        return "other speaker", f"{one}, {two}"
    return None
