"""Plant known faults in the user's own articles, one at a time, and see what the rules make of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from discrep.evaluate.plants import Plant, find_plants, sample
from discrep.evaluate.score import LOUD
from discrep.model.document import Document
from discrep.model.finding import Finding
from discrep.model.run import Run
from discrep.model.share import Share
from discrep.model.trust import Trial, Trust

Check = Callable[[Sequence[Document]], Run]
Span = tuple[str, int, int]
"""A document, and a half-open range of its text."""


@dataclass(frozen=True, slots=True)
class Planted:
    """One plant and what came of it: the finding that answers it, and findings that nobody planted."""

    plant: Plant
    found: Finding | None
    false: tuple[Finding, ...]


def selftest(run: Run, check: Check, *, each: int = 10, seed: int = 0) -> tuple[Planted, ...]:
    """Plant at most `each` faults of each kind into the articles of a run, in memory."""
    plants = sample(find_plants(run.corpus), each, seed)
    return tuple(plant_one(run, plant, check) for plant in plants)


def plant_one(run: Run, plant: Plant, check: Check) -> Planted:
    """Plant one fault, check again, and tell what is new."""
    documents = [a.document for a in run.articles]
    changed = check([plant.apply(d) if d.id == plant.document else d for d in documents])
    fresh = new_findings(run.findings, changed.findings)
    grown = grown_findings(run.findings, changed.findings)
    answers = [f for f in (*fresh, *grown) if f.family in plant.families and _touches(f, plant)]
    known = _known_places(run.findings, plant)
    unknown = (f for f in fresh if not any(_places(f) <= places for places in known[f.rule]))
    false = tuple(f for f in unknown if f.severity in LOUD and f not in answers)
    if plant.families:
        return Planted(plant, answers[0] if answers else None, tuple(f for f in false if not _touches(f, plant)))
    return Planted(plant, None, false)


def new_findings(before: Iterable[Finding], after: Iterable[Finding]) -> list[Finding]:
    """The findings that were not there before, whatever their position; a changed value counts as new."""
    known = Counter((f.rule, f.topic, f.values) for f in before)
    fresh = []
    for finding in after:
        key = (finding.rule, finding.topic, finding.values)
        if known[key]:
            known[key] -= 1
        else:
            fresh.append(finding)
    return fresh


def grown_findings(before: Iterable[Finding], after: Iterable[Finding]) -> list[Finding]:
    """The findings that were there before with fewer places: a paragraph that stood twice stands three times."""
    places = {(f.rule, f.topic, f.values): len(f.evidence) for f in before}
    return [f for f in after if len(f.evidence) > places.get((f.rule, f.topic, f.values), len(f.evidence))]


def _known_places(findings: Iterable[Finding], plant: Plant) -> dict[str, list[set[Span]]]:
    """The places of each finding by rule, as they lie after the plant; those the plant changed are left out.

    A finding at a place that had it before is the same one, though the plant changed the words around it.
    """
    known: dict[str, list[set[Span]]] = defaultdict(list)
    for finding in findings:
        moved = (_moved(span, plant) for span in _places(finding))
        known[finding.rule].append({span for span in moved if span})
    return known


def _places(finding: Finding) -> set[Span]:
    """What a finding marks, or its sentences where it marks nothing in them."""
    spans = (
        (e.document, e.mark_start, e.mark_end) if e.mention else (e.document, e.start, e.end)
        for e in finding.evidence
    )
    return set(spans)


def _moved(span: Span, plant: Plant) -> Span | None:
    document, start, end = span
    if document != plant.document or end <= plant.start:
        return span
    by = len(plant.text) - (plant.end - plant.start)
    return (document, start + by, end + by) if start >= plant.end else None


def _touches(finding: Finding, plant: Plant) -> bool:
    """Whether some evidence of the finding lies where the change was made."""
    low, high = plant.start, plant.start + max(1, len(plant.text))
    return any(e.document == plant.document and e.start < high and low < e.end for e in finding.evidence)


def tally(planted: Sequence[Planted]) -> tuple[Trial, ...]:
    """Add the plants up by kind."""
    rows = []
    for kind in dict.fromkeys(p.plant.kind for p in planted):
        group = [p for p in planted if p.plant.kind == kind]
        silent = not group[0].plant.families
        hits = sum(bool(p.false) if silent else p.found is not None for p in group)
        rows.append(Trial(kind, silent, Share(hits, len(group)), sum(len(p.false) for p in group)))
    return tuple(rows)


def to_dict(planted: Sequence[Planted], *, seed: int) -> dict[str, Any]:
    """The result as data."""
    return {
        "schema": "discrep-selftest/1",
        "seed": seed,
        "kinds": Trust(tally(planted)).to_dict()["selftest"],
        "missed": [
            {"kind": p.plant.kind, "document": p.plant.document, "start": p.plant.start, "text": p.plant.text}
            for p in planted
            if p.plant.families and p.found is None
        ],
        "false": [
            {"kind": p.plant.kind, "document": p.plant.document, "rule": f.rule, "message": f.message}
            for p in planted
            for f in p.false
        ],
    }
