"""The typer app."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(name="discrep", no_args_is_help=True, pretty_exceptions_enable=False)


@app.callback()
def root() -> None:
    """Check a set of articles against each other."""


@app.command()
def report(
    paths: Annotated[list[str] | None, typer.Argument(help="Articles: files or folders.")] = None,
    out: Annotated[Path, typer.Option(help="Folder for the report.")] = Path("reports"),
) -> None:
    """Write the consistency report."""
    from discrep.checker import Checker
    from discrep.ingest import read_paths

    reading = read_paths(paths or ["seeds"])
    run = Checker().check(reading.documents)
    out.mkdir(parents=True, exist_ok=True)
    target = out / "findings.json"
    target.write_text(json.dumps(run.to_dict(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    typer.echo(target.as_posix())
