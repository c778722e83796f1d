"""Findings: what the report says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Family = Literal["number", "date", "wording", "name", "duplicate", "text"]
Verdict = Literal["conflict", "explained", "variant", "duplicate", "defect", "note"]
Severity = Literal["error", "warning", "info"]
Status = Literal["new", "known", "changed", "reopened"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place of a finding: a stretch of the text, verbatim, and the mention in it that matters.

    `text` equals the document's text from `start` to `end`. `mark_start` and `mark_end` are the range of
    the mention in the document, for the words to mark; equal when nothing is marked.
    """

    document: str
    line: int
    column: int
    start: int
    end: int
    text: str
    mention: str = ""
    value: str = ""
    mark_start: int = 0
    mark_end: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing an editor should know, with every place it concerns.

    `topic` says in normalised words what the finding is about, without the values that clash: with the
    rule and the documents it makes the fingerprint, so that a finding keeps its identity when its
    sentence moves, is re-wrapped or has its value changed. `id`, `fingerprint` and `status` are filled
    after the rules have run.
    """

    rule: str
    family: Family
    verdict: Verdict
    severity: Severity
    message: str
    evidence: tuple[Evidence, ...]
    topic: tuple[str, ...]
    reason: str = ""
    confidence: float = 1.0
    id: str = ""
    fingerprint: str = ""
    status: Status = "new"
    decision: str = ""
    """What an editor said of it: accept, reject or explained; empty when nobody did."""
    note: str = ""
    """The editor's note to the decision."""
    suppressed: str = ""
    """Why the article itself asks to leave it alone; empty when it does not."""

    @property
    def values(self) -> tuple[str, ...]:
        """The values that clash, sorted."""
        return tuple(sorted({e.value for e in self.evidence if e.value}))
