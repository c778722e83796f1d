"""The axes of two quantities of headlines, which say all they know in a line: what is counted, what is done.

A headline leaves out most words, so that other words for one thing must do, and any sign of another thing
is enough to be silent.
"""

from __future__ import annotations

from collections.abc import Iterable

from discrep.facts import axes
from discrep.facts.axes import COUNTED, Match
from discrep.facts.claims import Claim
from discrep.facts.nearness import Nearness
from discrep.facts.scene import Scene
from discrep.facts.story import (
    MUCH,
    event,
    everyone,
    evidence,
    likeness,
    names,
    needed,
    players,
    tallied,
    time,
    written,
)
from discrep.lexicon import canonical, is_empty, is_general, is_person, lines
from discrep.model.statement import Statement

LIKE = 0.6
"""Similarity from which the only value of two headlines is of what both tell."""
STEM = 4
"""Letters that two words of one stem share (`mine`, `miner`)."""
FAR = 10
"""How many times as many are another count."""
WAYS = {"rise": "up", "up": "up", "fall": "down", "down": "down"}
"""Words for a change, each with its direction."""
MILLION = 10**6
COUNTS = frozenset({"count", "number"})
"""Kinds of quantities that count."""
LIGHT = frozenset({"leave", "see", "have", "be", "give"})
"""Verbs that say nothing of what is done."""
VALUED = frozenset({"percent", "points", "money"})
"""Kinds of quantities that are the value of something named anywhere in a headline."""


def refine(found: dict[str, Match], a: Claim, b: Claim, near: Nearness) -> dict[str, Match]:
    """The axes of two claims as headlines show them; whole sentences say enough not to be doubted for a word."""
    fresh = {
        "noun": noun(a, b, near),
        "predicate": predicate(a, b, found["predicate"]),
    }
    if not near.headlines:
        fresh = {name: max(found[name], agreed) for name, agreed in fresh.items()}
    return (
        found
        | fresh
        | {
            "subject": subject(a, b, near, found["subject"]),
            "names": names(near, found["names"]),
            "event": event(near, found["event"]),
            "time": found["time"] if is_sum(a) and is_sum(b) else time(near, found["time"]),
            "likeness": likeness(near, found["time"], counts=a.quantity.kind not in VALUED),
            "lone": Match(lone(a, b, near)),
            "rate": rate(a, b, near),
            "players": players(a, b, near),
        }
    )


def noun(a: Claim, b: Claim, near: Nearness) -> Match:
    """What is counted or valued; kinds of people that are one kind may be the same people."""
    agreed = axes.noun(a, b)
    if a.quantity.kind in VALUED and b.quantity.kind in VALUED:
        apart = axes.sets(measured(a, near.left_scene), measured(b, near.right_scene)) is Match.DIFFERS
        return Match.DIFFERS if apart else agreed
    if a.quantity.unit == b.quantity.unit == "magnitude":
        return Match.SAME
    if a.quantity.kind == b.quantity.kind == "age":
        return whose(a, b)
    if not {a.quantity.kind, b.quantity.kind} <= COUNTED:
        return agreed
    one, two = narrowing(a, near.left_scene), narrowing(b, near.right_scene)
    if part(a, one, two, b, near.right_scene) or part(b, two, one, a, near.left_scene):
        return Match.DIFFERS
    if a.noun and a.noun == b.noun and (not one or not two or one & two):
        return Match.SAME
    if lines("synonyms", [a.noun]) & lines("synonyms", [b.noun]):
        return Match.DIFFERS if one and two and not one & two else Match.SAME
    if (a.noun in two and hyphened(b, near.right)) or (b.noun in one and hyphened(a, near.left)):
        return Match.SAME
    if (a.noun in two or b.noun in one) and not is_person(a.noun) and not is_person(b.noun):
        return Match.SAME  # 10 golds, 13 gold medals
    if a.quantity.kind == "ordinal" and tallied(near):
        return Match.UNKNOWN
    if lines("sides", [a.noun]) & lines("sides", [b.noun]):
        return Match.DIFFERS if one and two and not one & two else Match.UNKNOWN
    for claim, other, scene in ((a, b, near.right_scene), (b, a, near.left_scene)):
        if is_person(claim.noun) and not other.noun and mentions(scene.words, claim.noun):
            return Match.UNKNOWN
    return agreed


def whose(a: Claim, b: Claim) -> Match:
    """Whose age: of two words for people those of two sexes or of two kinds are two people."""
    one, two = ({c.noun} - {"person", ""} for c in (a, b))
    sexes = axes.sets(lines("sexes", one), lines("sexes", two))
    kinds = axes.sets(lines("sides", one), lines("sides", two))
    return Match.DIFFERS if Match.DIFFERS in (sexes, kinds) else Match(a.noun == b.noun)


def part(few: Claim, narrow: frozenset[str], wide: frozenset[str], many: Claim, there: Scene) -> bool:
    """Whether one is the smaller number of a narrower kind of one noun (`3 gold medals`, `seven medals`)."""
    if few.noun != many.noun or not few.noun or wide or not narrow:
        return False
    told = narrow & (there.lemmas | there.states | there.places | there.names)
    return not told and axes.most(few) < axes.most(many)


def narrowing(claim: Claim, scene: Scene) -> frozenset[str]:
    """The words that narrow the noun, peoples as their states (`US`, `American`)."""
    states = dict(scene.peoples)
    return frozenset(states.get(word, word) for word in axes.narrowing(claim))


def hyphened(claim: Claim, statement: Statement) -> bool:
    """Whether the number counts the word it is joined to (`a five-match ban`)."""
    end = claim.quantity.end - statement.sentence.start
    return statement.sentence.text[end : end + 1] == "-"


