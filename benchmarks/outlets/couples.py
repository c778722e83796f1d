"""The figures of every two articles of the incidents, each with what the key says of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from benchmarks.bench import Bench
from benchmarks.corpora import SHARED, meantime, recession
from benchmarks.outlets.read import Incident, Mark
from discrep.facts.compare import Comparer
from discrep.facts.reports.couples import Couple, couples
from discrep.facts.reports.figures import Figure, unit
from discrep.facts.reports.incident import days_apart, least_likely, may_be_compared
from discrep.facts.reports.sameness import by_chance
from discrep.model.corpus import Corpus
from discrep.pipeline import vectors

REAL = "real articles"
"""The part of sets without a key, in which no two figures in conflict are known."""


def real_sets() -> list[Incident]:
    """Real articles on four topics and on one story, as incidents without a key; none where they are not there."""
    if not (SHARED / "data").exists():
        return []
    sets = {**{f"meantime {n}": meantime(n) for n in range(1, 5)}, "recession": recession()}
    return [Incident(name, REAL, tuple(documents), (), {}, {}) for name, documents in sets.items()]


@dataclass(frozen=True, slots=True)
class Reports:
    """Two articles of an incident that are held to be reports of one, and the couples of their figures."""

    incident: Incident
    comparer: Comparer
    couples: tuple[Couple, ...]


def reports(bench: Bench, incidents: Sequence[Incident]) -> Iterator[Reports]:
    """Every two articles of the incidents that are compared figure by figure."""
    for incident, corpus in zip(incidents, bench.corpora([i.documents for i in incidents]), strict=True):
        comparer = Comparer(corpus, partial(vectors, encoder=bench.encoder, store=bench.store))
        for one, two in combinations(range(len(corpus.articles)), 2):
            yield Reports(incident, comparer, tuple(couples_of(comparer, one, two)))


def couples_of(comparer: Comparer, one: int, two: int) -> Iterator[Couple]:
    """The couples of figures of two articles."""
    left, right = comparer.corpus.articles[one], comparer.corpus.articles[two]
    here, there = comparer.figures(one), comparer.figures(two)
    days = days_apart(left, right)
    alike = comparer.contexts.alike(one, two)
    if may_be_compared(left, right) and least_likely(alike, days) is not None:
        yield from couples(here, there, comparer.contexts, alike=alike, placed=days is not None)


def mark_of(incident: Incident, corpus: Corpus, figure: Figure) -> Mark | None:
    """The mark of the key that a figure is, by the most letters in common."""
    document = corpus.article(figure.ref.statement).document.id
    start, end = figure.mention.start, figure.mention.end
    shared = {m: min(m.end, end) - max(m.start, start) for m in incident.marks if m.document == document}
    best = max(shared, key=lambda m: (shared[m], -m.start), default=None)
    return best if best is not None and shared[best] > 0 else None


def thing_of(incident: Incident, corpus: Corpus, couple: Couple) -> str:
    """The thing of which a couple gives two values that differ; empty for none."""
    one, two = mark_of(incident, corpus, couple.left), mark_of(incident, corpus, couple.right)
    same = one is not None and two is not None and one.thing == two.thing and one.value != two.value
    return one.thing if one is not None and same else ""


def label(incident: Incident, corpus: Corpus, couple: Couple) -> bool | None:
    """Whether the two are values of one thing; None where the key does not say so and the values are equal."""
    one, two = mark_of(incident, corpus, couple.left), mark_of(incident, corpus, couple.right)
    if one is not None and two is not None:
        alike = incident.things[one.thing] == "conflict" or one.value == two.value
        return one.thing == two.thing and alike
    if couple.agreement != "equal":
        return False
    if incident.part == REAL:
        return None
    surely = not by_chance(couple.left) and couple.left.sort != "date" and unit(couple.left) == unit(couple.right)
    return True if surely else None
