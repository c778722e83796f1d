"""How likely two figures of two reports of one incident are values of one thing, by weights that were fitted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from math import exp, log

from discrep.facts import axes
from discrep.facts.axes import Match
from discrep.facts.reports.figures import Figure
from discrep.facts.values import closeness
from discrep.facts.when import dates_match
from discrep.lexicon import is_recurring
from discrep.model.mention import DateMention

WEIGHTS: dict[str, float] = {
    "cosine": -0.29,
    "sentences": 0.99,
    "both sole": -0.1,
    "both first": 0.94,
    "same preposition": 0.5,
    "both lead": 0.7,
    "words": -0.65,
    "clause": -0.32,
    "cosine and words": -1.23,
    "same noun": 0.65,
    "same noun and words": 0.06,
    "other noun": 0.07,
    "outcome of one": -0.43,
    "same role": 0.33,
    "same subject": 0.33,
    "one told": -0.19,
    "both outcome": 0.87,
    "other outcome": -0.59,
    "other preposition": -0.04,
    "both far": 1.04,
    "other exactness": -0.73,
    "of like size": 3.15,
    "percent": 0.3,
    "money": 0.07,
    "measure": 1.78,
    "date": 3.34,
    "alike": -0.26,
    "not placed": -0.05,
    "values shared": -0.46,
    "names shared": -0.13,
    "phrase": 1.22,
    "own phrase": -0.02,
    "met by chance": -0.12,
    "size": 0.24,
    "few words": -0.02,
    "apart in the text": -1.63,
    "cosine ahead": 2.37,
    "cosine ahead of some": 0.03,
    "own phrase ahead": 0.42,
    "own phrase ahead of some": 0.81,
    "words ahead": 0.83,
    "words ahead of some": 0.43,
    "choice": -0.08,
    "siblings": 0.67,
}
INTERCEPT = -3.36
"""Fitted by `python -m benchmarks.outlets.fit --paste` to the figures of 64 incidents and of real articles.

Those marked as values of one thing, and equal values, stand against all others. Cross-validated by incident, of
what is told from a probability of 0.5 on 86 in 100 are conflicts.
"""
LIKE = 0.4
"""Cosines of contexts and phrases, added up, from which figures without a common word may be of one thing."""
ALIKE = 0.8
"""The same of sorts whose values may be of anything."""
VAGUE = frozenset({"ordinal"})
"""Those sorts."""
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
        "both outcome": float(bool(a.outcome & b.outcome)),
        "other outcome": float(bool(a.outcome and b.outcome) and not a.outcome & b.outcome),
        "other preposition": float(bool(a.preposition and b.preposition) and a.preposition != b.preposition),
        "both far": float(a.far and b.far),
        "other exactness": float(exactness(a) != exactness(b)),
        "of like size": closeness(a.value, b.value) if a.value is not None and b.value is not None else 0.5,
        "percent": float(a.sort == "percent"),
        "money": float(a.sort == "money"),
        "measure": float(a.sort == "measure"),
        "date": float(a.sort == "date"),
    }


def likelihood(
    found: Mapping[str, float], weights: Mapping[str, float] = WEIGHTS, intercept: float = INTERCEPT
) -> float:
    """The probability that two figures are values of one thing."""
    return 1 / (1 + exp(-intercept - sum(weights.get(name, 0.0) * value for name, value in found.items())))


def unlike(found: Mapping[str, float], sort: str) -> bool:
    """Whether no word tells that two figures may be of one thing, and their contexts neither."""
    least = ALIKE if sort in VAGUE else LIKE
    return found["words"] == 0 and found["cosine"] + found["phrase"] < least


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
    if a.outcome != b.outcome and (sided(a) or sided(b)):
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


def exactness(figure: Figure) -> str:
    """Whether a value is exact, about, or a bound; empty for a date."""
    return "" if isinstance(figure.mention, DateMention) else figure.mention.exactness


def contrary(a: Figure, b: Figure, known: frozenset[str]) -> bool:
    """Whether the two are of other people or bodies, each named where it stands."""
    one, two = actors(a, known), actors(b, known)
    return bool(one and two) and not axes.akin(one, two)


def actors(figure: Figure, known: frozenset[str]) -> frozenset[str]:
    """Those named in the subject, else in the sentence; those that both articles know before others."""
    return figure.subject & known or figure.names & known or figure.subject or figure.names
