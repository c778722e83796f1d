"""`discrep rules` and `discrep explain`: what is checked, in the rules' own words."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console
from rich.markdown import Markdown
from rich.table import Table


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    app.command()(rules)
    app.command()(explain)


def rules() -> None:
    """List the rules: code, family, what each one flags."""
    from discrep.rules.registry import all_rules

    table = Table(box=None, pad_edge=False, show_header=False)
    for column in ("code", "family", "summary"):
        table.add_column(column, no_wrap=column != "summary")
    for rule in all_rules():
        table.add_row(f"[bold]{rule.code}[/]", rule.family, rule.summary)
    Console(highlight=False).print(table)


def explain(
    code: Annotated[str | None, typer.Argument(help="Code of a rule, as NUM001.", show_default=False)] = None,
    every: Annotated[bool, typer.Option("--all", help="Explain every rule.")] = False,
    format: Annotated[str, typer.Option(help="`text` for reading here, `md` for Markdown.")] = "text",
) -> None:
    """Explain a rule: what it flags, what it leaves alone, with examples of both."""
    from discrep.rules.page import render_rule_page, render_rules
    from discrep.rules.registry import all_rules, rule

    if every == (code is not None):
        raise typer.BadParameter("give the code of one rule, or --all")
    text = render_rules(all_rules()) if code is None else render_rule_page(rule(code))
    if format == "md":
        typer.echo(text, nl=False)
    elif format == "text":
        Console(highlight=False).print(Markdown(text))
    else:
        raise typer.BadParameter(f"there is no format {format!r}; there are text and md", param_hint="--format")
