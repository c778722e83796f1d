"""A run → what the page shows, as data; nothing here writes or serves."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from discrep.model.decision import Decision
from discrep.model.finding import Evidence, Finding
from discrep.model.run import Run
from discrep.model.statement import Article
from discrep.review.decisions import latest, value_digest
from discrep.review.figures import draw_copies, draw_counts, draw_timeline


def page_data(
    run: Run, decisions: Iterable[Decision], explanations: Mapping[str, Mapping[str, str]]
) -> dict[str, Any]:
    """Everything the page needs; `explanations` are name, summary and explanation of each rule by code."""
    facts = {id(f): n for n, f in enumerate(run.facts)}
    return {
        "documents": [_document(a) for a in run.articles],
        "findings": [_finding(f, run) for f in run.findings],
        "facts": [_fact(run, n) for n in range(len(facts))],
        "rules": {code: dict(words) for code, words in explanations.items()},
        "decisions": standing(decisions),
        "counts": _counts(run.findings),
        "figures": {
            "counts": draw_counts(run),
            "timeline": draw_timeline(run),
            "copies": draw_copies(run),
        },
    }


def standing(decisions: Iterable[Decision]) -> dict[str, dict[str, str]]:
    """The decisions in force by fingerprint, oldest first, as the page keeps them."""
    rows = latest(decisions).items()
    return {f: {"decision": d.decision, "note": d.note, "digest": d.digest} for f, d in rows}


def embed_json(data: Any) -> str:
    """Write data as JSON that is safe inside a script element, whatever an article says."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def _document(article: Article) -> dict[str, Any]:
    document, published = article.document, article.published
    return {
        "id": document.id,
        "title": article.title or document.id,
        "path": document.path or document.id,
        "date": _day(article),
        "why": published.why if published else "",
        "text": document.text,
        "paragraphs": [[p.start, p.end] for p in article.paragraphs],
    }


def _day(article: Article) -> str:
    """Say when an article is from, in a reader's words."""
    if article.published is None or article.published.range.low is None:
        return "undated"
    low, days = article.published.range.low, article.published.range.days
    return low.isoformat() if days == 1 else f"about {low.isoformat()}"


def _finding(finding: Finding, run: Run) -> dict[str, Any]:
    return {
        "id": finding.id,
        "fingerprint": finding.fingerprint,
        "digest": value_digest(finding.values),
        "rule": finding.rule,
        "family": finding.family,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "status": finding.status,
        "message": finding.message,
        "reason": finding.reason,
        "facts": _facts_of(finding, run),
        "evidence": [_place(e) for e in finding.evidence],
    }


def _place(evidence: Evidence) -> dict[str, Any]:
    return {
        "document": evidence.document,
        "line": evidence.line,
        "start": evidence.start,
        "end": evidence.end,
        "mark": [evidence.mark_start, evidence.mark_end],
        "value": evidence.value,
    }


def _facts_of(finding: Finding, run: Run) -> list[int]:
    """Find the rows of the fact register that a finding of numbers or dates speaks of."""
    if finding.family not in ("number", "date"):
        return []
    marks = {(e.document, e.mark_start, e.mark_end) for e in finding.evidence}
    rows = []
    for number, fact in enumerate(run.facts):
        refs = [m for value in fact.values for m in value.mentions]
        spans = {(run.corpus.article(m.statement).id, *_span(run, m)) for m in refs}
        if len(spans & marks) >= min(2, len(marks)):
            rows.append(number)
    return rows


def _span(run: Run, ref: Any) -> tuple[int, int]:
    mention = run.corpus.mention(ref)
    return mention.start, mention.end


def _fact(run: Run, number: int) -> dict[str, Any]:
    """Make one row of the grid: what it is about, and the value each article gives."""
    fact = run.facts[number]
    cells: dict[str, list[str]] = {}
    for value in fact.values:
        for ref in value.mentions:
            row = cells.setdefault(run.corpus.article(ref.statement).id, [])
            if value.value not in row:
                row.append(value.value)
    values = [{"value": v.value, "sources": v.sources} for v in fact.values]
    return {"id": fact.id, "about": fact.about, "kind": fact.kind, "values": values, "cells": cells}


def _counts(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Count the findings of each article and rule."""
    counter = Counter((d, f.rule) for f in findings for d in {e.document for e in f.evidence})
    return [{"document": d, "rule": r, "count": n} for (d, r), n in sorted(counter.items())]
