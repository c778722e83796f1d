"""The review without a browser: the same keys, one finding at a time."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from discrep.model.decision import Decision
from discrep.review.decisions import append_decisions, apply_decisions, load_decisions, value_digest

if TYPE_CHECKING:
    from discrep.model.decision import Verdict
    from discrep.model.finding import Finding
    from discrep.model.run import Run

KEYS: dict[str, Verdict] = {"a": "accept", "x": "reject", "e": "explained"}
HELP = "a accept · x reject · e explained · s skip · u undo · n next · p previous · q leave"


def review_here(run: Run, path: Path, who: str, console: Console | None = None) -> None:
    """Show the findings one by one and write each decision at once; `q` leaves."""
    console = console or Console(highlight=False)
    findings = run.findings
    at, log = 0, [d.fingerprint for d in load_decisions(path) if d.decision != "undo"]
    while findings and 0 <= at < len(findings):
        decided = apply_decisions(findings, load_decisions(path))
        show(decided[at], at, len(findings), console)
        key = click.getchar().lower()
        if key in ("q", "\x04", "\x1b"):
            break
        if key in KEYS:
            write(path, findings[at], KEYS[key], who)
            log.append(findings[at].fingerprint)
        elif key == "u" and log:
            at = next((n for n, f in enumerate(findings) if f.fingerprint == log[-1]), at)
            write(path, findings[at], "undo", who)
            log.pop()
            continue
        at = max(0, at - 1) if key == "p" else at + (key in (*KEYS, "s", "n"))
    left = sum(not f.decision for f in apply_decisions(findings, load_decisions(path)))
    console.print(f"{len(findings) - left} of {len(findings)} findings decided, in {path.as_posix()}")


def write(path: Path, finding: Finding, verdict: Verdict, who: str) -> None:
    """Add one decision to the file."""
    when = datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    decision = Decision(finding.fingerprint, value_digest(finding.values), verdict, finding.rule, "", who, when)
    append_decisions(path, [decision])


def show(finding: Finding, at: int, total: int, console: Console) -> None:
    """Print one finding with its sentences, the words that matter in bold."""
    said = f" · {finding.decision}" if finding.decision else ""
    console.rule(f"[{at + 1}/{total}] {finding.severity}{said}")
    console.print(Text(finding.message, style="bold"))
    if finding.reason:
        console.print(Text(finding.reason))
    for evidence in finding.evidence:
        text = Text(evidence.text)
        if evidence.mark_end > evidence.mark_start:
            text.stylize("bold reverse", evidence.mark_start - evidence.start, evidence.mark_end - evidence.start)
        console.print(Panel(text, title=f"{evidence.document}, line {evidence.line}", title_align="left"))
    console.print(Text(HELP, style="dim"))
