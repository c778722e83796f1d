"""A figure: what was measured, on how many cases, what it should be, and the command that gives it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from discrep.model.share import Share


@dataclass(frozen=True, slots=True)
class Goal:
    """At least or at most so much; a share goes from 0 to 1."""

    sign: Literal["≥", "≤"]
    value: float

    def reached(self, value: float) -> bool:
        """Whether the value is on the right side; the goal itself is."""
        return value >= self.value if self.sign == "≥" else value <= self.value


def at_least(value: float) -> Goal:
    return Goal("≥", value)


def at_most(value: float) -> Goal:
    return Goal("≤", value)


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value.

    With `hits` it is the share of `hits` in `cases`; without, a count or another number over `cases`
    cases. `wrong` names the cases that went wrong, by what their set calls them.
    """

    group: str
    name: str
    command: str
    cases: int
    hits: int | None = None
    number: float = 0
    goal: Goal | None = None
    wrong: tuple[str, ...] = ()

    @property
    def value(self) -> float:
        """The share (0 of nothing) or the number."""
        return self.number if self.hits is None else Share(self.hits, self.cases).value or 0

    @property
    def reached(self) -> bool | None:
        """Whether the goal is reached; None without a goal or without cases."""
        return self.goal.reached(self.value) if self.goal and self.cases else None

    @property
    def shown(self) -> str:
        """The value for a reader."""
        if self.hits is None:
            return f"{self.number:g}"
        return f"{self.value:.1%} ({self.hits} of {self.cases})" if self.cases else "no case"

    @property
    def interval(self) -> str:
        """The 95 % interval of a share, empty for another number."""
        if self.hits is None or not self.cases:
            return ""
        low, high = Share(self.hits, self.cases).interval
        return f"{low:.1%} to {high:.1%}"

    @property
    def target(self) -> str:
        """The goal for a reader, empty when there is none."""
        if self.goal is None:
            return ""
        value = f"{self.goal.value:g}" if self.hits is None else f"{100 * self.goal.value:g}%"
        return f"{self.goal.sign} {value}"

    def to_dict(self) -> dict[str, Any]:
        """The figure as data."""
        return {
            "group": self.group,
            "name": self.name,
            "command": self.command,
            "cases": self.cases,
            "hits": self.hits,
            "number": self.number,
            "goal": [self.goal.sign, self.goal.value] if self.goal else None,
            "wrong": list(self.wrong),
        }


def parse_figure(row: dict[str, Any]) -> Figure:
    """A figure from its data."""
    return Figure(**{**row, "goal": Goal(*row["goal"]) if row["goal"] else None, "wrong": tuple(row["wrong"])})


class Tally:
    """Cases of a set counted by kind, with the names of those that went wrong."""

    def __init__(self, group: str, command: str) -> None:
        self._group, self._command = group, command
        self._hits: dict[str, int] = defaultdict(int)
        self._cases: dict[str, int] = defaultdict(int)
        self._wrong: dict[str, list[str]] = defaultdict(list)

    def add(self, kind: str, hit: bool, wrong: str = "") -> None:
        """Count a case; `wrong` is its name when it went wrong."""
        self._hits[kind] += hit
        self._cases[kind] += 1
        if wrong:
            self._wrong[kind].append(wrong)

    def share(self, kind: str, name: str = "", goal: Goal | None = None) -> Figure:
        """The share of hits among the cases of a kind."""
        cases, hits = self._cases[kind], self._hits[kind]
        wrong = tuple(self._wrong[kind])
        return Figure(self._group, name or kind, self._command, cases, hits, goal=goal, wrong=wrong)


def print_figures(figures: Iterable[Figure]) -> None:
    """Print a line a figure, under the headings of their groups."""
    group = ""
    for figure in figures:
        if figure.group != group:
            group = figure.group
            print(group)
        reached = {True: "reached", False: "MISSED", None: ""}[figure.reached]
        print(f"  {figure.name:46} {figure.shown:24} {figure.target:10} {reached}")


def missed(figures: Sequence[Figure]) -> list[Figure]:
    """The figures that do not reach their goal."""
    return [f for f in figures if f.reached is False]
