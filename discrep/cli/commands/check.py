"""`discrep check`: what is new since last time, and nothing else."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from discrep.cli.console import literal, progress, show_warning, stdout
from discrep.model.finding import SEVERITIES

if TYPE_CHECKING:
    from rich.console import Console

    from discrep.model.baseline import Delta

BASELINE = Path("reports/baseline.json")
DECISIONS = Path("reports/decisions.jsonl")
HEADINGS = {
    "new": "New",
    "changed": "Changed",
    "reopened": "Reopened",
    "known": "Known",
}


class FailOn(StrEnum):
    """What makes the exit code 1: `new` is all that is not known, `any` also what is."""

    never = "never"
    any = "any"
    new = "new"
    warning = "warning"
    error = "error"


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command()(check)


def check(
    paths: Annotated[
        list[str] | None, typer.Argument(help="Articles: files or folders; seeds/ when left out.")
    ] = None,
    baseline: Annotated[Path, typer.Option(help="What is known; an absent file knows nothing.")] = BASELINE,
    decisions: Annotated[Path, typer.Option(help="What editors decided; a rejected finding is known.")] = DECISIONS,
    verifier: Annotated[
        str | None,
        typer.Option(help="Name or folder of a CrossEncoder for entailment that looks at wording findings again."),
    ] = None,
    fail_on: Annotated[
        FailOn,
        typer.Option(
            help="Exit with 1 on any finding, on one that is not known, or on one at this level that is not."
        ),
    ] = FailOn.new,
    fail_on_stale: Annotated[
        bool, typer.Option("--fail-on-stale", help="Exit with 1 when the baseline holds entries that are gone.")
    ] = False,
    everything: Annotated[bool, typer.Option("--all", help="Show the known findings too.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, warnings or known findings.")] = False,
) -> None:
    """Compare the articles, and this run with the baseline; print what is new, changed, reopened or gone."""
    from discrep.cli.request import configured
    from discrep.cli.since import since

    with progress("Comparing the articles", quiet=quiet):
        run, delta = since(paths or [], configured(verifier=verifier), baseline, decisions)
    if not quiet:
        for problem in run.problems:
            show_warning(problem)
    print_delta(delta, stdout(), everything=everything and not quiet)
    stale = fail_on_stale and bool(delta.resolved)
    raise typer.Exit(int(fails(delta, fail_on) or stale))


def fails(delta: Delta, fail_on: str) -> bool:
    """Whether the run is at or above the level that fails it."""
    if fail_on == "any":
        return bool(delta.changes)
    news = [c.finding for c in delta.changes if c.finding.status != "known"]
    levels = {"never": (), "new": SEVERITIES, "warning": SEVERITIES[:2], "error": SEVERITIES[:1]}
    return any(f.severity in levels[fail_on] for f in news)


def print_delta(delta: Delta, console: Console, *, everything: bool) -> None:
    """Print the run against the baseline, an editor's way: what needs a look first."""
    for status, heading in HEADINGS.items():
        changes = delta.of(status)
        if not changes or (status == "known" and not everything):
            continue
        console.print(f"[bold]{heading}[/] ({len(changes)})")
        for change in changes:
            finding = change.finding
            places = ", ".join(dict.fromkeys(f"{e.document}:{e.line}" for e in finding.evidence))
            console.print(f"  {finding.severity:7} {finding.rule}  {literal(finding.message)}")
            if change.why:
                console.print(f"          {literal(change.why)}")
            console.print(f"          [dim]{literal(places)}[/]")
    if delta.resolved:
        console.print(f"[bold]Resolved[/] ({len(delta.resolved)})")
        for entry in delta.resolved:
            console.print(f"  {entry.rule}  {literal(entry.message)}")
    counts = {status: len(delta.of(status)) for status in HEADINGS} | {"resolved": len(delta.resolved)}
    console.print(", ".join(f"{count} {name}" for name, count in counts.items()))
