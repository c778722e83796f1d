"""`discrep rules` and `discrep explain`: what is checked, in the rules' own words."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from discrep.cli.console import stdout


class Format(StrEnum):
    """How a rule is explained; in a pipe both are Markdown."""

    text = "text"
    md = "md"


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    app.command()(rules)
    app.command()(explain)


def rules(
    precision: Annotated[
        bool, typer.Option("--precision", help="Say how often each rule was right, by your decisions.")
    ] = False,
    decisions: Annotated[Path, typer.Option(help="What editors decided in the review.")] = Path(
        "reports/decisions.jsonl"
    ),
) -> None:
    """List the rules: code, family, what each one flags."""
    from discrep.rules.registry import all_rules

    rows = [(rule.code, rule.family, rule.summary) for rule in all_rules()]
    if precision:
        right = _right(decisions)
        rows = [(code, family, right.get(code, "nothing decided")) for code, family, _ in rows]
    if not sys.stdout.isatty():
        for code, family, words in rows:
            typer.echo(f"{code}  {family:9}  {words}")
        return
    from rich.markup import escape
    from rich.table import Table

    table = Table(box=None, pad_edge=False, show_header=False)
    for column in ("code", "family", "summary"):
        table.add_column(column, no_wrap=column != "summary")
    for code, family, words in rows:
        table.add_row(f"[bold]{code}[/]", family, escape(words))
    stdout().print(table, soft_wrap=False)


def _right(decisions: Path) -> dict[str, str]:
    """What the decisions say of each rule, by code."""
    from discrep.review.decisions import load_decisions
    from discrep.review.precision import precision_by_rule

    return {code: f"right in {share}" for code, share in precision_by_rule(load_decisions(decisions)).items()}


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
