"""Findings that an author asked to leave alone are marked, not dropped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from discrep.model.finding import Finding
from discrep.model.statement import Article
from discrep.model.suppression import Suppression


def suppress(findings: Iterable[Finding], articles: Iterable[Article]) -> tuple[Finding, ...]:
    """Mark each finding with the reason why it is left alone, where its article gives one."""
    asked = {a.id: a.document.suppressions for a in articles if a.document.suppressions}
    return tuple(replace(f, suppressed=reason) if (reason := _reason(f, asked)) else f for f in findings)


def _reason(finding: Finding, asked: Mapping[str, Sequence[Suppression]]) -> str:
    for evidence in finding.evidence:
        for suppression in asked.get(evidence.document, ()):
            if suppression.rule == finding.rule and suppression.line in (None, evidence.line):
                return suppression.reason
    return ""
