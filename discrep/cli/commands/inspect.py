"""`discrep inspect`: every mention of one article, with what it means."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """How the mentions are shown."""

    text = "text"
    json = "json"


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command()(inspect)


def inspect(
    article: Annotated[str, typer.Argument(help="The article: a file, or - for standard input.")],
    format: Annotated[Format, typer.Option("--format", help="Text for people, or JSON.")] = Format.text,
    date: Annotated[list[str] | None, typer.Option(help="Its date, as ARTICLE=YYYY-MM-DD.")] = None,
) -> None:
    """Show every number, date, name, quotation and clause of one article, and what it is taken to mean."""
    from discrep.cache import Store
    from discrep.cli.mentions import print_article
    from discrep.cli.request import configured, read_one
    from discrep.inspection import inspection
    from discrep.pipeline import inspect as analyse

    config = configured(dates=date or ())
    found = analyse(read_one(article), config, Store())
    if format is Format.json:
        typer.echo(json.dumps(inspection(found), indent=1, ensure_ascii=False))
    else:
        print_article(found)
