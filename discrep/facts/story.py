"""Whether two headlines tell of one happening: what they name, where, when, and which kind of happening it is.

A headline says all it knows in a line. What both name counts for one happening, and any sign of another one
against it.
"""

from __future__ import annotations

from discrep.facts import axes
from discrep.facts.axes import Match
from discrep.facts.claims import Claim
from discrep.facts.contrast import told_apart
from discrep.facts.nearness import Nearness
from discrep.facts.scene import Scene
from discrep.lexicon import canonical, is_empty, is_event, is_occurrence, is_outcome, lines
from discrep.model.statement import Statement

LIKE = 0.6
"""Similarity from which two headlines that share a town or a name may tell of one happening."""
MORE_LIKE = 0.7
"""The same where they share a state, or no name at all."""
UNLIKE, STEP = 0.8, 0.15
"""Similarity that two headlines need that name nothing in common, and how much less for each thing they do."""
MUCH = 1.5
"""Evidence of one happening from which the only count or length of two headlines is the same one."""
SHORTEST = 2
"""Letters of a word that tells nothing (`ex`)."""
PLAIN = frozenset("former late old young big small high low top least almost hour minute second night".split())
"""Words that tell as little."""
MOST = 3
"""Words in common that count."""
STEM = 4
"""Letters that two words of one stem share, and one more."""
SAME_THING = ("synonyms", "sites", "terms", "measured")
"""Lists of words for one thing."""
STAGES = ("run-off", "runoff", "semi-final", "quarter-final", "qualif", "group stage")
"""Rounds that have a name."""


def tallied(near: Nearness) -> bool:
    """Whether both headlines count up what came again (`ninth straight win`, `for the eighth time`)."""
    return all(lines("runs", written(s)) or titles(s) for s in (near.left, near.right))


def titles(statement: Statement) -> bool:
    """Whether an ordinal counts titles or wins."""
    return any(q.kind == "ordinal" and q.noun in ("title", "win", "victory", "crown") for q in statement.quantities)


def everyone(scene: Scene) -> frozenset[str]:
    """All that a headline names."""
    return scene.names | scene.places | scene.states


def names(near: Nearness, agreed: Match) -> Match:
    """The names of both; a first word may be no name, for its capital says nothing."""
    if agreed is not Match.DIFFERS:
        return agreed
    if axes.sets(near.left_scene.lands, near.right_scene.lands) is Match.SAME:
        return Match.UNKNOWN
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
    kinds = [axes.sets(lines(name, left), lines(name, right)) for name in ("hazards", "means", "sites", "trades")]
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
    """Whether two headlines are alike enough; the more both name, the less like they have to be."""
    if not near.headlines:
        return Match.UNKNOWN
    here, there = near.left_scene, near.right_scene
    strangers = others(here, there) and others(there, here)
    if strangers and counts and not axes.akin(everyone(here), everyone(there)):
        return Match.DIFFERS
    local = axes.akin(here.places | here.names, there.places | there.names) or len(telling(here, there)) > 1
    same_day = when is Match.SAME and bool(near.left.dates) and bool(near.right.dates)
    least = LIKE if local or same_day or not counts else MORE_LIKE
    if not strangers:
        least = min(least, needed(near) - STEP * same_day)
    return Match.UNKNOWN if near.similarity >= least else Match.DIFFERS


def needed(near: Nearness) -> float:
    """How alike two headlines must be to tell of one happening, by what both name."""
    return UNLIKE - STEP * evidence(near)


def others(one: Scene, two: Scene) -> bool:
    """Whether one names somebody or something that the other does not, but for places in one state."""
    places = one.places | one.states if axes.sets(one.lands, two.lands) is Match.SAME else frozenset()
    return unmet(everyone(one) - places, everyone(two))


def telling(one: Scene, two: Scene) -> frozenset[str]:
    """The words of two headlines that are more than the common ones of deaths and disasters."""
    shared = one.lemmas & two.lemmas
    return frozenset(w for w in shared if not (is_outcome(w) or is_empty(w) or lines("hazards", [w])))


def evidence(near: Nearness) -> float:
    """How much both headlines name of one thing: a town or name, a state, a word that tells, a kind of disaster."""
    here, there = near.left_scene, near.right_scene
    towns = axes.akin(here.places | here.names, there.places | there.names)
    states = here.lands & there.lands
    disaster = bool(lines("hazards", here.lemmas) & lines("hazards", there.lemmas))
    words = min(MOST, len(likes(here, there)))
    if not (towns or words or len(states) > 1):
        return 0.0
    act = bool(lines("acts", here.lemmas) & lines("acts", there.lemmas))
    lands = len(states) if len(states) > 1 else 0 if towns else len(states) / 2
    return 2 * towns + words + lands + (disaster + act) / 2


def likes(one: Scene, two: Scene) -> frozenset[str]:
    """The words of one that tell something and that the other has too, or another word for the same."""
    return frozenset(w for w in one.lemmas if tells(w) and any(one_word(w, v) for v in two.lemmas))


def tells(word: str) -> bool:
    """Whether a word says more than that there was a disaster, and how it ended."""
    common = is_outcome(word) or is_empty(word) or is_event(word) or lines("hazards", [word])
    return len(word) > SHORTEST and word not in PLAIN and not common


def one_word(one: str, two: str) -> bool:
    """Whether two words are one, of one stem, or on one line of a list of words for one thing."""
    if canonical(one) == canonical(two) or (len(one) > STEM < len(two) and one[: STEM + 1] == two[: STEM + 1]):
        return True
    return any(lines(name, [one]) & lines(name, [two]) for name in SAME_THING)


def players(a: Claim, b: Claim, near: Nearness) -> Match:
    """Who plays: the score of one match, and by how much it was won, is between the same two sides."""
    if not near.headlines:
        return Match.UNKNOWN
    scores = a.quantity.kind == b.quantity.kind == "score"
    if scores and all(lines("chambers", s.lemmas) for s in (near.left_scene, near.right_scene)):
        return Match.UNKNOWN
    if not scores and not all(lines("contests", s.lemmas) for s in (near.left_scene, near.right_scene)):
        return Match.UNKNOWN
    one, two = everyone(near.left_scene), everyone(near.right_scene)
    return Match.DIFFERS if unmet(one, two) and unmet(two, one) else Match.UNKNOWN


def one_story(near: Nearness) -> bool:
    """Whether two headlines share a name, and nothing in them shows that they tell of two happenings."""
    here, there = near.left_scene, near.right_scene
    one, two = everyone(here), everyone(there)
    shared = axes.akin(one, two) or one & there.lemmas or two & here.lemmas
    return bool(shared) and near.brief and not near.same_article and not apart(near)


def apart(near: Nearness) -> bool:
    """Whether two headlines name others, other places or another kind of happening."""
    here, there = near.left_scene, near.right_scene
    one, two = everyone(here), everyone(there)
    if unmet(one, two) and unmet(two, one):
        return True
    return Match.DIFFERS in (axes.where(here, there), event(near, Match.UNKNOWN))


def unmet(names: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one of the names is none of the others."""
    return any(not axes.akin([n], others) for n in names)
