"""SARIF 2.1.0, as code hosts and editors read it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from discrep.model.finding import Evidence, Finding
from discrep.model.run import Run
from discrep.model.statement import Article

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_STATES = {"new": "new", "known": "unchanged", "changed": "updated", "reopened": "new"}


@dataclass(frozen=True, slots=True)
class RuleText:
    """What a rule says of itself."""

    code: str
    name: str
    family: str
    summary: str
    explanation: str


def render_sarif(run: Run, rules: Iterable[RuleText]) -> str:
    """The run as one SARIF log; `rules` are described in it where they ran."""
    described = [r for r in rules if r.code in run.rules]
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(run, described)]}
    return json.dumps(log, indent=1, ensure_ascii=False) + "\n"


def _run(run: Run, rules: Sequence[RuleText]) -> dict[str, Any]:
    driver = {"name": "discrep", "version": run.version, "rules": [_rule(r) for r in rules]}
    index = {r.code: n for n, r in enumerate(rules)}
    articles = {a.id: a for a in run.articles}
    notices = [{"level": "warning", "message": {"text": problem}} for problem in run.problems]
    return {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notices}],
        "results": [_result(f, articles, index) for f in run.findings],
    }


def _rule(rule: RuleText) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split() if word.isalnum()),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.explanation.strip()},
        "help": {"text": rule.explanation.strip(), "markdown": rule.explanation.strip()},
        "properties": {"tags": [rule.family]},
    }


def _result(finding: Finding, articles: dict[str, Article], index: dict[str, int]) -> dict[str, Any]:
    first, *others = (_location(e, articles[e.document]) for e in finding.evidence)
    message = f"{finding.message}\n\n{finding.reason}" if finding.reason else finding.message
    result = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "kind": "fail",
        "message": {"text": message},
        "locations": [first],
        "relatedLocations": [{"id": n, **location} for n, location in enumerate(others, 1)],
        "partialFingerprints": {"discrep/v1": finding.fingerprint},
        "baselineState": _STATES[finding.status],
        "suppressions": _suppressions(finding),
        "rank": round(finding.confidence * 100, 1),
        "properties": {"id": finding.id, "verdict": finding.verdict, "family": finding.family},
    }
    if finding.rule in index:
        result["ruleIndex"] = index[finding.rule]
    return result


def _suppressions(finding: Finding) -> list[dict[str, Any]]:
    """The wish of the article, or the decision of an editor, to leave it alone."""
    if finding.suppressed:
        return [{"kind": "inSource", "justification": finding.suppressed}]
    if finding.decision in ("reject", "explained"):
        return [{"kind": "external", "status": "accepted", "justification": finding.note or finding.decision}]
    return []


def _location(evidence: Evidence, article: Article) -> dict[str, Any]:
    last = article.place(max(evidence.start, evidence.end - 1))
    region = {
        "startLine": evidence.line,
        "startColumn": evidence.column,
        "endLine": last.line,
        "endColumn": last.column + 1,
        "snippet": {"text": evidence.text},
    }
    address = {"uri": quote(article.document.path or article.id)}
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": address, "region": region}}
    if evidence.mention:
        location["message"] = {"text": evidence.mention}
    return location
