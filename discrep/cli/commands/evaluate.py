"""`discrep evaluate`: labelled cases, and how many the rules get right."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from discrep.cli.console import literal, progress, stdout, track

if TYPE_CHECKING:
    from rich.console import Console

    from discrep.evaluate.score import Judged, Score

SCHEMA = "discrep-evaluation/1"


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command()(evaluate)


def evaluate(
    cases: Annotated[Path, typer.Argument(help="Labelled cases, one JSON object a line.")],
    out: Annotated[Path | None, typer.Option(help="Write the result as JSON, too.")] = None,
    against: Annotated[Path | None, typer.Option(help="An earlier result; say what changed since.")] = None,
    names: Annotated[int, typer.Option(min=0, help="Name so many false and missed cases.")] = 20,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")] = False,
) -> None:
    """Score the rules on labelled cases: precision, recall and F1 with 95 % intervals."""
    from discrep.atomic import write_text
    from discrep.checker import Checker
    from discrep.evaluate.cases import documents_of, load_cases
    from discrep.evaluate.score import judge, scores

    loaded = load_cases(cases)
    checker = Checker()
    with progress("Reading the cases", quiet=quiet):
        checker.prepare(documents_of(loaded))
    judged = [judge(case, checker.check(case.documents).findings) for case in track(loaded, "Judging", quiet=quiet)]
    table = scores(judged)
    result = to_dict(judged, table)
    console = stdout()
    print_scores(table, console)
    print_names(judged, names, console)
    if against is not None:
        print_changes(result, load_result(against), console)
    if out is not None:
        write_text(out, json.dumps(result, indent=1, ensure_ascii=False) + "\n")
        typer.echo(out.as_posix())


def to_dict(judged: Sequence[Judged], table: Mapping[str, Sequence[Score]]) -> dict[str, Any]:
    """The result as data: scores, and the names of the false and the missed cases."""
    return {
        "schema": SCHEMA,
        "cases": len(judged),
        "scores": {axis: [score.to_dict() for score in rows] for axis, rows in table.items()},
        "false": sorted({j.case for j in judged if j.false}),
        "missed": sorted({j.case for j in judged if j.missed}),
    }


def load_result(path: Path) -> dict[str, Any]:
    """Read an earlier result; raises InputError when it is none."""
    from discrep.errors import InputError

    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["schema"] == SCHEMA:
            return dict(data)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"{path}: cannot be read as a result ({error})") from error
    raise InputError(f"{path}: not a result of `discrep evaluate --out`")


def print_scores(table: Mapping[str, Sequence[Score]], console: Console) -> None:
    """Print precision, recall and F1 by family, rule and verdict."""
    from rich.table import Table

    grid = Table(box=None, pad_edge=False)
    for column in ("", "precision", "recall", "F1"):
        grid.add_column(column)
    for axis in ("all", "family", "rule", "verdict"):
        for score in table[axis]:
            f1 = "-" if score.f1 is None else f"{score.f1:.3f}"
            recall = "-" if axis == "rule" else str(score.recall)
            grid.add_row(f"{score.name}", literal(str(score.precision)), literal(recall), f1)
    console.print(grid)


def print_names(judged: Sequence[Judged], limit: int, console: Console) -> None:
    """Print the false and the missed cases by name."""
    false = [f"{j.case}: {f.rule} {f.message}" for j in judged for f in j.false]
    missed = [f"{j.case}: {e.family} {', '.join(e.values)}".rstrip() for j in judged for e in j.missed]
    for title, rows in (("False", false), ("Missed", missed)):
        if rows and limit:
            console.print(f"{title} ({len(rows)})", *(f"  {literal(row)}" for row in rows[:limit]), sep="\n")


def print_changes(now: Mapping[str, Any], before: Mapping[str, Any], console: Console) -> None:
    """Print which cases became right or wrong since an earlier result."""
    for key in ("false", "missed"):
        come, gone = set(now[key]) - set(before[key]), set(before[key]) - set(now[key])
        console.print(f"{key}: {len(come)} more, {len(gone)} fewer")
        for case in sorted(come):
            console.print(f"  + {literal(case)}")
        for case in sorted(gone):
            console.print(f"  - {literal(case)}")