def measured(claim: Claim, scene: Scene) -> frozenset[int]:
    """What a percentage or a sum is of: by its noun, else by any word of the headline."""
    return lines("measured", [claim.noun]) or lines("measured", scene.lemmas)


def mentions(words: Iterable[str], noun: str) -> bool:
    """Whether a word of the stem of a noun is among some words."""
    return any(w[:STEM] == noun[:STEM] for w in words)


def predicate(a: Claim, b: Claim, agreed: Match) -> Match:
    """What became of the counted; a known outcome and an unknown one, or two different acts, show nothing."""
    if a.outcome and b.outcome:
        return agreed
    if a.outcome or b.outcome:
        return Match.UNKNOWN
    if one_act(a, b):
        return Match.SAME
    return Match.UNKNOWN if a.quantity.predicate and b.quantity.predicate else agreed


def one_act(a: Claim, b: Claim) -> bool:
    """Whether a verb of one is a verb of the other, or another word for it."""
    mine, yours = ({canonical(v) for v in c.verbs} for c in (a, b))
    return bool(mine & yours or lines("acts", a.verbs | mine) & lines("acts", b.verbs | yours))


def two_acts(a: Claim, b: Claim) -> bool:
    """Whether both are counts with a verb of their own that says what is done."""
    counts = {a.quantity.kind, b.quantity.kind} <= {"count", "number", "age"}
    return counts and all(any(not is_empty(v) and v not in LIGHT for v in c.verbs) for c in (a, b))


def subject(a: Claim, b: Claim, near: Nearness, agreed: Match) -> Match:
    """Who does it; whoever the other headline names in another role may do it too (`lends to`, `borrows from`)."""
    if agreed is not Match.DIFFERS:
        return agreed
    there, here = everyone(near.right_scene), everyone(near.left_scene)
    return Match.UNKNOWN if axes.akin(a.subject, there) or axes.akin(b.subject, here) else agreed


def is_sum(claim: Claim) -> bool:
    """Whether it is millions of money, which are no price of the day."""
    value = claim.quantity.value.low or claim.quantity.value.high
    return claim.quantity.kind == "money" and value is not None and value >= MILLION


def lone(a: Claim, b: Claim, near: Nearness) -> bool:
    """Whether two headlines have one value of this kind each, which is then of what both tell."""
    if not all(is_value(c) for c in (a, b)):
        return sole(a, b, near)
    if (a.quantity.kind == "number" and other_course(near)) or other_way(near):
        return False
    return near.similarity >= min(LIKE, needed(near)) and all(
        sum((q.kind, q.unit) == (c.quantity.kind, c.quantity.unit) for q in s.quantities) == 1
        for c, s in ((a, near.left), (b, near.right))
    )


def other_way(near: Nearness) -> bool:
    """Whether one tells of a rise and the other of a fall."""
    one, two = (frozenset(WAYS.get(canonical(w), "") for w in written(s)) - {""} for s in (near.left, near.right))
    return len(one) == len(two) == 1 and one != two


def other_course(near: Nearness) -> bool:
    """Whether both give measures, and none in common: the time over 100 metres is not that over 200."""
    one, two = ({q.value for q in s.quantities if q.kind == "measure"} for s in (near.left, near.right))
    return bool(one and two) and not one & two


def sole(a: Claim, b: Claim, near: Nearness) -> bool:
    """Whether two headlines that name much in common have one count or age each, of the same sort of thing."""
    kinds = {a.quantity.kind, b.quantity.kind}
    if not (kinds <= {"count", "number"} or kinds == {"age"}) or not near.headlines or evidence(near) < MUCH:
        return False
    if kinds != {"age"} and (not one_sort(a, b) or not one_end(a, b, near)):
        return False
    return all(
        sum(q.kind in COUNTS if kinds <= COUNTS else q.kind == "age" for q in s.quantities) == 1
        for s in (near.left, near.right)
    )


def one_end(a: Claim, b: Claim, near: Nearness) -> bool:
    """Whether both say what became of the counted, or neither; a word of it anywhere in the headline will do."""
    if bool(a.outcome) == bool(b.outcome):
        return True
    told, other = (a.outcome, near.right_scene) if a.outcome else (b.outcome, near.left_scene)
    return bool(told & {canonical(w) for w in other.lemmas})


def one_sort(a: Claim, b: Claim) -> bool:
    """Whether both count people, or both things; who is not named is people."""
    return len({not c.noun or is_person(c.noun) or is_general(c.noun) for c in (a, b)}) == 1


def is_value(claim: Claim) -> bool:
    """Whether a headline may leave it open of what it is the value."""
    value = claim.quantity.value.exact
    fine = claim.quantity.kind == "number" and value is not None and value % 1 != 0
    return fine or claim.quantity.kind in ("percent", "points", "money", "measure", "score")


def rate(a: Claim, b: Claim, near: Nearness) -> Match:
    """So many a year, or since a day, are not so many in one happening."""
    every, since = (
        [any(d.role == "every" for d in s.durations) for s in (near.left, near.right)],
        [any(d.modifier == "since" for d in s.dates) for s in (near.left, near.right)],
    )
    if not near.headlines or a.quantity.kind != "count" or b.quantity.kind != "count":
        return Match.UNKNOWN
    apart = every[0] != every[1] or since[0] != since[1] or far(a, b)
    return Match.DIFFERS if apart else Match.UNKNOWN


def far(a: Claim, b: Claim) -> bool:
    """Whether one count is so many times the other that it is one of all, or of another time; no slip of scale."""
    one, two = a.quantity.value, b.quantity.value
    ends = [end for v in (one, two) if (end := v.low if v.low is not None else v.high) is not None]
    return len(ends) == 2 and max(ends) > FAR * min(ends) and one.power_of_ten(two) == 0
