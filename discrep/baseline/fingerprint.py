"""Who a finding is: the same disagreement keeps its identity from run to run."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from discrep.model.finding import SEVERITIES, Finding


def identify(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings sorted by severity, document and position, each with fingerprint and id.

    A fingerprint is made of the rule, the documents and the topic; findings alike in all three are told
    apart by a running number.
    """
    ordered = sorted(findings, key=_order)
    seen: Counter[str] = Counter()
    result = []
    for finding in ordered:
        documents = sorted({e.document for e in finding.evidence})
        parts = "\x1f".join((finding.rule, *documents, *finding.topic))
        seen[parts] += 1
        digest = hashlib.sha256(f"{parts}\x1f{seen[parts]}".encode()).hexdigest()
        result.append(replace(finding, fingerprint=f"v1:{digest[:32]}", id=f"{finding.rule}-{digest[:8]}"))
    return tuple(result)


def _order(finding: Finding) -> tuple[int, tuple[tuple[str, int, int], ...], str, tuple[str, ...]]:
    places = tuple((e.document, e.start, e.end) for e in finding.evidence)
    return SEVERITIES.index(finding.severity), places, finding.rule, finding.topic
