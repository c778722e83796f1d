"""Figures → docs/accuracy.md."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from benchmarks.figure import Figure, missed
from discrep.rules.base import Rule

MADE = "<!-- made by `make accuracy`; change the program or benchmarks/, not this file -->"
NAMED = 12
"""Cases named on the page; all of them are in the results."""
ABOUT = """\
Every figure here comes out of `make accuracy`, which runs the command above each table over data that lies beside
the project, not in it; only coverage, mutants and fuzzing, at the end, take longer and are run by themselves. A
share stands with its 95 % interval (Wilson). What is missed stays in: a figure that falls short of its target says
so. Some of the data was looked at while the rules were written, so expect somewhat less on other texts; your own
articles tell you more: `discrep selftest PATHS` plants faults in them."""


def render_page(figures: Sequence[Figure], rules: Sequence[Rule], programs: Mapping[str, str]) -> str:
    """The whole page: what falls short, every figure, the cases still missed, and what no rule sees."""
    parts = [MADE, "# How good it is", ABOUT, _measured_on(programs)]
    parts += ["## Targets not reached", _short(missed(figures), figures)]
    parts += ["## Figures", *_groups(figures), "## Cases still missed, by kind", *_missed_cases(figures)]
    parts += ["## What it does not see", "In the rules' own words.", does_not_see(rules)]
    return "\n\n".join(parts) + "\n"


def _measured_on(programs: Mapping[str, str]) -> str:
    """Which version of the program each benchmark was measured on."""
    by_program: dict[str, list[str]] = {}
    for name, program in programs.items():
        by_program.setdefault(program, []).append(name)
    said = [f"`{program}` ({', '.join(names)})" for program, names in by_program.items()]
    return f"Measured on the program with the digest {'; '.join(said)}."


def does_not_see(rules: Iterable[Rule]) -> str:
    """A row for every gap that a rule knows of."""
    rows = [f"| [{r.code}](rules.md) {r.name} | {_cell(_sentence(gap))} |" for r in rules for gap in r.does_not_see]
    return _table(("Rule", "Does not see"), rows)


def _short(short: Sequence[Figure], figures: Sequence[Figure]) -> str:
    count = sum(f.reached is not None for f in figures)
    summary = f"{count - len(short)} of {count} targets are reached."
    if not short:
        return summary
    rows = [f"| {_cell(f.group)} | {_cell(f.name)} | {f.shown} | {f.target} |" for f in short]
    return f"{summary} These are not:\n\n" + _table(("Set", "Figure", "Value", "Target"), rows)


def _groups(figures: Sequence[Figure]) -> Iterable[str]:
    for (group, command), rows in groupby(figures, key=lambda f: (f.group, f.command)):
        table = _table(("Figure", "Cases", "Value", "95 % interval", "Target", "Reached"), map(_row, rows))
        yield f"### {group}\n\n`{command}`\n\n{table}"


def _row(figure: Figure) -> str:
    reached = {True: "yes", False: "**no**", None: ""}[figure.reached]
    cells = (figure.name, str(figure.cases), figure.shown, figure.interval, figure.target, reached)
    return f"| {' | '.join(map(_cell, cells))} |"


def _missed_cases(figures: Iterable[Figure]) -> Iterable[str]:
    """The cases that went wrong, by figure, as their set calls them."""
    for group, rows in groupby((f for f in figures if f.wrong), key=lambda f: f.group):
        yield f"**{group}**\n\n" + "\n".join(f"- {f.name} ({len(f.wrong)}): {_named(f.wrong)}" for f in rows)


def _named(cases: Sequence[str]) -> str:
    more = f" and {len(cases) - NAMED} more" if len(cases) > NAMED else ""
    return ", ".join(f"`{case}`" for case in cases[:NAMED]) + more


def _table(heads: Sequence[str], rows: Iterable[str]) -> str:
    return "\n".join([f"| {' | '.join(heads)} |", "| --- " * len(heads) + "|", *rows])


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _sentence(text: str) -> str:
    """The note with a capital at its head and a full stop at its end."""
    return text[:1].upper() + text[1:].rstrip(".") + "."
