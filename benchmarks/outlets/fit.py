"""Fit the weights of the traits of two figures to the marks of the incidents.

    python -m benchmarks.outlets.fit [PART ...] [--paste] [--false]

Two figures that the key marks as values of one thing, and equal values that hardly meet by chance, stand against
all others. The weights are cross-validated by incident; precision and recall are those of the whole decision, with
the best partner of each figure chosen and what the texts explain left out. `--paste` prints the weights fitted to
all incidents, to be pasted into `discrep/facts/reports/kinship.py`; `--false` prints
the false alarms. The fourth set is never read.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.bench import Bench
from benchmarks.outlets.__main__ import UNREAD
from benchmarks.outlets.couples import REAL, Reports, label, real_sets, reports, thing_of
from benchmarks.outlets.read import load_incidents
from discrep.facts.reports.couples import Couple
from discrep.facts.reports.incident import Match, judge_reports
from discrep.facts.reports.kinship import likelihood

FOLDS = 8
STRENGTH = 0.05
"""C of the regression: how little it is held back."""
EQUAL = 0.3
"""What a couple of equal values counts beside one that differs."""
WEIGHED = {REAL: 0.3}
"""What a couple of real articles counts."""
THRESHOLDS = tuple(round(0.1 + 0.05 * n, 2) for n in range(18))
Weights = tuple[dict[str, float], float]


@dataclass(frozen=True, slots=True)
class Row:
    """One couple to fit to."""

    incident: str
    couple: Couple
    same: bool
    weight: float


def rows(found: Sequence[Reports]) -> Iterator[Row]:
    """The couples of which the key says whether they are values of one thing."""
    for one in found:
        for couple in one.couples:
            same = label(one.incident, one.comparer.corpus, couple)
            if same is not None:
                yield Row(one.incident.name, couple, same, WEIGHED.get(one.incident.part, 1.0))


def fit(chosen: Sequence[Row]) -> Weights:
    """The weights of traits as they stand, and the intercept."""
    from sklearn.linear_model import LogisticRegression

    names = list(chosen[0].couple.traits)
    x = np.array([[r.couple.traits[n] for n in names] for r in chosen])
    y = np.array([r.same for r in chosen])
    counts = np.array([EQUAL if r.couple.agreement == "equal" else r.weight for r in chosen])
    middle, spread = x.mean(axis=0), np.maximum(x.std(axis=0), 1e-6)
    model = LogisticRegression(C=STRENGTH, max_iter=1000)
    model.fit((x - middle) / spread, y, sample_weight=counts)
    weights: NDArray[np.float64] = model.coef_[0] / spread
    intercept = float(model.intercept_[0] - (weights * middle).sum())
    return {n: round(float(w), 2) for n, w in zip(names, weights, strict=True)}, round(intercept, 2)


def folds(names: Sequence[str]) -> Iterator[set[str]]:
    """The incidents of each fold."""
    ordered = sorted(set(names))
    yield from (set(ordered[n::FOLDS]) for n in range(FOLDS))


Decided = tuple[float, str, str, bool]
"""How likely, the incident, the thing or the two values, and whether it is a conflict of the key."""


def decide(found: Sequence[Reports], weights: Weights) -> Iterator[Decided]:
    """What is told as a conflict by some weights, whatever the likelihood."""
    for one in found:
        chosen = [Match(c.left, c.right, likelihood(c.traits, *weights), c.agreement) for c in one.couples]
        known = {(m.left.ref, m.right.ref): (m, c) for m, c in zip(chosen, one.couples, strict=True)}
        for comparison in judge_reports(chosen, one.comparer.near, 0.0):
            if comparison.outcome == "conflict":
                match, couple = known[comparison.left, comparison.right]
                thing = thing_of(one.incident, one.comparer.corpus, couple)
                true = one.incident.things.get(thing) == "conflict"
                values = " / ".join(sorted((match.left.mention.text, match.right.mention.text)))
                yield match.likely, one.incident.name, thing if true else values, true


def curve(decided: Sequence[Decided], conflicts: int) -> Iterator[tuple[float, int, int, float, float]]:
    """Threshold, conflicts found, false alarms, precision, recall."""
    for threshold in THRESHOLDS:
        told = {(incident, thing, true) for likely, incident, thing, true in decided if likely >= threshold}
        true = sum(t for *_, t in told)
        yield threshold, true, len(told) - true, true / max(1, len(told)), true / max(1, conflicts)


def paste(weights: Mapping[str, float], intercept: float) -> None:
    """Print the weights as they stand in the program."""
    print("WEIGHTS: dict[str, float] = {")
    print("".join(f'    "{name}": {weight},\n' for name, weight in weights.items()) + "}")
    print(f"INTERCEPT = {intercept}")


def main(arguments: Sequence[str]) -> None:
    parts = {a for a in arguments if not a.startswith("--")}
    incidents = [*(i for i in load_incidents() if i.part not in UNREAD), *real_sets()]
    found = list(reports(Bench(), incidents))
    known = list(rows(found))
    decided: list[Decided] = []
    for held in folds([i.name for i in incidents]):
        weights = fit([r for r in known if r.incident not in held])
        decided += decide([r for r in found if r.incident.name in held], weights)
    shown = {i.name for i in incidents if i.part in parts or (not parts and i.part != REAL)}
    real = {i.name for i in incidents if i.part == REAL}
    conflicts = sum(k == "conflict" for i in incidents if i.name in shown for k in i.things.values())
    print(f"{len(known)} couples, {sum(r.same for r in known)} of one thing; {conflicts} conflicts")
    for row in curve([d for d in decided if d[1] in shown], conflicts):
        others = sum(d[0] >= row[0] and d[1] in real for d in decided)
        print("from {:.2f}: {:3} conflicts, {:3} false, precision {:.1%}, recall {:.1%}".format(*row), end="")
        print(f"; of real articles {others}")
    for likely, incident, thing, true in sorted(decided, reverse=True):
        if "--false" in arguments and not true:
            print(round(likely, 2), incident, thing)
    if "--paste" in arguments:
        paste(*fit(known))


if __name__ == "__main__":
    main(sys.argv[1:])
