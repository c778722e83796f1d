"""A run with its findings told apart: new, known, changed, reopened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from discrep.config import Config
    from discrep.model.baseline import Delta
    from discrep.model.finding import Finding
    from discrep.model.run import Run


def since(paths: Sequence[str], config: Config, baseline: Path, decisions: Path) -> tuple[Run, Delta]:
    """Check the articles and hold the run against the baseline and the decisions of editors."""
    from discrep.cli.request import check_paths

    return against(check_paths(paths, config), baseline, decisions)


def against(run: Run, baseline: Path, decisions: Path) -> tuple[Run, Delta]:
    """The run with the status of every finding, by the baseline and the decisions of editors."""
    from discrep.baseline.compare import compare
    from discrep.baseline.store import load_baseline

    known = load_baseline(baseline)
    run = decided(run, decisions)
    delta = compare(run.findings, digests(run), known, date.today())
    changes = tuple(
        replace(c, finding=replace(c.finding, status="known")) if _settled(c.finding) else c for c in delta.changes
    )
    delta = replace(delta, changes=changes)
    return replace(run, findings=tuple(c.finding for c in changes)), delta


def decided(run: Run, decisions: Path) -> Run:
    """The run with what editors decided of its findings."""
    from discrep.review.decisions import apply_decisions, load_decisions

    return replace(run, findings=apply_decisions(run.findings, load_decisions(decisions)))


def digests(run: Run) -> dict[str, str]:
    """A short digest of each article, to see through a new name of its file."""
    from discrep.baseline.simhash import simhash

    return {a.id: simhash(a.document.text) for a in run.articles}


def _settled(finding: Finding) -> bool:
    """Whether an editor, or the article itself, says that nothing needs to be done."""
    return bool(finding.suppressed) or finding.decision in ("reject", "explained")
