"""Cases against runs: what was found, what was missed, what is false."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from discrep.evaluate.cases import Case, Expected
from discrep.model.document import Document
from discrep.model.finding import Finding
from discrep.model.share import Share

LOUD = ("error", "warning")
Check = Callable[[Sequence[Document]], Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class Judged:
    """One case: expected findings found and missed, findings true and false.

    A finding at warning or above is true when it answers an expected one and false when its family is
    forbidden; any other is not judged. An expected finding counts as found at any severity.
    """

    case: str
    found: tuple[Expected, ...]
    missed: tuple[Expected, ...]
    true: tuple[Finding, ...]
    false: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall of one family, rule or verdict."""

    name: str
    precision: Share
    recall: Share

    @property
    def f1(self) -> float | None:
        """The harmonic mean, None when one of the two is unknown or both are zero."""
        p, r = self.precision.value, self.recall.value
        return 2 * p * r / (p + r) if p is not None and r is not None and p + r else None

    def to_dict(self) -> dict[str, Any]:
        """The score as data."""
        return {
            "name": self.name,
            "precision": self.precision.value,
            "precision_interval": self.precision.interval,
            "flagged": self.precision.total,
            "recall": self.recall.value,
            "recall_interval": self.recall.interval,
            "expected": self.recall.total,
            "f1": self.f1,
        }


def judge(case: Case, findings: Sequence[Finding]) -> Judged:
    """Hold the findings of a case against what it expects and forbids."""
    found = tuple(e for e in case.expect if any(answers(f, e) for f in findings))
    missed = tuple(e for e in case.expect if e not in found)
    loud = [f for f in findings if f.severity in LOUD]
    true = tuple(f for f in loud if any(answers(f, e) for e in case.expect))
    forbidden = [f for f in loud if "*" in case.forbid or f.family in case.forbid]
    return Judged(case.id, found, missed, true, tuple(f for f in forbidden if f not in true))


def answers(finding: Finding, expected: Expected) -> bool:
    """Whether the finding is the expected one."""
    if finding.family != expected.family or expected.verdict not in ("", finding.verdict):
        return False
    said = {e.value for e in finding.evidence} | {e.mention for e in finding.evidence}
    lines = {e.line for e in finding.evidence}
    return set(expected.values) <= said and set(expected.lines) <= lines


def judge_all(cases: Iterable[Case], check: Check) -> tuple[Judged, ...]:
    """Run and judge every case."""
    return tuple(judge(case, check(case.documents)) for case in cases)


def scores(judged: Sequence[Judged]) -> dict[str, tuple[Score, ...]]:
    """Scores by family, rule and verdict; `all` holds the one over everything.

    A rule has no recall of its own: a case expects a family, not a rule.
    """
    found = [e for j in judged for e in j.found]
    missed = [e for j in judged for e in j.missed]
    true = [f for j in judged for f in j.true]
    false = [f for j in judged for f in j.false]

    def score(axis: str, name: str) -> Score:
        def count(rows: Sequence[Finding] | Sequence[Expected]) -> int:
            return sum(axis == "all" or getattr(row, axis, None) == name for row in rows)

        right, got = count(true), count(found)
        return Score(name, Share(right, right + count(false)), Share(got, got + count(missed)))

    families = {f.family for f in true + false} | {e.family for e in found + missed}
    rules = {f.rule for f in true + false}
    verdicts = {f.verdict for f in true + false} | {e.verdict for e in found + missed if e.verdict}
    axes = {"all": {"all"}, "family": families, "rule": rules, "verdict": verdicts}
    return {axis: tuple(score(axis, name) for name in sorted(names)) for axis, names in axes.items()}
