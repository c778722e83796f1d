"""`discrep explain`: a rule in its own words."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from discrep.cli.console import stdout


class Format(StrEnum):
    """How a rule is explained; in a pipe both are Markdown."""

    text = "text"
    md = "md"


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command()(explain)


def explain(
    code: Annotated[str | None, typer.Argument(help="Code of a rule, as NUM001.", show_default=False)] = None,
    every: Annotated[bool, typer.Option("--all", help="Explain every rule.")] = False,
    format: Annotated[Format, typer.Option(help="text for reading here, md for Markdown.")] = Format.text,
) -> None:
    """Explain a rule: what it flags, what it leaves alone, with examples of both."""
    from discrep.rules.page import render_rule_page, render_rules
    from discrep.rules.registry import all_rules, rule

    if every == (code is not None):
        raise typer.BadParameter("give the code of one rule, or --all")
    text = render_rules(all_rules()) if code is None else render_rule_page(rule(code))
    if format == "md" or not sys.stdout.isatty():
        typer.echo(text, nl=False)
        return
    from rich.markdown import Markdown

    stdout().print(Markdown(text), soft_wrap=False)
