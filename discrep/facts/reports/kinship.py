"""How likely two figures of two reports of one incident are values of one thing, by weights that were fitted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from math import exp, log

from discrep.facts import axes
from discrep.facts.axes import Match
from discrep.facts.reports.figures import Figure
from discrep.facts.values import closeness
from discrep.facts.when import dates_match
from discrep.lexicon import is_recurring

WEIGHTS: dict[str, float] = {
    "cosine": 1.23,
    "sentences": 1.03,
    "both sole": -0.06,
    "both first": 0.69,
    "same preposition": 0.61,
    "both lead": 0.74,
    "words": 0.8,
    "clause": 0.54,
    "cosine and words": 0.38,
    "same noun": 0.85,
    "same noun and words": -0.04,
    "other noun": -0.24,
    "outcome of one": -1.06,
    "same role": 0.71,
    "same subject": -0.44,
    "one told": 0.17,
    "of like size": 2.48,
    "percent": -0.33,
    "money": 1.22,
    "measure": 0.93,
    "duration": 0.11,
    "date": 0.17,
}
INTERCEPT = -4.85
"""Fitted by logistic regression (C = 0.3) to pairs of figures of benchmarks/outlets, 24 incidents.

Those marked as values of one thing, and equal values, stand against all others; cross-validated by incident, 58 of
114 conflicts came first.
"""
ENOUGH = 0.3
"""Weighted share of common words from which two figures hang on one thing."""
LIKE = 0.5
"""Cosine of contexts from which other nouns may count one thing (`savers`, `investors`)."""
ALIKE = 0.6
"""Cosine of contexts that tells the same."""
LEAD = 2
"""Index of the last sentence that tells the news itself."""
CHANGES = frozenset({"by", "to", "from"})
"""Prepositions of a change: `by` 20 is no value that something fell `to`."""


def rarity(figures: Sequence[Figure]) -> Callable[[str], float]:
    """How much a word tells among the figures of two articles: the rarer, the more."""
    frequency = Counter(word for f in figures for word in f.words)
    return lambda word: log((1 + len(figures)) / (frequency[word] + 0.5))


def traits(
    a: Figure, b: Figure, cosine: float, sentences: float, weight: Callable[[str], float]
) -> dict[str, float]:
    """What speaks for and against two figures being values of one thing; symmetric."""
    same_noun = bool(a.noun) and a.noun == b.noun
    shared = sum(map(weight, a.words & b.words))
    least = min(sum(map(weight, a.words)), sum(map(weight, b.words)))
    words = shared / least if least > 0 else 0.0
    clause = len(a.clause & b.clause) / max(1, min(len(a.clause), len(b.clause)))
    return {
        "cosine": cosine,
        "sentences": sentences,
        "both sole": float(a.sole and b.sole),
        "both first": float(a.first and b.first),
        "same preposition": float(a.preposition == b.preposition),
        "both lead": float(max(a.ref.statement.sentence, b.ref.statement.sentence) <= LEAD),
        "words": words,
        "clause": clause,
        "cosine and words": cosine * words,
        "same noun": float(same_noun),
        "same noun and words": same_noun * words,
        "other noun": float(bool(a.noun and b.noun) and not same_noun),
        "outcome of one": float(bool(a.outcome) != bool(b.outcome)),
        "same role": float(a.role == b.role),
        "same subject": float(axes.sets(a.subject, b.subject) is Match.SAME),
        "one told": float(a.told != b.told),
        "of like size": closeness(a.value, b.value) if a.value is not None and b.value is not None else 0.5,
        "percent": float(a.sort == "percent"),
        "money": float(a.sort == "money"),
        "measure": float(a.sort == "measure"),
        "duration": float(a.sort == "duration"),
        "date": float(a.sort == "date"),
    }


def likelihood(found: dict[str, float]) -> float:
    """The probability that two figures are values of one thing."""
    return 1 / (1 + exp(-INTERCEPT - sum(WEIGHTS.get(name, 0.0) * value for name, value in found.items())))


def excluded(a: Figure, b: Figure) -> bool:
    """Whether something rules out that two figures are values of one thing."""
    if (
        a.part != b.part
        or a.widened != b.widened
        or a.far != b.far
        or a.foreseen != b.foreseen
        or a.passing != b.passing
    ):
        return True
    if a.outcome != b.outcome and ((a.outcome and b.outcome) or sided(a) or sided(b)):
        return True
    if a.preposition != b.preposition and {a.preposition, b.preposition} <= CHANGES:
        return True
    if a.measured != b.measured or other_period(a, b):
        return True
    if (a.day or b.day) and not (a.day and b.day and a.day.overlaps(b.day)):
        return True
    if a.day and not a.names & b.names:
        return True
    if a.sort == "date":
        return other_happening(a, b)
    return other_size(a, b) or (attributive(a) != attributive(b) and a.noun != b.noun)


def other_size(a: Figure, b: Figure) -> bool:
    """Whether one value is more than five times as large as the other."""
    return a.value is not None and b.value is not None and closeness(a.value, b.value) < 0


def sided(figure: Figure) -> bool:
    """Whether it counts the votes of one side."""
    return any(o.startswith("vote ") for o in figure.outcome)


def other_happening(a: Figure, b: Figure) -> bool:
    """Whether two dates are not plainly of one happening: another one, one that comes again, nothing shared."""
    if a.far or a.told != b.told or (a.told and (is_recurring(a.noun) or is_recurring(b.noun))):
        return True
    shared = a.words & b.words
    return not (shared - {a.noun, b.noun}) or (a.noun != b.noun and len(shared) < 2)


def other_period(a: Figure, b: Figure) -> bool:
    """Whether they are given for two periods, or only one for a half or a year."""
    if not a.periods or not b.periods:
        return any(d.grain in ("half", "year") for d in (*a.periods, *b.periods)) and a.sort == "money"
    return dates_match(a.periods, b.periods) is Match.DIFFERS


def attributive(figure: Figure) -> bool:
    """Whether a percentage is the name of a thing (`the five-percent hurdle`)."""
    return figure.sort == "percent" and "-p" in figure.mention.text


def other_noun(a: Figure, b: Figure) -> bool:
    """Whether two counts are of other things."""
    assert a.claim is not None
    assert b.claim is not None
    return axes.noun(a.claim, b.claim) is Match.DIFFERS


def contrary(a: Figure, b: Figure, known: frozenset[str]) -> bool:
    """Whether the two are of other people or bodies, each named where it stands."""
    one, two = actors(a, known), actors(b, known)
    return bool(one and two) and not axes.akin(one, two)


def actors(figure: Figure, known: frozenset[str]) -> frozenset[str]:
    """Those named in the subject, else in the sentence; those that both articles know before others."""
    return figure.subject & known or figure.names & known or figure.subject or figure.names


def akin(found: dict[str, float], a: Figure, b: Figure) -> bool:
    """Whether the two have anything in common that says what they measure, and count no other things."""
    if a.sort == "score":
        return True
    named = bool(a.noun and a.noun in b.words) or bool(b.noun and b.noun in a.words) or bool(a.outcome & b.outcome)
    if a.claim and b.claim and not named and found["cosine"] < LIKE and other_noun(a, b):
        return False
    if a.sort == "money" and a.noun and b.noun and a.noun != b.noun and not named and found["cosine"] < ALIKE:
        return False
    return named or found["words"] >= ENOUGH or (found["cosine"] >= ALIKE and a.sort != "money")
