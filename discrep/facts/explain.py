"""Why two values of what looks like one thing may differ, with the words that show it."""

from __future__ import annotations

from discrep.facts.claims import Claim, above, subject_of
from discrep.facts.nearness import Nearness
from discrep.lexicon import grows, is_tally, is_update
from discrep.model.fact import Reason
from discrep.model.mention import Quantity
from discrep.model.statement import Statement

Explanation = tuple[Reason, str]
NONE: Explanation = ("", "")
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
    date = next((statement.dates[i] for i in (*second.dates, *first.dates)), None)
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
    """Each holds at a time of its own, at least one of them named."""
    named = [d.text for d in (*a.dates, *b.dates)]
    return ("other date", ", ".join(dict.fromkeys(named))) if named else NONE


def update(a: Claim, b: Claim, near: Nearness) -> Explanation | None:
    """A count that grew: the later article has more, or the words say that it still grows."""
    if not any(grows(o) for o in a.outcome | b.outcome):
        return None
    first, second = near.left_article.published, near.right_article.published
    if first and second and not first.range.overlaps(second.range) and first.range.low and second.range.low:
        low, high = a.quantity.value.low, b.quantity.value.low
        rightward = first.range.low < second.range.low
        later_is_more = rightward == ((low or 0) < (high or 0))
        return ("update", second.why if rightward else first.why) if later_is_more else None
    words = [w for s, c in ((near.left, a), (near.right, b)) for w in growing_words(s, c)]
    return ("update", ", ".join(dict.fromkeys(words))) if words else None


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
