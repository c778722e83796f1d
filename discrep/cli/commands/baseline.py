"""`discrep baseline write|show|prune|note`: what is known, and why it is left standing."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from discrep.cli.commands.check import BASELINE, DECISIONS
from discrep.cli.console import literal, progress, stdout

if TYPE_CHECKING:
    from discrep.model.baseline import Entry

Articles = Annotated[list[str] | None, typer.Argument(help="Articles: files or folders; seeds/ when left out.")]
File = Annotated[Path, typer.Option("--baseline", help="The baseline's file.")]


def register(app: typer.Typer) -> None:
    """Add the group to the app."""
    group = typer.Typer(no_args_is_help=True, help="What is known: write, show, prune, note.")
    for command in (write, show, prune, note):
        group.command()(command)
    app.add_typer(group, name="baseline")


def write(
    paths: Articles = None,
    baseline: File = BASELINE,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")] = False,
) -> None:
    """Take all findings of this run as known; what was said of a finding that stays is kept."""
    from discrep.baseline.compare import entries_of, follow_renames
    from discrep.baseline.store import load_baseline, save_baseline
    from discrep.cli.request import check_paths, configured
    from discrep.cli.since import digests
    from discrep.model.baseline import Baseline

    earlier = load_baseline(baseline)
    with progress("Comparing the articles", quiet=quiet):
        run = check_paths(paths or [], configured())
    names = digests(run)
    entries = entries_of(run.findings, follow_renames(earlier, names))
    save_baseline(baseline, Baseline(entries, names))
    grown = len(entries) - len(earlier.entries)
    typer.echo(f"{baseline.as_posix()}: {len(entries)} findings known ({grown:+d})")


def show(baseline: File = BASELINE) -> None:
    """Print what is known, with reason, author and expiry."""
    from discrep.baseline.store import load_baseline

    console = stdout()
    for number, entry in enumerate(load_baseline(baseline).entries, 1):
        console.print(f"{number:4}  {entry.rule}  {literal(entry.message)}")
        said = [entry.reason, f"by {entry.author}" if entry.author else "", entry.note]
        said += [f"until {entry.expires}" if entry.expires else ""]
        if any(said):
            console.print(f"      [dim]{literal(', '.join(s for s in said if s))}[/]")


def prune(
    paths: Articles = None,
    baseline: File = BASELINE,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")] = False,
) -> None:
    """Take entries out whose finding is gone; nothing is added."""
    from discrep.baseline.store import load_baseline, save_baseline
    from discrep.cli.request import configured
    from discrep.cli.since import digests, since
    from discrep.model.baseline import Baseline

    earlier = load_baseline(baseline)
    with progress("Comparing the articles", quiet=quiet):
        run, delta = since(paths or [], configured(), baseline, DECISIONS)
    kept = tuple(c.entry for c in delta.changes if c.entry is not None)
    save_baseline(baseline, Baseline(kept, digests(run)))
    typer.echo(f"{baseline.as_posix()}: {len(earlier.entries) - len(kept)} entries taken out, {len(kept)} kept")


def note(
    numbers: Annotated[list[int], typer.Argument(help="Entries, by the numbers that `baseline show` prints.")],
    reason: Annotated[str, typer.Option(help="acknowledged, wrong or 'will not fix'.")],
    author: Annotated[str, typer.Option(envvar="DISCREP_WHO", help="Who says so.")] = "",
    text: Annotated[str, typer.Option("--note", help="In your own words.")] = "",
    expires: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The last day on which this holds.")
    ] = None,
    baseline: File = BASELINE,
) -> None:
    """Say of known findings why they are left standing."""
    from dataclasses import replace

    from discrep.baseline.store import load_baseline, parse_reason, save_baseline

    known = load_baseline(baseline)
    entries: list[Entry] = list(known.entries)
    wrong = [n for n in numbers if not 1 <= n <= len(entries)]
    if wrong:
        raise typer.BadParameter(f"there is no entry {wrong[0]}; `discrep baseline show` numbers them")
    day = expires.date() if expires else None
    for number in numbers:
        entry = entries[number - 1]
        said = replace(entry, reason=parse_reason(reason), author=author, note=text, expires=day)
        entries[number - 1] = said
    save_baseline(baseline, replace(known, entries=tuple(entries)))
    typer.echo(f"{baseline.as_posix()}: {len(numbers)} entries noted")
