"""`discrep report`: articles in, the consistency report out."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from discrep.cli.console import progress, show_warning

if TYPE_CHECKING:
    from discrep.config import Config

KEPT = ("baseline.json", "decisions.jsonl")
"""What stands beside the report and tells its findings apart: what is known, what editors decided."""


class FailOn(StrEnum):
    """The least severe finding that makes the exit code 1."""

    never = "never"
    error = "error"
    warning = "warning"
    info = "info"


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command()(report)


def report(
    paths: Annotated[
        list[str] | None,
        typer.Argument(help="Articles: files, folders, or - for standard input; seeds/ when left out."),
    ] = None,
    out: Annotated[
        str, typer.Option("--out", "-o", help="Folder for the report, or - for standard output.")
    ] = "reports",
    format: Annotated[
        str | None,
        typer.Option(
            help="What to write, with commas between: md, json (both when left out; md to standard output), "
            "jsonl, csv, sarif, github, junit, html."
        ),
    ] = None,
    model: Annotated[
        str | None, typer.Option(help="Name or folder of a sentence-transformers model on this machine.")
    ] = None,
    verifier: Annotated[
        str | None,
        typer.Option(help="Name or folder of a CrossEncoder for entailment that looks at wording findings again."),
    ] = None,
    date: Annotated[
        list[str] | None, typer.Option(help="Date of an article, as ARTICLE=YYYY-MM-DD; may be repeated.")
    ] = None,
    config: Annotated[
        Path | None,
        typer.Option(help="Configuration to read instead of the nearest discrep.toml or pyproject.toml."),
    ] = None,
    fail_on: Annotated[
        FailOn, typer.Option(help="Exit with 1 when there is a finding at this level or above.")
    ] = FailOn.never,
    with_selftest: Annotated[
        bool,
        typer.Option(
            "--with-selftest",
            help="Plant known faults in the articles and say at the head of the report how many were found, "
            "beside how often the rules were right by your decisions; takes as long as some dozens of checks.",
        ),
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no warnings.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say how much there is to compare; load no model, write nothing.")
    ] = False,
) -> None:
    """Compare the articles and write the consistency report; the last line is its path."""
    from discrep.cli.output import check_folder, parse_formats, print_report, reached, write_reports
    from discrep.cli.request import check_paths, configured, parse_dates
    from discrep.cli.since import against
    from discrep.cli.trust import with_trust

    to_stdout = out == "-"
    formats = parse_formats(format or ("md" if to_stdout else "md,json"))
    if to_stdout and len(formats) > 1:
        raise typer.BadParameter("standard output takes one format", param_hint="--format")
    settings = configured(model=model, verifier=verifier, dates=date or (), file=config)
    if dry_run:
        _announce(paths or [], settings)
        return
    if not to_stdout:
        check_folder(out)
    baseline, decisions = (Path("reports" if to_stdout else out) / name for name in KEPT)
    with progress("Comparing the articles", quiet=quiet):
        run = check_paths(paths or [], settings, named=parse_dates(date or ()))
    if with_selftest:
        run = with_trust(run, settings, decisions, quiet=quiet)
    run, _ = against(run, baseline, decisions)
    if not quiet:
        for problem in run.problems:
            show_warning(problem)
    if to_stdout:
        print_report(run, formats[0])
    else:
        typer.echo(write_reports(run, out, formats).as_posix())
    raise typer.Exit(reached(run, fail_on))


def _announce(paths: list[str], settings: Config) -> None:
    """Say how large the work would be."""
    from discrep.cli.request import read_articles
    from discrep.estimate import estimate

    reading = read_articles(paths, settings)
    for problem in reading.problems:
        show_warning(problem)
    work = estimate(reading.documents)
    typer.echo(f"articles: {work.articles:,}")
    typer.echo(f"sentences: {work.sentences:,}, {work.different:,} of them different")
    typer.echo(f"pairs to compare: about {work.pairs:,}")
    typer.echo(f"memory: about {work.megabytes:,} MB")
