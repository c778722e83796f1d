"""The axes on which two mentions are the same thing: confirmed, unknown or different."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from discrep.facts.claims import Claim
from discrep.facts.scene import Scene
from discrep.lexicon import canonical, is_empty, is_general, is_other, is_person
from discrep.model.interval import DayRange

COUNTED = frozenset({"count", "number", "ordinal", "age"})
"""Kinds of quantities whose noun is what is counted; money and percents are of whatever they hang on."""
TARGETS = frozenset({"goal", "target", "aim", "objective"})
"""What is wanted, which is no measure of what is."""

LEVELS = frozenset({"to", "from", "at", "between"})
"""Prepositions before a value that something has, not before a change of it."""


class Match(IntEnum):
    """How two mentions agree on an axis."""

    DIFFERS = -1
    UNKNOWN = 0
    SAME = 1


def sets(left: Iterable[object], right: Iterable[object]) -> Match:
    """Whether two sets share something; unknown when one is empty."""
    one, two = set(left), set(right)
    if not one or not two:
        return Match.UNKNOWN
    return Match.SAME if one & two else Match.DIFFERS


def kind(a: Claim, b: Claim) -> Match:
    """A bare number may be a count, a tenth an ordinal; everything else must be of one kind."""
    one, two = a.quantity.kind, b.quantity.kind
    if one == two:
        return Match.SAME
    alike = {one, two} <= {"count", "number"} or {one, two} == {"ordinal", "ratio"}
    return Match.UNKNOWN if alike else Match.DIFFERS


def noun(a: Claim, b: Claim) -> Match:
    """The counted noun; people and a kind of people may be the same when the kind is not fewer."""
    one, two = narrowing(a), narrowing(b)
    if a.quantity.kind not in COUNTED:
        return Match.DIFFERS if wanted(a) != wanted(b) else Match(bool(a.noun) and a.noun == b.noun)
    if a.noun == b.noun:
        narrowed = one and two and not one & two
        return Match.UNKNOWN if not a.noun else Match.DIFFERS if narrowed else Match.SAME
    if one & two and is_person(a.noun) and is_person(b.noun):
        return Match.UNKNOWN
    few, many = sorted((a, b), key=lambda c: not specific(c))
    if specific(few) and not specific(many):
        return Match.UNKNOWN if not is_person(few.noun) or most(few) >= most(many) else Match.DIFFERS
    if not a.noun or not b.noun:
        return Match.UNKNOWN
    return Match.UNKNOWN if not specific(a) and not specific(b) else Match.DIFFERS


def narrowing(claim: Claim) -> frozenset[str]:
    """The words that narrow the noun, each as the word of its group."""
    return frozenset(canonical(m.lower()) for m in claim.quantity.modifiers if not is_empty(m.lower()))


def wanted(claim: Claim) -> bool:
    """Whether the quantity is a goal (`the 2% goal`, `a target of 2%`)."""
    return not TARGETS.isdisjoint({claim.noun, *claim.heads})


def specific(claim: Claim) -> bool:
    """Whether the noun says which kind of people or things are counted."""
    return bool(claim.noun) and not is_general(claim.noun)


def most(claim: Claim) -> float:
    """The largest value the quantity may have."""
    high = claim.quantity.value.high
    return float("inf") if high is None else float(high)


def predicate(a: Claim, b: Claim) -> Match:
    """What became of the counted, else the words it hangs on, else the words of the clause."""
    if a.outcome and b.outcome:
        return sets(a.outcome, b.outcome)
    if "vote against" in a.outcome | b.outcome:
        return Match.UNKNOWN
    if a.heads & b.heads:
        return Match.SAME
    if a.outcome or b.outcome:
        return Match.UNKNOWN
    shared = len(a.clause & b.clause)
    return Match.SAME if shared >= 2 and shared * 2 >= min(len(a.clause), len(b.clause)) else Match.UNKNOWN


def basis(a: Claim, b: Claim, *, left_out: bool) -> Match:
    """Whether both amounts are reckoned alike: with the same left out, a step (`by 1%`) or where it led (`to 4%`).

    `left_out` says that a short text may not tell what its amount leaves out.
    """
    other = a.basis != b.basis and not a.basis & b.basis and not left_out  # adjusted earnings, excluding a plant
    return Match.DIFFERS if other or step_and_level(a, b) else Match.UNKNOWN


def step_and_level(a: Claim, b: Claim) -> bool:
    """Whether one amount is by how much something changed, and the other from or to which it did."""
    one, two = a.quantity.preposition, b.quantity.preposition
    steps = (one == "by" and two in LEVELS) or (two == "by" and one in LEVELS)
    return steps and a.noun == b.noun  # prices rose by what inflation rose to


def words(a: Scene, b: Scene) -> Match:
    """Whether half of the content words of the shorter sentence are those of the other."""
    shared = len(a.words & b.words)
    return Match.SAME if shared >= 2 and shared * 2 >= min(len(a.words), len(b.words)) else Match.UNKNOWN


def place(a: Claim, b: Claim, here: Scene, there: Scene) -> Match:
    """Where: the places of two headlines, of longer sentences those that stand with the quantities."""
    if here.compass and there.compass and not here.compass & there.compass:
        return Match.DIFFERS
    shared = bool(here.states & there.states) or akin(here.places, there.places)
    if here.brief and there.brief:
        return where(here, there)
    if a.quantity.place and b.quantity.place:
        one, two = {a.quantity.place.lower()}, {b.quantity.place.lower()}
        return Match.SAME if akin(one, two) else Match.UNKNOWN if shared else Match.DIFFERS
    return Match(shared)


def where(here: Scene, there: Scene) -> Match:
    """The places of two sentences; a town that is not known may lie in any state."""
    if akin(here.places, there.states) or akin(here.states, there.places):
        return Match.SAME
    if here.places and there.places:
        return Match.SAME if akin(here.places, there.places) else Match.DIFFERS
    return sets(here.lands, there.lands)


def akin(left: Iterable[str], right: Iterable[str]) -> bool:
    """Whether a name of one is a name of the other, or all its words are among them (`Dublin`, `Dublin Bay`)."""
    two = [set(y.split()) for y in right]
    return any(x <= y or y <= x for x in (set(n.split()) for n in left) if x for y in two if y)


def happening(a: Scene, b: Scene) -> Match:
    """The kind of event the sentences speak of."""
    return sets(a.events, b.events)


def names(a: Scene, b: Scene) -> Match:
    """The names of both; two headlines with names and none in common speak of different things."""
    one, two = a.names | a.places | a.states, b.names | b.places | b.states
    if not one or not two:
        return Match.UNKNOWN
    if akin(one, two):
        return Match.SAME
    sure = (a.named | a.places | a.states) and (b.named | b.places | b.states)
    return Match.DIFFERS if sure and a.brief and b.brief else Match.UNKNOWN


def subject(a: Claim, b: Claim) -> Match:
    """Who does it, where both sentences name somebody."""
    if not a.subject or not b.subject:
        return Match.UNKNOWN
    return Match.SAME if akin(a.subject, b.subject) else Match.DIFFERS


def days(left: Iterable[DayRange], right: Iterable[DayRange]) -> Match:
    """Whether some day of one may be a day of the other."""
    one, two = tuple(left), tuple(right)
    if not one or not two:
        return Match.UNKNOWN
    return Match.SAME if any(x.overlaps(y) for x in one for y in two) else Match.DIFFERS


def scope(a: Claim, b: Claim) -> Match:
    """Whether only one of them counts a part, or others than those spoken of."""
    return Match.UNKNOWN if apart(a) == apart(b) else Match.DIFFERS


def apart(a: Claim) -> bool:
    """Whether its words set it apart from a count of all (`another`, `of the 300`)."""
    part = a.quantity.of if a.quantity.kind not in ("percent", "ratio", "age") else None
    return bool(part) or any(is_other(w) for w in (a.quantity.scope or "").lower().split())
