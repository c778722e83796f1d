"""Two quantities of aligned statements: comparable or not, and if so, how they agree."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from discrep.facts import axes
from discrep.facts.axes import Match
from discrep.facts.claims import Claim, briefly
from discrep.facts.explain import comparative, explanation, stale
from discrep.facts.headline_axes import refine, two_acts
from discrep.facts.likeness import Likeness
from discrep.facts.nearness import Nearness
from discrep.facts.render import about_quantity
from discrep.facts.slots import NUMBER
from discrep.facts.statistic import one_statistic
from discrep.facts.values import Agreement, agree, closeness, is_whole, precision, ratio, sides, value
from discrep.facts.when import same_days
from discrep.model.fact import Comparison
from discrep.model.interval import Interval
from discrep.model.mention import Quantity

WEIGHTS = {
    "noun": 1.0,
    "predicate": 1.5,
    "place": 1.0,
    "event": 0.5,
    "time": 1.0,
    "names": 0.5,
    "subject": 1.0,
    "words": 1.0,
    "slot": 1.0,
    "siblings": 1.5,
    "lone": 1.0,
}
"""What each confirmed axis adds to the fit of two quantities."""
BRIEF = 2.5
"""Fit from which two headlines speak of the same thing."""
LONG = 4.0
"""Fit from which two sentences of longer articles do."""
SIMILARITY = 4.0
"""What a cosine of 1 adds over a cosine of one half."""
CHANCE = 12
"""Whole numbers up to here often meet by chance."""
CLOSE = 0.7
"""Similarity from which two sentences of one article may count the same thing."""
HALF_BRIEF = 0.65
"""Cosine of contexts, with a bonus for words in common, from which a summary speaks of the same thing."""
LIKE = {"noun": 0.1, "predicate": 0.2, "words": 0.15, "slot": 0.15, "siblings": 0.2}
"""What a confirmed axis adds to that cosine."""
ALIKE = 0.6
"""Cosine of contexts from which two longer articles speak of the same thing."""
WRITTEN = 1.0
"""What the same number as written adds, when words like `less than` set the values apart."""
NEARLY, SLIP = 1.0, Decimal("1.02")
"""What a value up to so many times as large adds."""
LIMITED = frozenset({"money", "percent", "points"})
"""Kinds whose limits are goals and forecasts; a count only grows."""
CLOSE_BOUND = 0.5
"""Closeness below which a bound says nothing of a value."""
SIDE_BY_SIDE = 6.0
"""Fit of two counts that the text itself compares."""
VERY_ALIKE = 0.75
"""Cosine of contexts from which a shared name and predicate are enough."""
SCORE = 0.5
"""The same for two scores of one vote or match."""
ONE_CONTEXT = 0.86
"""Cosine of contexts from which two quantities stand in the same words."""
SAME_CONTEXT = 0.95
"""Cosine of contexts from which one word in the place of another is a synonym."""
SAME_SENTENCE = 0.9
"""Similarity from which a sentence is the other in a few other words, and its slots are those of the other."""
ONE_SENTENCE = 0.85
"""Similarity from which two sentences say the same, up to their values."""
SAME_FRAME = 0.8
"""Share of common words from which two sentences differ in little but their numbers."""
ONE_ACT = 0.7
"""Cosine of contexts from which two verbs that no list knows may be one act."""
TOLD = ({"predicate", "names"}, {"noun", "predicate", "words"}, {"predicate", "words", "slot"})
"""Axes one set of which, confirmed, is enough where the contexts are very alike."""


def judge_quantities(a: Claim, b: Claim, near: Nearness, like: Likeness) -> Comparison | None:
    """What comes of comparing two quantities; None when they are of different kinds of things."""
    if near.brief:
        a, b = as_headlines(a, b)
    if axes.kind(a, b) is Match.DIFFERS or a.quantity.unit != b.quantity.unit:
        return None
    if near.same_statement:
        return side_by_side(a, b, near)
    found = match(a, b, near)
    if found["noun"] is Match.DIFFERS:
        return None
    base = Comparison(a.ref, b.ref, "incomparable", about=about_quantity(near.left, a.quantity))
    base = replace(base, confidence=round(fit(found, near) + choice(a, b, like) + nearly(a, b, near), 2))
    differing = [name for name, agreed in found.items() if agreed is Match.DIFFERS]
    if not enough(a, b, found, near, like) and not (differing == ["time"] and looks_like(a, b, found, near)):
        return replace(base, axis=missing(found))
    return decide(a, b, near, base, differing)


def as_headlines(a: Claim, b: Claim) -> tuple[Claim, Claim]:
    """Two claims as headlines make them; a ratio beside a percentage is one."""
    a, b = briefly(a), briefly(b)
    a, b = in_magnitude(a, b), in_magnitude(b, a)
    a, b = in_money(a, b), in_money(b, a)
    if {a.quantity.kind, b.quantity.kind} == {"ratio", "percent"}:
        a, b = in_percent(a), in_percent(b)
    return a, b


def in_magnitude(claim: Claim, other: Claim) -> Claim:
    """A bare number of a quake beside a magnitude is one (`a 7.0 quake`)."""
    quantity = claim.quantity
    bare = quantity.kind in ("count", "number") and claim.noun == "quake" and "." in quantity.text
    if not bare or other.quantity.unit != "magnitude":
        return claim
    return replace(claim, quantity=replace(quantity, kind="measure", unit="magnitude"))


def in_money(claim: Claim, other: Claim) -> Claim:
    """Millions that count nothing beside a sum of money are one (`raises 3.8 bln`)."""
    quantity, value = claim.quantity, claim.quantity.value.exact
    sum_of = other.quantity.kind == "money" and quantity.kind in ("count", "number") and not claim.noun
    if not sum_of or value is None or value < 10**6 or quantity.text[-1:].isdigit():
        return claim
    return replace(
        claim, quantity=replace(quantity, kind="money", unit=other.quantity.unit, per=other.quantity.per)
    )


def in_percent(claim: Claim) -> Claim:
    """A ratio (`almost half of Scots`) as a percentage."""
    quantity = claim.quantity
    low, high = quantity.value.low, quantity.value.high
    if quantity.kind != "ratio" or low is None or high is None:
        return claim
    value = Interval(low * 100, high * 100, quantity.value.open_low, quantity.value.open_high)
    return replace(claim, quantity=replace(quantity, kind="percent", unit="%", value=value))


def side_by_side(a: Claim, b: Claim, near: Nearness) -> Comparison | None:
    """Two counts of one noun that a sentence sets beside each other: `even more than the 141 in March`."""
    if a.quantity.kind != "count" or a.noun != b.noun or a.quantity.value == b.quantity.value:
        return None
    reason, shown = comparative(a, b, near.left)
    about = about_quantity(near.left, a.quantity)
    return Comparison(a.ref, b.ref, "explained", "time", reason, shown, about, SIDE_BY_SIDE) if reason else None


def looks_like(a: Claim, b: Claim, found: dict[str, Match], near: Nearness) -> bool:
    """Whether two counts look like one but for their dates, so that the difference needs a word of explanation."""
    if a.quantity.kind != "count" or found["predicate"] is not Match.SAME or not a.noun or not b.noun:
        return False
    return near.same_article or (found["noun"] is Match.SAME and near.similarity >= CLOSE)


def decide(a: Claim, b: Claim, near: Nearness, base: Comparison, differing: list[str]) -> Comparison | None:
    """The outcome for two quantities that are the same thing but for the axes that differ."""
    agreement = agreed(a.quantity, b.quantity)
    if agreement == "bound" and other_limit(a, b, near):
        agreement = "conflict"
    if agreement == "equal" and not differing:
        return replace(base, outcome="equal", axis="value")
    if agreement == "bound" and closeness(a.quantity.value, b.quantity.value) < CLOSE_BOUND:
        return replace(base, axis="value")
    if agreement in ("rounding", "bound") and not differing:
        return replace(base, outcome="compatible", axis="value", reason=agreement)
    reason, shown = explanation(a, b, near, differing)
    if agreement == "conflict" and reason:
        axis = differing[0] if differing else "value"
        return replace(base, outcome="explained", axis=axis, reason=reason, shown=shown)
    if differing:
        return replace(base, axis=differing[0])
    reason, shown = stale(a, b, near)
    return replace(base, outcome="conflict", axis="value", reason=reason, shown=shown)


def other_limit(a: Claim, b: Claim, near: Nearness) -> bool:
    """Whether a summary gives an amount another limit than its report: `debt below $26 billion` for $25 billion.

    Not a rounder and looser one: `over $4 billion` for $4.2 billion.
    """
    one, two = a.quantity.value, b.quantity.value
    if near.brief or not half_brief(near) or a.quantity.kind not in LIMITED:
        return False
    if one.low is not None and two.low is not None and one.high is two.high is None:
        loose, tight = sorted((one.low, two.low))
    elif one.high is not None and two.high is not None and one.low is two.low is None:
        tight, loose = sorted((one.high, two.high))
    else:
        return False
    return loose != tight and precision(loose) <= precision(tight)


def agreed(one: Quantity, two: Quantity) -> Agreement:
    """How the values of two quantities agree; both numbers of a score count."""
    if sides(one) and sides(two):
        return "equal" if sides(one) == sides(two) else "conflict"
    return agree(value(one), value(two))


def alike(a: Claim, b: Claim) -> bool:
    """Whether two quantities have one value that hardly meets by chance: a large one, or of one noun."""
    if sides(a.quantity) != sides(b.quantity):
        return False
    if a.quantity.value != b.quantity.value or a.quantity.unit != b.quantity.unit:
        return False
    ends = [end for end in (a.quantity.value.low, a.quantity.value.high) if end is not None]
    return axes.kind(a, b) is not Match.DIFFERS and (
        (bool(a.noun) and a.noun == b.noun) or any(end > CHANCE or not is_whole(end) for end in ends)
    )


def match(a: Claim, b: Claim, near: Nearness) -> dict[str, Match]:
    """Every axis of two claims."""
    slot = near.slots is not None and (NUMBER, a.ref.index, b.ref.index) in near.slots.same
    found = axes_of(a, b, near, slot)
    found = refine(found, a, b, near) if near.brief and not near.same_article else found
    if found["noun"] is Match.SAME and found["predicate"] is Match.SAME and not near.headlines:
        found["names"] = max(found["names"], Match.UNKNOWN)
    return found


def axes_of(a: Claim, b: Claim, near: Nearness, slot: bool) -> dict[str, Match]:
    """Every axis of two claims by itself."""
    return {
        "noun": axes.noun(a, b),
        "predicate": axes.predicate(a, b),
        "place": axes.place(a, b, near.left_scene, near.right_scene),
        "event": max(axes.happening(near.left_scene, near.right_scene), Match.UNKNOWN),
        "time": same_days(a, b, near),
        "names": axes.names(near.left_scene, near.right_scene),
        "subject": axes.subject(a, b),
        "scope": axes.scope(a, b),
        "basis": axes.basis(a, b, left_out=left_out(a, b, near)),
        "words": axes.words(near.left_scene, near.right_scene),
        "slot": Match(slot),
        "lone": Match.UNKNOWN,
        "siblings": Match(bool(near.siblings - {(a.ref, b.ref)})),
    }


def left_out(a: Claim, b: Claim, near: Nearness) -> bool:
    """Whether a summary and its report may tell apart from each other on which basis an amount is reckoned."""
    return half_brief(near) and not (a.basis and b.basis)


def half_brief(near: Nearness) -> bool:
    """Whether one of the articles is no longer than a headline."""
    return near.left_scene.brief or near.right_scene.brief


def fit(found: dict[str, Match], near: Nearness) -> float:
    """How well two quantities fit as one thing."""
    confirmed = sum(WEIGHTS.get(name, 0) for name, agreed in found.items() if agreed is Match.SAME)
    return confirmed + (0 if near.brief else SIMILARITY * (near.similarity - 0.5))


def likeness(found: dict[str, Match], like: Likeness) -> float:
    """How alike a claim of a summary and one of an article are, by context and confirmed axes."""
    return like.cosine + sum(LIKE[name] for name in LIKE if found[name] is Match.SAME)


def choice(a: Claim, b: Claim, like: Likeness) -> float:
    """What speaks for this partner rather than for another: like words, a value of like size."""
    one, two = a.quantity.stated, b.quantity.stated
    written = WRITTEN if one is not None and one == two else 0.0
    return SIMILARITY * (like.cosine - 0.5) + closeness(a.quantity.value, b.quantity.value) + written


def nearly(a: Claim, b: Claim, near: Nearness) -> float:
    """What a value hardly larger adds beside a claim: of several figures, it is the one that was miscopied."""
    claimed = near.left_scene.brief or near.right_scene.brief
    return NEARLY if claimed and ratio(a.quantity.value, b.quantity.value) <= SLIP else 0.0


def enough(a: Claim, b: Claim, found: dict[str, Match], near: Nearness, like: Likeness) -> bool:
    """Whether the two are the same thing, if no axis differs."""
    if found["slot"] is Match.SAME and near.slots is not None and near.slots.ratio >= SAME_FRAME:
        if near.brief or near.slots.one_wording:
            return True
        reworded = bool(near.slots.left and near.slots.right)
        least = SAME_CONTEXT if half_brief(near) else ONE_CONTEXT
        if reworded and found["names"] is not Match.SAME and like.cosine < least:
            return False
    told = Match.SAME in (found["noun"], found["predicate"])
    if near.brief:
        if near.headlines and found["predicate"] is not Match.SAME and two_acts(a, b):
            told = told and like.cosine >= ONE_ACT
        told = told or found["lone"] is Match.SAME
        return told and fit(found, near) + min(1.5, choice(a, b, like)) >= BRIEF
    if a.outcome and b.outcome:
        close = not near.same_article or near.similarity >= CLOSE
        return close and found["predicate"] is Match.SAME and fit(found, near) >= LONG
    if near.same_article or not (like.absent or one_frame(found, near, like)):
        return False
    if half_brief(near):
        return likeness(found, like) >= HALF_BRIEF
    if a.quantity.kind in ("number", "ordinal"):
        return found["noun"] is Match.SAME and one_frame(found, near, like)
    if one_statistic(a, b, found, near, like.cosine):
        return True
    if not told and near.similarity < ONE_SENTENCE:
        return like.cosine >= ONE_CONTEXT and Match.SAME in (found["words"], found["subject"], found["siblings"])
    if a.quantity.kind == "score" and found["predicate"] is found["names"] is found["event"] is Match.SAME:
        return like.cosine >= SCORE
    return told_alike(found, near, like)


def one_frame(found: dict[str, Match], near: Nearness, like: Likeness) -> bool:
    """Whether the two stand in one slot of like sentences that share another figure, or of all but one sentence."""
    shared = found["siblings"] is Match.SAME or (found["noun"] is Match.SAME and near.similarity >= SAME_SENTENCE)
    return like.cosine >= ONE_CONTEXT and found["slot"] is Match.SAME and shared


def told_alike(found: dict[str, Match], near: Nearness, like: Likeness) -> bool:
    """Whether two quantities of one noun or predicate stand in like words, with enough else that agrees."""
    same = {name for name, agreed in found.items() if agreed is Match.SAME}
    if like.cosine >= ONE_CONTEXT:
        return True
    if like.cosine >= VERY_ALIKE and any(same >= told for told in TOLD):
        return True
    if near.similarity >= ONE_SENTENCE and like.cosine >= ALIKE and same >= {"names", "siblings"}:
        return True
    if found["time"] is Match.UNKNOWN:
        return False
    return like.cosine >= ALIKE and not same.isdisjoint({"subject", "siblings"})


def missing(found: dict[str, Match]) -> str:
    """The first axis that is not confirmed."""
    return next((name for name, agreed in found.items() if agreed is not Match.SAME), "similarity")
