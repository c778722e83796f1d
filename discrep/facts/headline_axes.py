"""The axes of two headlines, which say all they know in a line: kinds of people, of places, of happenings.

A headline leaves out most words, so that other words for one thing must do, and any sign of another thing
is enough to be silent.
"""

from __future__ import annotations

from collections.abc import Iterable

from discrep.facts import axes
from discrep.facts.axes import COUNTED, Match
from discrep.facts.claims import Claim
from discrep.facts.contrast import told_apart
from discrep.facts.nearness import Nearness
from discrep.facts.scene import Scene
from discrep.lexicon import canonical, is_empty, is_occurrence, is_outcome, is_person, lines
from discrep.model.statement import Statement

LIKE = 0.6
"""Similarity from which two headlines that share a town or a name may tell of one happening."""
MORE_LIKE = 0.7
"""The same where they share a state, or no name at all."""
STEM = 4
"""Letters that two words of one stem share (`mine`, `miner`)."""
FAR = 10
"""How many times as many are another count."""
STAGES = ("run-off", "runoff", "semi-final", "quarter-final", "qualif", "group stage")
"""Rounds that have a name."""
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
            "time": time(near, found["time"]),
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


def tallied(near: Nearness) -> bool:
    """Whether both headlines count up what came again (`ninth straight win`, `for the eighth time`)."""
    return all(lines("runs", written(s)) or titles(s) for s in (near.left, near.right))


def titles(statement: Statement) -> bool:
    """Whether an ordinal counts titles or wins."""
    return any(q.kind == "ordinal" and q.noun in ("title", "win", "victory", "crown") for q in statement.quantities)


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


def everyone(scene: Scene) -> frozenset[str]:
    """All that a headline names."""
    return scene.names | scene.places | scene.states


def names(near: Nearness, agreed: Match) -> Match:
    """The names of both; a first word may be no name, for its capital says nothing."""
    if agreed is not Match.DIFFERS:
        return agreed
    one, two = opening(near.left), opening(near.right)
    if bool(one) == bool(two):
        return agreed
    left = sure(near.left_scene) - one
    right = sure(near.right_scene) - two
    return Match.DIFFERS if left and right else Match.UNKNOWN


def sure(scene: Scene) -> frozenset[str]:
    """Names of people, bodies and places."""
    return scene.named | scene.places | scene.states


def opening(statement: Statement) -> frozenset[str]:
    """The name that is the first word of a headline, where it may be any word."""
    first = next((n for n in statement.names if n.start == statement.sentence.start), None)
    if first is None or first.kind not in ("person", "organisation") or " " in first.text:
        return frozenset()
    return frozenset({first.entity or first.text.lower()})


def event(near: Nearness, agreed: Match) -> Match:
    """What happens and where: two kinds of disaster, of weapon, of place, two rounds are two happenings.

    Not two rounds of whole sentences that are one but for the rank: there the rank is what differs.
    """
    left, right = near.left_scene.lemmas, near.right_scene.lemmas
    kinds = [axes.sets(lines(name, left), lines(name, right)) for name in ("hazards", "means", "sites")]
    counted = tallied(near) or (not near.headlines and near.slots is not None and near.slots.ratio == 1)
    rounds = Match.UNKNOWN if counted else axes.sets(occurrences(near.left), occurrences(near.right))
    apart = Match.DIFFERS in (*kinds, rounds) or (near.headlines and (aftershock(near) or told_apart(near)))
    return Match.DIFFERS if apart else agreed


def aftershock(near: Nearness) -> bool:
    """Whether only one speaks of an aftershock."""
    return ("aftershock" in near.left_scene.lemmas) != ("aftershock" in near.right_scene.lemmas)


def time(near: Nearness, agreed: Match) -> Match:
    """When: what goes up or down every day does so on one day only where both say so."""
    if agreed is not Match.UNKNOWN:
        return agreed
    series = lines("daily", written(near.left)) & lines("daily", written(near.right))
    moving = all(lines("moves", written(s)) for s in (near.left, near.right))
    return Match.DIFFERS if series and moving else agreed


def written(statement: Statement) -> frozenset[str]:
    """All words of a headline outside its numbers, as lemmas and as they stand."""
    taken = [(q.start, q.end) for q in statement.quantities]
    free = [t for t in statement.tokens if not any(low <= t.start < high for low, high in taken)]
    return frozenset(w.lower() for t in free for w in (t.lemma, t.text))


def occurrences(statement: Statement) -> frozenset[tuple[str, str]]:
    """Which of several a headline speaks of: `second Test`."""
    ranked = {
        (q.noun, str(q.value.low))
        for q in statement.quantities
        if q.kind == "ordinal" and q.noun and is_occurrence(q.noun)
    }
    text = statement.sentence.text.lower()
    return frozenset(ranked | {("round", stage) for stage in STAGES if stage in text})


def likeness(near: Nearness, when: Match, *, counts: bool) -> Match:
    """Whether two headlines are alike enough; those that share a state at most, and no day, must be more alike."""
    if not near.headlines:
        return Match.UNKNOWN
    here, there = near.left_scene, near.right_scene
    local = axes.akin(here.places | here.names, there.places | there.names) or len(telling(here, there)) > 1
    same_day = when is Match.SAME and bool(near.left.dates) and bool(near.right.dates)
    least = LIKE if local or same_day or not counts else MORE_LIKE
    return Match.UNKNOWN if near.similarity >= least else Match.DIFFERS


def telling(one: Scene, two: Scene) -> frozenset[str]:
    """The words of two headlines that are more than the common ones of deaths and disasters."""
    shared = one.lemmas & two.lemmas
    return frozenset(w for w in shared if not (is_outcome(w) or is_empty(w) or lines("hazards", [w])))


def lone(a: Claim, b: Claim, near: Nearness) -> bool:
    """Whether two headlines have one value of this kind each, which is then of what both tell."""
    if near.similarity < LIKE or not all(is_value(c) for c in (a, b)):
        return False
    return all(
        sum((q.kind, q.unit) == (c.quantity.kind, c.quantity.unit) for q in s.quantities) == 1
        for c, s in ((a, near.left), (b, near.right))
    )


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


def players(a: Claim, b: Claim, near: Nearness) -> Match:
    """Who plays: the score of one match, and by how much it was won, is between the same two sides."""
    if not near.headlines:
        return Match.UNKNOWN
    scores = a.quantity.kind == b.quantity.kind == "score"
    if not scores and not all(lines("contests", s.lemmas) for s in (near.left_scene, near.right_scene)):
        return Match.UNKNOWN
    one, two = everyone(near.left_scene), everyone(near.right_scene)
    return Match.DIFFERS if unmet(one, two) and unmet(two, one) else Match.UNKNOWN


def one_story(near: Nearness) -> bool:
    """Whether two headlines share a name, and nothing in them shows that they tell of two happenings."""
    here, there = near.left_scene, near.right_scene
    one, two = everyone(here), everyone(there)
    shared = axes.akin(one, two) or one & there.lemmas or two & here.lemmas
    if not shared or (unmet(one, two) and unmet(two, one)):
        return False
    apart = (axes.where(here, there), event(near, Match.UNKNOWN))
    return near.brief and not near.same_article and Match.DIFFERS not in apart


def unmet(names: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one of the names is none of the others."""
    return any(not axes.akin([n], others) for n in names)
