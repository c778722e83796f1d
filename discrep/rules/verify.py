"""A second opinion on wording findings: it lowers or confirms what a rule has found, and finds nothing itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import combinations

from discrep.model.finding import Finding
from discrep.model.pair import Entailment

VERIFIED = frozenset({"WRD001", "WRD002", "WRD004", "WRD006"})
"""Rules that hold two statements against each other as a whole."""

Texts = tuple[str, str]

_SAME = "A second model reads the sentences as saying the same."
_CLASH = "A second model reads the sentences as contradicting each other."


def doubted_texts(findings: Iterable[Finding]) -> list[Texts]:
    """Every pair of sentences of the flagged findings, in both directions, each once."""
    pairs = {texts for finding in findings for texts in _pairs(finding)}
    return sorted(pairs | {texts[::-1] for texts in pairs})


def verify(findings: Iterable[Finding], relations: Mapping[Texts, Entailment]) -> list[Finding]:
    """The findings with the second opinion; one whose sentences all follow from each other becomes info.

    It is confirmed when two of its sentences contradict each other in both directions. All else stays as it is.
    """
    return [_weighed(finding, relations) for finding in findings]


def _weighed(finding: Finding, relations: Mapping[Texts, Entailment]) -> Finding:
    opinions = [{relations[texts], relations[texts[::-1]]} for texts in _pairs(finding)]
    if opinions and all(o == {Entailment.entailment} for o in opinions):
        return replace(finding, severity="info", reason=_with(finding, _SAME), confidence=finding.confidence / 2)
    if {Entailment.contradiction} in opinions:
        return replace(finding, reason=_with(finding, _CLASH), confidence=(1 + finding.confidence) / 2)
    return finding


def _with(finding: Finding, opinion: str) -> str:
    return f"{finding.reason} {opinion}".strip()


def _pairs(finding: Finding) -> list[Texts]:
    """Pairs of sentences, on one line each, that a finding holds against each other; none below a warning."""
    if finding.rule not in VERIFIED or finding.severity == "info":
        return []
    texts = dict.fromkeys(" ".join(e.text.split()) for e in finding.evidence)
    return list(combinations(texts, 2))
