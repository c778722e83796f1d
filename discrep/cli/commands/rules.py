"""`discrep rules`: what is checked."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from discrep.cli.console import stdout


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command()(rules)


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
