"""Who a finding is: the same disagreement keeps its identity from run to run."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from discrep.model.finding import SEVERITIES, Finding


def identify(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort the findings by severity, document and position, and give each its fingerprint and id.

    A fingerprint is made of the rule, the documents and the topic, never of a position, a value, a score
    or the wording of the message; findings alike in all three are told apart by a running number.
    """
    seen: Counter[str] = Counter()
    result = []
    for finding in sorted(findings, key=_order):
        base = fingerprint(finding.rule, documents_of(finding), finding.topic)
        seen[base] += 1
        full = fingerprint(finding.rule, documents_of(finding), finding.topic, seen[base])
        result.append(replace(finding, fingerprint=full, id=f"{finding.rule}-{full[3:11]}"))
    return tuple(result)


def fingerprint(rule: str, documents: Sequence[str], topic: Sequence[str], number: int = 1) -> str:
    """The fingerprint of the `number`-th finding of this rule, these documents and this topic."""
    parts = "\x1f".join((rule, *sorted(documents), "", *topic, str(number)))
    return f"v1:{hashlib.sha256(parts.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}"


def documents_of(finding: Finding) -> tuple[str, ...]:
    """The ids of the documents a finding speaks of, sorted."""
    return tuple(sorted({e.document for e in finding.evidence}))


def _order(finding: Finding) -> tuple[int, tuple[tuple[str, int, int], ...], str, tuple[str, ...]]:
    places = tuple((e.document, e.start, e.end) for e in finding.evidence)
    return SEVERITIES.index(finding.severity), places, finding.rule, finding.topic
