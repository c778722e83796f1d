"""`discrep diff OLD NEW`: what changed between two runs, two folders or two revisions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from discrep.cli.commands.check import FailOn, fails, print_delta
from discrep.cli.console import progress, stdout

if TYPE_CHECKING:
    from discrep.model.baseline import Delta
    from discrep.model.finding import Finding


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command()(diff)


def diff(
    places: Annotated[
        list[str] | None, typer.Argument(help="OLD and NEW: findings.json files or folders; with --rev, articles.")
    ] = None,
    rev: Annotated[str | None, typer.Option(help="Revisions of git, as A..B; B is what is here if empty.")] = None,
    fail_on: Annotated[FailOn, typer.Option(help="Exit with 1 on a finding that is not in OLD.")] = FailOn.never,
    everything: Annotated[bool, typer.Option("--all", help="Show what did not change, too.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")] = False,
) -> None:
    """Say what is new, changed and gone between two runs."""
    with progress("Comparing the articles", quiet=quiet), TemporaryDirectory() as folder:
        old, new = _revisions(places or ["seeds"], rev, Path(folder)) if rev else _two(places or [])
        delta = difference(*_load(old), *_load(new))
    print_delta(delta, stdout(), everything=everything)
    raise typer.Exit(int(fails(delta, fail_on)))


def difference(
    old: Sequence[Finding], before: dict[str, str], new: Sequence[Finding], now: dict[str, str]
) -> Delta:
    """Hold the new findings against the old ones; `before` and `now` are digests of the articles by id."""
    from dataclasses import replace
    from datetime import date

    from discrep.baseline.compare import compare, entries_of
    from discrep.baseline.describe import describe_change
    from discrep.model.baseline import Baseline

    delta = compare(new, now, Baseline(entries_of(old), before), date.min)
    earlier = {(f.rule, f.topic, f.values): f for f in old}
    changes = []
    for change in delta.changes:
        entry = change.entry
        twin = earlier.get((entry.rule, entry.topic, entry.values)) if entry and change.why else None
        why = describe_change(twin, change.finding) if twin else ""
        changes.append(replace(change, why=why or change.why))
    return replace(delta, changes=tuple(changes))


def _two(places: Sequence[str]) -> tuple[list[str], list[str]]:
    if len(places) != 2:
        raise typer.BadParameter("give two places, OLD and NEW, or --rev A..B")
    return [places[0]], [places[1]]


def _revisions(places: list[str], rev: str, folder: Path) -> tuple[list[str], list[str]]:
    from discrep.cli.revision import extract_revision

    first, dots, second = rev.partition("..")
    if not dots or not first:
        raise typer.BadParameter("write it as A..B, as in main..HEAD, or A.. for what is here", param_hint="--rev")
    old = extract_revision(first, places, folder / "old")
    return old, extract_revision(second, places, folder / "new") if second else places


def _load(places: list[str]) -> tuple[Sequence[Finding], dict[str, str]]:
    """The findings of a file, or those of a check with the digests of its articles."""
    from discrep.baseline.load import load_findings
    from discrep.cli.request import check_paths, configured
    from discrep.cli.since import digests

    if len(places) == 1 and places[0].endswith(".json"):
        return load_findings(Path(places[0])), {}
    run = check_paths(places, configured())
    return run.findings, digests(run)
