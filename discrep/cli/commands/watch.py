"""`discrep watch`: check again whenever an article changes, and print only what changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from discrep.cli.commands.check import print_delta
from discrep.cli.commands.diff import difference
from discrep.cli.console import show_error, stdout
from discrep.errors import DiscrepError, InputError

if TYPE_CHECKING:
    from rich.console import Console


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command()(watch)


def watch(
    paths: Annotated[
        list[str] | None, typer.Argument(help="Articles: files or folders; seeds/ when left out.")
    ] = None,
) -> None:
    """Check the articles, wait for a change, check again; print only what changed. Ctrl-C ends it."""
    places = paths or ["seeds"]
    follow(places, changes(places), stdout())


def changes(places: list[str]) -> Iterator[Any]:
    """One item for each burst of changes below the places; raises InputError when that cannot be seen."""
    try:
        import watchfiles
    except ImportError as error:
        raise InputError("watching needs watchfiles: pip install 'discrep[watch]'") from error
    folders = {str(p if p.is_dir() else p.parent) for p in map(Path, places)}
    yield from watchfiles.watch(*sorted(folders), raise_interrupt=True)


def follow(places: list[str], bursts: Iterable[Any], console: Console) -> None:
    """Check once, then after each burst; an article that cannot be read in between is told, and waited for."""
    from discrep.cli.request import check_paths, configured
    from discrep.cli.since import digests

    config = configured()
    run = check_paths(places, config)
    console.print(f"{len(run.articles)} articles, {len(run.findings)} findings; waiting for a change")
    for _ in bursts:
        try:
            fresh = check_paths(places, config)
        except DiscrepError as error:
            show_error(str(error))
            continue
        delta = difference(run.findings, digests(run), fresh.findings, digests(fresh))
        if delta.resolved or any(c.finding.status != "known" for c in delta.changes):
            print_delta(delta, console, everything=False)
        run = fresh
