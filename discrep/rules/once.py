"""A thing is said once: the same fault in the same words, at several places of one article, is one finding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from discrep.model.finding import Evidence, Finding

Words = tuple[tuple[str, str, int, int], ...]


def say_once(findings: Iterable[Finding]) -> list[Finding]:
    """Merge findings of one rule whose evidence is word for word the same; the first keeps its message.

    A paragraph that was pasted carries its faults along: they are listed as further places.
    """
    merged: dict[tuple[str, Words], Finding] = {}
    for finding in findings:
        key = finding.rule, tuple(_words(e) for e in finding.evidence)
        first = merged.setdefault(key, finding)
        if first is not finding:
            further = [e for e in finding.evidence if e not in first.evidence]
            merged[key] = replace(first, evidence=(*first.evidence, *further))
    return list(merged.values())


def _words(evidence: Evidence) -> tuple[str, str, int, int]:
    """The evidence without its place: document, words, and the marked range within them."""
    start = evidence.start
    return evidence.document, evidence.text, evidence.mark_start - start, evidence.mark_end - start
