"""The axes on which two mentions are the same thing: confirmed, unknown or different."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from discrep.facts.claims import Claim
from discrep.facts.scene import Scene
from discrep.lexicon import is_general, is_other, is_person
from discrep.model.interval import DayRange

COUNTS = frozenset({"count", "number", "ordinal"})


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
    """A bare number may be a count; everything else must be of one kind."""
    one, two = a.quantity.kind, b.quantity.kind
    if one == two:
        return Match.SAME
    return Match.UNKNOWN if {one, two} <= {"count", "number"} else Match.DIFFERS


def noun(a: Claim, b: Claim) -> Match:
    """The counted noun; `people` and a kind of people may be the same, two kinds of people are not."""
    if not a.noun or not b.noun:
        return Match.UNKNOWN
    if a.noun == b.noun:
        return Match.SAME
    general, persons = is_general(a.noun) or is_general(b.noun), is_person(a.noun) and is_person(b.noun)
    return Match.UNKNOWN if general and persons else Match.DIFFERS


def predicate(a: Claim, b: Claim) -> Match:
    """What became of the counted, else the verb, else the words of the clause."""
    if a.outcome or b.outcome:
        return sets(a.outcome, b.outcome)
    if a.verb and a.verb == b.verb:
        return Match.SAME
    shared = len(a.clause & b.clause)
    fewer = min(len(a.clause), len(b.clause))
    if shared >= 2 and shared * 2 >= fewer:
        return Match.SAME
    return Match.DIFFERS if a.verb and b.verb and not shared else Match.UNKNOWN


def place(a: Scene, b: Scene) -> Match:
    """Where: shared places confirm; opposite quarters of the sky and no shared place differ."""
    if a.compass and b.compass and not a.compass & b.compass:
        return Match.DIFFERS
    return sets(a.places, b.places)


def happening(a: Scene, b: Scene) -> Match:
    """The kind of event the sentences speak of."""
    return sets(a.events, b.events)


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
    return bool(a.quantity.of) or any(is_other(w) for w in (a.quantity.scope or "").lower().split())
