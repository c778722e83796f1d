"""Findings over an incident against its key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.outlets.read import Incident, Kind, Mark
from discrep.model.finding import Evidence, Finding

AGES = "NAM002"
"""The rule that compares the ages of named people."""


@dataclass(frozen=True, slots=True)
class Judged:
    """An incident's findings on numbers and dates, each with the thing of the key it is about, or none."""

    incident: Incident
    findings: tuple[tuple[Finding, str], ...]

    def told(self, kind: Kind, *, loud: bool) -> set[str]:
        """The things of a kind that a finding is about; at warning or above, or at any severity."""
        told = {thing for f, thing in self.findings if thing and (is_loud(f) or not loud)}
        return {thing for thing in told if self.incident.things[thing] == kind}

    @property
    def true(self) -> list[Finding]:
        """Findings at warning or above that are about a conflict."""
        return [f for f, thing in self.findings if is_loud(f) and self._is_conflict(thing)]

    @property
    def false(self) -> list[Finding]:
        """Findings at warning or above that are about anything else."""
        return [f for f, thing in self.findings if is_loud(f) and not self._is_conflict(thing)]

    def _is_conflict(self, thing: str) -> bool:
        return self.incident.things.get(thing) == "conflict"


def is_loud(finding: Finding) -> bool:
    """Whether a finding is at warning or above."""
    return finding.severity != "info"


def judge(incident: Incident, findings: Sequence[Finding]) -> Judged:
    """Every finding on numbers, dates and ages with the thing it is about."""
    kept = [f for f in findings if f.family in ("number", "date") or f.rule == AGES]
    return Judged(incident, tuple((f, thing_of(incident, f)) for f in kept))


def thing_of(incident: Incident, finding: Finding) -> str:
    """The thing of which the finding shows two values that differ; a conflict before any other."""
    values: dict[str, set[str]] = {}
    for evidence in finding.evidence:
        for mark in incident.marks:
            if _covers(evidence, mark):
                values.setdefault(mark.thing, set()).add(mark.value)
    things = [thing for thing, found in values.items() if len(found) > 1]
    return min(things, key=lambda t: (incident.things[t] != "conflict", t), default="")


def _covers(evidence: Evidence, mark: Mark) -> bool:
    overlap = evidence.mark_start < mark.end and mark.start < evidence.mark_end
    return evidence.document == mark.document and overlap
