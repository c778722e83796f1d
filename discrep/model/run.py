"""The result of a check."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from discrep.model.corpus import Corpus
from discrep.model.fact import Fact
from discrep.model.finding import Evidence, Finding
from discrep.model.statement import Article, Skipped
from discrep.model.trust import Trust

SCHEMA = "discrep/1"


@dataclass(frozen=True, slots=True)
class Run:
    """What a check found in a set of articles."""

    version: str
    model: str
    rules: tuple[str, ...]
    config: str
    corpus: Corpus
    findings: tuple[Finding, ...]
    problems: tuple[str, ...] = ()
    """Files that could not be read, each with place and remedy."""
    notes: tuple[str, ...] = ()
    """What is good to know of the files, and no fault: an encoding that was guessed."""
    trust: Trust | None = None
    """The self-test on these articles, where it was asked for."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, in the order of their ids."""
        return self.corpus.articles

    @property
    def documents(self) -> tuple[dict[str, Any], ...]:
        """The articles as data: id, path, title, date, where the date comes from, time group."""
        return tuple(_document(a) for a in self.corpus.articles)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The fact register."""
        return self.corpus.facts

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """Lines left out of the comparison."""
        return tuple(s for a in self.corpus.articles for s in a.skipped)

    def to_dict(self) -> dict[str, Any]:
        """The run as `findings.json` has it (schema discrep/1)."""
        corpus = self.corpus
        return {
            "schema": SCHEMA,
            "run": {
                "version": self.version,
                "model": self.model,
                "rules": list(self.rules),
                "config": self.config,
                "documents": len(corpus.articles),
                "sentences": sum(len(a.statements) for a in corpus.articles),
                "pairs": len(corpus.pairs),
                "comparisons": len(corpus.comparisons),
                "skipped": [
                    {"document": s.document, "line": s.line, "why": s.why, "text": s.text} for s in self.skipped
                ],
                "problems": list(self.problems),
                "notes": list(self.notes),
                **({"trust": self.trust.to_dict()} if self.trust else {}),
            },
            "documents": list(self.documents),
            "findings": [_finding(f) for f in self.findings],
            "facts": [_fact(f, corpus) for f in corpus.facts],
        }


def _document(article: Article) -> dict[str, Any]:
    document, published = article.document, article.published
    day = published.range.low if published and published.range.days == 1 else None
    return {
        "id": document.id,
        "path": document.path,
        "title": article.title or None,
        "date": day.isoformat() if day else None,
        "date_low": published.range.low.isoformat() if published and published.range.low else None,
        "date_high": published.range.high.isoformat() if published and published.range.high else None,
        "date_from": published.found if published else None,
        "date_why": published.why if published else None,
        "time_group": article.time_group,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "document": evidence.document,
        "line": evidence.line,
        "column": evidence.column,
        "start": evidence.start,
        "end": evidence.end,
        "text": evidence.text,
        "mention": evidence.mention,
        "value": evidence.value,
        "mark_start": evidence.mark_start,
        "mark_end": evidence.mark_end,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "family": finding.family,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "confidence": round(finding.confidence, 2),
        "message": finding.message,
        "reason": finding.reason,
        "status": finding.status,
        "decision": finding.decision,
        "note": finding.note,
        "suppressed": finding.suppressed,
        "topic": list(finding.topic),
        "values": list(finding.values),
        "evidence": [_evidence(e) for e in finding.evidence],
    }


def _fact(fact: Fact, corpus: Corpus) -> dict[str, Any]:
    """A fact with its own list of evidence; `values[].evidence` are indices into it."""
    evidence: list[dict[str, Any]] = []
    values = []
    for value in fact.values:
        rows = []
        for ref in value.mentions:
            article, statement = corpus.article(ref.statement), corpus.statement(ref.statement)
            mention = corpus.mention(ref)
            place = article.place(statement.sentence.start)
            rows.append(len(evidence))
            evidence.append(
                {
                    "document": article.id,
                    "line": place.line,
                    "start": statement.sentence.start,
                    "end": statement.sentence.end,
                    "mention": mention.text,
                }
            )
        documents = sorted({evidence[row]["document"] for row in rows})
        values.append({"value": value.value, "evidence": rows, "documents": documents, "sources": value.sources})
    return {"id": fact.id, "about": fact.about, "kind": fact.kind, "values": values, "evidence": evidence}
