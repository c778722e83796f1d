"""Every two figures of two reports that may be values of one thing, with what speaks for and against it.

How alike two figures are says less than how much more alike they are than each is to any other figure of the
other report. So the traits of a couple are worked out among all couples of the two reports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from discrep.facts.contexts import Contexts
from discrep.facts.reports.figures import Figure
from discrep.facts.reports.kinship import contrary, excluded, rarity, traits, unlike
from discrep.facts.reports.sameness import agreeing, by_chance
from discrep.facts.values import Agreement
from discrep.model.pair import StatementRef

FLEETING = frozenset({"percent", "date"})
"""Sorts of figures that change from day to day, or that only the day makes comparable."""
ALONE = 0.3
"""How much better a couple fits than its rivals where it has none."""
MANY = 3
"""Values or names from which more that are shared tell nothing more."""
Place = tuple[int, int]
"""The index of the left figure and that of the right one."""
Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Couple:
    """Two figures of one sort, how their values agree, and their traits."""

    left: Figure
    right: Figure
    agreement: Agreement
    traits: dict[str, float]


def couples(
    left: Sequence[Figure], right: Sequence[Figure], contexts: Contexts, *, alike: float, placed: bool
) -> Iterator[Couple]:
    """Every couple of figures that nothing keeps apart; of articles not placed in time only of what lasts."""
    agreements = {
        (i, j): agreement
        for i, a in enumerate(left)
        for j, b in enumerate(right)
        if a.sort == b.sort and (placed or a.sort not in FLEETING) and (agreement := agreeing(a, b))
    }
    if not agreements:
        return
    sides = Sides(left, right, contexts)
    weight, known = rarity([*left, *right]), sides.known
    reports = of_reports(left, right, known, alike=alike, placed=placed)
    found: dict[Place, dict[str, float]] = {}
    for i, j in agreements:
        a, b = left[i], right[j]
        own = traits(a, b, float(sides.contexts[i, j]), float(sides.sentences[i, j]), weight)
        own |= reports
        own["phrase"], own["own phrase"] = float(sides.phrases[i, j]), float(sides.centred[i, j])
        own["met by chance"] = float(by_chance(a)) + float(by_chance(b))
        own["size"] = (magnitude(a) + magnitude(b)) / 2
        own["few words"] = float(min(len(a.words), len(b.words)) <= 1)
        own["apart in the text"] = round(abs(sides.depth(0, a) - sides.depth(1, b)), 2)
        found[i, j] = own
    add_rivals(found)
    add_siblings(found, agreements, left, right)
    for (i, j), own in found.items():
        a, b = left[i], right[j]
        if not excluded(a, b) and not unlike(own, a.sort) and not contrary(a, b, sides.known):
            yield Couple(a, b, agreements[i, j], own)


def of_reports(
    left: Sequence[Figure], right: Sequence[Figure], known: frozenset[str], *, alike: float, placed: bool
) -> dict[str, float]:
    """What speaks for and against two reports being of one incident."""
    one, two = ({(f.sort, f.value) for f in side if not by_chance(f)} for side in (left, right))
    return {
        "alike": alike,
        "not placed": float(not placed),
        "values shared": float(min(MANY, len(one & two))),
        "names shared": float(min(MANY, len(known))),
    }


def magnitude(figure: Figure) -> float:
    """The number of digits of a value, about; 0 for a date."""
    low = figure.value.low if figure.value is not None else None
    return round(log(max(1.0, float(low or 1)), 10), 1)


class Sides:
    """How alike the figures of two reports are by their words, as matrices: left ones down, right ones across."""

    def __init__(self, left: Sequence[Figure], right: Sequence[Figure], contexts: Contexts) -> None:
        self._last = [max(f.ref.statement.sentence for f in side) + 1 for side in (left, right)]
        self.known = frozenset(n for f in left for n in f.names) & {n for f in right for n in f.names}
        self.contexts = cosines(*(contexts.rows([f.ref for f in side]) for side in (left, right)))
        self.sentences = cosines(*(contexts.rows([f.ref.statement for f in side]) for side in (left, right)))
        one, two = (contexts.rows([("phrase", f.ref) for f in side]) for side in (left, right))
        self.phrases = cosines(one, two)
        middle = (one.mean(axis=0) + two.mean(axis=0)) / 2
        self.centred = cosines(unit_rows(one - middle), unit_rows(two - middle))

    def depth(self, side: int, figure: Figure) -> float:
        """Where in its article a figure stands, from 0 at the top to nearly 1."""
        return figure.ref.statement.sentence / self._last[side]


def cosines(one: Matrix, two: Matrix) -> Matrix:
    """The cosine of every two rows, rounded so that it is the same on every processor."""
    return np.round(one @ two.T, 2)


def unit_rows(rows: Matrix) -> Matrix:
    """The rows with length 1."""
    lengths: Matrix = np.linalg.norm(rows, axis=1, keepdims=True)
    return rows / np.maximum(lengths, 1e-9)


def add_rivals(found: dict[Place, dict[str, float]]) -> None:
    """Add how much better a couple fits than the best other one of its left and of its right figure."""
    rows, columns = defaultdict[int, list[Place]](list), defaultdict[int, list[Place]](list)
    for i, j in found:
        rows[i].append((i, j))
        columns[j].append((i, j))
    for name in ("cosine", "own phrase", "words"):
        leads = {place: ahead(found, name, place, (rows[place[0]], columns[place[1]])) for place in found}
        for place, (least, most) in leads.items():
            found[place][f"{name} ahead"], found[place][f"{name} ahead of some"] = least, most
    for i, j in found:
        found[i, j]["choice"] = round(log(len(rows[i]) * len(columns[j])), 2)


def ahead(
    found: dict[Place, dict[str, float]], name: str, place: Place, rivals: tuple[list[Place], list[Place]]
) -> tuple[float, float]:
    """How much higher a trait is than in the best rival on either side: the lesser and the greater lead."""
    own = found[place][name]
    leads = [
        own - max((found[rival][name] for rival in side if rival != place), default=own - ALONE) for side in rivals
    ]
    return round(min(leads), 2), round(max(leads), 2)


def add_siblings(
    found: dict[Place, dict[str, float]],
    agreements: dict[Place, Agreement],
    left: Sequence[Figure],
    right: Sequence[Figure],
) -> None:
    """Add whether two other figures of the same two sentences have one value."""
    equal = defaultdict[tuple[StatementRef, StatementRef], list[Place]](list)
    for place, agreement in agreements.items():
        if agreement == "equal":
            equal[statements(place, left, right)].append(place)
    for (i, j), own in found.items():
        own["siblings"] = float(any(x != i and y != j for x, y in equal[statements((i, j), left, right)]))


def statements(place: Place, left: Sequence[Figure], right: Sequence[Figure]) -> tuple[StatementRef, StatementRef]:
    """The two sentences of a couple."""
    return left[place[0]].ref.statement, right[place[1]].ref.statement
