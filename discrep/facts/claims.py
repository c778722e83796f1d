"""A quantity with what it measures: the noun, what became of it, the clause around it."""

from __future__ import annotations

from dataclasses import dataclass

from discrep.facts.scene import content
from discrep.facts.tree import children, climb, head_index
from discrep.lexicon import canonical, is_empty, is_outcome
from discrep.model.fact import MentionRef
from discrep.model.interval import DayRange
from discrep.model.mention import Quantity
from discrep.model.statement import Statement

NEAR = 6
"""How many words away the word may stand that says what became of the counted."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One quantity and the sides on which it is compared."""

    ref: MentionRef
    quantity: Quantity
    noun: str
    outcome: frozenset[str]
    verb: str
    """The governing verb, when it says something (`vote`, not `be`)."""
    clause: frozenset[str]
    """Content words of the clause, without the noun."""
    days: tuple[DayRange, ...]
    """Days that the clause itself gives for it."""


def claim(statement: Statement, ref: MentionRef) -> Claim:
    """The claim of the quantity that `ref` points to in the statement."""
    quantity = statement.quantities[ref.index]
    noun = canonical(quantity.noun.lower()) if quantity.noun else ""
    start, end = clause_span(statement, quantity)
    words = frozenset(content(statement, start, end)) - {noun}
    days = tuple(d.range for i in quantity.dates if (d := statement.dates[i]).range is not None)
    return Claim(ref, quantity, noun, outcomes(statement, quantity), verb(statement, quantity), words, days)


def clause_span(statement: Statement, quantity: Quantity) -> tuple[int, int]:
    """The stretch of the governing clause, or of the sentence when there is none."""
    if quantity.frame is None:
        return statement.sentence.start, statement.sentence.end
    frame = statement.frames[quantity.frame]
    return min(frame.start, quantity.start), max(frame.end, quantity.end)


def verb(statement: Statement, quantity: Quantity) -> str:
    """The word of the governing verb's group, empty for verbs that say little."""
    if quantity.frame is not None:
        lemma = statement.frames[quantity.frame].verb.lower()
    else:
        at = head_index(statement, *phrase(quantity))
        above = () if at is None else climb(statement, at)
        lemma = next((t.lemma.lower() for t in above if t.pos == "VERB"), "")
    return "" if is_empty(lemma) else canonical(lemma)


def phrase(quantity: Quantity) -> tuple[int, int]:
    """The noun phrase around a quantity."""
    return (quantity.phrase_start, quantity.phrase_end) if quantity.phrase_end else (quantity.start, quantity.end)


def outcomes(statement: Statement, quantity: Quantity) -> frozenset[str]:
    """What became of the counted: from the noun, the words beside and above it, else the nearest word."""
    if quantity.noun and is_outcome(quantity.noun.lower()):
        return frozenset({canonical(quantity.noun.lower())})
    at = head_index(statement, *phrase(quantity))
    if at is None:
        return frozenset()
    close = [t for t in children(statement, at) if not _other_number(statement, quantity, t.start)]
    for token in climb(statement, at):
        if _other_number(statement, quantity, token.start):
            break
        close.append(token)
        if token.pos == "VERB":
            break
    found = [canonical(t.lemma.lower()) for t in close if is_outcome(t.lemma.lower())]
    return frozenset(found[:1]) if found else _nearest(statement, quantity)


def _nearest(statement: Statement, quantity: Quantity) -> frozenset[str]:
    """The outcome word next to the quantity with no other number between them; the one behind wins a tie."""
    tokens = statement.tokens
    inside = [i for i, t in enumerate(tokens) if quantity.start <= t.start < quantity.end]
    if not inside:
        return frozenset()
    for away in range(1, NEAR + 1):
        for i in (inside[-1] + away, inside[0] - away):
            if 0 <= i < len(tokens) and is_outcome(tokens[i].lemma.lower()):
                between = sorted((tokens[i].start, quantity.start))
                if not any(between[0] < q.start < between[1] for q in statement.quantities):
                    return frozenset({canonical(tokens[i].lemma.lower())})
    return frozenset()


def _other_number(statement: Statement, quantity: Quantity, offset: int) -> bool:
    """Whether the offset lies in another quantity's phrase."""
    return any(q is not quantity and q.start <= offset < max(q.end, q.phrase_end) for q in statement.quantities)
