"""`discrep inspect`: every mention of one article, with what it means; of two, how they are aligned."""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """How it is shown."""

    text = "text"
    json = "json"


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command()(inspect)


def inspect(
    article: Annotated[str, typer.Argument(help="The article: a file, or - for standard input.")],
    other: Annotated[str | None, typer.Argument(help="A second article: show what is aligned, and why.")] = None,
    format: Annotated[Format, typer.Option("--format", help="Text for people, or JSON.")] = Format.text,
    date: Annotated[list[str] | None, typer.Option(help="Its date, as ARTICLE=YYYY-MM-DD.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many alignments to show; JSON has all.")] = 20,
) -> None:
    """Show every number, date, name, quotation and clause of one article, and what it is taken to mean.

    With a second article: the sentences of both that are set beside each other, the evidence that made the
    alignment, and what came of comparing their mentions.
    """
    if other is None:
        _mentions(article, format, date or ())
    else:
        _alignments((article, other), format, date or (), limit)


def _mentions(article: str, format: Format, dates: Sequence[str]) -> None:
    from discrep.cache import Store
    from discrep.cli.mentions import print_article
    from discrep.cli.request import configured, read_one
    from discrep.inspection import inspection
    from discrep.pipeline import inspect as analyse

    found = analyse(read_one(article), configured(dates=dates), Store())
    if format is Format.json:
        typer.echo(json.dumps(inspection(found), indent=1, ensure_ascii=False))
    else:
        print_article(found)


def _alignments(articles: Sequence[str], format: Format, dates: Sequence[str], limit: int) -> None:
    from discrep.alignments import alignments
    from discrep.checker import Checker
    from discrep.cli.alignments import print_alignments
    from discrep.cli.request import configured, read_one

    run = Checker(configured(dates=dates)).check([read_one(path) for path in articles])
    found = alignments(run.corpus)
    if format is Format.json:
        typer.echo(json.dumps({"alignments": found}, indent=1, ensure_ascii=False))
    else:
        print_alignments(found, limit)
