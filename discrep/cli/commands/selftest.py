"""`discrep selftest`: known faults planted in the user's own articles, in memory."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from discrep.cli.console import stdout

if TYPE_CHECKING:
    from rich.console import Console

    from discrep.evaluate.selftest import Planted


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command()(selftest)


def selftest(
    paths: Annotated[
        list[str] | None, typer.Argument(help="Articles: files or folders; seeds/ when left out.")
    ] = None,
    each: Annotated[int, typer.Option(min=1, help="At most so many faults of each kind.")] = 10,
    seed: Annotated[int, typer.Option(help="The same seed plants the same faults.")] = 0,
    out: Annotated[Path | None, typer.Option(help="Write the result as JSON, too.")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")] = False,
) -> None:
    """Plant known faults in your own articles, one at a time, and count what is found."""
    from discrep.atomic import write_text
    from discrep.cli.request import check_paths, configured
    from discrep.cli.trust import plant_faults
    from discrep.evaluate.selftest import to_dict

    config = configured()
    planted = plant_faults(check_paths(paths or [], config), config, each=each, seed=seed, quiet=quiet)
    print_tally(planted, stdout())
    if out is not None:
        write_text(out, json.dumps(to_dict(planted, seed=seed), indent=1, ensure_ascii=False) + "\n")
        typer.echo(out.as_posix())


def print_tally(planted: Sequence[Planted], console: Console) -> None:
    """Print a row for each kind of fault, and the false findings by rule."""
    from rich.table import Table

    from discrep.evaluate.selftest import tally

    table = Table(box=None, pad_edge=False)
    for column in ("planted", "found", "share", "false findings"):
        table.add_column(column)
    rows = tally(planted)
    for row in (r for r in rows if not r.silent):
        table.add_row(row.kind, f"{row.found.hits} of {row.found.total}", str(row.found), str(row.false))
    console.print(table)
    silent = Table(box=None, pad_edge=False)
    for column in ("changes nothing", "flagged all the same"):
        silent.add_column(column)
    for row in (r for r in rows if r.silent):
        silent.add_row(row.kind, f"{row.found.hits} of {row.found.total}")
    console.print(silent)
